//! The state of reading one frame: its sender, its layers, the octets found unreadable, and the emission of
//! messages with what they carry.

use beleg_model::{FrameId, NoteKind, Notes, Octets, Party, Place, SourceId, Span, Status, Time};
use beleg_wire::headers::ip;
use beleg_wire::{Id, Message, Next};

use crate::flow::Flow;
use crate::sink::{Delivery, Frame, FrameHeader, PacketHeader, Print, Sink, Why};
use crate::sink::{hops, options};
use crate::stack::{Endpoints, GTP_U, Layer, Stack, Transport};

/// Protocol number of TCP (IANA).
const TCP: u8 = 6;

/// How deep messages may carry messages.
const CARRIED: u8 = 8;

/// The state of reading one frame.
#[derive(Debug, Default)]
pub(crate) struct Walk {
    pub(crate) stack: Stack,
    /// Tells tunnels apart, so that equal addresses in different tunnels do not meet.
    pub(crate) scope: u64,
    frame: FrameHeader,
    sender: Option<Party>,
    source: Option<SourceId>,
    marks: Vec<(Place, Status, Why)>,
    spare: Vec<Notes>,
    depth: u8,
    /// The transport of the message being read lacks something that came before it.
    pub(crate) holes: bool,
    /// The frame's outermost packet was told.
    told: bool,
}

/// The layers and the account of the packet being read, while another's stand in their place.
pub(crate) struct Standing {
    stack: Stack,
    source: Option<SourceId>,
}

/// A packet that a message carries, to be walked in its turn.
pub(crate) struct Packet<'a> {
    pub(crate) octets: Octets<'a>,
    pub(crate) ethernet: bool,
    pub(crate) tunnel: Layer,
}

impl Walk {
    /// Begins with a frame.
    pub(crate) fn begin(&mut self, frame: &Frame<'_>) {
        self.stack.cut(0);
        self.scope = 0;
        let captured_len = u32::try_from(frame.octets.len()).unwrap_or(u32::MAX);
        let original_len = frame.original_len.max(captured_len);
        self.frame = FrameHeader { id: frame.id, time: frame.time, captured_len, original_len };
        self.sender = None;
        self.source = None;
        self.depth = 0;
        self.told = false;
    }

    /// Tells the frame's outermost packet, once.
    pub(crate) fn tell_packet(&mut self, header: &ip::Header, octets: &[u8], payload: &[u8], sink: &mut dyn Sink) {
        if std::mem::replace(&mut self.told, true) {
            return self.tell_inner(header, octets, payload, sink);
        }
        let begins = header.fragment.is_none_or(|fragment| fragment.offset == 0);
        let has_ports = begins && matches!(header.protocol, 6 | 17 | 132);
        let ports = payload.first_chunk::<4>().filter(|_| has_ports);
        let ports = ports.map(|[a, b, c, d]| (u16::from_be_bytes([*a, *b]), u16::from_be_bytes([*c, *d])));
        let (source, destination, protocol) = (header.source, header.destination, header.protocol);
        let print = Print::of(octets, payload);
        let link = self.stack.link().and_then(|(from, to)| Some((from, to?)));
        let (hops, options) = (hops(octets), options(header));
        sink.packet(&PacketHeader { source, destination, protocol, ports, print, link, hops, options });
    }

    /// Tells a packet that stands directly in the outermost one, and by what tunnel. Those in GTP-U are messages.
    fn tell_inner(&self, header: &ip::Header, octets: &[u8], payload: &[u8], sink: &mut dyn Sink) {
        if self.stack.levels() != 2 || self.stack.in_user_plane() {
            return;
        }
        if let (Some(outer), Some(own)) = (self.stack.outermost(), self.stack.innermost())
            && own.tunnel.is_some()
        {
            let (source, destination, protocol) = (header.source, header.destination, header.protocol);
            let print = Print::of(octets, payload);
            let (hops, options) = (hops(octets), options(header));
            let packet = PacketHeader { source, destination, protocol, ports: None, print, link: None, hops, options };
            sink.inner(&packet, &Endpoints { tunnel: own.tunnel, ..outer });
        }
    }

