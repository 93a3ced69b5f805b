//! A message while it is put together, and when it is done: its head, its octets, and where they came from.

use std::sync::Arc;

use beleg_model::{Note, NoteKind, Notes, Octets, Span};
use beleg_wire::protocols::http::{Head, Message, Request};

use super::outbox::{Event, Outbox};
use crate::flow::Side;
use crate::gathered::{Current, Gathered};

/// What the capture lacks of a message.
pub(crate) const IN_A_GAP: &str = "octets in a gap of the capture";
/// The same, where it is all of its end.
pub(crate) const END_IN_A_GAP: &str = "end in a gap";

/// The same, where the connection was reset, or the capture ended, before it came.
pub(crate) const END_NOT_SEEN: &str = "end not seen";

/// Whether a note is about what the capture lacks, not about what was sent.
pub fn is_of_a_gap(note: &Note) -> bool {
    // Only where something is missing before does data without a head make a message.
    matches!(note.what, IN_A_GAP | END_IN_A_GAP | END_NOT_SEEN) || (note.kind, note.what) == (NoteKind::Missing, HEAD)
}

/// What a message lacks whose beginning is not in the capture.
pub(super) const HEAD: &str = "header block";

/// Octets of one body that are kept, as memory.
pub const BODY: usize = 4 << 20;
/// Octets of a request's method and target that are kept until its response comes.
const REQUEST: usize = 4096;

/// A message that is as whole as it will ever be.
#[derive(Debug)]
pub struct Assembled {
    /// Who sent it.
    pub side: Side,
    /// Pairs a response with its request within the connection: the stream, or for HTTP/1 the number of the request from 1.
    /// `None` where that is not known.
    pub exchange: Option<u64>,
    /// What it says.
    pub head: Head,
    /// Its octets: the head as it stood on the wire (for HTTP/2 with the header of its first frame), the body without
    /// frames or chunks, the trailers.
    pub octets: Gathered,
    /// The body, within the octets.
    pub body: Span,
    /// How many octets of body were transferred, those not kept or not captured included as far as they are known.
    pub body_octets: u64,
    /// The body is all there.
    pub whole: bool,
    notes: Vec<Note>,
}

impl Assembled {
    /// The message for whoever looks at messages, and the notes about it.
    pub fn message(&self, notes: &mut Notes) -> Message<'_> {
        for note in &self.notes {
            notes.push(*note);
        }
        let octets = self.octets.octets().data();
        Message::assembled(&self.head, octets, self.body, self.body_octets, self.whole, notes)
    }
}

/// A message of which more is to come.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) head: Head,
    octets: Gathered,
    /// Where the body starts in `octets`.
    body: usize,
    /// Where it ends, once trailers follow.
    body_end: Option<usize>,
    /// Octets of body so far.
    pub(super) counted: u64,
    /// All of the body so far is in `octets`.
    whole: bool,
    /// No more of the body is kept.
    full: bool,
    notes: Vec<Note>,
    /// As counted in the outbox.
    cost: usize,
}

impl Open {
    /// Starts with a head, of which `octets` are all.
    pub(super) fn new(head: Head, octets: Gathered, notes: Vec<Note>, out: &mut Outbox) -> Self {
        let body = octets.len();
        let mut open =
            Self { head, octets, body, body_end: None, counted: 0, whole: true, full: false, notes, cost: 0 };
        open.count(out);
        open
    }

    /// More of the body.
    pub(super) fn push(&mut self, octets: Octets<'_>, current: Current, out: &mut Outbox) {
        self.counted = self.counted.saturating_add(octets.len() as u64);
        let room = !self.full && self.cost + octets.len() <= BODY && out.bodies + octets.len() <= Outbox::BODIES;
        if room && self.body_end.is_none() {
            self.octets.push(octets, current);
            self.count(out);
        } else {
            if !self.full {
                self.note(
                    NoteKind::Limit,
                    "octets of body kept",
                    Some(self.octets.len().saturating_sub(self.body) as u64),
                );
            }
            self.full = true;
            self.whole = false;
            out.unread(octets, current, NoteKind::Limit, "octets of body kept", None);
        }
    }

