//! TCP streams (RFC 9293), as a bystander sees them, and the messages in them.
//!
//! Octets are handed on in order and once; what was sent again is reported, and whether it was the same. A hole
//! is given up when the receiver has acknowledged what is missing, when what is behind it takes too much room,
//! when it has waited too long, or at the end: then it is reported, and the stream goes on behind it.
//!
//! In the usual case, a segment in order with whole messages, nothing is copied: messages are handed on straight
//! from the frame. Checksums are not looked at, and no segment is believed to end or move a stream for good,
//! since an observer cannot know which ones the receiver has dropped.

mod cutter;
mod direction;
mod protocols;
mod recent;

use std::collections::{HashMap, VecDeque};
use std::fmt;

use beleg_model::{Octets, Time};
use beleg_wire::Id;
use beleg_wire::headers::tcp::{Flags, Header};
use foldhash::quality::RandomState;

use self::cutter::Cut;
use self::direction::{Direction, Shared, Step};
use self::protocols::Hint;
pub use self::protocols::{Protocols, Registry};
use self::recent::Recent;
use crate::flow::{Arrival, Both, Ends, Flow, Side, Start};
use crate::gathered::{Current, Pool, Stretch};
use crate::report::{Layer, Report, Why};
use crate::slots::{Handle, Slots};

/// Connections that keep no octets, by last use.
const IDLE: usize = 0;
/// Connections that keep octets.
const KEEPING: usize = 1;
/// Connections that have ended.
const CLOSED: usize = 2;

/// One direction of a connection.
#[derive(Clone, Copy, Debug)]
pub struct Stream {
    /// Who sends to whom.
    pub flow: Flow,
    /// Which of the two sends.
    pub side: Side,
    /// The connection, numbered from 1 in the order in which connections were first seen.
    pub connection: u64,
    /// What the capture shows of the connection's start.
    pub start: Start,
    handle: Option<Handle>,
}

/// What happens next on a connection.
#[derive(Debug)]
pub enum Next<'f> {
    /// Octets.
    Delivery(Delivery<'f>),
    /// Octets are missing here: so many, or nobody knows how many. Not told of streams that nobody wants.
    Gap(Stream, Option<u64>),
    /// A direction has ended, or will not go on as far as is known.
    End(Stream),
    /// The connection with this number is forgotten.
    Closed(u64),
}

/// Octets of a stream, in order.
#[derive(Debug)]
pub struct Delivery<'f> {
    /// Whose they are.
    pub stream: Stream,
    /// The protocol of which they are a whole message; `None` where they are just the next octets of a stream of
    /// which no protocol is known.
    pub protocol: Option<Id>,
    /// The octets.
    pub octets: Stretch<'f>,
    /// How many of them stand before the message and only delimit it.
    pub prefix: usize,
    /// They come in order, and gaps are told: see [`Tcp::want`].
    pub wanted: bool,
}

impl Delivery<'_> {
    /// The octets of the message, without what delimits it.
    pub fn message(&self) -> Octets<'_> {
        self.octets.octets().from(self.prefix)
    }
}

/// What a segment has brought and [`Tcp::next`] has not handed on yet.
#[derive(Debug)]
pub struct Turn<'f> {
    connection: Option<Handle>,
    side: Side,
    fresh: Octets<'f>,
    current: Current,
    now: Time,
    /// Both directions are reset.
    reset: bool,
    /// The capture has ended.
    finish: bool,
}

#[derive(Debug)]
struct Connection {
    ends: Ends,
    number: u64,
    directions: Both<Direction>,
    /// Who opened it.
    client: Option<Side>,
    is_reset: bool,
    /// As counted in the sum.
    cost: usize,
}

/// The connections of a capture.
pub struct Tcp<P = Registry> {
    protocols: P,
    index: HashMap<Ends, Handle, RandomState>,
    slots: Slots<Connection, 3>,
    /// Connections that are no longer found and still have something to hand on.
    leaving: VecDeque<Connection>,
    recent: Recent,
    pool: Pool,
    cost: usize,
    count: u64,
}

