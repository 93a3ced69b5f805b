//! IANA, Hypertext Transfer Protocol (HTTP) and HTTP/2 registries: the names of what messages number.

/// HTTP Status Code Registry (RFC 9110 clause 15 and others).
pub fn status(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Continue",
        101 => "Switching Protocols",
        102 => "Processing",
        103 => "Early Hints",
        200 => "OK",
        201 => "Created",
        202 => "Accepted",
        203 => "Non-Authoritative Information",
        204 => "No Content",
        205 => "Reset Content",
        206 => "Partial Content",
        207 => "Multi-Status",
        208 => "Already Reported",
        226 => "IM Used",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Found",
        303 => "See Other",
        304 => "Not Modified",
        305 => "Use Proxy",
        307 => "Temporary Redirect",
        308 => "Permanent Redirect",
        400 => "Bad Request",
        401 => "Unauthorized",
        402 => "Payment Required",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        406 => "Not Acceptable",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "Length Required",
        412 => "Precondition Failed",
        413 => "Content Too Large",
        414 => "URI Too Long",
        415 => "Unsupported Media Type",
        416 => "Range Not Satisfiable",
        417 => "Expectation Failed",
        421 => "Misdirected Request",
        422 => "Unprocessable Content",
        423 => "Locked",
        424 => "Failed Dependency",
        425 => "Too Early",
        426 => "Upgrade Required",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        431 => "Request Header Fields Too Large",
        451 => "Unavailable For Legal Reasons",
        500 => "Internal Server Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        505 => "HTTP Version Not Supported",
        506 => "Variant Also Negotiates",
        507 => "Insufficient Storage",
        508 => "Loop Detected",
        511 => "Network Authentication Required",
        _ => return None,
    })
}

/// HTTP/2 Error Code registry (RFC 9113 clause 7).
pub fn error_code(code: u32) -> Option<&'static str> {
    Some(match code {
        0x0 => "NO_ERROR",
        0x1 => "PROTOCOL_ERROR",
        0x2 => "INTERNAL_ERROR",
        0x3 => "FLOW_CONTROL_ERROR",
        0x4 => "SETTINGS_TIMEOUT",
        0x5 => "STREAM_CLOSED",
        0x6 => "FRAME_SIZE_ERROR",
        0x7 => "REFUSED_STREAM",
        0x8 => "CANCEL",
        0x9 => "COMPRESSION_ERROR",
        0xa => "CONNECT_ERROR",
        0xb => "ENHANCE_YOUR_CALM",
        0xc => "INADEQUATE_SECURITY",
        0xd => "HTTP_1_1_REQUIRED",
        _ => return None,
    })
}

/// Identities that 3GPP's APIs write as text, by what the text begins with (TS 29.571 clause 5.3.2): Supi, Gpsi, Pei,
/// Suci and the 5G-GUTI of TS 29.518 clause 6.1.3.2.2. What follows is digits, hexadecimal digits and hyphens, or
/// anything.
pub const IDENTITIES: &[(&str, &str, Tail)] = &[
    ("imsi-", "SUPI", Tail::Digits),
    ("nai-", "SUPI", Tail::Anything),
    ("gci-", "SUPI", Tail::Anything),
    ("gli-", "SUPI", Tail::Anything),
    ("msisdn-", "GPSI", Tail::Digits),
    ("extid-", "GPSI", Tail::Anything),
    ("imei-", "IMEI", Tail::Digits),
    ("imeisv-", "IMEISV", Tail::Digits),
    ("mac-", "MAC address", Tail::Hexadecimal),
    ("eui-", "EUI-64", Tail::Hexadecimal),
    ("suci-", "SUCI", Tail::Anything),
    ("5g-guti-", "5G-GUTI", Tail::Hexadecimal),
];

/// What an identity consists of after its prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// Decimal digits.
    Digits,
    /// Hexadecimal digits and hyphens.
    Hexadecimal,
    /// All up to the next delimiter.
    Anything,
}

/// Query parameters of 3GPP's APIs whose values are identities, and the kind (TS 29.503, 29.504, 29.510, 29.518,
/// 29.521).
pub fn identity_parameter(name: &str) -> Option<&'static str> {
    Some(match name {
        "supi" | "supis" | "imsi" => "SUPI",
        "gpsi" | "gpsis" | "msisdn" => "GPSI",
        "pei" | "imei" => "PEI",
        "suci" => "SUCI",
        "ue-identity" | "ueIdentity" | "ue-id" | "ueId" => "UE identity",
        _ => return None,
    })
}
