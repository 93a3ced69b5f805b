//! `beleg seal-capture`: a sensor's commitment to a capture, as it is written.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, Sender, SyncSender};
use std::thread;

use beleg_capture::Options;
use beleg_evidence::case::Program;
use beleg_evidence::digest::Digest;
use beleg_evidence::keys::PrivateKey;
use beleg_evidence::salt::CaptureKey;
use beleg_evidence::tap::{Batch, Roll};
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
        let secret = secrets::capture_key(&self.capture_key)?;
        let shown = self.output.display();
        let out = File::create_new(&self.output).map_err(|error| format!("{shown}: {error}"))?;
        let mut taps = beleg_capture::open(std::slice::from_ref(&self.input), Options::default())?;
        let (batches, full) = mpsc::sync_channel(AHEAD);
        let (back, empty) = mpsc::channel();
        let (hashed, leaves) = mpsc::sync_channel(WAIT);
        let hasher = thread::spawn(move || hash(&secret, &full, &hashed, &back));
        let sealing = Sealing { roll: Roll::default(), every: self.every, key, out };
        let sealer = thread::spawn(move || sealing.seal(&leaves));
        let (mut batch, mut count) = (Batch::default(), 0_u64);
        while let Some(frame) = taps.next() {
            batch.push(&judge::seen(&frame));
            count += 1;
            if batch.len() < BATCH && !count.is_multiple_of(self.every) {
                continue;
            }
            let mut next: Batch = empty.try_recv().unwrap_or_default();
            next.begin(count);
            // The others end before their time only where the file cannot be written; that is told when they are joined.
            if batches.send(std::mem::replace(&mut batch, next)).is_err() {
                break;
            }
        }
        let _ = batches.send(batch);
        drop(batches);
        let fault = |_| format!("{shown}: sealing came to an unexpected end");
        hasher.join().map_err(fault)?;
        let sealed = sealer.join().map_err(fault)?.map_err(|error| format!("{shown}: {error}"))?;
        progress::tell(&format!("beleg: {sealed} frames are sealed in {shown}"));
        Ok(outcome_of_inputs(taps.inputs()))
    }
}

/// Frames that are hashed at a time, and batches that wait for it.
const BATCH: usize = 512;
const AHEAD: usize = 8;
/// Batches whose leaves wait for a slow disk: a million frames, in 32 MB.
const WAIT: usize = 1 << 11;

/// Hashes batches as they come, and gives their room back.
fn hash(secret: &CaptureKey, full: &Receiver<Batch>, hashed: &SyncSender<Vec<Digest>>, back: &Sender<Batch>) {
    for batch in full {
        if hashed.send(batch.leaves(secret)).is_err() {
            return;
        }
        let _ = back.send(batch);
    }
}

/// What is sealed, and where it is written.
struct Sealing {
    roll: Roll,
    every: u64,
    key: PrivateKey,
    out: File,
}

impl Sealing {
    /// Seals frames as their leaves come. Every line is safe on disk before the next leaves are waited for; frames do not wait for the
    /// disk, since at the tap they would be lost. Answers with how many there were.
    fn seal(mut self, leaves: &Receiver<Vec<Digest>>) -> Result<u64, Fault> {
        while let Ok(first) = leaves.recv() {
            let mut signed = self.take(first)?;
            for more in leaves.try_iter() {
                signed |= self.take(more)?;
            }
            if signed {
                self.out.sync_data()?;
            }
        }
        let count = self.roll.count();
        if count == 0 || !count.is_multiple_of(self.every) {
            self.sign()?;
            self.out.sync_data()?;
        }
        Ok(count)
    }

    /// The next frames by their leaves, and whether a line was signed after them; no batch goes beyond where one is.
    fn take(&mut self, leaves: Vec<Digest>) -> Result<bool, Fault> {
        let any = !leaves.is_empty();
        self.roll.extend(leaves);
        let ends = any && self.roll.count().is_multiple_of(self.every);
        if ends {
            self.sign()?;
        }
        Ok(ends)
    }

    fn sign(&mut self) -> Result<(), Fault> {
        let program = Program { name: "beleg".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
        Ok(self.out.write_all(self.roll.sign(&self.key, program)?.as_bytes())?)
    }
}

/// What goes wrong in another thread.
type Fault = Box<dyn Error + Send + Sync>;
