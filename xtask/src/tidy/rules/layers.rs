//! Which crate may be built with which: the dependency direction of ARCHITECTURE.md, as data.
//!
//! Dependencies for tests alone are free.

use crate::tidy::manifest::{dependencies, stands_apart, value};
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// What a crate may be built with.
#[derive(Debug)]
enum May {
    /// The standard library alone.
    Std,
    /// These crates of the project, and published ones.
    Own(&'static [&'static str]),
    /// Anything: nothing is built with it.
    Anything,
}

/// One row a crate, those at the bottom first. A crate that is not here yet is planned.
const LAYERS: &[(&str, May)] = &[
    ("model", May::Std),
    ("spec", May::Std),
    ("wire", May::Own(&["spec", "model"])),
    ("assemble", May::Own(&["wire", "model"])),
    ("procedures", May::Own(&["assemble", "wire", "spec", "model"])),
    ("ledger", May::Own(&["model"])),
    ("declaration", May::Own(&["spec", "model"])),
    ("standard", May::Own(&["ledger", "model"])),
    ("evidence", May::Own(&["model"])),
    ("capture", May::Own(&["model"])),
    // No `wire`: the engine composes stages and knows no protocol's name.
    ("engine", May::Own(&["capture", "assemble", "procedures", "declaration", "ledger", "model"])),
    // Where policy meets protocols: it alone tells a standard the fields of decoded messages.
    (
        "binding",
        May::Own(&[
            "engine",
            "capture",
            "declaration",
            "ledger",
            "procedures",
            "assemble",
            "wire",
            "standard",
            "spec",
            "model",
        ]),
    ),
    // The engine, since a reader must judge as the auditor did, stage for stage (docs/decisions/0008).
    (
        "verify",
        May::Own(&[
            "binding",
            "engine",
            "capture",
            "declaration",
            "wire",
            "assemble",
            "procedures",
            "ledger",
            "standard",
            "evidence",
            "model",
        ]),
    ),
    (
        "report",
        May::Own(&[
            "standard",
            "engine",
            "capture",
            "declaration",
            "ledger",
            "procedures",
            "assemble",
            "wire",
            "model",
        ]),
    ),
    ("synth", May::Own(&["wire", "spec", "model"])),
    // It runs the program, as a user would; of its library it takes the bodies that no output shows.
    ("oracle", May::Own(&["engine", "capture", "assemble", "wire"])),
    ("beleg", May::Anything),
    ("fuzz", May::Anything),
    // The rules must build where the rest does not.
    ("xtask", May::Std),
];

pub(crate) const RULE: Rule = Rule {
    name: "layers",
    demands: "a crate is built only with the crates below it (LAYERS in xtask/src/tidy/rules/layers.rs)",
    check,
    broken_by: &[
        &[(
            "crates/wire/Cargo.toml",
            "[package]\nname = \"beleg-wire\"\n[dependencies]\nbeleg-ledger.workspace = true\n",
        )],
        &[(
            "crates/engine/Cargo.toml",
            "[package]\nname = \"beleg-engine\"\n[dependencies]\nbeleg-wire.workspace = true\n",
        )],
        &[(
            "crates/wire/Cargo.toml",
            "[package]\nname = \"beleg-wire\"\n[dependencies]\n\
             x = { package = \"beleg-engine\", path = \"../engine\" }\n",
        )],
        &[("crates/wire/Cargo.toml", "[package]\nname = \"beleg-wire\"\n[dependencies.beleg]\npath = \"../beleg\"\n")],
        &[("crates/model/Cargo.toml", "[package]\nname = \"beleg-model\"\n[dependencies]\nserde = \"1\"\n")],
        &[("crates/fresh/Cargo.toml", "[package]\nname = \"beleg-fresh\"\n")],
        &[("crates/wire/Cargo.toml", "[package]\nname = \"wire\"\n")],
        &[("Cargo.toml", "[workspace.dependencies]\nlow = { path = \"crates/beleg\", package = \"beleg\" }\n")],
    ],
    kept_by: &[
        &[(
            "crates/wire/Cargo.toml",
            "[package]\nname = \"beleg-wire\"\n[dependencies]\n\
             beleg-model.workspace = true\nhex-literal = \"1\"\n",
        )],
        &[("crates/model/Cargo.toml", "[package]\nname = \"beleg-model\"\n[dev-dependencies]\nproptest = \"1\"\n")],
        &[("crates/beleg/Cargo.toml", "[package]\nname = \"beleg\"\n[dependencies]\nbeleg-engine.workspace = true\n")],
        &[("fuzz/apart/Cargo.toml", "[package]\nname = \"apart\"\n[workspace]\n")],
        &[("xtask/Cargo.toml", "[package]\nname = \"xtask\"\n[dev-dependencies]\nbeleg-wire.workspace = true\n")],
    ],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = renamed_in_workspace(tree);
    for (path, manifest) in tree.texts() {
        let Some(folder) = path.strip_suffix("/Cargo.toml") else {
            continue;
        };
        if stands_apart(&manifest) {
            continue;
        }
        let name = folder.strip_prefix("crates/").unwrap_or(folder);
        let Some((_, may)) = LAYERS.iter().find(|(known, _)| *known == name) else {
            breaches.push(Breach::file(
                path,
                "is a crate without a place: add a row to LAYERS in xtask/src/tidy/rules/layers.rs and a \
                 section to ARCHITECTURE.md",
            ));
            continue;
        };
        let package = value(&manifest, "package", "name").unwrap_or_default();
        let wanted = package_name(name);
        if package != wanted {
            breaches.push(Breach::file(
                path,
                format!("the package is called \"{package}\": call it \"{wanted}\", after its folder"),
            ));
        }
        for dependency in dependencies(&manifest) {
            if let Err(message) = allowed(name, may, &dependency.package) {
                breaches.push(Breach::line(path, dependency.line, message));
            }
        }
    }
    breaches
}

