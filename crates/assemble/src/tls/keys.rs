//! From secrets to keys, and from an encrypted record to what it holds: the key schedules of TLS 1.2 (RFC 5246 clauses 5
//! and 6.3) and TLS 1.3 (RFC 8446 clause 7), and authenticated decryption. Octets that do not authenticate are never
//! handed out.

use aes_gcm::aead::array::typenum::Unsigned as _;
use aes_gcm::aead::{AeadCore, AeadInOut, KeyInit, Nonce, Tag};
use aes_gcm::aes::{Aes128, Aes256};
use aes_gcm::{Aes128Gcm, Aes256Gcm};
use ccm::Ccm;
use ccm::consts::{U8, U12, U16};
use chacha20poly1305::ChaCha20Poly1305;
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::{Sha256, Sha384};

use super::secrets::Secret;
use super::suite::{Cipher, Hash, Suite};

/// Which end writes with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Writer {
    Client,
    Server,
}

/// What opens the records of one direction.
#[derive(Debug)]
pub(super) struct Keys {
    aead: Aead,
    cipher: Cipher,
    hash: Hash,
    /// Of TLS 1.2 with an explicit nonce, its first four octets alone matter.
    iv: [u8; 12],
    /// The traffic secret of TLS 1.3, from which the next one is made; `None` up to TLS 1.2.
    secret: Option<Secret>,
}

/// The cipher with its key.
enum Aead {
    Aes128Gcm(Box<Aes128Gcm>),
    Aes256Gcm(Box<Aes256Gcm>),
    ChaCha20Poly1305(Box<ChaCha20Poly1305>),
    Aes128Ccm(Box<Ccm<Aes128, U16, U12>>),
    Aes256Ccm(Box<Ccm<Aes256, U16, U12>>),
    Aes128Ccm8(Box<Ccm<Aes128, U8, U12>>),
    Aes256Ccm8(Box<Ccm<Aes256, U8, U12>>),
}

impl std::fmt::Debug for Aead {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Aead")
    }
}

impl Keys {
    /// The keys of a traffic secret of TLS 1.3 (RFC 8446 clause 7.3).
    pub(super) fn thirteen(suite: Suite, secret: &Secret) -> Option<Self> {
        let Suite { cipher, hash } = suite;
        let mut key = [0; 32];
        let key = key.get_mut(..cipher.key_len())?;
        expand_label(hash, secret.octets(), b"key", key)?;
        let mut iv = [0; 12];
        expand_label(hash, secret.octets(), b"iv", &mut iv)?;
        Some(Self { aead: Aead::new(cipher, key)?, cipher, hash, iv, secret: Some(*secret) })
    }

    /// The keys after a KeyUpdate (RFC 8446 clause 7.2).
    pub(super) fn next(&self) -> Option<Self> {
        let secret = self.secret.as_ref()?;
        let mut next = [0; 48];
        let next = next.get_mut(..secret.octets().len())?;
        expand_label(self.hash, secret.octets(), b"traffic upd", next)?;
        Self::thirteen(Suite { cipher: self.cipher, hash: self.hash }, &Secret::new(next)?)
    }

    /// The keys of a master secret of TLS 1.2 (RFC 5246 clause 6.3).
    pub(super) fn twelve(
        suite: Suite,
        master: &Secret,
        client_random: &[u8; 32],
        server_random: &[u8; 32],
        writer: Writer,
    ) -> Option<Self> {
        let Suite { cipher, hash } = suite;
        let (key_len, iv_len) = (cipher.key_len(), 12 - cipher.explicit_nonce());
        // No MAC keys: the ciphers authenticate. Both keys stand before both vectors, the client's first.
        let mut block = [0; 2 * (32 + 12)];
        prf(hash, master.octets(), b"key expansion", &[server_random, client_random], &mut block)?;
        let (keys, vectors) = block.split_at_checked(2 * key_len)?;
        let of_writer = |octets: &[u8], len: usize| match writer {
            Writer::Client => octets.get(..len).map(<[u8]>::to_vec),
            Writer::Server => octets.get(len..2 * len).map(<[u8]>::to_vec),
        };
        let key = of_writer(keys, key_len)?;
        let mut iv = [0; 12];
        iv.get_mut(..iv_len)?.copy_from_slice(&of_writer(vectors, iv_len)?);
        Some(Self { aead: Aead::new(cipher, &key)?, cipher, hash, iv, secret: None })
    }

    /// Whether they are of TLS 1.3.
    pub(super) const fn is_thirteen(&self) -> bool {
        self.secret.is_some()
    }

