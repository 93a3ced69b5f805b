//! Keeps the ledger while a run goes on: states what the procedures say of each message, enters it, and posts the octets of every
//! frame to a class of entries. What status a class has is said in `status.rs`.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;

use beleg_assemble::{Delivery, Endpoints, FrameHeader, Missing, PacketHeader, Transport, Why, is_of_a_gap};
use beleg_declaration::{Element, Flow, FlowId, FlowKey, Flows, Learner, Network};
use beleg_ledger::{Cause, Class, ClassId, Classes, Deed, Lack, Ledger, Unmet};
use beleg_model::{FrameId, Interface, Key, Name, Party, Place, Relation, SourceId, Span, Status, Time};
use beleg_procedures::functions::{Registry, Speakers};
use beleg_procedures::relations::announced_by_end;
use beleg_procedures::user_plane::{self, GPdu, Leg, UserPlane};
use beleg_procedures::{About, Fact, Page, claims, users_packet};

use crate::asked::AskedSets;
use crate::clocks::{Clocks, Offset};
use crate::paint::Paint;
use crate::repeats::Repeats;
use crate::tunnels::Recent;
use crate::users::NO_USERS;

/// After how many frames of a tap it is looked at whether clocks agree.
const CLOCKS_EVERY: u64 = 1 << 10;
/// Octets of the longest frame that is padded, and of a frame's check sequence (IEEE 802.3 clause 3.2.7, 3.2.9).
const SHORT: u32 = 64;
const CHECK_SEQUENCE: u32 = 4;
/// How deep messages carry messages, at most.
const DEPTH: usize = 16;

/// What an observer learns of an entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The message.
    pub deed: Deed,
    /// Its class.
    pub class: ClassId,
    /// What it lacks.
    pub unmet: Option<Unmet>,
    /// It was captured a moment before, and was entered then.
    pub repeated: bool,
    /// Not all of it was captured: what is irregular about it may be the capture's doing.
    pub partial: bool,
    /// The context of the UE that it is about.
    pub ue: Option<Key>,
    /// Its chain of causes, where the observer asked for chains.
    pub cause: Option<Arc<Cause>>,
    /// Likewise: every reason that would have met a need that is not met.
    pub wanted: Vec<(Relation, Key)>,
    /// Likewise: the reasons that it gave.
    pub issued: Vec<(Relation, Key)>,
}

impl Entry {
    /// One to write in.
    pub(crate) fn blank() -> Self {
        let (frame, time) = (FrameId::default(), Time::default());
        let (from, to, protocol, name) = (Party::Nameless, Party::Nameless, "", Name::Known(""));
        Self {
            deed: Deed { frame, time, from, to, protocol, name, operation: None },
            class: ClassId::default(),
            unmet: None,
            repeated: false,
            partial: false,
            ue: None,
            cause: None,
            wanted: Vec::new(),
            issued: Vec::new(),
        }
    }
}

/// The ledger at work.
#[derive(Debug, Default)]
pub(crate) struct Clerk {
    pub(crate) ledger: Ledger,
    pub(crate) flows: Flows,
    pub(crate) learner: Learner,
    pub(crate) classes: Classes,
    pub(crate) asked: AskedSets,
    pub(crate) clocks: Clocks,
    /// Two taps do not agree what came first, as far as is known: looked at again now and then.
    pub(crate) disagree: bool,
    pub(crate) user_plane: UserPlane,
    chains: bool,
    pub(crate) page: Page,
    paint: Paint,
    pub(crate) frame: FrameHeader,
    source: SourceId,
    /// The frame has been begun and not been posted.
    open: bool,
    sender: Party,
    /// The flow and the class of the frame being read, once they are known.
    pub(crate) flow: Option<(FlowId, ClassId)>,
    pub(crate) repeats: Repeats,
    pub(crate) recent: Recent,
    /// The standing of each flow, and when it was looked up.
    pub(crate) standings: Vec<(u64, Status)>,
    /// The packet being read was captured a moment ago: what it says was entered then.
    pub(crate) repeated: bool,
    /// The class of the G-PDU whose content is being read.
    pub(crate) carried: Option<ClassId>,
    /// What the frame's packet itself lacks, whatever it carries.
    pub(crate) packet_lacks: Option<Unmet>,
    /// The classes of entries in doubt.
    pub(crate) doubted: HashMap<u32, ClassId>,
    /// Whether all sessions of users are known, and in which second that was so.
    pub(crate) hears_all: Option<(i64, bool)>,
    /// The UE that the message at each depth is about.
    ues: [Option<Key>; DEPTH],
}

