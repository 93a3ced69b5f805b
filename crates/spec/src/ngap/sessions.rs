//! The SEQUENCE types of NGAP of PDU sessions: transfers, QoS flows, tunnels and security (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::choices::*;
use super::leaves::*;
use super::lists::*;
use super::measurements::*;
use super::nodes::*;
use crate::asn1::sequences;

sequences! {
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
    "AlternativeQoSParaSetItem" AlternativeQoSParaSetItem { "alternativeQoSParaSetIndex" AlternativeQoSParaSetIndex,
        "guaranteedFlowBitRateDL" BitRate OPTIONAL, "guaranteedFlowBitRateUL" BitRate OPTIONAL,
        "packetDelayBudget" PacketDelayBudget OPTIONAL, "packetErrorRate" PacketErrorRate OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedQosFlowItem" AssociatedQosFlowItem { "qosFlowIdentifier" QosFlowIdentifier,
        "qosFlowMappingIndication" AssociatedQosFlowItemQosFlowMappingIndication OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BurstArrivalTimeWindow" BurstArrivalTimeWindow { "burstArrivalTimeWindowStart" INTEGER_0_640000_more,
        "burstArrivalTimeWindowEnd" INTEGER_0_640000_more, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "CommandFailureTransfer" CommandFailureTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID, "cause" Cause,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CommandRequestTransfer" CommandRequestTransfer { "protocolIEs" CommandRequestTransfer_IEs }
    "CommandResponseTransfer" CommandResponseTransfer { "correlationIdentifier" AIoT_CorrelationIdentifier,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID, "aIoT-NASPDU" AIoT_NASPDU,
        "criticalityDiagnostics" CriticalityDiagnostics OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNTValueForPDCP-SN12" COUNTValueForPDCP_SN12 { "pDCP-SN12" INTEGER_0_4095, "hFN-PDCP-SN12" INTEGER_0_1048575,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNTValueForPDCP-SN18" COUNTValueForPDCP_SN18 { "pDCP-SN18" INTEGER_0_262143, "hFN-PDCP-SN18" INTEGER_0_16383,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "FirstDLCount" FirstDLCount { "dRBsSubjectToEarlyStatusTransfer" DRBsSubjectToEarlyStatusTransfer_List,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "GBR-QosInformation" GBR_QosInformation { "maximumFlowBitRateDL" BitRate, "maximumFlowBitRateUL" BitRate,
        "guaranteedFlowBitRateDL" BitRate, "guaranteedFlowBitRateUL" BitRate,
        "notificationControl" NotificationControl OPTIONAL, "maximumPacketLossRateDL" PacketLossRate OPTIONAL,
        "maximumPacketLossRateUL" PacketLossRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GTPTunnel" GTPTunnel { "transportLayerAddress" TransportLayerAddress, "gTP-TEID" GTP_TEID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "IntersystemSONConfigurationTransfer" IntersystemSONConfigurationTransfer {
        "transferType" IntersystemSONTransferType, "intersystemSONInformation" IntersystemSONInformation,
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
    "N6JitterInformation" N6JitterInformation { "n6JitterLowerBound" INTEGER_127_127,
        "n6JitterUpperBound" INTEGER_127_127, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NonDynamic5QIDescriptor" NonDynamic5QIDescriptor { "fiveQI" FiveQI, "priorityLevelQos" PriorityLevelQos OPTIONAL,
        "averagingWindow" AveragingWindow OPTIONAL, "maximumDataBurstVolume" MaximumDataBurstVolume OPTIONAL,
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
    "RANStatusTransfer-TransparentContainer" RANStatusTransfer_TransparentContainer {
        "dRBsSubjectToStatusTransferList" DRBsSubjectToStatusTransferList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RedundantPDUSessionInformation" RedundantPDUSessionInformation { "rSN" RSN,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RIMInformationTransfer" RIMInformationTransfer { "targetRANNodeID-RIM" TargetRANNodeID_RIM,
        "sourceRANNodeID" SourceRANNodeID, "rIMInformation" RIMInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecondaryRATDataUsageReportTransfer" SecondaryRATDataUsageReportTransfer {
        "secondaryRATUsageInformation" SecondaryRATUsageInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityContext" SecurityContext { "nextHopChainingCount" NextHopChainingCount, "nextHopNH" SecurityKey,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityIndication" SecurityIndication { "integrityProtectionIndication" IntegrityProtectionIndication,
        "confidentialityProtectionIndication" ConfidentialityProtectionIndication,
        "maximumIntegrityProtectedDataRate-UL" MaximumIntegrityProtectedDataRate OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityResult" SecurityResult { "integrityProtectionResult" IntegrityProtectionResult,
        "confidentialityProtectionResult" ConfidentialityProtectionResult,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SONConfigurationTransfer" SONConfigurationTransfer { "targetRANNodeID-SON" TargetRANNodeID_SON,
        "sourceRANNodeID" SourceRANNodeID, "sONInformation" SONInformation,
        "xnTNLConfigurationInfo" XnTNLConfigurationInfo OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceNGRANNode-ToTargetNGRANNode-TransparentContainer" SourceNGRANNode_ToTargetNGRANNode_TransparentContainer {
        "rRCContainer" RRCContainer, "pDUSessionResourceInformationList" PDUSessionResourceInformationList OPTIONAL,
        "e-RABInformationList" E_RABInformationList OPTIONAL, "targetCell-ID" NGRAN_CGI,
        "indexToRFSP" IndexToRFSP OPTIONAL, "uEHistoryInformation" UEHistoryInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNGRANNode-ToSourceNGRANNode-FailureTransparentContainer" TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer {
        "cell-CAGInformation" Cell_CAGInformation OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNGRANNode-ToSourceNGRANNode-TransparentContainer" TargetNGRANNode_ToSourceNGRANNode_TransparentContainer {
        "rRCContainer" RRCContainer, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "UEContextResumeRequestTransfer" UEContextResumeRequestTransfer {
        "qosFlowFailedToResumeList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEContextResumeResponseTransfer" UEContextResumeResponseTransfer {
        "qosFlowFailedToResumeList" QosFlowListWithCause OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEContextSuspendRequestTransfer" UEContextSuspendRequestTransfer { "suspendIndicator" SuspendIndicator OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UERadioCapabilityForPaging" UERadioCapabilityForPaging {
        "uERadioCapabilityForPagingOfNR" UERadioCapabilityForPagingOfNR OPTIONAL,
        "uERadioCapabilityForPagingOfEUTRA" UERadioCapabilityForPagingOfEUTRA OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UL-CP-SecurityInformation" UL_CP_SecurityInformation { "ul-NAS-MAC" UL_NAS_MAC, "ul-NAS-Count" UL_NAS_Count,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UL-NGU-UP-TNLModifyItem" UL_NGU_UP_TNLModifyItem { "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UPTransportLayerInformationItem" UPTransportLayerInformationItem {
        "nGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UPTransportLayerInformationPairItem" UPTransportLayerInformationPairItem {
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserPlaneFailureIndication" UserPlaneFailureIndication { "userPlaneFailureType" UserPlaneFailureType,
        "uL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "dL-NGU-UP-TNLInformation" UPTransportLayerInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UserPlaneSecurityInformation" UserPlaneSecurityInformation { "securityResult" SecurityResult,
        "securityIndication" SecurityIndication, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "VolumeTimedReport-Item" VolumeTimedReport_Item { "startTimeStamp" OCTET_STRING_SIZE_4,
        "endTimeStamp" OCTET_STRING_SIZE_4, "usageCountUL" INTEGER_0_18446744073709551615,
        "usageCountDL" INTEGER_0_18446744073709551615, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
}
