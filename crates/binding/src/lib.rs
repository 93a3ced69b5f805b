//! Where policy meets protocols: what types of entries there are for a standard, and which fields they have; and an observer of
//! a run that hands each entry to it.
//!
//! The fields are those that the decoders publish, beside the few that stand here for what the ledger, the declaration and the
//! capture say. Of a message only those fields are taken that a loaded requirement names, and of a type that none names nothing.
//!
//! **What is deliberately absent:** judgement, which is the standard's, and decoding.

mod addresses;
mod capabilities;
mod challenges;
mod ending;
mod groups;
mod histories;
mod judging;
mod n32;
mod restarts;
mod sbi;
mod sessions;
mod tables;
mod tally;
mod transfers;
mod usage;

pub use judging::Judging;
pub use tables::schema;
