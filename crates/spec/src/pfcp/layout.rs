//! The formats of PFCP's elements (TS 29.244 clause 8.2) as data: what stands one after the other in a value.
//!
//! One interpreter in `wire` both checks and tells a value by these, so that the two cannot differ. Elements that
//! other crates use by type (F-TEID, F-SEID …) have parsers of their own instead.

use super::part::{Part, Sub, named, sub};
use Part::{
    AddressRest, AddressSized, Features, Flags, Identity, IdentityRest, If, IfEq, Ipv4, Ipv6, Mac, Macs, Number,
    Octets, Opt, Rest, SecretRest, SecretSized, Signed, Size8, Size16, Split, Text, Text8, Text16, Texts16, Time, U8,
    U8s, U16, U16s, U24, U32, U40, U64,
};

pub(super) type Layout = &'static [Part];

/// Values that are octets to whoever reads them here: containers of other specifications, or formats that
/// releases after 17 added and that this table does not describe yet.
pub(super) const OCTETS: Layout = &[Rest("octets")];

pub(super) const CAUSE: Layout = &[Split(&[named("cause", "cause_name", 0xff, super::CAUSES)])];
const INTERFACES: &[(u8, &str)] =
    &[(0, "Access"), (1, "Core"), (2, "SGi-LAN/N6-LAN"), (3, "CP-function"), (4, "5G VN Internal")];
/// Table 8.2.2-1.
pub(super) const SOURCE_INTERFACE: Layout = &[Split(&[named("interface", "interface_name", 0x0f, INTERFACES)])];
/// Table 8.2.24-1.
pub(super) const DESTINATION_INTERFACE: Layout = &[Split(&[named(
    "interface",
    "interface_name",
    0x0f,
    &[(0, "Access"), (1, "Core"), (2, "SGi-LAN/N6-LAN"), (3, "CP-function"), (4, "LI Function"), (5, "5G VN Internal")],
)])];
pub(super) const NETWORK_INSTANCE: Layout = &[Text("network_instance")];
pub(super) const SDF_FILTER: Layout = &[
    Flags(&["FD", "TTC", "SPI", "FL", "BID"]),
    U8("spare"),
    If(0x01, &[Text16("flow_description")]),
    If(0x02, &[U16("tos_traffic_class")]),
    If(0x04, &[U32("security_parameter_index")]),
    If(0x08, &[U24("flow_label")]),
    If(0x10, &[U32("sdf_filter_id")]),
];
pub(super) const APPLICATION_ID: Layout = &[Text("application_id")];
const GATE: &[(u8, &str)] = &[(0, "OPEN"), (1, "CLOSED")];
pub(super) const GATE_STATUS: Layout = &[Split(&[
    Sub { name: "ul_gate", shift: 2, mask: 3, names: GATE, name_field: "ul_gate_name" },
    named("dl_gate", "dl_gate_name", 3, GATE),
])];
pub(super) const BIT_RATE: Layout = &[U40("ul_kbps"), U40("dl_kbps")];
pub(super) const ID8: Layout = &[U8("id")];
pub(super) const ID16: Layout = &[U16("id")];
pub(super) const ID32: Layout = &[U32("id")];
pub(super) const VALUE8: Layout = &[U8("value")];
pub(super) const VALUE16: Layout = &[U16("value")];
pub(super) const VALUE32: Layout = &[U32("value")];
pub(super) const VALUE_I32: Layout = &[Signed("value", 4)];
pub(super) const VALUE_I64: Layout = &[Signed("value", 8)];
pub(super) const NUMBER: Layout = &[Number("value")];
pub(super) const SECONDS: Layout = &[U32("seconds")];
pub(super) const MILLISECONDS: Layout = &[U32("milliseconds")];
pub(super) const TIME: Layout = &[Time("time")];
pub(super) const TEXT: Layout = &[Text("text")];
pub(super) const TRANSPORT_LEVEL_MARKING: Layout = &[U8("tos_traffic_class"), U8("mask")];
pub(super) const VOLUME: Layout = &[
    Flags(&["TOVOL", "ULVOL", "DLVOL"]),
    If(0x01, &[U64("total_volume")]),
    If(0x02, &[U64("uplink_volume")]),
    If(0x04, &[U64("downlink_volume")]),
];
/// Release 14 had two octets, release 16 a third.
pub(super) const REPORTING_TRIGGERS: Layout = &[Features(
    2,
    &[
        "PERIO", "VOLTH", "TIMTH", "QUHTI", "START", "STOPT", "DROTH", "LIUSA", "VOLQU", "TIMQU", "ENVCL", "MACAR",
        "EVETH", "EVEQU", "IPMJL", "QUVTI", "REEMR", "UPINT",
    ],
)];
pub(super) const REDIRECT_INFORMATION: Layout = &[
    Split(&[named(
        "redirect_address_type",
        "redirect_address_type_name",
        0x0f,
        &[
            (0, "IPv4 address"),
            (1, "IPv6 address"),
            (2, "URL"),
            (3, "SIP URI"),
            (4, "IPv4 and IPv6 addresses"),
            (5, "Port"),
            (6, "IPv4 address and Port"),
            (7, "IPv6 address and Port"),
            (8, "IPv4 and IPv6 addresses and Port"),
        ],
    )]),
    IfEq(&[0, 1, 2, 3, 4, 6, 7, 8], &[Text16("redirect_server_address")]),
    IfEq(&[4, 8], &[Text16("other_redirect_server_address")]),
    IfEq(&[5, 6, 7, 8], &[U16("port")]),
    IfEq(&[9, 10, 11, 12, 13, 14, 15], OCTETS),
];
pub(super) const REPORT_TYPE: Layout = &[Features(1, &["DLDR", "USAR", "ERIR", "UPIR", "TMIR", "SESR", "UISR"])];
pub(super) const OFFENDING_IE: Layout = &[U16("offending_ie")];
/// The value is another element's, perhaps a User ID.
pub(super) const OFFENDING_IE_INFORMATION: Layout =
    &[U16("offending_ie"), IdentityRest("value", "Value of the offending IE")];
