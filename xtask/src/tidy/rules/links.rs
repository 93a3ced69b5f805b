//! Links in the documents lead somewhere.

use crate::tidy::text::lines;
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

pub(crate) const RULE: Rule = Rule {
    name: "links",
    demands: "every relative link in a Markdown file points at a file or folder of the project",
    check,
    broken_by: &[
        &[("README.md", "See [the map](ARCHITECTURE.md).")],
        &[("docs/a/b.md", "[up](../../c.md)")],
        &[("docs/a.md", "[a](b.md#part)")],
    ],
    kept_by: &[&[
        ("README.md", "[a](docs/a.md#part), [b](docs/), [c](https://example.org/x), [d](#here), `[e](gone.md)`"),
        ("docs/a.md", "[up](../README.md) [beside](./a.md)\n```\n[not](a-link)\n```\n"),
    ]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.texts().filter(|(path, _)| path.ends_with(".md")) {
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let mut fenced = false;
        for (number, line) in lines(&text) {
            fenced ^= line.trim_start().starts_with("```");
            let targets = targets(line).filter(|_| !fenced);
            breaches.extend(targets.filter(|target| !leads(tree, folder, target)).map(|target| {
                Breach::line(path, number, format!("links to {target}, which is not there: mend or remove the link"))
            }));
        }
    }
    breaches
}

/// The targets of the line's links, without those in code.
fn targets(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').step_by(2).flat_map(|text| text.split("](").skip(1).filter_map(|rest| rest.split(')').next()))
}

fn leads(tree: &Tree, folder: &str, target: &str) -> bool {
    let target = target.split('#').next().unwrap_or_default();
    if target.is_empty() || target.contains("://") || target.starts_with("mailto:") {
        return true;
    }
    let mut path: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.trim_end_matches('/').split('/') {
        match part {
            "." => {}
            ".." => {
                path.pop();
            }
            _ => path.push(part),
        }
    }
    path.is_empty() || tree.has(&path.join("/"))
}
