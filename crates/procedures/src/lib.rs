//! The procedures of 3GPP as statements: for every message, the reasons that it needs and the reasons that it gives.
//!
//! One file a procedure, one line in the registry. **What is deliberately absent:** memory (whatever outlasts a message is
//! a reason, and reasons are the ledger's), judgement, I/O.

mod about;
mod network;
mod pick;
mod procedures;
pub mod relations;

pub use about::About;
pub use network::{Asked, Fact, Role, ue_address, users_packet};
pub use procedures::{ALL, Page, Procedure, claims};
