//! S1AP as tables (3GPP TS 36.413 clause 9.3, Release 18): the elementary procedures, the messages with the IEs that each may have, the
//! names of the IEs.
//!
//! The types of the IEs are not written down here.

use crate::asn1::{Tables, ie_names, procedures};

/// The tables of S1AP.
pub static TABLES: Tables = Tables { procedures: PROCEDURES, ies: IES };

/// SCTP payload protocol identifier (IANA; TS 36.412 clause 7).
pub const PPID: u32 = 18;
/// SCTP port (IANA; TS 36.412 clause 7).
pub const PORT: u16 = 36412;

procedures! {
    0 "HandoverPreparation" reject
        { "HandoverRequired" [0 reject mandatory, 8 reject mandatory, 1 reject mandatory, 2 ignore mandatory,
            4 reject mandatory, 79 ignore optional, 125 reject optional, 104 reject mandatory, 138 reject optional,
            132 reject conditional, 133 ignore conditional, 127 reject optional, 145 reject optional,
            150 ignore optional] }
        { "HandoverCommand" [0 reject mandatory, 8 reject mandatory, 1 reject mandatory, 135 reject conditional,
            12 ignore optional, 13 ignore optional, 123 reject mandatory, 139 reject optional, 58 ignore optional] }
        { "HandoverPreparationFailure" [0 ignore mandatory, 8 ignore mandatory, 2 ignore mandatory,
            58 ignore optional] };
    1 "HandoverResourceAllocation" reject
        { "HandoverRequest" [0 reject mandatory, 1 reject mandatory, 2 ignore mandatory, 66 reject mandatory,
            53 reject mandatory, 104 reject mandatory, 107 reject mandatory, 41 ignore optional, 25 ignore optional,
            98 ignore optional, 124 ignore optional, 40 reject mandatory, 136 reject conditional, 127 reject optional,
            146 ignore optional, 75 ignore optional, 158 ignore optional, 165 ignore optional, 177 ignore optional,
            192 ignore optional, 196 ignore optional, 195 ignore optional, 241 ignore optional, 240 ignore optional,
            248 ignore optional, 251 ignore optional, 269 ignore optional, 271 ignore optional, 277 ignore optional,
            283 ignore optional, 278 ignore optional, 299 ignore optional, 301 reject optional, 306 ignore optional,
            307 ignore optional, 308 ignore optional, 314 reject optional] }
        { "HandoverRequestAcknowledge" [0 ignore mandatory, 8 ignore mandatory, 18 ignore mandatory,
            19 ignore optional, 123 reject mandatory, 127 ignore optional, 58 ignore optional, 145 ignore optional,
            242 ignore optional] }
        { "HandoverFailure" [0 ignore mandatory, 2 ignore mandatory, 58 ignore optional] };
    2 "HandoverNotification" ignore
        { "HandoverNotify" [0 reject mandatory, 8 reject mandatory, 100 ignore mandatory, 67 ignore mandatory,
            176 ignore optional, 186 ignore optional, 288 ignore optional, 320 ignore optional, 339 ignore optional] }
        { - }
        { - };
    3 "PathSwitchRequest" reject
        { "PathSwitchRequest" [8 reject mandatory, 22 reject mandatory, 88 reject mandatory, 100 ignore mandatory,
            67 ignore mandatory, 107 ignore mandatory, 127 ignore optional, 145 ignore optional, 157 ignore optional,
            146 ignore optional, 176 ignore optional, 186 ignore optional, 245 ignore optional, 269 ignore optional,
            288 ignore optional, 339 ignore optional] }
        { "PathSwitchRequestAcknowledge" [0 ignore mandatory, 8 ignore mandatory, 66 ignore optional,
            95 ignore optional, 33 ignore optional, 40 reject mandatory, 58 ignore optional, 158 ignore optional,
            146 ignore optional, 195 ignore optional, 241 ignore optional, 240 ignore optional, 248 ignore optional,
            251 ignore optional, 269 ignore optional, 271 ignore optional, 277 ignore optional, 283 ignore optional,
            278 ignore optional, 41 ignore optional, 299 ignore optional, 306 ignore optional, 307 ignore optional,
            308 ignore optional, 314 reject optional, 107 ignore optional, 341 ignore optional] }
        { "PathSwitchRequestFailure" [0 ignore mandatory, 8 ignore mandatory, 2 ignore mandatory,
            58 ignore optional] };
    4 "HandoverCancel" reject
        { "HandoverCancel" [0 reject mandatory, 8 reject mandatory, 2 ignore mandatory] }
        { "HandoverCancelAcknowledge" [0 ignore mandatory, 8 ignore mandatory, 58 ignore optional] }
        { - };
    5 "E-RABSetup" reject
        { "E-RABSetupRequest" [0 reject mandatory, 8 reject mandatory, 66 reject optional, 16 reject mandatory] }
        { "E-RABSetupResponse" [0 ignore mandatory, 8 ignore mandatory, 28 ignore optional, 29 ignore optional,
            58 ignore optional, 189 ignore optional] }
        { - };
    6 "E-RABModify" reject
        { "E-RABModifyRequest" [0 reject mandatory, 8 reject mandatory, 66 reject optional, 30 reject mandatory,
            268 ignore optional] }
        { "E-RABModifyResponse" [0 ignore mandatory, 8 ignore mandatory, 31 ignore optional, 32 ignore optional,
            58 ignore optional, 264 ignore optional, 189 ignore optional] }
        { - };
    7 "E-RABRelease" reject
        { "E-RABReleaseCommand" [0 reject mandatory, 8 reject mandatory, 66 reject optional, 33 ignore mandatory,
            26 ignore optional] }
        { "E-RABReleaseResponse" [0 ignore mandatory, 8 ignore mandatory, 69 ignore optional, 34 ignore optional,
            58 ignore optional, 189 ignore optional, 264 ignore optional] }
        { - };
    8 "E-RABReleaseIndication" ignore
        { "E-RABReleaseIndication" [0 reject mandatory, 8 reject mandatory, 110 ignore mandatory, 189 ignore optional,
            264 ignore optional] }
        { - }
        { - };
    9 "InitialContextSetup" reject
        { "InitialContextSetupRequest" [0 reject mandatory, 8 reject mandatory, 66 reject mandatory,
            24 reject mandatory, 107 reject mandatory, 73 reject mandatory, 25 ignore optional, 41 ignore optional,
            74 ignore optional, 106 ignore optional, 108 reject optional, 124 ignore optional, 146 ignore optional,
            159 ignore optional, 75 ignore optional, 158 ignore optional, 165 ignore optional, 177 ignore optional,
            187 ignore conditional, 192 ignore optional, 196 ignore optional, 195 ignore optional,
            241 ignore optional, 240 ignore optional, 248 ignore optional, 251 ignore optional, 269 ignore optional,
            271 ignore optional, 277 ignore optional, 283 ignore optional, 278 ignore optional, 299 ignore optional,
            301 ignore optional, 306 ignore optional, 307 ignore optional, 308 ignore optional, 314 reject optional,
            354 ignore optional] }
        { "InitialContextSetupResponse" [0 ignore mandatory, 8 ignore mandatory, 51 ignore mandatory,
            48 ignore optional, 58 ignore optional] }
        { "InitialContextSetupFailure" [0 ignore mandatory, 8 ignore mandatory, 2 ignore mandatory,
            58 ignore optional] };
    10 "Paging" ignore
        { "Paging" [80 ignore mandatory, 43 ignore mandatory, 44 ignore optional, 109 ignore mandatory,
            46 ignore mandatory, 128 ignore optional, 151 ignore optional, 198 ignore optional, 211 ignore optional,
            227 ignore optional, 231 ignore optional, 239 ignore optional, 244 ignore optional, 251 ignore optional,
            271 ignore optional, 304 ignore optional, 323 ignore optional, 324 ignore optional, 331 ignore optional] }
        { - }
        { - };
    11 "downlinkNASTransport" ignore
        { "DownlinkNASTransport" [0 reject mandatory, 8 reject mandatory, 26 reject mandatory, 41 ignore optional,
            106 ignore optional, 124 ignore optional, 74 ignore optional, 249 ignore optional, 251 ignore optional,
            269 ignore optional, 271 ignore optional, 275 ignore optional, 280 ignore optional, 283 ignore optional,
            278 ignore optional, 299 ignore optional, 314 reject optional, 192 ignore optional, 354 ignore optional] }
        { - }
        { - };
    12 "initialUEMessage" ignore
        { "InitialUEMessage" [8 reject mandatory, 26 reject mandatory, 67 reject mandatory, 100 ignore mandatory,
            134 ignore mandatory, 96 reject optional, 127 reject optional, 75 reject optional, 145 reject optional,
            155 ignore optional, 160 reject optional, 170 ignore optional, 176 ignore optional, 184 ignore optional,
            186 ignore optional, 223 ignore optional, 230 ignore optional, 242 ignore optional, 246 ignore optional,
            250 ignore optional, 263 ignore optional, 281 ignore optional, 302 reject optional, 339 ignore optional,
            353 ignore optional] }
        { - }
        { - };
    13 "uplinkNASTransport" ignore
        { "UplinkNASTransport" [0 reject mandatory, 8 reject mandatory, 26 reject mandatory, 100 ignore mandatory,
            67 ignore mandatory, 155 ignore optional, 184 ignore optional, 186 ignore optional, 288 ignore optional,
            339 ignore optional] }
        { - }
        { - };
    14 "Reset" reject
        { "Reset" [2 ignore mandatory, 92 reject mandatory] }
        { "ResetAcknowledge" [93 ignore optional, 58 ignore optional] }
        { - };
    15 "ErrorIndication" ignore
        { "ErrorIndication" [0 ignore optional, 8 ignore optional, 2 ignore optional, 58 ignore optional,
            96 ignore optional] }
        { - }
        { - };
    16 "NASNonDeliveryIndication" ignore
        { "NASNonDeliveryIndication" [0 reject mandatory, 8 reject mandatory, 26 ignore mandatory,
            2 ignore mandatory] }
        { - }
        { - };
    17 "S1Setup" reject
        { "S1SetupRequest" [59 reject mandatory, 60 ignore optional, 64 reject mandatory, 137 ignore mandatory,
            128 reject optional, 228 ignore optional, 234 ignore optional, 291 ignore optional] }
        { "S1SetupResponse" [61 ignore optional, 105 reject mandatory, 87 ignore mandatory, 163 ignore optional,
            58 ignore optional, 228 ignore optional, 247 ignore optional, 303 ignore optional] }
        { "S1SetupFailure" [2 ignore mandatory, 65 ignore optional, 58 ignore optional] };
    18 "UEContextReleaseRequest" ignore
        { "UEContextReleaseRequest" [0 reject mandatory, 8 reject mandatory, 2 ignore mandatory, 164 reject optional,
            264 ignore optional] }
        { - }
        { - };
    19 "DownlinkS1cdma2000tunnelling" ignore
        { "DownlinkS1cdma2000tunnelling" [0 reject mandatory, 8 reject mandatory, 12 ignore optional,
            83 ignore optional, 71 reject mandatory, 70 reject mandatory] }
        { - }
        { - };
    20 "UplinkS1cdma2000tunnelling" ignore
        { "UplinkS1cdma2000tunnelling" [0 reject mandatory, 8 reject mandatory, 71 reject mandatory,
            72 reject mandatory, 84 ignore optional, 102 reject optional, 97 reject optional, 70 reject mandatory,
            140 ignore optional] }
        { - }
        { - };
    21 "UEContextModification" reject
        { "UEContextModificationRequest" [0 reject mandatory, 8 reject mandatory, 73 reject optional,
            106 ignore optional, 66 ignore optional, 108 reject optional, 107 reject optional, 146 ignore optional,
            159 ignore optional, 187 ignore conditional, 195 ignore optional, 124 ignore optional,
            243 ignore optional, 240 ignore optional, 248 ignore optional, 269 ignore optional, 277 ignore optional,
            299 ignore optional, 301 ignore optional, 306 ignore optional, 307 ignore optional, 308 ignore optional,
            314 reject optional] }
        { "UEContextModificationResponse" [0 ignore mandatory, 8 ignore mandatory, 58 ignore optional] }
        { "UEContextModificationFailure" [0 ignore mandatory, 8 ignore mandatory, 2 ignore mandatory,
            58 ignore optional] };
    22 "UECapabilityInfoIndication" ignore
        { "UECapabilityInfoIndication" [0 reject mandatory, 8 reject mandatory, 74 ignore mandatory,
            198 ignore optional, 263 ignore optional, 272 ignore optional, 315 ignore optional, 327 ignore optional] }
        { - }
        { - };
    23 "UEContextRelease" reject
        { "UEContextReleaseCommand" [99 reject mandatory, 2 ignore mandatory] }
        { "UEContextReleaseComplete" [0 ignore mandatory, 8 ignore mandatory, 58 ignore optional, 189 ignore optional,
            213 ignore optional, 212 ignore optional, 264 ignore optional, 297 ignore optional] }
        { - };
    24 "eNBStatusTransfer" ignore
        { "ENBStatusTransfer" [0 reject mandatory, 8 reject mandatory, 90 reject mandatory] }
        { - }
        { - };
    25 "MMEStatusTransfer" ignore
        { "MMEStatusTransfer" [0 reject mandatory, 8 reject mandatory, 90 reject mandatory] }
        { - }
        { - };
    26 "DeactivateTrace" ignore
        { "DeactivateTrace" [0 reject mandatory, 8 reject mandatory, 86 ignore mandatory] }
        { - }
        { - };
    27 "TraceStart" ignore
        { "TraceStart" [0 reject mandatory, 8 reject mandatory, 25 ignore mandatory] }
        { - }
        { - };
    28 "TraceFailureIndication" ignore
        { "TraceFailureIndication" [0 reject mandatory, 8 reject mandatory, 86 ignore mandatory, 2 ignore mandatory] }
        { - }
        { - };
    29 "ENBConfigurationUpdate" reject
        { "ENBConfigurationUpdate" [60 ignore optional, 64 reject optional, 128 reject optional, 137 ignore optional,
            234 ignore optional, 292 ignore optional, 293 ignore optional] }
        { "ENBConfigurationUpdateAcknowledge" [58 ignore optional] }
        { "ENBConfigurationUpdateFailure" [2 ignore mandatory, 65 ignore optional, 58 ignore optional] };
    30 "MMEConfigurationUpdate" reject
        { "MMEConfigurationUpdate" [61 ignore optional, 105 reject optional, 87 reject optional,
            247 ignore optional] }
        { "MMEConfigurationUpdateAcknowledge" [58 ignore optional] }
        { "MMEConfigurationUpdateFailure" [2 ignore mandatory, 65 ignore optional, 58 ignore optional] };
    31 "LocationReportingControl" ignore
        { "LocationReportingControl" [0 reject mandatory, 8 reject mandatory, 98 ignore mandatory] }
        { - }
        { - };
    32 "LocationReportingFailureIndication" ignore
        { "LocationReportingFailureIndication" [0 reject mandatory, 8 reject mandatory, 2 ignore mandatory] }
        { - }
        { - };
    33 "LocationReport" ignore
        { "LocationReport" [0 reject mandatory, 8 reject mandatory, 100 ignore mandatory, 67 ignore mandatory,
            98 ignore mandatory, 288 ignore optional, 339 ignore optional] }
        { - }
        { - };
    34 "OverloadStart" ignore
        { "OverloadStart" [101 reject mandatory, 154 ignore optional, 161 ignore optional] }
        { - }
        { - };
    35 "OverloadStop" reject
        { "OverloadStop" [154 ignore optional] }
        { - }
        { - };
    36 "WriteReplaceWarning" reject
        { "WriteReplaceWarningRequest" [111 reject mandatory, 112 reject mandatory, 113 ignore optional,
            114 reject mandatory, 144 reject optional, 115 reject mandatory, 116 ignore optional, 117 ignore optional,
            118 ignore optional, 119 ignore optional, 142 reject optional, 286 ignore optional] }
        { "WriteReplaceWarningResponse" [111 reject mandatory, 112 reject mandatory, 120 ignore optional,
            58 ignore optional] }
        { - };
    37 "eNBDirectInformationTransfer" ignore
        { "ENBDirectInformationTransfer" [121 reject mandatory] }
        { - }
        { - };
    38 "MMEDirectInformationTransfer" ignore
        { "MMEDirectInformationTransfer" [122 reject mandatory] }
        { - }
        { - };
    39 "PrivateMessage" ignore
        { "PrivateMessage" [] }
        { - }
        { - };
    40 "eNBConfigurationTransfer" ignore
        { "ENBConfigurationTransfer" [129 ignore optional, 294 ignore optional, 310 ignore optional] }
        { - }
        { - };
    41 "MMEConfigurationTransfer" ignore
        { "MMEConfigurationTransfer" [130 ignore optional, 295 ignore optional, 309 ignore optional] }
        { - }
        { - };
    42 "CellTrafficTrace" ignore
        { "CellTrafficTrace" [0 reject mandatory, 8 reject mandatory, 86 ignore mandatory, 100 ignore mandatory,
            131 ignore mandatory, 166 ignore optional] }
        { - }
        { - };
    43 "Kill" reject
        { "KillRequest" [111 reject mandatory, 112 reject mandatory, 113 ignore optional, 191 reject optional] }
        { "KillResponse" [111 reject mandatory, 112 reject mandatory, 141 ignore optional, 58 ignore optional] }
        { - };
    44 "downlinkUEAssociatedLPPaTransport" ignore
        { "DownlinkUEAssociatedLPPaTransport" [0 reject mandatory, 8 reject mandatory, 148 reject mandatory,
            147 reject mandatory] }
        { - }
        { - };
    45 "uplinkUEAssociatedLPPaTransport" ignore
        { "UplinkUEAssociatedLPPaTransport" [0 reject mandatory, 8 reject mandatory, 148 reject mandatory,
            147 reject mandatory] }
        { - }
        { - };
    46 "downlinkNonUEAssociatedLPPaTransport" ignore
        { "DownlinkNonUEAssociatedLPPaTransport" [148 reject mandatory, 147 reject mandatory] }
        { - }
        { - };
    47 "uplinkNonUEAssociatedLPPaTransport" ignore
        { "UplinkNonUEAssociatedLPPaTransport" [148 reject mandatory, 147 reject mandatory] }
        { - }
        { - };
    48 "UERadioCapabilityMatch" reject
        { "UERadioCapabilityMatchRequest" [0 reject mandatory, 8 reject mandatory, 74 ignore optional,
            314 reject optional] }
        { "UERadioCapabilityMatchResponse" [0 ignore mandatory, 8 ignore mandatory, 169 reject mandatory,
            58 ignore optional] }
        { - };
    49 "PWSRestartIndication" ignore
        { "PWSRestartIndication" [182 reject mandatory, 59 reject mandatory, 188 reject mandatory,
            190 reject optional] }
        { - }
        { - };
    50 "E-RABModificationIndication" reject
        { "E-RABModificationIndication" [0 reject mandatory, 8 reject mandatory, 199 reject mandatory,
            201 reject optional, 226 reject optional, 176 ignore optional, 264 ignore optional, 189 ignore optional] }
        { "E-RABModificationConfirm" [0 ignore mandatory, 8 ignore mandatory, 203 ignore optional,
            205 ignore optional, 210 ignore optional, 58 ignore optional, 146 ignore optional] }
        { - };
    51 "PWSFailureIndication" ignore
        { "PWSFailureIndication" [222 reject mandatory, 59 reject mandatory] }
        { - }
        { - };
    52 "RerouteNASRequest" reject
        { "RerouteNASRequest" [8 reject mandatory, 0 ignore optional, 225 reject mandatory, 223 reject mandatory,
            224 ignore optional, 230 ignore optional] }
        { - }
        { - };
    53 "UEContextModificationIndication" reject
        { "UEContextModificationIndication" [0 reject mandatory, 8 reject mandatory, 226 reject optional] }
        { "UEContextModificationConfirm" [0 ignore mandatory, 8 ignore mandatory, 146 ignore optional,
            58 ignore optional] }
        { - };
    54 "ConnectionEstablishmentIndication" reject
        { "ConnectionEstablishmentIndication" [0 ignore mandatory, 8 ignore mandatory, 74 ignore optional,
            251 ignore optional, 253 ignore optional, 271 ignore optional, 280 ignore optional, 278 ignore optional,
            252 ignore optional, 314 reject optional, 192 ignore optional, 354 ignore optional] }
        { - }
        { - };
    55 "UEContextSuspend" reject
        { "UEContextSuspendRequest" [0 reject mandatory, 8 reject mandatory, 213 ignore optional, 212 ignore optional,
            264 ignore optional, 189 ignore optional, 297 ignore optional] }
        { "UEContextSuspendResponse" [0 ignore mandatory, 8 ignore mandatory, 58 ignore optional,
            40 reject optional] }
        { - };
    56 "UEContextResume" reject
        { "UEContextResumeRequest" [0 reject mandatory, 8 reject mandatory, 235 reject optional,
            245 ignore optional] }
        { "UEContextResumeResponse" [0 ignore mandatory, 8 ignore mandatory, 237 reject optional, 58 ignore optional,
            40 reject optional, 283 ignore optional] }
        { "UEContextResumeFailure" [0 ignore mandatory, 8 ignore mandatory, 2 ignore mandatory, 58 ignore optional] };
    57 "NASDeliveryIndication" ignore
        { "NASDeliveryIndication" [0 reject mandatory, 8 reject mandatory] }
        { - }
        { - };
    58 "RetrieveUEInformation" reject
        { "RetrieveUEInformation" [96 reject mandatory] }
        { - }
        { - };
    59 "UEInformationTransfer" reject
        { "UEInformationTransfer" [96 reject mandatory, 252 ignore optional, 74 ignore optional, 278 ignore optional,
            283 ignore optional, 192 ignore optional] }
        { - }
        { - };
    60 "eNBCPRelocationIndication" reject
        { "ENBCPRelocationIndication" [8 reject mandatory, 96 reject mandatory, 100 ignore mandatory,
            67 ignore mandatory, 254 reject mandatory, 339 ignore optional] }
        { - }
        { - };
    61 "MMECPRelocationIndication" reject
        { "MMECPRelocationIndication" [0 reject mandatory, 8 reject mandatory] }
        { - }
        { - };
    62 "SecondaryRATDataUsageReport" ignore
        { "SecondaryRATDataUsageReport" [0 ignore mandatory, 8 ignore mandatory, 264 ignore mandatory,
            266 ignore optional, 189 ignore optional, 297 ignore optional] }
        { - }
        { - };
    63 "UERadioCapabilityIDMapping" reject
        { "UERadioCapabilityIDMappingRequest" [314 reject mandatory] }
        { "UERadioCapabilityIDMappingResponse" [314 reject mandatory, 74 ignore mandatory, 58 ignore optional] }
        { - };
    64 "HandoverSuccess" ignore
        { "HandoverSuccess" [0 reject mandatory, 8 reject mandatory] }
        { - }
        { - };
    65 "eNBEarlyStatusTransfer" reject
        { "ENBEarlyStatusTransfer" [0 reject mandatory, 8 reject mandatory, 321 reject mandatory] }
        { - }
        { - };
    66 "MMEEarlyStatusTransfer" ignore
        { "MMEEarlyStatusTransfer" [0 reject mandatory, 8 reject mandatory, 321 reject mandatory] }
        { - }
        { - };
}

