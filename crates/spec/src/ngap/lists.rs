//! The types of NGAP that hold one other type: SEQUENCE OF, containers, and octets that contain a type (3GPP TS 38.413 V19.4.0
//! clauses 9.4.5 and 9.4.8).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::broadcast::*;
use super::choices::*;
use super::leaves::*;
use super::measurements::*;
use super::nodes::*;
use super::sessions::*;
use crate::asn1::{Meaning, Shape, Type, leaves, lists, message};

leaves! {
    "ProtocolIE-SingleContainer" ProtocolIE_SingleContainer = Shape::Single, Meaning::Plain;
    "ProtocolExtensionContainer" ProtocolExtensionContainer = Shape::Extensions, Meaning::Plain;
}

/// OCTET STRING (CONTAINING …): by the type where ASN.1 says so, and by the name of the member where clause 9.3 does.
macro_rules! containing {
    ($($name:ident $held:ident;)*) => {
        $(#[doc = concat!("`OCTET STRING (CONTAINING ", stringify!($held), ")`.")]
        pub static $name: Type = Type {
            name: stringify!($held),
            shape: Shape::Containing(&$held),
            meaning: Meaning::Plain,
        };)*
    };
}

containing! {
    AIOTSessionReleaseCommandTransfer_Octets AIOTSessionReleaseCommandTransfer;
    AIOTSessionReleaseCompleteTransfer_Octets AIOTSessionReleaseCompleteTransfer;
    AIOTSessionReleaseRequestTransfer_Octets AIOTSessionReleaseRequestTransfer;
    BroadcastTransportFailureTransfer_Octets BroadcastTransportFailureTransfer;
    BroadcastTransportRequestTransfer_Octets BroadcastTransportRequestTransfer;
    BroadcastTransportResponseTransfer_Octets BroadcastTransportResponseTransfer;
    CommandFailureTransfer_Octets CommandFailureTransfer;
    CommandRequestTransfer_Octets CommandRequestTransfer;
    CommandResponseTransfer_Octets CommandResponseTransfer;
    HandoverCommandTransfer_Octets HandoverCommandTransfer;
    HandoverPreparationUnsuccessfulTransfer_Octets HandoverPreparationUnsuccessfulTransfer;
    HandoverRequestAcknowledgeTransfer_Octets HandoverRequestAcknowledgeTransfer;
    HandoverRequiredTransfer_Octets HandoverRequiredTransfer;
    HandoverResourceAllocationUnsuccessfulTransfer_Octets HandoverResourceAllocationUnsuccessfulTransfer;
    InventoryFailureTransfer_Octets InventoryFailureTransfer;
    InventoryReportTransfer_Octets InventoryReportTransfer;
    InventoryRequestTransfer_Octets InventoryRequestTransfer;
    InventoryResponseTransfer_Octets InventoryResponseTransfer;
    MBS_DistributionReleaseRequestTransfer_Octets MBS_DistributionReleaseRequestTransfer;
    MBS_DistributionSetupRequestTransfer_Octets MBS_DistributionSetupRequestTransfer;
    MBS_DistributionSetupResponseTransfer_Octets MBS_DistributionSetupResponseTransfer;
    MBS_DistributionSetupUnsuccessfulTransfer_Octets MBS_DistributionSetupUnsuccessfulTransfer;
    MBSSessionReleaseResponseTransfer_Octets MBSSessionReleaseResponseTransfer;
    MBSSessionSetupOrModFailureTransfer_Octets MBSSessionSetupOrModFailureTransfer;
    MBSSessionSetupOrModRequestTransfer_Octets MBSSessionSetupOrModRequestTransfer;
    MBSSessionSetupOrModResponseTransfer_Octets MBSSessionSetupOrModResponseTransfer;
    MulticastSessionActivationRequestTransfer_Octets MulticastSessionActivationRequestTransfer;
    MulticastSessionDeactivationRequestTransfer_Octets MulticastSessionDeactivationRequestTransfer;
    MulticastSessionUpdateRequestTransfer_Octets MulticastSessionUpdateRequestTransfer;
    PathSwitchRequestAcknowledgeTransfer_Octets PathSwitchRequestAcknowledgeTransfer;
    PathSwitchRequestSetupFailedTransfer_Octets PathSwitchRequestSetupFailedTransfer;
    PathSwitchRequestTransfer_Octets PathSwitchRequestTransfer;
    PathSwitchRequestUnsuccessfulTransfer_Octets PathSwitchRequestUnsuccessfulTransfer;
    PDUSessionResourceModifyConfirmTransfer_Octets PDUSessionResourceModifyConfirmTransfer;
    PDUSessionResourceModifyIndicationTransfer_Octets PDUSessionResourceModifyIndicationTransfer;
    PDUSessionResourceModifyIndicationUnsuccessfulTransfer_Octets PDUSessionResourceModifyIndicationUnsuccessfulTransfer;
    PDUSessionResourceModifyRequestTransfer_Octets PDUSessionResourceModifyRequestTransfer;
    PDUSessionResourceModifyResponseTransfer_Octets PDUSessionResourceModifyResponseTransfer;
    PDUSessionResourceModifyUnsuccessfulTransfer_Octets PDUSessionResourceModifyUnsuccessfulTransfer;
    PDUSessionResourceNotifyReleasedTransfer_Octets PDUSessionResourceNotifyReleasedTransfer;
    PDUSessionResourceNotifyTransfer_Octets PDUSessionResourceNotifyTransfer;
    PDUSessionResourceReleaseCommandTransfer_Octets PDUSessionResourceReleaseCommandTransfer;
    PDUSessionResourceReleaseResponseTransfer_Octets PDUSessionResourceReleaseResponseTransfer;
    PDUSessionResourceSetupRequestTransfer_Octets PDUSessionResourceSetupRequestTransfer;
    PDUSessionResourceSetupResponseTransfer_Octets PDUSessionResourceSetupResponseTransfer;
    PDUSessionResourceSetupUnsuccessfulTransfer_Octets PDUSessionResourceSetupUnsuccessfulTransfer;
    SecondaryRATDataUsageReportTransfer_Octets SecondaryRATDataUsageReportTransfer;
    UEContextResumeRequestTransfer_Octets UEContextResumeRequestTransfer;
    UEContextResumeResponseTransfer_Octets UEContextResumeResponseTransfer;
    UEContextSuspendRequestTransfer_Octets UEContextSuspendRequestTransfer;
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
