//! A PFCP session: the rules that an SMF gives a UPF, the tunnels and the UE's addresses in them (TS 29.244 clause 6.3).

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Interface, Key, Relation};
use beleg_wire::protocols::pfcp::{FTeid, Ies, OuterHeaderCreation, UeIpAddress};
use beleg_wire::{Id, Message};

use super::pfcp_node::is_response;
use super::{Page, Procedure};
use crate::about::About;
use crate::network::{Asked, Fact, ue_address};
use crate::relations::{N2_TUNNEL, N4_TUNNEL, N16_TUNNEL, PFCP_ASSOCIATION, PFCP_SESSION, UE_ADDRESS};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "PFCP session", source: "3GPP TS 29.244 clause 6.3", speaks: &[Id::Pfcp], state };

const ESTABLISHMENT_REQUEST: u8 = 50;
const ESTABLISHMENT_RESPONSE: u8 = 51;
const DELETION_RESPONSE: u8 = 55;
const REPORT: [u8; 2] = [56, 57];
const SESSION: std::ops::RangeInclusive<u8> = 50..=57;
const ACCEPTED: u8 = 1;

/// How long a request about a session may be repeated that its answer has ended: T1 and N1 are the operator's (clause 6.4).
const REPEATED: Duration = Duration::from_secs(30);

const F_TEID: u16 = 21;
const OUTER_HEADER_CREATION: u16 = 84;
const UE_IP_ADDRESS: u16 = 93;
/// What tunnels stand on (TS 29.281 clause 4.4.2).
const UDP: u8 = 17;
const GTP_U: u16 = 2152;
/// How deep grouped elements are looked into: Create FAR, Forwarding Parameters, Outer Header Creation.
const DEPTH: u8 = 4;

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Pfcp(message) = about.message else { return };
    let Some(kind) = message.message_type.filter(|kind| SESSION.contains(kind)) else { return };
    let (from, to) = (about.ends.source, about.ends.destination);
    let (nodes, scope) = (Key::addresses(from, to), (Interface::N4, Key::addresses(from, to)));
    page.claims.need(PFCP_ASSOCIATION, nodes, scope);
    // The header's SEID is the receiver's (clause 7.2.2.4.2); 0 where it is not known yet, or not any more.
    let here = message.seid.filter(|seid| *seid != 0).map(|seid| Key::Session(to, from, seid));
    // Some send their own there when they establish a session: it is nobody's yet.
    if let Some(here) = here.filter(|_| kind != ESTABLISHMENT_REQUEST) {
        page.claims.need_for(PFCP_SESSION, here, scope, REPEATED);
    }
    let own = message.f_seid().map(|given| Key::Session(from, to, given.seid));
    let accepted = message.cause() == Some(ACCEPTED);
    let user_plane = if is_response(kind) != REPORT.contains(&kind) { from } else { to };
    let control_plane = if user_plane == from { to } else { from };
    match kind {
        ESTABLISHMENT_REQUEST => {
            page.facts.push(Fact::Role(from, "SMF"));
            page.facts.push(Fact::Role(to, "UPF"));
            if let Some(own) = own {
                page.claims.issue(PFCP_SESSION, own, Some((PFCP_ASSOCIATION, nodes)));
            }
        }
        ESTABLISHMENT_RESPONSE if accepted => {
            let parent = here.map(|here| (PFCP_SESSION, here));
            if let Some(own) = own {
                page.claims.issue(PFCP_SESSION, own, parent);
            }
        }
        // A session that was refused, or deleted, is gone with all its rules.
        ESTABLISHMENT_RESPONSE | DELETION_RESPONSE => {
            if let Some(here) = here.filter(|_| accepted || kind == ESTABLISHMENT_RESPONSE) {
                page.claims.end(PFCP_SESSION, here);
            }
        }
        _ => {}
    }
    let session = if kind == ESTABLISHMENT_REQUEST { own } else { here };
    let mut found = Found::default();
    found.walk(message.ies(), DEPTH);
    found.state(&Rules { user_plane, control_plane, nodes, session: session.map(|key| (PFCP_SESSION, key)) }, page);
}

/// Whose rules they are.
struct Rules {
    user_plane: IpAddr,
    control_plane: IpAddr,
    nodes: Key,
    session: Option<(Relation, Key)>,
}

/// The addresses that a message's rules name.
#[derive(Debug, Default)]
struct Found {
    receiving: Vec<(IpAddr, u32)>,
    sending: Vec<(IpAddr, Option<u32>)>,
    users: Vec<IpAddr>,
}

impl Found {
    fn walk(&mut self, ies: Ies<'_>, depth: u8) {
        for ie in ies {
            match ie.ty {
                F_TEID => {
                    if let Some(given) = FTeid::parse(ie.value)
                        && let Some(teid) = given.teid
                    {
                        self.receiving.extend(given.ipv4.map(|address| (IpAddr::V4(address), teid)));
                        self.receiving.extend(given.ipv6.map(|address| (IpAddr::V6(address), teid)));
                    }
                }
                OUTER_HEADER_CREATION => {
                    if let Some(made) = OuterHeaderCreation::parse(ie.value)
                        && let Some(address) = made.ip()
                    {
                        self.sending.push((address, made.teid));
                    }
                }
                UE_IP_ADDRESS => {
                    if let Some(given) = UeIpAddress::parse(ie.value) {
                        self.users.extend(given.ipv4.map(IpAddr::V4));
                        self.users.extend(given.ipv6.map(IpAddr::V6));
                    }
                }
                _ if depth > 0 => self.walk(ie.children(), depth - 1),
                _ => {}
            }
        }
    }

    fn state(&self, rules: &Rules, page: &mut Page) {
        let Page { claims, facts, flows, .. } = page;
        let Rules { user_plane, control_plane, nodes, session } = rules;
        for &(address, teid) in &self.receiving {
            facts.push(Fact::Also(*user_plane, address, "UPF"));
            claims.issue_once(N4_TUNNEL, Key::Tunnel(address, teid), *session);
            claims.shows_as(Interface::N3, Key::Address(address), (Interface::N4, *nodes));
        }
        for &(address, teid) in &self.sending {
            flows.push(Asked { from: *user_plane, to: address, transport: UDP, port: GTP_U, speaks: "gtp-u" });
            let Some(teid) = teid else { continue };
            let tunnel = Key::Tunnel(address, teid);
            // What the SMF wants for itself (clause 5.3) it says by asking.
            if address == *control_plane {
                claims.issue_once(N4_TUNNEL, tunnel, *session);
                continue;
            }
            // Whoever is to receive has said so: the RAN over N2, another UPF over its own N4, or its SMF over N16.
            let scope = (Interface::N2, Key::Address(address));
            let told = [N2_TUNNEL, N4_TUNNEL, N16_TUNNEL].map(|relation| Some((relation, tunnel)));
            claims.need_any(told, scope);
            claims.issue_once(N4_TUNNEL, tunnel, *session);
        }
        for &address in &self.users {
            facts.push(Fact::User(address));
            claims.issue_once(UE_ADDRESS, Key::Address(ue_address(address)), *session);
        }
    }
}
