//! Text: octets that a specification says are text, and digits, which go out without the machinery of `format!`.

use std::fmt;

use beleg_model::Value;

/// Text where the octets are UTF-8, and the octets themselves where they are not.
pub(crate) fn text(octets: &[u8]) -> Value<'_> {
    std::str::from_utf8(octets).map_or(Value::Octets(octets), Value::Text)
}

/// Appends half octets as hexadecimal digits.
pub(crate) fn halves(out: &mut String, halves: impl IntoIterator<Item = u8>) {
    out.extend(halves.into_iter().filter_map(|half| char::from_digit(u32::from(half & 15), 16)));
}

/// Appends octets as hexadecimal digits.
pub(crate) fn hex(out: &mut String, octets: &[u8]) {
    halves(out, octets.iter().flat_map(|octet| [octet >> 4, octet & 15]));
}

/// Writes a number in decimal digits.
pub(crate) fn number(out: &mut dyn fmt::Write, number: u64) -> fmt::Result {
    let mut digits = [b'0'; 20];
    let mut rest = number;
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    let digits = digits.get(digits.len() - used..).unwrap_or_default();
    out.write_str(std::str::from_utf8(digits).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_what_format_makes_of_them() {
        for value in [0, 9, 10, 12_345, u64::MAX] {
            let mut out = String::new();
            number(&mut out, value).unwrap();
            assert_eq!(out, value.to_string());
        }
        let mut out = String::new();
        hex(&mut out, &[0x00, 0x9f, 0xa0]);
        assert_eq!(out, "009fa0");
    }
}
