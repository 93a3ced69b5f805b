//! `beleg demo`: from nothing to the first finding, in one command.

use std::error::Error;
use std::path::{Path, PathBuf};

use beleg_binding::Judging;
use beleg_capture::{Options, Taps};
use beleg_engine::Settings;
use beleg_ledger::Sample;
use beleg_model::{FrameId, Status};
use beleg_report::formats::verdicts::Shown;
use beleg_report::formats::{audit, why};
use beleg_report::texts::Language;
use clap::Args;

use super::synth::{Written, write};
use crate::commands::print;
use crate::standard::{self, Loaded};
use crate::watch::{Ended, Wanted, Watch};
use crate::{Outcome, progress};

/// Synthesise a small network in which a UPF copies a subscriber's traffic and phones home, and audit it
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Where the files go
    #[arg(short, long, value_name = "DIR", default_value = "beleg-demo")]
    output: PathBuf,
}

/// The network of the demonstration.
const SCENARIO: &str = include_str!("../../../../testdata/scenarios/demo.toml");

impl Demo {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let folder = &self.output;
        let shown = folder.display();
        std::fs::create_dir_all(folder).map_err(|error| format!("{shown}: {error}"))?;
        let kept = folder.join("scenario.toml");
        std::fs::write(&kept, SCENARIO).map_err(|error| format!("{}: {error}", kept.display()))?;
        let scenario =
            beleg_synth::scenario::read(SCENARIO).map_err(|fault| format!("the demo's scenario, {fault}"))?;
        let written = write(scenario, &folder.join("capture.pcapng"))?;
        let Some((capture, frames)) = written.captures.first().cloned() else { return Ok(Outcome::Faulty) };
        say(&format!("A network of a few elements was simulated: {frames} frames in {}.", capture.display()))?;
        say("One of its elements does what nobody asked it to do. The audit does not know which.")?;

        let case = folder.join("case");
        let network = written.network.display();
        command(&format!("beleg audit --network {network} {} -o {}", capture.display(), case.display()))?;
        let settings_of = settings(&written, true)?;
        let Loaded { judge, schema, catalogue, standard } = standard::load(None)?;
        let wanted = Wanted { case: Some(&case), report: None };
        let mut taps = open(&capture)?;
        let mut watch = Watch::new(wanted, &taps)?;
        let mut judging = Judging::new(judge, schema, settings_of.network.clone(), &mut watch);
        let summary = beleg_engine::run(&mut taps, settings_of, &mut judging);
        let outcomes = judging.finish(&summary);
        let declaration = std::fs::read_to_string(&written.network)?;
        watch.finish(
            wanted,
            &Ended {
                summary: &summary,
                outcomes: &outcomes,
                declaration: Some(&declaration),
                standard: &standard,
                catalogue: &catalogue.name,
                requirements: &catalogue.requirements,
                language: Language::English,
            },
        )?;
        let input = format!("--network {network} {}", capture.display());
        print(&audit::screen(&summary, &outcomes, Shown { input: &input, ..Shown::default() }))?;

        let judged = &summary.judged;
        let first = |wanted: Status, name: &str| {
            let of = judged.classes.iter().filter(|(_, status)| *status == wanted).flat_map(|(kept, _)| &kept.samples);
            of.filter(|sample| name.is_empty() || sample.deed.name.to_string() == name)
                .map(|sample: &Sample| sample.deed.frame)
                .min()
        };
        // A user's packet has its reason; what was planted has none.
        let bad = first(Status::Unvouched, "")
            .or_else(|| written.planted.first().map(|number| FrameId { tap: 0, number: *number }));
        let good = good(&capture)?;
        for (frame, what) in [(good, "a packet that has its reason"), (bad, "a packet that has none")] {
            let Some(frame) = frame else { continue };
            say(&format!("\nWhy {what} is there:"))?;
            let (network, capture_shown) = (written.network.display(), capture.display());
            command(&format!("beleg why --network {network} {capture_shown} {}", frame.number))?;
            let mut asked = why::Why::about(frame);
            let summary = beleg_engine::run(&mut open(&capture)?, settings(&written, true)?, &mut asked);
            print(&asked.answer(&summary.judged))?;
        }
        say(&format!(
            "\nAll of it is in {shown}: scenario.toml, what was simulated; {}, the capture, which Wireshark opens too;\n\
             {}, what the network is allowed to do; {}, what each frame really is;\n\
             case, all that the audit found. Open {} in a browser.",
            name(&capture),
            name(&written.network),
            name(&capture.with_extension("truth.ndjson")),
            case.join("report.html").display(),
        ))?;
        Ok(Outcome::Well)
    }
}

fn say(text: &str) -> Result<(), Box<dyn Error>> {
    Ok(print(&format!("{text}\n"))?)
}

fn command(text: &str) -> Result<(), Box<dyn Error>> {
    say(&format!("\n$ {text}"))
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn open(capture: &Path) -> Result<Taps, Box<dyn Error>> {
    let taps = beleg_capture::open(&[capture.to_owned()], Options { digest: true })?;
    taps.notices().iter().for_each(|notice| progress::tell(&format!("beleg: {notice}")));
    Ok(taps)
}

fn settings(written: &Written, chains: bool) -> Result<Settings, Box<dyn Error>> {
    let shown = written.network.display();
    let text = std::fs::read_to_string(&written.network).map_err(|error| format!("{shown}: {error}"))?;
    let network = beleg_declaration::parse(&text).map_err(|fault| format!("{shown}, {fault}"))?;
    Ok(Settings { network, chains, ..Settings::default() })
}

/// The first packet of a user's in a tunnel.
fn good(capture: &Path) -> Result<Option<FrameId>, Box<dyn Error>> {
    struct First(Option<FrameId>);
    impl beleg_engine::Observer for First {
        fn message(&mut self, delivery: &beleg_assemble::Delivery<'_>) {
            if delivery.depth == 0 && delivery.message.id().protocol().name == "gtp-u" {
                self.0.get_or_insert(delivery.frame.0);
            }
        }
    }
    let mut first = First(None);
    let settings = Settings { unjudged: true, ..Settings::default() };
    beleg_engine::run(&mut open(capture)?, settings, &mut first);
    Ok(first.0)
}
