//! The whole capture as a proof needs it: its frames in order, their leaves, the reasons that they give, and what the entries of
//! the findings rest on.

use std::collections::{BTreeMap, HashMap};
use std::error::Error;
use std::path::PathBuf;

use beleg_capture::{Options, Taps};
use beleg_evidence::case::{self as case_files, Case, FindingLine};
use beleg_evidence::digest::Digest;
use beleg_evidence::frame::{Frame, Piece, commit};
use beleg_evidence::reasons::{self, Entry, Index, Reason};
use beleg_evidence::redact::Redactor;
use beleg_evidence::salt::CaptureKey;
use beleg_evidence::tap::Tied;
use beleg_model::{FrameId, Key, Relation};
use beleg_procedures::relations;
use beleg_verify::judge::{self, Examiner, Judgement};
use beleg_verify::standard::Standard;

use crate::seal::{Request, WITHOUT_KEYS};

/// A capture, read.
pub(crate) struct Capture {
    paths: Vec<PathBuf>,
    /// The frames in the order in which they are read: a frame's index is its place here.
    pub(crate) order: Vec<FrameId>,
    index: HashMap<FrameId, u64>,
    /// The leaf of each frame.
    pub(crate) leaves: Vec<Digest>,
    /// Its leaf as a sensor commits to it, where there was one.
    pub(crate) sensed: Vec<Digest>,
    /// All reasons.
    pub(crate) reasons: Index,
    /// What judging gave.
    pub(crate) judgement: Judgement,
    /// The captures hold keys of TLS.
    pub(crate) has_keys: bool,
    secret: CaptureKey,
    redactor: Redactor,
}

impl Capture {
    /// Reads the captures of a case, and finds what the case says they hold.
    pub(crate) fn read(request: &Request<'_>, lines: &[FindingLine], network: &[u8]) -> Result<Self, Box<dyn Error>> {
        let case = request.case;
        let text = std::str::from_utf8(network)?;
        let network = judge::network(text, case.manifest.declaration.given)?;
        let paths = request.captures.to_vec();
        let claimed = lines.iter().flat_map(|line| &line.frames).map(|&frame| frame.into());
        let mut taps = beleg_capture::open(&paths, Options { digest: true })?;
        let standard = Standard::parse(&case.file(case_files::STANDARD)?)?;
        let mut judgement = judge::judge(&mut taps, network, &standard, Examiner::of_all(claimed))?;
        same_inputs(case, &taps)?;
        let has_keys = taps.inputs().iter().any(|input| !input.secrets.is_empty());
        let values = judgement.kept.sensitive(&judgement.summary.judged.network);
        let mut capture = Self {
            paths,
            order: Vec::new(),
            index: HashMap::new(),
            leaves: Vec::new(),
            sensed: Vec::new(),
            reasons: Index::new(Vec::new(), request.secret.clone()),
            judgement,
            has_keys,
            secret: request.secret.clone(),
            redactor: Redactor::new(&values, request.secret),
        };
        capture.same_findings(lines)?;
        capture.commit(request.sensor.is_some())?;
        Ok(capture)
    }

    /// Commits to every frame and to every reason.
    fn commit(&mut self, sensor: bool) -> Result<(), Box<dyn Error>> {
        let mut taps = beleg_capture::open(&self.paths, Options::default())?;
        while let Some(frame) = taps.next() {
            let index = self.order.len() as u64;
            let frame = judge::copied(&frame);
            let id = FrameId { tap: frame.input, number: frame.number };
            self.leaves.push(commit(&self.secret, index, &frame, &self.pieces(&frame)));
            if sensor {
                self.sensed.push(Tied::leaf(&self.secret, index, &frame));
            }
            self.order.push(id);
            self.index.insert(id, index);
        }
        let issued = std::mem::take(&mut self.judgement.kept.issued);
        let reason = |(relation, key, frame): (Relation, Key, FrameId)| {
            let entry = self.entry(relation, &key);
            self.index_of(frame).map(|frame| Reason { entry, frame })
        };
        let all = issued.into_iter().filter_map(reason).collect();
        self.reasons = Index::new(all, self.secret.clone());
        Ok(())
    }

