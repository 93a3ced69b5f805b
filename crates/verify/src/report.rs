//! What a verifier answers, in words.

use std::fmt::Write as _;

use beleg_evidence::bundle::Opened;

use crate::check::Failure;

/// The answer, one of four.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Answer {
    /// Nothing is left to be assumed.
    Proved,
    /// All holds, if the capture was honestly taken.
    Consistent,
    /// Something is missing that would decide.
    #[default]
    CannotTell,
    /// Something contradicts it.
    Refuted,
}

impl Answer {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Proved, Self::Consistent, Self::CannotTell, Self::Refuted];

    /// In words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Proved => "proved",
            Self::Consistent => "consistent, if the capture was honestly taken",
            Self::CannotTell => "cannot tell",
            Self::Refuted => "refuted",
        }
    }

    /// The program's exit status: a contract. 2 is wrong usage.
    pub const fn status(self) -> u8 {
        match self {
            Self::Proved => 0,
            Self::Refuted => 1,
            Self::CannotTell => 3,
            Self::Consistent => 4,
        }
    }
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The answer.
    pub answer: Answer,
    /// What is claimed, a line each.
    pub claims: Vec<String>,
    /// What was checked and holds.
    pub steps: Vec<String>,
    /// What did not hold, or is missing.
    pub failure: Option<String>,
    /// What the bundle proves.
    pub proves: Vec<String>,
    /// What is left to be believed.
    pub assumes: Vec<String>,
    /// What it cannot prove.
    pub cannot: Vec<String>,
    pub(crate) absence: u64,
}

impl Report {
    pub(crate) fn claim(&mut self, opened: &Opened) {
        for line in &opened.statement.predicate.findings {
            self.claims.push(format!(
                "{}: {} to {}: {} ({} entries, {} to {})",
                line.id, line.from, line.to, line.what, line.entries, line.interval.first, line.interval.last
            ));
        }
    }

    pub(crate) fn step(&mut self, what: &str) {
        self.steps.push(what.to_owned());
    }

    pub(crate) fn prove(&mut self, what: String) {
        self.proves.push(what);
    }

    pub(crate) fn assume(&mut self, what: String) {
        self.assumes.push(what);
    }

    pub(crate) fn cannot(&mut self, what: String) {
        self.cannot.push(what);
    }

    pub(crate) fn end(&mut self, failure: Failure) {
        let (answer, what) = match failure {
            Failure::Refuted(what) => (Answer::Refuted, what),
            Failure::CannotTell(what) => (Answer::CannotTell, what),
        };
        (self.answer, self.failure) = (answer, Some(what));
        self.proves.clear();
    }

    /// The report for people; `explain` says what each part means.
    pub fn text(&self, explain: bool) -> String {
        let mut out = String::new();
        let mut part = |title: &str, lines: &[String], mark: &str, about: &str| {
            if lines.is_empty() {
                return;
            }
            let _ = writeln!(out, "{title}");
            if explain {
                about.lines().for_each(|line| {
                    let _ = writeln!(out, "    {line}");
                });
            }
            lines.iter().for_each(|line| {
                let _ = writeln!(out, "  {mark}{line}");
            });
        };
        part("Claimed", &self.claims, "", CLAIMED);
        part("Checked", &self.steps, "holds: ", CHECKED);
        part("Failed", self.failure.as_slice(), "", FAILED);
        part("This proves", &self.proves, "", PROVES);
        part("It is left to believe", &self.assumes, "", ASSUMES);
        part("It cannot prove", &self.cannot, "", CANNOT);
        let _ = writeln!(out, "Answer: {}", self.answer.words());
        if explain {
            let about = match self.answer {
                Answer::Proved => "Nothing of what is claimed has to be believed.",
                Answer::Consistent => {
                    "All that can be recomputed was recomputed, and agrees. What is left is what happened at the tap."
                }
                Answer::CannotTell => "Nothing contradicts the bundle, but something is missing that would decide.",
                Answer::Refuted => "The bundle contradicts itself, or what you gave: do not believe it.",
            };
            let _ = writeln!(out, "    {about}");
        }
        out
    }
}

const CLAIMED: &str = "What somebody says that equipment did. Nothing of it is believed so far.";
const CHECKED: &str = "A commitment is a fingerprint of everything that was recorded, signed before you asked. Frames that do not\n\
    belong to it, or were changed by a single bit, do not fit the fingerprint. The verdict is not taken over either: this\n\
    program reads the packets and judges them again.";
const FAILED: &str = "The first thing that does not hold. One is enough.";
const PROVES: &str = "Whoever doubts one of these can recompute it from the files.";
const ASSUMES: &str =
    "What no computation can show. Ask for it elsewhere: a second tap, the capture itself, a key that you know.";
const CANNOT: &str = "Evidence of this kind never answers these questions.";
