//! NAS messages of 5GS (TS 24.501 clause 8), plain; [`security`] protects them.

pub mod security;

use std::net::IpAddr;

use crate::aper::plmn as plmn_octets;
use crate::pfcp::labels;

const MM: [u8; 2] = [0x7e, 0x00];

/// A mobile identity's octets with their length in two octets (clause 9.11.3.4).
fn lv_e(octets: &[u8]) -> Vec<u8> {
    let mut out = u16::try_from(octets.len()).unwrap_or(u16::MAX).to_be_bytes().to_vec();
    out.extend(octets);
    out
}

fn plmn(text: &str) -> [u8; 3] {
    plmn_octets(text).unwrap_or([0x00, 0xf1, 0x10])
}

/// Digits in pairs, the first one low, filled up with ones (clause 9.11.3.4).
pub fn bcd(digits: &str) -> Vec<u8> {
    let digits: Vec<u8> = digits.bytes().filter(u8::is_ascii_digit).map(|digit| digit & 0x0f).collect();
    digits
        .chunks(2)
        .map(|pair| pair.get(1).copied().unwrap_or(0x0f) << 4 | pair.first().copied().unwrap_or(0))
        .collect()
}

/// A SUCI of a subscriber (clause 9.11.3.4): with the null scheme, or with octets that stand for the output of profile A.
pub fn suci(home: &str, msin: &str, concealed: Option<&[u8]>) -> Vec<u8> {
    let mut out = vec![0x01];
    out.extend(plmn(home));
    // Routing indicator 0, then scheme and home network public key identifier.
    out.extend([0xf0, 0xff]);
    match concealed {
        None => {
            out.extend([0, 0]);
            out.extend(bcd(msin));
        }
        Some(octets) => {
            out.extend([1, 27]);
            out.extend(octets);
        }
    }
    out
}

/// A 5G-GUTI with these GUAMI numbers and 5G-TMSI.
pub fn guti(home: &str, tmsi: u32) -> Vec<u8> {
    let mut out = vec![0xf2];
    out.extend(plmn(home));
    // AMF region 2, set 1, pointer 0: what NGAP says of the AMF too.
    out.extend([2, 0x00, 0x40]);
    out.extend(tmsi.to_be_bytes());
    out
}

fn s_tmsi(tmsi: u32) -> Vec<u8> {
    let mut out = vec![0xf4, 0x00, 0x40];
    out.extend(tmsi.to_be_bytes());
    out
}

/// The UE's security capability: 5G-EA0 to EA3, 5G-IA0 to IA3 (clause 9.11.3.54).
pub const CAPABILITY: [u8; 2] = [0xf0, 0xf0];

/// REGISTRATION REQUEST (clause 8.2.6); `kind` 1 is initial, 2 mobility, 3 periodic.
pub fn registration_request(kind: u8, key_set: u8, identity: &[u8]) -> Vec<u8> {
    let mut out = [&MM[..], &[0x41, key_set << 4 | 0x08 | kind], &lv_e(identity)].concat();
    out.extend([0x10, 0x01, 0x00, 0x2e, 0x02]);
    out.extend(CAPABILITY);
    out
}

/// AUTHENTICATION REQUEST (clause 8.2.1).
pub fn authentication_request(key_set: u8, rand: &[u8; 16], autn: &[u8; 16]) -> Vec<u8> {
    [&MM[..], &[0x56, key_set, 2, 0, 0, 0x21], rand, &[0x20, 16], autn].concat()
}

/// AUTHENTICATION REQUEST with an EAP message (clause 8.2.1).
pub fn eap_request(key_set: u8, eap: &[u8]) -> Vec<u8> {
    [&MM[..], &[0x56, key_set, 2, 0, 0, 0x78], &lv_e(eap)].concat()
}

/// AUTHENTICATION RESPONSE with RES* (clause 8.2.2).
pub fn authentication_response(res_star: &[u8; 16]) -> Vec<u8> {
    [&MM[..], &[0x57, 0x2d, 16], res_star].concat()
}

/// AUTHENTICATION RESPONSE with an EAP message.
pub fn eap_response(eap: &[u8]) -> Vec<u8> {
    [&MM[..], &[0x57, 0x78], &lv_e(eap)].concat()
}

/// SECURITY MODE COMMAND (clause 8.2.25), with an EAP success where authentication was by EAP.
pub fn security_mode_command(algorithms: u8, key_set: u8, capability: [u8; 2], eap: Option<&[u8]>) -> Vec<u8> {
    let mut out = [&MM[..], &[0x5d, algorithms, key_set, 2], &capability, &[0xe1]].concat();
    if let Some(eap) = eap {
        out.push(0x78);
        out.extend(lv_e(eap));
        out.extend([0x38, 2, 0, 0]);
    }
    out
}

/// SECURITY MODE COMPLETE (clause 8.2.26) with IMEISV and the whole REGISTRATION REQUEST.
pub fn security_mode_complete(imeisv: &str, request: &[u8]) -> Vec<u8> {
    let digits = bcd(imeisv);
    // An identity of an even number of digits has its type below the first one (clause 9.11.3.4).
    let mut identity = vec![0x05 | digits.first().map_or(0, |octet| octet << 4)];
    identity.extend(digits.windows(2).map(|pair| match pair {
        [low, high] => low >> 4 | high << 4,
        _ => 0,
    }));
    identity.push(0xf0 | digits.last().map_or(0, |octet| octet >> 4));
    [&MM[..], &[0x5e, 0x77], &lv_e(&identity), &[0x71], &lv_e(request)].concat()
}

