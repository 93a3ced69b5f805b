//! Message sequence charts as documents: for a terminal, as SVG, as Mermaid text.

pub mod json;
pub mod mermaid;
pub mod svg;
pub mod text;

use crate::ladder::{Row, Shape};
use crate::numbers::grouped;

/// Seconds with three decimals.
pub(crate) fn seconds(nanoseconds: i64) -> String {
    format!("{:.3}", nanoseconds as f64 / 1e9)
}

/// A duration for people: microseconds, milliseconds, seconds.
pub(crate) fn duration(nanoseconds: i64) -> String {
    match nanoseconds {
        ..1_000_000 => format!("{} µs", nanoseconds / 1_000),
        1_000_000..1_000_000_000 => format!("{:.1} ms", nanoseconds as f64 / 1e6),
        _ => format!("{:.1} s", nanoseconds as f64 / 1e9),
    }
}

/// All that stands beside a row's arrow.
pub(crate) fn label(row: &Row) -> String {
    let mut out = row.label.clone();
    if row.shape == Shape::Packets && row.messages > 1 {
        let lasts = row.until.saturating_sub(row.time);
        let octets = if row.octets > 0 { format!("{} octets ", grouped(row.octets)) } else { String::new() };
        out = format!("{out} × {} ({octets}in {})", grouped(row.messages), duration(lasts));
    }
    if let Some(answer) = &row.answer {
        out.push_str(" → ");
        out.push_str(&answer.label);
        out.push_str(", ");
        out.push_str(&duration(answer.after));
    }
    if row.again {
        out.push_str(" (again)");
    }
    out
}

#[cfg(test)]
pub(crate) mod tests {
    use beleg_model::{FrameId, Party, Status};

    use super::*;
    use crate::ladder::{Answer, Ladder, Lane, Reference, Sort};

    /// What somebody might write who wants a reader's browser or terminal to do something.
    pub(crate) const HOSTILE: &str =
        "</title></svg><script>alert(1)</script>\u{1b}]0;x\u{7}\"' onload=x &lt; %%{init}%% ;#\nend";

    pub(crate) fn row(label: &str, from: usize, to: usize) -> Row {
        Row {
            frame: FrameId { tap: 0, number: 7 },
            time: 1_500_000_000,
            until: 1_500_000_000,
            from,
            to,
            ends: [Party::Nameless; 2],
            via: None,
            label: label.to_owned(),
            reference: Reference::Sbi,
            shape: Shape::Message,
            status: Status::Vouched,
            answer: None,
            messages: 1,
            octets: 100,
            cause: None,
            again: false,
            detail: String::new(),
            steps: Vec::new(),
            sort: Sort::Message,
        }
    }

    pub(crate) fn ladder(rows: Vec<Row>, names: &[&str]) -> Ladder {
        let lanes =
            names.iter().map(|name| Lane { name: (*name).to_owned(), about: format!("about {name}") }).collect();
        Ladder { title: "UE1".to_owned(), lanes, rows, ..Ladder::default() }
    }

    #[test]
    fn a_label_says_what_a_row_stands_for() {
        let mut packets = row("G-PDU", 0, 1);
        (packets.shape, packets.messages, packets.octets, packets.until) =
            (Shape::Packets, 1_200, 90_000, 4_000_000_000);
        assert_eq!(label(&packets), "G-PDU × 1 200 (90 000 octets in 2.5 s)");
        let mut asked = row("Nudm_SDM Get", 0, 1);
        asked.answer = Some(Answer { label: "404".to_owned(), frame: FrameId::default(), after: 3_250_000 });
        assert_eq!(label(&asked), "Nudm_SDM Get → 404, 3.2 ms");
    }

    #[test]
    fn hostile_text_is_text_in_every_format() {
        let mut bad = row(
            &{
                let mut shown = String::new();
                crate::escape::terminal(&mut shown, HOSTILE);
                shown
            },
            0,
            1,
        );
        bad.detail = HOSTILE.to_owned();
        let drawn = ladder(vec![bad], &[HOSTILE, "b"]);
        let picture = svg::document(&drawn);
        assert!(!picture.contains("<script") && picture.matches("</svg>").count() == 1, "{picture}");
        assert!(!picture.contains('\u{1b}') && picture.contains("&lt;/svg&gt;&lt;script&gt;"));
        let words = mermaid::document(&drawn);
        assert!(!words.contains('<') && !words.contains(';') || words.lines().count() == 5, "{words}");
        assert!(!words.contains("%%{"), "{words}");
    }
}
