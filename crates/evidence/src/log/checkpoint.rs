//! A log's checkpoint (C2SP tlog-checkpoint): a signed note, which witnesses may cosign (C2SP tlog-cosignature, `cosignature/v1`).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::digest::Digest;
use crate::keys::{PrivateKey, PublicKey};

/// A signed tree head.
#[derive(Clone, Debug)]
pub(super) struct Checkpoint {
    pub(super) origin: String,
    pub(super) size: u64,
    pub(super) root: Digest,
    /// The signature lines: name, and the key's id with the signature.
    pub(super) signatures: Vec<(String, Vec<u8>)>,
}

impl Checkpoint {
    pub(super) fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, STANDARD.encode(self.root.0))
    }

    pub(super) fn sign(key: &PrivateKey, size: u64, root: Digest) -> Self {
        let public = key.public();
        let mut checkpoint = Self { origin: public.name().to_owned(), size, root, signatures: Vec::new() };
        let signature = [&public.id()[..], &key.sign(checkpoint.body().as_bytes())].concat();
        checkpoint.signatures.push((public.name().to_owned(), signature));
        checkpoint
    }

    pub(super) fn text(&self) -> String {
        let lines =
            self.signatures.iter().map(|(name, octets)| format!("\u{2014} {name} {}\n", STANDARD.encode(octets)));
        format!("{}\n{}", self.body(), lines.collect::<String>())
    }

    pub(super) fn parse(text: &str) -> Result<Self, Error> {
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

    /// What this key has put under it.
    fn of(&self, key: &PublicKey) -> impl Iterator<Item = &[u8]> {
        let (name, id) = (key.name().to_owned(), key.id());
        self.signatures.iter().filter_map(move |(own, octets)| {
            let (own_id, signature) = octets.split_first_chunk::<4>()?;
            (*own == name && *own_id == id).then_some(signature)
        })
    }

    /// Whether it is that of this log.
    pub(super) fn is_signed_by(&self, key: &PublicKey) -> bool {
        let body = self.body();
        self.origin == key.name() && self.of(key).any(|signature| key.verifies(body.as_bytes(), signature))
    }

    /// When this witness cosigned it, in seconds since 1970.
    pub(super) fn cosigned_by(&self, witness: &PublicKey) -> Option<u64> {
        self.of(witness).find_map(|octets| {
            let (time, signature) = octets.split_first_chunk::<8>()?;
            let time = u64::from_be_bytes(*time);
            witness.verifies(self.cosigned(time).as_bytes(), signature).then_some(time)
        })
    }

    /// What a witness signs.
    fn cosigned(&self, time: u64) -> String {
        format!("cosignature/v1\ntime {time}\n{}", self.body())
    }

    /// Puts a witness's cosignature under it, in place of one that the witness has given before.
    pub(super) fn cosign(&mut self, key: &PrivateKey, time: u64) {
        let public = key.public();
        let signature = key.sign(self.cosigned(time).as_bytes());
        let octets = [&public.id()[..], &time.to_be_bytes(), &signature].concat();
        self.signatures.retain(|(name, own)| name != public.name() || !own.starts_with(&public.id()));
        self.signatures.push((public.name().to_owned(), octets));
    }
}
