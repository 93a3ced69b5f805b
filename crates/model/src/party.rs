//! Who sent a frame, as far as the frame itself says.

use std::fmt;
use std::net::IpAddr;

/// The sender of a frame: its outermost network address, or its link address where it has no other.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Party {
    /// The source of the outermost IP header.
    Ip(IpAddr),
    /// The source address of the link layer (IEEE 802.3 clause 3.2).
    Link([u8; 6]),
    /// The frame names no sender that could be read.
    #[default]
    Nameless,
    /// One of more senders than the books keep apart.
    Others,
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ip(address) => f.pad(&address.to_string()),
            Self::Link([a, b, c, d, e, g]) => f.pad(&format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{g:02x}")),
            Self::Nameless => f.pad("(nameless)"),
            Self::Others => f.pad("(others)"),
        }
    }
}
