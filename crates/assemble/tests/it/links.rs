//! Link layers and what stands behind a packet.

use std::net::IpAddr;

use beleg_model::Party;
use beleg_synth::frame::{ethernet, ipv4, packet};
use hex_literal::hex;

use crate::recorder::{HERE, THERE, query, run};

fn plain() -> Vec<u8> {
    ipv4(HERE, THERE, 17, 1, &query(HERE, THERE))
}

fn behind(header: &[u8]) -> Vec<u8> {
    [header, &plain()].concat()
}

#[track_caller]
fn reads(link: u16, frame: Vec<u8>) {
    let recorder = run(link, &[frame]);
    assert_eq!(recorder.messages, ["1 dns Query 192.0.2.1→192.0.2.2"]);
    assert_eq!(recorder.senders, [Party::Ip(IpAddr::V4(HERE))]);
    assert!(recorder.marks.is_empty(), "{:?}", recorder.marks);
}

#[test]
fn ethernet_with_and_without_tags() {
    reads(1, packet(HERE, THERE, 17, 1, &query(HERE, THERE)));
    reads(1, behind(&hex!("020000000002 020000000001 8100 0064 0800")));
    reads(1, behind(&hex!("020000000002 020000000001 88a8 0064 8100 0065 0800")));
}

#[test]
fn mpls_labels_end_at_the_bottom_of_the_stack() {
    reads(1, behind(&hex!("020000000002 020000000001 8847 00010040 00011140")));
}

#[test]
fn snap_within_ieee_802_3() {
    let inner = [&hex!("aaaa03 000000 0800")[..], &plain()].concat();
    let mut frame = hex!("020000000002 020000000001").to_vec();
    frame.extend((inner.len() as u16).to_be_bytes());
    frame.extend(inner);
    reads(1, frame);
}

#[test]
fn cooked_loopback_and_raw() {
    reads(113, behind(&hex!("0000 0001 0006 020000000001 0000 0800")));
    reads(276, behind(&hex!("0800 0000 00000002 0001 00 06 0200000000010000")));
    reads(0, behind(&hex!("02000000")));
    reads(0, behind(&hex!("00000002")));
    reads(108, behind(&hex!("00000002")));
    for link in [12, 14, 101, 228] {
        reads(link, plain());
    }
}

#[test]
fn padding_is_silent_and_a_trailer_is_not() {
    let short = ethernet(HERE, THERE, 0x0800, &ipv4(HERE, THERE, 17, 1, &hex!("9c40 0035 0008 0000")));
    assert!(run(1, &[short]).marks.is_empty());
    let mut frame = packet(HERE, THERE, 17, 1, &query(HERE, THERE));
    let at = frame.len();
    frame.extend(b"hidden");
    assert_eq!(run(1, &[frame]).marks, [format!("1@{at}+6 undecodable link octets after the packet")]);
}

#[test]
fn what_is_not_known_is_undecodable_and_says_so() {
    let unknown = hex!("020000000002 020000000001 1234 00112233445566778899").to_vec();
    let recorder = run(1, &[unknown]);
    assert_eq!(recorder.marks, ["1@14+10 undecodable link EtherType"]);
    assert_eq!(recorder.senders, [Party::Link([2, 0, 0, 0, 0, 1])]);
    let recorder = run(147, &[vec![1, 2, 3]]);
    assert_eq!(recorder.marks, ["1@0+3 undecodable link link type"]);
    assert_eq!(recorder.senders, [Party::Nameless]);
    let recorder = run(101, &[ipv4(HERE, THERE, 253, 1, &[1, 2, 3])]);
    assert_eq!(recorder.marks, ["1@20+3 undecodable IP protocol"]);
}

#[test]
fn every_prefix_of_a_frame_is_read_as_far_as_it_goes() {
    let frame = behind(&hex!("020000000002 020000000001 88a8 0064 8100 0065 0800"));
    for len in 0..frame.len() {
        let recorder = run(1, &[frame[..len].to_vec()]);
        assert_eq!(recorder.senders.len(), 1, "a frame of {len} octets is not posted");
    }
}
