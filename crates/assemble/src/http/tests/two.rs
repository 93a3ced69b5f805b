//! HTTP/2: frames to messages, also for those who come late or miss octets.

use super::compose::*;
use super::*;
use crate::random::Random;
use Side::{High, Low};

/// A connection on which both have said hello.
fn greeted() -> World {
    let mut world = World::fresh();
    world.say(Low, &hello());
    world.say(High, &welcome());
    world
}

#[test]
fn a_request_and_its_response() {
    let mut world = greeted();
    world.say(Low, &headers(0, 1, &post("/a")));
    world.say(Low, &data(0, 1, b"{\"a\":"));
    world.say(Low, &data(END_STREAM, 1, b"1}"));
    world.say(High, &frame(4, 1, 0, b""));
    world.say(High, &[headers(0, 1, &status("201")), data(END_STREAM, 1, b"ok")].concat());
    assert_eq!(world.whats(), ["Low POST /a", "High 201 to /a"]);
    let [request, response] = &world.heard[..] else { panic!() };
    assert_eq!((request.exchange, response.exchange), (Some(1), Some(1)));
    assert_eq!((&request.body[..], &response.body[..]), (&b"{\"a\":1}"[..], &b"ok"[..]));
    assert_eq!(request.headers, ["content-type: application/json"]);
    assert!(request.whole && request.notes.is_empty() && world.unread.is_empty());
    world.close();
    assert_eq!(world.heard.len(), 2);
}

/// A conversation with all that HTTP/2 has, and what it says.
fn rich() -> (Vec<(Side, Vec<u8>)>, Vec<&'static str>) {
    let padded_headers = |stream, block: &[u8]| {
        let payload = [&[3][..], &[0, 0, 0, 0, 15], block, &[0; 3]].concat();
        frame(1, END_HEADERS | PADDED | PRIORITY, stream, &payload)
    };
    let (mut client, mut server) = (Encoder::default(), Encoder::default());
    let first = client.block(&[(":method", "PUT"), (":path", "/one"), ("a", "b")]);
    let (start, rest) = first.split_at(5);
    let segments = vec![
        (Low, hello()),
        (High, welcome()),
        (Low, [frame(4, 1, 0, b""), frame(2, 0, 3, &[0, 0, 0, 0, 200]), frame(8, 0, 0, &[0, 1, 0, 0])].concat()),
        // A header block in three frames, the last one empty, then padded DATA.
        (Low, [frame(1, 0, 1, start), frame(9, 0, 1, rest), frame(9, END_HEADERS, 1, b"")].concat()),
        (Low, frame(0, PADDED, 1, b"\x02he\0\0")),
        (Low, padded_headers(3, &client.block(&[(":method", "PUT"), (":path", "/two"), ("a", "b")]))),
        (High, headers(0, 1, &server.block(&[(":status", "100")]))),
        // Bodies of two streams take turns.
        (Low, [data(0, 3, b"T"), data(0, 1, b"l"), data(0, 3, b"W"), data(END_STREAM, 1, b"lo")].concat()),
        (Low, frame(0, END_STREAM | PADDED, 3, b"\x01O\0")),
        (
            High,
            frame(
                5,
                END_HEADERS,
                3,
                &[&[0, 0, 0, 2][..], &server.block(&[(":method", "GET"), (":path", "/pushed")])].concat(),
            ),
        ),
        (High, [headers(0, 3, &server.block(&[(":status", "200"), ("x", "y")])), data(0, 3, b"abc")].concat()),
        (High, headers(END_STREAM, 3, &server.block(&[("checksum", "7")]))),
        (High, [headers(0, 2, &server.block(&[(":status", "200")])), data(END_STREAM, 2, b"p")].concat()),
        (High, headers(END_STREAM, 1, &server.block(&[(":status", "204"), ("x", "y")]))),
        (Low, headers(END_STREAM, 5, &client.block(&[(":method", "PUT"), (":path", "/three")]))),
        (High, frame(3, 0, 5, &[0, 0, 0, 8])),
        (High, frame(6, 0, 0, b"12345678")),
        (High, frame(7, 0, 0, &[0, 0, 0, 5, 0, 0, 0, 0])),
        (High, frame(0xa, 0, 0, b"\0\0hint")),
    ];
    let heard = vec![
        "High 100 to /one",
        "Low PUT /one",
        "Low PUT /two",
        "High promised GET /pushed",
        "High 200 to /two",
        "High 200 to /pushed",
        "High 204 to /one",
        "Low PUT /three",
    ];
    (segments, heard)
}

