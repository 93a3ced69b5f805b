//! Values of JSON with the place where they stand: `catalog.groups[2].controls[0].id`.

use std::fmt;

use serde_json::Value;

/// What is wrong, and where in the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fault {
    at: String,
    message: String,
}

impl Fault {
    pub(super) fn new(at: String, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }

    /// The same of a document that is part of another, or imported by it.
    pub(super) fn within(self, outer: &str) -> Self {
        Self { at: format!("{outer}: {}", self.at), message: self.message }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.at.is_empty() { f.write_str(&self.message) } else { write!(f, "{}: {}", self.at, self.message) }
    }
}

/// A value and its place.
#[derive(Clone, Debug)]
pub(super) struct At<'v> {
    pub(super) value: &'v Value,
    pub(super) path: String,
}

impl<'v> At<'v> {
    pub(super) fn top(value: &'v Value) -> Self {
        Self { value, path: String::new() }
    }

    pub(super) fn wrong(&self, message: impl Into<String>) -> Fault {
        Fault::new(self.path.clone(), message)
    }

    /// A member, where there is one.
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        let value = self.value.get(key)?;
        let path = if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) };
        Some(Self { value, path })
    }

    /// A member that must be there.
    pub(super) fn need(&self, key: &str) -> Result<Self, Fault> {
        self.get(key).ok_or_else(|| self.wrong(format!("“{key}” is missing")))
    }

    pub(super) fn text(&self) -> Result<&'v str, Fault> {
        self.value.as_str().ok_or_else(|| self.wrong("this should be text"))
    }

    /// The items of a member that is a list; none where it is not there.
    pub(super) fn items(&self, key: &str) -> Result<Vec<Self>, Fault> {
        let Some(list) = self.get(key) else { return Ok(Vec::new()) };
        let items = list.value.as_array().ok_or_else(|| list.wrong("this should be a list"))?;
        let each = items.iter().enumerate();
        Ok(each.map(|(number, value)| Self { value, path: format!("{}[{number}]", list.path) }).collect())
    }
}
