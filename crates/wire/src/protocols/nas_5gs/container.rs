//! The containers of NAS messages inside NAS messages: payload container and NAS message container.

use beleg_model::{Fields, Items, Span};
use beleg_spec::nas_5gs::{self as spec, Content, EPD_MOBILITY};

use super::check;
use super::content::{PAYLOAD_TYPE, Read, bad_length, named, residue};
use super::walk::Found;
use crate::protocol::{Carried, Next};
use crate::protocols::Id;
use crate::reader::Reader;

/// Message type of Security mode complete.
const SECURITY_MODE_COMPLETE: u8 = 94;

/// Tells the entries of a payload container with multiple payloads; what other payloads hold is not told here.
pub(super) fn payload(found: &Found<'_>, out: &mut dyn Fields) -> Read {
    if found.payload_type != Some(spec::PAYLOAD_MULTIPLE) {
        return Ok(());
    }
    let mut read = Ok(());
    out.list("payloads", &mut |items| {
        read = entries(found.octets(), &mut |entry| entry.fields(items));
    });
    read
}

/// An entry of a payload container with multiple payloads.
struct Entry {
    payload_type: u8,
    optional: u8,
    contents: Span,
}

impl Entry {
    fn fields(&self, items: &mut dyn Items) {
        items.group(&mut |out| {
            named(out, PAYLOAD_TYPE, self.payload_type, spec::payload_type);
            out.uint("optional_ies", u64::from(self.optional));
            out.uint("length", u64::from(self.contents.len));
        });
    }
}

/// Multiple payloads (figures 9.11.3.39.2 to 9.11.3.39.4): a count, then entries with their length.
fn entries(value: &[u8], each: &mut dyn FnMut(Entry)) -> Read {
    let mut reader = Reader::new(value);
    let count = reader.u8().unwrap_or_default();
    for _ in 0..count {
        let (start, left) = (reader.at(), reader.left());
        let len = reader.u16().map_or(left, usize::from);
        let at = reader.at();
        let entry = reader
            .take(len)
            .and_then(|body| entry(body, at))
            .ok_or_else(|| bad_length("payload container entry", start, left, len))?;
        each(entry);
    }
    if reader.is_empty() { Ok(()) } else { Err(residue("payload container", reader.at(), reader.left())) }
}

/// An entry that begins at octet `at` of the container.
fn entry(body: &[u8], at: usize) -> Option<Entry> {
    let mut reader = Reader::new(body);
    let head = reader.u8()?;
    for _ in 0..head >> 4 {
        let [_, len] = reader.array()?;
        reader.take(usize::from(len))?;
    }
    let start = at.saturating_add(reader.at());
    Some(Entry { payload_type: head & 0x0f, optional: head >> 4, contents: Span::new(start, reader.left()) })
}

/// Whether the value of a NAS message container is a plain message. It is ciphered for itself in an initial message
/// that is not (clause 4.4.6), which only its structure shows. In Security mode complete it never is.
pub(super) fn is_readable(found: &Found<'_>) -> bool {
    let value = found.octets();
    let marked = matches!(value, [EPD_MOBILITY, 0, ..]);
    check::is_plain(value) || found.message == SECURITY_MODE_COMPLETE && marked
}

/// The messages that the element carries.
pub(super) fn carried(found: &Found<'_>, each: &mut dyn FnMut(Carried)) {
    let mut carry = |span: Span, role| {
        if span.len > 0 {
            each(Carried { next: Next::Protocol(Id::Nas5gs), span, role });
        }
    };
    match (found.content(), found.payload_type) {
        (Content::Payload, Some(spec::PAYLOAD_N1_SM)) => carry(found.span, "Payload container"),
        (Content::Payload, Some(spec::PAYLOAD_MULTIPLE)) => {
            // What is wrong with an entry was noted when the message was decoded.
            let _ = entries(found.octets(), &mut |entry| {
                if entry.payload_type == spec::PAYLOAD_N1_SM {
                    let start = found.span.start.saturating_add(entry.contents.start);
                    let len = entry.contents.len;
                    carry(Span { start, len }, "Payload container");
                }
            });
        }
        (Content::NasContainer, _) if is_readable(found) => {
            carry(found.span, "NAS message container");
        }
        _ => {}
    }
}
