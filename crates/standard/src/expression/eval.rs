//! A compiled expression over one entry.

use std::net::IpAddr;

use beleg_model::Time;

use super::ast::Comparison;
use super::state::{MachineId, Machines};
use crate::rows::{Datum, Store};

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Truth {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// The entry does not have a field that is compared.
    Absent,
    /// A field could not be read, or what came before is not known.
    Unknown,
    /// It rests on what is known only at the end.
    Later,
}

impl Truth {
    const fn of(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }

    const fn negated(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            other => other,
        }
    }

    const fn weight(self) -> u8 {
        match self {
            Self::Yes | Self::No => 0,
            Self::Absent => 1,
            Self::Unknown => 2,
            Self::Later => 3,
        }
    }

    const fn graver(self, other: Self) -> Self {
        if other.weight() > self.weight() { other } else { self }
    }

    pub(crate) const fn bits(self) -> u64 {
        match self {
            Self::Yes => 0,
            Self::No => 1,
            Self::Absent => 2,
            Self::Unknown | Self::Later => 3,
        }
    }

    pub(crate) const fn from_bits(bits: u64) -> Self {
        match bits & 3 {
            0 => Self::Yes,
            1 => Self::No,
            2 => Self::Absent,
            _ => Self::Unknown,
        }
    }
}

/// Where a field stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Scope {
    /// In the entry; `wire` where a decoder told it.
    Entry { wire: bool },
    /// With what is known only at the end.
    Late,
    /// In the item of a list that is being looked at.
    Item { wire: bool },
}

/// A field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Ref {
    pub(crate) scope: Scope,
    pub(crate) cell: u16,
}

impl Ref {
    /// Whether it is known only at the end.
    pub(crate) fn is_late(self) -> bool {
        self.scope == Scope::Late
    }
}

/// Something with a value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operand {
    Field(Ref),
    Number(u64),
    Text(Box<[u8]>),
    Octets(Box<[u8]>),
    Bool(bool),
    Ip(IpAddr),
    Len(Ref),
    Items(Box<List>),
    Counted { machine: MachineId, keys: Vec<Ref> },
}

/// The groups of a list, and a condition on them.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct List {
    /// The list; nothing for the groups within the one that is being looked at.
    pub(crate) field: Option<Ref>,
    pub(crate) condition: Node,
}

/// The values of a set, ready to be looked up.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Set {
    pub(crate) numbers: Vec<(u64, u64)>,
    pub(crate) texts: Vec<Box<[u8]>>,
    pub(crate) octets: Vec<Box<[u8]>>,
    pub(crate) v4: Vec<(u32, u32)>,
    pub(crate) v6: Vec<(u128, u128)>,
    pub(crate) bools: Vec<bool>,
}

impl Set {
    fn is_empty(&self) -> bool {
        let Self { numbers, texts, octets, v4, v6, bools } = self;
        let few = numbers.is_empty() && texts.is_empty() && octets.is_empty();
        few && v4.is_empty() && v6.is_empty() && bools.is_empty()
    }
}

/// A condition that is not made of others.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Test {
    Compare(Comparison, Operand, Operand),
    In(Operand, Box<Set>),
    /// A value in a field that is a list.
    Member(Operand, Ref),
    Exists(Ref),
    Flag(Ref),
    Any(Box<List>),
    All(Box<List>),
    Within {
        machine: MachineId,
        keys: Vec<Ref>,
    },
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    Constant(Truth),
    /// The entry is no later than this.
    Until(Time),
    Not(Box<Self>),
    And(Vec<Self>),
    Or(Vec<Self>),
    /// With its number among those of the expression.
    Test {
        test: Test,
        atom: u8,
        late: bool,
    },
}

/// What is known of an entry.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Entry<'a> {
    pub(crate) now: &'a Store,
    pub(crate) late: Option<&'a Store>,
    pub(crate) machines: &'a Machines,
    pub(crate) time: Time,
    /// What is not among the decoder's fields may have been there.
    pub(crate) hidden: bool,
    /// No field that the decoder tells is sure.
    pub(crate) unsure: bool,
}

/// What the conditions of one expression came to that do not rest on what is known only at the end.
pub(crate) type Atoms = u64;

