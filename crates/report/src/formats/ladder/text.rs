//! A chart as text, for a terminal: a row a message, lanes from left to right, frame and time in front.
//!
//! A lane is drawn heavy between a message and what its receiver sends because of it.

use std::fmt::Write as _;

use beleg_model::Status;

use super::{label, seconds};
use crate::ladder::{Ladder, Lane, Row, Shape};
use crate::numbers::counted;
use crate::wrap::wrap;

/// Columns that frame and time take.
const BEFORE: usize = 19;
/// The least columns between two lanes.
const NARROW: usize = 5;
/// The most.
const WIDE: usize = 24;
/// After how many rows the names of the lanes stand again.
const AGAIN: usize = 48;

/// The chart in lines of at most `width` columns.
pub fn document(ladder: &Ladder, width: usize, color: bool) -> String {
    let width = width.max(60);
    let room = width - BEFORE;
    let ladder = &ladder.clone().at_most((room.saturating_sub(NARROW) / NARROW).clamp(2, 16));
    let mut out = format!("{}\n{}\n\n", wrap(&ladder.title, 5), counted(ladder.messages(), "message"));
    if ladder.rows.is_empty() {
        out.push_str("  No message was chosen.\n");
        return out;
    }
    let chart = Chart { ladder, places: places(&ladder.lanes, room), room, color };
    let mut active = vec![0_usize; ladder.lanes.len()];
    let ends = chart.last_consequences();
    for (at, row) in ladder.rows.iter().enumerate() {
        if at % AGAIN == 0 {
            chart.heading(&mut out);
        }
        chart.row(&mut out, row, &active, at);
        // From here on the receiver has a reason for what it will say.
        if row.shape != Shape::Fold
            && let (Some(until), Some(lane)) = (ends.get(at), active.get_mut(row.to))
        {
            *lane = (*lane).max(*until);
        }
    }
    for note in &ladder.notes {
        let _ = writeln!(out, "\n{note}");
    }
    out
}

/// The column of each lane.
fn places(lanes: &[Lane], room: usize) -> Vec<usize> {
    // Room for half a name on the left, and for a label on the right.
    let first = lanes.first().map_or(0, |lane| lane.name.chars().count().min(8) / 2);
    let gap = (room.saturating_sub(first + 4) / lanes.len().max(1)).clamp(NARROW, WIDE);
    (0..lanes.len()).map(|at| first + at * gap).collect()
}

struct Chart<'a> {
    ladder: &'a Ladder,
    places: Vec<usize>,
    room: usize,
    color: bool,
}

