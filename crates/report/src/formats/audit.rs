//! The first screen of an audit: what was read and lost, what is visible, the accounts, what could not be read, the findings.

use std::fmt::Write as _;

use beleg_capture::InputReport;
use beleg_engine::{Reason, Seen, Summary};
use beleg_model::{Outcome, Status};

use crate::escape;
use crate::formats::{accounts, coverage, findings, verdicts};
use crate::numbers::{counted, grouped};

/// How many reasons for unread octets the screen lists.
const REASONS: usize = 12;
/// How many columns a line may have.
const WIDTH: usize = 100;
/// How many message names of one protocol the screen lists.
const NAMES: usize = 6;

/// The whole screen. `input` is how the captures were named, for commands to look deeper with; `all` lists every requirement.
pub fn screen(summary: &Summary, outcomes: &[Outcome], input: &str, all: bool) -> String {
    let mut out = String::from("Read\n");
    for input in &summary.inputs {
        read(&mut out, input);
    }
    lost(&mut out, summary);
    visible(&mut out, &summary.seen);
    let _ = write!(out, "\nJudged by\n{}", coverage::table(&summary.judged));
    let _ = write!(
        out,
        "\nAccounts\n{}",
        accounts::table(&summary.books, accounts::SCREEN, &|party| summary.judged.name(party))
    );
    closing(&mut out, summary);
    unread(&mut out, &summary.reasons);
    let _ = write!(out, "\nFindings\n{}", verdicts::table(outcomes, &summary.judged, input, all));
    let without = findings::table(&summary.judged, outcomes);
    if !without.is_empty() {
        let _ = write!(out, "\nWithout a reason that the capture shows\n{without}");
    }
    out
}

fn read(out: &mut String, input: &InputReport) {
    let links: Vec<String> = input.links().iter().map(|link| link.name().to_string()).collect();
    let _ = write!(out, "  ");
    escape::terminal(out, &input.name);
    let _ = write!(
        out,
        ": {}, {}, {}, {}",
        input.format,
        links.join(" and "),
        counted(input.frames, "frame"),
        counted(input.original_octets, "octet")
    );
    if let (Some(first), Some(last)) = (input.first, input.last) {
        let _ = write!(out, "\n    {:.19}Z, for {:.3} s", first.to_string(), last.since(first) as f64 / 1e9);
    }
    out.push('\n');
    if let Some(damage) = &input.damage {
        let _ = writeln!(out, "    DAMAGED: {damage}");
    }
    let counts = [
        (input.dropped().unwrap_or_default(), "frame", "dropped by the capture, as it says itself"),
        (input.cut_frames, "frame", "cut short by the capture"),
        (input.irregular_frames, "frame", "with contradictory lengths"),
        (input.backward_frames, "frame", "earlier than the one before"),
        (input.clamped_times + input.untimed_frames, "frame", "without a usable time"),
    ];
    for (count, noun, what) in counts.into_iter().filter(|(count, ..)| *count > 0) {
        let _ = writeln!(out, "    {} {what}", counted(count, noun));
    }
}

fn lost(out: &mut String, summary: &Summary) {
    let books = summary.books.totals();
    let snapped = books.of(Status::Lost);
    if snapped > 0 {
        let _ = writeln!(
            out,
            "  {} of captured frames were cut off by the capture (posted as lost)",
            counted(snapped, "octet")
        );
    }
    for missing in &summary.missing {
        let _ = writeln!(
            out,
            "  known missing: {} {} (from frame {} on)",
            grouped(missing.count),
            missing.what,
            missing.frame.number
        );
    }
    for remark in &summary.remarks {
        let _ = writeln!(out, "  {}: {} (first at frame {})", remark.what, grouped(remark.count), remark.frame.number);
    }
    for fault in &summary.faults {
        let _ = writeln!(
            out,
            "  FAULT of this program at frame {}; what was read before stands. Please report it.",
            fault.frame.number
        );
    }
    if summary.duplicates > 0 {
        let _ = writeln!(out, "  {} delivered again by the transport", counted(summary.duplicates, "message"));
    }
}

/// The interfaces of the 5G system that this capture shows (TS 23.501 clause 4.2.7), by their protocols.
const INTERFACES: [(&str, &str); 5] =
    [("ngap", "N2"), ("nas-5gs", "N1"), ("gtp-u", "N3/N9"), ("pfcp", "N4"), ("http", "SBI")];

fn visible(out: &mut String, seen: &[Seen]) {
    out.push_str("\nVisible\n");
    let of = |protocol: &str| seen.iter().find(|seen| seen.protocol == protocol);
    for (protocol, interface) in INTERFACES {
        if let Some(seen) = of(protocol) {
            line(out, interface, seen);
        }
    }
    for seen in seen.iter().filter(|seen| !INTERFACES.iter().any(|(protocol, _)| *protocol == seen.protocol)) {
        line(out, "", seen);
    }
    let absent: Vec<&str> =
        INTERFACES.iter().filter(|(protocol, _)| of(protocol).is_none()).map(|(_, name)| *name).collect();
    if absent.len() == INTERFACES.len() {
        out.push_str("  NOTHING OF 5G SEEN in this capture.\n");
    } else if !absent.is_empty() {
        let _ = writeln!(out, "  not seen: {}", absent.join(", "));
    }
}

fn line(out: &mut String, interface: &str, seen: &Seen) {
    let mut names = seen.names.clone();
    names.sort_by_key(|&(_, count)| std::cmp::Reverse(count));
    let mut parts: Vec<String> =
        names.iter().take(NAMES).map(|(name, count)| format!("{name} {}", grouped(*count))).collect();
    match names.len().saturating_sub(NAMES) {
        0 => {}
        more => parts.push(counted(more as u64, "other kind")),
    }
    let mut count = grouped(seen.messages);
    if seen.opaque > 0 {
        let _ = write!(count, ", {} opaque", grouped(seen.opaque));
    }
    if seen.undecodable > 0 {
        let _ = write!(count, ", {} undecodable", grouped(seen.undecodable));
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

fn closing(out: &mut String, summary: &Summary) {
    let (posted, sum) = (summary.books.posted(), summary.books.totals().sum());
    let _ = if summary.books.closed() {
        writeln!(
            out,
            "  The books are closed: {} in the frames, the same under the statuses.",
            counted(posted, "octet")
        )
    } else {
        writeln!(
            out,
            "  THE BOOKS DO NOT CLOSE: {} in the frames, {} under the statuses. This is a fault of this program; please report it.",
            counted(posted, "octet"),
            grouped(sum)
        )
    };
}

fn unread(out: &mut String, reasons: &[Reason]) {
    if reasons.is_empty() {
        return;
    }
    out.push_str("\nNot readable, and why\n");
    for reason in reasons.iter().take(REASONS) {
        let why = reason.why;
        let octets = if reason.octets == 1 { "octet " } else { "octets" };
        let number = why.number.map_or_else(String::new, |number| format!(" {number}"));
        let _ = writeln!(
            out,
            "  {:11} {:>9} {octets}  {} {}{number}: {}, {}, first in frame {}",
            reason.status,
            grouped(reason.octets),
            why.layer,
            why.what,
            why.kind.word(),
            counted(reason.places, "time"),
            reason.first.number,
        );
    }
    if reasons.len() > REASONS {
        let rest = reasons.get(REASONS..).unwrap_or_default();
        let octets: u64 = rest.iter().map(|reason| reason.octets).sum();
        let _ = writeln!(out, "  {} for {} more", counted(octets, "octet"), counted(rest.len() as u64, "reason"));
    }
}
