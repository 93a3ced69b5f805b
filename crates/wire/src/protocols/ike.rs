//! IKE, versions 1 (RFC 2408, 2409) and 2 (RFC 7296), and what shares UDP port 4500 with it (RFC 3948): ESP and
//! keepalives. Payloads are listed, their contents are not taken apart.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::protocols::esp;
use crate::reader::Reader;

/// IKE's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "ike",
    title: "IKE",
    source: "RFC 7296",
    carriers: &[Carrier::Udp(500), Carrier::Udp(4500)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("initiator_spi", Kind::Octets, "SPI of the initiator (in version 1 its cookie)"),
        Field::new("responder_spi", Kind::Octets, "SPI of the responder (in version 1 its cookie)"),
        Field::new("version", Kind::Uint, "Major version"),
        Field::new("exchange_type", Kind::Uint, "Exchange Type"),
        Field::new("message_id", Kind::Uint, "Message ID"),
        Field::new("flags", Kind::Uint, "Flags"),
        Field::new("initiator", Kind::Bool, "Whether the sender is the original initiator (version 2)"),
        Field::new("response", Kind::Bool, "Whether the message is a response (version 2)"),
        Field::new("next_payload", Kind::Uint, "Next Payload: the type of the first payload"),
        Field::new("payloads", Kind::List(&Kind::Uint), "Types of the payloads, in order, up to one that is encrypted"),
        Field::new("spi", Kind::Uint, "Security Parameters Index, of an ESP packet on the same port"),
        Field::new("sequence_number", Kind::Uint, "Sequence Number, of an ESP packet"),
        Field::new("encrypted_octets", Kind::Uint, "Octets after the header, of an ESP packet"),
    ],
    samples: &[
        // IKE_SA_INIT with a nonce and a notification.
        &hex!(
            "1122334455667788 0000000000000000 28 20 22 08 00000000 00000038
             29 00 0014 00112233445566778899aabbccddeeff 00 00 0008 00 00 402e"
        ),
        // IKE_AUTH, behind the marker of port 4500.
        &hex!(
            "00000000 1122334455667788 99aabbccddeeff00 2e 20 23 08 00000001 00000030
             23 00 0014 9f31c07be2485da61b7f03c85e924ad6"
        ),
        // IKEv1, main mode, and quick mode (encrypted).
        &hex!(
            "1122334455667788 0000000000000000 0d 10 02 00 00000000 00000028
             00 00 000c 4a131c8107035845"
        ),
        &hex!("1122334455667788 99aabbccddeeff00 08 10 20 01 0a0b0c0d 00000024 9f31c07be2485da6"),
        &hex!("00001000 00000001 6b1f0a9d33c2e8745f20b1c86e9a47d3"),
        &hex!("ff"),
    ],
};

/// Octets of the IKE header (RFC 7296 clause 3.1).
const HEADER: usize = 28;
/// Octets of the non-ESP marker (RFC 3948 clause 2.2).
const MARKER: [u8; 4] = [0; 4];

