//! Writes UEs that register and keep a PDU session each to standard output, as classic pcap: `sessions COUNT`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let count = std::env::args().nth(1).map_or(Ok(1_000), |text| text.parse::<u32>())?;
    let out = std::io::BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    let mut failure = None;
    let frames =
        beleg_synth::bulk::sessions(count).map_while(|frame| frame.map_err(|error| failure = Some(error)).ok());
    beleg_synth::pcap(frames, out)?;
    failure.map_or(Ok(()), |error| Err(error.into()))
}
