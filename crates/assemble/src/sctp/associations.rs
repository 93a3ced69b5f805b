//! Which association a packet belongs to.
//!
//! An association has several addresses a side, so that addresses alone do not name it. The rule here:
//!
//! 1. Addresses and ports that were seen before, with the verification tag that their receiver is known to want,
//!    name the association. This is the usual case.
//! 2. An INIT that is no repetition opens an association, whatever was there before; its initiate tag, and that
//!    of the INIT ACK, are what packets to their senders carry.
//! 3. Otherwise ports and verification tag name the direction of an association, if the packet is *related* to
//!    it: one of its two addresses was seen with that side or was announced by it (INIT, INIT ACK, ASCONF); or,
//!    where both are new, nothing in the packet speaks against it: a TSN, sent or acknowledged, must continue
//!    what was seen. A tag is 32 random bits, and paths over two separate networks share no address; but careless
//!    generators give many associations the same tag, and those differ in their addresses. The tag 0 relates
//!    nothing.
//! 4. Otherwise a direction without a known tag gets it from the first packet between addresses and ports seen
//!    with the opposite direction. So the two directions of an association find each other in the middle.
//! 5. Otherwise the packet opens an association of which more will be known later, or never.
//!
//! What came to stand under an address pair by a packet that nobody asked for is put right by the next packet of
//! the association that was there before, by the third rule.

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_model::Time;
use beleg_wire::headers::sctp::{Chunk, Data, Header, Init, kind};
use foldhash::quality::RandomState;

use super::partial::Partials;
use super::window::Window;
use crate::flow::{Both, Ends, Flow, Side};
use crate::gathered::Current;
use crate::slots::{Handle, Slots};

/// How many addresses of a side are remembered.
const ADDRESSES: usize = 16;
/// How many pairs of addresses of an association are remembered.
const PATHS: usize = 32;

/// One side of an association.
#[derive(Debug, Default)]
pub(super) struct Peer {
    /// The tag that packets to it carry.
    pub(super) tag: Option<u32>,
    addresses: Vec<IpAddr>,
    /// The numbers of the chunks that it sent.
    pub(super) window: Option<Box<Window>>,
    /// What the other side acknowledged before anything else was known.
    pub(super) acknowledged: Option<u32>,
    /// Fragments that it sent.
    pub(super) partials: Partials,
    /// The last frame that it sent data in.
    pub(super) near: Current,
}

impl Peer {
    pub(super) fn add_address(&mut self, address: IpAddr) {
        if self.addresses.len() < ADDRESSES && !self.addresses.contains(&address) {
            self.addresses.push(address);
        }
    }
}

#[derive(Debug)]
pub(super) struct Association {
    /// Counted from 1.
    pub(super) number: u64,
    pub(super) peers: Both<Peer>,
    paths: Vec<Ends>,
    ways: Vec<Way>,
    pub(super) is_closed: bool,
    /// As counted in the sum.
    pub(super) cost: usize,
}

/// What packets to one side of an association have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Way {
    source_port: u16,
    destination_port: u16,
    tag: u32,
    scope: u64,
}

impl Way {
    fn of(flow: &Flow, tag: u32) -> Self {
        Self { source_port: flow.source.port, destination_port: flow.destination.port, tag, scope: flow.scope }
    }

    fn back(self) -> Self {
        Self { source_port: self.destination_port, destination_port: self.source_port, ..self }
    }
}

/// Where a pair of addresses and ports leads: the association, and its side that has the lower one.
#[derive(Clone, Copy, Debug)]
struct Path {
    handle: Handle,
    low: Side,
}

/// Associations that keep no octets, by last use.
pub(super) const IDLE: usize = 0;
/// Associations that keep octets.
pub(super) const KEEPING: usize = 1;
/// Associations that have ended.
pub(super) const CLOSED: usize = 2;

#[derive(Debug, Default)]
pub(super) struct Associations {
    paths: HashMap<Ends, Path, RandomState>,
    ways: HashMap<Way, (Handle, Side), RandomState>,
    pub(super) slots: Slots<Association, 3>,
    count: u64,
}

