//! The types of the IEs that a handover over Xn and the set-up of Xn are made of (3GPP TS 38.423 clause 9.3.5), down to the last
//! member. The types of the other IEs are not written down here.

#![expect(non_upper_case_globals, reason = "a type has the name that ASN.1 gives it")]

use crate::asn1::{
    ANY, Meaning, Shape, choices, enumerations, integer, integer_extensible, leaves, lists, sequences, size,
    size_extensible,
};

leaves! {
    "ProtocolIE-Single-Container" ProtocolIE_Single_Container = Shape::Single, Meaning::Plain;
    "ProtocolExtensionContainer" ProtocolExtensionContainer = Shape::Extensions, Meaning::Plain;
    "AMF-UE-NGAP-ID" AMF_UE_NGAP_ID = integer(0, 1099511627775), Meaning::Plain;
    "AveragingWindow" AveragingWindow = integer_extensible(0, 4095), Meaning::Plain;
    "BIT STRING (SIZE (10))" BIT_STRING_SIZE_10 = Shape::Bits(size(10, 10)), Meaning::Number;
    "BIT STRING (SIZE (16, ...))" BIT_STRING_SIZE_16_more = Shape::Bits(size_extensible(16, 16)), Meaning::Plain;
    "BIT STRING (SIZE (1..131072))" BIT_STRING_SIZE_1_131072 = Shape::Bits(size(1, 131072)), Meaning::Plain;
    "BIT STRING (SIZE (1..2048))" BIT_STRING_SIZE_1_2048 = Shape::Bits(size(1, 2048)), Meaning::Plain;
    "BIT STRING (SIZE (18))" BIT_STRING_SIZE_18 = Shape::Bits(size(18, 18)), Meaning::Number;
    "BIT STRING (SIZE (20))" BIT_STRING_SIZE_20 = Shape::Bits(size(20, 20)), Meaning::Number;
    "BIT STRING (SIZE (21))" BIT_STRING_SIZE_21 = Shape::Bits(size(21, 21)), Meaning::Number;
    "BIT STRING (SIZE (22..32))" BIT_STRING_SIZE_22_32 = Shape::Bits(size(22, 32)), Meaning::Number;
    "BIT STRING (SIZE (6))" BIT_STRING_SIZE_6 = Shape::Bits(size(6, 6)), Meaning::Number;
    "BIT STRING (SIZE (8))" BIT_STRING_SIZE_8 = Shape::Bits(size(8, 8)), Meaning::Number;
    "BitRate" BitRate = integer_extensible(0, 4000000000000), Meaning::Plain;
    "DRB-ID" DRB_ID = integer_extensible(1, 32), Meaning::Plain;
    "E-RAB-ID" E_RAB_ID = integer_extensible(0, 15), Meaning::Plain;
    "E-UTRA-Cell-Identity" E_UTRA_Cell_Identity = Shape::Bits(size(28, 28)), Meaning::Number;
    "FiveQI" FiveQI = integer_extensible(0, 255), Meaning::Plain;
    "GTP-TEID" GTP_TEID = Shape::Octets(size(4, 4)), Meaning::Number;
    "INTEGER (0..1048575)" INTEGER_0_1048575 = integer(0, 1048575), Meaning::Plain;
    "INTEGER (0..15, ...)" INTEGER_0_15_more = integer_extensible(0, 15), Meaning::Plain;
    "INTEGER (0..16383)" INTEGER_0_16383 = integer(0, 16383), Meaning::Plain;
    "INTEGER (0..262143)" INTEGER_0_262143 = integer(0, 262143), Meaning::Plain;
    "INTEGER (0..4095)" INTEGER_0_4095 = integer(0, 4095), Meaning::Plain;
    "INTEGER (0..7)" INTEGER_0_7 = integer(0, 7), Meaning::Plain;
    "Key-NG-RAN-Star" Key_NG_RAN_Star = Shape::Bits(size(256, 256)), Meaning::Secret("KNG-RAN*");
    "LastVisitedCellInformation" LastVisitedCellInformation = Shape::Octets(ANY), Meaning::Container;
    "MaximumDataBurstVolume" MaximumDataBurstVolume = integer_extensible(0, 4095), Meaning::Plain;
    "NG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID = integer(0, 4294967295), Meaning::Plain;
    "NR-Cell-Identity" NR_Cell_Identity = Shape::Bits(size(36, 36)), Meaning::Number;
    "PacketDelayBudget" PacketDelayBudget = integer_extensible(0, 1023), Meaning::Plain;
    "PacketLossRate" PacketLossRate = integer_extensible(0, 1000), Meaning::Plain;
    "PDUSession-ID" PDUSession_ID = integer(0, 255), Meaning::Plain;
    "PDUSessionNetworkInstance" PDUSessionNetworkInstance = integer_extensible(1, 256), Meaning::Plain;
    "PER-Exponent" PER_Exponent = integer_extensible(0, 9), Meaning::Plain;
    "PER-Scalar" PER_Scalar = integer_extensible(0, 9), Meaning::Plain;
    "PLMN-Identity" PLMN_Identity = Shape::Octets(size(3, 3)), Meaning::Plmn;
    "PriorityLevelQoS" PriorityLevelQoS = integer_extensible(1, 127), Meaning::Plain;
    "QoSFlowIdentifier" QoSFlowIdentifier = integer_extensible(0, 63), Meaning::Plain;
    "RAT-RestrictionInformation" RAT_RestrictionInformation = Shape::Bits(size_extensible(8, 8)), Meaning::Plain;
    "RequestReferenceID" RequestReferenceID = integer_extensible(1, 64), Meaning::Plain;
    "RFSP-Index" RFSP_Index = integer(1, 256), Meaning::Plain;
    "RRC-Context" RRC_Context = Shape::Octets(ANY), Meaning::Container;
    "OCTET STRING (SIZE (1))" OCTET_STRING_SIZE_1 = Shape::Octets(size(1, 1)), Meaning::Number;
    "OCTET STRING (SIZE (3))" OCTET_STRING_SIZE_3 = Shape::Octets(size(3, 3)), Meaning::Number;
    "TAC" TAC = Shape::Octets(size(3, 3)), Meaning::Number;
    "Target2SourceNG-RANnodeTranspContainer" Target2SourceNG_RANnodeTranspContainer = Shape::Octets(ANY), Meaning::Container;
    "TransportLayerAddress" TransportLayerAddress = Shape::Bits(size_extensible(1, 160)), Meaning::Address;
}

