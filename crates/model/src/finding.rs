//! What a standard says of a capture: a verdict for each requirement, and where it rests on.
//!
//! Results only: how a requirement is written and evaluated is the standard's, how a finding is proved the evidence's.

use std::fmt;

use crate::party::Party;
use crate::place::FrameId;
use crate::time::Time;

/// What a requirement comes to over a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It applied, and every entry holds.
    Met,
    /// What it asks about is not in the capture.
    NotObservable,
    /// It may or may not hold: coverage is missing, or a field could not be read.
    Inconclusive,
    /// An entry contradicts it, and nothing is missing that could explain the entry.
    Violated,
}

impl Verdict {
    /// All of them, gravest last.
    pub const ALL: [Self; 4] = [Self::Met, Self::NotObservable, Self::Inconclusive, Self::Violated];

    /// The word for it in output and formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotObservable => "not observable",
            Self::Inconclusive => "inconclusive",
            Self::Violated => "violated",
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// How grave a violation would be, as the standard's author has set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing to act on by itself.
    Informational,
    /// To look at when there is time.
    Low,
    /// To look at.
    Medium,
    /// To act on.
    High,
    /// To act on at once.
    Critical,
}

impl Severity {
    /// All of them, gravest last.
    pub const ALL: [Self; 5] = [Self::Informational, Self::Low, Self::Medium, Self::High, Self::Critical];

    /// The word for it in output and formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Informational => "informational",
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Critical => "critical",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}

/// One requirement over one capture.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// The requirement's id in its catalogue.
    pub requirement: String,
    /// Its title.
    pub title: String,
    /// How grave a violation would be.
    pub severity: Severity,
    /// What it comes to.
    pub verdict: Verdict,
    /// How many entries it applied to.
    pub applied: u64,
    /// How many of them contradict it.
    pub violated: u64,
    /// How many of them could not be judged.
    pub unknown: u64,
    /// For `inconclusive` and `not observable`: what is missing, a sentence each.
    pub why: Vec<String>,
    /// Its findings, in order of their first frame.
    pub findings: Vec<Finding>,
    /// Findings beyond those kept.
    pub folded: u64,
}

/// Entries that contradict a requirement in the same way: one party, one peer, one manner.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The requirement's id, a dot, and a number from 1: how people and commands name it.
    pub id: String,
    /// Who sent the entries.
    pub from: Party,
    /// To whom.
    pub to: Party,
    /// What happened, in one neutral sentence, without identities.
    pub what: String,
    /// What the assertion rests on: field and value as shown to people, identities as pseudonyms.
    pub values: Vec<(String, String)>,
    /// The frames that carry the entries, in order; the first of them where there are many.
    pub frames: Vec<FrameId>,
    /// How many entries.
    pub entries: u64,
    /// How many octets they have, where that is counted.
    pub octets: u64,
    /// When the first and the last of them were captured.
    pub interval: (Time, Time),
}

impl Finding {
    /// How many frames a finding names at most.
    pub const FRAMES: usize = 1_024;
}
