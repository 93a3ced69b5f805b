//! What is done with a message of one type and one name, worked out once: a message then costs what is asked about it, whatever
//! else is in the catalogue.

use std::collections::HashMap;

use foldhash::fast::FixedState;

use crate::compile::Compiled;
use crate::expression::{Collected, Comparison, Feed, Node, Operand, Ref, Scope, Set, Test};
use crate::rows::{Datum, Owner, Shape, Store};

/// The requirements on entries of one type.
#[derive(Debug)]
pub(crate) struct Index {
    /// Of messages with a name that some requirement is about, by its digest.
    named: HashMap<u64, Plan, FixedState>,
    /// Of all others.
    other: Plan,
    /// Something asks about entries of the type.
    pub(crate) wanted: bool,
}

/// What is asked about entries of one type and name.
#[derive(Debug)]
pub(crate) struct Plan {
    /// The fields that are wanted.
    pub(crate) shape: Shape,
    /// The parts of the type that have any of them, with their maps.
    pub(crate) parts: Vec<(usize, u16)>,
    /// Conditions over time that look at them, by their numbers in the type.
    feeds: Chosen,
    /// Requirements on them.
    requirements: Chosen,
}

/// Conditions, by their numbers, of which most are looked at only where a field has a value that they ask for.
#[derive(Debug, Default)]
struct Chosen {
    always: Vec<u32>,
    switches: Vec<Switch>,
}

/// Those that are about entries with certain values of one field.
#[derive(Debug)]
struct Switch {
    field: Ref,
    /// By the digests of values.
    by: HashMap<u64, Vec<u32>, FixedState>,
    all: Vec<u32>,
}

impl Index {
    /// Of the type with a number.
    pub(crate) fn of(number: usize, collected: &Collected, requirements: &[Compiled], store: &Store) -> Self {
        let own = || requirements.iter().enumerate().filter(|(_, own)| own.of == number);
        let pinned = own().filter_map(|(_, own)| own.names.as_ref());
        let mut names: Vec<u64> =
            pinned.chain(collected.feeds.iter().filter_map(|feed| feed.names.as_ref())).flatten().copied().collect();
        names.sort_unstable();
        names.dedup();
        let plan = |name: Option<u64>| {
            let fits = |names: &Option<Vec<u64>>| match (names, name) {
                (None, _) => true,
                (Some(names), Some(name)) => names.contains(&name),
                (Some(_), None) => false,
            };
            Plan::of(collected, own().filter(|(_, own)| fits(&own.names)), fits, store)
        };
        let wanted = own().next().is_some() || !collected.feeds.is_empty();
        Self { named: names.into_iter().map(|name| (name, plan(Some(name)))).collect(), other: plan(None), wanted }
    }

    /// Of entries with this name, by its digest; nothing where nothing is asked about them.
    pub(crate) fn plan(&self, name: u64) -> Option<&Plan> {
        let plan = self.named.get(&name).unwrap_or(&self.other);
        (!plan.requirements.is_empty() || !plan.feeds.is_empty()).then_some(plan)
    }
}

impl Plan {
    fn of<'c>(
        collected: &Collected,
        requirements: impl Iterator<Item = (usize, &'c Compiled)>,
        fits: impl Fn(&Option<Vec<u64>>) -> bool,
        store: &Store,
    ) -> Self {
        let requirements: Vec<(u32, &Compiled)> = requirements.map(|(number, own)| (number as u32, own)).collect();
        let feeds = collected.feeds.iter().enumerate().filter(|(_, feed)| fits(&feed.names));
        let feeds: Vec<(u32, &Feed)> = feeds.map(|(number, feed)| (number as u32, feed)).collect();
        let owners: Vec<Owner> =
            requirements.iter().map(|(_, own)| own.owner).chain(feeds.iter().map(|(_, own)| own.owner)).collect();
        let shape = collected.now.of(&owners);
        let parts = collected.roots.iter().zip(&collected.lates).enumerate().filter(|(_, (map, is_late))| {
            !**is_late && shape.maps.get(usize::from(**map)).is_some_and(|map| !map.names.is_empty())
        });
        let parts = parts.map(|(part, (map, _))| (part, *map)).collect();
        let requirements = requirements.iter().map(|(number, own)| (*number, &own.when));
        let feeds = feeds.iter().map(|(number, own)| (*number, &own.condition));
        Self { shape, parts, feeds: Chosen::of(feeds, store), requirements: Chosen::of(requirements, store) }
    }

    /// The requirements that may be about an entry.
    pub(crate) fn requirements<'p>(&'p self, now: &'p Store, unsure: bool) -> impl Iterator<Item = u32> + 'p {
        self.requirements.pick(now, unsure)
    }

