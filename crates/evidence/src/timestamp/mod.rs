//! Time stamps over a seal (RFC 3161): the request for one, and what a response says, with all that makes it believable but one
//! thing: whether the authority's certificate was revoked, since nothing here opens a network connection.

mod certificate;
mod chain;
mod der;
mod signature;
mod signed;

use crate::Error;
use crate::digest::Digest;
use crate::timestamp::certificate::Certificate;
use crate::timestamp::der::{BOOLEAN, INTEGER, NAME, OCTETS, Reader, SEQUENCE, TIME, only, short, tagged};
use crate::timestamp::signed::Token;

/// AlgorithmIdentifier of SHA-256, with NULL parameters (RFC 5754 clause 2.2).
const SHA256: &[u8] = &[0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00];
/// The same without parameters, which some write.
const SHA256_BARE: &[u8] = &[0x30, 0x0b, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];

/// Octets of a response: they have some thousands, with all certificates of a chain.
const LARGEST: usize = 1 << 18;

/// A request for a time stamp over a seal, with the authority's certificate in the answer.
pub fn request(seal: Digest, nonce: [u8; 8]) -> Vec<u8> {
    // A positive number without needless zeros in front (X.690 clause 8.3).
    let mut nonce = nonce;
    if let Some(first) = nonce.first_mut() {
        *first = *first & 0x3f | 0x40;
    }
    let imprint = short(SEQUENCE, &[SHA256, &short(OCTETS, &seal.0)].concat());
    let parts = [short(INTEGER, &[1]), imprint, short(INTEGER, &nonce), short(BOOLEAN, &[0xff])];
    short(SEQUENCE, &parts.concat())
}

/// Why a time stamp is not believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Something contradicts it.
    Wrong(String),
    /// It may be good; it uses what is not known here, or something is missing.
    Unknown(String),
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (Self::Wrong(what) | Self::Unknown(what)) = self;
        f.write_str(what)
    }
}

/// Certificates that a reader trusts.
#[derive(Clone, Debug, Default)]
pub struct Roots(Vec<Vec<u8>>);

impl Roots {
    /// Adds those in a file: PEM, one or several, or DER.
    ///
    /// # Errors
    /// It holds none.
    pub fn add(&mut self, file: &[u8]) -> Result<(), Error> {
        self.0.extend(certificate::certificates(file)?);
        Ok(())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// A time stamp that its authority signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// When the seal existed, by the authority's clock.
    pub time: String,
    /// Whose certificate that is.
    pub authority: String,
    /// The certificate's digest.
    pub certificate: Digest,
    /// Whose root it leads to, where roots were given.
    pub root: Option<String>,
}

/// Checks a response for a seal: that it is a time stamp over it, signed by the certificate that it names, which was valid then and is
/// for time stamps; and, where there are roots, that a chain leads to one of them.
///
/// # Errors
/// What is wrong with it, or not known here.
pub fn check(response: &[u8], seal: Digest, roots: &Roots) -> Result<Stamp, Fault> {
    let (token, info) = read(response, seal)?;
    let trusted: Vec<Certificate<'_>> = roots.0.iter().filter_map(|root| Certificate::parse(root)).collect();
    let enclosed = token.certificates.iter();
    let known: Vec<&Certificate<'_>> = enclosed.clone().chain(&trusted).collect();
    let signer = token.check(&known)?;
    signer.may_stamp()?;
    signer.at(&info.time)?;
    if info.authority.is_some_and(|name| name != signer.subject) {
        return Err(Fault::Wrong(format!("it names another authority than {}", signer.name())));
    }
    let root = if roots.is_empty() {
        None
    } else {
        let between: Vec<&Certificate<'_>> = enclosed.collect();
        Some(chain::to_root(signer, &between, &trusted, &info.time)?.name())
    };
    Ok(Stamp { time: shown(&info.time), authority: signer.name(), certificate: signer.digest(), root })
}

/// What an authority says.
struct Info<'a> {
    time: String,
    authority: Option<&'a [u8]>,
}

/// The token in a response, and what it says of this seal.
fn read(response: &[u8], seal: Digest) -> Result<(Token<'_>, Info<'_>), Fault> {
    let wrong = |what: &str| Fault::Wrong(format!("it is no time stamp: {what}"));
    if response.len() > LARGEST {
        return Err(wrong("it is larger than any"));
    }
    let mut response = only(response, SEQUENCE).ok_or_else(|| wrong("it is no response, or not in DER"))?;
    match response.inner(SEQUENCE).and_then(|mut status| status.take(INTEGER)) {
        // Granted, or granted with modifications (RFC 3161 clause 2.4.2).
        Some([0 | 1]) => {}
        _ => return Err(wrong("the authority has refused it")),
    }
    let token = Token::parse(response.0).ok_or_else(|| wrong("its token cannot be read"))?;
    let (imprint, info) = info(token.info).ok_or_else(|| wrong("its TSTInfo is broken"))?;
    let hash = imprint.strip_prefix(SHA256).or_else(|| imprint.strip_prefix(SHA256_BARE));
    match hash.map(|rest| only(rest, OCTETS)) {
        Some(Some(hash)) if hash.0 == seal.0 => Ok((token, info)),
        _ => Err(Fault::Wrong("it is a time stamp over something else".to_owned())),
    }
}

/// Reads a TSTInfo: the content of its message imprint, and what else is needed.
fn info(octets: &[u8]) -> Option<(&[u8], Info<'_>)> {
    let mut reader = only(octets, SEQUENCE)?;
    (reader.take(INTEGER)? == [1]).then_some(())?;
    reader.take(NAME)?;
    let imprint = reader.take(SEQUENCE)?;
    reader.take(INTEGER)?;
    let time = der::time(reader.element(TIME)?)?;
    // Accuracy, ordering and nonce.
    reader.optional(SEQUENCE);
    reader.optional(BOOLEAN);
    reader.optional(INTEGER);
    // Names are compared where the certificate's subject can be meant: a directoryName.
    let authority = match reader.optional(tagged(0)) {
        Some(name) => Reader(name).take(tagged(4)),
        None => None,
    };
    // A critical extension would have to be understood (clause 2.4.2); none is known.
    if let Some(extensions) = reader.optional(tagged(1))
        && Reader(extensions).all()?.iter().any(|one| one.content.windows(3).any(|part| part == [BOOLEAN, 1, 0xff]))
    {
        return None;
    }
    reader.end()?;
    Some((imprint, Info { time, authority }))
}

/// `20260101120000.5` as `2026-01-01T12:00:00.5Z`.
fn shown(time: &str) -> String {
    let part = |from: usize, to: usize| time.get(from..to).unwrap_or("?");
    let rest = time.get(14..).unwrap_or_default();
    let (day, hour) =
        ([part(0, 4), part(4, 6), part(6, 8)].join("-"), [part(8, 10), part(10, 12), part(12, 14)].join(":"));
    format!("{day}T{hour}{rest}Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_der() {
        let octets = request(Digest::default(), [0xff; 8]);
        let mut content = only(&octets, SEQUENCE).unwrap();
        assert_eq!(content.take(INTEGER), Some(&[1][..]));
        assert_eq!(shown("20260102030405.5"), "2026-01-02T03:04:05.5Z");
    }
}
