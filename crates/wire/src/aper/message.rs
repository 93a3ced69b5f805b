//! A message of a protocol of which the envelope alone is read: its procedure and its IEs by their names. What the IEs hold
//! is not looked at, and not shown: there are keys and subscriber identities among it.

use std::fmt;
use std::marker::PhantomData;

use beleg_model::{Field, Fields, Kind, Name, Notes, Value};
use beleg_spec::asn1::Tables;

use super::show::show_ie;
use super::{Element, Form, Ies, Pdu};
use crate::protocol::Decode;

pub(crate) const PDU: Field = Field::new("pdu", Kind::Text, "Which of the alternatives of the PDU it is");
pub(crate) const PROCEDURE_CODE: Field = Field::new("procedure_code", Kind::Uint, "Procedure code");
pub(crate) const PROCEDURE: Field = Field::new("procedure", Kind::Text, "The elementary procedure's name");
pub(crate) const CRITICALITY: Field = Field::new("criticality", Kind::Text, "Criticality: reject, ignore or notify");
pub(crate) const IES: Field = Field::new("ies", Kind::List(&Kind::Uint), "Identifiers of the IEs, in order");
pub(crate) const IE_ID: Field = Field::new("id", Kind::Uint, "Its identifier");
pub(crate) const IE_NAME: Field = Field::new("name", Kind::Text, "Its name, where the specification has one");
pub(crate) const IE_LENGTH: Field = Field::new("length", Kind::Uint, "Octets of a value that is not read");

/// The fields of a message of which the envelope alone is read.
pub(crate) const FIELDS: &[Field] = &[
    PDU,
    PROCEDURE_CODE,
    PROCEDURE,
    CRITICALITY,
    IES,
    Field::new("values", Kind::List(&Kind::Group(IE)), "With values: the IEs, in order"),
];

const IE: &[Field] = &[IE_ID, IE_NAME, CRITICALITY, IE_LENGTH];

/// A protocol with the envelope.
pub trait Application: fmt::Debug {
    /// How its envelope is written, and its tables.
    const FORM: Form;
}

/// One PDU of the protocol `A`.
#[derive(Debug)]
pub struct Message<'a, A> {
    /// Its envelope.
    pub pdu: Pdu<'a>,
    of: PhantomData<A>,
}

impl<'a, A> Message<'a, A> {
    /// Its IEs in order, as far as they can be read.
    pub fn ies(&self) -> Ies<'a> {
        self.pdu.ies()
    }
}

impl<'a, A: Application> Decode<'a> for Message<'a, A> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        Self { pdu: Pdu::read(octets, &A::FORM, notes), of: PhantomData }
    }

    fn name(&self) -> Name {
        self.pdu.name()
    }

    fn summary(&self, _: &mut dyn fmt::Write) -> fmt::Result {
        Ok(())
    }

    fn fields(&self, out: &mut dyn Fields) {
        procedure(&self.pdu, out);
        ies(&self.pdu, A::FORM.tables, out);
    }
}

/// Tells the kind, the procedure and the criticality of a PDU.
pub(crate) fn procedure(pdu: &Pdu<'_>, out: &mut dyn Fields) {
    if let Some(kind) = pdu.kind {
        out.text("pdu", kind.name());
    }
    if let Some(code) = pdu.procedure {
        out.uint("procedure_code", code.into());
    }
    if let Some(code) = pdu.procedure.filter(|_| out.wants("procedure")) {
        let known = pdu.known().map(|procedure| procedure.name);
        let name = Name::of(known, "procedure", code.into());
        out.value("procedure", Value::Name(name));
    }
    if let Some(criticality) = pdu.criticality {
        out.text("criticality", criticality.name());
    }
}

/// Tells the identifiers of the IEs of a PDU, and in detail what they hold.
pub(crate) fn ies(pdu: &Pdu<'_>, tables: &'static Tables, out: &mut dyn Fields) {
    out.list("ies", &mut |out| {
        for id in pdu.ids() {
            out.uint(id.into());
        }
    });
    if out.detail() {
        out.list("values", &mut |out| {
            for element in pdu.ies() {
                out.group(&mut |out| value(pdu, &element, tables, out));
            }
        });
    }
}

fn value(pdu: &Pdu<'_>, element: &Element<'_>, tables: &'static Tables, out: &mut dyn Fields) {
    let bits = pdu.bits(element);
    show_ie(tables, element.id, element.criticality, bits, out);
}
