//! `beleg witness`: a witness's cosignature under a log.

use std::error::Error;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use beleg_evidence::keys::Use;
use beleg_evidence::log;
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::secrets;

/// Cosign a log of seals, as a witness that it only grows
///
/// Checks the log from its first entry on, and that it still holds all that it held when this witness cosigned it the last time. Then
/// the cosignature (C2SP tlog-cosignature) is put under the log's checkpoint. A log that shows different things to different people
/// finds no witness for both.
#[derive(Debug, Args)]
pub(crate) struct Witness {
    /// The log's directory, or a copy of it
    #[arg(value_name = "LOG")]
    log: PathBuf,
    /// The log's public key: a file
    #[arg(long, value_name = "FILE")]
    log_key: PathBuf,
    /// The witness's own key; `beleg keygen --witness` makes one
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// Where the witness keeps the last checkpoint that it cosigned. Without it a witness is no witness: keep it
    #[arg(long, value_name = "FILE")]
    memory: PathBuf,
}

impl Witness {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let log = secrets::public_key(&self.log_key, Use::Signs)?;
        let key = secrets::witness_key(&self.key)?;
        #[expect(clippy::disallowed_methods, reason = "a witness says when it saw the log, and nothing of a capture")]
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
        let (size, before) = log::witness(&self.log, &log, &key, &self.memory, now)?;
        let name = key.public().name().to_owned();
        progress::tell(&format!(
            "beleg: {name} has cosigned the log of {} with {size} entries; the last time it had {before}",
            log.name()
        ));
        Ok(Outcome::Well)
    }
}
