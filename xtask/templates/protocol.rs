//! Example Protocol: say what it is for, name its specification and clause, and say what is deliberately not read.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span};
use hex_literal::hex;

use crate::protocol::{Decode, Protocol};
use crate::reader::Reader;

/// Example Protocol's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "example-protocol",
    title: "Example Protocol",
    source: "name the specification",
    // The ports and numbers that announce it: `Carrier::Udp(…)`, `Carrier::Ppid(…)`.
    carriers: &[],
    // A test of its structure, where random octets pass it less than once in a million.
    probe: None,
    // Where its messages end in a TCP stream.
    framing: None,
    // Everything that `fields` may tell; it becomes the schema and the documentation.
    fields: &[Field::new("message_type", Kind::Uint, "Message type")],
    // Composed from the specification, with documentation addresses; never copied from a capture.
    samples: &[&hex!("01")],
};

/// One message of Example Protocol.
#[derive(Debug)]
pub struct Message<'a> {
    /// Message type.
    pub message_type: Option<u8>,
    /// What follows it, not yet read.
    pub body: &'a [u8],
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let message_type = reader.u8();
        if message_type.is_none() {
            let whole = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, whole, "Example Protocol header");
        }
        if !reader.is_empty() {
            notes.add(NoteKind::UnknownType, reader.rest_span(), "message body");
        }
        Self { message_type, body: reader.rest() }
    }

    fn name(&self) -> Name {
        let number = self.message_type.unwrap_or_default();
        Name::of(type_name(number), "message type", u32::from(number))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        write!(out, "{} octets", self.body.len())
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("message_type", self.message_type.map(u64::from));
    }
}

/// Name the clause of the table here; a large table belongs in beleg-spec.
fn type_name(number: u8) -> Option<&'static str> {
    Some(match number {
        1 => "first message",
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
    fn a_known_message() {
        let (message, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(message.name(), Name::Known("first message"));
    }

    #[test]
    fn what_is_not_read_is_noted() {
        assert!(decode(&[]).1.has(NoteKind::Truncated));
        assert!(decode(&[1, 2]).1.has(NoteKind::UnknownType));
    }

    #[test]
    fn an_unknown_type_is_shown_by_number() {
        assert_eq!(decode(&[9]).0.name(), Name::Unknown("message type", 9));
    }
}
