//! Relates messages to each other, as the procedures of 5G do. Today: which network functions speak on the service-based
//! interface.
//!
//! **What is deliberately absent:** octets, clocks, I/O, and judgement. Nothing here says whether a message should have been
//! sent.

pub mod functions;
