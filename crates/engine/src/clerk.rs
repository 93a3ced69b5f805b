//! Keeps the ledger while a run goes on: states what the procedures say of each message, enters it, and posts the octets of every
//! frame to a class of entries. At the end each class gets its status.

use std::net::IpAddr;
use std::sync::Arc;

use beleg_assemble::{Delivery, FrameHeader, PacketHeader};
use beleg_declaration::{Flow, FlowId, FlowKey, Flows, Learner, Network, Standing};
use beleg_ledger::{Books, Cause, Class, ClassId, Classes, Deed, Kept, Lack, Ledger, Sample, Seen};
use beleg_model::{FrameId, Interface, Key, Party, Place, Relation, SourceId, Span, Status};
use beleg_procedures::{About, Fact, Page, claims, users_packet};

use crate::paint::Paint;

/// How deep messages carry messages, at most.
const DEPTH: usize = 16;

/// What an observer learns of an entry.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The message.
    pub deed: Deed,
    /// Its class.
    pub class: ClassId,
    /// Its chain of causes, where the observer asked for chains or the message gives reasons.
    pub cause: Option<Arc<Cause>>,
}

/// The ledger at work.
#[derive(Debug, Default)]
pub(crate) struct Clerk {
    pub(crate) ledger: Ledger,
    pub(crate) flows: Flows,
    pub(crate) learner: Learner,
    pub(crate) classes: Classes,
    chains: bool,
    page: Page,
    paint: Paint,
    frame: FrameHeader,
    source: SourceId,
    /// The frame has been begun and not been posted.
    open: bool,
    sender: Party,
    receiver: Party,
    /// The flow and the class of the frame being read.
    flow: u32,
    class: ClassId,
    /// The class of the G-PDU whose content is being read.
    carried: Option<ClassId>,
    /// The UE that the message at each depth is about, and its class.
    ues: [Option<Key>; DEPTH],
}

impl Clerk {
    /// One with a declaration; `chains` asks for the chain of causes of every message.
    pub(crate) fn new(network: Network, chains: bool) -> Self {
        Self { learner: Learner::with(network), chains, ..Self::default() }
    }

    /// A new frame.
    pub(crate) fn frame(&mut self, frame: &FrameHeader, sender: Party, source: SourceId) {
        (self.frame, self.source, self.sender) = (*frame, source, sender);
        self.open = true;
        (self.receiver, self.carried) = (Party::Nameless, None);
        let key = FlowKey { from: sender, to: Party::Nameless, transport: 0, port: 0 };
        self.flow_is(key, None);
    }

    /// The frame's outermost packet.
    pub(crate) fn packet(&mut self, packet: &PacketHeader) {
        let (from, to) = (Party::Ip(packet.source), Party::Ip(packet.destination));
        let port = packet.ports.map_or(0, |(source, destination)| source.min(destination));
        self.receiver = to;
        let key = FlowKey { from, to, transport: packet.protocol, port };
        self.flow_is(key, Some((packet.source, packet.destination)));
    }

    fn flow_is(&mut self, key: FlowKey, ends: Option<(IpAddr, IpAddr)>) {
        let id = self.flows.of(key, self.frame.id);
        let mut lacks = None;
        if let (Some(flow), Some((from, to))) = (self.flows.get_mut(id), ends) {
            let need = users_packet(from, to);
            if flow.frames == 0 {
                flow.user = self.ledger.check(&need).is_none();
            }
            if flow.user {
                lacks = self.ledger.check(&need).map(|unmet| Lack {
                    relation: unmet.relation,
                    scope: unmet.scope,
                    proven: unmet.proven,
                    ended: unmet.ended.is_some(),
                });
            }
            flow.frames += 1;
            flow.octets += u64::from(self.frame.original_len);
        }
        self.flow = id.0;
        self.class = self.classes.of(Class { flow: id.0, announced: None, lacks }, self.frame.id);
    }

