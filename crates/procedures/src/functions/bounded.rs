//! A table with a limit. What is oldest goes first, and is counted.

use std::borrow::Borrow;
use std::collections::{HashMap, VecDeque};
use std::hash::Hash;

use foldhash::fast::FixedState;

/// A table of at most so many entries.
#[derive(Debug)]
pub(crate) struct Bounded<K, V> {
    entries: HashMap<K, V, FixedState>,
    /// Keys in the order in which they came; some may be gone.
    order: VecDeque<K>,
    limit: usize,
    evicted: u64,
}

impl<K: Hash + Eq + Clone, V> Bounded<K, V> {
    pub(crate) fn new(limit: usize) -> Self {
        Self { entries: HashMap::default(), order: VecDeque::new(), limit, evicted: 0 }
    }

    pub(crate) fn get<Q: Hash + Eq + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.entries.get(key)
    }

    pub(crate) fn get_mut<Q: Hash + Eq + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.entries.get_mut(key)
    }

    pub(crate) fn insert(&mut self, key: K, value: V) {
        if self.entries.insert(key.clone(), value).is_none() {
            self.order.push_back(key);
            self.shrink();
        }
    }

    pub(crate) fn remove(&mut self, key: &K) -> Option<V> {
        self.entries.remove(key)
    }

    /// The value of a key, made where there is none.
    pub(crate) fn entry(&mut self, key: &K) -> &mut V
    where
        V: Default,
    {
        if !self.entries.contains_key(key) {
            self.insert(key.clone(), V::default());
        }
        self.entries.entry(key.clone()).or_default()
    }

    /// How many entries had to go.
    pub(crate) fn evicted(&self) -> u64 {
        self.evicted
    }

    pub(crate) fn values(&self) -> impl Iterator<Item = &V> {
        self.entries.values()
    }

    fn shrink(&mut self) {
        while self.entries.len() > self.limit {
            let Some(oldest) = self.order.pop_front() else { break };
            self.evicted += u64::from(self.entries.remove(&oldest).is_some());
        }
        // Keys of removed entries must not gather either.
        if self.order.len() > self.limit.saturating_mul(2) {
            self.order.retain(|key| self.entries.contains_key(key));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_oldest_goes_first_and_is_counted() {
        let mut table = Bounded::new(3);
        (0..5).for_each(|key| table.insert(key, key));
        assert_eq!((table.get(&1), table.get(&2), table.evicted()), (None, Some(&2), 2));
        for key in 10..1000 {
            table.insert(key, key);
            table.remove(&key);
        }
        assert!(table.order.len() <= 7);
    }
}
