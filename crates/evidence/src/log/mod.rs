//! A log of seals that only grows, as files that any web server can serve: C2SP tlog-tiles, tlog-checkpoint and signed-note; and
//! the proof that a seal is in it (c2sp.org/tlog-proof@v1), with what witnesses have cosigned (C2SP tlog-cosignature).

mod checkpoint;
mod proof;
mod witness;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::digest::Digest;
use crate::keys::{PrivateKey, PublicKey};
use crate::log::checkpoint::Checkpoint;
use crate::merkle;

pub use proof::Proof;
pub use witness::witness;

/// How many hashes a tile has (height 8).
const TILE: usize = 256;

/// The entry of a seal: nothing but its digest, so that the log tells nobody what was found.
pub fn entry(seal: Digest) -> Vec<u8> {
    format!("beleg-seal/1\n{seal}\n").into_bytes()
}

/// A log in a directory.
#[derive(Debug)]
pub struct Log {
    directory: PathBuf,
    entries: Vec<Vec<u8>>,
    leaves: Vec<Digest>,
    /// The checkpoint that is there.
    checkpoint: Option<Checkpoint>,
}

impl Log {
    /// Opens a log, or begins one. The checkpoint that is there must be signed by this key and be that of the entries.
    ///
    /// # Errors
    /// It is not, or what the operating system says.
    pub fn open(directory: &Path, key: &PublicKey) -> Result<Self, Error> {
        let path = directory.join("checkpoint");
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => {
                let (entries, leaves) = (Vec::new(), Vec::new());
                return Ok(Self { directory: directory.to_owned(), entries, leaves, checkpoint: None });
            }
            Err(error) => return Err(Error::io(&path, &error)),
        };
        let checkpoint = Checkpoint::parse(&text).map_err(|error| Error::file(&path, error))?;
        if !checkpoint.is_signed_by(key) {
            return Err(Error::file(&path, format!("is not signed by {}", key.name())));
        }
        let size = usize::try_from(checkpoint.size).map_err(|_| Error::file(&path, "is of a log that is too large"))?;
        let mut entries = Vec::new();
        for (number, width) in tiles(size) {
            let path = directory.join(tile_path("entries", number, width));
            let octets = fs::read(&path).map_err(|error| Error::io(&path, &error))?;
            entries.extend(unbundle(&octets).ok_or_else(|| Error::file(&path, "is no bundle of entries"))?);
        }
        let leaves: Vec<Digest> = entries.iter().map(|entry| merkle::leaf(&[entry])).collect();
        if leaves.len() != size || merkle::root(&leaves) != checkpoint.root {
            return Err(Error::file(&path, "is not that of the entries: the log was altered"));
        }
        Ok(Self { directory: directory.to_owned(), entries, leaves, checkpoint: Some(checkpoint) })
    }

    /// Adds a seal, writes the log, and answers with the proof that the seal is in it. What these witnesses have cosigned of the log as
    /// it is comes with it.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn append(&mut self, seal: Digest, key: &PrivateKey, witnesses: &[PublicKey]) -> Result<String, Error> {
        let entry = entry(seal);
        let leaf = merkle::leaf(&[&entry]);
        let index = match self.leaves.iter().position(|known| *known == leaf) {
            Some(index) => index,
            None => {
                self.entries.push(entry);
                self.leaves.push(leaf);
                self.leaves.len() - 1
            }
        };
        let mut checkpoint = Checkpoint::sign(key, self.leaves.len() as u64, merkle::root(&self.leaves));
        match &self.checkpoint {
            // What others have cosigned stays while it is the same.
            Some(known) if known.body() == checkpoint.body() => checkpoint = known.clone(),
            _ => self.write(&checkpoint)?,
        }
        let text = proof::text(index, &merkle::path(&self.leaves, index), &checkpoint, &key.public(), witnesses);
        self.checkpoint = Some(checkpoint);
        Ok(text)
    }

    /// Writes the tiles, and then the checkpoint that makes them count.
    fn write(&self, checkpoint: &Checkpoint) -> Result<(), Error> {
        for (number, width) in tiles(self.entries.len()) {
            let from = number * TILE;
            let octets = bundle(self.entries.get(from..from + width).unwrap_or_default());
            self.tile(&tile_path("entries", number, width), &octets)?;
        }
        let mut hashes = self.leaves.clone();
        for level in 0.. {
            for (number, width) in tiles(hashes.len()) {
                let from = number * TILE;
                let octets: Vec<u8> =
                    hashes.get(from..from + width).unwrap_or_default().iter().flat_map(|hash| hash.0).collect();
                self.tile(&tile_path(&level.to_string(), number, width), &octets)?;
            }
            hashes = hashes.chunks_exact(TILE).map(merkle::root).collect();
            if hashes.is_empty() {
                break;
            }
        }
        replace(&self.directory.join("checkpoint"), &checkpoint.text())
    }

    /// Tiles never change; one that is there is left as it is.
    fn tile(&self, path: &Path, octets: &[u8]) -> Result<(), Error> {
        let path = self.directory.join(path);
        if fs::read(&path).is_ok_and(|known| known == octets) {
            return Ok(());
        }
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| Error::io(parent, &error))?;
        }
        fs::write(&path, octets).map_err(|error| Error::io(&path, &error))
    }
}

