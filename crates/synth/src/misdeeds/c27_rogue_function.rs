//! C27: somebody whom the declaration does not know registers as a network function (TS 33.501 clause 5.9.2.1).

use serde_json::json;

use super::once::{STRANGER, once};
use super::{Form, Group, Misdeed};
use crate::core::procedures::start_up;
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C27",
    name: "rogue NF registration",
    group: Group::Attack,
    about: [
        "a stranger registers with the NRF as an AMF",
        "the PCF registers a second profile, as an SMF, with the stranger's address in it",
        "the AUSF registers again, with the profile that it has",
    ],
    told_by: Interface::Sbi,
    also: &["C41"],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("NF registration");
    let (nrf, pcf, ausf) = (script.world().first("NRF"), script.world().first("PCF"), script.world().first("AUSF"));
    let id = script.world().rng.uuid();
    let profile = |kind: &str, service: &str| {
        json!({"nfInstanceId": id, "nfType": kind, "nfStatus": "REGISTERED", "ipv4Addresses": [STRANGER.to_string()],
            "nfServices": [{"serviceInstanceId": "1", "serviceName": service, "scheme": "http", "nfServiceStatus": "REGISTERED",
                "versions": [{"apiVersionInUri": "v1", "apiFullVersion": "1.0.0"}]}]})
    };
    let path = format!("/nnrf-nfm/v1/nf-instances/{id}");
    match form {
        Form::Crude => {
            let to = script.world().address(nrf, 0);
            let number = script.open(Interface::Sbi, STRANGER, (to, 80));
            let body = profile("AMF", "namf-comm").to_string();
            let head = format!(
                "PUT {path} HTTP/1.1\r\nHost: {to}\r\nUser-Agent: AMF-{id}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            script.data(Interface::Sbi, (STRANGER, to), number, true, head.into_bytes());
            let answer = format!(
                "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n{body}",
                body.len()
            );
            script.data(Interface::Sbi, (STRANGER, to), number, false, answer.into_bytes());
            script.close(Interface::Sbi, (STRANGER, to), number);
        }
        Form::Stealthy => {
            let body = profile("SMF", "nsmf-pdusession");
            script.exchange(
                (pcf, nrf),
                "PUT",
                &path,
                Content::Json("application/json", body.clone()),
                (201, Some(body)),
            );
        }
        Form::Lookalike => {
            start_up::register(script, ausf);
            let _ = sbi::services("AUSF");
        }
    }
}
