//! `beleg demo` and `beleg synth` as their users meet them.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::Path;
use std::process::{Command, Output};

fn beleg(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program runs")
}

#[test]
fn the_demo_finds_both_misdeeds_and_nothing_else() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("demo");
    let output = beleg(&["demo", "-o", folder.to_str().expect("UTF-8")]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let unvouched: Vec<&str> = text.lines().filter(|line| line.starts_with("  unvouched ")).collect();
    assert!(!unvouched.is_empty() && unvouched.iter().all(|line| line.contains("203.0.113.")), "{text}");
    assert!(text.contains("vouched: every need is met") && text.contains("it is the same packet"), "{text}");
    for name in ["scenario.toml", "capture.pcapng", "capture.network.toml", "capture.truth.ndjson", "case/report.html"]
    {
        assert!(folder.join(name).exists(), "{name}");
    }
}

#[test]
fn mistakes_in_a_scenario_are_shown_where_they_are() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wrong.toml");
    let demo = include_str!("../../../testdata/scenarios/demo.toml");
    std::fs::write(&path, demo.replace("\"web 4\"", "\"wep 4\"")).expect("a file");
    let output = beleg(&["synth", path.to_str().expect("UTF-8"), "-o", "/dev/null"]);
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("line 93, column 41") && told.contains("did you mean “web”?"), "{told}");
}

#[test]
fn where_n2_is_not_in_the_capture_nobody_is_blamed_for_subscribers_who_came_over_it() {
    let moves = include_str!("../../../testdata/scenarios/moves.toml");
    for (number, hidden) in
        ["[\"N2\"]", "[\"N2\", \"N4\"]", "[\"SBI\"]", "[\"Xn\"]", "[\"N2\", \"Xn\"]"].into_iter().enumerate()
    {
        let place = |name: &str| Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("hidden{number}{name}"));
        let (scenario, capture, network) = (place(".toml"), place(".pcapng"), place(".network.toml"));
        std::fs::write(&scenario, moves.replace("[capture]\n", &format!("[capture]\nwithout = {hidden}\n")))
            .expect("a file");
        let paths = [&scenario, &capture, &network].map(|path| path.to_str().expect("UTF-8"));
        let made = beleg(&["synth", paths[0], "-o", paths[1]]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let output = beleg(&["accounts", "--network", paths[2], paths[1]]);
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(text.contains("vouched") && !text.contains("unvouched"), "{hidden}\n{text}");
    }
}
