//! SHA-256 digests (FIPS 180-4) and their text.

use std::fmt::{self, Write as _};

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::sha256::Sha256;

/// A SHA-256 digest; as text 64 hexadecimal digits, lower case.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// The digest of these octets.
    pub fn of(octets: &[u8]) -> Self {
        Self::of_all([octets])
    }

    /// The digest of several runs of octets, one after the other.
    pub fn of_all<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut hash = Sha256::new();
        parts.into_iter().for_each(|part| hash.update(part));
        Self(hash.finish())
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for Digest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Digest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let octets = unhex(&text).and_then(|octets| <[u8; 32]>::try_from(octets).ok());
        octets.map(Self).ok_or_else(|| D::Error::custom("no SHA-256 digest: 64 hexadecimal digits in lower case"))
    }
}

/// Hexadecimal digits, lower case.
pub fn hex(octets: &[u8]) -> String {
    let mut text = String::with_capacity(2 * octets.len());
    for octet in octets {
        let _ = write!(text, "{octet:02x}");
    }
    text
}

/// The octets of hexadecimal digits in lower case: one text for each value, so that no other stands for the same.
pub fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |octet: u8| match octet {
        b'0'..=b'9' => Some(octet - b'0'),
        b'a'..=b'f' => Some(octet - b'a' + 10),
        _ => None,
    };
    let (pairs, []) = text.as_bytes().as_chunks::<2>() else { return None };
    pairs.iter().map(|&[high, low]| Some(digit(high)? << 4 | digit(low)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digests_have_one_text() {
        let text = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(Digest::of(b"abc").to_string(), text);
        assert_eq!(Digest::of_all([&b"a"[..], b"", b"bc"]), Digest::of(b"abc"));
        let read = |text: &str| serde_json::from_str::<Digest>(&format!("\"{text}\""));
        assert_eq!(read(text).unwrap(), Digest::of(b"abc"));
        for wrong in [&text.to_uppercase(), text.trim_start_matches('b'), "", &format!("{text}00")] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
    }
}
