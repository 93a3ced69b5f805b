//! Whether octets are JSON (RFC 8259), and where they are not: each fault is noted with its octets, and what can be read
//! behind it is read; it never fails. Names that stand twice in one object are told, because readers differ in which of the
//! two they believe. What is JSON has its values at hand afterwards.

use beleg_model::NoteKind;

use super::tape::{Node, Tape, Text, in_range};

/// How deep arrays and objects may nest.
pub const DEPTH: usize = 128;
/// Names of open objects that are compared with each other.
const NAMES: usize = 65_536;
/// How many octets of text there are to a value, at least, as a rule.
const SPARSE: usize = 16;

/// A fault: its kind, where it starts, how many octets it concerns, and what it is about.
pub(super) type Fault = (NoteKind, usize, usize, &'static str);

/// Tells the faults of `octets`, which should be one JSON text. Answers with its values, where it is one without any fault
/// but names that stand twice.
pub(super) fn check(octets: &[u8], each: &mut dyn FnMut(Fault)) -> Option<Tape> {
    let room = octets.len() / SPARSE + 1;
    let tape = Tape { nodes: Vec::with_capacity(room), members: Vec::with_capacity(room), ..Tape::default() };
    let mut scan = Scan {
        octets,
        at: 0,
        open: Vec::new(),
        pending: Vec::with_capacity(room),
        tape,
        names: 0,
        sound: true,
        compared: true,
        each,
    };
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
    scan.sound.then_some(scan.tape)
}

/// Why reading ends before the text does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    End,
    Syntax,
    Depth,
}

/// An array or object whose end is still to come.
#[derive(Clone, Copy, Debug)]
struct Open {
    is_object: bool,
    /// Its place among the nodes.
    node: u32,
    /// Where what is in it starts among what is pending.
    first: usize,
}

/// A value of an open array or object; of the latter with its name.
#[derive(Clone, Copy, Debug, Default)]
struct Pending {
    name: Text,
    /// Where the name stands, its quotes included.
    start: u32,
    len: u32,
    node: u32,
}

struct Scan<'a> {
    octets: &'a [u8],
    at: usize,
    open: Vec<Open>,
    /// What is in all open arrays and objects.
    pending: Vec<Pending>,
    tape: Tape,
    /// How many names of open objects there are in it.
    names: usize,
    /// It is JSON up to here.
    sound: bool,
    /// No name has been left out for want of room.
    compared: bool,
    each: &'a mut dyn FnMut(Fault),
}

