//! HTTP on TCP connections: found on any port, whole or not, from whom to whom, and bounded.

use std::net::Ipv4Addr;

use beleg_synth::frame::{g_pdu, ipv4, packet, tcp, udp};

use crate::recorder::{HERE, Recorder, SERVER, THERE, USER, query, run};

const PORT: u16 = 29_507;
const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
/// SETTINGS of a server.
const SETTINGS: &[u8] = b"\0\0\0\x04\0\0\0\0\0";
/// GET http / on stream 1, which ends it.
const GET: &[u8] = b"\0\0\x03\x01\x05\0\0\0\x01\x82\x86\x84";
/// POST http / on stream 1, of which a body is to come.
const POST: &[u8] = b"\0\0\x03\x01\x04\0\0\0\x01\x83\x86\x84";
/// Status 200 on stream 1, which ends it.
const OK: &[u8] = b"\0\0\x01\x01\x05\0\0\0\x01\x88";

/// A segment from the client, or to it.
fn segment(up: bool, port: u16, sequence: u32, flags: u8, octets: &[u8]) -> Vec<u8> {
    let (client, server) = ((HERE, port), (THERE, PORT));
    let (from, to) = if up { (client, server) } else { (server, client) };
    tcp(from, to, sequence, 1, flags, octets)
}

fn up(sequence: u32, octets: &[u8]) -> Vec<u8> {
    packet(HERE, THERE, 6, 1, &segment(true, 40_000, sequence, 0x18, octets))
}

fn down(sequence: u32, octets: &[u8]) -> Vec<u8> {
    packet(THERE, HERE, 6, 1, &segment(false, 40_000, sequence, 0x18, octets))
}

/// A SYN and its answer; both directions start at 100.
fn hands() -> Vec<Vec<u8>> {
    vec![
        packet(HERE, THERE, 6, 1, &segment(true, 40_000, 99, 0x02, &[])),
        packet(THERE, HERE, 6, 1, &segment(false, 40_000, 99, 0x12, &[])),
    ]
}

fn of_http(recorder: &Recorder) -> Vec<&str> {
    recorder.messages.iter().map(String::as_str).filter(|message| message.contains(" http ")).collect()
}

#[test]
fn http_2_is_found_on_any_port_whatever_the_order_of_segments() {
    let asks = [PREFACE, GET].concat();
    let parts = [(0, 5), (5, 30), (30, asks.len())];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let mut frames = hands();
        frames.extend(order.iter().map(|&at: &usize| up(100 + parts[at].0 as u32, &asks[parts[at].0..parts[at].1])));
        frames.push(down(100, &[SETTINGS, OK].concat()));
        let recorder = run(1, &frames);
        let wanted = ["5 http Request 192.0.2.1→192.0.2.2", "6 http Response 192.0.2.2→192.0.2.1"];
        assert_eq!(of_http(&recorder), wanted, "{order:?}");
        assert!(recorder.marks.is_empty(), "{order:?}: {:?}", recorder.marks);
    }
}

#[test]
fn what_never_became_whole_is_told_at_the_end_with_its_own_addresses() {
    let mut frames = hands();
    frames.push(up(100, &[PREFACE, POST].concat()));
    // The last frame of the capture is somebody else's.
    frames.push(packet(USER, SERVER, 17, 1, &query(USER, SERVER)));
    let recorder = run(1, &frames);
    assert_eq!(of_http(&recorder), ["4 http Request 192.0.2.1→192.0.2.2"]);
}