enumerations! {
    "AdditionalQoSflowInfo" AdditionalQoSflowInfo ["more-likely"] + [];
    "CauseMisc" CauseMisc ["control-processing-overload", "hardware-failure", "o-and-M-intervention",
        "not-enough-user-plane-processing-resources", "unspecified"] + [];
    "CauseProtocol" CauseProtocol ["transfer-syntax-error", "abstract-syntax-error-reject",
        "abstract-syntax-error-ignore-and-notify", "message-not-compatible-with-receiver-state", "semantic-error",
        "abstract-syntax-error-falsely-constructed-message", "unspecified"] + [];
    "CauseRadioNetworkLayer" CauseRadioNetworkLayer ["cell-not-available", "handover-desirable-for-radio-reasons",
        "handover-target-not-allowed", "invalid-AMF-Set-ID", "no-radio-resources-available-in-target-cell",
        "partial-handover", "reduce-load-in-serving-cell", "resource-optimisation-handover", "time-critical-handover",
        "tXnRELOCoverall-expiry", "tXnRELOCprep-expiry", "unknown-GUAMI-ID", "unknown-local-NG-RAN-node-UE-XnAP-ID",
        "inconsistent-remote-NG-RAN-node-UE-XnAP-ID",
        "encryption-and-or-integrity-protection-algorithms-not-supported", "not-used-causes-value-1",
        "multiple-PDU-session-ID-instances", "unknown-PDU-session-ID", "unknown-QoS-Flow-ID",
        "multiple-QoS-Flow-ID-instances", "switch-off-ongoing", "not-supported-5QI-value", "tXnDCoverall-expiry",
        "tXnDCprep-expiry", "action-desirable-for-radio-reasons", "reduce-load", "resource-optimisation",
        "time-critical-action", "target-not-allowed", "no-radio-resources-available", "invalid-QoS-combination",
        "encryption-algorithms-not-supported", "procedure-cancelled", "rRM-purpose", "improve-user-bit-rate",
        "user-inactivity", "radio-connection-with-UE-lost", "failure-in-the-radio-interface-procedure",
        "bearer-option-not-supported", "up-integrity-protection-not-possible",
        "up-confidentiality-protection-not-possible", "resources-not-available-for-the-slice-s",
        "ue-max-IP-data-rate-reason", "cP-integrity-protection-failure", "uP-integrity-protection-failure",
        "slice-not-supported-by-NG-RAN", "mN-Mobility", "sN-Mobility", "count-reaches-max-value",
        "unknown-old-NG-RAN-node-UE-XnAP-ID", "pDCP-Overload", "drb-id-not-available", "unspecified"]
        + ["ue-context-id-not-known", "non-relocation-of-context", "cho-cpc-resources-tobechanged",
        "rSN-not-available-for-the-UP", "npn-access-denied", "report-characteristics-empty",
        "existing-measurement-ID", "measurement-temporarily-not-available",
        "measurement-not-supported-for-the-object", "ue-power-saving", "unknown-NG-RAN-node2-Measurement-ID",
        "insufficient-ue-capabilities", "normal-release", "value-out-of-allowed-range",
        "scg-activation-deactivation-failure", "scg-deactivation-failure-due-to-data-transmission"];
    "CauseTransportLayer" CauseTransportLayer ["transport-resource-unavailable", "unspecified"] + [];
    "DelayCritical" DelayCritical ["delay-critical", "non-delay-critical"] + [];
    "DL-NG-U-TNL-Information-Unchanged" DL_NG_U_TNL_Information_Unchanged ["true"] + [];
    "DLForwarding" DLForwarding ["dl-forwarding-proposed"] + [];
    "EventType" EventType ["report-upon-change-of-serving-cell",
        "report-UE-moving-presence-into-or-out-of-the-Area-of-Interest"]
        + ["report-upon-change-of-serving-cell-and-Area-of-Interest"];
    "MaxIPrate" MaxIPrate ["bitrate64kbs", "max-UErate"] + [];
    "NotificationControl" NotificationControl ["notification-requested"] + [];
    "PDUSessionType" PDUSessionType ["ipv4", "ipv6", "ipv4v6", "ethernet", "unstructured"] + [];
    "Pre-emption-capability" Pre_emption_capability ["shall-not-trigger-preemption", "may-trigger-preemption"] + [];
    "Pre-emption-vulnerability" Pre_emption_vulnerability ["not-preemptable", "preemptable"] + [];
    "ProtectionIndication" ProtectionIndication ["required", "preferred", "not-needed"] + [];
    "QoSFlowMappingIndication" QoSFlowMappingIndication ["ul", "dl"] + [];
    "ReflectiveQoSAttribute" ReflectiveQoSAttribute ["subject-to-reflective-QoS"] + [];
    "ReportArea" ReportArea ["cell"] + [];
    "RLCMode" RLCMode ["rlc-am", "rlc-um-bidirectional", "rlc-um-unidirectional-ul", "rlc-um-unidirectional-dl"] + [];
    "TimeToWait" TimeToWait ["v1s", "v2s", "v5s", "v10s", "v20s", "v60s"] + [];
    "UEContextKeptIndicator" UEContextKeptIndicator ["true"] + [];
    "ULForwarding" ULForwarding ["ul-forwarding-proposed"] + [];
}

