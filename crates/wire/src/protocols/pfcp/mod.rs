//! PFCP (3GPP TS 29.244, release 18): what a control plane function tells a user plane function to do, and hears
//! from it. One message at a time: a datagram with follow-on messages is divided by [`message_len`].
//!
//! Which rule applies to which packet, and whether a session exists, is not decided here.

mod check;
mod fields;
mod ie;
mod samples;
mod tell;
mod text;
mod typed;
mod value;

use std::fmt;

use beleg_model::{Fields, Name, Note, NoteKind, Notes, Span};
use beleg_spec::pfcp::{cause_name, message_type, session_related};

pub use ie::{Ie, Ies, VENDOR};
pub use typed::{ApplyAction, FSeid, FTeid, NodeId, OuterHeaderCreation, UeIpAddress};

use crate::protocol::{Carrier, Decode, Protocol};
use crate::reader::Reader;

/// PFCP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "pfcp",
    title: "PFCP",
    source: "3GPP TS 29.244",
    carriers: &[Carrier::Udp(8805)],
    probe: Some(probe),
    framing: None,
    fields: fields::FIELDS,
    samples: samples::SAMPLES,
};

/// Octets of the header with a SEID, and without (clause 7.2.2).
const HEADER: usize = 16;
const HEADER_WITHOUT_SEID: usize = 8;
/// The header's first octets, which its Length does not count.
const UNCOUNTED: usize = 4;

const CAUSE: u16 = 19;
const F_SEID: u16 = 57;
const NODE_ID: u16 = 60;

/// One PFCP message.
#[derive(Debug)]
pub struct Message<'a> {
    /// Octet 1: version, FO, MP and S.
    pub flags: Option<u8>,
    /// Message type.
    pub message_type: Option<u8>,
    /// The length that the message states, of what follows the first four octets.
    pub length: Option<u16>,
    /// Session endpoint identifier; absent where S is 0.
    pub seid: Option<u64>,
    /// Sequence number.
    pub sequence_number: Option<u32>,
    /// Message priority; absent where MP is 0.
    pub priority: Option<u8>,
    ies: Ies<'a>,
}

impl<'a> Message<'a> {
    /// The elements at the top, in order.
    pub fn ies(&self) -> Ies<'a> {
        self.ies.clone()
    }

    /// The first element of a type at the top.
    pub fn find(&self, ty: u16) -> Option<Ie<'a>> {
        self.ies().find(|ie| ie.ty == ty)
    }

    /// The value of the Cause element at the top.
    pub fn cause(&self) -> Option<u8> {
        self.find(CAUSE)?.value.first().copied()
    }

    /// The Node ID at the top.
    pub fn node_id(&self) -> Option<NodeId<'a>> {
        NodeId::parse(self.find(NODE_ID)?.value)
    }

    /// The F-SEID at the top.
    pub fn f_seid(&self) -> Option<FSeid> {
        FSeid::parse(self.find(F_SEID)?.value)
    }

    fn unread() -> Self {
        Self {
            flags: None,
            message_type: None,
            length: None,
            seid: None,
            sequence_number: None,
            priority: None,
            ies: Ies::new(&[], 0),
        }
    }
}

