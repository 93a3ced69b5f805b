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
use crate::expression::{Atoms, Entry, Feed, Machines, Truth, Types, judge, key, local, missed};
use crate::fault::Fault;
use crate::outcome::{Bucket, Found, Tally, outcome};
use crate::plan::{Index, Plan};
use crate::rows::{Store, digest};
use crate::schema::Schema;
use crate::waiting::{Held, Waiting};

/// How many groups of like entries are kept apart that contradict a requirement, or may turn out to.
const BUCKETS: usize = 1 << 16;
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
    kept: Kept,
    waiting: Waiting,
}

/// What is kept of entries.
#[derive(Debug, Default)]
struct Kept {
    /// Of those that cannot turn out to contradict a requirement how many they are, by requirement and class.
    counts: HashMap<(u32, u32), Tally, FixedState>,
    /// The same of entries without a class, by requirement.
    settled: BTreeMap<u32, Tally>,
    buckets: HashMap<BucketKey, Bucket, FixedState>,
    /// Entries that did not fit, by requirement.
    overflow: BTreeMap<u32, u64>,
    frames: usize,
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
        let now = Store::default();
        let of = types.of.iter().enumerate();
        let index = of.map(|(number, collected)| Index::of(number, collected, &requirements, &now)).collect();
        Ok(Self { requirements, types, index, now, kept: Kept::default(), waiting: Waiting::default() })
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
        let Self { requirements, types, index, now, kept, waiting } = self;
        while let Some(held) = waiting.over(message.time) {
            kept.settle(held);
        }
        let Types { of: types, machines, .. } = types;
        let (Some(index), Some(collected)) = (index.get(message.of), types.get(message.of)) else { return };
        let name = digest(&message.name);
        let Some(plan) = index.plan(name).filter(|_| index.wanted) else { return };
        collect(now, plan, fill);
        let feeds = plan.feeds(now, message.unsure).filter_map(|number| collected.feeds.get(number as usize));
        for feed in feeds {
            take(feed, message, now, machines, waiting);
        }
        for number in plan.requirements(now, message.unsure) {
            let Some(requirement) = requirements.get(number as usize) else { continue };
            if message.users && !requirement.users {
                continue;
            }
            for machine in &requirement.machines {
                machines.expire(*machine, message.time);
            }
            let (hidden, unsure) = (message.hidden, message.unsure);
            let entry = Entry { now, late: None, machines, time: message.time, hidden, unsure };
            let Some(state) = state(requirement, &entry) else { continue };
            let place = Place::Class(message.class);
            let key = BucketKey { requirement: number, place, name, state };
            let may_turn = !requirement.machines.is_empty() && matches!(state, State::Violated | State::Later(_));
            let wanted = if may_turn { missed(&requirement.assert, &entry) } else { Vec::new() };
            if !wanted.is_empty() {
                let held = Held {
                    key,
                    name: message.name.into(),
                    octets: message.octets,
                    frame: message.frame,
                    time: message.time,
                    values: values(requirement, &entry),
                    wanted,
                    came: false,
                };
                waiting.hold(held).into_iter().for_each(|held| kept.settle(held));
                continue;
            }
            let some = Alike {
                name: message.name,
                count: 1,
                octets: message.octets,
                interval: (message.time, message.time),
                frames: &[message.frame],
            };
            kept.add(key, &some, || values(requirement, &entry));
        }
    }

    /// Entries that are judged when all is known.
    pub fn whole(&mut self, whole: &Whole<'_>, fill: &mut dyn FnMut(usize, &mut dyn Fields)) {
        let Self { requirements, types, index, now, kept, .. } = self;
        let name = digest(&whole.name);
        let Some(plan) = index.get(whole.of).filter(|index| index.wanted).and_then(|index| index.plan(name)) else {
            return;
        };
        collect(now, plan, fill);
        for number in plan.requirements(now, false) {
            let Some(requirement) = requirements.get(number as usize) else { continue };
            if whole.users && !requirement.users {
                continue;
            }
            let (time, hidden) = (whole.interval.0, whole.unsure);
            let entry = Entry { now, late: None, machines: &types.machines, time, hidden, unsure: false };
            let Some(state) = state(requirement, &entry) else { continue };
            let place = Place::Parties(whole.parties.0, whole.parties.1);
            let key = BucketKey { requirement: number, place, name, state };
            let some = Alike {
                name: whole.name,
                count: whole.count,
                octets: whole.octets,
                interval: whole.interval,
                frames: whole.frames,
            };
            kept.add(key, &some, || values(requirement, &entry));
        }
    }

    /// The verdicts, in the order of the catalogue.
    pub fn finish(mut self, ending: &dyn Ending) -> Vec<Outcome> {
        while let Some(held) = self.waiting.last() {
            self.kept.settle(held);
        }
        let Self { requirements, types, now, kept: Kept { counts, settled, buckets, overflow, .. }, .. } = self;
        let mut tallies: Vec<Tally> = vec![Tally::default(); requirements.len()];
        let mut found: Vec<Vec<Found>> = requirements.iter().map(|_| Vec::new()).collect();
        let users = |number: u32| requirements.get(number as usize).is_some_and(|own| own.users);
        let of_classes = counts.into_iter().filter(|((number, class), _)| users(*number) || !ending.is_users(*class));
        for (number, tally) in of_classes.map(|((number, _), tally)| (number, tally)).chain(settled) {
            if let Some(own) = tallies.get_mut(number as usize) {
                own.join(&tally);
            }
        }
        for (number, count) in overflow {
            if let Some(own) = tallies.get_mut(number as usize) {
                own.overflow += count;
            }
        }
        let mut late = now.beside();
        let mut buckets: Vec<(BucketKey, Bucket)> = buckets.into_iter().collect();
        // The table's order must not show.
        buckets.sort_by_cached_key(|(key, bucket)| {
            (key.requirement, bucket.interval.0, bucket.frames.first().copied(), order(key))
        });
        for (key, mut bucket) in buckets {
            let number = key.requirement as usize;
            let (Some(requirement), Some(tally), Some(found)) =
                (requirements.get(number), tallies.get_mut(number), found.get_mut(number))
            else {
                continue;
            };
            let parties = match key.place {
                Place::Parties(from, to) => (from, to),
                Place::Class(class) if ending.is_users(class) && !requirement.users => continue,
                Place::Class(class) => ending.parties(class),
            };
            let truth = match (key.place, key.state) {
                (Place::Class(class), State::Later(atoms)) => {
                    let Some(of) = types.of.get(requirement.of) else { continue };
                    late.clear(of.late.width);
                    late.take(&of.late, 0, &mut |out| ending.class(class, out));
                    let (machines, time) = (&types.machines, bucket.interval.0);
                    let entry = Entry { now: &now, late: Some(&late), machines, time, hidden: false, unsure: false };
                    let Some(truth) = settle(requirement, &entry, atoms) else { continue };
                    for (path, field) in requirement.named.iter().filter(|(_, field)| field.is_late()) {
                        bucket.values.push((path.clone(), late.show(late.cell(0, field.cell))));
                    }
                    truth
                }
                (_, state) => state.truth(),
            };
            tally.add(truth, bucket.count);
            if truth == Truth::No {
                found.push(Found { parties, bucket });
            }
        }
        let all = requirements.iter().zip(tallies).zip(found);
        all.map(|((requirement, tally), found)| {
            let forgotten = requirement.machines.iter().map(|machine| types.machines.evicted(*machine)).sum();
            outcome(requirement, &tally, found, forgotten, ending)
        })
        .collect()
    }
}

