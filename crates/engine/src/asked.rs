//! The flows that a message asks elements to have, as sets: messages that ask for the same share one number.

use std::collections::HashMap;

use beleg_declaration::FlowId;
use foldhash::quality::RandomState;

/// How many different sets are kept: as many as there are pairs of tunnel ends in a network, not as there are sessions.
const LIMIT: usize = 1 << 16;
/// How many flows of one message are kept.
const MOST: usize = 256;

/// All sets.
#[derive(Debug, Default)]
pub(crate) struct AskedSets {
    sets: Vec<Box<[FlowId]>>,
    index: HashMap<Box<[FlowId]>, u32, RandomState>,
    /// The set that is being put together.
    open: Vec<FlowId>,
    /// How many flows found no room, neither in their set nor among the sets.
    pub(crate) folded: u64,
}

impl AskedSets {
    /// Adds a flow to the set being put together.
    pub(crate) fn add(&mut self, flow: FlowId) {
        if self.open.contains(&flow) {
            return;
        }
        match self.open.len() < MOST {
            true => self.open.push(flow),
            false => self.folded += 1,
        }
    }

    /// The number of the set that was put together, if anything is in it; the next one begins.
    pub(crate) fn close(&mut self) -> Option<u32> {
        if self.open.is_empty() {
            return None;
        }
        self.open.sort_unstable();
        let known = self.index.get(self.open.as_slice()).copied();
        let number = known.or_else(|| self.keep());
        if number.is_none() {
            self.folded += self.open.len() as u64;
        }
        self.open.clear();
        number
    }

    fn keep(&mut self) -> Option<u32> {
        let number = u32::try_from(self.sets.len()).ok().filter(|_| self.sets.len() < LIMIT)?;
        let set: Box<[FlowId]> = self.open.as_slice().into();
        self.sets.push(set.clone());
        self.index.insert(set, number);
        Some(number)
    }

    /// The flows of a set.
    pub(crate) fn get(&self, number: u32) -> &[FlowId] {
        self.sets.get(number as usize).map_or(&[], |set| set)
    }

    /// All sets, by number.
    pub(crate) fn into_all(self) -> Vec<Box<[FlowId]>> {
        self.sets
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_flows_in_any_order_are_one_set() {
        let mut sets = AskedSets::default();
        let mut of = |flows: &[u32]| {
            flows.iter().for_each(|&flow| sets.add(FlowId(flow)));
            sets.close()
        };
        assert_eq!(of(&[]), None);
        assert_eq!(of(&[3, 1, 3]), Some(0));
        assert_eq!(of(&[1, 3]), Some(0));
        assert_eq!(of(&[1]), Some(1));
        assert_eq!(sets.get(0), [FlowId(1), FlowId(3)]);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        let mut sets = AskedSets::default();
        for flow in 0..(MOST as u32 + 7) {
            sets.add(FlowId(flow));
        }
        assert_eq!((sets.close(), sets.folded), (Some(0), 7));
        for flow in 1..(LIMIT as u32) {
            sets.add(FlowId(1_000 + flow));
            assert_eq!(sets.close(), Some(flow));
        }
        sets.add(FlowId(5));
        assert_eq!((sets.close(), sets.folded), (None, 8));
    }
}
