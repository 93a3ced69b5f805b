//! Copies of users' packets: a packet that leaves an element twice, or by a way that nobody has given it.
//!
//! Packets are told apart by a digest of what stays the same on their way, kept for two seconds in a table of fixed size: a
//! G-PDU costs one look into it. What the table forgets too soon is counted. A packet that is captured twice is its capture's
//! doing, a packet that its sender sends again comes in twice and goes out twice by the same way: neither is a copy. To groups
//! of receivers packets are copied by rights.

use std::net::IpAddr;

use beleg_assemble::PacketHeader;
use beleg_model::{FrameId, Time};

/// How long a packet is remembered.
const WINDOW: i64 = 2_000_000_000;
/// How many packets are remembered: as many as a number of 16 bits tells apart.
const SLOTS: usize = 1 << 16;
/// How many ways of copies are remembered.
const WAYS: usize = 1 << 10;

/// Sender and receiver on a link.
type Stations = ([u8; 6], [u8; 6]);

/// By what a packet came or went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leg {
    /// A tunnel of the user plane, from one address to another.
    Tunnel(IpAddr, IpAddr),
    /// Nothing: the packet itself, between two stations of a link where they are shown, with so many hops left.
    Plain(Option<Stations>, u8),
    /// Some other tunnel, of this kind.
    Other(IpAddr, IpAddr, &'static str),
}

/// What a place in the index holds, by which most packets are seen to be new. Small: there is one look at it per packet.
#[derive(Clone, Copy, Debug, Default)]
struct Sign {
    /// Some of the digest; never 0 where a packet was seen.
    tag: u32,
    /// The packet's place in the ring.
    at: u16,
    /// When it was seen, in units of [`Time::coarse`] times 16.
    when: u16,
}

impl Sign {
    fn is_fresh(self, now: Time) -> bool {
        self.tag != 0 && moment(now).wrapping_sub(self.when) as i16 <= moment(Time::from_nanoseconds(WINDOW)) as i16 + 1
    }
}

/// A packet that was seen a moment ago.
#[derive(Clone, Copy, Debug)]
struct Slot {
    digest: u64,
    time: Time,
    first: FrameId,
    tunnel: Option<(IpAddr, IpAddr)>,
    /// It was seen plain: before any tunnel, after one.
    plain: (bool, bool),
    /// Where it went first, plain, after a tunnel.
    link: Option<(Stations, u8)>,
    other: Option<Way>,
}

