//! `beleg countersign`: another signature under a bundle's statement.

use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::bundle::{Files, STATEMENT};
use beleg_evidence::envelope::Envelope;
use beleg_verify::{Answer, Trust, check};
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::secrets;

/// Add a signature to a bundle, of somebody who has checked it
///
/// The bundle is checked first. What was signed stays the same, so a proof of a log stays good.
#[derive(Debug, Args)]
pub(crate) struct Countersign {
    /// The bundle
    #[arg(value_name = "BUNDLE")]
    bundle: PathBuf,
    /// The key to sign with
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
}

impl Countersign {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let shown = self.bundle.display();
        let files = Files::read(&self.bundle).map_err(|error| format!("{shown}: {error}"))?;
        let report = check(&files, &Trust::default());
        if !matches!(report.answer, Answer::Proved | Answer::Consistent) {
            return Err(format!("{shown}: not signed: {}", report.failure.unwrap_or_default()).into());
        }
        let key = secrets::signing_key(&self.key)?;
        let mut envelope = Envelope::parse(files.get(STATEMENT)?)?;
        envelope.sign(&key);
        std::fs::write(self.bundle.join(STATEMENT), envelope.text())?;
        progress::tell(&format!("beleg: {shown}: signed by {}", key.public().name()));
        Ok(Outcome::Well)
    }
}
