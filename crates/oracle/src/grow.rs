//! Makes a long capture out of a short one, for benchmarks: the frames again and again, time going on.
//!
//! Each copy gets addresses of its own (`readdress`), since a mere repetition would be retransmissions to both
//! tshark and Beleg, and neither would decode it again.

mod readdress;

use std::io::{self, Write};

use readdress::readdress;

/// One frame of the input.
#[derive(Debug, PartialEq, Eq)]
struct Frame<'a> {
    /// Nanoseconds since 1970.
    time: u64,
    /// The length on the wire.
    length: u32,
    octets: &'a [u8],
}

/// Between the last frame of a copy and the first of the next, in nanoseconds.
const PAUSE: u64 = 1_000_000;

/// Writes `capture` (pcap or pcapng) again and again as one pcap of nanoseconds, until it has `octets`. Gives
/// the number of copies and of frames.
pub fn grow(capture: &[u8], octets: u64, vary: bool, out: &mut impl Write) -> io::Result<(u64, u64)> {
    let (link, frames) = read(capture).ok_or_else(|| io::Error::other("not a pcap or pcapng file"))?;
    let first = frames.iter().map(|frame| frame.time).min().unwrap_or_default();
    let last = frames.iter().map(|frame| frame.time).max().unwrap_or_default();
    let of_one: u64 = frames.iter().map(|frame| 16 + frame.octets.len() as u64).sum();
    if of_one == 0 {
        return Err(io::Error::other("no frame in it"));
    }
    let head = [0xa1b2_3c4d, 0x0004_0002, 0, 0, 262_144, link];
    for word in head {
        out.write_all(&u32::to_le_bytes(word))?;
    }
    let copies = octets.div_ceil(of_one);
    for copy in 0..copies {
        let shift = copy * (last - first + PAUSE);
        for frame in &frames {
            let time = frame.time + shift;
            let seconds = (time / 1_000_000_000) as u32;
            let rest = (time % 1_000_000_000) as u32;
            let mut octets = frame.octets.to_vec();
            if vary {
                readdress(&mut octets, link, copy as u16);
            }
            for word in [seconds, rest, octets.len() as u32, frame.length] {
                out.write_all(&word.to_le_bytes())?;
            }
            out.write_all(&octets)?;
        }
    }
    out.flush()?;
    Ok((copies, copies * frames.len() as u64))
}

/// The link type and the frames of a capture, as far as it is whole.
fn read(data: &[u8]) -> Option<(u32, Vec<Frame<'_>>)> {
    let magic = data.first_chunk::<4>()?;
    let (big, nanoseconds) = match magic {
        [0x0a, 0x0d, 0x0d, 0x0a] => return read_pcapng(data),
        [0xd4, 0xc3, 0xb2, 0xa1] => (false, false),
        [0x4d, 0x3c, 0xb2, 0xa1] => (false, true),
        [0xa1, 0xb2, 0xc3, 0xd4] => (true, false),
        [0xa1, 0xb2, 0x3c, 0x4d] => (true, true),
        _ => return None,
    };
    let scale = if nanoseconds { 1 } else { 1_000 };
    let mut frames = Vec::new();
    let mut at = 24;
    while let (Some(seconds), Some(rest), Some(kept), Some(length)) =
        (word(data, at, big), word(data, at + 4, big), word(data, at + 8, big), word(data, at + 12, big))
    {
        let Some(octets) = data.get(at + 16..).and_then(|rest| rest.get(..kept as usize)) else {
            break;
        };
        let time = u64::from(seconds) * 1_000_000_000 + u64::from(rest) * scale;
        frames.push(Frame { time, length, octets });
        at += 16 + octets.len();
    }
    Some((word(data, 20, big)?, frames))
}

/// pcapng: enhanced packets of the interfaces that have the first one's link type.
fn read_pcapng(data: &[u8]) -> Option<(u32, Vec<Frame<'_>>)> {
    let mut frames = Vec::new();
    let mut link = None;
    let mut interfaces: Vec<(u32, u64)> = Vec::new();
    let mut big = false;
    let mut at = 0;
    while let Some(rest) = data.get(at..).filter(|rest| rest.len() >= 12) {
        if rest.starts_with(&[0x0a, 0x0d, 0x0d, 0x0a]) {
            big = rest.get(8..12) == Some(&[0x1a, 0x2b, 0x3c, 0x4d]);
            interfaces.clear();
        }
        let length = word(rest, 4, big)? as usize;
        let Some(block) = rest.get(..length).filter(|block| block.len() >= 12) else {
            break;
        };
        match word(block, 0, big)? {
            1 => {
                let kind = word(block, 8, big)? >> if big { 16 } else { 0 } & 0xffff;
                link.get_or_insert(kind);
                interfaces.push((kind & 0xffff, ticks(block, big)));
            }
            6 => {
                let interface = interfaces.get(word(block, 8, big)? as usize);
                let high = u64::from(word(block, 12, big)?);
                let time = high << 32 | u64::from(word(block, 16, big)?);
                let kept = word(block, 20, big)? as usize;
                let octets = block.get(28..).and_then(|rest| rest.get(..kept));
                if let (Some(&(kind, ticks)), Some(octets)) = (interface, octets)
                    && Some(kind) == link
                {
                    let time = u128::from(time) * 1_000_000_000 / u128::from(ticks);
                    frames.push(Frame { time: time as u64, length: word(block, 24, big)?, octets });
                }
            }
            _ => {}
        }
        at += length;
    }
    Some((link?, frames))
}

