//! The reference points between network functions (3GPP TS 23.501 clause 4.2.7) and what is spoken on them: the flows that a
//! role implies and nobody needs to declare.

/// What two roles speak with each other.
#[derive(Clone, Copy, Debug)]
pub struct ReferencePoint {
    /// Its name.
    pub name: &'static str,
    /// The roles at its ends; an empty one stands for every function with a service-based interface.
    pub ends: (&'static str, &'static str),
    /// IP protocol of the transport.
    pub transport: u8,
    /// The application protocols, by their names in output; of TCP, what is not known as a protocol is not implied.
    pub speaks: &'static [&'static str],
}

const TCP: u8 = 6;
const UDP: u8 = 17;
const SCTP: u8 = 132;

const fn point(
    name: &'static str,
    ends: (&'static str, &'static str),
    transport: u8,
    speaks: &'static [&'static str],
) -> ReferencePoint {
    ReferencePoint { name, ends, transport, speaks }
}

/// All of them that this program tells apart.
pub static REFERENCE_POINTS: &[ReferencePoint] = &[
    point("N2", ("gNB", "AMF"), SCTP, &["ngap", "sctp", "nas-5gs"]),
    point("N3", ("gNB", "UPF"), UDP, &["gtp-u"]),
    point("N4", ("SMF", "UPF"), UDP, &["pfcp", "gtp-u"]),
    point("N9", ("UPF", "UPF"), UDP, &["gtp-u"]),
    point("Xn", ("gNB", "gNB"), SCTP, &["xnap", "sctp"]),
    point("Xn", ("gNB", "gNB"), UDP, &["gtp-u"]),
    point("SBI", ("", ""), TCP, &["http", "tls", "nas-5gs", "ngap"]),
];

/// The roles that a declaration may give: network functions (NFType of TS 29.510 clause 6.1.6.3.3), the RAN, and what is
/// neither.
pub const ROLES: &[&str] = &[
    "gNB", "AMF", "SMF", "UPF", "AUSF", "UDM", "UDR", "PCF", "NRF", "NSSF", "NEF", "BSF", "SMSF", "SCP", "SEPP",
    "UDSF", "5G_EIR", "LMF", "GMLC", "NWDAF", "CHF", "AF", "N3IWF", "TNGF", "TWIF", "UCMF", "NSSAAF", "NSACF", "EASDF",
    "MFAF", "DCCF", "ADRF", "MB_SMF", "MB_UPF", "TSCTSF", "ICSCF", "SCSCF", "HSS", "MME", "CBCF", "AANF", "host", "DN",
];

/// Functions without a service-based interface (TS 23.501 clause 4.2.6), beside hosts that are no network function.
const NOT_SERVICE_BASED: [&str; 3] = ["gNB", "host", "DN"];

/// Whether a role has a service-based interface.
pub fn is_service_based(role: &str) -> bool {
    !NOT_SERVICE_BASED.contains(&role)
}

/// Whether an element speaks this with whomever it meets: address resolution, and ICMP with other elements.
pub const fn is_housekeeping(transport: u8) -> bool {
    matches!(transport, 0 | 1 | 58)
}

/// The reference point that two roles have in common for what was seen between them.
pub fn between(one: &str, other: &str, transport: u8, seen: &[&str]) -> Option<&'static ReferencePoint> {
    let fits = |point: &&ReferencePoint| {
        let ends = match point.ends {
            ("", "") => is_service_based(one) && is_service_based(other),
            (a, b) => a == one && b == other || a == other && b == one,
        };
        ends && point.transport == transport && seen.iter().all(|name| point.speaks.contains(name))
    };
    REFERENCE_POINTS.iter().find(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn roles_imply_their_reference_points_and_nothing_else() {
        assert_eq!(between("AMF", "gNB", SCTP, &["ngap"]).unwrap().name, "N2");
        assert_eq!(between("UPF", "SMF", UDP, &["pfcp"]).unwrap().name, "N4");
        assert_eq!(between("AMF", "AUSF", TCP, &[]).unwrap().name, "SBI");
        assert!(between("gNB", "UPF", UDP, &["pfcp"]).is_none());
        assert!(between("gNB", "AUSF", TCP, &["http"]).is_none());
    }
}
