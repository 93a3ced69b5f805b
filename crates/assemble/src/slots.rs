//! Records in order of their last use, so that the oldest can be dropped when there are too many. The order
//! depends on the frames alone, never on hashing. Finding a record by key is its owner's part.

use beleg_model::Time;

/// Where a record stands. A handle of a record that was removed finds nothing, ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Handle {
    index: u32,
    generation: u32,
}

/// No slot.
const NONE: u32 = u32::MAX;

/// The place of a record in its queue. Kept apart from the record, so that the neighbours of a record that is
/// used are found in little memory.
#[derive(Debug)]
struct Slot {
    generation: u32,
    /// The next more recently used record of the same queue.
    newer: u32,
    /// The next less recently used one; in a free slot the next free one.
    older: u32,
    queue: usize,
    seen: Time,
}

#[derive(Clone, Copy, Debug)]
struct Queue {
    newest: u32,
    oldest: u32,
}

/// Records in `QUEUES` queues, each ordered by last use.
#[derive(Debug)]
pub(crate) struct Slots<V, const QUEUES: usize> {
    slots: Vec<Slot>,
    values: Vec<Option<V>>,
    queues: [Queue; QUEUES],
    free: u32,
    len: usize,
}

impl<V, const QUEUES: usize> Default for Slots<V, QUEUES> {
    fn default() -> Self {
        let empty = Queue { newest: NONE, oldest: NONE };
        Self { slots: Vec::new(), values: Vec::new(), queues: [empty; QUEUES], free: NONE, len: 0 }
    }
}

impl<V, const QUEUES: usize> Slots<V, QUEUES> {
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    pub(crate) fn get(&self, handle: Handle) -> Option<&V> {
        let slot = self.slots.get(handle.index as usize)?;
        if slot.generation != handle.generation {
            return None;
        }
        self.values.get(handle.index as usize)?.as_ref()
    }

    pub(crate) fn get_mut(&mut self, handle: Handle) -> Option<&mut V> {
        let slot = self.slots.get(handle.index as usize)?;
        if slot.generation != handle.generation {
            return None;
        }
        self.values.get_mut(handle.index as usize)?.as_mut()
    }

    /// Adds a record as the newest of `queue`.
    pub(crate) fn insert(&mut self, value: V, queue: usize, now: Time) -> Handle {
        let mut index = self.free;
        let mut generation = 0;
        if let (Some(slot), Some(place)) = (self.slots.get_mut(index as usize), self.values.get_mut(index as usize)) {
            self.free = slot.older;
            generation = slot.generation;
            slot.seen = now;
            *place = Some(value);
        } else {
            index = self.slots.len() as u32;
            self.slots.push(Slot { generation, newer: NONE, older: NONE, queue, seen: now });
            self.values.push(Some(value));
        }
        self.link(index, queue);
        self.len += 1;
        Handle { index, generation }
    }

    /// Takes a record out.
    pub(crate) fn remove(&mut self, handle: Handle) -> Option<V> {
        self.get(handle)?;
        self.unlink(handle.index);
        let free = self.free;
        let slot = self.slots.get_mut(handle.index as usize)?;
        slot.older = free;
        slot.generation = slot.generation.wrapping_add(1);
        self.free = handle.index;
        self.len -= 1;
        self.values.get_mut(handle.index as usize)?.take()
    }

    /// Makes a record the newest of `queue`.
    pub(crate) fn touch(&mut self, handle: Handle, queue: usize, now: Time) {
        if self.slot(handle.index).is_none_or(|slot| slot.generation != handle.generation) {
            return;
        }
        let newest = self.queues.get(queue).map(|queue| queue.newest);
        if newest != Some(handle.index) {
            self.unlink(handle.index);
            self.link(handle.index, queue);
        }
        if let Some(slot) = self.slots.get_mut(handle.index as usize) {
            slot.seen = now;
        }
    }