impl Default for Tcp {
    fn default() -> Self {
        Self::new(Registry)
    }
}

impl<P> fmt::Debug for Tcp<P> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Tcp").field("connections", &self.slots.len()).field("cost", &self.cost).finish_non_exhaustive()
    }
}

impl<P: Protocols> Tcp<P> {
    /// How many connections are kept.
    pub const CONNECTIONS: usize = 65_536;
    /// How much memory octets may take that are not handed on yet.
    pub const OCTETS: usize = 64 << 20;
    /// How long a connection is kept without a segment.
    pub const IDLE_TIME: i64 = 600_000_000_000;
    /// The same after it has ended. Its last segments may still be on the way.
    pub const CLOSED_TIME: i64 = 30_000_000_000;

    /// No connections yet; `protocols` says what streams may be.
    pub fn new(protocols: P) -> Self {
        Self {
            protocols,
            index: HashMap::default(),
            slots: Slots::default(),
            leaving: VecDeque::new(),
            recent: Recent::default(),
            pool: Pool::default(),
            cost: 0,
            count: 0,
        }
    }

    /// Takes a segment; what it brings is to be had from [`next`](Self::next), until there is no more.
    pub fn segment<'f>(&mut self, arrival: &Arrival<'f>, header: &Header<'_>, report: &mut Report) -> Turn<'f> {
        self.expire(arrival.now);
        let (ends, side) = arrival.flow.ends();
        let handle = self.find(ends, side, header, arrival.now, report);
        let mut turn = Turn {
            connection: Some(handle),
            side,
            fresh: arrival.octets.first(0),
            current: arrival.current,
            now: arrival.now,
            reset: header.flags.has(Flags::RST),
            finish: false,
        };
        if let Some(connection) = self.slots.get_mut(handle) {
            let mut shared = Shared { recent: &mut self.recent, pool: &mut self.pool, report };
            turn.fresh = connection.accept(side, header, arrival, &mut shared);
        }
        turn
    }

