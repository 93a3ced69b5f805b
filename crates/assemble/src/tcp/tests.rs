//! Streams composed of segments, in order and not, and what comes out of them.

mod bounds;

use std::net::IpAddr;

use beleg_model::{FrameId, Place, SourceId, Span};
use beleg_wire::Framing;

use super::*;
use crate::flow::Endpoint;
use crate::permutations::permutations;
use crate::random::Random;
use crate::report::Event;
use crate::report::told::{Told, drain};

/// Messages are `M`, their length in two octets or `L` and their length in four, and content; line feeds may stand
/// before them. After `B`, there are no boundaries; what starts with `U` ends with a full stop.
#[derive(Clone, Copy)]
struct Lengths;

const ID: Id = Id::Ntp;

impl Protocols for Lengths {
    fn by_port(&self, port: u16) -> Option<Id> {
        (port == 80).then_some(ID)
    }
    fn all(&self) -> &[Id] {
        &[ID]
    }
    fn framing(&self, _id: Id, octets: &[u8]) -> Framing {
        let skip = octets.iter().take_while(|octet| **octet == b'\n').count();
        let message = |len| Framing::Message { skip, len };
        match octets[skip..] {
            [b'B', ..] => Framing::Boundless,
            [b'U', ..] => {
                octets.iter().position(|octet| *octet == b'.').map_or(Framing::More, |at| message(at + 1 - skip))
            }
            [] | [b'M'] | [b'M', _] => Framing::More,
            [b'M', a, b, ..] => message(usize::from(u16::from_be_bytes([a, b]))),
            [b'L', a, b, c, d, ..] => message(u32::from_be_bytes([a, b, c, d]) as usize),
            [b'L', ..] => Framing::More,
            _ => Framing::Foreign,
        }
    }
}

fn message(content: &[u8]) -> Vec<u8> {
    let len = (content.len() + 3) as u16;
    [&b"M"[..], &len.to_be_bytes(), content].concat()
}

#[derive(Debug, PartialEq, Eq)]
enum Out {
    Message(Vec<u8>),
    Plain(Vec<u8>),
}

/// What happens besides octets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Other {
    Gap(Option<u64>),
    /// Of the client's direction, or the other.
    End(bool),
}

/// What the tests send and get, with the account of every octet.
struct Bench {
    tcp: Tcp<Lengths>,
    report: Report,
    frames: Vec<Vec<u8>>,
    /// How often each octet of each frame came out.
    counts: Vec<Vec<u32>>,
    told: Vec<Told>,
    second: i64,
    /// How many deliveries were not copied.
    straight: usize,
    connection: u64,
    others: Vec<Other>,
    /// Before the payload in the frame.
    header: usize,
    scope: u64,
}

#[derive(Clone, Copy)]
struct Seg<'a> {
    client: bool,
    port: u16,
    sequence: u32,
    ack: Option<u32>,
    flags: u8,
    data: &'a [u8],
    cut: usize,
}

const BASE: u32 = 0xffff_fff0;

fn data(sequence: u32, data: &[u8]) -> Seg<'_> {
    Seg { client: true, port: 80, sequence: BASE.wrapping_add(sequence), ack: None, flags: 0, data, cut: 0 }
}

/// The server's acknowledgement of what the client sent before `sequence`.
fn ack(sequence: u32) -> Seg<'static> {
    Seg { client: false, ack: Some(BASE.wrapping_add(sequence)), ..data(500, b"") }
}

fn syn() -> Seg<'static> {
    Seg { flags: Flags::SYN, sequence: BASE.wrapping_sub(1), ..data(0, b"") }
}

impl Bench {
    fn new() -> Self {
        Self {
            tcp: Tcp::new(Lengths),
            report: Report::default(),
            frames: Vec::new(),
            counts: Vec::new(),
            told: Vec::new(),
            second: 0,
            straight: 0,
            connection: 0,
            others: Vec::new(),
            header: 54,
            scope: 0,
        }
    }

