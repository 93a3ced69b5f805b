//! Elements that restart, and what they had received before that could have been the reason: a message that is not as its
//! specification says, or that lacks its reason.
//!
//! Deliberately absent: whether it was the reason.

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_assemble::Delivery;
use beleg_declaration::Network;
use beleg_engine::Entry;
use beleg_model::{FrameId, Name, NoteKind, Party, Symbol, Time};
use beleg_procedures::functions::Speakers;
use beleg_wire::Message;
use foldhash::quality::RandomState;

/// How many elements, and how many restarts.
const ELEMENTS: usize = 1 << 14;
const RESTARTS: usize = 1 << 12;
/// PFCP's Recovery Time Stamp (TS 29.244 clause 8.2.65).
const RECOVERY_TIME_STAMP: u16 = 96;
/// ABORT (RFC 9260 clause 3.3.7).
const ABORT: &str = "ABORT";

/// A message that could bring its receiver down.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Suspect {
    pub(crate) frame: FrameId,
    pub(crate) time: Time,
    pub(crate) protocol: &'static str,
    pub(crate) name: Name,
    /// What is irregular about it.
    pub(crate) issue: Option<&'static str>,
    /// Its class: whether its reason is lacking is known only at the end.
    pub(crate) class: u32,
}

/// An element that begins anew.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Restart {
    pub(crate) address: IpAddr,
    pub(crate) kind: &'static str,
    pub(crate) frame: FrameId,
    pub(crate) time: Time,
    /// The last one that is malformed, and the last one that seemed to lack its reason.
    pub(crate) suspects: [Option<Suspect>; 2],
    pub(crate) peer: Party,
}

/// All that is known of elements.
#[derive(Debug, Default)]
pub(crate) struct Restarts {
    /// The last message of the kind, by the receiver's first address.
    suspects: HashMap<IpAddr, [Option<Suspect>; 2], RandomState>,
    recoveries: HashMap<IpAddr, [u8; 4], RandomState>,
    registered: HashMap<Symbol, (), RandomState>,
    pub(crate) all: Vec<Restart>,
    /// Those that did not fit.
    pub(crate) folded: u64,
}

impl Restarts {
    /// Takes a message up.
    pub(crate) fn see(
        &mut self,
        delivery: &Delivery<'_>,
        speakers: Option<&Speakers>,
        entry: &Entry,
        network: &Network,
    ) {
        let Some(ends) = delivery.stack.innermost() else { return };
        let (from, to) = (first(network, ends.source), first(network, ends.destination));
        match delivery.message {
            Message::Pfcp(message) => {
                let stamp = message.find(RECOVERY_TIME_STAMP).and_then(|ie| <[u8; 4]>::try_from(ie.value).ok());
                if let Some(stamp) = stamp
                    && (self.recoveries.len() < ELEMENTS || self.recoveries.contains_key(&from))
                    && self.recoveries.insert(from, stamp).is_some_and(|before| before < stamp)
                {
                    self.restart(from, Party::Ip(to), "recovery", delivery);
                }
            }
            Message::Sctp(_) if delivery.message.name().known() == Some(ABORT) => {
                self.restart(from, Party::Ip(to), "abort", delivery);
            }
            Message::Http(message) if speakers.and_then(|own| own.operation) == Some("NFRegister") => {
                let path = message.head.request().and_then(|request| request.path.as_deref());
                let id = path.and_then(|path| path.rsplit(|octet| *octet == b'/').next());
                let id = id.and_then(|id| std::str::from_utf8(id).ok()).map(Symbol::of);
                if let Some(id) = id.filter(|_| speakers.is_some_and(|own| !own.relays.0))
                    && (self.registered.len() < ELEMENTS || self.registered.contains_key(&id))
                    && self.registered.insert(id, ()).is_some()
                {
                    self.restart(from, Party::Ip(to), "registration", delivery);
                }
            }
            Message::Http(message) if speakers.and_then(|own| own.operation) == Some("NFDeregister") => {
                let path = message.head.request().and_then(|request| request.path.as_deref());
                let id = path.and_then(|path| path.rsplit(|octet| *octet == b'/').next());
                if let Some(id) = id.and_then(|id| std::str::from_utf8(id).ok()) {
                    self.registered.remove(&Symbol::of(id));
                }
            }
            _ => {}
        }
        let grave = |kind: NoteKind| {
            matches!(kind, NoteKind::Truncated | NoteKind::BadLength | NoteKind::BadValue | NoteKind::Missing)
        };
        let issue = delivery.notes.all().iter().find(|note| grave(note.kind)).map(|note| note.what);
        // What the capture cut off reached its receiver whole.
        if entry.partial || issue.is_none() && !entry.unmet.is_some_and(|unmet| unmet.proven) {
            return;
        }
        let protocol = delivery.message.id().protocol().name;
        let (frame, time, name, class) = (delivery.frame.0, delivery.time, entry.deed.name, entry.class.0);
        if self.suspects.len() < ELEMENTS || self.suspects.contains_key(&to) {
            let [malformed, groundless] = self.suspects.entry(to).or_default();
            let place = if issue.is_some() { malformed } else { groundless };
            *place = Some(Suspect { frame, time, protocol, name, issue, class });
        }
    }

    fn restart(&mut self, address: IpAddr, peer: Party, kind: &'static str, delivery: &Delivery<'_>) {
        if self.all.len() >= RESTARTS {
            self.folded += 1;
            return;
        }
        let suspects = self.suspects.remove(&address).unwrap_or_default();
        self.all.push(Restart { address, kind, frame: delivery.frame.0, time: delivery.time, suspects, peer });
    }
}

/// The address by which an element is known.
fn first(network: &Network, address: IpAddr) -> IpAddr {
    network.element(address).and_then(|element| element.addresses.first().copied()).unwrap_or(address)
}
