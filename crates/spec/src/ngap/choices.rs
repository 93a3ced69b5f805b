//! The CHOICE types of NGAP (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::broadcast::*;
use super::leaves::*;
use super::lists::*;
use super::measurements::*;
use super::nodes::*;
use super::sessions::*;
use crate::asn1::choices;

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
