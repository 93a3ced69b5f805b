//! Associations composed of packets, and the user messages that come out of them.

use std::net::IpAddr;

use beleg_model::{FrameId, Place, SourceId, Span};

use super::*;
use crate::flow::{Endpoint, Flow};
use crate::permutations::permutations;
use crate::random::Random;
use crate::report::Event;
use crate::report::told::Told;

const SACK: u8 = kind::SACK;
const HEARTBEAT: u8 = 4;

/// A chunk with padding.
fn chunk(kind: u8, flags: u8, value: &[u8]) -> Vec<u8> {
    let len = (value.len() + 4) as u16;
    let mut chunk = [&[kind, flags], &len.to_be_bytes()[..], value].concat();
    chunk.resize(chunk.len().next_multiple_of(4), 0);
    chunk
}

fn data(bits: &str, tsn: u32, stream: u16, user: &[u8]) -> Vec<u8> {
    let flags = u8::from(bits.contains('B')) << 1 | u8::from(bits.contains('E'));
    let mut value = tsn.to_be_bytes().to_vec();
    value.extend(stream.to_be_bytes());
    value.extend([0, 0, 0, 0, 0, 60]);
    value.extend(user);
    chunk(kind::DATA, flags, &value)
}

fn i_data(bits: &str, tsn: u32, message: u32, fragment: u32, user: &[u8]) -> Vec<u8> {
    let flags = u8::from(bits.contains('B')) << 1 | u8::from(bits.contains('E'));
    let mut value = tsn.to_be_bytes().to_vec();
    value.extend([0, 1, 0, 0]);
    value.extend(message.to_be_bytes());
    let last = if bits.contains('B') { 60 } else { fragment };
    value.extend(last.to_be_bytes());
    value.extend(user);
    chunk(kind::I_DATA, flags, &value)
}

fn init(kind: u8, tag: u32, tsn: u32, addresses: &[u8]) -> Vec<u8> {
    let mut value = tag.to_be_bytes().to_vec();
    value.extend([0, 1, 0, 0, 0, 10, 0, 10]);
    value.extend(tsn.to_be_bytes());
    for address in addresses {
        value.extend([0, 5, 0, 8, 192, 0, 2, *address]);
    }
    chunk(kind, 0, &value)
}

fn sack(tsn: u32) -> Vec<u8> {
    let mut value = tsn.to_be_bytes().to_vec();
    value.extend([0, 1, 0, 0, 0, 0, 0, 0]);
    chunk(SACK, 0, &value)
}

fn forward(tsn: u32) -> Vec<u8> {
    chunk(kind::FORWARD_TSN, 0, &tsn.to_be_bytes())
}

/// From and to: the last octets of the addresses. The sender with the lower one has port 38 404.
#[derive(Clone, Copy)]
struct Way(u8, u8, u32);

/// gNB to AMF, with the AMF's tag, and back.
const UP: Way = Way(1, 2, 0xa);
const DOWN: Way = Way(2, 1, 0xb);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Out {
    association: u64,
    stream: u16,
    repeat: Repeat,
    user: Vec<u8>,
}

fn first(association: u64, stream: u16, user: &[u8]) -> Out {
    Out { association, stream, repeat: Repeat::First, user: user.to_vec() }
}

#[derive(Default)]
struct Bench {
    sctp: Sctp,
    report: Report,
    frames: Vec<Vec<u8>>,
    /// How often each octet of each frame came out, and how often it should.
    counts: Vec<Vec<(u32, u32)>>,
    told: Vec<Told>,
    straight: usize,
    association: u64,
    second: i64,
    port: u16,
}