/// The item that is being looked at: its list, its number, its first cell.
#[derive(Clone, Copy, Debug)]
struct Item {
    list: u32,
    at: u32,
    base: u32,
}

/// What a condition comes to.
pub(crate) fn judge(node: &Node, entry: &Entry<'_>, atoms: Option<Atoms>) -> Truth {
    Look { entry, atoms, item: None }.node(node)
}

/// What did not come in the time before an entry though a condition asks for it, by condition and key.
pub(crate) fn missed(node: &Node, entry: &Entry<'_>) -> Vec<(MachineId, u64)> {
    let mut found = Vec::new();
    Look { entry, atoms: None, item: None }.missed(node, &mut found);
    found
}

/// What the conditions come to that do not rest on what is known only at the end.
pub(crate) fn local(node: &Node, entry: &Entry<'_>, atoms: &mut Atoms) {
    match node {
        Node::Constant(_) | Node::Until(_) => {}
        Node::Not(inner) => local(inner, entry, atoms),
        Node::And(parts) | Node::Or(parts) => parts.iter().for_each(|part| local(part, entry, atoms)),
        Node::Test { test, atom, late: false } => {
            let truth = Look { entry, atoms: None, item: None }.test(test);
            *atoms |= truth.bits() << (2 * u32::from(*atom)).min(62);
        }
        Node::Test { .. } => {}
    }
}

/// The key that an entry has.
pub(crate) fn key(entry: &Entry<'_>, keys: &[Ref]) -> Option<u64> {
    Look { entry, atoms: None, item: None }.key(keys)
}

struct Look<'a> {
    entry: &'a Entry<'a>,
    atoms: Option<Atoms>,
    item: Option<Item>,
}

impl<'a> Look<'a> {
    fn node(&self, node: &Node) -> Truth {
        match node {
            Node::Constant(truth) => *truth,
            Node::Until(time) => Truth::of(self.entry.time <= *time),
            Node::Not(inner) => self.node(inner).negated(),
            Node::And(parts) => {
                let mut all = Truth::Yes;
                for part in parts {
                    match self.node(part) {
                        Truth::No => return Truth::No,
                        truth => all = all.graver(truth),
                    }
                }
                all
            }
            Node::Or(parts) => {
                let mut any = Truth::No;
                for part in parts {
                    match self.node(part) {
                        Truth::Yes => return Truth::Yes,
                        truth => any = any.graver(truth),
                    }
                }
                any
            }
            Node::Test { late: true, .. } if self.entry.late.is_none() => Truth::Later,
            Node::Test { test, atom, late } => match self.atoms {
                Some(atoms) if !late => Truth::from_bits(atoms >> (2 * u32::from(*atom)).min(62)),
                _ => self.test(test),
            },
        }
    }

