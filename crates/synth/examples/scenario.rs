//! Writes the capture of a scenario to standard output: `scenario FILE`.

use std::io::{BufWriter, stdout};

use beleg_synth::Writer;
use beleg_synth::scenario::read;
use beleg_synth::stage::Stage;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a scenario")?;
    let mut stage = Stage::new(read(&std::fs::read_to_string(path)?)?);
    let mut writer = Writer::new(BufWriter::new(stdout().lock()))?;
    for frame in stage.by_ref() {
        writer.frame(frame.time, &frame.octets)?;
    }
    writer.finish()?;
    stage.failure().map_or(Ok(()), |failure| Err(failure.clone().into()))
}
