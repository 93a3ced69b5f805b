//! XnAP PDUs (TS 38.423) from their ASN.1 value trees.

use beleg_spec::xnap::TABLES;

use crate::aper::{self, Misfit};
use crate::tree::Members;

/// Encodes a message with these IEs.
///
/// # Errors
/// Says what of the tree does not fit the ASN.1.
pub fn encode(name: &str, ies: &Members) -> Result<Vec<u8>, Misfit> {
    aper::pdu(&TABLES, name, ies)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::{Tree, tree};

    #[test]
    fn known_octets_of_an_acknowledgement_with_tunnels_of_a_drb() {
        let tunnel = |teid: u32| tree!({"gtpTunnel": {"tnl-address": "192.0.2.12", "gtp-teid": (teid)}});
        let ies = tree!({
            "sourceNG-RANnodeUEXnAPID": 1, "targetNG-RANnodeUEXnAPID": 2,
            "PDUSessionResourcesAdmitted-List": [{"pduSessionId": 5, "pduSessionResourceAdmittedInfo": {
                "qosFlowsAdmitted-List": [{"qfi": 1}],
                "dataForwardingInfoFromTarget": {
                    "qosFlowsAcceptedForDataForwarding-List": [{"qosFlowIdentifier": 1}],
                    "dataForwardingResponseDRBItemList": [
                        {"drb-ID": 3, "dlForwardingUPTNL": (tunnel(7)), "ulForwardingUPTNL": (tunnel(8))}]}}}],
            "Target2SourceNG-RANnodeTranspContainer": (Tree::Octets(vec![0x80]))
        });
        let octets = encode("HandoverRequestAcknowledge", &ies.flat()).unwrap();
        let text: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
        let known = "20000037000004004940020001004f40020002002a401e0000051000110001030403e0c000020c00000007\
            01f0c000020c00000008004d40020180";
        assert_eq!(text, known);
    }
}
