//! `beleg-verify`: checks a bundle of evidence without trust in whoever made it.
//!
//! Exit status: 0 proved, 1 refuted, 2 wrong usage, 3 cannot tell, 4 consistent if the capture was honestly taken.
//! It opens no network connection and writes nothing.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use beleg_evidence::bundle::Files;
use beleg_evidence::keys::{PublicKey, Use};
use beleg_verify::{Trust, check, unreadable};

const HELP: &str = "\
Checks a bundle of evidence, and judges anew from the packets in it

Usage: beleg-verify [OPTIONS] BUNDLE

  BUNDLE            the bundle's directory
  --signer KEY      a public key (name+id+key) that you trust, or a file with it; may be given several times
  --log KEY         likewise, of a log that the seal must be in
  --witness KEY     likewise, of a witness that must have cosigned that log (beleg keygen --witness)
  --quorum N        so many of the witnesses suffice
  --sensor KEY      likewise, of a sensor that must have sealed the capture as it was written
  --tsa-root FILE   certificates (PEM or DER) of roots that you trust with time stamps: the seal must be stamped under one
  --network FILE    the declaration that it must have been judged by
  --standard FILE   the standard that it must have been judged by
  --explain         say what each part of the answer means
  --help, --version

Exit status: 0 proved, 1 refuted, 2 wrong usage, 3 cannot tell,
4 consistent, if the capture was honestly taken
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok((text, status)) => {
            let _ = write!(std::io::stdout(), "{text}");
            ExitCode::from(status)
        }
        Err(what) => {
            let _ = writeln!(std::io::stderr(), "beleg-verify: {what}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: Vec<String>) -> Result<(String, u8), String> {
    let mut trust = Trust::default();
    let (mut bundle, mut explain) = (None, false);
    let mut rest = arguments.into_iter();
    while let Some(argument) = rest.next() {
        let mut value = || rest.next().ok_or_else(|| format!("{argument} needs a value; see --help"));
        match argument.as_str() {
            "--help" | "-h" => return Ok((HELP.to_owned(), 0)),
            "--version" => return Ok((format!("beleg-verify {}\n", env!("CARGO_PKG_VERSION")), 0)),
            "--explain" => explain = true,
            "--signer" => trust.signers.push(key(&value()?, Use::Signs)?),
            "--log" => trust.logs.push(key(&value()?, Use::Signs)?),
            "--sensor" => trust.sensors.push(key(&value()?, Use::Signs)?),
            "--witness" => trust.witnesses.push(key(&value()?, Use::Cosigns)?),
            "--quorum" => {
                let number = value()?;
                let wanted = number.parse().ok().filter(|wanted| *wanted > 0);
                trust.quorum = Some(wanted.ok_or_else(|| format!("“{number}” is no number of witnesses"))?);
            }
            "--tsa-root" => {
                let path = value()?;
                trust.authorities.add(&file(&path)?).map_err(|error| format!("{path}: {error}"))?;
            }
            "--network" => trust.network = Some(file(&value()?)?),
            "--standard" => trust.standard = Some(file(&value()?)?),
            word if word.starts_with('-') => return Err(format!("“{word}” is no option; see --help")),
            word if bundle.is_none() => bundle = Some(PathBuf::from(word)),
            word => return Err(format!("“{word}” is one bundle too many; see --help")),
        }
    }
    let bundle = bundle.ok_or("name a bundle; see --help")?;
    if trust.quorum.is_some_and(|wanted| wanted > trust.witnesses.len()) {
        return Err("--quorum wants more witnesses than --witness names; see --help".to_owned());
    }
    if !bundle.is_dir() {
        return Err(format!("{}: is no directory", bundle.display()));
    }
    let report = match Files::read(&bundle) {
        Ok(files) => check(&files, &trust),
        Err(error) => unreadable(&error),
    };
    Ok((report.text(explain), report.answer.status()))
}

fn key(text: &str, of: Use) -> Result<PublicKey, String> {
    let text = match Path::new(text).is_file() {
        true => String::from_utf8_lossy(&file(text)?).trim().to_owned(),
        false => text.to_owned(),
    };
    PublicKey::parse_for(&text, of).map_err(|error| error.to_string())
}

fn file(path: &str) -> Result<Vec<u8>, String> {
    std::fs::read(path).map_err(|error| format!("{path}: {error}"))
}