    fn store(&self, scope: Scope) -> Option<&'a Store> {
        match scope {
            Scope::Late => self.entry.late,
            _ => Some(self.entry.now),
        }
    }

    fn read(&self, field: Ref) -> Datum {
        let (base, wire) = match field.scope {
            Scope::Entry { wire } => (0, wire),
            Scope::Late => (0, false),
            Scope::Item { wire } => (self.item.map_or(u32::MAX, |item| item.base), wire),
        };
        if wire && self.entry.unsure {
            return Datum::Unknown;
        }
        match self.store(field.scope).map_or(Datum::Unknown, |store| store.cell(base, field.cell)) {
            Datum::Absent if wire && self.entry.hidden => Datum::Unknown,
            datum => datum,
        }
    }

    /// Whether what a list holds may be less than there was.
    fn may_lack(&self, field: Option<Ref>) -> bool {
        let wire = field.is_none_or(|field| {
            !matches!(field.scope, Scope::Late | Scope::Entry { wire: false } | Scope::Item { wire: false })
        });
        wire && (self.entry.hidden || self.entry.unsure || self.entry.now.overflow)
    }

    fn test(&self, test: &Test) -> Truth {
        match test {
            Test::Compare(comparison, left, right) => self.compare(*comparison, left, right),
            // Nothing is in an empty set, whatever it is.
            Test::In(_, set) if set.is_empty() => Truth::No,
            Test::In(operand, set) => self.operand(operand, |store, datum| within(store, datum, set)),
            Test::Member(operand, list) => self.member(operand, *list),
            Test::Exists(field) => match self.read(*field) {
                Datum::Absent => Truth::No,
                Datum::Unknown => Truth::Unknown,
                _ => Truth::Yes,
            },
            Test::Flag(field) => match self.read(*field) {
                Datum::Bool(flag) => Truth::of(flag),
                Datum::Absent => Truth::Absent,
                _ => Truth::Unknown,
            },
            Test::Any(list) => {
                let mut any = if self.may_lack(list.field) { Truth::Unknown } else { Truth::No };
                let all = self.each(list, |truth| {
                    any = if truth == Truth::Yes { truth } else { any.graver(truth) };
                    truth != Truth::Yes
                });
                if all { any } else { Truth::Unknown }
            }
            Test::All(list) => {
                let mut all = if self.may_lack(list.field) { Truth::Unknown } else { Truth::Yes };
                let known = self.each(list, |truth| {
                    all = if truth == Truth::No { truth } else { all.graver(truth) };
                    truth != Truth::No
                });
                if known { all } else { Truth::Unknown }
            }
            Test::Within { machine, keys } => {
                let Some(key) = self.key(keys) else { return self.keyless(keys) };
                match self.entry.machines.read(*machine, self.entry.time, key) {
                    (0, true) => Truth::No,
                    (0, false) => Truth::Unknown,
                    _ => Truth::Yes,
                }
            }
        }
    }

    fn missed(&self, node: &Node, found: &mut Vec<(MachineId, u64)>) {
        match node {
            Node::Not(one) => self.missed(one, found),
            Node::And(all) | Node::Or(all) => all.iter().for_each(|one| self.missed(one, found)),
            Node::Test { test: Test::Within { machine, keys }, .. } => {
                let key = self.key(keys);
                let none = |key: &u64| self.entry.machines.read(*machine, self.entry.time, *key).0 == 0;
                found.extend(key.filter(none).map(|key| (*machine, key)));
            }
            Node::Constant(_) | Node::Until(_) | Node::Test { .. } => {}
        }
    }

    /// Calls back with the condition of each item, until told to stop; false where the items are not known.
    fn each(&self, list: &List, mut on: impl FnMut(Truth) -> bool) -> bool {
        let (number, from, to) = match list.field {
            Some(field) => match self.read(field) {
                Datum::Rows(number) => (number, 0, u32::MAX),
                // A list that is not told is empty.
                Datum::Absent => return true,
                _ => return false,
            },
            None => match self.item {
                Some(item) => {
                    let end = self.entry.now.rows(item.list).get(item.at as usize).map_or(0, |(_, end)| *end);
                    (item.list, item.at + 1, end)
                }
                None => return false,
            },
        };
        let rows = self.entry.now.rows(number);
        let end = (to as usize).min(rows.len());
        for (at, (base, _)) in rows.iter().enumerate().take(end).skip(from as usize) {
            let item = Item { list: number, at: at as u32, base: *base };
            let truth = Look { entry: self.entry, atoms: None, item: Some(item) }.node(&list.condition);
            if !on(truth) {
                break;
            }
        }
        true
    }

    fn key(&self, keys: &[Ref]) -> Option<u64> {
        let mut all: u64 = 0;
        for field in keys {
            let own = self.store(field.scope)?.digest(self.read(*field))?;
            all = self.entry.now.hash(&(all, own));
        }
        Some(all)
    }

    /// What a condition over time comes to where a key is missing.
    fn keyless(&self, keys: &[Ref]) -> Truth {
        let absent = keys.iter().any(|field| self.read(*field) == Datum::Absent);
        if absent { Truth::Absent } else { Truth::Unknown }
    }

    fn member(&self, operand: &Operand, list: Ref) -> Truth {
        let Some(store) = self.store(list.scope) else { return Truth::Later };
        let items = match self.read(list) {
            Datum::List(run) => store.items(run),
            Datum::Absent => &[],
            _ => return Truth::Unknown,
        };
        let nothing = if self.may_lack(Some(list)) { Truth::Unknown } else { Truth::No };
        let equals = |truths: &mut dyn Iterator<Item = Truth>| {
            let mut found = nothing;
            for truth in truths {
                if truth == Truth::Yes {
                    return truth;
                }
                found = found.graver(truth);
            }
            found
        };
        let written = |own: &[u8], item: Datum| match item {
            Datum::Text(run) | Datum::Octets(run) => Truth::of(store.octets(run) == own),
            datum => unequal(Comparison::Equal, datum),
        };
        if let Operand::Text(own) | Operand::Octets(own) = operand {
            return equals(&mut items.iter().map(|item| written(own, *item)));
        }
        self.operand(operand, |from, datum| {
            equals(&mut items.iter().map(|item| compared(Comparison::Equal, (from, datum), (store, *item))))
        })
    }

    fn compare(&self, comparison: Comparison, left: &Operand, right: &Operand) -> Truth {
        match (left, right) {
            // What is written out needs no store.
            (left, Operand::Text(text)) => self.operand(left, |store, datum| match datum {
                Datum::Text(run) => octets(comparison, store.octets(run), text),
                datum => unequal(comparison, datum),
            }),
            (left, Operand::Octets(own)) => self.operand(left, |store, datum| match datum {
                Datum::Octets(run) => octets(comparison, store.octets(run), own),
                datum => unequal(comparison, datum),
            }),
            (left, right) => self.operand(left, |store, datum| {
                self.operand(right, |other, with| compared(comparison, (store, datum), (other, with)))
            }),
        }
    }

    fn operand(&self, operand: &Operand, on: impl FnOnce(&Store, Datum) -> Truth) -> Truth {
        let now = self.entry.now;
        match operand {
            Operand::Field(field) => match self.store(field.scope) {
                Some(store) => on(store, self.read(*field)),
                None => Truth::Later,
            },
            Operand::Number(number) => on(now, Datum::Number(*number)),
            Operand::Bool(flag) => on(now, Datum::Bool(*flag)),
            Operand::Ip(address) => on(now, Datum::Ip(*address)),
            // They stand on the right of a comparison, or in a set.
            Operand::Text(_) | Operand::Octets(_) => Truth::Unknown,
            Operand::Len(field) => {
                let Some(store) = self.store(field.scope) else { return Truth::Later };
                let datum = match self.read(*field) {
                    Datum::Text(run) => Datum::Number(store.octets(run).len() as u64),
                    Datum::Octets(run) => Datum::Number(store.octets(run).len() as u64),
                    Datum::List(run) => self.length(store.items(run).len(), *field),
                    Datum::Rows(list) => self.length(store.rows(list).len(), *field),
                    Datum::Absent => Datum::Absent,
                    _ => Datum::Unknown,
                };
                on(store, datum)
            }
            Operand::Items(list) => {
                let (mut count, mut unsure) = (0, self.may_lack(list.field));
                let known = self.each(list, |truth| {
                    match truth {
                        Truth::Yes => count += 1,
                        Truth::No => {}
                        _ => unsure = true,
                    }
                    true
                });
                let datum = if !known || unsure { Datum::AtLeast(count) } else { Datum::Number(count) };
                on(now, datum)
            }
            Operand::Counted { machine, keys } => {
                let Some(key) = self.key(keys) else { return self.keyless(keys) };
                let (count, known) = self.entry.machines.read(*machine, self.entry.time, key);
                on(now, if known { Datum::Number(count) } else { Datum::AtLeast(count) })
            }
        }
    }

    fn length(&self, len: usize, field: Ref) -> Datum {
        if self.may_lack(Some(field)) { Datum::AtLeast(len as u64) } else { Datum::Number(len as u64) }
    }
}

