//! The SEQUENCE types of NGAP of nodes, areas, slices and UEs (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use super::choices::*;
use super::leaves::*;
use super::lists::*;
use super::measurements::*;
use super::sessions::*;
use crate::asn1::sequences;

sequences! {
    "A2X-PC5-FlowBitRates" A2X_PC5_FlowBitRates { "a2X-GuaranteedFlowBitRate" BitRate,
        "a2X-MaximumFlowBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "A2X-PC5-QoS-Flow-Item" A2X_PC5_QoS_Flow_Item { "a2X-PQI" INTEGER_0_255_more,
        "a2X-PC5-FlowBitRates" A2X_PC5_FlowBitRates OPTIONAL, "a2X-Range" A2XPC5QoSFlowItemA2XRange OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "A2X-PC5-QoS-Parameters" A2X_PC5_QoS_Parameters { "a2X-PC5-QoS-Flow-List" A2X_PC5_QoS_Flow_List,
        "a2X-PC5-LinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AdditionalDLUPTNLInformationForHOItem" AdditionalDLUPTNLInformationForHOItem {
        "additionalDL-NGU-UP-TNLInformation" UPTransportLayerInformation,
        "additionalQosFlowSetupResponseList" QosFlowListWithDataForwarding,
        "additionalDLForwardingUPTNLInformation" UPTransportLayerInformation OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AdditionalULI" AdditionalULI { "nRCGI" NR_CGI, "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-CommandAssistanceInformation" AIoT_CommandAssistanceInformation {
        "estimateofExpectedD2RMsgSize" INTEGER_1_256_more, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AIoT-InventoryAssistanceInformation" AIoT_InventoryAssistanceInformation {
        "expectedD2RMsgSize" INTEGER_1_256_more, "approximateNoofTargetDevices" INTEGER_1_65535_more OPTIONAL,
        "timeInterval" INTEGER_1_256_more OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "Allowed-PNI-NPN-Item" Allowed_PNI_NPN_Item { "pLMNIdentity" PLMNIdentity,
        "pNI-NPN-restricted" AllowedPNINPNItemPNINPNRestricted, "allowed-CAG-List-per-PLMN" Allowed_CAG_List_per_PLMN,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AllowedNSSAI-Item" AllowedNSSAI_Item { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "AUN3DeviceAccessInfo" AUN3DeviceAccessInfo { "aUN3DeviceAccess" AUN3DeviceAccessInfoAUN3DeviceAccess,
        "existingNGConnectionwithSameLocation" AUN3DeviceAccessInfoExistingNGConnectionwithSameLocation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CNAssistedRANTuning" CNAssistedRANTuning { "expectedUEBehaviour" ExpectedUEBehaviour OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CNTypeRestrictionsForEquivalentItem" CNTypeRestrictionsForEquivalentItem { "plmnIdentity" PLMNIdentity,
        "cn-Type" CNTypeRestrictionsForEquivalentItemCnType, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CompositeAvailableCapacity" CompositeAvailableCapacity { "cellCapacityClassValue" INTEGER_1_100_more OPTIONAL,
        "capacityValue" INTEGER_0_100, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "CoreNetworkAssistanceInformationForInactive" CoreNetworkAssistanceInformationForInactive {
        "uEIdentityIndexValue" UEIdentityIndexValue, "uESpecificDRX" PagingDRX OPTIONAL,
        "periodicRegistrationUpdateTimer" PeriodicRegistrationUpdateTimer,
        "mICOModeIndication" MICOModeIndication OPTIONAL, "tAIListForInactive" TAIListForInactive,
        "expectedUEBehaviour" ExpectedUEBehaviour OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "ExcessPacketDelayThresholdItem" ExcessPacketDelayThresholdItem { "fiveQi" FiveQI,
        "excessPacketDelayThresholdValue" ExcessPacketDelayThresholdValue,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Extended-AMFName" Extended_AMFName { "aMFNameVisibleString" AMFNameVisibleString OPTIONAL,
        "aMFNameUTF8String" AMFNameUTF8String OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "Extended-RANNodeName" Extended_RANNodeName { "rANNodeNameVisibleString" RANNodeNameVisibleString OPTIONAL,
        "rANNodeNameUTF8String" RANNodeNameUTF8String OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ExtendedRATRestrictionInformation" ExtendedRATRestrictionInformation {
        "primaryRATRestriction" BIT_STRING_SIZE_8_more, "secondaryRATRestriction" BIT_STRING_SIZE_8_more,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "FailureIndication" FailureIndication { "uERLFReportContainer" UERLFReportContainer,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "GUAMI" GUAMI { "pLMNIdentity" PLMNIdentity, "aMFRegionID" AMFRegionID, "aMFSetID" AMFSetID,
        "aMFPointer" AMFPointer, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GUAMIList-Item" GUAMIList_Item { "gUAMI" GUAMI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HFCNode-ID-new" HFCNode_ID_new { "hFCNode-ID" HFCNode_ID, "tAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HLComActivate" HLComActivate {
        "nR-Paging-Long-eDRX-Information-for-RRC-INACTIVE" NR_Paging_Long_eDRX_Information_for_RRC_INACTIVE,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "HLComDeactivate" HLComDeactivate { "uEReachabilityIndication" HLComDeactivateUEReachabilityIndication,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "InfoOnRecommendedCellsAndRANNodesForPaging" InfoOnRecommendedCellsAndRANNodesForPaging {
        "recommendedCellsForPaging" RecommendedCellsForPaging,
        "recommendRANNodesForPaging" RecommendedRANNodesForPaging,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LAI" LAI { "pLMNidentity" PLMNIdentity, "lAC" LAC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LPWUSPSAssistanceInformation" LPWUSPSAssistanceInformation { "lPWUScNsubgroupID" LPWUSCNsubgroupID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTE-A2X-ServicesAuthorized" LTE_A2X_ServicesAuthorized { "aerialUE" LTEA2XServicesAuthorizedAerialUE OPTIONAL,
        "aerialControllerUE" LTEA2XServicesAuthorizedAerialControllerUE OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTEUESidelinkAggregateMaximumBitrate" LTEUESidelinkAggregateMaximumBitrate {
        "uESidelinkAggregateMaximumBitRate" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LTEV2XServicesAuthorized" LTEV2XServicesAuthorized { "vehicleUE" VehicleUE OPTIONAL,
        "pedestrianUE" PedestrianUE OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "NB-IoT-Paging-eDRXInfo" NB_IoT_Paging_eDRXInfo { "nB-IoT-Paging-eDRXCycle" NB_IoT_Paging_eDRXCycle,
        "nB-IoT-Paging-TimeWindow" NB_IoT_Paging_TimeWindow OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGAPIESupportInformationRequestItem" NGAPIESupportInformationRequestItem { "ngap-ProtocolIE-Id" ProtocolIE_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NGAPIESupportInformationResponseItem" NGAPIESupportInformationResponseItem { "ngap-ProtocolIE-Id" ProtocolIE_ID,
        "ngap-ProtocolIESupportInfo" NGAPIESupportInformationResponseItemNgapProtocolIESupportInfo,
        "ngap-ProtocolIEPresenceInfo" NGAPIESupportInformationResponseItemNgapProtocolIEPresenceInfo,
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
    "PartiallyAllowedNSSAI-Item" PartiallyAllowedNSSAI_Item { "s-NSSAI" S_NSSAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5FlowBitRates" PC5FlowBitRates { "guaranteedFlowBitRate" BitRate, "maximumFlowBitRate" BitRate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5QoSFlowItem" PC5QoSFlowItem { "pQI" FiveQI, "pc5FlowBitRates" PC5FlowBitRates OPTIONAL,
        "range" Range OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PC5QoSParameters" PC5QoSParameters { "pc5QoSFlowList" PC5QoSFlowList,
        "pc5LinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "PLMNSupportItem" PLMNSupportItem { "pLMNIdentity" PLMNIdentity, "sliceSupportList" SliceSupportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PNI-NPN-MobilityInformation" PNI_NPN_MobilityInformation { "allowed-PNI-NPI-List" Allowed_PNI_NPN_List,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RANfeedbacktype-proactive" RANfeedbacktype_proactive { "burstArrivalTimeWindow" BurstArrivalTimeWindow,
        "periodicityRange" PeriodicityRange OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "RANfeedbacktype-reactive" RANfeedbacktype_reactive {
        "capabilityForBATAdaptation" RANfeedbacktypeReactiveCapabilityForBATAdaptation,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "RATRestrictions-Item" RATRestrictions_Item { "pLMNIdentity" PLMNIdentity,
        "rATRestrictionInformation" RATRestrictionInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RequestedNSSAIItem" RequestedNSSAIItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RequestedTNLInfo" RequestedTNLInfo { "pLMNIdentity" PLMNIdentity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RIMInformation" RIMInformation { "targetgNBSetID" GNBSetID, "rIM-RSDetection" RIMInformationRIMRSDetection,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RSPPFlowBitRates" RSPPFlowBitRates { "guaranteedFlowBitRate" BitRate, "maximumFlowBitRate" BitRate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "RSPPQoSFlowItem" RSPPQoSFlowItem { "pQI" FiveQI, "rSPPFlowBitRates" RSPPFlowBitRates OPTIONAL,
        "range" Range OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "S-NSSAI" S_NSSAI { "sST" SST, "sD" SD OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ScheduledCommunicationTime" ScheduledCommunicationTime { "dayofWeek" BIT_STRING_SIZE_7 OPTIONAL,
        "timeofDayStart" INTEGER_0_86399_more OPTIONAL, "timeofDayEnd" INTEGER_0_86399_more OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecondaryRATUsageInformation" SecondaryRATUsageInformation {
        "pDUSessionUsageReport" PDUSessionUsageReport OPTIONAL,
        "qosFlowsUsageReportList" QoSFlowsUsageReportList OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "ServedGUAMIItem" ServedGUAMIItem { "gUAMI" GUAMI, "backupAMFName" AMFName OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ServiceAreaInformation-Item" ServiceAreaInformation_Item { "pLMNIdentity" PLMNIdentity,
        "allowedTACs" AllowedTACs OPTIONAL, "notAllowedTACs" NotAllowedTACs OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceOverloadItem" SliceOverloadItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SliceSupportItem" SliceSupportItem { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SLPositioningRangingQoSParameters" SLPositioningRangingQoSParameters { "rSPPQoSFlowList" RSPPQoSFlowList,
        "rSPPLinkAggregateBitRates" BitRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SLPositioningRangingServiceInfo" SLPositioningRangingServiceInfo {
        "sLPositioningRangingAuthorized" SLPositioningRangingAuthorized,
        "sLPositioningRangingQoSParameters" SLPositioningRangingQoSParameters OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SNPN-MobilityInformation" SNPN_MobilityInformation { "serving-NID" NID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceRANNodeID" SourceRANNodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SourceToTarget-AMFInformationReroute" SourceToTarget_AMFInformationReroute {
        "configuredNSSAI" ConfiguredNSSAI OPTIONAL, "rejectedNSSAIinPLMN" RejectedNSSAIinPLMN OPTIONAL,
        "rejectedNSSAIinTA" RejectedNSSAIinTA OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SupportedTAItem" SupportedTAItem { "tAC" TAC, "broadcastPLMNList" BroadcastPLMNList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAI" TAI { "pLMNIdentity" PLMNIdentity, "tAC" TAC, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIListForInactiveItem" TAIListForInactiveItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIListForPagingItem" TAIListForPagingItem { "tAI" TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAINSAGSupportItem" TAINSAGSupportItem { "nSAG-ID" NSAG_ID, "nSAGSliceSupportList" ExtendedSliceSupportList,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargeteNB-ID" TargeteNB_ID { "globalENB-ID" GlobalNgENB_ID, "selected-EPS-TAI" EPS_TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetHomeENB-ID" TargetHomeENB_ID { "pLMNidentity" PLMNIdentity, "homeENB-ID" BIT_STRING_SIZE_28,
        "selected-EPS-TAI" EPS_TAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNSSAI-Item" TargetNSSAI_Item { "s-NSSAI" S_NSSAI, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetNSSAIInformation" TargetNSSAIInformation { "targetNSSAI" TargetNSSAI, "indexToRFSP" IndexToRFSP,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID" TargetRANNodeID { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRANNodeID-RIM" TargetRANNodeID_RIM { "globalRANNodeID" GlobalRANNodeID, "selectedTAI" TAI,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TargetRNC-ID" TargetRNC_ID { "lAI" LAI, "rNC-ID" RNC_ID, "extendedRNC-ID" ExtendedRNC_ID OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TNLAssociationItem" TNLAssociationItem { "tNLAssociationAddress" CPTransportLayerInformation, "cause" Cause,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TooearlyIntersystemHO" TooearlyIntersystemHO { "sourcecellID" EUTRA_CGI, "failurecellID" NGRAN_CGI,
        "uERLFReportContainer" UERLFReportContainer OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "UEPresenceInAreaOfInterestItem" UEPresenceInAreaOfInterestItem {
        "locationReportingReferenceID" LocationReportingReferenceID, "uEPresence" UEPresence,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UESecurityCapabilities" UESecurityCapabilities { "nRencryptionAlgorithms" NRencryptionAlgorithms,
        "nRintegrityProtectionAlgorithms" NRintegrityProtectionAlgorithms,
        "eUTRAencryptionAlgorithms" EUTRAencryptionAlgorithms,
        "eUTRAintegrityProtectionAlgorithms" EUTRAintegrityProtectionAlgorithms,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UESliceMaximumBitRateItem" UESliceMaximumBitRateItem { "s-NSSAI" S_NSSAI, "uESliceMaximumBitRateDL" BitRate,
        "uESliceMaximumBitRateUL" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UnavailableGUAMIItem" UnavailableGUAMIItem { "gUAMI" GUAMI,
        "timerApproachForGUAMIRemoval" TimerApproachForGUAMIRemoval OPTIONAL, "backupAMFName" AMFName OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
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
    "WUS-Assistance-Information" WUS_Assistance_Information {
        "pagingProbabilityInformation" PagingProbabilityInformation,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
}
