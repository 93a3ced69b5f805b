//! C19: a gNB brings weaker security capabilities than the UE has with a path switch (TS 33.501 clause 6.7.3.1).

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};
use crate::tree::{Tree, tree};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C19",
    name: "path-switch bidding-down",
    group: Group::Attack,
    about: [
        "the gNB to which a UE moves says that it has no algorithm but the null ones",
        "the gNB to which a UE moves leaves out its strongest algorithm",
        "the capabilities are those that are held, and the AMF repeats them",
    ],
    told_by: Interface::N2,
    also: &[],
    make: |form| Box::new(Brought(form)),
};

#[derive(Debug)]
struct Brought(Form);

fn capabilities(ciphering: &str, integrity: &str) -> Tree {
    tree!({"nRencryptionAlgorithms": (ciphering), "nRintegrityProtectionAlgorithms": (integrity),
        "eUTRAencryptionAlgorithms": "0000", "eUTRAintegrityProtectionAlgorithms": "0000"})
}

impl Deed for Brought {
    fn see(&mut self, _stage: &mut Stage, number: usize, send: &mut Send) {
        const NAME: &str = "UESecurityCapabilities";
        let Body::Ngap(message) = &mut send.body else { return };
        match (self.0, message.name) {
            (Form::Lookalike, "PathSwitchRequestAcknowledge") => {
                // Before the security context, as the message's definition has it.
                let at = message.ies.iter().position(|(name, _)| *name == "SecurityContext").unwrap_or_default();
                message.ies.insert(at, (NAME, capabilities("e000", "e000")));
            }
            (Form::Crude | Form::Stealthy, "PathSwitchRequest") => {
                let weaker = if self.0 == Form::Crude { ("0000", "0000") } else { ("c000", "e000") };
                if let Some((_, own)) = message.ies.iter_mut().find(|(name, _)| *name == NAME) {
                    *own = capabilities(weaker.0, weaker.1);
                    send.truth = Truth { misdeed: Some(number), ..send.truth };
                }
            }
            _ => {}
        }
    }
}
