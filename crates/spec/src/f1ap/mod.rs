//! F1AP as tables (3GPP TS 38.473 clause 9.4, Release 18): the elementary procedures, the messages with the IEs that each may have, the
//! names of the IEs.
//!
//! The types of the IEs are not written down here.

mod ies;
mod procedures;

use crate::asn1::Tables;

/// The tables of F1AP.
pub static TABLES: Tables = Tables { procedures: procedures::PROCEDURES, ies: ies::IES };

/// SCTP payload protocol identifier (IANA; TS 38.472 clause 7).
pub const PPID: u32 = 62;
/// SCTP port (IANA; TS 38.472 clause 7).
pub const PORT: u16 = 38472;
