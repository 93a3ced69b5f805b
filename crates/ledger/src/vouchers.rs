//! The reasons in force, by relation and key. Bounded: what has ended is remembered for a while, to say since when there
//! is no reason any more; what does not fit is forgotten, and that is told.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, VecDeque};
use std::sync::Arc;

use beleg_model::{FrameId, Issue, Key, Relation, Time};
use foldhash::quality::RandomState;
use hashbrown::HashTable;
use std::hash::BuildHasher;

use crate::cause::{Cause, Met};

/// How many reasons are kept, in force or ended.
pub(crate) const LIMIT: usize = 1 << 24;
/// How many reasons are remembered after their end.
pub(crate) const ENDED: usize = 1 << 16;

/// How many ends of reasons that are gone may always wait for their time.
const SPARE: usize = 1 << 10;

/// How many reasons of one kind hold beside one another for one key.
const TWINS: usize = 4;

const NONE: u32 = u32::MAX;

/// A reason.
#[derive(Clone, Debug)]
pub struct Voucher {
    /// Its kind.
    pub relation: Relation,
    /// What it is about.
    pub key: Key,
    /// What few have. In a box: there are millions of reasons.
    more: Option<Box<More>>,
    parent: u32,
    first_child: u32,
    next: u32,
    previous: u32,
    generation: u32,
}

/// What is known beside of a reason whose chain is kept, or that has ended.
#[derive(Clone, Debug, Default)]
struct More {
    /// The message that gave it, where chains are kept.
    cause: Option<Arc<Cause>>,
    /// By which frame it was ended, and when.
    ended: Option<(FrameId, Time)>,
}

// A PDU session has a dozen of them: what one takes decides how many sessions can be watched.
const _: () = assert!(size_of::<Option<Voucher>>() <= 80);

impl Voucher {
    /// The message that gave it, where chains are kept.
    pub fn cause(&self) -> Option<&Arc<Cause>> {
        self.more.as_ref()?.cause.as_ref()
    }

    /// What it is as a reason that met a need, where chains are kept.
    pub(crate) fn met(&self) -> Option<Met> {
        Some(Met { relation: self.relation, key: self.key, cause: Arc::clone(self.cause()?) })
    }

    /// By which frame it was ended, if it was.
    pub fn ended(&self) -> Option<FrameId> {
        self.more.as_ref()?.ended.map(|(frame, _)| frame)
    }

    /// Whether it has not ended.
    fn is_in_force(&self) -> bool {
        self.more.as_ref().is_none_or(|more| more.ended.is_none())
    }

    /// When it was ended, if it was.
    pub fn ended_at(&self) -> Option<Time> {
        self.more.as_ref()?.ended.map(|(_, time)| time)
    }
}

/// All reasons.
#[derive(Debug, Default)]
pub struct Vouchers {
    index: HashTable<u32>,
    hasher: RandomState,
    slots: Vec<Option<Voucher>>,
    free: Vec<u32>,
    ended: VecDeque<(u32, u32)>,
    due: BinaryHeap<Reverse<(Time, u32, u32)>>,
    hand: u32,
    generation: u32,
    now: Time,
    /// Reasons forgotten for want of room, by relation.
    pub evicted: Vec<(Relation, u64)>,
    /// How often a reason of each kind was given, ended or dropped.
    changes: Vec<u64>,
    limit: Option<usize>,
}

impl Vouchers {
    /// A table that keeps at most `limit` reasons.
    pub fn with_limit(limit: usize) -> Self {
        Self { limit: Some(limit), ..Self::default() }
    }

