//! Primary authentication (TS 33.501 clauses 6.1.2, 6.1.3): 5G AKA and EAP-AKA′, from the AMF over AUSF and UDM to the UDR.

use serde_json::{Value, json};

use super::start_up::discover;
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi};
use crate::nas;
use crate::nas::security::{Vector, aka};
use crate::scenario::Authentication;
use crate::stage::send::Content;

/// Runs it: what it gave, and for EAP the success that goes with the SECURITY MODE COMMAND.
pub(super) fn run(script: &mut Script<'_>, suci: &str) -> Option<(Vector, Option<Vec<u8>>)> {
    script.part("authentication");
    let ue = script.ue.as_mut()?;
    ue.sqn += 32;
    let (ue, seed) = (ue.clone(), script.world().scenario.seed);
    let (imsi, network) = (script.world().imsi(&ue), script.world().serving_network());
    let mut rng = script.world().rng.clone();
    let vector = aka(seed, &imsi, &network, ue.sqn, &mut rng).ok()?;
    script.world().rng = rng;
    let eap = script.world().scenario.authentication == Authentication::EapAkaPrime;
    let context = if speaks_sbi(script.world()) { request(script, suci, &vector, eap) } else { String::new() };
    let number = (ue.sqn / 32) as u8;
    if eap {
        script.nas_down(nas::eap_request(0, &challenge(number, &vector, &network)));
        script.nas_up(nas::eap_response(&response(number, &vector)));
    } else {
        script.nas_down(nas::authentication_request(0, &vector.rand, &vector.autn));
        script.nas_up(nas::authentication_response(&vector.res_star));
    }
    if speaks_sbi(script.world()) {
        confirm(script, &context, &vector, eap.then_some(number));
    }
    Some((vector, eap.then(|| vec![3, number, 0, 4])))
}

/// The AMF asks the AUSF, which asks the UDM for a vector, which asks the UDR for the subscription.
fn request(script: &mut Script<'_>, suci: &str, vector: &Vector, eap: bool) -> String {
    let (amf, ausf) = (script.world().first("AMF"), script.keeper("AUSF"));
    let (udm, udr) = (script.keeper("UDM"), script.keeper("UDR"));
    let (network, supi) = (script.world().serving_network(), script.supi());
    discover(script, amf, ausf);
    let body = json!({"supiOrSuci": suci, "servingNetworkName": network});
    let asked = script.ask(amf, ausf, "POST", "/nausf-auth/v1/ue-authentications", sbi::json(body));
    discover(script, ausf, udm);
    let body = json!({"servingNetworkName": network, "ausfInstanceId": script.world().instance(ausf)});
    let path = format!("/nudm-ueau/v1/{suci}/security-information/generate-auth-data");
    let vectors = script.ask(ausf, udm, "POST", &path, sbi::json(body));
    discover(script, udm, udr);
    let path = format!("/nudr-dr/v2/subscription-data/{supi}/authentication-data/authentication-subscription");
    let method = if eap { "EAP_AKA_PRIME" } else { "5G_AKA" };
    let subscription = json!({"authenticationMethod": method, "encPermanentKey": sbi::hex(&script.world().rng.bytes(16)),
        "authenticationManagementField": "8000", "algorithmId": "milenage",
        "sequenceNumber": {"sqn": format!("{:012x}", script.ue.as_ref().map_or(0, |ue| ue.sqn))}});
    script.exchange((udm, udr), "GET", &path, Content::None, (200, Some(subscription)));
    let patch = json!([{"op": "replace", "path": "/sequenceNumber/sqn",
        "value": format!("{:012x}", script.ue.as_ref().map_or(0, |ue| ue.sqn) + 32)}]);
    script.exchange((udm, udr), "PATCH", &path, Content::Json("application/json-patch+json", patch), (204, None));
    let (rand, autn) = (sbi::hex(&vector.rand), sbi::hex(&vector.autn));
    let given = if eap {
        json!({"avType": "EAP_AKA_PRIME", "rand": rand, "autn": autn, "xres": sbi::hex(vector.res_star.split_at(8).0),
            "ckPrime": sbi::hex(vector.kausf.split_at(16).0), "ikPrime": sbi::hex(vector.kausf.split_at(16).1)})
    } else {
        json!({"avType": "5G_HE_AKA", "rand": rand, "autn": autn, "xresStar": sbi::hex(&vector.res_star),
            "kausf": sbi::hex(&vector.kausf)})
    };
    let result = json!({"authType": method, "authenticationVector": given, "supi": supi});
    script.answer(vectors, 200, Vec::new(), sbi::json(result));
    let number = script.world().count("authentication", ausf);
    let context = format!("/nausf-auth/v1/ue-authentications/{number}");
    let link = format!("http://{}{context}", script.world().host(ausf));
    let body: Value = if eap {
        let ue = script.ue.as_ref().map_or(0, |ue| (ue.sqn / 32) as u8);
        let packet = challenge(ue, vector, &network);
        json!({"authType": method, "5gAuthData": base64(&packet),
            "_links": {"eap-session": {"href": format!("{link}/eap-session")}}})
    } else {
        json!({"authType": method,
            "5gAuthData": {"rand": rand, "autn": autn, "hxresStar": sbi::hex(&vector.hxres_star)},
            "_links": {"5g-aka": {"href": format!("{link}/5g-aka-confirmation")}}})
    };
    let fields = vec![("location", link.into())];
    script.answer(asked, 201, fields, Content::Json("application/3gppHal+json", body));
    context
}

