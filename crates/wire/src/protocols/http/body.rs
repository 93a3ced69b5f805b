//! What a body holds: its content codings taken off, its parts found, its JSON checked. What the JSON means for an API is
//! not read here.

use std::cell::OnceCell;

use beleg_model::{Note, NoteKind, Notes, Span};

use super::head::{Head, essence, parameter};
use super::multipart::Part;
use super::reference::Reference;
use super::tape::Tape;
use super::{Json, coding, json, multipart};
use crate::protocol::{Carried, Next};
use crate::protocols::Id;

/// The body of a message.
#[derive(Debug, Default)]
pub struct Body<'a> {
    /// Octets as they were transferred, without chunks or frames, as far as they are at hand.
    pub transferred: &'a [u8],
    /// Where they stand in the message.
    pub span: Span,
    /// How many octets were transferred, those that were not kept or not captured included.
    pub octets: u64,
    /// All of them are at hand.
    pub whole: bool,
    decoded: Option<Vec<u8>>,
    /// The values of its JSON, once they have been read.
    json: OnceCell<Option<Box<Values>>>,
    /// The parts of a multipart body; their spans are within [`content`](Self::content).
    pub parts: Vec<Part>,
}

/// The values of a JSON text and where in the content that stands.
#[derive(Debug)]
struct Values {
    tape: Tape,
    span: Span,
    /// The text, where it is not the content's: octets that are no UTF-8 have been replaced in it.
    mended: Option<String>,
}

impl<'a> Body<'a> {
    /// Looks into a body. What is not whole is not looked into: what seems wrong with it may only be missing.
    pub fn read(head: &Head, octets: &'a [u8], span: Span, total: u64, whole: bool, notes: &mut Notes) -> Self {
        let transferred = octets.get(span.start as usize..span.end() as usize).unwrap_or_default();
        let mut body = Self { transferred, span, octets: total, whole, ..Self::default() };
        if transferred.is_empty() || !whole {
            return body;
        }
        if let Some(decoded) = coding::decode(transferred, head.all("content-encoding")) {
            let fault = decoded.fault;
            body.decoded = Some(decoded.octets);
            if let Some((kind, what)) = fault {
                notes.add(kind, span, what);
                return body;
            }
        }
        if let Some(content_type) = body.content_type(head, notes) {
            body.parts = body.look(content_type, notes);
            body.name_parts(octets, notes);
        }
        body
    }

