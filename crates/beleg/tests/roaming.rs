//! Roaming end to end: what synth makes of two networks, as an audit sees it.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

const SCENARIO: &str = include_str!("../../../testdata/scenarios/roaming.toml");

fn beleg(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program runs")
}

fn told(output: Output) -> String {
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Makes a capture of a scenario: the capture's path and that of its declaration.
fn made(name: &str, scenario: &str) -> [String; 2] {
    let place = |end: &str| -> PathBuf { Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("roaming-{name}{end}")) };
    std::fs::write(place(".toml"), scenario).expect("a file");
    let paths =
        [".toml", ".pcapng", ".network.toml"].map(|end| place(end).to_str().expect("a path in UTF-8").to_owned());
    let output = beleg(&["synth", &paths[0], "-o", &paths[1]]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let [_, capture, network] = paths;
    [capture, network]
}

#[test]
fn every_message_of_two_networks_has_its_reason() {
    let [capture, network] = made("whole", SCENARIO);
    let text = told(beleg(&["accounts", "--network", &network, &capture]));
    // The rest is ciphered NAS.
    assert!(text.contains("vouched  opaque\n"), "{text}");
}

#[test]
fn a_packet_on_n9_leads_to_the_registration_at_home() {
    let [capture, network] = made("chain", SCENARIO);
    let messages = told(beleg(&["messages", &capture]));
    let on_n9 = |line: &&str| line.contains("192.0.2.123 → 203.0.113.123") && line.contains("G-PDU");
    let line = messages.lines().find(on_n9).expect("a packet on N9");
    let frame = line.split_whitespace().next().expect("its number");
    let why = told(beleg(&["why", &capture, frame, "--network", &network]));
    for step in [
        "N9, which the roles of both imply",
        "home-smf → home-upf  PFCP PFCP Session Establishment Request",
        "home-sepp → home-smf  HTTP Request, Create\n",
        "smf1 → sepp1  HTTP Request, Create\n",
        "n4-tunnel: 192.0.2.123",
        "amf1 → smf1  HTTP Request, CreateSMContext",
        "n32: 192.0.2.36 and 203.0.113.36",
        "amf1 → sepp1  HTTP Request, Authenticate",
        "gnb1 → amf1  NAS-5GS Registration request",
    ] {
        assert!(why.contains(step), "{step}\n{why}");
    }
}

#[test]
fn nobody_is_blamed_for_what_the_capture_does_not_show() {
    for hidden in ["N2", "N4", "N9", "SBI", "N32"] {
        let scenario = format!("{SCENARIO}\n[capture]\nwithout = [\"{hidden}\"]\n");
        let [capture, network] = made(hidden, &scenario);
        let text = told(beleg(&["accounts", "--network", &network, &capture]));
        assert!(text.contains("vouched") && !text.contains("unvouched"), "{hidden}\n{text}");
    }
}

#[test]
fn what_roamers_lack_is_told_where_it_is_asked_for() {
    let wrong = |from: &str, to: &str| {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("roaming-wrong.toml");
        std::fs::write(&path, SCENARIO.replacen(from, to, 1)).expect("a file");
        let output = beleg(&["synth", path.to_str().expect("UTF-8"), "-o", "/dev/null"]);
        assert_eq!(output.status.code(), Some(2));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    for (from, to, message) in [
        ("role = \"SEPP\"\naddresses", "role = \"host\"\naddresses", "there is no SEPP of 001-01; add an [[element]]"),
        ("role = \"UPF\"\nplmn = \"999-70\"", "role = \"UPF\"", "there is no UPF of 999-70; add an [[element]]"),
        ("home = \"999-70\"\nroaming", "roaming", "name it, as in home = \"999-70\""),
        ("\"local-breakout\"", "\"local-brakeout\"", "is none of: home-routed, local-breakout"),
        ("role = \"gNB\"", "role = \"gNB\"\nplmn = \"999-70\"", "a gNB is of the scenario's own network"),
    ] {
        let told = wrong(from, to);
        assert!(told.contains(message) && told.contains("line "), "{message}\n{told}");
    }
}
