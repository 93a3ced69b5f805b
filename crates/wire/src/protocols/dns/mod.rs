//! DNS (RFC 1035) and what speaks its format: multicast DNS (RFC 6762) and LLMNR (RFC 4795). Zones, caches and the
//! truth of answers are nobody's business here; of records, the types that say where traffic goes are read.

mod name;
mod record;

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use beleg_spec::dns;
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Framing, Protocol};
use crate::reader::Reader;
pub use name::DomainName;
use name::Fault;
use record::{Entries, is_number, tell_name, type_name};
pub use record::{Question, Record};

/// DNS's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "dns",
    title: "DNS",
    source: "RFC 1035",
    carriers: &[Carrier::Udp(53), Carrier::Tcp(53), Carrier::Udp(5353), Carrier::Udp(5355), Carrier::Tcp(5355)],
    probe: Some(probe),
    framing: Some(framing),
    fields: FIELDS,
    samples: &[
        // example.org A?
        &hex!("1a2b 0100 0001 0000 0000 0000 07 6578616d706c65 03 6f7267 00 0001 0001"),
        // Its answer, with an address, an alias and EDNS.
        &hex!(
            "1a2b 8180 0001 0002 0000 0001 03 777777 07 6578616d706c65 03 6f7267 00 001c 0001
             c00c 0005 0001 0000003c 0002 c010
             c010 001c 0001 0000003c 0010 20010db8000000000000000000000001
             00 0029 04d0 00000000 000c 000a 0008 0102030405060708"
        ),
        // amf.example.org SRV? and TXT?, over multicast.
        &hex!("0000 0000 0002 0000 0000 0000 03 616d66 07 6578616d706c65 03 6f7267 00 0021 8001 c00c 0010 0001"),
        // A text of example.org.
        &hex!(
            "1a2c 8400 0001 0001 0000 0000 07 6578616d706c65 03 6f7267 00 0010 0001
             c00c 0010 0001 0000003c 000a 03 763d31 05 68656c6c6f"
        ),
    ],
};

const FIELDS: &[Field] = &[
    Field::new("id", Kind::Uint, "ID, which a response repeats"),
    Field::new("response", Kind::Bool, "QR: whether this is a response"),
    Field::new("opcode", Kind::Uint, "OPCODE"),
    Field::new("authoritative", Kind::Bool, "AA: the server is an authority for the name"),
    Field::new("truncated", Kind::Bool, "TC: the message was cut to fit its transport"),
    Field::new("recursion_desired", Kind::Bool, "RD: the query is to be pursued"),
    Field::new("recursion_available", Kind::Bool, "RA: the server pursues queries"),
    Field::new("authentic_data", Kind::Bool, "AD (RFC 4035 clause 3.1.6)"),
    Field::new("checking_disabled", Kind::Bool, "CD (RFC 4035 clause 3.2.2)"),
    Field::new("rcode", Kind::Text, "RCODE, of a response"),
    Field::new("questions", Kind::List(&Kind::Group(QUESTION)), "The question section"),
    Field::new("answers", Kind::Uint, "ANCOUNT: how many answers the header announces"),
    Field::new("authorities", Kind::Uint, "NSCOUNT: how many authority records the header announces"),
    Field::new("additionals", Kind::Uint, "ARCOUNT: how many additional records the header announces"),
    Field::new(
        "records",
        Kind::List(&Kind::Group(record::FIELDS)),
        "With values: the records of all sections, in order",
    ),
];

/// The fields of an entry of the question section.
const QUESTION: &[Field] = &[
    Field::new("name", Kind::Text, "QNAME; a pseudonym where it is a telephone number (ENUM)"),
    Field::new("type", Kind::Text, "QTYPE"),
];

/// Octets of the header (RFC 1035 clause 4.1.1).
const HEADER: usize = 12;

