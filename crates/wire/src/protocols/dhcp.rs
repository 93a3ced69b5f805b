//! DHCP and BOOTP (RFC 2131, RFC 2132): who asks whom for an address. The message type and the list of options are
//! read; of the options' values only those that say how to read the rest.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};
use hex_literal::hex;

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// DHCP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "dhcp",
    title: "DHCP",
    source: "RFC 2131",
    carriers: &[Carrier::Udp(67), Carrier::Udp(68)],
    probe: None,
    framing: None,
    fields: &[
        Field::new("op", Kind::Uint, "Message op code: 1 BOOTREQUEST, 2 BOOTREPLY"),
        Field::new("xid", Kind::Uint, "Transaction identifier"),
        Field::new("message_type", Kind::Uint, "DHCP Message Type option (RFC 2132 clause 9.6)"),
        Field::new("ciaddr", Kind::Ip, "Client IP address, where not zero"),
        Field::new("yiaddr", Kind::Ip, "“Your” IP address: that of the client, where not zero"),
        Field::new("siaddr", Kind::Ip, "IP address of the next server, where not zero"),
        Field::new("giaddr", Kind::Ip, "IP address of the relay agent, where not zero"),
        Field::new("options", Kind::List(&Kind::Uint), "Codes of the options in the options field, in order"),
    ],
    samples: &[&DISCOVER],
};

/// A DHCPDISCOVER: its named fields, all else zero.
const DISCOVER: [u8; 300] = hex!(
    "01 01 06 00 3903f326 0000 0000 00000000 00000000 00000000 00000000
     02005e100001 00000000000000000000
     000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
     000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
     000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
     000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000
     63825363 350101 3204c0000264 3703010306 ff 000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
);

/// Where the magic cookie stands, and the fields that options may overload before it (RFC 2131 clause 2).
const COOKIE: usize = 236;
const SNAME: Span = Span { start: 44, len: 64 };
const FILE: Span = Span { start: 108, len: 128 };
const MAGIC: u32 = 0x6382_5363;

/// One DHCP message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// op: 1 BOOTREQUEST, 2 BOOTREPLY.
    pub op: Option<u8>,
    /// xid, the transaction identifier.
    pub xid: Option<u32>,
    /// The DHCP message type option (RFC 2132 clause 9.6).
    pub kind: Option<u8>,
    /// The Option Overload option (clause 9.3): bit 1 file, bit 2 sname.
    overload: u8,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut reader = Reader::new(octets);
        let op = reader.u8();
        let xid = reader.take(3).and_then(|_| reader.u32());
        let mut message = Self { octets, op, xid, kind: None, overload: 0 };
        if octets.len() < COOKIE {
            let span = Span::new(0, octets.len());
            notes.add(NoteKind::Truncated, span, "DHCP header");
            return message;
        }
        let cookie = reader.take(COOKIE - 8).and_then(|_| reader.u32());
        match cookie {
            Some(MAGIC) => {}
            // Plain BOOTP has a vendor field of its own here.
            Some(_) => {
                let span = Span::new(COOKIE, octets.len() - COOKIE);
                notes.add(NoteKind::UnknownType, span, "vendor extensions");
                return message;
            }
            None => {
                notes.add(NoteKind::Truncated, reader.rest_span(), "magic cookie");
                return message;
            }
        }
        message.walk(reader.rest_span(), notes);
        if message.overload & 1 != 0 {
            message.walk(FILE, notes);
        }
        if message.overload & 2 != 0 {
            message.walk(SNAME, notes);
        }
        message
    }

    fn name(&self) -> Name {
        match (self.kind, self.op) {
            (Some(kind), _) => Name::of(message_name(kind), "message type", u32::from(kind)),
            (None, Some(1)) => Name::Known("BOOTREQUEST"),
            (None, Some(2)) => Name::Known("BOOTREPLY"),
            (None, op) => Name::Unknown("op", u32::from(op.unwrap_or_default())),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match self.xid {
            Some(xid) => write!(out, "xid {xid:#x}"),
            None => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("op", self.op.map(u64::from));
        out.maybe("xid", self.xid.map(u64::from));
        out.maybe("message_type", self.kind.map(u64::from));
        let mut address = |name, start: usize| {
            let octets = self.octets.get(start..start.saturating_add(4));
            if let Some([a, b, c, d]) = octets.filter(|octets| **octets != [0; 4]) {
                let address = Ipv4Addr::new(*a, *b, *c, *d);
                out.value(name, Value::Ip(IpAddr::V4(address)));
            }
        };
        address("ciaddr", 12);
        address("yiaddr", 16);
        address("siaddr", 20);
        address("giaddr", 24);
        if self.octets.get(COOKIE..COOKIE + 4) == Some(&MAGIC.to_be_bytes()) {
            out.list("options", &mut |items| {
                let mut reader = Reader::new(self.octets);
                reader.take(COOKIE + 4);
                while let Some((code @ 1..=254, Some(_))) = option(&mut reader) {
                    items.uint(u64::from(code));
                }
            });
        }
    }
}

impl Message<'_> {
    /// Walks the options in `area` and takes what says how to read the rest.
    fn walk(&mut self, area: Span, notes: &mut Notes) {
        let start = area.start as usize;
        let mut reader = Reader::new(self.octets.get(..area.end() as usize).unwrap_or_default());
        reader.take(start);
        loop {
            let before = reader.rest_span();
            let Some((code, value)) = option(&mut reader) else {
                break;
            };
            let Some(value) = value else {
                notes.add_number(NoteKind::Truncated, before, "option", u64::from(code));
                return;
            };
            match (code, value) {
                (END, _) => break,
                (52, &[overload]) => self.overload = overload,
                (53, &[kind]) => self.kind = Some(kind),
                (52 | 53, _) => {
                    notes.add_number(NoteKind::BadLength, before_to(before, reader), "option", u64::from(code))
                }
                _ if is_assigned(code) => {}
                _ => notes.add_number(NoteKind::UnknownType, reader.last_span(value.len()), "option", u64::from(code)),
            }
        }
        // RFC 2131 clause 4.1: options end with the end option; what follows are pad options.
        if reader.rest().iter().any(|&octet| octet != 0) {
            notes.add(NoteKind::Residue, reader.rest_span(), "after end option");
        }
    }
}