#[test]
fn everything_that_http_2_has_is_followed() {
    let (segments, heard) = rich();
    let mut world = World::fresh();
    for (side, octets) in &segments {
        world.say(*side, octets);
    }
    assert_eq!(world.whats(), heard);
    let bodies: Vec<&[u8]> = world.heard.iter().map(|heard| &heard.body[..]).collect();
    assert_eq!(bodies, [&b""[..], b"hello", b"TWO", b"", b"abc", b"p", b"", b""]);
    assert_eq!(world.heard[4].trailers, ["checksum: 7"]);
    assert!(world.heard.iter().all(|heard| heard.whole && heard.notes.is_empty()), "{:?}", world.heard);
    assert_eq!(world.unread, []);
    assert!(world.others[0].contains("Reset(8)") && world.others[1].contains("GoAway"), "{:?}", world.others);
}

#[test]
fn how_octets_are_cut_into_segments_changes_nothing() {
    let (segments, _) = rich();
    let play = |cut: &mut dyn FnMut() -> usize| {
        let mut world = World::fresh();
        for (side, octets) in &segments {
            let mut rest = &octets[..];
            while !rest.is_empty() {
                let (head, tail) = rest.split_at(cut().clamp(1, rest.len()));
                world.say(*side, head);
                rest = tail;
            }
        }
        world.close();
        (world.heard, world.unread, world.others)
    };
    let whole = play(&mut || usize::MAX);
    assert_eq!(play(&mut || 1), whole);
    let mut random = Random::new(5);
    for _ in 0..50 {
        assert_eq!(play(&mut || 1 + random.below(20)), whole);
    }
}

#[test]
fn unknown_frames_and_faulty_ones_concern_themselves_alone() {
    let mut world = greeted();
    world.say(Low, &frame(0x42, 7, 9, b"whatever"));
    world.say(Low, &frame(6, 0, 0, b"short"));
    world.say(Low, &frame(0, PADDED, 1, b"\x09abc"));
    world.say(Low, &data(0, 7, b"nobody"));
    world.say(Low, &headers(END_STREAM, 1, &get("/a")));
    let expected = [
        (NoteKind::UnknownType, "frame type", 8),
        (NoteKind::BadLength, "frame length", 14),
        (NoteKind::BadLength, "padding", 13),
        (NoteKind::Residue, "DATA without a message", 6),
    ];
    assert_eq!(world.unread, expected);
    assert_eq!(world.whats(), ["Low GET /a"]);
}

#[test]
fn the_length_that_a_head_announces_is_held_against_the_body() {
    let mut world = greeted();
    let with_length = |len| [post("/a"), plain(&[("content-length", len)])].concat();
    world.say(Low, &[headers(0, 1, &with_length("2")), data(END_STREAM, 1, b"{}")].concat());
    world.say(Low, &[headers(0, 3, &with_length("7")), data(END_STREAM, 3, b"{}")].concat());
    let notes: Vec<_> = world.heard.iter().map(|heard| heard.notes.clone()).collect();
    assert_eq!(notes, [vec![], vec![(NoteKind::Irregular, "content-length")]]);
}

#[test]
fn what_breaks_off_is_handed_over_as_far_as_it_came() {
    let mut world = greeted();
    world.say(Low, &[headers(0, 1, &post("/a")), data(0, 1, b"{\"a\"")].concat());
    world.say(High, &frame(3, 0, 1, &[0, 0, 0, 1]));
    world.say(Low, &[headers(0, 3, &post("/b")), data(0, 3, b"{\"b\""), b"\0\0\x09\0".to_vec()].concat());
    world.close();
    assert_eq!(world.whats(), ["Low POST /a", "Low POST /b"]);
    assert_eq!(world.heard[0].notes, [(NoteKind::Truncated, "stream reset")]);
    assert_eq!(world.heard[1].notes, [(NoteKind::Truncated, "end not seen")]);
    assert!(world.heard.iter().all(|heard| !heard.whole && heard.body.len() == 4));
    assert_eq!(world.unread, [(NoteKind::Truncated, "frame", 4)]);
}

