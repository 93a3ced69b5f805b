//! What is taken for HTTP, and what is not.

use super::compose::*;
use super::*;
use crate::random::Random;
use Side::{High, Low};

/// Whether the segments are taken for HTTP, from a connection's start and in its middle.
fn taken(segments: &[(Side, Vec<u8>)]) -> [Option<bool>; 2] {
    [Start { client: Some(Low), low: true, high: true }, Start::default()].map(|start| {
        let mut world = World::new(start);
        for (side, octets) in segments {
            world.say(*side, octets);
        }
        let found = world.conversation.is_http();
        assert!(found == Some(true) || world.heard.is_empty(), "{:?}", world.heard);
        world.close();
        found
    })
}

#[test]
fn random_streams_are_not_http() {
    let mut random = Random::new(21);
    for _ in 0..300 {
        let segments: Vec<(Side, Vec<u8>)> = (0..80)
            .map(|_| {
                let len = 1 + random.below(300);
                ([Low, High][random.below(2)], random.octets(len))
            })
            .collect();
        let [fresh, midway] = taken(&segments);
        assert_eq!(fresh, Some(false));
        assert_ne!(midway, Some(true));
    }
}

#[test]
fn streams_full_of_small_numbers_are_not_http() {
    // Binary protocols have many zeros and ones, as headers of frames do.
    let mut random = Random::new(22);
    for _ in 0..2000 {
        let segments: Vec<(Side, Vec<u8>)> = (0..20)
            .map(|_| {
                let len = 1 + random.below(120);
                let octet =
                    |random: &mut Random| [0, 0, 0, 0, 1, 1, 4, 8, 255, random.below(256) as u8][random.below(10)];
                ([Low, High][random.below(2)], (0..len).map(|_| octet(&mut random)).collect())
            })
            .collect();
        assert_ne!(taken(&segments)[1], Some(true), "{segments:02x?}");
    }
}

#[test]
fn other_protocols_are_not_http() {
    let tls = |kind: u8, body: &[u8]| [&[kind, 3, 3], &(body.len() as u16).to_be_bytes()[..], body].concat();
    let client_hello = tls(22, &[&[1, 0, 0, 60, 3, 3][..], &[7; 32], &[0, 0, 2, 0x13, 1, 1, 0], &[0; 20]].concat());
    let pfcp = |kind: u8, len: u16| [&[0x21, kind][..], &len.to_be_bytes(), &vec![0; usize::from(len)]].concat();
    let dns = [&[0, 29, 0x1a, 0x2b, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0][..], b"\x07example\x03org\0\0\x01\0\x01"].concat();
    let diameter = |len: u32| {
        [&[1][..], &len.to_be_bytes()[1..], &[0x80, 0, 1, 24, 0, 0, 0, 0], &vec![0; len as usize - 12]].concat()
    };
    let bson = [&[58, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0xdd, 7, 0, 0, 0, 0, 0, 0][..], &[0; 38]].concat();
    let streams: Vec<Vec<(Side, Vec<u8>)>> = vec![
        vec![(Low, client_hello), (High, tls(22, &[9; 90])), (Low, tls(23, &[5; 400])), (High, tls(23, &[8; 900]))],
        vec![
            (High, b"SSH-2.0-OpenSSH_9.2\r\n".to_vec()),
            (Low, b"SSH-2.0-x\r\n".to_vec()),
            (High, [&[0, 0, 4, 0, 5, 20][..], &[0; 1022]].concat()),
        ],
        vec![(Low, pfcp(1, 12)), (High, pfcp(2, 12)), (Low, pfcp(50, 200))],
        vec![(Low, dns.clone()), (High, dns)],
        vec![(Low, diameter(200)), (High, diameter(120)), (Low, diameter(400))],
        vec![(Low, bson.clone()), (High, bson.clone()), (Low, bson)],
        vec![(Low, vec![0; 5000]), (High, vec![0; 5000])],
        vec![(Low, b"GET key\r\n".to_vec()), (High, b"$3\r\nabc\r\n".to_vec())],
        vec![(Low, b"EHLO x HTTP/1.1\r\n".to_vec()), (High, b"250 ok\r\n".to_vec())],
        vec![(Low, b"OPTIONS sip:a@b SIP/2.0\r\n\r\n".to_vec()), (High, b"SIP/2.0 200 OK\r\n\r\n".to_vec())],
    ];
    for segments in streams {
        let found = taken(&segments);
        assert!(!found.contains(&Some(true)), "{segments:02x?}");
    }
}

#[test]
fn http_is_found_by_its_first_octets() {
    let get = b"GET /a HTTP/1.1\r\n\r\n".to_vec();
    for segments in
        [vec![(Low, hello())], vec![(Low, get.clone())], vec![(Low, get[..3].to_vec()), (Low, get[3..].to_vec())]]
    {
        assert_eq!(taken(&segments), [Some(true), Some(true)]);
    }
    assert_eq!(taken(&[(Low, hello()[..20].to_vec())]), [None, None]);
    assert_eq!(taken(&[(High, b"HTTP/1.1 200 OK\r\n\r\n".to_vec())]), [Some(true), Some(true)]);
}

#[test]
fn http_2_is_found_in_its_middle_by_the_shape_of_its_frames() {
    // A request alone says too little; with its response it is enough.
    let request = headers(END_STREAM, 7, &[0x82, 0x86, 0xc0, 0xc1]);
    let response = [headers(0, 7, &[0x88, 0xbe]), data(END_STREAM, 7, b"{}")].concat();
    assert_eq!(taken(&[(Low, request.clone())])[1], None);
    assert_eq!(taken(&[(Low, request.clone()), (High, response.clone())])[1], Some(true));
    assert_eq!(taken(&[(High, response.clone())])[1], Some(true));
    // What is passed over until then is told.
    let mut world = World::new(Start::default());
    world.say(Low, b"the end of a body");
    world.say(High, &response);
    world.say(Low, &request);
    assert_eq!(world.unread, [(NoteKind::Truncated, "start of a message not known", 17)]);
    assert_eq!(world.whats(), ["High 200 to ?", "Low GET ?"]);
}

#[test]
fn a_single_header_block_is_believed_when_nothing_more_comes() {
    let mut world = World::new(Start::default());
    world.say(Low, &headers(END_STREAM, 7, &[0x82, 0x86, 0xc0, 0xc1]));
    assert_eq!(world.heard, []);
    world.close();
    assert_eq!(world.whats(), ["Low GET ?"]);
}

#[test]
fn a_preface_in_the_capture_is_a_beginning_whatever_is_not() {
    let mut encoder = Encoder::default();
    let mut world = World::new(Start::default());
    world.say(Low, &[hello(), headers(END_STREAM, 1, &encoder.block(&[(":method", "GET"), (":path", "/a")]))].concat());
    world.say(High, &[welcome(), headers(END_STREAM, 1, &[0xbe])].concat());
    // An index into an empty table is an error, no gap: the table is known to be empty.
    assert!(world.heard[1].notes.iter().any(|note| note.0 == NoteKind::BadValue), "{:?}", world.heard[1]);
    world.say(Low, &headers(END_STREAM, 3, &encoder.block(&[(":method", "GET"), (":path", "/a")])));
    assert_eq!(world.whats(), ["Low GET /a", "High ? to /a", "Low GET /a"]);
}