impl Clerk {
    const SIGNALLING: [Interface; 4] = [Interface::N2, Interface::Xn, Interface::N4, Interface::Sbi];

    /// One with a declaration, for so many taps; `chains` asks for the chain of causes of every message.
    pub(crate) fn new(network: Network, chains: bool, taps: usize) -> Self {
        Self { learner: Learner::with(network), chains, clocks: Clocks::of(taps), ..Self::default() }
    }

    /// A new frame.
    pub(crate) fn frame(&mut self, frame: &FrameHeader, sender: Party, source: SourceId) {
        (self.frame, self.source, self.sender) = (*frame, source, sender);
        (self.open, self.flow, self.carried, self.repeated) = (true, None, None, false);
        if frame.id.number.is_multiple_of(CLOCKS_EVERY) {
            self.disagree = self.clocks.offsets().iter().any(Offset::disagrees);
        }
        self.packet_lacks = None;
    }

    /// The frame's outermost packet.
    pub(crate) fn packet(&mut self, packet: &PacketHeader<'_>) {
        let (from, to) = (Party::Ip(packet.source), Party::Ip(packet.destination));
        let ports = packet.ports.unwrap_or_default();
        self.clocks.packet(packet, self.frame.id.tap, self.frame.time);
        // Of streams the assembler knows what is delivered again.
        let datagram = packet.protocol != 6;
        self.repeated = datagram && self.repeats.is_repeat(packet, self.frame.time);
        let ends = (packet.source, packet.destination);
        let (flow, _) = self.flow_is(FlowKey::new(from, to, packet.protocol, ports), Some(ends));
        if packet.options > 0
            && let Some(flow) = self.flows.get_mut(flow)
        {
            flow.options += u64::from(packet.options);
        }
        if !self.repeated && self.flows.get(flow).is_some_and(|flow| flow.user) {
            self.copied(packet, Leg::Plain(packet.link, packet.hops), ends);
        }
    }

    /// What is said between these ends, in either direction, is of no protocol that is known.
    pub(crate) fn unknown(&mut self, ends: &Endpoints) {
        let (from, to) = (Party::Ip(ends.source), Party::Ip(ends.destination));
        let Some((kind, source, destination)) = ends.ports else { return };
        for (from, to) in [(from, to), (to, from)] {
            self.flows.says_unknown(FlowKey::new(from, to, kind.number(), (source, destination)));
        }
    }

    /// The flow and the class of the frame being read: of one without a packet, those of its sender.
    pub(crate) fn here(&mut self) -> (FlowId, ClassId) {
        match self.flow {
            Some(here) => here,
            None => self.flow_is(FlowKey::new(self.sender, Party::Nameless, 0, (0, 0)), None),
        }
    }

    fn flow_is(&mut self, key: FlowKey, ends: Option<(IpAddr, IpAddr)>) -> (FlowId, ClassId) {
        let id = self.flows.of(key, self.frame.id);
        let mut unmet = None;
        if let (Some(flow), Some((from, to))) = (self.flows.get_mut(id), ends) {
            let need = users_packet(from, to);
            if flow.frames == 0 {
                let network = &self.learner.network;
                let in_pool = network.is_users(flow.key.from) || network.is_users(flow.key.to);
                flow.user = in_pool || self.ledger.check(&need, self.frame.time).is_none();
            }
            let user = flow.user;
            flow.frames += 1;
            flow.octets += u64::from(self.frame.original_len);
            if user {
                unmet = self.lacks_user(&need, key);
            }
        }
        let class = self.classes.of(Class { flow: id.0, announced: None, lacks: unmet.map(Lack::from) }, self.frame.id);
        self.flow = Some((id, class));
        if let Some(unmet) = unmet.filter(|unmet| unmet.proven) {
            self.packet_lacks(class, unmet, (key.from, key.to), NO_USERS);
        }
        (id, class)
    }