#[test]
fn who_ends_within_a_message_has_not_sent_it_whole() {
    let mut world = greeted();
    world.say(Low, &[headers(0, 1, &post("/a")), data(0, 1, b"{\"a\"")].concat());
    world.end(Low);
    assert_eq!(world.heard[0].notes, [(NoteKind::Truncated, "connection ended")]);
}

#[test]
fn a_response_after_a_reset_is_still_heard() {
    let mut world = greeted();
    world.say(Low, &headers(END_STREAM, 1, &get("/a")));
    world.say(Low, &frame(3, 0, 1, &[0, 0, 0, 8]));
    world.say(High, &[headers(0, 1, &status("200")), data(END_STREAM, 1, b"late")].concat());
    world.say(High, &data(END_STREAM, 1, b"more"));
    assert_eq!(world.whats(), ["Low GET /a", "High 200 to ?"]);
    assert_eq!(world.unread, [(NoteKind::Residue, "DATA without a message", 4)]);
}

#[test]
fn a_gap_in_a_body_harms_that_body_alone() {
    let mut encoder = Encoder::default();
    let mut world = greeted();
    world.say(Low, &headers(0, 1, &encoder.block(&[(":method", "PUT"), (":path", "/a")])));
    let body = data(END_STREAM, 1, &[b'x'; 100]);
    world.say(Low, &body[..30]);
    world.gap(Low, Some(50));
    world.say(Low, &body[80..]);
    world.say(Low, &headers(END_STREAM, 3, &encoder.block(&[(":method", "PUT"), (":path", "/b")])));
    assert_eq!(world.whats(), ["Low PUT /a", "Low PUT /b"]);
    let hurt = &world.heard[0];
    assert_eq!((hurt.body.len(), hurt.total, hurt.whole), (50, 100, false));
    assert_eq!(hurt.notes, [(NoteKind::Missing, "octets in a gap of the capture")]);
    assert!(world.heard[1].whole && world.heard[1].notes.is_empty());
    assert_eq!(world.unread, []);
    // The gap may end with the frame, and with it the message.
    world.say(Low, &headers(0, 5, &get("/c")));
    world.say(
        Low,
        &body[..9].iter().enumerate().map(|(at, &octet)| if at == 8 { 5 } else { octet }).collect::<Vec<_>>(),
    );
    world.gap(Low, Some(100));
    assert_eq!((world.heard[2].total, world.heard[2].whole), (100, false));
}

#[test]
fn a_gap_in_a_header_block_leaves_the_frames_in_step() {
    let mut encoder = Encoder::default();
    let mut world = greeted();
    let first = headers(END_STREAM, 1, &encoder.block(&[(":method", "PUT"), (":path", "/a"), ("x", "y")]));
    world.say(Low, &first[..14]);
    world.gap(Low, Some(3));
    world.say(Low, &first[17..]);
    world.say(
        Low,
        &headers(END_STREAM, 3, &encoder.block(&[(":method", "PUT"), (":path", "/b"), ("x", "y"), ("z", "")])),
    );
    world.say(
        Low,
        &headers(END_STREAM, 5, &encoder.block(&[(":method", "PUT"), (":path", "/b"), ("x", "y"), ("z", "")])),
    );
    let whole: u64 = world.unread.iter().map(|unread| unread.2).sum();
    assert_eq!(whole as usize, first.len() - 3);
    // The method was inserted in what is missing: it stays unknown. What is inserted since is known.
    assert_eq!(world.whats(), ["Low ? ?", "Low ? ?"]);
    assert_eq!(world.heard[0].headers, ["?: ?", "?: /b", "?: ?", "z: "]);
    assert_eq!(world.heard[1].headers, ["?: ?", "?: /b", "?: ?", "z: "]);
}

