//! Sessions by the SEIDs of their ends. A place in it is four octets: the ends themselves stand in the sessions, of which there may be
//! a million.

use std::hash::BuildHasher;
use std::net::IpAddr;

use beleg_model::hash_address;
use foldhash::quality::RandomState;
use hashbrown::HashTable;

use super::rules::{Rules, Side};

/// Who gave a SEID, to whom, the SEID.
pub(super) type End = (IpAddr, IpAddr, u64);

/// The sessions, by their places in a list.
pub(super) type Sessions = [Option<Box<Rules>>];

/// A session's place, and which of its ends is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Place(u32);

impl Place {
    fn new(at: u32, side: Side) -> Self {
        Self(at << 1 | u32::from(side == Side::User))
    }

    const fn at(self) -> u32 {
        self.0 >> 1
    }

    fn end(self, sessions: &Sessions) -> Option<End> {
        let side = if self.0 & 1 == 1 { Side::User } else { Side::Control };
        sessions.get(self.at() as usize)?.as_deref()?.end(side)
    }
}

/// The index.
#[derive(Debug, Default)]
pub(super) struct Seids {
    hasher: RandomState,
    places: HashTable<Place>,
}

impl Seids {
    /// The session with this end.
    pub(super) fn find(&self, end: End, sessions: &Sessions) -> Option<u32> {
        self.places.find(hash(&self.hasher, end), |place| place.end(sessions) == Some(end)).map(|place| place.at())
    }

    /// Takes up an end of a session. Of two sessions that give one, the later has it.
    pub(super) fn insert(&mut self, at: u32, side: Side, sessions: &Sessions) {
        let Self { hasher, places } = self;
        let place = Place::new(at, side);
        let Some(end) = place.end(sessions) else { return };
        let own = hash(hasher, end);
        match places.find_mut(own, |known| known.end(sessions) == Some(end)) {
            Some(known) => *known = place,
            // Every place in it is that of an end that there is.
            None => {
                places.insert_unique(own, place, |known| known.end(sessions).map_or(0, |end| hash(hasher, end)));
            }
        }
    }

    /// Drops an end of a session, as long as the session has it, unless it is another session's by now.
    pub(super) fn remove(&mut self, at: u32, side: Side, sessions: &Sessions) {
        let place = Place::new(at, side);
        if let Some(end) = place.end(sessions)
            && let Ok(found) = self.places.find_entry(hash(&self.hasher, end), |known| *known == place)
        {
            found.remove();
        }
    }

    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.places.is_empty()
    }
}

fn hash(hasher: &RandomState, (from, to, seid): End) -> u64 {
    let mut state = hasher.build_hasher();
    hash_address(from, seid as u32, &mut state);
    hash_address(to, (seid >> 32) as u32, &mut state);
    std::hash::Hasher::finish(&state)
}

#[cfg(test)]
mod tests {
    use beleg_model::FrameId;

    use super::*;

    #[test]
    fn sessions_are_found_by_either_end_until_they_are_gone() {
        let (smf, upf) = (IpAddr::from([192, 0, 2, 22]), IpAddr::from([192, 0, 2, 23]));
        let mut seids = Seids::default();
        let mut sessions: Vec<Option<Box<Rules>>> = Vec::new();
        for at in 0..1_000_u32 {
            let mut rules = Rules::new(Some(u64::from(at)), (smf, upf), FrameId::default());
            rules.seids[1] = Some(u64::from(at) << 32);
            sessions.push(Some(Box::new(rules)));
            seids.insert(at, Side::Control, &sessions);
            seids.insert(at, Side::User, &sessions);
        }
        for at in (0..1_000_u32).step_by(2) {
            seids.remove(at, Side::Control, &sessions);
            seids.remove(at, Side::User, &sessions);
            sessions[at as usize] = None;
        }
        for at in 0..1_000_u32 {
            let there = (at % 2 == 1).then_some(at);
            assert_eq!(seids.find((smf, upf, u64::from(at)), &sessions), there);
            assert_eq!(seids.find((upf, smf, u64::from(at) << 32), &sessions), there);
        }
        // Of two that give one SEID the later has it, and keeps it when the earlier goes.
        sessions.push(Some(Box::new(Rules::new(Some(1), (smf, upf), FrameId::default()))));
        seids.insert(1_000, Side::Control, &sessions);
        seids.remove(1, Side::Control, &sessions);
        assert_eq!(seids.find((smf, upf, 1), &sessions), Some(1_000));
    }
}
