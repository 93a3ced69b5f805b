//! Named fields of a message, told to whoever asks, without building a tree.

use std::net::IpAddr;

use crate::name::Name;

/// One value of a field.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// A number.
    Uint(u64),
    /// A truth value.
    Bool(bool),
    /// Text. Where it comes from the wire it may hold anything; whoever prints it escapes it.
    Text(&'a str),
    /// Octets without further meaning here; shown as hexadecimal digits.
    Octets(&'a [u8]),
    /// A network address.
    Ip(IpAddr),
    /// A name of the specification, or a number where there is none.
    Name(Name),
    /// An identity of a subscriber: its kind ("SUCI", "5G-GUTI") and its text. Shown as a pseudonym unless
    /// the user asks for identities.
    Identity(&'static str, &'a str),
    /// A key or other secret: its kind and length in octets. Its content is never shown.
    Secret(&'static str, usize),
    /// Text with identities or secrets in it, such as a path of HTTP: shown as one text.
    Mixed(&'a [Part<'a>]),
}

/// A part of [`Value::Mixed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    /// See [`Value::Text`].
    Text(&'a str),
    /// See [`Value::Identity`].
    Identity(&'static str, &'a str),
    /// See [`Value::Secret`].
    Secret(&'static str, usize),
}

/// Whoever takes the fields of a message: a JSON writer, a table, an expression's slots.
pub trait Fields {
    /// A field with one value.
    fn value(&mut self, name: &'static str, value: Value<'_>);
    /// A field with a list of values, in order.
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items));
    /// A field with fields of its own.
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields));
    /// Whether the decoded values of all information elements are wanted, or the main fields only.
    fn detail(&self) -> bool {
        false
    }

    /// Whether a field of this name is of any use: one that is costly to make need not be made where it is not.
    fn wants(&self, _name: &'static str) -> bool {
        true
    }

    /// Whether any of these fields is of use.
    fn wants_any(&self, names: &[&'static str]) -> bool {
        names.iter().any(|name| self.wants(name))
    }

    /// A field whose value nobody can know, unlike one that is absent. Whoever only shows fields need not care.
    fn unknown(&mut self, _name: &'static str) {}

    /// A number.
    fn uint(&mut self, name: &'static str, value: u64) {
        self.value(name, Value::Uint(value));
    }
    /// A number that may be absent.
    fn maybe(&mut self, name: &'static str, value: Option<u64>) {
        if let Some(value) = value {
            self.value(name, Value::Uint(value));
        }
    }
    /// A truth value.
    fn flag(&mut self, name: &'static str, value: bool) {
        self.value(name, Value::Bool(value));
    }
    /// Text.
    fn text(&mut self, name: &'static str, value: &str) {
        self.value(name, Value::Text(value));
    }
}

/// Whoever takes the items of a list.
pub trait Items {
    /// An item that is one value.
    fn value(&mut self, value: Value<'_>);
    /// An item with fields of its own.
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields));

    /// A number.
    fn uint(&mut self, value: u64) {
        self.value(Value::Uint(value));
    }
}