pub(super) const FORWARDING_POLICY: Layout = &[Text8("forwarding_policy")];
/// Table 8.2.25-1, octets 5 to 11.
pub(super) const UP_FUNCTION_FEATURES: Layout = &[Features(
    2,
    &[
        "BUCP", "DDND", "DLBD", "TRST", "FTUP", "PFDM", "HEEU", "TREU", "EMPU", "PDIU", "UDBC", "QUOAC", "TRACE",
        "FRRT", "PFDE", "EPFAR", "DPDRA", "ADPDP", "UEIP", "SSET", "MNOP", "MTE", "BUNDL", "GCOM", "MPAS", "RTTL",
        "VTIME", "NORP", "IPTV", "IP6PL", "TSCU", "MPTCP", "ATSSS-LL", "QFQM", "GPQM", "MT-EDT", "CIOT", "ETHAR",
        "DDDS", "RDS", "RTTWP", "QUASF", "NSPOC", "L2TP", "UPBER", "RESPS", "IPREP", "DNSTS", "DRQOS", "MBSN4",
        "PSUPRM", "EPPPI", "RATP", "UPIDP",
    ],
)];
/// Table 8.2.58-1.
pub(super) const CP_FUNCTION_FEATURES: Layout =
    &[Features(1, &["LOAD", "OVRL", "EPFAR", "SSET", "BUNDL", "MPAS", "ARDR", "UIAUR", "PSUCC", "RPGUR"])];
