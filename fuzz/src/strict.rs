//! A sink that believes nothing: it checks every promise of the assembler to its sink.

use std::collections::BTreeMap;

use beleg_assemble::{Delivery, FrameHeader, Missing, Remark, Sink, Why};
use beleg_model::{FrameId, Party, Place, SourceId, Span, Status};

/// Keeps every frame and every mark, and asserts that no octet is marked twice or outside its frame.
#[derive(Debug, Default)]
pub struct Strict {
    frames: BTreeMap<FrameId, (SourceId, u32)>,
    marks: Vec<(FrameId, u32, u32)>,
    last: FrameId,
    /// Messages seen.
    pub messages: u64,
}

impl Strict {
    /// Checks what can only be checked at the end.
    pub fn check(&mut self) {
        self.marks.sort_unstable();
        for pair in self.marks.windows(2) {
            let [(first, _, end), (second, start, _)] = pair else { continue };
            assert!(first != second || end <= start, "an octet of frame {first:?} is marked twice: {pair:?}");
        }
    }
}

impl Sink for Strict {
    fn frame(&mut self, frame: &FrameHeader, _sender: Party) -> SourceId {
        assert!(frame.original_len >= frame.captured_len);
        let source = SourceId(u32::try_from(self.frames.len()).unwrap_or(u32::MAX));
        let before = self.frames.insert(frame.id, (source, frame.captured_len));
        assert!(before.is_none(), "frame {:?} is posted twice", frame.id);
        self.last = frame.id;
        source
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        assert_eq!(delivery.frame.0, self.last, "a message of a frame that is not the current one");
        self.messages += 1;
        let all = Span::new(0, delivery.octets.len());
        let mapped: u64 = delivery.octets.places(all, delivery.frame).map(|place| u64::from(place.len)).sum();
        assert_eq!(mapped, delivery.octets.len() as u64, "octets of a message without a place");
        for note in delivery.notes.all() {
            assert!(note.span.end() as usize <= delivery.octets.len(), "{note} reaches beyond its message");
        }
    }

    fn mark(&mut self, place: Place, status: Status, _why: Why) {
        assert!(matches!(status, Status::Opaque | Status::Undecodable), "the assembler does not give {status}");
        assert!(place.len > 0, "an empty mark");
        let posted = self.frames.get(&place.frame).copied();
        assert!(posted.is_some(), "a mark on frame {:?}, which was not posted", place.frame);
        let (source, captured) = posted.unwrap_or_default();
        assert_eq!(place.source, source, "a mark on another account than the frame's");
        let end = place.offset.checked_add(place.len);
        assert!(end.is_some_and(|end| end <= captured), "a mark beyond its frame: {place:?} of {captured}");
        self.marks.push((place.frame, place.offset, place.offset + place.len));
    }

    fn missing(&mut self, _missing: Missing) {}

    fn remark(&mut self, _remark: Remark) {}
}
