//! The report of the shipped capture, as a browser gets it.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};

/// A report in a language, gone with the test.
fn report(language: &str) -> String {
    // Tests run side by side.
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let path: PathBuf = std::env::temp_dir().join(format!("beleg-{}-{number}.html", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["audit", "testdata/first.pcapng", "--lang", language, "--report"])
        .arg(&path)
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .expect("the program runs");
    // Octets behind a PDU, and a SUCI that conceals nobody: the status says it too.
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    let page = std::fs::read_to_string(&path).expect("a report");
    let _ = std::fs::remove_file(&path);
    page
}

/// Every tag that is opened is closed, in order.
fn nesting(page: &str) -> Result<(), String> {
    const EMPTY: [&str; 4] = ["meta", "br", "input", "!DOCTYPE"];
    let mut open: Vec<&str> = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let (tag, next) = after.split_once('>').ok_or("a tag without an end")?;
        rest = next;
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            let last = open.pop();
            if last != Some(name) {
                return Err(format!("</{name}> after {last:?}, within {open:?}"));
            }
        } else if !tag.ends_with('/') && !EMPTY.contains(&name) {
            open.push(name);
            if name == "script" || name == "style" {
                rest = rest.split_once(&format!("</{name}>")).map_or("", |(_, after)| after);
                open.pop();
            }
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("not closed: {open:?}")) }
}

#[test]
fn a_report_is_one_page_that_fetches_nothing() {
    for language in ["en", "de"] {
        let page = report(language);
        assert_eq!(nesting(&page), Ok(()));
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        let fetching = ["src=", "href=\"http", "url(http", "@import", "<link", "<iframe", "<img"];
        assert!(fetching.iter().all(|word| !page.contains(word)));
        assert!(page.len() < 2_000_000 && page.contains("InitialUEMessage · Registration request"));
        assert!(!page.contains("suci-0-001-01-0000-0-0-0000000001"), "an identity is shown");
        // Wherever a link leads, there is something.
        for target in page.split("href=\"#").skip(1).filter_map(|after| after.split('"').next()) {
            assert!(page.contains(&format!("id=\"{target}\"")), "{target}");
        }
    }
}

#[test]
fn an_answer_stands_at_the_top() {
    let page = report("en");
    let answer = page.find("requirements are violated.").expect("the answer");
    assert!(answer < page.find("<nav").expect("the contents"));
    assert!(report("de").contains("Anforderungen sind verletzt."));
}

#[test]
fn a_language_that_is_none_is_told() {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["audit", "--lang", "fr", "x.pcap"])
        .output()
        .expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("there are en and de"));
}

#[test]
fn every_finding_has_its_ladder() {
    let place = std::env::temp_dir().join(format!("beleg-{}-ladders", std::process::id()));
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(["demo", "-o"]).arg(&place).output();
    assert_eq!(output.expect("the program runs").status.code(), Some(0));
    let page = std::fs::read_to_string(place.join("case/report.html")).expect("a report");
    let _ = std::fs::remove_dir_all(&place);
    let cards: Vec<&str> =
        page.split("<article class=\"card").skip(1).filter_map(|card| card.split("</article>").next()).collect();
    assert!(cards.len() > 1);
    for card in cards {
        assert!(card.contains("<details class=\"drawn\"") && card.contains("<g class=\"row"), "{card}");
    }
}