/// Writes a file beside its place and renames it: there is always the old one or the new one.
fn replace(path: &Path, text: &str) -> Result<(), Error> {
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let beside = path.with_file_name(format!(".{name}.new"));
    fs::write(&beside, text).map_err(|error| Error::io(&beside, &error))?;
    fs::rename(&beside, path).map_err(|error| Error::io(path, &error))
}

/// The tiles of so many hashes, with their width.
fn tiles(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count.div_ceil(TILE)).map(move |number| (number, (count - number * TILE).min(TILE)))
}

/// `tile/0/x001/067.p/12`: the number in groups of three digits, all but the last with an x before.
fn tile_path(level: &str, number: usize, width: usize) -> PathBuf {
    let digits = number.to_string();
    let padded = format!("{digits:0>width$}", width = digits.len().next_multiple_of(3));
    let groups: Vec<&str> = (0..padded.len() / 3).filter_map(|at| padded.get(3 * at..3 * at + 3)).collect();
    let mut path = PathBuf::from("tile").join(level);
    let last = groups.len().saturating_sub(1);
    for (at, group) in groups.iter().enumerate() {
        let partial = if at == last && width < TILE { ".p" } else { "" };
        path.push(if at < last { format!("x{group}") } else { format!("{group}{partial}") });
    }
    if width < TILE { path.join(width.to_string()) } else { path }
}

fn bundle(entries: &[Vec<u8>]) -> Vec<u8> {
    let mut out = Vec::new();
    for entry in entries {
        out.extend(u16::try_from(entry.len()).unwrap_or(u16::MAX).to_be_bytes());
        out.extend(entry);
    }
    out
}