    /// The flow that a message went in: that of its frame, unless it comes from frames before.
    fn flow_of(&mut self, delivery: &Delivery<'_>) -> (FlowId, ClassId, Party, Party) {
        let here = self.here();
        let Some(ends) = delivery.stack.outermost() else {
            return (here.0, here.1, self.sender, Party::Nameless);
        };
        let (from, to) = (Party::Ip(ends.source), Party::Ip(ends.destination));
        let ports = ends.ports.map_or((0, 0), |(_, source, destination)| (source, destination));
        let is_here = |flow: &Flow| flow.key.from == from && flow.key.to == to && flow.key.port == ports.0.min(ports.1);
        if self.flows.get(here.0).is_some_and(is_here) || ends.ports.is_none() {
            return (here.0, here.1, from, to);
        }
        let transport = ends.ports.map_or(0, |(kind, ..)| kind.number());
        let id = self.flows.of(FlowKey::new(from, to, transport, ports), self.frame.id);
        (id, self.classes.of(Class { flow: id.0, announced: None, lacks: None }, self.frame.id), from, to)
    }

    /// Whether nobody can have given a reason: it would have come from an address that a reviewed declaration gives no element,
    /// and the interface over which it would have come is in the capture.
    fn is_nowhere(&self, lack: &Unmet) -> bool {
        let network = &self.learner.network;
        let Some((address, interface)) = announced_by_end(lack.relation, lack.key) else { return false };
        network.reviewed
            && network.element(address).is_none()
            && !network.is_users(Party::Ip(address))
            && self.ledger.coverage.has_whole(interface)
    }

    /// A message: writes what it is posted under into `entry`.
    pub(crate) fn message(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &mut Entry) {
        let depth = usize::from(delivery.depth).min(DEPTH - 1);
        let (flow, class, from, to) = self.flow_of(delivery);
        let carrier = depth.checked_sub(1).and_then(|above| self.ues.get(above).copied().flatten());
        entry.deed = Deed {
            frame: delivery.frame.0,
            time: delivery.time,
            from,
            to,
            protocol: delivery.message.id().protocol().title,
            name: delivery.message.name(),
            operation: speakers.and_then(|speakers| speakers.operation),
        };
        (entry.class, entry.unmet, entry.repeated, entry.ue, entry.cause) = (class, None, self.repeated, carrier, None);
        let cut = delivery.holes || self.frame.captured_len < self.frame.original_len;
        entry.partial = cut || delivery.notes.all().iter().any(is_of_a_gap);
        entry.wanted.clear();
        entry.issued.clear();
        // What is not entered says of no UE that what it carries is about it.
        if let Some(place) = self.ues.get_mut(depth) {
            *place = None;
        }
        let about = About::of(delivery, carrier);
        let in_tunnel = about.is_some_and(|about| about.ends.tunnel.is_some());
        if let Some(class) = self.carried.filter(|_| in_tunnel || self.packet_lacks.is_some()) {
            // What users say in their tunnels has the reason that the tunnel has.
            entry.class = class;
            entry.unmet = self.packet_lacks;
        } else if let Some(about) = about
            && !delivery.duplicate
            && !self.repeated
            && delivery.status != Status::Undecodable
        {
            self.judge(delivery, &About { speakers, ..about }, flow, entry);
        } else if let Some(about) = about
            && delivery.status == Status::Undecodable
        {
            // What could not be read may have given reasons.
            for scope in [about.pair(), Key::addresses(about.ends.source, about.ends.destination)] {
                for interface in Self::SIGNALLING {
                    self.ledger.gap(interface, Some(scope));
                }
            }
            for address in [about.ends.source, about.ends.destination] {
                self.ledger.gap(Interface::Sbi, Some(Key::Address(address)));
            }
        }
        self.classes.message(entry.class, delivery.frame.1, &entry.deed, entry.unmet.as_ref());
        if let Some(doubt) = entry.unmet.and_then(|unmet| unmet.doubt) {
            self.doubted.insert(doubt, entry.class);
        }
        for place in delivery.octets.places(Span::new(0, delivery.octets.len()), delivery.frame) {
            self.paint.add(place, Some(entry.class));
        }
    }

