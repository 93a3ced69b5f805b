//! `beleg audit`: the main job.

use std::error::Error;
use std::path::PathBuf;

use beleg_binding::Judging;
use beleg_capture::Options;
use beleg_engine::{Settings, Summary};
use beleg_model::{Outcome as Verdicts, Verdict};
use beleg_report::formats::verdicts::Shown;
use beleg_report::formats::{audit, oscal};
use beleg_standard::Catalogue;
use clap::Args;

use crate::Outcome;
use crate::case;
use crate::commands::{Declared, Inputs, Tongue, outcome, print};
use crate::standard::{self, Loaded};
use crate::watch::{Ended, Wanted, Watch};

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
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    #[command(flatten)]
    tongue: Tongue,
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
        let lacks = (self.output.is_some() || self.report.is_some() || !self.declared.is_none())
            .then_some("the frames that another audit would need");
        if let Some(case) = self.inputs.case(lacks)? {
            print(&case::screen(&case)?)?;
            return Ok(Outcome::Well);
        }
        let given = self.declared.text()?;
        let network = given.as_deref().map_or_else(|| Ok(Default::default()), |text| self.declared.parse(text))?;
        let Loaded { judge, schema, catalogue, standard } = standard::load(self.standard.as_deref())?;
        let known = network.clone();
        let settings = self.inputs.settings(network)?;
        let wanted = Wanted { case: self.output.as_deref(), report: self.report.as_deref() };
        let settings = Settings { chains: wanted.any(), ..settings };
        let mut taps = self.inputs.open_with(Options { digest: wanted.any() || self.oscal.is_some() })?;
        let mut watch = Watch::new(wanted, &taps)?;
        let mut judging = Judging::new(judge, schema, known, &mut watch);
        let summary = beleg_engine::run(&mut taps, settings, &mut judging);
        let outcomes = judging.finish(&summary);
        let ended = Ended {
            summary: &summary,
            outcomes: &outcomes,
            declaration: given.as_deref(),
            standard: &standard,
            catalogue: &catalogue.name,
            requirements: &catalogue.requirements,
            language: self.tongue.language(),
        };
        watch.finish(wanted, &ended)?;
        self.told(&catalogue, &summary, &outcomes)
    }

    /// Prints the first screen, and says how the audit ended.
    fn told(&self, catalogue: &Catalogue, summary: &Summary, outcomes: &[Verdicts]) -> Result<Outcome, Box<dyn Error>> {
        if let Some(path) = &self.oscal {
            let document = oscal::assessment_results(catalogue, summary, outcomes);
            std::fs::write(path, document).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let input = self.declared.shown() + &self.inputs.first();
        let standard = self.standard.as_ref().map(|path| path.display().to_string());
        let shown = Shown {
            input: &input,
            standard: standard.as_deref(),
            all: self.requirements,
            language: self.tongue.language(),
        };
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
