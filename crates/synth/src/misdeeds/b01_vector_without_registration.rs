//! B01: an authentication vector is asked for a subscriber who has not come (TS 33.501 clause 6.1.2).

use serde_json::json;

use super::{Deed, Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::Stage;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B01",
    name: "authentication vector without registration",
    group: Group::Secrets,
    about: [
        "the AMF has the AUSF authenticate a subscriber who is not there, for the vector",
        "the AUSF asks the UDM for a vector, without any AMF's request",
        "a UE registers again soon after it left, so that a second vector is asked for",
    ],
    told_by: Interface::N2,
    also: &["B03"],
    make: |form| Box::new(Harvest(form)),
};

#[derive(Debug)]
struct Harvest(Form);

impl Deed for Harvest {
    fn begin(&mut self, stage: &mut Stage, number: usize, at: i64) {
        let world = &stage.world;
        let (amf, ausf, udm) = (world.first("AMF"), world.first("AUSF"), world.first("UDM"));
        let home: String = world.scenario.plmn.clone();
        let absent = format!("suci-0-{home}-0-0-0-0000999999");
        let network = world.serving_network();
        let planted = (self.0 != Form::Lookalike).then_some(number);
        if planted.is_none() {
            return;
        }
        let mut script = Script::new(stage, at, None, "authentication").planted(planted);
        let asked = (self.0 == Form::Crude).then(|| {
            let body = json!({"supiOrSuci": absent, "servingNetworkName": network});
            script.ask(amf, ausf, "POST", "/nausf-auth/v1/ue-authentications", sbi::json(body))
        });
        let body = json!({"servingNetworkName": network, "ausfInstanceId": script.world().instance(ausf)});
        let path = format!("/nudm-ueau/v1/{absent}/security-information/generate-auth-data");
        let vectors = script.ask(ausf, udm, "POST", &path, sbi::json(body));
        let mut given = |count| sbi::hex(&script.world().rng.bytes(count));
        let (rand, autn, expected, key) = (given(16), given(16), given(16), given(32));
        let supi = format!("imsi-{}0000999999", home.replace('-', ""));
        let vector = json!({"authType": "5G_AKA", "supi": supi, "authenticationVector": {"avType": "5G_HE_AKA", "rand": rand,
            "autn": autn, "xresStar": expected, "kausf": key}});
        script.answer(vectors, 200, Vec::new(), sbi::json(vector));
        if let Some(asked) = asked {
            let link = format!("http://{}/nausf-auth/v1/ue-authentications/900", script.world().host(ausf));
            let body = json!({"authType": "5G_AKA", "5gAuthData": {"rand": rand, "autn": autn, "hxresStar": expected},
                "_links": {"5g-aka": {"href": format!("{link}/5g-aka-confirmation")}}});
            script.answer(asked, 201, vec![("location", link.into())], sbi::json(body));
        }
        script.end();
    }
}
