//! Reassembly of IP fragments: IPv4 (RFC 791 clause 3.2) and IPv6 (RFC 8200 clause 4.5).
//!
//! Where fragments overlap, the octets received first are taken and the others reported. A host may take the
//! others (RFC 791 lets the later ones win) or none (RFC 5722 and RFC 8200 have it drop the datagram): which of
//! them, no observer knows, so that an overlap with different content deserves a finding of its own.
//!
//! It does not read headers, and it does not look into datagrams.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use beleg_model::{Octets, Time};
use foldhash::quality::RandomState;

use crate::gathered::{Current, Gathered, Pool};
use crate::held::{Arriving, Held};
use crate::report::{Layer, Report, Why};
use crate::slots::{Handle, Slots};

/// What fragments of one datagram have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    source: IpAddr,
    destination: IpAddr,
    protocol: u8,
    identification: u32,
    scope: u64,
}

impl Key {
    /// Of an IPv4 packet; `scope` is the enclosing tunnel.
    pub fn v4(addresses: (Ipv4Addr, Ipv4Addr), protocol: u8, identification: u16, scope: u64) -> Self {
        Self {
            source: addresses.0.into(),
            destination: addresses.1.into(),
            protocol,
            identification: u32::from(identification),
            scope,
        }
    }

    /// Of an IPv6 packet. The next header does not count: fragments may differ in it (RFC 8200 clause 4.5).
    pub fn v6(addresses: (Ipv6Addr, Ipv6Addr), identification: u32, scope: u64) -> Self {
        Self { source: addresses.0.into(), destination: addresses.1.into(), protocol: 0, identification, scope }
    }
}

/// One fragment. Only one that was captured in full can help to complete a datagram.
#[derive(Clone, Copy, Debug)]
pub struct Fragment<'a> {
    /// The datagram it belongs to.
    pub key: Key,
    /// What the datagram carries, as this fragment says.
    pub protocol: u8,
    /// Where its octets belong, in octets.
    pub offset: u32,
    /// Whether more fragments follow.
    pub more: bool,
    /// The octets of the fragmentable part.
    pub octets: Octets<'a>,
    /// The frame, and the account its octets are posted to.
    pub current: Current,
    /// When it was captured.
    pub now: Time,
}

/// What became of a fragment. Octets that are neither waiting nor whole are in the report.
#[derive(Debug)]
pub enum Outcome {
    /// Kept until the others come.
    Waiting,
    /// It is the whole datagram itself (an atomic fragment, RFC 6946).
    Alone,
    /// The datagram is whole.
    Whole {
        /// What the fragments carried.
        octets: Gathered,
        /// How to read it, as the fragment with the first octet says.
        protocol: u8,
    },
    /// The datagram was whole before, and this fragment was in it.
    Repeated,
    /// It cannot be a part of a datagram.
    Bad(Bad),
}

/// Why a fragment cannot be a part of a datagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bad {
    /// It has no octets.
    Empty,
    /// It is not the last, and its length is no multiple of 8.
    Length,
    /// It reaches beyond the largest datagram.
    TooLong,
    /// It contradicts where the datagram ends, as other fragments say.
    End,
}

/// Fragments on their way to become datagrams.
#[derive(Debug, Default)]
pub struct Fragments {
    index: HashMap<Key, Handle, RandomState>,
    slots: Slots<Datagram, 2>,
    pool: Pool,
    cost: usize,
    hasher: RandomState,
}

/// Datagrams that wait for fragments, in order of their first fragment.
const WAITING: usize = 0;
/// Datagrams that were whole, kept to know their fragments again.
const WHOLE: usize = 1;

const SECOND: i64 = 1_000_000_000;

#[derive(Debug)]
struct Datagram {
    key: Key,
    held: Held,
    end: Option<u32>,
    protocol: u8,
    /// Fragments that came: offset, length, digest of the content.
    seen: Vec<(u32, usize, u64)>,
    is_whole: bool,
}

impl Fragments {
    /// The largest datagram: what fits into the length field of IPv4 and IPv6.
    pub const LARGEST: usize = 65_535;
    /// How many datagrams are kept.
    pub const DATAGRAMS: usize = 4_096;
    /// How many octets of memory their fragments may take together.
    pub const OCTETS: usize = 16 << 20;
    /// How long fragments wait for the others: RFC 8200 clause 4.5 says 60 seconds.
    pub const PATIENCE: i64 = 60 * SECOND;
    /// How long a datagram that was whole is remembered: long enough for a frame captured twice, and short
    /// against the time in which an identification comes round again.
    pub const MEMORY: i64 = 5 * SECOND;
    /// How many fragments of a datagram are remembered.
    const REMEMBERED: usize = 64;

    /// Takes a fragment.
    pub fn add(&mut self, fragment: &Fragment<'_>, report: &mut Report) -> Outcome {
        self.expire(fragment.now, report);
        let len = fragment.octets.len();
        if let Err(bad) = shape(fragment) {
            return Self::refuse(bad, fragment, report);
        }
        if fragment.offset == 0 && !fragment.more {
            return Outcome::Alone;
        }
        let digest = self.hasher.hash_one(fragment.octets.data());
        let identity = (fragment.offset, len, digest);
        let mut found = self.index.get(&fragment.key).copied();
        if let Some(handle) = found
            && let Some(datagram) = self.slots.get(handle)
            && datagram.is_whole
        {
            if datagram.seen.contains(&identity) {
                report.left(Layer::Ip, Why::Repeated, fragment.octets, fragment.current);
                return Outcome::Repeated;
            }
            // Another datagram under the same identification.
            self.remove(handle);
            found = None;
        }
        let handle = found.unwrap_or_else(|| self.open(fragment, report));
        let Some(datagram) = self.slots.get_mut(handle) else {
            return Outcome::Waiting;
        };
        if let Err(bad) = datagram.fits(fragment) {
            return Self::refuse(bad, fragment, report);
        }
        let before = datagram.held.cost();
        datagram.take(fragment, identity, &mut self.pool, report);
        self.cost = self.cost + datagram.held.cost() - before;
        if datagram.end.is_some_and(|end| end as usize == datagram.held.octets()) {
            return self.complete(handle, fragment.now);
        }
        while self.cost > Self::OCTETS {
            self.evict(report);
        }
        Outcome::Waiting
    }

