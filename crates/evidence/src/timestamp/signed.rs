//! What an authority signed: the SignedData of a TimeStampToken (RFC 5652, RFC 3161 clause 2.4.2).

use sha1::Sha1;
use sha2::Digest as _;

use crate::timestamp::Fault;
use crate::timestamp::certificate::Certificate;
use crate::timestamp::der::{Element, INTEGER, NAME, OCTETS, Reader, SEQUENCE, SET, only, plain, tagged};
use crate::timestamp::signature::{Hash, verifies};

/// id-signedData, 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// id-ct-TSTInfo, 1.2.840.113549.1.9.16.1.4.
pub(super) const TST_INFO: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];
/// id-contentType and id-messageDigest, 1.2.840.113549.1.9; an octet follows.
const PKCS9: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09];
/// id-aa-signingCertificate and its second version, 1.2.840.113549.1.9.16.2.12 and .47.
const CERTIFICATE_1: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x0c];
const CERTIFICATE_2: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x02, 0x2f];

/// A token, taken apart.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// The octets that were signed: a TSTInfo.
    pub(super) info: &'a [u8],
    /// The certificates that come with it.
    pub(super) certificates: Vec<Certificate<'a>>,
    digests: Vec<&'a [u8]>,
    signer: Signer<'a>,
}

/// Who signed, and how: a SignerInfo.
#[derive(Debug)]
struct Signer<'a> {
    who: Element<'a>,
    digest: &'a [u8],
    attributes: Element<'a>,
    algorithm: &'a [u8],
    signature: &'a [u8],
}

impl<'a> Token<'a> {
    /// Reads a token.
    pub(super) fn parse(token: &'a [u8]) -> Option<Self> {
        let mut content = only(token, SEQUENCE)?;
        let kind = content.take(NAME)?;
        let mut signed = only(content.take(tagged(0))?, SEQUENCE)?;
        content.end()?;
        // Version 3, since it holds something else than plain data (RFC 5652 clause 5.1).
        (kind == SIGNED_DATA && signed.take(INTEGER)? == [3]).then_some(())?;
        let algorithm = |one: Element<'a>| (one.tag == SEQUENCE).then_some(one.content);
        let digests = signed.inner(SET)?.all()?.into_iter().map(algorithm).collect::<Option<_>>()?;
        let mut held = signed.inner(SEQUENCE)?;
        let what = held.take(NAME)?;
        let mut octets = Reader(held.take(tagged(0))?);
        let info = octets.take(OCTETS)?;
        octets.end()?;
        held.end()?;
        let certificates = match signed.optional(tagged(0)) {
            // Other kinds than certificates have tags of their own, and are of no use here.
            Some(set) => Reader(set).all()?.into_iter().filter(|one| one.tag == SEQUENCE).collect(),
            None => Vec::new(),
        };
        let certificates = certificates.into_iter().map(|one| Certificate::parse(one.whole)).collect::<Option<_>>()?;
        signed.optional(tagged(1));
        let signer = signer(only(signed.0, SET)?)?;
        (what == TST_INFO).then_some(Self { info, certificates, digests, signer })
    }

    /// Whether this certificate is the one that the signer names.
    fn is_of(&self, certificate: &Certificate<'_>) -> bool {
        let who = &self.signer.who;
        if who.tag != SEQUENCE {
            return certificate.subject_key() == Some(who.content);
        }
        let mut reader = Reader(who.content);
        let issuer = reader.element(SEQUENCE).is_some_and(|name| name.whole == certificate.issuer);
        issuer && reader.take(INTEGER) == Some(certificate.serial) && reader.end().is_some()
    }

    /// The certificate of who signed, among these: and that the signature is good.
    pub(super) fn check<'c>(&self, known: &[&'c Certificate<'c>]) -> Result<&'c Certificate<'c>, Fault> {
        let wrong = |what: &str| Fault::Wrong(what.to_owned());
        let certificate = known.iter().find(|certificate| self.is_of(certificate)).ok_or_else(|| {
            Fault::Unknown("the certificate of who signed it is not enclosed; give it with --tsa-root".to_owned())
        })?;
        let signer = &self.signer;
        let hash = Hash::of(signer.digest).ok_or_else(|| Fault::unknown("a hash", signer.digest))?;
        if !self.digests.contains(&signer.digest) {
            return Err(wrong("it does not name the hash that it uses"));
        }
        let attributes = Attributes::read(signer.attributes.content)?;
        if attributes.kind != TST_INFO {
            return Err(wrong("what was signed is not a time stamp"));
        }
        if attributes.digest != hash.digest(self.info) {
            return Err(wrong("what was signed is not what it says"));
        }
        names(attributes.certificate, certificate)?;
        // What is signed has the tag of a SET (RFC 5652 clause 5.4).
        let mut message = signer.attributes.whole.to_vec();
        if let Some(first) = message.first_mut() {
            *first = SET;
        }
        match verifies(&certificate.key()?, signer.algorithm, Some(hash), &message, signer.signature)? {
            true => Ok(certificate),
            false => Err(Fault::Wrong(format!("its signature is not that of {}", certificate.name()))),
        }
    }
}

