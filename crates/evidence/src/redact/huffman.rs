//! The Huffman code of HPACK (RFC 7541 appendix B), as far as identities in paths need it.

/// Code and length in bits of each letter.
const CODES: &[(u8, u32, u32)] = &[
    (b'0', 0x0, 5),
    (b'1', 0x1, 5),
    (b'2', 0x2, 5),
    (b'3', 0x19, 6),
    (b'4', 0x1a, 6),
    (b'5', 0x1b, 6),
    (b'6', 0x1c, 6),
    (b'7', 0x1d, 6),
    (b'8', 0x1e, 6),
    (b'9', 0x1f, 6),
    (b'-', 0x16, 6),
    (b'.', 0x17, 6),
    (b'a', 0x3, 5),
    (b'b', 0x23, 6),
    (b'c', 0x4, 5),
    (b'd', 0x24, 6),
    (b'e', 0x5, 5),
    (b'f', 0x25, 6),
    (b'g', 0x26, 6),
    (b'h', 0x27, 6),
    (b'i', 0x6, 5),
    (b'j', 0x74, 7),
    (b'k', 0x75, 7),
    (b'l', 0x28, 6),
    (b'm', 0x29, 6),
    (b'n', 0x2a, 6),
    (b'o', 0x7, 5),
    (b'p', 0x2b, 6),
    (b'q', 0x76, 7),
    (b'r', 0x2c, 6),
    (b's', 0x8, 5),
    (b't', 0x9, 5),
    (b'u', 0x2d, 6),
    (b'v', 0x77, 7),
    (b'w', 0x78, 7),
    (b'x', 0x79, 7),
    (b'y', 0x7a, 7),
    (b'z', 0x7b, 7),
];

/// The bits of a text, where all of its letters are known here.
pub(super) fn bits(text: &str) -> Option<Vec<bool>> {
    let mut bits = Vec::new();
    for letter in text.bytes() {
        let (_, code, len) = CODES.iter().find(|(known, ..)| *known == letter)?;
        bits.extend((0..*len).rev().map(|at| code >> at & 1 == 1));
    }
    Some(bits)
}

/// How many bits a text has; all texts that are not known here count as none.
pub(super) fn len(text: &str) -> usize {
    bits(text).map_or(0, |bits| bits.len())
}

/// Bits that begin at the bit `shift` of an octet, as octets with the mask of those that are meant.
pub(super) fn shifted(bits: &[bool], shift: usize) -> (Vec<u8>, Vec<u8>) {
    let count = (shift + bits.len()).div_ceil(8);
    let (mut value, mut mask) = (vec![0_u8; count], vec![0_u8; count]);
    for (at, bit) in bits.iter().enumerate() {
        let place = shift + at;
        let one = 0x80_u8 >> (place % 8);
        if let (Some(value), Some(mask)) = (value.get_mut(place / 8), mask.get_mut(place / 8)) {
            *mask |= one;
            *value |= if *bit { one } else { 0 };
        }
    }
    (value, mask)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_rfc_is_coded_so() {
        // RFC 7541 appendix C.6.1: "302", and C.4.2: "no-cache".
        assert_eq!(shifted(&bits("302").unwrap(), 0), (vec![0x64, 0x02], vec![0xff, 0xff]));
        let (value, _) = shifted(&bits("no-cache").unwrap(), 0);
        assert_eq!(value, [0xa8, 0xeb, 0x10, 0x64, 0x9c, 0xbf & 0xe0]);
    }
}
