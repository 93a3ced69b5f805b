//! The NG interface instance between a RAN node and an AMF: NG Setup, and the procedures that are about no UE (TS 38.413
//! clauses 8.5 to 8.9, 8.14).

use beleg_model::Interface;
use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::network::Fact;
use crate::relations::{N2_ASSOCIATION, NG_SETUP, SCTP_ASSOCIATION};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "NG interface", source: "3GPP TS 38.413 clause 8.7", speaks: &[Id::Ngap], state };

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Ngap(message) = about.message else { return };
    let (pair, claims) = (about.pair(), &mut page.claims);
    let scope = (Interface::N2, pair);
    match message.name().known() {
        Some("NGSetupRequest") => {
            claims.need(SCTP_ASSOCIATION, pair, (Interface::Transport, pair));
            claims.issue(NG_SETUP, pair, Some((SCTP_ASSOCIATION, pair)));
            claims.asks = Some((pair, scope));
        }
        Some("NGSetupResponse") => {
            claims.answer((NG_SETUP, pair), scope, scope);
            claims.issue(N2_ASSOCIATION, pair, Some((SCTP_ASSOCIATION, pair)));
            // An AMF answers nobody whose association does not stand.
            claims.presumes = Some((SCTP_ASSOCIATION, pair));
            page.facts.push(Fact::Role(about.from().address, "AMF"));
            page.facts.push(Fact::Role(about.to().address, "gNB"));
        }
        Some("NGSetupFailure") => claims.answer((NG_SETUP, pair), scope, scope),
        // Anything may be answered with an indication of its error, NG Setup too.
        Some("ErrorIndication") => {
            claims.need_any([Some((N2_ASSOCIATION, pair)), Some((SCTP_ASSOCIATION, pair)), None], scope);
        }
        _ => claims.need(N2_ASSOCIATION, pair, scope),
    }
    claims.shows(Interface::N2, pair, false);
}
