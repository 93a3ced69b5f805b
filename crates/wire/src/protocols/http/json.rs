//! Whether octets are JSON (RFC 8259), and where they are not. It builds no tree and never fails: each fault is noted with
//! its octets, and what can be read behind it is read. Names that stand twice in one object are told, because readers
//! differ in which of the two they believe.

use std::borrow::Cow;

use beleg_model::NoteKind;

/// How deep arrays and objects may nest.
pub const DEPTH: usize = 128;
/// Names of open objects that are compared with each other.
const NAMES: usize = 65_536;

/// The octets that stand for themselves in a string.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut octet = b' ';
    while octet < 0x80 {
        #[expect(clippy::indexing_slicing, reason = "at compile time, which checks it")]
        {
            plain[octet as usize] = octet != b'"' && octet != b'\\';
        }
        octet += 1;
    }
    plain
};

/// A fault: its kind, where it starts, how many octets it concerns, and what it is about.
pub(super) type Fault = (NoteKind, usize, usize, &'static str);

/// Tells the faults of `octets`, which should be one JSON text.
pub(super) fn check<'a>(octets: &'a [u8], each: &'a mut dyn FnMut(Fault)) {
    let mut scan = Scan { octets, at: 0, open: Vec::new(), names: Vec::new(), compared: true, each };
    if octets.starts_with(b"\xef\xbb\xbf") {
        scan.tell(NoteKind::Irregular, 0, 3, "byte order mark");
        scan.at = 3;
    }
    if let Err(stop) = scan.text() {
        let rest = octets.len().saturating_sub(scan.at);
        match stop {
            Stop::End => scan.tell(NoteKind::Truncated, octets.len(), 0, "JSON"),
            Stop::Syntax => scan.tell(NoteKind::BadValue, scan.at, rest, "JSON"),
            Stop::Depth => scan.tell(NoteKind::Limit, scan.at, rest, "depth of JSON"),
        }
    }
    // What was open when the text broke off has names to compare all the same.
    while scan.close() {}
}

/// Why reading ends before the text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    End,
    Syntax,
    Depth,
}

/// An array or object whose end is still to come; for an object, where its names start.
#[derive(Clone, Copy, Debug)]
enum Open {
    Array,
    Object(usize),
}

struct Scan<'a> {
    octets: &'a [u8],
    at: usize,
    open: Vec<Open>,
    /// The names of all open objects: text, start, length.
    names: Vec<(Cow<'a, [u8]>, usize, usize)>,
    /// No name has been left out for want of room.
    compared: bool,
    each: &'a mut dyn FnMut(Fault),
}

impl<'a> Scan<'a> {
    fn tell(&mut self, kind: NoteKind, start: usize, len: usize, what: &'static str) {
        (self.each)((kind, start, len, what));
    }

    fn peek(&self) -> Option<u8> {
        self.octets.get(self.at).copied()
    }

    fn space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// The next octet that is no white space, without reading it.
    fn next(&mut self) -> Result<u8, Stop> {
        self.space();
        self.peek().ok_or(Stop::End)
    }

    fn expect(&mut self, wanted: u8) -> Result<(), Stop> {
        if self.next()? != wanted {
            return Err(Stop::Syntax);
        }
        self.at += 1;
        Ok(())
    }

    /// One value, with all values in it, and nothing behind it.
    fn text(&mut self) -> Result<(), Stop> {
        self.value()?;
        while let Some(&open) = self.open.last() {
            let next = self.next()?;
            match (open, next) {
                (Open::Array, b']') | (Open::Object(_), b'}') => {
                    self.at += 1;
                    self.close();
                }
                (_, b',') => {
                    self.at += 1;
                    self.member(open)?;
                }
                _ => return Err(Stop::Syntax),
            }
        }
        self.space();
        if self.at < self.octets.len() {
            self.tell(NoteKind::Residue, self.at, self.octets.len() - self.at, "after JSON");
        }
        Ok(())
    }

    /// A value; of an array or object, only what stands up to the end of its first member.
    fn value(&mut self) -> Result<(), Stop> {
        loop {
            let (open, end) = match self.next()? {
                b'[' => (Open::Array, b']'),
                b'{' => (Open::Object(self.names.len()), b'}'),
                b'"' => return self.string().map(drop),
                b't' => return self.word(b"true"),
                b'f' => return self.word(b"false"),
                b'n' => return self.word(b"null"),
                b'-' | b'0'..=b'9' => return self.number(),
                _ => return Err(Stop::Syntax),
            };
            if self.open.len() == DEPTH {
                return Err(Stop::Depth);
            }
            self.at += 1;
            self.open.push(open);
            if self.next()? == end {
                self.at += 1;
                self.close();
                return Ok(());
            }
            if matches!(open, Open::Object(_)) {
                self.name()?;
            }
        }
    }

    /// What follows a comma.
    fn member(&mut self, open: Open) -> Result<(), Stop> {
        if matches!(open, Open::Object(_)) {
            self.name()?;
        }
        self.value()
    }

