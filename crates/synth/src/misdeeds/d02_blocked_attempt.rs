//! D02: an element tries to reach somebody whom the declaration does not know, and does not get through.

use super::once::{STRANGER, once};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::stage::send::{Body, Connection, TcpStep};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D02",
    name: "blocked attempts",
    group: Group::Covert,
    about: [
        "the AMF's SYNs to a stranger stay unanswered",
        "one datagram of the UDM's to a stranger's port 53 stays unanswered",
        "a PFCP heartbeat is answered late",
    ],
    told_by: Interface::Other,
    also: &["D03"],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("attempt");
    let (amf, udm) = (script.world().first("AMF"), script.world().first("UDM"));
    match form {
        Form::Crude => {
            let own = script.world().address(amf, 0);
            for _ in 0..3 {
                let number = script.dial(Connection { client: (own, 45_000), server: (STRANGER, 8_080) });
                script.send(Interface::Other, own, STRANGER, Body::Tcp(number, TcpStep::Syn));
                script.pass((1_000_000_000, 1_050_000_000));
            }
        }
        Form::Stealthy => {
            let own = script.world().address(udm, 0);
            let id = script.world().rng.octets::<2>();
            let query = [
                &id[..],
                &[1, 0, 0, 1, 0, 0, 0, 0, 0, 0],
                &crate::pfcp::labels("a1b2c3d4.update.example.net"),
                &[0, 0, 16, 0, 1],
            ]
            .concat();
            script.send(Interface::Other, own, STRANGER, Body::Datagram((45_001, 53), query));
        }
        Form::Lookalike => {}
    }
}
