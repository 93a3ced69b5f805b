//! What the messages of captures rest on: for each kind of message, how many have which status, root and kinds of reasons, and
//! what they lack: `cargo run --profile quick -p beleg --example causes -- CAPTURE… [--only TEXT] [--network FILE]`.
//!
//! For whoever works on procedures: a kind of message without a reason is seen here at a glance, in many captures at once.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "the table is its output, faults go beside it")]

use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};

use beleg_assemble::Delivery;
use beleg_declaration::Network;
use beleg_engine::{Entry, Observer, Settings};
use beleg_ledger::{ClassId, Unmet};
use beleg_model::FrameId;
use beleg_procedures::functions::Speakers;
use beleg_procedures::relations::describe;

/// One message: its kind and reasons, its class, its frame.
type One = (String, String, ClassId, FrameId);

#[derive(Debug, Default)]
struct Eye(Vec<One>);

fn name(relation: beleg_model::Relation) -> &'static str {
    describe(relation).map_or("?", |known| known.name)
}

fn lack(unmet: &Unmet) -> String {
    let ended = unmet.ended.map_or("", |_| " ended");
    format!(" lacks {} on {}{ended}", name(unmet.relation), unmet.scope.0.name())
}

impl Observer for Eye {
    fn message(&mut self, _delivery: &Delivery<'_>) {}

    fn weigh(&mut self, _delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &Entry) {
        let of = |speakers: &Speakers| {
            let part = if speakers.request.is_some() { " response" } else { "" };
            format!("{} {}{part}", speakers.service.unwrap_or("?"), speakers.operation.unwrap_or("?"))
        };
        let plain = || format!("{} {}", entry.deed.protocol, entry.deed.name);
        let kind = speakers.map_or_else(plain, of);
        let mut rests = String::new();
        if let Some(cause) = &entry.cause {
            rests.extend(cause.root.map(|root| format!(" root({root})")));
            let mut all: Vec<&str> = cause.met.iter().map(|met| name(met.relation)).collect();
            all.sort_unstable();
            all.dedup();
            rests.extend(all.iter().map(|of| format!(" {of}")));
        }
        rests.extend(entry.unmet.as_ref().map(lack));
        self.0.push((kind, rests, entry.class, entry.deed.frame));
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut captures, mut only, mut network) = (Vec::<PathBuf>::new(), String::new(), Network::default());
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--only" => only = arguments.next().ok_or("--only needs a text")?,
            "--network" => {
                let path = arguments.next().ok_or("--network needs a file")?;
                network =
                    beleg_declaration::parse(&std::fs::read_to_string(path)?).map_err(|fault| fault.to_string())?;
            }
            _ => captures.push(argument.into()),
        }
    }
    let mut table: BTreeMap<String, (u64, String)> = BTreeMap::new();
    for path in &captures {
        if let Err(error) = one(path, &network, &only, &mut table) {
            eprintln!("{}: {error}", path.display());
        }
    }
    for (what, (count, first)) in table {
        println!("{count:6} {what}  ({first})");
    }
    Ok(())
}

fn one(
    path: &Path,
    network: &Network,
    only: &str,
    table: &mut BTreeMap<String, (u64, String)>,
) -> Result<(), Box<dyn Error>> {
    let mut taps = beleg_capture::open(&[path.to_path_buf()], beleg_capture::Options::default())?;
    let mut eye = Eye::default();
    let settings = Settings { network: network.clone(), chains: true, ..Settings::default() };
    let summary = beleg_engine::run(&mut taps, settings, &mut eye);
    let file = path.file_stem().and_then(|name| name.to_str()).unwrap_or_default();
    for (kind, rests, class, frame) in eye.0.into_iter().filter(|(kind, ..)| kind.contains(only)) {
        let status = summary.judged.status(class).map_or("?", |status| status.word());
        let first = || (0, format!("{file} {}", frame.number));
        table.entry(format!("{kind}: {status}{rests}")).or_insert_with(first).0 += 1;
    }
    Ok(())
}
