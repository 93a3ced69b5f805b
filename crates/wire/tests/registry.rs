//! What holds for every protocol of the registry, so that a new one is covered at birth.

use std::collections::BTreeSet;

use beleg_model::{Fields, Items, Note, NoteKind, Notes, Value};
use beleg_wire::{ALL, Id, Message};

/// Takes every field and forgets it, so that all lazy reading happens.
#[derive(Default)]
struct Everything(Vec<&'static str>);

impl Fields for Everything {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.0.push(name);
        let _ = format!("{value:?}");
    }
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.0.push(name);
        fill(self);
    }
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0.push(name);
        fill(self);
    }
    fn detail(&self) -> bool {
        true
    }
}

impl Items for Everything {
    fn value(&mut self, value: Value<'_>) {
        let _ = format!("{value:?}");
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}

/// Decodes and looks at everything; returns the notes.
fn exercise(id: Id, octets: &[u8]) -> Notes {
    let mut notes = Notes::default();
    let message = Message::decode(id, octets, &mut notes);
    let mut text = message.name().to_string();
    assert!(message.summary(&mut text).is_ok());
    message.fields(&mut Everything::default());
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
            let mut octets = sample.to_vec();
            for at in 0..octets.len() {
                for value in [0x00, 0x01, 0x7f, 0x80, 0xff, sample[at] ^ 0x10] {
                    octets[at] = value;
                    exercise(id, &octets);
                }
                octets[at] = sample[at];
            }
        }
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
