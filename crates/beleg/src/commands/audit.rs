//! `beleg audit`: the main job.

use std::error::Error;

use beleg_report::formats::audit;
use clap::Args;

use crate::Outcome;
use crate::commands::{Declared, Inputs, outcome, print};
use crate::progress::Progress;

/// Read captures, find every 5G protocol in them, and close the books
#[derive(Debug, Args)]
pub(crate) struct Audit {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
}

impl Audit {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let settings = self.inputs.settings(self.declared.network()?)?;
        let mut taps = self.inputs.open()?;
        let mut progress = Progress::new(&taps);
        let summary = beleg_engine::run(&mut taps, settings, &mut progress);
        progress.clear();
        print(&audit::screen(&summary))?;
        Ok(outcome(&summary))
    }
}
