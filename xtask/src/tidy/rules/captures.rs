//! Captures in the project were made by the project: they stand under testdata/, and its README.md tells how.

use crate::tidy::{Breach, Rule};
use crate::tree::Tree;

const README: &str = "testdata/README.md";

/// How the names of captures end, after a compression's ending is taken off.
const ENDINGS: &[&str] = &[".pcap", ".pcapng", ".cap", ".ntar", ".snoop", ".erf", ".etl", ".ekw"];

/// How captures begin: pcap in both byte orders and both resolutions, and pcapng.
const MAGIC: &[[u8; 4]] = &[
    [0xa1, 0xb2, 0xc3, 0xd4],
    [0xd4, 0xc3, 0xb2, 0xa1],
    [0xa1, 0xb2, 0x3c, 0x4d],
    [0x4d, 0x3c, 0xb2, 0xa1],
    [0x0a, 0x0d, 0x0d, 0x0a],
];

pub(crate) const RULE: Rule = Rule {
    name: "captures",
    demands: "captures stand under testdata/ and testdata/README.md tells where each comes from",
    check,
    broken_by: &[
        &[("crates/capture/tests/a.pcap", "")],
        &[("testdata/a.pcapng.zst", ""), (README, "| file | origin |\n| `b.pcapng` | synth |")],
        &[("testdata/a.pcap", "")],
        &[("docs/a.bin", "\n\r\r\n")],
    ],
    kept_by: &[&[
        ("testdata/lab/a.pcapng", "\n\r\r\n"),
        (README, "| `lab/a.pcapng` | made by the project's own generator |"),
        ("docs/pcap.md", "about pcap"),
    ]],
};

fn check(tree: &Tree) -> Vec<Breach> {
    let readme = tree.text(README).unwrap_or_default();
    let mut breaches = Vec::new();
    for (path, _) in tree.files().filter(|(path, octets)| is_capture(path, octets)) {
        match path.strip_prefix("testdata/") {
            None => breaches.push(Breach::file(
                path,
                "is a capture outside testdata/: others' captures and their octets stay out of the project; what \
                 the project's own generator made goes to testdata/",
            )),
            Some(name) if !readme.contains(&format!("`{name}`")) => breaches.push(Breach::file(
                path,
                format!("is not listed in {README}: add a row with `{name}` and how the project made it"),
            )),
            Some(_) => {}
        }
    }
    breaches
}

fn is_capture(path: &str, octets: &[u8]) -> bool {
    let plain = [".gz", ".zst", ".xz", ".lz4"].iter().find_map(|ending| path.strip_suffix(ending)).unwrap_or(path);
    ENDINGS.iter().any(|ending| plain.ends_with(ending)) || MAGIC.iter().any(|magic| octets.starts_with(magic))
}
