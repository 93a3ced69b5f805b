//! A scenario: the network, who is in it, and what happens. Read from TOML by [`read`]; what may stand in it is
//! docs/formats/scenario.md.

mod fault;
mod read;
mod step;

use std::net::IpAddr;

pub use fault::Fault;
pub use read::read;
pub use step::{STEPS, Step};

use crate::interface::Interface;
use crate::misdeeds::Form;
use crate::nas::security::Algorithms;

/// All of a scenario.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// From which everything that looks like chance follows.
    pub seed: u64,
    /// When it begins, in nanoseconds since the epoch.
    pub start: i64,
    /// The PLMN, `001-01`.
    pub plmn: String,
    /// Where users' addresses are from: base and length of the prefix.
    pub pools: Vec<(IpAddr, u8)>,
    /// NAS security.
    pub algorithms: Algorithms,
    /// Whether SUCIs are concealed (TS 33.501 annex C.3), instead of by the null scheme.
    pub concealed: bool,
    /// How authentication is done.
    pub authentication: Authentication,
    /// How functions reach each other.
    pub sbi: Sbi,
    /// Whether requests have access tokens (TS 33.501 clause 13.4.1).
    pub tokens: bool,
    /// Between two PFCP heartbeats, in nanoseconds; 0 for none.
    pub heartbeat: i64,
    /// What happens to frames on their way.
    pub path: Path,
    /// Elements.
    pub elements: Vec<Element>,
    /// Flows allowed beside what roles imply.
    pub allows: Vec<Allow>,
    /// Groups of UEs.
    pub groups: Vec<Group>,
    /// What is planted.
    pub misdeeds: Vec<Planted>,
    /// Interfaces that the capture does not show.
    pub without: Vec<Interface>,
    /// Where the capture is taken; none for one place that sees all.
    pub taps: Vec<Tap>,
}

/// How authentication is done (TS 33.501 clause 6.1.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Authentication {
    /// 5G AKA.
    FiveGAka,
    /// EAP-AKA′.
    EapAkaPrime,
}

/// How subscribers of another network get their PDU sessions (TS 23.501 clause 4.2.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Roaming {
    /// Their packets go to a UPF of the home network.
    HomeRouted,
    /// They leave at a UPF of the visited network.
    LocalBreakout,
}

/// How functions reach each other (TS 23.501 annex E).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sbi {
    /// Model B: each asks the other itself.
    Direct,
    /// Model C: an SCP hands requests on.
    Indirect,
    /// Nothing of it is made: for captures of which only N2, N3 and N4 are wanted, at speed.
    None,
}

/// What happens to frames on their way, in parts per million.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Path {
    /// Sent again.
    pub retransmission: u32,
    /// Seen after a later one.
    pub reordering: u32,
    /// Missing in the capture.
    pub loss: u32,
    /// NGAP messages that wait for the next one and share its packet.
    pub bundling: u32,
}

/// An element.
#[derive(Clone, Debug, Default)]
pub struct Element {
    /// Its name.
    pub name: String,
    /// Its role, by 3GPP's name.
    pub role: String,
    /// Its vendor.
    pub vendor: Option<String>,
    /// The network that it belongs to, where it is another one.
    pub plmn: Option<String>,
    /// Its addresses: the first for control, the second for users' packets, the third towards data networks; where there are
    /// fewer, the last is for all that follows.
    pub addresses: Vec<IpAddr>,
    /// It is there and sends, and the declaration does not know it.
    pub undeclared: bool,
}

impl Element {
    /// The address for a purpose: 0 control, 1 users' packets, 2 data networks.
    pub fn address(&self, purpose: usize) -> IpAddr {
        let last = self.addresses.last().copied();
        self.addresses.get(purpose).copied().or(last).unwrap_or(IpAddr::from([192, 0, 2, 255]))
    }
}

/// A flow that is allowed.
#[derive(Clone, Debug)]
pub struct Allow {
    /// Element, address or `any`.
    pub from: String,
    /// Likewise.
    pub to: String,
    /// Kind of packets.
    pub flow: String,
    /// Why.
    pub reason: String,
}

/// UEs that do the same.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// How many.
    pub count: u32,
    /// At which gNB, by its place among the elements.
    pub gnb: usize,
    /// When the first one comes, in nanoseconds from the beginning.
    pub from: i64,
    /// How long after one the next comes.
    pub every: i64,
    /// The data network.
    pub dnn: String,
    /// Type of the PDU sessions: with IPv4, with IPv6.
    pub versions: (bool, bool),
    /// The home network, where it is another one.
    pub home: Option<String>,
    /// How they roam, where their home network is among the elements.
    pub roaming: Option<Roaming>,
    /// What each does, in order.
    pub does: Vec<Step>,
}

/// Something planted.
#[derive(Clone, Debug)]
pub struct Planted {
    /// Which, by its place in the library.
    pub misdeed: usize,
    /// How.
    pub form: Form,
    /// When, in nanoseconds from the beginning.
    pub at: i64,
}

/// A place where a capture is taken.
#[derive(Clone, Debug)]
pub struct Tap {
    /// Its name, which goes into the file's.
    pub name: String,
    /// What it sees.
    pub interfaces: Vec<Interface>,
    /// How far its clock is ahead, in nanoseconds.
    pub offset: i64,
}

impl Scenario {
    /// The first element of a role in the scenario's own network.
    pub fn role(&self, role: &str) -> Option<usize> {
        self.role_in(role, &self.plmn)
    }

    /// The first element of a role in a network.
    pub fn role_in(&self, role: &str, plmn: &str) -> Option<usize> {
        self.elements.iter().position(|element| element.role == role && self.network_of(element) == plmn)
    }

    /// The network that an element belongs to.
    pub fn network_of<'s>(&'s self, element: &'s Element) -> &'s str {
        element.plmn.as_deref().unwrap_or(&self.plmn)
    }

    /// All networks: the scenario's own, and those from which subscribers come.
    pub fn networks(&self) -> Vec<&str> {
        let mut all = vec![self.plmn.as_str()];
        for element in &self.elements {
            let own = self.network_of(element);
            if !all.contains(&own) {
                all.push(own);
            }
        }
        all
    }

    /// An element by its name.
    pub fn named(&self, name: &str) -> Option<usize> {
        self.elements.iter().position(|element| element.name == name)
    }
}
