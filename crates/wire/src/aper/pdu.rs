//! The envelope: which PDU it is, and where its IEs stand. It is read in place and yields what it can whatever comes.

use beleg_model::{Name, NoteKind, Notes, Span};
use beleg_spec::asn1::{self, Criticality, Tables};

use super::bits::{Bits, Stop};
use super::conform::Conformance;
use super::walk::Walk;

/// Which of the three alternatives of the PDU it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `initiatingMessage`.
    Initiating,
    /// `successfulOutcome`.
    Successful,
    /// `unsuccessfulOutcome`.
    Unsuccessful,
}

impl Kind {
    /// The name in ASN.1.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Initiating => "initiatingMessage",
            Self::Successful => "successfulOutcome",
            Self::Unsuccessful => "unsuccessfulOutcome",
        }
    }

    const fn of_index(index: usize) -> Option<Self> {
        Some(match index {
            0 => Self::Initiating,
            1 => Self::Successful,
            2 => Self::Unsuccessful,
            _ => return None,
        })
    }
}

/// How a protocol writes the CHOICE of its PDU so that it can be extended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// By an extension marker: NGAP, S1AP, XnAP, E1AP.
    Marker,
    /// By a fourth alternative, one IE: F1AP (TS 38.473 clause 9.4.3).
    Alternative,
}

/// What a protocol is to the envelope.
#[derive(Debug)]
pub struct Form {
    /// How its PDU is extended.
    pub extension: Extension,
    /// Its procedures, IEs and types.
    pub tables: &'static Tables,
}

/// One IE of a message, as it stands there.
#[derive(Clone, Copy, Debug)]
pub struct Element<'a> {
    /// Its identifier.
    pub id: u16,
    /// Its criticality; `None` for the fourth value of the field, which has no meaning.
    pub criticality: Option<Criticality>,
    /// Its first octet in the PDU: that of its identifier.
    pub start: usize,
    /// Where its value stands in the PDU.
    pub span: Span,
    /// The octets of its value.
    pub value: &'a [u8],
}

/// The envelope of a PDU.
#[derive(Clone, Copy, Debug)]
pub struct Pdu<'a> {
    octets: &'a [u8],
    /// Which alternative it is.
    pub kind: Option<Kind>,
    /// The code of its procedure.
    pub procedure: Option<u8>,
    /// Its criticality.
    pub criticality: Option<Criticality>,
    /// Where the IEs start, how many the container says it has, and where the message ends.
    ies: usize,
    count: u16,
    end: usize,
    /// The identifier of an IE after them that does not end.
    unfinished: Option<u16>,
    /// What the tables have for its procedure, and for a message of this kind.
    known: Option<&'static asn1::Procedure>,
    set: Option<&'static asn1::Message>,
}

impl<'a> Pdu<'a> {
    /// Reads `octets` and every IE that the tables have a type for.
    pub(crate) fn read(octets: &'a [u8], form: &Form, notes: &mut Notes) -> Self {
        let mut pdu = Self {
            octets,
            kind: None,
            procedure: None,
            criticality: None,
            ies: octets.len(),
            count: 0,
            end: octets.len(),
            unfinished: None,
            known: None,
            set: None,
        };
        let mut bits = Bits::new(octets, 0, octets.len());
        if pdu.header(form, &mut bits, notes).is_err() {
            let kind = NoteKind::Truncated;
            notes.add(kind, Span::new(0, octets.len()), "PDU");
            return pdu;
        }
        if pdu.kind.is_some() {
            pdu.message(form, bits, notes);
        }
        pdu
    }

