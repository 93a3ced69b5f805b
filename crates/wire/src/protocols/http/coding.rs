//! Content codings (RFC 9110 clause 8.4.1), taken off within a limit. What a small body inflates to may be huge.

use std::io::Read;

use beleg_model::NoteKind;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

/// Octets that a body may have without its coding here.
pub const LARGEST: usize = 4 * 1024 * 1024;
/// Codings on top of each other.
const CODINGS: usize = 4;

/// A body without its codings.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    /// As far as it could be decoded.
    pub octets: Vec<u8>,
    /// Why it is not whole.
    pub fault: Option<(NoteKind, &'static str)>,
}

/// Takes the codings that the values of Content-Encoding name off `body`; `None` where there are none.
pub(super) fn decode<'v>(body: &[u8], values: impl Iterator<Item = &'v [u8]>) -> Option<Decoded> {
    let names = values.flat_map(|value| value.split(|&octet| octet == b',')).map(<[u8]>::trim_ascii);
    let names: Vec<&[u8]> =
        names.filter(|name| !name.is_empty() && !name.eq_ignore_ascii_case(b"identity")).take(CODINGS + 1).collect();
    if names.is_empty() {
        return None;
    }
    if names.len() > CODINGS {
        return Some(Decoded { octets: Vec::new(), fault: Some((NoteKind::Limit, "content codings")) });
    }
    let mut octets = body.to_vec();
    // They were put on in the order in which they are named.
    for name in names.iter().rev() {
        let (next, fault) = match name.to_ascii_lowercase().as_slice() {
            b"gzip" | b"x-gzip" => inflate(MultiGzDecoder::new(octets.as_slice())),
            // RFC 9110 clause 8.4.1.2: the zlib format, and "some non-conformant implementations" without it.
            b"deflate" if is_zlib(&octets) => inflate(ZlibDecoder::new(octets.as_slice())),
            b"deflate" => inflate(DeflateDecoder::new(octets.as_slice())),
            _ => (Vec::new(), Some((NoteKind::UnknownType, "content coding"))),
        };
        octets = next;
        if fault.is_some() {
            return Some(Decoded { octets, fault });
        }
    }
    Some(Decoded { octets, fault: None })
}

fn inflate(from: impl Read) -> (Vec<u8>, Option<(NoteKind, &'static str)>) {
    let mut octets = Vec::new();
    let read = from.take(LARGEST as u64 + 1).read_to_end(&mut octets);
    let fault = match read {
        Err(_) => Some((NoteKind::BadValue, "content coding")),
        Ok(len) if len > LARGEST => Some((NoteKind::Limit, "octets of decoded content")),
        Ok(_) => None,
    };
    octets.truncate(LARGEST);
    (octets, fault)
}

/// RFC 1950 clause 2.2.
fn is_zlib(octets: &[u8]) -> bool {
    matches!(octets, [method, flags, ..] if method & 15 == 8 && u16::from_be_bytes([*method, *flags]) % 31 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use std::io::Write;

    fn gzip(octets: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(octets).unwrap();
        encoder.finish().unwrap()
    }

    fn of(body: &[u8], codings: &str) -> Option<Decoded> {
        decode(body, [codings.as_bytes()].into_iter())
    }

    #[test]
    fn codings_come_off_in_reverse_order() {
        let whole = |text: &[u8]| Some(Decoded { octets: text.to_vec(), fault: None });
        assert_eq!(of(&gzip(b"text"), "GZIP"), whole(b"text"));
        assert_eq!(of(&gzip(&gzip(b"text")), "gzip, x-gzip"), whole(b"text"));
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(b"text").unwrap();
        assert_eq!(of(&zlib.finish().unwrap(), "deflate"), whole(b"text"));
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::fast());
        raw.write_all(b"text").unwrap();
        assert_eq!(of(&raw.finish().unwrap(), "deflate"), whole(b"text"));
        assert_eq!(of(b"text", "identity"), None);
    }

    #[test]
    fn bad_unknown_and_huge_content_is_told() {
        let fault = |body: &[u8], codings: &str| of(body, codings).unwrap().fault.map(|fault| fault.0);
        assert_eq!(fault(b"text", "gzip"), Some(NoteKind::BadValue));
        assert_eq!(fault(&gzip(b"text")[..10], "gzip"), Some(NoteKind::BadValue));
        assert_eq!(fault(b"text", "br"), Some(NoteKind::UnknownType));
        assert_eq!(fault(b"text", "a,b,c,d,e"), Some(NoteKind::Limit));
        let bomb = gzip(&vec![0; LARGEST + 1]);
        let decoded = of(&bomb, "gzip").unwrap();
        assert_eq!((decoded.octets.len(), decoded.fault.unwrap().0), (LARGEST, NoteKind::Limit));
    }
}
