//! A log of seals that only grows, as files that any web server can serve: C2SP tlog-tiles, tlog-checkpoint and signed-note; and
//! the proof that a seal is in it (c2sp.org/tlog-proof@v1).

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::digest::Digest;
use crate::keys::{PrivateKey, PublicKey};
use crate::merkle;

/// How many hashes a tile has (height 8).
const TILE: usize = 256;
const HEAD: &str = "c2sp.org/tlog-proof@v1";

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
                return Ok(Self { directory: directory.to_owned(), entries: Vec::new(), leaves: Vec::new() });
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
        Ok(Self { directory: directory.to_owned(), entries, leaves })
    }

    /// Adds a seal, writes the log, and answers with the proof that the seal is in it.
    ///
    /// # Errors
    /// What the operating system says.
    pub fn append(&mut self, seal: Digest, key: &PrivateKey) -> Result<String, Error> {
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
        let checkpoint = Checkpoint::sign(key, self.leaves.len() as u64, merkle::root(&self.leaves));
        self.write(&checkpoint)?;
        let path: Vec<String> =
            merkle::path(&self.leaves, index).iter().map(|hash| STANDARD.encode(hash.0) + "\n").collect();
        let extra = STANDARD.encode(key.public().to_string());
        Ok(format!("{HEAD}\nextra {extra}\nindex {index}\n{}\n{}", path.concat(), checkpoint.text()))
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
        let (path, beside) = (self.directory.join("checkpoint"), self.directory.join(".checkpoint.new"));
        fs::write(&beside, checkpoint.text()).map_err(|error| Error::io(&beside, &error))?;
        fs::rename(&beside, &path).map_err(|error| Error::io(&path, &error))
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

/// A signed tree head.
#[derive(Clone, Debug)]
struct Checkpoint {
    origin: String,
    size: u64,
    root: Digest,
    /// The signature lines: name, and the key's id with the signature.
    signatures: Vec<(String, Vec<u8>)>,
}

impl Checkpoint {
    fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root.0))
    }

    fn sign(key: &PrivateKey, size: u64, root: Digest) -> Self {
        let public = key.public();
        let mut checkpoint = Self { origin: public.name().to_owned(), size, root, signatures: Vec::new() };
        let signature = [&public.id()[..], &key.sign(checkpoint.body().as_bytes())].concat();
        checkpoint.signatures.push((public.name().to_owned(), signature));
        checkpoint
    }

    fn text(&self) -> String {
        let lines =
            self.signatures.iter().map(|(name, octets)| format!("\u{2014} {name} {}\n", STANDARD.encode(octets)));
        format!("{}\n{}", self.body(), lines.collect::<String>())
    }

    fn parse(text: &str) -> Result<Self, Error> {
        let wrong = || Error::new("is no signed checkpoint");
        let (body, lines) = text.split_once("\n\n").ok_or_else(wrong)?;
        let parts: Vec<&str> = body.split('\n').collect();
        let &[origin, size, root] = parts.as_slice() else { return Err(wrong()) };
        let root =
            STANDARD.decode(root).ok().and_then(|octets| octets.try_into().ok()).map(Digest).ok_or_else(wrong)?;
        let line = |line: &str| {
            let (name, signature) = line.strip_prefix("\u{2014} ")?.split_once(' ')?;
            Some((name.to_owned(), STANDARD.decode(signature).ok()?))
        };
        let signatures = lines.lines().map(line).collect::<Option<_>>().ok_or_else(wrong)?;
        let checkpoint = Self { origin: origin.to_owned(), size: size.parse().map_err(|_| wrong())?, root, signatures };
        if checkpoint.text() == text { Ok(checkpoint) } else { Err(wrong()) }
    }

    fn is_signed_by(&self, key: &PublicKey) -> bool {
        let body = self.body();
        let good = |(name, octets): &(String, Vec<u8>)| {
            octets.split_first_chunk::<4>().is_some_and(|(id, signature)| {
                name == key.name() && *id == key.id() && key.verifies(body.as_bytes(), signature)
            })
        };
        self.origin == key.name() && self.signatures.iter().any(good)
    }
}

