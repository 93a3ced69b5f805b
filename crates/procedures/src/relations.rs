//! The kinds of reasons: what gives them, where that is seen, what they mean.

use std::net::IpAddr;

use beleg_model::{Interface, Key, Relation};

/// A kind of reason, described.
#[derive(Clone, Copy, Debug)]
pub struct Description {
    /// Its name in output and in standards.
    pub name: &'static str,
    /// Where the messages that give it are seen.
    pub interface: Interface,
    /// What it means and what ends it. One sentence.
    pub about: &'static str,
}

macro_rules! relations {
    ($($constant:ident = $number:literal: $name:literal, $interface:ident, $about:literal;)*) => {
        $(#[doc = $about] pub const $constant: Relation = Relation($number);)*
        /// All of them, by number.
        pub const ALL: &[Description] = &[
            $(Description { name: $name, interface: Interface::$interface, about: $about },)*
        ];
    };
}

relations! {
    SCTP_ASSOCIATION = 0: "sctp-association", Transport, "An SCTP association, from INIT to ABORT or SHUTDOWN COMPLETE (RFC 9260)";
    NG_SETUP = 1: "ng-setup", N2, "An NG SETUP REQUEST that waits for its answer (TS 38.413 clause 8.7.1)";
    N2_ASSOCIATION = 2: "n2-association", N2, "An NG interface instance that was set up (TS 38.413 clause 8.7.1), until its SCTP association ends";
    UE_CONTEXT = 3: "ue-context", N2, "A UE-associated logical NG connection (TS 38.413 clause 8.1), until UE CONTEXT RELEASE COMPLETE";
    HANDOVER = 4: "handover", N2, "A HANDOVER REQUIRED for a UE (TS 38.413 clause 8.4.1)";
    N2_SESSION = 5: "pdu-session-resource", N2, "A PDU session's resources at the RAN (TS 38.413 clause 8.2)";
    N2_TUNNEL = 6: "n2-tunnel", N2, "A GTP-U tunnel's end that N2 announced (TS 38.413 clause 9.3.4), or Xn for the forwarding of data (TS 38.423 clause 9.2.1.16)";
    NAS_REQUEST = 7: "nas-request", N1, "A NAS procedure that the UE began (TS 24.501 clause 5.5)";
    SM_REQUEST = 8: "sm-request", N1, "A 5GSM procedure of one PDU session (TS 24.501 clause 6.4)";
    PFCP_REQUEST = 9: "pfcp-request", N4, "A PFCP request that waits for its response (TS 29.244 clause 6.4)";
    PFCP_ASSOCIATION = 10: "pfcp-association", N4, "A PFCP association between two nodes (TS 29.244 clause 6.2.6)";
    PFCP_SESSION = 11: "pfcp-session", N4, "A PFCP session's end, by its F-SEID (TS 29.244 clause 6.3)";
    N4_TUNNEL = 12: "n4-tunnel", N4, "A GTP-U tunnel's receiving end that a PDR or a FAR names (TS 29.244 clause 5.2)";
    UE_ADDRESS = 13: "ue-address", N4, "An address that a UE was given (TS 23.501 clause 5.8.2.2), until its PDU session ends";
    GTP_U_REQUEST = 14: "gtp-u-request", N3, "An Echo Request that waits for its response (TS 29.281 clause 7.2)";
    HTTP_REQUEST = 15: "http-request", Sbi, "A request that waits for its response (RFC 9110)";
    HANDED_ON = 16: "handed-on", Sbi, "A request that came to an SCP or a SEPP, which hands it on (TS 23.501 clause 6.2.19)";
    SUBSCRIPTION = 17: "subscription", Sbi, "A request that said where its sender wants to be called (TS 29.501 clause 4.4.2)";
    SUBSCRIBER = 18: "subscriber", N1, "A subscriber who has come: by its own message over N1, or by the authentication that followed (TS 33.501 clause 6.1)";
    DECONCEALING = 19: "deconcealing", Sbi, "A UDM that was asked to reveal who a SUCI is (TS 33.501 clause 6.12)";
    TUNNEL_USER = 20: "tunnel-user", N4, "A UE whose packets go through a tunnel, by the UE IP Address of the PDRs of its session (TS 29.244 clause 8.2.62)";
    TUNNEL_PEER = 21: "tunnel-peer", N4, "Who may send into a tunnel: whom the FARs of its session or N2 have named (TS 23.501 clause 5.8.2.4)";
    QOS_FLOW = 22: "qos-flow", N4, "A QoS flow of a PDU session, by the QFIs of its QERs (TS 23.501 clause 5.7.1.3)";
    ONE_WAY = 23: "one-way", N3, "The way that a user's packet takes on from an element: it comes in once and goes out once (TS 23.501 clause 5.8)";
    AUTH_RUN = 24: "auth-run", Sbi, "An authentication that an AMF asked an AUSF for (TS 33.501 clause 6.1.2), for the time that it may take";
    AUTH_VECTOR = 25: "auth-vector", Sbi, "A RAND that a UDM or an AUSF has handed out (TS 33.501 clause 6.1.3.2), for the time that it may take to be used";
    TOKEN = 26: "token", Sbi, "An access token that an NRF has granted (TS 33.501 clause 13.4.1)";
    SESSION_WORK = 27: "session-work", Sbi, "Something that an SMF does about PDU sessions, upon being asked or answered (TS 23.502 clause 4.3), for the time that it may take";
    RESOURCE = 28: "resource", Sbi, "A resource that a request made at a producer, by the Location of the response (TS 29.501 clause 4.4.2), until it is deleted or released";
    CONCERN = 29: "concern", Sbi, "A subscriber about whom a network function was asked or told, on whose behalf it asks others in turn (TS 23.502 clause 4)";
    UPLINK = 30: "uplink", N1, "A message of some UE upon which an AMF acts: for whom, its request does not say (TS 23.502 clause 4)";
    XN_SETUP = 31: "xn-setup", Xn, "An XN SETUP REQUEST that waits for its answer (TS 38.423 clause 8.4.1)";
    XN_ASSOCIATION = 32: "xn-association", Xn, "An Xn-C interface instance that was set up (TS 38.423 clause 8.4.1), until its SCTP association ends";
    XN_HANDOVER = 33: "xn-handover", Xn, "A UE that moves from one NG-RAN node to another (TS 38.423 clause 8.2), until UE CONTEXT RELEASE";
    N32_CONTEXT = 34: "n32", Sbi, "Two SEPPs that have agreed how they forward to each other (TS 29.573 clause 5.2), until one of them ends that";
    N16_TUNNEL = 35: "n16-tunnel", Sbi, "A GTP-U tunnel's receiving end for N9 that two SMFs have told each other (TS 29.502 clause 6.1.6.2.9)";
    PDU_ADDRESS = 36: "pdu-address", N4, "The address that a UE has in its PDU session: what it is told over N1 (TS 24.501 clause 9.11.4.10) is what N4 gives the session (TS 29.244 clause 8.2.62)";
}

/// The description of a kind of reason.
pub fn describe(relation: Relation) -> Option<&'static Description> {
    ALL.get(usize::from(relation.0))
}

