//! Xn between two NG-RAN nodes: its set-up, and UEs that move over it (TS 38.423 clauses 8.2, 8.4). The path switch on N2 that follows
//! is [`super::handover`]'s.

use std::time::Duration;

use beleg_model::{Interface, Issue, Key};
use beleg_wire::protocols::xnap;
use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::Fact;
use crate::relations::{N2_TUNNEL, SCTP_ASSOCIATION, UE_CONTEXT, XN_ASSOCIATION, XN_HANDOVER, XN_SETUP};

/// The procedure.
pub(super) const PROCEDURE: Procedure = Procedure { name: "Xn", source: "3GPP TS 38.423", speaks: &[Id::Xnap], state };

/// How long packets are forwarded to the node to which a UE has moved: TXnRELOCoverall is the operator's, seconds as a rule, and
/// forwarding goes on beyond the release of the UE's context (TS 38.423 clause 8.2.7).
const FORWARDING: Duration = Duration::from_secs(60);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Xnap(message) = about.message else { return };
    let pair = about.pair();
    let scope = (Interface::Xn, pair);
    match message.name().known() {
        Some(name @ ("XnSetupRequest" | "XnSetupResponse" | "XnSetupFailure")) => set_up(about, name, page),
        // Anything may be answered with an indication of its error, Xn Setup too.
        Some("ErrorIndication") => {
            let options = [Some((XN_ASSOCIATION, pair)), Some((SCTP_ASSOCIATION, pair)), None];
            page.claims.need_any(options, scope);
        }
        name => {
            page.claims.need(XN_ASSOCIATION, pair, scope);
            moves(about, message, name.unwrap_or_default(), page);
        }
    }
    page.claims.shows(Interface::Xn, pair, false);
}

/// Xn Setup (clause 8.4.1).
fn set_up(about: &About<'_>, name: &str, page: &mut Page) {
    let (pair, claims) = (about.pair(), &mut page.claims);
    let scope = (Interface::Xn, pair);
    match name {
        "XnSetupRequest" => {
            claims.need(SCTP_ASSOCIATION, pair, (Interface::Transport, pair));
            claims.issue(XN_SETUP, pair, Some((SCTP_ASSOCIATION, pair)));
            claims.asks = Some((pair, scope));
        }
        "XnSetupResponse" => {
            claims.answer((XN_SETUP, pair), scope, scope);
            claims.issue(XN_ASSOCIATION, pair, Some((SCTP_ASSOCIATION, pair)));
            // Nobody answers a peer whose association does not stand.
            claims.presumes = Some((SCTP_ASSOCIATION, pair));
            // What both are: N2 tells it too, where it is seen.
            page.facts.push(Fact::Role(about.from().address, "gNB"));
            page.facts.push(Fact::Role(about.to().address, "gNB"));
        }
        _ => claims.answer((XN_SETUP, pair), scope, scope),
    }
}

/// The procedures of a UE's move (clauses 8.2.1 to 8.2.9).
fn moves(about: &About<'_>, message: &xnap::Message<'_>, name: &str, page: &mut Page) {
    let (pair, claims) = (about.pair(), &mut page.claims);
    let scope = (Interface::Xn, pair);
    let (from, to) = (about.from().address, about.to().address);
    // The identifier is the sender's own, or the receiver's (clause 9.2.3.16).
    let by = |address, id: Option<u32>| id.map(|id| Key::XnUe(address, id));
    let moving = |key, parent| Issue {
        relation: XN_HANDOVER,
        key,
        parent: Some(parent),
        lifetime: None,
        keep: false,
        sound: false,
    };
    match name {
        "HandoverRequest" => {
            // What the source knows of the UE is the reason, as N2 has it where that is seen.
            let known = message.amf().zip(message.amf_ue_ngap_id()).map(|(amf, id)| Key::AmfUe(amf, id));
            if let Some(known) = known {
                claims.rests_on(UE_CONTEXT, known);
            }
            if let Some(own) = by(from, message.source_ue) {
                claims.issues.push(moving(own, (XN_ASSOCIATION, pair)));
                // The path switch names the UE as its AMF knows it.
                claims.issues.extend(known.map(|known| moving(known, (XN_HANDOVER, own))));
            }
        }
        "RetrieveUEContextRequest" => {
            claims.issues.extend(by(from, message.target_ue).map(|own| moving(own, (XN_ASSOCIATION, pair))));
        }
        "HandoverRequestAcknowledge" | "RetrieveUEContextResponse" => {
            let (asked, own) = match name {
                "HandoverRequestAcknowledge" => (by(to, message.source_ue), by(from, message.target_ue)),
                _ => (by(to, message.target_ue), by(from, message.source_ue)),
            };
            if let Some(asked) = asked {
                claims.need(XN_HANDOVER, asked, scope);
                claims.issues.extend(own.map(|own| moving(own, (XN_HANDOVER, asked))));
            }
            for end in message.forwarding() {
                page.facts.push(Fact::Also(from, end.address, "gNB"));
                claims.issue_for(N2_TUNNEL, Key::Tunnel(end.address, end.teid), FORWARDING);
            }
        }
        "HandoverPreparationFailure" | "RetrieveUEContextFailure" => {
            if let Some(asked) = by(to, message.source_ue.or(message.target_ue)) {
                claims.need(XN_HANDOVER, asked, scope);
                claims.end(XN_HANDOVER, asked);
            }
        }
        "HandoverCancel" => {
            if let Some(own) = by(from, message.source_ue) {
                claims.need(XN_HANDOVER, own, scope);
                claims.end(XN_HANDOVER, own);
            }
        }
        "SNStatusTransfer" | "EarlyStatusTransfer" => need_ue(by(from, message.source_ue), scope, page),
        "HandoverSuccess" | "ConditionalHandoverCancel" => need_ue(by(from, message.target_ue), scope, page),
        "UEContextRelease" => {
            // It comes from the node that has the UE now, once the path was switched.
            let own = [by(from, message.target_ue), by(to, message.source_ue)];
            if own.iter().any(Option::is_some) {
                let [one, other] = own.map(|key| key.map(|key| (XN_HANDOVER, key)));
                claims.need_any([one, other, None], scope);
            }
            own.into_iter().flatten().for_each(|key| claims.end(XN_HANDOVER, key));
        }
        _ => {}
    }
}

fn need_ue(ue: Option<Key>, scope: (Interface, Key), page: &mut Page) {
    if let Some(ue) = ue {
        page.claims.need(XN_HANDOVER, ue, scope);
    }
}
