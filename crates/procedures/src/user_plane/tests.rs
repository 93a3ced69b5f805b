//! Rules in force and packets against them: one session whose UE has 10.45.0.2, between gNB .11, UPF .23 and SMF .22.

use std::net::{IpAddr, Ipv4Addr};

use beleg_assemble::Endpoints;
use beleg_assemble::Transport;
use beleg_model::{FrameId, Key, Notes};
use beleg_wire::{Id, Message};

use super::*;

const GNB: [u8; 4] = [192, 0, 2, 11];
const OTHER_GNB: [u8; 4] = [192, 0, 2, 12];
const SMF: [u8; 4] = [192, 0, 2, 22];
const UPF: [u8; 4] = [192, 0, 2, 23];
const UE: [u8; 4] = [10, 45, 0, 2];
const SERVER: [u8; 4] = [198, 51, 100, 7];

fn ie(ty: u16, value: &[&[u8]]) -> Vec<u8> {
    let value = value.concat();
    let mut out = ty.to_be_bytes().to_vec();
    out.extend((value.len() as u16).to_be_bytes());
    out.extend(value);
    out
}

fn pfcp(kind: u8, seid: u64, ies: &[&[u8]]) -> Vec<u8> {
    let body = ies.concat();
    let mut out = vec![0x21, kind];
    out.extend((body.len() as u16 + 12).to_be_bytes());
    out.extend(seid.to_be_bytes());
    out.extend([0, 0, 1, 0]);
    out.extend(body);
    out
}

fn about<'a>(message: &'a Message<'a>, from: [u8; 4], to: [u8; 4], frame: u64) -> About<'a> {
    let ends = Endpoints {
        source: from.into(),
        destination: to.into(),
        ports: Some((Transport::Udp, 2152, 2152)),
        tunnel: None,
    };
    About { frame: FrameId { tap: 0, number: frame }, message, ends, speakers: None, ue: None }
}

fn see(rules: &mut UserPlane, octets: &[u8], from: [u8; 4], to: [u8; 4], frame: u64) {
    let mut notes = Notes::default();
    rules.see(&about(&Message::decode(Id::Pfcp, octets, &mut notes), from, to, frame));
    assert!(notes.all().is_empty(), "{notes:?}");
}

/// An establishment with a rule upward, whose end the UPF chooses, and one downward into the gNB's tunnel 0x11.
fn establishment(more: &[u8]) -> Vec<u8> {
    let f_seid = ie(57, &[&[2], &1_u64.to_be_bytes(), &SMF]);
    let up = ie(
        1,
        &[
            &ie(56, &[&[0, 1]]),
            &ie(29, &[&[0, 0, 0, 1]]),
            &ie(2, &[&ie(20, &[&[0]]), &ie(21, &[&[0x05]]), &ie(93, &[&[2], &UE]), more]),
            &ie(108, &[&[0, 0, 0, 1]]),
        ],
    );
    let down = ie(
        1,
        &[
            &ie(56, &[&[0, 2]]),
            &ie(29, &[&[0, 0, 0, 1]]),
            &ie(2, &[&ie(20, &[&[1]]), &ie(93, &[&[6], &UE])]),
            &ie(108, &[&[0, 0, 0, 2]]),
        ],
    );
    let fars = [
        ie(3, &[&ie(108, &[&[0, 0, 0, 1]]), &ie(44, &[&[2]]), &ie(4, &[&ie(42, &[&[1]])])]),
        ie(
            3,
            &[
                &ie(108, &[&[0, 0, 0, 2]]),
                &ie(44, &[&[2]]),
                &ie(4, &[&ie(42, &[&[0]]), &ie(84, &[&[1, 0, 0, 0, 0, 0x11], &GNB])]),
            ],
        ),
    ];
    let qer = ie(7, &[&ie(109, &[&[0, 0, 0, 1]]), &ie(25, &[&[0]]), &ie(124, &[&[9]])]);
    pfcp(50, 0, &[&ie(60, &[&[0], &SMF]), &f_seid, &up, &down, &fars[0], &fars[1], &qer])
}

