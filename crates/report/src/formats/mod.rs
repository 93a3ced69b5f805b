//! One format a file.

pub mod accounts;
pub mod audit;
pub mod coverage;
pub mod element;
pub mod fields;
pub mod findings;
pub mod html;
pub mod json;
pub mod ladder;
pub mod lines;
pub mod oscal;
pub mod schema;
pub mod verdicts;
pub mod why;
