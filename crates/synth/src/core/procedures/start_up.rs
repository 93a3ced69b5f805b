//! The elements come up: PFCP associations (TS 29.244 clause 6.2.6), registration with the NRF (TS 29.510 clause 5.2.2.2), SCTP and
//! NG Setup (TS 38.413 clause 8.7.1).

use std::fmt::Write as _;

use serde_json::json;

use super::{roaming, xn};
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi, world::RECOVERY};
use crate::interface::Interface;
use crate::pfcp::{Ie, ie, kind, node_id};
use crate::stage::send::Content;
use crate::tree::{Tree, tree};

pub(crate) fn run(script: &mut Script<'_>) {
    let amf = script.world().first("AMF");
    let networks: Vec<String> = script.world().scenario.networks().into_iter().map(str::to_owned).collect();
    for plmn in &networks {
        let smf = script.world().first_in("SMF", plmn);
        for upf in script.world().all_in("UPF", plmn) {
            association(script, smf, upf);
        }
    }
    if speaks_sbi(script.world()) {
        let functions = 0..script.world().scenario.elements.len();
        for element in functions.filter(|at| *at != usize::MAX) {
            let role = script.world().role(element).to_owned();
            let known = !sbi::services(&role).is_empty() || matches!(role.as_str(), "SCP" | "SEPP");
            if known && role != "NRF" && !script.world().scenario.elements.get(element).is_some_and(|e| e.undeclared) {
                register(script, element);
            }
        }
        for plmn in networks.iter().skip(1) {
            roaming::handshake(script, plmn);
        }
    }
    for gnb in script.world().all("gNB") {
        ng_setup(script, gnb, amf);
    }
    for (one, other) in xn::pairs(script.world()) {
        xn::set_up(script, one, other);
    }
}

fn association(script: &mut Script<'_>, smf: usize, upf: usize) {
    association_since(script, smf, upf, RECOVERY);
}

/// The SMF sets an association up with a UPF that was started at a time.
pub(crate) fn association_since(script: &mut Script<'_>, smf: usize, upf: usize, started: [u8; 4]) {
    let (control, user) = (script.world().address(smf, 0), script.world().address(upf, 0));
    let recovery = || Ie::new(ie::RECOVERY_TIME_STAMP, RECOVERY);
    script.pfcp(
        (smf, upf),
        (
            kind::ASSOCIATION_SETUP_REQUEST,
            None,
            vec![node_id(control), recovery(), Ie::new(ie::CP_FUNCTION_FEATURES, [0])],
        ),
        (
            None,
            vec![
                node_id(user),
                Ie::new(ie::CAUSE, [1]),
                Ie::new(ie::RECOVERY_TIME_STAMP, started),
                // FTUP is not set: the SMF allocates; EMPU is.
                Ie::new(ie::UP_FUNCTION_FEATURES, [0x40, 0x00]),
            ],
        ),
    );
}

/// A function registers with the NRF.
pub(crate) fn register(script: &mut Script<'_>, element: usize) {
    let plmn = script.world().network(element).to_owned();
    let nrf = script.world().first_in("NRF", &plmn);
    let profile = sbi::profile(script.world(), element);
    let path = format!("/nnrf-nfm/v1/nf-instances/{}", script.world().instance(element));
    let asked = script.ask(element, nrf, "PUT", &path, sbi::json(profile.clone()));
    let location = vec![("location", format!("http://{}{path}", script.world().host(nrf)).into())];
    script.answer(asked, 201, location, sbi::json(profile));
}

/// One function looks for another at the NRF, once.
pub(crate) fn discover(script: &mut Script<'_>, client: usize, target: usize) {
    let world = script.world();
    if world.role(target) == "NRF" || !speaks_sbi(world) {
        return;
    }
    let kind = world.role(target).to_owned();
    let (here, there) = roaming::networks(script, client, target);
    let sought = if here == there { kind.clone() } else { format!("{kind} {there}") };
    let world = script.world();
    if world.known.iter().any(|(by, what)| *by == client && *what == sought) {
        return;
    }
    world.known.push((client, sought));
    let (own, id) = (world.role(client).to_owned(), world.instance(client));
    let mut path = format!(
        "/nnrf-disc/v1/nf-instances?target-nf-type={kind}&requester-nf-type={own}&requester-nf-instance-id={id}"
    );
    if here != there {
        let [here, there] = [&here, &there].map(|plmn| roaming::in_query(&json!([roaming::plmn_id(plmn)])));
        let _ = write!(path, "&requester-plmn-list={here}&target-plmn-list={there}");
    }
    let profile = sbi::profile(script.world(), target);
    let found = json!({"validityPeriod": 3600, "nfInstances": [profile]});
    let asked = roaming::ask_nrf(script, client, target, ("GET", &path), &Content::None);
    asked.into_iter().for_each(|asked| script.answer(asked, 200, Vec::new(), sbi::json(found.clone())));
}

/// SCTP between a gNB and an AMF, and NG Setup.
pub(crate) fn ng_setup(script: &mut Script<'_>, gnb: usize, amf: usize) {
    script.associate(Interface::N2, gnb, amf);
    let (home, name) = (script.world().scenario.plmn.clone(), script.world().name(gnb).to_owned());
    let own = script.world().name(amf).to_owned();
    let slices = || tree!([{"s-NSSAI": {"sST": 1}}]);
    let request = tree!({
        "GlobalRANNodeID": {"globalGNB-ID": {
            "pLMNIdentity": (home.as_str()), "gNB-ID": {"gNB-ID": (Tree::Bits(gnb as u64 + 1, 32))}}},
        "RANNodeName": (name),
        "SupportedTAList": [{"tAC": 1, "broadcastPLMNList": [
            {"pLMNIdentity": (home.as_str()), "tAISliceSupportList": (slices())}]}],
        "DefaultPagingDRX": "v128"
    });
    script.ngap(gnb, amf, 0, "NGSetupRequest", request.flat());
    let response = tree!({
        "AMFName": (own),
        "ServedGUAMIList": [{"gUAMI": (guami(&home))}],
        "RelativeAMFCapacity": 255,
        "PLMNSupportList": [{"pLMNIdentity": (home.as_str()), "sliceSupportList": (slices())}]
    });
    script.ngap(amf, gnb, 0, "NGSetupResponse", response.flat());
}

/// The AMF's identifier: region 2, set 1, pointer 0.
pub(super) fn guami(home: &str) -> Tree {
    tree!({"pLMNIdentity": (home), "aMFRegionID": 2, "aMFSetID": 1, "aMFPointer": 0})
}
