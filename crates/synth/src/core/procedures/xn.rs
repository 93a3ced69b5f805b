//! Xn between gNBs (TS 38.423): its set-up (clause 8.4.1), and the handover over it (TS 23.502 clause 4.9.1.2), with the forwarding of
//! what comes for the UE while it moves and the path switch on N2.

use super::handover::{answered, end_marker, marker, renewed, tell_smf, tunnel};
use super::n4;
use super::registration::capabilities;
use crate::core::script::Script;
use crate::core::{Session, World};
use crate::interface::Interface;
use crate::packet::{self, protocol};
use crate::scenario::Step;
use crate::stage::send::{Body, Gtp};
use crate::tree::{Tree, tree};

/// What of RRC's comes in a container is of a later version: one bit of `criticalExtensionsFuture` (TS 38.331 clause 11.2.2).
const RRC: [u8; 1] = [0x80];

/// The gNBs between which somebody moves over Xn, each pair once.
pub(super) fn pairs(world: &World) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    for group in &world.scenario.groups {
        let mut at = group.gnb;
        for step in &group.does {
            let Step::Handover(over_xn, target) = step else { continue };
            let pair = (at.min(*target), at.max(*target));
            if *over_xn && pair.0 != pair.1 && !pairs.contains(&pair) {
                pairs.push(pair);
            }
            at = *target;
        }
    }
    pairs.sort_unstable();
    pairs
}

/// SCTP between two gNBs, and Xn Setup.
pub(super) fn set_up(script: &mut Script<'_>, one: usize, other: usize) {
    script.associate(Interface::Xn, one, other);
    let home = script.world().scenario.plmn.clone();
    let own = |gnb: usize| {
        tree!({
            "GlobalNG-RAN-node-ID": {"gNB": {
                "plmn-id": (home.as_str()), "gnb-id": {"gnb-ID": (Tree::Bits(gnb as u64 + 1, 32))}}},
            "TAISupport-list": [{"tac": 1, "broadcastPLMNs": [
                {"plmn-id": (home.as_str()), "tAISliceSupport-List": [{"sst": 1}]}]}]
        })
        .flat()
    };
    let regions = tree!([{"plmn-ID": (home.as_str()), "amf-region-id": 2}]);
    let mut request = own(one);
    request.push(("AMF-Region-Information", regions));
    script.xnap(one, other, 0, "XnSetupRequest", request);
    script.xnap(other, one, 0, "XnSetupResponse", own(other));
}

fn tunnel_of(script: &mut Script<'_>, element: usize, teid: u32) -> Tree {
    let address = script.world().address(element, 1);
    tree!({"gtpTunnel": {"tnl-address": (address), "gtp-teid": (teid)}})
}

/// A PDU session that is to be handed over (clause 9.2.1.1).
fn to_be_set_up(script: &mut Script<'_>, session: &Session) -> Tree {
    let kind = match crate::nas::session_type(&session.addresses) {
        3 => "ipv4v6",
        2 => "ipv6",
        _ => "ipv4",
    };
    let uplink = tunnel_of(script, session.upf, session.teids.0);
    tree!({
        "pduSessionId": (session.id), "s-NSSAI": {"sst": 1},
        "pduSessionAMBR": {"downlink-session-AMBR": 100000000, "uplink-session-AMBR": 100000000},
        "uL-NG-U-TNLatUPF": (uplink),
        "securityIndication": {"integrityProtectionIndication": "preferred",
            "confidentialityProtectionIndication": "required", "maximumIPdatarate": {"maxIPrate-UL": "max-UErate"}},
        "pduSessionType": (kind),
        "qosFlowsToBeSetup-List": [{"qfi": 1, "qosFlowLevelQoSParameters": {
            "qos-characteristics": {"non-dynamic": {"fiveQI": 9}},
            "allocationAndRetentionPrio": {"priorityLevel": 8,
                "pre-emption-capability": "shall-not-trigger-preemption", "pre-emption-vulnerability": "preemptable"}}}],
        "dataforwardinginfofromSource": {"qosFlowsToBeForwarded": [{"qosFlowIdentifier": 1,
            "dl-dataforwarding": "dl-forwarding-proposed", "ul-dataforwarding": "ul-forwarding-proposed"}]}
    })
}

