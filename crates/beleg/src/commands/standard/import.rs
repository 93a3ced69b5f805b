//! `beleg standard import`: somebody's catalog or profile in OSCAL, to a directory of requirements.

use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use beleg_standard::oscal::{Imported, Library, import};
use beleg_standard::{File, shipped};

use crate::standard;

/// How large a document may be.
const LARGEST: u64 = 256 << 20;

/// What a profile may import: the shipped catalogue, and documents beside it.
struct Beside<'p>(&'p Path);

impl Library for Beside<'_> {
    fn catalogue(&mut self, name: &str) -> Option<Vec<File>> {
        (name == shipped::NAME).then(shipped::files)
    }

    fn document(&mut self, href: &str) -> Result<String, String> {
        if href.contains("://") {
            return Err(format!(
                "“{href}” is not fetched: save it beside the profile, and write the file's name here instead"
            ));
        }
        let path = self.0.join(href.strip_prefix("./").unwrap_or(href));
        text(&path)
            .map_err(|error| format!("the profile imports “{href}”: {error}; it is looked for beside the profile"))
    }
}

fn text(path: &Path) -> Result<String, String> {
    let size = fs::metadata(path).map_err(|error| format!("{}: {error}", path.display()))?.len();
    if size > LARGEST {
        return Err(format!("{}: has {size} octets; at most {LARGEST} are read", path.display()));
    }
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Reads a document and writes the directory; answers with what to tell.
pub(super) fn run(file: &Path, directory: &Path) -> Result<String, Box<dyn Error>> {
    let is_empty = match fs::read_dir(directory) {
        Ok(mut entries) => entries.next().is_none(),
        Err(_) => !directory.exists(),
    };
    if !is_empty {
        let shown = directory.display();
        return Err(format!("{shown} is there already, and not empty; name a directory to be made").into());
    }
    let beside = file.parent().map(Path::to_path_buf).unwrap_or_default();
    let stem = file.file_name().and_then(|name| name.to_str()).and_then(|name| name.split('.').next());
    let imported = import(&text(file)?, stem.unwrap_or_default(), &mut Beside(&beside))
        .map_err(|error| format!("{}: {error}", file.display()))?;
    for (path, text) in &imported.files {
        let path: PathBuf = directory.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent).map_err(|error| format!("{}: {error}", parent.display()))?;
        }
        fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let loaded = standard::load(Some(directory))
        .map_err(|error| format!("{} was written, and does not load:\n{error}", directory.display()))?;
    Ok(said(directory, &imported, loaded.catalogue.requirements.len()))
}

fn said(directory: &Path, imported: &Imported, requirements: usize) -> String {
    let shown = directory.display();
    let mut out = format!("{shown}: {requirements} requirements\n");
    if imported.unruled > 0 {
        // Writing to a string cannot fail.
        let _ = writeln!(
            out,
            "{} of them have no rule yet: set severity, group, applies_to and assert in their files, then `beleg standard check {shown}`",
            imported.unruled
        );
    }
    for notice in &imported.notices {
        let _ = writeln!(out, "{notice}");
    }
    out
}