fn before_to(before: Span, reader: Reader<'_>) -> Span {
    let start = before.start as usize;
    Span::new(start, reader.at().saturating_sub(start))
}

const PAD: u8 = 0;
const END: u8 = 255;

/// The next option that is not padding, and its value where it is whole (RFC 2132 clause 2).
fn option<'a>(reader: &mut Reader<'a>) -> Option<(u8, Option<&'a [u8]>)> {
    loop {
        match reader.u8()? {
            PAD => {}
            END => return Some((END, Some(&[]))),
            code => {
                let value = reader.u8().and_then(|len| reader.take(usize::from(len)));
                return Some((code, value));
            }
        }
    }
}

/// IANA, BOOTP Vendor Extensions and DHCP Options, without those for private use.
fn is_assigned(code: u8) -> bool {
    matches!(code, 1..=83 | 85..=95 | 97..=101 | 108 | 109 | 112..=114 | 116..=125
        | 128..=162 | 175..=177 | 208..=213 | 220 | 221)
}

/// IANA, DHCP Message Type 53 Values.
fn message_name(kind: u8) -> Option<&'static str> {
    Some(match kind {
        1 => "DHCPDISCOVER",
        2 => "DHCPOFFER",
        3 => "DHCPREQUEST",
        4 => "DHCPDECLINE",
        5 => "DHCPACK",
        6 => "DHCPNAK",
        7 => "DHCPRELEASE",
        8 => "DHCPINFORM",
        9 => "DHCPFORCERENEW",
        10 => "DHCPLEASEQUERY",
        11 => "DHCPLEASEUNASSIGNED",
        12 => "DHCPLEASEUNKNOWN",
        13 => "DHCPLEASEACTIVE",
        14 => "DHCPBULKLEASEQUERY",
        15 => "DHCPLEASEQUERYDONE",
        16 => "DHCPACTIVELEASEQUERY",
        17 => "DHCPLEASEQUERYSTATUS",
        18 => "DHCPTLS",
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
    fn a_client_looks_for_servers() {
        let (message, notes) = decode(PROTOCOL.samples[0]);
        assert!(notes.is_empty());
        assert_eq!(message.name(), Name::Known("DHCPDISCOVER"));
        assert_eq!(message.xid, Some(0x3903_f326));
    }

    #[test]
    fn options_may_stand_in_overloaded_fields() {
        let mut octets = DISCOVER;
        octets[240..250].copy_from_slice(&hex!("340101 ff 000000000000"));
        octets[250..258].fill(0);
        octets[108..112].copy_from_slice(&hex!("350105ff"));
        let (message, notes) = decode(&octets);
        assert!(notes.is_empty(), "{:?}", notes.all());
        assert_eq!(message.name(), Name::Known("DHCPACK"));
    }

    #[test]
    fn what_is_private_cut_or_left_over_is_noted() {
        let mut octets = DISCOVER;
        octets[243..245].copy_from_slice(&[224, 4]);
        octets[299] = 7;
        let (_, notes) = decode(&octets);
        let seen: Vec<_> = notes.all().iter().map(|n| (n.kind, n.span)).collect();
        assert_eq!(seen, [(NoteKind::UnknownType, Span::new(245, 4)), (NoteKind::Residue, Span::new(255, 45))]);
        let (_, notes) = decode(&DISCOVER[..251]);
        assert!(notes.has(NoteKind::Truncated));
    }
}