/// One datagram of the IKE ports.
#[derive(Debug)]
pub enum Message<'a> {
    /// An IKE message.
    Ike(Ike<'a>),
    /// An ESP packet encapsulated in UDP (RFC 3948 clause 2.1).
    Esp(esp::Message<'a>),
    /// A NAT-keepalive packet (RFC 3948 clause 2.3).
    Keepalive,
}

/// One IKE message.
#[derive(Debug)]
pub struct Ike<'a> {
    /// The message without the marker.
    octets: &'a [u8],
    /// The version octet: major version in its upper half.
    pub version: Option<u8>,
    /// Exchange Type.
    pub exchange: Option<u8>,
    /// Flags.
    pub flags: u8,
    /// Message ID.
    pub id: Option<u32>,
    /// Next Payload: the type of the first payload.
    pub next: Option<u8>,
    /// Length, as the header says.
    length: usize,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        if octets == [0xff] {
            return Self::Keepalive;
        }
        match octets.strip_prefix(&MARKER) {
            // On port 500 these are the first octets of an odd SPI.
            Some(ike) if looks_like_ike(ike) || !looks_like_ike(octets) => {
                Self::Ike(Ike::decode(ike, MARKER.len(), notes))
            }
            _ if looks_like_ike(octets) => Self::Ike(Ike::decode(octets, 0, notes)),
            _ => Self::Esp(esp::Message::decode(octets, notes)),
        }
    }

    fn name(&self) -> Name {
        match self {
            Self::Ike(ike) => ike.name(),
            Self::Esp(esp) => esp.name(),
            Self::Keepalive => Name::Known("NAT-keepalive"),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self {
            Self::Ike(ike) => ike.summary(out),
            Self::Esp(esp) => esp.summary(out),
            Self::Keepalive => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        match self {
            Self::Ike(ike) => ike.fields(out),
            Self::Esp(esp) => esp.fields(out),
            Self::Keepalive => {}
        }
    }
}

/// The port is not known here, so a datagram without marker is IKE if its header says so: about one in a
/// hundred million encrypted ones would.
fn looks_like_ike(octets: &[u8]) -> bool {
    if octets.len() < HEADER {
        return false;
    }
    let mut reader = Reader::new(octets);
    reader.take(17);
    let (version, exchange) = (reader.u8(), reader.u8());
    reader.take(5);
    let length = reader.u32();
    version.is_some_and(|version| matches!(version >> 4, 1 | 2) && version & 15 == 0)
        && exchange.is_some_and(|exchange| exchange_name(exchange).is_some())
        && length.is_some_and(|length| (28..=0xffff).contains(&length))
}

impl<'a> Ike<'a> {
    fn decode(octets: &'a [u8], base: usize, notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        // Behind SPIs that are cut there is nothing.
        let spis = reader.take(16);
        let mut ike = Self {
            octets,
            next: spis.and_then(|_| reader.u8()),
            version: spis.and_then(|_| reader.u8()),
            exchange: spis.and_then(|_| reader.u8()),
            flags: spis.and_then(|_| reader.u8()).unwrap_or_default(),
            id: spis.and_then(|_| reader.u32()),
            length: 0,
        };
        let Some(length) = spis.and_then(|_| reader.u32()) else {
            let span = Span::new(0, base + octets.len());
            notes.add(NoteKind::Truncated, span, "IKE header");
            return ike;
        };
        let at = |span: Span| Span::new(base + span.start as usize, span.len as usize);
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        ike.length = length;
        if length < HEADER {
            notes.add_number(NoteKind::BadLength, at(Span::new(24, octets.len() - 24)), "IKE message", length as u64);
            return ike;
        }
        if length < octets.len() {
            let rest = Span::new(length, octets.len() - length);
            notes.add(NoteKind::Residue, at(rest), "after IKE message");
        }
        match ike.major() {
            1 if ike.flags & 1 != 0 => {
                let span = Span::new(HEADER, length.min(octets.len()) - HEADER);
                notes.add(NoteKind::Encrypted, at(span), "IKE payloads");
            }
            1 | 2 => ike.check(at, notes),
            version => {
                notes.add_number(NoteKind::UnknownType, at(reader.rest_span()), "IKE version", u64::from(version))
            }
        }
        ike
    }

    /// Takes notes about the payloads.
    fn check(&self, at: impl Fn(Span) -> Span, notes: &mut Notes) {
        let mut payloads = self.payloads();
        for payload in payloads.by_ref() {
            if payload.cut {
                let kind = u64::from(payload.kind);
                notes.add_number(NoteKind::Truncated, at(payload.span), "payload", kind);
            } else if is_encrypted(payload.kind) {
                notes.add(NoteKind::Encrypted, at(payload.value()), "Encrypted payload");
            } else if !is_payload(self.major(), payload.kind) {
                let kind = u64::from(payload.kind);
                notes.add_number(NoteKind::UnknownType, at(payload.value()), "payload", kind);
            }
        }
        let rest = payloads.reader.rest_span();
        if rest.len > 0 {
            notes.add(NoteKind::Residue, at(rest), "after the last payload");
        }
    }

    fn major(&self) -> u8 {
        self.version.unwrap_or_default() >> 4
    }

    fn payloads(&self) -> Payloads<'a> {
        let end = self.length.min(self.octets.len());
        let mut reader = Reader::new(self.octets.get(..end).unwrap_or_default());
        let next = reader.take(HEADER).and(self.next).unwrap_or_default();
        Payloads { reader, next }
    }

    fn name(&self) -> Name {
        let exchange = self.exchange.unwrap_or_default();
        Name::of(exchange_name(exchange), "exchange type", u32::from(exchange))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let Some(id) = self.id else { return Ok(()) };
        let role = match (self.major(), self.flags & 0x20 != 0) {
            (2, true) => " response",
            (2, false) => " request",
            _ => "",
        };
        write!(out, "Message ID {id:#x}{role}")
    }

    fn fields(&self, out: &mut dyn Fields) {
        if let Some(spis) = self.octets.get(..16) {
            let (initiator, responder) = spis.split_at(8);
            out.value("initiator_spi", Value::Octets(initiator));
            out.value("responder_spi", Value::Octets(responder));
        }
        out.maybe("version", self.version.map(|version| u64::from(version >> 4)));
        out.maybe("exchange_type", self.exchange.map(u64::from));
        out.maybe("message_id", self.id.map(u64::from));
        if self.id.is_none() {
            return;
        }
        out.uint("flags", u64::from(self.flags));
        if self.major() == 2 {
            out.flag("initiator", self.flags & 0x08 != 0);
            out.flag("response", self.flags & 0x20 != 0);
        }
        out.maybe("next_payload", self.next.map(u64::from));
        if self.major() == 2 || self.major() == 1 && self.flags & 1 == 0 {
            out.list("payloads", &mut |items| {
                for payload in self.payloads() {
                    items.uint(u64::from(payload.kind));
                }
            });
        }
    }
}