/// The only SignerInfo: RFC 3161 wants one.
fn signer(mut set: Reader<'_>) -> Option<Signer<'_>> {
    let mut one = set.inner(SEQUENCE)?;
    set.end()?;
    let version = one.take(INTEGER)?;
    let who = one.any()?;
    let fits = matches!((who.tag, version), (SEQUENCE, [1])) || who.tag == plain(0) && version == [3];
    let digest = one.take(SEQUENCE)?;
    let attributes = one.element(tagged(0))?;
    let algorithm = one.take(SEQUENCE)?;
    let signature = one.take(OCTETS)?;
    // Nobody has signed these.
    one.optional(tagged(1));
    one.end()?;
    fits.then_some(Signer { who, digest, attributes, algorithm, signature })
}

/// What of the signed attributes is needed.
struct Attributes<'a> {
    kind: &'a [u8],
    digest: &'a [u8],
    certificate: (bool, Reader<'a>),
}

impl<'a> Attributes<'a> {
    fn read(content: &'a [u8]) -> Result<Self, Fault> {
        let broken = || Fault::broken("what is signed");
        let (mut kind, mut digest, mut first, mut second) = (None, None, None, None);
        for attribute in Reader(content).all().ok_or_else(broken)? {
            let mut reader = Reader(attribute.content);
            let name = reader.take(NAME).ok_or_else(broken)?;
            let mut values = reader.inner(SET).ok_or_else(broken)?;
            let place = match name {
                CERTIFICATE_1 => &mut first,
                CERTIFICATE_2 => &mut second,
                _ => match name.strip_prefix(PKCS9) {
                    Some([3]) => &mut kind,
                    Some([4]) => &mut digest,
                    _ => continue,
                },
            };
            let value = values.any().filter(|_| values.0.is_empty()).ok_or_else(broken)?;
            if place.replace(value).is_some() {
                return Err(broken());
            }
        }
        let one = |value: Option<Element<'a>>, tag: u8| {
            value.filter(|value| value.tag == tag).map(|value| value.content).ok_or_else(broken)
        };
        let certificate = match (second, first) {
            (Some(second), _) => (true, Reader(one(Some(second), SEQUENCE)?)),
            (None, Some(first)) => (false, Reader(one(Some(first), SEQUENCE)?)),
            _ => return Err(Fault::Wrong("the certificate of who signed it is not signed with it".to_owned())),
        };
        Ok(Self { kind: one(kind, NAME)?, digest: one(digest, OCTETS)?, certificate })
    }
}

/// Whether the signed attribute names this certificate (RFC 5816; the first version by SHA-1, whose weakness lets nobody find
/// another certificate with a digest that is given).
fn names((second, mut list): (bool, Reader<'_>), certificate: &Certificate<'_>) -> Result<(), Fault> {
    let mut read = || {
        // The first of the list is the signer's (RFC 5035 clause 3).
        let mut ids = list.inner(SEQUENCE)?;
        let mut id = ids.inner(SEQUENCE)?;
        let hash = if second && id.0.first() == Some(&SEQUENCE) { Some(id.take(SEQUENCE)?) } else { None };
        Some((hash, id.take(OCTETS)?))
    };
    let (hash, digest) = read().ok_or_else(|| Fault::broken("the name of the certificate"))?;
    let own = match (second, hash) {
        (false, _) => Sha1::digest(certificate.whole).to_vec(),
        (true, None) => Hash::Sha256.digest(certificate.whole),
        (true, Some(hash)) => Hash::of(hash).ok_or_else(|| Fault::unknown("a hash", hash))?.digest(certificate.whole),
    };
    match own == digest {
        true => Ok(()),
        false => {
            Err(Fault::Wrong(format!("who signed it meant another certificate than that of {}", certificate.name())))
        }
    }
}
