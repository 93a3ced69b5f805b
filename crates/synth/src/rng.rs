//! Numbers that look like chance and are not: SplitMix64 (Steele, Lea, Flood 2014). The same seed gives the same numbers on every
//! machine, which no library promises for all its versions.

/// A source of numbers.
#[derive(Clone, Debug)]
pub struct Rng(u64);

impl Rng {
    /// One whose numbers follow from `seed` and from what it is for.
    pub fn new(seed: u64, purpose: u64) -> Self {
        let mut rng = Self(seed ^ purpose.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        rng.bits();
        rng
    }

    /// The next 64 bits.
    #[inline]
    pub const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ bits >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ bits >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ bits >> 31
    }

    /// The next 32 bits.
    pub fn word(&mut self) -> u32 {
        (self.bits() >> 32) as u32
    }

    /// A number below `bound`; 0 where there is none.
    pub fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.bits()) * u128::from(bound)) >> 64) as u64
    }

    /// A number from `low` to `high`.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low.saturating_add(self.below(high.abs_diff(low).saturating_add(1)) as i64)
    }

    /// True so often, of a million.
    pub fn chance(&mut self, parts_per_million: u32) -> bool {
        parts_per_million > 0 && self.below(1_000_000) < u64::from(parts_per_million)
    }

    /// Octets.
    pub fn octets<const COUNT: usize>(&mut self) -> [u8; COUNT] {
        let mut octets = [0; COUNT];
        self.fill(&mut octets);
        octets
    }

    /// So many octets.
    pub fn bytes(&mut self, count: usize) -> Vec<u8> {
        let mut octets = vec![0; count];
        self.fill(&mut octets);
        octets
    }

    /// Fills a place with octets.
    pub fn fill(&mut self, octets: &mut [u8]) {
        let (words, rest) = octets.as_chunks_mut::<8>();
        for word in words {
            *word = self.bits().to_be_bytes();
        }
        if !rest.is_empty() {
            let next = self.bits().to_be_bytes();
            rest.iter_mut().zip(next).for_each(|(octet, next)| *octet = next);
        }
    }

    /// A UUID of version 4 (RFC 9562 clause 5.4).
    pub fn uuid(&mut self) -> String {
        let mut octets = u128::from_be_bytes(self.octets());
        octets = octets & !(0xf << 76) | 4 << 76;
        octets = octets & !(0x3 << 62) | 2 << 62;
        let part = |shift: u32, digits: u32| octets >> shift & ((1 << (4 * digits)) - 1);
        format!("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", part(96, 8), part(80, 4), part(64, 4), part(48, 4), part(0, 12))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_within_their_bounds() {
        let (mut one, mut other) = (Rng::new(7, 1), Rng::new(7, 1));
        assert_eq!(one.octets::<11>(), other.octets::<11>());
        assert_ne!(Rng::new(7, 2).bits(), Rng::new(7, 1).bits());
        assert!((0..1_000).all(|_| (-5..=5).contains(&one.between(-5, 5)) && one.below(3) < 3));
        let uuid = one.uuid();
        assert_eq!((uuid.len(), uuid.get(14..15).unwrap()), (36, "4"));
        assert!("89ab".contains(uuid.get(19..20).unwrap()), "{uuid}");
    }
}
