//! `beleg seal-capture`: a sensor's commitment to a capture, as it is written.

use std::error::Error;
use std::fs::File;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver};
use std::thread;

use beleg_capture::Options;
use beleg_evidence::case::Program;
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
        let out = File::create_new(&self.output).map_err(|error| format!("{shown}: {error}"))?;
        let (lines, waiting) = mpsc::channel();
        let sign = |roll: &mut Roll| -> Result<(), Box<dyn Error>> {
            let program = Program { name: "beleg".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
            // Whoever waits there is gone only where it could not write; that is told at the end.
            let _ = lines.send(roll.sign(&key, program)?);
            Ok(())
        };
        let mut taps = beleg_capture::open(std::slice::from_ref(&self.input), Options::default())?;
        let writer = thread::spawn(move || write(out, &waiting));
        while let Some(frame) = taps.next() {
            roll.frame(judge::seen(&frame));
            if roll.count().is_multiple_of(self.every) {
                sign(&mut roll)?;
                if writer.is_finished() {
                    break;
                }
            }
        }
        if roll.count() == 0 || !roll.count().is_multiple_of(self.every) {
            sign(&mut roll)?;
        }
        drop(lines);
        let written = writer.join().map_err(|_| format!("{shown}: writing it came to an unexpected end"))?;
        written.map_err(|error| format!("{shown}: {error}"))?;
        progress::tell(&format!("beleg: {} frames are sealed in {shown}", roll.count()));
        Ok(outcome_of_inputs(taps.inputs()))
    }
}

/// Writes lines as they come, each of them safe on disk before the next is waited for. Frames do not wait for the disk: at the tap
/// they would be lost.
fn write(mut out: File, lines: &Receiver<String>) -> io::Result<()> {
    while let Ok(line) = lines.recv() {
        out.write_all(line.as_bytes())?;
        for more in lines.try_iter() {
            out.write_all(more.as_bytes())?;
        }
        out.sync_data()?;
    }
    Ok(())
}
