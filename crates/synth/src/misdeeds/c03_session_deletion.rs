//! C03 and C02: a session's rules on N4 are deleted, and nothing on N1, N2 or N11 asked for it (TS 23.502 clause 4.3.4).

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
        "a stranger tells the UPF to delete a session, and the UPF does not know the session",
        "the SMF tries a SEID that it does not have",
        "the SMF gives the UPF the rules that it has already",
    ],
    told_by: Interface::N4,
    also: &["C01", "C02"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("session deletion");
    let Some(own) = script.ue.as_ref().and_then(|ue| ue.sessions.first().cloned()) else { return };
    let (smf, gnb) = (script.world().first("SMF"), script.ue.as_ref().map_or(0, |ue| ue.gnb));
    let (control, user) = (script.world().address(smf, 0), script.world().address(own.upf, 0));
    if form == Form::Lookalike {
        let ran = script.world().address(gnb, 1);
        return crate::core::procedures::n4::steer(script, &own, Some((ran, own.teids.1)));
    }
    // When nothing has asked for the end of a session for a while.
    script.pass((6_000_000_000, 6_500_000_000));
    let from = if form == Form::Crude { STRANGER } else { control };
    let seid = if form == Form::Crude { own.seids.1 } else { own.seids.1 ^ 0x0fff_0000 };
    let sequence = script.world().sequence(from, user);
    let message = |kind, seid, ies| Pfcp { kind, seid: Some(seid), sequence, ies, tail: Vec::new() };
    let request = message(kind::SESSION_DELETION_REQUEST, seid, Vec::new());
    script.send(Interface::N4, from, user, Body::Pfcp(request));
    // Session context not found (TS 29.244 clause 8.2.1).
    let response = message(kind::SESSION_DELETION_RESPONSE, 0, vec![Ie::new(ie::CAUSE, [65])]);
    script.send(Interface::N4, user, from, Body::Pfcp(response));
}
