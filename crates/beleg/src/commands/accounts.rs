//! `beleg accounts`: the books, whole.

use std::error::Error;

use beleg_report::formats::accounts;
use clap::Args;

use crate::Outcome;
use crate::commands::{Declared, Inputs, outcome, print};
use crate::progress::Progress;

/// Show the books: a row per sender, a column per status
#[derive(Debug, Args)]
pub(crate) struct Accounts {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
}

impl Accounts {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let network = self.declared.network()?;
        let mut taps = self.inputs.open()?;
        let mut progress = Progress::new(&taps);
        let options = beleg_engine::Options { network, chains: false };
        let summary = beleg_engine::run_with(&mut taps, options, &mut progress);
        progress.clear();
        print(&accounts::table(&summary.books, usize::MAX))?;
        Ok(outcome(&summary))
    }
}