/// A proof that a seal is in a log.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The log's key, as the proof tells it. Whether to believe it is the reader's to say.
    pub log: PublicKey,
    /// The seal's place in the log.
    pub index: u64,
    /// How many entries the log had.
    pub size: u64,
}

impl Proof {
    /// Checks a proof for a seal.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn check(text: &str, seal: Digest) -> Result<Self, Error> {
        let wrong = |what: &str| Error::new(format!("is no proof of a log: {what}"));
        let (head, note) = text.split_once("\n\n").ok_or_else(|| wrong("there is no checkpoint"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(HEAD) {
            return Err(wrong("it does not begin as one"));
        }
        let mut value =
            |name: &str| lines.next().and_then(|line| line.strip_prefix(name)).ok_or_else(|| wrong(name.trim()));
        let (extra, index) = (value("extra ")?.to_owned(), value("index ")?.to_owned());
        let key = STANDARD.decode(&extra).ok().and_then(|octets| String::from_utf8(octets).ok());
        let log = PublicKey::parse(&key.ok_or_else(|| wrong("the key of the log"))?)?;
        let at: u64 = index.parse().map_err(|_| wrong("index"))?;
        let hash = |line: &str| STANDARD.decode(line).ok().and_then(|octets| octets.try_into().ok()).map(Digest);
        let path = lines.map(hash).collect::<Option<Vec<_>>>().ok_or_else(|| wrong("a hash"))?;
        let checkpoint = Checkpoint::parse(note)?;
        let shown: Vec<String> = path.iter().map(|hash| STANDARD.encode(hash.0) + "\n").collect();
        if format!("{HEAD}\nextra {extra}\nindex {at}\n{}\n{note}", shown.concat()) != text {
            return Err(wrong("it is not written as one is"));
        }
        if !checkpoint.is_signed_by(&log) || checkpoint.signatures.len() != 1 {
            return Err(Error::new(format!("the log's checkpoint is not signed by {}", log.name())));
        }
        let leaf = merkle::leaf(&[&entry(seal)]);
        if merkle::root_from_path(checkpoint.size, at, leaf, &path) != Some(checkpoint.root) {
            return Err(Error::new("does not lead from this seal to the log's checkpoint"));
        }
        Ok(Self { log, index: at, size: checkpoint.size })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_seal_in_a_log_is_proven_and_no_other() {
        let directory = std::env::temp_dir().join(format!("beleg-log-{}", std::process::id()));
        let _ = fs::remove_dir_all(&directory);
        let key = PrivateKey::from_seed("log.example.org", [8; 32]).unwrap();
        let seal = |number: u32| Digest::of(&number.to_be_bytes());
        for number in 0..260 {
            let mut log = Log::open(&directory, &key.public()).unwrap();
            let proof = log.append(seal(number), &key).unwrap();
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
        let again = Log::open(&directory, &key.public()).unwrap().append(seal(3), &key).unwrap();
        assert_eq!(Proof::check(&again, seal(3)).unwrap().size, 260, "a seal is logged once");
        let path = directory.join("tile/entries/000");
        let mut octets = fs::read(&path).unwrap();
        octets[40] ^= 1;
        fs::write(&path, octets).unwrap();
        assert!(Log::open(&directory, &key.public()).unwrap_err().to_string().contains("the log was altered"));
        let _ = fs::remove_dir_all(&directory);
    }

    #[test]
    fn tiles_are_named_as_specified() {
        assert_eq!(tile_path("0", 1_234_067, 256), PathBuf::from("tile/0/x001/x234/067"));
        assert_eq!(tile_path("3", 5, 112), PathBuf::from("tile/3/005.p/112"));
    }
}
