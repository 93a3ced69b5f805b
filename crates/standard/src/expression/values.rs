//! Types of fields, and values that are written out made ready to be compared.

use std::net::IpAddr;

use beleg_model::{Field, Kind as Shown};

use super::ast::{Literal, Wrong};
use super::eval::Set;

/// What values an expression may have here.
pub(super) const NUMBER: u8 = 1;
pub(super) const BOOL: u8 = 2;
pub(super) const TEXT: u8 = 4;
pub(super) const OCTETS: u8 = 8;
pub(super) const IP: u8 = 16;
pub(super) const DURATION: u8 = 32;

#[derive(Clone, Copy)]
pub(super) enum Type {
    Scalar(u8),
    Values(u8),
    /// With the number of its row.
    Rows(&'static [Field], u16),
    Group(&'static [Field]),
    Open,
}

pub(super) fn type_of(kind: Shown) -> Type {
    match kind {
        Shown::Uint => Type::Scalar(NUMBER),
        Shown::Bool => Type::Scalar(BOOL),
        Shown::Text => Type::Scalar(TEXT),
        Shown::Octets => Type::Scalar(OCTETS),
        Shown::Ip => Type::Scalar(IP),
        Shown::Group(fields) => Type::Group(fields),
        Shown::Open => Type::Open,
        Shown::List(item) => match type_of(*item) {
            Type::Scalar(kinds) => Type::Values(kinds),
            Type::Group(fields) => Type::Rows(fields, 0),
            _ => Type::Open,
        },
        Shown::OneOf(kinds) => {
            let mut all = 0;
            for kind in kinds {
                match type_of(*kind) {
                    Type::Scalar(own) => all |= own,
                    Type::Group(fields) => return Type::Group(fields),
                    other => return other,
                }
            }
            Type::Scalar(all)
        }
    }
}

pub(super) fn words(kinds: u8) -> String {
    let all = [
        (NUMBER, "a number"),
        (BOOL, "a truth value"),
        (TEXT, "text"),
        (OCTETS, "octets"),
        (IP, "an address"),
        (DURATION, "a duration"),
    ];
    let own: Vec<&str> = all.iter().filter(|(kind, _)| kinds & kind != 0).map(|(_, word)| *word).collect();
    own.join(" or ")
}

pub(super) fn describe(of: Type) -> String {
    match of {
        Type::Scalar(kinds) => words(kinds),
        Type::Values(_) => "a list of values".to_owned(),
        Type::Rows(..) => "a list of groups".to_owned(),
        Type::Group(_) => "a group of fields".to_owned(),
        Type::Open => "a value without a published shape".to_owned(),
    }
}

pub(super) fn add(at: usize, literal: &Literal, kinds: u8, set: &mut Set) -> Result<(), Wrong> {
    match literal {
        Literal::Number(number) if kinds & NUMBER != 0 => set.numbers.push((*number, *number)),
        Literal::Bool(flag) if kinds & BOOL != 0 => set.bools.push(*flag),
        Literal::Text(text) if kinds & TEXT != 0 => set.texts.push(text.as_bytes().into()),
        Literal::Text(text) if kinds & OCTETS != 0 => set.octets.push(hex(at, text)?.into()),
        Literal::Text(text) if kinds & IP != 0 => match prefix(text) {
            Some(Prefix::V4(first, last)) => set.v4.push((first, last)),
            Some(Prefix::V6(first, last)) => set.v6.push((first, last)),
            None => return Err(Wrong::new(at, not_an_address(text))),
        },
        literal => return Err(mismatch(at, literal, kinds)),
    }
    Ok(())
}

pub(super) fn mismatch(at: usize, literal: &Literal, kinds: u8) -> Wrong {
    let value = match literal {
        Literal::Number(number) => format!("the number {number}"),
        Literal::Bool(flag) => format!("“{flag}”"),
        Literal::Text(text) => format!("the text “{text}”"),
        Literal::Duration(_) => "a duration".to_owned(),
        Literal::List(_) => "a list (write “in”, not “==”)".to_owned(),
    };
    Wrong::new(at, format!("the field is {}, and is compared with {value}", words(kinds)))
}

pub(super) fn not_an_address(text: &str) -> String {
    format!("“{text}” is no address and no prefix; write one as in \"192.0.2.1\" or \"192.0.2.0/24\"")
}

pub(super) fn hex(at: usize, text: &str) -> Result<Vec<u8>, Wrong> {
    let wrong = || {
        Wrong::new(at, format!("the field is octets: write hexadecimal digits, two for an octet, instead of “{text}”"))
    };
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).map(|digit| digit as u8)).collect::<Option<_>>().ok_or_else(wrong)?;
    if !digits.len().is_multiple_of(2) {
        return Err(wrong());
    }
    Ok(digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |octet, digit| octet << 4 | digit)).collect())
}

enum Prefix {
    V4(u32, u32),
    V6(u128, u128),
}

fn prefix(text: &str) -> Option<Prefix> {
    let (address, bits) = match text.split_once('/') {
        Some((address, bits)) => (address.parse().ok()?, Some(bits.parse::<u32>().ok()?)),
        None => (text.parse::<IpAddr>().ok()?, None),
    };
    match address {
        IpAddr::V4(address) => {
            let bits = bits.unwrap_or(32);
            let host = u32::MAX.checked_shr(bits).unwrap_or(0);
            (bits <= 32).then(|| Prefix::V4(u32::from(address) & !host, u32::from(address) | host))
        }
        IpAddr::V6(address) => {
            let bits = bits.unwrap_or(128);
            let host = u128::MAX.checked_shr(bits).unwrap_or(0);
            (bits <= 128).then(|| Prefix::V6(u128::from(address) & !host, u128::from(address) | host))
        }
    }
}

/// In order, and ranges that overlap made one.
pub(super) fn ready(mut set: Set) -> Set {
    set.texts.sort_unstable();
    set.octets.sort_unstable();
    (set.numbers, set.v4, set.v6) = (merged(set.numbers), merged(set.v4), merged(set.v6));
    set
}

fn merged<T: Ord + Copy>(mut ranges: Vec<(T, T)>) -> Vec<(T, T)> {
    ranges.sort_unstable();
    let mut out: Vec<(T, T)> = Vec::with_capacity(ranges.len());
    for (first, last) in ranges {
        match out.last_mut() {
            Some(before) if first <= before.1 => before.1 = before.1.max(last),
            _ => out.push((first, last)),
        }
    }
    out
}
