//! Tunnels below GTP-U: GRE (RFC 2784, 2890) with ERSPAN, VXLAN (RFC 7348), Geneve (RFC 8926).

use crate::reader::Reader;

/// What stands behind a tunnel header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inner {
    /// Octets of the tunnel header.
    pub len: usize,
    /// The EtherType of what follows; [`ETHERNET`] for a whole Ethernet frame.
    pub ethertype: u16,
    /// GRE key, VXLAN or Geneve network identifier, ERSPAN session.
    pub key: Option<u32>,
}

/// Transparent Ethernet bridging.
pub const ETHERNET: u16 = 0x6558;

/// IANA port of VXLAN.
pub const VXLAN_PORT: u16 = 4789;
/// IANA port of Geneve.
pub const GENEVE_PORT: u16 = 6081;

/// GRE version 0; version 1 (PPTP) and others are `None`, as is a header that is cut.
pub fn gre(octets: &[u8]) -> Option<Inner> {
    let mut reader = Reader::new(octets);
    let flags = reader.u16()?;
    let ethertype = reader.u16()?;
    let has = |bit: u16| flags & bit != 0;
    if flags & 0x0007 != 0 || has(0x4000) {
        return None;
    }
    if has(0x8000) {
        reader.u32()?;
    }
    let mut key = if has(0x2000) { Some(reader.u32()?) } else { None };
    if has(0x1000) {
        reader.u32()?;
    }
    // ERSPAN type I has no header of its own and no sequence number; II has 8 octets, III has 12 or 20.
    let ethertype = match ethertype {
        0x88be => {
            if has(0x1000) {
                key = Some(reader.u32()? & 0x03ff);
                reader.u32()?;
            }
            ETHERNET
        }
        0x22eb => {
            key = Some(reader.u32()? & 0x03ff);
            reader.u32()?;
            if reader.u32()? & 1 == 1 {
                reader.u64()?;
            }
            ETHERNET
        }
        other => other,
    };
    Some(Inner { len: reader.at(), ethertype, key })
}

/// VXLAN, where the header is as RFC 7348 clause 5 says: the I flag alone, reserved bits zero.
pub fn vxlan(octets: &[u8]) -> Option<Inner> {
    let mut reader = Reader::new(octets);
    let flags = reader.u32()?;
    let vni = reader.u32()?;
    (flags == 0x0800_0000 && vni & 0xff == 0).then_some(Inner { len: 8, ethertype: ETHERNET, key: Some(vni >> 8) })
}

/// Geneve version 0.
pub fn geneve(octets: &[u8]) -> Option<Inner> {
    let mut reader = Reader::new(octets);
    let first = reader.u16()?;
    let ethertype = reader.u16()?;
    let vni = reader.u32()? >> 8;
    let options = usize::from(first >> 8 & 0x3f) * 4;
    reader.take(options)?;
    (first >> 14 == 0).then_some(Inner { len: reader.at(), ethertype, key: Some(vni) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    #[test]
    fn headers_and_what_they_hold() {
        assert_eq!(gre(&hex!("0000 0800")), Some(Inner { len: 4, ethertype: 0x0800, key: None }));
        assert_eq!(gre(&hex!("2000 6558 0000002a")), Some(Inner { len: 8, ethertype: ETHERNET, key: Some(42) }));
        assert_eq!(
            gre(&hex!("1000 88be 00000001 10010005 00000000")),
            Some(Inner { len: 16, ethertype: ETHERNET, key: Some(5) })
        );
        assert_eq!(gre(&hex!("0001 880b")), None);
        assert_eq!(vxlan(&hex!("08000000 00000500")), Some(Inner { len: 8, ethertype: ETHERNET, key: Some(5) }));
        assert_eq!(
            geneve(&hex!("0100 6558 00000700 01020304")),
            Some(Inner { len: 12, ethertype: ETHERNET, key: Some(7) })
        );
        assert_eq!(geneve(&hex!("0200 6558 00000700 01020304")), None);
    }
}
