//! The conversations of a capture: one for each connection that is or may be HTTP, for as long as TCP keeps the
//! connection. TCP's table is bounded and tells of each connection that it drops, so that nothing is left behind here.

use std::collections::HashMap;

use beleg_model::{Octets, SourceId, Span};
use foldhash::quality::RandomState;

use super::{Conversation, Outbox};
use crate::flow::{Both, Flow, Side};
use crate::gathered::Current;
use crate::stack::Layer;
use crate::tcp::Stream;

/// The conversations, and what they bring.
#[derive(Debug, Default)]
pub(crate) struct Conversations {
    entries: HashMap<u64, Entry, RandomState>,
    pub(crate) out: Outbox,
}

/// A conversation, and what is known of its parties.
#[derive(Debug)]
pub(crate) struct Entry {
    conversation: Conversation,
    low: Flow,
    /// The account of each side's octets.
    accounts: Both<SourceId>,
    /// The layers outside of the connection's own, where it stands in a tunnel.
    outer: Both<Option<Box<[Layer]>>>,
    /// Whether it is known what it is.
    settled: bool,
    /// All of it was seen from its beginning on.
    whole: bool,
}

/// What the octets of a connection have shown it to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Nothing new.
    Same,
    /// HTTP, from now on.
    Http,
    /// Not HTTP, or not any more: it may be forgotten.
    Other,
    /// Not HTTP, and all of it was seen from its beginning on.
    Unknown,
}

impl Conversations {
    /// The next octets of a stream; `outer` are the layers that its packets stand in, where that is a tunnel.
    pub(crate) fn octets(
        &mut self,
        stream: &Stream,
        octets: Octets<'_>,
        current: Current,
        outer: impl FnOnce() -> Option<Box<[Layer]>>,
    ) -> Verdict {
        let Self { entries, out } = self;
        let entry = entries.entry(stream.connection).or_insert_with(|| Entry::of(stream));
        if let Some(place) = octets.places(Span::new(0, 1), current).next() {
            *entry.accounts.get_mut(stream.side) = place.source;
        }
        if stream.flow.scope != 0 && entry.outer.get(stream.side).is_none() {
            *entry.outer.get_mut(stream.side) = outer();
        }
        entry.conversation.octets(stream.side, octets, current, out);
        match entry.conversation.is_http() {
            Some(true) if !entry.settled => {
                entry.settled = true;
                Verdict::Http
            }
            Some(false) if entry.whole && !entry.settled => Verdict::Unknown,
            Some(false) => Verdict::Other,
            _ => Verdict::Same,
        }
    }

    /// Octets are missing here: so many, or nobody knows how many.
    pub(crate) fn gap(&mut self, stream: &Stream, count: Option<u64>) {
        if let Some(entry) = self.entries.get_mut(&stream.connection) {
            entry.whole = false;
            entry.conversation.gap(stream.side, count, &mut self.out);
        }
    }

    /// A direction has ended.
    pub(crate) fn end(&mut self, stream: &Stream) {
        if let Some(entry) = self.entries.get_mut(&stream.connection) {
            entry.conversation.end(stream.side, &mut self.out);
        }
    }

    /// The connection is over: its entry is to be kept until what it still brought has been fetched.
    pub(crate) fn close(&mut self, connection: u64) -> Option<Entry> {
        let mut entry = self.entries.remove(&connection)?;
        entry.conversation.close(&mut self.out);
        Some(entry)
    }

    /// The connection is none of HTTP.
    pub(crate) fn forget(&mut self, connection: u64) {
        self.entries.remove(&connection);
    }

    pub(crate) fn get(&self, connection: u64) -> Option<&Entry> {
        self.entries.get(&connection)
    }
}

impl Entry {
    fn of(stream: &Stream) -> Self {
        let flow = stream.flow;
        let low = match stream.side {
            Side::Low => flow,
            Side::High => Flow { source: flow.destination, destination: flow.source, ..flow },
        };
        Self {
            conversation: Conversation::new(stream.start),
            low,
            accounts: Both::default(),
            outer: Both::default(),
            settled: false,
            whole: stream.start.low && stream.start.high,
        }
    }

    /// Who sends to whom where `side` sends.
    pub(crate) fn flow(&self, side: Side) -> Flow {
        match side {
            Side::Low => self.low,
            Side::High => Flow { source: self.low.destination, destination: self.low.source, ..self.low },
        }
    }

    /// The account of the octets of `side`.
    pub(crate) fn account(&self, side: Side) -> SourceId {
        *self.accounts.get(side)
    }

    /// The layers outside of the connection's own.
    pub(crate) fn outer(&self, side: Side) -> &[Layer] {
        self.outer.get(side).as_deref().unwrap_or_default()
    }
}
