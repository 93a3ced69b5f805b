//! Conversations composed record by record, sealed with known secrets: what opens, what stays closed, what is told.
//! No ciphers are tested here.

use beleg_model::{FrameId, SourceId};
use beleg_wire::protocols::tls::PROTOCOL;
use beleg_wire::protocols::tls::Protection::{Clear, Opened, Sealed, Unknown};

use super::super::Sealer;
use super::*;

const CLIENT: Side = Side::High;
const SERVER: Side = Side::Low;

/// Of the samples.
const GCM_13: u16 = 0x1301;
const GCM_12: u16 = 0xc02b;

fn random(first: u8) -> [u8; 32] {
    std::array::from_fn(|at| first + at as u8)
}

fn randoms_12() -> [[u8; 32]; 2] {
    [random(0x20), std::array::from_fn(|at| 0x3f - at as u8)]
}

fn key_log(lines: &[(&str, u8, usize)]) -> Secrets {
    let hex = |octets: &[u8]| octets.iter().map(|octet| format!("{octet:02x}")).collect::<String>();
    let mut secrets = Secrets::default();
    for &(label, octet, len) in lines {
        let line = format!("{label} {} {}\n", hex(&random(0x20)), hex(&vec![octet; len]));
        assert_eq!(secrets.read_key_log(line.as_bytes()), []);
    }
    secrets
}

fn secrets_13() -> Secrets {
    key_log(&[
        ("CLIENT_HANDSHAKE_TRAFFIC_SECRET", 1, 32),
        ("SERVER_HANDSHAKE_TRAFFIC_SECRET", 2, 32),
        ("CLIENT_TRAFFIC_SECRET_0", 3, 32),
        ("SERVER_TRAFFIC_SECRET_0", 4, 32),
    ])
}

fn thirteen(octet: u8) -> Sealer {
    Sealer::thirteen(GCM_13, &[octet; 32]).unwrap()
}

/// A conversation, and what it brings, in words.
struct Bench {
    conversation: Conversation,
    secrets: Secrets,
    frame: u64,
    told: Vec<String>,
}

impl Bench {
    fn new(secrets: Secrets) -> Self {
        Self { conversation: Conversation::default(), secrets, frame: 0, told: Vec::new() }
    }

    fn record(&mut self, side: Side, record: &[u8]) -> Protection {
        self.frame += 1;
        let current = (FrameId { tap: 0, number: self.frame }, SourceId(7));
        let mut out = Vec::new();
        let protection = self.conversation.record(side, Octets::frame(record), current, &self.secrets, &mut out);
        self.tell(out);
        protection
    }

    fn gap(&mut self, side: Side) {
        let mut out = Vec::new();
        self.conversation.gap(side, &mut out);
        self.tell(out);
    }

    fn tell(&mut self, events: Vec<Event>) {
        for event in events {
            let text = match event {
                Event::Content { kind, octets, .. } => format!("{kind}: {:02x?}", octets.octets().data()),
                Event::Data(octets) => String::from_utf8_lossy(octets.octets().data()).into_owned(),
                Event::Gap => "gap".to_owned(),
                Event::Unread { what, octets, .. } => format!("unread {what}: {}", octets.len()),
                Event::Remark(what) => what.to_owned(),
            };
            self.told.push(text);
        }
    }

    fn told(&mut self) -> Vec<String> {
        std::mem::take(&mut self.told)
    }

    fn hellos_13(&mut self) {
        let whole = Clear { continued: 0, pending: 0 };
        assert_eq!(self.record(CLIENT, PROTOCOL.samples[0]), whole);
        assert_eq!(self.record(SERVER, PROTOCOL.samples[6]), whole);
    }

    fn hellos_12(&mut self) {
        self.record(CLIENT, PROTOCOL.samples[0]);
        self.record(SERVER, PROTOCOL.samples[1]);
        assert_eq!(self.record(CLIENT, &[20, 3, 3, 0, 1, 1]), Unknown);
        assert_eq!(self.record(SERVER, &[20, 3, 3, 0, 1, 1]), Unknown);
    }
}

const FINISH: &[u8] = &[20, 0, 0, 2, 0xaa, 0xbb];
const FINISHED_TOLD: &str = "22: [14, 00, 00, 02, aa, bb]";

/// A conversation of TLS 1.3 after its handshake, and the sealers of client and server.
fn talking() -> (Bench, Sealer, Sealer) {
    let mut bench = Bench::new(secrets_13());
    bench.hellos_13();
    assert_eq!(bench.record(SERVER, &thirteen(2).record(22, FINISH).unwrap()), Opened(22));
    assert_eq!(bench.record(CLIENT, &thirteen(1).record(22, FINISH).unwrap()), Opened(22));
    assert_eq!(bench.told(), [FINISHED_TOLD, FINISHED_TOLD]);
    (bench, thirteen(3), thirteen(4))
}

