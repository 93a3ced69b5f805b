//! Signing keys (Ed25519, RFC 8032), in the text forms of C2SP signed-note, so that one key signs bundles and logs. Witnesses have
//! keys of their own kind, which nothing else is signed with (C2SP tlog-cosignature).

use std::fmt;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

use crate::Error;
use crate::digest::{Digest, hex};

/// What a key is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Use {
    /// It signs statements, or the checkpoints of a log.
    #[default]
    Signs,
    /// It cosigns the checkpoints of others' logs.
    Cosigns,
}

impl Use {
    /// The algorithm octet in signed-note.
    const fn octet(self) -> u8 {
        match self {
            Self::Signs => 1,
            Self::Cosigns => 4,
        }
    }
}

const PRIVATE: &str = "PRIVATE+KEY+";

/// A public key with the name of whose it is.
#[derive(Clone, PartialEq, Eq)]
pub struct PublicKey {
    name: String,
    key: VerifyingKey,
    of: Use,
}

/// A private key with the name of whose it is.
pub struct PrivateKey {
    name: String,
    key: SigningKey,
    of: Use,
}

impl PublicKey {
    /// Whose it is, as the key's text says.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The octets by which a note's signature line names the key.
    pub fn id(&self) -> [u8; 4] {
        let digest = Digest::of_all([self.name.as_bytes(), b"\n", &[self.of.octet()], self.key.as_bytes()]).0;
        let [a, b, c, d, ..] = digest;
        [a, b, c, d]
    }

    /// Whether `signature` is this key's for `message`.
    pub fn verifies(&self, message: &[u8], signature: &[u8]) -> bool {
        Signature::from_slice(signature).is_ok_and(|signature| self.key.verify_strict(message, &signature).is_ok())
    }

    /// Reads `name+id+key`, a key that signs.
    ///
    /// # Errors
    /// The text is no such key, or its id is not that of its name and key.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::parse_for(text, Use::Signs)
    }

    /// The same of a key for this use.
    ///
    /// # Errors
    /// Likewise.
    pub fn parse_for(text: &str, of: Use) -> Result<Self, Error> {
        let (kind, begins) = match of {
            Use::Signs => ("public key", "AQ"),
            Use::Cosigns => ("public key of a witness", "BA"),
        };
        let wrong = || Error::new(format!("“{text}” is no {kind}; one looks like name+0123abcd+{begins}…"));
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else { return Err(wrong()) };
        let octets = octets_of(key, of).ok_or_else(wrong)?;
        let key = VerifyingKey::from_bytes(&octets).map_err(|_| wrong())?;
        let known = Self { name: checked(name)?, key, of };
        if hex(&known.id()) != id {
            return Err(Error::new(format!(
                "the key “{text}” does not belong to its name: its id should be {}",
                hex(&known.id())
            )));
        }
        Ok(known)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}+{}+{}", self.name, hex(&self.id()), text_of(self.of, self.key.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl PrivateKey {
    /// A key out of 32 random octets.
    ///
    /// # Errors
    /// The name is empty, or holds a space or a plus sign.
    pub fn from_seed(name: &str, seed: [u8; 32]) -> Result<Self, Error> {
        Self::from_seed_for(name, seed, Use::Signs)
    }

    /// The same for this use.
    ///
    /// # Errors
    /// Likewise.
    pub fn from_seed_for(name: &str, seed: [u8; 32], of: Use) -> Result<Self, Error> {
        Ok(Self { name: checked(name)?, key: SigningKey::from_bytes(&seed), of })
    }

    /// The key by which others check its signatures.
    pub fn public(&self) -> PublicKey {
        PublicKey { name: self.name.clone(), key: self.key.verifying_key(), of: self.of }
    }

    /// Signs.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.key.sign(message).to_bytes()
    }

    /// The key as text, which is to be kept secret.
    pub fn secret_text(&self) -> String {
        let id = hex(&self.public().id());
        format!("{PRIVATE}{}+{id}+{}", self.name, text_of(self.of, &self.key.to_bytes()))
    }

    /// Reads what [`Self::secret_text`] wrote, of a key that signs.
    ///
    /// # Errors
    /// It is no private key. The text is not repeated.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::parse_for(text, Use::Signs)
    }

    /// The same of a key for this use.
    ///
    /// # Errors
    /// Likewise.
    pub fn parse_for(text: &str, of: Use) -> Result<Self, Error> {
        let wrong = || {
            Error::new(match of {
                Use::Signs => "no private key to sign with; `beleg keygen` makes one",
                Use::Cosigns => "no private key of a witness; `beleg keygen --witness` makes one",
            })
        };
        let mut parts = text.trim().strip_prefix(PRIVATE).ok_or_else(wrong)?.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else { return Err(wrong()) };
        let key = Self::from_seed_for(name, octets_of(key, of).ok_or_else(wrong)?, of)?;
        if hex(&key.public().id()) == id { Ok(key) } else { Err(wrong()) }
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PrivateKey({})", self.name)
    }
}

fn checked(name: &str) -> Result<String, Error> {
    let fits = !name.is_empty() && !name.contains(|c: char| c == '+' || c.is_whitespace() || c.is_control());
    if fits {
        Ok(name.to_owned())
    } else {
        Err(Error::new(format!("“{name}” is no name of a key: it needs one without spaces and +")))
    }
}

fn text_of(of: Use, key: &[u8; 32]) -> String {
    STANDARD.encode([&[of.octet()][..], key].concat())
}

fn octets_of(text: &str, of: Use) -> Option<[u8; 32]> {
    let octets = STANDARD.decode(text).ok()?;
    let (first, key) = octets.split_first()?;
    (*first == of.octet()).then_some(())?;
    key.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_written_and_read_and_belong_to_their_name() {
        let key = PrivateKey::from_seed("example.org/lab", [7; 32]).unwrap();
        let public = PublicKey::parse(&key.public().to_string()).unwrap();
        assert_eq!(public, key.public());
        let again = PrivateKey::parse(&key.secret_text()).unwrap();
        let signature = again.sign(b"it was so");
        assert!(public.verifies(b"it was so", &signature) && !public.verifies(b"it was not", &signature));
        let renamed = public.to_string().replace("lab", "lad");
        assert!(PublicKey::parse(&renamed).unwrap_err().to_string().contains("does not belong to its name"));
        assert!(PrivateKey::from_seed("a b", [0; 32]).is_err() && PublicKey::parse("a+b").is_err());
        assert!(!format!("{key:?}").contains("AQ"));
        // What witnesses cosign with signs nothing else, and the other way round.
        let witness = PrivateKey::from_seed_for("example.org/lab", [7; 32], Use::Cosigns).unwrap();
        assert_ne!(witness.public().id(), key.public().id());
        assert!(PublicKey::parse(&witness.public().to_string()).is_err());
        assert!(PrivateKey::parse(&witness.secret_text()).is_err());
        assert_eq!(PublicKey::parse_for(&witness.public().to_string(), Use::Cosigns).unwrap(), witness.public());
    }

    #[test]
    fn the_key_of_the_specification_is_read() {
        // The example of golang.org/x/mod/sumdb/note.
        let known = PublicKey::parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW").unwrap();
        assert_eq!(known.name(), "PeterNeumann");
        let text =
            b"If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
        let line = "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=";
        let octets = STANDARD.decode(line).unwrap();
        assert_eq!(octets[..4], known.id());
        assert!(known.verifies(text, &octets[4..]));
    }
}
