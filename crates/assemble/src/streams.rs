//! TCP streams to messages: each message of a protocol as it comes, and the octets of all other streams to whoever reads
//! connections as a whole.

use beleg_model::{Notes, Octets};
use beleg_wire::{Id, Message};

use crate::Assembler;
use crate::flow::Flow;
use crate::http::{Entry, Event, Verdict};
use crate::sink::{Remark, Sink};
use crate::stack::{Endpoints, Transport};
use crate::tcp::{Delivery, Next, Stream, Turn};
use crate::walk::Walk;

impl Assembler {
    /// Hands on what a segment has brought.
    pub(crate) fn tcp_turn(&mut self, turn: &mut Turn<'_>, sink: &mut dyn Sink) {
        while let Some(next) = self.tcp.next(turn, &mut self.report) {
            match next {
                Next::Delivery(delivery) => self.stream_octets(delivery, sink),
                Next::Gap(stream, count) => {
                    if !self.tls_gap(&stream, sink) {
                        self.http_gap(&stream, count, sink);
                    }
                }
                Next::End(stream) => self.http_end(&stream, sink),
                Next::Closed(connection) => {
                    self.http_close(connection, sink);
                    self.tls.close(connection, &mut self.report);
                }
            }
        }
    }

    /// What TCP streams still hold at the end of the capture.
    pub(crate) fn tcp_rest(&mut self, sink: &mut dyn Sink) {
        let mut turn = self.tcp.finish();
        self.tcp_turn(&mut turn, sink);
    }

    fn stream_octets(&mut self, delivery: Delivery<'_>, sink: &mut dyn Sink) {
        if let Some(id) = delivery.protocol {
            // It may have waited, and another packet may be the one that is being read.
            let before = self.walk.stand(delivery.stream.flow, &[], None, sink);
            match id {
                Id::Tls => self.tls_record(&delivery, sink),
                id => drop(self.walk.message(id, delivery.message(), false, sink)),
            }
            self.walk.stand_back(before);
        } else if delivery.wanted {
            match self.http_octets(&delivery.stream, delivery.octets.octets(), sink) {
                Verdict::Same => {}
                Verdict::Http => self.tcp.want(&delivery.stream, true),
                Verdict::Other | Verdict::Unknown => self.tcp.want(&delivery.stream, false),
            }
        }
        self.tcp.recycle(delivery.octets);
    }

    /// The next octets of a stream that may be HTTP, wherever they come from.
    pub(crate) fn http_octets(&mut self, stream: &Stream, octets: Octets<'_>, sink: &mut dyn Sink) -> Verdict {
        let Self { http, walk, .. } = self;
        let verdict = http.octets(stream, octets, walk.current(), || walk.outer(stream.flow));
        self.http_events(stream.connection, sink);
        if matches!(verdict, Verdict::Other | Verdict::Unknown) {
            self.http.forget(stream.connection);
        }
        if verdict == Verdict::Unknown && stream.flow.scope == 0 {
            sink.unknown(&ends(stream));
        }
        verdict
    }

    /// Octets of such a stream are missing.
    pub(crate) fn http_gap(&mut self, stream: &Stream, count: Option<u64>, sink: &mut dyn Sink) {
        self.http.gap(stream, count);
        self.http_events(stream.connection, sink);
    }

    /// Such a stream has ended.
    pub(crate) fn http_end(&mut self, stream: &Stream, sink: &mut dyn Sink) {
        self.http.end(stream);
        self.http_events(stream.connection, sink);
    }

    /// A connection is forgotten.
    pub(crate) fn http_close(&mut self, connection: u64, sink: &mut dyn Sink) {
        if let Some(entry) = self.http.close(connection) {
            while let Some(event) = self.http.out.take() {
                tell(&event, &entry, &mut self.walk, sink);
            }
        }
    }

    fn http_events(&mut self, connection: u64, sink: &mut dyn Sink) {
        while let Some(event) = self.http.out.take() {
            let Self { http, walk, .. } = self;
            if let Some(entry) = http.get(connection) {
                tell(&event, entry, walk, sink);
            }
        }
    }
}

/// Who sends to whom.
fn ends(stream: &Stream) -> Endpoints {
    let Flow { source, destination, .. } = stream.flow;
    let ports = Some((Transport::Tcp, source.port, destination.port));
    Endpoints { source: source.address, destination: destination.address, ports, tunnel: None }
}

/// Tells what a conversation has brought.
fn tell(event: &Event, entry: &Entry, walk: &mut Walk, sink: &mut dyn Sink) {
    match event {
        Event::Message(assembled) => {
            let mut notes = Notes::default();
            let message = Message::Http(assembled.message(&mut notes));
            let side = assembled.side;
            let before = walk.stand(entry.flow(side), entry.outer(side), Some(entry.account(side)), sink);
            walk.deliver(&message, assembled.octets.octets(), &notes, false, sink);
            walk.stand_back(before);
        }
        Event::Unread { kind, what, number, places } => walk.mark_places(places, *kind, "HTTP", what, *number),
        Event::Dropped(what) => sink.remark(Remark { frame: walk.current().0, what, count: 1 }),
    }
}
