//! HTTP where it has a state: a conversation in pieces with gaps, header compression, bodies of several parts, JSON.

use std::collections::HashSet;

use beleg_assemble::flow::{Side, Start};
use beleg_assemble::http::{Assembled, Conversation, Event, Outbox};
use beleg_model::{FrameId, Notes, Octets, Place, SourceId};
use beleg_wire::{Id, Message};

use crate::decode;

/// A client's preface and empty SETTINGS, and those of a server (RFC 9113 clause 3.4).
const CLIENT: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\x04\0\0\0\0\0";
const SERVER: &[u8] = b"\0\0\0\x04\0\0\0\0\0";

/// A conversation, and what has been heard of it.
struct Heard {
    conversation: Conversation,
    out: Outbox,
    frame: u64,
    /// Every octet that was in a message or could not be read.
    told: HashSet<(u64, u32)>,
}

impl Heard {
    fn new(start: Start) -> Self {
        Self { conversation: Conversation::new(start), out: Outbox::default(), frame: 0, told: HashSet::new() }
    }

    fn say(&mut self, side: Side, octets: &[u8]) {
        self.frame += 1;
        let current = (FrameId { tap: 0, number: self.frame }, SourceId(side as u32));
        self.conversation.octets(side, Octets::frame(octets), current, &mut self.out);
        self.listen();
    }

    fn listen(&mut self) {
        while let Some(event) = self.out.take() {
            match event {
                Event::Message(message) => self.message(&message),
                Event::Unread { kind, places, .. } => {
                    assert!(kind.status().is_some(), "unread for a reason that changes nothing: {kind:?}");
                    places.into_iter().for_each(|place| self.told_once(place));
                }
                Event::Dropped(_) => {}
            }
        }
        assert!(self.out.kept() <= Outbox::BODIES + Outbox::STATE + (16 << 20), "{} octets kept", self.out.kept());
    }

    fn message(&mut self, message: &Assembled) {
        message.octets.places().for_each(|place| self.told_once(place));
        let mut notes = Notes::default();
        let read = Message::Http(message.message(&mut notes));
        decode::look(Id::Http, &read, message.octets.octets().data(), &notes, 0);
    }

    fn told_once(&mut self, place: Place) {
        for offset in place.offset..place.offset.saturating_add(place.len) {
            assert!(
                self.told.insert((place.frame.number, offset)),
                "octet {offset} of segment {} again",
                place.frame.number
            );
        }
    }

    fn close(mut self) {
        self.conversation.close(&mut self.out);
        self.listen();
        assert_eq!(self.out.kept(), 0, "what is closed keeps nothing");
    }
}

/// A script: what is known of the start, then for each step what happens, on which side, with how many octets.
pub(crate) fn conversation(octets: &[u8]) {
    let Some((&first, mut rest)) = octets.split_first() else { return };
    let client = [None, Some(Side::Low), Some(Side::High), None].get(usize::from(first & 3)).copied().flatten();
    let mut heard = Heard::new(Start { client, low: first & 4 != 0, high: first & 8 != 0 });
    while let [what, len, after @ ..] = rest {
        let side = if what & 1 == 0 { Side::Low } else { Side::High };
        rest = after;
        match what >> 1 & 15 {
            13 => heard.conversation.gap(side, None, &mut heard.out),
            14 => heard.conversation.gap(side, Some(u64::from(*len) + 1), &mut heard.out),
            15 => heard.conversation.end(side, &mut heard.out),
            many => {
                let len = usize::from(*len) << (many & 3);
                let (octets, after) = after.split_at(len.min(after.len()));
                rest = after;
                heard.say(side, octets);
            }
        }
        heard.listen();
    }
    heard.close();
}

/// Header blocks, each with its length before it, on streams of their own.
pub(crate) fn hpack(octets: &[u8]) {
    let mut heard = Heard::new(Start { client: Some(Side::Low), low: true, high: true });
    heard.say(Side::Low, CLIENT);
    heard.say(Side::High, SERVER);
    let (mut rest, mut stream) = (octets, 1_u32);
    while let [len, after @ ..] = rest {
        let (block, after) = after.split_at(usize::from(*len).min(after.len()));
        rest = after;
        // HEADERS with END_HEADERS and END_STREAM.
        let mut frame = vec![0, 0, u8::try_from(block.len()).unwrap_or(u8::MAX), 1, 5];
        frame.extend(stream.to_be_bytes());
        frame.extend(block);
        heard.say(Side::Low, &frame);
        stream += 2;
    }
    heard.close();
}

