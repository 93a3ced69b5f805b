//! What conditions over time remember: for each key, what came in a time that ends now. Bounded by what is in that time and by a
//! limit; what had to be forgotten is not taken for nothing.

use std::collections::{HashMap, VecDeque};

use beleg_model::Time;
use foldhash::fast::FixedState;

/// How much one condition remembers: entries with keys of their own, and earlier entries of the same key.
pub const REMEMBERED: usize = 1 << 16;

/// What a condition over time is, compiled: which number it has among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MachineId(pub(crate) usize);

/// All conditions over time of a catalogue.
#[derive(Debug, Default)]
pub(crate) struct Machines {
    all: Vec<Machine>,
}

/// No other entry.
const NONE: u32 = u32::MAX;

/// What came last of one key and value, and when.
#[derive(Debug)]
struct Pair {
    key: u64,
    value: u64,
    last: Time,
    /// When others of the same came before, as far as that is asked for.
    #[expect(clippy::box_collection, reason = "most have none, and there are many of them")]
    before: Option<Box<VecDeque<Time>>>,
    /// Its neighbours in order of [`Self::last`].
    older: u32,
    newer: u32,
}

/// Entries that came in the time that ends now.
#[derive(Debug)]
struct Machine {
    /// Nanoseconds.
    over: i64,
    /// How many entries of one key and value need be told apart: beyond, one more makes no difference.
    keep: u32,
    pairs: Vec<Pair>,
    free: Vec<u32>,
    /// The ends of the order of time.
    oldest: u32,
    newest: u32,
    index: HashMap<(u64, u64), u32, FixedState>,
    /// How many different values each key has, where values are told apart.
    values: Option<HashMap<u64, u32, FixedState>>,
    /// How many entries there are before the last of their key.
    earlier: usize,
    /// Whatever was before this is not known in full.
    known_since: Option<Time>,
    now: Time,
    limit: usize,
    /// How many were forgotten that were still in the time.
    evicted: u64,
}

impl Machines {
    /// One that says of a key how many entries there were.
    pub(crate) fn add(&mut self, over: u64, keep: u32) -> MachineId {
        self.push(over, keep, None)
    }

    /// One that says of a key how many different values there were.
    pub(crate) fn add_distinct(&mut self, over: u64) -> MachineId {
        self.push(over, 1, Some(HashMap::default()))
    }

    fn push(&mut self, over: u64, keep: u32, values: Option<HashMap<u64, u32, FixedState>>) -> MachineId {
        self.all.push(Machine {
            over: i64::try_from(over).unwrap_or(i64::MAX),
            keep,
            pairs: Vec::new(),
            free: Vec::new(),
            oldest: NONE,
            newest: NONE,
            index: HashMap::default(),
            values,
            earlier: 0,
            known_since: None,
            now: Time::default(),
            limit: REMEMBERED,
            evicted: 0,
        });
        MachineId(self.all.len() - 1)
    }

    /// Its count is only asked whether it is more than this.
    pub(crate) fn compared_with(&mut self, id: MachineId, number: u64) {
        if let Some(machine) = self.all.get_mut(id.0).filter(|machine| machine.values.is_none()) {
            machine.keep = u32::try_from(number).unwrap_or(u32::MAX).saturating_add(1);
        }
    }

    #[cfg(test)]
    pub(crate) fn limit(&mut self, limit: usize) {
        self.all.iter_mut().for_each(|machine| machine.limit = limit);
    }

    /// The capture begins, or the observer has been blind until now.
    pub(crate) fn blind_until(&mut self, time: Time) {
        for machine in &mut self.all {
            machine.forget(time);
        }
    }

    /// An entry whose condition holds.
    pub(crate) fn feed(&mut self, id: MachineId, time: Time, key: u64, value: u64) {
        if let Some(machine) = self.all.get_mut(id.0) {
            machine.feed(time, key, value);
        }
    }

    /// An entry of which is not known whether, or under which key, it counts.
    pub(crate) fn blur(&mut self, id: MachineId, time: Time) {
        if let Some(machine) = self.all.get_mut(id.0) {
            machine.forget(time);
        }
    }

    /// The time is now this.
    pub(crate) fn expire(&mut self, id: MachineId, time: Time) {
        if let Some(machine) = self.all.get_mut(id.0) {
            machine.expire(time);
        }
    }

