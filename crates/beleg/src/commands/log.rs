//! `beleg log`: seals in a log that only grows.

use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::bundle::{self, Files, PROOF};
use beleg_evidence::keys::{PublicKey, Use};
use beleg_evidence::log;
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::secrets;

/// Enter bundles in a log of seals, and put the proof into each
///
/// The log is a directory that any web server can serve (C2SP tlog-tiles). It holds the digest of each seal and nothing else of
/// it. docs/formats/log.md describes it.
#[derive(Debug, Args)]
pub(crate) struct Log {
    /// The log's directory; begun where it is not there
    #[arg(value_name = "LOG")]
    log: PathBuf,
    /// The bundles
    #[arg(required = true, value_name = "BUNDLE")]
    bundles: Vec<PathBuf>,
    /// The log's own key, whose name is the log's; never one that signs bundles
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Put into the proofs what this witness (its public key: a file) has cosigned; may be given several times. Enter the bundles, let
    /// `beleg witness` cosign the log, and then call this once more
    #[arg(long, value_name = "KEY")]
    witness: Vec<PathBuf>,
}

impl Log {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let key = secrets::signing_key(&self.key)?;
        let witnesses: Vec<PublicKey> =
            self.witness.iter().map(|path| secrets::public_key(path, Use::Cosigns)).collect::<Result<_, _>>()?;
        for bundle in &self.bundles {
            let shown = bundle.display();
            let files = Files::read(bundle).map_err(|error| format!("{shown}: {error}"))?;
            let opened = bundle::open(&files).map_err(|error| format!("{shown}: {error}"))?;
            let mut log = log::Log::open(&self.log, &key.public())?;
            let proof = log.append(opened.seal, &key, &witnesses)?;
            let place = log::Proof::check(&proof, opened.seal)?;
            std::fs::write(bundle.join(PROOF), proof)?;
            let by: Vec<&str> = place.witnesses.iter().map(|(witness, _)| witness.name()).collect();
            let by = if by.is_empty() { String::new() } else { format!(", cosigned by {}", by.join(" and ")) };
            progress::tell(&format!("beleg: {shown}: entry {} of {}{by}", place.index, key.public().name()));
        }
        Ok(Outcome::Well)
    }
}
