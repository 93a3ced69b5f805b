//! Tells the values of an IE as named fields, in the names of ASN.1, straight from its octets: a SEQUENCE as its
//! components, a CHOICE as the one that was chosen, a list as its items. What tells subscribers apart is an identity, a
//! key a secret, and a message of another protocol no more than its length.

use beleg_model::{Fields, Items, Name, NoteKind, Span, Value};
use beleg_spec::asn1::{Criticality, IeType, Member, Shape, Tables, Type};

use super::bits::{Bits, Stop};
use super::plain;
use super::walk::{DEPTH, Visit, Walk};

/// Where a value goes.
pub(super) enum Slot<'o> {
    /// A field of this name.
    Field(&'o mut dyn Fields, &'static str),
    /// An item of a list.
    Item(&'o mut dyn Items),
}

impl Slot<'_> {
    pub(super) fn value(self, value: Value<'_>) {
        match self {
            Self::Field(out, name) => out.value(name, value),
            Self::Item(out) => out.value(value),
        }
    }

    pub(super) fn group(self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        match self {
            Self::Field(out, name) => out.group(name, fill),
            Self::Item(out) => out.group(fill),
        }
    }

    pub(super) fn list(self, fill: &mut dyn FnMut(&mut dyn Items)) {
        match self {
            Self::Field(out, name) => out.list(name, fill),
            Self::Item(out) => out.group(&mut |out| out.list("items", fill)),
        }
    }
}

/// Puts what an IE holds into fields: its name, its criticality, and its value, or its length where that has no type.
pub(super) fn show_ie(
    tables: &'static Tables,
    id: u16,
    criticality: Option<Criticality>,
    value: Bits<'_>,
    out: &mut dyn Fields,
) {
    let show = Show { tables, depth: 0 };
    show.ie(id, criticality, value, None, out);
}

/// Puts a value that stands by itself into a field.
pub(crate) fn show_value(
    tables: &'static Tables,
    ty: &'static Type,
    value: Bits<'_>,
    out: &mut dyn Fields,
    name: &'static str,
) {
    Show { tables, depth: 0 }.open(ty, value, Slot::Field(out, name));
}

/// Takes no notice.
struct Silent;