/// One DNS message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// ID.
    pub id: Option<u16>,
    /// QR, OPCODE, the flags and RCODE.
    pub flags: Option<u16>,
    /// How many questions, answers, authority and additional records the header announces.
    pub counts: [u16; 4],
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let message = Self::header(octets);
        if octets.len() < HEADER {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "DNS header");
            return message;
        }
        // Z: "Must be zero in all queries and responses".
        if message.flag(6) {
            notes.add(NoteKind::Irregular, Span::new(2, 2), "Z");
        }
        let mut entries = message.entries();
        let read = (0..message.counts[0])
            .try_for_each(|_| entries.question().map(drop))
            .and_then(|()| (0..message.records()).try_for_each(|_| entries.record().map(|r| r.check(notes))));
        let rest = Span::new(entries.at, octets.len().saturating_sub(entries.at));
        match read {
            Ok(()) if rest.len > 0 => notes.add(NoteKind::Residue, rest, "after DNS message"),
            Ok(()) => {}
            Err(Fault::Cut) => notes.add(NoteKind::Truncated, rest, "resource record"),
            Err(Fault::Bad) => notes.add(NoteKind::BadValue, rest, "domain name"),
        }
        message
    }

    fn name(&self) -> Name {
        let name = match (self.opcode(), self.flag(15)) {
            (0, false) => Some("Query"),
            (0, true) => Some("Query response"),
            (1, false) => Some("IQuery"),
            (1, true) => Some("IQuery response"),
            (2, false) => Some("Status"),
            (2, true) => Some("Status response"),
            (4, false) => Some("Notify"),
            (4, true) => Some("Notify response"),
            (5, false) => Some("Update"),
            (5, true) => Some("Update response"),
            (6, false) => Some("DSO"),
            (6, true) => Some("DSO response"),
            _ => None,
        };
        Name::of(name, "opcode", u32::from(self.opcode()))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let Some(id) = self.id else { return Ok(()) };
        write!(out, "id {id:#x}")?;
        if self.counts[0] > 0
            && let Ok(question) = self.entries().question()
        {
            write!(out, " {}", type_name(question.kind))?;
            if !is_number(question.name) {
                write!(out, " {}", question.name)?;
            }
        }
        if self.flag(15) {
            write!(out, " {}", self.response_code())?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("id", self.id.map(u64::from));
        if self.flags.is_none() {
            return;
        }
        out.flag("response", self.flag(15));
        out.uint("opcode", u64::from(self.opcode()));
        for (name, bit) in FLAGS {
            out.flag(name, self.flag(bit));
        }
        if self.flag(15) {
            out.value("rcode", Value::Name(self.response_code()));
        }
        out.list("questions", &mut |items| {
            let mut entries = self.entries();
            for _ in 0..self.counts[0] {
                let Ok(question) = entries.question() else {
                    return;
                };
                items.group(&mut |out| {
                    tell_name(out, "name", question.name);
                    out.value("type", Value::Name(type_name(question.kind)));
                });
            }
        });
        out.uint("answers", u64::from(self.counts[1]));
        out.uint("authorities", u64::from(self.counts[2]));
        out.uint("additionals", u64::from(self.counts[3]));
        if out.detail() {
            out.list("records", &mut |items| {
                let mut entries = self.entries();
                // The records begin where the questions end.
                if (0..self.counts[0]).any(|_| entries.question().is_err()) {
                    return;
                }
                for _ in 0..self.records() {
                    let Ok(record) = entries.record() else {
                        return;
                    };
                    items.group(&mut |out| record.fields(out));
                }
            });
        }
    }
}

/// The flags between OPCODE and RCODE, by bit.
const FLAGS: [(&str, u8); 6] = [
    ("authoritative", 10),
    ("truncated", 9),
    ("recursion_desired", 8),
    ("recursion_available", 7),
    ("authentic_data", 5),
    ("checking_disabled", 4),
];

impl<'a> Message<'a> {
    fn header(octets: &'a [u8]) -> Self {
        let mut reader = Reader::new(octets);
        let id = reader.u16();
        let flags = reader.u16();
        let counts = [(); 4].map(|()| reader.u16().unwrap_or_default());
        Self { octets, id, flags, counts }
    }

    fn flag(&self, bit: u8) -> bool {
        self.flags.is_some_and(|flags| flags >> bit & 1 == 1)
    }

    fn opcode(&self) -> u8 {
        (self.flags.unwrap_or_default() >> 11 & 15) as u8
    }

    fn response_code(&self) -> Name {
        let code = (self.flags.unwrap_or_default() & 15) as u8;
        Name::of(dns::response_code(code), "rcode", u32::from(code))
    }

    /// How many records the header announces, over all sections.
    fn records(&self) -> u32 {
        self.counts.iter().skip(1).map(|&count| u32::from(count)).sum()
    }

    fn entries(&self) -> Entries<'a> {
        Entries { message: self.octets, at: HEADER }
    }

    /// Whether the first entry, as far as it is there, is one. Over TCP there is one question, or none where
    /// answers go on from the message before (RFC 5936 clause 2.2).
    fn starts_well(&self) -> bool {
        let first = match self.counts[0] {
            0 if self.records() == 0 => return true,
            0 if !self.flag(15) => return false,
            0 => self.entries().record().map(|record| (record.kind, record.class)),
            1 => self.entries().question().map(|question| (question.kind, question.class)),
            _ => return false,
        };
        match first {
            Ok((kind, class)) => is_known(kind, class),
            Err(fault) => fault == Fault::Cut,
        }
    }

    /// Whether the header could be that of a message of `len` octets.
    fn is_plausible(&self, len: usize) -> bool {
        // A name has at least one octet.
        let questions = usize::from(self.counts[0]);
        let least = HEADER + questions * 5 + self.records() as usize * 11;
        let bare = questions == 0 && self.records() == 0;
        // IQuery is obsolete (RFC 3425).
        dns::opcode(self.opcode()).is_some_and(|_| self.opcode() != 1)
            && !self.flag(6)
            && least <= len
            // A server that could not read a question repeats none; DSO has none (RFC 8490 clause 5.4).
            && (!bare || self.opcode() == 6 || self.flag(15) && len == HEADER)
    }
}

