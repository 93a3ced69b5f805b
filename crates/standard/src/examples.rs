//! The examples of a requirement, which are its tests: entries, what of the capture is missing, and the verdict that must follow.

use std::time::Duration;

use beleg_model::{Field, Fields, FrameId, Interface, Kind, Outcome, Party, Time, Value, Verdict};
use serde::Deserialize;

use crate::catalogue::Catalogue;
use crate::fault::{Fault, hint};
use crate::judge::{Ending, Judge, Message, Whole};
use crate::requirement::Requirement;
use crate::schema::{EntryType, Schema};

/// What an example shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Case {
    /// Something that the requirement forbids.
    Violation,
    /// Something that looks like it and is innocent.
    Innocent,
    /// The same as the violation, in a capture that does not show enough.
    Gap,
}

impl Case {
    /// All of them: a requirement has at least one of each.
    pub const ALL: [Self; 3] = [Self::Violation, Self::Innocent, Self::Gap];

    /// The word for it in a file.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Violation => "violation",
            Self::Innocent => "innocent",
            Self::Gap => "gap",
        }
    }

    const fn verdict(self) -> Verdict {
        match self {
            Self::Violation => Verdict::Violated,
            Self::Innocent => Verdict::Met,
            Self::Gap => Verdict::Inconclusive,
        }
    }
}

/// An example.
#[derive(Clone, Debug)]
pub struct Example {
    /// What it shows.
    pub case: Case,
    /// In words.
    pub about: String,
    /// The verdict that must follow.
    pub expect: Verdict,
    /// A misdeed that synth plants, which must come to the same verdict: `A01/crude`.
    pub misdeed: Option<String>,
    lines: Lines,
    /// Where it begins in the file.
    at: usize,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    case: String,
    #[serde(default)]
    about: String,
    expect: Option<String>,
    misdeed: Option<String>,
    /// Interfaces of which something is missing.
    #[serde(default)]
    missing: Vec<String>,
    /// Interfaces that are not in the capture.
    #[serde(default)]
    unseen: Vec<String>,
    #[serde(default)]
    entries: Vec<toml::Table>,
}

/// Words of an entry that are no fields.
const OWN: [&str; 5] = ["type", "at", "unreadable", "hidden", "unknown"];

/// Where an entry stands in time where it does not say: long after the capture began.
const LATER: u64 = 100 * 3_600;

/// Reads the examples of a requirement.
///
/// # Errors
///
/// What is wrong with one, and where.
pub fn read(requirement: &Requirement) -> Result<Vec<Example>, Fault> {
    let mut all = Vec::new();
    let text = &requirement.text;
    let start = text.find("\n## Examples").unwrap_or(text.len());
    let (mut at, mut block) = (start, None);
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        match (line.trim_end(), block) {
            ("```toml", None) => block = Some(at + line.len()),
            ("```", Some(from)) => {
                all.push(one(requirement, text.get(from..at).unwrap_or_default(), from)?);
                block = None;
            }
            _ => {}
        }
        at += line.len();
    }
    Ok(all)
}

fn one(requirement: &Requirement, block: &str, at: usize) -> Result<Example, Fault> {
    let wrong = |place: usize, message: String| Fault::at(&requirement.file, &requirement.text, at + place, message);
    let lines: Lines = toml::from_str(block)
        .map_err(|error| wrong(error.span().map_or(0, |span| span.start), error.message().trim().to_owned()))?;
    let place = |word: &str| block.find(word).unwrap_or_default();
    let Some(case) = Case::ALL.into_iter().find(|case| case.word() == lines.case) else {
        let message = format!("“{}” is no kind of example; there are violation, innocent and gap", lines.case);
        return Err(wrong(place("case"), message));
    };
    let expect = match &lines.expect {
        None => case.verdict(),
        Some(word) => Verdict::ALL.into_iter().find(|verdict| verdict.word() == word).ok_or_else(|| {
            let message = format!("“{word}” is no verdict; there are met, violated, inconclusive and not observable");
            wrong(place("expect"), message)
        })?,
    };
    for name in lines.missing.iter().chain(&lines.unseen) {
        if interface(name).is_none() {
            return Err(wrong(
                place(name),
                format!("“{name}” is no interface; there are N1, N2, N3, N4, SBI and transport"),
            ));
        }
    }
    if lines.entries.is_empty() && lines.misdeed.is_none() {
        return Err(wrong(0, "an example has entries, or names a misdeed".to_owned()));
    }
    Ok(Example { case, about: lines.about.clone(), expect, misdeed: lines.misdeed.clone(), lines, at })
}

