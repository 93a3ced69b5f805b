//! The 5GSM messages (TS 24.501 clause 8.3, table 9.7.2) and their elements, row by row.

use super::common::*;
use super::{Content as C, Element, MessageType, N, half, high, low, lv, lve, tlv, tlve, tv, v};

/// The 5GSM messages, by message type.
pub static MESSAGES: &[MessageType] = &[
    ESTABLISHMENT_REQUEST,
    ESTABLISHMENT_ACCEPT,
    ESTABLISHMENT_REJECT,
    AUTHENTICATION_COMMAND,
    AUTHENTICATION_COMPLETE,
    AUTHENTICATION_RESULT,
    MODIFICATION_REQUEST,
    MODIFICATION_REJECT,
    MODIFICATION_COMMAND,
    MODIFICATION_COMPLETE,
    MODIFICATION_COMMAND_REJECT,
    RELEASE_REQUEST,
    RELEASE_REJECT,
    RELEASE_COMMAND,
    RELEASE_COMPLETE,
    STATUS,
    service_level(216, "Service-level authentication command"),
    service_level(217, "Service-level authentication complete"),
    REMOTE_UE_REPORT,
    REMOTE_UE_REPORT_RESPONSE,
];

/// Whether a container of extended protocol configuration options has a length of two octets (TS 24.008 table
/// 10.5.154): those "with the length of two octets", of which the UE has an indicator of one under the same number.
pub fn option_is_long(container: u16, from_network: bool) -> bool {
    matches!(container, 0x41 | 0x51 | 0x56) || from_network && matches!(container, 0x23 | 0x24 | 0x30..=0x32)
}

const AA_CONTAINER: Element = lve("Service-level-AA container", 5, 65537, C::Private);

/// Tables 8.3.17.1.1 and 8.3.18.1.1.
const fn service_level(number: u8, name: &'static str) -> MessageType {
    MessageType { number, name, mandatory: &[AA_CONTAINER], optional: &[] }
}

const OPTIONS: &str = "Extended protocol configuration options";
const OPTIONS_UP: Element = tlve(0x7b, OPTIONS, 4, 65538, C::OptionsFromUe);
const OPTIONS_DOWN: Element = tlve(0x7b, OPTIONS, 4, 65538, C::OptionsFromNetwork);
const SM_CAUSE: Element = v("5GSM cause", 1, C::SessionCause);
const CAUSE_OPTIONAL: Element = tv(0x59, "5GSM cause", 2, C::SessionCause);
const BACK_OFF: Element = tlv(0x37, "Back-off timer value", 3, 3, C::Timer3);
const CONGESTION: Element = tlv(0x61, "5GSM congestion re-attempt indicator", 3, 3, C::Number);
const REATTEMPT: Element = tlv(0x1d, "Re-attempt indicator", 3, 3, C::Number);
const CAPABILITY: Element = tlv(0x28, "5GSM capability", 3, 15, C::Octets);
const MAXIMUM_FILTERS: Element = tv(0x55, "Maximum number of supported packet filters", 3, C::Octets);
const ALWAYS_ON_REQUESTED: Element = half(0xb0, "Always-on PDU session requested", C::Number);
const ALWAYS_ON: Element = half(0x80, "Always-on PDU session indication", C::Number);
const IP_COMPRESSION: Element = tlv(0x66, "IP header compression configuration", 5, 257, C::Octets);
const ETHERNET_COMPRESSION: Element = tlv(0x1f, "Ethernet header compression configuration", 3, 3, C::Number);
const RQ_TIMER: Element = tv(0x56, "RQ timer value", 2, C::Timer);
const MAPPED_BEARERS: Element = tlve(0x75, "Mapped EPS bearer contexts", 7, 65538, C::Octets);
const ATSSS: Element = tlve(0x77, "ATSSS container", 3, 65538, C::Octets);
const PORT_MANAGEMENT: Element = tlve(0x74, "Port management information container", 4, 65538, C::Octets);
const REQUESTED_MBS: Element = tlve(0x70, "Requested MBS container", 8, 65538, C::Octets);
const RECEIVED_MBS: Element = tlve(0x71, "Received MBS container", 9, 65538, C::Secret);
const URSP_REPORTS: Element = tlv(0x36, "URSP rule enforcement reports", 4, N, C::Octets);
const ALTERNATIVE_SLICE: Element = tlv(0x5a, "Alternative S-NSSAI", 3, 10, C::SNssai);
const N3QAI: Element = tlve(0x70, "N3QAI", 9, N, C::Octets);
const PROTOCOL_DESCRIPTION: Element = tlve(0x73, "Protocol description", 6, N, C::Octets);
const ECN_MARKING: Element = tlv(0x38, "ECN marking for L4S indication", 2, 257, C::Octets);
const QOS_FLOWS: Element = tlve(0x79, "Authorized QoS flow descriptions", 6, 65538, C::QosFlows);

