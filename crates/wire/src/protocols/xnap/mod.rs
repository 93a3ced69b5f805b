//! XnAP (3GPP TS 38.423): what two NG-RAN nodes tell each other on Xn-C. Each PDU is read in place and checked to the last IE whose type
//! `beleg-spec` has: those of the set-up of Xn and of handovers. What the other IEs hold is not read.

mod fields;
mod samples;

use std::fmt;
use std::net::IpAddr;

use beleg_model::{Fields, Name, Notes};
use beleg_spec::asn1::IeType;
use beleg_spec::xnap::{PORT, PPID, TABLES};

use crate::aper::{self, Extension, Form, Ies, Pdu, Typed};
use crate::protocol::{Carrier, Decode, Protocol};
use crate::text;

/// XnAP's description. It is found by the identifier or the port that SCTP announces it with.
pub const PROTOCOL: Protocol = Protocol {
    name: "xnap",
    title: "XnAP",
    source: "3GPP TS 38.423",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: None,
    framing: None,
    fields: fields::FIELDS,
    samples: samples::SAMPLES,
};

const FORM: Form = Form { extension: Extension::Marker, tables: &TABLES };

/// Identifiers of IEs that are read here (clause 9.3.7).
mod id {
    pub(super) const CAUSE: u16 = 7;
    pub(super) const GLOBAL_NG_RAN_NODE_ID: u16 = 14;
    pub(super) const GUAMI: u16 = 15;
    pub(super) const NEW_UE: u16 = 27;
    pub(super) const OLD_UE: u16 = 29;
    pub(super) const ADMITTED: u16 = 42;
    pub(super) const SOURCE_UE: u16 = 73;
    pub(super) const TARGET_UE: u16 = 79;
    pub(super) const UE_CONTEXT: u16 = 83;
}

/// A tunnel by which a node has users' packets forwarded to it (clause 9.2.1.16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forwarding {
    /// Of which PDU session.
    pub session: u8,
    /// Of which DRB, where it is not for the whole session.
    pub drb: Option<u8>,
    /// Whether what goes to the UE is forwarded.
    pub downlink: bool,
    /// The receiving end.
    pub address: IpAddr,
    /// Its TEID.
    pub teid: u32,
}

/// A UE's PDU session at the UPF, as a source node knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its identifier.
    pub id: u8,
    /// The UPF's end.
    pub address: IpAddr,
    /// Its TEID.
    pub teid: u32,
}

/// One XnAP PDU.
#[derive(Debug)]
pub struct Message<'a> {
    /// Its envelope, with its IEs.
    pub pdu: Pdu<'a>,
    /// The UE's identifier at the source node (clause 9.2.3.16), or at the one that had its context.
    pub source_ue: Option<u32>,
    /// The UE's identifier at the target node, or at the one that fetches its context.
    pub target_ue: Option<u32>,
}

