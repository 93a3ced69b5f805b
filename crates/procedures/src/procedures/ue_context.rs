//! The UE-associated logical NG connection: from the UE's first message to UE CONTEXT RELEASE COMPLETE (TS 38.413 clauses
//! 8.1, 8.3, 8.6).

use std::time::Duration;

use beleg_model::{Interface, Key};
use beleg_wire::protocols::ngap;
use beleg_wire::{Decode, Id, Message};

use super::{Page, Procedure};
use crate::about::About;
use crate::relations::{N2_ASSOCIATION, UE_CONTEXT, UPLINK};
use crate::subscriber;

/// The procedure.
pub(super) const PROCEDURE: Procedure =
    Procedure { name: "UE context", source: "3GPP TS 38.413 clause 8.3", speaks: &[Id::Ngap], state };

/// How long an AMF may act upon what a UE sent: T3510, T3517 and T3580 run as long (TS 24.501 tables 10.2.1, 10.3.1).
const ACTED_UPON: Duration = Duration::from_secs(15);

/// Messages that come before a UE's context has both its identifiers, and those about UEs without a context.
const ELSEWHERE: [&str; 6] = [
    "ErrorIndication",
    "HandoverRequest",
    "HandoverRequestAcknowledge",
    "HandoverFailure",
    "PathSwitchRequest",
    "Paging",
];

fn state(about: &About<'_>, page: &mut Page) {
    let Message::Ngap(message) = about.message else { return };
    let Some(name) = message.name().known() else { return };
    let (pair, scope) = (about.pair(), (Interface::N2, about.pair()));
    let (ran, amf) = (ran_ue(about, message), amf_ue(about, message));
    page.ue = ran.or(amf);
    let claims = &mut page.claims;
    if matches!(name, "InitialUEMessage" | "UplinkNASTransport") {
        claims.issue_for(UPLINK, subscriber::UNNAMED, ACTED_UPON);
    }
    if name == "InitialUEMessage" {
        if let Some(ran) = ran {
            claims.root = Some("the subscriber's action");
            claims.issue(UE_CONTEXT, ran, Some((N2_ASSOCIATION, pair)));
        }
        return;
    }
    if ELSEWHERE.contains(&name) {
        return;
    }
    if let Some(ran) = ran {
        claims.need(UE_CONTEXT, ran, scope);
    }
    match (ran, amf) {
        // The AMF gives its identifier with its first message for the UE (clause 9.3.3.1).
        (Some(ran), Some(amf)) if is_from_amf(about, message) => {
            claims.issue_once(UE_CONTEXT, amf, Some((UE_CONTEXT, ran)));
        }
        (_, Some(amf)) => claims.need(UE_CONTEXT, amf, scope),
        (_, None) => {}
    }
    if name == "UEContextReleaseComplete"
        && let Some(ran) = ran
    {
        claims.end(UE_CONTEXT, ran);
    }
}

/// The key of a UE by its RAN-UE-NGAP-ID.
pub(super) fn ran_ue(about: &About<'_>, message: &ngap::Message<'_>) -> Option<Key> {
    // INTEGER (0..4294967295), clause 9.3.3.2.
    let id = u32::try_from(message.ran_ue_ngap_id?).ok()?;
    match about.pair() {
        Key::Peers(one, other) => Some(Key::RanUe(one, other, id)),
        _ => None,
    }
}

/// The key of a UE by its AMF-UE-NGAP-ID.
pub(super) fn amf_ue(about: &About<'_>, message: &ngap::Message<'_>) -> Option<Key> {
    let amf = if is_from_amf(about, message) { about.from() } else { about.to() };
    Some(Key::AmfUe(amf.address, message.amf_ue_ngap_id?))
}

/// Procedures that the AMF begins (TS 38.413 clause 8.1, tables 8.1-1 and 8.1-2), by code: AMF Configuration Update, AMF
/// Status Indication, traces and transports towards the RAN, Handover Resource Allocation, Initial Context Setup …
const BY_AMF: [u8; 22] = [0, 1, 3, 4, 5, 6, 7, 8, 13, 14, 16, 22, 23, 24, 26, 28, 29, 32, 36, 39, 40, 41];

/// Whether an AMF sent the message, as far as its procedure says; otherwise the port of NGAP does.
pub(super) fn is_from_amf(about: &About<'_>, message: &ngap::Message<'_>) -> bool {
    /// Either side begins these: Error Indication, NG Reset, Private Message.
    const EITHER: [u8; 3] = [9, 20, 31];
    let Some(code) = message.pdu.procedure.filter(|code| !EITHER.contains(code)) else {
        return about.from().port == beleg_spec::ngap::PORT;
    };
    BY_AMF.contains(&code) != message.answers()
}
