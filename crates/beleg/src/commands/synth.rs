//! `beleg synth`: a capture whose truth is known.

use std::error::Error;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use beleg_synth::interface::Interface;
use beleg_synth::scenario::{Scenario, Tap, read};
use beleg_synth::stage::Stage;
use beleg_synth::{Lines, Writer, declaration};
use clap::Args;

use crate::{Outcome, progress};

/// Generate a capture from a scenario, with the ground truth and the declaration that fits
#[derive(Debug, Args)]
pub(crate) struct Synth {
    /// The scenario (TOML)
    #[arg(required_unless_present = "check")]
    scenario: Option<PathBuf>,
    /// The capture to write, with FILE.truth.ndjson and FILE.network.toml beside it; `-` or a pipe gets the capture alone
    #[arg(short, long, value_name = "FILE", required_unless_present = "check")]
    output: Option<PathBuf>,
    /// The seed from which everything that looks like chance follows, instead of the scenario's
    #[arg(long, value_name = "N")]
    seed: Option<u64>,
    /// Generate every scenario of testdata/scenarios/ again and compare it with the capture in testdata/
    #[arg(long)]
    check: bool,
}

impl Synth {
    pub(crate) fn run(&self) -> Result<Outcome, Box<dyn Error>> {
        if self.check {
            return check(Path::new("testdata"));
        }
        let (Some(path), Some(output)) = (&self.scenario, &self.output) else { return Ok(Outcome::Well) };
        let mut scenario = scenario(path)?;
        scenario.seed = self.seed.unwrap_or(scenario.seed);
        if !is_file(output) {
            return stream(scenario, output);
        }
        let written = write(scenario, output)?;
        for file in &written.captures {
            progress::tell(&format!("beleg: wrote {} ({} frames)", file.0.display(), file.1));
        }
        Ok(Outcome::Well)
    }
}

/// Reads a scenario from a file.
pub(crate) fn scenario(path: &Path) -> Result<Scenario, Box<dyn Error>> {
    let shown = path.display();
    let text = std::fs::read_to_string(path).map_err(|error| format!("{shown}: {error}"))?;
    read(&text).map_err(|fault| format!("{shown}, {fault}").into())
}

/// What was written.
#[derive(Debug, Default)]
pub(crate) struct Written {
    /// Captures with the number of their frames.
    pub(crate) captures: Vec<(PathBuf, u64)>,
    /// The declaration.
    pub(crate) network: PathBuf,
    /// Frames of what was planted, in the first capture.
    pub(crate) planted: Vec<u64>,
}

/// One file of frames, and its ground truth.
struct Side {
    path: PathBuf,
    capture: Writer<BufWriter<File>>,
    truth: BufWriter<File>,
    line: Vec<u8>,
    frames: u64,
    tap: Option<Tap>,
}

impl Side {
    fn create(path: PathBuf, tap: Option<Tap>) -> Result<Self, Box<dyn Error>> {
        let create = |path: &Path| {
            let file = File::create(path).map_err(|error| format!("{}: {error}", path.display()))?;
            Ok::<_, String>(BufWriter::with_capacity(1 << 18, file))
        };
        let capture = Writer::new(create(&path)?)?;
        let truth = create(&path.with_extension("truth.ndjson"))?;
        Ok(Self { path, capture, truth, line: Vec::new(), frames: 0, tap })
    }

    fn sees(&self, interface: Interface) -> bool {
        self.tap.as_ref().is_none_or(|tap| tap.interfaces.contains(&interface))
    }
}

