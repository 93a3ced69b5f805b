//! Making evidence: chooses the frames that a finding rests on, commits to the whole capture, and lets the verifier judge the
//! bundle before anybody else does.

mod capture;
mod choose;
pub(crate) mod redact;
pub(crate) mod secrets;

use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;

use beleg_evidence::bundle::{
    self, CAPTURE, Commitment, Enclosed, FORMAT, Files, Openings, PREDICATE, Predicate, Statement, Subject,
};
use beleg_evidence::case::{self, Case, FindingLine, VerdictLine};
use beleg_evidence::envelope::Envelope;
use beleg_evidence::frame::{Frame, open};
use beleg_evidence::keys::PrivateKey;
use beleg_evidence::salt::CaptureKey;
use beleg_evidence::tap::{self, Tied};
use beleg_evidence::{merkle, pcapng};
use beleg_verify::{Answer, Trust, check};

use self::capture::Capture;
use self::choose::Choice;

/// What a bundle is made from.
pub(crate) struct Request<'a> {
    /// The case.
    pub(crate) case: &'a Case,
    /// The findings' ids.
    pub(crate) findings: &'a [String],
    /// The captures.
    pub(crate) captures: &'a [PathBuf],
    /// Who signs.
    pub(crate) key: &'a PrivateKey,
    /// The capture's secret.
    pub(crate) secret: &'a CaptureKey,
    /// What a sensor sealed of the capture.
    pub(crate) sensor: Option<&'a str>,
    /// Every frame is enclosed.
    pub(crate) whole: bool,
}

/// Makes a bundle.
pub(crate) fn seal(request: &Request<'_>) -> Result<Files, Box<dyn Error>> {
    let lines = chosen(request)?;
    let network = request.case.file(case::NETWORK)?;
    let capture = Capture::read(request, &lines, &network)?;
    let mut refusal = String::new();
    let mut choices = Choice::widening(&capture, &lines);
    if request.whole {
        choices.drain(..choices.len() - 1);
    }
    for choice in choices {
        let files = assemble(request, &capture, &lines, &network, &choice)?;
        let trust = Trust { signers: vec![request.key.public()], ..Trust::default() };
        let report = check(&files, &trust);
        if matches!(report.answer, Answer::Proved | Answer::Consistent) {
            return Ok(files);
        }
        refusal = report.failure.unwrap_or_default();
    }
    let hint = if capture.has_keys { WITHOUT_KEYS } else { "" };
    Err(format!("even all frames of the capture do not let others judge as this audit did: {refusal}{hint}").into())
}

/// What stands behind a refusal where keys of TLS were needed. The keys of a connection open all that it carries, subscribers'
/// messages among it, to everybody who has the bundle.
pub(crate) const WITHOUT_KEYS: &str = ". Keys of TLS are never put into a bundle, so what only they show cannot be sealed: \
    hand the capture with its keys to a reader whom you trust, who audits it anew and compares the case's digest; or seal a \
    capture from a point behind TLS";

/// The lines of the findings that were asked for.
fn chosen(request: &Request<'_>) -> Result<Vec<FindingLine>, Box<dyn Error>> {
    let all = request.case.findings()?;
    let find = |id: &String| {
        all.iter().find(|line| line.id == *id).cloned().ok_or_else(|| {
            let known: Vec<&str> = all.iter().map(|line| line.id.as_str()).collect();
            let known = if known.is_empty() { "none".to_owned() } else { known.join(", ") };
            format!("the case has no finding “{id}”; it has {known}")
        })
    };
    Ok(request.findings.iter().map(find).collect::<Result<_, _>>()?)
}

fn assemble(
    request: &Request<'_>,
    capture: &Capture,
    lines: &[FindingLine],
    network: &[u8],
    choice: &Choice,
) -> Result<Files, Box<dyn Error>> {
    let manifest = &request.case.manifest;
    let frames: Vec<Frame> = capture.frames(&choice.parts)?;
    let (entries, hidden) = (capture.wanted(), capture.hidden());
    let (reasons, reasons_proof) = capture.reasons.show(&[entries, hidden.clone()].concat());
    let requirements: Vec<VerdictLine> = request.case.verdicts()?.verdicts;
    let concerned = |verdict: &VerdictLine| lines.iter().any(|line| line.requirement == verdict.requirement);
    let enclosed = |(index, parts): (&u64, &Vec<String>)| {
        let frame = capture.order.get(usize::try_from(*index).ok()?)?;
        Some(Enclosed { index: *index, frame: (*frame).into(), parts: parts.clone() })
    };
    let predicate = Predicate {
        program: manifest.program.clone(),
        case: manifest.digest,
        declaration: manifest.declaration.clone(),
        catalogue: manifest.catalogue.clone(),
        capture: Commitment { count: capture.leaves.len() as u64, root: merkle::root(&capture.leaves) },
        reasons: Commitment { count: capture.reasons.len(), root: capture.reasons.root() },
        verdicts: requirements.into_iter().filter(concerned).collect(),
        findings: lines.to_vec(),
        frames: choice.parts.iter().filter_map(enclosed).collect(),
        hidden,
    };
    let indices: Vec<u64> = choice.parts.keys().copied().collect();
    let shown = |(index, frame): (&u64, &Frame)| open(request.secret, *index, &capture.pieces(frame));
    let openings = Openings {
        format: FORMAT.to_owned(),
        frames: indices.iter().zip(&frames).map(shown).collect(),
        frames_proof: merkle::prove(&capture.leaves, &indices),
        reasons,
        reasons_proof,
    };
    let subject = |name: &str, kind: &str, digest| Subject {
        name: name.to_owned(),
        digest: BTreeMap::from([(kind.to_owned(), digest)]),
    };
    let mut subjects = vec![subject(CAPTURE, "belegFrames1", predicate.capture.root)];
    for input in &manifest.inputs {
        subjects.extend(input.sha256.map(|digest| subject(&input.name, "sha256", digest)));
    }
    let statement = Statement::new(subjects, PREDICATE, predicate);
    let mut envelope = Envelope::around(&serde_json::to_vec(&statement)?);
    envelope.sign(request.key);
    let mut files = Files::default();
    files.put(bundle::NETWORK, network);
    files.put(bundle::STANDARD, request.case.file(case::STANDARD)?);
    files.put(bundle::STATEMENT, envelope.text());
    files.put(bundle::OPENINGS, openings.text());
    if let Some(text) = request.sensor {
        let (seal, tap) = tap::last(text).map_err(|error| format!("the sensor's seal: {error}"))?;
        let tied = Tied::new(seal, &tap, request.secret, &capture.sensed, &indices)?;
        files.put(bundle::SENSOR, tied.text());
    }
    let opened = bundle::Opened {
        statement,
        openings,
        signers: vec![request.key.public()],
        seal: envelope.digest(),
        redaction: None,
    };
    files.put(bundle::FRAMES, pcapng::write(&frames, &bundle::comments(&opened)));
    files.put(bundle::README, bundle::readme(&opened));
    Ok(files)
}

#[cfg(test)]
mod tests;
