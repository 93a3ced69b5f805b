//! What waits for its time, in order. Only what is due in the next millisecond is kept sorted; the rest lies by the stretch of time
//! that it falls into, so that hundreds of thousands that wait cost no more than a few.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BinaryHeap, VecDeque};

use super::send::Send;

/// A stretch is 2^20 ns long, and so many of them are at hand.
const STRETCH: u32 = 20;
const AHEAD: usize = 1_024;

/// What waits for its time.
#[derive(Debug)]
pub(crate) enum Item {
    /// Something to be sent.
    Send(Box<Send>),
    /// The next UE of a group comes.
    Arrive(usize),
    /// The next step of a UE.
    Step(u32),
    /// Heartbeats are due.
    Heartbeat,
    /// What is planted at this place begins.
    Deed(usize),
}

#[derive(Debug)]
struct Waiting {
    at: i64,
    serial: u64,
    item: Item,
}

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Waiting {}

impl PartialOrd for Waiting {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Waiting {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        other.at.cmp(&self.at).then_with(|| other.serial.cmp(&self.serial))
    }
}

/// What waits, in order: of two at one time, the one that was put in first.
#[derive(Debug)]
pub(crate) struct Queue {
    /// What is due in the present stretch, or was due before it.
    near: BinaryHeap<Waiting>,
    present: i64,
    /// The stretches behind it.
    ahead: VecDeque<Vec<Waiting>>,
    /// Those that are further away.
    far: BTreeMap<i64, Vec<Waiting>>,
    /// Emptied stretches, kept for their room.
    spare: Vec<Vec<Waiting>>,
    serial: u64,
}

impl Default for Queue {
    fn default() -> Self {
        Self {
            near: BinaryHeap::new(),
            present: i64::MIN,
            ahead: VecDeque::new(),
            far: BTreeMap::new(),
            spare: Vec::new(),
            serial: 0,
        }
    }
}

impl Queue {
    pub(crate) fn push(&mut self, at: i64, item: Item) {
        self.serial += 1;
        let (waiting, stretch) = (Waiting { at, serial: self.serial, item }, at >> STRETCH);
        if stretch <= self.present {
            return self.near.push(waiting);
        }
        let place = usize::try_from(stretch.saturating_sub(self.present).saturating_sub(1)).unwrap_or(usize::MAX);
        if place >= AHEAD {
            return self.far.entry(stretch).or_default().push(waiting);
        }
        while self.ahead.len() <= place {
            self.ahead.push_back(self.spare.pop().unwrap_or_default());
        }
        if let Some(of) = self.ahead.get_mut(place) {
            of.push(waiting);
        }
    }

    pub(crate) fn send(&mut self, send: Send) {
        self.push(send.at, Item::Send(Box::new(send)));
    }

    /// The next one, and its time.
    pub(crate) fn pop(&mut self) -> Option<(i64, Item)> {
        loop {
            if let Some(Waiting { at, item, .. }) = self.near.pop() {
                return Some((at, item));
            }
            match self.ahead.pop_front() {
                Some(mut due) => {
                    self.present += 1;
                    self.near.extend(due.drain(..));
                    self.spare.push(due);
                }
                None => self.present = *self.far.first_key_value()?.0,
            }
            if let Some(first) = self.far.first_entry()
                && *first.key() <= self.present
            {
                self.near.extend(first.remove());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rng::Rng;

    #[test]
    fn they_leave_in_the_order_of_their_times_and_then_of_their_coming() {
        let (mut queue, mut rng, mut waiting) = (Queue::default(), Rng::new(1, 1), Vec::new());
        let mut now = 1_767_225_600_000_000_000;
        for round in 0..4_000_u32 {
            for number in 0..rng.below(4) as u32 {
                // Now and then far away, or in the past.
                let away = match rng.below(20) {
                    0 => 40_000_000_000,
                    1 => -5_000_000,
                    2 => 0,
                    _ => rng.between(0, 900_000_000),
                };
                let id = round * 4 + number;
                queue.push(now + away, Item::Step(id));
                waiting.push((now + away, id));
            }
            waiting.sort_by_key(|(at, _)| *at);
            if waiting.is_empty() {
                continue;
            }
            let (at, id) = waiting.remove(0);
            assert!(matches!(queue.pop(), Some((time, Item::Step(found))) if time == at && found == id));
            now = now.max(at);
        }
        assert!(std::iter::from_fn(|| queue.pop()).map(|(at, _)| at).eq(waiting.into_iter().map(|(at, _)| at)));
        assert!(queue.pop().is_none());
    }
}
