//! NTP (RFC 5905 clause 7.3): who asks whom for the time. Extension fields and authenticators are kept, not read.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// NTP's description. Its header has too little structure to be found without its port.
pub const PROTOCOL: Protocol = Protocol {
    name: "ntp",
    title: "NTP",
    source: "RFC 5905",
    carriers: &[Carrier::Udp(123)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("version", Kind::Uint, "Version number"),
        Field::new("mode", Kind::Uint, "Association mode (figure 10)"),
        Field::new("stratum", Kind::Uint, "Stratum: 0 unspecified, 1 primary server, 16 unsynchronised"),
        Field::new("reference_id", Kind::Octets, "Reference identifier: the source that the server follows"),
    ],
    samples: &[
        &hex!(
            "23 00 06 20 00000000 00000000 00000000 0000000000000000 0000000000000000 0000000000000000 e1b840f7f5c28f5c"
        ),
        &hex!(
            "24 02 06 e9 00000012 00000034 c0000201 e1b84000f5c28f5c e1b840f7f5c28f5c e1b840f800000000 e1b840f800010000"
        ),
    ],
};

/// Octets of the header before extension fields (clause 7.3, figure 8).
const HEADER: usize = 48;

/// One NTP packet.
#[derive(Debug)]
pub struct Message<'a> {
    /// Version number, 1 to 4 where valid.
    pub version: Option<u8>,
    /// Association mode (figure 10).
    pub mode: Option<u8>,
    /// Stratum (figure 11): 0 unspecified, 1 primary server, 16 unsynchronised.
    pub stratum: Option<u8>,
    /// Reference identifier, as octets.
    pub reference: Option<&'a [u8]>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let first = reader.u8();
        let stratum = reader.u8();
        // Poll, precision, root delay and root dispersion stand between.
        let reference = reader.take(10).and_then(|_| reader.take(4));
        if octets.len() < HEADER {
            notes.add(NoteKind::Truncated, Span::new(0, octets.len()), "NTP header");
        }
        Self { version: first.map(|octet| octet >> 3 & 7), mode: first.map(|octet| octet & 7), stratum, reference }
    }

    fn name(&self) -> Name {
        let mode = self.mode.unwrap_or_default();
        Name::of(mode_name(mode), "mode", u32::from(mode))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.version, self.stratum) {
            (Some(version), Some(stratum)) => write!(out, "version {version} stratum {stratum}"),
            _ => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("version", self.version.map(u64::from));
        out.maybe("mode", self.mode.map(u64::from));
        out.maybe("stratum", self.stratum.map(u64::from));
        if let Some(reference) = self.reference {
            out.value("reference_id", Value::Octets(reference));
        }
    }
}

/// RFC 5905 figure 10.
fn mode_name(mode: u8) -> Option<&'static str> {
    Some(match mode {
        1 => "symmetric active",
        2 => "symmetric passive",
        3 => "client",
        4 => "server",
        5 => "broadcast",
        6 => "control message",
        7 => "private use",
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
    fn a_request_and_its_reply() {
        let (request, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(request.name(), Name::Known("client"));
        let (reply, notes) = decode(PROTOCOL.samples[1]);
        assert!(notes.is_empty());
        assert_eq!((reply.version, reply.stratum), (Some(4), Some(2)));
        assert_eq!(reply.reference, Some(&[192, 0, 2, 1][..]));
    }

    #[test]
    fn a_short_packet_is_noted_and_read_as_far_as_it_goes() {
        let (message, notes) = decode(&[0x1b, 3]);
        assert!(notes.has(NoteKind::Truncated));
        assert_eq!(message.stratum, Some(3));
        assert_eq!(message.reference, None);
    }

    #[test]
    fn a_reserved_mode_is_shown_by_number() {
        assert_eq!(decode(&[0x20; 48]).0.name(), Name::Unknown("mode", 0));
    }
}
