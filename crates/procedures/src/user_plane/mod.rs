//! The rules in force for users' packets: what a G-PDU in a tunnel that exists can still contradict. Whose address it may
//! carry, who may send it, in which QoS flow.
//!
//! Fed with PFCP session messages and with the tunnels that N2 announces, in the order of the capture. A G-PDU costs one look
//! into a table and a few comparisons. Bounded; what is forgotten is counted, and not judged.
//!
//! Deliberately absent: whether the rules are known from their beginning, and what follows from a contradiction.

mod addresses;
mod copies;
mod learn;
mod rules;
mod seids;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::time::Duration;

use beleg_assemble::PacketHeader;
use beleg_model::{FrameId, Interface, Key, Need, Relation};
use beleg_wire::Message;
use beleg_wire::protocols::{gtp_u, pfcp};
use foldhash::quality::RandomState;

pub use copies::{Copies, Leg};

use crate::about::About;
use crate::network::Announced;
use crate::relations::{N2_TUNNEL, N4_TUNNEL, QOS_FLOW, TUNNEL_PEER, TUNNEL_USER};
use learn::End;
use rules::{Rules, Side, Way};
use seids::Seids;

/// How many sessions are watched.
const SESSIONS: usize = 1 << 21;
/// How long packets may come for a tunnel that is gone: the UPF hears of a release before the RAN does (TS 23.502 clause
/// 4.3.4.2), and some are on their way.
const ON_ITS_WAY: Duration = Duration::from_secs(2);
/// How many senders wait to be named.
const STRANGERS: usize = 1 << 12;

const ESTABLISHMENT_REQUEST: u8 = 50;
const ESTABLISHMENT_RESPONSE: u8 = 51;
const MODIFICATION_REQUEST: u8 = 52;
const MODIFICATION_RESPONSE: u8 = 53;
const DELETION_RESPONSE: u8 = 55;
const ACCEPTED: u8 = 1;

/// What a packet says against the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// The kind of reason that it lacks.
    pub relation: Relation,
    /// What it would have been about.
    pub key: Key,
    /// What is in force instead, and the frame that said so last.
    pub instead: (Key, FrameId),
    /// The tunnel's receiving end.
    pub tunnel: Key,
    /// The N4 that gave the rules.
    pub nodes: Key,
    /// Who sent it, and who should have, where that is what it is about.
    pub sender: Option<(IpAddr, IpAddr)>,
}

/// Whether the reason for what lacks it may be announced where nothing of it is seen: tunnels between RAN nodes, by which they
/// hand packets on to each other, are agreed over Xn (TS 38.423 clause 8.2.1), and a UE's move over Xn is told to the core
/// only after its first packets (TS 23.502 clause 4.9.1.2).
pub fn is_told_over_xn(relation: Relation, reference_point: &str) -> bool {
    is_tunnel(relation) && reference_point == "Xn"
}

/// The kinds of reasons that a tunnel has.
pub const TUNNELS: [Relation; 2] = [N4_TUNNEL, N2_TUNNEL];

/// What everything in a tunnel to this end rests on.
pub fn tunnel_need(to: IpAddr, teid: u32) -> Need {
    let tunnel = Key::Tunnel(to, teid);
    let options = [Some((N4_TUNNEL, tunnel)), Some((N2_TUNNEL, tunnel)), None];
    Need {
        options,
        closer: None,
        scope: (Interface::N3, Key::Address(to)),
        grace: Some(ON_ITS_WAY),
        soft: false,
        answers: None,
    }
}

/// Whether nothing is said in a flow but what users say.
pub fn is_path(protocols: &[&str]) -> bool {
    protocols == ["gtp-u"]
}

/// Whether a kind of reason is a tunnel's.
pub fn is_tunnel(relation: Relation) -> bool {
    TUNNELS.contains(&relation)
}

/// A G-PDU: the tunnel, and the packet that it carries.
#[derive(Clone, Copy, Debug)]
pub struct GPdu<'a> {
    /// Tunnel endpoint identifier.
    pub teid: Option<u32>,
    /// QoS Flow Identifier.
    pub qfi: Option<u8>,
    /// The packet.
    pub packet: PacketHeader<'a>,
}

impl<'a> GPdu<'a> {
    /// A message that is one and carries an IP packet.
    pub fn of(message: &Message<'a>) -> Option<Self> {
        let Message::GtpU(message) = message else { return None };
        Some(Self { teid: message.teid, qfi: message.qfi(), packet: PacketHeader::read(message.t_pdu())? })
    }
}

/// A tunnel's receiving end.
#[derive(Clone, Copy, Debug)]
struct Tunnel {
    session: u32,
    way: Way,
    own: bool,
}

