//! A catalogue at work: entries go in, and at the end each requirement has its verdict.
//!
//! Of a message what can be said at once is said at once. What rests on the class that its entry is in, whose status and parties
//! are known only at the end, is kept by class with what the other conditions came to, and settled then.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher as _;

use beleg_model::{Fields, FrameId, Interface, Outcome, Party, Time, Verdict};
use foldhash::fast::FixedState;

use crate::catalogue::Catalogue;
use crate::compile::{Compiled, compile};
use crate::expression::{Atoms, Entry, Feed, Truth, Types, judge, key, local};
use crate::fault::Fault;
use crate::outcome::{Bucket, Kept, outcome};
use crate::rows::{Store, digest};
use crate::schema::Schema;

/// How many groups of like entries are kept apart.
const BUCKETS: usize = 1 << 18;
/// How many frames all of them may name.
const FRAMES: usize = 1 << 20;

/// A message, beside its fields.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// Its type, by place in the schema.
    pub of: usize,
    /// Its name in its specification.
    pub name: &'a str,
    /// The class of its entry.
    pub class: u32,
    /// The frame that completed it.
    pub frame: FrameId,
    /// When that was captured.
    pub time: Time,
    /// How many octets it has.
    pub octets: u64,
    /// It is known to be a user's.
    pub users: bool,
    /// Something of it could not be read: a field that it does not seem to have may be there.
    pub hidden: bool,
    /// Nothing that was read of it is sure.
    pub unsure: bool,
}

/// Entries that are judged when all of the capture is known.
#[derive(Clone, Debug)]
pub struct Whole<'a> {
    /// Their type, by place in the schema.
    pub of: usize,
    /// What they are called in a finding.
    pub name: &'a str,
    /// Who sent them, to whom.
    pub parties: (Party, Party),
    /// How many they are.
    pub count: u64,
    /// The frames that show them; the first of many.
    pub frames: &'a [FrameId],
    /// When the first and the last were captured.
    pub interval: (Time, Time),
    /// Their octets.
    pub octets: u64,
    /// They are users'.
    pub users: bool,
    /// What is not told of them is not known.
    pub unsure: bool,
}

/// Whoever knows, at the end, what became of the capture.
pub trait Ending {
    /// The fields that messages of this class get at the end.
    fn class(&self, class: u32, out: &mut dyn Fields);
    /// Who sent the entries of this class, to whom.
    fn parties(&self, class: u32) -> (Party, Party);
    /// Whether the entries of this class are users'.
    fn is_users(&self, class: u32) -> bool;
    /// Whether an interface is in the capture.
    fn is_seen(&self, interface: Interface) -> bool;
    /// Whether all of an interface is; if not, why.
    fn is_whole(&self, interface: Interface) -> Result<(), String>;
}

/// A compiled catalogue that takes entries.
#[derive(Debug)]
pub struct Judge {
    requirements: Vec<Compiled>,
    types: Types,
    index: Vec<Index>,
    now: Store,
    buckets: HashMap<BucketKey, Bucket, FixedState>,
    /// Entries that did not fit, by requirement.
    overflow: BTreeMap<u32, u64>,
    frames: usize,
}

/// The requirements on entries of one type.
#[derive(Debug, Default)]
struct Index {
    /// On all of them.
    all: Vec<u32>,
    /// On those of one name.
    named: HashMap<u64, Vec<u32>, FixedState>,
    wanted: bool,
}

/// Entries that are alike to a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct BucketKey {
    pub(crate) requirement: u32,
    pub(crate) place: Place,
    pub(crate) name: u64,
    pub(crate) state: State,
}

/// Whose entries they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    Class(u32),
    Parties(Party, Party),
}

/// What is known of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum State {
    Met,
    Violated,
    Absent,
    Unknown,
    Later(Atoms),
}

impl Judge {
    /// Compiles a catalogue.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its expressions, and where.
    pub fn new(schema: &Schema, catalogue: &Catalogue) -> Result<Self, Vec<Fault>> {
        let (requirements, types) = compile(schema, catalogue)?;
        let mut index: Vec<Index> = schema.types.iter().map(|_| Index::default()).collect();
        for (number, requirement) in requirements.iter().enumerate() {
            let Some(of) = index.get_mut(requirement.of) else { continue };
            of.wanted = true;
            match &requirement.names {
                Some(names) => names.iter().for_each(|name| of.named.entry(*name).or_default().push(number as u32)),
                None => of.all.push(number as u32),
            }
        }
        for (of, collected) in index.iter_mut().zip(&types.of) {
            of.wanted |= !collected.feeds.is_empty();
        }
        let (now, buckets, overflow) = (Store::default(), HashMap::default(), BTreeMap::new());
        Ok(Self { requirements, types, index, now, buckets, overflow, frames: 0 })
    }

    /// Whether any requirement asks about entries of a type.
    pub fn wants(&self, of: usize) -> bool {
        self.index.get(of).is_some_and(|of| of.wanted)
    }

