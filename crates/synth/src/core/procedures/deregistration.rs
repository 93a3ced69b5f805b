//! Deregistration by the UE (TS 23.502 clause 4.2.2.3.2).

use serde_json::json;

use super::{home_routed, n4, session};
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi};
use crate::nas;
use crate::stage::send::Content;
use crate::tree::tree;

pub(super) fn run(script: &mut Script<'_>) {
    script.part("deregistration");
    let Some(ue) = script.ue.clone().filter(|ue| ue.registered) else { return };
    if ue.ids.is_none() {
        super::idle::service(script, false);
        script.part("deregistration");
    }
    let (serving, home, supi) = (script.serving(), script.world().scenario.plmn.clone(), script.supi());
    script.secure_up(&nas::deregistration_request(&home, ue.tmsi, false));
    while let Some(own) = script.ue.as_mut().and_then(|ue| ue.sessions.pop()) {
        let asked = speaks_sbi(script.world()).then(|| {
            let path = format!("/nsmf-pdusession/v1/sm-contexts/{}/release", own.context);
            script.ask(
                serving.amf,
                serving.smf,
                "POST",
                &path,
                sbi::json(json!({"ngApCause": {"group": 2, "value": 2}})),
            )
        });
        home_routed::release(script, &own, false);
        n4::delete(script, &own);
        if let Some(asked) = asked {
            session::forget(script, &own);
            script.answer(asked, 204, Vec::new(), Content::None);
        }
    }
    if speaks_sbi(script.world()) {
        let (udm, pcf) = (script.keeper("UDM"), script.world().first("PCF"));
        let path = format!("/npcf-am-policy-control/v1/policies/{supi}");
        script.exchange((serving.amf, pcf), "DELETE", &path, Content::None, (204, None));
        let path = format!("/nudm-sdm/v2/{supi}/sdm-subscriptions/{supi}");
        script.exchange((serving.amf, udm), "DELETE", &path, Content::None, (204, None));
        let (mcc, mnc) = script.world().plmn();
        let purge = json!({"guami": {"plmnId": {"mcc": mcc, "mnc": mnc}, "amfId": "020040"}, "purgeFlag": true});
        let path = format!("/nudm-uecm/v1/{supi}/registrations/amf-3gpp-access");
        let purge = Content::Json("application/merge-patch+json", purge);
        script.exchange((serving.amf, udm), "PATCH", &path, purge, (204, None));
    }
    script.secure_down(&nas::simple(0x46, &[]));
    let (amf, ran) = script.ue.as_ref().and_then(|ue| ue.ids).unwrap_or_default();
    let release = tree!({"UE-NGAP-IDs": {"uE-NGAP-ID-pair": {"aMF-UE-NGAP-ID": (amf), "rAN-UE-NGAP-ID": (ran)}},
        "Cause": {"nas": "deregister"}});
    script.together();
    script.ngap(serving.amf, serving.gnb, 1, "UEContextReleaseCommand", release.flat());
    script.up("UEContextReleaseComplete", Vec::new());
    if let Some(ue) = &mut script.ue {
        (ue.ids, ue.registered, ue.security) = (None, false, None);
    }
}
