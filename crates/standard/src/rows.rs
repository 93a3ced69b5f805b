//! The fields of one entry that somebody asks for, and no others: cells in rows, without a heap allocation for each.

use std::hash::{BuildHasher as _, Hash, Hasher};
use std::io::Write as _;
use std::net::IpAddr;

use beleg_model::{Fields, Items, Name, Part, Value};
use foldhash::fast::FixedState;
use foldhash::quality::RandomState;

/// How many cells one entry may fill. What is beyond is not known.
const CELLS: usize = 1 << 16;

/// A run of octets or cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    start: u32,
    len: u32,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Datum {
    /// The entry was read, and does not have it.
    Absent,
    /// It may have it; what it is cannot be known.
    Unknown,
    Number(u64),
    /// A count of which only this much is known.
    AtLeast(u64),
    Bool(bool),
    Text(Run),
    Octets(Run),
    Ip(IpAddr),
    /// A subscriber's: its kind and its digest. It equals itself, and nothing that can be written out.
    Identity(&'static str, u64),
    /// A key: its kind and its length. It equals nothing.
    Secret(&'static str, u64),
    /// Values.
    List(Run),
    /// Groups.
    Rows(u32),
    /// A group, by itself.
    Group,
}

/// What is wanted of a name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Want {
    Cell(u16),
    Group { cell: u16, map: u16 },
    Rows { cell: u16, row: u16 },
}

/// The names that are wanted of one group.
#[derive(Clone, Debug, Default)]
pub(crate) struct Map {
    pub(crate) names: Vec<(&'static str, Want)>,
    /// Of each name, whoever wants it.
    pub(crate) wanted_by: Vec<Vec<Owner>>,
    /// A bit of each name: most names that are told are not wanted, and a look at this says so.
    bits: u64,
}

impl Map {
    /// One more name; nobody wants it yet.
    pub(crate) fn add(&mut self, name: &'static str, want: Want) {
        self.names.push((name, want));
        self.wanted_by.push(Vec::new());
        self.bits |= bit(name);
    }
}

/// The bit of a name.
fn bit(name: &str) -> u64 {
    let octets = name.as_bytes();
    let (first, last) = (octets.first().copied().unwrap_or_default(), octets.last().copied().unwrap_or_default());
    1 << ((octets.len() * 37 + usize::from(first) * 11 + usize::from(last) * 5) & 63)
}

/// A requirement, or a condition over time, as one that wants fields: its number.
pub(crate) type Owner = u32;

/// What is wanted of the groups of a list.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowShape {
    pub(crate) map: u16,
    pub(crate) width: u16,
    /// The list in such a group that holds groups of the same kind: they stand in one list with it.
    pub(crate) nested: Option<&'static str>,
}

/// What is wanted of entries of one type.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shape {
    pub(crate) maps: Vec<Map>,
    pub(crate) rows: Vec<RowShape>,
    /// How many cells a row for an entry has.
    pub(crate) width: u16,
    /// Whether the values of elements are wanted, and by whom.
    pub(crate) detail: bool,
    pub(crate) detail_by: Vec<Owner>,
}

impl Shape {
    /// What some of those who want anything want, in the same cells.
    pub(crate) fn of(&self, owners: &[Owner]) -> Self {
        let wanted = |by: &Vec<Owner>| by.iter().any(|owner| owners.contains(owner));
        let maps = self.maps.iter().map(|map| {
            let names = map.names.iter().zip(&map.wanted_by).filter(|(_, by)| wanted(by));
            let mut own = Map::default();
            names.for_each(|((name, want), _)| own.add(name, *want));
            own
        });
        let (maps, rows) = (maps.collect(), self.rows.clone());
        Self { maps, rows, width: self.width, detail: wanted(&self.detail_by), detail_by: Vec::new() }
    }
}

#[derive(Clone, Debug, Default)]
struct RowList {
    /// First cell of each group, and the number of the first group after those that it holds.
    rows: Vec<(u32, u32)>,
}

/// The fields of one entry.
#[derive(Clone, Debug, Default)]
pub(crate) struct Store {
    cells: Vec<Datum>,
    octets: Vec<u8>,
    lists: Vec<RowList>,
    used: usize,
    /// There was more than fits.
    pub(crate) overflow: bool,
    /// Values that requirements remember are remembered by their hashes. They are seeded anew in each run: whoever writes packets
    /// must not be able to make one value look like another.
    seed: RandomState,
}

impl Store {
    /// One in which values have the same digests.
    pub(crate) fn beside(&self) -> Self {
        Self { seed: self.seed.clone(), ..Self::default() }
    }

    /// The digest of a value, for the time of this run.
    pub(crate) fn hash(&self, value: &impl Hash) -> u64 {
        self.seed.hash_one(value)
    }

    /// Forgets everything; as many cells as an entry has are absent.
    pub(crate) fn clear(&mut self, width: u16) {
        self.cells.clear();
        self.cells.resize(usize::from(width), Datum::Absent);
        self.octets.clear();
        for list in self.lists.iter_mut().take(self.used) {
            list.rows.clear();
        }
        (self.used, self.overflow) = (0, false);
    }

