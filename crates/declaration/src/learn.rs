//! Learns a declaration from what messages say of the network.

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_model::{FrameId, Party};
use beleg_spec::sbi::AS_TRANSPORT;

use crate::flows::Flow;
use crate::network::{Allow, Element, Network, Pool, Standing};

/// How many elements are learnt: more than any network has at one tap.
const LIMIT: usize = 16_384;

/// Learns elements as messages tell of them.
#[derive(Debug, Default)]
pub struct Learner {
    /// What was learnt, or was given.
    pub network: Network,
    /// How often it has learnt something.
    pub changes: u64,
    /// The last number given to a name, by what it begins with.
    numbers: HashMap<String, usize>,
}

impl Learner {
    /// One that has a declaration to begin with. What a person stands for is not changed by what is seen.
    pub fn with(network: Network) -> Self {
        Self { network, ..Self::default() }
    }

    /// Who has this address is this.
    pub fn role(&mut self, address: IpAddr, role: &str, frame: FrameId) {
        if self.network.reviewed {
            return;
        }
        let place = match self.network.place(address) {
            Some(place) => place,
            None if self.network.elements.len() < LIMIT => {
                let name = self.free_name(role);
                let (roles, addresses) = (vec![role.to_owned()], vec![address]);
                self.network.add(Element { name, roles, vendor: None, addresses, learnt: Some(frame) });
                self.changes += 1;
                return;
            }
            None => return,
        };
        if let Some(element) = self.network.elements.get_mut(place)
            && !element.roles.iter().any(|known| known == role)
        {
            element.roles.push(role.to_owned());
            self.changes += 1;
        }
    }

    /// A user has this address.
    pub fn user(&mut self, address: IpAddr) {
        /// How large a range is taken to be a pool: a person who knows better writes so.
        const BITS: (u8, u8) = (24, 48);
        const POOLS: usize = 1_024;
        let network = &mut self.network;
        let known = network.is_users(Party::Ip(address)) || network.place(address).is_some();
        if network.reviewed || known || network.ue_pools.len() >= POOLS {
            return;
        }
        let bits = if address.is_ipv4() { BITS.0 } else { BITS.1 };
        network.ue_pools.push(Pool::around(address, bits));
        self.changes += 1;
    }

    /// A packet between these two went through a tunnel from one to another: of a tunnel between RAN and UPF, one is a user.
    pub fn carried(&mut self, tunnel: (IpAddr, IpAddr), packet: (IpAddr, IpAddr)) {
        let is_ran = |address| self.network.element(address).is_some_and(|element| element.roles == ["gNB"]);
        let (up, down) = (is_ran(tunnel.0), is_ran(tunnel.1));
        if up != down {
            self.user(if up { packet.0 } else { packet.1 });
        }
    }

    /// Whose product the element with this address is, as it says itself.
    pub fn label(&mut self, address: IpAddr, vendor: Option<&str>) {
        if !self.network.reviewed
            && let Some(vendor) = vendor
            && let Some(element) = self.network.place(address).and_then(|place| self.network.elements.get_mut(place))
        {
            element.vendor.get_or_insert_with(|| vendor.to_owned());
        }
    }

    /// `other` is an address of whoever has `address`, too.
    pub fn also(&mut self, address: IpAddr, other: IpAddr, role: &str, frame: FrameId) {
        if self.network.reviewed {
            return;
        }
        self.role(address, role, frame);
        match (self.network.place(address), self.network.place(other)) {
            (Some(place), None) => {
                self.network.also(place, other);
                self.changes += 1;
            }
            (_, Some(_)) => self.role(other, role, frame),
            (None, None) => {}
        }
    }

    /// Gives elements with several roles a name that says so: what they have in common is a machine, not a function.
    pub fn name_shared(&mut self) {
        /// How many roles a name lists.
        const LISTED: usize = 3;
        if self.network.reviewed {
            return;
        }
        for at in 0..self.network.elements.len() {
            let Some(element) = self.network.elements.get(at).filter(|element| element.roles.len() > 1) else {
                continue;
            };
            let stem = match element.roles.len() {
                ..=LISTED => element.roles.join("+"),
                _ => "shared".to_owned(),
            };
            let number =
                |name: &str| name.strip_prefix(&stem.to_lowercase()).is_some_and(|n| n.parse::<usize>().is_ok());
            if number(&element.name) {
                continue;
            }
            let name = self.free_name(&stem);
            if let Some(element) = self.network.elements.get_mut(at) {
                element.name = name;
            }
        }
    }

    /// What was learnt, for a person to review: whoever else was seen is a host, and every flow that no role implies has a
    /// line that allows it.
    pub fn finish(mut self, flows: &[Flow]) -> Network {
        for flow in flows.iter().filter(|flow| !flow.user) {
            for party in [flow.key.from, flow.key.to] {
                if let Party::Ip(address) = party
                    && is_host(address)
                {
                    let known = self.network.place(address).is_some() || self.network.is_users(party);
                    if !known {
                        self.role(address, "host", flow.first);
                    }
                }
            }
        }
        self.name_shared();
        for flow in flows.iter().filter(|flow| !flow.user) {
            if self.network.standing(flow) == Standing::Unknown {
                let name = |party| match party {
                    Party::Ip(address) => {
                        self.network.element(address).map_or_else(|| address.to_string(), |e| e.name.clone())
                    }
                    Party::Nameless => "any".to_owned(),
                    other => other.to_string(),
                };
                let (from, to) = (name(flow.key.from), name(flow.key.to));
                let spoken = if flow.protocols.is_empty() { "nothing known" } else { &flow.protocols.join(", ") };
                let asked = if flow.announced { ", asked for over N4" } else { "" };
                let reason = match flow.key.transport {
                    AS_TRANSPORT => "learnt, to be reviewed: none of its consumers in TS 23.501 and 23.502".to_owned(),
                    _ => format!("learnt, to be reviewed: {} frames, {spoken}{asked}", flow.frames),
                };
                let learnt = Some(flow.first);
                self.network.allows.push(Allow { from, to, flow: flow.key.service(), reason, learnt });
            }
        }
        self.network
    }

    fn free_name(&mut self, role: &str) -> String {
        let stem = role.to_lowercase();
        let taken = |name: &str| self.network.elements.iter().any(|element| element.name == name);
        // No element ever goes, so no number before the last becomes free again.
        let number = self.numbers.entry(stem.clone()).or_default();
        loop {
            *number += 1;
            let name = format!("{stem}{number}");
            if !taken(&name) {
                return name;
            }
        }
    }
}

/// Whether an address may be a host's own.
fn is_host(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !address.is_multicast() && !address.is_broadcast() && !address.is_unspecified(),
        IpAddr::V6(address) => !address.is_multicast() && !address.is_unspecified(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_several_functions_has_the_name_of_none() {
        let mut learner = Learner::default();
        let frame = FrameId::default();
        for (last, role) in [(1, "AMF"), (2, "SMF"), (2, "UPF"), (3, "AMF"), (3, "SMF"), (3, "UDM"), (3, "NRF")] {
            learner.role([127, 0, 0, last].into(), role, frame);
        }
        for _ in 0..2 {
            learner.name_shared();
            let names: Vec<&str> = learner.network.elements.iter().map(|element| element.name.as_str()).collect();
            assert_eq!(names, ["amf1", "smf+upf1", "shared1"]);
        }
    }
}
