//! ARCHITECTURE.md is short and tells of every crate.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

const PATH: &str = "ARCHITECTURE.md";

/// Lines that it has at most: a map, not a description of every street.
const MOST: usize = 300;

pub(crate) const RULE: Rule = Rule {
    name: "code-map",
    demands: "ARCHITECTURE.md has a section for every crate and no other, in 300 lines or fewer",
    check,
    broken_by: &[
        &[("crates/wire/Cargo.toml", ""), (PATH, "# Architecture\n")],
        &[("crates/wire/Cargo.toml", ""), (PATH, "### `crates/wire`\n### `crates/gone`\n")],
        &[("crates/wire/Cargo.toml", "")],
    ],
    kept_by: &[&[("crates/wire/Cargo.toml", ""), (PATH, "### `crates/wire`\n")]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let text = tree.text(PATH).unwrap_or_default();
    let sections: Vec<&str> =
        text.lines().filter_map(|line| line.strip_prefix("### `crates/")?.strip_suffix('`')).collect();
    let crates = tree.crates();
    let mut breaches = Vec::new();
    for name in crates.iter().filter(|name| !sections.contains(name)) {
        breaches.push(Breach::file(
            PATH,
            format!(
                "does not tell of crates/{name}: add a section `### …` of that name with what it is \
                 and what is deliberately absent"
            ),
        ));
    }
    for name in sections.iter().filter(|name| !crates.contains(name)) {
        breaches.push(Breach::file(PATH, format!("tells of crates/{name}, which is not there: take the section out")));
    }
    let lines = text.lines().count();
    if lines > MOST {
        breaches.push(Breach::file(
            PATH,
            format!("has {lines} lines, {MOST} are the most: move detail into docs/ or into the crates"),
        ));
    }
    breaches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_that_grew_too_long_is_a_breach() {
        let breaches = |lines: usize| check(&Tree::planted(&[(PATH, &"\n".repeat(lines))])).len();
        assert_eq!((breaches(MOST), breaches(MOST + 1)), (0, 1));
    }
}
