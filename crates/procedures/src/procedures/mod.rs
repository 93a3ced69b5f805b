//! The registry of procedures: one line each.

mod authentication;
mod consumers;
mod gtp_tunnel;
mod handover;
mod n16_session;
mod n32;
mod nas;
mod ng_interface;
mod pdu_address;
mod pdu_session_resource;
mod pfcp_node;
mod pfcp_session;
mod resource;
mod sctp_association;
mod service;
mod session_work;
mod token;
mod ue_context;
mod xn;

use std::net::IpAddr;

use beleg_model::{Claims, FrameId, Key};
use beleg_wire::Id;

use crate::about::About;
use crate::contexts::Contexts;
use crate::network::{Announced, Asked, Fact, Given};

/// What the procedures state of one message.
#[derive(Debug, Default)]
pub struct Page {
    /// What it needs, gives, ends and shows.
    pub claims: Claims,
    /// What it says of the network.
    pub facts: Vec<Fact>,
    /// Flows that it asks an element to have.
    pub flows: Vec<Asked>,
    /// Ends of tunnels that it announces on N2.
    pub tunnels: Vec<Announced>,
    /// QoS flows of PDU sessions that it announces on N2.
    pub qos_flows: Vec<(Key, u8)>,
    /// PDU sessions whose resources it ends.
    pub released: Vec<Key>,
    /// The UE's context that it is about, for the messages that it carries.
    pub ue: Option<Key>,
    /// The address that it gives a UE.
    pub given: Option<Given>,
    /// The UPF's ends of tunnels that the carrier of what is carried announces, with the frame and the PDU session's number.
    pub(crate) beside: Vec<(FrameId, Option<u8>, (IpAddr, u32))>,
    /// Which UE is which subscriber, from one message to the next.
    pub(crate) contexts: Contexts,
}

impl Page {
    /// How much of what outlasts a message had to be forgotten.
    pub fn evicted(&self) -> u64 {
        self.contexts.evicted()
    }

    /// Empties it for the next message.
    pub fn clear(&mut self) {
        self.claims.clear();
        self.facts.clear();
        self.flows.clear();
        self.tunnels.clear();
        self.qos_flows.clear();
        self.released.clear();
        self.given = None;
        self.ue = None;
    }
}

/// A procedure, or what several have in common.
#[derive(Clone, Copy, Debug)]
pub struct Procedure {
    /// Its name.
    pub name: &'static str,
    /// Where it is specified.
    pub source: &'static str,
    /// The protocols whose messages it is about.
    pub speaks: &'static [Id],
    /// What it states of a message: nothing where the message is none of its own.
    pub state: fn(&About<'_>, &mut Page),
}

/// Every procedure, in the order in which they state.
pub const ALL: &[Procedure] = &[
    gtp_tunnel::PROCEDURE,
    pfcp_node::PROCEDURE,
    pfcp_session::PROCEDURE,
    session_work::PROCEDURE,
    sctp_association::PROCEDURE,
    ng_interface::PROCEDURE,
    ue_context::PROCEDURE,
    handover::PROCEDURE,
    xn::PROCEDURE,
    pdu_session_resource::PROCEDURE,
    pdu_address::PROCEDURE,
    nas::PROCEDURE,
    n32::PROCEDURE,
    n16_session::PROCEDURE,
    service::PROCEDURE,
    resource::PROCEDURE,
    consumers::PROCEDURE,
    authentication::PROCEDURE,
    token::PROCEDURE,
];

/// What all procedures state of a message.
pub fn claims(about: &About<'_>, page: &mut Page) {
    page.clear();
    let id = about.message.id();
    for procedure in ALL.iter().filter(|procedure| procedure.speaks.contains(&id)) {
        (procedure.state)(about, page);
    }
}
