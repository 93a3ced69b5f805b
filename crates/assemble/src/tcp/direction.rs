//! One direction of a connection: its octets in order of their sequence numbers, each once, or known to be missing.
//!
//! Sequence numbers are counted on in 64 bits, so that nothing here wraps around.

use beleg_model::{Octets, Time};
use beleg_wire::Id;

use super::cutter::{Cut, Cutter, Input};
use super::protocols::{Hint, Protocols};
use super::recent::{Link, Recent};
use crate::flow::Arrival;
use crate::gathered::{Current, Pool};
use crate::held::{Arriving, Held};
use crate::report::{Layer, Report, Why};

/// Memory that octets behind a hole may take.
const HELD: usize = 1 << 20;
/// How long a hole waits to be filled. A sender that is alive has repeated what was lost long before; a capture
/// of one direction has no acknowledgements that would say more.
const PATIENCE: i64 = 10_000_000_000;
/// The largest window there is (RFC 7323 clause 2.3): what lies farther away, no receiver accepts.
const WINDOW: u64 = 1 << 30;
/// How many holes are remembered.
const HOLES: usize = 8;

/// Octets that were passed over.
#[derive(Clone, Copy, Debug)]
struct Hole {
    start: u64,
    end: u64,
    /// Whether they were told to be missing.
    told: bool,
}

/// What all directions share.
pub(super) struct Shared<'a> {
    pub(super) recent: &'a mut Recent,
    pub(super) pool: &'a mut Pool,
    pub(super) report: &'a mut Report,
}

/// The segment at hand, as far as a direction needs it to go on.
pub(super) struct Step<'a, 'f, P> {
    pub(super) fresh: &'a mut Octets<'f>,
    pub(super) current: Current,
    pub(super) now: Time,
    /// Nothing more will come.
    pub(super) ending: bool,
    pub(super) hint: Hint,
    pub(super) protocols: &'a P,
}

/// The next that a direction has.
pub(super) enum Next<'f> {
    Cut(Cut<'f>),
    /// So many octets are missing; `None` where nobody knows how many.
    Gap(Option<u64>),
    End,
}

#[derive(Debug, Default)]
pub(super) struct Direction {
    /// Whether any number is known.
    started: bool,
    /// The initial sequence number, where a SYN showed it.
    syn: Option<u32>,
    /// The first octet that was looked for.
    first: u64,
    /// The next octet to hand on.
    next: u64,
    /// How far the other side has acknowledged.
    acknowledged: u64,
    /// Where the FIN stands.
    fin: Option<u64>,
    /// Whether everything up to the end has been handed on.
    ended: bool,
    held: Held,
    hole_since: Time,
    /// Octets not captured of what was handed to the cutter last.
    cut: u64,
    /// A gap that is to be told, and its length where that is known.
    gap: Option<Option<u64>>,
    /// The end is to be told.
    tell_end: bool,
    /// Where a segment ended that was too far away.
    stray: Option<u64>,
    holes: Vec<Hole>,
    cutter: Cutter,
    latest: Link,
    near: Current,
}

impl Direction {
    pub(super) fn protocol(&self) -> Option<Id> {
        self.cutter.protocol()
    }

    pub(super) fn is_started(&self) -> bool {
        self.started
    }

    pub(super) fn syn(&self) -> Option<u32> {
        self.syn
    }

    pub(super) fn is_ended(&self) -> bool {
        self.ended
    }

    /// Whether more than its own octets can bring it on: an acknowledgement, or time.
    pub(super) fn is_waiting(&self) -> bool {
        !self.held.is_empty() || !self.holes.is_empty() || self.has_news()
    }

    /// Whether, with its own octets taken, there is nothing to go on to.
    pub(super) fn is_quiet(&self) -> bool {
        self.cut == 0 && self.fin.is_none() && !self.is_waiting() && self.cutter.is_quiet()
    }

    /// Whether something is to be told, whatever comes.
    fn has_news(&self) -> bool {
        self.gap.is_some() || self.tell_end || self.cutter.is_ready()
    }

    /// Somebody reads what is of no protocol known here, or nobody does.
    pub(super) fn want(&mut self, wanted: bool) {
        self.cutter.want(wanted);
    }

