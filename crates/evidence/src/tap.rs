//! A capture that is sealed as it is written: after every so many frames the root over all frames so far is signed by the sensor, each
//! time with the digest of the time before. Later bundles are tied to what was recorded before anybody knew what would be asked.

use serde::{Deserialize, Serialize};

use crate::Error;
use crate::case::Program;
use crate::digest::Digest;
use crate::envelope::Envelope;
use crate::frame::{Frame, Hex};
use crate::keys::{PrivateKey, PublicKey};
use crate::merkle;
use crate::salt::{CaptureKey, Salt, half};

/// The type of what a sensor states.
pub const TAP: &str = "urn:x-beleg:tap:1";
/// The format of a bundle's file that ties it to a sensor's seal.
pub const FORMAT: &str = "beleg-tap/1";

/// What a sensor states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tap {
    /// The program that read the frames.
    pub program: Program,
    /// How many frames there were so far.
    pub count: u64,
    /// The root over all of them.
    pub root: Digest,
    /// The digest of what was signed the time before.
    pub previous: Option<Digest>,
}

type Statement = crate::bundle::Statement<Tap>;

/// The leaf of a frame as a sensor commits to it: whole, since a sensor does not look into it.
fn leaf(salt: &Salt, frame: &Seen<'_>) -> Digest {
    merkle::leaf(&[
        b"beleg-tap/1",
        salt,
        &frame.input.to_be_bytes(),
        &frame.number.to_be_bytes(),
        &frame.time.to_be_bytes(),
        &frame.link.to_be_bytes(),
        &frame.original.to_be_bytes(),
        frame.octets,
    ])
}

/// A frame as a sensor sees it: its octets stay where they are.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// The input's index.
    pub input: u16,
    /// Its number there.
    pub number: u64,
    /// When it was captured, in nanoseconds since 1970.
    pub time: i64,
    /// What its first octets are (LINKTYPE_).
    pub link: u16,
    /// How many octets it had on the wire.
    pub original: u32,
    /// Those that were captured.
    pub octets: &'a [u8],
}

impl<'a> From<&'a Frame> for Seen<'a> {
    fn from(frame: &'a Frame) -> Self {
        let Frame { input, number, time, link, original, octets } = frame;
        Self { input: *input, number: *number, time: *time, link: *link, original: *original, octets }
    }
}

/// Frames one after the other, copied, so that another thread can hash them.
#[derive(Debug, Default)]
pub struct Batch {
    /// The index of its first frame.
    first: u64,
    /// The frames without their octets, and how many of those each has.
    frames: Vec<(Seen<'static>, usize)>,
    octets: Vec<u8>,
}

impl Batch {
    /// Begins anew with the frame of this index, in the room that is there.
    pub fn begin(&mut self, first: u64) {
        self.first = first;
        self.frames.clear();
        self.octets.clear();
    }

    /// Takes a frame, the next one.
    pub fn push(&mut self, frame: &Seen<'_>) {
        let Seen { input, number, time, link, original, octets } = *frame;
        self.frames.push((Seen { input, number, time, link, original, octets: &[] }, octets.len()));
        self.octets.extend_from_slice(octets);
    }

    /// How many frames it has.
    pub fn len(&self) -> usize {
        self.frames.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.frames.is_empty()
    }

    /// The leaves of its frames under a capture's secret.
    pub fn leaves(&self, secret: &CaptureKey) -> Vec<Digest> {
        let mut rest = self.octets.as_slice();
        // The salts of two frames are made at the first of them.
        let mut salts = secret.taps(self.first / 2);
        let leaf_of = |(index, &(head, len)): (u64, &(Seen<'static>, usize))| {
            let octets;
            (octets, rest) = rest.split_at_checked(len).unwrap_or_default();
            let first = index.is_multiple_of(2);
            if first {
                salts = secret.taps(index / 2);
            }
            leaf(&half(&salts, first), &Seen { octets, ..head })
        };
        (self.first..).zip(&self.frames).map(leaf_of).collect()
    }
}

/// What a sensor has sealed so far.
#[derive(Debug, Default)]
pub struct Roll {
    leaves: merkle::Growing,
    previous: Option<Digest>,
}

impl Roll {
    /// The next frames, by their leaves.
    pub fn extend(&mut self, leaves: impl IntoIterator<Item = Digest>) {
        leaves.into_iter().for_each(|leaf| self.leaves.push(leaf));
    }

