//! The 5GMM messages (TS 24.501 clause 8.2, table 9.7.1) and their elements, row by row.

use super::common::*;
use super::registration::*;
use super::{Content as C, Element, MessageType, N, SPARE, half, high, low, lv, lve, tlv, tlve, tv, v};

/// The 5GMM messages, by message type.
pub static MESSAGES: &[MessageType] = &[
    REGISTRATION_REQUEST,
    REGISTRATION_ACCEPT,
    REGISTRATION_COMPLETE,
    REGISTRATION_REJECT,
    DEREGISTRATION_REQUEST_BY_UE,
    plain(70, "Deregistration accept (UE originating)"),
    DEREGISTRATION_REQUEST_BY_NETWORK,
    plain(72, "Deregistration accept (UE terminated)"),
    SERVICE_REQUEST,
    SERVICE_REJECT,
    SERVICE_ACCEPT,
    CONTROL_PLANE_SERVICE_REQUEST,
    slice_authentication(80, "Network slice-specific authentication command"),
    slice_authentication(81, "Network slice-specific authentication complete"),
    slice_authentication(82, "Network slice-specific authentication result"),
    CONFIGURATION_UPDATE_COMMAND,
    plain(85, "Configuration update complete"),
    AUTHENTICATION_REQUEST,
    AUTHENTICATION_RESPONSE,
    AUTHENTICATION_REJECT,
    AUTHENTICATION_FAILURE,
    AUTHENTICATION_RESULT,
    IDENTITY_REQUEST,
    IDENTITY_RESPONSE,
    SECURITY_MODE_COMMAND,
    SECURITY_MODE_COMPLETE,
    with_cause(95, "Security mode reject"),
    with_cause(100, "5GMM status"),
    NOTIFICATION,
    NOTIFICATION_RESPONSE,
    UL_NAS_TRANSPORT,
    DL_NAS_TRANSPORT,
    RELAY_KEY_REQUEST,
    RELAY_KEY_ACCEPT,
    RELAY_KEY_REJECT,
    relay_authentication(108, "Relay authentication request"),
    relay_authentication(109, "Relay authentication response"),
];

/// A message without elements.
const fn plain(number: u8, name: &'static str) -> MessageType {
    MessageType { number, name, mandatory: &[], optional: &[] }
}

const fn with_cause(number: u8, name: &'static str) -> MessageType {
    MessageType { number, name, mandatory: &[CAUSE], optional: &[] }
}

const SLICE: Element = lv("S-NSSAI", 2, 5, C::SNssai);

/// Tables 8.2.31.1.1, 8.2.32.1.1 and 8.2.33.1.1.
const fn slice_authentication(number: u8, name: &'static str) -> MessageType {
    MessageType { number, name, mandatory: &[SLICE, EAP_MANDATORY], optional: &[] }
}

const RELAY_TRANSACTION: Element = v("PRTI", 1, C::Number);

/// Tables 8.2.37.1.1 and 8.2.38.1.1.
const fn relay_authentication(number: u8, name: &'static str) -> MessageType {
    MessageType { number, name, mandatory: &[RELAY_TRANSACTION, EAP_MANDATORY], optional: &[] }
}

/// Table 8.2.16.1.1.
const SERVICE_REQUEST: MessageType = MessageType {
    number: 76,
    name: "Service request",
    mandatory: &[NGKSI_LOW, high("Service type", C::ServiceType), lve("5G-S-TMSI", 9, 9, C::MobileIdentity)],
    optional: &[
        UPLINK_DATA_STATUS,
        SESSION_STATUS,
        ALLOWED_SESSIONS,
        NAS_CONTAINER,
        UE_REQUEST_TYPE,
        PAGING_RESTRICTION,
    ],
};

/// Table 8.2.18.1.1.
const SERVICE_REJECT: MessageType = MessageType {
    number: 77,
    name: "Service reject",
    mandatory: &[CAUSE],
    optional: &[
        SESSION_STATUS,
        T3346,
        EAP,
        T3448,
        CAG,
        RETURN_WAIT,
        EXTENDED_CAG,
        LOWER_BOUND,
        FORBIDDEN_ROAMING,
        FORBIDDEN_REGIONAL,
        ACCESS_CONTROL,
        tlv(0x3b, ROAMING_NAME, 9, 114, C::TaiList),
        tlv(0x3c, REGIONAL_NAME, 9, 114, C::TaiList),
    ],
};

