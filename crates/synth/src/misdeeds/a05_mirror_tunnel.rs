//! A05: the transport mirrors a link into a tunnel (GRE with ERSPAN, VXLAN) to somebody else.

use super::once::{STRANGER, once};
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::packet::{self, protocol};
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A05",
    name: "transport mirroring",
    group: Group::Spying,
    about: [
        "the AMF's host mirrors frames in GRE to a stranger",
        "the AMF's host mirrors frames in VXLAN to the operator's time server, which is declared for time alone",
        "two elements that know each other ping each other",
    ],
    told_by: Interface::Other,
    also: &[],
    make: |form| once(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("mirroring");
    let (amf, smf) = (script.world().first("AMF"), script.world().first("SMF"));
    let (own, other) = (script.world().address(amf, 0), script.world().address(smf, 0));
    let clock = script.world().scenario.named("ntp").map_or(STRANGER, |ntp| script.world().address(ntp, 0));
    let hidden =
        packet::ip((own, other), protocol::UDP, 7, 64, &packet::udp((own, 9_000), (other, 9_000), b"mirrored"));
    let frame = packet::ethernet((own, other), &hidden);
    for _ in 0..3 {
        match form {
            // GRE (RFC 2784) with an IPv4 packet.
            Form::Crude => {
                let payload = [&[0, 0, 8, 0][..], &hidden].concat();
                script.send(Interface::Other, own, STRANGER, Body::Packet(protocol::GRE, payload));
            }
            // VXLAN (RFC 7348), network 5.
            Form::Stealthy => {
                let payload = [&[8, 0, 0, 0, 0, 0, 5, 0][..], &frame].concat();
                script.send(Interface::Other, own, clock, Body::Datagram((50_000, 4_789), payload));
            }
            Form::Lookalike => {
                for reply in [false, true] {
                    let ends = if reply { (other, own) } else { (own, other) };
                    let (number, message) = packet::echo(ends, reply, 9, 1, b"is the link well");
                    script.send(Interface::Other, ends.0, ends.1, Body::Packet(number, message));
                }
            }
        }
        script.pass((50_000_000, 90_000_000));
    }
}
