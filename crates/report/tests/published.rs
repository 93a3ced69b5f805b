//! The documents that are made from the code are those that the code makes.

use beleg_report::formats::{fields, schema, why};

const SCHEMA: &str = include_str!("../../../docs/formats/messages.schema.json");
const WHY: &str = include_str!("../../../docs/formats/why.schema.json");
const FIELDS: &str = include_str!("../../../docs/formats/fields.md");
const MESSAGES: &str = include_str!("../../../docs/formats/messages.md");

#[track_caller]
fn assert_published(published: &str, made: &str, command: &str) {
    let differs = |(_, (a, b)): &(usize, (&str, &str))| a != b;
    let first = published.lines().zip(made.lines()).enumerate().find(differs);
    let shorter = published.lines().count().min(made.lines().count());
    let line = first.map_or(shorter, |(at, _)| at) + 1;
    assert!(published == made, "differs from line {line} on; write it anew: {command}");
}

#[test]
fn the_schema_is_the_published_one() {
    let command = "cargo run -q -p beleg -- messages --schema > docs/formats/messages.schema.json";
    assert_published(SCHEMA, &schema::messages(), command);
}

#[test]
fn the_schema_of_why_is_the_published_one() {
    let command = "BELEG_PUBLISH=1 cargo test -p beleg-report --test published";
    if std::env::var_os("BELEG_PUBLISH").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/formats/why.schema.json");
        std::fs::write(path, why::schema()).unwrap();
        return;
    }
    assert_published(WHY, &why::schema(), command);
}

#[test]
fn the_tables_of_fields_are_the_published_ones() {
    let command = "cargo run -q -p beleg -- protocols --fields > docs/formats/fields.md";
    assert_published(FIELDS, &fields::document(), command);
}

#[test]
fn messages_md_tells_of_every_field_that_lines_have_in_common() {
    let schema: serde_json::Value = serde_json::from_str(SCHEMA).unwrap();
    let properties = schema["properties"].as_object().unwrap();
    let protocols: Vec<&str> = beleg_wire::ALL.iter().map(|id| id.protocol().name).collect();
    let of_issues = schema["$defs"]["issue"]["properties"].as_object().unwrap();
    let of_tunnels = schema["$defs"]["tunnel"]["properties"].as_object().unwrap();
    for name in properties.keys().chain(of_issues.keys()).chain(of_tunnels.keys()) {
        let is_told = MESSAGES.contains(&format!("`{name}`"));
        assert!(is_told || protocols.contains(&name.as_str()), "docs/formats/messages.md does not tell of `{name}`");
    }
    for word in beleg_model::NoteKind::ALL.map(beleg_model::NoteKind::word).iter().chain(&beleg_assemble::TUNNELS) {
        assert!(MESSAGES.contains(&format!("`{word}`")), "docs/formats/messages.md does not tell of `{word}`");
    }
}
