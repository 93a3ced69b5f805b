//! The elements that other crates ask by type: addresses and identifiers of sessions, tunnels and nodes, and what a
//! FAR does with a packet. Each `parse` takes an element's value and is `None` where the value is too short for
//! what its flags promise.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use beleg_model::{Fields, Items, Name, Value};

use super::text;
use crate::reader::Reader;

/// F-TEID (TS 29.244 clause 8.2.3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FTeid {
    /// Octet 5: V4, V6, CH, CHID from bit 1 up.
    pub flags: u8,
    /// The TEID; absent where the UP function is to choose.
    pub teid: Option<u32>,
    /// The IPv4 address.
    pub ipv4: Option<Ipv4Addr>,
    /// The IPv6 address.
    pub ipv6: Option<Ipv6Addr>,
    /// The CHOOSE ID.
    pub choose_id: Option<u8>,
}

impl FTeid {
    /// Reads a value, and says how many octets it took.
    pub(super) fn read(value: &[u8]) -> Option<(Self, usize)> {
        let mut reader = Reader::new(value);
        let flags = reader.u8()?;
        let mut read = Self { flags, ..Self::default() };
        if read.choose() {
            read.choose_id = when(flags & 0x08 != 0, || reader.u8())?;
        } else {
            read.teid = Some(reader.u32()?);
            read.ipv4 = when(flags & 0x01 != 0, || ipv4(&mut reader))?;
            read.ipv6 = when(flags & 0x02 != 0, || ipv6(&mut reader))?;
        }
        Some((read, reader.at()))
    }

    /// Reads a value.
    pub fn parse(value: &[u8]) -> Option<Self> {
        Self::read(value).map(|(read, _)| read)
    }

    /// Whether the UP function is to choose the TEID and the address.
    pub const fn choose(&self) -> bool {
        self.flags & 0x04 != 0
    }

    pub(super) fn tell(&self, out: &mut dyn Fields) {
        flags(out, self.flags.into(), &["V4", "V6", "CH", "CHID"]);
        out.maybe("teid", self.teid.map(u64::from));
        addresses(out, self.ipv4, self.ipv6);
        out.maybe("choose_id", self.choose_id.map(u64::from));
    }
}

/// F-SEID (clause 8.2.37).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FSeid {
    /// Octet 5: V6, V4 from bit 1 up.
    pub flags: u8,
    /// The SEID.
    pub seid: u64,
    /// The IPv4 address.
    pub ipv4: Option<Ipv4Addr>,
    /// The IPv6 address.
    pub ipv6: Option<Ipv6Addr>,
}

impl FSeid {
    pub(super) fn read(value: &[u8]) -> Option<(Self, usize)> {
        let mut reader = Reader::new(value);
        let flags = reader.u8()?;
        let read = Self {
            flags,
            seid: reader.u64()?,
            ipv4: when(flags & 0x02 != 0, || ipv4(&mut reader))?,
            ipv6: when(flags & 0x01 != 0, || ipv6(&mut reader))?,
        };
        Some((read, reader.at()))
    }

    /// Reads a value.
    pub fn parse(value: &[u8]) -> Option<Self> {
        Self::read(value).map(|(read, _)| read)
    }

    /// The address: the IPv4 one where there are two.
    pub fn ip(&self) -> Option<IpAddr> {
        let v6 = self.ipv6.map(IpAddr::V6);
        self.ipv4.map(IpAddr::V4).or(v6)
    }

    pub(super) fn tell(&self, out: &mut dyn Fields) {
        flags(out, self.flags.into(), &["V6", "V4"]);
        out.uint("seid", self.seid);
        addresses(out, self.ipv4, self.ipv6);
    }
}

/// Outer Header Creation (clause 8.2.56).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OuterHeaderCreation {
    /// Octets 5 and 6.
    pub description: u16,
    /// The TEID, where a GTP-U header is to be created.
    pub teid: Option<u32>,
    /// The IPv4 address.
    pub ipv4: Option<Ipv4Addr>,
    /// The IPv6 address.
    pub ipv6: Option<Ipv6Addr>,
    /// The port, where a UDP header without GTP-U is to be created.
    pub port: Option<u16>,
    /// The C-TAG.
    pub c_tag: Option<u32>,
    /// The S-TAG.
    pub s_tag: Option<u32>,
}

