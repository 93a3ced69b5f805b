//! Values that stand in what is coded once more: base64 (tokens, binary parts of JSON) and compressed bodies. What was found
//! inside is replaced inside, and coded again to as many octets as before.

use std::io::{Read, Write};

use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use base64::engine::{DecodePaddingMode, Engine};
use flate2::Compression;
use flate2::read::{DeflateDecoder, GzDecoder, ZlibDecoder};
use flate2::write::{DeflateEncoder, ZlibEncoder};

use crate::frame::Class;
use crate::redact::search::Run;

/// Letters of base64 that can hold anything worth searching for.
const LEAST: usize = 8;
/// Octets of content that are looked through.
const LARGEST: u64 = 1 << 22;

const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_encode_padding(false)
    .with_decode_allow_trailing_bits(true)
    .with_decode_padding_mode(DecodePaddingMode::Indifferent);
const PLAIN: GeneralPurpose = GeneralPurpose::new(&STANDARD, LENIENT);
const URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, LENIENT);

/// What `find` finds in every stretch of base64, as runs of its letters.
pub(super) fn in_base64(octets: &[u8], find: &dyn Fn(&[u8]) -> Vec<Run>) -> Vec<Run> {
    let is_letter = |octet: &u8| octet.is_ascii_alphanumeric() || matches!(octet, b'+' | b'/' | b'-' | b'_');
    let mut runs = Vec::new();
    let mut at = 0;
    while let Some(start) = octets.get(at..).and_then(|rest| rest.iter().position(is_letter)).map(|first| at + first) {
        let rest = octets.get(start..).unwrap_or_default();
        let end = start + rest.iter().position(|octet| !is_letter(octet)).unwrap_or(rest.len());
        if end - start >= LEAST {
            let own = stretch(octets, (start, end), find);
            // A signature tells a guesser when a guess is right (RFC 7515 clause 5.1): it goes with what it signs.
            if !own.is_empty() && octets.get(end) == Some(&b'.') {
                let rest = octets.get(end + 1..).unwrap_or_default();
                let len = rest.iter().position(|octet| !is_letter(octet)).unwrap_or(rest.len());
                runs.push(Run { start: end + 1, replacement: vec![b'A'; len], class: Class::Check });
            }
            runs.extend(own);
        }
        at = end;
    }
    runs.retain(|run| !run.replacement.is_empty());
    runs
}

/// What is found in one stretch, at whichever letter the coded text begins.
fn stretch(octets: &[u8], (start, end): (usize, usize), find: &dyn Fn(&[u8]) -> Vec<Run>) -> Vec<Run> {
    let letters = octets.get(start..end).unwrap_or_default();
    let has = |of: [u8; 2]| letters.iter().any(|letter| of.contains(letter));
    let beside_dot =
        octets.get(end) == Some(&b'.') || start.checked_sub(1).and_then(|at| octets.get(at)) == Some(&b'.');
    let engine = if has(*b"-_") || beside_dot && !has(*b"+/") { &URL } else { &PLAIN };
    let mut runs = Vec::new();
    for shift in 0..4.min(letters.len()) {
        let text = letters.get(shift..).unwrap_or_default();
        // One letter alone codes nothing.
        let whole = if text.len() % 4 == 1 { text.len() - 1 } else { text.len() };
        let text = text.get(..whole).unwrap_or_default();
        let Ok(decoded) = engine.decode(text) else { continue };
        for run in find(&decoded) {
            let mut new = decoded.clone();
            if let Some(place) = new.get_mut(run.start..run.end()) {
                place.copy_from_slice(&run.replacement);
            }
            let (first, last) = (run.start / 3 * 3, run.end().next_multiple_of(3).min(new.len()));
            let from = first / 3 * 4;
            let coded = engine.encode(new.get(first..last).unwrap_or_default()).into_bytes();
            runs.push(Run { start: start + shift + from, replacement: coded, class: run.class });
        }
    }
    runs
}

