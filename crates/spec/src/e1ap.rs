//! E1AP as tables (3GPP TS 37.483 clause 9.4, Release 18): the elementary procedures, the messages with the IEs that each may have, the
//! names of the IEs.
//!
//! The types of the IEs are not written down here.

use crate::asn1::{Tables, ie_names, procedures};

/// The tables of E1AP.
pub static TABLES: Tables = Tables { procedures: PROCEDURES, ies: IES };

/// SCTP payload protocol identifier (IANA; TS 37.482 clause 7).
pub const PPID: u32 = 64;
/// SCTP port (IANA; TS 37.482 clause 7).
pub const PORT: u16 = 38462;

procedures! {
    0 "reset" reject
        { "Reset" [57 reject mandatory, 0 ignore mandatory, 4 reject mandatory] }
        { "ResetAcknowledge" [57 reject mandatory, 6 ignore optional, 1 ignore optional] }
        { - };
    1 "errorIndication" ignore
        { "ErrorIndication" [57 reject mandatory, 2 ignore optional, 3 ignore optional, 0 ignore optional,
            1 ignore optional, 155 ignore optional, 156 ignore optional] }
        { - }
        { - };
    2 "privateMessage" ignore
        { "PrivateMessage" [] }
        { - }
        { - };
    3 "gNB-CU-UP-E1Setup" reject
        { "GNB-CU-UP-E1SetupRequest" [57 reject mandatory, 7 reject mandatory, 8 ignore optional, 10 reject mandatory,
            11 reject mandatory, 64 ignore optional, 86 ignore optional, 130 ignore optional, 171 reject optional] }
        { "GNB-CU-UP-E1SetupResponse" [57 reject mandatory, 9 ignore optional, 86 ignore optional,
            129 ignore optional, 1 ignore optional] }
        { "GNB-CU-UP-E1SetupFailure" [57 reject mandatory, 0 ignore mandatory, 12 ignore optional,
            1 ignore optional] };
    4 "gNB-CU-CP-E1Setup" reject
        { "GNB-CU-CP-E1SetupRequest" [57 reject mandatory, 9 ignore optional, 86 ignore optional,
            129 ignore optional] }
        { "GNB-CU-CP-E1SetupResponse" [57 reject mandatory, 7 reject mandatory, 8 ignore optional,
            10 reject mandatory, 11 reject mandatory, 64 ignore optional, 86 ignore optional, 130 ignore optional,
            1 ignore optional] }
        { "GNB-CU-CP-E1SetupFailure" [57 reject mandatory, 0 ignore mandatory, 12 ignore optional,
            1 ignore optional] };
    5 "gNB-CU-UP-ConfigurationUpdate" reject
        { "GNB-CU-UP-ConfigurationUpdate" [57 reject mandatory, 7 reject mandatory, 8 ignore optional,
            11 reject optional, 64 ignore optional, 73 reject optional, 86 ignore optional, 130 ignore optional,
            171 reject optional] }
        { "GNB-CU-UP-ConfigurationUpdateAcknowledge" [57 reject mandatory, 1 ignore optional, 86 ignore optional] }
        { "GNB-CU-UP-ConfigurationUpdateFailure" [57 reject mandatory, 0 ignore mandatory, 12 ignore optional,
            1 ignore optional] };
    6 "gNB-CU-CP-ConfigurationUpdate" reject
        { "GNB-CU-CP-ConfigurationUpdate" [57 reject mandatory, 9 ignore optional, 27 ignore optional,
            28 ignore optional, 29 ignore optional, 86 ignore optional, 129 ignore optional] }
        { "GNB-CU-CP-ConfigurationUpdateAcknowledge" [57 reject mandatory, 1 ignore optional, 30 ignore optional,
            31 ignore optional, 86 ignore optional] }
        { "GNB-CU-CP-ConfigurationUpdateFailure" [57 reject mandatory, 0 ignore mandatory, 12 ignore optional,
            1 ignore optional] };
    7 "e1Release" reject
        { "E1ReleaseRequest" [57 reject mandatory, 0 ignore mandatory] }
        { "E1ReleaseResponse" [57 reject mandatory, 1 ignore optional] }
        { - };
    8 "bearerContextSetup" reject
        { "BearerContextSetupRequest" [2 reject mandatory, 13 reject mandatory, 14 reject mandatory,
            66 reject optional, 58 ignore mandatory, 23 reject mandatory, 59 reject optional, 17 reject optional,
            15 reject mandatory, 76 ignore optional, 77 ignore optional, 81 ignore optional, 111 reject optional,
            113 ignore optional, 121 reject optional, 134 ignore optional, 139 ignore optional, 3 ignore optional,
            146 ignore optional, 150 ignore optional, 154 ignore optional, 195 ignore optional, 196 ignore optional] }
        { "BearerContextSetupResponse" [2 reject mandatory, 3 reject mandatory, 16 ignore mandatory,
            1 ignore optional] }
        { "BearerContextSetupFailure" [2 reject mandatory, 3 ignore optional, 0 ignore mandatory, 1 ignore optional] };
    9 "bearerContextModification" reject
        { "BearerContextModificationRequest" [2 reject mandatory, 3 reject mandatory, 13 reject optional,
            14 reject optional, 66 reject optional, 17 reject optional, 26 reject optional, 59 reject optional,
            70 ignore optional, 18 reject optional, 76 ignore optional, 77 ignore optional, 23 ignore optional,
            146 ignore optional, 150 ignore optional, 154 ignore optional, 174 reject optional, 178 ignore optional,
            187 ignore optional, 195 ignore optional, 196 ignore optional] }
        { "BearerContextModificationResponse" [2 reject mandatory, 3 reject mandatory, 19 ignore optional,
            1 ignore optional, 188 ignore optional] }
        { "BearerContextModificationFailure" [2 reject mandatory, 3 reject mandatory, 0 ignore mandatory,
            1 ignore optional] };
    10 "bearerContextModificationRequired" reject
        { "BearerContextModificationRequired" [2 reject mandatory, 3 reject mandatory, 21 reject mandatory] }
        { "BearerContextModificationConfirm" [2 reject mandatory, 3 reject mandatory, 20 ignore optional,
            1 ignore optional] }
        { - };
    11 "bearerContextRelease" reject
        { "BearerContextReleaseCommand" [2 reject mandatory, 3 reject mandatory, 0 ignore mandatory] }
        { "BearerContextReleaseComplete" [2 reject mandatory, 3 reject mandatory, 1 ignore optional,
            85 ignore optional] }
        { - };
    12 "bearerContextReleaseRequest" ignore
        { "BearerContextReleaseRequest" [2 reject mandatory, 3 reject mandatory, 22 ignore optional,
            0 ignore mandatory] }
        { - }
        { - };
    13 "bearerContextInactivityNotification" ignore
        { "BearerContextInactivityNotification" [2 reject mandatory, 3 reject mandatory, 24 reject mandatory] }
        { - }
        { - };
    14 "dLDataNotification" ignore
        { "DLDataNotification" [2 reject mandatory, 3 reject mandatory, 63 ignore optional, 67 ignore optional,
            194 ignore optional, 197 ignore optional] }
        { - }
        { - };
    15 "dataUsageReport" ignore
        { "DataUsageReport" [2 reject mandatory, 3 reject mandatory, 25 ignore mandatory] }
        { - }
        { - };
    16 "gNB-CU-UP-CounterCheck" ignore
        { "GNB-CU-UP-CounterCheckRequest" [2 reject mandatory, 3 reject mandatory, 60 reject mandatory] }
        { - }
        { - };
    17 "gNB-CU-UP-StatusIndication" ignore
        { "GNB-CU-UP-StatusIndication" [57 reject mandatory, 65 reject mandatory] }
        { - }
        { - };
    18 "uLDataNotification" ignore
        { "ULDataNotification" [2 reject mandatory, 3 reject mandatory, 67 reject mandatory] }
        { - }
        { - };
    19 "mRDC-DataUsageReport" ignore
        { "MRDC-DataUsageReport" [2 reject mandatory, 3 reject mandatory, 68 ignore mandatory] }
        { - }
        { - };
    20 "TraceStart" ignore
        { "TraceStart" [2 reject mandatory, 3 reject mandatory, 81 ignore mandatory] }
        { - }
        { - };
    21 "DeactivateTrace" ignore
        { "DeactivateTrace" [2 reject mandatory, 3 reject mandatory, 82 ignore mandatory] }
        { - }
        { - };
    22 "resourceStatusReportingInitiation" reject
        { "ResourceStatusRequest" [57 reject mandatory, 89 reject mandatory, 90 ignore conditional,
            91 reject mandatory, 92 reject conditional, 93 ignore optional] }
        { "ResourceStatusResponse" [57 reject mandatory, 89 reject mandatory, 90 ignore mandatory,
            1 ignore optional] }
        { "ResourceStatusFailure" [57 reject mandatory, 89 reject mandatory, 90 ignore optional, 0 ignore mandatory,
            1 ignore optional] };
    23 "resourceStatusReporting" ignore
        { "ResourceStatusUpdate" [57 reject mandatory, 89 reject mandatory, 90 ignore mandatory, 94 ignore optional,
            95 ignore optional] }
        { - }
        { - };
    24 "iAB-UPTNLAddressUpdate" reject
        { "IAB-UPTNLAddressUpdate" [57 reject mandatory, 108 ignore optional] }
        { "IAB-UPTNLAddressUpdateAcknowledge" [57 reject mandatory, 1 ignore optional, 109 ignore optional] }
        { "IAB-UPTNLAddressUpdateFailure" [57 reject mandatory, 0 ignore mandatory, 12 ignore optional,
            1 ignore optional] };
    25 "CellTrafficTrace" ignore
        { "CellTrafficTrace" [2 reject mandatory, 3 reject mandatory, 82 ignore mandatory, 114 ignore mandatory,
            115 ignore optional, 117 ignore optional] }
        { - }
        { - };
    26 "earlyForwardingSNTransfer" ignore
        { "EarlyForwardingSNTransfer" [2 reject mandatory, 3 reject mandatory, 119 reject mandatory] }
        { - }
        { - };
    27 "gNB-CU-CPMeasurementResultsInformation" ignore
        { "GNB-CU-CPMeasurementResultsInformation" [2 reject mandatory, 3 reject mandatory, 128 ignore mandatory] }
        { - }
        { - };
    28 "iABPSKNotification" reject
        { "IABPSKNotification" [57 reject mandatory, 144 reject mandatory] }
        { - }
        { - };
    29 "BCBearerContextSetup" reject
        { "BCBearerContextSetupRequest" [155 reject mandatory, 157 reject mandatory, 158 reject mandatory,
            199 ignore optional, 200 ignore optional] }
        { "BCBearerContextSetupResponse" [155 reject mandatory, 156 reject mandatory, 159 reject mandatory,
            1 ignore optional] }
        { "BCBearerContextSetupFailure" [155 reject mandatory, 156 ignore optional, 0 ignore mandatory,
            1 ignore optional] };
    30 "BCBearerContextModification" reject
        { "BCBearerContextModificationRequest" [155 reject mandatory, 156 reject mandatory, 160 reject mandatory] }
        { "BCBearerContextModificationResponse" [155 reject mandatory, 156 reject mandatory, 161 reject mandatory,
            1 ignore optional] }
        { "BCBearerContextModificationFailure" [155 reject mandatory, 156 reject mandatory, 0 ignore mandatory,
            1 ignore optional] };
    31 "BCBearerContextModificationRequired" reject
        { "BCBearerContextModificationRequired" [155 reject mandatory, 156 reject mandatory, 162 reject mandatory] }
        { "BCBearerContextModificationConfirm" [155 reject mandatory, 156 reject mandatory, 163 reject mandatory,
            1 ignore optional] }
        { - };
    32 "BCBearerContextRelease" reject
        { "BCBearerContextReleaseCommand" [155 reject mandatory, 156 reject mandatory, 0 ignore mandatory] }
        { "BCBearerContextReleaseComplete" [155 reject mandatory, 156 reject mandatory, 1 ignore optional] }
        { - };
    33 "BCBearerContextReleaseRequest" reject
        { "BCBearerContextReleaseRequest" [155 reject mandatory, 156 reject mandatory, 0 ignore mandatory] }
        { - }
        { - };
    34 "MCBearerContextSetup" reject
        { "MCBearerContextSetupRequest" [155 reject mandatory, 157 reject mandatory, 164 reject mandatory] }
        { "MCBearerContextSetupResponse" [155 reject mandatory, 156 reject mandatory, 165 reject mandatory,
            1 ignore optional] }
        { "MCBearerContextSetupFailure" [155 reject mandatory, 156 ignore optional, 0 ignore mandatory,
            1 ignore optional] };
    35 "MCBearerContextModification" reject
        { "MCBearerContextModificationRequest" [155 reject mandatory, 156 reject mandatory, 166 reject mandatory] }
        { "MCBearerContextModificationResponse" [155 reject mandatory, 156 reject mandatory, 167 reject mandatory,
            1 ignore optional] }
        { "MCBearerContextModificationFailure" [155 reject mandatory, 156 reject mandatory, 170 reject optional,
            0 ignore mandatory, 1 ignore optional] };
    36 "MCBearerContextModificationRequired" reject
        { "MCBearerContextModificationRequired" [155 reject mandatory, 156 reject mandatory, 168 reject mandatory] }
        { "MCBearerContextModificationConfirm" [155 reject mandatory, 156 reject mandatory, 169 reject mandatory,
            1 ignore optional] }
        { - };
    37 "MCBearerContextRelease" reject
        { "MCBearerContextReleaseCommand" [155 reject mandatory, 156 reject mandatory, 0 ignore mandatory] }
        { "MCBearerContextReleaseComplete" [155 reject mandatory, 156 reject mandatory, 1 ignore optional] }
        { - };
    38 "MCBearerContextReleaseRequest" reject
        { "MCBearerContextReleaseRequest" [155 reject mandatory, 156 reject mandatory, 0 ignore mandatory] }
        { - }
        { - };
    39 "MCBearerNotification" reject
        { "MCBearerNotification" [155 reject mandatory, 156 reject mandatory, 191 ignore mandatory] }
        { - }
        { - };
}

