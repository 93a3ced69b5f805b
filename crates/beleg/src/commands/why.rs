//! `beleg why`: the chain of causes of a frame.

use std::error::Error;

use beleg_engine::Settings;
use beleg_model::FrameId;
use beleg_report::formats::why;
use clap::Args;

use crate::Outcome;
use crate::commands::{Declared, Inputs, outcome, print};

/// Show why a frame exists, up to a root, and what it caused in turn
#[derive(Debug, Args)]
pub(crate) struct Why {
    #[command(flatten)]
    inputs: Inputs,
    /// The frame's number, as in Wireshark; of several inputs `2:8123` is frame 8123 of the second
    #[arg(value_name = "FRAME", value_parser = frame)]
    frame: FrameId,
    /// One JSON object instead of text
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    declared: Declared,
}

impl Why {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        self.inputs.case(Some("the chains of causes"))?;
        let settings = Settings { chains: true, ..self.inputs.settings(self.declared.network()?)? };
        let mut taps = self.inputs.open()?;
        let mut why = why::Why::about(self.frame);
        let summary = beleg_engine::run(&mut taps, settings, &mut why);
        let frames: u64 = summary.inputs.get(usize::from(self.frame.tap)).map_or(0, |input| input.frames);
        if self.frame.number == 0 || self.frame.number > frames {
            return Err(format!("there is no frame {}: the input has frames 1 to {frames}", self.frame.number).into());
        }
        match self.json {
            true => print(&why.document(&summary.judged))?,
            false => print(&why.answer(&summary.judged))?,
        }
        Ok(outcome(&summary))
    }
}

/// `8123`, or `2:8123`.
fn frame(text: &str) -> Result<FrameId, String> {
    let (tap, number) = text.split_once(':').unwrap_or(("1", text));
    let wrong = |_| format!("“{text}” is no frame; write its number as in Wireshark, or INPUT:NUMBER");
    let tap: u16 = tap.parse().map_err(wrong)?;
    Ok(FrameId { tap: tap.saturating_sub(1), number: number.parse().map_err(wrong)? })
}
