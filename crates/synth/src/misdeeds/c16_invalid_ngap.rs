//! C16: NGAP that its specification does not allow: about UEs that are not there, in the wrong order (TS 38.413 clause 10).

use super::once::to_a_ue;
use super::{Form, Group, Misdeed};
use crate::core::Script;
use crate::interface::Interface;
use crate::tree::{Tree, tree};

pub(super) const MISDEED: Misdeed = Misdeed {
    id: "C16",
    name: "NGAP conformance",
    group: Group::Attack,
    about: [
        "the gNB sends for identifiers that no UE has",
        "the AMF releases a UE's context by an AMF-UE-NGAP-ID that it never gave",
        "the gNB reports an error about a UE that is there",
    ],
    told_by: Interface::N2,
    also: &[],
    make: |form| to_a_ue(form, play),
};

fn play(form: Form, script: &mut Script<'_>) {
    script.part("invalid NGAP");
    let serving = script.serving();
    match form {
        Form::Crude => {
            let location = script.location();
            script.ngap(
                serving.gnb,
                serving.amf,
                1,
                "UplinkNASTransport",
                vec![
                    ("AMF-UE-NGAP-ID", Tree::Number(0x00ff_0001)),
                    ("RAN-UE-NGAP-ID", Tree::Number(0x00ff_0002)),
                    ("NAS-PDU", Tree::Octets(vec![0x7e, 0, 0x64, 0x6f])),
                    ("UserLocationInformation", location),
                ],
            );
        }
        Form::Stealthy => {
            let release = tree!({"UE-NGAP-IDs": {"aMF-UE-NGAP-ID": 16711700}, "Cause": {"nas": "normal-release"}});
            script.ngap(serving.amf, serving.gnb, 1, "UEContextReleaseCommand", release.flat());
        }
        Form::Lookalike => script.up("ErrorIndication", vec![("Cause", tree!({"protocol": "semantic-error"}))]),
    }
}
