//! The rules of a PDU session on N4 (TS 29.244 clauses 7.5.2 to 7.5.7): uplink from the access, downlink from the data network.

use std::net::IpAddr;

use crate::core::script::Script;
use crate::core::world::Session;
use crate::pfcp::{Ie, f_seid, f_teid, ie, kind, network_instance, node_id, tunnel, ue_address};

/// Apply Action: forward, or buffer and notify (clause 8.2.26).
pub const FORWARD: [u8; 2] = [0x02, 0];
/// Likewise.
pub const BUFFER: [u8; 2] = [0x0c, 0];

/// Identifiers of the uplink and of the downlink rules.
pub const RULES: [u32; 2] = [1, 2];

fn cause() -> Ie {
    Ie::new(ie::CAUSE, [1])
}

/// The SMF establishes a session at the UPF.
pub(crate) fn establish(script: &mut Script<'_>, session: &Session, dnn: &str) {
    let smf = session.smf;
    let (control, user) = (script.world().address(smf, 0), script.world().address(session.upf, 0));
    let receiving = script.world().address(session.upf, 1);
    let network = || network_instance(dnn);
    let rule = |number: u32, detection: Vec<Ie>, removal: Option<Ie>| {
        let mut rule = vec![
            Ie::new(ie::PDR_ID, (number as u16).to_be_bytes()),
            Ie::new(ie::PRECEDENCE, 255_u32.to_be_bytes()),
            Ie::group(ie::PDI, detection),
        ];
        rule.extend(removal);
        rule.push(Ie::new(ie::FAR_ID, number.to_be_bytes()));
        rule.push(Ie::new(ie::URR_ID, 1_u32.to_be_bytes()));
        rule.push(Ie::new(ie::QER_ID, 1_u32.to_be_bytes()));
        Ie::group(ie::CREATE_PDR, rule)
    };
    let mut uplink = vec![Ie::new(ie::SOURCE_INTERFACE, [0]), f_teid(receiving, session.teids.0), network()];
    // Which address the UE has, the home network says later: until then, and for downlink, the tunnel tells.
    let downlink = match &session.anchor {
        None => {
            uplink.push(ue_address(&session.addresses, false));
            vec![Ie::new(ie::SOURCE_INTERFACE, [1]), network(), ue_address(&session.addresses, true)]
        }
        Some(anchor) => vec![Ie::new(ie::SOURCE_INTERFACE, [1]), f_teid(receiving, anchor.teids.1), network()],
    };
    uplink.push(Ie::new(ie::QFI, [1]));
    let action = |number: u32, action: [u8; 2], more: Option<Ie>| {
        let mut rule = vec![Ie::new(ie::FAR_ID, number.to_be_bytes()), Ie::new(ie::APPLY_ACTION, action)];
        rule.extend(more);
        Ie::group(ie::CREATE_FAR, rule)
    };
    let onwards = Ie::group(ie::FORWARDING_PARAMETERS, vec![Ie::new(ie::DESTINATION_INTERFACE, [1]), network()]);
    let kind_of = match crate::nas::session_type(&session.addresses) {
        3 => 3,
        2 => 2,
        _ => 1,
    };
    let removal = Ie::new(ie::OUTER_HEADER_REMOVAL, [if receiving.is_ipv4() { 0 } else { 1 }]);
    let request = vec![
        node_id(control),
        f_seid(control, session.seids.0),
        rule(RULES[0], uplink, Some(removal.clone())),
        rule(RULES[1], downlink, session.anchor.is_some().then_some(removal)),
        match session.anchor {
            None => action(RULES[0], FORWARD, Some(onwards)),
            Some(_) => action(RULES[0], BUFFER, None),
        },
        action(RULES[1], BUFFER, None),
        Ie::group(
            ie::CREATE_URR,
            vec![
                Ie::new(ie::URR_ID, 1_u32.to_be_bytes()),
                Ie::new(ie::MEASUREMENT_METHOD, [2]),
                Ie::new(ie::REPORTING_TRIGGERS, [0x02, 0, 0]),
            ],
        ),
        Ie::group(
            ie::CREATE_QER,
            vec![
                Ie::new(ie::QER_ID, 1_u32.to_be_bytes()),
                Ie::new(ie::GATE_STATUS, [0]),
                Ie::new(ie::MBR, [0, 0, 1, 0x86, 0xa0, 0, 0, 1, 0x86, 0xa0]),
                Ie::new(ie::QFI, [1]),
            ],
        ),
        Ie::new(ie::PDN_TYPE, [kind_of]),
    ];
    let response = vec![node_id(user), cause(), f_seid(user, session.seids.1)];
    script.pfcp(
        (smf, session.upf),
        (kind::SESSION_ESTABLISHMENT_REQUEST, Some(0), request),
        (Some(session.seids.0), response),
    );
}

