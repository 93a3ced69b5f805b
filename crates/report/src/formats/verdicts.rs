//! What a standard says of a capture: how many requirements are met, and each that is violated, gravest first.

use std::fmt::Write as _;

use beleg_engine::Judged;
use beleg_model::{Finding, FrameId, Outcome, Verdict};

use crate::escape;
use crate::numbers::counted;
use crate::texts::Language;

/// How many findings of one requirement the screen has.
const FINDINGS: usize = 4;
/// How many frames of one finding it names.
const FRAMES: usize = 6;
/// How many values of one finding it shows.
const VALUES: usize = 6;
/// How many characters of one value.
const WIDTH: usize = 60;

/// How findings are shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shown<'s> {
    /// How the declaration and the captures were named, for commands to look deeper with.
    pub input: &'s str,
    /// How the catalogue was named, where it is not the shipped one.
    pub standard: Option<&'s str>,
    /// Every requirement is listed; otherwise those that are not violated are counted.
    pub all: bool,
    /// The language of the screen.
    pub language: Language,
}

/// The findings of a run.
pub fn table(outcomes: &[Outcome], judged: &Judged, shown: Shown<'_>) -> String {
    let mut out = String::new();
    counts(&mut out, outcomes);
    let mut violated: Vec<&Outcome> = outcomes.iter().filter(|own| own.verdict == Verdict::Violated).collect();
    violated
        .sort_by(|one, other| other.severity.cmp(&one.severity).then_with(|| one.requirement.cmp(&other.requirement)));
    for outcome in violated {
        one(&mut out, outcome, judged, shown);
    }
    if shown.all {
        rest(&mut out, outcomes);
    }
    out
}

fn counts(out: &mut String, outcomes: &[Outcome]) {
    let of = |verdict| outcomes.iter().filter(|own| own.verdict == verdict).count();
    let words: Vec<String> = [Verdict::Violated, Verdict::Met, Verdict::Inconclusive, Verdict::NotObservable]
        .into_iter()
        .filter(|verdict| of(*verdict) > 0)
        .map(|verdict| format!("{} {verdict}", of(verdict)))
        .collect();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "  {}: {}", counted(outcomes.len() as u64, "requirement"), words.join(", "));
    if of(Verdict::Met) == 0 && of(Verdict::Violated) == 0 {
        out.push_str("  NOTHING COULD BE JUDGED: what the requirements ask about is not in this capture.\n");
    }
}

fn one(out: &mut String, outcome: &Outcome, judged: &Judged, shown: Shown<'_>) {
    let _ = write!(out, "  {}  {:13} ", outcome.requirement, outcome.severity.word());
    escape::terminal(out, &outcome.title);
    let _ = writeln!(
        out,
        ": violated by {} of {}",
        outcome.violated,
        counted(outcome.applied, "entry").replace("entrys", "entries")
    );
    for finding in outcome.findings.iter().take(FINDINGS) {
        found(out, finding, judged);
    }
    let more = outcome.findings.len().saturating_sub(FINDINGS) as u64 + outcome.folded;
    if more > 0 {
        let _ = writeln!(out, "       and {}", counted(more, "further finding"));
    }
    if let Some(frame) = outcome.findings.iter().find_map(|finding| finding.frames.first()) {
        let of = shown.standard.map_or_else(String::new, |standard| format!(" --standard {standard}"));
        let (input, number, id) = (shown.input, frame.number, &outcome.requirement);
        let _ = writeln!(out, "       look deeper: beleg why {input} {number}; beleg standard explain {id}{of}");
    }
}

fn found(out: &mut String, finding: &Finding, judged: &Judged) {
    let _ = write!(out, "       {}  {}", finding.id, judged.name(finding.from));
    if finding.to != beleg_model::Party::Nameless {
        let _ = write!(out, " → {}", judged.name(finding.to));
    }
    out.push_str(": ");
    escape::terminal(out, &finding.what);
    let times = if finding.entries > 1 { format!(", {} times", finding.entries) } else { String::new() };
    let _ = writeln!(out, "{times}{}", frames(&finding.frames));
    let values: Vec<String> = finding
        .values
        .iter()
        .filter(|(name, value)| name != "name" && value != "absent")
        .take(VALUES)
        .map(|(name, value)| format!("{name}: {}", short(value)))
        .collect();
    if !values.is_empty() {
        out.push_str("            ");
        escape::terminal(out, &values.join("; "));
        out.push('\n');
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= WIDTH {
        return text.to_owned();
    }
    text.chars().take(WIDTH - 1).chain(['…']).collect()
}

fn frames(frames: &[FrameId]) -> String {
    if frames.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = frames.iter().take(FRAMES).map(|frame| frame.number.to_string()).collect();
    let word = if frames.len() == 1 { "frame" } else { "frames" };
    let more = if frames.len() > FRAMES { " …" } else { "" };
    format!(", {word} {}{more}", numbers.join(", "))
}

/// Every requirement that is not violated, by verdict.
fn rest(out: &mut String, outcomes: &[Outcome]) {
    for verdict in [Verdict::Met, Verdict::Inconclusive, Verdict::NotObservable] {
        let of: Vec<&Outcome> = outcomes.iter().filter(|own| own.verdict == verdict).collect();
        if of.is_empty() {
            continue;
        }
        let _ = writeln!(out, "  {verdict}");
        for outcome in of {
            let _ = write!(out, "    {:6} ", outcome.requirement);
            escape::terminal(out, &outcome.title);
            match verdict {
                Verdict::Met => {
                    let _ = writeln!(out, ": holds {} times", outcome.applied);
                }
                _ => {
                    let _ = writeln!(out, ": {}", outcome.why.join("; "));
                }
            }
        }
    }
}
