//! The types of NGAP that hold no other: numbers, strings and enumerations (3GPP TS 38.413 V19.4.0 clause 9.4.5).

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use crate::asn1::{
    ANY, Alphabet, Meaning, Shape, enumerations, integer, integer_extensible, leaves, size, size_extensible,
};

leaves! {
    "AIoT-CorrelationIdentifier" AIoT_CorrelationIdentifier = integer_extensible(0, 65535), Meaning::Plain;
    "AIoT-NASPDU" AIoT_NASPDU = Shape::Octets(ANY), Meaning::Container;
    "AIoT-ReaderIndex" AIoT_ReaderIndex = integer_extensible(1, 65535), Meaning::Plain;
    "AIOTFIdentifier" AIOTFIdentifier = Shape::Octets(size_extensible(16, 36)), Meaning::Plain;
    "AIOTFNameUTF8String" AIOTFNameUTF8String = Shape::Text(ANY, Alphabet::Utf8), Meaning::Plain;
    "AIOTFNameVisibleString" AIOTFNameVisibleString = Shape::Text(size_extensible(1, 150), Alphabet::Visible),
        Meaning::Plain;
    "AlternativeQoSParaSetIndex" AlternativeQoSParaSetIndex = integer_extensible(1, 8), Meaning::Plain;
    "AlternativeQoSParaSetNotifyIndex" AlternativeQoSParaSetNotifyIndex = integer_extensible(0, 8), Meaning::Plain;
    "Altitude" Altitude = integer_extensible(-420, 10000), Meaning::Plain;
    "AMF-UE-NGAP-ID" AMF_UE_NGAP_ID = integer(0, 1099511627775), Meaning::Plain;
    "AMFName" AMFName = Shape::Text(size_extensible(1, 150), Alphabet::Printable), Meaning::Plain;
    "AMFNameUTF8String" AMFNameUTF8String = Shape::Text(ANY, Alphabet::Utf8), Meaning::Plain;
    "AMFNameVisibleString" AMFNameVisibleString = Shape::Text(size_extensible(1, 150), Alphabet::Visible),
        Meaning::Plain;
    "AMFPointer" AMFPointer = Shape::Bits(size(6, 6)), Meaning::Number;
    "AMFRegionID" AMFRegionID = Shape::Bits(size(8, 8)), Meaning::Number;
    "AMFSetID" AMFSetID = Shape::Bits(size(10, 10)), Meaning::Number;
    "AssistanceInformationQoE-Meas" AssistanceInformationQoE_Meas = integer_extensible(1, 16), Meaning::Plain;
    "AssociatedSessionID" AssociatedSessionID = Shape::Octets(ANY), Meaning::Plain;
    "AveragingWindow" AveragingWindow = integer_extensible(0, 4095), Meaning::Plain;
    "BIT STRING (SIZE (128, ...))" BIT_STRING_SIZE_128_more = Shape::Bits(size_extensible(128, 128)), Meaning::Plain;
    "BIT STRING (SIZE (16))" BIT_STRING_SIZE_16 = Shape::Bits(size(16, 16)), Meaning::Plain;
    "BIT STRING (SIZE (16, ...))" BIT_STRING_SIZE_16_more = Shape::Bits(size_extensible(16, 16)), Meaning::Plain;
    "BIT STRING (SIZE (18))" BIT_STRING_SIZE_18 = Shape::Bits(size(18, 18)), Meaning::Plain;
    "BIT STRING (SIZE (1..131072))" BIT_STRING_SIZE_1_131072 = Shape::Bits(size(1, 131072)), Meaning::Plain;
    "BIT STRING (SIZE (1..2048))" BIT_STRING_SIZE_1_2048 = Shape::Bits(size(1, 2048)), Meaning::Plain;
    "BIT STRING (SIZE (20))" BIT_STRING_SIZE_20 = Shape::Bits(size(20, 20)), Meaning::Plain;
    "BIT STRING (SIZE (21))" BIT_STRING_SIZE_21 = Shape::Bits(size(21, 21)), Meaning::Plain;
    "BIT STRING (SIZE (22..32))" BIT_STRING_SIZE_22_32 = Shape::Bits(size(22, 32)), Meaning::Plain;
    "BIT STRING (SIZE (28))" BIT_STRING_SIZE_28 = Shape::Bits(size(28, 28)), Meaning::Plain;
    "BIT STRING (SIZE (32, ...))" BIT_STRING_SIZE_32_more = Shape::Bits(size_extensible(32, 32)), Meaning::Plain;
    "BIT STRING (SIZE (7))" BIT_STRING_SIZE_7 = Shape::Bits(size(7, 7)), Meaning::Plain;
    "BIT STRING (SIZE (8, ...))" BIT_STRING_SIZE_8_more = Shape::Bits(size_extensible(8, 8)), Meaning::Plain;
    "BitRate" BitRate = integer_extensible(0, 4000000000000), Meaning::Plain;
    "BluetoothName" BluetoothName = Shape::Octets(size(1, 248)), Meaning::Plain;
    "BurstArrivalTime" BurstArrivalTime = Shape::Octets(ANY), Meaning::Plain;
    "C-RNTI" C_RNTI = Shape::Bits(size(16, 16)), Meaning::Plain;
    "CAG-ID" CAG_ID = Shape::Bits(size(32, 32)), Meaning::Plain;
    "CandidateRelayUE-ID" CandidateRelayUE_ID = Shape::Bits(size(24, 24)), Meaning::Identity("Candidate Relay UE ID");
    "CNsubgroupID" CNsubgroupID = integer_extensible(0, 7), Meaning::Plain;
    "CommonNetworkInstance" CommonNetworkInstance = Shape::Octets(ANY), Meaning::Plain;
    "ConfiguredNSSAI" ConfiguredNSSAI = Shape::Octets(size(128, 128)), Meaning::Plain;
    "containerForAppLayerMeasConfig" ContainerForAppLayerMeasConfig = Shape::Octets(size(1, 8000)),
        Meaning::Container;
    "CoverageEnhancementLevel" CoverageEnhancementLevel = Shape::Octets(ANY), Meaning::Plain;
    "DataCodingScheme" DataCodingScheme = Shape::Bits(size(8, 8)), Meaning::Plain;
    "DL-NAS-MAC" DL_NAS_MAC = Shape::Bits(size(16, 16)), Meaning::Plain;
    "DRB-ID" DRB_ID = integer_extensible(1, 32), Meaning::Plain;
    "E-RAB-ID" E_RAB_ID = integer_extensible(0, 15), Meaning::Plain;
    "EmergencyAreaID" EmergencyAreaID = Shape::Octets(size(3, 3)), Meaning::Plain;
    "EN-DCSONConfigurationTransfer" EN_DCSONConfigurationTransfer = Shape::Octets(ANY), Meaning::Container;
    "EPS-TAC" EPS_TAC = Shape::Octets(size(2, 2)), Meaning::Number;
    "EUTRACellIdentity" EUTRACellIdentity = Shape::Bits(size(28, 28)), Meaning::Number;
    "EUTRAencryptionAlgorithms" EUTRAencryptionAlgorithms = Shape::Bits(size_extensible(16, 16)), Meaning::Plain;
    "EUTRAintegrityProtectionAlgorithms" EUTRAintegrityProtectionAlgorithms = Shape::Bits(size_extensible(16, 16)),
        Meaning::Plain;
    "EUTRAN-NumberOfActiveUEs" EUTRAN_NumberOfActiveUEs = integer_extensible(0, 16777215), Meaning::Plain;
    "ExpectedActivityPeriod" ExpectedActivityPeriod = integer_extensible(1, 181), Meaning::Plain;
    "ExpectedIdlePeriod" ExpectedIdlePeriod = integer_extensible(1, 181), Meaning::Plain;
    "Extended-ConnectedTime" Extended_ConnectedTime = integer(0, 255), Meaning::Plain;
    "ExtendedMobilityInformation" ExtendedMobilityInformation = Shape::Bits(size(32, 32)), Meaning::Plain;
    "ExtendedPacketDelayBudget" ExtendedPacketDelayBudget = integer_extensible(1, 65535), Meaning::Plain;
    "ExtendedRNC-ID" ExtendedRNC_ID = integer(4096, 65535), Meaning::Plain;
    "ExtendedUEIdentityIndexValue" ExtendedUEIdentityIndexValue = Shape::Bits(size(16, 16)),
        Meaning::Identity("UE Identity Index");
    "FiveG-TMSI" FiveG_TMSI = Shape::Octets(size(4, 4)), Meaning::Identity("5G-TMSI");
    "FiveQI" FiveQI = integer_extensible(0, 255), Meaning::Plain;
    "FurtherExtendedUEIdentityIndexValue" FurtherExtendedUEIdentityIndexValue = Shape::Bits(size(20, 20)),
        Meaning::Identity("UE Identity Index");
    "GlobalCable-ID" GlobalCable_ID = Shape::Octets(ANY), Meaning::Identity("Global Cable ID");
    "GlobalLineIdentity" GlobalLineIdentity = Shape::Octets(ANY), Meaning::Identity("Global Line Identity");
    "GNBSetID" GNBSetID = Shape::Bits(size(22, 22)), Meaning::Plain;
    "groupDevices" GroupDevices = Shape::Bits(size_extensible(1, 1024)), Meaning::Identity("A-IoT device");
    "GTP-TEID" GTP_TEID = Shape::Octets(size(4, 4)), Meaning::Number;
    "HandoverWindowDuration" HandoverWindowDuration = integer(1, 6000), Meaning::Plain;
    "HandoverWindowStart" HandoverWindowStart = integer(0, 549755813887), Meaning::Plain;
    "HashedUEIdentityIndexValue" HashedUEIdentityIndexValue = Shape::Bits(size_extensible(13, 13)),
        Meaning::Identity("UE Identity Index");
    "HFCNode-ID" HFCNode_ID = Shape::Octets(ANY), Meaning::Identity("HFC Node ID");
    "Hysteresis" Hysteresis = integer(0, 30), Meaning::Plain;
    "indexLength10" IndexLength10 = Shape::Bits(size(10, 10)), Meaning::Identity("UE Identity Index");
    "IndexToRFSP" IndexToRFSP = integer_extensible(1, 256), Meaning::Plain;
    "INTEGER (0..100)" INTEGER_0_100 = integer(0, 100), Meaning::Plain;
    "INTEGER (0..1007, ...)" INTEGER_0_1007_more = integer_extensible(0, 1007), Meaning::Plain;
    "INTEGER (0..1048575)" INTEGER_0_1048575 = integer(0, 1048575), Meaning::Plain;
    "INTEGER (0..15, ...)" INTEGER_0_15_more = integer_extensible(0, 15), Meaning::Plain;
    "INTEGER (0..16383)" INTEGER_0_16383 = integer(0, 16383), Meaning::Plain;
    "INTEGER (0..16384, ...)" INTEGER_0_16384_more = integer_extensible(0, 16384), Meaning::Plain;
    "INTEGER (0..18446744073709551615)" INTEGER_0_18446744073709551615 = integer(0, 18446744073709551615),
        Meaning::Plain;
    "INTEGER (0..255, ...)" INTEGER_0_255_more = integer_extensible(0, 255), Meaning::Plain;
    "INTEGER (0..262143)" INTEGER_0_262143 = integer(0, 262143), Meaning::Plain;
    "INTEGER (0..3279165)" INTEGER_0_3279165 = integer(0, 3279165), Meaning::Plain;
    "INTEGER (0..4095)" INTEGER_0_4095 = integer(0, 4095), Meaning::Plain;
    "INTEGER (0..40950)" INTEGER_0_40950 = integer(0, 40950), Meaning::Plain;
    "INTEGER (0..640000, ...)" INTEGER_0_640000_more = integer_extensible(0, 640000), Meaning::Plain;
    "INTEGER (0..86399, ...)" INTEGER_0_86399_more = integer_extensible(0, 86399), Meaning::Plain;
    "INTEGER (0..96000, ...)" INTEGER_0_96000_more = integer_extensible(0, 96000), Meaning::Plain;
    "INTEGER (0..9, ...)" INTEGER_0_9_more = integer_extensible(0, 9), Meaning::Plain;
    "INTEGER (-127..127)" INTEGER_127_127 = integer(-127, 127), Meaning::Plain;
    "INTEGER (1..1000000, ...)" INTEGER_1_1000000_more = integer_extensible(1, 1000000), Meaning::Plain;
    "INTEGER (1..100, ...)" INTEGER_1_100_more = integer_extensible(1, 100), Meaning::Plain;
    "INTEGER (1..256, ...)" INTEGER_1_256_more = integer_extensible(1, 256), Meaning::Plain;
    "INTEGER (1..3600, ...)" INTEGER_1_3600_more = integer_extensible(1, 3600), Meaning::Plain;
    "INTEGER (1..40000000, ...)" INTEGER_1_40000000_more = integer_extensible(1, 40000000), Meaning::Plain;
    "INTEGER (1..65535)" INTEGER_1_65535 = integer(1, 65535), Meaning::Plain;
    "INTEGER (1..65535, ...)" INTEGER_1_65535_more = integer_extensible(1, 65535), Meaning::Plain;
    "INTEGER (32..47, ...)" INTEGER_32_47_more = integer_extensible(32, 47), Meaning::Plain;
    "INTEGER (-640000..640000, ...)" INTEGER_640000_640000_more = integer_extensible(-640000, 640000), Meaning::Plain;
    "IntendedNumberOfPagingAttempts" IntendedNumberOfPagingAttempts = integer_extensible(1, 16), Meaning::Plain;
    "IntendedServiceAreaCoordinates" IntendedServiceAreaCoordinates = Shape::Octets(ANY), Meaning::Plain;
    "InterfacesToTrace" InterfacesToTrace = Shape::Bits(size(8, 8)), Meaning::Plain;
    "IntersystemResourceThreshold" IntersystemResourceThreshold = integer(0, 100), Meaning::Plain;
    "LAC" LAC = Shape::Octets(size(2, 2)), Meaning::Number;
    "LastVisitedEUTRANCellInformation" LastVisitedEUTRANCellInformation = Shape::Octets(ANY), Meaning::Container;
    "LastVisitedGERANCellInformation" LastVisitedGERANCellInformation = Shape::Octets(ANY), Meaning::Container;
    "LastVisitedUTRANCellInformation" LastVisitedUTRANCellInformation = Shape::Octets(ANY), Meaning::Container;
    "LocationReportingReferenceID" LocationReportingReferenceID = integer_extensible(1, 64), Meaning::Plain;
    "LPWUSCNsubgroupID" LPWUSCNsubgroupID = integer_extensible(0, 30), Meaning::Plain;
    "LTEUERLFReportContainer" LTEUERLFReportContainer = Shape::Octets(ANY), Meaning::Container;
    "M7period" M7period = integer_extensible(1, 60), Meaning::Plain;
    "MaskedIMEISV" MaskedIMEISV = Shape::Bits(size(64, 64)), Meaning::Identity("Masked IMEISV");
    "MaximumDataBurstVolume" MaximumDataBurstVolume = integer_extensible(0, 4095), Meaning::Plain;
    "MaxNrofRS-IndexesToReport" MaxNrofRS_IndexesToReport = integer_extensible(1, 64), Meaning::Plain;
    "MBS-AreaSessionID" MBS_AreaSessionID = integer_extensible(0, 65535), Meaning::Plain;
    "MBS-SessionFSAID" MBS_SessionFSAID = Shape::Octets(size(3, 3)), Meaning::Plain;
    "MDT-Location-Information" MDT_Location_Information = Shape::Bits(size(8, 8)), Meaning::Plain;
    "MDT-polygon" MDT_polygon = Shape::Octets(ANY), Meaning::Plain;
    "MDTModeEutra" MDTModeEutra = Shape::Octets(ANY), Meaning::Plain;
    "MeasurementsToActivate" MeasurementsToActivate = Shape::Bits(size(8, 8)), Meaning::Plain;
    "MessageIdentifier" MessageIdentifier = Shape::Bits(size(16, 16)), Meaning::Plain;
    "MMSID" MMSID = Shape::Octets(size(1, 1)), Meaning::Plain;
    "MobilityInformation" MobilityInformation = Shape::Bits(size(16, 16)), Meaning::Plain;
    "MRB-ID" MRB_ID = integer_extensible(1, 512), Meaning::Plain;
    "NAS-PDU" NAS_PDU = Shape::Octets(ANY), Meaning::Nas;
    "NASC" NASC = Shape::Octets(ANY), Meaning::Container;
    "NASSecurityParametersFromNGRAN" NASSecurityParametersFromNGRAN = Shape::Octets(ANY), Meaning::Container;
    "NB-IoT-UEPriority" NB_IoT_UEPriority = integer_extensible(0, 255), Meaning::Plain;
    "NetworkInstance" NetworkInstance = integer_extensible(1, 256), Meaning::Plain;
    "NextHopChainingCount" NextHopChainingCount = integer(0, 7), Meaning::Plain;
    "NGAP-Message" NGAP_Message = Shape::Octets(ANY), Meaning::Pdu;
    "NGRAN-NoofRRCConnections" NGRAN_NoofRRCConnections = integer_extensible(1, 65536), Meaning::Plain;
    "NGRAN-NumberOfActiveUEs" NGRAN_NumberOfActiveUEs = integer_extensible(0, 16777215), Meaning::Plain;
    "NGRANTraceID" NGRANTraceID = Shape::Octets(size(8, 8)), Meaning::Plain;
    "NID" NID = Shape::Bits(size(44, 44)), Meaning::Plain;
    "NR-PCI" NR_PCI = integer_extensible(0, 1007), Meaning::Plain;
    "NRARFCN" NRARFCN = integer(0, 3279165), Meaning::Plain;
    "NRCellIdentity" NRCellIdentity = Shape::Bits(size(36, 36)), Meaning::Number;
    "NRencryptionAlgorithms" NRencryptionAlgorithms = Shape::Bits(size_extensible(16, 16)), Meaning::Plain;
    "NRFrequencyBand" NRFrequencyBand = integer_extensible(1, 1024), Meaning::Plain;
    "NRintegrityProtectionAlgorithms" NRintegrityProtectionAlgorithms = Shape::Bits(size_extensible(16, 16)),
        Meaning::Plain;
    "NRMobilityHistoryReport" NRMobilityHistoryReport = Shape::Octets(ANY), Meaning::Container;
    "NRPPa-PDU" NRPPa_PDU = Shape::Octets(ANY), Meaning::Container;
    "NRUERLFReportContainer" NRUERLFReportContainer = Shape::Octets(ANY), Meaning::Container;
    "NSAG-ID" NSAG_ID = integer_extensible(0, 255), Meaning::Plain;
    "NULL" NULL = Shape::Null, Meaning::Plain;
    "NumberOfBroadcasts" NumberOfBroadcasts = integer(0, 65535), Meaning::Plain;
    "NumberOfBroadcastsRequested" NumberOfBroadcastsRequested = integer(0, 65535), Meaning::Plain;
    "OCTET STRING" OCTET_STRING = Shape::Octets(ANY), Meaning::Plain;
    "OCTET STRING (SIZE (3))" OCTET_STRING_SIZE_3 = Shape::Octets(size(3, 3)), Meaning::Plain;
    "OCTET STRING (SIZE (4))" OCTET_STRING_SIZE_4 = Shape::Octets(size(4, 4)), Meaning::Plain;
    "PacketDelayBudget" PacketDelayBudget = integer_extensible(0, 1023), Meaning::Plain;
    "PacketLossRate" PacketLossRate = integer_extensible(0, 1000), Meaning::Plain;
    "PagingAttemptCount" PagingAttemptCount = integer_extensible(1, 16), Meaning::Plain;
    "PagingPolicyIndicator" PagingPolicyIndicator = integer_extensible(0, 7), Meaning::Plain;
    "PDUSessionID" PDUSessionID = integer(0, 255), Meaning::Plain;
    "PDUSessionPairID" PDUSessionPairID = integer_extensible(0, 255), Meaning::Plain;
    "Periodicity" Periodicity = integer_extensible(0, 640000), Meaning::Plain;
    "PeriodicRegistrationUpdateTimer" PeriodicRegistrationUpdateTimer = Shape::Bits(size(8, 8)), Meaning::Plain;
    "PLMNIdentity" PLMNIdentity = Shape::Octets(size(3, 3)), Meaning::Plmn;
    "PortNumber" PortNumber = Shape::Octets(size(2, 2)), Meaning::Number;
    "PriorityLevelARP" PriorityLevelARP = integer(1, 15), Meaning::Plain;
    "PriorityLevelQos" PriorityLevelQos = integer_extensible(1, 127), Meaning::Plain;
    "ProcedureCode" ProcedureCode = integer(0, 255), Meaning::Plain;
    "ProtocolIE-ID" ProtocolIE_ID = integer(0, 65535), Meaning::Plain;
    "QoEReference" QoEReference = Shape::Octets(size(6, 6)), Meaning::Plain;
    "QosFlowIdentifier" QosFlowIdentifier = integer_extensible(0, 63), Meaning::Plain;
    "QosMonitoringReportingFrequency" QosMonitoringReportingFrequency = integer_extensible(1, 1800), Meaning::Plain;
    "RAN-AIOT-Device-NGAP-ID" RAN_AIOT_Device_NGAP_ID = integer(0, 4294967295), Meaning::Plain;
    "RAN-UE-NGAP-ID" RAN_UE_NGAP_ID = integer(0, 4294967295), Meaning::Plain;
    "RANNodeName" RANNodeName = Shape::Text(size_extensible(1, 150), Alphabet::Printable), Meaning::Plain;
    "RANNodeNameUTF8String" RANNodeNameUTF8String = Shape::Text(ANY, Alphabet::Utf8), Meaning::Plain;
    "RANNodeNameVisibleString" RANNodeNameVisibleString = Shape::Text(size_extensible(1, 150), Alphabet::Visible),
        Meaning::Plain;
    "RANPagingPriority" RANPagingPriority = integer(1, 256), Meaning::Plain;
    "RATRestrictionInformation" RATRestrictionInformation = Shape::Bits(size_extensible(8, 8)), Meaning::Plain;
    "RejectedNSSAIinPLMN" RejectedNSSAIinPLMN = Shape::Octets(size(32, 32)), Meaning::Plain;
    "RejectedNSSAIinTA" RejectedNSSAIinTA = Shape::Octets(size(32, 32)), Meaning::Plain;
    "RelativeAMFCapacity" RelativeAMFCapacity = integer(0, 255), Meaning::Plain;
    "RepetitionPeriod" RepetitionPeriod = integer(0, 131071), Meaning::Plain;
    "ReportCharacteristics" ReportCharacteristics = Shape::Bits(size(32, 32)), Meaning::Plain;
    "ReportingThreshold" ReportingThreshold = integer_extensible(0, 4000000000), Meaning::Plain;
    "RGLevelWirelineAccessCharacteristics" RGLevelWirelineAccessCharacteristics = Shape::Octets(ANY), Meaning::Plain;
    "RNC-ID" RNC_ID = integer(0, 4095), Meaning::Plain;
    "RoutingID" RoutingID = Shape::Octets(ANY), Meaning::Plain;
    "RRCContainer" RRCContainer = Shape::Octets(ANY), Meaning::Container;
    "SCGActivationTime" SCGActivationTime = integer(0, 40950), Meaning::Plain;
    "SD" SD = Shape::Octets(size(3, 3)), Meaning::Plain;
    "SecurityKey" SecurityKey = Shape::Bits(size(256, 256)), Meaning::Secret("SecurityKey");
    "SerialNumber" SerialNumber = Shape::Bits(size(16, 16)), Meaning::Plain;
    "SgNB-UE-X2AP-ID" SgNB_UE_X2AP_ID = integer(0, 4294967295), Meaning::Plain;
    "singleDevice" SingleDevice = Shape::Bits(size_extensible(1, 1024)), Meaning::Identity("A-IoT device");
    "SourceToTarget-TransparentContainer" SourceToTarget_TransparentContainer = Shape::Octets(ANY),
        Meaning::Container;
    "SST" SST = Shape::Octets(size(1, 1)), Meaning::Number;
    "successfulHOReportContainer" SuccessfulHOReportContainer = Shape::Octets(ANY), Meaning::Container;
    "successfulPSCellChangeReportContainer" SuccessfulPSCellChangeReportContainer = Shape::Octets(ANY),
        Meaning::Container;
    "SurvivalTime" SurvivalTime = integer_extensible(0, 1920000), Meaning::Plain;
    "TAC" TAC = Shape::Octets(size(3, 3)), Meaning::Number;
    "TargettoSource-Failure-TransparentContainer" TargettoSource_Failure_TransparentContainer = Shape::Octets(ANY),
        Meaning::Container;
    "TargetToSource-TransparentContainer" TargetToSource_TransparentContainer = Shape::Octets(ANY),
        Meaning::Container;
    "Threshold-RSRP" Threshold_RSRP = integer(0, 127), Meaning::Plain;
    "Threshold-RSRQ" Threshold_RSRQ = integer(0, 127), Meaning::Plain;
    "Threshold-SINR" Threshold_SINR = integer(0, 127), Meaning::Plain;
    "TimeSinceFailure" TimeSinceFailure = integer_extensible(0, 172800), Meaning::Plain;
    "TimeStamp" TimeStamp = Shape::Octets(size(4, 4)), Meaning::Plain;
    "TimeUEStayedInCell" TimeUEStayedInCell = integer(0, 4095), Meaning::Plain;
    "TimeUEStayedInCellEnhancedGranularity" TimeUEStayedInCellEnhancedGranularity = integer(0, 40950), Meaning::Plain;
    "TLContainer" TLContainer = Shape::Octets(ANY), Meaning::Container;
    "TMGI" TMGI = Shape::Octets(size(6, 6)), Meaning::Plain;
    "TNAP-ID" TNAP_ID = Shape::Octets(ANY), Meaning::Plain;
    "TNGFIdentityInformation" TNGFIdentityInformation = Shape::Octets(ANY), Meaning::Container;
    "TNLAddressWeightFactor" TNLAddressWeightFactor = integer(0, 255), Meaning::Plain;
    "TrafficLoadReductionIndication" TrafficLoadReductionIndication = integer(1, 99), Meaning::Plain;
    "TransportLayerAddress" TransportLayerAddress = Shape::Bits(size_extensible(1, 160)), Meaning::Address;
    "TWAP-ID" TWAP_ID = Shape::Octets(ANY), Meaning::Plain;
    "TWIFIdentityInformation" TWIFIdentityInformation = Shape::Octets(ANY), Meaning::Container;
    "UERadioCapability" UERadioCapability = Shape::Octets(ANY), Meaning::Container;
    "UERadioCapabilityForPagingOfEUTRA" UERadioCapabilityForPagingOfEUTRA = Shape::Octets(ANY), Meaning::Container;
    "UERadioCapabilityForPagingOfNB-IoT" UERadioCapabilityForPagingOfNB_IoT = Shape::Octets(ANY), Meaning::Container;
    "UERadioCapabilityForPagingOfNR" UERadioCapabilityForPagingOfNR = Shape::Octets(ANY), Meaning::Container;
    "UERadioCapabilityID" UERadioCapabilityID = Shape::Octets(ANY), Meaning::Plain;
    "UL-NAS-Count" UL_NAS_Count = Shape::Bits(size(5, 5)), Meaning::Number;
    "UL-NAS-MAC" UL_NAS_MAC = Shape::Bits(size(16, 16)), Meaning::Plain;
    "UpdateFeedback" UpdateFeedback = Shape::Bits(size_extensible(8, 8)), Meaning::Plain;
    "URI-address" URI_address = Shape::Text(ANY, Alphabet::Visible), Meaning::Plain;
    "W-AGFIdentityInformation" W_AGFIdentityInformation = Shape::Octets(ANY), Meaning::Container;
    "WarningAreaCoordinates" WarningAreaCoordinates = Shape::Octets(size(1, 1024)), Meaning::Plain;
    "WarningMessageContents" WarningMessageContents = Shape::Octets(size(1, 9600)), Meaning::Plain;
    "WarningSecurityInfo" WarningSecurityInfo = Shape::Octets(size(50, 50)), Meaning::Plain;
    "WarningType" WarningType = Shape::Octets(size(2, 2)), Meaning::Plain;
    "WLANName" WLANName = Shape::Octets(size(1, 32)), Meaning::Plain;
}

