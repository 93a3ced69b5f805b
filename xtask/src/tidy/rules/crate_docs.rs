//! Every crate says in its root what it is and what it deliberately is not.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// Lines of documentation that a crate's root has at least.
const LINES: usize = 3;

pub(crate) const RULE: Rule = Rule {
    name: "crate-docs",
    demands: "a crate with something in it has documentation of three lines or more in its lib.rs or main.rs",
    check,
    broken_by: &[
        &[("crates/wire/Cargo.toml", ""), ("crates/wire/src/lib.rs", "//! Wire.\n\nmod a;\nmod b;\n")],
        &[("crates/wire/Cargo.toml", "")],
    ],
    kept_by: &[
        &[("crates/wire/Cargo.toml", ""), ("crates/wire/src/lib.rs", "//! Wire.\n//!\n//! No state.\n\nmod a;\n")],
        &[("crates/beleg/Cargo.toml", ""), ("crates/beleg/src/main.rs", "//! Beleg.\nfn main() {}\n")],
    ],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for name in tree.crates() {
        let roots = ["lib", "main"].map(|root| format!("crates/{name}/src/{root}.rs"));
        let Some((path, text)) = roots.iter().find_map(|path| Some((path, tree.text(path)?))) else {
            breaches.push(Breach::file(&format!("crates/{name}"), "has neither src/lib.rs nor src/main.rs"));
            continue;
        };
        let docs = text.lines().take_while(|line| line.starts_with("//!")).count();
        // An empty crate has nothing to document yet.
        if docs < LINES && text.lines().count() > LINES {
            breaches.push(Breach::file(
                path,
                format!(
                    "says too little about its crate: tell in {LINES} lines of `//!` or more what it is \
                     and what is deliberately absent"
                ),
            ));
        }
    }
    breaches
}
