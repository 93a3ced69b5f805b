//! `beleg seal`: a bundle out of a case.

use std::error::Error;
use std::path::{Path, PathBuf};

use beleg_evidence::case::Case;
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::{self, Request, secrets};

/// Make a bundle that proves findings of a case to somebody who trusts nobody
///
/// The bundle holds the frames that the findings rest on, the declaration and the standard, and signed commitments to the whole
/// capture. It is judged by the verifier before it is written.
#[derive(Debug, Args)]
pub(crate) struct Seal {
    /// The case
    #[arg(value_name = "CASE")]
    case: PathBuf,
    /// The findings, by their ids; `beleg audit CASE` lists them
    #[arg(required = true, value_name = "FINDING")]
    findings: Vec<String>,
    /// The key to sign with; `beleg keygen` makes one
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The directory for the bundle
    #[arg(short, long = "output", value_name = "BUNDLE")]
    output: PathBuf,
    /// The captures that the case was made from, in their order; without it they are looked for by name beside the case and in
    /// the current directory
    #[arg(long, value_name = "FILE")]
    capture: Vec<PathBuf>,
    /// The secret that the capture is committed to with; made where it is not there. Bundles of one capture should share it
    #[arg(long, value_name = "FILE")]
    capture_key: Option<PathBuf>,
    /// What `beleg seal-capture` wrote of the capture, with the same secret: the bundle is tied to it
    #[arg(long, value_name = "FILE")]
    sensor: Option<PathBuf>,
    /// Enclose every frame of the capture: then nothing is left to the word of who seals
    #[arg(long)]
    whole: bool,
}

impl Seal {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let case = Case::open(&self.case)?;
        let captures = if self.capture.is_empty() { self.found(&case)? } else { self.capture.clone() };
        let key = secrets::signing_key(&self.key)?;
        let beside = || {
            let mut name = self.case.clone().into_os_string();
            name.push(".capture-key");
            PathBuf::from(name)
        };
        let secret = secrets::capture_key(&self.capture_key.clone().unwrap_or_else(beside))?;
        let sensor = self.sensor.as_deref().map(std::fs::read_to_string).transpose()?;
        let request = Request {
            case: &case,
            findings: &self.findings,
            captures: &captures,
            key: &key,
            secret: &secret,
            sensor: sensor.as_deref(),
            whole: self.whole,
        };
        let files = seal::seal(&request)?;
        files.write(&self.output)?;
        progress::tell(&format!(
            "beleg: the bundle is in {}; `beleg-verify {}` checks it",
            self.output.display(),
            self.output.display()
        ));
        Ok(Outcome::Well)
    }

    /// The captures by their names.
    fn found(&self, case: &Case) -> Result<Vec<PathBuf>, String> {
        let beside = self.case.parent().unwrap_or(Path::new(""));
        let find = |name: &String| {
            let places = [PathBuf::from(name), beside.join(name)];
            places.into_iter().find(|path| path.is_file()).ok_or_else(|| {
                format!("the capture {name:?} is neither here nor beside the case: name it with --capture")
            })
        };
        case.manifest.inputs.iter().map(|input| find(&input.name)).collect()
    }
}
