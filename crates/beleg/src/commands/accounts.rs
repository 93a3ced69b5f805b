//! `beleg accounts`: the books, whole.

use std::error::Error;

use beleg_report::formats::accounts;
use clap::Args;

use crate::Outcome;
use crate::commands::{Inputs, outcome, print};
use crate::progress::Progress;

/// Show the books: a row per sender, a column per status
#[derive(Debug, Args)]
pub(crate) struct Accounts {
    #[command(flatten)]
    inputs: Inputs,
}

impl Accounts {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let settings = self.inputs.settings()?;
        let mut taps = self.inputs.open()?;
        let mut progress = Progress::new(&taps);
        let summary = beleg_engine::run(&mut taps, settings, &mut progress);
        progress.clear();
        print(&accounts::table(&summary.books, usize::MAX))?;
        Ok(outcome(&summary))
    }
}