/// One payload, with its generic header (RFC 7296 clause 3.2, RFC 2408 clause 3.2).
struct Payload {
    kind: u8,
    span: Span,
    cut: bool,
}

impl Payload {
    fn value(&self) -> Span {
        Span { start: self.span.start + 4, len: self.span.len.saturating_sub(4) }
    }
}

/// The chain of payloads. It ends at the encrypted one, whose own next payload is inside it.
struct Payloads<'a> {
    reader: Reader<'a>,
    next: u8,
}

impl Iterator for Payloads<'_> {
    type Item = Payload;

    fn next(&mut self) -> Option<Payload> {
        if self.next == 0 {
            return None;
        }
        let kind = self.next;
        let start = self.reader.at();
        let whole = self.reader.rest_span();
        let mut ahead = self.reader;
        let next = ahead.u8();
        let len = ahead.take(1).and_then(|_| ahead.u16()).map(usize::from);
        let value = len.and_then(|len| len.checked_sub(4));
        if value.and_then(|value| ahead.take(value)).is_none() {
            self.next = 0;
            self.reader.take_up_to(whole.len as usize);
            return Some(Payload { kind, span: whole, cut: true });
        }
        self.reader = ahead;
        self.next = next.filter(|_| !is_encrypted(kind)).unwrap_or_default();
        Some(Payload { kind, span: Span::new(start, ahead.at() - start), cut: false })
    }
}

/// Encrypted and Authenticated (RFC 7296 clause 3.14), and its fragment (RFC 7383 clause 2.5).
fn is_encrypted(kind: u8) -> bool {
    matches!(kind, 46 | 53)
}

/// IANA, IKEv2 Payload Types; and Next Payload Types of IKEv1, with the draft numbers of NAT traversal.
fn is_payload(major: u8, kind: u8) -> bool {
    match major {
        1 => matches!(kind, 1..=13 | 15..=18 | 20..=22 | 130 | 131),
        _ => matches!(kind, 33..=54),
    }
}

