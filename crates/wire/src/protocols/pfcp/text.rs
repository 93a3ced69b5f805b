//! Texts in PFCP values: domain names in labels, digits in half octets, whatever else is UTF-8.

use std::fmt::Write;

use beleg_model::Fields;

use crate::text::text;

/// The domain name that `octets` are in labels (TS 23.003 clause 9.1, RFC 1035 clause 3.1), with dots.
pub(super) fn labels(octets: &[u8]) -> Option<String> {
    let mut name = String::with_capacity(octets.len());
    let mut rest = octets;
    while let Some((&len, after)) = rest.split_first() {
        if len == 0 && after.is_empty() {
            break;
        }
        let (label, after) = after.split_at_checked(usize::from(len))?;
        if label.is_empty() || len > 63 || !label.iter().all(|&octet| in_label(octet)) {
            return None;
        }
        if !name.is_empty() {
            name.push('.');
        }
        name.extend(label.iter().map(|&octet| char::from(octet)));
        rest = after;
    }
    (!name.is_empty()).then_some(name)
}

const fn in_label(octet: u8) -> bool {
    octet.is_ascii_alphanumeric() || octet == b'-' || octet == b'_'
}

/// Telephony digits, the low half octet first, 0xf filling the last (TS 29.002 TBCD-STRING).
pub(super) fn tbcd(octets: &[u8]) -> String {
    let halves = octets.iter().flat_map(|octet| [octet & 0x0f, octet >> 4]);
    halves
        .filter(|&half| half != 0x0f)
        .map(|half| char::from(*b"0123456789*#abc?".get(usize::from(half)).unwrap_or(&b'?')))
        .collect()
}

/// Tells octets as the text that they are, or else as octets.
pub(super) fn tell(out: &mut dyn Fields, name: &'static str, octets: &[u8]) {
    if let Some(domain) = labels(octets) {
        out.text(name, &domain);
    } else {
        out.value(name, text(octets));
    }
}

/// Octets as text of any kind, for an identity: digits, UTF-8 or hexadecimal.
pub(super) fn identity(octets: &[u8], digits: bool) -> String {
    if digits {
        return tbcd(octets);
    }
    str::from_utf8(octets).map_or_else(|_| hexadecimal(octets), str::to_owned)
}

fn hexadecimal(octets: &[u8]) -> String {
    octets.iter().fold(String::new(), |mut text, octet| {
        // Writing to a String does not fail.
        let _ = write!(text, "{octet:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_told_from_plain_text() {
        assert_eq!(labels(b"\x08internet").as_deref(), Some("internet"));
        assert_eq!(labels(b"\x03upf\x07example\0").as_deref(), Some("upf.example"));
        assert_eq!(labels(b"internet"), None);
        assert_eq!(labels(b"\x09internet"), None);
        assert_eq!(labels(b""), None);
        assert_eq!(labels(b"\0"), None);
        assert_eq!(labels(b"\0\x03upf"), None);
    }

    #[test]
    fn digits_stand_in_half_octets() {
        assert_eq!(tbcd(&[0x00, 0x11, 0x32, 0xf4]), "0011234");
        assert_eq!(identity(b"imsi-001010000000001", false), "imsi-001010000000001");
        assert_eq!(identity(&[0xff, 0x01], false), "ff01");
    }
}
