//! Moves over Xn as an audit sees them: each message has its reason, and one that has none is told.
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "a test that cannot go on says why")]

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::process::Command;

use beleg_synth::Frame;
use beleg_synth::frame::{chunk, data, packet, sctp};
use beleg_wire::protocols::xnap;
use serde_json::Value;

const SOURCE: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 11), 33_291);
const TARGET: (Ipv4Addr, u16) = (Ipv4Addr::new(192, 0, 2, 12), 38_422);

/// What a person has declared: both gNBs.
const DECLARED: &str = r#"
[network]
name = "test"
plmn = []
ue_pools = ["10.45.0.0/24"]

[[element]]
name = "gnb1"
role = "gNB"
addresses = ["192.0.2.11"]

[[element]]
name = "gnb2"
role = "gNB"
addresses = ["192.0.2.12"]
"#;

/// Names and statuses of the XnAP messages of a capture.
fn statuses(arguments: &[&str]) -> Vec<(String, String)> {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
    let output = command.args(["messages", "--json", "--protocol", "xnap"]).args(arguments).output().expect("it runs");
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let of = |line: &str| {
        let line: Value = serde_json::from_str(line).expect("JSON");
        let word = |name: &str| line[name].as_str().unwrap_or_default().to_owned();
        (word("name"), word("status"))
    };
    text.lines().map(of).collect()
}

#[test]
fn each_message_of_a_move_rests_on_the_one_before() {
    for name in ["demo", "moves"] {
        let capture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../testdata/{name}.pcapng"));
        let found = statuses(&[capture.to_str().expect("UTF-8")]);
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "XnSetupRequest",
            "XnSetupResponse",
            "HandoverRequest",
            "HandoverRequestAcknowledge",
            "SNStatusTransfer",
            "UEContextRelease",
        ];
        assert_eq!(names, expected, "{name}");
        assert!(found.iter().all(|(_, status)| status == "vouched"), "{name}: {found:?}");
    }
}

/// The same of an association that begins with its INIT, as declared.
fn declared(name: &str, said: &[(bool, usize)]) -> Vec<(String, String)> {
    let capture = association(name, said);
    let network = capture.with_extension("toml");
    std::fs::write(&network, DECLARED).expect("a file");
    statuses(&["--network", network.to_str().expect("UTF-8"), capture.to_str().expect("UTF-8")])
}

/// A capture of an association between two gNBs that begins with its INIT, and of these samples of XnAP, from the first gNB or not.
fn association(name: &str, said: &[(bool, usize)]) -> PathBuf {
    let mut frames = Vec::new();
    let mut send = |to_target: bool, tag: u32, chunk: Vec<u8>| {
        let (from, to) = if to_target { (SOURCE, TARGET) } else { (TARGET, SOURCE) };
        let number = frames.len() as u16;
        let octets = packet(from.0, to.0, 132, number, &sctp(from.1, to.1, tag, &[chunk]));
        frames.push(Frame { time: 1_767_225_600_000_000_000 + i64::from(number) * 1_000_000, octets });
    };
    let start = |tag: u32, tsn: u32, more: &[u8]| {
        [&tag.to_be_bytes()[..], &[0, 1, 0xa0, 0, 0, 10, 0, 10], &tsn.to_be_bytes(), more].concat()
    };
    send(true, 0, chunk(1, 0, &start(1, 100, &[])));
    send(false, 1, chunk(2, 0, &start(2, 200, &[0, 7, 0, 8, 1, 2, 3, 4])));
    send(true, 2, chunk(10, 0, &[1, 2, 3, 4]));
    send(false, 1, chunk(11, 0, &[]));
    let mut numbers = [(200, 0), (100, 0)];
    for (to_target, sample) in said {
        let (tsn, ssn) = &mut numbers[usize::from(*to_target)];
        let pdu = xnap::PROTOCOL.samples[*sample];
        send(*to_target, if *to_target { 2 } else { 1 }, data(3, *tsn, 0, *ssn, 61, pdu));
        (*tsn, *ssn) = (*tsn + 1, *ssn + 1);
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("xn-{name}.pcapng"));
    std::fs::write(&path, beleg_synth::pcapng(&frames)).expect("a file");
    path
}

#[test]
fn an_answer_to_a_handover_that_nobody_asked_for_is_unvouched() {
    let whole = declared("whole", &[(true, 0), (false, 1), (true, 2), (false, 3), (true, 4), (false, 5)]);
    assert!(whole.iter().all(|(_, status)| status == "vouched"), "{whole:?}");
    let unasked = declared("unasked", &[(true, 0), (false, 1), (false, 3)]);
    assert_eq!(unasked[2].1, "unvouched", "{unasked:?}");
    // Once the UE has been released, there is nothing to tell of it any more: but who sent it may not have heard.
    let late = declared("late", &[(true, 0), (false, 1), (true, 2), (false, 3), (false, 5), (true, 4)]);
    assert!(late[..5].iter().all(|(_, status)| status == "vouched"), "{late:?}");
}

#[test]
fn before_xn_was_set_up_nobody_moves_over_it() {
    let early = declared("early", &[(true, 2)]);
    // It might have been set up over another association before.
    assert_ne!(early[0].1, "vouched", "{early:?}");
}
