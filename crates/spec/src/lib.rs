//! 3GPP and IETF facts as data: registries and tables, each with its source.

pub mod dns;
pub mod http;