impl OuterHeaderCreation {
    /// Table 8.2.56-1, from bit 1 of octet 5 up.
    const NAMES: &[&str] = &[
        "GTP-U/UDP/IPv4",
        "GTP-U/UDP/IPv6",
        "UDP/IPv4",
        "UDP/IPv6",
        "IPv4",
        "IPv6",
        "C-TAG",
        "S-TAG",
        "N19 Indication",
        "N6 Indication",
        "Low Layer SSM and C-TEID",
    ];

    pub(super) fn read(value: &[u8]) -> Option<(Self, usize)> {
        let mut reader = Reader::new(value);
        let description = reader.u16()?;
        let has = |mask: u16| description & mask != 0;
        let read = Self {
            description,
            teid: when(has(0x0300), || reader.u32())?,
            ipv4: when(has(0x1500), || ipv4(&mut reader))?,
            ipv6: when(has(0x2a00), || ipv6(&mut reader))?,
            port: when(has(0x0c00), || reader.u16())?,
            c_tag: when(has(0x4000), || reader.u24())?,
            s_tag: when(has(0x8000), || reader.u24())?,
        };
        Some((read, reader.at()))
    }

    /// Reads a value.
    pub fn parse(value: &[u8]) -> Option<Self> {
        Self::read(value).map(|(read, _)| read)
    }

    /// The address: the IPv4 one where there are two.
    pub fn ip(&self) -> Option<IpAddr> {
        let v6 = self.ipv6.map(IpAddr::V6);
        self.ipv4.map(IpAddr::V4).or(v6)
    }

    pub(super) fn tell(&self, out: &mut dyn Fields) {
        // Bit 1 of octet 5 comes first in the names, octet 6 after octet 5.
        flags(out, self.description.swap_bytes().into(), Self::NAMES);
        out.uint("description", self.description.into());
        out.maybe("teid", self.teid.map(u64::from));
        addresses(out, self.ipv4, self.ipv6);
        out.maybe("port", self.port.map(u64::from));
        out.maybe("c_tag", self.c_tag.map(u64::from));
        out.maybe("s_tag", self.s_tag.map(u64::from));
    }
}

/// UE IP Address (clause 8.2.62).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct UeIpAddress {
    /// Octet 5: V6, V4, S/D, IPv6D, CHV4, CHV6, IP6PL from bit 1 up.
    pub flags: u8,
    /// The IPv4 address.
    pub ipv4: Option<Ipv4Addr>,
    /// The IPv6 address or prefix.
    pub ipv6: Option<Ipv6Addr>,
    /// IPv6 Prefix Delegation Bits.
    pub delegation_bits: Option<u8>,
    /// IPv6 Prefix Length.
    pub prefix_length: Option<u8>,
}

impl UeIpAddress {
    pub(super) fn read(value: &[u8]) -> Option<(Self, usize)> {
        let mut reader = Reader::new(value);
        let flags = reader.u8()?;
        let read = Self {
            flags,
            ipv4: when(flags & 0x02 != 0, || ipv4(&mut reader))?,
            ipv6: when(flags & 0x01 != 0, || ipv6(&mut reader))?,
            delegation_bits: when(flags & 0x08 != 0, || reader.u8())?,
            prefix_length: when(flags & 0x40 != 0, || reader.u8())?,
        };
        Some((read, reader.at()))
    }

    /// Reads a value.
    pub fn parse(value: &[u8]) -> Option<Self> {
        Self::read(value).map(|(read, _)| read)
    }

    /// Whether the address is a packet's destination (S/D set), not its source.
    pub const fn is_destination(&self) -> bool {
        self.flags & 0x04 != 0
    }

