//! Walks values of known types through aligned PER, down into every open type that they hold: finds what does not
//! decode, what no table knows, and where given values stand. Nothing is built and nothing is allocated.

use beleg_model::{NoteKind, Notes, Span};
use beleg_spec::asn1::{Criticality, Ie, IeType, Meaning, Member, Shape, Size, Tables, Type};

use super::bits::{Bits, Run, Stop};
use super::conform::Conformance;

/// How deep open types may lie in each other: deeper than a specification nests them, and no deeper than a stack bears.
pub(super) const DEPTH: u8 = 12;

/// Who is told what a walk meets.
pub(crate) trait Visit {
    /// Something to note about octets of the message.
    fn note(&mut self, kind: NoteKind, span: Span, what: &'static str, number: u64);
    /// An OCTET STRING of a type that means something.
    fn octets(&mut self, _meaning: Meaning, _span: Span) {}
}

impl Visit for Notes {
    fn note(&mut self, kind: NoteKind, span: Span, what: &'static str, number: u64) {
        self.add_number(kind, span, what, number);
    }
}

/// Takes no notice.
pub(super) struct Silent;

impl Visit for Silent {
    fn note(&mut self, _: NoteKind, _: Span, _: &'static str, _: u64) {}
}

/// One walk over values of one message.
pub(crate) struct Walk<'v, V> {
    tables: &'static Tables,
    visit: &'v mut V,
    depth: u8,
    /// The IE that the walk is in.
    ie: u64,
}

impl<'v, V: Visit> Walk<'v, V> {
    pub(crate) fn new(tables: &'static Tables, visit: &'v mut V) -> Self {
        Self { tables, visit, depth: 0, ie: 0 }
    }

    /// A walk that starts inside the IE `id`.
    pub(crate) fn of_ie(tables: &'static Tables, visit: &'v mut V, id: u16) -> Self {
        let ie = u64::from(id);
        Self { ie, ..Self::new(tables, visit) }
    }

    /// The value of the IE `id` in the container of a message.
    pub(crate) fn ie(&mut self, id: u16, value: Bits<'_>) {
        match self.tables.ie(id) {
            None => self.unknown(id, value.rest()),
            Some(ie) => self.ie_of(ie, value, None),
        }
    }

    fn unknown(&mut self, id: u16, span: Span) {
        let number = u64::from(id);
        self.visit.note(NoteKind::UnknownType, span, "ProtocolIE-ID", number);
    }

    fn ie_of(&mut self, ie: &'static Ie, value: Bits<'_>, extended: Option<&'static Type>) {
        let outer = std::mem::replace(&mut self.ie, u64::from(ie.id));
        match ie.ty {
            IeType::One(ty) => self.complete(ty, value, ie.name),
            IeType::In(types) => {
                let extended = extended.map_or("", |ty| ty.name);
                match types.iter().find(|(name, _)| *name == extended) {
                    Some((_, ty)) => self.complete(ty, value, ie.name),
                    None => self.unknown(ie.id, value.rest()),
                }
            }
            IeType::Unlisted => {}
        }
        self.ie = outer;
    }

    /// A complete encoding (X.691 clause 11.1): one value, and nothing after it.
    pub(crate) fn complete(&mut self, ty: &'static Type, mut bits: Bits<'_>, what: &'static str) {
        let span = bits.rest();
        if self.depth >= DEPTH {
            self.visit.note(NoteKind::Limit, span, "nesting", self.ie);
            return;
        }
        self.depth += 1;
        match self.value(ty, &mut bits) {
            Ok(()) => self.end(bits, span, what),
            Err(Stop::Short | Stop::Wrong) => {
                self.visit.note(NoteKind::BadValue, span, what, self.ie);
            }
            Err(Stop::Fragments) => {
                let kind = NoteKind::Limit;
                self.visit.note(kind, span, "value in fragments of 16K", self.ie);
            }
        }
        self.depth -= 1;
    }

    fn end(&mut self, mut bits: Bits<'_>, span: Span, what: &'static str) {
        bits.align();
        // A value of no bits is one zero octet (clause 11.1.3).
        if bits.octet() == span.start as usize {
            let _ = bits.bits(8);
        }
        let rest = bits.rest();
        if rest.len > 0 {
            self.visit.note(NoteKind::Residue, rest, what, self.ie);
        }
        if let Some(bit) = bits.odd() {
            let place = Span::new(bit / 8, 1);
            self.visit.note(NoteKind::Irregular, place, "not canonical PER", self.ie);
        }
    }