ie_names! {
    0 "Cause", 1 "CriticalityDiagnostics", 2 "gNB-CU-CP-UE-E1AP-ID", 3 "gNB-CU-UP-UE-E1AP-ID", 4 "ResetType",
        5 "UE-associatedLogicalE1-ConnectionItem", 6 "UE-associatedLogicalE1-ConnectionListResAck", 7 "gNB-CU-UP-ID",
        8 "gNB-CU-UP-Name", 9 "gNB-CU-CP-Name", 10 "CNSupport", 11 "SupportedPLMNs", 12 "TimeToWait",
        13 "SecurityInformation", 14 "UEDLAggregateMaximumBitRate", 15 "System-BearerContextSetupRequest",
        16 "System-BearerContextSetupResponse", 17 "BearerContextStatusChange",
        18 "System-BearerContextModificationRequest", 19 "System-BearerContextModificationResponse",
        20 "System-BearerContextModificationConfirm", 21 "System-BearerContextModificationRequired",
        22 "DRB-Status-List", 23 "ActivityNotificationLevel", 24 "ActivityInformation", 25 "Data-Usage-Report-List",
        26 "New-UL-TNL-Information-Required", 27 "GNB-CU-CP-TNLA-To-Add-List", 28 "GNB-CU-CP-TNLA-To-Remove-List",
        29 "GNB-CU-CP-TNLA-To-Update-List", 30 "GNB-CU-CP-TNLA-Setup-List", 31 "GNB-CU-CP-TNLA-Failed-To-Setup-List",
        32 "DRB-To-Setup-List-EUTRAN", 33 "DRB-To-Modify-List-EUTRAN", 34 "DRB-To-Remove-List-EUTRAN",
        35 "DRB-Required-To-Modify-List-EUTRAN", 36 "DRB-Required-To-Remove-List-EUTRAN", 37 "DRB-Setup-List-EUTRAN",
        38 "DRB-Failed-List-EUTRAN", 39 "DRB-Modified-List-EUTRAN", 40 "DRB-Failed-To-Modify-List-EUTRAN",
        41 "DRB-Confirm-Modified-List-EUTRAN", 42 "PDU-Session-Resource-To-Setup-List",
        43 "PDU-Session-Resource-To-Modify-List", 44 "PDU-Session-Resource-To-Remove-List",
        45 "PDU-Session-Resource-Required-To-Modify-List", 46 "PDU-Session-Resource-Setup-List",
        47 "PDU-Session-Resource-Failed-List", 48 "PDU-Session-Resource-Modified-List",
        49 "PDU-Session-Resource-Failed-To-Modify-List", 50 "PDU-Session-Resource-Confirm-Modified-List",
        51 "DRB-To-Setup-Mod-List-EUTRAN", 52 "DRB-Setup-Mod-List-EUTRAN", 53 "DRB-Failed-Mod-List-EUTRAN",
        54 "PDU-Session-Resource-Setup-Mod-List", 55 "PDU-Session-Resource-Failed-Mod-List",
        56 "PDU-Session-Resource-To-Setup-Mod-List", 57 "TransactionID", 58 "Serving-PLMN", 59 "UE-Inactivity-Timer",
        60 "System-GNB-CU-UP-CounterCheckRequest", 61 "DRBs-Subject-To-Counter-Check-List-EUTRAN",
        62 "DRBs-Subject-To-Counter-Check-List-NG-RAN", 63 "PPI", 64 "gNB-CU-UP-Capacity",
        65 "GNB-CU-UP-OverloadInformation", 66 "UEDLMaximumIntegrityProtectedDataRate",
        67 "PDU-Session-To-Notify-List", 68 "PDU-Session-Resource-Data-Usage-List", 69 "SNSSAI",
        70 "DataDiscardRequired", 71 "OldQoSFlowMap-ULendmarkerexpected", 72 "DRB-QoS",
        73 "GNB-CU-UP-TNLA-To-Remove-List", 74 "endpoint-IP-Address-and-Port",
        75 "TNLAssociationTransportLayerAddressgNBCUUP", 76 "RANUEID", 77 "GNB-DU-ID", 78 "CommonNetworkInstance",
        79 "NetworkInstance", 80 "QoSFlowMappingIndication", 81 "TraceActivation", 82 "TraceID",
        83 "SubscriberProfileIDforRFP", 84 "AdditionalRRMPriorityIndex", 85 "RetainabilityMeasurementsInfo",
        86 "Transport-Layer-Address-Info", 87 "QoSMonitoringRequest", 88 "PDCP-StatusReportIndication",
        89 "gNB-CU-CP-Measurement-ID", 90 "gNB-CU-UP-Measurement-ID", 91 "RegistrationRequest",
        92 "ReportCharacteristics", 93 "ReportingPeriodicity", 94 "TNL-AvailableCapacityIndicator",
        95 "HW-CapacityIndicator", 96 "RedundantCommonNetworkInstance", 97 "redundant-nG-UL-UP-TNL-Information",
        98 "redundant-nG-DL-UP-TNL-Information", 99 "RedundantQosFlowIndicator", 100 "TSCTrafficCharacteristics",
        101 "CNPacketDelayBudgetDownlink", 102 "CNPacketDelayBudgetUplink", 103 "ExtendedPacketDelayBudget",
        104 "AdditionalPDCPduplicationInformation", 105 "RedundantPDUSessionInformation",
        106 "RedundantPDUSessionInformation-used", 107 "QoS-Mapping-Information", 108 "DLUPTNLAddressToUpdateList",
        109 "ULUPTNLAddressToUpdateList", 110 "NPNSupportInfo", 111 "NPNContextInfo", 112 "MDTConfiguration",
        113 "ManagementBasedMDTPLMNList", 114 "TraceCollectionEntityIPAddress", 115 "PrivacyIndicator",
        116 "TraceCollectionEntityURI", 117 "URIaddress", 118 "EHC-Parameters",
        119 "DRBs-Subject-To-Early-Forwarding-List", 120 "DAPSRequestInfo", 121 "CHOInitiation",
        122 "EarlyForwardingCOUNTReq", 123 "EarlyForwardingCOUNTInfo", 124 "AlternativeQoSParaSetList",
        125 "ExtendedSliceSupportList", 126 "MCG-OfferedGBRQoSFlowInfo", 127 "Number-of-tunnels",
        128 "DRB-Measurement-Results-Information-List", 129 "Extended-GNB-CU-CP-Name", 130 "Extended-GNB-CU-UP-Name",
        131 "DataForwardingtoE-UTRANInformationList", 132 "QosMonitoringReportingFrequency",
        133 "QoSMonitoringDisabled", 134 "AdditionalHandoverInfo", 135 "Extended-NR-CGI-Support-List",
        136 "DataForwardingtoNG-RANQoSFlowInformationList", 137 "MaxCIDEHCDL", 138 "ignoreMappingRuleIndication",
        139 "DirectForwardingPathAvailability", 140 "EarlyDataForwardingIndicator", 141 "QoSFlowsDRBRemapping",
        142 "DataForwardingSourceIPAddress", 143 "SecurityIndicationModify", 144 "IAB-Donor-CU-UPPSKInfo",
        145 "ECGI-Support-List", 146 "MDTPollutedMeasurementIndicator", 147 "M4ReportAmount", 148 "M6ReportAmount",
        149 "M7ReportAmount", 150 "UESliceMaximumBitRateList", 151 "PDUSession-PairID", 152 "SurvivalTime",
        153 "UDC-Parameters", 154 "SCGActivationStatus", 155 "GNB-CU-CP-MBS-E1AP-ID", 156 "GNB-CU-UP-MBS-E1AP-ID",
        157 "GlobalMBSSessionID", 158 "BCBearerContextToSetup", 159 "BCBearerContextToSetupResponse",
        160 "BCBearerContextToModify", 161 "BCBearerContextToModifyResponse", 162 "BCBearerContextToModifyRequired",
        163 "BCBearerContextToModifyConfirm", 164 "MCBearerContextToSetup", 165 "MCBearerContextToSetupResponse",
        166 "MCBearerContextToModify", 167 "MCBearerContextToModifyResponse", 168 "MCBearerContextToModifyRequired",
        169 "MCBearerContextToModifyConfirm", 170 "MBSMulticastF1UContextDescriptor",
        171 "gNB-CU-UP-MBS-Support-Info", 172 "SecurityIndication", 173 "SecurityResult", 174 "SDTContinueROHC",
        175 "SDTindicatorSetup", 176 "SDTindicatorMod", 177 "DiscardTimerExtended",
        178 "ManagementBasedMDTPLMNModificationList", 179 "MCForwardingResourceRequest",
        180 "MCForwardingResourceIndication", 181 "MCForwardingResourceResponse", 182 "MCForwardingResourceRelease",
        183 "MCForwardingResourceReleaseIndication", 184 "PDCP-COUNT-Reset",
        185 "MBSSessionAssociatedInfoNonSupportToSupport", 186 "VersionID", 187 "InactivityInformationRequest",
        188 "UEInactivityInformation", 189 "MBSAreaSessionID",
        190 "Secondary-PDU-Session-Data-Forwarding-Information", 191 "MBSSessionResourceNotification",
        192 "MCBearerContextInactivityTimer", 193 "MCBearerContextStatusChange", 194 "MT-SDT-Information",
        195 "MT-SDT-Information-Request", 196 "SDT-data-size-threshold", 197 "SDT-data-size-threshold-Crossed",
        198 "SpecialTriggeringPurpose", 199 "AssociatedSessionID", 200 "MBS-ServiceArea", 201 "PDUSetQoSParameters",
        202 "N6JitterInformation", 203 "ECNMarkingorCongestionInformationReportingRequest",
        204 "ECNMarkingorCongestionInformationReportingStatus", 205 "PDUSetbasedHandlingIndicator",
        206 "IndirectPathIndication", 207 "F1UTunnelNotEstablished", 208 "F1U-TNL-InfoToAdd-List",
        209 "F1U-TNL-InfoAdded-List", 210 "F1U-TNL-InfoToAddOrModify-List", 211 "F1U-TNL-InfoAddedOrModified-List",
        212 "F1U-TNL-InfoToRelease-List", 213 "BroadcastF1U-ContextReferenceE1", 214 "PSIbasedDiscardTimer",
        215 "UserPlaneErrorIndicator", 216 "MaximumDataBurstVolume", 217 "BCBearerContextNGU-TNLInfoatNGRAN-Request",
        218 "PDCPSNGapReport", 219 "UserPlaneFailureIndication",
}
