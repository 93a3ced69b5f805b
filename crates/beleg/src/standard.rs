//! Catalogues from directories: the files are read here, what they say is read by the standard.

use std::fs;
use std::path::{Path, PathBuf};

use beleg_binding::schema;
use beleg_standard::{Catalogue, Fault, File, Judge, Schema, shipped};
use beleg_verify::standard::Standard;

/// How many files a catalogue may have, and how large each may be.
const FILES: usize = 20_000;
const LARGEST: u64 = 1 << 20;

/// A catalogue that compiles.
#[derive(Debug)]
pub(crate) struct Loaded {
    pub(crate) catalogue: Catalogue,
    pub(crate) schema: Schema,
    pub(crate) judge: Judge,
    /// All its files.
    pub(crate) standard: Standard,
}

/// Loads the catalogue in a directory, or the shipped one.
pub(crate) fn load(directory: Option<&Path>) -> Result<Loaded, String> {
    let (catalogue, standard) = taken(directory)?;
    let schema = schema();
    let judge = Judge::new(&schema, &catalogue).map_err(|faults| shown(&faults))?;
    Ok(Loaded { catalogue, schema, judge, standard })
}

/// Reads the catalogue in a directory, or the shipped one.
fn taken(directory: Option<&Path>) -> Result<(Catalogue, Standard), String> {
    let files = match directory {
        Some(directory) => files(directory)?,
        None => shipped::files(),
    };
    let beside = directory.map(Path::to_path_buf).unwrap_or_default();
    let mut takes = Vec::new();
    let catalogue = Catalogue::read(&files, &mut |name| {
        let files = base(&beside, name)?;
        takes.push((name.to_owned(), files.clone()));
        Ok(files)
    });
    Ok((catalogue.map_err(|faults| shown(&faults))?, Standard { files, takes }))
}

/// The files of a catalogue that a profile takes over: the shipped one by its name, another by its path beside the profile.
fn base(beside: &Path, name: &str) -> Result<Vec<File>, String> {
    if name == shipped::NAME {
        return Ok(shipped::files());
    }
    let path = beside.join(name);
    if !path.is_dir() {
        return Err(format!(
            "“{name}” is neither “{}”, the shipped catalogue, nor a directory beside this file ({})",
            shipped::NAME,
            path.display()
        ));
    }
    files(&path)
}

fn files(directory: &Path) -> Result<Vec<File>, String> {
    let mut found = Vec::new();
    collect(directory, &mut found, 0)?;
    found.sort();
    let each = found.into_iter().map(|path| {
        let shown = path.display().to_string();
        let size = fs::metadata(&path).map_err(|error| format!("{shown}: {error}"))?.len();
        if size > LARGEST {
            return Err(format!("{shown}: has {size} octets; a file of a catalogue has at most {LARGEST}"));
        }
        let text = fs::read_to_string(&path).map_err(|error| format!("{shown}: {error}"))?;
        Ok((shown, text))
    });
    each.collect()
}

fn collect(directory: &Path, found: &mut Vec<PathBuf>, depth: usize) -> Result<(), String> {
    let wrong = |error: std::io::Error| format!("{}: {error}", directory.display());
    for entry in fs::read_dir(directory).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.is_dir() && depth < 8 {
            // A catalogue that stands in another is one of its own: a profile may bring what it takes over.
            if path.join("catalogue.toml").exists() {
                continue;
            }
            collect(&path, found, depth + 1)?;
        } else if path.extension().is_some_and(|kind| kind == "md")
            || path.file_name().is_some_and(|name| name == "catalogue.toml")
        {
            // A readme beside the requirements is none.
            if path.file_stem().is_none_or(|stem| stem != "README") {
                found.push(path);
            }
        }
        if found.len() > FILES {
            return Err(format!("{}: more than {FILES} files; is this a catalogue?", directory.display()));
        }
    }
    Ok(())
}

/// All that is wrong, for a reader.
pub(crate) fn shown(faults: &[Fault]) -> String {
    let each: Vec<String> = faults.iter().map(ToString::to_string).collect();
    each.join("\n")
}
