//! The types of NGAP that hold others: SEQUENCE, CHOICE and SEQUENCE OF, and octets that contain a type (3GPP TS 38.413 V19.4.0
//! clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::leaves::*;
use crate::asn1::{Meaning, Shape, Type, choices, leaves, lists, message, sequences};

leaves! {
    "ProtocolIE-SingleContainer" ProtocolIE_SingleContainer = Shape::Single, Meaning::Plain;
    "ProtocolExtensionContainer" ProtocolExtensionContainer = Shape::Extensions, Meaning::Plain;
}

// OCTET STRING (CONTAINING …): by the type where ASN.1 says so, and by the name of the member where clause 9.3 does.
leaves! {
    "OCTET STRING (CONTAINING AIOTSessionReleaseCommandTransfer)" AIOTSessionReleaseCommandTransfer_Octets = Shape::Containing(&AIOTSessionReleaseCommandTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING AIOTSessionReleaseCompleteTransfer)" AIOTSessionReleaseCompleteTransfer_Octets = Shape::Containing(&AIOTSessionReleaseCompleteTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING AIOTSessionReleaseRequestTransfer)" AIOTSessionReleaseRequestTransfer_Octets = Shape::Containing(&AIOTSessionReleaseRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING BroadcastTransportFailureTransfer)" BroadcastTransportFailureTransfer_Octets = Shape::Containing(&BroadcastTransportFailureTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING BroadcastTransportRequestTransfer)" BroadcastTransportRequestTransfer_Octets = Shape::Containing(&BroadcastTransportRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING BroadcastTransportResponseTransfer)" BroadcastTransportResponseTransfer_Octets = Shape::Containing(&BroadcastTransportResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING CommandFailureTransfer)" CommandFailureTransfer_Octets = Shape::Containing(&CommandFailureTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING CommandRequestTransfer)" CommandRequestTransfer_Octets = Shape::Containing(&CommandRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING CommandResponseTransfer)" CommandResponseTransfer_Octets = Shape::Containing(&CommandResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING HandoverCommandTransfer)" HandoverCommandTransfer_Octets = Shape::Containing(&HandoverCommandTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING HandoverPreparationUnsuccessfulTransfer)" HandoverPreparationUnsuccessfulTransfer_Octets = Shape::Containing(&HandoverPreparationUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING HandoverRequestAcknowledgeTransfer)" HandoverRequestAcknowledgeTransfer_Octets = Shape::Containing(&HandoverRequestAcknowledgeTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING HandoverRequiredTransfer)" HandoverRequiredTransfer_Octets = Shape::Containing(&HandoverRequiredTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING HandoverResourceAllocationUnsuccessfulTransfer)" HandoverResourceAllocationUnsuccessfulTransfer_Octets = Shape::Containing(&HandoverResourceAllocationUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING InventoryFailureTransfer)" InventoryFailureTransfer_Octets = Shape::Containing(&InventoryFailureTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING InventoryReportTransfer)" InventoryReportTransfer_Octets = Shape::Containing(&InventoryReportTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING InventoryRequestTransfer)" InventoryRequestTransfer_Octets = Shape::Containing(&InventoryRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING InventoryResponseTransfer)" InventoryResponseTransfer_Octets = Shape::Containing(&InventoryResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBS-DistributionReleaseRequestTransfer)" MBS_DistributionReleaseRequestTransfer_Octets = Shape::Containing(&MBS_DistributionReleaseRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBS-DistributionSetupRequestTransfer)" MBS_DistributionSetupRequestTransfer_Octets = Shape::Containing(&MBS_DistributionSetupRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBS-DistributionSetupResponseTransfer)" MBS_DistributionSetupResponseTransfer_Octets = Shape::Containing(&MBS_DistributionSetupResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBS-DistributionSetupUnsuccessfulTransfer)" MBS_DistributionSetupUnsuccessfulTransfer_Octets = Shape::Containing(&MBS_DistributionSetupUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBSSessionReleaseResponseTransfer)" MBSSessionReleaseResponseTransfer_Octets = Shape::Containing(&MBSSessionReleaseResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBSSessionSetupOrModFailureTransfer)" MBSSessionSetupOrModFailureTransfer_Octets = Shape::Containing(&MBSSessionSetupOrModFailureTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBSSessionSetupOrModRequestTransfer)" MBSSessionSetupOrModRequestTransfer_Octets = Shape::Containing(&MBSSessionSetupOrModRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MBSSessionSetupOrModResponseTransfer)" MBSSessionSetupOrModResponseTransfer_Octets = Shape::Containing(&MBSSessionSetupOrModResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MulticastSessionActivationRequestTransfer)" MulticastSessionActivationRequestTransfer_Octets = Shape::Containing(&MulticastSessionActivationRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MulticastSessionDeactivationRequestTransfer)" MulticastSessionDeactivationRequestTransfer_Octets = Shape::Containing(&MulticastSessionDeactivationRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING MulticastSessionUpdateRequestTransfer)" MulticastSessionUpdateRequestTransfer_Octets = Shape::Containing(&MulticastSessionUpdateRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PathSwitchRequestAcknowledgeTransfer)" PathSwitchRequestAcknowledgeTransfer_Octets = Shape::Containing(&PathSwitchRequestAcknowledgeTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PathSwitchRequestSetupFailedTransfer)" PathSwitchRequestSetupFailedTransfer_Octets = Shape::Containing(&PathSwitchRequestSetupFailedTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PathSwitchRequestTransfer)" PathSwitchRequestTransfer_Octets = Shape::Containing(&PathSwitchRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PathSwitchRequestUnsuccessfulTransfer)" PathSwitchRequestUnsuccessfulTransfer_Octets = Shape::Containing(&PathSwitchRequestUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyConfirmTransfer)" PDUSessionResourceModifyConfirmTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyConfirmTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyIndicationTransfer)" PDUSessionResourceModifyIndicationTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyIndicationTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyIndicationUnsuccessfulTransfer)" PDUSessionResourceModifyIndicationUnsuccessfulTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyIndicationUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyRequestTransfer)" PDUSessionResourceModifyRequestTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyResponseTransfer)" PDUSessionResourceModifyResponseTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceModifyUnsuccessfulTransfer)" PDUSessionResourceModifyUnsuccessfulTransfer_Octets = Shape::Containing(&PDUSessionResourceModifyUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceNotifyReleasedTransfer)" PDUSessionResourceNotifyReleasedTransfer_Octets = Shape::Containing(&PDUSessionResourceNotifyReleasedTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceNotifyTransfer)" PDUSessionResourceNotifyTransfer_Octets = Shape::Containing(&PDUSessionResourceNotifyTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceReleaseCommandTransfer)" PDUSessionResourceReleaseCommandTransfer_Octets = Shape::Containing(&PDUSessionResourceReleaseCommandTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceReleaseResponseTransfer)" PDUSessionResourceReleaseResponseTransfer_Octets = Shape::Containing(&PDUSessionResourceReleaseResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceSetupRequestTransfer)" PDUSessionResourceSetupRequestTransfer_Octets = Shape::Containing(&PDUSessionResourceSetupRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceSetupResponseTransfer)" PDUSessionResourceSetupResponseTransfer_Octets = Shape::Containing(&PDUSessionResourceSetupResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING PDUSessionResourceSetupUnsuccessfulTransfer)" PDUSessionResourceSetupUnsuccessfulTransfer_Octets = Shape::Containing(&PDUSessionResourceSetupUnsuccessfulTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING SecondaryRATDataUsageReportTransfer)" SecondaryRATDataUsageReportTransfer_Octets = Shape::Containing(&SecondaryRATDataUsageReportTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING UEContextResumeRequestTransfer)" UEContextResumeRequestTransfer_Octets = Shape::Containing(&UEContextResumeRequestTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING UEContextResumeResponseTransfer)" UEContextResumeResponseTransfer_Octets = Shape::Containing(&UEContextResumeResponseTransfer),
        Meaning::Plain;
    "OCTET STRING (CONTAINING UEContextSuspendRequestTransfer)" UEContextSuspendRequestTransfer_Octets = Shape::Containing(&UEContextSuspendRequestTransfer),
        Meaning::Plain;
}

/// Transfers that are a container of IEs, with their object sets.
macro_rules! containers {
    ($($asn1:literal $name:ident $ies:tt;)*) => {
        $(#[doc = concat!("The `protocolIEs` of `", $asn1, "`.")]
        pub static $name: Type = Type {
            name: $asn1,
            shape: Shape::Ies(&message!($asn1 $ies)),
            meaning: Meaning::Plain,
        };)*
    };
}

containers! {
    "AIOTSessionReleaseCommandTransfer" AIOTSessionReleaseCommandTransfer_IEs [466 reject mandatory,
        15 ignore mandatory];
    "CommandRequestTransfer" CommandRequestTransfer_IEs [466 reject mandatory, 472 reject mandatory,
        474 reject mandatory, 473 reject mandatory];
    "InventoryRequestTransfer" InventoryRequestTransfer_IEs [466 reject mandatory, 468 reject mandatory,
        469 reject mandatory, 470 reject mandatory, 471 reject optional, 496 reject mandatory];
    "MBSSessionSetupOrModRequestTransfer" MBSSessionSetupOrModRequestTransfer_IEs [352 reject optional,
        297 reject mandatory, 357 ignore optional, 372 ignore optional, 434 reject optional];
    "MulticastSessionUpdateRequestTransfer" MulticastSessionUpdateRequestTransfer_IEs [299 reject mandatory,
        298 reject optional, 297 reject optional, 351 reject optional, 352 reject optional, 444 reject optional];
    "PDUSessionResourceModifyRequestTransfer" PDUSessionResourceModifyRequestTransfer_IEs [130 reject optional,
        140 reject optional, 129 reject optional, 135 reject optional, 137 reject optional, 126 reject optional,
        166 ignore optional, 186 ignore optional, 190 ignore optional, 195 ignore optional, 138 ignore optional,
        319 ignore optional, 317 ignore optional, 435 ignore optional];
    "PDUSessionResourceSetupRequestTransfer" PDUSessionResourceSetupRequestTransfer_IEs [130 reject optional,
        139 reject mandatory, 126 reject optional, 127 reject optional, 134 reject mandatory, 138 reject optional,
        129 reject optional, 136 reject mandatory, 166 ignore optional, 22 ignore optional, 195 ignore optional,
        186 ignore optional, 190 ignore optional, 197 ignore optional, 318 ignore optional, 394 ignore optional];
}

