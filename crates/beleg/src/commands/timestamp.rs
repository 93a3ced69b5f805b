//! `beleg timestamp`: a time stamp of an authority over a bundle's seal.

use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::bundle::{self, Files, TOKEN};
use beleg_evidence::timestamp;
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::secrets;

/// Write a request for a time stamp over a bundle's seal (RFC 3161), or put the answer into the bundle
///
/// Beleg opens no network connection: send the request with any client, as in
/// `curl -H "Content-Type: application/timestamp-query" --data-binary @seal.tsq URL -o seal.tsr`.
#[derive(Debug, Args)]
pub(crate) struct Timestamp {
    /// The bundle
    #[arg(value_name = "BUNDLE")]
    bundle: PathBuf,
    /// Write the request to this file
    #[arg(long, value_name = "FILE", required_unless_present = "response", conflicts_with = "response")]
    request: Option<PathBuf>,
    /// Put this response into the bundle
    #[arg(long, value_name = "FILE")]
    response: Option<PathBuf>,
    /// Certificates of roots (PEM or DER) that the response must lead to
    #[arg(long, value_name = "FILE", requires = "response")]
    tsa_root: Vec<PathBuf>,
}

impl Timestamp {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let shown = self.bundle.display();
        let files = Files::read(&self.bundle).map_err(|error| format!("{shown}: {error}"))?;
        let seal = bundle::open(&files).map_err(|error| format!("{shown}: {error}"))?.seal;
        if let Some(path) = &self.request {
            let nonce = secrets::random()?.first_chunk().copied().unwrap_or_default();
            std::fs::write(path, timestamp::request(seal, nonce))
                .map_err(|error| format!("{}: {error}", path.display()))?;
        }
        if let Some(path) = &self.response {
            let response = std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))?;
            let mut roots = timestamp::Roots::default();
            for path in &self.tsa_root {
                let of = |error: &dyn std::fmt::Display| format!("{}: {error}", path.display());
                let octets = std::fs::read(path).map_err(|error| of(&error))?;
                roots.add(&octets).map_err(|error| of(&error))?;
            }
            let stamp =
                timestamp::check(&response, seal, &roots).map_err(|fault| format!("{}: {fault}", path.display()))?;
            std::fs::write(self.bundle.join(TOKEN), response)?;
            let under = stamp.root.map(|root| format!(", under {root}")).unwrap_or_default();
            progress::tell(&format!("beleg: {shown}: stamped at {} by {}{under}", stamp.time, stamp.authority));
        }
        Ok(Outcome::Well)
    }
}
