//! Requirements as data: read from files, compiled, evaluated over entries, with a verdict each.
//!
//! A requirement is a file of Markdown with TOML front matter; its assertion is an expression of the language that
//! `expression` reads. What types of entries there are, and which fields, is said by whoever binds the standard to decoders.
//!
//! **What is deliberately absent:** octets, protocols, clocks, I/O. Texts of a catalogue are handed in.

mod catalogue;
mod compile;
pub mod examples;
mod expression;
mod fault;
mod judge;
pub mod oscal;
mod outcome;
mod plan;
mod requirement;
mod rows;
mod schema;
pub mod shipped;
mod waiting;

pub use catalogue::{Catalogue, Excluded, File, Find};
pub use expression::{DEEPEST, LONGEST, REMEMBERED, parse_only};
pub use fault::Fault;
pub use judge::{Ending, Judge, Message, Whole};
pub use requirement::{Exception, Group, Parameter, Reference, Requirement};
pub use schema::{EntryType, Part, Schema};
