//! GTP-U as tshark's tree has it. tshark has one layer for GTP-U, the control plane of GTPv1 and GTP', and
//! only the first is compared.

use crate::message::Message;
use crate::pdml::Node;

/// UDP ports of GTP-U (TS 29.281 clause 4.4.2), GTP-C (TS 29.060 clause 10.1.1) and GTP' (TS 32.295).
const USER_PLANE: u16 = 2152;
const OTHERS: [u16; 2] = [2123, 3386];

/// The message of a `gtp` layer, unless it is of the control plane or of charging.
pub(super) fn message(layer: Node<'_>, mut message: Message) -> Option<Message> {
    let other = message.ports.iter().any(|port| OTHERS.contains(port));
    if other && !message.ports.contains(&USER_PLANE) {
        return None;
    }
    for (field, name) in [
        ("message_type", "gtp.message"),
        ("teid", "gtp.teid"),
        ("length", "gtp.length"),
        ("sequence_number", "gtp.seq_number"),
    ] {
        message.set(field, layer.child(name).and_then(Node::number));
    }
    let qfi = layer.below().find(|node| node.name() == "gtp.ext_hdr.pdu_ses_con.qos_flow_id");
    message.set("qfi", qfi.and_then(Node::number));
    message.set_list("extension_headers", &extension_headers(layer));
    Some(message)
}

/// The type of an extension header stands in the octet before it: in the header's last octet for the first,
/// in the one before for each further one. 0 announces none.
fn extension_headers(layer: Node<'_>) -> Vec<u64> {
    let next = |node: Node<'_>| node.child("gtp.ext_hdr.next").and_then(Node::number);
    let headers = layer.children().filter(|node| node.name() == "gtp.ext_hdr");
    std::iter::once(layer).chain(headers).filter_map(next).filter(|&kind| kind != 0).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::line;

    fn packet(port: u16, fields: &str) -> String {
        format!(
            r#"<proto name="udp"><field name="udp.srcport" show="40000"/><field name="udp.dstport" show="{port}"/></proto>
            <proto name="gtp"><field name="gtp.flags" show="0x34"/><field name="gtp.message" show="0xff"/>
            <field name="gtp.length" show="92"/><field name="gtp.teid" show="0x00000ec3"/>{fields}</proto>"#
        )
    }

    #[test]
    fn a_g_pdu_with_extension_headers() {
        let fields = r#"<field name="gtp.seq_number" show="0x0007"/><field name="gtp.ext_hdr.next" show="0x40"/>
            <field name="gtp.ext_hdr"><field name="gtp.ext_hdr.udp_port" show="0"/><field name="gtp.ext_hdr.next" show="0x85"/></field>
            <field name="gtp.ext_hdr"><field name="" show="PDU Session Container">
            <field name="gtp.ext_hdr.pdu_ses_con.qos_flow_id" show="9"/></field><field name="gtp.ext_hdr.next" show="0x00"/></field>"#;
        assert_eq!(
            line(&packet(2152, fields)),
            "message_type=255 teid=3779 length=92 sequence_number=7 qfi=9 extension_headers=64,133"
        );
    }

    #[test]
    fn the_control_plane_is_not_compared() {
        assert_eq!(line(&packet(2123, "")), "");
        assert_eq!(line(&packet(3386, "")), "");
        assert_eq!(line(&packet(2152, "")), "message_type=255 teid=3779 length=92");
    }
}