/// How many octets of a datagram its first message has: those that it states where FO says that another message
/// follows (clause 7.2.2.1), and all otherwise.
pub fn message_len(octets: &[u8]) -> usize {
    let Some([flags, _, high, low]) = octets.first_chunk::<UNCOUNTED>() else {
        return octets.len();
    };
    let stated = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(UNCOUNTED);
    if flags & 0x04 != 0 && stated < octets.len() { stated } else { octets.len() }
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let all = Span::new(0, octets.len());
        let mut reader = Reader::new(octets);
        let mut message = Self::unread();
        message.flags = reader.u8();
        message.message_type = reader.u8();
        message.length = reader.u16();
        let (Some(flags), Some(length)) = (message.flags, message.length) else {
            notes.add(NoteKind::Truncated, all, "PFCP header");
            return message;
        };
        if flags >> 5 != 1 {
            notes.add_number(NoteKind::BadValue, all, "version", (flags >> 5).into());
            return message;
        }
        let with_seid = flags & 0x01 != 0;
        let seid = if with_seid { reader.u64() } else { None };
        let sequence = reader.u24();
        let last = reader.u8();
        let (Some(sequence), Some(last)) = (sequence, last) else {
            message.seid = seid;
            notes.add(NoteKind::Truncated, all, "PFCP header");
            return message;
        };
        message.seid = seid;
        message.sequence_number = Some(sequence);
        message.priority = (flags & 0x02 != 0).then_some(last >> 4);
        let body = body(octets.len(), reader.at(), length, notes);
        irregular(&message, last, reader.at(), notes);
        let content = octets.get(body.start as usize..body.end() as usize);
        message.ies = Ies::new(content.unwrap_or_default(), body.start as usize);
        let cut = usize::from(length).saturating_add(UNCOUNTED) > octets.len();
        match message_type(message.message_type.unwrap_or_default()) {
            Some(known) => check::elements(message.ies(), known.mandatory, cut, 1, notes),
            None => {
                let number = message.message_type.unwrap_or_default();
                notes.add_number(NoteKind::UnknownType, body, "message type", number.into());
            }
        }
        message
    }

    fn name(&self) -> Name {
        let number = self.message_type.unwrap_or_default();
        let known = message_type(number).map(|known| known.name);
        Name::of(known, "message type", number.into())
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if let Some(seid) = self.seid {
            write!(out, "SEID {seid:#x} ")?;
        }
        if let Some(sequence) = self.sequence_number {
            write!(out, "sequence {sequence}")?;
        }
        if let Some(cause) = self.cause() {
            let name = Name::of(cause_name(cause), "cause", cause.into());
            write!(out, " {name}")?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        tell::message(self, out);
    }
}

/// Where the elements stand, by the length that the message states and the octets that are there.
fn body(there: usize, header: usize, length: u16, notes: &mut Notes) -> Span {
    let stated = usize::from(length).saturating_add(UNCOUNTED);
    if stated < header {
        let rest = Span::new(header, there.saturating_sub(header));
        notes.add_number(NoteKind::BadLength, rest, "message length", length.into());
        return Span::new(header, 0);
    }
    if stated > there {
        // Nothing that is there is unreadable: what is missing is noted where it should begin.
        let end = Span::new(there, 0);
        notes.add_number(NoteKind::Truncated, end, "message length", length.into());
    } else if stated < there {
        let rest = Span::new(stated, there - stated);
        notes.add(NoteKind::Residue, rest, "octets after the message");
    }
    let end = stated.min(there);
    Span::new(header, end.saturating_sub(header))
}

/// What is readable and still not as clause 7.2.2 has it.
fn irregular(message: &Message<'_>, last: u8, header: usize, notes: &mut Notes) {
    let flags = message.flags.unwrap_or_default();
    let mut note = |start, bit, what| {
        notes.push(Note { kind: NoteKind::Irregular, span: Span::new(start, 1), bit, what, number: None });
    };
    if flags & 0x18 != 0 {
        note(0, 3, "spare bits");
    }
    let spare = if flags & 0x02 != 0 { 0x0f } else { 0xff };
    if last & spare != 0 {
        note(header.saturating_sub(1), 0, "spare bits");
    }
    let with_seid = flags & 0x01 != 0;
    let wanted = session_related(message.message_type.unwrap_or_default());
    if wanted.is_some_and(|wanted| wanted != with_seid) {
        note(0, 7, "S flag");
    }
}

/// Whether a datagram is PFCP: every header exact, every message type and every element known, nothing left over.
fn probe(octets: &[u8]) -> bool {
    let mut rest = octets;
    loop {
        let (first, others) = rest.split_at(message_len(rest).min(rest.len()));
        if !probe_one(first) {
            return false;
        }
        if others.is_empty() {
            return true;
        }
        rest = others;
    }
}

fn probe_one(octets: &[u8]) -> bool {
    let Some([flags, number, high, low]) = octets.first_chunk::<UNCOUNTED>() else {
        return false;
    };
    let stated = usize::from(u16::from_be_bytes([*high, *low])).saturating_add(UNCOUNTED);
    let with_seid = flags & 0x01 != 0;
    let header = if with_seid { HEADER } else { HEADER_WITHOUT_SEID };
    if flags & 0xf8 != 0x20
        || message_type(*number).is_none()
        || session_related(*number) != Some(with_seid)
        || stated != octets.len()
        || stated < header
    {
        return false;
    }
    let mut notes = Notes::default();
    let _ = Message::decode(octets, &mut notes);
    let a_vendors = |note: &Note| note.what == "vendor-specific IE";
    notes.all().iter().all(|note| note.kind.status().is_none() || a_vendors(note))
}

#[cfg(test)]
mod tests;
