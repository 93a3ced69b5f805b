//! Closes what is sensitive in a bundle, and makes sure that nothing of it is left and that the verdict still follows.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::Cursor;

use beleg_capture::{Options, Taps};
use beleg_evidence::bundle::{
    self, FRAMES, Files, NETWORK, OPENINGS, README, REDACTED, REDACTION, Redaction, SENSOR, Statement,
};
use beleg_evidence::digest::Digest;
use beleg_evidence::envelope::Envelope;
use beleg_evidence::frame::{Class, Frame, Shown, close};
use beleg_evidence::keys::PrivateKey;
use beleg_evidence::pcapng;
use beleg_evidence::redact::{Redactor, Run, Values};
use beleg_evidence::salt::CaptureKey;
use beleg_evidence::tap::Tied;
use beleg_verify::judge::{self, Examiner};
use beleg_verify::standard::Standard;
use beleg_verify::{Answer, Trust, check};

/// How a bundle is redacted.
pub(crate) struct Request<'a> {
    /// Who signs for it.
    pub(crate) key: &'a PrivateKey,
    /// What pseudonyms follow from.
    pub(crate) secret: &'a CaptureKey,
    /// What is closed.
    pub(crate) policy: &'a BTreeSet<Class>,
    /// What stays open all the same.
    pub(crate) open: &'a [Open],
}

/// A frame that stays open.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Open {
    /// Its number in the capture.
    pub(crate) frame: u64,
    /// Only this in it, where it is given.
    pub(crate) class: Option<Class>,
    /// Only the field that this octet of the frame, from 0, belongs to, where it is given.
    pub(crate) at: Option<usize>,
}

impl Open {
    /// Whether a field stays open: its frame's number, what it is, and its octets.
    fn means(&self, frame: u64, class: Class, octets: &std::ops::Range<usize>) -> bool {
        let (kind, place) = (self.class.is_none_or(|own| own == class), self.at.is_none_or(|at| octets.contains(&at)));
        self.frame == frame && kind && place
    }
}

/// Pieces and octets that were closed, by what they are.
pub(crate) type Closed = BTreeMap<String, (u64, u64)>;

/// Redacts a bundle.
pub(crate) fn redact(files: &Files, request: &Request<'_>) -> Result<(Files, Closed), Box<dyn Error>> {
    let report = check(files, &Trust::default());
    if !matches!(report.answer, Answer::Proved | Answer::Consistent) {
        return Err(format!("the bundle does not verify: {}", report.failure.unwrap_or_default()).into());
    }
    let mut opened = bundle::open(files)?;
    if opened.redaction.is_some() {
        return Err("the bundle is redacted already; start from the one that was sealed".into());
    }
    let mut frames = opened.frames(files, judge::frames(&mut taps(files)?))?;
    let redactor = Redactor::new(&values(files, &opened)?, request.secret);
    let mut closed = Closed::new();
    let mut tied = files.0.get(SENSOR).map(|octets| Tied::parse(octets)).transpose()?;
    for (at, (frame, shown)) in frames.iter_mut().zip(&mut opened.openings.frames).enumerate() {
        let original = frame.clone();
        close_frame(frame, shown, &redactor, request, &mut closed);
        if let Some(tied) = tied.as_mut().filter(|_| shown.iter().any(|piece| piece.closed.is_some())) {
            tied.close(at, &original);
        }
    }
    let mut redacted = files.clone();
    if let Some(tied) = tied {
        redacted.put(SENSOR, tied.text());
    }
    redacted.put(OPENINGS, opened.openings.text());
    redacted.put(FRAMES, pcapng::write(&frames, &bundle::comments(&opened)));
    if !closed.is_empty() {
        let redaction = Redaction {
            seal: opened.seal,
            frames: Digest::of(redacted.get(FRAMES)?),
            openings: Digest::of(redacted.get(OPENINGS)?),
            closed: closed.clone(),
        };
        let statement = Statement::new(opened.statement.subject.clone(), REDACTION, redaction);
        let mut envelope = Envelope::around(&serde_json::to_vec(&statement)?);
        envelope.sign(request.key);
        redacted.put(REDACTED, envelope.text());
        opened.redaction = Some((vec![request.key.public()], statement));
    }
    redacted.put(README, bundle::readme(&opened));
    if request.open.is_empty() {
        nothing_left(&redacted, &opened, &redactor, request.policy)?;
    }
    let report = check(&redacted, &Trust::default());
    match report.answer {
        Answer::Proved | Answer::Consistent => Ok((redacted, closed)),
        _ => {
            Err(format!("with pseudonyms the frames are judged otherwise: {}", report.failure.unwrap_or_default())
                .into())
        }
    }
}

