//! Randomness and secret files: only here, since no other crate draws any.

use std::error::Error;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::Path;

use beleg_evidence::keys::{PrivateKey, PublicKey, Use};
use beleg_evidence::salt::CaptureKey;

/// Random octets from the operating system.
pub(crate) fn random() -> Result<[u8; 32], String> {
    let mut octets = [0; 32];
    getrandom::fill(&mut octets).map_err(|error| format!("the operating system gives no random numbers: {error}"))?;
    Ok(octets)
}

/// Writes a secret to a new file that only its owner may read.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), Box<dyn Error>> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let shown = path.display();
    let mut file = options.open(path).map_err(|error| format!("{shown}: {error}"))?;
    file.write_all(text.as_bytes()).map_err(|error| format!("{shown}: {error}"))?;
    Ok(())
}

/// Reads a key to sign with.
pub(crate) fn signing_key(path: &Path) -> Result<PrivateKey, Box<dyn Error>> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    PrivateKey::parse(&text).map_err(|error| format!("{shown}: {error}").into())
}

/// Reads a witness's key.
pub(crate) fn witness_key(path: &Path) -> Result<PrivateKey, Box<dyn Error>> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    PrivateKey::parse_for(&text, Use::Cosigns).map_err(|error| format!("{shown}: {error}").into())
}

/// Reads a public key for this use.
pub(crate) fn public_key(path: &Path, of: Use) -> Result<PublicKey, Box<dyn Error>> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    PublicKey::parse_for(text.trim(), of).map_err(|error| format!("{shown}: {error}").into())
}

/// The secret of a capture: the one in this file, which is made where it is not there.
pub(crate) fn capture_key(path: &Path) -> Result<CaptureKey, Box<dyn Error>> {
    let shown = path.display();
    if !path.exists() {
        let key = CaptureKey::new(random()?);
        write(path, &key.secret_text())?;
        crate::progress::tell(&format!(
            "beleg: the capture's secret is in {shown}; keep it, seal further findings with it, and destroy it to make \
             sure that nothing more is ever opened"
        ));
        return Ok(key);
    }
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    CaptureKey::parse(&text).map_err(|error| format!("{shown}: {error}").into())
}
