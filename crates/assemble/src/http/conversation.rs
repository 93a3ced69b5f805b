//! One TCP connection that may speak HTTP: which version it is, and what changes of it there are.
//!
//! Nobody says where HTTP is spoken. A client's first octets tell, and where they are missing the shape of what a segment
//! starts with: a start line, or frames of HTTP/2, one behind the other up to the last octet. Where that is not enough,
//! more is waited for; what cannot be HTTP is passed over, and after a number of segments the connection is left to
//! others.

use beleg_model::{NoteKind, Octets, Place};

use super::h1::{self, Then, Two};
use super::h2;
use super::h2::frame::{Chain, LARGEST, PREFACE, chain};
use super::outbox::{Event, Outbox};
use crate::flow::{Both, Side, Start};
use crate::gathered::{Current, Gathered};

/// Segments of a side that are tried as the start of HTTP, where the capture does not show the connection's start.
const TRIES: u8 = 64;
/// Octets of a side that are kept while it is not known what they are.
const HELD: usize = 64 * 1024;

/// What HTTP there is on a connection.
#[derive(Debug)]
pub struct Conversation(Stage);

#[derive(Debug)]
enum Stage {
    Undecided(Box<Undecided>),
    One(Box<h1::Connection>),
    Two(Box<h2::Connection>),
    Foreign,
}

/// What octets may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Recognition {
    /// HTTP/1.0 or HTTP/1.1.
    One,
    /// HTTP/2.
    Two,
    /// More octets would tell.
    More,
    /// No HTTP starts here.
    Nothing,
}

/// A connection that may turn out to be anything.
#[derive(Debug)]
struct Undecided {
    start: Start,
    sides: Both<Held>,
    /// Who was heard first.
    first: Option<Side>,
    /// As counted in the outbox.
    counted: usize,
}

#[derive(Debug, Default)]
struct Held {
    octets: Gathered,
    /// Octets that have been passed over.
    passed: Vec<Place>,
    tried: u8,
}

/// Looks at the octets of both sides of a connection, each from a segment's start on: whether they are HTTP, and for each
/// side whether it cannot start here.
fn recognise(octets: [&[u8]; 2]) -> (Recognition, [bool; 2]) {
    let mut cannot = [false; 2];
    let (mut whole, mut weight, mut heard) = (0, 0, 0);
    for (octets, cannot) in octets.into_iter().zip(&mut cannot) {
        if octets.is_empty() {
            continue;
        }
        if octets.starts_with(PREFACE) {
            return (Recognition::Two, [false; 2]);
        }
        let preface = PREFACE.starts_with(octets);
        let one = h1::starts(octets);
        if one == Some(true) {
            return (Recognition::One, [false; 2]);
        }
        let Chain { broken, whole: own_whole, weight: own_weight, .. } = chain(octets, LARGEST);
        *cannot = broken && !preface && one == Some(false);
        if !broken {
            if own_whole >= 2 && own_weight >= 3 {
                return (Recognition::Two, [false; 2]);
            }
            (whole, weight) = (whole + own_whole, weight + own_weight);
            heard += u32::from(own_whole > 0);
        }
    }
    // Each side says too little; that both speak alike is worth something.
    if heard == 2 && whole >= 2 && weight >= 3 && cannot == [false; 2] {
        return (Recognition::Two, cannot);
    }
    let nothing = octets.iter().zip(cannot).all(|(octets, cannot)| octets.is_empty() || cannot);
    (if nothing { Recognition::Nothing } else { Recognition::More }, cannot)
}

impl Conversation {
    /// A connection of which nothing is known but its start.
    pub fn new(start: Start) -> Self {
        Self(Stage::Undecided(Box::new(Undecided { start, sides: Both::default(), first: None, counted: 0 })))
    }

