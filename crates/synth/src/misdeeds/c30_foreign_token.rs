//! C30: a request with a token that is another's, for another, or none at all (TS 33.501 clause 13.4.1).

use serde_json::json;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::world::Token;
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::stage::send::Content;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C30",
    name: "token binding",
    group: Group::Attack,
    about: [
        "the PCF reads subscriber data at the UDM with a token that names the AMF",
        "the SMF uses, at the UDM, a token whose audience is another kind of function",
        "the AMF reads subscriber data with its own token",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("token");
    let (amf, smf, pcf, udm) = (
        script.world().first("AMF"),
        script.world().first("SMF"),
        script.world().first("PCF"),
        script.world().first("UDM"),
    );
    let supi = script.supi();
    // Where nobody uses tokens, there is none to misuse.
    if !script.world().scenario.tokens {
        return;
    }
    let (client, subject, audience) = match form {
        Form::Crude => (pcf, amf, "UDM"),
        Form::Stealthy => (smf, smf, "PCF"),
        Form::Lookalike => (amf, amf, "UDM"),
    };
    let data = json!({"nssai": {"defaultSingleNssais": [{"sst": 1}]}});
    if form == Form::Lookalike {
        let path = format!("/nudm-sdm/v2/{supi}/am-data");
        return script.exchange((client, udm), "GET", &path, Content::None, (200, Some(data)));
    }
    let subject = script.world().instance(subject);
    let token = sbi::jwt(script, &subject, audience, "nudm-sdm");
    let (role, service) = ("UDM".to_owned(), "nudm-sdm".to_owned());
    let own = script
        .world()
        .tokens
        .insert(client, Token { role, service, since: 0, shown: format!("Bearer {token}").into() });
    script.exchange((client, udm), "GET", &format!("/nudm-sdm/v2/{supi}/am-data"), Content::None, (200, Some(data)));
    match own {
        Some(own) => script.world().tokens.insert(client, own),
        None => script.world().tokens.remove(client, "UDM", "nudm-sdm"),
    };
}