/// Clause 8.2.26; release 15 had one octet.
pub(super) const APPLY_ACTION: Layout = &[Features(
    1,
    &["DROP", "FORW", "BUFF", "NOCP", "DUPL", "IPMA", "IPMD", "DFRT", "EDRT", "BDPN", "DDPN", "FSSM", "MBSU"],
)];
pub(super) const DOWNLINK_DATA_SERVICE_INFORMATION: Layout = &[
    Flags(&["PPI", "QFII"]),
    If(0x01, &[Split(&[sub("paging_policy_indication", 0, 0x3f)])]),
    If(0x02, &[Split(&[sub("qfi", 0, 0x3f)])]),
];
pub(super) const DELAY: Layout = &[U8("delay_50ms")];
pub(super) const TIMER: Layout = &[Split(&[
    Sub {
        name: "timer_unit",
        shift: 5,
        mask: 7,
        names: &[(0, "2 seconds"), (1, "1 minute"), (2, "10 minutes"), (3, "1 hour"), (4, "10 hours"), (7, "infinite")],
        name_field: "timer_unit_name",
    },
    sub("timer_value", 0, 0x1f),
])];
pub(super) const SMREQ_FLAGS: Layout = &[Features(1, &["DROBU", "SNDEM", "QAURR"])];
pub(super) const SRRSP_FLAGS: Layout = &[Features(1, &["DROBU"])];
pub(super) const PFD_CONTENTS: Layout = &[
    Flags(&["FD", "URL", "DN", "CP", "DNP", "AFD", "AURL", "ADNP"]),
    U8("spare"),
    If(0x01, &[Text16("flow_description")]),
    If(0x02, &[Text16("url")]),
    If(0x04, &[Text16("domain_name")]),
    If(0x08, &[Text16("custom_pfd_content")]),
    If(0x10, &[Text16("domain_name_protocol")]),
    If(0x20, &[Texts16("additional_flow_descriptions")]),
    If(0x40, &[Texts16("additional_urls")]),
    If(0x80, &[Texts16("additional_domain_names_and_protocols")]),
];
pub(super) const MEASUREMENT_METHOD: Layout = &[Features(1, &["DURAT", "VOLUM", "EVENT"])];
pub(super) const USAGE_REPORT_TRIGGER: Layout = &[Features(
    2,
    &[
        "PERIO", "VOLTH", "TIMTH", "QUHTI", "START", "STOPT", "DROTH", "IMMER", "VOLQU", "TIMQU", "LIUSA", "TERMR",
        "MONIT", "ENVCL", "MACAR", "EVETH", "EVEQU", "TEBUR", "IPMJL", "QUVTI", "EMRRE", "UPINT",
    ],
)];
pub(super) const FQ_CSID: Layout = &[
    Split(&[
        Sub { name: "node_id_type", shift: 4, mask: 0x0f, names: &[], name_field: "" },
        sub("number_of_csids", 0, 0x0f),
    ]),
    IfEq(&[0], &[Ipv4("node_address")]),
    IfEq(&[1], &[Ipv6("node_address")]),
    IfEq(&[2], &[U32("node_address")]),
    U16s("csids"),
    Opt(&[Split(&[named(
        "node_type",
        "node_type_name",
        0x0f,
        &[(0, "MME"), (1, "SGW-C"), (2, "PGW-C/SMF"), (3, "ePDG"), (4, "TWAN"), (5, "PGW-U/SGW-U/UPF")],
    )])]),
];
pub(super) const VOLUME_MEASUREMENT: Layout = &[
    Flags(&["TOVOL", "ULVOL", "DLVOL", "TONOP", "ULNOP", "DLNOP"]),
    If(0x01, &[U64("total_volume")]),
    If(0x02, &[U64("uplink_volume")]),
    If(0x04, &[U64("downlink_volume")]),
    If(0x08, &[U64("total_packets")]),
    If(0x10, &[U64("uplink_packets")]),
    If(0x20, &[U64("downlink_packets")]),
];
pub(super) const DROPPED_DL_TRAFFIC_THRESHOLD: Layout =
    &[Flags(&["DLPA", "DLBY"]), If(0x01, &[U64("downlink_packets")]), If(0x02, &[U64("downlink_bytes")])];