    /// The kind, the procedure code and the criticality.
    fn header(&mut self, form: &Form, bits: &mut Bits<'_>, notes: &mut Notes) -> Result<(), Stop> {
        let whole = Span::new(0, self.octets.len());
        let index = match form.extension {
            Extension::Marker if bits.bit()? => {
                notes.add(NoteKind::UnknownType, whole, "PDU of a later version");
                return Ok(());
            }
            Extension::Marker | Extension::Alternative => bits.bits(2)?,
        };
        let Some(kind) = Kind::of_index(index as usize) else {
            let (kind, what) = match form.extension {
                Extension::Marker => (NoteKind::BadValue, "PDU"),
                Extension::Alternative => (NoteKind::UnknownType, "choice-extension"),
            };
            notes.add_number(kind, whole, what, index);
            return Ok(());
        };
        let code = bits.constrained(255)? as u8;
        let criticality = bits.bits(2)? as u8;
        self.kind = Some(kind);
        self.procedure = Some(code);
        self.criticality = Criticality::of_index(criticality);
        self.known = form.tables.procedure(code);
        self.set = self.known.and_then(|known| known.messages.get(kind as usize)?.as_ref());
        if self.set.is_none() {
            let what = if self.known.is_none() { "procedureCode" } else { "procedureCode in this direction" };
            notes.add_number(NoteKind::UnknownValue, Span::new(1, 1), what, code.into());
        }
        let assigned = self.known.map(|procedure| procedure.criticality);
        if self.criticality.is_none() || assigned.is_some() && assigned != self.criticality {
            let (kind, place) = (NoteKind::Irregular, Span::new(2, 1));
            notes.add_number(kind, place, "criticality of PDU", criticality.into());
        }
        Ok(())
    }

