//! The elements come up: PFCP associations (TS 29.244 clause 6.2.6), registration with the NRF (TS 29.510 clause 5.2.2.2), SCTP and
//! NG Setup (TS 38.413 clause 8.7.1).

use serde_json::json;

use super::xn;
use crate::core::script::Script;
use crate::core::{sbi, speaks_sbi, world::RECOVERY};
use crate::interface::Interface;
use crate::pfcp::{Ie, ie, kind, node_id};
use crate::tree::{Tree, tree};

pub(crate) fn run(script: &mut Script<'_>) {
    let (smf, amf) = (script.world().first("SMF"), script.world().first("AMF"));
    for upf in script.world().all("UPF") {
        association(script, smf, upf);
    }
    if speaks_sbi(script.world()) {
        let functions = 0..script.world().scenario.elements.len();
        for element in functions.filter(|at| *at != usize::MAX) {
            let role = script.world().role(element).to_owned();
            let known = !sbi::services(&role).is_empty() || role == "SCP";
            if known && role != "NRF" && !script.world().scenario.elements.get(element).is_some_and(|e| e.undeclared) {
                register(script, element);
            }
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
    let nrf = script.world().first("NRF");
    let profile = sbi::profile(script.world(), element);
    let path = format!("/nnrf-nfm/v1/nf-instances/{}", script.world().instance(element));
    let asked = script.ask(element, nrf, "PUT", &path, sbi::json(profile.clone()));
    let location = vec![("location", format!("http://{}{path}", script.world().host(nrf)).into())];
    script.answer(asked, 201, location, sbi::json(profile));
}

/// One function looks for another at the NRF, once.
pub(crate) fn discover(script: &mut Script<'_>, client: usize, target: usize) {
    let world = script.world();
    let kind = world.role(target);
    if kind == "NRF" || !speaks_sbi(world) || world.known.iter().any(|(by, role)| *by == client && role == kind) {
        return;
    }
    let (kind, own) = (kind.to_owned(), world.role(client).to_owned());
    world.known.push((client, kind.clone()));
    let (nrf, id) = (script.world().first("NRF"), script.world().instance(client));
    let path = format!(
        "/nnrf-disc/v1/nf-instances?target-nf-type={kind}&requester-nf-type={own}&requester-nf-instance-id={id}"
    );
    let profile = sbi::profile(script.world(), target);
    let found = json!({"validityPeriod": 3600, "nfInstances": [profile]});
    script.exchange((client, nrf), "GET", &path, crate::stage::send::Content::None, (200, Some(found)));
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
