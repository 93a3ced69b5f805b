//! IP packets: headers, fragments, packets in packets, and the way to the transport.

use std::net::IpAddr;

use beleg_model::{NoteKind, Octets, Party};
use beleg_wire::headers::{ethernet, ip, tunnel};
use beleg_wire::{Carrier, by_port};

use crate::Assembler;
use crate::fragments::{Fragment, Key, Outcome};
use crate::sink::Sink;
use crate::stack::{DEPTH, Layer};
use crate::walk::Walk;

impl Assembler {
    /// An IPv4 or IPv6 packet, and what stands behind it in the frame.
    pub(crate) fn packet(&mut self, octets: Octets<'_>, sink: &mut dyn Sink) {
        let header = match ip::parse(octets.data()) {
            Ok(header) => header,
            Err(fault) => return self.faulty(octets, fault, sink),
        };
        self.walk.sender(Party::Ip(header.source));
        self.walk.settle(sink);
        let len = if header.total_len == 0 { octets.len() } else { header.total_len.max(header.len) };
        let depth = self.walk.stack.depth();
        if !self.walk.stack.push(Layer::Ip {
            source: header.source,
            destination: header.destination,
            protocol: header.protocol,
        }) {
            return self.walk.unreadable(octets, NoteKind::Limit, "IP", "layers", Some(DEPTH as u64), sink);
        }
        let payload = octets.first(len).from(header.len);
        let sent = len.saturating_sub(header.len);
        self.walk.tell_packet(&header, octets.data(), payload.data(), sink);
        match header.fragment {
            None => self.payload(&header, payload, sent, sink),
            Some(fragment) => self.fragment(&header, fragment, payload, sent, sink),
        }
        self.walk.stack.cut(depth);
        trailer(&mut self.walk, octets.from(len), sink);
    }

    fn faulty(&mut self, octets: Octets<'_>, fault: ip::Fault, sink: &mut dyn Sink) {
        let (kind, what, number) = match fault {
            ip::Fault::Truncated => (NoteKind::Truncated, "header", None),
            ip::Fault::Version(version) => (NoteKind::BadValue, "version", Some(u64::from(version))),
            ip::Fault::Length => (NoteKind::BadLength, "header length", None),
            ip::Fault::Extensions => (NoteKind::Limit, "extension headers", Some(ip::EXTENSIONS as u64)),
        };
        self.walk.unreadable(octets, kind, "IP", what, number, sink);
    }

    /// The payload of a whole packet, by protocol number; `sent` is how many octets of it were on the wire.
    pub(crate) fn payload(&mut self, header: &ip::Header, payload: Octets<'_>, sent: usize, sink: &mut dyn Sink) {
        match header.protocol {
            17 => self.udp(payload, sink),
            6 => self.tcp(header, payload, sent, sink),
            132 => self.sctp(header, payload, sink),
            4 | 41 => self.nested_packet(payload, Layer::Tunnel { kind: "ip", key: None, qfi: None }, sink),
            47 => self.gre(payload, sink),
            // Ethernet within IPv4 (RFC 3378) has a 2-octet header; IPv6 (RFC 8986, SRv6) has none.
            143 => self.nested_ethernet(payload, Layer::Tunnel { kind: "ethernet", key: None, qfi: None }, sink),
            // IPv6 no next header (RFC 8200 clause 4.7): nothing follows, and what does is ignored by receivers.
            59 => trailer(&mut self.walk, payload, sink),
            other => match by_port(Carrier::Ip(other)) {
                Some(id) => {
                    self.walk.message(id, payload, false, sink);
                }
                None => {
                    self.walk.unreadable(payload, NoteKind::UnknownType, "IP", "protocol", Some(u64::from(other)), sink)
                }
            },
        }
    }

    /// A part of a datagram, and the datagram where that makes it whole.
    fn fragment(
        &mut self,
        header: &ip::Header,
        part: ip::Fragment,
        payload: Octets<'_>,
        sent: usize,
        sink: &mut dyn Sink,
    ) {
        if payload.len() < sent {
            return self.walk.unreadable(payload, NoteKind::Truncated, "IP", "fragment", None, sink);
        }
        let key = match (header.source, header.destination) {
            (IpAddr::V4(source), IpAddr::V4(destination)) => {
                let identification = u16::try_from(part.identification).unwrap_or_default();
                Key::v4((source, destination), header.protocol, identification, self.walk.scope)
            }
            (IpAddr::V6(source), IpAddr::V6(destination)) => {
                Key::v6((source, destination), part.identification, self.walk.scope)
            }
            // One header has addresses of one version only.
            _ => return,
        };
        let (current, now) = (self.walk.current(), self.walk.now());
        let offset = u32::try_from(part.offset).unwrap_or(u32::MAX);
        let fragment =
            Fragment { key, protocol: header.protocol, offset, more: part.more, octets: payload, current, now };
        match self.fragments.add(&fragment, &mut self.report) {
            Outcome::Alone => self.payload(header, payload, sent, sink),
            Outcome::Whole { octets, protocol } => {
                let len = octets.len();
                self.payload(&ip::Header { protocol, fragment: None, ..*header }, octets.octets(), len, sink);
                self.fragments.recycle(octets);
            }
            // What cannot be a part of a datagram is in the report already.
            Outcome::Waiting | Outcome::Repeated | Outcome::Bad(_) => {}
        }
    }

    fn gre(&mut self, payload: Octets<'_>, sink: &mut dyn Sink) {
        let Some(inner) = tunnel::gre(payload.data()) else {
            return self.walk.unreadable(payload, NoteKind::BadValue, "GRE", "header", None, sink);
        };
        self.tunnelled(payload.from(inner.len), inner, "gre", sink);
    }

    /// What a tunnel header announces.
    pub(crate) fn tunnelled(
        &mut self,
        octets: Octets<'_>,
        inner: tunnel::Inner,
        kind: &'static str,
        sink: &mut dyn Sink,
    ) {
        let layer = Layer::Tunnel { kind, key: inner.key, qfi: None };
        match inner.ethertype {
            tunnel::ETHERNET => self.nested_ethernet(octets, layer, sink),
            ethernet::IPV4 | ethernet::IPV6 => self.nested_packet(octets, layer, sink),
            other => self.walk.unreadable(
                octets,
                NoteKind::UnknownType,
                "tunnel",
                "protocol type",
                Some(u64::from(other)),
                sink,
            ),
        }
    }

    /// A packet in a packet.
    pub(crate) fn nested_packet(&mut self, octets: Octets<'_>, tunnel: Layer, sink: &mut dyn Sink) {
        match self.walk.enter(tunnel) {
            Some(mark) => {
                self.packet(octets, sink);
                self.walk.leave(mark);
            }
            None => self.walk.unreadable(octets, NoteKind::Limit, "tunnel", "layers", Some(DEPTH as u64), sink),
        }
    }
}

/// Octets behind the end of a packet: zeros are padding to the link's minimum, anything else was put there.
pub(crate) fn trailer(walk: &mut Walk, octets: Octets<'_>, sink: &mut dyn Sink) {
    if octets.data().iter().any(|&octet| octet != 0) {
        walk.mark(octets, NoteKind::Residue, "link", "octets after the packet", None, sink);
    }
}
