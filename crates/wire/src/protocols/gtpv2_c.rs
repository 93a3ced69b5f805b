//! GTPv2-C (3GPP TS 29.274): what EPC nodes and an SMF+PGW-C say about bearers; here only who says what about which tunnel.
//! The values of its elements are not read. GTPv1-C (TS 29.060), which shares the port, is recognised by its
//! version: header and message name, no elements.

use std::fmt;

use beleg_model::{Field, Fields, Items, Kind, Name, Note, NoteKind, Notes, Span};
use beleg_spec::gtp;
use hex_literal::hex;

use crate::protocol::{Carried, Carrier, Decode, Next, Protocol};
use crate::protocols::Id;
use crate::reader::Reader;

/// GTPv2-C's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "gtpv2-c",
    title: "GTPv2-C",
    source: "3GPP TS 29.274",
    carriers: &[Carrier::Udp(2123)],
    probe: Some(probe),
    framing: None,
    fields: &[
        Field::new("version", Kind::Uint, "Version; 1 for GTPv1-C"),
        Field::new("message_type", Kind::Uint, "Message type, of the version's own table"),
        Field::new("length", Kind::Uint, "The length that the message states, in octets"),
        Field::new("teid", Kind::Uint, "Tunnel endpoint identifier; absent where T is 0"),
        Field::new("sequence_number", Kind::Uint, "Sequence number; absent in version 1 where S is 0"),
        Field::new("message_priority", Kind::Uint, "Message priority; absent where MP is 0"),
        Field::new("piggybacked", Kind::Bool, "Whether another message follows in the same datagram (clause 5.5.1)"),
        Field::new("ies", Kind::List(&Kind::Uint), "Types of the information elements, in order, groups not opened"),
        Field::new("instances", Kind::List(&Kind::Uint), "Instances of the same elements"),
        Field::new("values", Kind::List(&Kind::Group(IE)), "With values: the information elements, in order"),
    ],
    samples: &[
        &hex!("40 01 0009 000001 00  03 0001 00 05"),
        // The start of a Create Session Request: RAT Type, Sender F-TEID, APN, a Bearer Context with its EBI.
        &hex!(
            "48 20 0030 00000000 000002 00"
            "52 0001 00 06  57 0009 00 8a 00000001 c0000201  47 0009 00 08 696e7465726e6574"
            "5d 0005 00 49 0001 00 05"
        ),
        &hex!("48 21 000e 00000001 000002 00  02 0002 00 1000"),
        // A response with a request piggybacked on it.
        &hex!(
            "58 21 000e 00000001 000003 00  02 0002 00 1000"
            "48 5f 000d 00000001 000004 00  49 0001 00 05"
        ),
        // A Modify Bearer Request with a priority.
        &hex!("4c 22 000d 00000001 000005 30  49 0001 00 05"),
    ],
};

/// The fields of an information element. Its value is not read.
const IE: &[Field] = &[
    Field::new("type", Kind::Uint, "IE type (table 8.1-1)"),
    Field::new("instance", Kind::Uint, "Which of several elements of its type it is"),
    Field::new("length", Kind::Uint, "The length that it states, in octets"),
];

/// The header's first octets, which its Length does not count (clause 5.1).
const UNCOUNTED: usize = 4;
/// What GTPv1's Length does not count (TS 29.060 clause 6).
const UNCOUNTED_V1: usize = 8;

/// One GTPv2-C or GTPv1-C message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Octet 1: version, and P, T and MP of version 2 or PT, E, S and PN of version 1.
    pub flags: Option<u8>,
    /// Message type, of the version's own table.
    pub message_type: Option<u8>,
    /// The length that the message states.
    pub length: Option<u16>,
    /// Tunnel endpoint identifier; absent where T is 0.
    pub teid: Option<u32>,
    /// Sequence number: 24 bits in version 2; 16 in version 1, absent where S is 0.
    pub sequence_number: Option<u32>,
    /// Message priority; absent where MP is 0.
    pub priority: Option<u8>,
    ies: Ies<'a>,
    /// The message piggybacked on this one (clause 5.5.1).
    piggybacked: Option<Span>,
}

impl<'a> Message<'a> {
    /// Version of the protocol.
    pub fn version(&self) -> Option<u8> {
        self.flags.map(|flags| flags >> 5)
    }

