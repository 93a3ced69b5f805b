//! Tests with hostile input: composed captures, changed by a seeded mutator, plain and packed. Nothing may
//! panic, hang, or give out frames that the file has no room for.

use std::io::{Cursor, Write};

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

use crate::compose::{MICROSECONDS, MODIFIED, NANOSECONDS, Order, Pcap, Pcapng};
use crate::{Options, read};

/// xorshift64*: seeded, so that a failure can be repeated.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit.max(1) as u64) as usize
    }
}

fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for order in Order::BOTH {
        for magic in [MICROSECONDS, NANOSECONDS, MODIFIED] {
            let mut file = Pcap::new(order, magic, 1);
            file.whole(1, 2, &[1; 60]).frame(3, 4, &[2; 40], 1500);
            file.whole(5, 6, b"").whole(7, 8, &[3; 300]);
            seeds.push(file.octets);
        }
        let mut file = Pcapng::new(order);
        file.section(&[(4, b"composed")]);
        file.interface(1, 0, &[(2, b"n2"), (9, &[9]), (14, &order.u64(5))]);
        file.interface(113, 64, &[(9, &[0x94])]);
        file.enhanced(0, 1 << 40, &[1; 60], &[(1, b"comment"), (4, &order.u64(3))]);
        file.enhanced(1, 1 << 50, &[2; 61], &[]);
        file.simple(4, b"four").block(4, &[0; 16]);
        let secrets = [&order.u32(1)[..], &order.u32(4), b"keys"].concat();
        file.block(10, &secrets).statistics(1, &[(5, &order.u64(9))]);
        file.section(&[]).interface(276, 0, &[]);
        file.enhanced(0, 3, &[3; 300], &[]);
        seeds.push(file.octets);
    }
    seeds
}

fn mutate(file: &mut Vec<u8>, random: &mut Random) {
    const EDGES: [u32; 8] = [0, 1, 12, 0xffff, 0x0100_0000, 0x7fff_ffff, 0xffff_fffc, u32::MAX];
    for _ in 0..=random.below(6) {
        let at = random.below(file.len());
        match random.below(6) {
            0 => file.truncate(at),
            1 => file.extend_from_slice(&file.clone()[at..]),
            2 => drop(file.drain(at..(at + random.below(9)).min(file.len()))),
            3 => {
                let edge = EDGES[random.below(EDGES.len())];
                let octets = if random.below(2) == 0 { edge.to_le_bytes() } else { edge.to_be_bytes() };
                for (to, from) in file.iter_mut().skip(at / 4 * 4).zip(octets) {
                    *to = from;
                }
            }
            _ => {
                let octet = random.next() as u8;
                if let Some(to) = file.get_mut(at) {
                    *to = octet;
                }
            }
        }
    }
}

/// Reads whatever it is to its end; the most octets a frame of it may take with its header is `room`.
fn drain(file: Vec<u8>, room: usize) {
    let len = file.len() as u64;
    let Ok(mut taps) = read("hostile", Cursor::new(file), Options { digest: true }) else {
        return;
    };
    let (mut frames, mut octets) = (0u64, 0u64);
    while let Some(frame) = taps.next() {
        frames += 1;
        octets += frame.octets.len() as u64;
        assert!(frame.octets.len() <= frame.original_len as usize);
        assert_eq!(frame.id.number, frames);
        assert!(frames * 16 + octets <= room as u64, "frames out of nothing");
    }
    let report = &taps.inputs()[0];
    assert_eq!((report.frames, report.captured_octets), (frames, octets));
    assert_eq!(report.consumed, len);
    assert!(report.finished);
    assert!(report.interfaces.len() <= room / 20 + 1);
}

#[test]
fn changed_captures_neither_panic_nor_hang() {
    let seeds = seeds();
    let mut random = Random(0x5eed_0001);
    for _ in 0..40_000 {
        let mut file = seeds[random.below(seeds.len())].clone();
        mutate(&mut file, &mut random);
        let room = file.len();
        drain(file, room);
    }
}

#[test]
fn changed_packings_neither_panic_nor_hang() {
    let mut random = Random(0x5eed_0002);
    let packed: Vec<Vec<u8>> = seeds()
        .iter()
        .flat_map(|seed| {
            let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
            gzip.write_all(seed).unwrap();
            [gzip.finish().unwrap(), compress_to_vec(&seed[..], CompressionLevel::Fastest)]
        })
        .collect();
    for _ in 0..10_000 {
        let mut file = packed[random.below(packed.len())].clone();
        mutate(&mut file, &mut random);
        drain(file, usize::MAX / 2);
    }
}

#[test]
fn random_octets_behind_a_magic_neither_panic_nor_hang() {
    let mut random = Random(0x5eed_0003);
    let magics: [&[u8]; 6] = [
        &[0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0],
        &[0xa1, 0xb2, 0x3c, 0x4d, 0, 2, 0, 4],
        &[0x0a, 0x0d, 0x0d, 0x0a, 28, 0, 0, 0, 0x4d, 0x3c, 0x2b, 0x1a],
        &[0x1f, 0x8b, 8, 0],
        &[0x28, 0xb5, 0x2f, 0xfd],
        &[0x50, 0x2a, 0x4d, 0x18],
    ];
    for round in 0..6_000 {
        let mut file = magics[round % magics.len()].to_vec();
        let len = random.below(3_000);
        file.extend(std::iter::repeat_with(|| random.next() as u8).take(len));
        drain(file, usize::MAX / 2);
    }
}
