//! The first screen of an audit: what was read and lost, what is visible, the accounts, what could not be read, the findings.

use std::fmt::Write as _;

use beleg_capture::InputReport;
use beleg_engine::{Reason, Seen, Summary};
use beleg_model::{Outcome, Status};

use crate::escape;
use crate::formats::verdicts::Shown;
use crate::formats::{accounts, coverage, findings, verdicts};
use crate::numbers::grouped;
use crate::texts::{Texts, fill};
use crate::wrap::wrap;

/// How many reasons for unread octets the screen lists.
const REASONS: usize = 12;
/// How many columns a line may have.
const WIDTH: usize = 100;
/// How many message names of one protocol the screen lists.
const NAMES: usize = 6;

/// The whole screen. What the specifications and the requirements' authors say stays in their language.
pub fn screen(summary: &Summary, outcomes: &[Outcome], shown: Shown<'_>) -> String {
    let texts = shown.language.texts();
    let mut out = format!("{}\n", texts.read_heading);
    for input in &summary.inputs {
        read(&mut out, input, texts);
    }
    lost(&mut out, summary, texts);
    visible(&mut out, &summary.seen, texts);
    let _ = write!(out, "\n{}\n{}", texts.judged_heading, coverage::table(&summary.judged, texts));
    let rows = accounts::rows_of(&summary.books, &|party| summary.judged.name(party));
    let _ = write!(out, "\n{}\n{}", texts.accounts, accounts::table_in(&rows, accounts::SCREEN, texts));
    closing(&mut out, summary, texts);
    unread(&mut out, &summary.reasons, texts);
    let _ = write!(out, "\n{}\n{}", texts.findings, verdicts::table(outcomes, &summary.judged, shown));
    let without = findings::table(&summary.judged, outcomes, texts);
    if !without.is_empty() {
        let _ = write!(out, "\n{}\n{without}", texts.lacking_heading);
    }
    out
}

fn read(out: &mut String, input: &InputReport, texts: &Texts) {
    let links: Vec<String> = input.links().iter().map(|link| link.name().to_string()).collect();
    let _ = write!(out, "  ");
    escape::terminal(out, &input.name);
    let _ = write!(
        out,
        ": {}, {}, {}, {}",
        input.format,
        links.join(texts.and_links),
        texts.counted_frames(input.frames),
        texts.counted_octets(input.original_octets)
    );
    if let (Some(first), Some(last)) = (input.first, input.last) {
        let (begins, lasts) = (format!("{:.19}Z", first.to_string()), last.since(first) as f64 / 1e9);
        let _ = write!(out, "\n    {}", fill(texts.duration, &[&begins, &format!("{lasts:.3}")]));
    }
    out.push('\n');
    if let Some(damage) = &input.damage {
        let _ = writeln!(out, "    {}", fill(texts.damaged, &[&damage.to_string()]));
    }
    let counts = [
        (input.dropped().unwrap_or_default(), texts.n_dropped),
        (input.cut_frames, texts.n_cut),
        (input.irregular_frames, texts.n_irregular),
        (input.backward_frames, texts.n_backward),
        (input.clamped_times + input.untimed_frames, texts.n_untimed),
    ];
    for (count, what) in counts.into_iter().filter(|(count, _)| *count > 0) {
        let _ = writeln!(out, "    {}", texts.count(what, count, &[]));
    }
}

fn lost(out: &mut String, summary: &Summary, texts: &Texts) {
    let books = summary.books.totals();
    let snapped = books.of(Status::Lost);
    if snapped > 0 {
        let _ = writeln!(out, "  {}", fill(texts.cut_off, &[&texts.counted_octets(snapped)]));
    }
    for missing in &summary.missing {
        let with = [&grouped(missing.count), missing.what, &missing.frame.number.to_string()];
        let _ = writeln!(out, "  {}", fill(texts.missing_from, &with));
    }
    for remark in &summary.remarks {
        let with = [remark.what, &grouped(remark.count), &remark.frame.number.to_string()];
        let _ = writeln!(out, "  {}", fill(texts.remark_line, &with));
    }
    for fault in &summary.faults {
        let _ = writeln!(out, "  {}", fill(texts.fault_here, &[&fault.frame.number.to_string()]));
    }
    if summary.duplicates > 0 {
        let messages = if summary.duplicates == 1 { texts.message } else { texts.messages };
        let count = format!("{} {messages}", grouped(summary.duplicates));
        let _ = writeln!(out, "  {}", fill(texts.delivered_again, &[&count]));
    }
}

/// The interfaces of the 5G system that this capture shows (TS 23.501 clause 4.2.7), by their protocols.
const INTERFACES: [(&str, &str); 6] =
    [("ngap", "N2"), ("nas-5gs", "N1"), ("xnap", "Xn"), ("gtp-u", "N3/N9"), ("pfcp", "N4"), ("http", "SBI")];
