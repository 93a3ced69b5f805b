//! Decisions are numbered without gaps and say in their headings which they are.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

const FOLDER: &str = "docs/decisions/";

pub(crate) const RULE: Rule = Rule {
    name: "decisions",
    demands: "docs/decisions holds NNNN-title.md, numbered from 0001 without gaps, headed `# NNNN: …`",
    check,
    broken_by: &[
        &[("docs/decisions/lost.md", "# 0001: Lost\n")],
        &[("docs/decisions/0002-a.md", "# 0002: A\n")],
        &[("docs/decisions/0001-a.md", "# 0001: A\n"), ("docs/decisions/0001-b.md", "# 0001: B\n")],
        &[("docs/decisions/0001-a.md", "# A\n")],
    ],
    kept_by: &[&[("docs/decisions/0001-a.md", "# 0001: A\n"), ("docs/decisions/0002-b.md", "# 0002: B\n")]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    let mut number = 0;
    for (path, text) in tree.texts() {
        let Some(name) = path.strip_prefix(FOLDER) else {
            continue;
        };
        number += 1;
        let expected = format!("{number:04}");
        if name.split('-').next() != Some(&expected) || !name.ends_with(".md") {
            breaches.push(Breach::file(path, format!("is not the next number: rename it to {expected}-title.md")));
        } else if !text.starts_with(&format!("# {expected}: ")) {
            breaches.push(Breach::file(
                path,
                format!("is not headed by its number: begin with `# {expected}: ` and the decision"),
            ));
        }
    }
    breaches
}
