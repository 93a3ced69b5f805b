//! Questions and resource records, one at a time (RFC 1035 clause 4.1.2 and 4.1.3).

use std::net::IpAddr;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use beleg_spec::dns::{is_edns_option, record_type};

use super::name::{DomainName, Fault};
use crate::reader::Reader;
use crate::text::text;

/// An entry of the question section.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// QNAME.
    pub name: DomainName<'a>,
    /// QTYPE.
    pub kind: u16,
    /// QCLASS, with the bit that multicast DNS gives a meaning of its own.
    pub class: u16,
}

/// An entry of the answer, authority or additional section.
#[derive(Clone, Copy, Debug)]
pub struct Record<'a> {
    message: &'a [u8],
    /// NAME.
    pub name: DomainName<'a>,
    /// TYPE.
    pub kind: u16,
    /// CLASS, with the bit that multicast DNS gives a meaning of its own.
    pub class: u16,
    /// TTL.
    pub ttl: u32,
    /// RDATA, within the message.
    pub data: Span,
}

/// The fields of a record.
pub(super) const FIELDS: &[Field] = &[
    Field::new("name", Kind::Text, "NAME; a pseudonym where it is a telephone number (ENUM)"),
    Field::new("type", Kind::Text, "TYPE"),
    Field::new("ttl", Kind::Uint, "TTL in seconds; not of OPT"),
    Field::new("target", Kind::Text, "The name in RDATA of NS, CNAME, SOA, PTR, DNAME, MX, SRV; as NAME"),
    Field::new("address", Kind::Ip, "RDATA of A and AAAA"),
    Field::new("text", Kind::List(&Kind::Text), "RDATA of TXT: its character strings"),
    Field::new("data", Kind::Octets, "RDATA of other types than OPT"),
];

/// Walks the entries of a message in order.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entries<'a> {
    pub(super) message: &'a [u8],
    pub(super) at: usize,
}

impl<'a> Entries<'a> {
    fn reader(self) -> Reader<'a> {
        let mut reader = Reader::new(self.message);
        reader.take(self.at);
        reader
    }

    pub(super) fn question(&mut self) -> Result<Question<'a>, Fault> {
        let (name, after) = DomainName::read(self.message, self.at)?;
        let mut reader = Self { at: after, ..*self }.reader();
        let (Some(kind), Some(class)) = (reader.u16(), reader.u16()) else {
            return Err(Fault::Cut);
        };
        self.at = reader.at();
        Ok(Question { name, kind, class })
    }

    pub(super) fn record(&mut self) -> Result<Record<'a>, Fault> {
        let (name, after) = DomainName::read(self.message, self.at)?;
        let mut reader = Self { at: after, ..*self }.reader();
        let fixed = (reader.u16(), reader.u16(), reader.u32(), reader.u16());
        let (Some(kind), Some(class), Some(ttl), Some(len)) = fixed else {
            return Err(Fault::Cut);
        };
        let len = usize::from(len);
        reader.take(len).ok_or(Fault::Cut)?;
        self.at = reader.at();
        Ok(Record { message: self.message, name, kind, class, ttl, data: reader.last_span(len) })
    }
}

impl<'a> Record<'a> {
    /// Takes notes about RDATA. It is empty where an update only names a set (RFC 2136 clause 2.4 and 2.5).
    pub(super) fn check(&self, notes: &mut Notes) {
        let len = self.data.len as usize;
        let start = self.data.start as usize;
        let whole = match self.kind {
            _ if len == 0 => true,
            1 => self.class & 0x7fff != 1 || len == 4,
            28 => len == 16,
            2 | 5 | 12 | 39 => self.names(start, 1) == Some(self.data.end()),
            15 => self.names(start + 2, 1) == Some(self.data.end()),
            33 => self.names(start + 6, 1) == Some(self.data.end()),
            6 => self.names(start, 2) == Some(self.data.end().saturating_sub(20)),
            16 => self.strings(),
            41 => return self.check_options(notes),
            known if record_type(known).is_some() => true,
            unknown => {
                let number = u64::from(unknown);
                notes.add_number(NoteKind::UnknownType, self.data, "RDATA of type", number);
                true
            }
        };
        if !whole {
            let number = u64::from(self.kind);
            notes.add_number(NoteKind::BadLength, self.data, "RDATA of type", number);
        }
    }

