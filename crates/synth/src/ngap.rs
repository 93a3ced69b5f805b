//! NGAP PDUs (TS 38.413) from their ASN.1 value trees.

use beleg_spec::ngap::TABLES;

use crate::aper::{self, Misfit};
use crate::tree::{Members, Tree, tree};

/// Encodes a message with these IEs.
///
/// # Errors
/// Says what of the tree does not fit the ASN.1.
pub fn encode(name: &str, ies: &Members) -> Result<Vec<u8>, Misfit> {
    aper::pdu(&TABLES, name, ies)
}

/// Where a UE is: User Location Information (clause 9.3.1.16).
pub fn location(plmn: &str, cell: u64, area: u64) -> Tree {
    tree!({"userLocationInformationNR": {
        "nR-CGI": {"pLMNIdentity": (plmn), "nRCellIdentity": (cell)},
        "tAI": {"pLMNIdentity": (plmn), "tAC": (area)}
    }})
}

/// The octets of a transfer of the SMF's or the gNB's (clause 9.3.4), by its type's name.
///
/// # Errors
/// Says what of the tree does not fit the ASN.1.
pub fn transfer(name: &str, value: &Tree) -> Result<Vec<u8>, Misfit> {
    use beleg_spec::ngap::{measurements, sessions};
    let ty = match name {
        "PDUSessionResourceSetupRequestTransfer" => &sessions::PDUSessionResourceSetupRequestTransfer,
        "PDUSessionResourceSetupResponseTransfer" => &sessions::PDUSessionResourceSetupResponseTransfer,
        "PDUSessionResourceModifyRequestTransfer" => &sessions::PDUSessionResourceModifyRequestTransfer,
        "PDUSessionResourceReleaseCommandTransfer" => &sessions::PDUSessionResourceReleaseCommandTransfer,
        "PathSwitchRequestTransfer" => &sessions::PathSwitchRequestTransfer,
        "PathSwitchRequestAcknowledgeTransfer" => &sessions::PathSwitchRequestAcknowledgeTransfer,
        "HandoverRequiredTransfer" => &sessions::HandoverRequiredTransfer,
        "HandoverRequestAcknowledgeTransfer" => &sessions::HandoverRequestAcknowledgeTransfer,
        "HandoverCommandTransfer" => &sessions::HandoverCommandTransfer,
        "LastVisitedNGRANCellInformation" => &measurements::LastVisitedNGRANCellInformation,
        "SourceNGRANNode-ToTargetNGRANNode-TransparentContainer" => {
            &sessions::SourceNGRANNode_ToTargetNGRANNode_TransparentContainer
        }
        "TargetNGRANNode-ToSourceNGRANNode-TransparentContainer" => {
            &sessions::TargetNGRANNode_ToSourceNGRANNode_TransparentContainer
        }
        _ => return Err(format!("there is no transfer {name}")),
    };
    aper::complete(&TABLES, ty, value)
}
