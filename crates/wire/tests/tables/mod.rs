//! What a message tells, held against the table of fields that its protocol publishes.

#![expect(clippy::panic, reason = "a test's own way to fail")]

use std::collections::BTreeSet;
use std::fmt;

use beleg_model::{Field, Fields, Items, Kind, Value};
use beleg_wire::Protocol;

/// The fields that were told, as paths: `records[].name`.
#[derive(Default)]
pub(crate) struct Told(BTreeSet<String>);

impl Told {
    /// The fields of the protocol's table that were never told, with its name.
    pub(crate) fn missing(&self, protocol: &Protocol) -> Vec<String> {
        let mut missing = Vec::new();
        each_field(protocol.fields, &mut |path, _| {
            if !self.0.contains(path) {
                missing.push(format!("{}: {path}", protocol.name));
            }
        });
        missing
    }
}

/// Takes every field, so that all lazy reading happens.
pub(crate) struct Table<'t> {
    protocol: &'static str,
    /// Where the table hangs: `records[]`.
    place: String,
    /// `None` where the table leaves everything open.
    fields: Option<&'static [Field]>,
    seen: Vec<&'static str>,
    told: Option<&'t mut Told>,
}

impl<'t> Table<'t> {
    pub(crate) fn of(protocol: &'static Protocol, told: Option<&'t mut Told>) -> Self {
        Self { protocol: protocol.name, place: String::new(), fields: Some(protocol.fields), seen: Vec::new(), told }
    }

    /// The kind of a field that is being told.
    fn kind(&mut self, name: &'static str, value: &dyn fmt::Debug) -> Kind {
        assert!(!self.seen.contains(&name), "{} is told twice in one place, now as {value:?}", self.path(name));
        self.seen.push(name);
        let Some(fields) = self.fields else {
            return Kind::Open;
        };
        let Some(field) = fields.iter().find(|field| field.name == name) else {
            panic!("{} is not in the table of fields, and is told as {value:?}", self.path(name));
        };
        if let Some(told) = &mut self.told {
            told.0.insert(join(&self.place, name));
        }
        field.kind
    }

    fn path(&self, name: &str) -> String {
        format!("{}: {}", self.protocol, join(&self.place, name))
    }

    /// The table inside a field.
    fn inner(&mut self, place: String, kind: Kind) -> Table<'_> {
        let fields = match kind {
            Kind::Open => None,
            kind => Some(group(kind).unwrap_or_else(|| {
                panic!("{}: {place} is told as a group, and its table says {kind:?}", self.protocol)
            })),
        };
        Table { protocol: self.protocol, place, fields, seen: Vec::new(), told: self.told.as_deref_mut() }
    }
}

impl Fields for Table<'_> {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        let kind = self.kind(name, &value);
        assert!(fits(kind, value), "{} is told as {value:?}, and its table says {kind:?}", self.path(name));
    }
    fn list(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        let kind = self.kind(name, &"a list");
        let Some(item) = item(kind) else {
            panic!("{} is told as a list, and its table says {kind:?}", self.path(name));
        };
        fill(&mut List { table: self, name, item });
    }
    fn group(&mut self, name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        let kind = self.kind(name, &"a group");
        fill(&mut self.inner(join(&self.place, name), kind));
    }
    fn detail(&self) -> bool {
        true
    }
}

/// The same for the items of a list.
struct List<'l, 't> {
    table: &'l mut Table<'t>,
    name: &'static str,
    item: Kind,
}

impl Items for List<'_, '_> {
    fn value(&mut self, value: Value<'_>) {
        let (item, path) = (self.item, || self.table.path(self.name));
        assert!(fits(item, value), "{}[] is told as {value:?}, and its table says {item:?}", path());
    }
    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        let place = format!("{}[]", join(&self.table.place, self.name));
        fill(&mut self.table.inner(place, self.item));
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn fits(kind: Kind, value: Value<'_>) -> bool {
    match (kind, value) {
        (Kind::OneOf(kinds), _) => kinds.iter().any(|kind| fits(*kind, value)),
        // Text that is none on the wire is told as octets.
        (Kind::Text, Value::Octets(octets)) => std::str::from_utf8(octets).is_err(),
        (Kind::Open, _)
        | (Kind::Uint, Value::Uint(_))
        | (Kind::Bool, Value::Bool(_))
        | (Kind::Text, Value::Text(_) | Value::Name(_) | Value::Identity(..) | Value::Secret(..) | Value::Mixed(_))
        | (Kind::Octets, Value::Octets(_))
        | (Kind::Ip, Value::Ip(_)) => true,
        _ => false,
    }
}

/// What the items of a list are.
fn item(kind: Kind) -> Option<Kind> {
    match kind {
        Kind::List(item) => Some(*item),
        Kind::Open => Some(Kind::Open),
        Kind::OneOf(kinds) => kinds.iter().find_map(|kind| item(*kind)),
        _ => None,
    }
}

/// The table of a group.
fn group(kind: Kind) -> Option<&'static [Field]> {
    match kind {
        Kind::Group(fields) => Some(fields),
        Kind::OneOf(kinds) => kinds.iter().find_map(|kind| group(*kind)),
        _ => None,
    }
}

/// Calls `each` with the path of every field of a table, and of the tables in it; one that is in itself once.
fn each_field(fields: &'static [Field], each: &mut dyn FnMut(&str, &Field)) {
    walk(fields, "", &mut Vec::new(), each);
}

fn walk(fields: &'static [Field], path: &str, above: &mut Vec<*const Field>, each: &mut dyn FnMut(&str, &Field)) {
    if above.contains(&fields.as_ptr()) {
        return;
    }
    above.push(fields.as_ptr());
    for field in fields {
        let path = join(path, field.name);
        each(&path, field);
        walk_kind(field.kind, &path, above, each);
    }
    above.pop();
}

fn walk_kind(kind: Kind, path: &str, above: &mut Vec<*const Field>, each: &mut dyn FnMut(&str, &Field)) {
    match kind {
        Kind::Group(fields) => walk(fields, path, above, each),
        Kind::List(item) => walk_kind(*item, &format!("{path}[]"), above, each),
        Kind::OneOf(kinds) => kinds.iter().for_each(|kind| walk_kind(*kind, path, above, each)),
        Kind::Uint | Kind::Bool | Kind::Text | Kind::Octets | Kind::Ip | Kind::Open => {}
    }
}

/// That a protocol's table is fit to be published.
pub(crate) fn check(protocol: &Protocol) {
    let mut paths = BTreeSet::new();
    each_field(protocol.fields, &mut |path, field| {
        let place = format!("{}: {path}", protocol.name);
        assert!(paths.insert(path.to_owned()), "{place} stands twice in the table of fields");
        let is_snake_case = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_';
        assert!(!field.name.is_empty() && field.name.bytes().all(is_snake_case), "{place} is not in snake_case");
        assert!(
            !field.about.is_empty() && !field.about.ends_with('.'),
            "{place}: say in a sentence, without full stop"
        );
        assert!(!field.about.contains('|'), "{place}: the table of docs/formats/fields.md cannot have |");
        if let Kind::OneOf(kinds) = field.kind {
            assert!(kinds.len() > 1, "{place} is one of a single kind");
        }
    });
    assert!(!paths.is_empty(), "{}: no table of fields", protocol.name);
}