fn interface(name: &str) -> Option<Interface> {
    use Interface::{N1, N2, N3, N4, Sbi, Transport};
    [Transport, N1, N2, N3, N4, Sbi].into_iter().find(|own| own.name() == name)
}

impl Example {
    /// Whether it has entries of its own.
    pub fn has_entries(&self) -> bool {
        !self.lines.entries.is_empty()
    }

    /// What its requirement says of its entries.
    ///
    /// # Errors
    ///
    /// What is wrong with an entry, or with the requirement.
    pub fn run(&self, schema: &Schema, requirement: &Requirement) -> Result<Outcome, Vec<Fault>> {
        // They show what the requirement says by itself, not what a profile makes of it.
        let mut own = requirement.clone();
        own.params.values_mut().for_each(|parameter| parameter.value = parameter.default.clone());
        own.exceptions.retain(|exception| exception.at.file.is_none());
        let catalogue = Catalogue { requirements: vec![own], ..Catalogue::default() };
        let mut judge = Judge::new(schema, &catalogue)?;
        judge.start(Time::from_nanoseconds(0));
        let mut classes = Vec::new();
        for (number, table) in self.lines.entries.iter().enumerate() {
            let wrong = |message: String| vec![Fault::at(&requirement.file, &requirement.text, self.at, message)];
            let name = table.get("type").and_then(toml::Value::as_str).unwrap_or(&requirement.applies_to);
            let Some((of, kind)) = schema.get(name) else {
                return Err(wrong(format!("there is no type of entry “{name}”")));
            };
            let unknown: Vec<&str> = match table.get("unknown").and_then(toml::Value::as_array) {
                Some(all) => all.iter().filter_map(toml::Value::as_str).collect(),
                None => Vec::new(),
            };
            checked(kind, table, &unknown).map_err(|message| wrong(format!("entry {}: {message}", number + 1)))?;
            let seconds =
                |word: &str| Some(Duration::from_millis((word.strip_suffix('s')?.parse::<f64>().ok()? * 1e3) as u64));
            let at = match table.get("at") {
                None => Duration::from_secs(LATER),
                Some(value) => value
                    .as_str()
                    .and_then(seconds)
                    .ok_or_else(|| wrong(format!("entry {}: at is in seconds, as in \"1.5s\"", number + 1)))?,
            };
            let time = Time::from_nanoseconds(0).after(at);
            let is = |word: &str| table.get(word).and_then(toml::Value::as_bool).unwrap_or_default();
            let called = table.get("name").and_then(toml::Value::as_str).unwrap_or_default();
            let frame = FrameId { tap: 0, number: number as u64 + 1 };
            let mut fill = |part: usize, out: &mut dyn Fields| tell(kind, part, table, &unknown, out);
            if kind.parts.iter().any(|part| part.late) {
                let class = classes.len() as u32;
                classes.push((kind, table, unknown.clone()));
                let unsure = is("unreadable");
                let hidden = is("hidden") || unsure;
                let (octets, users) = (100, false);
                let message = Message { of, name: called, class, frame, time, octets, users, hidden, unsure };
                judge.message(&message, &mut fill);
            } else {
                let parties = (Party::Nameless, Party::Nameless);
                let whole = Whole {
                    of,
                    name: called,
                    parties,
                    count: 1,
                    frames: &[frame],
                    interval: (time, time),
                    octets: 100,
                    users: false,
                    unsure: is("unreadable"),
                };
                judge.whole(&whole, &mut fill);
            }
        }
        let names = |list: &[String]| list.iter().filter_map(|name| interface(name)).collect();
        let end = End { classes, missing: names(&self.lines.missing), unseen: names(&self.lines.unseen) };
        judge.finish(&end).pop().ok_or_else(Vec::new)
    }
}