    /// Memory of octets kept.
    pub(super) fn cost(&self) -> usize {
        self.held.cost() + self.cutter.cost()
    }

    /// The first sequence number of data, from a SYN with the initial number `syn` or from what comes first.
    pub(super) fn start(&mut self, sequence: u32, syn: Option<u32>) {
        self.started = true;
        self.syn = syn;
        // One round ahead, so that what comes before it has a number too.
        self.first = (1 << 32) + u64::from(sequence);
        self.next = self.first;
        if syn.is_some() {
            self.cutter.expect_start();
        }
    }

    /// The number, counted on, that is nearest to where the stream is.
    pub(super) fn number(&self, sequence: u32) -> u64 {
        let distance = sequence.wrapping_sub(self.next as u32) as i32;
        self.next.saturating_add_signed(i64::from(distance))
    }

    /// The other side has everything before `sequence`.
    pub(super) fn acknowledge(&mut self, sequence: u32) {
        if !self.started {
            return;
        }
        let number = self.number(sequence);
        // The FIN is acknowledged like an octet and is none.
        let number = self.fin.map_or(number, |fin| number.min(fin));
        if number <= self.next.saturating_add(WINDOW) {
            self.acknowledged = self.acknowledged.max(number);
        }
    }

    /// A FIN stands at `number`.
    pub(super) fn finish_at(&mut self, number: u64, current: Current, report: &mut Report) {
        if number < self.next || self.fin.is_some_and(|fin| fin != number) {
            report.irregular(Layer::Tcp, "FIN that is not at the end of the data", current);
        }
        // The latest is believed, so that one far away does not keep the stream from ending.
        if number >= self.next {
            self.fin = Some(number);
        }
    }

    /// Takes a segment's octets, which start at `start`; returns those that can be handed on from the frame.
    pub(super) fn accept<'f>(&mut self, start: u64, arrival: &Arrival<'f>, shared: &mut Shared<'_>) -> Octets<'f> {
        let nothing = arrival.octets.first(0);
        self.near = arrival.current;
        if arrival.octets.is_empty() && arrival.cut == 0 {
            return nothing;
        }
        let end = start.saturating_add(arrival.octets.len() as u64);
        let full_end = end.saturating_add(arrival.cut as u64);
        if !self.is_near(start, full_end, arrival, shared.report) {
            return nothing;
        }
        if self.fin.is_some_and(|fin| full_end > fin) {
            let what = "data after the FIN";
            shared.report.irregular(Layer::Tcp, what, arrival.current);
            self.fin = None;
        }
        self.ended &= full_end <= self.next;
        if self.cutter.is_unknown() {
            return self.accept_unkept(start, arrival, shared);
        }
        let octets = self.leave_old(start, arrival, shared);
        let start = end - octets.len() as u64;
        let cut = (full_end.saturating_sub(end.max(self.next))) as usize;
        if start == self.next && self.held.is_empty() {
            shared.recent.record(&mut self.latest, start, octets.data());
            self.next = end;
            self.cut = cut as u64;
            return octets;
        }
        if !octets.is_empty() {
            if self.held.is_empty() {
                self.hole_since = arrival.now;
            }
            let arriving = Arriving { start, octets, cut, current: arrival.current, layer: Layer::Tcp, join: false };
            self.held.insert(arriving, shared.pool, shared.report);
        }
        nothing
    }

    /// Whether a segment can be of this stream. One that is too far away is believed when a second one follows
    /// on it: then the capture has a large hole, or the numbers never were what they seemed.
    fn is_near(&mut self, start: u64, end: u64, arrival: &Arrival<'_>, report: &mut Report) -> bool {
        let ahead = start > self.next.saturating_add(WINDOW);
        let behind = end.saturating_add(WINDOW) < self.next;
        if !ahead && !behind {
            self.stray = None;
            return true;
        }
        if self.stray != Some(start) {
            self.stray = Some(end);
            report.left(Layer::Tcp, Why::Stray, arrival.octets, arrival.current);
            return false;
        }
        report.irregular(Layer::Tcp, "jump of the sequence number", arrival.current);
        self.abandon(Why::Incomplete, report);
        self.stray = None;
        self.holes.clear();
        self.fin = None;
        self.first = start;
        self.next = start;
        self.acknowledged = start;
        true
    }