/// Whether type and class are such as stand in real entries. The class of OPT is a length (RFC 6891 clause 6.1.2).
fn is_known(kind: u16, class: u16) -> bool {
    dns::record_type(kind).is_some() && (kind == 41 || matches!(class & 0x7fff, 1 | 3 | 4 | 254 | 255))
}

/// RFC 1035 clause 4.2.2: two octets of length, then the message.
fn framing(octets: &[u8]) -> Framing {
    let mut reader = Reader::new(octets);
    let Some(len) = reader.u16().map(usize::from) else {
        return Framing::More;
    };
    if len < HEADER {
        return Framing::Foreign;
    }
    let Some(header) = reader.take(HEADER) else {
        return Framing::More;
    };
    let there = octets.get(2..octets.len().min(2 + len)).unwrap_or_default();
    if Message::header(header).is_plausible(len) && Message::header(there).starts_well() {
        Framing::Message { skip: 2, len }
    } else {
        Framing::Foreign
    }
}

/// A message that announces something and is whole, without anything left over or unknown.
fn probe(octets: &[u8]) -> bool {
    let header = Message::header(octets);
    if octets.len() <= HEADER || !header.is_plausible(octets.len()) || header.opcode() == 6 {
        return false;
    }
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    let mut entries = message.entries();
    let mut known = |_| entries.question().is_ok_and(|question| is_known(question.kind, question.class));
    notes.is_empty() && (0..message.counts[0]).all(&mut known)
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

    fn summary(octets: &[u8]) -> String {
        let mut text = String::new();
        decode(octets).0.summary(&mut text).unwrap();
        text
    }

    #[test]
    fn a_question_and_its_answer() {
        let (query, notes) = decode(PROTOCOL.samples[0]);
        assert_eq!((query.name(), notes), (Name::Known("Query"), vec![]));
        assert_eq!(summary(PROTOCOL.samples[0]), "id 0x1a2b A example.org");
        let answer = PROTOCOL.samples[1];
        assert_eq!(decode(answer).0.name(), Name::Known("Query response"));
        assert_eq!(summary(answer), "id 0x1a2b AAAA www.example.org NoError");
        let mut entries = decode(answer).0.entries();
        entries.question().unwrap();
        assert_eq!(entries.record().unwrap().name.to_string(), "www.example.org");
        assert_eq!(entries.record().unwrap().name.to_string(), "example.org");
    }

    #[test]
    fn telephone_numbers_stay_out_of_the_summary() {
        let octets = hex!("0001 0100 0001 0000 0000 0000 01 31 01 30 04 65313634 04 61727061 00 0023 0001");
        assert_eq!(summary(&octets), "id 0x1 NAPTR");
    }

    #[test]
    fn what_is_cut_left_over_or_endless_is_noted() {
        let sample = PROTOCOL.samples[0];
        assert_eq!(decode(&sample[..20]).1, [(NoteKind::Truncated, Span::new(12, 8))]);
        let longer = [sample, b"xy"].concat();
        assert_eq!(decode(&longer).1, [(NoteKind::Residue, Span::new(29, 2))]);
        let mut octets = sample.to_vec();
        octets[12] = 0xc0;
        octets[13] = 12;
        assert_eq!(decode(&octets).1, [(NoteKind::BadValue, Span::new(12, 17))]);
    }

    #[test]
    fn unknown_types_and_wrong_lengths_concern_the_data_only() {
        let mut octets = PROTOCOL.samples[1].to_vec();
        let address = octets.len() - 16 - 12 - 11;
        octets[address - 9] = 0x99;
        assert_eq!(decode(&octets).1, [(NoteKind::UnknownType, Span::new(address, 16))]);
        octets[address - 9] = 1;
        assert_eq!(decode(&octets).1, [(NoteKind::BadLength, Span::new(address, 16))]);
    }

    #[test]
    fn a_stream_is_divided_by_its_lengths() {
        let sample = PROTOCOL.samples[0];
        let stream = [&[0, sample.len() as u8], sample].concat();
        let expected = Framing::Message { skip: 2, len: sample.len() };
        assert_eq!(framing(&stream), expected);
        assert_eq!(framing(&stream[..9]), Framing::More);
        assert_eq!(framing(b"GET / HTTP/1.1\r\n\r\n"), Framing::Foreign);
        assert_eq!(framing(&[0; 64]), Framing::Foreign);
        // A database's reply: little-endian lengths look like an answer without question.
        let reply = hex!("31010000 850a0000 01000000 01000000 08000000 00000000 00000000 00000000");
        assert_eq!(framing(&reply), Framing::Foreign);
    }
}
