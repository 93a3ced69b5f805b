//! From a capture to a bundle that strangers check, by the programs themselves; and what other programs say of the bundle.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on says where")]
#![expect(clippy::print_stderr, reason = "what a test leaves out, it says")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use beleg_evidence::bundle::{self, Files};
use beleg_evidence::keys::{PublicKey, Use};
use beleg_evidence::timestamp::Roots;
use beleg_verify::{Answer, Trust, check};

fn beleg(arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_beleg")).args(arguments).output().unwrap();
    // An audit that finds something says so by its status.
    assert!(matches!(output.status.code(), Some(0 | 1 | 3)), "{arguments:?}: {}", text(&output.stderr));
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
        for name in ["lab", "log", "ally", "tap"] {
            beleg(&["keygen", &format!("{name}.example.org"), "-o", &self.at(name)]);
        }
        let findings = fs::read_to_string(self.at("case/findings.jsonl")).unwrap();
        let finding: serde_json::Value = serde_json::from_str(findings.lines().next().unwrap()).unwrap();
        let (bundle, redacted) = (self.at("bundle"), self.at("redacted"));
        let id = finding["id"].as_str().unwrap();
        let (secret, sensor) = (self.at("case.capture-key"), self.at("first.seal"));
        let tap = ["--key", &self.at("tap"), "--capture-key", &secret, "-o", &sensor, "--every", "7"];
        beleg(&[&["seal-capture", &capture][..], &tap].concat());
        let seal = ["--key", &self.at("lab"), "-o", &bundle, "--capture", &capture, "--sensor", &sensor];
        beleg(&[&["seal", &self.at("case"), id][..], &seal].concat());
        beleg(&["countersign", &bundle, "--key", &self.at("ally")]);
        beleg(&["keygen", "regulator.example.org", "--witness", "-o", &self.at("regulator")]);
        let log = ["log", &self.at("seals"), &bundle, "--key", &self.at("log")];
        beleg(&log);
        let memory = self.at("memory");
        let witness = ["witness", &self.at("seals"), "--log-key", &self.at("log.pub"), "--memory", &memory];
        beleg(&[&witness[..], &["--key", &self.at("regulator")]].concat());
        beleg(&[&log[..], &["--witness", &self.at("regulator.pub")]].concat());
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
        let output = verify(
            bundle,
            &["--signer", &place.at("lab.pub"), "--log", &place.at("log.pub"), "--witness", &place.at("regulator.pub")],
        );
        assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
        assert!(text(&output.stdout).contains("holds: entry 0 of the log of log.example.org"));
        assert!(text(&output.stdout).contains("cosigned by regulator.example.org"));
        assert!(text(&output.stdout).contains("holds: the frames are what the sensor tap.example.org sealed"));
    }
    assert_eq!(verify(&bundle, &["--signer", &place.at("log.pub")]).status.code(), Some(1));
    for name in
        ["statement.dsse.json", "frames.pcapng", "openings.json", "network.toml", "seal.tlog-proof", "sensor.json"]
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
fn the_second_verifier_computes_the_published_vectors() {
    let Some(python) = python("cryptography") else { return };
    let mut command = Command::new(&python);
    let output = command
        .arg(project("contrib/check_vectors.py"))
        .arg(project("docs/formats/bundle.vectors.json"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
}

#[test]
fn another_implementation_accepts_the_log() {
    let Some(python) = python("aics_tlog") else { return };
    let place = Place::new("foreign");
    let (bundle, redacted) = place.sealed();
    let mut command = Command::new(&python);
    command.arg(project("contrib/check_log.py")).args([&place.at("seals"), &place.at("log.pub")]).args([
        "--witness",
        &place.at("regulator.pub"),
        &bundle,
        &redacted,
    ]);
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("accepted: 2 bundles, 1 witnesses"));
}

#[test]
fn witnesses_are_believed_by_whoever_names_them() {
    let place = Place::new("witnesses");
    let (bundle, _) = place.sealed();
    let key = |name: &str, of| PublicKey::parse_for(fs::read_to_string(place.at(name)).unwrap().trim(), of).unwrap();
    let log = key("log.pub", Use::Signs);
    let regulator = key("regulator.pub", Use::Cosigns);
    beleg(&["keygen", "cert.example.org", "--witness", "-o", &place.at("cert")]);
    let other = key("cert.pub", Use::Cosigns);
    let files = Files::read(Path::new(&bundle)).unwrap();
    let judged = |witnesses: &[&PublicKey], quorum| {
        let witnesses = witnesses.iter().copied().cloned().collect();
        check(&files, &Trust { logs: vec![log.clone()], witnesses, quorum, ..Trust::default() })
    };
    let report = judged(&[&regulator], None);
    assert_eq!(report.answer, Answer::Consistent, "{}", report.text(false));
    assert!(report.steps.iter().any(|step| step.contains("1 of the 1 witnesses")), "{}", report.text(false));
    assert!(!report.assumes.iter().any(|line| line.contains("only grows")), "{}", report.text(false));
    assert!(judged(&[], None).assumes.iter().any(|line| line.contains("you named no witness of it")));
    assert_eq!(judged(&[&regulator, &other], None).answer, Answer::CannotTell);
    assert_eq!(judged(&[&regulator, &other], Some(1)).answer, Answer::Consistent);
    // What a witness has is for that alone.
    let lab = Command::new(env!("CARGO_BIN_EXE_beleg"))
        .args(["countersign", &bundle, "--key", &place.at("regulator")])
        .output()
        .unwrap();
    assert!(text(&lab.stderr).contains("no private key to sign with"), "{}", text(&lab.stderr));
}

/// A time-stamping authority out of OpenSSL's own example: asked, answered, enclosed, checked by OpenSSL.
#[test]
fn a_time_stamp_is_asked_for_and_enclosed() {
    let place = Place::new("stamped");
    let openssl = |arguments: &[&str]| {
        Command::new("openssl")
            .current_dir(&place.0)
            .args(arguments)
            .output()
            .is_ok_and(|output| output.status.success())
    };
    if !openssl(&["version"]) {
        eprintln!("LEFT OUT: no openssl to play the time-stamping authority");
        return;
    }
    let (bundle, redacted) = place.sealed();
    fs::write(
        place.at("tsa.cnf"),
        "[req]\ndistinguished_name=name\nx509_extensions=tsa\nprompt=no\n[name]\nCN=tsa.example.org\n[tsa]\n\
         basicConstraints=critical,CA:TRUE\nextendedKeyUsage=critical,timeStamping\n[stamp]\nserial=serial\n\
         crypto_device=builtin\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n",
    )
    .unwrap();
    fs::write(place.at("serial"), "01\n").unwrap();
    assert!(openssl(&[
        "req", "-config", "tsa.cnf", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "tsa.key", "-out", "tsa.crt"
    ]));
    beleg(&["timestamp", &bundle, "--request", &place.at("seal.tsq")]);
    let reply =
        ["ts", "-reply", "-config", "tsa.cnf", "-section", "stamp", "-queryfile", "seal.tsq", "-signer", "tsa.crt"];
    assert!(openssl(&[&reply[..], &["-inkey", "tsa.key", "-out", "seal.tsr"]].concat()));
    beleg(&["timestamp", &bundle, "--response", &place.at("seal.tsr"), "--tsa-root", &place.at("tsa.crt")]);
    assert!(openssl(&["ts", "-verify", "-queryfile", "seal.tsq", "-in", "bundle/seal.tsr", "-CAfile", "tsa.crt"]));
    let roots = |name: &str| {
        let mut authorities = Roots::default();
        authorities.add(&fs::read(place.at(name)).unwrap()).unwrap();
        Trust { authorities, ..Trust::default() }
    };
    let judged = |place: &str, trust: &Trust| check(&Files::read(Path::new(place)).unwrap(), trust);
    let report = judged(&bundle, &roots("tsa.crt"));
    assert_eq!(report.answer, Answer::Consistent, "{}", report.text(false));
    assert!(report.steps.iter().any(|step| step.contains("leads to tsa.example.org, which you gave")));
    let report = judged(&bundle, &Trust::default());
    assert!(report.assumes.iter().any(|line| line.contains("you gave no root (--tsa-root)")), "{}", report.text(false));
    assert!(openssl(&[
        "req", "-config", "tsa.cnf", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", "no.key", "-out", "no.crt"
    ]));
    let report = judged(&bundle, &roots("no.crt"));
    assert_eq!(report.answer, Answer::Refuted, "another root of the same name: {}", report.text(false));
    assert_eq!(judged(&redacted, &roots("tsa.crt")).answer, Answer::CannotTell, "that one is not stamped");
    // What stands beside the statement is flipped octet by octet, before a reader who knows everybody but the authority.
    let files = Files::read(Path::new(&bundle)).unwrap();
    let key = |name: &str, of| PublicKey::parse_for(fs::read_to_string(place.at(name)).unwrap().trim(), of).unwrap();
    let trust = Trust {
        logs: vec![key("log.pub", Use::Signs)],
        sensors: vec![key("tap.pub", Use::Signs)],
        witnesses: vec![key("regulator.pub", Use::Cosigns)],
        // Who has the authority's certificate does not need the enclosed one, and may find it altered.
        ..Trust::default()
    };
    assert_eq!(check(&files, &trust).answer, Answer::Consistent);
    let (mut changes, mut meaningless) = (0, Vec::new());
    for name in [bundle::TOKEN, bundle::PROOF, bundle::SENSOR] {
        for at in 0..files.get(name).unwrap().len() {
            let mut altered = files.clone();
            altered.0.get_mut(name).unwrap()[at] ^= 1;
            let report = check(&altered, &trust);
            changes += 1;
            let stamped = report.steps.iter().any(|step| step.contains("signed a time stamp over the seal"));
            match report.failure {
                Some(what) => assert!(what.contains(name) || what.contains("witness"), "octet {at} of {name}: {what}"),
                None if stamped => meaningless.push((name, at)),
                // An authority that is not known any more: that is no contradiction, and it is said that nothing was checked.
                None => assert!(report.assumes.iter().any(|line| line.contains("that the time stamp is good"))),
            }
        }
    }
    eprintln!("{changes} changes of time stamp, proof and sensor's seal; believed as before: {meaningless:?}");
    // Granted, and granted with modifications that there are none of.
    assert!(matches!(meaningless[..], [(bundle::TOKEN, 8)]), "{meaningless:?}");
    let Some(python) = python("cryptography") else { return };
    let second = |root: &str| {
        let mut command = Command::new(&python);
        command
            .arg(project("contrib/beleg_verify.py"))
            .arg(&bundle)
            .args(["--tsa-root", &place.at(root)])
            .output()
            .unwrap()
    };
    let output = second("tsa.crt");
    assert!(output.status.success(), "{}{}", text(&output.stdout), text(&output.stderr));
    assert!(text(&output.stdout).contains("holds: the time stamp"), "{}", text(&output.stdout));
    assert_eq!(second("no.crt").status.code(), Some(1));
}
