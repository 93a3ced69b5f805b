//! `beleg accounts`: the books, whole.

use std::error::Error;

use beleg_report::formats::{accounts, element};
use clap::Args;

use crate::Outcome;
use crate::case;
use crate::commands::{Declared, Inputs, outcome, print};
use crate::progress::Progress;

/// Show the books: a row per sender, a column per status
#[derive(Debug, Args)]
pub(crate) struct Accounts {
    #[command(flatten)]
    inputs: Inputs,
    #[command(flatten)]
    declared: Declared,
    /// Only this element (its name, or an address): its flows, and what in them lacks a reason
    #[arg(long, value_name = "NAME")]
    element: Option<String>,
}

impl Accounts {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let lacks = (self.element.is_some() || !self.declared.is_none())
            .then_some("the flows of one element, nor is it judged by another declaration");
        if let Some(case) = self.inputs.case(lacks)? {
            print(&accounts::table_of(&case::rows(&case)?, usize::MAX))?;
            return Ok(Outcome::Well);
        }
        let settings = self.inputs.settings(self.declared.network()?)?;
        let mut taps = self.inputs.open()?;
        let mut progress = Progress::new(&taps);
        let summary = beleg_engine::run(&mut taps, settings, &mut progress);
        progress.clear();
        let judged = &summary.judged;
        let text = match &self.element {
            None => accounts::table(&summary.books, usize::MAX, &|party| judged.name(party)),
            Some(name) => element::page(judged, name).ok_or_else(|| {
                format!("nobody called “{name}” has sent or received anything here; `beleg accounts` lists who has")
            })?,
        };
        print(&text)?;
        Ok(outcome(&summary))
    }
}
