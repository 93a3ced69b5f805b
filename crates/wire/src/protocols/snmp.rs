//! SNMP (RFC 3416 in the frames of RFC 1157, 1901 and 3412): which version, which operation. Which objects are
//! asked for is not read, and communities are secrets.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::der::{Element, INTEGER, OCTET_STRING, SEQUENCE, element, elements, expect};
use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// SNMP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "snmp",
    title: "SNMP",
    source: "RFC 3416",
    carriers: &[Carrier::Udp(161), Carrier::Udp(162)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("version", Kind::Uint, "Version as it is coded: 0 for 1, 1 for 2c, 3"),
        Field::new("community", Kind::Text, "Community (versions 1 and 2c); a secret, so only its length"),
        Field::new("encrypted", Kind::Bool, "Whether the PDU is encrypted (RFC 3412 clause 6.4)"),
    ],
    samples: &[
        // Version 2c, a GetRequest for sysDescr.
        &hex!("3027 020101 0406 7075626c6963 a01a 02022b5c 020100 020100 300e 300c 06082b06010201010100 0500"),
        // Version 3, encrypted.
        &hex!(
            "3032 020103 300e 02022b5c 020205dc 040103 020103 0410 300e 0400 020100 020100 0400 0400 0400
             040b 9f31c07be2485da61b7f03"
        ),
    ],
};

/// One SNMP message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Version as it is coded: 0, 1 (for 2c) or 3.
    pub version: Option<u8>,
    /// Community (versions 1 and 2c).
    pub community: Option<&'a [u8]>,
    /// Identifier octet of the PDU.
    pub pdu: Option<u8>,
    /// Whether the PDU is encrypted (RFC 3412 clause 6.4).
    pub encrypted: bool,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut message = Self { version: None, community: None, pdu: None, encrypted: false };
        let mut outer = Reader::new(octets);
        let Some(mut inner) = expect(&mut outer, SEQUENCE) else {
            notes.add(NoteKind::BadValue, Span::new(0, octets.len()), "SNMP message");
            return message;
        };
        // Places in the message from places in the sequence, whose end is known.
        let base = outer.at() - inner.left();
        let rest = |inner: &Reader<'_>| Span::new(base + inner.at(), inner.left());
        if message.read(&mut inner).is_none() {
            notes.add(NoteKind::BadValue, rest(&inner), "SNMP header");
        } else if message.encrypted {
            let span = rest(&inner);
            notes.add(NoteKind::Encrypted, span, "encryptedPDU");
        } else if message.pdu.is_none_or(|pdu| pdu_name(pdu).is_none()) {
            let pdu = u64::from(message.pdu.unwrap_or_default());
            notes.add_number(NoteKind::UnknownType, rest(&inner), "PDU", pdu);
        }
        if !outer.is_empty() {
            notes.add(NoteKind::Residue, outer.rest_span(), "after SNMP message");
        }
        message
    }

    fn name(&self) -> Name {
        if self.encrypted {
            return Name::Known("encryptedPDU");
        }
        Name::of(self.pdu.and_then(pdu_name), "PDU", u32::from(self.pdu.unwrap_or_default()))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.version {
            Some(0) => write!(out, "version 1"),
            Some(1) => write!(out, "version 2c"),
            Some(version) => write!(out, "version {version}"),
            None => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("version", self.version.map(u64::from));
        if let Some(community) = self.community {
            out.value("community", Value::Secret("community", community.len()));
        }
        out.flag("encrypted", self.encrypted);
    }
}

impl<'a> Message<'a> {
    /// Reads what stands before the PDU and the PDU's type, and leaves `inner` before the PDU.
    fn read(&mut self, inner: &mut Reader<'a>) -> Option<()> {
        self.version = expect(inner, INTEGER)?.rest().last().copied();
        if self.version != Some(3) {
            self.community = Some(expect(inner, OCTET_STRING)?.rest());
            self.pdu = inner.peek();
            return whole(*inner);
        }
        let header = expect(inner, SEQUENCE)?;
        // msgFlags: the second bit from the right says that the PDU is encrypted.
        let flags = elements(header.rest()).nth(2)?;
        expect(inner, OCTET_STRING)?;
        self.encrypted = flags.value.first()? & 2 != 0;
        if !self.encrypted {
            let mut ahead = *inner;
            let scoped = expect(&mut ahead, SEQUENCE)?;
            self.pdu = elements(scoped.rest()).nth(2).map(|Element { tag, .. }| tag);
        }
        whole(*inner)
    }
}

/// Whether one element follows, and nothing else.
fn whole(mut reader: Reader<'_>) -> Option<()> {
    element(&mut reader)?;
    reader.is_empty().then_some(())
}

/// RFC 3416 clause 3, and Trap-PDU of RFC 1157 clause 4.
fn pdu_name(pdu: u8) -> Option<&'static str> {
    Some(match pdu {
        0xa0 => "GetRequest-PDU",
        0xa1 => "GetNextRequest-PDU",
        0xa2 => "Response-PDU",
        0xa3 => "SetRequest-PDU",
        0xa4 => "Trap-PDU",
        0xa5 => "GetBulkRequest-PDU",
        0xa6 => "InformRequest-PDU",
        0xa7 => "SNMPv2-Trap-PDU",
        0xa8 => "Report-PDU",
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
    fn a_request_and_an_encrypted_one() {
        let (request, notes) = decode(PROTOCOL.samples[0]);
        assert_eq!((request.name(), notes), (Name::Known("GetRequest-PDU"), vec![]));
        assert_eq!(request.community, Some(&b"public"[..]));
        let (message, notes) = decode(PROTOCOL.samples[1]);
        assert_eq!(message.version, Some(3));
        assert_eq!(notes, [(NoteKind::Encrypted, Span::new(39, 13))]);
    }

    #[test]
    fn what_is_foreign_unknown_or_left_over_is_noted() {
        assert_eq!(decode(b"hello").1, [(NoteKind::BadValue, Span::new(0, 5))]);
        let mut octets = PROTOCOL.samples[0].to_vec();
        octets[13] = 0xaf;
        assert_eq!(decode(&octets).1, [(NoteKind::UnknownType, Span::new(13, 28))]);
        let longer = [PROTOCOL.samples[0], &[0]].concat();
        assert_eq!(decode(&longer).1, [(NoteKind::Residue, Span::new(41, 1))]);
    }
}
