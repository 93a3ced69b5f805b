//! Fragments of user messages of one direction, until their message is whole.
//!
//! Fragments of DATA follow each other by TSN (RFC 9260 clause 6.9), those of I-DATA by their number within the
//! message (RFC 8260 clause 2.2). Either way a run of fragments is known at its two ends, so that a new one is
//! joined to its neighbours without looking at the others.

use std::collections::BTreeMap;

use beleg_model::Octets;
use beleg_wire::headers::sctp::{Data, Order};

use crate::gathered::{Current, Gathered, Pool};
use crate::report::{Layer, Report, Why};

/// Memory that fragments of one direction may take.
const LIMIT: usize = 1 << 20;
/// Memory that a fragment takes besides its content: a node of the tree and two allocations.
const OVERHEAD: usize = 256;

/// Where a fragment belongs: the message (0 for all DATA, whose fragments are told apart by TSN alone), and the
/// number within it.
type Place = (u64, u64);

#[derive(Debug)]
struct Fragment {
    octets: Gathered,
    head: Head,
    beginning: bool,
    ending: bool,
    /// In the first and in the last fragment of a run: the number of the other one.
    other: u64,
}

/// What a message says about itself in every fragment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Head {
    pub(super) tsn: u32,
    pub(super) stream: u16,
    pub(super) order: Order,
    pub(super) unordered: bool,
    pub(super) ppid: Option<u32>,
}

impl Head {
    pub(super) fn of(data: &Data<'_>) -> Self {
        Self { tsn: data.tsn, stream: data.stream, order: data.order, unordered: data.unordered, ppid: data.ppid }
    }

    fn agrees(&self, other: &Self) -> bool {
        let order = match (self.order, other.order) {
            (Order::Sequence(one), Order::Sequence(two)) => one == two,
            // They have the same key, which says so.
            (Order::Message { .. }, Order::Message { .. }) => true,
            _ => false,
        };
        order && self.stream == other.stream && self.unordered == other.unordered
    }
}

#[derive(Debug, Default)]
pub(super) struct Partials {
    fragments: BTreeMap<Place, Fragment>,
    cost: usize,
}

impl Partials {
    /// Memory they take.
    pub(super) fn cost(&self) -> usize {
        self.cost
    }

