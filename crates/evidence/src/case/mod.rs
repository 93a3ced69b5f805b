//! A case: everything that an audit produced, as one directory whose `case.json` names every file in it by its digest
//! (docs/formats/case.md).

mod documents;
mod read;
mod write;

use serde::{Deserialize, Serialize};

use crate::digest::Digest;

pub use documents::{Account, Accounts, Coverage, CoverageLine, FindingLine, Frame, Interval, VerdictLine, Verdicts};
pub use read::Case;
pub use write::{Stream, Writer};

/// The format that this program writes and reads.
pub const FORMAT: &str = "beleg-case/1";
/// The file that names all others.
pub const MANIFEST: &str = "case.json";
/// The declaration that was judged by, as it was given or learnt.
pub const NETWORK: &str = "network.toml";
/// The requirements that were judged by.
pub const STANDARD: &str = "standard.json";
/// The report: one page for a browser.
pub const REPORT: &str = "report.html";
/// The books.
pub const ACCOUNTS: &str = "accounts.json";
/// A verdict for each requirement.
pub const VERDICTS: &str = "verdicts.json";
/// The findings, one a line.
pub const FINDINGS: &str = "findings.jsonl";
/// What the capture shows, and since when.
pub const COVERAGE: &str = "coverage.json";
/// Every message, one a line: docs/formats/messages.md.
pub const MESSAGES: &str = "messages.ndjson";

/// What a case is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: String,
    /// The program that made it.
    pub program: Program,
    /// The case's digest: of its program and its files, not of the files that the frames were read from.
    pub digest: Digest,
    /// The captures, in the order of their numbers.
    pub inputs: Vec<Input>,
    /// The declaration.
    pub declaration: Declaration,
    /// The standard.
    pub catalogue: Catalogue,
    /// Every other file in the case, by name.
    pub files: Vec<File>,
}

/// A program and its version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A capture that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Input {
    /// The file's name, without its directory.
    pub name: String,
    /// Its format in words.
    pub format: String,
    /// How many octets the file has.
    pub size: u64,
    /// The digest of the file, where it could be read to its end.
    pub sha256: Option<Digest>,
    /// How many frames were read.
    pub frames: u64,
    /// How many octets they had on the wire.
    pub octets: u64,
    /// Where and why reading ended before the file's end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub damage: Option<String>,
}

/// The declaration that was judged by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declaration {
    /// The digest of `network.toml`.
    pub sha256: Digest,
    /// Whether a person gave it; else it was learnt from the capture that it judges.
    pub given: bool,
}

/// The standard that was judged by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalogue {
    /// Its name and version.
    pub name: String,
    /// The digest of its requirements.
    pub sha256: Digest,
}

/// A file of the case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Its name; a case has no directories.
    pub name: String,
    /// How many octets it has.
    pub size: u64,
    /// Their digest.
    pub sha256: Digest,
}

impl Manifest {
    /// The digest of a case with this program and these files, as docs/formats/case.md defines it.
    pub fn digest_of(program: &Program, files: &[File]) -> Digest {
        let mut text = format!("{FORMAT}\n{} {}\n", program.name, program.version);
        let mut files: Vec<&File> = files.iter().collect();
        // The report is drawn from the others, and names this digest.
        files.retain(|file| file.name != REPORT);
        files.sort_by(|one, other| one.name.cmp(&other.name));
        for File { name, size, sha256 } in files {
            text.push_str(&format!("{sha256} {size} {name}\n"));
        }
        Digest::of(text.as_bytes())
    }
}

#[cfg(test)]
mod tests;