impl State {
    const fn truth(self) -> Truth {
        match self {
            Self::Met => Truth::Yes,
            Self::Violated => Truth::No,
            Self::Absent => Truth::Absent,
            Self::Unknown => Truth::Unknown,
            Self::Later(_) => Truth::Later,
        }
    }
}

/// Entries that came to the same.
struct Alike<'a> {
    name: &'a str,
    count: u64,
    octets: u64,
    interval: (Time, Time),
    frames: &'a [FrameId],
}

impl Kept {
    /// An entry that need not wait any longer.
    fn settle(&mut self, held: Held) {
        let Held { mut key, name, octets, frame, time, values, came, .. } = held;
        if came {
            key.state = State::Unknown;
        }
        let some = Alike { name: &name, count: 1, octets, interval: (time, time), frames: &[frame] };
        self.add(key, &some, || values);
    }

    fn add(&mut self, key: BucketKey, some: &Alike<'_>, values: impl FnOnce() -> Vec<(String, String)>) {
        if !matches!(key.state, State::Violated | State::Later(_)) {
            let tally = match key.place {
                Place::Class(class) => self.counts.entry((key.requirement, class)).or_default(),
                Place::Parties(..) => self.settled.entry(key.requirement).or_default(),
            };
            return tally.add(key.state.truth(), some.count);
        }
        if self.buckets.len() >= BUCKETS && !self.buckets.contains_key(&key) {
            *self.overflow.entry(key.requirement).or_default() += some.count;
            return;
        }
        let bucket = self.buckets.entry(key).or_insert_with(|| Bucket::new(some.name, some.interval.0, values()));
        bucket.add(some.count, some.octets, some.interval);
        for frame in some.frames {
            if self.frames < FRAMES && bucket.frame(*frame) {
                self.frames += 1;
            }
        }
    }
}

/// What an entry comes to, now that all is known; nothing where the requirement does not apply.
fn settle(requirement: &Compiled, entry: &Entry<'_>, atoms: Atoms) -> Option<Truth> {
    match (judge(&requirement.when, entry, Some(atoms)), judge(&requirement.assert, entry, Some(atoms))) {
        (Truth::No | Truth::Absent, _) => None,
        (Truth::Yes, truth) => Some(truth),
        (_, Truth::Yes) => Some(Truth::Yes),
        _ => Some(Truth::Unknown),
    }
}

/// A number that settles the order of buckets that nothing else does.
fn order(key: &BucketKey) -> u64 {
    FixedState::default().hash_one(key)
}

/// Fills an entry's row.
fn collect(now: &mut Store, plan: &Plan, fill: &mut dyn FnMut(usize, &mut dyn Fields)) {
    now.clear(plan.shape.width);
    for (part, map) in &plan.parts {
        now.take(&plan.shape, *map, &mut |out| fill(*part, out));
    }
}

/// Gives an entry to a condition over time.
fn take(feed: &Feed, message: &Message<'_>, now: &Store, machines: &mut Machines, waiting: &mut Waiting) {
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
        Some((key, value)) => {
            waiting.came(feed.machine, key, message.frame.tap);
            machines.feed(feed.machine, message.time, key, value);
        }
        // A message without the field has nothing to do with it; one that cannot be read may have.
        None if truth == Truth::Yes && !hidden && !unsure => {}
        None => {
            waiting.blurred(feed.machine, message.frame.tap);
            machines.blur(feed.machine, message.time);
        }
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
fn values(requirement: &Compiled, entry: &Entry<'_>) -> Vec<(String, String)> {
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