    /// What ASN.1 has for its procedure.
    pub(crate) fn known(&self) -> Option<&'static asn1::Procedure> {
        self.known
    }

    /// What ASN.1 has for a message of this kind and procedure.
    pub(crate) fn set(&self) -> Option<&'static asn1::Message> {
        self.set
    }

    /// The open type of the message: its length, its IEs, and what stands after them.
    fn message(&mut self, form: &Form, mut bits: Bits<'a>, notes: &mut Notes) {
        bits.align();
        let length_at = bits.octet();
        let read = bits.length();
        let start = bits.octet();
        note_odd(&bits, notes);
        let (end, cut) = match read {
            Ok(len) if len <= bits.rest().len as usize => (start + len, NoteKind::BadLength),
            Ok(_) => (self.octets.len(), NoteKind::Truncated),
            Err(Stop::Fragments) => (self.first_fragment(length_at), NoteKind::Limit),
            // Cut in the first fragment, or before there is a length.
            Err(Stop::Short) if !self.octets.get(start..).unwrap_or_default().is_empty() => {
                (self.octets.len(), NoteKind::Truncated)
            }
            Err(stop) => {
                let wrong = stop == Stop::Wrong;
                let kind = if wrong { NoteKind::BadLength } else { NoteKind::Truncated };
                notes.add(kind, Span::new(0, self.octets.len()), "length of message");
                return;
            }
        };
        self.end = end;
        let rest = Span::new(end, self.octets.len() - end);
        let whole = self.elements(form, bits.within(start, end), cut, notes);
        if rest.len > 0 {
            let (kind, what) = match cut {
                NoteKind::Limit => (cut, "message in fragments of 16K"),
                _ => (NoteKind::Residue, "octets after the PDU"),
            };
            notes.add(kind, rest, what);
        } else if whole && cut == NoteKind::Truncated {
            // All that it says it has is there.
            let place = Span::new(length_at, start - length_at);
            notes.add(NoteKind::BadLength, place, "length of message");
        }
    }

    /// Where the first fragment of a message ends whose length determinant stands at octet `at` (X.691 clause 11.9.3.8).
    fn first_fragment(&self, at: usize) -> usize {
        let of_16k = self.octets.get(at).map_or(0, |octet| octet & 0x3f);
        let end = at + 1 + usize::from(of_16k) * 16_384;
        end.min(self.octets.len())
    }

    /// The extension bit, the count of the IEs, and the IEs in `body`. An IE that does not end in it is noted as `cut`,
    /// with all that follows, and false is the answer.
    fn elements(&mut self, form: &Form, mut body: Bits<'a>, cut: NoteKind, notes: &mut Notes) -> bool {
        let (Ok(extended), Ok(count)) = (body.bit(), body.u16()) else {
            notes.add(cut, Span::new(0, self.end), "message");
            return false;
        };
        self.ies = body.octet();
        let place = Span::new(self.ies - 2, 2);
        let set = self.set;
        if set.is_some_and(|set| set.ies.is_empty()) {
            // A private message (TS 38.413 clause 9.4.2) has private IEs alone, whose meaning its sender knows.
            let number = u64::from(count) + 1;
            notes.add_number(NoteKind::UnknownType, body.rest(), "privateIEs", number);
            return true;
        }
        self.count = count;
        let mut conformance = set.map(Conformance::new);
        for _ in 0..count {
            let (element, after) = match element(self.octets, body) {
                Ok(read) => read,
                Err(stop) => {
                    let kind = if stop == Stop::Fragments { NoteKind::Limit } else { cut };
                    self.cut_short(body, kind, place, notes);
                    return false;
                }
            };
            body = after;
            if let Some(conformance) = &mut conformance {
                conformance.ie(element.id, element.criticality, element.start, notes);
            }
            let value = self.bits(&element);
            Walk::new(form.tables, notes).ie(element.id, value);
        }
        if let Some(conformance) = &conformance {
            conformance.end(place, notes);
        }
        if extended && Walk::new(form.tables, notes).additions(&mut body).is_err() {
            notes.add(NoteKind::BadValue, body.rest(), "extension additions");
            return false;
        }
        body.align();
        let rest = body.rest();
        if rest.len > 0 {
            notes.add(NoteKind::Residue, rest, "octets after the IEs");
        }
        note_odd(&body, notes);
        true
    }

    /// Keeps the identifier of an IE at `body` that does not end there, and notes what cannot be read of it. `count` is where
    /// the container says that it has one.
    fn cut_short(&mut self, mut body: Bits<'_>, kind: NoteKind, count: Span, notes: &mut Notes) {
        let rest = body.rest();
        let Ok(id) = body.u16() else {
            let contradicts = rest.len == 0 && kind == NoteKind::BadLength;
            notes.add(kind, if contradicts { count } else { rest }, "ProtocolIE-Container");
            return;
        };
        self.unfinished = Some(id);
        // Of an IE that was cut the header stands as it was sent.
        let header = body.bits(2).and_then(|_| body.length());
        let span = if header.is_ok() && kind == NoteKind::Truncated { body.rest() } else { rest };
        notes.add_number(kind, span, "ProtocolIE-Field", id.into());
    }

    /// The IEs, in order, as far as they can be read.
    pub fn ies(&self) -> Ies<'a> {
        Ies { octets: self.octets, bits: Bits::new(self.octets, self.ies, self.end), left: self.count }
    }

    /// The identifiers of the IEs, in order, with that of a last one whose value does not end.
    pub fn ids(&self) -> impl Iterator<Item = u16> {
        self.ies().map(|element| element.id).chain(self.unfinished)
    }

    /// The first IE of an identifier.
    pub fn ie(&self, id: u16) -> Option<Element<'a>> {
        self.ies().find(|element| element.id == id)
    }

    /// A cursor over the value of an IE of this PDU.
    pub(crate) fn bits(&self, element: &Element<'_>) -> Bits<'a> {
        let span = element.span;
        Bits::new(self.octets, span.start as usize, span.end() as usize)
    }

    /// The name of the message, or what is numbered where it has none.
    pub(crate) fn name(&self) -> Name {
        let (Some(kind), Some(code)) = (self.kind, self.procedure) else {
            let first = self.octets.first().copied().unwrap_or_default();
            return Name::Unknown("alternative", u32::from(first >> 5));
        };
        if let Some(set) = self.set {
            return Name::Known(set.name);
        }
        let what = match (self.known, kind) {
            (None, _) => "procedure",
            (_, Kind::Initiating) => "initiatingMessage of procedure",
            (_, Kind::Successful) => "successfulOutcome of procedure",
            (_, Kind::Unsuccessful) => "unsuccessfulOutcome of procedure",
        };
        Name::Unknown(what, code.into())
    }
}

/// Notes where something first stood in another form than the one that X.691 gives it.
fn note_odd(bits: &Bits<'_>, notes: &mut Notes) {
    if let Some(bit) = bits.odd() {
        let place = Span::new(bit / 8, 1);
        notes.add(NoteKind::Irregular, place, "not canonical PER");
    }
}

