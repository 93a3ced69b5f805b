//! assemble.

pub mod flow;
pub mod fragments;
pub mod gathered;
mod held;
#[cfg(test)]
mod permutations;
#[cfg(test)]
mod random;
pub mod report;
pub mod sctp;
mod slots;
pub mod tcp;
