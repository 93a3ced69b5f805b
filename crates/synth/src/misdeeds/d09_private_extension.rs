//! D09: what only its vendor can read: PFCP elements with an enterprise's number, GTP-U extension headers that nobody specified.

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::pfcp::Ie;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D09",
    name: "private extensions",
    group: Group::Covert,
    about: [
        "each PFCP heartbeat has a vendor's element with 32 octets",
        "one G-PDU in eight has an extension header of a type that is not assigned",
        "heartbeats have the elements that are specified",
    ],
    told_by: Interface::N4,
    also: &[],
    make: |form| Box::new(Private { form, seen: 0 }),
};

#[derive(Debug)]
struct Private {
    form: Form,
    seen: u32,
}

impl Deed for Private {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let done = match (&mut send.body, self.form) {
            // Types from 32768 on begin with an enterprise's number (TS 29.244 clause 8.1.1): 32473 is for examples (RFC 5612).
            (Body::Pfcp(message), Form::Crude) if message.kind <= 10 => {
                let value = [&32_473_u16.to_be_bytes()[..], &stage.world.rng.bytes(32)].concat();
                message.ies.push(Ie::new(0x8001, value));
                true
            }
            (Body::Gtp(message), Form::Stealthy) if message.kind == 255 && send.interface == Interface::N3 => {
                self.seen += 1;
                if self.seen % 8 == 1 {
                    message.extensions.push((0x7f, stage.world.rng.bytes(2)));
                }
                self.seen % 8 == 1
            }
            _ => false,
        };
        if done {
            send.truth = Truth { misdeed: Some(number), ..send.truth };
        }
    }
}
