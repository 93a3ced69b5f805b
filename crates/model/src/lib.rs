//! The vocabulary that every other crate speaks: time, frames and places in them, octets that know where
//! they came from, statuses, notes of a decoder, named fields.
//!
//! It holds no protocol knowledge, does no I/O and depends on nothing outside the standard library.

mod claim;
mod field;
mod fields;
mod finding;
mod hashing;
mod name;
mod note;
mod octets;
mod party;
mod place;
mod status;
mod time;

pub use claim::{Claims, Interface, Issue, Key, Need, Peer, Relation, Sight, Symbol};
pub use field::{Field, Kind};
pub use fields::{Fields, Items, Part, Value};
pub use finding::{Finding, Outcome, Severity, Verdict};
pub use hashing::hash_address;
pub use name::Name;
pub use note::{Note, NoteKind, Notes};
pub use octets::Octets;
pub use party::Party;
pub use place::{FrameId, Piece, Place, SourceId, Span};
pub use status::Status;
pub use time::Time;
