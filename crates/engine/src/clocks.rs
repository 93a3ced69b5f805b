//! How far the clocks of several taps are apart, by the packets that two of them hold. Where they disagree, what came first is
//! not known, and nothing that seems to lack a reason proves anything.

use std::collections::{HashMap, VecDeque};

use beleg_assemble::PacketHeader;
use beleg_model::Time;
use foldhash::quality::RandomState;

/// How far apart two captures of one packet are looked for.
const APART: i64 = 5_000_000_000;
/// How many packets are remembered.
const LIMIT: usize = 1 << 14;
/// How many packets of each pair of taps are measured.
const MEASURED: usize = 1 << 10;
/// How many pairs of taps are measured.
const PAIRS: usize = 256;
/// From how far apart on clocks disagree: longer than a packet's way from one tap to another.
const TOLERATED: i64 = 10_000_000;

/// How far the clocks of two taps are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Offset {
    /// The taps, the lower number first.
    pub taps: (u16, u16),
    /// How much later the second one's clock is, in nanoseconds: the median.
    pub nanoseconds: i64,
    /// By how many packets.
    pub packets: usize,
}

impl Offset {
    /// Whether they are too far apart to say what came first.
    pub fn disagrees(&self) -> bool {
        self.nanoseconds.abs() > TOLERATED
    }
}

/// The packets of the last moments, by tap.
#[derive(Debug, Default)]
pub(crate) struct Clocks {
    /// There are several taps: the clock of one agrees with itself.
    several: bool,
    seen: HashMap<u64, (u16, Time), RandomState>,
    order: VecDeque<(u64, Time)>,
    pairs: Vec<((u16, u16), Vec<i64>)>,
}

impl Clocks {
    /// The clocks of so many taps.
    pub(crate) fn of(taps: usize) -> Self {
        Self { several: taps > 1, ..Self::default() }
    }

    /// A packet of a tap.
    pub(crate) fn packet(&mut self, packet: &PacketHeader<'_>, tap: u16, now: Time) {
        if !self.several {
            return;
        }
        while let Some(&(digest, then)) = self.order.front() {
            if now.since(then) <= APART && self.order.len() < LIMIT {
                break;
            }
            self.order.pop_front();
            if self.seen.get(&digest).is_some_and(|(_, at)| *at == then) {
                self.seen.remove(&digest);
            }
        }
        let digest = packet.digest();
        match self.seen.get(&digest) {
            Some(&(other, then)) if other != tap => {
                let later = now.since(then);
                self.measured(if other < tap { ((other, tap), later) } else { ((tap, other), -later) });
                self.seen.remove(&digest);
            }
            // The same tap has it twice: which of them the other tap's is cannot be said.
            Some(_) => drop(self.seen.remove(&digest)),
            None => {
                self.seen.insert(digest, (tap, now));
                self.order.push_back((digest, now));
            }
        }
    }

    fn measured(&mut self, (taps, later): ((u16, u16), i64)) {
        let room = self.pairs.len() < PAIRS;
        match self.pairs.iter_mut().find(|(known, _)| *known == taps) {
            Some((_, all)) if all.len() < MEASURED => all.push(later),
            None if room => self.pairs.push((taps, vec![later])),
            _ => {}
        }
    }

    /// What was measured.
    pub(crate) fn offsets(&self) -> Vec<Offset> {
        let of = |(taps, all): &((u16, u16), Vec<i64>)| {
            let mut sorted = all.clone();
            sorted.sort_unstable();
            let nanoseconds = sorted.get(sorted.len() / 2).copied().unwrap_or_default();
            Offset { taps: *taps, nanoseconds, packets: sorted.len() }
        };
        self.pairs.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_offset_is_the_median_of_what_both_hold() {
        let mut clocks = Clocks::of(2);
        let packets: Vec<Vec<u8>> = (0..100)
            .map(|number| vec![0x45, 0, 0, 20, 0, number, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2])
            .collect();
        for (number, octets) in (0_i64..).zip(&packets) {
            let packet = PacketHeader::read(octets).expect("a packet");
            let time = |later: i64| Time::from_nanoseconds(number * 1_000_000_000 + later);
            clocks.packet(&packet, 0, time(0));
            clocks.packet(&packet, 1, time(300_000_000 + number));
        }
        let offsets = clocks.offsets();
        let [offset] = offsets.as_slice() else { panic!("{offsets:?}") };
        assert_eq!((offset.taps, offset.disagrees()), ((0, 1), true));
        assert!((300_000_000..300_000_100).contains(&offset.nanoseconds), "{offset:?}");
    }

    #[test]
    fn one_tap_has_one_clock() {
        let mut clocks = Clocks::of(1);
        let octets = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2];
        let packet = PacketHeader::read(&octets).expect("a packet");
        for number in 0..10 {
            clocks.packet(&packet, 0, Time::from_nanoseconds(number));
        }
        assert!(clocks.offsets().is_empty() && clocks.seen.is_empty());
    }
}
