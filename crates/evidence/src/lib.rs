//! What an audit found, written so that others can use it and check it: cases, which hold everything, and bundles, which
//! prove single findings.
//!
//! The formats are specified in `docs/formats`, on published standards. Randomness is handed in, never drawn here; no clock
//! is read.
//!
//! **What is deliberately absent:** the reading of packets and their judgement. Evidence sees octets as octets, and verdicts
//! as results.

pub mod bundle;
pub mod case;
pub mod digest;
pub mod envelope;
mod error;
pub mod frame;
pub mod keys;
pub mod log;
pub mod merkle;
pub mod pcapng;
pub mod reasons;
pub mod redact;
pub mod salt;
mod sha256;
pub mod tap;
pub mod timestamp;

pub use error::Error;