impl Bench {
    fn send(&mut self, Way(from, to, tag): Way, chunks: &[Vec<u8>]) -> Vec<Out> {
        let (gnb, amf) = (38_404 + self.port, 38_412);
        let ports = if from < to { (gnb, amf) } else { (amf, gnb) };
        let end = |last, port| Endpoint { address: IpAddr::from([192, 0, 2, last]), port };
        let mut frame = vec![0xee; 34];
        frame.extend(ports.0.to_be_bytes());
        frame.extend(ports.1.to_be_bytes());
        frame.extend(tag.to_be_bytes());
        frame.extend([0; 4]);
        frame.extend(chunks.concat());
        let number = self.frames.len() as u64;
        let current = (FrameId { tap: 0, number }, SourceId(from.into()));
        let octets = Octets::frame(&frame).from(34);
        let arrival = Arrival {
            flow: Flow { source: end(from, ports.0), destination: end(to, ports.1), scope: 0 },
            octets,
            cut: 0,
            current,
            now: Time::from_nanoseconds(self.second * 1_000_000_000),
        };
        self.frames.push(frame.clone());
        self.counts.push(vec![(0, 0); frame.len()]);
        let header = Header::read(octets.data()).unwrap();
        let packet = self.sctp.packet(&arrival, &header, &mut self.report);
        self.association = packet.association();
        let mut out = Vec::new();
        for chunk in Chunks::of(octets.data()) {
            if let Some(data) = Data::read(&chunk) {
                let start = 34 + data.user_span.start as usize;
                for count in &mut self.counts[number as usize][start..][..data.user.len()] {
                    count.1 += 1;
                }
            }
            let delivery = self.sctp.chunk(&packet, &chunk, octets, &mut self.report);
            if let Some(delivery) = delivery {
                out.push(self.check(&delivery, current));
                self.sctp.recycle(delivery.octets);
            }
        }
        self.gather();
        out
    }

    fn check(&mut self, delivery: &Delivery<'_>, current: Current) -> Out {
        let octets = delivery.octets.octets();
        for (index, octet) in octets.data().iter().enumerate() {
            let place = octets.places(Span::new(index, 1), current).next().unwrap();
            let frame = &self.frames[place.frame.number as usize];
            assert_eq!(frame[place.offset as usize], *octet);
        }
        octets.places(Span::new(0, octets.len()), current).for_each(|place| count(&mut self.counts, place));
        self.straight += usize::from(!octets.is_assembled());
        assert_eq!(delivery.ppid, 60);
        Out {
            association: delivery.association,
            stream: delivery.stream,
            repeat: delivery.repeat,
            user: octets.data().to_vec(),
        }
    }

    fn gather(&mut self) {
        let (counts, told) = (&mut self.counts, &mut self.told);
        self.report.drain(|event| {
            told.push(match event {
                Event::Left { why, places, .. } => {
                    places.iter().for_each(|place| count(counts, *place));
                    Told::Left(why, places.iter().map(|place| u64::from(place.len)).sum())
                }
                Event::Missing { count, .. } => Told::Missing(count),
                Event::Evicted { what, .. } => Told::Evicted(what),
                Event::Irregular { what, .. } => Told::Irregular(what),
            });
        });
    }

    fn told(&mut self) -> Vec<Told> {
        std::mem::take(&mut self.told)
    }

    fn finish(&mut self) -> Vec<Told> {
        self.sctp.finish(&mut self.report);
        self.gather();
        for (got, wanted) in self.counts.iter().flatten() {
            assert_eq!(got, wanted);
        }
        assert_eq!((self.sctp.cost, self.sctp.associations.slots.len()), (0, 0));
        self.told()
    }

    fn open(&mut self) {
        self.send(Way(1, 2, 0), &[init(kind::INIT, 0xb, 100, &[])]);
        self.send(DOWN, &[init(kind::INIT_ACK, 0xa, 500, &[])]);
    }
}

fn count(counts: &mut [Vec<(u32, u32)>], place: Place) {
    let frame = &mut counts[place.frame.number as usize];
    for octet in &mut frame[place.offset as usize..][..place.len as usize] {
        octet.0 += 1;
    }
}