pub(super) const USAGE_INFORMATION: Layout = &[Features(1, &["BEF", "AFT", "UAE", "UBE"])];
pub(super) const FLOW_INFORMATION: Layout = &[
    Split(&[named(
        "flow_direction",
        "flow_direction_name",
        7,
        &[(0, "Unspecified"), (1, "Downlink"), (2, "Uplink"), (3, "Bidirectional")],
    )]),
    Text16("flow_description"),
];
const RATE_UNIT: &[(u8, &str)] = &[(0, "minute"), (1, "6 minutes"), (2, "hour"), (3, "day"), (4, "week")];
pub(super) const PACKET_RATE: Layout = &[
    Flags(&["ULPR", "DLPR", "APRC"]),
    If(0x01, &[Split(&[named("uplink_time_unit", "uplink_time_unit_name", 7, RATE_UNIT)]), U16("uplink_packet_rate")]),
    If(
        0x02,
        &[Split(&[named("downlink_time_unit", "downlink_time_unit_name", 7, RATE_UNIT)]), U16("downlink_packet_rate")],
    ),
    // The additional rates stand where both APRC and the rate's own flag are set; whatever is left are they.
    If(0x04, &[Rest("additional_packet_rates")]),
];
pub(super) const OUTER_HEADER_REMOVAL: Layout = &[
    Split(&[named(
        "description",
        "description_name",
        0xff,
        &[
            (0, "GTP-U/UDP/IPv4"),
            (1, "GTP-U/UDP/IPv6"),
            (2, "UDP/IPv4"),
            (3, "UDP/IPv6"),
            (4, "IPv4"),
            (5, "IPv6"),
            (6, "GTP-U/UDP/IP"),
            (7, "VLAN S-TAG"),
            (8, "S-TAG and C-TAG"),
        ],
    )]),
    Opt(&[U8("gtp_u_extension_header_deletion")]),
];
pub(super) const DL_FLOW_LEVEL_MARKING: Layout =
    &[Flags(&["TTC", "SCI"]), If(0x01, &[U16("tos_traffic_class")]), If(0x02, &[U16("service_class_indicator")])];
/// The value is often the subscriber's MSISDN: an identity, whatever the header is called.
pub(super) const HEADER_ENRICHMENT: Layout = &[
    Split(&[named("header_type", "header_type_name", 0x1f, &[(0, "HTTP")])]),
    Text8("header_field_name"),
    Identity("header_field_value", "Header Field Value", false),
];
pub(super) const MEASUREMENT_INFORMATION: Layout =
    &[Features(1, &["MBQE", "INAM", "RADI", "ISTM", "MNOP", "SSPOC", "ASPOC", "CIAM"])];
