//! NGAP (3GPP TS 38.413): what a gNB and an AMF tell each other on N2. Each PDU is read in place and checked to the last
//! IE and transfer; NAS messages are carried on. Containers of other nodes (RRC, EPS) stay octets.

mod carried;
mod fields;
mod main;
mod samples;

use std::fmt;

use beleg_model::{Fields, Name, Note, NoteKind, Notes};
use beleg_spec::asn1::IeType;
use beleg_spec::ngap::{PORT, PPID, TABLES, sessions};

use crate::aper::{self, Bits, Extension, Form, Stop, Typed, Walk};
pub use crate::aper::{Element, Ies, Kind, Pdu};
use crate::protocol::{Carried, Carrier, Decode, Protocol};
use crate::text;

/// NGAP's description. An unencrypted PDU tells itself by its structure alone.
pub const PROTOCOL: Protocol = Protocol {
    name: "ngap",
    title: "NGAP",
    source: "3GPP TS 38.413",
    carriers: &[Carrier::Ppid(PPID), Carrier::Sctp(PORT)],
    probe: Some(probe),
    framing: None,
    fields: fields::FIELDS,
    samples: samples::SAMPLES,
};

const FORM: Form = Form { extension: Extension::Marker, tables: &TABLES };

/// Identifiers of IEs that are read here (clause 9.4.7).
mod id {
    pub(super) const AMF_NAME: u16 = 1;
    pub(super) const AMF_UE_NGAP_ID: u16 = 10;
    pub(super) const CAUSE: u16 = 15;
    pub(super) const FIVE_G_S_TMSI: u16 = 26;
    pub(super) const GLOBAL_RAN_NODE_ID: u16 = 27;
    pub(super) const GUAMI: u16 = 28;
    pub(super) const HANDOVER_TYPE: u16 = 29;
    pub(super) const RAN_NODE_NAME: u16 = 82;
    pub(super) const RAN_UE_NGAP_ID: u16 = 85;
    pub(super) const RRC_ESTABLISHMENT_CAUSE: u16 = 90;
    pub(super) const SERVED_GUAMI_LIST: u16 = 96;
    pub(super) const SOURCE_TO_TARGET: u16 = 101;
    pub(super) const SUPPORTED_TA_LIST: u16 = 102;
    pub(super) const TARGET_TO_SOURCE: u16 = 106;
    pub(super) const UE_NGAP_IDS: u16 = 114;
    pub(super) const USER_LOCATION_INFORMATION: u16 = 121;
    pub(super) const TARGET_TO_SOURCE_FAILURE: u16 = 262;
}

/// One NGAP PDU.
#[derive(Debug)]
pub struct Message<'a> {
    /// Its envelope, with its IEs.
    pub pdu: Pdu<'a>,
    /// AMF-UE-NGAP-ID (clause 9.3.3.1), of its own IE or of UE-NGAP-IDs.
    pub amf_ue_ngap_id: Option<u64>,
    /// RAN-UE-NGAP-ID (clause 9.3.3.2), likewise.
    pub ran_ue_ngap_id: Option<u64>,
    seen: Seen,
}

/// Of which identifiers a message has an IE whose value can be read, so that no other is searched for.
#[derive(Clone, Copy, Debug, Default)]
struct Seen([u64; 8]);

impl Seen {
    fn add(&mut self, id: u16) {
        if let Some(word) = self.0.get_mut(usize::from(id) / 64) {
            *word |= 1 << (id % 64);
        }
    }

    /// Identifiers beyond the set are of IEs that are not read here.
    fn has(self, id: u16) -> bool {
        self.0.get(usize::from(id) / 64).is_some_and(|word| word >> (id % 64) & 1 == 1)
    }
}

/// Whether the walk has noted that the value of an IE does not decode.
fn is_bad(element: &Element<'_>, notes: &Notes) -> bool {
    let bad = |note: &Note| matches!(note.kind, NoteKind::BadValue | NoteKind::Limit) && note.span == element.span;
    notes.all().iter().any(bad)
}

impl<'a> Message<'a> {
    /// Whether it answers another message: a successful or an unsuccessful outcome.
    pub fn answers(&self) -> bool {
        matches!(self.pdu.kind, Some(Kind::Successful | Kind::Unsuccessful))
    }

