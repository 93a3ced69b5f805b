//! What an address has shown of itself: as which kinds of network function it spoke, and whether it hands requests of others
//! on, as SCPs and SEPPs do.

use std::borrow::Cow;
use std::hash::BuildHasher as _;
use std::net::IpAddr;

use beleg_assemble::flow::Endpoint;
use beleg_model::Time;
use foldhash::fast::FixedState;

use super::bounded::Bounded;
use super::speakers::Function;

/// Addresses that are remembered.
const ADDRESSES: usize = 65_536;
/// Requests that are remembered, to recognise them when they are handed on.
const REQUESTS: usize = 16_384;
/// Kinds that one address is remembered with: with two it is no single function.
const KINDS: usize = 2;
/// How long a request may take on its way through, in nanoseconds.
const PASSAGE: i64 = 10_000_000_000;

#[derive(Debug, Default)]
struct Habit {
    /// Kinds whose parts it has in other protocols.
    parts: Vec<&'static str>,
    /// Kinds as which it spoke, and for which it answered.
    kinds: Vec<Cow<'static, str>>,
    /// Requests that it handed on.
    relayed: u32,
}

/// A request that arrived somewhere.
#[derive(Debug)]
struct Arrived {
    from: Endpoint,
    to: Endpoint,
    time: Time,
    client: Option<Function>,
}

/// A request that came to who hands on.
#[derive(Debug)]
struct Passing {
    at: Endpoint,
    relay: Function,
    time: Time,
    client: Option<Function>,
}

/// Where a request came to before it was handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passed {
    pub(super) at: IpAddr,
    /// Who hands it on.
    pub(super) relay: Function,
    /// Who sent it first.
    pub(super) client: Option<Function>,
}

/// All that addresses have shown.
#[derive(Debug)]
pub(super) struct Habits {
    addresses: Bounded<IpAddr, Habit>,
    /// Kinds for which an endpoint answered.
    served: Bounded<Endpoint, Vec<Cow<'static, str>>>,
    arrived: Bounded<(u64, IpAddr), Arrived>,
    passing: Bounded<u64, Passing>,
}

impl Default for Habits {
    fn default() -> Self {
        Self {
            addresses: Bounded::new(ADDRESSES),
            served: Bounded::new(ADDRESSES),
            arrived: Bounded::new(REQUESTS),
            passing: Bounded::new(REQUESTS),
        }
    }
}

/// Tells a request from others: what is the same before and after it was handed on. Who hands on may put the parameters
/// of a query in another order.
pub(super) fn mark(method: &[u8], path: &[u8]) -> u64 {
    let hash = |octets: &[u8]| FixedState::default().hash_one(octets);
    let mut parts = path.split(|octet| matches!(octet, b'?' | b'&'));
    let own = hash(parts.next().unwrap_or_default());
    let query = parts.fold(0_u64, |sum, part| sum.wrapping_add(hash(part)));
    FixedState::default().hash_one((method, own, query))
}

impl Habits {
    pub(super) fn evicted(&self) -> u64 {
        self.addresses.evicted() + self.served.evicted()
    }

