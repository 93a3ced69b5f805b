//! `why --json`: valid under its schema for every frame of the project's own capture, and the schema is closed.
#![expect(clippy::unwrap_used, reason = "a test's own way to fail")]

use std::path::Path;

use beleg_capture::Options;
use beleg_engine::Settings;
use beleg_model::FrameId;
use beleg_report::formats::why;
use boon::{Compiler, Schemas};
use serde_json::{Value, json};

fn document(number: u64) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata/first.pcapng");
    let mut taps = beleg_capture::open(&[path], Options::default()).unwrap();
    let mut asked = why::Why::about(FrameId { tap: 0, number });
    let settings = Settings { chains: true, ..Settings::default() };
    let summary = beleg_engine::run(&mut taps, settings, &mut asked);
    serde_json::from_str(&asked.document(&summary.judged)).unwrap()
}

#[test]
fn every_frame_is_answered_as_the_schema_says() {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let schema: Value = serde_json::from_str(&why::schema()).unwrap();
    compiler.add_resource("urn:beleg:why:1", schema).unwrap();
    let index = compiler.compile("urn:beleg:why:1", &mut schemas).unwrap();
    for number in 1..=59 {
        let document = document(number);
        assert!(schemas.validate(&document, index).is_ok(), "{:#}", schemas.validate(&document, index).unwrap_err());
    }
    let mut more = document(1);
    more.as_object_mut().unwrap().insert("more".to_owned(), json!(1));
    assert!(schemas.validate(&more, index).is_err());
}

#[test]
fn the_chain_leads_from_a_users_packet_to_roots() {
    let document = document(28);
    let entry = document.pointer("/entries/0").unwrap();
    assert_eq!(entry.pointer("/message/name"), Some(&json!("G-PDU")));
    assert_eq!(entry.pointer("/reasons/0/relation"), Some(&json!("n4-tunnel")));
    let chain = document.get("chain").unwrap().as_array().unwrap();
    let mut at = entry.pointer("/reasons/0/by").and_then(Value::as_u64).unwrap();
    let mut names = Vec::new();
    while let Some(link) = chain.get(usize::try_from(at).unwrap()) {
        names.push(link.pointer("/message/name").unwrap().as_str().unwrap());
        let Some(next) = link.pointer("/reasons/0/by").and_then(Value::as_u64) else { break };
        at = next;
    }
    assert_eq!(names.first(), Some(&"PFCP Session Establishment Request"));
    assert_eq!(names.last(), Some(&"PFCP Association Setup Request"));
}
