//! Checking a bundle, step by step.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use beleg_capture::{Options, Taps};
use beleg_evidence::Error;
use beleg_evidence::bundle::{self, FRAMES, Files, NETWORK, Opened};
use beleg_evidence::case::FindingLine;
use beleg_evidence::keys::PublicKey;
use beleg_evidence::log::Proof;
use beleg_evidence::reasons::{self, Entry};
use beleg_evidence::tap::Tied;
use beleg_evidence::timestamp;
use beleg_model::{FrameId, Key, Relation, Time};
use beleg_procedures::relations;

use crate::judge::{self, Examiner, Judgement};
use crate::report::{Answer, Report};
use crate::standard::Standard;

/// Whom and what the reader trusts, beside nobody and nothing.
#[derive(Clone, Debug, Default)]
pub struct Trust {
    /// One of these must have signed, if there are any.
    pub signers: Vec<PublicKey>,
    /// The logs that are trusted.
    pub logs: Vec<PublicKey>,
    /// The witnesses that are trusted: all of them must have cosigned the log, or as many as [`Self::quorum`] says.
    pub witnesses: Vec<PublicKey>,
    /// How many of the witnesses suffice.
    pub quorum: Option<usize>,
    /// The sensors that are trusted to have recorded what was on the wire.
    pub sensors: Vec<PublicKey>,
    /// The roots of authorities of time stamps that are trusted: the seal must have been stamped under one, if there are any.
    pub authorities: timestamp::Roots,
    /// The declaration must be this one.
    pub network: Option<Vec<u8>>,
    /// The standard must be this one.
    pub standard: Option<Vec<u8>>,
}

/// Checks a bundle.
pub fn check(files: &Files, trust: &Trust) -> Report {
    let mut report = Report::default();
    if let Err(failure) = steps(files, trust, &mut report) {
        report.end(failure);
    }
    report
}

/// Why checking ended.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Something contradicts the bundle.
    Refuted(String),
    /// Something is missing.
    CannotTell(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Refuted(error.to_string())
    }
}

fn steps(files: &Files, trust: &Trust, report: &mut Report) -> Result<(), Failure> {
    let opened = bundle::open(files)?;
    report.claim(&opened);
    report.step("the statement is signed, and every file is the one that was signed");
    signers(&opened, trust, report)?;
    logged(files, &opened, trust, report)?;
    stamped(files, &opened, trust, report)?;
    pins(files, trust, report)?;
    let frames = read(files)?;
    let count = frames.len();
    let frames = opened.frames(files, frames)?;
    let total = opened.statement.predicate.capture.count;
    report.step(&format!("the {count} frames are those that stand at their places among the capture's {total}"));
    let sensed = sensed(files, &opened, &frames, trust, report)?;
    opened.reasons()?;
    let network =
        std::str::from_utf8(files.get(NETWORK)?).map_err(|_| Failure::Refuted("the declaration is no text".into()))?;
    let predicate = &opened.statement.predicate;
    let network = judge::network(network, predicate.declaration.given)?;
    let names: Vec<FrameId> = frames.iter().map(|frame| FrameId { tap: frame.input, number: frame.number }).collect();
    let places: BTreeMap<FrameId, u64> = (1..).zip(&names).map(|(place, name)| (*name, place)).collect();
    let claimed: BTreeSet<FrameId> =
        predicate.findings.iter().flat_map(|line| &line.frames).map(|&name| name.into()).collect();
    let wanted = claimed.iter().filter_map(|name| places.get(name)).map(|&number| FrameId { tap: 0, number });
    let standard = Standard::parse(files.get(bundle::STANDARD)?)?;
    let judgement = judge::judge(&mut open(files)?, network, &standard, Examiner::of(wanted))?;
    if let Some(fault) = judgement.summary.faults.first() {
        return Err(Failure::CannotTell(format!(
            "this program stumbled at frame {} of the bundle",
            fault.frame.number
        )));
    }
    for line in &predicate.findings {
        derived(line, &judgement, &names, &opened)?;
    }
    report.step(&format!(
        "judged anew, the packets show {}",
        if predicate.findings.len() == 1 { "the finding" } else { "the findings" }
    ));
    absence(&opened, &judgement, &names, report)?;
    report.conclude(&opened, sensed);
    Ok(())
}

fn signers(opened: &Opened, trust: &Trust, report: &mut Report) -> Result<(), Failure> {
    let names: Vec<&str> = opened.signers.iter().map(PublicKey::name).collect();
    let names = names.join(" and ");
    if trust.signers.is_empty() {
        report.assume(format!(
            "that you believe {names}, who signed: you named no key, so it could be anybody of that name"
        ));
        return Ok(());
    }
    match opened.signers.iter().find(|signer| trust.signers.contains(signer)) {
        Some(signer) => {
            report.step(&format!("{} signed it, whose key you named", signer.name()));
            Ok(())
        }
        None => Err(Failure::Refuted(format!("it is signed by {names}, and by none of the keys that you named"))),
    }
}

