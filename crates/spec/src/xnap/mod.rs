//! XnAP as tables (3GPP TS 38.423 clause 9.3, Release 18): the elementary procedures, the messages with the IEs that each may have, the
//! names of the IEs.
//!
//! Of the IEs that a handover and the set-up of Xn need, the types are in [`types`]; those of the others are not written down.

pub mod types;

use crate::asn1::{Tables, ie_names, procedures};

/// The tables of XnAP.
pub static TABLES: Tables = Tables { procedures: PROCEDURES, ies: IES };

/// SCTP payload protocol identifier (IANA; TS 38.422 clause 7).
pub const PPID: u32 = 61;
/// SCTP port (IANA; TS 38.422 clause 7).
pub const PORT: u16 = 38422;

procedures! {
    0 "handoverPreparation" reject
        { "HandoverRequest" [73 reject mandatory, 7 reject mandatory, 78 reject mandatory, 15 reject mandatory,
            83 reject mandatory, 81 ignore optional, 22 ignore optional, 88 ignore mandatory, 87 ignore optional,
            158 reject optional, 170 ignore optional, 169 ignore optional, 173 ignore optional, 176 ignore optional,
            178 ignore optional, 206 reject optional, 298 ignore optional, 325 ignore optional, 337 ignore optional,
            344 ignore optional, 345 ignore optional, 376 ignore optional, 391 ignore optional, 395 ignore optional,
            397 ignore optional, 396 ignore optional, 400 ignore optional, 401 ignore optional, 402 ignore optional,
            415 reject optional, 459 ignore optional, 453 reject optional, 464 ignore optional] }
        { "HandoverRequestAcknowledge" [73 ignore mandatory, 79 ignore mandatory, 42 ignore mandatory,
            43 ignore optional, 77 ignore mandatory, 86 ignore optional, 10 ignore optional, 137 ignore optional,
            164 reject optional, 159 reject optional, 274 ignore optional, 61 ignore optional, 451 ignore optional] }
        { "HandoverPreparationFailure" [73 ignore mandatory, 7 ignore mandatory, 10 ignore optional,
            161 reject optional] };
    1 "sNStatusTransfer" ignore
        { "SNStatusTransfer" [73 reject mandatory, 79 reject mandatory, 12 ignore mandatory, 291 ignore optional,
            176 ignore optional] }
        { - }
        { - };
    2 "handoverCancel" ignore
        { "HandoverCancel" [73 reject mandatory, 79 ignore optional, 7 ignore mandatory, 160 reject optional] }
        { - }
        { - };
    3 "retrieveUEContext" reject
        { "RetrieveUEContextRequest" [27 reject mandatory, 82 reject mandatory, 21 reject mandatory,
            26 reject mandatory, 62 ignore optional, 351 ignore optional, 473 ignore optional] }
        { "RetrieveUEContextResponse" [27 ignore mandatory, 29 ignore mandatory, 15 reject mandatory,
            84 reject mandatory, 81 ignore optional, 22 ignore optional, 20 ignore optional, 10 ignore optional,
            170 ignore optional, 169 ignore optional, 173 ignore optional, 88 ignore optional, 178 ignore optional,
            225 ignore optional, 206 reject optional, 87 ignore optional, 325 ignore optional, 337 ignore optional,
            344 ignore optional, 345 ignore optional, 395 ignore optional, 397 ignore optional, 396 ignore optional,
            400 ignore optional, 453 reject optional, 464 ignore optional] }
        { "RetrieveUEContextFailure" [27 ignore mandatory, 30 ignore optional, 7 ignore mandatory,
            10 ignore optional] };
    4 "rANPaging" reject
        { "RANPaging" [89 reject mandatory, 90 ignore mandatory, 31 ignore mandatory, 52 reject mandatory,
            53 ignore optional, 5 ignore optional, 122 ignore optional, 244 ignore optional, 245 ignore optional,
            248 ignore optional, 348 ignore optional, 349 ignore optional, 356 ignore optional, 357 ignore optional,
            372 ignore optional, 379 ignore optional, 432 ignore optional] }
        { - }
        { - };
    5 "xnUAddressIndication" reject
        { "XnUAddressIndication" [27 ignore mandatory, 29 ignore mandatory, 11 reject mandatory, 165 reject optional,
            246 ignore optional, 334 reject optional, 375 ignore optional, 274 ignore optional, 451 ignore optional] }
        { - }
        { - };
    6 "uEContextRelease" reject
        { "UEContextRelease" [73 reject mandatory, 79 reject mandatory] }
        { - }
        { - };
    7 "sNGRANnodeAdditionPreparation" reject
        { "SNodeAdditionRequest" [23 reject mandatory, 91 reject mandatory, 69 reject mandatory, 70 reject mandatory,
            64 ignore optional, 25 ignore optional, 16 reject optional, 47 reject mandatory, 24 reject mandatory,
            71 reject optional, 13 ignore optional, 54 reject optional, 32 reject optional, 94 ignore optional,
            95 reject conditional, 105 reject optional, 113 reject optional, 110 ignore optional, 117 ignore optional,
            22 ignore optional, 126 ignore optional, 131 reject optional, 81 ignore optional, 148 ignore optional,
            227 reject optional, 254 ignore optional, 261 ignore optional, 88 ignore optional, 178 ignore optional,
            290 ignore optional, 206 reject optional, 298 ignore optional, 322 reject optional, 326 ignore optional,
            328 reject optional, 359 reject optional, 363 reject optional, 378 ignore optional, 434 ignore optional,
            459 ignore optional, 376 ignore optional, 457 ignore optional] }
        { "SNodeAdditionRequestAcknowledge" [23 reject mandatory, 71 reject mandatory, 34 ignore mandatory,
            37 ignore optional, 72 reject mandatory, 2 reject optional, 61 reject optional, 10 ignore optional,
            111 ignore optional, 117 ignore optional, 149 ignore optional, 253 ignore optional, 327 ignore optional,
            329 ignore optional, 287 ignore optional, 435 ignore optional, 446 reject optional, 442 ignore optional] }
        { "SNodeAdditionRequestReject" [23 reject mandatory, 71 reject mandatory, 7 ignore mandatory,
            10 ignore optional, 32 reject optional] };
    8 "sNGRANnodeReconfigurationCompletion" reject
        { "SNodeReconfigurationComplete" [23 reject mandatory, 71 reject mandatory, 60 ignore mandatory] }
        { - }
        { - };
    9 "mNGRANnodeinitiatedSNGRANnodeModificationPreparation" reject
        { "SNodeModificationRequest" [23 reject mandatory, 71 reject mandatory, 7 ignore mandatory,
            33 ignore optional, 64 ignore optional, 25 ignore optional, 63 ignore optional, 85 reject optional,
            24 ignore optional, 54 ignore optional, 55 ignore optional, 94 ignore optional, 96 reject optional,
            105 reject optional, 113 reject optional, 110 ignore optional, 117 ignore optional, 32 reject optional,
            126 ignore optional, 148 ignore optional, 150 ignore optional, 229 ignore optional, 260 ignore optional,
            293 ignore optional, 178 ignore optional, 323 ignore optional, 326 ignore optional, 332 ignore optional,
            335 ignore optional, 359 ignore optional, 362 ignore optional, 378 ignore optional, 434 ignore optional,
            441 ignore optional, 376 ignore optional] }
        { "SNodeModificationRequestAcknowledge" [23 ignore mandatory, 71 ignore mandatory, 36 ignore optional,
            38 ignore optional, 72 ignore optional, 2 ignore optional, 3 ignore optional, 10 ignore optional,
            111 ignore optional, 117 ignore optional, 123 ignore optional, 61 reject optional, 149 ignore optional,
            151 ignore optional, 253 ignore optional, 279 ignore optional, 327 ignore optional, 333 ignore optional,
            435 ignore optional, 459 ignore optional] }
        { "SNodeModificationRequestReject" [23 ignore mandatory, 71 ignore mandatory, 7 ignore mandatory,
            10 ignore optional] };
    10 "sNGRANnodeinitiatedSNGRANnodeModificationPreparation" reject
        { "SNodeModificationRequired" [23 reject mandatory, 71 reject mandatory, 7 ignore mandatory,
            33 ignore optional, 48 ignore optional, 51 ignore optional, 72 ignore optional, 97 ignore optional,
            98 ignore optional, 111 ignore optional, 117 ignore optional, 61 reject optional, 149 ignore optional,
            151 ignore optional, 247 ignore optional, 279 ignore optional, 326 ignore optional, 336 ignore optional,
            365 ignore optional, 390 ignore optional, 434 ignore optional, 425 reject optional, 466 ignore optional] }
        { "SNodeModificationConfirm" [23 ignore mandatory, 71 ignore mandatory, 35 ignore optional,
            40 ignore optional, 24 ignore optional, 96 reject optional, 10 ignore optional, 117 ignore optional,
            435 ignore optional] }
        { "SNodeModificationRefuse" [23 ignore mandatory, 71 ignore mandatory, 7 ignore mandatory, 24 ignore optional,
            10 ignore optional] };
    11 "mNGRANnodeinitiatedSNGRANnodeRelease" reject
        { "SNodeReleaseRequest" [23 reject mandatory, 71 reject optional, 7 ignore mandatory, 50 ignore optional,
            86 ignore optional, 24 ignore optional, 137 ignore optional] }
        { "SNodeReleaseRequestAcknowledge" [23 reject mandatory, 71 reject optional, 104 ignore optional,
            10 ignore optional, 279 ignore optional, 287 ignore optional] }
        { "SNodeReleaseReject" [23 reject mandatory, 71 reject optional, 7 ignore mandatory, 10 ignore optional] };
    12 "sNGRANnodeinitiatedSNGRANnodeRelease" reject
        { "SNodeReleaseRequired" [23 reject mandatory, 71 reject mandatory, 49 ignore optional, 7 ignore mandatory,
            72 ignore optional, 279 ignore optional, 466 ignore optional] }
        { "SNodeReleaseConfirm" [23 ignore mandatory, 71 ignore mandatory, 39 ignore optional, 10 ignore optional] }
        { - };
    13 "sNGRANnodeCounterCheck" reject
        { "SNodeCounterCheckRequest" [23 ignore mandatory, 71 ignore mandatory, 6 ignore mandatory] }
        { - }
        { - };
    14 "sNGRANnodeChange" reject
        { "SNodeChangeRequired" [23 reject mandatory, 71 reject mandatory, 80 reject mandatory, 7 ignore mandatory,
            46 ignore optional, 72 reject mandatory, 279 ignore optional, 287 ignore optional, 288 ignore optional,
            330 ignore optional, 459 ignore optional] }
        { "SNodeChangeConfirm" [23 ignore mandatory, 71 ignore mandatory, 45 ignore optional, 10 ignore optional,
            331 ignore optional, 24 ignore optional] }
        { "SNodeChangeRefuse" [23 ignore mandatory, 71 ignore mandatory, 7 ignore mandatory, 10 ignore optional] };
    15 "rRCTransfer" reject
        { "RRCTransfer" [23 reject mandatory, 71 reject mandatory, 74 reject optional, 28 reject optional,
            147 ignore optional, 152 ignore optional, 352 ignore optional, 436 ignore optional] }
        { - }
        { - };
    16 "xnRemoval" reject
        { "XnRemovalRequest" [14 reject mandatory, 93 reject optional, 130 reject optional] }
        { "XnRemovalResponse" [14 reject mandatory, 10 ignore optional, 130 reject optional] }
        { "XnRemovalFailure" [7 ignore mandatory, 10 ignore optional, 130 reject optional] };
    17 "xnSetup" reject
        { "XnSetupRequest" [14 reject mandatory, 75 reject mandatory, 4 reject mandatory, 19 reject optional,
            18 reject optional, 130 reject optional, 141 ignore optional, 142 ignore optional, 144 ignore optional,
            156 ignore optional, 157 ignore optional, 341 ignore optional, 342 ignore optional] }
        { "XnSetupResponse" [14 reject mandatory, 75 reject mandatory, 19 reject optional, 18 reject optional,
            10 ignore optional, 4 reject optional, 130 reject optional, 141 ignore optional, 142 ignore optional,
            144 ignore optional, 156 ignore optional, 157 ignore optional, 341 ignore optional, 342 ignore optional] }
        { "XnSetupFailure" [7 ignore mandatory, 76 ignore optional, 10 ignore optional, 130 reject optional,
            143 ignore optional] };
    18 "nGRANnodeConfigurationUpdate" reject
        { "NGRANNodeConfigurationUpdate" [75 reject optional, 9 ignore mandatory, 99 ignore optional,
            101 ignore optional, 100 ignore optional, 14 reject optional, 118 reject optional, 119 reject optional,
            130 reject optional, 141 ignore optional, 282 reject optional, 341 ignore optional, 342 ignore optional,
            343 ignore optional] }
        { "NGRANNodeConfigurationUpdateAcknowledge" [58 ignore mandatory, 102 ignore optional, 103 ignore optional,
            10 ignore optional, 130 reject optional, 141 ignore optional, 341 ignore optional, 342 ignore optional,
            343 ignore optional] }
        { "NGRANNodeConfigurationUpdateFailure" [7 ignore mandatory, 76 ignore optional, 10 ignore optional,
            130 reject optional] };
    19 "cellActivation" reject
        { "CellActivationRequest" [65 reject mandatory, 1 reject mandatory, 130 reject optional] }
        { "CellActivationResponse" [0 reject mandatory, 1 reject mandatory, 10 ignore optional, 130 reject optional] }
        { "CellActivationFailure" [1 reject mandatory, 7 ignore mandatory, 10 ignore optional, 130 reject optional] };
    20 "reset" reject
        { "ResetRequest" [56 reject mandatory, 7 ignore mandatory, 130 reject optional] }
        { "ResetResponse" [57 reject mandatory, 10 ignore optional, 130 reject optional] }
        { - };
    21 "errorIndication" ignore
        { "ErrorIndication" [29 ignore optional, 27 ignore optional, 7 ignore optional, 10 ignore optional,
            130 reject optional] }
        { - }
        { - };
    22 "privateMessage" ignore
        { "PrivateMessage" [] }
        { - }
        { - };
    23 "notificationControl" ignore
        { "NotificationControlIndication" [23 reject mandatory, 71 reject mandatory, 44 reject optional] }
        { - }
        { - };
    24 "activityNotification" ignore
        { "ActivityNotification" [23 ignore mandatory, 71 ignore mandatory, 92 ignore optional, 41 ignore optional,
            121 ignore optional] }
        { - }
        { - };
    25 "e-UTRA-NR-CellResourceCoordination" reject
        { "E-UTRA-NR-CellResourceCoordinationRequest" [17 reject mandatory, 130 reject optional] }
        { "E-UTRA-NR-CellResourceCoordinationResponse" [59 reject mandatory, 130 reject optional] }
        { - };
    26 "secondaryRATDataUsageReport" reject
        { "SecondaryRATDataUsageReport" [23 reject mandatory, 71 reject mandatory, 107 reject mandatory] }
        { - }
        { - };
    27 "deactivateTrace" ignore
        { "DeactivateTrace" [23 reject mandatory, 71 reject mandatory, 145 ignore mandatory] }
        { - }
        { - };
    28 "traceStart" ignore
        { "TraceStart" [23 reject mandatory, 71 reject mandatory, 81 ignore optional] }
        { - }
        { - };
    29 "handoverSuccess" ignore
        { "HandoverSuccess" [73 reject mandatory, 79 reject mandatory, 161 reject mandatory, 444 ignore optional] }
        { - }
        { - };
    30 "conditionalHandoverCancel" ignore
        { "ConditionalHandoverCancel" [73 reject mandatory, 79 reject mandatory, 7 ignore mandatory,
            160 reject optional, 445 reject optional] }
        { - }
        { - };
    31 "earlyStatusTransfer" ignore
        { "EarlyStatusTransfer" [73 reject mandatory, 79 reject mandatory, 162 reject mandatory] }
        { - }
        { - };
    32 "failureIndication" ignore
        { "FailureIndication" [177 reject mandatory] }
        { - }
        { - };
    33 "handoverReport" ignore
        { "HandoverReport" [179 ignore mandatory, 180 ignore mandatory, 181 ignore mandatory, 182 ignore mandatory,
            183 ignore conditional, 184 ignore conditional, 185 ignore optional, 176 ignore optional,
            186 ignore optional, 291 ignore optional, 393 ignore optional, 394 ignore optional] }
        { - }
        { - };
    34 "resourceStatusReportingInitiation" reject
        { "ResourceStatusRequest" [187 reject mandatory, 188 ignore conditional, 189 reject mandatory,
            190 reject conditional, 191 ignore optional, 192 ignore optional] }
        { "ResourceStatusResponse" [187 reject mandatory, 188 reject mandatory, 10 ignore optional] }
        { "ResourceStatusFailure" [187 reject mandatory, 188 reject mandatory, 7 ignore mandatory,
            10 ignore optional] };
    35 "resourceStatusReporting" ignore
        { "ResourceStatusUpdate" [187 reject mandatory, 188 reject mandatory, 193 ignore mandatory] }
        { - }
        { - };
    36 "mobilitySettingsChange" reject
        { "MobilityChangeRequest" [194 reject mandatory, 195 reject mandatory, 196 ignore optional,
            197 reject mandatory, 7 ignore mandatory, 280 ignore optional] }
        { "MobilityChangeAcknowledge" [194 reject mandatory, 195 reject mandatory, 10 ignore optional] }
        { "MobilityChangeFailure" [194 reject mandatory, 195 reject mandatory, 7 ignore mandatory,
            198 ignore optional, 10 ignore optional, 294 ignore optional] };
    37 "accessAndMobilityIndication" ignore
        { "AccessAndMobilityIndication" [205 ignore optional, 276 ignore optional, 385 ignore optional,
            392 ignore optional] }
        { - }
        { - };
    38 "cellTrafficTrace" ignore
        { "CellTrafficTrace" [23 reject mandatory, 71 reject mandatory, 145 ignore mandatory, 263 ignore mandatory,
            262 ignore optional, 226 ignore optional] }
        { - }
        { - };
    39 "RANMulticastGroupPaging" reject
        { "RANMulticastGroupPaging" [269 reject mandatory, 270 reject mandatory, 271 reject mandatory] }
        { - }
        { - };
    40 "scgFailureInformationReport" ignore
        { "ScgFailureInformationReport" [23 ignore mandatory, 71 ignore mandatory, 284 ignore optional,
            285 ignore optional, 286 ignore mandatory, 287 ignore optional, 388 ignore optional] }
        { - }
        { - };
    42 "scgFailureTransfer" ignore
        { "ScgFailureTransfer" [23 ignore mandatory, 71 ignore mandatory] }
        { - }
        { - };
    43 "f1CTrafficTransfer" reject
        { "F1CTrafficTransfer" [23 reject mandatory, 71 reject mandatory, 296 reject mandatory] }
        { - }
        { - };
    44 "iABTransportMigrationManagement" reject
        { "IABTransportMigrationManagementRequest" [314 reject mandatory, 313 reject mandatory, 301 reject optional,
            302 reject optional, 303 reject optional, 299 reject optional, 321 reject optional, 454 reject optional] }
        { "IABTransportMigrationManagementResponse" [314 reject mandatory, 313 reject mandatory, 304 reject optional,
            305 reject optional, 306 reject optional, 307 reject optional, 300 reject optional, 310 reject optional] }
        { "IABTransportMigrationManagementReject" [314 reject mandatory, 313 reject mandatory, 7 ignore mandatory,
            10 ignore optional] };
    45 "iABTransportMigrationModification" reject
        { "IABTransportMigrationModificationRequest" [314 reject mandatory, 313 reject mandatory, 308 reject optional,
            303 reject optional, 311 reject optional, 312 reject optional, 376 ignore optional, 453 ignore optional] }
        { "IABTransportMigrationModificationResponse" [314 reject mandatory, 313 reject mandatory,
            309 reject optional, 310 reject optional] }
        { - };
    46 "iABResourceCoordination" reject
        { "IABResourceCoordinationRequest" [314 reject mandatory, 313 reject mandatory, 315 reject optional,
            316 reject optional] }
        { "IABResourceCoordinationResponse" [314 reject mandatory, 313 reject mandatory, 315 reject optional,
            316 reject optional] }
        { - };
    47 "retrieveUEContextConfirm" reject
        { "RetrieveUEContextConfirm" [29 ignore mandatory, 27 ignore mandatory, 86 ignore optional,
            353 ignore optional] }
        { - }
        { - };
    48 "cPCCancel" ignore
        { "CPCCancel" [23 reject mandatory, 71 reject mandatory, 7 ignore optional, 80 reject mandatory] }
        { - }
        { - };
    49 "partialUEContextTransfer" reject
        { "PartialUEContextTransfer" [27 reject mandatory, 29 ignore mandatory, 354 ignore mandatory,
            380 ignore optional] }
        { "PartialUEContextTransferAcknowledge" [27 ignore mandatory, 29 ignore mandatory, 355 ignore optional,
            10 ignore optional, 381 ignore optional] }
        { "PartialUEContextTransferFailure" [27 ignore mandatory, 29 ignore mandatory, 7 ignore mandatory,
            10 ignore optional] };
    50 "rachIndication" ignore
        { "RachIndication" [389 reject mandatory] }
        { - }
        { - };
    51 "dataCollectionReportingInitiation" reject
        { "DataCollectionRequest" [187 reject mandatory, 188 ignore conditional, 460 reject mandatory,
            461 reject conditional, 411 ignore optional, 462 ignore optional, 403 ignore optional,
            408 ignore optional, 409 ignore optional] }
        { "DataCollectionResponse" [187 reject mandatory, 188 reject mandatory, 404 reject optional,
            405 reject optional, 10 ignore optional] }
        { "DataCollectionFailure" [187 reject mandatory, 188 reject mandatory, 7 ignore mandatory,
            10 ignore optional] };
    52 "dataCollectionReporting" ignore
        { "DataCollectionUpdate" [187 reject mandatory, 188 reject mandatory, 410 ignore optional,
            406 ignore optional, 463 ignore optional] }
        { - }
        { - };
}

