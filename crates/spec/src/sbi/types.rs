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
