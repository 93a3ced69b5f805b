//! Entries by what all requirements on them can ask: their class, protocol and name, and what is irregular in them. A run counts
//! them; what they come to is looked at once a group, at the end.

use std::collections::HashMap;

use beleg_model::{FrameId, Name, Note, NoteKind, Time};
use foldhash::fast::FixedState;

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
struct Key {
    class: u32,
    protocol: &'static str,
    name: Name,
    users: bool,
    issues: u64,
    partial: bool,
}

/// Entries that are alike.
#[derive(Clone, Debug)]
pub(crate) struct Group {
    pub(crate) class: u32,
    pub(crate) protocol: &'static str,
    pub(crate) name: Name,
    pub(crate) users: bool,
    pub(crate) issues: Vec<Issue>,
    /// They have issues that may be the capture's doing.
    pub(crate) unsure: bool,
    pub(crate) count: u64,
    pub(crate) octets: u64,
    pub(crate) interval: (Time, Time),
    pub(crate) frames: Vec<FrameId>,
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Groups {
    pub(crate) all: Vec<Group>,
    index: HashMap<Key, u32, FixedState>,
    last: [Option<(Key, u32)>; 2],
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
        let known = self.last.iter().flatten().find(|(last, _)| *last == key).map(|(_, at)| *at);
        let at = match known.or_else(|| self.index.get(&key).copied()) {
            Some(at) => at,
            None if self.all.len() >= LIMIT => {
                self.folded += 1;
                return;
            }
            None => {
                let at = self.all.len() as u32;
                self.all.push(Group {
                    class: one.class,
                    protocol: one.protocol,
                    name: one.name,
                    users: one.users,
                    issues: one.notes.iter().take(ISSUES).map(Issue::from).collect(),
                    unsure: partial,
                    count: 0,
                    octets: 0,
                    interval: (one.time, one.time),
                    frames: Vec::new(),
                });
                self.index.insert(key, at);
                at
            }
        };
        if known.is_none() {
            self.last = [Some((key, at)), self.last.first().copied().flatten()];
        }
        let Some(group) = self.all.get_mut(at as usize) else { return };
        group.count += 1;
        group.octets += one.octets;
        group.interval = (group.interval.0.min(one.time), group.interval.1.max(one.time));
        if group.frames.len() < FRAMES && group.frames.last() != Some(&one.frame) {
            group.frames.push(one.frame);
        }
    }
}

fn signature(notes: &[Note]) -> u64 {
    use std::hash::BuildHasher as _;
    let issues: Vec<Issue> = notes.iter().take(ISSUES).map(Issue::from).collect();
    FixedState::default().hash_one(&issues).max(1)
}
