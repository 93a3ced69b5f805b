//! Where octets stand: in a message, in a frame, in a buffer that was put together from frames.

/// A frame: the tap (input) it came from and its number there, counted from 1 as in Wireshark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FrameId {
    /// Index of the input, from 0.
    pub tap: u16,
    /// Number of the frame in its input, from 1.
    pub number: u64,
}

/// The account that a frame's octets are posted to: an index that the books hand out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceId(pub u32);

/// A run of octets, relative to something that the context names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// First octet.
    pub start: u32,
    /// How many octets.
    pub len: u32,
}

impl Span {
    /// From octet `start`, `len` octets; values beyond 4 GiB are clamped.
    pub fn new(start: usize, len: usize) -> Self {
        Self { start: clamp(start), len: clamp(len) }
    }

    /// One past the last octet.
    pub const fn end(self) -> u32 {
        self.start.saturating_add(self.len)
    }
}

/// A run of octets in a captured frame.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The frame.
    pub frame: FrameId,
    /// The account it is posted to.
    pub source: SourceId,
    /// First octet, from the start of the captured frame.
    pub offset: u32,
    /// How many octets.
    pub len: u32,
}

/// A part of a buffer that was put together from frames.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piece {
    /// Where the part starts in the buffer.
    pub at: u32,
    /// Where it came from; `place.len` is its length in the buffer too.
    pub place: Place,
}

pub(crate) fn clamp(value: usize) -> u32 {
    u32::try_from(value).unwrap_or(u32::MAX)
}
