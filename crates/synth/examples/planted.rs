//! Writes a capture with each misdeed in each form, and beside it the declaration, for other programs to read: `planted DIR [SEED
//! [ID]]`. Where a misdeed cannot be done in the scenario of the seed, it is planted in the next one in which it can. Each
//! misdeed's frames are named on standard output.
#![expect(clippy::print_stdout, reason = "it is its output")]

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use beleg_synth::misdeeds::{ALL, Form};
use beleg_synth::scenario::{Planted, Scenario};
use beleg_synth::stage::Stage;
use beleg_synth::{Writer, declaration, variety};

/// How many seeds are tried.
const TRIED: u64 = 16;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let directory = Path::new(arguments.first().ok_or("name a directory")?);
    let seed: u64 = arguments.get(1).map_or(Ok(0), |text| text.parse())?;
    let only = arguments.get(2);
    for (number, misdeed) in ALL.iter().enumerate().filter(|(_, own)| only.is_none_or(|id| id == own.id)) {
        for form in Form::ALL {
            for (seed, at) in (seed..seed + TRIED).flat_map(|seed| variety::MOMENTS.map(|at| (seed, at))) {
                let mut scenario = variety::late(seed)?;
                scenario.misdeeds.push(Planted { misdeed: number, form, at });
                let path = directory.join(format!("{}-{}.pcapng", misdeed.id, form.name()));
                let frames = write(scenario, &path)?;
                if !frames.is_empty() || form == Form::Lookalike {
                    println!("{} {} seed {seed} {frames:?}", misdeed.id, form.name());
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Writes a scenario's capture and declaration; the frames of what is planted.
fn write(scenario: Scenario, path: &Path) -> Result<Vec<u64>, Box<dyn std::error::Error>> {
    std::fs::write(path.with_extension("network.toml"), declaration(&scenario))?;
    let mut sides = Vec::new();
    for tap in &scenario.taps {
        let path = path.with_extension(format!("{}.pcapng", tap.name));
        sides.push((Some(tap.clone()), Writer::new(BufWriter::new(File::create(path)?))?, 0));
    }
    if sides.is_empty() {
        sides.push((None, Writer::new(BufWriter::new(File::create(path)?))?, 0));
    }
    let mut planted = Vec::new();
    for frame in Stage::new(scenario) {
        for (tap, writer, number) in &mut sides {
            if tap.as_ref().is_some_and(|tap| !tap.interfaces.contains(&frame.interface)) {
                continue;
            }
            *number += 1;
            writer.frame(frame.time + tap.as_ref().map_or(0, |tap| tap.offset), &frame.octets)?;
            if frame.truth.misdeed.is_some() {
                planted.push(*number);
            }
        }
    }
    for (_, writer, _) in sides {
        writer.finish()?;
    }
    Ok(planted)
}