fn close_frame(
    frame: &mut Frame,
    shown: &mut [Shown],
    redactor: &Redactor,
    request: &Request<'_>,
    closed: &mut Closed,
) {
    let runs = redactor.runs(frame);
    let number = frame.number;
    let closes = |class: Class, octets: &std::ops::Range<usize>| {
        request.policy.contains(&class) && !request.open.iter().any(|open| open.means(number, class, octets))
    };
    let mut end = 0;
    let places: Vec<_> = shown
        .iter()
        .map(|piece| {
            let start = end;
            end += piece.len as usize;
            (piece.class, start..end)
        })
        .collect();
    let any = places.iter().any(|(class, octets)| closes(*class, octets));
    let original = frame.clone();
    for (at, (class, place)) in places.into_iter().enumerate() {
        let wanted = if class == Class::Check { any } else { closes(class, &place) };
        if !wanted {
            continue;
        }
        close(&original, shown, at);
        let len = place.len() as u64;
        if let Some(octets) = frame.octets.get_mut(place.clone()) {
            replace(octets, place.start, class, &runs);
        }
        let count = closed.entry(class.word().to_owned()).or_default();
        (count.0, count.1) = (count.0 + 1, count.1 + len);
    }
}

/// Pseudonyms where they are known; elsewhere nothing is left.
fn replace(octets: &mut [u8], start: usize, class: Class, runs: &[Run]) {
    let digits = octets.iter().all(u8::is_ascii_digit);
    octets.fill(if digits && class == Class::Identity { b'0' } else { 0 });
    let end = start + octets.len();
    for run in runs {
        let (from, to) = (run.start.max(start), run.end().min(end));
        if from < to
            && let Some(place) = octets.get_mut(from - start..to - start)
            && let Some(new) = run.replacement.get(from - run.start..to - run.start)
        {
            place.copy_from_slice(new);
        }
    }
}

/// What is sensitive in the bundle's own frames.
fn values(files: &Files, opened: &bundle::Opened) -> Result<Values, Box<dyn Error>> {
    let declaration = &opened.statement.predicate.declaration;
    let network = judge::network(std::str::from_utf8(files.get(NETWORK)?)?, declaration.given)?;
    let standard = Standard::parse(files.get(bundle::STANDARD)?)?;
    let mut judgement = judge::judge(&mut taps(files)?, network, &standard, Examiner::of_all([]))?;
    let mut values = judgement.kept.sensitive(&judgement.summary.judged.network);
    // The bundle's frames are numbered anew; octets of messages are found by the capture's numbers.
    let enclosed = &opened.statement.predicate.frames;
    for place in values.stretches.iter_mut().flat_map(|stretch| &mut stretch.places) {
        let at = usize::try_from(place.frame.1).unwrap_or_default().checked_sub(1);
        let of = at.and_then(|at| enclosed.get(at)).map(|enclosed| (enclosed.frame.input, enclosed.frame.number));
        place.frame = of.unwrap_or_default();
    }
    Ok(values)
}

fn taps(files: &Files) -> Result<Taps, Box<dyn Error>> {
    Ok(beleg_capture::read(FRAMES, Cursor::new(files.get(FRAMES)?.to_vec()), Options::default())?)
}

