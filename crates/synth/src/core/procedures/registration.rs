//! Initial registration (TS 23.502 clause 4.2.2.2): authentication, security mode, registration with the UDM, subscriber data, AM
//! policy, context setup.

use serde_json::json;

use super::start_up::{discover, guami};
use super::{authentication, roaming};
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi};
use crate::nas;
use crate::nas::security::{Context, Header};
use crate::stage::send::Content;
use crate::tree::{Tree, tree};

pub(super) fn run(script: &mut Script<'_>) {
    script.part("registration");
    let serving = script.serving();
    let Some(ue) = script.ue.clone() else { return };
    let (home, msin) = (script.world().home(&ue).to_owned(), script.world().msin(&ue));
    let bared = script.world().bared > 0;
    script.world().bared -= u32::from(bared);
    let conceals = script.world().scenario.concealed && !bared;
    let concealed = conceals.then(|| script.world().rng.bytes(32 + 5 + 8));
    let identity = nas::suci(&home, &msin, concealed.as_deref());
    let suci = written(&home, &msin, concealed.as_deref());
    let request = nas::registration_request(1, 7, &identity);

    let ids =
        (script.world().count("AMF-UE-NGAP-ID", serving.amf), script.world().count("RAN-UE-NGAP-ID", serving.gnb));
    if let Some(ue) = &mut script.ue {
        (ue.ids, ue.security) = (Some(ids), None);
    }
    let location = script.location();
    script.ngap(
        serving.gnb,
        serving.amf,
        1,
        "InitialUEMessage",
        vec![
            ("RAN-UE-NGAP-ID", Tree::Number(ids.1)),
            ("NAS-PDU", Tree::Octets(request.clone())),
            ("UserLocationInformation", location),
            ("RRCEstablishmentCause", Tree::from("mo-Signalling")),
            ("UEContextRequest", Tree::from("requested")),
        ],
    );
    let Some((vector, eap)) = authentication::run(script, &suci) else { return };

    script.part("registration");
    let algorithms = script.world().scenario.algorithms;
    if let Some(ue) = &mut script.ue {
        ue.security = Some(Box::new(Context::new(&vector, algorithms)));
    }
    let command = nas::security_mode_command(algorithms.octet(), 0, nas::CAPABILITY, eap.as_deref());
    let command = script.protect(false, Header::IntegrityNew, &command);
    script.nas_down(command);
    let complete = nas::security_mode_complete(&format!("35693803564380{:02}", ue.number % 100), &request);
    let complete = script.protect(true, Header::CipheredNew, &complete);
    script.nas_up(complete);
    if speaks_sbi(script.world()) {
        subscription(script);
    }
    context_setup(script, serving.amf);
}

/// A SUCI as functions write it (TS 29.571 clause 5.3.2).
fn written(home: &str, msin: &str, concealed: Option<&[u8]>) -> String {
    match concealed {
        None => format!("suci-0-{home}-0-0-0-{msin}"),
        Some(octets) => format!("suci-0-{home}-0-1-27-{}", sbi::hex(octets)),
    }
}