/// RFC 2408 clause 3.1, RFC 2409 and IANA, IKEv2 Exchange Types.
fn exchange_name(exchange: u8) -> Option<&'static str> {
    Some(match exchange {
        1 => "Base",
        2 => "Identity Protection",
        3 => "Authentication Only",
        4 => "Aggressive",
        5 => "Informational",
        32 => "Quick Mode",
        33 => "New Group Mode",
        34 => "IKE_SA_INIT",
        35 => "IKE_AUTH",
        36 => "CREATE_CHILD_SA",
        37 => "INFORMATIONAL",
        38 => "IKE_SESSION_RESUME",
        39 => "GSA_AUTH",
        40 => "GSA_REGISTRATION",
        41 => "GSA_REKEY",
        43 => "IKE_INTERMEDIATE",
        44 => "IKE_FOLLOWUP_KE",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        let notes = notes.all().iter().map(|n| (n.kind, n.span)).collect();
        (message, notes)
    }

    #[test]
    fn samples_have_their_names() {
        let names: Vec<String> = PROTOCOL.samples.iter().map(|sample| decode(sample).0.name().to_string()).collect();
        assert_eq!(names, ["IKE_SA_INIT", "IKE_AUTH", "Identity Protection", "Quick Mode", "ESP", "NAT-keepalive"]);
    }

    #[test]
    fn what_is_encrypted_is_opaque_and_nothing_else() {
        assert_eq!(decode(PROTOCOL.samples[0]).1, []);
        let encrypted = |start, len| vec![(NoteKind::Encrypted, Span::new(start, len))];
        assert_eq!(decode(PROTOCOL.samples[1]).1, encrypted(36, 16));
        assert_eq!(decode(PROTOCOL.samples[3]).1, encrypted(28, 8));
        assert_eq!(decode(PROTOCOL.samples[4]).1, encrypted(8, 16));
    }

    /// Found by fuzzing: a header cut before its version was read from its first octets instead.
    #[test]
    fn a_cut_header_is_not_read_from_elsewhere() {
        for len in 0..HEADER {
            let octets = &PROTOCOL.samples[0][..len];
            let mut notes = Notes::default();
            let ike = Ike::decode(octets, 0, &mut notes);
            assert!(notes.has(NoteKind::Truncated));
            assert!(len > 17 || ike.version.is_none(), "{len} octets");
        }
        let (_, notes) = decode(&hex!("00000000 d0112233440001d600555500"));
        assert!(notes.iter().all(|(_, span)| span.end() <= 16));
    }

    #[test]
    fn the_header_is_read() {
        let (message, _) = decode(PROTOCOL.samples[1]);
        let Message::Ike(ike) = message else {
            panic!("{message:?}");
        };
        assert_eq!((ike.major(), ike.id, ike.next), (2, Some(1), Some(46)));
        let mut text = String::new();
        ike.summary(&mut text).unwrap();
        assert_eq!(text, "Message ID 0x1 request");
    }

    #[test]
    fn an_initiator_spi_may_look_like_the_marker() {
        let mut octets = PROTOCOL.samples[0].to_vec();
        octets[..4].fill(0);
        assert_eq!(decode(&octets).0.name(), Name::Known("IKE_SA_INIT"));
    }

    #[test]
    fn what_is_cut_unknown_or_left_over_is_noted() {
        let sample = PROTOCOL.samples[0];
        assert_eq!(decode(&sample[..40]).1, [(NoteKind::Truncated, Span::new(28, 12))]);
        let mut octets = sample.to_vec();
        octets[28] = 99;
        assert_eq!(decode(&octets).1, [(NoteKind::UnknownType, Span::new(52, 4))]);
        octets[28] = 41;
        octets.push(0);
        assert_eq!(decode(&octets).1, [(NoteKind::Residue, Span::new(56, 1))]);
        octets[48] = 41;
        octets[27] = 0x39;
        assert_eq!(decode(&octets).1, [(NoteKind::Truncated, Span::new(56, 1))]);
    }
}
