//! The SEQUENCE types of NGAP of what RAN nodes measure and report: MDT, QoE, SON, history, timing (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::choices::*;
use super::leaves::*;
use super::lists::*;
use super::nodes::*;
use crate::asn1::sequences;

sequences! {
    "Aerial-UE-FlightInformationReporting" Aerial_UE_FlightInformationReporting { "altitude" Altitude,
        "timeStamp" TimeStamp, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Aerial-UE-FlightInformationReportingControl" Aerial_UE_FlightInformationReportingControl {
        "higher-Altitude-Threshold" Altitude, "lower-Altitude-Threshold" Altitude,
        "aerial-UE-report-periodicity" AerialUEReportingPeriodicity OPTIONAL, "areaID" Area_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Aerial-UE-FlightInformationReportingControlItem" Aerial_UE_FlightInformationReportingControlItem {
        "aerial-UE-FlightInformationReportingControl" Aerial_UE_FlightInformationReportingControl,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-DeviceReportItem" AIoT_DeviceReportItem { "aIoT-NASPDU" AIoT_NASPDU,
        "rAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-ReaderReportItem" AIoT_ReaderReportItem { "readerIndex" AIoT_ReaderIndex,
        "deviceReportList" AIoT_DeviceReportList, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "CAGListforMDTItem" CAGListforMDTItem { "plmnID" PLMNIdentity, "cAGID" CAG_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "GeographyBasedMDT" GeographyBasedMDT { "nTN-Geographical-Area" NTN_Geographical_Area_List,
        "nTN-PLMN-List" MDTPLMNList OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "IntersystemSONeNBID" IntersystemSONeNBID { "globaleNBID" GlobalENB_ID, "selectedEPSTAI" EPS_TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemSONNGRANnodeID" IntersystemSONNGRANnodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "IntersystemUnnecessaryHO" IntersystemUnnecessaryHO { "sourcecellID" NGRAN_CGI, "targetcellID" EUTRA_CGI,
        "earlyIRATHO" IntersystemUnnecessaryHOEarlyIRATHO, "candidateCellList" CandidateCellList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "NetworkSliceAreaScopeofMDT" NetworkSliceAreaScopeofMDT { "networkSliceListforMDT" NetworkSliceListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NetworkSliceItemforMDT" NetworkSliceItemforMDT { "plmnID" PLMNIdentity, "sliceMDTList" SliceMDTList,
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
    "PeriodicReportingIEs" PeriodicReportingIEs { "reportingPeriodicity" ReportingPeriodicity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PLMNAreaBasedQMC" PLMNAreaBasedQMC { "plmnListforQMC" PLMNListforQMC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PNI-NPN-AreaScopeofMDT" PNI_NPN_AreaScopeofMDT { "cAGListforMDT" CAGListforMDT,
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
    "RANTimingSynchronisationStatusInfo" RANTimingSynchronisationStatusInfo {
        "synchronisationState" RANTimingSynchronisationStatusInfoSynchronisationState OPTIONAL,
        "traceabletoUTC" RANTimingSynchronisationStatusInfoTraceabletoUTC OPTIONAL,
        "traceabletoGNSS" RANTimingSynchronisationStatusInfoTraceabletoGNSS OPTIONAL,
        "clockFrequencyStability" BIT_STRING_SIZE_16 OPTIONAL, "clockAccuracy" ClockAccuracy OPTIONAL,
        "parentTImeSource" ParentTImeSource OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RANTSSCellItem" RANTSSCellItem { "nRCGI" NR_CGI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedCellItem" RecommendedCellItem { "nGRAN-CGI" NGRAN_CGI, "timeStayedInCell" INTEGER_0_4095 OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedCellsForPaging" RecommendedCellsForPaging { "recommendedCellList" RecommendedCellList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedRANNodeItem" RecommendedRANNodeItem { "aMFPagingTarget" AMFPagingTarget,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RecommendedRANNodesForPaging" RecommendedRANNodesForPaging { "recommendedRANNodeList" RecommendedRANNodeList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SensorMeasConfigNameItem" SensorMeasConfigNameItem { "sensorNameConfig" SensorNameConfig,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SensorMeasurementConfiguration" SensorMeasurementConfiguration { "sensorMeasConfig" SensorMeasConfig,
        "sensorMeasConfigNameList" SensorMeasConfigNameList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceMDTItem" SliceMDTItem { "sNSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceSupportQMC-Item" SliceSupportQMC_Item { "s-NSSAI" S_NSSAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-BasedMDT" SNPN_BasedMDT { "sNPNListforMDT" SNPNListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-CellBasedMDT" SNPN_CellBasedMDT { "sNPNcellIdListforMDT" SNPNCellIdListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-TAIBasedMDT" SNPN_TAIBasedMDT { "sNPNTAIListforMDT" SNPNTAIListforMDT,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNCellIdListforMDTItem" SNPNCellIdListforMDTItem { "nR-CGI" NR_CGI, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNListforMDTItem" SNPNListforMDTItem { "pLMNIdentity" PLMNIdentity, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPNTAIListforMDTItem" SNPNTAIListforMDTItem { "tAI" TAI, "nID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SONInformationReply" SONInformationReply { "xnTNLConfigurationInfo" XnTNLConfigurationInfo OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SuccessfulHandoverReport-Item" SuccessfulHandoverReport_Item {
        "successfulHOReportContainer" SuccessfulHOReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SuccessfulPSCellChangeReport-Item" SuccessfulPSCellChangeReport_Item {
        "successfulPSCellChangeReportContainer" SuccessfulPSCellChangeReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TABasedMDT" TABasedMDT { "tAListforMDT" TAListforMDT, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TABasedQMC" TABasedQMC { "tAListforQMC" TAListforQMC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBasedMDT" TAIBasedMDT { "tAIListforMDT" TAIListforMDT, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIBasedQMC" TAIBasedQMC { "tAIListforQMC" TAIListforQMC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID-SON" TargetRANNodeID_SON { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TimeBasedHandoverInformation" TimeBasedHandoverInformation { "hOWindowStart" HandoverWindowStart,
        "hOWindowDuration" HandoverWindowDuration, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TimeSyncAssistanceInfo" TimeSyncAssistanceInfo {
        "timeDistributionIndication" TimeSyncAssistanceInfoTimeDistributionIndication,
        "uUTimeSyncErrorBudget" INTEGER_1_1000000_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TraceActivation" TraceActivation { "nGRANTraceID" NGRANTraceID, "interfacesToTrace" InterfacesToTrace,
        "traceDepth" TraceDepth, "traceCollectionEntityIPAddress" TransportLayerAddress,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "WLANMeasConfigNameItem" WLANMeasConfigNameItem { "wLANName" WLANName,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "WLANMeasurementConfiguration" WLANMeasurementConfiguration { "wlanMeasConfig" WLANMeasConfig,
        "wlanMeasConfigNameList" WLANMeasConfigNameList OPTIONAL,
        "wlan-rssi" WLANMeasurementConfigurationWlanRssi OPTIONAL,
        "wlan-rtt" WLANMeasurementConfigurationWlanRtt OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "XnExtTLA-Item" XnExtTLA_Item { "iPsecTLA" TransportLayerAddress OPTIONAL, "gTP-TLAs" XnGTP_TLAs OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "XnTNLConfigurationInfo" XnTNLConfigurationInfo { "xnTransportLayerAddresses" XnTLAs,
        "xnExtendedTransportLayerAddresses" XnExtTLAs OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
}
