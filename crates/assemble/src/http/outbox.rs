//! What following HTTP connections brings, and the room that all of them may take together.

use std::collections::VecDeque;

use beleg_model::{NoteKind, Octets, Place, Span};

use super::message::Assembled;
use crate::gathered::{Current, Gathered};

/// Something that a connection brought.
#[derive(Debug)]
pub enum Event {
    /// A request or response, at the octet that completed it; or the end of a stream or connection.
    Message(Box<Assembled>),
    /// Octets that are in no message and could not be read. Octets that are in no message and not told here (headers of
    /// frames, padding, settings, sizes of chunks) have been read.
    Unread {
        /// Why, and so what status they have.
        kind: NoteKind,
        /// What they are, or what is wrong with them.
        what: &'static str,
        /// The number that goes with it.
        number: Option<u64>,
        /// Where they were captured.
        places: Vec<Place>,
    },
    /// A limit was reached and state was dropped: a sentence for the user.
    Dropped(&'static str),
}

/// Takes what connections bring, until it is fetched, and counts what they keep.
#[derive(Debug, Default)]
pub struct Outbox {
    events: VecDeque<Event>,
    /// Octets of memory of messages that are not whole yet.
    pub(super) bodies: usize,
    /// Octets of memory of everything else: compression tables, frames that are not whole yet.
    pub(super) state: usize,
}

impl Outbox {
    /// Octets of memory that messages that are not whole yet may take, over all connections.
    pub const BODIES: usize = 64 << 20;
    /// The same for everything else that connections keep.
    pub const STATE: usize = 64 << 20;

    /// The next event, in order.
    pub fn take(&mut self) -> Option<Event> {
        self.events.pop_front()
    }

    /// Octets of memory that connections keep.
    pub fn kept(&self) -> usize {
        self.bodies.saturating_add(self.state)
    }

    pub(super) fn push(&mut self, event: Event) {
        self.events.push_back(event);
    }

    /// Octets that could not be read.
    pub(super) fn unread(
        &mut self,
        octets: Octets<'_>,
        current: Current,
        kind: NoteKind,
        what: &'static str,
        number: Option<u64>,
    ) {
        if !octets.is_empty() {
            let places = octets.places(Span::new(0, octets.len()), current).collect();
            self.push(Event::Unread { kind, what, number, places });
        }
    }

    /// The same, of a buffer.
    pub(super) fn unread_gathered(&mut self, octets: &Gathered, kind: NoteKind, what: &'static str) {
        self.unread(octets.octets(), Current::default(), kind, what, None);
    }

    /// Replaces what was counted for one connection's state.
    pub(super) fn count(&mut self, counted: &mut usize, now: usize) {
        self.state = self.state.saturating_sub(*counted).saturating_add(now);
        *counted = now;
    }
}
