//! Packets that a capture holds more than once: taken on several interfaces, or by several taps.

use std::hash::BuildHasher;

use beleg_assemble::PacketHeader;
use beleg_model::Time;
use foldhash::quality::RandomState;

/// How far apart captures of one packet may be, in units of [`Time::coarse`]: shorter than any protocol's retransmission, longer
/// than a way through a host.
const APART: i32 = 96;
/// How many packets share a place.
const WAYS: usize = 8;
/// How many places there are.
const PLACES: usize = 1 << 12;

/// The packets of the last moments. A packet costs one look into one line of the processor's cache; where more than eight fall
/// into one place within a moment, the oldest is forgotten.
#[derive(Debug, Default)]
pub(crate) struct Repeats {
    hasher: RandomState,
    places: Vec<Line>,
    /// How many packets were captures of one that was captured before.
    pub(crate) count: u64,
}

/// As long and aligned as a line of the cache: the packets of one place, the newest first.
#[repr(align(64))]
#[derive(Clone, Copy, Debug, Default)]
struct Line([Seen; WAYS]);

/// A packet that was seen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Seen {
    /// What tells it from others in its place; never 0.
    tag: u32,
    when: u32,
}

impl Repeats {
    /// Whether a packet was captured a moment ago.
    pub(crate) fn is_repeat(&mut self, packet: &PacketHeader<'_>, now: Time) -> bool {
        if self.places.is_empty() {
            self.places.resize(PLACES, Line::default());
        }
        let hash = self.hasher.hash_one(packet);
        let seen = Seen { tag: (hash >> 32) as u32 | 1, when: now.coarse() };
        let Some(Line(line)) = self.places.get_mut(hash as usize % PLACES) else { return false };
        let is_same = |other: &Seen| other.tag == seen.tag && seen.when.wrapping_sub(other.when) as i32 <= APART;
        let is_repeat = line.iter().any(is_same);
        self.count += u64::from(is_repeat);
        let [a, b, c, d, e, f, g, _] = *line;
        *line = [seen, a, b, c, d, e, f, g];
        is_repeat
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packet(number: u16) -> PacketHeader<'static> {
        let [high, low] = number.to_be_bytes();
        let octets = vec![0x45, 0, 0, 20, high, low, 0, 0, 64, 253, 0, 0, 10, 45, 0, 2, 198, 51, 100, 7];
        PacketHeader::read(octets.leak()).unwrap()
    }

    fn at(milliseconds: i64) -> Time {
        Time::from_nanoseconds(milliseconds * 1_000_000)
    }

    #[test]
    fn a_packet_of_a_moment_ago_is_a_repetition() {
        let mut repeats = Repeats::default();
        assert!(!repeats.is_repeat(&packet(1), at(0)) && !repeats.is_repeat(&packet(2), at(0)));
        assert!(repeats.is_repeat(&packet(1), at(90)), "captured a second time");
        assert!(repeats.is_repeat(&packet(1), at(180)), "and a third time");
        assert!(!repeats.is_repeat(&packet(1), at(300)), "long after");
        assert!(repeats.is_repeat(&packet(2), at(-40)), "by a tap whose clock is behind");
        assert_eq!(repeats.count, 3);
    }

    #[test]
    fn ten_thousand_packets_in_a_moment_are_remembered() {
        let mut repeats = Repeats::default();
        let seen = (0..10_000).filter(|&number| repeats.is_repeat(&packet(number), at(0))).count();
        let again = (0..10_000).filter(|&number| repeats.is_repeat(&packet(number), at(1))).count();
        assert!(seen == 0 && again > 9_900, "{seen} {again}");
    }
}
