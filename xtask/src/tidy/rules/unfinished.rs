//! Nothing unfinished is left lying about: no marks, no holes, no tests that do not run.

use crate::tidy::text::{has_word, lines};
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// Marks in Rust. Written in two parts, so that this file does not break its own rule.
const HOLES: &[&str] = &[concat!("to", "do!("), concat!("unimpl", "emented!("), concat!("#[ig", "nore")];

/// Words in any text.
const MARKS: &[&str] = &[concat!("FIX", "ME"), concat!("TO", "DO")];

pub(crate) const RULE: Rule = Rule {
    name: "unfinished",
    demands: "no unfinished code, no marks of it, no ignored tests",
    check,
    broken_by: &[
        &[("a.rs", concat!("fn a() { to", "do!() }"))],
        &[("a.rs", concat!("    unimpl", "emented!(\"later\")"))],
        &[("a.rs", concat!("#[ig", "nore = \"slow\"]\n#[test]"))],
        &[("docs/a.md", concat!("FIX", "ME: write this"))],
        &[(".ci/run", concat!("# TO", "DO check"))],
    ],
    kept_by: &[&[("a.rs", "// Octets to ignore; to do it twice is harmless.\nlet mastodon = 1;")]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.texts() {
        for (number, line) in lines(&text) {
            let hole = HOLES.iter().find(|hole| path.ends_with(".rs") && line.contains(**hole));
            let mark = MARKS.iter().find(|mark| has_word(line, mark));
            if let Some(found) = hole.or(mark) {
                breaches.push(Breach::line(
                    path,
                    number,
                    format!("`{found}`: finish it, or open an issue and describe there what is missing"),
                ));
            }
        }
    }
    breaches
}
