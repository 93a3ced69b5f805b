//! Frames in which no message was found: what a finding about a flow rests on, where nobody knows its protocol.

use std::collections::HashMap;

use beleg_declaration::{FlowId, Standing};
use beleg_engine::Judged;
use beleg_model::{Finding, FrameId, Party, Status, Time};
use foldhash::quality::RandomState;

use super::lanes::Lanes;
use super::view::{Row, Shape};
use super::{Chart, Choice, Reference, Sort};

/// Frames of one flow that are kept: a chart is drawn of a finding's first ones.
const EACH: u32 = 64;
/// Frames that are kept in all.
const ALL: usize = 1 << 18;

/// A frame without a message.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packet {
    pub(super) frame: FrameId,
    time: Time,
    flow: FlowId,
}

/// Tells frames without messages from those with.
#[derive(Debug, Default)]
pub(super) struct Loose {
    kept: Vec<Packet>,
    of_flow: HashMap<FlowId, u32, RandomState>,
    /// The last frame with a message.
    spoken: Option<FrameId>,
}

impl Loose {
    pub(super) fn message(&mut self, frame: FrameId) {
        self.spoken = Some(frame);
    }

    /// A frame is over.
    pub(super) fn posted(&mut self, frame: FrameId, time: Time, flow: FlowId) {
        if self.spoken == Some(frame) {
            return;
        }
        let count = self.of_flow.entry(flow).or_default();
        if *count < EACH && self.kept.len() < ALL {
            *count += 1;
            self.kept.push(Packet { frame, time, flow });
        }
    }

    /// What was kept, in the order of frames.
    pub(super) fn finish(mut self) -> Vec<Packet> {
        self.kept.sort_by_key(|packet| packet.frame);
        self.kept
    }
}

impl Chart {
    /// What a finding's chart starts from: its first frames. Those of an element as a whole are only when it was first heard:
    /// there it is what it sent without a reason, if it did.
    pub fn evidence(&self, judged: &Judged, finding: &Finding, most: usize) -> Choice {
        let mut frames: Vec<FrameId> = Vec::new();
        if finding.to == Party::Nameless || finding.to == finding.from {
            let of = |end: u16| self.ends.get(usize::from(end)).map(|end| end.party);
            let bad = |class| judged.status(class) == Some(Status::Unvouched);
            let name = judged.name(finding.from);
            let is_own = |party: Party| party == finding.from || judged.name(party) == name;
            let unvouched = self
                .steps
                .iter()
                .filter(|step| step.classes.into_iter().flatten().any(bad) && of(step.from).is_some_and(is_own));
            frames.extend(unvouched.take(most).map(|step| step.frame));
            let own = |packet: &&Packet| {
                judged
                    .flow(packet.flow)
                    .is_some_and(|(flow, standing)| *standing == Standing::Undeclared && is_own(flow.key.from))
            };
            frames.extend(self.loose.iter().filter(own).take(EACH as usize).map(|packet| packet.frame));
            frames.sort_unstable();
            frames.dedup();
        }
        if frames.is_empty() {
            frames.extend(&finding.frames);
        }
        // Packets of a flow are one row, however many there are.
        let mut others = 0;
        frames.retain(|frame| {
            let is_packet = self.loose.binary_search_by_key(frame, |packet| packet.frame).is_ok();
            others += usize::from(!is_packet);
            is_packet || others <= most
        });
        Choice::Because(frames)
    }

    /// The packets among these frames.
    pub(super) fn packets(&self, choice: &Choice) -> Vec<Packet> {
        let Choice::Because(frames) = choice else { return Vec::new() };
        let find = |frame: &FrameId| {
            let at = self.loose.binary_search_by_key(frame, |packet| packet.frame).ok()?;
            self.loose.get(at).copied()
        };
        frames.iter().filter_map(find).collect()
    }

    /// Their rows: packets of one flow that follow each other are one.
    pub(super) fn packet_rows(&self, judged: &Judged, lanes: &Lanes, packets: &[Packet]) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let mut before = None;
        for packet in packets {
            let Some((flow, standing)) = judged.flow(packet.flow) else { continue };
            let time = packet.time.since(self.start);
            match rows.last_mut().filter(|_| before == Some(packet.flow)) {
                Some(row) => (row.messages, row.until) = (row.messages + 1, time),
                None => rows.push(Row {
                    frame: packet.frame,
                    time,
                    until: time,
                    from: lanes.of_party(flow.key.from),
                    to: lanes.of_party(flow.key.to),
                    ends: [flow.key.from, flow.key.to],
                    via: None,
                    label: flow.key.service(),
                    reference: Reference::Other,
                    shape: Shape::Packets,
                    status: if *standing == Standing::Undeclared { Status::Unvouched } else { Status::Unexamined },
                    answer: None,
                    messages: 1,
                    octets: 0,
                    cause: None,
                    again: false,
                    detail: String::new(),
                    steps: Vec::new(),
                    sort: Sort::Packets,
                }),
            }
            before = Some(packet.flow);
        }
        rows
    }

    /// Who sends and receives them.
    pub(super) fn packet_ends(judged: &Judged, packets: &[Packet]) -> Vec<Party> {
        let flows = packets.iter().filter_map(|packet| judged.flow(packet.flow));
        flows.flat_map(|(flow, _)| [flow.key.from, flow.key.to]).collect()
    }
}
