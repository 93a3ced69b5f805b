//! Fields written as a JSON object, without a tree: keys are the program's own words, values are escaped where they may
//! come from the wire.

use std::net::IpAddr;

use beleg_model::{Fields, Items, Part, Value};

use crate::identities::Identities;
use crate::{escape, numbers};

/// A list being written.
struct List<'a>(Object<'a>);

/// An object being written.
pub(super) struct Object<'a> {
    pub(super) out: &'a mut Vec<u8>,
    text: &'a mut String,
    identities: &'a mut Identities,
    detail: bool,
    first: bool,
}

impl<'a> Object<'a> {
    pub(super) fn open(
        out: &'a mut Vec<u8>,
        text: &'a mut String,
        identities: &'a mut Identities,
        detail: bool,
    ) -> Self {
        out.push(b'{');
        Self { out, text, identities, detail, first: true }
    }

    pub(super) fn close(self) {
        self.out.push(b'}');
    }

    fn comma(&mut self) {
        if !self.first {
            self.out.push(b',');
        }
        self.first = false;
    }

    /// Keys are the program's own words: nothing in them needs escaping.
    #[inline]
    pub(super) fn key(&mut self, name: &str) {
        // Room for the longest value that has a fixed length, too.
        self.out.reserve(name.len().saturating_add(64));
        self.comma();
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
    }

    /// A field whose value is one of the program's own words, too.
    pub(super) fn word(&mut self, name: &str, word: &str) {
        self.key(name);
        self.quoted(word);
    }

    fn quoted(&mut self, word: &str) {
        debug_assert!(escape::is_plain(word.as_bytes()), "{word}");
        self.out.push(b'"');
        self.out.extend_from_slice(word.as_bytes());
        self.out.push(b'"');
    }

    fn inner(&mut self) -> Object<'_> {
        Object { out: self.out, text: self.text, identities: self.identities, detail: self.detail, first: true }
    }

    fn put(&mut self, value: Value<'_>) {
        match value {
            Value::Uint(number) => self.number(number),
            Value::Bool(true) => self.out.extend_from_slice(b"true"),
            Value::Bool(false) => self.out.extend_from_slice(b"false"),
            Value::Text(text) => escape::json(self.out, text),
            Value::Octets(octets) => {
                self.out.push(b'"');
                escape::hexadecimal(self.out, octets);
                self.out.push(b'"');
            }
            Value::Ip(address) => self.address(address),
            Value::Name(name) => match name.known() {
                Some(name) => self.quoted(name),
                None => self.written(|text| text.push_str(&name.to_string())),
            },
            Value::Identity(kind, text) => {
                self.text.clear();
                self.identities.write(self.text, kind, text);
                escape::json(self.out, self.text);
            }
            Value::Secret(kind, len) => self.written(|text| secret(text, kind, len)),
            Value::Mixed(parts) => {
                self.text.clear();
                for part in parts {
                    match *part {
                        Part::Text(plain) => self.text.push_str(plain),
                        Part::Identity(kind, identity) => self.identities.write(self.text, kind, identity),
                        Part::Secret(kind, len) => secret(self.text, kind, len),
                    }
                }
                escape::json(self.out, self.text);
            }
        }
    }

    fn number(&mut self, number: u64) {
        match u8::try_from(number) {
            // Most numbers are small, and a copy of one or two octets costs less than finding out how many there are.
            Ok(digit @ 0..=9) => self.out.push(b'0' + digit),
            Ok(digits @ 10..=99) => self.out.extend_from_slice(&[b'0' + digits / 10, b'0' + digits % 10]),
            _ => self.out.extend_from_slice(itoa::Buffer::new().format(number).as_bytes()),
        }
    }

    fn address(&mut self, address: IpAddr) {
        self.text.clear();
        numbers::address(self.text, address);
        self.out.push(b'"');
        self.out.extend_from_slice(self.text.as_bytes());
        self.out.push(b'"');
    }

    fn written(&mut self, write: impl FnOnce(&mut String)) {
        self.text.clear();
        write(self.text);
        escape::json(self.out, self.text);
    }
}

/// What stands for a secret.
fn secret(out: &mut String, kind: &str, len: usize) {
    out.push_str(&format!("({kind}, {len} octets, not shown)"));
}

impl Fields for Object<'_> {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.key(name);
        self.put(value);
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.key(name);
        self.out.push(b'[');
        fill(&mut List(self.inner()));
        self.out.push(b']');
    }

    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.key(name);
        self.out.push(b'{');
        fill(&mut self.inner());
        self.out.push(b'}');
    }

    fn detail(&self) -> bool {
        self.detail
    }
}

impl Items for List<'_> {
    fn value(&mut self, value: Value<'_>) {
        self.0.comma();
        self.0.put(value);
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.0.comma();
        self.0.out.push(b'{');
        fill(&mut self.0.inner());
        self.0.out.push(b'}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_become_an_object() {
        let (mut out, mut text, mut identities) = (Vec::new(), String::new(), Identities::new(false));
        let mut object = Object::open(&mut out, &mut text, &mut identities, false);
        object.uint("a", 7);
        object.list("b", &mut |list| {
            list.uint(1);
            list.group(&mut |group| group.flag("c", true));
        });
        object.value("d", Value::Identity("SUPI", "imsi-001010000000001"));
        object.value("e", Value::Octets(&[0xca, 0xfe]));
        object.value("f", Value::Secret("KgNB", 32));
        object.value("g", Value::Ip(IpAddr::from([192, 0, 2, 1])));
        let supi = Part::Identity("SUPI", "imsi-001010000000001");
        object.value("h", Value::Mixed(&[Part::Text("/a/"), supi, Part::Text("/\"b")]));
        object.close();
        let wanted = r#"{"a":7,"b":[1,{"c":true}],"d":"SUPI#1","e":"cafe","f":"(KgNB, 32 octets, not shown)","g":"192.0.2.1","h":"/a/SUPI#1/\"b"}"#;
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
    }
}
