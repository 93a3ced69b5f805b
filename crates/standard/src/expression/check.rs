//! An expression as it is written to one that can be evaluated: fields looked up, types compared, values made ready.

use std::collections::BTreeMap;

use beleg_model::{Field, Kind as Shown};

use super::ast::{Comparison, Kind, Literal, Part, Quantifier, Wrong};
use super::eval::{List, Node, Operand, Ref, Scope, Set, Test, Truth};
use super::parser::parse;
use super::state::{MachineId, Machines};
use super::values::{
    BOOL, IP, NUMBER, OCTETS, TEXT, Type, add, describe, hex, mismatch, not_an_address, ready, type_of, words,
};
use crate::fault::hint;
use crate::rows::{Map, Owner, RowShape, Shape, Want};
use crate::schema::{EntryType, Schema};

/// How many conditions an expression may have that is settled only at the end.
pub(crate) const ATOMS: u8 = 32;

/// What an entry's type is to the compiler: which fields are wanted of it, and which conditions over time look at it.
#[derive(Debug, Default)]
pub(crate) struct Types {
    pub(crate) of: Vec<Collected>,
    pub(crate) machines: Machines,
    owners: Owner,
}

/// Of one type.
#[derive(Debug, Default)]
pub(crate) struct Collected {
    pub(crate) now: Shape,
    pub(crate) late: Shape,
    /// The map in which each part's fields are looked up.
    pub(crate) roots: Vec<u16>,
    /// Whether each part is known only at the end.
    pub(crate) lates: Vec<bool>,
    pub(crate) feeds: Vec<Feed>,
}

/// A condition over time that looks at every entry of a type.
#[derive(Debug)]
pub(crate) struct Feed {
    pub(crate) machine: MachineId,
    pub(crate) condition: Node,
    pub(crate) keys: Vec<Ref>,
    pub(crate) value: Option<Ref>,
    /// Entries of users count too.
    pub(crate) users: bool,
    /// Only messages of these names can count, by their digests.
    pub(crate) names: Option<Vec<u64>>,
    /// The fields that it looks at are wanted by this.
    pub(crate) owner: Owner,
    /// How far it looks back, in nanoseconds.
    pub(crate) over: u64,
}

impl Types {
    /// For these types, with nothing wanted yet.
    pub(crate) fn new(schema: &Schema) -> Self {
        let of = schema.types.iter().map(|of| {
            let mut collected = Collected::default();
            for part in &of.parts {
                let shape = if part.late { &mut collected.late } else { &mut collected.now };
                shape.maps.push(Map::default());
                let root = shape.maps.len() as u16 - 1;
                collected.roots.push(root);
                collected.lates.push(part.late);
            }
            collected
        });
        Self { of: of.collect(), machines: Machines::default(), owners: 0 }
    }

    /// Another one that wants fields.
    pub(crate) fn owner(&mut self) -> Owner {
        self.owners += 1;
        self.owners
    }
}

/// Compiles expressions over entries of one type.
pub(crate) struct Context<'a> {
    pub(crate) schema: &'a Schema,
    pub(crate) types: &'a mut Types,
    pub(crate) parameters: &'a BTreeMap<String, Literal>,
    /// The type of the entries.
    pub(crate) of: usize,
    /// Whether users' entries are looked at.
    pub(crate) users: bool,
    /// Conditions so far, and the machines that they read.
    pub(crate) atoms: u8,
    pub(crate) machines: Vec<MachineId>,
    /// Fields that it names, by path: what a finding shows.
    pub(crate) named: Vec<(String, Ref)>,
    pub(crate) is_late: bool,
    /// Whoever wants the fields that are looked up.
    pub(crate) owners: Vec<Owner>,
}

/// A list whose groups are being looked at.
#[derive(Clone, Copy)]
struct Within {
    fields: &'static [Field],
    row: u16,
    wire: bool,
}

