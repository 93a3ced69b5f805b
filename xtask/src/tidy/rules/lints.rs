//! `unsafe` is forbidden for the whole workspace, and every crate takes the workspace's lints.

use crate::tidy::manifest::{stands_apart, value};
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

pub(crate) const RULE: Rule = Rule {
    name: "lints",
    demands: "the workspace forbids `unsafe`, and every crate inherits its lints",
    check,
    broken_by: &[
        &[("Cargo.toml", "[workspace.lints.rust]\nunsafe_code = \"deny\"\n")],
        &[("Cargo.toml", "[workspace]\n")],
        &[
            ("Cargo.toml", "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n"),
            ("crates/wire/Cargo.toml", "[package]\nname = \"beleg-wire\"\n"),
        ],
    ],
    kept_by: &[&[
        ("Cargo.toml", "[workspace.lints.rust]\nunsafe_code = \"forbid\"\n"),
        ("crates/wire/Cargo.toml", "[package]\nname = \"beleg-wire\"\n[lints]\nworkspace = true\n"),
    ]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, manifest) in tree.texts() {
        if path == "Cargo.toml" {
            let level = value(&manifest, "workspace.lints.rust", "unsafe_code");
            if level.as_deref() != Some("forbid") {
                breaches.push(Breach::file(
                    path,
                    "does not forbid `unsafe`: write `unsafe_code = \"forbid\"` under [workspace.lints.rust]",
                ));
            }
        } else if path.ends_with("/Cargo.toml")
            && !stands_apart(&manifest)
            && value(&manifest, "lints", "workspace").as_deref() != Some("true")
        {
            breaches
                .push(Breach::file(path, "does not take the workspace's lints: add `[lints]` with `workspace = true`"));
        }
    }
    breaches
}
