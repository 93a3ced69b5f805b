//! Text from the wire made safe to show: control characters cannot reach a terminal or break a JSON string.

use std::fmt::Write as _;

/// Appends `text` with control and bidirectional-override characters written as `\u{..}`.
pub(crate) fn terminal(out: &mut String, text: &str) {
    let mut rest = text;
    loop {
        // Most characters stand for themselves, and go out in runs.
        let plain = rest.bytes().position(|octet| !matches!(octet, b' '..=b'~')).unwrap_or(rest.len());
        let (run, other) = rest.split_at_checked(plain).unwrap_or((rest, ""));
        out.push_str(run);
        let mut chars = other.chars();
        let Some(c) = chars.next() else { return };
        rest = chars.as_str();
        let hidden = c.is_control()
            || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        if hidden {
            let _ = write!(out, "\\u{{{:x}}}", u32::from(c));
        } else {
            out.push(c);
        }
    }
}

/// Appends `text` as the text or the quoted attribute of an element, of HTML or XML. Line ends stay.
pub(crate) fn xml(out: &mut String, text: &str) {
    let mut shown = String::with_capacity(text.len());
    for (at, line) in text.split('\n').enumerate() {
        if at > 0 {
            shown.push('\n');
        }
        terminal(&mut shown, line);
    }
    for c in shown.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // No characters of XML 1.0 (clause 2.2).
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
}

/// Appends `text` as a JSON string (RFC 8259 clause 7).
#[inline]
pub(crate) fn json(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    // Almost every text has nothing to escape, and goes out in one piece.
    if is_plain(text.as_bytes()) {
        out.extend_from_slice(text.as_bytes());
    } else {
        escaped(out, text.as_bytes());
    }
    out.push(b'"');
}

const fn is_special(octet: u8) -> bool {
    matches!(octet, b'"' | b'\\' | 0..=0x1f | 0x7f)
}

/// Whether no octet has to be escaped: eight at a time, the last eight once more where eight do not divide them.
#[inline]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    let Some(last) = text.last_chunk() else {
        return !text.iter().any(|&octet| is_special(octet));
    };
    let (eights, _) = text.as_chunks();
    eights.iter().all(|eight| are_plain(u64::from_le_bytes(*eight))) && are_plain(u64::from_le_bytes(*last))
}

/// Whether none of eight octets has to be escaped. A subtraction borrows from the next octet only where it has found one.
const fn are_plain(eight: u64) -> bool {
    const ONES: u64 = u64::MAX / 255;
    // The high bit of each octet that is less than `than`, of those whose own high bit is not set.
    const fn below(eight: u64, than: u8) -> u64 {
        eight.wrapping_sub(ONES * than as u64) & !eight
    }
    const fn equal(eight: u64, octet: u8) -> u64 {
        below(eight ^ (ONES * octet as u64), 1)
    }
    let found = below(eight, 0x20) | equal(eight, b'"') | equal(eight, b'\\') | equal(eight, 0x7f);
    found & (ONES << 7) == 0
}

#[cold]
fn escaped(out: &mut Vec<u8>, text: &[u8]) {
    for &octet in text {
        match octet {
            b'"' | b'\\' => out.extend_from_slice(&[b'\\', octet]),
            _ if is_special(octet) => {
                out.extend_from_slice(b"\\u00");
                hexadecimal(out, &[octet]);
            }
            _ => out.push(octet),
        }
    }
}

/// Appends octets as hexadecimal digits.
pub(crate) fn hexadecimal(out: &mut Vec<u8>, octets: &[u8]) {
    let digit = |half: u8| if half < 10 { b'0' + half } else { b'a' - 10 + half };
    out.reserve(octets.len().saturating_mul(2));
    for &octet in octets {
        out.extend_from_slice(&[digit(octet >> 4), digit(octet & 15)]);
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

    #[test]
    fn nothing_in_text_is_markup() {
        let mut out = String::new();
        xml(&mut out, "<b a=\"1\" c='2'>&amp;\n\u{0}\u{ffff}é");
        assert_eq!(out, "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;\n\\u{0}\u{fffd}é");
    }

    #[test]
    fn an_octet_that_has_to_be_escaped_is_found_wherever_it_stands() {
        for len in 1..20 {
            for octet in 0..=u8::MAX {
                for at in 0..len {
                    let mut text = vec![b'x'; len];
                    text[at] = octet;
                    assert_eq!(is_plain(&text), !is_special(octet), "{text:?}");
                }
            }
        }
    }
}
