//! What a request says of who sends it, and of whom it is for: each thing that says so, one claim.

use std::borrow::Cow;

use beleg_spec::sbi::Found;
use beleg_wire::protocols::http::{Json, Message};

use super::profile::text;
use super::registry::{Registry, kind};
use super::speakers::{Claim, Evidence};
use super::{Said, agent};

/// Attributes of bodies that name the instance that asks, and its kind where the attribute says it; by API, because elsewhere
/// the same name speaks of another (TS 29.502, 29.503, 29.510, 29.518).
const OWN: &[(&str, &str, Option<&str>)] = &[
    ("nnrf-nfm", "reqNfInstanceId", None),
    ("nudm-uecm", "amfInstanceId", Some("AMF")),
    ("nudm-uecm", "smfInstanceId", Some("SMF")),
    ("nudm-uecm", "smsfInstanceId", Some("SMSF")),
    ("nudm-ueau", "ausfInstanceId", Some("AUSF")),
    ("nudm-ueau", "nfInstanceId", Some("AUSF")),
    ("nudm-sdm", "nfInstanceId", None),
    ("nsmf-pdusession", "servingNfId", None),
    ("nsmf-pdusession", "vsmfId", Some("SMF")),
    ("nsmf-pdusession", "ismfId", Some("SMF")),
    ("nsmsf-sms", "amfId", Some("AMF")),
    ("namf-evts", "nfId", None),
];

/// All that speaks for who sends a request, but for where it comes from.
pub(super) fn of_client(message: &Message<'_>, said: &Said<'_>, registry: &Registry) -> Vec<Claim> {
    let mut claims = Vec::new();
    for token in message.tokens() {
        let evidence = if token.bearer.is_assertion() { Evidence::Credentials } else { Evidence::Token };
        if let Some(subject) = token.claim("sub") {
            claims.push(instance(evidence, subject, token.claim("nfType"), registry));
        }
    }
    let has_sbi_headers = message.head.has_sbi_headers();
    if has_sbi_headers && let Some(id) = message.sbi_parameter("3gpp-sbi-nf-peer-info", "srcinst") {
        claims.push(instance(Evidence::Peer, id, None, registry));
    }
    let agent = message.head.header("user-agent").and_then(|value| std::str::from_utf8(value).ok());
    if let Some(agent) = agent.and_then(agent::read) {
        let own = agent.instance.map(|id| instance(Evidence::UserAgent, id, Some(agent.nf_type), registry));
        let kind_only = || Claim {
            evidence: Evidence::UserAgent,
            nf_type: Some(Cow::Borrowed(agent.nf_type)),
            instance: None,
            name: None,
        };
        claims.push(own.unwrap_or_else(kind_only));
    }
    if let Some(found) = said.found {
        registration(message, found, said, registry, &mut claims);
        body(found, said.json, registry, &mut claims);
        discovery_query(message, found, registry, &mut claims);
    }
    if !has_sbi_headers {
        return claims;
    }
    let requester = (
        discovery(message, "3gpp-sbi-discovery-requester-nf-instance-id"),
        discovery(message, "3gpp-sbi-discovery-requester-nf-type"),
    );
    claims.extend(asked(requester, registry));
    claims
}

/// All that speaks for whom a request is for, if somebody between is to find it.
pub(super) fn of_target(message: &Message<'_>, registry: &Registry) -> Vec<Claim> {
    if !message.head.has_sbi_headers() {
        return Vec::new();
    }
    let target = (
        discovery(message, "3gpp-sbi-discovery-target-nf-instance-id"),
        discovery(message, "3gpp-sbi-discovery-target-nf-type"),
    );
    let mut claims: Vec<Claim> = asked(target, registry).into_iter().collect();
    for (header, parameter) in [
        ("3gpp-sbi-target-nf-id", "nfinst"),
        ("3gpp-sbi-routing-binding", "nfinst"),
        ("3gpp-sbi-nf-peer-info", "dstinst"),
    ] {
        if let Some(id) = message.sbi_parameter(header, parameter) {
            claims.push(instance(Evidence::Peer, id, None, registry));
        }
    }
    claims
}