    /// The one kind of function that an address has been so far.
    pub(super) fn kind(&self, address: IpAddr) -> Option<&Cow<'static, str>> {
        match &self.addresses.get(&address)?.kinds[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// The kind of function whose part an address has on another interface.
    pub(super) fn part(&self, address: IpAddr) -> Option<&'static str> {
        match self.addresses.get(&address)?.parts[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    pub(super) fn learn_part(&mut self, address: IpAddr, part: &'static str) {
        // Most messages come from where others came from.
        if self.addresses.get(&address).is_some_and(|habit| habit.parts.contains(&part)) {
            return;
        }
        let parts = &mut self.addresses.entry(&address).parts;
        if parts.len() < KINDS {
            parts.push(part);
        }
    }

    pub(super) fn is_relay(&self, address: IpAddr) -> bool {
        self.addresses.get(&address).is_some_and(|habit| habit.relayed > 0)
    }

    /// The one kind of function for which an endpoint has answered so far.
    pub(super) fn server(&self, end: Endpoint) -> Option<&Cow<'static, str>> {
        match &self.served.get(&end)?[..] {
            [one] => Some(one),
            _ => None,
        }
    }

    /// An endpoint answers for a kind of function.
    pub(super) fn serve(&mut self, end: Endpoint, nf_type: Cow<'static, str>) {
        let kinds = self.served.entry(&end);
        if kinds.len() < KINDS && !kinds.contains(&nf_type) {
            kinds.push(nf_type);
        }
    }

    /// An address has been a kind of function.
    pub(super) fn learn(&mut self, address: IpAddr, nf_type: Cow<'static, str>) {
        let kinds = &mut self.addresses.entry(&address).kinds;
        if kinds.len() < KINDS && !kinds.contains(&nf_type) {
            kinds.push(nf_type);
        }
    }

    /// The same request, as it arrived where it now comes from: who sent it first. On one host that holds a whole core, a
    /// repetition goes to the same endpoint, a request that is handed on to another.
    pub(super) fn before(&mut self, mark: u64, from: Endpoint, to: Endpoint, now: Time) -> Option<Option<Function>> {
        let arrived = self.arrived.get(&(mark, from.address))?;
        let passed = now.since(arrived.time);
        let of_another = arrived.from.address != to.address || arrived.from.port != from.port;
        let handed_on = arrived.to != to && of_another;
        if !handed_on || !(0..=PASSAGE).contains(&passed) {
            return None;
        }
        let client = arrived.client.clone();
        // On one host for all, it is not the address that hands on.
        if arrived.from.address != from.address {
            let habit = self.addresses.entry(&from.address);
            habit.relayed = habit.relayed.saturating_add(1);
        }
        Some(client)
    }

    /// The same request, as it came to who hands it on from an address that all clients of a host share: where that was, and
    /// who sent it first. A repetition goes to where it went before.
    pub(super) fn passed(&self, mark: u64, to: Endpoint, now: Time) -> Option<Passed> {
        let passing = self.passing.get(&mark)?;
        let handed_on = passing.at != to && (0..=PASSAGE).contains(&now.since(passing.time));
        let Passing { at, relay, client, .. } = passing;
        handed_on.then(|| Passed { at: at.address, relay: relay.clone(), client: client.clone() })
    }

    /// A request comes to who hands on.
    pub(super) fn pass(
        &mut self,
        mark: u64,
        (at, relay): (Endpoint, &Function),
        time: Time,
        client: Option<&Function>,
    ) {
        self.passing.insert(mark, Passing { at, relay: relay.clone(), time, client: client.cloned() });
    }

    /// A request arrives.
    pub(super) fn arrive(&mut self, mark: u64, from: Endpoint, to: Endpoint, time: Time, client: Option<&Function>) {
        self.arrived.insert((mark, to.address), Arrived { from, to, time, client: client.cloned() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_hands_on_is_recognised() {
        let mut habits = Habits::default();
        let end = |last, port| Endpoint { address: IpAddr::from([192, 0, 2, last]), port };
        let mark = mark(b"GET", b"/a");
        let now = Time::from_nanoseconds;
        let amf = Function::of("AMF");
        habits.arrive(mark, end(1, 1000), end(5, 80), now(0), Some(&amf));
        assert_eq!(habits.before(mark, end(1, 1001), end(5, 80), now(1)), None, "repeated");
        assert_eq!(habits.before(mark, end(5, 1001), end(7, 80), now(2 * PASSAGE)), None, "too late");
        assert!(!habits.is_relay(end(5, 0).address));
        assert_eq!(habits.before(mark, end(5, 1001), end(7, 80), now(1)), Some(Some(amf)));
        assert!(habits.is_relay(end(5, 0).address));
        habits.learn(end(9, 0).address, "UDM".into());
        assert_eq!(habits.kind(end(9, 0).address).unwrap(), "UDM");
        habits.learn(end(9, 0).address, "UDR".into());
        assert_eq!(habits.kind(end(9, 0).address), None);
    }
}
