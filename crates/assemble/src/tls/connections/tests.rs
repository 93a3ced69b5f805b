//! Connections in numbers that a hostile peer would use, and what the table then still keeps. What a conversation reads is not
//! tested here.

use beleg_model::{FrameId, SourceId};
use beleg_wire::protocols::tls::PROTOCOL;

use super::*;
use crate::report::told::{Told, drain};

fn arrived(connection: u64, octets: &[u8], second: i64) -> Arrived<'_> {
    let current = (FrameId { tap: 0, number: connection }, SourceId(1));
    let now = Time::from_nanoseconds(second * 1_000_000_000);
    Arrived { connection, side: Side::Low, octets: Octets::frame(octets), current, now }
}

#[test]
fn connections_are_bounded() {
    let (mut connections, mut report, mut out) = (Connections::default(), Report::default(), Vec::new());
    for number in 0..3 * Connections::LIMIT as u64 {
        connections.record(&arrived(number, PROTOCOL.samples[0], 0), &mut report, &mut out);
    }
    assert_eq!((connections.slots.len(), connections.index.len()), (Connections::LIMIT, Connections::LIMIT));
    assert_eq!(drain(&mut report).len(), 2 * Connections::LIMIT);
    // Time alone empties the table too.
    connections.record(&arrived(0, PROTOCOL.samples[0], 601), &mut report, &mut out);
    assert_eq!(connections.slots.len(), 1);
    connections.close(0, &mut report);
    assert_eq!((connections.slots.len(), connections.index.len(), connections.cost), (0, 0, 0));
}

#[test]
fn handshakes_without_end_on_thousands_of_connections_are_bounded() {
    let (mut connections, mut report, mut out) = (Connections::default(), Report::default(), Vec::new());
    // A hello that says that it is as long as one may be, in records as long as there are.
    let start = [&[22, 3, 3, 0x40, 0, 1, 0, 0xff, 0xf0, 3, 3][..], &vec![0; 0x4000 - 6]].concat();
    let more = [&[22, 3, 3, 0x40, 0][..], &vec![0; 0x4000]].concat();
    let (mut most, mut given) = (0, 0_u64);
    for number in 0..1_000 {
        connections.record(&arrived(number, &start, 0), &mut report, &mut out);
        for _ in 0..2 {
            connections.record(&arrived(number, &more, 0), &mut report, &mut out);
        }
        given += 3 * 0x4000;
        most = most.max(connections.cost);
    }
    assert!(most <= Connections::OCTETS && out.is_empty());
    (0..1_000).for_each(|number| connections.close(number, &mut report));
    assert_eq!((connections.cost, connections.slots.len()), (0, 0));
    // Every octet of a message that was not whole comes out once.
    let left: u64 = drain(&mut report)
        .iter()
        .map(|told| match told {
            Told::Left(_, count) => *count,
            _ => 0,
        })
        .sum();
    assert_eq!(left, given);
}

#[test]
fn what_is_no_start_makes_no_entry_without_secrets() {
    let (mut connections, mut report, mut out) = (Connections::default(), Report::default(), Vec::new());
    let record = arrived(1, PROTOCOL.samples[4], 0);
    assert_eq!(connections.record(&record, &mut report, &mut out), Protection::Unknown);
    assert_eq!(connections.slots.len(), 0);
    assert!(!connections.gap(1, Side::Low, &mut out) && connections.start(1).is_none());
    connections.record(&arrived(1, PROTOCOL.samples[0], 0), &mut report, &mut out);
    assert!(connections.gap(1, Side::Low, &mut out) && connections.start(1).is_some());
    connections.set_unread(1);
    assert!(connections.start(1).is_none());
}
