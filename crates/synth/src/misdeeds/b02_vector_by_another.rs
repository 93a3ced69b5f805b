//! B02: somebody who is no AUSF asks the UDM for an authentication vector (TS 23.502 table 5.2.3.1-1).

use serde_json::json;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B02",
    name: "auth-vector consumer is no AUSF",
    group: Group::Secrets,
    about: [
        "the SMF asks the UDM for a vector of a subscriber who is registered",
        "the PCF does, and says in its body that it is the AUSF",
        "the AMF reads a registered subscriber's access and mobility data again",
    ],
    told_by: Interface::Sbi,
    also: &["B01", "B03"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("authentication");
    let (udm, ausf, supi) = (script.world().first("UDM"), script.world().first("AUSF"), script.supi());
    let client = match form {
        Form::Crude => script.world().first("SMF"),
        Form::Stealthy => script.world().first("PCF"),
        Form::Lookalike => {
            let amf = script.world().first("AMF");
            let data = json!({"nssai": {"defaultSingleNssais": [{"sst": 1}]}});
            let path = format!("/nudm-sdm/v2/{supi}/am-data");
            script.exchange((amf, udm), "GET", &path, crate::stage::send::Content::None, (200, Some(data)));
            return;
        }
    };
    let named = if form == Form::Stealthy { ausf } else { client };
    let network = script.world().serving_network();
    let body = json!({"servingNetworkName": network, "ausfInstanceId": script.world().instance(named)});
    let path = format!("/nudm-ueau/v1/{supi}/security-information/generate-auth-data");
    let mut given = |count| sbi::hex(&script.world().rng.bytes(count));
    let vector = json!({"authType": "5G_AKA", "supi": supi, "authenticationVector": {"avType": "5G_HE_AKA", "rand": given(16),
        "autn": given(16), "xresStar": given(16), "kausf": given(32)}});
    script.exchange((client, udm), "POST", &path, sbi::json(body), (200, Some(vector)));
}
