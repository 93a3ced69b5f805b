//! B16: the user plane's protection is weaker than the subscription wants it (TS 33.501 clause 6.6.1).

use super::{Deed, Form, Group, Misdeed};
use crate::interface::Interface;
use crate::stage::Stage;
use crate::stage::send::{Body, Ngap, Send, Truth};
use crate::tree::Tree;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B16",
    name: "UP security policy chain",
    group: Group::Secrets,
    about: [
        "the SMF's Security Indication says that ciphering is not needed, where the subscription requires it",
        "the gNB says that it did not cipher, where that was required",
        "integrity protection, which is preferred, is not performed",
    ],
    told_by: Interface::Sbi,
    also: &[],
    make: |form| Box::new(Weaker(form)),
};

#[derive(Debug)]
struct Weaker(Form);

const REQUEST: &[&str] = &["0", "pDUSessionResourceSetupRequestTransfer", "protocolIEs", "3", "SecurityIndication"];
const RESPONSE: &[&str] = &["0", "pDUSessionResourceSetupResponseTransfer", "securityResult"];

/// Puts another word at a place in an IE; whether the place is there.
fn say(message: &mut Ngap, ie: &str, path: &[&str], member: &str, word: &str) -> bool {
    let value = message.ies.iter_mut().find(|(name, _)| *name == ie).map(|(_, value)| value);
    let at = value.and_then(|value| value.at(path)?.at(&[member]));
    at.map(|at| *at = Tree::from(word)).is_some()
}

impl Deed for Weaker {
    fn see(&mut self, _stage: &mut Stage, number: usize, send: &mut Send) {
        let Body::Ngap(message) = &mut send.body else { return };
        let done = match (self.0, message.name) {
            (Form::Crude, "PDUSessionResourceSetupRequest") => say(
                message,
                "PDUSessionResourceSetupListSUReq",
                REQUEST,
                "confidentialityProtectionIndication",
                "not-needed",
            ),
            (Form::Stealthy, "PDUSessionResourceSetupResponse") => say(
                message,
                "PDUSessionResourceSetupListSURes",
                RESPONSE,
                "confidentialityProtectionResult",
                "not-performed",
            ),
            (Form::Lookalike, "PDUSessionResourceSetupResponse") => {
                let (ie, word) = ("PDUSessionResourceSetupListSURes", "not-performed");
                say(message, ie, RESPONSE, "integrityProtectionResult", word);
                false
            }
            _ => false,
        };
        if done {
            send.truth = Truth { misdeed: Some(number), ..send.truth };
        }
    }
}
