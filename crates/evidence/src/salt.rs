//! Salts: 16 octets for each committed value, all from one key of the capture. Whoever has the key can open everything; when it
//! is destroyed, nothing that was not opened before can be told from chance any more.

use crate::Error;
use crate::digest::{hex, unhex};
use crate::sha256::Mac;

/// A salt.
pub type Salt = [u8; 16];

/// The secret of a capture, 32 random octets.
#[derive(Clone)]
pub struct CaptureKey {
    octets: [u8; 32],
    /// HMAC with the key taken in: half of its work, and the same for every salt.
    mac: Mac,
}

impl CaptureKey {
    /// A key out of 32 random octets.
    pub fn new(octets: [u8; 32]) -> Self {
        Self { octets, mac: Mac::new(&octets) }
    }

    /// The key as text, which is to be kept secret.
    pub fn secret_text(&self) -> String {
        format!("beleg-capture-key/1 {}\n", hex(&self.octets))
    }

    /// Reads what [`Self::secret_text`] wrote.
    ///
    /// # Errors
    /// It is no key of a capture. The text is not repeated.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let octets = text.trim().strip_prefix("beleg-capture-key/1 ").and_then(unhex);
        let key = octets.and_then(|octets| octets.try_into().ok());
        key.map(Self::new)
            .ok_or_else(|| Error::new("no key of a capture; `beleg seal` writes one beside its first bundle"))
    }

    /// The salt of one piece of a frame.
    pub fn piece(&self, frame: u64, piece: u32) -> Salt {
        let both = self.derive(&[b"beleg frame salt\0", &frame.to_be_bytes(), &(piece / 2).to_be_bytes()]);
        half(&both, piece.is_multiple_of(2))
    }

    /// The salt of a reason.
    pub fn reason(&self, position: u64) -> Salt {
        let octets = self.derive(&[b"beleg reason salt\0", &position.to_be_bytes()]);
        octets.first_chunk().copied().unwrap_or_default()
    }

    /// The salt of a frame as a sensor commits to it.
    pub fn tap(&self, frame: u64) -> Salt {
        half(&self.taps(frame / 2), frame.is_multiple_of(2))
    }

    /// The salts of the two frames with this index, halved, as a sensor commits to them.
    pub(crate) fn taps(&self, pair: u64) -> [u8; 32] {
        self.derive(&[b"beleg tap salt\0", &pair.to_be_bytes()])
    }

    /// A name for something that is not to be shown: the same thing, the same name, and no way back without the key.
    pub fn name(&self, what: &[u8]) -> [u8; 32] {
        self.derive(&[b"beleg hidden name\0", what])
    }

    /// A stream of pseudonymous octets for one value.
    pub fn pseudonym(&self, what: &[u8], counter: u32) -> [u8; 32] {
        self.derive(&[b"beleg pseudonym\0", &counter.to_be_bytes(), what])
    }

    fn derive(&self, parts: &[&[u8]]) -> [u8; 32] {
        self.mac.of(parts)
    }
}

/// One half or the other.
pub(crate) fn half(both: &[u8; 32], first: bool) -> Salt {
    let ([low, high], _) = both.as_chunks::<16>() else { return Salt::default() };
    if first { *low } else { *high }
}

impl std::fmt::Debug for CaptureKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("CaptureKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn salts_differ_and_keys_are_read_again() {
        let key = CaptureKey::new([9; 32]);
        let mut salts: Vec<Salt> = (0..4)
            .flat_map(|frame| (0..4).map(move |piece| (frame, piece)))
            .map(|(frame, piece)| key.piece(frame, piece))
            .collect();
        salts.extend((0..4).map(|position| key.reason(position)));
        let count = salts.len();
        salts.sort_unstable();
        salts.dedup();
        assert_eq!(salts.len(), count);
        let again = CaptureKey::parse(&key.secret_text()).unwrap();
        assert_eq!(again.name(b"x"), key.name(b"x"));
        assert_ne!(CaptureKey::new([8; 32]).piece(0, 0), key.piece(0, 0));
        assert!(!format!("{key:?}").contains("09"));
        assert!(CaptureKey::parse("x").is_err());
    }
}
