//! A capture in one file and the same frames from two taps give the same account; taps whose clocks disagree accuse nobody.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]
#![expect(clippy::print_stderr, reason = "what a test leaves out, it says")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use beleg_synth::Frame;

fn beleg(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn written(name: &str, frames: &[Frame]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, beleg_synth::pcapng(frames)).expect("a file");
    path.to_str().expect("a path").to_owned()
}

/// The frames of a classic capture with little-endian numbers and microseconds, over Ethernet.
fn frames(path: &Path) -> Option<Vec<Frame>> {
    let octets = std::fs::read(path).ok()?;
    let word = |at: usize| Some(u32::from_le_bytes(*octets.get(at..at + 4)?.first_chunk()?));
    (word(0)? == 0xa1b2_c3d4 && word(20)? == 1).then_some(())?;
    let mut frames = Vec::new();
    let mut at = 24;
    while let (Some(seconds), Some(micros), Some(len)) = (word(at), word(at + 4), word(at + 8)) {
        let octets = octets.get(at + 16..at + 16 + len as usize)?.to_vec();
        frames.push(Frame { time: (i64::from(seconds) * 1_000_000 + i64::from(micros)) * 1_000, octets });
        at += 16 + len as usize;
    }
    Some(frames)
}

fn is_tcp(frame: &Frame) -> bool {
    frame.octets.get(12..14) == Some(&[8, 0]) && frame.octets.get(23) == Some(&6)
}

/// How many messages of each kind have which status, by sender and receiver.
fn account(inputs: &[&str], network: &str) -> BTreeMap<String, usize> {
    let lines = beleg(&[&["messages", "--json", "--network", network], inputs].concat());
    let mut account = BTreeMap::new();
    for line in lines.lines() {
        let value: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let of = |name: &str| value.get(name).map(ToString::to_string).unwrap_or_default();
        let key = ["time", "src", "dst", "protocol", "name", "status"].map(of).join(" ");
        *account.entry(key).or_insert(0) += 1;
    }
    account
}

fn laboratory() -> Option<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures").into();
    let captures: PathBuf = std::env::var_os("BELEG_CAPTURES").map_or(default, PathBuf::from);
    let laboratory = captures.join("lab");
    if !laboratory.is_dir() {
        eprintln!("left out: there are no captures at {}; BELEG_CAPTURES says where they are", laboratory.display());
        return None;
    }
    Some(laboratory)
}

#[test]
fn two_taps_tell_what_one_tells() {
    let Some(laboratory) = laboratory() else { return };
    let network = Path::new(env!("CARGO_TARGET_TMPDIR")).join("taps.toml");
    let learnt = beleg(&["learn", laboratory.join("benign-multi.pcap").to_str().expect("a path")]);
    std::fs::write(&network, learnt).expect("a file");
    let network = network.to_str().expect("a path");
    for name in ["benign-single", "atk-upf-mirror", "atk-pfcp-delete"] {
        let whole = laboratory.join(format!("{name}.pcap"));
        let all = frames(&whole).expect("a classic capture");
        let (services, rest): (Vec<Frame>, Vec<Frame>) = all.into_iter().partition(is_tcp);
        assert!(!services.is_empty() && !rest.is_empty(), "{name}");
        let services = written(&format!("{name}-services.pcapng"), &services);
        let rest = written(&format!("{name}-rest.pcapng"), &rest);
        let (one, two) = (account(&[whole.to_str().expect("a path")], network), account(&[&services, &rest], network));
        let differing: Vec<_> = one.iter().filter(|(key, count)| two.get(*key) != Some(count)).take(3).collect();
        assert!(one == two, "{name}: {differing:?}");
    }
}

/// What a catalogue finds violated in captures of the laboratory.
fn violated(inputs: &[&str], network: &str) -> String {
    let audit = beleg(&[&["audit", "--network", network], inputs].concat());
    audit.split_once("\nFindings\n").map(|(_, rest)| rest.to_owned()).expect("findings")
}

#[test]
fn a_late_tap_of_n4_shows_no_phantom_sessions() {
    let Some(laboratory) = laboratory() else { return };
    let whole = laboratory.join("benign-multi.pcap");
    let whole = whole.to_str().expect("a path");
    let network = Path::new(env!("CARGO_TARGET_TMPDIR")).join("late.toml");
    std::fs::write(&network, beleg(&["learn", whole])).expect("a file");
    let network = network.to_str().expect("a path");
    let all = frames(Path::new(whole)).expect("a classic capture");
    let (n4, rest): (Vec<Frame>, Vec<Frame>) =
        all.into_iter().partition(|frame| frame.octets.get(36..38) == Some(&8805_u16.to_be_bytes()));
    let rest = written("late-rest.pcapng", &rest);
    for offset in [100_000_000, 2_000_000_000] {
        let late: Vec<Frame> =
            n4.iter().map(|frame| Frame { time: frame.time + offset, octets: frame.octets.clone() }).collect();
        let late = written("late-n4.pcapng", &late);
        let violated = violated(&[&rest, &late], network);
        assert!(violated.contains("B10  ") && !violated.contains("D18  "), "{violated}");
    }
}

#[test]
fn clocks_that_disagree_accuse_nobody() {
    let story = beleg_synth::first::frames().expect("a story");
    let late: Vec<Frame> =
        story.iter().map(|frame| Frame { time: frame.time + 700_000_000, octets: frame.octets.clone() }).collect();
    let (one, two) = (written("clock-one.pcapng", &story), written("clock-two.pcapng", &late));
    let audit = beleg(&["audit", &one, &two]);
    assert!(audit.contains("THE CLOCKS of inputs 1 and 2 are 700.000 ms apart"), "{audit}");
    assert!(!audit.contains("unvouched "), "{audit}");
    let again = written("clock-same.pcapng", &story);
    let audit = beleg(&["audit", &one, &again]);
    assert!(audit.contains("the clocks of inputs 1 and 2 are 0.000 ms apart"), "{audit}");
}
