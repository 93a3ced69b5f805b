//! Time stamps over a seal (RFC 3161): the request for one, and what a response says. Whether its signature is good is for a program
//! with a certificate store to say; `openssl ts -verify` is one.

use crate::Error;
use crate::digest::Digest;

/// AlgorithmIdentifier of SHA-256, with NULL parameters (RFC 5754 clause 2.2).
const SHA256: &[u8] = &[0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00];
/// The same without parameters, which some write.
const SHA256_BARE: &[u8] = &[0x30, 0x0b, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01];
/// id-signedData, 1.2.840.113549.1.7.2.
const SIGNED_DATA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02];
/// id-ct-TSTInfo, 1.2.840.113549.1.9.16.1.4.
const TST_INFO: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x09, 0x10, 0x01, 0x04];

const INTEGER: u8 = 0x02;
const OCTETS: u8 = 0x04;
const NAME: u8 = 0x06;
const TIME: u8 = 0x18;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const TAGGED: u8 = 0xa0;

/// A request for a time stamp over a seal, with the authority's certificate in the answer.
pub fn request(seal: Digest, nonce: [u8; 8]) -> Vec<u8> {
    // A positive number without needless zeros in front (X.690 clause 8.3).
    let mut nonce = nonce;
    if let Some(first) = nonce.first_mut() {
        *first = *first & 0x3f | 0x40;
    }
    let imprint = element(SEQUENCE, &[SHA256, &element(OCTETS, &seal.0)].concat());
    let parts = [element(INTEGER, &[1]), imprint, element(INTEGER, &nonce), vec![0x01, 0x01, 0xff]];
    element(SEQUENCE, &parts.concat())
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    // All that is written here is shorter than 128 octets.
    let mut out = vec![tag, u8::try_from(content.len()).unwrap_or(0x7f)];
    out.extend(content);
    out
}

/// When a response says that the seal existed, as it writes the time (`20260101120000Z`).
///
/// # Errors
/// It is no time stamp, or one over something else.
pub fn time(response: &[u8], seal: Digest) -> Result<String, Error> {
    let wrong = |what: &str| Error::new(format!("is no time stamp: {what}"));
    let (response, rest) = take(response, SEQUENCE).ok_or_else(|| wrong("it is no response"))?;
    if !rest.is_empty() {
        return Err(wrong("something follows it"));
    }
    let (status, token) = take(response, SEQUENCE).ok_or_else(|| wrong("it has no status"))?;
    match take(status, INTEGER) {
        Some(([0 | 1], _)) => {}
        _ => return Err(wrong("the authority has refused it")),
    }
    let info = info(token).ok_or_else(|| wrong("it holds no TSTInfo"))?;
    let read = || {
        let (_, rest) = take(info, INTEGER)?;
        let (_, rest) = take(rest, NAME)?;
        let (imprint, rest) = take(rest, SEQUENCE)?;
        let (_, rest) = take(rest, INTEGER)?;
        let (time, _) = take(rest, TIME)?;
        Some((imprint, std::str::from_utf8(time).ok()?))
    };
    let (imprint, time) = read().ok_or_else(|| wrong("its TSTInfo is broken"))?;
    let hash =
        imprint.strip_prefix(SHA256).or_else(|| imprint.strip_prefix(SHA256_BARE)).and_then(|rest| take(rest, OCTETS));
    match hash {
        Some((hash, [])) if hash == seal.0 => Ok(time.to_owned()),
        _ => Err(Error::new("is a time stamp over something else")),
    }
}

/// The TSTInfo in a token: ContentInfo, SignedData, EncapsulatedContentInfo (RFC 5652).
fn info(token: &[u8]) -> Option<&[u8]> {
    let (content, _) = take(token, SEQUENCE)?;
    let (kind, rest) = take(content, NAME)?;
    let (tagged, _) = take(rest, TAGGED)?;
    let (signed, _) = take(tagged, SEQUENCE)?;
    let (_, rest) = take(signed, INTEGER)?;
    let (_, rest) = take(rest, SET)?;
    let (encapsulated, _) = take(rest, SEQUENCE)?;
    let (what, rest) = take(encapsulated, NAME)?;
    let (tagged, _) = take(rest, TAGGED)?;
    let (octets, _) = take(tagged, OCTETS)?;
    let (info, _) = take(octets, SEQUENCE)?;
    (kind == SIGNED_DATA && what == TST_INFO).then_some(info)
}

/// The content of an element with this tag, and what follows it (DER: definite lengths).
fn take(octets: &[u8], wanted: u8) -> Option<(&[u8], &[u8])> {
    let (&[tag, first], rest) = octets.split_first_chunk::<2>()?;
    let (len, rest) = match first {
        0..=0x7f => (usize::from(first), rest),
        0x81..=0x84 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            (digits.iter().fold(0, |len, digit| len << 8 | usize::from(*digit)), rest)
        }
        _ => return None,
    };
    (tag == wanted).then(|| rest.split_at_checked(len)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A response without signature, as far as it is read here.
    fn response(seal: Digest) -> Vec<u8> {
        let imprint = element(SEQUENCE, &[SHA256, &element(OCTETS, &seal.0)].concat());
        let parts = [
            element(INTEGER, &[1]),
            element(NAME, &[0x2a, 3]),
            imprint,
            element(INTEGER, &[7]),
            element(TIME, b"20260101120000Z"),
        ];
        let octets = element(OCTETS, &element(SEQUENCE, &parts.concat()));
        let encapsulated = element(SEQUENCE, &[element(NAME, TST_INFO), element(TAGGED, &octets)].concat());
        let long = |tag: u8, content: Vec<u8>| {
            [vec![tag, 0x82, (content.len() >> 8) as u8, content.len() as u8], content].concat()
        };
        let signed = long(SEQUENCE, [element(INTEGER, &[3]), element(SET, &[]), encapsulated].concat());
        let token = long(SEQUENCE, [element(NAME, SIGNED_DATA), long(TAGGED, signed)].concat());
        long(SEQUENCE, [element(SEQUENCE, &element(INTEGER, &[0])), token].concat())
    }

    #[test]
    fn a_time_stamp_is_read_and_belongs_to_its_seal() {
        let seal = Digest::of(b"seal");
        let octets = response(seal);
        assert_eq!(time(&octets, seal).unwrap(), "20260101120000Z");
        assert!(time(&octets, Digest::of(b"other")).unwrap_err().to_string().contains("over something else"));
        for end in 0..octets.len() {
            assert!(time(&octets[..end], seal).is_err());
        }
        for at in 0..octets.len() {
            let mut altered = octets.clone();
            altered[at] ^= 0x81;
            // It must not panic; what it says is for the signature to vouch for.
            let _ = time(&altered, seal);
        }
    }

    #[test]
    fn a_request_is_der() {
        let octets = request(Digest::default(), [0xff; 8]);
        let (content, rest) = take(&octets, SEQUENCE).unwrap();
        assert!(rest.is_empty() && take(content, INTEGER).unwrap().0 == [1]);
    }
}
