//! Aligned PER (ITU-T X.691) by the tables of `beleg-spec`: values as trees to octets, in the canonical form.
//!
//! The counterpart of the decoder in `beleg-wire`, and independent of it: the two are held against each other in tests.

use std::net::IpAddr;

use beleg_spec::asn1::{Criticality, Ie, IeType, Meaning, Member, Message, Shape, Size, Tables, Type};

use crate::tree::{Members, Tree};

/// What does not fit the ASN.1.
pub type Misfit = String;

/// Bits as they are written.
#[derive(Debug, Default)]
struct Bits {
    octets: Vec<u8>,
    /// Bits used of the last octet; 0 for all.
    used: u32,
}

impl Bits {
    fn bits(&mut self, value: u64, count: u32) {
        let mut left = count;
        while left > 0 {
            if self.used == 0 {
                self.octets.push(0);
            }
            let room = 8 - self.used;
            let taken = room.min(left);
            left -= taken;
            let part = (value >> left) as u8 & (0xff >> (8 - taken));
            if let Some(last) = self.octets.last_mut() {
                *last |= part << (room - taken);
            }
            self.used = (self.used + taken) & 7;
        }
    }

    /// An open type (clause 11.2): a complete encoding behind its length. It is written in its place, since it begins at an
    /// octet's boundary as well as one of its own would.
    fn open(&mut self, write: impl FnOnce(&mut Self) -> Result<(), Misfit>) -> Result<(), Misfit> {
        self.align();
        let at = self.octets.len();
        self.octets.push(0);
        write(self)?;
        self.align();
        if self.octets.len() == at + 1 {
            self.octets.push(0);
        }
        let length = self.octets.len() - at - 1;
        match (length, self.octets.get_mut(at)) {
            (0..=127, Some(place)) => *place = length as u8,
            (128..=16_383, _) => {
                self.octets.splice(at..=at, (0x8000 | length as u16).to_be_bytes());
            }
            _ => return Err(format!("{length} octets do not go into one piece")),
        }
        Ok(())
    }

    fn align(&mut self) {
        self.used = 0;
    }

    fn octets(&mut self, octets: &[u8]) {
        self.align();
        self.octets.extend_from_slice(octets);
    }

    /// A number of 0 to `range` (clause 11.5, and 13.2.6 a).
    fn constrained(&mut self, value: u64, range: u64) {
        match range {
            0 => {}
            1..=254 => self.bits(value, 64 - range.leading_zeros()),
            255 => self.octets(&[value as u8]),
            256..=65_535 => self.octets(&(value as u16).to_be_bytes()),
            _ => {
                let most = (64 - range.leading_zeros()).div_ceil(8);
                let count = (64 - value.leading_zeros()).div_ceil(8).max(1);
                self.bits(u64::from(count - 1), 32 - (most - 1).leading_zeros());
                self.tail(value, count);
            }
        }
    }

    /// The last `count` octets of a number.
    fn tail(&mut self, value: u64, count: u32) {
        let octets = value.to_be_bytes();
        self.octets(octets.get(8_usize.saturating_sub(count as usize)..).unwrap_or_default());
    }

    /// A length without a bound (clause 11.9.3.5 to 11.9.3.7); longer ones would come in fragments.
    fn length(&mut self, length: usize) -> Result<(), Misfit> {
        match length {
            0..=127 => self.octets(&[length as u8]),
            128..=16_383 => self.octets(&(0x8000 | length as u16).to_be_bytes()),
            _ => return Err(format!("{length} octets or items do not go into one piece")),
        }
        Ok(())
    }

    fn size(&mut self, size: Size, count: usize) -> Result<(), Misfit> {
        let fits = (size.lower as usize..=size.upper as usize).contains(&count);
        if size.extensible {
            self.bits(u64::from(!fits), 1);
            if !fits {
                return self.length(count);
            }
        } else if !fits {
            return Err(format!("{count} are not {} to {}", size.lower, size.upper));
        }
        if size.upper > 65_535 {
            return self.length(count);
        }
        self.constrained((count as u64).saturating_sub(size.lower.into()), (size.upper - size.lower).into());
        Ok(())
    }
}