    /// Whether it is HTTP: `None` while that is not known. Once it is `Some(false)`, octets need not be given any more;
    /// what has been given stays unexamined.
    pub fn is_http(&self) -> Option<bool> {
        match &self.0 {
            Stage::Undecided(_) => None,
            Stage::One(_) | Stage::Two(_) => Some(true),
            Stage::Foreign => Some(false),
        }
    }

    /// The next octets of a side, in order.
    pub fn octets(&mut self, side: Side, octets: Octets<'_>, current: Current, out: &mut Outbox) {
        match &mut self.0 {
            Stage::Undecided(undecided) => {
                if let Some(recognition) = undecided.octets(side, octets, current, out) {
                    self.decide(recognition, out);
                }
            }
            Stage::One(connection) => {
                let then = connection.octets(side, octets, current, out);
                self.then(then, out);
            }
            Stage::Two(connection) => connection.octets(side, octets, current, out),
            Stage::Foreign => {}
        }
    }

    /// Octets of a side are missing here: so many, or nobody knows how many.
    pub fn gap(&mut self, side: Side, count: Option<u64>, out: &mut Outbox) {
        self.decide_late(out);
        match &mut self.0 {
            Stage::Undecided(undecided) => undecided.gap(side),
            Stage::One(connection) => connection.gap(side, count, out),
            Stage::Two(connection) => connection.gap(side, count, out),
            Stage::Foreign => {}
        }
    }

    /// A side has ended its direction (FIN), and all of its octets have been given.
    pub fn end(&mut self, side: Side, out: &mut Outbox) {
        self.decide_late(out);
        match &mut self.0 {
            Stage::One(connection) => connection.end(side, out),
            Stage::Two(connection) => connection.end(side, out),
            Stage::Undecided(_) | Stage::Foreign => {}
        }
    }

    /// The connection is over (reset, forgotten, end of the capture). It must be told, so that what it keeps is handed over
    /// and counted no more.
    pub fn close(&mut self, out: &mut Outbox) {
        self.decide_late(out);
        match &mut self.0 {
            Stage::Undecided(undecided) => out.count(&mut undecided.counted, 0),
            Stage::One(connection) => connection.close(out),
            Stage::Two(connection) => connection.close(out),
            Stage::Foreign => {}
        }
        self.0 = Stage::Foreign;
    }

    /// Less may come: what was too little to decide while there was time may have to do.
    fn decide_late(&mut self, out: &mut Outbox) {
        if let Stage::Undecided(undecided) = &self.0
            && undecided.sides.each().into_iter().any(Held::is_two_at_last)
        {
            self.decide(Recognition::Two, out);
        }
    }

    /// It is known what the connection is: what was held is read, that of who was heard first before the other's.
    fn decide(&mut self, recognition: Recognition, out: &mut Outbox) {
        let Stage::Undecided(undecided) = &mut self.0 else {
            return;
        };
        out.count(&mut undecided.counted, 0);
        let first = undecided.first.unwrap_or(Side::Low);
        let start = undecided.settled();
        let sides = std::mem::take(&mut undecided.sides);
        self.0 = match recognition {
            Recognition::One => {
                let mut connection = h1::Connection::new(start.client);
                for side in [Side::Low, Side::High].into_iter().filter(|&side| !start.is_fresh(side)) {
                    connection.search(side);
                }
                Stage::One(Box::new(connection))
            }
            Recognition::Two => Stage::Two(Box::new(h2::Connection::new(start))),
            Recognition::More | Recognition::Nothing => Stage::Foreign,
        };
        if self.is_http() != Some(true) {
            return;
        }
        let mut sides = sides;
        for side in [first, first.other()] {
            let Held { octets, passed, .. } = std::mem::take(sides.get_mut(side));
            if !passed.is_empty() {
                let (kind, what) = (NoteKind::Truncated, "start of a message not known");
                out.push(Event::Unread { kind, what, number: None, places: passed });
            }
            if !octets.is_empty() {
                self.octets(side, octets.octets(), Current::default(), out);
            }
        }
    }

