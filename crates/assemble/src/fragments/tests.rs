//! Fragments in every order, twice, overlapping, too many, too late.

use super::*;
use crate::permutations::permutations;
use crate::random::Random;
use crate::report::told::{Told, drain};
use beleg_model::{FrameId, SourceId, Span};

const KEY: u16 = 7;

fn key(identification: u16) -> Key {
    let address = |last| Ipv4Addr::new(192, 0, 2, last);
    Key::v4((address(1), address(2)), 17, identification, 0)
}

fn here(number: u64) -> Current {
    (FrameId { tap: 0, number }, SourceId(1))
}

fn at(second: i64) -> Time {
    Time::from_nanoseconds(second * SECOND)
}

struct Bench {
    fragments: Fragments,
    report: Report,
    frame: u64,
}

impl Bench {
    fn new() -> Self {
        Self { fragments: Fragments::default(), report: Report::default(), frame: 0 }
    }

    fn add(&mut self, id: u16, offset: u32, more: bool, octets: &[u8], second: i64) -> Outcome {
        self.frame += 1;
        let fragment = Fragment {
            key: key(id),
            protocol: if offset == 0 { 17 } else { 6 },
            offset,
            more,
            octets: Octets::frame(octets),
            current: here(self.frame),
            now: at(second),
        };
        self.fragments.add(&fragment, &mut self.report)
    }

    fn told(&mut self) -> Vec<Told> {
        drain(&mut self.report)
    }
}

fn whole(outcome: Outcome) -> Option<Vec<u8>> {
    match outcome {
        Outcome::Whole { octets, protocol } => {
            assert_eq!(protocol, 17);
            Some(octets.octets().data().to_vec())
        }
        _ => None,
    }
}

#[test]
fn any_order_gives_the_datagram() {
    let datagram: Vec<u8> = (0..29).collect();
    let parts = [(0, true), (8, true), (16, true), (24, false)];
    for order in permutations(4) {
        let mut bench = Bench::new();
        let mut done = None;
        for (turn, &part) in order.iter().enumerate() {
            let (offset, more) = parts[part];
            let end = if more { offset + 8 } else { 29 };
            let octets = &datagram[offset..end];
            let outcome = bench.add(KEY, offset as u32, more, octets, 0);
            assert_eq!(turn == 3, matches!(outcome, Outcome::Whole { .. }));
            done = whole(outcome);
        }
        assert_eq!(done.as_deref(), Some(&datagram[..]));
        assert!(bench.told().is_empty() && bench.fragments.cost == 0);
    }
}

#[test]
fn a_fragment_captured_twice_is_told_apart_from_a_new_datagram() {
    let mut bench = Bench::new();
    bench.add(KEY, 0, true, b"01234567", 0);
    bench.add(KEY, 0, true, b"01234567", 0);
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 8)]);
    assert!(whole(bench.add(KEY, 8, false, b"89", 0)).is_some());
    let again = bench.add(KEY, 8, false, b"89", 0);
    assert!(matches!(again, Outcome::Repeated));
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 2)]);
    // The identification comes round again.
    let new = bench.add(KEY, 0, true, b"abcdefgh", 1);
    assert!(matches!(new, Outcome::Waiting));
    assert_eq!(whole(bench.add(KEY, 8, false, b"ij", 1)).unwrap(), b"abcdefghij");
    // And again, with the same content, after the memory has gone.
    let later = bench.add(KEY, 0, true, b"abcdefgh", 9);
    assert!(matches!(later, Outcome::Waiting));
}

#[test]
fn overlaps_keep_what_came_first_and_are_told() {
    let mut bench = Bench::new();
    bench.add(KEY, 8, true, b"AAAAAAAA", 0);
    bench.add(KEY, 0, true, b"bbbbbbbbAAAACCCC", 0);
    assert_eq!(bench.told(), [Told::Left(Why::Contradicting, 8)]);
    bench.add(KEY, 8, true, b"AAAAAAAAdddddddd", 0);
    assert_eq!(bench.told(), [Told::Left(Why::Repeated, 8)]);
    let datagram = whole(bench.add(KEY, 24, false, b"e", 0)).unwrap();
    assert_eq!(datagram, b"bbbbbbbbAAAAAAAAdddddddde");
}

#[test]
fn impossible_fragments_are_refused_and_told() {
    let mut bench = Bench::new();
    let bad = |outcome| match outcome {
        Outcome::Bad(bad) => bad,
        other => panic!("{other:?}"),
    };
    assert_eq!(bad(bench.add(KEY, 8, false, b"", 0)), Bad::Empty);
    assert_eq!(bad(bench.add(KEY, 8, true, b"123", 0)), Bad::Length);
    assert_eq!(bad(bench.add(KEY, 65_528, false, b"12345678", 0)), Bad::TooLong);
    bench.add(KEY, 16, false, b"end", 0);
    bench.told();
    assert_eq!(bad(bench.add(KEY, 8, false, b"end", 0)), Bad::End);
    assert_eq!(bad(bench.add(KEY, 16, false, b"later end", 0)), Bad::End);
    assert_eq!(bad(bench.add(KEY, 16, true, b"12345678", 0)), Bad::End);
    assert_eq!(bench.told().len(), 3);
    bench.add(8, 16, true, b"12345678", 0);
    assert_eq!(bad(bench.add(8, 16, false, b"123", 0)), Bad::End);
}