#[test]
fn a_conversation_of_tls_1_3_opens() {
    let (mut bench, mut client, mut server) = talking();
    assert_eq!(bench.conversation.start(), Start { client: Some(CLIENT), low: true, high: true });
    assert_eq!(bench.record(CLIENT, &client.record(23, b"GET").unwrap()), Opened(23));
    assert_eq!(bench.record(SERVER, &server.record(23, b"200").unwrap()), Opened(23));
    // Padding (RFC 8446 clause 5.4) is no content.
    let padded = server.keys_for_test().seal(23, b"more\x17\0\0\0", 1).unwrap();
    assert_eq!(bench.record(SERVER, &padded), Opened(23));
    assert_eq!(bench.record(CLIENT, &client.record(21, &[1, 0]).unwrap()), Opened(21));
    assert_eq!(bench.told(), ["GET", "200", "more", "21: [01, 00]"]);
}

#[test]
fn plaintext_stands_in_the_places_of_what_was_encrypted() {
    let (mut bench, mut client, _) = talking();
    let record = client.record(23, b"abc").unwrap();
    let current = (FrameId { tap: 0, number: 9 }, SourceId(7));
    let mut frame = vec![0; 54];
    frame.extend(&record);
    let octets = Octets::frame(&frame).from(54);
    let mut out = Vec::new();
    bench.conversation.record(CLIENT, octets, current, &bench.secrets, &mut out);
    let [Event::Data(plain)] = &out[..] else { panic!("{out:?}") };
    let places: Vec<_> = plain.places().map(|place| (place.frame.number, place.offset, place.len)).collect();
    assert_eq!(places, [(9, 54 + 5, 3)]);
}

#[test]
fn a_conversation_of_tls_1_2_opens_and_is_renegotiated() {
    let mut bench = Bench::new(key_log(&[("CLIENT_RANDOM", 9, 48)]));
    bench.hellos_12();
    let sealer = |client| Sealer::twelve(GCM_12, &[9; 48], &randoms_12(), client).unwrap();
    let (mut client, mut server) = (sealer(true), sealer(false));
    assert_eq!(bench.record(CLIENT, &client.record(22, FINISH).unwrap()), Opened(22));
    assert_eq!(bench.record(SERVER, &server.record(22, FINISH).unwrap()), Opened(22));
    assert_eq!(bench.record(CLIENT, &client.record(23, b"GET").unwrap()), Opened(23));
    assert_eq!(bench.record(SERVER, &server.record(23, b"200").unwrap()), Opened(23));
    assert_eq!(bench.told(), [FINISHED_TOLD, FINISHED_TOLD, "GET", "200"]);
    // The same hellos again, encrypted: the keys are made anew, and numbers begin at 0.
    bench.record(CLIENT, &client.record(22, &PROTOCOL.samples[0][5..]).unwrap());
    bench.record(SERVER, &server.record(22, &PROTOCOL.samples[1][5..]).unwrap());
    assert_eq!(bench.told().len(), 4);
    assert_eq!(bench.record(CLIENT, &client.record(20, &[1]).unwrap()), Opened(20));
    assert_eq!(bench.record(CLIENT, &sealer(true).record(22, FINISH).unwrap()), Opened(22));
    assert_eq!(bench.record(SERVER, &server.record(23, b"still the old keys").unwrap()), Opened(23));
    assert_eq!(bench.told(), [FINISHED_TOLD, "still the old keys"]);
}

#[test]
fn keys_are_updated_one_side_at_a_time() {
    let (mut bench, mut client, mut server) = talking();
    assert_eq!(bench.record(CLIENT, &client.record(22, &[24, 0, 0, 1, 0]).unwrap()), Opened(22));
    client.update().unwrap();
    assert_eq!(bench.record(CLIENT, &client.record(23, b"new").unwrap()), Opened(23));
    assert_eq!(bench.record(SERVER, &server.record(23, b"old").unwrap()), Opened(23));
    assert_eq!(bench.told(), ["22: [18, 00, 00, 01, 00]", "new", "old"]);
}