impl Context<'_> {
    /// Compiles an expression.
    pub(crate) fn compile(&mut self, text: &str) -> Result<Node, Wrong> {
        let part = parse(text)?;
        let node = self.condition(&part, None)?;
        if self.is_late && self.atoms > ATOMS {
            let message = format!(
                "a condition with a field that is known only at the end has at most {ATOMS} comparisons; divide the requirement"
            );
            return Err(Wrong::new(0, message));
        }
        Ok(node)
    }

    /// The names that a condition pins a message to.
    pub(crate) fn pinned(&self, condition: &Node) -> Option<Vec<u64>> {
        let name = self.named.iter().find(|(path, _)| path == "name").map(|(_, field)| *field)?;
        names(condition, name)
    }

    fn entry_type(&self) -> Option<&EntryType> {
        self.schema.types.get(self.of)
    }

    fn condition(&mut self, part: &Part, within: Option<Within>) -> Result<Node, Wrong> {
        Ok(match &part.kind {
            Kind::Literal(Literal::Bool(flag)) => Node::Constant(if *flag { Truth::Yes } else { Truth::No }),
            Kind::Parameter(name) if matches!(self.parameters.get(name), Some(Literal::Bool(_))) => {
                let is = self.parameters.get(name) == Some(&Literal::Bool(true));
                Node::Constant(if is { Truth::Yes } else { Truth::No })
            }
            Kind::Not(inner) => Node::Not(Box::new(self.condition(inner, within)?)),
            Kind::And(parts) => Node::And(self.conditions(parts, within)?),
            Kind::Or(parts) => Node::Or(self.conditions(parts, within)?),
            Kind::Implies(first, then) => {
                let (first, then) = (self.condition(first, within)?, self.condition(then, within)?);
                Node::Or(vec![Node::Not(Box::new(first)), then])
            }
            _ => {
                let late = std::mem::take(&mut self.is_late);
                let test = self.test(part, within)?;
                let (is_late, reads_now) = (std::mem::replace(&mut self.is_late, late), self.reads_now(&test));
                if is_late && reads_now {
                    let message = "this compares something of the message with something that is known only at the end; \
                                   compare each with a value";
                    return Err(Wrong::new(part.at, message));
                }
                self.is_late |= is_late;
                let atom = self.atoms;
                if within.is_none() {
                    self.atoms = self.atoms.saturating_add(1);
                }
                Node::Test { test, atom, late: is_late }
            }
        })
    }

    fn conditions(&mut self, parts: &[Part], within: Option<Within>) -> Result<Vec<Node>, Wrong> {
        parts.iter().map(|part| self.condition(part, within)).collect()
    }

    fn reads_now(&self, test: &Test) -> bool {
        let now = |operand: &Operand| match operand {
            Operand::Field(field) | Operand::Len(field) => field.scope != Scope::Late,
            Operand::Items(list) => list.field.is_none_or(|field| field.scope != Scope::Late),
            Operand::Counted { .. } => true,
            _ => false,
        };
        match test {
            Test::Compare(_, left, right) => now(left) || now(right),
            Test::In(left, _) => now(left),
            Test::Member(left, list) => now(left) || list.scope != Scope::Late,
            Test::Exists(field) | Test::Flag(field) => field.scope != Scope::Late,
            Test::Any(list) | Test::All(list) => list.field.is_none_or(|field| field.scope != Scope::Late),
            Test::Within { .. } => true,
        }
    }

    fn test(&mut self, part: &Part, within: Option<Within>) -> Result<Test, Wrong> {
        match &part.kind {
            Kind::Compare(comparison, left, right) => self.compare(part.at, *comparison, left, right, within),
            Kind::In(left, right) => self.inside(part.at, left, right, within),
            Kind::Exists(field) => match &field.kind {
                Kind::Field(_) => Ok(Test::Exists(self.field(field, within)?.0)),
                _ => Err(Wrong::new(field.at, "exists( ) asks for a field")),
            },
            Kind::Field(path) => match self.field(part, within)? {
                (field, Type::Scalar(BOOL)) => Ok(Test::Flag(field)),
                (_, of) => {
                    let message =
                        format!("“{path}” is {}, not a condition; compare it, or write exists({path})", describe(of));
                    Err(Wrong::new(part.at, message))
                }
            },
            Kind::Quantified(quantifier @ (Quantifier::Any | Quantifier::All), list, condition) => {
                let list = Box::new(self.list(list, condition, within)?);
                Ok(if *quantifier == Quantifier::Any { Test::Any(list) } else { Test::All(list) })
            }
            Kind::Within { over, entry, condition, keys } => self.within(part.at, over, entry, condition, keys, within),
            Kind::Quantified(..) | Kind::Counted { .. } | Kind::Distinct { .. } | Kind::Len(_) => {
                Err(Wrong::new(part.at, "this is a number, not a condition; compare it"))
            }
            _ => Err(Wrong::new(part.at, "this is a value, not a condition; compare it with a field")),
        }
    }

    fn literal(&self, part: &Part) -> Result<Option<Literal>, Wrong> {
        Ok(match &part.kind {
            Kind::Literal(literal) => Some(literal.clone()),
            Kind::Parameter(name) => match self.parameters.get(name) {
                Some(literal) => Some(literal.clone()),
                None => {
                    let hint = hint(name, self.parameters.keys().map(String::as_str));
                    return Err(Wrong::new(part.at, format!("this requirement has no parameter “{name}”{hint}")));
                }
            },
            _ => None,
        })
    }

    fn operand(&mut self, part: &Part, within: Option<Within>) -> Result<(Operand, u8), Wrong> {
        match &part.kind {
            Kind::Field(path) => match self.field(part, within)? {
                (field, Type::Scalar(kinds)) => Ok((Operand::Field(field), kinds)),
                (_, of @ Type::Values(_)) => {
                    Err(Wrong::new(part.at, format!("“{path}” is {}; write a value “in {path}”", describe(of))))
                }
                (_, of @ Type::Rows(..)) => Err(Wrong::new(
                    part.at,
                    format!("“{path}” is {}; write any({path}, …) or count({path}, …)", describe(of)),
                )),
                (_, of) => Err(Wrong::new(part.at, format!("“{path}” is {}; name a field of it", describe(of)))),
            },
            Kind::Len(field) => {
                let (own, of) = self.field(field, within)?;
                match of {
                    Type::Scalar(kinds) if kinds & (TEXT | OCTETS) != 0 => {}
                    Type::Values(_) | Type::Rows(..) => {}
                    of => return Err(Wrong::new(field.at, format!("this is {}, which has no length", describe(of)))),
                }
                Ok((Operand::Len(own), NUMBER))
            }
            Kind::Quantified(Quantifier::Count, list, condition) => {
                Ok((Operand::Items(Box::new(self.list(list, condition, within)?)), NUMBER))
            }
            Kind::Counted { condition, keys, over } => {
                let (machine, keys) = self.feed(part.at, Some(condition), None, keys, over, within)?;
                Ok((Operand::Counted { machine, keys }, NUMBER))
            }
            Kind::Distinct { field, keys, over } => {
                let (machine, keys) = self.feed(part.at, None, Some(field), keys, over, within)?;
                Ok((Operand::Counted { machine, keys }, NUMBER))
            }
            _ => Err(Wrong::new(part.at, "here should be a field or a value, not a condition")),
        }
    }

    fn compare(
        &mut self,
        at: usize,
        comparison: Comparison,
        left: &Part,
        right: &Part,
        within: Option<Within>,
    ) -> Result<Test, Wrong> {
        let literals = (self.literal(left)?, self.literal(right)?);
        let (comparison, field, other, literal) = match literals {
            (Some(_), Some(_)) => return Err(Wrong::new(at, "both sides are values; one should be a field")),
            (Some(literal), None) => (mirrored(at, comparison)?, right, left, Some(literal)),
            (None, literal) => (comparison, left, right, literal),
        };
        let (operand, kinds) = self.operand(field, within)?;
        let textual = matches!(comparison, Comparison::Contains | Comparison::StartsWith | Comparison::EndsWith);
        if textual && kinds & (TEXT | OCTETS) == 0 {
            let message = format!("“{}” is for text, and this is {}", comparison.word(), words(kinds));
            return Err(Wrong::new(field.at, message));
        }
        let Some(literal) = literal else {
            let (second, others) = self.operand(other, within)?;
            if kinds & others == 0 {
                let message = format!("{} is compared with {}; they are never equal", words(kinds), words(others));
                return Err(Wrong::new(at, message));
            }
            return Ok(Test::Compare(comparison, operand, second));
        };
        if !textual && !matches!(comparison, Comparison::Equal | Comparison::Unequal) && kinds & (NUMBER | IP) == 0 {
            let message = format!("“{}” is for numbers, and this is {}", comparison.word(), words(kinds));
            return Err(Wrong::new(at, message));
        }
        if let (Operand::Counted { machine, .. }, Literal::Number(number)) = (&operand, &literal) {
            self.types.machines.compared_with(*machine, *number);
        }
        let value = match (&literal, kinds) {
            (Literal::Number(number), kinds) if kinds & NUMBER != 0 => Operand::Number(*number),
            (Literal::Bool(flag), kinds) if kinds & BOOL != 0 => Operand::Bool(*flag),
            (Literal::Text(text), kinds) if kinds & TEXT != 0 => Operand::Text(text.as_bytes().into()),
            (Literal::Text(text), kinds) if kinds & OCTETS != 0 => Operand::Octets(hex(other.at, text)?.into()),
            (Literal::Text(text), kinds) if kinds & IP != 0 => match text.parse() {
                Ok(address) => Operand::Ip(address),
                Err(_) => return Err(Wrong::new(other.at, not_an_address(text))),
            },
            (literal, kinds) => return Err(mismatch(other.at, literal, kinds)),
        };
        Ok(Test::Compare(comparison, operand, value))
    }

    fn inside(&mut self, at: usize, left: &Part, right: &Part, within: Option<Within>) -> Result<Test, Wrong> {
        if let Kind::Field(path) = &right.kind {
            let (list, of) = self.field(right, within)?;
            let Type::Values(kinds) = of else {
                return Err(Wrong::new(right.at, format!("“{path}” is {}, not a list of values", describe(of))));
            };
            let operand = match self.literal(left)? {
                None => {
                    let (operand, own) = self.operand(left, within)?;
                    if own & kinds == 0 {
                        let message = format!("{} is looked for in a list of {}", words(own), words(kinds));
                        return Err(Wrong::new(at, message));
                    }
                    operand
                }
                Some(Literal::Number(number)) if kinds & NUMBER != 0 => Operand::Number(number),
                Some(Literal::Text(text)) if kinds & TEXT != 0 => Operand::Text(text.as_bytes().into()),
                Some(Literal::Text(text)) if kinds & OCTETS != 0 => Operand::Octets(hex(left.at, &text)?.into()),
                Some(Literal::Text(text)) if kinds & IP != 0 => match text.parse() {
                    Ok(address) => Operand::Ip(address),
                    Err(_) => return Err(Wrong::new(left.at, not_an_address(&text))),
                },
                Some(literal) => return Err(mismatch(left.at, &literal, kinds)),
            };
            return Ok(Test::Member(operand, list));
        }
        if self.literal(left)?.is_some() {
            return Err(Wrong::new(left.at, "on the left of “in { … }” stands a field"));
        }
        let (operand, kinds) = self.operand(left, within)?;
        let mut set = Set::default();
        match &right.kind {
            Kind::Set(items) => {
                for item in items {
                    self.item(item, kinds, &mut set)?;
                }
            }
            Kind::Parameter(_) => match self.literal(right)? {
                Some(Literal::List(items)) => items.iter().try_for_each(|item| add(right.at, item, kinds, &mut set))?,
                Some(single) => add(right.at, &single, kinds, &mut set)?,
                None => {}
            },
            _ => {
                return Err(Wrong::new(
                    right.at,
                    "after “in” stands a set { … }, a parameter or a field that is a list",
                ));
            }
        }
        Ok(Test::In(operand, Box::new(ready(set))))
    }

    fn item(&self, item: &Part, kinds: u8, set: &mut Set) -> Result<(), Wrong> {
        if let Kind::Range(first, last) = &item.kind {
            let (Some(Literal::Number(first)), Some(Literal::Number(last))) =
                (self.literal(first)?, self.literal(last)?)
            else {
                return Err(Wrong::new(item.at, "a range is between two numbers; addresses are given by prefix"));
            };
            if kinds & NUMBER == 0 {
                return Err(mismatch(item.at, &Literal::Number(first), kinds));
            }
            if first > last {
                return Err(Wrong::new(item.at, "this range ends before it begins"));
            }
            set.numbers.push((first, last));
            return Ok(());
        }
        match self.literal(item)? {
            Some(Literal::List(items)) => items.iter().try_for_each(|own| add(item.at, own, kinds, set)),
            Some(literal) => add(item.at, &literal, kinds, set),
            None => Err(Wrong::new(item.at, "a set holds values and parameters")),
        }
    }

    fn list(&mut self, list: &Part, condition: &Part, within: Option<Within>) -> Result<List, Wrong> {
        let Kind::Field(path) = &list.kind else {
            return Err(Wrong::new(list.at, "here should be a field that is a list of groups"));
        };
        if let Some(within) = within
            && let Some(name) = path.strip_prefix('.')
            && self.nested(within) == Some(name)
        {
            let condition = self.condition(condition, Some(within))?;
            return Ok(List { field: None, condition });
        }
        let (field, of) = self.field(list, within)?;
        let Type::Rows(fields, row) = of else {
            let hint = match of {
                Type::Values(_) => format!("; write a value “in {path}”"),
                _ => String::new(),
            };
            return Err(Wrong::new(list.at, format!("“{path}” is {}, not a list of groups{hint}", describe(of))));
        };
        let wire = match field.scope {
            Scope::Late => {
                return Err(Wrong::new(list.at, "this list is known only at the end, and cannot be looked into"));
            }
            Scope::Entry { wire } | Scope::Item { wire } => wire,
        };
        let condition = self.condition(condition, Some(Within { fields, row, wire }))?;
        Ok(List { field: Some(field), condition })
    }

    /// The field of an item that holds items of the same kind.
    fn nested(&mut self, within: Within) -> Option<&'static str> {
        self.collected().now.rows.get(usize::from(within.row)).and_then(|row| row.nested)
    }

    fn collected(&mut self) -> &mut Collected {
        if self.types.of.len() <= self.of {
            self.types.of.resize_with(self.of + 1, Collected::default);
        }
        let of = self.of;
        #[allow(clippy::indexing_slicing, reason = "it was made long enough")]
        &mut self.types.of[of]
    }

    fn duration(&self, part: &Part) -> Result<u64, Wrong> {
        match self.literal(part)? {
            Some(Literal::Duration(nanoseconds)) if nanoseconds > 0 => Ok(nanoseconds),
            _ => Err(Wrong::new(part.at, "here should be a duration, as in 10s, 500ms, 5min, 1h")),
        }
    }

    fn keys(&mut self, keys: &[Part]) -> Result<Vec<Ref>, Wrong> {
        keys.iter()
            .map(|key| match (&key.kind, self.field(key, None)?) {
                (Kind::Field(_), (field, Type::Scalar(_) | Type::Values(_))) if field.scope != Scope::Late => Ok(field),
                (Kind::Field(_), (_, of)) => Err(Wrong::new(
                    key.at,
                    format!("a key is a field of the message with one value; this is {}", describe(of)),
                )),
                _ => Err(Wrong::new(key.at, "a key is a field")),
            })
            .collect()
    }

    fn feed(
        &mut self,
        at: usize,
        condition: Option<&Part>,
        field: Option<&Part>,
        keys: &[Part],
        over: &Part,
        within: Option<Within>,
    ) -> Result<(MachineId, Vec<Ref>), Wrong> {
        if within.is_some() {
            return Err(Wrong::new(at, "conditions over time are about messages, not about the items of a list"));
        }
        let over = self.duration(over)?;
        let (atoms, late) = (self.atoms, std::mem::take(&mut self.is_late));
        // A finding shows these fields too: the requirement wants them as well.
        let owner = self.types.owner();
        self.owners.push(owner);
        let condition =
            condition.map_or(Ok(Node::Constant(Truth::Yes)), |condition| self.condition(condition, None))?;
        self.atoms = atoms;
        if std::mem::replace(&mut self.is_late, late) {
            return Err(Wrong::new(at, "a condition over time cannot rest on what is known only at the end"));
        }
        let keys = self.keys(keys)?;
        let value =
            field.map(|field| self.keys(std::slice::from_ref(field))).transpose()?.and_then(|own| own.first().copied());
        self.owners.pop();
        let machine = match value {
            Some(_) => self.types.machines.add_distinct(over),
            None => self.types.machines.add(over, u32::MAX),
        };
        self.machines.push(machine);
        let (own, users, names) = (keys.clone(), self.users, self.pinned(&condition));
        self.collected().feeds.push(Feed { machine, names, condition, keys, value, users, owner, over });
        Ok((machine, own))
    }

    fn within(
        &mut self,
        at: usize,
        over: &Part,
        entry: &(usize, String),
        condition: &Part,
        keys: &[(Part, Part)],
        within: Option<Within>,
    ) -> Result<Test, Wrong> {
        if within.is_some() {
            return Err(Wrong::new(at, "conditions over time are about messages, not about the items of a list"));
        }
        let over = self.duration(over)?;
        let Some((other, of)) = self.schema.get(&entry.1) else {
            let hint = hint(&entry.1, self.schema.types.iter().map(|of| of.name));
            return Err(Wrong::new(entry.0, format!("there is no type of entry “{}”{hint}", entry.1)));
        };
        if !of.parts.iter().any(|part| part.late) {
            return Err(Wrong::new(entry.0, format!("“{}” is no type of message: its entries have no time", entry.1)));
        }
        let (here, there): (Vec<Part>, Vec<Part>) =
            keys.iter().map(|(there, here)| (here.clone(), there.clone())).unzip();
        let own = self.keys(&here)?;
        let owner = self.types.owner();
        let mut that = Context {
            schema: self.schema,
            types: self.types,
            parameters: self.parameters,
            of: other,
            users: self.users,
            atoms: 0,
            machines: Vec::new(),
            named: Vec::new(),
            is_late: false,
            owners: vec![owner],
        };
        let condition = that.condition(condition, None)?;
        if that.is_late {
            return Err(Wrong::new(at, "a condition over time cannot rest on what is known only at the end"));
        }
        let keys = that.keys(&there)?;
        let (names, users) = (that.pinned(&condition), self.users);
        let Types { of, machines, .. } = &mut *self.types;
        let feeds = of.get_mut(other).map(|of| &mut of.feeds);
        let same = |feed: &&Feed| {
            feed.value.is_none()
                && (feed.over, feed.users) == (over, users)
                && (&feed.condition, &feed.keys) == (&condition, &keys)
        };
        // Several requirements may look back for the same: once is enough.
        let known = feeds.as_ref().and_then(|feeds| feeds.iter().find(same)).map(|feed| feed.machine);
        let machine = known.unwrap_or_else(|| machines.add(over, 1));
        if let (None, Some(feeds)) = (known, feeds) {
            feeds.push(Feed { machine, names, condition, keys, value: None, users, owner, over });
        }
        self.machines.push(machine);
        Ok(Test::Within { machine, keys: own })
    }

    /// Looks a field up, and has it collected.
    fn field(&mut self, part: &Part, within: Option<Within>) -> Result<(Ref, Type), Wrong> {
        let Kind::Field(path) = &part.kind else {
            return Err(Wrong::new(part.at, "here should be a field"));
        };
        if let Some(own) = path.strip_prefix('.') {
            let Some(within) = within else {
                let message = format!(
                    "“{path}” begins with a dot: it is a field of an item, and stands inside any( ), all( ) or count( )"
                );
                return Err(Wrong::new(part.at, message));
            };
            return self.item_field(part.at, own, within);
        }
        self.entry_field(part.at, path)
    }

    fn item_field(&mut self, at: usize, path: &str, within: Within) -> Result<(Ref, Type), Wrong> {
        let owners = std::mem::take(&mut self.owners);
        let found = self.item_field_of(at, path, within, &owners);
        self.owners = owners;
        found
    }

    fn item_field_of(&mut self, at: usize, path: &str, within: Within, owners: &[Owner]) -> Result<(Ref, Type), Wrong> {
        let shape = &mut self.collected().now;
        let Some(row) = shape.rows.get(usize::from(within.row)).copied() else {
            return Err(Wrong::new(at, "this list has no fields that could be compared here"));
        };
        let mut width = row.width;
        let found = want(shape, row.map, within.fields, path, &mut width, owners);
        if let Some(row) = shape.rows.get_mut(usize::from(within.row)) {
            row.width = width;
        }
        match found {
            Ok((cell, of)) => Ok((Ref { scope: Scope::Item { wire: within.wire }, cell }, of)),
            Err(known) => {
                let known: Vec<String> = known.iter().map(|name| format!(".{name}")).collect();
                let hint = hint(&format!(".{path}"), known.iter().map(String::as_str));
                Err(Wrong::new(at, format!("the items of this list have no field “.{path}”{hint}")))
            }
        }
    }

    fn entry_field(&mut self, at: usize, path: &str) -> Result<(Ref, Type), Wrong> {
        let of = self.of;
        let parts = self.entry_type().map(|of| of.parts.clone()).unwrap_or_default();
        for (number, part) in parts.iter().enumerate() {
            let own = match part.prefix {
                "" => Some(path),
                prefix => path.strip_prefix(prefix).and_then(|rest| rest.strip_prefix('.')),
            };
            let Some(own) = own else { continue };
            let first = own.split('.').next().unwrap_or_default();
            if part.prefix.is_empty() && !part.fields.iter().any(|field| field.name == first) {
                continue;
            }
            let owners = self.owners.clone();
            let collected = self.collected();
            let Some(root) = collected.roots.get(number).copied() else { continue };
            let shape = if part.late { &mut collected.late } else { &mut collected.now };
            let mut width = shape.width;
            let found = want(shape, root, part.fields, own, &mut width, &owners);
            shape.width = width;
            let Ok((cell, kind)) = found else { continue };
            if part.detail.contains(&first) {
                shape.detail_by.extend(owners);
            }
            let scope = if part.late { Scope::Late } else { Scope::Entry { wire: !part.prefix.is_empty() } };
            self.is_late |= part.late;
            let field = Ref { scope, cell };
            if !self.named.iter().any(|(_, known)| *known == field) {
                self.named.push((path.to_owned(), field));
            }
            return Ok((field, kind));
        }
        let name = self.schema.types.get(of).map_or("", |of| of.name);
        let known = self.entry_type().map(EntryType::paths).unwrap_or_default();
        let hint = hint(path, known.iter().map(String::as_str));
        let ask = if hint.is_empty() { format!("; `beleg standard fields {name}` lists them") } else { hint };
        Err(Wrong::new(at, format!("an entry of type “{name}” has no field “{path}”{ask}")))
    }
}

