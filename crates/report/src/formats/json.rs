//! Messages as JSON, one object a line: docs/formats/messages.md, with its closed schema beside it.

use std::io::{self, Write};
use std::net::IpAddr;

use beleg_assemble::{Delivery, Endpoints, Layer};
use beleg_model::{Fields, Items, Note, Notes, Span, Time, Value};

use crate::escape;
use crate::identities::Identities;
use crate::numbers;

/// Writes messages as JSON lines.
#[derive(Debug)]
pub struct Writer {
    line: Vec<u8>,
    text: String,
    identities: Identities,
    /// Whether the values of all information elements are wanted.
    detail: bool,
    /// Whether frames of several inputs have to be told apart.
    taps: bool,
    clock: Clock,
    ends: Ends,
}

impl Writer {
    /// A writer; `detail` adds the decoded values of all information elements, `taps` the number of the input.
    pub fn new(identities: Identities, detail: bool, taps: bool) -> Self {
        Self {
            line: Vec::new(),
            text: String::new(),
            identities,
            detail,
            taps,
            clock: Clock::default(),
            ends: Ends::default(),
        }
    }

    /// Writes one message to `out`.
    ///
    /// # Errors
    /// What `out` says.
    pub fn message(&mut self, delivery: &Delivery<'_>, out: &mut dyn Write) -> io::Result<()> {
        self.line.clear();
        let protocol = delivery.message.id().protocol().name;
        let (frame, _) = delivery.frame;
        let mut line = Object::open(&mut self.line, &mut self.text, &mut self.identities, self.detail);
        line.uint("frame", frame.number);
        if self.taps {
            line.uint("tap", u64::from(frame.tap));
        }
        line.key("time");
        self.clock.write(line.out, delivery.time);
        spread(&mut line, delivery);
        addresses(&mut line, delivery, &mut self.ends);
        line.word("protocol", protocol);
        line.value("name", Value::Name(delivery.message.name()));
        if let Some(Layer::Within { protocol, role }) = delivery.stack.layers().last() {
            line.group("within", &mut |within| {
                within.text("protocol", protocol);
                within.text("field", role);
            });
        }
        line.word("status", delivery.status.word());
        if delivery.duplicate {
            line.flag("duplicate", true);
        }
        issues(&mut line, delivery.notes);
        line.group(protocol, &mut |fields| delivery.message.fields(fields));
        line.close();
        self.line.push(b'\n');
        out.write_all(&self.line)
    }
}

/// The frames that carry a message which more than one does.
fn spread(line: &mut Object<'_>, delivery: &Delivery<'_>) {
    if !delivery.octets.is_assembled() {
        return;
    }
    let all = Span::new(0, delivery.octets.len());
    let mut frames: Vec<u64> = delivery.octets.places(all, delivery.frame).map(|place| place.frame.number).collect();
    frames.sort_unstable();
    frames.dedup();
    if frames.len() > 1 {
        line.list("frames", &mut |list| frames.iter().for_each(|&number| list.uint(number)));
    }
}

/// `src`, `dst` of the outermost packet (or link), and `tunnel` with those of every packet in it.
fn addresses(line: &mut Object<'_>, delivery: &Delivery<'_>, last: &mut Ends) {
    let mut levels = delivery.stack.endpoints();
    match levels.next() {
        Some(outermost) => last.write(line, outermost),
        None => {
            if let Some((source, destination)) = delivery.stack.link() {
                line.group("src", &mut |end| end.text("mac", &mac(source)));
                if let Some(destination) = destination {
                    line.group("dst", &mut |end| end.text("mac", &mac(destination)));
                }
            }
        }
    }
    let Some(second) = levels.next() else { return };
    let mut inner: Vec<Endpoints> = vec![second];
    inner.extend(levels);
    line.list("tunnel", &mut |list| {
        for level in &inner {
            list.group(&mut |tunnel| {
                if let Some((kind, key, qfi)) = level.tunnel {
                    tunnel.text("type", kind);
                    tunnel.maybe(if kind == "gtp-u" { "teid" } else { "key" }, key.map(u64::from));
                    tunnel.maybe("qfi", qfi.map(u64::from));
                }
                ends(tunnel, level);
            });
        }
    });
}

/// `src` and `dst` of the messages before, as they were written: most messages go where one of the last two went.
#[derive(Debug, Default)]
struct Ends {
    last: Written,
    before: Written,
}

/// What stands in a line for endpoints, with the comma before it: it is never the first there.
#[derive(Debug, Default)]
struct Written {
    of: Option<Endpoints>,
    text: Vec<u8>,
}

