//! The commitment to a frame: one leaf a frame, over commitments to the pieces of its octets. A piece that is closed is known by
//! its commitment alone, and the leaf stays the same.

use serde::{Deserialize, Serialize};

use crate::digest::{Digest, hex, unhex};
use crate::merkle;
use crate::salt::{CaptureKey, Salt};

/// What kind of octets a piece holds: this decides what a redaction may close.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Signalling and headers: never closed.
    #[default]
    Open,
    /// An identity of a subscriber.
    Identity,
    /// An address of a user, or of whom the user speaks to.
    Address,
    /// What users send.
    Payload,
    /// A key, or a value that is as good as one.
    Secret,
    /// A checksum over octets that may be closed: it is closed where any of them is, since it would tell which they were.
    Check,
}

impl Class {
    /// Those that a policy may name.
    pub const CLOSABLE: [Self; 4] = [Self::Identity, Self::Address, Self::Payload, Self::Secret];

    /// Its word.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Identity => "identity",
            Self::Address => "address",
            Self::Payload => "payload",
            Self::Secret => "secret",
            Self::Check => "check",
        }
    }
}

/// A frame as it was captured, or as a redaction shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
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
    pub octets: Vec<u8>,
}

/// A run of a frame's octets that is opened or closed as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// How many octets; they follow those of the piece before.
    pub len: u32,
    /// What they are.
    pub class: Class,
}

/// How a piece is shown to a reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// How many octets.
    pub len: u32,
    /// What they are.
    #[serde(default, skip_serializing_if = "is_open")]
    pub class: Class,
    /// The salt: the octets in the frame are those that were captured.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<Hex<16>>,
    /// The commitment: the octets in the frame are others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closed: Option<Digest>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference")]
fn is_open(class: &Class) -> bool {
    *class == Class::Open
}

/// Octets as hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hex<const N: usize>(pub [u8; N]);

impl<const N: usize> Serialize for Hex<N> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(&self.0))
    }
}

impl<'de, const N: usize> Deserialize<'de> for Hex<N> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let octets = unhex(&text).and_then(|octets| octets.try_into().ok());
        octets.map(Self).ok_or_else(|| serde::de::Error::custom(format!("no {N} octets in hexadecimal digits")))
    }
}

/// The commitment to a piece.
fn commitment(salt: &Salt, class: Class, offset: u32, octets: &[u8]) -> Digest {
    merkle::leaf(&[salt, &[class as u8], &offset.to_be_bytes(), octets])
}

/// The leaf of a frame with these commitments to its pieces.
fn leaf(frame: &Frame, pieces: &[Digest]) -> Digest {
    let captured = u32::try_from(frame.octets.len()).unwrap_or(u32::MAX);
    let count = u32::try_from(pieces.len()).unwrap_or(u32::MAX);
    merkle::leaf(&[
        b"beleg-frame/1",
        &frame.input.to_be_bytes(),
        &frame.number.to_be_bytes(),
        &frame.time.to_be_bytes(),
        &frame.link.to_be_bytes(),
        &captured.to_be_bytes(),
        &frame.original.to_be_bytes(),
        &count.to_be_bytes(),
        &merkle::root(pieces).0,
    ])
}

/// The leaf of the frame with this index among all of the capture; `pieces` cover its octets.
pub fn commit(key: &CaptureKey, index: u64, frame: &Frame, pieces: &[Piece]) -> Digest {
    let all: Vec<Digest> = open(key, index, pieces)
        .iter()
        .zip(runs(frame, pieces.iter().map(|piece| piece.len)))
        .map(|(shown, (offset, octets))| {
            commitment(&shown.salt.map_or([0; 16], |salt| salt.0), shown.class, offset, octets)
        })
        .collect();
    leaf(frame, &all)
}

/// The pieces of a frame, all of them opened.
pub fn open(key: &CaptureKey, index: u64, pieces: &[Piece]) -> Vec<Shown> {
    let shown = |(number, piece): (u32, &Piece)| {
        let salt = Some(Hex(key.piece(index, number)));
        Shown { len: piece.len, class: piece.class, salt, closed: None }
    };
    (0..).zip(pieces).map(shown).collect()
}

