//! Certificates (RFC 5280), as far as authorities of time stamps need them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::Error;
use crate::digest::Digest;
use crate::timestamp::Fault;
use crate::timestamp::der::{
    BITS, BOOLEAN, Element, INTEGER, NAME, OCTETS, Reader, SEQUENCE, SET, bits, only, plain, tagged, time,
};
use crate::timestamp::signature::{Key, key, verifies};

/// id-ce, 2.5.29; an octet follows.
const EXTENSION: &[u8] = &[0x55, 0x1d];
const SUBJECT_KEY: u8 = 14;
const KEY_USAGE: u8 = 15;
const BASIC: u8 = 19;
const POLICIES: u8 = 32;
const EXTENDED: u8 = 37;
/// How many a certificate has at most: they have about ten.
const EXTENSIONS: usize = 64;
/// id-kp-timeStamping, 1.3.6.1.5.5.7.3.8.
const STAMPING: &[u8] = &[0x2b, 6, 1, 5, 5, 7, 3, 8];
/// anyExtendedKeyUsage, 2.5.29.37.0.
const ANY_PURPOSE: &[u8] = &[0x55, 0x1d, 0x25, 0];
/// commonName, 2.5.4.3.
const COMMON_NAME: &[u8] = &[0x55, 4, 3];

/// A certificate.
#[derive(Clone, Debug)]
pub(super) struct Certificate<'a> {
    pub(super) whole: &'a [u8],
    /// What its issuer signed, how, and the signature.
    signed: (&'a [u8], &'a [u8], &'a [u8]),
    /// The content of its serial number.
    pub(super) serial: &'a [u8],
    /// The names, as they are written.
    pub(super) issuer: &'a [u8],
    pub(super) subject: &'a [u8],
    validity: (String, String),
    key: &'a [u8],
    extensions: Vec<Extension<'a>>,
}

#[derive(Clone, Copy, Debug)]
struct Extension<'a> {
    name: &'a [u8],
    critical: bool,
    value: &'a [u8],
}

impl<'a> Certificate<'a> {
    /// Reads one that fills these octets.
    pub(super) fn parse(octets: &'a [u8]) -> Option<Self> {
        let mut outer = only(octets, SEQUENCE)?;
        let body = outer.element(SEQUENCE)?;
        let algorithm = outer.take(SEQUENCE)?;
        let signature = bits(outer.take(BITS)?)?;
        outer.end()?;
        let mut reader = Reader(body.content);
        reader.optional(tagged(0));
        let serial = reader.take(INTEGER)?;
        // Both places name the algorithm (clause 4.1.1.2).
        (reader.take(SEQUENCE)? == algorithm).then_some(())?;
        let issuer = reader.element(SEQUENCE)?.whole;
        let mut validity = reader.inner(SEQUENCE)?;
        let validity = (time(validity.any()?)?, time(validity.any()?)?);
        let subject = reader.element(SEQUENCE)?.whole;
        let key = reader.take(SEQUENCE)?;
        reader.optional(plain(1));
        reader.optional(plain(2));
        let extensions = match reader.optional(tagged(3)) {
            Some(list) => only(list, SEQUENCE)?.all()?.into_iter().map(extension).collect::<Option<Vec<_>>>()?,
            None => Vec::new(),
        };
        reader.end()?;
        (extensions.len() <= EXTENSIONS).then_some(())?;
        let signed = (body.whole, algorithm, signature);
        Some(Self { whole: octets, signed, serial, issuer, subject, validity, key, extensions })
    }

    /// Its digest, by which people compare it.
    pub(super) fn digest(&self) -> Digest {
        Digest::of(self.whole)
    }

