//! Findings of a run: the entries that are unvouched, put together by who sent them, to whom, and what they lack.
//!
//! It stands in for the verdicts of a catalogue: one requirement, that every entry has a reason.

use std::collections::BTreeMap;

use beleg_assemble::Delivery;
use beleg_declaration::{Flow, FlowId, Standing};
use beleg_engine::{Entry, Judged, Observer, Summary};
use beleg_ledger::Kept;
use beleg_model::{Finding, FrameId, Outcome, Party, Severity, Status, Time, Verdict};
use beleg_procedures::relations;

/// The requirement that is judged.
pub const REQUIREMENT: &str = "every-entry-has-its-reason";
/// Its title.
pub const TITLE: &str = "Every entry has a reason that the declaration, the procedures or a subscriber gives";

/// The requirement as a file of a case and of a bundle.
pub const STANDARD: &str = concat!(
    "# every-entry-has-its-reason\n\n",
    "Every entry has a reason that the declaration, the procedures or a subscriber gives.\n\n",
    "An entry is a message, or what is carried of a user's traffic. It is unvouched, and contradicts this requirement, where\n",
    "the declaration does not know its flow, or where a reason that it needs was not in force and would have been seen.\n",
);

/// How many findings are told apart.
const FINDINGS: usize = 1_000;

/// The frames of each class of entries, gathered while a run goes on.
#[derive(Debug, Default)]
pub struct Gathered {
    classes: Vec<Frames>,
}

#[derive(Clone, Debug, Default)]
struct Frames {
    frames: Vec<FrameId>,
    interval: Option<(Time, Time)>,
}

impl Gathered {
    /// Takes note of an entry.
    pub fn entry(&mut self, entry: &Entry) {
        let at = entry.class.0 as usize;
        if self.classes.len() <= at {
            self.classes.resize(at + 1, Frames::default());
        }
        let Some(of) = self.classes.get_mut(at) else { return };
        let (frame, time) = (entry.deed.frame, entry.deed.time);
        if of.frames.len() < Finding::FRAMES && of.frames.last() != Some(&frame) {
            of.frames.push(frame);
        }
        let (first, last) = of.interval.unwrap_or((time, time));
        of.interval = Some((first.min(time), last.max(time)));
    }
}

impl Observer for Gathered {
    fn message(&mut self, _delivery: &Delivery<'_>) {}

    fn entered(&mut self, entry: &Entry) {
        self.entry(entry);
    }
}

/// What a run comes to.
pub fn outcomes(summary: &Summary, gathered: &Gathered) -> Vec<Outcome> {
    let judged = &summary.judged;
    let count = |wanted: &[Status]| -> u64 {
        judged.classes.iter().filter(|(_, status)| wanted.contains(status)).map(|(kept, _)| kept.messages).sum()
    };
    let (violated, unknown) = (count(&[Status::Unvouched]), count(&[Status::Unseen, Status::Opening]));
    let applied = count(&Status::ALL);
    let verdict = match (violated, unknown, applied) {
        (1.., ..) => Verdict::Violated,
        (_, 1.., _) => Verdict::Inconclusive,
        (.., 0) => Verdict::NotObservable,
        _ => Verdict::Met,
    };
    let mut findings = findings(judged, gathered);
    let folded = findings.len().saturating_sub(FINDINGS) as u64;
    findings.truncate(FINDINGS);
    let mut why = Vec::new();
    if verdict == Verdict::Inconclusive {
        why.push("entries rest on what this capture does not show, or not from its beginning".to_owned());
    }
    vec![Outcome {
        requirement: REQUIREMENT.to_owned(),
        title: TITLE.to_owned(),
        severity: Severity::High,
        verdict,
        applied,
        violated,
        unknown,
        why,
        findings,
        folded,
    }]
}

fn findings(judged: &Judged, gathered: &Gathered) -> Vec<Finding> {
    let mut all: BTreeMap<(Party, Party, String), Finding> = BTreeMap::new();
    let unvouched = |(_, (kept, status)): &(usize, &(Kept, Status))| *status == Status::Unvouched && kept.messages > 0;
    for (at, (kept, _)) in judged.classes.iter().enumerate().filter(unvouched) {
        let Some((flow, _)) = judged.flow(FlowId(kept.class.flow)) else { continue };
        let (from, to) = (flow.key.from, flow.key.to);
        let (what, values) = manner(judged, kept, flow);
        let of = gathered.classes.get(at).cloned().unwrap_or_default();
        let frames = if of.frames.is_empty() { vec![kept.first] } else { of.frames };
        let interval = of.interval.unwrap_or_default();
        let finding = all.entry((from, to, what.clone())).or_insert_with(|| Finding {
            id: String::new(),
            from,
            to,
            what,
            values,
            frames: Vec::new(),
            entries: 0,
            octets: 0,
            interval,
        });
        finding.frames.extend(frames);
        finding.entries += kept.messages;
        finding.interval = (finding.interval.0.min(interval.0), finding.interval.1.max(interval.1));
    }
    let mut findings: Vec<Finding> = all.into_values().collect();
    for finding in &mut findings {
        finding.frames.sort_unstable();
        finding.frames.dedup();
        finding.frames.truncate(Finding::FRAMES);
    }
    findings.sort_by_key(|finding| finding.frames.first().copied());
    for (number, finding) in findings.iter_mut().enumerate() {
        finding.id = format!("{REQUIREMENT}.{}", number + 1);
    }
    findings
}

/// What a class of entries did, in a sentence and in fields.
fn manner(judged: &Judged, kept: &Kept, flow: &Flow) -> (String, Vec<(String, String)>) {
    let service = flow.key.service();
    let mut values = vec![("flow".to_owned(), service.clone())];
    let undeclared = |id: Option<u32>| {
        let flow = id.and_then(|id| judged.flow(FlowId(id)));
        flow.filter(|(_, standing)| *standing == Standing::Undeclared).map(|(flow, _)| flow)
    };
    if undeclared(Some(kept.class.flow)).is_some() {
        values.push(("declared".to_owned(), "no".to_owned()));
        return (format!("sent messages over {service}, which is not declared between the two"), values);
    }
    if let Some(asked) = undeclared(kept.class.announced) {
        let (from, to) = (judged.name(asked.key.from), judged.name(asked.key.to));
        let asked = format!("{from} → {to} {}", asked.key.service());
        values.push(("asks for".to_owned(), asked.clone()));
        return (format!("asked for a flow that is not declared: {asked}"), values);
    }
    let Some(lack) = kept.class.lacks else { return (format!("sent messages over {service}"), values) };
    let relation = relations::describe(lack.relation).map_or("reason", |known| known.name);
    let ended = if lack.ended { ", which had ended" } else { "" };
    values.push(("lacks".to_owned(), relation.to_owned()));
    values.push(("interface".to_owned(), lack.scope.0.name().to_owned()));
    (format!("sent messages over {service} without a {relation}{ended} ({})", lack.scope.0.name()), values)
}
