//! SCTP user messages (RFC 9260, RFC 8260), as a bystander sees them.
//!
//! The caller walks the chunks of a packet ([`beleg_wire::headers::sctp::Chunks`]) and gives each to
//! [`Sctp::chunk`], which hands on a user message when it is complete: in the order of the frames, not in that of
//! a stream. A message in one chunk is handed on straight from the frame. A chunk that comes again is handed on
//! again and says so; fragments that come again are reported. Chunks are known to be missing when the other side
//! acknowledges them, when the sender gives them up, or when much newer ones have come.
//!
//! Only user data are accounted for here; headers and control chunks are the caller's. Which association a packet
//! belongs to: see the rule in `associations.rs`.

mod associations;
mod partial;
mod window;

use std::fmt;
use std::hash::BuildHasher;

use beleg_model::{Octets, Time};
use beleg_wire::headers::sctp::{Chunk, Chunks, Data, Header, Init, Order, kind};
use foldhash::quality::RandomState;

use self::associations::{Association, Associations, CLOSED, Clue, IDLE, KEEPING};
use self::partial::Head;
use self::window::{Seen, Window};
use crate::flow::{Arrival, Side};
use crate::gathered::{Current, Pool, Stretch};
use crate::report::{Layer, Report, Why};
use crate::slots::Handle;

/// A user message.
#[derive(Debug)]
pub struct Delivery<'f> {
    /// The association, numbered from 1 in the order in which associations were first seen.
    pub association: u64,
    /// Stream identifier.
    pub stream: u16,
    /// Its place in the stream.
    pub order: Order,
    /// Not ordered against other messages of the stream.
    pub unordered: bool,
    /// Payload protocol identifier.
    pub ppid: u32,
    /// TSN of its first chunk.
    pub tsn: u32,
    /// Whether its TSN came before. Always [`Repeat::First`] for a message of several chunks.
    pub repeat: Repeat,
    /// Whether octets at its end were sent and not captured.
    pub is_cut: bool,
    /// Its octets.
    pub octets: Stretch<'f>,
}

/// Whether a message came before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repeat {
    /// Not as far as is remembered.
    First,
    /// It did, as far as is remembered with the same content: sent again, or captured twice.
    Again,
    /// Its TSN came before with other content. A receiver drops the later one; whoever sends it may want an
    /// observer to read it, or not to read the first.
    Differs,
}

/// A packet whose chunks are being read.
#[derive(Clone, Copy, Debug)]
pub struct Packet {
    handle: Handle,
    sender: Side,
    association: u64,
    current: Current,
    now: Time,
}

impl Packet {
    /// The association that it belongs to, numbered from 1.
    pub fn association(&self) -> u64 {
        self.association
    }
}

/// The associations of a capture.
#[derive(Default)]
pub struct Sctp {
    associations: Associations,
    pool: Pool,
    cost: usize,
    hasher: RandomState,
}

impl fmt::Debug for Sctp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sctp")
            .field("associations", &self.associations.slots.len())
            .field("cost", &self.cost)
            .finish_non_exhaustive()
    }
}

impl Sctp {
    /// How many associations are kept.
    pub const ASSOCIATIONS: usize = 16_384;
    /// How much memory fragments may take.
    pub const OCTETS: usize = 64 << 20;
    /// How long an association is kept after it has ended. Its last packets may still be on the way.
    pub const CLOSED_TIME: i64 = 60_000_000_000;

    /// Whether either side has sent chunks that did not come, or not yet.
    pub fn has_holes(&self, packet: &Packet) -> bool {
        let Some(association) = self.associations.slots.get(packet.handle) else { return false };
        association.peers.each().iter().any(|peer| peer.window.as_ref().is_some_and(|window| window.has_holes()))
    }

    /// Finds the association of a packet, of which `arrival.octets` are all octets. Each of its chunks is to be
    /// given to [`chunk`](Self::chunk) then.
    pub fn packet(&mut self, arrival: &Arrival<'_>, header: &Header, report: &mut Report) -> Packet {
        while let Some((handle, seen)) = self.associations.slots.oldest(CLOSED)
            && arrival.now.since(seen) > Self::CLOSED_TIME
        {
            self.leave(handle, report);
        }
        let first = Chunks::of(arrival.octets.data()).next();
        let clue = Clue::new(arrival.flow, header, first, arrival.now);
        let (handle, sender) = match self.associations.find(&clue) {
            Some(found) => found,
            None => {
                if self.associations.slots.len() >= Self::ASSOCIATIONS {
                    self.evict(report);
                }
                self.associations.open(&clue)
            }
        };
        self.associations.learn(handle, sender, &clue);
        let mut association = 0;
        if let Some(found) = self.associations.slots.get(handle) {
            association = found.number;
            let queue = found.queue();
            self.associations.slots.touch(handle, queue, arrival.now);
        }
        Packet { handle, sender, association, current: arrival.current, now: arrival.now }
    }

