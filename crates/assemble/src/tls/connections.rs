//! The TLS connections of a capture: their number and the memory that they take are bounded.

use std::collections::HashMap;

use beleg_model::{Octets, Time};
use beleg_wire::protocols::tls::{Protection, content};
use foldhash::quality::RandomState;

use super::conversation::{Conversation, Event};
use super::secrets::Secrets;
use crate::flow::{Side, Start};
use crate::gathered::Current;
use crate::report::{Layer, Report, Why};
use crate::slots::{Handle, Slots};

/// Connections that keep no octets, by last use.
const IDLE: usize = 0;
/// Connections that keep octets.
const KEEPING: usize = 1;

#[derive(Debug)]
struct Entry {
    number: u64,
    conversation: Conversation,
    /// Nobody reads what the applications say.
    unread: bool,
    /// As counted in the sum.
    cost: usize,
}

/// Every connection of which a handshake was seen, by its number.
#[derive(Debug, Default)]
pub(crate) struct Connections {
    pub(crate) secrets: Secrets,
    index: HashMap<u64, Handle, RandomState>,
    slots: Slots<Entry, 2>,
    cost: usize,
}

/// A record, and whose it is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arrived<'a> {
    pub(crate) connection: u64,
    pub(crate) side: Side,
    pub(crate) octets: Octets<'a>,
    pub(crate) current: Current,
    pub(crate) now: Time,
}

impl Connections {
    /// How many connections are kept.
    pub(crate) const LIMIT: usize = 16_384;
    /// How much memory handshake messages may take that are not whole yet.
    pub(crate) const OCTETS: usize = 32 << 20;
    /// How long a connection is kept without a record.
    const IDLE_TIME: i64 = 600_000_000_000;

    /// Takes a record, and says how it is to be read. What it brings besides goes to `out`.
    pub(crate) fn record(&mut self, arrived: &Arrived<'_>, report: &mut Report, out: &mut Vec<Event>) -> Protection {
        self.expire(arrived.now, report);
        let Some(handle) = self.find(arrived, report) else {
            return Protection::Unknown;
        };
        let Some(entry) = self.slots.get_mut(handle) else {
            return Protection::Unknown;
        };
        let Arrived { side, octets, current, .. } = *arrived;
        let protection = entry.conversation.record(side, octets, current, &self.secrets, out);
        self.settle(handle, arrived.now, report);
        protection
    }

    /// Octets of a side are missing here; false where the connection is not known.
    pub(crate) fn gap(&mut self, connection: u64, side: Side, out: &mut Vec<Event>) -> bool {
        let handle = self.index.get(&connection);
        let entry = handle.and_then(|&handle| self.slots.get_mut(handle));
        let known = entry.map(|entry| entry.conversation.gap(side, out));
        known.is_some()
    }

    /// What is known of the start of what the applications say; `None` where nobody reads it.
    pub(crate) fn start(&self, connection: u64) -> Option<Start> {
        let entry = self.slots.get(*self.index.get(&connection)?)?;
        (!entry.unread).then(|| entry.conversation.start())
    }

    /// Nobody reads what the applications say.
    pub(crate) fn set_unread(&mut self, connection: u64) {
        let handle = self.index.get(&connection);
        if let Some(entry) = handle.and_then(|&handle| self.slots.get_mut(handle)) {
            entry.unread = true;
        }
    }

    /// The connection is over.
    pub(crate) fn close(&mut self, connection: u64, report: &mut Report) {
        if let Some(&handle) = self.index.get(&connection) {
            self.leave(handle, report);
        }
    }

    fn find(&mut self, arrived: &Arrived<'_>, report: &mut Report) -> Option<Handle> {
        if let Some(&handle) = self.index.get(&arrived.connection) {
            return Some(handle);
        }
        // A handshake of which the start was not captured says nothing. With keys, it is told that they are of no use.
        let starts = matches!(arrived.octets.data(), [content::HANDSHAKE, _, _, _, _, 1 | 2, ..]);
        if !starts && self.secrets.is_empty() {
            return None;
        }
        if self.slots.len() >= Self::LIMIT {
            let oldest = [IDLE, KEEPING].map(|queue| self.slots.oldest(queue));
            let (oldest, _) = oldest.into_iter().flatten().min_by_key(|found| found.1)?;
            report.evicted(Layer::Tcp, "TLS connection");
            self.leave(oldest, report);
        }
        let number = arrived.connection;
        let entry = Entry { number, conversation: Conversation::default(), unread: false, cost: 0 };
        let handle = self.slots.insert(entry, IDLE, arrived.now);
        self.index.insert(number, handle);
        Some(handle)
    }

    fn expire(&mut self, now: Time, report: &mut Report) {
        for queue in [IDLE, KEEPING] {
            while let Some((handle, seen)) = self.slots.oldest(queue)
                && now.since(seen) > Self::IDLE_TIME
            {
                self.leave(handle, report);
            }
        }
    }

    fn leave(&mut self, handle: Handle, report: &mut Report) {
        if let Some(mut entry) = self.slots.remove(handle) {
            self.index.remove(&entry.number);
            self.cost -= entry.cost;
            abandon(&mut entry.conversation, Why::Incomplete, report);
        }
    }

    /// After a record: counts what the connection keeps, and keeps the sum within its limit.
    fn settle(&mut self, handle: Handle, now: Time, report: &mut Report) {
        let Some(entry) = self.slots.get_mut(handle) else {
            return;
        };
        let cost = entry.conversation.cost();
        self.cost = self.cost - entry.cost + cost;
        entry.cost = cost;
        self.slots.touch(handle, if cost > 0 { KEEPING } else { IDLE }, now);
        while self.cost > Self::OCTETS
            && let Some((oldest, seen)) = self.slots.oldest(KEEPING)
            && let Some(entry) = self.slots.get_mut(oldest)
        {
            report.evicted(Layer::Tcp, "handshake of a TLS connection");
            self.cost -= entry.cost;
            entry.cost = 0;
            abandon(&mut entry.conversation, Why::Evicted, report);
            self.slots.touch(oldest, IDLE, seen);
        }
    }
}

fn abandon(conversation: &mut Conversation, why: Why, report: &mut Report) {
    for octets in conversation.abandon() {
        report.left_gathered(Layer::Tcp, why, &octets);
    }
}

#[cfg(test)]
mod tests;
