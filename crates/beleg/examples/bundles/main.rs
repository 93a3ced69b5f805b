//! Bundles of every misdeed that synth plants: sealed, verified, redacted, and verified again, by Beleg and by the second verifier:
//! `cargo run --profile quick -p beleg --example bundles -- BELEG [ID…]`, where BELEG is the program, as `target/quick/beleg`.
//!
//! Of each misdeed, crude and stealthy, the first network in which it is found is taken, and of each requirement that is violated by
//! a frame of it the first finding. What goes wrong is told; at the end stand the counts.
#![expect(clippy::print_stdout, reason = "what it counts is its output")]

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use beleg_evidence::bundle::Files;
use beleg_evidence::case::{Case, FindingLine};
use beleg_verify::{Answer, Report, Trust, check};

use beleg_synth::misdeeds::{ALL, Form};
use beleg_synth::scenario::{Planted, Scenario};
use beleg_synth::stage::Stage;
use beleg_synth::{Writer, declaration, variety};

/// Networks to plant a misdeed in, by their seed.
const SEEDS: [u64; 6] = [3, 0, 8, 13, 21, 34];

/// What was counted.
#[derive(Debug, Default)]
struct Counts {
    misdeeds: usize,
    not_found: Vec<String>,
    sealed: usize,
    verified: usize,
    redacted: usize,
    verified_again: usize,
    second: usize,
    frames: usize,
    /// What did not go as it should.
    faults: Vec<String>,
}

/// Where all is written.
struct Bench {
    beleg: PathBuf,
    place: PathBuf,
    second: PathBuf,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let beleg = PathBuf::from(arguments.next().ok_or("name the program: target/quick/beleg")?);
    let wanted: Vec<String> = arguments.collect();
    let place = std::env::temp_dir().join(format!("beleg-bundles-{}", std::process::id()));
    fs::create_dir_all(&place)?;
    let second = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../contrib/beleg_verify.py");
    let bench = Bench { beleg, place, second };
    bench.run(&["keygen", "lab.example.org", "-o", &bench.at("lab")])?;
    let mut counts = Counts::default();
    for (number, misdeed) in ALL.iter().enumerate() {
        if !wanted.is_empty() && !wanted.iter().any(|id| id == misdeed.id) {
            continue;
        }
        for form in [Form::Crude, Form::Stealthy] {
            let name = format!("{}/{}", misdeed.id, form.name());
            match bench.planted(number, form)? {
                Some(findings) => {
                    counts.misdeeds += 1;
                    for line in findings {
                        bench.prove(&name, &line, &mut counts)?;
                    }
                }
                None => counts.not_found.push(name),
            }
        }
    }
    fs::remove_dir_all(&bench.place)?;
    println!("{counts:#?}");
    Ok(())
}

impl Bench {
    fn at(&self, name: &str) -> String {
        self.place.join(name).to_string_lossy().into_owned()
    }

    fn run(&self, arguments: &[&str]) -> Result<Output, Box<dyn Error>> {
        Ok(Command::new(&self.beleg).args(arguments).output()?)
    }

    /// The findings that rest on a misdeed, one of each requirement, in the first network in which there are any.
    fn planted(&self, misdeed: usize, form: Form) -> Result<Option<Vec<FindingLine>>, Box<dyn Error>> {
        for (seed, at) in SEEDS.into_iter().flat_map(|seed| variety::MOMENTS.map(|at| (seed, at))) {
            let mut scenario = variety::late(seed)?;
            scenario.misdeeds.push(Planted { misdeed, form, at });
            let planted = self.capture(scenario)?;
            if planted.is_empty() {
                continue;
            }
            let (capture, network, case) = (self.at("capture.pcapng"), self.at("network.toml"), self.at("case"));
            self.run(&["audit", &capture, "--network", &network, "-o", &case])?;
            let mut first: BTreeMap<String, FindingLine> = BTreeMap::new();
            for line in Case::open(Path::new(&case))?.findings()? {
                if line.frames.iter().any(|frame| planted.contains(&frame.number)) {
                    first.entry(line.requirement.clone()).or_insert(line);
                }
            }
            if !first.is_empty() {
                return Ok(Some(first.into_values().collect()));
            }
        }
        Ok(None)
    }

    /// Writes the capture and its declaration; answers with the frames of the misdeed.
    fn capture(&self, scenario: Scenario) -> Result<BTreeSet<u64>, Box<dyn Error>> {
        fs::write(self.at("network.toml"), declaration(&scenario))?;
        let mut writer = Writer::new(fs::File::create(self.at("capture.pcapng"))?)?;
        let (mut number, mut planted) = (0, BTreeSet::new());
        for frame in Stage::new(scenario) {
            number += 1;
            if frame.truth.misdeed.is_some() {
                planted.insert(number);
            }
            writer.frame(frame.time, &frame.octets)?;
        }
        writer.finish()?;
        Ok(planted)
    }

    /// Seals a finding, verifies it, redacts it, and verifies it again.
    fn prove(&self, name: &str, line: &FindingLine, counts: &mut Counts) -> Result<(), Box<dyn Error>> {
        let name = format!("{name} by {} ({})", line.requirement, line.id);
        let (bundle, redacted) = (self.at("bundle"), self.at("redacted"));
        for old in [&bundle, &redacted] {
            let _ = fs::remove_dir_all(old);
        }
        let (case, capture, key) = (self.at("case"), self.at("capture.pcapng"), self.at("lab"));
        let output = self.run(&["seal", &case, &line.id, "--key", &key, "--capture", &capture, "-o", &bundle])?;
        if !output.status.success() {
            counts.faults.push(format!("{name}: not sealed: {}", String::from_utf8_lossy(&output.stderr)));
            return Ok(());
        }
        counts.sealed += 1;
        counts.verified += self.verified(&name, &bundle, counts)?;
        let output = self.run(&["redact", &bundle, "--key", &key, "-o", &redacted])?;
        if !output.status.success() {
            counts.faults.push(format!("{name}: not redacted: {}", String::from_utf8_lossy(&output.stderr)));
            return Ok(());
        }
        counts.redacted += 1;
        counts.verified_again += self.verified(&name, &redacted, counts)?;
        Ok(())
    }

    /// Whether both verifiers believe a bundle.
    fn verified(&self, name: &str, bundle: &str, counts: &mut Counts) -> Result<usize, Box<dyn Error>> {
        let files = Files::read(Path::new(bundle))?;
        counts.frames += beleg_evidence::bundle::open(&files)?.openings.frames.len();
        let report: Report = check(&files, &Trust::default());
        let believed = matches!(report.answer, Answer::Proved | Answer::Consistent);
        if !believed {
            counts.faults.push(format!("{name}: {}: {}", report.answer.words(), report.failure.unwrap_or_default()));
        }
        let output = Command::new("python3").arg(&self.second).arg(bundle).output()?;
        if output.status.success() {
            counts.second += 1;
        } else {
            counts.faults.push(format!("{name}: the second verifier: {}", String::from_utf8_lossy(&output.stdout)));
        }
        Ok(usize::from(believed))
    }
}
