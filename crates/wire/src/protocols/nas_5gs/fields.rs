//! The fields of a NAS message, as they are published. What is told, and when, is decided where values are read.

use beleg_model::{Field, Kind};

const REGISTRATION_TYPE: Field = Field::new("registration_type", Kind::Uint, "5GS registration type (clause 9.11.3.7)");
const REGISTRATION_TYPE_NAME: Field = Field::new("registration_type_name", Kind::Text, "Its name, where it has one");
const FOLLOW_ON_REQUEST: Field = Field::new("follow_on_request", Kind::Bool, "Follow-on request bit (clause 9.11.3.7)");
const NGKSI: Field = Field::new("ngksi", Kind::Uint, "NAS key set identifier (clause 9.11.3.32); 7 for no key");
const CAUSE: Field = Field::new("cause", Kind::Uint, "5GMM cause (clause 9.11.3.2) or 5GSM cause (clause 9.11.4.2)");
const CAUSE_NAME: Field = Field::new("cause_name", Kind::Text, "Its name, where it has one");
const IDENTITY_TYPE: Field =
    Field::new("identity_type", Kind::Uint, "Type of identity asked for (clause 9.11.3.3) or given (clause 9.11.3.4)");
const IDENTITY_TYPE_NAME: Field = Field::new("identity_type_name", Kind::Text, "Its name, where it has one");
const IDENTITY: Field = Field::new("identity", Kind::Text, "5GS mobile identity (clause 9.11.3.4): its pseudonym");
const PROTECTION_SCHEME: Field = Field::new(
    "protection_scheme",
    Kind::Uint,
    "Protection scheme of a SUCI: 0 the null scheme, 1 profile A, 2 profile B",
);
const HOME_NETWORK_PUBLIC_KEY: Field =
    Field::new("home_network_public_key", Kind::Uint, "Home network public key identifier of a SUCI");
const HOME_NETWORK: Field = Field::new("home_network", Kind::Text, "Home network of a SUCI: MCC-MNC");
const CIPHERING_ALGORITHM: Field =
    Field::new("ciphering_algorithm", Kind::Text, "Selected ciphering algorithm (clause 9.11.3.34); NEA0 is none");
const CIPHERING_ALGORITHM_NUMBER: Field = Field::new("ciphering_algorithm_number", Kind::Uint, "Its number");
const INTEGRITY_ALGORITHM: Field = Field::new(
    "integrity_algorithm",
    Kind::Text,
    "Selected integrity protection algorithm (clause 9.11.3.34); NIA0 is none",
);
const INTEGRITY_ALGORITHM_NUMBER: Field = Field::new("integrity_algorithm_number", Kind::Uint, "Its number");
const RAND: Field = Field::new("rand", Kind::Octets, "Authentication parameter RAND (clause 9.11.3.16)");
const UE_SECURITY_CAPABILITY: Field = Field::new(
    "ue_security_capability",
    Kind::Octets,
    "With values: UE security capability, the UE's own or replayed (clause 9.11.3.54): its two octets about 5GS",
);
const PAYLOAD_CONTAINER_TYPE: Field =
    Field::new("payload_container_type", Kind::Uint, "Payload container type (clause 9.11.3.40)");
const PAYLOAD_CONTAINER_TYPE_NAME: Field =
    Field::new("payload_container_type_name", Kind::Text, "Its name, where it has one");
