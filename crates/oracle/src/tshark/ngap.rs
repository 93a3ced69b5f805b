//! NGAP as tshark's tree has it. Only the message's own elements count: tshark gives the elements inside
//! transfers and containers the same names, deeper in the tree.

use crate::message::Message;
use crate::pdml::Node;

/// id-AMF-UE-NGAP-ID, id-RAN-UE-NGAP-ID and id-UE-NGAP-IDs (TS 38.413 clause 9.4.7).
const AMF_UE_NGAP_ID: u64 = 10;
const RAN_UE_NGAP_ID: u64 = 85;
const UE_NGAP_IDS: u64 = 114;

/// The message of an `ngap` layer.
pub(super) fn message(layer: Node<'_>, mut message: Message) -> Option<Message> {
    let elements = envelope(layer, "ngap", "NGAP_PDU", &mut message);
    for (field, name, alone) in [
        ("amf_ue_ngap_id", "ngap.AMF_UE_NGAP_ID", AMF_UE_NGAP_ID),
        ("ran_ue_ngap_id", "ngap.RAN_UE_NGAP_ID", RAN_UE_NGAP_ID),
    ] {
        let holder = elements.iter().find(|(id, _)| [alone, UE_NGAP_IDS].contains(id));
        let value = holder.and_then(|(_, element)| element.below().find(|node| is_id(*node, name)));
        message.set(field, value.and_then(Node::number));
    }
    message.set_list("ies", &ids(&elements));
    Some(message)
}

/// What NGAP and XnAP have in common: the kind and the code of a PDU, and its own elements, which are given back.
pub(super) fn envelope<'t>(layer: Node<'t>, of: &str, pdu: &str, message: &mut Message) -> Vec<(u64, Node<'t>)> {
    let named = |name: &str| format!("{of}.{name}");
    let pdu = layer.child(&named(pdu));
    let kind = pdu.and_then(Node::number).and_then(|choice| match choice {
        0 => Some("initiatingMessage"),
        1 => Some("successfulOutcome"),
        2 => Some("unsuccessfulOutcome"),
        _ => None,
    });
    message.set("pdu", kind);
    let outcome = pdu.and_then(|pdu| pdu.child_ending("_element"));
    let procedure = outcome.and_then(|outcome| outcome.child(&named("procedureCode")));
    message.set("procedure_code", procedure.and_then(Node::number));

    elements(outcome, of)
}

/// The identifiers of a message's elements.
pub(super) fn ids(elements: &[(u64, Node<'_>)]) -> Vec<u64> {
    elements.iter().map(|(id, _)| *id).collect()
}

/// In the pair of id-UE-NGAP-IDs tshark calls the fields by their component names.
fn is_id(node: Node<'_>, name: &str) -> bool {
    node.name() == name || node.name() == name.replace("AMF", "aMF").replace("RAN", "rAN")
}

/// The message's own elements: id and tree.
fn elements<'t>(outcome: Option<Node<'t>>, of: &str) -> Vec<(u64, Node<'t>)> {
    let named = |name: &str| format!("{of}.{name}");
    let list = outcome
        .and_then(|outcome| outcome.child(&named("value_element")))
        .and_then(|value| value.child_ending("_element"))
        .and_then(|message| message.child(&named("protocolIEs")));
    let Some(list) = list else {
        return Vec::new();
    };
    list.children()
        .filter_map(|item| item.child(&named("ProtocolIE_Field_element")))
        .filter_map(|element| Some((element.child(&named("id"))?.number()?, element)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::line;

    fn element(id: u32, value: &str) -> String {
        format!(
            r#"<field name="" show="Item"><field name="ngap.ProtocolIE_Field_element" show="">
            <field name="ngap.id" show="{id}"/><field name="ngap.value_element">{value}</field></field></field>"#
        )
    }

    fn layer(choice: u32, procedure: u32, elements: &str) -> String {
        format!(
            r#"<proto name="ngap"><field name="per.choice_index" show="9"/><field name="ngap.NGAP_PDU" show="{choice}">
            <field name="ngap.x_element"><field name="ngap.procedureCode" show="{procedure}"/>
            <field name="ngap.value_element"><field name="ngap.Y_element"><field name="ngap.protocolIEs" show="2">
            {elements}</field></field></field></field></field></proto>"#
        )
    }

    #[test]
    fn only_the_elements_of_the_message_itself_count() {
        let inner = r#"<field name="ngap.protocolIEs">"#.to_owned() + &element(139, "") + "</field>";
        let elements = element(10, r#"<field name="ngap.AMF_UE_NGAP_ID" show="4294967297"/>"#)
            + &element(85, r#"<field name="ngap.RAN_UE_NGAP_ID" show="2"/>"#)
            + &element(74, &inner);
        assert_eq!(
            line(&layer(0, 29, &elements)),
            "pdu=initiatingMessage procedure_code=29 amf_ue_ngap_id=4294967297 ran_ue_ngap_id=2 ies=10,85,74"
        );
    }

    #[test]
    fn a_pair_of_ids_gives_both() {
        let pair = r#"<field name="ngap.UE_NGAP_ID_pair_element"><field name="ngap.aMF_UE_NGAP_ID" show="5"/>
            <field name="ngap.rAN_UE_NGAP_ID" show="6"/></field>"#;
        assert_eq!(
            line(&layer(0, 41, &element(114, pair))),
            "pdu=initiatingMessage procedure_code=41 amf_ue_ngap_id=5 ran_ue_ngap_id=6 ies=114"
        );
    }

    #[test]
    fn a_tree_that_ends_early_gives_what_is_there() {
        assert_eq!(line(r#"<proto name="ngap"></proto>"#), "");
        assert_eq!(
            line(r#"<proto name="ngap"><field name="ngap.NGAP_PDU" show="1"/></proto>"#),
            "pdu=successfulOutcome"
        );
    }
}
