//! PFCP (3GPP TS 29.244): message types, causes, information elements and what each must hold.

mod element;
mod layout;
mod part;

pub use element::{ELEMENTS, Element, Format, element};
pub use part::{Part, Sub};

/// One message of table 7.3-1, with the elements that its own table marks M (clauses 7.4 and 7.5).
#[derive(Debug)]
pub struct MessageType {
    /// Message type value.
    pub number: u8,
    /// Name.
    pub name: &'static str,
    /// Types of the elements that must be there.
    pub mandatory: &'static [u16],
}

const CAUSE: u16 = 19;
const F_SEID: u16 = 57;
const NODE_ID: u16 = 60;
const RECOVERY: u16 = 96;

const fn message(number: u8, name: &'static str, mandatory: &'static [u16]) -> MessageType {
    MessageType { number, name, mandatory }
}

/// Table 7.3-1.
pub static MESSAGES: &[MessageType] = &[
    message(1, "PFCP Heartbeat Request", &[RECOVERY]),
    message(2, "PFCP Heartbeat Response", &[RECOVERY]),
    message(3, "PFCP PFD Management Request", &[]),
    message(4, "PFCP PFD Management Response", &[CAUSE]),
    message(5, "PFCP Association Setup Request", &[NODE_ID, RECOVERY]),
    message(6, "PFCP Association Setup Response", &[NODE_ID, CAUSE, RECOVERY]),
    message(7, "PFCP Association Update Request", &[NODE_ID]),
    message(8, "PFCP Association Update Response", &[NODE_ID, CAUSE]),
    message(9, "PFCP Association Release Request", &[NODE_ID]),
    message(10, "PFCP Association Release Response", &[NODE_ID, CAUSE]),
    message(11, "PFCP Version Not Supported Response", &[]),
    message(12, "PFCP Node Report Request", &[NODE_ID, 101]),
    message(13, "PFCP Node Report Response", &[NODE_ID, CAUSE]),
    message(14, "PFCP Session Set Deletion Request", &[NODE_ID]),
    message(15, "PFCP Session Set Deletion Response", &[NODE_ID, CAUSE]),
    message(16, "PFCP Session Set Modification Request", &[NODE_ID, 290]),
    message(17, "PFCP Session Set Modification Response", &[NODE_ID, CAUSE]),
    message(50, "PFCP Session Establishment Request", &[NODE_ID, F_SEID, 1, 3]),
    message(51, "PFCP Session Establishment Response", &[NODE_ID, CAUSE]),
    message(52, "PFCP Session Modification Request", &[]),
    message(53, "PFCP Session Modification Response", &[CAUSE]),
    message(54, "PFCP Session Deletion Request", &[]),
    message(55, "PFCP Session Deletion Response", &[CAUSE]),
    message(56, "PFCP Session Report Request", &[39]),
    message(57, "PFCP Session Report Response", &[CAUSE]),
];

/// The message of a type.
pub fn message_type(number: u8) -> Option<&'static MessageType> {
    let known = |m: &MessageType| m.number;
    let at = MESSAGES.binary_search_by_key(&number, known).ok()?;
    MESSAGES.get(at)
}

/// Message types 1 to 49 are node related and carry no SEID, 50 to 99 session related with one
/// (table 7.3-1, clause 7.2.2.4.2 and 7.2.2.4.3). `None` for types reserved for other purposes.
pub const fn session_related(number: u8) -> Option<bool> {
    match number {
        1..=49 => Some(false),
        50..=99 => Some(true),
        _ => None,
    }
}

/// Cause values, table 8.2.1-1.
pub static CAUSES: &[(u8, &str)] = &[
    (1, "Request accepted"),
    (2, "More Usage Report to send"),
    (3, "Request partially accepted"),
    (64, "Request rejected"),
    (65, "Session context not found"),
    (66, "Mandatory IE missing"),
    (67, "Conditional IE missing"),
    (68, "Invalid length"),
    (69, "Mandatory IE incorrect"),
    (70, "Invalid Forwarding Policy"),
    (71, "Invalid F-TEID allocation option"),
    (72, "No established PFCP Association"),
    (73, "Rule creation/modification Failure"),
    (74, "PFCP entity in congestion"),
    (75, "No resources available"),
    (76, "Service not supported"),
    (77, "System failure"),
    (78, "Redirection Requested"),
    (79, "All dynamic addresses are occupied"),
    (80, "Unknown Pre-defined Rule"),
    (81, "Unknown Application ID"),
    (82, "L2TP tunnel Establishment failure"),
    (83, "L2TP session Establishment failure"),
    (84, "L2TP tunnel release"),
    (85, "L2TP session release"),
    (86, "PFCP session restoration failure due to requested resource not available"),
];

/// The name of a cause.
pub fn cause_name(cause: u8) -> Option<&'static str> {
    name_in(CAUSES, cause)
}

/// The name that a table gives a value.
pub fn name_in(table: &'static [(u8, &'static str)], value: u8) -> Option<&'static str> {
    table.iter().find_map(|&(number, name)| (number == value).then_some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_stand_in_order_and_are_found() {
        assert!(MESSAGES.windows(2).all(|pair| pair[0].number < pair[1].number));
        assert_eq!(message_type(50).map(|m| m.mandatory.len()), Some(4));
        assert!(message_type(18).is_none());
        assert_eq!(cause_name(1), Some("Request accepted"));
        assert_eq!(cause_name(0), None);
    }

    #[test]
    fn mandatory_elements_are_known_and_few() {
        for message in MESSAGES {
            assert!(message.mandatory.len() <= 8);
            for &ty in message.mandatory {
                assert!(element(ty).is_some(), "{}: {ty}", message.name);
            }
        }
        for known in ELEMENTS {
            if let Format::Group(mandatory) = known.format {
                assert!(mandatory.len() <= 8);
                for &ty in mandatory {
                    assert!(element(ty).is_some(), "{}: {ty}", known.name);
                }
            }
        }
    }
}