/// A modification: one rule more for the same end, whose packets go to the SMF.
fn aside() -> Vec<u8> {
    let rule = ie(
        1,
        &[
            &ie(56, &[&[0, 4]]),
            &ie(29, &[&[0, 0, 0, 1]]),
            &ie(2, &[&ie(20, &[&[0]]), &ie(21, &[&[1, 0, 0, 0, 0x77], &UPF])]),
            &ie(108, &[&[0, 0, 0, 3]]),
        ],
    );
    let parameters = ie(4, &[&ie(42, &[&[3]]), &ie(84, &[&[1, 0, 0, 0, 0, 0x01], &SMF])]);
    let far = ie(3, &[&ie(108, &[&[0, 0, 0, 3]]), &ie(44, &[&[2]]), &parameters]);
    pfcp(52, 2, &[&rule, &far])
}

fn accepted() -> Vec<u8> {
    let created = ie(8, &[&ie(56, &[&[0, 1]]), &ie(21, &[&[1, 0, 0, 0, 0x77], &UPF])]);
    let f_seid = ie(57, &[&[2], &2_u64.to_be_bytes(), &UPF]);
    pfcp(51, 1, &[&ie(60, &[&[0], &UPF]), &ie(19, &[&[1]]), &f_seid, &created])
}

fn in_force(more: &[u8]) -> UserPlane {
    let mut rules = UserPlane::default();
    see(&mut rules, &establishment(more), SMF, UPF, 5);
    see(&mut rules, &accepted(), UPF, SMF, 6);
    rules
}

/// What a packet between two hosts says in a tunnel between two others.
fn says(
    rules: &mut UserPlane,
    outer: ([u8; 4], [u8; 4]),
    teid: u32,
    qfi: u8,
    inner: ([u8; 4], [u8; 4]),
) -> Option<Contradiction> {
    let mut octets = vec![0x34, 0xff, 0, 28];
    octets.extend(teid.to_be_bytes());
    octets.extend([0, 0, 0, 0x85, 1, if outer.1 == UPF { 0x10 } else { 0 }, qfi, 0]);
    octets.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0]);
    octets.extend(inner.0);
    octets.extend(inner.1);
    let mut notes = Notes::default();
    rules.contradiction(&about(&Message::decode(Id::GtpU, &octets, &mut notes), outer.0, outer.1, 9))
}

const UP: ([u8; 4], [u8; 4]) = (UE, SERVER);
const DOWN: ([u8; 4], [u8; 4]) = (SERVER, UE);

fn address(octets: [u8; 4]) -> IpAddr {
    Ipv4Addr::from(octets).into()
}

#[test]
fn what_the_rules_say_contradicts_nothing() {
    let mut rules = in_force(&[]);
    assert_eq!(says(&mut rules, (GNB, UPF), 0x77, 9, UP), None);
    assert_eq!(says(&mut rules, (UPF, GNB), 0x11, 9, DOWN), None);
    // A tunnel of which nothing is known is not this table's.
    assert_eq!(says(&mut rules, (GNB, UPF), 0x78, 9, (SERVER, SERVER)), None);
    // A host that looks for an address, or speaks to a group.
    assert_eq!(says(&mut rules, (GNB, UPF), 0x77, 9, ([0; 4], [255; 4])), None);
    assert_eq!(says(&mut rules, (UPF, GNB), 0x11, 9, (SERVER, [224, 0, 0, 251])), None);
}

#[test]
fn an_end_of_which_some_goes_to_the_smf_is_still_the_users() {
    let mut rules = in_force(&[]);
    see(&mut rules, &aside(), SMF, UPF, 7);
    assert_eq!(says(&mut rules, (GNB, UPF), 0x77, 9, UP), None);
    let found = says(&mut rules, (GNB, UPF), 0x77, 9, (SERVER, SERVER)).unwrap();
    assert_eq!(found.relation, TUNNEL_USER);
}

