//! Messages as text, one line each, for a terminal of 100 columns.

use std::fmt::Write as _;
use std::io::{self, Write};

use beleg_assemble::Delivery;
use beleg_model::{Name, Party, Status, Time};
use beleg_procedures::functions::Speakers;

use crate::numbers::{address, right, spaces};
use crate::{escape, speakers};

/// Columns of the time, and of who talks to whom, as far as they are of equal width.
const TIME: usize = 13;
const ENDS: usize = 37;

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
    scratch: String,
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
        self.write(delivery, None, out)
    }

    /// The same, of a message of which it is known who takes part.
    ///
    /// # Errors
    /// What `out` says.
    pub fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers, out: &mut dyn Write) -> io::Result<()> {
        self.write(delivery, Some(speakers), out)
    }

    fn write(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, out: &mut dyn Write) -> io::Result<()> {
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
        right(&mut self.line, frame.number, 6);
        if again {
            spaces(&mut self.line, TIME + ENDS);
        } else {
            self.line.push(' ');
            seconds(&mut self.line, delivery.time.since(start));
            ends(delivery, &mut self.scratch, &mut self.line);
        }
        let title = delivery.message.id().protocol().title;
        self.line.push_str(title);
        spaces(&mut self.line, 9_usize.saturating_sub(title.len()).max(1));
        for _ in 0..delivery.depth {
            self.line.push_str("└ ");
        }
        if let Some(speakers) = speakers {
            speakers::line(speakers, &mut self.raw);
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
        if delivery.duplicate || !delivery.notes.is_empty() || delivery.status == Status::Unvouched {
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

/// What a reader has to know besides the content, in brackets.
fn remarks(delivery: &Delivery<'_>, out: &mut String) {
    let mut words = Vec::new();
    if matches!(delivery.status, Status::Opaque | Status::Undecodable | Status::Unvouched) {
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

/// Who talks to whom. The innermost packet says it; the tunnel it stands in is in its own message above.
fn ends(delivery: &Delivery<'_>, scratch: &mut String, out: &mut String) {
    scratch.clear();
    let level = delivery.stack.innermost();
    let link = delivery.stack.link();
    let hardware = |out: &mut String, address| out.push_str(&Party::Link(address).to_string());
    match (level, link) {
        (Some(level), _) => address(scratch, level.source),
        (None, Some((source, _))) => hardware(scratch, source),
        (None, None) => scratch.push('?'),
    }
    out.push_str("  ");
    spaces(out, 15_usize.saturating_sub(scratch.len()));
    out.push_str(scratch);
    out.push_str(" → ");
    let start = out.len();
    match (level, link) {
        (Some(level), _) => address(out, level.destination),
        (None, Some((_, Some(destination)))) => hardware(out, destination),
        (None, _) => out.push('?'),
    }
    spaces(out, 15_usize.saturating_sub(out.len() - start));
    out.push_str("  ");
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
