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
    make: |form| Box::new(Bared { form, victim: None }),
};

#[derive(Debug)]
struct Bared {
    form: Form,
    victim: Option<u32>,
}

impl Deed for Bared {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let (Some(ue), Body::Ngap(message)) = (send.truth.ue, &mut send.body) else { return };
        if self.form == Form::Lookalike || message.name != "InitialUEMessage" {
            return;
        }
        if self.form == Form::Stealthy && *self.victim.get_or_insert(ue) != ue {
            return;
        }
        let Some((_, Tree::Octets(nas))) = message.ies.iter_mut().find(|(name, _)| *name == "NAS-PDU") else { return };
        // A plain REGISTRATION REQUEST with a SUCI.
        if nas.get(..3) != Some(&[0x7e, 0, 0x41]) || nas.get(6).is_none_or(|kind| kind & 7 != 1) {
            return;
        }
        let Some(own) = stage.world.ues.get(&ue).cloned() else { return };
        let (home, msin) = (stage.world.home(&own).to_owned(), stage.world.msin(&own));
        *nas = crate::nas::registration_request(1, 7, &crate::nas::suci(&home, &msin, None));
        send.truth = Truth { misdeed: Some(number), ..send.truth };
    }
}