    fn send(&mut self, segment: Seg<'_>) -> Vec<Out> {
        let end = |last, port| Endpoint { address: IpAddr::from([192, 0, 2, last]), port };
        let (client, server) = (end(1, 50_000), end(2, segment.port));
        let (source, destination) = if segment.client { (client, server) } else { (server, client) };
        let mut frame = vec![0xee; self.header];
        frame.extend_from_slice(segment.data);
        let number = self.frames.len() as u64;
        self.counts.push(vec![0; frame.len()]);
        self.frames.push(frame.clone());
        let ack_flag = if segment.ack.is_some() { Flags::ACK } else { 0 };
        let header = Header {
            source_port: source.port,
            destination_port: destination.port,
            sequence: segment.sequence,
            acknowledgment: segment.ack.unwrap_or_default(),
            data_offset: 20,
            reserved: 0,
            flags: Flags(segment.flags | ack_flag),
            window: 1000,
            checksum: 0,
            urgent_pointer: 0,
            options: &[],
        };
        let arrival = Arrival {
            flow: Flow { source, destination, scope: self.scope },
            octets: Octets::frame(&frame).from(self.header),
            cut: segment.cut,
            current: (FrameId { tap: 0, number }, SourceId(segment.client.into())),
            now: Time::from_nanoseconds(self.second * 1_000_000_000),
        };
        let turn = self.tcp.segment(&arrival, &header, &mut self.report);
        self.pull(turn)
    }

    fn pull(&mut self, mut turn: Turn<'_>) -> Vec<Out> {
        let mut out = Vec::new();
        while let Some(next) = self.tcp.next(&mut turn, &mut self.report) {
            let Next::Delivery(delivery) = next else {
                self.others.push(match next {
                    Next::Gap(_, count) => Other::Gap(count),
                    Next::End(stream) => Other::End(stream.flow.source.port == 50_000),
                    _ => continue,
                });
                continue;
            };
            let octets = delivery.octets.octets();
            let current = turn.current;
            // Each octet stands where its place says.
            for (index, octet) in octets.data().iter().enumerate() {
                let place = octets.places(Span::new(index, 1), current).next().unwrap();
                let frame = &self.frames[place.frame.number as usize];
                assert_eq!(frame[place.offset as usize], *octet);
            }
            octets.places(Span::new(0, octets.len()), current).for_each(|place| count(&mut self.counts, place));
            self.straight += usize::from(!octets.is_assembled());
            self.connection = delivery.stream.connection;
            let content = delivery.message().data().to_vec();
            out.push(match delivery.protocol {
                Some(ID) => Out::Message(content),
                _ => Out::Plain(content),
            });
            self.tcp.recycle(delivery.octets);
        }
        let counts = &mut self.counts;
        let mut copy = Report::default();
        std::mem::swap(&mut copy, &mut self.report);
        let mut events = Report::default();
        copy.drain(|event| match event {
            Event::Left { layer, why, places } => {
                places.iter().for_each(|place| count(counts, *place));
                let octets: usize = places.iter().map(|place| place.len as usize).sum();
                let filler = vec![0; octets];
                let octets = Octets::frame(&filler);
                events.left(layer, why, octets, Current::default());
            }
            Event::Missing { layer, count, near } => events.missing(layer, count, near),
            Event::Evicted { layer, what } => events.evicted(layer, what),
            Event::Irregular { layer, what, near } => events.irregular(layer, what, near),
        });
        self.told.extend(drain(&mut events));
        out
    }

    fn finish(&mut self) -> Vec<Out> {
        let turn = self.tcp.finish();
        let out = self.pull(turn);
        // Every payload octet of every frame came out once.
        for counts in &self.counts {
            let (header, payload) = counts.split_at(self.header);
            assert!(header.iter().all(|count| *count == 0));
            assert!(payload.iter().all(|count| *count == 1), "{:?}", self.counts);
        }
        assert_eq!((self.tcp.cost, self.tcp.slots.len()), (0, 0));
        out
    }

