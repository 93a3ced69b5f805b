//! The fields of an NGAP PDU, as they are published. The values of its IEs have the shape that TS 38.413 gives them.

use beleg_model::{Field, Kind};

use crate::aper::{CRITICALITY, IE_ID, IE_LENGTH, IE_NAME, IES, PDU, PROCEDURE, PROCEDURE_CODE};

const PLMN: Field = Field::new("plmn", Kind::Text, "PLMN identity: MCC-MNC");
const TAC: Field = Field::new("tac", Kind::Uint, "Tracking area code");

/// The fields of a message.
pub(super) const FIELDS: &[Field] = &[
    PDU,
    PROCEDURE_CODE,
    PROCEDURE,
    CRITICALITY,
    Field::new("amf_ue_ngap_id", Kind::Uint, "AMF UE NGAP ID (clause 9.3.3.1)"),
    Field::new("ran_ue_ngap_id", Kind::Uint, "RAN UE NGAP ID (clause 9.3.3.2)"),
    Field::new("cause", Kind::Text, "Cause (clause 9.3.1.2): its kind and value, kind/value"),
    Field::new("global_ran_node_id", Kind::Group(GLOBAL_RAN_NODE_ID), "Global RAN Node ID (clause 9.3.1.5)"),
    Field::new("ran_node_name", Kind::Text, "RAN Node Name"),
    Field::new("amf_name", Kind::Text, "AMF Name (clause 9.3.3.21)"),
    Field::new("supported_tas", Kind::List(&Kind::Group(SUPPORTED_TA)), "Supported TA List, of NG Setup"),
    Field::new("served_guamis", Kind::List(&Kind::Group(GUAMI)), "Served GUAMI List, of NG Setup"),
    Field::new("guami", Kind::Group(GUAMI), "GUAMI (clause 9.3.3.3)"),
    Field::new("five_g_s_tmsi", Kind::Text, "5G-S-TMSI (clause 9.3.3.20): its pseudonym"),
    Field::new("nr_cgi", Kind::Group(NR_CGI), "NR CGI (clause 9.3.1.7) of User Location Information"),
    Field::new("eutra_cgi", Kind::Group(EUTRA_CGI), "E-UTRA CGI (clause 9.3.1.9) of User Location Information"),
    Field::new("tai", Kind::Group(TAI), "TAI (clause 9.3.3.11) of User Location Information"),
    Field::new("rrc_establishment_cause", Kind::Text, "RRC Establishment Cause (clause 9.3.1.111)"),
    IES,
    Field::new("values", Kind::List(&Kind::Group(IE)), "With values: the IEs, in order"),
];

const GLOBAL_RAN_NODE_ID: &[Field] = &[
    Field::new("type", Kind::Text, "gNB, ng-eNB or N3IWF"),
    PLMN,
    Field::new("id", Kind::Uint, "The node's identifier"),
    Field::new("bits", Kind::Uint, "How many bits it has"),
];

const SUPPORTED_TA: &[Field] = &[TAC, Field::new("plmns", Kind::List(&Kind::Text), "Broadcast PLMNs: MCC-MNC each")];

const GUAMI: &[Field] = &[
    PLMN,
    Field::new("amf_region_id", Kind::Uint, "AMF Region ID"),
    Field::new("amf_set_id", Kind::Uint, "AMF Set ID"),
    Field::new("amf_pointer", Kind::Uint, "AMF Pointer"),
];

const NR_CGI: &[Field] = &[PLMN, Field::new("nr_cell_identity", Kind::Uint, "NR Cell Identity, 36 bits")];
const EUTRA_CGI: &[Field] = &[PLMN, Field::new("eutra_cell_identity", Kind::Uint, "E-UTRA Cell Identity, 28 bits")];
const TAI: &[Field] = &[PLMN, TAC];

const IE: &[Field] = &[
    IE_ID,
    IE_NAME,
    CRITICALITY,
    Field::new("value", Kind::Open, "Its value, by the names of its ASN.1 type (clause 9.4.5)"),
    IE_LENGTH,
];
