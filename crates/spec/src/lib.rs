//! 3GPP and IETF facts as data.

pub mod asn1;
pub mod e1ap;
pub mod f1ap;
pub mod ngap;
pub mod s1ap;
pub mod xnap;