    /// Where in a record's fragment of `len` octets the encrypted content stands, without nonce and tag.
    pub(super) fn content(&self, len: usize) -> Option<(usize, usize)> {
        let nonce = if self.is_thirteen() { 0 } else { self.cipher.explicit_nonce() };
        Some((nonce, len.checked_sub(nonce)?.checked_sub(self.cipher.tag_len())?))
    }

    /// Opens a record: puts its content into `out`, if it is the one of this number.
    pub(super) fn open(&self, header: [u8; 5], fragment: &[u8], sequence: u64, out: &mut Vec<u8>) -> bool {
        out.clear();
        self.try_open(header, fragment, sequence, out).is_some()
    }

    fn try_open(&self, header: [u8; 5], fragment: &[u8], sequence: u64, out: &mut Vec<u8>) -> Option<()> {
        let (nonce_len, len) = self.content(fragment.len())?;
        let (explicit, sealed) = fragment.split_at_checked(nonce_len)?;
        let nonce = self.nonce(explicit, sequence);
        let (data, data_len) = self.data(header, len, sequence)?;
        self.aead.open(&nonce, data.get(..data_len)?, sealed, out).then_some(())
    }

    /// The nonce: the explicit part behind the vector's start, or the number in the whole vector (RFC 5288 clause 3, RFC
    /// 7905 clause 2, RFC 8446 clause 5.3).
    fn nonce(&self, explicit: &[u8], sequence: u64) -> [u8; 12] {
        let mut nonce = self.iv;
        let behind = nonce.iter_mut().skip(4);
        if explicit.is_empty() {
            behind.zip(sequence.to_be_bytes()).for_each(|(octet, number)| *octet ^= number);
        } else {
            behind.zip(explicit).for_each(|(octet, explicit)| *octet = *explicit);
        }
        nonce
    }

    /// What is authenticated besides the content of `len` octets: the header (RFC 8446 clause 5.2), or number, type,
    /// version and length (RFC 5246 clause 6.2.3.3).
    fn data(&self, header: [u8; 5], len: usize, sequence: u64) -> Option<([u8; 13], usize)> {
        let mut data = [0; 13];
        if self.is_thirteen() {
            data.get_mut(..header.len())?.copy_from_slice(&header);
            return Some((data, header.len()));
        }
        let [kind, major, minor, ..] = header;
        let [high, low] = u16::try_from(len).ok()?.to_be_bytes();
        let tail = [kind, major, minor, high, low];
        data.iter_mut().zip(sequence.to_be_bytes().into_iter().chain(tail)).for_each(|(octet, value)| *octet = value);
        let all = data.len();
        Some((data, all))
    }

    /// Seals what [`Self::open`] opens, as a whole record. The content of TLS 1.3 has its type behind it.
    pub(super) fn seal(&self, kind: u8, content: &[u8], sequence: u64) -> Option<Vec<u8>> {
        let number = sequence.to_be_bytes();
        let explicit = if self.is_thirteen() { 0 } else { self.cipher.explicit_nonce() };
        let explicit = number.get(..explicit)?;
        let len = u16::try_from(explicit.len() + content.len() + self.cipher.tag_len()).ok()?;
        let [high, low] = len.to_be_bytes();
        let header = [kind, 3, 3, high, low];
        let (data, data_len) = self.data(header, content.len(), sequence)?;
        let sealed = self.aead.seal(&self.nonce(explicit, sequence), data.get(..data_len)?, content)?;
        Some([&header, explicit, &sealed].concat())
    }
}

impl Aead {
    fn new(cipher: Cipher, key: &[u8]) -> Option<Self> {
        Some(match cipher {
            Cipher::Aes128Gcm => Self::Aes128Gcm(with_key(key)?),
            Cipher::Aes256Gcm => Self::Aes256Gcm(with_key(key)?),
            Cipher::ChaCha20Poly1305 => Self::ChaCha20Poly1305(with_key(key)?),
            Cipher::Aes128Ccm => Self::Aes128Ccm(with_key(key)?),
            Cipher::Aes256Ccm => Self::Aes256Ccm(with_key(key)?),
            Cipher::Aes128Ccm8 => Self::Aes128Ccm8(with_key(key)?),
            Cipher::Aes256Ccm8 => Self::Aes256Ccm8(with_key(key)?),
        })
    }