    pub(super) fn tell(&self, out: &mut dyn Fields) {
        const NAMES: &[&str] = &["V6", "V4", "S/D", "IPv6D", "CHV4", "CHV6", "IP6PL"];
        flags(out, self.flags.into(), NAMES);
        addresses(out, self.ipv4, self.ipv6);
        out.maybe("ipv6_prefix_delegation_bits", self.delegation_bits.map(u64::from));
        out.maybe("ipv6_prefix_length", self.prefix_length.map(u64::from));
    }
}

/// Apply Action (clause 8.2.26).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ApplyAction(
    /// Octet 5 in the low eight bits, octet 6 above.
    pub u16,
);

impl ApplyAction {
    /// Drop the packets.
    pub const DROP: Self = Self(0x0001);
    /// Forward them.
    pub const FORW: Self = Self(0x0002);
    /// Buffer them.
    pub const BUFF: Self = Self(0x0004);
    /// Notify the CP function of the first downlink packet.
    pub const NOCP: Self = Self(0x0008);
    /// Duplicate them.
    pub const DUPL: Self = Self(0x0010);
    /// Duplicate them for redundant transmission.
    pub const DFRT: Self = Self(0x0080);

    /// Reads a value.
    pub fn parse(value: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(value);
        let low = reader.u8()?;
        let high = reader.u8().unwrap_or_default();
        Some(Self(u16::from_le_bytes([low, high])))
    }

    /// Whether all bits of `other` are set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }
}

/// Node ID (clause 8.2.38).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeId<'a> {
    /// An address.
    Ip(IpAddr),
    /// A name, in labels (TS 23.003 clause 19.4.2.1).
    Fqdn(&'a [u8]),
    /// A type that the specification reserves, and its octets.
    Reserved(u8, &'a [u8]),
}

impl<'a> NodeId<'a> {
    pub(super) fn read(value: &'a [u8]) -> Option<(Self, usize)> {
        let mut reader = Reader::new(value);
        let read = match reader.u8()? & 0x0f {
            0 => Self::Ip(ipv4(&mut reader)?.into()),
            1 => Self::Ip(ipv6(&mut reader)?.into()),
            2 => Self::Fqdn(reader.take_up_to(reader.left())),
            reserved => Self::Reserved(reserved, reader.take_up_to(reader.left())),
        };
        Some((read, reader.at()))
    }

    /// Reads a value.
    pub fn parse(value: &'a [u8]) -> Option<Self> {
        Self::read(value).map(|(read, _)| read)
    }

    pub(super) fn tell(&self, name: &'static str, out: &mut dyn Fields) {
        match *self {
            Self::Ip(ip) => out.text(name, &ip.to_string()),
            Self::Fqdn(octets) => text::tell(out, name, octets),
            Self::Reserved(_, octets) => out.value(name, Value::Octets(octets)),
        }
    }
}

impl fmt::Display for NodeId<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Ip(ip) => write!(f, "{ip}"),
            Self::Fqdn(octets) => match text::labels(octets) {
                Some(name) => f.write_str(&name),
                None => f.write_str(&String::from_utf8_lossy(octets)),
            },
            Self::Reserved(ty, _) => write!(f, "node ID type {ty}"),
        }
    }
}

/// What `read` gives where `wanted`, nothing where not: `None` where it is wanted and not there.
#[expect(clippy::option_option, reason = "absent by flag and absent by truncation differ")]
fn when<T>(wanted: bool, read: impl FnOnce() -> Option<T>) -> Option<Option<T>> {
    if wanted { read().map(Some) } else { Some(None) }
}

pub(super) fn ipv4(reader: &mut Reader<'_>) -> Option<Ipv4Addr> {
    reader.array::<4>().map(Ipv4Addr::from)
}

pub(super) fn ipv6(reader: &mut Reader<'_>) -> Option<Ipv6Addr> {
    reader.array::<16>().map(Ipv6Addr::from)
}

fn addresses(out: &mut dyn Fields, ipv4: Option<Ipv4Addr>, ipv6: Option<Ipv6Addr>) {
    if let Some(ip) = ipv4 {
        out.value("ipv4", Value::Ip(ip.into()));
    }
    if let Some(ip) = ipv6 {
        out.value("ipv6", Value::Ip(ip.into()));
    }
}

