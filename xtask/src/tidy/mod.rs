//! The rules that no compiler checks. One file a rule, and one line in `rules/mod.rs`.

mod manifest;
mod rules;
mod text;

use std::fmt;

use crate::tree::Tree;

pub use rules::ALL;
pub use rules::file_size::long_files;

/// A tree that a test makes up: paths and texts.
pub type Planted = &'static [(&'static str, &'static str)];

/// One rule, with trees that show that it works.
#[derive(Debug)]
pub struct Rule {
    /// Its name, lower case with hyphens.
    pub name: &'static str,
    /// What it demands, in a sentence.
    pub demands: &'static str,
    /// Every place of a tree that breaks it.
    pub check: fn(&Tree) -> Vec<Breach>,
    /// Trees that break it: a rule that cannot fail is none. At least one.
    pub broken_by: &'static [Planted],
    /// Trees that look as if they broke it, and do not. At least one.
    pub kept_by: &'static [Planted],
}

/// A place that breaks a rule, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breach {
    /// The file.
    pub path: String,
    /// The line, from 1, where one line is concerned.
    pub line: Option<usize>,
    /// What is wrong, and what to do.
    pub message: String,
}

impl Breach {
    /// A breach of a file as a whole.
    pub fn file(path: &str, message: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line: None, message: message.into() }
    }

    /// A breach in one line, counted from 1.
    pub fn line(path: &str, line: usize, message: impl Into<String>) -> Self {
        Self { line: Some(line), ..Self::file(path, message) }
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.path, self.message),
            None => write!(f, "{}: {}", self.path, self.message),
        }
    }
}

/// Every rule that the tree breaks, with the places. Empty where the tree is tidy.
pub fn broken(tree: &Tree) -> Vec<(&'static Rule, Vec<Breach>)> {
    ALL.iter().map(|rule| (*rule, (rule.check)(tree))).filter(|(_, breaches)| !breaches.is_empty()).collect()
}

/// The same, to be read.
pub fn report(tree: &Tree) -> String {
    let mut text = String::new();
    for (rule, breaches) in broken(tree) {
        text += &format!("{}: {}\n", rule.name, rule.demands);
        for breach in breaches {
            text += &format!("  {breach}\n");
        }
    }
    text
}
