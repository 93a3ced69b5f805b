//! Octets that mean harm: nothing panics, nothing grows without bound, no octet is told twice.

use super::compose::*;
use super::*;
use crate::random::Random;
use Side::{High, Low};

#[test]
fn every_prefix_and_every_changed_octet_is_survived() {
    let mut encoder = Encoder::default();
    let block =
        encoder.block(&[(":method", "POST"), (":path", "/a"), ("content-type", "application/json"), ("a", "b")]);
    let octets = [
        hello(),
        headers(0, 1, &block),
        frame(0, PADDED, 1, b"\x01{\0"),
        data(END_STREAM, 1, b"}"),
        frame(1, 0, 3, &block[..4]),
        frame(9, END_HEADERS, 3, &block[4..]),
        frame(3, 0, 3, &[0, 0, 0, 8]),
        frame(7, 0, 0, &[0; 8]),
    ]
    .concat();
    let chunked =
        b"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\nT: x\r\n\r\nGET / HTTP/1.0\r\n\r\n";
    for octets in [&octets[..], chunked] {
        for len in 0..octets.len() {
            let mut world = World::fresh();
            world.say(Low, &octets[..len]);
            world.close();
        }
        for at in 0..octets.len() {
            for value in [0, 1, 0x7f, 0x80, 0xff, octets[at] ^ 4] {
                let mut changed = octets.to_vec();
                changed[at] = value;
                for start in [Start { client: Some(Low), low: true, high: true }, Start::default()] {
                    let mut world = World::new(start);
                    let (one, two) = changed.split_at(at);
                    world.say(Low, one);
                    world.say(Low, two);
                    world.gap(Low, Some(value.into()));
                    world.say(Low, &changed);
                    world.close();
                }
            }
        }
    }
}

#[test]
fn random_frames_gaps_and_ends_are_survived() {
    let mut random = Random::new(31);
    for _ in 0..400 {
        let mut world = World::fresh();
        world.say(Low, &hello());
        world.say(High, &welcome());
        for _ in 0..60 {
            let side = [Low, High][random.below(2)];
            let len = random.below(40);
            let payload = random.octets(len);
            let kind = random.below(12) as u8;
            let mut octets = frame(kind, random.below(64) as u8, random.below(7) as u32, &payload);
            match random.below(12) {
                0 => world.gap(side, Some(random.below(60) as u64)),
                1 => world.gap(side, None),
                2 => octets.truncate(random.below(octets.len() + 1)),
                3 => {
                    let at = random.below(octets.len());
                    octets[at] = random.below(256) as u8;
                }
                _ => {}
            }
            world.say(side, &octets);
        }
        world.close();
    }
}

#[test]
fn random_lines_of_http_1_are_survived() {
    let mut random = Random::new(32);
    let parts: [&[u8]; 16] = [
        b"GET /a HTTP/1.1\r\n",
        b"POST /b HTTP/1.1\r\n",
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 101 Switching Protocols\r\n",
        b"Content-Length: 7\r\n",
        b"Content-Length: 99999999999999999999\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Upgrade: h2c\r\nHTTP2-Settings: AAEAAAAA\r\n",
        b"\r\n",
        b"\r\n\r\n",
        b"5\r\nhello\r\n",
        b"0\r\n\r\n",
        b"ffffffffffffffff\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"a: b\r\n",
        b"\x00\xff",
    ];
    for _ in 0..3000 {
        let mut world = World::fresh();
        for _ in 0..20 {
            let side = [Low, High][random.below(2)];
            if random.below(15) == 0 {
                world.gap(side, [None, Some(3), Some(u64::MAX)][random.below(3)]);
            }
            world.say(side, parts[random.below(parts.len())]);
        }
        world.end(Low);
        world.close();
    }
}

#[test]
fn endless_continuation_is_given_up() {
    for payload in [&[0x82; 1000][..], &[0x40; 1000], b""] {
        let mut world = World::much();
        world.say(Low, &hello());
        world.say(Low, &frame(1, 0, 1, payload));
        for _ in 0..5000 {
            world.say(Low, &frame(9, 0, 1, payload));
        }
        assert!(world.peak < 300_000, "{}", world.peak);
        world.say(Low, &headers(END_STREAM, 3, &get("/after")));
        assert_eq!(world.whats(), ["Low GET /after"]);
        world.close();
    }
}

#[test]
fn giant_tables_and_lists_stay_small() {
    let mut world = World::much();
    world.say(Low, &hello());
    world.say(High, &frame(4, 0, 0, &[0, 1, 0xff, 0xff, 0xff, 0xff]));
    // The table may have any size; entries of 8 KiB, each referred to often.
    let entry = [&[0x3f, 0xe1, 0xff, 0xff, 0x3f, 0x40, 1, b'a', 0x7f, 0x81, 0x3f][..], &[b'x'; 8192]].concat();
    for stream in (1..2001).step_by(2) {
        world.say(Low, &headers(END_STREAM, stream, &[&entry[..], &[0xbe; 500]].concat()));
    }
    assert!(world.peak < 1_000_000, "{}", world.peak);
    assert!(world.heard.len() == 1000 && world.heard[9].headers.len() <= 8);
    world.close();
}

#[test]
fn many_connections_share_one_budget() {
    let mut out = Outbox::default();
    let mut conversations = Vec::new();
    let current = (FrameId { tap: 0, number: 1 }, SourceId(0));
    let start = Start { client: Some(Low), low: true, high: true };
    let open = [hello(), headers(0, 1, &get("/a"))].concat();
    let chunk = data(0, 1, &[b'x'; 16_000]);
    let half = [&frame(1, 0, 3, &[0x40; 16_000])[..], &[0, 0x3e, 0x80]].concat();
    for _ in 0..1500 {
        let mut conversation = Conversation::new(start);
        conversation.octets(Low, Octets::frame(&open), current, &mut out);
        for _ in 0..6 {
            conversation.octets(Low, Octets::frame(&chunk), current, &mut out);
        }
        for part in [&half[..], &half[..9000]] {
            conversation.octets(Low, Octets::frame(part), current, &mut out);
        }
        while out.take().is_some() {}
        assert!(out.kept() < Outbox::BODIES + Outbox::STATE + (1 << 20));
        conversations.push(conversation);
    }
    for mut conversation in conversations {
        conversation.close(&mut out);
        while out.take().is_some() {}
    }
    assert_eq!(out.kept(), 0);
}