    /// Where `count` names from `start` on end, where they are whole.
    fn names(&self, start: usize, count: usize) -> Option<u32> {
        let end = (0..count).try_fold(start, |at, _| DomainName::read(self.message, at).ok().map(|(_, after)| after));
        end.and_then(|end| u32::try_from(end).ok())
    }

    /// Whether the data is a sequence of character strings.
    fn strings(&self) -> bool {
        let mut reader = Reader::new(self.octets());
        while let Some(len) = reader.u8() {
            if reader.take(usize::from(len)).is_none() {
                return false;
            }
        }
        true
    }

    /// Walks the options of an OPT record (RFC 6891 clause 6.1.2).
    fn check_options(&self, notes: &mut Notes) {
        let mut reader = Reader::new(self.octets());
        let at = |span: Span| Span { start: self.data.start.saturating_add(span.start), ..span };
        while !reader.is_empty() {
            let whole = reader.rest_span();
            let code = reader.u16().unwrap_or_default();
            let Some(value) = reader.u16().and_then(|len| reader.take(usize::from(len))) else {
                notes.add_number(NoteKind::BadLength, at(whole), "option", u64::from(code));
                return;
            };
            if !is_edns_option(code) {
                let span = at(reader.last_span(value.len()));
                notes.add_number(NoteKind::UnknownType, span, "option", u64::from(code));
            }
        }
    }

    fn octets(&self) -> &'a [u8] {
        self.message.get(self.data.start as usize..self.data.end() as usize).unwrap_or_default()
    }

    /// What the record says, for the types that a reader of traffic asks for.
    pub(super) fn fields(&self, out: &mut dyn Fields) {
        tell_name(out, "name", self.name);
        out.value("type", Value::Name(type_name(self.kind)));
        if self.kind == 41 {
            return;
        }
        out.uint("ttl", u64::from(self.ttl));
        let data = self.octets();
        let target = match self.kind {
            2 | 5 | 6 | 12 | 39 => Some(0),
            15 => Some(2),
            33 => Some(6),
            _ => None,
        };
        if let Some(offset) = target {
            let start = self.data.start as usize + offset;
            if let Ok((name, _)) = DomainName::read(self.message, start) {
                tell_name(out, "target", name);
            }
        } else if let Some(address) = self.address() {
            out.value("address", Value::Ip(address));
        } else if self.kind == 16 {
            out.list("text", &mut |items| {
                let mut reader = Reader::new(data);
                while let Some(len) = reader.u8() {
                    items.value(text(reader.take_up_to(usize::from(len))));
                }
            });
        } else {
            out.value("data", Value::Octets(data));
        }
    }

    fn address(&self) -> Option<IpAddr> {
        match self.kind {
            1 => <[u8; 4]>::try_from(self.octets()).ok().map(IpAddr::from),
            28 => <[u8; 16]>::try_from(self.octets()).ok().map(IpAddr::from),
            _ => None,
        }
    }
}

/// The name of a type.
pub(super) fn type_name(kind: u16) -> Name {
    Name::of(record_type(kind), "type", u32::from(kind))
}

/// Whether a name is a telephone number (ENUM, RFC 6116 clause 3.2).
pub(super) fn is_number(name: DomainName<'_>) -> bool {
    name.is_below(&["e164", "arpa"])
}

/// Tells a name; as a subscriber's identity, where it is a telephone number.
pub(super) fn tell_name(out: &mut dyn Fields, field: &'static str, name: DomainName<'_>) {
    let text = name.to_string();
    let value = if is_number(name) { Value::Identity("ENUM", &text) } else { Value::Text(&text) };
    out.value(field, value);
}
