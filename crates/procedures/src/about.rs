//! A message with what its procedure must know of where it stood.

use beleg_assemble::{Delivery, Endpoints};
use beleg_model::{FrameId, Key, Peer};
use beleg_wire::Message;

use crate::functions::Speakers;

/// One message and its surroundings.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The frame that completed it.
    pub frame: FrameId,
    /// What it says.
    pub message: &'a Message<'a>,
    /// The innermost network endpoints that it stood on.
    pub ends: Endpoints,
    /// Who takes part, on the service-based interface.
    pub speakers: Option<&'a Speakers>,
    /// The context of the UE that the carrying message is about.
    pub ue: Option<Key>,
}

impl<'a> About<'a> {
    /// What a delivery tells; `None` where it stands on no network layer.
    pub fn of(delivery: &Delivery<'a>, ue: Option<Key>) -> Option<Self> {
        let ends = delivery.stack.innermost()?;
        Some(Self { frame: delivery.frame.0, message: delivery.message, ends, speakers: None, ue })
    }

    /// The sender's transport address.
    pub fn from(&self) -> Peer {
        Peer { address: self.ends.source, port: self.ends.ports.map_or(0, |(_, source, _)| source) }
    }

    /// The receiver's transport address.
    pub fn to(&self) -> Peer {
        Peer { address: self.ends.destination, port: self.ends.ports.map_or(0, |(_, _, destination)| destination) }
    }

    /// The pair of both.
    pub fn pair(&self) -> Key {
        Key::peers(self.from(), self.to())
    }
}
