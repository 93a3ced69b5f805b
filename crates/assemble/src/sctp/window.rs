//! Which transmission sequence numbers of one direction came, so that a repeated chunk and a missing one show.
//!
//! Numbers are counted on in 64 bits. A number too far ahead of the others moves nothing until a second one
//! follows on it: one forged chunk must not make the true ones look old. For the same reason only a number that
//! is remembered counts as repeated, never one that is merely low.

/// How many numbers, up to the highest, are remembered.
const SPAN: u64 = 2_048;
/// How far ahead of the highest a number is taken as it is. Receivers keep no more than some thousand.
const AHEAD: u64 = 1_024;
/// How far ahead of the highest an acknowledgement is taken as it is.
const AHEAD_ACKNOWLEDGED: u64 = 1 << 16;
/// Of how many chunks the content is remembered, as a digest.
const DIGESTS: usize = 64;

/// Whether a chunk's number came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Seen {
    First,
    /// As far as is remembered with the same content.
    Again,
    Differs,
    /// The first one after a jump that is now believed.
    Jump,
}

#[derive(Debug)]
pub(super) struct Window {
    /// The last number before the first one expected.
    before: u64,
    /// The highest number that came.
    highest: u64,
    /// Up to here, what did not come has been told to be missing.
    settled: u64,
    /// The highest number that the other side has acknowledged.
    acknowledged: u64,
    /// A number too far ahead to be believed, and the digest of its content.
    stray: Option<(u64, u64)>,
    /// A bit for each number from `highest - SPAN + 1` to `highest`.
    came: [u64; SPAN as usize / 64],
    digests: [(u64, u64); DIGESTS],
}

impl Window {
    /// `first` is the first number to be expected.
    pub(super) fn new(first: u32) -> Self {
        // One round ahead, so that earlier numbers have a place too.
        let before = (1 << 32) + u64::from(first) - 1;
        Self {
            before,
            highest: before,
            settled: before,
            acknowledged: before,
            stray: None,
            came: [0; SPAN as usize / 64],
            digests: [(0, 0); DIGESTS],
        }
    }

    /// Up to here, nothing that is missing will come any more. Before the first number expected, where nothing
    /// is known to be missing, chunks may still come in another order.
    pub(super) fn settled(&self) -> u64 {
        if self.settled > self.before { self.settled } else { 0 }
    }

    /// The number, counted on, that is nearest to the highest.
    pub(super) fn number(&self, tsn: u32) -> u64 {
        let distance = tsn.wrapping_sub(self.highest as u32) as i32;
        self.highest.saturating_add_signed(i64::from(distance))
    }

    /// Whether `tsn` continues this direction.
    pub(super) fn is_near(&self, tsn: u32) -> bool {
        self.number(tsn).abs_diff(self.highest) <= AHEAD
    }

    /// A chunk came, with a digest of its content, or 0 where that is not known. Returns also how many chunks
    /// are thereby known to be missing.
    pub(super) fn observe(&mut self, tsn: u32, digest: u64) -> (Seen, u64) {
        let number = self.number(tsn);
        if number > self.highest.saturating_add(AHEAD) {
            return match self.stray {
                Some((stray, content)) if stray == number && content == digest => (Seen::Again, 0),
                Some((stray, content)) if stray.saturating_add(1) == number => {
                    let missing = self.jump(stray);
                    self.note(stray, content);
                    self.note(number, digest);
                    (Seen::Jump, missing)
                }
                _ => {
                    self.stray = Some((number, digest));
                    (Seen::First, 0)
                }
            };
        }
        self.stray = None;
        if number.saturating_add(SPAN) <= self.highest {
            return (Seen::First, 0);
        }
        if number <= self.highest && self.has(number) {
            let (noted, content) = self.digest(number);
            let is_other = noted == number && content != digest && content != 0 && digest != 0;
            return (if is_other { Seen::Differs } else { Seen::Again }, 0);
        }
        let missing = self.advance(number);
        self.note(number, digest);
        (Seen::First, missing + self.settle(self.acknowledged))
    }