/// Has a field collected: its cell and what it is; or the names that there are.
fn want(
    shape: &mut Shape,
    map: u16,
    fields: &'static [Field],
    path: &str,
    width: &mut u16,
    owners: &[Owner],
) -> Result<(u16, Type), Vec<&'static str>> {
    let (first, rest) = path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)));
    let Some(field) = fields.iter().find(|field| field.name == first) else {
        return Err(fields.iter().map(|field| field.name).collect());
    };
    let of = type_of(field.kind);
    let names = |shape: &Shape| {
        shape
            .maps
            .get(usize::from(map))
            .and_then(|map| map.names.iter().find(|(name, _)| *name == first).map(|(_, want)| *want))
    };
    let known = names(shape);
    let fresh = |width: &mut u16| {
        let cell = *width;
        *width = width.saturating_add(1);
        cell
    };
    let want_of = match (known, of) {
        (Some(want), _) => want,
        (None, Type::Group(_)) => {
            shape.maps.push(Map::default());
            Want::Group { cell: fresh(width), map: shape.maps.len() as u16 - 1 }
        }
        (None, Type::Rows(inner, _)) => {
            shape.maps.push(Map::default());
            let nested = inner.iter().find(|field| is_list_of(field.kind, inner)).map(|field| field.name);
            shape.rows.push(RowShape { map: shape.maps.len() as u16 - 1, width: 0, nested });
            Want::Rows { cell: fresh(width), row: shape.rows.len() as u16 - 1 }
        }
        (None, _) => Want::Cell(fresh(width)),
    };
    if known.is_none()
        && let Some(map) = shape.maps.get_mut(usize::from(map))
    {
        map.add(field.name, want_of);
    }
    if let Some(map) = shape.maps.get_mut(usize::from(map))
        && let Some(place) = map.names.iter().position(|(name, _)| *name == first)
        && let Some(by) = map.wanted_by.get_mut(place)
    {
        by.extend(owners.iter().filter(|owner| !by.contains(owner)).copied().collect::<Vec<_>>());
    }
    match (want_of, rest, of) {
        (Want::Group { map, .. }, Some(rest), Type::Group(inner)) => want(shape, map, inner, rest, width, owners),
        (_, Some(_), _) => Err(fields.iter().map(|field| field.name).collect()),
        (Want::Rows { cell, row }, None, Type::Rows(inner, _)) => Ok((cell, Type::Rows(inner, row))),
        (Want::Cell(cell) | Want::Group { cell, .. } | Want::Rows { cell, .. }, None, of) => Ok((cell, of)),
    }
}

