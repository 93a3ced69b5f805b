//! B03: a challenge that was issued and never used, or used and never issued (TS 33.501 clause 6.1.3.2).

use serde_json::json;

use super::once::to_a_ue;
use super::{Deed, Form, Group, Misdeed};
use crate::core::{Script, sbi};
use crate::interface::Interface;
use crate::nas;
use crate::stage::Stage;
use crate::stage::send::{Body, Send, Truth};
use crate::tree::Tree;

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "B03",
    name: "RAND accounting",
    group: Group::Secrets,
    about: [
        "the AMF challenges the first UE that comes (5G AKA) with a RAND that no AUSF gave",
        "the AUSF gets a second vector for a subscriber who has come, and no UE ever sees its RAND",
        "the AMF asks a registered UE for its identity",
    ],
    told_by: Interface::Sbi,
    also: &["B01"],
    make: |form| match form {
        Form::Crude => Box::new(Foreign { done: false }),
        _ => to_a_ue(form, play),
    },
};

/// Another RAND in the challenge of the first UE that comes.
#[derive(Debug)]
struct Foreign {
    done: bool,
}

impl Deed for Foreign {
    fn see(&mut self, stage: &mut Stage, number: usize, send: &mut Send) {
        let Body::Ngap(message) = &mut send.body else { return };
        let nas = message.ies.iter_mut().find(|(name, _)| *name == "NAS-PDU");
        let Some((_, Tree::Octets(nas))) = nas.filter(|_| !self.done) else { return };
        // A plain AUTHENTICATION REQUEST: key set identifier, ABBA, and RAND by its identifier (TS 24.501 clause 8.2.1).
        if let Some([0x7e, 0, 0x56, _, 2, _, _, 0x21, rand @ ..]) = nas.get_mut(..)
            && let Some(rand) = rand.first_chunk_mut::<16>()
        {
            *rand = stage.world.rng.octets();
            send.truth = Truth { misdeed: Some(number), ..send.truth };
            self.done = true;
        }
    }
}

fn play(form: Form, script: &mut Script<'_>) {
    script.part("authentication");
    match form {
        Form::Crude => {}
        Form::Stealthy => {
            let (ausf, udm, supi) = (script.world().first("AUSF"), script.world().first("UDM"), script.supi());
            let network = script.world().serving_network();
            let body = json!({"servingNetworkName": network, "ausfInstanceId": script.world().instance(ausf)});
            let path = format!("/nudm-ueau/v1/{supi}/security-information/generate-auth-data");
            let mut given = |count| sbi::hex(&script.world().rng.bytes(count));
            let vector = json!({"authType": "5G_AKA", "supi": supi, "authenticationVector": {"avType": "5G_HE_AKA",
                "rand": given(16), "autn": given(16), "xresStar": given(16), "kausf": given(32)}});
            script.exchange((ausf, udm), "POST", &path, sbi::json(body), (200, Some(vector)));
        }
        Form::Lookalike => {
            // IDENTITY REQUEST for the IMEISV, ciphered, and its answer.
            script.secure_down(&nas::simple(0x5b, &[5]));
            script.secure_up(&nas::simple(0x5c, &[0, 9, 0x35, 0x65, 0x39, 0x08, 0x53, 0x46, 0x83, 0x10, 0xf1]));
        }
    }
}
