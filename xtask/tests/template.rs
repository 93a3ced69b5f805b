//! The template of a new protocol compiles against the crates as they are, and holds what the registry's tests
//! demand of every protocol. Its own tests run here too.

mod protocol {
    pub(crate) use beleg_wire::{Decode, Protocol};
}

mod reader {
    pub(crate) use beleg_wire::reader::Reader;
}

#[path = "../templates/protocol.rs"]
#[expect(unreachable_pub, reason = "it is written for its place in beleg-wire")]
mod template;

use beleg_model::Notes;
use beleg_wire::{ALL, Decode};

#[test]
fn its_samples_decode_cleanly_and_it_takes_no_place_of_others() {
    let protocol = &template::PROTOCOL;
    assert!(!protocol.samples.is_empty() && !protocol.source.is_empty());
    assert!(protocol.carriers.is_empty() && protocol.probe.is_none() && protocol.framing.is_none());
    assert!(ALL.iter().all(|id| id.protocol().name != protocol.name));
    for sample in protocol.samples {
        let mut notes = Notes::default();
        let message = template::Message::decode(sample, &mut notes);
        assert!(notes.is_empty(), "{:?}", notes.all());
        let mut text = String::new();
        assert!(message.summary(&mut text).is_ok());
    }
}