enumerations! {
    "A2XPC5QoSFlowItemA2XRange" A2XPC5QoSFlowItemA2XRange ["m50", "m80", "m180", "m200", "m350", "m400", "m500",
        "m700", "m1000"] + [];
    "ActivationStatus" ActivationStatus ["active", "not-active"] + [];
    "AdditionalQosFlowInformation" AdditionalQosFlowInformation ["more-likely"] + [];
    "Aerial-UE-FlightInformationOngoingReporting-failed" Aerial_UE_FlightInformationOngoingReporting_failed ["true"]
        + [];
    "AerialUEReportingPeriodicity" AerialUEReportingPeriodicity ["ms120", "ms240", "ms480", "ms640", "ms1024",
        "ms2048", "ms5120", "ms10240", "ms20480", "ms40960", "min1", "min6", "min12", "min30"] + [];
    "AerialUEsubscriptionInformation" AerialUEsubscriptionInformation ["allowed", "not-allowed"] + [];
    "AIoT-FollowonCommandIndication" AIoT_FollowonCommandIndication ["true"] + [];
    "AIoT-Support" AIoT_Support ["aIoT-only", "aIoT-and-NRUu"] + [];
    "AllowedPNINPNItemPNINPNRestricted" AllowedPNINPNItemPNINPNRestricted ["restricted", "not-restricted"] + [];
    "AssociatedQosFlowItemQosFlowMappingIndication" AssociatedQosFlowItemQosFlowMappingIndication ["ul", "dl"] + [];
    "AUN3DeviceAccessInfoAUN3DeviceAccess" AUN3DeviceAccessInfoAUN3DeviceAccess ["true"] + [];
    "AUN3DeviceAccessInfoExistingNGConnectionwithSameLocation" AUN3DeviceAccessInfoExistingNGConnectionwithSameLocation ["true",
        "false"] + [];
    "AuthenticatedIndication" AuthenticatedIndication ["true"] + [];
    "AvailableRANVisibleQoEMetricsApplicationLayerBufferLevelList" AvailableRANVisibleQoEMetricsApplicationLayerBufferLevelList ["true"]
        + [];
    "AvailableRANVisibleQoEMetricsPlayoutDelayForMediaStartup" AvailableRANVisibleQoEMetricsPlayoutDelayForMediaStartup ["true"]
        + [];
    "BeamMeasurementsReportQuantityRSRP" BeamMeasurementsReportQuantityRSRP ["true"] + ["false"];
    "BeamMeasurementsReportQuantityRSRQ" BeamMeasurementsReportQuantityRSRQ ["true"] + ["false"];
    "BeamMeasurementsReportQuantitySINR" BeamMeasurementsReportQuantitySINR ["true"] + ["false"];
    "BluetoothMeasConfig" BluetoothMeasConfig ["setup"] + [];
    "BluetoothMeasurementConfigurationBtRssi" BluetoothMeasurementConfigurationBtRssi ["true"] + [];
    "CancelAllWarningMessages" CancelAllWarningMessages ["true"] + [];
    "CauseMisc" CauseMisc ["control-processing-overload", "not-enough-user-plane-processing-resources",
        "hardware-failure", "om-intervention", "unknown-PLMN-or-SNPN", "unspecified"] + [];
    "CauseNas" CauseNas ["normal-release", "authentication-failure", "deregister", "unspecified"]
        + ["uE-not-in-PLMN-serving-area", "mobile-IAB-not-authorized", "iAB-not-authorized", "no-aiot-NAS-response"];
    "CauseProtocol" CauseProtocol ["transfer-syntax-error", "abstract-syntax-error-reject",
        "abstract-syntax-error-ignore-and-notify", "message-not-compatible-with-receiver-state", "semantic-error",
        "abstract-syntax-error-falsely-constructed-message", "unspecified"] + [];
    "CauseRadioNetwork" CauseRadioNetwork ["unspecified", "txnrelocoverall-expiry", "successful-handover",
        "release-due-to-ngran-generated-reason", "release-due-to-5gc-generated-reason", "handover-cancelled",
        "partial-handover", "ho-failure-in-target-5GC-ngran-node-or-target-system", "ho-target-not-allowed",
        "tngrelocoverall-expiry", "tngrelocprep-expiry", "cell-not-available", "unknown-targetID",
        "no-radio-resources-available-in-target-cell", "unknown-local-UE-NGAP-ID", "inconsistent-remote-UE-NGAP-ID",
        "handover-desirable-for-radio-reason", "time-critical-handover", "resource-optimisation-handover",
        "reduce-load-in-serving-cell", "user-inactivity", "radio-connection-with-ue-lost",
        "radio-resources-not-available", "invalid-qos-combination", "failure-in-radio-interface-procedure",
        "interaction-with-other-procedure", "unknown-PDU-session-ID", "unkown-qos-flow-ID",
        "multiple-PDU-session-ID-instances", "multiple-qos-flow-ID-instances",
        "encryption-and-or-integrity-protection-algorithms-not-supported", "ng-intra-system-handover-triggered",
        "ng-inter-system-handover-triggered", "xn-handover-triggered", "not-supported-5QI-value",
        "ue-context-transfer", "ims-voice-eps-fallback-or-rat-fallback-triggered",
        "up-integrity-protection-not-possible", "up-confidentiality-protection-not-possible", "slice-not-supported",
        "ue-in-rrc-inactive-state-not-reachable", "redirection", "resources-not-available-for-the-slice",
        "ue-max-integrity-protected-data-rate-reason", "release-due-to-cn-detected-mobility"]
        + ["n26-interface-not-available", "release-due-to-pre-emption",
        "multiple-location-reporting-reference-ID-instances", "rsn-not-available-for-the-up", "npn-access-denied",
        "cag-only-access-denied", "insufficient-ue-capabilities", "redcap-ue-not-supported", "unknown-MBS-Session-ID",
        "indicated-MBS-session-area-information-not-served-by-the-gNB", "inconsistent-slice-info-for-the-session",
        "misaligned-association-for-multicast-unicast", "eredcap-ue-not-supported", "two-rx-xr-ue-not-supported",
        "aerial-ue-flight-information-reporting-initiation-failure", "unknown-RAN-AIoT-Device-NGAP-ID",
        "requested-AIoT-service-area-information-not-served-by-the-gNB", "unknown-AIoT-session",
        "aiot-device-not-reachable", "multiple-AIoT-session-ID-instances"];
    "CauseTransport" CauseTransport ["transport-resource-unavailable", "unspecified"] + [];
    "CellSize" CellSize ["verysmall", "small", "medium", "large"] + [];
    "CEmodeBrestricted" CEmodeBrestricted ["restricted", "not-restricted"] + [];
    "CEmodeBSupport-Indicator" CEmodeBSupport_Indicator ["supported"] + [];
    "ClockQualityAcceptanceCriteriaTraceabletoGNSS" ClockQualityAcceptanceCriteriaTraceabletoGNSS ["true"] + [];
    "ClockQualityAcceptanceCriteriaTraceabletoUTC" ClockQualityAcceptanceCriteriaTraceabletoUTC ["true"] + [];
    "CN-MT-CommunicationHandling" CN_MT_CommunicationHandling ["supported"] + [];
    "CNTypeRestrictionsForEquivalentItemCnType" CNTypeRestrictionsForEquivalentItemCnType ["epc-forbidden",
        "fiveGC-forbidden"] + [];
    "CNTypeRestrictionsForServing" CNTypeRestrictionsForServing ["epc-forbidden"] + [];
    "CommServiceType" CommServiceType ["mbs-broadcast", "mbs-multicast"] + ["unicast"];
    "ConcurrentWarningMessageInd" ConcurrentWarningMessageInd ["true"] + [];
    "ConfidentialityProtectionIndication" ConfidentialityProtectionIndication ["required", "preferred", "not-needed"]
        + [];
    "ConfidentialityProtectionResult" ConfidentialityProtectionResult ["performed", "not-performed"] + [];
    "ConfiguredTACIndication" ConfiguredTACIndication ["true"] + [];
    "CongestionInformationRequest" CongestionInformationRequest ["ul", "dl", "both", "stop"] + [];
    "Criticality" Criticality ["reject", "ignore", "notify"];
    "DAPSRequestInfoDAPSIndicator" DAPSRequestInfoDAPSIndicator ["daps-ho-required"] + [];
    "DAPSResponseInfoDapsresponseindicator" DAPSResponseInfoDapsresponseindicator ["daps-ho-accepted",
        "daps-ho-not-accepted"] + [];
    "DataForwardingAccepted" DataForwardingAccepted ["data-forwarding-accepted"] + [];
    "DataForwardingNotPossible" DataForwardingNotPossible ["data-forwarding-not-possible"] + [];
    "DelayCritical" DelayCritical ["delay-critical", "non-delay-critical"] + [];
    "DirectForwardingPathAvailability" DirectForwardingPathAvailability ["direct-path-available"] + [];
    "DL-NGU-TNLInformationReused" DL_NGU_TNLInformationReused ["true"] + [];
    "DL-Signalling" DL_Signalling ["true"] + [];
    "DLForwarding" DLForwarding ["dl-forwarding-proposed"] + [];
    "DLPDUSetInformationMarkingSupportIndication" DLPDUSetInformationMarkingSupportIndication ["true"] + [];
    "EarlyMeasurement" EarlyMeasurement ["true"] + [];
    "ECNMarkingAtRANRequest" ECNMarkingAtRANRequest ["ul", "dl", "both", "stop"] + [];
    "ECNMarkingAtUPFRequest" ECNMarkingAtUPFRequest ["ul", "dl", "both", "stop"] + [];
    "EDT-Session" EDT_Session ["true"] + [];
    "EmergencyFallbackRequestIndicator" EmergencyFallbackRequestIndicator ["emergency-fallback-requested"] + [];
    "EmergencyServiceTargetCN" EmergencyServiceTargetCN ["fiveGC", "epc"] + [];
    "EndIndication" EndIndication ["no-further-data", "further-data-exists"] + [];
    "Enhanced-CoverageRestriction" Enhanced_CoverageRestriction ["restricted"] + [];
    "ERedCapIndication" ERedCapIndication ["true"] + [];
    "EUTRA-Paging-eDRX-Cycle" EUTRA_Paging_eDRX_Cycle ["hfhalf", "hf1", "hf2", "hf4", "hf6", "hf8", "hf10", "hf12",
        "hf14", "hf16", "hf32", "hf64", "hf128", "hf256"] + [];
    "EUTRA-Paging-Time-Window" EUTRA_Paging_Time_Window ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10",
        "s11", "s12", "s13", "s14", "s15", "s16"] + [];
    "EventTriggerOutOfCoverage" EventTriggerOutOfCoverage ["true"] + [];
    "EventType" EventType ["direct", "change-of-serve-cell", "ue-presence-in-area-of-interest",
        "stop-change-of-serve-cell", "stop-ue-presence-in-area-of-interest", "cancel-location-reporting-for-the-ue"]
        + ["change-of-serving-cell-and-UE-presence-in-the-Area-of-Interest",
        "report-the-Aerial-UE-flight-information", "cancel-the-Aerial-UE-flight-information-reporting"];
    "ExcessPacketDelayThresholdValue" ExcessPacketDelayThresholdValue ["ms0dot25", "ms0dot5", "ms1", "ms2", "ms4",
        "ms5", "ms10", "ms20", "ms30", "ms40", "ms50", "ms60", "ms70", "ms80", "ms90", "ms100", "ms150", "ms300",
        "ms500"] + [];
    "ExpectedHOInterval" ExpectedHOInterval ["sec15", "sec30", "sec60", "sec90", "sec120", "sec180", "long-time"]
        + [];
    "ExpectedUEMobility" ExpectedUEMobility ["stationary", "mobile"] + [];
    "ExtendedReportIntervalMDT" ExtendedReportIntervalMDT ["ms20480", "ms40960"] + [];
    "FiveGProSeDirectCommunication" FiveGProSeDirectCommunication ["authorized", "not-authorized"] + [];
    "FiveGProSeDirectDiscovery" FiveGProSeDirectDiscovery ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2MHIntermediateUEtoNetworkRelay" FiveGProSeLayer2MHIntermediateUEtoNetworkRelay ["authorized",
        "not-authorized"] + [];
    "FiveGProSeLayer2MHRemote" FiveGProSeLayer2MHRemote ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2MHUEtoNetworkRelay" FiveGProSeLayer2MHUEtoNetworkRelay ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2Multipath" FiveGProSeLayer2Multipath ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2RemoteUE" FiveGProSeLayer2RemoteUE ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2UEtoNetworkRelay" FiveGProSeLayer2UEtoNetworkRelay ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2UEtoUERelay" FiveGProSeLayer2UEtoUERelay ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer2UEtoUERemote" FiveGProSeLayer2UEtoUERemote ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer3MHUEtoNetworkRelay" FiveGProSeLayer3MHUEtoNetworkRelay ["authorized", "not-authorized"] + [];
    "FiveGProSeLayer3UEtoNetworkRelay" FiveGProSeLayer3UEtoNetworkRelay ["authorized", "not-authorized"] + [];
    "GUAMIType" GUAMIType ["native", "mapped"] + [];
    "GW-Context-Release-Indication" GW_Context_Release_Indication ["true"] + [];
    "HandoverFlag" HandoverFlag ["handover-preparation"] + [];
    "HandoverType" HandoverType ["intra5gs", "fivegs-to-eps", "eps-to-5gs"] + ["fivegs-to-utran"];
    "HLComDeactivateUEReachabilityIndication" HLComDeactivateUEReachabilityIndication ["true"] + [];
    "HOReportHandoverReportType" HOReportHandoverReportType ["ho-too-early", "ho-to-wrong-cell",
        "intersystem-ping-pong"] + [];
    "IAB-Authorized" IAB_Authorized ["authorized", "not-authorized"] + [];
    "IAB-Supported" IAB_Supported ["true"] + [];
    "IABNodeIndication" IABNodeIndication ["true"] + [];
    "IMSVoiceSupportIndicator" IMSVoiceSupportIndicator ["supported", "not-supported"] + [];
    "IncludeBeamMeasurementsIndication" IncludeBeamMeasurementsIndication ["true"] + [];
    "Indication-of-Bitrate-Adaptation" Indication_of_Bitrate_Adaptation ["uplink"] + [];
    "IntegrityProtectionIndication" IntegrityProtectionIndication ["required", "preferred", "not-needed"] + [];
    "IntegrityProtectionResult" IntegrityProtectionResult ["performed", "not-performed"] + [];
    "IntersystemUnnecessaryHOEarlyIRATHO" IntersystemUnnecessaryHOEarlyIRATHO ["true", "false"] + [];
    "InventoryReportTransferInventoryCompleteIndication" InventoryReportTransferInventoryCompleteIndication ["true"]
        + [];
    "LineType" LineType ["dsl", "pon"] + [];
    "Links-to-log" Links_to_log ["uplink", "downlink", "both-uplink-and-downlink"] + [];
    "LocationReportingAdditionalInfo" LocationReportingAdditionalInfo ["includePSCell"] + [];
    "LoggingDuration" LoggingDuration ["m10", "m20", "m40", "m60", "m90", "m120"] + [];
    "LoggingInterval" LoggingInterval ["ms320", "ms640", "ms1280", "ms2560", "ms5120", "ms10240", "ms20480",
        "ms30720", "ms40960", "ms61440", "infinity"] + [];
    "LPWUSDisableIndication" LPWUSDisableIndication ["true"] + [];
    "LTEA2XServicesAuthorizedAerialControllerUE" LTEA2XServicesAuthorizedAerialControllerUE ["authorized",
        "not-authorized"] + [];
    "LTEA2XServicesAuthorizedAerialUE" LTEA2XServicesAuthorizedAerialUE ["authorized", "not-authorized"] + [];
    "LTEM-Indication" LTEM_Indication ["lte-m"] + [];
    "M1ReportingTrigger" M1ReportingTrigger ["periodic", "a2eventtriggered", "a2eventtriggered-periodic"] + [];
    "M4period" M4period ["ms1024", "ms2048", "ms5120", "ms10240", "min1"] + [];
    "M4ReportAmountMDT" M4ReportAmountMDT ["r1", "r2", "r4", "r8", "r16", "r32", "r64", "infinity"] + [];
    "M5period" M5period ["ms1024", "ms2048", "ms5120", "ms10240", "min1"] + [];
    "M5ReportAmountMDT" M5ReportAmountMDT ["r1", "r2", "r4", "r8", "r16", "r32", "r64", "infinity"] + [];
    "M6report-Interval" M6report_Interval ["ms120", "ms240", "ms480", "ms640", "ms1024", "ms2048", "ms5120",
        "ms10240", "ms20480", "ms40960", "min1", "min6", "min12", "min30"] + [];
    "M6ReportAmountMDT" M6ReportAmountMDT ["r1", "r2", "r4", "r8", "r16", "r32", "r64", "infinity"] + [];
    "M7ReportAmountMDT" M7ReportAmountMDT ["r1", "r2", "r4", "r8", "r16", "r32", "r64", "infinity"] + [];
    "MaximumIntegrityProtectedDataRate" MaximumIntegrityProtectedDataRate ["bitrate64kbs", "maximum-UE-rate"] + [];
    "MBS-AssistanceInformation" MBS_AssistanceInformation ["true"] + [];
    "MBS-SupportIndicator" MBS_SupportIndicator ["multicast-supported"]
        + ["multicast-supported-with-reception-in-RRC-inactive"];
    "MBS-UP-FailureIndication" MBS_UP_FailureIndication ["ng-u-path-failure-detected"] + [];
    "MBSSessionStatus" MBSSessionStatus ["activated", "deactivated"] + [];
    "MDT-Activation" MDT_Activation ["immediate-MDT-only", "logged-MDT-only", "immediate-MDT-and-Trace"] + [];
    "MicoAllPLMN" MicoAllPLMN ["true"] + [];
    "MICOModeIndication" MICOModeIndication ["true"] + [];
    "MN-only-MDT-collection" MN_only_MDT_collection ["mn-only"] + [];
    "MobileIAB-Authorized" MobileIAB_Authorized ["authorized", "not-authorized"] + [];
    "MobileIAB-Supported" MobileIAB_Supported ["true"] + [];
    "MobileIABNodeIndication" MobileIABNodeIndication ["true"] + [];
    "MonitoringRequest" MonitoringRequest ["ul", "dl", "both", "stop"] + [];
    "NB-IoT-DefaultPagingDRX" NB_IoT_DefaultPagingDRX ["rf128", "rf256", "rf512", "rf1024"] + [];
    "NB-IoT-Paging-eDRXCycle" NB_IoT_Paging_eDRXCycle ["hf2", "hf4", "hf6", "hf8", "hf10", "hf12", "hf14", "hf16",
        "hf32", "hf64", "hf128", "hf256", "hf512", "hf1024"] + [];
    "NB-IoT-Paging-TimeWindow" NB_IoT_Paging_TimeWindow ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10",
        "s11", "s12", "s13", "s14", "s15", "s16"] + [];
    "NB-IoT-PagingDRX" NB_IoT_PagingDRX ["rf32", "rf64", "rf128", "rf256", "rf512", "rf1024"] + [];
    "NetworkControlledRepeaterAuthorized" NetworkControlledRepeaterAuthorized ["authorized", "not-authorized"] + [];
    "NewSecurityContextInd" NewSecurityContextInd ["true"] + [];
    "NextPagingAreaScope" NextPagingAreaScope ["same", "changed"] + [];
    "NGAPIESupportInformationResponseItemNgapProtocolIEPresenceInfo" NGAPIESupportInformationResponseItemNgapProtocolIEPresenceInfo ["present",
        "not-present"] + [];
    "NGAPIESupportInformationResponseItemNgapProtocolIESupportInfo" NGAPIESupportInformationResponseItemNgapProtocolIESupportInfo ["supported",
        "not-supported"] + [];
    "NoPDUSessionIndication" NoPDUSessionIndication ["true"] + [];
    "NotificationCause" NotificationCause ["fulfilled", "not-fulfilled"] + ["not-fulfilled-DL", "not-fulfilled-UL"];
    "NotificationCellItemNotifyFlag" NotificationCellItemNotifyFlag ["activated", "deactivated"] + [];
    "NotificationControl" NotificationControl ["notification-requested"] + [];
    "NotifySourceNGRANNode" NotifySourceNGRANNode ["notifySource"] + [];
    "NR-Paging-eDRX-Cycle" NR_Paging_eDRX_Cycle ["hfquarter", "hfhalf", "hf1", "hf2", "hf4", "hf8", "hf16", "hf32",
        "hf64", "hf128", "hf256", "hf512", "hf1024"] + [];
    "NR-Paging-Long-eDRX-Cycle-for-RRC-INACTIVE" NR_Paging_Long_eDRX_Cycle_for_RRC_INACTIVE ["hf2", "hf4", "hf8",
        "hf16", "hf32", "hf64", "hf128", "hf256", "hf512", "hf1024"] + [];
    "NR-Paging-Time-Window" NR_Paging_Time_Window ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11",
        "s12", "s13", "s14", "s15", "s16"] + ["s17", "s18", "s19", "s20", "s21", "s22", "s23", "s24", "s25", "s26",
        "s27", "s28", "s29", "s30", "s31", "s32"];
    "NR-Paging-Time-Window-for-RRC-INACTIVE" NR_Paging_Time_Window_for_RRC_INACTIVE ["s1", "s2", "s3", "s4", "s5",
        "s6", "s7", "s8", "s9", "s10", "s11", "s12", "s13", "s14", "s15", "s16", "s17", "s18", "s19", "s20", "s21",
        "s22", "s23", "s24", "s25", "s26", "s27", "s28", "s29", "s30", "s31", "s32"] + [];
    "NRA2XServicesAuthorizedAerialControllerUE" NRA2XServicesAuthorizedAerialControllerUE ["authorized",
        "not-authorized"] + [];
    "NRA2XServicesAuthorizedAerialUE" NRA2XServicesAuthorizedAerialUE ["authorized", "not-authorized"] + [];
    "NumberOfMeasurementReportingLevels" NumberOfMeasurementReportingLevels ["n2", "n3", "n4", "n5", "n10"] + ["n0"];
    "OnboardingSupport" OnboardingSupport ["true"] + [];
    "OverloadAction" OverloadAction ["reject-non-emergency-mo-dt", "reject-rrc-cr-signalling",
        "permit-emergency-sessions-and-mobile-terminated-services-only",
        "permit-high-priority-sessions-and-mobile-terminated-services-only"] + [];
    "PagingCause" PagingCause ["voice"] + [];
    "PagingCauseIndicationForVoiceService" PagingCauseIndicationForVoiceService ["supported"] + [];
    "PagingDRX" PagingDRX ["v32", "v64", "v128", "v256"] + [];
    "PagingOrigin" PagingOrigin ["non-3gpp"] + [];
    "PagingPriority" PagingPriority ["priolevel1", "priolevel2", "priolevel3", "priolevel4", "priolevel5",
        "priolevel6", "priolevel7", "priolevel8"] + [];
    "PagingProbabilityInformation" PagingProbabilityInformation ["p00", "p05", "p10", "p15", "p20", "p25", "p30",
        "p35", "p40", "p45", "p50", "p55", "p60", "p65", "p70", "p75", "p80", "p85", "p90", "p95", "p100"] + [];
    "ParentTImeSource" ParentTImeSource ["synce", "ptp", "gnss", "atomicclock", "terrestrialradio", "serialtimecode",
        "ntp", "handset", "other"] + [];
    "PDUSessionType" PDUSessionType ["ipv4", "ipv6", "ipv4v6", "ethernet", "unstructured"] + [];
    "PDUSessionUsageReportRATType" PDUSessionUsageReportRATType ["nr", "eutra"] + ["nr-unlicensed",
        "e-utra-unlicensed"];
    "PDUSetbasedHandlingIndicator" PDUSetbasedHandlingIndicator ["supported"] + [];
    "PDUsetQoSInformationPduSetIntegratedHandlingInformation" PDUsetQoSInformationPduSetIntegratedHandlingInformation ["true",
        "false"] + [];
    "PedestrianUE" PedestrianUE ["authorized", "not-authorized"] + [];
    "Pre-emptionCapability" Pre_emptionCapability ["shall-not-trigger-pre-emption", "may-trigger-pre-emption"] + [];
    "Pre-emptionVulnerability" Pre_emptionVulnerability ["not-pre-emptable", "pre-emptable"] + [];
    "PrivacyIndicator" PrivacyIndicator ["immediate-MDT", "logged-MDT"] + [];
    "QoERVQoEReportingPathsQoEReportingPath" QoERVQoEReportingPathsQoEReportingPath ["srb4", "srb5"] + [];
    "QoERVQoEReportingPathsRVQoEReportingPath" QoERVQoEReportingPathsRVQoEReportingPath ["srb4", "srb5"] + [];
    "QoSFlowsUsageReportItemRATType" QoSFlowsUsageReportItemRATType ["nr", "eutra"] + ["nr-unlicensed",
        "e-utra-unlicensed"];
    "QosMonitoringRequest" QosMonitoringRequest ["ul", "dl", "both"] + ["stop"];
    "RAN-TSSRequestType" RAN_TSSRequestType ["start", "stop"] + [];
    "RANfeedbacktypeReactiveCapabilityForBATAdaptation" RANfeedbacktypeReactiveCapabilityForBATAdaptation ["true"]
        + [];
    "Range" Range ["m50", "m80", "m180", "m200", "m350", "m400", "m500", "m700", "m1000"] + [];
    "RANTimingSynchronisationStatusInfoSynchronisationState" RANTimingSynchronisationStatusInfoSynchronisationState ["locked",
        "holdover", "freerun"] + [];
    "RANTimingSynchronisationStatusInfoTraceabletoGNSS" RANTimingSynchronisationStatusInfoTraceabletoGNSS ["true",
        "false"] + [];
    "RANTimingSynchronisationStatusInfoTraceabletoUTC" RANTimingSynchronisationStatusInfoTraceabletoUTC ["true",
        "false"] + [];
    "RAT-Information" RAT_Information ["unlicensed", "nb-IoT"] + ["nR-LEO", "nR-MEO", "nR-GEO", "nR-OTHERSAT"];
    "RedCapIndication" RedCapIndication ["redcap"] + [];
    "RedirectionVoiceFallback" RedirectionVoiceFallback ["possible", "not-possible"] + [];
    "RedundantQosFlowIndicator" RedundantQosFlowIndicator ["true", "false"];
    "ReflectiveQosAttribute" ReflectiveQosAttribute ["subject-to"] + [];
    "ReportAmountMDT" ReportAmountMDT ["r1", "r2", "r4", "r8", "r16", "r32", "r64", "rinfinity"];
    "ReportArea" ReportArea ["cell"] + [];
    "ReportingPeriodicity" ReportingPeriodicity ["stop", "single", "ms1000", "ms2000", "ms5000", "ms10000"] + [];
    "ReportIntervalMDT" ReportIntervalMDT ["ms120", "ms240", "ms480", "ms640", "ms1024", "ms2048", "ms5120",
        "ms10240", "min1", "min6", "min12", "min30", "min60"];
    "ResetAll" ResetAll ["reset-all"] + [];
    "RIMInformationRIMRSDetection" RIMInformationRIMRSDetection ["rs-detected", "rs-disappeared"] + [];
    "RRCEstablishmentCause" RRCEstablishmentCause ["emergency", "highPriorityAccess", "mt-Access", "mo-Signalling",
        "mo-Data", "mo-VoiceCall", "mo-VideoCall", "mo-SMS", "mps-PriorityAccess", "mcs-PriorityAccess"]
        + ["notAvailable", "mo-ExceptionData"];
    "RRCInactiveTransitionReportRequest" RRCInactiveTransitionReportRequest ["subsequent-state-transition-report",
        "single-rrc-connected-state-report", "cancel-report"] + [];
    "RRCState" RRCState ["inactive", "connected"] + [];
    "RSN" RSN ["v1", "v2"] + [];
    "SensorMeasConfig" SensorMeasConfig ["setup"] + [];
    "SensorNameConfigUeOrientationConfig" SensorNameConfigUeOrientationConfig ["true"] + [];
    "SensorNameConfigUeSpeedConfig" SensorNameConfigUeSpeedConfig ["true"] + [];
    "SensorNameConfigUncompensatedBarometricConfig" SensorNameConfigUncompensatedBarometricConfig ["true"] + [];
    "ServiceType" ServiceType ["streaming", "mTSI", "vR"] + [];
    "SLPositioningRangingAuthorized" SLPositioningRangingAuthorized ["authorized", "not-authorized"] + [];
    "SONInformationRequest" SONInformationRequest ["xn-TNL-configuration-info"] + [];
    "SourceOfUEActivityBehaviourInformation" SourceOfUEActivityBehaviourInformation ["subscription-information",
        "statistics"] + [];
    "SRVCCOperationPossible" SRVCCOperationPossible ["possible", "notPossible"] + [];
    "SupportedUEType" SupportedUEType ["non-RedCap-eRedCap-UE", "redCap-eRedCap-UE"] + [];
    "Suspend-Request-Indication" Suspend_Request_Indication ["suspend-requested"] + [];
    "Suspend-Response-Indication" Suspend_Response_Indication ["suspend-indicated"] + [];
    "SuspendIndicator" SuspendIndicator ["true"] + [];
    "TimerApproachForGUAMIRemoval" TimerApproachForGUAMIRemoval ["apply-timer"] + [];
    "TimeSyncAssistanceInfoTimeDistributionIndication" TimeSyncAssistanceInfoTimeDistributionIndication ["enabled",
        "disabled"] + [];
    "TimeToTrigger" TimeToTrigger ["ms0", "ms40", "ms64", "ms80", "ms100", "ms128", "ms160", "ms256", "ms320",
        "ms480", "ms512", "ms640", "ms1024", "ms1280", "ms2560", "ms5120"];
    "TimeToWait" TimeToWait ["v1s", "v2s", "v5s", "v10s", "v20s", "v60s"] + [];
    "TNLAssociationUsage" TNLAssociationUsage ["ue", "non-ue", "both"] + [];
    "TraceDepth" TraceDepth ["minimum", "medium", "maximum", "minimumWithoutVendorSpecificExtension",
        "mediumWithoutVendorSpecificExtension", "maximumWithoutVendorSpecificExtension"]
        + ["minimumOnlyVendorSpecificTraceRecord", "mediumOnlyVendorSpecificTraceRecord",
        "maximumOnlyVendorSpecificTraceRecord"];
    "TriggeringMessage" TriggeringMessage ["initiating-message", "successful-outcome", "unsuccessful-outcome"];
    "TypeOfError" TypeOfError ["not-understood", "missing"] + [];
    "UE-UP-CIoT-Support" UE_UP_CIoT_Support ["supported"] + [];
    "UEAppLayerMeasConfigInfoQoEMeasurementStatus" UEAppLayerMeasConfigInfoQoEMeasurementStatus ["ongoing"] + [];
    "UECapabilityInfoRequest" UECapabilityInfoRequest ["requested"] + [];
    "UEContextRequest" UEContextRequest ["requested"] + [];
    "UEDifferentiationInfoBatteryIndication" UEDifferentiationInfoBatteryIndication ["battery-powered",
        "battery-powered-not-rechargeable-or-replaceable", "not-battery-powered"] + [];
    "UEDifferentiationInfoPeriodicCommunicationIndicator" UEDifferentiationInfoPeriodicCommunicationIndicator ["periodically",
        "ondemand"] + [];
    "UEDifferentiationInfoStationaryIndication" UEDifferentiationInfoStationaryIndication ["stationary", "mobile"]
        + [];
    "UEDifferentiationInfoTrafficProfile" UEDifferentiationInfoTrafficProfile ["single-packet", "dual-packets",
        "multiple-packets"] + [];
    "UEPresence" UEPresence ["in", "out", "unknown"] + [];
    "UERetentionInformation" UERetentionInformation ["ues-retained"] + [];
    "ULForwarding" ULForwarding ["ul-forwarding-proposed"] + [];
    "UserPlaneErrorIndicator" UserPlaneErrorIndicator ["gTP-U-error-indication-received"] + [];
    "UserPlaneFailureIndicationReport" UserPlaneFailureIndicationReport ["qos-flows-and-tunnel-to-be-released",
        "qoS-flows-to-be-moved", "new-transport-address-allocated"] + [];
    "UserPlaneFailureType" UserPlaneFailureType ["gtp-u-error-indication-received", "up-path-failure"] + [];
    "VehicleUE" VehicleUE ["authorized", "not-authorized"] + [];
    "WLANMeasConfig" WLANMeasConfig ["setup"] + [];
    "WLANMeasurementConfigurationWlanRssi" WLANMeasurementConfigurationWlanRssi ["true"] + [];
    "WLANMeasurementConfigurationWlanRtt" WLANMeasurementConfigurationWlanRtt ["true"] + [];
    "XrDeviceWith2Rx" XrDeviceWith2Rx ["true"] + [];
}