impl Chart<'_> {
    /// For each row, the last row that its receiver sends because of it.
    fn last_consequences(&self) -> Vec<usize> {
        let rows = &self.ladder.rows;
        let mut ends = vec![0; rows.len()];
        for (at, row) in rows.iter().enumerate() {
            if let Some(cause) = row.cause
                && rows.get(cause).is_some_and(|cause| cause.to == row.from)
                && let Some(end) = ends.get_mut(cause)
            {
                *end = at;
            }
        }
        ends
    }

    fn place(&self, lane: usize) -> usize {
        self.places.get(lane).copied().unwrap_or_default()
    }

    fn heading(&self, out: &mut String) {
        let gap = match self.places.as_slice() {
            [first, second, ..] => second - first,
            _ => WIDE,
        };
        let mut line = vec![' '; self.room];
        for (lane, &place) in self.ladder.lanes.iter().zip(&self.places) {
            let name: Vec<char> = shortened(&lane.name, gap.saturating_sub(1));
            let start = place.saturating_sub(name.len() / 2);
            put(&mut line, start, &name);
        }
        let _ = writeln!(out, "{:>7} {:>10} {}", "frame", "s", trimmed(&line));
    }

    fn row(&self, out: &mut String, row: &Row, active: &[usize], at: usize) {
        let mut line = vec![' '; self.room];
        for (lane, &place) in self.places.iter().enumerate() {
            let heavy = active.get(lane).is_some_and(|until| *until >= at && *until > 0);
            put(&mut line, place, &[if heavy { '┃' } else { '│' }]);
        }
        let mut text = label(row);
        if let Some(via) = &row.via {
            let _ = write!(text, " (via {via})");
        }
        if matches!(row.status, Status::Unvouched | Status::Undecodable) {
            text = format!("‼ {}: {text}", row.status);
        }
        if row.shape == Shape::Fold {
            let (left, _) = self.span(row);
            let text: Vec<char> = shortened(&format!("⋯ {text}"), self.room.saturating_sub(left + 3));
            put(&mut line, left + 2, &text);
            return self.line(out, Some(row), &line);
        }
        let label: Vec<char> = text.chars().collect();
        let (left, right) = self.span(row);
        self.arrow(&mut line, row, (left, right));
        let inside = right.saturating_sub(left).saturating_sub(5);
        let after = right + if row.from == row.to { 4 } else { 2 };
        if label.len() <= inside && row.from != row.to {
            let start = left + 3 + (inside - label.len()) / 2;
            put(&mut line, start.saturating_sub(1), &spaced(&label));
        } else if after + label.len() < self.room {
            put(&mut line, after - 1, &spaced(&label));
        } else if label.len() + 2 <= left {
            put(&mut line, left - label.len() - 2, &spaced(&label));
        } else {
            // No room beside the arrow: above it.
            let mut above = vec![' '; self.room];
            for (lane, &place) in self.places.iter().enumerate() {
                let heavy = active.get(lane).is_some_and(|until| *until >= at && *until > 0);
                put(&mut above, place, &[if heavy { '┃' } else { '│' }]);
            }
            let label = shortened(&text, self.room.saturating_sub(2));
            let start = (left + 1).min(self.room.saturating_sub(label.len() + 1));
            put(&mut above, start, &spaced(&label));
            self.line(out, None, &above);
        }
        self.line(out, Some(row), &line);
    }

    /// The columns of the lanes of a row, from left to right.
    fn span(&self, row: &Row) -> (usize, usize) {
        let (from, to) = (self.place(row.from), self.place(row.to));
        (from.min(to), from.max(to))
    }

    fn arrow(&self, line: &mut [char], row: &Row, (left, right): (usize, usize)) {
        let stroke = match row.shape {
            Shape::Answer => '╌',
            Shape::Packets => '═',
            _ => '─',
        };
        if row.from == row.to {
            return put(line, left + 1, &['─', '↩']);
        }
        for place in left + 1..right {
            put(line, place, &[stroke]);
        }
        if row.from < row.to || self.place(row.from) < self.place(row.to) {
            put(line, right - 1, &['▶']);
        } else {
            put(line, left + 1, &['◀']);
        }
    }

    fn line(&self, out: &mut String, row: Option<&Row>, line: &[char]) {
        let line = trimmed(line);
        match row {
            Some(row) => {
                let tap = if self.ladder.taps { format!("{}:", row.frame.tap + 1) } else { String::new() };
                let frame = format!("{tap}{}", row.frame.number);
                let _ = write!(out, "{frame:>7} {:>10} ", seconds(row.time));
                let _ = match (self.color, row.status) {
                    (true, Status::Unvouched | Status::Undecodable) => writeln!(out, "\x1b[1;31m{line}\x1b[0m"),
                    _ => writeln!(out, "{line}"),
                };
            }
            None => {
                let _ = writeln!(out, "{:BEFORE$}{line}", "");
            }
        }
    }
}

fn put(line: &mut [char], at: usize, text: &[char]) {
    for (place, c) in line.iter_mut().skip(at).zip(text) {
        *place = *c;
    }
}

/// Text with a space on each side.
fn spaced(text: &[char]) -> Vec<char> {
    let mut out = vec![' '];
    out.extend(text);
    out.push(' ');
    out
}

fn shortened(text: &str, width: usize) -> Vec<char> {
    let mut all: Vec<char> = text.chars().collect();
    let is_link = all.len() == 17 && all.iter().filter(|c| **c == ':').count() == 5;
    if all.len() > width && is_link {
        // Of link addresses the ends differ.
        all.drain(..all.len() - width.saturating_sub(1));
        all.insert(0, '…');
    } else if all.len() > width {
        all.truncate(width.saturating_sub(1));
        all.push('…');
    }
    all
}

fn trimmed(line: &[char]) -> String {
    let text: String = line.iter().collect();
    text.trim_end().to_owned()
}
