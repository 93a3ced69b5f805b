//! Who takes part in a request, for a reader: as fields beside those of the message, and for a line of text.

use std::fmt::Write as _;

use beleg_model::{Fields, Items, Value};
use beleg_procedures::functions::{Function, Speaker, Speakers};

/// Tells the fields of a message and of its speakers. What the message says of service and operation is what its path
/// says; who knows the subscription knows better.
pub(crate) fn fields(speakers: &Speakers, out: &mut dyn Fields, message: &mut dyn FnMut(&mut dyn Fields)) {
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

/// Appends who sends a request to whom and what it is: `AMF → AUSF  Nausf_UEAuthentication Authenticate  `. Nothing where
/// nothing of it is known.
pub(crate) fn line(speakers: &Speakers, out: &mut String) {
    if speakers.service.is_none() && speakers.consumer.is_none() && speakers.producer.is_none() {
        return;
    }
    let _ = write!(out, "{} → {}  ", kind(speakers.client()), kind(speakers.server()));
    if let Some(service) = speakers.service {
        let _ = write!(out, "{service} {}  ", speakers.operation.unwrap_or("?"));
    }
}

fn kind(speaker: Option<&Speaker>) -> &str {
    speaker.and_then(|speaker| speaker.function.kind()).unwrap_or("?")
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
}

#[cfg(test)]
mod tests {
    use super::*;
    use beleg_procedures::functions::Evidence;

    #[test]
    fn a_line_says_who_and_what() {
        let speaker = |kind: &'static str| Some(Speaker::new(Function::of(kind), Evidence::UserAgent));
        let mut speakers = Speakers {
            consumer: speaker("AMF"),
            producer: speaker("NRF"),
            service: Some("Nnrf_NFManagement"),
            operation: Some("NFStatusNotify"),
            is_callback: true,
            ..Speakers::default()
        };
        let show = |speakers: &Speakers| {
            let mut out = String::new();
            line(speakers, &mut out);
            out
        };
        assert_eq!(show(&speakers), "NRF → AMF  Nnrf_NFManagement NFStatusNotify  ");
        (speakers.consumer, speakers.operation, speakers.is_callback) = (None, None, false);
        assert_eq!(show(&speakers), "? → NRF  Nnrf_NFManagement ?  ");
        assert_eq!(show(&Speakers::default()), "");
    }
}