/// Whether the seal is in a log.
fn logged(files: &Files, opened: &Opened, trust: &Trust, report: &mut Report) -> Result<(), Failure> {
    let Some(text) = files.0.get(bundle::PROOF) else {
        if let [first, ..] = [&trust.logs[..], &trust.witnesses].concat().as_slice() {
            return Err(Failure::CannotTell(format!(
                "there is no proof that the seal is in a log, as that of or under {}",
                first.name()
            )));
        }
        report.cannot("since when the statement has existed: there is no proof of a log".to_owned());
        return Ok(());
    };
    let text = std::str::from_utf8(text).map_err(|_| Failure::Refuted(format!("{}: is no text", bundle::PROOF)))?;
    let proof =
        Proof::check(text, opened.seal).map_err(|error| Failure::Refuted(format!("{}: {error}", bundle::PROOF)))?;
    let name = proof.log.name();
    report.step(&format!("the seal is entry {} of the log of {name}, which had {} then", proof.index, proof.size));
    if !trust.logs.is_empty() && !trust.logs.contains(&proof.log) {
        return Err(Failure::Refuted(format!("the seal is in the log of {name}, and in none that you named")));
    }
    for (witness, time) in &proof.witnesses {
        let time = Time::from_nanoseconds(i64::try_from(*time).unwrap_or(i64::MAX).saturating_mul(1_000_000_000));
        report.step(&format!(
            "{} saw that log with {} entries, as it is in the proof, at {time}",
            witness.name(),
            proof.size
        ));
    }
    if trust.witnesses.is_empty() {
        let named = if trust.logs.is_empty() { "you named no log's key" } else { "you named no witness of it" };
        report.assume(format!("that the log of {name} only grows, and shows the same to everybody: {named}"));
        return Ok(());
    }
    // A proof names each witness once.
    let trusted = proof.witnesses.iter().filter(|(witness, _)| trust.witnesses.contains(witness)).count();
    let (all, wanted) = (trust.witnesses.len(), trust.quorum.unwrap_or(trust.witnesses.len()));
    if trusted < wanted {
        return Err(Failure::CannotTell(format!(
            "{trusted} of the {all} witnesses that you named have cosigned the log, where you want {wanted}"
        )));
    }
    report.step(&format!(
        "{trusted} of the {all} witnesses that you named have cosigned that log: it shows others the same"
    ));
    Ok(())
}

/// Whether a time stamp's authority signed the seal, and whose authority that is.
fn stamped(files: &Files, opened: &Opened, trust: &Trust, report: &mut Report) -> Result<(), Failure> {
    let named = !trust.authorities.is_empty();
    let Some(token) = files.0.get(bundle::TOKEN) else {
        return match named {
            true => Err(Failure::CannotTell("there is no time stamp over the seal".to_owned())),
            false => Ok(()),
        };
    };
    let stamp = match timestamp::check(token, opened.seal, &trust.authorities) {
        Ok(stamp) => stamp,
        Err(timestamp::Fault::Wrong(what)) => return Err(Failure::Refuted(format!("{}: {what}", bundle::TOKEN))),
        Err(timestamp::Fault::Unknown(what)) if named => {
            return Err(Failure::CannotTell(format!("{}: {what}", bundle::TOKEN)));
        }
        Err(timestamp::Fault::Unknown(what)) => {
            let how = format!("openssl ts -verify -digest {} -in seal.tsr -CAfile CERTIFICATE", opened.seal);
            report.assume(format!("that the time stamp is good: {what}; another program may say: {how}"));
            return Ok(());
        }
    };
    let (time, name) = (&stamp.time, &stamp.authority);
    report.step(&format!("{name} signed a time stamp over the seal, of {time}, with a certificate for time stamps"));
    match &stamp.root {
        Some(root) => {
            report.step(&format!("that certificate leads to {root}, which you gave, all valid at that time"));
            report.assume(format!("that the clock of {name} was right, and that its certificate was not revoked"));
        }
        None => report.assume(format!(
            "that {name} is an authority and its clock was right: you gave no root (--tsa-root), so anybody could have made its \
             certificate (SHA-256 {})",
            stamp.certificate
        )),
    }
    Ok(())
}

fn pins(files: &Files, trust: &Trust, report: &mut Report) -> Result<(), Failure> {
    let pinned = [(&trust.network, NETWORK, "declaration"), (&trust.standard, bundle::STANDARD, "standard")];
    for (wanted, name, what) in pinned {
        let Some(wanted) = wanted else { continue };
        if files.get(name)? != wanted.as_slice() {
            return Err(Failure::Refuted(format!("it was judged by another {what} than the one that you gave")));
        }
        report.step(&format!("it was judged by the {what} that you gave"));
    }
    Ok(())
}

