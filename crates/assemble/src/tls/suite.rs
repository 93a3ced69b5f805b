//! Cipher suites that can be opened: those with authenticated encryption (RFC 5288, 6655, 7905, 8446). Suites with CBC or
//! RC4 cannot; 3GPP's profile (TS 33.210 clause 6.2) does not want them either.

use beleg_wire::protocols::tls;

/// The cipher of a suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cipher {
    Aes128Gcm,
    Aes256Gcm,
    ChaCha20Poly1305,
    Aes128Ccm,
    Aes256Ccm,
    Aes128Ccm8,
    Aes256Ccm8,
}

/// The hash of a suite's key derivation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
}

/// What of a suite matters to open its records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Suite {
    pub(super) cipher: Cipher,
    pub(super) hash: Hash,
}

impl Suite {
    /// The suite of this number. IANA's names end with cipher and hash, whatever the key exchange before them.
    pub(super) fn of(number: u16) -> Option<Self> {
        let name = tls::cipher_suite(number)?;
        let protection = match name.split_once("_WITH_") {
            Some((_, protection)) => protection,
            None => name.strip_prefix("TLS_")?,
        };
        let (cipher, hash) = match protection {
            "AES_128_GCM_SHA256" => (Cipher::Aes128Gcm, Hash::Sha256),
            "AES_256_GCM_SHA384" => (Cipher::Aes256Gcm, Hash::Sha384),
            "CHACHA20_POLY1305_SHA256" => (Cipher::ChaCha20Poly1305, Hash::Sha256),
            "AES_128_CCM" | "AES_128_CCM_SHA256" => (Cipher::Aes128Ccm, Hash::Sha256),
            "AES_256_CCM" => (Cipher::Aes256Ccm, Hash::Sha256),
            "AES_128_CCM_8" | "AES_128_CCM_8_SHA256" => (Cipher::Aes128Ccm8, Hash::Sha256),
            "AES_256_CCM_8" => (Cipher::Aes256Ccm8, Hash::Sha256),
            _ => return None,
        };
        Some(Self { cipher, hash })
    }
}

impl Cipher {
    /// Octets of the key.
    pub(super) const fn key_len(self) -> usize {
        match self {
            Self::Aes128Gcm | Self::Aes128Ccm | Self::Aes128Ccm8 => 16,
            Self::Aes256Gcm | Self::Aes256Ccm | Self::Aes256Ccm8 | Self::ChaCha20Poly1305 => 32,
        }
    }

    /// Octets of the nonce that a record of TLS 1.2 carries.
    pub(super) const fn explicit_nonce(self) -> usize {
        match self {
            Self::ChaCha20Poly1305 => 0,
            _ => 8,
        }
    }

    /// Octets of the authentication tag.
    pub(super) const fn tag_len(self) -> usize {
        match self {
            Self::Aes128Ccm8 | Self::Aes256Ccm8 => 8,
            _ => 16,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_are_known_by_their_names() {
        let suite = |cipher, hash| Some(Suite { cipher, hash });
        assert_eq!(Suite::of(0x1301), suite(Cipher::Aes128Gcm, Hash::Sha256));
        assert_eq!(Suite::of(0x1302), suite(Cipher::Aes256Gcm, Hash::Sha384));
        assert_eq!(Suite::of(0x1303), suite(Cipher::ChaCha20Poly1305, Hash::Sha256));
        assert_eq!(Suite::of(0x1304), suite(Cipher::Aes128Ccm, Hash::Sha256));
        assert_eq!(Suite::of(0xc02b), suite(Cipher::Aes128Gcm, Hash::Sha256));
        assert_eq!(Suite::of(0xc030), suite(Cipher::Aes256Gcm, Hash::Sha384));
        assert_eq!(Suite::of(0xcca8), suite(Cipher::ChaCha20Poly1305, Hash::Sha256));
        assert_eq!(Suite::of(0xc0af), suite(Cipher::Aes256Ccm8, Hash::Sha256));
        // TLS_RSA_WITH_AES_128_CBC_SHA, and a number of nobody.
        assert_eq!((Suite::of(0x002f), Suite::of(0xfffe)), (None, None));
    }
}
