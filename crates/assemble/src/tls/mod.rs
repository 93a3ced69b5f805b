//! TLS connections: what their handshakes settle, and with secrets that the user has given what they say. No secret is
//! broken or guessed, and nothing that does not authenticate is believed.
//!
//! Not here: early data and suites without authenticated encryption stay opaque; DTLS and QUIC are not followed.

mod connections;
mod conversation;
mod deliver;
mod handshakes;
mod keys;
mod seal;
mod secrets;
mod suite;

pub(crate) use connections::Connections;
pub use conversation::{Conversation, Event};
pub use seal::Sealer;
pub use secrets::{Malformed, Secrets};
