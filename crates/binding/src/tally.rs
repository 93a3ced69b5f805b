//! How many frames came when: in a few equal parts of the time since the first, which grow with it.

use beleg_model::Time;

/// How many parts there are, and how long each is at first, as a power of two of nanoseconds: an eighth of a second.
const PARTS: usize = 32;
const SHORTEST: u32 = 27;

/// Frames over time.
#[derive(Clone, Debug)]
pub(crate) struct Tally {
    first: Time,
    shift: u32,
    parts: [u32; PARTS],
}

impl Tally {
    /// With nothing in it, from a time on.
    pub(crate) const fn since(first: Time) -> Self {
        Self { first, shift: SHORTEST, parts: [0; PARTS] }
    }

    fn part(&self, time: Time) -> u64 {
        u64::try_from(time.since(self.first)).unwrap_or_default() >> self.shift
    }

    /// Another frame.
    pub(crate) fn add(&mut self, time: Time) {
        while self.part(time) >= PARTS as u64 {
            for at in 0..PARTS {
                let pair = self.parts.get(2 * at..(2 * at + 2).min(PARTS)).unwrap_or_default();
                let sum = pair.iter().fold(0_u32, |sum, part| sum.saturating_add(*part));
                if let Some(part) = self.parts.get_mut(at) {
                    *part = sum;
                }
            }
            self.shift += 1;
        }
        let at = self.part(time) as usize;
        if let Some(part) = self.parts.get_mut(at) {
            *part = part.saturating_add(1);
        }
    }

    /// How many came between two times, whole parts of them.
    pub(crate) fn between(&self, from: Time, to: Time) -> u64 {
        let (first, last) = (self.part(from), self.part(to));
        if to < self.first {
            return 0;
        }
        let parts = (0..).zip(&self.parts).filter(|(at, _)| (first..=last).contains(at));
        parts.map(|(_, part)| u64::from(*part)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_came_when_is_known_by_its_part() {
        let at = |seconds: i64| Time::from_nanoseconds(seconds * 1_000_000_000);
        let mut tally = Tally::since(at(100));
        (100..200).for_each(|second| tally.add(at(second)));
        assert_eq!(tally.between(at(100), at(200)), 100);
        assert_eq!(tally.between(at(0), at(99)), 0);
        let some = tally.between(at(120), at(140));
        assert!((20..=28).contains(&some), "{some}");
    }
}