pub(super) const NODE_REPORT_TYPE: Layout = &[Features(1, &["UPFR", "UPRR", "CKDR", "GPQR", "PURR", "VSR"])];
pub(super) const REMOTE_GTP_U_PEER: Layout = &[
    Flags(&["V6", "V4", "DI", "NI", "RTS"]),
    If(0x02, &[Ipv4("ipv4")]),
    If(0x01, &[Ipv6("ipv6")]),
    If(0x04, &[Size16("destination_interface")]),
    If(0x08, &[Text16("network_instance")]),
    If(0x10, &[Time("recovery_time_stamp")]),
];
pub(super) const OCI_FLAGS: Layout = &[Features(1, &["AOCI"])];
pub(super) const ASSOCIATION_RELEASE_REQUEST: Layout = &[Features(1, &["SARR", "URSS"])];
/// Table 8.2.79-1.
pub(super) const PDN_TYPE: Layout = &[Split(&[named(
    "pdn_type",
    "pdn_type_name",
    7,
    &[(1, "IPv4"), (2, "IPv6"), (3, "IPv4v6"), (4, "Non-IP"), (5, "Ethernet")],
)])];
pub(super) const FAILED_RULE_ID: Layout = &[
    Split(&[named(
        "rule_id_type",
        "rule_id_type_name",
        0x1f,
        &[(0, "PDR"), (1, "FAR"), (2, "QER"), (3, "URR"), (4, "BAR"), (5, "MAR"), (6, "SRR")],
    )]),
    IfEq(&[0, 5], &[U16("rule_id")]),
    IfEq(&[1, 2, 3], &[U32("rule_id")]),
    IfEq(&[4, 6], &[U8("rule_id")]),
    Opt(&[Rest("octets")]),
];
pub(super) const TIME_QUOTA_MECHANISM: Layout = &[
    Split(&[named("base_time_interval_type", "base_time_interval_type_name", 3, &[(0, "CTP"), (1, "DTP")])]),
    U32("base_time_interval"),
];
/// Release 15; removed in release 16.
pub(super) const UP_IP_RESOURCE_INFORMATION: Layout = &[
    Flags(&["V4", "V6", "TEIDRI", "TEIDRI", "TEIDRI", "ASSONI", "ASSOSI"]),
    If(0x1c, &[U8("teid_range")]),
    If(0x01, &[Ipv4("ipv4")]),
    If(0x02, &[Ipv6("ipv6")]),
    // The network instance has no length of its own: it ends before the source interface, where there is one.
    If(0x60, &[Rest("network_instance_and_source_interface")]),
];
pub(super) const MULTIPLIER: Layout = &[Signed("value_digits", 8), Signed("exponent", 4)];
pub(super) const RQI: Layout = &[Features(1, &["RQI"])];
pub(super) const QFI: Layout = &[Split(&[sub("qfi", 0, 0x3f)])];
pub(super) const ADDITIONAL_USAGE_REPORTS: Layout = &[U16("number_of_reports")];
pub(super) const MAC_ADDRESS: Layout = &[
    Flags(&["SOUR", "DEST", "USOU", "UDES"]),
    If(0x01, &[Mac("source_mac")]),
    If(0x02, &[Mac("destination_mac")]),
    If(0x04, &[Mac("upper_source_mac")]),
    If(0x08, &[Mac("upper_destination_mac")]),
];
pub(super) const VLAN_TAG: Layout = &[Flags(&["PCP", "DEI", "VID"]), U16("tag")];
pub(super) const PROXYING: Layout = &[Features(1, &["ARP", "INS"])];
pub(super) const ETHERNET_FILTER_PROPERTIES: Layout = &[Features(1, &["BIDE"])];
/// Clause 8.2.101.
pub(super) const USER_ID: Layout = &[
    Flags(&["IMSIF", "IMEIF", "MSISDNF", "NAIF", "SUPIF", "GPSIF", "PEIF"]),
    If(0x01, &[Identity("imsi", "IMSI", true)]),
    If(0x02, &[Identity("imei", "IMEI", true)]),
    If(0x04, &[Identity("msisdn", "MSISDN", true)]),
    If(0x08, &[Identity("nai", "NAI", false)]),
    If(0x10, &[Identity("supi", "SUPI", false)]),
    If(0x20, &[Identity("gpsi", "GPSI", false)]),
    If(0x40, &[Identity("pei", "PEI", false)]),
];
pub(super) const ETHERNET_PDU_SESSION_INFORMATION: Layout = &[Features(1, &["ETHI"])];
pub(super) const MAC_ADDRESSES: Layout = &[Macs("mac_addresses"), Opt(&[Size8("c_tag"), Opt(&[Size8("s_tag")])])];
pub(super) const TRACE_INFORMATION: Layout = &[
    U24("plmn"),
    U24("trace_id"),
    Size8("triggering_events"),
    U8("session_trace_depth"),
    Size8("list_of_interfaces"),
    AddressSized("trace_collection_entity"),
];
pub(super) const PAGING_POLICY_INDICATOR: Layout = &[Split(&[sub("ppi", 0, 7)])];
/// Table 8.2.118-1.
pub(super) const INTERFACE_TYPE_3GPP: Layout = &[Split(&[named(
    "interface_type",
    "interface_type_name",
    0x3f,
    &[
        (0, "S1-U"),
        (1, "S5 /S8-U"),
        (2, "S4-U"),
        (3, "S11-U"),
        (4, "S12-U"),
        (5, "Gn/Gp-U"),
        (6, "S2a-U"),
        (7, "S2b-U"),
        (8, "eNodeB GTP-U interface for DL data forwarding"),
        (9, "eNodeB GTP-U interface for UL data forwarding"),
        (10, "SGW/UPF GTP-U interface for DL data forwarding"),
        (11, "N3 3GPP Access"),
        (12, "N3 Trusted Non-3GPP Access"),
        (13, "N3 Untrusted Non-3GPP Access"),
        (14, "N3 for data forwarding"),
        (15, "N9 (or N9 for non-roaming)"),
        (16, "SGi"),
        (17, "N6"),
        (18, "N19"),
        (19, "S8-U"),
        (20, "Gp-U"),
        (21, "N9 for roaming"),
        (22, "Iu-U"),
        (23, "N9 for data forwarding"),
        (24, "Sxa-U"),
        (25, "Sxb-U"),
        (26, "Sxc-U"),
        (27, "N4-U"),
        (28, "SGW/UPF GTP-U interface for UL data forwarding"),
        (29, "N6mb/Nmb9"),
        (30, "N3mb"),
        (31, "N19mb"),
    ],
)])];
pub(super) const SRREQ_FLAGS: Layout = &[Features(1, &["PSDBU"])];
pub(super) const AUREQ_FLAGS: Layout = &[Features(1, &["PARPS"])];
pub(super) const STEERING_FUNCTIONALITY: Layout =
    &[Split(&[named("steering_functionality", "steering_functionality_name", 0x0f, &[(0, "ATSSS-LL"), (1, "MPTCP")])])];
