//! The SEQUENCE types of NGAP of warning messages, broadcast and multicast (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::choices::*;
use super::leaves::*;
use super::lists::*;
use super::nodes::*;
use super::sessions::*;
use crate::asn1::sequences;

sequences! {
    "AdditionalCancelledlocationReportingReferenceIDItem" AdditionalCancelledlocationReportingReferenceIDItem {
        "locationReportingReferenceIDToBeCancelled" LocationReportingReferenceID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedMBSQosFlowSetuporModifyRequestItem" AssociatedMBSQosFlowSetuporModifyRequestItem {
        "mBS-QosFlowIdentifier" QosFlowIdentifier, "associatedUnicastQosFlowIdentifier" QosFlowIdentifier,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AssociatedMBSQosFlowSetupRequestItem" AssociatedMBSQosFlowSetupRequestItem {
        "mBS-QosFlowIdentifier" QosFlowIdentifier, "associatedUnicastQosFlowIdentifier" QosFlowIdentifier,
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
    "CancelledCellsInEAI-EUTRA-Item" CancelledCellsInEAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInEAI-NR-Item" CancelledCellsInEAI_NR_Item { "nR-CGI" NR_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInTAI-EUTRA-Item" CancelledCellsInTAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CancelledCellsInTAI-NR-Item" CancelledCellsInTAI_NR_Item { "nR-CGI" NR_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDBroadcastEUTRA-Item" CellIDBroadcastEUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDBroadcastNR-Item" CellIDBroadcastNR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDCancelledEUTRA-Item" CellIDCancelledEUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "numberOfBroadcasts" NumberOfBroadcasts, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CellIDCancelledNR-Item" CellIDCancelledNR_Item { "nR-CGI" NR_CGI, "numberOfBroadcasts" NumberOfBroadcasts,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInEAI-EUTRA-Item" CompletedCellsInEAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInEAI-NR-Item" CompletedCellsInEAI_NR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInTAI-EUTRA-Item" CompletedCellsInTAI_EUTRA_Item { "eUTRA-CGI" EUTRA_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompletedCellsInTAI-NR-Item" CompletedCellsInTAI_NR_Item { "nR-CGI" NR_CGI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDBroadcastEUTRA-Item" EmergencyAreaIDBroadcastEUTRA_Item { "emergencyAreaID" EmergencyAreaID,
        "completedCellsInEAI-EUTRA" CompletedCellsInEAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDBroadcastNR-Item" EmergencyAreaIDBroadcastNR_Item { "emergencyAreaID" EmergencyAreaID,
        "completedCellsInEAI-NR" CompletedCellsInEAI_NR, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDCancelledEUTRA-Item" EmergencyAreaIDCancelledEUTRA_Item { "emergencyAreaID" EmergencyAreaID,
        "cancelledCellsInEAI-EUTRA" CancelledCellsInEAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "EmergencyAreaIDCancelledNR-Item" EmergencyAreaIDCancelledNR_Item { "emergencyAreaID" EmergencyAreaID,
        "cancelledCellsInEAI-NR" CancelledCellsInEAI_NR, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "SharedNGU-MulticastTNLInformation" SharedNGU_MulticastTNLInformation {
        "iP-MulticastAddress" TransportLayerAddress, "iP-SourceAddress" TransportLayerAddress, "gTP-TEID" GTP_TEID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBroadcastEUTRA-Item" TAIBroadcastEUTRA_Item { "tAI" TAI,
        "completedCellsInTAI-EUTRA" CompletedCellsInTAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBroadcastNR-Item" TAIBroadcastNR_Item { "tAI" TAI, "completedCellsInTAI-NR" CompletedCellsInTAI_NR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAICancelledEUTRA-Item" TAICancelledEUTRA_Item { "tAI" TAI,
        "cancelledCellsInTAI-EUTRA" CancelledCellsInTAI_EUTRA, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAICancelledNR-Item" TAICancelledNR_Item { "tAI" TAI, "cancelledCellsInTAI-NR" CancelledCellsInTAI_NR,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIMBSSupportItem" TAIMBSSupportItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
}