    /// Its IEs in order, as far as they can be read.
    pub fn ies(&self) -> Ies<'a> {
        self.pdu.ies()
    }

    /// The value of its first IE of an identifier, where it has one that decodes.
    fn value(&self, id: u16) -> Option<Typed<'a>> {
        if !self.seen.has(id) {
            return None;
        }
        let element = self.pdu.ie(id)?;
        match TABLES.ie(id)?.ty {
            IeType::One(ty) => Some(Typed::new(&TABLES, ty, self.pdu.bits(&element))),
            _ => None,
        }
    }
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let pdu = Pdu::read(octets, &FORM, notes);
        let mut message = Self { pdu, amf_ue_ngap_id: None, ran_ue_ngap_id: None, seen: Seen::default() };
        for element in pdu.ies() {
            if !is_bad(&element, notes) {
                message.seen.add(element.id);
            }
            match element.id {
                id::AMF_UE_NGAP_ID | id::RAN_UE_NGAP_ID | id::UE_NGAP_IDS => {
                    // What does not decode was noted by the walk.
                    let _ = message.ue_ids(&element);
                }
                id::SOURCE_TO_TARGET | id::TARGET_TO_SOURCE | id::TARGET_TO_SOURCE_FAILURE => {
                    handover_container(&pdu, &element, notes);
                }
                _ => {}
            }
        }
        message
    }

    fn name(&self) -> Name {
        self.pdu.name()
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let mut gap = "";
        for (label, id) in [("AMF-UE-NGAP-ID ", self.amf_ue_ngap_id), ("RAN-UE-NGAP-ID ", self.ran_ue_ngap_id)] {
            if let Some(id) = id {
                out.write_str(gap)?;
                out.write_str(label)?;
                text::number(out, id)?;
                gap = " ";
            }
        }
        if let Some((kind, cause)) = main::cause(self) {
            write!(out, "{gap}{kind}/{cause}")?;
        }
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        aper::procedure(&self.pdu, out);
        out.maybe("amf_ue_ngap_id", self.amf_ue_ngap_id);
        out.maybe("ran_ue_ngap_id", self.ran_ue_ngap_id);
        main::fields(self, out);
        aper::ies(&self.pdu, &TABLES, out);
    }

    fn carried(&self, each: &mut dyn FnMut(Carried)) {
        carried::carried(&self.pdu, each);
    }
}

impl Message<'_> {
    /// The AMF-UE-NGAP-ID that a UE had at its source, which PATH SWITCH REQUEST names (clause 9.2.3.8).
    pub fn source_amf_ue_ngap_id(&self) -> Option<u64> {
        /// id-SourceAMF-UE-NGAP-ID.
        const SOURCE: u16 = 100;
        self.pdu.bits(&self.pdu.ie(SOURCE)?).constrained((1 << 40) - 1).ok()
    }

    /// Takes what identifies the UE from an IE; the first of each counts.
    fn ue_ids(&mut self, element: &Element<'_>) -> Result<(), Stop> {
        // INTEGER (0..1099511627775) and INTEGER (0..4294967295).
        const AMF: u64 = (1 << 40) - 1;
        const RAN: u64 = (1 << 32) - 1;
        let mut bits: Bits<'_> = self.pdu.bits(element);
        let (mut amf, mut ran) = (None, None);
        match element.id {
            id::AMF_UE_NGAP_ID => amf = Some(bits.constrained(AMF)?),
            id::RAN_UE_NGAP_ID => ran = Some(bits.constrained(RAN)?),
            // UE-NGAP-IDs: a pair in an extensible SEQUENCE with extensions, or the AMF's alone.
            _ => match bits.index(3, false)? {
                (0, _) => {
                    bits.bits(2)?;
                    amf = Some(bits.constrained(AMF)?);
                    ran = Some(bits.constrained(RAN)?);
                }
                (1, _) => amf = Some(bits.constrained(AMF)?),
                _ => {}
            },
        }
        self.amf_ue_ngap_id = self.amf_ue_ngap_id.or(amf);
        self.ran_ue_ngap_id = self.ran_ue_ngap_id.or(ran);
        Ok(())
    }
}

/// What one RAN node sends another through the core (clauses 9.3.1.20 and 9.3.1.21): octets in ASN.1, of the type that the
/// system of the handover's target has for it. A container of EPS or UTRAN is not read.
fn handover_container(pdu: &Pdu<'_>, element: &Element<'_>, notes: &mut Notes) {
    // HandoverType: intra5gs and eps-to-5gs. A message without it comes from the target, which is an NG-RAN node.
    let to_5gs = |kind: Element<'_>| matches!(pdu.bits(&kind).index(3, true), Ok((0 | 2, false)));
    if !pdu.ie(id::HANDOVER_TYPE).is_none_or(to_5gs) {
        return;
    }
    let ty = match element.id {
        id::SOURCE_TO_TARGET => &sessions::SourceNGRANNode_ToTargetNGRANNode_TransparentContainer,
        id::TARGET_TO_SOURCE => &sessions::TargetNGRANNode_ToSourceNGRANNode_TransparentContainer,
        _ => &sessions::TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer,
    };
    let mut bits = pdu.bits(element);
    if let Ok(len) = bits.length()
        && let Ok(start) = bits.take(len)
    {
        let held = bits.within(start, start + len);
        Walk::of_ie(&TABLES, notes, element.id).complete(ty, held, ty.name);
    }
}

/// A PDU from its first to its last octet, of a message and of IEs that TS 38.413 has, with nothing to note.
fn probe(octets: &[u8]) -> bool {
    if !matches!(octets, [0x00 | 0x20 | 0x40, ..]) {
        return false;
    }
    let mut notes = Notes::default();
    let pdu = Pdu::read(octets, &FORM, &mut notes);
    notes.is_empty() && pdu.set().is_some() && pdu.ies().next().is_some()
}

#[cfg(test)]
mod tests;
