//! The procedures of 3GPP as statements: for every message, the reasons that it needs and the reasons that it gives; and which
//! network functions speak on the service-based interface.
//!
//! One file a procedure, one line in the registry. **What is deliberately absent:** judgement, clocks, I/O. Whatever outlasts a
//! message is a reason, and reasons are the ledger's; only who is who is remembered here.

mod about;
mod contexts;
pub mod functions;
mod network;
mod pick;
mod procedures;
pub mod relations;
mod subscriber;
pub mod user_plane;

pub use about::About;
pub use network::{Announced, Asked, Fact, Given, Role, tells_of_a_user, ue_address, users_packet};
pub use pick::rand;
pub use procedures::{ALL, Page, Procedure, claims};
pub use relations::given_by_any;
pub use subscriber::keys as subscriber_keys;
