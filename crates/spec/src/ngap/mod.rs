//! NGAP as tables: procedures, IEs and types of its ASN.1 (3GPP TS 38.413 V19.4.0 clause 9.4).
//!
//! A type has the name that ASN.1 gives it, with `_` for `-`. What its values mean stands in prose elsewhere; how octets
//! are read by these tables is `beleg-wire`'s.

pub mod broadcast;
pub mod choices;
mod ies;
pub mod leaves;
pub mod lists;
pub mod measurements;
pub mod nodes;
mod procedures;
pub mod sessions;

use crate::asn1::Tables;

/// The tables of NGAP.
pub static TABLES: Tables = Tables { procedures: procedures::PROCEDURES, ies: ies::IES };

/// SCTP payload protocol identifier (IANA; TS 38.412 clause 7).
pub const PPID: u32 = 60;
/// SCTP port (IANA; TS 38.412 clause 7).
pub const PORT: u16 = 38412;