fn within(store: &Store, datum: Datum, set: &Set) -> Truth {
    match datum {
        Datum::Absent => Truth::Absent,
        Datum::Number(number) => Truth::of(ranged(&set.numbers, number)),
        Datum::Text(run) => {
            let own = store.octets(run);
            Truth::of(set.texts.binary_search_by(|text| text.as_ref().cmp(own)).is_ok())
        }
        Datum::Octets(run) => {
            let own = store.octets(run);
            Truth::of(set.octets.binary_search_by(|text| text.as_ref().cmp(own)).is_ok())
        }
        Datum::Ip(IpAddr::V4(address)) => Truth::of(ranged(&set.v4, address.into())),
        Datum::Ip(IpAddr::V6(address)) => Truth::of(ranged(&set.v6, address.into())),
        Datum::Bool(flag) => Truth::of(set.bools.contains(&flag)),
        Datum::AtLeast(_) | Datum::Unknown | Datum::Identity(..) | Datum::Secret(..) => Truth::Unknown,
        Datum::List(_) | Datum::Rows(_) | Datum::Group => Truth::Unknown,
    }
}

/// Whether a value is in one of these ranges, which are in order and apart from each other.
fn ranged<T: Ord + Copy>(ranges: &[(T, T)], value: T) -> bool {
    let after = ranges.partition_point(|(first, _)| *first <= value);
    after.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|(_, last)| value <= *last)
}

