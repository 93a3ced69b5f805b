//! Makes a long capture out of a short one, for benchmarks: the frames again and again, time going on.
//!
//! Each copy gets addresses of its own (the outermost IP addresses are changed, checksums with them), since a
//! mere repetition would be retransmissions to both tshark and Beleg, and neither would decode it again.
//! Addresses inside messages stay as they are.

use std::io::{self, Write};

/// One frame of the input.
#[derive(Debug, PartialEq, Eq)]
struct Frame<'a> {
    /// Nanoseconds since 1970.
    time: u64,
    /// The length on the wire.
    length: u32,
    octets: &'a [u8],
}

/// Link types (registry of the pcap formats).
const NULL: u32 = 0;
const ETHERNET: u32 = 1;
const RAW: [u32; 4] = [12, 101, 228, 229];
const COOKED: u32 = 113;
const COOKED_2: u32 = 276;

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

fn half(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..)?.first_chunk().copied().map(u16::from_be_bytes)
}

/// Changes the outermost IP addresses by exclusive or with `mask`, which keeps different ones different, and
/// the checksums that cover them. Leaves a frame without IP as it is.
fn readdress(frame: &mut [u8], link: u32, mask: u16) {
    let Some(start) = ip_start(frame, link) else {
        return;
    };
    let Some(packet) = frame.get_mut(start..) else {
        return;
    };
    let version = packet.first().map(|octet| octet >> 4);
    // The first two octets of an IPv4 address, the second two of an IPv6 address.
    let (addresses, protocol, header) = match version {
        Some(4) => {
            let header = packet.first().map_or(0, |octet| usize::from(octet & 15) * 4);
            let is_first = half(packet, 6).is_some_and(|fragment| fragment & 0x1fff == 0);
            ([12, 16], packet.get(9).copied().filter(|_| is_first), header)
        }
        Some(6) => ([10, 26], packet.get(6).copied(), 40),
        _ => return,
    };
    let mut difference = 0_u32;
    for at in addresses {
        if let Some(old) = half(packet, at) {
            let new = old ^ mask;
            difference += u32::from(!old) + u32::from(new);
            put(packet, at, new);
        }
    }
    if version == Some(4) {
        correct(packet, 10, difference);
    }
    match protocol {
        Some(6) => correct(packet, header + 16, difference),
        // No checksum in a UDP datagram stays none.
        Some(17) if half(packet, header + 6) != Some(0) => correct(packet, header + 6, difference),
        Some(58) => correct(packet, header + 2, difference),
        _ => {}
    }
}

/// Corrects a checksum by the difference of what it covers (RFC 1624).
fn correct(packet: &mut [u8], at: usize, difference: u32) {
    if let Some(old) = half(packet, at) {
        let mut sum = u32::from(!old) + difference;
        while sum > 0xffff {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        put(packet, at, !(sum as u16));
    }
}

fn put(packet: &mut [u8], at: usize, value: u16) {
    if let Some(place) = packet.get_mut(at..at + 2) {
        place.copy_from_slice(&value.to_be_bytes());
    }
}

/// Where the outermost IP packet begins.
fn ip_start(frame: &[u8], link: u32) -> Option<usize> {
    let (mut kind, mut at) = match link {
        ETHERNET => (12, 14),
        COOKED => (14, 16),
        COOKED_2 => (0, 20),
        NULL => return Some(4),
        _ => return RAW.contains(&link).then_some(0),
    };
    while matches!(half(frame, kind), Some(0x8100 | 0x88a8)) {
        kind = at + 2;
        at += 4;
    }
    matches!(half(frame, kind), Some(0x0800 | 0x86dd)).then_some(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An Ethernet frame with a UDP datagram from 192.0.2.1 to 192.0.2.2, checksums right.
    fn frame() -> Vec<u8> {
        let mut frame = vec![0; 12];
        frame.extend([0x08, 0x00]);
        frame.extend([0x45, 0, 0, 30, 0, 0, 0x40, 0, 64, 17, 0, 0]);
        frame.extend([192, 0, 2, 1, 192, 0, 2, 2]);
        frame.extend([0x22, 0x65, 0x22, 0x65, 0, 10, 0, 0, 0xab, 0xcd]);
        let header = !sum(&frame[14..34]);
        put(&mut frame, 24, header);
        let pseudo = pseudo(&frame);
        put(&mut frame, 40, !sum(&pseudo));
        frame
    }

    fn pseudo(frame: &[u8]) -> Vec<u8> {
        let mut octets = frame[26..34].to_vec();
        octets.extend([0, 17, 0, 10]);
        octets.extend(&frame[34..]);
        octets
    }

    fn sum(octets: &[u8]) -> u16 {
        let mut sum: u32 = octets.chunks(2).map(|pair| u32::from(u16::from_be_bytes([pair[0], pair[1]]))).sum();
        while sum > 0xffff {
            sum = (sum & 0xffff) + (sum >> 16);
        }
        sum as u16
    }

    fn pcap(big: bool, nanoseconds: bool, frames: &[(u32, u32, &[u8])]) -> Vec<u8> {
        let word = |word: u32| if big { word.to_be_bytes() } else { word.to_le_bytes() };
        let magic = if nanoseconds { 0xa1b2_3c4d } else { 0xa1b2_c3d4 };
        let mut file: Vec<u8> = [magic, 0x0002_0004, 0, 0, 65_535, ETHERNET].into_iter().flat_map(word).collect();
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
                assert_eq!(link, ETHERNET);
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
            let interface =
                [&halves(ETHERNET as u16, 0)[..], &word(0), &halves(9, 1), &[9, 0, 0, 0], &word(0)].concat();
            let packet = [0, 1, 5, 3, 4].map(word).concat();
            let packet = [&packet[..], b"abc\0"].concat();
            let file = [block(0x0a0d_0d0a, &head), block(1, &interface), block(6, &packet)].concat();
            let (link, frames) = read(&file).unwrap();
            assert_eq!(link, ETHERNET);
            assert_eq!(frames, [Frame { time: (1 << 32) + 5, length: 4, octets: b"abc" }]);
        }
    }

    #[test]
    fn copies_go_on_in_time_with_addresses_of_their_own_and_right_checksums() {
        let frame = frame();
        let file = pcap(false, false, &[(10, 0, &frame), (12, 0, &frame)]);
        let mut out = Vec::new();
        let sums = grow(&file, 200, true, &mut out).unwrap();
        assert_eq!(sums, (2, 4));
        let (_, frames) = read(&out).unwrap();
        let times: Vec<u64> = frames.iter().map(|frame| frame.time / 1_000_000).collect();
        assert_eq!(times, [10_000, 12_000, 12_001, 14_001]);
        assert_eq!(frames[1].octets, frame);
        let other = frames[2].octets;
        assert_eq!(other[26..34], [192, 1, 2, 1, 192, 1, 2, 2]);
        assert_eq!(sum(&other[14..34]), 0xffff);
        assert_eq!(sum(&pseudo(other)), 0xffff);
    }

    #[test]
    fn a_cut_file_is_read_as_far_as_it_is_whole() {
        let frame = frame();
        let file = pcap(false, false, &[(10, 0, &frame), (12, 0, &frame)]);
        for end in 0..file.len() {
            let frames = read(&file[..end]).map_or(0, |(_, frames)| frames.len());
            assert!(frames <= 1);
        }
        for end in 0..frame.len() {
            readdress(&mut frame[..end].to_vec(), ETHERNET, 7);
        }
    }
}