lists! {
    "A2X-PC5-QoS-Flow-List" A2X_PC5_QoS_Flow_List 1 2048 A2X_PC5_QoS_Flow_Item;
    "ActivatedCellList" ActivatedCellList 1 16384 NGRAN_CGI;
    "AdditionalCancelledlocationReportingReferenceIDList" AdditionalCancelledlocationReportingReferenceIDList 1 63 AdditionalCancelledlocationReportingReferenceIDItem;
    "AdditionalDLUPTNLInformationForHOList" AdditionalDLUPTNLInformationForHOList 1 3 AdditionalDLUPTNLInformationForHOItem;
    "Aerial-UE-FlightInformationReportingControlList" Aerial_UE_FlightInformationReportingControlList 1 64 Aerial_UE_FlightInformationReportingControlItem;
    "AIoT-DeviceReportList" AIoT_DeviceReportList 1 65535 AIoT_DeviceReportItem;
    "AIoT-ReaderReportList" AIoT_ReaderReportList 1 65535 AIoT_ReaderReportItem;
    "AIoT-RequestedAIoTAreaList" AIoT_RequestedAIoTAreaList 1 256 AIoTAreaID;
    "AIoT-RequestedReaderList" AIoT_RequestedReaderList 1 65535 AIoT_RequestedReaderItem;
    "Allowed-CAG-List-per-PLMN" Allowed_CAG_List_per_PLMN 1 256 CAG_ID;
    "Allowed-PNI-NPN-List" Allowed_PNI_NPN_List 1 16 Allowed_PNI_NPN_Item;
    "AllowedNSSAI" AllowedNSSAI 1 8 AllowedNSSAI_Item;
    "AllowedPeriodicityList" AllowedPeriodicityList 1 8 Periodicity;
    "AllowedTACs" AllowedTACs 1 16 TAC;
    "AlternativeQoSParaSetList" AlternativeQoSParaSetList 1 8 AlternativeQoSParaSetItem;
    "AMF-TNLAssociationSetupList" AMF_TNLAssociationSetupList 1 32 AMF_TNLAssociationSetupItem;
    "AMF-TNLAssociationToAddList" AMF_TNLAssociationToAddList 1 32 AMF_TNLAssociationToAddItem;
    "AMF-TNLAssociationToRemoveList" AMF_TNLAssociationToRemoveList 1 32 AMF_TNLAssociationToRemoveItem;
    "AMF-TNLAssociationToUpdateList" AMF_TNLAssociationToUpdateList 1 32 AMF_TNLAssociationToUpdateItem;
    "AreaOfInterestCellList" AreaOfInterestCellList 1 256 AreaOfInterestCellItem;
    "AreaOfInterestList" AreaOfInterestList 1 64 AreaOfInterestItem;
    "AreaOfInterestRANNodeList" AreaOfInterestRANNodeList 1 64 AreaOfInterestRANNodeItem;
    "AreaOfInterestTAIList" AreaOfInterestTAIList 1 16 AreaOfInterestTAIItem;
    "AreaScopeOfNeighCellsList" AreaScopeOfNeighCellsList 1 8 AreaScopeOfNeighCellsItem;
    "AssociatedMBSQosFlowSetuporModifyRequestList" AssociatedMBSQosFlowSetuporModifyRequestList 1 64 AssociatedMBSQosFlowSetuporModifyRequestItem;
    "AssociatedMBSQosFlowSetupRequestList" AssociatedMBSQosFlowSetupRequestList 1 64 AssociatedMBSQosFlowSetupRequestItem;
    "AssociatedQosFlowList" AssociatedQosFlowList 1 64 AssociatedQosFlowItem;
    "AvailableBitrateReportThresholdList" AvailableBitrateReportThresholdList 1 8 AvailableBitrateReportThresholdItem;
    "BluetoothMeasConfigNameList" BluetoothMeasConfigNameList 1 4 BluetoothMeasConfigNameItem;
    "BroadcastPLMNList" BroadcastPLMNList 1 12 BroadcastPLMNItem;
    "CAGListforMDT" CAGListforMDT 1 256 CAGListforMDTItem;
    "CancelledCellsInEAI-EUTRA" CancelledCellsInEAI_EUTRA 1 65535 CancelledCellsInEAI_EUTRA_Item;
    "CancelledCellsInEAI-NR" CancelledCellsInEAI_NR 1 65535 CancelledCellsInEAI_NR_Item;
    "CancelledCellsInTAI-EUTRA" CancelledCellsInTAI_EUTRA 1 65535 CancelledCellsInTAI_EUTRA_Item;
    "CancelledCellsInTAI-NR" CancelledCellsInTAI_NR 1 65535 CancelledCellsInTAI_NR_Item;
    "CandidateCellList" CandidateCellList 1 32 CandidateCellItem;
    "CandidateRelayUEInformationList" CandidateRelayUEInformationList 1 32 CandidateRelayUEInformationItem;
    "CellCAGList" CellCAGList 1 64 CAG_ID;
    "CellIDBroadcastEUTRA" CellIDBroadcastEUTRA 1 65535 CellIDBroadcastEUTRA_Item;
    "CellIDBroadcastNR" CellIDBroadcastNR 1 65535 CellIDBroadcastNR_Item;
    "CellIDCancelledEUTRA" CellIDCancelledEUTRA 1 65535 CellIDCancelledEUTRA_Item;
    "CellIDCancelledNR" CellIDCancelledNR 1 65535 CellIDCancelledNR_Item;
    "CellIdListforMDT-EUTRA" CellIdListforMDT_EUTRA 1 32 EUTRA_CGI;
    "CellIdListforMDT-NR" CellIdListforMDT_NR 1 32 NR_CGI;
    "CellIdListforQMC" CellIdListforQMC 1 32 NGRAN_CGI;
    "CellsToActivateList" CellsToActivateList 1 16384 NGRAN_CGI;
    "CNTypeRestrictionsForEquivalent" CNTypeRestrictionsForEquivalent 1 15 CNTypeRestrictionsForEquivalentItem;
    "CompletedCellsInEAI-EUTRA" CompletedCellsInEAI_EUTRA 1 65535 CompletedCellsInEAI_EUTRA_Item;
    "CompletedCellsInEAI-NR" CompletedCellsInEAI_NR 1 65535 CompletedCellsInEAI_NR_Item;
    "CompletedCellsInTAI-EUTRA" CompletedCellsInTAI_EUTRA 1 65535 CompletedCellsInTAI_EUTRA_Item;
    "CompletedCellsInTAI-NR" CompletedCellsInTAI_NR 1 65535 CompletedCellsInTAI_NR_Item;
    "CriticalityDiagnostics-IE-List" CriticalityDiagnostics_IE_List 1 256 CriticalityDiagnostics_IE_Item;
    "DAPSResponseInfoList" DAPSResponseInfoList 1 32 DAPSResponseInfoItem;
    "DataForwardingResponseDRBList" DataForwardingResponseDRBList 1 32 DataForwardingResponseDRBItem;
    "DataForwardingResponseERABList" DataForwardingResponseERABList 1 256 DataForwardingResponseERABListItem;
    "DRBsSubjectToDLDiscarding-List" DRBsSubjectToDLDiscarding_List 1 32 DRBsSubjectToDLDiscarding_Item;
    "DRBsSubjectToEarlyStatusTransfer-List" DRBsSubjectToEarlyStatusTransfer_List 1 32 DRBsSubjectToEarlyStatusTransfer_Item;
    "DRBsSubjectToStatusTransferList" DRBsSubjectToStatusTransferList 1 32 DRBsSubjectToStatusTransferItem;
    "DRBsToQosFlowsMappingList" DRBsToQosFlowsMappingList 1 32 DRBsToQosFlowsMappingItem;
    "E-RABInformationList" E_RABInformationList 1 256 E_RABInformationItem;
    "ECNMarkingorCongestionInformationReportingStatus" ECNMarkingorCongestionInformationReportingStatus 1 64 ECNMarkingorCongestionInformationReportingStatus_Item;
    "EmergencyAreaIDBroadcastEUTRA" EmergencyAreaIDBroadcastEUTRA 1 65535 EmergencyAreaIDBroadcastEUTRA_Item;
    "EmergencyAreaIDBroadcastNR" EmergencyAreaIDBroadcastNR 1 65535 EmergencyAreaIDBroadcastNR_Item;
    "EmergencyAreaIDCancelledEUTRA" EmergencyAreaIDCancelledEUTRA 1 65535 EmergencyAreaIDCancelledEUTRA_Item;
    "EmergencyAreaIDCancelledNR" EmergencyAreaIDCancelledNR 1 65535 EmergencyAreaIDCancelledNR_Item;
    "EmergencyAreaIDList" EmergencyAreaIDList 1 65535 EmergencyAreaID;
    "EmergencyAreaIDListForRestart" EmergencyAreaIDListForRestart 1 256 EmergencyAreaID;
    "EquivalentPLMNs" EquivalentPLMNs 1 15 PLMNIdentity;
    "EquivalentSNPNsList" EquivalentSNPNsList 1 15 EquivalentSNPNsItem;
    "EUTRA-CGIList" EUTRA_CGIList 1 256 EUTRA_CGI;
    "EUTRA-CGIListForWarning" EUTRA_CGIListForWarning 1 65535 EUTRA_CGI;
    "EUTRAN-CellReportList" EUTRAN_CellReportList 1 256 EUTRAN_CellReportItem;
    "EUTRAN-CellToReportList" EUTRAN_CellToReportList 1 256 EUTRAN_CellToReportItem;
    "ExcessPacketDelayThresholdConfiguration" ExcessPacketDelayThresholdConfiguration 1 255 ExcessPacketDelayThresholdItem;
    "ExpectedUEMovingTrajectory" ExpectedUEMovingTrajectory 1 16 ExpectedUEMovingTrajectoryItem;
    "ExtendedSliceSupportList" ExtendedSliceSupportList 1 65535 SliceSupportItem;
    "FiveGProSePC5QoSFlowList" FiveGProSePC5QoSFlowList 1 2048 FiveGProSePC5QoSFlowItem;
    "ForbiddenAreaInformation" ForbiddenAreaInformation 1 16 ForbiddenAreaInformation_Item;
    "ForbiddenTACs" ForbiddenTACs 1 4096 TAC;
    "GUAMIList" GUAMIList 1 1024 GUAMIList_Item;
    "LastVisitedPSCellList" LastVisitedPSCellList 1 8 LastVisitedPSCellInformation;
    "MBS-ActiveSessionInformation-SourcetoTargetList" MBS_ActiveSessionInformation_SourcetoTargetList 1 256 MBS_ActiveSessionInformation_SourcetoTargetItem;
    "MBS-ActiveSessionInformation-TargettoSourceList" MBS_ActiveSessionInformation_TargettoSourceList 1 256 MBS_ActiveSessionInformation_TargettoSourceItem;
    "MBS-AreaTAIList" MBS_AreaTAIList 1 16 TAI;
    "MBS-DataForwardingResponseMRBList" MBS_DataForwardingResponseMRBList 1 32 MBS_DataForwardingResponseMRBItem;
    "MBS-IntendedServiceAreaList" MBS_IntendedServiceAreaList 1 65536 IntendedServiceAreaCoordinates;
    "MBS-MappingandDataForwardingRequestList" MBS_MappingandDataForwardingRequestList 1 32 MBS_MappingandDataForwardingRequestItem;
    "MBS-QoSFlowList" MBS_QoSFlowList 1 64 QosFlowIdentifier;
    "MBS-QoSFlowsToBeSetupList" MBS_QoSFlowsToBeSetupList 1 64 MBS_QoSFlowsToBeSetupItem;
    "MBS-ServiceAreaCellList" MBS_ServiceAreaCellList 1 8192 NR_CGI;
    "MBS-ServiceAreaInformationList" MBS_ServiceAreaInformationList 1 256 MBS_ServiceAreaInformationItem;
    "MBS-ServiceAreaTAIList" MBS_ServiceAreaTAIList 1 1024 TAI;
    "MBS-SessionFSAIDList" MBS_SessionFSAIDList 1 64 MBS_SessionFSAID;
    "MBS-SessionTNLInfo5GCList" MBS_SessionTNLInfo5GCList 1 256 MBS_SessionTNLInfo5GCItem;
    "MBS-SessionTNLInfoNGRANList" MBS_SessionTNLInfoNGRANList 1 256 MBS_SessionTNLInfoNGRANItem;
    "MBS-UP-FailureIndicationList" MBS_UP_FailureIndicationList 1 256 MBS_UP_FailureIndicationItem;
    "MBSSessionFailedtoSetupList" MBSSessionFailedtoSetupList 1 32 MBSSessionFailedtoSetupItem;
    "MBSSessionSetuporModifyRequestList" MBSSessionSetuporModifyRequestList 1 32 MBSSessionSetuporModifyRequestItem;
    "MBSSessionSetupRequestList" MBSSessionSetupRequestList 1 32 MBSSessionSetupRequestItem;
    "MBSSessionSetupResponseList" MBSSessionSetupResponseList 1 32 MBSSessionSetupResponseItem;
    "MBSSessionToReleaseList" MBSSessionToReleaseList 1 32 MBSSessionToReleaseItem;
    "MDTPLMNList" MDTPLMNList 1 16 PLMNIdentity;
    "MDTPLMNModificationList" MDTPLMNModificationList 0 16 PLMNIdentity;
    "MulticastGroupPagingAreaList" MulticastGroupPagingAreaList 1 64 MulticastGroupPagingAreaItem;
    "NetworkSliceListforMDT" NetworkSliceListforMDT 1 16 NetworkSliceItemforMDT;
    "NGAPIESupportInformationRequestList" NGAPIESupportInformationRequestList 1 32 NGAPIESupportInformationRequestItem;
    "NGAPIESupportInformationResponseList" NGAPIESupportInformationResponseList 1 32 NGAPIESupportInformationResponseItem;
    "NGRAN-CellReportList" NGRAN_CellReportList 1 256 NGRAN_CellReportItem;
    "NGRAN-CellToReportList" NGRAN_CellToReportList 1 256 NGRAN_CellToReportItem;
    "NGRAN-TNLAssociationToRemoveList" NGRAN_TNLAssociationToRemoveList 1 32 NGRAN_TNLAssociationToRemoveItem;
    "NotAllowedTACs" NotAllowedTACs 1 16 TAC;
    "NotificationCellList" NotificationCellList 1 16384 NotificationCell_Item;
    "NR-CGIList" NR_CGIList 1 16384 NR_CGI;
    "NR-CGIListForWarning" NR_CGIListForWarning 1 65535 NR_CGI;
    "NRFrequencyBand-List" NRFrequencyBand_List 1 32 NRFrequencyBandItem;
    "NTN-Geographical-Area-List" NTN_Geographical_Area_List 1 8 NTN_Geographical_Area_Item;
    "OverloadStartNSSAIList" OverloadStartNSSAIList 1 1024 OverloadStartNSSAIItem;
    "PagingPolicyDifferentiationList" PagingPolicyDifferentiationList 1 64 PagingPolicyDifferentiationItem;
    "Partially-Allowed-NSSAI" Partially_Allowed_NSSAI 1 8 PartiallyAllowedNSSAI_Item;
    "PC5QoSFlowList" PC5QoSFlowList 1 2048 PC5QoSFlowItem;
    "PCIListForMDT" PCIListForMDT 1 32 NR_PCI;
    "PDUSessionForPagingList" PDUSessionForPagingList 1 256 PDUSessionForPagingItem;
    "PDUSessionListMTCommHReq" PDUSessionListMTCommHReq 1 256 PDUSessionListMTCommHReq_Item;
    "PDUSessionResourceAdmittedList" PDUSessionResourceAdmittedList 1 256 PDUSessionResourceAdmittedItem;
    "PDUSessionResourceFailedToModifyListModCfm" PDUSessionResourceFailedToModifyListModCfm 1 256 PDUSessionResourceFailedToModifyItemModCfm;
    "PDUSessionResourceFailedToModifyListModRes" PDUSessionResourceFailedToModifyListModRes 1 256 PDUSessionResourceFailedToModifyItemModRes;
    "PDUSessionResourceFailedToResumeListRESReq" PDUSessionResourceFailedToResumeListRESReq 1 256 PDUSessionResourceFailedToResumeItemRESReq;
    "PDUSessionResourceFailedToResumeListRESRes" PDUSessionResourceFailedToResumeListRESRes 1 256 PDUSessionResourceFailedToResumeItemRESRes;
    "PDUSessionResourceFailedToSetupListCxtFail" PDUSessionResourceFailedToSetupListCxtFail 1 256 PDUSessionResourceFailedToSetupItemCxtFail;
    "PDUSessionResourceFailedToSetupListCxtRes" PDUSessionResourceFailedToSetupListCxtRes 1 256 PDUSessionResourceFailedToSetupItemCxtRes;
    "PDUSessionResourceFailedToSetupListHOAck" PDUSessionResourceFailedToSetupListHOAck 1 256 PDUSessionResourceFailedToSetupItemHOAck;
    "PDUSessionResourceFailedToSetupListPSReq" PDUSessionResourceFailedToSetupListPSReq 1 256 PDUSessionResourceFailedToSetupItemPSReq;
    "PDUSessionResourceFailedToSetupListSURes" PDUSessionResourceFailedToSetupListSURes 1 256 PDUSessionResourceFailedToSetupItemSURes;
    "PDUSessionResourceHandoverList" PDUSessionResourceHandoverList 1 256 PDUSessionResourceHandoverItem;
    "PDUSessionResourceInformationList" PDUSessionResourceInformationList 1 256 PDUSessionResourceInformationItem;
    "PDUSessionResourceListCxtRelCpl" PDUSessionResourceListCxtRelCpl 1 256 PDUSessionResourceItemCxtRelCpl;
    "PDUSessionResourceListCxtRelReq" PDUSessionResourceListCxtRelReq 1 256 PDUSessionResourceItemCxtRelReq;
    "PDUSessionResourceListHORqd" PDUSessionResourceListHORqd 1 256 PDUSessionResourceItemHORqd;
    "PDUSessionResourceModifyListModCfm" PDUSessionResourceModifyListModCfm 1 256 PDUSessionResourceModifyItemModCfm;
    "PDUSessionResourceModifyListModInd" PDUSessionResourceModifyListModInd 1 256 PDUSessionResourceModifyItemModInd;
    "PDUSessionResourceModifyListModReq" PDUSessionResourceModifyListModReq 1 256 PDUSessionResourceModifyItemModReq;
    "PDUSessionResourceModifyListModRes" PDUSessionResourceModifyListModRes 1 256 PDUSessionResourceModifyItemModRes;
    "PDUSessionResourceNotifyList" PDUSessionResourceNotifyList 1 256 PDUSessionResourceNotifyItem;
    "PDUSessionResourceReleasedListNot" PDUSessionResourceReleasedListNot 1 256 PDUSessionResourceReleasedItemNot;
    "PDUSessionResourceReleasedListPSAck" PDUSessionResourceReleasedListPSAck 1 256 PDUSessionResourceReleasedItemPSAck;
    "PDUSessionResourceReleasedListPSFail" PDUSessionResourceReleasedListPSFail 1 256 PDUSessionResourceReleasedItemPSFail;
    "PDUSessionResourceReleasedListRelRes" PDUSessionResourceReleasedListRelRes 1 256 PDUSessionResourceReleasedItemRelRes;
    "PDUSessionResourceResumeListRESReq" PDUSessionResourceResumeListRESReq 1 256 PDUSessionResourceResumeItemRESReq;
    "PDUSessionResourceResumeListRESRes" PDUSessionResourceResumeListRESRes 1 256 PDUSessionResourceResumeItemRESRes;
    "PDUSessionResourceSecondaryRATUsageList" PDUSessionResourceSecondaryRATUsageList 1 256 PDUSessionResourceSecondaryRATUsageItem;
    "PDUSessionResourceSetupListCxtReq" PDUSessionResourceSetupListCxtReq 1 256 PDUSessionResourceSetupItemCxtReq;
    "PDUSessionResourceSetupListCxtRes" PDUSessionResourceSetupListCxtRes 1 256 PDUSessionResourceSetupItemCxtRes;
    "PDUSessionResourceSetupListHOReq" PDUSessionResourceSetupListHOReq 1 256 PDUSessionResourceSetupItemHOReq;
    "PDUSessionResourceSetupListSUReq" PDUSessionResourceSetupListSUReq 1 256 PDUSessionResourceSetupItemSUReq;
    "PDUSessionResourceSetupListSURes" PDUSessionResourceSetupListSURes 1 256 PDUSessionResourceSetupItemSURes;
    "PDUSessionResourceSuspendListSUSReq" PDUSessionResourceSuspendListSUSReq 1 256 PDUSessionResourceSuspendItemSUSReq;
    "PDUSessionResourceSwitchedList" PDUSessionResourceSwitchedList 1 256 PDUSessionResourceSwitchedItem;
    "PDUSessionResourceToBeSwitchedDLList" PDUSessionResourceToBeSwitchedDLList 1 256 PDUSessionResourceToBeSwitchedDLItem;
    "PDUSessionResourceToReleaseListHOCmd" PDUSessionResourceToReleaseListHOCmd 1 256 PDUSessionResourceToReleaseItemHOCmd;
    "PDUSessionResourceToReleaseListRelCmd" PDUSessionResourceToReleaseListRelCmd 1 256 PDUSessionResourceToReleaseItemRelCmd;
    "PLMNListforQMC" PLMNListforQMC 1 16 PLMNIdentity;
    "PLMNSupportList" PLMNSupportList 1 12 PLMNSupportItem;
    "QoEReferenceList" QoEReferenceList 1 16 QoEReference;
    "QosFlowAcceptedList" QosFlowAcceptedList 1 64 QosFlowAcceptedItem;
    "QosFlowAdditionalInfoListRelCom" QosFlowAdditionalInfoListRelCom 1 64 QosFlowAdditionalInfoItemRelCom;
    "QosFlowAdditionalInfoListRelRes" QosFlowAdditionalInfoListRelRes 1 64 QosFlowAdditionalInfoItemRelRes;
    "QosFlowAddOrModifyRequestList" QosFlowAddOrModifyRequestList 1 64 QosFlowAddOrModifyRequestItem;
    "QosFlowAddOrModifyResponseList" QosFlowAddOrModifyResponseList 1 64 QosFlowAddOrModifyResponseItem;
    "QosFlowFeedbackList" QosFlowFeedbackList 1 64 QosFlowFeedbackItem;
    "QosFlowInformationList" QosFlowInformationList 1 64 QosFlowInformationItem;
    "QosFlowListWithCause" QosFlowListWithCause 1 64 QosFlowWithCauseItem;
    "QosFlowListWithDataForwarding" QosFlowListWithDataForwarding 1 64 QosFlowItemWithDataForwarding;
    "QosFlowModifyConfirmList" QosFlowModifyConfirmList 1 64 QosFlowModifyConfirmItem;
    "QosFlowNotifyList" QosFlowNotifyList 1 64 QosFlowNotifyItem;
    "QosFlowParametersList" QosFlowParametersList 1 64 QosFlowParametersItem;
    "QosFlowPerTNLInformationList" QosFlowPerTNLInformationList 1 3 QosFlowPerTNLInformationItem;
    "QosFlowSetupRequestList" QosFlowSetupRequestList 1 64 QosFlowSetupRequestItem;
    "QoSFlowsUsageReportList" QoSFlowsUsageReportList 1 64 QoSFlowsUsageReport_Item;
    "QosFlowToBeForwardedList" QosFlowToBeForwardedList 1 64 QosFlowToBeForwardedItem;
    "QoSFlowTSCList" QoSFlowTSCList 1 64 QoSFlowTSCItem;
    "RANTSSCellList" RANTSSCellList 1 16384 RANTSSCellItem;
    "RATRestrictions" RATRestrictions 1 16 RATRestrictions_Item;
    "RecommendedCellList" RecommendedCellList 1 16 RecommendedCellItem;
    "RecommendedRANNodeList" RecommendedRANNodeList 1 16 RecommendedRANNodeItem;
    "RequestedNSSAI" RequestedNSSAI 1 8 RequestedNSSAIItem;
    "RSPPQoSFlowList" RSPPQoSFlowList 1 2048 RSPPQoSFlowItem;
    "SCTP-TLAs" SCTP_TLAs 1 2 TransportLayerAddress;
    "SensorMeasConfigNameList" SensorMeasConfigNameList 1 3 SensorMeasConfigNameItem;
    "ServedGUAMIList" ServedGUAMIList 1 256 ServedGUAMIItem;
    "ServiceAreaInformation" ServiceAreaInformation 1 16 ServiceAreaInformation_Item;
    "SliceMDTList" SliceMDTList 1 1024 SliceMDTItem;
    "SliceOverloadList" SliceOverloadList 1 1024 SliceOverloadItem;
    "SliceSupportList" SliceSupportList 1 1024 SliceSupportItem;
    "SliceSupportListQMC" SliceSupportListQMC 1 16 SliceSupportQMC_Item;
    "SNPNCellIdListforMDT" SNPNCellIdListforMDT 1 32 SNPNCellIdListforMDTItem;
    "SNPNListforMDT" SNPNListforMDT 1 16 SNPNListforMDTItem;
    "SNPNTAIListforMDT" SNPNTAIListforMDT 1 8 SNPNTAIListforMDTItem;
    "SuccessfulHandoverReportList" SuccessfulHandoverReportList 1 64 SuccessfulHandoverReport_Item;
    "SuccessfulPSCellChangeReportList" SuccessfulPSCellChangeReportList 1 64 SuccessfulPSCellChangeReport_Item;
    "SupportedTAList" SupportedTAList 1 256 SupportedTAItem;
    "SupportedUETypeList" SupportedUETypeList 1 8 SupportedUEType;
    "TACListInNRNTN" TACListInNRNTN 1 12 TAC;
    "TAIBroadcastEUTRA" TAIBroadcastEUTRA 1 65535 TAIBroadcastEUTRA_Item;
    "TAIBroadcastNR" TAIBroadcastNR 1 65535 TAIBroadcastNR_Item;
    "TAICancelledEUTRA" TAICancelledEUTRA 1 65535 TAICancelledEUTRA_Item;
    "TAICancelledNR" TAICancelledNR 1 65535 TAICancelledNR_Item;
    "TAIListForInactive" TAIListForInactive 1 16 TAIListForInactiveItem;
    "TAIListforMDT" TAIListforMDT 1 8 TAI;
    "TAIListForPaging" TAIListForPaging 1 16 TAIListForPagingItem;
    "TAIListforQMC" TAIListforQMC 1 8 TAI;
    "TAIListForRestart" TAIListForRestart 1 2048 TAI;
    "TAIListForWarning" TAIListForWarning 1 65535 TAI;
    "TAIMBSSupportList" TAIMBSSupportList 1 256 TAIMBSSupportItem;
    "TAINSAGSupportList" TAINSAGSupportList 1 256 TAINSAGSupportItem;
    "TAListforMDT" TAListforMDT 1 8 TAC;
    "TAListforQMC" TAListforQMC 1 8 TAC;
    "TargetNSSAI" TargetNSSAI 1 8 TargetNSSAI_Item;
    "TNLAssociationList" TNLAssociationList 1 32 TNLAssociationItem;
    "UE-associatedLogicalNG-connectionList" UE_associatedLogicalNG_connectionList 1 65536 UE_associatedLogicalNG_connectionItem;
    "UE-PagingList" UE_PagingList 1 4096 UE_PagingItem;
    "UEAppLayerMeasInfoList" UEAppLayerMeasInfoList 1 16 UEAppLayerMeasInfoItem;
    "UEHistoryInformation" UEHistoryInformation 1 16 LastVisitedCellItem;
    "UEPresenceInAreaOfInterestList" UEPresenceInAreaOfInterestList 1 64 UEPresenceInAreaOfInterestItem;
    "UESliceMaximumBitRateList" UESliceMaximumBitRateList 1 8 UESliceMaximumBitRateItem;
    "UL-NGU-UP-TNLModifyList" UL_NGU_UP_TNLModifyList 1 4 UL_NGU_UP_TNLModifyItem;
    "UnavailableGUAMIList" UnavailableGUAMIList 1 256 UnavailableGUAMIItem;
    "UPTransportLayerInformationList" UPTransportLayerInformationList 1 3 UPTransportLayerInformationItem;
    "UPTransportLayerInformationPairList" UPTransportLayerInformationPairList 1 3 UPTransportLayerInformationPairItem;
    "VolumeTimedReportList" VolumeTimedReportList 1 2 VolumeTimedReport_Item;
    "WLANMeasConfigNameList" WLANMeasConfigNameList 1 4 WLANMeasConfigNameItem;
    "XnExtTLAs" XnExtTLAs 1 16 XnExtTLA_Item;
    "XnGTP-TLAs" XnGTP_TLAs 1 16 TransportLayerAddress;
    "XnTLAs" XnTLAs 1 2 TransportLayerAddress;
}