impl Scan<'_> {
    fn tell(&mut self, kind: NoteKind, start: usize, len: usize, what: &'static str) {
        self.sound = false;
        (self.each)((kind, start, len, what));
    }

    /// A value begins, or stands whole: it is the next one of what is open.
    fn put(&mut self, node: Node) -> u32 {
        let at = self.tape.nodes.len() as u32;
        self.tape.nodes.push(node);
        match self.open.last() {
            Some(Open { is_object: true, .. }) => {
                if let Some(pending) = self.pending.last_mut() {
                    pending.node = at;
                }
            }
            Some(_) => self.pending.push(Pending { node: at, ..Pending::default() }),
            None => {}
        }
        at
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
            match (open.is_object, next) {
                (false, b']') | (true, b'}') => {
                    self.at += 1;
                    self.close();
                }
                (_, b',') => {
                    self.at += 1;
                    if open.is_object {
                        self.name()?;
                    }
                    self.value()?;
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
            let next = self.next()?;
            let is_object = match next {
                b'[' => false,
                b'{' => true,
                b'"' => {
                    let text = self.string()?;
                    self.put(Node::String(text));
                    return Ok(());
                }
                b't' => return self.word("true"),
                b'f' => return self.word("false"),
                b'n' => return self.word("null"),
                b'-' | b'0'..=b'9' => return self.number(),
                _ => return Err(Stop::Syntax),
            };
            if self.open.len() == DEPTH {
                return Err(Stop::Depth);
            }
            self.at += 1;
            let node = self.put(if is_object { Node::Object(0..0) } else { Node::Array(0..0) });
            self.open.push(Open { is_object, node, first: self.pending.len() });
            if self.next()? == if is_object { b'}' } else { b']' } {
                self.at += 1;
                self.close();
                return Ok(());
            }
            if is_object {
                self.name()?;
            }
        }
    }

    fn name(&mut self) -> Result<(), Stop> {
        self.space();
        let start = self.at;
        let name = self.string()?;
        let len = self.at - start;
        if self.names < NAMES {
            self.names += 1;
            self.pending.push(Pending { name, start: start as u32, len: len as u32, node: 0 });
        } else if self.compared {
            self.compared = false;
            self.tell(NoteKind::Limit, start, 0, "names of JSON compared");
        }
        self.expect(b':')
    }

    /// Ends the innermost array or object; false where there is none.
    fn close(&mut self) -> bool {
        let Some(Open { is_object, node, first }) = self.open.pop() else { return false };
        let Self { octets, pending, tape, each, names, .. } = self;
        let all = pending.get_mut(first..).unwrap_or_default();
        let node = tape.nodes.get_mut(node as usize);
        if is_object {
            *names = names.saturating_sub(all.len());
            let text = |own: &Pending| own.name.of(octets, &tape.own);
            if all.len() > 1 {
                all.sort_unstable_by(|one, other| text(one).cmp(text(other)).then(one.start.cmp(&other.start)));
            }
            let from = tape.members.len();
            for own in &*all {
                match tape.members.get_mut(from..).and_then(<[_]>::last_mut) {
                    Some(last) if last.0.of(octets, &tape.own) == own.name.of(octets, &tape.own) => {
                        each((NoteKind::Repeated, own.start as usize, own.len as usize, "name in JSON"));
                        *last = (own.name, own.node);
                    }
                    _ => tape.members.push((own.name, own.node)),
                }
            }
            if let Some(node) = node {
                *node = Node::Object(from as u32..tape.members.len() as u32);
            }
        } else {
            let from = tape.items.len();
            tape.items.extend(all.iter().map(|own| own.node));
            if let Some(node) = node {
                *node = Node::Array(from as u32..tape.items.len() as u32);
            }
        }
        pending.truncate(first);
        true
    }

    fn word(&mut self, text: &'static str) -> Result<(), Stop> {
        let word = text.as_bytes();
        let rest = self.octets.get(self.at..).unwrap_or_default();
        if rest.starts_with(word) {
            self.at += word.len();
            self.put(Node::Word(text));
            return Ok(());
        }
        Err(if word.starts_with(rest) { Stop::End } else { Stop::Syntax })
    }

    /// RFC 8259 clause 6.
    fn number(&mut self) -> Result<(), Stop> {
        let start = self.at;
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
        // Beyond all floats it is JSON by its grammar; who reads values has none for it.
        self.sound &= in_range(self.octets.get(start..self.at).unwrap_or_default());
        self.put(Node::Number(Text { start: start as u32, len: (self.at - start) as u32, own: false }));
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
    fn string(&mut self) -> Result<Text, Stop> {
        self.expect(b'"')?;
        let (start, own) = (self.at, self.tape.own.len());
        let mut is_own = false;
        loop {
            let rest = self.octets.get(self.at..).unwrap_or_default();
            let run = plain(rest);
            if is_own {
                self.tape.own.extend_from_slice(rest.get(..run).unwrap_or_default());
            }
            self.at += run;
            match self.peek().ok_or(Stop::End)? {
                b'"' => {
                    let end = self.at;
                    self.at += 1;
                    let (start, len) = if is_own { (own, self.tape.own.len() - own) } else { (start, end - start) };
                    return Ok(Text { start: start as u32, len: len as u32, own: is_own });
                }
                b'\\' => {
                    if !std::mem::replace(&mut is_own, true) {
                        self.tape.own.extend_from_slice(self.octets.get(start..self.at).unwrap_or_default());
                    }
                    self.escape()?;
                }
                octet => {
                    let len = if octet < b' ' { 0 } else { sequence(rest.get(run..).unwrap_or_default()) };
                    let concerned = len.max(1);
                    if len == 0 {
                        let what = if octet < b' ' { "control character in JSON" } else { "UTF-8 in JSON" };
                        self.tell(NoteKind::BadValue, self.at, 1, what);
                    }
                    if is_own {
                        let octets = self.octets.get(self.at..self.at + concerned).unwrap_or_default();
                        self.tape.own.extend_from_slice(octets);
                    }
                    self.at += concerned;
                }
            }
        }
    }

    /// RFC 8259 clause 7; what the escape stands for is the string's own.
    fn escape(&mut self) -> Result<(), Stop> {
        let start = self.at;
        let kind = self.octets.get(start + 1).copied().ok_or(Stop::End)?;
        self.at += 2;
        let octet = match kind {
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
                self.tape.own.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
                return Ok(());
            }
            _ => return self.bad_escape(start),
        };
        self.tape.own.push(octet);
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

/// How many octets from the first on stand for themselves in a string: eight at a time.
fn plain(octets: &[u8]) -> usize {
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    /// The high bit of each octet that is zero. Octets behind the first such may be marked too, none before it.
    const fn zeros(word: u64) -> u64 {
        word.wrapping_sub(ONES) & !word & HIGH
    }
    let mut at = 0;
    while let Some(eight) = octets.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*eight);
        // Below a space, a quote, a backslash, or no ASCII.
        let below = word.wrapping_sub(ONES * 0x20) & !word & HIGH;
        let other = below | zeros(word ^ (ONES * 0x22)) | zeros(word ^ (ONES * 0x5c)) | (word & HIGH);
        if other != 0 {
            return at + other.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    let is_plain = |octet: &u8| matches!(octet, b' ' | b'!' | b'#'..=b'[' | b']'..=0x7f);
    let rest = octets.get(at..).unwrap_or_default();
    at + rest.iter().position(|octet| !is_plain(octet)).unwrap_or(rest.len())
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
    use super::super::Json;
    use super::*;
    use serde_json::Value;

    /// The values as that library has them.
    fn tree(json: Json<'_>) -> Value {
        if let Some(text) = json.as_str() {
            return text.into();
        }
        if let Some(number) = json.number() {
            return number.into();
        }
        if json.is_array() {
            return json.items().map(tree).collect();
        }
        if json.is_object() {
            return Value::Object(json.members().map(|(name, json)| (name.to_owned(), tree(json))).collect());
        }
        serde_json::from_str(json.word().unwrap()).unwrap()
    }

    /// The same with numbers as text, as that library spells them.
    fn spelt(value: &Value) -> Value {
        match value {
            Value::Number(number) => number.to_string().into(),
            Value::Array(items) => items.iter().map(spelt).collect(),
            Value::Object(members) => {
                Value::Object(members.iter().map(|(name, value)| (name.clone(), spelt(value))).collect())
            }
            other => other.clone(),
        }
    }

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
            let tape = check(&octets, &mut |_| {});
            let theirs = serde_json::from_slice::<Value>(&octets);
            let read = tape.as_ref().map(|tape| tree(Json::new(tape, &octets)));
            assert_eq!(read, theirs.as_ref().ok().map(spelt), "{}", String::from_utf8_lossy(&octets));
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
