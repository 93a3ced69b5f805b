//! From the records of a TLS connection to messages: each record, what it held where it was decrypted, and what the
//! application said.

use beleg_model::Notes;
use beleg_wire::protocols::tls;
use beleg_wire::{Id, Message};

use super::connections::Arrived;
use super::conversation::Event;
use crate::Assembler;
use crate::http::Verdict;
use crate::sink::{Remark, Sink};
use crate::stack::Layer;
use crate::tcp::{Delivery, Stream};

/// As the registry has it.
const NAME: &str = "tls";

impl Assembler {
    /// A whole record of a TCP stream.
    pub(crate) fn tls_record(&mut self, delivery: &Delivery<'_>, sink: &mut dyn Sink) {
        let (stream, octets) = (&delivery.stream, delivery.message());
        let (current, now) = (self.walk.current(), self.walk.now());
        let arrived = Arrived { connection: stream.connection, side: stream.side, octets, current, now };
        let mut events = std::mem::take(&mut self.events);
        let protection = self.tls.record(&arrived, &mut self.report, &mut events);
        let mut notes = Notes::default();
        let message = Message::Tls(tls::Message::record(octets.data(), protection, &mut notes));
        self.walk.deliver(&message, octets, &notes, false, sink);
        self.tls_events(stream, &mut events, sink);
        self.events = events;
    }

    /// Octets of a stream are missing here; false where it is not of a TLS connection.
    pub(crate) fn tls_gap(&mut self, stream: &Stream, sink: &mut dyn Sink) -> bool {
        let mut events = std::mem::take(&mut self.events);
        let known = self.tls.gap(stream.connection, stream.side, &mut events);
        self.tls_events(stream, &mut events, sink);
        self.events = events;
        known
    }

    fn tls_events(&mut self, stream: &Stream, events: &mut Vec<Event>, sink: &mut dyn Sink) {
        for event in events.drain(..) {
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
                // The places are those of the encrypted octets that it stood in.
                Event::Data(octets) => {
                    if let Some(start) = self.tls.start(stream.connection) {
                        let mut plain = *stream;
                        plain.start = start;
                        if self.http_octets(&plain, octets.octets(), sink) == Verdict::Other {
                            self.tls.set_unread(stream.connection);
                        }
                    }
                }
                Event::Gap => self.http_gap(stream, None, sink),
                Event::Unread { kind, what, number, octets } => {
                    self.walk.mark(octets.octets(), kind, Id::Tls.protocol().title, what, number, sink);
                }
                Event::Remark(what) => sink.remark(Remark { frame: self.walk.current().0, what, count: 1 }),
            }
        }
    }
}
