//! F1AP as tables (3GPP TS 38.473 clause 9.4): the elementary procedures, the messages with the IEs that each may have, the names of the IEs.
//!
//! The types of the IEs are not written down here.

use crate::asn1::{Tables, ie_names, procedures};

/// The tables of F1AP.
pub static TABLES: Tables = Tables { procedures: PROCEDURES, ies: IES };

/// SCTP payload protocol identifier (IANA; TS 38.472 clause 7).
pub const PPID: u32 = 62;
/// SCTP port (IANA; TS 38.472 clause 7).
pub const PORT: u16 = 38472;

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

ie_names! {
    0 "Cause", 1 "Cells-Failed-to-be-Activated-List", 2 "Cells-Failed-to-be-Activated-List-Item",
        3 "Cells-to-be-Activated-List", 4 "Cells-to-be-Activated-List-Item", 5 "Cells-to-be-Deactivated-List",
        6 "Cells-to-be-Deactivated-List-Item", 7 "CriticalityDiagnostics", 9 "CUtoDURRCInformation",
        12 "DRBs-FailedToBeModified-Item", 13 "DRBs-FailedToBeModified-List", 14 "DRBs-FailedToBeSetup-Item",
        15 "DRBs-FailedToBeSetup-List", 16 "DRBs-FailedToBeSetupMod-Item", 17 "DRBs-FailedToBeSetupMod-List",
        18 "DRBs-ModifiedConf-Item", 19 "DRBs-ModifiedConf-List", 20 "DRBs-Modified-Item", 21 "DRBs-Modified-List",
        22 "DRBs-Required-ToBeModified-Item", 23 "DRBs-Required-ToBeModified-List",
        24 "DRBs-Required-ToBeReleased-Item", 25 "DRBs-Required-ToBeReleased-List", 26 "DRBs-Setup-Item",
        27 "DRBs-Setup-List", 28 "DRBs-SetupMod-Item", 29 "DRBs-SetupMod-List", 30 "DRBs-ToBeModified-Item",
        31 "DRBs-ToBeModified-List", 32 "DRBs-ToBeReleased-Item", 33 "DRBs-ToBeReleased-List",
        34 "DRBs-ToBeSetup-Item", 35 "DRBs-ToBeSetup-List", 36 "DRBs-ToBeSetupMod-Item", 37 "DRBs-ToBeSetupMod-List",
        38 "DRXCycle", 39 "DUtoCURRCInformation", 40 "gNB-CU-UE-F1AP-ID", 41 "gNB-DU-UE-F1AP-ID", 42 "gNB-DU-ID",
        43 "GNB-DU-Served-Cells-Item", 44 "gNB-DU-Served-Cells-List", 45 "gNB-DU-Name",
        46 "ProtocolIE-ID-46-not-to-be-used", 47 "oldgNB-DU-UE-F1AP-ID", 48 "ResetType",
        49 "ResourceCoordinationTransferContainer", 50 "RRCContainer", 51 "SCell-ToBeRemoved-Item",
        52 "SCell-ToBeRemoved-List", 53 "SCell-ToBeSetup-Item", 54 "SCell-ToBeSetup-List",
        55 "SCell-ToBeSetupMod-Item", 56 "SCell-ToBeSetupMod-List", 57 "Served-Cells-To-Add-Item",
        58 "Served-Cells-To-Add-List", 59 "Served-Cells-To-Delete-Item", 60 "Served-Cells-To-Delete-List",
        61 "Served-Cells-To-Modify-Item", 62 "Served-Cells-To-Modify-List", 63 "SpCell-ID", 64 "SRBID",
        65 "SRBs-FailedToBeSetup-Item", 66 "SRBs-FailedToBeSetup-List", 67 "SRBs-FailedToBeSetupMod-Item",
        68 "SRBs-FailedToBeSetupMod-List", 69 "SRBs-Required-ToBeReleased-Item", 70 "SRBs-Required-ToBeReleased-List",
        71 "SRBs-ToBeReleased-Item", 72 "SRBs-ToBeReleased-List", 73 "SRBs-ToBeSetup-Item", 74 "SRBs-ToBeSetup-List",
        75 "SRBs-ToBeSetupMod-Item", 76 "SRBs-ToBeSetupMod-List", 77 "TimeToWait", 78 "TransactionID",
        79 "TransmissionActionIndicator", 80 "UE-associatedLogicalF1-ConnectionItem",
        81 "UE-associatedLogicalF1-ConnectionListResAck", 82 "gNB-CU-Name", 83 "SCell-FailedtoSetup-List",
        84 "SCell-FailedtoSetup-Item", 85 "SCell-FailedtoSetupMod-List", 86 "SCell-FailedtoSetupMod-Item",
        87 "RRCReconfigurationCompleteIndicator", 88 "Cells-Status-Item", 89 "Cells-Status-List",
        90 "Candidate-SpCell-List", 91 "Candidate-SpCell-Item", 92 "Potential-SpCell-List",
        93 "Potential-SpCell-Item", 94 "FullConfiguration", 95 "C-RNTI", 96 "SpCellULConfigured",
        97 "InactivityMonitoringRequest", 98 "InactivityMonitoringResponse", 99 "DRB-Activity-Item",
        100 "DRB-Activity-List", 101 "EUTRA-NR-CellResourceCoordinationReq-Container",
        102 "EUTRA-NR-CellResourceCoordinationReqAck-Container", 105 "Protected-EUTRA-Resources-List",
        106 "RequestType", 107 "ServCellIndex", 108 "RAT-FrequencyPriorityInformation", 109 "ExecuteDuplication",
        111 "NRCGI", 112 "PagingCell-Item", 113 "PagingCell-List", 114 "PagingDRX", 115 "PagingPriority",
        116 "SItype-List", 117 "UEIdentityIndexValue", 118 "gNB-CUSystemInformation",
        119 "HandoverPreparationInformation", 120 "GNB-CU-TNL-Association-To-Add-Item",
        121 "GNB-CU-TNL-Association-To-Add-List", 122 "GNB-CU-TNL-Association-To-Remove-Item",
        123 "GNB-CU-TNL-Association-To-Remove-List", 124 "GNB-CU-TNL-Association-To-Update-Item",
        125 "GNB-CU-TNL-Association-To-Update-List", 126 "MaskedIMEISV", 127 "PagingIdentity",
        128 "DUtoCURRCContainer", 129 "Cells-to-be-Barred-List", 130 "Cells-to-be-Barred-Item",
        131 "TAISliceSupportList", 132 "GNB-CU-TNL-Association-Setup-List", 133 "GNB-CU-TNL-Association-Setup-Item",
        134 "GNB-CU-TNL-Association-Failed-To-Setup-List", 135 "GNB-CU-TNL-Association-Failed-To-Setup-Item",
        136 "DRB-Notify-Item", 137 "DRB-Notify-List", 138 "ProtocolIE-ID-138-not-to-be-used", 139 "RANAC",
        140 "PWSSystemInformation", 141 "RepetitionPeriod", 142 "NumberofBroadcastRequest",
        144 "Cells-To-Be-Broadcast-List", 145 "Cells-To-Be-Broadcast-Item", 146 "Cells-Broadcast-Completed-List",
        147 "Cells-Broadcast-Completed-Item", 148 "Broadcast-To-Be-Cancelled-List",
        149 "Broadcast-To-Be-Cancelled-Item", 150 "Cells-Broadcast-Cancelled-List",
        151 "Cells-Broadcast-Cancelled-Item", 152 "NR-CGI-List-For-Restart-List", 153 "NR-CGI-List-For-Restart-Item",
        154 "PWS-Failed-NR-CGI-List", 155 "PWS-Failed-NR-CGI-Item", 156 "ConfirmedUEID",
        157 "Cancel-all-Warning-Messages-Indicator", 158 "GNB-DU-UE-AMBR-UL", 159 "DRXConfigurationIndicator",
        160 "RLC-Status", 161 "DLPDCPSNLength", 162 "GNB-DUConfigurationQuery", 163 "MeasurementTimingConfiguration",
        164 "DRB-Information", 165 "ServingPLMN", 168 "Protected-EUTRA-Resources-Item", 170 "GNB-CU-RRC-Version",
        171 "GNB-DU-RRC-Version", 172 "GNBDUOverloadInformation", 173 "CellGroupConfig", 174 "RLCFailureIndication",
        175 "UplinkTxDirectCurrentListInformation", 176 "DC-Based-Duplication-Configured",
        177 "DC-Based-Duplication-Activation", 178 "SULAccessIndication", 179 "AvailablePLMNList", 180 "PDUSessionID",
        181 "ULPDUSessionAggregateMaximumBitRate", 182 "ServingCellMO", 183 "QoSFlowMappingIndication",
        184 "RRCDeliveryStatusRequest", 185 "RRCDeliveryStatus", 186 "BearerTypeChange", 187 "RLCMode",
        188 "Duplication-Activation", 189 "Dedicated-SIDelivery-NeededUE-List",
        190 "Dedicated-SIDelivery-NeededUE-Item", 191 "DRX-LongCycleStartOffset", 192 "ULPDCPSNLength",
        193 "SelectedBandCombinationIndex", 194 "SelectedFeatureSetEntryIndex",
        195 "ResourceCoordinationTransferInformation", 196 "ExtendedServedPLMNs-List",
        197 "ExtendedAvailablePLMN-List", 198 "Associated-SCell-List", 199 "latest-RRC-Version-Enhanced",
        200 "Associated-SCell-Item", 201 "Cell-Direction", 202 "SRBs-Setup-List", 203 "SRBs-Setup-Item",
        204 "SRBs-SetupMod-List", 205 "SRBs-SetupMod-Item", 206 "SRBs-Modified-List", 207 "SRBs-Modified-Item",
        208 "Ph-InfoSCG", 209 "RequestedBandCombinationIndex", 210 "RequestedFeatureSetEntryIndex",
        211 "RequestedP-MaxFR2", 212 "DRX-Config", 213 "IgnoreResourceCoordinationContainer",
        214 "UEAssistanceInformation", 215 "NeedforGap", 216 "PagingOrigin", 217 "new-gNB-CU-UE-F1AP-ID",
        218 "RedirectedRRCmessage", 219 "new-gNB-DU-UE-F1AP-ID", 220 "NotificationInformation",
        221 "PLMNAssistanceInfoForNetShar", 222 "UEContextNotRetrievable", 223 "BPLMN-ID-Info-List",
        224 "SelectedPLMNID", 225 "UAC-Assistance-Info", 226 "RANUEID", 227 "GNB-DU-TNL-Association-To-Remove-Item",
        228 "GNB-DU-TNL-Association-To-Remove-List", 229 "TNLAssociationTransportLayerAddressgNBDU", 230 "portNumber",
        231 "AdditionalSIBMessageList", 232 "Cell-Type", 233 "IgnorePRACHConfiguration", 234 "CG-Config",
        235 "PDCCH-BlindDetectionSCG", 236 "Requested-PDCCH-BlindDetectionSCG", 237 "Ph-InfoMCG",
        238 "MeasGapSharingConfig", 239 "systemInformationAreaID", 240 "areaScope",
        241 "RRCContainer-RRCSetupComplete", 242 "TraceActivation", 243 "TraceID",
        244 "Neighbour-Cell-Information-List", 246 "ProtocolIE-ID-246-not-to-be-used",
        247 "ProtocolIE-ID-247-not-to-be-used", 248 "AdditionalRRMPriorityIndex", 249 "DUCURadioInformationType",
        250 "CUDURadioInformationType", 251 "AggressorgNBSetID", 252 "VictimgNBSetID",
        253 "LowerLayerPresenceStatusChange", 254 "Transport-Layer-Address-Info",
        255 "Neighbour-Cell-Information-Item", 256 "IntendedTDD-DL-ULConfig", 257 "QosMonitoringRequest",
        258 "BHChannels-ToBeSetup-List", 259 "BHChannels-ToBeSetup-Item", 260 "BHChannels-Setup-List",
        261 "BHChannels-Setup-Item", 262 "BHChannels-ToBeModified-Item", 263 "BHChannels-ToBeModified-List",
        264 "BHChannels-ToBeReleased-Item", 265 "BHChannels-ToBeReleased-List", 266 "BHChannels-ToBeSetupMod-Item",
        267 "BHChannels-ToBeSetupMod-List", 268 "BHChannels-FailedToBeModified-Item",
        269 "BHChannels-FailedToBeModified-List", 270 "BHChannels-FailedToBeSetupMod-Item",
        271 "BHChannels-FailedToBeSetupMod-List", 272 "BHChannels-Modified-Item", 273 "BHChannels-Modified-List",
        274 "BHChannels-SetupMod-Item", 275 "BHChannels-SetupMod-List", 276 "BHChannels-Required-ToBeReleased-Item",
        277 "BHChannels-Required-ToBeReleased-List", 278 "BHChannels-FailedToBeSetup-Item",
        279 "BHChannels-FailedToBeSetup-List", 280 "BHInfo", 281 "BAPAddress", 282 "ConfiguredBAPAddress",
        283 "BH-Routing-Information-Added-List", 284 "BH-Routing-Information-Added-List-Item",
        285 "BH-Routing-Information-Removed-List", 286 "BH-Routing-Information-Removed-List-Item",
        287 "UL-BH-Non-UP-Traffic-Mapping", 288 "Activated-Cells-to-be-Updated-List", 289 "Child-Nodes-List",
        290 "IAB-Info-IAB-DU", 291 "IAB-Info-IAB-donor-CU", 292 "IAB-TNL-Addresses-To-Remove-List",
        293 "IAB-TNL-Addresses-To-Remove-Item", 294 "IAB-Allocated-TNL-Address-List",
        295 "IAB-Allocated-TNL-Address-Item", 296 "IABIPv6RequestType", 297 "IABv4AddressesRequested",
        298 "IAB-Barred", 299 "TrafficMappingInformation", 300 "UL-UP-TNL-Information-to-Update-List",
        301 "UL-UP-TNL-Information-to-Update-List-Item", 302 "UL-UP-TNL-Address-to-Update-List",
        303 "UL-UP-TNL-Address-to-Update-List-Item", 304 "DL-UP-TNL-Address-to-Update-List",
        305 "DL-UP-TNL-Address-to-Update-List-Item", 306 "NRV2XServicesAuthorized", 307 "LTEV2XServicesAuthorized",
        308 "NRUESidelinkAggregateMaximumBitrate", 309 "LTEUESidelinkAggregateMaximumBitrate", 310 "SIB12-message",
        311 "SIB13-message", 312 "SIB14-message", 313 "SLDRBs-FailedToBeModified-Item",
        314 "SLDRBs-FailedToBeModified-List", 315 "SLDRBs-FailedToBeSetup-Item", 316 "SLDRBs-FailedToBeSetup-List",
        317 "SLDRBs-Modified-Item", 318 "SLDRBs-Modified-List", 319 "SLDRBs-Required-ToBeModified-Item",
        320 "SLDRBs-Required-ToBeModified-List", 321 "SLDRBs-Required-ToBeReleased-Item",
        322 "SLDRBs-Required-ToBeReleased-List", 323 "SLDRBs-Setup-Item", 324 "SLDRBs-Setup-List",
        325 "SLDRBs-ToBeModified-Item", 326 "SLDRBs-ToBeModified-List", 327 "SLDRBs-ToBeReleased-Item",
        328 "SLDRBs-ToBeReleased-List", 329 "SLDRBs-ToBeSetup-Item", 330 "SLDRBs-ToBeSetup-List",
        331 "SLDRBs-ToBeSetupMod-Item", 332 "SLDRBs-ToBeSetupMod-List", 333 "SLDRBs-SetupMod-List",
        334 "SLDRBs-FailedToBeSetupMod-List", 335 "SLDRBs-SetupMod-Item", 336 "SLDRBs-FailedToBeSetupMod-Item",
        337 "SLDRBs-ModifiedConf-List", 338 "SLDRBs-ModifiedConf-Item", 339 "UEAssistanceInformationEUTRA",
        340 "PC5LinkAMBR", 341 "SL-PHY-MAC-RLC-Config", 342 "SL-ConfigDedicatedEUTRA-Info",
        343 "AlternativeQoSParaSetList", 344 "CurrentQoSParaSetIndex", 345 "gNBCUMeasurementID",
        346 "gNBDUMeasurementID", 347 "RegistrationRequest", 348 "ReportCharacteristics", 349 "CellToReportList",
        350 "CellMeasurementResultList", 351 "HardwareLoadIndicator", 352 "ReportingPeriodicity",
        353 "TNLCapacityIndicator", 354 "CarrierList", 355 "ULCarrierList", 356 "FrequencyShift7p5khz",
        357 "SSB-PositionsInBurst", 358 "NRPRACHConfig", 359 "RAReportList", 360 "RLFReportInformationList",
        361 "TDD-UL-DLConfigCommonNR", 362 "CNPacketDelayBudgetDownlink", 363 "ExtendedPacketDelayBudget",
        364 "TSCTrafficCharacteristics", 365 "ReportingRequestType", 366 "TimeReferenceInformation",
        369 "CNPacketDelayBudgetUplink", 370 "AdditionalPDCPDuplicationTNL-List", 371 "RLCDuplicationInformation",
        372 "AdditionalDuplicationIndication", 373 "ConditionalInterDUMobilityInformation",
        374 "ConditionalIntraDUMobilityInformation", 375 "targetCellsToCancel", 376 "requestedTargetCellGlobalID",
        377 "ManagementBasedMDTPLMNList", 378 "TraceCollectionEntityIPAddress", 379 "PrivacyIndicator",
        380 "TraceCollectionEntityURI", 381 "mdtConfiguration", 382 "ServingNID", 383 "NPNBroadcastInformation",
        384 "NPNSupportInfo", 385 "NID", 386 "AvailableSNPN-ID-List", 387 "SIB10-message", 389 "DLCarrierList",
        390 "ExtendedTAISliceSupportList", 391 "RequestedSRSTransmissionCharacteristics",
        392 "PosAssistance-Information", 393 "PosBroadcast", 394 "RoutingID",
        395 "PosAssistanceInformationFailureList", 396 "PosMeasurementQuantities", 397 "PosMeasurementResultList",
        398 "TRPInformationTypeListTRPReq", 399 "TRPInformationTypeItem", 400 "TRPInformationListTRPResp",
        401 "TRPInformationItem", 402 "LMF-MeasurementID", 403 "SRSType", 404 "ActivationTime",
        405 "AbortTransmission", 406 "PositioningBroadcastCells", 407 "SRSConfiguration",
        408 "PosReportCharacteristics", 409 "PosMeasurementPeriodicity", 410 "TRPList", 411 "RAN-MeasurementID",
        412 "LMF-UE-MeasurementID", 413 "RAN-UE-MeasurementID", 414 "E-CID-MeasurementQuantities",
        415 "E-CID-MeasurementQuantities-Item", 416 "E-CID-MeasurementPeriodicity", 417 "E-CID-MeasurementResult",
        418 "Cell-Portion-ID", 419 "SFNInitialisationTime", 420 "SystemFrameNumber", 421 "SlotNumber",
        422 "TRP-MeasurementRequestList", 423 "MeasurementBeamInfoRequest", 424 "E-CID-ReportCharacteristics",
        425 "ConfiguredTACIndication", 426 "Extended-GNB-CU-Name", 427 "Extended-GNB-DU-Name", 428 "F1CTransferPath",
        429 "SFN-Offset", 430 "TransmissionStopIndicator", 431 "SrsFrequency", 432 "SCGIndicator",
        433 "EstimatedArrivalProbability", 434 "TRPType", 435 "SRSSpatialRelationPerSRSResource",
        436 "PDCPTerminatingNodeDLTNLAddrInfo", 437 "ENBDLTNLAddress", 438 "PosMeasurementPeriodicityExtended",
        439 "PRS-Resource-ID", 440 "LocationMeasurementInformation", 441 "SliceRadioResourceStatus",
        442 "CompositeAvailableCapacity-SUL", 443 "SuccessfulHOReportInformationList", 444 "NR-U-Channel-List",
        445 "NR-U", 446 "Coverage-Modification-Notification", 447 "CCO-Assistance-Information",
        448 "ProtocolIE-ID-448-not-to-be-used", 449 "CellsForSON-List", 450 "MIMOPRBusageInformation",
        451 "gNB-CU-MBS-F1AP-ID", 452 "gNB-DU-MBS-F1AP-ID", 453 "ProtocolIE-ID-453-not-to-be-used",
        454 "MBS-CUtoDURRCInformation", 455 "MBS-Session-ID", 456 "SNSSAI", 457 "MBS-Broadcast-NeighbourCellList",
        458 "BroadcastMRBs-FailedToBeModified-List", 459 "BroadcastMRBs-FailedToBeModified-Item",
        460 "BroadcastMRBs-FailedToBeSetup-List", 461 "BroadcastMRBs-FailedToBeSetup-Item",
        462 "BroadcastMRBs-FailedToBeSetupMod-List", 463 "BroadcastMRBs-FailedToBeSetupMod-Item",
        464 "BroadcastMRBs-Modified-List", 465 "BroadcastMRBs-Modified-Item", 466 "BroadcastMRBs-Setup-List",
        467 "BroadcastMRBs-Setup-Item", 468 "BroadcastMRBs-SetupMod-List", 469 "BroadcastMRBs-SetupMod-Item",
        470 "BroadcastMRBs-ToBeModified-List", 471 "BroadcastMRBs-ToBeModified-Item",
        472 "BroadcastMRBs-ToBeReleased-List", 473 "BroadcastMRBs-ToBeReleased-Item",
        474 "BroadcastMRBs-ToBeSetup-List", 475 "BroadcastMRBs-ToBeSetup-Item", 476 "BroadcastMRBs-ToBeSetupMod-List",
        477 "BroadcastMRBs-ToBeSetupMod-Item", 478 "Supported-MBS-FSA-ID-List", 479 "UEIdentity-List-For-Paging-List",
        480 "UEIdentity-List-For-Paging-Item", 481 "MBS-ServiceArea", 482 "MulticastMRBs-FailedToBeModified-List",
        483 "MulticastMRBs-FailedToBeModified-Item", 484 "MulticastMRBs-FailedToBeSetup-List",
        485 "MulticastMRBs-FailedToBeSetup-Item", 486 "MulticastMRBs-FailedToBeSetupMod-List",
        487 "MulticastMRBs-FailedToBeSetupMod-Item", 488 "MulticastMRBs-Modified-List",
        489 "MulticastMRBs-Modified-Item", 490 "MulticastMRBs-Setup-List", 491 "MulticastMRBs-Setup-Item",
        492 "MulticastMRBs-SetupMod-List", 493 "MulticastMRBs-SetupMod-Item", 494 "MulticastMRBs-ToBeModified-List",
        495 "MulticastMRBs-ToBeModified-Item", 496 "MulticastMRBs-ToBeReleased-List",
        497 "MulticastMRBs-ToBeReleased-Item", 498 "MulticastMRBs-ToBeSetup-List", 499 "MulticastMRBs-ToBeSetup-Item",
        500 "MulticastMRBs-ToBeSetupMod-List", 501 "MulticastMRBs-ToBeSetupMod-Item",
        502 "MBSMulticastF1UContextDescriptor", 503 "MulticastF1UContext-ToBeSetup-List",
        504 "MulticastF1UContext-ToBeSetup-Item", 505 "MulticastF1UContext-Setup-List",
        506 "MulticastF1UContext-Setup-Item", 507 "MulticastF1UContext-FailedToBeSetup-List",
        508 "MulticastF1UContext-FailedToBeSetup-Item", 509 "IABCongestionIndication",
        510 "IABConditionalRRCMessageDeliveryIndication", 511 "F1CTransferPathNRDC", 512 "BufferSizeThresh",
        513 "IAB-TNL-Addresses-Exception", 514 "BAP-Header-Rewriting-Added-List",
        515 "BAP-Header-Rewriting-Added-List-Item", 516 "Re-routingEnableIndicator",
        517 "NonF1terminatingTopologyIndicator", 518 "EgressNonF1terminatingTopologyIndicator",
        519 "IngressNonF1terminatingTopologyIndicator", 520 "rBSetConfiguration",
        521 "frequency-Domain-HSNA-Configuration-List", 522 "child-IAB-Nodes-NA-Resource-List",
        523 "Parent-IAB-Nodes-NA-Resource-Configuration-List", 524 "uL-FreqInfo", 525 "uL-Transmission-Bandwidth",
        526 "dL-FreqInfo", 527 "dL-Transmission-Bandwidth", 528 "uL-NR-Carrier-List", 529 "dL-NR-Carrier-List",
        530 "nRFreqInfo", 531 "transmission-Bandwidth", 532 "nR-Carrier-List", 533 "Neighbour-Node-Cells-List",
        534 "Serving-Cells-List", 535 "permutation", 536 "MDTPollutedMeasurementIndicator", 537 "M5ReportAmount",
        538 "M6ReportAmount", 539 "M7ReportAmount", 540 "SurvivalTime", 541 "PDCMeasurementPeriodicity",
        542 "PDCMeasurementQuantities", 543 "PDCMeasurementQuantities-Item", 544 "PDCMeasurementResult",
        545 "PDCReportType", 546 "RAN-UE-PDC-MeasID", 547 "SCGActivationRequest", 548 "SCGActivationStatus",
        549 "PRSTRPList", 550 "PRSTransmissionTRPList", 551 "OnDemandPRS", 552 "AoA-SearchWindow",
        553 "TRP-MeasurementUpdateList", 554 "ZoAInformation", 555 "ResponseTime", 556 "ARPLocationInfo",
        557 "ARP-ID", 558 "MultipleULAoA", 559 "UL-SRS-RSRPP", 560 "SRSResourcetype",
        561 "ExtendedAdditionalPathList", 562 "LoS-NLoSInformation", 564 "NumberOfTRPRxTEG", 565 "NumberOfTRPRxTxTEG",
        566 "TRPTxTEGAssociation", 567 "TRPTEGInformation", 568 "TRPRx-TEGInformation", 569 "TRP-PRS-Info-List",
        570 "PRS-Measurement-Info-List", 571 "PRSConfigRequestType", 573 "MeasurementTimeOccasion",
        574 "MeasurementCharacteristicsRequestIndicator", 575 "UEReportingInformation", 576 "PosContextRevIndication",
        577 "TRPBeamAntennaInformation", 578 "NRRedCapUEIndication", 579 "Redcap-Bcast-Information",
        580 "RANUEPagingDRX", 581 "CNUEPagingDRX", 582 "NRPagingeDRXInformation",
        583 "NRPagingeDRXInformationforRRCINACTIVE", 584 "NR-TADV", 585 "QoEInformation", 586 "CG-SDTQueryIndication",
        587 "SDT-MAC-PHY-CG-Config", 588 "CG-SDTKeptIndicator", 589 "CG-SDTindicatorSetup", 590 "CG-SDTindicatorMod",
        591 "CG-SDTSessionInfoOld", 592 "SDTInformation", 593 "SDTRLCBearerConfiguration",
        594 "FiveG-ProSeAuthorized", 595 "FiveG-ProSeUEPC5AggregateMaximumBitrate", 596 "FiveG-ProSePC5LinkAMBR",
        597 "SRBMappingInfo", 598 "DRBMappingInfo", 599 "UuRLCChannelToBeSetupList",
        600 "UuRLCChannelToBeModifiedList", 601 "UuRLCChannelToBeReleasedList", 602 "UuRLCChannelSetupList",
        603 "UuRLCChannelFailedToBeSetupList", 604 "UuRLCChannelModifiedList",
        605 "UuRLCChannelFailedToBeModifiedList", 606 "UuRLCChannelRequiredToBeModifiedList",
        607 "UuRLCChannelRequiredToBeReleasedList", 608 "PC5RLCChannelToBeSetupList",
        609 "PC5RLCChannelToBeModifiedList", 610 "PC5RLCChannelToBeReleasedList", 611 "PC5RLCChannelSetupList",
        612 "PC5RLCChannelFailedToBeSetupList", 613 "PC5RLCChannelFailedToBeModifiedList",
        614 "PC5RLCChannelRequiredToBeModifiedList", 615 "PC5RLCChannelRequiredToBeReleasedList",
        616 "PC5RLCChannelModifiedList", 617 "SidelinkRelayConfiguration", 618 "UpdatedRemoteUELocalID",
        619 "PathSwitchConfiguration", 620 "PagingCause", 621 "MUSIM-GapConfig", 622 "PEIPSAssistanceInfo",
        623 "UEPagingCapability", 624 "LastUsedCellIndication", 625 "SIB17-message",
        626 "GNBDUUESliceMaximumBitRateList", 627 "SIB20-message", 628 "UE-MulticastMRBs-ToBeReleased-List",
        629 "UE-MulticastMRBs-ToBeReleased-Item", 630 "UE-MulticastMRBs-ToBeSetup-List",
        631 "UE-MulticastMRBs-ToBeSetup-Item", 632 "MulticastMBSSessionSetupList",
        633 "MulticastMBSSessionRemoveList", 634 "PosMeasurementAmount", 635 "SDT-Termination-Request",
        636 "pathPower", 637 "DU-RX-MT-RX-Extend", 638 "DU-TX-MT-TX-Extend", 639 "DU-RX-MT-TX-Extend",
        640 "DU-TX-MT-RX-Extend", 641 "BAP-Header-Rewriting-Removed-List",
        642 "BAP-Header-Rewriting-Removed-List-Item", 643 "SLDRXCycleList", 644 "TAINSAGSupportList",
        645 "SL-RLC-ChannelToAddModList", 646 "BroadcastAreaScope", 647 "ManagementBasedMDTPLMNModificationList",
        648 "SIB15-message", 649 "ActivationRequestType", 650 "PosMeasGapPreConfigList",
        651 "InterFrequencyConfig-NoGap", 652 "MBSInterestIndication",
        653 "UE-MulticastMRBs-ConfirmedToBeModified-List", 654 "UE-MulticastMRBs-ConfirmedToBeModified-Item",
        655 "UE-MulticastMRBs-RequiredToBeModified-List", 656 "UE-MulticastMRBs-RequiredToBeModified-Item",
        657 "UE-MulticastMRBs-RequiredToBeReleased-List", 658 "UE-MulticastMRBs-RequiredToBeReleased-Item",
        659 "L571Info", 660 "L1151Info", 661 "SCS-480", 662 "SCS-960", 663 "SRSPortIndex",
        664 "PEISubgroupingSupportIndication", 665 "NeedForGapsInfoNR", 666 "NeedForGapNCSGInfoNR",
        667 "NeedForGapNCSGInfoEUTRA", 668 "ProtocolIE-ID-668-not-to-be-used", 669 "ProtocolIE-ID-669-not-to-be-used",
        670 "ProtocolIE-ID-670-not-to-be-used", 671 "Source-MRB-ID", 672 "PosMeasurementPeriodicityNR-AoA",
        673 "RedCapIndication", 674 "SRSPosRRCInactiveConfig", 675 "SDTBearerConfigurationQueryIndication",
        676 "SDTBearerConfigurationInfo", 677 "UL-GapFR2-Config", 678 "ConfigRestrictInfoDAPS",
        679 "UE-MulticastMRBs-Setup-List", 680 "UE-MulticastMRBs-Setup-Item", 681 "MulticastF1UContextReferenceCU",
        682 "PosSItypeList", 683 "DAPS-HO-Status", 684 "UplinkTxDirectCurrentTwoCarrierListInfo",
        685 "UE-MulticastMRBs-ToBeSetup-atModify-List", 686 "UE-MulticastMRBs-ToBeSetup-atModify-Item",
        687 "MC-PagingCell-List", 688 "MC-PagingCell-Item", 689 "SRSPosRRCInactiveQueryIndication",
        690 "UlTxDirectCurrentMoreCarrierInformation", 691 "CPACMCGInformation", 692 "TwoPHRModeMCG",
        693 "TwoPHRModeSCG", 694 "ExtendedUEIdentityIndexValue", 695 "ServingCellMO-List",
        696 "ServingCellMO-List-Item", 697 "ServingCellMO-encoded-in-CGC-List", 698 "HashedUEIdentityIndexValue",
        699 "UE-MulticastMRBs-Setupnew-List", 700 "UE-MulticastMRBs-Setupnew-Item",
        701 "ncd-SSB-RedCapInitialBWP-SDT", 702 "nrofSymbolsExtended", 703 "repetitionFactorExtended",
        704 "startRBHopping", 705 "startRBIndex", 706 "transmissionCombn8", 707 "ServCellInfoList",
        708 "DedicatedSIDeliveryIndication", 709 "Configured-BWP-List", 710 "Preconfigured-measurement-GAP-Request",
        711 "BWP-Id", 712 "NetworkControlledRepeaterAuthorized", 713 "MT-SDT-Information",
        714 "ExtendedResourceSymbolOffset", 715 "NeedForInterruptionInfoNR", 716 "SDT-Volume-Threshold",
        717 "SupportedUETypeList", 718 "MusimCapabilityRestrictionIndication", 719 "duplicationIndication",
        720 "LTMInformation-Setup", 721 "LTMConfigurationIDMappingList", 722 "LTMInformation-Modify",
        723 "LTMCells-ToBeReleased-List", 724 "ProtocolIE-ID-724-not-to-be-used", 725 "LTMConfiguration",
        726 "EarlySyncInformation-Request", 727 "EarlySyncInformation", 728 "EarlySyncCandidateCellInformation-List",
        729 "LTMCellSwitchInformation", 730 "DUtoCUTAInformation-List", 731 "ProtocolIE-ID-731-not-to-be-used",
        732 "dRB-List", 733 "DeactivationIndication", 734 "RAReportIndicationList",
        735 "ChannelOccupancyTimePercentageUL", 736 "SuccessfulPSCellChangeReportInformationList",
        737 "RadioResourceStatusNR-U", 738 "FiveG-ProSeLayer2Multipath", 739 "FiveG-ProSeLayer2UEtoUERelay",
        740 "FiveG-ProSeLayer2UEtoUERemote", 741 "PathAdditionInformation", 742 "Recommended-SSBs-List",
        743 "Recommended-SSBs-for-Paging-List", 744 "SSBs-withinTheCell-tobe-Activated-List",
        745 "Cells-With-SSBs-Activated-List", 746 "Cells-Allowed-to-be-Deactivated-List",
        747 "Cells-Allowed-to-be-Deactivated-List-Item", 748 "Coverage-Modification-Cause", 749 "RANTSSRequestType",
        750 "RANTimingSynchronisationStatusInfo", 751 "TSCTrafficCharacteristicsFeedback", 752 "RANfeedbacktype",
        753 "Mobile-TRP-LocationInformation", 754 "Mobile-IAB-MT-UE-ID", 755 "Target-gNB-ID",
        756 "Target-gNB-IP-address", 757 "Target-SeGW-IP-address", 758 "Activated-Cells-Mapping-List",
        759 "Activated-Cells-Mapping-List-Item", 760 "F1SetupOutcome", 761 "RRC-Terminating-IAB-Donor-Related-Info",
        762 "RRC-Terminating-IAB-Donor-gNB-ID", 763 "NCGI-to-be-Updated-List", 764 "NCGI-to-be-Updated-List-Item",
        765 "Mobile-IAB-MTUserLocationInformation", 766 "MobileAccessPointLocation", 767 "AssociatedSessionID",
        768 "IndicationMCInactiveReception", 769 "MulticastCU2DURRCInfo", 770 "MBSMulticastSessionReceptionState",
        771 "F1UTunnelNotEstablished", 772 "MulticastDU2CURRCInfo", 773 "SIB24-message",
        774 "MulticastCU2DUCommonRRCInfo", 775 "PDUSetQoSParameters", 776 "N6JitterInformation",
        777 "ECNMarkingorCongestionInformationReportingRequest",
        778 "ECNMarkingorCongestionInformationReportingStatus", 779 "NRA2XServicesAuthorized",
        780 "LTEA2XServicesAuthorized", 781 "NRUESidelinkAggregateMaximumBitrateForA2X",
        782 "LTEUESidelinkAggregateMaximumBitrateForA2X", 783 "NReRedCapUEIndication",
        784 "ERedcap-Bcast-Information", 785 "NRPaginglongeDRXInformationforRRCINACTIVE", 786 "SCPAC-Request",
        787 "Target-F1-Terminating-Donor-gNB-ID", 788 "MobileIAB-Barred", 789 "Broadcast-MRBs-Transport-Request-List",
        790 "Broadcast-MRBs-Transport-Request-Item", 791 "S-CPACLowerLayerReferenceConfigRequest",
        792 "S-CPAC-Configuration", 793 "MusimCandidateBandList", 794 "DLLBTFailureInformationRequest",
        795 "DLLBTFailureInformationList", 796 "PSIbasedSDUdiscardUL", 797 "SIB22-message",
        798 "CUtoDUTAInformation-List", 799 "U2URLCChannelQoS", 800 "SL-PHY-MAC-RLC-ConfigExt",
        801 "SLPositioning-Ranging-Service-Info", 802 "TimeWindowInformation-SRS-List",
        803 "TimeWindowInformation-Measurement-List", 804 "UL-RSCP", 805 "BW-Aggregation-Request-Indication",
        806 "ReportingGranularitykminus1", 807 "ReportingGranularitykminus2",
        808 "ReportingGranularitykminus1additionalpath", 809 "ReportingGranularitykminus2additionalpath",
        810 "TimingReportingGranularityFactorExtended", 811 "SRSPosRRCInactiveValidityAreaConfig",
        812 "PosValidityAreaCellList", 813 "SRSReservationType", 814 "SymbolIndex",
        815 "PRSBWAggregationRequestInfoList", 816 "AggregatedPosSRSResourceIDList",
        817 "AggregatedPRSResourceSetList", 818 "PhaseQuality", 819 "MeasuredFrequencyHops",
        820 "TxHoppingConfiguration", 821 "ReportingGranularitykminus3", 822 "ReportingGranularitykminus4",
        823 "ReportingGranularitykminus5", 824 "ReportingGranularitykminus6",
        825 "ReportingGranularitykminus3additionalpath", 826 "ReportingGranularitykminus4additionalpath",
        827 "ReportingGranularitykminus5additionalpath", 828 "ReportingGranularitykminus6additionalpath",
        829 "AggregatedPosSRSResourceSetList", 830 "RequestedSRSPreconfigurationCharacteristics-List",
        831 "SRSPreconfiguration-List", 832 "SRSInformation", 833 "ValidityAreaSpecificSRSInformation",
        834 "E-CID-MeasuredResultsAssociatedInfoList", 835 "XR-Bcast-Information", 836 "MaxDataBurstVolume",
        837 "TAInformation-List", 838 "NonIntegerDRXCycle", 839 "PointA", 840 "SCS-SpecificCarrier", 841 "NR-PCI",
        842 "PeerUE-ID", 843 "EarlySyncServingCellInformation", 844 "RANSharingAssistanceInformation",
        845 "LTMCFRAResourceConfig-List", 846 "F1U-PathFailure", 847 "MeasBasedOnAggregatedResources",
        848 "SIB23-message", 849 "BarringExemptionforEmerCallInfo", 850 "SIB17bis-message",
        851 "ReportingIntervalIMs", 852 "Transmission-Bandwidth-asymmetric", 853 "TagIDPointer", 854 "LocalOrigin",
        855 "LTMResetInformation", 856 "SRSPosPeriodicConfigHyperSFNIndex", 857 "PreconfiguredSRSInformation",
        858 "candidatePSCellsToCancel", 859 "MobilityInitiation", 860 "ValidityAreaSpecificSRSInformationExtended",
        861 "PLMNIndexNRAssistanceInfoForNetShar", 862 "TCIStatesConfigurationsList",
        863 "LTMTCIStatesConfigurationsList",
}
