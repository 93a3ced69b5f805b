//! Who takes part in a request, as fields beside those of the message.

use beleg_model::{Fields, Items, Value};

use super::speakers::{Function, Speaker, Speakers};

/// Tells the fields of a message and of its speakers. What the message says of service and operation is what its path
/// says; who knows the subscription knows better.
pub fn fields(speakers: &Speakers, out: &mut dyn Fields, message: &mut dyn FnMut(&mut dyn Fields)) {
    message(&mut Without { out, names: &["service", "operation"] });
    for (name, value) in [("service", speakers.service), ("operation", speakers.operation)] {
        if let Some(value) = value {
            out.text(name, value);
        }
    }
    for (name, speaker) in [("consumer", &speakers.consumer), ("producer", &speakers.producer)] {
        if let Some(speaker) = speaker {
            out.group(name, &mut |out| one(speaker, out));
        }
    }
    if !speakers.via.is_empty() {
        out.list("via", &mut |items| speakers.via.iter().for_each(|via| items.group(&mut |out| function(via, out))));
    }
    if speakers.is_callback {
        out.flag("callback", true);
    }
    out.maybe("subscription", speakers.subscription.map(|frame| frame.number));
    out.maybe("request", speakers.request.map(|frame| frame.number));
}

fn one(speaker: &Speaker, out: &mut dyn Fields) {
    function(&speaker.function, out);
    out.list("evidence", &mut |items| {
        speaker.evidence.iter().for_each(|evidence| items.value(Value::Text(evidence.word())));
    });
    if !speaker.otherwise.is_empty() {
        out.list("otherwise", &mut |items| speaker.otherwise.iter().for_each(|kind| items.value(Value::Text(kind))));
    }
}

fn function(function: &Function, out: &mut dyn Fields) {
    if let Some(kind) = function.kind() {
        out.text("type", kind);
    }
    for (name, value) in [("instance", &function.instance), ("name", &function.name)] {
        if let Some(value) = value {
            out.text(name, value);
        }
    }
}

/// Passes on all fields but some.
struct Without<'o> {
    out: &'o mut dyn Fields,
    names: &'static [&'static str],
}

impl Fields for Without<'_> {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        if !self.names.contains(&name) {
            self.out.value(name, value);
        }
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.out.list(name, fill);
    }

    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.out.group(name, fill);
    }

    fn detail(&self) -> bool {
        self.out.detail()
    }

    fn wants(&self, name: &'static str) -> bool {
        !self.names.contains(&name) && self.out.wants(name)
    }

    fn unknown(&mut self, name: &'static str) {
        self.out.unknown(name);
    }
}
