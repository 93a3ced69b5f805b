//! Nothing in the tree belongs to one machine or one house's network.

use crate::tidy::text::lines;
use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

/// Where machines keep things of their own. In two parts, so that this file does not break its own rule.
const FOLDERS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers\\"),
];

/// Top-level names that resolve only inside somebody's network.
const INSIDE: &[&str] = &["internal", "corp", "lan", "intranet", "localdomain"];

pub(crate) const RULE: Rule = Rule {
    name: "machine",
    demands: "no absolute path of a machine and no internal host's name",
    check,
    broken_by: &[
        &[("a.rs", concat!("const A: &str = \"/ho", "me/me/a.pcap\";"))],
        &[("a.md", concat!("run it in /wo", "rk/beleg"))],
        &[(".ci/run", concat!("PATH=/ro", "ot/.cargo/bin:$PATH"))],
        &[("a.md", concat!("see https://git.example.cor", "p/beleg"))],
        &[("a.toml", concat!("index = \"sparse+http://crates.la", "n:8080/\""))],
    ],
    kept_by: &[&[(
        "a.md",
        "https://www.example.org/home/a, src/work/b, http://127.0.0.1:7777/x, self.lan/\n\
         http://nrf.example/internal/",
    )]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let mut breaches = Vec::new();
    for (path, text) in tree.texts() {
        for (number, line) in lines(&text) {
            if let Some(folder) = FOLDERS.iter().find(|folder| has_path(line, folder)) {
                breaches.push(Breach::line(
                    path,
                    number,
                    format!(
                        "names a machine's folder ({folder}…): use a path relative to the project, or a \
                         variable"
                    ),
                ));
            }
            if let Some(host) = hosts(line).find(|host| is_inside(host)) {
                breaches.push(Breach::line(
                    path,
                    number,
                    format!(
                        "names a host that only one network knows ({host}): use a documentation name such \
                         as example.org"
                    ),
                ));
            }
        }
    }
    breaches
}

/// Whether an absolute path that begins with `folder` stands in the line.
fn has_path(line: &str, folder: &str) -> bool {
    let part_of_path = |c: char| c.is_ascii_alphanumeric() || "._-})]*".contains(c);
    line.match_indices(folder).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        !before.is_some_and(part_of_path)
    })
}

/// The hosts of the line's URLs.
fn hosts(line: &str) -> impl Iterator<Item = &str> {
    line.split("://").skip(1).filter_map(|rest| {
        let authority = rest.split(['/', '"', '\'', ' ', ')', '>', '`', '?', '#']).next()?;
        let host = authority.rsplit('@').next()?;
        host.split(':').next()
    })
}

fn is_inside(host: &str) -> bool {
    let last = host.rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(|last| INSIDE.contains(&last))
}
