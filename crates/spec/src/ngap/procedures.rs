//! The elementary procedures of NGAP and the IEs of their messages (3GPP TS 38.413 V19.4.0 clauses 9.4.3 and 9.4.4).

use crate::asn1::procedures;

procedures! {
    0 "AMFConfigurationUpdate" reject
        { "AMFConfigurationUpdate" [1 reject optional, 96 reject optional, 86 ignore optional, 80 reject optional,
            6 ignore optional, 7 ignore optional, 8 ignore optional, 274 ignore optional] }
        { "AMFConfigurationUpdateAcknowledge" [5 ignore optional, 4 ignore optional, 19 ignore optional] }
        { "AMFConfigurationUpdateFailure" [15 ignore mandatory, 107 ignore optional, 19 ignore optional] };
    1 "AMFStatusIndication" ignore
        { "AMFStatusIndication" [120 reject mandatory] }
        { - }
        { - };
    2 "CellTrafficTrace" ignore
        { "CellTrafficTrace" [10 reject mandatory, 85 reject mandatory, 44 ignore mandatory, 43 ignore mandatory,
            109 ignore mandatory, 256 ignore optional, 257 ignore optional] }
        { - }
        { - };
    3 "DeactivateTrace" ignore
        { "DeactivateTrace" [10 reject mandatory, 85 reject mandatory, 44 ignore mandatory] }
        { - }
        { - };
    4 "DownlinkNASTransport" ignore
        { "DownlinkNASTransport" [10 reject mandatory, 85 reject mandatory, 48 reject optional, 83 ignore optional,
            38 reject mandatory, 36 ignore optional, 31 ignore optional, 110 ignore optional, 0 reject optional,
            177 ignore optional, 205 ignore optional, 206 ignore optional, 209 ignore optional, 222 ignore optional,
            117 ignore optional, 228 ignore optional, 226 ignore optional, 264 reject optional, 334 ignore optional,
            34 ignore optional, 414 ignore optional, 400 ignore optional, 443 ignore optional] }
        { - }
        { - };
    5 "DownlinkNonUEAssociatedNRPPaTransport" ignore
        { "DownlinkNonUEAssociatedNRPPaTransport" [89 reject mandatory, 46 reject mandatory] }
        { - }
        { - };
    6 "DownlinkRANConfigurationTransfer" ignore
        { "DownlinkRANConfigurationTransfer" [98 ignore optional, 157 ignore optional, 250 ignore optional] }
        { - }
        { - };
    7 "DownlinkRANStatusTransfer" ignore
        { "DownlinkRANStatusTransfer" [10 reject mandatory, 85 reject mandatory, 84 reject mandatory] }
        { - }
        { - };
    8 "DownlinkUEAssociatedNRPPaTransport" ignore
        { "DownlinkUEAssociatedNRPPaTransport" [10 reject mandatory, 85 reject mandatory, 89 reject mandatory,
            46 reject mandatory] }
        { - }
        { - };
    9 "ErrorIndication" ignore
        { "ErrorIndication" [10 ignore optional, 85 ignore optional, 15 ignore optional, 19 ignore optional,
            26 ignore optional] }
        { - }
        { - };
    10 "HandoverCancel" reject
        { "HandoverCancel" [10 reject mandatory, 85 reject mandatory, 15 ignore mandatory] }
        { "HandoverCancelAcknowledge" [10 ignore mandatory, 85 ignore mandatory, 19 ignore optional] }
        { - };
    11 "HandoverNotification" ignore
        { "HandoverNotify" [10 reject mandatory, 85 reject mandatory, 121 ignore mandatory, 269 ignore optional] }
        { - }
        { - };
    12 "HandoverPreparation" reject
        { "HandoverRequired" [10 reject mandatory, 85 reject mandatory, 29 reject mandatory, 15 ignore mandatory,
            105 reject mandatory, 22 ignore optional, 61 reject mandatory, 101 reject mandatory] }
        { "HandoverCommand" [10 reject mandatory, 85 reject mandatory, 29 reject mandatory, 39 reject conditional,
            59 ignore optional, 78 ignore optional, 106 reject mandatory, 19 ignore optional] }
        { "HandoverPreparationFailure" [10 ignore mandatory, 85 ignore mandatory, 15 ignore mandatory,
            19 ignore optional, 262 ignore optional] };
    13 "HandoverResourceAllocation" reject
        { "HandoverRequest" [10 reject mandatory, 29 reject mandatory, 15 ignore mandatory, 110 reject mandatory,
            18 ignore optional, 119 reject mandatory, 93 reject mandatory, 41 reject optional, 37 reject optional,
            73 reject mandatory, 0 reject mandatory, 108 ignore optional, 34 ignore optional, 101 reject mandatory,
            36 ignore optional, 33 ignore optional, 91 ignore optional, 28 reject mandatory, 146 ignore optional,
            165 ignore optional, 177 ignore optional, 199 reject optional, 205 ignore optional, 209 ignore optional,
            216 ignore optional, 215 ignore optional, 218 ignore optional, 217 ignore optional, 219 ignore optional,
            222 ignore optional, 234 ignore optional, 254 ignore optional, 264 reject optional, 206 ignore optional,
            326 ignore optional, 335 ignore optional, 345 ignore optional, 346 ignore optional, 347 ignore optional,
            373 ignore optional, 374 ignore optional, 375 ignore optional, 376 ignore optional, 377 ignore optional,
            378 ignore optional, 400 ignore optional, 403 ignore optional, 414 ignore optional, 430 ignore optional,
            450 ignore optional, 455 ignore optional] }
        { "HandoverRequestAcknowledge" [10 ignore mandatory, 85 ignore mandatory, 53 ignore mandatory,
            56 ignore optional, 106 reject mandatory, 19 ignore optional, 259 reject optional, 333 ignore optional,
            427 ignore optional] }
        { "HandoverFailure" [10 ignore mandatory, 15 ignore mandatory, 19 ignore optional, 262 ignore optional] };
    14 "InitialContextSetup" reject
        { "InitialContextSetupRequest" [10 reject mandatory, 85 reject mandatory, 48 reject optional,
            110 reject conditional, 18 ignore optional, 28 reject mandatory, 71 reject optional, 0 reject mandatory,
            119 reject mandatory, 94 reject mandatory, 108 ignore optional, 36 ignore optional, 117 ignore optional,
            31 ignore optional, 34 ignore optional, 38 ignore optional, 24 reject optional, 91 ignore optional,
            118 ignore optional, 146 ignore optional, 33 ignore optional, 165 ignore optional, 177 ignore optional,
            199 ignore optional, 205 ignore optional, 206 ignore optional, 209 ignore optional, 216 ignore optional,
            215 ignore optional, 218 ignore optional, 217 ignore optional, 219 ignore optional, 222 ignore optional,
            234 ignore optional, 238 ignore optional, 254 ignore optional, 264 reject optional, 326 ignore optional,
            328 ignore optional, 334 ignore optional, 335 ignore optional, 345 ignore optional, 346 ignore optional,
            347 ignore optional, 367 ignore optional, 373 ignore optional, 374 ignore optional, 375 ignore optional,
            376 ignore optional, 377 ignore optional, 378 ignore optional, 400 ignore optional, 414 ignore optional,
            430 ignore optional, 443 ignore optional, 450 ignore optional] }
        { "InitialContextSetupResponse" [10 ignore mandatory, 85 ignore mandatory, 72 ignore optional,
            55 ignore optional, 19 ignore optional] }
        { "InitialContextSetupFailure" [10 ignore mandatory, 85 ignore mandatory, 132 ignore optional,
            15 ignore mandatory, 19 ignore optional] };
    15 "InitialUEMessage" ignore
        { "InitialUEMessage" [85 reject mandatory, 38 reject mandatory, 121 reject mandatory, 90 ignore mandatory,
            26 reject optional, 3 ignore optional, 112 ignore optional, 0 reject optional, 171 ignore optional,
            174 ignore optional, 201 reject optional, 224 reject optional, 225 ignore optional, 227 ignore optional,
            245 ignore optional, 259 reject optional, 333 ignore optional, 371 ignore optional, 402 reject optional,
            414 ignore optional, 427 ignore optional, 440 ignore optional, 28 ignore optional, 176 ignore optional,
            454 ignore optional] }
        { - }
        { - };
    16 "LocationReportingControl" ignore
        { "LocationReportingControl" [10 reject mandatory, 85 reject mandatory, 33 ignore mandatory] }
        { - }
        { - };
    17 "LocationReportingFailureIndication" ignore
        { "LocationReportingFailureIndication" [10 reject mandatory, 85 reject mandatory, 15 ignore mandatory,
            446 ignore optional] }
        { - }
        { - };
    18 "LocationReport" ignore
        { "LocationReport" [10 reject mandatory, 85 reject mandatory, 121 ignore mandatory, 116 ignore optional,
            33 ignore mandatory] }
        { - }
        { - };
    19 "NASNonDeliveryIndication" ignore
        { "NASNonDeliveryIndication" [10 reject mandatory, 85 reject mandatory, 38 ignore mandatory,
            15 ignore mandatory] }
        { - }
        { - };
    20 "NGReset" reject
        { "NGReset" [15 ignore mandatory, 88 reject mandatory] }
        { "NGResetAcknowledge" [111 ignore optional, 19 ignore optional] }
        { - };
    21 "NGSetup" reject
        { "NGSetupRequest" [27 reject mandatory, 82 ignore optional, 102 reject mandatory, 21 ignore mandatory,
            147 ignore optional, 204 ignore optional, 273 ignore optional, 475 reject optional, 483 ignore optional] }
        { "NGSetupResponse" [1 reject mandatory, 96 reject mandatory, 86 ignore mandatory, 80 reject mandatory,
            19 ignore optional, 147 ignore optional, 200 ignore optional, 274 ignore optional, 404 ignore optional,
            467 reject optional, 476 reject optional] }
        { "NGSetupFailure" [15 ignore mandatory, 107 ignore optional, 19 ignore optional] };
    22 "OverloadStart" ignore
        { "OverloadStart" [2 reject optional, 9 ignore optional, 49 ignore optional, 451 ignore optional] }
        { - }
        { - };
    23 "OverloadStop" reject
        { "OverloadStop" [451 ignore optional] }
        { - }
        { - };
    24 "Paging" ignore
        { "Paging" [115 ignore mandatory, 50 ignore optional, 103 ignore mandatory, 52 ignore optional,
            118 ignore optional, 51 ignore optional, 11 ignore optional, 203 ignore optional, 202 ignore optional,
            205 ignore optional, 208 ignore optional, 223 ignore optional, 222 ignore optional, 332 ignore optional,
            342 ignore optional, 344 ignore optional, 477 ignore optional, 495 ignore optional] }
        { - }
        { - };
    25 "PathSwitchRequest" reject
        { "PathSwitchRequest" [85 reject mandatory, 100 reject mandatory, 121 ignore mandatory, 119 ignore mandatory,
            76 reject mandatory, 57 ignore optional, 237 ignore optional, 333 ignore optional, 427 ignore optional,
            453 ignore optional] }
        { "PathSwitchRequestAcknowledge" [10 ignore mandatory, 85 ignore mandatory, 119 reject optional,
            93 reject mandatory, 41 reject optional, 77 ignore mandatory, 68 ignore optional, 0 reject mandatory,
            18 ignore optional, 91 ignore optional, 19 ignore optional, 146 ignore optional, 165 ignore optional,
            177 ignore optional, 205 ignore optional, 206 ignore optional, 209 ignore optional, 216 ignore optional,
            215 ignore optional, 218 ignore optional, 217 ignore optional, 219 ignore optional, 222 ignore optional,
            234 ignore optional, 264 reject optional, 254 ignore optional, 326 ignore optional, 345 ignore optional,
            346 ignore optional, 347 ignore optional, 359 ignore optional, 199 ignore optional, 373 ignore optional,
            374 ignore optional, 375 ignore optional, 376 ignore optional, 377 ignore optional, 378 ignore optional,
            400 ignore optional, 414 ignore optional, 430 ignore optional, 450 ignore optional] }
        { "PathSwitchRequestFailure" [10 ignore mandatory, 85 ignore mandatory, 69 ignore mandatory,
            19 ignore optional] };
    26 "PDUSessionResourceModify" reject
        { "PDUSessionResourceModifyRequest" [10 reject mandatory, 85 reject mandatory, 83 ignore optional,
            64 reject mandatory] }
        { "PDUSessionResourceModifyResponse" [10 ignore mandatory, 85 ignore mandatory, 65 ignore optional,
            54 ignore optional, 121 ignore optional, 19 ignore optional] }
        { - };
    27 "PDUSessionResourceModifyIndication" reject
        { "PDUSessionResourceModifyIndication" [10 reject mandatory, 85 reject mandatory, 63 reject mandatory,
            121 ignore optional] }
        { "PDUSessionResourceModifyConfirm" [10 ignore mandatory, 85 ignore mandatory, 62 ignore optional,
            131 ignore optional, 19 ignore optional] }
        { - };
    28 "PDUSessionResourceRelease" reject
        { "PDUSessionResourceReleaseCommand" [10 reject mandatory, 85 reject mandatory, 83 ignore optional,
            38 ignore optional, 79 reject mandatory] }
        { "PDUSessionResourceReleaseResponse" [10 ignore mandatory, 85 ignore mandatory, 70 ignore mandatory,
            121 ignore optional, 19 ignore optional] }
        { - };
    29 "PDUSessionResourceSetup" reject
        { "PDUSessionResourceSetupRequest" [10 reject mandatory, 85 reject mandatory, 83 ignore optional,
            38 reject optional, 74 reject mandatory, 110 ignore optional, 335 ignore optional] }
        { "PDUSessionResourceSetupResponse" [10 ignore mandatory, 85 ignore mandatory, 75 ignore optional,
            58 ignore optional, 19 ignore optional, 121 ignore optional] }
        { - };
    30 "PDUSessionResourceNotify" ignore
        { "PDUSessionResourceNotify" [10 reject mandatory, 85 reject mandatory, 66 reject optional,
            67 ignore optional, 121 ignore optional] }
        { - }
        { - };
    31 "PrivateMessage" ignore
        { "PrivateMessage" [] }
        { - }
        { - };
    32 "PWSCancel" reject
        { "PWSCancelRequest" [35 reject mandatory, 95 reject mandatory, 122 ignore optional, 14 reject optional] }
        { "PWSCancelResponse" [35 reject mandatory, 95 reject mandatory, 12 ignore optional, 19 ignore optional] }
        { - };
    33 "PWSFailureIndication" ignore
        { "PWSFailureIndication" [81 reject mandatory, 27 reject mandatory] }
        { - }
        { - };
    34 "PWSRestartIndication" ignore
        { "PWSRestartIndication" [16 reject mandatory, 27 reject mandatory, 104 reject mandatory,
            23 reject optional] }
        { - }
        { - };
    35 "RANConfigurationUpdate" reject
        { "RANConfigurationUpdate" [82 ignore optional, 102 reject optional, 21 ignore optional, 27 ignore optional,
            167 reject optional, 204 ignore optional, 273 ignore optional, 483 ignore optional, 475 reject optional] }
        { "RANConfigurationUpdateAcknowledge" [19 ignore optional] }
        { "RANConfigurationUpdateFailure" [15 ignore mandatory, 107 ignore optional, 19 ignore optional] };
    36 "RerouteNASRequest" reject
        { "RerouteNASRequest" [85 reject mandatory, 10 ignore optional, 42 reject mandatory, 3 reject mandatory,
            0 reject optional, 171 ignore optional, 414 ignore optional] }
        { - }
        { - };
    37 "RRCInactiveTransitionReport" ignore
        { "RRCInactiveTransitionReport" [10 reject mandatory, 85 reject mandatory, 92 ignore mandatory,
            121 ignore mandatory] }
        { - }
        { - };
    38 "TraceFailureIndication" ignore
        { "TraceFailureIndication" [10 reject mandatory, 85 reject mandatory, 44 ignore mandatory,
            15 ignore mandatory] }
        { - }
        { - };
    39 "TraceStart" ignore
        { "TraceStart" [10 reject mandatory, 85 reject mandatory, 108 ignore mandatory] }
        { - }
        { - };
    40 "UEContextModification" reject
        { "UEContextModificationRequest" [10 reject mandatory, 85 reject mandatory, 83 ignore optional,
            94 reject optional, 31 ignore optional, 110 ignore optional, 119 reject optional, 18 ignore optional,
            24 reject optional, 40 reject optional, 91 ignore optional, 162 reject optional, 165 ignore optional,
            177 ignore optional, 199 ignore optional, 216 ignore optional, 215 ignore optional, 218 ignore optional,
            217 ignore optional, 219 ignore optional, 264 reject optional, 238 ignore optional, 326 ignore optional,
            328 ignore optional, 329 ignore optional, 335 ignore optional, 359 ignore optional, 345 ignore optional,
            346 ignore optional, 347 ignore optional, 367 ignore optional, 373 ignore optional, 374 ignore optional,
            375 ignore optional, 376 ignore optional, 377 ignore optional, 378 ignore optional, 400 ignore optional,
            430 ignore optional] }
        { "UEContextModificationResponse" [10 ignore mandatory, 85 ignore mandatory, 92 ignore optional,
            121 ignore optional, 19 ignore optional] }
        { "UEContextModificationFailure" [10 ignore mandatory, 85 ignore mandatory, 15 ignore mandatory,
            19 ignore optional] };
    41 "UEContextRelease" reject
        { "UEContextReleaseCommand" [114 reject mandatory, 15 ignore mandatory] }
        { "UEContextReleaseComplete" [10 ignore mandatory, 85 ignore mandatory, 121 ignore optional,
            32 ignore optional, 60 reject optional, 19 ignore optional, 207 ignore optional] }
        { - };
    42 "UEContextReleaseRequest" ignore
        { "UEContextReleaseRequest" [10 reject mandatory, 85 reject mandatory, 133 reject optional,
            15 ignore mandatory, 452 reject optional] }
        { - }
        { - };
    43 "UERadioCapabilityCheck" reject
        { "UERadioCapabilityCheckRequest" [10 reject mandatory, 85 reject mandatory, 117 ignore optional,
            264 reject optional] }
        { "UERadioCapabilityCheckResponse" [10 ignore mandatory, 85 ignore mandatory, 30 reject mandatory,
            19 ignore optional] }
        { - };
    44 "UERadioCapabilityInfoIndication" ignore
        { "UERadioCapabilityInfoIndication" [10 reject mandatory, 85 reject mandatory, 117 ignore mandatory,
            118 ignore optional, 265 ignore optional, 428 ignore optional] }
        { - }
        { - };
    45 "UETNLABindingRelease" ignore
        { "UETNLABindingReleaseRequest" [10 reject mandatory, 85 reject mandatory] }
        { - }
        { - };
    46 "UplinkNASTransport" ignore
        { "UplinkNASTransport" [10 reject mandatory, 85 reject mandatory, 38 reject mandatory, 121 ignore mandatory,
            239 reject optional, 246 reject optional, 247 reject optional] }
        { - }
        { - };
    47 "UplinkNonUEAssociatedNRPPaTransport" ignore
        { "UplinkNonUEAssociatedNRPPaTransport" [89 reject mandatory, 46 reject mandatory] }
        { - }
        { - };
    48 "UplinkRANConfigurationTransfer" ignore
        { "UplinkRANConfigurationTransfer" [99 ignore optional, 158 ignore optional, 251 ignore optional] }
        { - }
        { - };
    49 "UplinkRANStatusTransfer" ignore
        { "UplinkRANStatusTransfer" [10 reject mandatory, 85 reject mandatory, 84 reject mandatory] }
        { - }
        { - };
    50 "UplinkUEAssociatedNRPPaTransport" ignore
        { "UplinkUEAssociatedNRPPaTransport" [10 reject mandatory, 85 reject mandatory, 89 reject mandatory,
            46 reject mandatory] }
        { - }
        { - };
    51 "WriteReplaceWarning" reject
        { "WriteReplaceWarningRequest" [35 reject mandatory, 95 reject mandatory, 122 ignore optional,
            87 reject mandatory, 47 reject mandatory, 125 ignore optional, 124 ignore optional, 20 ignore optional,
            123 ignore optional, 17 reject optional, 141 ignore optional] }
        { "WriteReplaceWarningResponse" [35 reject mandatory, 95 reject mandatory, 13 ignore optional,
            19 ignore optional] }
        { - };
    52 "SecondaryRATDataUsageReport" ignore
        { "SecondaryRATDataUsageReport" [10 ignore mandatory, 85 ignore mandatory, 142 ignore mandatory,
            143 ignore optional, 121 ignore optional] }
        { - }
        { - };
    53 "UplinkRIMInformationTransfer" ignore
        { "UplinkRIMInformationTransfer" [175 ignore optional] }
        { - }
        { - };
    54 "DownlinkRIMInformationTransfer" ignore
        { "DownlinkRIMInformationTransfer" [175 ignore optional] }
        { - }
        { - };
    55 "RetrieveUEInformation" reject
        { "RetrieveUEInformation" [26 reject mandatory] }
        { - }
        { - };
    56 "UEInformationTransfer" reject
        { "UEInformationTransfer" [26 reject mandatory, 210 ignore optional, 117 ignore optional, 148 ignore optional,
            0 ignore optional, 209 ignore optional, 34 ignore optional, 414 ignore optional] }
        { - }
        { - };
    57 "RANCPRelocationIndication" reject
        { "RANCPRelocationIndication" [85 reject mandatory, 26 reject mandatory, 25 ignore mandatory,
            213 ignore mandatory, 211 reject mandatory] }
        { - }
        { - };
    58 "UEContextResume" reject
        { "UEContextResumeRequest" [10 reject mandatory, 85 reject mandatory, 237 ignore mandatory,
            232 reject optional, 229 reject optional, 235 ignore optional, 32 ignore optional, 207 ignore optional,
            121 ignore optional] }
        { "UEContextResumeResponse" [10 ignore mandatory, 85 ignore mandatory, 233 reject optional,
            230 reject optional, 93 reject optional, 236 ignore optional, 206 ignore optional, 19 ignore optional] }
        { "UEContextResumeFailure" [10 ignore mandatory, 85 ignore mandatory, 15 ignore mandatory,
            19 ignore optional] };
    59 "UEContextSuspend" reject
        { "UEContextSuspendRequest" [10 reject mandatory, 85 reject mandatory, 32 ignore optional,
            207 ignore optional, 231 reject optional, 121 ignore optional] }
        { "UEContextSuspendResponse" [10 ignore mandatory, 85 ignore mandatory, 93 reject optional,
            19 ignore optional] }
        { "UEContextSuspendFailure" [10 ignore mandatory, 85 ignore mandatory, 15 ignore mandatory,
            19 ignore optional] };
    60 "UERadioCapabilityIDMapping" reject
        { "UERadioCapabilityIDMappingRequest" [264 reject mandatory] }
        { "UERadioCapabilityIDMappingResponse" [264 reject mandatory, 117 ignore mandatory, 19 ignore optional] }
        { - };
    61 "HandoverSuccess" ignore
        { "HandoverSuccess" [10 reject mandatory, 85 reject mandatory] }
        { - }
        { - };
    62 "UplinkRANEarlyStatusTransfer" reject
        { "UplinkRANEarlyStatusTransfer" [10 reject mandatory, 85 reject mandatory, 268 reject mandatory] }
        { - }
        { - };
    63 "DownlinkRANEarlyStatusTransfer" ignore
        { "DownlinkRANEarlyStatusTransfer" [10 reject mandatory, 85 reject mandatory, 268 reject mandatory] }
        { - }
        { - };
    64 "AMFCPRelocationIndication" reject
        { "AMFCPRelocationIndication" [10 reject mandatory, 85 reject mandatory, 148 ignore optional,
            0 ignore optional, 414 ignore optional] }
        { - }
        { - };
    65 "ConnectionEstablishmentIndication" reject
        { "ConnectionEstablishmentIndication" [10 reject mandatory, 85 reject mandatory, 117 ignore optional,
            226 ignore optional, 148 ignore optional, 0 ignore optional, 209 ignore optional, 212 ignore optional,
            210 ignore optional, 205 ignore optional, 222 ignore optional, 264 reject optional, 34 ignore optional,
            48 reject optional, 414 ignore optional, 443 ignore optional] }
        { - }
        { - };
    66 "BroadcastSessionModification" reject
        { "BroadcastSessionModificationRequest" [299 reject mandatory, 298 reject optional, 349 reject optional] }
        { "BroadcastSessionModificationResponse" [299 reject mandatory, 350 reject optional, 19 ignore optional] }
        { "BroadcastSessionModificationFailure" [299 reject mandatory, 348 ignore optional, 15 ignore mandatory,
            19 ignore optional] };
    67 "BroadcastSessionRelease" reject
        { "BroadcastSessionReleaseRequest" [299 reject mandatory, 15 ignore mandatory] }
        { "BroadcastSessionReleaseResponse" [299 reject mandatory, 358 ignore optional, 19 ignore optional] }
        { - };
    68 "BroadcastSessionSetup" reject
        { "BroadcastSessionSetupRequest" [299 reject mandatory, 148 reject mandatory, 298 reject mandatory,
            315 reject mandatory, 415 ignore optional] }
        { "BroadcastSessionSetupResponse" [299 reject mandatory, 316 reject optional, 19 ignore optional] }
        { "BroadcastSessionSetupFailure" [299 reject mandatory, 314 ignore optional, 15 ignore mandatory,
            19 ignore optional] };
    69 "DistributionSetup" reject
        { "DistributionSetupRequest" [299 reject mandatory, 295 reject optional, 301 reject mandatory] }
        { "DistributionSetupResponse" [299 reject mandatory, 295 reject optional, 302 reject mandatory,
            19 ignore optional] }
        { "DistributionSetupFailure" [299 reject mandatory, 295 reject optional, 303 ignore mandatory,
            15 ignore mandatory, 19 ignore optional] };
    70 "DistributionRelease" reject
        { "DistributionReleaseRequest" [299 reject mandatory, 295 reject optional, 300 reject mandatory,
            15 ignore mandatory] }
        { "DistributionReleaseResponse" [299 reject mandatory, 295 reject optional, 19 ignore optional] }
        { - };
    71 "MulticastSessionActivation" reject
        { "MulticastSessionActivationRequest" [299 reject mandatory, 304 reject mandatory] }
        { "MulticastSessionActivationResponse" [299 reject mandatory, 19 ignore optional] }
        { "MulticastSessionActivationFailure" [299 reject mandatory, 15 ignore mandatory, 19 ignore optional] };
    72 "MulticastSessionDeactivation" reject
        { "MulticastSessionDeactivationRequest" [299 reject mandatory, 305 reject mandatory] }
        { "MulticastSessionDeactivationResponse" [299 reject mandatory, 19 ignore optional] }
        { - };
    73 "MulticastSessionUpdate" reject
        { "MulticastSessionUpdateRequest" [299 reject mandatory, 295 reject optional, 306 reject mandatory] }
        { "MulticastSessionUpdateResponse" [299 reject mandatory, 295 reject optional, 19 ignore optional] }
        { "MulticastSessionUpdateFailure" [299 reject mandatory, 295 reject optional, 15 ignore mandatory,
            19 ignore optional] };
    74 "MulticastGroupPaging" ignore
        { "MulticastGroupPaging" [299 ignore mandatory, 298 ignore optional, 307 ignore mandatory] }
        { - }
        { - };
    75 "BroadcastSessionReleaseRequired" reject
        { "BroadcastSessionReleaseRequired" [299 reject mandatory, 15 ignore mandatory] }
        { - }
        { - };
    76 "TimingSynchronisationStatus" reject
        { "TimingSynchronisationStatusRequest" [89 reject mandatory, 388 reject mandatory] }
        { "TimingSynchronisationStatusResponse" [89 ignore mandatory, 19 ignore optional] }
        { "TimingSynchronisationStatusFailure" [89 ignore mandatory, 15 ignore mandatory, 19 ignore optional] };
    77 "TimingSynchronisationStatusReport" ignore
        { "TimingSynchronisationStatusReport" [89 ignore mandatory, 387 ignore mandatory, 389 ignore mandatory] }
        { - }
        { - };
    78 "MTCommunicationHandling" reject
        { "MTCommunicationHandlingRequest" [10 reject mandatory, 85 reject mandatory, 406 reject mandatory,
            431 reject mandatory] }
        { "MTCommunicationHandlingResponse" [10 reject mandatory, 85 reject mandatory, 19 ignore optional] }
        { "MTCommunicationHandlingFailure" [10 reject mandatory, 85 reject mandatory, 15 ignore mandatory,
            19 ignore optional] };
    79 "RANPagingRequest" ignore
        { "RANPagingRequest" [10 ignore mandatory, 85 ignore mandatory, 407 ignore optional, 408 ignore optional] }
        { - }
        { - };
    80 "BroadcastSessionTransport" reject
        { "BroadcastSessionTransportRequest" [299 reject mandatory, 418 reject mandatory] }
        { "BroadcastSessionTransportResponse" [299 reject mandatory, 419 reject mandatory, 19 ignore optional] }
        { "BroadcastSessionTransportFailure" [299 reject mandatory, 417 ignore mandatory, 15 ignore mandatory,
            19 ignore optional] };
    81 "NGRemoval" reject
        { "NGRemovalRequest" [27 reject mandatory] }
        { "NGRemovalResponse" [1 reject mandatory, 19 ignore optional, 274 ignore optional] }
        { "NGRemovalFailure" [15 ignore mandatory, 19 ignore optional] };
    82 "InventoryRequest" reject
        { "InventoryRequest" [467 reject mandatory, 466 reject mandatory, 456 reject mandatory] }
        { "InventoryResponse" [467 reject mandatory, 466 reject mandatory, 457 reject mandatory, 19 ignore optional] }
        { "InventoryFailure" [467 ignore mandatory, 466 ignore mandatory, 458 ignore mandatory, 15 ignore mandatory,
            19 ignore optional] };
    83 "InventoryReport" reject
        { "InventoryReport" [467 reject mandatory, 466 reject mandatory, 459 reject mandatory] }
        { - }
        { - };
    84 "CommandRequest" reject
        { "CommandRequest" [467 reject mandatory, 466 reject mandatory, 472 reject mandatory, 460 reject mandatory] }
        { "CommandResponse" [467 reject mandatory, 466 reject mandatory, 472 reject mandatory, 461 reject mandatory,
            19 ignore optional] }
        { "CommandFailure" [467 ignore mandatory, 466 ignore mandatory, 472 ignore mandatory, 462 ignore mandatory,
            15 ignore mandatory, 19 ignore optional] };
    85 "AIOTSessionRelease" reject
        { "AIOTSessionReleaseCommand" [467 reject mandatory, 466 reject mandatory, 463 reject mandatory] }
        { "AIOTSessionReleaseComplete" [467 ignore mandatory, 466 ignore mandatory, 464 ignore mandatory,
            19 ignore optional] }
        { - };
    86 "AIOTSessionReleaseRequest" reject
        { "AIOTSessionReleaseRequest" [467 reject mandatory, 466 reject mandatory, 465 reject mandatory] }
        { - }
        { - };
}