    /// Judges an entry by what it needs, and takes up what it says.
    fn judge(&mut self, delivery: &Delivery<'_>, about: &About<'_>, flow: FlowId, entry: &mut Entry) {
        let g_pdu = if delivery.depth == 0 { GPdu::of(about.message) } else { None };
        match &g_pdu {
            Some(g_pdu) if !self.chains => self.judge_g_pdu(delivery, about, flow, g_pdu, entry),
            _ => {
                let unmet = self.enter(delivery, about, flow, entry);
                entry.unmet = self.carried_by(about, g_pdu.as_ref(), unmet);
                let announced = self.announced(about.frame);
                let lacks = entry.unmet.map(Lack::from);
                entry.class = self.classes.of(Class { flow: flow.0, announced, lacks }, about.frame);
            }
        }
        self.carried = (delivery.depth == 0).then_some(entry.class);
    }

    /// Enters a message: what it lacks.
    pub(crate) fn enter(
        &mut self,
        delivery: &Delivery<'_>,
        about: &About<'_>,
        flow: FlowId,
        entry: &mut Entry,
    ) -> Option<Unmet> {
        self.flows.speaks(flow, delivery.message.id().protocol().name);
        if delivery.holes {
            // RAN nodes speak both over associations.
            for interface in [Interface::N2, Interface::Xn] {
                self.ledger.gap(interface, Some(about.pair()));
            }
        }
        claims(about, &mut self.page);
        self.learn(about.frame);
        let mut entered = self.ledger.enter(&entry.deed, &self.page.claims, self.chains);
        // Of a packet, its tunnel's own reasons say more.
        if let Some(lack) = entered.unmet.as_mut().filter(|_| GPdu::of(about.message).is_none()) {
            lack.proven |= self.is_nowhere(lack);
        }
        entry.ue = self.page.ue.or(entry.ue);
        entry.cause = entered.cause;
        (entry.wanted, entry.issued) = (entered.wanted, entered.issued);
        if let Some(place) = self.ues.get_mut(usize::from(delivery.depth).min(DEPTH - 1)) {
            *place = self.page.ue;
        }
        if let Some(lack) = entered.unmet.filter(|unmet| unmet.proven) {
            if let Some(doubt) = lack.doubt {
                self.user_plane.doubted(about, doubt);
            }
            return entered.unmet;
        }
        self.take_up(about);
        self.contradicted(about).or(entered.unmet)
    }

    fn learn(&mut self, frame: FrameId) {
        for fact in &self.page.facts {
            match *fact {
                Fact::Role(address, role) => self.learner.role(address, role, frame),
                Fact::Also(address, other, role) => self.learner.also(address, other, role, frame),
                Fact::User(address) => self.learner.user(address),
                Fact::Carried(tunnel, packet) if !self.learner.network.reviewed => self.learner.carried(tunnel, packet),
                Fact::Carried(..) => {}
            }
        }
    }

    /// What the NRF's registry says of the network.
    pub(crate) fn functions(&mut self, registry: &Registry) {
        let mut all: Vec<_> = registry.all().collect();
        all.sort_by_key(|known| (known.frame, known.profile.instance.clone()));
        for known in all {
            let profile = &known.profile;
            for address in profile.addresses.iter().chain(profile.endpoints.iter().map(|(address, _)| address)) {
                self.learner.role(*address, &profile.nf_type, known.frame);
                self.learner.label(*address, profile.vendor.as_deref());
            }
        }
    }

