//! What is claimed: an in-toto Statement v1 with a predicate of our own.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::case::{Catalogue, Declaration, FindingLine, Frame as FrameName, Program, VerdictLine};
use crate::digest::Digest;
use crate::reasons::Entry;

/// The type of a statement.
pub(super) const STATEMENT: &str = "https://in-toto.io/Statement/v1";
/// The type of a finding's predicate.
pub const PREDICATE: &str = "urn:x-beleg:finding:1";
/// The type of a redaction's predicate.
pub const REDACTION: &str = "urn:x-beleg:redaction:1";
/// The name of the subject that stands for the whole capture; its digest is the root over all frames.
pub const CAPTURE: &str = "capture";

/// A statement about a capture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement<P = Predicate> {
    /// `STATEMENT`.
    #[serde(rename = "_type")]
    pub kind: String,
    /// What it is about.
    pub subject: Vec<Subject>,
    /// What kind of things it says.
    #[serde(rename = "predicateType")]
    pub predicate_type: String,
    /// What it says.
    pub predicate: P,
}

/// Something that a statement is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its name.
    pub name: String,
    /// Its digests.
    pub digest: BTreeMap<String, Digest>,
}

/// Findings, what they rest on, and what commits to the rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Predicate {
    /// The program that judged.
    pub program: Program,
    /// The case that the findings are of.
    pub case: Digest,
    /// The declaration.
    pub declaration: Declaration,
    /// The standard.
    pub catalogue: Catalogue,
    /// All frames.
    pub capture: Commitment,
    /// All reasons that they give.
    pub reasons: Commitment,
    /// The verdicts of the requirements concerned, over all of the capture.
    pub verdicts: Vec<VerdictLine>,
    /// The findings.
    pub findings: Vec<FindingLine>,
    /// The frames that are enclosed, in the order of their index.
    pub frames: Vec<Enclosed>,
    /// The hidden names under which a reason was looked for in vain.
    pub hidden: Vec<Entry>,
}

/// A Merkle tree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// How many leaves.
    pub count: u64,
    /// Its root.
    pub root: Digest,
}

/// A frame that is enclosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Enclosed {
    /// Its index among all frames of the capture, in the order in which they were read.
    pub index: u64,
    /// Its input and its number there.
    pub frame: FrameName,
    /// Its parts in the findings, in words.
    pub parts: Vec<String>,
}

impl<P> Statement<P> {
    /// A statement of this kind.
    pub fn new(subject: Vec<Subject>, predicate_type: &str, predicate: P) -> Self {
        Self { kind: STATEMENT.to_owned(), subject, predicate_type: predicate_type.to_owned(), predicate }
    }
}

/// What a redaction says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redaction {
    /// The digest of the seal: of what was signed as a statement.
    pub seal: Digest,
    /// The digest of the redacted frames' file.
    pub frames: Digest,
    /// The digest of the openings.
    pub openings: Digest,
    /// Pieces and octets that were closed, by what they are.
    pub closed: BTreeMap<String, (u64, u64)>,
}

/// The statement of a redaction.
pub type RedactionStatement = Statement<Redaction>;
