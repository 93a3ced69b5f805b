//! SCTP's checksum: CRC32c (RFC 9260 appendix A), eight octets at a step.

/// The polynomial, reflected.
const POLYNOMIAL: u32 = 0x82f6_3b78;

/// `TABLES[n][octet]`: what `octet` adds to the remainder when n octets follow it in the same step.
static TABLES: [[u32; 256]; 8] = tables();

#[allow(clippy::indexing_slicing, reason = "evaluated at compile time, where an index out of bounds does not compile")]
const fn tables() -> [[u32; 256]; 8] {
    let mut tables = [[0; 256]; 8];
    let mut octet = 0;
    while octet < 256 {
        let mut remainder = octet as u32;
        let mut bit = 0;
        while bit < 8 {
            let odd = remainder & 1 == 1;
            remainder = remainder >> 1 ^ if odd { POLYNOMIAL } else { 0 };
            bit += 1;
        }
        tables[0][octet] = remainder;
        octet += 1;
    }
    let mut table = 1;
    while table < 8 {
        let mut octet = 0;
        while octet < 256 {
            let before = tables[table - 1][octet];
            tables[table][octet] = before >> 8 ^ tables[0][(before & 0xff) as usize];
            octet += 1;
        }
        table += 1;
    }
    tables
}

/// The checksum that the SCTP packet `packet` should carry, to compare with the one in its header. The four
/// octets of the checksum itself count as 0.
pub fn checksum(packet: &[u8]) -> u32 {
    let (header, chunks) = packet.split_at(packet.len().min(super::Header::LEN));
    let mut zeroed = [0; super::Header::LEN];
    for (to, from) in zeroed.iter_mut().zip(header.iter().take(8)) {
        *to = *from;
    }
    let counted = zeroed.get(..header.len()).unwrap_or_default();
    !extend(extend(!0, counted), chunks)
}

fn extend(mut remainder: u32, octets: &[u8]) -> u32 {
    let (steps, rest) = octets.as_chunks::<8>();
    for &[a, b, c, d, e, f, g, h] in steps {
        let [w, x, y, z] = (remainder ^ u32::from_le_bytes([a, b, c, d])).to_le_bytes();
        remainder =
            look(7, w) ^ look(6, x) ^ look(5, y) ^ look(4, z) ^ look(3, e) ^ look(2, f) ^ look(1, g) ^ look(0, h);
    }
    for &octet in rest {
        remainder = remainder >> 8 ^ look(0, (remainder as u8) ^ octet);
    }
    remainder
}

fn look(table: usize, octet: u8) -> u32 {
    TABLES.get(table).and_then(|table| table.get(usize::from(octet))).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crc32c(octets: &[u8]) -> u32 {
        !extend(!0, octets)
    }

    #[test]
    fn known_remainders() {
        // RFC 3720 appendix B.4, and the check value of CRC-32C.
        assert_eq!(crc32c(&[0; 32]), 0x8a91_36aa);
        assert_eq!(crc32c(&[0xff; 32]), 0x62a8_ab43);
        assert_eq!(crc32c(b"123456789"), 0xe306_9283);
    }

    #[test]
    fn the_checksum_itself_counts_as_zero() {
        let mut packet = *b"\x96\x04\x96\x0c\x01\x02\x03\x04\0\0\0\0\x0b\0\0\x04";
        let without = checksum(&packet);
        packet[8..12].copy_from_slice(&without.to_le_bytes());
        assert_eq!(checksum(&packet), without);
        assert_eq!(super::super::Header::read(&packet).unwrap().checksum, without);
    }

    #[test]
    fn fewer_octets_than_a_header_have_a_checksum_too() {
        for len in 0..12 {
            checksum(&[7; 12][..len]);
        }
    }
}
