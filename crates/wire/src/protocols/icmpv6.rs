//! ICMPv6 (RFC 4443) with Neighbor Discovery (RFC 4861) and Multicast Listener Discovery (RFC 2710, 3810).
//! Checksums are not verified: they cover addresses that are not in the message.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carried, Carrier, Decode, Protocol};
use crate::protocols::icmp::{quoted, quoted_packet};
use crate::reader::Reader;

/// ICMPv6's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "icmpv6",
    title: "ICMPv6",
    source: "RFC 4443",
    carriers: &[Carrier::Ip(58)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("type", Kind::Uint, "Type; below 128 an error message"),
        Field::new("code", Kind::Uint, "Code, whose meaning the type gives"),
        Field::new("identifier", Kind::Uint, "Identifier, of echo messages"),
        Field::new("sequence_number", Kind::Uint, "Sequence number, of echo messages"),
        Field::new("data_octets", Kind::Uint, "Octets of data, of echo messages"),
        Field::new("target_address", Kind::Ip, "Target Address or Multicast Address, of the types that have one"),
        Field::new("mtu", Kind::Uint, "MTU of the next link in octets, of Packet Too Big"),
        Field::new("pointer", Kind::Uint, "Octet of the quoted packet that the problem is at, of Parameter Problem"),
        Field::new("options", Kind::List(&Kind::Uint), "Types of Neighbor Discovery options (RFC 4861 clause 4.6)"),
    ],
    samples: &[
        &hex!("80 00 0000 0001 0002 0102030405060708"),
        &hex!(
            "02 00 0000 00000500 6000000000083aff 20010db8000000000000000000000001 20010db8000000000000000000000002
             8000000000010002"
        ),
        // Neighbor Solicitation with a Source Link-Layer Address.
        &hex!("87 00 0000 00000000 20010db8000000000000000000000002 01 01 02005e100001"),
        // Router Advertisement with Prefix Information.
        &hex!(
            "86 00 0000 40 00 0708 00000000 00000000
             03 04 40 c0 00015180 00003840 00000000 20010db8000000000000000000000000"
        ),
        // Version 2 Multicast Listener Report.
        &hex!("8f 00 0000 0000 0001 04 00 0000 ff0200000000000000000001ff000001"),
        // Parameter Problem: a next header that is not known.
        &hex!("04 01 0000 00000006 600000000000fdff 20010db8000000000000000000000001 20010db8000000000000000000000002"),
    ],
};

const HEADER: usize = 8;

/// One ICMPv6 message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Type; below 128 an error message.
    pub kind: Option<u8>,
    /// Code, whose meaning the type gives.
    pub code: Option<u8>,
    /// The packet that an error message quotes.
    pub quoted: Option<Span>,
}

/// How a message goes on after its header.
enum Shape {
    /// The packet that the error is about.
    Quoted,
    /// Octets that the type does not divide further.
    Data,
    /// So many octets, then Neighbor Discovery options.
    Options(usize),
    /// So many octets in all.
    Exactly(usize),
    /// A query, whose second version is longer (RFC 3810 clause 5.1).
    Query,
    /// Multicast address records (RFC 3810 clause 5.2).
    Records,
    /// A type whose body is not read here.
    Closed,
}

