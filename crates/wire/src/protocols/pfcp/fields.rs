//! The fields of a PFCP message, as they are published. Those of a value are the parts that `spec` lays out; a test
//! below holds the two against each other.

use beleg_model::{Field, Kind};

const LABELS: Kind = Kind::List(&Kind::Text);

/// An address in octets is one of neither 4 nor 16.
const ADDRESS: Kind = Kind::OneOf(&[Kind::Ip, Kind::Octets]);

/// The fields of a message.
pub(super) const FIELDS: &[Field] = &[
    Field::new("message_type", Kind::Uint, "Message type (table 7.3-1)"),
    Field::new("seid", Kind::Uint, "Session endpoint identifier; absent where S is 0"),
    Field::new("sequence_number", Kind::Uint, "Sequence number"),
    Field::new("message_priority", Kind::Uint, "Message priority; absent where MP is 0"),
    Field::new("ies", Kind::List(&Kind::Uint), "Types of the information elements, in order, groups not opened"),
    Field::new("cause", Kind::Uint, "Cause (clause 8.2.1)"),
    Field::new("cause_name", Kind::Text, "Its name"),
    NODE_ID,
    Field::new("f_seid", Kind::Group(F_SEID), "F-SEID (clause 8.2.37): the sender's end of the session"),
    Field::new("values", Kind::List(&IE), "With values: the information elements, in order"),
];

const NODE_ID: Field = Field::new(
    "node_id",
    Kind::OneOf(&[Kind::Text, Kind::Octets]),
    "Node ID (clause 8.2.38): an address or a name; of the 5GS user plane its octets",
);

const F_SEID: &[Field] = &[
    Field::new("seid", Kind::Uint, "SEID"),
    Field::new("ip", Kind::Ip, "Address; the IPv4 one where there are two"),
    Field::new("ipv6", Kind::Ip, "The IPv6 address, where there are two"),
];

/// An information element as a field.
static IE: Kind = Kind::Group(IE_FIELDS);

