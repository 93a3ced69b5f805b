//! What other interfaces tell of an address: who has the AMF's part on N2, the SMF's and the UPF's on N4.

use std::net::IpAddr;

use beleg_assemble::{Delivery, Transport};
use beleg_wire::Message;

use super::habits::Habits;

/// The AMF's port for NGAP (IANA, TS 38.412 clause 7).
const NGAP: u16 = 38_412;
/// PFCP Session Establishment Request and Response: only an SMF sends the one, only a UPF the other (TS 29.244 clause
/// 7.5.2; in a 5G core there are no other CP and UP functions).
const ESTABLISHMENT: [u8; 2] = [50, 51];

/// Learns from a message of another protocol than HTTP.
pub(super) fn learn(delivery: &Delivery<'_>, habits: &mut Habits) {
    if delivery.depth > 0 {
        return;
    }
    let ends = || delivery.stack.innermost();
    match delivery.message {
        Message::Ngap(_) => {
            if let Some(ends) = ends()
                && let Some((Transport::Sctp, source, destination)) = ends.ports
            {
                for (address, port) in [(ends.source, source), (ends.destination, destination)] {
                    part(habits, address, (port == NGAP && source != destination).then_some("AMF"));
                }
            }
        }
        Message::Pfcp(message) => {
            let Some(ends) = ends().filter(|_| message.message_type.is_some_and(|ty| ESTABLISHMENT.contains(&ty)))
            else {
                return;
            };
            let request = message.message_type == Some(ESTABLISHMENT[0]);
            let (smf, upf) = if request { (ends.source, ends.destination) } else { (ends.destination, ends.source) };
            part(habits, smf, Some("SMF"));
            part(habits, upf, Some("UPF"));
        }
        _ => {}
    }
}

/// An address where several have their parts says nothing.
fn part(habits: &mut Habits, address: IpAddr, kind: Option<&'static str>) {
    if let Some(kind) = kind {
        habits.learn_part(address, kind);
    }
}
