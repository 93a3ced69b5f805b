//! 3GPP and IETF facts as data: registries and tables, one module a topic, each table with its source.
//!
//! **What is deliberately absent:** decoding and judgement. A fact that only one decoder needs, and that fits
//! into a few lines, stands with that decoder.

pub mod asn1;
pub mod diameter;
pub mod dns;
pub mod http;
pub mod e1ap;
pub mod f1ap;
pub mod gtp;
pub mod n2;
pub mod nas_5gs;
pub mod ngap;
pub mod pfcp;
pub mod s1ap;
pub mod sctp;
pub mod tls;
pub mod xnap;