    /// Takes a fragment, whose TSN counted on is `number`; returns the message that it completes.
    pub(super) fn insert(
        &mut self,
        (number, data): (u64, &Data<'_>),
        (octets, current): (Octets<'_>, Current),
        pool: &mut Pool,
        report: &mut Report,
    ) -> Option<(Head, Gathered)> {
        let place = place(number, data);
        if let Some(held) = self.fragments.get(&place) {
            let is_same = held.octets.octets().data() == octets.data();
            let why = if is_same { Why::Repeated } else { Why::Contradicting };
            report.left(Layer::Sctp, why, octets, current);
            return None;
        }
        let mut gathered = pool.take();
        gathered.push(octets, current);
        self.cost += gathered.cost() + OVERHEAD;
        let fragment = Fragment {
            octets: gathered,
            head: Head::of(data),
            beginning: data.beginning,
            ending: data.ending,
            other: place.1,
        };
        self.fragments.insert(place, fragment);
        let (first, last) = self.join(place, data);
        let is_begun = self.fragments.get(&(place.0, first))?.beginning;
        let is_ended = self.fragments.get(&(place.0, last))?.ending;
        if is_begun && is_ended {
            return self.complete(place.0, first, last, current, pool, report);
        }
        while self.cost > LIMIT {
            self.drop_first(Why::TooLong, report);
        }
        None
    }

    /// Joins a new fragment to its neighbours; returns the ends of the run that it is in.
    fn join(&mut self, (message, at): Place, data: &Data<'_>) -> (u64, u64) {
        let before = at.checked_sub(1).filter(|_| !data.beginning);
        let first = before
            .and_then(|before| self.fragments.get(&(message, before)))
            .filter(|before| !before.ending)
            .map_or(at, |before| before.other);
        let after = at.checked_add(1).filter(|_| !data.ending);
        let last = after
            .and_then(|after| self.fragments.get(&(message, after)))
            .filter(|after| !after.beginning)
            .map_or(at, |after| after.other);
        for (end, other) in [(first, last), (last, first)] {
            if let Some(fragment) = self.fragments.get_mut(&(message, end)) {
                fragment.other = other;
            }
        }
        (first, last)
    }

    fn complete(
        &mut self,
        message: u64,
        first: u64,
        last: u64,
        current: Current,
        pool: &mut Pool,
        report: &mut Report,
    ) -> Option<(Head, Gathered)> {
        let start = self.remove((message, first))?;
        let (head, mut whole) = (start.head, start.octets);
        let mut agrees = true;
        for at in first.saturating_add(1)..=last {
            let Some(fragment) = self.remove((message, at)) else {
                break;
            };
            agrees &= fragment.head.agrees(&head);
            whole.append(&fragment.octets);
            pool.give(fragment.octets);
        }
        if !agrees {
            let what = "fragments of one message on different streams";
            report.irregular(Layer::Sctp, what, current);
        }
        Some((head, whole))
    }

    /// Drops the runs of DATA that end before `number`: what they miss will not come.
    pub(super) fn drop_before(&mut self, number: u64, report: &mut Report) {
        while let Some((&(0, _), first)) = self.fragments.first_key_value()
            && first.other < number
        {
            self.drop_first(Why::Incomplete, report);
        }
    }

    /// Drops all of them.
    pub(super) fn clear(&mut self, why: Why, report: &mut Report) {
        while !self.fragments.is_empty() {
            self.drop_first(why, report);
        }
    }

    fn drop_first(&mut self, why: Why, report: &mut Report) {
        let Some((&(message, start), first)) = self.fragments.first_key_value() else {
            self.cost = 0;
            return;
        };
        for at in start..=first.other {
            if let Some(fragment) = self.remove((message, at)) {
                report.left_gathered(Layer::Sctp, why, &fragment.octets);
            }
        }
    }

    fn remove(&mut self, place: Place) -> Option<Fragment> {
        let fragment = self.fragments.remove(&place)?;
        self.cost -= fragment.octets.cost() + OVERHEAD;
        Some(fragment)
    }
}

fn place(number: u64, data: &Data<'_>) -> Place {
    match data.order {
        Order::Sequence(_) => (0, number),
        Order::Message { id, fragment } => {
            let stream = u64::from(data.stream) << 32 | u64::from(data.unordered) << 48;
            (1 << 63 | stream | u64::from(id), u64::from(fragment))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permutations::permutations;
    use crate::report::told::{Told, drain};
    use beleg_model::Span;

    fn data(order: Order, bits: &str, user: &'static [u8]) -> Data<'static> {
        Data {
            tsn: 0,
            stream: 1,
            order,
            ppid: Some(60),
            immediate: false,
            unordered: false,
            beginning: bits.contains('B'),
            ending: bits.contains('E'),
            user,
            user_span: Span::default(),
            is_cut: false,
        }
    }

    struct Bench(Partials, Pool, Report);

    impl Bench {
        fn new() -> Self {
            Self(Partials::default(), Pool::default(), Report::default())
        }

        fn insert(&mut self, number: u64, data: &Data<'static>) -> Option<Vec<u8>> {
            let octets = (Octets::frame(data.user), Current::default());
            let whole = self.0.insert((number, data), octets, &mut self.1, &mut self.2);
            whole.map(|(_, octets)| octets.octets().data().to_vec())
        }
    }

    const PARTS: [(&str, &[u8]); 4] = [("B", b"ab"), ("", b"cd"), ("", b"ef"), ("E", b"gh")];

    #[test]
    fn any_order_gives_the_message() {
        for order in permutations(4) {
            let mut bench = Bench::new();
            for (turn, &part) in order.iter().enumerate() {
                let (bits, user) = PARTS[part];
                let data = data(Order::Sequence(0), bits, user);
                let whole = bench.insert(100 + part as u64, &data);
                assert_eq!(whole.is_some(), turn == 3);
            }
            assert_eq!(bench.0.cost(), 0);
        }
    }

    #[test]
    fn messages_of_i_data_interleave() {
        let mut bench = Bench::new();
        let mut whole = Vec::new();
        for (index, part) in [(0, 0), (1, 0), (1, 1), (0, 1), (1, 2), (0, 2), (0, 3), (1, 3)] {
            let (bits, user) = PARTS[part];
            let order = Order::Message { id: index, fragment: part as u32 };
            whole.extend(bench.insert(0, &data(order, bits, user)));
        }
        assert_eq!(whole, [b"abcdefgh".to_vec(), b"abcdefgh".to_vec()]);
    }

    #[test]
    fn messages_that_follow_each_other_are_not_mixed() {
        let mut bench = Bench::new();
        let order = Order::Sequence(0);
        assert_eq!(bench.insert(5, &data(order, "E", b"1")), None);
        assert_eq!(bench.insert(6, &data(order, "B", b"2")), None);
        assert_eq!(bench.insert(7, &data(order, "E", b"3")).unwrap(), b"23");
        assert_eq!(bench.insert(4, &data(order, "B", b"0")).unwrap(), b"01");
        assert!(bench.0.fragments.is_empty());
        assert_eq!(bench.insert(9, &data(order, "E", b"x")), None);
        assert_eq!(bench.insert(10, &data(order, "", b"astray")), None);
        assert_eq!(bench.insert(8, &data(order, "B", b"w")).unwrap(), b"wx");
    }

    #[test]
    fn runs_that_cannot_become_whole_are_dropped() {
        let mut bench = Bench::new();
        let order = Order::Sequence(0);
        bench.insert(5, &data(order, "B", b"12"));
        bench.insert(6, &data(order, "", b"34"));
        bench.insert(9, &data(order, "", b"5"));
        bench.0.drop_before(6, &mut bench.2);
        assert!(drain(&mut bench.2).is_empty());
        bench.0.drop_before(9, &mut bench.2);
        let two = Told::Left(Why::Incomplete, 2);
        assert_eq!(drain(&mut bench.2), [two.clone(), two]);
        bench.0.clear(Why::Evicted, &mut bench.2);
        assert_eq!(drain(&mut bench.2), [Told::Left(Why::Evicted, 1)]);
        assert_eq!(bench.0.cost(), 0);
    }

    #[test]
    fn fragments_are_bounded() {
        let mut bench = Bench::new();
        for number in 0..6_000 {
            let first = if number == 0 { "B" } else { "" };
            bench.insert(number, &data(Order::Sequence(0), first, &[7; 900]));
            assert!(bench.0.cost() <= LIMIT);
        }
        assert!(drain(&mut bench.2).contains(&Told::Left(Why::TooLong, 900)));
    }

    #[test]
    fn a_fragment_in_place_of_another_is_told() {
        let mut bench = Bench::new();
        let order = Order::Message { id: 1, fragment: 1 };
        bench.insert(0, &data(order, "", b"ab"));
        bench.insert(1, &data(order, "", b"ab"));
        bench.insert(2, &data(order, "", b"aX"));
        let told = [Told::Left(Why::Repeated, 2), Told::Left(Why::Contradicting, 2)];
        assert_eq!(drain(&mut bench.2), told);
    }

    #[test]
    fn a_message_over_two_streams_is_irregular() {
        let mut bench = Bench::new();
        let order = Order::Sequence(0);
        bench.insert(0, &data(order, "B", b"a"));
        let mut other = data(order, "E", b"b");
        other.stream = 2;
        assert_eq!(bench.insert(1, &other).unwrap(), b"ab");
        let what = "fragments of one message on different streams";
        assert_eq!(drain(&mut bench.2), [Told::Irregular(what)]);
    }
}