#[test]
fn a_gap_in_a_body_costs_the_body_and_not_what_follows() {
    let body = [b"\0\0\x06\0\x01\0\0\0\x01".as_slice(), b"{abcd}"].concat();
    let again = b"\0\0\x03\x01\x05\0\0\0\x03\x82\x86\x84";
    let stream = [PREFACE, POST, &body, again].concat();
    let lost = PREFACE.len() + POST.len() + 10;
    let mut frames = hands();
    frames.push(up(100, &stream[..lost]));
    frames.push(up(100 + lost as u32 + 3, &stream[lost + 3..]));
    // The server has all of it, so the hole will not be filled.
    let all = 100 + stream.len() as u32;
    frames.push(packet(THERE, HERE, 6, 1, &tcp((THERE, PORT), (HERE, 40_000), 100, all, 0x10, &[])));
    let recorder = run(1, &frames);
    let requests = ["5 http Request 192.0.2.1→192.0.2.2"; 2];
    assert_eq!(of_http(&recorder), requests);
    assert_eq!(recorder.missing.iter().map(|missing| missing.count).sum::<u64>(), 3);
}

#[test]
fn a_reset_connection_keeps_nothing_and_says_what_there_was() {
    let mut frames = hands();
    frames.push(up(100, &[PREFACE, POST].concat()));
    frames.push(packet(THERE, HERE, 6, 1, &segment(false, 40_000, 100, 0x04, &[])));
    frames.push(packet(USER, SERVER, 17, 1, &query(USER, SERVER)));
    let recorder = run(1, &frames);
    assert_eq!(recorder.messages[0], "4 http Request 192.0.2.1→192.0.2.2");
}

#[test]
fn in_a_tunnel_of_the_network_both_levels_are_told() {
    // VXLAN (RFC 7348), network 5, as taps of clouds use it.
    let mirrored = |inner: Vec<u8>| {
        let octets = [&[8, 0, 0, 0, 0, 0, 5, 0][..], &inner].concat();
        packet(USER, SERVER, 17, 1, &udp((USER, 50_000), (SERVER, 4_789), &octets))
    };
    let mut frames: Vec<Vec<u8>> = hands().into_iter().map(mirrored).collect();
    frames.push(mirrored(up(100, &[PREFACE, POST].concat())));
    frames.push(packet(HERE, THERE, 17, 1, &query(HERE, THERE)));
    let recorder = run(1, &frames);
    assert_eq!(of_http(&recorder), ["4 http Request 10.45.0.2→198.51.100.53 vxlan 5: 192.0.2.1→192.0.2.2"]);
}

#[test]
fn what_users_say_is_theirs() {
    let inner = ipv4(USER, SERVER, 6, 1, &tcp((USER, 40_000), (SERVER, 80), 100, 1, 0x18, b"GET / HTTP/1.1\r\n\r\n"));
    let frame = packet(HERE, THERE, 17, 1, &udp((HERE, 2_152), (THERE, 2_152), &g_pdu(1, true, 1, &inner)));
    assert_eq!(of_http(&run(1, &[frame])), [""; 0]);
}

#[test]
fn streams_that_are_no_http_are_left_alone() {
    let mut frames = hands();
    for at in 0..40 {
        frames.push(up(100 + at * 8, b"whatever"));
        frames.push(down(100 + at * 8, &[0xfe; 8]));
    }
    let recorder = run(1, &frames);
    assert!(recorder.messages.is_empty() && recorder.marks.is_empty(), "{recorder:?}");
}

/// Many connections, each with a request that waits for its body: they are told in the end, and none is lost on the way.
#[test]
fn more_connections_than_are_kept_are_told_of() {
    let hello = [PREFACE, POST].concat();
    let mut frames = Vec::new();
    for number in 0..66_000_u32 {
        let client = (Ipv4Addr::from(0x0a00_0000 + number / 1_000), 1_024 + (number % 1_000) as u16);
        for (sequence, flags, octets) in [(99, 0x02, &[][..]), (100, 0x18, &hello[..])] {
            frames.push(packet(client.0, THERE, 6, 1, &tcp(client, (THERE, PORT), sequence, 1, flags, octets)));
        }
    }
    let recorder = run(1, &frames);
    assert_eq!(recorder.messages.len(), 66_000);
    let evicted: u64 = recorder.remarks.iter().map(|remark| remark.count).sum();
    assert_eq!(evicted, 66_000 - 65_536);
    // The first to go is told as its own, at the frame that needed its place.
    assert_eq!(recorder.messages[0], "131073 http Request 10.0.0.0→192.0.2.2");
}