/// Octets as the body of a request of a media type.
pub(crate) fn body(media: &str, octets: &[u8]) {
    let mut message = format!("POST / HTTP/1.1\r\nContent-Type: {media}\r\n\r\n").into_bytes();
    message.extend(octets);
    decode::exercise(Id::Http, &message, 0);
}

/// A request with a token whose header and claims are the two halves of `octets`, each as base64url.
pub(crate) fn token(octets: &[u8]) {
    let (header, claims) = octets.split_at(octets.len() / 2);
    let mut message = b"POST / HTTP/1.1\r\nAuthorization: Bearer ".to_vec();
    for part in [header, claims] {
        message.extend(base64url(part));
        message.push(b'.');
    }
    message.extend(b"AA\r\n\r\n");
    decode::exercise(Id::Http, &message, 0);
}

/// RFC 4648 clause 5, without padding.
fn base64url(octets: &[u8]) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digit = |value: u32| DIGITS.get((value & 63) as usize).copied().unwrap_or(b'A');
    let group = |chunk: &[u8]| {
        let value = chunk.iter().fold(0_u32, |sum, octet| sum << 8 | u32::from(*octet)) << (8 * (3 - chunk.len()));
        [18, 12, 6, 0].map(|shift| digit(value >> shift)).into_iter().take(chunk.len() + 1).collect::<Vec<u8>>()
    };
    octets.chunks(3).flat_map(group).collect()
}

/// Seeds of [`token`]: two halves of equal length.
pub(crate) fn tokens() -> Vec<Vec<u8>> {
    let header = br#"{"alg":"ES256","typ":"JWT","kid":"1"}"#;
    let mut claims = br#"{"iss":"a","sub":"b","scope":"c d"}"#.to_vec();
    claims.resize(header.len(), b' ');
    vec![[&header[..], &claims].concat()]
}

/// Seeds of [`conversation`].
pub(crate) fn conversations() -> Vec<Vec<u8>> {
    let request = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    let response = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    // GET http / on stream 1, and its answer 200 with a body in a padded frame.
    let asks = b"\0\0\x03\x01\x05\0\0\0\x01\x82\x86\x84";
    let answers = b"\0\0\x01\x01\x04\0\0\0\x01\x88\0\0\x04\0\x09\0\0\0\x01\x01{}\0";
    let client = [CLIENT, asks].concat();
    let server = [SERVER, answers].concat();
    vec![
        script(&[(0, request), (1, response)]),
        script(&[(0, &client), (1, &server), (0, b"\0\0\x04\x03\0\0\0\0\x01\0\0\0\x08")]),
        script(&[(0, asks), (1, answers)]),
    ]
}

fn script(steps: &[(u8, &[u8])]) -> Vec<u8> {
    let mut out = vec![0x0d];
    for (side, octets) in steps {
        out.extend([*side, u8::try_from(octets.len()).unwrap_or(u8::MAX)]);
        out.extend(*octets);
    }
    out
}

/// Seeds of [`hpack`]: the examples of RFC 7541 appendix C.3 and C.4, the first two blocks of each.
pub(crate) fn blocks() -> Vec<Vec<u8>> {
    let plain = b"\x14\x82\x86\x84\x41\x0fwww.example.com\x0e\x82\x86\x84\xbe\x58\x08no-cache";
    let huffman = b"\x11\x82\x86\x84\x41\x8c\xf1\xe3\xc2\xe5\xf2\x3a\x6b\xa0\xab\x90\xf4\xff\x0c\x82\x86\x84\xbe\x58\x86\xa8\xeb\x10\x64\x9c\xbf";
    vec![plain.to_vec(), huffman.to_vec(), b"\x06\x3f\xe1\x1f\x82\x86\x84".to_vec()]
}

/// Seeds for bodies of several parts.
pub(crate) fn parts() -> Vec<Vec<u8>> {
    let body = b"--b\r\nContent-Type: application/json\r\n\r\n{\"n2SmInfo\":{\"contentId\":\"n2\"},\"n2SmInfoType\":\"PDU_RES_REL_CMD\"}\r\n\
        --b\r\nContent-Id: n1\r\nContent-Type: application/vnd.3gpp.5gnas\r\n\r\n\x7e\x00\x43\r\n\
        --b\r\nContent-Id: n2\r\nContent-Type: application/vnd.3gpp.ngap\r\n\r\n\x10\r\n--b--\r\n";
    vec![body.to_vec()]
}

/// Seeds for JSON.
pub(crate) fn texts() -> Vec<Vec<u8>> {
    vec![br#"{"a":[1,-0.5e+10,true,false,null,{},[]],"b":"\u00e4\n\ud83d\ude00","b":{"":[[[[]]]]}}"#.to_vec()]
}
