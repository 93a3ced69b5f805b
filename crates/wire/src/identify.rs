//! Which protocol octets are, by the number that the layer below gives, or by their structure.

use std::sync::LazyLock;

use crate::protocol::{Carrier, Framing};
use crate::protocols::{ALL, Id};

/// Every announced number in a table of open addressing, a quarter full at most: this is asked several times a packet, mostly of
/// numbers that nobody has announced.
static CARRIERS: LazyLock<Vec<Option<(u64, Id)>>> = LazyLock::new(|| {
    let of = |id: &Id| id.protocol().carriers.iter().map(|&carrier| (key(carrier), *id)).collect::<Vec<_>>();
    let mut carriers: Vec<(u64, Id)> = ALL.iter().flat_map(of).collect();
    carriers.sort_unstable();
    let mut table = vec![None; SLOTS];
    for carrier in carriers.into_iter().take(SLOTS / 2) {
        let mut at = slot(carrier.0);
        while let Some(Some(_)) = table.get(at) {
            at = (at + 1) % SLOTS;
        }
        if let Some(place) = table.get_mut(at) {
            *place = Some(carrier);
        }
    }
    table
});

/// A power of two.
const SLOTS: usize = 1 << 10;

/// Where a number's place in the table would be.
const fn slot(key: u64) -> usize {
    // Any odd number with bits all over: the uppermost of the product depend on all below.
    (key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 54) as usize
}

fn key(carrier: Carrier) -> u64 {
    let (kind, number) = match carrier {
        Carrier::Udp(port) => (0, u32::from(port)),
        Carrier::Tcp(port) => (1, u32::from(port)),
        Carrier::Sctp(port) => (2, u32::from(port)),
        Carrier::Ppid(ppid) => (3, ppid),
        Carrier::Ip(protocol) => (4, u32::from(protocol)),
        Carrier::EtherType(ethertype) => (5, u32::from(ethertype)),
    };
    kind << 32 | u64::from(number)
}

/// The protocol that `carrier` announces.
pub fn by_port(carrier: Carrier) -> Option<Id> {
    let (wanted, mut at) = (key(carrier), slot(key(carrier)));
    let table = &*CARRIERS;
    while let Some(&Some((key, id))) = table.get(at) {
        if key == wanted {
            return Some(id);
        }
        at = (at + 1) % SLOTS;
    }
    None
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
