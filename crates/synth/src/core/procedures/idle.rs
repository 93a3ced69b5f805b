//! CM-IDLE and back (TS 23.502 clauses 4.2.6, 4.2.3.2, 4.2.3.3): release by the gNB, service request, paging.

use serde_json::json;

use super::{n4, registration, session};
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi};
use crate::interface::Interface;
use crate::nas;
use crate::nas::security::Header;
use crate::packet;
use crate::stage::send::{Body, Gtp};
use crate::tree::{Tree, tree};

/// The gNB has seen nothing of the UE for a while.
pub(super) fn release(script: &mut Script<'_>) {
    script.part("release to idle");
    let Some(ue) = script.ue.clone() else { return };
    let (Some((amf_id, ran_id)), serving) = (ue.ids, script.serving()) else { return };
    let list: Vec<Tree> = ue.sessions.iter().map(|session| tree!({"pDUSessionID": (session.id)})).collect();
    let mut ies = Vec::new();
    if !list.is_empty() {
        ies.push(("PDUSessionResourceListCxtRelReq", Tree::List(list.clone())));
    }
    ies.push(("Cause", tree!({"radioNetwork": "user-inactivity"})));
    script.up("UEContextReleaseRequest", ies);
    for session in &ue.sessions {
        connection_state(script, session, "DEACTIVATED", |script| n4::steer(script, session, None));
    }
    let release = tree!({"UE-NGAP-IDs": {"uE-NGAP-ID-pair": {"aMF-UE-NGAP-ID": (amf_id), "rAN-UE-NGAP-ID": (ran_id)}},
        "Cause": {"radioNetwork": "user-inactivity"}});
    script.ngap(serving.amf, serving.gnb, 1, "UEContextReleaseCommand", release.flat());
    let location = script.location();
    let mut ies = vec![("UserLocationInformation", location)];
    if !list.is_empty() {
        ies.push(("PDUSessionResourceListCxtRelCpl", Tree::List(list)));
    }
    script.up("UEContextReleaseComplete", ies);
    if let Some(ue) = &mut script.ue {
        ue.ids = None;
        ue.sessions.iter_mut().for_each(|session| session.active = false);
    }
}

