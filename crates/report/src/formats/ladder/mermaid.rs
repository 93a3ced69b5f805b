//! A chart as Mermaid text (a `sequenceDiagram`), to put into a document.

use std::fmt::Write as _;

use beleg_model::Status;

use super::{label, seconds};
use crate::ladder::{Ladder, Shape};

/// The chart.
pub fn document(ladder: &Ladder) -> String {
    let mut out = String::from("sequenceDiagram\n");
    let _ = writeln!(out, "    %% {}", plain(&ladder.title));
    for (at, lane) in ladder.lanes.iter().enumerate() {
        let _ = writeln!(out, "    participant L{at} as {}", plain(&lane.name));
    }
    for row in &ladder.rows {
        let mut text = label(row);
        if let Some(via) = &row.via {
            let _ = write!(text, " (via {via})");
        }
        if matches!(row.status, Status::Unvouched | Status::Undecodable) {
            text = format!("{}: {text}", row.status);
        }
        let arrow = match row.shape {
            Shape::Answer => "-->>",
            Shape::Fold => {
                let _ = writeln!(out, "    Note over L{},L{}: {}", row.from, row.to, plain(&text));
                continue;
            }
            _ => "->>",
        };
        let (time, frame) = (seconds(row.time), row.frame.number);
        let _ = writeln!(out, "    L{}{arrow}L{}: {} [{time} s, frame {frame}]", row.from, row.to, plain(&text));
    }
    for note in &ladder.notes {
        let _ = writeln!(out, "    %% {}", plain(note));
    }
    out
}

/// Text in which nothing has a meaning to Mermaid: other characters than those of ordinary words go out as entities.
fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            'a'..='z'
            | 'A'..='Z'
            | '0'..='9'
            | ' '
            | '.'
            | ','
            | '_'
            | '/'
            | '-'
            | '('
            | ')'
            | '='
            | '+'
            | '×'
            | '·'
            | '→' => {
                out.push(c);
            }
            '\u{0}'..='\u{1f}' | '\u{7f}' => out.push(' '),
            c => {
                let _ = write!(out, "#{};", u32::from(c));
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_text_means_anything_to_mermaid() {
        assert_eq!(plain("a;b:#%%\nend"), "a#59;b#58;#35;#37;#37; end");
    }
}
