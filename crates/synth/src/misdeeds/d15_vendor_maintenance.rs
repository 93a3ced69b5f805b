//! D15: somebody works on an element from outside, not by the operator's jump host.

use super::once::{STRANGER, once};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::packet;
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D15",
    name: "vendor maintenance",
    group: Group::Covert,
    about: [
        "a stranger logs in to the UPF over SSH",
        "a stranger logs in to the UDM over SSH at port 443",
        "one element pings another",
    ],
    told_by: Interface::Other,
    also: &["C41"],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("maintenance");
    let (upf, udm) = (script.world().first("UPF"), script.world().first("UDM"));
    let (user, data) = (script.world().address(upf, 0), script.world().address(udm, 0));
    let (server, port) = match form {
        Form::Crude => (user, 22),
        Form::Stealthy => (data, 443),
        Form::Lookalike => {
            let smf = script.world().first("SMF");
            let own = script.world().address(smf, 0);
            for reply in [false, true] {
                let ends = if reply { (user, own) } else { (own, user) };
                let (number, message) = packet::echo(ends, reply, 5, 1, b"is it up");
                script.send(Interface::Other, ends.0, ends.1, Body::Packet(number, message));
            }
            return;
        }
    };
    let ends = (STRANGER, server);
    let number = script.open(Interface::Other, STRANGER, (server, port));
    script.data(Interface::Other, ends, number, false, b"SSH-2.0-example\r\n".to_vec());
    script.data(Interface::Other, ends, number, true, b"SSH-2.0-example\r\n".to_vec());
    for by_client in [true, false, true, false] {
        let noise = script.world().rng.bytes(68);
        // Binary packets as after a key exchange: the length too is ciphered.
        script.data(Interface::Other, ends, number, by_client, noise);
    }
    script.close(Interface::Other, ends, number);
}