/// Encodes a PDU: a message by its name, with IEs by theirs.
///
/// # Errors
/// Says what does not fit the ASN.1.
pub fn pdu(tables: &'static Tables, name: &str, ies: &[(&'static str, Tree)]) -> Result<Vec<u8>, Misfit> {
    let found = tables.procedures.iter().find_map(|procedure| {
        let at = procedure.messages.iter().position(|message| message.as_ref().is_some_and(|own| own.name == name))?;
        Some((procedure, at, procedure.messages.get(at)?.as_ref()?))
    });
    let (procedure, kind, message) = found.ok_or_else(|| format!("there is no message {name}"))?;
    let mut bits = Bits { octets: Vec::with_capacity(256), used: 0 };
    bits.bits(0, 1);
    bits.bits(kind as u64, 2);
    bits.constrained(procedure.code.into(), 255);
    bits.bits(index(procedure.criticality), 2);
    let body = |bits: &mut Bits| {
        bits.bits(0, 1);
        container(tables, message, ies, bits)
    };
    bits.open(body).map_err(|misfit| format!("{name}: {misfit}"))?;
    Ok(bits.octets)
}

/// A value of a type, as a complete encoding.
///
/// # Errors
/// Says what does not fit the ASN.1.
pub fn complete(tables: &'static Tables, ty: &'static Type, value: &Tree) -> Result<Vec<u8>, Misfit> {
    let mut bits = Bits::default();
    encode(tables, ty, value, &mut bits).map_err(|misfit| format!("{}: {misfit}", ty.name))?;
    if bits.octets.is_empty() {
        bits.octets.push(0);
    }
    Ok(bits.octets)
}

const fn index(criticality: Criticality) -> u64 {
    match criticality {
        Criticality::Reject => 0,
        Criticality::Ignore => 1,
        Criticality::Notify => 2,
    }
}

