//! XnAP as tshark's tree has it: its envelope is NGAP's.

use super::ngap::{envelope, ids};
use crate::message::Message;
use crate::pdml::Node;

/// id-sourceNG-RANnodeUEXnAPID or id-oldNG-RANnodeUEXnAPID, and the target's or the new node's (TS 38.423 clause 9.3.7).
const SOURCE: [u64; 2] = [73, 29];
const TARGET: [u64; 2] = [79, 27];

/// The message of an `xnap` layer.
pub(super) fn message(layer: Node<'_>, mut message: Message) -> Message {
    let elements = envelope(layer, "xnap", "XnAP_PDU", &mut message);
    for (field, wanted) in [("source_ue_xnap_id", SOURCE), ("target_ue_xnap_id", TARGET)] {
        let holder = wanted.iter().find_map(|one| elements.iter().find(|(id, _)| id == one));
        let mut below = holder.into_iter().flat_map(|(_, element)| element.below());
        let value = below.find(|node| node.name() == "xnap.NG_RANnodeUEXnAPID");
        message.set(field, value.and_then(Node::number));
    }
    message.set_list("ies", &ids(&elements));
    message
}
