//! B10: a subscriber's identity in clear: the null scheme where the network conceals (TS 33.501 clauses 5.2.5, 6.12.2).

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};
use crate::tree::Tree;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B10",
    name: "SUCI null scheme",
    group: Group::Secrets,
    about: ["each UE's SUCI is of the null scheme", "the SUCI of one UE is", "SUCIs are concealed"],
    told_by: Interface::N2,
    also: &[],
    make: |form| Box::new(Bared(form)),
};

#[derive(Debug)]
struct Bared(Form);

impl Deed for Bared {
    fn begin(&mut self, stage: &mut Stage, _number: usize, _at: i64) {
        stage.world.bared = match self.0 {
            Form::Crude => u32::MAX,
            Form::Stealthy => 1,
            Form::Lookalike => 0,
        };
    }

    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let Body::Ngap(message) = &send.body else { return };
        if self.0 == Form::Lookalike || message.name != "InitialUEMessage" || !stage.world.scenario.concealed {
            return;
        }
        let Some((_, Tree::Octets(nas))) = message.ies.iter().find(|(name, _)| *name == "NAS-PDU") else { return };
        // A plain REGISTRATION REQUEST with a SUCI of scheme 0: behind type, PLMN and routing indicator.
        let is_suci = nas.get(..3) == Some(&[0x7e, 0, 0x41]) && nas.get(6).is_some_and(|kind| kind & 7 == 1);
        if is_suci && nas.get(12) == Some(&0) {
            send.truth = Truth { misdeed: Some(number), ..send.truth };
        }
    }
}
