//! What a run has found out beside the books: classes of entries with their status, flows with their standing, coverage.

use crate::clocks::Offset;
use beleg_declaration::{Flow, FlowId, Network, Standing};
use beleg_ledger::{Class, ClassId, Kept, Seen};
use beleg_model::{FrameId, Interface, Key, Party, Relation, Status};

/// What did not fit in the tables of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Folded {
    /// Entries whose class did not fit among those kept apart: they were not judged by what they lack.
    pub classes: u64,
    /// Packets and requests whose flow did not fit: the declaration was not asked about them.
    pub flows: u64,
    /// Flows that messages asked for and that were not kept.
    pub asked: u64,
    /// Sessions whose rules were forgotten: their packets were not held against them.
    pub sessions: u64,
    /// Users' packets that were forgotten before two seconds were over: copies of them were not looked for.
    pub packets: u64,
    /// Interfaces of parties that did not fit: nothing that is missing there proves anything.
    pub scopes: u64,
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
    /// The first frame that shows that the capture was filtered.
    pub filtered: Option<FrameId>,
    /// Datagrams that were captures of one that was captured a moment before.
    pub repeated: u64,
    /// What did not fit in a table, and was not judged for it.
    pub folded: Folded,
    /// How far the clocks of taps are apart, where two hold the same packets.
    pub clocks: Vec<Offset>,
    /// The sets of flows that messages asked for, by the number in their class.
    pub asked: Vec<Box<[FlowId]>>,
    /// Reasons forgotten for want of room, by kind.
    pub evicted: Vec<(Relation, u64)>,
}

impl Judged {
    /// The status of a class of entries.
    pub fn status(&self, class: ClassId) -> Option<Status> {
        self.classes.get(class.0 as usize).map(|(_, status)| *status)
    }

    /// Who a party is, as far as the declaration knows: the element's name, or its address.
    pub fn name(&self, party: Party) -> String {
        let element = match party {
            Party::Ip(address) => self.network.element(address),
            _ => None,
        };
        element.map_or_else(|| party.to_string(), |element| element.name.clone())
    }

    /// The flows that the messages of a class ask for.
    pub fn asks(&self, class: &Class) -> impl Iterator<Item = &(Flow, Standing)> {
        let set = class.announced.and_then(|set| self.asked.get(set as usize));
        set.into_iter().flatten().filter_map(|flow| self.flow(*flow))
    }

    /// A flow by its number.
    pub fn flow(&self, id: FlowId) -> Option<&(Flow, Standing)> {
        self.flows.get(id.0 as usize)
    }
}
