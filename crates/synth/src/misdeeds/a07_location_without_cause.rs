//! A07: the AMF has the gNB report where a UE is, and nobody has asked for it (TS 38.413 clause 8.12.1).

use serde_json::json;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi, speaks_sbi};
use crate::interface::Interface;
use crate::tree::{Tree, tree};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A07",
    name: "location reporting without cause",
    group: Group::Spying,
    about: [
        "the AMF asks the gNB directly where a UE is, three times",
        "the AMF asks to be told whenever the UE changes its cell",
        "a UDM asks the AMF for the location, and the AMF asks the gNB",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("location reporting");
    let (amf, udm, supi) = (script.world().first("AMF"), script.world().first("UDM"), script.supi());
    let asked = (form == Form::Lookalike && speaks_sbi(script.world())).then(|| {
        let body = json!({"req5gsLoc": true, "reqCurrentLoc": true});
        script.ask(udm, amf, "POST", &format!("/namf-loc/v1/{supi}/provide-loc-info"), sbi::json(body))
    });
    let event = if form == Form::Stealthy { "change-of-serve-cell" } else { "direct" };
    let kind = || tree!({"eventType": (event), "reportArea": "cell"});
    for _ in 0..if form == Form::Crude { 3 } else { 1 } {
        script.down("LocationReportingControl", vec![("LocationReportingRequestType", kind())]);
        let location: Tree = script.location();
        script.up(
            "LocationReport",
            vec![("UserLocationInformation", location), ("LocationReportingRequestType", kind())],
        );
    }
    if let Some(asked) = asked {
        script.answer(asked, 200, Vec::new(), sbi::json(json!({"currentLoc": true})));
    }
}
