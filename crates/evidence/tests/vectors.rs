//! The test vectors of docs/formats/bundle.md and log.md are what this crate computes. `BELEG_WRITE_VECTORS=1` writes them anew.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::path::Path;

use beleg_evidence::digest::{Digest, hex};
use beleg_evidence::envelope::Envelope;
use beleg_evidence::frame::{Class, Frame, Piece, close, commit, leaf_of, open};
use beleg_evidence::keys::PrivateKey;
use beleg_evidence::reasons::{Entry, Index, Reason};
use beleg_evidence::salt::CaptureKey;
use beleg_evidence::tap::Tied;
use beleg_evidence::{log, merkle};
use beleg_model::{Key, Peer, Symbol};
use serde_json::{Value, json};

fn frame() -> (Frame, Vec<Piece>) {
    let octets = (0..64).collect();
    let frame = Frame { input: 1, number: 8_123, time: 1_767_225_600_123_456_789, link: 1, original: 90, octets };
    let piece = |len, class| Piece { len, class };
    (frame, vec![piece(40, Class::Open), piece(8, Class::Identity), piece(4, Class::Check), piece(12, Class::Payload)])
}

fn vectors() -> Value {
    let secret = CaptureKey::new([0x5e; 32]);
    let key = PrivateKey::from_seed("vector.example.org", [0x11; 32]).unwrap();
    let (frame, pieces) = frame();
    let mut shown = open(&secret, 7, &pieces);
    let leaf = commit(&secret, 7, &frame, &pieces);
    let all = serde_json::to_value(&shown).unwrap();
    close(&frame, &mut shown, 1);
    let mut redacted = frame.clone();
    redacted.octets.splice(40..48, *b"XXXXXXXX");
    assert_eq!(leaf_of(&redacted, &shown), Ok(leaf));
    let leaves: Vec<Digest> = (0..11_u8).map(|number| merkle::leaf(&[&[number]])).collect();
    let opened = [2_u64, 3, 8];
    let peer = |last| Peer { address: [192, 0, 2, last].into(), port: 38_412 };
    let keys = [
        ("n4-tunnel", Key::Tunnel([192, 0, 2, 1].into(), 0x0ec3)),
        ("ue-context", Key::RanUe(peer(1), peer(2), 77)),
        ("pfcp-session", Key::Session("2001:db8::1".parse().unwrap(), [192, 0, 2, 3].into(), 0x0e01)),
        ("subscriber", Key::Text(Symbol(0x0123_4567_89ab_cdef))),
    ];
    let entries: Vec<Value> = keys
        .iter()
        .map(|(kind, key)| json!({ "kind": kind, "open": Entry::open(kind, key), "hidden": Entry::hidden(kind, key, &secret) }))
        .collect();
    let reasons = (0..).zip(&keys).map(|(at, (kind, key))| Reason { entry: Entry::open(kind, key), frame: 10 * at });
    let index = Index::new(reasons.collect(), secret.clone());
    let (shown_reasons, proof) = index.show(&[Entry::open("n4-tunnel", &Key::Tunnel([192, 0, 2, 1].into(), 0x0ec4))]);
    let mut envelope = Envelope::around(b"{}");
    envelope.sign(&key);
    json!({
        "about": "Test vectors of docs/formats/bundle.md and log.md; crates/evidence/tests/vectors.rs makes them",
        "secret": hex(&[0x5e; 32]),
        "key": { "seed": hex(&[0x11; 32]), "public": key.public().to_string(), "private": key.secret_text() },
        "frame": {
            "index": 7, "input": frame.input, "number": frame.number, "time": frame.time, "link": frame.link,
            "original": frame.original, "octets": hex(&frame.octets), "opened": all, "leaf": leaf,
            "closed": serde_json::to_value(&shown).unwrap(), "closed_octets": hex(&redacted.octets),
            "sensor_leaf": Tied::leaf(&secret, 7, &frame),
        },
        "tree": {
            "leaves": leaves, "root": merkle::root(&leaves), "known": opened, "proof": merkle::prove(&leaves, &opened),
        },
        "reasons": {
            "entries": entries, "count": index.len(), "root": index.root(), "shown": shown_reasons, "proof": proof,
        },
        "envelope": { "payload": "{}", "text": envelope.text(), "seal": envelope.digest() },
        "log": { "seal": envelope.digest(), "entry": String::from_utf8(log::entry(envelope.digest())).unwrap() },
    })
}

#[test]
fn the_published_vectors_are_right() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/formats/bundle.vectors.json");
    let text = serde_json::to_string_pretty(&vectors()).unwrap() + "\n";
    if std::env::var_os("BELEG_WRITE_VECTORS").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}