fn container(
    tables: &'static Tables,
    message: &'static Message,
    ies: &[(&'static str, Tree)],
    bits: &mut Bits,
) -> Result<(), Misfit> {
    let count = u16::try_from(ies.len()).map_err(|_| "too many IEs".to_owned())?;
    bits.octets(&count.to_be_bytes());
    // They mostly come in their order: the search goes on where the last one was found.
    let mut next = 0;
    for (name, value) in ies {
        let (before, after) = message.ies.split_at_checked(next).unwrap_or((message.ies, &[]));
        let found = after.iter().chain(before).enumerate().find_map(|(steps, slot)| {
            let ie = tables.ie(slot.id).filter(|ie| ie.name == *name)?;
            Some((steps, slot, ie))
        });
        let (steps, slot, ie) = found.ok_or_else(|| format!("has no IE {name}"))?;
        next = (next + steps) % message.ies.len().max(1);
        field(tables, ie, slot.criticality, value, None, bits)?;
    }
    Ok(())
}

fn field(
    tables: &'static Tables,
    ie: &'static Ie,
    criticality: Criticality,
    value: &Tree,
    within: Option<&Type>,
    bits: &mut Bits,
) -> Result<(), Misfit> {
    let ty = match ie.ty {
        IeType::One(ty) => Some(ty),
        IeType::In(types) => {
            types.iter().find(|(name, _)| within.is_some_and(|ty| ty.name == *name)).map(|(_, ty)| *ty)
        }
        IeType::Unlisted => None,
    };
    bits.octets(&ie.id.to_be_bytes());
    bits.bits(index(criticality), 2);
    match (ty, value) {
        (Some(ty), value) => {
            bits.open(|bits| encode(tables, ty, value, bits).map_err(|misfit| format!("{}: {misfit}", ty.name)))
        }
        (None, Tree::Octets(octets)) => {
            bits.length(octets.len())?;
            bits.octets(octets);
            Ok(())
        }
        (None, _) => Err(format!("{} has no type here", ie.name)),
    }
}

fn encode(tables: &'static Tables, ty: &'static Type, value: &Tree, bits: &mut Bits) -> Result<(), Misfit> {
    match (&ty.shape, value) {
        (Shape::Null, _) => {}
        (&Shape::Integer(lower, range, extensible), Tree::Number(number)) => {
            let above = number.wrapping_sub(lower as u64);
            if above > range {
                return Err(format!("{number} is out of range"));
            }
            if extensible {
                bits.bits(0, 1);
            }
            bits.constrained(above, range);
        }
        (Shape::Enumerated(root, added), Tree::Text(name)) => enumerated(root, *added, name, bits)?,
        (Shape::Bits(size), value) => {
            let (octets, count) = bits_of(ty, *size, value)?;
            bit_string(*size, &octets, count, bits)?;
        }
        (Shape::Octets(size) | Shape::Text(size, _), Tree::Octets(octets)) => octet_string(*size, octets, bits)?,
        (Shape::Octets(size) | Shape::Text(size, _), value) => octet_string(*size, &octets_of(ty, value)?, bits)?,
        (Shape::Containing(_), Tree::Octets(octets)) => {
            bits.length(octets.len())?;
            bits.octets(octets);
        }
        (Shape::Containing(inner), value) => {
            bits.open(|bits| encode(tables, inner, value, bits).map_err(|misfit| format!("{}: {misfit}", inner.name)))?;
        }
        (Shape::List(size, item), Tree::List(items)) => {
            bits.size(*size, items.len())?;
            for one in items {
                encode(tables, item, one, bits)?;
            }
        }
        (Shape::Sequence(members, _, extensible), Tree::Members(values)) => {
            sequence(tables, ty, (members, *extensible), values, bits)?;
        }
        (Shape::Choice(alternatives), Tree::Members(values)) => {
            let [(name, value)] = values.as_slice() else { return Err("one alternative, and only one".to_owned()) };
            let place = alternatives.iter().position(|alternative| alternative.name == *name);
            let chosen = place.and_then(|place| Some((place, alternatives.get(place)?)));
            let (place, alternative) = chosen.ok_or_else(|| format!("has no alternative {name}"))?;
            bits.constrained(place as u64, alternatives.len().saturating_sub(1) as u64);
            encode(tables, alternative.ty, value, bits).map_err(|misfit| format!("{name}: {misfit}"))?;
        }
        (Shape::Single, Tree::Members(values)) => {
            let [(name, value)] = values.as_slice() else { return Err("one IE, and only one".to_owned()) };
            let ie = named(tables, name)?;
            field(tables, ie, Criticality::Ignore, value, Some(ty), bits)?;
        }
        (Shape::Ies(message), Tree::Members(values)) => container(tables, message, values, bits)?,
        (Shape::Ies(message), list @ Tree::List(_)) => container(tables, message, &list.clone().flat(), bits)?,
        (_, other) => return Err(format!("{} is no {other:?}", ty.name)),
    }
    Ok(())
}

fn named(tables: &'static Tables, name: &str) -> Result<&'static Ie, Misfit> {
    tables.ies.iter().find(|ie| ie.name == name).ok_or_else(|| format!("there is no IE {name}"))
}

fn sequence(
    tables: &'static Tables,
    ty: &'static Type,
    (members, extensible): (&'static [Member], bool),
    values: &Members,
    bits: &mut Bits,
) -> Result<(), Misfit> {
    if let Some((name, _)) = values.iter().find(|(name, _)| !members.iter().any(|member| member.name == *name)) {
        return Err(format!("has no member {name}"));
    }
    let value_of = |member: &Member| values.iter().find(|(name, _)| *name == member.name).map(|(_, value)| value);
    if extensible {
        bits.bits(0, 1);
    }
    for member in members.iter().filter(|member| member.optional) {
        bits.bits(u64::from(value_of(member).is_some()), 1);
    }
    for member in members {
        match (value_of(member), &member.ty.shape) {
            (Some(Tree::Members(values)), Shape::Extensions) => extensions(tables, ty, values, bits)?,
            (Some(value), _) => {
                encode(tables, member.ty, value, bits).map_err(|misfit| format!("{}: {misfit}", member.name))?;
            }
            (None, _) if member.optional => {}
            (None, _) => return Err(format!("lacks {}", member.name)),
        }
    }
    Ok(())
}

/// `ProtocolExtensionContainer`: one or more IEs.
fn extensions(tables: &'static Tables, ty: &'static Type, values: &Members, bits: &mut Bits) -> Result<(), Misfit> {
    let above = u16::try_from(values.len().saturating_sub(1)).map_err(|_| "too many extensions".to_owned())?;
    bits.octets(&above.to_be_bytes());
    for (name, value) in values {
        field(tables, named(tables, name)?, Criticality::Ignore, value, Some(ty), bits)?;
    }
    Ok(())
}

fn enumerated(
    root: &[&'static str],
    added: Option<&[&'static str]>,
    name: &str,
    bits: &mut Bits,
) -> Result<(), Misfit> {
    if added.is_some() {
        bits.bits(u64::from(!root.contains(&name)), 1);
    }
    if let Some(place) = root.iter().position(|value| *value == name) {
        bits.constrained(place as u64, root.len().saturating_sub(1) as u64);
        return Ok(());
    }
    let place = added.and_then(|added| added.iter().position(|value| *value == name));
    // A normally small number (clause 11.6).
    let place = place.filter(|place| *place < 64).ok_or_else(|| format!("has no value {name}"))?;
    bits.bits(place as u64, 7);
    Ok(())
}

/// The octets of a string of bits, and how many bits they are.
fn bits_of(ty: &Type, size: Size, value: &Tree) -> Result<(Vec<u8>, u32), Misfit> {
    let number = |number: u64, count: u32| {
        let shifted = number.checked_shl(64_u32.saturating_sub(count)).unwrap_or_default();
        let octets = shifted.to_be_bytes();
        (octets.get(..count.div_ceil(8) as usize).unwrap_or_default().to_vec(), count)
    };
    match value {
        Tree::Number(value) if size.upper <= 64 => Ok(number(*value, size.upper)),
        Tree::Bits(value, count) if *count <= 64 => Ok(number(*value, *count)),
        Tree::Octets(octets) => Ok((octets.clone(), octets.len() as u32 * 8)),
        Tree::Text(text) if ty.meaning == Meaning::Address => {
            let octets = match text.parse::<IpAddr>() {
                Ok(IpAddr::V4(address)) => address.octets().to_vec(),
                Ok(IpAddr::V6(address)) => address.octets().to_vec(),
                Err(_) => return Err(format!("{text} is no address")),
            };
            Ok((octets.clone(), octets.len() as u32 * 8))
        }
        Tree::Text(text) => {
            let octets = hexadecimal(text)?;
            Ok((octets.clone(), octets.len() as u32 * 8))
        }
        Tree::Members(members) => match members.as_slice() {
            [("value", value), ("length", Tree::Number(count))] => {
                let mut octets = bits_of(ty, size, value)?.0;
                octets.truncate(count.div_ceil(8) as usize);
                Ok((octets, *count as u32))
            }
            _ => Err("bits are a value and a length".to_owned()),
        },
        other => Err(format!("{other:?} are no bits")),
    }
}

fn bit_string(size: Size, octets: &[u8], count: u32, bits: &mut Bits) -> Result<(), Misfit> {
    bits.size(size, count as usize)?;
    let fits = size.lower == size.upper && count == size.upper;
    if !(fits && count <= 16) {
        bits.align();
    }
    for (at, octet) in octets.iter().enumerate() {
        let left = count.saturating_sub(at as u32 * 8).min(8);
        bits.bits(u64::from(octet >> (8 - left).min(7)), left);
    }
    Ok(())
}

fn octets_of(ty: &Type, value: &Tree) -> Result<Vec<u8>, Misfit> {
    match (value, ty.meaning, &ty.shape) {
        (Tree::Octets(octets), ..) => Ok(octets.clone()),
        (Tree::Text(text), Meaning::Plmn, _) => plmn(text).map(Vec::from),
        (Tree::Text(text), _, Shape::Text(..)) => Ok(text.as_bytes().to_vec()),
        (Tree::Text(text), ..) => hexadecimal(text),
        (Tree::Number(number), _, Shape::Octets(size)) if size.upper <= 8 => {
            let octets = number.to_be_bytes();
            Ok(octets.get(8 - size.upper as usize..).unwrap_or_default().to_vec())
        }
        (other, ..) => Err(format!("{other:?} are no octets")),
    }
}

fn octet_string(size: Size, octets: &[u8], bits: &mut Bits) -> Result<(), Misfit> {
    bits.size(size, octets.len())?;
    let short = size.lower == size.upper && octets.len() == size.upper as usize && octets.len() <= 2;
    if short {
        octets.iter().for_each(|octet| bits.bits((*octet).into(), 8));
    } else if !octets.is_empty() {
        bits.octets(octets);
    }
    Ok(())
}

fn hexadecimal(text: &str) -> Result<Vec<u8>, Misfit> {
    let digits: Vec<u8> =
        text.bytes().filter_map(|digit| (digit as char).to_digit(16).map(|digit| digit as u8)).collect();
    if digits.len() != text.len() || !digits.len().is_multiple_of(2) {
        return Err(format!("{text} are no octets in hexadecimal"));
    }
    Ok(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |octet, digit| octet << 4 | digit)).collect())
}

/// A PLMN identity (TS 38.413 clause 9.3.3.5), from its digits with a hyphen between MCC and MNC.
pub fn plmn(text: &str) -> Result<[u8; 3], Misfit> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_digit).map(|digit| digit.saturating_sub(b'0')).collect();
    match digits.as_slice() {
        [a, b, c, d, e] => Ok([b << 4 | a, 0xf0 | c, e << 4 | d]),
        [a, b, c, d, e, f] => Ok([b << 4 | a, f << 4 | c, e << 4 | d]),
        _ => Err(format!("{text} is no PLMN; write one as in 001-01")),
    }
}
