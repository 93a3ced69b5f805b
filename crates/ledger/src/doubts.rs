//! What seems to lack its reason, until that is certain. A capture may hold a reason a moment after what rests on it: taps and
//! queues of one network card put packets into another order. And that something is missing from it shows only later, when
//! somebody acknowledges what was never seen.
//!
//! Bounded: what is in doubt beyond that is certain at once.

use std::collections::{HashMap, HashSet, VecDeque};

use beleg_model::{Interface, Key, Need, Relation, Time};
use foldhash::quality::RandomState;

use crate::coverage::Coverage;

/// How much later a reason may be captured than what rests on it, in nanoseconds.
const ORDER: i64 = 2_000_000_000;
/// How much later it may show that something is missing, in nanoseconds: peers speak to each other once a minute at least, if
/// only to hear whether the other one lives (TS 29.244 clause 6.2.2, RFC 9260 clause 8.3, TS 29.510 clause 5.2.2.3.2).
const WINDOW: i64 = 60_000_000_000;
/// How many needs may be in doubt at a time, and how many entries in all.
const OPEN: usize = 1 << 12;
const ALL: u32 = 1 << 16;
/// How much of what they gave is remembered.
const FOLLOWED: usize = 1 << 14;

/// A need in doubt.
#[derive(Clone, Copy, Debug)]
struct Part {
    entry: u32,
    since: Time,
    scope: (Interface, Key),
    wanted: [Option<(Relation, Key)>; 3],
}

/// All entries in doubt.
#[derive(Debug, Default)]
pub struct Doubts {
    open: VecDeque<Part>,
    /// How many needs of an entry are in doubt still.
    left: HashMap<u32, u32, RandomState>,
    wanted: HashMap<(Relation, Key), Vec<u32>, RandomState>,
    dispelled: HashSet<u32, RandomState>,
    /// What those in doubt gave, and whoever acted on that: it is no reason for them. As long as it could be taken for one.
    followed: HashSet<(Relation, Key), RandomState>,
    following: VecDeque<(Time, (Relation, Key))>,
    /// Those that are over, since somebody asked last.
    over: Vec<u32>,
    next: u32,
}

impl Doubts {
    /// Opens one: an entry has needs that seem to lack their reasons. `None` where there are too many.
    pub(crate) fn open(&mut self, lacking: &[Need], now: Time) -> Option<u32> {
        self.close(now);
        if lacking.is_empty() || self.open.len() + lacking.len() > OPEN || self.next >= ALL {
            return None;
        }
        let entry = self.next;
        self.next += 1;
        for need in lacking {
            self.open.push_back(Part { entry, since: now, scope: need.scope, wanted: need.options });
            for wanted in need.options.into_iter().flatten() {
                self.wanted.entry(wanted).or_default().push(entry);
            }
        }
        self.left.insert(entry, u32::try_from(lacking.len()).unwrap_or(u32::MAX));
        Some(entry)
    }

    /// Whether what an entry seemed to lack was told later, or might have been.
    pub fn is_dispelled(&self, entry: u32) -> bool {
        self.dispelled.contains(&entry)
    }

    /// The doubts that are over, one way or the other, since this was asked last.
    #[inline]
    pub fn over(&mut self) -> Vec<u32> {
        std::mem::take(&mut self.over)
    }

    /// Whether one who needs this acts on what is in doubt: it was given by that, or the same is lacking there.
    #[inline]
    pub(crate) fn is_followed(&self, needed: &(Relation, Key), met: bool) -> bool {
        if met { self.followed.contains(needed) } else { self.wanted.contains_key(needed) }
    }

    /// What is in doubt gives something, or whoever acts on that does.
    pub(crate) fn follow(&mut self, relation: Relation, key: Key, now: Time) {
        if self.following.len() < FOLLOWED && self.followed.insert((relation, key)) {
            self.following.push_back((now, (relation, key)));
        }
    }

