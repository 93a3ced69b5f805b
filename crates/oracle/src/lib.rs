//! The differential test's other side: what tshark reads in a capture, message for message, beside what
//! Beleg reads in it. For developers; nothing of the program depends on it.
//!
//! Both sides become lists of [`Message`]s with the field names of `beleg messages --json`; [`compare`]
//! pairs them frame by frame. What differs is either explained in `docs/differences.md` ([`known`]) or a
//! fault of one of the two, which a person has to judge: the specification decides, not tshark.
//!
//! **What is deliberately absent:** any decoding of its own. A third opinion would only hide whose it is.

pub mod beleg;
pub mod bodies;
pub mod captures;
pub mod compare;
pub mod digest;
pub mod glob;
pub mod grow;
pub mod known;
mod message;
pub mod pdml;
pub mod report;
pub mod run;
pub mod timing;
pub mod tshark;

pub use message::{Message, Protocol};
