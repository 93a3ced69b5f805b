//! The flows of a capture: who sent what kind of packets to whom. Bounded; what does not fit is one flow of its own.

use std::collections::HashMap;

use beleg_model::{FrameId, Party};
use foldhash::quality::RandomState;

/// A flow by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FlowId(pub u32);

/// What makes a flow one: direction, transport and the service's port.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FlowKey {
    /// The sender.
    pub from: Party,
    /// The receiver.
    pub to: Party,
    /// IP protocol number of what follows the network layer; 0 where there is none.
    pub transport: u8,
    /// The port of the two by which the service is known; 0 where there is none.
    pub port: u16,
}

impl FlowKey {
    /// The flow of a packet with these ports: of two, the lower one is the service's as a rule.
    pub fn new(from: Party, to: Party, transport: u8, ports: (u16, u16)) -> Self {
        Self { from, to, transport, port: ports.0.min(ports.1) }
    }
}

/// A flow.
#[derive(Clone, Debug)]
pub struct Flow {
    /// What makes it one.
    pub key: FlowKey,
    /// Frames.
    pub frames: u64,
    /// Octets of those frames.
    pub octets: u64,
    /// The application protocols seen in it, by name.
    pub protocols: Vec<&'static str>,
    /// Its first frame.
    pub first: FrameId,
    /// It carries a user's own packets, outside tunnels: N6.
    pub user: bool,
    /// A message asked an element to have it.
    pub announced: bool,
    /// Something in it is, from its beginning on, of no protocol that is known.
    pub unknown: bool,
    /// Octets behind its packets that no length accounts for, but for padding and check sequences.
    pub behind: u64,
    /// Octets of options in the headers of its packets.
    pub options: u64,
}

impl Flow {
    /// Whether nothing is said in it but what is of no protocol that is known.
    pub fn is_unknown(&self) -> bool {
        self.unknown && self.protocols.is_empty()
    }
}

/// All flows.
#[derive(Debug, Default)]
pub struct Flows {
    flows: Vec<Flow>,
    index: HashMap<FlowKey, FlowId, RandomState>,
    last: [Option<(FlowKey, FlowId)>; 2],
    /// How often anything has changed on which a flow's standing depends.
    pub changes: u64,
    /// How often a flow was asked for that did not fit.
    pub folded: u64,
}

impl Flows {
    /// How many flows are kept apart.
    pub const LIMIT: usize = 1 << 16;

    /// The flow of a key.
    pub fn of(&mut self, key: FlowKey, frame: FrameId) -> FlowId {
        if let Some((_, id)) = self.last.iter().flatten().find(|(last, _)| *last == key) {
            return *id;
        }
        let id = self.look_up(key, frame);
        if id.0 as usize == Self::LIMIT {
            return id;
        }
        self.last = [Some((key, id)), self.last.first().copied().flatten()];
        id
    }

    /// A flow.
    pub fn get(&self, id: FlowId) -> Option<&Flow> {
        self.flows.get(id.0 as usize)
    }

    /// A flow, to count in.
    pub fn get_mut(&mut self, id: FlowId) -> Option<&mut Flow> {
        self.flows.get_mut(id.0 as usize)
    }

    /// A protocol is spoken in a flow.
    pub fn speaks(&mut self, id: FlowId, protocol: &'static str) {
        if let Some(flow) = self.flows.get_mut(id.0 as usize)
            && !flow.protocols.contains(&protocol)
        {
            flow.protocols.push(protocol);
            self.changes += 1;
        }
    }

    /// Something is said in a flow that is of no protocol that is known.
    pub fn says_unknown(&mut self, key: FlowKey) {
        if let Some(flow) = self.index.get(&key).and_then(|id| self.flows.get_mut(id.0 as usize))
            && !flow.unknown
        {
            flow.unknown = true;
            self.changes += 1;
        }
    }

    /// All of them, in order of appearance.
    pub fn all(&self) -> &[Flow] {
        &self.flows
    }

    fn look_up(&mut self, key: FlowKey, frame: FrameId) -> FlowId {
        let room = self.flows.len() < Self::LIMIT || self.index.contains_key(&key);
        let others = FlowKey { from: Party::Others, to: Party::Others, transport: 0, port: 0 };
        self.folded += u64::from(!room);
        let key = if room { key } else { others };
        *self.index.entry(key).or_insert_with(|| {
            let (frames, octets, protocols) = (0, 0, Vec::new());
            let (user, announced, unknown) = (false, false, false);
            let (behind, options, first) = (0, 0, frame);
            self.flows.push(Flow { key, frames, octets, protocols, first, user, announced, unknown, behind, options });
            FlowId(u32::try_from(self.flows.len() - 1).unwrap_or(u32::MAX))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flows_that_do_not_fit_are_counted_each_time() {
        let key = |number: u32| {
            let from = Party::Ip(std::net::Ipv4Addr::from(0x0a00_0000 + number).into());
            FlowKey { from, to: Party::Nameless, transport: 17, port: 1 }
        };
        let mut flows = Flows::default();
        for number in 0..Flows::LIMIT as u32 {
            assert_eq!(flows.of(key(number), FrameId::default()), FlowId(number));
        }
        assert_eq!(flows.folded, 0);
        let others = FlowId(Flows::LIMIT as u32);
        for _ in 0..3 {
            assert_eq!(flows.of(key(u32::MAX >> 8), FrameId::default()), others);
        }
        assert_eq!((flows.folded, flows.all().len()), (3, Flows::LIMIT + 1));
        assert_eq!(flows.of(key(7), FrameId::default()), FlowId(7));
    }
}
