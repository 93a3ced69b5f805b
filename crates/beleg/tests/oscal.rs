//! OSCAL out and in: what goes out comes back, somebody else's catalogue becomes requirements to fill in, mistakes are told with
//! their place, and another program reads all documents.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a test")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use beleg_evidence::digest::Digest;
use boon::{Compiler, Schemas};
use serde_json::Value;

/// A directory for one test.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let place = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("oscal-{name}"));
        let _ = fs::remove_dir_all(&place);
        fs::create_dir_all(&place).unwrap();
        Self(place)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).display().to_string()
    }

    fn write(&self, name: &str, text: &str) -> String {
        fs::write(self.0.join(name), text).unwrap();
        self.at(name)
    }
}

fn project(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().unwrap()
}

fn beleg(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// The files of a directory with their texts.
fn tree(directory: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    let mut open = vec![PathBuf::from(directory)];
    while let Some(next) = open.pop() {
        for entry in fs::read_dir(&next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(directory).unwrap().display().to_string();
                all.push((name, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    all.sort();
    all
}

#[test]
fn a_catalogue_goes_out_and_comes_back() {
    let place = Place::new("catalog");
    let out = beleg(&["standard", "oscal"]);
    let file = place.write("shipped.catalog.json", &out);
    assert_eq!(
        beleg(&["standard", "import", &file, "-o", &place.at("in")]),
        format!("{}: 89 requirements\n", place.at("in"))
    );
    // Letter for letter, the head aside, whose comments no document holds.
    let (own, came) = (tree(&project("standards/beleg")), tree(&place.at("in")));
    let requirements = |all: &[(String, String)]| {
        all.iter()
            .filter(|(path, _)| path.ends_with(".md") && !path.ends_with("README.md"))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(requirements(&own), requirements(&came));
    assert_eq!(beleg(&["standard", "oscal", &place.at("in")]), out);
}

#[test]
fn a_profile_goes_out_and_comes_back() {
    let place = Place::new("profile");
    let example = project("standards/example-authority");
    let out = beleg(&["standard", "oscal", &example, "--profile"]);
    let file = place.write("example.profile.json", &out);
    beleg(&["standard", "import", &file, "-o", &place.at("in")]);
    assert_eq!(beleg(&["standard", "oscal", &place.at("in"), "--profile"]), out);
    // It means the same: what it comes to, resolved, is the same catalog.
    let resolved = beleg(&["standard", "oscal", &example]);
    assert_eq!(beleg(&["standard", "oscal", &place.at("in")]), resolved);
    // The resolved one stands for itself: values and exceptions are its requirements' own.
    let file = place.write("resolved.catalog.json", &resolved);
    beleg(&["standard", "import", &file, "-o", &place.at("resolved")]);
    let explained = beleg(&["standard", "explain", "B14", "--standard", &place.at("resolved")]);
    assert!(explained.contains("$allowed     [2] ("), "{explained}");
    let explained = beleg(&["standard", "explain", "B10", "--standard", &place.at("resolved")]);
    assert!(explained.contains("until 2027-06-30"), "{explained}");
    let again = beleg(&["standard", "oscal", &place.at("resolved")]);
    let file = place.write("again.catalog.json", &again);
    beleg(&["standard", "import", &file, "-o", &place.at("again")]);
    assert_eq!(tree(&place.at("again")), tree(&place.at("resolved")));
}

/// A catalog of somebody who does not know Beleg.
const FOREIGN: &str = r###"{"catalog": {
  "uuid": "f3a1c1de-63c5-4d5b-8a0b-0c2d3a6c1111",
  "metadata": {"title": "Catalogue of an authority", "last-modified": "2026-01-02T03:04:05Z", "version": "2.0", "oscal-version": "1.1.2"},
  "groups": [{"id": "ac", "title": "Access", "controls": [{
    "id": "ac-2.1", "title": "Accounts",
    "params": [{"id": "ac-2.1_prm_1", "label": "time period", "values": ["30 days"]}],
    "parts": [
      {"id": "s", "name": "statement", "prose": "The network:", "parts": [
        {"id": "a", "name": "item", "props": [{"name": "label", "value": "a."}], "prose": "forgets them after {{ insert: param, ac-2.1_prm_1 }}"}]},
      {"name": "guidance", "prose": "## A heading\n+++\n```\nBecause."}],
    "controls": [{"id": "ac-2.1.1", "title": "Deeper \"quoted\""}]}]}]}}
"###;

#[test]
fn somebody_elses_catalogue_waits_for_rules() {
    let place = Place::new("foreign");
    let file = place.write("foreign.json", FOREIGN);
    let said = beleg(&["standard", "import", &file, "-o", &place.at("in")]);
    assert!(said.contains("2 requirements") && said.contains("2 of them have no rule yet"), "{said}");
    assert!(beleg(&["standard", "check", &place.at("in")]).ends_with("2 have no rule yet\n"));
    let explained = beleg(&["standard", "explain", "ac-2-1", "--standard", &place.at("in")]);
    for part in
        ["ac-2-1: Accounts", "- a. forgets them after", "### A heading", "$prm_1", "Catalogue of an authority ac-2.1"]
    {
        assert!(explained.contains(part), "{part}: {explained}");
    }
    let sample = project("testdata/first.pcapng");
    let audited = beleg(&["audit", &sample, "--standard", &place.at("in"), "--requirements"]);
    assert!(audited.contains("2 requirements: 2 not observable"), "{audited}");
    assert!(audited.contains("ac-2-1 Accounts: it has no rule yet"), "{audited}");
    let out = beleg(&["standard", "oscal", &place.at("in")]);
    let file = place.write("foreign.again.json", &out);
    beleg(&["standard", "import", &file, "-o", &place.at("again")]);
    assert_eq!(beleg(&["standard", "oscal", &place.at("again")]), out);
}

#[test]
fn a_profile_chooses_of_somebody_elses_catalogue() {
    let place = Place::new("chosen");
    place.write("foreign.json", FOREIGN);
    let profile = |import: &str, modify: &str| {
        let metadata =
            r#"{"title": "P", "version": "1", "oscal-version": "1.1.3", "last-modified": "2026-01-01T00:00:00Z"}"#;
        let text = format!(
            r#"{{"profile": {{"uuid": "x", "metadata": {metadata}, "imports": [{import}], "modify": {modify}}}}}"#
        );
        place.write("own.profile.json", &text)
    };
    let set = r#"{"set-parameters": [{"param-id": "ac-2.1_prm_1", "values": ["10 days"]}],
        "alters": [{"control-id": "ac-2.1", "adds": [{"props": [{"name": "p", "value": "v"}]}]}]}"#;
    let file = profile(r#"{"href": "foreign.json", "include-controls": [{"with-ids": ["ac-2.1"]}]}"#, set);
    let said = beleg(&["standard", "import", &file, "-o", &place.at("in")]);
    assert!(said.contains("profile.modify.alters[0]: what it alters of ac-2-1 is not kept"), "{said}");
    let listed = beleg(&["standard", "list", &place.at("in")]);
    assert!(listed.contains("left out: ac-2-1-1: it is not among those that the profile includes"), "{listed}");
    let explained = beleg(&["standard", "explain", "ac-2-1", "--standard", &place.at("in")]);
    assert!(explained.contains("\"10 days\" (time period, set by the profile)"), "{explained}");

    // What is wrong is told with its place.
    let everything = r#"{"href": "foreign.json", "include-all": {}}"#;
    let wrong = [
        (
            everything,
            r#"{"set-parameters": [{"param-id": "ac-9_x", "values": ["1"]}]}"#,
            "profile.modify.set-parameters[0].param-id: no control in foreign has a parameter “ac-9_x”",
        ),
        (r#"{"href": "nowhere.json"}"#, "{}", "profile.imports[0].href: the profile imports “nowhere.json”"),
        (r#"{"href": "https://example.org/x.json"}"#, "{}", "save it beside the profile"),
        (r##"{"href": "#none"}"##, "{}", "there is no resource “none”"),
        (
            r#"{"href": "foreign.json", "exclude-controls": [{"with-ids": ["ac-7"]}]}"#,
            "{}",
            "profile.imports[0].exclude-controls[0].with-ids[0]: there is no control “ac-7”",
        ),
    ];
    for (import, modify, expected) in wrong {
        let said = refused(&["standard", "import", &profile(import, modify), "-o", &place.at("wrong")]);
        assert!(said.contains(expected), "{said}");
    }
    assert!(refused(&["standard", "import", &file, "-o", &place.at("in")]).contains("not empty"));
}

#[test]
fn a_document_that_is_wrong_says_where() {
    let place = Place::new("wrong");
    let metadata = r#""metadata": {"title": "x"}"#;
    let wrong = [
        ("{\"catalog\": {".to_owned(), "line 1, column 13: this is no JSON"),
        (
            "{\"component-definition\": {}}".to_owned(),
            "the document is “component-definition”; an OSCAL catalog or profile",
        ),
        (format!("{{\"catalog\": {{{metadata}}}}}"), "catalog: there is no control in it"),
        (format!("{{\"catalog\": {{{metadata}, \"controls\": 7}}}}"), "catalog.controls: this should be a list"),
        (
            format!("{{\"catalog\": {{{metadata}, \"controls\": [{{\"id\": \"a\"}}]}}}}"),
            "catalog.controls[0]: “title” is missing",
        ),
        (
            format!("{{\"catalog\": {{{metadata}, \"controls\": [{{\"id\": 3, \"title\": \"x\"}}]}}}}"),
            "catalog.controls[0].id: this should be text",
        ),
        (
            format!("{{\"catalog\": {{{metadata}, \"controls\": [{{\"id\": \"../..\", \"title\": \"x\"}}]}}}}"),
            "no letter or digit",
        ),
        (beleg(&["standard", "oscal"]).replacen("assert = ", "asert = ", 1), "catalog.groups[0].controls[0].parts["),
    ];
    for (text, expected) in wrong {
        let file = place.write("wrong.json", &text);
        let said = refused(&["standard", "import", &file, "-o", &place.at("in")]);
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(!Path::new(&place.at("in")).exists());
}

/// Why NIST's schema refuses a document, where it does.
fn refusal(document: &Value) -> Option<String> {
    let kind = document.as_object().and_then(|members| members.keys().next()).expect("a document has a root");
    let path = project(&format!("docs/formats/oscal/oscal_{kind}_schema.json"));
    let schema: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let id = schema["$id"].as_str().unwrap().to_owned();
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.add_resource(&id, schema).unwrap();
    let index = compiler.compile(&id, &mut schemas).unwrap();
    schemas.validate(document, index).err().map(|error| format!("{error:#}"))
}

/// One of each kind that the program writes: catalogues of ours and of others, a profile, results with and without findings.
fn documents(place: &Place) -> Vec<String> {
    let example = project("standards/example-authority");
    let foreign = place.write("foreign.json", FOREIGN);
    beleg(&["standard", "import", &foreign, "-o", &place.at("foreign")]);
    let mut documents = vec![
        place.write("catalog.json", &beleg(&["standard", "oscal"])),
        place.write("profile.json", &beleg(&["standard", "oscal", &example, "--profile"])),
        place.write("resolved.json", &beleg(&["standard", "oscal", &example])),
        place.write("unruled.json", &beleg(&["standard", "oscal", &place.at("foreign")])),
    ];
    for (name, capture) in [("demo", "testdata/demo.pcapng"), ("first", "testdata/first.pcapng")] {
        let results = place.at(&format!("{name}.results.json"));
        let _ = run(&["audit", &project(capture), "--standard", &example, "--oscal", &results]);
        documents.push(results);
    }
    documents
}

#[test]
fn nists_schemas_accept_all_documents() {
    let place = Place::new("schema");
    for path in documents(&place) {
        let document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert_eq!(refusal(&document), None, "{path}");
        // They are not so open that anything is accepted.
        for spoil in [without_a_title, with_something_else, with_no_uuid] {
            let mut spoilt = document.clone();
            spoil(spoilt.as_object_mut().unwrap().values_mut().next().unwrap());
            assert!(refusal(&spoilt).is_some(), "{path}");
        }
    }
}

fn without_a_title(root: &mut Value) {
    root["metadata"].as_object_mut().unwrap().remove("title").unwrap();
}

fn with_something_else(root: &mut Value) {
    root["metadata"]["severity"] = "high".into();
}

fn with_no_uuid(root: &mut Value) {
    root["uuid"] = "7".into();
}

#[test]
fn nists_schemas_are_as_published() {
    let about = fs::read_to_string(project("docs/formats/oscal/README.md")).unwrap();
    let rows: Vec<&str> = about.lines().filter(|line| line.starts_with("| `")).collect();
    for row in &rows {
        let [file, digest] =
            row.trim_matches([' ', '|']).split(" | ").map(|cell| cell.trim_matches('`')).collect::<Vec<_>>()[..]
        else {
            panic!("{row}")
        };
        let octets = fs::read(project(&format!("docs/formats/oscal/{file}"))).unwrap();
        assert_eq!(Digest::of(&octets).to_string(), digest, "{file}");
    }
    assert_eq!(rows.len(), 3);
}

#[test]
fn another_program_reads_all_documents() {
    let names = std::env::var("BELEG_PYTHON").map_or_else(|_| vec!["python3".to_owned()], |name| vec![name]);
    let has = |name: &String| {
        Command::new(name).args(["-c", "import trestle"]).output().is_ok_and(|output| output.status.success())
    };
    let Some(python) = names.into_iter().find(has) else {
        return eprintln!(
            "LEFT OUT: no python3 with the package compliance-trestle (BELEG_PYTHON names another Python)"
        );
    };
    let place = Place::new("trestle");
    let documents = documents(&place);
    let output = Command::new(python).arg(project("contrib/check_oscal.py")).args(&documents).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(said.lines().count(), documents.len());
}
