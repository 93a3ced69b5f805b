//! The parts that a value of a PFCP element is made of.

/// One part of a value. Names are the field names of the output.
#[derive(Debug)]
pub enum Part {
    /// One octet with a flag a bit, named from bit 1 up; an empty name is a spare bit. `If` asks it.
    Flags(&'static [&'static str]),
    /// Flags over as many octets as there are, at least so many, named from bit 1 of the first octet up.
    Features(usize, &'static [&'static str]),
    /// One octet made of several numbers. `IfEq` asks the first, `U16s` counts by the last.
    Split(&'static [Sub]),
    /// These parts, where any bit of the mask is set in the last `Flags`.
    If(u8, &'static [Self]),
    /// These parts, where the first number of the last `Split` is one of these.
    IfEq(&'static [u8], &'static [Self]),
    /// These parts, where anything is left: added by a later release, or optional at the end.
    Opt(&'static [Self]),
    /// A number of one octet.
    U8(&'static str),
    /// A number of two octets.
    U16(&'static str),
    /// A number of three octets.
    U24(&'static str),
    /// A number of four octets.
    U32(&'static str),
    /// A number of five octets.
    U40(&'static str),
    /// A number of eight octets.
    U64(&'static str),
    /// A signed number of so many octets, 4 or 8.
    Signed(&'static str, usize),
    /// A number of all octets that are left.
    Number(&'static str),
    /// Numbers of one octet to the end.
    U8s(&'static str),
    /// As many numbers of two octets as the last number of the last `Split` says.
    U16s(&'static str),
    /// Seconds since 1900 (the first 32 bits of an NTP timestamp).
    Time(&'static str),
    /// An IPv4 address.
    Ipv4(&'static str),
    /// An IPv6 address.
    Ipv6(&'static str),
    /// An IPv4 or IPv6 address of all octets that are left.
    AddressRest(&'static str),
    /// A length of one octet, then an IPv4 or IPv6 address.
    AddressSized(&'static str),
    /// A MAC address.
    Mac(&'static str),
    /// A count of one octet, then so many MAC addresses.
    Macs(&'static str),
    /// Text to the end: UTF-8, or a domain name in labels (TS 23.003 clause 9.1), or else octets.
    Text(&'static str),
    /// A length of one octet, then text.
    Text8(&'static str),
    /// A length of two octets, then text.
    Text16(&'static str),
    /// A length of two octets, then texts with a length of two octets each.
    Texts16(&'static str),
    /// A length of one octet, then octets.
    Size8(&'static str),
    /// A length of two octets, then octets.
    Size16(&'static str),
    /// So many octets.
    Octets(&'static str, usize),
    /// All octets that are left, however many.
    Rest(&'static str),
    /// A length of one octet, then an identity of this kind, in TBCD digits where true, else in text.
    Identity(&'static str, &'static str, bool),
    /// All octets that are left, an identity of this kind in text.
    IdentityRest(&'static str, &'static str),
    /// All octets that are left, a secret of this kind.
    SecretRest(&'static str, &'static str),
    /// A length of one octet, then a secret of this kind.
    SecretSized(&'static str, &'static str),
}

impl Part {
    /// Whether it holds an identity or a secret, which must not go out as mere octets either.
    pub fn is_private(&self) -> bool {
        match self {
            Self::Identity(..) | Self::IdentityRest(..) | Self::SecretRest(..) | Self::SecretSized(..) => true,
            Self::If(_, parts) | Self::IfEq(_, parts) | Self::Opt(parts) => parts.iter().any(Self::is_private),
            _ => false,
        }
    }
}

/// A number within one octet.
#[derive(Debug)]
pub struct Sub {
    /// The field's name.
    pub name: &'static str,
    /// How far it stands from bit 1.
    pub shift: u8,
    /// Its bits, after shifting.
    pub mask: u8,
    /// The names of its values, or none where it is a plain number.
    pub names: &'static [(u8, &'static str)],
    /// The field that gives the name.
    pub name_field: &'static str,
}

pub(super) const fn sub(name: &'static str, shift: u8, mask: u8) -> Sub {
    Sub { name, shift, mask, names: &[], name_field: "" }
}

pub(super) const fn named(
    name: &'static str,
    name_field: &'static str,
    mask: u8,
    names: &'static [(u8, &'static str)],
) -> Sub {
    Sub { name, shift: 0, mask, names, name_field }
}