    fn name(&mut self) -> Result<(), Stop> {
        let start = {
            self.space();
            self.at
        };
        let text = self.string()?;
        let len = self.at - start;
        if self.names.len() < NAMES {
            self.names.push((text, start, len));
        } else if self.compared {
            self.compared = false;
            self.tell(NoteKind::Limit, start, 0, "names of JSON compared");
        }
        self.expect(b':')
    }

    /// Ends the innermost array or object; false where there is none.
    fn close(&mut self) -> bool {
        match self.open.pop() {
            Some(Open::Object(first)) => {
                let names = self.names.get_mut(first..).unwrap_or_default();
                names.sort_unstable();
                let pairs = names.iter().zip(names.iter().skip(1));
                for (_, again) in pairs.filter(|(name, next)| name.0 == next.0) {
                    (self.each)((NoteKind::Repeated, again.1, again.2, "name in JSON"));
                }
                self.names.truncate(first);
                true
            }
            Some(Open::Array) => true,
            None => false,
        }
    }

    fn word(&mut self, word: &[u8]) -> Result<(), Stop> {
        let rest = self.octets.get(self.at..).unwrap_or_default();
        if rest.starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        Err(if word.starts_with(rest) { Stop::End } else { Stop::Syntax })
    }

    /// RFC 8259 clause 6.
    fn number(&mut self) -> Result<(), Stop> {
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.peek() {
            Some(b'0') => self.at += 1,
            _ => self.digits()?,
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'e' | b'E')) {
            self.at += 1;
            if matches!(self.peek(), Some(b'+' | b'-')) {
                self.at += 1;
            }
            self.digits()?;
        }
        Ok(())
    }

    fn digits(&mut self) -> Result<(), Stop> {
        let first = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        match self.peek() {
            _ if self.at > first => Ok(()),
            None => Err(Stop::End),
            Some(_) => Err(Stop::Syntax),
        }
    }

    /// A string, without its quotes and escapes. What is wrong within it does not keep from reading on.
    fn string(&mut self) -> Result<Cow<'a, [u8]>, Stop> {
        self.expect(b'"')?;
        let start = self.at;
        let mut own: Option<Vec<u8>> = None;
        loop {
            let rest = self.octets.get(self.at..).unwrap_or_default();
            let plain = rest.iter().position(|&octet| !PLAIN.get(usize::from(octet)).is_some_and(|&plain| plain));
            let run = rest.get(..plain.unwrap_or(rest.len())).unwrap_or_default();
            if let Some(own) = &mut own {
                own.extend_from_slice(run);
            }
            self.at += run.len();
            match self.peek().ok_or(Stop::End)? {
                b'"' => {
                    let borrowed = self.octets.get(start..self.at).unwrap_or_default();
                    self.at += 1;
                    return Ok(own.map_or(Cow::Borrowed(borrowed), Cow::Owned));
                }
                b'\\' => {
                    let so_far = self.octets.get(start..self.at).unwrap_or_default();
                    let mut text = own.take().unwrap_or_else(|| so_far.to_vec());
                    self.escape(&mut text)?;
                    own = Some(text);
                }
                octet => {
                    let len = if octet < b' ' { 0 } else { sequence(rest.get(run.len()..).unwrap_or_default()) };
                    let concerned = len.max(1);
                    if len == 0 {
                        let what = if octet < b' ' { "control character in JSON" } else { "UTF-8 in JSON" };
                        self.tell(NoteKind::BadValue, self.at, 1, what);
                    }
                    if let Some(own) = &mut own {
                        own.extend(self.octets.get(self.at..self.at + concerned).unwrap_or_default());
                    }
                    self.at += concerned;
                }
            }
        }
    }

    /// RFC 8259 clause 7; `text` gets what the escape stands for.
    fn escape(&mut self, text: &mut Vec<u8>) -> Result<(), Stop> {
        let start = self.at;
        let kind = self.octets.get(start + 1).copied().ok_or(Stop::End)?;
        self.at += 2;
        text.push(match kind {
            b'"' | b'\\' | b'/' => kind,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let Some(unit) = self.unit(self.at) else {
                    return self.bad_escape(start);
                };
                self.at += 4;
                let character = self.character(unit, start);
                text.extend(character.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return self.bad_escape(start),
        });
        Ok(())
    }

    /// A surrogate pair is one character; a surrogate without its other half is none.
    fn character(&mut self, unit: u16, start: usize) -> char {
        let low = match self.octets.get(self.at..) {
            Some([b'\\', b'u', ..]) if (0xd800..0xdc00).contains(&unit) => self.unit(self.at + 2),
            _ => None,
        };
        let units = [unit, low.unwrap_or_default()];
        if let Some(Ok(pair)) = char::decode_utf16(units).next().filter(|_| low.is_some()) {
            self.at += 6;
            return pair;
        }
        char::from_u32(u32::from(unit)).unwrap_or_else(|| {
            self.tell(NoteKind::Irregular, start, 6, "surrogate in JSON");
            char::REPLACEMENT_CHARACTER
        })
    }

    fn unit(&self, at: usize) -> Option<u16> {
        let digits = self.octets.get(at..)?.get(..4)?;
        digits.iter().try_fold(0, |unit: u16, &digit| Some(unit << 4 | char::from(digit).to_digit(16)? as u16))
    }

    fn bad_escape(&mut self, start: usize) -> Result<(), Stop> {
        let len = (self.octets.len() - start).min(2);
        self.tell(NoteKind::BadValue, start, len, "escape in JSON");
        Ok(())
    }
}

