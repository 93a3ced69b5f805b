//! The address of a UE's PDU session as N1 tells the UE and as N4 gives it to the UPF: they are the same (TS 23.501 clause 5.8.2.2).
//!
//! Of IPv6 N1 has the interface identifier alone, and the UPF looks at the prefix: where N4 tells a whole address whose identifier is
//! another, that is said, and proves nothing. Deliberately absent: addresses that a UE asks for by DHCP.

use std::net::{IpAddr, Ipv6Addr};

use beleg_model::{FrameId, Key};
use beleg_wire::Message;
use beleg_wire::protocols::nas_5gs::PduAddress;

use super::rules::{Rules, Users};
use super::{Contradiction, UserPlane};
use crate::about::About;
use crate::network::Given;
use crate::relations::PDU_ADDRESS;

/// What N1 told a UE.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Told {
    frame: FrameId,
    tunnel: (IpAddr, u32),
    address: PduAddress,
    /// How many of the addresses that N4 gives have been held against it.
    compared: usize,
}

impl UserPlane {
    /// What a message says of a UE's address that another interface says otherwise, and whether that can be innocent.
    pub fn addressed_otherwise(&mut self, about: &About<'_>, given: Option<&Given>) -> Option<(Contradiction, bool)> {
        match about.message {
            Message::Nas5gs(_) => {
                let given = given?;
                let at = self.tunnels.get(&given.tunnel)?.session;
                let rules = self.rules_mut(at)?;
                let told = Told {
                    frame: about.frame,
                    tunnel: given.tunnel,
                    address: given.address,
                    compared: rules.users.len(),
                };
                rules.told = Some(told);
                let (other, own, innocent) = differing(rules, &told, 0)?;
                Some((contradiction(rules, &told, own, (other, rules.frame)), innocent))
            }
            Message::Pfcp(message) => {
                let (from, to) = (about.ends.source, about.ends.destination);
                let at = self.by_seid.find((to, from, message.seid?), &self.sessions)?;
                let rules = self.rules_mut(at)?;
                let told = rules.told?;
                rules.told = Some(Told { compared: rules.users.len(), ..told });
                let (own, instead, innocent) = differing(rules, &told, told.compared)?;
                Some((contradiction(rules, &told, own, (instead, told.frame)), innocent))
            }
            _ => None,
        }
    }
}

/// The first address that N4 gives, from a place in the list on, beside the one that N1 has instead; and whether it may be innocent.
fn differing(rules: &Rules, told: &Told, from: usize) -> Option<(IpAddr, IpAddr, bool)> {
    if rules.any_user || rules.overflown {
        return None;
    }
    let mut users = rules.users.iter().skip(from);
    users.find_map(|users: &Users| match users.base() {
        IpAddr::V4(own) => {
            let other = told.address.ipv4.filter(|other| !other.is_unspecified() && *other != own)?;
            Some((own.into(), other.into(), false))
        }
        IpAddr::V6(own) => {
            let identifier = own.to_bits() as u64;
            let other = u64::from_be_bytes(told.address.identifier?);
            // The UE's link-local address has the identifier (TS 23.501 clause 5.8.2.2.3).
            let link_local = Ipv6Addr::from_bits(0xfe80 << 112 | u128::from(other));
            (identifier != 0 && identifier != other).then(|| (own.into(), link_local.into(), true))
        }
    })
}

fn contradiction(rules: &Rules, told: &Told, own: IpAddr, (instead, frame): (IpAddr, FrameId)) -> Contradiction {
    let (to, teid) = told.tunnel;
    Contradiction {
        relation: PDU_ADDRESS,
        key: Key::InTunnel(to, teid, own),
        instead: (Key::InTunnel(to, teid, instead), frame),
        tunnel: Key::Tunnel(to, teid),
        nodes: rules.nodes(),
        sender: None,
    }
}
