//! spec.

pub mod sctp;
