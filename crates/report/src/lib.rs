//! Results to documents: one format a file, each for somebody who reads it.
//!
//! **What is deliberately absent:** judgement, and the reading of octets. Text that came from the wire is
//! escaped before it is shown, and identities of subscribers are pseudonyms unless they are asked for.

mod escape;
pub mod formats;
mod identities;
pub mod ladder;
mod numbers;
mod speakers;
pub mod texts;
mod tree;
mod wrap;

pub use identities::Identities;
