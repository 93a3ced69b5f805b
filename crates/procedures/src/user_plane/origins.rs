//! Where the packets come from that a user plane function sends on towards the data network under its users' addresses: out of a
//! user's tunnel, or from nowhere (TS 23.501 clause 5.8.2.2, TS 33.501 clause 9.3).
//!
//! A station on the link is known to be the function's where it sends a packet that had come to the function in a tunnel a moment
//! before. What it sends under the same user's address without one is the function's own, as far as the capture shows: that counts
//! once a later packet of this user has both legs again, since a user may go where no tap is. Bounded, and none of it is on the way
//! of a G-PDU.
//!
//! Deliberately absent: whether the tap has lost packets, and how many are too many.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;

use beleg_model::{FrameId, Time};
use foldhash::quality::RandomState;

use super::Copies;
use super::copies::Came;

/// How many users are known, how many packets wait, how many functions are told of, and how many frames of each.
const USERS: usize = 1 << 17;
const WAITING: usize = 1 << 12;
const FUNCTIONS: usize = 1 << 8;
const FRAMES: usize = 16;
const STATIONS: usize = 1 << 12;
/// After how many nanoseconds a packet's tunnel is not awaited any more: taps put packets in another order.
const LATE: i64 = 1_000_000_000;
/// How many packets of one user wait for a later one: beyond, it is its tunnel that is not seen.
const OWN: u16 = 64;

/// What was seen of a function that forwards users' packets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarding {
    /// Its end of the users' tunnels.
    pub address: IpAddr,
    /// Users' packets that came in a tunnel and went on.
    pub forwarded: u64,
    /// Those under the same users' addresses that came in none.
    pub sourced: u64,
    /// Some of the latter's frames.
    pub frames: Vec<FrameId>,
    /// The first and the last of the latter; the first of all, where there is none.
    pub interval: (Time, Time),
}

/// A user whose packets were seen on both sides.
#[derive(Clone, Copy, Debug)]
struct User {
    station: [u8; 6],
    function: IpAddr,
    /// When the last one was.
    last: Time,
    /// Packets without a tunnel since, with the frame of the first and when it was seen.
    own: u16,
    first: Option<(FrameId, Time)>,
}

/// A packet whose tunnel may still be seen.
#[derive(Clone, Copy, Debug)]
struct Waiting {
    digest: u64,
    at: (FrameId, Time),
    user: IpAddr,
}

/// All of them.
#[derive(Debug, Default)]
pub struct Origins {
    users: HashMap<IpAddr, User, RandomState>,
    waiting: VecDeque<Waiting>,
    functions: Vec<Forwarding>,
    /// Whose packets stations of links send; nothing of those that send several elements' packets.
    stations: HashMap<[u8; 6], Option<IpAddr>, RandomState>,
    /// Packets and users that did not fit.
    pub folded: u64,
}

impl Origins {
    /// A station sends packets of this address.
    pub fn sends(&mut self, station: [u8; 6], address: IpAddr, is_one: &dyn Fn(IpAddr, IpAddr) -> bool) {
        if self.stations.len() < STATIONS || self.stations.contains_key(&station) {
            let kept = self.stations.entry(station).or_insert(Some(address));
            *kept = kept.filter(|own| is_one(*own, address));
        }
    }

    /// A packet of a user's outside tunnels, before [`Copies`] has seen it: by which station of the link it was sent.
    pub fn see(
        &mut self,
        copies: &Copies,
        (user, digest): (IpAddr, u64),
        station: Option<[u8; 6]>,
        at: (FrameId, Time),
        is_one: &dyn Fn(IpAddr, IpAddr) -> bool,
    ) {
        self.settle(copies, Some(at.1));
        let Some(station) = station else { return };
        match copies.came(digest, Some(at.1)) {
            Some(Came { tunnel: Some((_, function)), gone: false }) => self.forwarded(user, station, function, at.1),
            // It has gone on before, or was there before: it says nothing more.
            Some(_) => {}
            None => {
                let Some(own) = self.users.get(&user) else { return };
                let sends = |address: &IpAddr| is_one(*address, own.function);
                let is_functions = || self.stations.get(&station).and_then(Option::as_ref).is_some_and(sends);
                if own.station != station && !is_functions() {
                    return;
                }
                match self.waiting.len() < WAITING {
                    true => self.waiting.push_back(Waiting { digest, at, user }),
                    false => self.folded += 1,
                }
            }
        }
    }

    /// Looks once more at what has waited long enough, or at all.
    fn settle(&mut self, copies: &Copies, now: Option<Time>) {
        let is_due = |one: &Waiting| now.is_none_or(|now| now.since(one.at.1) >= LATE);
        while let Some(one) = self.waiting.front().copied().filter(is_due) {
            self.waiting.pop_front();
            // What is forgotten by now may have had one.
            if !matches!(copies.came(one.digest, None), Some(Came { tunnel: None, .. })) {
                continue;
            }
            let Some(user) = self.users.get_mut(&one.user) else { continue };
            if user.last > one.at.1 {
                let function = user.function;
                self.sourced(function, 1, one.at);
                continue;
            }
            user.first = user.first.or(Some(one.at));
            user.own = user.own.saturating_add(1);
        }
    }