    fn told(&mut self) -> Vec<Told> {
        std::mem::take(&mut self.told)
    }
}

fn count(counts: &mut [Vec<u32>], place: Place) {
    let frame = &mut counts[place.frame.number as usize];
    for octet in &mut frame[place.offset as usize..][..place.len as usize] {
        *octet += 1;
    }
}

fn messages(contents: &[&[u8]]) -> Vec<Out> {
    contents.iter().map(|content| Out::Message(message(content))).collect()
}

#[test]
fn messages_in_order_are_not_copied() {
    let mut bench = Bench::new();
    bench.send(syn());
    let two = [message(b"one"), message(b"two")].concat();
    assert_eq!(bench.send(data(0, &two)), messages(&[b"one", b"two"]));
    assert_eq!(bench.send(data(12, &message(b""))), messages(&[b""]));
    assert_eq!(bench.straight, 3);
    assert!(bench.finish().is_empty() && bench.told().is_empty());
}

#[test]
fn a_message_over_segments_is_gathered_and_the_next_is_not() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = [message(b"abcdefgh"), message(b"x"), message(b"yz")].concat();
    assert!(bench.send(data(0, &stream[..2])).is_empty());
    assert!(bench.send(data(2, &stream[2..7])).is_empty());
    let out = bench.send(data(7, &stream[7..]));
    assert_eq!(out, messages(&[b"abcdefgh", b"x", b"yz"]));
    assert_eq!(bench.straight, 2);
    bench.finish();
}

#[test]
fn what_delimits_messages_is_no_part_of_them() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = [b"\n\n", &message(b"one")[..], b"\n", &message(b"two"), &message(b"three")].concat();
    assert_eq!(bench.send(data(0, &stream[..12])), messages(&[b"one"]));
    assert_eq!(bench.send(data(12, &stream[12..])), messages(&[b"two", b"three"]));
    bench.finish();
    assert!(bench.told().is_empty());
}

#[test]
fn octets_without_boundaries_are_taken_as_they_come() {
    let mut bench = Bench::new();
    bench.send(syn());
    let first = [&message(b"one")[..], b"B1234"].concat();
    let bare = |octets: &[u8]| Out::Message(octets.to_vec());
    assert_eq!(bench.send(data(0, &first)), [Out::Message(message(b"one")), bare(b"B1234")]);
    bench.send(data(16, b"B90"));
    assert_eq!(bench.send(data(11, b"B5678")), [bare(b"B5678"), bare(b"B90")]);
    // They do not tell what a stream is.
    bench.send(Seg { port: 81, ..syn() });
    assert_eq!(bench.send(Seg { port: 81, ..data(0, b"B") }), [Out::Plain(b"B".to_vec())]);
    bench.finish();
}

#[test]
fn any_order_of_four_segments_gives_the_stream() {
    let stream = [message(b"abcdefgh"), message(b"ij"), message(b"klmnopqrst")].concat();
    let cuts = [0, 5, 12, 20, stream.len()];
    for order in permutations(4) {
        let mut bench = Bench::new();
        bench.send(syn());
        let mut out = Vec::new();
        for &part in &order {
            let (from, to) = (cuts[part], cuts[part + 1]);
            out.extend(bench.send(data(from as u32, &stream[from..to])));
        }
        assert_eq!(out, messages(&[b"abcdefgh", b"ij", b"klmnopqrst"]));
        bench.finish();
        assert!(bench.told().is_empty(), "{order:?}");
    }
}

#[test]
fn what_is_sent_again_is_left_out() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(syn());
    let stream = [message(b"one"), message(b"two")].concat();
    bench.send(data(0, &stream[..6]));
    assert!(bench.send(data(0, &stream[..6])).is_empty());
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 6)]);
    assert_eq!(bench.send(data(3, &stream[3..])), messages(&[b"two"]));
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 3)]);
    bench.send(data(0, b"M\0\x06onE"));
    assert_eq!(bench.told(), [Told::Left(Why::Contradicting, 6)]);
    bench.finish();
}

