//! ARP (RFC 826): who has which protocol address on a link. Its claims are told, not believed or remembered.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// ARP's description. It is announced by its EtherType and nothing else.
pub const PROTOCOL: Protocol = Protocol {
    name: "arp",
    title: "ARP",
    source: "RFC 826",
    carriers: &[Carrier::EtherType(0x0806)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("hardware_type", Kind::Uint, "Hardware type (ar$hrd), 1 for Ethernet"),
        Field::new("protocol_type", Kind::Uint, "Protocol type (ar$pro), an EtherType: 2048 for IPv4"),
        Field::new("operation", Kind::Uint, "Operation (ar$op): 1 request, 2 reply"),
        Field::new("sender_hardware_address", Kind::Octets, "Hardware address of the sender (ar$sha)"),
        Field::new("sender_protocol_address", PROTOCOL_ADDRESS, "Protocol address of the sender (ar$spa)"),
        Field::new("target_hardware_address", Kind::Octets, "Hardware address of the target (ar$tha)"),
        Field::new("target_protocol_address", PROTOCOL_ADDRESS, "Protocol address of the target (ar$tpa)"),
    ],
    samples: &[
        &hex!("0001 0800 06 04 0001 02005e100001 c0000201 000000000000 c0000202"),
        // With the padding of an Ethernet frame.
        &hex!("0001 0800 06 04 0002 02005e100002 c0000202 02005e100001 c0000201 000000000000000000000000000000000000"),
    ],
};

/// An address of a protocol other than IPv4 has no reading here.
const PROTOCOL_ADDRESS: Kind = Kind::OneOf(&[Kind::Ip, Kind::Octets]);

/// The shortest payload of an Ethernet frame (IEEE 802.3 clause 4.4.2): what a packet leaves of it is padding.
const SHORTEST_PAYLOAD: usize = 46;

/// The protocol type of IPv4: its EtherType.
const IPV4: u16 = 0x0800;

/// One ARP packet.
#[derive(Debug)]
pub struct Message<'a> {
    /// Hardware type (ar$hrd), 1 for Ethernet.
    pub hardware: Option<u16>,
    /// Protocol type (ar$pro), an EtherType.
    pub protocol: Option<u16>,
    /// Operation (ar$op).
    pub operation: Option<u16>,
    /// Hardware and protocol address of the sender (ar$sha, ar$spa).
    pub sender: (Option<&'a [u8]>, Option<&'a [u8]>),
    /// Hardware and protocol address of the target (ar$tha, ar$tpa).
    pub target: (Option<&'a [u8]>, Option<&'a [u8]>),
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let hardware = reader.u16();
        let protocol = reader.u16();
        let hardware_len = usize::from(reader.u8().unwrap_or_default());
        let protocol_len = usize::from(reader.u8().unwrap_or_default());
        let operation = reader.u16();
        let sender = (reader.take(hardware_len), reader.take(protocol_len));
        let target = (reader.take(hardware_len), reader.take(protocol_len));
        if operation.is_none() {
            notes.add(NoteKind::Truncated, Span::new(0, octets.len()), "ARP header");
        } else if target.1.is_none() {
            notes.add(NoteKind::Truncated, reader.rest_span(), "ARP addresses");
        } else {
            let padding = SHORTEST_PAYLOAD.saturating_sub(reader.at());
            reader.take_up_to(padding);
            if !reader.is_empty() {
                notes.add(NoteKind::Residue, reader.rest_span(), "after ARP packet");
            }
        }
        Self { hardware, protocol, operation, sender, target }
    }

    fn name(&self) -> Name {
        let operation = self.operation.unwrap_or_default();
        Name::of(operation_name(operation), "operation", u32::from(operation))
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let ip = |address| self.ipv4(address);
        match (self.operation, ip(self.sender.1), ip(self.target.1)) {
            (Some(1), Some(sender), Some(target)) => {
                write!(out, "who-has {target} tell {sender}")
            }
            (Some(2), Some(sender), _) => {
                write!(out, "{sender} is-at ")?;
                write_hardware(out, self.sender.0.unwrap_or_default())
            }
            _ => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("hardware_type", self.hardware.map(u64::from));
        out.maybe("protocol_type", self.protocol.map(u64::from));
        out.maybe("operation", self.operation.map(u64::from));
        let mut both = |names: [&'static str; 2], (hardware, protocol): (Option<&[u8]>, _)| {
            if let Some(octets) = hardware {
                out.value(names[0], Value::Octets(octets));
            }
            match (self.ipv4(protocol), protocol) {
                (Some(address), _) => out.value(names[1], Value::Ip(IpAddr::V4(address))),
                (None, Some(octets)) => out.value(names[1], Value::Octets(octets)),
                (None, None) => {}
            }
        };
        both(["sender_hardware_address", "sender_protocol_address"], self.sender);
        both(["target_hardware_address", "target_protocol_address"], self.target);
    }
}

impl Message<'_> {
    fn ipv4(&self, address: Option<&[u8]>) -> Option<Ipv4Addr> {
        let octets: [u8; 4] = address?.try_into().ok()?;
        (self.protocol == Some(IPV4)).then(|| Ipv4Addr::from(octets))
    }
}

fn write_hardware(out: &mut dyn fmt::Write, octets: &[u8]) -> fmt::Result {
    for (at, octet) in octets.iter().enumerate() {
        let colon = if at == 0 { "" } else { ":" };
        write!(out, "{colon}{octet:02x}")?;
    }
    Ok(())
}

/// IANA, Address Resolution Protocol (ARP) Parameters, Operation Codes.
fn operation_name(operation: u16) -> Option<&'static str> {
    Some(match operation {
        1 => "REQUEST",
        2 => "REPLY",
        3 => "request Reverse",
        4 => "reply Reverse",
        5 => "DRARP-Request",
        6 => "DRARP-Reply",
        7 => "DRARP-Error",
        8 => "InARP-Request",
        9 => "InARP-Reply",
        10 => "ARP-NAK",
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

    fn summary(message: &Message<'_>) -> String {
        let mut text = String::new();
        message.summary(&mut text).unwrap();
        text
    }

    #[test]
    fn a_request_and_its_reply() {
        let (request, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(request.name(), Name::Known("REQUEST"));
        assert_eq!(summary(&request), "who-has 192.0.2.2 tell 192.0.2.1");
        let (reply, notes) = decode(PROTOCOL.samples[1]);
        assert!(notes.is_empty());
        assert_eq!(summary(&reply), "192.0.2.2 is-at 02:00:5e:10:00:02");
    }

    #[test]
    fn octets_beyond_the_padding_of_a_frame_are_residue() {
        let mut octets = PROTOCOL.samples[0].to_vec();
        octets.resize(50, 0);
        let (_, notes) = decode(&octets);
        assert_eq!(notes.all()[0].kind, NoteKind::Residue);
        assert_eq!(notes.all()[0].span, Span::new(46, 4));
    }

    #[test]
    fn a_cut_packet_is_read_as_far_as_it_goes() {
        let (message, notes) = decode(&PROTOCOL.samples[0][..20]);
        assert_eq!(notes.all()[0].kind, NoteKind::Truncated);
        assert_eq!(notes.all()[0].span, Span::new(18, 2));
        assert_eq!(message.sender.1, Some(&[192, 0, 2, 1][..]));
    }

    #[test]
    fn an_unknown_operation_is_shown_by_number() {
        let mut octets = PROTOCOL.samples[0].to_vec();
        octets[7] = 99;
        assert_eq!(decode(&octets).0.name(), Name::Unknown("operation", 99));
    }
}