/// The source asks the target for the UE's sessions (clause 9.1.1.1). The first bit of its capabilities is spare (clause 9.2.3.49).
fn request(script: &mut Script<'_>, (source, target): (usize, usize), id: u64, amf_id: u64, sessions: &[Session]) {
    let home = script.world().scenario.plmn.clone();
    let serving = script.serving();
    let amf = script.world().address(serving.amf, 0);
    let cell = |gnb: usize| (gnb as u64 + 1) << 4 | 1;
    let key = script.world().rng.octets::<32>().to_vec();
    let stayed = script.world().rng.below(4_000);
    let last = tree!({
        "globalCellID": {"nR-CGI": {"pLMNIdentity": (home.as_str()), "nRCellIdentity": (cell(source))}},
        "cellType": {"cellSize": "medium"}, "timeUEStayedInCell": (stayed)
    });
    let last = crate::ngap::transfer("LastVisitedNGRANCellInformation", &last).unwrap_or_default();
    let list: Vec<Tree> = sessions.iter().map(|session| to_be_set_up(script, session)).collect();
    let ies = tree!({
        "sourceNG-RANnodeUEXnAPID": (id),
        "Cause": {"radioNetwork": "handover-desirable-for-radio-reasons"},
        "targetCellGlobalID": {"nr": {"plmn-id": (home.as_str()), "nr-CI": (cell(target))}},
        "GUAMI": {"plmn-ID": (home.as_str()), "amf-region-id": 2, "amf-set-id": 1, "amf-pointer": 0},
        "UEContextInfoHORequest": {
            "ng-c-UE-reference": (amf_id), "cp-TNL-info-source": {"endpointIPAddress": (amf)},
            "ueSecurityCapabilities": {"nr-EncyptionAlgorithms": "7000", "nr-IntegrityProtectionAlgorithms": "7000",
                "e-utra-EncyptionAlgorithms": "0000", "e-utra-IntegrityProtectionAlgorithms": "0000"},
            "securityInformation": {"key-NG-RAN-Star": (key), "ncc": 1},
            "ue-AMBR": {"dl-UE-AMBR": 2000000000, "ul-UE-AMBR": 1000000000},
            "pduSessionResourcesToBeSetup-List": (list),
            "rrc-Context": (RRC.to_vec())
        },
        "UEHistoryInformation": [{"nG-RAN-Cell": (last)}]
    });
    script.xnap(source, target, 1, "HandoverRequest", ies.flat());
}

/// The target admits them, and says whither to forward what comes for the UE (clause 9.1.1.2).
fn acknowledge(script: &mut Script<'_>, (source, target): (usize, usize), ids: (u64, u64), ends: &[(u8, u32)]) {
    let mut admitted = Vec::new();
    for (id, teid) in ends {
        let end = tunnel_of(script, target, *teid);
        admitted.push(tree!({"pduSessionId": (*id), "pduSessionResourceAdmittedInfo": {
            "qosFlowsAdmitted-List": [{"qfi": 1}],
            "dataForwardingInfoFromTarget": {
                "qosFlowsAcceptedForDataForwarding-List": [{"qosFlowIdentifier": 1}],
                "pduSessionLevelDLDataForwardingInfo": (end)}}}));
    }
    let ies = tree!({
        "sourceNG-RANnodeUEXnAPID": (ids.0), "targetNG-RANnodeUEXnAPID": (ids.1),
        "PDUSessionResourcesAdmitted-List": (admitted),
        "Target2SourceNG-RANnodeTranspContainer": (RRC.to_vec())
    });
    script.xnap(target, source, 1, "HandoverRequestAcknowledge", ies.flat());
}

/// How far each DRB is (clause 9.1.1.4).
fn status(script: &mut Script<'_>, (source, target): (usize, usize), ids: (u64, u64), drbs: usize) {
    let mut count = || {
        let number = script.world().rng.below(1 << 18);
        tree!({"pdcp-sn-18bits": {"cOUNTValue": {"pdcp-SN18": (number), "hfn-PDCP-SN18": 0}}})
    };
    let list: Vec<Tree> = (1..=drbs as u64)
        .map(|drb| tree!({"drbID": (drb), "pdcpStatusTransfer-UL": (count()), "pdcpStatusTransfer-DL": (count())}))
        .collect();
    let ies = tree!({
        "sourceNG-RANnodeUEXnAPID": (ids.0), "targetNG-RANnodeUEXnAPID": (ids.1),
        "DRBsSubjectToStatusTransfer-List": (list)
    });
    script.xnap(source, target, 1, "SNStatusTransfer", ies.flat());
}

/// Packets for the UE that come while it moves: over its old tunnel to the source, and from there to the target.
fn forward(script: &mut Script<'_>, (source, target): (usize, usize), session: &Session, teid: u32) {
    if !has_traffic(script).unwrap_or(false) {
        return;
    }
    let Some(address) = session.addresses.first().copied() else { return };
    let elements = &script.world().scenario.elements;
    let known = elements.iter().filter(|element| element.role == "DN").flat_map(|element| &element.addresses);
    let server = known.copied().find(|server| server.is_ipv4() == address.is_ipv4());
    let Some(server) = server else { return };
    let port = 49_152 + script.world().rng.below(16_000) as u16;
    for number in 0..2_u32 {
        let size = 200 + script.world().rng.below(400) as usize;
        // A number first, so that nobody takes what follows for another protocol.
        let data = [&number.to_be_bytes()[..], &script.world().rng.bytes(size)].concat();
        let datagram = packet::udp((server, 60_001), (address, port), &data);
        let identification = script.world().count("inner IP identification", 0) as u16;
        let octets = packet::ip((server, address), protocol::UDP, identification, 57, &datagram);
        script.users(false, usize::from(session.id).saturating_sub(1), server, octets.clone());
        let (from, to) = (script.world().address(source, 1), script.world().address(target, 1));
        script.send(Interface::Xn, from, to, Body::Gtp(Gtp::g_pdu(teid, false, 1, octets)));
    }
}