/// The AMF tells the SMF about a session's user plane, and the SMF does what is to be done.
fn connection_state(
    script: &mut Script<'_>,
    session: &crate::core::Session,
    state: &str,
    act: impl FnOnce(&mut Script<'_>),
) {
    let serving = script.serving();
    let asked = speaks_sbi(script.world()).then(|| {
        let path = format!("/nsmf-pdusession/v1/sm-contexts/{}/modify", session.context);
        script.ask(serving.amf, serving.smf, "POST", &path, sbi::json(json!({"upCnxState": state})))
    });
    act(script);
    if let Some(asked) = asked {
        script.answer(asked, 200, Vec::new(), sbi::json(json!({"upCnxState": state})));
    }
}

/// The UE comes back: with something to send, or because it was paged.
pub(super) fn service(script: &mut Script<'_>, paged: bool) {
    script.part("service request");
    let Some(ue) = script.ue.clone().filter(|ue| ue.ids.is_none() && ue.registered) else { return };
    let serving = script.serving();
    let ids =
        (script.world().count("AMF-UE-NGAP-ID", serving.amf), script.world().count("RAN-UE-NGAP-ID", serving.gnb));
    let kind = if paged { 2 } else { 1 };
    let sessions = ue.sessions.iter().fold(0_u16, |bits, session| bits | 1 << (session.id & 0xf));
    let content = nas::service_content(kind, ue.tmsi, sessions);
    let container = ue.security.as_ref().map(|security| security.container(&content));
    let request = script.protect(true, Header::Integrity, &nas::service_request(kind, ue.tmsi, container.as_deref()));
    if let Some(ue) = &mut script.ue {
        ue.ids = Some(ids);
    }
    let location = script.location();
    script.ngap(
        serving.gnb,
        serving.amf,
        1,
        "InitialUEMessage",
        vec![
            ("RAN-UE-NGAP-ID", Tree::Number(ids.1)),
            ("NAS-PDU", Tree::Octets(request)),
            ("UserLocationInformation", location),
            ("RRCEstablishmentCause", Tree::from(if paged { "mt-Access" } else { "mo-Data" })),
            ("FiveG-S-TMSI", s_tmsi(ue.tmsi)),
            ("UEContextRequest", Tree::from("requested")),
        ],
    );
    let (mut items, mut answers, mut renewed) = (Vec::new(), Vec::new(), Vec::new());
    for mut own in ue.sessions {
        connection_state(script, &own, "ACTIVATING", |_| {});
        own.teids.1 = script.world().count("TEID", serving.gnb) as u32;
        own.active = true;
        let transfer = session::setup_transfer(script, &own);
        items.push(tree!({"pDUSessionID": (own.id), "s-NSSAI": {"sST": 1},
            "pDUSessionResourceSetupRequestTransfer": (transfer)}));
        let answer = session::response_transfer(script, &own);
        answers.push(tree!({"pDUSessionID": (own.id), "pDUSessionResourceSetupResponseTransfer": (answer.clone())}));
        renewed.push((own, answer));
    }
    if let Some(ue) = &mut script.ue {
        ue.sessions = renewed.iter().map(|(own, _)| own.clone()).collect();
    }
    let accept = script.protect(false, Header::Ciphered, &nas::service_accept(sessions));
    let home = script.world().scenario.plmn.clone();
    let key = ue.security.as_ref().map_or([0; 32], |security| security.kgnb());
    let mut context = registration::context(&home, &key, Some(accept));
    if !items.is_empty() {
        // Before it comes what the message's definition has before it.
        context.insert(
            0,
            (
                "UEAggregateMaximumBitRate",
                tree!({
            "uEAggregateMaximumBitRateDL": 2000000000, "uEAggregateMaximumBitRateUL": 1000000000}),
            ),
        );
        context.insert(2, ("PDUSessionResourceSetupListCxtReq", Tree::List(items)));
    }
    script.down("InitialContextSetupRequest", context);
    script.air();
    let list = (!answers.is_empty()).then_some(("PDUSessionResourceSetupListCxtRes", Tree::List(answers)));
    script.up("InitialContextSetupResponse", list.into_iter().collect());
    for (own, answer) in &renewed {
        session::activate(script, own, ("PDU_RES_SETUP_RSP", "PDUSessionResourceSetupResponseTransfer", answer));
    }
}

fn s_tmsi(tmsi: u32) -> Tree {
    tree!({"aMFSetID": 1, "aMFPointer": 0, "fiveG-TMSI": (tmsi.to_be_bytes().to_vec())})
}

/// A packet comes for the UE, which sleeps.
pub(super) fn page(script: &mut Script<'_>) {
    script.part("paging");
    let Some(ue) = script.ue.clone().filter(|ue| ue.ids.is_none()) else { return };
    let Some(own) = ue.sessions.first().cloned() else { return };
    let Some(address) = own.addresses.first().copied() else { return };
    let servers = &script.world().scenario.elements;
    let known = servers.iter().filter(|element| element.role == "DN").flat_map(|element| &element.addresses);
    let server = known.copied().find(|server| server.is_ipv4() == address.is_ipv4());
    let Some(server) = server else { return };
    let (number, message) = packet::echo((server, address), false, 0x77, 1, b"are you there");
    let octets = packet::ip((server, address), number, 1, 57, &message);
    let far = script.world().address(own.anchor.as_ref().map_or(own.upf, |home| home.upf), 2);
    script.send(Interface::N6, server, far, Body::Users(octets.clone()));
    if let Some(home) = &own.anchor {
        let (far, user) = (script.world().address(home.upf, 1), script.world().address(own.upf, 1));
        script.send(Interface::N9, far, user, Body::Gtp(Gtp::g_pdu(home.teids.1, false, 1, octets.clone())));
    }
    n4::report(script, &own);
    let serving = script.serving();
    if speaks_sbi(script.world()) {
        let transfer = session::setup_transfer(script, &own);
        session::transfer_n1_n2(
            script,
            &own,
            None,
            ("PDU_RES_SETUP_REQ", "PDUSessionResourceSetupRequestTransfer", &transfer),
        );
    }
    let home = script.world().scenario.plmn.clone();
    let ies = tree!({"UEPagingIdentity": {"fiveG-S-TMSI": (s_tmsi(ue.tmsi))},
        "TAIListForPaging": [{"tAI": {"pLMNIdentity": (home), "tAC": 1}}]});
    for gnb in script.world().all("gNB") {
        script.ngap(serving.amf, gnb, 0, "Paging", ies.clone().flat());
    }
    script.air();
    service(script, true);
    script.part("paging");
    let Some(teid) = script.ue.as_ref().and_then(|ue| Some(ue.sessions.first()?.teids.1)) else { return };
    let (user, ran) = (script.world().address(own.upf, 1), script.world().address(serving.gnb, 1));
    script.send(Interface::N3, user, ran, Body::Gtp(Gtp::g_pdu(teid, false, 1, octets)));
    let (number, message) = packet::echo((address, server), true, 0x77, 1, b"are you there");
    let octets = packet::ip((address, server), number, 1, 64, &message);
    script.users(true, 0, server, octets);
}