    /// The capture begins: what was before is not known.
    pub fn start(&mut self, time: Time) {
        self.types.machines.blind_until(time);
    }

    /// A message. `fill` tells the fields of the type's part with a number.
    pub fn message(&mut self, message: &Message<'_>, fill: &mut dyn FnMut(usize, &mut dyn Fields)) {
        let Self { requirements, types, index, now, buckets, overflow, frames } = self;
        let Types { of: types, machines } = types;
        let Some(index) = index.get(message.of) else { return };
        if !index.wanted {
            return;
        }
        let name = digest(&message.name);
        let named = index.named.get(&name).map_or(&[][..], Vec::as_slice);
        let Some(collected) = types.get(message.of) else { return };
        let fed = |feed: &&Feed| feed.names.as_ref().is_none_or(|names| names.contains(&name));
        if index.all.is_empty() && named.is_empty() && !collected.feeds.iter().any(|feed| fed(&feed)) {
            return;
        }
        collect(now, collected, fill);
        for feed in collected.feeds.iter().filter(fed) {
            take(feed, message, now, machines);
        }
        let (hidden, unsure) = (message.hidden, message.unsure);
        for &number in index.all.iter().chain(named) {
            let Some(requirement) = requirements.get(number as usize) else { continue };
            if message.users && !requirement.users {
                continue;
            }
            for machine in &requirement.machines {
                machines.expire(*machine, message.time);
            }
            let entry = Entry { now, late: None, machines, time: message.time, hidden, unsure };
            let Some(state) = state(requirement, &entry) else { continue };
            let place = Place::Class(message.class);
            let key = BucketKey { requirement: number, place, name, state };
            if buckets.len() >= BUCKETS && !buckets.contains_key(&key) {
                *overflow.entry(number).or_default() += 1;
                continue;
            }
            let fresh = || Bucket::new(message.name, message.time, values(requirement, &entry, state));
            let bucket = buckets.entry(key).or_insert_with(fresh);
            bucket.add(1, message.octets, (message.time, message.time));
            if state != State::Met && *frames < FRAMES && bucket.frame(message.frame) {
                *frames += 1;
            }
        }
    }

    /// Entries that are judged when all is known.
    pub fn whole(&mut self, whole: &Whole<'_>, fill: &mut dyn FnMut(usize, &mut dyn Fields)) {
        let Some(index) = self.index.get(whole.of).filter(|index| index.wanted) else { return };
        let name = digest(&whole.name);
        let named = index.named.get(&name).map_or(&[][..], Vec::as_slice);
        let Some(collected) = self.types.of.get(whole.of) else { return };
        collect(&mut self.now, collected, fill);
        for &number in index.all.iter().chain(named) {
            let Some(requirement) = self.requirements.get(number as usize) else { continue };
            if whole.users && !requirement.users {
                continue;
            }
            let entry = Entry {
                now: &self.now,
                late: None,
                machines: &self.types.machines,
                time: whole.interval.0,
                hidden: whole.unsure,
                unsure: false,
            };
            let Some(state) = state(requirement, &entry) else { continue };
            let place = Place::Parties(whole.parties.0, whole.parties.1);
            let key = BucketKey { requirement: number, place, name, state };
            if self.buckets.len() >= BUCKETS && !self.buckets.contains_key(&key) {
                *self.overflow.entry(number).or_default() += whole.count;
                continue;
            }
            let fresh = || Bucket::new(whole.name, whole.interval.0, values(requirement, &entry, state));
            let bucket = self.buckets.entry(key).or_insert_with(fresh);
            bucket.add(whole.count, whole.octets, whole.interval);
            if state != State::Met {
                for frame in whole.frames {
                    if self.frames < FRAMES && bucket.frame(*frame) {
                        self.frames += 1;
                    }
                }
            }
        }
    }