struct End<'e> {
    classes: Vec<(&'e EntryType, &'e toml::Table, Vec<&'e str>)>,
    missing: Vec<Interface>,
    unseen: Vec<Interface>,
}

impl Ending for End<'_> {
    fn class(&self, class: u32, out: &mut dyn Fields) {
        if let Some((kind, table, unknown)) = self.classes.get(class as usize) {
            for (number, part) in kind.parts.iter().enumerate() {
                if part.late {
                    tell(kind, number, table, unknown, out);
                }
            }
        }
    }

    fn parties(&self, _class: u32) -> (Party, Party) {
        (Party::Nameless, Party::Nameless)
    }

    fn is_users(&self, _class: u32) -> bool {
        false
    }

    fn is_seen(&self, interface: Interface) -> bool {
        !self.unseen.contains(&interface)
    }

    fn is_whole(&self, interface: Interface) -> Result<(), String> {
        match self.missing.contains(&interface) || self.unseen.contains(&interface) {
            true => Err("something of it is missing".to_owned()),
            false => Ok(()),
        }
    }
}

/// Tells the fields of one part of a type that an entry of an example has.
fn tell(kind: &EntryType, part: usize, table: &toml::Table, unknown: &[&str], out: &mut dyn Fields) {
    let Some(part) = kind.parts.get(part) else { return };
    let own = match part.prefix {
        "" => Some(table),
        prefix => table.get(prefix).and_then(toml::Value::as_table),
    };
    let unknown: Vec<&str> = match part.prefix {
        "" => unknown.to_vec(),
        prefix => unknown.iter().filter_map(|path| path.strip_prefix(prefix)?.strip_prefix('.')).collect(),
    };
    if let Some(own) = own {
        fields(part.fields, own, &unknown, out);
    } else {
        fields(part.fields, &toml::Table::new(), &unknown, out);
    }
}

fn fields(fields_of: &'static [Field], table: &toml::Table, unknown: &[&str], out: &mut dyn Fields) {
    for field in fields_of {
        let inner: Vec<&str> =
            unknown.iter().filter_map(|path| path.strip_prefix(field.name)?.strip_prefix('.')).collect();
        if unknown.contains(&field.name) {
            out.unknown(field.name);
            continue;
        }
        match (table.get(field.name), table_of(field.kind)) {
            (Some(value), _) => tell_value(field, value, &inner, out),
            (None, Some(below)) if !inner.is_empty() => {
                out.group(field.name, &mut |out| fields(below, &toml::Table::new(), &inner, out));
            }
            (None, _) => {}
        }
    }
}

fn tell_value(field: &Field, value: &toml::Value, unknown: &[&str], out: &mut dyn Fields) {
    match value {
        toml::Value::Array(list) => out.list(field.name, &mut |items| {
            for item in list {
                match (item, item_table(field.kind)) {
                    (toml::Value::Table(table), Some(below)) => items.group(&mut |out| fields(below, table, &[], out)),
                    (item, _) => scalar(field.kind, item, &mut |value| items.value(value)),
                }
            }
        }),
        toml::Value::Table(table) => {
            if let Some(below) = table_of(field.kind) {
                out.group(field.name, &mut |out| fields(below, table, unknown, out));
            }
        }
        value => scalar(field.kind, value, &mut |value| out.value(field.name, value)),
    }
}

