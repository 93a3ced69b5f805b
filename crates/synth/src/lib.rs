//! Makes captures whose truth is known: frames composed from the link layer up, and the files that hold them.
//!
//! A scenario (`scenario/`) is played by a simulated core (`core/`) on a stage (`stage/`), where misdeeds (`misdeeds/`) change what is
//! sent. [`first`] is one fixed story, and [`bulk`] makes much of one kind. The project's sample captures, its tests, its benchmarks
//! and `beleg demo` come from it. Everything is deterministic.
//!
//! **What is deliberately absent:** reading. What is composed here is checked against other programs' reading.

pub mod aper;
pub mod bulk;
pub mod core;
pub mod crc;
pub mod first;
pub mod frame;
mod hasher;
pub mod hpack;
pub mod interface;
pub mod misdeeds;
pub mod nas;
mod network;
pub mod ngap;
pub mod packet;
mod pcap;
mod pcapng;
pub mod pfcp;
pub mod rng;
pub mod scenario;
pub mod stage;
pub mod tree;
mod truth;
pub mod variety;
pub mod xnap;

pub use network::declaration;
pub use pcap::pcap;
pub use pcapng::Writer;
pub use pcapng::pcapng;
pub use truth::Lines;

/// A composed frame: when, and its octets from the link layer on (Ethernet).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// Nanoseconds since the epoch.
    pub time: i64,
    /// From the Ethernet header on, without FCS.
    pub octets: Vec<u8>,
}