/// Whether a sensor that the reader trusts has sealed all of the frames, octet for octet, as they were captured.
fn sensed(
    files: &Files,
    opened: &Opened,
    frames: &[beleg_evidence::frame::Frame],
    trust: &Trust,
    report: &mut Report,
) -> Result<bool, Failure> {
    let Some(octets) = files.0.get(bundle::SENSOR) else {
        return match trust.sensors.first() {
            Some(first) => Err(Failure::CannotTell(format!("nothing ties the frames to a seal of {}", first.name()))),
            None => Ok(false),
        };
    };
    let of = |error: Error| Failure::Refuted(format!("{}: {error}", bundle::SENSOR));
    let indices: Vec<u64> = opened.statement.predicate.frames.iter().map(|enclosed| enclosed.index).collect();
    let (sensor, tap, compared) = Tied::parse(octets).and_then(|tied| tied.check(frames, &indices)).map_err(of)?;
    let (name, all) = (sensor.name().to_owned(), frames.len());
    report.step(&format!(
        "{compared} of the {all} frames are what the sensor {name} sealed among {} as they were captured",
        tap.count
    ));
    if trust.sensors.is_empty() {
        report.assume(format!("that {name} is a sensor at the tap: you named no sensor's key"));
        return Ok(false);
    }
    if !trust.sensors.contains(&sensor) {
        return Err(Failure::Refuted(format!(
            "the frames were sealed by the sensor {name}, and by none that you named"
        )));
    }
    let whole = tap.count == opened.statement.predicate.capture.count;
    if !whole {
        report.assume("that the capture goes on after what the sensor has sealed".to_owned());
    }
    Ok(compared == all && whole)
}

fn open(files: &Files) -> Result<Taps, Failure> {
    let octets = files.get(FRAMES)?.to_vec();
    beleg_capture::read(FRAMES, Cursor::new(octets), Options::default())
        .map_err(|error| Failure::Refuted(error.to_string()))
}

fn read(files: &Files) -> Result<Vec<beleg_evidence::frame::Frame>, Failure> {
    let mut taps = open(files)?;
    let frames = judge::frames(&mut taps);
    match taps.inputs().first().and_then(|input| input.damage.as_ref()) {
        Some(damage) => Err(Failure::Refuted(format!("{FRAMES}: {damage}"))),
        None => Ok(frames),
    }
}

/// Whether judging anew gives this finding.
fn derived(line: &FindingLine, judgement: &Judgement, names: &[FrameId], opened: &Opened) -> Result<(), Failure> {
    let name = |party| judgement.summary.judged.name(party);
    let original =
        |place: &FrameId| usize::try_from(place.number).ok().and_then(|at| names.get(at.checked_sub(1)?)).copied();
    let outcomes = judgement.outcomes.iter().filter(|outcome| outcome.requirement == line.requirement);
    let all = outcomes.flat_map(|outcome| &outcome.findings);
    let mut same = all
        .filter(|finding| name(finding.from) == line.from && name(finding.to) == line.to && finding.what == line.what);
    let Some(finding) = same.next() else {
        let what = format!("judged anew, the packets do not show {}: {}", line.id, line.what);
        return Err(other(opened, what));
    };
    let shown: BTreeSet<FrameId> = finding.frames.iter().filter_map(original).collect();
    if let Some(missing) = line.frames.iter().find(|frame| !shown.contains(&FrameId::from(**frame))) {
        let what = format!("judged anew, frame {} is no entry of {}", missing.number, line.id);
        return Err(other(opened, what));
    }
    if finding.values != line.values {
        return Err(other(opened, format!("judged anew, {} rests on other values", line.id)));
    }
    Ok(())
}

/// Another version may judge otherwise, and be right.
fn other(opened: &Opened, what: String) -> Failure {
    let (theirs, mine) = (&opened.statement.predicate.program.version, env!("CARGO_PKG_VERSION"));
    if theirs == mine {
        Failure::Refuted(what)
    } else {
        Failure::CannotTell(format!("{what}; it was sealed by version {theirs}, this is {mine}"))
    }
}

