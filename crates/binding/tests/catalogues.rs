//! The catalogues of this project: every requirement compiles, has its text and its three kinds of example, and those come to
//! what they should.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says why")]

use std::collections::BTreeSet;
use std::path::Path;

use beleg_binding::schema;
use beleg_standard::examples::{self, Case};
use beleg_standard::{Catalogue, File, Group, Judge, shipped};

fn files(directory: &Path, found: &mut Vec<File>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
        }
    }
}

fn catalogues() -> Vec<Catalogue> {
    let mut own = Vec::new();
    files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards/example-authority"), &mut own);
    [shipped::files(), own]
        .into_iter()
        .map(|files| {
            let read = Catalogue::read(&files, &mut |name| {
                assert_eq!(name, shipped::NAME);
                Ok(shipped::files())
            });
            read.unwrap_or_else(|faults| panic!("{}", faults.iter().map(ToString::to_string).collect::<String>()))
        })
        .collect()
}

#[test]
fn every_example_comes_to_what_it_should() {
    let schema = schema();
    for catalogue in catalogues() {
        Judge::new(&schema, &catalogue).expect("it compiles");
        for own in &catalogue.requirements {
            let all = examples::read(own).unwrap_or_else(|fault| panic!("{fault}"));
            let cases: BTreeSet<Case> = all.iter().map(|example| example.case).collect();
            assert_eq!(cases.len(), Case::ALL.len(), "{}: an example of each kind", own.id);
            for example in all.iter().filter(|example| example.has_entries()) {
                let outcome = example.run(&schema, own).unwrap();
                assert_eq!(outcome.verdict, example.expect, "{}: {} {:?}", own.id, example.about, outcome.why);
            }
        }
    }
}

#[test]
fn every_requirement_explains_itself() {
    for catalogue in catalogues() {
        for own in &catalogue.requirements {
            for title in ["What it requires", "Why it matters", "When a violation is innocent", "Evidence", "Examples"]
            {
                assert!(own.section(title).is_some_and(|text| text.len() > 10), "{}: {title}", own.id);
            }
            assert!(!own.references.is_empty(), "{}: references", own.id);
            let marks = ["read", "known", "unsure"];
            assert!(own.references.iter().all(|one| marks.contains(&one.mark.as_str())), "{}: marks", own.id);
        }
    }
}

/// The fifteen of highest value, of which one part is not observable passively without the values of NGAP (B16, C19) and one
/// needs the liveness of nodes (C05).
#[test]
fn those_of_highest_value_are_there() {
    let catalogue = catalogues().remove(0);
    let wanted = [
        "D01", "D02", "B01", "B03", "A01", "A02", "A04", "A06", "C31", "B02", "A11", "C30", "A07", "A08", "C27", "C28",
        "C18", "C03", "C04", "D18", "D08", "D09", "D10", "D15", "D16", "C07", "C16", "C33",
    ];
    for id in wanted {
        assert!(catalogue.get(id).is_some(), "{id}");
    }
    assert!(catalogue.requirements.len() >= 60);
    for group in Group::ALL {
        assert!(catalogue.requirements.iter().any(|own| own.group == group), "{}", group.word());
    }
}

#[test]
fn a_profile_takes_over_sets_adds_and_leaves_out() {
    let mut all = catalogues();
    let (own, base) = (all.remove(1), all.remove(0));
    assert_eq!(own.takes.as_deref(), Some("beleg"));
    assert!(own.get("A20").is_none() && base.get("A20").is_some());
    assert!(own.get("EX-1").is_some() && own.get("EX-2").is_some());
    assert_eq!(own.requirements.len(), base.requirements.len() + 1);
    assert_eq!(own.get("B14").unwrap().params["allowed"].shown, "[2]");
    assert_eq!(own.get("B10").unwrap().exceptions.len(), 1);
}
