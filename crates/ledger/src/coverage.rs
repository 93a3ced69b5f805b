//! What the capture shows, and since when it shows all of it: only there does the lack of a reason mean something.

use std::collections::HashMap;
use std::net::IpAddr;

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
    /// Where its state is announced: what is missing there is missing here.
    pub as_of: Option<(Interface, Key)>,
}

/// What the capture shows.
#[derive(Debug, Default)]
pub struct Coverage {
    seen: HashMap<(Interface, Key), Seen, RandomState>,
    /// The first frame that shows that the capture was filtered.
    pub filtered: Option<FrameId>,
    /// How often an interface of a party was seen that did not fit.
    pub folded: u64,
}

impl Coverage {
    /// Notes that an interface is in the capture.
    pub(crate) fn see(&mut self, sight: &Sight, frame: FrameId, now: Time) {
        if self.seen.len() >= LIMIT && !self.seen.contains_key(&(sight.interface, sight.scope)) {
            self.folded += 1;
            return;
        }
        let announced = sight.as_of.is_some_and(|of| self.is_proven(of, now));
        let settled = sight.settles.map(|time| now.after(time));
        let fresh = Seen { first: frame, beginning: None, gaps: false, settled, as_of: sight.as_of };
        let seen = self.seen.entry((sight.interface, sight.scope)).or_insert(fresh);
        // Everything there starts anew: what was missing before does not matter any more.
        if sight.beginning {
            (seen.beginning, seen.gaps) = (Some(frame), false);
        } else if announced && seen.beginning.is_none() {
            seen.beginning = Some(frame);
        }
        seen.as_of = seen.as_of.or(sight.as_of);
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

    /// Notes that something is missing on an interface of whoever has this address.
    pub(crate) fn gap_at(&mut self, interface: Interface, address: IpAddr) {
        let concerned = self.seen.iter_mut().filter(|((of, key), _)| *of == interface && key.is_at(address));
        concerned.for_each(|(_, seen)| seen.gaps = true);
    }

    /// Whether all state of this interface of this party is known.
    pub fn is_proven(&self, (interface, scope): (Interface, Key), now: Time) -> bool {
        let known = |seen: &Seen| seen.beginning.is_some() || seen.settled.is_some_and(|settled| settled <= now);
        let seen = self.seen.get(&(interface, scope));
        let announced = |of: &(Interface, Key)| self.seen.get(of).is_none_or(|seen| !seen.gaps);
        self.filtered.is_none()
            && seen.is_some_and(|seen| known(seen) && !seen.gaps && seen.as_of.as_ref().is_none_or(announced))
    }

    /// Whether nothing that happened on this interface of this party since it was first seen is known to be missing.
    pub fn is_whole(&self, scope: (Interface, Key)) -> bool {
        self.filtered.is_none() && self.seen.get(&scope).is_some_and(|seen| !seen.gaps)
    }

    /// What is known of an interface of a party.
    pub fn of(&self, (interface, scope): (Interface, Key)) -> Option<Seen> {
        self.seen.get(&(interface, scope)).copied()
    }

    /// How many interfaces of how many parties were seen.
    pub(crate) fn count(&self) -> u64 {
        self.seen.len() as u64
    }

    /// All that was seen, in a fixed order.
    pub fn all(&self) -> Vec<(Interface, Key, Seen)> {
        let mut all: Vec<_> = self.seen.iter().map(|(&(interface, key), &seen)| (interface, key, seen)).collect();
        all.sort_by_key(|&(interface, key, _)| (interface, key));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn address(last: u8) -> IpAddr {
        [192, 0, 2, last].into()
    }

    fn begun(interface: Interface, scope: Key) -> Sight {
        Sight { interface, scope, beginning: true, as_of: None, settles: None }
    }

    #[test]
    fn what_one_connection_lacks_says_nothing_of_others() {
        let mut coverage = Coverage::default();
        let scopes = [
            Key::Address(address(1)),
            Key::Address(address(2)),
            Key::addresses(address(1), address(2)),
            Key::addresses(address(3), address(2)),
            Key::Address(address(3)),
        ];
        for scope in scopes {
            coverage.see(&begun(Interface::Sbi, scope), FrameId::default(), Time::default());
        }
        coverage.gap_at(Interface::Sbi, address(1));
        coverage.gap_at(Interface::N4, address(3));
        let proven = scopes.map(|scope| coverage.is_proven((Interface::Sbi, scope), Time::default()));
        assert_eq!(proven, [false, true, false, true, true]);
    }

    #[test]
    fn what_is_missing_where_state_is_announced_is_missing_where_it_is_used() {
        let mut coverage = Coverage::default();
        let (nodes, user_plane) = (Key::addresses(address(1), address(2)), Key::Address(address(2)));
        let as_of = Some((Interface::N4, nodes));
        let (frame, now) = (FrameId::default(), Time::default());
        coverage.see(&begun(Interface::N4, nodes), frame, now);
        coverage.see(&Sight { as_of, ..begun(Interface::N3, user_plane) }, frame, now);
        assert!(coverage.is_proven((Interface::N3, user_plane), now));
        coverage.gap(Interface::N4, Some(nodes));
        assert!(!coverage.is_proven((Interface::N3, user_plane), now));
    }
}