#[test]
fn a_foreign_address_a_foreign_sender_a_foreign_flow() {
    let mut rules = in_force(&[]);
    let other = [10, 45, 0, 3];
    let up = says(&mut rules, (GNB, UPF), 0x77, 9, (other, SERVER)).unwrap();
    assert_eq!((up.relation, up.key), (TUNNEL_USER, Key::InTunnel(address(UPF), 0x77, address(other))));
    assert_eq!((up.instead.0, up.instead.1.number), (Key::InTunnel(address(UPF), 0x77, address(UE)), 6));
    let down = says(&mut rules, (UPF, GNB), 0x11, 9, (SERVER, other)).unwrap();
    assert_eq!(down.relation, TUNNEL_USER);
    let sender = says(&mut rules, (OTHER_GNB, UPF), 0x77, 9, UP).unwrap();
    assert_eq!((sender.relation, sender.sender), (TUNNEL_PEER, Some((address(OTHER_GNB), address(GNB)))));
    let sender = says(&mut rules, (SMF, GNB), 0x11, 9, DOWN).unwrap();
    assert_eq!((sender.relation, sender.sender), (TUNNEL_PEER, Some((address(SMF), address(UPF)))));
    let flow = says(&mut rules, (GNB, UPF), 0x77, 5, UP).unwrap();
    assert_eq!((flow.relation, flow.key), (QOS_FLOW, Key::QosFlow(address(UPF), 0x77, 5)));
}

#[test]
fn framed_routes_make_any_address_the_sessions_own() {
    let mut rules = in_force(&ie(153, &[b"10.60.0.0/16"]));
    assert_eq!(says(&mut rules, (GNB, UPF), 0x77, 9, ([10, 60, 1, 1], SERVER)), None);
}

#[test]
fn whoever_n2_names_later_was_no_stranger() {
    let mut rules = in_force(&[]);
    let session = Key::UeSession(address([192, 0, 2, 21]), 1, 1);
    let announced = |address: [u8; 4], teid, by_ran| Announced { session, address: address.into(), teid, by_ran };
    rules.announced(&announced(UPF, 0x77, false));
    assert!(says(&mut rules, (OTHER_GNB, UPF), 0x77, 9, UP).is_some());
    assert!(!rules.was_named_later(address(UPF), 0x77, address(OTHER_GNB)));
    rules.announced(&announced(OTHER_GNB, 0x12, true));
    assert!(rules.was_named_later(address(UPF), 0x77, address(OTHER_GNB)));
    assert_eq!(says(&mut rules, (OTHER_GNB, UPF), 0x77, 9, UP), None);
}

#[test]
fn what_is_gone_or_was_refused_has_no_rules() {
    let mut rules = in_force(&[]);
    see(&mut rules, &pfcp(55, 1, &[&ie(19, &[&[1]])]), UPF, SMF, 8);
    assert_eq!(says(&mut rules, (GNB, UPF), 0x77, 9, (SERVER, SERVER)), None);
    assert!(rules.tunnels.is_empty() && rules.by_seid.is_empty());
    let mut rules = UserPlane::default();
    see(&mut rules, &establishment(&[]), SMF, UPF, 5);
    see(&mut rules, &pfcp(51, 1, &[&ie(60, &[&[0], &UPF]), &ie(19, &[&[64]])]), UPF, SMF, 6);
    assert!(rules.tunnels.is_empty() && rules.by_seid.is_empty());
}

#[test]
fn forwarding_between_ran_nodes_is_open_to_both_directions() {
    let mut rules = in_force(&[]);
    let forward = [
        ie(
            1,
            &[
                &ie(56, &[&[0, 3]]),
                &ie(29, &[&[0, 0, 0, 1]]),
                &ie(2, &[&ie(20, &[&[0]]), &ie(21, &[&[1, 0, 0, 0, 0x99], &UPF])]),
                &ie(108, &[&[0, 0, 0, 3]]),
            ],
        ),
        ie(
            3,
            &[
                &ie(108, &[&[0, 0, 0, 3]]),
                &ie(44, &[&[2]]),
                &ie(4, &[&ie(42, &[&[0]]), &ie(84, &[&[1, 0, 0, 0, 0, 0x13], &OTHER_GNB])]),
            ],
        ),
    ];
    see(&mut rules, &pfcp(52, 2, &[&forward[0], &forward[1]]), SMF, UPF, 7);
    assert_eq!(says(&mut rules, (GNB, UPF), 0x99, 9, DOWN), None);
    assert_eq!(says(&mut rules, (UPF, OTHER_GNB), 0x13, 9, DOWN), None);
}

