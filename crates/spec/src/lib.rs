//! 3GPP and IETF facts as data: registries and tables, each with its source.

pub mod diameter;
pub mod dns;
pub mod tls;