    /// HTTP/1 may lead to HTTP/2.
    fn then(&mut self, then: Then, out: &mut Outbox) {
        let Then::Two(Two { client, upgrade }) = then else {
            if matches!(&self.0, Stage::One(connection) if connection.is_tunnel()) {
                self.close(out);
            }
            return;
        };
        let connection = match upgrade {
            Some((request, settings)) => h2::Connection::upgraded(client, request, &settings, out),
            None => h2::Connection::new(Start { client: Some(client), low: true, high: true }),
        };
        if let Stage::One(before) = std::mem::replace(&mut self.0, Stage::Two(Box::new(connection))) {
            for (side, octets) in before.leave(out) {
                if !octets.is_empty() {
                    self.octets(side, octets.octets(), Current::default(), out);
                }
            }
        }
    }
}

impl Undecided {
    /// Takes octets; answers with what the connection is, once that is known.
    fn octets(&mut self, side: Side, octets: Octets<'_>, current: Current, out: &mut Outbox) -> Option<Recognition> {
        self.first.get_or_insert(side);
        self.sides.get_mut(side).octets.push(octets, current);
        let (recognition, cannot) =
            recognise([Side::Low, Side::High].map(|side| self.sides.get(side).octets.octets().data()));
        let known = match recognition {
            Recognition::One | Recognition::Two => Some(recognition),
            Recognition::More | Recognition::Nothing => {
                let mut nothing = false;
                for (side, cannot) in [Side::Low, Side::High].into_iter().zip(cannot) {
                    let held = self.sides.get_mut(side);
                    if cannot || held.octets.cost() > HELD {
                        held.pass();
                        nothing |= self.start.is_fresh(side) || held.tried >= TRIES;
                    }
                }
                nothing.then_some(Recognition::Nothing)
            }
        };
        let cost =
            self.sides.each().iter().map(|held| held.octets.cost() + held.passed.len() * size_of::<Place>()).sum();
        out.count(&mut self.counted, cost);
        if known.is_none() && out.state > Outbox::STATE {
            return Some(Recognition::Nothing);
        }
        known
    }

    fn gap(&mut self, side: Side) {
        self.sides.get_mut(side).pass();
        match side {
            Side::Low => self.start.low = false,
            Side::High => self.start.high = false,
        }
    }

    /// What is known of the start, now that it is HTTP. A client's preface is its first octet whatever the capture lacks, and
    /// what a server says after it, its first ones, if they are SETTINGS (RFC 9113 clause 3.4).
    fn settled(&self) -> Start {
        let mut start = self.start;
        let begins = |side: Side, text: &[u8]| {
            let held = self.sides.get(side);
            held.passed.is_empty() && held.octets.octets().data().starts_with(text)
        };
        for (side, other) in [(Side::Low, Side::High), (Side::High, Side::Low)] {
            if begins(side, PREFACE) {
                start.client = Some(side);
                let server = self.sides.get(other);
                let settings = matches!(server.octets.octets().data(), [_, _, _, 4, 0, 0, 0, 0, 0, ..]);
                let nothing = server.octets.is_empty() && server.passed.is_empty();
                start = start.with(side, true).with(other, nothing || server.passed.is_empty() && settings);
            }
        }
        start
    }
}

impl Held {
    /// Whether the octets are frames up to the last one, a header block among them.
    fn is_two_at_last(&self) -> bool {
        let Chain { broken, exact, weight, .. } = chain(self.octets.octets().data(), LARGEST);
        !broken && exact && weight >= 3
    }

    /// The octets at hand are no start of HTTP.
    fn pass(&mut self) {
        if !self.octets.is_empty() {
            self.passed.extend(self.octets.places().take(usize::from(TRIES)));
            self.octets = Gathered::default();
            self.tried = self.tried.saturating_add(1);
        }
    }
}
