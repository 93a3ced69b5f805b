//! Signatures by the algorithms that authorities of time stamps use: RSA (PKCS #1 v1.5, RFC 8017) and ECDSA on P-256 and P-384.

use crypto_bigint::modular::{BoxedMontyForm, BoxedMontyParams};
use crypto_bigint::{BoxedUint, Odd};
use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

use crate::digest::hex;
use crate::timestamp::Fault;
use crate::timestamp::der::{BITS, INTEGER, NAME, Reader, SEQUENCE, bits, only};

/// rsaEncryption, 1.2.840.113549.1.1.1; the last octet tells its relatives.
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// id-ecPublicKey, 1.2.840.10045.2.1.
const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
/// ecdsa-with-SHA2, 1.2.840.10045.4.3; an octet follows.
const ECDSA: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03];
/// secp256r1, 1.2.840.10045.3.1.7.
const P256: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07];
/// secp384r1, 1.3.132.0.34.
const P384: &[u8] = &[0x2b, 0x81, 0x04, 0x00, 0x22];
/// The SHA-2 family, 2.16.840.1.101.3.4.2; an octet follows.
const SHA2: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];

/// The numbers that RSA is believed with, in bits: less can be broken, more is there to keep a reader busy.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2048..=8192;

/// A hash that is believed in a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// By the last octet of its name in the SHA-2 family.
    fn numbered(number: u8) -> Option<Self> {
        [(1, Self::Sha256), (2, Self::Sha384), (3, Self::Sha512)]
            .into_iter()
            .find(|(own, _)| *own == number)
            .map(|(_, hash)| hash)
    }

    /// The hash that an AlgorithmIdentifier's content names.
    pub(super) fn of(algorithm: &[u8]) -> Option<Self> {
        let mut reader = Reader(algorithm);
        let &[number] = reader.take(NAME)?.strip_prefix(SHA2)? else { return None };
        matches!(reader.0, [] | [5, 0]).then(|| Self::numbered(number)).flatten()
    }

    /// The digest.
    pub(super) fn digest(self, octets: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(octets).to_vec(),
            Self::Sha384 => Sha384::digest(octets).to_vec(),
            Self::Sha512 => Sha512::digest(octets).to_vec(),
        }
    }

    /// What stands before the digest in a signature by RSA (RFC 8017 clause 9.2).
    fn prefix(self) -> Vec<u8> {
        let (number, len) = match self {
            Self::Sha256 => (1, 32),
            Self::Sha384 => (2, 48),
            Self::Sha512 => (3, 64),
        };
        [&[0x30, 17 + len, 0x30, 13, 6, 9], SHA2, &[number, 5, 0, 4, len]].concat()
    }
}

/// A public key.
#[derive(Clone, Debug)]
pub(super) enum Key<'a> {
    Rsa { modulus: &'a [u8], exponent: &'a [u8] },
    P256(&'a [u8]),
    P384(&'a [u8]),
}

/// The key in a SubjectPublicKeyInfo's content.
pub(super) fn key(info: &[u8]) -> Result<Key<'_>, Fault> {
    let read = || {
        let mut reader = Reader(info);
        let mut algorithm = reader.inner(SEQUENCE)?;
        let octets = bits(reader.take(BITS)?)?;
        reader.end()?;
        Some((algorithm.take(NAME)?, algorithm, octets))
    };
    let (name, mut parameters, octets) = read().ok_or_else(|| Fault::broken("a public key"))?;
    match name {
        RSA => rsa_key(octets).ok_or_else(|| Fault::broken("a public key")),
        EC => match parameters.take(NAME) {
            Some(P256) => Ok(Key::P256(octets)),
            Some(P384) => Ok(Key::P384(octets)),
            _ => Err(Fault::unknown("a curve", parameters.0)),
        },
        other => Err(Fault::unknown("a kind of public key", other)),
    }
}

fn rsa_key(octets: &[u8]) -> Option<Key<'_>> {
    let mut numbers = only(octets, SEQUENCE)?;
    let (modulus, exponent) = (positive(numbers.take(INTEGER)?)?, positive(numbers.take(INTEGER)?)?);
    numbers.end()?;
    Some(Key::Rsa { modulus, exponent })
}

/// A positive number's octets, without a zero in front.
fn positive(number: &[u8]) -> Option<&[u8]> {
    match number {
        [0, rest @ ..] if rest.first().is_some_and(|first| *first >= 0x80) => Some(rest),
        [1..=0x7f, ..] => Some(number),
        _ => None,
    }
}