#[test]
fn overlaps_behind_a_hole_keep_what_came_first() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = message(b"abcdefghijkl");
    bench.send(data(6, &stream[6..9]));
    bench.send(data(5, &stream[5..11]));
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 3)]);
    bench.send(data(8, b"X?"));
    let told = [Told::Left(Why::Contradicting, 1), Told::Left(Why::Contradicting, 1)];
    assert_eq!(bench.told(), told);
    bench.send(data(11, &stream[11..]));
    assert_eq!(bench.send(data(0, &stream[..5])), messages(&[b"abcdefghijkl"]));
    bench.finish();
}

#[test]
fn a_hole_that_the_receiver_does_not_have_is_given_up() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = [message(b"one"), message(b"two"), message(b"three")].concat();
    bench.send(data(0, &stream[..8]));
    assert!(bench.send(data(12, &stream[12..])).is_empty());
    assert!(bench.send(ack(8)).is_empty());
    assert!(bench.told().is_empty());
    // The length of the second message was not known, so the third is found at the start of its segment.
    assert_eq!(bench.send(ack(20)), messages(&[b"three"]));
    let told = [Told::Missing(4), Told::Left(Why::Incomplete, 2)];
    assert_eq!(bench.told(), told);
    bench.send(data(8, &stream[8..12]));
    assert_eq!(bench.told(), [Told::Left(Why::Late, 4)]);
    bench.finish();
}

#[test]
fn a_hole_in_a_message_of_known_length_costs_only_that_message() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = [message(b"abcdefghijkl"), message(b"next")].concat();
    bench.send(data(0, &stream[..5]));
    bench.send(data(8, &stream[8..]));
    assert_eq!(bench.send(ack(22)), messages(&[b"next"]));
    let told = [Told::Missing(3), Told::Left(Why::Incomplete, 5), Told::Left(Why::Incomplete, 7)];
    assert_eq!(bench.told(), told);
    bench.finish();
}

#[test]
fn after_a_hole_each_segment_is_tried() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(data(16, b"rest of something"));
    bench.send(ack(33));
    assert_eq!(bench.told(), [Told::Missing(10), Told::Left(Why::Unframed, 17)]);
    assert_eq!(bench.send(data(33, &message(b"two"))), messages(&[b"two"]));
    bench.finish();
}

#[test]
fn a_hole_waits_ten_seconds() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(7, &message(b"one")));
    bench.second = 9;
    assert!(bench.send(data(13, &message(b"two"))).is_empty());
    bench.second = 11;
    let out = bench.send(data(19, &message(b"three")));
    assert_eq!(out, messages(&[b"one", b"two", b"three"]));
    assert_eq!(bench.told(), [Told::Missing(7)]);
    bench.finish();
}

#[test]
fn the_end_gives_up_what_is_missing() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(7, &message(b"one")));
    bench.send(data(13, b"M\0\x09un"));
    assert_eq!(bench.finish(), messages(&[b"one"]));
    let told = [Told::Missing(7), Told::Left(Why::Incomplete, 5)];
    assert_eq!(bench.told(), told);
}

#[test]
fn acknowledged_and_never_seen_is_missing_at_the_end() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(ack(20));
    bench.finish();
    assert_eq!(bench.told(), [Told::Missing(14)]);
    // A FIN that was not captured is acknowledged like an octet.
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(ack(7));
    bench.finish();
    assert!(bench.told().is_empty());
}

#[test]
fn a_reset_hands_on_what_waits_and_the_stream_may_go_on() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(7, &message(b"one")));
    let reset = Seg { flags: Flags::RST, ..data(13, b"go away") };
    assert_eq!(bench.send(reset), messages(&[b"one"]));
    let told = [Told::Left(Why::ResetText, 7), Told::Missing(7)];
    assert_eq!(bench.told(), told);
    // The receiver may have dropped the reset.
    assert_eq!(bench.send(data(13, &message(b"two"))), messages(&[b"two"]));
    bench.finish();
}