ie_names! {
    0 "ActivatedServedCells", 1 "ActivationIDforCellActivation", 2 "admittedSplitSRB", 3 "admittedSplitSRBrelease",
        4 "AMF-Region-Information" AMF_Region_Information, 5 "AssistanceDataForRANPaging", 6 "BearersSubjectToCounterCheck", 7 "Cause" Cause,
        8 "cellAssistanceInfo-NR", 9 "ConfigurationUpdateInitiatingNodeChoice", 10 "CriticalityDiagnostics",
        11 "XnUAddressInfoperPDUSession-List", 12 "DRBsSubjectToStatusTransfer-List" DRBsSubjectToStatusTransfer_List, 13 "ExpectedUEBehaviour",
        14 "GlobalNG-RAN-node-ID" GlobalNG_RANNode_ID, 15 "GUAMI" GUAMI, 16 "indexToRatFrequSelectionPriority",
        17 "initiatingNodeType-ResourceCoordRequest", 18 "List-of-served-cells-E-UTRA", 19 "List-of-served-cells-NR",
        20 "LocationReportingInformation", 21 "MAC-I", 22 "MaskedIMEISV", 23 "M-NG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID,
        24 "MN-to-SN-Container", 25 "MobilityRestrictionList" MobilityRestrictionList, 26 "new-NG-RAN-Cell-Identity",
        27 "newNG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID, 28 "UEReportRRCTransfer", 29 "oldNG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID,
        30 "OldtoNewNG-RANnodeResumeContainer", 31 "PagingDRX", 32 "PCellID", 33 "PDCPChangeIndication",
        34 "PDUSessionAdmittedAddedAddReqAck", 35 "PDUSessionAdmittedModSNModConfirm",
        36 "PDUSessionAdmitted-SNModResponse", 37 "PDUSessionNotAdmittedAddReqAck",
        38 "PDUSessionNotAdmitted-SNModResponse", 39 "PDUSessionReleasedList-RelConf",
        40 "PDUSessionReleasedSNModConfirm", 41 "PDUSessionResourcesActivityNotifyList",
        42 "PDUSessionResourcesAdmitted-List" PDUSessionResourcesAdmitted_List, 43 "PDUSessionResourcesNotAdmitted-List" PDUSessionResourcesNotAdmitted_List,
        44 "PDUSessionResourcesNotifyList", 45 "PDUSession-SNChangeConfirm-List",
        46 "PDUSession-SNChangeRequired-List", 47 "PDUSessionToBeAddedAddReq",
        48 "PDUSessionToBeModifiedSNModRequired", 49 "PDUSessionToBeReleasedList-RelRqd",
        50 "PDUSessionToBeReleased-RelReq", 51 "PDUSessionToBeReleasedSNModRequired", 52 "RANPagingArea",
        53 "PagingPriority", 54 "requestedSplitSRB", 55 "requestedSplitSRBrelease", 56 "ResetRequestTypeInfo",
        57 "ResetResponseTypeInfo", 58 "RespondingNodeTypeConfigUpdateAck",
        59 "respondingNodeType-ResourceCoordResponse", 60 "ResponseInfo-ReconfCompl", 61 "RRCConfigIndication",
        62 "RRCResumeCause", 63 "SCGConfigurationQuery", 64 "selectedPLMN" PLMN_Identity, 65 "ServedCellsToActivate",
        66 "servedCellsToUpdate-E-UTRA", 67 "ServedCellsToUpdateInitiatingNodeChoice", 68 "servedCellsToUpdate-NR",
        69 "s-ng-RANnode-SecurityKey", 70 "S-NG-RANnodeUE-AMBR", 71 "S-NG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID, 72 "SN-to-MN-Container",
        73 "sourceNG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID, 74 "SplitSRB-RRCTransfer", 75 "TAISupport-list" TAISupport_List, 76 "TimeToWait" TimeToWait,
        77 "Target2SourceNG-RANnodeTranspContainer" Target2SourceNG_RANnodeTranspContainer, 78 "targetCellGlobalID" Target_CGI, 79 "targetNG-RANnodeUEXnAPID" NG_RANnodeUEXnAPID,
        80 "target-S-NG-RANnodeID", 81 "TraceActivation", 82 "UEContextID", 83 "UEContextInfoHORequest" UEContextInfoHORequest,
        84 "UEContextInfoRetrUECtxtResp", 85 "UEContextInfo-SNModRequest", 86 "UEContextKeptIndicator" UEContextKeptIndicator,
        87 "UEContextRefAtSN-HORequest", 88 "UEHistoryInformation" UEHistoryInformation, 89 "UEIdentityIndexValue",
        90 "UERANPagingIdentity", 91 "UESecurityCapabilities" UESecurityCapabilities, 92 "UserPlaneTrafficActivityReport",
        93 "XnRemovalThreshold", 94 "DesiredActNotificationLevel", 95 "AvailableDRBIDs", 96 "AdditionalDRBIDs",
        97 "SpareDRBIDs", 98 "RequiredNumberOfDRBIDs", 99 "TNLA-To-Add-List", 100 "TNLA-To-Update-List",
        101 "TNLA-To-Remove-List", 102 "TNLA-Setup-List", 103 "TNLA-Failed-To-Setup-List",
        104 "PDUSessionToBeReleased-RelReqAck", 105 "S-NG-RANnodeMaxIPDataRate-UL",
        107 "PDUSessionResourceSecondaryRATUsageList", 108 "Additional-UL-NG-U-TNLatUPF-List",
        109 "SecondarydataForwardingInfoFromTarget-List", 110 "LocationInformationSNReporting",
        111 "LocationInformationSN", 112 "LastE-UTRANPLMNIdentity", 113 "S-NG-RANnodeMaxIPDataRate-DL",
        114 "MaxIPrate-DL", 115 "SecurityResult", 116 "S-NSSAI", 117 "MR-DC-ResourceCoordinationInfo",
        118 "AMF-Region-Information-To-Add", 119 "AMF-Region-Information-To-Delete",
        120 "OldQoSFlowMap-ULendmarkerexpected", 121 "RANPagingFailure", 122 "UERadioCapabilityForPaging",
        123 "PDUSessionDataForwarding-SNModResponse", 124 "DRBsNotAdmittedSetupModifyList",
        125 "Secondary-MN-Xn-U-TNLInfoatM", 126 "NE-DC-TDM-Pattern", 127 "PDUSessionCommonNetworkInstance",
        128 "BPLMN-ID-Info-EUTRA", 129 "BPLMN-ID-Info-NR", 130 "InterfaceInstanceIndication",
        131 "S-NG-RANnode-Addition-Trigger-Ind", 132 "DefaultDRB-Allowed", 133 "DRB-IDs-takenintouse",
        134 "SplitSessionIndicator", 135 "CNTypeRestrictionsForEquivalent", 136 "CNTypeRestrictionsForServing",
        137 "DRBs-transferred-to-MN", 138 "ULForwardingProposal", 139 "EndpointIPAddressAndPort",
        140 "IntendedTDD-DL-ULConfiguration-NR", 141 "TNLConfigurationInfo", 142 "PartialListIndicator-NR",
        143 "MessageOversizeNotification", 144 "CellAndCapacityAssistanceInfo-NR", 145 "NG-RANTraceID",
        146 "NonGBRResources-Offered", 147 "FastMCGRecoveryRRCTransfer-SN-to-MN",
        148 "RequestedFastMCGRecoveryViaSRB3", 149 "AvailableFastMCGRecoveryViaSRB3",
        150 "RequestedFastMCGRecoveryViaSRB3Release", 151 "ReleaseFastMCGRecoveryViaSRB3",
        152 "FastMCGRecoveryRRCTransfer-MN-to-SN", 153 "ExtendedRATRestrictionInformation",
        154 "QoSMonitoringRequest", 155 "FiveGCMobilityRestrictionListContainer", 156 "PartialListIndicator-EUTRA",
        157 "CellAndCapacityAssistanceInfo-EUTRA", 158 "CHOinformation-Req", 159 "CHOinformation-Ack",
        160 "targetCellsToCancel", 161 "requestedTargetCellGlobalID", 162 "procedureStage", 163 "DAPSRequestInfo",
        164 "DAPSResponseInfo-List", 165 "CHO-MRDC-Indicator", 166 "OffsetOfNbiotChannelNumberToDL-EARFCN",
        167 "OffsetOfNbiotChannelNumberToUL-EARFCN", 168 "NBIoT-UL-DL-AlignmentOffset",
        169 "LTEV2XServicesAuthorized", 170 "NRV2XServicesAuthorized", 171 "LTEUESidelinkAggregateMaximumBitRate",
        172 "NRUESidelinkAggregateMaximumBitRate", 173 "PC5QoSParameters", 174 "AlternativeQoSParaSetList",
        175 "CurrentQoSParaSetIndex", 176 "MobilityInformation", 177 "InitiatingCondition-FailureIndication",
        178 "UEHistoryInformationFromTheUE", 179 "HandoverReportType", 180 "HandoverCause", 181 "SourceCellCGI",
        182 "TargetCellCGI", 183 "ReEstablishmentCellCGI", 184 "TargetCellinEUTRAN", 185 "SourceCellCRNTI",
        186 "UERLFReportContainer", 187 "NGRAN-Node1-Measurement-ID", 188 "NGRAN-Node2-Measurement-ID",
        189 "RegistrationRequest", 190 "ReportCharacteristics", 191 "CellToReport", 192 "ReportingPeriodicity",
        193 "CellMeasurementResult", 194 "NG-RANnode1CellID", 195 "NG-RANnode2CellID",
        196 "NG-RANnode1MobilityParameters", 197 "NG-RANnode2ProposedMobilityParameters",
        198 "MobilityParametersModificationRange", 199 "TDDULDLConfigurationCommonNR", 200 "CarrierList",
        201 "ULCarrierList", 202 "FrequencyShift7p5khz", 203 "SSB-PositionsInBurst", 204 "NRCellPRACHConfig",
        205 "RAReport", 206 "IABNodeIndication", 207 "Redundant-UL-NG-U-TNLatUPF", 208 "CNPacketDelayBudgetDownlink",
        209 "CNPacketDelayBudgetUplink", 210 "Additional-Redundant-UL-NG-U-TNLatUPF-List",
        211 "RedundantCommonNetworkInstance", 212 "TSCTrafficCharacteristics", 213 "RedundantQoSFlowIndicator",
        214 "Redundant-DL-NG-U-TNLatNG-RAN", 215 "ExtendedPacketDelayBudget",
        216 "Additional-PDCP-Duplication-TNL-List", 217 "RedundantPDUSessionInformation", 218 "UsedRSNInformation",
        219 "RLCDuplicationInformation", 220 "NPN-Broadcast-Information", 221 "NPNPagingAssistanceInformation",
        222 "NPNMobilityInformation", 223 "NPN-Support", 224 "MDT-Configuration", 225 "MDTPLMNList",
        226 "TraceCollectionEntityURI", 227 "UERadioCapabilityID", 228 "CSI-RSTransmissionIndication",
        229 "SNTriggered", 230 "DLCarrierList", 231 "ExtendedTAISliceSupportList", 232 "cellAssistanceInfo-EUTRA",
        233 "ConfiguredTACIndication", 234 "secondary-SN-UL-PDCP-UP-TNLInfo", 235 "pdcpDuplicationConfiguration",
        236 "duplicationActivation", 237 "NPRACHConfiguration", 238 "QosMonitoringReportingFrequency",
        239 "QoSFlowsMappedtoDRB-SetupResponse-MNterminated", 240 "DL-scheduling-PDCCH-CCE-usage",
        241 "UL-scheduling-PDCCH-CCE-usage", 242 "SFN-Offset", 243 "QoSMonitoringDisabled",
        244 "ExtendedUEIdentityIndexValue", 245 "EUTRAPagingeDRXInformation", 246 "CHO-MRDC-EarlyDataForwarding",
        247 "SCGIndicator", 248 "UESpecificDRX", 249 "PDUSessionExpectedUEActivityBehaviour",
        250 "QoS-Mapping-Information", 251 "AdditionLocationInformation",
        252 "dataForwardingInfoFromTargetE-UTRANnode", 253 "DirectForwardingPathAvailability",
        254 "SourceNG-RAN-node-ID", 255 "SourceDLForwardingIPAddress", 256 "SourceNodeDLForwardingIPAddress",
        257 "ExtendedReportIntervalMDT", 258 "SecurityIndication", 259 "RRCConnReestab-Indicator", 260 "TargetNodeID",
        261 "ManagementBasedMDTPLMNList", 262 "PrivacyIndicator", 263 "TraceCollectionEntityIPAddress",
        264 "M4ReportAmount", 265 "M5ReportAmount", 266 "M6ReportAmount", 267 "M7ReportAmount",
        268 "BeamMeasurementIndicationM1", 269 "MBS-Session-ID", 270 "UEIdentityIndexList-MBSGroupPaging",
        271 "MulticastRANPagingArea", 272 "Supported-MBS-FSA-ID-List", 273 "MBS-SessionInformation-List",
        274 "MBS-SessionInformationResponse-List", 275 "MBS-SessionAssociatedInformation",
        276 "SuccessfulHOReportInformation", 277 "SliceRadioResourceStatus-List",
        278 "CompositeAvailableCapacitySupplementaryUplink", 279 "SCGUEHistoryInformation", 280 "SSBOffsets-List",
        281 "NG-RANnode2SSBOffsetModificationRange", 282 "Coverage-Modification-List", 283 "NR-U-Channel-List",
        284 "SourcePSCellCGI", 285 "FailedPSCellCGI", 286 "SCGFailureReportContainer", 287 "SNMobilityInformation",
        288 "SourcePSCellID", 289 "SuitablePSCellCGI", 290 "PSCellChangeHistory", 291 "CHOConfiguration",
        292 "NR-U-ChannelInfo-List", 293 "PSCellHistoryInformationRetrieve",
        294 "NG-RANnode2SSBOffsetsModificationRange", 295 "MIMOPRBusageInformation", 296 "F1CTrafficContainer",
        297 "IAB-MT-Cell-List", 298 "NoPDUSessionIndication", 299 "IAB-TNL-Address-Request",
        300 "IAB-TNL-Address-Response", 301 "TrafficToBeAddedList", 302 "TrafficToBeModifiedList",
        303 "TrafficToBeReleaseInformation", 304 "TrafficAddedList", 305 "TrafficModifiedList",
        306 "TrafficNotAddedList", 307 "TrafficNotModifiedList", 308 "TrafficRequiredToBeModifiedList",
        309 "TrafficRequiredModifiedList", 310 "TrafficReleasedList", 311 "IABTNLAddressToBeAdded",
        312 "IABTNLAddressToBeReleasedList", 313 "nonF1-Terminating-IAB-DonorUEXnAPID",
        314 "F1-Terminating-IAB-DonorUEXnAPID", 315 "BoundaryNodeCellsList", 316 "ParentNodeCellsList",
        317 "tdd-GNB-DU-Cell-Resource-Configuration", 318 "UL-GNB-DU-Cell-Resource-Configuration",
        319 "DL-GNB-DU-Cell-Resource-Configuration", 320 "permutation", 321 "IABTNLAddressException",
        322 "CHOinformation-AddReq", 323 "CHOinformation-ModReq", 324 "SurvivalTime",
        325 "TimeSynchronizationAssistanceInformation", 326 "SCGActivationRequest", 327 "SCGActivationStatus",
        328 "CPAInformationRequest", 329 "CPAInformationAck", 330 "CPCInformationRequired",
        331 "CPCInformationConfirm", 332 "CPAInformationModReq", 333 "CPAInformationModReqAck",
        334 "CPC-DataForwarding-Indicator", 335 "CPCInformationUpdate", 336 "CPACInformationModRequired",
        337 "QMCConfigInfo", 338 "ProtocolIE-ID338-NotToBeUsed",
        339 "Additional-Measurement-Timing-Configuration-List", 340 "PDUSession-PairID",
        341 "Local-NG-RAN-Node-Identifier", 342 "Neighbour-NG-RAN-Node-List",
        343 "Local-NG-RAN-Node-Identifier-Removal", 344 "FiveGProSeAuthorized", 345 "FiveGProSePC5QoSParameters",
        346 "FiveGProSeUEPC5AggregateMaximumBitRate", 347 "ServedCellSpecificInfoReq-NR",
        348 "NRPagingeDRXInformation", 349 "NRPagingeDRXInformationforRRCINACTIVE", 350 "Redcap-Bcast-Information",
        351 "SDTSupportRequest", 352 "SDT-SRB-between-NewNode-OldNode", 353 "SDT-Termination-Request",
        354 "SDTPartialUEContextInfo", 355 "SDTDataForwardingDRBList", 356 "PagingCause",
        357 "PEIPSassistanceInformation", 358 "UESliceMaximumBitRateList", 359 "S-NG-RANnodeUE-Slice-MBR",
        360 "PositioningInformation", 361 "UEAssistantIdentifier", 362 "ManagementBasedMDTPLMNModificationList",
        363 "F1-terminatingIAB-donorIndicator", 364 "TAINSAGSupportList", 365 "SCGreconfigNotification",
        366 "earlyMeasurement", 367 "BeamMeasurementsReportConfiguration", 368 "CoverageModificationCause",
        369 "AdditionalListofPDUSessionResourceChangeConfirmInfo-SNterminated",
        370 "UERLFReportContainerLTEExtension", 371 "ExcessPacketDelayThresholdConfiguration",
        372 "HashedUEIdentityIndexValue", 373 "QosFlowMappingIndication", 374 "Full-and-Short-I-RNTI-Profile-List",
        375 "MBS-DataForwarding-Indicator", 376 "IABAuthorizationStatus", 377 "EquivalentSNPNs", 378 "SelectedNID",
        379 "MT-SDT-Information", 380 "PosPartialUEContextInfo", 381 "SRSConfiguration",
        382 "CHOTimeBasedInformation", 383 "ChannelOccupancyTimePercentageUL", 384 "EnergyDetectionThresholdUL",
        385 "SuccessfulPSCellChangeReportInformation", 386 "PSCellListContainer", 387 "RadioResourceStatusNR-U",
        388 "CPACConfiguration", 389 "RaReportIndicationList", 390 "SPRAvailability",
        391 "DLLBTFailureInformationRequest", 392 "DLLBTFailureInformationList", 393 "TargetCellCRNTI",
        394 "TimeSinceFailure", 395 "AerialUESubscriptionInformation", 396 "LTEA2XServicesAuthorized",
        397 "NRA2XServicesAuthorized", 398 "LTEA2XUEPC5AggregateMaximumBitRate",
        399 "NRA2XUEPC5AggregateMaximumBitRate", 400 "A2XPC5QoSParameters", 401 "CellBasedUETrajectoryPrediction",
        402 "DataCollectionID", 403 "RequestedPredictionTime", 404 "NodeMeasurementInitiationResult-List",
        405 "CellMeasurementInitiationResult-List", 406 "UEAssociatedInfoResult-List",
        407 "ProtocolIE-ID-407-not-to-be-used", 408 "UETrajectoryCollectionConfiguration",
        409 "UEPerformanceCollectionConfiguration", 410 "CellMeasurementResultForDataCollection-List",
        411 "CellToReportForDataCollection-List", 412 "FiveGProSeLayer2Multipath", 413 "FiveGProSeLayer2UEtoUERelay",
        414 "FiveGProSeLayer2UEtoUERemote", 415 "CandidateRelayUEInfoList", 416 "NRCellsAndSSBsList",
        417 "ActivatedNRCellsAndSSBsList", 418 "ClockQualityReportingControlInfo", 419 "CapabilityForBATAdaptation",
        420 "PNI-NPN-AreaScopeofMDT", 421 "PNI-NPNBasedMDT", 422 "SNPN-CellBasedMDT", 423 "SNPN-TAIBasedMDT",
        424 "SNPN-BasedMDT", 425 "S-CPAC-Request", 426 "S-CPAC-Request-Info", 427 "S-CPAC-ReferenceConfigRequest",
        428 "S-CPAC-InterSN-ExecutionNotify", 429 "S-CPAC-dataforwardinginfofromSource",
        430 "CPACcandidatePSCells-wotherInfo-list", 431 "eRedcap-Bcast-Information",
        432 "NRPagingLongeDRXInformationforRRCINACTIVE", 433 "MBS-AssistanceInformation",
        434 "QMCCoordinationRequest", 435 "QMCCoordinationResponse", 436 "QoE-Measurement-Results",
        437 "MBSCommServiceType", 438 "AssistanceInformationQoE-Meas", 439 "ProtocolIE-ID-439-not-to-be-used",
        440 "QoERVQoEReportingPaths", 441 "Src-SN-to-Tgt-SNQMCInfoInquiry",
        442 "DirectForwardingPathAvailabilityWithSourceMN", 443 "CHO-Maxnoof-CondReconfig", 444 "accessed-PSCellID",
        445 "conditional-Reconfig-ToCancel-List", 446 "CHOinformation-AddReqAck", 447 "CHO-CPAC-Info",
        448 "PDUSetQoSParameters", 449 "N6JitterInformation", 450 "ECNMarkingorCongestionInformationReportingRequest",
        451 "PDUSetbasedHandlingIndicator", 452 "TAISliceUnavailableCellList", 453 "MobileIAB-AuthorizationStatus",
        454 "MIAB-MT-BAP-Address", 455 "MobileIABCell", 456 "sk-Counter", 457 "Source-M-NG-RANnodeID",
        458 "ProtocolIE-ID458-NotToBeUsed", 459 "SourceSN-to-TargetSN-QMCInfo",
        460 "RegistrationRequestForDataCollection", 461 "ReportCharacteristicsForDataCollection",
        462 "ReportingPeriodicityForDataCollection", 463 "NodeAssociatedInfoResult",
        464 "SLPositioning-Ranging-Services-Info", 465 "XR-Bcast-Information",
        466 "PDUSessionsListToBeReleased-UPError", 467 "MaximumDataBurstVolume", 468 "CPAC-Preparation-Type",
        469 "UserPlaneFailureIndication", 470 "MN-only-MDT-collection", 471 "BarringExemptionforEmerCallInfo",
        472 "Transmission-Bandwidth-asymmetric", 473 "SRSPositioningConfigOrActivationRequest",
        474 "NRPPaPositioningInformation",
}