fn scalar(kind: Kind, value: &toml::Value, on: &mut dyn FnMut(Value<'_>)) {
    match value {
        toml::Value::Integer(number) => on(Value::Uint(u64::try_from(*number).unwrap_or_default())),
        toml::Value::Boolean(flag) => on(Value::Bool(*flag)),
        toml::Value::String(text) => match (text.strip_prefix("identity:"), text.parse()) {
            (Some(identity), _) => on(Value::Identity("identity", identity)),
            (None, Ok(address)) if may_be(kind, &|kind| matches!(kind, Kind::Ip)) => on(Value::Ip(address)),
            _ if may_be(kind, &|kind| matches!(kind, Kind::Octets))
                && !may_be(kind, &|kind| matches!(kind, Kind::Text)) =>
            {
                let digits: Vec<u8> = text.chars().filter_map(|c| c.to_digit(16).map(|digit| digit as u8)).collect();
                let octets: Vec<u8> =
                    digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |octet, digit| octet << 4 | digit)).collect();
                on(Value::Octets(&octets));
            }
            _ => on(Value::Text(text)),
        },
        _ => {}
    }
}

fn may_be(kind: Kind, is: &dyn Fn(Kind) -> bool) -> bool {
    match kind {
        Kind::OneOf(kinds) => kinds.iter().any(|kind| may_be(*kind, is)),
        Kind::List(item) => may_be(*item, is),
        kind => is(kind),
    }
}

fn table_of(kind: Kind) -> Option<&'static [Field]> {
    match kind {
        Kind::Group(fields) => Some(fields),
        Kind::OneOf(kinds) => kinds.iter().find_map(|kind| table_of(*kind)),
        _ => None,
    }
}

fn item_table(kind: Kind) -> Option<&'static [Field]> {
    match kind {
        Kind::List(item) => table_of(*item),
        _ => None,
    }
}

/// Whether an entry names fields that there are.
fn checked(kind: &EntryType, table: &toml::Table, unknown: &[&str]) -> Result<(), String> {
    for (name, value) in table.iter().filter(|(name, _)| !OWN.contains(&name.as_str())) {
        let mut tables: Vec<&'static [Field]> = Vec::new();
        let mut known = false;
        for part in &kind.parts {
            if part.prefix == name {
                let Some(inner) = value.as_table() else {
                    return Err(format!("“{name}” holds the fields of the protocol"));
                };
                inner.iter().try_for_each(|(name, value)| exists(&[part.fields], part.prefix, name, value))?;
                known = true;
            } else if part.prefix.is_empty() {
                tables.push(part.fields);
            }
        }
        if !known {
            exists(&tables, "", name, value)?;
        }
    }
    let paths = kind.paths();
    match unknown.iter().find(|path| !paths.iter().any(|known| known == *path)) {
        Some(path) => Err(format!("there is no field “{path}”{}", hint(path, paths.iter().map(String::as_str)))),
        None => Ok(()),
    }
}

fn exists(tables: &[&'static [Field]], above: &str, name: &str, value: &toml::Value) -> Result<(), String> {
    let dot = if above.is_empty() { "" } else { "." };
    let path = format!("{above}{dot}{name}");
    let own: Vec<&Field> = tables.iter().flat_map(|table| table.iter()).filter(|field| field.name == name).collect();
    if own.is_empty() {
        let known = tables.iter().flat_map(|table| table.iter()).map(|field| field.name);
        return Err(format!("there is no field “{path}”{}", hint(name, known)));
    }
    let below = |inner: &toml::Table| {
        let tables: Vec<&'static [Field]> =
            own.iter().filter_map(|field| table_of(field.kind).or_else(|| item_table(field.kind))).collect();
        inner.iter().try_for_each(|(name, value)| exists(&tables, &path, name, value))
    };
    match value {
        toml::Value::Table(inner) => below(inner),
        toml::Value::Array(items) => items.iter().filter_map(toml::Value::as_table).try_for_each(below),
        _ => Ok(()),
    }
}
