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
            let seconds = delivery.time.since(start) as f64 / 1e9;
            let (source, destination) = ends(delivery);
            let _ = write!(self.line, "{:>6} {seconds:>12.6}  {source:>15} → {destination:15}  ", frame.number);
        }
        let _ = write!(self.line, "{:8} ", delivery.message.id().protocol().title);
        for _ in 0..delivery.depth {
            self.line.push_str("└ ");
        }
        match delivery.message.name() {
            Name::Known(name) => self.line.push_str(name),
            name => drop(write!(self.line, "{name}")),
        }
        self.raw.push_str("  ");
        let _ = delivery.message.summary(&mut self.raw);
        escape::terminal(&mut self.line, self.raw.trim_end());
        self.line.push_str(remarks(delivery).as_str());
        cut(&mut self.line, self.width);
        self.line.push('\n');
        out.write_all(self.line.as_bytes())
    }
}

/// What a reader has to know besides the content, in brackets.
fn remarks(delivery: &Delivery<'_>) -> String {
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
    if words.is_empty() { String::new() } else { format!("  [{}]", words.join("; ")) }
}

fn ends(delivery: &Delivery<'_>) -> (String, String) {
    let show = |address: IpAddr| address.to_string();
    // The innermost packet says who talks to whom; the tunnel it stands in is in its own message above.
    if let Some(level) = delivery.stack.endpoints().last() {
        return (show(level.source), show(level.destination));
    }
    match delivery.stack.link() {
        Some((source, destination)) => {
            let destination = destination.map_or_else(|| "?".to_owned(), |address| Party::Link(address).to_string());
            (Party::Link(source).to_string(), destination)
        }
        None => ("?".to_owned(), "?".to_owned()),
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