    /// A message: what it is posted under.
    pub(crate) fn message(&mut self, delivery: &Delivery<'_>) -> Entry {
        let depth = usize::from(delivery.depth).min(DEPTH - 1);
        let deed = Deed {
            frame: delivery.frame.0,
            time: delivery.time,
            from: self.sender,
            to: self.receiver,
            protocol: delivery.message.id().protocol().title,
            name: delivery.message.name(),
        };
        let mut entry = Entry { deed, class: self.class, cause: None };
        let carrier = depth.checked_sub(1).and_then(|above| self.ues.get(above).copied().flatten());
        let about = About::of(delivery, carrier);
        let in_tunnel = about.is_some_and(|about| about.ends.tunnel.is_some());
        let mut sample = Sample { deed, unmet: None };
        if let Some(class) = self.carried.filter(|_| in_tunnel) {
            // What users say in their tunnels has the reason that the tunnel has.
            entry.class = class;
        } else if let Some(about) = about
            && !delivery.duplicate
            && delivery.status != Status::Undecodable
        {
            self.protocol(delivery.message.id().protocol().name);
            claims(&about, &mut self.page);
            self.learn(deed.frame);
            let entered = self.ledger.enter(&deed, &self.page.claims, self.chains);
            let announced = self.announced(deed.frame);
            let lacks = entered.unmet.map(|unmet| Lack {
                relation: unmet.relation,
                scope: unmet.scope,
                proven: unmet.proven,
                ended: unmet.ended.is_some(),
            });
            sample.unmet = entered.unmet;
            entry.class = self.classes.of(Class { flow: self.flow, announced, lacks }, deed.frame);
            entry.cause = entered.cause;
            if let Some(place) = self.ues.get_mut(depth) {
                *place = self.page.ue;
            }
            self.carried = (depth == 0).then_some(entry.class);
        } else if let Some(about) = about
            && delivery.status == Status::Undecodable
        {
            // What could not be read may have given reasons.
            for scope in [about.pair(), Key::addresses(about.ends.source, about.ends.destination)] {
                for interface in [Interface::N2, Interface::N4] {
                    self.ledger.gap(interface, Some(scope));
                }
            }
        }
        self.classes.message(entry.class, delivery.frame.1, &sample);
        for place in delivery.octets.places(Span::new(0, delivery.octets.len()), delivery.frame) {
            self.paint.add(place, Some(entry.class));
        }
        entry
    }

    fn protocol(&mut self, name: &'static str) {
        if let Some(flow) = self.flows.get_mut(FlowId(self.flow))
            && !flow.protocols.contains(&name)
        {
            flow.protocols.push(name);
        }
    }

    fn learn(&mut self, frame: FrameId) {
        for fact in &self.page.facts {
            match *fact {
                Fact::Role(address, role) => self.learner.role(address, role, frame),
                Fact::Also(address, other, role) => self.learner.also(address, other, role, frame),
            }
        }
    }

    /// The flow that a message asks for, of several the one that no other message has told of.
    fn announced(&mut self, frame: FrameId) -> Option<u32> {
        let mut chosen = None;
        for asked in &self.page.flows {
            let (from, to) = (Party::Ip(asked.from), Party::Ip(asked.to));
            let id = self.flows.of(FlowKey { from, to, transport: asked.transport, port: asked.port }, frame);
            let Some(flow) = self.flows.get_mut(id) else { continue };
            if !flow.protocols.contains(&asked.speaks) {
                flow.protocols.push(asked.speaks);
            }
            flow.announced = true;
            chosen = Some(id.0).max(chosen);
        }
        chosen
    }

    /// Octets that have a status of their own.
    pub(crate) fn mark(&mut self, place: Place) {
        self.paint.add(place, None);
    }

    /// Something is missing from the capture: what it would have told of is not known.
    pub(crate) fn missing(&mut self) {
        for interface in [Interface::N2, Interface::N4, Interface::N3, Interface::Sbi, Interface::Transport] {
            self.ledger.gap(interface, None);
        }
    }

