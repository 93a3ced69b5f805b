//! Frames as a pcapng file (draft-ietf-opsawg-pcapng) that Wireshark opens: one section, an interface for each input and link
//! type, nanoseconds, a comment for each frame. The same frames and comments give the same octets.

use crate::frame::Frame;

const SECTION: u32 = 0x0a0d_0d0a;
const INTERFACE: u32 = 1;
const PACKET: u32 = 6;
const COMMENT: u16 = 1;
const NAME: u16 = 2;
const RESOLUTION: u16 = 9;

/// The file.
pub fn write(frames: &[Frame], comments: &[String]) -> Vec<u8> {
    let mut out = Vec::new();
    let section = [&0x1a2b_3c4d_u32.to_le_bytes()[..], &[1, 0, 0, 0], &u64::MAX.to_le_bytes()].concat();
    block(&mut out, SECTION, &section);
    let mut interfaces: Vec<(u16, u16)> = frames.iter().map(|frame| (frame.input, frame.link)).collect();
    interfaces.sort_unstable();
    interfaces.dedup();
    for (input, link) in &interfaces {
        let mut body = [&link.to_le_bytes()[..], &[0; 6]].concat();
        option(&mut body, NAME, format!("input {}", input.saturating_add(1)).as_bytes());
        option(&mut body, RESOLUTION, &[9]);
        option(&mut body, 0, &[]);
        block(&mut out, INTERFACE, &body);
    }
    for (at, frame) in frames.iter().enumerate() {
        let interface = interfaces.binary_search(&(frame.input, frame.link)).unwrap_or_default();
        let time = u64::try_from(frame.time).unwrap_or_default();
        let captured = u32::try_from(frame.octets.len()).unwrap_or(u32::MAX);
        let mut body = Vec::with_capacity(frame.octets.len() + 64);
        for word in [interface as u32, (time >> 32) as u32, time as u32, captured, frame.original] {
            body.extend(word.to_le_bytes());
        }
        body.extend(&frame.octets);
        body.resize(body.len().next_multiple_of(4), 0);
        if let Some(comment) = comments.get(at).filter(|comment| !comment.is_empty()) {
            option(&mut body, COMMENT, comment.as_bytes());
            option(&mut body, 0, &[]);
        }
        block(&mut out, PACKET, &body);
    }
    out
}

fn option(body: &mut Vec<u8>, code: u16, value: &[u8]) {
    let value = value.get(..usize::from(u16::MAX)).unwrap_or(value);
    body.extend(code.to_le_bytes());
    body.extend((value.len() as u16).to_le_bytes());
    body.extend(value);
    body.resize(body.len().next_multiple_of(4), 0);
}

fn block(out: &mut Vec<u8>, kind: u32, body: &[u8]) {
    let len = u32::try_from(body.len() + 12).unwrap_or(u32::MAX).to_le_bytes();
    out.extend(kind.to_le_bytes());
    out.extend(len);
    out.extend(body);
    out.extend(len);
}
