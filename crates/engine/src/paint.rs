//! Which octets of a frame belong to which class of entries: what a message carries is its own, the rest is its carrier's,
//! headers are the flow's.

use beleg_ledger::{ClassId, Classes};
use beleg_model::{FrameId, Place, SourceId};

/// How many frames are remembered by the class of their flow, for messages that complete later.
const RECENT: usize = 1 << 12;

/// The runs of octets that a frame's messages claim.
#[derive(Debug, Default)]
pub(crate) struct Paint {
    /// In the order in which they were claimed; `None` for octets with a status of their own.
    runs: Vec<(Place, Option<ClassId>)>,
    recent: Vec<(FrameId, ClassId)>,
    /// Memory for dividing, used again.
    frames: Vec<(FrameId, SourceId)>,
    bounds: Vec<u32>,
}

impl Paint {
    /// Claims a run; what is claimed later wins.
    pub(crate) fn add(&mut self, place: Place, class: Option<ClassId>) {
        self.runs.push((place, class));
    }

    /// Posts the octets of a frame under the class of its flow, where it is a new one, and then what its messages claim of
    /// it and of earlier ones.
    pub(crate) fn settle(&mut self, frame: (FrameId, SourceId, u32), flow: Option<ClassId>, classes: &mut Classes) {
        let (id, source, len) = frame;
        if let Some(flow) = flow {
            self.remember(id, flow);
            // Most frames hold one message, of the same class as its flow's or of one more.
            if let [(place, Some(class))] = *self.runs.as_slice()
                && place.frame == id
                && place.len <= len
            {
                let apart = if class == flow { 0 } else { place.len };
                classes.post(flow, source, u64::from(len - apart));
                if apart > 0 {
                    classes.post(class, source, u64::from(apart));
                }
                self.runs.clear();
                return;
            }
            classes.post(flow, source, u64::from(len));
        }
        if !self.runs.is_empty() {
            self.divide(classes);
            self.runs.clear();
        }
    }

    /// Divides overlapping runs: frame by frame, between neighbouring boundaries, the latest claim wins.
    fn divide(&mut self, classes: &mut Classes) {
        let (mut frames, mut bounds) = (std::mem::take(&mut self.frames), std::mem::take(&mut self.bounds));
        frames.clear();
        frames.extend(self.runs.iter().map(|(place, _)| (place.frame, place.source)));
        frames.dedup();
        frames.sort_unstable();
        frames.dedup();
        for &(frame, source) in &frames {
            let Some(flow) = self.flow_of(frame) else { continue };
            let here = || self.runs.iter().filter(|(place, _)| place.frame == frame);
            bounds.clear();
            bounds.extend(here().flat_map(|(place, _)| [place.offset, place.offset.saturating_add(place.len)]));
            bounds.sort_unstable();
            bounds.dedup();
            for pair in bounds.windows(2) {
                let &[from, to] = pair else { continue };
                let covers = |place: &Place| place.offset <= from && place.offset.saturating_add(place.len) >= to;
                if let Some((_, class)) = here().rev().find(|(place, _)| covers(place)) {
                    classes.shift(source, flow, *class, u64::from(to - from));
                }
            }
        }
        (self.frames, self.bounds) = (frames, bounds);
    }

    fn remember(&mut self, frame: FrameId, flow: ClassId) {
        if self.recent.len() < RECENT {
            self.recent.resize(RECENT, (FrameId::default(), ClassId::default()));
        }
        let at = usize::try_from(frame.number).unwrap_or_default() % RECENT;
        if let Some(place) = self.recent.get_mut(at) {
            *place = (frame, flow);
        }
    }

    /// The class of the flow in which a frame of a moment ago went.
    pub(crate) fn flow_of(&self, frame: FrameId) -> Option<ClassId> {
        let at = usize::try_from(frame.number).unwrap_or_default() % RECENT;
        self.recent.get(at).filter(|(kept, _)| *kept == frame).map(|(_, flow)| *flow)
    }
}