fn unequal(comparison: Comparison, datum: Datum) -> Truth {
    match (datum, comparison) {
        (Datum::Absent, _) => Truth::Absent,
        (Datum::Number(_) | Datum::Bool(_) | Datum::Text(_) | Datum::Octets(_) | Datum::Ip(_), Comparison::Equal) => {
            Truth::No
        }
        (Datum::Number(_) | Datum::Bool(_) | Datum::Text(_) | Datum::Octets(_) | Datum::Ip(_), Comparison::Unequal) => {
            Truth::Yes
        }
        _ => Truth::Unknown,
    }
}

fn compared(comparison: Comparison, left: (&Store, Datum), right: (&Store, Datum)) -> Truth {
    match (left.1, right.1) {
        (Datum::Unknown, _) | (_, Datum::Unknown) => Truth::Unknown,
        (Datum::Absent, _) | (_, Datum::Absent) => Truth::Absent,
        (Datum::Number(one), Datum::Number(other)) => ordered(comparison, &one, &other),
        (Datum::AtLeast(least), Datum::Number(number)) => match comparison {
            Comparison::Less | Comparison::LessOrEqual if ordered(comparison, &least, &number) == Truth::No => {
                Truth::No
            }
            Comparison::Greater | Comparison::GreaterOrEqual => match ordered(comparison, &least, &number) {
                Truth::Yes => Truth::Yes,
                _ => Truth::Unknown,
            },
            Comparison::Equal if least > number => Truth::No,
            Comparison::Unequal if least > number => Truth::Yes,
            _ => Truth::Unknown,
        },
        (Datum::Bool(one), Datum::Bool(other)) => ordered(comparison, &one, &other),
        (Datum::Ip(one), Datum::Ip(other)) => ordered(comparison, &one, &other),
        (Datum::Text(one), Datum::Text(other)) | (Datum::Octets(one), Datum::Octets(other)) => {
            octets(comparison, left.0.octets(one), right.0.octets(other))
        }
        (Datum::Identity(_, one), Datum::Identity(_, other)) => match comparison {
            Comparison::Equal => Truth::of(one == other),
            Comparison::Unequal => Truth::of(one != other),
            _ => Truth::Unknown,
        },
        (datum, Datum::Number(_) | Datum::Bool(_) | Datum::Text(_) | Datum::Octets(_) | Datum::Ip(_)) => {
            unequal(comparison, datum)
        }
        _ => Truth::Unknown,
    }
}

fn ordered<T: Ord>(comparison: Comparison, one: &T, other: &T) -> Truth {
    match comparison {
        Comparison::Equal => Truth::of(one == other),
        Comparison::Unequal => Truth::of(one != other),
        Comparison::Less => Truth::of(one < other),
        Comparison::LessOrEqual => Truth::of(one <= other),
        Comparison::Greater => Truth::of(one > other),
        Comparison::GreaterOrEqual => Truth::of(one >= other),
        Comparison::Contains | Comparison::StartsWith | Comparison::EndsWith => Truth::Unknown,
    }
}

fn octets(comparison: Comparison, one: &[u8], other: &[u8]) -> Truth {
    match comparison {
        Comparison::Contains => Truth::of(other.is_empty() || one.windows(other.len()).any(|window| window == other)),
        Comparison::StartsWith => Truth::of(one.starts_with(other)),
        Comparison::EndsWith => Truth::of(one.ends_with(other)),
        other_comparison => ordered(other_comparison, &one, &other),
    }
}
