//! Writes the scenario of a seed to standard output: `variety SEED`.
#![expect(clippy::print_stdout, reason = "it is its output")]

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let seed = std::env::args().nth(1).ok_or("name a seed")?.parse()?;
    print!("{}", beleg_synth::variety::text(seed));
    Ok(())
}