    /// The capture has ended: what is left is to be had from [`next`](Self::next).
    pub fn finish(&mut self) -> Turn<'static> {
        Turn {
            connection: None,
            side: Side::Low,
            fresh: Octets::frame(&[]),
            current: Current::default(),
            now: Time::default(),
            reset: false,
            finish: true,
        }
    }

    /// The next octets to hand on; they may be of another connection than the segment's, which has to go.
    pub fn next<'f>(&mut self, turn: &mut Turn<'f>, report: &mut Report) -> Option<Next<'f>> {
        loop {
            if !self.leaving.is_empty()
                && let Some(next) = self.next_leaving(turn, report)
            {
                return Some(next);
            }
            if !turn.finish {
                break;
            }
            let oldest = [CLOSED, IDLE, KEEPING].into_iter().find_map(|queue| self.slots.oldest(queue));
            self.leave(oldest?.0);
        }
        let handle = turn.connection?;
        let Some(connection) = self.slots.get_mut(handle) else {
            // Another turn that was begun within this one needed its place.
            report.left(Layer::Tcp, Why::Evicted, turn.fresh, turn.current);
            turn.connection = None;
            return None;
        };
        let mut shared = Shared { recent: &mut self.recent, pool: &mut self.pool, report };
        let found = connection.take(turn, turn.reset, Some(handle), &self.protocols, &mut shared);
        // Mostly the first octets are the last, and asking again need not look everything over.
        let is_own = matches!(&found, Some(Next::Delivery(delivery)) if delivery.stream.side == turn.side);
        let is_quiet = turn.fresh.is_empty() && !turn.reset && connection.directions.get(turn.side).is_quiet();
        let is_done = is_own && is_quiet;
        if found.is_none() || is_done {
            turn.connection = None;
            self.settle(handle, turn.now, report);
        }
        found
    }

    /// Gives a buffer back, so that its memory is used again.
    pub fn recycle(&mut self, octets: Stretch<'_>) {
        if let Stretch::Gathered(gathered) = octets {
            self.pool.give(gathered);
        }
    }

    /// Says whether somebody reads the octets of a connection that are of no protocol known here. Until it is said, they
    /// may be wanted; of those that are not wanted, nothing is kept.
    pub fn want(&mut self, stream: &Stream, wanted: bool) {
        if let Some(connection) = stream.handle.and_then(|handle| self.slots.get_mut(handle)) {
            for direction in connection.directions.each_mut() {
                direction.want(wanted);
            }
        }
    }

    fn next_leaving<'f>(&mut self, turn: &Turn<'f>, report: &mut Report) -> Option<Next<'f>> {
        let connection = self.leaving.front_mut()?;
        let mut turn = Turn { fresh: turn.fresh.first(0), ..*turn };
        let mut shared = Shared { recent: &mut self.recent, pool: &mut self.pool, report };
        let found = connection.take(&mut turn, true, None, &self.protocols, &mut shared);
        found.or_else(|| self.leaving.pop_front().map(|connection| Next::Closed(connection.number)))
    }

    /// The connection that a segment belongs to.
    fn find(&mut self, ends: Ends, side: Side, header: &Header<'_>, now: Time, report: &mut Report) -> Handle {
        if let Some(&handle) = self.index.get(&ends) {
            let is_new = header.flags.has(Flags::SYN)
                && self.slots.get(handle).is_some_and(|connection| connection.is_other(side, header));
            if !is_new {
                return handle;
            }
            self.leave(handle);
        }
        if self.slots.len() >= Self::CONNECTIONS {
            self.evict(report);
        }
        self.count += 1;
        let connection = Connection {
            ends,
            number: self.count,
            directions: Both::default(),
            client: None,
            is_reset: false,
            cost: 0,
        };
        let handle = self.slots.insert(connection, IDLE, now);
        self.index.insert(ends, handle);
        handle
    }

    fn expire(&mut self, now: Time) {
        for (queue, patience) in [(IDLE, Self::IDLE_TIME), (KEEPING, Self::IDLE_TIME), (CLOSED, Self::CLOSED_TIME)] {
            while let Some((handle, seen)) = self.slots.oldest(queue)
                && now.since(seen) > patience
            {
                self.leave(handle);
            }
        }
    }

    /// Drops the connection that is missed least: one that has ended, else the one unused for longest.
    fn evict(&mut self, report: &mut Report) {
        if let Some((handle, _)) = self.slots.oldest(CLOSED) {
            self.leave(handle);
            return;
        }
        let oldest = [IDLE, KEEPING].map(|queue| self.slots.oldest(queue));
        let oldest = oldest.into_iter().flatten().min_by_key(|found| found.1);
        if let Some((handle, _)) = oldest {
            report.evicted(Layer::Tcp, "connection");
            self.leave(handle);
        }
    }

    fn leave(&mut self, handle: Handle) {
        if let Some(connection) = self.slots.remove(handle) {
            if self.index.get(&connection.ends) == Some(&handle) {
                self.index.remove(&connection.ends);
            }
            self.cost -= connection.cost;
            self.leaving.push_back(connection);
        }
    }

    /// After a turn: counts what the connection keeps, and keeps the sum within its limit.
    fn settle(&mut self, handle: Handle, now: Time, report: &mut Report) {
        let Some(connection) = self.slots.get_mut(handle) else {
            return;
        };
        self.cost -= connection.cost;
        connection.count_cost();
        self.cost += connection.cost;
        let queue = connection.queue();
        self.slots.touch(handle, queue, now);
        while self.cost > Self::OCTETS
            && let Some((oldest, seen)) = self.slots.oldest(KEEPING)
            && let Some(connection) = self.slots.get_mut(oldest)
        {
            report.evicted(Layer::Tcp, "octets of a connection");
            self.cost -= connection.cost;
            for direction in connection.directions.each_mut() {
                direction.abandon(Why::Evicted, report);
            }
            connection.count_cost();
            self.cost += connection.cost;
            self.slots.touch(oldest, IDLE, seen);
        }
    }
}

