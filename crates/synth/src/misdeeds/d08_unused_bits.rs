//! D08: bits that receivers ignore carry something (TS 29.281 clause 5.1: unused fields are zero).

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "D08",
    name: "unused bits",
    group: Group::Covert,
    about: [
        "the spare bit of each G-PDU's flags is set",
        "the UPF writes into the N-PDU number's octet of one G-PDU in eight, which no flag announces",
        "some G-PDUs have a sequence number, which a flag announces",
    ],
    told_by: Interface::N3,
    also: &[],
    make: |form| Box::new(Bits { form, seen: 0 }),
};

#[derive(Debug)]
struct Bits {
    form: Form,
    seen: u32,
}

impl Deed for Bits {
    fn see(&mut self, _stage: &mut Stage, number: usize, send: &mut Send) {
        let Body::Gtp(message) = &mut send.body else { return };
        if message.kind != 255 || send.interface != Interface::N3 {
            return;
        }
        self.seen += 1;
        match self.form {
            Form::Crude => message.spare = 0x08,
            Form::Stealthy if self.seen.is_multiple_of(8) => message.unused = (self.seen as u8) | 1,
            Form::Stealthy => return,
            Form::Lookalike => {
                message.sequence = Some(self.seen as u16);
                return;
            }
        }
        send.truth = Truth { misdeed: Some(number), ..send.truth };
    }
}
