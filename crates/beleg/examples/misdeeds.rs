//! The table of docs/misdeeds.md: benign scenarios by the hundred, of which no entry may be unvouched, and the same with one
//! misdeed each: `cargo run --profile quick -p beleg --example misdeeds -- SEEDS > docs/misdeeds.md`.
//!
//! Everything is in memory. A misdeed counts as found where a frame of it has an unvouched entry, or octets or a field that
//! are noted; a frame that is not its own and is unvouched is false.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the table is its output, faults go beside it")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Cursor;

use beleg_assemble::Delivery;
use beleg_capture::Options;
use beleg_declaration::{FlowId, Standing};
use beleg_engine::{Entry, Observer, Settings};
use beleg_ledger::ClassId;
use beleg_model::{FrameId, Status};
use beleg_synth::misdeeds::{ALL, Form, Misdeed};
use beleg_synth::scenario::{Planted, Scenario, read};
use beleg_synth::stage::Stage;
use beleg_synth::{Writer, declaration, variety};

/// What an audit said of a scenario.
#[derive(Debug, Default)]
struct Seen {
    frames: u64,
    planted: BTreeSet<u64>,
    unvouched: BTreeMap<u64, String>,
    noted: BTreeSet<u64>,
}

#[derive(Debug, Default)]
struct Eye {
    entries: Vec<(u64, ClassId, String)>,
    flows: Vec<(u64, FlowId)>,
    noted: BTreeSet<u64>,
}

impl Observer for Eye {
    fn message(&mut self, delivery: &Delivery<'_>) {
        if delivery.notes.all().iter().any(|note| note.kind != beleg_model::NoteKind::Encrypted) {
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

fn audit(scenario: Scenario) -> Result<Seen, Box<dyn Error>> {
    let network = beleg_declaration::parse(&declaration(&scenario)).map_err(|fault| fault.to_string())?;
    let mut seen = Seen::default();
    let mut stage = Stage::new(scenario);
    let mut writer = Writer::new(Vec::new())?;
    for frame in stage.by_ref() {
        seen.frames += 1;
        if frame.truth.misdeed.is_some() {
            seen.planted.insert(seen.frames);
        }
        writer.frame(frame.time, &frame.octets)?;
    }
    if let Some(failure) = stage.failure() {
        return Err(failure.clone().into());
    }
    let mut taps = beleg_capture::read("scenario", Cursor::new(writer.finish()?), Options::default())?;
    let mut eye = Eye::default();
    let summary = beleg_engine::run(&mut taps, Settings { network, ..Settings::default() }, &mut eye);
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

fn scenario(seed: u64) -> Result<Scenario, Box<dyn Error>> {
    Ok(read(&variety::text(seed)).map_err(|fault| fault.to_string())?)
}

/// The outcomes of one variant of a misdeed.
#[derive(Debug, Default)]
struct Row {
    planted: u32,
    unvouched: u32,
    noted: u32,
    false_frames: u64,
}

fn variant(misdeed: usize, form: Form, gap: bool, seeds: u64) -> Result<Row, Box<dyn Error>> {
    let mut row = Row::default();
    for seed in 0..seeds {
        let mut scenario = scenario(seed)?;
        scenario.misdeeds.push(Planted { misdeed, form, at: 400_000_000 });
        if let Some(misdeed) = ALL.get(misdeed)
            && gap
        {
            scenario.without.push(misdeed.told_by);
        }
        let seen = audit(scenario)?;
        let of = |frames: &BTreeSet<u64>| !frames.is_disjoint(&seen.planted);
        if seen.planted.is_empty() && form != Form::Lookalike {
            continue;
        }
        row.planted += 1;
        if of(&seen.unvouched.keys().copied().collect()) {
            row.unvouched += 1;
        } else if of(&seen.noted) {
            row.noted += 1;
        }
        for (frame, what) in seen.unvouched.iter().filter(|(frame, _)| !seen.planted.contains(*frame)) {
            if row.false_frames < 3 {
                let name = ALL.get(misdeed).map_or("", |misdeed: &Misdeed| misdeed.id);
                eprintln!("{name} {} gap {gap} seed {seed}: frame {frame} is unvouched: {what}", form.name());
            }
            row.false_frames += 1;
        }
    }
    Ok(row)
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let benign = arguments.next().unwrap_or(Ok(1_000))?;
    let each = arguments.next().unwrap_or(Ok(20))?;
    let (mut frames, mut wrong) = (0, Vec::new());
    for seed in 0..benign {
        let seen = audit(scenario(seed)?)?;
        frames += seen.frames;
        if let Some((frame, what)) = seen.unvouched.first_key_value() {
            if wrong.len() < 10 {
                eprintln!("benign seed {seed}: {} frames unvouched, first {frame}: {what}", seen.unvouched.len());
            }
            wrong.push(seed);
        }
    }
    println!(
        "# What is found of what is planted\n\nMade by `cargo run --profile quick -p beleg --example misdeeds -- {benign} {each}`.\n\n\
         Benign scenarios: {benign}, {frames} frames; with an unvouched entry: {}.\n\n\
         Each misdeed was planted in {each} of these scenarios, in each form. *Found* is a scenario in which a frame of the misdeed\n\
         has an entry without a voucher; *noted* one in which no such entry, but octets or a field of such a frame stand out; *missed*\n\
         the rest. *False* counts frames without a voucher that are not the misdeed's own: answers to it, as a rule. A look-alike must\n\
         not be found. With a *gap*, the interface that would tell is left out of the capture, and nothing that rests on it may be\n\
         found.\n",
        wrong.len(),
    );
    println!(
        "| id | misdeed | group | crude: found / noted / missed / false | stealthy | look-alike: false | gap, and what is still found |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (at, misdeed) in ALL.iter().enumerate() {
        let told = |row: &Row| {
            let missed = row.planted - row.unvouched - row.noted;
            format!("{} / {} / {missed} / {}", row.unvouched, row.noted, row.false_frames)
        };
        let crude = variant(at, Form::Crude, false, each)?;
        let stealthy = variant(at, Form::Stealthy, false, each)?;
        let lookalike = variant(at, Form::Lookalike, false, each)?;
        let gap = variant(at, Form::Crude, true, each)?;
        println!(
            "| {} | {} | {} | {} | {} | {} | {}: {}, false {} |",
            misdeed.id,
            misdeed.name,
            misdeed.group.name(),
            told(&crude),
            told(&stealthy),
            lookalike.false_frames,
            misdeed.told_by.name(),
            gap.unvouched,
            gap.false_frames,
        );
    }
    Ok(())
}