choices! {
    "AIoT-DeviceIdentificationRequested" AIoT_DeviceIdentificationRequested { "singleDevice" SingleDevice,
        "groupDevices" GroupDevices, "allDevices" NULL, "choice-Extensions" ProtocolIE_SingleContainer }
    "AIoT-SecurityInfo" AIoT_SecurityInfo { "a-IoT-RAND-n" BIT_STRING_SIZE_128_more,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "AMFPagingTarget" AMFPagingTarget { "globalRANNodeID" GlobalRANNodeID, "tAI" TAI,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "Area-ID" Area_ID { "tAI" TAI, "globalRANNodeID" GlobalRANNodeID, "nR-CGI" NR_CGI,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "AreaScopeOfMDT-EUTRA" AreaScopeOfMDT_EUTRA { "cellBased" CellBasedMDT_EUTRA, "tABased" TABasedMDT,
        "pLMNWide" NULL, "tAIBased" TAIBasedMDT, "choice-Extensions" ProtocolIE_SingleContainer }
    "AreaScopeOfMDT-NR" AreaScopeOfMDT_NR { "cellBased" CellBasedMDT_NR, "tABased" TABasedMDT, "pLMNWide" NULL,
        "tAIBased" TAIBasedMDT, "choice-Extensions" ProtocolIE_SingleContainer }
    "AreaScopeOfQMC" AreaScopeOfQMC { "cellBased" CellBasedQMC, "tABased" TABasedQMC, "tAIBased" TAIBasedQMC,
        "pLMNAreaBased" PLMNAreaBasedQMC, "choice-Extensions" ProtocolIE_SingleContainer }
    "BroadcastCancelledAreaList" BroadcastCancelledAreaList { "cellIDCancelledEUTRA" CellIDCancelledEUTRA,
        "tAICancelledEUTRA" TAICancelledEUTRA, "emergencyAreaIDCancelledEUTRA" EmergencyAreaIDCancelledEUTRA,
        "cellIDCancelledNR" CellIDCancelledNR, "tAICancelledNR" TAICancelledNR,
        "emergencyAreaIDCancelledNR" EmergencyAreaIDCancelledNR, "choice-Extensions" ProtocolIE_SingleContainer }
    "BroadcastCompletedAreaList" BroadcastCompletedAreaList { "cellIDBroadcastEUTRA" CellIDBroadcastEUTRA,
        "tAIBroadcastEUTRA" TAIBroadcastEUTRA, "emergencyAreaIDBroadcastEUTRA" EmergencyAreaIDBroadcastEUTRA,
        "cellIDBroadcastNR" CellIDBroadcastNR, "tAIBroadcastNR" TAIBroadcastNR,
        "emergencyAreaIDBroadcastNR" EmergencyAreaIDBroadcastNR, "choice-Extensions" ProtocolIE_SingleContainer }
    "CandidateCell" CandidateCell { "candidateCGI" CandidateCellID, "candidatePCI" CandidatePCI,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "Cause" Cause { "radioNetwork" CauseRadioNetwork, "transport" CauseTransport, "nas" CauseNas,
        "protocol" CauseProtocol, "misc" CauseMisc, "choice-Extensions" ProtocolIE_SingleContainer }
    "CellIDListForRestart" CellIDListForRestart { "eUTRA-CGIListforRestart" EUTRA_CGIList,
        "nR-CGIListforRestart" NR_CGIList, "choice-Extensions" ProtocolIE_SingleContainer }
    "ClockAccuracy" ClockAccuracy { "clockAccuracyValue" INTEGER_1_40000000_more,
        "clockAccuracyIndex" INTEGER_32_47_more, "choice-Extensions" ProtocolIE_SingleContainer }
    "ClockQualityDetailLevel" ClockQualityDetailLevel { "clockQualityMetrics" NULL,
        "clockQualityAcceptanceIndication" ClockQualityAcceptanceIndication,
        "choice-extensions" ProtocolIE_SingleContainer }
    "CPTransportLayerInformation" CPTransportLayerInformation { "endpointIPAddress" TransportLayerAddress,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "DLCountChoice" DLCountChoice { "count12bits" COUNTValueForPDCP_SN12, "count18bits" COUNTValueForPDCP_SN18,
        "choice-extension" ProtocolIE_SingleContainer }
    "DRBStatusDL" DRBStatusDL { "dRBStatusDL12" DRBStatusDL12, "dRBStatusDL18" DRBStatusDL18,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "DRBStatusUL" DRBStatusUL { "dRBStatusUL12" DRBStatusUL12, "dRBStatusUL18" DRBStatusUL18,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "ECNMarkingorCongestionInformationReportingRequest" ECNMarkingorCongestionInformationReportingRequest {
        "eCNMarkingAtRANRequest" ECNMarkingAtRANRequest, "eCNMarkingAtUPFRequest" ECNMarkingAtUPFRequest,
        "congestionInformationRequest" CongestionInformationRequest, "choice-Extensions" ProtocolIE_SingleContainer }
    "ENB-ID" ENB_ID { "macroENB-ID" BIT_STRING_SIZE_20, "homeENB-ID" BIT_STRING_SIZE_28,
        "short-macroENB-ID" BIT_STRING_SIZE_18, "long-macroENB-ID" BIT_STRING_SIZE_21,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "EventTrigger" EventTrigger { "outOfCoverage" EventTriggerOutOfCoverage,
        "eventL1LoggedMDTConfig" EventL1LoggedMDTConfig, "choice-Extensions" ProtocolIE_SingleContainer }
    "FiveGCAction" FiveGCAction { "hLComActivate" HLComActivate, "hLComDeactivate" HLComDeactivate,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "GlobalRANNodeID" GlobalRANNodeID { "globalGNB-ID" GlobalGNB_ID, "globalNgENB-ID" GlobalNgENB_ID,
        "globalN3IWF-ID" GlobalN3IWF_ID, "choice-Extensions" ProtocolIE_SingleContainer }
    "GNB-ID" GNB_ID { "gNB-ID" BIT_STRING_SIZE_22_32, "choice-Extensions" ProtocolIE_SingleContainer }
    "InterSystemHandoverReportType" InterSystemHandoverReportType { "tooearlyIntersystemHO" TooearlyIntersystemHO,
        "intersystemUnnecessaryHO" IntersystemUnnecessaryHO, "choice-Extensions" ProtocolIE_SingleContainer }
    "IntersystemSONInformation" IntersystemSONInformation {
        "intersystemSONInformationReport" IntersystemSONInformationReport,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "IntersystemSONInformationReply" IntersystemSONInformationReply {
        "nGRAN-CellActivation" IntersystemCellActivationReply, "resourceStatus" IntersystemResourceStatusReply,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "IntersystemSONInformationReport" IntersystemSONInformationReport { "hOReportInformation" InterSystemHOReport,
        "failureIndicationInformation" InterSystemFailureIndication, "choice-Extensions" ProtocolIE_SingleContainer }
    "IntersystemSONInformationRequest" IntersystemSONInformationRequest {
        "nGRAN-CellActivation" IntersystemCellActivationRequest, "resourceStatus" IntersystemResourceStatusRequest,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "IntersystemSONTransferType" IntersystemSONTransferType { "fromEUTRANtoNGRAN" FromEUTRANtoNGRAN,
        "fromNGRANtoEUTRAN" FromNGRANtoEUTRAN, "choice-Extensions" ProtocolIE_SingleContainer }
    "LastVisitedCellInformation" LastVisitedCellInformation { "nGRANCell" LastVisitedNGRANCellInformation,
        "eUTRANCell" LastVisitedEUTRANCellInformation, "uTRANCell" LastVisitedUTRANCellInformation,
        "gERANCell" LastVisitedGERANCellInformation, "choice-Extensions" ProtocolIE_SingleContainer }
    "LoggedMDTTrigger" LoggedMDTTrigger { "periodical" NULL, "eventTrigger" EventTrigger,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "M1ThresholdType" M1ThresholdType { "threshold-RSRP" Threshold_RSRP, "threshold-RSRQ" Threshold_RSRQ,
        "threshold-SINR" Threshold_SINR, "choice-Extensions" ProtocolIE_SingleContainer }
    "MBS-NGUFailureIndication" MBS_NGUFailureIndication { "locationindependent" MBS_UP_FailureIndication,
        "locationdependent" MBS_UP_FailureIndicationList, "choice-Extensions" ProtocolIE_SingleContainer }
    "MBS-ServiceArea" MBS_ServiceArea { "locationindependent" MBS_ServiceAreaInformation,
        "locationdependent" MBS_ServiceAreaInformationList, "choice-Extensions" ProtocolIE_SingleContainer }
    "MBS-SessionTNLInfo5GC" MBS_SessionTNLInfo5GC { "locationindependent" SharedNGU_MulticastTNLInformation,
        "locationdependent" MBS_SessionTNLInfo5GCList, "choice-Extensions" ProtocolIE_SingleContainer }
    "MBS-SessionTNLInfoNGRAN" MBS_SessionTNLInfoNGRAN { "locationindependent" UPTransportLayerInformation,
        "locationdependent" MBS_SessionTNLInfoNGRANList, "choice-Extensions" ProtocolIE_SingleContainer }
    "MDT-AlignmentInfo" MDT_AlignmentInfo { "s-basedMDT" NGRANTraceID,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "MDTModeNr" MDTModeNr { "immediateMDTNr" ImmediateMDTNr, "loggedMDTNr" LoggedMDTNr,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "MeasurementThresholdL1LoggedMDT" MeasurementThresholdL1LoggedMDT { "threshold-RSRP" Threshold_RSRP,
        "threshold-RSRQ" Threshold_RSRQ, "choice-Extensions" ProtocolIE_SingleContainer }
    "MRB-ProgressInformation" MRB_ProgressInformation { "pDCP-SN-Length12" INTEGER_0_4095,
        "pDCP-SN-Length18" INTEGER_0_262143, "choice-Extensions" ProtocolIE_SingleContainer }
    "N3IWF-ID" N3IWF_ID { "n3IWF-ID" BIT_STRING_SIZE_16, "choice-Extensions" ProtocolIE_SingleContainer }
    "NgENB-ID" NgENB_ID { "macroNgENB-ID" BIT_STRING_SIZE_20, "shortMacroNgENB-ID" BIT_STRING_SIZE_18,
        "longMacroNgENB-ID" BIT_STRING_SIZE_21, "choice-Extensions" ProtocolIE_SingleContainer }
    "NGRAN-CGI" NGRAN_CGI { "nR-CGI" NR_CGI, "eUTRA-CGI" EUTRA_CGI, "choice-Extensions" ProtocolIE_SingleContainer }
    "NPN-AccessInformation" NPN_AccessInformation { "pNI-NPN-Access-Information" CellCAGList,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "NPN-MobilityInformation" NPN_MobilityInformation { "sNPN-MobilityInformation" SNPN_MobilityInformation,
        "pNI-NPN-MobilityInformation" PNI_NPN_MobilityInformation, "choice-Extensions" ProtocolIE_SingleContainer }
    "NPN-PagingAssistanceInformation" NPN_PagingAssistanceInformation {
        "pNI-NPN-PagingAssistance" Allowed_PNI_NPN_List, "choice-Extensions" ProtocolIE_SingleContainer }
    "NPN-Support" NPN_Support { "sNPN" NID, "choice-Extensions" ProtocolIE_SingleContainer }
    "NTN-Geographical-Area-Item" NTN_Geographical_Area_Item { "circle" MDT_circle, "polygon" MDT_polygon,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "OverloadResponse" OverloadResponse { "overloadAction" OverloadAction,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "PeriodicityRange" PeriodicityRange { "periodicityBound" PeriodicityBound,
        "periodicityList" AllowedPeriodicityList, "choice-extensions" ProtocolIE_SingleContainer }
    "ProcedureStageChoice" ProcedureStageChoice { "first-dl-count" FirstDLCount,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "PWSFailedCellIDList" PWSFailedCellIDList { "eUTRA-CGI-PWSFailedList" EUTRA_CGIList,
        "nR-CGI-PWSFailedList" NR_CGIList, "choice-Extensions" ProtocolIE_SingleContainer }
    "QosCharacteristics" QosCharacteristics { "nonDynamic5QI" NonDynamic5QIDescriptor,
        "dynamic5QI" Dynamic5QIDescriptor, "choice-Extensions" ProtocolIE_SingleContainer }
    "RAN-TSSScope" RAN_TSSScope { "rANNodeLevel" GlobalGNB_ID, "cellListLevel" RANTSSCellList,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "RANfeedbacktype" RANfeedbacktype { "proactive" RANfeedbacktype_proactive, "reactive" RANfeedbacktype_reactive,
        "choice-extensions" ProtocolIE_SingleContainer }
    "ReportingSystem" ReportingSystem { "eUTRAN" EUTRAN_ReportingSystemIEs, "nGRAN" NGRAN_ReportingSystemIEs,
        "noReporting" NULL, "choice-Extensions" ProtocolIE_SingleContainer }
    "ReportType" ReportType { "eventBasedReporting" EventBasedReportingIEs, "periodicReporting" PeriodicReportingIEs,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "ResetType" ResetType { "nG-Interface" ResetAll, "partOfNG-Interface" UE_associatedLogicalNG_connectionList,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "ResourceStatusReportingSystem" ResourceStatusReportingSystem {
        "eUTRAN-ReportingStatus" EUTRAN_ReportingStatusIEs, "nGRAN-ReportingStatus" NGRAN_ReportingStatusIEs,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "SensorNameConfig" SensorNameConfig {
        "uncompensatedBarometricConfig" SensorNameConfigUncompensatedBarometricConfig,
        "ueSpeedConfig" SensorNameConfigUeSpeedConfig, "ueOrientationConfig" SensorNameConfigUeOrientationConfig,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "SONInformation" SONInformation { "sONInformationRequest" SONInformationRequest,
        "sONInformationReply" SONInformationReply, "choice-Extensions" ProtocolIE_SingleContainer }
    "SONInformationReport" SONInformationReport { "failureIndicationInformation" FailureIndication,
        "hOReportInformation" HOReport, "choice-Extensions" ProtocolIE_SingleContainer }
    "SourceNodeID" SourceNodeID { "sourceengNB-ID" GlobalGNB_ID, "choice-Extensions" ProtocolIE_SingleContainer }
    "TargetID" TargetID { "targetRANNodeID" TargetRANNodeID, "targeteNB-ID" TargeteNB_ID,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "TNGF-ID" TNGF_ID { "tNGF-ID" BIT_STRING_SIZE_32_more, "choice-Extensions" ProtocolIE_SingleContainer }
    "TWIF-ID" TWIF_ID { "tWIF-ID" BIT_STRING_SIZE_32_more, "choice-Extensions" ProtocolIE_SingleContainer }
    "UE-NGAP-IDs" UE_NGAP_IDs { "uE-NGAP-ID-pair" UE_NGAP_ID_pair, "aMF-UE-NGAP-ID" AMF_UE_NGAP_ID,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UEHistoryInformationFromTheUE" UEHistoryInformationFromTheUE { "nR" NRMobilityHistoryReport,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UEIdentityIndexValue" UEIdentityIndexValue { "indexLength10" IndexLength10,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UEPagingIdentity" UEPagingIdentity { "fiveG-S-TMSI" FiveG_S_TMSI,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UERLFReportContainer" UERLFReportContainer { "nR" NRUERLFReportContainer, "lTE" LTEUERLFReportContainer,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UPTransportLayerInformation" UPTransportLayerInformation { "gTPTunnel" GTPTunnel,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UserLocationInformation" UserLocationInformation { "userLocationInformationEUTRA" UserLocationInformationEUTRA,
        "userLocationInformationNR" UserLocationInformationNR,
        "userLocationInformationN3IWF-with-PortNumber" UserLocationInformationN3IWF_with_PortNumber,
        "choice-Extensions" ProtocolIE_SingleContainer }
    "UserLocationInformationW-AGF" UserLocationInformationW_AGF { "globalLine-ID" GlobalLine_ID,
        "hFCNode-ID" HFCNode_ID, "choice-Extensions" ProtocolIE_SingleContainer }
    "W-AGF-ID" W_AGF_ID { "w-AGF-ID" BIT_STRING_SIZE_16_more, "choice-Extensions" ProtocolIE_SingleContainer }
    "WarningAreaList" WarningAreaList { "eUTRA-CGIListForWarning" EUTRA_CGIListForWarning,
        "nR-CGIListForWarning" NR_CGIListForWarning, "tAIListForWarning" TAIListForWarning,
        "emergencyAreaIDList" EmergencyAreaIDList, "choice-Extensions" ProtocolIE_SingleContainer }
}

sequences! {
    "A2X-PC5-FlowBitRates" A2X_PC5_FlowBitRates { "a2X-GuaranteedFlowBitRate" BitRate,
        "a2X-MaximumFlowBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "A2X-PC5-QoS-Flow-Item" A2X_PC5_QoS_Flow_Item { "a2X-PQI" INTEGER_0_255_more,
        "a2X-PC5-FlowBitRates" A2X_PC5_FlowBitRates OPTIONAL, "a2X-Range" A2XPC5QoSFlowItemA2XRange OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "A2X-PC5-QoS-Parameters" A2X_PC5_QoS_Parameters { "a2X-PC5-QoS-Flow-List" A2X_PC5_QoS_Flow_List,
        "a2X-PC5-LinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AdditionalCancelledlocationReportingReferenceIDItem" AdditionalCancelledlocationReportingReferenceIDItem {
        "locationReportingReferenceIDToBeCancelled" LocationReportingReferenceID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AdditionalDLUPTNLInformationForHOItem" AdditionalDLUPTNLInformationForHOItem {
        "additionalDL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "additionalQosFlowSetupResponseList" QosFlowListWithDataForwarding,
        "additionalDLForwardingUPTNLInformation" UPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AdditionalULI" AdditionalULI { "nRCGI" NR_CGI, "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Aerial-UE-FlightInformationReporting" Aerial_UE_FlightInformationReporting { "altitude" Altitude,
        "timeStamp" TimeStamp, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Aerial-UE-FlightInformationReportingControl" Aerial_UE_FlightInformationReportingControl {
        "higher-Altitude-Threshold" Altitude, "lower-Altitude-Threshold" Altitude,
        "aerial-UE-report-periodicity" AerialUEReportingPeriodicity OPTIONAL, "areaID" Area_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Aerial-UE-FlightInformationReportingControlItem" Aerial_UE_FlightInformationReportingControlItem {
        "aerial-UE-FlightInformationReportingControl" Aerial_UE_FlightInformationReportingControl,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-CommandAssistanceInformation" AIoT_CommandAssistanceInformation {
        "estimateofExpectedD2RMsgSize" INTEGER_1_256_more, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-DeviceReportItem" AIoT_DeviceReportItem { "aIoT-NASPDU" AIoT_NASPDU,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-InventoryAssistanceInformation" AIoT_InventoryAssistanceInformation {
        "expectedD2RMsgSize" INTEGER_1_256_more, "approximateNoofTargetDevices" INTEGER_1_65535_more OPTIONAL,
        "timeInterval" INTEGER_1_256_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-ReaderReportItem" AIoT_ReaderReportItem { "readerIndex" AIoT_ReaderIndex,
        "deviceReportList" AIoT_DeviceReportList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-RequestedReaderItem" AIoT_RequestedReaderItem { "globalgNB-ID" GlobalGNB_ID, "readerIndex" AIoT_ReaderIndex,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-RequestedServiceAreaInformation" AIoT_RequestedServiceAreaInformation {
        "requestedReaderList" AIoT_RequestedReaderList OPTIONAL,
        "requestedAIoTAreaList" AIoT_RequestedAIoTAreaList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoTAreaID" AIoTAreaID { "pLMNidentity" PLMNIdentity, "nID" NID OPTIONAL, "aIoTAreaCode" OCTET_STRING_SIZE_3,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIOTFName" AIOTFName { "aIOTFNameVisibleString" AIOTFNameVisibleString OPTIONAL,
        "aIOTFNameUTF8String" AIOTFNameUTF8String OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIOTSessionReleaseCommandTransfer" AIOTSessionReleaseCommandTransfer {
        "protocolIEs" AIOTSessionReleaseCommandTransfer_IEs }
    "AIOTSessionReleaseCompleteTransfer" AIOTSessionReleaseCompleteTransfer {
        "correlationIdentifier" AIoT_CorrelationIdentifier, "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIOTSessionReleaseRequestTransfer" AIOTSessionReleaseRequestTransfer {
        "correlationIdentifier" AIoT_CorrelationIdentifier, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AllocationAndRetentionPriority" AllocationAndRetentionPriority { "priorityLevelARP" PriorityLevelARP,
        "pre-emptionCapability" Pre_emptionCapability, "pre-emptionVulnerability" Pre_emptionVulnerability,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Allowed-PNI-NPN-Item" Allowed_PNI_NPN_Item { "pLMNIdentity" PLMNIdentity,
        "pNI-NPN-restricted" AllowedPNINPNItemPNINPNRestricted, "allowed-CAG-List-per-PLMN" Allowed_CAG_List_per_PLMN,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AllowedNSSAI-Item" AllowedNSSAI_Item { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AlternativeQoSParaSetItem" AlternativeQoSParaSetItem { "alternativeQoSParaSetIndex" AlternativeQoSParaSetIndex,
        "guaranteedFlowBitRateDL" BitRate OPTIONAL, "guaranteedFlowBitRateUL" BitRate OPTIONAL,
        "packetDelayBudget" PacketDelayBudget OPTIONAL, "packetErrorRate" PacketErrorRate OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AMF-TNLAssociationSetupItem" AMF_TNLAssociationSetupItem {
        "aMF-TNLAssociationAddress" CPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AMF-TNLAssociationToAddItem" AMF_TNLAssociationToAddItem {
        "aMF-TNLAssociationAddress" CPTransportLayerInformation, "tNLAssociationUsage" TNLAssociationUsage OPTIONAL,
        "tNLAddressWeightFactor" TNLAddressWeightFactor, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AMF-TNLAssociationToRemoveItem" AMF_TNLAssociationToRemoveItem {
        "aMF-TNLAssociationAddress" CPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AMF-TNLAssociationToUpdateItem" AMF_TNLAssociationToUpdateItem {
        "aMF-TNLAssociationAddress" CPTransportLayerInformation, "tNLAssociationUsage" TNLAssociationUsage OPTIONAL,
        "tNLAddressWeightFactor" TNLAddressWeightFactor OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterest" AreaOfInterest { "areaOfInterestTAIList" AreaOfInterestTAIList OPTIONAL,
        "areaOfInterestCellList" AreaOfInterestCellList OPTIONAL,
        "areaOfInterestRANNodeList" AreaOfInterestRANNodeList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterestCellItem" AreaOfInterestCellItem { "nGRAN-CGI" NGRAN_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterestItem" AreaOfInterestItem { "areaOfInterest" AreaOfInterest,
        "locationReportingReferenceID" LocationReportingReferenceID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterestRANNodeItem" AreaOfInterestRANNodeItem { "globalRANNodeID" GlobalRANNodeID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterestTAIItem" AreaOfInterestTAIItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaScopeOfNeighCellsItem" AreaScopeOfNeighCellsItem { "nrFrequencyInfo" NRFrequencyInfo,
        "pciListForMDT" PCIListForMDT OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssistanceDataForPaging" AssistanceDataForPaging {
        "assistanceDataForRecommendedCells" AssistanceDataForRecommendedCells OPTIONAL,
        "pagingAttemptInformation" PagingAttemptInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssistanceDataForRecommendedCells" AssistanceDataForRecommendedCells {
        "recommendedCellsForPaging" RecommendedCellsForPaging, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedMBSQosFlowSetuporModifyRequestItem" AssociatedMBSQosFlowSetuporModifyRequestItem {
        "mBS-QosFlowIdentifier" QosFlowIdentifier, "associatedUnicastQosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedMBSQosFlowSetupRequestItem" AssociatedMBSQosFlowSetupRequestItem {
        "mBS-QosFlowIdentifier" QosFlowIdentifier, "associatedUnicastQosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedQosFlowItem" AssociatedQosFlowItem { "qosFlowIdentifier" QosFlowIdentifier,
        "qosFlowMappingIndication" AssociatedQosFlowItemQosFlowMappingIndication OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AUN3DeviceAccessInfo" AUN3DeviceAccessInfo { "aUN3DeviceAccess" AUN3DeviceAccessInfoAUN3DeviceAccess,
        "existingNGConnectionwithSameLocation" AUN3DeviceAccessInfoExistingNGConnectionwithSameLocation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AvailableBitrateReportThresholdItem" AvailableBitrateReportThresholdItem {
        "reportingThreshold" ReportingThreshold, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AvailableRANVisibleQoEMetrics" AvailableRANVisibleQoEMetrics {
        "applicationLayerBufferLevelList" AvailableRANVisibleQoEMetricsApplicationLayerBufferLevelList OPTIONAL,
        "playoutDelayForMediaStartup" AvailableRANVisibleQoEMetricsPlayoutDelayForMediaStartup OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BeamMeasurementsReportConfiguration" BeamMeasurementsReportConfiguration {
        "beamMeasurementsReportQuantity" BeamMeasurementsReportQuantity OPTIONAL,
        "maxNrofRS-IndexesToReport" MaxNrofRS_IndexesToReport OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BeamMeasurementsReportQuantity" BeamMeasurementsReportQuantity { "rSRP" BeamMeasurementsReportQuantityRSRP,
        "rSRQ" BeamMeasurementsReportQuantityRSRQ, "sINR" BeamMeasurementsReportQuantitySINR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BluetoothMeasConfigNameItem" BluetoothMeasConfigNameItem { "bluetoothName" BluetoothName,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BluetoothMeasurementConfiguration" BluetoothMeasurementConfiguration { "bluetoothMeasConfig" BluetoothMeasConfig,
        "bluetoothMeasConfigNameList" BluetoothMeasConfigNameList OPTIONAL,
        "bt-rssi" BluetoothMeasurementConfigurationBtRssi OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BroadcastPLMNItem" BroadcastPLMNItem { "pLMNIdentity" PLMNIdentity, "tAISliceSupportList" SliceSupportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BroadcastTransportFailureTransfer" BroadcastTransportFailureTransfer { "mBS-SessionID" MBS_SessionID,
        "cause" Cause, "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BroadcastTransportRequestTransfer" BroadcastTransportRequestTransfer { "mBS-SessionID" MBS_SessionID,
        "mBS-SessionTNLInfoNGRAN" MBS_SessionTNLInfoNGRAN, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BroadcastTransportResponseTransfer" BroadcastTransportResponseTransfer { "mBS-SessionID" MBS_SessionID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BurstArrivalTimeWindow" BurstArrivalTimeWindow { "burstArrivalTimeWindowStart" INTEGER_0_640000_more,
        "burstArrivalTimeWindowEnd" INTEGER_0_640000_more, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "CAGListforMDTItem" CAGListforMDTItem { "plmnID" PLMNIdentity, "cAGID" CAG_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInEAI-EUTRA-Item" CancelledCellsInEAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInEAI-NR-Item" CancelledCellsInEAI_NR_Item { "nR-CGI" NR_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInTAI-EUTRA-Item" CancelledCellsInTAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInTAI-NR-Item" CancelledCellsInTAI_NR_Item { "nR-CGI" NR_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CandidateCellID" CandidateCellID { "candidateCellID" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CandidateCellItem" CandidateCellItem { "candidateCell" CandidateCell,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CandidatePCI" CandidatePCI { "candidatePCI" INTEGER_0_1007_more, "candidateNRARFCN" INTEGER_0_3279165,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CandidateRelayUEInformationItem" CandidateRelayUEInformationItem { "candidateRelayUE-Id" CandidateRelayUE_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Cell-CAGInformation" Cell_CAGInformation { "nGRAN-CGI" NGRAN_CGI, "cellCAGList" CellCAGList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellBasedMDT-EUTRA" CellBasedMDT_EUTRA { "cellIdListforMDT" CellIdListforMDT_EUTRA,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellBasedMDT-NR" CellBasedMDT_NR { "cellIdListforMDT" CellIdListforMDT_NR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellBasedQMC" CellBasedQMC { "cellIdListforQMC" CellIdListforQMC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDBroadcastEUTRA-Item" CellIDBroadcastEUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDBroadcastNR-Item" CellIDBroadcastNR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDCancelledEUTRA-Item" CellIDCancelledEUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDCancelledNR-Item" CellIDCancelledNR_Item { "nR-CGI" NR_CGI, "numberOfBroadcasts" NumberOfBroadcasts,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellType" CellType { "cellSize" CellSize, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ClockQualityAcceptanceCriteria" ClockQualityAcceptanceCriteria {
        "synchronisationState" BIT_STRING_SIZE_8_more OPTIONAL,
        "traceabletoUTC" ClockQualityAcceptanceCriteriaTraceabletoUTC OPTIONAL,
        "traceabletoGNSS" ClockQualityAcceptanceCriteriaTraceabletoGNSS OPTIONAL,
        "clockFrequencyStability" BIT_STRING_SIZE_16 OPTIONAL, "clockAccuracy" INTEGER_1_40000000_more OPTIONAL,
        "parentTImeSource" BIT_STRING_SIZE_16_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ClockQualityAcceptanceIndication" ClockQualityAcceptanceIndication {
        "clockQualityAcceptanceCriteria" ClockQualityAcceptanceCriteria,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ClockQualityReportingControlInfo" ClockQualityReportingControlInfo {
        "clockQualityDetailLevel" ClockQualityDetailLevel, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CNAssistedRANTuning" CNAssistedRANTuning { "expectedUEBehaviour" ExpectedUEBehaviour OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CNTypeRestrictionsForEquivalentItem" CNTypeRestrictionsForEquivalentItem { "plmnIdentity" PLMNIdentity,
        "cn-Type" CNTypeRestrictionsForEquivalentItemCnType, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CommandFailureTransfer" CommandFailureTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID, "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CommandRequestTransfer" CommandRequestTransfer { "protocolIEs" CommandRequestTransfer_IEs }
    "CommandResponseTransfer" CommandResponseTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID, "aIoT-NASPDU" AIoT_NASPDU,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInEAI-EUTRA-Item" CompletedCellsInEAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInEAI-NR-Item" CompletedCellsInEAI_NR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInTAI-EUTRA-Item" CompletedCellsInTAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInTAI-NR-Item" CompletedCellsInTAI_NR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompositeAvailableCapacity" CompositeAvailableCapacity { "cellCapacityClassValue" INTEGER_1_100_more OPTIONAL,
        "capacityValue" INTEGER_0_100, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CoreNetworkAssistanceInformationForInactive" CoreNetworkAssistanceInformationForInactive {
        "uEIdentityIndexValue" UEIdentityIndexValue, "uESpecificDRX" PagingDRX OPTIONAL,
        "periodicRegistrationUpdateTimer" PeriodicRegistrationUpdateTimer,
        "mICOModeIndication" MICOModeIndication OPTIONAL, "tAIListForInactive" TAIListForInactive,
        "expectedUEBehaviour" ExpectedUEBehaviour OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNTValueForPDCP-SN12" COUNTValueForPDCP_SN12 { "pDCP-SN12" INTEGER_0_4095, "hFN-PDCP-SN12" INTEGER_0_1048575,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNTValueForPDCP-SN18" COUNTValueForPDCP_SN18 { "pDCP-SN18" INTEGER_0_262143, "hFN-PDCP-SN18" INTEGER_0_16383,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CriticalityDiagnostics" CriticalityDiagnostics { "procedureCode" ProcedureCode OPTIONAL,
        "triggeringMessage" TriggeringMessage OPTIONAL, "procedureCriticality" Criticality OPTIONAL,
        "iEsCriticalityDiagnostics" CriticalityDiagnostics_IE_List OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CriticalityDiagnostics-IE-Item" CriticalityDiagnostics_IE_Item { "iECriticality" Criticality,
        "iE-ID" ProtocolIE_ID, "typeOfError" TypeOfError, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DAPSRequestInfo" DAPSRequestInfo { "dAPSIndicator" DAPSRequestInfoDAPSIndicator,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DAPSResponseInfo" DAPSResponseInfo { "dapsresponseindicator" DAPSResponseInfoDapsresponseindicator,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DAPSResponseInfoItem" DAPSResponseInfoItem { "dRB-ID" DRB_ID, "dAPSResponseInfo" DAPSResponseInfo,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DataForwardingResponseDRBItem" DataForwardingResponseDRBItem { "dRB-ID" DRB_ID,
        "dLForwardingUP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "uLForwardingUP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DataForwardingResponseERABListItem" DataForwardingResponseERABListItem { "e-RAB-ID" E_RAB_ID,
        "dLForwardingUP-TNLInformation" UPTransportLayerInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DL-CP-SecurityInformation" DL_CP_SecurityInformation { "dl-NAS-MAC" DL_NAS_MAC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DLDiscarding" DLDiscarding { "dRBsSubjectToDLDiscarding" DRBsSubjectToDLDiscarding_List,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBsSubjectToDLDiscarding-Item" DRBsSubjectToDLDiscarding_Item { "drbID" DRB_ID, "dlCount" DLCountChoice,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBsSubjectToEarlyStatusTransfer-Item" DRBsSubjectToEarlyStatusTransfer_Item { "dRB-ID" DRB_ID,
        "firstDLCOUNT" DRBStatusDL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBsSubjectToStatusTransferItem" DRBsSubjectToStatusTransferItem { "dRB-ID" DRB_ID, "dRBStatusUL" DRBStatusUL,
        "dRBStatusDL" DRBStatusDL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBStatusDL12" DRBStatusDL12 { "dL-COUNTValue" COUNTValueForPDCP_SN12,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBStatusDL18" DRBStatusDL18 { "dL-COUNTValue" COUNTValueForPDCP_SN18,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBStatusUL12" DRBStatusUL12 { "uL-COUNTValue" COUNTValueForPDCP_SN12,
        "receiveStatusOfUL-PDCP-SDUs" BIT_STRING_SIZE_1_2048 OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBStatusUL18" DRBStatusUL18 { "uL-COUNTValue" COUNTValueForPDCP_SN18,
        "receiveStatusOfUL-PDCP-SDUs" BIT_STRING_SIZE_1_131072 OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBsToQosFlowsMappingItem" DRBsToQosFlowsMappingItem { "dRB-ID" DRB_ID,
        "associatedQosFlowList" AssociatedQosFlowList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Dynamic5QIDescriptor" Dynamic5QIDescriptor { "priorityLevelQos" PriorityLevelQos,
        "packetDelayBudget" PacketDelayBudget, "packetErrorRate" PacketErrorRate, "fiveQI" FiveQI OPTIONAL,
        "delayCritical" DelayCritical OPTIONAL, "averagingWindow" AveragingWindow OPTIONAL,
        "maximumDataBurstVolume" MaximumDataBurstVolume OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "E-RABInformationItem" E_RABInformationItem { "e-RAB-ID" E_RAB_ID, "dLForwarding" DLForwarding OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EarlyStatusTransfer-TransparentContainer" EarlyStatusTransfer_TransparentContainer {
        "procedureStage" ProcedureStageChoice, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ECNMarkingorCongestionInformationReportingStatus-Item" ECNMarkingorCongestionInformationReportingStatus_Item {
        "qosFlowIdentifier" QosFlowIdentifier, "activationStatus" ActivationStatus,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDBroadcastEUTRA-Item" EmergencyAreaIDBroadcastEUTRA_Item { "emergencyAreaID" EmergencyAreaID,
        "completedCellsInEAI-EUTRA" CompletedCellsInEAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDBroadcastNR-Item" EmergencyAreaIDBroadcastNR_Item { "emergencyAreaID" EmergencyAreaID,
        "completedCellsInEAI-NR" CompletedCellsInEAI_NR, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDCancelledEUTRA-Item" EmergencyAreaIDCancelledEUTRA_Item { "emergencyAreaID" EmergencyAreaID,
        "cancelledCellsInEAI-EUTRA" CancelledCellsInEAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDCancelledNR-Item" EmergencyAreaIDCancelledNR_Item { "emergencyAreaID" EmergencyAreaID,
        "cancelledCellsInEAI-NR" CancelledCellsInEAI_NR, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyFallbackIndicator" EmergencyFallbackIndicator {
        "emergencyFallbackRequestIndicator" EmergencyFallbackRequestIndicator,
        "emergencyServiceTargetCN" EmergencyServiceTargetCN OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EndpointIPAddressAndPort" EndpointIPAddressAndPort CLOSED { "endpointIPAddress" TransportLayerAddress,
        "portNumber" PortNumber, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EPS-TAI" EPS_TAI { "pLMNIdentity" PLMNIdentity, "ePS-TAC" EPS_TAC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EquivalentSNPNsItem" EquivalentSNPNsItem { "plmnIdentity" PLMNIdentity, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRA-CGI" EUTRA_CGI { "pLMNIdentity" PLMNIdentity, "eUTRACellIdentity" EUTRACellIdentity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRA-PagingeDRXInformation" EUTRA_PagingeDRXInformation { "eUTRA-paging-eDRX-Cycle" EUTRA_Paging_eDRX_Cycle,
        "eUTRA-paging-Time-Window" EUTRA_Paging_Time_Window OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-CellReportItem" EUTRAN_CellReportItem { "eCGI" EUTRA_CGI,
        "eUTRAN-CompositeAvailableCapacityGroup" EUTRAN_CompositeAvailableCapacityGroup,
        "eUTRAN-NumberOfActiveUEs" EUTRAN_NumberOfActiveUEs OPTIONAL,
        "eUTRAN-NoofRRCConnections" NGRAN_NoofRRCConnections OPTIONAL,
        "eUTRAN-RadioResourceStatus" EUTRAN_RadioResourceStatus OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-CellToReportItem" EUTRAN_CellToReportItem { "eCGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-CompositeAvailableCapacityGroup" EUTRAN_CompositeAvailableCapacityGroup {
        "dL-CompositeAvailableCapacity" CompositeAvailableCapacity,
        "uL-CompositeAvailableCapacity" CompositeAvailableCapacity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-RadioResourceStatus" EUTRAN_RadioResourceStatus { "dL-GBR-PRB-usage" INTEGER_0_100,
        "uL-GBR-PRB-usage" INTEGER_0_100, "dL-non-GBR-PRB-usage" INTEGER_0_100, "uL-non-GBR-PRB-usage" INTEGER_0_100,
        "dL-Total-PRB-usage" INTEGER_0_100, "uL-Total-PRB-usage" INTEGER_0_100,
        "dL-scheduling-PDCCH-CCE-usage" INTEGER_0_100 OPTIONAL,
        "uL-scheduling-PDCCH-CCE-usage" INTEGER_0_100 OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-ReportingStatusIEs" EUTRAN_ReportingStatusIEs { "eUTRAN-CellReportList" EUTRAN_CellReportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EUTRAN-ReportingSystemIEs" EUTRAN_ReportingSystemIEs { "eUTRAN-CellToReportList" EUTRAN_CellToReportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EventBasedReportingIEs" EventBasedReportingIEs { "intersystemResourceThresholdLow" IntersystemResourceThreshold,
        "intersystemResourceThresholdHigh" IntersystemResourceThreshold,
        "numberOfMeasurementReportingLevels" NumberOfMeasurementReportingLevels,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EventL1LoggedMDTConfig" EventL1LoggedMDTConfig { "l1Threshold" MeasurementThresholdL1LoggedMDT,
        "hysteresis" Hysteresis, "timeToTrigger" TimeToTrigger, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExcessPacketDelayThresholdItem" ExcessPacketDelayThresholdItem { "fiveQi" FiveQI,
        "excessPacketDelayThresholdValue" ExcessPacketDelayThresholdValue,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExpectedUEActivityBehaviour" ExpectedUEActivityBehaviour {
        "expectedActivityPeriod" ExpectedActivityPeriod OPTIONAL, "expectedIdlePeriod" ExpectedIdlePeriod OPTIONAL,
        "sourceOfUEActivityBehaviourInformation" SourceOfUEActivityBehaviourInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExpectedUEBehaviour" ExpectedUEBehaviour { "expectedUEActivityBehaviour" ExpectedUEActivityBehaviour OPTIONAL,
        "expectedHOInterval" ExpectedHOInterval OPTIONAL, "expectedUEMobility" ExpectedUEMobility OPTIONAL,
        "expectedUEMovingTrajectory" ExpectedUEMovingTrajectory OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExpectedUEMovingTrajectoryItem" ExpectedUEMovingTrajectoryItem { "nGRAN-CGI" NGRAN_CGI,
        "timeStayedInCell" INTEGER_0_4095 OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Extended-AMFName" Extended_AMFName { "aMFNameVisibleString" AMFNameVisibleString OPTIONAL,
        "aMFNameUTF8String" AMFNameUTF8String OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Extended-RANNodeName" Extended_RANNodeName { "rANNodeNameVisibleString" RANNodeNameVisibleString OPTIONAL,
        "rANNodeNameUTF8String" RANNodeNameUTF8String OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExtendedRATRestrictionInformation" ExtendedRATRestrictionInformation {
        "primaryRATRestriction" BIT_STRING_SIZE_8_more, "secondaryRATRestriction" BIT_STRING_SIZE_8_more,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FailureIndication" FailureIndication { "uERLFReportContainer" UERLFReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FirstDLCount" FirstDLCount { "dRBsSubjectToEarlyStatusTransfer" DRBsSubjectToEarlyStatusTransfer_List,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "FiveG-ProSeAuthorized" FiveG_ProSeAuthorized { "fiveGProSeDirectDiscovery" FiveGProSeDirectDiscovery OPTIONAL,
        "fiveGProSeDirectCommunication" FiveGProSeDirectCommunication OPTIONAL,
        "fiveGProSeLayer2UEtoNetworkRelay" FiveGProSeLayer2UEtoNetworkRelay OPTIONAL,
        "fiveGProSeLayer3UEtoNetworkRelay" FiveGProSeLayer3UEtoNetworkRelay OPTIONAL,
        "fiveGProSeLayer2RemoteUE" FiveGProSeLayer2RemoteUE OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FiveG-ProSePC5QoSParameters" FiveG_ProSePC5QoSParameters { "fiveGProSepc5QoSFlowList" FiveGProSePC5QoSFlowList,
        "fiveGProSepc5LinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FiveG-S-TMSI" FiveG_S_TMSI { "aMFSetID" AMFSetID, "aMFPointer" AMFPointer, "fiveG-TMSI" FiveG_TMSI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FiveGProSePC5FlowBitRates" FiveGProSePC5FlowBitRates { "fiveGproSeguaranteedFlowBitRate" BitRate,
        "fiveGproSemaximumFlowBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FiveGProSePC5QoSFlowItem" FiveGProSePC5QoSFlowItem { "fiveGproSepQI" FiveQI,
        "fiveGproSepc5FlowBitRates" FiveGProSePC5FlowBitRates OPTIONAL, "fiveGproSerange" Range OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ForbiddenAreaInformation-Item" ForbiddenAreaInformation_Item { "pLMNIdentity" PLMNIdentity,
        "forbiddenTACs" ForbiddenTACs, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FromEUTRANtoNGRAN" FromEUTRANtoNGRAN CLOSED { "sourceeNBID" IntersystemSONeNBID,
        "targetNGRANnodeID" IntersystemSONNGRANnodeID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FromNGRANtoEUTRAN" FromNGRANtoEUTRAN CLOSED { "sourceNGRANnodeID" IntersystemSONNGRANnodeID,
        "targeteNBID" IntersystemSONeNBID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GBR-QosInformation" GBR_QosInformation { "maximumFlowBitRateDL" BitRate, "maximumFlowBitRateUL" BitRate,
        "guaranteedFlowBitRateDL" BitRate, "guaranteedFlowBitRateUL" BitRate,
        "notificationControl" NotificationControl OPTIONAL, "maximumPacketLossRateDL" PacketLossRate OPTIONAL,
        "maximumPacketLossRateUL" PacketLossRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GeographyBasedMDT" GeographyBasedMDT { "nTN-Geographical-Area" NTN_Geographical_Area_List,
        "nTN-PLMN-List" MDTPLMNList OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalCable-ID-new" GlobalCable_ID_new { "globalCable-ID" GlobalCable_ID, "tAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalENB-ID" GlobalENB_ID { "pLMNidentity" PLMNIdentity, "eNB-ID" ENB_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalGNB-ID" GlobalGNB_ID { "pLMNIdentity" PLMNIdentity, "gNB-ID" GNB_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalLine-ID" GlobalLine_ID { "globalLineIdentity" GlobalLineIdentity, "lineType" LineType OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalN3IWF-ID" GlobalN3IWF_ID { "pLMNIdentity" PLMNIdentity, "n3IWF-ID" N3IWF_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalNgENB-ID" GlobalNgENB_ID { "pLMNIdentity" PLMNIdentity, "ngENB-ID" NgENB_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalTNGF-ID" GlobalTNGF_ID { "pLMNIdentity" PLMNIdentity, "tNGF-ID" TNGF_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalTWIF-ID" GlobalTWIF_ID { "pLMNIdentity" PLMNIdentity, "tWIF-ID" TWIF_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalW-AGF-ID" GlobalW_AGF_ID { "pLMNIdentity" PLMNIdentity, "w-AGF-ID" W_AGF_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GTPTunnel" GTPTunnel { "transportLayerAddress" TransportLayerAddress, "gTP-TEID" GTP_TEID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GUAMI" GUAMI { "pLMNIdentity" PLMNIdentity, "aMFRegionID" AMFRegionID, "aMFSetID" AMFSetID,
        "aMFPointer" AMFPointer, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GUAMIList-Item" GUAMIList_Item { "gUAMI" GUAMI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HandoverCommandTransfer" HandoverCommandTransfer {
        "dLForwardingUP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "qosFlowToBeForwardedList" QosFlowToBeForwardedList OPTIONAL,
        "dataForwardingResponseDRBList" DataForwardingResponseDRBList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HandoverPreparationUnsuccessfulTransfer" HandoverPreparationUnsuccessfulTransfer { "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HandoverRequestAcknowledgeTransfer" HandoverRequestAcknowledgeTransfer {
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dLForwardingUP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "securityResult" SecurityResult OPTIONAL, "qosFlowSetupResponseList" QosFlowListWithDataForwarding,
        "qosFlowFailedToSetupList" QosFlowListWithCause OPTIONAL,
        "dataForwardingResponseDRBList" DataForwardingResponseDRBList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HandoverRequiredTransfer" HandoverRequiredTransfer {
        "directForwardingPathAvailability" DirectForwardingPathAvailability OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HandoverResourceAllocationUnsuccessfulTransfer" HandoverResourceAllocationUnsuccessfulTransfer { "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HFCNode-ID-new" HFCNode_ID_new { "hFCNode-ID" HFCNode_ID, "tAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HLComActivate" HLComActivate {
        "nR-Paging-Long-eDRX-Information-for-RRC-INACTIVE" NR_Paging_Long_eDRX_Information_for_RRC_INACTIVE,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HLComDeactivate" HLComDeactivate { "uEReachabilityIndication" HLComDeactivateUEReachabilityIndication,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HOReport" HOReport { "handoverReportType" HOReportHandoverReportType, "handoverCause" Cause,
        "sourcecellCGI" NGRAN_CGI, "targetcellCGI" NGRAN_CGI, "reestablishmentcellCGI" NGRAN_CGI OPTIONAL,
        "sourcecellC-RNTI" BIT_STRING_SIZE_16 OPTIONAL, "targetcellinE-UTRAN" EUTRA_CGI OPTIONAL,
        "mobilityInformation" MobilityInformation OPTIONAL, "uERLFReportContainer" UERLFReportContainer OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ImmediateMDTNr" ImmediateMDTNr { "measurementsToActivate" MeasurementsToActivate,
        "m1Configuration" M1Configuration OPTIONAL, "m4Configuration" M4Configuration OPTIONAL,
        "m5Configuration" M5Configuration OPTIONAL, "m6Configuration" M6Configuration OPTIONAL,
        "m7Configuration" M7Configuration OPTIONAL,
        "bluetoothMeasurementConfiguration" BluetoothMeasurementConfiguration OPTIONAL,
        "wLANMeasurementConfiguration" WLANMeasurementConfiguration OPTIONAL,
        "mDT-Location-Info" MDT_Location_Info OPTIONAL,
        "sensorMeasurementConfiguration" SensorMeasurementConfiguration OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InfoOnRecommendedCellsAndRANNodesForPaging" InfoOnRecommendedCellsAndRANNodesForPaging {
        "recommendedCellsForPaging" RecommendedCellsForPaging,
        "recommendRANNodesForPaging" RecommendedRANNodesForPaging,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemCellActivationReply" IntersystemCellActivationReply { "activatedCellList" ActivatedCellList,
        "activation-ID" INTEGER_0_16384_more, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemCellActivationRequest" IntersystemCellActivationRequest { "activationID" INTEGER_0_16384_more,
        "cellsToActivateList" CellsToActivateList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemCellStateIndication" IntersystemCellStateIndication { "notificationCellList" NotificationCellList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InterSystemFailureIndication" InterSystemFailureIndication {
        "uERLFReportContainer" UERLFReportContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InterSystemHOReport" InterSystemHOReport { "handoverReportType" InterSystemHandoverReportType,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemMobilityFailureforVoiceFallback" IntersystemMobilityFailureforVoiceFallback {
        "sourcecellID" NGRAN_CGI, "targetcellID" EUTRA_CGI, "reconnectCellID" EUTRA_CGI OPTIONAL,
        "uERLFReportContainer" UERLFReportContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemResourceStatusReply" IntersystemResourceStatusReply { "reportingsystem" ReportingSystem,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemResourceStatusReport" IntersystemResourceStatusReport {
        "reportingSystem" ResourceStatusReportingSystem, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemResourceStatusRequest" IntersystemResourceStatusRequest { "reportingSystem" ReportingSystem,
        "reportCharacteristics" ReportCharacteristics, "reportType" ReportType,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemSONConfigurationTransfer" IntersystemSONConfigurationTransfer {
        "transferType" IntersystemSONTransferType, "intersystemSONInformation" IntersystemSONInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemSONeNBID" IntersystemSONeNBID { "globaleNBID" GlobalENB_ID, "selectedEPSTAI" EPS_TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemSONNGRANnodeID" IntersystemSONNGRANnodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemUnnecessaryHO" IntersystemUnnecessaryHO { "sourcecellID" NGRAN_CGI, "targetcellID" EUTRA_CGI,
        "earlyIRATHO" IntersystemUnnecessaryHOEarlyIRATHO, "candidateCellList" CandidateCellList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InventoryFailureTransfer" InventoryFailureTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "cause" Cause, "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InventoryReportTransfer" InventoryReportTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "globalgNB-ID" GlobalGNB_ID, "readerReportList" AIoT_ReaderReportList OPTIONAL,
        "inventoryCompleteIndication" InventoryReportTransferInventoryCompleteIndication OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InventoryRequestTransfer" InventoryRequestTransfer { "protocolIEs" InventoryRequestTransfer_IEs }
    "InventoryResponseTransfer" InventoryResponseTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LAI" LAI { "pLMNidentity" PLMNIdentity, "lAC" LAC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LastVisitedCellItem" LastVisitedCellItem { "lastVisitedCellInformation" LastVisitedCellInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LastVisitedNGRANCellInformation" LastVisitedNGRANCellInformation { "globalCellID" NGRAN_CGI, "cellType" CellType,
        "timeUEStayedInCell" TimeUEStayedInCell,
        "timeUEStayedInCellEnhancedGranularity" TimeUEStayedInCellEnhancedGranularity OPTIONAL,
        "hOCauseValue" Cause OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LastVisitedPSCellInformation" LastVisitedPSCellInformation { "pSCellID" NGRAN_CGI OPTIONAL,
        "timeStay" INTEGER_0_40950, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LocationReportingRequestType" LocationReportingRequestType { "eventType" EventType, "reportArea" ReportArea,
        "areaOfInterestList" AreaOfInterestList OPTIONAL,
        "locationReportingReferenceIDToBeCancelled" LocationReportingReferenceID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LoggedMDTNr" LoggedMDTNr { "loggingInterval" LoggingInterval, "loggingDuration" LoggingDuration,
        "loggedMDTTrigger" LoggedMDTTrigger,
        "bluetoothMeasurementConfiguration" BluetoothMeasurementConfiguration OPTIONAL,
        "wLANMeasurementConfiguration" WLANMeasurementConfiguration OPTIONAL,
        "sensorMeasurementConfiguration" SensorMeasurementConfiguration OPTIONAL,
        "areaScopeOfNeighCellsList" AreaScopeOfNeighCellsList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LPWUSPSAssistanceInformation" LPWUSPSAssistanceInformation { "lPWUScNsubgroupID" LPWUSCNsubgroupID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTE-A2X-ServicesAuthorized" LTE_A2X_ServicesAuthorized { "aerialUE" LTEA2XServicesAuthorizedAerialUE OPTIONAL,
        "aerialControllerUE" LTEA2XServicesAuthorizedAerialControllerUE OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTEUESidelinkAggregateMaximumBitrate" LTEUESidelinkAggregateMaximumBitrate {
        "uESidelinkAggregateMaximumBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTEV2XServicesAuthorized" LTEV2XServicesAuthorized { "vehicleUE" VehicleUE OPTIONAL,
        "pedestrianUE" PedestrianUE OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M1Configuration" M1Configuration { "m1reportingTrigger" M1ReportingTrigger,
        "m1thresholdEventA2" M1ThresholdEventA2 OPTIONAL, "m1periodicReporting" M1PeriodicReporting OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M1PeriodicReporting" M1PeriodicReporting { "reportInterval" ReportIntervalMDT, "reportAmount" ReportAmountMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M1ThresholdEventA2" M1ThresholdEventA2 { "m1ThresholdType" M1ThresholdType,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M4Configuration" M4Configuration { "m4period" M4period, "m4-links-to-log" Links_to_log,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M5Configuration" M5Configuration { "m5period" M5period, "m5-links-to-log" Links_to_log,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M6Configuration" M6Configuration { "m6report-Interval" M6report_Interval, "m6-links-to-log" Links_to_log,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "M7Configuration" M7Configuration { "m7period" M7period, "m7-links-to-log" Links_to_log,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-ActiveSessionInformation-SourcetoTargetItem" MBS_ActiveSessionInformation_SourcetoTargetItem {
        "mBS-SessionID" MBS_SessionID, "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "mBS-ServiceArea" MBS_ServiceArea OPTIONAL, "mBS-QoSFlowsToBeSetupList" MBS_QoSFlowsToBeSetupList,
        "mBS-MappingandDataForwardingRequestList" MBS_MappingandDataForwardingRequestList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-ActiveSessionInformation-TargettoSourceItem" MBS_ActiveSessionInformation_TargettoSourceItem {
        "mBS-SessionID" MBS_SessionID, "mBS-DataForwardingResponseMRBList" MBS_DataForwardingResponseMRBList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-DataForwardingResponseMRBItem" MBS_DataForwardingResponseMRBItem { "mRB-ID" MRB_ID,
        "dL-Forwarding-UPTNLInformation" UPTransportLayerInformation,
        "mRB-ProgressInformation" MRB_ProgressInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-DistributionReleaseRequestTransfer" MBS_DistributionReleaseRequestTransfer { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "sharedNGU-UnicastTNLInformation" UPTransportLayerInformation OPTIONAL, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-DistributionSetupRequestTransfer" MBS_DistributionSetupRequestTransfer { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "sharedNGU-UnicastTNLInformation" UPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-DistributionSetupResponseTransfer" MBS_DistributionSetupResponseTransfer { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "sharedNGU-MulticastTNLInformation" SharedNGU_MulticastTNLInformation OPTIONAL,
        "mBS-QoSFlowsToBeSetupList" MBS_QoSFlowsToBeSetupList, "mBSSessionStatus" MBSSessionStatus,
        "mBS-ServiceArea" MBS_ServiceArea OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-DistributionSetupUnsuccessfulTransfer" MBS_DistributionSetupUnsuccessfulTransfer {
        "mBS-SessionID" MBS_SessionID, "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL, "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-MappingandDataForwardingRequestItem" MBS_MappingandDataForwardingRequestItem { "mRB-ID" MRB_ID,
        "mBS-QoSFlowList" MBS_QoSFlowList, "mRB-ProgressInformation" MRB_ProgressInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-QoSFlowsToBeSetupItem" MBS_QoSFlowsToBeSetupItem { "mBSqosFlowIdentifier" QosFlowIdentifier,
        "mBSqosFlowLevelQosParameters" QosFlowLevelQosParameters,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-ServiceAreaInformation" MBS_ServiceAreaInformation {
        "mBS-ServiceAreaCellList" MBS_ServiceAreaCellList OPTIONAL,
        "mBS-ServiceAreaTAIList" MBS_ServiceAreaTAIList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-ServiceAreaInformationItem" MBS_ServiceAreaInformationItem { "mBS-AreaSessionID" MBS_AreaSessionID,
        "mBS-ServiceAreaInformation" MBS_ServiceAreaInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-SessionID" MBS_SessionID { "tMGI" TMGI, "nID" NID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-SessionTNLInfo5GCItem" MBS_SessionTNLInfo5GCItem { "mBS-AreaSessionID" MBS_AreaSessionID,
        "sharedNGU-MulticastTNLInformation" SharedNGU_MulticastTNLInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-SessionTNLInfoNGRANItem" MBS_SessionTNLInfoNGRANItem { "mBS-AreaSessionID" MBS_AreaSessionID,
        "sharedNGU-UnicastTNLInformation" UPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBS-UP-FailureIndicationItem" MBS_UP_FailureIndicationItem { "mBS-AreaSessionID" MBS_AreaSessionID,
        "mBS-UP-FailureIndication" MBS_UP_FailureIndication, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionFailedtoSetupItem" MBSSessionFailedtoSetupItem { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionReleaseResponseTransfer" MBSSessionReleaseResponseTransfer {
        "mBS-SessionTNLInfoNGRAN" MBS_SessionTNLInfoNGRAN OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionSetupOrModFailureTransfer" MBSSessionSetupOrModFailureTransfer { "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionSetuporModifyRequestItem" MBSSessionSetuporModifyRequestItem { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "associatedMBSQosFlowSetuporModifyRequestList" AssociatedMBSQosFlowSetuporModifyRequestList OPTIONAL,
        "mBS-QosFlowToReleaseList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionSetupOrModRequestTransfer" MBSSessionSetupOrModRequestTransfer {
        "protocolIEs" MBSSessionSetupOrModRequestTransfer_IEs }
    "MBSSessionSetupOrModResponseTransfer" MBSSessionSetupOrModResponseTransfer {
        "mBS-SessionTNLInfoNGRAN" MBS_SessionTNLInfoNGRAN OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionSetupRequestItem" MBSSessionSetupRequestItem { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL,
        "associatedMBSQosFlowSetupRequestList" AssociatedMBSQosFlowSetupRequestList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionSetupResponseItem" MBSSessionSetupResponseItem { "mBS-SessionID" MBS_SessionID,
        "mBS-AreaSessionID" MBS_AreaSessionID OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MBSSessionToReleaseItem" MBSSessionToReleaseItem { "mBS-SessionID" MBS_SessionID, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MDT-circle" MDT_circle { "reference-location" OCTET_STRING, "distance-radius" INTEGER_1_65535,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MDT-Configuration" MDT_Configuration { "mdt-Config-NR" MDT_Configuration_NR OPTIONAL,
        "mdt-Config-EUTRA" MDT_Configuration_EUTRA OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MDT-Configuration-EUTRA" MDT_Configuration_EUTRA { "mdt-Activation" MDT_Activation,
        "areaScopeOfMDT" AreaScopeOfMDT_EUTRA, "mDTMode" MDTModeEutra,
        "signallingBasedMDTPLMNList" MDTPLMNList OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MDT-Configuration-NR" MDT_Configuration_NR { "mdt-Activation" MDT_Activation, "areaScopeOfMDT" AreaScopeOfMDT_NR,
        "mDTModeNr" MDTModeNr, "signallingBasedMDTPLMNList" MDTPLMNList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MDT-Location-Info" MDT_Location_Info { "mDT-Location-Information" MDT_Location_Information,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MobileIAB-MTUserLocationInformation" MobileIAB_MTUserLocationInformation { "nRCGI" NR_CGI, "tAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MobilityRestrictionList" MobilityRestrictionList { "servingPLMN" PLMNIdentity,
        "equivalentPLMNs" EquivalentPLMNs OPTIONAL, "rATRestrictions" RATRestrictions OPTIONAL,
        "forbiddenAreaInformation" ForbiddenAreaInformation OPTIONAL,
        "serviceAreaInformation" ServiceAreaInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MonitoringRequestonAvailableBitrate" MonitoringRequestonAvailableBitrate { "monitoringRequest" MonitoringRequest,
        "dlAvailableBitrateReportThresholds" AvailableBitrateReportThresholdList OPTIONAL,
        "ulAvailableBitrateReportThresholds" AvailableBitrateReportThresholdList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MulticastGroupPagingArea" MulticastGroupPagingArea { "mBS-AreaTAIList" MBS_AreaTAIList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MulticastGroupPagingAreaItem" MulticastGroupPagingAreaItem { "multicastGroupPagingArea" MulticastGroupPagingArea,
        "uE-PagingList" UE_PagingList OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MulticastSessionActivationRequestTransfer" MulticastSessionActivationRequestTransfer {
        "mBS-SessionID" MBS_SessionID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MulticastSessionDeactivationRequestTransfer" MulticastSessionDeactivationRequestTransfer {
        "mBS-SessionID" MBS_SessionID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MulticastSessionUpdateRequestTransfer" MulticastSessionUpdateRequestTransfer {
        "protocolIEs" MulticastSessionUpdateRequestTransfer_IEs }
    "N6JitterInformation" N6JitterInformation { "n6JitterLowerBound" INTEGER_127_127,
        "n6JitterUpperBound" INTEGER_127_127, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NB-IoT-Paging-eDRXInfo" NB_IoT_Paging_eDRXInfo { "nB-IoT-Paging-eDRXCycle" NB_IoT_Paging_eDRXCycle,
        "nB-IoT-Paging-TimeWindow" NB_IoT_Paging_TimeWindow OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NetworkSliceAreaScopeofMDT" NetworkSliceAreaScopeofMDT { "networkSliceListforMDT" NetworkSliceListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NetworkSliceItemforMDT" NetworkSliceItemforMDT { "plmnID" PLMNIdentity, "sliceMDTList" SliceMDTList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGAPIESupportInformationRequestItem" NGAPIESupportInformationRequestItem { "ngap-ProtocolIE-Id" ProtocolIE_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGAPIESupportInformationResponseItem" NGAPIESupportInformationResponseItem { "ngap-ProtocolIE-Id" ProtocolIE_ID,
        "ngap-ProtocolIESupportInfo" NGAPIESupportInformationResponseItemNgapProtocolIESupportInfo,
        "ngap-ProtocolIEPresenceInfo" NGAPIESupportInformationResponseItemNgapProtocolIEPresenceInfo,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-CellReportItem" NGRAN_CellReportItem { "nGRAN-CGI" NGRAN_CGI,
        "nGRAN-CompositeAvailableCapacityGroup" EUTRAN_CompositeAvailableCapacityGroup,
        "nGRAN-NumberOfActiveUEs" NGRAN_NumberOfActiveUEs OPTIONAL,
        "nGRAN-NoofRRCConnections" NGRAN_NoofRRCConnections OPTIONAL,
        "nGRAN-RadioResourceStatus" NGRAN_RadioResourceStatus OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-CellToReportItem" NGRAN_CellToReportItem { "nGRAN-CGI" NGRAN_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-RadioResourceStatus" NGRAN_RadioResourceStatus { "dL-GBR-PRB-usage-for-MIMO" INTEGER_0_100,
        "uL-GBR-PRB-usage-for-MIMO" INTEGER_0_100, "dL-non-GBR-PRB-usage-for-MIMO" INTEGER_0_100,
        "uL-non-GBR-PRB-usage-for-MIMO" INTEGER_0_100, "dL-Total-PRB-usage-for-MIMO" INTEGER_0_100,
        "uL-Total-PRB-usage-for-MIMO" INTEGER_0_100, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-ReportingStatusIEs" NGRAN_ReportingStatusIEs { "nGRAN-CellReportList" NGRAN_CellReportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-ReportingSystemIEs" NGRAN_ReportingSystemIEs { "nGRAN-CellToReportList" NGRAN_CellToReportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGRAN-TNLAssociationToRemoveItem" NGRAN_TNLAssociationToRemoveItem CLOSED {
        "tNLAssociationTransportLayerAddress" CPTransportLayerInformation,
        "tNLAssociationTransportLayerAddressAMF" CPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NonDynamic5QIDescriptor" NonDynamic5QIDescriptor { "fiveQI" FiveQI, "priorityLevelQos" PriorityLevelQos OPTIONAL,
        "averagingWindow" AveragingWindow OPTIONAL, "maximumDataBurstVolume" MaximumDataBurstVolume OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NotificationCell-Item" NotificationCell_Item { "nGRAN-CGI" NGRAN_CGI,
        "notifyFlag" NotificationCellItemNotifyFlag, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NR-A2X-ServicesAuthorized" NR_A2X_ServicesAuthorized { "aerialUE" NRA2XServicesAuthorizedAerialUE OPTIONAL,
        "aerialControllerUE" NRA2XServicesAuthorizedAerialControllerUE OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NR-CGI" NR_CGI { "pLMNIdentity" PLMNIdentity, "nRCellIdentity" NRCellIdentity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NR-Paging-Long-eDRX-Information-for-RRC-INACTIVE" NR_Paging_Long_eDRX_Information_for_RRC_INACTIVE {
        "nR-paging-Long-eDRX-Cycle-for-RRC-INACTIVE" NR_Paging_Long_eDRX_Cycle_for_RRC_INACTIVE,
        "nR-paging-Time-Window-for-RRC-INACTIVE" NR_Paging_Time_Window_for_RRC_INACTIVE,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NR-PagingeDRXInformation" NR_PagingeDRXInformation { "nR-paging-eDRX-Cycle" NR_Paging_eDRX_Cycle,
        "nR-paging-Time-Window" NR_Paging_Time_Window OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NRFrequencyBandItem" NRFrequencyBandItem { "nr-frequency-band" NRFrequencyBand,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "NRFrequencyInfo" NRFrequencyInfo { "nrARFCN" NRARFCN, "frequencyBand-List" NRFrequencyBand_List,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "NRNTNTAIInformation" NRNTNTAIInformation { "servingPLMN" PLMNIdentity, "tACListInNRNTN" TACListInNRNTN,
        "uELocationDerivedTACInNRNTN" TAC OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NRUESidelinkAggregateMaximumBitrate" NRUESidelinkAggregateMaximumBitrate {
        "uESidelinkAggregateMaximumBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NRV2XServicesAuthorized" NRV2XServicesAuthorized { "vehicleUE" VehicleUE OPTIONAL,
        "pedestrianUE" PedestrianUE OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "OverloadStartNSSAIItem" OverloadStartNSSAIItem { "sliceOverloadList" SliceOverloadList,
        "sliceOverloadResponse" OverloadResponse OPTIONAL,
        "sliceTrafficLoadReductionIndication" TrafficLoadReductionIndication OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PacketErrorRate" PacketErrorRate { "pERScalar" INTEGER_0_9_more, "pERExponent" INTEGER_0_9_more,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PagingAssisDataforCEcapabUE" PagingAssisDataforCEcapabUE { "eUTRA-CGI" EUTRA_CGI,
        "coverageEnhancementLevel" CoverageEnhancementLevel, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PagingAttemptInformation" PagingAttemptInformation { "pagingAttemptCount" PagingAttemptCount,
        "intendedNumberOfPagingAttempts" IntendedNumberOfPagingAttempts,
        "nextPagingAreaScope" NextPagingAreaScope OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PagingPolicyDifferentiation" PagingPolicyDifferentiation { "pDUSessionForPagingList" PDUSessionForPagingList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PagingPolicyDifferentiationItem" PagingPolicyDifferentiationItem {
        "qosFlowIdentifier" QosFlowIdentifier OPTIONAL, "pagingPolicyIndicator" PagingPolicyIndicator OPTIONAL,
        "allocationAndRetentionPriority" AllocationAndRetentionPriority OPTIONAL, "fiveQI" FiveQI OPTIONAL,
        "dl-DataSize" INTEGER_0_96000_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PartiallyAllowedNSSAI-Item" PartiallyAllowedNSSAI_Item { "s-NSSAI" S_NSSAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PathSwitchRequestAcknowledgeTransfer" PathSwitchRequestAcknowledgeTransfer {
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "securityIndication" SecurityIndication OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PathSwitchRequestSetupFailedTransfer" PathSwitchRequestSetupFailedTransfer { "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PathSwitchRequestTransfer" PathSwitchRequestTransfer { "dL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-TNLInformationReused" DL_NGU_TNLInformationReused OPTIONAL,
        "userPlaneSecurityInformation" UserPlaneSecurityInformation OPTIONAL,
        "qosFlowAcceptedList" QosFlowAcceptedList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PathSwitchRequestUnsuccessfulTransfer" PathSwitchRequestUnsuccessfulTransfer { "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5FlowBitRates" PC5FlowBitRates { "guaranteedFlowBitRate" BitRate, "maximumFlowBitRate" BitRate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5QoSFlowItem" PC5QoSFlowItem { "pQI" FiveQI, "pc5FlowBitRates" PC5FlowBitRates OPTIONAL,
        "range" Range OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5QoSParameters" PC5QoSParameters { "pc5QoSFlowList" PC5QoSFlowList,
        "pc5LinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionAggregateMaximumBitRate" PDUSessionAggregateMaximumBitRate {
        "pDUSessionAggregateMaximumBitRateDL" BitRate, "pDUSessionAggregateMaximumBitRateUL" BitRate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionForPagingItem" PDUSessionForPagingItem { "pDUSessionID" PDUSessionID,
        "pagingPolicyDifferentiationList" PagingPolicyDifferentiationList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionListMTCommHReq-Item" PDUSessionListMTCommHReq_Item { "pDUSessionID" PDUSessionID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceAdmittedItem" PDUSessionResourceAdmittedItem { "pDUSessionID" PDUSessionID,
        "handoverRequestAcknowledgeTransfer" HandoverRequestAcknowledgeTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToModifyItemModCfm" PDUSessionResourceFailedToModifyItemModCfm {
        "pDUSessionID" PDUSessionID,
        "pDUSessionResourceModifyIndicationUnsuccessfulTransfer" PDUSessionResourceModifyIndicationUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToModifyItemModRes" PDUSessionResourceFailedToModifyItemModRes {
        "pDUSessionID" PDUSessionID,
        "pDUSessionResourceModifyUnsuccessfulTransfer" PDUSessionResourceModifyUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToResumeItemRESReq" PDUSessionResourceFailedToResumeItemRESReq {
        "pDUSessionID" PDUSessionID, "cause" Cause, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToResumeItemRESRes" PDUSessionResourceFailedToResumeItemRESRes {
        "pDUSessionID" PDUSessionID, "cause" Cause, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToSetupItemCxtFail" PDUSessionResourceFailedToSetupItemCxtFail {
        "pDUSessionID" PDUSessionID,
        "pDUSessionResourceSetupUnsuccessfulTransfer" PDUSessionResourceSetupUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToSetupItemCxtRes" PDUSessionResourceFailedToSetupItemCxtRes {
        "pDUSessionID" PDUSessionID,
        "pDUSessionResourceSetupUnsuccessfulTransfer" PDUSessionResourceSetupUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToSetupItemHOAck" PDUSessionResourceFailedToSetupItemHOAck { "pDUSessionID" PDUSessionID,
        "handoverResourceAllocationUnsuccessfulTransfer" HandoverResourceAllocationUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToSetupItemPSReq" PDUSessionResourceFailedToSetupItemPSReq { "pDUSessionID" PDUSessionID,
        "pathSwitchRequestSetupFailedTransfer" PathSwitchRequestSetupFailedTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceFailedToSetupItemSURes" PDUSessionResourceFailedToSetupItemSURes { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceSetupUnsuccessfulTransfer" PDUSessionResourceSetupUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceHandoverItem" PDUSessionResourceHandoverItem { "pDUSessionID" PDUSessionID,
        "handoverCommandTransfer" HandoverCommandTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceInformationItem" PDUSessionResourceInformationItem { "pDUSessionID" PDUSessionID,
        "qosFlowInformationList" QosFlowInformationList,
        "dRBsToQosFlowsMappingList" DRBsToQosFlowsMappingList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceItemCxtRelCpl" PDUSessionResourceItemCxtRelCpl { "pDUSessionID" PDUSessionID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceItemCxtRelReq" PDUSessionResourceItemCxtRelReq { "pDUSessionID" PDUSessionID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceItemHORqd" PDUSessionResourceItemHORqd { "pDUSessionID" PDUSessionID,
        "handoverRequiredTransfer" HandoverRequiredTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyConfirmTransfer" PDUSessionResourceModifyConfirmTransfer {
        "qosFlowModifyConfirmList" QosFlowModifyConfirmList, "uLNGU-UP-TNLInformation" UPTransportLayerInformation,
        "additionalNG-UUPTNLInformation" UPTransportLayerInformationPairList OPTIONAL,
        "qosFlowFailedToModifyList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyIndicationTransfer" PDUSessionResourceModifyIndicationTransfer {
        "dLQosFlowPerTNLInformation" QosFlowPerTNLInformation,
        "additionalDLQosFlowPerTNLInformation" QosFlowPerTNLInformationList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyIndicationUnsuccessfulTransfer" PDUSessionResourceModifyIndicationUnsuccessfulTransfer {
        "cause" Cause, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyItemModCfm" PDUSessionResourceModifyItemModCfm { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceModifyConfirmTransfer" PDUSessionResourceModifyConfirmTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyItemModInd" PDUSessionResourceModifyItemModInd { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceModifyIndicationTransfer" PDUSessionResourceModifyIndicationTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyItemModReq" PDUSessionResourceModifyItemModReq { "pDUSessionID" PDUSessionID,
        "nAS-PDU" NAS_PDU OPTIONAL,
        "pDUSessionResourceModifyRequestTransfer" PDUSessionResourceModifyRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyItemModRes" PDUSessionResourceModifyItemModRes { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceModifyResponseTransfer" PDUSessionResourceModifyResponseTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyRequestTransfer" PDUSessionResourceModifyRequestTransfer {
        "protocolIEs" PDUSessionResourceModifyRequestTransfer_IEs }
    "PDUSessionResourceModifyResponseTransfer" PDUSessionResourceModifyResponseTransfer {
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation OPTIONAL,
        "qosFlowAddOrModifyResponseList" QosFlowAddOrModifyResponseList OPTIONAL,
        "additionalDLQosFlowPerTNLInformation" QosFlowPerTNLInformationList OPTIONAL,
        "qosFlowFailedToAddOrModifyList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceModifyUnsuccessfulTransfer" PDUSessionResourceModifyUnsuccessfulTransfer { "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceNotifyItem" PDUSessionResourceNotifyItem { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceNotifyTransfer" PDUSessionResourceNotifyTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceNotifyReleasedTransfer" PDUSessionResourceNotifyReleasedTransfer { "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceNotifyTransfer" PDUSessionResourceNotifyTransfer {
        "qosFlowNotifyList" QosFlowNotifyList OPTIONAL, "qosFlowReleasedList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleaseCommandTransfer" PDUSessionResourceReleaseCommandTransfer { "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleasedItemNot" PDUSessionResourceReleasedItemNot { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceNotifyReleasedTransfer" PDUSessionResourceNotifyReleasedTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleasedItemPSAck" PDUSessionResourceReleasedItemPSAck { "pDUSessionID" PDUSessionID,
        "pathSwitchRequestUnsuccessfulTransfer" PathSwitchRequestUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleasedItemPSFail" PDUSessionResourceReleasedItemPSFail { "pDUSessionID" PDUSessionID,
        "pathSwitchRequestUnsuccessfulTransfer" PathSwitchRequestUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleasedItemRelRes" PDUSessionResourceReleasedItemRelRes { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceReleaseResponseTransfer" PDUSessionResourceReleaseResponseTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceReleaseResponseTransfer" PDUSessionResourceReleaseResponseTransfer {
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceResumeItemRESReq" PDUSessionResourceResumeItemRESReq { "pDUSessionID" PDUSessionID,
        "uEContextResumeRequestTransfer" UEContextResumeRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceResumeItemRESRes" PDUSessionResourceResumeItemRESRes { "pDUSessionID" PDUSessionID,
        "uEContextResumeResponseTransfer" UEContextResumeResponseTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSecondaryRATUsageItem" PDUSessionResourceSecondaryRATUsageItem { "pDUSessionID" PDUSessionID,
        "secondaryRATDataUsageReportTransfer" SecondaryRATDataUsageReportTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupItemCxtReq" PDUSessionResourceSetupItemCxtReq { "pDUSessionID" PDUSessionID,
        "nAS-PDU" NAS_PDU OPTIONAL, "s-NSSAI" S_NSSAI,
        "pDUSessionResourceSetupRequestTransfer" PDUSessionResourceSetupRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupItemCxtRes" PDUSessionResourceSetupItemCxtRes { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceSetupResponseTransfer" PDUSessionResourceSetupResponseTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupItemHOReq" PDUSessionResourceSetupItemHOReq { "pDUSessionID" PDUSessionID,
        "s-NSSAI" S_NSSAI, "handoverRequestTransfer" PDUSessionResourceSetupRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupItemSUReq" PDUSessionResourceSetupItemSUReq { "pDUSessionID" PDUSessionID,
        "pDUSessionNAS-PDU" NAS_PDU OPTIONAL, "s-NSSAI" S_NSSAI,
        "pDUSessionResourceSetupRequestTransfer" PDUSessionResourceSetupRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupItemSURes" PDUSessionResourceSetupItemSURes { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceSetupResponseTransfer" PDUSessionResourceSetupResponseTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupRequestTransfer" PDUSessionResourceSetupRequestTransfer {
        "protocolIEs" PDUSessionResourceSetupRequestTransfer_IEs }
    "PDUSessionResourceSetupResponseTransfer" PDUSessionResourceSetupResponseTransfer {
        "dLQosFlowPerTNLInformation" QosFlowPerTNLInformation,
        "additionalDLQosFlowPerTNLInformation" QosFlowPerTNLInformationList OPTIONAL,
        "securityResult" SecurityResult OPTIONAL, "qosFlowFailedToSetupList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSetupUnsuccessfulTransfer" PDUSessionResourceSetupUnsuccessfulTransfer { "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSuspendItemSUSReq" PDUSessionResourceSuspendItemSUSReq { "pDUSessionID" PDUSessionID,
        "uEContextSuspendRequestTransfer" UEContextSuspendRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceSwitchedItem" PDUSessionResourceSwitchedItem { "pDUSessionID" PDUSessionID,
        "pathSwitchRequestAcknowledgeTransfer" PathSwitchRequestAcknowledgeTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceToBeSwitchedDLItem" PDUSessionResourceToBeSwitchedDLItem { "pDUSessionID" PDUSessionID,
        "pathSwitchRequestTransfer" PathSwitchRequestTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceToReleaseItemHOCmd" PDUSessionResourceToReleaseItemHOCmd { "pDUSessionID" PDUSessionID,
        "handoverPreparationUnsuccessfulTransfer" HandoverPreparationUnsuccessfulTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceToReleaseItemRelCmd" PDUSessionResourceToReleaseItemRelCmd { "pDUSessionID" PDUSessionID,
        "pDUSessionResourceReleaseCommandTransfer" PDUSessionResourceReleaseCommandTransfer_Octets,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionUsageReport" PDUSessionUsageReport { "rATType" PDUSessionUsageReportRATType,
        "pDUSessionTimedReportList" VolumeTimedReportList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUsetQoSInformation" PDUsetQoSInformation { "pduSetDelayBudget" ExtendedPacketDelayBudget OPTIONAL,
        "pduSetErrorRate" PacketErrorRate OPTIONAL,
        "pduSetIntegratedHandlingInformation" PDUsetQoSInformationPduSetIntegratedHandlingInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUsetQoSParameters" PDUsetQoSParameters { "ulPDUSetQoSInformation" PDUsetQoSInformation OPTIONAL,
        "dlPDUSetQoSInformation" PDUsetQoSInformation OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PEIPSassistanceInformation" PEIPSassistanceInformation { "cNsubgroupID" CNsubgroupID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PeriodicityBound" PeriodicityBound { "periodicityLowerBound" Periodicity, "periodicityUpperBound" Periodicity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PeriodicReportingIEs" PeriodicReportingIEs { "reportingPeriodicity" ReportingPeriodicity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PLMNAreaBasedQMC" PLMNAreaBasedQMC { "plmnListforQMC" PLMNListforQMC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PLMNSupportItem" PLMNSupportItem { "pLMNIdentity" PLMNIdentity, "sliceSupportList" SliceSupportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PNI-NPN-AreaScopeofMDT" PNI_NPN_AreaScopeofMDT { "cAGListforMDT" CAGListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PNI-NPN-MobilityInformation" PNI_NPN_MobilityInformation { "allowed-PNI-NPI-List" Allowed_PNI_NPN_List,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PNI-NPNBasedMDT" PNI_NPNBasedMDT { "cAGListforMDT" CAGListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QMCConfigInfo" QMCConfigInfo { "uEAppLayerMeasInfoList" UEAppLayerMeasInfoList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QMCDeactivation" QMCDeactivation { "qoEReferenceList" QoEReferenceList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QoERVQoEReportingPaths" QoERVQoEReportingPaths {
        "qoEReportingPath" QoERVQoEReportingPathsQoEReportingPath OPTIONAL,
        "rVQoEReportingPath" QoERVQoEReportingPathsRVQoEReportingPath OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowAcceptedItem" QosFlowAcceptedItem { "qosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowAdditionalInfoItemRelCom" QosFlowAdditionalInfoItemRelCom { "qosFlowIdentifier" QosFlowIdentifier,
        "downlinkTLContainer" TLContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowAdditionalInfoItemRelRes" QosFlowAdditionalInfoItemRelRes { "qosFlowIdentifier" QosFlowIdentifier,
        "uplinkTLContainer" TLContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowAddOrModifyRequestItem" QosFlowAddOrModifyRequestItem { "qosFlowIdentifier" QosFlowIdentifier,
        "qosFlowLevelQosParameters" QosFlowLevelQosParameters OPTIONAL, "e-RAB-ID" E_RAB_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowAddOrModifyResponseItem" QosFlowAddOrModifyResponseItem { "qosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowFeedbackItem" QosFlowFeedbackItem { "qosFlowIdentifier" QosFlowIdentifier,
        "updateFeedback" UpdateFeedback OPTIONAL, "cNpacketDelayBudgetDL" ExtendedPacketDelayBudget OPTIONAL,
        "cNpacketDelayBudgetUL" ExtendedPacketDelayBudget OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowInformationItem" QosFlowInformationItem { "qosFlowIdentifier" QosFlowIdentifier,
        "dLForwarding" DLForwarding OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowItemWithDataForwarding" QosFlowItemWithDataForwarding { "qosFlowIdentifier" QosFlowIdentifier,
        "dataForwardingAccepted" DataForwardingAccepted OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowLevelQosParameters" QosFlowLevelQosParameters { "qosCharacteristics" QosCharacteristics,
        "allocationAndRetentionPriority" AllocationAndRetentionPriority,
        "gBR-QosInformation" GBR_QosInformation OPTIONAL, "reflectiveQosAttribute" ReflectiveQosAttribute OPTIONAL,
        "additionalQosFlowInformation" AdditionalQosFlowInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowModifyConfirmItem" QosFlowModifyConfirmItem { "qosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowNotifyItem" QosFlowNotifyItem { "qosFlowIdentifier" QosFlowIdentifier,
        "notificationCause" NotificationCause, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowParametersItem" QosFlowParametersItem { "qosFlowIdentifier" QosFlowIdentifier,
        "alternativeQoSParaSetList" AlternativeQoSParaSetList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowPerTNLInformation" QosFlowPerTNLInformation { "uPTransportLayerInformation" UPTransportLayerInformation,
        "associatedQosFlowList" AssociatedQosFlowList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowPerTNLInformationItem" QosFlowPerTNLInformationItem { "qosFlowPerTNLInformation" QosFlowPerTNLInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowSetupRequestItem" QosFlowSetupRequestItem { "qosFlowIdentifier" QosFlowIdentifier,
        "qosFlowLevelQosParameters" QosFlowLevelQosParameters, "e-RAB-ID" E_RAB_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowsUsageReport-Item" QoSFlowsUsageReport_Item { "qosFlowIdentifier" QosFlowIdentifier,
        "rATType" QoSFlowsUsageReportItemRATType, "qoSFlowsTimedReportList" VolumeTimedReportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowToBeForwardedItem" QosFlowToBeForwardedItem { "qosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowTSCItem" QoSFlowTSCItem { "qosFlowIdentifier" QosFlowIdentifier,
        "tSCTrafficCharacteristicsFeedback" TSCTrafficCharacteristicsFeedback OPTIONAL,
        "aNPacketDelayBudgetUL" ExtendedPacketDelayBudget OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QosFlowWithCauseItem" QosFlowWithCauseItem { "qosFlowIdentifier" QosFlowIdentifier, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RANfeedbacktype-proactive" RANfeedbacktype_proactive { "burstArrivalTimeWindow" BurstArrivalTimeWindow,
        "periodicityRange" PeriodicityRange OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "RANfeedbacktype-reactive" RANfeedbacktype_reactive {
        "capabilityForBATAdaptation" RANfeedbacktypeReactiveCapabilityForBATAdaptation,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "RANStatusTransfer-TransparentContainer" RANStatusTransfer_TransparentContainer {
        "dRBsSubjectToStatusTransferList" DRBsSubjectToStatusTransferList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RANTimingSynchronisationStatusInfo" RANTimingSynchronisationStatusInfo {
        "synchronisationState" RANTimingSynchronisationStatusInfoSynchronisationState OPTIONAL,
        "traceabletoUTC" RANTimingSynchronisationStatusInfoTraceabletoUTC OPTIONAL,
        "traceabletoGNSS" RANTimingSynchronisationStatusInfoTraceabletoGNSS OPTIONAL,
        "clockFrequencyStability" BIT_STRING_SIZE_16 OPTIONAL, "clockAccuracy" ClockAccuracy OPTIONAL,
        "parentTImeSource" ParentTImeSource OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RANTSSCellItem" RANTSSCellItem { "nRCGI" NR_CGI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RATRestrictions-Item" RATRestrictions_Item { "pLMNIdentity" PLMNIdentity,
        "rATRestrictionInformation" RATRestrictionInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedCellItem" RecommendedCellItem { "nGRAN-CGI" NGRAN_CGI, "timeStayedInCell" INTEGER_0_4095 OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedCellsForPaging" RecommendedCellsForPaging { "recommendedCellList" RecommendedCellList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedRANNodeItem" RecommendedRANNodeItem { "aMFPagingTarget" AMFPagingTarget,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedRANNodesForPaging" RecommendedRANNodesForPaging { "recommendedRANNodeList" RecommendedRANNodeList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RedundantPDUSessionInformation" RedundantPDUSessionInformation { "rSN" RSN,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RequestedNSSAIItem" RequestedNSSAIItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RequestedTNLInfo" RequestedTNLInfo { "pLMNIdentity" PLMNIdentity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RIMInformation" RIMInformation { "targetgNBSetID" GNBSetID, "rIM-RSDetection" RIMInformationRIMRSDetection,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RIMInformationTransfer" RIMInformationTransfer { "targetRANNodeID-RIM" TargetRANNodeID_RIM,
        "sourceRANNodeID" SourceRANNodeID, "rIMInformation" RIMInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RSPPFlowBitRates" RSPPFlowBitRates { "guaranteedFlowBitRate" BitRate, "maximumFlowBitRate" BitRate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RSPPQoSFlowItem" RSPPQoSFlowItem { "pQI" FiveQI, "rSPPFlowBitRates" RSPPFlowBitRates OPTIONAL,
        "range" Range OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "S-NSSAI" S_NSSAI { "sST" SST, "sD" SD OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ScheduledCommunicationTime" ScheduledCommunicationTime { "dayofWeek" BIT_STRING_SIZE_7 OPTIONAL,
        "timeofDayStart" INTEGER_0_86399_more OPTIONAL, "timeofDayEnd" INTEGER_0_86399_more OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecondaryRATDataUsageReportTransfer" SecondaryRATDataUsageReportTransfer {
        "secondaryRATUsageInformation" SecondaryRATUsageInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecondaryRATUsageInformation" SecondaryRATUsageInformation {
        "pDUSessionUsageReport" PDUSessionUsageReport OPTIONAL,
        "qosFlowsUsageReportList" QoSFlowsUsageReportList OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "SecurityContext" SecurityContext { "nextHopChainingCount" NextHopChainingCount, "nextHopNH" SecurityKey,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityIndication" SecurityIndication { "integrityProtectionIndication" IntegrityProtectionIndication,
        "confidentialityProtectionIndication" ConfidentialityProtectionIndication,
        "maximumIntegrityProtectedDataRate-UL" MaximumIntegrityProtectedDataRate OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityResult" SecurityResult { "integrityProtectionResult" IntegrityProtectionResult,
        "confidentialityProtectionResult" ConfidentialityProtectionResult,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SensorMeasConfigNameItem" SensorMeasConfigNameItem { "sensorNameConfig" SensorNameConfig,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SensorMeasurementConfiguration" SensorMeasurementConfiguration { "sensorMeasConfig" SensorMeasConfig,
        "sensorMeasConfigNameList" SensorMeasConfigNameList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ServedGUAMIItem" ServedGUAMIItem { "gUAMI" GUAMI, "backupAMFName" AMFName OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ServiceAreaInformation-Item" ServiceAreaInformation_Item { "pLMNIdentity" PLMNIdentity,
        "allowedTACs" AllowedTACs OPTIONAL, "notAllowedTACs" NotAllowedTACs OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SharedNGU-MulticastTNLInformation" SharedNGU_MulticastTNLInformation {
        "iP-MulticastAddress" TransportLayerAddress, "iP-SourceAddress" TransportLayerAddress, "gTP-TEID" GTP_TEID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceMDTItem" SliceMDTItem { "sNSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceOverloadItem" SliceOverloadItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceSupportItem" SliceSupportItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceSupportQMC-Item" SliceSupportQMC_Item { "s-NSSAI" S_NSSAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SLPositioningRangingQoSParameters" SLPositioningRangingQoSParameters { "rSPPQoSFlowList" RSPPQoSFlowList,
        "rSPPLinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SLPositioningRangingServiceInfo" SLPositioningRangingServiceInfo {
        "sLPositioningRangingAuthorized" SLPositioningRangingAuthorized,
        "sLPositioningRangingQoSParameters" SLPositioningRangingQoSParameters OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-BasedMDT" SNPN_BasedMDT { "sNPNListforMDT" SNPNListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-CellBasedMDT" SNPN_CellBasedMDT { "sNPNcellIdListforMDT" SNPNCellIdListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-MobilityInformation" SNPN_MobilityInformation { "serving-NID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-TAIBasedMDT" SNPN_TAIBasedMDT { "sNPNTAIListforMDT" SNPNTAIListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNCellIdListforMDTItem" SNPNCellIdListforMDTItem { "nR-CGI" NR_CGI, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNListforMDTItem" SNPNListforMDTItem { "pLMNIdentity" PLMNIdentity, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNTAIListforMDTItem" SNPNTAIListforMDTItem { "tAI" TAI, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SONConfigurationTransfer" SONConfigurationTransfer { "targetRANNodeID-SON" TargetRANNodeID_SON,
        "sourceRANNodeID" SourceRANNodeID, "sONInformation" SONInformation,
        "xnTNLConfigurationInfo" XnTNLConfigurationInfo OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SONInformationReply" SONInformationReply { "xnTNLConfigurationInfo" XnTNLConfigurationInfo OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceNGRANNode-ToTargetNGRANNode-TransparentContainer" SourceNGRANNode_ToTargetNGRANNode_TransparentContainer {
        "rRCContainer" RRCContainer, "pDUSessionResourceInformationList" PDUSessionResourceInformationList OPTIONAL,
        "e-RABInformationList" E_RABInformationList OPTIONAL, "targetCell-ID" NGRAN_CGI,
        "indexToRFSP" IndexToRFSP OPTIONAL, "uEHistoryInformation" UEHistoryInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceRANNodeID" SourceRANNodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceToTarget-AMFInformationReroute" SourceToTarget_AMFInformationReroute {
        "configuredNSSAI" ConfiguredNSSAI OPTIONAL, "rejectedNSSAIinPLMN" RejectedNSSAIinPLMN OPTIONAL,
        "rejectedNSSAIinTA" RejectedNSSAIinTA OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SuccessfulHandoverReport-Item" SuccessfulHandoverReport_Item {
        "successfulHOReportContainer" SuccessfulHOReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SuccessfulPSCellChangeReport-Item" SuccessfulPSCellChangeReport_Item {
        "successfulPSCellChangeReportContainer" SuccessfulPSCellChangeReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SupportedTAItem" SupportedTAItem { "tAC" TAC, "broadcastPLMNList" BroadcastPLMNList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TABasedMDT" TABasedMDT { "tAListforMDT" TAListforMDT, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TABasedQMC" TABasedQMC { "tAListforQMC" TAListforQMC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAI" TAI { "pLMNIdentity" PLMNIdentity, "tAC" TAC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBasedMDT" TAIBasedMDT { "tAIListforMDT" TAIListforMDT, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBasedQMC" TAIBasedQMC { "tAIListforQMC" TAIListforQMC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBroadcastEUTRA-Item" TAIBroadcastEUTRA_Item { "tAI" TAI,
        "completedCellsInTAI-EUTRA" CompletedCellsInTAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBroadcastNR-Item" TAIBroadcastNR_Item { "tAI" TAI, "completedCellsInTAI-NR" CompletedCellsInTAI_NR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAICancelledEUTRA-Item" TAICancelledEUTRA_Item { "tAI" TAI,
        "cancelledCellsInTAI-EUTRA" CancelledCellsInTAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAICancelledNR-Item" TAICancelledNR_Item { "tAI" TAI, "cancelledCellsInTAI-NR" CancelledCellsInTAI_NR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIListForInactiveItem" TAIListForInactiveItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIListForPagingItem" TAIListForPagingItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIMBSSupportItem" TAIMBSSupportItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAINSAGSupportItem" TAINSAGSupportItem { "nSAG-ID" NSAG_ID, "nSAGSliceSupportList" ExtendedSliceSupportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargeteNB-ID" TargeteNB_ID { "globalENB-ID" GlobalNgENB_ID, "selected-EPS-TAI" EPS_TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetHomeENB-ID" TargetHomeENB_ID { "pLMNidentity" PLMNIdentity, "homeENB-ID" BIT_STRING_SIZE_28,
        "selected-EPS-TAI" EPS_TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNGRANNode-ToSourceNGRANNode-FailureTransparentContainer" TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer {
        "cell-CAGInformation" Cell_CAGInformation OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNGRANNode-ToSourceNGRANNode-TransparentContainer" TargetNGRANNode_ToSourceNGRANNode_TransparentContainer {
        "rRCContainer" RRCContainer, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNSSAI-Item" TargetNSSAI_Item { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNSSAIInformation" TargetNSSAIInformation { "targetNSSAI" TargetNSSAI, "indexToRFSP" IndexToRFSP,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID" TargetRANNodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID-RIM" TargetRANNodeID_RIM { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID-SON" TargetRANNodeID_SON { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRNC-ID" TargetRNC_ID { "lAI" LAI, "rNC-ID" RNC_ID, "extendedRNC-ID" ExtendedRNC_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TimeBasedHandoverInformation" TimeBasedHandoverInformation { "hOWindowStart" HandoverWindowStart,
        "hOWindowDuration" HandoverWindowDuration, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TimeSyncAssistanceInfo" TimeSyncAssistanceInfo {
        "timeDistributionIndication" TimeSyncAssistanceInfoTimeDistributionIndication,
        "uUTimeSyncErrorBudget" INTEGER_1_1000000_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TNLAssociationItem" TNLAssociationItem { "tNLAssociationAddress" CPTransportLayerInformation, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TooearlyIntersystemHO" TooearlyIntersystemHO { "sourcecellID" EUTRA_CGI, "failurecellID" NGRAN_CGI,
        "uERLFReportContainer" UERLFReportContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TraceActivation" TraceActivation { "nGRANTraceID" NGRANTraceID, "interfacesToTrace" InterfacesToTrace,
        "traceDepth" TraceDepth, "traceCollectionEntityIPAddress" TransportLayerAddress,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TSCAssistanceInformation" TSCAssistanceInformation { "periodicity" Periodicity,
        "burstArrivalTime" BurstArrivalTime OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TSCFeedbackInformation" TSCFeedbackInformation { "burstArrivalTimeOffset" INTEGER_640000_640000_more,
        "adjustedPeriodicity" Periodicity OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TSCTrafficCharacteristics" TSCTrafficCharacteristics {
        "tSCAssistanceInformationDL" TSCAssistanceInformation OPTIONAL,
        "tSCAssistanceInformationUL" TSCAssistanceInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TSCTrafficCharacteristicsFeedback" TSCTrafficCharacteristicsFeedback {
        "tSCFeedbackInformationDL" TSCFeedbackInformation OPTIONAL,
        "tSCFeedbackInformationUL" TSCFeedbackInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UE-associatedLogicalNG-connectionItem" UE_associatedLogicalNG_connectionItem {
        "aMF-UE-NGAP-ID" AMF_UE_NGAP_ID OPTIONAL, "rAN-UE-NGAP-ID" RAN_UE_NGAP_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UE-DifferentiationInfo" UE_DifferentiationInfo {
        "periodicCommunicationIndicator" UEDifferentiationInfoPeriodicCommunicationIndicator OPTIONAL,
        "periodicTime" INTEGER_1_3600_more OPTIONAL, "scheduledCommunicationTime" ScheduledCommunicationTime OPTIONAL,
        "stationaryIndication" UEDifferentiationInfoStationaryIndication OPTIONAL,
        "trafficProfile" UEDifferentiationInfoTrafficProfile OPTIONAL,
        "batteryIndication" UEDifferentiationInfoBatteryIndication OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UE-NGAP-ID-pair" UE_NGAP_ID_pair { "aMF-UE-NGAP-ID" AMF_UE_NGAP_ID, "rAN-UE-NGAP-ID" RAN_UE_NGAP_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UE-PagingItem" UE_PagingItem { "uEIdentityIndexValue" UEIdentityIndexValue, "pagingDRX" PagingDRX OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEAggregateMaximumBitRate" UEAggregateMaximumBitRate { "uEAggregateMaximumBitRateDL" BitRate,
        "uEAggregateMaximumBitRateUL" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEAppLayerMeasConfigInfo" UEAppLayerMeasConfigInfo { "qoEReference" QoEReference, "serviceType" ServiceType,
        "areaScopeOfQMC" AreaScopeOfQMC OPTIONAL, "measCollEntityIPAddress" TransportLayerAddress,
        "qoEMeasurementStatus" UEAppLayerMeasConfigInfoQoEMeasurementStatus OPTIONAL,
        "containerForAppLayerMeasConfig" ContainerForAppLayerMeasConfig OPTIONAL,
        "measConfigAppLayerID" INTEGER_0_15_more OPTIONAL, "sliceSupportListQMC" SliceSupportListQMC OPTIONAL,
        "mDT-AlignmentInfo" MDT_AlignmentInfo OPTIONAL,
        "availableRANVisibleQoEMetrics" AvailableRANVisibleQoEMetrics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEAppLayerMeasInfoItem" UEAppLayerMeasInfoItem { "uEAppLayerMeasConfigInfo" UEAppLayerMeasConfigInfo,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEContextResumeRequestTransfer" UEContextResumeRequestTransfer {
        "qosFlowFailedToResumeList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEContextResumeResponseTransfer" UEContextResumeResponseTransfer {
        "qosFlowFailedToResumeList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEContextSuspendRequestTransfer" UEContextSuspendRequestTransfer { "suspendIndicator" SuspendIndicator OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEPresenceInAreaOfInterestItem" UEPresenceInAreaOfInterestItem {
        "locationReportingReferenceID" LocationReportingReferenceID, "uEPresence" UEPresence,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UERadioCapabilityForPaging" UERadioCapabilityForPaging {
        "uERadioCapabilityForPagingOfNR" UERadioCapabilityForPagingOfNR OPTIONAL,
        "uERadioCapabilityForPagingOfEUTRA" UERadioCapabilityForPagingOfEUTRA OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UESecurityCapabilities" UESecurityCapabilities { "nRencryptionAlgorithms" NRencryptionAlgorithms,
        "nRintegrityProtectionAlgorithms" NRintegrityProtectionAlgorithms,
        "eUTRAencryptionAlgorithms" EUTRAencryptionAlgorithms,
        "eUTRAintegrityProtectionAlgorithms" EUTRAintegrityProtectionAlgorithms,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UESliceMaximumBitRateItem" UESliceMaximumBitRateItem { "s-NSSAI" S_NSSAI, "uESliceMaximumBitRateDL" BitRate,
        "uESliceMaximumBitRateUL" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UL-CP-SecurityInformation" UL_CP_SecurityInformation { "ul-NAS-MAC" UL_NAS_MAC, "ul-NAS-Count" UL_NAS_Count,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UL-NGU-UP-TNLModifyItem" UL_NGU_UP_TNLModifyItem { "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UnavailableGUAMIItem" UnavailableGUAMIItem { "gUAMI" GUAMI,
        "timerApproachForGUAMIRemoval" TimerApproachForGUAMIRemoval OPTIONAL, "backupAMFName" AMFName OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UPTransportLayerInformationItem" UPTransportLayerInformationItem {
        "nGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UPTransportLayerInformationPairItem" UPTransportLayerInformationPairItem {
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationEUTRA" UserLocationInformationEUTRA { "eUTRA-CGI" EUTRA_CGI, "tAI" TAI,
        "timeStamp" TimeStamp OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationN3IWF-with-PortNumber" UserLocationInformationN3IWF_with_PortNumber {
        "iPAddress" TransportLayerAddress, "portNumber" PortNumber,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationN3IWF-without-PortNumber" UserLocationInformationN3IWF_without_PortNumber {
        "iPAddress" TransportLayerAddress, "tAI" TAI OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationNR" UserLocationInformationNR { "nR-CGI" NR_CGI, "tAI" TAI,
        "timeStamp" TimeStamp OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationTNGF" UserLocationInformationTNGF { "tNAP-ID" TNAP_ID, "iPAddress" TransportLayerAddress,
        "portNumber" PortNumber OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserLocationInformationTWIF" UserLocationInformationTWIF { "tWAP-ID" TWAP_ID, "iPAddress" TransportLayerAddress,
        "portNumber" PortNumber OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserPlaneFailureIndication" UserPlaneFailureIndication { "userPlaneFailureType" UserPlaneFailureType,
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserPlaneSecurityInformation" UserPlaneSecurityInformation { "securityResult" SecurityResult,
        "securityIndication" SecurityIndication, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "VolumeTimedReport-Item" VolumeTimedReport_Item { "startTimeStamp" OCTET_STRING_SIZE_4,
        "endTimeStamp" OCTET_STRING_SIZE_4, "usageCountUL" INTEGER_0_18446744073709551615,
        "usageCountDL" INTEGER_0_18446744073709551615, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "WLANMeasConfigNameItem" WLANMeasConfigNameItem { "wLANName" WLANName,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "WLANMeasurementConfiguration" WLANMeasurementConfiguration { "wlanMeasConfig" WLANMeasConfig,
        "wlanMeasConfigNameList" WLANMeasConfigNameList OPTIONAL,
        "wlan-rssi" WLANMeasurementConfigurationWlanRssi OPTIONAL,
        "wlan-rtt" WLANMeasurementConfigurationWlanRtt OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "WUS-Assistance-Information" WUS_Assistance_Information {
        "pagingProbabilityInformation" PagingProbabilityInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "XnExtTLA-Item" XnExtTLA_Item { "iPsecTLA" TransportLayerAddress OPTIONAL, "gTP-TLAs" XnGTP_TLAs OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "XnTNLConfigurationInfo" XnTNLConfigurationInfo { "xnTransportLayerAddresses" XnTLAs,
        "xnExtendedTransportLayerAddresses" XnExtTLAs OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
}