/// The fields of an information element: of each, those that its type has. A grouped one has elements in it.
static IE_FIELDS: &[Field] = &[
    Field::new("type", Kind::Uint, "IE type (table 8.1.2-1)"),
    Field::new("name", Kind::Text, "Its name in the specification"),
    Field::new("length", Kind::Uint, "The length that it states, in octets"),
    Field::new("enterprise", Kind::Uint, "Enterprise ID of a vendor's element, or of its report type"),
    Field::new("ies", Kind::List(&IE), "The elements of a grouped one, in order"),
    Field::new("octets", Kind::Octets, "The value, or the end of it, where it is not divided further"),
    Field::new("flags", LABELS, "Names of the bits that are set"),
    Field::new("id", Kind::Uint, "Identifier of a rule, an endpoint, a filter"),
    Field::new("value", Kind::OneOf(&[Kind::Uint, Kind::Text, Kind::Octets]), "A number; as text where it is signed"),
    Field::new("text", Kind::Text, "A text, or a domain name"),
    Field::new("seconds", Kind::Uint, "A duration in seconds"),
    Field::new("milliseconds", Kind::Uint, "A duration in milliseconds"),
    Field::new("time", Kind::Text, "A time, as RFC 3339"),
    Field::new("seconds_since_1900", Kind::Uint, "The same time as the element has it"),
    Field::new("teid", Kind::Uint, "Tunnel endpoint identifier"),
    Field::new("seid", Kind::Uint, "Session endpoint identifier"),
    Field::new("ipv4", Kind::Ip, "IPv4 address"),
    Field::new("ipv6", Kind::Ip, "IPv6 address or prefix"),
    Field::new("address", ADDRESS, "Address of a server"),
    Field::new("port", Kind::Uint, "Port"),
    Field::new("choose_id", Kind::Uint, "F-TEID (clause 8.2.3): CHOOSE ID"),
    NODE_ID,
    Field::new("ipv6_prefix_delegation_bits", Kind::Uint, "UE IP Address (clause 8.2.62): delegation bits"),
    Field::new("ipv6_prefix_length", Kind::Uint, "UE IP Address: prefix length"),
    Field::new("description", Kind::Uint, "Outer Header Creation (clause 8.2.56) or Outer Header Removal: description"),
    Field::new("description_name", Kind::Text, "Outer Header Removal (clause 8.2.64): its name"),
    Field::new("gtp_u_extension_header_deletion", Kind::Uint, "Outer Header Removal: which extension headers go too"),
    Field::new("c_tag", Kind::OneOf(&[Kind::Uint, Kind::Octets]), "C-TAG: a number, or the octets of a MAC address's"),
    Field::new("s_tag", Kind::OneOf(&[Kind::Uint, Kind::Octets]), "S-TAG, likewise"),
    Field::new("cause", Kind::Uint, "Cause (clause 8.2.1)"),
    Field::new("cause_name", Kind::Text, "Its name"),
    Field::new("interface", Kind::Uint, "Source Interface (clause 8.2.2) or Destination Interface (clause 8.2.24)"),
    Field::new("interface_name", Kind::Text, "Its name"),
    Field::new("interface_type", Kind::Uint, "3GPP Interface Type (clause 8.2.118)"),
    Field::new("interface_type_name", Kind::Text, "Its name"),
    Field::new("network_instance", Kind::Text, "Network Instance (clause 8.2.4)"),
    Field::new("spare", Kind::Uint, "The octet that is spare in some elements"),
    Field::new("flow_description", Kind::Text, "IP filter rule (RFC 6733 clause 4.3.1)"),
    Field::new(
        "tos_traffic_class",
        Kind::Uint,
        "Type of service or traffic class, with its mask where it has two octets",
    ),
    Field::new("mask", Kind::Uint, "Transport Level Marking (clause 8.2.12): mask"),
    Field::new("security_parameter_index", Kind::Uint, "SDF Filter (clause 8.2.5): SPI"),
    Field::new("flow_label", Kind::Uint, "SDF Filter: flow label"),
    Field::new("sdf_filter_id", Kind::Uint, "SDF Filter: its identifier"),
    Field::new("application_id", Kind::Text, "Application ID (clause 8.2.6)"),
    Field::new("ul_gate", Kind::Uint, "Gate Status (clause 8.2.7) for uplink"),
    Field::new("ul_gate_name", Kind::Text, "Its name"),
    Field::new("dl_gate", Kind::Uint, "Gate Status for downlink"),
    Field::new("dl_gate_name", Kind::Text, "Its name"),
    Field::new("ul_kbps", Kind::Uint, "MBR or GBR for uplink, in kbit/s"),
    Field::new("dl_kbps", Kind::Uint, "MBR or GBR for downlink, in kbit/s"),
    Field::new("total_volume", Kind::Uint, "Volume in both directions, in octets"),
    Field::new("uplink_volume", Kind::Uint, "Volume uplink, in octets"),
    Field::new("downlink_volume", Kind::Uint, "Volume downlink, in octets"),
    Field::new("total_packets", Kind::Uint, "Packets in both directions"),
    Field::new("uplink_packets", Kind::Uint, "Packets uplink"),
    Field::new("downlink_packets", Kind::Uint, "Packets downlink"),
    Field::new("downlink_bytes", Kind::Uint, "Dropped DL Traffic Threshold (clause 8.2.49): octets"),
    Field::new("redirect_address_type", Kind::Uint, "Redirect Information (clause 8.2.20): type of address"),
    Field::new("redirect_address_type_name", Kind::Text, "Its name"),
    Field::new("redirect_server_address", Kind::Text, "Redirect Information: address of the server"),
    Field::new("other_redirect_server_address", Kind::Text, "Redirect Information: its other address"),
    Field::new("offending_ie", Kind::Uint, "Type of the offending IE (clause 8.2.22)"),
    Field::new("forwarding_policy", Kind::Text, "Forwarding Policy (clause 8.2.23): its identifier"),
    Field::new("paging_policy_indication", Kind::Uint, "Downlink Data Service Information (clause 8.2.27)"),
    Field::new("qfi", Kind::Uint, "QoS flow identifier"),
    Field::new("delay_50ms", Kind::Uint, "Downlink Data Notification Delay (clause 8.2.28), in units of 50 ms"),
    Field::new("timer_unit", Kind::Uint, "Unit of a timer"),
    Field::new("timer_unit_name", Kind::Text, "Its name"),
    Field::new("timer_value", Kind::Uint, "Value of a timer, in its unit"),
    Field::new("url", Kind::Text, "PFD contents (clause 8.2.39): URL"),
    Field::new("domain_name", Kind::Text, "PFD contents: domain name"),
    Field::new("custom_pfd_content", Kind::Text, "PFD contents: custom"),
    Field::new("domain_name_protocol", Kind::Text, "PFD contents: protocol of the domain name"),
    Field::new("additional_flow_descriptions", LABELS, "PFD contents: further flow descriptions"),
    Field::new("additional_urls", LABELS, "PFD contents: further URLs"),
    Field::new("additional_domain_names_and_protocols", LABELS, "PFD contents: further names and protocols"),
    Field::new("node_id_type", Kind::Uint, "FQ-CSID (clause 8.2.46): type of the node's identifier"),
    Field::new("number_of_csids", Kind::Uint, "FQ-CSID: how many CSIDs"),
    Field::new("node_address", Kind::OneOf(&[Kind::Ip, Kind::Uint]), "FQ-CSID: the node"),
    Field::new("csids", Kind::List(&Kind::Uint), "FQ-CSID: the CSIDs"),
    Field::new("node_type", Kind::Uint, "FQ-CSID: type of the node"),
    Field::new("node_type_name", Kind::Text, "Its name"),
    Field::new("flow_direction", Kind::Uint, "Flow Information (clause 8.2.61): direction"),
    Field::new("flow_direction_name", Kind::Text, "Its name"),
    Field::new("uplink_time_unit", Kind::Uint, "Packet Rate (clause 8.2.63): unit of time for uplink"),
    Field::new("uplink_time_unit_name", Kind::Text, "Its name"),
    Field::new("uplink_packet_rate", Kind::Uint, "Packet Rate: packets in this time"),
    Field::new("downlink_time_unit", Kind::Uint, "Packet Rate: unit of time for downlink"),
    Field::new("downlink_time_unit_name", Kind::Text, "Its name"),
    Field::new("downlink_packet_rate", Kind::Uint, "Packet Rate: packets in this time"),
    Field::new("additional_packet_rates", Kind::Octets, "Packet Rate: the additional rates"),
    Field::new("service_class_indicator", Kind::Uint, "DL Flow Level Marking (clause 8.2.66)"),
    Field::new("header_type", Kind::Uint, "Header Enrichment (clause 8.2.67): type of header"),
    Field::new("header_type_name", Kind::Text, "Its name"),
    Field::new("header_field_name", Kind::Text, "Header Enrichment: name of the header"),
    Field::new("header_field_value", Kind::Text, "Header Enrichment: a pseudonym of what is put into it"),
    Field::new("destination_interface", Kind::Octets, "Remote GTP-U Peer (clause 8.2.70): Destination Interface"),
    Field::new("recovery_time_stamp", Kind::Text, "Remote GTP-U Peer: Recovery Time Stamp, as RFC 3339"),
    Field::new("pdn_type", Kind::Uint, "PDN Type (clause 8.2.79)"),
    Field::new("pdn_type_name", Kind::Text, "Its name"),
    Field::new("rule_id_type", Kind::Uint, "Failed Rule ID (clause 8.2.80): type of rule"),
    Field::new("rule_id_type_name", Kind::Text, "Its name"),
    Field::new("rule_id", Kind::Uint, "Failed Rule ID: the rule"),
    Field::new("base_time_interval_type", Kind::Uint, "Time Quota Mechanism (clause 8.2.81): type of interval"),
    Field::new("base_time_interval_type_name", Kind::Text, "Its name"),
    Field::new("base_time_interval", Kind::Uint, "Time Quota Mechanism: interval in seconds"),
    Field::new("teid_range", Kind::Uint, "User Plane IP Resource Information (release 15): TEID range"),
    Field::new("network_instance_and_source_interface", Kind::Octets, "User Plane IP Resource Information: its end"),
    Field::new("value_digits", Kind::Text, "Multiplier (clause 8.2.84): digits, signed"),
    Field::new("exponent", Kind::Text, "Multiplier: exponent, signed"),
    Field::new("number_of_reports", Kind::Uint, "Additional Usage Reports Information (clause 8.2.91)"),
    Field::new("source_mac", Kind::Octets, "MAC address (clause 8.2.93): source"),
    Field::new("destination_mac", Kind::Octets, "MAC address: destination"),
    Field::new("upper_source_mac", Kind::Octets, "MAC address: upper end of the sources"),
    Field::new("upper_destination_mac", Kind::Octets, "MAC address: upper end of the destinations"),
    Field::new("tag", Kind::Uint, "C-TAG (clause 8.2.94) or S-TAG (clause 8.2.95): PCP, DEI and VID"),
    Field::new("imsi", Kind::Text, "User ID (clause 8.2.101): pseudonym of the IMSI"),
    Field::new("imei", Kind::Text, "User ID: pseudonym of the IMEI"),
    Field::new("msisdn", Kind::Text, "User ID: pseudonym of the MSISDN"),
    Field::new("nai", Kind::Text, "User ID: pseudonym of the NAI"),
    Field::new("supi", Kind::Text, "User ID: pseudonym of the SUPI"),
    Field::new("gpsi", Kind::Text, "User ID: pseudonym of the GPSI"),
    Field::new("pei", Kind::Text, "User ID: pseudonym of the PEI"),
    Field::new("mac_addresses", Kind::List(&Kind::Octets), "MAC Addresses Detected or Removed"),
    Field::new("plmn", Kind::Uint, "Trace Information (clause 8.2.108): the three octets of the PLMN as a number"),
    Field::new("trace_id", Kind::Uint, "Trace Information: Trace ID"),
    Field::new("triggering_events", Kind::Octets, "Trace Information: triggering events"),
    Field::new("session_trace_depth", Kind::Uint, "Trace Information: session trace depth"),
    Field::new("list_of_interfaces", Kind::Octets, "Trace Information: interfaces"),
    Field::new("trace_collection_entity", ADDRESS, "Trace Information: address of the Trace Collection Entity"),
    Field::new("ppi", Kind::Uint, "Paging policy indicator"),
    Field::new("dscps", Kind::List(&Kind::Uint), "DSCP to PPI Mapping Information: the DSCPs"),
    Field::new("steering_functionality", Kind::Uint, "Steering Functionality (clause 8.2.123)"),
    Field::new("steering_functionality_name", Kind::Text, "Its name"),
    Field::new("steering_mode", Kind::Uint, "Steering Mode (clause 8.2.124)"),
    Field::new("steering_mode_name", Kind::Text, "Its name"),
    Field::new("priority", Kind::Uint, "Priority (clause 8.2.126)"),
    Field::new("priority_name", Kind::Text, "Its name"),
    Field::new("pool_identity", Kind::Text, "UE IP address Pool Identity (clause 8.2.128)"),
    Field::new("fqdn", Kind::Text, "SMF Set ID: its name"),
    Field::new("addresses", Kind::Octets, "IP Multicast Address: the addresses"),
    Field::new("mask_prefix_length", Kind::Uint, "Source IP Address: mask or prefix length"),
    Field::new("remaining_uplink_packets", Kind::Uint, "Packet Rate Status: packets left for uplink"),
    Field::new("remaining_additional_uplink_packets", Kind::Uint, "Packet Rate Status: exception packets left, uplink"),
    Field::new("remaining_downlink_packets", Kind::Uint, "Packet Rate Status: packets left for downlink"),
    Field::new("remaining_additional_downlink_packets", Kind::Uint, "Packet Rate Status: the same, downlink"),
    Field::new("validity_time", Kind::Octets, "Packet Rate Status: how long it holds, as on the wire"),
    Field::new("access_type", Kind::Uint, "Access Availability Information: type of access"),
    Field::new("access_type_name", Kind::Text, "Its name"),
    Field::new("access_availability", Kind::Uint, "Access Availability Information: whether it is available"),
    Field::new("qfis", Kind::Octets, "PMF Control Information: QFIs"),
    Field::new("mptcp_proxy_type", Kind::Uint, "MPTCP Address Information: type of the proxy"),
    Field::new("mptcp_proxy_port", Kind::Uint, "MPTCP Address Information: port of the proxy"),
    Field::new("mptcp_proxy_ipv4", Kind::Ip, "MPTCP Address Information: IPv4 address of the proxy"),
    Field::new("mptcp_proxy_ipv6", Kind::Ip, "MPTCP Address Information: IPv6 address of the proxy"),
    Field::new("ipv4_3gpp", Kind::Ip, "Link-Specific Multipath IP Address for 3GPP access"),
    Field::new("ipv6_3gpp", Kind::Ip, "Link-Specific Multipath IP Address for 3GPP access"),
    Field::new("ipv4_non_3gpp", Kind::Ip, "Link-Specific Multipath IP Address for non-3GPP access"),
    Field::new("ipv6_non_3gpp", Kind::Ip, "Link-Specific Multipath IP Address for non-3GPP access"),
    Field::new("port_3gpp", Kind::Uint, "PMF Address Information: port for 3GPP access"),
    Field::new("port_non_3gpp", Kind::Uint, "PMF Address Information: port for non-3GPP access"),
    Field::new("mac_3gpp", Kind::Octets, "PMF Address Information: MAC address for 3GPP access"),
    Field::new("mac_non_3gpp", Kind::Octets, "PMF Address Information: MAC address for non-3GPP access"),
    Field::new("downlink_milliseconds", Kind::Uint, "Packet delay downlink, in milliseconds"),
    Field::new("uplink_milliseconds", Kind::Uint, "Packet delay uplink, in milliseconds"),
    Field::new("round_trip_milliseconds", Kind::Uint, "Packet delay there and back, in milliseconds"),
    Field::new("sst", Kind::Uint, "S-NSSAI: slice/service type"),
    Field::new("sd", Kind::Uint, "S-NSSAI: slice differentiator, as a number"),
    Field::new("number_of_ipv4_addresses", Kind::Uint, "Number of UE IP Addresses: IPv4"),
    Field::new("number_of_ipv6_addresses", Kind::Uint, "Number of UE IP Addresses: IPv6"),
    Field::new("rat_type", Kind::Uint, "RAT Type (clause 8.2.186)"),
    Field::new("rat_type_name", Kind::Text, "Its name"),
    Field::new("proxy_authen_type", Kind::Uint, "L2TP User Authentication: type"),
    Field::new("proxy_authen_name", Kind::Text, "L2TP User Authentication: pseudonym of the name"),
    Field::new("proxy_authen_challenge", Kind::Text, "L2TP User Authentication: the challenge's length"),
    Field::new("proxy_authen_response", Kind::Text, "L2TP User Authentication: the response's length"),
    Field::new("proxy_authen_id", Kind::Uint, "L2TP User Authentication: identifier"),
    Field::new("calling_number", Kind::Text, "Calling Number: its pseudonym"),
    Field::new("rtt_milliseconds", Kind::Uint, "Thresholds: round trip time, in milliseconds"),
    Field::new("packet_loss_rate_percent", Kind::Uint, "Thresholds: packet loss rate, in percent"),
    Field::new("destination_ipv4", Kind::Ip, "IP Address and Port Number Replacement: destination"),
    Field::new("destination_ipv6", Kind::Ip, "IP Address and Port Number Replacement: destination"),
    Field::new("destination_port", Kind::Uint, "IP Address and Port Number Replacement: destination"),
    Field::new("source_ipv4", Kind::Ip, "IP Address and Port Number Replacement: source"),
    Field::new("source_ipv6", Kind::Ip, "IP Address and Port Number Replacement: source"),
    Field::new("source_port", Kind::Uint, "IP Address and Port Number Replacement: source"),
    Field::new("pattern", Kind::Text, "DNS Query Filter: pattern of the name"),
    Field::new("udp_port", Kind::Uint, "Local Ingress Tunnel: UDP port"),
    Field::new("tunnel_password", Kind::Text, "Tunnel Password: its length"),
    Field::new("nf_instance_id", Kind::Octets, "NF Instance ID"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use beleg_spec::pfcp::{ELEMENTS, Format, Part};

    use super::*;

    /// What `value` tells of a part, as names with the kinds.
    fn told(part: &'static Part, each: &mut dyn FnMut(&'static str, Kind)) {
        let mut inner = |parts: &'static [Part]| parts.iter().for_each(|part| told(part, each));
        match *part {
            Part::If(_, parts) | Part::IfEq(_, parts) | Part::Opt(parts) => inner(parts),
            Part::Flags(_) | Part::Features(..) => each("flags", LABELS),
            Part::Split(subs) => {
                for sub in subs {
                    each(sub.name, Kind::Uint);
                    if !sub.names.is_empty() {
                        each(sub.name_field, Kind::Text);
                    }
                }
            }
            Part::U8(name)
            | Part::U16(name)
            | Part::U24(name)
            | Part::U32(name)
            | Part::U40(name)
            | Part::U64(name) => each(name, Kind::Uint),
            Part::Number(name) => {
                each(name, Kind::Uint);
                each(name, Kind::Octets);
            }
            Part::U8s(name) | Part::U16s(name) => each(name, Kind::List(&Kind::Uint)),
            Part::Time(name) => {
                each("seconds_since_1900", Kind::Uint);
                each(name, Kind::Text);
            }
            Part::Ipv4(name) | Part::Ipv6(name) => each(name, Kind::Ip),
            Part::AddressRest(name) | Part::AddressSized(name) => {
                each(name, Kind::Ip);
                each(name, Kind::Octets);
            }
            Part::Macs(name) => each(name, Kind::List(&Kind::Octets)),
            Part::Texts16(name) => each(name, LABELS),
            Part::Mac(name) | Part::Octets(name, _) | Part::Size8(name) | Part::Size16(name) | Part::Rest(name) => {
                each(name, Kind::Octets);
            }
            Part::Signed(name, _)
            | Part::Text(name)
            | Part::Text8(name)
            | Part::Text16(name)
            | Part::Identity(name, ..)
            | Part::IdentityRest(name, _)
            | Part::SecretSized(name, _)
            | Part::SecretRest(name, _) => each(name, Kind::Text),
        }
    }

    /// Fields of an element whose value has a parser of its own, or that no value has.
    const OTHERS: &[&str] = &[
        "type",
        "name",
        "length",
        "enterprise",
        "ies",
        "octets",
        "teid",
        "seid",
        "choose_id",
        "node_id",
        "ipv6_prefix_delegation_bits",
        "ipv6_prefix_length",
        "description",
        "port",
    ];

    #[test]
    fn every_part_of_every_layout_is_in_the_table_and_no_other() {
        let mut seen: BTreeSet<&str> = OTHERS.iter().copied().collect();
        for element in ELEMENTS {
            let Format::Layout(parts) = element.format else {
                continue;
            };
            let place = element.name;
            let mut each = |name: &'static str, kind: Kind| {
                seen.insert(name);
                let field = IE_FIELDS.iter().find(|field| field.name == name);
                let field = field.unwrap_or_else(|| panic!("{place}: {name} is not in the table"));
                let wanted = format!("{kind:?}");
                let fits = match field.kind {
                    Kind::OneOf(kinds) => kinds.iter().any(|kind| format!("{kind:?}") == wanted),
                    kind => format!("{kind:?}") == wanted,
                };
                assert!(fits, "{place}: {name} is told as {kind:?}, and its table says {:?}", field.kind);
            };
            parts.iter().for_each(|part| told(part, &mut each));
        }
        let unused: Vec<&str> = IE_FIELDS.iter().map(|field| field.name).filter(|name| !seen.contains(name)).collect();
        assert!(unused.is_empty(), "no element has {unused:?}");
    }
}
