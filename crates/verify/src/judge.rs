//! Judging frames: the run of an audit, with what a proof needs kept beside it.

use std::collections::BTreeSet;

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_declaration::{FlowId, Network};
use beleg_engine::{Entry, Observer, Settings, Summary};
use beleg_evidence::Error;
use beleg_evidence::frame::Frame;
use beleg_evidence::redact::Values;
use beleg_evidence::tap::Seen;
use beleg_ledger::Cause;
use beleg_model::{FrameId, Key, Outcome, Relation};
use beleg_procedures::relations;

use beleg_binding::{Judging, schema};

use crate::sensitive::Collector;
use crate::standard::Standard;

/// What is kept of a run.
#[derive(Debug, Default)]
pub struct Examiner {
    /// The frames whose entries are kept.
    wanted: BTreeSet<FrameId>,
    /// All reasons are wanted, and the flow of every frame.
    all: bool,
    /// The entries of the frames that were asked for.
    pub entries: Vec<Entry>,
    /// All reasons, with the frames that gave them.
    pub issued: Vec<(Relation, Key, FrameId)>,
    /// The flow of every frame.
    pub flows: Vec<(FrameId, FlowId)>,
    sensitive: Collector,
}

impl Examiner {
    /// One that keeps the entries of these frames.
    pub fn of(frames: impl IntoIterator<Item = FrameId>) -> Self {
        Self { wanted: frames.into_iter().collect(), ..Self::default() }
    }

    /// One that keeps all reasons and flows too.
    pub fn of_all(frames: impl IntoIterator<Item = FrameId>) -> Self {
        Self { all: true, ..Self::of(frames) }
    }

    /// What is sensitive in the frames, where all was wanted.
    pub fn sensitive(&mut self, network: &Network) -> Values {
        let users = self.issued.iter().filter_map(|(relation, key, _)| match key {
            Key::Address(address) if *relation == relations::UE_ADDRESS => Some(*address),
            _ => None,
        });
        std::mem::take(&mut self.sensitive).finish(users, network)
    }

    /// The frames that the kept entries rest on.
    pub fn causes(&self) -> BTreeSet<FrameId> {
        let mut frames = BTreeSet::new();
        for entry in &self.entries {
            if let Some(cause) = &entry.cause {
                collect(cause, &mut frames);
            }
            frames.extend(entry.unmet.and_then(|unmet| unmet.ended));
        }
        frames
    }
}

/// The frames of a chain; each is entered once.
fn collect(cause: &Cause, frames: &mut BTreeSet<FrameId>) {
    for met in &cause.met {
        if frames.insert(met.cause.deed.frame) {
            collect(&met.cause, frames);
        }
    }
}

impl Observer for Examiner {
    fn message(&mut self, delivery: &Delivery<'_>) {
        if self.all {
            self.sensitive.message(delivery);
        }
    }

    fn entered(&mut self, entry: &Entry) {
        if self.all {
            let frame = entry.deed.frame;
            self.issued.extend(entry.issued.iter().map(|&(relation, key)| (relation, key, frame)));
        }
        if self.wanted.contains(&entry.deed.frame) {
            self.entries.push(entry.clone());
        }
    }

    fn frame(&mut self, frame: FrameId, flow: FlowId) {
        if self.all {
            self.flows.push((frame, flow));
        }
    }
}

/// A run and what it comes to.
#[derive(Debug)]
pub struct Judgement {
    /// What the run leaves behind.
    pub summary: Summary,
    /// The verdicts.
    pub outcomes: Vec<Outcome>,
    /// What was kept.
    pub kept: Examiner,
}

/// Judges frames by a declaration and a standard.
///
/// # Errors
/// The standard does not compile.
pub fn judge(taps: &mut Taps, network: Network, standard: &Standard, mut kept: Examiner) -> Result<Judgement, Error> {
    kept.sensitive.pools.clone_from(&network.ue_pools);
    let mut judging = Judging::new(standard.judge()?, schema(), network.clone(), &mut kept);
    let settings = Settings { network, chains: true, ..Settings::default() };
    let summary = beleg_engine::run(taps, settings, &mut judging);
    let outcomes = judging.finish(&summary);
    Ok(Judgement { summary, outcomes, kept })
}

/// A declaration as a case holds it: one that no person gave is no more than what was learnt.
///
/// # Errors
/// It cannot be read.
pub fn network(text: &str, given: bool) -> Result<Network, Error> {
    let mut network = beleg_declaration::parse(text).map_err(|fault| Error::new(fault.to_string()))?;
    network.reviewed = given;
    Ok(network)
}

/// All frames of a capture.
pub fn frames(taps: &mut Taps) -> Vec<Frame> {
    let mut frames = Vec::new();
    while let Some(frame) = taps.next() {
        frames.push(copied(&frame));
    }
    frames
}

/// A frame with octets of its own.
pub fn copied(frame: &beleg_capture::Frame<'_>) -> Frame {
    let Seen { input, number, time, link, original, octets } = seen(frame);
    Frame { input, number, time, link, original, octets: octets.to_vec() }
}

/// A frame as a sensor commits to it.
pub fn seen<'a>(frame: &beleg_capture::Frame<'a>) -> Seen<'a> {
    let (input, number, time) = (frame.id.tap, frame.id.number, frame.time.nanoseconds());
    Seen { input, number, time, link: frame.link.0, original: frame.original_len, octets: frame.octets }
}
