//! The kinds of network function, as NFType writes them (TS 29.510 clause 6.1.6.3.3).

/// Sorted.
const TYPES: &[&str] = &[
    "5G_DDNMF",
    "5G_EIR",
    "AANF",
    "ADRF",
    "AF",
    "AMF",
    "AUSF",
    "BSF",
    "CBCF",
    "CEF",
    "CHF",
    "DCCF",
    "DCSF",
    "DRA",
    "EASDF",
    "GBA_BSF",
    "GMLC",
    "HSS",
    "ICSCF",
    "IMS_AS",
    "IP_SM_GW",
    "LMF",
    "MBSF",
    "MBSTF",
    "MB_SMF",
    "MB_UPF",
    "MF",
    "MFAF",
    "MME",
    "MNPF",
    "MRF",
    "MRFP",
    "N3IWF",
    "NEF",
    "NRF",
    "NSACF",
    "NSSAAF",
    "NSSF",
    "NSWOF",
    "NWDAF",
    "PANF",
    "PCF",
    "PCSCF",
    "PKMF",
    "SCEF",
    "SCP",
    "SCSAS",
    "SCSCF",
    "SEPP",
    "SLPKMF",
    "SMF",
    "SMSF",
    "SMS_GMSC",
    "SMS_IWMSC",
    "SOR_AF",
    "SPAF",
    "TSCTSF",
    "UCMF",
    "UDM",
    "UDR",
    "UDSF",
    "UPF",
];

/// Whether it is a kind of network function.
pub fn is_type(name: &str) -> bool {
    TYPES.binary_search(&name).is_ok()
}

/// The kind of network function that text names in the spelling of a specification or of a person: `5G-EIR`, `amf`.
pub fn nf_type(text: &str) -> Option<&'static str> {
    let same = |known: &&&str| {
        known.len() == text.len()
            && known.bytes().zip(text.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b) || (a == b'_' && b == b'-'))
    };
    TYPES.iter().find(same).copied()
}

/// Which callback a kind of notification is to which an NF profile subscribes by itself (NotificationType, TS 29.510 clause
/// 6.1.6.3.4): the API and its operation.
pub fn default_notification(kind: &str) -> Option<(&'static str, &'static str)> {
    Some(match kind {
        "N1_MESSAGES" => ("namf-comm", "N1MessageNotify"),
        "N2_INFORMATION" => ("namf-comm", "N2InfoNotify"),
        "LOCATION_NOTIFICATION" => ("namf-loc", "EventNotify"),
        "DATA_REMOVAL_NOTIFICATION" | "DATA_CHANGE_NOTIFICATION" => ("nudr-dr", "Notify"),
        "DATA_RESTORATION_NOTIFICATION" => ("nudm-uecm", "DataRestorationNotification"),
        "LOCATION_UPDATE_NOTIFICATION" => ("ngmlc-loc", "LocationUpdateNotify"),
        "NSSAA_REAUTH_NOTIFICATION" => ("nnssaaf-nssaa", "Re-AuthNotification"),
        "NSSAA_REVOC_NOTIFICATION" => ("nnssaaf-nssaa", "RevocNotification"),
        "MATCH_INFO_NOTIFICATION" => ("n5g-ddnmf-disc", "MatchInformation"),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_found_in_every_spelling() {
        assert!(TYPES.is_sorted());
        assert_eq!((nf_type("5G-EIR"), nf_type("amf"), nf_type("AM")), (Some("5G_EIR"), Some("AMF"), None));
        assert!(is_type("MB_SMF") && !is_type("mb_smf"));
    }
}