/// What the AMF does at UDM and PCF for a subscriber who has come.
fn subscription(script: &mut Script<'_>) {
    let supi = script.supi();
    let amf = script.world().first("AMF");
    let (udm, udr, pcf) = (script.keeper("UDM"), script.keeper("UDR"), script.world().first("PCF"));
    let (address, instance) = (script.world().host(amf), script.world().instance(amf));
    let (mcc, mnc) = script.world().plmn();
    let plmn = json!({"mcc": mcc, "mnc": mnc});
    discover(script, amf, udm);
    let registration = json!({
        "amfInstanceId": instance, "deregCallbackUri": format!("http://{address}/namf-callback/v1/{supi}/dereg-notify"),
        "guami": {"plmnId": plmn, "amfId": "020040"}, "ratType": "NR", "initialRegistrationInd": true
    });
    let asked = script.ask(
        amf,
        udm,
        "PUT",
        &format!("/nudm-uecm/v1/{supi}/registrations/amf-3gpp-access"),
        sbi::json(registration.clone()),
    );
    discover(script, udm, udr);
    let path = format!("/nudr-dr/v2/subscription-data/{supi}/context-data/amf-3gpp-access");
    script.exchange((udm, udr), "PUT", &path, sbi::json(registration.clone()), (204, None));
    script.answer(asked, 201, Vec::new(), sbi::json(registration));
    let data = json!({"gpsis": [], "nssai": {"defaultSingleNssais": [{"sst": 1}]},
        "subscribedUeAmbr": {"uplink": "1 Gbps", "downlink": "2 Gbps"}});
    let selection = json!({"subscribedSnssaiInfos": {"01": {"dnnInfos": [{"dnn": "internet"}]}}});
    for (name, body) in [("am-data", data), ("smf-select-data", selection)] {
        let asked = script.ask(amf, udm, "GET", &format!("/nudm-sdm/v2/{supi}/{name}"), Content::None);
        let set = if name == "am-data" { "am-data" } else { "smf-selection-subscription-data" };
        let path = format!(
            "/nudr-dr/v2/subscription-data/{supi}/{mcc}{mnc}/provisioned-data/{set}",
            mcc = script.world().plmn().0.to_owned(),
            mnc = script.world().plmn().1.to_owned()
        );
        script.exchange((udm, udr), "GET", &path, Content::None, (200, Some(body.clone())));
        script.answer(asked, 200, Vec::new(), sbi::json(body));
    }
    let watch = json!({"nfInstanceId": instance, "callbackReference": format!("http://{address}/namf-callback/v1/{supi}/sdm-notify"),
        "monitoredResourceUris": [format!("{supi}/am-data")]});
    script.exchange(
        (amf, udm),
        "POST",
        &format!("/nudm-sdm/v2/{supi}/sdm-subscriptions"),
        sbi::json(watch.clone()),
        (201, Some(watch)),
    );
    discover(script, amf, pcf);
    let policy = json!({"notificationUri": format!("http://{address}/namf-callback/v1/am-policy/{supi}"), "supi": supi,
        "accessType": "3GPP_ACCESS", "servingPlmn": plmn, "ratType": "NR", "suppFeat": "0"});
    let asked = script.ask(amf, pcf, "POST", "/npcf-am-policy-control/v1/policies", sbi::json(policy.clone()));
    // Another network's repository is nothing to a visited network's PCF (TS 23.503 clause 5.2.4).
    let (here, there) = roaming::networks(script, pcf, udr);
    if here == there {
        discover(script, pcf, udr);
        let path = format!("/nudr-dr/v2/policy-data/ues/{supi}/am-data");
        script.exchange((pcf, udr), "GET", &path, Content::None, (200, Some(json!({"subscCats": ["standard"]}))));
    }
    let location = format!("http://{}/npcf-am-policy-control/v1/policies/{supi}", script.world().host(pcf));
    let fields = vec![("location", location.into())];
    script.answer(asked, 201, fields, sbi::json(json!({"request": policy, "suppFeat": "0"})));
}

/// The UE's context at the gNB, with the REGISTRATION ACCEPT.
fn context_setup(script: &mut Script<'_>, amf: usize) {
    let home = script.world().scenario.plmn.clone();
    let tmsi = script.world().rng.word() | 0xc000_0000;
    script.world().count("5G-TMSI", amf);
    let Some(ue) = &mut script.ue else { return };
    (ue.tmsi, ue.registered) = (tmsi, true);
    let key = ue.security.as_ref().map_or([0; 32], |security| security.kgnb());
    let accept = nas::registration_accept(&home, tmsi, 1);
    let accept = script.protect(false, Header::Ciphered, &accept);
    script.down("InitialContextSetupRequest", context(&home, &key, Some(accept)));
    script.air();
    script.up("InitialContextSetupResponse", Vec::new());
    let complete = script.protect(true, Header::Ciphered, &nas::registration_complete());
    let location = script.location();
    script.together();
    script.up("UplinkNASTransport", vec![("NAS-PDU", Tree::Octets(complete)), ("UserLocationInformation", location)]);
}

/// The IEs of an INITIAL CONTEXT SETUP REQUEST beside the UE's identifiers.
pub(super) fn context(home: &str, key: &[u8; 32], accept: Option<Vec<u8>>) -> Vec<(&'static str, Tree)> {
    let mut ies = tree!({
        "GUAMI": (guami(home)),
        "AllowedNSSAI": [{"s-NSSAI": {"sST": 1}}],
        "UESecurityCapabilities": (capabilities()),
        "SecurityKey": (key.to_vec())
    })
    .flat();
    ies.extend(accept.map(|nas| ("NAS-PDU", Tree::Octets(nas))));
    ies
}

/// NEA1 to NEA3 and NIA1 to NIA3, and none of EPS.
pub(super) fn capabilities() -> Tree {
    tree!({"nRencryptionAlgorithms": "e000", "nRintegrityProtectionAlgorithms": "e000",
        "eUTRAencryptionAlgorithms": "0000", "eUTRAintegrityProtectionAlgorithms": "0000"})
}
