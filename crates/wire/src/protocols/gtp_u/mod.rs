//! GTP-U (3GPP TS 29.281, release 18): user packets in tunnels between RAN and core, and the few messages that
//! keep the tunnels. It reads the header and says where the user's packet starts; whose packet it is, is not decided here.
//!
//! This is the hot path of the program: decoding a G-PDU takes no memory and looks at each header octet once.

mod element;
mod extension;
mod fields;
#[cfg(test)]
mod tests;

use std::fmt;

use beleg_model::{Fields, Items, Name, Note, NoteKind, Notes, Span, Value};
use beleg_spec::gtp;
use hex_literal::hex;

pub use element::{Element, Elements};
pub use extension::{Extension, Extensions, PduSession};

use crate::protocol::{Carried, Carrier, Decode, Next, Protocol};
use crate::reader::Reader;

/// GTP-U's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "gtp-u",
    title: "GTP-U",
    source: "3GPP TS 29.281",
    carriers: &[Carrier::Udp(2152)],
    probe: Some(probe),
    framing: None,
    fields: fields::FIELDS,
    samples: &[
        // An uplink IPv4 packet behind a PDU Session Container, as a gNB sends it.
        &hex!(
            "34 ff 0024 00000001 0000 00 85  01 1009 00"
            "4500001c 00010000 4011f6c4 c0000205 c0000206 04d2 0035 0008 0000"
        ),
        // Downlink: sequence number, PPI, a time stamp, and an IPv6 packet without payload.
        &hex!(
            "36 ff 003c 00000007 0001 00 85  04 0889 20 e93c660000000000 000000 00"
            "60000000 00003b40 20010db8000000000000000000000001 20010db8000000000000000000000002"
        ),
        &hex!("30 ff 0014 00000002 45000014 00000000 4000f6de c0000205 c0000206"),
        &hex!("32 01 0004 00000000 0001 00 00"),
        &hex!("32 02 0006 00000000 0001 00 00  0e 00"),
        &hex!("36 1a 0014 00000000 0000 00 40  01 0868 00  10 00000001 85 0004 c0000202"),
        &hex!("32 1f 0008 00000000 0002 00 00  8d 02 85 20"),
        &hex!("30 fe 0000 00000001"),
        // Uplink and downlink with all that a PDU Session Container may have, and an N-PDU number.
        &hex!(
            "34 ff 0044 00000001 0000 00 85"
            "0b 1fc9 e93c660000000000 e93c660000000001 e93c660000000002 00000005 00000006 000001 00000002 00 00"
            "45000014 00000000 4000f6de c0000205 c0000206"
        ),
        &hex!(
            "35 ff 0024 00000007 0000 07 85  03 0609 000001 00000001 00 00"
            "45000014 00000000 4000f6de c0000205 c0000206"
        ),
        // Forwarded at a handover, with PDCP PDU numbers.
        &hex!(
            "34 ff 0024 00000001 0000 00 c0  01 1234 82  02 01ffff 000000 00"
            "45000014 00000000 4000f6de c0000205 c0000206"
        ),
        &hex!("32 1a 0017 00000000 0000 00 00  10 00000001 85 0004 c0000202 e7 0004 e93c6600"),
    ],
};

/// Octets of the header that are always there, and with the fields that E, S or PN bring (clause 5.1).
const HEADER: usize = 8;
const LONG_HEADER: usize = 12;

const SEQUENCE_FLAG: u8 = 0x02;
const EXTENSION_FLAG: u8 = 0x04;
const N_PDU_FLAG: u8 = 0x01;

/// Message type of a G-PDU.
pub const G_PDU: u8 = 255;

/// One GTP-U message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Octet 1: version, PT, spare, E, S and PN.
    pub flags: Option<u8>,
    /// Message type.
    pub message_type: Option<u8>,
    /// The length that the message states, of what follows the first eight octets.
    pub length: Option<u16>,
    /// Tunnel endpoint identifier.
    pub teid: Option<u32>,
    /// Sequence number; absent where S is 0.
    pub sequence_number: Option<u16>,
    /// N-PDU number; absent where PN is 0.
    pub n_pdu_number: Option<u8>,
    /// What the first PDU Session Container says.
    pub pdu_session: Option<PduSession<'a>>,
    extensions: Extensions<'a>,
    /// What follows the headers: the T-PDU, or the elements.
    content: &'a [u8],
    at: usize,
}

impl<'a> Message<'a> {
    /// The QoS flow identifier.
    pub fn qfi(&self) -> Option<u8> {
        self.pdu_session?.qfi()
    }

