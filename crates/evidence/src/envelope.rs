//! Signed statements: DSSE envelopes (github.com/secure-systems-lab/dsse, protocol 1.0.2) around in-toto Statements v1.
//!
//! An envelope has one text: what differs from how this crate would write it is refused, so that nothing hides in it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::Error;
use crate::digest::Digest;
use crate::keys::{PrivateKey, PublicKey};

/// The type of what an envelope holds.
pub const PAYLOAD_TYPE: &str = "application/vnd.in-toto+json";

/// A payload and its signatures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    payload: String,
    #[serde(rename = "payloadType")]
    payload_type: String,
    signatures: Vec<Line>,
}

/// A signature; `keyid` is the whole public key, so that a reader needs nothing else to check it. Whether the reader believes
/// that key is another question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    keyid: String,
    sig: String,
}

impl Envelope {
    /// An envelope around `payload`, not signed yet.
    pub fn around(payload: &[u8]) -> Self {
        Self { payload: STANDARD.encode(payload), payload_type: PAYLOAD_TYPE.to_owned(), signatures: Vec::new() }
    }

    /// Adds a signature; one of the same key is replaced.
    pub fn sign(&mut self, key: &PrivateKey) {
        let keyid = key.public().to_string();
        let sig = STANDARD.encode(key.sign(&self.pae()));
        self.signatures.retain(|line| line.keyid != keyid);
        self.signatures.push(Line { keyid, sig });
    }

    /// The envelope as text.
    pub fn text(&self) -> String {
        serde_json::to_string_pretty(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    /// The envelope as one line, with its line feed.
    pub fn line(&self) -> String {
        serde_json::to_string(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    /// Reads a line.
    ///
    /// # Errors
    /// It is no envelope, or not written as this program writes them.
    pub fn parse_line(line: &str) -> Result<Self, Error> {
        let known: Self =
            serde_json::from_str(line).map_err(|error| Error::new(format!("is no DSSE envelope: {error}")))?;
        if known.line().trim_end() == line { Ok(known) } else { Err(Error::new("is not written as an envelope is")) }
    }

    /// Reads an envelope.
    ///
    /// # Errors
    /// It is none, or not written as this program writes them.
    pub fn parse(octets: &[u8]) -> Result<Self, Error> {
        let known: Self =
            serde_json::from_slice(octets).map_err(|error| Error::new(format!("is no DSSE envelope: {error}")))?;
        if known.text().as_bytes() != octets {
            return Err(Error::new("is not written as an envelope of a bundle is: something was changed in it"));
        }
        if known.payload_type != PAYLOAD_TYPE {
            return Err(Error::new(format!("holds “{}”, and not {PAYLOAD_TYPE}", known.payload_type)));
        }
        Ok(known)
    }

    /// What was signed.
    ///
    /// # Errors
    /// It is no base64.
    pub fn payload(&self) -> Result<Vec<u8>, Error> {
        STANDARD.decode(&self.payload).map_err(|error| Error::new(format!("its payload is no base64: {error}")))
    }

    /// The keys whose signatures are good.
    ///
    /// # Errors
    /// A signature is not, or there is none.
    pub fn signers(&self) -> Result<Vec<PublicKey>, Error> {
        if self.signatures.is_empty() {
            return Err(Error::new("nobody has signed it"));
        }
        let message = self.pae();
        let mut signers = Vec::new();
        for line in &self.signatures {
            let key = PublicKey::parse(&line.keyid)?;
            let signature = STANDARD.decode(&line.sig).unwrap_or_default();
            if !key.verifies(&message, &signature) {
                return Err(Error::new(format!(
                    "the signature of {} is not good: what was signed is not this",
                    key.name()
                )));
            }
            if signers.contains(&key) {
                return Err(Error::new(format!("{} has signed twice", key.name())));
            }
            signers.push(key);
        }
        Ok(signers)
    }

    /// The digest of what was signed: what a log of seals takes.
    pub fn digest(&self) -> Digest {
        Digest::of(&self.pae())
    }

    /// The pre-authentication encoding.
    fn pae(&self) -> Vec<u8> {
        let payload = STANDARD.decode(&self.payload).unwrap_or_default();
        let kind = &self.payload_type;
        let head = format!("DSSEv1 {} {kind} {} ", kind.len(), payload.len());
        [head.as_bytes(), &payload].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_change_of_an_envelope_is_seen() {
        let key = PrivateKey::from_seed("lab", [1; 32]).unwrap();
        let other = PrivateKey::from_seed("ally", [2; 32]).unwrap();
        let mut envelope = Envelope::around(b"{\"so\": 1}");
        assert!(envelope.signers().unwrap_err().to_string().contains("nobody"));
        envelope.sign(&key);
        envelope.sign(&other);
        envelope.sign(&other);
        let text = envelope.text();
        let check = |octets: &[u8]| Envelope::parse(octets).and_then(|known| known.signers());
        assert_eq!(check(text.as_bytes()).unwrap(), [key.public(), other.public()]);
        for at in 0..text.len() {
            for flip in [1, 0x20, 0x80] {
                let mut octets = text.clone().into_bytes();
                octets[at] ^= flip;
                assert!(check(&octets).is_err(), "octet {at} with {flip:#x}: {:?}", check(&octets));
            }
        }
    }
}
