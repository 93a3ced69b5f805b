//! The clerk and users' packets: the rules in force for them, and copies of them.

use std::net::IpAddr;

use beleg_assemble::{Delivery, Endpoints, PacketHeader};
use beleg_declaration::{Element, FlowId, FlowKey, Standing};
use beleg_ledger::{Class, ClassId, Deed, Lack, Ledger, Sample, Unmet};
use beleg_model::{Interface, Key, Name, Need, Party};
use beleg_procedures::relations::{ONE_WAY, UE_ADDRESS};
use beleg_procedures::user_plane::{self, GPdu, Leg};
use beleg_procedures::{About, tells_of_a_user};

use crate::clerk::{Clerk, Entry};
use crate::tunnels::Found;

/// What a packet is called that lacks a reason.
const COPY: &str = "copy of a user's packet";
pub(crate) const NO_USERS: &str = "from an address that no user has";

impl Clerk {
    /// A packet directly in the frame's outermost one.
    pub(crate) fn inner(&mut self, packet: &PacketHeader<'_>, tunnel: &Endpoints) {
        let (from, to) = (tunnel.source, tunnel.destination);
        if let Some((kind, ..)) = tunnel.tunnel.filter(|_| !self.repeated) {
            self.copied(packet, Leg::Other(from, to, kind), (from, to));
        }
    }

    /// What a packet outside tunnels lacks to be a user's. Who sends from an address that no UE has is proven to have no reason
    /// where every SMF and every UPF was heard; what is sent to such an address is anybody's doing.
    pub(crate) fn lacks_user(&mut self, need: &Need, key: FlowKey) -> Option<Unmet> {
        let now = self.frame.time;
        let mut unmet = self.ledger.check(need, now)?;
        let may_be = self.learner.network.reviewed
            && self.learner.network.is_users(key.from)
            && unmet.ended.is_none()
            && matches!(key.to, Party::Ip(to) if tells_of_a_user(key.transport, to));
        unmet.proven |= may_be && self.hears_all_sessions();
        self.ledger.doubt(&mut unmet, need.options, now);
        Some(unmet)
    }

    /// Whether every session of every user is known now. Looked at anew once a second: it is asked of every packet.
    fn hears_all_sessions(&mut self) -> bool {
        let second = self.frame.time.nanoseconds().div_euclid(1_000_000_000);
        let known = match self.hears_all {
            Some((at, known)) if at == second => known,
            _ => self.ledger.coverage.is_all_whole(Interface::N4) && !self.is_given_unheard(UE_ADDRESS),
        };
        self.hears_all = Some((second, known));
        known
    }

    /// Looks whether a user's packet has gone another way before: then the frame, and what it holds, is a copy.
    pub(crate) fn copied(&mut self, packet: &PacketHeader<'_>, leg: Leg, (from, to): (IpAddr, IpAddr)) {
        let Self { user_plane, learner, .. } = self;
        let network = &learner.network;
        let is_one = |one, other| network.is_one(one, other);
        let at = (self.frame.id, self.frame.time);
        let Some(first) = user_plane.copies.see(packet, packet.digest(), leg, at, &is_one) else { return };
        // Of a tunnel, somebody is known to send; the packet itself names no sender.
        let known = !matches!(leg, Leg::Other(..)) || network.element(from).is_some_and(Element::is_function);
        let key = Key::Towards(from, to);
        let (scope, instead) = ((Interface::N3, key), Some((Key::Frame(first), first)));
        let unmet = Unmet { relation: ONE_WAY, key, scope, proven: known, ended: None, instead, doubt: None };
        let (flow, _) = self.here();
        let class = Class { flow: flow.0, announced: None, lacks: Some(Lack::from(unmet)) };
        let class = self.classes.of(class, self.frame.id);
        self.flow = Some((flow, class));
        self.packet_lacks(class, unmet, (Party::Ip(from), Party::Ip(to)), COPY);
    }

    /// The frame's packet lacks a reason, and so does what it carries.
    pub(crate) fn packet_lacks(
        &mut self,
        class: ClassId,
        unmet: Unmet,
        (from, to): (Party, Party),
        name: &'static str,
    ) {
        let (frame, time) = (self.frame.id, self.frame.time);
        let deed = Deed { frame, time, from, to, protocol: "packet", name: Name::Known(name), operation: None };
        self.classes.sample(class, &Sample { deed, unmet: Some(unmet) });
        (self.carried, self.packet_lacks) = (Some(class), Some(unmet));
    }

    /// Takes up the rules for users' packets that a message gives.
    pub(crate) fn take_up(&mut self, about: &About<'_>) {
        let Self { page, user_plane, .. } = self;
        user_plane.see(about);
        page.tunnels.iter().for_each(|tunnel| user_plane.announced(tunnel));
        page.qos_flows.iter().for_each(|(session, qfi)| user_plane.qos_flow(session, *qfi));
        page.released.iter().for_each(|session| user_plane.released(session));
    }