#[test]
fn a_message_in_one_chunk_is_not_copied() {
    let mut bench = Bench::default();
    bench.open();
    let out = bench.send(UP, &[data("BE", 100, 0, b"NG Setup"), data("BE", 101, 1, b"x")]);
    assert_eq!(out, [first(1, 0, b"NG Setup"), first(1, 1, b"x")]);
    let out = bench.send(DOWN, &[sack(101), data("BE", 500, 0, b"ok")]);
    assert_eq!(out, [first(1, 0, b"ok")]);
    assert_eq!(bench.straight, 3);
    assert!(bench.finish().is_empty());
}

#[test]
fn fragments_of_two_streams_bundled_and_in_any_order() {
    let chunks = [
        data("B", 100, 1, b"one "),
        data("", 101, 1, b"two "),
        data("E", 102, 1, b"three"),
        data("B", 103, 2, b"four "),
        data("E", 104, 2, b"five"),
    ];
    for order in permutations(5) {
        for cut in 1..5 {
            let mut bench = Bench::default();
            bench.open();
            let packets: Vec<Vec<u8>> = order.iter().map(|&at| chunks[at].clone()).collect();
            let mut out = bench.send(UP, &packets[..cut]);
            out.extend(bench.send(UP, &packets[cut..]));
            out.sort_by_key(|out| out.stream);
            let wanted = [first(1, 1, b"one two three"), first(1, 2, b"four five")];
            assert_eq!(out, wanted);
            assert!(bench.finish().is_empty());
        }
    }
}

#[test]
fn i_data_interleaves() {
    let mut bench = Bench::default();
    bench.open();
    let out = bench.send(
        UP,
        &[
            i_data("B", 100, 7, 0, b"ab"),
            i_data("B", 101, 8, 0, b"12"),
            i_data("E", 102, 8, 1, b"34"),
            i_data("E", 103, 7, 1, b"cd"),
            i_data("BE", 104, 9, 0, b"whole"),
        ],
    );
    let wanted = [b"1234".to_vec(), b"abcd".to_vec(), b"whole".to_vec()];
    assert!(out.into_iter().map(|out| out.user).eq(wanted));
    assert!(bench.finish().is_empty());
}

#[test]
fn what_is_sent_again_says_so() {
    let mut bench = Bench::default();
    bench.open();
    let message = data("BE", 100, 0, b"abc");
    bench.send(UP, std::slice::from_ref(&message));
    let again = bench.send(UP, &[message]);
    assert_eq!(again[0].repeat, Repeat::Again);
    let other = bench.send(UP, &[data("BE", 100, 0, b"abX")]);
    assert_eq!(other[0].repeat, Repeat::Differs);
    // Fragments cannot be handed on.
    let begin = data("B", 101, 0, b"be");
    bench.send(UP, &[begin.clone(), begin]);
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 2)]);
    assert_eq!(bench.send(UP, &[data("E", 102, 0, b"end")]), [first(1, 0, b"beend")]);
    bench.send(UP, &[data("B", 101, 0, b"BE")]);
    assert_eq!(bench.finish(), [Told::Left(Why::Contradicting, 2)]);
}

#[test]
fn the_middle_of_an_association_is_one_association() {
    let mut bench = Bench::default();
    assert_eq!(bench.send(UP, &[data("BE", 7, 0, b"a")]), [first(1, 0, b"a")]);
    assert_eq!(bench.send(DOWN, &[sack(9), data("BE", 3, 0, b"b")]), [first(1, 0, b"b")]);
    assert_eq!(bench.send(UP, &[data("BE", 10, 0, b"c")]), [first(1, 0, b"c")]);
    assert_eq!(bench.finish(), [Told::Missing(2)]);
}

#[test]
fn what_is_acknowledged_or_given_up_and_was_not_seen_is_missing() {
    let mut bench = Bench::default();
    bench.open();
    bench.send(UP, &[data("BE", 102, 0, b"a"), data("B", 104, 0, b"b")]);
    bench.send(UP, &[data("B", 106, 0, b"c")]);
    bench.send(DOWN, &[sack(103)]);
    assert_eq!(bench.told(), [Told::Missing(3)]);
    bench.send(UP, &[forward(105)]);
    let told = [Told::Left(Why::Incomplete, 1), Told::Missing(1)];
    assert_eq!(bench.told(), told);
    bench.send(DOWN, &[sack(110)]);
    let told = [Told::Left(Why::Incomplete, 1), Told::Missing(4)];
    assert_eq!(bench.finish(), told);
}

