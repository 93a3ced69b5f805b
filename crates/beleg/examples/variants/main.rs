//! Hunts entries that would be accused wrongly: spoils captures of honest networks in every way that taps do, and audits what
//! is left. Not one entry may be unvouched, and no requirement may be violated that the whole capture does not violate:
//! `cargo run --profile quick -p beleg --example variants -- [CAPTURE…] [--only TEXT] [--keep DIR]`.
//!
//! Without captures named it takes `lab/benign-*` of the collection that `BELEG_CAPTURES` names. Each variant is judged twice:
//! by the declaration learnt from the whole capture, as a person would hand it on, and by what it teaches itself.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the table is its output, faults go beside it")]

mod cuts;
mod held;

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use beleg_assemble::Delivery;
use beleg_binding::{Judging, schema};
use beleg_declaration::{FlowId, Network, Standing};
use beleg_engine::{Entry, Observer, Settings};
use beleg_ledger::ClassId;
use beleg_model::{FrameId, Status, Verdict};
use beleg_procedures::relations;
use beleg_standard::{Catalogue, Judge, shipped};

use held::{Held, Tape};

#[derive(Debug, Default)]
struct Eye {
    entries: Vec<(FrameId, ClassId, String)>,
    flows: BTreeMap<FlowId, FrameId>,
}

impl Observer for Eye {
    fn message(&mut self, _delivery: &Delivery<'_>) {}

    fn entered(&mut self, entry: &Entry) {
        let lack = entry.unmet.and_then(|unmet| Some((relations::describe(unmet.relation)?.name, unmet.key)));
        let lack = lack.map_or_else(String::new, |(kind, key)| format!(" lacks {kind} of {key}"));
        let what = format!("{} {}{lack}", entry.deed.protocol, entry.deed.name);
        self.entries.push((entry.deed.frame, entry.class, what));
    }

    fn frame(&mut self, frame: FrameId, flow: FlowId) {
        self.flows.entry(flow).or_insert(frame);
    }
}

/// What an audit said.
#[derive(Debug, Default)]
struct Said {
    messages: u64,
    vouched: u64,
    by_status: BTreeMap<&'static str, u64>,
    unvouched: Vec<String>,
    violated: BTreeSet<String>,
}

fn audit(held: &Held, tapes: &[Tape], network: Network, catalogue: &Catalogue) -> Result<Said, Box<dyn Error>> {
    let schema = schema();
    let judge = Judge::new(&schema, catalogue).map_err(|faults| format!("{faults:?}"))?;
    let mut eye = Eye::default();
    let mut judging = Judging::new(judge, schema, network.clone(), &mut eye);
    let mut taps = held.open(tapes)?;
    let summary = beleg_engine::run(&mut taps, Settings { network, ..Settings::default() }, &mut judging);
    let outcomes = judging.finish(&summary);
    let mut said = Said::default();
    for (frame, class, what) in &eye.entries {
        let Some(status) = summary.judged.status(*class) else { continue };
        said.messages += 1;
        said.vouched += u64::from(status == Status::Vouched);
        *said.by_status.entry(status.word()).or_default() += 1;
        if status == Status::Unvouched {
            said.unvouched.push(format!("frame {}:{} {what}", frame.tap, frame.number));
        }
    }
    for (flow, frame) in &eye.flows {
        if let Some((flow, Standing::Undeclared)) = summary.judged.flow(*flow)
            && !flow.user
        {
            said.unvouched.push(format!("frame {}:{} flow {:?} is not declared", frame.tap, frame.number, flow.key));
        }
    }
    let violated = outcomes.iter().filter(|outcome| outcome.verdict == Verdict::Violated);
    said.violated = violated.map(|outcome| outcome.requirement.clone()).collect();
    Ok(said)
}

/// What is asked for.
#[derive(Debug, Default)]
struct Asked {
    captures: Vec<PathBuf>,
    only: String,
    keep: Option<PathBuf>,
}

fn asked() -> Option<Asked> {
    let mut asked = Asked::default();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => asked.only = arguments.next()?,
            "--keep" => asked.keep = Some(arguments.next()?.into()),
            _ => asked.captures.push(argument.into()),
        }
    }
    if asked.captures.is_empty() {
        let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures");
        let collection = std::env::var_os("BELEG_CAPTURES").map_or_else(|| default.into(), PathBuf::from);
        let of = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with("benign-") && (name.ends_with(".pcap") || name.ends_with(".pcapng"))
        };
        let entries = std::fs::read_dir(collection.join("lab")).into_iter().flatten().flatten();
        asked.captures = entries.map(|entry| entry.path()).filter(of).collect();
        asked.captures.sort();
        if asked.captures.is_empty() {
            eprintln!(
                "left out: there are no captures at {}; BELEG_CAPTURES says where they are",
                collection.display()
            );
        }
    }
    Some(asked)
}

/// Audits every variant of a capture; answers how many there were, and how many were accused.
fn hunt(path: &Path, asked: &Asked, catalogue: &Catalogue) -> Result<(u64, u64), Box<dyn Error>> {
    let held = Held::read(path)?;
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let (mut variants, mut accused, mut whole) = (0, 0, BTreeSet::new());
    for variant in cuts::all(&held) {
        let first = variant.name == "whole";
        if variant.taps.iter().all(Vec::is_empty) || !(first || variant.name.contains(&asked.only)) {
            continue;
        }
        for (network, by) in [(held.network.clone(), "declared"), (Network::default(), "learnt")] {
            let said = audit(&held, &variant.taps, network, catalogue)?;
            variants += 1;
            if first {
                let share = 100.0 * said.vouched as f64 / said.messages.max(1) as f64;
                println!(
                    "{name}, {by}: {} messages, {share:.2} % vouched {:?}, violated {:?}",
                    said.messages, said.by_status, said.violated
                );
                whole.extend(said.violated.iter().cloned());
            }
            let beyond: Vec<&String> = said.violated.difference(&whole).collect();
            if said.unvouched.is_empty() && beyond.is_empty() {
                continue;
            }
            accused += u64::from(!said.unvouched.is_empty());
            println!(
                "{name}, {}, {by}: {} unvouched, violated beyond the whole {beyond:?}",
                variant.name,
                said.unvouched.len()
            );
            said.unvouched.iter().take(3).for_each(|what| println!("    {what}"));
            if let Some(directory) = &asked.keep {
                for (number, tape) in variant.taps.iter().enumerate() {
                    let file = format!("{name}, {} {number}.pcap", variant.name).replace([' ', ',', '%'], "_");
                    std::fs::write(directory.join(file), held.written(tape))?;
                }
            }
        }
    }
    Ok((variants, accused))
}

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let asked = asked().ok_or("usage: variants [CAPTURE…] [--only TEXT] [--keep DIR]")?;
    let catalogue = Catalogue::read(&shipped::files(), &mut |_| Err("no other".to_owned()));
    let catalogue = catalogue.map_err(|faults| format!("{faults:?}"))?;
    let (mut variants, mut accused) = (0, 0);
    for path in &asked.captures {
        match hunt(path, &asked, &catalogue) {
            Ok((some, wrong)) => (variants, accused) = (variants + some, accused + wrong),
            Err(error) => eprintln!("{}: {error}", path.display()),
        }
    }
    println!("{} captures, {variants} audits, {accused} with an unvouched entry", asked.captures.len());
    Ok(if accused == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