/// Whether a field is a list of groups with these fields.
fn is_list_of(kind: Shown, fields: &'static [Field]) -> bool {
    matches!(kind, Shown::List(Shown::Group(inner)) if std::ptr::eq(*inner, fields))
}

fn mirrored(at: usize, comparison: Comparison) -> Result<Comparison, Wrong> {
    Ok(match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::LessOrEqual => Comparison::GreaterOrEqual,
        Comparison::Greater => Comparison::Less,
        Comparison::GreaterOrEqual => Comparison::LessOrEqual,
        Comparison::Contains | Comparison::StartsWith | Comparison::EndsWith => {
            return Err(Wrong::new(at, format!("on the left of “{}” stands a field", comparison.word())));
        }
        same => same,
    })
}

/// The names that a condition pins a message to, by their digests.
fn names(condition: &Node, name: Ref) -> Option<Vec<u64>> {
    let digest = |text: &[u8]| Some(crate::rows::digest(&std::str::from_utf8(text).ok()?));
    match condition {
        Node::And(parts) => parts.iter().find_map(|part| names(part, name)),
        Node::Or(parts) => {
            let each: Option<Vec<Vec<u64>>> = parts.iter().map(|part| names(part, name)).collect();
            each.map(|each| each.concat())
        }
        Node::Test { test: Test::Compare(Comparison::Equal, Operand::Field(field), Operand::Text(text)), .. }
            if *field == name =>
        {
            Some(vec![digest(text)?])
        }
        Node::Test { test: Test::In(Operand::Field(field), set), .. } if *field == name => {
            set.texts.iter().map(|text| digest(text)).collect()
        }
        _ => None,
    }
}