/// Many networks have no Xn: it is not missed.
const NOT_MISSED: &str = "Xn";

fn visible(out: &mut String, seen: &[Seen], texts: &Texts) {
    let _ = writeln!(out, "\n{}", texts.visible_heading);
    let of = |protocol: &str| seen.iter().find(|seen| seen.protocol == protocol);
    for (protocol, interface) in INTERFACES {
        if let Some(seen) = of(protocol) {
            line(out, interface, seen, texts);
        }
    }
    for seen in seen.iter().filter(|seen| !INTERFACES.iter().any(|(protocol, _)| *protocol == seen.protocol)) {
        line(out, "", seen, texts);
    }
    let absent: Vec<&str> =
        INTERFACES.iter().filter(|(protocol, _)| of(protocol).is_none()).map(|(_, name)| *name).collect();
    let nothing = absent.len() == INTERFACES.len();
    let absent: Vec<&str> = absent.into_iter().filter(|name| *name != NOT_MISSED).collect();
    if nothing {
        let _ = writeln!(out, "  {}", texts.nothing_of_5g);
    } else if !absent.is_empty() {
        let _ = writeln!(out, "  {}", fill(texts.not_seen_line, &[&absent.join(", ")]));
    }
}

fn line(out: &mut String, interface: &str, seen: &Seen, texts: &Texts) {
    let mut names = seen.names.clone();
    names.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let mut parts: Vec<String> =
        names.iter().take(NAMES).map(|(name, count)| format!("{name} {}", grouped(*count))).collect();
    match names.len().saturating_sub(NAMES) {
        0 => {}
        more => parts.push(texts.count(texts.n_other_kinds, more as u64, &[])),
    }
    let mut count = grouped(seen.messages);
    if seen.opaque > 0 {
        let _ = write!(count, ", {}", fill(texts.opaque_count, &[&grouped(seen.opaque)]));
    }
    if seen.undecodable > 0 {
        let _ = write!(count, ", {}", fill(texts.undecodable_count, &[&grouped(seen.undecodable)]));
    }
    let _ = write!(out, "  {interface:6} {:10} {count}:", seen.title);
    wrapped(out, &parts);
}

/// Appends `parts` with commas between them, in lines of at most [`WIDTH`] columns.
fn wrapped(out: &mut String, parts: &[String]) {
    let mut column = out.rsplit('\n').next().unwrap_or_default().chars().count();
    for (at, part) in parts.iter().enumerate() {
        let comma = if at + 1 < parts.len() { "," } else { "" };
        let width = part.chars().count() + comma.len() + 1;
        if column + width > WIDTH {
            out.push_str("\n                   ");
            column = 19;
        }
        let _ = write!(out, " {part}{comma}");
        column += width;
    }
    out.push('\n');
}

fn closing(out: &mut String, summary: &Summary, texts: &Texts) {
    let (posted, sum) = (texts.counted_octets(summary.books.posted()), grouped(summary.books.totals().sum()));
    let _ = match summary.books.closed() {
        true => writeln!(out, "  {}", fill(texts.books_closed, &[&posted])),
        false => writeln!(out, "  {}", fill(texts.books_not_closed, &[&posted, &sum])),
    };
}

fn unread(out: &mut String, reasons: &[Reason], texts: &Texts) {
    if reasons.is_empty() {
        return;
    }
    let _ = writeln!(out, "\n{}", texts.unread);
    for reason in reasons.iter().take(REASONS) {
        let why = reason.why;
        let octets = if reason.octets == 1 { texts.octet } else { texts.octets };
        let number = why.number.map_or_else(String::new, |number| format!(" {number}"));
        let line = format!(
            "  {:11} {:>9} {octets:6}  {} {}{number}: {}, {}, {}",
            texts.status(reason.status),
            grouped(reason.octets),
            why.layer,
            why.what,
            why.kind.word(),
            texts.count(texts.n_times, reason.places, &[]),
            fill(texts.first_in_frame, &[&reason.first.number.to_string()]),
        );
        let _ = writeln!(out, "{}", wrap(&line, 32));
    }
    if reasons.len() > REASONS {
        let rest = reasons.get(REASONS..).unwrap_or_default();
        let octets: u64 = rest.iter().map(|reason| reason.octets).sum();
        let (one, many) = texts.n_more_reasons.split_once('|').unwrap_or_default();
        let text = if rest.len() == 1 { one } else { many };
        let _ = writeln!(out, "  {}", fill(text, &[&texts.counted_octets(octets), &grouped(rest.len() as u64)]));
    }
}
