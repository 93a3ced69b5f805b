//! 3GPP and IETF facts as data: plain tables and the functions that look things up in them.
//!
//! Every table names its source. There is no decoding here and no judgement.

pub mod gtp;
pub mod pfcp;