/// Table 8.2.17.1.1.
const SERVICE_ACCEPT: MessageType = MessageType {
    number: 78,
    name: "Service accept",
    mandatory: &[],
    optional: &[
        SESSION_STATUS,
        REACTIVATION_RESULT,
        REACTIVATION_CAUSES,
        EAP,
        T3448,
        tlv(0x34, "5GS additional request result", 3, 3, C::Number),
        FORBIDDEN_ROAMING,
        FORBIDDEN_REGIONAL,
    ],
};

/// Table 8.2.30.1.1.
const CONTROL_PLANE_SERVICE_REQUEST: MessageType = MessageType {
    number: 79,
    name: "Control plane service request",
    mandatory: &[low("Control plane service type", C::ControlPlaneServiceType), NGKSI_HIGH],
    optional: &[
        tlv(0x6f, "CIoT small data container", 4, 257, C::Private),
        PAYLOAD_TYPE,
        PAYLOAD,
        tv(0x12, "PDU session ID", 2, C::SessionIdentity),
        SESSION_STATUS,
        half(0xf0, "Release assistance indication", C::Number),
        UPLINK_DATA_STATUS,
        NAS_CONTAINER,
        tlv(0x24, "Additional information", 3, N, C::Octets),
        ALLOWED_SESSIONS,
        UE_REQUEST_TYPE,
        PAGING_RESTRICTION,
    ],
};

/// Table 8.2.1.1.1.
const AUTHENTICATION_REQUEST: MessageType = MessageType {
    number: 86,
    name: "Authentication request",
    mandatory: &[NGKSI_LOW, SPARE, lv("ABBA", 3, N, C::Octets)],
    optional: &[
        tv(0x21, "Authentication parameter RAND (5G authentication challenge)", 17, C::Rand),
        tlv(0x20, "Authentication parameter AUTN (5G authentication challenge)", 18, 18, C::Octets),
        EAP,
    ],
};

/// Table 8.2.2.1.1.
const AUTHENTICATION_RESPONSE: MessageType = MessageType {
    number: 87,
    name: "Authentication response",
    mandatory: &[],
    optional: &[tlv(0x2d, "Authentication response parameter", 18, 18, C::Octets), EAP],
};

/// Table 8.2.5.1.1.
const AUTHENTICATION_REJECT: MessageType =
    MessageType { number: 88, name: "Authentication reject", mandatory: &[], optional: &[EAP] };

/// Table 8.2.4.1.1.
const AUTHENTICATION_FAILURE: MessageType = MessageType {
    number: 89,
    name: "Authentication failure",
    mandatory: &[CAUSE],
    optional: &[tlv(0x30, "Authentication failure parameter", 16, 16, C::Octets)],
};

/// Table 8.2.3.1.1.
const AUTHENTICATION_RESULT: MessageType = MessageType {
    number: 90,
    name: "Authentication result",
    mandatory: &[NGKSI_LOW, SPARE, EAP_MANDATORY],
    optional: &[tlv(0x38, "ABBA", 4, N, C::Octets), tlv(0x55, "AUN3 device security key", 36, N, C::Secret)],
};

/// Table 8.2.21.1.1.
const IDENTITY_REQUEST: MessageType = MessageType {
    number: 91,
    name: "Identity request",
    mandatory: &[low("Identity type", C::IdentityType), SPARE],
    optional: &[],
};

/// Table 8.2.22.1.1.
const IDENTITY_RESPONSE: MessageType = MessageType {
    number: 92,
    name: "Identity response",
    mandatory: &[lve("Mobile identity", 3, N, C::MobileIdentity)],
    optional: &[],
};