    /// Tells that the datagram being read is of no protocol that is known.
    pub(crate) fn tell_unknown(&self, sink: &mut dyn Sink) {
        if let Some(ends) = self.stack.outermost().filter(|_| self.stack.levels() == 1) {
            sink.unknown(&ends);
        }
    }

    /// Tells a packet that stands at the end of what no protocol is known to carry, directly in the outermost packet.
    pub(crate) fn tell_hidden(&self, octets: &[u8], sink: &mut dyn Sink) {
        /// How far in it may begin: longer headers of tunnels are not known.
        const SEARCHED: usize = 64;
        let Some(outer) = self.stack.outermost().filter(|_| self.stack.levels() == 1) else { return };
        let found = (0..octets.len().min(SEARCHED)).find_map(|at| {
            let packet = octets.get(at..).filter(|packet| ip::is_exactly(packet))?;
            PacketHeader::read(packet)
        });
        if let Some(packet) = found {
            sink.inner(&packet, &Endpoints { tunnel: Some(("udp", None, None)), ..outer });
        }
    }

    /// When the frame was captured.
    pub(crate) fn now(&self) -> Time {
        self.frame.time
    }

    /// The frame being read and its account.
    pub(crate) fn current(&self) -> (FrameId, SourceId) {
        (self.frame.id, self.source.unwrap_or_default())
    }

    /// Learns who sent the frame; the outermost network address wins over a link address.
    pub(crate) fn sender(&mut self, party: Party) {
        if self.sender.is_none()
            || matches!((self.sender, party), (Some(Party::Link(_)), Party::Ip(_))) && self.source.is_none()
        {
            self.sender = Some(party);
        }
    }

    /// Posts the frame to its sender's account, once.
    pub(crate) fn settle(&mut self, sink: &mut dyn Sink) {
        if self.source.is_none() {
            self.source = Some(sink.frame(&self.frame, self.sender.unwrap_or(Party::Nameless)));
        }
    }

    /// Opens a tunnel; `None` where the layers are exhausted. [`Self::leave`] closes it.
    pub(crate) fn enter(&mut self, tunnel: Layer) -> Option<(usize, u64)> {
        let mark = (self.stack.depth(), self.scope);
        if let Layer::Tunnel { key, .. } = tunnel {
            // Any mixing will do: a collision only means that two tunnels share a table of fragments.
            self.scope = self
                .scope
                .wrapping_mul(0x9e37_79b9_7f4a_7c15)
                .wrapping_add(u64::from(key.unwrap_or(0)))
                .wrapping_add(1);
        }
        // Room is needed for the packet's own layers too.
        if self.stack.depth() + 6 > crate::stack::DEPTH {
            return None;
        }
        self.stack.push(tunnel).then_some(mark)
    }

    /// Closes a tunnel.
    pub(crate) fn leave(&mut self, (depth, scope): (usize, u64)) {
        self.stack.cut(depth);
        self.scope = scope;
    }

    /// Marks octets, at their places in the frames they came from.
    pub(crate) fn mark(
        &mut self,
        octets: Octets<'_>,
        kind: NoteKind,
        layer: &'static str,
        what: &'static str,
        number: Option<u64>,
        sink: &mut dyn Sink,
    ) {
        self.settle(sink);
        let Some(status) = kind.status() else { return };
        let why = Why { kind, layer, what, number };
        let all = Span::new(0, octets.len());
        self.marks.extend(octets.places(all, self.current()).map(|place| (place, status, why)));
    }

    /// Marks octets that could not be read.
    pub(crate) fn unreadable(
        &mut self,
        octets: Octets<'_>,
        kind: NoteKind,
        layer: &'static str,
        what: &'static str,
        number: Option<u64>,
        sink: &mut dyn Sink,
    ) {
        self.mark(octets, kind, layer, what, number, sink);
    }

    /// Marks places that earlier frames left behind in a buffer.
    pub(crate) fn mark_places(
        &mut self,
        places: &[Place],
        kind: NoteKind,
        layer: &'static str,
        what: &'static str,
        number: Option<u64>,
    ) {
        if let Some(status) = kind.status() {
            let why = Why { kind, layer, what, number };
            self.marks.extend(places.iter().map(|&place| (place, status, why)));
        }
    }

