//! What the capture shows, and since when it shows all of it: only there does the lack of a reason mean something.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;

use beleg_model::{FrameId, Interface, Key, Party, Sight, Time};
use foldhash::quality::RandomState;

/// How many interfaces of how many parties are kept apart.
const LIMIT: usize = 1 << 18;
/// How many requests may wait for their answers.
const ASKED: usize = 1 << 16;
/// Numbers that count up: those of PFCP (TS 29.244 clause 7.2.2.2).
const NUMBERS: u32 = 0xff_ffff;
/// How many of them may have been skipped for something to be missing: beyond, somebody began anew.
const FEW: u32 = 1 << 10;
/// How many packets one may overtake, and for how long what it has overtaken is awaited, in nanoseconds.
const OVERTAKING: u32 = 16;
const AWAITED: i64 = 2_000_000_000;

/// What is known of one interface of one party.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    /// The first frame that showed it.
    pub first: FrameId,
    /// The frame from which on all state there is known.
    pub beginning: Option<FrameId>,
    /// Whether something is missing since then: lost frames, messages that could not be read, reasons forgotten.
    pub gaps: bool,
    /// From when on all state there is known, as none is older than what has been watched.
    pub settled: Option<Time>,
    /// Where its state is announced: what is missing there is missing here.
    pub as_of: Option<(Interface, Key)>,
    /// Which ways of it were seen: what goes to it or from the first of two, what comes back, or both.
    pub ways: u8,
    /// Requests whose answers were not seen: they may have given reasons.
    pub open: u32,
}

/// Both ways of an interface.
const BOTH: u8 = 3;

/// Which way of a party's interface is seen in what somebody sends to somebody.
fn way(scope: &Key, from: Party, to: Party) -> u8 {
    let of = |address: IpAddr, sent: u8| match (from == Party::Ip(address), to == Party::Ip(address)) {
        (true, false) => sent,
        (false, true) => BOTH ^ sent,
        // Whoever speaks to itself, or behind another address: nothing tells the ways apart.
        _ => BOTH,
    };
    match *scope {
        Key::Address(address) => of(address, 1),
        Key::Addresses(one, other) if one != other => of(one, 1),
        Key::Peers(one, other) if one.address != other.address => of(one.address, 1),
        _ => BOTH,
    }
}

/// Whether nothing is missing there: both ways are heard, nothing was lost, and who was asked has answered.
fn is_whole(seen: &Seen) -> bool {
    seen.ways == BOTH && !seen.gaps && seen.open == 0
}

/// An interface of a party.
type Place = (Interface, Key);

/// What the capture shows.
#[derive(Debug, Default)]
pub struct Coverage {
    seen: HashMap<(Interface, Key), Seen, RandomState>,
    /// Requests that wait for their answers, and where those are awaited.
    asked: HashMap<Key, (Interface, Key), RandomState>,
    /// The latest number that somebody gave, to anybody and to each peer.
    numbers: HashMap<(IpAddr, Option<Key>), u32, RandomState>,
    /// Numbers that were skipped, since when, and where they are awaited; and the same in the order of time.
    awaited: HashMap<(IpAddr, u32), (Time, Place), RandomState>,
    overdue: VecDeque<(Time, IpAddr, u32)>,
    /// The first frame that shows that the capture was filtered.
    pub filtered: Option<FrameId>,
    /// How often an interface of a party was seen that did not fit.
    pub folded: u64,
}

impl Coverage {
    /// Notes that an interface is in the capture.
    pub(crate) fn see(&mut self, sight: &Sight, (frame, now): (FrameId, Time), (from, to): (Party, Party)) {
        if self.seen.len() >= LIMIT && !self.seen.contains_key(&(sight.interface, sight.scope)) {
            self.folded += 1;
            return;
        }
        let announced = sight.as_of.is_some_and(|of| self.is_known(of, now));
        let settled = sight.settles.map(|time| now.after(time));
        let fresh = Seen { first: frame, beginning: None, gaps: false, settled, as_of: sight.as_of, ways: 0, open: 0 };
        let seen = self.seen.entry((sight.interface, sight.scope)).or_insert(fresh);
        // What is announced elsewhere is seen where that is.
        seen.ways |= if sight.as_of.is_some() { BOTH } else { way(&sight.scope, from, to) };
        // Everything there starts anew: what was missing before does not matter any more.
        if sight.beginning && (!sight.newcomer || seen.first == frame) {
            (seen.beginning, seen.gaps, seen.open) = (Some(frame), false, 0);
        } else if announced && seen.beginning.is_none() {
            seen.beginning = Some(frame);
        }
        seen.as_of = seen.as_of.or(sight.as_of);
    }