#[test]
fn an_association_has_several_addresses() {
    let mut bench = Bench::default();
    bench.send(Way(1, 2, 0), &[init(kind::INIT, 0xb, 100, &[1, 11])]);
    bench.send(DOWN, &[init(kind::INIT_ACK, 0xa, 500, &[2, 12])]);
    bench.send(UP, &[data("B", 100, 0, b"one ")]);
    // The other pair was announced.
    let out = bench.send(Way(11, 12, 0xa), &[data("E", 101, 0, b"two")]);
    assert_eq!(out, [first(1, 0, b"one two")]);
    // A pair of which one address is known, in the other direction.
    let out = bench.send(Way(12, 1, 0xb), &[data("BE", 500, 0, b"three")]);
    assert_eq!(out, [first(1, 0, b"three")]);
    let out = bench.send(Way(10, 12, 0xa), &[data("BE", 70_000, 0, b"four")]);
    assert_eq!(out, [first(1, 0, b"four")]);
    assert!(bench.finish().is_empty());
}

#[test]
fn addresses_that_nobody_announced_follow_tag_and_numbers() {
    let mut bench = Bench::default();
    bench.send(UP, &[data("BE", 100, 0, b"a")]);
    bench.send(Way(21, 22, 0xa), &[chunk(HEARTBEAT, 0, b"")]);
    assert_eq!(bench.association, 1);
    let out = bench.send(Way(31, 32, 0xa), &[data("BE", 101, 0, b"b")]);
    assert_eq!(out, [first(1, 0, b"b")]);
    // The same tag, but numbers of another association.
    let out = bench.send(Way(41, 42, 0xa), &[data("BE", 90_000, 0, b"c")]);
    assert_eq!(out, [first(2, 0, b"c")]);
    let out = bench.send(Way(41, 42, 0xa), &[data("BE", 101, 0, b"d")]);
    assert_eq!(out, [first(2, 0, b"d")]);
    let out = bench.send(Way(31, 32, 0xa), &[data("BE", 102, 0, b"e")]);
    assert_eq!(out, [first(1, 0, b"e")]);
}

#[test]
fn an_address_added_later_is_known() {
    let mut bench = Bench::default();
    bench.open();
    bench.send(UP, &[data("BE", 100, 0, b"a")]);
    let add = [0, 0, 0, 1, 0xc0, 1, 0, 16, 0, 0, 0, 9, 0, 5, 0, 8, 192, 0, 2, 51];
    bench.send(UP, &[chunk(kind::ASCONF, 0, &add)]);
    let out = bench.send(Way(51, 52, 0xa), &[data("BE", 80_000, 0, b"far")]);
    assert_eq!(out, [first(1, 0, b"far")]);
}

#[test]
fn the_same_tags_between_other_addresses_are_kept_apart_by_their_inits() {
    let mut bench = Bench::default();
    bench.open();
    bench.send(UP, &[data("BE", 100, 0, b"a")]);
    bench.send(Way(3, 4, 0), &[init(kind::INIT, 0xb, 100, &[])]);
    bench.send(Way(4, 3, 0xb), &[init(kind::INIT_ACK, 0xa, 500, &[])]);
    let out = bench.send(Way(3, 4, 0xa), &[data("BE", 100, 0, b"a")]);
    assert_eq!(out, [first(2, 0, b"a")]);
    assert_eq!(bench.send(UP, &[data("BE", 101, 0, b"b")]), [first(1, 0, b"b")]);
    // The tag 0 relates nothing.
    bench.port = 1;
    let out =
        [Way(5, 6, 0), Way(7, 8, 0), Way(5, 6, 0)].map(|way| bench.send(way, &[data("BE", 1, 0, b"z")])[0].association);
    assert_eq!(out, [3, 4, 3]);
}