    /// Whether the packet being read is a user's, in GTP-U.
    pub(crate) fn in_user_plane(&self) -> bool {
        self.stack.in_user_plane()
    }

    /// The layers outside of the innermost packet, where that is of `flow`.
    pub(crate) fn outer(&self, flow: Flow) -> Option<Box<[Layer]>> {
        let len = self.stack.without_innermost();
        self.is_of(flow).then(|| self.stack.layers().get(..len).unwrap_or_default().into())
    }

    /// Whether the packet being read is of `flow`.
    fn is_of(&self, flow: Flow) -> bool {
        let ports = (Transport::Tcp, flow.source.port, flow.destination.port);
        self.scope == flow.scope
            && self.stack.innermost().is_some_and(|ends| {
                (ends.source, ends.destination) == (flow.source.address, flow.destination.address)
                    && ends.ports == Some(ports)
            })
    }

    /// Reads something that packets of `flow` brought, whichever packet is being read: its layers are then those of the
    /// flow within `outer`, its account `account`. [`Self::stand_back`] ends that.
    pub(crate) fn stand(
        &mut self,
        flow: Flow,
        outer: &[Layer],
        account: Option<SourceId>,
        sink: &mut dyn Sink,
    ) -> Option<Standing> {
        self.settle(sink);
        if self.is_of(flow) {
            return None;
        }
        let mut stack = Stack::default();
        let (source, destination) = (flow.source.address, flow.destination.address);
        let (kind, protocol) = (Transport::Tcp, TCP);
        let own = [
            Layer::Ip { source, destination, protocol },
            Layer::Transport { kind, source: flow.source.port, destination: flow.destination.port },
        ];
        for &layer in outer.iter().chain(&own) {
            stack.push(layer);
        }
        let before = Standing { stack: std::mem::replace(&mut self.stack, stack), source: self.source };
        self.source = account.or(self.source);
        Some(before)
    }

    /// Goes on with the packet being read.
    pub(crate) fn stand_back(&mut self, before: Option<Standing>) {
        if let Some(Standing { stack, source }) = before {
            self.stack = stack;
            self.source = source;
        }
    }

    /// Ends the frame: hands each marked octet over once, the first mark in octet order winning.
    pub(crate) fn end(&mut self, sink: &mut dyn Sink) {
        if self.marks.is_empty() {
            return;
        }
        let mut marks = std::mem::take(&mut self.marks);
        marks.sort_by_key(|(place, ..)| (place.frame, place.offset));
        let mut done = (FrameId::default(), 0_u32);
        for &(place, status, why) in &marks {
            let from = if done.0 == place.frame { place.offset.max(done.1) } else { place.offset };
            let to = place.offset.saturating_add(place.len);
            if to > from {
                sink.mark(Place { offset: from, len: to - from, ..place }, status, why);
                done = (place.frame, to);
            }
        }
        marks.clear();
        self.marks = marks;
    }