impl<'a> Message<'a> {
    /// Its IEs in order, as far as they can be read.
    pub fn ies(&self) -> Ies<'a> {
        self.pdu.ies()
    }

    /// Whether it answers another message: a successful or an unsuccessful outcome.
    pub fn answers(&self) -> bool {
        matches!(self.pdu.kind, Some(aper::Kind::Successful | aper::Kind::Unsuccessful))
    }

    /// The value of its first IE of an identifier.
    fn value(&self, id: u16) -> Option<Typed<'a>> {
        let element = self.pdu.ie(id)?;
        match TABLES.ie(id)?.ty {
            IeType::One(ty) => Some(Typed::new(&TABLES, ty, self.pdu.bits(&element))),
            _ => None,
        }
    }

    fn ue(&self, id: u16) -> Option<u32> {
        u32::try_from(self.value(id)?.uint()?).ok()
    }

    /// The alternative of the IE Cause (clause 9.2.3.2) and its value.
    fn cause(&self) -> Option<(&'static str, Name)> {
        let (kind, value) = self.value(id::CAUSE)?.chosen()?;
        Some((kind, value.name()?))
    }

    /// How the AMF knows the UE that is to be handed over (clause 9.1.1.1).
    pub fn amf_ue_ngap_id(&self) -> Option<u64> {
        self.value(id::UE_CONTEXT)?.member("ng-c-UE-reference")?.uint()
    }

    /// The address by which the source node speaks of the UE with its AMF (clause 9.1.1.1).
    pub fn amf(&self) -> Option<IpAddr> {
        let (kind, end) = self.value(id::UE_CONTEXT)?.member("cp-TNL-info-source")?.chosen()?;
        if kind == "endpointIPAddress" { end.address() } else { None }
    }

    /// The PDU sessions of the UE that is to be handed over.
    pub fn sessions(&self) -> impl Iterator<Item = Session> {
        let list = self.value(id::UE_CONTEXT).and_then(|context| context.member("pduSessionResourcesToBeSetup-List"));
        list.into_iter().flat_map(Typed::items).filter_map(|item| {
            let (address, teid) = tunnel(item.member("uL-NG-U-TNLatUPF")?)?;
            Some(Session { id: session(item)?, address, teid })
        })
    }

    /// The tunnels by which a target node has users' packets forwarded to it.
    pub fn forwarding(&self) -> impl Iterator<Item = Forwarding> {
        let admitted = self.value(id::ADMITTED).into_iter().flat_map(Typed::items);
        admitted
            .filter_map(|item| {
                let information =
                    item.member("pduSessionResourceAdmittedInfo")?.member("dataForwardingInfoFromTarget")?;
                Some(ends(session(item)?, information))
            })
            .flatten()
    }
}

/// Tunnels of one PDU session, and of its DRBs.
fn ends(session: u8, information: Typed<'_>) -> impl Iterator<Item = Forwarding> {
    const OF_SESSION: [(&str, bool); 2] =
        [("pduSessionLevelDLDataForwardingInfo", true), ("pduSessionLevelULDataForwardingInfo", false)];
    const OF_DRB: [(&str, bool); 2] = [("dlForwardingUPTNL", true), ("ulForwardingUPTNL", false)];
    let end = move |of: Typed<'_>, (name, downlink): (&str, bool), drb: Option<u8>| {
        let (address, teid) = tunnel(of.member(name)?)?;
        Some(Forwarding { session, drb, downlink, address, teid })
    };
    let drbs = information.member("dataForwardingResponseDRBItemList").into_iter().flat_map(Typed::items);
    let of_drbs = drbs.flat_map(move |item| {
        let drb = item.member("drb-ID").and_then(Typed::uint).and_then(|id| u8::try_from(id).ok());
        OF_DRB.into_iter().filter_map(move |name| end(item, name, drb))
    });
    OF_SESSION.into_iter().filter_map(move |name| end(information, name, None)).chain(of_drbs)
}

fn session(item: Typed<'_>) -> Option<u8> {
    u8::try_from(item.member("pduSessionId")?.uint()?).ok()
}

/// A GTP-U tunnel's end (clause 9.2.3.30).
fn tunnel(of: Typed<'_>) -> Option<(IpAddr, u32)> {
    let (kind, tunnel) = of.chosen()?;
    if kind != "gtpTunnel" {
        return None;
    }
    let (teid, _) = tunnel.member("gtp-teid")?.number()?;
    Some((tunnel.member("tnl-address")?.address()?, u32::try_from(teid).ok()?))
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let pdu = Pdu::read(octets, &FORM, notes);
        let mut message = Self { pdu, source_ue: None, target_ue: None };
        // An identifier that does not decode was noted, and is none.
        message.source_ue = message.ue(id::SOURCE_UE).or_else(|| message.ue(id::OLD_UE));
        message.target_ue = message.ue(id::TARGET_UE).or_else(|| message.ue(id::NEW_UE));
        message
    }

    fn name(&self) -> Name {
        self.pdu.name()
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut gap = "";
        for (label, id) in [("source UE ", self.source_ue), ("target UE ", self.target_ue)] {
            if let Some(id) = id {
                out.write_str(gap)?;
                out.write_str(label)?;
                text::number(out, id.into())?;
                gap = " ";
            }
        }
        if let Some((kind, cause)) = self.cause() {
            write!(out, "{gap}{kind}/{cause}")?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        aper::procedure(&self.pdu, out);
        fields::main(self, out);
        aper::ies(&self.pdu, &TABLES, out);
    }
}

