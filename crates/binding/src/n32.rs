//! In whose name a request goes from one network to another, in the form that requirements ask for.

use std::sync::Arc;

use beleg_model::{Field, Fields, Kind};
use beleg_procedures::functions::Speakers;
use beleg_procedures::functions::networks::{plmn, plmn_id, plmn_in};
use beleg_wire::protocols::http::Message;

/// The fields.
pub(crate) static FIELDS: &[Field] = &[
    Field::new("over", Kind::Bool, "Whether a SEPP hands it to another network's SEPP"),
    Field::new(
        "names_network",
        Kind::Bool,
        "Whether it says in which network's name it is sent (3gpp-Sbi-Originating-Network-Id, servingNetworkName, servingNetwork, guami)",
    ),
    Field::new(
        "own_network",
        Kind::Bool,
        "Of one that does: whether the SEPP that sends it has said in the N32-c handshake that it speaks for each of these; unknown where that was not seen",
    ),
];

/// Services that the serving network asks of the home network, and says which network it is.
const OF_SERVING: [&str; 4] = ["Nausf_UEAuthentication", "Nudm_UEAuthentication", "Nudm_UECM", "Nsmf_PDUSession"];

/// Tells the fields of a request.
pub(crate) fn tell(message: &Message<'_>, speakers: &Speakers, out: &mut dyn Fields) {
    out.flag("over", speakers.over_n32);
    if !speakers.over_n32 {
        return;
    }
    let named = named(message, speakers);
    out.flag("names_network", !named.is_empty());
    if named.is_empty() {
        return;
    }
    match speakers.networks.is_empty() {
        true => out.unknown("own_network"),
        false => out.flag("own_network", named.iter().all(|plmn| speakers.networks.contains(plmn))),
    }
}

/// The networks in whose name it is sent: TS 29.500 clause 5.2.3.2, TS 29.509 clause 6.1.6.2.2, TS 29.502 clause 6.1.6.2.9,
/// TS 29.503 clause 6.2.6.2.2.
fn named(message: &Message<'_>, speakers: &Speakers) -> Vec<Arc<str>> {
    let header =
        message.head.header("3gpp-sbi-originating-network-id").and_then(|value| std::str::from_utf8(value).ok());
    let mut parts = header.unwrap_or_default().split([';', ' ']).next().unwrap_or_default().split('-');
    let mut all: Vec<Arc<str>> =
        parts.next().zip(parts.next()).and_then(|(mcc, mnc)| plmn(mcc, mnc)).into_iter().collect();
    let asks_home = !speakers.is_callback && speakers.service.is_some_and(|service| OF_SERVING.contains(&service));
    if let Some(json) = message.json().filter(|_| asks_home) {
        all.extend(json.get("servingNetworkName").and_then(|name| plmn_in(name.as_str()?)));
        all.extend(json.get("servingNetwork").and_then(plmn_id));
        all.extend(json.get("guami").and_then(|guami| plmn_id(guami.get("plmnId")?)));
    }
    all
}
