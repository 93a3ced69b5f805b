//! A frame as the reader lends it, and what a source says about it.

use std::ops::Range;

use beleg_model::{FrameId, Time};

use crate::link::LinkType;

/// One captured frame, lent from the buffer that its file was read into.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// Its tap, and its number there.
    pub id: FrameId,
    /// When it was captured. A frame without a time stamp has that of the frame before it.
    pub time: Time,
    /// What its first octets are.
    pub link: LinkType,
    /// The captured octets.
    pub octets: &'a [u8],
    /// How many octets it had on the wire; never fewer than were captured.
    pub original_len: u32,
    /// Index into [`crate::InputReport::interfaces`] of its tap.
    pub interface: u32,
    /// The first comment that somebody gave it in the file.
    pub comment: Option<&'a str>,
    /// How many frames were lost between the one before on the same interface and this one, where the
    /// file says.
    pub dropped: Option<u64>,
}

/// What a source found: where the frame stands in the window, and what its header said.
#[derive(Clone, Debug)]
pub(crate) struct Head {
    pub(crate) time: Time,
    pub(crate) link: LinkType,
    /// Where its octets stand in the window.
    pub(crate) octets: Range<usize>,
    pub(crate) original_len: u32,
    pub(crate) interface: u32,
    /// Where its comment stands in the window.
    pub(crate) comment: Option<Range<usize>>,
    pub(crate) dropped: Option<u64>,
    /// Its header says that more octets were captured than the frame had.
    pub(crate) irregular: bool,
    /// Its time is outside what 64-bit nanoseconds can say.
    pub(crate) clamped: bool,
    /// It has no time stamp of its own.
    pub(crate) untimed: bool,
}

impl Head {
    /// Moves what was found in a part of the window to its place there.
    pub(crate) fn place(&mut self, start: usize) {
        self.octets = moved(&self.octets, start);
        self.comment = self.comment.as_ref().map(|comment| moved(comment, start));
    }
}

fn moved(range: &Range<usize>, by: usize) -> Range<usize> {
    range.start + by..range.end + by
}
