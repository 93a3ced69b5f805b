//! The proof that a seal is in a log (c2sp.org/tlog-proof@v1).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::digest::Digest;
use crate::keys::{PublicKey, Use};
use crate::log::checkpoint::Checkpoint;
use crate::log::entry;
use crate::merkle;

const HEAD: &str = "c2sp.org/tlog-proof@v1";

/// A proof that a seal is in a log.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The log's key, as the proof tells it. Whether to believe it is the reader's to say.
    pub log: PublicKey,
    /// The seal's place in the log.
    pub index: u64,
    /// How many entries the log had.
    pub size: u64,
    /// Who has cosigned the log as it was then, and when, in seconds since 1970: that all had seen the same, and nothing else before.
    /// Whether to believe them is the reader's to say.
    pub witnesses: Vec<(PublicKey, u64)>,
}

/// The proof. Its `extra` line has the keys, so that a reader can check every octet of it: the log's, and those of the witnesses.
pub(super) fn text(
    index: usize,
    path: &[Digest],
    checkpoint: &Checkpoint,
    log: &PublicKey,
    witnesses: &[PublicKey],
) -> String {
    let witnesses: Vec<&PublicKey> =
        witnesses.iter().filter(|witness| checkpoint.cosigned_by(witness).is_some()).collect();
    let mut shown = checkpoint.clone();
    let is_of =
        |(name, octets): &(String, Vec<u8>), key: &PublicKey| name == key.name() && octets.starts_with(&key.id());
    let place = |line: &(String, Vec<u8>)| match is_of(line, log) {
        true => Some(0),
        false => witnesses.iter().position(|witness| is_of(line, witness)).map(|at| at + 1),
    };
    shown.signatures.retain(|line| place(line).is_some());
    shown.signatures.sort_by_key(place);
    let keys: Vec<String> = std::iter::once(log).chain(witnesses.iter().copied()).map(ToString::to_string).collect();
    let path: String = path.iter().map(|hash| STANDARD.encode(hash.0) + "\n").collect();
    format!("{HEAD}\nextra {}\nindex {index}\n{path}\n{}", STANDARD.encode(keys.join("\n")), shown.text())
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
        let keys = STANDARD.decode(&extra).ok().and_then(|octets| String::from_utf8(octets).ok());
        let keys = keys.ok_or_else(|| wrong("the key of the log"))?;
        let mut keys = keys.split('\n');
        let log = PublicKey::parse(keys.next().unwrap_or_default())?;
        let witnesses: Vec<PublicKey> =
            keys.map(|key| PublicKey::parse_for(key, Use::Cosigns)).collect::<Result<_, _>>()?;
        let at: u64 = index.parse().map_err(|_| wrong("index"))?;
        let hash = |line: &str| STANDARD.decode(line).ok().and_then(|octets| octets.try_into().ok()).map(Digest);
        let path = lines.map(hash).collect::<Option<Vec<_>>>().ok_or_else(|| wrong("a hash"))?;
        let checkpoint = Checkpoint::parse(note)?;
        let shown: Vec<String> = path.iter().map(|hash| STANDARD.encode(hash.0) + "\n").collect();
        if format!("{HEAD}\nextra {extra}\nindex {at}\n{}\n{note}", shown.concat()) != text {
            return Err(wrong("it is not written as one is"));
        }
        let head =
            Checkpoint { signatures: checkpoint.signatures.iter().take(1).cloned().collect(), ..checkpoint.clone() };
        if !head.is_signed_by(&log) {
            return Err(Error::new(format!("the log's checkpoint is not signed by {}", log.name())));
        }
        let witnesses = cosigned(&checkpoint, witnesses)?;
        let leaf = merkle::leaf(&[&entry(seal)]);
        if merkle::root_from_path(checkpoint.size, at, leaf, &path) != Some(checkpoint.root) {
            return Err(Error::new("does not lead from this seal to the log's checkpoint"));
        }
        Ok(Self { log, index: at, size: checkpoint.size, witnesses })
    }
}

/// The witnesses with their times, where each line behind the log's is that of the witness in its turn, and good.
fn cosigned(checkpoint: &Checkpoint, witnesses: Vec<PublicKey>) -> Result<Vec<(PublicKey, u64)>, Error> {
    let lines = checkpoint.signatures.get(1..).unwrap_or_default();
    let twice = |(at, witness): (usize, &PublicKey)| witnesses.iter().take(at).any(|other| other == witness);
    if witnesses.iter().enumerate().any(twice) {
        return Err(Error::new("a witness has cosigned the log's checkpoint twice"));
    }
    if lines.len() != witnesses.len() {
        return Err(Error::new("the checkpoint is cosigned by others than those whose keys are enclosed"));
    }
    let check = |(witness, line): (PublicKey, &(String, Vec<u8>))| {
        let alone = Checkpoint { signatures: vec![line.clone()], ..checkpoint.clone() };
        match alone.cosigned_by(&witness) {
            Some(time) => Ok((witness, time)),
            None => Err(Error::new(format!("the log's checkpoint is not cosigned by {}", witness.name()))),
        }
    };
    witnesses.into_iter().zip(lines).map(check).collect()
}
