//! Where in a frame users' packets stand, and the checksums that would tell what was closed. Only as much of the headers is read
//! as that needs; what is not understood stays to the search.

use std::net::IpAddr;

/// Octets of a frame that concern a user, or check others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    pub(super) start: usize,
    pub(super) len: usize,
    pub(super) what: What,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// An address in the header of a user's packet.
    Address(IpAddr),
    /// What a user sends.
    Payload,
    /// A checksum within a user's packet.
    Inner,
    /// The checksum of what carries the rest.
    Outer,
}

const GTP_U: u16 = 2152;

/// All that is found in a frame; and whether SCTP carries it.
pub(super) fn parts(link: u16, octets: &[u8], is_user: &dyn Fn(IpAddr) -> bool) -> (Vec<Part>, bool) {
    let mut walk = Walk { octets, parts: Vec::new(), sctp: false, is_user };
    if let Some(at) = walk.network(link) {
        walk.packet(at, false);
    }
    (walk.parts, walk.sctp)
}

struct Walk<'a> {
    octets: &'a [u8],
    parts: Vec<Part>,
    sctp: bool,
    is_user: &'a dyn Fn(IpAddr) -> bool,
}

impl Walk<'_> {
    fn u16(&self, at: usize) -> Option<u16> {
        self.octets.get(at..at + 2).and_then(|two| two.try_into().ok()).map(u16::from_be_bytes)
    }

    fn octet(&self, at: usize) -> Option<u8> {
        self.octets.get(at).copied()
    }

    fn add(&mut self, start: usize, len: usize, what: What) {
        let len = len.min(self.octets.len().saturating_sub(start));
        if len > 0 {
            self.parts.push(Part { start, len, what });
        }
    }

    /// Where the network layer begins (LINKTYPE_: 1 Ethernet, 101 raw IP, 113 and 276 Linux cooked).
    fn network(&self, link: u16) -> Option<usize> {
        let (mut at, mut kind) = match link {
            1 => (14, self.u16(12)?),
            113 => (16, self.u16(14)?),
            276 => (20, self.u16(0)?),
            101 => return Some(0),
            _ => return None,
        };
        while matches!(kind, 0x8100 | 0x88a8) {
            kind = self.u16(at + 2)?;
            at += 4;
        }
        matches!(kind, 0x0800 | 0x86dd).then_some(at)
    }

    fn packet(&mut self, at: usize, carried: bool) -> Option<()> {
        let version = self.octet(at)? >> 4;
        let (source, destination, len) = match version {
            4 => (at + 12, at + 16, 4),
            6 => (at + 8, at + 24, 16),
            _ => return None,
        };
        let of = |at: usize| match len {
            4 => <[u8; 4]>::try_from(self.octets.get(at..at + 4)?).ok().map(IpAddr::from),
            _ => <[u8; 16]>::try_from(self.octets.get(at..at + 16)?).ok().map(IpAddr::from),
        };
        let (from, to) = (of(source)?, of(destination)?);
        let users = carried || (self.is_user)(from) || (self.is_user)(to);
        let (protocol, next, first) = match version {
            4 => {
                let fragment = self.u16(at + 6)? & 0x1fff;
                (self.octet(at + 9)?, at + 4 * usize::from(self.octet(at)? & 0x0f), fragment == 0)
            }
            _ => (self.octet(at + 6)?, at + 40, true),
        };
        if users {
            self.add(source, len, What::Address(from));
            self.add(destination, len, What::Address(to));
            if version == 4 {
                self.add(at + 10, 2, What::Inner);
            }
        }
        let rest = self.octets.len().saturating_sub(next);
        let what = if users { What::Inner } else { What::Outer };
        let header = match protocol {
            _ if !first => 0,
            6 => {
                self.add(next + 16, 2, what);
                4 * usize::from(self.octet(next + 12)? >> 4)
            }
            17 => {
                self.add(next + 6, 2, what);
                8
            }
            132 => {
                self.sctp = true;
                self.add(next + 8, 4, what);
                12
            }
            1 | 58 => {
                self.add(next + 2, 2, what);
                8
            }
            _ => 0,
        };
        if users {
            self.add(next + header, rest.saturating_sub(header), What::Payload);
        } else if protocol == 17 && first && (self.u16(next)? == GTP_U || self.u16(next + 2)? == GTP_U) {
            self.tunnel(next + 8);
        }
        Some(())
    }

    /// A G-PDU (TS 29.281 clause 5): its header and extension headers, then a user's packet.
    fn tunnel(&mut self, at: usize) -> Option<()> {
        let (flags, kind) = (self.octet(at)?, self.octet(at + 1)?);
        if kind != 255 {
            return None;
        }
        let mut next = at + 8;
        if flags & 0x07 != 0 {
            next += 4;
            let mut extension = if flags & 0x04 != 0 { self.octet(next - 1)? } else { 0 };
            while extension != 0 {
                next += 4 * usize::from(self.octet(next)?.max(1));
                extension = self.octet(next - 1)?;
            }
        }
        let octets = self.octets;
        if self.packet(next, true).is_none() {
            self.add(next, octets.len().saturating_sub(next), What::Payload);
        }
        Some(())
    }
}