fn unbundle(mut octets: &[u8]) -> Option<Vec<Vec<u8>>> {
    let mut entries = Vec::new();
    while !octets.is_empty() {
        let (len, rest) = octets.split_first_chunk::<2>()?;
        let (entry, rest) = rest.split_at_checked(usize::from(u16::from_be_bytes(*len)))?;
        entries.push(entry.to_vec());
        octets = rest;
    }
    Some(entries)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Use;

    #[test]
    fn every_seal_in_a_log_is_proven_and_no_other() {
        let directory = std::env::temp_dir().join(format!("beleg-log-{}", std::process::id()));
        let _ = fs::remove_dir_all(&directory);
        let key = PrivateKey::from_seed("log.example.org", [8; 32]).unwrap();
        let seal = |number: u32| Digest::of(&number.to_be_bytes());
        for number in 0..260 {
            let mut log = Log::open(&directory, &key.public()).unwrap();
            let proof = log.append(seal(number), &key, &[]).unwrap();
            let checked = Proof::check(&proof, seal(number)).unwrap();
            assert_eq!((checked.index, checked.size), (u64::from(number), u64::from(number) + 1));
            assert_eq!(checked.log, key.public());
            assert!(Proof::check(&proof, seal(number + 1)).unwrap_err().to_string().contains("does not lead"));
            if number == 5 {
                for at in 0..proof.len() {
                    let mut octets = proof.clone().into_bytes();
                    octets[at] ^= 1;
                    let altered = String::from_utf8(octets);
                    assert!(altered.is_err() || Proof::check(&altered.unwrap(), seal(number)).is_err(), "octet {at}");
                }
            }
        }
        assert!(directory.join("tile/0/000").is_file() && directory.join("tile/1/000.p/1").is_file());
        assert!(directory.join("tile/entries/001.p/4").is_file());
        let again = Log::open(&directory, &key.public()).unwrap().append(seal(3), &key, &[]).unwrap();
        assert_eq!(Proof::check(&again, seal(3)).unwrap().size, 260, "a seal is logged once");
        let path = directory.join("tile/entries/000");
        let mut octets = fs::read(&path).unwrap();
        octets[40] ^= 1;
        fs::write(&path, octets).unwrap();
        assert!(Log::open(&directory, &key.public()).unwrap_err().to_string().contains("the log was altered"));
        let _ = fs::remove_dir_all(&directory);
    }

    #[test]
    fn what_witnesses_saw_is_proven_and_no_two_logs_find_one() {
        let directory = std::env::temp_dir().join(format!("beleg-witness-{}", std::process::id()));
        let _ = fs::remove_dir_all(&directory);
        let (place, other, memory) = (directory.join("log"), directory.join("other"), directory.join("memory"));
        let key = PrivateKey::from_seed("log.example.org", [8; 32]).unwrap();
        let cosigner = |name: &str, seed| PrivateKey::from_seed_for(name, [seed; 32], Use::Cosigns).unwrap();
        let (first, second) = (cosigner("regulator.example.org", 1), cosigner("ally.example.org", 2));
        let seal = |number: u32| Digest::of(&number.to_be_bytes());
        let append = |place: &Path, number: u32, witnesses: &[PublicKey]| {
            Log::open(place, &key.public()).unwrap().append(seal(number), &key, witnesses).unwrap()
        };
        let both = [first.public(), second.public()];
        append(&place, 0, &[]);
        fs::create_dir_all(&directory).unwrap();
        let cosign = |place: &Path, time| witness(place, &key.public(), &first, &memory, time);
        assert_eq!(cosign(&place, 1_700_000_000).unwrap(), (1, 0));
        let proof = append(&place, 0, &both);
        let checked = Proof::check(&proof, seal(0)).unwrap();
        assert_eq!(checked.witnesses, [(first.public(), 1_700_000_000)]);
        witness(&place, &key.public(), &second, &directory.join("memory2"), 1_700_000_001).unwrap();
        let proof = append(&place, 0, &both);
        assert_eq!(Proof::check(&proof, seal(0)).unwrap().witnesses.len(), 2);
        for at in 0..proof.len() {
            let mut octets = proof.clone().into_bytes();
            octets[at] ^= 1;
            let altered = String::from_utf8(octets);
            assert!(altered.is_err() || Proof::check(&altered.unwrap(), seal(0)).is_err(), "octet {at}");
        }
        let unnamed = append(&place, 0, &[]);
        assert_eq!(Proof::check(&unnamed, seal(0)).unwrap().witnesses.len(), 0, "nobody's key, nobody's line");
        // A line less than keys, or one of a witness whose key is not enclosed.
        let lines: Vec<&str> = proof.lines().collect();
        let fewer = lines[..lines.len() - 1].join("\n") + "\n";
        assert!(Proof::check(&fewer, seal(0)).unwrap_err().to_string().contains("cosigned by others"));
        let more = unnamed + lines[lines.len() - 1] + "\n";
        assert!(Proof::check(&more, seal(0)).unwrap_err().to_string().contains("cosigned by others"));
        // It grows, and what was cosigned is not what is there now.
        let grown = append(&place, 1, &both);
        assert_eq!(Proof::check(&grown, seal(1)).unwrap().witnesses.len(), 0);
        assert_eq!(cosign(&place, 1_700_000_002).unwrap(), (2, 1));
        // The log shows somebody else another beginning: the witness has seen the first.
        append(&other, 5, &[]);
        append(&other, 1, &[]);
        append(&other, 2, &[]);
        let before = fs::read(other.join("checkpoint")).unwrap();
        let refused = cosign(&other, 1_700_000_003).unwrap_err().to_string();
        assert!(refused.contains("no longer holds the 2 entries"), "{refused}");
        assert_eq!(fs::read(other.join("checkpoint")).unwrap(), before, "and cosigns nothing");
        let _ = fs::remove_dir_all(&directory);
    }

    #[test]
    fn tiles_are_named_as_specified() {
        assert_eq!(tile_path("0", 1_234_067, 256), PathBuf::from("tile/0/x001/x234/067"));
        assert_eq!(tile_path("3", 5, 112), PathBuf::from("tile/3/005.p/112"));
    }
}