/// What an establishment accept with this PDU address says, for the session with the UPF's end 0x77.
fn told(rules: &mut UserPlane, address: &str, frame: u64) -> Option<(Key, FrameId, bool)> {
    use beleg_wire::protocols::nas_5gs::PduAddress;
    let address = match address.parse().unwrap() {
        IpAddr::V4(own) => PduAddress { ipv4: Some(own), identifier: None },
        IpAddr::V6(own) => PduAddress { ipv4: None, identifier: own.octets().last_chunk().copied() },
    };
    let given = crate::network::Given { tunnel: (UPF.into(), 0x77), address };
    let message = Message::decode(Id::Nas5gs, &[0x2e, 1, 1, 0xc2], &mut Notes::default());
    let found = rules.addressed_otherwise(&about(&message, SMF, GNB, frame), Some(&given));
    found.map(|(found, innocent)| (found.instead.0, found.instead.1, innocent))
}

#[test]
fn n1_and_n4_give_a_ue_one_address() {
    let mut rules = in_force(&[]);
    assert_eq!(told(&mut rules, "10.45.0.2", 7), None);
    let own = Key::InTunnel(UPF.into(), 0x77, UE.into());
    assert_eq!(told(&mut rules, "10.45.0.3", 7), Some((own, FrameId { tap: 0, number: 6 }, false)));
    // Who is to ask for an address has none yet, and framed routes are others' addresses.
    assert_eq!(told(&mut rules, "0.0.0.0", 7), None);
    assert_eq!(told(&mut in_force(&ie(153, &[b"10.60.0.0/24"])), "10.45.0.3", 7), None);
}

#[test]
fn another_address_may_not_be_given_over_n4_later() {
    let modification = |address: [u8; 4]| {
        let pdi = ie(2, &[&ie(20, &[&[1]]), &ie(93, &[&[6], &address])]);
        let far = ie(108, &[&[0, 0, 0, 2]]);
        pfcp(52, 2, &[&ie(1, &[&ie(56, &[&[0, 5]]), &ie(29, &[&[0, 0, 0, 1]]), &pdi, &far])])
    };
    let says = |rules: &mut UserPlane, octets: &[u8], frame| {
        see(rules, octets, SMF, UPF, frame);
        let message = Message::decode(Id::Pfcp, octets, &mut Notes::default());
        rules.addressed_otherwise(&about(&message, SMF, UPF, frame), None).map(|(found, _)| (found.key, found.instead))
    };
    let mut rules = in_force(&[]);
    assert_eq!(says(&mut rules, &modification([10, 45, 0, 9]), 7), None, "N1 has said nothing");
    let mut rules = in_force(&[]);
    assert_eq!(told(&mut rules, "10.45.0.2", 7), None);
    assert_eq!(says(&mut rules, &modification(UE), 8), None);
    let key = |address: [u8; 4]| Key::InTunnel(UPF.into(), 0x77, address.into());
    let found = says(&mut rules, &modification([10, 45, 0, 9]), 9);
    assert_eq!(found, Some((key([10, 45, 0, 9]), (key(UE), FrameId { tap: 0, number: 7 }))));
    assert_eq!(says(&mut rules, &modification([10, 45, 0, 9]), 10), None, "it was said");
}

#[test]
fn of_ipv6_n1_tells_the_interface_identifier_alone() {
    let six = |address: &str| {
        let address: std::net::Ipv6Addr = address.parse().unwrap();
        in_force(&ie(93, &[&[1], &address.octets()]))
    };
    assert_eq!(told(&mut six("2001:db8::"), "fe80::7", 7), None);
    assert_eq!(told(&mut six("2001:db8::7"), "fe80::7", 7), None);
    let found = told(&mut six("2001:db8::8"), "fe80::7", 7);
    assert!(found.is_some_and(|(.., innocent)| innocent), "the UPF looks at the prefix");
}
