//! Fragments, streams and user messages put together, and what becomes of those that never are.

use beleg_synth::frame::{chunk, data, packet, sctp, tcp};
use hex_literal::hex;

use crate::recorder::{HERE, THERE, query, run};

/// An Ethernet frame with one IPv4 fragment of a UDP datagram; `offset` in octets.
fn fragment(octets: &[u8], offset: usize, more: bool) -> Vec<u8> {
    let mut frame = packet(HERE, THERE, 17, 7, octets);
    let field = (offset / 8) as u16 | if more { 0x2000 } else { 0 };
    frame.splice(20..22, field.to_be_bytes());
    frame
}

#[test]
fn a_datagram_in_fragments_is_read_when_the_last_one_comes() {
    let datagram = query(HERE, THERE);
    let frames = [fragment(&datagram[16..], 16, false), fragment(&datagram[..16], 0, true)];
    let recorder = run(1, &frames);
    assert_eq!(recorder.messages, ["2 dns Query 192.0.2.1→192.0.2.2"]);
    assert!(recorder.marks.is_empty(), "{:?}", recorder.marks);
}

#[test]
fn a_fragment_without_the_others_is_undecodable_at_the_end() {
    let recorder = run(1, &[fragment(&query(HERE, THERE)[..16], 0, true)]);
    assert_eq!(recorder.marks, ["1@34+16 undecodable IP never completed"]);
}

/// A DNS query with the length in front that TCP needs (RFC 1035 clause 4.2.2).
fn framed() -> Vec<u8> {
    let datagram = query(HERE, THERE);
    let message = datagram.get(8..).unwrap_or_default();
    [&(message.len() as u16).to_be_bytes()[..], message].concat()
}

fn segment(sequence: u32, octets: &[u8]) -> Vec<u8> {
    packet(HERE, THERE, 6, 1, &tcp((HERE, 40_000), (THERE, 53), sequence, 1, 0x18, octets))
}

#[test]
fn a_message_in_segments_is_read_whatever_their_order() {
    let stream = framed();
    let syn = packet(HERE, THERE, 6, 1, &tcp((HERE, 40_000), (THERE, 53), 99, 0, 2, &[]));
    for order in [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1]] {
        let parts = [(0, 5), (5, 20), (20, stream.len())];
        let mut frames = vec![syn.clone()];
        frames.extend(order.iter().map(|&at| {
            let (from, to) = parts[at];
            segment(100 + from as u32, &stream[from..to])
        }));
        let recorder = run(1, &frames);
        assert_eq!(recorder.messages, ["4 dns Query 192.0.2.1→192.0.2.2"], "{order:?}");
        assert!(recorder.marks.is_empty(), "{order:?}: {:?}", recorder.marks);
    }
}

#[test]
fn user_messages_of_sctp_are_read_and_control_chunks_are_messages() {
    let packets = [
        sctp(3_868, 3_868, 0, &[chunk(1, 0, &hex!("0a0f0001 0001a000 000a 000a 000003e8"))]),
        sctp(
            3_868,
            3_868,
            7,
            &[chunk(4, 0, &hex!("0001 0008 01020304")), chunk(3, 0, &hex!("00000007 00010000 0000 0000"))],
        ),
        // A Device-Watchdog-Request (RFC 6733 clause 5.5.1) without AVPs.
        sctp(3_868, 3_868, 7, &[data(3, 1_000, 0, 0, 46, &hex!("01 000014 80 000118 00000000 00000001 00000001"))]),
    ];
    let frames: Vec<Vec<u8>> = packets.iter().map(|octets| packet(HERE, THERE, 132, 1, octets)).collect();
    let recorder = run(1, &frames);
    let ends = "192.0.2.1→192.0.2.2";
    let wanted = [
        format!("1 sctp INIT {ends}"),
        format!("2 sctp HEARTBEAT {ends}"),
        format!("3 diameter Device-Watchdog-Request {ends}"),
    ];
    assert_eq!(recorder.messages, wanted);
}