choices! {
    "Cause" Cause { "radioNetwork" CauseRadioNetworkLayer, "transport" CauseTransportLayer, "protocol" CauseProtocol,
        "misc" CauseMisc, "choice-extension" ProtocolIE_Single_Container }
    "CPTransportLayerInformation" CPTransportLayerInformation { "endpointIPAddress" TransportLayerAddress,
        "choice-extension" ProtocolIE_Single_Container }
    "DRBBStatusTransferChoice" DRBBStatusTransferChoice { "pdcp-sn-12bits" DRBBStatusTransfer12bitsSN,
        "pdcp-sn-18bits" DRBBStatusTransfer18bitsSN, "choice-extension" ProtocolIE_Single_Container }
    "ENB-ID-Choice" ENB_ID_Choice { "enb-ID-macro" BIT_STRING_SIZE_20, "enb-ID-shortmacro" BIT_STRING_SIZE_18,
        "enb-ID-longmacro" BIT_STRING_SIZE_21, "choice-extension" ProtocolIE_Single_Container }
    "GlobalNG-RANNode-ID" GlobalNG_RANNode_ID { "gNB" GlobalgNB_ID, "ng-eNB" GlobalngeNB_ID,
        "choice-extension" ProtocolIE_Single_Container }
    "GNB-ID-Choice" GNB_ID_Choice { "gnb-ID" BIT_STRING_SIZE_22_32, "choice-extension" ProtocolIE_Single_Container }
    "LastVisitedCell-Item" LastVisitedCell_Item { "nG-RAN-Cell" LastVisitedCellInformation,
        "e-UTRAN-Cell" LastVisitedCellInformation, "uTRAN-Cell" LastVisitedCellInformation,
        "gERAN-Cell" LastVisitedCellInformation, "choice-extension" ProtocolIE_Single_Container }
    "NG-RAN-Cell-Identity" NG_RAN_Cell_Identity { "nr" NR_Cell_Identity, "e-utra" E_UTRA_Cell_Identity,
        "choice-extension" ProtocolIE_Single_Container }
    "QoSCharacteristics" QoSCharacteristics { "non-dynamic" NonDynamic5QIDescriptor, "dynamic" Dynamic5QIDescriptor,
        "choice-extension" ProtocolIE_Single_Container }
    "Target-CGI" Target_CGI { "nr" NR_CGI, "e-utra" E_UTRA_CGI, "choice-extension" ProtocolIE_Single_Container }
    "UPTransportLayerInformation" UPTransportLayerInformation { "gtpTunnel" GTPtunnelTransportLayerInformation,
        "choice-extension" ProtocolIE_Single_Container }
}