    /// Reads `octets` as one message of `id`, hands it over and then the messages that it carries. Answers
    /// with the packet that it carries, where it carries one.
    pub(crate) fn message<'a>(
        &mut self,
        id: Id,
        octets: Octets<'a>,
        duplicate: bool,
        sink: &mut dyn Sink,
    ) -> Option<Packet<'a>> {
        self.settle(sink);
        let mut notes = self.spare.pop().unwrap_or_default();
        notes.clear();
        let message = Message::decode(id, octets.data(), &mut notes);
        let packet = self.deliver(&message, octets, &notes, duplicate, sink);
        self.spare.push(notes);
        packet
    }

    /// Hands over a message that is decoded already, and then the messages that it carries.
    pub(crate) fn deliver<'a>(
        &mut self,
        message: &Message<'a>,
        octets: Octets<'a>,
        notes: &Notes,
        duplicate: bool,
        sink: &mut dyn Sink,
    ) -> Option<Packet<'a>> {
        self.settle(sink);
        let id = message.id();
        let status = self.note(id, octets, notes);
        let (frame, time, depth) = (self.current(), self.frame.time, self.depth);
        sink.message(&Delivery {
            frame,
            time,
            message,
            octets,
            notes,
            stack: &self.stack,
            status,
            duplicate,
            holes: self.holes,
            depth,
        });
        self.carried(id, message, octets, duplicate, sink)
    }

    /// Tells who asks whom for a link address, as a packet of no protocol, where the frame is ARP's for IPv4 over Ethernet
    /// (RFC 826).
    pub(crate) fn tell_arp(&mut self, octets: &[u8], sink: &mut dyn Sink) {
        const ETHERNET_AND_IPV4: [u8; 6] = [0, 1, 8, 0, 6, 4];
        let Some((head, rest)) = octets.split_first_chunk::<6>() else { return };
        let Some([_, _, _, _, _, _, _, _, a, b, c, d, _, _, _, _, _, _, e, f, g, h]) = rest.first_chunk::<22>() else {
            return;
        };
        if *head != ETHERNET_AND_IPV4 || std::mem::replace(&mut self.told, true) {
            return;
        }
        let (source, destination) = ([*a, *b, *c, *d].into(), [*e, *f, *g, *h].into());
        let print = Print::of(&[], rest);
        sink.packet(&PacketHeader {
            source,
            destination,
            protocol: 0,
            ports: None,
            print,
            link: None,
            hops: 0,
            options: 0,
        });
    }

    /// Does something one layer deeper.
    pub(crate) fn within(&mut self, layer: Layer, then: impl FnOnce(&mut Self)) {
        let depth = self.stack.depth();
        self.stack.push(layer);
        self.depth += 1;
        then(self);
        self.depth -= 1;
        self.stack.cut(depth);
    }

    /// Turns notes into marks; answers with the status of the message as a whole.
    fn note(&mut self, id: Id, octets: Octets<'_>, notes: &Notes) -> Status {
        let mut status = Status::Unexamined;
        let current = self.current();
        for note in notes.all() {
            let Some(found) = note.kind.status() else {
                continue;
            };
            let why = Why::of(id.protocol().title, note);
            self.marks.extend(octets.places(note.span, current).map(|place| (place, found, why)));
            status = match (found, note.span.start) {
                (Status::Undecodable, 0) => Status::Undecodable,
                (Status::Opaque, _) if status != Status::Undecodable => Status::Opaque,
                _ => status,
            };
        }
        status
    }

    /// The messages that a message carries, in order.
    fn carried<'a>(
        &mut self,
        id: Id,
        message: &Message<'a>,
        octets: Octets<'a>,
        duplicate: bool,
        sink: &mut dyn Sink,
    ) -> Option<Packet<'a>> {
        let mut packet = None;
        message.carried(&mut |carried| match carried.next {
            Next::Protocol(next) if self.depth < CARRIED => {
                let depth = self.stack.depth();
                self.stack.push(Layer::Within { protocol: id.protocol().name, role: carried.role });
                self.depth += 1;
                self.message(next, octets.span(carried.span), duplicate, sink);
                self.depth -= 1;
                self.stack.cut(depth);
            }
            Next::Protocol(_) => self.unreadable(
                octets.span(carried.span),
                NoteKind::Limit,
                id.protocol().title,
                "messages in messages",
                Some(u64::from(CARRIED)),
                sink,
            ),
            Next::Ip | Next::Ethernet => {
                let ethernet = carried.next == Next::Ethernet;
                packet = Some(Packet { octets: octets.span(carried.span), ethernet, tunnel: tunnel(message) });
            }
            // A packet quoted by an error message is part of that message: reading it as one of its own
            // would post what was never sent.
            Next::Quoted => {}
        });
        packet
    }
}

/// The tunnel that a message's packet stands in.
fn tunnel(message: &Message<'_>) -> Layer {
    match message {
        Message::GtpU(message) => Layer::Tunnel { kind: GTP_U, key: message.teid, qfi: message.qfi() },
        other => Layer::Tunnel { kind: other.id().protocol().name, key: None, qfi: None },
    }
}