/// Everything in force.
#[derive(Debug, Default)]
pub struct UserPlane {
    sessions: Vec<Option<Box<Rules>>>,
    free: Vec<u32>,
    order: VecDeque<u32>,
    by_seid: Seids,
    tunnels: HashMap<(IpAddr, u32), Tunnel, RandomState>,
    /// The UPF's end of a PDU session's tunnel, by the session's key on N2.
    on_n2: HashMap<Key, (IpAddr, u32), RandomState>,
    /// Who has sent into which tunnel without having been named: after a handover over Xn that comes later.
    strangers: VecDeque<((IpAddr, u32), IpAddr)>,
    named_later: Vec<((IpAddr, u32), IpAddr)>,
    /// Whom messages in doubt name, into which tunnel, and which doubt it is.
    doubtful: VecDeque<((IpAddr, u32), IpAddr, u32)>,
    ends: Vec<End>,
    /// How often the rules have changed.
    pub changes: u64,
    /// Sessions, and tunnels of N2, that were forgotten or not taken up for want of room.
    pub evicted: u64,
    /// The packets of the last moments.
    pub copies: Copies,
}

impl UserPlane {
    /// Takes up what a message says of sessions.
    pub fn see(&mut self, about: &About<'_>) {
        if let Message::Pfcp(message) = about.message {
            self.changes += u64::from(message.seid.is_some());
            self.pfcp(about, message);
        }
    }

    /// Takes up a tunnel's end that N2 announces.
    pub fn announced(&mut self, tunnel: &Announced) {
        let end = (tunnel.address, tunnel.teid);
        self.changes += 1;
        if !tunnel.by_ran {
            match self.on_n2.len() < SESSIONS || self.on_n2.contains_key(&tunnel.session) {
                true => drop(self.on_n2.insert(tunnel.session, end)),
                false => self.evicted += 1,
            }
            return;
        }
        let session = self.on_n2.get(&tunnel.session).and_then(|end| self.tunnels.get(end)).map(|end| end.session);
        if let Some(at) = session {
            self.peer(at, tunnel.address);
        }
    }

    /// A QoS flow of a PDU session that N2 announces.
    pub fn qos_flow(&mut self, session: &Key, qfi: u8) {
        self.changes += 1;
        let at = self.on_n2.get(session).and_then(|end| self.tunnels.get(end)).map(|end| end.session);
        if let Some(rules) = at.and_then(|at| self.rules_mut(at))
            && rules.qfis != 0
        {
            rules.qos_flow(qfi);
        }
    }

    /// A PDU session's resources are gone.
    pub fn released(&mut self, session: &Key) {
        self.on_n2.remove(session);
    }

    /// What a G-PDU says against the rules of the session whose tunnel it goes through.
    pub fn contradiction(&mut self, about: &About<'_>) -> Option<Contradiction> {
        let Message::GtpU(message) = about.message else { return None };
        let (from, to, teid) = (about.ends.source, about.ends.destination, message.teid?);
        let tunnel = *self.tunnels.get(&(to, teid))?;
        let rules = self.sessions.get(tunnel.session as usize)?.as_deref().filter(|rules| !rules.overflown)?;
        let found = of_user(rules, &tunnel, (to, teid), message)
            .or_else(|| of_peer(rules, &tunnel, (to, teid), from))
            .or_else(|| of_qos_flow(rules, (to, teid), message));
        if found.is_some_and(|found| found.sender.is_some()) && !self.strangers.contains(&((to, teid), from)) {
            if self.strangers.len() >= STRANGERS {
                self.strangers.pop_front();
                self.evicted += 1;
            }
            self.strangers.push_back(((to, teid), from));
        }
        found
    }

    /// Whether a sender into a tunnel was named after it had sent: its handover was told of later.
    pub fn was_named_later(&self, address: IpAddr, teid: u32, sender: IpAddr) -> bool {
        self.named_later.contains(&((address, teid), sender))
    }

    /// Takes note of whom a message names that seems to lack its reason: should it turn out to have one, as where the clocks of
    /// two taps do not agree, who it names was not wrong.
    pub fn doubted(&mut self, about: &About<'_>, doubt: u32) {
        let Message::Pfcp(message) = about.message else { return };
        let (from, to) = (about.ends.source, about.ends.destination);
        let at = message.seid.and_then(|seid| self.by_seid.find((to, from, seid), &self.sessions));
        let Some(rules) = at.and_then(|at| self.sessions.get(at as usize)?.as_deref()) else { return };
        let mut said = Rules::new(None, (from, to), about.frame);
        learn::take(&mut said, &message.ies(), &mut self.ends);
        for (tunnel, end) in rules
            .tunnels
            .iter()
            .flat_map(|tunnel| self.ends.iter().filter(|end| !end.own).map(move |end| (tunnel, end)))
        {
            if self.doubtful.len() >= STRANGERS {
                self.doubtful.pop_front();
                self.evicted += 1;
            }
            self.doubtful.push_back((*tunnel, end.address, doubt));
        }
    }