/// Looks for what was closed in everything that is handed on: in each frame, in the messages that several carry or that are
/// coded once more, and in all other files.
fn nothing_left(
    files: &Files,
    opened: &bundle::Opened,
    redactor: &Redactor,
    policy: &BTreeSet<Class>,
) -> Result<(), Box<dyn Error>> {
    if !policy.contains(&Class::Identity) || !policy.contains(&Class::Address) {
        return Ok(());
    }
    let left = |place: String, traces: usize| match traces {
        0 => Ok(()),
        traces => Err(format!(
            "{place} would still hold {traces} traces of what is to be closed; nothing was written. Leave the frame out \
             (seal another finding), or open what the reader may see with `beleg disclose`"
        )),
    };
    for frame in opened.frames(files, judge::frames(&mut taps(files)?))? {
        left(format!("frame {} of the capture", frame.number), redactor.traces_in(&frame))?;
    }
    for stretch in &values(files, opened)?.stretches {
        let number = stretch.places.first().map_or(0, |place| place.frame.1);
        left(format!("a message in frame {number} of the capture"), redactor.traces_within(stretch))?;
    }
    for comment in bundle::comments(opened) {
        left("a comment on a frame".to_owned(), redactor.traces(comment.as_bytes()))?;
    }
    for (name, content) in files.0.iter().filter(|(name, _)| *name != FRAMES) {
        let decoded = match Envelope::parse(content) {
            Ok(envelope) => envelope.payload()?,
            Err(_) => content.clone(),
        };
        left(name.clone(), redactor.traces(&decoded))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use beleg_evidence::frame::leaf_of;

    use super::*;
    use crate::seal::choose::Choice;
    use crate::seal::tests::{DECLARED, Place, SPIED, key, secret, story};
    use crate::seal::{self, Capture};

    const ALL: [Class; 4] = Class::CLOSABLE;

    /// A bundle of every frame of the story.
    fn whole(place: &Place) -> Files {
        let audited = place.audit("case", &story(), DECLARED);
        let line = audited.finding(SPIED);
        let (ids, key, secret) = ([line.id.clone()], key(), secret());
        let request = seal::Request {
            case: &audited.case,
            findings: &ids,
            captures: &audited.captures,
            key: &key,
            secret: &secret,
            sensor: None,
            whole: false,
        };
        let lines = [line];
        let capture = Capture::read(&request, &lines, DECLARED.as_bytes()).unwrap();
        let parts = (0..capture.order.len() as u64).map(|index| (index, vec!["shown".to_owned()])).collect();
        seal::assemble(&request, &capture, &lines, DECLARED.as_bytes(), &Choice { parts }).unwrap()
    }

    fn redacted(files: &Files, open: &[Open]) -> (Files, Closed) {
        let (policy, key) = (ALL.into_iter().collect(), PrivateKey::from_seed("privacy.example.org", [9; 32]).unwrap());
        redact(files, &Request { key: &key, secret: &CaptureKey::new([77; 32]), policy: &policy, open }).unwrap()
    }

    fn holds(files: &Files, what: &[u8]) -> bool {
        files.0.values().any(|content| content.windows(what.len()).any(|window| window == what))
    }

    /// Each stands in the story: the UE's address, the MSIN in the SUCI (with what stands before it), what users ask and send, a
    /// server's address, the NGAP key.
    fn sensitive() -> Vec<Vec<u8>> {
        vec![
            vec![10, 45, 0, 2],
            vec![0, 0xf1, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0x10],
            b"example\x03com".to_vec(),
            b"a copy for somebody else".to_vec(),
            // The story's link addresses hold network addresses, so it is looked for behind the one before it.
            vec![10, 45, 0, 2, 198, 51, 100, 7],
        ]
    }

    #[test]
    fn nothing_of_what_was_closed_is_left_and_the_verdict_still_follows() {
        let place = Place::new("redacted");
        let files = whole(&place);
        for what in sensitive() {
            assert!(holds(&files, &what), "the test looks for what is not there: {what:02x?}");
        }
        let (redacted, closed) = redacted(&files, &[]);
        for what in sensitive() {
            assert!(!holds(&redacted, &what), "{what:02x?}");
        }
        for class in ["identity", "address", "payload", "check"] {
            assert!(closed.contains_key(class), "{class}: {closed:?}");
        }
        let report = check(&redacted, &Trust { signers: vec![key().public()], ..Trust::default() });
        assert_eq!(report.answer, Answer::Consistent, "{}", report.text(false));
        assert!(report.assumes.iter().any(|line| line.contains("privacy.example.org put consistent pseudonyms")));
        // The statement is the sealed one, octet for octet.
        assert_eq!(redacted.get(bundle::STATEMENT).unwrap(), files.get(bundle::STATEMENT).unwrap());
    }

    #[test]
    fn a_redaction_cannot_be_changed_or_taken_away() {
        let place = Place::new("unredacted");
        let (files, _) = redacted(&whole(&place), &[]);
        let believed =
            |files: &Files| matches!(check(files, &Trust::default()).answer, Answer::Proved | Answer::Consistent);
        let mut altered = files.clone();
        altered.0.remove(REDACTED);
        assert!(!believed(&altered));
        for (name, content) in &files.0 {
            // Every 13th octet: all of them take minutes, and those of a whole bundle are changed elsewhere.
            for at in (0..content.len()).step_by(13) {
                let mut altered = files.clone();
                altered.0.get_mut(name).unwrap()[at] ^= 1;
                assert!(!believed(&altered), "octet {at} of {name}");
            }
        }
    }

    #[test]
    fn chosen_frames_stay_open_for_a_chosen_reader() {
        let place = Place::new("disclosed");
        let files = whole(&place);
        let asked = b"example\x03com";
        let (disclosed, _) = redacted(&files, &[Open { frame: 28, class: Some(Class::Payload), at: None }]);
        assert!(holds(&disclosed, asked) && !holds(&disclosed, b"a copy for somebody else"));
        assert!(!holds(&disclosed, &[10, 45, 0, 2]), "only what was chosen");
        assert_eq!(check(&disclosed, &Trust::default()).answer, Answer::Consistent);
    }

    /// One field of a signalling message is shown to a reader, all others of the frame stay closed, and it is proven to be the frame's.
    #[test]
    fn one_field_is_disclosed_and_belongs_to_its_frame() {
        let place = Place::new("field");
        let files = whole(&place);
        let closed = redacted(&files, &[]).0;
        let opened = |files: &Files| bundle::open(files).unwrap();
        let (before, without) = (opened(&files), opened(&closed));
        let names: Vec<u64> = before.statement.predicate.frames.iter().map(|enclosed| enclosed.frame.number).collect();
        let pieces = |shown: &[Shown]| shown.iter().filter(|piece| piece.closed.is_some()).count();
        let fields = |shown: &[Shown]| {
            shown.iter().filter(|piece| piece.closed.is_some() && piece.class != Class::Check).count()
        };
        let (at, shown) = without
            .openings
            .frames
            .iter()
            .enumerate()
            .find(|(_, shown)| fields(shown) > 1)
            .expect("a frame with two fields");
        let field = shown.iter().position(|piece| piece.closed.is_some() && piece.class != Class::Check).unwrap();
        let start: usize = shown.iter().take(field).map(|piece| piece.len as usize).sum();
        let frame = names[at];
        let (disclosed, _) = redacted(&files, &[Open { frame, class: None, at: Some(start) }]);
        let own = opened(&disclosed);
        assert_eq!(own.openings.frames[at][field], before.openings.frames[at][field], "its salt, as it was sealed");
        assert_eq!(pieces(&own.openings.frames[at]) + 1, pieces(shown), "and nothing else of the frame");
        for (other, frames) in own.openings.frames.iter().enumerate().filter(|(other, _)| *other != at) {
            assert_eq!(pieces(frames), pieces(&without.openings.frames[other]));
        }
        assert_eq!(check(&disclosed, &Trust::default()).answer, Answer::Consistent);
        let read = |files: &Files| judge::frames(&mut taps(files).unwrap());
        let (octets, original) = (read(&disclosed), read(&files));
        let range = start..start + shown[field].len as usize;
        assert_eq!(octets[at].octets[range.clone()], original[at].octets[range.clone()]);
        // Whoever shows another value for the field, with its salt, shows none of this frame.
        let mut forged = own.frames(&disclosed, octets).unwrap();
        let honest = leaf_of(&forged[at], &own.openings.frames[at]).unwrap();
        forged[at].octets[range.start] ^= 1;
        assert_ne!(leaf_of(&forged[at], &own.openings.frames[at]).unwrap(), honest);
    }
}
