//! A buffer put together from octets of several frames, which knows of each octet where it was captured.

use beleg_model::{FrameId, Octets, Piece, Place, SourceId, Span};

/// The frame being read and the account that its octets are posted to.
pub type Current = (FrameId, SourceId);

/// Octets of several frames in one run.
#[derive(Clone, Debug, Default)]
pub struct Gathered {
    data: Vec<u8>,
    /// Cover `data` in order, consumed octets included.
    pieces: Vec<Piece>,
    /// Octets of `data` already consumed.
    start: usize,
    /// Pieces wholly consumed.
    first: usize,
}

impl Gathered {
    /// Octets of memory that [`clear`](Self::clear) keeps for the next use.
    const KEPT: usize = 64 * 1024;

    /// An empty buffer with room for so many octets.
    pub(crate) fn with_room_for(len: usize) -> Self {
        Self { data: Vec::with_capacity(len), ..Self::default() }
    }

    /// How many octets there are.
    pub fn len(&self) -> usize {
        self.data.len().saturating_sub(self.start)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The octets, and where they were captured.
    pub fn octets(&self) -> Octets<'_> {
        let pieces = self.pieces.get(self.first..).unwrap_or_default();
        Octets::assembled(&self.data, pieces).from(self.start)
    }

    /// Where they were captured, in order.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        // Every piece names its frame, so that none is current.
        let octets = self.octets();
        octets.places(Span::new(0, octets.len()), Current::default())
    }

    /// Appends `octets`. Past 4 GiB, which no caller comes near, the rest is left out.
    pub fn push(&mut self, octets: Octets<'_>, current: Current) {
        let octets = octets.first(u32::MAX as usize - self.data.len().min(u32::MAX as usize));
        let mut at = self.data.len() as u32;
        for place in octets.places(Span::new(0, octets.len()), current) {
            match self.pieces.last_mut() {
                Some(last) if adjoins(&last.place, &place) => last.place.len += place.len,
                _ => self.pieces.push(Piece { at, place }),
            }
            at = at.saturating_add(place.len);
        }
        self.data.extend_from_slice(octets.data());
    }

    /// Other octets in the places of `octets`: what was decrypted, in the places of what was encrypted.
    pub(crate) fn instead(data: Vec<u8>, octets: Octets<'_>, current: Current) -> Self {
        debug_assert_eq!(data.len(), octets.len(), "each octet has its place");
        let mut places = Self::default();
        places.push(octets, current);
        Self { data, ..places }
    }

    /// Appends what `other` holds.
    pub fn append(&mut self, other: &Self) {
        self.push(other.octets(), Current::default());
    }

    /// Drops the first `count` octets.
    pub fn consume(&mut self, count: usize) {
        if count >= self.len() {
            self.clear();
            return;
        }
        self.start += count;
        let ended = |piece: &Piece| piece.at.saturating_add(piece.place.len) as usize <= self.start;
        while self.pieces.get(self.first).is_some_and(ended) {
            self.first += 1;
        }
        // Moving what is left costs no more than what was consumed since it was moved last.
        if self.start > self.data.len() / 2 {
            self.compact();
        }
    }

    fn compact(&mut self) {
        self.data.drain(..self.start);
        self.pieces.drain(..self.first);
        let start = self.start as u32;
        for piece in &mut self.pieces {
            let gone = start.saturating_sub(piece.at);
            piece.at = piece.at.saturating_sub(start);
            piece.place.offset = piece.place.offset.saturating_add(gone);
            piece.place.len = piece.place.len.saturating_sub(gone);
        }
        self.start = 0;
        self.first = 0;
    }

    /// Forgets everything and keeps a bounded part of the memory.
    pub fn clear(&mut self) {
        self.data.clear();
        self.data.shrink_to(Self::KEPT);
        self.pieces.clear();
        self.pieces.shrink_to(Self::KEPT / size_of::<Piece>());
        self.start = 0;
        self.first = 0;
    }

    /// Octets of memory that the content takes, to count against a limit: with an octet from each of many
    /// frames, the places are far larger than the octets.
    pub fn cost(&self) -> usize {
        self.data.len() + self.pieces.len() * size_of::<Piece>()
    }
}

fn adjoins(earlier: &Place, later: &Place) -> bool {
    earlier.frame == later.frame
        && earlier.source == later.source
        && earlier.offset.checked_add(earlier.len) == Some(later.offset)
}

/// Octets in order: straight from where they were read, or gathered from several frames.
#[derive(Clone, Debug)]
pub enum Stretch<'f> {
    /// Not copied.
    Straight(Octets<'f>),
    /// Put together.
    Gathered(Gathered),
}

impl Stretch<'_> {
    /// The octets.
    pub fn octets(&self) -> Octets<'_> {
        match self {
            Self::Straight(octets) => *octets,
            Self::Gathered(gathered) => gathered.octets(),
        }
    }
}

/// Empty buffers whose memory is used again.
#[derive(Debug, Default)]
pub(crate) struct Pool(Vec<Gathered>);

impl Pool {
    const LIMIT: usize = 32;

