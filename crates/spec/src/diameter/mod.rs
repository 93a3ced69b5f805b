//! Diameter's numbers: commands, applications, results, and AVPs with the format of their values. Sources: IANA,
//! Authentication, Authorization, and Accounting (AAA) Parameters; 3GPP TS 29.230; and the specifications that
//! those name.

mod avps;

/// How an AVP's value is written (RFC 6733 clause 4.2 to 4.4), and whether it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// OctetString, or a format that another specification gives.
    Octets,
    /// UTF8String and what is written as text: DiameterIdentity, DiameterURI, IPFilterRule.
    Text,
    /// Unsigned32.
    Unsigned32,
    /// Integer32.
    Integer32,
    /// Unsigned64.
    Unsigned64,
    /// Integer64.
    Integer64,
    /// Float32.
    Float32,
    /// Enumerated.
    Enumerated,
    /// Time.
    Time,
    /// Address, or the bare address that attributes inherited from RADIUS hold.
    Address,
    /// Grouped: AVPs again.
    Grouped,
    /// Something that identifies a subscriber or their equipment.
    Identity,
    /// A key, password or expected response.
    Secret,
}

/// An AVP that a specification defines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Avp {
    /// Its code.
    pub code: u32,
    /// Its name.
    pub name: &'static str,
    /// How its value is written.
    pub format: Format,
}

const fn avp(code: u32, name: &'static str, format: Format) -> Avp {
    Avp { code, name, format }
}

/// The AVP `code` of the base protocol; `vendor` is 0 for the IETF's own. Those of applications are not here:
/// Diameter is identified, its applications are not read.
pub fn find(vendor: u32, code: u32) -> Option<Avp> {
    let at = avps::AVPS.binary_search_by_key(&code, |avp| avp.code).ok()?;
    avps::AVPS.get(at).copied().filter(|_| vendor == 0)
}

/// The names of a command's request and answer.
pub fn command(code: u32) -> Option<[&'static str; 2]> {
    macro_rules! names {
        ($($code:literal $name:literal,)*) => {
            Some(match code {
                $($code => [concat!($name, "-Request"), concat!($name, "-Answer")],)*
                _ => return None,
            })
        };
    }
    names! {
        257 "Capabilities-Exchange",
        258 "Re-Auth",
        260 "AA-Mobile-Node",
        262 "Home-Agent-MIP",
        265 "AA",
        268 "Diameter-EAP",
        271 "Accounting",
        272 "Credit-Control",
        274 "Abort-Session",
        275 "Session-Termination",
        280 "Device-Watchdog",
        282 "Disconnect-Peer",
        283 "User-Authorization",
        284 "Server-Assignment",
        285 "Location-Info",
        286 "Multimedia-Auth",
        287 "Registration-Termination",
        288 "Push-Profile",
        300 "User-Authorization",
        301 "Server-Assignment",
        302 "Location-Info",
        303 "Multimedia-Auth",
        304 "Registration-Termination",
        305 "Push-Profile",
        306 "User-Data",
        307 "Profile-Update",
        308 "Subscribe-Notifications",
        309 "Push-Notification",
        310 "Bootstrapping-Info",
        311 "Message-Process",
        312 "GBAPush-Info",
        314 "Policy-Data",
        315 "Policy-Install",
        316 "Update-Location",
        317 "Cancel-Location",
        318 "Authentication-Information",
        319 "Insert-Subscriber-Data",
        320 "Delete-Subscriber-Data",
        321 "Purge-UE",
        322 "Reset",
        323 "Notify",
        324 "ME-Identity-Check",
        325 "MIP6",
        326 "QoS-Authorization",
        327 "QoS-Install",
        328 "Capabilities-Update",
        329 "IKEv2-SK",
        330 "NAT-Control",
        8_388_620 "Provide-Location",
        8_388_621 "Location-Report",
        8_388_622 "LCS-Routing-Info",
        8_388_635 "Spending-Limit",
        8_388_636 "Spending-Status-Notification",
        8_388_637 "TDF-Session",
        8_388_638 "Update-VCSG-Location",
        8_388_639 "Device-Action",
        8_388_640 "Device-Notification",
        8_388_641 "Subscriber-Information",
        8_388_642 "Cancel-VCSG-Location",
        8_388_643 "Device-Trigger",
        8_388_644 "Delivery-Report",
        8_388_645 "MO-Forward-Short-Message",
        8_388_646 "MT-Forward-Short-Message",
        8_388_647 "Send-Routing-Info-for-SM",
        8_388_648 "Alert-Service-Centre",
        8_388_649 "Report-SM-Delivery-Status",
        8_388_656 "Trigger-Establishment",
        8_388_662 "GCS-Action",
        8_388_663 "GCS-Notification",
        8_388_664 "ProSe-Subscriber-Information",
        8_388_665 "Update-ProSe-Subscriber-Data",
        8_388_666 "ProSe-Notify",
        8_388_713 "ProSe-Initial-Location-Information",
        8_388_718 "Configuration-Information",
        8_388_719 "Reporting-Information",
        8_388_726 "NIDD-Information",
        8_388_732 "Connection-Management",
        8_388_733 "MO-Data",
        8_388_734 "MT-Data",
    }
}

