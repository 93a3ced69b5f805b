//! NAS: what a UE begins, and what the network answers (TS 24.501 clauses 5.5, 5.6, 6.4). What is ciphered is not read.

use std::time::Duration;

use beleg_model::{Interface, Key};
use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::pick::{is_named_otherwise, suci};
use crate::relations::{DECONCEALING, NAS_REQUEST, SM_REQUEST, SUBSCRIBER, UE_CONTEXT};
use crate::subscriber;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "NAS", source: "3GPP TS 24.501 clause 5.5", speaks: &[Id::Nas5gs], state };

/// How long a registration takes: T3510 (TS 24.501 table 10.2.1).
const REGISTERING: Duration = Duration::from_secs(15);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Nas5gs(message) = about.message else { return };
    let Some(ue) = about.ue else {
        // Within a service request there is no context on N2 that it belongs to.
        page.claims.root = Some("the message that carries it");
        return;
    };
    page.ue = Some(ue);
    let claims = &mut page.claims;
    let scope = (Interface::N2, about.pair());
    claims.need(UE_CONTEXT, ue, scope);
    let Some(name) = message.name().known() else { return };
    if matches!(name, "Registration request" | "Identity response" | "Deregistration request (UE originating)") {
        let named = suci(message);
        for key in named.iter().flat_map(|suci| subscriber::keys(suci)) {
            claims.issue_anew(SUBSCRIBER, key);
        }
        // The last is the SUPI, where the SUCI does not conceal it.
        if let Some(key) = named.and_then(|suci| subscriber::keys(&suci).last()) {
            page.contexts.is(key, ue);
        }
        // An AMF asks another one for the context of whoever registers (TS 23.502 clause 4.2.2.2.2), and not of who leaves.
        if name != "Deregistration request (UE originating)" && is_named_otherwise(message) {
            claims.issue_for(DECONCEALING, subscriber::UNNAMED, REGISTERING);
        }
    }
    let session = match (ue, message.session) {
        (Key::RanUe(one, other, id), Some((session, _))) => Some(Key::RanSession(one, other, id, session)),
        _ => None,
    };
    match (name, session) {
        ("Registration request" | "Service request" | "Deregistration request (UE originating)", _) => {
            claims.root = Some("the subscriber's action");
            claims.issue(NAS_REQUEST, ue, Some((UE_CONTEXT, ue)));
        }
        (
            "Registration accept"
            | "Registration reject"
            | "Service accept"
            | "Service reject"
            | "Deregistration accept (UE originating)",
            _,
        ) => claims.need(NAS_REQUEST, ue, scope),
        (
            "PDU session establishment request" | "PDU session modification request" | "PDU session release request",
            Some(session),
        ) => {
            claims.root = Some("the subscriber's action");
            claims.issue(SM_REQUEST, session, Some((UE_CONTEXT, ue)));
        }
        (
            "PDU session establishment accept"
            | "PDU session establishment reject"
            | "PDU session modification reject"
            | "PDU session release reject",
            Some(session),
        ) => claims.need(SM_REQUEST, session, scope),
        _ => {}
    }
}