    /// How many reasons are kept.
    pub fn len(&self) -> usize {
        self.slots.len() - self.free.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// How often reasons of this kind have changed.
    pub fn changes(&self, relation: Relation) -> u64 {
        self.changes.get(usize::from(relation.0)).copied().unwrap_or_default()
    }

    fn changed(&mut self, relation: Relation) {
        let at = usize::from(relation.0);
        if self.changes.len() <= at {
            self.changes.resize(at + 1, 0);
        }
        if let Some(changes) = self.changes.get_mut(at) {
            *changes += 1;
        }
    }

    /// The reason of this kind for this key, in force or ended.
    pub fn find(&self, relation: Relation, key: &Key) -> Option<&Voucher> {
        self.place(relation, key).and_then(|at| self.slot(at))
    }

    /// Gives a reason at `time`; one of the same kind and key in force is replaced. One that is to be kept is, and where it
    /// hangs on something else the new one holds beside it: two sessions may name one tunnel, and either may end first.
    pub fn issue(&mut self, issue: &Issue, time: Time, cause: Option<&Arc<Cause>>) {
        let parent = issue.parent.and_then(|(relation, key)| self.place(relation, &key)).unwrap_or(NONE);
        let parent = if self.slot(parent).is_some_and(Voucher::is_in_force) { parent } else { NONE };
        let mut twins = 0;
        while let Some(at) = self.place(issue.relation, &issue.key) {
            let live = self.slot(at).is_some_and(Voucher::is_in_force);
            if live && issue.keep {
                let is_own = |voucher: &Voucher| voucher.is_in_force() && voucher.parent == parent;
                if parent == NONE || self.all(issue.relation, &issue.key).any(is_own) {
                    return;
                }
                twins = self.all(issue.relation, &issue.key).filter(|voucher| voucher.is_in_force()).count();
                break;
            }
            self.remove(at);
        }
        if twins >= TWINS {
            return;
        }
        self.generation = self.generation.wrapping_add(1);
        let generation = self.generation;
        let voucher = Voucher {
            relation: issue.relation,
            key: issue.key,
            more: cause.map(|cause| Box::new(More { cause: Some(Arc::clone(cause)), ended: None })),
            parent: NONE,
            first_child: NONE,
            next: NONE,
            previous: NONE,
            generation,
        };
        self.changed(issue.relation);
        let at = self.put(voucher);
        self.adopt(parent, at);
        let hash = self.hash(issue.relation, &issue.key);
        let Self { index, slots, hasher, .. } = self;
        index.insert_unique(hash, at, |&at| hash_of(hasher, slots, at));
        if let Some(lifetime) = issue.lifetime {
            let until = time.after(lifetime);
            self.due.push(Reverse((until, at, generation)));
            // Reasons given again and again leave their earlier ends here: a clock that stands still must not fill memory.
            if self.due.len() > 2 * self.len() + SPARE {
                let Self { due, slots, .. } = self;
                due.retain(|&Reverse((_, at, generation))| stands(slots, at, generation));
            }
        }
    }

    /// Ends a reason and all that hang on it.
    pub fn end(&mut self, relation: Relation, key: &Key, frame: FrameId) {
        while let Some(at) = self.place(relation, key) {
            if !self.slot(at).is_some_and(Voucher::is_in_force) {
                break;
            }
            self.end_at(at, frame);
        }
    }

    /// Drops the reasons whose time is over at `now`.
    pub fn expire(&mut self, now: Time) {
        self.now = now;
        while let Some(&Reverse((until, at, generation))) = self.due.peek() {
            if until > now {
                break;
            }
            self.due.pop();
            if stands(&self.slots, at, generation) {
                self.remove(at);
            }
        }
    }

    fn end_at(&mut self, first: u32, frame: FrameId) {
        let mut open = vec![first];
        let now = self.now;
        while let Some(at) = open.pop() {
            let Some(voucher) = self.slot_mut(at) else { continue };
            let (relation, key, mut child) = (voucher.relation, voucher.key, voucher.first_child);
            if voucher.is_in_force() {
                voucher.more.get_or_insert_default().ended = Some((frame, now));
                let (generation, relation) = (voucher.generation, voucher.relation);
                self.ended.push_back((at, generation));
                self.changed(relation);
            }
            let twin = self.place(relation, &key).filter(|&twin| self.slot(twin).is_some_and(Voucher::is_in_force));
            match twin {
                // What hung on this one has another to hang on.
                Some(twin) => self.inherit(at, twin),
                None => {
                    while let Some(voucher) = self.slot(child) {
                        open.push(child);
                        child = voucher.next;
                    }
                }
            }
        }
        while self.ended.len() > ENDED {
            if let Some((at, generation)) = self.ended.pop_front()
                && stands(&self.slots, at, generation)
            {
                self.remove(at);
            }
        }
    }

    fn put(&mut self, voucher: Voucher) -> u32 {
        if self.len() >= self.limit.unwrap_or(LIMIT) {
            self.evict();
        }
        if let Some(at) = self.free.pop()
            && let Some(slot) = self.slots.get_mut(at as usize)
        {
            *slot = Some(voucher);
            return at;
        }
        self.slots.push(Some(voucher));
        u32::try_from(self.slots.len() - 1).unwrap_or(NONE)
    }

    /// Forgets the reason that has stood longest since the hand last passed.
    fn evict(&mut self) {
        let count = u32::try_from(self.slots.len()).unwrap_or(NONE);
        for _ in 0..count {
            let at = self.hand;
            self.hand = if at + 1 >= count { 0 } else { at + 1 };
            if let Some(relation) = self.slot(at).map(|voucher| voucher.relation) {
                match self.evicted.iter_mut().find(|(known, _)| *known == relation) {
                    Some((_, times)) => *times += 1,
                    None => self.evicted.push((relation, 1)),
                }
                return self.remove(at);
            }
        }
    }

    fn remove(&mut self, at: u32) {
        let Some(voucher) = self.slot(at) else { return };
        let relation = voucher.relation;
        let (parent, previous, next) = (voucher.parent, voucher.previous, voucher.next);
        let mut child = voucher.first_child;
        let hash = self.hash(voucher.relation, &voucher.key);
        if let Ok(entry) = self.index.find_entry(hash, |&other| other == at) {
            entry.remove();
        }
        self.changed(relation);
        // Its children hold on their own from now on.
        while let Some(voucher) = self.slot_mut(child) {
            let following = voucher.next;
            (voucher.parent, voucher.next, voucher.previous) = (NONE, NONE, NONE);
            child = following;
        }
        match self.slot_mut(previous) {
            Some(voucher) => voucher.next = next,
            None => {
                if let Some(voucher) = self.slot_mut(parent) {
                    voucher.first_child = next;
                }
            }
        }
        if let Some(voucher) = self.slot_mut(next) {
            voucher.previous = previous;
        }
        if let Some(slot) = self.slots.get_mut(at as usize) {
            *slot = None;
            self.free.push(at);
        }
    }

    fn adopt(&mut self, parent: u32, child: u32) {
        let Some(voucher) = self.slot_mut(parent) else { return };
        let first = std::mem::replace(&mut voucher.first_child, child);
        if let Some(voucher) = self.slot_mut(first) {
            voucher.previous = child;
        }
        if let Some(voucher) = self.slot_mut(child) {
            (voucher.parent, voucher.next) = (parent, first);
        }
    }

    /// Gives all that hang on a reason to another.
    fn inherit(&mut self, from: u32, to: u32) {
        let mut child = self.slot_mut(from).map_or(NONE, |voucher| std::mem::replace(&mut voucher.first_child, NONE));
        while let Some(voucher) = self.slot_mut(child) {
            let following = voucher.next;
            (voucher.parent, voucher.next, voucher.previous) = (NONE, NONE, NONE);
            self.adopt(to, child);
            child = following;
        }
    }

    /// Where the reason of this kind for this key is: one in force, if there is one.
    fn place(&self, relation: Relation, key: &Key) -> Option<u32> {
        let hash = self.hash(relation, key);
        let is = |at: u32, live: bool| {
            let voucher = self.slot(at).filter(|one| one.relation == relation && one.key == *key);
            voucher.is_some_and(|one| one.is_in_force() || !live)
        };
        let live = self.index.find(hash, |&at| is(at, true));
        live.or_else(|| self.index.find(hash, |&at| is(at, false))).copied()
    }

    /// All reasons of this kind for this key.
    fn all(&self, relation: Relation, key: &Key) -> impl Iterator<Item = &Voucher> {
        let all = self.index.iter_hash(self.hash(relation, key)).filter_map(|&at| self.slot(at));
        all.filter(move |one| one.relation == relation && one.key == *key)
    }

    fn hash(&self, relation: Relation, key: &Key) -> u64 {
        self.hasher.hash_one((relation, key))
    }

    fn slot(&self, at: u32) -> Option<&Voucher> {
        self.slots.get(at as usize)?.as_ref()
    }

    fn slot_mut(&mut self, at: u32) -> Option<&mut Voucher> {
        self.slots.get_mut(at as usize)?.as_mut()
    }
}

/// Whether this is still the reason that it was.
fn stands(slots: &[Option<Voucher>], at: u32, generation: u32) -> bool {
    slots.get(at as usize).and_then(Option::as_ref).is_some_and(|voucher| voucher.generation == generation)
}

fn hash_of(hasher: &RandomState, slots: &[Option<Voucher>], at: u32) -> u64 {
    let voucher = slots.get(at as usize).and_then(Option::as_ref);
    voucher.map_or(0, |voucher| hasher.hash_one((voucher.relation, &voucher.key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    const CONTEXT: Relation = Relation(0);
    const TUNNEL: Relation = Relation(1);

    fn at(second: i64) -> Time {
        Time::from_nanoseconds(second * 1_000_000_000)
    }

    fn key(number: u32) -> Key {
        Key::Tunnel([192, 0, 2, 1].into(), number)
    }

    fn issue(relation: Relation, number: u32, parent: Option<u32>) -> Issue {
        let parent = parent.map(|parent| (CONTEXT, key(parent)));
        Issue { relation, key: key(number), parent, lifetime: None, keep: false, sound: false }
    }

    fn in_force(vouchers: &Vouchers, relation: Relation, number: u32) -> bool {
        vouchers.find(relation, &key(number)).is_some_and(Voucher::is_in_force)
    }

    #[test]
    fn what_hangs_on_a_reason_ends_with_it() {
        let mut vouchers = Vouchers::default();
        vouchers.issue(&issue(CONTEXT, 1, None), at(1), None);
        for number in 2..5 {
            vouchers.issue(&issue(TUNNEL, number, Some(1)), at(2), None);
        }
        vouchers.issue(&issue(TUNNEL, 3, Some(1)), at(3), None);
        vouchers.end(TUNNEL, &key(4), FrameId { tap: 0, number: 8 });
        assert!(in_force(&vouchers, TUNNEL, 2) && !in_force(&vouchers, TUNNEL, 4));
        vouchers.end(CONTEXT, &key(1), FrameId { tap: 0, number: 9 });
        let ended = |number| vouchers.find(TUNNEL, &key(number)).and_then(Voucher::ended);
        assert_eq!([2, 3, 4].map(|number| ended(number).unwrap().number), [9, 9, 8]);
        // What was ended does not end again, and a new one has nothing to do with the old one.
        vouchers.issue(&issue(TUNNEL, 2, None), at(4), None);
        vouchers.end(CONTEXT, &key(1), FrameId { tap: 0, number: 10 });
        assert!(in_force(&vouchers, TUNNEL, 2));
    }

    #[test]
    fn a_reason_for_a_time_is_gone_after_it() {
        let mut vouchers = Vouchers::default();
        let lifetime = Some(Duration::from_secs(5));
        vouchers.issue(&Issue { lifetime, ..issue(TUNNEL, 1, None) }, at(10), None);
        vouchers.issue(&Issue { lifetime, ..issue(TUNNEL, 1, None) }, at(12), None);
        vouchers.expire(Time::from_nanoseconds(16_000_000_000));
        assert!(in_force(&vouchers, TUNNEL, 1), "it was given anew");
        vouchers.expire(Time::from_nanoseconds(17_000_000_000));
        assert!(vouchers.find(TUNNEL, &key(1)).is_none() && vouchers.is_empty());
    }

    #[test]
    fn a_reason_given_again_and_again_takes_no_memory() {
        let mut vouchers = Vouchers::default();
        let lifetime = Some(Duration::from_secs(5));
        for _ in 0..10 * SPARE {
            vouchers.issue(&Issue { lifetime, ..issue(TUNNEL, 1, None) }, at(10), None);
        }
        assert!(vouchers.len() == 1 && vouchers.due.len() <= SPARE + 2);
        vouchers.expire(at(15));
        assert!(vouchers.is_empty());
    }

    #[test]
    fn a_kept_reason_is_not_replaced() {
        let mut vouchers = Vouchers::default();
        vouchers.issue(&issue(TUNNEL, 1, None), at(1), None);
        vouchers.issue(&Issue { keep: true, ..issue(TUNNEL, 1, None) }, at(2), None);
        assert_eq!(vouchers.find(TUNNEL, &key(1)).unwrap().generation, 1);
    }

    #[test]
    fn a_reason_that_two_give_ends_with_the_second() {
        let mut vouchers = Vouchers::default();
        let kept = |number, parent| Issue { keep: true, ..issue(TUNNEL, number, Some(parent)) };
        [1, 2].iter().for_each(|&number| vouchers.issue(&issue(CONTEXT, number, None), at(1), None));
        for parent in [1, 2, 1, 2] {
            vouchers.issue(&kept(5, parent), at(2), None);
        }
        assert_eq!(vouchers.len(), 4);
        // What hangs on it hangs on what is left of it.
        vouchers.issue(&Issue { parent: Some((TUNNEL, key(5))), ..issue(TUNNEL, 6, None) }, at(2), None);
        vouchers.end(CONTEXT, &key(2), FrameId::default());
        assert!(in_force(&vouchers, TUNNEL, 5) && in_force(&vouchers, TUNNEL, 6));
        vouchers.end(CONTEXT, &key(1), FrameId::default());
        assert!(!in_force(&vouchers, TUNNEL, 5) && !in_force(&vouchers, TUNNEL, 6));
        // One that begins anew replaces all.
        [1, 2].iter().for_each(|&number| vouchers.issue(&issue(CONTEXT, number, None), at(3), None));
        [1, 2].iter().for_each(|&parent| vouchers.issue(&kept(5, parent), at(3), None));
        vouchers.issue(&issue(TUNNEL, 5, Some(1)), at(4), None);
        vouchers.end(CONTEXT, &key(1), FrameId::default());
        assert!(!in_force(&vouchers, TUNNEL, 5));
    }

    #[test]
    fn many_that_give_the_same_reason_take_no_memory() {
        let mut vouchers = Vouchers::default();
        for number in 10..1_000 {
            vouchers.issue(&issue(CONTEXT, number, None), at(1), None);
            vouchers.issue(&Issue { keep: true, ..issue(TUNNEL, 5, Some(number)) }, at(1), None);
        }
        assert_eq!(vouchers.len(), 990 + TWINS);
    }

    #[test]
    fn a_full_table_forgets_and_tells() {
        let mut vouchers = Vouchers::with_limit(100);
        for number in 0..1_000 {
            vouchers.issue(
                &issue(if number % 2 == 0 { TUNNEL } else { CONTEXT }, number, number.checked_sub(1)),
                at(1),
                None,
            );
        }
        assert_eq!(vouchers.len(), 100);
        assert_eq!(vouchers.evicted.iter().map(|(_, times)| times).sum::<u64>(), 900);
        assert!(in_force(&vouchers, CONTEXT, 999) && vouchers.find(TUNNEL, &key(0)).is_none());
        // The links between those that are left are whole.
        for number in 0..1_000 {
            vouchers.end(CONTEXT, &key(number), FrameId::default());
            vouchers.end(TUNNEL, &key(number), FrameId::default());
        }
        assert!((0..1_000).all(|number| !in_force(&vouchers, CONTEXT, number)));
    }

    #[test]
    fn what_has_ended_is_remembered_only_for_a_while() {
        let mut vouchers = Vouchers::default();
        for number in 0..(ENDED as u32 + 10) {
            vouchers.issue(&issue(TUNNEL, number, None), at(1), None);
            vouchers.end(TUNNEL, &key(number), FrameId::default());
        }
        assert_eq!(vouchers.len(), ENDED);
        assert!(vouchers.find(TUNNEL, &key(9)).is_none() && vouchers.find(TUNNEL, &key(10)).is_some());
    }
}
