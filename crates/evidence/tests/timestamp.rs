//! Time stamps that OpenSSL makes, good and forged: authorities of every kind that is known, and every way in which one may lie.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]
#![expect(clippy::print_stderr, reason = "what a test leaves out, it says")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use beleg_evidence::digest::Digest;
use beleg_evidence::timestamp::{Fault, Roots, Stamp, check};

const CONFIG: &str = "\
[req]\ndistinguished_name=name\nprompt=no\n[name]\nCN=tsa.example.org\n\
[root]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\nsubjectKeyIdentifier=hash\n\
[flat]\nbasicConstraints=critical,CA:TRUE,pathlen:0\nkeyUsage=critical,keyCertSign\n\
[leaf]\nbasicConstraints=CA:FALSE\n\
[nosign]\nbasicConstraints=critical,CA:TRUE\nkeyUsage=critical,cRLSign\n\
[mails]\nbasicConstraints=critical,CA:TRUE\nextendedKeyUsage=emailProtection\n\
[tsa]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,digitalSignature\nsubjectKeyIdentifier=hash\n\
[bare]\nbasicConstraints=CA:FALSE\n[lax]\nextendedKeyUsage=timeStamping\n\
[both]\nextendedKeyUsage=critical,timeStamping,codeSigning\n\
[cipher]\nextendedKeyUsage=critical,timeStamping\nkeyUsage=critical,keyEncipherment\n\
[strange]\nextendedKeyUsage=critical,timeStamping\n1.2.3.4.5=critical,DER:0500\n\
[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=any\nunique_subject=no\n\
[any]\ncommonName=supplied\n\
[stamp]\nserial=serial\ncrypto_device=builtin\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\naccuracy=secs:1\n\
tsa_name=yes\ness_cert_id_chain=no\n\
[stamp512]\nserial=serial\ncrypto_device=builtin\nsigner_digest=sha512\ndefault_policy=1.2.3.4\ndigests=sha256\n\
ess_cert_id_alg=sha384\n[stamp1]\nserial=serial\ncrypto_device=builtin\nsigner_digest=sha256\ndefault_policy=1.2.3.4\n\
digests=sha256\ness_cert_id_alg=sha1\n";

/// An office with OpenSSL in it.
struct Office(PathBuf);

impl Office {
    fn open(name: &str) -> Option<Self> {
        let path = std::env::temp_dir().join(format!("beleg-tsa-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let office = Self(path);
        if Command::new("openssl").arg("version").output().is_err() {
            eprintln!("LEFT OUT: no openssl to play the time-stamping authority");
            return None;
        }
        for (name, text) in [("cnf", CONFIG), ("serial", "01\n"), ("index.txt", "")] {
            fs::write(office.0.join(name), text).unwrap();
        }
        Some(office)
    }

    fn openssl(&self, line: &str) {
        let output = Command::new("openssl").current_dir(&self.0).args(line.split(' ')).output().unwrap();
        assert!(output.status.success(), "openssl {line}: {}", String::from_utf8_lossy(&output.stderr));
    }

    fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.0.join(name)).unwrap()
    }

    fn key(&self, name: &str, kind: &str) {
        let how = match kind {
            "p256" => "EC -pkeyopt ec_paramgen_curve:P-256".to_owned(),
            "p384" => "EC -pkeyopt ec_paramgen_curve:P-384".to_owned(),
            bits => format!("RSA -pkeyopt rsa_keygen_bits:{bits}"),
        };
        self.openssl(&format!("genpkey -algorithm {how} -out {name}.key"));
    }

    /// A root of this kind of key.
    fn root(&self, name: &str, kind: &str) {
        self.key(name, kind);
        self.openssl(&format!("req -config cnf -new -key {name}.key -subj /CN={name}.example.org -out {name}.csr"));
        let (from, to) = LONG;
        self.openssl(&format!(
            "ca -config cnf -batch -notext -in {name}.csr -selfsign -keyfile {name}.key -extensions root -startdate {from} \
             -enddate {to} -out {name}.crt"
        ));
    }

    /// A certificate under an issuer, valid from and to.
    fn issue(&self, name: &str, kind: &str, issuer: &str, extensions: &str, (from, to): (&str, &str)) {
        self.key(name, kind);
        self.openssl(&format!("req -config cnf -new -key {name}.key -subj /CN={name}.example.org -out {name}.csr"));
        self.openssl(&format!(
            "ca -config cnf -batch -notext -in {name}.csr -cert {issuer}.crt -keyfile {issuer}.key -extensions {extensions} \
             -startdate {from} -enddate {to} -out {name}.crt"
        ));
    }

    /// What an authority answers, as OpenSSL's own does.
    fn stamped(&self, seal: Digest, signer: &str, section: &str, more: &str) -> Vec<u8> {
        self.openssl(&format!("ts -query -digest {seal} -sha256 -cert -out tsq"));
        self.openssl(&format!(
            "ts -reply -config cnf -section {section} -queryfile tsq -signer {signer}.crt -inkey {signer}.key{more} -out tsr"
        ));
        self.read("tsr")
    }