fn shape(kind: u8) -> Shape {
    match kind {
        1..=4 => Shape::Quoted,
        128 | 129 | 161 => Shape::Data,
        130 => Shape::Query,
        131 | 132 => Shape::Exactly(24),
        133 => Shape::Options(8),
        134 => Shape::Options(16),
        135 | 136 => Shape::Options(24),
        137 => Shape::Options(40),
        143 | 206 => Shape::Records,
        _ => Shape::Closed,
    }
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let mut message = Self { octets, kind: reader.u8(), code: reader.u8(), quoted: None };
        if octets.len() < HEADER {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "ICMPv6 header");
            return message;
        }
        let kind = message.kind.unwrap_or_default();
        match shape(kind) {
            Shape::Quoted => {
                // RFC 4884 clause 4: a length attribute, in 64-bit words, for these two.
                let words = octets.get(4).copied().filter(|_| matches!(kind, 1 | 3));
                let len = usize::from(words.unwrap_or_default()) * 8;
                message.quoted = quoted(octets, len, notes);
            }
            Shape::Data => {}
            Shape::Options(fixed) => options(octets, fixed, notes),
            Shape::Exactly(len) => whole(octets, Some(len), notes),
            Shape::Query => whole(octets, query_len(octets), notes),
            Shape::Records => whole(octets, records_len(octets), notes),
            Shape::Closed => {
                notes.add_number(NoteKind::UnknownType, Span::new(4, octets.len() - 4), "ICMPv6 type", u64::from(kind))
            }
        }
        message
    }

    fn name(&self) -> Name {
        let kind = self.kind.unwrap_or_default();
        Name::of(self.kind.and_then(type_name), "type", u32::from(kind))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.identifier(), self.target(), self.code) {
            (Some((identifier, sequence)), ..) => write!(out, "id {identifier} seq {sequence}"),
            (_, Some(target), _) => write!(out, "{target}"),
            (.., Some(code)) => write!(out, "code {code}"),
            _ => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("type", self.kind.map(u64::from));
        out.maybe("code", self.code.map(u64::from));
        if let Some((identifier, sequence)) = self.identifier() {
            out.uint("identifier", u64::from(identifier));
            out.uint("sequence_number", u64::from(sequence));
            let data = self.octets.len().saturating_sub(HEADER);
            out.uint("data_octets", data as u64);
        }
        if let Some(target) = self.target() {
            out.value("target_address", Value::Ip(IpAddr::V6(target)));
        }
        let word = word(self.octets).map(u64::from);
        match self.kind {
            Some(2) => out.maybe("mtu", word),
            Some(4) => out.maybe("pointer", word),
            Some(kind) => {
                if let Shape::Options(fixed) = shape(kind) {
                    option_list(self.octets, fixed, out);
                }
            }
            None => {}
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        if let Some(span) = self.quoted {
            each(quoted_packet(span));
        }
    }
}

impl Message<'_> {
    fn identifier(&self) -> Option<(u16, u16)> {
        let word = word(self.octets)?;
        matches!(self.kind, Some(128 | 129)).then_some(((word >> 16) as u16, word as u16))
    }

    /// The address that the message is about, where it has one after its header.
    fn target(&self) -> Option<Ipv6Addr> {
        let octets: [u8; 16] = self.octets.get(HEADER..24)?.try_into().ok()?;
        matches!(self.kind, Some(130..=132 | 135..=137)).then(|| Ipv6Addr::from(octets))
    }
}

fn word(octets: &[u8]) -> Option<u32> {
    octets.get(4..HEADER)?.try_into().ok().map(u32::from_be_bytes)
}

/// Walks Neighbor Discovery options (RFC 4861 clause 4.6).
fn options(octets: &[u8], fixed: usize, notes: &mut Notes) {
    let mut reader = Reader::new(octets);
    if reader.take(fixed).is_none() {
        let span = Span::new(4, octets.len().saturating_sub(4));
        notes.add(NoteKind::Truncated, span, "ICMPv6 message");
        return;
    }
    while !reader.is_empty() {
        let whole = reader.rest_span();
        let (Some(kind), Some(words)) = (reader.u8(), reader.u8()) else {
            notes.add(NoteKind::Truncated, whole, "option");
            return;
        };
        let value = (usize::from(words) * 8).checked_sub(2);
        let Some(value) = value.filter(|&value| reader.take(value).is_some()) else {
            notes.add_number(NoteKind::BadLength, whole, "option", u64::from(words));
            return;
        };
        if !is_option(kind) {
            notes.add_number(NoteKind::UnknownType, reader.last_span(value), "option", u64::from(kind));
        }
    }
}

fn option_list(octets: &[u8], fixed: usize, out: &mut dyn Fields) {
    out.list("options", &mut |items| {
        let mut reader = Reader::new(octets);
        reader.take(fixed);
        while let (Some(kind), Some(words)) = (reader.u8(), reader.u8()) {
            items.uint(u64::from(kind));
            let value = (usize::from(words) * 8).checked_sub(2);
            if value.and_then(|value| reader.take(value)).is_none() {
                return;
            }
        }
    });
}

/// IANA, IPv6 Neighbor Discovery Option Formats.
fn is_option(kind: u8) -> bool {
    matches!(kind, 1..=20 | 23..=42 | 138 | 139)
}

/// The length that a Multicast Listener Query should have.
fn query_len(octets: &[u8]) -> Option<usize> {
    if octets.len() <= 24 {
        return Some(24);
    }
    let sources: [u8; 2] = octets.get(26..28)?.try_into().ok()?;
    Some(28 + usize::from(u16::from_be_bytes(sources)) * 16)
}

