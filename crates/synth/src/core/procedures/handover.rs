//! Handover between gNBs over N2 (TS 23.502 clause 4.9.1.3), and what it has in common with one over Xn.

use serde_json::json;

use super::registration::capabilities;
use super::start_up::guami;
use super::{n4, session};
use crate::core::script::{Asked, Script};
use crate::core::{Session, sbi, speaks_sbi};
use crate::interface::Interface;
use crate::stage::send::{Body, Content, Gtp};
use crate::tree::{Tree, tree};

const N2: (&str, &str) = ("n2SmInfo", "application/vnd.3gpp.ngap");
/// An end marker (TS 29.281 clause 7.3.2).
const END_MARKER: u8 = 254;

/// The sessions, each with the TEID that the new gNB gave.
pub(super) fn renewed(script: &mut Script<'_>, target: usize) -> Vec<Session> {
    let old = script.ue.as_ref().map_or_else(Vec::new, |ue| ue.sessions.clone());
    let fresh = |mut session: Session| {
        session.teids.1 = script.world().count("TEID", target) as u32;
        session
    };
    old.into_iter().map(fresh).collect()
}

/// The UPF says that nothing more comes through the old tunnel.
pub(super) fn end_marker(script: &mut Script<'_>, old: &Session, source: usize) {
    let (user, ran) = (script.world().address(old.upf, 1), script.world().address(source, 1));
    script.send(Interface::N3, user, ran, marker(old.teids.1));
}

/// An end marker into a tunnel.
pub(super) const fn marker(teid: u32) -> Body {
    Body::Gtp(Gtp {
        kind: END_MARKER,
        teid,
        container: None,
        sequence: None,
        extensions: Vec::new(),
        spare: 0,
        unused: 0,
        payload: Vec::new(),
    })
}

/// What the AMF brings to the SMF of a handover.
pub(super) fn tell_smf(
    script: &mut Script<'_>,
    own: &Session,
    kind: &str,
    state: &str,
    part: Option<(&str, &Tree)>,
) -> Option<Asked> {
    if !speaks_sbi(script.world()) {
        return None;
    }
    let serving = script.serving();
    let path = format!("/nsmf-pdusession/v1/sm-contexts/{}/modify", own.context);
    let mut body = json!({});
    if let Some(body) = body.as_object_mut() {
        if !state.is_empty() {
            body.insert("hoState".to_owned(), state.into());
        }
        if part.is_some() {
            body.insert("n2SmInfo".to_owned(), json!({"contentId": N2.0}));
            body.insert("n2SmInfoType".to_owned(), kind.into());
        }
    }
    let content = match part {
        Some((name, value)) => {
            let octets = crate::ngap::transfer(name, value).unwrap_or_default();
            Content::Multipart(body, vec![(N2.0, N2.1, octets)])
        }
        None => sbi::json(body),
    };
    Some(script.ask(serving.amf, serving.smf, "POST", &path, content))
}

pub(super) fn answered(script: &mut Script<'_>, asked: Option<Asked>, kind: &str, part: Option<(&str, &Tree)>) {
    let Some(asked) = asked else { return };
    let content = match part {
        Some((name, value)) => {
            let octets = crate::ngap::transfer(name, value).unwrap_or_default();
            let body = json!({"n2SmInfo": {"contentId": N2.0}, "n2SmInfoType": kind});
            Content::Multipart(body, vec![(N2.0, N2.1, octets)])
        }
        None => sbi::json(json!({})),
    };
    script.answer(asked, 200, Vec::new(), content);
}

pub(super) fn tunnel(script: &mut Script<'_>, element: usize, teid: u32) -> Tree {
    let address = script.world().address(element, 1);
    tree!({"gTPTunnel": {"transportLayerAddress": (address), "gTP-TEID": (teid)}})
}

/// What the gNBs tell each other through the AMF (TS 38.413 clauses 9.3.1.20, 9.3.1.21). RRC's part is of a later version, which is
/// one bit of `criticalExtensionsFuture` (TS 38.331 clause 11.2.2).
fn containers(script: &mut Script<'_>, home: &str, source: usize, target: usize) -> (Vec<u8>, Vec<u8>) {
    let cell = |gnb: usize| tree!({"nR-CGI": {"pLMNIdentity": (home), "nRCellIdentity": ((gnb as u64 + 1) << 4 | 1)}});
    let stayed = script.world().rng.below(4_000);
    let to_target = tree!({
        "rRCContainer": (vec![0x80]), "targetCell-ID": (cell(target)),
        "uEHistoryInformation": [{"lastVisitedCellInformation": {"nGRANCell": {
            "globalCellID": (cell(source)), "cellType": {"cellSize": "medium"}, "timeUEStayedInCell": (stayed)}}}]
    });
    let to_source = tree!({"rRCContainer": (vec![0x80])});
    let octets = |name: &str, value: &Tree| crate::ngap::transfer(name, value).unwrap_or_default();
    (
        octets("SourceNGRANNode-ToTargetNGRANNode-TransparentContainer", &to_target),
        octets("TargetNGRANNode-ToSourceNGRANNode-TransparentContainer", &to_source),
    )
}

