//! How fast frames come out of a capture that lies in the page cache: `cargo bench -p beleg-capture`.
//!
//! Plain standard library: each case is read some times and the best is shown, in time on the processor where
//! the system tells it (so that a busy machine does not matter much), else in time passed.
#![expect(clippy::print_stdout, reason = "its result goes to standard output")]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark may fail loudly")]

use std::fs;
use std::hint::black_box;
use std::io::Write;
use std::path::{Path, PathBuf};

use beleg_capture::{Options, open};
use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};

const OCTETS: usize = 256 * 1024 * 1024;
const RUNS: usize = 5;

fn main() {
    let folder = std::env::temp_dir().join(format!("beleg-bench-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let file = |name: &str, octets: &[u8]| {
        let path = folder.join(name);
        fs::write(&path, octets).unwrap();
        path
    };
    println!("case                         frames    octets/frame    ns/frame      GB/s");
    let plain = Options::default();
    let small = pcap(OCTETS, 60, 0, 1);
    case("pcap, 60 to 123", &[file("small.pcap", &small)], plain);
    case("pcap, 60 to 123, SHA-256", &[folder.join("small.pcap")], Options { digest: true });
    case("pcap, 1300 to 1363", &[file("large.pcap", &pcap(OCTETS, 1300, 0, 1))], plain);
    case("pcapng, 60 to 123", &[file("small.pcapng", &pcapng(OCTETS, 60))], plain);
    let taps: Vec<PathBuf> = (0..4).map(|tap| file(&format!("tap{tap}"), &pcap(OCTETS / 4, 60, tap, 4))).collect();
    case("pcap, 60 to 123, 4 taps", &taps, plain);
    let part = &small[..OCTETS / 8];
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    gzip.write_all(part).unwrap();
    case("pcap, 60 to 123, gzip", &[file("gz", &gzip.finish().unwrap())], plain);
    let zstd = compress_to_vec(part, CompressionLevel::Fastest);
    case("pcap, 60 to 123, zstd", &[file("zst", &zstd)], plain);
    fs::remove_dir_all(&folder).unwrap();
}

/// Reads the files and shows the best run.
fn case(name: &str, paths: &[PathBuf], options: Options) {
    let (mut best, mut frames, mut read) = (u64::MAX, 0u64, 0u64);
    for _ in 0..RUNS {
        let clock = Clock::start();
        let mut taps = open(paths, options).unwrap();
        (frames, read) = (0, 0);
        while let Some(frame) = taps.next() {
            frames += 1;
            // The file's octets with record headers, to compare with the size on disk.
            read += 16 + frame.octets.len() as u64;
            // Touches the frame as a decoder would.
            black_box(frame.octets.get(12));
        }
        best = best.min(clock.nanoseconds());
    }
    println!(
        "{name:25} {frames:>9} {:>15.1} {:>11.1} {:>9.2}",
        read as f64 / frames as f64 - 16.0,
        best as f64 / frames as f64,
        read as f64 / best as f64,
    );
}

/// A capture of about `octets` octets whose frames have from `least` to `least + 63` octets: of frames that come
/// a microsecond apart, every `step`th from `first` on.
fn pcap(octets: usize, least: usize, first: u32, step: usize) -> Vec<u8> {
    let mut file = Vec::with_capacity(octets + 2048);
    for value in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 262_144, 1] {
        file.extend(value.to_le_bytes());
    }
    for number in (first..).step_by(step) {
        if file.len() >= octets {
            break;
        }
        let len = least + scatter(number) as usize % 64;
        for value in [number / 1_000_000, number % 1_000_000, len as u32, len as u32] {
            file.extend(value.to_le_bytes());
        }
        fill(&mut file, number, len);
    }
    file
}

/// The same as pcapng.
fn pcapng(octets: usize, least: usize) -> Vec<u8> {
    let mut file = Vec::with_capacity(octets + 2048);
    let section = [0x0a0d_0d0au32, 28, 0x1a2b_3c4d, 1, u32::MAX, u32::MAX, 28];
    let interface = [1u32, 20, 1, 0, 20];
    for value in section.iter().chain(&interface) {
        file.extend(value.to_le_bytes());
    }
    for number in 0u32.. {
        if file.len() >= octets {
            break;
        }
        let len = least + scatter(number) as usize % 64;
        let total = (len as u32).next_multiple_of(4) + 32;
        for value in [6, total, 0, 0, number, len as u32, len as u32] {
            file.extend(value.to_le_bytes());
        }
        fill(&mut file, number, len);
        file.resize(file.len().next_multiple_of(4), 0);
        file.extend(total.to_le_bytes());
    }
    file
}

/// Content that packs about as well as traffic does: half of it repeats.
fn fill(file: &mut Vec<u8>, number: u32, len: usize) {
    let mut word = scatter(number);
    file.extend((0..len).map(|at| {
        if at % 2 == 0 {
            return at as u8;
        }
        word = scatter(word);
        word as u8
    }));
}

fn scatter(number: u32) -> u32 {
    let mixed = number.wrapping_mul(2_654_435_761);
    mixed ^ mixed >> 15
}

/// Time on the processor, as Linux counts it for a process, or time passed.
struct Clock {
    processor: Option<u64>,
    passed: std::time::Instant,
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "a benchmark measures time")]
    fn start() -> Self {
        Self { processor: processor(), passed: std::time::Instant::now() }
    }

    fn nanoseconds(&self) -> u64 {
        match (self.processor, processor()) {
            (Some(start), Some(end)) if end > start => end - start,
            _ => self.passed.elapsed().as_nanos() as u64,
        }
    }
}

fn processor() -> Option<u64> {
    let text = fs::read_to_string(Path::new("/proc/self/schedstat")).ok()?;
    text.split_whitespace().next()?.parse().ok()
}