impl Connection {
    /// Whether a SYN opens another connection between the same ends.
    fn is_other(&self, side: Side, header: &Header<'_>) -> bool {
        let own = self.directions.get(side);
        let other = self.directions.get(side.other());
        match own.syn() {
            // The same one, sent again.
            Some(syn) if syn == header.sequence => false,
            Some(_) => true,
            None if own.is_started() => true,
            // An answer to a SYN, or the other SYN of a simultaneous open; not so where the other direction has
            // long been under way.
            None => !header.flags.has(Flags::ACK) && other.is_started() && other.syn().is_none(),
        }
    }

    fn accept<'f>(
        &mut self,
        side: Side,
        header: &Header<'_>,
        arrival: &Arrival<'f>,
        shared: &mut Shared<'_>,
    ) -> Octets<'f> {
        let flags = header.flags;
        if flags.has(Flags::ACK) {
            let other = self.directions.get_mut(side.other());
            other.acknowledge(header.acknowledgment);
        }
        if flags.has(Flags::RST) {
            self.is_reset = true;
            let (why, text) = (Why::ResetText, arrival.octets);
            shared.report.left(Layer::Tcp, why, text, arrival.current);
            return text.first(0);
        }
        let own = self.directions.get_mut(side);
        let is_syn = flags.has(Flags::SYN);
        if is_syn {
            self.client.get_or_insert(if flags.has(Flags::ACK) { side.other() } else { side });
        }
        let sequence = header.sequence.wrapping_add(u32::from(is_syn));
        if !own.is_started() {
            own.start(sequence, is_syn.then_some(header.sequence));
        }
        let start = own.number(sequence);
        let fresh = own.accept(start, arrival, shared);
        if flags.has(Flags::FIN) {
            let len = (arrival.octets.len() + arrival.cut) as u64;
            own.finish_at(start.saturating_add(len), arrival.current, shared.report);
        }
        fresh
    }

    /// The next octets of either direction: first those that an acknowledgement has set free.
    fn take<'f, P: Protocols>(
        &mut self,
        turn: &mut Turn<'f>,
        ending: bool,
        handle: Option<Handle>,
        protocols: &P,
        shared: &mut Shared<'_>,
    ) -> Option<Next<'f>> {
        let mut nothing = turn.fresh.first(0);
        for side in [turn.side.other(), turn.side] {
            let is_own = side == turn.side;
            if !is_own && !ending && !self.directions.get(side).is_waiting() {
                continue;
            }
            let hint = Hint { peer: self.directions.get(side.other()).protocol(), ports: self.ends.ports() };
            let fresh = if is_own { &mut turn.fresh } else { &mut nothing };
            let mut step = Step { fresh, current: turn.current, now: turn.now, ending, hint, protocols };
            let direction = self.directions.get_mut(side);
            if let Some(next) = direction.take(&mut step, shared) {
                let stream = self.stream(side, handle);
                return Some(match next {
                    direction::Next::Cut(Cut { protocol, octets, prefix, wanted }) => {
                        Next::Delivery(Delivery { stream, protocol, octets, prefix, wanted })
                    }
                    direction::Next::Gap(count) => Next::Gap(stream, count),
                    direction::Next::End => Next::End(stream),
                });
            }
        }
        None
    }

    fn stream(&self, side: Side, handle: Option<Handle>) -> Stream {
        let shown = |side| self.directions.get(side).syn().is_some();
        let start = Start { client: self.client, low: shown(Side::Low), high: shown(Side::High) };
        Stream { flow: self.ends.from(side), side, connection: self.number, start, handle }
    }

    fn count_cost(&mut self) {
        self.cost = self.directions.each().map(Direction::cost).iter().sum();
    }

    fn queue(&self) -> usize {
        let both_ended = self.directions.each().into_iter().all(Direction::is_ended);
        if self.is_reset || both_ended {
            CLOSED
        } else if self.cost > 0 {
            KEEPING
        } else {
            IDLE
        }
    }
}

#[cfg(test)]
mod tests;
