//! Packets that a capture holds more than once: taken on several interfaces, or by several taps.

use std::hash::BuildHasher;

use beleg_assemble::PacketHeader;
use beleg_model::Time;
use foldhash::quality::RandomState;

/// How far apart captures of one packet may be: shorter than any protocol's retransmission, longer than a way through a host.
const APART: i64 = 100_000_000;
/// How many packets are remembered.
const LIMIT: u32 = 1 << 14;
/// How many chains they are in.
const CHAINS: usize = 1 << 14;

/// The packets of the last moments: a ring of them, and chains through it from the newest on. What the ring has overwritten,
/// or what is too long ago, ends a chain, so that nothing needs to be taken out.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    hasher: RandomState,
    ring: Vec<Seen>,
    /// The newest of each chain.
    heads: Vec<u32>,
    /// The number of the next packet: the first is `LIMIT`, so that no number before it is in the ring.
    next: u32,
    /// How many packets were captures of one that was captured before.
    pub(crate) count: u64,
}

/// A packet that was seen.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    hash: u64,
    time: Time,
    /// The number of the one before it in its chain.
    before: u32,
}

impl Repeats {
    /// Whether a packet was captured a moment ago.
    pub(crate) fn is_repeat(&mut self, packet: &PacketHeader<'_>, now: Time) -> bool {
        if self.next < LIMIT {
            (self.heads, self.next) = (vec![0; CHAINS], LIMIT);
        }
        let hash = self.hasher.hash_one(packet);
        let chain = hash as usize % CHAINS;
        let newest = self.heads.get(chain).copied().unwrap_or_default();
        let is_repeat = self.is_in_chain(newest, hash, now);
        self.count += u64::from(is_repeat);
        self.remember(chain, Seen { hash, time: now, before: newest });
        is_repeat
    }

    fn is_in_chain(&self, newest: u32, hash: u64, now: Time) -> bool {
        let mut number = newest;
        // The one that the next packet will overwrite does not count any more.
        while self.next - number < LIMIT {
            let Some(seen) = self.ring.get((number % LIMIT) as usize) else { return false };
            if now.since(seen.time) > APART {
                return false;
            }
            if seen.hash == hash {
                return true;
            }
            number = seen.before;
        }
        false
    }

    fn remember(&mut self, chain: usize, seen: Seen) {
        let at = (self.next % LIMIT) as usize;
        match self.ring.get_mut(at) {
            Some(place) => *place = seen,
            None => self.ring.push(seen),
        }
        if let Some(head) = self.heads.get_mut(chain) {
            *head = self.next;
        }
        self.next = self.next.wrapping_add(1);
        if self.next == u32::MAX {
            // Numbers begin anew: what was seen up to now is forgotten, once in four thousand million packets.
            (self.next, self.ring) = (0, Vec::new());
        }
    }
}
