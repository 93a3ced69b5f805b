//! A case holds what an audit found, and other commands read it in place of the captures.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says where")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn beleg(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().unwrap()
}

fn text(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).into_owned()
}

fn shipped() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/first.pcapng").to_string_lossy().into_owned()
}

/// A directory of its own for a test, gone at its end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn digest(case: &str) -> String {
    let text = fs::read_to_string(Path::new(case).join("case.json")).unwrap();
    let manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
    manifest["digest"].as_str().unwrap().to_owned()
}

#[test]
fn commands_read_a_case_as_they_read_its_captures() {
    let place = Place::new("commands");
    let case = place.at("case");
    let audit = beleg(&["audit", &shipped(), "-o", &case]);
    assert_eq!(audit.status.code(), Some(1), "{}", text(&audit.stderr));
    assert_eq!(text(&audit.stdout), text(&beleg(&["audit", &shipped()]).stdout));
    for command in [&["accounts"][..], &["messages", "--json"], &["messages", "--json", "--protocol", "ngap,pfcp"]] {
        let of = |input: &str| {
            let out = beleg(&[command, &[input]].concat());
            assert!(out.status.success(), "{command:?} {input}: {}", text(&out.stderr));
            text(&out.stdout)
        };
        assert!(!of(&case).is_empty() && of(&case) == of(&shipped()), "{command:?}");
    }
    let shown = text(&beleg(&["audit", &case]).stdout);
    assert!(shown.contains("inconclusive") && shown.contains(&digest(&case)), "{shown}");
    for command in [&["learn", &case][..], &["why", &case, "4"], &["messages", &case]] {
        let out = beleg(command);
        assert_eq!(out.status.code(), Some(2), "{command:?}");
        assert!(text(&out.stderr).contains("give the captures themselves"), "{}", text(&out.stderr));
    }
}

#[test]
fn the_same_frames_give_the_same_digest() {
    let place = Place::new("digest");
    let (one, again, copy) = (place.at("one"), place.at("again"), place.at("copy.pcapng"));
    // The same frames in a file that says something more: an empty block that nobody knows.
    let mut octets = fs::read(shipped()).unwrap();
    octets.extend([0xbd, 0x0b, 0, 0, 12, 0, 0, 0, 12, 0, 0, 0]);
    fs::write(&copy, octets).unwrap();
    assert_eq!(beleg(&["audit", &shipped(), "-o", &one]).status.code(), Some(1));
    assert_eq!(beleg(&["audit", &copy, "-o", &again]).status.code(), Some(1));
    assert_eq!(digest(&one), digest(&again));
    let network = place.at("network.toml");
    fs::write(&network, beleg(&["learn", &shipped()]).stdout).unwrap();
    assert_eq!(beleg(&["audit", &shipped(), "--network", &network, "-o", &again]).status.code(), Some(1));
    assert_ne!(digest(&one), digest(&again));
    assert_eq!(fs::read(&network).unwrap(), fs::read(Path::new(&again).join("network.toml")).unwrap());
}

#[test]
fn a_case_that_was_altered_is_not_believed() {
    let place = Place::new("altered");
    let case = place.at("case");
    assert_eq!(beleg(&["audit", &shipped(), "-o", &case]).status.code(), Some(1));
    let path = Path::new(&case).join("accounts.json");
    let accounts = fs::read_to_string(&path).unwrap();
    fs::write(&path, accounts.replace("\"frames\": 1", "\"frames\": 2")).unwrap();
    let out = beleg(&["accounts", &case]);
    assert_eq!(out.status.code(), Some(2));
    assert!(text(&out.stderr).contains("accounts.json: altered since the case was made"), "{}", text(&out.stderr));
    let other = place.at("letters");
    fs::create_dir(&other).unwrap();
    fs::write(Path::new(&other).join("dear.txt"), "me").unwrap();
    let out = beleg(&["audit", &shipped(), "-o", &other]);
    assert!(text(&out.stderr).contains("something that is no case is there"), "{}", text(&out.stderr));
}

/// The program in the documentation that makes events of OCSF out of findings does so of a case's.
#[test]
fn findings_become_events_as_documented() {
    let place = Place::new("ocsf");
    beleg(&["demo", "-o", &place.at("demo")]);
    let case = place.at("demo/case");
    let about = include_str!("../../../docs/formats/findings.md");
    let command = about.split("```sh\n").nth(1).unwrap().split("```").next().unwrap().replace("CASE", &case);
    let Ok(output) = Command::new("sh").args(["-c", &format!("command -v jq >/dev/null && {command}")]).output() else {
        return eprintln!("LEFT OUT: no shell");
    };
    if !output.status.success() && output.stderr.is_empty() {
        return eprintln!("LEFT OUT: no jq");
    }
    assert!(output.status.success(), "{}", text(&output.stderr));
    let events: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let findings = fs::read_to_string(Path::new(&case).join("findings.jsonl")).unwrap();
    assert_eq!(events.len(), findings.lines().count());
    assert!(!events.is_empty());
    for (event, line) in events.iter().zip(findings.lines()) {
        let finding: serde_json::Value = serde_json::from_str(line).unwrap();
        assert_eq!((&event["class_uid"], &event["type_uid"]), (&2003.into(), &200_301.into()));
        assert_eq!(event["finding_info"]["uid"], finding["id"]);
        assert_eq!(event["compliance"]["requirements"][0], finding["requirement"]);
        assert_eq!(event["evidences"].as_array().unwrap().len(), finding["frames"].as_array().unwrap().len());
        assert!(event["severity_id"].as_u64().is_some_and(|severity| (1..=5).contains(&severity)));
        assert!(event["time"].as_u64().is_some_and(|time| time > 1_700_000_000_000), "{event}");
        assert_eq!(event["metadata"]["uid"], format!("{}:{}", digest(&case), finding["id"].as_str().unwrap()));
        assert!(!event.to_string().contains("(nameless)"), "{event}");
    }
}
