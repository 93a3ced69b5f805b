//! Message sequence charts of the shipped capture, as users see them.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::process::{Command, Output};

fn ladder(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg"))
        .arg("ladder")
        .arg("testdata/first.pcapng")
        .args(arguments)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("the program runs")
}

fn text(octets: &[u8]) -> String {
    String::from_utf8(octets.to_vec()).expect("UTF-8")
}

fn drawn(arguments: &[&str]) -> String {
    let output = ladder(arguments);
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), String::new()), "{arguments:?}");
    text(&output.stdout)
}

#[test]
fn a_ue_has_its_ladder_in_every_format() {
    let chart = drawn(&["--ue", "UE1"]);
    assert!(chart.lines().all(|line| line.chars().count() <= 100), "{chart}");
    insta::assert_snapshot!("text", chart);
    insta::assert_snapshot!("mermaid", drawn(&["--ue", "UE1", "--format", "mermaid"]));
    let picture = drawn(&["--ue", "UE1", "--format", "svg"]);
    assert_eq!(picture.matches("</svg>").count(), 1);
    assert!(picture.contains("InitialUEMessage · Registration request") && picture.contains("ran_ue_ngap_id: 1"));
    // Nothing is fetched; the namespace is a name.
    assert_eq!(picture.matches("http").count(), 1, "{picture}");
}

#[test]
fn a_ue_is_known_by_all_its_names() {
    let chart = drawn(&["--ue", "UE1"]);
    for name in ["ue1", "SUCI#1", "suci#1", "10.45.0.2", "amf-ue-ngap-id=1", "ran-ue-ngap-id=1", "1"] {
        assert_eq!(drawn(&["--ue", name]), chart, "{name}");
    }
    let identity = "suci-0-001-01-0000-0-0-0000000001";
    assert_eq!(drawn(&["--ue", identity]), chart);
    assert!(!chart.contains(identity) && drawn(&["--ue", identity, "--identities"]).contains(identity));
}

#[test]
fn without_a_choice_there_is_a_list_and_a_wrong_one_is_told() {
    insta::assert_snapshot!("list", drawn(&[]));
    for (arguments, wanted) in [
        (["--ue", "UE7"], "lists those there are"),
        (["--session", "UE1/9"], "UE1/1"),
        (["--session", "UE1/x"], "no PDU session"),
        (["--frames", "9-3"], "FIRST-LAST"),
        (["--frames", "0:1-3"], "FIRST-LAST"),
    ] {
        let output = ladder(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(text(&output.stderr).contains(wanted), "{arguments:?}: {}", text(&output.stderr));
    }
}

#[test]
fn a_session_is_a_part_of_its_ue_and_frames_are_what_they_say() {
    let session = drawn(&["--session", "UE1/1"]);
    assert_eq!(session, drawn(&["--session", "10.45.0.2"]));
    assert!(session.contains("G-PDU × 5") && !session.contains("Registration request"), "{session}");
    let frames = drawn(&["--frames", "22-23", "--unfolded"]);
    assert_eq!(frames.matches("PFCP Session Establishment").count(), 2, "{frames}");
    assert_eq!(drawn(&["--frames", "900-901"]).lines().last(), Some("  No message was chosen."));
}

/// Who is listed, with how many messages and G-PDUs; frames have other numbers where each stands twice.
fn listed(path: &std::path::Path) -> Vec<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).arg("ladder").arg(path).output().expect("the program runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = |line: &str| line.split("; frames").next().unwrap_or_default().trim().to_owned();
    text.lines().filter(|line| line.starts_with("  ")).map(line).collect()
}

/// The interface `any` sees a packet on every interface that it passes.
#[test]
fn a_packet_that_was_captured_twice_is_drawn_once() {
    let original = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/moves.pcapng"));
    let paths = [original.to_path_buf()];
    let mut taps = beleg_capture::open(&paths, beleg_capture::Options::default()).expect("the shipped capture");
    // A pcap file with nanoseconds.
    let mut octets: Vec<u8> =
        [0xa1b2_3c4d_u32, 0x0004_0002, 0, 0, 0x40000, 1].into_iter().flat_map(u32::to_le_bytes).collect();
    while let Some(frame) = taps.next() {
        for copy in 0..2 {
            let time = frame.time.nanoseconds() + copy * 2_000;
            let len = frame.octets.len() as u32;
            let head = [(time / 1_000_000_000) as u32, (time % 1_000_000_000) as u32, len, frame.original_len];
            octets.extend(head.into_iter().flat_map(u32::to_le_bytes));
            octets.extend(frame.octets);
        }
    }
    let twice = std::env::temp_dir().join(format!("beleg-twice-{}.pcap", std::process::id()));
    std::fs::write(&twice, octets).expect("a file");
    let (once, listed_twice) = (listed(original), listed(&twice));
    let _ = std::fs::remove_file(&twice);
    assert!(once.len() == 4, "{once:?}");
    assert_eq!(once, listed_twice);
}
