//! The types of entries and their fields, as whoever binds the standard to the decoders publishes them.

use beleg_model::{Field, Kind};

/// A type of entry.
#[derive(Clone, Debug)]
pub struct EntryType {
    /// Its name in `applies_to`.
    pub name: &'static str,
    /// What one entry of it is. One sentence, without a full stop.
    pub about: &'static str,
    /// Its fields.
    pub parts: Vec<Part>,
}

/// Some fields of a type of entry.
#[derive(Clone, Debug)]
pub struct Part {
    /// What stands before their names, and a dot; nothing where it is empty.
    pub prefix: &'static str,
    /// The fields.
    pub fields: &'static [Field],
    /// They are known only when all of the capture has been read.
    pub late: bool,
    /// Those of them that a decoder tells only where the values of elements are asked for.
    pub detail: Vec<&'static str>,
}

/// All types of entries.
#[derive(Clone, Debug, Default)]
pub struct Schema {
    /// In the order in which they are listed.
    pub types: Vec<EntryType>,
}

impl Schema {
    /// A type by its name.
    pub fn get(&self, name: &str) -> Option<(usize, &EntryType)> {
        self.types.iter().enumerate().find(|(_, own)| own.name == name)
    }
}

impl EntryType {
    /// Every path that an expression may name, for hints.
    pub(crate) fn paths(&self) -> Vec<String> {
        let mut all = Vec::new();
        for part in &self.parts {
            names(part.fields, part.prefix, &mut all, 0);
        }
        all
    }
}

/// The paths to the fields of a table, not into lists.
pub(crate) fn names(fields: &'static [Field], prefix: &str, all: &mut Vec<String>, depth: usize) {
    for field in fields {
        let path = if prefix.is_empty() { field.name.to_owned() } else { format!("{prefix}.{}", field.name) };
        if let Kind::Group(inner) = field.kind
            && depth < 4
        {
            names(inner, &path, all, depth + 1);
        }
        all.push(path);
    }
}