pub(super) const STEERING_MODE: Layout = &[Split(&[named(
    "steering_mode",
    "steering_mode_name",
    0x0f,
    &[(0, "Active-Standby"), (1, "Smallest Delay"), (2, "Load Balancing"), (3, "Priority-based")],
)])];
pub(super) const PRIORITY: Layout = &[Split(&[named(
    "priority",
    "priority_name",
    0x0f,
    &[(0, "Active"), (1, "Standby"), (2, "No Standby"), (3, "High"), (4, "Low")],
)])];
pub(super) const POOL_IDENTITY: Layout = &[Text16("pool_identity")];
pub(super) const ALTERNATIVE_SMF_ADDRESS: Layout =
    &[Flags(&["V6", "V4", "PPE"]), If(0x02, &[Ipv4("ipv4")]), If(0x01, &[Ipv6("ipv6")])];
pub(super) const ADDRESS_V6_V4: Layout = &[Flags(&["V6", "V4"]), If(0x02, &[Ipv4("ipv4")]), If(0x01, &[Ipv6("ipv6")])];
pub(super) const PACKET_REPLICATION: Layout = &[Features(1, &["PRIUEAI", "PRIN19I", "PRIN6I", "DCARONI"])];
pub(super) const SMF_SET_ID: Layout = &[U8("spare"), Text("fqdn")];
pub(super) const ASRSP_FLAGS: Layout = &[Features(1, &["PSREI", "UUPSI"])];
pub(super) const SEREQ_FLAGS: Layout = &[Features(1, &["RESTI", "SUMPC"])];
pub(super) const IP_MULTICAST_ADDRESS: Layout = &[
    Flags(&["V6", "V4", "RANGE", "ANY"]),
    // With ANY there is no address (clause 8.2.115); with RANGE a second one follows each first.
    Rest("addresses"),
];
pub(super) const SOURCE_IP_ADDRESS: Layout = &[
    Flags(&["V6", "V4", "MPL"]),
    If(0x02, &[Ipv4("ipv4")]),
    If(0x01, &[Ipv6("ipv6")]),
    If(0x04, &[U8("mask_prefix_length")]),
];
pub(super) const PACKET_RATE_STATUS: Layout = &[
    Flags(&["UL", "DL", "APR"]),
    If(0x01, &[U16("remaining_uplink_packets"), If(0x04, &[U16("remaining_additional_uplink_packets")])]),
    If(0x02, &[U16("remaining_downlink_packets"), If(0x04, &[U16("remaining_additional_downlink_packets")])]),
    Opt(&[Rest("validity_time")]),
];
pub(super) const CREATE_BRIDGE_INFO: Layout = &[Features(1, &["BII"])];
pub(super) const USER_PLANE_NODE_ID: Layout = &[Flags(&["BID"]), Opt(&[Rest("node_id")])];
pub(super) const REQUESTED_CLOCK_DRIFT: Layout = &[Features(1, &["RRTO", "RRCR"])];
pub(super) const REQUESTED_ACCESS_AVAILABILITY: Layout = &[Features(1, &["RRCA"])];
pub(super) const ACCESS_AVAILABILITY: Layout = &[Split(&[
    named("access_type", "access_type_name", 3, &[(0, "3GPP access type"), (1, "Non-3GPP access type")]),
    sub("access_availability", 2, 3),
])];
pub(super) const MPTCP_CONTROL: Layout = &[Features(1, &["TCI"])];
pub(super) const ATSSS_LL_CONTROL: Layout = &[Features(1, &["LLI"])];
pub(super) const PMF_CONTROL: Layout = &[Flags(&["PMFI", "DRTTI", "PQPM"]), Opt(&[Size8("qfis")])];
pub(super) const MPTCP_ADDRESS: Layout = &[
    Flags(&["V4", "V6"]),
    U8("mptcp_proxy_type"),
    U16("mptcp_proxy_port"),
    If(0x01, &[Ipv4("mptcp_proxy_ipv4")]),
    If(0x02, &[Ipv6("mptcp_proxy_ipv6")]),
];
pub(super) const LINK_SPECIFIC_ADDRESS: Layout = &[
    Flags(&["V4", "V6", "NV4", "NV6"]),
    If(0x01, &[Ipv4("ipv4_3gpp")]),
    If(0x02, &[Ipv6("ipv6_3gpp")]),
    If(0x04, &[Ipv4("ipv4_non_3gpp")]),
    If(0x08, &[Ipv6("ipv6_non_3gpp")]),
];
pub(super) const PMF_ADDRESS: Layout = &[
    Flags(&["V4", "V6", "MAC"]),
    If(0x01, &[Ipv4("ipv4")]),
    If(0x02, &[Ipv6("ipv6")]),
    If(0x03, &[U16("port_3gpp"), U16("port_non_3gpp")]),
    If(0x04, &[Mac("mac_3gpp"), Mac("mac_non_3gpp")]),
];
pub(super) const QOS_REPORT_TRIGGER: Layout = &[Features(1, &["PER", "THR", "IRE"])];
pub(super) const GTP_U_PATH_INTERFACE_TYPE: Layout = &[Features(1, &["N9", "N3"])];
pub(super) const REQUESTED_QOS_MONITORING: Layout = &[Features(1, &["DL", "UL", "RP", "GTPUPM"])];
pub(super) const REPORTING_FREQUENCY: Layout = &[Features(1, &["EVETT", "PERIO", "SESRL"])];
pub(super) const PACKET_DELAY_THRESHOLDS: Layout = &[
    Flags(&["DL", "UL", "RP"]),
    If(0x01, &[U32("downlink_milliseconds")]),
    If(0x02, &[U32("uplink_milliseconds")]),
    If(0x04, &[U32("round_trip_milliseconds")]),
    // Release 18 adds flags and values after these.
    Opt(&[Rest("octets")]),
];
pub(super) const QOS_MONITORING_MEASUREMENT: Layout = &[
    Flags(&["DL", "UL", "RP", "PLMF"]),
    If(0x01, &[U32("downlink_milliseconds")]),
    If(0x02, &[U32("uplink_milliseconds")]),
    If(0x04, &[U32("round_trip_milliseconds")]),
    Opt(&[Rest("octets")]),
];
pub(super) const MT_EDT_CONTROL: Layout = &[Features(1, &["RDSI"])];
pub(super) const QER_CONTROL: Layout = &[Features(1, &["RCSR"])];
pub(super) const S_NSSAI: Layout = &[U8("sst"), U24("sd")];
pub(super) const IP_VERSION: Layout = &[Features(1, &["V4", "V6"])];
pub(super) const ASREQ_FLAGS: Layout = &[Features(1, &["UUPSI"])];
pub(super) const DATA_STATUS: Layout = &[Features(1, &["DROP", "BUFF"])];
pub(super) const RDS_CONFIGURATION: Layout = &[Features(1, &["RDS"])];
pub(super) const MULTIPATH_APPLICABLE: Layout = &[Features(1, &["MAI"])];
pub(super) const NUMBER_OF_UE_ADDRESSES: Layout = &[
    Flags(&["IPv4", "IPv6"]),
    If(0x01, &[U32("number_of_ipv4_addresses")]),
    If(0x02, &[U32("number_of_ipv6_addresses")]),
];
/// Table 8.2.186-1.
pub(super) const RAT_TYPE: Layout = &[Split(&[named(
    "rat_type",
    "rat_type_name",
    0xff,
    &[
        (1, "UTRAN"),
        (2, "GERAN"),
        (3, "WLAN"),
        (4, "GAN"),
        (5, "HSPA Evolution"),
        (6, "EUTRAN (WB-E-UTRAN)"),
        (7, "Virtual"),
        (8, "EUTRAN-NB-IoT"),
        (9, "LTE-M"),
        (10, "NR"),
    ],
)])];
pub(super) const L2TP_USER_AUTHENTICATION: Layout = &[
    U16("proxy_authen_type"),
    Flags(&["PAN", "PAC", "PAR", "PAI"]),
    If(0x01, &[Identity("proxy_authen_name", "Proxy Authen Name", false)]),
    If(0x02, &[SecretSized("proxy_authen_challenge", "Proxy Authen Challenge")]),
    If(0x04, &[SecretSized("proxy_authen_response", "Proxy Authen Response")]),
    If(0x08, &[U8("proxy_authen_id")]),
];
pub(super) const ADDRESS: Layout = &[AddressRest("address")];
pub(super) const CALLING_NUMBER: Layout = &[IdentityRest("calling_number", "Calling Number")];
pub(super) const L2TP_SESSION_INDICATIONS: Layout = &[Features(1, &["REUIA", "REDSA", "RENSA"])];
pub(super) const THRESHOLDS: Layout =
    &[Flags(&["RTT", "PLR"]), If(0x01, &[U16("rtt_milliseconds")]), If(0x02, &[U8("packet_loss_rate_percent")])];
