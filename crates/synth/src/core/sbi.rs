//! What functions say to each other on the service-based interface (TS 29.500 to 29.599): bodies, tokens, what a connection
//! begins with.

use std::fmt::Write as _;
use std::sync::Arc;

use serde_json::{Value, json};

use super::procedures::roaming;
use super::script::Script;
use super::world::{Token, World};
use crate::stage::links::h2_frame;
use crate::stage::send::Content;

/// JSON as a body.
pub const fn json(value: Value) -> Content {
    Content::Json("application/json", value)
}

/// What both ends say first (RFC 9113 clause 3.4): by the client or not, and the octets.
pub(super) fn prefaces() -> [(bool, Vec<u8>); 3] {
    // MAX_CONCURRENT_STREAMS 100, INITIAL_WINDOW_SIZE 1 MiB; and as much for the connection.
    let frame = |kind: u8, flags: u8, payload: &[u8]| {
        let mut out = Vec::new();
        h2_frame(kind, flags, 0, payload, &mut out);
        out
    };
    let settings = frame(4, 0, &[0, 3, 0, 0, 0, 100, 0, 4, 0, 0x10, 0, 0]);
    let window = frame(8, 0, &[0x3f, 0, 0, 0]);
    let ack = frame(4, 1, &[]);
    let client = [&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &settings, &window].concat();
    [(true, client), (false, [settings, window, ack.clone()].concat()), (true, ack)]
}

/// The services of a role (TS 29.510 clause 6.1.6.3.11), which of them each function has here.
pub const fn services(role: &str) -> &'static [&'static str] {
    match role.as_bytes() {
        b"AMF" => &["namf-comm", "namf-evts", "namf-mt", "namf-loc", "namf-callback"],
        b"SMF" => &["nsmf-pdusession", "nsmf-event-exposure", "nsmf-callback"],
        b"AUSF" => &["nausf-auth"],
        b"UDM" => &["nudm-ueau", "nudm-uecm", "nudm-sdm", "nudm-ee"],
        b"UDR" => &["nudr-dr"],
        b"PCF" => &["npcf-am-policy-control", "npcf-smpolicycontrol"],
        b"NRF" => &["nnrf-nfm", "nnrf-disc"],
        b"NSSF" => &["nnssf-nsselection"],
        b"NEF" => &["nnef-pfdmanagement"],
        b"LMF" => &["nlmf-loc"],
        b"GMLC" => &["ngmlc-loc"],
        b"SMSF" => &["nsmsf-sms"],
        _ => &[],
    }
}

/// The version of an API in paths.
pub const fn version(service: &str) -> &'static str {
    match service.as_bytes() {
        b"nudm-sdm" | b"nudr-dr" => "v2",
        _ => "v1",
    }
}

/// MCC and MNC of a network.
pub fn parts(plmn: &str) -> (&str, &str) {
    plmn.split_once('-').unwrap_or(("001", "01"))
}

/// The profile of a function (TS 29.510 clause 6.1.6.2.2).
pub fn profile(world: &World, element: usize) -> Value {
    let (address, instance) = (world.address(element, 0), world.instance(element));
    let (mcc, mnc) = parts(world.network(element));
    let role = world.role(element);
    let kind = if address.is_ipv4() { "ipv4Address" } else { "ipv6Address" };
    let services: Vec<Value> = services(role)
        .iter()
        .map(|name| {
            let version = version(name);
            json!({
                "serviceInstanceId": format!("{instance}-{name}"), "serviceName": name, "scheme": "http",
                "versions": [{"apiVersionInUri": version, "apiFullVersion": format!("{}.0.0", &version.trim_start_matches('v'))}],
                "nfServiceStatus": "REGISTERED", "ipEndPoints": [{kind: address.to_string(), "transport": "TCP", "port": 80}]
            })
        })
        .collect();
    let addresses = if address.is_ipv4() { "ipv4Addresses" } else { "ipv6Addresses" };
    let mut profile = json!({
        "nfInstanceId": instance, "nfInstanceName": world.name(element), "nfType": role, "nfStatus": "REGISTERED",
        "heartBeatTimer": 60, "plmnList": [{"mcc": mcc, "mnc": mnc}], addresses: [address.to_string()], "nfServices": services
    });
    let guami = json!([{"plmnId": {"mcc": mcc, "mnc": mnc}, "amfId": "020040"}]);
    let info = match role {
        "AMF" => Some(("amfInfo", json!({"amfSetId": "001", "amfRegionId": "02", "guamiList": guami}))),
        "SMF" => {
            let list = json!([{"sNssai": {"sst": 1}, "dnnSmfInfoList": [{"dnn": "internet"}]}]);
            Some(("smfInfo", json!({"sNssaiSmfInfoList": list})))
        }
        _ => None,
    };
    if let (Some((name, info)), Some(profile)) = (info, profile.as_object_mut()) {
        profile.insert(name.to_owned(), info);
    }
    profile
}