#[test]
fn an_init_opens_an_association_once() {
    let mut bench = Bench::default();
    let again = init(kind::INIT, 0xb, 100, &[]);
    bench.send(Way(1, 2, 0), std::slice::from_ref(&again));
    bench.send(Way(1, 2, 0), std::slice::from_ref(&again));
    assert_eq!(bench.association, 1);
    bench.open();
    bench.send(UP, &[data("BE", 100, 0, b"old")]);
    // A restart of the gNB, with other tags and the same addresses.
    bench.send(Way(1, 2, 0), &[init(kind::INIT, 0xbb, 100, &[])]);
    assert_eq!(bench.association, 2);
    // Until it is answered the old one goes on, and it may never be.
    assert_eq!(bench.send(UP, &[data("BE", 101, 0, b"old")])[0].association, 1);
    bench.send(Way(2, 1, 0xbb), &[init(kind::INIT_ACK, 0xaa, 500, &[])]);
    let out = bench.send(Way(1, 2, 0xaa), &[data("BE", 100, 0, b"new")]);
    assert_eq!(out, [first(2, 0, b"new")]);
    bench.finish();
}

#[test]
fn two_inits_that_cross_open_one_association() {
    let mut bench = Bench::default();
    bench.send(Way(1, 2, 0), &[init(kind::INIT, 0xb, 100, &[])]);
    bench.send(Way(2, 1, 0), &[init(kind::INIT, 0xa, 500, &[])]);
    bench.send(DOWN, &[init(kind::INIT_ACK, 0xa, 500, &[])]);
    bench.send(UP, &[init(kind::INIT_ACK, 0xb, 100, &[])]);
    assert_eq!(bench.send(UP, &[data("BE", 100, 0, b"a")]), [first(1, 0, b"a")]);
    assert_eq!(bench.send(DOWN, &[data("BE", 500, 0, b"b")]), [first(1, 0, b"b")]);
}

#[test]
fn a_reflected_tag_ends_the_association_and_a_forged_one_does_not() {
    let mut bench = Bench::default();
    bench.open();
    bench.send(UP, &[data("B", 100, 0, b"a")]);
    bench.send(Way(2, 1, 0x77), &[chunk(kind::ABORT, 0, b"")]);
    assert_eq!((bench.association, bench.told()), (2, vec![]));
    bench.send(Way(2, 1, 0xa), &[chunk(kind::ABORT, 1, b"")]);
    assert_eq!(bench.association, 1);
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 1)]);
    bench.second = 61;
    bench.port = 1;
    bench.send(UP, &[data("BE", 100, 0, b"a")]);
    assert_eq!(bench.sctp.associations.slots.len(), 1);
    assert_eq!(bench.sctp.associations.leads(), (1, 1));
}

#[test]
fn a_chunk_that_was_cut_is_handed_on_only_if_it_is_the_message() {
    let mut bench = Bench::default();
    bench.open();
    let cut = |mut chunk: Vec<u8>| {
        chunk.truncate(18);
        vec![chunk]
    };
    let out = bench.send(UP, &cut(data("BE", 100, 0, b"abcdef")));
    assert_eq!(out, [first(1, 0, b"ab")]);
    bench.send(UP, &cut(data("B", 101, 0, b"abcdef")));
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 2)]);
    bench.send(UP, &[data("BE", 102, 0, b"")]);
    assert_eq!(bench.finish(), [Told::Irregular("chunk without user data")]);
}

#[test]
fn associations_are_bounded() {
    let mut bench = Bench::default();
    for port in 0..Sctp::ASSOCIATIONS as u16 + 2 {
        bench.port = port;
        bench.send(UP, &[data("B", 100, 0, b"a")]);
    }
    let one = [Told::Evicted("association"), Told::Left(Why::Incomplete, 1)];
    assert_eq!(bench.told(), [one.clone(), one].concat());
    let all = Sctp::ASSOCIATIONS;
    assert_eq!(bench.sctp.associations.leads(), (all, all));
}