    /// Its key.
    pub(super) fn key(&self) -> Result<Key<'a>, Fault> {
        key(self.key)
    }

    /// Whose it is, for people.
    pub(super) fn name(&self) -> String {
        name(self.subject).unwrap_or_else(|| format!("the certificate {}", self.digest()))
    }

    fn extension(&self, number: u8) -> Option<&Extension<'a>> {
        self.extensions.iter().find(|own| own.name == [EXTENSION, &[number]].concat())
    }

    /// The octets by which others name its key.
    pub(super) fn subject_key(&self) -> Option<&'a [u8]> {
        let mut reader = Reader(self.extension(SUBJECT_KEY)?.value);
        reader.take(OCTETS)
    }

    /// Whether it was valid at this time.
    pub(super) fn at(&self, when: &str) -> Result<(), Fault> {
        let (from, to) = (self.validity.0.as_str(), self.validity.1.as_str());
        // A fraction of the last second still counts.
        let second = when.get(..14).unwrap_or(when);
        if from <= second && second <= to {
            return Ok(());
        }
        Err(Fault::Wrong(format!(
            "the certificate of {} was valid from {} to {}, and not at {}",
            self.name(),
            super::shown(from),
            super::shown(to),
            super::shown(when)
        )))
    }

    /// Whether `issuer` signed it.
    pub(super) fn is_signed_by(&self, issuer: &Self) -> Result<bool, Fault> {
        let (body, algorithm, signature) = self.signed;
        verifies(&issuer.key()?, algorithm, None, body, signature)
    }

    /// What must be so for every certificate: nothing in it asks for more than is understood here.
    fn understood(&self) -> Result<(), Fault> {
        for (at, own) in self.extensions.iter().enumerate() {
            if self.extensions.iter().take(at).any(|other| other.name == own.name) {
                return Err(Fault::Wrong(format!("the certificate of {} says something twice", self.name())));
            }
            let known = [KEY_USAGE, BASIC, POLICIES, EXTENDED].map(|number| [EXTENSION, &[number]].concat());
            if own.critical && !known.iter().any(|known| known == own.name) {
                return Err(Fault::unknown("a condition (a critical extension)", own.name));
            }
        }
        Ok(())
    }

    /// Whether it may sign time stamps (RFC 3161 clause 2.3): for that and nothing else, and whoever reads it must heed that.
    pub(super) fn may_stamp(&self) -> Result<(), Fault> {
        self.understood()?;
        let wrong = |what: &str| {
            Err(Fault::Wrong(format!("the certificate of {} is not for time stamps: {what}", self.name())))
        };
        let Some(usage) = self.extension(EXTENDED) else { return wrong("it has no extended key usage") };
        let purposes = only(usage.value, SEQUENCE).and_then(Reader::all).ok_or_else(|| Fault::broken("a key usage"))?;
        match purposes.as_slice() {
            [one] if one.tag == NAME && one.content == STAMPING => {}
            _ => return wrong("its extended key usage is not id-kp-timeStamping alone"),
        }
        if !usage.critical {
            return wrong("its extended key usage is not critical");
        }
        match self.usage()? {
            // digitalSignature and nonRepudiation.
            Some(bits) if bits & 0xc0 == 0 => wrong("its key may not sign"),
            _ => Ok(()),
        }
    }

    /// Whether it may issue a certificate that `below` others stand between it and the authority's own.
    pub(super) fn may_issue(&self, below: usize) -> Result<(), Fault> {
        self.understood()?;
        let wrong = |what: &str| Err(Fault::Wrong(format!("the certificate of {} may not issue: {what}", self.name())));
        let Some(basic) = self.extension(BASIC) else { return wrong("it is not that of a certification authority") };
        let read = || {
            let mut reader = only(basic.value, SEQUENCE)?;
            let is = reader.optional(BOOLEAN).is_some_and(|value| value == [0xff]);
            let most = match reader.optional(INTEGER) {
                Some([most @ 0..=0x7f]) => usize::from(*most),
                Some(_) => return None,
                None => usize::MAX,
            };
            reader.end()?;
            Some((is, most))
        };
        let (is, most) = read().ok_or_else(|| Fault::broken("a basic constraint"))?;
        if !is {
            return wrong("it is not that of a certification authority");
        }
        if below > most {
            return wrong("the chain below it is longer than it allows");
        }
        // Who is restricted to other purposes cannot hand this one on.
        if let Some(usage) = self.extension(EXTENDED) {
            let all = only(usage.value, SEQUENCE).and_then(Reader::all).unwrap_or_default();
            if !all.iter().any(|one| one.content == STAMPING || one.content == ANY_PURPOSE) {
                return wrong("it is for other purposes than time stamps");
            }
        }
        match self.usage()? {
            // keyCertSign.
            Some(bits) if bits & 0x04 == 0 => wrong("its key may not sign certificates"),
            _ => Ok(()),
        }
    }

    /// The first octet of the key usage, where there is one.
    fn usage(&self) -> Result<Option<u8>, Fault> {
        let Some(usage) = self.extension(KEY_USAGE) else { return Ok(None) };
        let mut reader = Reader(usage.value);
        match reader.take(BITS) {
            Some([_, first, ..]) => Ok(Some(*first)),
            _ => Err(Fault::broken("a key usage")),
        }
    }
}

fn extension(element: Element<'_>) -> Option<Extension<'_>> {
    (element.tag == SEQUENCE).then_some(())?;
    let mut reader = Reader(element.content);
    let name = reader.take(NAME)?;
    let critical = match reader.optional(BOOLEAN) {
        None => false,
        Some([0xff]) => true,
        Some(_) => return None,
    };
    let value = reader.take(OCTETS)?;
    reader.end()?;
    Some(Extension { name, critical, value })
}

/// The common name in a name, or else the last part of it, as text that a terminal may see.
fn name(octets: &[u8]) -> Option<String> {
    let mut found = None;
    for set in only(octets, SEQUENCE)?.all()? {
        for part in (set.tag == SET).then_some(Reader(set.content))?.all()? {
            let mut reader = Reader(part.content);
            let kind = reader.take(NAME)?;
            let text = String::from_utf8_lossy(reader.any()?.content);
            let text: String = text.chars().map(|c| if c.is_control() { '?' } else { c }).take(120).collect();
            if kind == COMMON_NAME {
                return Some(text);
            }
            found = Some(text);
        }
    }
    found
}

/// The certificates in a file that somebody gives: PEM (RFC 7468), one or several, or DER.
pub(super) fn certificates(octets: &[u8]) -> Result<Vec<Vec<u8>>, Error> {
    const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
    const END: &str = "-----END CERTIFICATE-----";
    let wrong = || Error::new("holds no certificate that can be read; PEM and DER are");
    let text = String::from_utf8_lossy(octets);
    let mut found = Vec::new();
    for part in text.split(BEGIN).skip(1) {
        let (body, _) = part.split_once(END).ok_or_else(wrong)?;
        let letters: String = body.split_whitespace().collect();
        found.push(STANDARD.decode(letters).map_err(|_| wrong())?);
    }
    if found.is_empty() {
        found.push(octets.to_vec());
    }
    match found.iter().all(|one| Certificate::parse(one).is_some()) {
        true => Ok(found),
        false => Err(wrong()),
    }
}
