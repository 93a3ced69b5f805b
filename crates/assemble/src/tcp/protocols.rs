//! Which protocol a stream is, by its ports and its first octets.

use beleg_wire::{ALL, Carrier, Framing, Id, by_port};

/// The protocols that streams may be. [`Registry`] is what a program uses; tests bring their own.
pub trait Protocols {
    /// The protocol that a TCP port announces.
    fn by_port(&self, port: u16) -> Option<Id>;
    /// Every protocol, in the order in which structure is tried.
    fn all(&self) -> &[Id];
    /// Where the first message of `octets` ends, read as `id`.
    fn framing(&self, id: Id, octets: &[u8]) -> Framing;
    /// Whether streams of no protocol known here are wanted in order too, with what is missing of them, until
    /// [`Tcp::want`](super::Tcp::want) says otherwise.
    fn follows_others(&self) -> bool {
        false
    }
}

/// The registry of `beleg_wire`.
#[derive(Clone, Copy, Debug, Default)]
pub struct Registry;

impl Protocols for Registry {
    fn by_port(&self, port: u16) -> Option<Id> {
        by_port(Carrier::Tcp(port))
    }

    fn all(&self) -> &[Id] {
        ALL
    }

    fn framing(&self, id: Id, octets: &[u8]) -> Framing {
        match id.protocol().framing {
            Some(framing) => framing(octets),
            None => Framing::Foreign,
        }
    }

    fn follows_others(&self) -> bool {
        // One may be HTTP.
        true
    }
}

/// What is known of a stream besides its octets.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hint {
    /// What the other direction is.
    pub(super) peer: Option<Id>,
    /// Both ports.
    pub(super) ports: [u16; 2],
}

/// What a stream is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This, as far as can be told.
    Known(Id),
    /// Too early to tell.
    Undecided,
    /// Nothing known here.
    Nothing,
}

/// How many octets have to suffice.
pub(super) const SUFFICE: usize = 64;

/// What the stream is that starts with `octets`: what the other direction is or a port announces, unless its
/// framing says otherwise, else what the structure says. A framing that with [`SUFFICE`] octets still wants more
/// has recognised its own, since it would have refused by then: it gets the stream.
pub(super) fn identify<P: Protocols>(protocols: &P, hint: Hint, octets: &[u8]) -> Found {
    let ports = hint.ports.map(|port| protocols.by_port(port));
    let announced = [hint.peer].into_iter().chain(ports).flatten();
    let mut patient = None;
    for id in announced.chain(protocols.all().iter().copied()) {
        match protocols.framing(id, octets) {
            Framing::Message { .. } => return Found::Known(id),
            Framing::More => patient = patient.or(Some(id)),
            Framing::Boundless | Framing::Foreign => {}
        }
    }
    match patient {
        None => Found::Nothing,
        Some(id) if octets.len() >= SUFFICE => Found::Known(id),
        Some(_) => Found::Undecided,
    }
}
