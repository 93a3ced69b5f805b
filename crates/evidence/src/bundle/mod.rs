//! A bundle: what proves findings to somebody who trusts nobody, as one directory (docs/formats/bundle.md).
//!
//! The signed statement says what is claimed and commits to the whole capture; the frames show it; the openings tie the frames to
//! the commitment. Every octet of every file is either covered by the signature or follows from what is.

mod check;
mod files;
mod statement;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;
use crate::{frame, reasons};

pub use check::{Opened, comments, open, readme};
pub use files::Files;
pub use statement::{
    CAPTURE, Commitment, Enclosed, PREDICATE, Predicate, REDACTION, Redaction, RedactionStatement, Statement, Subject,
};

/// What is claimed, signed.
pub const STATEMENT: &str = "statement.dsse.json";
/// The frames.
pub const FRAMES: &str = "frames.pcapng";
/// What ties frames and reasons to the commitments.
pub const OPENINGS: &str = "openings.json";
/// The declaration that was judged by.
pub const NETWORK: &str = "network.toml";
/// The standard's lines that were judged by.
pub const STANDARD: &str = "standard.json";
/// What the bundle is, for people.
pub const README: &str = "README.txt";
/// What a redaction closed, signed by whoever did it.
pub const REDACTED: &str = "redaction.dsse.json";
/// The proof that the seal is in a log.
pub const PROOF: &str = "seal.tlog-proof";
/// A time stamp over the seal (RFC 3161).
pub const TOKEN: &str = "seal.tsr";

/// The files that a bundle has, and whether it must.
pub const NAMES: &[(&str, bool)] = &[
    (STATEMENT, true),
    (FRAMES, true),
    (OPENINGS, true),
    (NETWORK, true),
    (STANDARD, true),
    (README, true),
    (REDACTED, false),
    (PROOF, false),
    (TOKEN, false),
];

/// The format of [`OPENINGS`].
pub const FORMAT: &str = "beleg-openings/1";

/// The content of [`OPENINGS`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Openings {
    /// [`FORMAT`].
    pub format: String,
    /// How each enclosed frame is shown, in their order.
    pub frames: Vec<Vec<frame::Shown>>,
    /// What else the root over all frames follows from.
    pub frames_proof: Vec<Digest>,
    /// The reasons for what was looked for, and their neighbours.
    pub reasons: Vec<reasons::Shown>,
    /// What else the root over all reasons follows from.
    pub reasons_proof: Vec<Digest>,
}

impl Openings {
    /// The file.
    pub fn text(&self) -> String {
        serde_json::to_string(self).map_or_else(|_| String::new(), |text| text + "\n")
    }
}
