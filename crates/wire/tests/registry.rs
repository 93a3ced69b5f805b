//! What holds for every protocol of the registry, so that a new one is covered at birth.

mod tables;

use std::collections::BTreeSet;

use beleg_model::{Note, NoteKind, Notes};
use beleg_wire::{ALL, Id, Message};

use tables::{Table, Told};

/// Decodes, looks at everything and holds every field against the protocol's table; returns the notes.
fn exercise(id: Id, octets: &[u8]) -> Notes {
    exercise_and_tell(id, octets, None)
}

fn exercise_and_tell(id: Id, octets: &[u8], told: Option<&mut Told>) -> Notes {
    let mut notes = Notes::default();
    let message = Message::decode(id, octets, &mut notes);
    let mut text = message.name().to_string();
    assert!(message.summary(&mut text).is_ok());
    message.fields(&mut Table::of(id.protocol(), told));
    message.carried(&mut |carried| {
        assert!(
            carried.span.end() as usize <= octets.len(),
            "{id:?} carries {carried:?} beyond its {} octets",
            octets.len()
        );
    });
    for note in notes.all() {
        assert!(note.span.end() as usize <= octets.len(), "{id:?}: {note} reaches beyond its {} octets", octets.len());
    }
    notes
}

#[test]
fn names_are_unique_and_lower_case() {
    let names: BTreeSet<&str> = ALL.iter().map(|id| id.protocol().name).collect();
    assert_eq!(names.len(), ALL.len(), "two protocols share a name");
    for name in names {
        assert!(name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{name}");
    }
}

#[test]
fn no_number_announces_two_protocols() {
    let mut seen = Vec::new();
    for id in ALL {
        for carrier in id.protocol().carriers {
            assert!(!seen.contains(carrier), "{carrier:?} announces {id:?} and another");
            seen.push(*carrier);
        }
    }
}

#[test]
fn every_protocol_has_samples_that_decode_cleanly() {
    for &id in ALL {
        let protocol = id.protocol();
        assert!(!protocol.samples.is_empty(), "{}: no samples", protocol.name);
        assert!(!protocol.source.is_empty() && !protocol.title.is_empty());
        for sample in protocol.samples {
            let notes = exercise(id, sample);
            // What is encrypted is so by intent: no fault of the sample.
            let clean = |note: &Note| note.kind == NoteKind::Encrypted;
            assert!(notes.all().iter().all(clean), "{}: {:?}", protocol.name, notes.all());
        }
    }
}

#[test]
fn tables_of_fields_are_in_order() {
    for id in ALL {
        tables::check(id.protocol());
    }
}

/// Values that `spec` lays out: a test beside their table sees that none is missing and none too many.
fn is_held_against_spec(path: &str) -> bool {
    path.starts_with("pfcp: values[]")
}

/// Fields of which only whoever follows a connection, or knows an API, can tell.
fn is_told_by_others(path: &str) -> bool {
    matches!(path, "http: stream" | "http: scheme" | "http: service" | "http: operation")
        || matches!(path, "http: error" | "http: last_stream")
        || ["http: trailers", "http: consumer", "http: producer", "http: via"].iter().any(|own| path.starts_with(own))
        || matches!(path, "http: callback" | "http: subscription" | "http: request")
        || matches!(path, "tls: decrypted" | "tls: inner_content_type")
        || path.starts_with("http: trailers")
}

#[test]
fn every_field_of_a_table_is_told_by_a_sample_or_a_sample_with_an_octet_changed() {
    let mut missing = Vec::new();
    for &id in ALL {
        let mut told = Told::default();
        for sample in id.protocol().samples {
            exercise_and_tell(id, sample, Some(&mut told));
            each_with_an_octet_changed(sample, |octets| {
                exercise_and_tell(id, octets, Some(&mut told));
            });
        }
        missing.extend(
            told.missing(id.protocol())
                .into_iter()
                .filter(|path| !is_held_against_spec(path) && !is_told_by_others(path)),
        );
    }
    assert!(missing.is_empty(), "nothing tells these fields; take them out, or add a sample: {missing:#?}");
}

#[test]
fn what_stands_twice_is_told_once() {
    // A TLS record with the same hello twice, and a Diameter message with all its AVPs twice.
    let twice = |sample: &[u8], header: usize| [sample, &sample[header..]].concat();
    let mut record = twice(Id::Tls.protocol().samples[0], 5);
    let len = (record.len() - 5) as u16;
    record[3..5].copy_from_slice(&len.to_be_bytes());
    assert!(exercise(Id::Tls, &record).is_empty());
    let mut message = twice(Id::Diameter.protocol().samples[1], 20);
    message[3] = message.len() as u8;
    assert!(exercise(Id::Diameter, &message).is_empty());
}

#[test]
fn every_sample_is_recognised_by_its_own_probe() {
    for id in ALL {
        if let Some(probe) = id.protocol().probe {
            for sample in id.protocol().samples {
                assert!(probe(sample), "{}: {sample:02x?}", id.protocol().name);
            }
        }
    }
}

#[test]
fn every_prefix_of_every_sample_decodes() {
    for &id in ALL {
        for sample in id.protocol().samples {
            for len in 0..sample.len() {
                exercise(id, &sample[..len]);
            }
        }
    }
}

#[test]
fn every_sample_with_any_octet_changed_decodes() {
    for &id in ALL {
        for sample in id.protocol().samples {
            each_with_an_octet_changed(sample, |octets| {
                exercise(id, octets);
            });
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "the place is within the sample")]
fn each_with_an_octet_changed(sample: &[u8], mut each: impl FnMut(&[u8])) {
    let mut octets = sample.to_vec();
    for at in 0..octets.len() {
        for value in [0x00, 0x01, 0x7f, 0x80, 0xff, sample[at] ^ 0x10] {
            octets[at] = value;
            each(&octets);
        }
        octets[at] = sample[at];
    }
}

#[test]
fn random_octets_decode_and_are_rarely_taken_for_a_protocol() {
    // A small linear congruential generator: the test is the same every time.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u8
    };
    let (mut taken, mut streams) = (0, 0);
    for round in 0..20_000 {
        let octets: Vec<u8> = (0..round % 200).map(|_| next()).collect();
        taken += u32::from(beleg_wire::by_datagram_structure(&octets).is_some());
        streams += u32::from(beleg_wire::by_stream_structure(&octets).is_some());
        for &id in ALL {
            exercise(id, &octets);
        }
    }
    assert!(taken <= 2, "{taken} of 20 000 random datagrams were taken for a protocol");
    assert!(streams <= 2, "{streams} of 20 000 random streams were taken for a protocol");
}
