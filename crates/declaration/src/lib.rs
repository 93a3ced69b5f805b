//! The declaration: the elements of a network, and the flows allowed between them beyond what their roles imply
//! (DESIGN section 5). Written by a person in `network.toml`, or learnt from a capture for a person to review.
//!
//! **What is deliberately absent:** messages, judgement of entries. It answers who has an address, and whether a flow is declared.

mod file;
mod flows;
mod learn;
mod network;

pub use file::{Fault, parse, write};
pub use flows::{Flow, FlowId, FlowKey, Flows};
pub use learn::Learner;
pub use network::{Allow, Element, Network, Pool, Standing};
