//! The elements and the flows that are declared.

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_model::{FrameId, Party};
use beleg_spec::{reference_points, sbi};
use foldhash::quality::RandomState;

use crate::flows::{Flow, FlowKey};

/// A piece of equipment or a network function.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name in output.
    pub name: String,
    /// What it is: one or more of 3GPP's names (TS 23.501 clause 6.2), or `host`.
    pub roles: Vec<String>,
    /// Whose product it is: a label, nothing else.
    pub vendor: Option<String>,
    /// Its addresses.
    pub addresses: Vec<IpAddr>,
    /// The frame that taught it.
    pub learnt: Option<FrameId>,
}

impl Element {
    /// Whether this is its role, and no other.
    pub fn has_only(&self, role: &str) -> bool {
        matches!(self.roles.as_slice(), [only] if only == role)
    }

    /// Whether it is known as a network function or a RAN node, not as any host.
    pub fn is_function(&self) -> bool {
        self.roles.iter().any(|role| !matches!(role.as_str(), "host" | "DN"))
    }
}

/// A flow that is allowed beside what roles imply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allow {
    /// Name of an element, an address, or `any`.
    pub from: String,
    /// Likewise.
    pub to: String,
    /// `udp/123`, `tcp/443`, `icmp`, `link`, `ip/89`, `service/Nudm_SDM`, `any`.
    pub flow: String,
    /// Why.
    pub reason: String,
    /// The frame that taught it.
    pub learnt: Option<FrameId>,
}

/// A range of users' addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pool {
    /// Its first address.
    pub base: IpAddr,
    /// How many leading bits its addresses share.
    pub bits: u8,
}

impl Pool {
    /// The range of this size around an address.
    pub fn around(address: IpAddr, bits: u8) -> Self {
        let base = match address {
            IpAddr::V4(address) => IpAddr::V4((u32::from(address) & high(u32::MAX, 32, bits)).into()),
            IpAddr::V6(address) => IpAddr::V6((u128::from(address) & high(u128::MAX, 128, bits)).into()),
        };
        Self { base, bits }
    }

    /// Whether an address is in it.
    pub fn holds(&self, address: IpAddr) -> bool {
        self.base.is_ipv4() == address.is_ipv4() && Self::around(address, self.bits) == *self
    }
}

/// `bits` ones at the high end of `width`.
fn high<T: std::ops::Shl<u32, Output = T> + Default>(ones: T, width: u32, bits: u8) -> T {
    match width.saturating_sub(u32::from(bits)) {
        shift if shift >= width => T::default(),
        shift => ones << shift,
    }
}

/// What the declaration says of a flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The roles of its ends imply it: the reference point.
    Implied(&'static str),
    /// A line allows it: which, and its reason.
    Allowed(usize),
    /// It is a user's: one of its ends is in a pool of users' addresses.
    Users,
    /// A person's declaration does not know it.
    Undeclared,
    /// There is no declaration that could know it.
    Unknown,
}

/// A declaration.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// Its name.
    pub name: String,
    /// Its PLMNs.
    pub plmn: Vec<String>,
    /// Where its users' addresses are taken from.
    pub ue_pools: Vec<Pool>,
    /// Its elements.
    pub elements: Vec<Element>,
    /// The flows allowed beside.
    pub allows: Vec<Allow>,
    /// A person stands for it, so that what it does not name is undeclared.
    pub reviewed: bool,
    by_address: HashMap<IpAddr, usize, RandomState>,
}

impl Network {
    /// Who has an address.
    pub fn element(&self, address: IpAddr) -> Option<&Element> {
        self.elements.get(*self.by_address.get(&address)?)
    }

    /// Its place among the elements.
    pub fn place(&self, address: IpAddr) -> Option<usize> {
        self.by_address.get(&address).copied()
    }

    /// Whether two addresses are known to be one element's.
    pub fn is_one(&self, one: IpAddr, other: IpAddr) -> bool {
        one == other || self.place(one).is_some() && self.place(one) == self.place(other)
    }