    /// The flows that a message asks for, by the number of their set.
    fn announced(&mut self, frame: FrameId) -> Option<u32> {
        for asked in &self.page.flows {
            let (from, to) = (Party::Ip(asked.from), Party::Ip(asked.to));
            let id = self.flows.of(FlowKey { from, to, transport: asked.transport, port: asked.port }, frame);
            self.flows.speaks(id, asked.speaks);
            let Some(flow) = self.flows.get_mut(id) else { continue };
            flow.announced = true;
            self.asked.add(id);
        }
        self.asked.close()
    }

    /// Octets that have a status of their own.
    pub(crate) fn mark(&mut self, place: Place, why: Why) {
        self.paint.add(place, None);
        let is_padding = self.frame.captured_len <= SHORT || place.len == CHECK_SEQUENCE;
        if why.is_behind()
            && !is_padding
            && let Some((flow, _)) = self.flow
            && let Some(flow) = self.flows.get_mut(flow)
        {
            flow.behind += u64::from(place.len);
        }
    }

    /// Something is missing from the capture: what it would have told of is not known.
    pub(crate) fn missing(&mut self, missing: Missing) {
        let Missing { frame, transport, .. } = missing;
        // A host that has nothing to do with the network may lose what it likes.
        if transport == Some(Transport::Tcp)
            && let Some(ends) = self.ends_of(frame)
            && !ends.iter().all(|end| self.takes_part(*end))
        {
            return ends.into_iter().for_each(|end| self.ledger.gap_at(Interface::Sbi, end));
        }
        // A tap that lost one packet may have lost any other, and what is sent in datagrams tells nobody.
        for interface in Self::SIGNALLING.into_iter().chain([Interface::N3, Interface::Transport]) {
            self.ledger.gap(interface, None);
        }
    }

    /// Whether who has this address is one of the network's functions: by a person's word, or else by what was heard of it.
    fn takes_part(&self, address: IpAddr) -> bool {
        match self.learner.network.reviewed {
            true => self.learner.network.element(address).is_some_and(Element::is_function),
            false => self.ledger.coverage.of((Interface::Sbi, Key::Address(address))).is_some(),
        }
    }

    /// The addresses between which a frame of a moment ago went.
    fn ends_of(&self, frame: FrameId) -> Option<[IpAddr; 2]> {
        let class = match self.flow {
            Some((_, class)) if frame == self.frame.id => class,
            _ => self.paint.flow_of(frame)?,
        };
        let flow = self.flows.get(FlowId(self.classes.get(class)?.class.flow))?;
        match (flow.key.from, flow.key.to) {
            (Party::Ip(from), Party::Ip(to)) => Some([from, to]),
            _ => None,
        }
    }

    /// The frame was not captured whole: what its end would have told of is not known.
    fn cut(&mut self) {
        let Some((flow, _)) = self.flow else { return };
        let Some(flow) = self.flows.get(flow).filter(|flow| !flow.user && !user_plane::is_path(&flow.protocols)) else {
            return;
        };
        let (Party::Ip(from), Party::Ip(to)) = (flow.key.from, flow.key.to) else { return };
        for (interface, address) in Self::SIGNALLING.into_iter().flat_map(|of| [(of, from), (of, to)]) {
            self.ledger.gap_at(interface, address);
        }
    }

    /// The frame is over: posts its octets. Answers with its flow.
    pub(crate) fn settle(&mut self) -> Option<FlowId> {
        let frame = (self.frame.id, self.source, self.frame.captured_len);
        if self.frame.captured_len < self.frame.original_len {
            self.cut();
        }
        let here = std::mem::take(&mut self.open).then(|| self.here());
        self.paint.settle(frame, here.map(|(_, class)| class), &mut self.classes);
        here.map(|(flow, _)| flow)
    }
}
