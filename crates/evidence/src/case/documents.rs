//! The documents of a case that programs read: the books, the verdicts, the findings, the coverage.

use beleg_model::{Finding, FrameId, Outcome};
use serde::{Deserialize, Serialize};

/// `accounts.json`: what each element has sent, by status. The octets of all statuses are those of all frames.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accounts {
    /// Octets of all frames, at their length on the wire.
    pub octets: u64,
    /// Whether the octets under all statuses are as many, for each account and in sum.
    pub closed: bool,
    /// The accounts, those with most octets first.
    pub accounts: Vec<Account>,
}

/// What one element has sent.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// The element's name, or its address.
    pub name: String,
    /// Frames.
    pub frames: u64,
    /// Messages.
    pub messages: u64,
    /// Octets of the frames.
    pub octets: u64,
    /// The same octets by status; those that have none are left out.
    pub by_status: Vec<(String, u64)>,
}

/// A frame: its number, and the input's where there are several.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// Index of the input, from 0.
    pub input: u16,
    /// Its number there, from 1.
    pub number: u64,
}

impl From<FrameId> for Frame {
    fn from(id: FrameId) -> Self {
        Self { input: id.tap, number: id.number }
    }
}

impl From<Frame> for FrameId {
    fn from(frame: Frame) -> Self {
        Self { tap: frame.input, number: frame.number }
    }
}

/// `verdicts.json`: one for each requirement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdicts {
    /// The verdicts, in the catalogue's order.
    pub verdicts: Vec<VerdictLine>,
}

/// What a requirement comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictLine {
    /// The requirement's id.
    pub requirement: String,
    /// Its title.
    pub title: String,
    /// How grave a violation would be.
    pub severity: String,
    /// The verdict's word.
    pub verdict: String,
    /// How many entries it applied to.
    pub applied: u64,
    /// How many of them contradict it.
    pub violated: u64,
    /// How many could not be judged.
    pub unknown: u64,
    /// What is missing, a sentence each.
    pub why: Vec<String>,
    /// How many findings there are in `findings.jsonl`.
    pub findings: u64,
    /// How many more there would be.
    pub folded: u64,
}

impl From<&Outcome> for VerdictLine {
    fn from(outcome: &Outcome) -> Self {
        Self {
            requirement: outcome.requirement.clone(),
            title: outcome.title.clone(),
            severity: outcome.severity.word().to_owned(),
            verdict: outcome.verdict.word().to_owned(),
            applied: outcome.applied,
            violated: outcome.violated,
            unknown: outcome.unknown,
            why: outcome.why.clone(),
            findings: outcome.findings.len() as u64,
            folded: outcome.folded,
        }
    }
}

/// A line of `findings.jsonl`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingLine {
    /// How people and commands name it.
    pub id: String,
    /// The requirement that is contradicted.
    pub requirement: String,
    /// Who sent the entries: the element's name, or its address.
    pub from: String,
    /// To whom.
    pub to: String,
    /// What happened, in one sentence.
    pub what: String,
    /// What it rests on: field and value.
    pub values: Vec<(String, String)>,
    /// The frames that carry the entries, in order.
    pub frames: Vec<Frame>,
    /// How many entries there are.
    pub entries: u64,
    /// How many octets they have, where that is counted.
    pub octets: u64,
    /// When they were captured.
    pub interval: Interval,
}

/// From when to when, RFC 3339.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first.
    pub first: String,
    /// The last.
    pub last: String,
}

impl FindingLine {
    /// The line of a finding; `name` says who a party is.
    pub fn of(requirement: &str, finding: &Finding, name: &dyn Fn(beleg_model::Party) -> String) -> Self {
        Self {
            id: finding.id.clone(),
            requirement: requirement.to_owned(),
            from: name(finding.from),
            to: name(finding.to),
            what: finding.what.clone(),
            values: finding.values.clone(),
            frames: finding.frames.iter().map(|&id| id.into()).collect(),
            entries: finding.entries,
            octets: finding.octets,
            interval: Interval { first: finding.interval.0.to_string(), last: finding.interval.1.to_string() },
        }
    }
}

/// `coverage.json`: what the capture shows, and since when it shows all of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coverage {
    /// The first frame that shows that the capture was filtered.
    pub filtered: Option<Frame>,
    /// A line for each interface of each party.
    pub interfaces: Vec<CoverageLine>,
    /// Reasons forgotten for want of room, by kind.
    pub forgotten: Vec<(String, u64)>,
    /// Messages that were not judged by what they lack, since there were too many kinds.
    pub folded: u64,
    /// Datagrams captured more than once, and entered once.
    pub repeated: u64,
}

/// One interface of one party.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoverageLine {
    /// Its name in TS 23.501.
    pub interface: String,
    /// Whose.
    pub of: String,
    /// The first frame that showed it.
    pub first: Frame,
    /// The frame from which on all state there is known.
    pub beginning: Option<Frame>,
    /// Whether something is missing since then.
    pub gaps: bool,
}