/// The packet, as far as it decides where it belongs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clue<'a> {
    pub(super) flow: Flow,
    pub(super) tag: u32,
    pub(super) first: Option<Chunk<'a>>,
    pub(super) now: Time,
}

impl<'a> Clue<'a> {
    pub(super) fn new(flow: Flow, header: &Header, first: Option<Chunk<'a>>, now: Time) -> Self {
        let tag = header.tag;
        Self { flow, tag, first, now }
    }

    fn initiates(&self) -> Option<Init> {
        self.first.filter(|chunk| chunk.kind == kind::INIT).and_then(|chunk| Init::read(&chunk))
    }
}

impl Associations {
    /// The association of a packet, and the side that sent it; `None` where it would open one.
    pub(super) fn find(&mut self, clue: &Clue<'_>) -> Option<(Handle, Side)> {
        let (ends, end) = clue.flow.ends();
        let known = self.paths.get(&ends).and_then(|path| {
            let sender = if end == Side::Low { path.low } else { path.low.other() };
            Some((path.handle, sender, self.slots.get(path.handle)?))
        });
        if let Some((handle, sender, association)) = known {
            let tags = (association.peers.get(sender).tag, association.peers.get(sender.other()).tag);
            // The usual case.
            if tags.1 == Some(clue.tag) && clue.tag != 0 {
                return Some((handle, sender));
            }
            let is_own = match clue.initiates() {
                // A repetition, or the second INIT of two that crossed (RFC 9260 clause 5.2.1).
                Some(init) => match tags.0 {
                    Some(tag) => tag == init.tag,
                    None => association.peers.get(sender).window.is_none(),
                },
                None => {
                    let reflects = clue.first.is_some_and(|chunk| chunk.is_tag_reflected());
                    reflects && tags.0 == Some(clue.tag)
                }
            };
            if is_own {
                return Some((handle, sender));
            }
        }
        let known = known.map(|(handle, sender, _)| (handle, sender));
        if let Some((handle, sender)) = self.by_tag(clue) {
            self.add_path(handle, sender, clue);
            return Some((handle, sender));
        }
        if clue.initiates().is_some() {
            return None;
        }
        let (handle, sender) = known?;
        let association = self.slots.get(handle)?;
        // Without a tag to go by, the addresses have to do.
        let is_untold = association.peers.get(sender.other()).tag.is_none();
        is_untold.then_some((handle, sender))
    }

    /// The association whose direction has the packet's tag.
    fn by_tag(&self, clue: &Clue<'_>) -> Option<(Handle, Side)> {
        let way = Way::of(&clue.flow, clue.tag);
        let (handle, sender) = match clue.initiates() {
            Some(init) => {
                let way = Way { tag: init.tag, ..way };
                let (handle, receiver) = *self.ways.get(&way.back())?;
                (handle, receiver.other())
            }
            None if clue.tag == 0 => return None,
            None if clue.first.is_some_and(|chunk| chunk.is_tag_reflected()) => {
                let (handle, receiver) = *self.ways.get(&way.back())?;
                (handle, receiver.other())
            }
            None => *self.ways.get(&way)?,
        };
        let association = self.slots.get(handle)?;
        is_related(association, sender, clue).then_some((handle, sender))
    }

    /// Opens an association for a packet; returns it and the side that sent the packet.
    pub(super) fn open(&mut self, clue: &Clue<'_>) -> (Handle, Side) {
        self.count += 1;
        let association = Association {
            number: self.count,
            peers: Both::default(),
            paths: Vec::new(),
            ways: Vec::new(),
            is_closed: false,
            cost: 0,
        };
        let handle = self.slots.insert(association, IDLE, clue.now);
        let (_, sender) = clue.flow.ends();
        self.add_path(handle, sender, clue);
        (handle, sender)
    }

