//! A06: a stream of intercepted content (LI_X3, TS 103 221-2) whose receiver no warrant and no declaration names.

use std::net::IpAddr;

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::packet;
use crate::stage::send::Body;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "A06",
    name: "unexplained LI flow",
    group: Group::Spying,
    about: [
        "the UPF sends X3 PDUs in clear to a mediation function that no line of the declaration gives it",
        "the SMF opens what looks like an X2 connection over TLS to one, and keeps it alive",
        "two elements that know each other ping each other",
    ],
    told_by: Interface::Other,
    also: &["A04", "D01"],
    make: |form| to_a_ue(form, play),
};

/// A mediation function where the requirement's default has them, of the IP version that an address has.
fn mediation(own: IpAddr) -> IpAddr {
    match own {
        IpAddr::V4(_) => [192, 0, 2, 201].into(),
        IpAddr::V6(_) => [0x2001, 0xdb8, 0, 0xc8, 0, 0, 0, 1].into(),
    }
}

fn play(form: Form, script: &mut Script<'_>) {
    script.part("interception");
    let (upf, smf) = (script.world().first("UPF"), script.world().first("SMF"));
    let (user, control) = (script.world().address(upf, 0), script.world().address(smf, 0));
    let mediation = mediation(user);
    match form {
        Form::Crude => (0..3).for_each(|number: u8| {
            // Header of TS 103 221-2 clause 5: version 5, PDU type 2 (X3), header and payload length, format IPv4, direction.
            let payload = script.world().rng.bytes(120);
            let mut pdu = vec![0, 5, 0, 2, 0, 0, 0, 40, 0, 0, 0, 120, 0, 5, 0, 2];
            pdu.extend([0xaa; 16]);
            pdu.extend([0, 0, 0, 0, 0, 0, 0, number]);
            pdu.extend(payload);
            script.send(Interface::Other, user, mediation, Body::Datagram((21_000, 21_000), pdu));
            script.pass((10_000_000, 30_000_000));
        }),
        Form::Stealthy => {
            let number = script.open(Interface::Other, control, (mediation, 8_443));
            for by_client in [true, false, true] {
                let noise = script.world().rng.bytes(90);
                let record = [&[23, 3, 3, 0, 90][..], &noise].concat();
                script.data(Interface::Other, (control, mediation), number, by_client, record);
            }
        }
        Form::Lookalike => {
            for reply in [false, true] {
                let ends = if reply { (user, control) } else { (control, user) };
                let (number, message) = packet::echo(ends, reply, 6, 1, b"is it up");
                script.send(Interface::Other, ends.0, ends.1, Body::Packet(number, message));
            }
        }
    }
}