/// Plays a scenario into files.
pub(crate) fn write(scenario: Scenario, output: &Path) -> Result<Written, Box<dyn Error>> {
    let mut written = Written { network: output.with_extension("network.toml"), ..Written::default() };
    std::fs::write(&written.network, declaration(&scenario))
        .map_err(|error| format!("{}: {error}", written.network.display()))?;
    let mut sides = Vec::new();
    for tap in &scenario.taps {
        let path = output.with_extension(format!("{}.pcapng", tap.name));
        sides.push(Side::create(path, Some(tap.clone()))?);
    }
    if sides.is_empty() {
        sides.push(Side::create(output.to_owned(), None)?);
    }
    let lines = Lines::new(&scenario);
    let mut stage = Stage::new(scenario);
    for frame in stage.by_ref() {
        for side in sides.iter_mut().filter(|side| side.sees(frame.interface)) {
            let offset = side.tap.as_ref().map_or(0, |tap| tap.offset);
            side.frames += 1;
            side.capture.frame(frame.time + offset, &frame.octets)?;
            side.line.clear();
            lines.write(side.frames, &frame, &mut side.line);
            side.truth.write_all(&side.line)?;
            if frame.truth.misdeed.is_some() {
                written.planted.push(side.frames);
            }
        }
    }
    fits(&stage)?;
    for mut side in sides {
        side.truth.flush()?;
        side.capture.finish()?;
        written.captures.push((side.path, side.frames));
    }
    Ok(written)
}

/// Whether files can stand beside an output: it is a file, or will be one.
fn is_file(output: &Path) -> bool {
    output != Path::new("-") && std::fs::metadata(output).map_or(true, |metadata| metadata.is_file())
}

/// Plays a scenario to standard output, into a pipe or a device: the capture alone, as fast as it is taken.
fn stream(scenario: Scenario, output: &Path) -> Result<Outcome, Box<dyn Error>> {
    if !scenario.taps.is_empty() {
        return Err(
            format!("{}: a scenario with taps makes several captures; write them to files", output.display()).into()
        );
    }
    let open = || -> std::io::Result<Box<dyn Write>> {
        match output == Path::new("-") {
            true => Ok(Box::new(std::io::stdout().lock())),
            false => Ok(Box::new(File::options().write(true).open(output)?)),
        }
    };
    let failed = |error: std::io::Error| format!("{}: {error}", output.display());
    let mut writer = Writer::new(BufWriter::with_capacity(1 << 18, open().map_err(failed)?)).map_err(failed)?;
    let mut stage = Stage::new(scenario);
    let mut frames = 0_u64;
    for frame in stage.by_ref() {
        writer.frame(frame.time, &frame.octets).map_err(failed)?;
        frames += 1;
    }
    fits(&stage)?;
    writer.finish().map_err(failed)?;
    progress::tell(&format!("beleg: wrote {} ({frames} frames)", output.display()));
    Ok(Outcome::Well)
}

/// Whether all that was sent fits its specification.
fn fits(stage: &Stage) -> Result<(), String> {
    let failure = stage.failure();
    failure.map_or(Ok(()), |failure| Err(format!("a message does not fit its specification: {failure}")))
}

/// Whether `testdata/` is what the scenarios make.
fn check(testdata: &Path) -> Result<Outcome, Box<dyn Error>> {
    let folder = testdata.join("scenarios");
    let listed = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut scenarios: Vec<PathBuf> = listed.filter_map(|entry| Some(entry.ok()?.path())).collect();
    scenarios.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    scenarios.sort();
    let mut stale = Vec::new();
    for path in &scenarios {
        let shipped = testdata.join(path.with_extension("pcapng").file_name().unwrap_or_default());
        let made = octets(scenario(path)?)?;
        match std::fs::read(&shipped) {
            Ok(octets) if octets == made => {}
            _ => stale.push(format!("beleg synth {} -o {}", path.display(), shipped.display())),
        }
    }
    if stale.is_empty() {
        return Ok(Outcome::Well);
    }
    Err(format!("captures that are not what their scenario makes; make them again with\n  {}", stale.join("\n  "))
        .into())
}

/// A scenario's capture in memory.
pub(crate) fn octets(scenario: Scenario) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut stage = Stage::new(scenario);
    let mut writer = Writer::new(Vec::new())?;
    for frame in stage.by_ref() {
        writer.frame(frame.time, &frame.octets)?;
    }
    fits(&stage)?;
    Ok(writer.finish()?)
}
