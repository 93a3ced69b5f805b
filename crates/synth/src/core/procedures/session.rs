//! PDU sessions (TS 23.502 clauses 4.3.2, 4.3.3, 4.3.4): establishment, modification, release.

use serde_json::json;

use super::start_up::discover;
use super::{home_routed, n4, roaming};
use crate::core::script::Script;
use crate::core::world::Session;
use crate::core::{sbi, speaks_sbi};
use crate::nas;
use crate::nas::security::Header;
use crate::stage::send::Content;
use crate::tree::{Tree, tree};

const N1: (&str, &str) = ("n1SmMsg", "application/vnd.3gpp.5gnas");
const N2: (&str, &str) = ("n2SmInfo", "application/vnd.3gpp.ngap");

/// The UE asks for a session.
pub(super) fn establish(script: &mut Script<'_>) {
    script.part("PDU session establishment");
    let Some(ue) = script.ue.clone() else { return };
    let Some(group) = script.world().scenario.groups.get(ue.group).cloned() else { return };
    let (serving, id, pti) = (script.serving(), ue.sessions.len() as u8 + 1, 1);
    let upfs = script.world().all("UPF");
    let upf = upfs.get(ue.number as usize % upfs.len().max(1)).copied().unwrap_or(0);
    let addresses = script.world().allocate(group.versions);
    let session = Session {
        id,
        seids: (script.world().count("SEID", serving.smf) + 0x100, script.world().count("SEID", upf) + 0xe00),
        teids: (script.world().count("TEID", upf) as u32 + 0x1000, script.world().count("TEID", serving.gnb) as u32),
        addresses,
        upf,
        smf: serving.smf,
        anchor: home_routed::anchor(script, &ue, upf),
        context: script.world().count("SM context", serving.smf) as u32,
        active: true,
        used: 0,
    };
    let asks = nas::establishment_request(id, pti, nas::session_type(&session.addresses));
    script.secure_up(&nas::ul_transport(id, &asks, Some(&group.dnn)));
    let created = speaks_sbi(script.world()).then(|| create(script, &session, &group.dnn, &asks));
    if created.is_some() && session.anchor.is_none() {
        subscription(script, &session, &group.dnn);
    }
    n4::establish(script, &session, &group.dnn);
    home_routed::create(script, &session, &group.dnn);
    let accept = nas::establishment_accept(id, pti, &session.addresses, &group.dnn);
    let transfer = setup_transfer(script, &session);
    if created.is_some() {
        transfer_n1_n2(
            script,
            &session,
            Some(&accept),
            ("PDU_RES_SETUP_REQ", "PDUSessionResourceSetupRequestTransfer", &transfer),
        );
    }
    let carried = script.protect(false, Header::Ciphered, &nas::dl_transport(id, &accept));
    script.down(
        "PDUSessionResourceSetupRequest",
        tree!({"PDUSessionResourceSetupListSUReq": [{
        "pDUSessionID": (id), "pDUSessionNAS-PDU": (carried), "s-NSSAI": {"sST": 1},
        "pDUSessionResourceSetupRequestTransfer": (transfer)}]})
        .flat(),
    );
    script.air();
    let answer = response_transfer(script, &session);
    script.up(
        "PDUSessionResourceSetupResponse",
        tree!({"PDUSessionResourceSetupListSURes": [{
        "pDUSessionID": (id), "pDUSessionResourceSetupResponseTransfer": (answer.clone())}]})
        .flat(),
    );
    if let Some(ue) = &mut script.ue {
        ue.sessions.push(session.clone());
    }
    activate(script, &session, ("PDU_RES_SETUP_RSP", "PDUSessionResourceSetupResponseTransfer", &answer));
}

/// What the gNB answered comes to the SMF, and the UPF learns where to send.
pub(super) fn activate(script: &mut Script<'_>, session: &Session, (kind, name, transfer): (&str, &str, &Tree)) {
    let serving = script.serving();
    let asked = speaks_sbi(script.world()).then(|| {
        let octets = octets(name, transfer);
        let body = json!({"n2SmInfo": {"contentId": N2.0}, "n2SmInfoType": kind, "upCnxState": "ACTIVATED"});
        let path = format!("/nsmf-pdusession/v1/sm-contexts/{}/modify", session.context);
        script.ask(serving.amf, serving.smf, "POST", &path, Content::Multipart(body, vec![(N2.0, N2.1, octets)]))
    });
    let ran = script.world().address(serving.gnb, 1);
    n4::steer(script, session, Some((ran, session.teids.1)));
    if let Some(asked) = asked {
        script.answer(asked, 200, Vec::new(), sbi::json(json!({"upCnxState": "ACTIVATED"})));
    }
}

