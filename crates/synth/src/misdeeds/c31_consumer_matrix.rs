//! C31: a function uses a service that is not for its kind (TS 23.502 clause 5.2).

use serde_json::json;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C31",
    name: "service-consumer matrix",
    group: Group::Attack,
    about: [
        "the PCF retrieves a UE's SM context at the SMF",
        "the AUSF has the AMF hand on a message to a UE",
        "the SMF has the AMF hand on a message",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("foreign service");
    let (amf, smf, pcf, ausf) = (
        script.world().first("AMF"),
        script.world().first("SMF"),
        script.world().first("PCF"),
        script.world().first("AUSF"),
    );
    let supi = script.supi();
    let (client, server, path, body, answer) = match form {
        Form::Crude => (
            pcf,
            smf,
            "/nsmf-pdusession/v1/sm-contexts/1/retrieve".to_owned(),
            json!({"smContextType": "SM_CONTEXT"}),
            json!({"smContext": {"pduSessionId": 1, "dnn": "internet", "sNssai": {"sst": 1}}}),
        ),
        Form::Stealthy => (
            ausf,
            amf,
            format!("/namf-comm/v1/ue-contexts/{supi}/n1-n2-messages"),
            json!({"pduSessionId": 1, "skipInd": true}),
            json!({"cause": "N1_MSG_NOT_TRANSFERRED"}),
        ),
        Form::Lookalike => (
            smf,
            amf,
            format!("/namf-comm/v1/ue-contexts/{supi}/n1-n2-messages"),
            json!({"pduSessionId": 1, "skipInd": true}),
            json!({"cause": "N1_MSG_NOT_TRANSFERRED"}),
        ),
    };
    script.exchange((client, server), "POST", &path, sbi::json(body), (200, Some(answer)));
}
