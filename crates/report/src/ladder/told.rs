//! A message's fields as lines of text, and the identities in it.

use beleg_model::{Fields, Items, Part, Value};

use crate::escape;
use crate::identities::Identities;
use crate::numbers;

/// Lines that are kept of one message.
const LINES: usize = 48;
/// Characters of one line.
const WIDTH: usize = 160;

/// Takes fields.
#[derive(Debug)]
pub(super) struct Told<'a> {
    identities: &'a mut Identities,
    /// Field and value a line, where they are wanted.
    lines: Option<String>,
    count: usize,
    path: String,
    /// Identities by kind and text, in order.
    pub(super) named: Vec<(&'static str, Box<str>)>,
}

impl<'a> Told<'a> {
    pub(super) fn new(identities: &'a mut Identities, lines: bool) -> Self {
        Self { identities, lines: lines.then(String::new), count: 0, path: String::new(), named: Vec::new() }
    }

    /// The lines.
    pub(super) fn lines(self) -> String {
        self.lines.unwrap_or_default()
    }

    fn identity(&mut self, kind: &'static str, text: &str, out: &mut String) {
        self.identities.write(out, kind, text);
        if self.named.len() < LINES {
            self.named.push((kind, text.into()));
        }
    }

    fn shown(&mut self, value: Value<'_>) -> String {
        let mut out = String::new();
        match value {
            Value::Uint(number) => out.push_str(itoa::Buffer::new().format(number)),
            Value::Bool(value) => out.push_str(if value { "true" } else { "false" }),
            Value::Text(text) => escape::terminal(&mut out, text),
            Value::Octets(octets) => {
                let mut hex = Vec::new();
                escape::hexadecimal(&mut hex, octets.get(..WIDTH / 2).unwrap_or(octets));
                out.push_str(&String::from_utf8_lossy(&hex));
            }
            Value::Ip(address) => numbers::address(&mut out, address),
            Value::Name(name) => out.push_str(&name.to_string()),
            Value::Identity(kind, text) => self.identity(kind, text, &mut out),
            Value::Secret(kind, len) => secret(&mut out, kind, len),
            Value::Mixed(parts) => {
                for part in parts {
                    match *part {
                        Part::Text(text) => escape::terminal(&mut out, text),
                        Part::Identity(kind, text) => self.identity(kind, text, &mut out),
                        Part::Secret(kind, len) => secret(&mut out, kind, len),
                    }
                }
            }
        }
        out
    }

    fn line(&mut self, name: &str, value: Value<'_>) {
        let plain = !matches!(value, Value::Identity(..) | Value::Mixed(_));
        if plain && (self.lines.is_none() || self.count >= LINES) {
            return;
        }
        let mut shown = self.shown(value);
        if let Some((at, _)) = shown.char_indices().nth(WIDTH) {
            shown.truncate(at);
            shown.push('…');
        }
        let Some(lines) = self.lines.as_mut().filter(|_| self.count < LINES) else { return };
        self.count += 1;
        for part in [&self.path, name, ": ", &shown, "\n"] {
            lines.push_str(part);
        }
    }

    fn within(&mut self, name: &str, fill: &mut dyn FnMut(&mut Self)) {
        let len = self.path.len();
        self.path.push_str(name);
        self.path.push('.');
        fill(self);
        self.path.truncate(len);
    }
}

/// What stands for a secret.
fn secret(out: &mut String, kind: &str, len: usize) {
    out.push('[');
    out.push_str(kind);
    out.push_str(", ");
    out.push_str(itoa::Buffer::new().format(len));
    out.push_str(" octets]");
}

impl Fields for Told<'_> {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        self.line(name, value);
    }

    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        self.within(name, &mut |told| fill(told));
    }

    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        self.within(name, &mut |told| fill(told));
    }
}

impl Items for Told<'_> {
    fn value(&mut self, value: Value<'_>) {
        self.line("", value);
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_lines_and_identities_are_named() {
        let mut identities = Identities::new(false);
        let mut told = Told::new(&mut identities, true);
        let out: &mut dyn Fields = &mut told;
        out.uint("ran_ue_ngap_id", 7);
        out.group("tai", &mut |out| out.text("plmn", "001-01"));
        out.value("identity", Value::Identity("SUCI", "suci-0-001"));
        out.value("key", Value::Secret("K", 16));
        assert_eq!(told.named.len(), 1);
        assert_eq!(told.lines(), "ran_ue_ngap_id: 7\ntai.plmn: 001-01\nidentity: SUCI#1\nkey: [K, 16 octets]\n");
    }
}