    /// How many entries, or different values; and whether that is all. Asked after [`Self::expire`].
    pub(crate) fn read(&self, id: MachineId, time: Time, key: u64) -> (u64, bool) {
        self.all.get(id.0).map_or((0, false), |machine| machine.read(time, key))
    }

    /// How many entries it had to forget that were still in its time.
    pub(crate) fn evicted(&self, id: MachineId) -> u64 {
        self.all.get(id.0).map_or(0, |machine| machine.evicted)
    }
}

impl Machine {
    fn forget(&mut self, time: Time) {
        self.known_since = Some(self.known_since.map_or(time, |known| known.max(time)));
    }

    fn since(&self, now: Time) -> Time {
        Time::from_nanoseconds(now.nanoseconds().saturating_sub(self.over))
    }

    /// Drops what is too old at `time`.
    fn expire(&mut self, time: Time) {
        // Taps may disagree by a little; what is in the window goes by the latest time seen.
        self.now = self.now.max(time);
        let since = self.since(self.now);
        while self.pairs.get(self.oldest as usize).is_some_and(|pair| pair.last < since) {
            self.drop_oldest();
        }
    }

    fn feed(&mut self, time: Time, key: u64, value: u64) {
        self.expire(time);
        let value = if self.values.is_some() { value } else { 0 };
        let at = match self.index.get(&(key, value)) {
            Some(&at) => {
                self.unlink(at);
                self.again(at);
                at
            }
            None => self.first(key, value),
        };
        self.link(at);
        while self.index.len() + self.earlier > self.limit {
            self.evict(at);
        }
    }

    /// The first entry of a key and value; it is not yet in the order of time.
    fn first(&mut self, key: u64, value: u64) -> u32 {
        let pair = Pair { key, value, last: self.now, before: None, older: NONE, newer: NONE };
        let free = self.free.pop().and_then(|at| Some((at, self.pairs.get_mut(at as usize)?)));
        let at = match free {
            Some((at, place)) => {
                *place = pair;
                at
            }
            None => {
                self.pairs.push(pair);
                self.pairs.len() as u32 - 1
            }
        };
        self.index.insert((key, value), at);
        if let Some(values) = &mut self.values {
            *values.entry(key).or_default() += 1;
        }
        at
    }

    /// Another entry of a key and value.
    fn again(&mut self, at: u32) {
        let (since, keep) = (self.since(self.now), self.keep as usize);
        let Some(pair) = self.pairs.get_mut(at as usize) else { return };
        let last = std::mem::replace(&mut pair.last, self.now);
        if keep > 1 {
            let before = pair.before.get_or_insert_default();
            let was = before.len();
            before.push_back(last);
            while before.len() >= keep || before.front().is_some_and(|time| *time < since) {
                before.pop_front();
            }
            self.earlier = (self.earlier + before.len()).saturating_sub(was);
        }
    }

    /// Makes room, and remembers that it did.
    fn evict(&mut self, fed: u32) {
        self.evicted += 1;
        let Some(pair) = self.pairs.get_mut(self.oldest as usize) else { return };
        let earliest = match self.oldest == fed {
            true => pair.before.as_mut().and_then(|before| before.pop_front()),
            false => None,
        };
        let time = earliest.unwrap_or(pair.last);
        match earliest {
            Some(_) => self.earlier = self.earlier.saturating_sub(1),
            None => self.drop_oldest(),
        }
        self.forget(Time::from_nanoseconds(time.nanoseconds().saturating_add(1)));
    }

    fn link(&mut self, at: u32) {
        let older = std::mem::replace(&mut self.newest, at);
        if let Some(pair) = self.pairs.get_mut(at as usize) {
            (pair.older, pair.newer) = (older, NONE);
        }
        match self.pairs.get_mut(older as usize) {
            Some(pair) => pair.newer = at,
            None => self.oldest = at,
        }
    }

    fn unlink(&mut self, at: u32) {
        let Some((older, newer)) = self.pairs.get(at as usize).map(|pair| (pair.older, pair.newer)) else { return };
        match self.pairs.get_mut(older as usize) {
            Some(pair) => pair.newer = newer,
            None => self.oldest = newer,
        }
        match self.pairs.get_mut(newer as usize) {
            Some(pair) => pair.older = older,
            None => self.newest = older,
        }
    }

