//! CRC32c (RFC 9260 appendix A), eight octets at a time.

/// Tables for each of eight octets: made by the compiler.
static TABLES: [[u32; 256]; 8] = tables();

#[expect(clippy::indexing_slicing, reason = "evaluated by the compiler, which refuses what is out of bounds")]
const fn tables() -> [[u32; 256]; 8] {
    let mut tables = [[0; 256]; 8];
    let mut octet = 0;
    while octet < 256 {
        let mut crc = octet as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0x82f6_3b78 } else { crc >> 1 };
            bit += 1;
        }
        tables[0][octet] = crc;
        octet += 1;
    }
    let mut table = 1;
    while table < 8 {
        let mut octet = 0;
        while octet < 256 {
            let before = tables[table - 1][octet];
            tables[table][octet] = tables[0][(before & 0xff) as usize] ^ (before >> 8);
            octet += 1;
        }
        table += 1;
    }
    tables
}

fn look(table: usize, octet: u32) -> u32 {
    let own = TABLES.get(table).and_then(|table| table.get((octet & 0xff) as usize));
    own.copied().unwrap_or_default()
}

/// The checksum of octets.
pub fn crc32c(octets: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    let (whole, rest) = octets.as_chunks::<8>();
    for [a, b, c, d, e, f, g, h] in whole {
        let low = crc ^ u32::from_le_bytes([*a, *b, *c, *d]);
        let high = u32::from_le_bytes([*e, *f, *g, *h]);
        crc = look(7, low)
            ^ look(6, low >> 8)
            ^ look(5, low >> 16)
            ^ look(4, low >> 24)
            ^ look(3, high)
            ^ look(2, high >> 8)
            ^ look(1, high >> 16)
            ^ look(0, high >> 24);
    }
    for octet in rest {
        crc = (crc >> 8) ^ look(0, crc ^ u32::from(*octet));
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same, with clarity before speed.
    fn bit_by_bit(octets: &[u8]) -> u32 {
        let mut crc = u32::MAX;
        for &octet in octets {
            crc ^= u32::from(octet);
            for _ in 0..8 {
                crc = if crc & 1 == 1 { (crc >> 1) ^ 0x82f6_3b78 } else { crc >> 1 };
            }
        }
        !crc
    }

    #[test]
    fn it_agrees_with_the_one_that_goes_bit_by_bit() {
        // RFC 3720 appendix B.4: 32 octets of zeros.
        assert_eq!(crc32c(&[0; 32]), 0x8a91_36aa);
        let octets: Vec<u8> = (0..=255).collect();
        for len in 0..octets.len() {
            assert_eq!(crc32c(&octets[..len]), bit_by_bit(&octets[..len]), "{len}");
        }
    }
}