#[test]
fn a_gap_as_long_as_an_empty_frame_harms_nothing() {
    let mut encoder = Encoder::default();
    let mut world = greeted();
    world.say(Low, &headers(END_STREAM, 1, &encoder.block(&[(":method", "PUT"), (":path", "/a")])));
    world.gap(Low, Some(9));
    world.say(Low, &headers(END_STREAM, 3, &encoder.block(&[(":method", "PUT"), (":path", "/b")])));
    assert_eq!(world.whats(), ["Low PUT /a", "Low PUT /b"]);
    // Unless it was the header of a frame whose payload follows.
    world.gap(Low, Some(9));
    world.say(Low, &encoder.block(&[(":method", "PUT"), (":path", "/c"), ("a", "b")]));
    world.say(
        Low,
        &[headers(END_STREAM, 7, &encoder.block(&[(":method", "PUT"), ("c", "d")])), frame(4, 1, 0, b"")].concat(),
    );
    assert_eq!(world.heard[2].headers, ["?: ?", "c: d"]);
}

#[test]
fn after_a_gap_the_next_frame_is_found() {
    let mut world = greeted();
    world.say(Low, &headers(0, 1, &post("/a")));
    world.say(Low, &data(0, 1, b"{\"a\":[")[..12]);
    world.gap(Low, None);
    // Not at the start of a segment: two frames are needed to believe it.
    let next = [&b"rest of something that was cut"[..], &headers(END_STREAM, 3, &get("/b"))].concat();
    world.say(Low, &next);
    assert_eq!(world.heard.len(), 0);
    world.say(Low, &headers(END_STREAM, 5, &get("/c")));
    assert_eq!(world.whats(), ["Low GET /b", "Low GET /c"]);
    assert_eq!(world.unread, [(NoteKind::Truncated, "start of a frame not known", 30)]);
    // The response to the hurt request ends it too.
    world.say(High, &headers(END_STREAM, 1, &status("204")));
    assert_eq!(world.whats()[2..], ["High 204 to /a", "Low POST /a"]);
    assert_eq!(world.heard[3].notes[0].0, NoteKind::Missing);
}

#[test]
fn who_comes_late_hears_what_is_said_since() {
    let mut encoder = Encoder::default();
    let common = [(":method", "PUT"), (":scheme", "http"), ("user-agent", "AMF")];
    encoder.block(&common);
    let mut world = World::new(Start::default());
    for (at, path) in ["/a", "/b", "/c"].into_iter().enumerate() {
        let block = encoder.block(&[&common[..], &[(":path", path)]].concat());
        world.say(High, &headers(END_STREAM, 21 + 2 * at as u32, &block));
        world.say(
            Low,
            &[headers(0, 21 + 2 * at as u32, &status("200")), data(END_STREAM, 21 + 2 * at as u32, b"{}")].concat(),
        );
    }
    // The low side is the server here: nobody said so but the fields. The method was inserted before.
    let expected = ["High ? /a", "Low 200 to /a", "High ? /b", "Low 200 to /b", "High ? /c", "Low 200 to /c"];
    assert_eq!(world.whats(), expected);
    assert_eq!(world.heard[4].headers, ["?: ?"; 3]);
    let unknown = (NoteKind::UnknownType, "header field index");
    assert_eq!(world.heard[4].notes, [unknown; 3]);
}

/// A long conversation with compression, and the fields of each message.
fn long(random: &mut Random) -> (Vec<(Side, Vec<u8>)>, Vec<Heard>) {
    let (mut client, mut server) = (Encoder::default(), Encoder::default());
    let mut segments = vec![(Low, hello()), (High, welcome())];
    let mut world = World::fresh();
    for stream in (1..61).step_by(2) {
        let path = format!("/path/{}", random.below(20));
        let method = ["GET", "PUT", "POST"][random.below(3)];
        let agent = format!("agent {}", random.below(4));
        let block = client.block(&[(":method", method), (":path", &path), ("user-agent", &agent), ("x", "y")]);
        let body = vec![b'b'; random.below(60)];
        segments.push((Low, headers(0, stream, &block)));
        segments.push((Low, data(END_STREAM, stream, &body)));
        let code = ["200", "201", "404"][random.below(3)];
        let block = server.block(&[(":status", code), ("server", "s"), ("n", &random.below(50).to_string())]);
        let body = vec![b'c'; random.below(90)];
        segments.push((High, [headers(0, stream, &block), data(END_STREAM, stream, &body)].concat()));
    }
    for (side, octets) in &segments {
        world.say(*side, octets);
    }
    assert_eq!(world.heard.len(), 60);
    (segments, world.heard)
}