/// The names of the bits that are set, the lowest first; a bit without a name by its number, from 1.
pub(super) fn flags(out: &mut dyn Fields, bits: u128, names: &'static [&'static str]) {
    out.list("flags", &mut |items: &mut dyn Items| {
        for bit in (0..u128::BITS).filter(|bit| bits >> bit & 1 == 1) {
            let known = names.get(bit as usize).filter(|name| !name.is_empty());
            let name = Name::of(known.copied(), "bit", bit.saturating_add(1));
            items.value(Value::Name(name));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    const V4: Option<Ipv4Addr> = Some(Ipv4Addr::new(192, 0, 2, 1));

    #[test]
    fn a_tunnel_endpoint_stands_there_or_is_to_be_chosen() {
        let f_teid = FTeid::parse(&hex!("01 00000007 c0000201")).unwrap();
        assert_eq!((f_teid.teid, f_teid.ipv4, f_teid.ipv6), (Some(7), V4, None));
        let chosen = FTeid::parse(&hex!("0d 05")).unwrap();
        assert!(chosen.choose() && chosen.teid.is_none() && chosen.ipv4.is_none());
        assert_eq!(chosen.choose_id, Some(5));
        assert_eq!(FTeid::parse(&hex!("03 00000007 c0000201")), None);
        assert_eq!(FTeid::parse(&[]), None);
    }

    #[test]
    fn a_session_endpoint_has_one_or_two_addresses() {
        let both = hex!("03 0000000000000009 c0000201 20010db8000000000000000000000001");
        let f_seid = FSeid::parse(&both).unwrap();
        assert_eq!((f_seid.seid, f_seid.ipv4), (9, V4));
        assert!(f_seid.ipv6.is_some() && f_seid.ip() == V4.map(IpAddr::V4));
        assert_eq!(FSeid::parse(&both[..13]), None);
    }

    #[test]
    fn an_outer_header_has_what_its_description_says() {
        let gtp = OuterHeaderCreation::parse(&hex!("0100 00000001 c0000201")).unwrap();
        assert_eq!((gtp.teid, gtp.ipv4, gtp.port), (Some(1), V4, None));
        let udp = OuterHeaderCreation::parse(&hex!("0400 c0000201 1f90")).unwrap();
        assert_eq!((udp.teid, udp.ip(), udp.port), (None, V4.map(IpAddr::V4), Some(8080)));
        assert_eq!(OuterHeaderCreation::parse(&hex!("0500 00000001 c0000201")), None);
    }

    #[test]
    fn an_address_of_a_ue_and_its_direction() {
        let ue = UeIpAddress::parse(&hex!("06 c0000201")).unwrap();
        assert!(ue.is_destination() && ue.ipv4 == V4);
        let prefix = UeIpAddress::parse(&hex!("41 20010db8000000000000000000000001 40")).unwrap();
        assert_eq!(prefix.prefix_length, Some(64));
        assert_eq!(UeIpAddress::parse(&hex!("02 c00002")), None);
    }

    #[test]
    fn actions_of_one_octet_and_of_two() {
        let old = ApplyAction::parse(&[0x0c]).unwrap();
        assert!(old.has(ApplyAction::BUFF) && old.has(ApplyAction::NOCP));
        assert!(!old.has(ApplyAction::DUPL));
        assert_eq!(ApplyAction::parse(&[0x02, 0x10]), Some(ApplyAction(0x1002)));
        assert_eq!(ApplyAction::parse(&[]), None);
    }

    #[test]
    fn a_node_is_an_address_or_a_name() {
        assert_eq!(NodeId::parse(&hex!("00 c0000201")).unwrap().to_string(), "192.0.2.1");
        let name = NodeId::parse(b"\x02\x03upf\x07example").unwrap();
        assert_eq!(name.to_string(), "upf.example");
        assert_eq!(NodeId::parse(b"\x02upf").unwrap().to_string(), "upf");
        assert_eq!(NodeId::parse(b"\x03ab"), Some(NodeId::Reserved(3, b"ab")));
        assert_eq!(NodeId::parse(&hex!("00 c00002")), None);
    }
}
