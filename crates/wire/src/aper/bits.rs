//! A cursor over aligned PER (ITU-T X.691) that cannot run over the end. It reads fields; which fields come is not
//! its business.

use beleg_model::Span;
use beleg_spec::asn1::Size;

/// Why a value could not be read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stop {
    /// The octets end before the value does.
    Short,
    /// A value that its type does not have.
    Wrong,
    /// A length of 16384 or more: the value comes in fragments (clause 11.9.3.8), which are not put together here.
    Fragments,
}

/// Octets or bits of a value, where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Run {
    /// From an octet boundary: the first octet, and how many bits.
    Aligned(usize, usize),
    /// At most 64 bits that start anywhere: the bits as a number, and how many.
    Loose(u64, usize),
    /// So many bits, in fragments.
    Scattered(usize),
}

/// The cursor: counts bits from the start of the whole message, so that every place it names is the message's.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bits<'a> {
    octets: &'a [u8],
    at: usize,
    end: usize,
    odd: Option<usize>,
}

impl<'a> Bits<'a> {
    /// Over octets `start` to `end` of `octets`.
    pub(crate) fn new(octets: &'a [u8], start: usize, end: usize) -> Self {
        // A count of bits must not overflow, and no message comes near that size.
        let end = end.min(octets.len()).min(usize::MAX / 16);
        Self { octets, at: start.min(end) * 8, end, odd: None }
    }

    /// The same message, from octet `start` to `end`, which must not reach beyond this cursor's end.
    pub(crate) fn within(&self, start: usize, end: usize) -> Self {
        Self::new(self.octets, start, end.min(self.end))
    }

    /// The first octet that is not touched yet.
    #[inline]
    pub(crate) fn octet(&self) -> usize {
        self.at.div_ceil(8)
    }

    /// The octets that nothing has touched, as a span.
    pub(crate) fn rest(&self) -> Span {
        let start = self.octet();
        Span::new(start, self.end.saturating_sub(start))
    }