/// The IEs of a message, one after the other.
#[derive(Clone, Debug)]
pub struct Ies<'a> {
    octets: &'a [u8],
    bits: Bits<'a>,
    left: u16,
}

impl<'a> Iterator for Ies<'a> {
    type Item = Element<'a>;

    fn next(&mut self) -> Option<Element<'a>> {
        self.left = self.left.checked_sub(1)?;
        let (element, after) = element(self.octets, self.bits).ok()?;
        self.bits = after;
        Some(element)
    }
}

/// The IE at a cursor, and the cursor after it.
#[inline]
fn element<'a>(octets: &'a [u8], mut bits: Bits<'a>) -> Result<(Element<'a>, Bits<'a>), Stop> {
    let start = bits.octet();
    // Almost every IE is shorter than 128 octets: its identifier, its criticality and its length have an octet or two each.
    let (id, criticality, value, len) = match bits.plain_header() {
        Some(([high, low, criticality, len], value)) => {
            (u16::from_be_bytes([high, low]), criticality >> 6, value, usize::from(len))
        }
        None => {
            let (id, criticality) = (bits.u16()?, bits.bits(2)? as u8);
            let len = bits.length()?;
            (id, criticality, bits.take(len)?, len)
        }
    };
    let element = Element {
        id,
        criticality: Criticality::of_index(criticality),
        start,
        span: Span::new(value, len),
        value: octets.get(value..value + len).unwrap_or_default(),
    };
    Ok((element, bits))
}

#[cfg(test)]
mod tests {
    use beleg_model::Note;
    use beleg_spec::{f1ap, ngap};
    use hex_literal::hex;

    use super::*;

    const NGAP: Form = Form { extension: Extension::Marker, tables: &ngap::TABLES };
    const F1AP: Form = Form { extension: Extension::Alternative, tables: &f1ap::TABLES };

    fn read<'a>(octets: &'a [u8], form: &Form) -> (Pdu<'a>, Vec<Note>) {
        let mut notes = Notes::default();
        let pdu = Pdu::read(octets, form, &mut notes);
        (pdu, notes.all().to_vec())
    }

    #[test]
    fn the_choice_has_a_bit_for_its_extension_or_a_fourth_alternative() {
        // The same number of an alternative stands a bit further right after an extension bit.
        let octets = hex!("40010009 000001 0000 40 02 0160");
        assert_eq!(read(&octets, &NGAP).0.kind, Some(Kind::Unsuccessful));
        assert_eq!(read(&octets, &F1AP).0.kind, Some(Kind::Successful));
        let (pdu, notes) = read(&hex!("c0 0001 40 01 00"), &F1AP);
        assert_eq!(pdu.kind, None);
        assert_eq!(notes[0].kind, NoteKind::UnknownType);
        assert_eq!(notes[0].what, "choice-extension");
    }

    #[test]
    fn what_a_later_version_adds_to_a_message_is_of_an_unknown_type() {
        // UEContextReleaseComplete with its two identifiers, and an extension addition of two octets.
        let octets = hex!("20290013 800002 000a4002 0001 00554002 0007 01 02 beef");
        let (pdu, notes) = read(&octets, &NGAP);
        assert_eq!(pdu.ies().count(), 2);
        let [note] = notes[..] else { panic!("{notes:?}") };
        assert_eq!(note.kind, NoteKind::UnknownType);
        assert_eq!(note.what, "extension addition");
        assert_eq!(note.span, Span::new(21, 2));
    }

    #[test]
    fn the_fourth_criticality_means_nothing_and_stops_nothing() {
        let octets = hex!("2029c00f 000002 000ac002 0001 00554002 0007");
        let (pdu, notes) = read(&octets, &NGAP);
        let ids: Vec<_> = pdu.ies().map(|ie| (ie.id, ie.criticality)).collect();
        assert_eq!(ids, [(10, None), (85, Some(Criticality::Ignore))]);
        let kinds: Vec<_> = notes.iter().map(|note| (note.kind, note.span)).collect();
        let irregular = |at| (NoteKind::Irregular, Span::new(at, 1));
        assert_eq!(kinds, [irregular(2), irregular(9)]);
    }
}
