//! What an audit says of one scenario: the books' word on its frames, and the shipped catalogue's verdicts.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use beleg_assemble::Delivery;
use beleg_binding::Judging;
use beleg_capture::Options;
use beleg_declaration::{FlowId, Standing};
use beleg_engine::{Entry, Observer, Settings};
use beleg_ledger::ClassId;
use beleg_model::{FrameId, NoteKind, Status, Verdict};
use beleg_standard::{Catalogue, Judge, shipped};
use beleg_synth::scenario::Scenario;
use beleg_synth::stage::Stage;
use beleg_synth::{Writer, declaration};

/// What an audit said of a scenario.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    pub(crate) frames: u64,
    /// The frames of the misdeed.
    pub(crate) planted: BTreeSet<u64>,
    /// Frames with an entry without a voucher, and which entry.
    pub(crate) unvouched: BTreeMap<u64, String>,
    /// Frames of which octets or a field stand out.
    pub(crate) noted: BTreeSet<u64>,
    /// Each requirement's verdict, and what was missing for another one.
    pub(crate) verdicts: BTreeMap<String, (Verdict, String)>,
    /// The frames of each violated one's findings, and what the first finding says.
    pub(crate) violated: BTreeMap<String, (BTreeSet<u64>, String)>,
}

impl Seen {
    /// Whether a requirement is violated by a frame of the misdeed.
    pub(crate) fn reports(&self, id: &str) -> bool {
        self.violated.get(id).is_some_and(|(frames, _)| !frames.is_disjoint(&self.planted))
    }
}

#[derive(Debug, Default)]
struct Eye {
    entries: Vec<(u64, ClassId, String)>,
    flows: Vec<(u64, FlowId)>,
    noted: BTreeSet<u64>,
}

impl Observer for Eye {
    fn message(&mut self, delivery: &Delivery<'_>) {
        if delivery.notes.all().iter().any(|note| note.kind != NoteKind::Encrypted) {
            self.noted.insert(delivery.frame.0.number);
        }
    }

    fn entered(&mut self, entry: &Entry) {
        let lack = entry.unmet.map(|unmet| unmet.relation.0);
        let what = format!("{} {} (lacks {lack:?})", entry.deed.protocol, entry.deed.name);
        self.entries.push((entry.deed.frame.number, entry.class, what));
    }

    fn frame(&mut self, frame: FrameId, flow: FlowId) {
        self.flows.push((frame.number, flow));
    }
}

/// The catalogue that Beleg brings.
pub(crate) fn catalogue() -> Result<Catalogue, String> {
    Catalogue::read(&shipped::files(), &mut |name| Err(format!("“{name}” is not shipped")))
        .map_err(|faults| shown(&faults))
}

fn shown(faults: &[beleg_standard::Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Plays a scenario, and audits the capture by its own declaration and the catalogue.
pub(crate) fn audit(scenario: Scenario, catalogue: &Catalogue) -> Result<Seen, String> {
    let network = beleg_declaration::parse(&declaration(&scenario)).map_err(|fault| fault.to_string())?;
    let mut seen = Seen::default();
    let mut stage = Stage::new(scenario);
    let mut writer = Writer::new(Vec::new()).map_err(|error| error.to_string())?;
    for frame in stage.by_ref() {
        seen.frames += 1;
        if frame.truth.misdeed.is_some() {
            seen.planted.insert(seen.frames);
        }
        writer.frame(frame.time, &frame.octets).map_err(|error| error.to_string())?;
    }
    if let Some(failure) = stage.failure() {
        return Err(failure.clone());
    }
    let capture = writer.finish().map_err(|error| error.to_string())?;
    let mut taps =
        beleg_capture::read("scenario", Cursor::new(capture), Options::default()).map_err(|error| error.to_string())?;
    let mut eye = Eye::default();
    let schema = beleg_binding::schema();
    let judge = Judge::new(&schema, catalogue).map_err(|faults| shown(&faults))?;
    let mut judging = Judging::new(judge, schema, network.clone(), &mut eye);
    let summary = beleg_engine::run(&mut taps, Settings { network, ..Settings::default() }, &mut judging);
    for outcome in judging.finish(&summary) {
        seen.verdicts.insert(outcome.requirement.clone(), (outcome.verdict, outcome.why.join("; ")));
        if outcome.verdict == Verdict::Violated {
            let frames =
                outcome.findings.iter().flat_map(|finding| &finding.frames).map(|frame| frame.number).collect();
            let what = outcome.findings.first().map(|finding| format!("{} {:?}", finding.what, finding.values));
            seen.violated.insert(outcome.requirement, (frames, what.unwrap_or_default()));
        }
    }
    for (frame, class, what) in eye.entries {
        if summary.judged.status(class) == Some(Status::Unvouched) {
            seen.unvouched.entry(frame).or_insert(what);
        }
    }
    for (frame, flow) in eye.flows {
        if let Some((flow, Standing::Undeclared)) = summary.judged.flow(flow)
            && !flow.user
        {
            seen.unvouched.entry(frame).or_insert_with(|| "undeclared flow".to_owned());
        }
    }
    seen.noted = eye.noted;
    Ok(seen)
}
