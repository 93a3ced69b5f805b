//! What conditions over time remember: for each key, what came in a time that ends now. Bounded; what had to be forgotten is
//! not taken for nothing.

use std::collections::{HashMap, VecDeque};

use beleg_model::Time;
use foldhash::fast::FixedState;

/// How many entries one condition remembers.
pub const REMEMBERED: usize = 1 << 16;

/// What a condition over time is, compiled: which number it has among those of its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct MachineId(pub(crate) usize);

/// All conditions over time of a catalogue.
#[derive(Debug, Default)]
pub(crate) struct Machines {
    all: Vec<Machine>,
}

/// Entries that came in the time that ends now.
#[derive(Debug)]
struct Machine {
    /// Nanoseconds.
    over: i64,
    /// In order of time: key and value.
    queue: VecDeque<(Time, u64, u64)>,
    /// How many of each key and value.
    counts: HashMap<(u64, u64), u32, FixedState>,
    /// How many of each key, and how many different values.
    keys: HashMap<u64, (u32, u32), FixedState>,
    /// Whatever was before this is not known in full.
    known_since: Option<Time>,
    now: Time,
    limit: usize,
}

impl Machines {
    pub(crate) fn add(&mut self, over: u64) -> MachineId {
        let over = i64::try_from(over).unwrap_or(i64::MAX);
        self.all.push(Machine {
            over,
            queue: VecDeque::new(),
            counts: HashMap::default(),
            keys: HashMap::default(),
            known_since: None,
            now: Time::default(),
            limit: REMEMBERED,
        });
        MachineId(self.all.len() - 1)
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

    /// How many entries, how many different values; and whether that is all. Asked after [`Self::expire`].
    pub(crate) fn read(&self, id: MachineId, time: Time, key: u64) -> (u32, u32, bool) {
        self.all.get(id.0).map_or((0, 0, false), |machine| machine.read(time, key))
    }
}

impl Machine {
    fn forget(&mut self, time: Time) {
        self.known_since = Some(self.known_since.map_or(time, |known| known.max(time)));
    }

    /// Drops what is too old at `time`.
    fn expire(&mut self, time: Time) {
        // Taps may disagree by a little; what is in the window goes by the latest time seen.
        self.now = self.now.max(time);
        let since = Time::from_nanoseconds(self.now.nanoseconds().saturating_sub(self.over));
        while self.queue.front().is_some_and(|(time, ..)| *time < since) {
            self.drop_first();
        }
    }

    fn feed(&mut self, time: Time, key: u64, value: u64) {
        self.expire(time);
        if self.queue.len() >= self.limit {
            let first = self.queue.front().map(|(time, ..)| *time);
            self.drop_first();
            if let Some(time) = first {
                self.forget(Time::from_nanoseconds(time.nanoseconds().saturating_add(1)));
            }
        }
        self.queue.push_back((self.now, key, value));
        let count = self.counts.entry((key, value)).or_default();
        *count += 1;
        let of_key = self.keys.entry(key).or_default();
        of_key.0 += 1;
        of_key.1 += u32::from(*count == 1);
    }

    fn drop_first(&mut self) {
        let Some((_, key, value)) = self.queue.pop_front() else { return };
        let mut was_last = false;
        if let Some(count) = self.counts.get_mut(&(key, value)) {
            *count = count.saturating_sub(1);
            was_last = *count == 0;
        }
        if was_last {
            self.counts.remove(&(key, value));
        }
        if let Some(of_key) = self.keys.get_mut(&key) {
            of_key.0 = of_key.0.saturating_sub(1);
            of_key.1 = of_key.1.saturating_sub(u32::from(was_last));
            if of_key.0 == 0 {
                self.keys.remove(&key);
            }
        }
    }

    fn read(&self, time: Time, key: u64) -> (u32, u32, bool) {
        let now = self.now.max(time);
        let since = Time::from_nanoseconds(now.nanoseconds().saturating_sub(self.over));
        let known = self.known_since.is_none_or(|known| known <= since);
        let (entries, values) = self.keys.get(&key).copied().unwrap_or_default();
        (entries, values, known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_nanoseconds(second * 1_000_000_000)
    }

    #[test]
    fn a_window_moves() {
        let mut machines = Machines::default();
        let id = machines.add(10_000_000_000);
        machines.blind_until(at(0));
        for second in 0..20 {
            machines.feed(id, at(second), 7, second as u64 % 3);
        }
        assert_eq!(machines.read(id, at(19), 7), (11, 3, true));
        assert_eq!(machines.read(id, at(19), 8), (0, 0, true));
        machines.expire(id, at(29));
        assert_eq!(machines.read(id, at(29), 7), (1, 1, true));
        machines.expire(id, at(40));
        assert_eq!(machines.read(id, at(40), 7), (0, 0, true));
    }

    #[test]
    fn before_the_capture_nothing_is_known() {
        let mut machines = Machines::default();
        let id = machines.add(10_000_000_000);
        machines.blind_until(at(100));
        machines.feed(id, at(101), 7, 0);
        assert_eq!(machines.read(id, at(105), 7), (1, 1, false));
        assert_eq!(machines.read(id, at(111), 7), (1, 1, true));
    }

    #[test]
    fn what_is_forgotten_is_not_taken_for_nothing() {
        let mut machines = Machines::default();
        let id = machines.add(100_000_000_000);
        machines.limit(4);
        for second in 0..8 {
            machines.feed(id, at(second), 7, second as u64);
        }
        assert_eq!(machines.read(id, at(8), 7), (4, 4, false));
        machines.expire(id, at(200));
        assert_eq!(machines.read(id, at(200), 7), (0, 0, true));
    }
}