/// Octets of the UTF-8 sequence that `octets` start with; 0 where it is none.
fn sequence(octets: &[u8]) -> usize {
    let head = octets.get(..octets.len().min(4)).unwrap_or_default();
    match std::str::from_utf8(head) {
        Ok(text) => text.chars().next().map_or(0, char::len_utf8),
        Err(error) => {
            let valid = head.get(..error.valid_up_to()).unwrap_or_default();
            std::str::from_utf8(valid).ok().and_then(|text| text.chars().next()).map_or(0, char::len_utf8)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(octets: &[u8]) -> Vec<(NoteKind, usize, usize)> {
        let mut all = Vec::new();
        check(octets, &mut |(kind, start, len, _)| all.push((kind, start, len)));
        all
    }

    #[test]
    fn json_has_no_faults() {
        for text in [
            r#"{"a":[1,-0.5e+10,true,false,null,{},[]],"b":"\u00e4\n\ud83d\ude00é"}"#,
            " [ ] ",
            "0",
            "\"\"",
            "{\"a\":{\"a\":1},\"b\":[{\"a\":1},{\"a\":2}]}",
        ] {
            assert_eq!(faults(text.as_bytes()), [], "{text}");
        }
    }

    #[test]
    fn every_fault_has_its_octets() {
        use NoteKind::{BadValue, Irregular, Limit, Repeated, Residue, Truncated};
        assert_eq!(faults(br#"{"a":1,"b":2,"a":3,"\u0061":4}"#), [(Repeated, 13, 3), (Repeated, 19, 8)]);
        assert_eq!(faults(b"{} x"), [(Residue, 3, 1)]);
        assert_eq!(faults(b"[1,2"), [(Truncated, 4, 0)]);
        assert_eq!(faults(b"[1 2]"), [(BadValue, 3, 2)]);
        assert_eq!(faults(b"[\"a\xffb\x01\"]"), [(BadValue, 3, 1), (BadValue, 5, 1)]);
        assert_eq!(faults(br#"["\x","\ud800"]"#), [(BadValue, 2, 2), (Irregular, 7, 6)]);
        assert_eq!(faults(b"\xef\xbb\xbf1"), [(Irregular, 0, 3)]);
        assert_eq!(faults(b"01"), [(Residue, 1, 1)]);
        assert_eq!(faults(b"<html>"), [(BadValue, 0, 6)]);
        assert_eq!(faults(b""), [(Truncated, 0, 0)]);
        let deep = [b'['; DEPTH + 5];
        assert_eq!(faults(&deep), [(Limit, DEPTH, 5)]);
        assert_eq!(faults(br#"{"a":1,"a":"#), [(Truncated, 11, 0), (Repeated, 7, 3)]);
    }

    #[test]
    fn it_agrees_with_serde_json_on_what_is_json() {
        let seed = br#"{"supi":"imsi-1","list":[1.5e-3,true,null,{"x":"\u00fc\\"}],"y":{"z":[[]],"":-0}}"#;
        let mut state = 1_u64;
        let mut next = |limit: usize| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as usize % limit
        };
        let alphabet = b"{}[]\",:.eE+-0179truefalsn\\u \n\x01\xc3\xbc\xff";
        for _ in 0..200_000 {
            let mut octets = seed.to_vec();
            for _ in 0..next(3) + 1 {
                let at = next(octets.len());
                match next(3) {
                    0 => octets[at] = alphabet[next(alphabet.len())],
                    1 => drop(octets.remove(at)),
                    _ => octets.insert(at, alphabet[next(alphabet.len())]),
                }
            }
            let own = faults(&octets);
            let ours = own.iter().all(|fault| fault.0 == NoteKind::Repeated);
            let theirs = serde_json::from_slice::<serde_json::Value>(&octets).map(drop);
            // A lone surrogate is JSON by its grammar (RFC 8259 clause 8.2), and not for that library; a number beyond
            // all floats likewise.
            let text = String::from_utf8_lossy(&octets);
            let known = own.iter().any(|fault| fault.0 == NoteKind::Irregular)
                || theirs.as_ref().is_err_and(|error| error.to_string().contains("number out of range"));
            assert!(known || ours == theirs.is_ok(), "{text}: {own:?}, {theirs:?}");
        }
    }

    #[test]
    fn names_are_compared_within_bounds() {
        let mut text = String::from("{");
        for name in 0..70_000 {
            text.push_str(&format!("\"{name}\":0,"));
        }
        text.push_str("\"1\":0}");
        let found = faults(text.as_bytes());
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].0, found[0].2), (NoteKind::Limit, 0));
    }
}
