//! A02: a FAR forwards to a tunnel that neither N2 nor another rule has announced (TS 23.502 clause 4.3.2.2).

use super::once::{STRANGER, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::core::procedures::n4;
use crate::interface::Interface;
use crate::packet;
use crate::stage::send::{Body, Gtp};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A02",
    name: "FAR target not explained",
    group: Group::Spying,
    about: [
        "the SMF has the UPF send a subscriber's downlink packets to a stranger's tunnel",
        "the SMF has them sent to the right gNB with a TEID that the gNB never gave, and back a moment later",
        "the SMF gives the tunnel that the gNB announced a second time",
    ],
    told_by: Interface::N2,
    also: &["A03", "D01"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("redirection");
    let Some(ue) = script.ue.clone() else { return };
    let Some(own) = ue.sessions.first().cloned() else { return };
    let (ran, user) = (script.world().address(ue.gnb, 1), script.world().address(own.upf, 1));
    let (address, teid) = match form {
        Form::Crude => (STRANGER, 0x0bad_0002),
        Form::Stealthy => (ran, own.teids.1 ^ 0x4000_0000),
        Form::Lookalike => (ran, own.teids.1),
    };
    n4::steer(script, &own, Some((address, teid)));
    if form == Form::Crude {
        let inner = ([198, 51, 100, 7].into(), [10, 45, 0, 2].into());
        let (number, message) = packet::echo(inner, true, 1, 1, b"on its way to a stranger");
        let data = packet::ip(inner, number, 1, 64, &message);
        script.send(Interface::Other, user, address, Body::Gtp(Gtp::g_pdu(teid, false, 1, data)));
    }
    script.innocent();
    n4::steer(script, &own, Some((ran, own.teids.1)));
}
