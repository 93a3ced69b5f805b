//! C03: a session's rules on N4 are deleted, and nothing on N1, N2 or N11 asked for it (TS 23.502 clause 4.3.4). The UE is not
//! heard of any more.

use super::once::{STRANGER, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::pfcp::{Ie, Pfcp, ie, kind};
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C03",
    name: "session deletion without cause",
    group: Group::Attack,
    about: [
        "a stranger tells the UPF to delete a UE's session, and the UPF does",
        "the SMF deletes a UE's session, while others come and go",
        "the SMF and the UPF exchange heartbeats",
    ],
    told_by: Interface::N4,
    also: &["C01", "C02"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("session deletion");
    let Some(own) = script.ue.as_ref().and_then(|ue| ue.sessions.first().cloned()) else { return };
    let smf = script.world().first("SMF");
    let (control, user) = (script.world().address(smf, 0), script.world().address(own.upf, 0));
    let from = if form == Form::Crude { STRANGER } else { control };
    let sequence = script.world().sequence(from, user);
    let message = |kind, seid, ies| Pfcp { kind, seid, sequence, ies, tail: Vec::new() };
    let stamp = || Ie::new(ie::RECOVERY_TIME_STAMP, [0xed, 0x3a, 0x9f, 0x00]);
    let (request, response) = match form {
        Form::Crude | Form::Stealthy => {
            script.silence();
            (
                message(kind::SESSION_DELETION_REQUEST, Some(own.seids.1), Vec::new()),
                message(kind::SESSION_DELETION_RESPONSE, Some(own.seids.0), vec![Ie::new(ie::CAUSE, [1])]),
            )
        }
        Form::Lookalike => (
            message(kind::HEARTBEAT_REQUEST, None, vec![stamp()]),
            message(kind::HEARTBEAT_RESPONSE, None, vec![stamp()]),
        ),
    };
    script.send(Interface::N4, from, user, Body::Pfcp(request));
    script.send(Interface::N4, user, from, Body::Pfcp(response));
}