impl Ends {
    fn write(&mut self, line: &mut Object<'_>, level: Endpoints) {
        if self.last.of != Some(level) {
            std::mem::swap(&mut self.last, &mut self.before);
        }
        if self.last.of == Some(level) {
            line.out.extend_from_slice(&self.last.text);
            return;
        }
        let start = line.out.len();
        ends(line, &level);
        self.last.text.clear();
        self.last.text.extend_from_slice(line.out.get(start..).unwrap_or_default());
        self.last.of = Some(level);
    }
}

fn ends(out: &mut dyn Fields, level: &Endpoints) {
    let (source_port, destination_port) = level.ports.map_or((None, None), |(_, s, d)| (Some(s), Some(d)));
    for (name, address, port) in [("src", level.source, source_port), ("dst", level.destination, destination_port)] {
        out.group(name, &mut |end| {
            end.value("ip", Value::Ip(address));
            end.maybe("port", port.map(u64::from));
        });
    }
}

fn mac([a, b, c, d, e, f]: [u8; 6]) -> String {
    format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}")
}

fn issues(line: &mut Object<'_>, notes: &Notes) {
    if notes.is_empty() {
        line.key("issues");
        line.out.extend(b"[]");
        return;
    }
    line.list("issues", &mut |list| {
        for &Note { kind, span, bit, what, number } in notes.all() {
            list.group(&mut |issue| {
                issue.text("kind", kind.word());
                issue.text("what", what);
                issue.maybe("number", number);
                issue.uint("octet", u64::from(span.start));
                issue.uint("bit", u64::from(bit));
                issue.uint("octets", u64::from(span.len));
            });
        }
    });
}

/// RFC 3339 text, whose date and minute are worked out once a minute, and all of it once a frame.
#[derive(Debug, Default)]
struct Clock {
    time: Option<Time>,
    text: String,
}

impl Clock {
    fn write(&mut self, out: &mut Vec<u8>, time: Time) {
        if self.time != Some(time) {
            self.set(time);
        }
        out.push(b'"');
        out.extend_from_slice(self.text.as_bytes());
        out.push(b'"');
    }

    fn set(&mut self, time: Time) {
        const MINUTE: i64 = 60_000_000_000;
        /// Characters up to the minute and the colon after it.
        const PREFIX: usize = 17;
        let minute = |time: Time| time.nanoseconds().div_euclid(MINUTE);
        if self.time.map(minute) == Some(minute(time)) {
            let nanoseconds = time.nanoseconds().rem_euclid(MINUTE);
            self.text.truncate(PREFIX);
            padded(&mut self.text, 100 + nanoseconds / 1_000_000_000);
            self.text.push('.');
            padded(&mut self.text, 1_000_000_000 + nanoseconds % 1_000_000_000);
            self.text.push('Z');
        } else {
            self.text = time.to_string();
        }
        self.time = Some(time);
    }
}

/// Appends a number's digits but the first, which keeps the zeros that follow it.
fn padded(out: &mut String, number: i64) {
    out.push_str(itoa::Buffer::new().format(number).get(1..).unwrap_or_default());
}

/// A list being written.
struct List<'a>(Object<'a>);

/// An object being written.
struct Object<'a> {
    out: &'a mut Vec<u8>,
    text: &'a mut String,
    identities: &'a mut Identities,
    detail: bool,
    first: bool,
}

impl<'a> Object<'a> {
    fn open(out: &'a mut Vec<u8>, text: &'a mut String, identities: &'a mut Identities, detail: bool) -> Self {
        out.push(b'{');
        Self { out, text, identities, detail, first: true }
    }

    fn close(self) {
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
    fn key(&mut self, name: &str) {
        // Room for the longest value that has a fixed length, too.
        self.out.reserve(name.len().saturating_add(64));
        self.comma();
        self.out.push(b'"');
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
    }

    /// A field whose value is one of the program's own words, too.
    fn word(&mut self, name: &str, word: &str) {
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
            Value::Secret(kind, len) => {
                self.written(|text| text.push_str(&format!("({kind}, {len} octets, not shown)")))
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
    fn the_clock_writes_what_time_displays() {
        let mut clock = Clock::default();
        for nanoseconds in [0, -1, 59_999_999_999, 60_000_000_000, 1_795_342_982_029_000_001, i64::MIN, i64::MAX] {
            let time = Time::from_nanoseconds(nanoseconds);
            let mut out = Vec::new();
            clock.write(&mut out, time);
            assert_eq!(String::from_utf8(out).unwrap(), format!("\"{time}\""));
        }
    }

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
        object.close();
        let wanted =
            r#"{"a":7,"b":[1,{"c":true}],"d":"SUPI#1","e":"cafe","f":"(KgNB, 32 octets, not shown)","g":"192.0.2.1"}"#;
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
    }
}