    /// Adds an element; an address that another one has stays that one's.
    pub fn add(&mut self, element: Element) -> usize {
        let place = self.elements.len();
        for &address in &element.addresses {
            self.by_address.entry(address).or_insert(place);
        }
        self.elements.push(element);
        place
    }

    /// Gives an element one more address.
    pub fn also(&mut self, place: usize, address: IpAddr) {
        if self.by_address.contains_key(&address) {
            return;
        }
        if let Some(element) = self.elements.get_mut(place) {
            element.addresses.push(address);
            self.by_address.insert(address, place);
        }
    }

    /// What it says of a flow.
    pub fn standing(&self, flow: &Flow) -> Standing {
        let FlowKey { from, to, transport, .. } = flow.key;
        let ends = (self.at(from), self.at(to));
        // A role implies what is spoken, not the way to speak something else.
        if let (Some(one), Some(other)) = ends
            && !flow.is_unknown()
            && let Some(name) = implied(one, other, transport, &flow.protocols)
        {
            return Standing::Implied(name);
        }
        // Who has which address is asked of anybody; ICMP is for those who have to do with each other.
        let both = ends.0.is_some() && (transport == 0 || ends.1.is_some());
        if both && reference_points::is_housekeeping(transport) {
            return Standing::Implied(if transport == 0 { "address resolution" } else { "ICMP between elements" });
        }
        let allowed = |allow: &Allow| allow.covers(flow, (ends.0, ends.1));
        match self.allows.iter().position(allowed) {
            Some(line) => Standing::Allowed(line),
            None if self.is_users(from) || self.is_users(to) => Standing::Users,
            None if self.reviewed => Standing::Undeclared,
            None => Standing::Unknown,
        }
    }

    /// Whether a party is a user, by its address.
    pub fn is_users(&self, party: Party) -> bool {
        match party {
            Party::Ip(address) => self.ue_pools.iter().any(|pool| pool.holds(address)),
            _ => false,
        }
    }

    fn at(&self, party: Party) -> Option<&Element> {
        match party {
            Party::Ip(address) => self.element(address),
            _ => None,
        }
    }
}

/// The reference point that the roles of two elements imply. Two functions at one address are one element to the wire: they
/// may say to themselves what any of their roles may say.
fn implied(one: &Element, other: &Element, transport: u8, seen: &[&str]) -> Option<&'static str> {
    let pairs = one.roles.iter().flat_map(|role| other.roles.iter().map(move |with| (role, with)));
    pairs
        .into_iter()
        .find_map(|(role, with)| reference_points::between(role, with, transport, seen))
        .map(|point| point.name)
}

impl Allow {
    /// Whether this line is about a flow, in either direction: who may be asked may answer.
    fn covers(&self, flow: &Flow, ends: (Option<&Element>, Option<&Element>)) -> bool {
        let is = |word: &str, party: Party, element: Option<&Element>| {
            word == "any" || word == party.to_string() || element.is_some_and(|element| element.name == word)
        };
        let FlowKey { from, to, .. } = flow.key;
        let there = is(&self.from, from, ends.0) && is(&self.to, to, ends.1);
        let back = is(&self.from, to, ends.1) && is(&self.to, from, ends.0);
        (there || back) && (self.flow == "any" || self.flow == flow.key.service())
    }
}

impl FlowKey {
    /// How the declaration writes the kind of packets: `udp/123`, `icmp`, `arp`.
    pub fn service(&self) -> String {
        match (self.transport, self.port) {
            (0, _) => "link".to_owned(),
            (1 | 58, _) => "icmp".to_owned(),
            (6, port) => format!("tcp/{port}"),
            (17, port) => format!("udp/{port}"),
            (132, port) => format!("sctp/{port}"),
            (sbi::AS_TRANSPORT, number) => {
                format!("service/{}", sbi::by_number(number).map_or("unknown", |api| api.service))
            }
            (other, _) => format!("ip/{other}"),
        }
    }
}
