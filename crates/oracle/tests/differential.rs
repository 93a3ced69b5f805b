//! Beleg's decoding beside tshark's on every capture that the machine has: per frame, the messages of NGAP,
//! NAS-5GS, PFCP and GTP-U and the fields that the JSON format promises. A difference fails unless
//! `docs/differences.md` explains it; so does an explanation that no longer explains anything.
//!
//! Needs tshark and captures; without either it says what is left out, and passes.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use beleg_oracle::{captures, known, report, run, tshark};

#[test]
fn beleg_and_tshark_see_the_same_messages() {
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join(known::DOCUMENT);
    let document = std::fs::read_to_string(document).expect("docs/differences.md");
    let explanations = known::parse(&document).unwrap();

    let Some(version) = tshark::version() else {
        eprintln!("LEFT OUT: the comparison with tshark. It is not installed (Debian: apt-get install tshark).");
        return;
    };
    let Some(folder) = captures::folder() else {
        eprintln!("LEFT OUT: the comparison with tshark. No captures; set BELEG_CAPTURES to a folder of them.");
        return;
    };
    let captures = captures::below(&folder).unwrap();
    let outcome = run::run(&program(), &captures, &explanations);

    let mut text = format!("tshark {version}\n");
    report::write(&mut text, &outcome, &explanations, report::SOME).unwrap();
    eprintln!("{text}");
    assert!(outcome.failures.is_empty(), "Beleg failed as a program");
    assert_eq!(outcome.unexplained().count(), 0, "unexplained differences");

    // Only the full set shows that an explanation is no longer needed.
    let manifest = std::fs::read_to_string(folder.join("MANIFEST.tsv")).unwrap_or_default();
    let public = manifest.lines().skip(1).count();
    if public == 0 || captures.len() < public {
        eprintln!("LEFT OUT: whether every explanation is still needed. These are not all captures.");
        return;
    }
    let applied = outcome.applied(&explanations);
    for (explanation, count) in explanations.iter().zip(applied) {
        assert!(count > 0, "docs/differences.md: \"{}\" explains nothing any more", explanation.title);
    }
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