/// Table 8.3.1.1.1.
const ESTABLISHMENT_REQUEST: MessageType = MessageType {
    number: 193,
    name: "PDU session establishment request",
    mandatory: &[v("Integrity protection maximum data rate", 2, C::Octets)],
    optional: &[
        half(0x90, "PDU session type", C::SessionType),
        half(0xa0, "SSC mode", C::SscMode),
        CAPABILITY,
        MAXIMUM_FILTERS,
        ALWAYS_ON_REQUESTED,
        tlv(0x39, "SM PDU DN request container", 3, 255, C::Private),
        OPTIONS_UP,
        IP_COMPRESSION,
        tlv(0x6e, "DS-TT Ethernet port MAC address", 8, 8, C::Private),
        tlv(0x6f, "UE-DS-TT residence time", 10, 10, C::Octets),
        PORT_MANAGEMENT,
        ETHERNET_COMPRESSION,
        tlv(0x29, "Suggested interface identifier", 11, 11, C::PduAddress),
        SERVICE_LEVEL,
        REQUESTED_MBS,
        tlv(0x34, "PDU session pair ID", 3, 3, C::Number),
        tlv(0x35, "RSN", 3, 3, C::Number),
        URSP_REPORTS,
    ],
};

/// Table 8.3.2.1.1.
const ESTABLISHMENT_ACCEPT: MessageType = MessageType {
    number: 194,
    name: "PDU session establishment accept",
    mandatory: &[
        low("Selected PDU session type", C::SessionType),
        high("Selected SSC mode", C::SscMode),
        lve("Authorized QoS rules", 6, 65538, C::QosRules),
        lv("Session AMBR", 7, 7, C::SessionAmbr),
    ],
    optional: &[
        CAUSE_OPTIONAL,
        tlv(0x29, "PDU address", 7, 31, C::PduAddress),
        RQ_TIMER,
        tlv(0x22, "S-NSSAI", 3, 10, C::SNssai),
        ALWAYS_ON,
        MAPPED_BEARERS,
        EAP,
        QOS_FLOWS,
        OPTIONS_DOWN,
        tlv(0x25, "DNN", 3, 102, C::Dnn),
        tlv(0x17, "5GSM network feature support", 3, 15, C::Octets),
        tlv(0x18, "Serving PLMN rate control", 4, 4, C::Octets),
        ATSSS,
        half(0xc0, "Control plane only indication", C::Number),
        IP_COMPRESSION,
        ETHERNET_COMPRESSION,
        SERVICE_LEVEL,
        RECEIVED_MBS,
        N3QAI,
        PROTOCOL_DESCRIPTION,
        ECN_MARKING,
    ],
};

/// Table 8.3.3.1.1.
const ESTABLISHMENT_REJECT: MessageType = MessageType {
    number: 195,
    name: "PDU session establishment reject",
    mandatory: &[SM_CAUSE],
    optional: &[
        BACK_OFF,
        half(0xf0, "Allowed SSC mode", C::Number),
        EAP,
        CONGESTION,
        OPTIONS_DOWN,
        REATTEMPT,
        SERVICE_LEVEL,
        ATSSS,
    ],
};

/// Table 8.3.4.1.1.
const AUTHENTICATION_COMMAND: MessageType = MessageType {
    number: 197,
    name: "PDU session authentication command",
    mandatory: &[EAP_MANDATORY],
    optional: &[OPTIONS_DOWN],
};

/// Table 8.3.5.1.1.
const AUTHENTICATION_COMPLETE: MessageType = MessageType {
    number: 198,
    name: "PDU session authentication complete",
    mandatory: &[EAP_MANDATORY],
    optional: &[OPTIONS_UP],
};

/// Table 8.3.6.1.1.
const AUTHENTICATION_RESULT: MessageType = MessageType {
    number: 199,
    name: "PDU session authentication result",
    mandatory: &[],
    optional: &[EAP, OPTIONS_DOWN],
};

