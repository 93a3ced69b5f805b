//! An SCTP association between two addresses (RFC 9260 clause 5): what N2 and Xn stand on.

use std::time::Duration;

use beleg_model::Interface;
use beleg_wire::{Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::relations::SCTP_ASSOCIATION;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "SCTP association", source: "RFC 9260", speaks: &[Id::Sctp], state };

/// How long after an ABORT or a SHUTDOWN COMPLETE, which nobody acknowledges, the peer may not have heard of it: as long as it
/// repeats what it sent, each time answered by another ABORT (RFC 9260 clauses 8.4, 9.2, 16: RTO.Max).
const UNHEARD: Duration = Duration::from_secs(60);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Sctp(message) = about.message else { return };
    let (pair, claims) = (about.pair(), &mut page.claims);
    let scope = (Interface::Transport, pair);
    match beleg_wire::Decode::name(message).known() {
        // A new association: nothing of an older one between the same two outlives it.
        Some("INIT") => {
            claims.root = Some("an element brings up its association");
            claims.issue(SCTP_ASSOCIATION, pair, None);
            claims.shows(Interface::Transport, pair, true);
            let is_xn = [about.from(), about.to()].iter().any(|end| end.port == beleg_spec::xnap::PORT);
            claims.shows(if is_xn { Interface::Xn } else { Interface::N2 }, pair, true);
        }
        Some("ABORT" | "SHUTDOWN COMPLETE") => {
            claims.need_for(SCTP_ASSOCIATION, pair, scope, UNHEARD);
            claims.end(SCTP_ASSOCIATION, pair);
        }
        _ => claims.need_for(SCTP_ASSOCIATION, pair, scope, UNHEARD),
    }
    claims.shows(Interface::Transport, pair, false);
}