    /// Takes fields into the entry's own row, as one of its shape's maps wants them.
    pub(crate) fn take(&mut self, shape: &Shape, map: u16, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(&mut Collector { store: self, shape, map, base: 0, list: None });
    }

    pub(crate) fn cell(&self, base: u32, cell: u16) -> Datum {
        self.cells.get(base as usize + usize::from(cell)).copied().unwrap_or(Datum::Unknown)
    }

    pub(crate) fn octets(&self, run: Run) -> &[u8] {
        self.octets.get(run.start as usize..run.start as usize + run.len as usize).unwrap_or_default()
    }

    pub(crate) fn items(&self, run: Run) -> &[Datum] {
        self.cells.get(run.start as usize..run.start as usize + run.len as usize).unwrap_or_default()
    }

    pub(crate) fn rows(&self, list: u32) -> &[(u32, u32)] {
        self.lists.get(list as usize).map_or(&[], |list| &list.rows)
    }

    fn run(&mut self, octets: &[u8]) -> Run {
        let start = u32::try_from(self.octets.len()).unwrap_or(u32::MAX);
        let len = u32::try_from(octets.len()).unwrap_or(u32::MAX);
        self.octets.extend_from_slice(octets);
        Run { start, len }
    }

    fn datum(&mut self, value: Value<'_>) -> Datum {
        match value {
            Value::Uint(number) => Datum::Number(number),
            Value::Bool(flag) => Datum::Bool(flag),
            Value::Text(text) => Datum::Text(self.run(text.as_bytes())),
            Value::Octets(octets) => Datum::Octets(self.run(octets)),
            Value::Ip(address) => Datum::Ip(address),
            Value::Name(Name::Known(name)) => Datum::Text(self.run(name.as_bytes())),
            Value::Name(name) => {
                let start = u32::try_from(self.octets.len()).unwrap_or(u32::MAX);
                // Writing to a vector cannot fail.
                let _ = write!(self.octets, "{name}");
                Datum::Text(Run { start, len: (self.octets.len() as u32).saturating_sub(start) })
            }
            Value::Identity(kind, text) => Datum::Identity(kind, self.hash(&text)),
            Value::Secret(kind, len) => Datum::Secret(kind, len as u64),
            Value::Mixed(parts) => {
                let start = u32::try_from(self.octets.len()).unwrap_or(u32::MAX);
                for part in parts {
                    match part {
                        Part::Text(text) => self.octets.extend_from_slice(text.as_bytes()),
                        Part::Identity(kind, _) | Part::Secret(kind, _) => {
                            self.octets.push(b'{');
                            self.octets.extend_from_slice(kind.as_bytes());
                            self.octets.push(b'}');
                        }
                    }
                }
                Datum::Text(Run { start, len: (self.octets.len() as u32).saturating_sub(start) })
            }
        }
    }

    fn set(&mut self, base: u32, cell: u16, datum: Datum) {
        if let Some(place) = self.cells.get_mut(base as usize + usize::from(cell)) {
            *place = datum;
        }
    }

    /// How a value is shown to people. An identity never is.
    pub(crate) fn show(&self, datum: Datum) -> String {
        match datum {
            Datum::Absent => "absent".to_owned(),
            Datum::Unknown => "unknown".to_owned(),
            Datum::Number(number) => number.to_string(),
            Datum::AtLeast(number) => format!("at least {number}"),
            Datum::Bool(flag) => flag.to_string(),
            Datum::Text(run) => String::from_utf8_lossy(self.octets(run)).into_owned(),
            Datum::Octets(run) => self.octets(run).iter().map(|octet| format!("{octet:02x}")).collect(),
            Datum::Ip(address) => address.to_string(),
            Datum::Identity(kind, _) => format!("an identity ({kind})"),
            Datum::Secret(kind, len) => format!("a secret ({kind}, {len} octets)"),
            Datum::List(run) => {
                let items: Vec<String> = self.items(run).iter().take(16).map(|item| self.show(*item)).collect();
                let more = if self.items(run).len() > items.len() { ", …" } else { "" };
                format!("{}{more}", items.join(", "))
            }
            Datum::Rows(list) => self.show_rows(list),
            Datum::Group => "present".to_owned(),
        }
    }

    /// Of groups: what of the first of them was asked for, and how many there are.
    fn show_rows(&self, list: u32) -> String {
        let rows = self.rows(list);
        let Some(&(base, _)) = rows.first() else { return "none".to_owned() };
        let end = rows.get(1).map_or(self.cells.len() as u32, |(next, _)| *next).min(base + 8);
        let cells = self.cells.get(base as usize..end as usize).unwrap_or_default();
        let told: Vec<String> = cells
            .iter()
            .filter(|cell| !matches!(cell, Datum::Absent | Datum::Rows(_) | Datum::Group | Datum::List(_)))
            .map(|cell| self.show(*cell))
            .collect();
        match rows.len() {
            1 => told.join(" "),
            many => format!("{} (the first of {many})", told.join(" ")),
        }
    }

