//! Beleg's decoding beside tshark's on every capture that the machine has: per frame, the messages of NGAP,
//! NAS-5GS, PFCP and GTP-U and the fields that the JSON format promises. A difference fails unless
//! `docs/differences.md` explains it; so does an explanation that no longer explains anything.
//!
//! Needs tshark; without it, it says so and passes. Without captures of others it compares the project's own.

use std::env;
use std::io::{Write, stderr};
use std::path::{Path, PathBuf};
use std::process::Command;

use beleg_oracle::{captures, known, report, run, tshark};

#[test]
fn beleg_and_tshark_see_the_same_messages() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join(known::DOCUMENT);
    let document = std::fs::read_to_string(document).expect("docs/differences.md");
    let explanations = known::parse(&document).unwrap();

    let Some(version) = tshark::version() else {
        left_out("the comparison with tshark. It is not installed (Debian: apt-get install tshark).");
        return;
    };
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata");
    let mut captures = captures::below(&own).unwrap();
    let folder = captures::folder();
    match &folder {
        Some(folder) => captures.extend(captures::below(folder).unwrap()),
        None => left_out("the comparison with tshark on captures of others. Set BELEG_CAPTURES to some."),
    }
    let outcome = run::run(&program(), &captures, &explanations);

    let mut text = format!("tshark {version}\n");
    report::write(&mut text, &outcome, &explanations, report::SOME).unwrap();
    eprintln!("{text}");
    assert!(outcome.failures.is_empty(), "Beleg failed as a program");
    assert_eq!(outcome.unexplained().count(), 0, "unexplained differences");

    // Only the full set shows that an explanation is no longer needed.
    let manifest = folder.and_then(|folder| std::fs::read_to_string(folder.join("MANIFEST.tsv")).ok());
    if manifest.is_none_or(|manifest| captures.len() < manifest.lines().count()) {
        left_out("whether every explanation is still needed. These are not all captures.");
        return;
    }
    let applied = outcome.applied(&explanations);
    for (explanation, count) in explanations.iter().zip(applied) {
        assert!(count > 0, "docs/differences.md: \"{}\" explains nothing any more", explanation.title);
    }
}

/// Written past the test runner, which would keep it to itself when the test passes.
fn left_out(what: &str) {
    let _ = writeln!(stderr(), "LEFT OUT: {what}");
}

/// The program under test: `BELEG_BIN`, or built now, so that it is never an old one.
fn program() -> PathBuf {
    let optimised = !cfg!(debug_assertions);
    if env::var_os("BELEG_BIN").is_none() {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut build = Command::new(cargo);
        build.args(["build", "--quiet", "--package", "beleg", "--bin", "beleg"]);
        if optimised {
            build.arg("--release");
        }
        let built = build.status().is_ok_and(|status| status.success());
        assert!(built, "cargo build -p beleg");
    }
    captures::program(if optimised { "release" } else { "debug" }).unwrap_or_else(|| "beleg".into())
}
