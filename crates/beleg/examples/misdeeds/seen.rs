//! What an audit says of one scenario: the books' word on its frames, and the shipped catalogue's verdicts.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use beleg_assemble::Delivery;
use beleg_binding::Judging;
use beleg_capture::{Options, Taps};
use beleg_declaration::{FlowId, Standing};
use beleg_engine::{Entry, Observer, Settings};
use beleg_ledger::ClassId;
use beleg_model::{FrameId, NoteKind, Status, Verdict};
use beleg_standard::{Catalogue, Judge, shipped};
use beleg_synth::scenario::{Scenario, Tap};
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
            self.noted.insert(id(delivery.frame.0));
        }
    }

    fn entered(&mut self, entry: &Entry) {
        let lack = entry.unmet.map(|unmet| unmet.relation.0);
        let what = format!("{} {} (lacks {lack:?})", entry.deed.protocol, entry.deed.name);
        self.entries.push((id(entry.deed.frame), entry.class, what));
    }

    fn frame(&mut self, frame: FrameId, flow: FlowId) {
        self.flows.push((id(frame), flow));
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

/// A scenario's captures, in memory: one, or one of each of its taps.
fn captured(scenario: Scenario, seen: &mut Seen) -> Result<Taps, String> {
    let places: Vec<Option<Tap>> = match scenario.taps.as_slice() {
        [] => vec![None],
        taps => taps.iter().cloned().map(Some).collect(),
    };
    let mut sides = Vec::new();
    for place in places {
        sides.push((place, Writer::new(Vec::new()).map_err(|error| error.to_string())?, 0));
    }
    let mut stage = Stage::new(scenario);
    for frame in stage.by_ref() {
        for (at, (place, writer, frames)) in (0..).zip(&mut sides) {
            if place.as_ref().is_some_and(|tap| !tap.interfaces.contains(&frame.interface)) {
                continue;
            }
            seen.frames += 1;
            *frames += 1;
            if frame.truth.misdeed.is_some() {
                seen.planted.insert(id(FrameId { tap: at, number: *frames }));
            }
            let offset = place.as_ref().map_or(0, |tap| tap.offset);
            writer.frame(frame.time + offset, &frame.octets).map_err(|error| error.to_string())?;
        }
    }
    if let Some(failure) = stage.failure() {
        return Err(failure.clone());
    }
    let mut inputs: Vec<(String, Box<dyn Read + Send>)> = Vec::new();
    for (place, writer, _) in sides {
        let capture = writer.finish().map_err(|error| error.to_string())?;
        let name = place.map_or_else(|| "scenario".to_owned(), |tap| tap.name);
        inputs.push((name, Box::new(Cursor::new(capture))));
    }
    beleg_capture::read_taps(inputs, Options::default()).map_err(|error| error.to_string())
}

/// A frame as one number: of the second tap and those after it, many more than any capture here has.
fn id(frame: FrameId) -> u64 {
    u64::from(frame.tap) << 32 | frame.number
}

/// Plays a scenario, and audits the capture by its own declaration and the catalogue.
pub(crate) fn audit(scenario: Scenario, catalogue: &Catalogue) -> Result<Seen, String> {
    let network = beleg_declaration::parse(&declaration(&scenario)).map_err(|fault| fault.to_string())?;
    let mut seen = Seen::default();
    let mut taps = captured(scenario, &mut seen)?;
    let mut eye = Eye::default();
    let schema = beleg_binding::schema();
    let judge = Judge::new(&schema, catalogue).map_err(|faults| shown(&faults))?;
    let mut judging = Judging::new(judge, schema, network.clone(), &mut eye);
    let summary = beleg_engine::run(&mut taps, Settings { network, ..Settings::default() }, &mut judging);
    for outcome in judging.finish(&summary) {
        seen.verdicts.insert(outcome.requirement.clone(), (outcome.verdict, outcome.why.join("; ")));
        if outcome.verdict == Verdict::Violated {
            let frames = outcome.findings.iter().flat_map(|finding| &finding.frames).map(|frame| id(*frame)).collect();
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