    /// Octets of the body are missing: so many, or nobody knows how many.
    pub(super) fn hole(&mut self, count: Option<u64>) {
        if self.whole {
            self.note(NoteKind::Missing, IN_A_GAP, count);
        }
        self.whole = false;
        self.counted = self.counted.saturating_add(count.unwrap_or(0));
    }

    /// Whether all of the body so far has been there.
    pub(super) fn is_whole(&self) -> bool {
        self.whole
    }

    /// The octets of trailers, or of a later part of the head.
    pub(super) fn trailers(&mut self, octets: Octets<'_>, current: Current, notes: &[Note], out: &mut Outbox) {
        self.body_end.get_or_insert(self.octets.len());
        let at = self.octets.len() as u32;
        self.octets.push(octets, current);
        for note in notes {
            let span = Span { start: note.span.start.saturating_add(at), ..note.span };
            self.keep_note(Note { span, ..*note });
        }
        self.count(out);
    }

    /// A note about no octet in particular, at the end of what is there.
    pub(super) fn note(&mut self, kind: NoteKind, what: &'static str, number: Option<u64>) {
        self.keep_note(Note { kind, span: Span::new(self.octets.len(), 0), bit: 0, what, number });
    }

    fn keep_note(&mut self, note: Note) {
        if self.notes.len() < Notes::LIMIT {
            self.notes.push(note);
        }
    }

    /// The method and target, to keep until the response comes.
    pub(super) fn asks(&self) -> Option<Arc<Request>> {
        let request = self.head.request()?;
        let len = |text: &Option<beleg_wire::protocols::http::Bytes>| text.as_deref().map_or(0, <[u8]>::len);
        let small = len(&request.method) + len(&request.path) <= REQUEST;
        small.then(|| {
            let (method, path) = (request.method.clone(), request.path.clone());
            Arc::new(Request { method, path, ..Request::default() })
        })
    }

    /// Hands the message over.
    pub(super) fn emit(mut self, side: Side, exchange: Option<u64>, out: &mut Outbox) {
        out.bodies = out.bodies.saturating_sub(self.cost);
        self.check_length();
        let end = self.body_end.unwrap_or(self.octets.len());
        out.push(Event::Message(Box::new(Assembled {
            side,
            exchange,
            body: Span::new(self.body, end.saturating_sub(self.body)),
            head: self.head,
            octets: self.octets,
            body_octets: self.counted,
            whole: self.whole,
            notes: self.notes,
        })));
    }

    /// The same, of one that breaks off; `what` says why.
    pub(super) fn emit_cut(mut self, side: Side, exchange: Option<u64>, what: &'static str, out: &mut Outbox) {
        self.note(NoteKind::Truncated, what, None);
        self.whole = false;
        self.emit(side, exchange, out);
    }

    /// A body that is whole has the length that its head announces (RFC 9110 clause 8.6).
    fn check_length(&mut self) {
        let status = self.head.status();
        let to_head = self.head.answers.as_ref().is_some_and(|request| request.method.as_deref() == Some(b"HEAD"));
        let announced =
            self.head.header("content-length").and_then(|value| std::str::from_utf8(value).ok()?.parse().ok());
        if let Some(announced) = announced.filter(|&announced: &u64| announced != self.counted)
            && self.whole
            && !to_head
            && !matches!(status, Some(100..=199 | 204 | 304))
        {
            self.note(NoteKind::Irregular, "content-length", Some(announced));
        }
    }

    fn count(&mut self, out: &mut Outbox) {
        let cost = self.octets.cost() + self.head.cost();
        out.bodies = out.bodies.saturating_sub(self.cost).saturating_add(cost);
        self.cost = cost;
    }
}
