//! Decodes octets as one protocol and looks at everything that the message tells.

use std::fmt::Write as _;

use beleg_model::{Fields, Items, Notes, Span, Value};
use beleg_wire::{Framing, Id, Message, Next};

/// Takes every field, so that all lazy reading happens.
#[derive(Default)]
struct Everything(String);

impl Fields for Everything {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.0.clear();
        let _ = write!(self.0, "{name} {value:?}");
    }
    fn list(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        fill(self);
    }
    fn group(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
    fn detail(&self) -> bool {
        true
    }
}

impl Items for Everything {
    fn value(&mut self, value: Value<'_>) {
        self.0.clear();
        let _ = write!(self.0, "{value:?}");
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}

/// Decodes `octets` as `id` and the messages they carry, and checks what holds for every message.
pub(crate) fn exercise(id: Id, octets: &[u8], depth: u8) {
    let mut notes = Notes::default();
    let message = Message::decode(id, octets, &mut notes);
    let protocol = id.protocol();
    if let Some(probe) = protocol.probe {
        let _ = probe(octets);
    }
    if let Some(Framing::Message { skip, len }) = protocol.framing.map(|framing| framing(octets)) {
        assert!(len > 0, "{id:?}: an empty message has no end");
        let _ = skip;
    }
    look(id, &message, octets, &notes, depth);
}

/// Looks at everything that a message tells, and exercises what it carries.
pub(crate) fn look(id: Id, message: &Message<'_>, octets: &[u8], notes: &Notes, depth: u8) {
    let mut everything = Everything::default();
    let _ = write!(everything.0, "{}", message.name());
    let _ = message.summary(&mut everything.0);
    message.fields(&mut everything);
    let inside = |span: Span| span.end() as usize <= octets.len();
    for note in notes.all() {
        assert!(inside(note.span), "{id:?}: {note} reaches beyond {} octets", octets.len());
    }
    message.carried(&mut |carried| {
        assert!(inside(carried.span), "{id:?}: {carried:?} reaches beyond {} octets", octets.len());
        if let (Next::Protocol(next), true) = (carried.next, depth < 4) {
            let start = carried.span.start as usize;
            let end = carried.span.end() as usize;
            exercise(next, octets.get(start..end).unwrap_or_default(), depth + 1);
        }
    });
}
