//! The octets of an input as they lie in the file: counted, and hashed where the digest is wanted.

use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// A file, a pipe or any other reader.
pub(crate) struct Raw {
    input: Box<dyn Read + Send>,
    /// Octets that were looked at and not yet read, and how many of them are read by now.
    ahead: Vec<u8>,
    ahead_read: usize,
    taken: u64,
    hash: Option<Sha256>,
}

impl Raw {
    pub(crate) fn new(input: Box<dyn Read + Send>, digest: bool) -> Self {
        Self { input, ahead: Vec::new(), ahead_read: 0, taken: 0, hash: digest.then(Sha256::new) }
    }

    /// How many octets were taken out of the input so far.
    pub(crate) fn taken(&self) -> u64 {
        self.taken
    }

    /// The first octets, at most `count`, without reading past them. Only of use before the first `read`.
    pub(crate) fn look(&mut self, count: usize) -> io::Result<&[u8]> {
        while self.ahead.len() < count {
            let mut octets = [0; 16];
            let wanted = octets.len().min(count - self.ahead.len());
            let some = octets.get_mut(..wanted).unwrap_or_default();
            let got = self.take(some)?;
            if got == 0 {
                break;
            }
            self.ahead.extend_from_slice(octets.get(..got).unwrap_or_default());
        }
        Ok(&self.ahead)
    }

    /// Some octets into `buffer`; 0 at the end of the input.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let ahead = self.ahead.get(self.ahead_read..).unwrap_or_default();
        if ahead.is_empty() {
            return self.take(buffer);
        }
        let count = ahead.len().min(buffer.len());
        if let (Some(to), Some(from)) = (buffer.get_mut(..count), ahead.get(..count)) {
            to.copy_from_slice(from);
        }
        self.ahead_read += count;
        Ok(count)
    }

    /// The SHA-256 of the whole input, where it was asked for: reads what nobody wanted to read.
    pub(crate) fn digest(&mut self) -> io::Result<Option<[u8; 32]>> {
        if self.hash.is_none() {
            return Ok(None);
        }
        let mut rest = vec![0; 64 * 1024];
        while self.take(&mut rest)? > 0 {}
        Ok(self.hash.take().map(|hash| hash.finalize().into()))
    }

    fn take(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            match self.input.read(buffer) {
                Ok(count) => {
                    let count = count.min(buffer.len());
                    self.taken += count as u64;
                    if let Some(hash) = &mut self.hash {
                        hash.update(buffer.get(..count).unwrap_or_default());
                    }
                    return Ok(count);
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}
