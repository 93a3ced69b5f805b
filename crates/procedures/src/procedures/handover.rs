//! Handover over N2 (TS 38.413 clauses 8.4.1 to 8.4.3) and path switch after a handover over Xn (clause 8.4.4).

use std::time::Duration;

use beleg_model::{Interface, Issue, Key};
use beleg_wire::{Decode, Id, Message};

use super::ue_context::{amf_ue, ran_ue};
use super::{Page, Procedure};
use crate::about::About;
use crate::relations::{HANDOVER, N2_ASSOCIATION, UE_CONTEXT, XN_HANDOVER};

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "Handover", source: "3GPP TS 38.413 clause 8.4", speaks: &[Id::Ngap], state };

/// How long a HANDOVER REQUIRED is a reason: TNGRELOCprep and TNGRELOCoverall are the operator's, seconds as a rule.
const PREPARATION: Duration = Duration::from_secs(30);

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Ngap(message) = about.message else { return };
    let Some(name) = message.name().known() else { return };
    let (ran, amf) = (ran_ue(about, message), amf_ue(about, message));
    let pair = about.pair();
    let claims = &mut page.claims;
    let for_a_while =
        |key| Issue { relation: HANDOVER, key, parent: None, lifetime: Some(PREPARATION), keep: false, sound: false };
    match name {
        "HandoverRequired" => {
            claims.root = Some("the UE moves");
            claims.issues.extend(amf.map(for_a_while));
            // The AMF may know the UE by another identifier at the target.
            claims.issues.push(for_a_while(Key::Address(about.to().address)));
        }
        "HandoverRequest" => {
            let here = Key::Address(about.from().address);
            // The other NG interfaces of the AMF, and N14, may be out of sight: lacking this reason proves nothing.
            claims.need_any([amf.map(|amf| (HANDOVER, amf)), Some((HANDOVER, here)), None], (Interface::N2, here));
            claims.issues.extend(amf.map(for_a_while));
        }
        "HandoverRequestAcknowledge" => {
            if let Some(amf) = amf {
                claims.need(HANDOVER, amf, (Interface::N2, pair));
            }
            if let Some(ran) = ran {
                claims.issue(UE_CONTEXT, ran, Some((N2_ASSOCIATION, pair)));
                // It may be known by the same identifier at its source, until it has come or has been left there.
                claims.issues.extend(amf.map(|amf| Issue { keep: true, ..with(amf, ran) }));
            }
        }
        "HandoverFailure" => {
            if let Some(amf) = amf {
                claims.need(HANDOVER, amf, (Interface::N2, pair));
            }
        }
        "HandoverCommand" | "HandoverPreparationFailure" => {
            if let Some(amf) = amf {
                claims.need(HANDOVER, amf, (Interface::N2, pair));
            }
        }
        "PathSwitchRequest" => {
            claims.root = Some("the UE moved over Xn");
            // It names the UE as the AMF knows it, and gives it a new identifier (clause 9.2.3.8).
            if let (Some(source), Some(ran)) = (message.source_amf_ue_ngap_id(), ran) {
                let source = Key::AmfUe(about.to().address, source);
                claims.rests_on(UE_CONTEXT, source);
                claims.rests_on(XN_HANDOVER, source);
                claims.issues.push(Issue { keep: true, ..with(source, ran) });
            }
            claims.issues.extend(
                ran.map(|ran| with(ran, pair)).map(|issue| Issue { parent: Some((N2_ASSOCIATION, pair)), ..issue }),
            );
        }
        // From here on the UE's context hangs on its new RAN node.
        "PathSwitchRequestAcknowledge" => {
            if let (Some(ran), Some(amf)) = (ran, amf) {
                claims.issues.push(with(amf, ran));
            }
        }
        _ => {}
    }
}

/// A UE's context that ends with another of its keys.
fn with(key: Key, parent: Key) -> Issue {
    Issue { relation: UE_CONTEXT, key, parent: Some((UE_CONTEXT, parent)), lifetime: None, keep: false, sound: false }
}
