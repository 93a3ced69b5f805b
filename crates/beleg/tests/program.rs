//! The program as its users meet it: what it prints for the shipped capture, and how it ends.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/first.pcapng");

fn beleg(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // A program that reads no input may have ended before it is written.
    let _ = child.stdin.take().expect("a pipe").write_all(input);
    child.wait_with_output().expect("the program ends")
}

fn text(octets: &[u8]) -> String {
    String::from_utf8(octets.to_vec()).expect("UTF-8")
}

/// A file of this test's own, gone with it.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str, octets: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-{}-{name}", std::process::id()));
        std::fs::write(&path, octets).expect("a writable temporary folder");
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().expect("UTF-8")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

#[test]
fn the_shipped_capture_reads_as_it_did() {
    for arguments in
        [&["audit"][..], &["accounts"], &["messages"], &["messages", "--json"], &["messages", "--json", "--values"]]
    {
        let output = beleg(&[arguments, &["testdata/first.pcapng"]].concat(), &[]);
        // Octets behind a PDU, and a SUCI that conceals nobody: the audit says so by its status too.
        let code = if arguments == ["audit"] { 1 } else { 0 };
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(code), String::new()), "{arguments:?}");
        insta::assert_snapshot!(arguments.concat(), text(&output.stdout));
    }
}

#[test]
fn standard_input_reads_like_the_file() {
    let octets = std::fs::read(SAMPLE).expect("the shipped capture");
    let (piped, file) = (beleg(&["messages", "-"], &octets), beleg(&["messages", SAMPLE], &[]));
    assert_eq!(text(&piped.stdout), text(&file.stdout));
    assert_eq!(piped.status.code(), Some(0));
}

#[test]
fn a_damaged_capture_is_read_as_far_as_it_goes() {
    let octets = std::fs::read(SAMPLE).expect("the shipped capture");
    let cut = Scratch::new("cut.pcapng", octets.get(..octets.len() / 2).expect("half of it"));
    let output = beleg(&["audit", cut.path()], &[]);
    assert_eq!(output.status.code(), Some(4));
    let screen = text(&output.stdout);
    assert!(screen.contains("DAMAGED: read up to octet") && screen.contains("The books are closed"), "{screen}");
    let listed = beleg(&["messages", cut.path()], &[]);
    assert_eq!(listed.status.code(), Some(4));
    assert!(text(&listed.stderr).contains("read up to octet"), "{}", text(&listed.stderr));
    assert!(text(&listed.stdout).lines().count() > 20);
}

#[test]
fn wrong_usage_says_what_to_do() {
    let absent = beleg(&["audit", "no-such-file.pcap"], &[]);
    assert_eq!(absent.status.code(), Some(2));
    assert!(text(&absent.stderr).contains("no-such-file.pcap"), "{}", text(&absent.stderr));
    let unknown = beleg(&["messages", "--protocol", "ngpa", SAMPLE], &[]);
    assert_eq!(unknown.status.code(), Some(2));
    assert!(text(&unknown.stderr).contains("beleg protocols"), "{}", text(&unknown.stderr));
}

#[test]
fn two_taps_are_merged_and_told_apart() {
    let octets = std::fs::read(SAMPLE).expect("the shipped capture");
    let second = Scratch::new("second.pcapng", &octets);
    let output = beleg(&["messages", "--json", "--protocol", "arp", SAMPLE, second.path()], &[]);
    let lines = text(&output.stdout);
    let taps: Vec<bool> = lines.lines().map(|line| line.contains("\"tap\":1")).collect();
    assert_eq!(taps, [false, true, false, true]);
}

#[test]
fn identities_are_pseudonyms_unless_they_are_asked_for() {
    let identity = "suci-0-001-01-0000-0-0-0000000001";
    let plain = text(&beleg(&["messages", "--json", "--values", SAMPLE], &[]).stdout);
    assert!(plain.contains("SUCI#1") && !plain.contains(identity) && !plain.contains("0000000001\""));
    assert!(text(&beleg(&["messages", "--json", "--identities", SAMPLE], &[]).stdout).contains(identity));
    assert!(!plain.contains("5e5e5e5e5e5e5e5e"), "a key is shown");
}

#[test]
fn the_shipped_requirements_report_the_misdeeds_that_their_examples_name() {
    let output = beleg(&["standard", "test", "standards/beleg"], &[]);
    let told = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{told}{}", text(&output.stderr));
    assert!(told.contains(" misdeeds: all as they should be"), "{told}");
}
