//! NAS-5GS (TS 24.501): what a UE and the core network say to each other, as far as it is not ciphered.
//!
//! A security protected message is one message with the plain message inside it. Null ciphering cannot be seen in
//! the header, so it is told by structure alone. Nothing is deciphered and no MAC is verified: that takes keys.
//! Payloads other than 5GSM messages, and EPS NAS messages, are not read.

mod area;
mod brief;
mod check;
mod container;
mod content;
mod fields;
mod identity;
mod samples;
mod session;
mod walk;

#[cfg(test)]
mod tests;

use std::fmt;

use beleg_model::{Fields, Items, Name, Note, NoteKind, Notes, Span, Value};
use beleg_spec::nas_5gs::{self as spec, Content, EPD_MOBILITY, EPD_SESSION, MessageType};

use self::brief::Brief;
pub use self::session::PduAddress;
use self::walk::{Found, Step, Walk};
use crate::protocol::{Carried, Decode, Protocol};
use crate::text;

/// NAS-5GS's description. It has no carriers: NGAP and the SBI say where it is.
pub const PROTOCOL: Protocol = Protocol {
    name: "nas-5gs",
    title: "NAS-5GS",
    source: "3GPP TS 24.501",
    carriers: &[],
    probe: None,
    framing: None,
    fields: fields::FIELDS,
    samples: samples::SAMPLES,
};

/// Octets of the header of a plain 5GMM message (clause 9.1.1).
const MOBILITY_HEADER: usize = 3;
/// Octets of the header of a 5GSM message (clause 9.1.1).
const SESSION_HEADER: usize = 4;
/// Octets before the plain message in a security protected one (figure 9.1.1.2).
const PROTECTED_HEADER: usize = 7;

/// One NAS message.
#[derive(Debug)]
pub struct Message<'a> {
    octets: &'a [u8],
    /// Extended protocol discriminator: 0x7e 5GMM, 0x2e 5GSM.
    pub epd: Option<u8>,
    /// Security header type of a 5GMM message (clause 9.3): 0 plain.
    pub security_header: Option<u8>,
    /// Message authentication code and sequence number of a security protected message.
    pub protection: Option<([u8; 4], u8)>,
    /// Whether its content cannot be read.
    pub ciphered: bool,
    /// Whether its header announces ciphering and its content is plain nevertheless.
    pub null_ciphered: bool,
    /// PDU session identity and procedure transaction identity of a 5GSM message.
    pub session: Option<(u8, u8)>,
    /// Message type, where it can be read.
    pub message_type: Option<u8>,
    /// The message type's table.
    kind: Option<&'static MessageType>,
    /// Where its elements begin.
    elements: usize,
    /// Whether it has an element that may carry a message.
    container: bool,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let mut message = Self {
            octets,
            epd: octets.first().copied(),
            security_header: None,
            protection: None,
            ciphered: false,
            null_ciphered: false,
            session: None,
            message_type: None,
            kind: None,
            elements: 0,
            container: false,
        };
        match message.epd {
            Some(EPD_MOBILITY) => message.read_mobility(notes),
            Some(EPD_SESSION) => message.read_session(notes),
            Some(epd) => notes.add_number(
                NoteKind::UnknownType,
                message.rest(0),
                "extended protocol discriminator",
                u64::from(epd),
            ),
            None => notes.add(NoteKind::Truncated, message.rest(0), "NAS message"),
        }
        message
    }

    fn name(&self) -> Name {
        if self.ciphered {
            return Name::Known("ciphered");
        }
        match (self.message_type, self.protection) {
            (Some(number), _) => Name::of(self.kind.map(|kind| kind.name), "message type", u32::from(number)),
            (None, Some(_)) => Name::Known("Security protected 5GS NAS message"),
            (None, None) => Name::Unknown("extended protocol discriminator", u32::from(self.epd.unwrap_or_default())),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.security_header, self.protection) {
            (_, Some((_, sequence))) => {
                out.write_str("sequence ")?;
                text::number(out, u64::from(sequence))?;
            }
            (Some(0), _) => out.write_str("plain")?,
            _ => {}
        }
        if let Some((session, transaction)) = self.session {
            write!(out, "PDU session {session} PTI {transaction}")?;
        }
        match self.walk() {
            Some(walk) => Brief::of(walk).summary(out),
            None => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        out.maybe("epd", self.epd.map(u64::from));
        out.maybe("security_header", self.security_header.map(u64::from));
        out.maybe("message_type", self.message_type.map(u64::from));
        if let Some((mac, sequence)) = self.protection {
            out.value("mac", Value::Octets(&mac));
            out.uint("sequence_number", u64::from(sequence));
        }
        out.flag("ciphered", self.ciphered);
        if self.null_ciphered {
            out.flag("null_ciphered", true);
        }
        if let Some((session, transaction)) = self.session {
            out.uint("pdu_session_id", u64::from(session));
            out.uint("pti", u64::from(transaction));
        }
        let Some(walk) = self.walk() else {
            return;
        };
        if out.wants_any(Brief::FIELDS) {
            Brief::of(walk).fields(out);
        }
        if out.detail() {
            out.list("ies", &mut |items| {
                for step in walk {
                    if let Step::Element(found) = step {
                        element_fields(&found, items);
                    }
                }
            });
        }
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        for step in self.walk().filter(|_| self.container).into_iter().flatten() {
            if let Step::Element(found) = step {
                container::carried(&found, each);
            }
        }
    }
}

