//! Frames of HTTP/2 (RFC 9113 clauses 4 and 6): their header, and whether octets look like a sequence of them.

use beleg_model::Octets;
use beleg_wire::reader::Reader;

use crate::http::hpack::Decoder;

/// What a client sends first (clause 3.4).
pub(in crate::http) const PREFACE: &[u8; 24] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

/// Types (clause 11.2 and IANA).
pub(super) mod kind {
    pub(in super::super) const DATA: u8 = 0x0;
    pub(in super::super) const HEADERS: u8 = 0x1;
    pub(in super::super) const PRIORITY: u8 = 0x2;
    pub(in super::super) const RST_STREAM: u8 = 0x3;
    pub(in super::super) const SETTINGS: u8 = 0x4;
    pub(in super::super) const PUSH_PROMISE: u8 = 0x5;
    pub(in super::super) const PING: u8 = 0x6;
    pub(in super::super) const GOAWAY: u8 = 0x7;
    pub(in super::super) const WINDOW_UPDATE: u8 = 0x8;
    pub(in super::super) const CONTINUATION: u8 = 0x9;
    /// ALTSVC (RFC 7838), ORIGIN (RFC 8336) and PRIORITY_UPDATE (RFC 9218): hints that concern no message.
    pub(in super::super) const HINTS: [u8; 3] = [0xa, 0xc, 0x10];
}

/// Flags (clause 6).
pub(super) mod flag {
    pub(in super::super) const END_STREAM: u8 = 0x1;
    pub(in super::super) const ACK: u8 = 0x1;
    pub(in super::super) const END_HEADERS: u8 = 0x4;
    pub(in super::super) const PADDED: u8 = 0x8;
    pub(in super::super) const PRIORITY: u8 = 0x20;
}

/// The largest payload before a peer allows more (clause 4.2).
pub(in crate::http) const LARGEST: u32 = 16_384;

/// The header of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    /// Octets of payload.
    pub(super) len: u32,
    /// Type.
    pub(super) kind: u8,
    pub(super) flags: u8,
    /// The reserved bit before the stream identifier.
    pub(super) reserved: bool,
    pub(super) stream: u32,
}

impl Frame {
    /// Octets of the header.
    pub(super) const LEN: usize = 9;

    /// The header that `octets` start with.
    pub(super) fn read(octets: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(octets);
        let (len, kind, flags, stream) = (reader.u24()?, reader.u8()?, reader.u8()?, reader.u32()?);
        Some(Self { len, kind, flags, reserved: stream >> 31 == 1, stream: stream & 0x7fff_ffff })
    }

    pub(super) const fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Octets of header and payload.
    pub(super) const fn whole(self) -> usize {
        Self::LEN + self.len as usize
    }