    fn open(&self, nonce: &[u8; 12], data: &[u8], sealed: &[u8], out: &mut Vec<u8>) -> bool {
        let opened = match self {
            Self::Aes128Gcm(aead) => open(&**aead, nonce, data, sealed, out),
            Self::Aes256Gcm(aead) => open(&**aead, nonce, data, sealed, out),
            Self::ChaCha20Poly1305(aead) => open(&**aead, nonce, data, sealed, out),
            Self::Aes128Ccm(aead) => open(&**aead, nonce, data, sealed, out),
            Self::Aes256Ccm(aead) => open(&**aead, nonce, data, sealed, out),
            Self::Aes128Ccm8(aead) => open(&**aead, nonce, data, sealed, out),
            Self::Aes256Ccm8(aead) => open(&**aead, nonce, data, sealed, out),
        };
        if opened.is_none() {
            // Some ciphers decrypt before they authenticate.
            out.clear();
        }
        opened.is_some()
    }

    fn seal(&self, nonce: &[u8; 12], data: &[u8], content: &[u8]) -> Option<Vec<u8>> {
        match self {
            Self::Aes128Gcm(aead) => seal(&**aead, nonce, data, content),
            Self::Aes256Gcm(aead) => seal(&**aead, nonce, data, content),
            Self::ChaCha20Poly1305(aead) => seal(&**aead, nonce, data, content),
            Self::Aes128Ccm(aead) => seal(&**aead, nonce, data, content),
            Self::Aes256Ccm(aead) => seal(&**aead, nonce, data, content),
            Self::Aes128Ccm8(aead) => seal(&**aead, nonce, data, content),
            Self::Aes256Ccm8(aead) => seal(&**aead, nonce, data, content),
        }
    }
}

fn seal<A: AeadInOut>(aead: &A, nonce: &[u8; 12], data: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut out = content.to_vec();
    aead.encrypt_in_place(&Nonce::<A>::try_from(&nonce[..]).ok()?, data, &mut out).ok()?;
    Some(out)
}

fn with_key<A: KeyInit>(key: &[u8]) -> Option<Box<A>> {
    A::new_from_slice(key).ok().map(Box::new)
}

fn open<A: AeadInOut>(aead: &A, nonce: &[u8; 12], data: &[u8], sealed: &[u8], out: &mut Vec<u8>) -> Option<()> {
    let len = sealed.len().checked_sub(<A as AeadCore>::TagSize::USIZE)?;
    let (text, tag) = sealed.split_at_checked(len)?;
    let nonce = Nonce::<A>::try_from(&nonce[..]).ok()?;
    let tag = Tag::<A>::try_from(tag).ok()?;
    out.clear();
    out.extend_from_slice(text);
    aead.decrypt_inout_detached(&nonce, data, out.as_mut_slice().into(), &tag).ok()
}

/// HKDF-Expand-Label with an empty context (RFC 8446 clause 7.1).
fn expand_label(hash: Hash, secret: &[u8], label: &[u8], out: &mut [u8]) -> Option<()> {
    let len = u16::try_from(out.len()).ok()?.to_be_bytes();
    let label_len = [u8::try_from(label.len()).ok()?.checked_add(6)?];
    let info: [&[u8]; 5] = [&len, &label_len, b"tls13 ", label, &[0]];
    match hash {
        Hash::Sha256 => Hkdf::<Sha256>::from_prk(secret).ok()?.expand_multi_info(&info, out).ok(),
        Hash::Sha384 => Hkdf::<Sha384>::from_prk(secret).ok()?.expand_multi_info(&info, out).ok(),
    }
}

/// The pseudorandom function of TLS 1.2 (RFC 5246 clause 5).
fn prf(hash: Hash, secret: &[u8], label: &[u8], seed: &[&[u8]; 2], out: &mut [u8]) -> Option<()> {
    let [first, second] = *seed;
    let seed = [label, first, second];
    match hash {
        Hash::Sha256 => p_hash(&Hmac::<Sha256>::new_from_slice(secret).ok()?, &seed, out),
        Hash::Sha384 => p_hash(&Hmac::<Sha384>::new_from_slice(secret).ok()?, &seed, out),
    }
    Some(())
}

