//! What the time stamps of an interface count (`if_tsresol`, `if_tsoffset`).

use beleg_model::Time;

/// Microseconds, where an interface does not say.
pub(super) const DEFAULT_RESOLUTION: u8 = 6;

const SECOND: i128 = 1_000_000_000;

/// Ticks of an interface into nanoseconds.
pub(super) struct Clock {
    tick: Tick,
    /// Nanoseconds to add.
    offset: i128,
}

enum Tick {
    /// Nanoseconds in a tick.
    Long(i128),
    /// Ticks in a nanosecond.
    Short(i128),
    /// A second is two to the power of this many ticks.
    Binary(u32),
}

impl Clock {
    /// `resolution`: the negative power of ten, or with the top bit set of two, that a tick has of a second;
    /// `offset`: seconds to add.
    pub(super) fn new(resolution: u8, offset: i64) -> Self {
        let power = u32::from(resolution & 0x7f);
        let tick = match power {
            _ if resolution & 0x80 != 0 => Tick::Binary(power),
            0..=9 => Tick::Long(10i128.pow(9 - power)),
            _ => Tick::Short(10i128.saturating_pow(power - 9)),
        };
        Self { tick, offset: i128::from(offset) * SECOND }
    }

    /// The time of so many ticks, and whether it had to be set to the nearest that can be said.
    #[inline]
    pub(super) fn time(&self, ticks: u64) -> (Time, bool) {
        let ticks = i128::from(ticks);
        // Below 2^94 each: a tick is at most a second.
        let since = match self.tick {
            Tick::Long(nanoseconds) => ticks * nanoseconds,
            Tick::Short(count) => ticks / count,
            Tick::Binary(power) => (ticks * SECOND) >> power,
        };
        let nanoseconds = since + self.offset;
        match i64::try_from(nanoseconds) {
            Ok(nanoseconds) => (Time::from_nanoseconds(nanoseconds), false),
            Err(_) if nanoseconds < 0 => (Time::from_nanoseconds(i64::MIN), true),
            Err(_) => (Time::from_nanoseconds(i64::MAX), true),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nanoseconds(resolution: u8, offset: i64, ticks: u64) -> i64 {
        let (time, clamped) = Clock::new(resolution, offset).time(ticks);
        assert!(!clamped);
        time.nanoseconds()
    }

    #[test]
    fn resolutions_of_ten_and_of_two() {
        assert_eq!(nanoseconds(0, 0, 7), 7_000_000_000);
        assert_eq!(nanoseconds(6, 0, 1_500_000), 1_500_000_000);
        assert_eq!(nanoseconds(9, 0, u64::MAX / 4), (u64::MAX / 4) as i64);
        assert_eq!(nanoseconds(12, 0, 1_999), 1);
        assert_eq!(nanoseconds(127, 0, u64::MAX), 0);
        assert_eq!(nanoseconds(0x80, 0, 3), 3_000_000_000);
        assert_eq!(nanoseconds(0x80 | 32, 0, 3 << 31), 1_500_000_000);
        assert_eq!(nanoseconds(0xff, 0, u64::MAX), 0);
    }

    #[test]
    fn offsets_count_seconds_both_ways() {
        assert_eq!(nanoseconds(6, 10, 1), 10_000_001_000);
        assert_eq!(nanoseconds(6, -1, 1), -999_999_000);
    }

    #[test]
    fn times_beyond_the_range_are_clamped_and_told() {
        let far = Clock::new(6, 0).time(u64::MAX);
        assert_eq!(far, (Time::from_nanoseconds(i64::MAX), true));
        let early = Clock::new(6, i64::MIN).time(0);
        assert_eq!(early, (Time::from_nanoseconds(i64::MIN), true));
        // An offset can bring a time back.
        assert_eq!(nanoseconds(0, -10_000_000_000, 10_000_000_001), 1_000_000_000);
    }
}
