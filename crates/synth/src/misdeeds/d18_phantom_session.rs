//! D18: a session on N4 behind which there is no subscriber (TS 23.502 clause 4.3.2).

use super::once::{STRANGER, to_a_ue};
use super::{Form, Group, Misdeed};
use crate::core::procedures::n4;
use crate::core::{Script, Session};
use crate::interface::Interface;
use crate::packet;
use crate::pfcp::{Ie, Pfcp, ie, kind};
use crate::stage::send::{Body, Gtp};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D18",
    name: "phantom session",
    group: Group::Covert,
    about: [
        "the SMF sets up a session for nobody, from which the UPF sends to a stranger",
        "the SMF sets up a session for nobody, whose packets go to a gNB under a TEID that it never gave",
        "the SMF and the UPF exchange heartbeats",
    ],
    told_by: Interface::N4,
    also: &["A02", "A03", "C04", "D01"],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("phantom session");
    let (gnb, upf, smf) = (script.world().first("gNB"), script.world().first("UPF"), script.world().first("SMF"));
    let (ran, user) = (script.world().address(gnb, 1), script.world().address(upf, 1));
    if form == Form::Lookalike {
        let ends = (script.world().address(smf, 0), script.world().address(upf, 0));
        let sequence = script.world().sequence(ends.0, ends.1);
        let stamp = || vec![Ie::new(ie::RECOVERY_TIME_STAMP, [0xed, 0x3a, 0x9f, 0x00])];
        for (kind, from, to) in [(kind::HEARTBEAT_REQUEST, ends.0, ends.1), (kind::HEARTBEAT_RESPONSE, ends.1, ends.0)]
        {
            let body = Pfcp { kind, seid: None, sequence, ies: stamp(), tail: Vec::new() };
            script.send(Interface::N4, from, to, Body::Pfcp(body));
        }
        return;
    }
    let phantom = Session {
        id: 9,
        seids: (0xfa01, 0xfa02),
        teids: (0x00fa_0001, 0x00fa_0002),
        addresses: vec![[10, 45, 250, 250].into()],
        upf,
        smf,
        anchor: None,
        context: 0,
        active: true,
        used: 0,
    };
    n4::establish(script, &phantom, "internet");
    let target = if form == Form::Crude { STRANGER } else { ran };
    n4::steer(script, &phantom, Some((target, phantom.teids.1)));
    let inner = ([198, 51, 100, 7].into(), [10, 45, 250, 250].into());
    let (number, message) = packet::echo(inner, true, 1, 1, b"from nowhere to nobody");
    let data = packet::ip(inner, number, 1, 64, &message);
    let interface = if form == Form::Crude { Interface::Other } else { Interface::N3 };
    script.send(interface, user, target, Body::Gtp(Gtp::g_pdu(phantom.teids.1, false, 1, data)));
}