/// The octets of a transfer (TS 38.413 clause 9.3.4).
fn octets(name: &str, value: &Tree) -> Vec<u8> {
    crate::ngap::transfer(name, value).unwrap_or_default()
}

/// PDU Session Resource Setup Request Transfer (clause 9.3.4.1).
pub(super) fn setup_transfer(script: &mut Script<'_>, session: &Session) -> Tree {
    let receiving = script.world().address(session.upf, 1);
    let kind = match nas::session_type(&session.addresses) {
        3 => "ipv4v6",
        2 => "ipv6",
        _ => "ipv4",
    };
    tree!({"protocolIEs": [
        {"PDUSessionAggregateMaximumBitRate": {
            "pDUSessionAggregateMaximumBitRateDL": 100000000, "pDUSessionAggregateMaximumBitRateUL": 100000000}},
        {"UL-NGU-UP-TNLInformation": {"gTPTunnel": {"transportLayerAddress": (receiving), "gTP-TEID": (session.teids.0)}}},
        {"PDUSessionType": (kind)},
        {"SecurityIndication": {"integrityProtectionIndication": "preferred", "confidentialityProtectionIndication": "required",
            "maximumIntegrityProtectedDataRate-UL": "maximum-UE-rate"}},
        {"QosFlowSetupRequestList": [{"qosFlowIdentifier": 1, "qosFlowLevelQosParameters": {
            "qosCharacteristics": {"nonDynamic5QI": {"fiveQI": 9}},
            "allocationAndRetentionPriority": {"priorityLevelARP": 8,
                "pre-emptionCapability": "shall-not-trigger-pre-emption", "pre-emptionVulnerability": "pre-emptable"}}}]}
    ]})
}

/// PDU Session Resource Setup Response Transfer (clause 9.3.4.2).
pub(super) fn response_transfer(script: &mut Script<'_>, session: &Session) -> Tree {
    let gnb = script.serving().gnb;
    let ran = script.world().address(gnb, 1);
    tree!({
        "dLQosFlowPerTNLInformation": {
            "uPTransportLayerInformation": {"gTPTunnel": {"transportLayerAddress": (ran), "gTP-TEID": (session.teids.1)}},
            "associatedQosFlowList": [{"qosFlowIdentifier": 1}]},
        "securityResult": {"integrityProtectionResult": "performed", "confidentialityProtectionResult": "performed"}
    })
}

/// The AMF creates an SM context at the SMF (TS 29.502 clause 5.2.2.2).
fn create(script: &mut Script<'_>, session: &Session, dnn: &str, request: &[u8]) {
    let (serving, supi) = (script.serving(), script.supi());
    discover(script, serving.amf, serving.smf);
    let (address, instance) = (script.world().host(serving.amf), script.world().instance(serving.amf));
    let (mcc, mnc) = script.world().plmn();
    let body = json!({
        "supi": supi, "pduSessionId": session.id, "dnn": dnn, "sNssai": {"sst": 1}, "servingNfId": instance,
        "guami": {"plmnId": {"mcc": mcc, "mnc": mnc}, "amfId": "020040"}, "servingNetwork": {"mcc": mcc, "mnc": mnc},
        "requestType": "INITIAL_REQUEST", "anType": "3GPP_ACCESS", "ratType": "NR", "n1SmMsg": {"contentId": N1.0},
        "smContextStatusUri": format!("http://{address}/namf-callback/v1/smContextStatus/{supi}/{}", session.id)
    });
    let parts = vec![(N1.0, N1.1, request.to_vec())];
    let asked = script.ask(
        serving.amf,
        serving.smf,
        "POST",
        "/nsmf-pdusession/v1/sm-contexts",
        Content::Multipart(body, parts),
    );
    let location =
        format!("http://{}/nsmf-pdusession/v1/sm-contexts/{}", script.world().host(serving.smf), session.context);
    script.answer(
        asked,
        201,
        vec![("location", location.into())],
        sbi::json(json!({"pduSessionId": session.id, "sNssai": {"sst": 1}})),
    );
}

