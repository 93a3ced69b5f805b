//! Names of the values that TS 24.501 numbers. A number without a name here is shown as a number.

/// 5GMM cause (table 9.11.3.2.1).
pub fn mobility_cause(number: u8) -> Option<&'static str> {
    Some(match number {
        3 => "Illegal UE",
        5 => "PEI not accepted",
        6 => "Illegal ME",
        7 => "5GS services not allowed",
        9 => "UE identity cannot be derived by the network",
        10 => "Implicitly de-registered",
        11 => "PLMN not allowed",
        12 => "Tracking area not allowed",
        13 => "Roaming not allowed in this tracking area",
        15 => "No suitable cells in tracking area",
        20 => "MAC failure",
        21 => "Synch failure",
        22 => "Congestion",
        23 => "UE security capabilities mismatch",
        24 => "Security mode rejected, unspecified",
        26 => "Non-5G authentication unacceptable",
        27 => "N1 mode not allowed",
        28 => "Restricted service area",
        31 => "Redirection to EPC required",
        36 => "IAB-node operation not authorized",
        43 => "LADN not available",
        62 => "No network slices available",
        65 => "Maximum number of PDU sessions reached",
        67 => "Insufficient resources for specific slice and DNN",
        69 => "Insufficient resources for specific slice",
        71 => "ngKSI already in use",
        72 => "Non-3GPP access to 5GCN not allowed",
        73 => "Serving network not authorized",
        74 => "Temporarily not authorized for this SNPN",
        75 => "Permanently not authorized for this SNPN",
        76 => "Not authorized for this CAG or authorized for CAG cells only",
        77 => "Wireline access area not allowed",
        78 => "PLMN not allowed to operate at the present UE location",
        79 => "UAS services not allowed",
        80 => "Disaster roaming for the determined PLMN with disaster condition not allowed",
        81 => "Selected N3IWF is not compatible with the allowed NSSAI",
        82 => "Selected TNGF is not compatible with the allowed NSSAI",
        90 => "Payload was not forwarded",
        91 => "DNN not supported or not subscribed in the slice",
        92 => "Insufficient user-plane resources for the PDU session",
        93 => "Onboarding services terminated",
        94 => "User plane positioning not authorized",
        _ => return protocol_cause(number),
    })
}

/// 5GSM cause (table 9.11.4.2.1).
pub fn session_cause(number: u8) -> Option<&'static str> {
    Some(match number {
        8 => "Operator determined barring",
        26 => "Insufficient resources",
        27 => "Missing or unknown DNN",
        28 => "Unknown PDU session type",
        29 => "User authentication or authorization failed",
        31 => "Request rejected, unspecified",
        32 => "Service option not supported",
        33 => "Requested service option not subscribed",
        34 => "Service option temporarily out of order",
        35 => "PTI already in use",
        36 => "Regular deactivation",
        37 => "5GS QoS not accepted",
        38 => "Network failure",
        39 => "Reactivation requested",
        41 => "Semantic error in the TFT operation",
        42 => "Syntactical error in the TFT operation",
        43 => "Invalid PDU session identity",
        44 => "Semantic errors in packet filter(s)",
        45 => "Syntactical error in packet filter(s)",
        46 => "Out of LADN service area",
        47 => "PTI mismatch",
        50 => "PDU session type IPv4 only allowed",
        51 => "PDU session type IPv6 only allowed",
        54 => "PDU session does not exist",
        57 => "PDU session type IPv4v6 only allowed",
        58 => "PDU session type Unstructured only allowed",
        59 => "Unsupported 5QI value",
        61 => "PDU session type Ethernet only allowed",
        67 => "Insufficient resources for specific slice and DNN",
        68 => "Not supported SSC mode",
        69 => "Insufficient resources for specific slice",
        70 => "Missing or unknown DNN in a slice",
        81 => "Invalid PTI value",
        82 => "Maximum data rate per UE for user-plane integrity protection is too low",
        83 => "Semantic error in the QoS operation",
        84 => "Syntactical error in the QoS operation",
        85 => "Invalid mapped EPS bearer identity",
        86 => "UAS services not allowed",
        _ => return protocol_cause(number),
    })
}

/// The causes about the protocol itself, which both tables share.
fn protocol_cause(number: u8) -> Option<&'static str> {
    Some(match number {
        95 => "Semantically incorrect message",
        96 => "Invalid mandatory information",
        97 => "Message type non-existent or not implemented",
        98 => "Message type not compatible with the protocol state",
        99 => "Information element non-existent or not implemented",
        100 => "Conditional IE error",
        101 => "Message not compatible with the protocol state",
        111 => "Protocol error, unspecified",
        _ => return None,
    })
}

/// Type of identity (table 9.11.3.4.1).
pub fn identity_type(number: u8) -> Option<&'static str> {
    Some(match number {
        0 => "No identity",
        1 => "SUCI",
        2 => "5G-GUTI",
        3 => "IMEI",
        4 => "5G-S-TMSI",
        5 => "IMEISV",
        6 => "MAC address",
        7 => "EUI-64",
        _ => return None,
    })
}