#[test]
fn a_handshake_message_may_be_spread_over_records() {
    let mut bench = Bench::new(secrets_13());
    bench.hellos_13();
    let mut server = thirteen(2);
    // EncryptedExtensions, and a Certificate that ends in the third record with Finished behind it.
    let first = [&[8, 0, 0, 2, 0, 0, 11, 0][..]].concat();
    bench.record(SERVER, &server.record(22, &first).unwrap());
    bench.record(SERVER, &server.record(22, &[0, 4, 0, 0]).unwrap());
    assert_eq!(bench.told(), ["22: [08, 00, 00, 02, 00, 00]"]);
    bench.record(SERVER, &server.record(22, &[&[0, 0][..], FINISH].concat()).unwrap());
    assert_eq!(bench.told(), ["22: [0b, 00, 00, 04, 00, 00, 00, 00]", FINISHED_TOLD]);
    assert_eq!(bench.record(SERVER, &thirteen(4).record(23, b"x").unwrap()), Opened(23));
}

#[test]
fn a_hello_in_tiny_records_is_read_all_the_same() {
    let mut bench = Bench::new(secrets_13());
    let hello = &PROTOCOL.samples[0][5..];
    let mut protections = Vec::new();
    for octet in hello {
        protections.push(bench.record(CLIENT, &[22, 3, 1, 0, 1, *octet]));
    }
    assert_eq!(protections[0], Clear { continued: 0, pending: 1 });
    assert_eq!(protections[1], Clear { continued: 0, pending: 1 });
    assert_eq!(protections.last(), Some(&Clear { continued: 1, pending: 0 }));
    assert_eq!(bench.told(), [format!("22: {hello:02x?}")]);
    bench.record(SERVER, PROTOCOL.samples[6]);
    assert_eq!(bench.record(SERVER, &thirteen(2).record(22, FINISH).unwrap()), Opened(22));
}

#[test]
fn every_octet_of_a_clear_record_is_told_once() {
    // The end of a message, a whole one, the start of another.
    let mut bench = Bench::new(Secrets::default());
    let record = |content: &[u8]| [&[22, 3, 3, 0, content.len() as u8][..], content].concat();
    bench.record(CLIENT, PROTOCOL.samples[0]);
    assert_eq!(bench.record(SERVER, &record(&[14, 0, 0, 0, 12, 0, 0, 3, 1])), Clear { continued: 0, pending: 5 });
    let next = record(&[2, 3, 14, 0, 0, 0, 14, 0]);
    assert_eq!(bench.record(SERVER, &next), Clear { continued: 2, pending: 2 });
    assert_eq!(bench.told(), ["22: [0c, 00, 00, 03, 01, 02, 03]"]);
    assert_eq!(bench.record(SERVER, &record(&[0])), Clear { continued: 0, pending: 1 });
    assert_eq!(bench.record(SERVER, &record(&[0, 14, 0, 0, 0])), Clear { continued: 1, pending: 0 });
    assert_eq!(bench.record(SERVER, &record(&[14, 0, 0, 0, 99, 9])), Clear { continued: 0, pending: 0 });
    assert_eq!(bench.record(SERVER, &record(&[14, 0, 0, 0])), Unknown);
}

#[test]
fn what_does_not_authenticate_stays_closed() {
    let (mut bench, mut client, _) = talking();
    let mut record = client.record(23, b"GET").unwrap();
    record[6] ^= 1;
    assert_eq!(bench.record(CLIENT, &record), Sealed);
    assert_eq!(bench.told(), ["TLS records that the given keys do not open", "gap"]);
    assert!(!bench.conversation.start().high && bench.conversation.start().low);
    // It was no record of the sender's, or it was changed on the way: both may be.
    assert_eq!(bench.record(CLIENT, &client.record(23, b"next").unwrap()), Opened(23));
    assert_eq!(bench.told(), ["gap", "next"]);
    for wrong in [&[23, 3, 3, 0, 0][..], &[23, 3, 3, 0, 1, 0], &[23, 3, 3, 0, 17]] {
        assert_ne!(bench.record(CLIENT, wrong), Opened(23));
    }
}

#[test]
fn after_lost_records_the_next_ones_open() {
    let (mut bench, mut client, mut server) = talking();
    for _ in 0..1_000 {
        client.record(23, b"lost").unwrap();
    }
    bench.gap(CLIENT);
    assert_eq!(bench.record(CLIENT, &client.record(23, b"here").unwrap()), Opened(23));
    assert_eq!(bench.record(CLIENT, &client.record(23, b"again").unwrap()), Opened(23));
    assert_eq!(bench.told(), ["gap", "gap", "here", "again"]);
    // Too many: never found, and after a while not sought.
    for _ in 0..NUMBERS {
        server.record(23, b"lost").unwrap();
    }
    for _ in 0..SEARCHES {
        assert_eq!(bench.record(SERVER, &server.record(23, &[0; 60_000]).unwrap()), Sealed);
    }
    assert_eq!(bench.record(SERVER, &server.record(23, b"x").unwrap()), Sealed);
}

