//! Headers below the messages: link, network and transport. Each is read, never judged; `assemble` walks them.

pub mod ethernet;
pub mod ip;
pub mod sctp;
pub mod tcp;
pub mod tunnel;
pub mod udp;