    /// What the body is said to be. Where that is said several times, a statement that the body itself bears out counts, else
    /// the first (RFC 9110 clause 8.3 lets a sender say it once).
    fn content_type<'h>(&self, head: &'h Head, notes: &mut Notes) -> Option<&'h [u8]> {
        let mut all = head.all("content-type");
        let first = all.next()?;
        if all.next().is_none() {
            return Some(first);
        }
        notes.add(NoteKind::Repeated, Span { len: 0, ..self.span }, "Content-Type");
        Some(stated(head, self.content()).unwrap_or(first))
    }

    /// The body without its content codings.
    pub fn content(&self) -> &[u8] {
        self.decoded.as_deref().unwrap_or(self.transferred)
    }

    /// Whether a content coding was taken off. What stands in the content then has no place of its own on the wire.
    pub fn is_decoded(&self) -> bool {
        self.decoded.is_some()
    }

    /// A part's content.
    pub fn part(&self, part: &Part) -> &[u8] {
        self.content().get(part.content.start as usize..part.content.end() as usize).unwrap_or_default()
    }

    /// The values of JSON; of two values with one name, the later. Of a multipart body, those of its first JSON part
    /// (TS 29.500 clause 6.1.2.4). `None` where it is no JSON.
    pub(super) fn json(&self, head: &Head) -> Option<Json<'_>> {
        self.json.get_or_init(|| self.values(stated(head, self.content()))).as_ref().map(|values| self.whole_of(values))
    }

    /// The values of the first JSON part.
    fn first_json(&self, parts: &[Part]) -> Option<Json<'_>> {
        let first = parts.iter().find(|part| part.is_json())?;
        self.json.get_or_init(|| self.values_at(first.content)).as_ref().map(|values| self.whole_of(values))
    }

    fn whole_of<'m>(&'m self, values: &'m Values) -> Json<'m> {
        let text = values.mended.as_ref().map_or_else(|| self.within(values.span), |text| text.as_bytes());
        Json::new(&values.tape, text)
    }

    fn values(&self, content_type: Option<&[u8]>) -> Option<Box<Values>> {
        let all = Span::new(0, self.content().len());
        match content_type {
            Some(content_type) if is_json(content_type) => self.values_at(all),
            Some(_) => self.values_at(self.parts.iter().find(|part| part.is_json())?.content),
            // Header compression may hide what it is; an object or a list says it itself.
            None if matches!(self.content().trim_ascii_start(), [b'{' | b'[', ..]) && self.whole => {
                let octets = self.content();
                std::str::from_utf8(octets).ok().and_then(|_| self.values_at(all))
            }
            None => None,
        }
    }

    fn values_at(&self, span: Span) -> Option<Box<Values>> {
        let octets = self.within(span);
        let silent = &mut |_| {};
        match std::str::from_utf8(octets) {
            Ok(_) => Some(Box::new(Values { tape: json::check(octets, silent)?, span, mended: None })),
            // Octets that are no UTF-8 have been noted; a reader of values still wants the others.
            Err(_) => {
                let mended = String::from_utf8_lossy(octets).into_owned();
                Some(Box::new(Values { tape: json::check(mended.as_bytes(), silent)?, span, mended: Some(mended) }))
            }
        }
    }

    fn within(&self, span: Span) -> &[u8] {
        self.content().get(span.start as usize..span.end() as usize).unwrap_or_default()
    }

    fn look(&self, content_type: &[u8], notes: &mut Notes) -> Vec<Part> {
        let all = Span::new(0, self.content().len());
        if is_json(content_type) {
            self.check(all, true, notes);
        } else if is_multipart(content_type) {
            let Some(boundary) = parameter(content_type, "boundary").filter(|boundary| !boundary.is_empty()) else {
                notes.add(NoteKind::Missing, Span { len: 0, ..self.span }, "boundary of multipart");
                return Vec::new();
            };
            let mut own = Notes::default();
            let parts = multipart::divide(self.content(), &boundary, &mut own);
            for note in own.all() {
                notes.push(Note { span: self.place(note.span), ..*note });
            }
            for (count, part) in parts.iter().filter(|part| part.is_json()).enumerate() {
                self.check(part.content, count == 0, notes);
            }
            return parts;
        }
        Vec::new()
    }

    /// Finds out what the JSON says of the parts that it refers to, and notes what of N2 parts does not decode.
    fn name_parts(&mut self, octets: &[u8], notes: &mut Notes) {
        if self.parts.len() < 2 {
            return;
        }
        let mut parts = std::mem::take(&mut self.parts);
        let json = self.first_json(&parts);
        for part in &mut parts {
            let id = part.header("content-id");
            let Some(reference) = json.zip(id).and_then(|(json, id)| Reference::find(json, id)) else {
                continue;
            };
            part.is_excerpt = reference.is_excerpt();
            if part.is(b"application/vnd.3gpp.ngap") {
                part.n2 = reference.n2();
            }
            if let Some(n2) = part.n2.as_ref().filter(|_| !self.is_decoded()) {
                n2.check(octets, self.place(part.content), notes);
            }
        }
        self.parts = parts;
    }

    /// Notes the faults of JSON that stands at `span` of the content. Its values are at hand then, if they are `wanted`.
    fn check(&self, span: Span, wanted: bool, notes: &mut Notes) {
        let octets = self.within(span);
        let tape = json::check(octets, &mut |(kind, start, len, what)| {
            let within = Span::new(start.saturating_add(span.start as usize), len);
            notes.add(kind, self.place(within), what);
        });
        if wanted && (tape.is_some() || std::str::from_utf8(octets).is_ok()) {
            // Where there are none, nobody need look again.
            let _ = self.json.set(tape.map(|tape| Box::new(Values { tape, span, mended: None })));
        }
    }

    /// Where a span of the content stands in the message: with a coding, octets have no place of their own.
    fn place(&self, span: Span) -> Span {
        match self.decoded {
            Some(_) => self.span,
            None => Span { start: self.span.start.saturating_add(span.start), ..span },
        }
    }

    /// What the parts carry for other decoders (TS 29.502 clause 6.1.6.4, TS 29.518 clause 6.1.6.4). N2 parts hold IEs of
    /// NGAP, no messages.
    pub fn carried(&self, each: &mut dyn FnMut(Carried)) {
        if self.is_decoded() {
            return;
        }
        for part in self.parts.iter().filter(|part| part.content.len > 0) {
            if part.is(b"application/vnd.3gpp.5gnas") && !part.is_excerpt {
                let next = Next::Protocol(Id::Nas5gs);
                each(Carried { next, span: self.place(part.content), role: "n1 part" });
            }
        }
    }
}

/// The Content-Type, of several one whose boundary stands at the beginning of the content.
pub(super) fn stated<'h>(head: &'h Head, content: &[u8]) -> Option<&'h [u8]> {
    let divides = |value: &&[u8]| {
        let Some(rest) = content.strip_prefix(b"--").filter(|_| is_multipart(value)) else { return false };
        let boundary = parameter(value, "boundary").filter(|boundary| !boundary.is_empty());
        boundary.is_some_and(|boundary| rest.starts_with(&boundary))
    };
    head.all("content-type").find(divides).or_else(|| head.header("content-type"))
}

/// Whether the media type is JSON's, or ends in `+json` (RFC 6839 clause 3.1).
pub fn is_json(content_type: &[u8]) -> bool {
    let media = essence(content_type);
    let ends = |suffix: &[u8]| media.len() >= suffix.len() && media.iter().rev().zip(suffix.iter().rev()).all(same);
    media.eq_ignore_ascii_case(b"application/json") || ends(b"+json")
}

fn is_multipart(content_type: &[u8]) -> bool {
    let media = essence(content_type);
    media.iter().zip(b"multipart/").filter(|&pair| same(pair)).count() == b"multipart/".len()
}

fn same((one, other): (&u8, &u8)) -> bool {
    one.eq_ignore_ascii_case(other)
}