/// The AMF brings what the UE answered, and the AUSF tells the UDM how it went.
fn confirm(script: &mut Script<'_>, context: &str, vector: &Vector, eap: Option<u8>) {
    let (amf, ausf) = (script.world().first("AMF"), script.keeper("AUSF"));
    let (udm, udr, supi) = (script.keeper("UDM"), script.keeper("UDR"), script.supi());
    let (method, path, body) = match eap {
        Some(number) => {
            ("POST", format!("{context}/eap-session"), json!({"eapPayload": base64(&response(number, vector))}))
        }
        None => ("PUT", format!("{context}/5g-aka-confirmation"), json!({"resStar": sbi::hex(&vector.res_star)})),
    };
    let asked = script.ask(amf, ausf, method, &path, sbi::json(body));
    let event = json!({"nfInstanceId": script.world().instance(ausf), "success": true, "timeStamp": sbi::date_time(script.now()),
        "authType": if eap.is_some() { "EAP_AKA_PRIME" } else { "5G_AKA" }, "servingNetworkName": script.world().serving_network()});
    let told = script.ask(ausf, udm, "POST", &format!("/nudm-ueau/v1/{supi}/auth-events"), sbi::json(event.clone()));
    let path = format!("/nudr-dr/v2/subscription-data/{supi}/authentication-data/authentication-status");
    script.exchange((udm, udr), "PUT", &path, sbi::json(event.clone()), (204, None));
    let number = script.world().count("authentication event", udm);
    let location = format!("http://{}/nudm-ueau/v1/{supi}/auth-events/{number}", script.world().host(udm));
    script.answer(told, 201, vec![("location", location.into())], sbi::json(event));
    let mut result = match eap {
        Some(number) => {
            json!({"eapPayload": base64(&[3, number, 0, 4]), "kSeaf": sbi::hex(&vector.kseaf), "supi": supi})
        }
        None => json!({"kseaf": sbi::hex(&vector.kseaf), "supi": supi}),
    };
    if let Some(result) = result.as_object_mut() {
        result.insert("authResult".to_owned(), "AUTHENTICATION_SUCCESS".into());
    }
    script.answer(asked, 200, Vec::new(), sbi::json(result));
}

/// An EAP packet of EAP-AKA′ (RFC 9048 clause 3, RFC 4187 clause 8.1): code, identifier, subtype 1, attributes.
fn packet(code: u8, number: u8, attributes: &[u8]) -> Vec<u8> {
    let len = (8 + attributes.len() as u16).to_be_bytes();
    [&[code, number, len[0], len[1], 50, 1, 0, 0][..], attributes].concat()
}

/// AT_RAND, AT_AUTN, AT_KDF, AT_KDF_INPUT, AT_MAC; the MAC's key is nobody's.
fn challenge(number: u8, vector: &Vector, network: &str) -> Vec<u8> {
    let mut name = (network.len() as u16).to_be_bytes().to_vec();
    name.extend(network.as_bytes());
    name.resize(name.len().next_multiple_of(4), 0);
    if name.len() % 4 != 2 {
        name.extend([0; 2]);
    }
    name.truncate((name.len() + 2) / 4 * 4 - 2);
    let input = [&[23, ((name.len() + 2) / 4) as u8][..], &name].concat();
    let mac = [&[11, 5, 0, 0][..], vector.kseaf.split_at(16).0].concat();
    let parts = [&[1, 5, 0, 0][..], &vector.rand, &[2, 5, 0, 0], &vector.autn, &[24, 1, 0, 1], &input, &mac];
    packet(1, number, &parts.concat())
}

/// AT_RES and AT_MAC.
fn response(number: u8, vector: &Vector) -> Vec<u8> {
    let parts = [&[3, 3, 0, 64][..], vector.res_star.split_at(8).0, &[11, 5, 0, 0], vector.kseaf.split_at(16).1];
    packet(2, number, &parts.concat())
}

/// Base64 with padding, as `byte` is written in 3GPP's JSON (TS 29.571 clause 5.2.2).
fn base64(octets: &[u8]) -> String {
    let mut text = sbi::base64_url(octets).replace('-', "+").replace('_', "/");
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}