    /// Takes a chunk of `packet`, of which `octets` are all octets; hands on the user message that it completes.
    pub fn chunk<'f>(
        &mut self,
        packet: &Packet,
        chunk: &Chunk<'_>,
        octets: Octets<'f>,
        report: &mut Report,
    ) -> Option<Delivery<'f>> {
        match chunk.kind {
            kind::DATA | kind::I_DATA => return self.data(packet, chunk, octets, report),
            kind::INIT | kind::INIT_ACK => self.initiate(packet, chunk),
            kind::ASCONF => self.reconfigure(packet, chunk),
            kind::SACK | kind::SHUTDOWN => self.acknowledge(packet, chunk, report),
            kind::FORWARD_TSN | kind::I_FORWARD_TSN => self.forward(packet, chunk, report),
            kind::ABORT | kind::SHUTDOWN_COMPLETE => self.close(packet, report),
            _ => {}
        }
        None
    }

    /// The capture has ended: reports what is left.
    pub fn finish(&mut self, report: &mut Report) {
        for queue in [CLOSED, IDLE, KEEPING] {
            while let Some((handle, _)) = self.associations.slots.oldest(queue) {
                self.leave(handle, report);
            }
        }
    }

    /// Gives a buffer back, so that its memory is used again.
    pub fn recycle(&mut self, octets: Stretch<'_>) {
        if let Stretch::Gathered(gathered) = octets {
            self.pool.give(gathered);
        }
    }

    fn data<'f>(
        &mut self,
        packet: &Packet,
        chunk: &Chunk<'_>,
        octets: Octets<'f>,
        report: &mut Report,
    ) -> Option<Delivery<'f>> {
        let data = Data::read(chunk)?;
        let user = octets.span(data.user_span);
        let Some(association) = self.associations.slots.get_mut(packet.handle) else {
            report.left(Layer::Sctp, Why::Evicted, user, packet.current);
            return None;
        };
        association.is_closed = false;
        let digest = match data.is_cut {
            true => 0,
            false => self.hasher.hash_one(chunk.value) | 1,
        };
        let peer = association.peers.get_mut(packet.sender);
        peer.near = packet.current;
        let acknowledged = peer.acknowledged;
        let window = peer.window.get_or_insert_with(|| Box::new(open_window(data.tsn, acknowledged)));
        let (seen, missing) = window.observe(data.tsn, digest);
        let number = window.number(data.tsn);
        peer.partials.drop_before(window.settled(), report);
        report.missing(Layer::Sctp, missing, packet.current);
        if seen == Seen::Jump {
            report.irregular(Layer::Sctp, "jump of the TSN", packet.current);
        }
        if data.user.is_empty() {
            if !data.is_cut {
                report.irregular(Layer::Sctp, "chunk without user data", packet.current);
            }
            return None;
        }
        if data.beginning && data.ending {
            let repeat = match seen {
                Seen::First | Seen::Jump => Repeat::First,
                Seen::Again => Repeat::Again,
                Seen::Differs => Repeat::Differs,
            };
            let octets = Stretch::Straight(user);
            let found = (Head::of(&data), octets);
            return Some(deliver(packet, found, repeat, data.is_cut));
        }
        let left = match seen {
            _ if data.is_cut => Some(Why::Incomplete),
            Seen::Again => Some(Why::Repeated),
            Seen::Differs => Some(Why::Contradicting),
            Seen::First | Seen::Jump => None,
        };
        if let Some(why) = left {
            report.left(Layer::Sctp, why, user, packet.current);
            return None;
        }
        let fragment = (user, packet.current);
        let whole = peer.partials.insert((number, &data), fragment, &mut self.pool, report);
        self.settle(packet.handle, packet.now, report);
        let (head, octets) = whole?;
        let found = (head, Stretch::Gathered(octets));
        Some(deliver(packet, found, Repeat::First, false))
    }

    fn initiate(&mut self, packet: &Packet, chunk: &Chunk<'_>) {
        let Some(init) = Init::read(chunk) else {
            return;
        };
        let Some(association) = self.associations.slots.get_mut(packet.handle) else {
            return;
        };
        let peer = association.peers.get_mut(packet.sender);
        peer.near = packet.current;
        if peer.window.is_none() {
            peer.window = Some(Box::new(Window::new(init.tsn)));
        }
        for address in chunk.parameters(Init::LEN).filter_map(|p| p.address()) {
            peer.add_address(address);
        }
    }

    fn reconfigure(&mut self, packet: &Packet, chunk: &Chunk<'_>) {
        const ADD_IP_ADDRESS: u16 = 0xc001;
        let Some(association) = self.associations.slots.get_mut(packet.handle) else {
            return;
        };
        let peer = association.peers.get_mut(packet.sender);
        // A serial number stands before the parameters (RFC 5061 clause 4.1.1).
        let parameters = chunk.parameters(4);
        for added in parameters.filter(|parameter| parameter.kind == ADD_IP_ADDRESS) {
            for address in added.inner().filter_map(|inner| inner.address()) {
                peer.add_address(address);
            }
        }
    }

    fn acknowledge(&mut self, packet: &Packet, chunk: &Chunk<'_>, report: &mut Report) {
        let (Some(tsn), Some(association)) = (chunk.acknowledged(), self.associations.slots.get_mut(packet.handle))
        else {
            return;
        };
        let peer = association.peers.get_mut(packet.sender.other());
        match &mut peer.window {
            Some(window) => {
                let missing = window.acknowledge(tsn);
                peer.partials.drop_before(window.settled(), report);
                report.missing(Layer::Sctp, missing, peer.near);
            }
            None => peer.acknowledged = Some(tsn),
        }
        self.settle(packet.handle, packet.now, report);
    }

    fn forward(&mut self, packet: &Packet, chunk: &Chunk<'_>, report: &mut Report) {
        let (Some(tsn), Some(association)) = (chunk.forwarded(), self.associations.slots.get_mut(packet.handle)) else {
            return;
        };
        let peer = association.peers.get_mut(packet.sender);
        if let Some(window) = &mut peer.window {
            let missing = window.forward(tsn);
            peer.partials.drop_before(window.settled(), report);
            report.missing(Layer::Sctp, missing, packet.current);
        }
        self.settle(packet.handle, packet.now, report);
    }

    fn close(&mut self, packet: &Packet, report: &mut Report) {
        if let Some(association) = self.associations.slots.get_mut(packet.handle) {
            association.is_closed = true;
            association.flush(Why::Incomplete, report);
        }
        self.settle(packet.handle, packet.now, report);
    }

    fn leave(&mut self, handle: Handle, report: &mut Report) {
        if let Some(mut association) = self.associations.remove(handle) {
            self.cost -= association.cost;
            association.flush(Why::Incomplete, report);
        }
    }

    /// Drops the association that is missed least: one that has ended, else the one unused for longest.
    fn evict(&mut self, report: &mut Report) {
        let slots = &self.associations.slots;
        if let Some((handle, _)) = slots.oldest(CLOSED) {
            self.leave(handle, report);
            return;
        }
        let oldest = [IDLE, KEEPING].map(|queue| slots.oldest(queue));
        let oldest = oldest.into_iter().flatten().min_by_key(|found| found.1);
        if let Some((handle, _)) = oldest {
            report.evicted(Layer::Sctp, "association");
            self.leave(handle, report);
        }
    }

    /// Counts what an association keeps, and keeps the sum within its limit.
    fn settle(&mut self, handle: Handle, now: Time, report: &mut Report) {
        let slots = &mut self.associations.slots;
        let Some(association) = slots.get_mut(handle) else {
            return;
        };
        self.cost = self.cost - association.cost + association.count_cost();
        let queue = association.queue();
        slots.touch(handle, queue, now);
        while self.cost > Self::OCTETS
            && let Some((oldest, seen)) = slots.oldest(KEEPING)
            && let Some(association) = slots.get_mut(oldest)
        {
            report.evicted(Layer::Sctp, "fragments of an association");
            let before = association.cost;
            for peer in association.peers.each_mut() {
                peer.partials.clear(Why::Evicted, report);
            }
            self.cost = self.cost - before + association.count_cost();
            slots.touch(oldest, IDLE, seen);
        }
    }
}

