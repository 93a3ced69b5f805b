//! PFCP as tshark's tree has it. Only the message's own elements count, not those inside grouped ones.

use crate::message::Message;
use crate::pdml::Node;

/// An element's type. A vendor's own (TS 29.244 clause 8.1.1: bit 16 is set) has another name with tshark.
const TYPES: [&str; 2] = ["pfcp.ie_type", "pfcp.enterprise_ie"];

/// The message of a `pfcp` layer.
pub(super) fn message(layer: Node<'_>, mut message: Message) -> Message {
    for (field, name) in [("message_type", "pfcp.msg_type"), ("seid", "pfcp.seid"), ("sequence_number", "pfcp.seqno")] {
        message.set(field, layer.child(name).and_then(Node::number));
    }
    let types: Vec<u64> = layer
        .children()
        .filter(|node| node.name().is_empty())
        .filter_map(|element| TYPES.iter().find_map(|name| element.child(name))?.number())
        .collect();
    message.set_list("ies", &types);
    message
}

#[cfg(test)]
mod tests {
    use super::super::tests::line;

    #[test]
    fn elements_inside_grouped_ones_are_left_out() {
        let layer = r#"<proto name="pfcp"><field name="pfcp.flags" show="0x21"/>
            <field name="pfcp.msg_type" show="50"/><field name="pfcp.seid" show="0x0000000000000010"/>
            <field name="pfcp.seqno" show="3"/>
            <field name="" show="Create PDR"><field name="pfcp.ie_type" show="1"/><field name="pfcp.ie_len" show="9"/>
            <field name="" show="PDR ID"><field name="pfcp.ie_type" show="56"/></field></field>
            <field name="" show="F-SEID"><field name="pfcp.ie_type" show="57"/><field name="pfcp.seid" show="0x01"/></field>
            <field name="" show="Build Id"><field name="pfcp.enterprise_ie" show="32770"/></field>
            </proto>"#;
        assert_eq!(line(layer), "message_type=50 seid=16 sequence_number=3 ies=1,57,32770");
    }

    #[test]
    fn a_message_without_seid_has_none() {
        let layer =
            r#"<proto name="pfcp"><field name="pfcp.msg_type" show="1"/><field name="pfcp.seqno" show="0"/></proto>"#;
        assert_eq!(line(layer), "message_type=1 sequence_number=0");
    }
}
