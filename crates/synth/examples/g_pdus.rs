//! Writes G-PDUs in bulk to standard output, as classic pcap: `g_pdus COUNT SESSIONS PAYLOAD`.

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<usize>());
    let mut next = |or: usize| numbers.next().unwrap_or(Ok(or));
    let (count, sessions, payload) = (next(1_000_000)?, next(1_000)?, next(64)?);
    let out = std::io::BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    beleg_synth::pcap(beleg_synth::bulk::g_pdus(u32::try_from(sessions)?, payload).take(count), out)?;
    Ok(())
}