    /// Notes the tags that a packet shows.
    pub(super) fn learn(&mut self, handle: Handle, sender: Side, clue: &Clue<'_>) {
        let reflects = clue.first.is_some_and(|chunk| chunk.is_tag_reflected());
        let way = Way::of(&clue.flow, clue.tag);
        if clue.tag != 0 && !reflects {
            self.set_tag(handle, sender.other(), way, sender);
        }
        if let Some(init) = clue.first.and_then(|chunk| Init::read(&chunk))
            && init.tag != 0
        {
            let way = Way { tag: init.tag, ..way }.back();
            self.set_tag(handle, sender, way, sender.other());
        }
    }

    /// Packets to `peer`, which `sender` sends, carry the tag of `way`.
    fn set_tag(&mut self, handle: Handle, peer: Side, way: Way, sender: Side) {
        let Some(association) = self.slots.get_mut(handle) else {
            return;
        };
        let tag = &mut association.peers.get_mut(peer).tag;
        if *tag == Some(way.tag) {
            return;
        }
        *tag = Some(way.tag);
        // Where another association has the same ports and tag, it keeps them: this one has its addresses.
        let taken = self.ways.get(&way).map(|found| found.0);
        if taken.is_none_or(|taken| self.slots.get(taken).is_none()) {
            self.ways.insert(way, (handle, sender));
            if let Some(association) = self.slots.get_mut(handle) {
                association.ways.push(way);
            }
        }
    }

    fn add_path(&mut self, handle: Handle, sender: Side, clue: &Clue<'_>) {
        let Some(association) = self.slots.get_mut(handle) else {
            return;
        };
        let source = clue.flow.source.address;
        let destination = clue.flow.destination.address;
        association.peers.get_mut(sender).add_address(source);
        association.peers.get_mut(sender.other()).add_address(destination);
        let (ends, end) = clue.flow.ends();
        let low = if end == Side::Low { sender } else { sender.other() };
        if !association.paths.contains(&ends) {
            if association.paths.len() >= PATHS {
                let oldest = association.paths.remove(0);
                self.remove_path(handle, &oldest);
            }
            if let Some(association) = self.slots.get_mut(handle) {
                association.paths.push(ends);
            }
        }
        self.paths.insert(ends, Path { handle, low });
    }

    fn remove_path(&mut self, handle: Handle, ends: &Ends) {
        if self.paths.get(ends).is_some_and(|path| path.handle == handle) {
            self.paths.remove(ends);
        }
    }

    /// How many pairs of addresses, and how many tags, lead somewhere.
    #[cfg(test)]
    pub(super) fn leads(&self) -> (usize, usize) {
        (self.paths.len(), self.ways.len())
    }

    /// Takes an association out.
    pub(super) fn remove(&mut self, handle: Handle) -> Option<Association> {
        let association = self.slots.remove(handle)?;
        for ends in &association.paths {
            self.remove_path(handle, ends);
        }
        for way in &association.ways {
            if self.ways.get(way).is_some_and(|found| found.0 == handle) {
                self.ways.remove(way);
            }
        }
        Some(association)
    }
}

/// Whether a packet with the right ports and tag may be of the association.
fn is_related(association: &Association, sender: Side, clue: &Clue<'_>) -> bool {
    let own = association.peers.get(sender);
    let other = association.peers.get(sender.other());
    if own.addresses.contains(&clue.flow.source.address) || other.addresses.contains(&clue.flow.destination.address) {
        return true;
    }
    let Some(first) = clue.first else {
        return false;
    };
    let continues = |peer: &Peer, tsn: Option<u32>| match (&peer.window, tsn) {
        (Some(window), Some(tsn)) => window.is_near(tsn),
        _ => true,
    };
    match first.kind {
        kind::INIT | kind::INIT_ACK => false,
        kind::DATA | kind::I_DATA => continues(own, Data::read(&first).map(|data| data.tsn)),
        kind::SACK | kind::SHUTDOWN => continues(other, first.acknowledged()),
        _ => true,
    }
}
