//! The information elements of GTP-U's signalling messages (TS 29.281 clause 8).

use std::net::IpAddr;

use beleg_model::{Fields, Items, NoteKind, Notes, Span, Value};
use beleg_spec::gtp;

use super::{Message, ends_early, named};
use crate::reader::Reader;

const RECOVERY: u8 = 14;
const TEID_DATA_I: u8 = 16;
const PEER_ADDRESS: u8 = 133;
const EXTENSION_HEADER_TYPES: u8 = 141;
const TUNNEL_STATUS: u8 = 230;
const RECOVERY_TIME_STAMP: u8 = 231;
const PRIVATE: u8 = 255;

/// One information element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Element<'a> {
    /// Its type.
    pub ty: u8,
    /// Its value.
    pub value: &'a [u8],
    /// Where the value stands in the message.
    pub span: Span,
}

/// The elements of a message. It ends where an element has a type whose length nobody knows, or does not fit.
#[derive(Clone, Debug)]
pub struct Elements<'a> {
    reader: Reader<'a>,
    base: usize,
}

impl<'a> Elements<'a> {
    pub(super) const fn new(octets: &'a [u8], base: usize) -> Self {
        Self { reader: Reader::new(octets), base }
    }

    fn rest(&self) -> Span {
        Span::new(self.base.saturating_add(self.reader.at()), self.reader.left())
    }
}

impl<'a> Iterator for Elements<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        let mut reader = self.reader;
        let ty = reader.u8()?;
        let len = match ty {
            RECOVERY => 1,
            TEID_DATA_I => 4,
            // Without the highest bit the length is known by the type alone (clause 8.1).
            0..128 => return None,
            // Its length has one octet, alone among all (clause 8.5).
            EXTENSION_HEADER_TYPES => reader.u8()?.into(),
            _ => reader.u16()?.into(),
        };
        let value = reader.take(len)?;
        let start = self.base.saturating_add(reader.at() - value.len());
        self.reader = reader;
        Some(Element { ty, value, span: Span::new(start, value.len()) })
    }
}

/// Notes what is wrong with the elements of a signalling message.
pub(super) fn check(message: &Message<'_>, message_type: u8, cut: bool, notes: &mut Notes) {
    let mut elements = message.elements();
    let start = elements.rest();
    if gtp::gtp_u_message(message_type).is_none() {
        notes.add_number(NoteKind::UnknownType, start, "message type", message_type.into());
        return;
    }
    for element in elements.by_ref() {
        one(&element, notes);
    }
    let rest = elements.rest();
    if rest.len > 0 {
        let ty = elements.reader.peek().unwrap_or_default();
        let known = gtp::gtp_u_element(ty).is_some() || ty >= 128;
        let kind = if known { ends_early(cut) } else { NoteKind::UnknownType };
        notes.add_number(kind, rest, "information element", ty.into());
    }
    if cut {
        return;
    }
    for &ty in gtp::gtp_u_mandatory(message_type) {
        if !message.elements().any(|element| element.ty == ty) {
            let what = gtp::gtp_u_element(ty).unwrap_or("mandatory element");
            notes.add_number(NoteKind::Missing, Span { len: 0, ..start }, what, ty.into());
        }
    }
}

fn one(element: &Element<'_>, notes: &mut Notes) {
    let len = element.value.len();
    let fits = match element.ty {
        PEER_ADDRESS => len == 4 || len == 16,
        TUNNEL_STATUS => len >= 1,
        RECOVERY_TIME_STAMP => len >= 4,
        PRIVATE => len >= 2,
        _ => true,
    };
    match gtp::gtp_u_element(element.ty) {
        None => {
            let number = element.ty.into();
            notes.add_number(NoteKind::UnknownType, element.span, "information element", number);
        }
        Some(what) if !fits => {
            notes.add_number(NoteKind::BadLength, element.span, what, len as u64);
        }
        Some(_) => {}
    }
}

/// The elements of a signalling message, with their values: there are few, and they are what it is about.
pub(super) fn tell(message: &Message<'_>, out: &mut dyn Fields) {
    out.list("ies", &mut |items: &mut dyn Items| {
        for element in message.elements() {
            items.uint(element.ty.into());
        }
    });
    if out.detail() {
        out.list("values", &mut |items: &mut dyn Items| {
            for element in message.elements() {
                items.group(&mut |out| value(&element, out));
            }
        });
    }
}

fn value(element: &Element<'_>, out: &mut dyn Fields) {
    out.uint("type", element.ty.into());
    named(out, "name", gtp::gtp_u_element(element.ty), element.ty);
    let mut reader = Reader::new(element.value);
    match element.ty {
        RECOVERY => out.maybe("restart_counter", reader.u8().map(u64::from)),
        TEID_DATA_I => out.maybe("teid", reader.u32().map(u64::from)),
        RECOVERY_TIME_STAMP => {
            out.maybe("seconds_since_1900", reader.u32().map(u64::from));
        }
        PEER_ADDRESS => match address(element.value) {
            Some(ip) => out.value("address", Value::Ip(ip)),
            None => out.value("octets", Value::Octets(element.value)),
        },
        EXTENSION_HEADER_TYPES => {
            out.list("extension_header_types", &mut |items: &mut dyn Items| {
                for &ty in element.value {
                    items.uint(ty.into());
                }
            });
        }
        PRIVATE => {
            out.maybe("enterprise", reader.u16().map(u64::from));
            out.value("octets", Value::Octets(reader.rest()));
        }
        _ => out.value("octets", Value::Octets(element.value)),
    }
}

fn address(octets: &[u8]) -> Option<IpAddr> {
    let v4 = <[u8; 4]>::try_from(octets).map(IpAddr::from);
    let v6 = <[u8; 16]>::try_from(octets).map(IpAddr::from);
    v4.or(v6).ok()
}