    /// Judges a G-PDU: as the last of its kind was, where nothing has changed since.
    pub(crate) fn judge_g_pdu(
        &mut self,
        delivery: &Delivery<'_>,
        about: &About<'_>,
        flow: FlowId,
        g_pdu: &GPdu<'_>,
        entry: &mut Entry,
    ) {
        let kind = self.recent.kind(g_pdu, flow);
        let known = kind.and_then(|kind| {
            let changes = self.changes();
            self.recent.find(kind, changes)
        });
        let unmet = match known {
            Some(Found { lacks: false, .. }) => None,
            Some(_) => g_pdu.teid.map(|teid| Ledger::unproven(&user_plane::tunnel_need(about.ends.destination, teid))),
            None => self.enter(delivery, about, flow, entry),
        };
        entry.unmet = self.carried_by(about, Some(g_pdu), unmet);
        let lacks = entry.unmet.map(Lack::from);
        let is_plain = unmet.map(Lack::from) == lacks;
        entry.class = match known {
            Some(found) if is_plain => found.class,
            _ => self.classes.of(Class { flow: flow.0, announced: None, lacks }, about.frame),
        };
        if let (Some(kind), None) = (kind, known)
            && is_plain
            && unmet.is_none_or(|unmet| self.ledger.stands(&unmet))
        {
            let found = Found { lacks: unmet.is_some(), class: entry.class };
            let changes = self.changes();
            self.recent.remember(kind, changes, found);
        }
    }

    pub(crate) fn carried_by(
        &mut self,
        about: &About<'_>,
        g_pdu: Option<&GPdu<'_>>,
        unmet: Option<Unmet>,
    ) -> Option<Unmet> {
        match g_pdu {
            Some(g_pdu) if !unmet.is_some_and(|unmet| unmet.proven) => {
                self.carries(&g_pdu.packet, (about.ends.source, about.ends.destination), unmet)
            }
            _ => unmet,
        }
    }

    /// How often anything has changed that G-PDUs are judged by.
    fn changes(&mut self) -> u64 {
        let ledger = self.ledger.changes(&user_plane::TUNNELS, self.frame.time);
        ledger + self.user_plane.changes + self.learner.changes
    }

    /// Remembers the user's packet that a message carries between two addresses. A user plane function sends only into tunnels
    /// that N4 has named: where that was seen whole, a tunnel that it has not named is none, wherever it ends.
    pub(crate) fn carries(
        &mut self,
        packet: &PacketHeader<'_>,
        (from, to): (IpAddr, IpAddr),
        mut unmet: Option<Unmet>,
    ) -> Option<Unmet> {
        let (at, digest) = ((self.frame.id, self.frame.time), packet.digest());
        let Self { user_plane, learner, ledger, .. } = self;
        let network = &learner.network;
        if let Some(lack) = unmet.as_mut().filter(|lack| user_plane::is_tunnel(lack.relation) && lack.ended.is_none()) {
            let scope = (Interface::N3, Key::Address(from));
            let by_user_plane = network.element(from).is_some_and(|element| element.has_only("UPF"));
            if by_user_plane && ledger.coverage.is_proven(scope, at.1) {
                (lack.scope, lack.proven) = (scope, true);
                let [one, other] = user_plane::TUNNELS.map(|relation| Some((relation, lack.key)));
                ledger.doubt(lack, [one, other, None], at.1);
            }
            lack.instead = user_plane.copies.seen(digest, at.1).map(|frame| (Key::Frame(frame), frame));
        }
        if !unmet.is_some_and(|unmet| unmet.proven) {
            let is_one = |one, other| network.is_one(one, other);
            user_plane.copies.see(packet, digest, Leg::Tunnel(from, to), at, &is_one);
        }
        unmet
    }

    /// What a user's packet says against the rules in force.
    pub(crate) fn contradicted(&mut self, about: &About<'_>) -> Option<Unmet> {
        let (found, innocent) = match self.user_plane.addressed_otherwise(about, self.page.given.as_ref()) {
            Some(found) => found,
            None => (self.user_plane.contradiction(about)?, false),
        };
        let n4 = (Interface::N4, found.nodes);
        let network = &self.learner.network;
        // Whoever is not known may be another address of whoever should have sent it.
        let is_another = |(sender, expected): (IpAddr, IpAddr)| {
            network.element(sender).is_some_and(Element::is_function)
                && network.place(sender) != network.place(expected)
        };
        if found.sender.is_some_and(|(sender, expected)| network.is_one(sender, expected)) {
            return None;
        }
        let proven = !innocent && self.ledger.coverage.is_whole(n4) && found.sender.is_none_or(is_another);
        let scope = if found.sender.is_some() { (Interface::N4, found.tunnel) } else { n4 };
        let (relation, key, instead) = (found.relation, found.key, Some(found.instead));
        let mut unmet = Unmet { relation, key, scope, proven, ended: None, instead, doubt: None };
        self.ledger.doubt(&mut unmet, [Some((relation, key)), None, None], self.frame.time);
        Some(unmet)
    }

    /// Whether what is lacking was told later, or is told over Xn.
    pub(crate) fn is_told_elsewhere(&self, flow: u32, lack: &Lack) -> bool {
        let Some(flow) = self.flows.get(FlowId(flow)) else { return false };
        match (lack.scope.1, flow.key.from) {
            (Key::Tunnel(address, teid), Party::Ip(sender)) => {
                let mut doubts = self.user_plane.doubts(address, teid, sender);
                self.user_plane.was_named_later(address, teid, sender)
                    || doubts.any(|doubt| self.ledger.doubts.is_dispelled(doubt))
            }
            _ => match self.learner.network.standing(flow) {
                Standing::Implied(point) => user_plane::is_told_over_xn(lack.relation, point),
                _ => false,
            },
        }
    }
}
