//! Why no capture could be opened. What is wrong inside a capture is not an error but damage (`report`).

use std::fmt;
use std::io;

/// What kind of mistake it was, for whoever wants to act on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The operating system would not let the file be read.
    Io,
    /// The file is no capture of a format that this program reads.
    NotACapture,
    /// No input was named, or a directory holds no capture.
    NoCapture,
    /// Standard input was named more than once.
    StandardInputTwice,
    /// More inputs than taps can be numbered.
    TooMany,
}

/// Why no capture could be opened, in words that say what to do.
#[derive(Debug)]
pub struct Error {
    kind: ErrorKind,
    /// The input, where it is about one.
    name: Option<String>,
    what: String,
    source: Option<io::Error>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, what: String) -> Self {
        Self { kind, name: None, what, source: None }
    }

    pub(crate) fn not_a_capture(name: &str, what: String) -> Self {
        Self { kind: ErrorKind::NotACapture, name: Some(name.to_owned()), what, source: None }
    }

    pub(crate) fn io(name: &str, source: io::Error) -> Self {
        let what = match source.kind() {
            io::ErrorKind::NotFound => "there is no such file".to_owned(),
            io::ErrorKind::PermissionDenied => "this user may not read it; change its permissions".to_owned(),
            _ => format!("cannot be read: {source}"),
        };
        Self { kind: ErrorKind::Io, name: Some(name.to_owned()), what, source: Some(source) }
    }

    /// What kind of mistake it was.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// What is wrong, without the name of the input.
    pub(crate) fn what(&self) -> &str {
        &self.what
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name}: {}", self.what),
            None => f.write_str(&self.what),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
