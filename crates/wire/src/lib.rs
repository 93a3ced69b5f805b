//! Octets to typed messages, one file a protocol, stateless and total.
//!
//! A decoder takes a message's octets and returns what it could read; what it could not read it puts into
//! the notes, with the octets concerned. It never fails and never panics: bad traffic is data. Unknown
//! values survive with their numbers.
//!
//! **What is deliberately absent:** state (that is `assemble`'s and `procedures`'), judgement (that is
//! `ledger`'s and `standard`'s), copies (a message borrows its octets), clocks and I/O.
//!
//! A new protocol is one file in `protocols/` with the skeleton of its siblings, and one line in
//! `protocols/mod.rs`. Names, ports, fuzzing, prefix tests and output follow from that line.

pub(crate) mod aper;
mod der;
pub mod headers;
mod identify;
mod protocol;
pub mod protocols;
pub mod reader;
mod text;

pub use identify::{by_datagram_structure, by_port, by_ppid, by_stream_structure};
pub use protocol::{Carried, Carrier, Decode, Framing, Next, Protocol};
pub use protocols::{ALL, Id, Message};