/// The SMF reads the subscription, registers with the UDM and asks for a policy.
pub(super) fn subscription(script: &mut Script<'_>, session: &Session, dnn: &str) {
    let supi = script.supi();
    let (smf, pcf) = (session.smf, policy(script, session));
    let (udm, udr) = (script.keeper("UDM"), script.keeper("UDR"));
    discover(script, smf, udm);
    let data = json!([{"singleNssai": {"sst": 1}, "dnnConfigurations": {dnn: {
        "pduSessionTypes": {"defaultSessionType": "IPV4", "allowedSessionTypes": ["IPV4", "IPV6", "IPV4V6"]},
        "sscModes": {"defaultSscMode": "SSC_MODE_1"}, "5gQosProfile": {"5qi": 9, "arp": {"priorityLevel": 8, "preemptCap": "NOT_PREEMPT",
            "preemptVuln": "PREEMPTABLE"}}, "sessionAmbr": {"uplink": "100 Mbps", "downlink": "100 Mbps"},
        "upSecurity": {"upIntegr": "PREFERRED", "upConfid": "REQUIRED"}}}}]);
    let asked = script.ask(
        smf,
        udm,
        "GET",
        &format!("/nudm-sdm/v2/{supi}/sm-data?single-nssai=%7B%22sst%22%3A1%7D&dnn={dnn}"),
        Content::None,
    );
    let (mcc, mnc) = (script.world().plmn().0.to_owned(), script.world().plmn().1.to_owned());
    let path = format!("/nudr-dr/v2/subscription-data/{supi}/{mcc}{mnc}/provisioned-data/sm-data");
    script.exchange((udm, udr), "GET", &path, Content::None, (200, Some(data.clone())));
    script.answer(asked, 200, Vec::new(), sbi::json(data));
    let registration = json!({"smfInstanceId": script.world().instance(smf), "pduSessionId": session.id,
        "singleNssai": {"sst": 1}, "dnn": dnn, "plmnId": {"mcc": mcc, "mnc": mnc}});
    let path = format!("/nudm-uecm/v1/{supi}/registrations/smf-registrations/{}", session.id);
    script.exchange((smf, udm), "PUT", &path, sbi::json(registration.clone()), (201, Some(registration)));
    discover(script, smf, pcf);
    let notify = format!("http://{}/nsmf-callback/v1/sm-policies/{}", script.world().host(smf), session.context);
    let mut asks = json!({"supi": supi, "pduSessionId": session.id, "pduSessionType": "IPV4", "dnn": dnn, "notificationUri": notify,
        "sliceInfo": {"sst": 1}, "accessType": "3GPP_ACCESS", "ratType": "NR"});
    for address in &session.addresses {
        if let Some(asks) = asks.as_object_mut() {
            match address {
                std::net::IpAddr::V4(own) => asks.insert("ipv4Address".to_owned(), own.to_string().into()),
                std::net::IpAddr::V6(own) => asks.insert("ipv6AddressPrefix".to_owned(), format!("{own}/64").into()),
            };
        }
    }
    let asked = script.ask(smf, pcf, "POST", "/npcf-smpolicycontrol/v1/sm-policies", sbi::json(asks));
    let (here, there) = roaming::networks(script, pcf, udr);
    if here == there {
        discover(script, pcf, udr);
        let path = format!("/nudr-dr/v2/policy-data/ues/{supi}/sm-data?snssai=%7B%22sst%22%3A1%7D&dnn={dnn}");
        script.exchange(
            (pcf, udr),
            "GET",
            &path,
            Content::None,
            (200, Some(json!({"smPolicySnssaiData": {"01": {"snssai": {"sst": 1}}}}))),
        );
    }
    let location =
        format!("http://{}/npcf-smpolicycontrol/v1/sm-policies/{}", script.world().host(pcf), session.context);
    let rules = json!({"sessRules": {"1": {"sessRuleId": "1", "authSessAmbr": {"uplink": "100 Mbps", "downlink": "100 Mbps"},
        "authDefQos": {"5qi": 9, "arp": {"priorityLevel": 8, "preemptCap": "NOT_PREEMPT", "preemptVuln": "PREEMPTABLE"}}}}});
    script.answer(asked, 201, vec![("location", location.into())], sbi::json(rules));
}

