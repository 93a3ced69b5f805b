//! The address that a UE is told over N1 and the one that N4 gives its session, from the command line: the sample capture as it is,
//! and with another address in what the SMF has the AMF hand on.
#![expect(clippy::expect_used, reason = "a test that cannot go on says why")]

use std::path::{Path, PathBuf};
use std::process::Command;

/// PDU address (TS 24.501 clause 9.11.4.10) of IPv4, as it stands in an establishment accept.
const ADDRESS: [u8; 6] = [0x29, 5, 1, 10, 45, 0];

const CATALOGUE: &str = "[catalogue]\nname = \"test\"\ntitle = \"Test\"\nversion = \"1\"\nauthority = \"Test\"\nmodified = \"2026-01-01\"\n";

const REQUIREMENT: &str = r#"+++
id = "T-1"
title = "A UE has one address"
since = "1"
version = 1
severity = "high"
group = "spying"
applies_to = "session"
when = 'exists(addresses_agree)'
assert = 'addresses_agree'
finding = "has another address on N4 than its UE was told"
needs_interfaces = ["N4"]
disclose = []

[[references]]
source = "3GPP"
id = "TS 23.501 clause 5.8.2.2"
mark = "known"
+++
## What it requires

One address.

## Why it matters

Whoever has another's address has another's packets.

## When a violation is innocent

It is not.

## Evidence

The frames.

## Examples

```toml
case = "violation"
about = "another"
entries = [{ addresses_agree = false }]
```

```toml
case = "innocent"
about = "the same"
entries = [{ addresses_agree = true }]
```

```toml
case = "gap"
about = "N4 has gaps"
entries = [{ unknown = ["addresses_agree"] }]
```
"#;

fn beleg(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().expect("the program runs");
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn written(name: &str, content: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pdu-address").join(name);
    std::fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
    std::fs::write(&path, content).expect("a file");
    path
}

#[test]
fn another_address_than_n4_gives_is_told() {
    let demo = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/../../testdata/demo.pcapng")).expect("a capture");
    let at = demo.windows(ADDRESS.len()).position(|octets| octets == ADDRESS).expect("an establishment accept");
    let mut altered = demo.clone();
    altered[at + ADDRESS.len()] = 99;
    let (demo, altered) = (written("demo.pcapng", &demo), written("altered.pcapng", &altered));
    let [demo, altered] = [&demo, &altered].map(|path| path.to_str().expect("a name"));
    let network = written("network.toml", beleg(&["learn", demo]).as_bytes());
    let network = network.to_str().expect("a name");
    written("standard/catalogue.toml", CATALOGUE.as_bytes());
    let standard = written("standard/T-1.md", REQUIREMENT.as_bytes());
    let standard = standard.parent().and_then(Path::to_str).expect("a name");

    let judged = |capture| beleg(&["audit", capture, "--network", network, "--standard", standard]);
    let (honest, other) = (judged(demo), judged(altered));
    assert!(honest.contains("1 requirement: 1 met"), "{honest}");
    assert!(other.contains("1 requirement: 1 violated") && other.contains("T-1.1"), "{other}");
    let audit = |capture| beleg(&["audit", capture, "--network", network]);
    let (honest, other) = (audit(demo), audit(altered));
    assert!(!honest.contains("no pdu-address"), "{honest}");
    assert!(other.contains("no pdu-address") && other.contains(", for 10.45.0.99 in 192.0.2."), "{other}");
    assert!(other.contains("says: 10.45.0.2 in 192.0.2."), "{other}");
}
