//! NAS-5GS as tshark's tree has it, brought to Beleg's notion of a message: a security protected message and
//! the plain one inside it are one; a 5GSM message in a payload container and the content of a NAS message
//! container are messages of their own. tshark makes a layer of a NAS message container's content, and a mere
//! label of a 5GSM message's.

use crate::message::Message;
use crate::pdml::Node;

/// Extended protocol discriminators (TS 24.007 clause 11.2.3.1.1A).
const MOBILITY: u64 = 126;
const SESSION: u64 = 46;

const PROTECTED: &str = "Security protected NAS 5GS message";
const PLAIN: &str = "Plain NAS 5GS Message";

/// The messages of a `nas-5gs` layer, without those of layers inside it. Each is a copy of `blank`, filled.
pub(super) fn messages(layer: Node<'_>, blank: &Message, out: &mut Vec<Message>) {
    let protected = layer.children().find(|node| node.is_label(PROTECTED));
    let plain = layer.children().find(|node| node.is_label(PLAIN));

    let mut message = blank.clone();
    if let Some(header) = protected {
        common(header, &mut message);
        message.set("sequence_number", number(header, "nas_5gs.seq_no"));
        let inner = plain.and_then(|plain| number(plain, "nas_5gs.epd"));
        if matches!(inner, Some(MOBILITY | SESSION)) {
            if let Some(plain) = plain {
                content(plain, &mut message);
            }
        } else {
            message.set("ciphered", Some(true));
        }
    } else if let Some(plain) = plain {
        common(plain, &mut message);
        content(plain, &mut message);
    }
    out.push(message);

    for node in plain.into_iter().flat_map(|plain| plain.below_until(Node::is_proto)) {
        if node.is_label(PLAIN) {
            let mut message = blank.clone();
            common(node, &mut message);
            content(node, &mut message);
            out.push(message);
        }
    }
}

/// The header's fields.
fn common(header: Node<'_>, message: &mut Message) {
    message.set("epd", number(header, "nas_5gs.epd"));
    message.set("security_header", number(header, "nas_5gs.security_header_type"));
}

/// The fields of a readable message. A PDU session identity is a part of a 5GSM message's header, and an
/// element of the 5GMM messages that transport one.
fn content(plain: Node<'_>, message: &mut Message) {
    let known = plain.child_ending(".message_type").and_then(Node::number);
    message.set("message_type", known.or_else(|| plain.children().find_map(unknown_type)));
    let in_element = || plain.children().find_map(|element| number(element, "nas_5gs.pdu_session_id"));
    message.set("pdu_session_id", number(plain, "nas_5gs.pdu_session_id").or_else(in_element));
    message.set("pti", number(plain, "nas_5gs.proc_trans_id"));
}

/// A type that tshark has no name for stands in a label alone.
fn unknown_type(label: Node<'_>) -> Option<u64> {
    let digits = label.show().strip_prefix("Unknown Message Type 0x")?;
    u64::from_str_radix(digits, 16).ok()
}

fn number(node: Node<'_>, name: &str) -> Option<u64> {
    node.child(name).and_then(Node::number)
}

#[cfg(test)]
mod tests {
    use super::super::tests::line;

    fn field(name: &str, show: &str) -> String {
        format!(r#"<field name="{name}" show="{show}"/>"#)
    }

    fn label(text: &str, fields: &str) -> String {
        format!(r#"<field name="" show="{text}">{fields}</field>"#)
    }

    fn plain(message_type: &str, more: &str) -> String {
        label(
            super::PLAIN,
            &(field("nas_5gs.epd", "126")
                + &field("nas_5gs.security_header_type", "0")
                + &field("nas_5gs.mm.message_type", message_type)
                + more),
        )
    }

    fn session() -> String {
        label(
            super::PLAIN,
            &(field("nas_5gs.epd", "46")
                + &field("nas_5gs.pdu_session_id", "5")
                + &field("nas_5gs.proc_trans_id", "9")
                + &field("nas_5gs.sm.message_type", "0xc1")),
        )
    }

    fn protected(header: &str) -> String {
        label(
            super::PROTECTED,
            &(field("nas_5gs.epd", "126")
                + &field("nas_5gs.security_header_type", header)
                + &field("nas_5gs.seq_no", "3")),
        )
    }

    fn layer(content: &str) -> String {
        format!(r#"<proto name="nas-5gs">{content}</proto>"#)
    }

    #[test]
    fn a_plain_message() {
        assert_eq!(line(&layer(&plain("0x41", ""))), "epd=126 security_header=0 message_type=65");
    }

    #[test]
    fn a_message_type_without_name_is_kept() {
        let fields = field("nas_5gs.epd", "126") + &label("Unknown Message Type 0xff", "");
        assert_eq!(line(&layer(&label(super::PLAIN, &fields))), "epd=126 message_type=255");
    }

    #[test]
    fn a_protected_message_and_its_content_are_one() {
        assert_eq!(
            line(&layer(&(protected("2") + &plain("0x43", "")))),
            "epd=126 security_header=2 sequence_number=3 message_type=67"
        );
    }

    #[test]
    fn content_that_is_no_nas_message_is_ciphered() {
        let garbage = label(super::PLAIN, &field("nas_5gs.epd", "180"));
        for content in [protected("4") + &garbage, protected("4")] {
            assert_eq!(line(&layer(&content)), "epd=126 security_header=4 sequence_number=3 ciphered=true");
        }
    }

    #[test]
    fn a_session_message_in_a_container_is_its_own() {
        let outer = plain(
            "0x67",
            &(label("Payload container", &session()) + &label("PDU session ID", &field("nas_5gs.pdu_session_id", "6"))),
        );
        assert_eq!(
            line(&layer(&(protected("2") + &outer))),
            "epd=126 security_header=2 sequence_number=3 message_type=103 pdu_session_id=6 | \
             epd=46 message_type=193 pdu_session_id=5 pti=9"
        );
    }

    #[test]
    fn a_nas_message_container_holds_a_message_of_its_own() {
        let inner = layer(&plain("0x41", &label("Payload container", &session())));
        let outer = plain("0x5e", &label("NAS message container", &inner));
        assert_eq!(
            line(&layer(&(protected("4") + &outer))),
            "epd=126 security_header=4 sequence_number=3 message_type=94 | \
             epd=126 security_header=0 message_type=65 | epd=46 message_type=193 pdu_session_id=5 pti=9"
        );
    }
}
