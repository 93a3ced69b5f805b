//! C18 and B13: weaker NAS algorithms than both sides can do (TS 33.501 clauses 6.7.1, 6.7.2).

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::nas::CAPABILITY;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};
use crate::tree::Tree;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C18",
    name: "NAS bidding-down",
    group: Group::Attack,
    about: [
        "the AMF's SECURITY MODE COMMAND chooses the null algorithms",
        "the UE's security capabilities that the AMF repeats are less than the UE has",
        "the AMF repeats the capabilities, and chooses what all others have",
    ],
    told_by: Interface::N2,
    also: &["B13", "B14"],
    make: |form| Box::new(Down(form)),
};

#[derive(Debug)]
struct Down(Form);

impl Deed for Down {
    fn see(&mut self, _stage: &mut Stage, number: usize, send: &mut Send) {
        let Body::Ngap(message) = &mut send.body else { return };
        if self.0 == Form::Lookalike || message.name != "DownlinkNASTransport" {
            return;
        }
        let Some((_, Tree::Octets(nas))) = message.ies.iter_mut().find(|(name, _)| *name == "NAS-PDU") else { return };
        // Integrity protected with a new context: header, MAC, sequence number, then the plain command.
        let Some([0x7e, 0x03, _, _, _, _, _, 0x7e, 0, 0x5d, algorithms, _, 2, first, second, ..]) = nas.get_mut(..)
        else {
            return;
        };
        match self.0 {
            Form::Crude => *algorithms = 0,
            _ => [*first, *second] = [CAPABILITY[0] & 0x80, CAPABILITY[1] & 0x80],
        }
        send.truth = Truth { misdeed: Some(number), ..send.truth };
    }
}
