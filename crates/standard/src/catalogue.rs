//! A catalogue: a directory of requirements with a `catalogue.toml`; and a profile, which takes over another catalogue, sets
//! parameters, leaves out and adds.
//!
//! No file is opened here: texts are handed in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use toml::Spanned;

use crate::fault::{Fault, hint};
use crate::requirement::{Exception, ExceptionLines, Place, Requirement, checked, literal};

/// A file: its path as shown, and its text.
pub type File = (String, String);

/// Finds a catalogue that a profile takes over: its files.
pub type Find<'a> = dyn FnMut(&str) -> Result<Vec<File>, String> + 'a;

/// How many catalogues may take over one another.
const DEEPEST: usize = 8;

/// A requirement that a profile leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excluded {
    /// Which.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// Requirements that belong together.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// Its name: `beleg`.
    pub name: String,
    /// Its title.
    pub title: String,
    /// Its version.
    pub version: String,
    /// Who stands for it.
    pub authority: String,
    /// The day of its last change: `2026-11-22`. Empty where it does not say.
    pub modified: String,
    /// The requirements, by id.
    pub requirements: Vec<Requirement>,
    /// What it takes over, where it is a profile.
    pub takes: Option<String>,
    /// What it leaves out of that, and what that has left out before.
    pub excluded: Vec<Excluded>,
    /// How many of these, from the first on, it leaves out itself.
    pub excludes: usize,
    /// Every file that it is made of, in order of paths.
    pub files: Vec<File>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    catalogue: Head,
    profile: Option<Profile>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    name: String,
    title: String,
    version: String,
    #[serde(default)]
    authority: String,
    #[serde(default)]
    modified: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Profile {
    takes: Spanned<String>,
    #[serde(default)]
    exclude: Vec<Exclude>,
    #[serde(default)]
    set: BTreeMap<Spanned<String>, BTreeMap<Spanned<String>, Spanned<toml::Value>>>,
    #[serde(default)]
    exceptions: Vec<ExceptionLines>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exclude {
    id: Spanned<String>,
    reason: Spanned<String>,
}

impl Catalogue {
    /// Reads a catalogue. Its expressions are looked at when it is compiled.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with its files, and where.
    pub fn read(files: &[File], find: &mut Find<'_>) -> Result<Self, Vec<Fault>> {
        read(files, find, 0)
    }

    /// A requirement by its id.
    pub fn get(&self, id: &str) -> Option<&Requirement> {
        self.requirements.iter().find(|own| own.id.eq_ignore_ascii_case(id))
    }
}

fn read(files: &[File], find: &mut Find<'_>, depth: usize) -> Result<Catalogue, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut catalogue = Catalogue { files: files.to_vec(), ..Catalogue::default() };
    catalogue.files.sort();
    let is_head = |path: &str| path.rsplit('/').next() == Some("catalogue.toml");
    let Some((path, text)) = files.iter().find(|(path, _)| is_head(path)) else {
        let first = files.first().map_or("the catalogue", |(path, _)| path.as_str());
        return Err(vec![Fault::whole(
            first,
            "there is no catalogue.toml beside the requirements; `beleg standard new` shows one",
        )]);
    };
    let lines: Lines = match toml::from_str(text) {
        Ok(lines) => lines,
        Err(error) => {
            let at = error.span().map_or(0, |span| span.start);
            return Err(vec![Fault::at(path, text, at, error.message().trim())]);
        }
    };
    let head = lines.catalogue;
    (catalogue.name, catalogue.title, catalogue.version) = (head.name, head.title, head.version);
    (catalogue.authority, catalogue.modified) = (head.authority, head.modified);
    for (path, text) in files.iter().filter(|(path, _)| path.ends_with(".md")) {
        match Requirement::read(path, text) {
            Ok(requirement) => catalogue.requirements.push(requirement),
            Err(fault) => faults.push(fault),
        }
    }
    let mut known = BTreeSet::new();
    for requirement in &catalogue.requirements {
        if !known.insert(requirement.id.to_ascii_lowercase()) {
            let message = format!("there is a requirement “{}” already in this catalogue", requirement.id);
            faults.push(Fault::at(&requirement.file, &requirement.text, requirement.places.id, message));
        }
    }
    if let Some(profile) = lines.profile {
        take_over(&mut catalogue, &profile, (path, text), find, depth, &mut faults);
    }
    catalogue.requirements.sort_by(|one, other| one.id.cmp(&other.id));
    if faults.is_empty() { Ok(catalogue) } else { Err(faults) }
}

fn take_over(
    catalogue: &mut Catalogue,
    profile: &Profile,
    (path, text): (&str, &str),
    find: &mut Find<'_>,
    depth: usize,
    faults: &mut Vec<Fault>,
) {
    let wrong = |at: usize, message: String| Fault::at(path, text, at, message);
    let takes = profile.takes.get_ref();
    if depth >= DEEPEST {
        return faults
            .push(wrong(profile.takes.span().start, format!("more than {DEEPEST} catalogues take over one another")));
    }
    let base = match find(takes) {
        Ok(files) => read(&files, find, depth + 1),
        Err(message) => return faults.push(wrong(profile.takes.span().start, message)),
    };
    let mut base = match base {
        Ok(base) => base,
        Err(inner) => return faults.extend(inner),
    };
    let ids: Vec<String> = base.requirements.iter().map(|own| own.id.clone()).collect();
    let unknown = |id: &Spanned<String>| {
        let hint = hint(id.get_ref(), ids.iter().map(String::as_str));
        wrong(id.span().start, format!("“{takes}” has no requirement “{}”{hint}", id.get_ref()))
    };
    for (id, values) in &profile.set {
        let Some(requirement) = base.requirements.iter_mut().find(|own| own.id == *id.get_ref()) else {
            faults.push(unknown(id));
            continue;
        };
        for (name, value) in values {
            if let Err((at, message)) = set(requirement, name, value) {
                faults.push(wrong(at, message));
            }
        }
    }
    for lines in &profile.exceptions {
        let Some(id) = &lines.requirement else {
            faults.push(wrong(
                lines.condition.span().start,
                "say of which requirement, as in requirement = \"D01\"".to_owned(),
            ));
            continue;
        };
        let Some(requirement) = base.requirements.iter_mut().find(|own| own.id == *id.get_ref()) else {
            faults.push(unknown(id));
            continue;
        };
        match checked(lines) {
            Ok((reason, expires)) => {
                let at = Place { span: lines.condition.span(), file: Some((path.into(), text.into())) };
                let condition = lines.condition.get_ref().clone();
                requirement.exceptions.push(Exception { condition, reason, expires, at });
            }
            Err((at, message)) => faults.push(wrong(at, message)),
        }
    }
    for exclude in &profile.exclude {
        let (id, reason) = (exclude.id.get_ref(), exclude.reason.get_ref().trim());
        if reason.is_empty() {
            faults.push(wrong(exclude.reason.span().start, "say why it is left out".to_owned()));
        }
        if !ids.contains(id) {
            faults.push(unknown(&exclude.id));
        }
        base.requirements.retain(|own| own.id != *id);
        catalogue.excluded.push(Excluded { id: id.clone(), reason: reason.to_owned() });
    }
    for requirement in &catalogue.requirements {
        if ids.contains(&requirement.id) {
            let message = format!("“{takes}” has a requirement “{}” already; give this one another id", requirement.id);
            faults.push(Fault::at(&requirement.file, &requirement.text, requirement.places.id, message));
        }
    }
    catalogue.takes = Some(takes.clone());
    catalogue.excludes = catalogue.excluded.len();
    catalogue.excluded.extend(base.excluded);
    base.requirements.iter_mut().for_each(|own| own.inherited = true);
    catalogue.requirements.extend(base.requirements);
    catalogue.files.extend(base.files);
    catalogue.files.sort();
}

/// Gives a parameter another value of the same kind.
fn set(
    requirement: &mut Requirement,
    name: &Spanned<String>,
    value: &Spanned<toml::Value>,
) -> Result<(), (usize, String)> {
    let Some(parameter) = requirement.params.get_mut(name.get_ref()) else {
        let hint = hint(name.get_ref(), requirement.params.keys().map(String::as_str));
        let message = format!("{} has no parameter “{}”{hint}", requirement.id, name.get_ref());
        return Err((name.span().start, message));
    };
    let own = literal(value.get_ref()).map_err(|message| (value.span().start, message))?;
    if std::mem::discriminant(&own) != std::mem::discriminant(&parameter.value) {
        let message =
            format!("this is another kind of value than the default of “{}”, {}", name.get_ref(), parameter.shown);
        return Err((value.span().start, message));
    }
    (parameter.value, parameter.shown) = (own, value.get_ref().to_string());
    requirement.set.push(name.get_ref().clone());
    Ok(())
}
