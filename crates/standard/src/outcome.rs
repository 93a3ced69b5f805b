//! What is left of the entries that a requirement applied to: its verdict, and the findings.

use beleg_model::{Finding, FrameId, Outcome, Party, Time, Verdict};

use crate::compile::Compiled;
use crate::expression::{REMEMBERED, Truth};
use crate::judge::{Ending, verdict};

/// How many findings of one requirement are kept.
const FINDINGS: usize = 256;

/// Entries that are alike.
#[derive(Debug)]
pub(crate) struct Bucket {
    pub(crate) name: Box<str>,
    pub(crate) values: Vec<(String, String)>,
    pub(crate) count: u64,
    pub(crate) octets: u64,
    pub(crate) interval: (Time, Time),
    pub(crate) frames: Vec<FrameId>,
}

impl Bucket {
    pub(crate) fn new(name: &str, time: Time, values: Vec<(String, String)>) -> Self {
        Self { name: name.into(), values, count: 0, octets: 0, interval: (time, time), frames: Vec::new() }
    }

    pub(crate) fn add(&mut self, count: u64, octets: u64, interval: (Time, Time)) {
        self.count += count;
        self.octets = self.octets.saturating_add(octets);
        self.interval = (self.interval.0.min(interval.0), self.interval.1.max(interval.1));
    }

    /// Names a frame, where there is room and it is another one; whether it did.
    pub(crate) fn frame(&mut self, frame: FrameId) -> bool {
        let room = self.frames.len() < Finding::FRAMES && self.frames.last() != Some(&frame);
        if room {
            self.frames.push(frame);
        }
        room
    }
}

/// Entries that contradict a requirement, and are alike.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) parties: (Party, Party),
    pub(crate) bucket: Bucket,
}

/// How many entries came to what.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Tally {
    met: u64,
    violated: u64,
    absent: u64,
    unread: u64,
    /// They did not fit where they would have been kept.
    pub(crate) overflow: u64,
}

impl Tally {
    pub(crate) fn add(&mut self, truth: Truth, count: u64) {
        *match truth {
            Truth::Yes => &mut self.met,
            Truth::No => &mut self.violated,
            Truth::Absent => &mut self.absent,
            Truth::Unknown | Truth::Later => &mut self.unread,
        } += count;
    }

    pub(crate) fn join(&mut self, other: &Self) {
        self.met += other.met;
        self.violated += other.violated;
        self.absent += other.absent;
        self.unread += other.unread;
        self.overflow += other.overflow;
    }
}

pub(crate) fn outcome(
    requirement: &Compiled,
    tally: &Tally,
    found: Vec<Found>,
    forgotten: u64,
    ending: &dyn Ending,
) -> Outcome {
    let mut why = Vec::new();
    let Tally { met, mut violated, absent, unread, overflow } = *tally;
    let applied = met + violated + absent + unread + overflow;
    let mut unknown = absent + unread + overflow;
    if absent > 0 {
        why.push(format!("{} without a field that the assertion compares", entries(absent)));
    }
    if unread > 0 {
        why.push(format!("of {} a field could not be read, or what came before is not known", entries(unread)));
        if forgotten > 0 {
            let more =
                format!("{} of what came before had to be forgotten: no more than {REMEMBERED}", entries(forgotten));
            why.push(format!("{more} are remembered at a time"));
        }
    }
    if overflow > 0 {
        why.push(format!("{} of more kinds than are kept apart", entries(overflow)));
    }
    let lacking: Vec<String> = requirement
        .needs_complete
        .iter()
        .filter_map(|interface| Some(format!("{}: {}", interface.name(), ending.is_whole(*interface).err()?)))
        .collect();
    if violated > 0 && !lacking.is_empty() {
        why.push(format!("{} would contradict it, were the capture whole", entries(violated)));
        why.extend(lacking.iter().cloned());
        unknown += std::mem::take(&mut violated);
    }
    if violated > 0 && requirement.observer {
        why.push(format!("the observation {}", requirement.finding));
        unknown += std::mem::take(&mut violated);
    }
    let verdict = verdict(applied, violated, unknown);
    if !requirement.has_rule {
        why.push("it has no rule yet: `applies_to` and `assert` say how it is judged".to_owned());
    } else if verdict == Verdict::NotObservable {
        let unseen: Vec<&str> =
            requirement.needs_interfaces.iter().filter(|own| !ending.is_seen(**own)).map(|own| own.name()).collect();
        why.push(match unseen.as_slice() {
            [] => "nothing in the capture is what it applies to".to_owned(),
            names => format!("{} is not in the capture", names.join(" and ")),
        });
    }
    let findings = if violated > 0 { findings(requirement, found) } else { Vec::new() };
    let folded = findings.len().saturating_sub(FINDINGS) as u64;
    Outcome {
        requirement: requirement.id.clone(),
        title: requirement.title.clone(),
        severity: requirement.severity,
        verdict,
        applied,
        violated,
        unknown,
        why,
        findings: findings.into_iter().take(FINDINGS).collect(),
        folded,
    }
}

fn entries(count: u64) -> String {
    if count == 1 { "1 entry".to_owned() } else { format!("{count} entries") }
}

/// Entries that contradict a requirement, grouped by parties and manner.
fn findings(requirement: &Compiled, contradicting: Vec<Found>) -> Vec<Finding> {
    let mut all: Vec<(Box<str>, Finding)> = Vec::new();
    for Found { parties, bucket } in contradicting {
        let same = |(name, known): &&mut (Box<str>, Finding)| *name == bucket.name && (known.from, known.to) == parties;
        if let Some((_, known)) = all.iter_mut().find(same) {
            known.frames.extend(bucket.frames);
            known.entries += bucket.count;
            known.octets = known.octets.saturating_add(bucket.octets);
            known.interval = (known.interval.0.min(bucket.interval.0), known.interval.1.max(bucket.interval.1));
            continue;
        }
        let what = match bucket.name.as_ref() {
            "" => requirement.finding.clone(),
            name => format!("{name}: {}", requirement.finding),
        };
        let finding = Finding {
            id: String::new(),
            from: parties.0,
            to: parties.1,
            what,
            values: bucket.values,
            frames: bucket.frames,
            entries: bucket.count,
            octets: bucket.octets,
            interval: bucket.interval,
        };
        all.push((bucket.name, finding));
    }
    let mut findings: Vec<Finding> = all.into_iter().map(|(_, finding)| finding).collect();
    for finding in &mut findings {
        finding.frames.sort_unstable();
        finding.frames.dedup();
        finding.frames.truncate(Finding::FRAMES);
    }
    findings.sort_by_key(|finding| (finding.frames.first().copied(), finding.from, finding.to));
    for (number, finding) in findings.iter_mut().enumerate() {
        finding.id = format!("{}.{}", requirement.id, number + 1);
    }
    findings
}