#[test]
fn a_fin_ends_a_direction_and_both_the_connection() {
    let mut bench = Bench::new();
    bench.send(syn());
    let fin = Seg { flags: Flags::FIN, ..data(6, b"M\0\x09un") };
    // Out of order, too.
    bench.send(fin);
    assert_eq!(bench.send(data(0, &message(b"one"))), messages(&[b"one"]));
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 5)]);
    let back = Seg { flags: Flags::FIN, ..ack(12) };
    bench.send(back);
    assert!(bench.tcp.slots.oldest(CLOSED).is_some());
    bench.second = 31;
    bench.send(Seg { port: 81, ..syn() });
    assert_eq!(bench.tcp.slots.len(), 1);
    bench.finish();
    assert!(bench.told().is_empty());
}

#[test]
fn data_after_a_fin_is_read() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(Seg { flags: Flags::FIN, ..data(0, b"") });
    assert_eq!(bench.send(data(0, &message(b"one"))), messages(&[b"one"]));
    assert_eq!(bench.told(), [Told::Irregular("data after the FIN")]);
    bench.finish();
}

#[test]
fn keep_alives_are_no_data() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(data(5, b"\0"));
    bench.send(data(5, b""));
    assert_eq!(bench.told(), [Told::Left(Why::KeepAlive, 1)]);
    assert_eq!(bench.send(data(6, &message(b"two"))), messages(&[b"two"]));
    bench.finish();
}

#[test]
fn a_zero_window_probe_is_data() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = message(b"one");
    bench.send(data(0, &stream[..1]));
    assert_eq!(bench.send(data(0, &stream)), messages(&[b"one"]));
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 1)]);
    bench.finish();
}

#[test]
fn a_syn_may_carry_data() {
    let mut bench = Bench::new();
    let one = message(b"one");
    let with_data = Seg { data: &one, ..syn() };
    assert_eq!(bench.send(with_data), messages(&[b"one"]));
    assert_eq!(bench.send(data(6, &message(b"two"))), messages(&[b"two"]));
    bench.finish();
}

#[test]
fn both_sides_may_open_at_once() {
    let mut bench = Bench::new();
    let server = |segment| Seg { client: false, ..segment };
    bench.send(syn());
    bench.send(server(syn()));
    bench.send(Seg { ack: Some(BASE), ..syn() });
    bench.send(server(Seg { ack: Some(BASE), ..syn() }));
    assert_eq!(bench.send(data(0, &message(b"one"))), messages(&[b"one"]));
    let back = bench.send(server(data(0, &message(b"two"))));
    assert_eq!((back, bench.connection), (messages(&[b"two"]), 1));
    bench.finish();
    assert!(bench.told().is_empty());
}

#[test]
fn a_new_syn_is_a_new_connection() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(data(9, &message(b"behind a hole")));
    let again = Seg { sequence: 77, ..syn() };
    assert_eq!(bench.send(again), messages(&[b"behind a hole"]));
    assert_eq!(bench.told(), [Told::Missing(3)]);
    let content = message(b"new");
    let new = Seg { sequence: 78, ..data(0, &content) };
    assert_eq!((bench.send(new), bench.connection), (messages(&[b"new"]), 2));
    bench.finish();
}

#[test]
fn a_stream_in_the_middle_starts_where_it_is_seen() {
    let mut bench = Bench::new();
    let out = bench.send(data(3, b"the end of something"));
    assert_eq!(out, [Out::Plain(b"the end of something".to_vec())]);
    assert_eq!(bench.send(data(23, &message(b"one"))), messages(&[b"one"]));
    bench.send(data(0, b"abc"));
    assert_eq!(bench.told(), [Told::Left(Why::Late, 3)]);
    bench.finish();
}

