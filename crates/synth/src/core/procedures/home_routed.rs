//! PDU sessions that are routed to the home network (TS 23.502 clauses 4.3.2.2.2, 4.3.3.3, 4.3.4.3): N16 between the SMFs, N4 in the
//! home network, N9 between the UPFs. What the visited network does is that of any session, in `session.rs`.

use serde_json::json;

use super::start_up::discover;
use super::{n4, session};
use crate::core::script::Script;
use crate::core::world::{Session, Ue};
use crate::core::{sbi, speaks_sbi};
use crate::scenario::Roaming;
use crate::stage::send::Content;

/// The home network's part of a UE's next session, whose tunnel comes from a UPF, where the UE's sessions are routed home.
pub(super) fn anchor(script: &mut Script<'_>, ue: &Ue, from: usize) -> Option<Box<Session>> {
    if script.world().roaming(ue) != Some(Roaming::HomeRouted) {
        return None;
    }
    let (smf, upf) = (script.keeper("SMF"), script.keeper("UPF"));
    Some(Box::new(Session {
        id: ue.sessions.len() as u8 + 1,
        seids: (script.world().count("SEID", smf) + 0x2100, script.world().count("SEID", upf) + 0x2e00),
        teids: (script.world().count("TEID", upf) as u32 + 0x9000, script.world().count("TEID", from) as u32 + 0x5000),
        addresses: Vec::new(),
        upf,
        smf,
        anchor: None,
        context: script.world().count("SM context", smf) as u32,
        active: true,
        used: 0,
    }))
}

/// The visited network's SMF has the home network's create its part (TS 29.502 clause 5.2.2.7).
pub(super) fn create(script: &mut Script<'_>, own: &Session, dnn: &str) {
    let Some(home) = own.anchor.as_deref() else { return };
    let home = Session { addresses: own.addresses.clone(), ..home.clone() };
    discover(script, own.smf, home.smf);
    let (supi, serving) = (script.supi(), script.world().scenario.plmn.clone());
    let (mcc, mnc) = sbi::parts(&serving);
    let body = json!({
        "supi": supi, "pduSessionId": own.id, "dnn": dnn, "sNssai": {"sst": 1},
        "vsmfId": script.world().instance(own.smf), "servingNetwork": {"mcc": mcc, "mnc": mnc},
        "requestType": "INITIAL_REQUEST", "anType": "3GPP_ACCESS", "ratType": "NR", "pti": 1,
        "vsmfPduSessionUri": uri(script, own), "vcnTunnelInfo": tunnel(script, own.upf, home.teids.1)
    });
    let asked = script.ask(own.smf, home.smf, "POST", "/nsmf-pdusession/v1/pdu-sessions", sbi::json(body));
    session::subscription(script, &home, dnn);
    n4::establish(script, &home, dnn);
    let end = script.world().address(own.upf, 1);
    n4::steer(script, &home, Some((end, home.teids.1)));
    let kind = match crate::nas::session_type(&own.addresses) {
        3 => "IPV4V6",
        2 => "IPV6",
        _ => "IPV4",
    };
    let mut created = json!({"pduSessionType": kind, "sscMode": "1", "hcnTunnelInfo": tunnel(script, home.upf, home.teids.0),
        "sessionAmbr": {"uplink": "100 Mbps", "downlink": "100 Mbps"}, "sNssai": {"sst": 1},
        "qosFlowsSetupList": [{"qfi": 1, "qosRules": "AQAGMQEBAf8B", "qosFlowProfile": {"5qi": 9}}]});
    for address in &own.addresses {
        if let Some(created) = created.as_object_mut() {
            match address {
                std::net::IpAddr::V4(own) => created.insert("ueIpv4Address".to_owned(), own.to_string().into()),
                std::net::IpAddr::V6(own) => created.insert("ueIpv6Prefix".to_owned(), prefix(*own).into()),
            };
        }
    }
    let location = format!("http://{}/nsmf-pdusession/v1/pdu-sessions/{}", script.world().host(home.smf), home.context);
    script.answer(asked, 201, vec![("location", location.into())], sbi::json(created));
    let far = script.world().address(home.upf, 1);
    n4::steer_home(script, own, (far, home.teids.0));
}

/// The home network changes the session's QoS (clause 5.2.2.8.3).
pub(super) fn modify(script: &mut Script<'_>, own: &Session) {
    let Some(home) = own.anchor.as_deref() else { return };
    let body = json!({"requestIndication": "NW_REQ_PDU_SES_MOD",
        "sessionAmbr": {"uplink": "200 Mbps", "downlink": "200 Mbps"}});
    discover(script, home.smf, own.smf);
    let path = format!("{}/modify", path(own));
    script.exchange((home.smf, own.smf), "POST", &path, sbi::json(body), (204, None));
}

/// The session ends, because the UE asked for that or because it leaves (clauses 5.2.2.8.2, 5.2.2.9).
pub(super) fn release(script: &mut Script<'_>, own: &Session, asked_for: bool) {
    let Some(home) = own.anchor.as_deref() else { return };
    let root = format!("/nsmf-pdusession/v1/pdu-sessions/{}", home.context);
    let (path, body) = match asked_for {
        true => (format!("{root}/modify"), json!({"requestIndication": "UE_REQ_PDU_SES_REL", "pti": 2})),
        false => (format!("{root}/release"), json!({"cause": "REL_DUE_TO_DEREGISTRATION"})),
    };
    let asked = script.ask(own.smf, home.smf, "POST", &path, sbi::json(body));
    n4::delete(script, home);
    script.answer(asked, 204, Vec::new(), Content::None);
}

/// The home network says that its part is over (clause 5.2.2.10).
pub(super) fn released(script: &mut Script<'_>, own: &Session) {
    let Some(home) = own.anchor.as_deref().filter(|_| speaks_sbi(script.world())) else { return };
    discover(script, home.smf, own.smf);
    let status = json!({"statusInfo": {"resourceStatus": "RELEASED", "cause": "REL_DUE_TO_UE_REQUEST"}});
    script.exchange((home.smf, own.smf), "POST", &path(own), sbi::json(status), (204, None));
}

/// Where the home network's SMF reaches the visited network's about the session.
fn path(own: &Session) -> String {
    format!("/nsmf-callback/v1/vsmf-pdu-sessions/{}", own.context)
}

fn uri(script: &mut Script<'_>, own: &Session) -> String {
    format!("http://{}{}", script.world().host(own.smf), path(own))
}

/// TunnelInfo (clause 6.1.6.2.9).
fn tunnel(script: &mut Script<'_>, upf: usize, teid: u32) -> serde_json::Value {
    let address = script.world().address(upf, 1);
    let kind = if address.is_ipv4() { "ipv4Addr" } else { "ipv6Addr" };
    json!({kind: address.to_string(), "gtpTeid": format!("{teid:08x}")})
}

fn prefix(address: std::net::Ipv6Addr) -> String {
    format!("{}/64", std::net::Ipv6Addr::from(u128::from(address) >> 64 << 64))
}
