//! What the user named, as a list of files: directories give their captures in the order of their names.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::{Error, ErrorKind};

/// Something that was not read, and why. Not an error: the rest was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The path, as it was given or found.
    pub path: PathBuf,
    /// Why it was not read.
    pub why: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path.display(), self.why)
    }
}

/// One input to open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Candidate {
    StandardInput,
    /// Named by the user: not to be a capture is an error.
    File(PathBuf),
    /// Found in a directory: not to be a capture is a notice.
    Found(PathBuf),
}

/// Expands directories and leaves out what was named twice.
pub(crate) fn expand(paths: &[PathBuf], notices: &mut Vec<Notice>) -> Result<Vec<Candidate>, Error> {
    let mut candidates = Vec::new();
    let mut seen = HashSet::new();
    let mut add = |candidate: Candidate, path: &Path, notices: &mut Vec<Notice>| {
        let same = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        if seen.insert(same) {
            candidates.push(candidate);
        } else {
            notices.push(Notice { path: path.to_owned(), why: "was named twice and is read once".to_owned() });
        }
    };
    let mut standard_input = false;
    for path in paths {
        if path.as_os_str() == "-" {
            if standard_input {
                return Err(Error::new(
                    ErrorKind::StandardInputTwice,
                    "standard input (-) can be named once only".to_owned(),
                ));
            }
            standard_input = true;
            add(Candidate::StandardInput, path, notices);
            continue;
        }
        let kind = fs::metadata(path).map_err(|error| io(path, error))?;
        if !kind.is_dir() {
            add(Candidate::File(path.clone()), path, notices);
            continue;
        }
        for found in files_in(path, notices)? {
            add(Candidate::Found(found.clone()), &found, notices);
        }
    }
    Ok(candidates)
}

/// The plain files of a directory in the order of their names. Nothing else in it is opened: a pipe would wait
/// for somebody to write.
fn files_in(directory: &Path, notices: &mut Vec<Notice>) -> Result<Vec<PathBuf>, Error> {
    let mut paths = Vec::new();
    for entry in fs::read_dir(directory).map_err(|error| io(directory, error))? {
        paths.push(entry.map_err(|error| io(directory, error))?.path());
    }
    paths.sort();
    let mut files = Vec::new();
    for path in paths {
        let why = match fs::metadata(&path) {
            Ok(kind) if kind.is_file() => {
                files.push(path);
                continue;
            }
            Ok(kind) if kind.is_dir() => "is a directory inside a directory; name it to have it read",
            Ok(_) => "is no plain file; name it to have it read",
            // A link to nothing.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => "leads nowhere",
            Err(error) => return Err(io(&path, error)),
        };
        notices.push(Notice { path, why: why.to_owned() });
    }
    Ok(files)
}

fn io(path: &Path, error: std::io::Error) -> Error {
    Error::io(&path.display().to_string(), error)
}
