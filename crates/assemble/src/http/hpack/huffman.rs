//! HPACK's Huffman code (RFC 7541 clause 5.2), read with the arithmetic of canonical codes instead of a tree.

use super::tables::LENGTHS;

/// The longest code word.
const LONGEST: usize = 30;
/// The symbol that ends no string here: it must not stand in one.
const EOS: u16 = 256;

/// The code, by length of its words.
struct Code {
    /// Symbols in the order of their words.
    symbols: [u16; 257],
    /// Of each length: one past the last word of this length or less, aligned to the left in 32 bits.
    limits: [u64; LONGEST + 1],
    /// Of each length: the first word, and which symbol it is of.
    firsts: [(u32, u16); LONGEST + 1],
}

static CODE: Code = code();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which checks every index")]
const fn code() -> Code {
    let mut code = Code { symbols: [0; 257], limits: [0; LONGEST + 1], firsts: [(0, 0); LONGEST + 1] };
    let (mut word, mut count, mut len) = (0_u32, 0_u16, 1);
    while len <= LONGEST {
        word <<= 1;
        code.firsts[len] = (word, count);
        let mut symbol = 0;
        while symbol <= EOS {
            if LENGTHS[symbol as usize] as usize == len {
                code.symbols[count as usize] = symbol;
                count += 1;
                word += 1;
            }
            symbol += 1;
        }
        code.limits[len] = (word as u64) << (32 - len);
        len += 1;
    }
    code
}

/// The text that `octets` are the code of; `None` where they are none (an EOS in it, wrong padding).
pub(super) fn decode(octets: &[u8]) -> Option<Vec<u8>> {
    let mut text = Vec::with_capacity(octets.len().saturating_mul(8) / 5);
    let mut rest = octets.iter();
    // The next bits, aligned to the left, and how many of them there are.
    let (mut bits, mut count) = (0_u64, 0_usize);
    loop {
        while count <= 56 {
            let Some(&octet) = rest.next() else { break };
            bits |= u64::from(octet) << (56 - count);
            count += 8;
        }
        let (symbol, len) = symbol(bits);
        if len > count {
            break;
        }
        text.push(u8::try_from(symbol).ok()?);
        bits <<= len;
        count -= len;
    }
    // What is left is the beginning of EOS, all ones, and less than an octet.
    let padding = (bits >> 32) as u32;
    (count < 8 && padding.leading_ones() as usize >= count).then_some(text)
}

/// The first symbol of `bits`, and the length of its word. Every sequence of bits begins with a word.
fn symbol(bits: u64) -> (u16, usize) {
    let head = bits >> 32;
    for (len, (&limit, &(first, count))) in CODE.limits.iter().zip(&CODE.firsts).enumerate().skip(5) {
        if head < limit {
            let word = (head >> (32 - len)) as u32;
            let at = usize::from(count).saturating_add(word.saturating_sub(first) as usize);
            return (CODE.symbols.get(at).copied().unwrap_or(EOS), len);
        }
    }
    (EOS, LONGEST)
}

/// For tests: the code of `text`.
#[cfg(test)]
pub(crate) fn encode(text: &[u8]) -> Vec<u8> {
    let (mut octets, mut bits, mut count) = (Vec::new(), 0_u64, 0);
    for &octet in text {
        let len = usize::from(LENGTHS[usize::from(octet)]);
        let (first, start) = CODE.firsts[len];
        let rank = CODE.symbols[usize::from(start)..].iter().position(|&symbol| symbol == u16::from(octet)).unwrap();
        bits = bits << len | u64::from(first + rank as u32);
        count += len;
        while count >= 8 {
            count -= 8;
            octets.push((bits >> count) as u8);
        }
    }
    if count > 0 {
        octets.push((bits << (8 - count)) as u8 | (0xff >> count));
    }
    octets
}

#[cfg(test)]
mod tests {
    use super::*;
    use hex_literal::hex;

    #[test]
    fn the_code_is_complete() {
        let sum: u64 = LENGTHS.iter().map(|&len| 1_u64 << (32 - len)).sum();
        assert_eq!(sum, 1 << 32);
        assert_eq!(CODE.limits[LONGEST], 1 << 32);
        // Words as appendix B prints them.
        for (octet, word, len) in
            [(b'0', 0x0, 5), (b'z', 0x7b, 7), (b'<', 0x7ffc, 15), (10, 0x3fff_fffc, 30), (255, 0x3ff_ffee, 26)]
        {
            let (first, start) = CODE.firsts[len];
            let rank =
                CODE.symbols[usize::from(start)..].iter().position(|&symbol| symbol == u16::from(octet)).unwrap();
            assert_eq!((LENGTHS[usize::from(octet)], first + rank as u32), (len as u8, word));
        }
    }

    #[test]
    fn known_strings_and_all_octets_are_read() {
        assert_eq!(decode(&hex!("f1e3c2e5f23a6ba0ab90f4ff")).unwrap(), b"www.example.com");
        assert_eq!(decode(&hex!("25a849e95bb8e8b4bf")).unwrap(), b"custom-value");
        assert_eq!(decode(b"").unwrap(), b"");
        let all: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
        assert_eq!(decode(&encode(&all)).unwrap(), all);
        for octet in 0..=255 {
            assert_eq!(decode(&encode(&[octet])).unwrap(), [octet]);
        }
    }

    #[test]
    fn what_is_no_code_is_refused() {
        // EOS within the string; padding of an octet; padding of zeros.
        assert_eq!(decode(&[0xff, 0xff, 0xff, 0xff]), None);
        assert_eq!(decode(&[0b0000_0111, 0xff]), None);
        assert_eq!(decode(&[0b0000_0000]), None);
        assert_eq!(decode(&[0b0000_0111]).unwrap(), b"0");
    }
}
