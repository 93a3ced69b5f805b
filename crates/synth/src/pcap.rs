//! Classic pcap, for streams of frames: little-endian, Ethernet, nanoseconds.

use std::io::{Error, Write};

use crate::Frame;

/// Writes `frames` as a classic pcap file.
///
/// # Errors
/// What the writer says, or that a frame's time or length is none that the format has.
pub fn pcap(frames: impl Iterator<Item = Frame>, mut out: impl Write) -> Result<(), Error> {
    out.write_all(&[0x4d, 0x3c, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0])?;
    for frame in frames {
        let second = u32::try_from(frame.time / 1_000_000_000).map_err(Error::other)?;
        let nanosecond = u32::try_from(frame.time % 1_000_000_000).map_err(Error::other)?;
        let len = u32::try_from(frame.octets.len()).map_err(Error::other)?;
        for field in [second, nanosecond, len, len] {
            out.write_all(&field.to_le_bytes())?;
        }
        out.write_all(&frame.octets)?;
    }
    out.flush()
}