const REQUEST_TYPE: Field = Field::new("request_type", Kind::Uint, "Request type (clause 9.11.3.47)");
const REQUEST_TYPE_NAME: Field = Field::new("request_type_name", Kind::Text, "Its name, where it has one");
const DNN: Field = Field::new("dnn", Kind::Text, "DNN (clause 9.11.2.1B), its labels with dots between");
const PDU_SESSION_TYPE: Field = Field::new("pdu_session_type", Kind::Uint, "PDU session type (clause 9.11.4.11)");
const PDU_SESSION_TYPE_NAME: Field = Field::new("pdu_session_type_name", Kind::Text, "Its name, where it has one");
const SST: Field = Field::new("sst", Kind::Uint, "Slice/service type");
const SD: Field = Field::new("sd", Kind::Octets, "Slice differentiator");
const MAPPED_SST: Field = Field::new("mapped_hplmn_sst", Kind::Uint, "Mapped HPLMN SST");
const MAPPED_SD: Field = Field::new("mapped_hplmn_sd", Kind::Octets, "Mapped HPLMN SD");
const PLMN: Field = Field::new("plmn", Kind::Text, "PLMN identity: MCC-MNC");
const TAC: Field = Field::new("tac", Kind::Uint, "Tracking area code");
const QFI: Field = Field::new("qfi", Kind::Uint, "QoS flow identifier");

/// The fields of a message.
pub(super) const FIELDS: &[Field] = &[
    Field::new("epd", Kind::Uint, "Extended protocol discriminator (clause 9.2): 126 for 5GMM, 46 for 5GSM"),
    Field::new("security_header", Kind::Uint, "Security header type of a 5GMM message (clause 9.3): 0 plain"),
    Field::new("message_type", Kind::Uint, "Message type (clause 9.7), where it can be read"),
    Field::new("mac", Kind::Octets, "Message authentication code of a security protected message; not verified"),
    Field::new("sequence_number", Kind::Uint, "Sequence number of a security protected message"),
    Field::new("ciphered", Kind::Bool, "Whether the content cannot be read"),
    Field::new("null_ciphered", Kind::Bool, "Whether ciphering is announced and the content is plain nevertheless"),
    Field::new(
        "pdu_session_id",
        Kind::Uint,
        "PDU session identity, of a 5GSM message or of what a 5GMM message carries",
    ),
    Field::new("pti", Kind::Uint, "Procedure transaction identity of a 5GSM message (clause 9.6)"),
    REGISTRATION_TYPE,
    REGISTRATION_TYPE_NAME,
    FOLLOW_ON_REQUEST,
    NGKSI,
    CAUSE,
    CAUSE_NAME,
    IDENTITY_TYPE,
    IDENTITY_TYPE_NAME,
    IDENTITY,
    PROTECTION_SCHEME,
    HOME_NETWORK_PUBLIC_KEY,
    HOME_NETWORK,
    CIPHERING_ALGORITHM,
    CIPHERING_ALGORITHM_NUMBER,
    INTEGRITY_ALGORITHM,
    INTEGRITY_ALGORITHM_NUMBER,
    RAND,
    UE_SECURITY_CAPABILITY,
    PAYLOAD_CONTAINER_TYPE,
    PAYLOAD_CONTAINER_TYPE_NAME,
    REQUEST_TYPE,
    REQUEST_TYPE_NAME,
    Field::new("s_nssai", Kind::Group(S_NSSAI), "S-NSSAI (clause 9.11.2.8)"),
    DNN,
    PDU_SESSION_TYPE,
    PDU_SESSION_TYPE_NAME,
    Field::new("ies", Kind::List(&Kind::Group(IE)), "With values: the information elements, in order"),
];

const S_NSSAI: &[Field] = &[SST, SD, MAPPED_SST, MAPPED_SD];