    /// The octets of an aligned run.
    pub(crate) fn slice(&self, start: usize, len: usize) -> &'a [u8] {
        self.octets.get(start..start.saturating_add(len)).unwrap_or_default()
    }

    /// The bit at which something first stood in another form than the one that X.691 gives it.
    pub(crate) fn odd(&self) -> Option<usize> {
        self.odd
    }

    #[cold]
    fn note_odd(&mut self, bit: usize) {
        self.odd.get_or_insert(bit);
    }

    /// One bit.
    #[inline]
    pub(crate) fn bit(&mut self) -> Result<bool, Stop> {
        let first = self.at >> 3;
        match self.octets.get(first) {
            Some(octet) if first < self.end => {
                let bit = octet & (0x80 >> (self.at & 7)) != 0;
                self.at += 1;
                Ok(bit)
            }
            _ => Err(Stop::Short),
        }
    }

    /// The next `count` bits, 64 at most, the first the most significant. They are not aligned.
    #[inline]
    pub(crate) fn bits(&mut self, count: usize) -> Result<u64, Stop> {
        if count > (self.end * 8).saturating_sub(self.at) {
            return Err(Stop::Short);
        }
        let (first, shift) = (self.at >> 3, self.at & 7);
        self.at += count;
        if shift + count <= 8 {
            let octet = self.octets.get(first).copied().unwrap_or_default();
            return Ok(u64::from(octet) >> (8 - shift - count) & ((1 << count) - 1));
        }
        let (mut number, mut have) = (0_u128, 0);
        for octet in self.octets.get(first..).unwrap_or_default() {
            if have >= shift + count {
                break;
            }
            number = number << 8 | u128::from(*octet);
            have += 8;
        }
        let mask = (1_u128 << count) - 1;
        Ok((number >> (have - shift - count).min(127) & mask) as u64)
    }

    /// Skips to the next octet boundary (clause 11.1.4). Padding is of zero bits.
    #[inline]
    pub(crate) fn align(&mut self) {
        let shift = self.at & 7;
        if shift != 0 {
            let octet = self.octets.get(self.at >> 3).copied().unwrap_or_default();
            if octet & (0xff >> shift) != 0 {
                self.note_odd(self.at);
            }
            self.at = (self.at | 7) + 1;
        }
    }

    /// The next octet, aligned.
    #[inline]
    fn u8(&mut self) -> Result<u8, Stop> {
        self.align();
        let at = self.at >> 3;
        match self.octets.get(at) {
            Some(octet) if at < self.end => {
                self.at += 8;
                Ok(*octet)
            }
            _ => Err(Stop::Short),
        }
    }

    /// Two octets, aligned.
    #[inline]
    pub(crate) fn u16(&mut self) -> Result<u16, Stop> {
        let start = self.take(2)?;
        match self.octets.get(start..) {
            Some([a, b, ..]) => Ok(u16::from_be_bytes([*a, *b])),
            _ => Err(Stop::Short),
        }
    }

    /// Moves over `count` octets, aligned; returns the first.
    #[inline]
    pub(crate) fn take(&mut self, count: usize) -> Result<usize, Stop> {
        self.align();
        let start = self.at >> 3;
        if count > self.end.saturating_sub(start) {
            return Err(Stop::Short);
        }
        self.at += count * 8;
        Ok(start)
    }

    /// Moves over a field with an identifier of 16 bits, a criticality and a length of less than 128, each aligned, and over
    /// its value: the four octets before the value, and the first of the value. `None`, and the cursor where it is, where
    /// the field has another form or does not end.
    #[inline]
    pub(crate) fn plain_header(&mut self) -> Option<([u8; 4], usize)> {
        let start = self.at >> 3;
        let header = *self.octets.get(start..self.end)?.first_chunk::<4>()?;
        let [_, _, criticality, len] = header;
        let value = start + 4;
        let after = value + usize::from(len);
        if self.at & 7 != 0 || criticality & 0x3f != 0 || len >= 0x80 || after > self.end {
            return None;
        }
        self.at = after * 8;
        Some((header, value))
    }

    /// Moves over `count` bits that start on an octet boundary and end anywhere.
    fn take_bits(&mut self, count: usize) -> Result<Run, Stop> {
        self.align();
        if count > (self.end * 8).saturating_sub(self.at) {
            return Err(Stop::Short);
        }
        let run = Run::Aligned(self.at >> 3, count);
        self.at += count;
        Ok(run)
    }

    /// A number of 0 to `range` (clause 11.5, and 13.2.6 a for more than 64K values).
    #[inline]
    pub(crate) fn constrained(&mut self, range: u64) -> Result<u64, Stop> {
        let number = match range {
            0 => 0,
            1..=254 => self.bits(64 - range.leading_zeros() as usize)?,
            255 => u64::from(self.u8()?),
            256..=65_535 => u64::from(self.u16()?),
            _ => self.counted(range)?,
        };
        if number > range {
            return Err(Stop::Wrong);
        }
        Ok(number)
    }

    /// A number after the count of its octets, which is itself constrained to what `range` takes.
    fn counted(&mut self, range: u64) -> Result<u64, Stop> {
        let most = (64 - range.leading_zeros() as usize).div_ceil(8);
        let count_bits = usize::BITS as usize - (most - 1).leading_zeros() as usize;
        let count = self.bits(count_bits)? as usize + 1;
        if count > most {
            return Err(Stop::Wrong);
        }
        let start = self.take(count)?;
        let octets = self.slice(start, count);
        if count > 1 && octets.first() == Some(&0) {
            self.note_odd(start * 8);
        }
        Ok(octets.iter().fold(0, |number, octet| number << 8 | u64::from(*octet)))
    }

    /// A length without a bound below 64K (clause 11.9.3.5 to 11.9.3.8), and whether it is that of a fragment, which
    /// another length follows.
    #[inline]
    fn determinant(&mut self) -> Result<(usize, bool), Stop> {
        let first = self.u8()?;
        match first {
            0..=0x7f => Ok((usize::from(first), false)),
            0x80..=0xbf => {
                let second = self.u8()?;
                let length = usize::from(first & 0x3f) << 8 | usize::from(second);
                if length < 0x80 {
                    self.note_odd(self.at - 16);
                }
                Ok((length, false))
            }
            0xc1..=0xc4 => Ok((usize::from(first & 7) * 16_384, true)),
            _ => Err(Stop::Wrong),
        }
    }

    /// A length of octets or items, all of which follow in one piece.
    #[inline]
    pub(crate) fn length(&mut self) -> Result<usize, Stop> {
        match self.determinant()? {
            (length, false) => Ok(length),
            (length, true) if length <= self.rest().len as usize => Err(Stop::Fragments),
            _ => Err(Stop::Short),
        }
    }

    /// How many items a size constraint leaves room for, from the wire.
    #[inline]
    pub(crate) fn size(&mut self, size: Size) -> Result<usize, Stop> {
        if size.extensible && self.bit()? {
            return self.length();
        }
        if size.upper > 65_535 {
            let length = self.length()?;
            let fits = (size.lower as usize..=size.upper as usize).contains(&length);
            return if fits { Ok(length) } else { Err(Stop::Wrong) };
        }
        let range = u64::from(size.upper.saturating_sub(size.lower));
        Ok(size.lower as usize + self.constrained(range)? as usize)
    }

    /// A BIT STRING (clause 16).
    pub(crate) fn bit_string(&mut self, size: Size) -> Result<Run, Stop> {
        if size.upper > 65_535 && !size.extensible {
            return self.bit_string_in_fragments(size);
        }
        let start = self.at;
        let count = self.size(size)?;
        // One size of 16 bits at most is not aligned; an extension of it has a length, which moved the cursor further.
        let fixed = size.lower == size.upper && self.at - start <= 1;
        if count == 0 || fixed && count <= 16 {
            return Ok(Run::Loose(self.bits(count)?, count));
        }
        self.take_bits(count)
    }

    /// A BIT STRING of a size without a bound below 64K: 16384 bits are few enough octets to come in any message.
    fn bit_string_in_fragments(&mut self, size: Size) -> Result<Run, Stop> {
        let mut total = 0;
        loop {
            let (count, more) = self.determinant()?;
            let run = self.take_bits(count)?;
            total += count;
            if more {
                continue;
            }
            let fits = (size.lower as usize..=size.upper as usize).contains(&total);
            return match run {
                _ if !fits => Err(Stop::Wrong),
                run if count == total => Ok(run),
                _ => Ok(Run::Scattered(total)),
            };
        }
    }

    /// An OCTET STRING (clause 17), or a character string of eight bits a character (clause 30.5).
    pub(crate) fn octet_string(&mut self, size: Size) -> Result<Run, Stop> {
        let start = self.at;
        let count = self.size(size)?;
        let fixed = size.lower == size.upper && self.at - start <= 1;
        if count == 0 {
            return Ok(Run::Aligned(self.octet(), 0));
        }
        if fixed && count <= 2 {
            return Ok(Run::Loose(self.bits(count * 8)?, count * 8));
        }
        let first = self.take(count)?;
        Ok(Run::Aligned(first, count * 8))
    }

    /// An INTEGER above its lower bound, and whether it lies outside the root of its constraint.
    pub(crate) fn integer(&mut self, range: u64, extensible: bool) -> Result<(u64, bool), Stop> {
        if !extensible || !self.bit()? {
            return Ok((self.constrained(range)?, false));
        }
        // An unconstrained number in two's complement (clause 11.8): of no more than 64 bits here.
        let count = self.length()?;
        let start = self.take(count)?;
        let octets = self.slice(start, count);
        // Nine where a number of 64 bits has its highest bit set, and so a zero octet before it.
        let nine = octets.len() == 9 && octets.first() == Some(&0);
        if octets.is_empty() || octets.len() > 8 && !nine {
            return Err(Stop::Wrong);
        }
        let sign = octets.first().is_some_and(|octet| octet & 0x80 != 0);
        let empty = if sign { u64::MAX } else { 0 };
        let number = octets.iter().fold(empty, |number, octet| number << 8 | u64::from(*octet));
        Ok((number, true))
    }

    /// The index among `root` values or alternatives, or, with true, among those after an extension marker.
    #[inline]
    pub(crate) fn index(&mut self, root: usize, extensible: bool) -> Result<(usize, bool), Stop> {
        if extensible && self.bit()? {
            return Ok((self.small()?, true));
        }
        let range = root.saturating_sub(1) as u64;
        Ok((self.constrained(range)? as usize, false))
    }

    /// A normally small number (clause 11.6).
    pub(crate) fn small(&mut self) -> Result<usize, Stop> {
        if !self.bit()? {
            return Ok(self.bits(6)? as usize);
        }
        let count = self.length()?;
        let start = self.take(count)?;
        if count == 0 || count > 4 {
            return Err(Stop::Wrong);
        }
        let octets = self.slice(start, count);
        Ok(octets.iter().fold(0, |number, octet| number << 8 | usize::from(*octet)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn over(octets: &[u8]) -> Bits<'_> {
        Bits::new(octets, 0, octets.len())
    }

    #[test]
    fn bits_cross_octets_and_stop_at_the_end() {
        let octets = [0b1010_0101, 0xff, 0x00, 1, 2, 3, 4, 5, 6];
        let mut bits = over(&octets);
        assert_eq!(bits.bits(3), Ok(0b101));
        assert_eq!(bits.bits(7), Ok(0b001_0111));
        assert_eq!(bits.bits(62), Ok(0x3f00_0102_0304_0506));
        assert_eq!(bits.bits(1), Err(Stop::Short));
        assert_eq!(over(&octets).bits(64), Ok(0xa5ff_0001_0203_0405));
        assert_eq!(bits.bit(), Err(Stop::Short));
    }

    #[test]
    fn numbers_take_the_form_of_their_range() {
        assert_eq!(over(&[0b1010_0000]).constrained(7), Ok(5));
        assert_eq!(over(&[0b1110_0000]).constrained(4), Err(Stop::Wrong));
        assert_eq!(over(&[0xff]).constrained(255), Ok(255));
        assert_eq!(over(&[0x12, 0x34]).constrained(65_535), Ok(0x1234));
        // AMF-UE-NGAP-ID: three bits say how many octets.
        let amf = 1_099_511_627_775;
        assert_eq!(over(&[0x00, 0x2a]).constrained(amf), Ok(42));
        assert_eq!(over(&[0x80, 1, 0, 0, 0, 0]).constrained(amf), Ok(0x01_0000_0000));
        assert_eq!(over(&[0xa0, 1, 0, 0, 0, 0, 0]).constrained(amf), Err(Stop::Wrong));
    }

    #[test]
    fn another_form_than_the_canonical_one_is_read_and_remembered() {
        let mut bits = over(&[0x80, 0x05, 0xff]);
        assert_eq!(bits.length(), Ok(5));
        assert_eq!(bits.odd(), Some(0));
        let mut bits = over(&[0b1000_0001, 0xaa]);
        assert_eq!(bits.bit(), Ok(true));
        bits.align();
        assert_eq!(bits.odd(), Some(1));
        assert_eq!(bits.octet(), 1);
    }

    #[test]
    fn lengths_of_sixteen_thousand_are_fragments() {
        let mut long = vec![0xc1];
        assert_eq!(over(&long).length(), Err(Stop::Short));
        long.resize(16_385, 0);
        assert_eq!(over(&long).length(), Err(Stop::Fragments));
        assert_eq!(over(&[0xc0, 0]).length(), Err(Stop::Wrong));
        assert_eq!(over(&[0xbf, 0xff]).length(), Ok(16_383));
    }

    #[test]
    fn strings_are_aligned_by_their_size() {
        let size = |lower, upper, extensible| Size { lower, upper, extensible };
        let mut bits = over(&[0b1100_0000, 0x01, 0x02, 0x03]);
        assert_eq!(bits.bit_string(size(2, 2, false)), Ok(Run::Loose(3, 2)));
        assert_eq!(bits.octet_string(size(3, 3, false)), Ok(Run::Aligned(1, 24)));
        // SIZE (1..160, ...): an extension bit, eight bits of size, then the aligned bits.
        let mut bits = over(&[0x0f, 0x80, 192, 0, 2, 1]);
        assert_eq!(bits.bit_string(size(1, 160, true)), Ok(Run::Aligned(2, 32)));
    }
}
