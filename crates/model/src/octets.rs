//! Octets that remember where in which frames they were captured, without copying them.

use crate::place::{FrameId, Piece, Place, SourceId, Span, clamp};

/// A run of octets with its origin: the current frame, or pieces of several frames put together.
#[derive(Clone, Copy, Debug)]
pub struct Octets<'a> {
    data: &'a [u8],
    /// Offset of `data` in the current frame (no pieces) or in the buffer (with pieces).
    base: u32,
    pieces: &'a [Piece],
}

impl<'a> Octets<'a> {
    /// The whole of the current frame.
    pub const fn frame(data: &'a [u8]) -> Self {
        Self { data, base: 0, pieces: &[] }
    }

    /// A buffer put together from frames; `pieces` cover it in order.
    pub const fn assembled(data: &'a [u8], pieces: &'a [Piece]) -> Self {
        Self { data, base: 0, pieces }
    }

    /// The octets themselves.
    pub const fn data(self) -> &'a [u8] {
        self.data
    }

    /// How many there are.
    pub const fn len(self) -> usize {
        self.data.len()
    }

    /// Whether there are none.
    pub const fn is_empty(self) -> bool {
        self.data.is_empty()
    }

    /// Whether they were put together from more than the current frame's own octets.
    pub const fn is_assembled(self) -> bool {
        !self.pieces.is_empty()
    }

    /// Octets from `start` on; empty where `start` lies beyond the end.
    pub fn from(self, start: usize) -> Self {
        let start = start.min(self.data.len());
        Self { data: self.data.get(start..).unwrap_or_default(), base: self.base.saturating_add(clamp(start)), ..self }
    }

    /// The first `len` octets, or fewer where there are not as many.
    pub fn first(self, len: usize) -> Self {
        Self { data: self.data.get(..len.min(self.data.len())).unwrap_or_default(), ..self }
    }

    /// The octets of `span`, cut at the end where it reaches beyond.
    pub fn span(self, span: Span) -> Self {
        self.from(span.start as usize).first(span.len as usize)
    }

    /// Where `span` of these octets was captured. `current` is the frame being read and its account.
    pub fn places(self, span: Span, current: (FrameId, SourceId)) -> impl Iterator<Item = Place> + 'a {
        let part = self.span(span);
        let (from, to) = (part.base, part.base.saturating_add(clamp(part.data.len())));
        let own = part.pieces.is_empty().then_some(Place {
            frame: current.0,
            source: current.1,
            offset: from,
            len: to - from,
        });
        let first = part.pieces.partition_point(|piece| piece.at.saturating_add(piece.place.len) <= from);
        let pieces = part.pieces.get(first..).unwrap_or_default();
        let gathered = pieces.iter().take_while(move |piece| piece.at < to).map(move |piece| {
            let start = from.max(piece.at);
            let end = to.min(piece.at.saturating_add(piece.place.len));
            Place { offset: piece.place.offset.saturating_add(start - piece.at), len: end - start, ..piece.place }
        });
        own.into_iter().chain(gathered).filter(|place| place.len > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: (FrameId, SourceId) = (FrameId { tap: 0, number: 7 }, SourceId(3));

    #[test]
    fn octets_of_a_frame_stand_in_that_frame() {
        let octets = Octets::frame(b"abcdefgh").from(2).first(4);
        let places: Vec<Place> = octets.places(Span::new(1, 9), HERE).collect();
        assert_eq!(places, [Place { frame: HERE.0, source: HERE.1, offset: 3, len: 3 }]);
    }

    #[test]
    fn octets_of_a_buffer_stand_where_their_pieces_were() {
        let piece = |at, number, offset, len| Piece {
            at,
            place: Place { frame: FrameId { tap: 0, number }, source: SourceId(1), offset, len },
        };
        let pieces = [piece(0, 1, 50, 3), piece(3, 2, 60, 3), piece(6, 4, 70, 2)];
        let octets = Octets::assembled(b"abcdefgh", &pieces).from(1);
        let places: Vec<(u64, u32, u32)> =
            octets.places(Span::new(1, 5), HERE).map(|p| (p.frame.number, p.offset, p.len)).collect();
        assert_eq!(places, [(1, 52, 1), (2, 60, 3), (4, 70, 1)]);
    }

    #[test]
    fn a_span_beyond_the_end_is_cut() {
        let octets = Octets::frame(b"ab");
        assert!(octets.from(9).is_empty());
        assert_eq!(octets.span(Span::new(1, 9)).data(), b"b");
        assert_eq!(octets.places(Span::new(5, 5), HERE).count(), 0);
    }
}