    /// Leaves out what is before the next octet.
    fn leave_old<'f>(&mut self, start: u64, arrival: &Arrival<'f>, shared: &mut Shared<'_>) -> Octets<'f> {
        let octets = arrival.octets;
        if start >= self.next {
            return octets;
        }
        if octets.len() == 1 && start.saturating_add(1) == self.next {
            let why = Why::KeepAlive;
            shared.report.left(Layer::Tcp, why, octets, arrival.current);
            return octets.from(1);
        }
        let end = self.next.min(start.saturating_add(octets.len() as u64));
        let mut at = start;
        while at < end {
            let (stop, late) = self.stretch_of_old(at, end);
            let part = octets.from((at - start) as usize).first((stop - at) as usize);
            let why = if late {
                Why::Late
            } else if shared.recent.agrees(self.latest, at, part.data()) == Some(false) {
                Why::Contradicting
            } else {
                Why::Repeated
            };
            shared.report.left(Layer::Tcp, why, part, arrival.current);
            at = stop;
        }
        octets.from((end - start) as usize)
    }

    /// How far from `at` octets were handed on, or were not.
    fn stretch_of_old(&self, at: u64, end: u64) -> (u64, bool) {
        if at < self.first {
            return (self.first.min(end), true);
        }
        let mut stop = end;
        for hole in &self.holes {
            if (hole.start..hole.end).contains(&at) {
                return (hole.end.min(end), true);
            }
            if hole.start > at {
                stop = stop.min(hole.start);
            }
        }
        (stop, false)
    }

    /// Octets of a stream that nobody reads go out in the order in which they come; only holes are minded.
    fn accept_unkept<'f>(&mut self, start: u64, arrival: &Arrival<'f>, shared: &mut Shared<'_>) -> Octets<'f> {
        let octets = arrival.octets;
        let end = start.saturating_add((octets.len() + arrival.cut) as u64);
        let fills = |hole: &Hole| !hole.told && start < hole.end && end > hole.start;
        if start >= self.next {
            self.pass_over(start, shared.report);
        } else if !self.holes.iter().any(fills) {
            let new = self.leave_old(start, arrival, shared);
            self.next = self.next.max(end);
            return new;
        }
        // What a segment fills in part counts as filled.
        self.holes.retain(|hole| !fills(hole));
        self.next = self.next.max(end);
        octets
    }

    /// Goes on at `number`, and remembers the hole, which may still be filled.
    fn pass_over(&mut self, number: u64, report: &mut Report) {
        if number > self.next {
            let hole = Hole { start: self.next, end: number, told: false };
            self.remember(hole, report);
            self.next = number;
        }
    }

    fn remember(&mut self, hole: Hole, report: &mut Report) {
        if self.holes.len() >= HOLES {
            let oldest = self.holes.remove(0);
            if !oldest.told {
                report.missing(Layer::Tcp, oldest.end - oldest.start, self.near);
            }
        }
        self.holes.push(hole);
    }

