//! D16: an element opens a lasting connection outwards, through which somebody can come in.

use super::once::{STRANGER, once};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::packet;
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D16",
    name: "reverse access",
    group: Group::Covert,
    about: [
        "the SMF opens SSH to a stranger and keeps it alive",
        "the gNB has a proxy outside connect it on (HTTP CONNECT), and keeps it alive for a quarter of an hour",
        "two elements that know each other ping each other",
    ],
    told_by: Interface::Other,
    also: &[],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("reverse access");
    let (smf, gnb) = (script.world().first("SMF"), script.world().first("gNB"));
    let (own, port, first) = match form {
        Form::Crude => (script.world().address(smf, 0), 22, b"SSH-2.0-example\r\n".to_vec()),
        Form::Stealthy => (
            script.world().address(gnb, 0),
            3_128,
            b"CONNECT relay.example.net:443 HTTP/1.1\r\nHost: relay.example.net:443\r\n\r\n".to_vec(),
        ),
        Form::Lookalike => {
            let other = script.world().address(gnb, 0);
            let own = script.world().address(smf, 0);
            for reply in [false, true] {
                let ends = if reply { (other, own) } else { (own, other) };
                let (number, message) = packet::echo(ends, reply, 7, 1, b"is it up");
                script.send(Interface::Other, ends.0, ends.1, Body::Packet(number, message));
            }
            return;
        }
    };
    let ends = (own, STRANGER);
    let number = script.open(Interface::Other, own, (STRANGER, port));
    script.data(Interface::Other, ends, number, true, first);
    let answer: &[u8] =
        if port == 22 { b"SSH-2.0-example\r\n" } else { b"HTTP/1.1 200 Connection established\r\n\r\n" };
    script.data(Interface::Other, ends, number, false, answer.to_vec());
    let pause = if port == 22 { (900_000_000, 1_000_000_000) } else { (100_000_000_000, 110_000_000_000) };
    for _ in 0..if port == 22 { 5 } else { 8 } {
        script.pass(pause);
        let noise = script.world().rng.bytes(36);
        script.data(Interface::Other, ends, number, true, noise);
    }
}
