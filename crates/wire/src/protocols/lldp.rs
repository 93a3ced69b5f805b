//! LLDP (IEEE 802.1AB): what a device says about itself to its neighbour on a link. Organizationally specific TLVs
//! are kept and counted, not read.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;
use crate::text::text;

/// LLDP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "lldp",
    title: "LLDP",
    source: "IEEE 802.1AB",
    carriers: &[Carrier::EtherType(0x88cc)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("tlvs", Kind::List(&Kind::Uint), "Types of the TLVs, in order"),
        Field::new("chassis_id_subtype", Kind::Uint, "Chassis ID Subtype (table 8-2)"),
        Field::new("chassis_id", ID, "Chassis ID; text or octets, as its subtype says"),
        Field::new("port_id_subtype", Kind::Uint, "Port ID Subtype (table 8-3)"),
        Field::new("port_id", ID, "Port ID; text or octets, as its subtype says"),
        Field::new("ttl", Kind::Uint, "Time To Live, in seconds"),
        Field::new("system_name", Kind::Text, "System Name"),
    ],
    samples: &[&hex!(
        "0207 04 02005e100001 0405 05 65746830 0602 0078 0a04 67 6e62 31 0e04 0014 0004 fe06 00120f 04 05ea 0000"
    )],
};

const ID: Kind = Kind::OneOf(&[Kind::Text, Kind::Octets]);

/// The shortest payload of an Ethernet frame: what an LLDPDU leaves of it is padding.
const SHORTEST_PAYLOAD: usize = 46;

/// One LLDPDU.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Chassis ID: its subtype and octets.
    pub chassis: Option<(u8, &'a [u8])>,
    /// Port ID: its subtype and octets.
    pub port: Option<(u8, &'a [u8])>,
    /// Time To Live, in seconds.
    pub ttl: Option<u16>,
    /// System Name.
    pub system: Option<&'a [u8]>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut message = Self { octets, chassis: None, port: None, ttl: None, system: None };
        let mut reader = Reader::new(octets);
        loop {
            let start = reader.at();
            let Some((kind, value)) = tlv(&mut reader) else {
                // Clause 8.5.1: it ends with an End Of LLDPDU TLV; older editions let it be absent.
                if start < octets.len() || octets.is_empty() {
                    let span = Span::new(start, octets.len() - start);
                    notes.add(NoteKind::Truncated, span, "TLV");
                }
                break;
            };
            match kind {
                0 => {
                    reader.take_up_to(SHORTEST_PAYLOAD.saturating_sub(reader.at()));
                    if !reader.is_empty() {
                        notes.add(NoteKind::Residue, reader.rest_span(), "after LLDPDU");
                    }
                    break;
                }
                1 => message.chassis = typed(value, start, notes),
                2 => message.port = typed(value, start, notes),
                3 => message.ttl = Reader::new(value).u16(),
                5 => message.system = Some(value),
                4 | 6..=8 => {}
                127 if is_read_organization(value) => {}
                _ => notes.add_number(NoteKind::UnknownType, reader.last_span(value.len()), "TLV", u64::from(kind)),
            }
        }
        message
    }

    fn name(&self) -> Name {
        Name::Known("LLDPDU")
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.ttl {
            Some(ttl) => write!(out, "TTL {ttl}"),
            None => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.list("tlvs", &mut |items| {
            let mut reader = Reader::new(self.octets);
            while let Some((kind, _)) = tlv(&mut reader) {
                items.uint(u64::from(kind));
                if kind == 0 {
                    break;
                }
            }
        });
        let mut id = |names: [&'static str; 2], id: Option<(u8, &[u8])>, printable: &[u8]| {
            if let Some((subtype, octets)) = id {
                let is_text = printable.contains(&subtype);
                out.uint(names[0], u64::from(subtype));
                out.value(names[1], if is_text { text(octets) } else { Value::Octets(octets) });
            }
        };
        // Tables 8-2 and 8-3: component, alias, name, locally assigned are text.
        id(["chassis_id_subtype", "chassis_id"], self.chassis, &[1, 2, 3, 6, 7]);
        id(["port_id_subtype", "port_id"], self.port, &[1, 2, 5, 7]);
        out.maybe("ttl", self.ttl.map(u64::from));
        if let Some(system) = self.system {
            out.value("system_name", text(system));
        }
    }
}

/// The next TLV (clause 8.4): 7 bits of type, 9 of length.
fn tlv<'a>(reader: &mut Reader<'a>) -> Option<(u8, &'a [u8])> {
    let mut ahead = *reader;
    let header = ahead.u16()?;
    let value = ahead.take(usize::from(header & 0x1ff))?;
    *reader = ahead;
    Some(((header >> 9) as u8, value))
}

/// A subtype and what follows it.
fn typed<'a>(value: &'a [u8], start: usize, notes: &mut Notes) -> Option<(u8, &'a [u8])> {
    let typed = value.split_first().map(|(&subtype, rest)| (subtype, rest));
    if typed.is_none() {
        notes.add(NoteKind::BadLength, Span::new(start, 2), "TLV");
    }
    typed
}

/// Whether an organizationally specific TLV is one of IEEE 802.1, IEEE 802.3 or TIA LLDP-MED, by its OUI.
fn is_read_organization(value: &[u8]) -> bool {
    matches!(value.get(..3), Some([0x00, 0x80, 0xc2] | [0x00, 0x12, 0x0f] | [0x00, 0x12, 0xbb]))
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
    fn a_device_says_what_it_is() {
        let (message, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(message.chassis, Some((4, &[2, 0, 0x5e, 0x10, 0, 1][..])));
        assert_eq!(message.port, Some((5, &b"eth0"[..])));
        assert_eq!(message.system, Some(&b"gnb1"[..]));
        assert_eq!(message.ttl, Some(120));
    }

    #[test]
    fn what_is_not_known_cut_or_left_over_is_noted() {
        let (_, notes) = decode(&hex!("1202 abcd 0000"));
        assert_eq!(notes.all()[0].kind, NoteKind::UnknownType);
        assert_eq!(notes.all()[0].span, Span::new(2, 2));
        let (_, notes) = decode(&hex!("0602 00"));
        assert_eq!(notes.all()[0].span, Span::new(0, 3));
        let mut octets = [0; 60];
        octets[59] = 1;
        let (_, notes) = decode(&octets);
        assert_eq!(notes.all()[0].span, Span::new(46, 14));
    }
}
