//! What was found of G-PDUs of a moment ago. A G-PDU rests on its tunnel, on the rules in force for it and on who sends it: while
//! none of these changes, the next one in the same tunnel between the same two hosts is judged as the last one was.
//!
//! Deliberately absent: where the packet has been before, which is each packet's own.

use std::hash::BuildHasher;

use beleg_declaration::FlowId;
use beleg_ledger::ClassId;
use beleg_model::hash_address;
use beleg_procedures::user_plane::GPdu;
use foldhash::quality::RandomState;

/// How many places there are for kinds of G-PDUs, and how many kinds share one.
const PLACES: usize = 1 << 11;
const WAYS: usize = 4;

/// G-PDUs that are judged alike: a digest of their flow, tunnel, QoS flow and hosts, by which nobody can aim at another's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kind(u64);

/// What was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Nothing is known of its tunnel, and nothing need be; otherwise there is one, and the packet contradicts no rule.
    pub(crate) lacks: bool,
    /// The class of its entries.
    pub(crate) class: ClassId,
}

#[derive(Clone, Copy, Debug, Default)]
struct Known {
    kind: u64,
    /// The number of changes up to which it is known to hold.
    changes: u32,
    /// The class, and in the lowest bit whether it lacks something.
    found: u32,
}

/// As long and aligned as a line of the cache.
#[repr(align(64))]
#[derive(Clone, Copy, Debug, Default)]
struct Line([Known; WAYS]);

/// The kinds of the last moments.
#[derive(Debug, Default)]
pub(crate) struct Recent {
    hasher: RandomState,
    places: Vec<Line>,
}

impl Recent {
    /// The kind of a G-PDU in this flow.
    pub(crate) fn kind(&self, g_pdu: &GPdu<'_>, flow: FlowId) -> Option<Kind> {
        let (teid, qfi) = (g_pdu.teid?, g_pdu.qfi.map_or(0, |qfi| u32::from(qfi) + 1));
        let mut state = self.hasher.build_hasher();
        hash_address(g_pdu.packet.source, teid, &mut state);
        hash_address(g_pdu.packet.destination, flow.0 ^ qfi << 24, &mut state);
        // 0 is nobody's.
        Some(Kind(std::hash::Hasher::finish(&state) | 1))
    }

    /// What was found of this kind, where nothing has changed since.
    pub(crate) fn find(&self, Kind(kind): Kind, changes: u64) -> Option<Found> {
        let Line(ways) = self.places.get(place(kind))?;
        let known = ways.iter().find(|known| known.kind == kind && known.changes == changes as u32)?;
        Some(Found { lacks: known.found & 1 == 1, class: ClassId(known.found >> 1) })
    }

    /// Remembers what was found, in the place of what is out of date.
    pub(crate) fn remember(&mut self, Kind(kind): Kind, changes: u64, found: Found) {
        if self.places.is_empty() {
            self.places.resize(PLACES, Line::default());
        }
        let changes = changes as u32;
        let Some(Line(ways)) = self.places.get_mut(place(kind)) else { return };
        let is_over = |known: &Known| known.kind == kind || known.kind == 0 || known.changes != changes;
        let way = ways.iter().position(is_over).unwrap_or((kind >> 32) as usize % WAYS);
        if let Some(known) = ways.get_mut(way) {
            *known = Known { kind, changes, found: found.class.0 << 1 | u32::from(found.lacks) };
        }
    }
}

fn place(kind: u64) -> usize {
    (kind >> 1) as usize % PLACES
}