    /// The other side has everything up to `tsn`. Returns how many chunks are thereby known to be missing.
    pub(super) fn acknowledge(&mut self, tsn: u32) -> u64 {
        let number = self.number(tsn);
        if number <= self.highest.saturating_add(AHEAD_ACKNOWLEDGED) {
            self.acknowledged = self.acknowledged.max(number);
        }
        self.settle(self.acknowledged)
    }

    /// The sender gives up everything up to `tsn`. Returns how many chunks of it never came.
    pub(super) fn forward(&mut self, tsn: u32) -> u64 {
        let number = self.number(tsn);
        if number > self.highest.saturating_add(AHEAD_ACKNOWLEDGED) {
            return 0;
        }
        let missing = if number > self.highest.saturating_add(AHEAD) {
            self.acknowledged = self.acknowledged.max(number);
            self.jump(number.saturating_add(1))
        } else {
            self.advance(number)
        };
        missing + self.settle(number)
    }

    /// Whether chunks are missing up to now, which may still come: between those that came, or acknowledged and not seen.
    pub(super) fn has_holes(&self) -> bool {
        let from = self.settled.max(self.highest.saturating_sub(SPAN));
        self.acknowledged > self.highest || (from + 1..=self.highest).any(|number| !self.has(number))
    }

    /// At the end: how many chunks were acknowledged and never came.
    pub(super) fn finish(&mut self) -> u64 {
        let beyond = self.acknowledged.saturating_sub(self.highest);
        let missing = beyond + self.settle(self.highest.min(self.acknowledged));
        self.acknowledged = self.highest;
        missing
    }

    /// Goes on before `number`, far ahead; what was acknowledged in between is missing.
    fn jump(&mut self, number: u64) -> u64 {
        let last = number.saturating_sub(1);
        let missing = self.settle(self.highest);
        let between = if self.acknowledged >= last { last - self.highest } else { 0 };
        self.stray = None;
        self.came = [0; SPAN as usize / 64];
        self.highest = last;
        self.settled = last;
        missing + between
    }

    /// Makes `number` the highest, if it is higher. What leaves the window is settled.
    fn advance(&mut self, number: u64) -> u64 {
        if number <= self.highest {
            return 0;
        }
        let missing = self.settle(number.saturating_sub(SPAN));
        for next in self.highest + 1..=number {
            self.mark(next, false);
        }
        self.highest = number;
        missing
    }

    /// Counts what did not come up to `until`, which will not be counted again.
    fn settle(&mut self, until: u64) -> u64 {
        let until = until.min(self.highest);
        let from = self.settled.max(self.highest.saturating_sub(SPAN));
        if until <= self.settled {
            return 0;
        }
        let missing = (from + 1..=until).filter(|number| !self.has(*number)).count();
        self.settled = until;
        missing as u64
    }

    /// A chunk came.
    fn note(&mut self, number: u64, digest: u64) {
        self.highest = self.highest.max(number);
        self.mark(number, true);
        if let Some(slot) = self.digests.get_mut(number as usize % DIGESTS) {
            *slot = (number, digest);
        }
    }

    fn digest(&self, number: u64) -> (u64, u64) {
        let slot = self.digests.get(number as usize % DIGESTS);
        slot.copied().unwrap_or_default()
    }

    fn has(&self, number: u64) -> bool {
        let bit = number % SPAN;
        let word = self.came.get(bit as usize / 64).copied();
        word.unwrap_or_default() >> (bit % 64) & 1 == 1
    }

