//! Opening a bundle: signatures, digests and commitments. What the packets say is not looked at here.

use std::fmt::Write as _;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Error;
use crate::bundle::statement::{PREDICATE, REDACTION, RedactionStatement, STATEMENT as KIND, Statement};
use crate::bundle::{FORMAT, FRAMES, Files, NETWORK, OPENINGS, Openings, README, REDACTED, STANDARD, STATEMENT};
use crate::digest::Digest;
use crate::envelope::Envelope;
use crate::frame::{Frame, Shown, leaf_of};
use crate::keys::PublicKey;
use crate::{merkle, pcapng, reasons};

/// A bundle whose signatures are good and whose files are those that were signed.
#[derive(Debug)]
pub struct Opened {
    /// What is claimed.
    pub statement: Statement,
    /// What ties the frames to it.
    pub openings: Openings,
    /// Who signed it. Nothing says that they are to be believed.
    pub signers: Vec<PublicKey>,
    /// The digest of what they signed.
    pub seal: Digest,
    /// Who redacted it, and what.
    pub redaction: Option<(Vec<PublicKey>, RedactionStatement)>,
}

/// Opens a bundle.
///
/// # Errors
/// What is wrong with it: each is a reason not to believe it.
pub fn open(files: &Files) -> Result<Opened, Error> {
    let of = |name: &'static str| move |error: Error| Error::new(format!("{name}: {error}"));
    let envelope = Envelope::parse(files.get(STATEMENT)?).map_err(of(STATEMENT))?;
    let signers = envelope.signers().map_err(of(STATEMENT))?;
    let statement: Statement = strict(&envelope.payload().map_err(of(STATEMENT))?).map_err(of(STATEMENT))?;
    if statement.kind != KIND || statement.predicate_type != PREDICATE {
        let what = format!("it holds “{}”; this program reads “{PREDICATE}”", statement.predicate_type);
        return Err(of(STATEMENT)(Error::new(what)));
    }
    let predicate = &statement.predicate;
    let is = |name: &'static str, wanted: Digest, what: &str| match Digest::of(files.get(name)?) == wanted {
        true => Ok(()),
        false => Err(Error::new(format!("{name}: is not {what} that the statement was signed for"))),
    };
    is(NETWORK, predicate.declaration.sha256, "the declaration")?;
    is(STANDARD, predicate.catalogue.sha256, "the standard")?;
    let openings: Openings = strict_line(files.get(OPENINGS)?).map_err(of(OPENINGS))?;
    if openings.format != FORMAT {
        return Err(of(OPENINGS)(Error::new(format!(
            "its format is “{}”; this program reads “{FORMAT}”",
            openings.format
        ))));
    }
    let seal = envelope.digest();
    let redaction = redaction(files, &openings, seal).map_err(of(REDACTED))?;
    let opened = Opened { statement, openings, signers, seal, redaction };
    if files.get(README)? != readme(&opened).as_bytes() {
        return Err(Error::new(format!("{README}: is not what follows from the statement")));
    }
    Ok(opened)
}

fn redaction(
    files: &Files,
    openings: &Openings,
    seal: Digest,
) -> Result<Option<(Vec<PublicKey>, RedactionStatement)>, Error> {
    let closed = openings.frames.iter().flatten().any(|piece| piece.closed.is_some());
    let Some(octets) = files.0.get(REDACTED) else {
        return if closed { Err(Error::new("is missing, and pieces of frames are closed")) } else { Ok(None) };
    };
    let envelope = Envelope::parse(octets)?;
    let signers = envelope.signers()?;
    let statement: RedactionStatement = strict(&envelope.payload()?)?;
    let of = &statement.predicate;
    if statement.kind != KIND || statement.predicate_type != REDACTION {
        return Err(Error::new("holds something else than a redaction"));
    }
    if of.seal != seal {
        return Err(Error::new("is the redaction of another bundle"));
    }
    if of.frames != Digest::of(files.get(FRAMES)?) || of.openings != Digest::of(files.get(OPENINGS)?) {
        return Err(Error::new("the frames or their openings are not those that the redaction was signed for"));
    }
    Ok(Some((signers, statement)))
}

/// JSON that is written as this program writes it: nothing hides in what a reader would skip.
fn strict<T: DeserializeOwned + Serialize>(octets: &[u8]) -> Result<T, Error> {
    let value: T = serde_json::from_slice(octets).map_err(|error| Error::new(error.to_string()))?;
    let again = serde_json::to_vec(&value).map_err(|error| Error::new(error.to_string()))?;
    if again == octets {
        Ok(value)
    } else {
        Err(Error::new("is not written as a bundle's is: something was changed in it"))
    }
}

fn strict_line<T: DeserializeOwned + Serialize>(octets: &[u8]) -> Result<T, Error> {
    match octets.split_last() {
        Some((b'\n', line)) => strict(line),
        _ => Err(Error::new("does not end with a line feed")),
    }
}