    /// The extension headers, in order.
    pub fn extensions(&self) -> Extensions<'a> {
        self.extensions.clone()
    }

    /// The user's packet of a G-PDU; empty where there is none.
    pub fn t_pdu(&self) -> &'a [u8] {
        let is_g_pdu = self.message_type == Some(G_PDU);
        if is_g_pdu { self.content } else { &[] }
    }

    /// The elements of a signalling message.
    pub fn elements(&self) -> Elements<'a> {
        let is_g_pdu = self.message_type == Some(G_PDU);
        let octets = if is_g_pdu { &[] } else { self.content };
        Elements::new(octets, self.at)
    }

    fn unread() -> Self {
        Self {
            flags: None,
            message_type: None,
            length: None,
            teid: None,
            sequence_number: None,
            n_pdu_number: None,
            pdu_session: None,
            extensions: Extensions::new(0, &[], 0),
            content: &[],
            at: 0,
        }
    }

    /// Reads what E, S and PN bring, and the extension headers. `None` where what follows cannot be found.
    fn long_header(&mut self, own: &'a [u8], flags: u8, cut: bool, notes: &mut Notes) -> Option<()> {
        if flags & SEQUENCE_FLAG != 0 {
            let sequence = own.get(HEADER..).and_then(<[u8]>::first_chunk);
            self.sequence_number = sequence.copied().map(u16::from_be_bytes);
        }
        let Some([.., n_pdu, next]) = own.first_chunk::<LONG_HEADER>() else {
            let rest = Span::new(HEADER, own.len().saturating_sub(HEADER));
            notes.add(ends_early(cut), rest, "GTP-U header");
            return None;
        };
        if flags & N_PDU_FLAG != 0 {
            self.n_pdu_number = Some(*n_pdu);
        }
        // What no flag announces is not used, and zero (clause 5.1).
        if let Some([s0, s1]) = own.get(HEADER..).and_then(<[u8]>::first_chunk) {
            let unused = [
                (SEQUENCE_FLAG, (*s0 | *s1) != 0, Span::new(HEADER, 2), "unused sequence number"),
                (N_PDU_FLAG, *n_pdu != 0, Span::new(HEADER + 2, 1), "unused N-PDU number"),
                (EXTENSION_FLAG, *next != 0, Span::new(HEADER + 3, 1), "unused next extension header type"),
            ];
            for (flag, set, span, what) in unused {
                if flags & flag == 0 && set {
                    unused_octets(span, what, notes);
                }
            }
        }
        self.at = LONG_HEADER;
        if flags & EXTENSION_FLAG != 0 {
            self.extensions = Extensions::new(*next, own, LONG_HEADER);
            self.at = extension::check(self, cut, notes)?;
        }
        Some(())
    }
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut message = Self::unread();
        let Some(header) = octets.first_chunk::<HEADER>() else {
            let mut reader = Reader::new(octets);
            message.flags = reader.u8();
            message.message_type = reader.u8();
            message.length = reader.u16();
            notes.add(NoteKind::Truncated, Span::new(0, octets.len()), "GTP-U header");
            return message;
        };
        let [flags, message_type, l0, l1, t0, t1, t2, t3] = *header;
        message.flags = Some(flags);
        if flags >> 4 != 0b0011 {
            wrong_version(flags, octets.len(), notes);
            return message;
        }
        let length = u16::from_be_bytes([l0, l1]);
        message.message_type = Some(message_type);
        message.length = Some(length);
        message.teid = Some(u32::from_be_bytes([t0, t1, t2, t3]));
        message.at = HEADER;
        let stated = HEADER.saturating_add(length.into());
        let own = octets.get(..stated).unwrap_or(octets);
        let cut = stated > octets.len();
        if flags & 0x08 != 0 {
            spare_bit(notes);
        }
        if stated != octets.len() {
            wrong_length(stated, octets.len(), notes);
        }
        if flags & 0x07 != 0 && message.long_header(own, flags, cut, notes).is_none() {
            return message;
        }
        message.content = own.get(message.at..).unwrap_or_default();
        if message_type != G_PDU {
            element::check(&message, message_type, cut, notes);
        }
        message
    }

    fn name(&self) -> Name {
        let number = self.message_type.unwrap_or_default();
        Name::of(gtp::gtp_u_message(number), "message type", number.into())
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if let Some(teid) = self.teid {
            write!(out, "TEID {teid:#010x}")?;
        }
        if let Some(qfi) = self.qfi() {
            write!(out, " QFI {qfi}")?;
        }
        if let Some(sequence) = self.sequence_number {
            write!(out, " sequence {sequence}")?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("message_type", self.message_type.map(u64::from));
        out.maybe("teid", self.teid.map(u64::from));
        out.maybe("length", self.length.map(u64::from));
        out.maybe("sequence_number", self.sequence_number.map(u64::from));
        out.maybe("n_pdu_number", self.n_pdu_number.map(u64::from));
        out.maybe("qfi", self.qfi().map(u64::from));
        out.list("extension_headers", &mut |items: &mut dyn Items| {
            for extension in self.extensions() {
                items.uint(extension.ty.into());
            }
        });
        if self.message_type != Some(G_PDU) {
            element::tell(self, out);
        }
        if out.detail() {
            extension::tell(self, out);
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        let t_pdu = self.t_pdu();
        if let Some(next) = packet(t_pdu) {
            each(Carried { next, span: Span::new(self.at, t_pdu.len()), role: "T-PDU" });
        }
    }
}

#[cold]
fn wrong_version(flags: u8, len: usize, notes: &mut Notes) {
    let (what, value) = match flags >> 5 {
        // Version 1 with PT 0 is GTP', which has another header (TS 32.295).
        1 => ("protocol type", 0),
        version => ("version", version),
    };
    notes.add_number(NoteKind::BadValue, Span::new(0, len), what, value.into());
}

#[cold]
fn spare_bit(notes: &mut Notes) {
    notes.push(Note { kind: NoteKind::Irregular, span: Span::new(0, 1), bit: 4, what: "spare bit", number: None });
}

#[cold]
fn unused_octets(span: Span, what: &'static str, notes: &mut Notes) {
    notes.add(NoteKind::Irregular, span, what);
}

#[cold]
fn wrong_length(stated: usize, there: usize, notes: &mut Notes) {
    if stated > there {
        // Nothing that is there is unreadable: what is missing is noted where it should begin.
        let end = Span::new(there, 0);
        notes.add_number(NoteKind::Truncated, end, "length", (stated - HEADER) as u64);
    } else {
        let rest = Span::new(stated, there - stated);
        notes.add(NoteKind::Residue, rest, "octets after the message");
    }
}

const fn ends_early(cut: bool) -> NoteKind {
    if cut { NoteKind::Truncated } else { NoteKind::BadLength }
}

/// What a T-PDU is. Nothing says it (a PDU session may be of type Unstructured), so its first octets have to:
/// IP by its version, Ethernet where a known EtherType stands in place and no IP length fits.
fn packet(t_pdu: &[u8]) -> Option<Next> {
    let version = t_pdu.first()? >> 4;
    let is_ip = version == 4 || version == 6;
    if is_ip && ip_len(t_pdu) == Some(t_pdu.len()) {
        return Some(Next::Ip);
    }
    if is_ethernet(t_pdu) {
        return Some(Next::Ethernet);
    }
    is_ip.then_some(Next::Ip)
}

/// The length that an IP header states.
fn ip_len(octets: &[u8]) -> Option<usize> {
    let half = |at: usize| {
        let pair = octets.get(at..)?.first_chunk::<2>()?;
        Some(usize::from(u16::from_be_bytes(*pair)))
    };
    match octets.first()? >> 4 {
        4 => half(2),
        6 => Some(half(4)?.saturating_add(40)),
        _ => None,
    }
}

fn is_ethernet(octets: &[u8]) -> bool {
    let Some(&[high, low, first, second]) = octets.get(12..).and_then(<[u8]>::first_chunk) else {
        return false;
    };
    match u16::from_be_bytes([high, low]) {
        0x0800 => first >> 4 == 4,
        0x86dd => first >> 4 == 6,
        0x0806 => (first, second) == (0, 1),
        0x8100 => octets.len() >= 18,
        _ => false,
    }
}

/// Whether a datagram is GTP-U: a known message of exactly its length, whose extension headers end where they say,
/// and whose content is an IP packet that fits, or known elements and nothing else.
fn probe(octets: &[u8]) -> bool {
    let Some([flags, message_type, high, low, ..]) = octets.first_chunk::<HEADER>() else {
        return false;
    };
    let stated = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(HEADER);
    if flags >> 3 != 0b00110 || stated != octets.len() || gtp::gtp_u_message(*message_type).is_none() {
        return false;
    }
    let holds_packet = |t_pdu: &[u8]| ip_len(t_pdu) == Some(t_pdu.len()) && t_pdu.len() >= 20;
    // The usual shapes of a G-PDU: without any optional field, and with a PDU Session Container of two octets alone.
    match octets {
        [0x30, G_PDU, _, _, _, _, _, _, t_pdu @ ..] => return holds_packet(t_pdu),
        [0x34, G_PDU, _, _, _, _, _, _, _, _, _, extension::PDU_SESSION_CONTAINER, 1, kind, flow, 0, t_pdu @ ..]
            if matches!((kind, flow), (0x00, 0..0x80) | (0x10, 0..0x40)) =>
        {
            return holds_packet(t_pdu);
        }
        _ => {}
    }
    let mut notes = Notes::default();
    let message = Message::decode(octets, &mut notes);
    if *message_type == G_PDU {
        return notes.is_empty() && holds_packet(message.t_pdu());
    }
    notes.is_empty()
}

/// A name beside its number.
fn named(out: &mut dyn Fields, field: &'static str, known: Option<&'static str>, number: u8) {
    out.value(field, Value::Name(Name::of(known, "type", number.into())));
}
