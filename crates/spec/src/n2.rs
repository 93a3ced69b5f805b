//! What NGAP IE the binary parts of the service based interface hold, by the names that the APIs give them.
//!
//! Only values that are a transfer by themselves stand here. Containers for another node, whose kind of encoding the
//! APIs leave open, do not.

use crate::asn1::Type;
use crate::ngap::sessions;

/// N2SmInfoType (TS 29.502 clause 6.1.6.3.6) and NgapIeType (TS 29.518 clause 6.1.6.3.6), by name.
static TYPES: [(&str, &Type); 26] = [
    ("HANDOVER_CMD", &sessions::HandoverCommandTransfer),
    ("HANDOVER_PREP_FAIL", &sessions::HandoverPreparationUnsuccessfulTransfer),
    ("HANDOVER_REQUIRED", &sessions::HandoverRequiredTransfer),
    ("HANDOVER_REQ_ACK", &sessions::HandoverRequestAcknowledgeTransfer),
    ("HANDOVER_RES_ALLOC_FAIL", &sessions::HandoverResourceAllocationUnsuccessfulTransfer),
    ("PATH_SWITCH_REQ", &sessions::PathSwitchRequestTransfer),
    ("PATH_SWITCH_REQ_ACK", &sessions::PathSwitchRequestAcknowledgeTransfer),
    ("PATH_SWITCH_REQ_FAIL", &sessions::PathSwitchRequestUnsuccessfulTransfer),
    ("PATH_SWITCH_SETUP_FAIL", &sessions::PathSwitchRequestSetupFailedTransfer),
    ("PDU_RES_MOD_CFM", &sessions::PDUSessionResourceModifyConfirmTransfer),
    ("PDU_RES_MOD_FAIL", &sessions::PDUSessionResourceModifyUnsuccessfulTransfer),
    ("PDU_RES_MOD_IND", &sessions::PDUSessionResourceModifyIndicationTransfer),
    ("PDU_RES_MOD_IND_FAIL", &sessions::PDUSessionResourceModifyIndicationUnsuccessfulTransfer),
    ("PDU_RES_MOD_REQ", &sessions::PDUSessionResourceModifyRequestTransfer),
    ("PDU_RES_MOD_RSP", &sessions::PDUSessionResourceModifyResponseTransfer),
    ("PDU_RES_NTY", &sessions::PDUSessionResourceNotifyTransfer),
    ("PDU_RES_NTY_REL", &sessions::PDUSessionResourceNotifyReleasedTransfer),
    ("PDU_RES_REL_CMD", &sessions::PDUSessionResourceReleaseCommandTransfer),
    ("PDU_RES_REL_RSP", &sessions::PDUSessionResourceReleaseResponseTransfer),
    ("PDU_RES_SETUP_FAIL", &sessions::PDUSessionResourceSetupUnsuccessfulTransfer),
    ("PDU_RES_SETUP_REQ", &sessions::PDUSessionResourceSetupRequestTransfer),
    ("PDU_RES_SETUP_RSP", &sessions::PDUSessionResourceSetupResponseTransfer),
    ("SECONDARY_RAT_USAGE", &sessions::SecondaryRATDataUsageReportTransfer),
    ("UE_CONTEXT_RESUME_REQ", &sessions::UEContextResumeRequestTransfer),
    ("UE_CONTEXT_RESUME_RSP", &sessions::UEContextResumeResponseTransfer),
    ("UE_CONTEXT_SUSPEND_REQ", &sessions::UEContextSuspendRequestTransfer),
];

/// The type of the transfer that an API calls `name`.
pub fn transfer(name: &str) -> Option<&'static Type> {
    TYPES.iter().find(|(known, _)| *known == name).map(|&(_, ty)| ty)
}
