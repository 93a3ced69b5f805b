//! `beleg seal-capture`: a sensor's commitment to a capture, as it is written.

use std::error::Error;
use std::io::Write as _;
use std::path::PathBuf;

use beleg_capture::Options;
use beleg_evidence::case::Program;
use beleg_evidence::frame::Frame;
use beleg_evidence::tap::Roll;
use beleg_verify::judge;
use clap::Args;

use crate::Outcome;
use crate::commands::outcome_of_inputs;
use crate::progress;
use crate::seal::secrets;

/// Commit to a capture as it is written, so that later bundles can be tied to what was recorded
///
/// After every so many frames a line is added to FILE: the root over all frames so far, signed, with the digest of the line before. Give
/// the lines away at once (to a log, to a regulator): then nobody can change later what was recorded. For example:
/// `dumpcap -w - | tee n4.pcapng | beleg seal-capture - --key sensor --capture-key n4.secret -o n4.seal`
#[derive(Debug, Args)]
pub(crate) struct SealCapture {
    /// The capture, or `-` for standard input
    #[arg(value_name = "INPUT")]
    input: PathBuf,
    /// The sensor's key
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The secret that the capture is committed to with; made where it is not there. `beleg seal` needs it
    #[arg(long, value_name = "FILE")]
    capture_key: PathBuf,
    /// The file for the lines
    #[arg(short, long = "output", value_name = "FILE")]
    output: PathBuf,
    /// After how many frames a line is signed
    #[arg(long, value_name = "FRAMES", default_value_t = 4096, value_parser = clap::value_parser!(u64).range(1..))]
    every: u64,
}

impl SealCapture {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        let key = secrets::signing_key(&self.key)?;
        let mut roll = Roll::new(secrets::capture_key(&self.capture_key)?);
        let shown = self.output.display();
        let mut out = std::fs::File::create_new(&self.output).map_err(|error| format!("{shown}: {error}"))?;
        let mut sign = |roll: &mut Roll| -> Result<(), Box<dyn Error>> {
            let program = Program { name: "beleg".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
            out.write_all(roll.sign(&key, program)?.as_bytes())?;
            Ok(out.sync_data()?)
        };
        let mut taps = beleg_capture::open(std::slice::from_ref(&self.input), Options::default())?;
        let mut own = Frame::default();
        while let Some(frame) = taps.next() {
            judge::copy(&frame, &mut own);
            roll.frame(&own);
            if roll.count().is_multiple_of(self.every) {
                sign(&mut roll)?;
            }
        }
        if roll.count() == 0 || !roll.count().is_multiple_of(self.every) {
            sign(&mut roll)?;
        }
        progress::tell(&format!("beleg: {} frames are sealed in {shown}", roll.count()));
        Ok(outcome_of_inputs(taps.inputs()))
    }
}
