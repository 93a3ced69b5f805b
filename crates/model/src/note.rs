//! What a decoder has to say about octets besides their meaning: what it could not read, and why.

use std::fmt;

use crate::place::Span;
use crate::status::Status;

/// The kind of a note. Each says what happened to the octets it names, and so which status they have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NoteKind {
    /// The octets end before the field does.
    Truncated,
    /// A length that contradicts what surrounds it.
    BadLength,
    /// A value that the specification does not allow here, so that what follows cannot be read.
    BadValue,
    /// A version, type or element that this program does not know: kept, shown by number, not read.
    UnknownType,
    /// Octets after the end of what the message says it holds.
    Residue,
    /// The octets are encrypted.
    Encrypted,
    /// A value that the specification reserves or does not define: kept and shown, the rest reads on.
    UnknownValue,
    /// Something that the specification demands is not there.
    Missing,
    /// Something that may stand once stands again.
    Repeated,
    /// Readable, but not as the specification says (a spare bit set, a wrong checksum, an odd order).
    Irregular,
    /// A limit of this program was reached; says which.
    Limit,
}

impl NoteKind {
    /// The status of the octets that the note names, where the note changes it.
    pub const fn status(self) -> Option<Status> {
        match self {
            Self::Truncated | Self::BadLength | Self::BadValue | Self::UnknownType | Self::Residue | Self::Limit => {
                Some(Status::Undecodable)
            }
            Self::Encrypted => Some(Status::Opaque),
            Self::UnknownValue | Self::Missing | Self::Repeated | Self::Irregular => None,
        }
    }

    /// The word for it in output and formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Truncated => "truncated",
            Self::BadLength => "bad-length",
            Self::BadValue => "bad-value",
            Self::UnknownType => "unknown-type",
            Self::Residue => "residue",
            Self::Encrypted => "encrypted",
            Self::UnknownValue => "unknown-value",
            Self::Missing => "missing",
            Self::Repeated => "repeated",
            Self::Irregular => "irregular",
            Self::Limit => "limit",
        }
    }

    /// Every kind, for schemas and documentation.
    pub const ALL: [Self; 11] = [
        Self::Truncated,
        Self::BadLength,
        Self::BadValue,
        Self::UnknownType,
        Self::Residue,
        Self::Encrypted,
        Self::UnknownValue,
        Self::Missing,
        Self::Repeated,
        Self::Irregular,
        Self::Limit,
    ];
}

/// One note: a kind, the octets it is about (within the message), and what is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note {
    /// What happened.
    pub kind: NoteKind,
    /// The octets concerned, from the start of the message.
    pub span: Span,
    /// The first bit concerned within the first octet, 0 the most significant.
    pub bit: u8,
    /// The field, element or rule, in the specification's words.
    pub what: &'static str,
    /// The number that goes with it: an unknown type, a value, a length.
    pub number: Option<u64>,
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.kind.word(), self.what)?;
        if let Some(number) = self.number {
            write!(f, " {number}")?;
        }
        write!(f, " at octet {}", self.span.start)?;
        if self.bit > 0 {
            write!(f, " bit {}", self.bit)?;
        }
        Ok(())
    }
}

/// The notes of one message, bounded: hostile input may be wrong in more places than anybody would read.
#[derive(Clone, Debug, Default)]
pub struct Notes {
    notes: Vec<Note>,
    dropped: u32,
}

impl Notes {
    /// How many notes one message may carry. Past it they are counted, and each that would make octets
    /// undecodable or opaque widens the last kept note of that status instead.
    pub const LIMIT: usize = 64;

    /// Forgets all notes and keeps the memory.
    pub fn clear(&mut self) {
        self.notes.clear();
        self.dropped = 0;
    }

    /// The notes in the order in which the decoder made them.
    pub fn all(&self) -> &[Note] {
        &self.notes
    }

    /// How many there were no room for.
    pub fn dropped(&self) -> u32 {
        self.dropped
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Whether any note is of `kind`.
    pub fn has(&self, kind: NoteKind) -> bool {
        self.notes.iter().any(|note| note.kind == kind)
    }

    /// Adds a note about whole octets.
    pub fn add(&mut self, kind: NoteKind, span: Span, what: &'static str) {
        self.push(Note { kind, span, bit: 0, what, number: None });
    }

    /// Adds a note about whole octets, with a number.
    pub fn add_number(&mut self, kind: NoteKind, span: Span, what: &'static str, number: u64) {
        self.push(Note { kind, span, bit: 0, what, number: Some(number) });
    }

    /// Adds a note.
    pub fn push(&mut self, note: Note) {
        if self.notes.len() < Self::LIMIT {
            self.notes.push(note);
            return;
        }
        self.dropped = self.dropped.saturating_add(1);
        let same = |kept: &&mut Note| kept.kind.status() == note.kind.status();
        if note.kind.status().is_some()
            && let Some(last) = self.notes.iter_mut().rev().find(same)
        {
            let start = last.span.start.min(note.span.start);
            last.span = Span { start, len: last.span.end().max(note.span.end()) - start };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_reads_as_a_sentence_part() {
        let note = Note { kind: NoteKind::UnknownType, span: Span::new(4, 8), bit: 0, what: "IE", number: Some(4242) };
        assert_eq!(note.to_string(), "unknown-type: IE 4242 at octet 4");
    }

    #[test]
    fn notes_are_bounded_and_lose_no_octet() {
        let mut notes = Notes::default();
        for start in 0..1000 {
            notes.add(NoteKind::Residue, Span::new(start, 1), "x");
        }
        assert_eq!(notes.all().len(), Notes::LIMIT);
        assert_eq!(notes.dropped() as usize, 1000 - Notes::LIMIT);
        assert_eq!(notes.all().last().map(|note| note.span.end()), Some(1000));
    }
}
