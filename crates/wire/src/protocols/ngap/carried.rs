//! Finds the NAS messages and PDUs that an NGAP PDU carries, wherever its ASN.1 has them.

use beleg_model::{NoteKind, Span};
use beleg_spec::asn1::Meaning;
use beleg_spec::ngap::TABLES;

use super::Pdu;
use crate::aper::{Visit, Walk};
use crate::protocol::{Carried, Next};
use crate::protocols::Id;

/// The IEs in whose types a NAS-PDU or an NGAP-Message stands: NAS-PDU, NGAP-Message,
/// PDUSessionResourceModifyListModReq, PDUSessionResourceSetupListCxtReq and PDUSessionResourceSetupListSUReq.
const CARRIERS: [u16; 5] = [38, 42, 64, 71, 74];

/// Tells `each` what the PDU carries, in order.
pub(super) fn carried(pdu: &Pdu<'_>, each: &mut dyn FnMut(Carried)) {
    find(pdu, &mut |meaning, span| {
        let (next, role) = match meaning {
            Meaning::Nas => (Id::Nas5gs, "NAS-PDU"),
            Meaning::Pdu => (Id::Ngap, "NGAP-Message"),
            _ => return,
        };
        each(Carried { next: Next::Protocol(next), span, role });
    });
}

/// Tells `each` where strings stand that mean something, in the IEs that may carry a message.
fn find(pdu: &Pdu<'_>, each: &mut dyn FnMut(Meaning, Span)) {
    let mut pick = Pick { each };
    for element in pdu.ies().filter(|element| CARRIERS.contains(&element.id)) {
        Walk::new(&TABLES, &mut pick).ie(element.id, pdu.bits(&element));
    }
}

struct Pick<'e> {
    each: &'e mut dyn FnMut(Meaning, Span),
}

impl Visit for Pick<'_> {
    fn note(&mut self, _: NoteKind, _: Span, _: &'static str, _: u64) {}

    fn octets(&mut self, meaning: Meaning, span: Span) {
        (self.each)(meaning, span);
    }
}

#[cfg(test)]
mod tests {
    use beleg_model::Notes;
    use beleg_spec::asn1::{IeType, Shape, Type};

    use super::*;
    use crate::protocol::Decode;
    use crate::protocols::ngap::{Message, PROTOCOL};

    /// Whether a NAS-PDU or an NGAP-Message stands in a value of `ty`, not counting IEs that extend it.
    fn carries(ty: &Type) -> bool {
        match ty.shape {
            Shape::Octets(_) => matches!(ty.meaning, Meaning::Nas | Meaning::Pdu),
            Shape::Containing(held) => carries(held),
            Shape::List(_, item) => carries(item),
            Shape::Sequence(members, ..) | Shape::Choice(members) => members.iter().any(|member| carries(member.ty)),
            _ => false,
        }
    }

    #[test]
    fn the_list_of_carriers_is_what_the_tables_have() {
        let of_the_tables: Vec<u16> =
            TABLES.ies.iter().filter(|ie| matches!(ie.ty, IeType::One(ty) if carries(ty))).map(|ie| ie.id).collect();
        assert_eq!(of_the_tables, CARRIERS);
    }

    #[test]
    fn nas_messages_are_found_where_they_stand() {
        let mut found = Vec::new();
        for sample in PROTOCOL.samples {
            let message = Message::decode(sample, &mut Notes::default());
            find(&message.pdu, &mut |meaning, span| {
                let octets = &sample[span.start as usize..span.end() as usize];
                match meaning {
                    Meaning::Nas => {
                        assert_eq!(octets[0], 0x7e, "{}: {span:?}", message.name());
                        found.push((message.name().known(), octets.len()));
                    }
                    Meaning::Pdu => assert!(PROTOCOL.samples.contains(&octets)),
                    _ => {}
                }
            });
        }
        assert_eq!(
            found,
            [
                (Some("InitialUEMessage"), 23),
                (Some("DownlinkNASTransport"), 4),
                (Some("UplinkNASTransport"), 3),
                (Some("InitialContextSetupRequest"), 6),
                (Some("InitialContextSetupRequest"), 4),
                (Some("PDUSessionResourceSetupRequest"), 5),
                (Some("PDUSessionResourceModifyRequest"), 5),
            ]
        );
    }

    #[test]
    fn an_empty_nas_pdu_is_carried_too() {
        // DownlinkNASTransport whose NAS-PDU has no octet.
        let octets = hex_literal::hex!("00044014000003000a00020001005500020007002600 0100");
        let message = Message::decode(&octets, &mut Notes::default());
        let mut found = Vec::new();
        find(&message.pdu, &mut |_, span| found.push(span));
        assert_eq!(found, [Span::new(24, 0)]);
    }

    #[test]
    fn a_rerouted_message_is_carried() {
        let reroute = PROTOCOL.samples.iter().find(|sample| sample.get(1) == Some(&36));
        let message = Message::decode(reroute.unwrap(), &mut Notes::default());
        let mut found = Vec::new();
        message.carried(&mut |carried| found.push(carried));
        let [carried] = found[..] else { panic!("{found:?}") };
        assert_eq!(carried.next, Next::Protocol(Id::Ngap));
        assert_eq!(carried.role, "NGAP-Message");
    }
}