    /// The doubts about messages that name a sender into a tunnel.
    pub fn doubts(&self, address: IpAddr, teid: u32, sender: IpAddr) -> impl Iterator<Item = u32> {
        let named = self.doubtful.iter().filter(move |(tunnel, own, _)| (*tunnel, *own) == ((address, teid), sender));
        named.map(|(_, _, doubt)| *doubt)
    }

    fn pfcp(&mut self, about: &About<'_>, message: &pfcp::Message<'_>) {
        let (from, to) = (about.ends.source, about.ends.destination);
        let own = message.f_seid().map(|given| given.seid);
        let at = message.seid.and_then(|seid| self.by_seid.find((to, from, seid), &self.sessions));
        let accepted = message.cause() == Some(ACCEPTED);
        match message.message_type {
            Some(ESTABLISHMENT_REQUEST) => {
                let known = own.and_then(|own| self.by_seid.find((from, to, own), &self.sessions));
                if let Some(known) = known {
                    self.remove(known);
                }
                let at = self.add(Rules::new(own, (from, to), about.frame));
                self.take(at, message, about.frame);
            }
            Some(ESTABLISHMENT_RESPONSE) => {
                let Some(at) = at else { return };
                if !accepted {
                    return self.remove(at);
                }
                if let Some(own) = own {
                    self.by_seid.remove(at, Side::User, &self.sessions);
                    if let Some(rules) = self.rules_mut(at) {
                        rules.seids[1] = Some(own);
                    }
                    self.by_seid.insert(at, Side::User, &self.sessions);
                }
                self.take(at, message, about.frame);
            }
            Some(MODIFICATION_REQUEST | MODIFICATION_RESPONSE) => {
                if let Some(at) = at {
                    self.take(at, message, about.frame);
                }
            }
            Some(DELETION_RESPONSE) if accepted => {
                if let Some(at) = at {
                    self.remove(at);
                }
            }
            _ => {}
        }
    }

    /// Takes up what a message says of a session's rules.
    fn take(&mut self, at: u32, message: &pfcp::Message<'_>, frame: FrameId) {
        let mut ends = std::mem::take(&mut self.ends);
        let Some(rules) = self.rules_mut(at) else { return };
        let before = rules.peers.len();
        learn::take(rules, &message.ies(), &mut ends);
        rules.frame = frame;
        for end in &ends {
            let tunnel = (end.address, end.teid);
            if end.own && !rules.tunnels.contains(&tunnel) {
                rules.overflown |= !rules::push(&mut rules.tunnels, tunnel);
            }
        }
        let peers: Vec<IpAddr> = rules.peers.get(before..).unwrap_or_default().to_vec();
        for end in &ends {
            let tunnel = Tunnel { session: at, way: end.way, own: end.own };
            let kept = self.tunnels.entry((end.address, end.teid)).or_insert(tunnel);
            // Two user plane functions know the tunnel between them; where they do not agree, neither is believed.
            *kept = match kept.session == at || kept.way == tunnel.way {
                true if kept.session != at && kept.own => *kept,
                // Of rules that share an end, one that sends up says whose packets come there.
                true if kept.session == at && (kept.way, tunnel.way) == (Way::Up, Way::Open) => *kept,
                true => tunnel,
                false => Tunnel { way: Way::Open, ..tunnel },
            };
            if let Some(rules) = self.rules_mut(at).filter(|_| !end.own) {
                rules.sends_to((end.address, end.teid));
            }
        }
        if let Some(rules) = self.rules_mut(at) {
            rules.shrink();
        }
        peers.into_iter().for_each(|peer| self.named(at, peer));
        self.ends = ends;
    }

    fn peer(&mut self, at: u32, peer: IpAddr) {
        if let Some(rules) = self.rules_mut(at) {
            rules.peer(peer);
            self.named(at, peer);
        }
    }

    /// Somebody may send into a session's tunnels: who did so before was not wrong.
    fn named(&mut self, at: u32, peer: IpAddr) {
        let Self { strangers, tunnels, named_later, .. } = self;
        strangers.retain(|&(tunnel, sender)| {
            let is = sender == peer && tunnels.get(&tunnel).is_some_and(|tunnel| tunnel.session == at);
            if is && named_later.len() < STRANGERS {
                named_later.push((tunnel, sender));
            }
            !is
        });
    }

