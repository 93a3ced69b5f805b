//! What a standard says of a capture: how many requirements are met, and each that is violated, gravest first.

use std::fmt::Write as _;

use beleg_engine::Judged;
use beleg_model::{Finding, FrameId, Outcome, Verdict};

use crate::escape;
use crate::numbers::grouped;
use crate::texts::{Language, Texts, fill};
use crate::wrap::wrap;

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
    let texts = shown.language.texts();
    counts(&mut out, outcomes, texts);
    let mut violated: Vec<&Outcome> = outcomes.iter().filter(|own| own.verdict == Verdict::Violated).collect();
    violated
        .sort_by(|one, other| other.severity.cmp(&one.severity).then_with(|| one.requirement.cmp(&other.requirement)));
    for outcome in violated {
        one(&mut out, outcome, judged, shown);
    }
    if shown.all {
        rest(&mut out, outcomes, texts);
    }
    out
}

fn counts(out: &mut String, outcomes: &[Outcome], texts: &Texts) {
    let of = |verdict| outcomes.iter().filter(|own| own.verdict == verdict).count();
    let words: Vec<String> = [Verdict::Violated, Verdict::Met, Verdict::Inconclusive, Verdict::NotObservable]
        .into_iter()
        .filter(|verdict| of(*verdict) > 0)
        .map(|verdict| format!("{} {}", of(verdict), texts.verdict_word(verdict)))
        .collect();
    // Writing to a string cannot fail.
    let all = texts.count(texts.n_requirement, outcomes.len() as u64, &[]);
    let _ = writeln!(out, "  {all}: {}", words.join(", "));
    if of(Verdict::Met) == 0 && of(Verdict::Violated) == 0 {
        let _ = writeln!(out, "  {}", texts.nothing_judged);
    }
}

fn one(out: &mut String, outcome: &Outcome, judged: &Judged, shown: Shown<'_>) {
    let texts = shown.language.texts();
    let severity = texts.severity_word(outcome.severity);
    let _ = write!(out, "  {}  {severity:13} ", outcome.requirement);
    escape::terminal(out, &outcome.title);
    let (one, many) = texts.violated_by.split_once('|').unwrap_or_default();
    let by = if outcome.applied == 1 { one } else { many };
    let _ = writeln!(out, ": {}", fill(by, &[&outcome.violated.to_string(), &grouped(outcome.applied)]));
    for finding in outcome.findings.iter().take(FINDINGS) {
        found(out, finding, judged, texts);
    }
    let more = outcome.findings.len().saturating_sub(FINDINGS) as u64 + outcome.folded;
    if more > 0 {
        let _ = writeln!(out, "       {}", texts.count(texts.n_more_findings, more, &[]));
    }
    if let Some(frame) = outcome.findings.iter().find_map(|finding| finding.frames.first()) {
        let of = shown.standard.map_or_else(String::new, |standard| format!(" --standard {standard}"));
        let (input, number, id) = (shown.input, frame.number, &outcome.requirement);
        let line = format!("       {}", fill(texts.deeper, &[&format!("beleg why {input} {number}")]));
        // A command stands on a line of its own, whole, to be copied.
        let before = line.chars().count() - line.split_once(": ").map_or(0, |(_, command)| command.chars().count());
        let _ = writeln!(out, "{line}\n{:before$}beleg standard explain {id}{of}", "");
    }
}

fn found(out: &mut String, finding: &Finding, judged: &Judged, texts: &Texts) {
    let mut line = format!("       {}  {}", finding.id, judged.name(finding.from));
    if finding.to != beleg_model::Party::Nameless {
        let _ = write!(line, " → {}", judged.name(finding.to));
    }
    line.push_str(": ");
    escape::terminal(&mut line, &finding.what);
    let times = if finding.entries > 1 {
        format!(", {}", texts.count(texts.n_times, finding.entries, &[]))
    } else {
        String::new()
    };
    let _ = write!(line, "{times}{}", frames(&finding.frames, texts));
    let _ = writeln!(out, "{}", wrap(&line, 12));
    let values: Vec<String> = finding
        .values
        .iter()
        .filter(|(name, value)| name != "name" && value != "absent")
        .take(VALUES)
        .map(|(name, value)| format!("{name}: {}", short(value)))
        .collect();
    if !values.is_empty() {
        let mut line = "            ".to_owned();
        escape::terminal(&mut line, &values.join("; "));
        let _ = writeln!(out, "{}", wrap(&line, 12));
    }
}

fn short(text: &str) -> String {
    if text.chars().count() <= WIDTH {
        return text.to_owned();
    }
    text.chars().take(WIDTH - 1).chain(['…']).collect()
}

fn frames(frames: &[FrameId], texts: &Texts) -> String {
    if frames.is_empty() {
        return String::new();
    }
    let numbers: Vec<String> = frames.iter().take(FRAMES).map(|frame| frame.number.to_string()).collect();
    let (one, many) = texts.in_frame.split_once('|').unwrap_or_default();
    let more = if frames.len() > FRAMES { " …" } else { "" };
    format!(", {}{more}", fill(if frames.len() == 1 { one } else { many }, &[&numbers.join(", ")]))
}

/// Every requirement that is not violated, by verdict.
fn rest(out: &mut String, outcomes: &[Outcome], texts: &Texts) {
    for verdict in [Verdict::Met, Verdict::Inconclusive, Verdict::NotObservable] {
        let of: Vec<&Outcome> = outcomes.iter().filter(|own| own.verdict == verdict).collect();
        if of.is_empty() {
            continue;
        }
        let _ = writeln!(out, "  {}", texts.verdict_word(verdict));
        for outcome in of {
            let _ = write!(out, "    {:6} ", outcome.requirement);
            escape::terminal(out, &outcome.title);
            match verdict {
                Verdict::Met => {
                    let _ = writeln!(out, ": {}", texts.count(texts.holds_times, outcome.applied, &[]));
                }
                _ => {
                    let _ = writeln!(out, ": {}", outcome.why.join("; "));
                }
            }
        }
    }
}
