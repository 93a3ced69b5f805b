//! What the capture shows, and since when it shows all of it: only there does the lack of a reason mean something.

use std::collections::HashMap;

use beleg_model::{FrameId, Interface, Key, Sight, Time};
use foldhash::quality::RandomState;

/// How many interfaces of how many parties are kept apart.
const LIMIT: usize = 1 << 18;

/// What is known of one interface of one party.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The first frame that showed it.
    pub first: FrameId,
    /// The frame from which on all state there is known.
    pub beginning: Option<FrameId>,
    /// Whether something is missing since then: lost frames, messages that could not be read, reasons forgotten.
    pub gaps: bool,
    /// From when on all state there is known, as none is older than what has been watched.
    pub settled: Option<Time>,
}

/// What the capture shows.
#[derive(Debug, Default)]
pub struct Coverage {
    seen: HashMap<(Interface, Key), Seen, RandomState>,
    /// The first frame that shows that the capture was filtered.
    pub filtered: Option<FrameId>,
}

impl Coverage {
    /// Notes that an interface is in the capture.
    pub(crate) fn see(&mut self, sight: &Sight, frame: FrameId, now: Time) {
        if self.seen.len() >= LIMIT && !self.seen.contains_key(&(sight.interface, sight.scope)) {
            return;
        }
        let announced = sight.as_of.is_some_and(|of| self.is_proven(of, now));
        let settled = sight.settles.map(|time| now.after(time));
        let fresh = Seen { first: frame, beginning: None, gaps: false, settled };
        let seen = self.seen.entry((sight.interface, sight.scope)).or_insert(fresh);
        // Everything there starts anew: what was missing before does not matter any more.
        if sight.beginning {
            (seen.beginning, seen.gaps) = (Some(frame), false);
        } else if announced && seen.beginning.is_none() {
            seen.beginning = Some(frame);
        }
    }

    /// Notes that something is missing on an interface.
    pub(crate) fn gap(&mut self, interface: Interface, scope: Option<Key>) {
        match scope {
            Some(scope) => {
                if let Some(seen) = self.seen.get_mut(&(interface, scope)) {
                    seen.gaps = true;
                }
            }
            None => {
                let concerned = self.seen.iter_mut().filter(|((of, _), _)| *of == interface);
                concerned.for_each(|(_, seen)| seen.gaps = true);
            }
        }
    }

    /// Whether all state of this interface of this party is known.
    pub fn is_proven(&self, (interface, scope): (Interface, Key), now: Time) -> bool {
        let known = |seen: &Seen| seen.beginning.is_some() || seen.settled.is_some_and(|settled| settled <= now);
        let seen = self.seen.get(&(interface, scope));
        self.filtered.is_none() && seen.is_some_and(|seen| known(seen) && !seen.gaps)
    }

    /// What is known of an interface of a party.
    pub fn of(&self, (interface, scope): (Interface, Key)) -> Option<Seen> {
        self.seen.get(&(interface, scope)).copied()
    }

    /// All that was seen, in a fixed order.
    pub fn all(&self) -> Vec<(Interface, Key, Seen)> {
        let mut all: Vec<_> = self.seen.iter().map(|(&(interface, key), &seen)| (interface, key, seen)).collect();
        all.sort_by_key(|&(interface, key, _)| (interface, key));
        all
    }
}
