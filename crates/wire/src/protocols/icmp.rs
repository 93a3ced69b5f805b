//! ICMP (RFC 792, and RFC 4884 for extensions): what IPv4 hosts and routers say about packets. Checksums are not
//! verified, as the octets may have been cut by the capture.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carried, Carrier, Decode, Next, Protocol};
use crate::reader::Reader;

/// ICMP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "icmp",
    title: "ICMP",
    source: "RFC 792",
    carriers: &[Carrier::Ip(1)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("type", Kind::Uint, "Type"),
        Field::new("code", Kind::Uint, "Code, whose meaning the type gives"),
        Field::new("identifier", Kind::Uint, "Identifier, of queries and their replies"),
        Field::new("sequence_number", Kind::Uint, "Sequence number, of queries and their replies"),
        Field::new("data_octets", Kind::Uint, "Octets of data, of echo messages"),
        Field::new("gateway", Kind::Ip, "Gateway Internet Address, of Redirect"),
        Field::new("mtu", Kind::Uint, "Next-hop MTU in octets, where fragmentation was needed (RFC 1191 clause 4)"),
        Field::new("pointer", Kind::Uint, "Octet of the quoted packet that the problem is at, of Parameter Problem"),
    ],
    samples: &[
        &hex!("08 00 f7f9 0001 0005 0102030405060708"),
        // Port unreachable, quoting a UDP datagram.
        &hex!(
            "03 03 0000 00000000 45000020000140004011b6c0 c0000201 c0000202 3039 0035 000c 0000 01020304"
        ),
        // Time exceeded, quoting 20 octets padded to 128, with an MPLS label stack (RFC 4950).
        &hex!(
            "0b 00 0000 00 20 0000 4500001400010000011135d4c0000201c0000202
             000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
             000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
             2000 0000 0008 01 01 00010101"
        ),
        &hex!("05 01 0000 c0000201 4500001c000100004001b6c5c0000202c0000203 08 00 f7f9 0001 0005"),
        // Fragmentation needed, and a problem at octet 8 of the quoted packet.
        &hex!("03 04 0000 0000 0578 4500001c000140004001b6c5c0000202c0000203 08 00 f7f9 0001 0005"),
        &hex!("0c 00 0000 08 00 0000 4500001c000100004001b6c5c0000202c0000203 08 00 f7f9 0001 0005"),
    ],
};

/// Octets before what a type defines: type, code, checksum and four octets of its own.
const HEADER: usize = 8;