/// How many ticks an interface's clock makes in a second: option 9, a power of ten or of two.
fn ticks(block: &[u8], big: bool) -> u64 {
    let mut at = 16;
    while let Some(header) = word(block, at, big) {
        let (code, length) = if big { (header >> 16, header & 0xffff) } else { (header & 0xffff, header >> 16) };
        match (code, block.get(at + 4)) {
            (9, Some(power @ 0..=9)) => return 10_u64.pow(u32::from(*power)),
            (9, Some(power @ 0x80..=0xbf)) => return 1 << (power & 0x3f),
            (0, _) => break,
            _ => at += 4 + length.next_multiple_of(4) as usize,
        }
    }
    1_000_000
}

fn word(data: &[u8], at: usize, big: bool) -> Option<u32> {
    let octets = *data.get(at..)?.first_chunk::<4>()?;
    Some(if big { u32::from_be_bytes(octets) } else { u32::from_le_bytes(octets) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINK: u32 = 1;

    fn pcap(big: bool, nanoseconds: bool, frames: &[(u32, u32, &[u8])]) -> Vec<u8> {
        let word = |word: u32| if big { word.to_be_bytes() } else { word.to_le_bytes() };
        let magic = if nanoseconds { 0xa1b2_3c4d } else { 0xa1b2_c3d4 };
        let mut file: Vec<u8> = [magic, 0x0002_0004, 0, 0, 65_535, LINK].into_iter().flat_map(word).collect();
        for (seconds, rest, octets) in frames {
            let length = octets.len() as u32;
            file.extend([*seconds, *rest, length, length].into_iter().flat_map(word));
            file.extend(*octets);
        }
        file
    }

    #[test]
    fn pcap_of_both_orders_and_resolutions_is_read() {
        for big in [false, true] {
            for (nanoseconds, time) in [(false, 1_000_002_000), (true, 1_000_000_002)] {
                let file = pcap(big, nanoseconds, &[(1, 2, b"abc")]);
                let (link, frames) = read(&file).unwrap();
                assert_eq!(link, LINK);
                assert_eq!(frames, [Frame { time, length: 3, octets: b"abc" }]);
            }
        }
    }

    #[test]
    fn pcapng_is_read_in_its_clock_and_order() {
        for big in [false, true] {
            let word = |word: u32| if big { word.to_be_bytes() } else { word.to_le_bytes() };
            let halves = |one: u16, two: u16| {
                if big {
                    [one.to_be_bytes(), two.to_be_bytes()].concat()
                } else {
                    [one.to_le_bytes(), two.to_le_bytes()].concat()
                }
            };
            let block = |kind: u32, body: &[u8]| {
                let length = word(body.len() as u32 + 12);
                [&word(kind)[..], &length, body, &length].concat()
            };
            let head = [&word(0x1a2b_3c4d)[..], &halves(1, 0), &[0xff; 8]].concat();
            let interface = [&halves(LINK as u16, 0)[..], &word(0), &halves(9, 1), &[9, 0, 0, 0], &word(0)].concat();
            let packet = [0, 1, 5, 3, 4].map(word).concat();
            let packet = [&packet[..], b"abc\0"].concat();
            let file = [block(0x0a0d_0d0a, &head), block(1, &interface), block(6, &packet)].concat();
            let (link, frames) = read(&file).unwrap();
            assert_eq!(link, LINK);
            assert_eq!(frames, [Frame { time: (1 << 32) + 5, length: 4, octets: b"abc" }]);
        }
    }

    #[test]
    fn copies_go_on_in_time_with_addresses_of_their_own() {
        let mut frame = vec![0; 12];
        frame.extend([8, 0, 0x45, 0, 0, 20, 0, 0, 0x40, 0, 64, 59, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
        let file = pcap(false, false, &[(10, 0, &frame), (12, 0, &frame)]);
        let mut out = Vec::new();
        assert_eq!(grow(&file, 150, true, &mut out).unwrap(), (2, 4));
        let (_, frames) = read(&out).unwrap();
        let times: Vec<u64> = frames.iter().map(|frame| frame.time / 1_000_000).collect();
        assert_eq!(times, [10_000, 12_000, 12_001, 14_001]);
        assert_eq!(frames[1].octets, frame);
        assert_eq!(frames[2].octets[26..], [192, 1, 2, 1, 192, 1, 2, 2]);
    }

    #[test]
    fn a_cut_file_is_read_as_far_as_it_is_whole() {
        let file = pcap(false, false, &[(10, 0, b"abc"), (12, 0, b"abc")]);
        for end in 0..file.len() {
            let frames = read(&file[..end]).map_or(0, |(_, frames)| frames.len());
            assert!(frames <= 1);
        }
    }
}
