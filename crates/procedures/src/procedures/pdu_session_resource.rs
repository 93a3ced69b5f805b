//! A PDU session's resources at the RAN and the ends of its tunnels, as N2 announces them (TS 38.413 clauses 8.2, 9.3.4).

use beleg_model::{Interface, Key};
use beleg_wire::{Decode, Id, Message};

use super::ue_context::{amf_ue, is_from_amf};
use super::{Page, Procedure};
use crate::about::About;
use crate::network::{Announced, Fact};
use crate::pick::Pick;
use crate::relations::{N2_SESSION, N2_TUNNEL, N4_TUNNEL, UE_CONTEXT};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "PDU session resource", source: "3GPP TS 38.413 clause 8.2", speaks: &[Id::Ngap], state };

/// Codes of the procedures whose messages hold transfers: Handover Preparation and Resource Allocation, Initial Context
/// Setup, Path Switch Request, PDU Session Resource Modify, Modify Indication, Release, Setup.
const WITH_TRANSFERS: [u8; 8] = [12, 13, 14, 25, 26, 27, 28, 29];
const RELEASE: u8 = 28;

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Ngap(message) = about.message else { return };
    let Some(code) = message.pdu.procedure.filter(|code| WITH_TRANSFERS.contains(code)) else { return };
    let mut pick = Pick::default();
    message.fields(&mut pick);
    let picked = pick.picked;
    let by_amf = is_from_amf(about, message);
    let amf = amf_ue(about, message);
    let session = |id: u8| match amf {
        Some(Key::AmfUe(address, ue)) => Some(Key::UeSession(address, ue, id)),
        _ => None,
    };
    let claims = &mut page.claims;
    for key in picked.sessions.iter().filter_map(|&id| session(id)) {
        match (code, message.answers()) {
            (RELEASE, true) => {
                claims.end(N2_SESSION, key);
                page.released.push(key);
            }
            (RELEASE, false) => claims.need(N2_SESSION, key, (Interface::N2, about.pair())),
            _ => claims.issue_once(N2_SESSION, key, amf.map(|amf| (UE_CONTEXT, amf))),
        }
    }
    let flows = picked.qos_flows.iter().filter_map(|&(id, qfi)| Some((session(id?)?, qfi)));
    page.qos_flows.extend(flows);
    for &(id, address, teid) in &picked.tunnels {
        // What the AMF announces is the UPF's end, what the RAN announces its own.
        page.facts.push(match by_amf {
            true => Fact::Role(address, "UPF"),
            false => Fact::Also(about.from().address, address, "gNB"),
        });
        let of = id.and_then(session);
        page.tunnels.extend(of.map(|session| Announced { session, address, teid, by_ran: !by_amf }));
        let parent = of.map(|key| (N2_SESSION, key));
        // What the AMF announces the UPF has allocated, as N4 tells where it is in the capture (TS 23.502 clause 4.3.2.2.1).
        if by_amf {
            claims.rests_on(N4_TUNNEL, Key::Tunnel(address, teid));
        }
        claims.issue(N2_TUNNEL, Key::Tunnel(address, teid), parent);
        if !by_amf {
            for interface in [Interface::N2, Interface::N3] {
                claims.shows_as(interface, Key::Address(address), (Interface::N2, about.pair()));
            }
        }
    }
}
