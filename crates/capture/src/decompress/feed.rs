//! Packed octets, buffered for a decompressor, with their offset in the file.

use std::io::{self, Read};

use crate::raw::Raw;
use crate::report::DamageKind;

use super::Failure;

const CHUNK: usize = 64 * 1024;

/// The input of a decompressor.
pub(super) struct Feed {
    raw: Raw,
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    offset: u64,
}

impl Feed {
    pub(super) fn new(raw: Raw) -> Self {
        Self { raw, buffer: vec![0; CHUNK], start: 0, end: 0, offset: 0 }
    }

    pub(super) fn raw(&mut self) -> &mut Raw {
        &mut self.raw
    }

    pub(super) fn taken(&self) -> u64 {
        self.raw.taken()
    }

    /// The offset in the file of the next octet.
    pub(super) fn offset(&self) -> u64 {
        self.offset
    }

    /// The next octets, none only at the end of the file.
    pub(super) fn some(&mut self) -> Result<&[u8], Failure> {
        if self.start == self.end {
            self.refill().map_err(|error| Failure::io(&error))?;
        }
        Ok(self.held())
    }

    /// The next `N` octets without consuming them, or nothing where the file ends before.
    pub(super) fn look<const N: usize>(&mut self) -> Result<Option<[u8; N]>, Failure> {
        while self.end - self.start < N {
            let before = self.end - self.start;
            self.refill().map_err(|error| Failure::io(&error))?;
            if self.end - self.start == before {
                return Ok(None);
            }
        }
        Ok(self.held().first_chunk().copied())
    }

    /// The next `N` octets, consumed, or nothing where the file ends before.
    pub(super) fn octets<const N: usize>(&mut self) -> Result<Option<[u8; N]>, Failure> {
        let octets = self.look()?;
        if octets.is_some() {
            self.consume(N);
        }
        Ok(octets)
    }

    /// Consumes `count` octets; false where the file ends before.
    pub(super) fn skip(&mut self, mut count: u64) -> Result<bool, Failure> {
        while count > 0 {
            let some = (self.some()?.len() as u64).min(count);
            if some == 0 {
                return Ok(false);
            }
            self.consume(some as usize);
            count -= some;
        }
        Ok(true)
    }

    pub(super) fn consume(&mut self, count: usize) {
        let count = count.min(self.end - self.start);
        self.start += count;
        self.offset += count as u64;
    }

    /// The failure of a file that ends inside something.
    pub(super) fn cut(&self, inside: &str) -> Failure {
        Failure::new(
            DamageKind::Cut,
            format!(
                "the compressed file ends inside {inside} at octet {} (still being written, or cut off)",
                self.offset + self.held().len() as u64
            ),
        )
    }

    fn held(&self) -> &[u8] {
        self.buffer.get(self.start..self.end).unwrap_or_default()
    }

    /// Reads once more behind what is held.
    fn refill(&mut self) -> io::Result<()> {
        self.buffer.copy_within(self.start..self.end, 0);
        self.end -= self.start;
        self.start = 0;
        let free = self.buffer.get_mut(self.end..).unwrap_or_default();
        self.end += self.raw.read(free)?;
        Ok(())
    }
}

impl Read for Feed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.start == self.end {
            self.refill()?;
        }
        let count = self.held().len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), self.held().get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}