    /// How many frames there were.
    pub fn count(&self) -> u64 {
        self.leaves.len()
    }

    /// Signs what there is so far: a line of the seal.
    ///
    /// # Errors
    /// It cannot be written as JSON, which does not happen.
    pub fn sign(&mut self, key: &PrivateKey, program: Program) -> Result<String, Error> {
        let tap = Tap { program, count: self.leaves.len(), root: self.leaves.root(), previous: self.previous };
        let subject = vec![crate::bundle::Subject {
            name: crate::bundle::CAPTURE.to_owned(),
            digest: [("belegTap1".to_owned(), tap.root)].into(),
        }];
        let statement = Statement::new(subject, TAP, tap);
        let payload = serde_json::to_vec(&statement).map_err(|error| Error::new(error.to_string()))?;
        let mut envelope = Envelope::around(&payload);
        envelope.sign(key);
        self.previous = Some(envelope.digest());
        Ok(envelope.line())
    }
}

/// The last line of a seal, checked with those before it.
///
/// # Errors
/// A line is not signed, or does not follow from the one before.
pub fn last(text: &str) -> Result<(Envelope, Tap), Error> {
    let (mut before, mut found) = (None, None);
    for (number, line) in (1..).zip(text.lines()) {
        let of = |error: Error| Error::new(format!("line {number} {error}"));
        let envelope = Envelope::parse_line(line).map_err(of)?;
        let (tap, _) = read(&envelope).map_err(of)?;
        if tap.previous != before {
            return Err(Error::new(format!(
                "line {number} does not follow the one before: lines are missing, or out of order"
            )));
        }
        before = Some(envelope.digest());
        found = Some((envelope, tap));
    }
    found.ok_or_else(|| Error::new("is empty"))
}

fn read(envelope: &Envelope) -> Result<(Tap, PublicKey), Error> {
    let signers = envelope.signers()?;
    let payload = envelope.payload()?;
    let statement: Statement = serde_json::from_slice(&payload).map_err(|error| Error::new(error.to_string()))?;
    if statement.predicate_type != TAP || serde_json::to_vec(&statement).ok() != Some(payload) {
        return Err(Error::new("is no sensor's seal"));
    }
    let signer = signers.into_iter().next().ok_or_else(|| Error::new("is not signed"))?;
    Ok((statement.predicate, signer))
}

/// A frame under a sensor's seal: its salt, or, where it is not shown as it was captured, its leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tie {
    /// The frame is shown as it was captured.
    Salt(Hex<16>),
    /// It is not; its salt would let anybody try what was closed.
    Leaf(Digest),
}

/// What ties a bundle to a sensor's seal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tied {
    /// [`FORMAT`].
    pub format: String,
    /// The sensor's seal.
    pub seal: Envelope,
    /// The enclosed frames, in their order.
    pub frames: Vec<Tie>,
    /// What else the root follows from.
    pub proof: Vec<Digest>,
}

impl Tied {
    /// Ties frames to a seal. `leaves` are those of all frames, `indices` those that are enclosed.
    ///
    /// # Errors
    /// The seal is not of these frames.
    pub fn new(
        seal: Envelope,
        tap: &Tap,
        secret: &CaptureKey,
        leaves: &[Digest],
        indices: &[u64],
    ) -> Result<Self, Error> {
        let count = usize::try_from(tap.count).unwrap_or(usize::MAX);
        let sealed =
            leaves.get(..count).ok_or_else(|| Error::new("the sensor has sealed more frames than the capture has"))?;
        if merkle::root(sealed) != tap.root {
            return Err(Error::new("the sensor has sealed other frames than the capture has, or with another secret"));
        }
        if indices.iter().any(|index| *index >= tap.count) {
            return Err(Error::new("the findings rest on frames after the last that the sensor has sealed"));
        }
        let frames = indices.iter().map(|index| Tie::Salt(Hex(secret.tap(*index)))).collect();
        Ok(Self { format: FORMAT.to_owned(), seal, frames, proof: merkle::prove(sealed, indices) })
    }

    /// The leaf of every frame, in order.
    pub fn leaf(secret: &CaptureKey, index: u64, frame: &Frame) -> Digest {
        leaf(&secret.tap(index), &frame.into())
    }

    /// Takes a frame's salt away, before the frame is changed.
    pub fn close(&mut self, at: usize, frame: &Frame) {
        if let Some(tie) = self.frames.get_mut(at)
            && let Tie::Salt(salt) = *tie
        {
            *tie = Tie::Leaf(leaf(&salt.0, &frame.into()));
        }
    }