    fn rules_mut(&mut self, at: u32) -> Option<&mut Rules> {
        self.sessions.get_mut(at as usize)?.as_deref_mut()
    }

    fn add(&mut self, rules: Rules) -> u32 {
        while self.sessions.len() - self.free.len() >= SESSIONS
            && let Some(oldest) = self.order.pop_front()
        {
            if self.sessions.get(oldest as usize).is_some_and(Option::is_some) {
                self.remove(oldest);
                self.evicted += 1;
            }
        }
        let at = match self.free.pop() {
            Some(at) => at,
            None => {
                self.sessions.push(None);
                u32::try_from(self.sessions.len() - 1).unwrap_or(u32::MAX)
            }
        };
        if let Some(place) = self.sessions.get_mut(at as usize) {
            *place = Some(Box::new(rules));
        }
        // Places of sessions that are gone are used again: the order may hold one twice, and then it is older than it is.
        if self.order.len() < 2 * SESSIONS {
            self.order.push_back(at);
        }
        self.by_seid.insert(at, Side::Control, &self.sessions);
        at
    }

    fn remove(&mut self, at: u32) {
        for side in [Side::Control, Side::User] {
            self.by_seid.remove(at, side, &self.sessions);
        }
        let Some(rules) = self.sessions.get_mut(at as usize).and_then(Option::take) else { return };
        for end in rules.tunnels.iter().chain(rules.remote()) {
            if self.tunnels.get(end).is_some_and(|tunnel| tunnel.session == at) {
                self.tunnels.remove(end);
            }
        }
        self.free.push(at);
    }
}

/// A packet of a user that is not the session's.
fn of_user(
    rules: &Rules,
    tunnel: &Tunnel,
    (to, teid): (IpAddr, u32),
    message: &gtp_u::Message<'_>,
) -> Option<Contradiction> {
    let (source, destination) = crate::network::packet_ends(message.t_pdu())?;
    let user = match tunnel.way {
        Way::Up => source,
        Way::Down => destination,
        Way::Aside | Way::Open => return None,
    };
    let mut same_version = rules.users.iter().filter(|users| users.base().is_ipv4() == user.is_ipv4()).peekable();
    let first = same_version.peek()?.base();
    if rules.any_user || !is_somebodys(user) || same_version.any(|users| users.holds(user)) {
        return None;
    }
    Some(Contradiction {
        relation: TUNNEL_USER,
        key: Key::InTunnel(to, teid, user),
        instead: (Key::InTunnel(to, teid, first), rules.frame),
        tunnel: Key::Tunnel(to, teid),
        nodes: rules.nodes(),
        sender: None,
    })
}

/// A packet from someone whom nobody has named.
fn of_peer(rules: &Rules, tunnel: &Tunnel, (to, teid): (IpAddr, u32), from: IpAddr) -> Option<Contradiction> {
    let expected = match tunnel.own {
        true if tunnel.way != Way::Up || !rules.towards_core || rules.peers.contains(&from) => return None,
        true => *rules.peers.first()?,
        false if tunnel.way == Way::Open || rules.is_own(from) => return None,
        false => rules.user_plane,
    };
    Some(Contradiction {
        relation: TUNNEL_PEER,
        key: Key::InTunnel(to, teid, from),
        instead: (Key::InTunnel(to, teid, expected), rules.frame),
        tunnel: Key::Tunnel(to, teid),
        nodes: rules.nodes(),
        sender: Some((from, expected)),
    })
}

/// A packet in a QoS flow that the session does not have (TS 23.501 clause 5.7.1.3). 0 is what those write who mark nothing.
fn of_qos_flow(rules: &Rules, (to, teid): (IpAddr, u32), message: &gtp_u::Message<'_>) -> Option<Contradiction> {
    let qfi = message.qfi().filter(|qfi| *qfi != 0 && rules.qfis != 0 && rules.qfis >> qfi & 1 == 0)?;
    let known = u8::try_from(rules.qfis.trailing_zeros()).unwrap_or_default();
    Some(Contradiction {
        relation: QOS_FLOW,
        key: Key::QosFlow(to, teid, qfi),
        instead: (Key::QosFlow(to, teid, known), rules.frame),
        tunnel: Key::Tunnel(to, teid),
        nodes: rules.nodes(),
        sender: None,
    })
}

/// Whether an address is one host's: not those by which a host finds its own, its neighbours or a group.
fn is_somebodys(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => {
            !(address.is_unspecified()
                || address.is_multicast()
                || address.is_broadcast()
                || address.is_link_local()
                || address.is_loopback())
        }
        IpAddr::V6(address) => {
            !(address.is_unspecified()
                || address.is_multicast()
                || address.is_unicast_link_local()
                || address.is_loopback())
        }
    }
}
