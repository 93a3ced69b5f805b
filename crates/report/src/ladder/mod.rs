//! Message sequence charts: who says what to whom, in order, and why. Content only; how a chart is drawn is a format's.
//!
//! `record` takes every message of a run into a [`Chart`], `groups` and `owners` say whose each one is, `ues` who there is to
//! choose from, `view` makes the rows of what was chosen.

mod fold;
mod groups;
mod lanes;
mod loose;
mod names;
mod owners;
mod recent;
mod record;
mod told;
mod ues;
mod view;

use beleg_ledger::ClassId;
use beleg_model::{FrameId, Name, Party, Time};

pub use record::Recorder;
pub use ues::{Choice, Ue, Ues};
pub use view::{Answer, Ladder, Lane, Row, Shape};

/// One end of an arrow: an address, and what speaks there where several functions share it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct End {
    party: Party,
    kind: Option<Box<str>>,
}

/// Where a message belongs in the architecture: what an arrow's colour says, beside its label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Reference {
    /// N1 and N2.
    N2,
    /// N4.
    N4,
    /// The service-based interfaces.
    Sbi,
    /// N3 and N9.
    N3,
    /// What no reference point of the 5G core names.
    Other,
}

impl Reference {
    /// Of a protocol, by its name in output.
    pub fn of(protocol: &str) -> Self {
        match protocol {
            "ngap" | "nas-5gs" => Self::N2,
            "pfcp" => Self::N4,
            "http" => Self::Sbi,
            "gtp-u" => Self::N3,
            _ => Self::Other,
        }
    }

    /// Its name in the specification (TS 23.501 clause 4.2.7).
    pub const fn name(self) -> &'static str {
        match self {
            Self::N2 => "N2",
            Self::N4 => "N4",
            Self::Sbi => "SBI",
            Self::N3 => "N3",
            Self::Other => "other",
        }
    }

    /// All of them.
    pub const ALL: [Self; 5] = [Self::N2, Self::N4, Self::Sbi, Self::N3, Self::Other];
}

/// What an arrow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A message that answers no other.
    Message,
    /// A response.
    Answer,
    /// What keeps a peering alive, and its answer.
    Beat,
    /// User plane: a run of G-PDUs in one tunnel.
    Packets,
}

/// One message, with those that it carries; or a run of G-PDUs.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    frame: FrameId,
    time: Time,
    /// The end of a run.
    until: Time,
    from: u16,
    to: u16,
    reference: Reference,
    sort: Sort,
    /// Its label's place among all labels.
    label: u32,
    /// Whose it is.
    owner: Option<u32>,
    /// What of the same PDU session it belongs to, and that session's number.
    session: Option<u32>,
    number: Option<u8>,
    /// The classes of its entries.
    classes: [Option<ClassId>; 2],
    /// The step that it answers.
    request: Option<u32>,
    /// The step that it hands on.
    handed_on: Option<u32>,
    /// The message that it comes from.
    cause: Option<Because>,
    /// Names of its messages: how others refer to it as a cause.
    name: Name,
    /// The transport has delivered it before.
    again: bool,
    messages: u32,
    octets: u64,
    /// Where its fields stand among all details.
    detail: (u32, u32),
}

/// A message that another comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Because {
    frame: FrameId,
    name: Name,
    /// It is a reason since its subscriber had come, however long ago.
    distant: bool,
}

/// How many steps are kept. Of longer captures a part has to be chosen.
const STEPS: usize = 1 << 22;
/// How many octets of fields are kept.
const DETAILS: usize = 1 << 26;

/// All that was said in a capture.
#[derive(Debug, Default)]
pub struct Chart {
    steps: Vec<Step>,
    /// The first step of each frame, in the order of frames.
    by_frame: Vec<u32>,
    ends: Vec<End>,
    labels: Vec<Box<str>>,
    /// Frames without messages.
    loose: Vec<loose::Packet>,
    details: String,
    start: Time,
    /// Messages beyond those kept.
    beyond: u64,
    ues: Ues,
}

impl Chart {
    /// Who there is to choose from.
    pub fn ues(&self) -> &Ues {
        &self.ues
    }

    /// When the capture began.
    pub fn start(&self) -> Time {
        self.start
    }

    /// How many messages of each reference point there were in each of `bins` equal parts of the capture, and how many
    /// nanoseconds a part has. A run of packets is spread over its time.
    pub fn over_time(&self, bins: usize) -> (Vec<[u64; Reference::ALL.len()]>, i64) {
        let mut out = vec![[0; Reference::ALL.len()]; bins];
        let last = self.steps.iter().map(|step| step.until.since(self.start)).max().unwrap_or(0);
        let step = last.max(0) / i64::try_from(bins.max(1)).unwrap_or(i64::MAX) + 1;
        let bin = |time: Time| usize::try_from(time.since(self.start) / step).unwrap_or(0).min(bins.saturating_sub(1));
        for one in &self.steps {
            let Some(place) = Reference::ALL.iter().position(|reference| *reference == one.reference) else { continue };
            let (first, last) = (bin(one.time), bin(one.until));
            let parts = (last.saturating_sub(first) + 1) as u64;
            let (each, rest) = (u64::from(one.messages) / parts, u64::from(one.messages) % parts);
            for (at, counts) in out.iter_mut().enumerate().take(last + 1).skip(first) {
                if let Some(count) = counts.get_mut(place) {
                    *count += each + u64::from(((at - first) as u64) < rest);
                }
            }
        }
        (out, step)
    }

    /// How many messages came after as many as are kept.
    pub fn beyond(&self) -> u64 {
        self.beyond
    }

    /// The steps of a frame.
    fn of_frame(&self, frame: FrameId) -> impl Iterator<Item = u32> + '_ {
        let of = |at: &u32| self.steps.get(*at as usize).map_or(FrameId::default(), |step| step.frame);
        let found = self.by_frame.binary_search_by_key(&frame, of).ok();
        let first = found.and_then(|place| self.by_frame.get(place).copied()).unwrap_or(u32::MAX);
        let steps = self.steps.get(first as usize..).unwrap_or_default();
        let same = steps.iter().take_while(move |step| step.frame == frame).count() as u32;
        first..first.saturating_add(same)
    }

    fn label(&self, step: &Step) -> &str {
        self.labels.get(step.label as usize).map_or("", |label| label)
    }

    fn detail(&self, step: &Step) -> &str {
        let (start, end) = step.detail;
        self.details.get(start as usize..end as usize).unwrap_or_default()
    }
}