/// The fields of an information element: of each, those that its type has.
const IE: &[Field] = &[
    Field::new("iei", Kind::Uint, "Information element identifier; a mandatory element has none"),
    Field::new("name", Kind::Text, "Its name in the message's table"),
    Field::new("length", Kind::Uint, "Octets of its value"),
    Field::new("value", VALUE, "A value that is not divided further; of a key only its length"),
    REGISTRATION_TYPE,
    REGISTRATION_TYPE_NAME,
    FOLLOW_ON_REQUEST,
    Field::new("switch_off", Kind::Bool, "De-registration type (clause 9.11.3.20): switch off"),
    Field::new("re_registration_required", Kind::Bool, "De-registration type: re-registration required"),
    Field::new(
        "access_type",
        Kind::Uint,
        "Access type (clause 9.11.2.1A), or 5GS registration result (clause 9.11.3.6)",
    ),
    Field::new("access_type_name", Kind::Text, "Its name, where it has one"),
    Field::new("sms_allowed", Kind::Bool, "5GS registration result: SMS over NAS allowed"),
    Field::new(
        "nssaa_performed",
        Kind::Bool,
        "5GS registration result: slice-specific authentication is to be performed",
    ),
    Field::new("emergency_registered", Kind::Bool, "5GS registration result: registered for emergency services"),
    Field::new("disaster_roaming", Kind::Bool, "5GS registration result: disaster roaming"),
    Field::new(
        "service_type",
        Kind::Uint,
        "Service type (clause 9.11.3.50), or control plane service type (clause 9.11.3.18D)",
    ),
    Field::new("service_type_name", Kind::Text, "Its name, where it has one"),
    NGKSI,
    Field::new("mapped", Kind::Bool, "Type of security context flag: whether the context is mapped"),
    CAUSE,
    CAUSE_NAME,
    IDENTITY_TYPE,
    IDENTITY_TYPE_NAME,
    IDENTITY,
    PROTECTION_SCHEME,
    HOME_NETWORK_PUBLIC_KEY,
    HOME_NETWORK,
    Field::new("capabilities", Kind::List(&Kind::Text), "5GMM capability (clause 9.11.3.1): the bits that are set"),
    Field::new(
        "features",
        Kind::List(&Kind::Text),
        "5GS network feature support (clause 9.11.3.5): the bits that are set",
    ),
    Field::new("ciphering", Kind::List(&Kind::Text), "UE security capability (clause 9.11.3.54): ciphering algorithms"),
    Field::new("integrity", Kind::List(&Kind::Text), "UE security capability: integrity protection algorithms"),
    Field::new("eps", Kind::Octets, "UE security capability: the octets about EPS"),
    CIPHERING_ALGORITHM,
    CIPHERING_ALGORITHM_NUMBER,
    INTEGRITY_ALGORITHM,
    INTEGRITY_ALGORITHM_NUMBER,
    RAND,
    Field::new("code", Kind::Uint, "EAP message (clause 9.11.2.2): code"),
    Field::new("code_name", Kind::Text, "Its name, where it has one"),
    Field::new("identifier", Kind::Uint, "EAP message: identifier"),
    Field::new("type", Kind::Uint, "EAP message: type of a request or response"),
    SST,
    SD,
    MAPPED_SST,
    MAPPED_SD,
    Field::new("s_nssais", Kind::List(&Kind::Group(S_NSSAI)), "NSSAI (clause 9.11.3.37)"),
    Field::new("rejected_s_nssais", Kind::List(&Kind::Group(REJECTED_S_NSSAI)), "Rejected NSSAI (clause 9.11.3.46)"),
    PLMN,
    TAC,
    Field::new("plmns", Kind::List(&Kind::Text), "PLMN list (clause 9.11.3.45): MCC-MNC each"),
    Field::new("tais", Kind::List(&Kind::Group(TAI)), "5GS tracking area identity list (clause 9.11.3.9)"),
    Field::new("seconds", Kind::Uint, "Timer value, in seconds"),
    Field::new("deactivated", Kind::Bool, "Whether the timer is deactivated"),
    PAYLOAD_CONTAINER_TYPE,
    PAYLOAD_CONTAINER_TYPE_NAME,
    Field::new(
        "payloads",
        Kind::List(&Kind::Group(PAYLOAD)),
        "Payload container with multiple payloads (clause 9.11.3.39)",
    ),
    Field::new("pdu_session_id", Kind::Uint, "PDU session identity 2 (clause 9.11.3.41)"),
    Field::new(
        "pdu_sessions",
        PDU_SESSIONS,
        "PDU sessions whose bit is set (clause 9.11.3.44), or with a cause (clause 9.11.3.43)",
    ),
    REQUEST_TYPE,
    REQUEST_TYPE_NAME,
    DNN,
    PDU_SESSION_TYPE,
    PDU_SESSION_TYPE_NAME,
    Field::new("ssc_mode", Kind::Uint, "SSC mode (clause 9.11.4.16)"),
    Field::new("interface_identifier", Kind::Text, "PDU address (clause 9.11.4.10): IPv6 interface identifier"),
    Field::new("ipv4", Kind::Ip, "PDU address: IPv4 address"),
    Field::new("smf_link_local_address", Kind::Ip, "PDU address: the SMF's IPv6 link local address"),
    Field::new("downlink", Kind::Uint, "Session-AMBR (clause 9.11.4.14) for downlink, in bit/s"),
    Field::new("uplink", Kind::Uint, "Session-AMBR for uplink, in bit/s"),
    Field::new("rules", Kind::List(&Kind::Group(QOS_RULE)), "QoS rules (clause 9.11.4.13)"),
    Field::new("flows", Kind::List(&Kind::Group(QOS_FLOW)), "QoS flow descriptions (clause 9.11.4.12)"),
    Field::new(
        "configuration_protocol",
        Kind::Uint,
        "Extended protocol configuration options (clause 9.11.4.6): protocol",
    ),
    Field::new("containers", Kind::List(&Kind::Group(CONTAINER)), "Extended protocol configuration options, in order"),
];

