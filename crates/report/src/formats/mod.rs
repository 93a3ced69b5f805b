//! One format a file.

pub mod accounts;
pub mod audit;
pub mod json;
pub mod lines;