#[test]
fn a_stream_of_no_known_protocol_keeps_nothing() {
    let mut bench = Bench::new();
    bench.send(syn());
    let plain = |octets: &[u8]| vec![Out::Plain(octets.to_vec())];
    assert_eq!(bench.send(data(0, b"what")), plain(b"what"));
    // Even what looks like a message now.
    assert_eq!(bench.send(data(4, &message(b""))), plain(&message(b"")));
    assert_eq!(bench.send(data(10, b"later")), plain(b"later"));
    assert_eq!((bench.tcp.cost, bench.straight), (0, 3));
    bench.send(data(10, b"later"));
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 5)]);
    assert_eq!(bench.send(data(7, b"gap")), plain(b"gap"));
    bench.send(data(20, b"x"));
    bench.send(ack(21));
    assert_eq!(bench.told(), [Told::Missing(5)]);
    bench.send(data(16, b"late"));
    assert_eq!(bench.told(), [Told::Left(Why::Late, 4)]);
    bench.finish();
}

#[test]
fn what_a_stream_is_may_take_several_segments_to_tell() {
    let mut bench = Bench::new();
    bench.send(Seg { port: 99, ..syn() });
    let one = message(b"one");
    for at in 0..5 {
        let octet = &one[at..=at];
        let segment = data(at as u32, octet);
        assert!(bench.send(Seg { port: 99, ..segment }).is_empty());
    }
    let last = data(5, &one[5..]);
    assert_eq!(bench.send(Seg { port: 99, ..last }), messages(&[b"one"]));
    bench.finish();
    // And it may never be told.
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, b"M"));
    assert_eq!(bench.finish(), [Out::Plain(b"M".to_vec())]);
}

#[test]
fn octets_that_were_not_captured_are_a_gap_and_no_news() {
    let mut bench = Bench::new();
    bench.send(syn());
    let stream = [message(b"abcdefghijkl"), message(b"one"), message(b"two")].concat();
    let cut = |at: usize, len: usize, cut| Seg { cut, ..data(at as u32, &stream[at..at + len]) };
    bench.send(cut(0, 6, 9));
    assert_eq!(bench.send(cut(15, 6, 0)), messages(&[b"one"]));
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 6)]);
    bench.send(cut(21, 2, 4));
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 2)]);
    assert_eq!(bench.send(data(27, &message(b"x"))), messages(&[b"x"]));
    bench.finish();
    assert!(bench.told().is_empty());
}

#[test]
fn a_segment_far_away_is_believed_when_another_follows_it() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    bench.send(data(1 << 31, &message(b"injected")));
    assert_eq!(bench.told(), [Told::Left(Why::Stray, 11)]);
    assert_eq!(bench.send(data(6, &message(b"two"))), messages(&[b"two"]));
    bench.send(data(1 << 31, &message(b"")));
    let out = bench.send(data((1 << 31) + 3, &message(b"moved")));
    assert_eq!(out, messages(&[b"moved"]));
    let told = [Told::Left(Why::Stray, 3), Told::Irregular("jump of the sequence number")];
    assert_eq!(bench.told(), told);
    bench.finish();
}

#[test]
fn a_message_whose_length_never_shows_is_given_up() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, &message(b"one")));
    let mut largest = 0;
    for at in 0..40_000 {
        assert!(bench.send(data(6 + at, b"U")).is_empty());
        largest = largest.max(bench.tcp.cost);
    }
    assert!((1 << 20..(1 << 20) * 3 / 2).contains(&largest), "{largest}");
    assert!(matches!(bench.told().first(), Some(Told::Left(Why::Unframed, 30_000..))));
    bench.finish();
    // And one in large segments, by its length alone.
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(0, b"Until."));
    bench.send(data(6, &[b'U'; 40_000]));
    assert!(bench.told().is_empty());
    bench.send(data(40_006, &[b'U'; 40_000]));
    assert_eq!(bench.told(), [Told::Left(Why::Unframed, 80_000)]);
    bench.finish();
}