const VALUE: Kind = Kind::OneOf(&[Kind::Uint, Kind::Octets, Kind::Text]);

const REJECTED_S_NSSAI: &[Field] = &[
    Field::new("cause", Kind::Uint, "Cause value of the rejection (clause 9.11.3.46)"),
    SST,
    SD,
    MAPPED_SST,
    MAPPED_SD,
];

const TAI: &[Field] =
    &[PLMN, TAC, Field::new("count", Kind::Uint, "How many consecutive TACs begin here, where it is a run")];

const PAYLOAD: &[Field] = &[
    PAYLOAD_CONTAINER_TYPE,
    PAYLOAD_CONTAINER_TYPE_NAME,
    Field::new("optional_ies", Kind::Uint, "Number of optional IEs"),
    Field::new("length", Kind::Uint, "Octets of its contents"),
];

const PDU_SESSIONS: Kind = Kind::List(&Kind::OneOf(&[
    Kind::Uint,
    Kind::Group(&[Field::new("pdu_session_id", Kind::Uint, "PDU session identity"), CAUSE, CAUSE_NAME]),
]));

const QOS_RULE: &[Field] = &[
    Field::new("qos_rule", Kind::Uint, "QoS rule identifier"),
    Field::new("operation", Kind::Uint, "Rule operation code"),
    Field::new("default", Kind::Bool, "DQR bit: whether it is the default QoS rule"),
    Field::new("packet_filters", Kind::Uint, "Number of packet filters"),
    Field::new("precedence", Kind::Uint, "QoS rule precedence"),
    Field::new("segregation", Kind::Bool, "Segregation bit"),
    QFI,
];

const QOS_FLOW: &[Field] = &[
    QFI,
    Field::new("operation", Kind::Uint, "Operation code"),
    Field::new("parameters", Kind::List(&Kind::Group(PARAMETER)), "Parameters, in order"),
];

const PARAMETER: &[Field] = &[
    Field::new("parameter", Kind::Uint, "Parameter identifier (table 9.11.4.12.1)"),
    Field::new("5qi", Kind::Uint, "5QI"),
    Field::new("gfbr_uplink", Kind::Uint, "Guaranteed flow bit rate for uplink, in bit/s"),
    Field::new("gfbr_downlink", Kind::Uint, "Guaranteed flow bit rate for downlink, in bit/s"),
    Field::new("mfbr_uplink", Kind::Uint, "Maximum flow bit rate for uplink, in bit/s"),
    Field::new("mfbr_downlink", Kind::Uint, "Maximum flow bit rate for downlink, in bit/s"),
    Field::new("value", Kind::Octets, "Contents of another parameter"),
];

const CONTAINER: &[Field] = &[
    Field::new("container", Kind::Uint, "Container identifier or protocol identifier (TS 24.008 table 10.5.154)"),
    Field::new("length", Kind::Uint, "Octets of its contents, which are not told"),
];
