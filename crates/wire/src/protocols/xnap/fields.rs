//! The fields of an XnAP PDU, as they are published. The values of IEs whose type is known have the shape that TS 38.423 gives them.

use beleg_model::{Field, Fields, Kind, Value};

use super::{Message, id};
use crate::aper::{CRITICALITY, IE_ID, IE_LENGTH, IE_NAME, IES, PDU, PROCEDURE, PROCEDURE_CODE, Typed};

const PLMN: Field = Field::new("plmn", Kind::Text, "PLMN identity: MCC-MNC");
const SESSION: Field = Field::new("pdu_session_id", Kind::Uint, "PDU session");
const ADDRESS: Field = Field::new("address", Kind::Ip, "The receiving end of the tunnel");
const TEID: Field = Field::new("teid", Kind::Uint, "Its TEID");

/// The fields of a message.
pub(super) const FIELDS: &[Field] = &[
    PDU,
    PROCEDURE_CODE,
    PROCEDURE,
    CRITICALITY,
    Field::new(
        "source_ue_xnap_id",
        Kind::Uint,
        "The UE's identifier at the node that has or had its context (clause 9.2.3.16)",
    ),
    Field::new(
        "target_ue_xnap_id",
        Kind::Uint,
        "The UE's identifier at the node that gets its context (clause 9.2.3.16)",
    ),
    Field::new("cause", Kind::Text, "Cause (clause 9.2.3.2): its kind and value, kind/value"),
    Field::new("global_ran_node_id", Kind::Group(NODE), "Global NG-RAN Node ID (clause 9.2.2.3), of a gNB"),
    Field::new("guami", Kind::Group(GUAMI), "GUAMI (clause 9.2.3.24)"),
    Field::new("amf_ue_ngap_id", Kind::Uint, "How the AMF knows the UE (clause 9.1.1.1)"),
    Field::new("amf_address", Kind::Ip, "The address that the source node has for the UE on NG-C (clause 9.1.1.1)"),
    Field::new(
        "sessions",
        Kind::List(&Kind::Group(AT_UPF)),
        "PDU sessions to be set up, with the UPF's ends of their tunnels",
    ),
    Field::new(
        "forwarding",
        Kind::List(&Kind::Group(FORWARDING)),
        "Tunnels for the forwarding of data (clause 9.2.1.16)",
    ),
    IES,
    Field::new("values", Kind::List(&Kind::Group(IE)), "With values: the IEs, in order"),
];

const NODE: &[Field] = &[
    PLMN,
    Field::new("id", Kind::Uint, "The node's identifier"),
    Field::new("bits", Kind::Uint, "How many bits it has"),
];

const GUAMI: &[Field] = &[
    PLMN,
    Field::new("amf_region_id", Kind::Uint, "AMF Region ID"),
    Field::new("amf_set_id", Kind::Uint, "AMF Set ID"),
    Field::new("amf_pointer", Kind::Uint, "AMF Pointer"),
];

const AT_UPF: &[Field] = &[SESSION, ADDRESS, TEID];

const FORWARDING: &[Field] = &[
    SESSION,
    Field::new("drb_id", Kind::Uint, "DRB, where the tunnel is not the whole PDU session's"),
    Field::new("direction", Kind::Text, "downlink or uplink"),
    ADDRESS,
    TEID,
];

const IE: &[Field] = &[
    IE_ID,
    IE_NAME,
    CRITICALITY,
    Field::new("value", Kind::Open, "Its value, by the names of its ASN.1 type (clause 9.3.5)"),
    IE_LENGTH,
];

/// Tells the main fields of the IEs that the message has.
pub(super) fn main(message: &Message<'_>, out: &mut dyn Fields) {
    out.maybe("source_ue_xnap_id", message.source_ue.map(u64::from));
    out.maybe("target_ue_xnap_id", message.target_ue.map(u64::from));
    if out.wants("cause")
        && let Some((kind, cause)) = message.cause()
    {
        out.text("cause", &format!("{kind}/{cause}"));
    }
    if out.wants("global_ran_node_id")
        && let Some(("gNB", node)) = message.value(id::GLOBAL_NG_RAN_NODE_ID).and_then(Typed::chosen)
    {
        out.group("global_ran_node_id", &mut |out| gnb(node, out));
    }
    if out.wants("guami")
        && let Some(of) = message.value(id::GUAMI)
    {
        out.group("guami", &mut |out| guami(of, out));
    }
    if out.wants_any(&["amf_ue_ngap_id", "amf_address", "sessions"]) {
        out.maybe("amf_ue_ngap_id", message.amf_ue_ngap_id());
        if let Some(amf) = message.amf() {
            out.value("amf_address", Value::Ip(amf));
        }
        if message.sessions().next().is_some() {
            out.list("sessions", &mut |out| {
                for session in message.sessions() {
                    out.group(&mut |out| {
                        out.uint("pdu_session_id", session.id.into());
                        out.value("address", Value::Ip(session.address));
                        out.uint("teid", session.teid.into());
                    });
                }
            });
        }
    }
    if out.wants("forwarding") && message.forwarding().next().is_some() {
        out.list("forwarding", &mut |out| {
            for end in message.forwarding() {
                out.group(&mut |out| {
                    out.uint("pdu_session_id", end.session.into());
                    out.maybe("drb_id", end.drb.map(u64::from));
                    out.text("direction", if end.downlink { "downlink" } else { "uplink" });
                    out.value("address", Value::Ip(end.address));
                    out.uint("teid", end.teid.into());
                });
            }
        });
    }
}

fn gnb(node: Typed<'_>, out: &mut dyn Fields) {
    if let Some(plmn) = node.member("plmn-id").and_then(Typed::plmn) {
        out.text("plmn", &plmn);
    }
    let id = node.member("gnb-id").and_then(Typed::chosen).and_then(|(_, id)| id.number());
    if let Some((id, bits)) = id {
        out.uint("id", id);
        out.uint("bits", bits as u64);
    }
}

fn guami(of: Typed<'_>, out: &mut dyn Fields) {
    if let Some(plmn) = of.member("plmn-ID").and_then(Typed::plmn) {
        out.text("plmn", &plmn);
    }
    for (name, member) in
        [("amf_region_id", "amf-region-id"), ("amf_set_id", "amf-set-id"), ("amf_pointer", "amf-pointer")]
    {
        out.maybe(name, of.member(member).and_then(Typed::number).map(|(number, _)| number));
    }
}
