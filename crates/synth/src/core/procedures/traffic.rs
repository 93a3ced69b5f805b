//! What users do: pings, names, pages, streams; through the first PDU session, and beyond the UPF.

use std::net::IpAddr;

use crate::core::script::Script;
use crate::packet::{self, flag, protocol};
use crate::pfcp::labels;

/// Between packets of one conversation.
const BEAT: (i64, i64) = (1_000_000, 9_000_000);

/// The UE's and the server's addresses of one version, or nothing where they have none in common.
fn ends(script: &mut Script<'_>, prefer: &str) -> Option<(IpAddr, IpAddr)> {
    script.part("user traffic");
    let own = script.ue.as_ref()?.sessions.first().filter(|session| session.active)?.addresses.clone();
    let elements = &script.world().scenario.elements;
    let servers = || elements.iter().filter(|element| element.role == "DN");
    let named = servers().find(|element| element.name == prefer).or_else(|| servers().next());
    let fallback = [IpAddr::from([198, 51, 100, 7]), IpAddr::from([0x2001, 0xdb8, 0xffff, 0, 0, 0, 0, 7])];
    let known: Vec<IpAddr> = named.map_or_else(Vec::new, |element| element.addresses.clone());
    let like = |own: &IpAddr, of: &[IpAddr]| of.iter().copied().find(|address| address.is_ipv4() == own.is_ipv4());
    own.iter().rev().find_map(|own| Some((*own, like(own, &known).or_else(|| like(own, &fallback))?)))
}

/// A port of the UE's, among the dynamic ones (RFC 6335 clause 6).
fn port(script: &mut Script<'_>) -> u16 {
    49_152 + script.world().rng.below(16_000) as u16
}

fn identification(script: &mut Script<'_>) -> u16 {
    script.world().count("inner IP identification", 0) as u16
}

/// A packet of the UE's or for it.
fn packet(script: &mut Script<'_>, uplink: bool, ends: (IpAddr, IpAddr), number: u8, payload: &[u8]) {
    let identification = identification(script);
    let way = if uplink { ends } else { (ends.1, ends.0) };
    let octets = packet::ip(way, number, identification, if uplink { 64 } else { 57 }, payload);
    script.users(uplink, 0, ends.1, octets);
    script.pass(BEAT);
}

pub(super) fn ping(script: &mut Script<'_>, many: u32) {
    let Some(ends) = ends(script, "web") else { return };
    let identifier = script.world().rng.word() as u16;
    for sequence in 1..=many {
        for reply in [false, true] {
            let way = if reply { (ends.1, ends.0) } else { ends };
            let data: Vec<u8> = (0x10..0x40).collect();
            let (number, message) = packet::echo(way, reply, identifier, sequence as u16, &data);
            packet(script, !reply, ends, number, &message);
        }
    }
}

pub(super) fn dns(script: &mut Script<'_>, many: u32) {
    const NAMES: [&str; 6] = [
        "www.example.com",
        "mail.example.org",
        "cdn.example.net",
        "time.example.com",
        "img.example.org",
        "api.example.net",
    ];
    let Some(ends) = ends(script, "dns") else { return };
    for _ in 0..many {
        let (id, port) = (script.world().rng.word() as u16, port(script));
        let at = script.world().rng.below(NAMES.len() as u64) as usize;
        let name = [&labels(NAMES.get(at).copied().unwrap_or("example.com"))[..], &[0, 0, 1, 0, 1]].concat();
        let query = [&id.to_be_bytes()[..], &[1, 0, 0, 1, 0, 0, 0, 0, 0, 0], &name].concat();
        let answer = [
            &id.to_be_bytes()[..],
            &[0x81, 0x80, 0, 1, 0, 1, 0, 0, 0, 0],
            &name,
            &[0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 198, 51, 100, 7],
        ]
        .concat();
        packet(script, true, ends, protocol::UDP, &packet::udp((ends.0, port), (ends.1, 53), &query));
        packet(script, false, ends, protocol::UDP, &packet::udp((ends.1, 53), (ends.0, port), &answer));
    }
}

pub(super) fn web(script: &mut Script<'_>, segments: u32) {
    let Some((own, server)) = ends(script, "web") else { return };
    let (one, other) = ((own, port(script)), (server, 80));
    let (mut up, mut down) = (script.world().rng.word(), script.world().rng.word());
    let send = |script: &mut Script<'_>, uplink: bool, numbers: (u32, u32), flags: u8, data: &[u8]| {
        let (from, to) = if uplink { (one, other) } else { (other, one) };
        packet(script, uplink, (own, server), protocol::TCP, &packet::tcp(from, to, numbers, flags, data));
    };
    send(script, true, (up, 0), flag::SYN, &[]);
    up = up.wrapping_add(1);
    send(script, false, (down, up), flag::SYN | flag::ACK, &[]);
    down = down.wrapping_add(1);
    send(script, true, (up, down), flag::ACK, &[]);
    let request = b"GET / HTTP/1.1\r\nHost: www.example.com\r\nUser-Agent: example/1.0\r\n\r\n";
    send(script, true, (up, down), flag::ACK | flag::PSH, request);
    up = up.wrapping_add(request.len() as u32);
    let page = script.world().rng.bytes(segments as usize * 1_200);
    let head =
        format!("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: {}\r\n\r\n", page.len());
    let whole = [head.into_bytes(), page].concat();
    for (at, piece) in whole.chunks(1_250).enumerate() {
        send(script, false, (down, up), flag::ACK | flag::PSH, piece);
        down = down.wrapping_add(piece.len() as u32);
        if at % 2 == 1 {
            send(script, true, (up, down), flag::ACK, &[]);
        }
    }
    send(script, true, (up, down), flag::ACK | flag::FIN, &[]);
    up = up.wrapping_add(1);
    send(script, false, (down, up), flag::ACK | flag::FIN, &[]);
    send(script, true, (up, down.wrapping_add(1)), flag::ACK, &[]);
}

pub(super) fn stream(script: &mut Script<'_>, many: u32) {
    let Some((own, server)) = ends(script, "web") else { return };
    let (one, other) = ((own, port(script)), (server, 60_001));
    for number in 0..many {
        let uplink = number % 3 == 0;
        let (from, to) = if uplink { (one, other) } else { (other, one) };
        let size = if uplink { 60 } else { 400 + script.world().rng.below(800) as usize };
        // A number first, so that nobody takes what follows for another protocol.
        let mut data = vec![0; 4 + size];
        if let Some((head, rest)) = data.split_first_chunk_mut() {
            *head = number.to_be_bytes();
            script.world().rng.fill(rest);
        }
        packet(script, uplink, (own, server), protocol::UDP, &packet::udp(from, to, &data));
    }
}
