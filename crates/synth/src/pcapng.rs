//! The capture file: one section, one Ethernet interface with nanosecond times (draft-ietf-opsawg-pcapng).

use crate::Frame;

/// A pcapng file of `frames`, in their order.
pub fn pcapng(frames: &[Frame]) -> Vec<u8> {
    let mut out = Vec::new();
    // Section header: byte order magic, version 1.0, section length not given.
    let mut section = Vec::new();
    section.extend(0x1a2b_3c4d_u32.to_le_bytes());
    section.extend([1, 0, 0, 0]);
    section.extend(u64::MAX.to_le_bytes());
    block(&mut out, 0x0a0d_0d0a, &section);
    // Interface: Ethernet, no snap length, if_tsresol 10^-9.
    let mut interface = vec![1, 0, 0, 0, 0, 0, 0, 0];
    interface.extend([9, 0, 1, 0, 9, 0, 0, 0, 0, 0, 0, 0]);
    block(&mut out, 1, &interface);
    for frame in frames {
        let time = frame.time.unsigned_abs();
        let len = u32::try_from(frame.octets.len()).unwrap_or(u32::MAX).to_le_bytes();
        let mut packet = vec![0; 4];
        packet.extend(((time >> 32) as u32).to_le_bytes());
        packet.extend((time as u32).to_le_bytes());
        packet.extend(len);
        packet.extend(len);
        packet.extend(&frame.octets);
        packet.resize(packet.len().next_multiple_of(4), 0);
        block(&mut out, 6, &packet);
    }
    out
}

fn block(out: &mut Vec<u8>, kind: u32, body: &[u8]) {
    let len = u32::try_from(body.len() + 12).unwrap_or(u32::MAX).to_le_bytes();
    out.extend(kind.to_le_bytes());
    out.extend(len);
    out.extend(body);
    out.extend(len);
}
