//! From the records of a TLS connection to messages: each record, what it held where it was decrypted, and what the
//! application said.

use beleg_model::{NoteKind, Notes, Octets};
use beleg_wire::protocols::tls;
use beleg_wire::{Id, Message};

use super::connections::Arrived;
use super::conversation::Event;
use crate::Assembler;
use crate::flow::Side;
use crate::sink::{Remark, Sink};
use crate::stack::Layer;
use crate::tcp::Delivery;

/// As the registry has it.
const NAME: &str = "tls";

impl Assembler {
    /// A whole record of a TCP stream.
    pub(crate) fn tls(&mut self, delivery: &Delivery<'_>, sink: &mut dyn Sink) {
        let octets = delivery.message();
        let (_, side) = delivery.flow.ends();
        let (current, now) = (self.walk.current(), self.walk.now());
        let connection = delivery.connection;
        let arrived = Arrived { connection, side, octets, current, now };
        let mut events = std::mem::take(&mut self.events);
        let protection = self.tls.record(&arrived, &mut self.report, &mut events);
        let mut notes = Notes::default();
        let message = Message::Tls(tls::Message::record(octets.data(), protection, &mut notes));
        self.walk.deliver(&message, octets, &notes, false, sink);
        for event in events.drain(..) {
            self.tls_event(connection, side, event, sink);
        }
        self.events = events;
    }

    fn tls_event(&mut self, connection: u64, side: Side, event: Event, sink: &mut dyn Sink) {
        match event {
            Event::Content { kind, thirteen, decrypted, octets } => {
                let octets = octets.octets();
                let mut notes = Notes::default();
                let content = tls::Message::content(octets.data(), kind, thirteen, decrypted, &mut notes);
                let layer = Layer::Within { protocol: NAME, role: "fragment" };
                self.walk.within(layer, |walk| {
                    walk.deliver(&Message::Tls(content), octets, &notes, false, sink);
                });
            }
            Event::Data(octets) => self.plaintext(connection, side, octets.octets(), sink),
            Event::Unread { kind, what, number, octets } => {
                self.walk.mark(octets.octets(), kind, Id::Tls.protocol().title, what, number, sink);
            }
            Event::Remark(what) => sink.remark(Remark { frame: self.walk.current().0, what, count: 1 }),
        }
    }

    /// What an application said, in order, at the places of the encrypted octets that it stood in.
    fn plaintext(&mut self, _connection: u64, _side: Side, octets: Octets<'_>, sink: &mut dyn Sink) {
        // Nobody reads it yet.
        let _ = (octets, sink, NoteKind::Encrypted);
    }
}
