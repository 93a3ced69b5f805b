//! Writes G-PDUs in bulk to standard output, as classic pcap: `g_pdus COUNT SESSIONS PAYLOAD`.

use std::io::Write;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut numbers = std::env::args().skip(1).map(|text| text.parse::<usize>());
    let mut next = |or: usize| numbers.next().unwrap_or(Ok(or));
    let (count, sessions, payload) = (next(1_000_000)?, next(1_000)?, next(64)?);
    let mut out = std::io::BufWriter::with_capacity(1 << 20, std::io::stdout().lock());
    out.write_all(&[0x4d, 0x3c, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0])?;
    for frame in beleg_synth::bulk::g_pdus(u32::try_from(sessions)?, payload).take(count) {
        let len = u32::try_from(frame.octets.len())?.to_le_bytes();
        out.write_all(&u32::try_from(frame.time / 1_000_000_000)?.to_le_bytes())?;
        out.write_all(&u32::try_from(frame.time % 1_000_000_000)?.to_le_bytes())?;
        out.write_all(&len)?;
        out.write_all(&len)?;
        out.write_all(&frame.octets)?;
    }
    Ok(())
}