    /// The record of `queue` that has been unused for longest, and since when.
    pub(crate) fn oldest(&self, queue: usize) -> Option<(Handle, Time)> {
        let index = self.queues.get(queue)?.oldest;
        let slot = self.slot(index)?;
        let generation = slot.generation;
        Some((Handle { index, generation }, slot.seen))
    }

    fn slot(&self, index: u32) -> Option<&Slot> {
        self.slots.get(index as usize)
    }

    fn link(&mut self, index: u32, queue: usize) {
        let Some(ends) = self.queues.get_mut(queue) else {
            return;
        };
        let older = std::mem::replace(&mut ends.newest, index);
        if ends.oldest == NONE {
            ends.oldest = index;
        }
        if let Some(slot) = self.slots.get_mut(index as usize) {
            slot.queue = queue;
            slot.newer = NONE;
            slot.older = older;
        }
        if let Some(slot) = self.slots.get_mut(older as usize) {
            slot.newer = index;
        }
    }

    fn unlink(&mut self, index: u32) {
        let Some(&Slot { newer, older, queue, .. }) = self.slot(index) else {
            return;
        };
        match self.slots.get_mut(newer as usize) {
            Some(slot) => slot.older = older,
            None => {
                if let Some(ends) = self.queues.get_mut(queue) {
                    ends.newest = older;
                }
            }
        }
        match self.slots.get_mut(older as usize) {
            Some(slot) => slot.newer = newer,
            None => {
                if let Some(ends) = self.queues.get_mut(queue) {
                    ends.oldest = newer;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(second: i64) -> Time {
        Time::from_nanoseconds(second * 1_000_000_000)
    }

    #[test]
    fn the_oldest_is_the_one_unused_for_longest() {
        let mut slots = Slots::<&str, 2>::default();
        let a = slots.insert("a", 0, at(1));
        let b = slots.insert("b", 0, at(2));
        slots.touch(a, 0, at(3));
        assert_eq!(slots.oldest(0), Some((b, at(2))));
        slots.touch(b, 1, at(4));
        assert_eq!(slots.oldest(0), Some((a, at(3))));
        assert_eq!(slots.oldest(1), Some((b, at(4))));
        assert_eq!(slots.remove(b), Some("b"));
        assert_eq!(slots.oldest(1), None);
    }

    #[test]
    fn a_handle_of_a_removed_record_finds_nothing() {
        let mut slots = Slots::<u8, 1>::default();
        let first = slots.insert(1, 0, at(0));
        slots.remove(first);
        let second = slots.insert(2, 0, at(0));
        assert_eq!((slots.get(first), slots.get(second)), (None, Some(&2)));
        assert_eq!(slots.remove(first), None);
        assert_eq!(slots.len(), 1);
    }

    #[test]
    fn random_use_agrees_with_a_plain_list() {
        let mut random = Random::new(2);
        let mut slots = Slots::<usize, 3>::default();
        let mut lists: [Vec<(Handle, usize)>; 3] = Default::default();
        for value in 0..20_000 {
            let queue = random.below(3);
            let from = random.below(3);
            let pick = random.below(lists[from].len());
            match random.below(3) {
                0 => lists[queue].push((slots.insert(value, queue, at(0)), value)),
                1 if !lists[from].is_empty() => {
                    let (handle, value) = lists[from].remove(pick);
                    assert_eq!(slots.remove(handle), Some(value));
                }
                2 if !lists[from].is_empty() => {
                    let entry = lists[from].remove(pick);
                    slots.touch(entry.0, queue, at(0));
                    lists[queue].push(entry);
                }
                _ => {}
            }
            for (queue, list) in lists.iter().enumerate() {
                let oldest = slots.oldest(queue).map(|found| found.0);
                assert_eq!(oldest, list.first().map(|entry| entry.0));
            }
            assert_eq!(slots.len(), lists.iter().map(Vec::len).sum::<usize>());
        }
    }
}
