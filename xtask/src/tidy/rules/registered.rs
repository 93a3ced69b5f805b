//! Every protocol's file is in the registry, and every line of the registry has its file.

use crate::scaffold::registered_protocols;
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

const FOLDER: &str = "crates/wire/src/protocols/";
const LIST: &str = "crates/wire/src/protocols/mod.rs";

pub(crate) const RULE: Rule = Rule {
    name: "registered",
    demands: "crates/wire/src/protocols holds exactly the protocols that its mod.rs registers",
    check,
    broken_by: &[
        &[
            (LIST, "protocols! {\n    ntp: Ntp,\n}\n"),
            ("crates/wire/src/protocols/ntp.rs", ""),
            ("crates/wire/src/protocols/dns.rs", ""),
        ],
        &[
            (LIST, "protocols! {\n    ntp: Ntp,\n}\n"),
            ("crates/wire/src/protocols/ntp.rs", ""),
            ("crates/wire/src/protocols/pfcp/mod.rs", ""),
        ],
        &[(LIST, "protocols! {\n    ntp: Ntp,\n}\n")],
        &[(LIST, "pub mod ntp;\n"), ("crates/wire/src/protocols/ntp.rs", "")],
    ],
    kept_by: &[&[
        (
            LIST,
            "macro_rules! protocols {\n}\n// Order matters.\n\
             protocols! {\n    /// Time.\n    ntp: Ntp,\n    pfcp: Pfcp,\n}\n",
        ),
        ("crates/wire/src/protocols/ntp.rs", ""),
        ("crates/wire/src/protocols/pfcp/mod.rs", ""),
        ("crates/wire/src/protocols/pfcp/ie.rs", ""),
    ]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let Some(list) = tree.text(LIST) else {
        return Vec::new();
    };
    let registered = registered_protocols(&list);
    let mut breaches = Vec::new();
    for module in &registered {
        let file = format!("{FOLDER}{module}.rs");
        if !tree.has(&file) && !tree.has(&format!("{FOLDER}{module}/mod.rs")) {
            breaches.push(Breach::file(
                LIST,
                format!("registers {module}, which has no file: write {file} or take the line out"),
            ));
        }
    }
    let modules = tree
        .files()
        .filter_map(|(path, _)| Some((path, path.strip_prefix(FOLDER)?)))
        .filter_map(|(path, name)| Some((path, module(name)?)));
    for (path, module) in modules {
        if !registered.iter().any(|known| known == module) {
            breaches.push(Breach::file(
                path,
                format!(
                    "is not registered, so nothing runs it: add `{module}: …,` to `protocols!` in {LIST}; what is \
                     no protocol belongs elsewhere"
                ),
            ));
        }
    }
    breaches
}

/// The module that a file is the root of: `ntp.rs` or `ntp/mod.rs`.
fn module(name: &str) -> Option<&str> {
    let module = name.strip_suffix("/mod.rs").or(name.strip_suffix(".rs"))?;
    (module != "mod" && !module.contains('/')).then_some(module)
}
