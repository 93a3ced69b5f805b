//! The table docs/verdicts.md: which requirement each laboratory capture violates, judged by a declaration learnt from one of
//! them.

use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

/// The capture that teaches the declaration.
const TEACHER: &str = "benign-multi.pcap";

const PREFACE: &str = "\
# What the laboratory captures violate

Captures of a real open-source core with a simulated UE and gNB, benign ones and attacks, each judged by the shipped catalogue and a
declaration learnt from `benign-multi`. The captures are not part of this project; `cargo xtask verdicts CAPTURES [BELEG]` makes
this table of a directory that holds them. Requirements about the observer are never violated, and are not listed.

Two findings are true in most of them, of the network and not of an attack: its subscribers use the null scheme (B10), and its AMF
prefers NEA0 (B14), which the laboratory is configured to do.

| capture | violated | met | inconclusive | not observable |
|---|---|---|---|---|
";

/// The document.
pub(crate) fn document(captures: &Path, beleg: &Path) -> Result<String, String> {
    let teacher = captures.join(TEACHER);
    let learnt = run(beleg, &["learn", &teacher.display().to_string()])?;
    let network = std::env::temp_dir().join(format!("beleg-verdicts-{}.toml", std::process::id()));
    std::fs::write(&network, learnt).map_err(|error| format!("{}: {error}", network.display()))?;
    let mut names: Vec<_> = std::fs::read_dir(captures)
        .map_err(|error| format!("{}: {error}", captures.display()))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|kind| kind == "pcap" || kind == "pcapng"))
        .collect();
    names.sort_by_key(|path| {
        (path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("atk")), path.clone())
    });
    let mut out = PREFACE.to_owned();
    for path in names {
        let shown = path.display().to_string();
        let screen = run(beleg, &["audit", &shown, "--network", &network.display().to_string(), "--requirements"])?;
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        row(&mut out, &name, &screen);
    }
    let _ = std::fs::remove_file(&network);
    Ok(out)
}

fn run(beleg: &Path, arguments: &[&str]) -> Result<String, String> {
    let output =
        Command::new(beleg).args(arguments).output().map_err(|error| format!("{}: {error}", beleg.display()))?;
    // A violation is an answer, too.
    match output.status.code() {
        Some(0 | 1 | 3) => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
        _ => Err(format!("beleg {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr))),
    }
}

fn row(out: &mut String, name: &str, screen: &str) {
    let findings = screen.split("\nFindings\n").nth(1).unwrap_or_default();
    let violated: Vec<String> = findings
        .lines()
        .filter(|line| line.starts_with("  ") && !line.starts_with("   ") && line.contains(": violated by "))
        .filter_map(|line| {
            let id = line.split_whitespace().next()?;
            let counts = line.rsplit(": violated by ").next()?;
            Some(format!("**{id}** ({counts})"))
        })
        .collect();
    let sums = findings.lines().next().unwrap_or_default();
    let count = |word: &str| {
        let part = sums.split([':', ',']).find(|part| part.trim_end().ends_with(word)).unwrap_or("0");
        part.trim().split(' ').next().unwrap_or("0").to_owned()
    };
    let shown = if violated.is_empty() { "nothing".to_owned() } else { violated.join(", ") };
    let _ = writeln!(
        out,
        "| {name} | {shown} | {} | {} | {} |",
        count(" met"),
        count(" inconclusive"),
        count(" not observable")
    );
}
