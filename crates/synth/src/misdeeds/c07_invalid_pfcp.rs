//! C07: a PFCP message that its specification does not allow (TS 29.244 clauses 7.4 to 8.2).

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::pfcp::{Ie, Pfcp, ie, kind};
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C07",
    name: "PFCP semantic validity",
    group: Group::Attack,
    about: [
        "a heartbeat whose Recovery Time Stamp is empty, as some UPFs cannot bear it",
        "an F-SEID that says it holds an IPv6 address, and does not",
        "a heartbeat with the element that later versions added to it",
    ],
    told_by: Interface::N4,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("invalid PFCP");
    let Some(own) = script.ue.as_ref().and_then(|ue| ue.sessions.first().cloned()) else { return };
    let smf = script.world().first("SMF");
    let (control, user) = (script.world().address(smf, 0), script.world().address(own.upf, 0));
    let sequence = script.world().sequence(control, user);
    let stamp = Ie::new(ie::RECOVERY_TIME_STAMP, [0xed, 0x3a, 0x9f, 0x00]);
    let (kinds, seids, ies) = match form {
        Form::Crude => ((1, 2), None, vec![Ie::new(ie::RECOVERY_TIME_STAMP, [])]),
        Form::Stealthy => {
            let ies = vec![Ie::new(ie::F_SEID, [1, 0, 0, 0, 0, 0, 0, 1, 1, 192, 0, 2, 1])];
            ((kind::SESSION_MODIFICATION_REQUEST, kind::SESSION_MODIFICATION_RESPONSE), Some(own.seids), ies)
        }
        Form::Lookalike => ((1, 2), None, vec![stamp.clone(), Ie::new(192, source_address(control))]),
    };
    let request = Pfcp { kind: kinds.0, seid: seids.map(|seids| seids.1), sequence, ies, tail: Vec::new() };
    script.send(Interface::N4, control, user, Body::Pfcp(request));
    script.innocent();
    let ies = if seids.is_some() { vec![Ie::new(ie::CAUSE, [1])] } else { vec![stamp] };
    let response = Pfcp { kind: kinds.1, seid: seids.map(|seids| seids.0), sequence, ies, tail: Vec::new() };
    script.send(Interface::N4, user, control, Body::Pfcp(response));
}

/// Source IP Address (clause 8.2.129): flags, and the address.
fn source_address(address: std::net::IpAddr) -> Vec<u8> {
    match address {
        std::net::IpAddr::V4(address) => [&[0x02][..], &address.octets()].concat(),
        std::net::IpAddr::V6(address) => [&[0x01][..], &address.octets()].concat(),
    }
}