/// Table 8.3.7.1.1.
const MODIFICATION_REQUEST: MessageType = MessageType {
    number: 201,
    name: "PDU session modification request",
    mandatory: &[],
    optional: &[
        CAPABILITY,
        CAUSE_OPTIONAL,
        MAXIMUM_FILTERS,
        ALWAYS_ON_REQUESTED,
        tv(0x13, "Integrity protection maximum data rate", 3, C::Octets),
        tlve(0x7a, "Requested QoS rules", 7, 65538, C::QosRules),
        tlve(0x79, "Requested QoS flow descriptions", 6, 65538, C::QosFlows),
        MAPPED_BEARERS,
        OPTIONS_UP,
        PORT_MANAGEMENT,
        IP_COMPRESSION,
        ETHERNET_COMPRESSION,
        REQUESTED_MBS,
        SERVICE_LEVEL,
        tlve(0x73, "Non-3GPP delay budget", 6, N, C::Octets),
        URSP_REPORTS,
        tlve(0x7c, "Non-3GPP device information", 7, N, C::Private),
    ],
};

/// Table 8.3.8.1.1.
const MODIFICATION_REJECT: MessageType = MessageType {
    number: 202,
    name: "PDU session modification reject",
    mandatory: &[SM_CAUSE],
    optional: &[BACK_OFF, CONGESTION, OPTIONS_DOWN, REATTEMPT],
};

/// Table 8.3.9.1.1.
const MODIFICATION_COMMAND: MessageType = MessageType {
    number: 203,
    name: "PDU session modification command",
    mandatory: &[],
    optional: &[
        CAUSE_OPTIONAL,
        tlv(0x2a, "Session AMBR", 8, 8, C::SessionAmbr),
        RQ_TIMER,
        ALWAYS_ON,
        tlve(0x7a, "Authorized QoS rules", 7, 65538, C::QosRules),
        MAPPED_BEARERS,
        QOS_FLOWS,
        OPTIONS_DOWN,
        ATSSS,
        IP_COMPRESSION,
        PORT_MANAGEMENT,
        tlv(0x1e, "Serving PLMN rate control", 4, 4, C::Octets),
        ETHERNET_COMPRESSION,
        RECEIVED_MBS,
        SERVICE_LEVEL,
        ALTERNATIVE_SLICE,
        N3QAI,
        PROTOCOL_DESCRIPTION,
        ECN_MARKING,
    ],
};

/// Table 8.3.10.1.1.
const MODIFICATION_COMPLETE: MessageType = MessageType {
    number: 204,
    name: "PDU session modification complete",
    mandatory: &[],
    optional: &[CAUSE_OPTIONAL, OPTIONS_UP, PORT_MANAGEMENT],
};

/// Table 8.3.11.1.1.
const MODIFICATION_COMMAND_REJECT: MessageType = MessageType {
    number: 205,
    name: "PDU session modification command reject",
    mandatory: &[SM_CAUSE],
    optional: &[OPTIONS_UP],
};

/// Table 8.3.12.1.1.
const RELEASE_REQUEST: MessageType = MessageType {
    number: 209,
    name: "PDU session release request",
    mandatory: &[],
    optional: &[CAUSE_OPTIONAL, OPTIONS_UP],
};

/// Table 8.3.13.1.1.
const RELEASE_REJECT: MessageType =
    MessageType { number: 210, name: "PDU session release reject", mandatory: &[SM_CAUSE], optional: &[OPTIONS_DOWN] };

/// Table 8.3.14.1.1.
const RELEASE_COMMAND: MessageType = MessageType {
    number: 211,
    name: "PDU session release command",
    mandatory: &[SM_CAUSE],
    optional: &[
        BACK_OFF,
        EAP,
        CONGESTION,
        OPTIONS_DOWN,
        half(0xd0, "Access type", C::AccessType),
        SERVICE_LEVEL,
        ALTERNATIVE_SLICE,
    ],
};

/// Table 8.3.15.1.1.
const RELEASE_COMPLETE: MessageType = MessageType {
    number: 212,
    name: "PDU session release complete",
    mandatory: &[],
    optional: &[CAUSE_OPTIONAL, OPTIONS_UP],
};

/// Table 8.3.16.1.1.
const STATUS: MessageType = MessageType { number: 214, name: "5GSM status", mandatory: &[SM_CAUSE], optional: &[] };

/// Table 8.3.19.1.1.
const REMOTE_UE_REPORT: MessageType = MessageType {
    number: 218,
    name: "Remote UE report",
    mandatory: &[],
    optional: &[
        tlve(0x76, "Remote UE context connected", 16, 65538, C::Private),
        tlve(0x70, "Remote UE context disconnected", 16, 65538, C::Private),
    ],
};

/// Table 8.3.20.1.1.
const REMOTE_UE_REPORT_RESPONSE: MessageType =
    MessageType { number: 219, name: "Remote UE report response", mandatory: &[], optional: &[] };
