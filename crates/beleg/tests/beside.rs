//! What rides beside packets is counted by flow, and contradicts D23; padding and check sequences are neither.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::Path;
use std::process::Command;

use beleg_synth::Frame;

/// The requirement's lines in an audit of these frames.
fn found(name: &str, frames: &[Frame]) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, beleg_synth::pcapng(frames)).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).arg("audit").arg(&path).output().expect("the program runs");
    let audit = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(audit.contains("The books are closed"), "{audit}");
    audit.split("  D23  ").nth(1).unwrap_or_default().chars().take(600).collect()
}

/// A story in which something is done to each datagram of N4 that is long enough not to be padded.
fn story(change: impl Fn(&mut Vec<u8>)) -> Vec<Frame> {
    let mut frames = beleg_synth::first::frames().expect("a story");
    let is_n4 = |octets: &[u8]| octets.get(36..38) == Some(&8805_u16.to_be_bytes()) && octets.len() > 70;
    let n4 = frames.iter_mut().filter(|frame| is_n4(&frame.octets));
    n4.for_each(|frame| change(&mut frame.octets));
    frames
}

#[test]
fn octets_behind_packets_are_found() {
    let found = found("behind.pcapng", &story(|octets| octets.extend(*b"\x01leak\x02\x03\x04")));
    assert!(found.contains("udp/8805") && found.contains("option_octets: 0"), "{found}");
}

#[test]
fn options_of_headers_are_found() {
    // No Operation, four times (RFC 791 clause 3.1), with the lengths that belong to it.
    let found = found(
        "options.pcapng",
        &story(|octets| {
            octets.splice(34..34, [1; 4]);
            let total = u16::from_be_bytes([octets[16], octets[17]]) + 4;
            octets[14] = 0x46;
            octets[16..18].copy_from_slice(&total.to_be_bytes());
        }),
    );
    assert!(found.contains("udp/8805") && found.contains("behind_octets: 0"), "{found}");
}

#[test]
fn check_sequences_and_zeros_are_not() {
    assert_eq!(found("none.pcapng", &story(|_| ())), "");
    assert_eq!(found("sequence.pcapng", &story(|octets| octets.extend(*b"\x12\x34\x56\x78"))), "");
    assert_eq!(found("zeros.pcapng", &story(|octets| octets.extend([0; 18]))), "");
}