    fn drop_oldest(&mut self) {
        let at = self.oldest;
        self.unlink(at);
        let Some(pair) = self.pairs.get_mut(at as usize) else { return };
        let (key, value, before) = (pair.key, pair.value, pair.before.take());
        self.earlier = self.earlier.saturating_sub(before.map_or(0, |before| before.len()));
        self.index.remove(&(key, value));
        self.free.push(at);
        if let Some(values) = &mut self.values
            && let Some(count) = values.get_mut(&key)
        {
            *count = count.saturating_sub(1);
            if *count == 0 {
                values.remove(&key);
            }
        }
    }

    fn read(&self, time: Time, key: u64) -> (u64, bool) {
        let since = self.since(self.now.max(time));
        let known = self.known_since.is_none_or(|known| known <= since);
        let count = match &self.values {
            Some(values) => u64::from(values.get(&key).copied().unwrap_or_default()),
            None => self.index.get(&(key, 0)).and_then(|at| self.pairs.get(*at as usize)).map_or(0, |pair| {
                let before = pair.before.as_ref().map_or(0, |own| own.len() - own.partition_point(|at| *at < since));
                1 + before as u64
            }),
        };
        (count, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: u32 = u32::MAX;

    fn at(second: i64) -> Time {
        Time::from_nanoseconds(second * 1_000_000_000)
    }

    #[test]
    fn a_window_moves() {
        let mut machines = Machines::default();
        let (count, distinct) = (machines.add(10_000_000_000, ALL), machines.add_distinct(10_000_000_000));
        machines.blind_until(at(0));
        for second in 0..20 {
            for id in [count, distinct] {
                machines.feed(id, at(second), 7, second as u64 % 3);
            }
        }
        let read = |machines: &Machines, second, key| [count, distinct].map(|id| machines.read(id, at(second), key));
        assert_eq!(read(&machines, 19, 7), [(11, true), (3, true)]);
        assert_eq!(read(&machines, 19, 8), [(0, true), (0, true)]);
        for id in [count, distinct] {
            machines.expire(id, at(29));
        }
        assert_eq!(read(&machines, 29, 7), [(1, true), (1, true)]);
        for id in [count, distinct] {
            machines.expire(id, at(40));
        }
        assert_eq!(read(&machines, 40, 7), [(0, true), (0, true)]);
        assert_eq!([count, distinct].map(|id| machines.evicted(id)), [0, 0]);
    }

    #[test]
    fn before_the_capture_nothing_is_known() {
        let mut machines = Machines::default();
        let id = machines.add(10_000_000_000, ALL);
        machines.blind_until(at(100));
        machines.feed(id, at(101), 7, 0);
        assert_eq!(machines.read(id, at(105), 7), (1, false));
        assert_eq!(machines.read(id, at(111), 7), (1, true));
    }

    #[test]
    fn what_is_forgotten_is_not_taken_for_nothing() {
        let mut machines = Machines::default();
        let (count, distinct) = (machines.add(100_000_000_000, ALL), machines.add_distinct(100_000_000_000));
        machines.limit(4);
        for second in 0..8 {
            for id in [count, distinct] {
                machines.feed(id, at(second), 7, second as u64);
            }
        }
        for id in [count, distinct] {
            assert_eq!(machines.read(id, at(8), 7), (4, false));
            assert_eq!(machines.evicted(id), 4);
            machines.expire(id, at(200));
            assert_eq!(machines.read(id, at(200), 7), (0, true));
        }
    }

    #[test]
    fn more_than_is_asked_for_is_not_kept() {
        let mut machines = Machines::default();
        let id = machines.add(1_000_000_000_000, ALL);
        machines.compared_with(id, 3);
        for second in 0..100 {
            machines.feed(id, at(second), second as u64 % 2, 0);
        }
        assert_eq!(machines.read(id, at(100), 0), (4, true));
        assert_eq!((machines.all[0].index.len(), machines.all[0].earlier), (2, 6));
        // An entry that leaves the time is not counted, whether or not it was dropped.
        assert_eq!(machines.read(id, at(1_097), 1), (2, true));
    }

    #[test]
    fn places_are_used_again() {
        let mut machines = Machines::default();
        let id = machines.add(10_000_000_000, 1);
        for second in 0..1_000 {
            machines.feed(id, at(second), second as u64, 0);
        }
        assert!(machines.all[0].pairs.len() <= 12);
        assert_eq!(machines.read(id, at(999), 995), (1, true));
    }
}