    pub(super) fn value(&mut self, ty: &'static Type, bits: &mut Bits<'_>) -> Result<(), Stop> {
        match ty.shape {
            Shape::Null => Ok(()),
            Shape::Integer(_, range, extensible) => bits.integer(range, extensible).map(|_| ()),
            Shape::Enumerated(root, added) => {
                // One that a later version adds is as good as one that this version has.
                let (index, later) = bits.index(root.len(), added.is_some())?;
                let known = later || index < root.len();
                if known { Ok(()) } else { Err(Stop::Wrong) }
            }
            Shape::Bits(size) => bits.bit_string(size).map(|_| ()),
            Shape::Octets(size) => self.octets(ty.meaning, size, bits),
            Shape::Containing(held) => self.containing(held, bits),
            Shape::Text(size, alphabet) => {
                if let Run::Aligned(start, len) = bits.octet_string(size)?
                    && !alphabet.has(bits.slice(start, len / 8))
                {
                    let span = Span::new(start, len / 8);
                    self.visit.note(NoteKind::Irregular, span, "characters", self.ie);
                }
                Ok(())
            }
            Shape::List(size, item) => self.list(size, item, bits),
            Shape::Sequence(members, optional, extensible) => {
                self.sequence(ty, members, usize::from(optional), extensible, bits)
            }
            Shape::Choice(alternatives) => {
                let (index, _) = bits.index(alternatives.len(), false)?;
                let chosen = alternatives.get(index).ok_or(Stop::Wrong)?;
                self.value(chosen.ty, bits)
            }
            Shape::Single => self.field(bits, None).map(|_| ()),
            Shape::Ies(set) => {
                let place = bits.octet();
                let count = bits.u16()?;
                let mut conformance = Conformance::new(set);
                for _ in 0..count {
                    let at = bits.octet();
                    let (id, criticality) = self.field(bits, None)?;
                    conformance.ie(id, Some(criticality), at, self.visit);
                }
                conformance.end(Span::new(place, 2), self.visit);
                Ok(())
            }
            Shape::Extensions => self.extensions(ty, bits),
        }
    }

    fn octets(&mut self, meaning: Meaning, size: Size, bits: &mut Bits<'_>) -> Result<(), Stop> {
        if let Run::Aligned(start, len) = bits.octet_string(size)?
            && meaning != Meaning::Plain
        {
            self.visit.octets(meaning, Span::new(start, len / 8));
        }
        Ok(())
    }

    /// Octets that hold the complete encoding of a type: what is wrong in them is theirs alone.
    fn containing(&mut self, held: &'static Type, bits: &mut Bits<'_>) -> Result<(), Stop> {
        let len = bits.length()?;
        let start = bits.take(len)?;
        self.complete(held, bits.within(start, start + len), held.name);
        Ok(())
    }

    fn list(&mut self, size: Size, item: &'static Type, bits: &mut Bits<'_>) -> Result<(), Stop> {
        for _ in 0..bits.size(size)? {
            self.value(item, bits)?;
        }
        Ok(())
    }

    fn sequence(
        &mut self,
        ty: &'static Type,
        members: &'static [Member],
        optional: usize,
        extensible: bool,
        bits: &mut Bits<'_>,
    ) -> Result<(), Stop> {
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
            match member.ty.shape {
                // Which IEs extend a type can depend on it.
                Shape::Extensions => self.extensions(ty, bits)?,
                _ => self.value(member.ty, bits)?,
            }
        }
        if extended {
            self.additions(bits)?;
        }
        Ok(())
    }

    /// What a later version adds to a SEQUENCE (clause 19.7 to 19.9): how many additions it knows, which of them are
    /// here, and each of those in an open type.
    pub(crate) fn additions(&mut self, bits: &mut Bits<'_>) -> Result<(), Stop> {
        if bits.bit()? {
            // More than 64 additions: no version of any of these protocols comes near.
            return Err(Stop::Wrong);
        }
        let count = bits.bits(6)? as usize + 1;
        let present = bits.bits(count)?;
        if present == 0 {
            return Err(Stop::Wrong);
        }
        for _ in 0..present.count_ones() {
            let len = bits.length()?;
            let start = bits.take(len)?;
            let span = Span::new(start, len);
            self.visit.note(NoteKind::UnknownType, span, "extension addition", self.ie);
        }
        Ok(())
    }

    fn extensions(&mut self, extended: &'static Type, bits: &mut Bits<'_>) -> Result<(), Stop> {
        // SIZE (1..65535)
        let count = bits.u16()?;
        for _ in 0..=count {
            self.field(bits, Some(extended))?;
        }
        Ok(())
    }

    /// One IE in a value: its identifier, its criticality and its value in an open type.
    fn field(&mut self, bits: &mut Bits<'_>, extended: Option<&'static Type>) -> Result<(u16, Criticality), Stop> {
        let id = bits.u16()?;
        let criticality = Criticality::of_index(bits.bits(2)? as u8).ok_or(Stop::Wrong)?;
        let len = bits.length()?;
        let start = bits.take(len)?;
        let value = bits.within(start, start + len);
        match self.tables.ie(id) {
            None => self.unknown(id, value.rest()),
            Some(ie) => self.ie_of(ie, value, extended),
        }
        Ok((id, criticality))
    }
}