lists! {
    "AMF-Region-Information" AMF_Region_Information 1 16 GlobalAMF_Region_Information;
    "AreaOfInterestInformation" AreaOfInterestInformation 1 64 AreaOfInterest_Item;
    "BroadcastPLMNs" BroadcastPLMNs 1 12 BroadcastPLMNinTAISupport_Item;
    "DataForwardingResponseDRBItemList" DataForwardingResponseDRBItemList 1 32 DataForwardingResponseDRBItem;
    "DRBsSubjectToStatusTransfer-List" DRBsSubjectToStatusTransfer_List 1 32 DRBsSubjectToStatusTransfer_Item;
    "DRBToQoSFlowMapping-List" DRBToQoSFlowMapping_List 1 32 DRBToQoSFlowMapping_Item;
    "EquivalentPLMNs" EquivalentPLMNs 1 15 PLMN_Identity;
    "ForbiddenAreaList" ForbiddenAreaList 1 16 ForbiddenAreaItem;
    "ForbiddenTACs" ForbiddenTACs 1 4096 TAC;
    "ListOfCells" ListOfCells 1 256 CellsinAoI_Item;
    "ListOfRANNodesinAoI" ListOfRANNodesinAoI 1 64 GlobalNG_RANNodesinAoI_Item;
    "ListOfTAIsinAoI" ListOfTAIsinAoI 1 16 TAIsinAoI_Item;
    "PDUSessionResourcesAdmitted-List" PDUSessionResourcesAdmitted_List 1 256 PDUSessionResourcesAdmitted_Item;
    "PDUSessionResourcesNotAdmitted-List" PDUSessionResourcesNotAdmitted_List 1 256 PDUSessionResourcesNotAdmitted_Item;
    "PDUSessionResourcesToBeSetup-List" PDUSessionResourcesToBeSetup_List 1 256 PDUSessionResourcesToBeSetup_Item;
    "QoSFLowsAcceptedToBeForwarded-List" QoSFLowsAcceptedToBeForwarded_List 1 64 QoSFLowsAcceptedToBeForwarded_Item;
    "QoSFlows-List" QoSFlows_List 1 64 QoSFlow_Item;
    "QoSFlows-List-withCause" QoSFlows_List_withCause 1 64 QoSFlowwithCause_Item;
    "QoSFlowsAdmitted-List" QoSFlowsAdmitted_List 1 64 QoSFlowsAdmitted_Item;
    "QoSFLowsToBeForwarded-List" QoSFLowsToBeForwarded_List 1 64 QoSFLowsToBeForwarded_Item;
    "QoSFlowsToBeSetup-List" QoSFlowsToBeSetup_List 1 64 QoSFlowsToBeSetup_Item;
    "RAT-RestrictionsList" RAT_RestrictionsList 1 16 RAT_RestrictionsItem;
    "ServiceAreaList" ServiceAreaList 1 16 ServiceAreaItem;
    "ServiceAreaTACs" ServiceAreaTACs 1 16 TAC;
    "SliceSupport-List" SliceSupport_List 1 1024 S_NSSAI;
    "TAISupport-List" TAISupport_List 1 256 TAISupport_Item;
    "UEHistoryInformation" UEHistoryInformation 1 16 LastVisitedCell_Item;
}

