//! JA4, the fingerprint of a TLS client by its ClientHello (FoxIO, technical_details/JA4.md; the part of JA4+ that is
//! under a BSD licence). Two hellos of one program are alike in it; it proves nobody's identity.

use std::fmt::Write;

use beleg_spec::tls::is_grease;
use sha2::{Digest as _, Sha256};

/// What of a ClientHello goes into the fingerprint, in the order of the hello.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) legacy_version: u16,
    pub(super) versions: Vec<u16>,
    pub(super) suites: Vec<u16>,
    pub(super) extensions: Vec<u16>,
    pub(super) signatures: Vec<u16>,
    pub(super) protocol: Option<&'a [u8]>,
}

const SERVER_NAME: u16 = 0;
const ALPN: u16 = 16;

/// The fingerprint of a ClientHello over TCP.
pub(super) fn fingerprint(mut parts: Parts<'_>) -> String {
    for list in [&mut parts.versions, &mut parts.suites, &mut parts.extensions, &mut parts.signatures] {
        list.retain(|&number| !is_grease(number));
    }
    let version = parts.versions.iter().max().copied().unwrap_or(parts.legacy_version);
    let named = if parts.extensions.contains(&SERVER_NAME) { 'd' } else { 'i' };
    let (suites, extensions) = (parts.suites.len().min(99), parts.extensions.len().min(99));
    let [first, last] = protocol(parts.protocol.unwrap_or_default());
    let mut out = format!("t{}{named}{suites:02}{extensions:02}{first}{last}_", version_digits(version));

    parts.suites.sort_unstable();
    digest(&list(&parts.suites), &mut out);
    out.push('_');
    // The two that say where the client goes, not what it is.
    parts.extensions.retain(|&kind| !matches!(kind, SERVER_NAME | ALPN));
    parts.extensions.sort_unstable();
    let mut features = list(&parts.extensions);
    if !features.is_empty() && !parts.signatures.is_empty() {
        features.push('_');
        features.push_str(&list(&parts.signatures));
    }
    digest(&features, &mut out);
    out
}

const fn version_digits(version: u16) -> &'static str {
    match version {
        0x0304 => "13",
        0x0303 => "12",
        0x0302 => "11",
        0x0301 => "10",
        0x0300 => "s3",
        0x0002 => "s2",
        _ => "00",
    }
}

/// First and last character of the protocol offered first, or of its hexadecimal digits where they are no letters.
fn protocol(octets: &[u8]) -> [char; 2] {
    let (Some(&first), Some(&last)) = (octets.first(), octets.last()) else {
        return ['0', '0'];
    };
    if first.is_ascii_alphanumeric() && last.is_ascii_alphanumeric() {
        return [char::from(first), char::from(last)];
    }
    [first >> 4, last & 0x0f].map(|digit| char::from_digit(u32::from(digit), 16).unwrap_or('0'))
}

fn list(numbers: &[u16]) -> String {
    let mut out = String::new();
    for number in numbers {
        let comma = if out.is_empty() { "" } else { "," };
        let _ = write!(out, "{comma}{number:04x}");
    }
    out
}

/// The first twelve digits of a text's SHA-256, and zeros for no text.
fn digest(text: &str, out: &mut String) {
    if text.is_empty() {
        out.push_str("000000000000");
        return;
    }
    for octet in Sha256::digest(text).iter().take(6) {
        let _ = write!(out, "{octet:02x}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts() -> Parts<'static> {
        Parts {
            legacy_version: 0x0303,
            versions: vec![0x9a9a, 0x0304, 0x0303],
            suites: vec![
                0x8a8a, 0x1301, 0x1302, 0x1303, 0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc013, 0xc014, 0x009c,
                0x009d, 0x002f, 0x0035,
            ],
            extensions: vec![
                0x4a4a, 0x001b, 0x0000, 0x0033, 0x0010, 0x4469, 0x0017, 0x002d, 0x000d, 0x0005, 0x0023, 0x0012, 0x002b,
                0xff01, 0x000b, 0x000a, 0x0015,
            ],
            signatures: vec![0x0403, 0x0804, 0x0401, 0x0503, 0x0805, 0x0501, 0x0806, 0x0601],
            protocol: Some(b"h2"),
        }
    }

    #[test]
    fn the_example_of_the_specification() {
        assert_eq!(fingerprint(parts()), "t13d1516h2_8daaf6152771_e5627efa2ab1");
    }

    #[test]
    fn what_is_not_there_is_zeros() {
        let parts = Parts {
            legacy_version: 0x0301,
            versions: vec![],
            suites: vec![],
            extensions: vec![],
            signatures: vec![],
            protocol: None,
        };
        assert_eq!(fingerprint(parts), "t10i000000_000000000000_000000000000");
    }

    #[test]
    fn without_signature_algorithms_there_is_no_underscore() {
        let text = |signatures: Vec<u16>| fingerprint(Parts { signatures, extensions: vec![0x000a], ..parts() });
        let mut expected = String::new();
        digest("000a", &mut expected);
        assert!(text(vec![]).ends_with(&expected));
        assert_ne!(text(vec![]), text(vec![0x0403]));
    }

    #[test]
    fn protocols_that_are_no_letters_are_told_by_digits() {
        // The examples of the specification.
        assert_eq!(protocol(b"http/1.1"), ['h', '1']);
        assert_eq!(protocol(b"q"), ['q', 'q']);
        assert_eq!(protocol(&[0xab]), ['a', 'b']);
        assert_eq!(protocol(&[0xab, 0xcd]), ['a', 'd']);
        assert_eq!(protocol(&[0x30, 0xab]), ['3', 'b']);
        assert_eq!(protocol(&[0x30, 0x31, 0xab, 0xcd]), ['3', 'd']);
        assert_eq!(protocol(&[0x30, 0xab, 0xcd, 0x31]), ['0', '1']);
    }
}