    /// A reason is given.
    #[inline]
    pub(crate) fn told(&mut self, relation: Relation, key: Key, now: Time) {
        if !self.wanted.is_empty() && self.wanted.contains_key(&(relation, key)) {
            let wanted = Some((relation, key));
            self.settle(|part| now.since(part.since) <= ORDER && part.wanted.contains(&wanted));
        }
    }

    /// Something turned out to be missing.
    pub(crate) fn missing(&mut self, coverage: &Coverage) {
        self.settle(|part| !coverage.is_proven(part.scope, part.since));
    }

    /// What is in doubt for too long is certain.
    #[inline]
    pub(crate) fn close(&mut self, now: Time) {
        while let Some((_, given)) = self.following.front().filter(|(since, _)| now.since(*since) > ORDER).copied() {
            self.following.pop_front();
            self.followed.remove(&given);
        }
        while let Some(part) = self.open.front().filter(|part| now.since(part.since) > WINDOW).copied() {
            self.open.pop_front();
            self.forget(&part);
            if self.left.remove(&part.entry).is_some() {
                self.over.push(part.entry);
            }
        }
    }

    fn settle(&mut self, is_over: impl Fn(&Part) -> bool) {
        let (over, open): (Vec<Part>, Vec<Part>) = self.open.iter().partition(|part| is_over(part));
        self.open = open.into();
        for part in over {
            self.forget(&part);
            let Some(left) = self.left.get_mut(&part.entry) else { continue };
            *left = left.saturating_sub(1);
            if *left == 0 {
                self.left.remove(&part.entry);
                self.dispelled.insert(part.entry);
                self.over.push(part.entry);
            }
        }
    }

    fn forget(&mut self, part: &Part) {
        for wanted in part.wanted.iter().flatten() {
            if let Some(entries) = self.wanted.get_mut(wanted) {
                entries.retain(|entry| *entry != part.entry);
                if entries.is_empty() {
                    self.wanted.remove(wanted);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TUNNEL: Relation = Relation(1);

    fn at(millisecond: i64) -> Time {
        Time::from_nanoseconds(millisecond * 1_000_000)
    }

    fn key(number: u32) -> Key {
        Key::Tunnel([192, 0, 2, 1].into(), number)
    }

    fn need(number: u32) -> Need {
        let scope = (Interface::N4, Key::Address([192, 0, 2, 1].into()));
        Need {
            options: [Some((TUNNEL, key(number))), None, None],
            closer: None,
            scope,
            grace: None,
            soft: false,
            answers: None,
        }
    }

    #[test]
    fn a_reason_a_moment_later_dispels_it_and_much_later_does_not() {
        let mut doubts = Doubts::default();
        let [first, second] = [1, 2].map(|number| doubts.open(&[need(number)], at(0)).unwrap());
        doubts.told(TUNNEL, key(1), at(1_999));
        doubts.told(TUNNEL, key(2), at(2_001));
        assert!(doubts.is_dispelled(first) && !doubts.is_dispelled(second));
    }

    #[test]
    fn all_that_is_lacking_must_be_told() {
        let mut doubts = Doubts::default();
        let entry = doubts.open(&[need(1), need(2)], at(0)).unwrap();
        doubts.told(TUNNEL, key(1), at(1));
        doubts.told(TUNNEL, key(1), at(2));
        assert!(!doubts.is_dispelled(entry));
        doubts.told(TUNNEL, key(2), at(3));
        assert!(doubts.is_dispelled(entry) && doubts.wanted.is_empty() && doubts.open.is_empty());
    }

    #[test]
    fn what_turns_out_to_be_missing_dispels_it() {
        let mut doubts = Doubts::default();
        let entry = doubts.open(&[need(1)], at(0)).unwrap();
        doubts.missing(&Coverage::default());
        assert!(doubts.is_dispelled(entry) && doubts.left.is_empty());
    }

    #[test]
    fn a_flood_takes_no_memory() {
        let mut doubts = Doubts::default();
        for number in 0..100_000 {
            doubts.open(&[need(number)], at(i64::from(number)));
        }
        assert!(doubts.open.len() <= OPEN && doubts.wanted.len() <= OPEN && doubts.left.len() <= OPEN);
        assert!(doubts.next <= ALL);
    }
}