/// The octets of each piece with their offset; empty where the frame has fewer.
fn runs(frame: &Frame, lens: impl Iterator<Item = u32>) -> impl Iterator<Item = (u32, &[u8])> {
    lens.scan(0_u32, |offset, len| {
        let start = *offset;
        *offset = offset.saturating_add(len);
        Some((start, frame.octets.get(start as usize..*offset as usize).unwrap_or_default()))
    })
}

/// The leaf that follows from a frame and its pieces as they are shown.
///
/// # Errors
/// The pieces do not fit the frame, or one is neither opened nor closed, or one is closed that may not be.
pub fn leaf_of(frame: &Frame, pieces: &[Shown]) -> Result<Digest, &'static str> {
    let covered: u64 = pieces.iter().map(|piece| u64::from(piece.len)).sum();
    if covered != frame.octets.len() as u64 || pieces.is_empty() {
        return Err("its pieces do not cover its octets");
    }
    let mut all = Vec::with_capacity(pieces.len());
    for (piece, (offset, octets)) in pieces.iter().zip(runs(frame, pieces.iter().map(|piece| piece.len))) {
        all.push(match (piece.salt, piece.closed) {
            (Some(salt), None) => commitment(&salt.0, piece.class, offset, octets),
            (None, Some(_)) if piece.class == Class::Open => return Err("a piece is closed that may not be"),
            (None, Some(closed)) => closed,
            _ => return Err("a piece is neither opened nor closed"),
        });
    }
    Ok(leaf(frame, &all))
}

/// Closes a piece of a frame: its commitment takes the place of its salt.
pub fn close(frame: &Frame, pieces: &mut [Shown], at: usize) {
    let mut offsets = runs(frame, pieces.iter().map(|piece| piece.len).collect::<Vec<_>>().into_iter());
    let Some((offset, octets)) = offsets.nth(at) else { return };
    if let Some(piece) = pieces.get_mut(at)
        && let Some(salt) = piece.salt.take()
    {
        piece.closed = Some(commitment(&salt.0, piece.class, offset, octets));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame() -> (Frame, Vec<Piece>) {
        let octets = (0..40).collect();
        let frame = Frame { input: 1, number: 7, time: 5_000_000_007, link: 1, original: 60, octets };
        let classes = [(14, Class::Open), (10, Class::Identity), (16, Class::Open)];
        (frame, classes.map(|(len, class)| Piece { len, class }).to_vec())
    }

    #[test]
    fn a_closed_piece_leaves_the_leaf_as_it_is() {
        let key = CaptureKey::new([3; 32]);
        let (mut frame, pieces) = frame();
        let leaf = commit(&key, 12, &frame, &pieces);
        let mut shown = open(&key, 12, &pieces);
        assert_eq!(leaf_of(&frame, &shown), Ok(leaf));
        close(&frame, &mut shown, 1);
        frame.octets[14..24].fill(b'x');
        assert_eq!(leaf_of(&frame, &shown), Ok(leaf));
        assert_ne!(leaf_of(&frame, &open(&key, 12, &pieces)), Ok(leaf));
        let mut wrong = shown.clone();
        wrong[1].class = Class::Open;
        assert!(leaf_of(&frame, &wrong).is_err());
        wrong[1] = Shown { salt: None, closed: None, ..shown[1].clone() };
        assert!(leaf_of(&frame, &wrong).is_err());
    }

    #[test]
    fn every_part_of_a_frame_is_committed_to() {
        let key = CaptureKey::new([3; 32]);
        let (frame, pieces) = frame();
        let leaf = commit(&key, 12, &frame, &pieces);
        let shown = open(&key, 12, &pieces);
        let mut changed: Vec<Frame> = std::iter::repeat_n(&frame, 7).cloned().collect();
        changed[0].input += 1;
        changed[1].number += 1;
        changed[2].time += 1;
        changed[3].link += 1;
        changed[4].original += 1;
        changed[5].octets[20] ^= 1;
        changed[6].octets.push(0);
        for other in changed {
            assert_ne!(leaf_of(&other, &shown), Ok(leaf), "{other:?}");
        }
        let json = serde_json::to_string(&shown).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Shown>>(&json).unwrap(), shown);
    }
}
