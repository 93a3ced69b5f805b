//! A chart for programs: a JSON object a row, in the order of the rows.

use beleg_model::{FrameId, Party, Time};

use crate::ladder::{Ladder, Row, Shape};
use crate::tree::Tree;

/// The chart.
pub fn document(ladder: &Ladder) -> String {
    let mut out = String::new();
    for row in &ladder.rows {
        out.push_str(&object(ladder, row).line());
        out.push('\n');
    }
    out
}

fn object(ladder: &Ladder, row: &Row) -> Tree {
    let mut members: Vec<(String, Tree)> = Vec::new();
    let mut add = |name: &str, value: Tree| members.push((name.to_owned(), value));
    let time =
        |since: i64| Tree::Text(Time::from_nanoseconds(ladder.start.nanoseconds().saturating_add(since)).to_string());
    let place = |frame: FrameId| {
        let tap = ladder.taps.then(|| ("tap".to_owned(), Tree::Uint(u64::from(frame.tap) + 1)));
        tap.into_iter().chain([("frame".to_owned(), Tree::Uint(frame.number))]).collect::<Vec<_>>()
    };
    place(row.frame).into_iter().for_each(|(name, value)| add(&name, value));
    add("time", time(row.time));
    if row.until > row.time {
        add("until", time(row.until));
    }
    for (end, lane, address) in [("from", row.from, row.ends[0]), ("to", row.to, row.ends[1])] {
        let mut told = vec![("name".to_owned(), ladder.lanes.get(lane).map_or("?", |lane| &lane.name).into())];
        if address != Party::Nameless {
            told.push(("address".to_owned(), Tree::Text(address.to_string())));
        }
        add(end, Tree::Object(told));
    }
    if let Some(via) = &row.via {
        add("via", via.as_str().into());
    }
    add("reference_point", row.reference.name().into());
    let shape = match row.shape {
        Shape::Message => "message",
        Shape::Answer => "answer",
        Shape::Packets => "packets",
        Shape::Fold => "fold",
    };
    add("shape", shape.into());
    add("name", row.label.as_str().into());
    add("status", row.status.word().into());
    add("messages", Tree::Uint(row.messages));
    if row.octets > 0 {
        add("octets", Tree::Uint(row.octets));
    }
    if row.again {
        add("again", Tree::Bool(true));
    }
    if let Some(answer) = &row.answer {
        let mut told = place(answer.frame);
        told.push(("name".to_owned(), answer.label.as_str().into()));
        told.push(("after_ns".to_owned(), Tree::Uint(u64::try_from(answer.after).unwrap_or(0))));
        add("answer", Tree::Object(told));
    }
    if let Some(cause) = row.cause.and_then(|cause| ladder.rows.get(cause)) {
        add("cause", Tree::Object(place(cause.frame)));
    }
    Tree::Object(members)
}

#[cfg(test)]
mod tests {
    use super::super::tests::{HOSTILE, ladder, row};
    use super::*;

    #[test]
    fn a_row_is_a_line() {
        let drawn = ladder(vec![row("A", 0, 1), row(HOSTILE, 1, 0)], &["gnb1", "amf1"]);
        let text = document(&drawn);
        assert_eq!(text.lines().count(), 2);
        assert!(text.starts_with(
            r#"{"frame": 7, "time": "1970-01-01T00:00:01.500000000Z", "from": {"name": "gnb1"}, "to": {"name": "amf1"}, "#
        ), "{text}");
        assert!(!text.contains('\u{1b}'), "{text}");
    }
}
