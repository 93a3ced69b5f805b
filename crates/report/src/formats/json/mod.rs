//! Messages as JSON, one object a line: docs/formats/messages.md, with its closed schema beside it.

mod addresses;
mod clock;
mod object;

use std::io::{self, Write};

use beleg_assemble::{Delivery, Layer};
use beleg_model::{Fields, Note, Notes, Span, Value};
use beleg_procedures::functions::{self, Speakers};

use self::addresses::Ends;
use self::clock::Clock;
use self::object::Object;
use crate::identities::Identities;

/// Writes messages as JSON lines.
#[derive(Debug)]
pub struct Writer {
    line: Vec<u8>,
    text: String,
    identities: Identities,
    /// Whether the values of all information elements are wanted.
    detail: bool,
    /// Whether frames of several inputs have to be told apart.
    taps: bool,
    clock: Clock,
    ends: Ends,
}

impl Writer {
    /// A writer; `detail` adds the decoded values of all information elements, `taps` the number of the input.
    pub fn new(identities: Identities, detail: bool, taps: bool) -> Self {
        Self {
            line: Vec::new(),
            text: String::new(),
            identities,
            detail,
            taps,
            clock: Clock::default(),
            ends: Ends::default(),
        }
    }

    /// Writes one message to `out`.
    ///
    /// # Errors
    /// What `out` says.
    pub fn message(&mut self, delivery: &Delivery<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.write(delivery, None, out)
    }

    /// The same, of a message of which it is known who takes part.
    ///
    /// # Errors
    /// What `out` says.
    pub fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers, out: &mut dyn Write) -> io::Result<()> {
        self.write(delivery, Some(speakers), out)
    }

    fn write(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, out: &mut dyn Write) -> io::Result<()> {
        self.line.clear();
        let protocol = delivery.message.id().protocol().name;
        let (frame, _) = delivery.frame;
        let mut line = Object::open(&mut self.line, &mut self.text, &mut self.identities, self.detail);
        line.uint("frame", frame.number);
        if self.taps {
            line.uint("tap", u64::from(frame.tap));
        }
        line.key("time");
        self.clock.write(line.out, delivery.time);
        spread(&mut line, delivery);
        addresses::write(&mut line, delivery, &mut self.ends);
        line.word("protocol", protocol);
        line.value("name", Value::Name(delivery.message.name()));
        if let Some(Layer::Within { protocol, role }) = delivery.stack.layers().last() {
            line.group("within", &mut |within| {
                within.text("protocol", protocol);
                within.text("field", role);
            });
        }
        line.word("status", delivery.status.word());
        if delivery.duplicate {
            line.flag("duplicate", true);
        }
        issues(&mut line, delivery.notes);
        line.group(protocol, &mut |fields| match speakers {
            Some(speakers) => functions::fields(speakers, fields, &mut |fields| delivery.message.fields(fields)),
            None => delivery.message.fields(fields),
        });
        line.close();
        self.line.push(b'\n');
        out.write_all(&self.line)
    }
}

/// The frames that carry a message which more than one does.
fn spread(line: &mut Object<'_>, delivery: &Delivery<'_>) {
    if !delivery.octets.is_assembled() {
        return;
    }
    let all = Span::new(0, delivery.octets.len());
    let mut frames: Vec<u64> = delivery.octets.places(all, delivery.frame).map(|place| place.frame.number).collect();
    frames.sort_unstable();
    frames.dedup();
    if frames.len() > 1 {
        line.list("frames", &mut |list| frames.iter().for_each(|&number| list.uint(number)));
    }
}

fn issues(line: &mut Object<'_>, notes: &Notes) {
    if notes.is_empty() {
        line.key("issues");
        line.out.extend(b"[]");
        return;
    }
    line.list("issues", &mut |list| {
        for &Note { kind, span, bit, what, number } in notes.all() {
            list.group(&mut |issue| {
                issue.text("kind", kind.word());
                issue.text("what", what);
                issue.maybe("number", number);
                issue.uint("octet", u64::from(span.start));
                issue.uint("bit", u64::from(bit));
                issue.uint("octets", u64::from(span.len));
            });
        }
    });
}
