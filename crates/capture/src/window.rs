//! The growing read buffer: a run of octets of one stream that a source parses in place and lends frames from.

use std::ops::Range;

use crate::decompress::{Failure, Stream};
use crate::raw::Raw;
use crate::report::{Damage, DamageKind};

/// What is read at once. It fits the second-level cache, so that octets are still there when they are parsed.
const CHUNK: usize = 128 * 1024;

/// The octets of a stream from the current position on, as far as they were read.
pub(crate) struct Window {
    stream: Stream,
    buffer: Vec<u8>,
    /// What is read and not yet consumed stands in `buffer[start..end]`.
    start: usize,
    end: usize,
    /// Offset of `buffer[start]` in the stream.
    position: u64,
    ended: bool,
    failure: Option<Failure>,
}

impl Window {
    pub(crate) fn new(stream: Stream) -> Self {
        Self { stream, buffer: Vec::new(), start: 0, end: 0, position: 0, ended: false, failure: None }
    }

    /// Where the first octet that is not consumed stands in the buffer; holds until the next `need`.
    pub(crate) fn cursor(&self) -> usize {
        self.start
    }

    /// At least `count` octets from the current position on, fewer only where the stream ends before.
    /// Memory grows with what is there, not with what is asked for.
    #[inline]
    pub(crate) fn need(&mut self, count: usize) -> &[u8] {
        if self.end - self.start < count {
            self.fill(count);
        }
        self.held()
    }

    /// What is read and not consumed.
    #[inline]
    pub(crate) fn held(&self) -> &[u8] {
        self.slice(&(self.start..self.end))
    }

    /// Octets by their place in the buffer; holds until the next `need`.
    #[inline]
    pub(crate) fn slice(&self, range: &Range<usize>) -> &[u8] {
        self.buffer.get(range.clone()).unwrap_or_default()
    }

    /// Moves on. What was consumed stays in the buffer until the next `need`.
    #[inline]
    pub(crate) fn consume(&mut self, count: usize) {
        let count = count.min(self.end - self.start);
        self.start += count;
        self.position += count as u64;
    }

    /// The input below, for its counts and its digest.
    pub(crate) fn raw(&mut self) -> &mut Raw {
        self.stream.raw()
    }

    /// How many octets of the input were taken so far.
    pub(crate) fn taken(&self) -> u64 {
        self.stream.taken()
    }

    /// What is wrong where the stream has no more octets at the boundary of two records: nothing, unless
    /// the octets could not be had.
    pub(crate) fn at_end(&self) -> Result<(), Damage> {
        match &self.failure {
            None => Ok(()),
            Some(failure) => Err(self.damage(failure.kind, failure.what.clone())),
        }
    }

    /// Damage at the current position because a record that starts there is not whole.
    pub(crate) fn cut(&self, record: &str) -> Damage {
        match &self.failure {
            None => self.damage(
                DamageKind::Cut,
                format!(
                    "{record}, and the capture ends at octet {} (still being written, or cut off)",
                    self.position + self.held().len() as u64
                ),
            ),
            Some(failure) => self.damage(failure.kind, format!("{record}; {}", failure.what)),
        }
    }

    /// Damage at the current position.
    pub(crate) fn damage(&self, kind: DamageKind, what: String) -> Damage {
        Damage { offset: self.position, decompressed: self.stream.is_compressed(), kind, what }
    }

    #[cold]
    fn fill(&mut self, count: usize) {
        if self.ended {
            return;
        }
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        while self.end < count && !self.ended {
            if self.end == self.buffer.len() {
                self.buffer.resize(self.buffer.len().saturating_mul(2).max(CHUNK), 0);
            }
            let free = self.buffer.get_mut(self.end..).unwrap_or_default();
            match self.stream.read(free) {
                Ok(0) => self.ended = true,
                Ok(got) => self.end += got.min(free.len()),
                Err(failure) => {
                    self.failure = Some(failure);
                    self.ended = true;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, Read};

    use super::*;

    /// Gives one octet at a time, counting up, then fails or ends.
    struct Drip(u32, bool);

    impl Read for Drip {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if self.0 == 1000 {
                return if self.1 { Err(io::Error::other("the disk is gone")) } else { Ok(0) };
            }
            buffer[0] = self.0 as u8;
            self.0 += 1;
            Ok(1)
        }
    }

    fn window(fails: bool) -> Window {
        Window::new(Stream::Plain(Raw::new(Box::new(Drip(0, fails)), false)))
    }

    #[test]
    fn octets_come_in_order_whatever_the_reads_give() {
        let mut window = window(false);
        let mut next = 0u32;
        for count in (1..40).cycle() {
            let have = window.need(count);
            if have.len() < count {
                break;
            }
            assert!(have[..count].iter().all(|octet| {
                next += 1;
                *octet == (next - 1) as u8
            }));
            window.consume(count);
            assert_eq!(window.position, u64::from(next));
        }
        assert!(next > 960);
        assert!(window.at_end().is_ok());
    }

    #[test]
    fn a_length_that_nothing_follows_takes_no_memory() {
        let mut window = window(false);
        assert_eq!(window.need(usize::MAX).len(), 1000);
        assert_eq!(window.buffer.len(), CHUNK);
    }

    #[test]
    fn a_failed_read_keeps_what_was_read_and_says_so() {
        let mut window = window(true);
        assert_eq!(window.need(2000).len(), 1000);
        window.consume(990);
        let damage = window.cut("frame 7 has 20 octets");
        assert_eq!((damage.offset, damage.kind), (990, DamageKind::Unreadable));
        assert!(damage.what.contains("the disk is gone"), "{}", damage.what);
    }
}
