//! Octets that came before those in front of them: kept in order, without overlaps. Those received first win.

use std::collections::BTreeMap;

use beleg_model::{Octets, Span};

use crate::gathered::{Current, Gathered, Pool};
use crate::report::{Layer, Report, Why};

/// Memory that a part takes besides its content, for limits: a node of the tree and two allocations.
const OVERHEAD: usize = 256;

/// A run of octets that stands apart.
#[derive(Debug, Default)]
pub(crate) struct Part {
    pub(crate) octets: Gathered,
    /// Octets after it that were sent and not captured.
    pub(crate) cut: usize,
}

/// Parts by where they start.
#[derive(Debug, Default)]
pub(crate) struct Held {
    parts: BTreeMap<u64, Part>,
    octets: usize,
    cost: usize,
}

/// Where octets go, and whose they are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Arriving<'a> {
    pub(crate) start: u64,
    pub(crate) octets: Octets<'a>,
    pub(crate) cut: usize,
    pub(crate) current: Current,
    pub(crate) layer: Layer,
    /// Whether they may become one part with octets that end where they start.
    pub(crate) join: bool,
}

impl Held {
    pub(crate) fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// How many octets there are.
    pub(crate) fn octets(&self) -> usize {
        self.octets
    }

    /// Octets of memory they take.
    pub(crate) fn cost(&self) -> usize {
        self.cost
    }

    /// Where the first part starts.
    pub(crate) fn first(&self) -> Option<u64> {
        self.parts.keys().next().copied()
    }

    /// One past the last octet.
    pub(crate) fn end(&self) -> Option<u64> {
        let (start, part) = self.parts.last_key_value()?;
        Some(start.saturating_add(part.octets.len() as u64))
    }

    /// Takes the first part.
    pub(crate) fn pop(&mut self) -> Option<(u64, Part)> {
        let (start, part) = self.parts.pop_first()?;
        self.octets -= part.octets.len();
        self.cost -= part.octets.cost() + OVERHEAD;
        Some((start, part))
    }

    /// Keeps what is new of `arriving`, and reports the rest.
    pub(crate) fn insert(&mut self, arriving: Arriving<'_>, pool: &mut Pool, report: &mut Report) {
        let Arriving { start, octets, layer, current, .. } = arriving;
        let end = start.saturating_add(octets.len() as u64);
        let mut at = start;
        while at < end {
            let from_here = octets.from((at - start) as usize);
            let stop = if let Some((there, until)) = self.covering(at) {
                let stop = until.min(end);
                let again = from_here.first((stop - at) as usize);
                let why =
                    if again.data() == there.first(again.len()).data() { Why::Repeated } else { Why::Contradicting };
                report.left(layer, why, again, current);
                stop
            } else {
                let next = self.parts.range(at..).next().map_or(end, |(next, _)| *next);
                let stop = next.min(end);
                let cut = if stop == end { arriving.cut } else { 0 };
                let octets = from_here.first((stop - at) as usize);
                self.add(Arriving { start: at, octets, cut, ..arriving }, pool);
                stop
            };
            at = stop;
        }
    }

    /// The held octets from `at` on, and where they end; `None` where nothing is held at `at`.
    fn covering(&self, at: u64) -> Option<(Octets<'_>, u64)> {
        let (start, part) = self.parts.range(..=at).next_back()?;
        let octets = part.octets.octets();
        let end = start.saturating_add(octets.len() as u64);
        let inside = Span::new((at - start) as usize, octets.len());
        (end > at).then(|| (octets.span(inside), end))
    }

    fn add(&mut self, new: Arriving<'_>, pool: &mut Pool) {
        self.octets += new.octets.len();
        if new.join
            && let Some((start, part)) = self.parts.range_mut(..new.start).next_back()
            && start.saturating_add(part.octets.len() as u64) == new.start
        {
            let before = part.octets.cost();
            part.octets.push(new.octets, new.current);
            part.cut = new.cut;
            self.cost += part.octets.cost() - before;
            return;
        }
        let mut octets = pool.take();
        octets.push(new.octets, new.current);
        self.cost += octets.cost() + OVERHEAD;
        self.parts.insert(new.start, Part { octets, cut: new.cut });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::told::{Told, drain};

    fn insert(held: &mut Held, start: u64, octets: &[u8], report: &mut Report) {
        let arriving = Arriving {
            start,
            octets: Octets::frame(octets),
            cut: 0,
            current: Current::default(),
            layer: Layer::Tcp,
            join: false,
        };
        held.insert(arriving, &mut Pool::default(), report);
    }

    fn content(held: &mut Held) -> Vec<(u64, Vec<u8>)> {
        std::iter::from_fn(|| held.pop()).map(|(start, part)| (start, part.octets.octets().data().to_vec())).collect()
    }

    #[test]
    fn what_came_first_stays() {
        let (mut held, mut report) = (Held::default(), Report::default());
        insert(&mut held, 10, b"abc", &mut report);
        insert(&mut held, 15, b"xy", &mut report);
        insert(&mut held, 8, b"12abCdexyZ", &mut report);
        assert_eq!(drain(&mut report), [Told::Left(Why::Contradicting, 3), Told::Left(Why::Repeated, 2)]);
        assert_eq!((held.first(), held.end()), (Some(8), Some(18)));
        let parts: Vec<(u64, &[u8])> = vec![(8, b"12"), (10, b"abc"), (13, b"de"), (15, b"xy"), (17, b"Z")];
        let found = content(&mut held);
        let found: Vec<(u64, &[u8])> = found.iter().map(|(s, o)| (*s, &o[..])).collect();
        assert_eq!(found, parts);
        assert_eq!((held.octets(), held.cost()), (0, 0));
    }

    #[test]
    fn joined_parts_are_one() {
        let (mut held, mut report) = (Held::default(), Report::default());
        for (start, octets) in [(8, b"ab"), (10, b"cd"), (6, b"xy")] {
            let arriving = Arriving {
                start,
                octets: Octets::frame(octets),
                cut: 0,
                current: Current::default(),
                layer: Layer::Ip,
                join: true,
            };
            held.insert(arriving, &mut Pool::default(), &mut report);
        }
        assert_eq!(content(&mut held), [(6, b"xy".to_vec()), (8, b"abcd".to_vec())]);
        assert_eq!(held.cost(), 0);
    }
}
