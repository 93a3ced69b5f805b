//! Checks a bundle of evidence without trust in whoever made it: recomputes what is committed to, and judges anew from the
//! packets in it, with the same stages that an audit has.
//!
//! It depends on the engine, since a reader's judgement must be the auditor's, stage for stage; nothing here opens a network
//! connection or runs anything beside.
//!
//! **What is deliberately absent:** the making of bundles, and any trust in a key that the reader did not name.

mod check;
pub mod judge;
mod report;
mod sensitive;
pub mod standard;

pub use check::{Trust, check, unreadable};
pub use report::{Answer, Report};
