//! The stage: what is to be sent waits in the order of its time, is offered to what is planted, and leaves as frames with their
//! ground truth, one by one. Only what waits is in memory.

pub mod links;
mod queue;
pub mod send;

use std::collections::VecDeque;

use crate::core::World;
use crate::misdeeds::Deed;
use crate::rng::Rng;
use crate::scenario::Scenario;

use links::Links;
pub(crate) use queue::{Item, Queue};
use send::{Body, Send, Truth};

/// How long an NGAP message waits for another one: shorter than anything that it may cause takes.
const TOGETHER: i64 = 120_000;

/// A frame of the scenario.
#[derive(Clone, Debug)]
pub struct Emitted {
    /// When, in nanoseconds since the epoch.
    pub time: i64,
    /// From the Ethernet header on.
    pub octets: Vec<u8>,
    /// Where it is seen.
    pub interface: crate::interface::Interface,
    /// From which address the element sent it.
    pub from: std::net::IpAddr,
    /// Why.
    pub truth: Truth,
}

/// A scenario being played: an iterator over its frames.
#[derive(Debug)]
pub struct Stage {
    pub(crate) world: World,
    pub(crate) queue: Queue,
    pub(crate) links: Links,
    deeds: Vec<Box<dyn Deed>>,
    out: VecDeque<Emitted>,
    /// What a message has become: kept for its room.
    frames: Vec<Vec<u8>>,
    path: Rng,
    /// A frame that is held back, to come after the next one.
    held: Option<Emitted>,
    failure: Option<String>,
}

impl Stage {
    /// Sets a scenario up.
    pub fn new(scenario: Scenario) -> Self {
        let seed = scenario.seed;
        let deeds: Vec<Box<dyn Deed>> = scenario
            .misdeeds
            .iter()
            .filter_map(|planted| Some((crate::misdeeds::ALL.get(planted.misdeed)?.make)(planted.form)))
            .collect();
        let mut stage = Self {
            world: World::new(scenario),
            queue: Queue::default(),
            links: Links::default(),
            deeds,
            out: VecDeque::new(),
            frames: Vec::new(),
            path: Rng::new(seed, 0x9a7),
            held: None,
            failure: None,
        };
        crate::core::begin(&mut stage);
        for (at, planted) in stage.world.scenario.misdeeds.iter().enumerate() {
            stage.queue.push(stage.world.scenario.start + planted.at, Item::Deed(at));
        }
        stage
    }

    /// What went wrong: a message that did not fit its specification. Nothing does in a released version.
    pub const fn failure(&self) -> Option<&String> {
        self.failure.as_ref()
    }

    /// The scenario that is played.
    pub const fn scenario(&self) -> &Scenario {
        &self.world.scenario
    }

    fn advance(&mut self) -> bool {
        let Some((at, item)) = self.queue.pop() else { return false };
        match item {
            Item::Send(send) => self.emit(*send),
            Item::Arrive(group) => crate::core::arrive(self, group, at),
            Item::Step(ue) => crate::core::step(self, ue, at),
            Item::Heartbeat => crate::core::heartbeat(self, at),
            Item::Deed(number) => {
                let mut deeds = std::mem::take(&mut self.deeds);
                if let Some(deed) = deeds.get_mut(number) {
                    deed.begin(self, number, at);
                }
                self.deeds = deeds;
            }
        }
        true
    }

    fn emit(&mut self, mut send: Send) {
        let mut deeds = std::mem::take(&mut self.deeds);
        for (number, deed) in deeds.iter_mut().enumerate() {
            deed.see(self, number, &mut send);
        }
        self.deeds = deeds;
        let bundle = matches!(send.body, Body::Ngap(_)) && self.path.chance(self.world.scenario.path.bundling);
        if bundle {
            let flush = Send { at: send.at + TOGETHER, body: Body::Flush, ..send.clone() };
            self.queue.send(flush);
        }
        let mut frames = std::mem::take(&mut self.frames);
        if let Err(misfit) = self.links.frames(&send, bundle, &mut frames) {
            self.failure.get_or_insert(misfit);
        }
        let Send { interface, from, truth, at: time, .. } = send;
        let shown = !self.world.scenario.without.contains(&interface);
        for octets in frames.drain(..) {
            if shown {
                self.on_the_way(Emitted { time, octets, interface, from, truth });
            }
        }
        self.frames = frames;
    }

    /// Retransmits, holds back and loses frames, where the scenario asks for it.
    fn on_the_way(&mut self, frame: Emitted) {
        let path = self.world.scenario.path;
        if self.path.chance(path.loss) {
            return;
        }
        let again = self.path.chance(path.retransmission).then(|| frame.clone());
        let time = frame.time;
        if self.held.is_none() && self.path.chance(path.reordering) {
            self.held = Some(frame);
        } else {
            self.out.push_back(frame);
            self.out.extend(self.held.take().map(|held| Emitted { time, ..held }));
        }
        self.out.extend(again);
    }
}

impl Iterator for Stage {
    type Item = Emitted;

    fn next(&mut self) -> Option<Emitted> {
        loop {
            if let Some(frame) = self.out.pop_front() {
                return Some(frame);
            }
            if !self.advance() {
                return self.held.take();
            }
        }
    }
}
