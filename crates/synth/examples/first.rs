//! Writes the project's sample capture to standard output: `cargo run -p beleg-synth --example first > testdata/first.pcapng`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let frames = beleg_synth::first::frames()?;
    std::io::stdout().write_all(&beleg_synth::pcapng(&frames))?;
    Ok(())
}
