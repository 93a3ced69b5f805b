//! The Huffman code of HPACK (RFC 7541 appendix B), as far as identities in paths, and tokens, need it.

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
    (b'%', 0x15, 6),
    (b'/', 0x18, 6),
    (b'=', 0x20, 6),
    (b'A', 0x21, 6),
    (b'_', 0x22, 6),
    (b'B', 0x5d, 7),
    (b'C', 0x5e, 7),
    (b'D', 0x5f, 7),
    (b'E', 0x60, 7),
    (b'F', 0x61, 7),
    (b'G', 0x62, 7),
    (b'H', 0x63, 7),
    (b'I', 0x64, 7),
    (b'J', 0x65, 7),
    (b'K', 0x66, 7),
    (b'L', 0x67, 7),
    (b'M', 0x68, 7),
    (b'N', 0x69, 7),
    (b'O', 0x6a, 7),
    (b'P', 0x6b, 7),
    (b'Q', 0x6c, 7),
    (b'R', 0x6d, 7),
    (b'S', 0x6e, 7),
    (b'T', 0x6f, 7),
    (b'U', 0x70, 7),
    (b'V', 0x71, 7),
    (b'W', 0x72, 7),
    (b'X', 0xfc, 8),
    (b'Y', 0x73, 7),
    (b'Z', 0xfd, 8),
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

/// The digits and letters that are as long as this one, of which one may take its place; none for what is neither.
pub(super) fn like(letter: u8) -> Vec<u8> {
    if !letter.is_ascii_alphanumeric() {
        return Vec::new();
    }
    let Some(len) = CODES.iter().find(|(known, ..)| *known == letter).map(|(.., len)| *len) else { return Vec::new() };
    let fits = |known: u8| known.is_ascii_alphanumeric() && known.is_ascii_uppercase() == letter.is_ascii_uppercase();
    CODES.iter().filter(|(known, _, own)| *own == len && fits(*known)).map(|(known, ..)| *known).collect()
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