    /// The verdicts, in the order of the catalogue.
    pub fn finish(self, ending: &dyn Ending) -> Vec<Outcome> {
        let mut kept: Vec<Vec<Kept>> = self.requirements.iter().map(|_| Vec::new()).collect();
        let mut late = Store::default();
        let mut buckets: Vec<(BucketKey, Bucket)> = self.buckets.into_iter().collect();
        // The table's order must not show.
        buckets.sort_by_key(|(key, bucket)| {
            (key.requirement, bucket.interval.0, bucket.frames.first().copied(), order(key))
        });
        for (key, bucket) in buckets {
            let number = key.requirement as usize;
            let (Some(requirement), Some(kept)) = (self.requirements.get(number), kept.get_mut(number)) else {
                continue;
            };
            let parties = match key.place {
                Place::Parties(from, to) => (from, to),
                Place::Class(class) => {
                    if ending.is_users(class) && !requirement.users {
                        continue;
                    }
                    ending.parties(class)
                }
            };
            let mut truth = match key.state {
                State::Met => Truth::Yes,
                State::Violated => Truth::No,
                State::Absent => Truth::Absent,
                State::Unknown => Truth::Unknown,
                State::Later(_) => Truth::Later,
            };
            let mut bucket = bucket;
            if let (Place::Class(class), State::Later(atoms)) = (key.place, key.state)
                && let Some(of) = self.types.of.get(requirement.of)
            {
                late.clear(of.late.width);
                for (map, _) in of.late.maps.iter().enumerate().take(1) {
                    late.take(&of.late, map as u16, &mut |out| ending.class(class, out));
                }
                let entry = Entry {
                    now: &self.now,
                    late: Some(&late),
                    machines: &self.types.machines,
                    time: bucket.interval.0,
                    hidden: false,
                    unsure: false,
                };
                truth = match (
                    judge(&requirement.when, &entry, Some(atoms)),
                    judge(&requirement.assert, &entry, Some(atoms)),
                ) {
                    (Truth::No | Truth::Absent, _) => continue,
                    (Truth::Yes, truth) => truth,
                    (_, Truth::Yes) => Truth::Yes,
                    _ => Truth::Unknown,
                };
                for (path, field) in requirement.named.iter().filter(|(_, field)| field.is_late()) {
                    bucket.values.push((path.clone(), late.show(late.cell(0, field.cell))));
                }
            }
            kept.push(Kept { parties, truth, bucket });
        }
        let all = self.requirements.iter().zip(kept).enumerate();
        all.map(|(number, (requirement, kept))| {
            let overflow = self.overflow.get(&(number as u32)).copied().unwrap_or_default();
            outcome(requirement, kept, overflow, ending)
        })
        .collect()
    }
}

/// A number that settles the order of buckets that nothing else does.
fn order(key: &BucketKey) -> u64 {
    FixedState::default().hash_one(key)
}

/// Fills an entry's row.
fn collect(now: &mut Store, collected: &crate::expression::Collected, fill: &mut dyn FnMut(usize, &mut dyn Fields)) {
    now.clear(collected.now.width);
    for (part, (map, is_late)) in collected.roots.iter().zip(&collected.lates).enumerate() {
        let wanted = collected.now.maps.get(usize::from(*map)).is_some_and(|map| !map.names.is_empty());
        if !is_late && wanted {
            now.take(&collected.now, *map, &mut |out| fill(part, out));
        }
    }
}

/// Gives an entry to a condition over time.
fn take(feed: &Feed, message: &Message<'_>, now: &Store, machines: &mut crate::expression::Machines) {
    if message.users && !feed.users {
        return;
    }
    let (hidden, unsure) = (message.hidden, message.unsure);
    let entry = Entry { now, late: None, machines, time: message.time, hidden, unsure };
    let truth = judge(&feed.condition, &entry, None);
    let keys = match truth {
        Truth::No | Truth::Absent => return,
        Truth::Yes => {
            let value = feed.value.map_or(Some(0), |value| key(&entry, std::slice::from_ref(&value)));
            key(&entry, &feed.keys).zip(value)
        }
        _ => None,
    };
    match keys {
        Some((key, value)) => machines.feed(feed.machine, message.time, key, value),
        // A message without the field has nothing to do with it; one that cannot be read may have.
        None if truth == Truth::Yes && !hidden && !unsure => {}
        None => machines.blur(feed.machine, message.time),
    }
}

/// What an entry comes to; nothing where the requirement does not apply.
fn state(requirement: &Compiled, entry: &Entry<'_>) -> Option<State> {
    let applies = judge(&requirement.when, entry, None);
    if matches!(applies, Truth::No | Truth::Absent) {
        return None;
    }
    let holds = judge(&requirement.assert, entry, None);
    Some(match (applies, holds) {
        (Truth::Yes, Truth::Yes) => State::Met,
        (Truth::Yes, Truth::No) => State::Violated,
        (Truth::Yes, Truth::Absent) => State::Absent,
        (Truth::Yes, Truth::Unknown) => State::Unknown,
        (Truth::Unknown, Truth::Yes) => State::Met,
        (Truth::Unknown, _) => State::Unknown,
        _ => {
            let mut atoms = 0;
            local(&requirement.when, entry, &mut atoms);
            local(&requirement.assert, entry, &mut atoms);
            State::Later(atoms)
        }
    })
}

/// What a finding shows of an entry.
fn values(requirement: &Compiled, entry: &Entry<'_>, state: State) -> Vec<(String, String)> {
    if state == State::Met {
        return Vec::new();
    }
    let own = requirement.named.iter().filter(|(_, field)| !field.is_late());
    own.map(|(path, field)| (path.clone(), entry.now.show(entry.now.cell(0, field.cell)))).collect()
}

/// The verdict that counts give.
pub(crate) fn verdict(applied: u64, violated: u64, unknown: u64) -> Verdict {
    match (applied, violated, unknown) {
        (_, 1.., _) => Verdict::Violated,
        (_, 0, 1..) => Verdict::Inconclusive,
        (0, ..) => Verdict::NotObservable,
        _ => Verdict::Met,
    }
}
