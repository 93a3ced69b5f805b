//! Every file of Rust says at its beginning what it is for.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

pub(crate) const RULE: Rule = Rule {
    name: "file-docs",
    demands: "every .rs file opens with `//!` and a sentence",
    check,
    broken_by: &[
        &[("crates/wire/src/a.rs", "use std::fmt;\n")],
        &[("crates/wire/src/a.rs", "// Almost.\n//! Too late.\n")],
        &[("crates/wire/src/a.rs", "//!\nuse std::fmt;\n")],
        &[("crates/wire/src/a.rs", "")],
    ],
    kept_by: &[&[("crates/wire/src/a.rs", "//! What it is for.\n"), ("a.md", "")]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let says = |text: &str| {
        let first = text.lines().next().and_then(|line| line.strip_prefix("//!"));
        first.is_some_and(|doc| !doc.trim().is_empty())
    };
    tree.rust()
        .filter(|(_, text)| !says(text))
        .map(|(path, _)| {
            Breach::file(
                path,
                "does not say what it is for: begin its first line with `//!` and a sentence that says what \
                 the file is for and what it deliberately is not",
            )
        })
        .collect()
}
