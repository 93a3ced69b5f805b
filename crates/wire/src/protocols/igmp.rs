//! IGMP (RFC 1112, 2236, 3376): which multicast groups a host listens to. Its ancient relatives on the same IP
//! protocol number (DVMRP, PIMv1) are not read.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// IGMP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "igmp",
    title: "IGMP",
    source: "RFC 3376",
    carriers: &[Carrier::Ip(2)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("type", Kind::Uint, "Type"),
        Field::new("group_address", Kind::Ip, "Group Address, of the types that have one"),
        Field::new(
            "group_records",
            Kind::List(&Kind::Group(GROUP_RECORD)),
            "Group Records of a version 3 report, in order (clause 4.2.4)",
        ),
    ],
    samples: &[
        &hex!("11 64 ee9b 00000000 02 7d 0000"),
        &hex!("16 00 08fd e9000201"),
        &hex!("22 00 0000 0000 0001 04 00 0001 e9000201 c0000201"),
    ],
};

/// The fields of a group record.
const GROUP_RECORD: &[Field] = &[
    Field::new("record_type", Kind::Uint, "Record Type (clause 4.2.12)"),
    Field::new("multicast_address", Kind::Ip, "Multicast Address"),
];

/// Octets of a message of versions 1 and 2, and of the fixed part of a report of version 3.
const SHORT: usize = 8;

/// One IGMP message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Type.
    pub kind: Option<u8>,
    /// Group Address, of the types that have one.
    pub group: Option<Ipv4Addr>,
    /// Number of Group Records of a version 3 report.
    pub records: Option<u16>,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let kind = reader.u8();
        // Max Resp Code and checksum stand between.
        let word = reader.take(3).and_then(|_| reader.u32());
        let group = word.map(Ipv4Addr::from);
        let mut message = Self { octets, kind, group, records: None };
        if octets.len() < SHORT {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "IGMP message");
            return message;
        }
        let complete = match kind {
            Some(0x11) if octets.len() > SHORT => query(&mut reader),
            Some(0x11 | 0x12 | 0x16 | 0x17) => Some(()),
            Some(0x22) => {
                message.group = None;
                message.records = word.map(|word| word as u16);
                report(&mut reader, message.records.unwrap_or_default())
            }
            other => {
                message.group = None;
                notes.add_number(
                    NoteKind::UnknownType,
                    Span::new(4, octets.len() - 4),
                    "IGMP type",
                    other.map(u64::from).unwrap_or_default(),
                );
                return message;
            }
        };
        if complete.is_none() {
            notes.add(NoteKind::Truncated, reader.rest_span(), "IGMP message");
        } else if !reader.is_empty() {
            notes.add(NoteKind::Residue, reader.rest_span(), "after IGMP message");
        }
        message
    }

    fn name(&self) -> Name {
        let kind = self.kind.unwrap_or_default();
        Name::of(self.kind.and_then(type_name), "type", u32::from(kind))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.group, self.records) {
            (Some(group), _) => write!(out, "group {group}"),
            (None, Some(records)) => write!(out, "{records} group records"),
            (None, None) => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("type", self.kind.map(u64::from));
        if let Some(group) = self.group {
            out.value("group_address", Value::Ip(IpAddr::V4(group)));
        }
        let Some(records) = self.records else { return };
        out.list("group_records", &mut |items| {
            let mut reader = Reader::new(self.octets);
            reader.take(SHORT);
            for _ in 0..records {
                let Some((kind, group)) = record(&mut reader) else {
                    return;
                };
                items.group(&mut |out| {
                    out.uint("record_type", u64::from(kind));
                    out.value("multicast_address", Value::Ip(IpAddr::V4(group)));
                });
            }
        });
    }
}

/// What a version 3 query has after the Group Address (RFC 3376 clause 4.1).
fn query(reader: &mut Reader<'_>) -> Option<()> {
    reader.u16()?;
    let sources = reader.u16()?;
    reader.take(usize::from(sources) * 4).map(drop)
}

/// The group records of a version 3 report (RFC 3376 clause 4.2).
fn report(reader: &mut Reader<'_>, records: u16) -> Option<()> {
    (0..records).try_for_each(|_| record(reader).map(drop))
}

/// A group record's type and multicast address (RFC 3376 clause 4.2.4).
fn record(reader: &mut Reader<'_>) -> Option<(u8, Ipv4Addr)> {
    let kind = reader.u8()?;
    let auxiliary = usize::from(reader.u8()?) * 4;
    let sources = usize::from(reader.u16()?) * 4;
    let group = reader.u32()?;
    reader.take(sources + auxiliary)?;
    Some((kind, Ipv4Addr::from(group)))
}

/// RFC 3376 clause 4.
fn type_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        0x11 => "Membership Query",
        0x12 => "Version 1 Membership Report",
        0x16 => "Version 2 Membership Report",
        0x17 => "Version 2 Leave Group",
        0x22 => "Version 3 Membership Report",
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
    fn a_report_names_its_group() {
        let (report, notes) = decode(PROTOCOL.samples[1]);
        assert!(notes.is_empty());
        assert_eq!(report.name(), Name::Known("Version 2 Membership Report"));
        assert_eq!(report.group, Some(Ipv4Addr::new(233, 0, 2, 1)));
    }

    #[test]
    fn a_version_3_report_counts_its_records() {
        let (report, notes) = decode(PROTOCOL.samples[2]);
        assert!(notes.is_empty());
        assert_eq!(report.records, Some(1));
        assert!(decode(&PROTOCOL.samples[2][..18]).1.has(NoteKind::Truncated));
    }

    #[test]
    fn additional_data_is_residue_and_an_unknown_type_is_kept() {
        let (_, notes) = decode(&[0x17, 0, 0, 0, 233, 0, 2, 1, 9]);
        assert_eq!(notes.all()[0].span, Span::new(8, 1));
        let (message, notes) = decode(&[0x14, 0, 0, 0, 1, 2, 3, 4]);
        assert_eq!(message.name(), Name::Unknown("type", 0x14));
        assert!(notes.has(NoteKind::UnknownType));
    }
}
