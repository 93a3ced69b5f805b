//! What a run has counted, apart from the books.

use std::collections::HashMap;

use crate::judged::Judged;
use beleg_assemble::{Delivery, Missing, Remark, Why};
use beleg_capture::InputReport;
use beleg_ledger::Books;
use beleg_model::{FrameId, Name, Status};
use foldhash::quality::RandomState;

/// All that a run leaves behind.
#[derive(Debug, Default)]
pub struct Summary {
    /// What was read, per input.
    pub inputs: Vec<InputReport>,
    /// The accounts.
    pub books: Books,
    /// Messages by protocol and name, in order of their first appearance.
    pub seen: Vec<Seen>,
    /// Why octets are opaque or undecodable, most octets first.
    pub reasons: Vec<Reason>,
    /// Known to have been on the wire and in no captured frame.
    pub missing: Vec<Missing>,
    /// Evictions, contradictory overlaps and the like.
    pub remarks: Vec<Remark>,
    /// Messages that the transport delivered more than once.
    pub duplicates: u64,
    /// Faults of this program that were contained.
    pub faults: Vec<Fault>,
    /// What the ledger has found.
    pub judged: Judged,
}

/// Messages of one protocol.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The protocol's title.
    pub title: &'static str,
    /// The protocol's name.
    pub protocol: &'static str,
    /// How many messages.
    pub messages: u64,
    /// How many of them are opaque.
    pub opaque: u64,
    /// How many of them could not be read.
    pub undecodable: u64,
    /// How many of each name, in order of first appearance.
    pub names: Vec<(Name, u64)>,
    /// Where in `names` the last message's stands: most messages follow one of their own kind.
    last: usize,
}

impl Seen {
    fn count(&mut self, name: Name) {
        if let Some((last, count)) = self.names.get_mut(self.last)
            && *last == name
        {
            *count += 1;
            return;
        }
        // Numbers that hostile input makes up are folded when there are too many of them.
        let name = match name {
            Name::Unknown(what, _) if self.names.len() >= DISTINCT => Name::Known(what),
            name => name,
        };
        self.last = self.names.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            self.names.push((name, 0));
            self.names.len() - 1
        });
        if let Some((_, count)) = self.names.get_mut(self.last) {
            *count += 1;
        }
    }
}

/// Octets that share a reason for not having been read.
#[derive(Clone, Copy, Debug)]
pub struct Reason {
    /// The reason.
    pub why: Why,
    /// The status it gives.
    pub status: Status,
    /// How many runs of octets.
    pub places: u64,
    /// How many octets.
    pub octets: u64,
    /// The first frame concerned.
    pub first: FrameId,
}

/// A fault of this program: the frame at which it stumbled. What it had read before is kept.
#[derive(Clone, Copy, Debug)]
pub struct Fault {
    /// The frame.
    pub frame: FrameId,
}

/// How many different reasons, names and remarks are kept apart; beyond, numbers are folded.
const DISTINCT: usize = 1_024;

/// Counts while a run goes on.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    seen: Vec<Seen>,
    by_protocol: Vec<Option<usize>>,
    reasons: HashMap<(Why, Status), Reason, RandomState>,
    missing: Vec<Missing>,
    remarks: Vec<Remark>,
    pub(crate) duplicates: u64,
    pub(crate) malformed_secrets: u64,
    pub(crate) faults: Vec<Fault>,
}

impl Tally {
    pub(crate) fn message(&mut self, delivery: &Delivery<'_>) {
        let id = delivery.message.id();
        let number = id as usize;
        if self.by_protocol.len() <= number {
            self.by_protocol.resize(number + 1, None);
        }
        let Some(place) = self.by_protocol.get_mut(number) else { return };
        let at = *place.get_or_insert_with(|| {
            let (title, protocol) = (id.protocol().title, id.protocol().name);
            self.seen.push(Seen {
                title,
                protocol,
                messages: 0,
                opaque: 0,
                undecodable: 0,
                names: Vec::new(),
                last: 0,
            });
            self.seen.len() - 1
        });
        let Some(seen) = self.seen.get_mut(at) else { return };
        seen.messages += 1;
        seen.opaque += u64::from(delivery.status == Status::Opaque);
        seen.undecodable += u64::from(delivery.status == Status::Undecodable);
        self.duplicates += u64::from(delivery.duplicate);
        seen.count(delivery.message.name());
    }

    pub(crate) fn reason(&mut self, why: Why, status: Status, octets: u64, frame: FrameId) {
        let folded = Why { number: None, ..why };
        let full = self.reasons.len() >= DISTINCT && !self.reasons.contains_key(&(why, status));
        let why = if full { folded } else { why };
        let fresh = Reason { why, status, places: 0, octets: 0, first: frame };
        let reason = self.reasons.entry((why, status)).or_insert(fresh);
        reason.places += 1;
        reason.octets += octets;
    }

    pub(crate) fn missing(&mut self, missing: Missing) {
        match self.missing.iter_mut().find(|kept| kept.what == missing.what) {
            Some(kept) => kept.count += missing.count,
            None => self.missing.push(missing),
        }
    }

    /// Tables of network functions had to forget so many entries.
    pub(crate) fn forgotten(&mut self, count: u64) {
        if count > 0 {
            let what = "entries of tables of network functions forgotten, since there were too many";
            self.remark(Remark { frame: FrameId::default(), what, count });
        }
    }

    pub(crate) fn remark(&mut self, remark: Remark) {
        match self.remarks.iter_mut().find(|kept| kept.what == remark.what) {
            Some(kept) => kept.count += remark.count,
            None => self.remarks.push(remark),
        }
    }

    pub(crate) fn finish(self, inputs: Vec<InputReport>, books: Books, judged: Judged) -> Summary {
        let mut reasons: Vec<Reason> = self.reasons.into_values().collect();
        // Every part takes part in the key, so that the order is the same in every run.
        let key = |&Reason { why, status, octets, first, .. }: &Reason| {
            (std::cmp::Reverse(octets), first, why.layer, why.what, why.kind.word(), why.number, status)
        };
        reasons.sort_by_key(key);
        let Self { seen, missing, mut remarks, duplicates, malformed_secrets, faults, .. } = self;
        if malformed_secrets > 0 {
            let what = "lines of a key log in the capture that are malformed";
            remarks.push(Remark { frame: FrameId::default(), what, count: malformed_secrets });
        }
        Summary { inputs, books, seen, reasons, missing, remarks, duplicates, faults, judged }
    }
}