#[test]
fn an_atomic_fragment_is_a_datagram_beside_the_others() {
    let mut bench = Bench::new();
    bench.add(KEY, 0, true, b"01234567", 0);
    assert!(matches!(bench.add(KEY, 0, false, b"x", 0), Outcome::Alone));
    assert_eq!(whole(bench.add(KEY, 8, false, b"8", 0)).unwrap(), b"012345678");
}

#[test]
fn fragments_wait_a_minute_of_the_capture() {
    let mut bench = Bench::new();
    bench.add(KEY, 0, true, b"01234567", 0);
    bench.add(KEY, 16, false, b"x", 50);
    bench.add(9, 0, true, b"01234567", 61);
    let told = [Told::Left(Why::Incomplete, 8), Told::Left(Why::Incomplete, 1)];
    assert_eq!(bench.told(), told);
    bench.fragments.finish(&mut bench.report);
    assert_eq!(bench.told(), [Told::Left(Why::Incomplete, 8)]);
    assert_eq!((bench.fragments.slots.len(), bench.fragments.cost), (0, 0));
}

#[test]
fn too_many_datagrams_push_out_the_oldest() {
    let mut bench = Bench::new();
    for id in 0..Fragments::DATAGRAMS as u16 + 2 {
        bench.add(id, 0, true, b"01234567", 0);
    }
    let one = [Told::Evicted("datagram"), Told::Left(Why::Evicted, 8)];
    assert_eq!(bench.told(), [one.clone(), one].concat());
    assert_eq!(bench.fragments.index.len(), Fragments::DATAGRAMS);
}

#[test]
fn too_many_octets_push_out_the_oldest() {
    let mut bench = Bench::new();
    let large = vec![0; 32_000];
    for id in 0..1_000 {
        bench.add(id, 0, true, &large, 0);
        assert!(bench.fragments.cost <= Fragments::OCTETS);
    }
    assert!(bench.told().contains(&Told::Evicted("datagram")));
    assert!(bench.fragments.slots.len() > 400);
}

#[test]
fn every_octet_comes_out_once_and_where_it_was() {
    let mut random = Random::new(3);
    let mut completed = 0;
    for round in 0..300 {
        let mut fragments = Fragments::default();
        let mut report = Report::default();
        let datagram = random.octets(8 + round);
        let mut sent = Vec::new();
        for _ in 0..40 {
            let offset = random.below(datagram.len() / 8 + 1) * 8;
            let end = (offset + 8 + random.below(8) * 8).min(datagram.len());
            let mut octets = datagram[offset.min(end)..end].to_vec();
            if random.below(9) == 0 && !octets.is_empty() {
                octets[0] ^= 1;
            }
            sent.push((offset, end < datagram.len(), octets));
        }
        let mut out = vec![Vec::new(); sent.len()];
        let mut count = |place: beleg_model::Place| {
            for offset in place.offset..place.offset + place.len {
                out[place.frame.number as usize].push(offset);
            }
        };
        for (number, (offset, more, octets)) in sent.iter().enumerate() {
            let fragment = Fragment {
                key: key(KEY),
                protocol: 17,
                offset: *offset as u32,
                more: *more,
                octets: Octets::frame(octets),
                current: here(number as u64),
                now: at(0),
            };
            match fragments.add(&fragment, &mut report) {
                Outcome::Whole { octets, .. } => {
                    completed += 1;
                    assert_eq!(octets.len(), datagram.len());
                    for (index, octet) in octets.octets().data().iter().enumerate() {
                        let span = Span::new(index, 1);
                        let place = octets.octets().places(span, here(0)).next().unwrap();
                        let (_, _, from) = &sent[place.frame.number as usize];
                        assert_eq!(from[place.offset as usize], *octet);
                    }
                    octets.places().for_each(&mut count);
                }
                Outcome::Alone => {
                    fragment.octets.places(Span::new(0, octets.len()), fragment.current).for_each(&mut count);
                }
                _ => {}
            }
        }
        fragments.finish(&mut report);
        report.drain(|event| {
            if let crate::report::Event::Left { places, .. } = event {
                places.iter().copied().for_each(&mut count);
            }
        });
        for (got, (_, _, octets)) in out.iter_mut().zip(&sent) {
            got.sort_unstable();
            assert!(got.iter().copied().eq(0..octets.len() as u32));
        }
    }
    assert!(completed > 100);
}
