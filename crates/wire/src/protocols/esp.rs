//! ESP (RFC 4303): encrypted IP packets. Only its header can be read; even which packets are encrypted with NULL
//! (RFC 2410) cannot be told from outside.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// ESP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "esp",
    title: "ESP",
    source: "RFC 4303",
    carriers: &[Carrier::Ip(50)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("spi", Kind::Uint, "Security Parameters Index"),
        Field::new("sequence_number", Kind::Uint, "Sequence Number, its lower half where it is extended"),
        Field::new("encrypted_octets", Kind::Uint, "Octets after the header"),
    ],
    samples: &[&hex!("00001000 00000001 6b1f0a9d33c2e8745f20b1c86e9a47d30f5b8c2e91a647dd")],
};

/// Octets of the Security Parameters Index and the Sequence Number (clause 2).
const HEADER: usize = 8;

/// One ESP packet.
#[derive(Debug)]
pub struct Message<'a> {
    /// Security Parameters Index: which security association the receiver opens it with.
    pub spi: Option<u32>,
    /// Sequence Number, its lower half where it is extended.
    pub sequence: Option<u32>,
    /// The octets after the header.
    pub encrypted: &'a [u8],
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let message =
            Self { spi: reader.u32(), sequence: reader.u32(), encrypted: octets.get(HEADER..).unwrap_or_default() };
        if message.sequence.is_none() {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "ESP header");
            return message;
        }
        // Clause 2.1: 0 is for local use, never on the wire; 1 to 255 are reserved.
        if let Some(spi @ 0..=255) = message.spi {
            notes.add_number(NoteKind::UnknownValue, Span::new(0, 4), "SPI", u64::from(spi));
        }
        if !message.encrypted.is_empty() {
            notes.add(NoteKind::Encrypted, reader.rest_span(), "ESP payload");
        }
        message
    }

    fn name(&self) -> Name {
        Name::Known("ESP")
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.spi, self.sequence) {
            (Some(spi), Some(sequence)) => write!(out, "SPI {spi:#x} Sequence {sequence}"),
            _ => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("spi", self.spi.map(u64::from));
        out.maybe("sequence_number", self.sequence.map(u64::from));
        out.uint("encrypted_octets", self.encrypted.len() as u64);
    }
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
    fn the_header_is_read_and_the_rest_is_opaque() {
        let (message, notes) = decode(PROTOCOL.samples[0]);
        assert_eq!((message.spi, message.sequence), (Some(0x1000), Some(1)));
        assert_eq!(notes.all().len(), 1);
        assert_eq!(notes.all()[0].kind, NoteKind::Encrypted);
        assert_eq!(notes.all()[0].span, Span::new(8, 24));
    }

    #[test]
    fn a_reserved_index_and_a_cut_header_are_noted() {
        assert!(decode(&[0, 0, 0, 7, 0, 0, 0, 1]).1.has(NoteKind::UnknownValue));
        let (message, notes) = decode(&[0, 0, 0x10, 0, 9]);
        assert!(notes.has(NoteKind::Truncated));
        assert_eq!(message.spi, Some(0x1000));
    }
}