/// One ICMP message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Type.
    pub kind: Option<u8>,
    /// Code, whose meaning the type gives.
    pub code: Option<u8>,
    /// The packet that an error message quotes.
    pub quoted: Option<Span>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let mut message = Self { octets, kind: reader.u8(), code: reader.u8(), quoted: None };
        if octets.len() < HEADER {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "ICMP header");
            return message;
        }
        match message.kind.unwrap_or_default() {
            0 | 8 | 40 | 43 => {}
            // RFC 4884 clause 4: these have a length attribute, in 32-bit words.
            3 | 11 | 12 => {
                let words = octets.get(5).copied().unwrap_or_default();
                message.quoted = quoted(octets, usize::from(words) * 4, notes);
            }
            4 | 5 => message.quoted = quoted(octets, 0, notes),
            6 | 10 | 15 | 16 => exactly(octets, HEADER, notes),
            9 => {
                let count = octets.get(4).copied().unwrap_or_default();
                let words = octets.get(5).copied().unwrap_or_default();
                let addresses = usize::from(count) * usize::from(words) * 4;
                exactly(octets, HEADER + addresses, notes);
            }
            13 | 14 => exactly(octets, HEADER + 12, notes),
            17 | 18 => exactly(octets, HEADER + 4, notes),
            30 => exactly(octets, HEADER + 12, notes),
            42 => extensions(octets, HEADER, notes),
            unknown => {
                notes.add_number(NoteKind::UnknownType, Span::new(4, octets.len() - 4), "ICMP type", u64::from(unknown))
            }
        }
        message
    }

    fn name(&self) -> Name {
        let kind = self.kind.unwrap_or_default();
        let known = self.kind.and_then(type_name);
        Name::of(known, "type", u32::from(kind))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.identifier(), self.code) {
            (Some((identifier, sequence)), _) => write!(out, "id {identifier} seq {sequence}"),
            (None, Some(code)) => write!(out, "code {code}"),
            (None, None) => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("type", self.kind.map(u64::from));
        out.maybe("code", self.code.map(u64::from));
        if let Some((identifier, sequence)) = self.identifier() {
            out.uint("identifier", u64::from(identifier));
            out.uint("sequence_number", u64::from(sequence));
            if matches!(self.kind, Some(0 | 8)) {
                let data = self.octets.len().saturating_sub(HEADER);
                out.uint("data_octets", data as u64);
            }
        }
        match (self.kind, self.code) {
            (Some(5), _) => {
                if let Some(word) = word(self.octets) {
                    let gateway = IpAddr::V4(Ipv4Addr::from(word));
                    out.value("gateway", Value::Ip(gateway));
                }
            }
            // RFC 1191 clause 4.
            (Some(3), Some(4)) => {
                out.maybe("mtu", word(self.octets).map(|w| u64::from(w & 0xffff)));
            }
            (Some(12), _) => out.maybe("pointer", word(self.octets).map(|w| u64::from(w >> 24))),
            _ => {}
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        if let Some(span) = self.quoted {
            each(quoted_packet(span));
        }
    }
}

impl Message<'_> {
    /// Identifier and sequence number, where the type has them.
    fn identifier(&self) -> Option<(u16, u16)> {
        let word = word(self.octets)?;
        matches!(self.kind, Some(0 | 8 | 13..=18)).then_some(((word >> 16) as u16, word as u16))
    }
}

/// The four octets after the checksum, of a message that has its header.
fn word(octets: &[u8]) -> Option<u32> {
    octets.get(4..HEADER)?.try_into().ok().map(u32::from_be_bytes)
}

/// What an error message carries.
pub(super) fn quoted_packet(span: Span) -> Carried {
    Carried { next: Next::Quoted, span, role: "quoted packet" }
}

/// The packet quoted after the header: `len` octets and then extensions, or all there are where `len` is 0
/// (RFC 4884 clause 5).
pub(super) fn quoted(octets: &[u8], len: usize, notes: &mut Notes) -> Option<Span> {
    let there = octets.len().saturating_sub(HEADER);
    if there == 0 {
        notes.add(NoteKind::Missing, Span::new(octets.len(), 0), "quoted packet");
        return None;
    }
    if len > there {
        // The quotation may just have been cut; what is there is still it.
        notes.add_number(NoteKind::Irregular, Span::new(4, 4), "length of the quoted packet", len as u64);
    } else if len > 0 {
        extensions(octets, HEADER + len, notes);
        return Some(Span::new(HEADER, len));
    }
    Some(Span::new(HEADER, there))
}

/// The extension structure from `start` on (RFC 4884 clause 7), where there is one.
fn extensions(octets: &[u8], start: usize, notes: &mut Notes) {
    let mut reader = Reader::new(octets);
    reader.take(start);
    if reader.is_empty() {
        return;
    }
    let Some(header) = reader.u32() else {
        notes.add(NoteKind::Truncated, reader.rest_span(), "extension header");
        return;
    };
    if header >> 28 != 2 {
        notes.add_number(
            NoteKind::UnknownType,
            Span::new(start, octets.len().saturating_sub(start)),
            "extension version",
            u64::from(header >> 28),
        );
        return;
    }
    while !reader.is_empty() {
        let whole = reader.rest_span();
        let (Some(len), Some(class), Some(_)) = (reader.u16(), reader.u8(), reader.u8()) else {
            notes.add(NoteKind::Truncated, whole, "extension object");
            return;
        };
        let value = usize::from(len).checked_sub(4);
        let Some(value) = value.filter(|&value| reader.take(value).is_some()) else {
            notes.add_number(NoteKind::BadLength, whole, "extension object", u64::from(len));
            return;
        };
        // IANA, ICMP Extension Object Classes and Class Sub-types: 1 to 5 are assigned.
        if !(1..=5).contains(&class) {
            notes.add_number(
                NoteKind::UnknownType,
                reader.last_span(value),
                "extension object class",
                u64::from(class),
            );
        }
    }
}

