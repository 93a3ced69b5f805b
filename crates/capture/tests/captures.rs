//! Real captures of others, where they are present: every frame is read, and the digest is that of the file.

use std::fs;
use std::path::{Path, PathBuf};

use beleg_capture::{Options, open};

/// `BELEG_CAPTURES`, or the folder beside the workspace.
#[expect(clippy::print_stderr, reason = "says that nothing was tested")]
fn folder() -> Option<PathBuf> {
    let path = std::env::var_os("BELEG_CAPTURES")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/captures"), PathBuf::from);
    if path.is_dir() {
        return Some(path);
    }
    eprintln!("no captures in {}: nothing was compared; set BELEG_CAPTURES", path.display());
    None
}

#[test]
fn the_number_of_frames_is_that_of_the_manifest() {
    let Some(folder) = folder() else { return };
    let manifest = fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap();
    let mut lines = manifest.lines();
    let columns: Vec<&str> = lines.next().unwrap().split('\t').collect();
    let column = |name| columns.iter().position(|column| *column == name).unwrap();
    let (file, digest, packets) = (column("file"), column("sha256"), column("packets"));

    let (mut files, mut frames, mut octets) = (0u64, 0u64, 0u64);
    let mut wrong = Vec::new();
    for row in lines {
        let row: Vec<&str> = row.split('\t').collect();
        let path = folder.join("public").join(row[file]);
        let mut taps = open(&[path], Options { digest: true }).unwrap();
        while taps.next().is_some() {}
        let [input] = taps.inputs() else { panic!() };
        let sha256: String = input.sha256.unwrap().iter().map(|octet| format!("{octet:02x}")).collect();
        if let Some(damage) = &input.damage {
            eprintln!("{}: {damage}", row[file]);
        }
        if input.frames.to_string() != row[packets] || sha256 != row[digest] {
            wrong.push(format!("{}: {} frames, {} in the manifest", row[file], input.frames, row[packets]));
        }
        files += 1;
        frames += input.frames;
        octets += input.captured_octets;
    }
    eprintln!("{files} captures, {frames} frames, {octets} octets");
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_folder_of_captures_is_merged_by_time() {
    let Some(folder) = folder() else { return };
    let mut taps = open(&[folder.join("lab")], Options::default()).unwrap();
    let mut numbers = vec![0; taps.inputs().len()];
    let (mut last, mut backward) = (None, 0u64);
    while let Some(frame) = taps.next() {
        let number = &mut numbers[usize::from(frame.id.tap)];
        *number += 1;
        assert_eq!(frame.id.number, *number);
        backward += u64::from(last.is_some_and(|last| frame.time < last));
        last = Some(frame.time);
    }
    let own: u64 = taps.inputs().iter().map(|input| input.backward_frames).sum();
    assert!(backward <= own, "the merge puts no frame behind a later one");
    for input in taps.inputs() {
        assert_eq!(input.damage, None, "{}", input.name);
        assert_eq!(Some(input.consumed), input.size);
    }
    eprintln!("{} taps, {} frames, {} other files", numbers.len(), numbers.iter().sum::<u64>(), taps.notices().len());
}