    /// Notes that something is missing on an interface. Answers whether that is new.
    pub(crate) fn gap(&mut self, interface: Interface, scope: Option<Key>) -> bool {
        match scope {
            Some(scope) => {
                self.seen.get_mut(&(interface, scope)).is_some_and(|seen| !std::mem::replace(&mut seen.gaps, true))
            }
            None => self.gaps(|of, _| of == interface),
        }
    }

    /// Notes that something is missing on an interface of whoever has this address.
    pub(crate) fn gap_at(&mut self, interface: Interface, address: IpAddr) -> bool {
        self.gaps(|of, key| of == interface && key.is_at(address))
    }

    fn gaps(&mut self, concerns: impl Fn(Interface, &Key) -> bool) -> bool {
        let concerned = self.seen.iter_mut().filter(|((of, key), _)| concerns(*of, key));
        concerned.fold(false, |new, (_, seen)| !std::mem::replace(&mut seen.gaps, true) || new)
    }

    /// Somebody gives what it sends a number. Some count for all their peers together, some for each: what neither count has
    /// seen is awaited for a moment, as packets overtake each other. Answers whether something is missing for certain.
    pub(crate) fn numbered(&mut self, from: IpAddr, number: u32, scope: (Interface, Key), now: Time) -> bool {
        if let Some((_, awaited)) = self.awaited.remove(&(from, number)) {
            self.closed(&awaited);
            return false;
        }
        let mut ahead = NUMBERS;
        for counted in [(from, None), (from, Some(scope.1))] {
            if self.numbers.len() >= ASKED && !self.numbers.contains_key(&counted) {
                return false;
            }
            let last = self.numbers.entry(counted).or_insert(number);
            let own = number.wrapping_sub(*last) & NUMBERS;
            // The same again, or one that was overtaken, skips nothing.
            let is_behind = own == 0 || own > NUMBERS - FEW;
            ahead = ahead.min(if is_behind { 0 } else { own });
            if !is_behind {
                *last = number;
            }
        }
        let skipped = if ahead <= FEW { ahead.saturating_sub(1) } else { 0 };
        if skipped > OVERTAKING || self.awaited.len() >= ASKED {
            return skipped > 0;
        }
        for skipped in (1..=skipped).map(|back| number.wrapping_sub(back) & NUMBERS) {
            self.awaited.insert((from, skipped), (now, scope));
            self.overdue.push_back((now, from, skipped));
            if let Some(seen) = self.seen.get_mut(&scope) {
                seen.open += 1;
            }
        }
        false
    }

    /// Where something that was awaited has not come by now.
    pub(crate) fn overdue(&mut self, now: Time) -> Option<(Interface, Key)> {
        while let Some(&(since, from, number)) = self.overdue.front() {
            if now.since(since) < AWAITED {
                break;
            }
            self.overdue.pop_front();
            if self.awaited.get(&(from, number)).is_some_and(|(of, _)| *of == since)
                && let Some((_, scope)) = self.awaited.remove(&(from, number))
            {
                self.closed(&scope);
                return Some(scope);
            }
        }
        None
    }

    /// One of those who are awaited has come, or is not awaited any more.
    fn closed(&mut self, scope: &(Interface, Key)) {
        if let Some(seen) = self.seen.get_mut(scope) {
            seen.open = seen.open.saturating_sub(1);
        }
    }

    /// Somebody asks for an answer that may give reasons.
    pub(crate) fn asked(&mut self, request: Key, scope: (Interface, Key)) {
        if self.asked.len() >= ASKED {
            self.gap(scope.0, Some(scope.1));
        } else if let Some(seen) = self.seen.get_mut(&scope)
            && self.asked.insert(request, scope).is_none()
        {
            seen.open += 1;
        }
    }

    /// It was answered.
    pub(crate) fn answered(&mut self, request: &Key) {
        if let Some(scope) = self.asked.remove(request) {
            self.closed(&scope);
        }
    }

