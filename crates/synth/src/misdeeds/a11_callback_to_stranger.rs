//! A11: a function wants to be called back at a host that is not its own (TS 29.501 clause 4.4.2).

use serde_json::json;

use super::once::{STRANGER, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::{Script, sbi, world};
use crate::interface::Interface;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A11",
    name: "callback to stranger",
    group: Group::Spying,
    about: [
        "the SMF subscribes to the AMF's events about a UE, with a stranger's URI, and the AMF calls there",
        "the AMF subscribes to a subscriber's data with the address of a host that is declared for something else",
        "the SMF subscribes with a URI of its own, and is called back",
    ],
    told_by: Interface::Sbi,
    also: &["D01"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("event exposure");
    let (amf, smf, udm, supi) =
        (script.world().first("AMF"), script.world().first("SMF"), script.world().first("UDM"), script.supi());
    let clock = script.world().scenario.named("ntp").map_or(STRANGER, |ntp| script.world().address(ntp, 0));
    let own = script.world().address(smf, 0);
    let clock = world::host(clock);
    if form == Form::Stealthy {
        let instance = script.world().instance(amf);
        let watch = json!({"nfInstanceId": instance, "callbackReference": format!("http://{clock}/namf-callback/v1/{supi}/sdm-notify"),
            "monitoredResourceUris": [format!("{supi}/am-data")]});
        let path = format!("/nudm-sdm/v2/{supi}/sdm-subscriptions");
        script.exchange((amf, udm), "POST", &path, sbi::json(watch.clone()), (201, Some(watch)));
        return;
    }
    let host = world::host(if form == Form::Crude { STRANGER } else { own });
    let uri = format!("http://{host}/nsmf-callback/v1/amf-events/{supi}");
    let subscription = json!({"subscription": {"eventList": [{"type": "LOCATION_REPORT", "immediateFlag": false}],
        "eventNotifyUri": uri, "notifyCorrelationId": "1", "nfId": script.world().instance(smf), "supi": supi}});
    let answer = json!({"subscription": subscription.get("subscription"), "subscriptionId": "1"});
    script.exchange((smf, amf), "POST", "/namf-evts/v1/subscriptions", sbi::json(subscription), (201, Some(answer)));
    let report = json!({"notifyCorrelationId": "1", "reportList": [{"type": "LOCATION_REPORT", "state": {"active": true},
        "timeStamp": sbi::date_time(script.now()), "supi": supi}]});
    if form == Form::Lookalike {
        let path = format!("/nsmf-callback/v1/amf-events/{supi}");
        script.exchange((amf, smf), "POST", &path, sbi::json(report), (204, None));
    } else {
        let from = script.world().address(amf, 0);
        let number = script.open(Interface::Sbi, from, (STRANGER, 80));
        let body = report.to_string();
        let head = format!(
            "POST /nsmf-callback/v1/amf-events/{supi} HTTP/1.1\r\nHost: {STRANGER}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        script.data(Interface::Sbi, (from, STRANGER), number, true, head.into_bytes());
        script.data(Interface::Sbi, (from, STRANGER), number, false, b"HTTP/1.1 204 No Content\r\n\r\n".to_vec());
        script.close(Interface::Sbi, (from, STRANGER), number);
    }
}
