//! Ethernet II and IEEE 802.3 headers with their tags: addresses, EtherType, VLAN and MPLS labels.

use crate::reader::Reader;

/// An Ethernet header (IEEE 802.3 clause 3.2).
#[derive(Clone, Copy, Debug)]
pub struct Header {
    /// Destination address.
    pub destination: [u8; 6],
    /// Source address.
    pub source: [u8; 6],
    /// EtherType, or the length of an LLC frame where below [`LENGTH_LIMIT`].
    pub ethertype: u16,
}

/// Octets of the header.
pub const LEN: usize = 14;
/// Values below this are lengths (IEEE 802.3 clause 3.2.6).
pub const LENGTH_LIMIT: u16 = 0x0600;

/// IPv4.
pub const IPV4: u16 = 0x0800;
/// IPv6.
pub const IPV6: u16 = 0x86dd;
/// MPLS unicast.
pub const MPLS: u16 = 0x8847;
/// MPLS with upstream-assigned label.
pub const MPLS_UPSTREAM: u16 = 0x8848;
/// MACsec (IEEE 802.1AE).
pub const MACSEC: u16 = 0x88e5;

/// Reads the header.
pub fn parse(octets: &[u8]) -> Option<Header> {
    let mut reader = Reader::new(octets);
    Some(Header { destination: reader.array()?, source: reader.array()?, ethertype: reader.u16()? })
}

/// Whether an EtherType announces a VLAN tag: C-VLAN, S-VLAN (QinQ), and the ones used before 802.1ad.
pub const fn is_vlan(ethertype: u16) -> bool {
    matches!(ethertype, 0x8100 | 0x88a8 | 0x9100 | 0x9200)
}

/// A VLAN tag: the VLAN identifier and the EtherType that follows.
pub fn vlan(octets: &[u8]) -> Option<(u16, u16)> {
    let mut reader = Reader::new(octets);
    Some((reader.u16()? & 0x0fff, reader.u16()?))
}

/// An MPLS label stack entry (RFC 3032 clause 2.1): the label, and whether it is the last.
pub fn mpls(octets: &[u8]) -> Option<(u32, bool)> {
    let entry = Reader::new(octets).u32()?;
    Some((entry >> 12, entry >> 8 & 1 == 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_header_and_its_tags() {
        let header = parse(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0x81, 0x00]).unwrap();
        assert_eq!(header.source, [7, 8, 9, 10, 11, 12]);
        assert!(is_vlan(header.ethertype));
        assert_eq!(vlan(&[0xe0, 0x64, 0x08, 0x00]), Some((100, IPV4)));
        assert_eq!(mpls(&[0x00, 0x01, 0x01, 0x40]), Some((16, true)));
        assert!(parse(&[0; 13]).is_none());
    }
}
