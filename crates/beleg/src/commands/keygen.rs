//! `beleg keygen`: a key to sign with.

use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::keys::{PrivateKey, Use};
use clap::Args;

use crate::Outcome;
use crate::commands::print;
use crate::seal::secrets;

/// Make a key to sign with
///
/// The secret key goes to FILE, which only its owner may read; the public key goes to FILE.pub and to standard output. Both are
/// in the text form of C2SP signed-note.
#[derive(Debug, Args)]
pub(crate) struct Keygen {
    /// Whose key it is: a name without spaces, best one that you have in the domain name system, as in `lab.example.org`
    #[arg(value_name = "NAME")]
    name: String,
    /// The file for the secret key
    #[arg(short, long = "output", value_name = "FILE")]
    output: PathBuf,
    /// A key of a witness of logs, which cosigns and signs nothing else
    #[arg(long)]
    witness: bool,
}

impl Keygen {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let of = if self.witness { Use::Cosigns } else { Use::Signs };
        let key = PrivateKey::from_seed_for(&self.name, secrets::random()?, of)?;
        secrets::write(&self.output, &format!("{}\n", key.secret_text()))?;
        let public = format!("{}\n", key.public());
        let mut name = self.output.clone().into_os_string();
        name.push(".pub");
        std::fs::write(&name, &public)?;
        print(&public)?;
        Ok(Outcome::Well)
    }
}
