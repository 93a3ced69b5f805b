//! The octets of a capture, whatever it is packed in: the packing is found by its magic number, never by a name.
//!
//! Unpacking is streamed. Where the packing is damaged, everything that could be unpacked before is given out
//! first, and the failure after it. A packing inside a packing is not opened.

mod feed;
mod gzip;
mod zstd;

use std::io;

use crate::raw::Raw;
use crate::report::DamageKind;

use feed::Feed;
use gzip::Gzip;
use zstd::Zstd;

/// Why a stream has no more octets although it should.
#[derive(Clone, Debug)]
pub(crate) struct Failure {
    pub(crate) kind: DamageKind,
    pub(crate) what: String,
}

impl Failure {
    fn new(kind: DamageKind, what: String) -> Self {
        Self { kind, what }
    }

    fn io(error: &io::Error) -> Self {
        Self::new(DamageKind::Unreadable, format!("the file cannot be read further: {error}"))
    }
}

/// The octets of a capture.
pub(crate) enum Stream {
    Plain(Raw),
    Gzip(Box<Gzip>),
    Zstd(Box<Zstd>),
}

impl Stream {
    /// The stream that `raw` holds, by its first octets.
    pub(crate) fn open(mut raw: Raw) -> io::Result<Self> {
        let magic = raw.look(4)?;
        Ok(if gzip::recognises(magic) {
            Self::Gzip(Box::new(Gzip::new(Feed::new(raw))))
        } else if zstd::recognises(magic) {
            Self::Zstd(Box::new(Zstd::new(Feed::new(raw))))
        } else {
            Self::Plain(raw)
        })
    }

    /// The name of the packing, where there is one.
    pub(crate) fn packing(&self) -> Option<&'static str> {
        match self {
            Self::Plain(_) => None,
            Self::Gzip(_) => Some("gzip"),
            Self::Zstd(_) => Some("zstd"),
        }
    }

    pub(crate) fn is_compressed(&self) -> bool {
        self.packing().is_some()
    }

    /// Some octets into `buffer`; 0 at the end, or where `buffer` is empty.
    pub(crate) fn read(&mut self, buffer: &mut [u8]) -> Result<usize, Failure> {
        match self {
            Self::Plain(raw) => raw.read(buffer).map_err(|error| Failure::io(&error)),
            Self::Gzip(gzip) => gzip.read(buffer),
            Self::Zstd(zstd) => zstd.read(buffer),
        }
    }

    pub(crate) fn raw(&mut self) -> &mut Raw {
        match self {
            Self::Plain(raw) => raw,
            Self::Gzip(gzip) => gzip.feed().raw(),
            Self::Zstd(zstd) => zstd.feed().raw(),
        }
    }

    /// How many octets of the input were taken so far.
    pub(crate) fn taken(&self) -> u64 {
        match self {
            Self::Plain(raw) => raw.taken(),
            Self::Gzip(gzip) => gzip.taken(),
            Self::Zstd(zstd) => zstd.taken(),
        }
    }
}