    /// Whether all state of this interface of this party is known.
    pub fn is_proven(&self, (interface, scope): (Interface, Key), now: Time) -> bool {
        let known = |seen: &Seen| seen.beginning.is_some() || seen.settled.is_some_and(|settled| settled <= now);
        let seen = self.seen.get(&(interface, scope));
        let announced = |of: &(Interface, Key)| self.seen.get(of).is_none_or(is_whole);
        let whole = |seen: &Seen| is_whole(seen) && seen.as_of.as_ref().is_none_or(announced);
        self.filtered.is_none() && seen.is_some_and(|seen| known(seen) && whole(seen))
    }

    /// Whether all state of this interface of this party was told in the capture. Answers that are awaited do not matter: who
    /// asks whether something is proven looks at those of that moment.
    fn is_known(&self, scope: (Interface, Key), now: Time) -> bool {
        let known = |seen: &Seen| seen.beginning.is_some() || seen.settled.is_some_and(|settled| settled <= now);
        self.filtered.is_none() && self.seen.get(&scope).is_some_and(|seen| known(seen) && !seen.gaps)
    }

    /// Whether nothing that happened on this interface of this party since it was first seen is known to be missing.
    pub fn is_whole(&self, scope: (Interface, Key)) -> bool {
        self.filtered.is_none() && self.seen.get(&scope).is_some_and(is_whole)
    }

    /// Whether an interface of whoever has this address was seen from its beginning on.
    pub fn is_at(&self, interface: Interface, address: IpAddr) -> bool {
        let begun = |seen: &Seen| seen.beginning.is_some() && seen.ways == BOTH;
        let mut all = self.seen.iter();
        all.any(|((of, key), seen)| *of == interface && key.is_at(address) && begun(seen))
    }

    /// Whether an interface is in the capture from its beginning on, of any party.
    pub fn has_whole(&self, interface: Interface) -> bool {
        let whole = |seen: &Seen| seen.beginning.is_some() && !seen.gaps;
        self.filtered.is_none() && self.seen.iter().any(|((of, _), seen)| *of == interface && whole(seen))
    }

    /// Whether an interface is in the capture, of each pair of parties from its beginning on and without gaps.
    pub fn is_all_whole(&self, interface: Interface) -> bool {
        let is_pair = |key: &Key| matches!(key, Key::Addresses(..) | Key::Peers(..));
        let mut of = self.seen.iter().filter(|((of, key), _)| *of == interface && is_pair(key)).peekable();
        let whole = |seen: &Seen| seen.beginning.is_some() && is_whole(seen);
        self.filtered.is_none() && of.peek().is_some() && of.all(|(_, seen)| whole(seen))
    }

    /// What is known of an interface of a party.
    pub fn of(&self, (interface, scope): (Interface, Key)) -> Option<Seen> {
        self.seen.get(&(interface, scope)).copied()
    }

    /// How many interfaces of how many parties were seen.
    pub(crate) fn count(&self) -> u64 {
        self.seen.len() as u64
    }