/// The PCF of a session: of the network of its SMF.
pub(super) fn policy(script: &mut Script<'_>, session: &Session) -> usize {
    let plmn = script.world().network(session.smf).to_owned();
    script.world().first_in("PCF", &plmn)
}

/// The SMF has the AMF hand on what is for the UE and for the gNB (TS 29.518 clause 5.2.2.3.1).
pub(super) fn transfer_n1_n2(
    script: &mut Script<'_>,
    session: &Session,
    n1: Option<&[u8]>,
    (kind, name, transfer): (&str, &str, &Tree),
) {
    let (serving, supi) = (script.serving(), script.supi());
    discover(script, serving.smf, serving.amf);
    let mut body = json!({"pduSessionId": session.id, "n2InfoContainer": {"n2InformationClass": "SM", "smInfo": {
        "pduSessionId": session.id, "sNssai": {"sst": 1},
        "n2InfoContent": {"ngapIeType": kind, "ngapData": {"contentId": N2.0}}}}});
    let mut parts = Vec::new();
    if let Some(n1) = n1 {
        if let Some(body) = body.as_object_mut() {
            body.insert(
                "n1MessageContainer".to_owned(),
                json!({"n1MessageClass": "SM", "n1MessageContent": {"contentId": N1.0}}),
            );
        }
        parts.push((N1.0, N1.1, n1.to_vec()));
    }
    parts.push((N2.0, N2.1, octets(name, transfer)));
    let path = format!("/namf-comm/v1/ue-contexts/{supi}/n1-n2-messages");
    let asked = script.ask(serving.smf, serving.amf, "POST", &path, Content::Multipart(body, parts));
    script.answer(asked, 200, Vec::new(), sbi::json(json!({"cause": "N1_N2_TRANSFER_INITIATED"})));
}

/// The network changes the session's QoS (clause 4.3.3.2).
pub(super) fn modify(script: &mut Script<'_>) {
    script.part("PDU session modification");
    let Some(session) = script.ue.as_ref().and_then(|ue| ue.sessions.first().cloned()) else { return };
    if speaks_sbi(script.world()) {
        let decided = session.anchor.as_deref().unwrap_or(&session);
        let (smf, pcf) = (decided.smf, policy(script, decided));
        let path = format!("/nsmf-callback/v1/sm-policies/{}/update", decided.context);
        let rules = json!({"resourceUri": format!("http://{}/npcf-smpolicycontrol/v1/sm-policies/{}",
            script.world().host(pcf), decided.context),
            "smPolicyDecision": {"sessRules": {"1": {"sessRuleId": "1",
                "authSessAmbr": {"uplink": "200 Mbps", "downlink": "200 Mbps"}}}}});
        script.exchange((pcf, smf), "POST", &path, sbi::json(rules), (204, None));
        home_routed::modify(script, &session);
    }
    // Session AMBR of 200 Mbit/s (TS 24.501 clause 8.3.9).
    let command = nas::session_message(session.id, 0, 0xcb, &[0x2a, 6, 0x06, 0, 200, 0x06, 0, 200]);
    let transfer = tree!({"protocolIEs": [{"PDUSessionAggregateMaximumBitRate": {
        "pDUSessionAggregateMaximumBitRateDL": 200000000, "pDUSessionAggregateMaximumBitRateUL": 200000000}}]});
    if speaks_sbi(script.world()) {
        transfer_n1_n2(
            script,
            &session,
            Some(&command),
            ("PDU_RES_MOD_REQ", "PDUSessionResourceModifyRequestTransfer", &transfer),
        );
    }
    let carried = script.protect(false, Header::Ciphered, &nas::dl_transport(session.id, &command));
    script.down(
        "PDUSessionResourceModifyRequest",
        tree!({"PDUSessionResourceModifyListModReq": [{
        "pDUSessionID": (session.id), "nAS-PDU": (carried), "pDUSessionResourceModifyRequestTransfer": (transfer)}]})
        .flat(),
    );
    script.air();
    script.up(
        "PDUSessionResourceModifyResponse",
        tree!({"PDUSessionResourceModifyListModRes": [{
        "pDUSessionID": (session.id), "pDUSessionResourceModifyResponseTransfer": (tree!({}))}]})
        .flat(),
    );
    script.secure_up(&nas::ul_transport(session.id, &nas::session_message(session.id, 0, 0xcc, &[]), None));
}

