//! A table that remembers what was put into it lately, and forgets the older half when it is full.

use std::collections::HashMap;
use std::hash::Hash;

use foldhash::quality::RandomState;

/// The table.
#[derive(Debug)]
pub(super) struct Recent<K, V> {
    young: HashMap<K, V, RandomState>,
    old: HashMap<K, V, RandomState>,
    half: usize,
}

impl<K: Eq + Hash, V: Copy> Recent<K, V> {
    /// One that remembers at least the last `half`.
    pub(super) fn new(half: usize) -> Self {
        Self { young: HashMap::default(), old: HashMap::default(), half }
    }

    pub(super) fn insert(&mut self, key: K, value: V) {
        if self.young.len() >= self.half {
            self.old = std::mem::take(&mut self.young);
        }
        self.young.insert(key, value);
    }

    pub(super) fn get(&self, key: &K) -> Option<V> {
        self.young.get(key).or_else(|| self.old.get(key)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_are_remembered() {
        let mut recent = Recent::new(2);
        (0..5).for_each(|number| recent.insert(number, number));
        assert_eq!([0, 1, 2, 3, 4].map(|number| recent.get(&number)), [None, None, Some(2), Some(3), Some(4)]);
    }
}
