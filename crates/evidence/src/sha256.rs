//! SHA-256 (FIPS 180-4) over many short runs of octets. The compression is that of the crate `sha2`, which uses the machine's own
//! instructions; here is only the filling of blocks. A commitment hashes some hundred octets, a million times: with a hasher for
//! everybody, as much time goes into its buffers as into hashing.

use sha2::block_api::compress256;

/// The initial state (clause 5.3.3).
const START: [u32; 8] =
    [0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19];

/// A message that is hashed part by part.
#[derive(Clone, Debug)]
pub(crate) struct Sha256 {
    state: [u32; 8],
    block: [u8; 64],
    /// How many octets the block holds, less than 64.
    held: usize,
    len: u64,
}

impl Sha256 {
    pub(crate) fn new() -> Self {
        Self { state: START, block: [0; 64], held: 0, len: 0 }
    }

    /// Takes the next octets.
    #[inline]
    pub(crate) fn update(&mut self, octets: &[u8]) {
        self.len += octets.len() as u64;
        let end = self.held + octets.len();
        if end < 64 {
            if let Some(room) = self.block.get_mut(self.held..end) {
                room.copy_from_slice(octets);
            }
            self.held = end;
        } else {
            self.fill(octets);
        }
    }

    /// The same where they end a block.
    fn fill(&mut self, octets: &[u8]) {
        let mut rest = octets;
        if self.held > 0
            && let Some((first, after)) = octets.split_at_checked(64 - self.held)
        {
            if let Some(room) = self.block.get_mut(self.held..) {
                room.copy_from_slice(first);
            }
            compress256(&mut self.state, std::slice::from_ref(&self.block));
            rest = after;
        }
        let (blocks, rest) = rest.as_chunks::<64>();
        compress256(&mut self.state, blocks);
        if let Some(room) = self.block.get_mut(..rest.len()) {
            room.copy_from_slice(rest);
        }
        self.held = rest.len();
    }

    /// The digest (padding: clause 5.1.1).
    pub(crate) fn finish(mut self) -> [u8; 32] {
        let mut ends = [[0; 64]; 2];
        let [first, second] = &mut ends;
        if let (Some(room), Some(held)) = (first.get_mut(..self.held), self.block.get(..self.held)) {
            room.copy_from_slice(held);
        }
        if let Some(mark) = first.get_mut(self.held) {
            *mark = 0x80;
        }
        let fits = self.held < 56;
        let last = if fits { first } else { second };
        if let Some(room) = last.last_chunk_mut::<8>() {
            *room = (self.len << 3).to_be_bytes();
        }
        compress256(&mut self.state, if fits { ends.get(..1).unwrap_or_default() } else { &ends });
        let mut out = [0; 32];
        for (room, word) in out.as_chunks_mut::<4>().0.iter_mut().zip(self.state) {
            *room = word.to_be_bytes();
        }
        out
    }
}

/// HMAC-SHA-256 (RFC 2104) under a key of 32 octets, which is taken in once for all messages.
#[derive(Clone)]
pub(crate) struct Mac {
    inner: Sha256,
    outer: Sha256,
}

impl Mac {
    pub(crate) fn new(key: &[u8; 32]) -> Self {
        let padded = |pad: u8| {
            let mut block = [pad; 64];
            block.iter_mut().zip(key).for_each(|(octet, key)| *octet ^= key);
            let mut hash = Sha256::new();
            hash.update(&block);
            hash
        };
        Self { inner: padded(0x36), outer: padded(0x5c) }
    }

    /// The code of a message in parts.
    pub(crate) fn of(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut inner = self.inner.clone();
        parts.iter().for_each(|part| inner.update(part));
        let mut outer = self.outer.clone();
        outer.update(&inner.finish());
        outer.finish()
    }
}

#[cfg(test)]
mod tests {
    use hmac::{Hmac, KeyInit as _, Mac as _};
    use sha2::Digest as _;

    use super::*;

    #[test]
    fn every_length_and_every_cut_gives_what_the_crate_gives() {
        let octets: Vec<u8> = (0..300_u32).map(|number| (number * 7 % 251) as u8).collect();
        for len in 0..octets.len() {
            let message = &octets[..len];
            let wanted: [u8; 32] = sha2::Sha256::digest(message).into();
            for cut in [0, 1, 13, 55, 56, 63, 64, 65, 127, 128, len] {
                let (first, second) = message.split_at(cut.min(len));
                let mut hash = Sha256::new();
                hash.update(first);
                hash.update(second);
                assert_eq!(hash.finish(), wanted, "{len} cut at {cut}");
            }
            let mut hash = Sha256::new();
            message.iter().for_each(|octet| hash.update(&[*octet]));
            assert_eq!(hash.finish(), wanted, "{len} one by one");
        }
    }

    #[test]
    fn codes_are_those_of_the_crate() {
        let key = [0xb7; 32];
        for len in [0, 1, 31, 32, 55, 56, 64, 200] {
            let message = vec![len as u8; len];
            let mut other = Hmac::<sha2::Sha256>::new_from_slice(&key).unwrap();
            other.update(&message);
            let (first, second) = message.split_at(len / 3);
            assert_eq!(Mac::new(&key).of(&[first, second])[..], other.finalize().into_bytes()[..], "{len}");
        }
    }
}