#[test]
fn a_message_too_long_to_keep_is_left_out_and_the_next_is_found() {
    for first in [2, 4, 5, 60_000] {
        too_long(first);
    }
}

/// A long message, of which the first segment has so many octets.
fn too_long(first: usize) {
    let mut bench = Bench::new();
    bench.send(syn());
    let mut long = [&b"L"[..], &3_000_000_u32.to_be_bytes()].concat();
    long.resize(3_000_000, 7);
    long.extend(message(b"next"));
    let mut out = Vec::new();
    let mut at = 0;
    while at < long.len() {
        let len = if at == 0 { first } else { 60_000 };
        let part = &long[at..long.len().min(at + len)];
        out.extend(bench.send(data(at as u32, part)));
        assert!(bench.tcp.cost < 1_000);
        at += part.len();
    }
    assert_eq!(out, messages(&[b"next"]));
    let octets: u64 = bench
        .told()
        .iter()
        .map(|told| match told {
            Told::Left(Why::TooLong, octets) => *octets,
            other => panic!("{other:?}"),
        })
        .sum();
    assert_eq!(octets, 3_000_000);
    bench.finish();
}

#[test]
fn shuffled_and_doubled_segments_give_the_stream() {
    let mut random = Random::new(5);
    for round in 0..150 {
        let mut stream = Vec::new();
        let mut contents = Vec::new();
        while stream.len() < 3_000 {
            let len = random.below(if round % 3 == 0 { 20 } else { 400 });
            let content = random.octets(len);
            stream.extend(message(&content));
            contents.push(content);
        }
        let mut segments = Vec::new();
        let mut at = 0;
        while at < stream.len() {
            let end = (at + 1 + random.below(200)).min(stream.len());
            // Some reach back over what went before.
            let start = at.saturating_sub(random.below(4) / 3 * random.below(60));
            segments.push((start, end));
            if random.below(5) == 0 {
                segments.push((start, end));
            }
            at = end;
        }
        for index in 0..segments.len() {
            let with = (index + random.below(6)).min(segments.len() - 1);
            segments.swap(index, with);
        }
        let mut bench = Bench::new();
        bench.send(syn());
        let mut out = Vec::new();
        for (start, end) in segments {
            out.extend(bench.send(data(start as u32, &stream[start..end])));
        }
        out.extend(bench.finish());
        let wanted: Vec<&[u8]> = contents.iter().map(|content| &content[..]).collect();
        assert_eq!(out, messages(&wanted));
        assert!(bench.told().iter().all(|told| matches!(told, Told::Left(Why::Repeated, _))));
    }
}

#[test]
fn anything_at_all_is_accounted_for() {
    let mut random = Random::new(6);
    for _ in 0..300 {
        let mut bench = Bench::new();
        let mut pool = Vec::new();
        while pool.len() < 4_000 {
            let len = random.below(90);
            pool.extend(message(&random.octets(len)));
        }
        for _ in 0..120 {
            let start = random.below(3_500);
            let len = random.below(120);
            let mut octets = pool[start..start + len].to_vec();
            if random.below(6) == 0 {
                octets.iter_mut().take(1).for_each(|octet| *octet ^= 1);
            }
            let segment = Seg {
                client: random.below(4) > 0,
                port: [80, 80, 99][random.below(3)],
                ack: (random.below(3) == 0).then(|| BASE.wrapping_add(random.below(4_000) as u32)),
                flags: [0, 0, 0, 0, 0, 0, 0, Flags::FIN, Flags::SYN, Flags::RST][random.below(10)],
                cut: random.below(9) / 8 * random.below(50),
                ..data(start as u32, &octets)
            };
            bench.second += random.below(5) as i64;
            bench.send(segment);
        }
        bench.finish();
    }
}
