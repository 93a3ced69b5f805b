//! What is left of the entries that a requirement applied to: its verdict, and the findings.

use beleg_model::{Finding, FrameId, Outcome, Party, Time, Verdict};

use crate::compile::Compiled;
use crate::expression::Truth;
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

/// Entries that are alike, with what they came to.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(crate) parties: (Party, Party),
    pub(crate) truth: Truth,
    pub(crate) bucket: Bucket,
}

pub(crate) fn outcome(requirement: &Compiled, kept: Vec<Kept>, overflow: u64, ending: &dyn Ending) -> Outcome {
    let mut why = Vec::new();
    let applied: u64 = kept.iter().map(|kept| kept.bucket.count).sum::<u64>() + overflow;
    let count =
        |truth: &[Truth]| kept.iter().filter(|kept| truth.contains(&kept.truth)).map(|kept| kept.bucket.count).sum();
    let (mut violated, absent): (u64, u64) = (count(&[Truth::No]), count(&[Truth::Absent]));
    let unread: u64 = count(&[Truth::Unknown, Truth::Later]);
    let mut unknown = absent + unread + overflow;
    if absent > 0 {
        why.push(format!("{} without a field that the assertion compares", entries(absent)));
    }
    if unread > 0 {
        why.push(format!("of {} a field could not be read, or what came before is not known", entries(unread)));
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
    if verdict == Verdict::NotObservable {
        let unseen: Vec<&str> =
            requirement.needs_interfaces.iter().filter(|own| !ending.is_seen(**own)).map(|own| own.name()).collect();
        why.push(match unseen.as_slice() {
            [] => "nothing in the capture is what it applies to".to_owned(),
            names => format!("{} is not in the capture", names.join(" and ")),
        });
    }
    let findings = if violated > 0 { findings(requirement, kept) } else { Vec::new() };
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
fn findings(requirement: &Compiled, kept: Vec<Kept>) -> Vec<Finding> {
    let mut all: Vec<(Box<str>, Finding)> = Vec::new();
    for Kept { parties, bucket, .. } in kept.into_iter().filter(|kept| kept.truth == Truth::No) {
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