#[test]
fn the_end_of_the_handshake_may_be_lost() {
    let mut bench = Bench::new(secrets_13());
    bench.hellos_13();
    bench.gap(SERVER);
    let mut server = thirteen(4);
    server.record(22, b"ticket").unwrap();
    assert_eq!(bench.record(SERVER, &server.record(23, b"200").unwrap()), Opened(23));
    assert_eq!(bench.record(SERVER, &server.record(23, b"more").unwrap()), Opened(23));
    assert_eq!(bench.told(), ["gap", "gap", "200", "more"]);
}

#[test]
fn keys_that_come_late_open_what_comes_after_them() {
    let mut bench = Bench::new(key_log(&[("CLIENT_RANDOM", 9, 48)]));
    bench.hellos_13();
    let told = "TLS connections of which no key was known when it was needed";
    assert_eq!(bench.told(), [told]);
    assert_eq!(bench.record(SERVER, &thirteen(2).record(22, FINISH).unwrap()), Sealed);
    assert_eq!(bench.record(CLIENT, &thirteen(1).record(22, FINISH).unwrap()), Sealed);
    let mut client = thirteen(3);
    assert_eq!(bench.record(CLIENT, &client.record(23, b"early").unwrap()), Sealed);
    bench.secrets = secrets_13();
    assert_eq!(bench.record(CLIENT, &client.record(23, b"late").unwrap()), Opened(23));
    assert_eq!(bench.told(), ["gap", "late"]);
}

#[test]
fn without_its_start_or_a_known_suite_nothing_opens() {
    let mut bench = Bench::new(secrets_13());
    assert_eq!(bench.record(CLIENT, &thirteen(3).record(23, b"GET").unwrap()), Unknown);
    assert_eq!(bench.told(), ["TLS connections of which the capture does not show the start"]);
    let mut bench = Bench::new(secrets_13());
    bench.record(CLIENT, PROTOCOL.samples[0]);
    let mut hello = PROTOCOL.samples[6].to_vec();
    // TLS_RSA_WITH_AES_128_CBC_SHA.
    hello[44..46].copy_from_slice(&[0x00, 0x2f]);
    bench.record(SERVER, &hello);
    assert_eq!(bench.told(), ["TLS connections with a cipher suite that is not decrypted"]);
    assert_eq!(bench.record(SERVER, &thirteen(2).record(22, FINISH).unwrap()), Sealed);
}

#[test]
fn without_secrets_nothing_is_remarked() {
    let mut bench = Bench::new(Secrets::default());
    bench.hellos_13();
    assert_eq!(bench.record(SERVER, &thirteen(2).record(22, FINISH).unwrap()), Sealed);
    // An alert of TLS 1.3 in clear.
    assert_eq!(bench.record(CLIENT, &[21, 3, 3, 0, 2, 2, 40]), Unknown);
    assert_eq!(bench.told(), Vec::<String>::new());
}

#[test]
fn other_content_is_kept_and_told() {
    let (mut bench, mut client, _) = talking();
    assert_eq!(bench.record(CLIENT, &client.record(99, b"abc").unwrap()), Opened(99));
    assert_eq!(bench.record(CLIENT, &client.record(22, &[99, 0, 0, 0]).unwrap()), Opened(22));
    let long = client.record(22, &[11, 0xff, 0xff, 0xff, 1, 2]).unwrap();
    assert_eq!(bench.record(CLIENT, &long), Opened(22));
    // All zeros: no type at all.
    let nothing = client.record(0, &[0; 9]).unwrap();
    assert_eq!(bench.record(CLIENT, &nothing), Opened(0));
    assert_eq!(
        bench.told(),
        [
            "unread content type: 3",
            "unread handshake message: 4",
            "unread handshake message longer than is kept: 6",
            "unread content type: 0"
        ]
    );
}

#[test]
fn hellos_from_nowhere_do_no_harm() {
    let mut bench = Bench::new(secrets_13());
    // A server that answers nobody, a client on both sides, hellos without end.
    bench.record(SERVER, PROTOCOL.samples[6]);
    for side in [CLIENT, SERVER, CLIENT] {
        bench.record(side, PROTOCOL.samples[0]);
        bench.record(side, PROTOCOL.samples[1]);
        bench.record(side, &[20, 3, 3, 0, 1, 1]);
        bench.record(side, &thirteen(3).record(23, b"GET").unwrap());
    }
    assert!(bench.told().iter().all(|told| !told.contains("GET")));
}
