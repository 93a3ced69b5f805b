//! Tells the values of types that hold no other: numbers and strings, by what they mean.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use beleg_model::Value;
use beleg_spec::asn1::{Meaning, Size};

use super::bits::{Bits, Run};
use super::show::Slot;
use crate::text::{self, halves};

/// An INTEGER that is `above` its lower bound, or, where it lies outside its root, in two's complement.
pub(super) fn integer(lower: i64, (above, later): (u64, bool), slot: Slot<'_>) {
    let number = if later { i128::from(above as i64) } else { i128::from(lower) + i128::from(above) };
    match u64::try_from(number) {
        Ok(number) => slot.value(Value::Uint(number)),
        Err(_) => slot.value(Value::Text(&number.to_string())),
    }
}

/// A BIT STRING: octets where its type gives it one size, and octets with their length in bits otherwise.
pub(super) fn bit_string(meaning: Meaning, bits: &Bits<'_>, run: Run, size: Size, slot: Slot<'_>) {
    let (octets, len) = gather(bits, run);
    match meaning {
        Meaning::Number if len <= 64 => slot.value(Value::Uint(number(&octets, len))),
        Meaning::Address => address(&octets, len, slot),
        Meaning::Identity(kind) => slot.value(Value::Identity(kind, &hex(&octets))),
        Meaning::Secret(kind) => slot.value(Value::Secret(kind, octets.len())),
        _ if size.lower == size.upper && size.lower as usize == len => slot.value(Value::Octets(&octets)),
        _ => slot.group(&mut |out| {
            out.value("value", Value::Octets(&octets));
            out.uint("length", len as u64);
        }),
    }
}

/// An OCTET STRING.
pub(super) fn octet_string(meaning: Meaning, bits: &Bits<'_>, run: Run, slot: Slot<'_>) {
    let (octets, len) = gather(bits, run);
    match meaning {
        Meaning::Number if len <= 64 => slot.value(Value::Uint(number(&octets, len))),
        Meaning::Plmn => match octets.as_slice().try_into() {
            Ok(octets) => slot.value(Value::Text(&plmn(octets))),
            Err(_) => slot.value(Value::Octets(&octets)),
        },
        Meaning::Identity(kind) => slot.value(Value::Identity(kind, &hex(&octets))),
        Meaning::Secret(kind) => slot.value(Value::Secret(kind, octets.len())),
        Meaning::Nas | Meaning::Pdu | Meaning::Container => {
            slot.group(&mut |out| out.uint("length", octets.len() as u64));
        }
        Meaning::Plain | Meaning::Number | Meaning::Address => slot.value(Value::Octets(&octets)),
    }
}

/// A character string.
pub(super) fn string(bits: &Bits<'_>, run: Run, slot: Slot<'_>) {
    let (octets, _) = gather(bits, run);
    slot.value(Value::Text(&String::from_utf8_lossy(&octets)));
}

/// A PLMN identity as MCC and MNC: "001-01".
///
/// TS 38.413 clause 9.3.3.5: three digits of MCC, then a filler and two digits of MNC or three digits of MNC, the first
/// of each pair in the low bits. NAS has the third digit of the MNC where the filler is; here it has the last place.
pub(super) fn plmn([a, b, c]: [u8; 3]) -> String {
    let mut text = String::with_capacity(7);
    // Other than decimal digits are shown as they are.
    halves(&mut text, [a, a >> 4, b]);
    text.push('-');
    halves(&mut text, (b >> 4 != 15).then_some(b >> 4));
    halves(&mut text, [c, c >> 4]);
    text
}

/// Octets as hexadecimal digits.
fn hex(octets: &[u8]) -> String {
    let mut text = String::with_capacity(octets.len() * 2);
    text::hex(&mut text, octets);
    text
}

/// An IPv4 address, an IPv6 address, or one and the other (TS 38.414 clause 5.2).
fn address(octets: &[u8], len: usize, slot: Slot<'_>) {
    let v4 = |octets: &[u8]| {
        let octets: Option<[u8; 4]> = octets.get(..4).and_then(|four| four.try_into().ok());
        octets.map(|octets| IpAddr::V4(Ipv4Addr::from(octets)))
    };
    let v6 = |octets: &[u8]| {
        let octets: Option<[u8; 16]> = octets.get(..16).and_then(|all| all.try_into().ok());
        octets.map(|octets| IpAddr::V6(Ipv6Addr::from(octets)))
    };
    let (first, second) = match len {
        32 => (v4(octets), None),
        128 => (v6(octets), None),
        160 => (v4(octets), octets.get(4..).and_then(v6)),
        _ => (None, None),
    };
    match (first, second) {
        (Some(first), None) => slot.value(Value::Ip(first)),
        (Some(first), Some(second)) => slot.list(&mut |out| {
            out.value(Value::Ip(first));
            out.value(Value::Ip(second));
        }),
        _ => slot.group(&mut |out| {
            out.value("value", Value::Octets(octets));
            out.uint("length", len as u64);
        }),
    }
}

/// The octets of a run, the last one padded with zero bits, and its length in bits.
fn gather(bits: &Bits<'_>, run: Run) -> (Vec<u8>, usize) {
    match run {
        Run::Aligned(start, len) => {
            let mut octets = bits.slice(start, len.div_ceil(8)).to_vec();
            let unused = octets.len() * 8 - len.min(octets.len() * 8);
            if let Some(last) = octets.last_mut() {
                *last &= 0xff << unused.min(7);
            }
            (octets, len)
        }
        Run::Loose(number, len) => {
            let left = if len == 0 { 0 } else { number << (64 - len) };
            let octets = left.to_be_bytes();
            let used = octets.get(..len.div_ceil(8)).unwrap_or_default();
            (used.to_vec(), len)
        }
        Run::Scattered(len) => (Vec::new(), len),
    }
}

/// The first `len` bits of octets, 64 at most, as a number.
pub(super) fn number(octets: &[u8], len: usize) -> u64 {
    let whole = octets.iter().fold(0_u64, |number, octet| number << 8 | u64::from(*octet));
    whole >> (octets.len() * 8).saturating_sub(len).min(63)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plmn_identity_has_two_or_three_digits_of_network() {
        assert_eq!(plmn([0x00, 0xf1, 0x10]), "001-01");
        assert_eq!(plmn([0x00, 0x11, 0x32]), "001-123");
    }

    #[test]
    fn bits_are_gathered_and_numbered_from_the_left() {
        let octets = [0xab, 0xcd];
        let bits = Bits::new(&octets, 0, 2);
        assert_eq!(gather(&bits, Run::Aligned(0, 12)), (vec![0xab, 0xc0], 12));
        assert_eq!(gather(&bits, Run::Loose(0b101, 3)), (vec![0xa0], 3));
        assert_eq!(number(&[0xab, 0xc0], 12), 0xabc);
        assert_eq!(number(&[], 0), 0);
    }
}
