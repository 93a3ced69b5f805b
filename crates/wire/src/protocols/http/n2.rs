//! N2 parts of a body: each is the value of one NGAP IE, and the JSON part that refers to it says which (TS 29.502 clause
//! 6.1.6.4.3, TS 29.518 clause 6.1.6.4.3). Where that is not said, or is no transfer, the part stays octets.

use beleg_model::{Fields, NoteKind, Notes, Span};
use beleg_spec::asn1::Type;
use beleg_spec::{n2, ngap};

use crate::aper::{Bits, Visit, Walk, show_value};

/// What the JSON says that a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct N2 {
    /// The name that the API gives its type: `PDU_RES_SETUP_REQ`.
    pub name: String,
    ty: Option<Ty>,
}

/// A type of the tables, which are compared by where they stand.
#[derive(Clone, Copy, Debug)]
struct Ty(&'static Type);

impl PartialEq for Ty {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

impl Eq for Ty {}

impl N2 {
    /// A part whose type an API calls `name`.
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), ty: n2::transfer(name).map(Ty) }
    }

    /// Notes what of the value at `span` does not decode.
    pub(super) fn check(&self, octets: &[u8], span: Span, notes: &mut Notes) {
        if let Some(Ty(ty)) = self.ty {
            let bits = Bits::new(octets, span.start as usize, span.end() as usize);
            Walk::new(&ngap::TABLES, &mut Alone(notes)).complete(ty, bits, ty.name);
        }
    }

    /// Tells the value, which `octets` are.
    pub(super) fn tell(&self, octets: &[u8], out: &mut dyn Fields) {
        if let Some(Ty(ty)) = self.ty {
            show_value(&ngap::TABLES, ty, Bits::new(octets, 0, octets.len()), out, "value");
        }
    }
}

/// Takes notes about a value that stands in no IE.
struct Alone<'n>(&'n mut Notes);

impl Visit for Alone<'_> {
    fn note(&mut self, kind: NoteKind, span: Span, what: &'static str, number: u64) {
        match number {
            0 => self.0.add(kind, span, what),
            number => self.0.add_number(kind, span, what, number),
        }
    }
}
