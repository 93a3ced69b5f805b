//! The fields of a GTP-U message, as they are published.

use beleg_model::{Field, Kind};

/// The fields of a message.
pub(super) const FIELDS: &[Field] = &[
    Field::new("message_type", Kind::Uint, "Message type (clause 7.1): 255 for a G-PDU"),
    Field::new("teid", Kind::Uint, "Tunnel endpoint identifier, of the receiver"),
    Field::new("length", Kind::Uint, "The length that the message states, of what follows the first eight octets"),
    Field::new("sequence_number", Kind::Uint, "Sequence number; absent where S is 0"),
    Field::new("n_pdu_number", Kind::Uint, "N-PDU number; absent where PN is 0"),
    Field::new("qfi", Kind::Uint, "QoS flow identifier in the PDU Session Container (TS 38.415)"),
    Field::new("extension_headers", Kind::List(&Kind::Uint), "Types of the extension headers, in order (clause 5.2)"),
    Field::new("ies", Kind::List(&Kind::Uint), "Types of the information elements of a signalling message, in order"),
    Field::new("values", Kind::List(&Kind::Group(ELEMENT)), "With values: these elements, in order"),
    Field::new("pdu_type", Kind::Uint, "With values: PDU type of the PDU Session Container (TS 38.415 clause 5.5.3.1)"),
    Field::new("pdu_type_name", Kind::Text, "Its name"),
    Field::new("rqi", Kind::Bool, "Reflective QoS indicator, downlink"),
    Field::new("ppi", Kind::Uint, "Paging policy indicator, downlink"),
    Field::new("dl_sending_time_stamp", Kind::Uint, "DL sending time stamp, as on the wire"),
    Field::new("dl_qfi_sequence_number", Kind::Uint, "DL QFI sequence number"),
    Field::new("dl_mbs_qfi_sequence_number", Kind::Uint, "DL MBS QFI sequence number"),
    Field::new("dl_sending_time_stamp_repeated", Kind::Uint, "DL sending time stamp repeated, uplink, as on the wire"),
    Field::new("dl_received_time_stamp", Kind::Uint, "DL received time stamp, as on the wire"),
    Field::new("ul_sending_time_stamp", Kind::Uint, "UL sending time stamp, as on the wire"),
    Field::new("dl_delay_result", Kind::Uint, "DL delay result, in milliseconds"),
    Field::new("ul_delay_result", Kind::Uint, "UL delay result, in milliseconds"),
    Field::new("ul_qfi_sequence_number", Kind::Uint, "UL QFI sequence number"),
    Field::new("n3_n9_delay_result", Kind::Uint, "N3/N9 delay result, in milliseconds"),
    Field::new("new_ie_flags", Kind::Uint, "New IE flags"),
    Field::new(
        "extension_header_values",
        Kind::List(&Kind::Group(EXTENSION_HEADER)),
        "With values: the extension headers, in order",
    ),
];

const ELEMENT: &[Field] = &[
    Field::new("type", Kind::Uint, "Type of the element (clause 8.1)"),
    Field::new("name", Kind::Text, "Its name"),
    Field::new("restart_counter", Kind::Uint, "Recovery (clause 8.2)"),
    Field::new("teid", Kind::Uint, "Tunnel Endpoint Identifier Data I (clause 8.3)"),
    Field::new("seconds_since_1900", Kind::Uint, "Recovery Time Stamp (clause 8.8)"),
    Field::new("address", Kind::Ip, "GTP-U Peer Address (clause 8.4)"),
    Field::new("extension_header_types", Kind::List(&Kind::Uint), "Extension Header Type List (clause 8.5)"),
    Field::new("enterprise", Kind::Uint, "Private Extension (clause 8.6): Extension Identifier"),
    Field::new("octets", Kind::Octets, "The value of another element, or the end of this one"),
];

const EXTENSION_HEADER: &[Field] = &[
    Field::new("type", Kind::Uint, "Type of the extension header (figure 5.2.1-3)"),
    Field::new("name", Kind::Text, "Its name"),
    Field::new("service_class_indicator", Kind::Uint, "Service Class Indicator (clause 5.2.2.3)"),
    Field::new("udp_port", Kind::Uint, "UDP Port (clause 5.2.2.1)"),
    Field::new("pdcp_pdu_number", Kind::Uint, "PDCP PDU Number (clause 5.2.2.2)"),
    Field::new("long_pdcp_pdu_number", Kind::Uint, "Long PDCP PDU Number (clause 5.2.2.2A)"),
    Field::new("octets", Kind::Octets, "The content of another one"),
];
