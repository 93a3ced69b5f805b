//! C28: a function takes another one's registration away (TS 29.510 clause 5.2.2.4).

use super::once::once;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::core::procedures::start_up;
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C28",
    name: "foreign deregistration",
    group: Group::Attack,
    about: [
        "the PCF deregisters the UDM",
        "the AUSF changes the status of the UDM's profile to SUSPENDED",
        "the PCF deregisters itself and registers again",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("NF deregistration");
    let (nrf, pcf, ausf, udm) = (
        script.world().first("NRF"),
        script.world().first("PCF"),
        script.world().first("AUSF"),
        script.world().first("UDM"),
    );
    let of =
        |script: &mut Script<'_>, element| format!("/nnrf-nfm/v1/nf-instances/{}", script.world().instance(element));
    match form {
        Form::Crude => {
            let path = of(script, udm);
            script.exchange((pcf, nrf), "DELETE", &path, Content::None, (204, None));
            script.innocent();
            script.pass((200_000_000, 300_000_000));
            start_up::register(script, udm);
        }
        Form::Stealthy => {
            let path = of(script, udm);
            let patch = serde_json::json!([{"op": "replace", "path": "/nfStatus", "value": "SUSPENDED"}]);
            let patch = Content::Json("application/json-patch+json", patch);
            script.exchange((ausf, nrf), "PATCH", &path, patch, (204, None));
            script.innocent();
            start_up::register(script, udm);
        }
        Form::Lookalike => {
            let path = of(script, pcf);
            script.exchange((pcf, nrf), "DELETE", &path, Content::None, (204, None));
            start_up::register(script, pcf);
        }
    }
}
