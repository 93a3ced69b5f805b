//! The capture file: one section, one Ethernet interface with nanosecond times (draft-ietf-opsawg-pcapng).

use std::io::{self, Write};

use crate::Frame;

/// A pcapng file of `frames`, in their order.
pub fn pcapng(frames: &[Frame]) -> Vec<u8> {
    let mut out = Vec::new();
    // A vector takes whatever is written to it.
    if let Ok(mut writer) = Writer::new(&mut out) {
        let _ = frames.iter().try_for_each(|frame| writer.frame(frame.time, &frame.octets));
    }
    out
}

/// Writes a pcapng file, frame by frame.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
}

impl<W: Write> Writer<W> {
    /// Begins a file.
    ///
    /// # Errors
    /// What the writer says.
    pub fn new(out: W) -> io::Result<Self> {
        let mut writer = Self { out };
        // Section header: byte order magic, version 1.0, section length not given.
        let section = [&0x1a2b_3c4d_u32.to_le_bytes()[..], &[1, 0, 0, 0], &u64::MAX.to_le_bytes()].concat();
        writer.write(0x0a0d_0d0a, &section)?;
        // Interface: Ethernet, no snap length, if_tsresol 10^-9.
        writer.write(1, &[1, 0, 0, 0, 0, 0, 0, 0, 9, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0])?;
        Ok(writer)
    }

    /// Adds a frame: nanoseconds since the epoch, and its octets.
    ///
    /// # Errors
    /// What the writer says.
    pub fn frame(&mut self, time: i64, octets: &[u8]) -> io::Result<()> {
        let time = time.unsigned_abs();
        let len = u32::try_from(octets.len()).unwrap_or(u32::MAX);
        let pad = octets.len().next_multiple_of(4) - octets.len();
        let total = len.saturating_add(32 + pad as u32);
        // Enhanced packet block: type, length, interface 0, time, captured and original length.
        let mut head = [0; 28];
        let words = [6, total, 0, (time >> 32) as u32, time as u32, len, len];
        head.as_chunks_mut::<4>().0.iter_mut().zip(words).for_each(|(place, word)| *place = word.to_le_bytes());
        self.out.write_all(&head)?;
        self.out.write_all(octets)?;
        let mut tail = [0; 8];
        let end = tail.get_mut(pad..pad + 4);
        end.into_iter().for_each(|place| place.copy_from_slice(&total.to_le_bytes()));
        self.out.write_all(tail.get(..pad + 4).unwrap_or_default())
    }

    /// Ends the file.
    ///
    /// # Errors
    /// What the writer says.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.flush()?;
        Ok(self.out)
    }

    fn write(&mut self, kind: u32, body: &[u8]) -> io::Result<()> {
        let len = u32::try_from(body.len() + 12).unwrap_or(u32::MAX).to_le_bytes();
        self.out.write_all(&kind.to_le_bytes())?;
        self.out.write_all(&len)?;
        self.out.write_all(body)?;
        self.out.write_all(&len)
    }
}
