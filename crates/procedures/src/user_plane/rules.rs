//! The rules of one PDU session at a user plane function, as far as its packets can contradict them.

use std::net::IpAddr;

use beleg_model::{FrameId, Key};

use super::addresses::Told;
use super::seids::End;

/// One of a session's ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// At the SMF.
    Control,
    /// At the UPF.
    User,
}

/// Which way packets go through a tunnel's receiving end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// From the UE.
    Up,
    /// To the UE.
    Down,
    /// From the UE to the SMF or to who listens by law: some of what comes up is not sent on.
    Aside,
    /// Either, or neither: from the SMF, forwarding between RAN nodes.
    Open,
}

/// A rule's or an end point's own number, by what it numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    /// PDR ID.
    Pdr(u16),
    /// FAR ID.
    Far(u32),
    /// Traffic Endpoint ID.
    Endpoint(u8),
}

/// Addresses that a UE has: of IPv6 a prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Users {
    base: IpAddr,
    bits: u8,
}

impl Users {
    /// The addresses that share their first `bits` bits with this one.
    pub(super) fn new(base: IpAddr, bits: u8) -> Self {
        Self { base, bits }
    }

    /// One of them.
    pub(super) fn base(self) -> IpAddr {
        self.base
    }

    /// Whether an address is one of them.
    pub(super) fn holds(self, address: IpAddr) -> bool {
        match (self.base, address) {
            (IpAddr::V4(base), IpAddr::V4(address)) => base == address,
            (IpAddr::V6(base), IpAddr::V6(address)) => {
                let differing = (u128::from(base) ^ u128::from(address)).leading_zeros();
                differing >= u32::from(self.bits)
            }
            _ => false,
        }
    }
}

/// How many addresses, peers, tunnels or rules of one session are kept. A session with more is not judged.
const MOST: usize = 64;

/// What is in force for one PDU session.
#[derive(Debug)]
pub(super) struct Rules {
    /// Its ends' SEIDs: at the SMF, at the UPF.
    pub(super) seids: [Option<u64>; 2],
    /// The SMF's address on N4.
    pub(super) control_plane: IpAddr,
    /// The frame that gave them last.
    pub(super) frame: FrameId,
    /// The UPF's address on N4.
    pub(super) user_plane: IpAddr,
    /// Addresses that the UE has.
    pub(super) users: Vec<Users>,
    /// Whoever may send into the tunnels of the UPF: where it sends itself, and what N2 has named.
    pub(super) peers: Vec<IpAddr>,
    /// Receiving ends of tunnels of the UPF.
    pub(super) tunnels: Vec<(IpAddr, u32)>,
    /// Those that it sends to.
    remote: Vec<(IpAddr, u32)>,
    /// Which way each rule goes.
    ways: Vec<(Number, Way)>,
    /// QoS flows, by QFI.
    pub(super) qfis: u64,
    /// Packets of other addresses are its own too: framed routes, what is no IP.
    pub(super) any_user: bool,
    /// It has a rule that sends on towards the data network: it is no mere forwarding between RAN nodes.
    pub(super) towards_core: bool,
    /// Something of it did not fit.
    pub(super) overflown: bool,
    /// What N1 told the UE of its address.
    pub(super) told: Option<Told>,
}

impl Rules {
    pub(super) fn new(seid: Option<u64>, (control_plane, user_plane): (IpAddr, IpAddr), frame: FrameId) -> Self {
        Self {
            seids: [seid, None],
            control_plane,
            frame,
            user_plane,
            users: Vec::new(),
            peers: Vec::new(),
            tunnels: Vec::new(),
            remote: Vec::new(),
            ways: Vec::new(),
            qfis: 0,
            any_user: false,
            towards_core: false,
            overflown: false,
            told: None,
        }
    }

    /// The N4 on which they were given.
    pub(super) fn nodes(&self) -> Key {
        Key::addresses(self.control_plane, self.user_plane)
    }

    /// Under what one of its ends is known.
    pub(super) fn end(&self, side: Side) -> Option<End> {
        let [control, user] = self.seids;
        match side {
            Side::Control => Some((self.control_plane, self.user_plane, control?)),
            Side::User => Some((self.user_plane, self.control_plane, user?)),
        }
    }

    /// Gives back what its lists do not need: there are as many as there are sessions.
    pub(super) fn shrink(&mut self) {
        self.users.shrink_to_fit();
        self.peers.shrink_to_fit();
        self.tunnels.shrink_to_fit();
        self.remote.shrink_to_fit();
        self.ways.shrink_to_fit();
    }

    /// The way of a rule, where it is known.
    pub(super) fn way(&self, number: Number) -> Option<Way> {
        self.ways.iter().find(|(known, _)| *known == number).map(|&(_, way)| way)
    }

    /// A rule goes this way.
    pub(super) fn goes(&mut self, number: Number, way: Way) {
        match self.ways.iter_mut().find(|(known, _)| *known == number) {
            Some((_, known)) => *known = way,
            None => self.overflown |= !push(&mut self.ways, (number, way)),
        }
    }

    /// The UE has these addresses.
    pub(super) fn user(&mut self, users: Users) {
        if !self.users.contains(&users) {
            self.overflown |= !push(&mut self.users, users);
        }
    }

    /// Somebody may send into its tunnels.
    pub(super) fn peer(&mut self, peer: IpAddr) {
        if !self.peers.contains(&peer) {
            self.overflown |= !push(&mut self.peers, peer);
        }
    }

    /// It sends into a tunnel.
    pub(super) fn sends_to(&mut self, end: (IpAddr, u32)) {
        if !self.remote.contains(&end) {
            self.overflown |= !push(&mut self.remote, end);
        }
    }

    /// The tunnels that it sends into.
    pub(super) fn remote(&self) -> &[(IpAddr, u32)] {
        &self.remote
    }

    /// One of its QoS flows has this QFI.
    pub(super) fn qos_flow(&mut self, qfi: u8) {
        self.qfis |= 1 << (qfi & 0x3f);
    }

    /// Whether an address is one that the UPF of these rules is known by.
    pub(super) fn is_own(&self, address: IpAddr) -> bool {
        address == self.user_plane || self.tunnels.iter().any(|&(own, _)| own == address)
    }
}

/// Adds to a list of limited length; answers whether there was room.
pub(super) fn push<T>(list: &mut Vec<T>, item: T) -> bool {
    let room = list.len() < MOST;
    if room {
        list.push(item);
    }
    room
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_ipv6_a_ue_has_a_prefix() {
        let users = Users::new("2001:db8:1:2::".parse().unwrap(), 64);
        assert!(users.holds("2001:db8:1:2:3:4:5:6".parse().unwrap()));
        assert!(!users.holds("2001:db8:1:3::1".parse().unwrap()) && !users.holds([10, 0, 0, 1].into()));
        assert!(Users::new([10, 0, 0, 1].into(), 32).holds([10, 0, 0, 1].into()));
    }
}
