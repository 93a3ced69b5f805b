//! What streams keep is bounded, whatever is sent.

use super::*;

#[test]
fn octets_behind_a_hole_are_bounded() {
    let mut bench = Bench::new();
    bench.send(syn());
    let big = message(&[1; 60_000]);
    let mut out = 0;
    for index in 0..30 {
        out += bench.send(data(7 + index * big.len() as u32, &big)).len();
        assert!(bench.tcp.cost <= (1 << 20) + 70_000);
    }
    assert_eq!(out, 30);
    assert_eq!(bench.told(), [Told::Missing(7)]);
    bench.finish();
}

#[test]
fn octets_of_all_connections_are_bounded() {
    let mut bench = Bench::new();
    let part = [&b"L"[..], &1_000_000_u32.to_be_bytes(), &[0; 55_000]].concat();
    for port in 1_000..2_500 {
        bench.send(Seg { port, ..syn() });
        bench.send(Seg { port, ..data(0, &part) });
        assert!(bench.tcp.cost <= Tcp::<Lengths>::OCTETS);
        // The frames are not kept, to spare memory.
        bench.frames.iter_mut().rev().skip(2).for_each(Vec::clear);
        if port == 1_100 {
            assert!(bench.told().is_empty());
        }
    }
    let told = bench.told();
    assert!(told.contains(&Told::Evicted("octets of a connection")));
    assert!(told.contains(&Told::Left(Why::Evicted, 55_005)));
}

#[test]
fn connections_are_bounded_and_those_that_ended_go_first() {
    let mut bench = Bench::new();
    for port in 0..10 {
        bench.send(Seg { port, ..syn() });
    }
    let flags = Flags::RST;
    bench.send(Seg { port: 5, flags, ..syn() });
    for port in 10..=u16::MAX {
        bench.send(Seg { port, ..syn() });
    }
    assert_eq!(bench.tcp.slots.len(), Tcp::<Lengths>::CONNECTIONS);
    bench.scope = 1;
    bench.send(syn());
    assert!(bench.told().is_empty());
    bench.send(Seg { port: 81, ..syn() });
    assert_eq!(bench.told(), [Told::Evicted("connection")]);
    assert_eq!(bench.tcp.slots.len(), Tcp::<Lengths>::CONNECTIONS);
    assert_eq!(bench.tcp.index.len(), Tcp::<Lengths>::CONNECTIONS);
}

#[test]
fn idle_connections_go() {
    let mut bench = Bench::new();
    bench.send(syn());
    bench.send(data(7, &message(b"one")));
    bench.second = 601;
    let out = bench.send(Seg { port: 99, ..syn() });
    assert_eq!(out, messages(&[b"one"]));
    assert_eq!((bench.told(), bench.tcp.slots.len()), (vec![Told::Missing(7)], 1));
}
