//! One direction of an HTTP/2 connection: where in the octets it stands, and its compression table.

use beleg_model::NoteKind;

use super::frame::{Frame, LARGEST, kind};
use crate::gathered::Gathered;
use crate::http::hpack::Decoder;

/// A payload that is followed although nobody has been seen to allow it.
pub(super) const TOLERATED: u32 = 1 << 20;
/// Octets in which the start of a frame is searched for at a time: a frame of the usual largest size fits in them twice.
pub(super) const SEARCHED: usize = 2 * (LARGEST as usize + Frame::LEN);

/// Starts of segments that are remembered meanwhile.
const SEGMENTS: usize = 64;

/// Where a direction stands.
#[derive(Debug)]
pub(super) enum State {
    /// At the first octet of a client, or of who may be one.
    Preface,
    /// At the header of a frame.
    Frame,
    /// In a frame of DATA.
    Data {
        /// Its stream.
        stream: u32,
        /// Octets of body to come.
        left: u32,
        /// Octets of padding to come after them.
        pad: u32,
        /// The frame ends the message.
        end: bool,
    },
    /// In a frame that is not read.
    Skip {
        /// Octets to come.
        left: u64,
        /// Why they are not read, and what they are.
        why: (NoteKind, &'static str),
    },
    /// Somewhere.
    Search {
        /// Where among the octets at hand segments start: there, frames often do too.
        segments: Vec<usize>,
        /// If a frame starts with the next octet, nothing is lost.
        hopeful: bool,
    },
}

impl State {
    /// Looks for the start of a frame, from now on.
    pub(super) const fn search() -> Self {
        Self::Search { segments: Vec::new(), hopeful: false }
    }
}

/// A header block of which more is to come.
#[derive(Debug)]
pub(super) struct Partial {
    pub(super) stream: u32,
    /// The stream that PUSH_PROMISE promises.
    pub(super) promised: Option<u32>,
    /// It ends the message.
    pub(super) end: bool,
    /// The header of its first frame, then the block.
    pub(super) octets: Gathered,
}

/// One direction.
#[derive(Debug)]
pub(super) struct Direction {
    pub(super) state: State,
    /// Octets that are not read yet.
    pub(super) pending: Gathered,
    pub(super) hpack: Decoder,
    pub(super) block: Option<Partial>,
    /// Octets of this direction are not in the capture: its beginning, or some within.
    pub(super) missed: bool,
    /// Header blocks of this direction have been read, or known to be missed.
    pub(super) heard: bool,
    /// The largest payload that this side takes, as far as it has said so.
    pub(super) announced: u32,
}

impl Default for Direction {
    fn default() -> Self {
        Self::midway()
    }
}

impl Direction {
    /// From a client's first octet.
    pub(super) fn client() -> Self {
        Self::of(State::Preface, Decoder::fresh(), false)
    }

    /// From a server's first octet.
    pub(super) fn server() -> Self {
        Self::of(State::Frame, Decoder::fresh(), false)
    }

    /// From somewhere.
    pub(super) fn midway() -> Self {
        Self::of(State::search(), Decoder::midway(), true)
    }

    fn of(state: State, hpack: Decoder, missed: bool) -> Self {
        Self { state, pending: Gathered::default(), hpack, block: None, missed, heard: false, announced: LARGEST }
    }

    /// A segment starts after the octets at hand.
    pub(super) fn note_segment(&mut self) {
        let at = self.pending.len();
        if let State::Search { segments, .. } = &mut self.state
            && segments.len() < SEGMENTS
        {
            segments.push(at);
        }
    }

    /// The first `count` octets at hand are gone.
    pub(super) fn read(&mut self, count: usize) {
        if let State::Search { segments, .. } = &mut self.state {
            segments.retain_mut(|at| {
                let stays = *at >= count;
                *at = at.saturating_sub(count);
                stays
            });
        }
    }

    /// Octets up to the next frame; `None` where that is not known. `pending` are those that have not been read.
    pub(super) fn left(&self, pending: &[u8]) -> Option<u64> {
        match self.state {
            State::Data { left, pad, .. } => Some(u64::from(left) + u64::from(pad)),
            State::Skip { left, .. } => Some(left),
            State::Frame => Some((Frame::read(pending)?.whole() as u64).saturating_sub(pending.len() as u64)),
            State::Preface | State::Search { .. } => None,
        }
    }

    /// Passes over octets of a frame of DATA that are missing, until `rest` octets of it are left. Answers with how many of
    /// them were of the body.
    pub(super) fn pass(&mut self, rest: u64) -> u64 {
        let State::Data { left, pad, .. } = &mut self.state else {
            return 0;
        };
        let before = *left;
        *pad = u64::from(*pad).min(rest) as u32;
        *left = u64::from(*left).min(rest - u64::from(*pad)) as u32;
        u64::from(before - *left)
    }

    /// Whether a frame without which header blocks cannot be followed.
    pub(super) fn concerns_headers(&self, frame: Frame) -> bool {
        matches!(frame.kind, kind::HEADERS | kind::PUSH_PROMISE | kind::CONTINUATION) || self.block.is_some()
    }

    /// Octets of memory.
    pub(super) fn cost(&self) -> usize {
        let block = self.block.as_ref().map_or(0, |block| block.octets.cost());
        self.pending.cost() + self.hpack.cost() + block
    }
}
