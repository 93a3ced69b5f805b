//! Messages as text, one line each, for a terminal of 100 columns.

use std::fmt::Write as _;
use std::io::{self, Write};
use std::net::IpAddr;

use beleg_assemble::Delivery;
use beleg_model::{Name, Party, Status, Time};

use crate::escape;

/// Writes messages as lines: frame, seconds since the first frame, who to whom, protocol, name, main values.
#[derive(Debug, Default)]
pub struct Writer {
    line: String,
    raw: String,
    /// Lines are cut to so many columns; 0 for no cut.
    width: usize,
    /// Whether frames of several inputs have to be told apart.
    taps: bool,
    start: Option<Time>,
    last: Option<(u16, u64)>,
    ends: Ends,
}

impl Writer {
    /// A writer for lines of at most `width` columns (0: any), with the number of the input where `taps`.
    pub fn new(width: usize, taps: bool) -> Self {
        Self { width, taps, ..Self::default() }
    }

    /// Sets the instant that lines count from: the first frame's.
    pub fn start(&mut self, first: Time) {
        self.start = Some(first);
    }

    /// Writes one message to `out`.
    ///
    /// # Errors
    /// What `out` says.
    pub fn message(&mut self, delivery: &Delivery<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.line.clear();
        self.raw.clear();
        let start = *self.start.get_or_insert(delivery.time);
        let (frame, _) = delivery.frame;
        // What a frame holds beyond its first message stands under it, without repeating when and between whom.
        let again = self.last == Some((frame.tap, frame.number)) && delivery.depth > 0;
        self.last = Some((frame.tap, frame.number));
        if self.taps {
            let _ = write!(self.line, "{:>2}:", frame.tap);
        }
        if again {
            let _ = write!(self.line, "{:>6} {:>12}  {:33}  ", frame.number, "", "");
        } else {
            right(&mut self.line, frame.number, 6);
            self.line.push(' ');
            seconds(&mut self.line, delivery.time.since(start));
            self.ends.write(delivery, &mut self.line);
        }
        let title = delivery.message.id().protocol().title;
        self.line.push_str(title);
        self.line.extend(std::iter::repeat_n(' ', 9_usize.saturating_sub(title.len()).max(1)));
        for _ in 0..delivery.depth {
            self.line.push_str("└ ");
        }
        if !delivery.message.is_told_by_summary() {
            match delivery.message.name() {
                Name::Known(name) => self.line.push_str(name),
                name => drop(write!(self.line, "{name}")),
            }
            self.raw.push_str("  ");
        }
        let _ = delivery.message.summary(&mut self.raw);
        escape::terminal(&mut self.line, self.raw.trim_end());
        if delivery.duplicate || !delivery.notes.is_empty() {
            remarks(delivery, &mut self.line);
        }
        cut(&mut self.line, self.width);
        self.line.push('\n');
        out.write_all(self.line.as_bytes())
    }
}

/// Seconds with microseconds, right in 12 columns.
fn seconds(out: &mut String, nanoseconds: i64) {
    let Ok(nanoseconds) = u64::try_from(nanoseconds) else {
        // Before the first frame: rare, so slow.
        let _ = write!(out, "{:>12.6}", nanoseconds as f64 / 1e9);
        return;
    };
    let microseconds = nanoseconds / 1_000;
    right(out, microseconds / 1_000_000, 5);
    out.push('.');
    // A one in front keeps the zeros that follow it.
    out.push_str(itoa::Buffer::new().format(1_000_000 + microseconds % 1_000_000).get(1..).unwrap_or_default());
}

/// A number, right in `width` columns.
fn right(out: &mut String, number: u64, width: usize) {
    let mut digits = itoa::Buffer::new();
    let digits = digits.format(number);
    out.extend(std::iter::repeat_n(' ', width.saturating_sub(digits.len())));
    out.push_str(digits);
}

/// What a reader has to know besides the content, in brackets.
fn remarks(delivery: &Delivery<'_>, out: &mut String) {
    let mut words = Vec::new();
    if matches!(delivery.status, Status::Opaque | Status::Undecodable) {
        words.push(delivery.status.word().to_owned());
    }
    if delivery.duplicate {
        words.push("retransmitted".to_owned());
    }
    words.extend(
        delivery.notes.all().iter().find(|note| note.kind.status() != Some(Status::Opaque)).map(ToString::to_string),
    );
    match delivery.notes.all().len() {
        0 | 1 => {}
        more => words.push(format!("{} more", more - 1)),
    }
    if !words.is_empty() {
        let _ = write!(out, "  [{}]", words.join("; "));
    }
}

/// Who talks to whom, as text: worked out again only when it changes.
#[derive(Debug, Default)]
struct Ends {
    of: Option<(IpAddr, IpAddr)>,
    text: String,
}

impl Ends {
    /// The innermost packet says who talks to whom; the tunnel it stands in is in its own message above.
    fn write(&mut self, delivery: &Delivery<'_>, out: &mut String) {
        let level = delivery.stack.endpoints().last().map(|level| (level.source, level.destination));
        if level.is_none() || level != self.of {
            self.of = level;
            let (source, destination) = match (level, delivery.stack.link()) {
                (Some((source, destination)), _) => (source.to_string(), destination.to_string()),
                (None, Some((source, destination))) => {
                    let destination = destination.map_or("?".to_owned(), |address| Party::Link(address).to_string());
                    (Party::Link(source).to_string(), destination)
                }
                (None, None) => ("?".to_owned(), "?".to_owned()),
            };
            self.text.clear();
            let _ = write!(self.text, "  {source:>15} → {destination:15}  ");
        }
        out.push_str(&self.text);
    }
}

/// Cuts a line to `width` characters, with an ellipsis where something was cut.
fn cut(line: &mut String, width: usize) {
    if width == 0 {
        return;
    }
    if let Some((at, _)) = line.char_indices().nth(width) {
        let keep = line.char_indices().nth(width - 1).map_or(at, |(at, _)| at);
        line.truncate(keep);
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_stand_in_their_columns() {
        let show = |nanoseconds| {
            let mut out = String::new();
            seconds(&mut out, nanoseconds);
            out
        };
        assert_eq!(
            [0, 1_500_000, 286_680_897_000_000_000].map(show),
            ["    0.000000", "    0.001500", "286680897.000000"]
        );
        assert_eq!(show(-2_500_000_000), "   -2.500000");
    }

    #[test]
    fn a_line_is_cut_at_its_width() {
        let mut line = "└ abcdef".to_owned();
        cut(&mut line, 8);
        assert_eq!(line, "└ abcdef");
        cut(&mut line, 5);
        assert_eq!(line, "└ ab…");
        cut(&mut line, 0);
        assert_eq!(line, "└ ab…");
    }
}
