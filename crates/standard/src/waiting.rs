//! Entries that contradict a requirement because something did not come before them, while it may still turn up: on another tap.
//! The clocks of two taps are apart, and which of two frames came first is not known until what was captured at about the same time
//! has all been read. Whatever comes on another tap a moment later may have come before: the entry then contradicts nothing.
//!
//! Bounded: beyond that, an entry is what it seems at once.

use std::collections::VecDeque;

use beleg_model::{FrameId, Time};

use crate::expression::MachineId;
use crate::judge::BucketKey;

/// How far the clocks of taps that belong together may be apart, in nanoseconds: the time for which the ledger doubts, too.
const APART: i64 = 2_000_000_000;
/// How many entries wait.
const LIMIT: usize = 1 << 12;

/// An entry that waits.
#[derive(Debug)]
pub(crate) struct Held {
    pub(crate) key: BucketKey,
    pub(crate) name: Box<str>,
    pub(crate) octets: u64,
    pub(crate) frame: FrameId,
    pub(crate) time: Time,
    pub(crate) values: Vec<(String, String)>,
    /// What did not come before it, by condition and key.
    pub(crate) wanted: Vec<(MachineId, u64)>,
    /// It came on another tap.
    pub(crate) came: bool,
}

/// All that wait, in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Waiting(VecDeque<Held>);

impl Waiting {
    /// One more; given back where there is no room.
    pub(crate) fn hold(&mut self, held: Held) -> Option<Held> {
        if self.0.len() >= LIMIT {
            return Some(held);
        }
        self.0.push_back(held);
        None
    }

    /// Something came that counts for a condition.
    #[inline]
    pub(crate) fn came(&mut self, machine: MachineId, key: u64, tap: u16) {
        for held in self.0.iter_mut().filter(|held| held.frame.tap != tap) {
            held.came |= held.wanted.contains(&(machine, key));
        }
    }

    /// Something came of which is not known for which key it counts.
    pub(crate) fn blurred(&mut self, machine: MachineId, tap: u16) {
        for held in self.0.iter_mut().filter(|held| held.frame.tap != tap) {
            held.came |= held.wanted.iter().any(|(wanted, _)| *wanted == machine);
        }
    }

    /// The next that has waited long enough.
    #[inline]
    pub(crate) fn over(&mut self, now: Time) -> Option<Held> {
        self.0.front().filter(|held| now.since(held.time) > APART)?;
        self.0.pop_front()
    }

    /// The next, when nothing more comes.
    pub(crate) fn last(&mut self) -> Option<Held> {
        self.0.pop_front()
    }
}

#[cfg(test)]
mod tests {
    use beleg_model::{Party, Time};

    use super::*;
    use crate::judge::{Place, State};

    fn held(at: i64) -> Held {
        let place = Place::Parties(Party::Nameless, Party::Nameless);
        Held {
            key: BucketKey { requirement: 0, place, name: 0, state: State::Violated },
            name: "".into(),
            octets: 0,
            frame: FrameId { tap: 0, number: 1 },
            time: Time::from_nanoseconds(at),
            values: Vec::new(),
            wanted: vec![(MachineId(1), 7)],
            came: false,
        }
    }

    #[test]
    fn only_what_comes_on_another_tap_may_have_come_before() {
        let mut waiting = Waiting::default();
        for came in [(MachineId(1), 7, 0), (MachineId(1), 8, 1), (MachineId(2), 7, 1)] {
            assert!(waiting.hold(held(0)).is_none());
            waiting.came(came.0, came.1, came.2);
            assert!(!waiting.last().unwrap().came, "{came:?}");
        }
        assert!(waiting.hold(held(0)).is_none());
        waiting.came(MachineId(1), 7, 1);
        assert!(waiting.over(Time::from_nanoseconds(APART)).is_none());
        assert!(waiting.over(Time::from_nanoseconds(APART + 1)).unwrap().came);
    }

    #[test]
    fn a_flood_does_not_wait() {
        let mut waiting = Waiting::default();
        assert_eq!((0..10_000).filter(|at| waiting.hold(held(*at)).is_some()).count(), 10_000 - LIMIT);
    }
}
