//! A witness (C2SP tlog-witness, by hand over files): cosigns a log's checkpoint when the log only grew since the last that it cosigned.
//! So a log that shows different things to different people finds no witness for both.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::Error;
use crate::keys::{PrivateKey, PublicKey};
use crate::log::checkpoint::Checkpoint;
use crate::log::{Log, replace};
use crate::merkle;

/// Cosigns the checkpoint of the log in `directory`, whose key is `log`, with the time in seconds since 1970. The witness's memory is
/// the file `memory`: the last checkpoint that it cosigned. Answers with how many entries the log has, and had.
///
/// # Errors
/// The log does not hold what it held when it was cosigned the last time, or its entries are not those of its checkpoint; or what the
/// operating system says.
pub fn witness(
    directory: &Path,
    log: &PublicKey,
    key: &PrivateKey,
    memory: &Path,
    time: u64,
) -> Result<(u64, u64), Error> {
    let opened = Log::open(directory, log)?;
    let path = directory.join("checkpoint");
    let mut checkpoint = opened.checkpoint.ok_or_else(|| Error::file(&path, "is missing: there is no log"))?;
    let before = match fs::read_to_string(memory) {
        Ok(text) => Some(Checkpoint::parse(&text).map_err(|error| Error::file(memory, error))?),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(Error::io(memory, &error)),
    };
    if let Some(before) = &before {
        if before.origin != checkpoint.origin || before.cosigned_by(&key.public()).is_none() {
            return Err(Error::file(memory, "is the memory of another witness, or of another log"));
        }
        let old = usize::try_from(before.size).ok().and_then(|size| opened.leaves.get(..size));
        if old.map(merkle::root) != Some(before.root) {
            return Err(Error::file(
                directory,
                format!(
                    "the log no longer holds the {} entries that it had when {} cosigned it: it was written anew, or shows others \
                     something else. Its old checkpoint, which proves that, is in {}",
                    before.size,
                    key.public().name(),
                    memory.display()
                ),
            ));
        }
    }
    checkpoint.cosign(key, time);
    // What is remembered is what was given away, or more: a crash between the two leaves a witness that is too careful.
    replace(memory, &checkpoint.text())?;
    replace(&path, &checkpoint.text())?;
    Ok((checkpoint.size, before.map_or(0, |before| before.size)))
}