    /// Reports the octets of all datagrams that never became whole, and forgets them.
    pub fn finish(&mut self, report: &mut Report) {
        while let Some((handle, _)) = self.slots.oldest(WAITING) {
            self.abandon(handle, Why::Incomplete, report);
        }
        *self = Self::default();
    }

    /// Gives a buffer back, so that its memory is used again.
    pub fn recycle(&mut self, octets: Gathered) {
        self.pool.give(octets);
    }

    fn refuse(bad: Bad, fragment: &Fragment<'_>, report: &mut Report) -> Outcome {
        report.left(Layer::Ip, Why::Impossible, fragment.octets, fragment.current);
        Outcome::Bad(bad)
    }

    fn open(&mut self, fragment: &Fragment<'_>, report: &mut Report) -> Handle {
        while self.slots.len() >= Self::DATAGRAMS {
            self.evict(report);
        }
        let datagram = Datagram {
            key: fragment.key,
            held: Held::default(),
            end: None,
            protocol: fragment.protocol,
            seen: Vec::new(),
            is_whole: false,
        };
        let handle = self.slots.insert(datagram, WAITING, fragment.now);
        self.index.insert(fragment.key, handle);
        handle
    }

    fn complete(&mut self, handle: Handle, now: Time) -> Outcome {
        let Some(datagram) = self.slots.get_mut(handle) else {
            return Outcome::Waiting;
        };
        self.cost -= datagram.held.cost();
        let mut octets = datagram.held.pop().map_or_else(Gathered::default, |(_, part)| part.octets);
        while let Some((_, part)) = datagram.held.pop() {
            octets.append(&part.octets);
            self.pool.give(part.octets);
        }
        datagram.is_whole = true;
        let protocol = datagram.protocol;
        self.slots.touch(handle, WHOLE, now);
        Outcome::Whole { octets, protocol }
    }

    fn expire(&mut self, now: Time, report: &mut Report) {
        while let Some((handle, seen)) = self.slots.oldest(WAITING)
            && now.since(seen) > Self::PATIENCE
        {
            self.abandon(handle, Why::Incomplete, report);
        }
        while let Some((handle, seen)) = self.slots.oldest(WHOLE)
            && now.since(seen) > Self::MEMORY
        {
            self.remove(handle);
        }
    }

    /// Drops what is missed least: the memory of a whole datagram, else the one that waits longest.
    fn evict(&mut self, report: &mut Report) {
        if self.cost <= Self::OCTETS
            && let Some((handle, _)) = self.slots.oldest(WHOLE)
        {
            self.remove(handle);
        } else if let Some((handle, _)) = self.slots.oldest(WAITING) {
            report.evicted(Layer::Ip, "datagram");
            self.abandon(handle, Why::Evicted, report);
        } else {
            // Cannot be: nothing is held by anything but waiting datagrams.
            self.cost = 0;
        }
    }

    fn abandon(&mut self, handle: Handle, why: Why, report: &mut Report) {
        let Some(mut datagram) = self.remove(handle) else {
            return;
        };
        self.cost -= datagram.held.cost();
        while let Some((_, part)) = datagram.held.pop() {
            report.left_gathered(Layer::Ip, why, &part.octets);
            self.pool.give(part.octets);
        }
    }

    fn remove(&mut self, handle: Handle) -> Option<Datagram> {
        let datagram = self.slots.remove(handle)?;
        self.index.remove(&datagram.key);
        Some(datagram)
    }
}

/// What can be said of a fragment by itself.
fn shape(fragment: &Fragment<'_>) -> Result<(), Bad> {
    let len = fragment.octets.len();
    if len == 0 {
        return Err(Bad::Empty);
    }
    if fragment.more && !len.is_multiple_of(8) {
        return Err(Bad::Length);
    }
    if (fragment.offset as usize).saturating_add(len) > Fragments::LARGEST {
        return Err(Bad::TooLong);
    }
    Ok(())
}

impl Datagram {
    fn fits(&self, fragment: &Fragment<'_>) -> Result<(), Bad> {
        let end = u64::from(fragment.offset) + fragment.octets.len() as u64;
        let known = self.end.map(u64::from);
        let moved = !fragment.more && known.is_some_and(|known| known != end);
        let beyond = known.is_some_and(|known| end > known);
        let short = !fragment.more && self.held.end().is_some_and(|held| held > end);
        if moved || beyond || short {
            return Err(Bad::End);
        }
        Ok(())
    }

    fn take(&mut self, fragment: &Fragment<'_>, identity: (u32, usize, u64), pool: &mut Pool, report: &mut Report) {
        if fragment.offset == 0 {
            self.protocol = fragment.protocol;
        }
        if !fragment.more {
            self.end = Some(fragment.offset.saturating_add(fragment.octets.len() as u32));
        }
        if self.seen.len() < Fragments::REMEMBERED && !self.seen.contains(&identity) {
            self.seen.push(identity);
        }
        let arriving = Arriving {
            start: u64::from(fragment.offset),
            octets: fragment.octets,
            cut: 0,
            current: fragment.current,
            layer: Layer::Ip,
            join: true,
        };
        self.held.insert(arriving, pool, report);
    }
}

#[cfg(test)]
mod tests;