    /// All that was seen, in a fixed order.
    pub fn all(&self) -> Vec<(Interface, Key, Seen)> {
        let mut all: Vec<_> = self.seen.iter().map(|(&(interface, key), &seen)| (interface, key, seen)).collect();
        all.sort_by_key(|&(interface, key, _)| (interface, key));
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHEN: (FrameId, Time) = (FrameId { tap: 0, number: 0 }, Time::from_nanoseconds(0));
    const NAMELESS: (Party, Party) = (Party::Nameless, Party::Nameless);

    fn address(last: u8) -> IpAddr {
        [192, 0, 2, last].into()
    }

    fn begun(interface: Interface, scope: Key) -> Sight {
        Sight { interface, scope, beginning: true, as_of: None, settles: None, newcomer: false }
    }

    #[test]
    fn what_one_connection_lacks_says_nothing_of_others() {
        let mut coverage = Coverage::default();
        let scopes = [
            Key::Address(address(1)),
            Key::Address(address(2)),
            Key::addresses(address(1), address(2)),
            Key::addresses(address(3), address(2)),
            Key::Address(address(3)),
        ];
        for scope in scopes {
            coverage.see(&begun(Interface::Sbi, scope), WHEN, NAMELESS);
        }
        coverage.gap_at(Interface::Sbi, address(1));
        coverage.gap_at(Interface::N4, address(3));
        let proven = scopes.map(|scope| coverage.is_proven((Interface::Sbi, scope), Time::default()));
        assert_eq!(proven, [false, true, false, true, true]);
    }

    #[test]
    fn what_is_missing_where_state_is_announced_is_missing_where_it_is_used() {
        let mut coverage = Coverage::default();
        let (nodes, user_plane) = (Key::addresses(address(1), address(2)), Key::Address(address(2)));
        let as_of = Some((Interface::N4, nodes));
        let now = Time::default();
        coverage.see(&begun(Interface::N4, nodes), WHEN, NAMELESS);
        coverage.see(&Sight { as_of, ..begun(Interface::N3, user_plane) }, WHEN, NAMELESS);
        assert!(coverage.is_proven((Interface::N3, user_plane), now));
        coverage.gap(Interface::N4, Some(nodes));
        assert!(!coverage.is_proven((Interface::N3, user_plane), now));
    }

    #[test]
    fn what_is_announced_while_an_answer_is_awaited_is_known_once_it_has_come() {
        let mut coverage = Coverage::default();
        let (nodes, user_plane) = (Key::addresses(address(1), address(2)), Key::Address(address(2)));
        let (n4, n3) = ((Interface::N4, nodes), (Interface::N3, user_plane));
        coverage.see(&begun(n4.0, n4.1), WHEN, NAMELESS);
        coverage.asked(Key::Frame(WHEN.0), n4);
        coverage.see(&Sight { beginning: false, as_of: Some(n4), ..begun(n3.0, n3.1) }, WHEN, NAMELESS);
        assert!(!coverage.is_proven(n3, Time::default()), "the answer may give reasons");
        coverage.answered(&Key::Frame(WHEN.0));
        assert!(coverage.is_proven(n3, Time::default()));
    }

    #[test]
    fn who_is_heard_one_way_only_may_have_been_told_anything() {
        let mut coverage = Coverage::default();
        let ends = (Party::Ip(address(1)), Party::Ip(address(2)));
        let peer = |last: u8, port: u16| beleg_model::Peer { address: address(last), port };
        let scopes =
            [Key::Address(address(1)), Key::addresses(address(2), address(1)), Key::peers(peer(2, 5), peer(1, 6))];
        for scope in scopes {
            coverage.see(&begun(Interface::N2, scope), WHEN, ends);
            assert!(!coverage.is_proven((Interface::N2, scope), Time::default()));
            coverage.see(&Sight { beginning: false, ..begun(Interface::N2, scope) }, WHEN, (ends.1, ends.0));
            assert!(coverage.is_proven((Interface::N2, scope), Time::default()), "{scope}");
        }
    }

    #[test]
    fn who_was_there_before_is_no_newcomer() {
        let mut coverage = Coverage::default();
        let (scope, later) = (Key::Address(address(1)), (FrameId { tap: 0, number: 9 }, Time::default()));
        coverage.see(&Sight { beginning: false, ..begun(Interface::Sbi, scope) }, WHEN, NAMELESS);
        coverage.see(&Sight { newcomer: true, ..begun(Interface::Sbi, scope) }, later, NAMELESS);
        assert!(!coverage.is_proven((Interface::Sbi, scope), Time::default()));
    }

    #[test]
    fn a_number_that_was_skipped_by_either_count_is_missing() {
        let mut coverage = Coverage::default();
        let [one, other] = [2, 3].map(|last| (Interface::N4, Key::addresses(address(1), address(last))));
        for scope in [one, other] {
            coverage.see(&begun(scope.0, scope.1), WHEN, NAMELESS);
        }
        let at = |second: i64| Time::from_nanoseconds(second * 1_000_000_000);
        for (number, scope) in [(7, one), (8, other), (9, one), (9, one), (11, one)] {
            assert!(!coverage.numbered(address(1), number, scope, at(1)));
        }
        assert!(!coverage.is_proven(one, at(1)), "10 is awaited");
        assert!(coverage.is_proven(other, at(1)) && coverage.overdue(at(2)).is_none());
        assert!(!coverage.numbered(address(1), 10, one, at(2)), "10 came late");
        assert!(coverage.is_proven(one, at(2)) && coverage.overdue(at(9)).is_none());
        assert!(!coverage.numbered(address(1), 13, one, at(9)));
        assert_eq!((coverage.overdue(at(11)), coverage.overdue(at(11))), (Some(one), None), "12 did not come");
        assert!(coverage.numbered(address(1), 100, one, at(12)), "nothing overtakes so many");
        for number in [0x90_0000, 0x90_0001, 0xff_ffff, 0] {
            assert!(!coverage.numbered(address(1), number, one, at(13)), "it began anew");
        }
        assert!(coverage.overdue(at(99)).is_none());
    }
}