    /// The conditions over time that an entry may fulfil.
    pub(crate) fn feeds<'p>(&'p self, now: &'p Store, unsure: bool) -> impl Iterator<Item = u32> + 'p {
        self.feeds.pick(now, unsure)
    }
}

impl Switch {
    fn add(&mut self, number: u32, values: Vec<u64>) {
        self.all.push(number);
        for value in values {
            let of = self.by.entry(value).or_default();
            if of.last() != Some(&number) {
                of.push(number);
            }
        }
    }

    fn pick(&self, now: &Store, unsure: bool) -> &[u32] {
        let wire = self.field.scope == (Scope::Entry { wire: true });
        let value = match now.cell(0, self.field.cell) {
            _ if wire && unsure => None,
            datum @ (Datum::Number(_) | Datum::Bool(_) | Datum::Text(_) | Datum::Octets(_) | Datum::Ip(_)) => {
                now.digest(datum)
            }
            // What such a condition comes to is not yes or no alone.
            _ => None,
        };
        match value {
            Some(value) => self.by.get(&value).map_or(&[], Vec::as_slice),
            None => &self.all,
        }
    }
}

impl Chosen {
    fn is_empty(&self) -> bool {
        self.always.is_empty() && self.switches.is_empty()
    }

    fn pick<'p>(&'p self, now: &'p Store, unsure: bool) -> impl Iterator<Item = u32> + 'p {
        let switched = self.switches.iter().flat_map(move |switch| switch.pick(now, unsure));
        self.always.iter().chain(switched).copied()
    }

    /// Each under that field it asks for that most of them ask for, if there is one that several do.
    fn of<'c>(conditions: impl Iterator<Item = (u32, &'c Node)>, store: &Store) -> Self {
        let asked: Vec<(u32, Vec<Asked>)> =
            conditions.map(|(number, condition)| (number, asked(condition, store))).collect();
        let mut fields: Vec<(Ref, usize)> = Vec::new();
        for (field, _) in asked.iter().flat_map(|(_, own)| own) {
            match fields.iter_mut().find(|(known, _)| known == field) {
                Some((_, count)) => *count += 1,
                None => fields.push((*field, 1)),
            }
        }
        let count = |field: &Ref| fields.iter().find(|(own, _)| own == field).map_or(0, |(_, count)| *count);
        let mut chosen = Self::default();
        for (number, own) in asked {
            let most = own.into_iter().rev().max_by_key(|(field, _)| count(field));
            match most.filter(|(field, _)| count(field) > 1) {
                Some((field, values)) => chosen.switch(field).add(number, values),
                None => chosen.always.push(number),
            }
        }
        chosen
    }

    #[allow(clippy::indexing_slicing, reason = "it was found, or made")]
    fn switch(&mut self, field: Ref) -> &mut Switch {
        let at = self.switches.iter().position(|switch| switch.field == field).unwrap_or_else(|| {
            self.switches.push(Switch { field, by: HashMap::default(), all: Vec::new() });
            self.switches.len() - 1
        });
        &mut self.switches[at]
    }
}

/// A field, and the digests of the values that it is asked for.
type Asked = (Ref, Vec<u64>);

/// The fields of which a condition asks that they have one of some values, with the digests of these.
fn asked(when: &Node, store: &Store) -> Vec<Asked> {
    match when {
        Node::And(parts) => parts.iter().flat_map(|part| asked(part, store)).collect(),
        Node::Test { test, late: false, .. } => {
            let found = match test {
                Test::Compare(Comparison::Equal, Operand::Field(field), value) => {
                    digest(value, store).map(|value| (*field, vec![value]))
                }
                Test::In(Operand::Field(field), set) => digests(set, store).map(|values| (*field, values)),
                _ => None,
            };
            found.filter(|(field, _)| matches!(field.scope, Scope::Entry { .. })).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// As [`Store::digest`] has it of what is told.
fn digest(value: &Operand, store: &Store) -> Option<u64> {
    Some(match value {
        Operand::Number(number) => store.hash(&(1_u8, *number)),
        Operand::Bool(flag) => store.hash(&(2_u8, *flag)),
        Operand::Text(text) => store.hash(&(3_u8, text.as_ref())),
        Operand::Octets(octets) => store.hash(&(4_u8, octets.as_ref())),
        _ => return None,
    })
}

fn digests(set: &Set, store: &Store) -> Option<Vec<u64>> {
    let Set { numbers, texts, octets, v4, v6, bools } = set;
    if !(octets.is_empty() && v4.is_empty() && v6.is_empty() && bools.is_empty()) {
        return None;
    }
    let single = numbers.iter().map(|(first, last)| (first == last).then(|| store.hash(&(1_u8, *first))));
    single.chain(texts.iter().map(|text| Some(store.hash(&(3_u8, text.as_ref()))))).collect()
}
