//! The tables of fields for people: what a protocol's messages tell, by which names. Made from the same tables as the
//! schema, in Markdown that reads well on a terminal too.

use std::fmt::Write as _;

use beleg_model::{Field, Kind};
use beleg_standard::EntryType;
use beleg_wire::{ALL, Protocol};

const PREFACE: &str = "\
# Fields of messages

What the object named after the protocol holds in a line of `beleg messages --json` ([messages.md](messages.md)), by
protocol. `beleg protocols NAME` prints the part of one protocol. This file is made by the program; a test sees that it is
what `beleg protocols --fields` prints.

A field of a group stands as `group.field`, a field of the groups in a list as `list[].field`. A field that a message does
not have is absent. Clauses are those of the protocol's specification where no other is named.

| kind | is |
|---|---|
| number | an integer from 0 to 2^64 - 1 |
| boolean | `true` or `false` |
| text | a string: a name of the specification, text from the wire, a pseudonym of an identity, or what stands for a secret. Octets that should be text and are none stand as their digits |
| octets | a string of hexadecimal digits, two for an octet |
| address | a string: an IPv4 or IPv6 address |
| group | an object, whose fields follow |
| `[]` after a kind | a list of it |
| any | what the type named beside it in another specification says |
";

/// The document docs/formats/fields.md.
pub fn document() -> String {
    let mut protocols: Vec<&Protocol> = ALL.iter().map(|id| id.protocol()).collect();
    protocols.sort_by_key(|protocol| protocol.name);
    let mut out = PREFACE.to_owned();
    for protocol in protocols {
        out.push('\n');
        out.push_str(&section(protocol));
    }
    out
}

/// The fields of one protocol's messages.
pub fn section(protocol: &Protocol) -> String {
    let mut rows = vec![["field".to_owned(), "kind".to_owned(), "meaning".to_owned()]];
    table(protocol.fields, "", &mut Vec::new(), &mut rows);
    let mut out = format!("## `{}`: {} ({})\n\n", protocol.name, protocol.title, protocol.source);
    laid_out(&rows, &mut out);
    out
}

/// The fields of one type of entry, as an expression of a requirement names them.
pub fn entry(of: &EntryType) -> String {
    let mut out = format!("## `{}`: {}\n\n", of.name, of.about);
    let mut rows = vec![["field".to_owned(), "kind".to_owned(), "meaning".to_owned()]];
    let first = of.parts.iter().filter(|part| part.prefix.is_empty());
    for part in first {
        let from = rows.len();
        table(part.fields, "", &mut Vec::new(), &mut rows);
        if part.late {
            rows.iter_mut().skip(from).for_each(|[.., about]| about.insert_str(0, "At the end: "));
        }
    }
    for part in of.parts.iter().filter(|part| !part.prefix.is_empty()) {
        table(part.fields, part.prefix, &mut Vec::new(), &mut rows);
    }
    laid_out(&rows, &mut out);
    out
}

fn laid_out(rows: &[[String; 3]], out: &mut String) {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let (fields, kinds) = (width(0).unwrap_or_default(), width(1).unwrap_or_default());
    for (at, [field, kind, about]) in rows.iter().enumerate() {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "| {field:fields$} | {kind:kinds$} | {about} |");
        if at == 0 {
            let _ = writeln!(out, "|{:-<1$}|{2:-<3$}|---|", "", fields + 2, "", kinds + 2);
        }
    }
}

/// Adds a row for each field of a table and of the tables in it. `above` are those that it stands in, with their paths.
fn table(
    fields: &'static [Field],
    path: &str,
    above: &mut Vec<(&'static [Field], String)>,
    rows: &mut Vec<[String; 3]>,
) {
    above.push((fields, path.to_owned()));
    for field in fields {
        let dot = if path.is_empty() { "" } else { "." };
        let path = format!("{path}{dot}{}", field.name);
        rows.push([format!("`{path}`"), words(field.kind, above), field.about.to_owned()]);
        inner(field.kind, &path, above, rows);
    }
    above.pop();
}

fn inner(kind: Kind, path: &str, above: &mut Vec<(&'static [Field], String)>, rows: &mut Vec<[String; 3]>) {
    match kind {
        Kind::Group(fields) if place(fields, above).is_none() => table(fields, path, above, rows),
        Kind::List(item) => inner(*item, &format!("{path}[]"), above, rows),
        Kind::OneOf(kinds) => kinds.iter().for_each(|kind| inner(*kind, path, above, rows)),
        _ => {}
    }
}

fn words(kind: Kind, above: &[(&'static [Field], String)]) -> String {
    match kind {
        Kind::Uint => "number".to_owned(),
        Kind::Bool => "boolean".to_owned(),
        Kind::Text => "text".to_owned(),
        Kind::Octets => "octets".to_owned(),
        Kind::Ip => "address".to_owned(),
        Kind::List(Kind::OneOf(kinds)) => format!("({})[]", words(Kind::OneOf(kinds), above)),
        // A list of what the list itself stands in is best told by its name alone.
        Kind::List(Kind::Group(fields)) => match place(fields, above) {
            Some(place) => format!("as `{place}`"),
            None => "group[]".to_owned(),
        },
        Kind::List(item) => format!("{}[]", words(*item, above)),
        Kind::Group(fields) => place(fields, above).map_or("group".to_owned(), |place| format!("as `{place}`")),
        Kind::OneOf(kinds) => kinds.iter().map(|kind| words(*kind, above)).collect::<Vec<_>>().join(" or "),
        Kind::Open => "any".to_owned(),
    }
}

/// Where a table stands that is met again inside itself.
fn place<'a>(fields: &'static [Field], above: &'a [(&'static [Field], String)]) -> Option<&'a str> {
    above.iter().find(|(above, _)| std::ptr::eq(*above, fields)).map(|(_, path)| path.as_str())
}