    /// The elements at the top, in order.
    pub fn ies(&self) -> Ies<'a> {
        self.ies.clone()
    }

    fn version_2(&mut self, octets: &'a [u8], flags: u8, notes: &mut Notes) {
        let all = Span::new(0, octets.len());
        let mut reader = Reader::new(octets);
        let _ = reader.take(UNCOUNTED);
        if flags & 0x08 != 0 {
            self.teid = reader.u32();
        }
        let (Some(sequence), Some(last)) = (reader.u24(), reader.u8()) else {
            notes.add(NoteKind::Truncated, all, "GTPv2-C header");
            return;
        };
        self.sequence_number = Some(sequence);
        self.priority = (flags & 0x04 != 0).then_some(last >> 4);
        if flags & 0x03 != 0 {
            irregular(0, 6, "spare bits", notes);
        }
        let header = reader.at();
        let stated = usize::from(self.length.unwrap_or_default()).saturating_add(UNCOUNTED);
        if stated < header {
            let length = self.length.unwrap_or_default().into();
            notes.add_number(NoteKind::BadLength, reader.rest_span(), "message length", length);
            return;
        }
        let end = self.end(octets.len(), stated, flags & 0x10 != 0, notes);
        let body = octets.get(header..end).unwrap_or_default();
        self.ies = Ies { reader: Reader::new(body), base: header };
        self.check(stated > octets.len(), notes);
    }

    /// Where the message ends; what follows it is another message where P is set.
    fn end(&mut self, there: usize, stated: usize, piggybacks: bool, notes: &mut Notes) -> usize {
        let rest = Span::new(stated.min(there), there.saturating_sub(stated));
        if stated > there {
            let length = self.length.unwrap_or_default().into();
            notes.add_number(NoteKind::Truncated, rest, "message length", length);
        } else if piggybacks && rest.len > 0 {
            self.piggybacked = Some(rest);
        } else if piggybacks {
            notes.add(NoteKind::Missing, rest, "piggybacked message");
        } else if rest.len > 0 {
            notes.add(NoteKind::Residue, rest, "octets after the message");
        }
        stated.min(there)
    }

    fn check(&self, cut: bool, notes: &mut Notes) {
        let ends_early = if cut { NoteKind::Truncated } else { NoteKind::BadLength };
        let number = self.message_type.unwrap_or_default();
        let mut ies = self.ies();
        if gtp::gtpv2_message(number).is_none() {
            notes.add_number(NoteKind::UnknownType, ies.rest(), "message type", number.into());
            return;
        }
        for ie in ies.by_ref() {
            if usize::from(ie.length) > ie.value.len() {
                notes.add_number(ends_early, ie.span, "IE length", ie.length.into());
            }
            if ie.spare != 0 {
                let before = (ie.span.start as usize).saturating_sub(1);
                irregular(before, 0, "spare bits", notes);
            }
        }
        if ies.rest().len > 0 {
            notes.add(ends_early, ies.rest(), "IE header");
        }
    }

    fn version_1(&mut self, octets: &'a [u8], flags: u8, notes: &mut Notes) {
        let all = Span::new(0, octets.len());
        let mut reader = Reader::new(octets);
        let _ = reader.take(UNCOUNTED);
        self.teid = reader.u32();
        if self.teid.is_none() {
            notes.add(NoteKind::Truncated, all, "GTPv1-C header");
            return;
        }
        if flags & 0x07 != 0 {
            let sequence = reader.u16().map(u32::from);
            self.sequence_number = sequence.filter(|_| flags & 0x02 != 0);
            let _ = reader.u16();
        }
        let length = self.length.unwrap_or_default();
        let stated = usize::from(length).saturating_add(UNCOUNTED_V1);
        if stated > octets.len() {
            let end = Span::new(octets.len(), 0);
            notes.add_number(NoteKind::Truncated, end, "message length", length.into());
        }
        if !reader.is_empty() {
            let rest = reader.rest_span();
            notes.add(NoteKind::UnknownType, rest, "GTPv1-C information elements");
        }
    }
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let all = Span::new(0, octets.len());
        let mut reader = Reader::new(octets);
        let mut message = Self {
            flags: reader.u8(),
            message_type: reader.u8(),
            length: reader.u16(),
            teid: None,
            sequence_number: None,
            priority: None,
            ies: Ies { reader: Reader::new(&[]), base: 0 },
            piggybacked: None,
        };
        let (Some(flags), Some(_)) = (message.flags, message.length) else {
            notes.add(NoteKind::Truncated, all, "GTP-C header");
            return message;
        };
        match flags >> 5 {
            2 => message.version_2(octets, flags, notes),
            1 if flags & 0x10 != 0 => message.version_1(octets, flags, notes),
            1 => notes.add_number(NoteKind::BadValue, all, "protocol type", 0),
            version => notes.add_number(NoteKind::BadValue, all, "version", version.into()),
        }
        message
    }

    fn name(&self) -> Name {
        let number = self.message_type.unwrap_or_default();
        let known = match self.version() {
            Some(1) => gtp::gtpv1_message(number),
            Some(2) => gtp::gtpv2_message(number),
            _ => None,
        };
        Name::of(known, "message type", number.into())
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if let Some(version) = self.version().filter(|&version| version != 2) {
            write!(out, "GTPv{version} ")?;
        }
        if let Some(teid) = self.teid {
            write!(out, "TEID {teid:#010x} ")?;
        }
        if let Some(sequence) = self.sequence_number {
            write!(out, "sequence {sequence}")?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("version", self.version().map(u64::from));
        out.maybe("message_type", self.message_type.map(u64::from));
        out.maybe("length", self.length.map(u64::from));
        out.maybe("teid", self.teid.map(u64::from));
        out.maybe("sequence_number", self.sequence_number.map(u64::from));
        out.maybe("message_priority", self.priority.map(u64::from));
        if self.version() != Some(2) {
            return;
        }
        out.flag("piggybacked", self.piggybacked.is_some());
        out.list("ies", &mut |items: &mut dyn Items| {
            for ie in self.ies() {
                items.uint(ie.ty.into());
            }
        });
        out.list("instances", &mut |items: &mut dyn Items| {
            for ie in self.ies() {
                items.uint(ie.instance.into());
            }
        });
        if out.detail() {
            out.list("values", &mut |items: &mut dyn Items| {
                for ie in self.ies() {
                    items.group(&mut |out| value(&ie, out));
                }
            });
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        if let Some(span) = self.piggybacked {
            each(Carried { next: Next::Protocol(Id::Gtpv2C), span, role: "piggybacked message" });
        }
    }
}

/// One information element of GTPv2-C (clause 8.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ie<'a> {
    /// Its type.
    pub ty: u8,
    /// Which of several elements of its type it is.
    pub instance: u8,
    /// The length that it states.
    pub length: u16,
    /// Its value; cut where the octets end before it does.
    pub value: &'a [u8],
    /// Where the value stands in the message.
    pub span: Span,
    spare: u8,
}

