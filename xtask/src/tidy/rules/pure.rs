//! The crates that decode and judge do no I/O, read no clock and start no thread: time comes from the capture,
//! octets come from above, so that the same input always gives the same result.

use crate::tidy::text::{code_before_tests, has_word, is_test_file};
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// The crates concerned.
const CRATES: &[&str] = &["model", "spec", "wire", "assemble", "procedures", "ledger", "standard"];

/// What they may not touch.
const FORBIDDEN: &[&str] = &[
    "std::fs",
    "std::env",
    "std::process",
    "std::thread",
    "std::net::TcpStream",
    "std::net::TcpListener",
    "std::net::UdpSocket",
    "std::time::Instant",
    "std::time::SystemTime",
];

pub(crate) const RULE: Rule = Rule {
    name: "pure",
    demands: "the crates that decode and judge do no I/O, read no clock and start no thread",
    check,
    broken_by: &[
        &[("crates/wire/src/a.rs", "use std::fs;")],
        &[("crates/wire/src/a.rs", "use std::{fmt, fs};")],
        &[("crates/ledger/src/a.rs", "use std::{\n    fmt,\n    time::{Duration, Instant},\n};")],
        &[("crates/assemble/src/a.rs", "use std::net::{IpAddr, TcpStream as Stream};")],
        &[("crates/assemble/src/a.rs", "use std::net;")],
        &[("crates/assemble/src/a.rs", "use std::time::*;")],
        &[("crates/assemble/src/a.rs", "use std::time::{self, Duration};")],
        &[("crates/wire/src/a.rs", "let a = std::env::var(\"A\");")],
        &[("crates/wire/src/a.rs", "    std::thread::spawn(work);")],
    ],
    kept_by: &[
        &[(
            "crates/wire/src/a.rs",
            "//! No std::fs here.\nuse std::net::{IpAddr, Ipv4Addr};\nuse std::time::Duration;\n\
             use std::{fmt, str};",
        )],
        &[("crates/wire/src/a.rs", "//! A.\n#[cfg(test)]\nmod tests {\n    use std::fs;\n}")],
        &[("crates/wire/tests/a.rs", "use std::fs;"), ("crates/capture/src/a.rs", "use std::fs;")],
    ],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.rust().filter(|(path, _)| concerns(path)) {
        let named =
            code_before_tests(&text).flat_map(|(line, code)| named(code).map(move |found| (line, found.to_owned())));
        let mut found: Vec<(usize, String)> = named.collect();
        for (line, import) in imports(&text) {
            if reaches(&import) && !found.iter().any(|(_, known)| import.starts_with(known)) {
                found.push((line, import));
            }
        }
        breaches.extend(found.into_iter().map(|(line, found)| {
            Breach::line(
                path,
                line,
                format!(
                    "uses {found}: take the value from the capture or from the caller; import other items \
                     by name"
                ),
            )
        }));
    }
    breaches
}

fn concerns(path: &str) -> bool {
    let name = path.strip_prefix("crates/").and_then(|rest| rest.split_once("/src/"));
    name.is_some_and(|(name, _)| CRATES.contains(&name)) && !is_test_file(path)
}

/// What a line of code names by its full path.
fn named(code: &str) -> impl Iterator<Item = &'static str> {
    FORBIDDEN.iter().copied().filter(move |path| has_word(code, path))
}

/// Whether an import brings in something forbidden, or a module through which it can be reached.
fn reaches(import: &str) -> bool {
    let module = import.trim_end_matches("::self").trim_end_matches("::*");
    FORBIDDEN.iter().any(|path| {
        let rest = path.strip_prefix(module).or(module.strip_prefix(path));
        // `use std;` and `use std::*` cannot be written by accident; the prelude has `std` anyway.
        module != "std" && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    })
}

/// Every import as a full path without its alias, and the line where its statement begins.
fn imports(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut open: Option<(usize, String)> = None;
    for (line, code) in code_before_tests(text) {
        let code = code.trim();
        if let Some((_, statement)) = &mut open {
            statement.push_str(code);
        } else {
            let public = code.trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
            let tree = public.trim_start_matches("pub ").strip_prefix("use ");
            open = tree.map(|tree| (line, tree.to_owned()));
        }
        if let Some((line, statement)) = open.take_if(|(_, statement)| statement.ends_with(';')) {
            let tree = statement.trim_end_matches(';');
            expand("", tree, &mut |path| found.push((line, path)));
        }
    }
    found
}

/// Takes `a::{b, c::{d}}` apart into `a::b` and `a::c::d`.
fn expand(prefix: &str, tree: &str, each: &mut dyn FnMut(String)) {
    let tree = tree.trim();
    let Some((head, group)) = tree.split_once('{') else {
        let path = tree.split(" as ").next().unwrap_or_default();
        if !path.is_empty() {
            each(format!("{prefix}{path}"));
        }
        return;
    };
    let prefix = format!("{prefix}{head}");
    let group = group.strip_suffix('}').unwrap_or(group);
    let mut depth = 0_usize;
    let split = |c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == ',' && depth == 0
    };
    for part in group.split(split) {
        expand(&prefix, part, each);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn import_trees_are_taken_apart() {
        let text = "use a::{b, c::{d, e as f}, self};\npub use g;\nuse h::{\n    i,\n    j::k,\n};\n";
        let paths: Vec<(usize, String)> = imports(text);
        let expected =
            [(1, "a::b"), (1, "a::c::d"), (1, "a::c::e"), (1, "a::self"), (2, "g"), (3, "h::i"), (3, "h::j::k")];
        assert_eq!(paths, expected.map(|(line, path)| (line, path.to_owned())));
    }
}
