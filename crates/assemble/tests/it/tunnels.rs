//! Packets in packets.

use beleg_synth::frame::{ethernet, ipv4, packet, udp};
use hex_literal::hex;

use crate::recorder::{HERE, SERVER, THERE, USER, query, run};

fn inner() -> Vec<u8> {
    ipv4(USER, SERVER, 17, 1, &query(USER, SERVER))
}

#[track_caller]
fn reads(frame: Vec<u8>, tunnel: &str) {
    let recorder = run(1, &[frame]);
    assert_eq!(recorder.messages, [format!("1 dns Query 192.0.2.1→192.0.2.2 {tunnel}: 10.45.0.2→198.51.100.53")]);
    assert!(recorder.marks.is_empty(), "{:?}", recorder.marks);
}

#[test]
fn ip_in_ip_and_gre() {
    reads(packet(HERE, THERE, 4, 1, &inner()), "ip");
    reads(packet(HERE, THERE, 47, 1, &[&hex!("0000 0800")[..], &inner()].concat()), "gre");
    let bridged = ethernet(USER, SERVER, 0x0800, &inner());
    reads(packet(HERE, THERE, 47, 1, &[&hex!("2000 6558 00000007")[..], &bridged].concat()), "gre 7");
    reads(
        packet(HERE, THERE, 47, 1, &[&hex!("1000 88be 00000001 1001 0005 00000000")[..], &bridged].concat()),
        "gre 5",
    );
}

#[test]
fn vxlan_and_geneve() {
    let bridged = ethernet(USER, SERVER, 0x0800, &inner());
    let vxlan = [&hex!("08000000 00000700")[..], &bridged].concat();
    reads(packet(HERE, THERE, 17, 1, &udp((HERE, 50_000), (THERE, 4_789), &vxlan)), "vxlan 7");
    let geneve = [&hex!("0000 6558 00000700")[..], &bridged].concat();
    reads(packet(HERE, THERE, 17, 1, &udp((HERE, 50_000), (THERE, 6_081), &geneve)), "geneve 7");
}

#[test]
fn packets_in_packets_without_end_meet_a_limit() {
    let mut nested = inner();
    for identification in 0..60 {
        nested = ipv4(HERE, THERE, 4, identification, &nested);
    }
    let recorder = run(101, &[nested]);
    assert!(recorder.messages.is_empty());
    assert_eq!(recorder.marks.len(), 1, "{:?}", recorder.marks);
    assert!(recorder.marks[0].ends_with("undecodable tunnel layers"), "{:?}", recorder.marks);
}
