//! D10: octets that no length accounts for: behind a PDU, behind a packet.

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D10",
    name: "residue and length slack",
    group: Group::Covert,
    about: [
        "the AMF appends octets to each NGAP PDU that it sends about a UE",
        "the SMF appends four octets to one PFCP message in eight",
        "short frames are padded with zeros, as Ethernet wants it",
    ],
    told_by: Interface::N2,
    also: &[],
    make: |form| Box::new(Slack { form, seen: 0 }),
};

#[derive(Debug)]
struct Slack {
    form: Form,
    seen: u32,
}

impl Deed for Slack {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let amf = stage.world.first("AMF");
        let amf = stage.world.address(amf, 0);
        let done = match (&mut send.body, self.form) {
            (Body::Ngap(message), Form::Crude) if send.from == amf && message.stream != 0 => {
                message.tail = stage.world.rng.bytes(8);
                true
            }
            (Body::Pfcp(message), Form::Stealthy) => {
                self.seen += 1;
                if self.seen % 8 == 3 {
                    message.tail = stage.world.rng.bytes(4);
                }
                self.seen % 8 == 3
            }
            _ => false,
        };
        if done {
            send.truth = Truth { misdeed: Some(number), ..send.truth };
        }
    }
}