/// The elements of a message, in order.
#[derive(Clone, Debug)]
pub struct Ies<'a> {
    reader: Reader<'a>,
    base: usize,
}

impl Ies<'_> {
    fn rest(&self) -> Span {
        Span::new(self.base.saturating_add(self.reader.at()), self.reader.left())
    }
}

impl<'a> Iterator for Ies<'a> {
    type Item = Ie<'a>;

    fn next(&mut self) -> Option<Ie<'a>> {
        let mut reader = self.reader;
        let ty = reader.u8()?;
        let length = reader.u16()?;
        let octet = reader.u8()?;
        let value = reader.take_up_to(length.into());
        let start = self.base.saturating_add(reader.at() - value.len());
        self.reader = reader;
        Some(Ie { ty, instance: octet & 0x0f, length, value, span: Span::new(start, value.len()), spare: octet >> 4 })
    }
}

/// The value itself is not read: it may hold a subscriber's identity, which must not go out as octets.
fn value(ie: &Ie<'_>, out: &mut dyn Fields) {
    out.uint("type", ie.ty.into());
    out.uint("instance", ie.instance.into());
    out.uint("length", ie.length.into());
}

fn irregular(at: usize, bit: u8, what: &'static str, notes: &mut Notes) {
    notes.push(Note { kind: NoteKind::Irregular, span: Span::new(at, 1), bit, what, number: None });
}

