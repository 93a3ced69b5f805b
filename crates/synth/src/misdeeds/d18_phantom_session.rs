//! D18: a session on N4 behind which there is no subscriber (TS 23.502 clause 4.3.2).

use super::once::{STRANGER, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::procedures::n4;
use crate::core::{Script, Session};
use crate::interface::Interface;
use crate::stage::send::{Body, Gtp};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D18",
    name: "phantom session",
    group: Group::Covert,
    about: [
        "the SMF sets up a session for nobody, from which the UPF sends to a stranger",
        "the SMF sets up a session for nobody, whose packets go to a gNB under a TEID that it never gave",
        "the network modifies a session that is there",
    ],
    told_by: Interface::N2,
    also: &["A02", "A03", "D01"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("phantom session");
    let Some(own) = script.ue.as_ref().and_then(|ue| ue.sessions.first().cloned()) else { return };
    let gnb = script.serving().gnb;
    let (ran, user) = (script.world().address(gnb, 1), script.world().address(own.upf, 1));
    if form == Form::Lookalike {
        return n4::steer(script, &own, Some((ran, own.teids.1)));
    }
    // When nobody has asked for a session for a while.
    script.pass((11_000_000_000, 11_500_000_000));
    let phantom = Session {
        id: 9,
        seids: (0xfa01, 0xfa02),
        teids: (0x00fa_0001, 0x00fa_0002),
        addresses: vec![[10, 45, 250, 250].into()],
        ..own
    };
    n4::establish(script, &phantom, "internet");
    let target = if form == Form::Crude { STRANGER } else { ran };
    n4::steer(script, &phantom, Some((target, phantom.teids.1)));
    let data = script.world().rng.bytes(120);
    let interface = if form == Form::Crude { Interface::Other } else { Interface::N3 };
    script.send(interface, user, target, Body::Gtp(Gtp::g_pdu(phantom.teids.1, false, 1, data)));
}