impl Association {
    fn flush(&mut self, why: Why, report: &mut Report) {
        for peer in self.peers.each_mut() {
            peer.partials.clear(why, report);
            let missing = peer.window.as_mut().map_or(0, |window| window.finish());
            report.missing(Layer::Sctp, missing, peer.near);
        }
    }

    fn count_cost(&mut self) -> usize {
        let costs = self.peers.each().map(|peer| peer.partials.cost());
        self.cost = costs.iter().sum();
        self.cost
    }

    fn queue(&self) -> usize {
        if self.is_closed {
            CLOSED
        } else if self.cost > 0 {
            KEEPING
        } else {
            IDLE
        }
    }
}

/// The window of a direction whose INIT the capture does not show, at its first chunk.
fn open_window(tsn: u32, acknowledged: Option<u32>) -> Window {
    let after = acknowledged.map(|acknowledged| acknowledged.wrapping_add(1));
    match after {
        // What lies between was neither acknowledged nor captured yet: it may come, or is missing.
        Some(after) if tsn.wrapping_sub(after) < 1_024 => Window::new(after),
        _ => Window::new(tsn),
    }
}

fn deliver<'f>(packet: &Packet, (head, octets): (Head, Stretch<'f>), repeat: Repeat, is_cut: bool) -> Delivery<'f> {
    Delivery {
        association: packet.association,
        stream: head.stream,
        order: head.order,
        unordered: head.unordered,
        ppid: head.ppid.unwrap_or_default(),
        tsn: head.tsn,
        repeat,
        is_cut,
        octets,
    }
}

#[cfg(test)]
mod tests;
