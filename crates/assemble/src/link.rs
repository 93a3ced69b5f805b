//! Link layers: Ethernet with its tags, Linux cooked captures, loopback, raw IP. Up to the network layer.

use beleg_model::{NoteKind, Octets, Party};
use beleg_wire::headers::ethernet;
use beleg_wire::reader::Reader;
use beleg_wire::{Carrier, by_port};

use crate::sink::Sink;
use crate::stack::Layer;
use crate::{Assembler, network};

/// Link types of pcap and pcapng that are read.
pub mod types {
    /// BSD loopback, address family in the capturing machine's byte order.
    pub const NULL: u16 = 0;
    /// IEEE 802.3.
    pub const ETHERNET: u16 = 1;
    /// Raw IP, and the two numbers that other systems wrote for it.
    pub const RAW: [u16; 3] = [12, 14, 101];
    /// OpenBSD loopback, address family in network byte order.
    pub const LOOP: u16 = 108;
    /// Linux cooked capture, version 1.
    pub const LINUX_SLL: u16 = 113;
    /// Raw IPv4.
    pub const IPV4: u16 = 228;
    /// Raw IPv6.
    pub const IPV6: u16 = 229;
    /// Linux cooked capture, version 2.
    pub const LINUX_SLL2: u16 = 276;
}

/// How many VLAN tags and MPLS labels one frame may stack.
const TAGS: usize = 8;

impl Assembler {
    /// Reads a frame from its link layer on.
    pub(crate) fn link(&mut self, link: u16, octets: Octets<'_>, sink: &mut dyn Sink) {
        match link {
            types::ETHERNET => self.ethernet(octets, sink),
            types::LINUX_SLL => self.cooked(octets, 14, 16, 6, 4, sink),
            types::LINUX_SLL2 => self.cooked(octets, 0, 20, 12, 11, sink),
            types::NULL | types::LOOP => self.loopback(octets, sink),
            types::IPV4 | types::IPV6 => self.packet(octets, sink),
            raw if types::RAW.contains(&raw) => self.packet(octets, sink),
            other => {
                self.walk.unreadable(octets, NoteKind::UnknownType, "link", "link type", Some(u64::from(other)), sink)
            }
        }
    }