impl<'a> Message<'a> {
    /// A 5GMM message, plain or security protected (clause 9.1.1).
    fn read_mobility(&mut self, notes: &mut Notes) {
        let Some(&header) = self.octets.get(1) else {
            return notes.add(NoteKind::Truncated, self.rest(0), "security header type");
        };
        self.security_header = Some(header & 0x0f);
        if header >> 4 != 0 {
            notes.add(NoteKind::Irregular, Span::new(1, 1), "spare half octet");
        }
        match header & 0x0f {
            0 => self.read_plain(0, notes),
            number @ 1..=4 => self.read_protected(number, notes),
            number => notes.add_number(NoteKind::UnknownType, self.rest(0), "security header type", u64::from(number)),
        }
    }

    /// A security protected message (figure 9.1.1.2).
    fn read_protected(&mut self, header: u8, notes: &mut Notes) {
        let Some(&[_, _, a, b, c, d, sequence]) = self.octets.first_chunk::<PROTECTED_HEADER>() else {
            let what = "security protected 5GS NAS message";
            return notes.add(NoteKind::Truncated, self.rest(0), what);
        };
        self.protection = Some(([a, b, c, d], sequence));
        let what = "plain 5GS NAS message";
        let inner = self.octets.get(PROTECTED_HEADER..).unwrap_or_default();
        let span = self.rest(PROTECTED_HEADER);
        if inner.is_empty() {
            return notes.add(NoteKind::Missing, span, what);
        }
        if matches!(header, 2 | 4) {
            if !check::is_plain_under(header, inner) {
                self.ciphered = true;
                return notes.add(NoteKind::Encrypted, span, what);
            }
            self.null_ciphered = true;
        }
        let repeats = inner.get(1).is_some_and(|&octet| octet == header);
        if repeats {
            let what = "security header type of the plain message";
            let span = Span::new(PROTECTED_HEADER.saturating_add(1), 1);
            notes.add_number(NoteKind::Irregular, span, what, u64::from(header));
        }
        let plain = [EPD_MOBILITY, if repeats { header } else { 0 }];
        if inner.iter().zip(plain).any(|(&octet, head)| octet != head) {
            return notes.add(NoteKind::BadValue, span, what);
        }
        self.read_plain(PROTECTED_HEADER, notes);
    }

    /// A plain 5GMM message that begins at octet `start`.
    fn read_plain(&mut self, start: usize, notes: &mut Notes) {
        self.elements = start.saturating_add(MOBILITY_HEADER);
        let Some(&number) = self.octets.get(self.elements.saturating_sub(1)) else {
            return notes.add(NoteKind::Truncated, self.rest(start), "message type");
        };
        self.message_type = Some(number);
        self.kind = spec::mobility(number);
        self.examine(number, notes);
    }

    /// A 5GSM message (clause 9.1.1).
    fn read_session(&mut self, notes: &mut Notes) {
        let Some(&[_, session, transaction, number]) = self.octets.first_chunk::<SESSION_HEADER>() else {
            return notes.add(NoteKind::Truncated, self.rest(0), "5GSM message");
        };
        self.session = Some((session, transaction));
        self.message_type = Some(number);
        self.kind = spec::session(number);
        self.elements = SESSION_HEADER;
        // Reserved: TS 24.007 clauses 11.2.3.1b and 11.2.3.1a.
        for (at, value, reserved, what) in [
            (1, session, session > 15, "PDU session identity"),
            (2, transaction, transaction == 255, "procedure transaction identity"),
        ] {
            if reserved {
                let number = u64::from(value);
                notes.add_number(NoteKind::UnknownValue, Span::new(at, 1), what, number);
            }
        }
        self.examine(number, notes);
    }

    fn examine(&mut self, number: u8, notes: &mut Notes) {
        match self.walk() {
            Some(walk) => self.container = check::examine(walk, notes),
            None => notes.push(Note {
                kind: NoteKind::UnknownType,
                span: self.rest(self.elements),
                bit: 0,
                what: "message type",
                number: Some(u64::from(number)),
            }),
        }
    }

    /// The address that the UE is given with a PDU session (clause 9.11.4.10).
    pub fn pdu_address(&self) -> Option<PduAddress> {
        self.walk()?.find_map(|step| match step {
            Step::Element(found) if found.content() == Content::PduAddress => PduAddress::read(found.value),
            _ => None,
        })
    }

    fn walk(&self) -> Option<Walk<'a>> {
        self.kind.map(|kind| Walk::new(kind, self.octets, self.elements))
    }

    /// From octet `start` to the end.
    fn rest(&self, start: usize) -> Span {
        let start = start.min(self.octets.len());
        Span::new(start, self.octets.len().saturating_sub(start))
    }
}

/// Tells one element, with what could be read of its value.
fn element_fields(found: &Found<'_>, items: &mut dyn Items) {
    if found.content() == Content::Spare {
        return;
    }
    items.group(&mut |out| {
        out.maybe("iei", found.iei.map(u64::from));
        let name = found.element.map(|element| element.name);
        let number = u32::from(found.iei.unwrap_or_default());
        let name = Name::of(name, "information element", number);
        out.value("name", Value::Name(name));
        out.uint("length", u64::from(found.span.len));
        // What is wrong with it was noted when the message was decoded.
        let _ = content::read(found, out);
    });
}