/// Whether the reasons that were looked for in vain did not exist, in all of the capture.
fn absence(opened: &Opened, judgement: &Judgement, names: &[FrameId], report: &mut Report) -> Result<(), Failure> {
    let predicate = &opened.statement.predicate;
    let enclosed: BTreeMap<FrameId, u64> =
        names.iter().zip(&predicate.frames).map(|(name, enclosed)| (*name, enclosed.index)).collect();
    let indices: BTreeSet<u64> = enclosed.values().copied().collect();
    let original =
        |place: FrameId| usize::try_from(place.number).ok().and_then(|at| names.get(at.checked_sub(1)?)).copied();
    let (mut open, mut hidden) = (0_u64, 0_u64);
    let mut last = 0;
    for entry in &judgement.kept.entries {
        let index = original(entry.deed.frame).and_then(|name| enclosed.get(&name)).copied().unwrap_or_default();
        last = last.max(index);
        for (relation, key) in &entry.wanted {
            let kind = relations::describe(*relation).map_or("?", |known| known.name);
            let key = renamed(*key, &original);
            if reasons::hides(kind, &key) {
                hidden += 1;
                continue;
            }
            open += 1;
            none_left_out(&Entry::open(kind, &key), index, opened, &indices, &what(*relation, &key))?;
        }
    }
    if open > 0 {
        report
            .step("no reason that the entries lack was given anywhere in the capture before them, but those enclosed");
    }
    if hidden > 0 {
        if predicate.hidden.is_empty() {
            return Err(Failure::CannotTell("what was looked for is not told, not even under hidden names".to_owned()));
        }
        for entry in &predicate.hidden {
            none_left_out(entry, last, opened, &indices, "what is filed under a hidden name")?;
        }
        report.assume(
            "that reasons which concern a subscriber are filed under the hidden names that the statement tells: only the \
             capture's key shows that"
                .to_owned(),
        );
    }
    report.absence = open + hidden;
    Ok(())
}

fn what(relation: Relation, key: &Key) -> String {
    format!("{} for {key}", relations::describe(relation).map_or("reason", |known| known.name))
}

fn none_left_out(
    entry: &Entry,
    index: u64,
    opened: &Opened,
    enclosed: &BTreeSet<u64>,
    what: &str,
) -> Result<(), Failure> {
    let count = opened.statement.predicate.reasons.count;
    let Some(frames) = reasons::all_of(entry, count, &opened.openings.reasons) else {
        return Err(Failure::Refuted(format!(
            "the bundle does not prove that there was no {what}: neighbours are missing"
        )));
    };
    match frames.iter().find(|frame| **frame < index && !enclosed.contains(frame)) {
        Some(left_out) => Err(Failure::Refuted(format!(
            "there was a {what}, from the capture's frame with index {left_out}, and the bundle leaves it out"
        ))),
        None => Ok(()),
    }
}

/// A key by the capture's own numbers of frames.
fn renamed(key: Key, original: &dyn Fn(FrameId) -> Option<FrameId>) -> Key {
    match key {
        Key::Frame(frame) => Key::Frame(original(frame).unwrap_or(frame)),
        other => other,
    }
}

/// What the program says where a bundle cannot even be read.
pub fn unreadable(error: &Error) -> Report {
    let mut report = Report::default();
    report.end(Failure::Refuted(error.to_string()));
    report
}

impl Report {
    fn conclude(&mut self, opened: &Opened, sensed: bool) {
        let predicate = &opened.statement.predicate;
        // A sensor vouches for every frame, and all that could be an excuse is enclosed: nothing is left to the sealer's word.
        let proved = sensed && opened.is_whole() && opened.redaction.is_none();
        self.answer = if proved { Answer::Proved } else { Answer::Consistent };
        if proved {
            self.prove("that this holds for all that the sensor, whose key you named, recorded".to_owned());
            self.assumes.clear();
        }
        self.prove(format!(
            "that the {} enclosed frames belong to one capture of {}, as it was committed to when the statement was signed",
            predicate.frames.len(),
            predicate.capture.count
        ));
        self.prove(
            "that these packets, judged by the enclosed declaration and standard, are what the findings say".to_owned(),
        );
        if self.absence > 0 {
            self.prove("that the signed list of all reasons holds none that the entries lack".to_owned());
        }
        if !sensed {
            self.assume(
                "that the capture was honestly taken: nothing was left out, added or changed at the tap".to_owned(),
            );
        }
        if !opened.is_whole() {
            self.assume(
                "that the signed list of reasons was made from the whole capture, and that no frame that is not enclosed shows a gap: \
                 whoever has the capture and its key can check that"
                    .to_owned(),
            );
        }
        if let Some((signers, _)) = &opened.redaction {
            let names: Vec<&str> = signers.iter().map(PublicKey::name).collect();
            self.assume(format!("that {} put consistent pseudonyms where pieces are closed", names.join(" and ")));
        }
        self.cannot("who controlled the equipment, and why it did this".to_owned());
        self.cannot("that the declaration is right: what it leaves out is a finding by definition".to_owned());
        self.cannot(
            "that the program judges rightly: it is the same that judged at first; the specification is open"
                .to_owned(),
        );
    }
}
