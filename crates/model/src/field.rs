//! The published description of a message's fields: what schemas, documentation and expressions are made from.

/// One field that a message may have.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Its name in output.
    pub name: &'static str,
    /// What its value is.
    pub kind: Kind,
    /// What it means: unit, clause, when it is absent. One sentence, without a full stop.
    pub about: &'static str,
}

/// What the value of a field is.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// A number from 0 to 2^64 - 1.
    Uint,
    /// A truth value.
    Bool,
    /// Text: a name of the specification, text from the wire, or what stands for an identity or a secret. Where the
    /// octets on the wire should be text and are not, their hexadecimal digits.
    Text,
    /// Octets as hexadecimal digits.
    Octets,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A list of values of one kind.
    List(&'static Self),
    /// Fields of its own.
    Group(&'static [Field]),
    /// A value of one of these kinds; what stands beside it says which.
    OneOf(&'static [Self]),
    /// A value whose shape another specification gives (an ASN.1 value tree); described, not checked.
    Open,
}

impl Field {
    /// A field.
    pub const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self { name, kind, about }
    }
}