    /// The next octets to hand on. After `None`, `step.fresh` is used up.
    pub(super) fn take<'f, P: Protocols>(
        &mut self,
        step: &mut Step<'_, 'f, P>,
        shared: &mut Shared<'_>,
    ) -> Option<Next<'f>> {
        loop {
            if let Some(count) = self.gap.take() {
                return Some(Next::Gap(count));
            }
            let mut input = Input {
                fresh: &mut *step.fresh,
                current: step.current,
                hint: step.hint,
                protocols: step.protocols,
                pool: shared.pool,
                report: shared.report,
            };
            if let Some(found) = self.cutter.take(&mut input) {
                return Some(Next::Cut(found));
            }
            if std::mem::take(&mut self.tell_end) {
                return Some(Next::End);
            }
            if !self.advance(step.now, step.ending, shared) {
                return None;
            }
        }
    }

    /// With everything at hand taken: goes on to what is held, over a hole, or to the end. False where there is
    /// nothing to go on to.
    fn advance(&mut self, now: Time, ending: bool, shared: &mut Shared<'_>) -> bool {
        if self.cut > 0 {
            if self.cutter.flush() {
                return true;
            }
            // Not captured, which the frame itself says: nothing to report.
            self.next = self.next.saturating_add(self.cut);
            self.go_without(Some(self.cut), shared.report);
            self.cut = 0;
            return true;
        }
        if let Some(first) = self.held.first() {
            if first > self.next {
                if !self.may_go_over(first, now, ending) {
                    return false;
                }
                if self.cutter.flush() {
                    return true;
                }
                self.go_over(first, now, shared.report);
                return true;
            }
            self.release(shared);
            return true;
        }
        if !self.ended && (ending || self.fin == Some(self.next)) {
            self.ended = true;
            self.tell_missing(ending, shared.report);
            self.tell_end = !self.cutter.is_unknown();
            self.cutter.end(shared.report);
            return true;
        }
        self.tell_missing(ending, shared.report);
        false
    }

    /// Whether the hole before `first` will not be filled any more.
    fn may_go_over(&self, first: u64, now: Time, ending: bool) -> bool {
        self.cutter.is_unknown()
            || ending
            || self.acknowledged >= first
            || self.held.cost() > HELD
            || now.since(self.hole_since) > PATIENCE
    }

    fn go_over(&mut self, first: u64, now: Time, report: &mut Report) {
        if self.cutter.is_unknown() {
            self.pass_over(first, report);
        } else {
            self.skip_to(first, report);
            self.hole_since = now;
        }
    }

    /// Octets are missing where the stream stands.
    fn go_without(&mut self, count: Option<u64>, report: &mut Report) {
        self.cutter.gap(count.unwrap_or(u64::MAX), report);
        if !self.cutter.is_unknown() {
            self.gap = Some(match (self.gap, count) {
                (Some(Some(before)), Some(count)) => Some(before.saturating_add(count)),
                (Some(None), _) | (_, None) => None,
                (None, count) => count,
            });
        }
    }

    fn skip_to(&mut self, number: u64, report: &mut Report) {
        let missing = number.saturating_sub(self.next);
        report.missing(Layer::Tcp, missing, self.near);
        let hole = Hole { start: self.next, end: number, told: true };
        self.remember(hole, report);
        self.go_without(Some(missing), report);
        self.next = number;
    }

    /// Hands the first part held to the cutter.
    fn release(&mut self, shared: &mut Shared<'_>) {
        let Some((start, mut part)) = self.held.pop() else {
            return;
        };
        // It can start too early only where it was captured in full and what is before it was not.
        let early = self.next.saturating_sub(start) as usize;
        if early > 0 {
            let octets = part.octets.octets().first(early);
            let (why, nowhere) = (Why::Late, Current::default());
            shared.report.left(Layer::Tcp, why, octets, nowhere);
            part.octets.consume(early);
        }
        let octets = part.octets.octets();
        shared.recent.record(&mut self.latest, self.next, octets.data());
        self.next = self.next.saturating_add(octets.len() as u64);
        self.cut = part.cut as u64;
        self.cutter.feed(part.octets, shared.pool);
    }

    /// Tells holes that the other side has acknowledged, or all of them at the end.
    fn tell_missing(&mut self, ending: bool, report: &mut Report) {
        let acknowledged = self.acknowledged;
        for hole in &mut self.holes {
            if !hole.told && (ending || hole.end <= acknowledged) {
                hole.told = true;
                report.missing(Layer::Tcp, hole.end - hole.start, self.near);
            }
        }
        let missing = acknowledged.saturating_sub(self.next);
        // One more than was seen may be a FIN that was not captured.
        if ending && missing > 0 && !(missing == 1 && self.fin.is_none()) {
            self.skip_to(acknowledged, report);
        }
    }

    /// Gives up everything kept.
    pub(super) fn abandon(&mut self, why: Why, report: &mut Report) {
        while let Some((start, part)) = self.held.pop() {
            let missing = start.saturating_sub(self.next);
            report.missing(Layer::Tcp, missing, self.near);
            report.left_gathered(Layer::Tcp, why, &part.octets);
            let len = (part.octets.len() + part.cut) as u64;
            self.next = self.next.max(start.saturating_add(len));
        }
        self.cut = 0;
        self.cutter.abandon(why, report);
        self.go_without(None, report);
    }
}
