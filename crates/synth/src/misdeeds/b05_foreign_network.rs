//! B05: another network's SEPP forwards what is asked in the name of a third network (TS 33.501 clauses 6.1.1.4, 13.2). It is refused:
//! what the asking alone shows is enough.

use serde_json::json;

use super::once::once;
use super::{Form, Group, Misdeed};
use crate::core::procedures::roaming;
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B05",
    name: "serving network mismatch",
    group: Group::Secrets,
    about: [
        "another network's SEPP asks the AUSF to authenticate a subscriber for a third network",
        "it asks in its own name to register an AMF whose GUAMI is of a third network",
        "another network's NRF asks for functions here, in its own network's name",
    ],
    told_by: Interface::N32,
    also: &[],
    make: |form| once(form, play),
};

/// A network that nobody has agreed anything with.
const THIRD: (&str, &str) = ("999", "99");

fn play(form: Form, script: &mut Script<'_>) {
    script.part("authentication");
    let own = script.world().scenario.plmn.clone();
    let others: Vec<String> = script.world().scenario.networks().into_iter().map(str::to_owned).collect();
    let Some(other) = others.into_iter().find(|plmn| *plmn != own) else { return };
    let peer = script.world().first_in("SEPP", &other);
    let (ausf, udm) = (script.world().first("AUSF"), script.world().first("UDM"));
    let absent = format!("{}0000999998", own.replace('-', ""));
    let digits = absent.get(..15).unwrap_or(&absent);
    let (server, method, path, body) = match form {
        Form::Lookalike => {
            let (nrf, there) = (script.world().first("NRF"), script.world().first_in("NRF", &other));
            let [theirs, ours] = [&other, &own].map(|plmn| roaming::in_query(&json!([roaming::plmn_id(plmn)])));
            let path = format!(
                "/nnrf-disc/v1/nf-instances?target-nf-type=UDM&requester-nf-type=AMF&requester-plmn-list={theirs}&target-plmn-list={ours}"
            );
            let found = json!({"validityPeriod": 60, "nfInstances": [sbi::profile(script.world(), udm)]});
            return script.exchange((there, nrf), "GET", &path, Content::None, (200, Some(found)));
        }
        Form::Stealthy => {
            let (mcc, mnc) = THIRD;
            let body = json!({"amfInstanceId": script.world().instance(peer), "ratType": "NR", "initialRegistrationInd": true,
                "guami": {"plmnId": {"mcc": mcc, "mnc": mnc}, "amfId": "020040"}});
            (udm, "PUT", format!("/nudm-uecm/v1/imsi-{digits}/registrations/amf-3gpp-access"), body)
        }
        Form::Crude => {
            let (mcc, mnc) = THIRD;
            let network = format!("5G:mnc{mnc:0>3}.mcc{mcc}.3gppnetwork.org");
            let body = json!({"supiOrSuci": format!("imsi-{digits}"), "servingNetworkName": network});
            (ausf, "POST", "/nausf-auth/v1/ue-authentications".to_owned(), body)
        }
    };
    let asked = script.ask(peer, server, method, &path, sbi::json(body));
    let refusal = json!({"status": 404, "cause": "USER_NOT_FOUND"});
    script.answer(asked, 404, Vec::new(), Content::Json("application/problem+json", refusal));
}