/// 5GS registration type value (table 9.11.3.7.1).
pub fn registration_type(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "initial registration",
        2 => "mobility registration updating",
        3 => "periodic registration updating",
        4 => "emergency registration",
        5 => "SNPN onboarding registration",
        6 => "disaster roaming mobility registration updating",
        7 => "disaster roaming initial registration",
        _ => return None,
    })
}

/// Service type value (table 9.11.3.50.1).
pub fn service_type(number: u8) -> Option<&'static str> {
    Some(match number {
        0 => "signalling",
        1 => "data",
        2 => "mobile terminated services",
        3 => "emergency services",
        4 => "emergency services fallback",
        5 => "high priority access",
        6 => "elevated signalling",
        _ => return None,
    })
}

/// Control plane service type value (table 9.11.3.18D.1).
pub fn control_plane_service_type(number: u8) -> Option<&'static str> {
    Some(match number {
        0 => "mobile originating request",
        1 => "mobile terminating request",
        2 => "emergency services",
        3 => "emergency services fallback",
        _ => return None,
    })
}

/// Access type value (table 9.11.2.1A.1), and the access type of a de-registration type.
pub fn access_type(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "3GPP access",
        2 => "Non-3GPP access",
        3 => "3GPP access and non-3GPP access",
        _ => return None,
    })
}

/// Payload container type value (table 9.11.3.40.1).
pub fn payload_type(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "N1 SM information",
        2 => "SMS",
        3 => "LTE Positioning Protocol (LPP) message container",
        4 => "SOR transparent container",
        5 => "UE policy container",
        6 => "UE parameters update transparent container",
        7 => "Location services message container",
        8 => "CIoT user data container",
        9 => "Service-level-AA container",
        10 => "Event notification",
        11 => "UPP-CMI container",
        12 => "SLPP message container",
        15 => "Multiple payloads",
        _ => return None,
    })
}

/// Payload container type "N1 SM information".
pub const PAYLOAD_N1_SM: u8 = 1;
/// Payload container type "Multiple payloads".
pub const PAYLOAD_MULTIPLE: u8 = 15;

/// Request type value (table 9.11.3.47.1).
pub fn request_type(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "initial request",
        2 => "existing PDU session",
        3 => "initial emergency request",
        4 => "existing emergency PDU session",
        5 => "modification request",
        6 => "MA PDU request",
        _ => return None,
    })
}

/// PDU session type value (table 9.11.4.11.1).
pub fn session_type(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "IPv4",
        2 => "IPv6",
        3 => "IPv4v6",
        4 => "Unstructured",
        5 => "Ethernet",
        _ => return None,
    })
}

/// Type of ciphering algorithm (table 9.11.3.34.1), as TS 33.501 annex D names it: 5G-EA0 is NEA0.
pub fn ciphering_algorithm(number: u8) -> &'static str {
    const NAMES: [&str; 8] = ["NEA0", "NEA1", "NEA2", "NEA3", "NEA4", "NEA5", "NEA6", "NEA7"];
    NAMES.get(usize::from(number)).copied().unwrap_or("?")
}

/// Type of integrity protection algorithm (table 9.11.3.34.1), as TS 33.501 annex D names it: 5G-IA0 is NIA0.
pub fn integrity_algorithm(number: u8) -> &'static str {
    const NAMES: [&str; 8] = ["NIA0", "NIA1", "NIA2", "NIA3", "NIA4", "NIA5", "NIA6", "NIA7"];
    NAMES.get(usize::from(number)).copied().unwrap_or("?")
}

/// Code of an EAP packet (RFC 3748 clause 4, RFC 6696).
pub fn eap_code(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "Request",
        2 => "Response",
        3 => "Success",
        4 => "Failure",
        5 => "Initiate",
        6 => "Finish",
        _ => return None,
    })
}

/// The flags of the 5GMM capability, a row per octet, bit 1 first (figure 9.11.3.1.1, octets 3 to 6).
pub const MOBILITY_CAPABILITY: [[&str; 8]; 4] = [
    ["S1 mode", "HO attach", "LPP", "RestrictEC", "5G-CP CIoT", "N3 data", "5G-IPHC-CP CIoT", "SGC"],
    ["5GSRVCC", "5G-UP CIoT", "V2X", "V2XCEPC5", "V2XCNPC5", "5G-LCS", "NSSAA", "RACS"],
    ["CAG", "WUSA", "multipleUP", "5G-EHC-CP CIoT", "ER-NSSAI", "5G ProSe-dd", "5G ProSe-dc", "5G ProSe-l2relay"],
    ["5G ProSe-l3relay", "5G ProSe-l2rmt", "5G ProSe-l3rmt", "NR-PSSI", "NCR", "PIV", "RPR", "PR"],
];

/// The flags of the 5GS network feature support, a row per octet, bit 1 first (figure 9.11.3.5.1); a field of
/// two bits has no names here.
pub const NETWORK_FEATURES: [[&str; 8]; 3] = [
    ["IMS-VoPS-3GPP", "IMS-VoPS-N3GPP", "", "", "", "", "IWK N26", "MPSI"],
    ["EMCN3", "MCSI", "", "", "5G-CP CIoT", "N3 data", "5G-IPHC-CP CIoT", "5G-UP CIoT"],
    ["5G-LCS", "ATS-IND", "5G-EHC-CP CIoT", "NCR", "PIV", "RPR", "PR", "UN-PER"],
];
