//! C03: a session's rules on N4 are deleted, and nothing on N1, N2 or N11 asked for it (TS 23.502 clause 4.3.4).

use super::once::{STRANGER, in_quiet};
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
        "a stranger tells the UPF to delete a session, and the UPF does not know the session",
        "the SMF tries a SEID that it does not have",
        "the SMF and the UPF exchange heartbeats",
    ],
    told_by: Interface::N4,
    also: &["C01", "C02"],
    // Sessions are not told apart on the SBI: another one's release within five seconds would be a reason for this one.
    make: |form| in_quiet(form, 6_000_000_000, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("session deletion");
    let (smf, upf) = (script.world().first("SMF"), script.world().first("UPF"));
    let (control, user) = (script.world().address(smf, 0), script.world().address(upf, 0));
    let from = if form == Form::Crude { STRANGER } else { control };
    let sequence = script.world().sequence(from, user);
    let message = |kind, seid, ies| Pfcp { kind, seid, sequence, ies, tail: Vec::new() };
    let stamp = || Ie::new(ie::RECOVERY_TIME_STAMP, [0xed, 0x3a, 0x9f, 0x00]);
    let (request, response) = match form {
        // Session context not found (TS 29.244 clause 8.2.1).
        Form::Crude | Form::Stealthy => (
            message(kind::SESSION_DELETION_REQUEST, Some(0x0fff_0001), Vec::new()),
            message(kind::SESSION_DELETION_RESPONSE, Some(0), vec![Ie::new(ie::CAUSE, [65])]),
        ),
        Form::Lookalike => (
            message(kind::HEARTBEAT_REQUEST, None, vec![stamp()]),
            message(kind::HEARTBEAT_RESPONSE, None, vec![stamp()]),
        ),
    };
    script.send(Interface::N4, from, user, Body::Pfcp(request));
    script.send(Interface::N4, user, from, Body::Pfcp(response));
}