/// The name of an application: a reference point for 3GPP's.
pub fn application(id: u32) -> Option<&'static str> {
    Some(match id {
        0 => "Diameter common messages",
        1 => "NASREQ",
        2 => "Mobile IPv4",
        3 => "Diameter base accounting",
        4 => "Diameter Credit Control",
        5 => "Diameter EAP",
        6 => "Diameter SIP Application",
        7 => "Diameter Mobile IPv6 IKE",
        8 => "Diameter Mobile IPv6 Auth",
        9 => "Diameter QoS application",
        10 => "Diameter Capabilities Update",
        16_777_216 => "Cx",
        16_777_217 => "Sh",
        16_777_218 => "Re",
        16_777_219 => "Wx",
        16_777_220 => "Zn",
        16_777_221 => "Zh",
        16_777_222 => "Gq",
        16_777_223 => "Gmb",
        16_777_224 => "Gx (TS 29.210)",
        16_777_225 => "Gx over Gy",
        16_777_226 => "MM10",
        16_777_229 => "Rx (TS 29.211)",
        16_777_230 => "Pr",
        16_777_236 => "Rx",
        16_777_238 => "Gx",
        16_777_250 => "STa",
        16_777_251 => "S6a/S6d",
        16_777_252 => "S13/S13'",
        16_777_255 => "SLg",
        16_777_264 => "SWm",
        16_777_265 => "SWx",
        16_777_266 => "Gxx",
        16_777_267 => "S9",
        16_777_268 => "Zpn",
        16_777_272 => "S6b",
        16_777_291 => "SLh",
        16_777_292 => "SGmb",
        16_777_302 => "Sy",
        16_777_303 => "Sd",
        16_777_308 => "S7a",
        16_777_309 => "Tsp",
        16_777_310 => "S6m",
        16_777_311 => "T4",
        16_777_312 => "S6c",
        16_777_313 => "SGd",
        16_777_318 => "S15",
        16_777_319 => "S9a",
        16_777_320 => "S9a*",
        16_777_335 => "MB2-C",
        16_777_336 => "PC4a",
        16_777_337 => "PC2",
        16_777_340 => "PC6/PC7",
        16_777_342 => "Np",
        16_777_345 => "S6t",
        16_777_346 => "T6a/T6b",
        0xffff_ffff => "Relay",
        _ => return None,
    })
}

/// Result-Code values of RFC 6733 clause 7.1 and of credit control (RFC 8506 clause 9).
pub fn result(code: u32) -> Option<&'static str> {
    Some(match code {
        1001 => "DIAMETER_MULTI_ROUND_AUTH",
        2001 => "DIAMETER_SUCCESS",
        2002 => "DIAMETER_LIMITED_SUCCESS",
        3001 => "DIAMETER_COMMAND_UNSUPPORTED",
        3002 => "DIAMETER_UNABLE_TO_DELIVER",
        3003 => "DIAMETER_REALM_NOT_SERVED",
        3004 => "DIAMETER_TOO_BUSY",
        3005 => "DIAMETER_LOOP_DETECTED",
        3006 => "DIAMETER_REDIRECT_INDICATION",
        3007 => "DIAMETER_APPLICATION_UNSUPPORTED",
        3008 => "DIAMETER_INVALID_HDR_BITS",
        3009 => "DIAMETER_INVALID_AVP_BITS",
        3010 => "DIAMETER_UNKNOWN_PEER",
        4001 => "DIAMETER_AUTHENTICATION_REJECTED",
        4002 => "DIAMETER_OUT_OF_SPACE",
        4003 => "ELECTION_LOST",
        4010 => "DIAMETER_END_USER_SERVICE_DENIED",
        4011 => "DIAMETER_CREDIT_CONTROL_NOT_APPLICABLE",
        4012 => "DIAMETER_CREDIT_LIMIT_REACHED",
        5001 => "DIAMETER_AVP_UNSUPPORTED",
        5002 => "DIAMETER_UNKNOWN_SESSION_ID",
        5003 => "DIAMETER_AUTHORIZATION_REJECTED",
        5004 => "DIAMETER_INVALID_AVP_VALUE",
        5005 => "DIAMETER_MISSING_AVP",
        5006 => "DIAMETER_RESOURCES_EXCEEDED",
        5007 => "DIAMETER_CONTRADICTING_AVPS",
        5008 => "DIAMETER_AVP_NOT_ALLOWED",
        5009 => "DIAMETER_AVP_OCCURS_TOO_MANY_TIMES",
        5010 => "DIAMETER_NO_COMMON_APPLICATION",
        5011 => "DIAMETER_UNSUPPORTED_VERSION",
        5012 => "DIAMETER_UNABLE_TO_COMPLY",
        5013 => "DIAMETER_INVALID_BIT_IN_HEADER",
        5014 => "DIAMETER_INVALID_AVP_LENGTH",
        5015 => "DIAMETER_INVALID_MESSAGE_LENGTH",
        5016 => "DIAMETER_INVALID_AVP_BIT_COMBO",
        5017 => "DIAMETER_NO_COMMON_SECURITY",
        5030 => "DIAMETER_USER_UNKNOWN",
        5031 => "DIAMETER_RATING_FAILED",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        let unsorted = avps::AVPS.windows(2).find(|pair| pair[0].code >= pair[1].code);
        assert_eq!(unsorted, None);
    }

    #[test]
    fn codes_are_found_by_vendor() {
        assert_eq!(find(0, 1).map(|avp| avp.name), Some("User-Name"));
        assert_eq!(find(9, 1), None);
        assert_eq!(command(316), Some(["Update-Location-Request", "Update-Location-Answer"]));
    }
}
