//! `beleg learn`: a declaration out of captures, for a person to review.

use std::error::Error;

use beleg_declaration::Network;
use clap::Args;

use crate::Outcome;
use crate::commands::{Inputs, outcome, print};
use crate::progress::Progress;

/// Write a declaration (network.toml) from what captures show, for a person to review
#[derive(Debug, Args)]
pub(crate) struct Learn {
    #[command(flatten)]
    inputs: Inputs,
}

impl Learn {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        self.inputs.case(Some("what a declaration is learnt from"))?;
        let settings = self.inputs.settings(Network::default())?;
        let mut taps = self.inputs.open()?;
        let mut progress = Progress::new(&taps);
        let mut summary = beleg_engine::run(&mut taps, settings, &mut progress);
        progress.clear();
        let flows: Vec<_> = summary.judged.flows.iter().map(|(flow, _)| flow.clone()).collect();
        let learner = beleg_declaration::Learner::with(std::mem::take(&mut summary.judged.network));
        print(&beleg_declaration::write(&learner.finish(&flows)))?;
        Ok(outcome(&summary))
    }
}
