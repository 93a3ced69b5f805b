//! Tests of opening and merging, over files composed in a folder of their own.

use std::io::Write;
use std::sync::atomic::{AtomicU32, Ordering};

use flate2::Compression;
use flate2::write::GzEncoder;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use sha2::{Digest, Sha256};

use super::*;
use crate::LinkType;
use crate::compose::{NANOSECONDS, Order, Pcap, Pcapng, frames, read as read_memory, try_read};

/// A folder that is gone when the test is over.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("beleg-capture-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, octets: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, octets).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// A capture with empty frames at these seconds.
fn at(seconds: &[u32]) -> Vec<u8> {
    let mut file = Pcap::usual();
    for second in seconds {
        file.whole(*second, 0, b"");
    }
    file.octets
}

fn order_of(taps: &mut Taps) -> Vec<(u16, u64)> {
    let all = frames(taps);
    all.iter().map(|frame| (frame.tap, frame.number)).collect()
}

fn gzip(octets: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(octets).unwrap();
    encoder.finish().unwrap()
}

fn zstd(octets: &[u8]) -> Vec<u8> {
    compress_to_vec(octets, CompressionLevel::Fastest)
}

#[test]
fn taps_are_merged_by_time_and_stable() {
    let folder = Folder::new();
    let paths = [
        folder.file("late", &at(&[20, 30, 30, 40])),
        // Goes back, and keeps its order.
        folder.file("back", &at(&[10, 35, 5, 30])),
        folder.file("none", &at(&[])),
        folder.file("same", &at(&[30, 30])),
    ];
    let mut taps = open(&paths, Options::default()).unwrap();
    let order = order_of(&mut taps);
    assert_eq!(order, [(1, 1), (0, 1), (0, 2), (0, 3), (3, 1), (3, 2), (1, 2), (1, 3), (1, 4), (0, 4)]);
    let [late, back, none, same] = taps.inputs() else { panic!() };
    assert_eq!((late.frames, back.frames, none.frames, same.frames), (4, 4, 0, 2));
    assert_eq!((late.backward_frames, back.backward_frames), (0, 1));
    assert_eq!(back.first, Some(Time::from_nanoseconds(5_000_000_000)));
    for input in taps.inputs() {
        assert_eq!((input.finished, &input.damage), (true, &None));
        assert_eq!(Some(input.consumed), input.size);
        assert_eq!(input.links(), [LinkType::ETHERNET], "described once");
    }
    assert!(taps.next().is_none());
}

#[test]
fn a_merge_is_what_sorting_would_give() {
    let folder = Folder::new();
    let mut expected = Vec::new();
    let mut paths = Vec::new();
    let mut state = 12_345u32;
    for tap in 0..20u16 {
        let mut file = Pcapng::usual(Order::Big);
        let mut time = 0u64;
        for number in 1..=200u64 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            time += u64::from(state >> 29);
            let content = [tap.to_be_bytes(), (number as u16).to_be_bytes()].concat();
            file.enhanced(0, time, &content, &[]);
            expected.push((time as i64 * 1_000, tap, number, content));
        }
        paths.push(folder.file(&format!("{tap}"), &file.octets));
    }
    expected.sort();
    let mut taps = open(&paths, Options::default()).unwrap();
    let got: Vec<_> =
        frames(&mut taps).into_iter().map(|frame| (frame.time, frame.tap, frame.number, frame.octets)).collect();
    assert_eq!(got, expected);
}

#[test]
fn a_directory_gives_its_captures_in_the_order_of_their_names() {
    let folder = Folder::new();
    folder.file("b.pcap", &at(&[1]));
    folder.file("a.pcap", &at(&[3]));
    folder.file("c.anything", &gzip(&at(&[2])));
    folder.file("notes.txt", b"captured on Monday");
    folder.file("empty", b"");
    fs::create_dir(folder.0.join("deeper")).unwrap();
    let mut taps = open(std::slice::from_ref(&folder.0), Options::default()).unwrap();
    assert_eq!(order_of(&mut taps), [(1, 1), (2, 1), (0, 1)]);
    let formats: Vec<_> = taps.inputs().iter().map(|input| input.format.as_str()).collect();
    assert_eq!(formats, ["pcap", "pcap", "pcap, gzip"]);
    let why = |name: &str| {
        let path = folder.0.join(name);
        let notice = taps.notices().iter().find(|notice| notice.path == path);
        notice.unwrap().why.clone()
    };
    assert_eq!(taps.notices().len(), 3);
    assert!(why("notes.txt").starts_with("is no capture: it begins with 63 61 70 74"));
    assert!(why("empty").starts_with("is no capture: it is empty"));
    assert!(why("deeper").contains("directory inside a directory"));
}

#[test]
fn misuse_is_told_in_words() {
    let folder = Folder::new();
    let text = folder.file("notes.txt", b"text");
    let capture = folder.file("a.pcap", &at(&[1]));
    let fails = |paths: &[PathBuf]| {
        let error = open(paths, Options::default()).unwrap_err();
        (error.kind(), error.to_string())
    };
    assert_eq!(fails(&[]).0, ErrorKind::NoCapture);
    let (kind, message) = fails(&[folder.0.join("absent")]);
    assert_eq!(kind, ErrorKind::Io);
    assert!(message.ends_with("there is no such file"), "{message}");
    let (kind, message) = fails(&[capture.clone(), text]);
    assert_eq!(kind, ErrorKind::NotACapture);
    assert!(message.contains("notes.txt: is no capture"), "{message}");
    let (kind, message) = fails(&[PathBuf::from("-"), PathBuf::from("-")]);
    assert_eq!(kind, ErrorKind::StandardInputTwice);
    assert!(message.contains("once only"), "{message}");
    fs::remove_file(&capture).unwrap();
    assert_eq!(fails(std::slice::from_ref(&folder.0)).0, ErrorKind::NoCapture);
}