    /// The frame is over: posts its octets.
    pub(crate) fn settle(&mut self) {
        let frame = (self.frame.id, self.source, self.frame.captured_len);
        let open = std::mem::take(&mut self.open);
        self.paint.settle(frame, open.then_some(self.class), &mut self.classes);
    }

    /// The status of a class of entries, now that all is known.
    pub(crate) fn status(&self, id: ClassId) -> Status {
        let Some(kept) = self.classes.get(id) else { return Status::Unexamined };
        let flows = [Some(kept.class.flow), kept.class.announced];
        let of_flows =
            flows.into_iter().flatten().map(|flow| self.flow_status(flow)).max_by_key(|&status| gravity(status));
        let of_needs = match kept.class.lacks {
            None => Status::Vouched,
            Some(Lack { proven: true, .. }) => Status::Unvouched,
            Some(lack) if self.ledger.coverage.of(lack.scope).is_some() => Status::Opening,
            Some(_) => Status::Unseen,
        };
        [of_flows.unwrap_or(Status::Unseen), of_needs]
            .into_iter()
            .max_by_key(|&status| gravity(status))
            .unwrap_or(of_needs)
    }

    fn flow_status(&self, flow: u32) -> Status {
        let Some(flow) = self.flows.get(FlowId(flow)) else { return Status::Unseen };
        if flow.user {
            return Status::Vouched;
        }
        match self.learner.network.standing(flow) {
            Standing::Implied(_) | Standing::Allowed(_) => Status::Vouched,
            Standing::Undeclared => Status::Unvouched,
            Standing::Unknown => Status::Unseen,
        }
    }

    /// Gives every octet and every message its status.
    pub(crate) fn close(&self, books: &mut Books) {
        let statuses: Vec<Status> = (0..self.classes.all().len())
            .map(|id| self.status(ClassId(u32::try_from(id).unwrap_or(u32::MAX))))
            .collect();
        for (source, class, share) in self.classes.shares() {
            let status = statuses.get(class.0 as usize).copied().unwrap_or(Status::Unexamined);
            books.judge(source, status, share.octets);
            books.enter(source, status, share.messages);
        }
    }

    /// What the run leaves behind beside the books.
    pub(crate) fn judged(self) -> Judged {
        let statuses =
            (0..self.classes.all().len()).map(|id| self.status(ClassId(u32::try_from(id).unwrap_or(u32::MAX))));
        let classes = self.classes.all().iter().cloned().zip(statuses).collect();
        let network = &self.learner.network;
        let flows = self.flows.all().iter().map(|flow| (flow.clone(), network.standing(flow))).collect();
        let (vouchers, evicted) = (self.ledger.vouchers.len(), self.ledger.vouchers.evicted.clone());
        Judged {
            classes,
            flows,
            coverage: self.ledger.coverage.all(),
            vouchers,
            evicted,
            network: self.learner.network,
        }
    }
}

/// What a run has found out beside the books.
#[derive(Debug, Default)]
pub struct Judged {
    /// Entries by class, with their status, in order of appearance.
    pub classes: Vec<(Kept, Status)>,
    /// Flows, and what the declaration says of them.
    pub flows: Vec<(Flow, Standing)>,
    /// What the capture shows.
    pub coverage: Vec<(Interface, Key, Seen)>,
    /// The declaration, given or learnt.
    pub network: Network,
    /// Reasons still kept at the end.
    pub vouchers: usize,
    /// Reasons forgotten for want of room, by kind.
    pub evicted: Vec<(Relation, u64)>,
}

/// How grave a status is: of two that an entry could have, the graver one is its own.
fn gravity(status: Status) -> u8 {
    match status {
        Status::Unvouched => 3,
        Status::Unseen => 2,
        Status::Opening => 1,
        _ => 0,
    }
}
