//! What the published schema of findings says is what a case holds.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says why")]

use beleg_evidence::case::{FindingLine, Frame, Interval};
use boon::{Compiler, SchemaIndex, Schemas};
use serde_json::Value;

const SCHEMA: &str = include_str!("../../../docs/formats/findings.schema.json");
const ABOUT: &str = include_str!("../../../docs/formats/findings.md");

fn line() -> FindingLine {
    FindingLine {
        id: "A01.1".to_owned(),
        requirement: "A01".to_owned(),
        from: "upf1".to_owned(),
        to: "192.0.2.1".to_owned(),
        what: "asks the UPF to duplicate user traffic".to_owned(),
        values: vec![("name".to_owned(), "PFCP Session Modification Request".to_owned())],
        frames: vec![Frame { input: 0, number: 7 }],
        entries: 1,
        octets: 0,
        interval: Interval {
            first: "2026-01-01T00:00:00.000000000Z".to_owned(),
            last: "2026-01-01T00:00:01.000000000Z".to_owned(),
        },
    }
}

fn compiled() -> (Schemas, SchemaIndex) {
    let mut compiler = Compiler::new();
    compiler.add_resource("findings.json", serde_json::from_str(SCHEMA).unwrap()).unwrap();
    let mut schemas = Schemas::new();
    let index = compiler.compile("findings.json", &mut schemas).unwrap();
    (schemas, index)
}

#[test]
fn a_line_is_as_the_schema_says_and_nothing_else_is() {
    let (schemas, index) = compiled();
    let value = serde_json::to_value(line()).unwrap();
    schemas.validate(&value, index).unwrap();
    let broken: [fn(&mut Value); 5] = [
        |line| line["extra"] = Value::from(1),
        |line| drop(line.as_object_mut().unwrap().remove("what")),
        |line| line["frames"][0]["number"] = Value::from(0),
        |line| line["values"][0] = Value::from(vec!["alone"]),
        |line| line["id"] = Value::from("A01"),
    ];
    for break_it in broken {
        let mut value = value.clone();
        break_it(&mut value);
        assert!(schemas.validate(&value, index).is_err(), "{value}");
    }
}

#[test]
fn every_name_has_its_place_in_ocsf() {
    let value = serde_json::to_value(line()).unwrap();
    for name in value.as_object().unwrap().keys() {
        let told = [format!("`{name}`"), format!("`{name}."), format!("{name}:"), format!(" {name}}}")];
        assert!(told.iter().any(|told| ABOUT.contains(told)), "docs/formats/findings.md does not tell of `{name}`");
    }
}
