//! `beleg audit`: the main job.

use std::error::Error;
use std::path::PathBuf;

use beleg_capture::Options;
use beleg_engine::Settings;
use beleg_report::formats::audit;
use clap::Args;

use crate::Outcome;
use crate::case::{self, Keeper};
use crate::commands::{Declared, Inputs, Tongue, outcome, print};
use crate::progress::{self, Progress};
use crate::reporter::Reporter;

/// Read captures, find every 5G protocol in them, and close the books
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
    /// Write all that the audit finds to this directory, a case: other commands read it in place of the captures, and
    /// `beleg seal` takes findings from it. A case that is there is replaced, as a whole
    #[arg(short, long = "output", value_name = "CASE")]
    output: Option<PathBuf>,
    /// Write the report to this file: one page for a browser that needs nothing else
    #[arg(long, value_name = "FILE", conflicts_with = "output")]
    report: Option<PathBuf>,
    #[command(flatten)]
    tongue: Tongue,
}

impl Audit {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let lacks = (self.output.is_some() || self.report.is_some() || !self.declared.is_none())
            .then_some("the frames that another audit would need");
        if let Some(case) = self.inputs.case(lacks)? {
            print(&case::screen(&case)?)?;
            return Ok(Outcome::Well);
        }
        let given = self.declared.text()?;
        let network = given.as_deref().map_or_else(|| Ok(Default::default()), |text| self.declared.parse(text))?;
        let settings = self.inputs.settings(network)?;
        let digest = self.output.is_some() || self.report.is_some();
        let settings = Settings { chains: self.report.is_some(), ..settings };
        let mut taps = self.inputs.open_with(Options { digest })?;
        let mut progress = Progress::new(&taps);
        if let Some(place) = &self.report {
            let mut reporter = Reporter::new(progress);
            let summary = beleg_engine::run(&mut taps, settings, &mut reporter);
            let page = reporter.finish(&summary, None, self.tongue.language());
            std::fs::write(place, page).map_err(|error| format!("{}: {error}", place.display()))?;
            print(&audit::screen(&summary))?;
            return Ok(outcome(&summary));
        }
        let Some(place) = &self.output else {
            let summary = beleg_engine::run(&mut taps, settings, &mut progress);
            progress.clear();
            print(&audit::screen(&summary))?;
            return Ok(outcome(&summary));
        };
        let mut keeper = Keeper::begin(place, progress, taps.inputs().len() > 1)?;
        let summary = beleg_engine::run(&mut taps, settings, &mut keeper);
        let manifest = keeper.finish(&summary, given)?;
        print(&audit::screen(&summary))?;
        progress::tell(&format!("beleg: the case is in {}, digest {}", place.display(), manifest.digest));
        Ok(outcome(&summary))
    }
}