impl Visit for Silent {
    fn note(&mut self, _: NoteKind, _: Span, _: &'static str, _: u64) {}
}

#[derive(Clone, Copy)]
struct Show {
    tables: &'static Tables,
    depth: u8,
}

impl Show {
    /// Shows the value at `bits`; returns the cursor after it.
    fn value<'a>(self, ty: &'static Type, mut bits: Bits<'a>, slot: Slot<'_>) -> Result<Bits<'a>, Stop> {
        // Whoever takes the fields may not ask for what is inside; then it is passed over.
        let mut after = None;
        match ty.shape {
            Shape::List(size, item) => {
                let count = bits.size(size)?;
                slot.list(&mut |out| after = Some(self.list(item, count, bits, out)));
            }
            Shape::Sequence(..) | Shape::Choice(_) | Shape::Single => {
                slot.group(&mut |out| after = Some(self.parts(ty, bits, out)));
            }
            Shape::Ies(_) | Shape::Extensions => {
                slot.list(&mut |out| after = Some(self.ies(ty, None, bits, out)));
            }
            Shape::Containing(held) => {
                let len = bits.length()?;
                let start = bits.take(len)?;
                self.open(held, bits.within(start, start + len), slot);
                return Ok(bits);
            }
            Shape::Null => {
                slot.value(Value::Bool(true));
                return Ok(bits);
            }
            Shape::Integer(lower, range, extensible) => {
                plain::integer(lower, bits.integer(range, extensible)?, slot);
                return Ok(bits);
            }
            Shape::Enumerated(root, added) => {
                let (index, later) = bits.index(root.len(), added.is_some())?;
                let names = if later { added.unwrap_or_default() } else { root };
                let number = if later { root.len() + index } else { index };
                let number = u32::try_from(number).unwrap_or(u32::MAX);
                let known = names.get(index).copied();
                slot.value(Value::Name(Name::of(known, "value", number)));
                return Ok(bits);
            }
            Shape::Bits(size) => {
                let run = bits.bit_string(size)?;
                plain::bit_string(ty.meaning, &bits, run, size, slot);
                return Ok(bits);
            }
            Shape::Octets(size) => {
                let run = bits.octet_string(size)?;
                plain::octet_string(ty.meaning, &bits, run, slot);
                return Ok(bits);
            }
            Shape::Text(size, _) => {
                let run = bits.octet_string(size)?;
                plain::text(&bits, run, slot);
                return Ok(bits);
            }
        }
        after.unwrap_or_else(|| {
            Walk::new(self.tables, &mut Silent).value(ty, &mut bits)?;
            Ok(bits)
        })
    }

    fn list<'a>(
        self,
        item: &'static Type,
        count: usize,
        mut bits: Bits<'a>,
        out: &mut dyn Items,
    ) -> Result<Bits<'a>, Stop> {
        for _ in 0..count {
            bits = self.value(item, bits, Slot::Item(out))?;
        }
        Ok(bits)
    }

    /// What a SEQUENCE, a CHOICE or a single container is made of.
    fn parts<'a>(self, ty: &'static Type, mut bits: Bits<'a>, out: &mut dyn Fields) -> Result<Bits<'a>, Stop> {
        match ty.shape {
            Shape::Sequence(members, optional, extensible) => {
                self.members(ty, members, usize::from(optional), extensible, bits, out)
            }
            Shape::Choice(alternatives) => {
                let (index, _) = bits.index(alternatives.len(), false)?;
                let chosen = alternatives.get(index).ok_or(Stop::Wrong)?;
                self.value(chosen.ty, bits, Slot::Field(out, chosen.name))
            }
            _ => self.field(None, bits, out),
        }
    }

    fn members<'a>(
        self,
        ty: &'static Type,
        members: &'static [Member],
        optional: usize,
        extensible: bool,
        mut bits: Bits<'a>,
        out: &mut dyn Fields,
    ) -> Result<Bits<'a>, Stop> {
        let extended = extensible && bits.bit()?;
        let present = bits.bits(optional)?;
        let mut left = optional;
        for member in members {
            if member.optional {
                left = left.saturating_sub(1);
                if present >> left & 1 == 0 {
                    continue;
                }
            }
            bits = match member.ty.shape {
                Shape::Extensions => {
                    let mut after = None;
                    out.list(member.name, &mut |out| {
                        after = Some(self.ies(member.ty, Some(ty), bits, out));
                    });
                    after.unwrap_or(Err(Stop::Wrong))?
                }
                _ => self.value(member.ty, bits, Slot::Field(out, member.name))?,
            };
        }
        if extended {
            Walk::new(self.tables, &mut Silent).additions(&mut bits)?;
        }
        Ok(bits)
    }

    /// The IEs of a container in a value.
    fn ies<'a>(
        self,
        container: &'static Type,
        extended: Option<&'static Type>,
        mut bits: Bits<'a>,
        out: &mut dyn Items,
    ) -> Result<Bits<'a>, Stop> {
        let count = usize::from(bits.u16()?);
        let one_more = matches!(container.shape, Shape::Extensions);
        for _ in 0..count + usize::from(one_more) {
            let mut after = None;
            out.group(&mut |out| after = Some(self.field(extended, bits, out)));
            bits = after.unwrap_or(Err(Stop::Wrong))?;
        }
        Ok(bits)
    }

    fn field<'a>(
        self,
        extended: Option<&'static Type>,
        mut bits: Bits<'a>,
        out: &mut dyn Fields,
    ) -> Result<Bits<'a>, Stop> {
        let id = bits.u16()?;
        let criticality = Criticality::of_index(bits.bits(2)? as u8);
        let len = bits.length()?;
        let start = bits.take(len)?;
        self.ie(id, criticality, bits.within(start, start + len), extended, out);
        Ok(bits)
    }

    fn ie(
        self,
        id: u16,
        criticality: Option<Criticality>,
        value: Bits<'_>,
        extended: Option<&'static Type>,
        out: &mut dyn Fields,
    ) {
        let known = self.tables.ie(id);
        let name = Name::of(known.map(|ie| ie.name), "IE", id.into());
        out.uint("id", id.into());
        out.value("name", Value::Name(name));
        if let Some(criticality) = criticality {
            out.text("criticality", criticality.name());
        }
        let ty = match known.map(|ie| ie.ty) {
            Some(IeType::One(ty)) => Some(ty),
            Some(IeType::In(types)) => {
                let extended = extended.map_or("", |ty| ty.name);
                let found = types.iter().find(|(name, _)| *name == extended);
                found.map(|(_, ty)| *ty)
            }
            Some(IeType::Unlisted) | None => None,
        };
        match ty {
            Some(ty) => self.open(ty, value, Slot::Field(out, "value")),
            // What is not read may hold an identity or a key.
            None => out.uint("length", value.rest().len.into()),
        }
    }

    /// The value in an open type: what is wrong in it does not concern what stands around it.
    fn open(self, ty: &'static Type, bits: Bits<'_>, slot: Slot<'_>) {
        if self.depth < DEPTH {
            let deeper = Self { depth: self.depth + 1, ..self };
            let _ = deeper.value(ty, bits, slot);
        }
    }
}