    /// What an authority that OpenSSL would not let answer may answer: its TSTInfo is made here, and signed by `openssl cms`.
    fn forged(&self, info: &[u8], signer: &str, key: &str, more: &str) -> Vec<u8> {
        fs::write(self.0.join("info"), info).unwrap();
        self.openssl(&format!(
            "cms -sign -in info -binary -nodetach -econtent_type 1.2.840.113549.1.9.16.1.4 -cades -md sha256 -signer {signer}.crt \
             -inkey {key}.key -outform DER{more} -out cms"
        ));
        element(0x30, &[element(0x30, &[2, 1, 0]), self.read("cms")].concat())
    }

    fn roots(&self, names: &[&str]) -> Roots {
        let mut roots = Roots::default();
        for name in names {
            roots.add(&self.read(&format!("{name}.crt"))).unwrap();
        }
        roots
    }
}

impl Drop for Office {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    let len = content.len();
    let head = match len {
        0..=0x7f => vec![tag, len as u8],
        0x80..=0xff => vec![tag, 0x81, len as u8],
        _ => vec![tag, 0x82, (len >> 8) as u8, len as u8],
    };
    [head, content.to_vec()].concat()
}

/// A TSTInfo over this seal.
fn info(seal: Digest, time: &str) -> Vec<u8> {
    let sha256 = [0x30, 0x0d, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1, 5, 0];
    let imprint = element(0x30, &[&sha256[..], &element(4, &seal.0)].concat());
    let parts = [vec![2, 1, 1], vec![6, 2, 0x2a, 3], imprint, vec![2, 1, 7], element(0x18, time.as_bytes())];
    element(0x30, &parts.concat())
}

const LONG: (&str, &str) = ("20200101000000Z", "20450101000000Z");
const NOW: &str = "20260101120000Z";

fn seal() -> Digest {
    Digest::of(b"seal")
}

