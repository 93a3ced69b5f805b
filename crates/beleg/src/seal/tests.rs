//! Bundles that are made, altered and forged: what is true is believed, everything else is refuted, with the reason.

use std::collections::BTreeMap;
use std::fs;
use std::net::Ipv4Addr;
use std::path::PathBuf;

use beleg_binding::{Judging, schema};
use beleg_capture::Options;
use beleg_engine::Settings;
use beleg_evidence::bundle::{FRAMES, NAMES, NETWORK, OPENINGS, README, STATEMENT};
use beleg_evidence::reasons::Entry;
use beleg_model::{FrameId, Key};
use beleg_report::texts::Language;
use beleg_synth::Frame as Composed;
use beleg_synth::frame::{ethernet, g_pdu, ipv4, udp};
use beleg_verify::Report;
use beleg_verify::standard::Standard;

use super::*;
use crate::case::Keeper;
use crate::watch::Ended;

const GNB: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 11);
const UPF: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 23);

/// A directory of its own for a test, gone at its end.
pub(super) struct Place(PathBuf);

impl Place {
    pub(super) fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("beleg-seal-{}-{name}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes frames to a capture and audits them by a declaration.
    pub(super) fn audit(&self, name: &str, frames: &[Composed], network: &str) -> Audited {
        let capture = self.0.join(format!("{name}.pcapng"));
        fs::write(&capture, beleg_synth::pcapng(frames)).unwrap();
        let place = self.0.join(name);
        let mut taps = beleg_capture::open(std::slice::from_ref(&capture), Options { digest: true }).unwrap();
        let network_read = beleg_declaration::parse(network).unwrap();
        let settings = Settings { network: network_read, ..Settings::default() };
        let mut keeper = Keeper::begin(&place, false).unwrap();
        let standard = Standard::shipped();
        let known = settings.network.clone();
        let mut judging = Judging::new(standard.judge().unwrap(), schema(), known, &mut keeper);
        let summary = beleg_engine::run(&mut taps, settings, &mut judging);
        let outcomes = judging.finish(&summary);
        let (declaration, language) = (Some(network), Language::default());
        let ended = Ended {
            summary: &summary,
            outcomes: &outcomes,
            declaration,
            standard: &standard,
            catalogue: "beleg",
            requirements: &[],
            language,
        };
        keeper.finish(&ended, |_| None).unwrap();
        Audited { case: Case::open(&place).unwrap(), captures: vec![capture] }
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

pub(super) struct Audited {
    pub(super) case: Case,
    pub(super) captures: Vec<PathBuf>,
}

impl Audited {
    /// The finding whose sentence holds these words.
    pub(super) fn finding(&self, words: &str) -> FindingLine {
        let all = self.case.findings().unwrap();
        all.iter().find(|line| line.what.contains(words)).unwrap_or_else(|| panic!("{words}: {all:#?}")).clone()
    }

    pub(super) fn seal(&self, words: &str) -> Files {
        let ids = [self.finding(words).id];
        let (key, secret) = (key(), secret());
        let request = Request {
            case: &self.case,
            findings: &ids,
            captures: &self.captures,
            key: &key,
            secret: &secret,
            sensor: None,
            whole: false,
        };
        seal(&request).unwrap()
    }
}

pub(super) fn key() -> PrivateKey {
    PrivateKey::from_seed("lab.example.org", [4; 32]).unwrap()
}

pub(super) fn secret() -> CaptureKey {
    CaptureKey::new([6; 32])
}

/// The declaration that the story's honest elements keep to, but for the UPF's clock.
pub(super) const DECLARED: &str = "[network]\nname = \"story\"\nue_pools = [\"10.45.0.0/24\"]\n\
    [[element]]\nname = \"smf1\"\nrole = \"SMF\"\naddresses = [\"192.0.2.22\"]\n\
    [[element]]\nname = \"upf1\"\nrole = \"UPF\"\naddresses = [\"192.0.2.23\"]\n\
    [[element]]\nname = \"amf1\"\nrole = \"AMF\"\naddresses = [\"192.0.2.21\"]\n\
    [[element]]\nname = \"gnb1\"\nrole = \"gNB\"\naddresses = [\"192.0.2.11\"]\n";

/// The story, and in it a G-PDU of the UPF to a tunnel that nobody asked for.
pub(super) fn story() -> Vec<Composed> {
    let mut frames = beleg_synth::first::frames().unwrap();
    let at = 39;
    let packet = ipv4(
        [198, 51, 100, 7].into(),
        [10, 45, 0, 2].into(),
        17,
        77,
        &udp(([198, 51, 100, 7].into(), 4_000), ([10, 45, 0, 2].into(), 4_001), b"a copy for somebody else"),
    );
    let carried = udp((UPF, 2152), (GNB, 2152), &g_pdu(0x5057, false, 1, &packet));
    let time = frames[at].time - 1;
    frames.insert(at, Composed { time, octets: ethernet(UPF, GNB, 0x0800, &ipv4(UPF, GNB, 17, 99, &carried)) });
    frames
}

pub(super) const SPIED: &str = "nobody set up";
const CLOCK: &str = "udp/123";

fn believed(report: &Report) -> bool {
    matches!(report.answer, Answer::Proved | Answer::Consistent)
}

fn told(files: &Files) -> String {
    let report = check(files, &Trust::default());
    assert_eq!(report.answer, Answer::Refuted, "{}", report.text(false));
    report.failure.unwrap()
}

#[test]
fn what_was_sealed_is_believed() {
    let place = Place::new("believed");
    let audited = place.audit("case", &story(), DECLARED);
    for words in [SPIED, CLOCK] {
        let files = audited.seal(words);
        let report = check(&files, &Trust { signers: vec![key().public()], ..Trust::default() });
        assert_eq!(report.answer, Answer::Consistent, "{}", report.text(true));
        assert!(report.steps.iter().any(|step| step.contains("lab.example.org signed it")));
        let trust = Trust { network: Some(DECLARED.into()), ..Trust::default() };
        assert!(believed(&check(&files, &trust)));
    }
    let report = check(&audited.seal(SPIED), &Trust::default());
    assert!(
        report.proves.iter().any(|line| line.contains("holds none that the entries lack")),
        "{}",
        report.text(true)
    );
}

#[test]
fn no_octet_of_a_bundle_can_be_changed() {
    let place = Place::new("octets");
    let files = place.audit("case", &story(), DECLARED).seal(CLOCK);
    let mut reasons: BTreeMap<String, u32> = BTreeMap::new();
    let mut changes = 0;
    for (name, content) in &files.0 {
        for at in 0..content.len() {
            for flip in [0x01, 0xff] {
                let mut altered = files.clone();
                altered.0.get_mut(name).unwrap()[at] ^= flip;
                let report = check(&altered, &Trust::default());
                assert!(!believed(&report), "octet {at} of {name} with {flip:#x}: {}", report.text(false));
                let what = report.failure.unwrap();
                let said = [name.as_str(), OPENINGS, "key"].iter().any(|word| what.contains(word));
                assert!(said, "octet {at} of {name}: {what}");
                *reasons.entry(what.chars().filter(|c| !c.is_ascii_digit()).take(60).collect()).or_default() += 1;
                changes += 1;
            }
        }
    }
    assert!(changes > 10_000 && reasons.len() > 4, "{changes} {reasons:#?}");
    println!("{changes} changes, all refuted or not believed: {reasons:#?}");
}

#[test]
fn parts_cannot_be_removed_moved_or_doubled() {
    let place = Place::new("parts");
    let files = place.audit("case", &story(), DECLARED).seal(SPIED);
    let opened = bundle::open(&files).unwrap();
    let read = |files: &Files| {
        let octets = std::io::Cursor::new(files.get(FRAMES).unwrap().to_vec());
        beleg_verify::judge::frames(&mut beleg_capture::read("x", octets, Options::default()).unwrap())
    };
    let frames = opened.frames(&files, read(&files)).unwrap();
    let with = |frames: &[Frame], openings: &Openings| {
        let mut altered = files.clone();
        let shown = bundle::Opened { openings: openings.clone(), ..bundle::open(&files).unwrap() };
        altered.put(FRAMES, pcapng::write(frames, &bundle::comments(&shown)));
        altered.put(OPENINGS, openings.text());
        told(&altered)
    };
    let count = frames.len();
    assert!(count > 4, "{count}");
    for at in 0..count {
        let (mut fewer, mut shown) = (frames.clone(), opened.openings.clone());
        fewer.remove(at);
        assert!(with(&fewer, &shown).contains("frames"), "frame {at} removed");
        shown.frames.remove(at);
        assert!(with(&fewer, &shown).contains("were sealed"), "frame {at} removed with its opening");
        let (mut more, mut shown) = (frames.clone(), opened.openings.clone());
        more.insert(at, frames[at].clone());
        shown.frames.insert(at, shown.frames[at].clone());
        assert!(with(&more, &shown).contains("were sealed"), "frame {at} doubled");
        let (mut moved, mut shown) = (frames.clone(), opened.openings.clone());
        moved.swap(at, (at + 1) % count);
        shown.frames.swap(at, (at + 1) % count);
        assert!(with(&moved, &shown).contains("not what the capture is committed to"), "frame {at} moved");
    }
    for left_out in 0..opened.openings.reasons.len() {
        let mut shown = opened.openings.clone();
        shown.reasons.remove(left_out);
        assert!(with(&frames, &shown).contains("reasons are not those"), "reason {left_out} removed");
    }
    for (name, must) in NAMES.iter().filter(|(_, must)| *must) {
        let mut altered = files.clone();
        altered.0.remove(*name);
        assert!(*must && told(&altered).contains(name));
    }
    let mut altered = files.clone();
    altered.put(README, "Believe me.\n");
    assert!(told(&altered).contains(README));
}

/// Signs a statement anew, as a forger would with a key of their own.
fn forged(files: &Files, change: impl FnOnce(&mut Statement)) -> Files {
    let forger = PrivateKey::from_seed("forger.example.org", [66; 32]).unwrap();
    let mut statement = bundle::open(files).unwrap().statement;
    change(&mut statement);
    let mut envelope = Envelope::around(&serde_json::to_vec(&statement).unwrap());
    envelope.sign(&forger);
    let mut forged = files.clone();
    forged.put(STATEMENT, envelope.text());
    forged
}

/// Puts right what only follows from the rest.
fn completed(mut files: Files) -> Files {
    files.put(README, "");
    let envelope = Envelope::parse(files.get(STATEMENT).unwrap()).unwrap();
    let openings: Openings = serde_json::from_slice(files.get(OPENINGS).unwrap()).unwrap();
    let statement: Statement = serde_json::from_slice(&envelope.payload().unwrap()).unwrap();
    let (signers, seal) = (envelope.signers().unwrap(), envelope.digest());
    let opened = bundle::Opened { statement, openings, signers, seal, redaction: None };
    files.put(README, bundle::readme(&opened));
    files
}

#[test]
fn forged_bundles_are_refuted() {
    let place = Place::new("forged");
    let audited = place.audit("case", &story(), DECLARED);
    let files = audited.seal(CLOCK);
    // Another declaration under the honest signature.
    let declared = DECLARED.replace("192.0.2.21", "192.0.2.29");
    let mut altered = files.clone();
    altered.put(NETWORK, declared.as_str());
    assert!(told(&altered).contains("is not the declaration that the statement was signed for"));
    let mut altered = files.clone();
    altered.put(bundle::STANDARD, "# anything\n");
    assert!(told(&altered).contains("is not the standard that the statement was signed for"));
    // The same, signed anew by the forger: judged by it, the frames show no such finding.
    let innocent =
        format!("{DECLARED}[[allow]]\nfrom = \"upf1\"\nto = \"any\"\nflow = \"udp/123\"\nreason = \"a clock\"\n");
    let mut altered = forged(&files, |statement| {
        statement.predicate.declaration.sha256 = beleg_evidence::digest::Digest::of(innocent.as_bytes());
    });
    altered.put(NETWORK, innocent.as_str());
    assert!(told(&completed(altered)).contains("judged anew, the packets do not show"));
    // A declaration that accuses: who knows the honest signer, or the declaration, is not deceived.
    let accusing = declared.replace("role = \"SMF\"", "role = \"NRF\"");
    let mut altered = forged(&files, |statement| {
        statement.predicate.declaration.sha256 = beleg_evidence::digest::Digest::of(accusing.as_bytes());
    });
    altered.put(NETWORK, accusing.as_str());
    let altered = completed(altered);
    let report = check(&altered, &Trust { signers: vec![key().public()], ..Trust::default() });
    assert!(report.failure.unwrap().contains("by none of the keys that you named"));
    let report = check(&altered, &Trust { network: Some(DECLARED.into()), ..Trust::default() });
    assert!(report.failure.unwrap().contains("by another declaration than the one that you gave"));
    // Other words for the same packets.
    let altered = forged(&files, |statement| {
        statement.predicate.findings[0].what = "sent keys to somebody".to_owned();
    });
    assert!(told(&completed(altered)).contains("judged anew, the packets do not show"));
    // An entry that is none.
    let altered = forged(&files, |statement| statement.predicate.findings[0].frames[0].number = 3);
    assert!(told(&completed(altered)).contains("judged anew, frame 3 is no entry"));
    // A frame under another number.
    let altered = forged(&files, |statement| statement.predicate.frames[0].frame.number += 1);
    assert!(told(&completed(altered)).contains("not what the capture is committed to"));
}

#[test]
fn invented_reasons_are_refuted() {
    let place = Place::new("invented");
    let files = place.audit("case", &story(), DECLARED).seal(SPIED);
    let mut openings = bundle::open(&files).unwrap().openings;
    let one = openings.reasons[0].clone();
    openings.reasons[0].entry = Entry::open("n4-tunnel", &Key::Tunnel(GNB.into(), 0x5056));
    let mut altered = files;
    altered.put(OPENINGS, openings.text());
    assert!(told(&altered).contains("reasons are not those"));
    openings.reasons[0] = one;
    openings.reasons[0].frame += 1;
    altered.put(OPENINGS, openings.text());
    assert!(told(&altered).contains("reasons are not those"));
}

/// A bundle that accuses an honest G-PDU: made from a capture in which its tunnel was announced, of which the frames that announced
/// it are left out.
#[test]
fn a_false_absence_is_refuted() {
    let place = Place::new("absence");
    let whole = beleg_synth::first::frames().unwrap();
    // What comes after on N2 and N4 would show that something is missing: it has to go as well.
    let announces = |number: usize| matches!(number, 22..=27 | 50..);
    let doctored: Vec<Composed> =
        (1..).zip(&whole).filter(|(number, _)| !announces(*number)).map(|(_, frame)| frame.clone()).collect();
    let liar = place.audit("doctored", &doctored, DECLARED);
    let mut line = liar.finding(SPIED);
    assert!(line.from == "gnb1" || line.from == "upf1", "{line:?}");
    // By the doctored capture alone it is as good as any: that is why everything is committed to, at the tap and at once.
    assert!(believed(&check(&liar.seal(SPIED), &Trust::default())));
    // Before the commitment to the whole capture it falls.
    let original = |number: u64| if number > 21 { number + 6 } else { number };
    for frame in &mut line.frames {
        frame.number = original(frame.number);
    }
    let honest = place.audit("whole", &whole, DECLARED);
    let ids = [honest.finding(CLOCK).id];
    let (key, secret) = (key(), secret());
    let request = Request {
        case: &honest.case,
        findings: &ids,
        captures: &honest.captures,
        key: &key,
        secret: &secret,
        sensor: None,
        whole: false,
    };
    let capture = Capture::read(&request, &[honest.finding(CLOCK)], DECLARED.as_bytes()).unwrap();
    let last = u64::from(line.frames.last().unwrap().number as u32);
    let parts = (0..last).filter(|index| !announces(*index as usize + 1)).map(|index| (index, Vec::new())).collect();
    let lines = [line];
    let files = assemble(&request, &capture, &lines, DECLARED.as_bytes(), &Choice { parts }).unwrap();
    assert!(told(&files).contains("does not prove that there was no"), "{}", told(&files));
    // And showing the list of reasons where they were looked for gives the lie away.
    let wanted = |relation: &str| Entry::open(relation, &Key::Tunnel(UPF.into(), 0x0ec3));
    let mut openings = bundle::open(&files).unwrap().openings;
    let tunnels = ["n2-tunnel", "n4-tunnel"].map(wanted);
    let others = ["n2-tunnel", "n4-tunnel"].map(|relation| Entry::open(relation, &Key::Tunnel(GNB.into(), 1)));
    (openings.reasons, openings.reasons_proof) = capture.reasons.show(&[tunnels, others].concat());
    let mut altered = files.clone();
    altered.put(OPENINGS, openings.text());
    let what = told(&altered);
    assert!(what.contains("the bundle leaves it out"), "{what}");
    // Not showing what stands there needs other neighbours, and there are none.
    for left_out in 0..openings.reasons.len() {
        let mut fewer = openings.clone();
        fewer.reasons.remove(left_out);
        let positions: Vec<u64> = fewer.reasons.iter().map(|one| one.position).collect();
        fewer.reasons_proof = capture.reasons.prove(&positions);
        let mut altered = files.clone();
        altered.put(OPENINGS, fewer.text());
        let what = told(&altered);
        assert!(what.contains("does not prove") || what.contains("leaves it out"), "{what}");
    }
    let id = FrameId { tap: 0, number: 22 };
    assert_eq!(capture.index_of(id), Some(21));
}

/// What a sensor would have written of a capture.
fn sensed(audited: &Audited, sensor: &PrivateKey) -> String {
    let mut taps = beleg_capture::open(&audited.captures, Options::default()).unwrap();
    let (mut roll, mut batch) = (tap::Roll::default(), tap::Batch::default());
    let mut lines = String::new();
    for frames in beleg_verify::judge::frames(&mut taps).chunks(25) {
        batch.begin(roll.count());
        frames.iter().for_each(|frame| batch.push(&frame.into()));
        roll.extend(batch.leaves(&secret()));
        if roll.count().is_multiple_of(25) {
            lines.push_str(&roll.sign(sensor, case::Program::default()).unwrap());
        }
    }
    lines + &roll.sign(sensor, case::Program::default()).unwrap()
}

#[test]
fn what_a_trusted_sensor_sealed_is_proved() {
    let place = Place::new("sensor");
    let audited = place.audit("case", &story(), DECLARED);
    let sensor = PrivateKey::from_seed("tap1.example.org", [21; 32]).unwrap();
    let lines = sensed(&audited, &sensor);
    let ids = [audited.finding(SPIED).id];
    let (key, secret) = (key(), secret());
    let request = |whole| Request {
        case: &audited.case,
        findings: &ids,
        captures: &audited.captures,
        key: &key,
        secret: &secret,
        sensor: Some(&lines),
        whole,
    };
    let trusted = Trust { sensors: vec![sensor.public()], ..Trust::default() };
    let whole = seal(&request(true)).unwrap();
    let report = check(&whole, &trusted);
    assert_eq!((report.answer, report.assumes.len()), (Answer::Proved, 0), "{}", report.text(true));
    assert_eq!(check(&whole, &Trust::default()).answer, Answer::Consistent, "nobody trusts a sensor unasked");
    // Part of the frames: that no other excuses the equipment is the sealer's word.
    let part = seal(&request(false)).unwrap();
    assert_eq!(check(&part, &trusted).answer, Answer::Consistent);
    let other = Trust { sensors: vec![key.public()], ..Trust::default() };
    assert!(check(&part, &other).failure.unwrap().contains("by none that you named"));
    for at in 0..part.get(bundle::SENSOR).unwrap().len() {
        let mut altered = part.clone();
        altered.0.get_mut(bundle::SENSOR).unwrap()[at] ^= 1;
        let report = check(&altered, &Trust::default());
        assert!(report.failure.is_some_and(|what| what.contains("sensor.json")), "octet {at}");
    }
    let (policy, request) = ([beleg_evidence::frame::Class::Payload].into(), &key);
    let request = redact::Request { key: request, secret: &secret, policy: &policy, open: &[] };
    let (redacted, closed) = redact::redact(&whole, &request).unwrap();
    assert!(closed.contains_key("payload"));
    let report = check(&redacted, &trusted);
    assert_eq!(report.answer, Answer::Consistent, "{}", report.text(true));
    // A salt of what was closed would let anybody try what it was.
    let salts = |files: &Files| String::from_utf8_lossy(files.get(bundle::SENSOR).unwrap()).matches("\"salt\"").count();
    assert!(salts(&redacted) < salts(&whole) && salts(&redacted) > 0);
}
