//! B06: somebody who is no UDM reads a subscriber's keys in the UDR (TS 29.505 clause 5.2.2).

use serde_json::json;

use super::once::{in_quiet, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B06",
    name: "credential read in UDR",
    group: Group::Secrets,
    about: [
        "the PCF reads authentication subscriptions of subscribers who are not there, one after the other",
        "the UDM reads one that no authentication asked for",
        "the PCF reads a registered subscriber's policy data again",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| match form {
        // Another subscriber's authentication within a second would be a reason for it.
        Form::Stealthy => in_quiet(form, 2_000_000_000, play),
        _ => to_a_ue(form, play),
    },
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("subscription data");
    let (udr, home) = (script.world().first("UDR"), script.world().scenario.plmn.replace('-', ""));
    let keys = |script: &mut Script<'_>| {
        json!({"authenticationMethod": "5G_AKA", "encPermanentKey": sbi::hex(&script.world().rng.bytes(16)),
            "authenticationManagementField": "8000", "sequenceNumber": {"sqn": "000000000020"}})
    };
    let absent = |number: u32| format!("imsi-{home}{:0digits$}", 999_100 + number, digits = 15 - home.len());
    let path =
        |supi: &str| format!("/nudr-dr/v2/subscription-data/{supi}/authentication-data/authentication-subscription");
    let read = |script: &mut Script<'_>, client: usize, path: &str| {
        let answer = keys(script);
        script.exchange((client, udr), "GET", path, Content::None, (200, Some(answer)));
    };
    match form {
        Form::Crude => {
            let pcf = script.world().first("PCF");
            (0..4).for_each(|number| read(script, pcf, &path(&absent(number))));
        }
        Form::Stealthy => {
            let udm = script.world().first("UDM");
            read(script, udm, &path(&absent(9)));
        }
        Form::Lookalike => {
            let pcf = script.world().first("PCF");
            let supi = script.supi();
            let path = format!("/nudr-dr/v2/policy-data/ues/{supi}/am-data");
            script.exchange((pcf, udr), "GET", &path, Content::None, (200, Some(json!({"subscCats": ["standard"]}))));
        }
    }
}