impl Opened {
    /// Checks that `frames`, read from the bundle in order, are those that the capture is committed to. They get their input and
    /// number.
    ///
    /// # Errors
    /// What is wrong with which of them.
    pub fn frames(&self, files: &Files, mut frames: Vec<Frame>) -> Result<Vec<Frame>, Error> {
        let (predicate, openings) = (&self.statement.predicate, &self.openings);
        let claimed = predicate.frames.len();
        if frames.len() != claimed || openings.frames.len() != claimed {
            let what = format!(
                "{FRAMES}: holds {} frames and {OPENINGS} tells of {}, where {claimed} were sealed",
                frames.len(),
                openings.frames.len()
            );
            return Err(Error::new(what));
        }
        let mut leaves = Vec::with_capacity(claimed);
        for ((frame, enclosed), shown) in frames.iter_mut().zip(&predicate.frames).zip(&openings.frames) {
            (frame.input, frame.number) = (enclosed.frame.input, enclosed.frame.number);
            let name = enclosed.frame.number;
            let leaf = leaf_of(frame, shown).map_err(|what| Error::new(format!("{OPENINGS}: frame {name}: {what}")))?;
            leaves.push((enclosed.index, leaf));
        }
        let root = merkle::root_from(predicate.capture.count, &leaves, &openings.frames_proof);
        if root != Some(predicate.capture.root) {
            return Err(Error::new(format!(
                "{FRAMES} or {OPENINGS}: a frame, its time or its opening is not what the capture is committed to"
            )));
        }
        if pcapng::write(&frames, &comments(self)) != files.get(FRAMES)? {
            return Err(Error::new(format!(
                "{FRAMES}: holds something beside the frames and their parts in the findings"
            )));
        }
        Ok(frames)
    }

    /// Checks that the reasons that are shown are those that the statement commits to.
    ///
    /// # Errors
    /// They are not.
    pub fn reasons(&self) -> Result<(), Error> {
        let (of, shown) = (self.statement.predicate.reasons, &self.openings);
        match reasons::belongs(of.root, of.count, &shown.reasons, &shown.reasons_proof) {
            true => Ok(()),
            false => Err(Error::new(format!("{OPENINGS}: the reasons are not those that the capture is committed to"))),
        }
    }

    /// Whether all frames of the capture are enclosed.
    pub fn is_whole(&self) -> bool {
        self.statement.predicate.frames.len() as u64 == self.statement.predicate.capture.count
    }

    /// How many octets of a frame are closed.
    fn closed(pieces: &[Shown]) -> u32 {
        pieces.iter().filter(|piece| piece.closed.is_some()).map(|piece| piece.len).sum()
    }
}

/// The comment of each enclosed frame.
pub fn comments(opened: &Opened) -> Vec<String> {
    let frames = &opened.statement.predicate.frames;
    let comment = |(enclosed, pieces): (&crate::bundle::Enclosed, &Vec<Shown>)| {
        let name = enclosed.frame;
        let of = if name.input == 0 { String::new() } else { format!(" of input {}", name.input + 1) };
        let mut text = format!("Beleg: frame {}{of} of the capture: {}", name.number, enclosed.parts.join("; "));
        match Opened::closed(pieces) {
            0 => {}
            octets => {
                let _ = write!(text, "; {octets} octets are pseudonyms");
            }
        }
        text
    };
    frames.iter().zip(&opened.openings.frames).map(comment).collect()
}

/// What the bundle is, for people who have no program yet.
pub fn readme(opened: &Opened) -> String {
    let of = &opened.statement.predicate;
    let mut out = String::from(
        "This directory is evidence about what equipment in a 5G network sent, made by Beleg.\n\n\
         Claimed is:\n",
    );
    for finding in &of.findings {
        let _ = writeln!(
            out,
            "  {}: {} to {}: {}\n    {} entries, from {} to {}",
            finding.id,
            finding.from,
            finding.to,
            finding.what,
            finding.entries,
            finding.interval.first,
            finding.interval.last
        );
    }
    let _ = write!(
        out,
        "\nDo not believe it: check it.  beleg-verify DIRECTORY  recomputes every commitment and signature, and judges\n\
         anew from the packets. beleg-verify --explain DIRECTORY  says what that means. A second verifier, in Python, and\n\
         the specification of the format (docs/formats/bundle.md) come with Beleg.\n\n\
         frames.pcapng        {} of the capture's {} frames; opens in Wireshark, each with its part as a comment\n\
         statement.dsse.json  the claim, signed (in-toto Statement v1 in a DSSE envelope)\n\
         openings.json        what ties the frames to the signed commitment to the whole capture\n\
         network.toml         the declaration that was judged by\n\
         standard.json        the requirements that were judged by\n",
        of.frames.len(),
        of.capture.count
    );
    if let Some((_, redaction)) = &opened.redaction {
        out.push_str("redaction.dsse.json  who replaced what by pseudonyms, signed:\n");
        for (class, (pieces, octets)) in &redaction.predicate.closed {
            let _ = writeln!(out, "  {class}: {pieces} pieces, {octets} octets");
        }
    }
    out.push_str("seal.tlog-proof and seal.tsr, where they are there, prove since when the claim has existed.\n");
    out
}