fn wrong(found: Result<Stamp, Fault>) -> String {
    match found {
        Err(Fault::Wrong(what)) => what,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_kind_of_authority_is_understood() {
    let Some(office) = Office::open("kinds") else { return };
    for (kind, upper, section) in [
        ("2048", "p384", "stamp"),
        ("p256", "2048", "stamp"),
        ("p384", "p256", "stamp512"),
        ("3072", "4096", "stamp512"),
        ("2048", "2048", "stamp1"),
    ] {
        let names = ["root", "middle", "tsa"];
        office.root("root", upper);
        office.issue("middle", upper, "root", "root", LONG);
        office.issue("tsa", kind, "middle", "tsa", LONG);
        let response = office.stamped(seal(), "tsa", section, " -chain middle.crt");
        let name = |name: &str| format!("{name}.example.org");
        let stamp = check(&response, seal(), &Roots::default()).unwrap();
        assert_eq!((stamp.authority, stamp.root), (name("tsa"), None));
        for root in names {
            let stamp = check(&response, seal(), &office.roots(&[root])).unwrap();
            assert_eq!(stamp.root, Some(name(root)), "{kind} under {upper}");
            assert!(stamp.time.starts_with("20") && stamp.time.ends_with('Z'), "{}", stamp.time);
        }
        assert!(wrong(check(&response, Digest::of(b"other"), &Roots::default())).contains("over something else"));
        office.root("stranger", "p256");
        let what = wrong(check(&response, seal(), &office.roots(&["stranger"])));
        assert!(what.contains("no chain leads"), "{what}");
        // The middle is needed, unless it is what is trusted.
        let alone = office.stamped(seal(), "tsa", section, "");
        assert!(wrong(check(&alone, seal(), &office.roots(&["root"]))).contains("no chain leads"));
        assert!(check(&alone, seal(), &office.roots(&["root", "middle"])).is_ok());
    }
}

#[test]
fn every_forgery_is_told_by_its_name() {
    let Some(office) = Office::open("forged") else { return };
    office.root("root", "p256");
    office.issue("tsa", "p256", "root", "tsa", LONG);
    let root = office.roots(&["root"]);
    let good = office.forged(&info(seal(), NOW), "tsa", "tsa", "");
    assert_eq!(check(&good, seal(), &root).unwrap().time, "2026-01-01T12:00:00Z");
    let told = |response: &[u8], words: &str| {
        for roots in [&root, &Roots::default()] {
            let what = wrong(check(response, seal(), roots));
            assert!(what.contains(words), "{what}, and not {words}");
        }
    };
    told(&office.forged(&info(Digest::of(b"other"), NOW), "tsa", "tsa", ""), "over something else");
    // By its certificate, it was not there yet, or no more.
    told(&office.forged(&info(seal(), "20190101000000Z"), "tsa", "tsa", ""), "valid from");
    office.issue("old", "2048", "root", "tsa", ("20100101000000Z", "20150101000000Z"));
    told(&office.forged(&info(seal(), NOW), "old", "old", ""), "and not at 2026-01-01T12:00:00Z");
    for (extensions, words) in [
        ("bare", "no extended key usage"),
        ("lax", "not critical"),
        ("both", "not id-kp-timeStamping alone"),
        ("cipher", "may not sign"),
    ] {
        office.issue(extensions, "p256", "root", extensions, LONG);
        told(&office.forged(&info(seal(), NOW), extensions, extensions, ""), words);
    }
    // The signature of another key under the authority's own certificate.
    office.issue("honest", "2048", "root", "tsa", LONG);
    office.issue("thief", "2048", "root", "tsa", LONG);
    let [good, other] = ["honest", "thief"].map(|name| office.forged(&info(seal(), NOW), name, name, ""));
    assert!(check(&good, seal(), &root).is_ok() && check(&other, seal(), &root).is_ok());
    let swapped = [&good[..good.len() - 256], &other[other.len() - 256..]].concat();
    told(&swapped, "its signature is not that of honest.example.org");
    // A root of the same name, that somebody else made.
    office.root("root", "p256");
    office.issue("thief", "p256", "root", "tsa", LONG);
    let forged = office.forged(&info(seal(), NOW), "thief", "thief", "");
    let what = wrong(check(&forged, seal(), &root));
    assert!(what.contains("names root.example.org as its issuer, who has not signed it"), "{what}");
    assert!(check(&forged, seal(), &Roots::default()).is_ok(), "that anybody can do, and the verifier says so");
    let root = office.roots(&["root"]);
    office.issue("tsa", "p256", "root", "tsa", LONG);
    // Issuers that may not issue.
    for (extensions, words) in
        [("leaf", "not that of a certification"), ("nosign", "may not sign"), ("mails", "other purposes")]
    {
        office.issue("between", "p256", "root", extensions, LONG);
        office.issue("below", "p256", "between", "tsa", LONG);
        let response = office.forged(&info(seal(), NOW), "below", "below", " -certfile between.crt");
        let what = wrong(check(&response, seal(), &root));
        assert!(what.contains(words), "{what}");
    }
    office.issue("flat", "p256", "root", "flat", LONG);
    office.issue("deeper", "p256", "flat", "root", LONG);
    office.issue("deepest", "p256", "deeper", "tsa", LONG);
    fs::write(office.0.join("both.crt"), [office.read("flat.crt"), office.read("deeper.crt")].concat()).unwrap();
    let response = office.forged(&info(seal(), NOW), "deepest", "deepest", " -certfile both.crt");
    assert!(wrong(check(&response, seal(), &root)).contains("longer than it allows"));
    // What is not known here is neither good nor bad.
    office.issue("strange", "p256", "root", "strange", LONG);
    let response = office.forged(&info(seal(), NOW), "strange", "strange", "");
    assert!(
        matches!(check(&response, seal(), &root), Err(Fault::Unknown(what)) if what.contains("critical extension"))
    );
    let response = office.forged(&info(seal(), NOW), "tsa", "tsa", " -nocerts");
    assert!(matches!(check(&response, seal(), &root), Err(Fault::Unknown(what)) if what.contains("not enclosed")));
    assert!(check(&response, seal(), &office.roots(&["tsa"])).is_ok());
    office.issue("weak", "1024", "root", "tsa", LONG);
    let response = office.forged(&info(seal(), NOW), "weak", "weak", "");
    assert!(matches!(check(&response, seal(), &root), Err(Fault::Unknown(what)) if what.contains("1024 bits")));
}

/// Of what the authority signed, no octet can be changed; elsewhere changes say nothing else.
#[test]
fn every_octet_of_a_time_stamp_is_changed() {
    let Some(office) = Office::open("octets") else { return };
    office.root("root", "p256");
    for kind in ["p256", "2048"] {
        office.issue("tsa", kind, "root", "tsa", LONG);
        let response = office.stamped(seal(), "tsa", "stamp", "");
        let roots = office.roots(&["root"]);
        let good = check(&response, seal(), &roots).unwrap();
        let (mut believed, mut count) = (Vec::new(), 0);
        for at in 0..response.len() {
            for flip in [0x01, 0x80, 0xff] {
                let mut altered = response.clone();
                altered[at] ^= flip;
                count += 1;
                if let Ok(stamp) = check(&altered, seal(), &roots) {
                    assert_eq!(stamp, good, "octet {at}");
                    believed.push(at);
                }
            }
            assert!(check(&response[..at], seal(), &roots).is_err());
        }
        // The status, which is granted in two ways, and nothing else.
        eprintln!("{kind}: {count} changes of {} octets, believed as before: {believed:?}", response.len());
        assert!(believed.len() <= 1, "{believed:?}");
    }
}