/// The access token of a client for a service as the field `authorization` shows it (RFC 6750 clause 2.1), asked of the NRF where it has
/// none (TS 29.510 clause 5.4.2).
pub(super) fn token(script: &mut Script<'_>, client: usize, server: usize, service: &str) -> Arc<str> {
    let now = script.now();
    let world = script.world();
    let at_home = world.network(client) == world.network(server);
    let abroad = (!at_home).then(|| format!("{} {}", world.role(server), world.network(server)));
    let role = abroad.as_deref().unwrap_or(world.role(server));
    if let Some(token) = world.tokens.get(client, role, service).filter(|token| token.since <= now) {
        return Arc::clone(&token.shown);
    }
    let (key, kind) = (role.to_owned(), world.role(server).to_owned());
    let (id, role) = (world.instance(client), world.role(client).to_owned());
    let (own, other) = roaming::networks(script, client, server);
    let mut form =
        format!("grant_type=client_credentials&nfInstanceId={id}&nfType={role}&targetNfType={kind}&scope={service}");
    if own != other {
        let [own, other] = [&own, &other].map(|plmn| roaming::in_query(&json!(roaming::plmn_id(plmn))));
        let _ = write!(form, "&requesterPlmn={own}&targetPlmn={other}");
    }
    let content = Content::Other("application/x-www-form-urlencoded", form.into_bytes());
    let asked = roaming::ask_nrf(script, client, server, ("POST", "/oauth2/token"), &content);
    let token = jwt_of(script, server, &id, &kind, service);
    let body = json!({"access_token": token, "token_type": "Bearer", "expires_in": 3600, "scope": service});
    asked.into_iter().for_each(|asked| script.answer(asked, 200, Vec::new(), json(body.clone())));
    let since = script.now();
    let shown: Arc<str> = format!("Bearer {token}").into();
    let token = Token { role: key, service: service.to_owned(), since, shown: Arc::clone(&shown) };
    script.world().tokens.insert(client, token);
    shown
}

/// A token for a subject (TS 29.510 clause 6.3.5.2.4). Its signature is as long as one of ES256 and nobody's.
pub fn jwt(script: &mut Script<'_>, subject: &str, audience: &str, scope: &str) -> String {
    let nrf = script.world().first("NRF");
    jwt_of(script, nrf, subject, audience, scope)
}

/// Likewise, by the NRF of a server's network.
fn jwt_of(script: &mut Script<'_>, server: usize, subject: &str, audience: &str, scope: &str) -> String {
    let second = script.now() / 1_000_000_000;
    let home = script.world().network(server).to_owned();
    let nrf = script.world().first_in("NRF", &home);
    let issuer = script.world().instance(nrf);
    let claims =
        json!({"iss": issuer, "sub": subject, "aud": audience, "scope": scope, "exp": second + 3_600, "iat": second});
    let head = json!({"alg": "ES256", "typ": "JWT"});
    let signature = script.world().rng.bytes(64);
    let parts = [head.to_string().into_bytes(), claims.to_string().into_bytes(), signature];
    parts.map(|part| base64_url(&part)).join(".")
}

/// Base64 in the alphabet for URLs, without padding (RFC 4648 clause 5).
pub fn base64_url(octets: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let letters = octets.chunks(3).flat_map(|chunk| {
        let number = (0..3).fold(0_u32, |number, at| number << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        (0..=chunk.len())
            .map(move |at| ALPHABET.get((number >> (18 - 6 * at) & 0x3f) as usize).copied().unwrap_or(b'A'))
    });
    letters.map(char::from).collect()
}

/// Octets as hexadecimal digits, as 3GPP's JSON writes them.
pub fn hex(octets: &[u8]) -> String {
    let digit = |value: u8| char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 });
    let mut text = String::with_capacity(octets.len() * 2);
    text.extend(octets.iter().flat_map(|octet| [digit(octet >> 4), digit(octet & 15)]));
    text
}

/// The time of a script as date-time (RFC 3339).
pub fn date_time(now: i64) -> String {
    let second = now.div_euclid(1_000_000_000);
    let (day, second) = (second.div_euclid(86_400), second.rem_euclid(86_400));
    // Days to the civil calendar: H. Hinnant, chrono-compatible low-level date algorithms.
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let date = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{date:02}T{:02}:{:02}:{:02}Z", second / 3_600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_known_octets() {
        assert_eq!(base64_url(b"Man"), "TWFu");
        assert_eq!(base64_url(b"Ma"), "TWE");
        assert_eq!(base64_url(b"M"), "TQ");
        assert_eq!(date_time(1_767_225_600_000_000_000), "2026-01-01T00:00:00Z");
        assert_eq!(date_time(951_825_599_000_000_000), "2000-02-29T11:59:59Z");
    }
}
