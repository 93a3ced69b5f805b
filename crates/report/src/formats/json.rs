//! Messages as JSON, one object a line: docs/formats/messages.md, with its closed schema beside it.

use std::io::{self, Write};
use std::net::IpAddr;

use beleg_assemble::{Delivery, Endpoints, Layer};
use beleg_model::{Fields, Items, Note, Notes, Part, Span, Time, Value};

use crate::escape;
use crate::identities::Identities;

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
}

impl Writer {
    /// A writer; `detail` adds the decoded values of all information elements, `taps` the number of the input.
    pub fn new(identities: Identities, detail: bool, taps: bool) -> Self {
        Self { line: Vec::new(), text: String::new(), identities, detail, taps, clock: Clock::default() }
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
        addresses(&mut line, delivery);
        line.text("protocol", protocol);
        line.value("name", Value::Name(delivery.message.name()));
        if let Some(Layer::Within { protocol, role }) = delivery.stack.layers().last() {
            line.group("within", &mut |within| {
                within.text("protocol", protocol);
                within.text("field", role);
            });
        }
        line.text("status", delivery.status.word());
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
fn addresses(line: &mut Object<'_>, delivery: &Delivery<'_>) {
    let mut levels = delivery.stack.endpoints();
    match levels.next() {
        Some(outermost) => ends(line, &outermost),
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

/// RFC 3339 text, whose date and minute are worked out once a minute.
#[derive(Debug, Default)]
struct Clock {
    minute: Option<i64>,
    prefix: String,
}

impl Clock {
    fn write(&mut self, out: &mut Vec<u8>, time: Time) {
        const MINUTE: i64 = 60_000_000_000;
        let minute = time.nanoseconds().div_euclid(MINUTE);
        if self.minute != Some(minute) {
            self.prefix = time.to_string().get(..17).unwrap_or_default().to_owned();
            self.minute = Some(minute);
        }
        out.push(b'"');
        out.extend(self.prefix.as_bytes());
        let nanoseconds = time.nanoseconds().rem_euclid(MINUTE);
        digits(out, nanoseconds / 1_000_000_000, 10);
        out.push(b'.');
        digits(out, nanoseconds % 1_000_000_000, 100_000_000);
        out.extend(b"Z\"");
    }
}

/// Appends `value` with as many digits as `unit` has.
fn digits(out: &mut Vec<u8>, value: i64, unit: i64) {
    let mut unit = unit;
    while unit > 0 {
        out.push(b'0' + u8::try_from(value / unit % 10).unwrap_or(0));
        unit /= 10;
    }
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
    fn key(&mut self, name: &str) {
        self.comma();
        self.out.push(b'"');
        self.out.extend(name.as_bytes());
        self.out.extend(b"\":");
    }

    fn inner(&mut self) -> Object<'_> {
        Object { out: self.out, text: self.text, identities: self.identities, detail: self.detail, first: true }
    }

    fn put(&mut self, value: Value<'_>) {
        match value {
            Value::Uint(number) => self.number(number),
            Value::Bool(true) => self.out.extend(b"true"),
            Value::Bool(false) => self.out.extend(b"false"),
            Value::Text(text) => escape::json(self.out, text),
            Value::Octets(octets) => {
                self.out.push(b'"');
                escape::hexadecimal(self.out, octets);
                self.out.push(b'"');
            }
            Value::Ip(address) => self.address(address),
            Value::Name(name) => match name.known() {
                Some(name) => escape::json(self.out, name),
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
        self.out.extend(itoa::Buffer::new().format(number).as_bytes());
    }

    fn address(&mut self, address: IpAddr) {
        self.out.push(b'"');
        match address {
            IpAddr::V4(address) => {
                for (at, octet) in address.octets().into_iter().enumerate() {
                    if at > 0 {
                        self.out.push(b'.');
                    }
                    self.number(u64::from(octet));
                }
            }
            IpAddr::V6(address) => self.out.extend(address.to_string().as_bytes()),
        }
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
        let supi = Part::Identity("SUPI", "imsi-001010000000001");
        object.value("h", Value::Mixed(&[Part::Text("/a/"), supi, Part::Text("/\"b")]));
        object.close();
        let wanted = r#"{"a":7,"b":[1,{"c":true}],"d":"SUPI#1","e":"cafe","f":"(KgNB, 32 octets, not shown)","g":"192.0.2.1","h":"/a/SUPI#1/\"b"}"#;
        assert_eq!(String::from_utf8(out).unwrap(), wanted);
    }
}
