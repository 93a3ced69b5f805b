//! An instant of the capture. No clock is read anywhere: every `Time` comes from a captured frame.

use std::fmt;

/// Nanoseconds since 1970-01-01T00:00:00 UTC, as the capture states them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(i64);

const SECOND: i64 = 1_000_000_000;

impl Time {
    /// The instant `nanoseconds` after the epoch (before it, where negative).
    pub const fn from_nanoseconds(nanoseconds: i64) -> Self {
        Self(nanoseconds)
    }

    /// Nanoseconds since the epoch.
    pub const fn nanoseconds(self) -> i64 {
        self.0
    }

    /// Nanoseconds from `earlier` to `self`; negative where `self` is the earlier one.
    pub const fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// In units of about a millisecond (2^20 ns), for tables that must be small: wraps every 52 days.
    pub const fn coarse(self) -> u32 {
        (self.0 >> 20) as u32
    }

    /// The instant that is `duration` later.
    pub fn after(self, duration: std::time::Duration) -> Self {
        Self(self.0.saturating_add(i64::try_from(duration.as_nanos()).unwrap_or(i64::MAX)))
    }

    /// The civil date and the time of day in UTC: year, month, day, hour, minute, second, nanosecond.
    pub fn civil(self) -> (i64, u8, u8, u8, u8, u8, u32) {
        let seconds = self.0.div_euclid(SECOND);
        let nanosecond = self.0.rem_euclid(SECOND);
        let day_second = seconds.rem_euclid(86_400);
        let (year, month, day) = civil_date(seconds.div_euclid(86_400));
        let hour = day_second / 3_600;
        let minute = day_second / 60 % 60;
        (year, month, day, hour as u8, minute as u8, (day_second % 60) as u8, nanosecond as u32)
    }
}

impl fmt::Display for Time {
    /// RFC 3339 with nanoseconds, in UTC: `2026-11-22T10:23:02.033000000Z`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day, hour, minute, second, nanosecond) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}.{nanosecond:09}Z")
    }
}

/// Proleptic Gregorian date of a day counted from 1970-01-01, by shifting the year to start in March, so
/// that the leap day is the last of its year.
fn civil_date(days: i64) -> (i64, u8, u8) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_index = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_index + 2) / 5 + 1;
    let month = if month_index < 10 { month_index + 3 } else { month_index - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month as u8, day as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_reads_as_rfc_3339() {
        assert_eq!(Time::from_nanoseconds(0).to_string(), "1970-01-01T00:00:00.000000000Z");
        assert_eq!(Time::from_nanoseconds(951_782_399_000_000_001).to_string(), "2000-02-28T23:59:59.000000001Z");
        assert_eq!(Time::from_nanoseconds(1_709_164_800_000_000_000).to_string(), "2024-02-29T00:00:00.000000000Z");
        assert_eq!(Time::from_nanoseconds(-1).to_string(), "1969-12-31T23:59:59.999999999Z");
    }

    #[test]
    fn the_extremes_do_not_overflow() {
        assert!(Time::from_nanoseconds(i64::MIN).to_string().starts_with("1677-"));
        assert!(Time::from_nanoseconds(i64::MAX).to_string().starts_with("2262-"));
    }
}