/// Table 8.2.25.1.1.
const SECURITY_MODE_COMMAND: MessageType = MessageType {
    number: 93,
    name: "Security mode command",
    mandatory: &[
        v("Selected NAS security algorithms", 1, C::SecurityAlgorithms),
        NGKSI_LOW,
        SPARE,
        lv("Replayed UE security capabilities", 3, 9, C::SecurityCapability),
    ],
    optional: &[
        half(0xe0, "IMEISV request", C::Number),
        tv(0x57, "Selected EPS NAS security algorithms", 2, C::Octets),
        tlv(0x36, "Additional 5G security information", 3, 3, C::Number),
        EAP,
        tlv(0x38, "ABBA", 4, N, C::Octets),
        tlv(0x19, "Replayed S1 UE security capabilities", 4, 7, C::Octets),
        tlv(0x55, "AUN3 device security key", 36, 257, C::Secret),
    ],
};

/// Table 8.2.26.1.1.
const SECURITY_MODE_COMPLETE: MessageType = MessageType {
    number: 94,
    name: "Security mode complete",
    mandatory: &[],
    optional: &[
        tlve(0x77, "IMEISV", 12, 12, C::MobileIdentity),
        NAS_CONTAINER,
        tlve(0x78, "non-IMEISV PEI", 7, N, C::MobileIdentity),
    ],
};

/// Table 8.2.23.1.1.
const NOTIFICATION: MessageType = MessageType {
    number: 101,
    name: "Notification",
    mandatory: &[low("Access type", C::AccessType), SPARE],
    optional: &[],
};

/// Table 8.2.24.1.1.
const NOTIFICATION_RESPONSE: MessageType =
    MessageType { number: 102, name: "Notification response", mandatory: &[], optional: &[SESSION_STATUS] };

/// Table 8.2.10.1.1.
const UL_NAS_TRANSPORT: MessageType = MessageType {
    number: 103,
    name: "UL NAS transport",
    mandatory: &[low("Payload container type", C::PayloadType), SPARE, lve("Payload container", 3, 65537, C::Payload)],
    optional: &[
        tv(0x12, "PDU session ID", 2, C::SessionIdentity),
        tv(0x59, "Old PDU session ID", 2, C::Number),
        half(0x80, "Request type", C::RequestType),
        tlv(0x22, "S-NSSAI", 3, 10, C::SNssai),
        tlv(0x25, "DNN", 3, 102, C::Dnn),
        tlv(0x24, "Additional information", 3, N, C::Octets),
        half(0xa0, "MA PDU session information", C::Number),
        half(0xf0, "Release assistance indication", C::Number),
        tlv(0x4e, "Non-3GPP access path switching indication", 3, 3, C::Number),
        tlv(0x5a, "Alternative S-NSSAI", 3, 10, C::SNssai),
        half(0x90, "Payload container information", C::Number),
    ],
};

/// Table 8.2.11.1.1.
const DL_NAS_TRANSPORT: MessageType = MessageType {
    number: 104,
    name: "DL NAS transport",
    mandatory: &[low("Payload container type", C::PayloadType), SPARE, lve("Payload container", 3, 65537, C::Payload)],
    optional: &[
        tv(0x12, "PDU session ID", 2, C::SessionIdentity),
        tlv(0x24, "Additional information", 3, N, C::Octets),
        tv(0x58, "5GMM cause", 2, C::MobilityCause),
        tlv(0x37, "Back-off timer value", 3, 3, C::Timer3),
        LOWER_BOUND,
    ],
};

/// Table 8.2.34.1.1.
const RELAY_KEY_REQUEST: MessageType = MessageType {
    number: 105,
    name: "Relay key request",
    mandatory: &[RELAY_TRANSACTION, lve("Relay key request parameters", 22, 65537, C::Private)],
    optional: &[],
};

/// Table 8.2.35.1.1.
const RELAY_KEY_ACCEPT: MessageType = MessageType {
    number: 106,
    name: "Relay key accept",
    mandatory: &[RELAY_TRANSACTION, lve("Relay key response parameters", 51, 65537, C::Secret)],
    optional: &[EAP],
};

/// Table 8.2.36.1.1.
const RELAY_KEY_REJECT: MessageType =
    MessageType { number: 107, name: "Relay key reject", mandatory: &[RELAY_TRANSACTION], optional: &[EAP] };
