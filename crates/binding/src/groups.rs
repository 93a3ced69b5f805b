//! Entries by what all requirements on them can ask: their class, protocol and name, and what is irregular in them. A run counts
//! them; what they come to is looked at once a group, at the end.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use beleg_model::{FrameId, Name, Note, NoteKind, Time};
use foldhash::fast::FixedState;
use foldhash::quality::RandomState;

/// How many groups are kept apart.
const LIMIT: usize = 1 << 17;
/// How many frames a group names.
const FRAMES: usize = 64;
/// How many issues of a message make it another group.
const ISSUES: usize = 8;

/// An issue, without its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Issue {
    pub(crate) kind: NoteKind,
    pub(crate) what: &'static str,
    pub(crate) number: Option<u64>,
    pub(crate) octets: u32,
}

impl From<&Note> for Issue {
    fn from(note: &Note) -> Self {
        Self { kind: note.kind, what: note.what, number: note.number, octets: note.span.len }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) class: u32,
    pub(crate) protocol: &'static str,
    pub(crate) name: Name,
    pub(crate) users: bool,
    /// A digest of what is irregular.
    issues: u64,
    /// It may be the capture's doing.
    pub(crate) partial: bool,
}

/// Entries that are alike.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) key: Key,
    pub(crate) issues: Box<[Issue]>,
    pub(crate) count: u64,
    pub(crate) octets: u64,
    pub(crate) interval: (Time, Time),
    pub(crate) frames: Vec<FrameId>,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    pub(crate) all: Vec<Group>,
    /// Their places, by a digest of the key; where two keys have the same, the other's is one more.
    index: HashMap<u64, u32, FixedState>,
    seed: RandomState,
    last: [Option<u32>; 2],
    /// Entries that did not fit.
    pub(crate) folded: u64,
}

/// One entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct One<'a> {
    pub(crate) class: u32,
    pub(crate) protocol: &'static str,
    pub(crate) name: Name,
    pub(crate) users: bool,
    pub(crate) notes: &'a [Note],
    pub(crate) partial: bool,
    pub(crate) octets: u64,
    pub(crate) frame: FrameId,
    pub(crate) time: Time,
}

impl Groups {
    pub(crate) fn add(&mut self, one: &One<'_>) {
        let issues = if one.notes.is_empty() { 0 } else { signature(one.notes) };
        let partial = one.partial && issues != 0;
        let key = Key { class: one.class, protocol: one.protocol, name: one.name, users: one.users, issues, partial };
        let is = |at: u32| self.all.get(at as usize).is_some_and(|group| group.key == key);
        let at = match self.last.iter().flatten().copied().find(|at| is(*at)) {
            Some(at) => at,
            None => {
                let Some(at) = self.place(key, one) else {
                    self.folded += 1;
                    return;
                };
                self.last = [Some(at), self.last.first().copied().flatten()];
                at
            }
        };
        let Some(group) = self.all.get_mut(at as usize) else { return };
        group.count += 1;
        group.octets += one.octets;
        group.interval = (group.interval.0.min(one.time), group.interval.1.max(one.time));
        if group.frames.len() < FRAMES && group.frames.last() != Some(&one.frame) {
            group.frames.push(one.frame);
        }
    }
}

impl Groups {
    /// Where a group stands, a new one perhaps; nothing where there is no more room.
    fn place(&mut self, key: Key, one: &One<'_>) -> Option<u32> {
        let mut digest = self.seed.hash_one(key);
        while let Some(&at) = self.index.get(&digest) {
            if self.all.get(at as usize).is_some_and(|group| group.key == key) {
                return Some(at);
            }
            digest = digest.wrapping_add(1);
        }
        if self.all.len() >= LIMIT {
            return None;
        }
        let at = self.all.len() as u32;
        self.all.push(Group {
            key,
            issues: one.notes.iter().take(ISSUES).map(Issue::from).collect(),
            count: 0,
            octets: 0,
            interval: (one.time, one.time),
            frames: Vec::new(),
        });
        self.index.insert(digest, at);
        Some(at)
    }
}

fn signature(notes: &[Note]) -> u64 {
    let issues: Vec<Issue> = notes.iter().take(ISSUES).map(Issue::from).collect();
    FixedState::default().hash_one(&issues).max(1)
}