    pub(crate) fn take(&mut self) -> Gathered {
        self.0.pop().unwrap_or_default()
    }

    pub(crate) fn give(&mut self, mut used: Gathered) {
        if self.0.len() < Self::LIMIT {
            used.clear();
            self.0.push(used);
        }
    }

    /// Takes the first `count` octets out of `buffer`, as a buffer of their own. A buffer that becomes empty
    /// has no memory left.
    pub(crate) fn split(&mut self, buffer: &mut Gathered, count: usize) -> Gathered {
        if count >= buffer.len() {
            return std::mem::take(buffer);
        }
        let mut taken = self.take();
        taken.push(buffer.octets().first(count), Current::default());
        buffer.consume(count);
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::Random;

    fn at(number: u64) -> Current {
        (FrameId { tap: 0, number }, SourceId(number as u32 % 3))
    }

    /// Frame, account and offset of every octet, one by one.
    fn origins(octets: Octets<'_>) -> Vec<(u64, u32, u32)> {
        (0..octets.len())
            .map(|index| {
                let mut places = octets.places(Span::new(index, 1), Current::default());
                let place = places.next().unwrap();
                assert!(places.next().is_none() && place.len == 1);
                (place.frame.number, place.source.0, place.offset)
            })
            .collect()
    }

    #[test]
    fn parts_of_one_frame_that_adjoin_are_one_piece() {
        let frame = Octets::frame(b"abcdefgh");
        let mut gathered = Gathered::default();
        gathered.push(frame.from(1).first(2), at(1));
        gathered.push(frame.from(3).first(2), at(1));
        gathered.push(frame.from(6), at(1));
        gathered.push(frame.first(1), at(2));
        assert_eq!(gathered.octets().data(), b"bcdegha");
        let places: Vec<(u64, u32, u32)> =
            gathered.places().map(|place| (place.frame.number, place.offset, place.len)).collect();
        assert_eq!(places, [(1, 1, 4), (1, 6, 2), (2, 0, 1)]);
    }

    #[test]
    fn a_consumed_front_is_gone() {
        let mut gathered = Gathered::default();
        gathered.push(Octets::frame(b"abcd"), at(1));
        gathered.push(Octets::frame(b"efgh"), at(2));
        gathered.consume(1);
        assert_eq!(gathered.places().next().unwrap().offset, 1);
        gathered.consume(5);
        assert_eq!(gathered.octets().data(), b"gh");
        assert_eq!(origins(gathered.octets()), [(2, 2, 2), (2, 2, 3)]);
        gathered.consume(9);
        assert!(gathered.is_empty() && gathered.places().next().is_none());
        gathered.push(Octets::frame(b"xy"), at(9));
        assert_eq!(origins(gathered.octets()), [(9, 0, 0), (9, 0, 1)]);
    }

    #[test]
    fn a_buffer_of_a_buffer_names_the_frames() {
        let mut inner = Gathered::default();
        inner.push(Octets::frame(b"abcd").from(2), at(1));
        inner.push(Octets::frame(b"ef"), at(2));
        let mut outer = Gathered::default();
        outer.push(inner.octets().from(1), at(7));
        assert_eq!(outer.octets().data(), b"def");
        assert_eq!(origins(outer.octets()), [(1, 1, 3), (2, 2, 0), (2, 2, 1)]);
    }

    #[test]
    fn random_pushes_and_consumptions_keep_every_origin() {
        let mut random = Random::new(1);
        for _ in 0..200 {
            let mut gathered = Gathered::default();
            let mut pool = Pool::default();
            let mut expected: Vec<(u8, (u64, u32, u32))> = Vec::new();
            for number in 1..60 {
                let frame: Vec<u8> = (0..40).map(|_| random.below(256) as u8).collect();
                for _ in 0..random.below(3) {
                    let start = random.below(40);
                    let len = random.below(41 - start);
                    gathered.push(Octets::frame(&frame).from(start).first(len), at(number));
                    for (index, octet) in frame.iter().enumerate().skip(start).take(len) {
                        let origin = (number, number as u32 % 3, index as u32);
                        expected.push((*octet, origin));
                    }
                }
                let gone = random.below(30).min(expected.len());
                if random.below(2) == 0 {
                    gathered.consume(gone);
                } else {
                    let taken = pool.split(&mut gathered, gone);
                    let front: Vec<_> = expected[..gone].iter().map(|pair| pair.1).collect();
                    assert_eq!(origins(taken.octets()), front);
                    pool.give(taken);
                }
                expected.drain(..gone);
                let octets: Vec<u8> = expected.iter().map(|pair| pair.0).collect();
                assert_eq!(gathered.octets().data(), octets);
            }
            let wanted: Vec<_> = expected.iter().map(|pair| pair.1).collect();
            assert_eq!(origins(gathered.octets()), wanted);
        }
    }

    #[test]
    fn memory_kept_for_reuse_is_bounded() {
        let mut gathered = Gathered::default();
        gathered.push(Octets::frame(&[0; 1 << 20]), at(1));
        gathered.clear();
        assert!(gathered.data.capacity() <= Gathered::KEPT);
    }
}