/// Whether a datagram is GTPv2-C: known messages of exactly their lengths, elements that end where they say.
fn probe(octets: &[u8]) -> bool {
    let Some([flags, message_type, high, low]) = octets.first_chunk::<UNCOUNTED>() else {
        return false;
    };
    let stated = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(UNCOUNTED);
    let fits = if flags & 0x10 != 0 { stated < octets.len() } else { stated == octets.len() };
    if flags & 0xe3 != 0x40 || !fits || gtp::gtpv2_message(*message_type).is_none() {
        return false;
    }
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    let is_path_management = *message_type <= 3;
    let has_teid = flags & 0x08 != 0;
    // A message that is piggybacked does not carry another (clause 5.5.1).
    let other = octets.get(stated..).unwrap_or_default();
    let others_fit = other.is_empty() || other.first().is_some_and(|o| o & 0x10 == 0) && probe(other);
    notes.is_empty() && is_path_management != has_teid && message.ies().next().is_some() && others_fit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes)
    }

    fn elements(message: &Message<'_>) -> Vec<(u8, u8)> {
        message.ies().map(|ie| (ie.ty, ie.instance)).collect()
    }

    #[test]
    fn a_request_and_its_elements() {
        let (request, notes) = decode(PROTOCOL.samples[1]);
        assert!(notes.is_empty(), "{:?}", notes.all());
        assert_eq!(request.name(), Name::Known("Create Session Request"));
        assert_eq!((request.teid, request.sequence_number), (Some(0), Some(2)));
        assert_eq!(elements(&request), [(82, 0), (87, 0), (71, 0), (93, 0)]);
        let mut text = String::new();
        request.summary(&mut text).unwrap();
        assert_eq!(text, "TEID 0x00000000 sequence 2");
    }

    #[test]
    fn a_message_without_teid() {
        let (echo, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!((echo.name(), echo.teid), (Name::Known("Echo Request"), None));
    }

    #[test]
    fn a_piggybacked_message_is_carried() {
        let (response, notes) = decode(PROTOCOL.samples[3]);
        assert!(notes.is_empty());
        let mut carried = Vec::new();
        response.carried(&mut |each| carried.push(each));
        assert_eq!(carried.len(), 1);
        assert_eq!(carried[0].span, Span::new(18, 17));
        let (request, _) = decode(&PROTOCOL.samples[3][18..]);
        assert_eq!(request.name(), Name::Known("Create Bearer Request"));
        let (_, notes) = decode(&PROTOCOL.samples[3][..18]);
        assert!(notes.has(NoteKind::Missing));
    }

    #[test]
    fn version_1_is_named_and_its_elements_are_not_read() {
        let (request, notes) = decode(&hex!("32 10 0006 00000000 0001 00 00  0e 07"));
        assert_eq!(request.name(), Name::Known("Create PDP Context Request"));
        assert_eq!((request.teid, request.sequence_number), (Some(0), Some(1)));
        assert_eq!(notes.all().len(), 1);
        assert_eq!(notes.all()[0].span, Span::new(12, 2));
        assert!(!probe(&hex!("32 10 0006 00000000 0001 00 00  0e 07")));
    }

    #[test]
    fn lengths_that_lie() {
        let (_, notes) = decode(&hex!("40 01 000a 000001 00  03 0001 00 05"));
        assert!(notes.has(NoteKind::Truncated));
        let (_, notes) = decode(&hex!("40 01 0008 000001 00  03 0001 00 05"));
        assert!(notes.has(NoteKind::Residue) && notes.has(NoteKind::BadLength));
        let (_, notes) = decode(&hex!("40 01 0002 000001 00  03 0001 00 05"));
        assert!(notes.has(NoteKind::BadLength));
        let (cut, notes) = decode(&hex!("48 20 0034 0000"));
        assert!(notes.has(NoteKind::Truncated));
        assert_eq!(cut.message_type, Some(32));
    }

    #[test]
    fn what_is_not_known_is_shown_by_number() {
        let (message, notes) = decode(&hex!("40 fa 0009 000001 00  03 0001 00 05"));
        assert_eq!(message.name(), Name::Unknown("message type", 250));
        assert!(notes.has(NoteKind::UnknownType));
        let (message, notes) = decode(&hex!("60 01 0009 000001 00"));
        assert!(notes.has(NoteKind::BadValue));
        assert_eq!(message.version(), Some(3));
        let (_, notes) = decode(&hex!("43 01 0009 000001 00  03 0001 10 05"));
        assert_eq!(notes.all().len(), 2);
        assert!(notes.has(NoteKind::Irregular));
    }
}