fn allowed(name: &str, may: &May, package: &str) -> Result<(), String> {
    let own = package.strip_prefix("beleg-").or((package == "beleg").then_some("beleg"));
    match (may, own) {
        (May::Anything, _) | (May::Own(_), None) => Ok(()),
        (May::Own(below), Some(own)) if below.contains(&own) => Ok(()),
        (May::Own([]), Some(own)) => Err(format!("{name} must not depend on {own}, or on any crate of the project")),
        (May::Own(below), Some(own)) => Err(format!(
            "{name} must not depend on {own}; below it stand {}. Move what both need into a crate below, or \
             hand it in from above",
            below.join(", ")
        )),
        (May::Std, _) => Err(format!(
            "{name} is built with the standard library alone, not with {package}: move what needs it into a \
             crate above"
        )),
    }
}

fn package_name(folder: &str) -> String {
    match folder {
        "beleg" | "xtask" => folder.to_owned(),
        _ => format!("beleg-{folder}"),
    }
}

/// A crate renamed for the whole workspace would pass every other check.
fn renamed_in_workspace(tree: &Tree) -> Vec<Breach> {
    let Some(manifest) = tree.text("Cargo.toml") else {
        return Vec::new();
    };
    let renames = |line: &str| line.contains("package = \"beleg");
    crate::tidy::text::lines(&manifest)
        .filter(|(_, line)| renames(line))
        .map(|(line, _)| Breach::line("Cargo.toml", line, "renames a crate of the project: use its own name"))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    #[test]
    fn the_table_runs_one_way() {
        for (at, (name, may)) in LAYERS.iter().enumerate() {
            if let May::Own(below) = may {
                let lower: Vec<&str> = LAYERS.iter().take(at).map(|(name, _)| *name).collect();
                let upward: Vec<&&str> = below.iter().filter(|own| !lower.contains(own)).collect();
                assert!(upward.is_empty(), "{name} uses {upward:?}, which do not stand below it");
            }
        }
    }

    #[test]
    fn architecture_md_tells_the_same() {
        let text = include_str!("../../../../ARCHITECTURE.md");
        let table = text.split("## Who may use whom").nth(1).unwrap();
        let table = table.split("\n## ").next().unwrap();
        let quoted =
            |cell: &str| -> BTreeSet<String> { cell.split('`').skip(1).step_by(2).map(str::to_owned).collect() };
        let mut told = BTreeMap::new();
        for row in table.lines().filter(|line| line.starts_with("| ")) {
            let cells: Vec<&str> = row.split('|').collect();
            for name in quoted(cells[1]) {
                told.insert(name, (quoted(cells[2]), cells[2].trim()));
            }
        }
        for (name, may) in LAYERS {
            let (below, words) = &told[*name];
            match may {
                May::Std => assert!(words.starts_with("nothing"), "{name}: {words}"),
                May::Anything => assert_eq!(*words, "anything", "{name}"),
                May::Own(own) => {
                    let own: BTreeSet<String> = own.iter().map(|own| (*own).to_owned()).collect();
                    assert_eq!(*below, own, "{name}");
                }
            }
        }
        assert_eq!(told.len(), LAYERS.len());
    }

    #[test]
    fn a_breach_says_where_and_what_to_do() {
        let tree = Tree::planted(RULE.broken_by[0]);
        let breach = check(&tree).remove(0);
        assert_eq!(breach.line, Some(4));
        assert!(breach.message.starts_with("wire must not depend on ledger; below it stand spec, model."));
    }
}