    fn mark(&mut self, number: u64, came: bool) {
        let bit = number % SPAN;
        if let Some(word) = self.came.get_mut(bit as usize / 64) {
            *word = *word & !(1 << (bit % 64)) | u64::from(came) << (bit % 64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    const FIRST: u32 = u32::MAX - 5;

    fn tsn(index: u32) -> u32 {
        FIRST.wrapping_add(index)
    }

    #[test]
    fn each_number_comes_first_once_also_around_the_end() {
        let mut window = Window::new(FIRST);
        for index in [0, 2, 1, 9, 3] {
            assert_eq!(window.observe(tsn(index), 7).0, Seen::First);
            assert_eq!(window.observe(tsn(index), 7).0, Seen::Again);
            assert_eq!(window.observe(tsn(index), 8).0, Seen::Differs);
            assert_eq!(window.observe(tsn(index), 0).0, Seen::Again);
        }
    }

    #[test]
    fn what_is_acknowledged_and_never_came_is_missing_once() {
        let mut window = Window::new(FIRST);
        window.observe(tsn(0), 1);
        window.observe(tsn(3), 1);
        window.observe(tsn(6), 1);
        assert_eq!(window.acknowledge(tsn(3)), 2);
        assert_eq!(window.acknowledge(tsn(3)), 0);
        assert_eq!(window.acknowledge(tsn(9)), 2);
        // The rest may only be on its way in the capture.
        window.observe(tsn(7), 1);
        assert_eq!(window.observe(tsn(9), 1), (Seen::First, 1));
        window.acknowledge(tsn(12));
        assert_eq!((window.finish(), window.finish()), (3, 0));
    }

    #[test]
    fn what_leaves_the_window_is_missing_without_an_acknowledgement() {
        let mut window = Window::new(FIRST);
        let mut missing = 0;
        for index in (0..6_000).filter(|index| index % 3 > 0) {
            missing += window.observe(tsn(index), 1).1;
        }
        let left = (6_000 - SPAN) / 3;
        assert!((left..left + 2).contains(&missing), "{missing}");
        assert_eq!(window.acknowledge(tsn(5_999)) + missing, 2_000);
    }

    #[test]
    fn one_number_far_ahead_moves_nothing_and_two_do() {
        let mut window = Window::new(FIRST);
        window.observe(tsn(0), 1);
        assert_eq!(window.observe(tsn(90_000), 1), (Seen::First, 0));
        assert_eq!(window.observe(tsn(90_000), 1), (Seen::Again, 0));
        assert_eq!(window.observe(tsn(1), 1), (Seen::First, 0));
        assert_eq!(window.observe(tsn(0), 1), (Seen::Again, 0));
        assert_eq!(window.observe(tsn(90_001), 1), (Seen::First, 0));
        window.observe(tsn(90_000), 1);
        assert_eq!(window.observe(tsn(90_001), 2), (Seen::Jump, 0));
        assert_eq!(window.observe(tsn(90_000), 1), (Seen::Again, 0));
        assert_eq!(window.observe(tsn(90_001), 3), (Seen::Differs, 0));
        assert_eq!(window.observe(tsn(1), 1), (Seen::First, 0));
    }

    #[test]
    fn a_jump_over_acknowledged_numbers_is_a_loss() {
        let mut window = Window::new(FIRST);
        window.observe(tsn(0), 1);
        window.acknowledge(tsn(5_000));
        window.observe(tsn(5_001), 1);
        assert_eq!(window.observe(tsn(5_002), 1), (Seen::Jump, 5_000));
        assert_eq!(window.finish(), 0);
    }

    #[test]
    fn what_the_sender_gives_up_and_never_came_is_missing() {
        for far in [3, 5_000] {
            let mut window = Window::new(FIRST);
            window.observe(tsn(1), 1);
            assert_eq!(window.forward(tsn(far)), u64::from(far));
            assert_eq!(window.observe(tsn(far + 1), 1), (Seen::First, 0));
            assert_eq!(window.finish(), 0);
        }
        assert_eq!(Window::new(FIRST).forward(tsn(1 << 20)), 0);
    }

    #[test]
    fn what_is_missing_is_counted_exactly() {
        let mut random = Random::new(7);
        for _ in 0..200 {
            let mut window = Window::new(FIRST);
            let mut came = std::collections::BTreeSet::new();
            let (mut missing, mut base) = (0, 0);
            for _ in 0..400 {
                let index = (base + random.below(10)) as u32;
                let (seen, count) = window.observe(tsn(index), 1);
                assert_eq!(seen == Seen::First, came.insert(index));
                missing += count;
                base += random.below(4);
                // Nothing comes later than its acknowledgement here.
                if base > 0 && random.below(5) == 0 {
                    missing += window.acknowledge(tsn(base as u32 - 1));
                }
            }
            missing += window.acknowledge(tsn(base as u32 + 20)) + window.finish();
            let present = came.len() as u64;
            assert_eq!(missing + present, base as u64 + 21);
        }
    }
}