#[cfg(test)]
mod tests {
    use beleg_model::{NoteKind, Span};
    use beleg_spec::asn1::{Shape, Type};
    use hex_literal::hex;

    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Notes) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        (message, notes)
    }

    #[test]
    fn a_handover_request_tells_how_the_amf_knows_the_ue_and_what_it_has() {
        let (message, notes) = decode(samples::SAMPLES[2]);
        assert!(notes.is_empty(), "{:?}", notes.all());
        assert_eq!(message.name().known(), Some("HandoverRequest"));
        assert_eq!((message.source_ue, message.target_ue, message.answers()), (Some(1), None, false));
        assert_eq!(message.amf_ue_ngap_id(), Some(1));
        assert_eq!(message.amf(), Some(IpAddr::from([192, 0, 2, 21])));
        let sessions: Vec<_> = message.sessions().collect();
        assert_eq!(sessions, [Session { id: 1, address: IpAddr::from([192, 0, 2, 123]), teid: 0x1001 }]);
        let mut summary = String::new();
        message.summary(&mut summary).unwrap();
        assert_eq!(summary, "source UE 1 radioNetwork/handover-desirable-for-radio-reasons");
    }

    #[test]
    fn an_acknowledgement_tells_whither_to_forward() {
        let (message, notes) = decode(samples::SAMPLES[3]);
        assert!(notes.is_empty(), "{:?}", notes.all());
        assert_eq!((message.source_ue, message.target_ue, message.answers()), (Some(1), Some(1), true));
        let ends: Vec<_> = message.forwarding().collect();
        let address = IpAddr::from([192, 0, 2, 12]);
        assert_eq!(ends, [Forwarding { session: 1, drb: None, downlink: true, address, teid: 2 }]);
    }

    #[test]
    fn tunnels_of_drbs_are_forwarding_too() {
        let (message, notes) = decode(samples::SAMPLES[6]);
        assert!(notes.is_empty(), "{:?}", notes.all());
        let ends: Vec<_> = message.forwarding().map(|end| (end.session, end.drb, end.downlink, end.teid)).collect();
        assert_eq!(ends, [(5, Some(3), true, 7), (5, Some(3), false, 8)]);
    }

    #[test]
    fn a_cut_list_is_noted_where_it_stands() {
        // HandoverCancel whose cause has no value.
        let octets = hex!("0002000f 000002 00490002 0001 0007 40 02 ff ff");
        let (message, notes) = decode(&octets);
        assert_eq!(message.source_ue, Some(1));
        let bad = notes.all().iter().any(|note| note.kind == NoteKind::BadValue && note.span == Span::new(17, 2));
        assert!(bad, "{:?}", notes.all());
    }

    #[test]
    fn every_type_of_the_tables_is_reached_by_an_ie() {
        let typed = TABLES.ies.iter().filter_map(|ie| match ie.ty {
            IeType::One(ty) => Some(ty),
            _ => None,
        });
        let mut seen: Vec<&Type> = Vec::new();
        let mut left: Vec<&Type> = typed.collect();
        while let Some(ty) = left.pop() {
            if seen.iter().any(|known| std::ptr::eq(*known, ty)) {
                continue;
            }
            seen.push(ty);
            match ty.shape {
                Shape::Containing(one) | Shape::List(_, one) => left.push(one),
                Shape::Sequence(members, ..) | Shape::Choice(members) => left.extend(members.iter().map(|own| own.ty)),
                _ => {}
            }
        }
        assert!(seen.len() > 150, "{}", seen.len());
    }
}