#[test]
fn what_is_named_twice_is_read_once() {
    let folder = Folder::new();
    let path = folder.file("a.pcap", &at(&[1, 2]));
    let mut taps = open(&[path, folder.0.clone()], Options::default()).unwrap();
    assert_eq!(order_of(&mut taps), [(0, 1), (0, 2)]);
    assert!(taps.notices()[0].why.contains("named twice"));
}

#[test]
fn the_digest_is_that_of_the_file_even_behind_damage() {
    let folder = Folder::new();
    let mut damaged = at(&[1, 2]);
    damaged.extend([0xff; 300_000]);
    let files = [at(&[3]), damaged, at(&[]), gzip(&at(&[4, 5]))];
    let paths: Vec<_> =
        files.iter().enumerate().map(|(index, octets)| folder.file(&index.to_string(), octets)).collect();
    let mut taps = open(&paths, Options { digest: true }).unwrap();
    assert_eq!(frames(&mut taps).len(), 5);
    for (input, octets) in taps.inputs().iter().zip(&files) {
        let expected: [u8; 32] = Sha256::digest(octets).into();
        assert_eq!(input.sha256, Some(expected), "{}", input.name);
        assert_eq!(Some(input.consumed), input.size);
    }
    assert_eq!(taps.inputs()[1].damage.as_ref().unwrap().offset, 56);
}

#[test]
fn a_file_that_is_gone_when_its_turn_comes_is_damage_of_its_tap() {
    let folder = Folder::new();
    let paths = [folder.file("first", &at(&[1, 3])), folder.file("second", &at(&[2]))];
    let mut taps = open(&paths, Options::default()).unwrap();
    fs::remove_file(&paths[1]).unwrap();
    assert_eq!(order_of(&mut taps), [(0, 1), (0, 2)]);
    let damage = taps.inputs()[1].damage.as_ref().unwrap();
    assert_eq!(damage.kind, DamageKind::Unreadable);
    assert!(damage.what.contains("no such file"), "{damage}");
}

#[test]
fn packed_captures_are_read_and_their_damage_has_its_place() {
    let mut file = Pcap::new(Order::Big, NANOSECONDS, 101);
    for number in 0..5_000u32 {
        file.whole(number, 0, &number.wrapping_mul(number).to_be_bytes());
    }
    let (expected, _) = read_memory(&file.octets);
    for (packed, format) in
        [(gzip(&file.octets), "pcap, nanoseconds, gzip"), (zstd(&file.octets), "pcap, nanoseconds, zstd")]
    {
        // Two members or frames, split inside of a frame of the capture.
        let (left, right) = file.octets.split_at(50_001);
        let two = match format.ends_with("gzip") {
            true => [gzip(left), gzip(right)].concat(),
            false => [zstd(left), zstd(right)].concat(),
        };
        for whole in [&packed, &two] {
            let (frames, report) = read_memory(whole);
            assert_eq!((report.format.as_str(), &report.damage), (format, &None));
            assert_eq!(frames, expected);
        }
        let (frames, report) = read_memory(&two[..two.len() - 9]);
        assert!(frames.len() > 2_400, "{format}: {}", frames.len());
        assert_eq!(frames, expected[..frames.len()]);
        let damage = report.damage.unwrap();
        assert_eq!(damage.offset, 24 + 20 * frames.len() as u64);
        assert_eq!((damage.kind, damage.decompressed), (DamageKind::Cut, true));
        assert!(damage.what.contains("the compressed file ends"), "{damage}");
    }
    let error = try_read(&gzip(b"just text")).unwrap_err().to_string();
    assert!(error.contains("is no capture inside gzip: it begins with"), "{error}");
    let error = try_read(&gzip(&gzip(&file.octets))).unwrap_err().to_string();
    assert!(error.contains("it is packed with gzip; unpack it"), "{error}");
    let error = try_read(&packed_header_only()).unwrap_err().to_string();
    assert!(error.contains("the compressed file ends inside"), "{error}");
}

fn packed_header_only() -> Vec<u8> {
    gzip(b"anything")[..6].to_vec()
}

#[test]
fn counts_grow_with_what_is_handed_out() {
    let folder = Folder::new();
    let path = folder.file("a", &at(&[1, 2]));
    let mut taps = open(&[path], Options::default()).unwrap();
    assert_eq!((taps.inputs()[0].frames, taps.inputs()[0].finished), (0, false));
    assert_eq!(taps.inputs()[0].links(), [LinkType::ETHERNET]);
    taps.next();
    assert_eq!(taps.inputs()[0].frames, 1);
    taps.next();
    assert!(taps.next().is_none() && taps.next().is_none());
    assert!(taps.inputs()[0].finished);
}

/// A reading can move to a thread of its own.
#[test]
fn taps_can_be_sent() {
    fn sent<T: Send>() {}
    sent::<Taps>();
}