/// The SMF has uplink packets sent through a tunnel to the home network's UPF.
pub(crate) fn steer_home(script: &mut Script<'_>, session: &Session, (address, teid): (IpAddr, u32)) {
    let parameters = vec![Ie::new(ie::DESTINATION_INTERFACE, [1]), tunnel(address, teid)];
    let rule = vec![
        Ie::new(ie::FAR_ID, RULES[0].to_be_bytes()),
        Ie::new(ie::APPLY_ACTION, FORWARD),
        Ie::group(ie::UPDATE_FORWARDING_PARAMETERS, parameters),
    ];
    modify(script, session, vec![Ie::group(ie::UPDATE_FAR, rule)]);
}

/// The SMF changes what is done with downlink packets: sent through a tunnel, or kept.
pub(crate) fn steer(script: &mut Script<'_>, session: &Session, to: Option<(IpAddr, u32)>) {
    let mut rule = vec![
        Ie::new(ie::FAR_ID, RULES[1].to_be_bytes()),
        Ie::new(ie::APPLY_ACTION, if to.is_some() { FORWARD } else { BUFFER }),
    ];
    rule.extend(to.map(|(address, teid)| {
        Ie::group(
            ie::UPDATE_FORWARDING_PARAMETERS,
            vec![Ie::new(ie::DESTINATION_INTERFACE, [0]), tunnel(address, teid)],
        )
    }));
    modify(script, session, vec![Ie::group(ie::UPDATE_FAR, rule)]);
}

/// The SMF changes a session.
pub(crate) fn modify(script: &mut Script<'_>, session: &Session, ies: Vec<Ie>) {
    script.pfcp(
        (session.smf, session.upf),
        (kind::SESSION_MODIFICATION_REQUEST, Some(session.seids.1), ies),
        (Some(session.seids.0), vec![cause()]),
    );
}

/// The SMF deletes a session; the UPF reports what it counted.
pub(crate) fn delete(script: &mut Script<'_>, session: &Session) {
    // What comes after it is drawn as it was when the volume was.
    script.world().rng.below(1 << 20);
    let report = Ie::group(
        ie::USAGE_REPORT_SDR,
        vec![
            Ie::new(ie::URR_ID, 1_u32.to_be_bytes()),
            Ie::new(ie::UR_SEQN, 0_u32.to_be_bytes()),
            Ie::new(ie::USAGE_REPORT_TRIGGER, [0, 0x08, 0]),
            Ie::new(ie::VOLUME_MEASUREMENT, [&[1][..], &session.used.to_be_bytes()].concat()),
        ],
    );
    script.pfcp(
        (session.smf, session.upf),
        (kind::SESSION_DELETION_REQUEST, Some(session.seids.1), Vec::new()),
        (Some(session.seids.0), vec![cause(), report]),
    );
}

/// The UPF reports that a packet for a UE without resources has come.
pub(crate) fn report(script: &mut Script<'_>, session: &Session) {
    let ies = vec![
        Ie::new(ie::REPORT_TYPE, [0x01]),
        Ie::group(ie::DOWNLINK_DATA_REPORT, vec![Ie::new(ie::PDR_ID, (RULES[1] as u16).to_be_bytes())]),
    ];
    script.pfcp(
        (session.upf, session.smf),
        (kind::SESSION_REPORT_REQUEST, Some(session.seids.0), ies),
        (Some(session.seids.1), vec![cause()]),
    );
}
