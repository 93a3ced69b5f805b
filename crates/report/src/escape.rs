//! Text from the wire made safe to show: control characters cannot reach a terminal or break a JSON string.

use std::fmt::Write as _;

/// Appends `text` with control and bidirectional-override characters written as `\u{..}`.
pub(crate) fn terminal(out: &mut String, text: &str) {
    if text.bytes().all(|octet| matches!(octet, b' '..=b'~')) {
        return out.push_str(text);
    }
    for c in text.chars() {
        let hidden = c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
}

/// Appends `text` as a JSON string (RFC 8259 clause 7).
pub(crate) fn json(out: &mut Vec<u8>, text: &str) {
    let special = |octet: &u8| matches!(octet, b'"' | b'\\' | 0..=0x1f | 0x7f);
    out.push(b'"');
    let mut rest = text.as_bytes();
    // Almost every text has nothing to escape, and goes out in one piece.
    while let Some(at) = rest.iter().position(special) {
        let (plain, after) = rest.split_at(at);
        out.extend_from_slice(plain);
        match after.split_first() {
            Some((octet @ (b'"' | b'\\'), _)) => out.extend_from_slice(&[b'\\', *octet]),
            Some((octet, _)) => {
                out.extend_from_slice(b"\\u00");
                hexadecimal(out, &[*octet]);
            }
            None => {}
        }
        rest = after.get(1..).unwrap_or_default();
    }
    out.extend_from_slice(rest);
    out.push(b'"');
}

/// Appends octets as hexadecimal digits.
pub(crate) fn hexadecimal(out: &mut Vec<u8>, octets: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value & 15)).copied().unwrap_or(b'?');
    for &octet in octets {
        out.extend([digit(octet >> 4), digit(octet)]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_do_not_get_through() {
        let mut text = String::new();
        terminal(&mut text, "a\x1b[31mb\u{202e}c");
        assert_eq!(text, "a\\u{1b}[31mb\\u{202e}c");
        let mut octets = Vec::new();
        json(&mut octets, "a\"\\\n\u{7f}é");
        assert_eq!(String::from_utf8(octets).unwrap(), "\"a\\\"\\\\\\u000a\\u007fé\"");
    }
}
