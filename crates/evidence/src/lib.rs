//! What an audit found, written so that others can use it and check it: cases, which hold everything, and bundles, which
//! prove single findings.
//!
//! The formats are specified in `docs/formats`, on published standards. Randomness is handed in, never drawn here; no clock
//! is read.
//!
//! **What is deliberately absent:** the reading of packets and their judgement. Evidence sees octets as octets, and verdicts
//! as results.

pub mod case;
pub mod digest;
mod error;

pub use error::Error;