/// REGISTRATION ACCEPT (clause 8.2.7).
pub fn registration_accept(home: &str, tmsi: u32, area: u32) -> Vec<u8> {
    let [_, area @ ..] = area.to_be_bytes();
    let list = [&[0x00][..], &plmn(home), &area].concat();
    let mut out =
        [&MM[..], &[0x42, 0x01, 0x01, 0x77], &lv_e(&guti(home, tmsi)), &[0x54, list.len() as u8], &list].concat();
    // Allowed NSSAI with SST 1; T3512 of 54 minutes.
    out.extend([0x15, 2, 1, 1, 0x5e, 1, 0x09]);
    out
}

/// A 5GMM message that is nothing but its type and these octets.
pub fn simple(kind: u8, rest: &[u8]) -> Vec<u8> {
    [&MM[..], &[kind], rest].concat()
}

/// REGISTRATION COMPLETE (clause 8.2.8).
pub fn registration_complete() -> Vec<u8> {
    simple(0x43, &[])
}

/// DEREGISTRATION REQUEST of the UE (clause 8.2.12); it may be switched off, and then no answer comes.
pub fn deregistration_request(home: &str, tmsi: u32, switch_off: bool) -> Vec<u8> {
    [&MM[..], &[0x45, u8::from(switch_off) << 3 | 1], &lv_e(&guti(home, tmsi))].concat()
}

/// SERVICE REQUEST (clause 8.2.16); `kind` 1 is for data, 2 answers paging.
pub fn service_request(kind: u8, tmsi: u32, container: Option<&[u8]>) -> Vec<u8> {
    let mut out = [&MM[..], &[0x4c, kind << 4], &lv_e(&s_tmsi(tmsi))].concat();
    if let Some(container) = container {
        out.push(0x71);
        out.extend(lv_e(container));
    }
    out
}

/// What a SERVICE REQUEST says in its container: itself with the uplink data status and the PDU session status.
pub fn service_content(kind: u8, tmsi: u32, sessions: u16) -> Vec<u8> {
    let [low, high] = sessions.to_le_bytes();
    let mut out = service_request(kind, tmsi, None);
    out.extend([0x40, 2, low, high, 0x50, 2, low, high]);
    out
}

/// SERVICE ACCEPT (clause 8.2.17).
pub fn service_accept(sessions: u16) -> Vec<u8> {
    let [low, high] = sessions.to_le_bytes();
    simple(0x4e, &[0x50, 2, low, high, 0x26, 2, 0, 0])
}

/// UL NAS TRANSPORT with a 5GSM message (clause 8.2.10); `initial` asks for a new session to a data network.
pub fn ul_transport(session: u8, message: &[u8], initial: Option<&str>) -> Vec<u8> {
    let mut out = [&MM[..], &[0x67, 0x01], &lv_e(message), &[0x12, session]].concat();
    if let Some(dnn) = initial {
        let name = labels(dnn);
        out.extend([0x81, 0x22, 1, 1, 0x25, name.len() as u8]);
        out.extend(name);
    }
    out
}

/// DL NAS TRANSPORT with a 5GSM message (clause 8.2.11).
pub fn dl_transport(session: u8, message: &[u8]) -> Vec<u8> {
    [&MM[..], &[0x68, 0x01], &lv_e(message), &[0x12, session]].concat()
}

/// The type of a PDU session (clause 9.11.4.11).
pub fn session_type(addresses: &[IpAddr]) -> u8 {
    match (addresses.iter().any(IpAddr::is_ipv4), addresses.iter().any(IpAddr::is_ipv6)) {
        (true, true) => 3,
        (false, true) => 2,
        _ => 1,
    }
}

/// PDU SESSION ESTABLISHMENT REQUEST (clause 8.3.1).
pub fn establishment_request(session: u8, pti: u8, kind: u8) -> Vec<u8> {
    vec![0x2e, session, pti, 0xc1, 0xff, 0xff, 0x90 | kind, 0xa1]
}

/// PDU SESSION ESTABLISHMENT ACCEPT (clause 8.3.2).
pub fn establishment_accept(session: u8, pti: u8, addresses: &[IpAddr], dnn: &str) -> Vec<u8> {
    let kind = session_type(addresses);
    let mut out = vec![0x2e, session, pti, 0xc2, 0x10 | kind];
    // One QoS rule: all packets, to QoS flow 1; session AMBR of 100 Mbit/s.
    out.extend([0, 9, 1, 0, 6, 0x31, 0x31, 1, 1, 0xff, 1]);
    out.extend([6, 0x06, 0, 100, 0x06, 0, 100]);
    let mut address = vec![kind];
    for own in addresses.iter().filter(|own| own.is_ipv6()) {
        if let IpAddr::V6(own) = own {
            address.extend((u128::from(*own) as u64).to_be_bytes());
        }
    }
    for own in addresses {
        if let IpAddr::V4(own) = own {
            address.extend(own.octets());
        }
    }
    out.extend([0x29, address.len() as u8]);
    out.extend(address);
    // S-NSSAI, QoS flow description of QFI 1 with 5QI 9, DNN.
    out.extend([0x22, 1, 1, 0x79, 0, 6, 1, 0x20, 0x41, 1, 1, 9]);
    let name = labels(dnn);
    out.extend([0x25, name.len() as u8]);
    out.extend(name);
    out
}

/// A 5GSM message that is nothing but its type and these octets.
pub fn session_message(session: u8, pti: u8, kind: u8, rest: &[u8]) -> Vec<u8> {
    [&[0x2e, session, pti, kind][..], rest].concat()
}