fn p_hash<M: Mac + Clone>(keyed: &M, seed: &[&[u8]], out: &mut [u8]) {
    let with = |before: &[u8]| {
        let mut mac = keyed.clone();
        mac.update(before);
        mac
    };
    let seeded = |mut mac: M| {
        seed.iter().for_each(|part| mac.update(part));
        mac.finalize().into_bytes()
    };
    let mut a = seeded(keyed.clone());
    for part in out.chunks_mut(M::OutputSize::USIZE) {
        part.iter_mut().zip(seeded(with(&a))).for_each(|(octet, value)| *octet = value);
        a = with(&a).finalize().into_bytes();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    const SUITE: Suite = Suite { cipher: Cipher::Aes128Gcm, hash: Hash::Sha256 };

    /// RFC 8448 clause 3, "Simple 1-RTT Handshake".
    #[test]
    fn keys_of_the_example_handshake() {
        let mut key = [0; 16];
        let server = hex!("b67b7d690cc16c4e75e54213cb2d37b4e9c912bcded9105d42befd59d391ad38");
        expand_label(Hash::Sha256, &server, b"key", &mut key).unwrap();
        assert_eq!(key, hex!("3fce516009c21727d0f2e4e86ee403bc"));
        let mut iv = [0; 12];
        expand_label(Hash::Sha256, &server, b"iv", &mut iv).unwrap();
        assert_eq!(iv, hex!("5d313eb2671276ee13000b30"));
        let client = hex!("b3eddb126e067f35a780b3abf45e2d8f3b1a950738f52e9600746a0e27a55a21");
        expand_label(Hash::Sha256, &client, b"key", &mut key).unwrap();
        assert_eq!(key, hex!("dbfaa693d1762c5b666af5d950258d01"));
    }

    /// RFC 8448 clause 3: the client's application data.
    #[test]
    fn a_record_of_the_example_handshake_opens() {
        let secret = hex!("9e40646ce79a7f9dc05af8889bce6552875afa0b06df0087f792ebb7c17504a5");
        let keys = Keys::thirteen(SUITE, &Secret::new(&secret).unwrap()).unwrap();
        let header = hex!("1703030043");
        let mut fragment = hex!(
            "a23f7054b62c94d0affafe8228ba55cbefacea42f914aa66bcab3f2b9819a8a5b46b395bd54a9a20441e2b62974e1f5a6292a2977014
             bd1e3deae63aeebb21694915e4"
        );
        let mut out = Vec::new();
        assert!(keys.open(header, &fragment, 0, &mut out));
        assert_eq!(out, (0..50).chain([23]).collect::<Vec<u8>>());
        assert!(!keys.open(header, &fragment, 1, &mut out) && out.is_empty());
        fragment[3] ^= 1;
        assert!(!keys.open(header, &fragment, 0, &mut out) && out.is_empty());
        assert!(!keys.open(header, &fragment[..15], 0, &mut out));
    }

    /// The test vector for P_SHA256 that was sent to the TLS working group's list ("TLS 1.2 PRF", 2009).
    #[test]
    fn the_pseudorandom_function_of_tls_1_2() {
        let mut out = [0; 100];
        let secret = hex!("9bbe436ba940f017b17652849a71db35");
        let seed = hex!("a0ba9f936cda311827a6f796ffd5198c");
        prf(Hash::Sha256, &secret, b"test label", &[&seed, &[]], &mut out).unwrap();
        assert_eq!(out[..16], hex!("e3f229ba727be17b8d122620557cd453"));
        assert_eq!(out[96..], hex!("87347b66"));
    }

    #[test]
    fn what_every_cipher_seals_it_opens() {
        let mut out = Vec::new();
        let secret = Secret::new(&[7; 48]).unwrap();
        for number in [0x1301, 0x1302, 0x1303, 0x1304, 0x1305, 0xc0ad, 0xc0af] {
            let suite = Suite::of(number).unwrap();
            let thirteen = Keys::thirteen(suite, &secret).unwrap();
            let twelve = |writer| Keys::twelve(suite, &secret, &[1; 32], &[2; 32], writer).unwrap();
            for keys in [thirteen.next().unwrap(), thirteen, twelve(Writer::Client), twelve(Writer::Server)] {
                let record = keys.seal(23, b"content", 5).unwrap();
                let (header, fragment) = record.split_first_chunk::<5>().unwrap();
                assert!(keys.open(*header, fragment, 5, &mut out), "{suite:?}");
                assert_eq!(out, b"content");
                assert!(!keys.open(*header, fragment, 6, &mut out), "{suite:?}");
            }
        }
    }

    #[test]
    fn the_two_writers_and_the_next_generation_have_other_keys() {
        let secret = Secret::new(&[7; 48]).unwrap();
        let suite = Suite::of(0xcca8).unwrap();
        let twelve = |writer| Keys::twelve(suite, &secret, &[1; 32], &[2; 32], writer).unwrap();
        assert_ne!(twelve(Writer::Client).seal(23, b"x", 0), twelve(Writer::Server).seal(23, b"x", 0));
        let thirteen = Keys::thirteen(suite, &secret).unwrap();
        assert_ne!(thirteen.seal(23, b"x", 0), thirteen.next().unwrap().seal(23, b"x", 0));
        assert!(twelve(Writer::Client).next().is_none());
    }
}
