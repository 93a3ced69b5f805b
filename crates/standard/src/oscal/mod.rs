//! OSCAL 1.1 as JSON to a directory of requirements: a catalog to a catalogue, a profile to one that takes over another.
//!
//! A control that Beleg wrote carries the file of its requirement, and gives it back letter for letter. A control of somebody else
//! becomes a requirement without a rule, to be filled in. What a document has that no requirement can hold is named, never
//! dropped in silence.
//!
//! No file is opened here, and none is written.

mod catalog;
mod control;
mod json;
mod profile;

use serde_json::Value;

use crate::catalogue::File;
use json::{At, Fault};

/// Whose names the properties are that Beleg writes.
pub const NAMESPACE: &str = "https://beleg.example/ns/oscal";
/// The part of a control that has the file of its requirement.
pub const FILE: &str = "requirement-file";
/// The property of a document that has the name of its catalogue.
pub const NAME: &str = "catalogue";
/// The property of a profile that says why it leaves a requirement out.
pub const EXCLUDED: &str = "excluded";
/// The property of a control that says what it does not forbid; its class is the last day on which it holds.
pub const EXCEPTION: &str = "exception";
/// What stands before the day in the class of an exception.
pub const UNTIL: &str = "until-";

/// A document as the files of a catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Paths below the catalogue's directory, with `/`, and texts.
    pub files: Vec<File>,
    /// How many requirements have no rule yet.
    pub unruled: usize,
    /// What of the document is not in the files.
    pub notices: Vec<String>,
}

/// Finds what a profile imports, by its reference: a catalogue by the name that `takes` has, with its files; `Ok(None)` where it
/// is a document, whose text the second is asked for.
pub trait Library {
    /// The catalogue with a name, where there is one.
    fn catalogue(&mut self, name: &str) -> Option<Vec<File>>;
    /// The text of a document.
    ///
    /// # Errors
    ///
    /// Why there is none, and what to do.
    fn document(&mut self, href: &str) -> Result<String, String>;
}

/// How many profiles may import one another.
const DEEPEST: usize = 8;

/// Reads a document. `fallback` names a catalogue that does not say its own name.
///
/// # Errors
///
/// What is wrong with it, and where in the JSON.
pub fn import(text: &str, fallback: &str, library: &mut dyn Library) -> Result<Imported, String> {
    read(text, fallback, library, 0).map_err(|fault| fault.to_string())
}

fn read(text: &str, fallback: &str, library: &mut dyn Library, depth: usize) -> Result<Imported, Fault> {
    let document: Value = serde_json::from_str(text).map_err(|error| {
        let message = format!("this is no JSON: {error}");
        Fault::new(format!("line {}, column {}", error.line(), error.column()), message)
    })?;
    let top = At::top(&document);
    if let Some(catalog) = top.get("catalog") {
        return catalog::read(&catalog, fallback);
    }
    if let Some(profile) = top.get("profile") {
        if depth >= DEEPEST {
            return Err(profile.wrong(format!("more than {DEEPEST} profiles import one another")));
        }
        return profile::read(&profile, fallback, library, depth);
    }
    let found = match document.as_object().and_then(|own| own.keys().next()) {
        Some(key) => format!("the document is “{key}”"),
        None => "the document is no object".to_owned(),
    };
    Err(top.wrong(format!("{found}; an OSCAL catalog or profile, as JSON, is wanted")))
}

/// A text in quotes of TOML.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}

/// A name of letters, digits, `-` and `_`.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for c in text.chars() {
        match c {
            c if c.is_ascii_alphanumeric() || c == '_' => name.push(c),
            _ if name.ends_with('-') || name.is_empty() => {}
            _ => name.push('-'),
        }
    }
    name.trim_end_matches('-').to_owned()
}

/// The head of a `catalogue.toml`, from a document's metadata.
fn head(metadata: &At<'_>, name: &str) -> Result<String, Fault> {
    let text = |key: &str| metadata.get(key).map(|own| own.text()).transpose();
    let title = metadata.need("title")?.text()?;
    let mut head = format!("[catalogue]\nname = {}\ntitle = {}\n", quoted(name), quoted(title));
    head.push_str(&format!("version = {}\n", quoted(text("version")?.unwrap_or("1"))));
    let authority = metadata.items("parties")?.first().and_then(|party| party.get("name"));
    if let Some(authority) = authority {
        let authority = authority.text()?;
        if authority != name {
            head.push_str(&format!("authority = {}\n", quoted(authority)));
        }
    }
    match text("last-modified")?.and_then(|time| time.get(..10)) {
        // What is written where nobody said a day.
        None | Some("1970-01-01") => {}
        Some(day) => head.push_str(&format!("modified = {}\n", quoted(day))),
    }
    Ok(head)
}

/// The name that a document says its catalogue has; otherwise the one given.
fn name(metadata: &At<'_>, fallback: &str) -> Result<String, Fault> {
    for prop in metadata.items("props")? {
        if is_own(&prop, NAME)? {
            return Ok(prop.need("value")?.text()?.to_owned());
        }
    }
    let name = plain(fallback);
    Ok(if name.is_empty() { "imported".to_owned() } else { name })
}

/// Whether a property or part is Beleg's own, with this name.
fn is_own(at: &At<'_>, name: &str) -> Result<bool, Fault> {
    let has = |key: &str, value: &str| at.get(key).is_some_and(|own| own.value.as_str() == Some(value));
    at.need("name")?.text()?;
    Ok(has("name", name) && has("ns", NAMESPACE))
}