    /// What is wrong with length or stream of a frame of this type (clauses 6.1 to 6.10), if anything.
    pub(super) const fn fault(self) -> Option<&'static str> {
        let len = match self.kind {
            kind::PRIORITY => self.len == 5,
            kind::RST_STREAM | kind::WINDOW_UPDATE => self.len == 4,
            kind::SETTINGS => self.len.is_multiple_of(6) && (!self.has(flag::ACK) || self.len == 0),
            kind::PING => self.len == 8,
            kind::GOAWAY => self.len >= 8,
            _ => true,
        };
        if !len {
            return Some("frame length");
        }
        let stream = match self.kind {
            kind::SETTINGS | kind::PING | kind::GOAWAY => self.stream == 0,
            kind::DATA
            | kind::HEADERS
            | kind::PRIORITY
            | kind::RST_STREAM
            | kind::PUSH_PROMISE
            | kind::CONTINUATION => self.stream != 0,
            _ => true,
        };
        if stream { None } else { Some("stream identifier") }
    }

    /// Whether the header looks like one that a real peer sends: strict, because it decides what a stream is.
    fn is_plausible(self, longest: u32) -> bool {
        let flags = match self.kind {
            kind::DATA => flag::END_STREAM | flag::PADDED,
            kind::HEADERS => flag::END_STREAM | flag::END_HEADERS | flag::PADDED | flag::PRIORITY,
            kind::SETTINGS | kind::PING => flag::ACK,
            kind::PUSH_PROMISE => flag::END_HEADERS | flag::PADDED,
            kind::CONTINUATION => flag::END_HEADERS,
            _ => 0,
        };
        // Streams that servers open are even, and hardly anybody opens them: what is even is no evidence.
        let stream = self.stream == 0 || self.stream % 2 == 1;
        let least = match self.kind {
            kind::HEADERS => 1 + u32::from(self.has(flag::PADDED)) + if self.has(flag::PRIORITY) { 5 } else { 0 },
            kind::PUSH_PROMISE => 5,
            kind::DATA if self.has(flag::PADDED) => 1,
            _ => 0,
        };
        self.kind <= kind::CONTINUATION
            && self.len <= longest
            && self.len >= least
            && !self.reserved
            && self.flags & !flags == 0
            && stream
            && self.fault().is_none()
    }

    /// Whether a payload that is whole looks like one, and how much it says for being HTTP/2.
    fn evidence(self, payload: &[u8]) -> Option<u32> {
        let mut reader = Reader::new(payload);
        let fits = match self.kind {
            kind::WINDOW_UPDATE => matches!(reader.u32(), Some(1..=0x7fff_ffff)),
            kind::RST_STREAM => reader.u32().is_some_and(|code| code <= 0xd),
            kind::SETTINGS => payload.chunks(6).all(|setting| matches!(setting, [0, 1..=0x20, ..])),
            kind::DATA | kind::HEADERS => self.fragment(payload).is_some(),
            _ => true,
        };
        let weight = match self.kind {
            // A header block that is one from its first octet to its last, and names fields as HTTP/2 does.
            kind::HEADERS if self.has(flag::END_HEADERS) => 2 + u32::from(self.fragment(payload).is_some_and(is_block)),
            kind::HEADERS => 1,
            _ => 1,
        };
        let is_no_block = self.kind == kind::HEADERS && self.has(flag::END_HEADERS) && weight == 2;
        (fits && !is_no_block).then_some(weight)
    }

    /// The payload without padding and priority; `None` where they do not fit into it.
    pub(super) fn fragment(self, payload: &[u8]) -> Option<&[u8]> {
        let octets = Octets::frame(payload);
        self.fragment_of(octets).map(Octets::data)
    }

    /// The same, of octets that know where they are from.
    pub(super) fn fragment_of(self, payload: Octets<'_>) -> Option<Octets<'_>> {
        let padded = self.has(flag::PADDED) && matches!(self.kind, kind::DATA | kind::HEADERS | kind::PUSH_PROMISE);
        let pad = if padded { usize::from(*payload.data().first()?) } else { 0 };
        let priority = if self.kind == kind::HEADERS && self.has(flag::PRIORITY) { 5 } else { 0 };
        let before = usize::from(padded) + priority;
        let len = payload.len().checked_sub(before)?.checked_sub(pad)?;
        Some(payload.from(before).first(len))
    }
}

/// Whether octets are a header block: every representation ends within, and names are as clause 8.2.1 has them.
fn is_block(octets: &[u8]) -> bool {
    let block = Decoder::midway().decode(octets);
    let is_name = |name: &[u8]| {
        let name = name.strip_prefix(b":").unwrap_or(name);
        !name.is_empty()
            && name.iter().all(|&octet| octet.is_ascii_lowercase() || octet.is_ascii_digit() || b"-_.".contains(&octet))
    };
    let is_value = |value: &[u8]| value.iter().all(|&octet| octet >= b' ' || octet == b'\t');
    !block.fields.is_empty()
        && block.notes.iter().all(|note| note.0 == beleg_model::NoteKind::UnknownType)
        && block.fields.iter().all(|header| header.name.as_deref().is_none_or(is_name))
        && block.fields.iter().all(|header| header.value.as_deref().is_none_or(is_value))
}

