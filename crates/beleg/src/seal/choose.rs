//! Which frames a bundle encloses: those that the findings rest on, and as many more as a reader needs to judge likewise.

use std::collections::{BTreeMap, BTreeSet};

use beleg_declaration::FlowKey;
use beleg_evidence::case::FindingLine;
use beleg_model::{FrameId, Party};

use crate::seal::capture::Capture;

/// Frames by their index, each with its parts in the findings.
#[derive(Clone, Debug, Default)]
pub(crate) struct Choice {
    /// The frames and their parts.
    pub(crate) parts: BTreeMap<u64, Vec<String>>,
}

const CONTEXT: &str = "stands between, so that the others can be judged";

impl Choice {
    /// Choices, each wider than the one before: what the findings rest on; the flows of those frames; what shows since when the
    /// interfaces are in the capture; the flows of that; all frames up to the last entry; all frames.
    pub(crate) fn widening(capture: &Capture, lines: &[FindingLine]) -> Vec<Self> {
        let first = Self::narrow(capture, lines);
        let last = first.parts.keys().last().copied().unwrap_or_default();
        let flows = |of: &Self| Self::flows(capture, of).into_iter().filter(|index| *index <= last);
        let own = first.clone().with(flows(&first), CONTEXT);
        let coverage = own.clone().with_coverage(capture);
        let others = coverage.clone().with(flows(&coverage), CONTEXT);
        let all = 0..capture.order.len() as u64;
        let until = others.clone().with(all.clone().filter(|index| *index <= last), CONTEXT);
        let whole = until.clone().with(all, CONTEXT);
        let mut choices = vec![first, own, coverage, others, until, whole];
        choices.dedup_by_key(|choice| choice.parts.len());
        choices
    }

    fn narrow(capture: &Capture, lines: &[FindingLine]) -> Self {
        let mut choice = Self::default();
        let index = |frame: FrameId| capture.index_of(frame);
        for line in lines {
            let part = format!("entry of {}", line.id);
            choice = choice.with(line.frames.iter().filter_map(|&frame| index(frame.into())), &part);
        }
        let judgement = &capture.judgement;
        let causes = judgement.kept.causes().into_iter().filter_map(index);
        choice = choice.with(causes, "gave or ended a reason that an entry asks for");
        choice.with(capture.alike().into_iter(), "gave a reason like the one that an entry lacks")
    }

    fn with_coverage(mut self, capture: &Capture) -> Self {
        for (interface, _, seen) in &capture.judgement.summary.judged.coverage {
            let part = format!("shows since when {} is in the capture", interface.name());
            let frames = [Some(seen.first), seen.beginning].into_iter().flatten();
            self = self.with(frames.filter_map(|frame| capture.index_of(frame)), &part);
        }
        self
    }

    /// The frames of all flows that the chosen frames are in, in both directions.
    fn flows(capture: &Capture, chosen: &Self) -> BTreeSet<u64> {
        let judged = &capture.judgement.summary.judged;
        let both = |key: FlowKey| {
            let pair: (Party, Party) = if key.from <= key.to { (key.from, key.to) } else { (key.to, key.from) };
            (pair, key.transport)
        };
        let mut pairs = BTreeSet::new();
        let mut known = Vec::new();
        for (frame, flow) in &capture.judgement.kept.flows {
            let (Some(index), Some((flow, _))) = (capture.index_of(*frame), judged.flow(*flow)) else { continue };
            let pair = both(flow.key);
            if chosen.parts.contains_key(&index) {
                pairs.insert(pair);
            }
            known.push((index, pair));
        }
        known.into_iter().filter(|(_, pair)| pairs.contains(pair)).map(|(index, _)| index).collect()
    }

    fn with(mut self, indices: impl Iterator<Item = u64>, part: &str) -> Self {
        for index in indices {
            let parts = self.parts.entry(index).or_default();
            if !parts.iter().any(|known| known == part) && (part != CONTEXT || parts.is_empty()) {
                parts.push(part.to_owned());
            }
        }
        self
    }
}