    fn forwarded(&mut self, user: IpAddr, station: [u8; 6], function: IpAddr, now: Time) {
        let fresh = User { station, function, last: now, own: 0, first: None };
        let room = self.users.len() < USERS;
        let before = match self.users.get_mut(&user) {
            Some(own) => std::mem::replace(own, fresh),
            None if room => {
                self.users.insert(user, fresh);
                fresh
            }
            None => {
                self.folded += 1;
                return;
            }
        };
        if let Some(own) = self.function(function, now) {
            own.forwarded += 1;
        }
        // A user who was somewhere else meanwhile, or whose tunnel was not seen for long, says nothing.
        let same = before.station == station && before.function == function && before.own <= OWN;
        if let Some(first) = before.first.filter(|_| same) {
            self.sourced(function, before.own, first);
        }
    }

    fn sourced(&mut self, function: IpAddr, many: u16, (frame, time): (FrameId, Time)) {
        let Some(own) = self.function(function, time) else { return };
        own.interval = match own.sourced {
            0 => (time, time),
            _ => (own.interval.0.min(time), own.interval.1.max(time)),
        };
        own.sourced += u64::from(many);
        if own.frames.len() < FRAMES {
            own.frames.push(frame);
        }
    }

    fn function(&mut self, address: IpAddr, now: Time) -> Option<&mut Forwarding> {
        let at = match self.functions.iter().position(|own| own.address == address) {
            Some(at) => at,
            None if self.functions.len() < FUNCTIONS => {
                let interval = (now, now);
                self.functions.push(Forwarding { address, forwarded: 0, sourced: 0, frames: Vec::new(), interval });
                self.functions.len() - 1
            }
            None => {
                self.folded += 1;
                return None;
            }
        };
        self.functions.get_mut(at)
    }

    /// The capture is over: what was seen of each function, by its address.
    pub fn take(&mut self, copies: &Copies) -> Vec<Forwarding> {
        self.settle(copies, None);
        let mut all = std::mem::take(&mut self.functions);
        all.sort_by_key(|own| own.address);
        all
    }
}

#[cfg(test)]
mod tests {
    use beleg_assemble::PacketHeader;

    use super::*;
    use crate::user_plane::Leg;

    const GNB: [u8; 4] = [192, 0, 2, 11];
    const UPF: [u8; 4] = [192, 0, 2, 23];
    const UE: [u8; 4] = [10, 45, 0, 2];
    const UPFS: [u8; 6] = [2, 0, 0, 0, 0, 1];
    const N3: [u8; 6] = [2, 0, 0, 0, 0, 3];
    const OTHER: [u8; 6] = [2, 0, 0, 0, 0, 2];

    /// What comes of packets of the UE's, one in so many milliseconds: by its number, in the tunnel or from a station.
    fn seen(steps: &[(u8, Option<[u8; 6]>, i64)]) -> Option<(u64, u64)> {
        let (mut copies, mut origins) = (Copies::default(), Origins::default());
        origins.sends(N3, UPF.into(), &|one, other| one == other);
        let mut now = 0;
        for (number, &(id, station, after)) in steps.iter().enumerate() {
            now += after * 1_000_000;
            let at = (FrameId { tap: 0, number: number as u64 }, Time::from_nanoseconds(now));
            let octets = [0x45, 0, 0, 21, 0, id, 0, 0, 64, 253, 0, 0, 10, 45, 0, 2, 198, 51, 100, 7, id];
            let packet = PacketHeader::read(&octets).unwrap();
            let digest = packet.digest();
            if station.is_some() {
                origins.see(&copies, (UE.into(), digest), station, at, &|one, other| one == other);
            }
            let leg = match station {
                Some(station) => Leg::Plain(Some((station, [2; 6])), 63),
                None => Leg::Tunnel(GNB.into(), UPF.into()),
            };
            copies.see(&packet, digest, leg, at, &|one, other| one == other);
        }
        assert_eq!(origins.folded, 0);
        origins.take(&copies).first().map(|own| (own.forwarded, own.sourced))
    }

    #[test]
    fn a_packet_that_came_in_no_tunnel_is_the_functions_own() {
        let (up, on, not) = ((1, None, 1), (1, Some(UPFS), 1), (9, Some(UPFS), 1));
        let (again, then) = ((2, None, 1_100), (2, Some(UPFS), 1));
        assert_eq!(seen(&[up, on, again, then]), Some((2, 0)));
        assert_eq!(seen(&[up, on, not, again, then]), Some((2, 1)));
        assert_eq!(seen(&[up, on, not, (2, None, 1), then]), Some((2, 1)), "at once");
        assert_eq!(seen(&[up, on, (9, Some(N3), 1), again, then]), Some((2, 1)), "by another of its links");
        // Another station's, one whose tunnel is seen later, and a user of whom nothing more is seen.
        assert_eq!(seen(&[up, on, (9, Some(OTHER), 1), again, then]), Some((2, 0)));
        assert_eq!(seen(&[up, on, not, (9, None, 5), again, then]), Some((2, 0)));
        assert_eq!(seen(&[up, on, not, (8, Some(UPFS), 1_100)]), Some((1, 0)));
        assert_eq!(seen(&[not, up, on, again, then]), Some((2, 0)), "nothing is known before");
        // A router that hands it on.
        assert_eq!(seen(&[up, on, (1, Some(OTHER), 1), again, then]), Some((2, 0)));
    }
}
