//! The books close on every input: captures of others where present, mutated ones, random octets.
#![expect(clippy::print_stderr, reason = "what is left out is said aloud")]

use std::io::Cursor;
use std::path::{Path, PathBuf};

use beleg_capture::{Options, Taps};
use beleg_engine::{Silent, Summary};
use beleg_fuzz::{Mutator, Random};

fn audit(mut taps: Taps, what: &str) -> Summary {
    let summary = beleg_engine::run(&mut taps, beleg_engine::Settings::default(), &mut Silent);
    let original: u64 = summary.inputs.iter().map(|input| input.original_octets).sum();
    let frames: u64 = summary.inputs.iter().map(|input| input.frames).sum();
    assert!(summary.faults.is_empty(), "{what}: a fault at frame {:?}", summary.faults);
    assert!(summary.books.closed(), "{what}: the books do not close");
    assert_eq!(summary.books.posted(), original, "{what}: octets posted and octets read differ");
    assert_eq!(summary.books.totals().sum(), original, "{what}: octets under the statuses and octets read differ");
    assert_eq!(summary.books.accounts().iter().map(|account| account.frames).sum::<u64>(), frames, "{what}: frames");
    summary
}

fn read(octets: Vec<u8>, what: &str) -> Option<Summary> {
    let taps = beleg_capture::read(what, Cursor::new(octets), Options::default()).ok()?;
    Some(audit(taps, what))
}

/// The captures of others: `BELEG_CAPTURES`, or the folder that stands beside a checkout.
fn captures() -> Vec<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/captures");
    let folder = std::env::var_os("BELEG_CAPTURES").map_or(beside, PathBuf::from);
    let mut found = Vec::new();
    for part in ["public", "lab"] {
        let entries = std::fs::read_dir(folder.join(part)).into_iter().flatten().flatten();
        found.extend(
            entries
                .map(|entry| entry.path())
                .filter(|path| path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng")),
        );
    }
    found.sort();
    if found.is_empty() {
        eprintln!(
            "LEFT OUT: no captures in {}; set BELEG_CAPTURES to a folder with public/ and lab/",
            folder.display()
        );
    }
    found
}

#[test]
fn the_books_close_on_every_capture() {
    let captures = captures();
    let mut octets = 0;
    for path in &captures {
        let taps = beleg_capture::open(std::slice::from_ref(path), Options::default()).expect("an input that opens");
        octets += audit(taps, &path.display().to_string()).books.posted();
    }
    eprintln!("{} captures, {octets} octets, all books closed", captures.len());
}

#[test]
fn the_books_close_on_mutated_captures() {
    let mut seeds: Vec<Vec<u8>> = captures().iter().step_by(17).filter_map(|path| std::fs::read(path).ok()).collect();
    seeds.retain(|octets| octets.len() < 200_000);
    seeds.push(beleg_synth::pcapng(&beleg_synth::first::frames().unwrap()));
    let mut mutator = Mutator::new(7);
    let read = (0..400).filter_map(|round| read(mutator.input(&seeds), &format!("mutation {round}"))).count();
    assert!(read > 100, "only {read} of 400 mutated captures were readable at all");
}

#[test]
fn the_books_close_on_random_octets() {
    let mut random = Random::new(11);
    for round in 0..300 {
        let link = [1, 101, 113, 276, 0, 147][round % 6];
        let mut octets = vec![
            0xd4,
            0xc3,
            0xb2,
            0xa1,
            2,
            0,
            4,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0,
            0xff,
            0xff,
            0,
            0,
            link as u8,
            (link >> 8) as u8,
            0,
            0,
        ];
        for _ in 0..random.below(40) {
            let len = random.below(300);
            octets.extend([0; 8]);
            octets.extend((len as u32).to_le_bytes());
            octets.extend((len as u32 + random.below(3) as u32 * 100).to_le_bytes());
            octets.extend((0..len).map(|_| random.number() as u8));
        }
        assert!(read(octets, &format!("round {round}")).is_some());
    }
}
