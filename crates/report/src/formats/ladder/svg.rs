//! A chart as SVG, drawn here: a picture that needs nothing else, in light and dark. Hovering over a row shows its message's
//! fields.

use std::fmt::Write as _;

use beleg_model::Status;

use super::{duration, label, seconds};
use crate::escape;
use crate::ladder::{Ladder, Reference, Row, Shape};
use crate::texts::{Language, Texts, fill};

/// How the chart looks.
pub const STYLE: &str = include_str!("ladder.css");

/// Where the first lane stands, and what frame and time take.
const LEFT: usize = 190;
/// Between two lanes, at least and at most.
const GAP: [usize; 2] = [132, 440];
/// How wide a picture may grow for the sake of its labels.
const WIDE: usize = 1_010;
/// Beyond the last lane, at least.
const RIGHT: usize = 56;
/// From one row to the next.
const ROW: usize = 34;
/// Above the first row.
const TOP: usize = 92;
/// How wide a character is, on average.
const CHAR: f64 = 6.3;
/// Letters of a label that are shown; hovering shows all.
const LETTERS: usize = 110;
/// Lanes that a picture has at most.
const LANES: usize = 40;

/// A whole document.
pub fn document(ladder: &Ladder) -> String {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    figure(&mut out, ladder, usize::MAX, Some(STYLE), Language::English.texts());
    out
}

/// Appends the picture, with its style where it stands alone. Of more than `most` rows the rest is counted.
pub fn figure(out: &mut String, ladder: &Ladder, most: usize, style: Option<&str>, texts: &Texts) {
    let ladder = &ladder.clone().at_most(LANES);
    let rows = ladder.rows.len().min(most);
    let notes = ladder.notes.len() + usize::from(rows < ladder.rows.len());
    let gap = gap(ladder, rows, texts);
    let ends = ladder.rows.iter().take(rows).map(|row| label_end(row, gap, texts)).max().unwrap_or_default();
    let last = LEFT + ladder.lanes.len().saturating_sub(1) * gap;
    let (width, height) = ((last + RIGHT.max(gap / 2)).max(ends + 12), TOP + rows * ROW + 24 + notes * 18);
    // Within a page, the title stands above the picture.
    let top = if style.is_some() { 0 } else { 26 };
    let tall = height - top;
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"ladder\" role=\"img\" viewBox=\"0 {top} {width} {tall}\" \
         width=\"{width}\" height=\"{tall}\" aria-label=\""
    );
    let messages = texts.count(texts.n_message, ladder.messages(), &[]);
    escape::xml(out, &fill(texts.chart_label, &[&ladder.title, &messages]));
    out.push_str("\">\n");
    if let Some(style) = style {
        let _ = writeln!(out, "<style>{style}</style>");
        let _ = writeln!(out, "<rect class=\"paper\" width=\"{width}\" height=\"{height}\"/>");
        text(out, "name", (12, 20), "start", &ladder.title);
    }
    let bottom = TOP + rows * ROW;
    legend(out, ladder, texts);
    lanes(out, ladder, bottom, gap);
    because(out, ladder, rows, gap);
    for (at, row) in ladder.rows.iter().take(rows).enumerate() {
        one(out, ladder, row, TOP + at * ROW + ROW / 2 + 6, (gap, texts));
    }
    let mut y = bottom + 26;
    if rows < ladder.rows.len() {
        let more = texts.count(texts.n_further_rows, (ladder.rows.len() - rows) as u64, &[]);
        text(out, "note", (12, y), "start", &more);
        y += 18;
    }
    for note in &ladder.notes {
        text(out, "note", (12, y), "start", note);
        y += 18;
    }
    out.push_str("</svg>\n");
}

fn x(lane: usize, gap: usize) -> usize {
    LEFT + lane * gap
}

/// The distance of two lanes: that labels fit over their arrows, as far as the picture does not grow too wide.
fn gap(ladder: &Ladder, rows: usize, texts: &Texts) -> usize {
    let needs = |row: &Row| match row.from.abs_diff(row.to) {
        0 => 0,
        lanes => {
            let long = long(&words(row, texts));
            // What has no reason stands in bold.
            let long = if row.status == Status::Unvouched { long * 9 / 8 } else { long };
            (long + 24).div_ceil(lanes)
        }
    };
    let [least, most] = GAP;
    let wanted = ladder.rows.iter().take(rows).filter(|row| row.shape != Shape::Fold).map(needs).max().unwrap_or(0);
    let room = WIDE.saturating_sub(LEFT + RIGHT) / ladder.lanes.len().saturating_sub(1).max(1);
    wanted.clamp(least, most).min(room.max(least))
}