/// Notes what lacks to `len` octets, or is too much.
fn exactly(octets: &[u8], len: usize, notes: &mut Notes) {
    if octets.len() < len {
        let span = Span::new(4, octets.len().saturating_sub(4));
        notes.add(NoteKind::Truncated, span, "ICMP message");
    } else if octets.len() > len {
        let span = Span::new(len, octets.len() - len);
        notes.add(NoteKind::Residue, span, "after ICMP message");
    }
}

/// IANA, ICMP Type Numbers, in the words of RFC 792 where that has them.
fn type_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        0 => "Echo Reply",
        3 => "Destination Unreachable",
        4 => "Source Quench",
        5 => "Redirect",
        6 => "Alternate Host Address",
        8 => "Echo",
        9 => "Router Advertisement",
        10 => "Router Solicitation",
        11 => "Time Exceeded",
        12 => "Parameter Problem",
        13 => "Timestamp",
        14 => "Timestamp Reply",
        15 => "Information Request",
        16 => "Information Reply",
        17 => "Address Mask Request",
        18 => "Address Mask Reply",
        30 => "Traceroute",
        40 => "Photuris",
        42 => "Extended Echo Request",
        43 => "Extended Echo Reply",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes)
    }

    #[test]
    fn an_echo_has_an_identifier_and_carries_nothing() {
        let (echo, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(echo.name(), Name::Known("Echo"));
        let mut text = String::new();
        echo.summary(&mut text).unwrap();
        assert_eq!(text, "id 1 seq 5");
        echo.carried(&mut |carried| panic!("{carried:?}"));
    }

    #[test]
    fn an_error_quotes_the_packet_it_is_about() {
        let (error, notes) = decode(PROTOCOL.samples[1]);
        assert!(notes.is_empty());
        assert_eq!(error.name(), Name::Known("Destination Unreachable"));
        let mut seen = Vec::new();
        error.carried(&mut |carried| seen.push((carried.next, carried.span)));
        assert_eq!(seen, [(Next::Quoted, Span::new(8, 32))]);
    }

    #[test]
    fn extensions_are_not_part_of_the_quotation() {
        let (error, notes) = decode(PROTOCOL.samples[2]);
        assert!(notes.is_empty());
        assert_eq!(error.quoted, Some(Span::new(8, 128)));
        let mut octets = PROTOCOL.samples[2].to_vec();
        octets[142] = 77;
        let (_, notes) = decode(&octets);
        assert_eq!(notes.all()[0].kind, NoteKind::UnknownType);
        assert_eq!(notes.all()[0].span, Span::new(144, 4));
    }

    #[test]
    fn an_unknown_type_keeps_its_number_and_a_fixed_one_its_length() {
        let (message, notes) = decode(&[200, 0, 0, 0, 1, 2, 3, 4, 5]);
        assert_eq!(message.name(), Name::Unknown("type", 200));
        assert_eq!(notes.all()[0].span, Span::new(4, 5));
        let (_, notes) = decode(&[15, 0, 0, 0, 1, 2, 3, 4, 5]);
        assert_eq!(notes.all()[0].kind, NoteKind::Residue);
        assert!(decode(&[8, 0]).1.has(NoteKind::Truncated));
    }
}