pub(super) const STEERING_MODE_INDICATOR: Layout = &[Features(1, &["ALBI", "UEAI"])];
pub(super) const ADDRESS_REPLACEMENT: Layout = &[
    Flags(&["DIPV4", "DIPV6", "DPN", "SIPV4", "SIPV6", "SPN"]),
    If(0x01, &[Ipv4("destination_ipv4")]),
    If(0x02, &[Ipv6("destination_ipv6")]),
    If(0x04, &[U16("destination_port")]),
    If(0x08, &[Ipv4("source_ipv4")]),
    If(0x10, &[Ipv6("source_ipv6")]),
    If(0x20, &[U16("source_port")]),
];
pub(super) const DNS_QUERY_FILTER: Layout = &[Text16("pattern"), Opt(&[Rest("octets")])];
pub(super) const REPORTING_FLAGS: Layout = &[Features(1, &["DUPL"])];
pub(super) const MBS_SESSION_IDENTIFIER: Layout = &[Flags(&["TMGI", "SSMI", "NIDI"]), Rest("octets")];
pub(super) const MBSN4MBREQ_FLAGS: Layout = &[Features(1, &["PLLSSM", "JMBSSM", "MBS RESTI"])];
pub(super) const LOCAL_INGRESS_TUNNEL: Layout = &[
    Flags(&["V4", "V6", "CH"]),
    // With CH the UP function chooses, and nothing follows (clause 8.2.209).
    Opt(&[U16("udp_port"), If(0x01, &[Ipv4("ipv4")]), If(0x02, &[Ipv6("ipv6")])]),
];
pub(super) const MBSN4RESP_FLAGS: Layout = &[Features(1, &["NN19DT", "JMTI", "N19DTR"])];
pub(super) const TUNNEL_PASSWORD: Layout = &[SecretRest("tunnel_password", "Tunnel Password")];
pub(super) const DSCP_TO_PPI: Layout = &[U8("ppi"), U8s("dscps")];
pub(super) const SDRSP_FLAGS: Layout = &[Features(1, &["PURU"])];
pub(super) const QER_INDICATIONS: Layout = &[Features(1, &["IQFIS"])];
pub(super) const VENDOR_REPORT_TYPE: Layout = &[U16("enterprise"), Rest("octets")];
pub(super) const NF_INSTANCE_ID: Layout = &[Octets("nf_instance_id", 16)];
