//! A cursor over octets in network byte order that cannot run over the end.

use beleg_model::Span;

/// Reads from the front; every read is `None` where the octets end before it does, and then consumes nothing.
#[derive(Clone, Copy, Debug)]
pub struct Reader<'a> {
    octets: &'a [u8],
    at: usize,
}

impl<'a> Reader<'a> {
    /// Starts at the first octet.
    pub const fn new(octets: &'a [u8]) -> Self {
        Self { octets, at: 0 }
    }

    /// How many octets have been read.
    pub const fn at(&self) -> usize {
        self.at
    }

    /// How many octets are left.
    pub const fn left(&self) -> usize {
        self.octets.len().saturating_sub(self.at)
    }

    /// Whether nothing is left.
    pub const fn is_empty(&self) -> bool {
        self.left() == 0
    }

    /// The octets that are left, without reading them.
    pub fn rest(&self) -> &'a [u8] {
        self.octets.get(self.at..).unwrap_or_default()
    }

    /// Where the octets that are left stand.
    pub fn rest_span(&self) -> Span {
        Span::new(self.at, self.left())
    }

    /// Where the `len` octets before the cursor stand.
    pub fn last_span(&self, len: usize) -> Span {
        Span::new(self.at.saturating_sub(len), len.min(self.at))
    }

    /// The next octet, without reading it.
    pub fn peek(&self) -> Option<u8> {
        self.rest().first().copied()
    }

    /// The next `len` octets.
    pub fn take(&mut self, len: usize) -> Option<&'a [u8]> {
        let taken = self.rest().get(..len)?;
        self.at = self.at.saturating_add(len);
        Some(taken)
    }

    /// The next `len` octets, or all that are left.
    pub fn take_up_to(&mut self, len: usize) -> &'a [u8] {
        let len = len.min(self.left());
        self.take(len).unwrap_or_default()
    }

    /// The next `N` octets, by value.
    pub fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    /// One octet.
    pub fn u8(&mut self) -> Option<u8> {
        self.array::<1>().map(|[octet]| octet)
    }

    /// Two octets.
    pub fn u16(&mut self) -> Option<u16> {
        self.array().map(u16::from_be_bytes)
    }

    /// Three octets.
    pub fn u24(&mut self) -> Option<u32> {
        self.array::<3>().map(|[a, b, c]| u32::from_be_bytes([0, a, b, c]))
    }

    /// Four octets.
    pub fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_be_bytes)
    }

    /// Eight octets.
    pub fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_be_bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_stop_at_the_end_and_consume_nothing() {
        let mut reader = Reader::new(&[1, 2, 3, 4, 5]);
        assert_eq!(reader.u16(), Some(0x0102));
        assert_eq!(reader.u32(), None);
        assert_eq!(reader.at(), 2);
        assert_eq!(reader.u24(), Some(0x03_0405));
        assert!(reader.is_empty());
        assert_eq!(reader.take_up_to(9), b"");
        assert_eq!(reader.last_span(3), Span::new(2, 3));
    }
}