/// How wide a text is, about.
fn long(words: &str) -> usize {
    (words.chars().count() as f64 * CHAR) as usize
}

/// All that a row's label says.
fn words(row: &Row, texts: &Texts) -> String {
    let mut words = label(row);
    if let Some(via) = &row.via {
        let _ = write!(words, " (via {via})");
    }
    let words = match row.status {
        Status::Unvouched | Status::Undecodable => format!("✖ {}: {words}", texts.status(row.status)),
        _ => words,
    };
    match words.char_indices().nth(LETTERS) {
        Some((at, _)) => format!("{}…", words.get(..at).unwrap_or_default()),
        None => words,
    }
}

/// Where a row's label ends: over its arrow where it fits, else from there on.
fn label_end(row: &Row, gap: usize, texts: &Texts) -> usize {
    let (left, right) = (x(row.from.min(row.to), gap), x(row.from.max(row.to), gap));
    let long = long(&words(row, texts));
    match row.shape {
        Shape::Fold => left + 26 + long,
        _ if left == right => left + 34 + long,
        _ if long + 12 <= right - left => right,
        _ => left + 8 + long,
    }
}

fn text(out: &mut String, class: &str, (x, y): (usize, usize), anchor: &str, words: &str) {
    let _ = write!(out, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" style=\"text-anchor:{anchor}\">");
    escape::xml(out, words);
    out.push_str("</text>\n");
}

/// What colours mean, of those that are there.
fn legend(out: &mut String, ladder: &Ladder, texts: &Texts) {
    let mut at = 12;
    for reference in Reference::ALL {
        if !ladder.rows.iter().any(|row| row.reference == reference && row.shape != Shape::Fold) {
            continue;
        }
        let class = class(reference);
        let _ = write!(
            out,
            "<g class=\"row {class}\"><path class=\"shaft\" d=\"M{at} 36h24\"/><path class=\"head\" d=\"M{} 32l8 4l-8 4z\"/></g>",
            at + 20
        );
        let name = texts.reference(reference);
        text(out, "about", (at + 34, 40), "start", name);
        at += 44 + name.len() * 7;
    }
    if ladder.rows.iter().any(|row| row.cause.is_some()) {
        let _ = write!(out, "<rect class=\"because\" x=\"{at}\" y=\"33\" width=\"18\" height=\"6\" rx=\"3\"/>");
        text(out, "about", (at + 24, 40), "start", texts.chart_because);
    }
}

fn lanes(out: &mut String, ladder: &Ladder, bottom: usize, gap: usize) {
    for (at, lane) in ladder.lanes.iter().enumerate() {
        let x = x(at, gap);
        let wide = gap.min(GAP[0] + 28);
        let _ = writeln!(
            out,
            "<rect class=\"box\" x=\"{}\" y=\"52\" width=\"{}\" height=\"34\" rx=\"4\"/><path class=\"lane\" d=\"M{x} 86V{}\"/>",
            x - wide / 2 + 5,
            wide - 10,
            bottom + 8
        );
        let fits = |words: &str, size: usize| -> String {
            let most = (wide - 14) / size;
            match words.char_indices().nth(most) {
                Some((cut, _)) => format!("{}…", words.get(..cut).unwrap_or_default()),
                None => words.to_owned(),
            }
        };
        let _ = write!(out, "<g><title>");
        escape::xml(out, &format!("{} {}", lane.name, lane.about));
        out.push_str("</title>");
        text(out, "name", (x, if lane.about.is_empty() { 73 } else { 67 }), "middle", &fits(&lane.name, 8));
        text(out, "about", (x, 80), "middle", &fits(&lane.about, 6));
        out.push_str("</g>\n");
    }
}

