//! A case is written whole or not at all, and what was altered in it is told.

use std::fs;
use std::path::{Path, PathBuf};

use super::*;

/// A directory of its own for a test, gone at its end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-case-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn case(&self) -> PathBuf {
        self.0.join("case")
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(&self.0).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn manifest() -> Manifest {
    let program = Program { name: "beleg".into(), version: "0".into() };
    Manifest { format: FORMAT.into(), program, ..Manifest::default() }
}

fn write(target: &Path, text: &str) -> Manifest {
    let mut writer = Writer::begin(target).unwrap();
    writer.file(MESSAGES, |out| writeln!(out, "{text}")).unwrap();
    writer.file(NETWORK, |_| Ok(())).unwrap();
    writer.finish(manifest()).unwrap()
}

#[test]
fn a_case_is_read_as_it_was_written() {
    let place = Place::new("whole");
    let made = write(&place.case(), "one");
    let case = Case::open(&place.case()).unwrap();
    assert_eq!(case.manifest, made);
    assert_eq!(case.file(MESSAGES).unwrap(), b"one\n");
    assert!(case.altered().is_empty());
    assert!(case.file("report.html").unwrap_err().to_string().contains("the captures are needed"));
    assert_eq!(place.names(), ["case"]);
}

#[test]
fn the_digest_is_that_of_the_content() {
    let place = Place::new("digest");
    let [one, same, other] = ["a", "b", "c"].map(|name| place.0.join(name));
    let [one, same, other] = [write(&one, "one"), write(&same, "one"), write(&other, "other")];
    assert_eq!(one.digest, same.digest);
    assert_ne!(one.digest, other.digest);
    let mut elsewhere = one.clone();
    elsewhere.program.version = "1".into();
    assert_ne!(Manifest::digest_of(&elsewhere.program, &elsewhere.files), one.digest);
}

#[test]
fn what_was_altered_is_told() {
    let place = Place::new("altered");
    write(&place.case(), "one");
    fs::write(place.case().join(MESSAGES), "two\n").unwrap();
    let case = Case::open(&place.case()).unwrap();
    let told: Vec<String> = case.altered().iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("messages.ndjson: altered since the case was made"), "{told:?}");
    let path = place.case().join(MANIFEST);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("\"size\": 4", "\"size\": 5")).unwrap();
    assert!(Case::open(&place.case()).unwrap_err().to_string().contains("it was altered"));
    fs::write(&path, text.replace("beleg-case/1", "beleg-case/2")).unwrap();
    assert!(Case::open(&place.case()).unwrap_err().to_string().contains("this program reads “beleg-case/1”"));
}

#[test]
fn a_crash_leaves_the_old_case_or_the_new_one() {
    let place = Place::new("crash");
    let old = write(&place.case(), "old");
    // Before it is finished: nothing has changed, and nothing is left behind.
    let mut writer = Writer::begin(&place.case()).unwrap();
    writer.file(MESSAGES, |out| writeln!(out, "new")).unwrap();
    assert_eq!(Case::open(&place.case()).unwrap().manifest, old);
    drop(writer);
    assert_eq!(place.names(), ["case"]);
    // Between the two renames, as a crash would leave it.
    let [case, away, new] = ["case", ".case.old", ".case.new"].map(|name| place.0.join(name));
    fs::create_dir(&new).unwrap();
    fs::rename(&case, &away).unwrap();
    assert!(Case::is_at(&case));
    assert_eq!(Case::open(&case).unwrap().manifest, old);
    // After both, before the old one is removed.
    fs::create_dir(&away).unwrap();
    fs::copy(case.join(MANIFEST), away.join(MANIFEST)).unwrap();
    let made = write(&case, "new");
    assert_eq!(Case::open(&case).unwrap().manifest, made);
    assert_eq!(place.names(), ["case"]);
}

#[test]
fn what_is_no_case_is_left_alone() {
    let place = Place::new("other");
    fs::create_dir(place.case()).unwrap();
    fs::write(place.case().join("letter.txt"), "dear").unwrap();
    assert!(Writer::begin(&place.case()).unwrap_err().to_string().contains("no case"));
    assert!(!Case::is_at(&place.case()));
}