/// Another tunnel: from, to, and its kind.
type Way = (IpAddr, IpAddr, &'static str);

/// The packets of the last moments.
#[derive(Debug, Default)]
pub struct Copies {
    index: Vec<Sign>,
    /// Written in turn, read where a packet comes again.
    ring: Vec<Slot>,
    next: u16,
    /// Ways by which copies were seen to leave.
    ways: Vec<Way>,
    /// How often a packet may have been forgotten before its time.
    pub evicted: u64,
}

impl Copies {
    /// A packet with this digest is seen; `is_one` says whether two addresses are one element's. Answers with the frame that
    /// showed it before, where this one is a copy that nobody has a way for.
    pub fn see(
        &mut self,
        packet: &PacketHeader<'_>,
        digest: u64,
        leg: Leg,
        at: (FrameId, Time),
        is_one: &dyn Fn(IpAddr, IpAddr) -> bool,
    ) -> Option<FrameId> {
        if is_for_many(packet.destination) {
            return None;
        }
        let (frame, now) = at;
        if self.index.is_empty() {
            self.index.resize(SLOTS, Sign::default());
        }
        let sign = self.index.get_mut(digest as usize % SLOTS)?;
        let tag = tag(digest);
        let known = self.ring.get_mut(usize::from(sign.at)).filter(|slot| sign.tag == tag && slot.is(digest, now));
        let Some(slot) = known else {
            // What only another tunnel carries is nobody's packet that is known.
            if !matches!(leg, Leg::Other(..)) {
                self.evicted += u64::from(sign.is_fresh(now));
                *sign = Sign { tag, at: self.next, when: moment(now) };
                self.remember(Slot::new(digest, now, frame, leg));
            }
            return None;
        };
        let first = slot.first;
        let (copied, way) = slot.goes(leg, is_one);
        if let Some(way) = way
            && self.ways.len() < WAYS
            && !self.ways.contains(&way)
        {
            self.ways.push(way);
        }
        let known_way = matches!(leg, Leg::Other(from, to, kind) if self.ways.contains(&(from, to, kind)));
        (copied || known_way).then_some(first)
    }

    /// The frame that showed the packet with this digest a moment ago.
    pub fn seen(&self, digest: u64, now: Time) -> Option<FrameId> {
        let sign = self.index.get(digest as usize % SLOTS).filter(|sign| sign.tag == tag(digest))?;
        self.ring.get(usize::from(sign.at)).filter(|slot| slot.is(digest, now)).map(|slot| slot.first)
    }

    fn remember(&mut self, slot: Slot) {
        match self.ring.get_mut(usize::from(self.next)) {
            Some(oldest) => {
                self.evicted += u64::from(slot.time.since(oldest.time) <= WINDOW);
                *oldest = slot;
            }
            None => self.ring.push(slot),
        }
        self.next = self.next.wrapping_add(1);
    }
}

fn tag(digest: u64) -> u32 {
    (digest >> 32) as u32 | 1
}

fn moment(time: Time) -> u16 {
    (time.coarse() >> 4) as u16
}

impl Slot {
    fn new(digest: u64, time: Time, first: FrameId, leg: Leg) -> Self {
        let mut slot = Self { digest, time, first, tunnel: None, plain: (false, false), link: None, other: None };
        match leg {
            Leg::Tunnel(from, to) => slot.tunnel = Some((from, to)),
            Leg::Plain(..) => slot.plain.0 = true,
            Leg::Other(from, to, kind) => slot.other = Some((from, to, kind)),
        }
        slot
    }

    fn is(&self, digest: u64, now: Time) -> bool {
        self.digest == digest && now.since(self.time) <= WINDOW
    }

    /// It goes on. Answers whether that is a copy, and by which way copies are known to go from now on.
    fn goes(&mut self, leg: Leg, is_one: &dyn Fn(IpAddr, IpAddr) -> bool) -> (bool, Option<Way>) {
        match leg {
            Leg::Tunnel(from, to) => {
                self.tunnel = Some((from, to));
                // Who sends it on as it should has sent it elsewhere before.
                (false, self.other.filter(|other| is_one(other.0, from)))
            }
            Leg::Plain(link, hops) => {
                let Some((_, at)) = self.tunnel else {
                    self.plain.0 = true;
                    return (false, None);
                };
                self.plain.1 = true;
                let link = link.map(|link| (link, hops));
                // A router that has it come back sends it twice, but not with as many hops.
                let again = self.link.zip(link).is_some_and(|(((from, to), hops), ((now_from, now_to), now_hops))| {
                    let one_receiver = |station: [u8; 6]| station[0] & 1 == 0;
                    hops == now_hops && from == now_from && to != now_to && one_receiver(to) && one_receiver(now_to)
                });
                self.link = self.link.or(link);
                (again, self.other.filter(|other| is_one(other.0, at)))
            }
            Leg::Other(from, to, kind) => {
                let sent = self.tunnel.is_some_and(|(sender, _)| is_one(sender, from));
                let sent_plain = self.plain.1 && self.tunnel.is_some_and(|(_, at)| is_one(at, from));
                self.other = Some((from, to, kind));
                let copied = sent || sent_plain;
                (copied, copied.then_some((from, to, kind)))
            }
        }
    }
}

/// Whether a packet is for a group of receivers.
fn is_for_many(destination: IpAddr) -> bool {
    match destination {
        IpAddr::V4(address) => address.is_multicast() || address.is_broadcast(),
        IpAddr::V6(address) => address.is_multicast(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GNB: [u8; 4] = [192, 0, 2, 11];
    const UPF: [u8; 4] = [192, 0, 2, 23];
    const ELSEWHERE: [u8; 4] = [192, 0, 2, 53];
    const ONE: [u8; 6] = [2, 0, 0, 0, 0, 1];
    const TWO: [u8; 6] = [2, 0, 0, 0, 0, 2];

    fn packet(number: u8) -> PacketHeader<'static> {
        let mut octets = vec![0x45, 0, 0, 24, 0, number, 0, 0, 64, 253, 0, 0, 10, 45, 0, 2, 198, 51, 100, 7];
        octets.extend([1, 2, 3, 4]);
        PacketHeader::read(octets.leak()).unwrap()
    }

    fn tunnel(from: [u8; 4], to: [u8; 4]) -> Leg {
        Leg::Tunnel(from.into(), to.into())
    }

    fn gre() -> Leg {
        Leg::Other(UPF.into(), ELSEWHERE.into(), "gre")
    }

    /// At which of the packets' legs, one a millisecond, a copy is seen.
    fn copies(legs: &[(u8, Leg)]) -> Vec<usize> {
        let mut copies = Copies::default();
        let mut found = Vec::new();
        for (at, &(number, leg)) in legs.iter().enumerate() {
            let when = (FrameId { tap: 0, number: at as u64 }, Time::from_nanoseconds(at as i64 * 1_000_000));
            let packet = packet(number);
            if copies.see(&packet, packet.digest(), leg, when, &|one, other| one == other).is_some() {
                found.push(at);
            }
        }
        found
    }

    #[test]
    fn in_once_and_out_once_is_no_copy() {
        let plain = Leg::Plain(Some((ONE, TWO)), 63);
        assert!(copies(&[(1, tunnel(GNB, UPF)), (1, plain), (2, plain), (2, tunnel(UPF, GNB))]).is_empty());
        // From one UE to another, and on by a router, and again by the same way.
        assert!(copies(&[(1, tunnel(GNB, UPF)), (1, tunnel(UPF, GNB))]).is_empty());
        assert!(copies(&[(1, plain), (1, Leg::Plain(Some((TWO, ONE)), 62)), (1, plain)]).is_empty());
        // A tunnel of the data network's own: the packet leaves by it and by nothing else.
        assert!(copies(&[(1, tunnel(GNB, UPF)), (1, gre()), (2, tunnel(GNB, UPF)), (2, gre())]).is_empty());
        assert!(copies(&[(1, tunnel(GNB, UPF)), (1, tunnel(GNB, UPF)), (1, plain), (1, plain)]).is_empty());
    }

    #[test]
    fn out_twice_is_a_copy() {
        let plain = Leg::Plain(None, 63);
        assert_eq!(copies(&[(1, tunnel(GNB, UPF)), (1, plain), (1, gre())]), [2]);
        // Where the copy leaves first, its way is known with the second packet.
        assert_eq!(copies(&[(1, tunnel(GNB, UPF)), (1, gre()), (1, plain), (2, tunnel(GNB, UPF)), (2, gre())]), [4]);
        assert_eq!(copies(&[(1, plain), (1, tunnel(UPF, GNB)), (1, gre())]), [2]);
        let (one_way, other) = (Leg::Plain(Some((ONE, TWO)), 63), |hops| Leg::Plain(Some((ONE, [4; 6])), hops));
        assert_eq!(copies(&[(1, tunnel(GNB, UPF)), (1, one_way), (1, other(63))]), [2]);
        assert!(copies(&[(1, tunnel(GNB, UPF)), (1, one_way), (1, other(61))]).is_empty());
    }

    #[test]
    fn what_is_forgotten_too_soon_is_counted() {
        let mut copies = Copies::default();
        for number in 0..=u8::MAX {
            let when = (FrameId::default(), Time::from_nanoseconds(i64::from(number)));
            for id in 0..=u8::MAX {
                let octets = [0x45, 0, 0, 20, number, id, 0, 0, 64, 253, 0, 0, 10, 45, 0, 2, 198, 51, 100, 7];
                let packet = PacketHeader::read(&octets).unwrap();
                copies.see(&packet, packet.digest(), tunnel(GNB, UPF), when, &|one, other| one == other);
            }
        }
        assert!(copies.ring.len() <= SLOTS && copies.evicted > 0);
        let later = (FrameId::default(), Time::from_nanoseconds(10 * WINDOW));
        let before = copies.evicted;
        let packet = packet(1);
        assert_eq!(copies.see(&packet, packet.digest(), tunnel(GNB, UPF), later, &|_, _| true), None);
        assert_eq!(copies.evicted, before, "what is old has had its time");
    }
}
