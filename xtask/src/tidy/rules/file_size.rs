//! No file grows past what a reader can hold in mind.

use crate::tidy::text::{before_tests, is_test_file};
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// Lines before the tests that no file may pass.
const MOST: usize = 800;

/// Lines before the tests past which a file is listed.
const MANY: usize = 300;

pub(crate) const RULE: Rule = Rule {
    name: "file-size",
    demands: "no .rs file has more than 800 lines before its tests",
    check,
    broken_by: &[&[("crates/wire/src/a.rs", TOO_LONG)]],
    kept_by: &[&[("crates/wire/src/a.rs", LONG_TESTS)]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let too_long = sizes(tree).filter(|(_, lines)| *lines > MOST);
    too_long
        .map(|(path, lines)| {
            Breach::file(
                path,
                format!(
                    "has {lines} lines before its tests, {MOST} are the most: make it a folder of the same name \
                     with a file for each part; a table of facts belongs in crates/spec"
                ),
            )
        })
        .collect()
}

/// The files with more than 300 lines before their tests, the longest first: no breach, but worth a look.
pub fn long_files(tree: &Tree) -> Vec<(&str, usize)> {
    let mut long: Vec<(&str, usize)> = sizes(tree).filter(|(_, lines)| *lines > MANY).collect();
    long.sort_by_key(|(_, lines)| std::cmp::Reverse(*lines));
    long
}

/// Every file with its number of lines; a file of tests has no code before its tests.
fn sizes(tree: &Tree) -> impl Iterator<Item = (&str, usize)> {
    tree.rust().filter(|(path, _)| !is_test_file(path)).map(|(path, text)| (path, before_tests(&text).count()))
}

/// 801 lines, and 800 followed by tests.
const TOO_LONG: &str = match std::str::from_utf8(&[b'\n'; MOST + 1]) {
    Ok(text) => text,
    Err(_) => "",
};
const LONG_TESTS: &str = "//! Short.\n#[cfg(test)]\nmod tests {\n\n\n}\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_limit_itself_is_allowed_and_listed() {
        let lines = "\n".repeat(MOST);
        let with_tests = format!("{lines}#[cfg(test)]\nmod tests {{\n{lines}");
        let tree = Tree::planted(&[("a.rs", &with_tests), ("b.rs", &"\n".repeat(MANY))]);
        assert_eq!(check(&tree), []);
        assert_eq!(long_files(&tree), [("a.rs", MOST)]);
    }
}
