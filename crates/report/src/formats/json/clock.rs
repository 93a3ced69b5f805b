//! The time of a line.

use beleg_model::Time;

/// RFC 3339 text, whose date and minute are worked out once a minute, and all of it once a frame.
#[derive(Debug, Default)]
pub(super) struct Clock {
    time: Option<Time>,
    text: String,
}

impl Clock {
    /// Appends a time as a JSON string.
    pub(super) fn write(&mut self, out: &mut Vec<u8>, time: Time) {
        if self.time != Some(time) {
            self.set(time);
        }
        out.push(b'"');
        out.extend_from_slice(self.text.as_bytes());
        out.push(b'"');
    }

    fn set(&mut self, time: Time) {
        const MINUTE: i64 = 60_000_000_000;
        /// Characters up to the minute and the colon after it.
        const PREFIX: usize = 17;
        let minute = |time: Time| time.nanoseconds().div_euclid(MINUTE);
        if self.time.map(minute) == Some(minute(time)) {
            let nanoseconds = time.nanoseconds().rem_euclid(MINUTE);
            self.text.truncate(PREFIX);
            padded(&mut self.text, 100 + nanoseconds / 1_000_000_000);
            self.text.push('.');
            padded(&mut self.text, 1_000_000_000 + nanoseconds % 1_000_000_000);
            self.text.push('Z');
        } else {
            self.text = time.to_string();
        }
        self.time = Some(time);
    }
}

/// Appends a number's digits but the first, which keeps the zeros that follow it.
fn padded(out: &mut String, number: i64) {
    out.push_str(itoa::Buffer::new().format(number).get(1..).unwrap_or_default());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_writes_what_time_displays() {
        let mut clock = Clock::default();
        for nanoseconds in [0, -1, 59_999_999_999, 60_000_000_000, 1_795_342_982_029_000_001, i64::MIN, i64::MAX] {
            let time = Time::from_nanoseconds(nanoseconds);
            let mut out = Vec::new();
            clock.write(&mut out, time);
            assert_eq!(String::from_utf8(out).unwrap(), format!("\"{time}\""));
        }
    }
}