/// The length that the multicast address records should have; as far as they can be followed.
fn records_len(octets: &[u8]) -> Option<usize> {
    let count: [u8; 2] = octets.get(6..HEADER)?.try_into().ok()?;
    let mut reader = Reader::new(octets);
    reader.take(HEADER)?;
    for _ in 0..u16::from_be_bytes(count) {
        reader.u8()?;
        let auxiliary = usize::from(reader.u8()?) * 4;
        let sources = usize::from(reader.u16()?) * 16;
        reader.take(16 + sources + auxiliary)?;
    }
    Some(reader.at())
}

/// Notes what lacks to `len` octets (`None`: more than there are), or is too much.
fn whole(octets: &[u8], len: Option<usize>, notes: &mut Notes) {
    match len {
        Some(len) if len == octets.len() => {}
        Some(len) if len < octets.len() => {
            let span = Span::new(len, octets.len() - len);
            notes.add(NoteKind::Residue, span, "after ICMPv6 message");
        }
        _ => {
            let span = Span::new(4, octets.len().saturating_sub(4));
            notes.add(NoteKind::Truncated, span, "ICMPv6 message");
        }
    }
}

/// IANA, ICMPv6 "type" Numbers, in the words of the RFC that defines each.
fn type_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        1 => "Destination Unreachable",
        2 => "Packet Too Big",
        3 => "Time Exceeded",
        4 => "Parameter Problem",
        128 => "Echo Request",
        129 => "Echo Reply",
        130 => "Multicast Listener Query",
        131 => "Multicast Listener Report",
        132 => "Multicast Listener Done",
        133 => "Router Solicitation",
        134 => "Router Advertisement",
        135 => "Neighbor Solicitation",
        136 => "Neighbor Advertisement",
        137 => "Redirect",
        138 => "Router Renumbering",
        139 => "ICMP Node Information Query",
        140 => "ICMP Node Information Response",
        141 => "Inverse Neighbor Discovery Solicitation",
        142 => "Inverse Neighbor Discovery Advertisement",
        143 => "Version 2 Multicast Listener Report",
        144 => "Home Agent Address Discovery Request",
        145 => "Home Agent Address Discovery Reply",
        146 => "Mobile Prefix Solicitation",
        147 => "Mobile Prefix Advertisement",
        148 => "Certification Path Solicitation",
        149 => "Certification Path Advertisement",
        151 => "Multicast Router Advertisement",
        152 => "Multicast Router Solicitation",
        153 => "Multicast Router Termination",
        154 => "FMIPv6",
        155 => "RPL Control",
        157 => "Duplicate Address Request",
        158 => "Duplicate Address Confirmation",
        159 => "MPL Control",
        160 => "Extended Echo Request",
        161 => "Extended Echo Reply",
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
    fn samples_have_their_names() {
        let names: Vec<String> = PROTOCOL.samples.iter().map(|sample| decode(sample).0.name().to_string()).collect();
        assert_eq!(
            names,
            [
                "Echo Request",
                "Packet Too Big",
                "Neighbor Solicitation",
                "Router Advertisement",
                "Version 2 Multicast Listener Report",
                "Parameter Problem"
            ]
        );
    }

    #[test]
    fn an_error_quotes_the_packet_it_is_about() {
        let (error, _) = decode(PROTOCOL.samples[1]);
        let mut seen = Vec::new();
        error.carried(&mut |carried| seen.push(carried.span));
        assert_eq!(seen, [Span::new(8, 48)]);
    }

    #[test]
    fn options_are_walked() {
        let mut octets = PROTOCOL.samples[2].to_vec();
        octets[24] = 200;
        let (_, notes) = decode(&octets);
        assert_eq!(notes.all()[0].kind, NoteKind::UnknownType);
        assert_eq!(notes.all()[0].span, Span::new(26, 6));
        octets[25] = 0;
        assert!(decode(&octets).1.has(NoteKind::BadLength));
    }

    #[test]
    fn an_unknown_type_keeps_its_number() {
        let (message, notes) = decode(&[250, 0, 0, 0, 1, 2, 3, 4]);
        assert_eq!(message.name(), Name::Unknown("type", 250));
        assert_eq!(notes.all()[0].span, Span::new(4, 4));
    }

    #[test]
    fn records_beyond_the_end_or_short_of_it_are_noted() {
        let sample = PROTOCOL.samples[4];
        assert!(decode(&sample[..20]).1.has(NoteKind::Truncated));
        let mut octets = sample.to_vec();
        octets.push(0);
        let (_, notes) = decode(&octets);
        assert_eq!(notes.all()[0].span, Span::new(28, 1));
    }
}