fn discovery<'m>(message: &'m Message<'_>, header: &str) -> Option<&'m str> {
    std::str::from_utf8(message.head.header(header)?).ok()
}

/// Somebody of whom a discovery tells instance or kind.
fn asked((id, nf_type): (Option<&str>, Option<&str>), registry: &Registry) -> Option<Claim> {
    match (id, nf_type) {
        (Some(id), nf_type) => Some(instance(Evidence::Discovery, id, nf_type, registry)),
        (None, Some(nf_type)) => {
            Some(Claim { evidence: Evidence::Discovery, nf_type: Some(kind(nf_type)), instance: None, name: None })
        }
        (None, None) => None,
    }
}

/// A claim for an instance: of the kind that goes with it, or that the registry knows.
pub(super) fn instance(evidence: Evidence, id: &str, nf_type: Option<&str>, registry: &Registry) -> Claim {
    match registry.function(id) {
        Some(function) if nf_type.is_none_or(|own| Some(kind(own)) == function.nf_type) => {
            Claim::of(evidence, &function)
        }
        _ => {
            let id = id.to_ascii_lowercase().into();
            Claim { evidence, nf_type: nf_type.map(kind), instance: Some(id), name: None }
        }
    }
}

/// Who writes or removes a profile is the one that it describes (TS 29.510 clause 5.2.2); who asks for a token says who it
/// is (TS 29.510 clause 6.3.5.2.2).
fn registration(
    message: &Message<'_>,
    found: &Found<'_>,
    said: &Said<'_>,
    registry: &Registry,
    claims: &mut Vec<Claim>,
) {
    let operation = said.operation.and_then(|operation| operation.name);
    match (found.api.name, operation) {
        ("nnrf-nfm", Some("NFRegister" | "NFUpdate" | "NFDeregister")) => {
            if let Some((_, id)) = found.variables().find(|&(name, _)| name == "nfInstanceID") {
                let nf_type = said.json.and_then(|json| text(json, "nfType"));
                claims.push(instance(Evidence::Registration, id, nf_type, registry));
            }
        }
        ("oauth2", Some("Get")) => {
            let form = std::str::from_utf8(message.body.content()).unwrap_or_default();
            let of = |wanted: &str| {
                form.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == wanted))
            };
            if let Some((_, id)) = of("nfInstanceId") {
                claims.push(instance(Evidence::Registration, id, of("nfType").map(|(_, own)| own), registry));
            }
        }
        _ => {}
    }
}

fn body(found: &Found<'_>, json: Option<Json<'_>>, registry: &Registry, claims: &mut Vec<Claim>) {
    let Some(json) = json else { return };
    for &(api, attribute, nf_type) in OWN.iter().filter(|own| own.0 == found.api.name) {
        if let Some(id) = text(json, attribute) {
            let told = if api == "nnrf-nfm" { text(json, "reqNfType") } else { nf_type };
            claims.push(instance(Evidence::Body, id, told, registry));
        }
    }
    if found.api.name == "nnrf-nfm" && text(json, "reqNfInstanceId").is_none() {
        claims.extend(
            asked((None, text(json, "reqNfType")), registry).map(|claim| Claim { evidence: Evidence::Body, ..claim }),
        );
    }
}

/// A query of the NRF says for whom it is asked (TS 29.510 clause 6.2.3.2.3.1).
fn discovery_query(message: &Message<'_>, found: &Found<'_>, registry: &Registry, claims: &mut Vec<Claim>) {
    if found.api.name != "nnrf-disc" {
        return;
    }
    let path = message.head.request().and_then(|request| request.path.as_deref());
    let path = path.and_then(|path| std::str::from_utf8(path).ok()).unwrap_or_default();
    let query = path.split_once('?').map_or("", |(_, query)| query);
    let of = |wanted: &str| query.split('&').find_map(|pair| pair.split_once('=').filter(|(name, _)| *name == wanted));
    let value = |name| of(name).map(|(_, value)| value);
    claims.extend(asked((value("requester-nf-instance-id"), value("requester-nf-type")), registry));
}