/// Whether the UE uses its session.
fn has_traffic(script: &mut Script<'_>) -> Option<bool> {
    let group = script.ue.as_ref()?.group;
    let group = script.world().scenario.groups.get(group)?;
    Some(group.does.iter().any(|step| matches!(step, Step::Ping(_) | Step::Dns(_) | Step::Web(_) | Step::Stream(_))))
}

/// The UE moves to another gNB.
pub(super) fn hand_over(script: &mut Script<'_>, target: usize) {
    script.part("handover over Xn");
    let Some((amf_id, _)) = script.ue.as_ref().and_then(|ue| ue.ids) else { return };
    let serving = script.serving();
    let (source, old) = (serving.gnb, script.ue.as_ref().map_or_else(Vec::new, |ue| ue.sessions.clone()));
    if source == target || old.is_empty() {
        return;
    }
    let way = (source, target);
    let id = script.world().count("UE-XnAP-ID", source);
    request(script, way, id, amf_id, &old);
    let ids = (id, script.world().count("UE-XnAP-ID", target));
    let sessions = renewed(script, target);
    let ends: Vec<(u8, u32)> =
        sessions.iter().map(|own| (own.id, script.world().count("TEID", target) as u32)).collect();
    acknowledge(script, way, ids, &ends);
    status(script, way, ids, sessions.len());
    if let (Some(own), Some((_, teid))) = (old.first(), ends.first()) {
        forward(script, way, own, *teid);
    }
    let ran_id = script.world().count("RAN-UE-NGAP-ID", target);
    if let Some(ue) = &mut script.ue {
        (ue.gnb, ue.ids, ue.sessions) = (target, Some((amf_id, ran_id)), sessions.clone());
    }
    script.air();
    switch(script, way, &old, &sessions, &ends);
    let ies = tree!({"sourceNG-RANnodeUEXnAPID": (ids.0), "targetNG-RANnodeUEXnAPID": (ids.1)});
    script.xnap(target, source, 1, "UEContextRelease", ies.flat());
}

/// The target has the AMF send what comes for the UE to it (TS 38.413 clause 8.4.4).
fn switch(
    script: &mut Script<'_>,
    (source, target): (usize, usize),
    old: &[Session],
    sessions: &[Session],
    ends: &[(u8, u32)],
) {
    let serving = script.serving();
    let Some((amf_id, ran_id)) = script.ue.as_ref().and_then(|ue| ue.ids) else { return };
    let mut transfers = Vec::new();
    for own in sessions {
        let downlink = tunnel(script, target, own.teids.1);
        transfers
            .push(tree!({"dL-NGU-UP-TNLInformation": (downlink), "qosFlowAcceptedList": [{"qosFlowIdentifier": 1}]}));
    }
    let items = sessions
        .iter()
        .zip(&transfers)
        .map(|(own, transfer)| tree!({"pDUSessionID": (own.id), "pathSwitchRequestTransfer": (transfer.clone())}));
    let location = script.location();
    script.ngap(
        target,
        serving.amf,
        1,
        "PathSwitchRequest",
        vec![
            ("RAN-UE-NGAP-ID", Tree::Number(ran_id)),
            ("SourceAMF-UE-NGAP-ID", Tree::Number(amf_id)),
            ("UserLocationInformation", location),
            ("UESecurityCapabilities", capabilities()),
            ("PDUSessionResourceToBeSwitchedDLList", Tree::List(items.collect())),
        ],
    );
    let ran = script.world().address(target, 1);
    let mut switched = Vec::new();
    for (((own, before), (_, forwarding)), transfer) in sessions.iter().zip(old).zip(ends).zip(&transfers) {
        let asked = tell_smf(script, own, "PATH_SWITCH_REQ", "", Some(("PathSwitchRequestTransfer", transfer)));
        n4::steer(script, own, Some((ran, own.teids.1)));
        end_marker(script, before, source);
        let (from, to) = (script.world().address(source, 1), ran);
        script.send(Interface::Xn, from, to, marker(*forwarding));
        let uplink = tunnel(script, own.upf, own.teids.0);
        let answer = tree!({"uL-NGU-UP-TNLInformation": (uplink)});
        answered(script, asked, "PATH_SWITCH_REQ_ACK", Some(("PathSwitchRequestAcknowledgeTransfer", &answer)));
        switched.push(tree!({"pDUSessionID": (own.id), "pathSwitchRequestAcknowledgeTransfer": (answer)}));
    }
    let next_hop = script.world().rng.octets::<32>().to_vec();
    script.down(
        "PathSwitchRequestAcknowledge",
        tree!({
            "SecurityContext": {"nextHopChainingCount": 2, "nextHopNH": (next_hop)},
            "PDUSessionResourceSwitchedList": (switched),
            "AllowedNSSAI": [{"s-NSSAI": {"sST": 1}}]
        })
        .flat(),
    );
}