/// Lanes are marked between a message and what its receiver sends because of it; other causes are linked.
fn because(out: &mut String, ladder: &Ladder, rows: usize, gap: usize) {
    let x = |lane: usize| x(lane, gap);
    let y = |at: usize| TOP + at * ROW + ROW / 2 + 6;
    for (at, row) in ladder.rows.iter().take(rows).enumerate() {
        let Some(cause) = row.cause.filter(|_| row.shape != Shape::Fold) else { continue };
        let Some(of) = ladder.rows.get(cause).filter(|of| of.shape != Shape::Fold) else { continue };
        if of.to == row.from {
            let _ = writeln!(
                out,
                "<rect class=\"because\" x=\"{}\" y=\"{}\" width=\"6\" height=\"{}\" rx=\"3\"/>",
                x(row.from) - 3,
                y(cause),
                y(at) - y(cause)
            );
        } else {
            let (x1, y1, x2, y2) = (x(of.to), y(cause), x(row.from), y(at));
            let _ = writeln!(out, "<path class=\"link\" d=\"M{x1} {y1}C{x1} {y2} {x2} {y1} {x2} {y2}\"/>");
        }
    }
}

fn class(reference: Reference) -> &'static str {
    match reference {
        Reference::N2 => "n2",
        Reference::N4 => "n4",
        Reference::Sbi => "sbi",
        Reference::N3 => "n3",
        Reference::Other => "other",
    }
}

fn one(out: &mut String, ladder: &Ladder, row: &Row, y: usize, (gap, texts): (usize, &Texts)) {
    let is_bad = matches!(row.status, Status::Unvouched | Status::Undecodable);
    let shape = match row.shape {
        Shape::Message => "message",
        Shape::Answer => "answer",
        Shape::Packets => "packets",
        Shape::Fold => "fold",
    };
    let bad = if is_bad { " bad" } else { "" };
    let _ = write!(out, "<g class=\"row {} {shape}{bad}\"><title>", class(row.reference));
    escape::xml(out, &hover(ladder, row, texts));
    out.push_str("</title>");
    let tap = if ladder.taps { format!("{}:", row.frame.tap + 1) } else { String::new() };
    text(out, "time", (58, y + 4), "end", &format!("{tap}{}", row.frame.number));
    text(out, "time", (116, y + 4), "end", &seconds(row.time));
    let words = words(row, texts);
    let (from, to) = (x(row.from, gap), x(row.to, gap));
    let (left, right) = (from.min(to), from.max(to));
    if row.shape == Shape::Fold {
        text(out, "label", (left + 10, y + 4), "start", &format!("⋯ {words}"));
        out.push_str("</g>\n");
        return;
    }
    if from == to {
        let _ = write!(
            out,
            "<path class=\"shaft\" d=\"M{from} {}h26v10h-18\"/><path class=\"head\" d=\"M{} {}l8 -4v8z\"/>",
            y - 5,
            from + 2,
            y + 5
        );
        text(out, "label", (from + 34, y + 4), "start", &words);
    } else {
        let (tip, back) = if to > from { (to - 1, to - 9) } else { (to + 1, to + 9) };
        let _ = write!(
            out,
            "<path class=\"shaft\" d=\"M{from} {y}H{back}\"/><path class=\"head\" d=\"M{tip} {y}L{back} {}V{}z\"/>",
            y - 4,
            y + 4
        );
        let (at, anchor) = match long(&words) + 12 <= right - left {
            true => (usize::midpoint(left, right), "middle"),
            false => (left + 8, "start"),
        };
        text(out, "label", (at, y - 6), anchor, &words);
    }
    out.push_str("</g>\n");
}

/// What hovering shows.
fn hover(ladder: &Ladder, row: &Row, texts: &Texts) -> String {
    let name = |lane: usize| ladder.lanes.get(lane).map_or("?", |lane| lane.name.as_str());
    let (number, time) = (row.frame.number.to_string(), seconds(row.time));
    let with = [&number, &time, texts.reference(row.reference), name(row.from), name(row.to)];
    let mut out = format!("{}\n{}\n{}", fill(texts.hover_frame, &with), row.label, texts.status(row.status));
    if let Some(answer) = &row.answer {
        let with = [&answer.frame.number.to_string(), &duration(answer.after)];
        let _ = write!(out, "\n{}", fill(texts.hover_answer, &with.map(String::as_str)));
    }
    if let Some(cause) = row.cause.and_then(|cause| ladder.rows.get(cause)) {
        let _ = write!(out, "\n{}", fill(texts.hover_because, &[&cause.frame.number.to_string(), &cause.label]));
    }
    if !row.detail.is_empty() {
        out.push_str("\n\n");
        out.push_str(&row.detail);
    }
    out
}
