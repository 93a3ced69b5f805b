//! Reads the rules out of PFCP session messages (TS 29.244 clause 7.5): which way each tunnel goes, whose packets pass it,
//! in which QoS flows.

use std::net::IpAddr;

use beleg_wire::protocols::pfcp::{FTeid, Ie, Ies, OuterHeaderCreation, UeIpAddress};

use super::rules::{Number, Rules, Users, Way};

const CREATE_PDR: u16 = 1;
const PDI: u16 = 2;
const CREATE_FAR: u16 = 3;
const FORWARDING_PARAMETERS: u16 = 4;
const CREATE_QER: u16 = 7;
const CREATED_PDR: u16 = 8;
const UPDATE_PDR: u16 = 9;
const UPDATE_FAR: u16 = 10;
const UPDATE_FORWARDING_PARAMETERS: u16 = 11;
const UPDATE_QER: u16 = 14;
const SOURCE_INTERFACE: u16 = 20;
const F_TEID: u16 = 21;
const DESTINATION_INTERFACE: u16 = 42;
const PDR_ID: u16 = 56;
const OUTER_HEADER_CREATION: u16 = 84;
const UE_IP_ADDRESS: u16 = 93;
const FAR_ID: u16 = 108;
const PDN_TYPE: u16 = 113;
const QFI: u16 = 124;
const CREATE_TRAFFIC_ENDPOINT: u16 = 127;
const CREATED_TRAFFIC_ENDPOINT: u16 = 128;
const UPDATE_TRAFFIC_ENDPOINT: u16 = 129;
const TRAFFIC_ENDPOINT_ID: u16 = 131;
const ETHERNET_PDU_SESSION: u16 = 142;
const FRAMED: [u16; 3] = [153, 154, 155];
const UPDATED_PDR: u16 = 256;

/// Interfaces (clauses 8.2.2, 8.2.24): these two stand for the directions, whatever the reference point.
const ACCESS: u8 = 0;
const CORE: u8 = 1;
const N6_LAN: u8 = 2;
const CP_FUNCTION: u8 = 3;
const LI_FUNCTION: u8 = 4;
/// PDN Type (clause 8.2.79): what is not IP.
const NON_IP: u8 = 4;
const ETHERNET: u8 = 5;

/// A tunnel's receiving end that rules name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub(super) address: IpAddr,
    pub(super) teid: u32,
    pub(super) way: Way,
    /// It is the UPF's own; otherwise it is where the UPF sends.
    pub(super) own: bool,
}

/// Takes up what a message says of rules, and answers with the tunnels' ends in it.
pub(super) fn take(rules: &mut Rules, ies: &Ies<'_>, ends: &mut Vec<End>) {
    ends.clear();
    // FARs first, then PDRs, which point to them, then traffic endpoints, to which PDRs point.
    for ie in ies.clone() {
        match ie.ty {
            CREATE_FAR | UPDATE_FAR => far(rules, &ie, ends),
            CREATE_QER | UPDATE_QER => qos_flows(rules, ie.children()),
            PDN_TYPE => rules.any_user |= ie.value.first().is_some_and(|kind| matches!(kind & 7, NON_IP | ETHERNET)),
            ETHERNET_PDU_SESSION => rules.any_user = true,
            _ => {}
        }
    }
    for ie in ies.clone() {
        match ie.ty {
            CREATE_PDR | UPDATE_PDR => pdr(rules, &ie, ends),
            CREATED_PDR | UPDATED_PDR => {
                let number = first(&ie, PDR_ID).and_then(|value| Some(u16::from_be_bytes(*value.first_chunk()?)));
                created(rules, &ie, number.map(Number::Pdr), ends);
            }
            _ => {}
        }
    }
    for ie in ies.clone() {
        if matches!(ie.ty, CREATE_TRAFFIC_ENDPOINT | UPDATE_TRAFFIC_ENDPOINT | CREATED_TRAFFIC_ENDPOINT) {
            created(rules, &ie, endpoint(&ie), ends);
        }
    }
}

