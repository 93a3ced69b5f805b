//! Packets that a capture holds more than once: taken on several interfaces, or by several taps.

use std::collections::{HashMap, VecDeque};
use std::hash::BuildHasher;

use beleg_assemble::PacketHeader;
use beleg_model::Time;
use foldhash::quality::RandomState;

/// How far apart captures of one packet may be: shorter than any protocol's retransmission, longer than a way through a host.
const APART: i64 = 100_000_000;
/// How many packets are remembered.
const LIMIT: usize = 1 << 14;

/// The packets of the last moments.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    hasher: RandomState,
    seen: HashMap<u64, Time, RandomState>,
    order: VecDeque<(Time, u64)>,
    /// How many packets were captures of one that was captured before.
    pub(crate) count: u64,
}

impl Repeats {
    /// Whether a packet was captured a moment ago.
    pub(crate) fn is_repeat(&mut self, packet: &PacketHeader, now: Time) -> bool {
        while let Some(&(then, hash)) = self.order.front() {
            if now.since(then) <= APART && self.order.len() < LIMIT {
                break;
            }
            self.order.pop_front();
            if self.seen.get(&hash) == Some(&then) {
                self.seen.remove(&hash);
            }
        }
        let hash = self.hasher.hash_one((packet.source, packet.destination, packet.protocol, packet.print));
        match self.seen.insert(hash, now) {
            Some(_) => {
                self.order.push_back((now, hash));
                self.count += 1;
                true
            }
            None => {
                self.order.push_back((now, hash));
                false
            }
        }
    }
}
