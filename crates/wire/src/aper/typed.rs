//! A value that stands in a PDU, by its type: its members by the names that ASN.1 gives them, for code that wants a few
//! parts of it and not all. Nothing is built; what is not asked for is walked over.

use std::iter;
use std::net::IpAddr;

use beleg_model::Name;
use beleg_spec::asn1::{Member, Shape, Tables, Type};

use super::bits::{Bits, Run};
use super::plain;
use super::walk::{Silent, Walk};

/// A value: its type, and a cursor that stands at its first bit.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Typed<'a> {
    tables: &'static Tables,
    ty: &'static Type,
    bits: Bits<'a>,
}

impl<'a> Typed<'a> {
    /// The value of `ty` at `bits`.
    pub(crate) fn new(tables: &'static Tables, ty: &'static Type, bits: Bits<'a>) -> Self {
        Self { tables, ty, bits }
    }

    /// The cursor after the value.
    fn after(mut self) -> Option<Bits<'a>> {
        Walk::new(self.tables, &mut Silent).value(self.ty, &mut self.bits).ok()?;
        Some(self.bits)
    }

    /// A member of a SEQUENCE, where it is there.
    pub(crate) fn member(mut self, name: &str) -> Option<Self> {
        let Shape::Sequence(members, optional, extensible) = self.ty.shape else {
            return None;
        };
        if extensible {
            self.bits.bit().ok()?;
        }
        let mut left = usize::from(optional);
        let present = self.bits.bits(left).ok()?;
        for Member { name: of, ty, optional, .. } in members {
            if *optional {
                left = left.saturating_sub(1);
                if present >> left & 1 == 0 {
                    continue;
                }
            }
            let member = Self { ty, ..self };
            if *of == name {
                return Some(member);
            }
            self.bits = member.after()?;
        }
        None
    }

    /// The alternative of a CHOICE, and its name.
    pub(crate) fn chosen(mut self) -> Option<(&'static str, Self)> {
        let Shape::Choice(alternatives) = self.ty.shape else {
            return None;
        };
        let (index, _) = self.bits.index(alternatives.len(), false).ok()?;
        let Member { name, ty, .. } = alternatives.get(index)?;
        Some((name, Self { ty, ..self }))
    }

    /// The items of a list.
    pub(crate) fn items(mut self) -> impl Iterator<Item = Self> {
        let (count, ty) = match self.ty.shape {
            Shape::List(size, ty) => (self.bits.size(size).unwrap_or_default(), ty),
            _ => (0, self.ty),
        };
        let first = (count > 0).then_some(Self { ty, ..self });
        iter::successors(first, |item| item.after().map(|bits| Self { bits, ..*item })).take(count)
    }

    /// The value of an ENUMERATED.
    pub(crate) fn name(mut self) -> Option<Name> {
        let Shape::Enumerated(root, added) = self.ty.shape else {
            return None;
        };
        let (index, later) = self.bits.index(root.len(), added.is_some()).ok()?;
        let (names, number) = if later { (added?, index.saturating_add(root.len())) } else { (root, index) };
        Some(Name::of(names.get(index).copied(), "value", u32::try_from(number).ok()?))
    }

    /// The value of an INTEGER within its root, where it is not below zero.
    pub(crate) fn uint(mut self) -> Option<u64> {
        let Shape::Integer(lower, range, extensible) = self.ty.shape else {
            return None;
        };
        let (above, _) = self.bits.integer(range, extensible).ok().filter(|(_, later)| !later)?;
        u64::try_from(i128::from(lower) + i128::from(above)).ok()
    }

    /// The address that a string of bits is: the first one where it is two (TS 38.414 clause 5.2).
    pub(crate) fn address(mut self) -> Option<IpAddr> {
        let Shape::Bits(size) = self.ty.shape else {
            return None;
        };
        let (octets, len) = match self.bits.bit_string(size).ok()? {
            Run::Aligned(start, len) => (self.bits.slice(start, len.div_ceil(8)), len),
            _ => return None,
        };
        match len {
            32 | 160 => Some(IpAddr::from(*octets.first_chunk::<4>()?)),
            128 => Some(IpAddr::from(*octets.first_chunk::<16>()?)),
            _ => None,
        }
    }

    /// The bits of a string of bits or octets, 64 at most, as a number, and how many they are.
    pub(crate) fn number(self) -> Option<(u64, usize)> {
        let (bits, run) = self.run()?;
        match run {
            Run::Loose(number, len) => Some((number, len)),
            Run::Aligned(start, len) if len <= 64 => {
                Some((plain::number(bits.slice(start, len.div_ceil(8)), len), len))
            }
            _ => None,
        }
    }

    /// The octets of a string of octets or characters.
    pub(crate) fn octets(self) -> Option<&'a [u8]> {
        let (bits, run) = self.run()?;
        match run {
            Run::Aligned(start, len) => Some(bits.slice(start, len / 8)),
            _ => None,
        }
    }

    /// A PLMN identity as text.
    pub(crate) fn plmn(self) -> Option<String> {
        Some(plain::plmn(*self.octets()?.first_chunk()?))
    }

    fn run(mut self) -> Option<(Bits<'a>, Run)> {
        let run = match self.ty.shape {
            Shape::Bits(size) => self.bits.bit_string(size),
            Shape::Octets(size) | Shape::Text(size, _) => self.bits.octet_string(size),
            _ => return None,
        };
        Some((self.bits, run.ok()?))
    }
}

#[cfg(test)]
mod tests {
    use beleg_spec::ngap::{TABLES, choices};
    use hex_literal::hex;

    use super::*;

    fn typed<'a>(ty: &'static Type, octets: &'a [u8]) -> Typed<'a> {
        Typed::new(&TABLES, ty, Bits::new(octets, 0, octets.len()))
    }

    #[test]
    fn members_are_found_by_name_behind_those_that_are_not_there() {
        // UserLocationInformationEUTRA with a time stamp, and without one.
        for (octets, stamp) in [
            (&hex!("10 00f110 00000100 00f110 000007 5e5e5e5e")[..], Some(&[0x5e; 4][..])),
            (&hex!("00 00f110 00000100 00f110 000007")[..], None),
        ] {
            let (name, location) = typed(&choices::UserLocationInformation, octets).chosen().unwrap();
            assert_eq!(name, "userLocationInformationEUTRA");
            let cell = location.member("eUTRA-CGI").unwrap();
            assert_eq!(cell.member("pLMNIdentity").and_then(Typed::plmn).as_deref(), Some("001-01"));
            assert_eq!(cell.member("eUTRACellIdentity").and_then(Typed::number), Some((16, 28)));
            let area = location.member("tAI").unwrap();
            assert_eq!(area.member("tAC").and_then(Typed::number), Some((7, 24)));
            assert_eq!(location.member("timeStamp").and_then(Typed::octets), stamp);
            assert!(location.member("tac").is_none());
        }
    }

    #[test]
    fn what_is_cut_has_the_members_that_are_there() {
        let octets = hex!("00 00f110 000001");
        let (_, location) = typed(&choices::UserLocationInformation, &octets).chosen().unwrap();
        let cell = location.member("eUTRA-CGI").unwrap();
        assert!(cell.member("pLMNIdentity").and_then(Typed::plmn).is_some());
        assert!(cell.member("eUTRACellIdentity").and_then(Typed::number).is_none());
        assert!(location.member("tAI").is_none());
        assert!(location.items().next().is_none() && location.name().is_none());
        assert!(typed(&choices::Cause, &[]).chosen().is_none());
    }
}
