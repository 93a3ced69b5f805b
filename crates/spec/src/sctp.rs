//! Names of SCTP's chunks, parameters and error causes (IANA "SCTP Parameters"; the RFC of each is beside it).

/// Chunk types, spelled as in their RFC.
pub const CHUNKS: &[(u8, &str)] = &[
    // RFC 9260 table 2.
    (0, "DATA"),
    (1, "INIT"),
    (2, "INIT ACK"),
    (3, "SACK"),
    (4, "HEARTBEAT"),
    (5, "HEARTBEAT ACK"),
    (6, "ABORT"),
    (7, "SHUTDOWN"),
    (8, "SHUTDOWN ACK"),
    (9, "ERROR"),
    (10, "COOKIE ECHO"),
    (11, "COOKIE ACK"),
    (12, "ECNE"),
    (13, "CWR"),
    (14, "SHUTDOWN COMPLETE"),
    // RFC 4895 clause 4.1.
    (15, "AUTH"),
    // RFC 8260 clause 2.1.
    (64, "I-DATA"),
    // RFC 5061 clause 4.1.
    (128, "ASCONF-ACK"),
    // RFC 6525 clause 3.1.
    (130, "RE-CONFIG"),
    // RFC 4820 clause 3.
    (132, "PAD"),
    // RFC 3758 clause 3.2.
    (192, "FORWARD-TSN"),
    // RFC 5061 clause 4.1.
    (193, "ASCONF"),
    // RFC 8260 clause 2.3.1.
    (194, "I-FORWARD-TSN"),
];

/// Parameter types of chunks, spelled as in their RFC.
pub const PARAMETERS: &[(u16, &str)] = &[
    // RFC 9260 clauses 3.3.2, 3.3.3 and 3.3.5.
    (1, "Heartbeat Info"),
    (5, "IPv4 Address"),
    (6, "IPv6 Address"),
    (7, "State Cookie"),
    (8, "Unrecognized Parameter"),
    (9, "Cookie Preservative"),
    (11, "Host Name Address"),
    (12, "Supported Address Types"),
    // RFC 6525 clause 4.
    (13, "Outgoing SSN Reset Request"),
    (14, "Incoming SSN Reset Request"),
    (15, "SSN/TSN Reset Request"),
    (16, "Re-configuration Response"),
    (17, "Add Outgoing Streams Request"),
    (18, "Add Incoming Streams Request"),
    // RFC 9260 appendix A.
    (0x8000, "Reserved for ECN Capable"),
    // RFC 9653 clause 4.
    (0x8001, "Zero Checksum Acceptable"),
    // RFC 4895 clause 3.
    (0x8002, "Random"),
    (0x8003, "Chunk List"),
    (0x8004, "Requested HMAC Algorithm"),
    // RFC 4820 clause 4.
    (0x8005, "Padding"),
    // RFC 5061 clause 4.2.
    (0x8008, "Supported Extensions"),
    // RFC 3758 clause 3.1.
    (0xc000, "Forward TSN supported"),
    // RFC 5061 clause 4.2.
    (0xc001, "Add IP Address"),
    (0xc002, "Delete IP Address"),
    (0xc003, "Error Cause Indication"),
    (0xc004, "Set Primary Address"),
    (0xc005, "Success Indication"),
    (0xc006, "Adaptation Layer Indication"),
];

/// Error cause codes, spelled as in their RFC.
pub const CAUSES: &[(u16, &str)] = &[
    // RFC 9260 clause 3.3.10.
    (1, "Invalid Stream Identifier"),
    (2, "Missing Mandatory Parameter"),
    (3, "Stale Cookie"),
    (4, "Out of Resource"),
    (5, "Unresolvable Address"),
    (6, "Unrecognized Chunk Type"),
    (7, "Invalid Mandatory Parameter"),
    (8, "Unrecognized Parameters"),
    (9, "No User Data"),
    (10, "Cookie Received While Shutting Down"),
    (11, "Restart of an Association with New Addresses"),
    (12, "User-Initiated Abort"),
    (13, "Protocol Violation"),
    // RFC 5061 clause 4.3.
    (0xa0, "Request to Delete Last Remaining IP Address"),
    (0xa1, "Operation Refused Due to Resource Shortage"),
    (0xa2, "Request to Delete Source IP Address"),
    (0xa3, "Association Aborted Due to Illegal ASCONF-ACK"),
    (0xa4, "Request Refused - No Authorization"),
    // RFC 4895 clause 4.2.
    (0x0105, "Unsupported HMAC Identifier"),
];

/// The name of a chunk type.
pub fn chunk(kind: u8) -> Option<&'static str> {
    find(CHUNKS, kind)
}

/// The name of a parameter type.
pub fn parameter(kind: u16) -> Option<&'static str> {
    find(PARAMETERS, kind)
}

/// The name of an error cause code.
pub fn cause(code: u16) -> Option<&'static str> {
    find(CAUSES, code)
}

fn find<N: Copy + Ord>(table: &[(N, &'static str)], number: N) -> Option<&'static str> {
    let at = table.binary_search_by_key(&number, |row| row.0).ok()?;
    table.get(at).map(|row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ascends<N: Ord>(table: &[(N, &str)]) -> bool {
        table.windows(2).all(|pair| pair[0].0 < pair[1].0)
    }

    #[test]
    fn tables_ascend_so_that_they_can_be_searched() {
        assert!(ascends(CHUNKS) && ascends(PARAMETERS) && ascends(CAUSES));
    }

    #[test]
    fn names_and_gaps() {
        assert_eq!(chunk(194), Some("I-FORWARD-TSN"));
        assert_eq!(chunk(16), None);
        assert_eq!(parameter(0xc001), Some("Add IP Address"));
        assert_eq!(cause(13), Some("Protocol Violation"));
    }
}
