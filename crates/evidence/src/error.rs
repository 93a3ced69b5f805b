//! Why a case or a bundle could not be written or read.

use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong, and where.
#[derive(Debug)]
pub struct Error {
    what: String,
}

impl Error {
    /// An error with these words: lower case, without a full stop.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into() }
    }

    /// What the operating system said of a file.
    pub(crate) fn io(path: &Path, error: &io::Error) -> Self {
        Self { what: format!("{}: {error}", path.display()) }
    }

    /// Something is wrong with a file.
    pub(crate) fn file(path: &Path, what: impl fmt::Display) -> Self {
        Self { what: format!("{}: {what}", path.display()) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Error {}
