//! UDP, TCP and SCTP: from the packet's payload to messages.

use beleg_model::{NoteKind, Octets};
use beleg_wire::headers::{ip, tunnel};
use beleg_wire::reader::Reader;
use beleg_wire::{Carrier, Id, by_datagram_structure, by_port};

use crate::Assembler;
use crate::sink::Sink;
use crate::stack::{Layer, Transport};
use crate::walk::Packet;

impl Assembler {
    /// A UDP datagram (RFC 768).
    pub(crate) fn udp(&mut self, _packet: &ip::Header, octets: Octets<'_>, sink: &mut dyn Sink) {
        let mut reader = Reader::new(octets.data());
        let (Some(source), Some(destination), Some(len), Some(_checksum)) =
            (reader.u16(), reader.u16(), reader.u16(), reader.u16())
        else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "UDP", "header", None, sink);
        };
        self.walk.stack.push(Layer::Transport { kind: Transport::Udp, source, destination });
        // Length 0 is a jumbogram's (RFC 2675 clause 4).
        let len = if len == 0 { octets.len() } else { usize::from(len) };
        if len < 8 {
            return self.walk.unreadable(octets.from(8), NoteKind::BadLength, "UDP", "length", Some(len as u64), sink);
        }
        let rest = octets.from(len);
        if !rest.is_empty() {
            self.walk.mark(rest, NoteKind::Residue, "UDP", "octets after the datagram", None, sink);
        }
        self.datagram(source, destination, octets.first(len).from(8), sink);
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
        if let Some(id) = identify(source, destination, payload.data()) {
            self.datagram_messages(id, payload, sink);
        }
    }

    fn datagram_messages(&mut self, id: Id, payload: Octets<'_>, sink: &mut dyn Sink) {
        if let Some(packet) = self.walk.message(id, payload, false, sink) {
            self.carried_packet(packet, sink);
        }
    }

    fn carried_packet(&mut self, packet: Packet<'_>, sink: &mut dyn Sink) {
        if packet.ethernet {
            self.nested_ethernet(packet.octets, packet.tunnel, sink);
        } else {
            self.nested_packet(packet.octets, packet.tunnel, sink);
        }
    }

    /// A TCP segment (RFC 9293).
    pub(crate) fn tcp(&mut self, _packet: &ip::Header, _octets: Octets<'_>, _sink: &mut dyn Sink) {}

    /// An SCTP packet (RFC 9260).
    pub(crate) fn sctp(&mut self, _packet: &ip::Header, _octets: Octets<'_>, _sink: &mut dyn Sink) {}
}

/// The protocol of a datagram: by its ports where its structure does not contradict them, else by its
/// structure, else by its ports all the same, so that a broken message is a broken message of that protocol.
fn identify(source: u16, destination: u16, octets: &[u8]) -> Option<Id> {
    let ports = [by_port(Carrier::Udp(destination)), by_port(Carrier::Udp(source))];
    let fits = |id: &Id| id.protocol().probe.is_none_or(|probe| probe(octets));
    ports
        .into_iter()
        .flatten()
        .find(fits)
        .or_else(|| by_datagram_structure(octets))
        .or_else(|| ports.into_iter().flatten().next())
}
