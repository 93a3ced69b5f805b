//! What is written is valid under the published schema: over the project's own capture, and over those of others where
//! they are present. And the schema is not so open that anything is.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test's own way to fail")]

use std::path::{Path, PathBuf};

use beleg_assemble::Delivery;
use beleg_capture::Options;
use beleg_engine::Observer;
use beleg_procedures::functions::Speakers;
use beleg_report::Identities;
use beleg_report::formats::{json, schema};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::{Value, json};

struct Validator {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Validator {
    fn new() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let schema: Value = serde_json::from_str(&schema::messages()).unwrap();
        let id = schema["$id"].as_str().unwrap().to_owned();
        compiler.add_resource(&id, schema).unwrap();
        // A schema that is no draft 2020-12 schema does not compile.
        let index = compiler.compile(&id, &mut schemas).unwrap();
        Self { schemas, index }
    }

    fn why_not(&self, line: &Value) -> Option<String> {
        self.schemas.validate(line, self.index).err().map(|error| format!("{error:#}"))
    }
}

/// Validates the lines of a capture, with and without values.
struct Lines<'v> {
    validator: &'v Validator,
    writers: [json::Writer; 2],
    validated: u64,
    wrong: Vec<String>,
}

impl Observer for Lines<'_> {
    fn message(&mut self, delivery: &Delivery<'_>) {
        self.validate(|writer, line| writer.message(delivery, line).unwrap());
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.validate(|writer, line| writer.exchange(delivery, speakers, line).unwrap());
    }
}

impl Lines<'_> {
    fn validate(&mut self, write: impl Fn(&mut json::Writer, &mut Vec<u8>)) {
        for writer in &mut self.writers {
            let mut line = Vec::new();
            write(writer, &mut line);
            let value: Value = serde_json::from_slice(&line).unwrap();
            self.validated += 1;
            if let Some(why) = self.validator.why_not(&value)
                && self.wrong.len() < 5
            {
                self.wrong.push(format!("{}\n{why}", String::from_utf8_lossy(&line)));
            }
        }
    }
}

/// Validates what is written of a capture; returns the number of lines.
fn validate(validator: &Validator, path: PathBuf) -> u64 {
    let name = path.display().to_string();
    let mut taps = beleg_capture::open(&[path], Options::default()).unwrap();
    let writers = [false, true].map(|values| json::Writer::new(Identities::new(values), values, values));
    let mut lines = Lines { validator, writers, validated: 0, wrong: Vec::new() };
    let summary = beleg_engine::run(&mut taps, beleg_engine::Settings::default(), &mut lines);
    // A panic in the observer would be contained as a fault.
    assert!(summary.faults.is_empty(), "{name}: {:?}", summary.faults);
    assert!(lines.wrong.is_empty(), "{name}: not valid under the schema:\n{}", lines.wrong.join("\n"));
    lines.validated
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_projects_own_captures_are_written_as_the_schema_says() {
    assert!(validate(&Validator::new(), root().join("testdata/first.pcapng")) > 50);
}

#[test]
fn captures_of_others_are_written_as_the_schema_says() {
    let beside = || root().join("../shared/captures");
    let folder = std::env::var_os("BELEG_CAPTURES").map_or_else(beside, PathBuf::from);
    let validator = Validator::new();
    let (mut captures, mut lines) = (0, 0);
    let mut folders = vec![folder];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else {
            eprintln!("no captures in {}: nothing was validated; set BELEG_CAPTURES", folder.display());
            return;
        };
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        for path in paths {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "pcap" || ending == "pcapng") {
                lines += validate(&validator, path);
                captures += 1;
            }
        }
    }
    eprintln!("{captures} captures, {lines} lines validated");
}

#[test]
fn the_schema_is_closed() {
    let validator = Validator::new();
    let line = json!({
        "frame": 1, "time": "2026-01-01T00:00:00.000000000Z", "protocol": "ntp", "name": "client", "status": "unexamined",
        "src": {"ip": "192.0.2.1", "port": 123}, "dst": {"ip": "2001:db8::1", "port": 123},
        "issues": [{"kind": "residue", "what": "after", "octet": 48, "bit": 0, "octets": 2}],
        "ntp": {"version": 4, "mode": 3, "stratum": 0, "reference_id": "00000000"}
    });
    assert_eq!(validator.why_not(&line), None);
    let changes: [(&str, Value); 12] = [
        ("/more", json!(1)),
        ("/ntp/more", json!(1)),
        ("/issues/0/more", json!(1)),
        ("/src/mac", json!("02:00:5e:10:00:01")),
        ("/dns", json!({})),
        ("/protocol", json!("dns")),
        ("/protocol", json!("nothing")),
        ("/status", json!("guilty")),
        ("/issues/0/kind", json!("odd")),
        ("/ntp/version", json!("4")),
        ("/ntp/reference_id", json!("0x00")),
        ("/time", json!("2026-01-01T00:00:00Z")),
    ];
    for (path, value) in changes {
        let mut line = line.clone();
        let (object, key) = path.rsplit_once('/').unwrap();
        line.pointer_mut(object).unwrap()[key] = value;
        assert!(validator.why_not(&line).is_some(), "{path} may be anything: {line}");
    }
    for name in ["frame", "time", "protocol", "name", "status", "issues", "ntp"] {
        let mut line = line.clone();
        line.as_object_mut().unwrap().remove(name);
        assert!(validator.why_not(&line).is_some(), "{name} may be absent");
    }
}
