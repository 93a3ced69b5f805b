//! `beleg audit`: the main job.

use std::error::Error;
use std::path::PathBuf;

use beleg_binding::Judging;
use beleg_capture::Options;
use beleg_engine::Summary;
use beleg_model::{Outcome as Verdicts, Verdict};
use beleg_report::formats::verdicts::Shown;
use beleg_report::formats::{audit, oscal};
use beleg_standard::Catalogue;
use clap::Args;

use crate::Outcome;
use crate::case::{self, Keeper};
use crate::commands::{Declared, Inputs, outcome, print};
use crate::progress::{self, Progress};
use crate::standard::{self, Loaded};

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
    /// Judge by the catalogue in this directory instead of the one that Beleg brings
    #[arg(long, value_name = "DIR")]
    standard: Option<PathBuf>,
    /// Write the verdicts to this file as OSCAL 1.1.3 assessment-results
    #[arg(long, value_name = "FILE")]
    oscal: Option<PathBuf>,
    /// List every requirement with its verdict, not only those that are violated
    #[arg(long)]
    requirements: bool,
    /// Exit with status 3 where nothing is violated and a requirement could not be judged
    #[arg(long)]
    strict: bool,
}

impl Audit {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let lacks =
            (self.output.is_some() || !self.declared.is_none()).then_some("the frames that another audit would need");
        if let Some(case) = self.inputs.case(lacks)? {
            print(&case::screen(&case)?)?;
            return Ok(Outcome::Well);
        }
        let given = self.declared.text()?;
        let network = given.as_deref().map_or_else(|| Ok(Default::default()), |text| self.declared.parse(text))?;
        let Loaded { judge, schema, catalogue } = standard::load(self.standard.as_deref())?;
        let known = network.clone();
        let settings = self.inputs.settings(network)?;
        let mut taps = self.inputs.open_with(Options { digest: self.output.is_some() || self.oscal.is_some() })?;
        let mut progress = Progress::new(&taps);
        let Some(place) = &self.output else {
            let mut judging = Judging::new(judge, schema, known, &mut progress);
            let summary = beleg_engine::run(&mut taps, settings, &mut judging);
            let outcomes = judging.finish(&summary);
            progress.clear();
            return self.told(&catalogue, &summary, &outcomes);
        };
        let mut keeper = Keeper::begin(place, progress, taps.inputs().len() > 1)?;
        let mut judging = Judging::new(judge, schema, known, &mut keeper);
        let summary = beleg_engine::run(&mut taps, settings, &mut judging);
        let outcomes = judging.finish(&summary);
        let manifest = keeper.finish(&summary, given)?;
        let outcome = self.told(&catalogue, &summary, &outcomes)?;
        progress::tell(&format!("beleg: the case is in {}, digest {}", place.display(), manifest.digest));
        Ok(outcome)
    }

    /// Prints the first screen, and says how the audit ended.
    fn told(&self, catalogue: &Catalogue, summary: &Summary, outcomes: &[Verdicts]) -> Result<Outcome, Box<dyn Error>> {
        if let Some(path) = &self.oscal {
            let document = oscal::assessment_results(catalogue, summary, outcomes);
            std::fs::write(path, document).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let input = self.inputs.first();
        let standard = self.standard.as_ref().map(|path| path.display().to_string());
        let shown = Shown { input: &input, standard: standard.as_deref(), all: self.requirements };
        print(&audit::screen(summary, outcomes, shown))?;
        let has = |verdict| outcomes.iter().any(|own| own.verdict == verdict);
        Ok(match outcome(summary) {
            Outcome::Well if has(Verdict::Violated) => Outcome::Violated,
            Outcome::Well if self.strict && (has(Verdict::Inconclusive) || has(Verdict::NotObservable)) => {
                Outcome::Unjudged
            }
            other => other,
        })
    }
}