fn far(rules: &mut Rules, far: &Ie<'_>, ends: &mut Vec<End>) {
    let number = first(far, FAR_ID).and_then(|value| Some(Number::Far(u32::from_be_bytes(*value.first_chunk()?))));
    let parameters = far.children().filter(|ie| matches!(ie.ty, FORWARDING_PARAMETERS | UPDATE_FORWARDING_PARAMETERS));
    for parameters in parameters {
        let towards = first(&parameters, DESTINATION_INTERFACE).and_then(|value| value.first().copied());
        let told = towards.map(|towards| match towards & 0x0f {
            ACCESS => Way::Down,
            CORE | N6_LAN => Way::Up,
            CP_FUNCTION | LI_FUNCTION => Way::Aside,
            _ => Way::Open,
        });
        let way = told.or_else(|| rules.way(number?)).unwrap_or(Way::Open);
        if let (Some(number), Some(way)) = (number, told) {
            rules.goes(number, way);
        }
        rules.towards_core |= way == Way::Up;
        let made = first(&parameters, OUTER_HEADER_CREATION).and_then(OuterHeaderCreation::parse);
        if let Some(made) = made
            && let (Some(address), Some(teid)) = (made.ip(), made.teid)
        {
            rules.peer(address);
            let way = if way == Way::Aside { Way::Open } else { way };
            ends.push(End { address, teid, way, own: false });
        }
    }
}

fn pdr(rules: &mut Rules, pdr: &Ie<'_>, ends: &mut Vec<End>) {
    let number = first(pdr, PDR_ID).and_then(|value| Some(Number::Pdr(u16::from_be_bytes(*value.first_chunk()?))));
    let far = first(pdr, FAR_ID).and_then(|value| Some(Number::Far(u32::from_be_bytes(*value.first_chunk()?))));
    let on = far.and_then(|far| rules.way(far));
    for pdi in pdr.children().filter(|ie| ie.ty == PDI) {
        let source = first(&pdi, SOURCE_INTERFACE).and_then(|value| value.first().copied());
        // What comes from one side and goes back to it is forwarding, of packets of either direction.
        let way = match (source.map(|source| source & 0x0f), on) {
            (Some(ACCESS), Some(Way::Up | Way::Aside)) => Way::Up,
            (Some(CORE), Some(Way::Down) | None) => Way::Down,
            _ => Way::Open,
        };
        rules.any_user |= pdi.children().any(|ie| FRAMED.contains(&ie.ty));
        if let Some(number) = number {
            rules.goes(number, way);
        }
        if let Some(endpoint) = endpoint(&pdi) {
            rules.goes(endpoint, way);
        }
        qos_flows(rules, pdi.children());
        addresses(rules, &pdi, way, ends);
    }
}

/// What the UPF has chosen for a rule or an end point.
fn created(rules: &mut Rules, ie: &Ie<'_>, number: Option<Number>, ends: &mut Vec<End>) {
    let way = number.and_then(|number| rules.way(number)).unwrap_or(Way::Open);
    addresses(rules, ie, way, ends);
}

fn addresses(rules: &mut Rules, group: &Ie<'_>, way: Way, ends: &mut Vec<End>) {
    for ie in group.children() {
        match ie.ty {
            F_TEID => {
                let Some(given) = FTeid::parse(ie.value) else { continue };
                let Some(teid) = given.teid else { continue };
                let addresses = [given.ipv4.map(IpAddr::V4), given.ipv6.map(IpAddr::V6)];
                ends.extend(addresses.into_iter().flatten().map(|address| End { address, teid, way, own: true }));
            }
            UE_IP_ADDRESS => {
                let Some(given) = UeIpAddress::parse(ie.value) else { continue };
                if let Some(address) = given.ipv4.filter(|address| !address.is_unspecified()) {
                    rules.user(Users::new(address.into(), 32));
                }
                if let Some(address) = given.ipv6.filter(|address| !address.is_unspecified()) {
                    // Of a delegated prefix, the bits before those of the delegation (clause 8.2.62).
                    let bits = given.prefix_length.unwrap_or(64).min(64);
                    rules.user(Users::new(address.into(), bits.saturating_sub(given.delegation_bits.unwrap_or(0))));
                }
            }
            f if FRAMED.contains(&f) => rules.any_user = true,
            _ => {}
        }
    }
}

fn qos_flows(rules: &mut Rules, ies: Ies<'_>) {
    for qfi in ies.filter(|ie| ie.ty == QFI).filter_map(|ie| ie.value.first().copied()) {
        rules.qos_flow(qfi);
    }
}

fn endpoint(group: &Ie<'_>) -> Option<Number> {
    first(group, TRAFFIC_ENDPOINT_ID).and_then(|value| value.first().copied()).map(Number::Endpoint)
}

/// The value of the first element of a type in a group.
fn first<'a>(group: &Ie<'a>, ty: u16) -> Option<&'a [u8]> {
    group.children().find(|ie| ie.ty == ty).map(|ie| ie.value)
}