/// How a body is compressed, by its first octets (RFC 1952, RFC 1950, RFC 1951).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Packing {
    Gzip,
    Zlib,
    Deflate,
}

fn packing(octets: &[u8]) -> Packing {
    match octets {
        [0x1f, 0x8b, ..] => Packing::Gzip,
        [method, flags, ..] if method & 15 == 8 && u16::from_be_bytes([*method, *flags]) % 31 == 0 => Packing::Zlib,
        _ => Packing::Deflate,
    }
}

/// What a compressed body holds, where it can be looked into as a whole.
pub(super) fn unpacked(octets: &[u8]) -> Option<Vec<u8>> {
    fn all(from: impl Read) -> Option<Vec<u8>> {
        let mut out = Vec::new();
        from.take(LARGEST + 1).read_to_end(&mut out).ok()?;
        (out.len() as u64 <= LARGEST).then_some(out)
    }
    match packing(octets) {
        Packing::Gzip => all(GzDecoder::new(octets)),
        Packing::Zlib => all(ZlibDecoder::new(octets)),
        Packing::Deflate => all(DeflateDecoder::new(octets)),
    }
}

/// Compresses content to as many octets as `octets` has, as they were; `None` where it takes more.
pub(super) fn repacked(octets: &[u8], content: &[u8]) -> Option<Vec<u8>> {
    let mut deflate = DeflateEncoder::new(Vec::new(), Compression::best());
    deflate.write_all(content).ok()?;
    let deflated = deflate.finish().ok()?;
    match packing(octets) {
        Packing::Gzip => {
            let surplus = octets.len().checked_sub(18 + deflated.len())?;
            // A file name of the length that is left over.
            let (flags, name) = match surplus {
                0 => (0, Vec::new()),
                _ => (8, [vec![b'x'; surplus - 1], vec![0]].concat()),
            };
            let mut check = flate2::Crc::new();
            check.update(content);
            let ends = [check.sum().to_le_bytes(), check.amount().to_le_bytes()].concat();
            Some([&[0x1f, 0x8b, 8, flags, 0, 0, 0, 0, 0, 255][..], &name, &deflated, &ends].concat())
        }
        // What follows the end of either is nothing to whoever reads it.
        Packing::Zlib => {
            let mut zlib = ZlibEncoder::new(Vec::new(), Compression::best());
            zlib.write_all(content).ok()?;
            padded(zlib.finish().ok()?, octets.len())
        }
        Packing::Deflate => padded(deflated, octets.len()),
    }
}

fn padded(mut packed: Vec<u8>, len: usize) -> Option<Vec<u8>> {
    (packed.len() <= len).then(|| {
        packed.resize(len, 0);
        packed
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_packed_to_its_length_again() {
        let content = b"{\"supi\":\"imsi-001010000007391\",\"more\":[1,2,3,1,2,3,1,2,3]}".to_vec();
        let other = content.replace_first(b"7391", b"7392");
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::fast());
        zlib.write_all(&content).unwrap();
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::fast());
        deflate.write_all(&content).unwrap();
        let mut gzip = flate2::GzBuilder::new().filename("body").write(Vec::new(), Compression::fast());
        gzip.write_all(&content).unwrap();
        for packed in [zlib.finish().unwrap(), deflate.finish().unwrap(), gzip.finish().unwrap()] {
            assert_eq!(unpacked(&packed).as_deref(), Some(&content[..]));
            let again = repacked(&packed, &other).unwrap();
            assert_eq!((again.len(), unpacked(&again).as_deref()), (packed.len(), Some(&other[..])));
        }
        assert_eq!(repacked(b"\x1f\x8bshort", &other), None);
    }

    trait Replace {
        fn replace_first(&self, old: &[u8], new: &[u8]) -> Vec<u8>;
    }

    impl Replace for [u8] {
        fn replace_first(&self, old: &[u8], new: &[u8]) -> Vec<u8> {
            let at = self.windows(old.len()).position(|window| window == old).unwrap();
            [&self[..at], new, &self[at + old.len()..]].concat()
        }
    }
}