    /// A digest of a value as part of a key. Nothing of what cannot be known.
    pub(crate) fn digest(&self, datum: Datum) -> Option<u64> {
        Some(match datum {
            Datum::Absent | Datum::Unknown | Datum::AtLeast(_) | Datum::Secret(..) | Datum::Rows(_) | Datum::Group => {
                return None;
            }
            Datum::Number(number) => self.hash(&(1_u8, number)),
            Datum::Bool(flag) => self.hash(&(2_u8, flag)),
            Datum::Text(run) => self.hash(&(3_u8, self.octets(run))),
            Datum::Octets(run) => self.hash(&(4_u8, self.octets(run))),
            Datum::Ip(address) => self.hash(&(5_u8, address)),
            Datum::Identity(_, own) => own,
            Datum::List(run) => {
                let mut hasher = self.seed.build_hasher();
                for item in self.items(run) {
                    self.digest(*item)?.hash(&mut hasher);
                }
                hasher.finish()
            }
        })
    }
}

/// The same in every run.
pub(crate) fn digest(value: &impl Hash) -> u64 {
    FixedState::default().hash_one(value)
}

struct Collector<'a> {
    store: &'a mut Store,
    shape: &'a Shape,
    map: u16,
    base: u32,
    /// The list of groups that this group is in.
    list: Option<(u32, u16)>,
}

impl Collector<'_> {
    fn want(&self, name: &'static str) -> Option<Want> {
        let map = self.shape.maps.get(usize::from(self.map)).filter(|map| map.bits & bit(name) != 0)?;
        map.names.iter().find(|(own, _)| std::ptr::eq(*own, name) || *own == name).map(|(_, want)| *want)
    }
}

impl Fields for Collector<'_> {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        if let Some(Want::Cell(cell)) = self.want(name) {
            let datum = self.store.datum(value);
            self.store.set(self.base, cell, datum);
        }
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        if let Some((list, row)) = self.list
            && self.shape.rows.get(usize::from(row)).is_some_and(|shape| shape.nested == Some(name))
        {
            return fill(&mut Collected { store: self.store, shape: self.shape, into: Into::Rows(list, row) });
        }
        match self.want(name) {
            Some(Want::Cell(cell)) => {
                let start = self.store.cells.len();
                fill(&mut Collected { store: self.store, shape: self.shape, into: Into::Values });
                let len = self.store.cells.len() - start;
                let run = Run { start: start as u32, len: len as u32 };
                self.store.set(self.base, cell, Datum::List(run));
            }
            Some(Want::Rows { cell, row }) => {
                let list = self.store.used;
                self.store.used += 1;
                if self.store.lists.len() < self.store.used {
                    self.store.lists.push(RowList::default());
                }
                self.store.set(self.base, cell, Datum::Rows(list as u32));
                fill(&mut Collected { store: self.store, shape: self.shape, into: Into::Rows(list as u32, row) });
            }
            _ => {}
        }
    }

    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        if let Some(Want::Group { cell, map }) = self.want(name) {
            self.store.set(self.base, cell, Datum::Group);
            fill(&mut Collector { store: self.store, shape: self.shape, map, base: self.base, list: None });
        }
    }

    fn unknown(&mut self, name: &'static str) {
        if let Some(Want::Cell(cell) | Want::Group { cell, .. } | Want::Rows { cell, .. }) = self.want(name) {
            self.store.set(self.base, cell, Datum::Unknown);
        }
    }

    fn detail(&self) -> bool {
        self.shape.detail
    }

    fn wants(&self, name: &'static str) -> bool {
        let nested = |(_, row): (u32, u16)| self.shape.rows.get(usize::from(row)).and_then(|shape| shape.nested);
        self.want(name).is_some() || self.list.and_then(nested) == Some(name)
    }
}

#[derive(Clone, Copy)]
enum Into {
    Values,
    Rows(u32, u16),
}

struct Collected<'a> {
    store: &'a mut Store,
    shape: &'a Shape,
    into: Into,
}

impl Items for Collected<'_> {
    fn value(&mut self, value: Value<'_>) {
        if self.store.cells.len() >= CELLS {
            self.store.overflow = true;
        } else if matches!(self.into, Into::Values) {
            let datum = self.store.datum(value);
            self.store.cells.push(datum);
        }
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        let Into::Rows(list, row) = self.into else { return };
        let Some(shape) = self.shape.rows.get(usize::from(row)) else { return };
        let base = self.store.cells.len();
        if base >= CELLS {
            self.store.overflow = true;
            return;
        }
        self.store.cells.resize(base + usize::from(shape.width), Datum::Absent);
        let base = base as u32;
        let Some(rows) = self.store.lists.get_mut(list as usize).map(|list| &mut list.rows) else { return };
        let at = rows.len();
        rows.push((base, 0));
        fill(&mut Collector { store: self.store, shape: self.shape, map: shape.map, base, list: Some((list, row)) });
        if let Some(rows) = self.store.lists.get_mut(list as usize).map(|list| &mut list.rows) {
            let end = rows.len() as u32;
            if let Some(own) = rows.get_mut(at) {
                own.1 = end;
            }
        }
    }
}