/// What octets look like that may start with a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::http) struct Chain {
    /// They cannot be a sequence of frames.
    pub(in crate::http) broken: bool,
    /// Frames that are whole.
    pub(in crate::http) whole: u32,
    /// Another frame's header stands behind them, and looks like one.
    pub(in crate::http) next: bool,
    /// They end where the last frame does.
    pub(in crate::http) exact: bool,
    /// How much they say for being HTTP/2.
    pub(in crate::http) weight: u32,
}

/// Frames after which a chain is believed whatever follows.
const ENOUGH: u32 = 16;

/// Follows frames from the first octet to the last.
pub(in crate::http) fn chain(octets: &[u8], longest: u32) -> Chain {
    let mut chain = Chain { broken: false, whole: 0, next: false, exact: false, weight: 0 };
    let mut rest = octets;
    while chain.whole < ENOUGH {
        let Some(frame) = Frame::read(rest) else {
            chain.exact = rest.is_empty();
            // The beginning of a length says something too.
            chain.broken = matches!(rest, [first, ..] if u32::from(*first) > longest >> 16);
            return chain;
        };
        let payload = rest.get(Frame::LEN..).unwrap_or_default();
        if !frame.is_plausible(longest) {
            chain.broken = true;
            return chain;
        }
        let Some(payload) = payload.get(..frame.len as usize) else {
            chain.next = true;
            return chain;
        };
        let Some(weight) = frame.evidence(payload) else {
            chain.broken = true;
            return chain;
        };
        chain.whole += 1;
        chain.weight += weight;
        rest = rest.get(frame.whole()..).unwrap_or_default();
    }
    chain.next = true;
    chain
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;
    use hex_literal::hex;

    #[test]
    fn a_header_is_read() {
        let frame = Frame::read(&hex!("000005 01 25 80000003")).unwrap();
        let expected = Frame { len: 5, kind: kind::HEADERS, flags: 0x25, reserved: true, stream: 3 };
        assert_eq!(frame, expected);
        assert_eq!(Frame::read(&[0; 8]), None);
    }

    #[test]
    fn padding_and_priority_come_off() {
        let frame = |kind, flags| Frame { len: 0, kind, flags, reserved: false, stream: 1 };
        let headers = frame(kind::HEADERS, flag::PADDED | flag::PRIORITY);
        assert_eq!(headers.fragment(&hex!("02 00000000 10 aabb 0000")).unwrap(), hex!("aabb"));
        assert_eq!(headers.fragment(&hex!("05 00000000 10 aabb 0000")), None);
        let data = frame(kind::DATA, flag::PADDED);
        assert_eq!(data.fragment(&hex!("01 aa 00")).unwrap(), hex!("aa"));
        assert_eq!(data.fragment(&hex!("01")), None);
        assert_eq!(frame(kind::DATA, 0).fragment(&hex!("01 aa")).unwrap(), hex!("01aa"));
    }

    #[test]
    fn a_chain_of_frames_is_followed_to_its_end() {
        let settings = hex!("000006 04 00 00000000 0003 00000064");
        let headers = hex!("000003 01 05 00000001 82 86 84");
        let both = [&settings[..], &headers].concat();
        let found = chain(&both, LARGEST);
        assert_eq!(found, Chain { broken: false, whole: 2, next: false, exact: true, weight: 4 });
        assert!(chain(&both[..20], LARGEST).exact == false && chain(&both[..20], LARGEST).whole == 1);
        assert!(chain(&both[..25], LARGEST).next);
        assert!(chain(&both[1..], LARGEST).broken);
        assert!(chain(&hex!("000004 01 05 00000001 82 41 7f ff"), LARGEST).broken);
        assert!(chain(&[0; 200], LARGEST).broken);
    }

    #[test]
    fn random_octets_are_no_chain() {
        let mut random = Random::new(3);
        let octets = random.octets(1 << 20);
        let found = (0..octets.len()).filter(|&at| chain(&octets[at..], LARGEST).whole > 0).count();
        assert_eq!(found, 0);
    }
}