ie_names! {
    0 "MME-UE-S1AP-ID", 1 "HandoverType", 2 "Cause", 3 "SourceID", 4 "TargetID", 8 "eNB-UE-S1AP-ID",
        12 "E-RABSubjecttoDataForwardingList", 13 "E-RABtoReleaseListHOCmd", 14 "E-RABDataForwardingItem",
        15 "E-RABReleaseItemBearerRelComp", 16 "E-RABToBeSetupListBearerSUReq", 17 "E-RABToBeSetupItemBearerSUReq",
        18 "E-RABAdmittedList", 19 "E-RABFailedToSetupListHOReqAck", 20 "E-RABAdmittedItem",
        21 "E-RABFailedtoSetupItemHOReqAck", 22 "E-RABToBeSwitchedDLList", 23 "E-RABToBeSwitchedDLItem",
        24 "E-RABToBeSetupListCtxtSUReq", 25 "TraceActivation", 26 "NAS-PDU", 27 "E-RABToBeSetupItemHOReq",
        28 "E-RABSetupListBearerSURes", 29 "E-RABFailedToSetupListBearerSURes",
        30 "E-RABToBeModifiedListBearerModReq", 31 "E-RABModifyListBearerModRes", 32 "E-RABFailedToModifyList",
        33 "E-RABToBeReleasedList", 34 "E-RABFailedToReleaseList", 35 "E-RABItem",
        36 "E-RABToBeModifiedItemBearerModReq", 37 "E-RABModifyItemBearerModRes", 38 "E-RABReleaseItem",
        39 "E-RABSetupItemBearerSURes", 40 "SecurityContext", 41 "HandoverRestrictionList", 43 "UEPagingID",
        44 "pagingDRX", 46 "TAIList", 47 "TAIItem", 48 "E-RABFailedToSetupListCtxtSURes", 49 "E-RABReleaseItemHOCmd",
        50 "E-RABSetupItemCtxtSURes", 51 "E-RABSetupListCtxtSURes", 52 "E-RABToBeSetupItemCtxtSUReq",
        53 "E-RABToBeSetupListHOReq", 55 "GERANtoLTEHOInformationRes", 57 "UTRANtoLTEHOInformationRes",
        58 "CriticalityDiagnostics", 59 "Global-ENB-ID", 60 "eNBname", 61 "MMEname", 63 "ServedPLMNs",
        64 "SupportedTAs", 65 "TimeToWait", 66 "uEaggregateMaximumBitrate", 67 "TAI",
        69 "E-RABReleaseListBearerRelComp", 70 "cdma2000PDU", 71 "cdma2000RATType", 72 "cdma2000SectorID",
        73 "SecurityKey", 74 "UERadioCapability", 75 "GUMMEI-ID", 78 "E-RABInformationListItem",
        79 "Direct-Forwarding-Path-Availability", 80 "UEIdentityIndexValue", 83 "cdma2000HOStatus",
        84 "cdma2000HORequiredIndication", 86 "E-UTRAN-Trace-ID", 87 "RelativeMMECapacity", 88 "SourceMME-UE-S1AP-ID",
        89 "Bearers-SubjectToStatusTransfer-Item", 90 "eNB-StatusTransfer-TransparentContainer",
        91 "UE-associatedLogicalS1-ConnectionItem", 92 "ResetType", 93 "UE-associatedLogicalS1-ConnectionListResAck",
        94 "E-RABToBeSwitchedULItem", 95 "E-RABToBeSwitchedULList", 96 "S-TMSI", 97 "cdma2000OneXRAND",
        98 "RequestType", 99 "UE-S1AP-IDs", 100 "EUTRAN-CGI", 101 "OverloadResponse", 102 "cdma2000OneXSRVCCInfo",
        103 "E-RABFailedToBeReleasedList", 104 "Source-ToTarget-TransparentContainer", 105 "ServedGUMMEIs",
        106 "SubscriberProfileIDforRFP", 107 "UESecurityCapabilities", 108 "CSFallbackIndicator", 109 "CNDomain",
        110 "E-RABReleasedList", 111 "MessageIdentifier", 112 "SerialNumber", 113 "WarningAreaList",
        114 "RepetitionPeriod", 115 "NumberofBroadcastRequest", 116 "WarningType", 117 "WarningSecurityInfo",
        118 "DataCodingScheme", 119 "WarningMessageContents", 120 "BroadcastCompletedAreaList",
        121 "Inter-SystemInformationTransferTypeEDT", 122 "Inter-SystemInformationTransferTypeMDT",
        123 "Target-ToSource-TransparentContainer", 124 "SRVCCOperationPossible", 125 "SRVCCHOIndication",
        126 "NAS-DownlinkCount", 127 "CSG-Id", 128 "CSG-IdList", 129 "SONConfigurationTransferECT",
        130 "SONConfigurationTransferMCT", 131 "TraceCollectionEntityIPAddress", 132 "MSClassmark2",
        133 "MSClassmark3", 134 "RRC-Establishment-Cause", 135 "NASSecurityParametersfromE-UTRAN",
        136 "NASSecurityParameterstoE-UTRAN", 137 "DefaultPagingDRX",
        138 "Source-ToTarget-TransparentContainer-Secondary", 139 "Target-ToSource-TransparentContainer-Secondary",
        140 "EUTRANRoundTripDelayEstimationInfo", 141 "BroadcastCancelledAreaList",
        142 "ConcurrentWarningMessageIndicator", 143 "Data-Forwarding-Not-Possible", 144 "ExtendedRepetitionPeriod",
        145 "CellAccessMode", 146 "CSGMembershipStatus", 147 "LPPa-PDU", 148 "Routing-ID",
        149 "Time-Synchronisation-Info", 150 "PS-ServiceNotAvailable", 151 "PagingPriority",
        152 "x2TNLConfigurationInfo", 153 "eNBX2ExtendedTransportLayerAddresses", 154 "GUMMEIList",
        155 "GW-TransportLayerAddress", 156 "Correlation-ID", 157 "SourceMME-GUMMEI", 158 "MME-UE-S1AP-ID-2",
        159 "RegisteredLAI", 160 "RelayNode-Indicator", 161 "TrafficLoadReductionIndication", 162 "MDTConfiguration",
        163 "MMERelaySupportIndicator", 164 "GWContextReleaseIndication", 165 "ManagementBasedMDTAllowed",
        166 "PrivacyIndicator", 167 "Time-UE-StayedInCell-EnhancedGranularity", 168 "HO-Cause",
        169 "VoiceSupportMatchIndicator", 170 "GUMMEIType", 171 "M3Configuration", 172 "M4Configuration",
        173 "M5Configuration", 174 "MDT-Location-Info", 175 "MobilityInformation", 176 "Tunnel-Information-for-BBF",
        177 "ManagementBasedMDTPLMNList", 178 "SignallingBasedMDTPLMNList", 179 "ULCOUNTValueExtended",
        180 "DLCOUNTValueExtended", 181 "ReceiveStatusOfULPDCPSDUsExtended", 182 "ECGIListForRestart",
        183 "SIPTO-Correlation-ID", 184 "SIPTO-L-GW-TransportLayerAddress", 185 "TransportInformation", 186 "LHN-ID",
        187 "AdditionalCSFallbackIndicator", 188 "TAIListForRestart", 189 "UserLocationInformation",
        190 "EmergencyAreaIDListForRestart", 191 "KillAllWarningMessages", 192 "Masked-IMEISV",
        193 "eNBIndirectX2TransportLayerAddresses", 194 "uE-HistoryInformationFromTheUE", 195 "ProSeAuthorized",
        196 "ExpectedUEBehaviour", 197 "LoggedMBSFNMDT", 198 "UERadioCapabilityForPaging",
        199 "E-RABToBeModifiedListBearerModInd", 200 "E-RABToBeModifiedItemBearerModInd",
        201 "E-RABNotToBeModifiedListBearerModInd", 202 "E-RABNotToBeModifiedItemBearerModInd",
        203 "E-RABModifyListBearerModConf", 204 "E-RABModifyItemBearerModConf",
        205 "E-RABFailedToModifyListBearerModConf", 206 "SON-Information-Report",
        207 "Muting-Availability-Indication", 208 "Muting-Pattern-Information", 209 "Synchronisation-Information",
        210 "E-RABToBeReleasedListBearerModConf", 211 "AssistanceDataForPaging",
        212 "CellIdentifierAndCELevelForCECapableUEs", 213 "InformationOnRecommendedCellsAndENBsForPaging",
        214 "RecommendedCellItem", 215 "RecommendedENBItem", 216 "ProSeUEtoNetworkRelaying",
        217 "ULCOUNTValuePDCP-SNlength18", 218 "DLCOUNTValuePDCP-SNlength18",
        219 "ReceiveStatusOfULPDCPSDUsPDCP-SNlength18", 220 "M6Configuration", 221 "M7Configuration",
        222 "PWSfailedECGIList", 223 "MME-Group-ID", 224 "Additional-GUTI", 225 "S1-Message", 226 "CSGMembershipInfo",
        227 "Paging-eDRXInformation", 228 "UE-RetentionInformation", 230 "UE-Usage-Type",
        231 "extended-UEIdentityIndexValue", 232 "RAT-Type", 233 "BearerType", 234 "NB-IoT-DefaultPagingDRX",
        235 "E-RABFailedToResumeListResumeReq", 236 "E-RABFailedToResumeItemResumeReq",
        237 "E-RABFailedToResumeListResumeRes", 238 "E-RABFailedToResumeItemResumeRes",
        239 "NB-IoT-Paging-eDRXInformation", 240 "V2XServicesAuthorized", 241 "UEUserPlaneCIoTSupportIndicator",
        242 "CE-mode-B-SupportIndicator", 243 "SRVCCOperationNotPossible", 244 "NB-IoT-UEIdentityIndexValue",
        245 "RRC-Resume-Cause", 246 "DCN-ID", 247 "ServedDCNs", 248 "UESidelinkAggregateMaximumBitrate",
        249 "DLNASPDUDeliveryAckRequest", 250 "Coverage-Level", 251 "EnhancedCoverageRestricted",
        252 "UE-Level-QoS-Parameters", 253 "DL-CP-SecurityInformation", 254 "UL-CP-SecurityInformation",
        255 "extended-e-RAB-MaximumBitrateDL", 256 "extended-e-RAB-MaximumBitrateUL",
        257 "extended-e-RAB-GuaranteedBitrateDL", 258 "extended-e-RAB-GuaranteedBitrateUL",
        259 "extended-uEaggregateMaximumBitRateDL", 260 "extended-uEaggregateMaximumBitRateUL",
        261 "NRrestrictioninEPSasSecondaryRAT", 262 "UEAppLayerMeasConfig",
        263 "UE-Application-Layer-Measurement-Capability", 264 "SecondaryRATDataUsageReportList",
        265 "SecondaryRATDataUsageReportItem", 266 "HandoverFlag", 267 "E-RABUsageReportItem",
        268 "SecondaryRATDataUsageRequest", 269 "NRUESecurityCapabilities", 270 "UnlicensedSpectrumRestriction",
        271 "CE-ModeBRestricted", 272 "LTE-M-Indication", 273 "DownlinkPacketLossRate", 274 "UplinkPacketLossRate",
        275 "UECapabilityInfoRequest", 276 "serviceType", 277 "AerialUEsubscriptionInformation",
        278 "Subscription-Based-UE-DifferentiationInfo", 280 "EndIndication", 281 "EDT-Session",
        282 "CNTypeRestrictions", 283 "PendingDataIndication", 284 "BluetoothMeasurementConfiguration",
        285 "WLANMeasurementConfiguration", 286 "WarningAreaCoordinates", 287 "NRrestrictionin5GS",
        288 "PSCellInformation", 290 "LastNG-RANPLMNIdentity", 291 "ConnectedengNBList",
        292 "ConnectedengNBToAddList", 293 "ConnectedengNBToRemoveList", 294 "EN-DCSONConfigurationTransfer-ECT",
        295 "EN-DCSONConfigurationTransfer-MCT", 296 "IMSvoiceEPSfallbackfrom5G", 297 "TimeSinceSecondaryNodeRelease",
        298 "RequestTypeAdditionalInfo", 299 "AdditionalRRMPriorityIndex", 300 "ContextatSource",
        301 "IAB-Authorized", 302 "IAB-Node-Indication", 303 "IAB-Supported", 304 "DataSize", 305 "Ethernet-Type",
        306 "NRV2XServicesAuthorized", 307 "NRUESidelinkAggregateMaximumBitrate", 308 "PC5QoSParameters",
        309 "IntersystemSONConfigurationTransferMCT", 310 "IntersystemSONConfigurationTransferECT",
        311 "IntersystemMeasurementConfiguration", 312 "SourceNodeID", 313 "NB-IoT-RLF-Report-Container",
        314 "UERadioCapabilityID", 315 "UERadioCapability-NR-Format", 316 "MDTConfigurationNR", 317 "DAPSRequestInfo",
        318 "DAPSResponseInfoList", 319 "DAPSResponseInfoItem", 320 "NotifySourceeNB",
        321 "eNB-EarlyStatusTransfer-TransparentContainer", 322 "Bearers-SubjectToEarlyStatusTransfer-Item",
        323 "WUS-Assistance-Information", 324 "NB-IoT-PagingDRX", 325 "TraceCollectionEntityURI",
        326 "EmergencyIndicator", 327 "UERadioCapabilityForPaging-NR-Format", 328 "SourceTransportLayerAddress",
        329 "lastVisitedPSCellList", 330 "RACSIndication", 331 "PagingCause", 332 "SecurityIndication",
        333 "SecurityResult", 334 "E-RABSecurityResultItem", 335 "E-RABSecurityResultList", 336 "RAT-Restrictions",
        337 "UEContextReferenceatSourceeNB", 339 "LTE-NTN-TAI-Information", 340 "SourceNodeTransportLayerAddress",
        341 "E-RABToBeUpdatedList", 342 "E-RABToBeUpdatedItem", 343 "SourceSNID", 344 "LoggedMDTTrigger",
        345 "SensorMeasurementConfiguration", 346 "M4ReportAmount", 347 "M5ReportAmount", 348 "M6ReportAmount",
        349 "M7ReportAmount", 350 "TimeBasedHandoverInformation", 351 "Bearers-SubjectToDLDiscarding-Item",
        352 "Bearers-SubjectToDLDiscardingList", 353 "CoarseUELocationRequested", 354 "CoarseUELocation",
}
