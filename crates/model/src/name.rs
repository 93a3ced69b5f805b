//! The name of a thing that a specification numbers.

use std::fmt;

/// A name out of a specification, or the number that this program knows no name for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    /// Spelled as in the specification.
    Known(&'static str),
    /// What is numbered ("message type", "procedure"), and its number: shown, never dropped.
    Unknown(&'static str, u32),
}

impl Name {
    /// The name that a table gives, or the number where it gives none.
    pub fn of(known: Option<&'static str>, what: &'static str, number: u32) -> Self {
        known.map_or(Self::Unknown(what, number), Self::Known)
    }

    /// The name, where it is known.
    pub fn known(self) -> Option<&'static str> {
        match self {
            Self::Known(name) => Some(name),
            Self::Unknown(..) => None,
        }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Known(name) => f.write_str(name),
            Self::Unknown(what, number) => write!(f, "{what} {number}"),
        }
    }
}
