//! B19: a function reads the data of subscribers who are not there (TS 23.502 clause 5.2.3).

use serde_json::json;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B19",
    name: "bulk and idle subscriber reads",
    group: Group::Secrets,
    about: [
        "the AMF reads the data of eight subscribers who are not there",
        "the SMF reads the session data of one who is not there",
        "the AMF asks the NRF for UDMs again",
    ],
    told_by: Interface::N2,
    also: &[],
    // Whoever serves somebody is known to have been told who comes.
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("subscriber data");
    let (udm, home) = (script.world().first("UDM"), script.world().scenario.plmn.replace('-', ""));
    let absent = |number: u32| format!("imsi-{home}{:0digits$}", 999_200 + number, digits = 15 - home.len());
    let (amf, smf, nrf) = (script.world().first("AMF"), script.world().first("SMF"), script.world().first("NRF"));
    match form {
        Form::Crude => (0..8).for_each(|number| {
            let path = format!("/nudm-sdm/v2/{}/am-data", absent(number));
            let data = json!({"nssai": {"defaultSingleNssais": [{"sst": 1}]}});
            script.exchange((amf, udm), "GET", &path, Content::None, (200, Some(data)));
        }),
        Form::Stealthy => {
            let path = format!("/nudm-sdm/v2/{}/sm-data", absent(77));
            script.exchange((smf, udm), "GET", &path, Content::None, (200, Some(json!([{"singleNssai": {"sst": 1}}]))));
        }
        Form::Lookalike => {
            let id = script.world().instance(amf);
            let path = format!(
                "/nnrf-disc/v1/nf-instances?target-nf-type=UDM&requester-nf-type=AMF&requester-nf-instance-id={id}"
            );
            let found = json!({"validityPeriod": 3600, "nfInstances": [sbi::profile(script.world(), udm)]});
            script.exchange((amf, nrf), "GET", &path, Content::None, (200, Some(found)));
        }
    }
}