/// The UE releases its session (clause 4.3.4.2).
pub(super) fn release(script: &mut Script<'_>) {
    script.part("PDU session release");
    let Some(session) = script.ue.as_mut().and_then(|ue| ue.sessions.pop()) else { return };
    let serving = script.serving();
    let asks = nas::session_message(session.id, 2, 0xd1, &[]);
    script.secure_up(&nas::ul_transport(session.id, &asks, None));
    let asked = speaks_sbi(script.world()).then(|| {
        let path = format!("/nsmf-pdusession/v1/sm-contexts/{}/modify", session.context);
        let body = json!({"n1SmMsg": {"contentId": N1.0}});
        script.ask(serving.amf, serving.smf, "POST", &path, Content::Multipart(body, vec![(N1.0, N1.1, asks)]))
    });
    home_routed::release(script, &session, true);
    n4::delete(script, &session);
    // Cause 36: regular deactivation.
    let command = nas::session_message(session.id, 2, 0xd3, &[36]);
    let transfer = tree!({"cause": {"nas": "normal-release"}});
    if let Some(asked) = asked {
        let octets = octets("PDUSessionResourceReleaseCommandTransfer", &transfer);
        let body =
            json!({"n1SmMsg": {"contentId": N1.0}, "n2SmInfo": {"contentId": N2.0}, "n2SmInfoType": "PDU_RES_REL_CMD"});
        script.answer(
            asked,
            200,
            Vec::new(),
            Content::Multipart(body, vec![(N1.0, N1.1, command.clone()), (N2.0, N2.1, octets)]),
        );
    }
    let carried = script.protect(false, Header::Ciphered, &nas::dl_transport(session.id, &command));
    script.down(
        "PDUSessionResourceReleaseCommand",
        tree!({"NAS-PDU": (carried), "PDUSessionResourceToReleaseListRelCmd": [{
        "pDUSessionID": (session.id), "pDUSessionResourceReleaseCommandTransfer": (transfer)}]})
        .flat(),
    );
    script.air();
    let location = script.location();
    script.up(
        "PDUSessionResourceReleaseResponse",
        vec![
            (
                "PDUSessionResourceReleasedListRelRes",
                tree!([{
            "pDUSessionID": (session.id), "pDUSessionResourceReleaseResponseTransfer": (tree!({}))}]),
            ),
            ("UserLocationInformation", location),
        ],
    );
    script.secure_up(&nas::ul_transport(session.id, &nas::session_message(session.id, 2, 0xd4, &[]), None));
    if speaks_sbi(script.world()) {
        forget(script, &session);
        home_routed::released(script, &session);
        let path = format!("/namf-callback/v1/smContextStatus/{}/{}", script.supi(), session.id);
        let status = json!({"statusInfo": {"resourceStatus": "RELEASED"}});
        script.exchange((serving.smf, serving.amf), "POST", &path, sbi::json(status), (204, None));
    }
}

/// What the SMF does at PCF and UDM when a session is over.
pub(super) fn forget(script: &mut Script<'_>, session: &Session) {
    let supi = script.supi();
    let session = session.anchor.as_deref().unwrap_or(session);
    let (smf, udm, pcf) = (session.smf, script.keeper("UDM"), policy(script, session));
    let path = format!("/npcf-smpolicycontrol/v1/sm-policies/{}/delete", session.context);
    script.exchange((smf, pcf), "POST", &path, sbi::json(json!({})), (204, None));
    let path = format!("/nudm-uecm/v1/{supi}/registrations/smf-registrations/{}", session.id);
    script.exchange((smf, udm), "DELETE", &path, Content::None, (204, None));
}
