//! The changelog has a place for what is not released yet.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

const HEADING: &str = "## [Unreleased]";

pub(crate) const RULE: Rule = Rule {
    name: "changelog",
    demands: "CHANGELOG.md has a section for unreleased changes",
    check,
    broken_by: &[&[("CHANGELOG.md", "# Changelog\n\n## [0.1.0]\n")], &[("README.md", "")]],
    kept_by: &[&[("CHANGELOG.md", "# Changelog\n\n## [Unreleased]\n")]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let text = tree.text("CHANGELOG.md").unwrap_or_default();
    if text.lines().any(|line| line.starts_with(HEADING)) {
        return Vec::new();
    }
    vec![Breach::file(
        "CHANGELOG.md",
        format!("has no `{HEADING}` section: add it above the newest release and write there what changes for users"),
    )]
}
