//! Numbers for people, and those that every line has, which go out without the machinery of `format!`.

use std::fmt::Write as _;
use std::net::IpAddr;

/// Digits in groups of three, split by spaces: `1 234 567`.
pub(crate) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

/// A number and its noun, in the singular where it is one.
pub(crate) fn counted(number: u64, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{} {noun}{plural}", grouped(number))
}

/// Appends a number, right in `width` columns.
pub(crate) fn right(out: &mut String, number: u64, width: usize) {
    let mut digits = itoa::Buffer::new();
    let digits = digits.format(number);
    spaces(out, width.saturating_sub(digits.len()));
    out.push_str(digits);
}

/// Appends so many spaces.
pub(crate) fn spaces(out: &mut String, count: usize) {
    const SOME: &str = "                                                                ";
    match SOME.get(..count) {
        Some(spaces) => out.push_str(spaces),
        None => out.extend(std::iter::repeat_n(' ', count)),
    }
}

/// Appends an address as its `Display` has it.
pub(crate) fn address(out: &mut String, address: IpAddr) {
    let mut digits = itoa::Buffer::new();
    match address {
        IpAddr::V4(address) => {
            let [a, b, c, d] = address.octets();
            for octet in [a, b, c] {
                out.push_str(digits.format(octet));
                out.push('.');
            }
            out.push_str(digits.format(d));
        }
        // Writing to a string cannot fail.
        IpAddr::V6(address) => drop(write!(out, "{address}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_they_are_displayed() {
        for text in ["192.0.2.1", "0.10.255.100", "2001:db8::1", "::ffff:192.0.2.1"] {
            let mut out = String::new();
            address(&mut out, text.parse().unwrap());
            assert_eq!(out, text);
        }
    }

    #[test]
    fn groups_and_plurals() {
        assert_eq!([0, 999, 1_000, 1_234_567].map(grouped), ["0", "999", "1 000", "1 234 567"]);
        assert_eq!((counted(1, "frame"), counted(2_000, "frame")), ("1 frame".into(), "2 000 frames".into()));
    }
}
