//! Which protocol octets are, by the number that the layer below gives, or by their structure.

use crate::protocol::{Carrier, Framing};
use crate::protocols::{ALL, Id};

/// The protocol that `carrier` announces.
pub fn by_port(carrier: Carrier) -> Option<Id> {
    find(|id| id.protocol().carriers.contains(&carrier))
}

/// The protocol of an SCTP payload protocol identifier.
pub fn by_ppid(ppid: u32) -> Option<Id> {
    by_port(Carrier::Ppid(ppid))
}

/// The protocol that a datagram is by its structure alone.
pub fn by_datagram_structure(octets: &[u8]) -> Option<Id> {
    find(|id| id.protocol().probe.is_some_and(|probe| probe(octets)))
}

/// The protocol that the start of a stream is by its structure alone.
pub fn by_stream_structure(octets: &[u8]) -> Option<Id> {
    find(|id| id.protocol().framing.is_some_and(|framing| matches!(framing(octets), Framing::Message { .. })))
}

fn find(wanted: impl Fn(Id) -> bool) -> Option<Id> {
    ALL.iter().copied().find(|&id| wanted(id))
}
