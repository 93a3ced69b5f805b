//! `beleg redact` and `beleg disclose`: a bundle for those who may see less.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::bundle::Files;
use beleg_evidence::frame::Class;
use beleg_evidence::salt::CaptureKey;
use clap::Args;

use crate::Outcome;
use crate::progress;
use crate::seal::{redact, secrets};

/// What both commands need.
#[derive(Debug, Args)]
struct Common {
    /// The bundle, as it was sealed
    #[arg(value_name = "BUNDLE")]
    bundle: PathBuf,
    /// The key to sign the redaction with
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The directory for the redacted bundle
    #[arg(short, long = "output", value_name = "BUNDLE")]
    output: PathBuf,
    /// What is closed: `identity`, `address` (users', and whom they speak to), `payload` (what users send), `secret` (keys)
    #[arg(long, value_name = "WORDS", value_delimiter = ',', value_parser = class, default_value = "identity,address,payload,secret")]
    policy: Vec<Class>,
    /// The secret that pseudonyms follow from, where they shall be those of another redaction; made where it is not there.
    /// Without it a new one is drawn and forgotten
    #[arg(long, value_name = "FILE")]
    pseudonyms: Option<PathBuf>,
}

/// Put pseudonyms in the place of identities, users' addresses and what users send
///
/// The bundle still verifies: what is closed is replaced by commitments, and the frames are judged by the pseudonyms. Keep the
/// bundle as it was sealed: closed values can only be opened from it.
#[derive(Debug, Args)]
pub(crate) struct Redact {
    #[command(flatten)]
    common: Common,
}

/// Redact a bundle for one reader, and leave chosen frames open to them
#[derive(Debug, Args)]
pub(crate) struct Disclose {
    #[command(flatten)]
    common: Common,
    /// The frames that stay open, by their numbers in the capture; `7:identity` leaves only identities open in it, `7@92` only the field
    /// that its octet 92 (from 0, as Wireshark counts) belongs to
    #[arg(long, required = true, value_name = "FRAME", value_delimiter = ',', value_parser = opened)]
    frame: Vec<redact::Open>,
}

impl Redact {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        self.common.run(&[])
    }
}

impl Disclose {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        self.common.run(&self.frame)
    }
}

impl Common {
    fn run(&self, open: &[redact::Open]) -> Result<Outcome, Box<dyn Error>> {
        let files = Files::read(&self.bundle).map_err(|error| format!("{}: {error}", self.bundle.display()))?;
        let key = secrets::signing_key(&self.key)?;
        let policy: BTreeSet<Class> = self.policy.iter().copied().collect();
        let redacted =
            |secret: &CaptureKey| redact::redact(&files, &redact::Request { key: &key, secret, policy: &policy, open });
        let (redacted, closed) = match &self.pseudonyms {
            Some(path) => redacted(&secrets::capture_key(path)?)?,
            None => drawn(redacted)?,
        };
        redacted.write(&self.output)?;
        let told: Vec<String> = closed
            .iter()
            .map(|(class, (pieces, octets))| format!("{class}: {pieces} pieces, {octets} octets"))
            .collect();
        let told = if told.is_empty() { "nothing to close was found".to_owned() } else { told.join("; ") };
        progress::tell(&format!("beleg: the redacted bundle is in {}; closed: {told}", self.output.display()));
        Ok(Outcome::Well)
    }
}

/// With pseudonyms that are drawn. Short ones may by chance be like something else in the frames, which then would be judged
/// otherwise, or look like a trace: others are drawn, some times.
fn drawn<T>(redacted: impl Fn(&CaptureKey) -> Result<T, Box<dyn Error>>) -> Result<T, Box<dyn Error>> {
    const DRAWS: usize = 16;
    let mut last = redacted(&CaptureKey::new(secrets::random()?));
    for _ in 1..DRAWS {
        if last.is_ok() {
            break;
        }
        last = redacted(&CaptureKey::new(secrets::random()?));
    }
    last
}

fn class(word: &str) -> Result<Class, String> {
    let known = Class::CLOSABLE.map(Class::word);
    let found = Class::CLOSABLE.into_iter().find(|class| class.word() == word);
    found.ok_or_else(|| format!("“{word}” cannot be closed; there are {}", known.join(", ")))
}

fn opened(text: &str) -> Result<redact::Open, String> {
    let wrong = || format!("“{text}” is no frame; write its number, or NUMBER:identity, or NUMBER@OCTET");
    let (number, word, at) = match (text.split_once(':'), text.split_once('@')) {
        (Some((number, word)), _) => (number, Some(word), None),
        (_, Some((number, at))) => (number, None, Some(at.parse().map_err(|_| wrong())?)),
        _ => (text, None, None),
    };
    let frame = number.parse().map_err(|_| wrong())?;
    Ok(redact::Open { frame, class: word.map(class).transpose()?, at })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn pseudonyms_that_do_not_fit_are_drawn_again_and_not_for_ever() {
        let tries = Cell::new(0);
        let fits_at = |wanted: u32| {
            tries.set(0);
            drawn(|_| {
                tries.set(tries.get() + 1);
                if tries.get() == wanted { Ok(wanted) } else { Err("a trace is left".into()) }
            })
        };
        assert_eq!(fits_at(3).ok(), Some(3));
        assert!(fits_at(1_000).is_err());
        assert_eq!(tries.get(), 16);
    }
}
