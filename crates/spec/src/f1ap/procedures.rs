//! The elementary procedures of F1AP and the IEs of their messages (3GPP TS 38.473 clauses 9.4.3 and 9.4.4).

use crate::asn1::procedures;

procedures! {
    0 "Reset" reject
        { "Reset" [78 reject mandatory, 0 ignore mandatory, 48 reject mandatory] }
        { "ResetAcknowledge" [78 reject mandatory, 81 ignore optional, 7 ignore optional] }
        { - };
    1 "F1Setup" reject
        { "F1SetupRequest" [78 reject mandatory, 42 reject mandatory, 45 ignore optional, 44 reject optional,
            171 reject mandatory, 254 ignore optional, 281 ignore optional, 427 ignore optional, 762 reject optional,
            765 ignore optional] }
        { "F1SetupResponse" [78 reject mandatory, 82 ignore optional, 3 reject optional, 170 reject mandatory,
            254 ignore optional, 287 reject optional, 281 ignore optional, 426 ignore optional, 763 reject optional] }
        { "F1SetupFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional, 7 ignore optional] };
    2 "ErrorIndication" ignore
        { "ErrorIndication" [78 reject mandatory, 40 ignore optional, 41 ignore optional, 0 ignore optional,
            7 ignore optional] }
        { - }
        { - };
    3 "gNBDUConfigurationUpdate" reject
        { "GNBDUConfigurationUpdate" [78 reject mandatory, 58 reject optional, 62 reject optional, 60 reject optional,
            89 reject optional, 189 ignore optional, 42 reject optional, 228 reject optional, 254 ignore optional,
            446 ignore optional, 45 ignore optional, 427 ignore optional, 761 reject optional, 765 ignore optional] }
        { "GNBDUConfigurationUpdateAcknowledge" [78 reject mandatory, 3 reject optional, 7 ignore optional,
            5 reject optional, 254 ignore optional, 287 reject optional, 281 ignore optional, 449 ignore optional] }
        { "GNBDUConfigurationUpdateFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional,
            7 ignore optional] };
    4 "gNBCUConfigurationUpdate" reject
        { "GNBCUConfigurationUpdate" [78 reject mandatory, 3 reject optional, 5 reject optional, 121 ignore optional,
            123 ignore optional, 125 ignore optional, 129 ignore optional, 105 reject optional, 244 ignore optional,
            254 ignore optional, 287 reject optional, 281 ignore optional, 447 ignore optional, 449 ignore optional,
            82 ignore optional, 426 ignore optional, 746 ignore optional] }
        { "GNBCUConfigurationUpdateAcknowledge" [78 reject mandatory, 1 reject optional, 7 ignore optional,
            132 ignore optional, 134 ignore optional, 189 ignore optional, 254 ignore optional, 745 ignore optional] }
        { "GNBCUConfigurationUpdateFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional,
            7 ignore optional] };
    5 "UEContextSetup" reject
        { "UEContextSetupRequest" [40 reject mandatory, 41 ignore optional, 63 reject mandatory, 107 reject mandatory,
            96 ignore optional, 9 reject mandatory, 90 ignore optional, 38 ignore optional, 49 ignore optional,
            54 ignore optional, 74 reject optional, 35 reject optional, 97 reject optional, 108 reject optional,
            50 ignore optional, 126 ignore optional, 165 ignore optional, 158 ignore conditional, 184 ignore optional,
            195 ignore optional, 182 ignore optional, 217 reject optional, 226 ignore optional, 242 ignore optional,
            248 ignore optional, 258 reject optional, 282 reject optional, 306 ignore optional, 307 ignore optional,
            308 ignore optional, 309 ignore optional, 340 ignore optional, 330 reject optional, 373 reject optional,
            377 ignore optional, 382 reject optional, 428 reject optional, 511 reject optional, 536 ignore optional,
            547 ignore optional, 591 ignore optional, 594 ignore optional, 595 ignore optional, 596 ignore optional,
            599 reject optional, 608 reject optional, 619 ignore optional, 626 ignore optional, 632 reject optional,
            630 reject optional, 695 ignore optional, 712 ignore optional, 716 ignore optional, 720 reject optional,
            721 reject optional, 726 ignore optional, 741 reject optional, 779 ignore optional, 780 ignore optional,
            781 ignore optional, 782 ignore optional, 794 ignore optional, 801 ignore optional, 838 ignore optional] }
        { "UEContextSetupResponse" [40 reject mandatory, 41 reject mandatory, 39 reject mandatory, 95 ignore optional,
            49 ignore optional, 94 reject optional, 27 ignore optional, 66 ignore optional, 15 ignore optional,
            83 ignore optional, 98 reject optional, 7 ignore optional, 202 ignore optional, 260 ignore optional,
            279 ignore optional, 324 ignore optional, 316 ignore optional, 376 reject optional, 548 ignore optional,
            602 ignore optional, 603 ignore optional, 611 ignore optional, 612 ignore optional, 697 ignore optional,
            699 reject optional, 708 ignore optional, 709 ignore optional, 727 ignore optional, 725 ignore optional,
            792 ignore optional] }
        { "UEContextSetupFailure" [40 reject mandatory, 41 ignore optional, 0 ignore mandatory, 7 ignore optional,
            92 ignore optional, 376 reject optional] };
    6 "UEContextRelease" reject
        { "UEContextReleaseCommand" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory, 50 ignore optional,
            64 ignore conditional, 47 ignore optional, 109 ignore optional, 184 ignore optional, 375 reject optional,
            576 ignore optional, 588 ignore optional, 723 reject optional, 794 ignore optional] }
        { "UEContextReleaseComplete" [40 reject mandatory, 41 reject mandatory, 7 ignore optional,
            743 ignore optional] }
        { - };
    7 "UEContextModification" reject
        { "UEContextModificationRequest" [40 reject mandatory, 41 reject mandatory, 63 ignore optional,
            107 reject optional, 96 ignore optional, 38 ignore optional, 9 reject optional, 79 ignore optional,
            49 ignore optional, 87 ignore optional, 50 reject optional, 56 ignore optional, 52 ignore optional,
            76 reject optional, 37 reject optional, 31 reject optional, 72 reject optional, 33 reject optional,
            97 reject optional, 108 reject optional, 159 ignore optional, 174 ignore optional, 175 ignore optional,
            162 reject optional, 158 ignore optional, 109 ignore optional, 184 ignore optional, 195 ignore optional,
            182 ignore optional, 215 ignore optional, 94 reject optional, 248 ignore optional, 253 ignore optional,
            267 reject optional, 263 reject optional, 265 reject optional, 306 ignore optional, 307 ignore optional,
            308 ignore optional, 309 ignore optional, 340 ignore optional, 332 reject optional, 326 reject optional,
            328 reject optional, 374 reject optional, 428 reject optional, 432 ignore optional, 684 ignore optional,
            510 reject optional, 511 reject optional, 536 ignore optional, 547 ignore optional, 586 ignore optional,
            594 ignore optional, 595 ignore optional, 596 ignore optional, 618 ignore optional, 599 reject optional,
            600 reject optional, 601 reject optional, 608 reject optional, 609 reject optional, 610 reject optional,
            619 ignore optional, 626 ignore optional, 632 reject optional, 633 reject optional, 685 reject optional,
            628 reject optional, 643 ignore optional, 647 ignore optional, 675 ignore optional, 683 ignore optional,
            695 ignore optional, 690 ignore optional, 691 ignore optional, 712 ignore optional, 716 ignore optional,
            722 reject optional, 845 ignore optional, 721 reject optional, 726 ignore optional, 728 ignore optional,
            843 ignore optional, 723 reject optional, 741 reject optional, 779 ignore optional, 780 ignore optional,
            781 ignore optional, 782 ignore optional, 794 ignore optional, 801 ignore optional, 838 ignore optional,
            855 ignore optional, 863 reject optional] }
        { "UEContextModificationResponse" [40 reject mandatory, 41 reject mandatory, 49 ignore optional,
            39 reject optional, 29 ignore optional, 21 ignore optional, 68 ignore optional, 17 ignore optional,
            85 ignore optional, 13 ignore optional, 98 reject optional, 7 ignore optional, 95 ignore optional,
            198 ignore optional, 204 ignore optional, 206 ignore optional, 94 reject optional, 275 ignore optional,
            273 ignore optional, 271 ignore optional, 269 ignore optional, 333 ignore optional, 318 ignore optional,
            334 ignore optional, 314 ignore optional, 376 reject optional, 548 ignore optional, 602 ignore optional,
            603 ignore optional, 604 ignore optional, 605 ignore optional, 611 ignore optional, 612 ignore optional,
            616 ignore optional, 613 ignore optional, 676 ignore optional, 679 reject optional, 697 ignore optional,
            708 ignore optional, 709 ignore optional, 727 ignore optional, 725 ignore optional, 792 ignore optional] }
        { "UEContextModificationFailure" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            7 ignore optional, 376 reject optional] };
    8 "UEContextModificationRequired" reject
        { "UEContextModificationRequired" [40 reject mandatory, 41 reject mandatory, 49 ignore optional,
            39 reject optional, 23 reject optional, 70 reject optional, 25 reject optional, 0 ignore mandatory,
            277 reject optional, 320 reject optional, 322 reject optional, 375 reject optional, 606 reject optional,
            607 reject optional, 614 reject optional, 615 reject optional, 655 reject optional, 657 reject optional,
            723 reject optional] }
        { "UEContextModificationConfirm" [40 reject mandatory, 41 reject mandatory, 49 ignore optional,
            19 ignore optional, 50 ignore optional, 7 ignore optional, 109 ignore optional, 195 ignore optional,
            337 ignore optional, 604 reject optional, 616 reject optional, 653 reject optional] }
        { "UEContextModificationRefuse" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    10 "UEContextReleaseRequest" ignore
        { "UEContextReleaseRequest" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            375 reject optional, 723 reject optional] }
        { - }
        { - };
    11 "InitialULRRCMessageTransfer" ignore
        { "InitialULRRCMessageTransfer" [41 reject mandatory, 111 reject mandatory, 95 reject mandatory,
            50 reject mandatory, 128 reject optional, 178 ignore optional, 78 ignore mandatory, 226 ignore optional,
            241 ignore optional, 578 ignore optional, 592 ignore optional, 617 ignore optional, 783 ignore optional] }
        { - }
        { - };
    12 "DLRRCMessageTransfer" ignore
        { "DLRRCMessageTransfer" [40 reject mandatory, 41 reject mandatory, 47 reject optional, 64 reject mandatory,
            109 ignore optional, 50 reject mandatory, 108 reject optional, 184 ignore optional, 222 reject optional,
            218 reject optional, 221 ignore optional, 217 reject optional, 248 ignore optional, 597 ignore optional,
            861 ignore optional] }
        { - }
        { - };
    13 "ULRRCMessageTransfer" ignore
        { "ULRRCMessageTransfer" [40 reject mandatory, 41 reject mandatory, 64 reject mandatory, 50 reject mandatory,
            224 reject optional, 219 reject optional] }
        { - }
        { - };
    14 "privateMessage" ignore
        { "PrivateMessage" [] }
        { - }
        { - };
    15 "UEInactivityNotification" ignore
        { "UEInactivityNotification" [40 reject mandatory, 41 reject mandatory, 100 reject mandatory,
            635 ignore optional] }
        { - }
        { - };
    16 "GNBDUResourceCoordination" reject
        { "GNBDUResourceCoordinationRequest" [78 reject mandatory, 106 reject mandatory, 101 reject mandatory,
            213 reject optional] }
        { "GNBDUResourceCoordinationResponse" [78 reject mandatory, 102 reject mandatory] }
        { - };
    17 "SystemInformationDeliveryCommand" ignore
        { "SystemInformationDeliveryCommand" [78 reject mandatory, 111 reject mandatory, 116 reject mandatory,
            156 reject mandatory] }
        { - }
        { - };
    18 "Paging" ignore
        { "Paging" [117 reject mandatory, 127 reject mandatory, 114 ignore optional, 115 ignore optional,
            113 ignore mandatory, 216 ignore optional, 580 ignore optional, 581 ignore optional, 582 ignore optional,
            583 ignore optional, 620 ignore optional, 622 ignore optional, 623 ignore optional, 694 ignore optional,
            698 ignore optional, 713 ignore optional, 785 ignore optional] }
        { - }
        { - };
    19 "Notify" ignore
        { "Notify" [40 reject mandatory, 41 reject mandatory, 137 reject mandatory] }
        { - }
        { - };
    20 "WriteReplaceWarning" reject
        { "WriteReplaceWarningRequest" [78 reject mandatory, 140 reject mandatory, 141 reject mandatory,
            142 reject mandatory, 144 reject optional] }
        { "WriteReplaceWarningResponse" [78 reject mandatory, 146 reject optional, 7 ignore optional,
            189 ignore optional] }
        { - };
    21 "PWSCancel" reject
        { "PWSCancelRequest" [78 reject mandatory, 142 reject mandatory, 148 reject optional, 157 reject optional,
            220 reject optional] }
        { "PWSCancelResponse" [78 reject mandatory, 150 reject optional, 7 ignore optional] }
        { - };
    22 "PWSRestartIndication" ignore
        { "PWSRestartIndication" [78 reject mandatory, 152 reject mandatory] }
        { - }
        { - };
    23 "PWSFailureIndication" ignore
        { "PWSFailureIndication" [78 reject mandatory, 154 reject optional] }
        { - }
        { - };
    24 "GNBDUStatusIndication" ignore
        { "GNBDUStatusIndication" [78 reject mandatory, 172 reject mandatory, 509 ignore optional] }
        { - }
        { - };
    25 "RRCDeliveryReport" ignore
        { "RRCDeliveryReport" [40 reject mandatory, 41 reject mandatory, 185 ignore mandatory, 64 ignore mandatory] }
        { - }
        { - };
    26 "F1Removal" reject
        { "F1RemovalRequest" [78 reject mandatory] }
        { "F1RemovalResponse" [78 reject mandatory, 7 ignore optional] }
        { "F1RemovalFailure" [78 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    27 "NetworkAccessRateReduction" ignore
        { "NetworkAccessRateReduction" [78 reject mandatory, 225 reject mandatory] }
        { - }
        { - };
    28 "TraceStart" ignore
        { "TraceStart" [40 reject mandatory, 41 reject mandatory, 242 ignore mandatory] }
        { - }
        { - };
    29 "DeactivateTrace" ignore
        { "DeactivateTrace" [40 reject mandatory, 41 reject mandatory, 243 ignore mandatory] }
        { - }
        { - };
    30 "DUCURadioInformationTransfer" ignore
        { "DUCURadioInformationTransfer" [78 reject mandatory, 249 ignore mandatory] }
        { - }
        { - };
    31 "CUDURadioInformationTransfer" ignore
        { "CUDURadioInformationTransfer" [78 reject mandatory, 250 ignore mandatory] }
        { - }
        { - };
    32 "BAPMappingConfiguration" reject
        { "BAPMappingConfiguration" [78 reject mandatory, 283 ignore optional, 285 ignore optional,
            299 ignore optional, 512 ignore optional, 514 ignore optional, 516 ignore optional, 641 ignore optional] }
        { "BAPMappingConfigurationAcknowledge" [78 reject mandatory, 7 ignore optional] }
        { "BAPMappingConfigurationFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional,
            7 ignore optional] };
    33 "GNBDUResourceConfiguration" reject
        { "GNBDUResourceConfiguration" [78 reject mandatory, 288 reject optional, 289 reject optional,
            533 reject optional, 534 reject optional] }
        { "GNBDUResourceConfigurationAcknowledge" [78 reject mandatory, 7 ignore optional] }
        { "GNBDUResourceConfigurationFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional,
            7 ignore optional] };
    34 "IABTNLAddressAllocation" reject
        { "IABTNLAddressRequest" [78 reject mandatory, 297 reject optional, 296 reject optional, 292 reject optional,
            513 reject optional] }
        { "IABTNLAddressResponse" [78 reject mandatory, 294 reject mandatory] }
        { "IABTNLAddressFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional, 7 ignore optional] };
    35 "IABUPConfigurationUpdate" reject
        { "IABUPConfigurationUpdateRequest" [78 reject mandatory, 300 ignore optional, 302 ignore optional] }
        { "IABUPConfigurationUpdateResponse" [78 reject mandatory, 7 ignore optional, 304 reject optional] }
        { "IABUPConfigurationUpdateFailure" [78 reject mandatory, 0 ignore mandatory, 77 ignore optional,
            7 ignore optional] };
    36 "resourceStatusReportingInitiation" reject
        { "ResourceStatusRequest" [78 reject mandatory, 345 reject mandatory, 346 ignore conditional,
            347 ignore mandatory, 348 ignore conditional, 349 ignore optional, 352 ignore optional] }
        { "ResourceStatusResponse" [78 reject mandatory, 345 reject mandatory, 346 ignore mandatory,
            7 ignore optional] }
        { "ResourceStatusFailure" [78 reject mandatory, 345 reject mandatory, 346 ignore mandatory,
            0 ignore mandatory, 7 ignore optional] };
    37 "resourceStatusReporting" ignore
        { "ResourceStatusUpdate" [78 reject mandatory, 345 reject mandatory, 346 ignore mandatory,
            351 ignore optional, 353 ignore optional, 350 ignore optional] }
        { - }
        { - };
    38 "accessAndMobilityIndication" ignore
        { "AccessAndMobilityIndication" [78 reject mandatory, 359 ignore optional, 360 ignore optional,
            443 ignore optional, 736 ignore optional] }
        { - }
        { - };
    39 "accessSuccess" ignore
        { "AccessSuccess" [40 reject mandatory, 41 reject mandatory, 111 reject mandatory] }
        { - }
        { - };
    40 "cellTrafficTrace" ignore
        { "CellTrafficTrace" [40 reject mandatory, 41 reject mandatory, 243 ignore mandatory, 378 ignore mandatory,
            379 ignore optional, 380 ignore optional] }
        { - }
        { - };
    41 "PositioningMeasurementExchange" reject
        { "PositioningMeasurementRequest" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            422 reject mandatory, 408 reject mandatory, 409 reject conditional, 396 reject mandatory,
            419 ignore optional, 407 ignore optional, 423 ignore optional, 420 ignore optional, 421 ignore optional,
            438 reject conditional, 555 ignore optional, 574 ignore optional, 573 ignore optional,
            634 ignore optional, 803 ignore optional] }
        { "PositioningMeasurementResponse" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            397 reject optional, 7 ignore optional] }
        { "PositioningMeasurementFailure" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            0 ignore mandatory, 7 ignore optional] };
    42 "PositioningAssistanceInformationControl" ignore
        { "PositioningAssistanceInformationControl" [78 reject mandatory, 392 reject optional, 393 reject optional,
            406 reject optional, 394 reject optional] }
        { - }
        { - };
    43 "PositioningAssistanceInformationFeedback" ignore
        { "PositioningAssistanceInformationFeedback" [78 reject mandatory, 395 reject optional, 406 reject optional,
            394 reject optional, 7 ignore optional] }
        { - }
        { - };
    44 "PositioningMeasurementReport" ignore
        { "PositioningMeasurementReport" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            397 reject mandatory] }
        { - }
        { - };
    45 "PositioningMeasurementAbort" ignore
        { "PositioningMeasurementAbort" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory] }
        { - }
        { - };
    46 "PositioningMeasurementFailureIndication" ignore
        { "PositioningMeasurementFailureIndication" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            0 ignore mandatory] }
        { - }
        { - };
    47 "PositioningMeasurementUpdate" ignore
        { "PositioningMeasurementUpdate" [78 reject mandatory, 402 reject mandatory, 411 reject mandatory,
            407 ignore optional, 553 reject optional, 574 ignore optional, 573 ignore optional] }
        { - }
        { - };
    48 "TRPInformationExchange" reject
        { "TRPInformationRequest" [78 reject mandatory, 410 ignore optional, 398 reject mandatory] }
        { "TRPInformationResponse" [78 reject mandatory, 400 ignore mandatory, 7 ignore optional] }
        { "TRPInformationFailure" [78 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    49 "PositioningInformationExchange" reject
        { "PositioningInformationRequest" [40 reject mandatory, 41 reject mandatory, 391 ignore optional,
            575 ignore optional, 689 ignore optional, 802 ignore optional, 830 ignore optional] }
        { "PositioningInformationResponse" [40 reject mandatory, 41 reject mandatory, 407 ignore optional,
            419 ignore optional, 7 ignore optional, 674 ignore optional, 811 ignore optional, 831 ignore optional] }
        { "PositioningInformationFailure" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    50 "PositioningActivation" reject
        { "PositioningActivationRequest" [40 reject mandatory, 41 reject mandatory, 403 reject mandatory,
            404 ignore optional] }
        { "PositioningActivationResponse" [40 reject mandatory, 41 reject mandatory, 420 ignore optional,
            421 ignore optional, 7 ignore optional] }
        { "PositioningActivationFailure" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    51 "PositioningDeactivation" ignore
        { "PositioningDeactivation" [40 reject mandatory, 41 reject mandatory, 405 ignore mandatory] }
        { - }
        { - };
    52 "E-CIDMeasurementInitiation" reject
        { "E-CIDMeasurementInitiationRequest" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory, 424 reject mandatory, 416 reject conditional, 414 reject mandatory,
            672 reject conditional] }
        { "E-CIDMeasurementInitiationResponse" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory, 417 ignore optional, 418 ignore optional, 7 ignore optional] }
        { "E-CIDMeasurementInitiationFailure" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    53 "E-CIDMeasurementFailureIndication" ignore
        { "E-CIDMeasurementFailureIndication" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory, 0 ignore mandatory] }
        { - }
        { - };
    54 "E-CIDMeasurementReport" ignore
        { "E-CIDMeasurementReport" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory, 417 ignore mandatory, 418 ignore optional] }
        { - }
        { - };
    55 "E-CIDMeasurementTermination" ignore
        { "E-CIDMeasurementTerminationCommand" [40 reject mandatory, 41 reject mandatory, 412 reject mandatory,
            413 reject mandatory] }
        { - }
        { - };
    56 "PositioningInformationUpdate" ignore
        { "PositioningInformationUpdate" [40 reject mandatory, 41 reject mandatory, 407 ignore optional,
            419 ignore optional] }
        { - }
        { - };
    57 "ReferenceTimeInformationReport" ignore
        { "ReferenceTimeInformationReport" [78 ignore mandatory, 366 ignore mandatory] }
        { - }
        { - };
    58 "ReferenceTimeInformationReportingControl" ignore
        { "ReferenceTimeInformationReportingControl" [78 reject mandatory, 365 reject mandatory] }
        { - }
        { - };
    59 "BroadcastContextSetup" reject
        { "BroadcastContextSetupRequest" [451 reject mandatory, 455 reject mandatory, 481 reject optional,
            454 reject mandatory, 456 reject mandatory, 474 reject mandatory, 717 ignore optional,
            767 ignore optional, 844 ignore optional] }
        { "BroadcastContextSetupResponse" [451 reject mandatory, 452 reject mandatory, 466 reject mandatory,
            460 ignore optional, 646 ignore optional, 7 ignore optional] }
        { "BroadcastContextSetupFailure" [451 reject mandatory, 452 ignore optional, 0 ignore mandatory,
            7 ignore optional] };
    60 "BroadcastContextRelease" reject
        { "BroadcastContextReleaseCommand" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory] }
        { "BroadcastContextReleaseComplete" [451 reject mandatory, 452 reject mandatory, 7 ignore optional] }
        { - };
    61 "BroadcastContextReleaseRequest" reject
        { "BroadcastContextReleaseRequest" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory] }
        { - }
        { - };
    62 "BroadcastContextModification" reject
        { "BroadcastContextModificationRequest" [451 reject mandatory, 452 reject mandatory, 481 reject optional,
            454 reject mandatory, 476 reject optional, 470 reject optional, 472 reject optional,
            717 ignore optional] }
        { "BroadcastContextModificationResponse" [451 reject mandatory, 452 reject mandatory, 468 reject optional,
            462 ignore optional, 464 reject optional, 458 ignore optional, 7 ignore optional, 646 ignore optional] }
        { "BroadcastContextModificationFailure" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    63 "MulticastGroupPaging" ignore
        { "MulticastGroupPaging" [455 reject mandatory, 479 ignore optional, 687 ignore optional,
            768 ignore optional] }
        { - }
        { - };
    64 "MulticastContextSetup" reject
        { "MulticastContextSetupRequest" [451 reject mandatory, 455 reject mandatory, 481 reject optional,
            456 reject mandatory, 498 reject mandatory, 769 reject optional, 770 reject optional] }
        { "MulticastContextSetupResponse" [451 reject mandatory, 452 reject mandatory, 490 reject mandatory,
            484 ignore optional, 7 ignore optional, 772 reject optional] }
        { "MulticastContextSetupFailure" [451 reject mandatory, 452 ignore optional, 0 ignore mandatory,
            7 ignore optional] };
    65 "MulticastContextRelease" reject
        { "MulticastContextReleaseCommand" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory] }
        { "MulticastContextReleaseComplete" [451 reject mandatory, 452 reject mandatory, 7 ignore optional] }
        { - };
    66 "MulticastContextReleaseRequest" reject
        { "MulticastContextReleaseRequest" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory] }
        { - }
        { - };
    67 "MulticastContextModification" reject
        { "MulticastContextModificationRequest" [451 reject mandatory, 452 reject mandatory, 481 reject optional,
            500 reject optional, 494 reject optional, 496 reject optional, 769 reject optional, 770 reject optional] }
        { "MulticastContextModificationResponse" [451 reject mandatory, 452 reject mandatory, 492 reject optional,
            486 ignore optional, 488 reject optional, 482 ignore optional, 7 ignore optional, 772 reject optional] }
        { "MulticastContextModificationFailure" [451 reject mandatory, 452 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    68 "MulticastDistributionSetup" reject
        { "MulticastDistributionSetupRequest" [451 reject mandatory, 452 reject mandatory, 502 reject mandatory,
            503 reject mandatory] }
        { "MulticastDistributionSetupResponse" [451 reject mandatory, 452 reject mandatory, 502 reject mandatory,
            505 reject mandatory, 507 ignore optional, 7 ignore optional, 681 reject mandatory] }
        { "MulticastDistributionSetupFailure" [451 reject mandatory, 452 ignore optional, 502 reject mandatory,
            0 ignore mandatory, 7 ignore optional] };
    69 "MulticastDistributionRelease" reject
        { "MulticastDistributionReleaseCommand" [451 reject mandatory, 452 reject mandatory, 502 reject mandatory,
            0 ignore mandatory] }
        { "MulticastDistributionReleaseComplete" [451 reject mandatory, 452 reject mandatory, 502 reject mandatory,
            7 ignore optional] }
        { - };
    70 "PDCMeasurementInitiation" reject
        { "PDCMeasurementInitiationRequest" [40 reject mandatory, 41 reject mandatory, 546 reject mandatory,
            545 reject mandatory, 541 reject conditional, 542 reject mandatory] }
        { "PDCMeasurementInitiationResponse" [40 reject mandatory, 41 reject mandatory, 546 reject mandatory,
            544 ignore optional, 7 ignore optional] }
        { "PDCMeasurementInitiationFailure" [40 reject mandatory, 41 reject mandatory, 546 ignore mandatory,
            0 ignore mandatory, 7 ignore optional] };
    71 "PDCMeasurementReport" ignore
        { "PDCMeasurementReport" [40 reject mandatory, 41 reject mandatory, 546 reject mandatory,
            544 ignore mandatory] }
        { - }
        { - };
    75 "pRSConfigurationExchange" reject
        { "PRSConfigurationRequest" [78 reject mandatory, 571 reject mandatory, 549 ignore mandatory] }
        { "PRSConfigurationResponse" [78 reject mandatory, 550 ignore optional, 7 ignore optional] }
        { "PRSConfigurationFailure" [78 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    76 "measurementPreconfiguration" reject
        { "MeasurementPreconfigurationRequired" [40 reject mandatory, 41 reject mandatory, 569 ignore mandatory] }
        { "MeasurementPreconfigurationConfirm" [40 reject mandatory, 41 reject mandatory, 650 ignore optional,
            7 ignore optional] }
        { "MeasurementPreconfigurationRefuse" [40 reject mandatory, 41 reject mandatory, 0 ignore mandatory,
            7 ignore optional] };
    77 "measurementActivation" ignore
        { "MeasurementActivation" [40 reject mandatory, 41 reject mandatory, 649 reject mandatory,
            570 ignore optional] }
        { - }
        { - };
    78 "QoEInformationTransfer" ignore
        { "QoEInformationTransfer" [40 reject mandatory, 41 reject mandatory, 585 ignore optional] }
        { - }
        { - };
    79 "PDCMeasurementTerminationCommand" ignore
        { "PDCMeasurementTerminationCommand" [40 reject mandatory, 41 reject mandatory, 546 ignore mandatory] }
        { - }
        { - };
    80 "PDCMeasurementFailureIndication" ignore
        { "PDCMeasurementFailureIndication" [40 reject mandatory, 41 reject mandatory, 546 ignore mandatory,
            0 ignore mandatory] }
        { - }
        { - };
    81 "PosSystemInformationDeliveryCommand" ignore
        { "PosSystemInformationDeliveryCommand" [78 reject mandatory, 111 reject mandatory, 682 reject mandatory,
            156 reject mandatory] }
        { - }
        { - };
    82 "DUCUCellSwitchNotification" ignore
        { "DUCUCellSwitchNotification" [40 reject mandatory, 41 reject mandatory, 111 reject mandatory,
            729 ignore optional, 837 ignore optional] }
        { - }
        { - };
    83 "CUDUCellSwitchNotification" ignore
        { "CUDUCellSwitchNotification" [40 reject mandatory, 41 reject mandatory, 111 reject mandatory,
            729 ignore optional, 837 ignore optional] }
        { - }
        { - };
    84 "DUCUTAInformationTransfer" ignore
        { "DUCUTAInformationTransfer" [78 reject mandatory, 730 ignore mandatory] }
        { - }
        { - };
    85 "CUDUTAInformationTransfer" ignore
        { "CUDUTAInformationTransfer" [78 reject mandatory, 798 ignore mandatory] }
        { - }
        { - };
    86 "QoEInformationTransferControl" ignore
        { "QoEInformationTransferControl" [78 reject mandatory, 733 ignore optional] }
        { - }
        { - };
    87 "RachIndication" ignore
        { "RachIndication" [78 reject mandatory, 734 reject mandatory] }
        { - }
        { - };
    88 "TimingSynchronisationStatus" reject
        { "TimingSynchronisationStatusRequest" [78 reject mandatory, 749 reject mandatory] }
        { "TimingSynchronisationStatusResponse" [78 reject mandatory, 7 ignore optional] }
        { "TimingSynchronisationStatusFailure" [78 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    89 "TimingSynchronisationStatusReport" ignore
        { "TimingSynchronisationStatusReport" [78 reject mandatory, 750 ignore mandatory] }
        { - }
        { - };
    90 "MIABF1SetupTriggering" reject
        { "MIABF1SetupTriggering" [78 reject mandatory, 755 reject mandatory, 756 ignore optional,
            757 ignore optional] }
        { - }
        { - };
    91 "MIABF1SetupOutcomeNotification" reject
        { "MIABF1SetupOutcomeNotification" [78 reject mandatory, 760 reject mandatory, 758 ignore optional,
            787 reject optional] }
        { - }
        { - };
    92 "MulticastContextNotification" reject
        { "MulticastContextNotificationIndication" [451 reject mandatory, 452 reject mandatory, 772 reject optional] }
        { "MulticastContextNotificationConfirm" [451 reject mandatory, 452 reject mandatory, 7 ignore optional] }
        { "MulticastContextNotificationRefuse" [451 reject mandatory, 452 reject mandatory, 7 ignore optional,
            0 ignore mandatory] };
    93 "MulticastCommonConfiguration" reject
        { "MulticastCommonConfigurationRequest" [78 reject mandatory, 774 reject optional] }
        { "MulticastCommonConfigurationResponse" [78 reject mandatory, 7 ignore optional] }
        { "MulticastCommonConfigurationRefuse" [78 reject mandatory, 0 ignore mandatory, 7 ignore optional] };
    94 "BroadcastTransportResourceRequest" reject
        { "BroadcastTransportResourceRequest" [451 reject mandatory, 452 reject mandatory, 789 reject optional,
            846 ignore optional] }
        { - }
        { - };
    95 "DUCUAccessAndMobilityIndication" ignore
        { "DUCUAccessAndMobilityIndication" [78 reject mandatory, 795 ignore optional] }
        { - }
        { - };
    96 "SRSInformationReservationNotification" reject
        { "SRSInformationReservationNotification" [78 reject mandatory, 813 reject mandatory, 832 ignore optional,
            857 ignore optional] }
        { - }
        { - };
    97 "CUDUMobilityInitiationRequest" ignore
        { "CUDUMobilityInitiationRequest" [40 reject mandatory, 41 reject mandatory, 859 reject mandatory] }
        { - }
        { - };
}
