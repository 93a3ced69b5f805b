//! The status under which octets stand in the books.

use std::fmt;

/// Exactly one of these for every octet of a capture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Status {
    /// Every need met by a voucher in force; the chain ends in a root.
    Vouched,
    /// Rests on state that was there before the capture began.
    Opening,
    /// The voucher would have been issued on an interface that the capture does not show.
    Unseen,
    /// Read as far as it can be, and not yet judged by the ledger.
    Unexamined,
    /// The content is encrypted.
    Opaque,
    /// Octets that the decoder could not read.
    Undecodable,
    /// Known to have been on the wire and missing from the capture.
    Lost,
    /// No voucher, and the capture shows that one would have been visible.
    Unvouched,
}

impl Status {
    /// All of them, in the order in which the books show them.
    pub const ALL: [Self; 8] = [
        Self::Vouched,
        Self::Opening,
        Self::Unseen,
        Self::Unexamined,
        Self::Opaque,
        Self::Undecodable,
        Self::Lost,
        Self::Unvouched,
    ];

    /// The word for it in output and formats.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Vouched => "vouched",
            Self::Opening => "opening",
            Self::Unseen => "unseen",
            Self::Unexamined => "unexamined",
            Self::Opaque => "opaque",
            Self::Undecodable => "undecodable",
            Self::Lost => "lost",
            Self::Unvouched => "unvouched",
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
