//! C05: an element begins anew a moment after a message that it could not bear (TS 29.244 clause 6.2.2).

use super::once::in_quiet;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::core::procedures::start_up;
use crate::interface::Interface;
use crate::pfcp::{Ie, Pfcp, ie, kind};
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C05",
    name: "crash causality",
    group: Group::Attack,
    about: [
        "the UPF gets a heartbeat whose Recovery Time Stamp is empty, and has been started anew a second later",
        "the UPF gets a request about a session that it does not have, without an answer, and has been started anew a second later",
        "the UPF is started anew, and nothing odd came before",
    ],
    told_by: Interface::N4,
    also: &["C02", "C04", "C07"],
    // Its sessions end with it: nobody may have any.
    make: |form| in_quiet(form, 500_000_000, play),
};

/// When the UPF was started for the second time, as PFCP has it.
const LATER: [u8; 4] = [0xed, 0x3a, 0x9f, 0x40];

fn play(form: Form, script: &mut Script<'_>) {
    script.part("restart");
    let (smf, upf) = (script.world().first("SMF"), script.world().first("UPF"));
    let (control, user) = (script.world().address(smf, 0), script.world().address(upf, 0));
    let sequence = script.world().sequence(control, user);
    let message = |kind, seid, ies| Pfcp { kind, seid, sequence, ies, tail: Vec::new() };
    let last = match form {
        Form::Crude => Some(message(kind::HEARTBEAT_REQUEST, None, vec![Ie::new(ie::RECOVERY_TIME_STAMP, [])])),
        Form::Stealthy => {
            let rule = Ie::group(ie::UPDATE_FAR, vec![Ie::new(ie::FAR_ID, [0xff; 4])]);
            Some(message(kind::SESSION_MODIFICATION_REQUEST, Some(0xffff_ffff_ffff), vec![rule]))
        }
        Form::Lookalike => None,
    };
    if let Some(last) = last {
        script.send(Interface::N4, control, user, Body::Pfcp(last));
    }
    script.pass((900_000_000, 1_100_000_000));
    start_up::association_since(script, smf, upf, LATER);
}