pub(super) fn over_n2(script: &mut Script<'_>, target: usize) {
    script.part("handover over N2");
    let Some((amf_id, source_ran)) = script.ue.as_ref().and_then(|ue| ue.ids) else { return };
    let serving = script.serving();
    let (source, old) = (serving.gnb, script.ue.as_ref().map_or_else(Vec::new, |ue| ue.sessions.clone()));
    if source == target || old.is_empty() {
        return;
    }
    let home = script.world().scenario.plmn.clone();
    let required = tree!({});
    let (to_target, to_source) = containers(script, &home, source, target);
    let cause = || tree!({"radioNetwork": "handover-desirable-for-radio-reason"});
    let list: Vec<Tree> = old
        .iter()
        .map(|own| tree!({"pDUSessionID": (own.id), "handoverRequiredTransfer": (required.clone())}))
        .collect();
    script.up(
        "HandoverRequired",
        vec![
            ("HandoverType", Tree::from("intra5gs")),
            ("Cause", cause()),
            (
                "TargetID",
                tree!({"targetRANNodeID": {
            "globalRANNodeID": {"globalGNB-ID": {"pLMNIdentity": (home.as_str()),
                "gNB-ID": {"gNB-ID": (Tree::Bits(target as u64 + 1, 32))}}},
            "selectedTAI": {"pLMNIdentity": (home.as_str()), "tAC": 1}}}),
            ),
            ("PDUSessionResourceListHORqd", Tree::List(list)),
            ("SourceToTarget-TransparentContainer", Tree::Octets(to_target.clone())),
        ],
    );
    let mut items = Vec::new();
    for own in &old {
        let asked =
            tell_smf(script, own, "HANDOVER_REQUIRED", "PREPARING", Some(("HandoverRequiredTransfer", &required)));
        let setup = session::setup_transfer(script, own);
        answered(script, asked, "PDU_RES_SETUP_REQ", Some(("PDUSessionResourceSetupRequestTransfer", &setup)));
        items.push(tree!({"pDUSessionID": (own.id), "s-NSSAI": {"sST": 1}, "handoverRequestTransfer": (setup)}));
    }
    let next_hop = script.world().rng.octets::<32>().to_vec();
    script.ngap(
        serving.amf,
        target,
        1,
        "HandoverRequest",
        vec![
            ("AMF-UE-NGAP-ID", Tree::Number(amf_id)),
            ("HandoverType", Tree::from("intra5gs")),
            ("Cause", cause()),
            (
                "UEAggregateMaximumBitRate",
                tree!({
            "uEAggregateMaximumBitRateDL": 2000000000, "uEAggregateMaximumBitRateUL": 1000000000}),
            ),
            ("UESecurityCapabilities", capabilities()),
            ("SecurityContext", tree!({"nextHopChainingCount": 1, "nextHopNH": (next_hop)})),
            ("PDUSessionResourceSetupListHOReq", Tree::List(items)),
            ("AllowedNSSAI", tree!([{"s-NSSAI": {"sST": 1}}])),
            ("SourceToTarget-TransparentContainer", Tree::Octets(to_target)),
            ("GUAMI", guami(&home)),
        ],
    );
    let sessions = renewed(script, target);
    let ran_id = script.world().count("RAN-UE-NGAP-ID", target);
    let mut admitted = Vec::new();
    for own in &sessions {
        let downlink = tunnel(script, target, own.teids.1);
        admitted.push(tree!({"dL-NGU-UP-TNLInformation": (downlink),
            "qosFlowSetupResponseList": [{"qosFlowIdentifier": 1}]}));
    }
    let list = sessions.iter().zip(&admitted).map(
        |(own, transfer)| tree!({"pDUSessionID": (own.id), "handoverRequestAcknowledgeTransfer": (transfer.clone())}),
    );
    script.ngap(
        target,
        serving.amf,
        1,
        "HandoverRequestAcknowledge",
        vec![
            ("AMF-UE-NGAP-ID", Tree::Number(amf_id)),
            ("RAN-UE-NGAP-ID", Tree::Number(ran_id)),
            ("PDUSessionResourceAdmittedList", Tree::List(list.collect())),
            ("TargetToSource-TransparentContainer", Tree::Octets(to_source.clone())),
        ],
    );
    let command = tree!({});
    for (own, transfer) in sessions.iter().zip(&admitted) {
        let part = Some(("HandoverRequestAcknowledgeTransfer", transfer));
        let asked = tell_smf(script, own, "HANDOVER_REQ_ACK", "PREPARED", part);
        answered(script, asked, "HANDOVER_CMD", Some(("HandoverCommandTransfer", &command)));
    }
    let list: Vec<Tree> = sessions
        .iter()
        .map(|own| tree!({"pDUSessionID": (own.id), "handoverCommandTransfer": (command.clone())}))
        .collect();
    script.down(
        "HandoverCommand",
        vec![
            ("HandoverType", Tree::from("intra5gs")),
            ("PDUSessionResourceHandoverList", Tree::List(list)),
            ("TargetToSource-TransparentContainer", Tree::Octets(to_source)),
        ],
    );
    script.air();
    if let Some(ue) = &mut script.ue {
        (ue.gnb, ue.ids, ue.sessions) = (target, Some((amf_id, ran_id)), sessions.clone());
    }
    let location = script.location();
    script.up("HandoverNotify", vec![("UserLocationInformation", location)]);
    let ran = script.world().address(target, 1);
    for (own, before) in sessions.iter().zip(&old) {
        let asked = tell_smf(script, own, "", "COMPLETED", None);
        n4::steer(script, own, Some((ran, own.teids.1)));
        end_marker(script, before, source);
        answered(script, asked, "", None);
    }
    let release = tree!({"UE-NGAP-IDs": {"uE-NGAP-ID-pair": {"aMF-UE-NGAP-ID": (amf_id), "rAN-UE-NGAP-ID": (source_ran)}},
        "Cause": {"radioNetwork": "successful-handover"}});
    script.ngap(serving.amf, source, 1, "UEContextReleaseCommand", release.flat());
    script.ngap(
        source,
        serving.amf,
        1,
        "UEContextReleaseComplete",
        vec![("AMF-UE-NGAP-ID", Tree::Number(amf_id)), ("RAN-UE-NGAP-ID", Tree::Number(source_ran))],
    );
}