#[test]
fn fragments_of_all_associations_are_bounded() {
    let mut bench = Bench::default();
    let large = vec![0; 60_000];
    for port in 0..120 {
        bench.port = port;
        for tsn in 0..10 {
            bench.send(UP, &[data(if tsn == 0 { "B" } else { "" }, tsn, 0, &large)]);
            assert!(bench.sctp.cost <= Sctp::OCTETS);
        }
    }
    let told = bench.told();
    assert!(told.contains(&Told::Evicted("fragments of an association")));
}

#[test]
fn shuffled_and_doubled_chunks_give_the_messages() {
    let mut random = Random::new(8);
    for _ in 0..150 {
        let base = u32::MAX - random.below(60) as u32;
        let mut messages = Vec::new();
        let mut chunks = Vec::new();
        for _ in 0..20 {
            let len = 1 + random.below(60);
            let message = random.octets(len);
            let step = 1 + random.below(30);
            let stream = random.below(3) as u16;
            let parts: Vec<&[u8]> = message.chunks(step).collect();
            for (at, part) in parts.iter().enumerate() {
                let mut bits = String::new();
                bits.push_str(if at == 0 { "B" } else { "" });
                bits.push_str(if at + 1 == parts.len() { "E" } else { "" });
                let tsn = base.wrapping_add(chunks.len() as u32);
                chunks.push(data(&bits, tsn, stream, part));
            }
            messages.push((stream, message.clone()));
        }
        for index in 0..chunks.len() {
            let with = (index + random.below(6)).min(chunks.len() - 1);
            chunks.swap(index, with);
            if random.below(6) == 0 {
                let again = chunks[index].clone();
                chunks.insert(index, again);
            }
        }
        let mut bench = Bench::default();
        let mut out = Vec::new();
        while !chunks.is_empty() {
            let bundle = (1 + random.below(4)).min(chunks.len());
            let packet: Vec<Vec<u8>> = chunks.drain(..bundle).collect();
            // Two paths that share an address.
            let way = Way(1, [2, 12][random.below(2)], 0xa);
            out.extend(bench.send(way, &packet));
        }
        let told = bench.finish();
        assert!(told.iter().all(|told| matches!(told, Told::Left(Why::Repeated, _))), "{told:?}");
        out.retain(|out| out.repeat == Repeat::First);
        let mut got: Vec<_> = out.into_iter().map(|out| (out.stream, out.user)).collect();
        got.sort();
        messages.sort();
        assert_eq!(got, messages);
    }
}

#[test]
fn anything_at_all_is_accounted_for() {
    let mut random = Random::new(9);
    for _ in 0..200 {
        let mut bench = Bench::default();
        for _ in 0..100 {
            let tsn = random.below(60) as u32 + random.below(30) as u32 / 29 * 5_000;
            let len = random.below(20);
            let user = random.octets(len);
            let bits = ["B", "", "E", "BE"][random.below(4)];
            let tags = [0, 0xa, 0xb];
            let way = Way(1 + random.below(3) as u8, 2 + random.below(3) as u8, tags[random.below(3)]);
            let one = match random.below(8) {
                0 => sack(tsn),
                1 => forward(tsn),
                2 => init(kind::INIT, 1 + tsn % 3, tsn, &[1, 2]),
                3 => i_data(bits, tsn, tsn % 5, tsn % 7, &user),
                4 => chunk([6, 14, 193, 200][random.below(4)], tsn as u8 & 1, &user),
                _ => data(bits, tsn, 0, &user),
            };
            let mut packet = vec![one, data("BE", tsn + 1, 0, b"more")];
            if random.below(9) == 0 {
                let len = packet[1].len() - random.below(8);
                packet[1].truncate(len);
            }
            bench.send(way, &packet);
        }
        bench.finish();
    }
}