    /// IEEE 802.3: addresses, then whatever the EtherType announces.
    pub(crate) fn ethernet(&mut self, octets: Octets<'_>, sink: &mut dyn Sink) {
        let Some(header) = ethernet::parse(octets.data()) else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "link", "Ethernet header", None, sink);
        };
        self.walk.sender(Party::Link(header.source));
        self.walk.stack.push(Layer::Link { source: header.source, destination: Some(header.destination) });
        self.ethertype(header.ethertype, octets.from(ethernet::LEN), sink);
    }

    /// Linux cooked capture: the EtherType at `protocol_at`, `len` octets of header, a link address of
    /// at most 8 octets at `address_at` and its length in the octets at or before it.
    fn cooked(
        &mut self,
        octets: Octets<'_>,
        protocol_at: usize,
        len: usize,
        address_at: usize,
        length_at: usize,
        sink: &mut dyn Sink,
    ) {
        let data = octets.data();
        let protocol = data.get(protocol_at..).and_then(|data| Reader::new(data).u16());
        let (Some(protocol), true) = (protocol, data.len() >= len) else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "link", "Linux cooked header", None, sink);
        };
        // Version 1 holds the address length in two octets at 4, version 2 in the one at 11.
        let length = data
            .get(length_at..)
            .and_then(|data| if len == 16 { Reader::new(data).u16() } else { Reader::new(data).u8().map(u16::from) });
        if length == Some(6)
            && let Some(source) = data.get(address_at..).and_then(|data| Reader::new(data).array())
        {
            self.walk.sender(Party::Link(source));
            self.walk.stack.push(Layer::Link { source, destination: None });
        }
        self.ethertype(protocol, octets.from(len), sink);
    }

    /// BSD loopback: the address family, in either byte order, then the packet.
    fn loopback(&mut self, octets: Octets<'_>, sink: &mut dyn Sink) {
        let Some(family) = Reader::new(octets.data()).u32() else {
            return self.walk.unreadable(octets, NoteKind::Truncated, "link", "loopback header", None, sink);
        };
        // The families of IPv6 differ between systems: 10, 24, 28, 30.
        let family = if family > 0xffff { family.swap_bytes() } else { family };
        match family {
            2 | 10 | 24 | 28 | 30 => self.packet(octets.from(4), sink),
            other => self.walk.unreadable(
                octets.from(4),
                NoteKind::UnknownType,
                "link",
                "address family",
                Some(u64::from(other)),
                sink,
            ),
        }
    }

    /// What an EtherType announces, through tags and labels.
    pub(crate) fn ethertype(&mut self, ethertype: u16, octets: Octets<'_>, sink: &mut dyn Sink) {
        let (mut ethertype, mut octets) = (ethertype, octets);
        for _ in 0..TAGS {
            if !ethernet::is_vlan(ethertype) {
                break;
            }
            let Some((vlan, next)) = ethernet::vlan(octets.data()) else {
                return self.walk.unreadable(octets, NoteKind::Truncated, "link", "VLAN tag", None, sink);
            };
            self.walk.stack.push(Layer::Vlan(vlan));
            (ethertype, octets) = (next, octets.from(4));
        }
        match ethertype {
            ethernet::IPV4 | ethernet::IPV6 => self.packet(octets, sink),
            ethernet::MPLS | ethernet::MPLS_UPSTREAM => self.mpls(octets, sink),
            ethernet::MACSEC => self.walk.mark(octets, NoteKind::Encrypted, "link", "MACsec", None, sink),
            length if length < ethernet::LENGTH_LIMIT => self.llc(usize::from(length), octets, sink),
            other => match by_port(Carrier::EtherType(other)) {
                Some(id) => {
                    self.walk.settle(sink);
                    self.walk.tell_arp(octets.data(), sink);
                    self.walk.message(id, octets, false, sink);
                }
                None => self.walk.unreadable(
                    octets,
                    NoteKind::UnknownType,
                    "link",
                    "EtherType",
                    Some(u64::from(other)),
                    sink,
                ),
            },
        }
    }

    /// IEEE 802.2 LLC: only SNAP with an EtherType leads on.
    fn llc(&mut self, length: usize, octets: Octets<'_>, sink: &mut dyn Sink) {
        let inner = octets.first(length);
        match *inner.data() {
            [0xaa, 0xaa, 0x03, 0, 0, 0, a, b, ..] => match u16::from_be_bytes([a, b]) {
                ethertype if ethertype >= ethernet::LENGTH_LIMIT => self.ethertype(ethertype, inner.from(8), sink),
                other => self.walk.unreadable(
                    inner,
                    NoteKind::BadValue,
                    "link",
                    "SNAP protocol",
                    Some(u64::from(other)),
                    sink,
                ),
            },
            [dsap, ..] => self.walk.unreadable(
                inner,
                NoteKind::UnknownType,
                "link",
                "LLC service access point",
                Some(u64::from(dsap)),
                sink,
            ),
            [] => self.walk.unreadable(octets, NoteKind::Truncated, "link", "LLC header", None, sink),
        }
        network::trailer(&mut self.walk, octets.from(length), sink);
    }

    /// MPLS labels, then IP by its version, or the Ethernet frame of a pseudowire.
    fn mpls(&mut self, octets: Octets<'_>, sink: &mut dyn Sink) {
        let mut octets = octets;
        for _ in 0..TAGS {
            let Some((label, last)) = ethernet::mpls(octets.data()) else {
                return self.walk.unreadable(octets, NoteKind::Truncated, "link", "MPLS label", None, sink);
            };
            self.walk.stack.push(Layer::Mpls(label));
            octets = octets.from(4);
            if last {
                return match octets.data().first().map(|first| first >> 4) {
                    Some(4 | 6) => self.packet(octets, sink),
                    // A pseudowire control word (RFC 4385 clause 3) stands before the Ethernet frame.
                    Some(0) => self.nested_ethernet(
                        octets.from(4),
                        Layer::Tunnel { kind: "mpls", key: Some(label), qfi: None },
                        sink,
                    ),
                    _ => {
                        self.nested_ethernet(octets, Layer::Tunnel { kind: "mpls", key: Some(label), qfi: None }, sink)
                    }
                };
            }
        }
        self.walk.unreadable(octets, NoteKind::Limit, "link", "MPLS labels", Some(TAGS as u64), sink);
    }

    /// An Ethernet frame in a tunnel.
    pub(crate) fn nested_ethernet(&mut self, octets: Octets<'_>, tunnel: Layer, sink: &mut dyn Sink) {
        let mark = self.walk.enter(tunnel);
        match mark {
            Some(mark) => {
                self.ethernet(octets, sink);
                self.walk.leave(mark);
            }
            None => self.walk.unreadable(
                octets,
                NoteKind::Limit,
                "tunnel",
                "layers",
                Some(crate::stack::DEPTH as u64),
                sink,
            ),
        }
    }
}