/// Whether `signature` is this key's for `message`, by the algorithm that an AlgorithmIdentifier's content names. Where that names no
/// hash, as CMS lets RSA do, it is `digest`.
pub(super) fn verifies(
    key: &Key<'_>,
    algorithm: &[u8],
    digest: Option<Hash>,
    message: &[u8],
    signature: &[u8],
) -> Result<bool, Fault> {
    let mut reader = Reader(algorithm);
    let name = reader.take(NAME).ok_or_else(|| Fault::broken("an algorithm"))?;
    let unknown = || Fault::unknown("an algorithm of signatures", name);
    let parameters = reader.0;
    if let Some((&last, family)) = name.split_last()
        && RSA.starts_with(family)
        && family.len() + 1 == RSA.len()
    {
        let Key::Rsa { modulus, exponent } = key else { return Ok(false) };
        let hash = match last {
            1 => digest,
            11..=13 => Hash::numbered(last - 10),
            _ => None,
        };
        let hash = hash.filter(|_| matches!(parameters, [] | [5, 0])).ok_or_else(unknown)?;
        return Ok(rsa(modulus, exponent, hash, message, signature)? == Some(true));
    }
    let hash = match name.strip_prefix(ECDSA) {
        Some(&[number @ 2..=4]) if parameters.is_empty() => Hash::numbered(number - 1),
        _ => None,
    };
    let digest = hash.ok_or_else(unknown)?.digest(message);
    Ok(match key {
        Key::Rsa { .. } => false,
        Key::P256(point) => p256(point, &digest, signature).is_some(),
        Key::P384(point) => p384(point, &digest, signature).is_some(),
    })
}

fn rsa(modulus: &[u8], exponent: &[u8], hash: Hash, message: &[u8], signature: &[u8]) -> Result<Option<bool>, Fault> {
    let bits = modulus.len() * 8 - modulus.first().map_or(0, |first| first.leading_zeros() as usize);
    if !RSA_BITS.contains(&bits) || exponent.len() > 8 {
        return Err(Fault::Unknown(format!("RSA with {bits} bits is not believed, or its exponent is too large")));
    }
    let power = || {
        if signature.len() != modulus.len() || signature >= modulus {
            return None;
        }
        let precision = u32::try_from(modulus.len() * 8).ok()?;
        let number = |octets: &[u8]| BoxedUint::from_be_slice(octets, precision).ok();
        let odd: Option<Odd<BoxedUint>> = Odd::new(number(modulus)?).into();
        let params = BoxedMontyParams::new_vartime(odd?);
        let power = BoxedMontyForm::new(number(signature)?, &params).pow(&BoxedUint::from_be_slice_vartime(exponent));
        Some(power.retrieve().to_be_bytes().to_vec())
    };
    let Some(power) = power() else { return Ok(None) };
    // It is made anew and compared whole: whoever reads what stands there is fooled (RFC 8017 clause 8.2.2).
    let digest = [hash.prefix(), hash.digest(message)].concat();
    let Some(padding) = modulus.len().checked_sub(digest.len() + 3) else { return Ok(None) };
    let wanted = [&[0, 1][..], &vec![0xff; padding], &[0], &digest].concat();
    let leading = power.len().saturating_sub(wanted.len());
    let (zeros, shown) = power.split_at(leading);
    Ok(Some(shown == wanted && zeros.iter().all(|octet| *octet == 0)))
}

/// The two numbers of a signature by ECDSA, each of this length.
fn scalars(signature: &[u8], len: usize) -> Option<Vec<u8>> {
    let mut numbers = only(signature, SEQUENCE)?;
    let mut out = Vec::with_capacity(2 * len);
    for _ in 0..2 {
        let number = positive(numbers.take(INTEGER)?)?;
        out.resize(out.len() + len.checked_sub(number.len())?, 0);
        out.extend(number);
    }
    numbers.end()?;
    Some(out)
}

fn p256(point: &[u8], digest: &[u8], signature: &[u8]) -> Option<()> {
    let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()?;
    let signature = p256::ecdsa::Signature::from_slice(&scalars(signature, 32)?).ok()?;
    key.verify_prehash(digest, &signature).ok()
}

fn p384(point: &[u8], digest: &[u8], signature: &[u8]) -> Option<()> {
    let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()?;
    let signature = p384::ecdsa::Signature::from_slice(&scalars(signature, 48)?).ok()?;
    key.verify_prehash(digest, &signature).ok()
}

impl Fault {
    /// Something cannot be read.
    pub(super) fn broken(what: &str) -> Self {
        Self::Wrong(format!("{what} in it is broken"))
    }

    /// Something has a number that is not known here.
    pub(super) fn unknown(what: &str, number: &[u8]) -> Self {
        Self::Unknown(format!("it uses {what} that is not known here (object identifier {})", hex(number)))
    }
}
