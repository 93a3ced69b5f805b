//! UDP, TCP and SCTP: from the packet's payload to messages.

use beleg_model::{NoteKind, Octets, Span};
use beleg_wire::headers::{ip, sctp, tcp, tunnel, udp};
use beleg_wire::protocols::pfcp;
use beleg_wire::{Carrier, Id, by_datagram_structure, by_port, by_ppid};

use crate::Assembler;
use crate::flow::{Arrival, Endpoint, Flow};
use crate::sctp::Repeat;
use crate::sink::Sink;
use crate::stack::{Layer, Transport};
use crate::walk::Packet;

impl Assembler {
    /// A UDP datagram (RFC 768).
    pub(crate) fn udp(&mut self, octets: Octets<'_>, sink: &mut dyn Sink) {
        let Some(header) = udp::Header::read(octets.data()) else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "UDP", "header", None, sink);
        };
        let (source, destination) = (header.source_port, header.destination_port);
        self.walk.stack.push(Layer::Transport { kind: Transport::Udp, source, destination });
        // Length 0 is a jumbogram's (RFC 2675 clause 4).
        let len = if header.length == 0 { octets.len() } else { usize::from(header.length) };
        if len < udp::Header::LEN {
            let (rest, number) = (octets.from(udp::Header::LEN), Some(u64::from(header.length)));
            return self.walk.unreadable(rest, NoteKind::BadLength, "UDP", "length", number, sink);
        }
        let rest = octets.from(len);
        if !rest.is_empty() {
            self.walk.mark(rest, NoteKind::Residue, "UDP", "octets after the datagram", None, sink);
        }
        self.datagram(source, destination, octets.first(len).from(udp::Header::LEN), sink);
    }

    fn datagram(&mut self, source: u16, destination: u16, payload: Octets<'_>, sink: &mut dyn Sink) {
        if payload.is_empty() {
            return;
        }
        if destination == tunnel::VXLAN_PORT
            && let Some(inner) = tunnel::vxlan(payload.data())
        {
            return self.tunnelled(payload.from(inner.len), inner, "vxlan", sink);
        }
        if destination == tunnel::GENEVE_PORT
            && let Some(inner) = tunnel::geneve(payload.data())
        {
            return self.tunnelled(payload.from(inner.len), inner, "geneve", sink);
        }
        // Octets of a protocol that is not known stay as they are: unexamined.
        let id = if self.walk.in_user_plane() {
            identify(source, destination, payload.data(), of_the_network, false)
        } else {
            identify(source, destination, payload.data(), by_datagram_structure, true)
        };
        match id {
            Some(id) => self.datagram_messages(id, payload, sink),
            None => {
                self.walk.tell_unknown(sink);
                self.walk.tell_hidden(payload.data(), sink);
            }
        }
    }

    fn datagram_messages(&mut self, id: Id, payload: Octets<'_>, sink: &mut dyn Sink) {
        let mut rest = payload;
        loop {
            // Several PFCP messages may stand in one datagram (TS 29.244 clause 7.2.2.1, flag FO).
            let len = if id == Id::Pfcp { pfcp::message_len(rest.data()).max(1) } else { rest.len() };
            if let Some(packet) = self.walk.message(id, rest.first(len), false, sink) {
                self.carried_packet(&packet, sink);
            }
            rest = rest.from(len);
            if rest.is_empty() {
                break;
            }
        }
    }

    fn carried_packet(&mut self, packet: &Packet<'_>, sink: &mut dyn Sink) {
        if packet.ethernet {
            self.nested_ethernet(packet.octets, packet.tunnel, sink);
        } else {
            self.nested_packet(packet.octets, packet.tunnel, sink);
        }
    }

    /// A TCP segment (RFC 9293); `sent` is how many octets of it were on the wire.
    pub(crate) fn tcp(&mut self, packet: &ip::Header, octets: Octets<'_>, sent: usize, sink: &mut dyn Sink) {
        let Some(header) = tcp::Header::read(octets.data()) else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "TCP", "header", None, sink);
        };
        let (source, destination) = (header.source_port, header.destination_port);
        self.walk.stack.push(Layer::Transport { kind: Transport::Tcp, source, destination });
        let Some(at) = header.data_at(sent.max(octets.len())) else {
            let number = Some(u64::from(header.data_offset));
            return self.walk.unreadable(
                octets.from(tcp::Header::LEN),
                NoteKind::BadLength,
                "TCP",
                "data offset",
                number,
                sink,
            );
        };
        // Streams of users are not put together: what they say to whom is in the headers, the rest is theirs.
        if self.walk.in_user_plane() {
            return;
        }
        let flow = self.flow(packet, source, destination);
        let cut = sent.saturating_sub(octets.len());
        let (current, now) = (self.walk.current(), self.walk.now());
        let arrival = Arrival { flow, octets: octets.from(at), cut, current, now };
        let mut turn = self.tcp.segment(&arrival, &header, &mut self.report);
        self.tcp_turn(&mut turn, sink);
    }

    fn flow(&self, packet: &ip::Header, source: u16, destination: u16) -> Flow {
        Flow {
            source: Endpoint { address: packet.source, port: source },
            destination: Endpoint { address: packet.destination, port: destination },
            scope: self.walk.scope,
        }
    }

    /// An SCTP packet (RFC 9260): its user messages as they become whole, its control chunks as messages.
    pub(crate) fn sctp(&mut self, packet: &ip::Header, octets: Octets<'_>, sink: &mut dyn Sink) {
        let Some(header) = sctp::Header::read(octets.data()) else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "SCTP", "header", None, sink);
        };
        let ports = (header.source_port, header.destination_port);
        self.walk.stack.push(Layer::Transport { kind: Transport::Sctp, source: ports.0, destination: ports.1 });
        let (current, now) = (self.walk.current(), self.walk.now());
        let arrival = Arrival { flow: self.flow(packet, ports.0, ports.1), octets, cut: 0, current, now };
        let association = self.sctp.packet(&arrival, &header, &mut self.report);
        let mut chunks = sctp::Chunks::of(octets.data());
        for chunk in &mut chunks {
            if let Some(delivery) = self.sctp.chunk(&association, &chunk, octets, &mut self.report) {
                let duplicate = delivery.repeat != Repeat::First;
                self.walk.holes = self.sctp.has_holes(&association);
                self.user_message(delivery.ppid, delivery.stream, ports, delivery.octets.octets(), duplicate, sink);
                self.sctp.recycle(delivery.octets);
            }
            // Acknowledgements are transport: they say nothing that their count does not.
            if !matches!(chunk.kind, sctp::kind::DATA | sctp::kind::I_DATA | sctp::kind::SACK) {
                let span = Span::new(chunk.at, sctp::Chunk::HEADER + chunk.value.len());
                self.walk.message(Id::Sctp, octets.span(span), false, sink);
            }
        }
        let rest = octets.span(chunks.rest());
        if !rest.is_empty() {
            self.walk.unreadable(rest, NoteKind::BadLength, "SCTP", "chunk", None, sink);
        }
    }

    /// A user message of SCTP.
    fn user_message(
        &mut self,
        ppid: u32,
        stream: u16,
        ports: (u16, u16),
        payload: Octets<'_>,
        duplicate: bool,
        sink: &mut dyn Sink,
    ) {
        let depth = self.walk.stack.depth();
        self.walk.stack.push(Layer::SctpStream { stream, ppid });
        let by_ports = || by_port(Carrier::Sctp(ports.1)).or_else(|| by_port(Carrier::Sctp(ports.0)));
        let id = by_ppid(ppid).or_else(by_ports).or_else(|| by_datagram_structure(payload.data()));
        if let Some(id) = id {
            self.walk.message(id, payload, duplicate, sink);
        }
        self.walk.holes = false;
        self.walk.stack.cut(depth);
    }
}

/// The protocol of a datagram: by its ports where its structure does not contradict them, else by its
/// structure, else (where `trust`) by its ports all the same, so that a broken message is a broken message of that
/// protocol. A user's port says nothing of the network's protocols.
fn identify(
    source: u16,
    destination: u16,
    octets: &[u8],
    by_structure: fn(&[u8]) -> Option<Id>,
    trust: bool,
) -> Option<Id> {
    let fits = |id: &Id| id.protocol().probe.is_none_or(|probe| probe(octets));
    let by_ports = || [destination, source].into_iter().filter_map(|port| by_port(Carrier::Udp(port)));
    by_ports().find(fits).or_else(|| by_structure(octets)).or_else(|| by_ports().next().filter(|_| trust))
}

/// What a user's datagram is looked at for besides its ports: protocols of the network itself, which have no
/// place in the user plane. What users say to each other is theirs.
fn of_the_network(octets: &[u8]) -> Option<Id> {
    let fits = |id: &Id| id.protocol().probe.is_some_and(|probe| probe(octets));
    [Id::GtpU, Id::Pfcp, Id::Gtpv2C].into_iter().find(fits)
}
