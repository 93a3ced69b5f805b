//! A03: G-PDUs in a tunnel that nobody has set up (TS 29.281 clause 7.3.1).

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::packet;
use crate::stage::send::{Body, Gtp};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A03",
    name: "orphan tunnel",
    group: Group::Spying,
    about: [
        "the gNB sends packets into tunnels of the UPF that nobody gave, one TEID after the other",
        "the UPF sends packets to a gNB into a tunnel next to one that exists",
        "an end marker for a tunnel that exists",
    ],
    told_by: Interface::N4,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("orphan tunnel");
    let Some(ue) = script.ue.clone() else { return };
    let Some(own) = ue.sessions.first() else { return };
    let (ran, user) = (script.world().address(ue.gnb, 1), script.world().address(own.upf, 1));
    let ends = ([192, 0, 2, 200].into(), [198, 51, 100, 7].into());
    let (number, message) = packet::echo(ends, false, 1, 1, b"hidden in a tunnel");
    let hidden = packet::ip(ends, number, 1, 64, &message);
    match form {
        Form::Crude => (0..4).for_each(|more| {
            let message = Gtp::g_pdu(0x00de_0000 + more, true, 1, hidden.clone());
            script.send(Interface::N3, ran, user, Body::Gtp(message));
        }),
        Form::Stealthy => {
            let message = Gtp::g_pdu(own.teids.1 | 0x0010_0000, false, 1, hidden);
            script.send(Interface::N3, user, ran, Body::Gtp(message));
        }
        Form::Lookalike => {
            let marker = Gtp { kind: 254, container: None, ..Gtp::g_pdu(own.teids.1, false, 1, Vec::new()) };
            script.send(Interface::N3, user, ran, Body::Gtp(marker));
        }
    }
}
