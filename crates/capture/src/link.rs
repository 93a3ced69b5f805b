//! Link-layer header types as capture files number them (tcpdump.org, "Link-layer header types").

use std::fmt;

use beleg_model::Name;

/// The number of a link-layer header type. Any number may occur; those with a constant are named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LinkType(pub u16);

macro_rules! link_types {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)*) => {
        impl LinkType {
            $($(#[$doc])* pub const $name: Self = Self($number);)*

            fn known(self) -> Option<&'static str> {
                match self.0 {
                    $($number => Some(stringify!($name)),)*
                    147..=162 => Some("USER"),
                    _ => None,
                }
            }
        }
    };
}

link_types! {
    /// BSD loopback: the protocol family in four octets, in the byte order of the capturing machine.
    NULL = 0,
    /// Ethernet.
    ETHERNET = 1,
    /// PPP.
    PPP = 9,
    /// Raw IP, as some BSD systems wrote it.
    RAW_BSD = 12,
    /// Raw IP, as OpenBSD wrote it.
    RAW_OPENBSD = 14,
    /// PPP in HDLC-like framing.
    PPP_HDLC = 50,
    /// Raw IP: version 4 or 6 by the first octet.
    RAW = 101,
    /// Cisco HDLC.
    C_HDLC = 104,
    /// IEEE 802.11.
    IEEE802_11 = 105,
    /// Frame Relay.
    FRELAY = 107,
    /// OpenBSD loopback: the protocol family in four octets, in network byte order.
    LOOP = 108,
    /// Linux "any" interface, first form.
    LINUX_SLL = 113,
    /// Reserved for private use, first of sixteen.
    USER0 = 147,
    /// Reserved for private use; what Wireshark users often map to NGAP, NAS and such.
    USER1 = 148,
    /// Reserved for private use.
    USER2 = 149,
    /// Reserved for private use.
    USER3 = 150,
    /// Reserved for private use.
    USER4 = 151,
    /// Reserved for private use.
    USER5 = 152,
    /// Reserved for private use, last of sixteen.
    USER15 = 162,
    /// Endace ERF records.
    ERF = 197,
    /// Raw IPv4.
    IPV4 = 228,
    /// Raw IPv6.
    IPV6 = 229,
    /// Linux netfilter log messages.
    NFLOG = 239,
    /// SCTP without a lower layer.
    SCTP = 248,
    /// Wireshark's exported upper-layer PDUs.
    WIRESHARK_UPPER_PDU = 252,
    /// Linux netlink.
    NETLINK = 253,
    /// Linux "any" interface, second form.
    LINUX_SLL2 = 276,
}

impl LinkType {
    /// Its name in the registry, or its number where this program has no name for it.
    pub fn name(self) -> Name {
        Name::of(self.known(), "link type", u32::from(self.0))
    }
}

impl fmt::Display for LinkType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.name().fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_type_has_a_name_or_its_number() {
        assert_eq!(LinkType::LINUX_SLL2.to_string(), "LINUX_SLL2");
        assert_eq!(LinkType(155).to_string(), "USER");
        assert_eq!(LinkType(9999).to_string(), "link type 9999");
    }
}