sequences! {
    "AllocationandRetentionPriority" AllocationandRetentionPriority { "priorityLevel" INTEGER_0_15_more,
        "pre-emption-capability" Pre_emption_capability, "pre-emption-vulnerability" Pre_emption_vulnerability,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AreaOfInterest-Item" AreaOfInterest_Item { "listOfTAIsinAoI" ListOfTAIsinAoI OPTIONAL,
        "listOfCellsinAoI" ListOfCells OPTIONAL, "listOfRANNodesinAoI" ListOfRANNodesinAoI OPTIONAL,
        "requestReferenceID" RequestReferenceID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "AS-SecurityInformation" AS_SecurityInformation { "key-NG-RAN-Star" Key_NG_RAN_Star, "ncc" INTEGER_0_7,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "BroadcastPLMNinTAISupport-Item" BroadcastPLMNinTAISupport_Item { "plmn-id" PLMN_Identity,
        "tAISliceSupport-List" SliceSupport_List, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "CellsinAoI-Item" CellsinAoI_Item { "pLMN-Identity" PLMN_Identity, "ng-ran-cell-id" NG_RAN_Cell_Identity,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNT-PDCP-SN12" COUNT_PDCP_SN12 { "pdcp-SN12" INTEGER_0_4095, "hfn-PDCP-SN12" INTEGER_0_1048575,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "COUNT-PDCP-SN18" COUNT_PDCP_SN18 { "pdcp-SN18" INTEGER_0_262143, "hfn-PDCP-SN18" INTEGER_0_16383,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "DataforwardingandOffloadingInfofromSource" DataforwardingandOffloadingInfofromSource {
        "qosFlowsToBeForwarded" QoSFLowsToBeForwarded_List,
        "sourceDRBtoQoSFlowMapping" DRBToQoSFlowMapping_List OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DataForwardingInfoFromTargetNGRANnode" DataForwardingInfoFromTargetNGRANnode {
        "qosFlowsAcceptedForDataForwarding-List" QoSFLowsAcceptedToBeForwarded_List,
        "pduSessionLevelDLDataForwardingInfo" UPTransportLayerInformation OPTIONAL,
        "pduSessionLevelULDataForwardingInfo" UPTransportLayerInformation OPTIONAL,
        "dataForwardingResponseDRBItemList" DataForwardingResponseDRBItemList OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DataForwardingResponseDRBItem" DataForwardingResponseDRBItem { "drb-ID" DRB_ID,
        "dlForwardingUPTNL" UPTransportLayerInformation OPTIONAL,
        "ulForwardingUPTNL" UPTransportLayerInformation OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBBStatusTransfer12bitsSN" DRBBStatusTransfer12bitsSN { "receiveStatusofPDCPSDU" BIT_STRING_SIZE_1_2048 OPTIONAL,
        "cOUNTValue" COUNT_PDCP_SN12, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBBStatusTransfer18bitsSN" DRBBStatusTransfer18bitsSN {
        "receiveStatusofPDCPSDU" BIT_STRING_SIZE_1_131072 OPTIONAL, "cOUNTValue" COUNT_PDCP_SN18,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBsSubjectToStatusTransfer-Item" DRBsSubjectToStatusTransfer_Item { "drbID" DRB_ID,
        "pdcpStatusTransfer-UL" DRBBStatusTransferChoice, "pdcpStatusTransfer-DL" DRBBStatusTransferChoice,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "DRBToQoSFlowMapping-Item" DRBToQoSFlowMapping_Item { "drb-ID" DRB_ID, "qosFlows-List" QoSFlows_List,
        "rLC-Mode" RLCMode OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "Dynamic5QIDescriptor" Dynamic5QIDescriptor { "priorityLevelQoS" PriorityLevelQoS,
        "packetDelayBudget" PacketDelayBudget, "packetErrorRate" PacketErrorRate, "fiveQI" FiveQI OPTIONAL,
        "delayCritical" DelayCritical OPTIONAL, "averagingWindow" AveragingWindow OPTIONAL,
        "maximumDataBurstVolume" MaximumDataBurstVolume OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "E-UTRA-CGI" E_UTRA_CGI { "plmn-id" PLMN_Identity, "e-utra-CI" E_UTRA_Cell_Identity,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "ForbiddenAreaItem" ForbiddenAreaItem { "plmn-Identity" PLMN_Identity, "forbidden-TACs" ForbiddenTACs,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GBRQoSFlowInfo" GBRQoSFlowInfo { "maxFlowBitRateDL" BitRate, "maxFlowBitRateUL" BitRate,
        "guaranteedFlowBitRateDL" BitRate, "guaranteedFlowBitRateUL" BitRate,
        "notificationControl" NotificationControl OPTIONAL, "maxPacketLossRateDL" PacketLossRate OPTIONAL,
        "maxPacketLossRateUL" PacketLossRate OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalAMF-Region-Information" GlobalAMF_Region_Information { "plmn-ID" PLMN_Identity,
        "amf-region-id" BIT_STRING_SIZE_8, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalgNB-ID" GlobalgNB_ID { "plmn-id" PLMN_Identity, "gnb-id" GNB_ID_Choice,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalngeNB-ID" GlobalngeNB_ID { "plmn-id" PLMN_Identity, "enb-id" ENB_ID_Choice,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GlobalNG-RANNodesinAoI-Item" GlobalNG_RANNodesinAoI_Item { "global-NG-RAN-Node-ID" GlobalNG_RANNode_ID,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GTPtunnelTransportLayerInformation" GTPtunnelTransportLayerInformation { "tnl-address" TransportLayerAddress,
        "gtp-teid" GTP_TEID, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "GUAMI" GUAMI { "plmn-ID" PLMN_Identity, "amf-region-id" BIT_STRING_SIZE_8, "amf-set-id" BIT_STRING_SIZE_10,
        "amf-pointer" BIT_STRING_SIZE_6, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "LocationReportingInformation" LocationReportingInformation { "eventType" EventType, "reportArea" ReportArea,
        "areaOfInterest" AreaOfInterestInformation OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MaximumIPdatarate" MaximumIPdatarate { "maxIPrate-UL" MaxIPrate,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "MobilityRestrictionList" MobilityRestrictionList { "serving-PLMN" PLMN_Identity,
        "equivalent-PLMNs" EquivalentPLMNs OPTIONAL, "rat-Restrictions" RAT_RestrictionsList OPTIONAL,
        "forbiddenAreaInformation" ForbiddenAreaList OPTIONAL, "serviceAreaInformation" ServiceAreaList OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "NonDynamic5QIDescriptor" NonDynamic5QIDescriptor { "fiveQI" FiveQI, "priorityLevelQoS" PriorityLevelQoS OPTIONAL,
        "averagingWindow" AveragingWindow OPTIONAL, "maximumDataBurstVolume" MaximumDataBurstVolume OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "NR-CGI" NR_CGI { "plmn-id" PLMN_Identity, "nr-CI" NR_Cell_Identity,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "PacketErrorRate" PacketErrorRate { "pER-Scalar" PER_Scalar, "pER-Exponent" PER_Exponent,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionAggregateMaximumBitRate" PDUSessionAggregateMaximumBitRate { "downlink-session-AMBR" BitRate,
        "uplink-session-AMBR" BitRate, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourceAdmittedInfo" PDUSessionResourceAdmittedInfo {
        "dL-NG-U-TNL-Information-Unchanged" DL_NG_U_TNL_Information_Unchanged OPTIONAL,
        "qosFlowsAdmitted-List" QoSFlowsAdmitted_List, "qosFlowsNotAdmitted-List" QoSFlows_List_withCause OPTIONAL,
        "dataForwardingInfoFromTarget" DataForwardingInfoFromTargetNGRANnode OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourcesAdmitted-Item" PDUSessionResourcesAdmitted_Item { "pduSessionId" PDUSession_ID,
        "pduSessionResourceAdmittedInfo" PDUSessionResourceAdmittedInfo,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourcesNotAdmitted-Item" PDUSessionResourcesNotAdmitted_Item { "pduSessionId" PDUSession_ID,
        "cause" Cause OPTIONAL, "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "PDUSessionResourcesToBeSetup-Item" PDUSessionResourcesToBeSetup_Item { "pduSessionId" PDUSession_ID,
        "s-NSSAI" S_NSSAI, "pduSessionAMBR" PDUSessionAggregateMaximumBitRate OPTIONAL,
        "uL-NG-U-TNLatUPF" UPTransportLayerInformation,
        "source-DL-NG-U-TNL-Information" UPTransportLayerInformation OPTIONAL,
        "securityIndication" SecurityIndication OPTIONAL, "pduSessionType" PDUSessionType,
        "pduSessionNetworkInstance" PDUSessionNetworkInstance OPTIONAL,
        "qosFlowsToBeSetup-List" QoSFlowsToBeSetup_List,
        "dataforwardinginfofromSource" DataforwardingandOffloadingInfofromSource OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QoSFlow-Item" QoSFlow_Item { "qfi" QoSFlowIdentifier,
        "qosFlowMappingIndication" QoSFlowMappingIndication OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowLevelQoSParameters" QoSFlowLevelQoSParameters { "qos-characteristics" QoSCharacteristics,
        "allocationAndRetentionPrio" AllocationandRetentionPriority, "gBRQoSFlowInfo" GBRQoSFlowInfo OPTIONAL,
        "reflectiveQoS" ReflectiveQoSAttribute OPTIONAL, "additionalQoSflowInfo" AdditionalQoSflowInfo OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "QoSFLowsAcceptedToBeForwarded-Item" QoSFLowsAcceptedToBeForwarded_Item { "qosFlowIdentifier" QoSFlowIdentifier,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowsAdmitted-Item" QoSFlowsAdmitted_Item { "qfi" QoSFlowIdentifier,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "QoSFLowsToBeForwarded-Item" QoSFLowsToBeForwarded_Item { "qosFlowIdentifier" QoSFlowIdentifier,
        "dl-dataforwarding" DLForwarding, "ul-dataforwarding" ULForwarding,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowsToBeSetup-Item" QoSFlowsToBeSetup_Item { "qfi" QoSFlowIdentifier,
        "qosFlowLevelQoSParameters" QoSFlowLevelQoSParameters, "e-RAB-ID" E_RAB_ID OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "QoSFlowwithCause-Item" QoSFlowwithCause_Item { "qfi" QoSFlowIdentifier, "cause" Cause OPTIONAL,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "RAT-RestrictionsItem" RAT_RestrictionsItem { "plmn-Identity" PLMN_Identity,
        "rat-RestrictionInformation" RAT_RestrictionInformation, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "S-NSSAI" S_NSSAI { "sst" OCTET_STRING_SIZE_1, "sd" OCTET_STRING_SIZE_3 OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "SecurityIndication" SecurityIndication { "integrityProtectionIndication" ProtectionIndication,
        "confidentialityProtectionIndication" ProtectionIndication, "maximumIPdatarate" MaximumIPdatarate OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "ServiceAreaItem" ServiceAreaItem { "plmn-Identity" PLMN_Identity,
        "allowed-TACs-ServiceArea" ServiceAreaTACs OPTIONAL, "not-allowed-TACs-ServiceArea" ServiceAreaTACs OPTIONAL,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAIsinAoI-Item" TAIsinAoI_Item { "pLMN-Identity" PLMN_Identity, "tAC" TAC,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "TAISupport-Item" TAISupport_Item { "tac" TAC, "broadcastPLMNs" BroadcastPLMNs,
        "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UEAggregateMaximumBitRate" UEAggregateMaximumBitRate { "dl-UE-AMBR" BitRate, "ul-UE-AMBR" BitRate,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
    "UEContextInfoHORequest" UEContextInfoHORequest { "ng-c-UE-reference" AMF_UE_NGAP_ID,
        "cp-TNL-info-source" CPTransportLayerInformation, "ueSecurityCapabilities" UESecurityCapabilities,
        "securityInformation" AS_SecurityInformation, "indexToRatFrequencySelectionPriority" RFSP_Index OPTIONAL,
        "ue-AMBR" UEAggregateMaximumBitRate, "pduSessionResourcesToBeSetup-List" PDUSessionResourcesToBeSetup_List,
        "rrc-Context" RRC_Context, "locationReportingInformation" LocationReportingInformation OPTIONAL,
        "mrl" MobilityRestrictionList OPTIONAL, "iE-Extensions" ProtocolExtensionContainer OPTIONAL }
    "UESecurityCapabilities" UESecurityCapabilities { "nr-EncyptionAlgorithms" BIT_STRING_SIZE_16_more,
        "nr-IntegrityProtectionAlgorithms" BIT_STRING_SIZE_16_more,
        "e-utra-EncyptionAlgorithms" BIT_STRING_SIZE_16_more,
        "e-utra-IntegrityProtectionAlgorithms" BIT_STRING_SIZE_16_more,
        "iE-Extension" ProtocolExtensionContainer OPTIONAL }
}
