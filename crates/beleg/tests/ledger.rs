//! The ledger, from the command line: honest networks are accounted for, attacks are not, and each says why.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]
#![expect(clippy::print_stderr, reason = "what a test leaves out, it says")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

const STORY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/first.pcapng");

fn beleg(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program runs")
}

fn text(arguments: &[&str]) -> String {
    let output = beleg(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// A declaration learnt from a capture, in a file.
fn learnt(capture: &str, name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.toml"));
    std::fs::write(&path, text(&["learn", capture])).expect("a file");
    path
}

fn messages(capture: &str, network: &Path) -> Vec<Value> {
    let network = network.to_str().expect("a path in UTF-8");
    let lines = text(&["messages", "--json", "--network", network, capture]);
    lines.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
}

fn is(message: &Value, status: &str) -> bool {
    message.get("status").and_then(Value::as_str) == Some(status)
}

fn frame(message: &Value) -> u64 {
    message.get("frame").and_then(Value::as_u64).unwrap_or_default()
}

/// Captures of a laboratory whose truth is known, where they are present.
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

fn captures(laboratory: &Path, prefix: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = std::fs::read_dir(laboratory)
        .expect("a directory")
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let is_capture = path.extension().is_some_and(|extension| extension == "pcap" || extension == "pcapng");
            let name = path.file_stem()?.to_str()?.to_owned();
            (is_capture && name.starts_with(prefix)).then_some((name, path.to_str()?.to_owned()))
        })
        .collect();
    found.sort();
    found
}

#[test]
fn the_story_is_accounted_for_and_what_nobody_declared_is_not() {
    let network = learnt(STORY, "story");
    let all = messages(STORY, &network);
    assert!(all.iter().all(|message| is(message, "vouched") || is(message, "opaque")), "{all:?}");
    // Without the line that allows it, the UPF's NTP is nobody's wish.
    let declared = std::fs::read_to_string(&network).expect("the declaration");
    let (before, _) = declared.split_once("[[allow]]").expect("a line that allows a flow");
    std::fs::write(&network, before).expect("a file");
    let unvouched: Vec<u64> =
        messages(STORY, &network).iter().filter(|message| is(message, "unvouched")).map(frame).collect();
    assert_eq!(unvouched.len(), 2, "{unvouched:?}");
    let why = text(&[
        "why",
        STORY,
        &unvouched.first().expect("one").to_string(),
        "--network",
        network.to_str().expect("a path"),
    ]);
    assert!(why.contains("not declared") && why.contains("unvouched"), "{why}");
}

#[test]
fn why_leads_to_the_root_and_to_what_followed() {
    let why = text(&["why", STORY, "28"]);
    for part in [
        "n4-tunnel: 192.0.2.23 TEID",
        "PFCP Session Establishment Request",
        "pfcp-association",
        "PFCP Association Setup Request",
    ] {
        assert!(why.contains(part), "{part} is not in\n{why}");
    }
    let wrong = beleg(&["why", STORY, "99999"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("there is no frame 99999: the input has frames 1 to 59"));
}

#[test]
fn a_mistake_in_a_declaration_is_shown_where_it_is() {
    let network = learnt(STORY, "mistake");
    let declared = std::fs::read_to_string(&network).expect("the declaration");
    std::fs::write(&network, declared.replacen("role = \"AMF\"", "role = \"AMFX\"", 1)).expect("a file");
    let output = beleg(&["audit", STORY, "--network", network.to_str().expect("a path")]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("“AMFX” is no role; did you mean “AMF”?") && said.contains("| role = \"AMFX\""), "{said}");
}

#[test]
fn honest_networks_are_accounted_for() {
    let Some(laboratory) = laboratory() else { return };
    for (name, capture) in captures(&laboratory, "benign-") {
        let all = messages(&capture, &learnt(&capture, &name));
        let of = |status: &str| all.iter().filter(|message| is(message, status)).count();
        assert_eq!(of("unvouched"), 0, "{name}");
        // Two of them begin in the middle, and one is encrypted without keys.
        let from_the_start = !matches!(name.as_str(), "benign-midstream" | "benign-idle");
        let readable = all.len() - of("opaque");
        if from_the_start {
            assert!(of("vouched") * 1_000 >= readable * 995, "{name}: {} of {readable} are vouched", of("vouched"));
        }
    }
}

#[test]
fn attacks_are_not_accounted_for_and_the_rest_is() {
    /// Addresses that no declaration of the network knows: whoever sends to them or from them has no reason.
    const STRANGERS: [&str; 3] = ["10.33.1.66", "10.33.8.8", "198.51.100.7"];
    let Some(laboratory) = laboratory() else { return };
    let benign = laboratory.join("benign-multi.pcap");
    let network = learnt(benign.to_str().expect("a path"), "attacked");
    for (name, capture) in captures(&laboratory, "atk-") {
        let mut found = 0;
        for message in messages(&capture, &network) {
            let end = |field: &str| message.get(field).and_then(|end| end.get("ip")).and_then(Value::as_str);
            let outer = message.get("tunnel").and_then(|tunnel| tunnel.get(0));
            let outer = |field: &str| {
                outer.and_then(|level| level.get(field)).and_then(|end| end.get("ip")).and_then(Value::as_str)
            };
            let ends = [end("src"), end("dst"), outer("src"), outer("dst")];
            let is_link = end("src").is_none();
            let strange = ends.iter().flatten().any(|address| STRANGERS.contains(address));
            let unvouched = is(&message, "unvouched");
            found += usize::from(unvouched);
            // The SMF itself asks for the copy: its own address, and a reason that nobody gave.
            let copies = name == "atk-pfcp-dupl" && message.get("protocol").and_then(Value::as_str) == Some("pfcp");
            if is_link || copies {
                continue;
            }
            let readable = !is(&message, "opaque") && !is(&message, "undecodable");
            assert_eq!(unvouched, strange && readable, "{name}, frame {}: {message}", frame(&message));
        }
        assert!(found > 0, "{name}: nothing was found");
        assert!(name != "atk-pfcp-dupl" || found == 1, "{name}: {found}");
    }
}
