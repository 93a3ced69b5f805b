//! A small mutator, the same every time for the same seed: bit flips, interesting values, cuts, copies, splices.

/// A generator of pseudorandom numbers (xorshift64*), for tests only.
#[derive(Clone, Debug)]
pub struct Random(u64);

impl Random {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// The next number.
    pub fn number(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `limit`; 0 where `limit` is 0.
    pub fn below(&mut self, limit: usize) -> usize {
        if limit == 0 { 0 } else { usize::try_from(self.number() >> 33).unwrap_or_default() % limit }
    }
}

/// Changes octets.
#[derive(Debug)]
pub struct Mutator {
    random: Random,
}

/// Values that lengths, counts and types break at.
const INTERESTING: [u8; 12] = [0x00, 0x01, 0x03, 0x04, 0x7e, 0x7f, 0x80, 0x81, 0xbf, 0xc0, 0xfe, 0xff];
/// How long an input may grow.
const LONGEST: usize = 1 << 16;

impl Mutator {
    /// Starts from a seed.
    pub fn new(seed: u64) -> Self {
        Self { random: Random::new(seed) }
    }

    /// The next input: one of `pool`, changed a few times, perhaps with parts of another.
    pub fn input(&mut self, pool: &[Vec<u8>]) -> Vec<u8> {
        let mut octets = self.pick(pool).to_vec();
        for _ in 0..=self.random.below(6) {
            self.change(&mut octets, pool);
        }
        octets.truncate(LONGEST);
        octets
    }

    fn pick<'a>(&mut self, pool: &'a [Vec<u8>]) -> &'a [u8] {
        let at = self.random.below(pool.len());
        pool.get(at).map(Vec::as_slice).unwrap_or_default()
    }

    fn change(&mut self, octets: &mut Vec<u8>, pool: &[Vec<u8>]) {
        let at = self.random.below(octets.len());
        let run = self.random.below(16) + 1;
        let end = (at + run).min(octets.len());
        match self.random.below(8) {
            0 | 1 => {
                let value = self.random.number() as u8;
                octets.get_mut(at).into_iter().for_each(|octet| *octet = value);
            }
            2 => {
                let bit = 1 << self.random.below(8);
                octets.get_mut(at).into_iter().for_each(|octet| *octet ^= bit);
            }
            3 | 4 => {
                let value = INTERESTING.get(self.random.below(INTERESTING.len())).copied().unwrap_or_default();
                octets.get_mut(at).into_iter().for_each(|octet| *octet = value);
            }
            5 => drop(octets.drain(at..end)),
            6 => {
                let copy: Vec<u8> = octets.get(at..end).unwrap_or_default().to_vec();
                let to = self.random.below(octets.len() + 1);
                octets.splice(to..to, copy);
            }
            _ => {
                let other = self.pick(pool).to_vec();
                let from = self.random.below(other.len());
                octets.truncate(at);
                octets.extend(other.get(from..).unwrap_or_default());
            }
        }
    }
}
