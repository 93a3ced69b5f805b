//! From a capture to a bundle that strangers check, by the programs themselves; and what other programs say of the bundle.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says where")]
#![expect(clippy::print_stderr, reason = "what a test leaves out, it says")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn beleg(arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{arguments:?}: {}", text(&output.stderr));
    output
}

fn text(octets: &[u8]) -> String {
    String::from_utf8_lossy(octets).into_owned()
}

fn project(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).to_string_lossy().into_owned()
}

/// A directory of its own for a test, gone at its end.
struct Place(PathBuf);

impl Place {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-evidence-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn at(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }

    /// The shipped capture audited by a declaration that does not know the clock, and a finding sealed, logged and redacted.
    fn sealed(&self) -> (String, String) {
        let capture = project("testdata/first.pcapng");
        let learnt = text(&beleg(&["learn", &capture]).stdout);
        let network = learnt.split("\n[[allow]]").next().unwrap().to_owned() + "\n";
        fs::write(self.at("network.toml"), network).unwrap();
        beleg(&["audit", &capture, "--network", &self.at("network.toml"), "-o", &self.at("case")]);
        for name in ["lab", "log", "ally"] {
            beleg(&["keygen", &format!("{name}.example.org"), "-o", &self.at(name)]);
        }
        let findings = fs::read_to_string(self.at("case/findings.jsonl")).unwrap();
        let finding: serde_json::Value = serde_json::from_str(findings.lines().next().unwrap()).unwrap();
        let (bundle, redacted) = (self.at("bundle"), self.at("redacted"));
        let id = finding["id"].as_str().unwrap();
        beleg(&["seal", &self.at("case"), id, "--key", &self.at("lab"), "-o", &bundle, "--capture", &capture]);
        beleg(&["countersign", &bundle, "--key", &self.at("ally")]);
        beleg(&["log", &self.at("seals"), &bundle, "--key", &self.at("log")]);
        beleg(&["redact", &bundle, "--key", &self.at("ally"), "-o", &redacted]);
        (bundle, redacted)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn evidence_is_made_and_kept_secret_where_it_must_be() {
    let place = Place::new("made");
    let (bundle, redacted) = place.sealed();
    for place in [&bundle, &redacted] {
        let read = |name: &str| fs::read(Path::new(place).join(name)).unwrap();
        assert!(text(&read("README.txt")).contains("Do not believe it: check it."));
        assert!(text(&read("seal.tlog-proof")).starts_with("c2sp.org/tlog-proof@v1\n"));
    }
    #[cfg(unix)]
    for name in ["lab", "case.capture-key"] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = fs::metadata(place.at(name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let again =
        Command::new(env!("CARGO_BIN_EXE_beleg")).args(["keygen", "x", "-o", &place.at("lab")]).output().unwrap();
    assert_eq!(again.status.code(), Some(2), "a key is never written over");
}

/// A Python with this module, or the reason why there is none.
fn python(module: &str) -> Option<String> {
    let names = std::env::var("BELEG_PYTHON").map_or_else(|_| vec!["python3".to_owned()], |name| vec![name]);
    let has = |name: &String| {
        Command::new(name)
            .args(["-c", &format!("import {module}")])
            .output()
            .is_ok_and(|output| output.status.success())
    };
    let found = names.into_iter().find(has);
    if found.is_none() {
        eprintln!("LEFT OUT: no python3 with the package {module} (BELEG_PYTHON names another Python)");
    }
    found
}

#[test]
fn a_second_verifier_says_the_same() {
    let Some(python) = python("cryptography") else { return };
    let place = Place::new("second");
    let (bundle, redacted) = place.sealed();
    let verify = |bundle: &str, more: &[&str]| {
        Command::new(&python).arg(project("contrib/beleg_verify.py")).arg(bundle).args(more).output().unwrap()
    };
    for bundle in [&bundle, &redacted] {
        let output = verify(bundle, &["--signer", &place.at("lab.pub"), "--log", &place.at("log.pub")]);
        assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
        assert!(text(&output.stdout).contains("holds: entry 0 of the log of log.example.org"));
    }
    assert_eq!(verify(&bundle, &["--signer", &place.at("log.pub")]).status.code(), Some(1));
    for name in
        ["statement.dsse.json", "frames.pcapng", "openings.json", "network.toml", "standard.md", "seal.tlog-proof"]
    {
        let path = Path::new(&redacted).join(name);
        let octets = fs::read(&path).unwrap();
        let mut altered = octets.clone();
        let at = altered.len() - altered.len() / 3;
        altered[at] ^= 1;
        fs::write(&path, altered).unwrap();
        let output = verify(&redacted, &[]);
        assert_eq!(output.status.code(), Some(1), "{name}: {}", text(&output.stdout));
        fs::write(&path, octets).unwrap();
    }
}

#[test]
fn another_implementation_accepts_the_log() {
    let Some(python) = python("aics_tlog") else { return };
    let place = Place::new("foreign");
    let (bundle, redacted) = place.sealed();
    let mut command = Command::new(&python);
    command.arg(project("contrib/check_log.py")).args([&place.at("seals"), &place.at("log.pub"), &bundle, &redacted]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("accepted: 2 bundles"));
}
