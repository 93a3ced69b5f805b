//! HTTP/1: where messages end, what answers what, and what becomes of gaps and upgrades.

use super::compose::{END_STREAM, data, frame, headers, hello, status, welcome};
use super::*;
use Side::{High, Low};

fn bodies(world: &World) -> Vec<String> {
    world.heard.iter().map(|heard| String::from_utf8_lossy(&heard.body).into_owned()).collect()
}

const CONVERSATION: [(Side, &[u8]); 12] = [
    (Low, b"GET /a HTTP/1.1\r\nHost: x\r\n\r\nPOST /b HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}"),
    (High, b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"),
    (High, b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n"),
    (High, b"4;x=y\r\nwxyz\r\n0A\r\n0123456789\r\n0\r\nSum: 7\r\n\r\n"),
    (Low, b"\r\nHEAD /c HTTP/1.1\r\n\r\n"),
    (High, b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"),
    (Low, b"DELETE /d HTTP/1.1\r\n\r\n"),
    (High, b"HTTP/1.1 204 No Content\r\n\r\n"),
    (Low, b"GET /e HTTP/1.1\nIf-None-Match: x\n\n"),
    (High, b"HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"),
    (Low, b"GET /f HTTP/1.0\r\n\r\n"),
    (High, b"HTTP/1.0 200 OK\r\n\r\nuntil the end"),
];

fn heard(cut: &mut dyn FnMut() -> usize) -> World {
    let mut world = World::fresh();
    for (side, octets) in CONVERSATION {
        let mut rest = octets;
        while !rest.is_empty() {
            let (head, tail) = rest.split_at(cut().clamp(1, rest.len()));
            world.say(side, head);
            rest = tail;
        }
    }
    world.end(High);
    world.close();
    world
}

#[test]
fn every_way_to_end_a_message() {
    let world = heard(&mut || usize::MAX);
    let expected = [
        "Low GET /a",
        "Low POST /b",
        "High 200 to /a",
        "High 100 to /b",
        "High 201 to /b",
        "Low HEAD /c",
        "High 200 to /c",
        "Low DELETE /d",
        "High 204 to /d",
        "Low GET /e",
        "High 304 to /e",
        "Low GET /f",
        "High 200 to /f",
    ];
    assert_eq!(world.whats(), expected);
    let expected = ["", "{}", "abc", "", "wxyz0123456789", "", "", "", "", "", "", "", "until the end"];
    assert_eq!(bodies(&world), expected);
    assert_eq!(world.heard[4].trailers, ["Sum: 7"]);
    assert!(world.heard.iter().all(|heard| heard.whole), "{:?}", world.heard);
    let pairs: Vec<Option<u64>> = world.heard.iter().map(|heard| heard.exchange).collect();
    assert_eq!(pairs, [1, 2, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6].map(Some));
    assert_eq!(world.unread, []);
    // Sizes of chunks and an empty line: read, and in no message.
    assert_eq!(world.silent(), 2 + 7 + 2 + 4 + 2 + 3);
}

#[test]
fn how_octets_are_cut_into_segments_changes_nothing() {
    let whole = heard(&mut || usize::MAX);
    assert_eq!(heard(&mut || 1).heard, whole.heard);
    let mut random = crate::random::Random::new(2);
    for _ in 0..50 {
        assert_eq!(heard(&mut || 1 + random.below(30)).heard, whole.heard);
    }
}

#[test]
fn a_gap_in_a_body_is_counted_and_behind_it_all_goes_on() {
    let mut world = World::fresh();
    world.say(Low, b"GET /a HTTP/1.1\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nab");
    world.gap(High, Some(8));
    assert_eq!((world.heard[1].total, world.heard[1].whole), (10, false));
    world.say(Low, b"GET /b HTTP/1.1\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx");
    assert_eq!(world.whats()[2..], ["Low GET /b", "High 200 to /b"]);
}

#[test]
fn a_gap_elsewhere_is_searched_past_and_pairs_begin_anew() {
    let mut world = World::fresh();
    world.say(Low, b"GET /a HTTP/1.1\r\n\r\nGET /b HTTP/1.1\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Le");
    world.gap(High, Some(50));
    world.say(High, b"middle of something");
    world.say(High, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
    world.say(Low, b"GET /c HTTP/1.1\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
    let expected = ["Low GET /a", "Low GET /b", "High 404 to ?", "Low GET /c", "High 200 to /c"];
    assert_eq!(world.whats(), expected);
    let expected = [
        (NoteKind::Truncated, "octets in a gap of the capture", 27),
        (NoteKind::Truncated, "start of a message not known", 19),
    ];
    assert_eq!(world.unread, expected);
}

#[test]
fn a_response_without_its_request_may_answer_a_head() {
    let mut world = World::new(Start::default());
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody");
    assert_eq!(bodies(&world), ["", "body"]);
}

#[test]
fn lengths_that_contradict_each_other_end_the_reading() {
    for head in
        ["Content-Length: 2\r\nContent-Length: 3", "Content-Length: x", "Content-Length: -1", "Transfer-Encoding: gzip"]
    {
        let mut world = World::fresh();
        world.say(Low, format!("POST /a HTTP/1.1\r\n{head}\r\n\r\nabc").as_bytes());
        assert!(world.heard[0].notes.contains(&(NoteKind::BadValue, "length of the body")), "{head}");
        assert_eq!(world.unread.iter().map(|unread| unread.2).sum::<u64>(), 3, "{head}");
        world.say(Low, b"GET /b HTTP/1.1\r\n\r\n");
        assert_eq!(world.whats()[1], "Low GET /b");
    }
    let mut world = World::fresh();
    world.say(Low, b"POST /a HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    assert_eq!(world.heard[0].notes[0].0, NoteKind::Irregular);
    let mut world = World::fresh();
    world.say(Low, b"POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabXX");
    assert_eq!(world.unread, [(NoteKind::BadValue, "end of a chunk", 2)]);
    assert_eq!(world.heard[0].notes[0].0, NoteKind::Truncated);
}

#[test]
fn a_connection_may_be_upgraded_to_http_2() {
    let request =
        b"GET /a HTTP/1.1\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAEAAAAA\r\n\r\n";
    let answer = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n";
    let two = [welcome(), headers(0, 1, &status("200")), data(END_STREAM, 1, b"two")].concat();
    let expected = ["Low GET /a", "High 101 to /a", "High 200 to /a"];
    let mut world = World::fresh();
    world.say(Low, request);
    world.say(High, &[&answer[..], &two].concat());
    world.say(Low, &[hello(), frame(4, 1, 0, b"")].concat());
    assert_eq!(world.whats(), expected);
    // The capture may show the client's preface before the answer.
    let mut world = World::fresh();
    world.say(Low, &[&request[..], &hello()].concat());
    world.say(High, answer);
    world.say(High, &two);
    assert_eq!((world.whats(), &world.heard[2].body[..]), (expected.map(String::from).to_vec(), &b"two"[..]));
    assert_eq!(world.unread, []);
    world.close();
}

#[test]
fn what_follows_another_upgrade_is_not_http() {
    let mut world = World::fresh();
    world.say(Low, b"GET /chat HTTP/1.1\r\nUpgrade: websocket\r\n\r\n");
    world.say(High, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n\x81\x05hello");
    assert_eq!(world.conversation.is_http(), Some(false));
    world.say(Low, b"GET /no HTTP/1.1\r\n\r\n");
    assert_eq!(world.heard.len(), 2);
    let mut world = World::fresh();
    world.say(Low, b"CONNECT 192.0.2.1:22 HTTP/1.1\r\n\r\n");
    world.say(High, b"HTTP/1.1 200 OK\r\n\r\nSSH-2.0-x\r\n");
    assert_eq!((world.conversation.is_http(), world.heard.len()), (Some(false), 2));
    assert_eq!(world.unread, []);
}

#[test]
fn heads_and_trailers_without_end_are_given_up() {
    for start in
        [&b"GET /"[..], b"GET / HTTP/1.1\r\na: ", b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\na: "]
    {
        let mut world = World::much();
        world.say(Low, start);
        for _ in 0..2000 {
            world.say(Low, &[b'x'; 1000]);
        }
        assert!(world.peak < 300_000, "{}", world.peak);
        world.close();
    }
}