/// Nothing that was heard contradicts what was said.
fn agrees(heard: &Heard, truth: &[Heard]) {
    let truth = truth.iter().find(|truth| truth.side == heard.side && truth.exchange == heard.exchange);
    let truth = truth.unwrap_or_else(|| panic!("{heard:?} was never said"));
    let known = |text: &str, truth: &str| text == "?" || text == truth;
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    for (word, truth) in words(&heard.what).iter().zip(words(&truth.what)) {
        assert!(known(word, &truth), "{heard:?} {truth:?}");
    }
    if heard.whole {
        assert_eq!(heard.body, truth.body, "{heard:?}");
    }
    let fields: Vec<&str> = truth.headers.iter().map(String::as_str).collect();
    for line in &heard.headers {
        let (name, value) = line.split_once(": ").unwrap();
        let all = truth.what.split(' ').chain(fields.iter().flat_map(|line| line.split_once(": ").map(|pair| pair.1)));
        assert!(value == "?" || all.into_iter().any(|one| one == value), "{heard:?} {truth:?}");
        assert!(name == "?" || fields.iter().any(|field| field.starts_with(name)), "{heard:?} {truth:?}");
    }
}

#[test]
fn with_segments_missing_nothing_wrong_is_heard_and_most_is() {
    let mut random = Random::new(11);
    let (mut said, mut heard) = (0, 0);
    for round in 0..150 {
        let (segments, truth) = long(&mut random);
        let late = if round % 3 == 0 { random.below(40) } else { 0 };
        let start = if late > 0 { Start::default() } else { Start { client: Some(Low), low: true, high: true } };
        let mut world = World::new(start);
        for (side, octets) in segments.iter().skip(late) {
            if random.below(25) == 0 {
                world.gap(*side, if random.below(3) == 0 { None } else { Some(octets.len() as u64) });
                continue;
            }
            // Or only a part of it.
            if random.below(25) == 0 {
                let (from, len) = (random.below(octets.len()), random.below(30));
                let to = (from + len).min(octets.len());
                world.say(*side, &octets[..from]);
                world.gap(*side, Some((to - from) as u64));
                world.say(*side, &octets[to..]);
                continue;
            }
            world.say(*side, octets);
        }
        world.close();
        for message in &world.heard {
            agrees(message, &truth);
        }
        said += truth.len() - late * 2 / 3;
        heard += world.heard.len();
    }
    assert!(heard * 100 > said * 88, "{heard} of {said}");
}

#[test]
fn limits_of_bodies_and_streams_are_told() {
    let mut world = World { much: true, ..greeted() };
    world.say(Low, &headers(0, 1, &get("/big")));
    let chunk = data(0, 1, &[b'x'; 16_384]);
    for _ in 0..300 {
        world.say(Low, &chunk);
    }
    world.say(Low, &data(END_STREAM, 1, b""));
    let big = &world.heard[0];
    assert_eq!((big.total, big.whole), (300 * 16_384, false));
    assert!(big.body.len() <= BODY && big.body.len() > BODY / 2);
    assert_eq!(big.notes, [(NoteKind::Limit, "octets of body kept")]);
    let unread: u64 = world.unread.iter().map(|unread| unread.2).sum();
    assert_eq!(unread + big.body.len() as u64, big.total);
    for stream in (3..6000).step_by(2) {
        world.say(Low, &headers(0, stream, &get("/open")));
    }
    assert!(world.heard.len() > 1900);
    assert_eq!(world.heard[1].notes, [(NoteKind::Truncated, "streams of the connection")]);
    assert!(world.others[0].contains("streams forgotten"));
    world.close();
    assert_eq!(world.heard.len(), 3000);
}