/// Kinds of reasons that any of several elements may have given, with the roles of these and where they are heard: a lack of
/// one says something only where all of them were heard. Subscribers come over any RAN node (TS 23.501 clause 4.2.5) and are
/// served by any AMF.
const GIVEN_BY_ANY: &[(&str, Interface)] = &[
    ("gNB", Interface::N2),
    ("ng-eNB", Interface::N2),
    ("N3IWF", Interface::N2),
    ("TNGF", Interface::N2),
    ("W-AGF", Interface::N2),
    ("AMF", Interface::Sbi),
];
/// What is made at a producer, any consumer may have made.
const GIVEN_BY_CONSUMERS: &[(&str, Interface)] = &[
    ("AMF", Interface::Sbi),
    ("SMF", Interface::Sbi),
    ("PCF", Interface::Sbi),
    ("AUSF", Interface::Sbi),
    ("UDM", Interface::Sbi),
    ("NEF", Interface::Sbi),
    ("SMSF", Interface::Sbi),
    ("SEPP", Interface::Sbi),
    ("SCP", Interface::Sbi),
];
/// Any SMF may give a user an address, at any UPF.
const GIVEN_OVER_N4: &[(&str, Interface)] = &[("SMF", Interface::N4), ("UPF", Interface::N4)];
/// An AUSF is asked by any AMF.
const GIVEN_BY_AMFS: &[(&str, Interface)] = &[("AMF", Interface::Sbi)];

/// Who all may have given a kind of reason, by roles, and where they would have been heard.
pub fn given_by_any(relation: Relation) -> &'static [(&'static str, Interface)] {
    match relation {
        SUBSCRIBER | DECONCEALING => GIVEN_BY_ANY,
        AUTH_RUN => GIVEN_BY_AMFS,
        RESOURCE => GIVEN_BY_CONSUMERS,
        UE_ADDRESS => GIVEN_OVER_N4,
        _ => &[],
    }
}

/// Of a kind of reason that only the element at one end can give, by its key: that end's address, and the interface over which it
/// announces it.
pub fn announced_by_end(relation: Relation, key: Key) -> Option<(IpAddr, Interface)> {
    match (relation, key) {
        (N2_TUNNEL, Key::Tunnel(address, _)) => Some((address, Interface::N2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_places_in_the_table_and_names_are_unique() {
        assert_eq!(describe(SCTP_ASSOCIATION).unwrap().name, "sctp-association");
        assert_eq!(describe(N16_TUNNEL).unwrap().name, "n16-tunnel");
        assert_eq!(describe(PDU_ADDRESS).unwrap().name, "pdu-address");
        assert_eq!(describe(DECONCEALING).unwrap().name, "deconcealing");
        let mut names: Vec<&str> = ALL.iter().map(|one| one.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}