    /// The case must be that of these captures.
    fn same_findings(&self, lines: &[FindingLine]) -> Result<(), String> {
        let name = |party| self.judgement.summary.judged.name(party);
        for line in lines {
            let outcomes = self.judgement.outcomes.iter();
            let mut all = outcomes.flat_map(|outcome| {
                outcome.findings.iter().map(|finding| FindingLine::of(&outcome.requirement, finding, &name))
            });
            if !all.any(|found| found == *line) {
                let tls = self.judgement.summary.seen.iter().any(|seen| seen.protocol == "tls");
                let hint = if tls {
                    format!(". Was the case made with --keys?{}", WITHOUT_KEYS.get(1..).unwrap_or(""))
                } else {
                    String::new()
                };
                return Err(format!("the captures do not give the finding {} as the case has it{hint}", line.id));
            }
        }
        Ok(())
    }

    /// The pieces of a frame that are opened or closed as a whole.
    pub(crate) fn pieces(&self, frame: &Frame) -> Vec<Piece> {
        self.redactor.pieces(frame)
    }

    /// The place of a frame among all.
    pub(crate) fn index_of(&self, frame: FrameId) -> Option<u64> {
        self.index.get(&frame).copied()
    }

    /// What a reason is filed under.
    fn entry(&self, relation: Relation, key: &Key) -> Entry {
        let kind = relations::describe(relation).map_or("?", |known| known.name);
        if reasons::hides(kind, key) { Entry::hidden(kind, key, &self.secret) } else { Entry::open(kind, key) }
    }

    fn looked_for(&self) -> Vec<Entry> {
        let entries = self.judgement.kept.entries.iter();
        let mut all: Vec<Entry> =
            entries.flat_map(|entry| &entry.wanted).map(|(relation, key)| self.entry(*relation, key)).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// What the entries of the findings looked for in vain, under open names.
    pub(crate) fn wanted(&self) -> Vec<Entry> {
        self.looked_for().into_iter().filter(|entry| !entry.is_hidden()).collect()
    }

    /// The same, under hidden names.
    pub(crate) fn hidden(&self) -> Vec<Entry> {
        self.looked_for().into_iter().filter(Entry::is_hidden).collect()
    }

    /// The frames that gave a reason of the kind that the entries look for, whether or not it was still in force.
    pub(crate) fn alike(&self) -> Vec<u64> {
        self.looked_for().iter().flat_map(|entry| self.reasons.frames(entry)).collect()
    }

    /// The frames with these indices, in order.
    pub(crate) fn frames(&self, wanted: &BTreeMap<u64, Vec<String>>) -> Result<Vec<Frame>, Box<dyn Error>> {
        let mut taps = beleg_capture::open(&self.paths, Options::default())?;
        let mut frames = Vec::with_capacity(wanted.len());
        let mut index = 0;
        while let Some(frame) = taps.next() {
            if wanted.contains_key(&index) {
                frames.push(judge::copied(&frame));
            }
            index += 1;
        }
        Ok(frames)
    }
}

/// The captures must be those that the case was made from.
fn same_inputs(case: &Case, taps: &Taps) -> Result<(), String> {
    let wanted = &case.manifest.inputs;
    if wanted.len() != taps.inputs().len() {
        return Err(format!("the case was made from {} captures; {} are given", wanted.len(), taps.inputs().len()));
    }
    for (wanted, given) in wanted.iter().zip(taps.inputs()) {
        if wanted.sha256.is_some() && wanted.sha256 != given.sha256.map(Digest) {
            return Err(format!(
                "{} is not the capture {:?} that the case was made from: its SHA-256 differs",
                given.name, wanted.name
            ));
        }
    }
    Ok(())
}
