//! What two networks say to each other beside the subscribers' business: their SEPPs agree how they forward (N32-c, TS 29.573 clause
//! 5.2), and NRFs find functions and grant tokens for each other's (TS 29.510 clauses 5.3.2.2.3, 5.4.2.2.2).
//!
//! Deliberately absent: TLS below and PRINS above. What SEPPs forward is seen as if somebody had the keys.

use serde_json::{Value, json};

use crate::core::sbi;
use crate::core::script::{Asked, Script};
use crate::stage::send::Content;

/// The network of a client, and that of a server.
pub(crate) fn networks(script: &mut Script<'_>, client: usize, server: usize) -> (String, String) {
    let world = script.world();
    (world.network(client).to_owned(), world.network(server).to_owned())
}

/// A network as JSON names it (TS 29.571 clause 5.4.4.3).
pub(crate) fn plmn_id(plmn: &str) -> Value {
    let (mcc, mnc) = sbi::parts(plmn);
    json!({"mcc": mcc, "mnc": mnc})
}

/// JSON as the value of a parameter of a query (RFC 3986 clause 2.1).
pub(crate) fn in_query(value: &Value) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~');
    let written = |letter: char| if plain(letter) { letter.to_string() } else { format!("%{:02X}", u32::from(letter)) };
    value.to_string().chars().map(written).collect()
}

/// The SEPPs of the scenario's own and another network agree on TLS and on how they tell whom a request is for.
pub(crate) fn handshake(script: &mut Script<'_>, other: &str) {
    script.part("N32 handshake");
    let own = script.world().scenario.plmn.clone();
    let seps = [own.as_str(), other].map(|plmn| (plmn, script.world().first_in("SEPP", plmn)));
    if seps.iter().any(|(_, sepp)| script.world().role(*sepp) != "SEPP") {
        return;
    }
    let domain = |plmn: &str| {
        let (mcc, mnc) = sbi::parts(plmn);
        format!("sepp.5gc.mnc{mnc:0>3}.mcc{mcc}.3gppnetwork.org")
    };
    let [(here, one), (there, peer)] = seps;
    let asks = json!({"sender": domain(here), "supportedSecCapabilityList": ["TLS"],
        "3GppSbiTargetApiRootSupported": true, "plmnIdList": [plmn_id(here)], "targetPlmnId": plmn_id(there)});
    let agrees = json!({"sender": domain(there), "selectedSecCapability": "TLS",
        "3GppSbiTargetApiRootSupported": true, "plmnIdList": [plmn_id(there)]});
    let asked = script.ask(one, peer, "POST", "/n32c-handshake/v1/exchange-capability", sbi::json(asks));
    script.answer(asked, 200, Vec::new(), sbi::json(agrees));
    script.part("start-up");
}

/// A client asks its NRF about a server, which asks the NRF of the server's network where that is another one: what waits for
/// answers, the last one first.
pub(crate) fn ask_nrf(
    script: &mut Script<'_>,
    client: usize,
    server: usize,
    (method, path): (&'static str, &str),
    content: &Content,
) -> Vec<Asked> {
    let (own, other) = networks(script, client, server);
    let nrf = script.world().first_in("NRF", &own);
    let mut asked = vec![script.ask(client, nrf, method, path, content.clone())];
    if own != other {
        let farther = script.world().first_in("NRF", &other);
        asked.insert(0, script.ask(nrf, farther, method, path, content.clone()));
    }
    asked
}
