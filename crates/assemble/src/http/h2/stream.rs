//! Streams of a connection (RFC 9113 clause 5): at most two messages each, one a side.

use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

use beleg_wire::protocols::http::Request;

use crate::flow::{Both, Side};
use crate::http::message::Open;
use crate::http::outbox::{Event, Outbox};

/// Streams of one connection that are followed at a time.
pub(super) const STREAMS: usize = 1024;
/// Streams that have ended and are remembered, because octets for them may still be on the way.
const ENDED: usize = 256;

/// What one side has sent on a stream.
#[derive(Debug, Default)]
pub(super) enum Half {
    /// Nothing.
    #[default]
    Idle,
    /// A message of which more is to come.
    Open(Box<Open>),
    /// A whole message.
    Done,
}

/// A stream.
#[derive(Debug, Default)]
pub(super) struct Stream {
    pub(super) halves: Both<Half>,
    /// What is asked on it.
    pub(super) request: Option<Arc<Request>>,
}

impl Stream {
    fn is_done(&self) -> bool {
        self.halves.each().into_iter().all(|half| matches!(half, Half::Done))
    }
}

/// The streams of a connection that are not done.
#[derive(Debug, Default)]
pub(super) struct Streams {
    open: BTreeMap<u32, Stream>,
    ended: VecDeque<u32>,
}

impl Streams {
    pub(super) fn get_mut(&mut self, id: u32) -> Option<&mut Stream> {
        self.open.get_mut(&id)
    }

    /// The stream, which is new where it was not known.
    pub(super) fn entry(&mut self, id: u32, out: &mut Outbox) -> &mut Stream {
        if self.open.len() >= STREAMS && !self.open.contains_key(&id) {
            // The lowest number is the oldest.
            if let Some((oldest, stream)) = self.open.pop_first() {
                cut(oldest, stream, "streams of the connection", out);
                out.push(Event::Dropped("HTTP/2 streams forgotten, since a connection had too many"));
            }
        }
        self.open.entry(id).or_default()
    }

    /// Whether the stream has ended not long ago.
    pub(super) fn has_ended(&self, id: u32) -> bool {
        self.ended.contains(&id)
    }

    /// Forgets the stream if both sides are done.
    pub(super) fn settle(&mut self, id: u32) {
        if self.open.get(&id).is_some_and(Stream::is_done) {
            self.open.remove(&id);
            self.remember(id);
        }
    }

    /// Ends a stream before its time.
    pub(super) fn reset(&mut self, id: u32, out: &mut Outbox) {
        if let Some(stream) = self.open.remove(&id) {
            cut(id, stream, "stream reset", out);
        }
        self.remember(id);
    }

    fn remember(&mut self, id: u32) {
        if self.ended.len() == ENDED {
            self.ended.pop_front();
        }
        if !self.ended.contains(&id) {
            self.ended.push_back(id);
        }
    }

    /// The messages that `side` has not ended.
    pub(super) fn unfinished(&mut self, side: Side) -> impl Iterator<Item = &mut Open> {
        self.open.values_mut().filter_map(move |stream| match stream.halves.get_mut(side) {
            Half::Open(open) => Some(&mut **open),
            Half::Idle | Half::Done => None,
        })
    }

    /// `side` sends no more: of what it has not ended, `what` is missing.
    pub(super) fn end(&mut self, side: Side, what: &'static str, out: &mut Outbox) {
        for (&id, stream) in &mut self.open {
            if let Half::Open(open) = std::mem::replace(stream.halves.get_mut(side), Half::Done) {
                open.emit_cut(side, Some(u64::from(id)), what, out);
            }
        }
        self.open.retain(|_, stream| !stream.is_done());
    }

    /// Octets of memory, besides those of open messages.
    pub(super) fn cost(&self) -> usize {
        self.open.len() * (size_of::<Stream>() + 64)
    }
}

/// Hands over what there is of a stream's messages.
fn cut(id: u32, mut stream: Stream, what: &'static str, out: &mut Outbox) {
    for side in [Side::Low, Side::High] {
        if let Half::Open(open) = std::mem::take(stream.halves.get_mut(side)) {
            open.emit_cut(side, Some(u64::from(id)), what, out);
        }
    }
}