    /// The file.
    pub fn text(&self) -> String {
        serde_json::to_string(self).map_or_else(|_| String::new(), |text| text + "\n")
    }

    /// Reads the file.
    ///
    /// # Errors
    /// It is none, or not written as this program writes it.
    pub fn parse(octets: &[u8]) -> Result<Self, Error> {
        let known: Self = serde_json::from_slice(octets).map_err(|error| Error::new(error.to_string()))?;
        match known.text().as_bytes() == octets && known.format == FORMAT {
            true => Ok(known),
            false => Err(Error::new(format!("is not written as “{FORMAT}” is: something was changed in it"))),
        }
    }

    /// Checks that these frames, with these indices, are those that the sensor has sealed. Answers with the sensor's key, what it
    /// states, and how many of the frames were compared octet for octet.
    ///
    /// # Errors
    /// What is wrong.
    pub fn check(&self, frames: &[Frame], indices: &[u64]) -> Result<(PublicKey, Tap, usize), Error> {
        let (tap, sensor) = read(&self.seal)?;
        if frames.len() != self.frames.len() || indices.len() != self.frames.len() {
            return Err(Error::new("is not of these frames: they are not as many"));
        }
        let leaf_of = |(tie, frame): (&Tie, &Frame)| match tie {
            Tie::Salt(salt) => leaf(&salt.0, &frame.into()),
            Tie::Leaf(leaf) => *leaf,
        };
        let leaves: Vec<(u64, Digest)> =
            indices.iter().copied().zip(self.frames.iter().zip(frames).map(leaf_of)).collect();
        if merkle::root_from(tap.count, &leaves, &self.proof) != Some(tap.root) {
            return Err(Error::new("a frame is not what the sensor has sealed"));
        }
        let compared = self.frames.iter().filter(|tie| matches!(tie, Tie::Salt(_))).count();
        Ok((sensor, tap, compared))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(number: u64) -> Frame {
        Frame { number, time: number as i64, link: 1, original: 60, octets: vec![number as u8; 30], input: 0 }
    }

    #[test]
    fn frames_are_tied_to_what_a_sensor_sealed_before() {
        let secret = CaptureKey::new([1; 32]);
        let key = PrivateKey::from_seed("tap.example.org", [2; 32]).unwrap();
        let (mut roll, mut batch) = (Roll::default(), Batch::default());
        let mut lines = String::new();
        let frames: Vec<Frame> = (1..=10).map(frame).collect();
        for frames in frames.chunks(2) {
            // Batches may begin with either frame of a pair.
            for frames in [&frames[..frames.len() / 2], &frames[frames.len() / 2..]] {
                batch.begin(roll.count());
                frames.iter().for_each(|frame| batch.push(&frame.into()));
                roll.extend(batch.leaves(&secret));
            }
            if roll.count().is_multiple_of(4) || roll.count() == 10 {
                lines.push_str(&roll.sign(&key, Program::default()).unwrap());
            }
        }
        let (seal, tap) = last(&lines).unwrap();
        assert_eq!(tap.count, 10);
        let leaves: Vec<Digest> = (0..).zip(&frames).map(|(at, frame)| Tied::leaf(&secret, at, frame)).collect();
        let indices = [2, 3, 9];
        let chosen: Vec<Frame> = indices.iter().map(|at| frames[*at as usize].clone()).collect();
        let mut tied = Tied::new(seal.clone(), &tap, &secret, &leaves, &indices).unwrap();
        assert_eq!(Tied::parse(tied.text().as_bytes()).unwrap(), tied);
        assert_eq!(tied.check(&chosen, &indices).unwrap().2, 3);
        let mut changed = chosen.clone();
        changed[1].octets[0] ^= 1;
        assert!(tied.check(&changed, &indices).is_err());
        tied.close(1, &chosen[1]);
        assert_eq!(tied.check(&changed, &indices).unwrap(), (key.public(), tap.clone(), 2));
        assert!(tied.check(&chosen, &[2, 4, 9]).is_err());
        // Lines that are missing, or other frames.
        let without: Vec<&str> = lines.lines().enumerate().filter(|(at, _)| *at != 1).map(|(_, line)| line).collect();
        assert!(last(&without.join("\n")).unwrap_err().to_string().contains("does not follow"));
        assert!(Tied::new(seal, &tap, &CaptureKey::new([9; 32]), &leaves[..9], &indices).is_err());
    }
}
