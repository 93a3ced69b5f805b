//! How the ASN.1 modules of 3GPP's application protocols stand here as tables: procedures with their messages, IEs
//! with their identifiers, and types with what aligned PER (ITU-T X.691) needs to know of them.
//!
//! It is vocabulary and look-ups only. What the tables say is in a file per protocol; reading octets by them is
//! `beleg-wire`'s.

/// What a receiver does with something that it does not comprehend (TS 38.413 clause 10.3.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Criticality {
    /// Reject the procedure.
    Reject,
    /// Ignore it.
    Ignore,
    /// Ignore it, and tell the sender.
    Notify,
}

impl Criticality {
    /// The value of an index of `Criticality ::= ENUMERATED { reject, ignore, notify }`.
    pub const fn of_index(index: u8) -> Option<Self> {
        Some(match index {
            0 => Self::Reject,
            1 => Self::Ignore,
            2 => Self::Notify,
            _ => return None,
        })
    }

    /// The name in ASN.1.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Reject => "reject",
            Self::Ignore => "ignore",
            Self::Notify => "notify",
        }
    }
}

/// The tables of one protocol.
#[derive(Debug)]
pub struct Tables {
    /// The elementary procedures, in the order of their codes.
    pub procedures: &'static [Procedure],
    /// The IEs, in the order of their identifiers.
    pub ies: &'static [Ie],
}

impl Tables {
    /// The procedure of a code.
    pub fn procedure(&self, code: u8) -> Option<&'static Procedure> {
        let at = self.procedures.binary_search_by_key(&code, |procedure| procedure.code);
        self.procedures.get(at.ok()?)
    }

    /// The IE of an identifier.
    #[inline]
    pub fn ie(&self, id: u16) -> Option<&'static Ie> {
        // Identifiers are dense but for a few that were withdrawn, so an IE stands at its own number or shortly before.
        let mut at = usize::from(id).min(self.ies.len().saturating_sub(1));
        loop {
            let ie = self.ies.get(at)?;
            if ie.id <= id {
                return (ie.id == id).then_some(ie);
            }
            at = at.checked_sub(1)?;
        }
    }
}

/// An elementary procedure.
#[derive(Debug)]
pub struct Procedure {
    /// Its code.
    pub code: u8,
    /// Its name, after `id-`.
    pub name: &'static str,
    /// The criticality that its PDUs have.
    pub criticality: Criticality,
    /// Its initiating message, successful and unsuccessful outcome, where it has them.
    pub messages: [Option<Message>; 3],
}

/// A message, or a transfer that is a container of IEs: its name, and the IEs that it may have, in order.
#[derive(Debug)]
pub struct Message {
    /// Its name.
    pub name: &'static str,
    /// Its object set; empty for a private message, which has none.
    pub ies: &'static [Slot],
}

/// The place of an IE in an object set.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// The identifier of the IE.
    pub id: u16,
    /// The criticality that it has here.
    pub criticality: Criticality,
    /// Whether it is always there: `PRESENCE mandatory`.
    pub mandatory: bool,
}

/// An IE: its identifier, its name after `id-`, and its type.
#[derive(Debug)]
pub struct Ie {
    /// Its identifier.
    pub id: u16,
    /// Its name.
    pub name: &'static str,
    /// Its type, in the containers that it may stand in.
    pub ty: IeType,
}

/// The type of an IE.
#[derive(Clone, Copy, Debug)]
pub enum IeType {
    /// The same wherever it stands.
    One(&'static Type),
    /// By the name of the type whose extension container it stands in.
    In(&'static [(&'static str, &'static Type)]),
    /// These tables do not have it.
    Unlisted,
}

/// A type of an ASN.1 module.
#[derive(Debug)]
pub struct Type {
    /// Its name.
    pub name: &'static str,
    /// How it is encoded.
    pub shape: Shape,
    /// What its value is, beyond its encoding.
    pub meaning: Meaning,
}

/// What a value is, where that decides how it may be shown or read on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Nothing beyond its encoding.
    Plain,
    /// Octets or bits that are usually written as a number.
    Number,
    /// A PLMN identity (TS 38.413 clause 9.3.3.5).
    Plmn,
    /// An IPv4 address, an IPv6 address, or both (TS 38.414 clause 5.2).
    Address,
    /// It tells a subscriber or their equipment from others; shown as a pseudonym only.
    Identity(&'static str),
    /// A key.
    Secret(&'static str),
    /// A NAS message.
    Nas,
    /// A PDU of the same protocol.
    Pdu,
    /// Octets of another protocol or node, not read here.
    Container,
}

/// How a type is encoded: the type of ASN.1 and its constraints that PER looks at.
#[derive(Debug)]
pub enum Shape {
    /// `NULL`.
    Null,
    /// `INTEGER (lower..upper)`: the lower bound, how far the upper one is above it, whether `...` follows.
    Integer(i64, u64, bool),
    /// `ENUMERATED`: the names of the root, then those after the extension marker where it has one.
    Enumerated(&'static [&'static str], Option<&'static [&'static str]>),
    /// `BIT STRING (SIZE (…))`.
    Bits(Size),
    /// `OCTET STRING (SIZE (…))`.
    Octets(Size),
    /// `OCTET STRING (CONTAINING …)`.
    Containing(&'static Type),
    /// A character string whose characters have eight bits.
    Text(Size, Alphabet),
    /// `SEQUENCE (SIZE (…)) OF`.
    List(Size, &'static Type),
    /// `SEQUENCE`: its members, how many of them are `OPTIONAL`, whether it has an extension marker.
    Sequence(&'static [Member], u8, bool),
    /// `CHOICE` without an extension marker: its alternatives. The protocols extend one by a last
    /// alternative of the type `ProtocolIE-SingleContainer`.
    Choice(&'static [Member]),
    /// `ProtocolIE-SingleContainer`: one IE.
    Single,
    /// `ProtocolIE-Container` of a transfer, with its object set.
    Ies(&'static Message),
    /// `ProtocolExtensionContainer`.
    Extensions,
}

/// A size constraint.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The least.
    pub lower: u32,
    /// The most; `u32::MAX` for no bound.
    pub upper: u32,
    /// Whether `...` follows.
    pub extensible: bool,
}

/// The characters of a string type (ITU-T X.680 clause 41.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alphabet {
    /// `PrintableString`.
    Printable,
    /// `VisibleString`.
    Visible,
    /// `UTF8String`.
    Utf8,
}

impl Alphabet {
    /// Whether `octets` are a string of the type.
    pub fn has(self, octets: &[u8]) -> bool {
        match self {
            Self::Printable => {
                octets.iter().all(|octet| octet.is_ascii_alphanumeric() || b" '()+,-./:=?".contains(octet))
            }
            Self::Visible => octets.iter().all(|octet| (0x20..=0x7e).contains(octet)),
            Self::Utf8 => std::str::from_utf8(octets).is_ok(),
        }
    }
}

/// A component of a SEQUENCE or an alternative of a CHOICE.
#[derive(Debug)]
pub struct Member {
    /// Its identifier.
    pub name: &'static str,
    /// Its type.
    pub ty: &'static Type,
    /// Whether it is `OPTIONAL`.
    pub optional: bool,
}

/// `INTEGER (lower..upper)`.
pub(crate) const fn integer(lower: i64, upper: u64) -> Shape {
    Shape::Integer(lower, upper.wrapping_sub(lower as u64), false)
}

/// `INTEGER (lower..upper, ...)`.
pub(crate) const fn integer_extensible(lower: i64, upper: u64) -> Shape {
    Shape::Integer(lower, upper.wrapping_sub(lower as u64), true)
}

/// `SIZE (lower..upper)`.
pub(crate) const fn size(lower: u32, upper: u32) -> Size {
    Size { lower, upper, extensible: false }
}

/// `SIZE (lower..upper, ...)`.
pub(crate) const fn size_extensible(lower: u32, upper: u32) -> Size {
    Size { lower, upper, extensible: true }
}

/// No size constraint.
pub(crate) const ANY: Size = size(0, u32::MAX);

/// `reject` → the criticality.
macro_rules! criticality {
    (reject) => {
        $crate::asn1::Criticality::Reject
    };
    (ignore) => {
        $crate::asn1::Criticality::Ignore
    };
    (notify) => {
        $crate::asn1::Criticality::Notify
    };
}
pub(crate) use criticality;

/// `mandatory` → true. A conditional IE is not always there, and its condition is prose.
macro_rules! mandatory {
    (mandatory) => {
        true
    };
    ($other:ident) => {
        false
    };
}
pub(crate) use mandatory;

/// A message and its object set: `"NGReset" [15 ignore mandatory, 88 reject mandatory]`.
macro_rules! message {
    ($name:literal [$($id:literal $criticality:ident $presence:ident),*]) => {
        $crate::asn1::Message {
            name: $name,
            ies: &[$($crate::asn1::Slot {
                id: $id,
                criticality: $crate::asn1::criticality!($criticality),
                mandatory: $crate::asn1::mandatory!($presence),
            }),*],
        }
    };
}
pub(crate) use message;

/// A message that a procedure may lack.
macro_rules! maybe_message {
    (-) => {
        None
    };
    ($name:literal [$($slot:tt)*]) => {
        Some($crate::asn1::message!($name [$($slot)*]))
    };
}
pub(crate) use maybe_message;

/// The procedures of a protocol: code, name and criticality, then the initiating message, the successful and the
/// unsuccessful outcome, each with its object set, or `-`.
macro_rules! procedures {
    ($($code:literal $name:literal $criticality:ident
        { $a:tt $($a_ies:tt)? } { $b:tt $($b_ies:tt)? } { $c:tt $($c_ies:tt)? };)*) => {
        /// The elementary procedures, in the order of their codes.
        pub(crate) static PROCEDURES: &[$crate::asn1::Procedure] = &[$($crate::asn1::Procedure {
            code: $code,
            name: $name,
            criticality: $crate::asn1::criticality!($criticality),
            messages: [
                $crate::asn1::maybe_message!($a $($a_ies)?),
                $crate::asn1::maybe_message!($b $($b_ies)?),
                $crate::asn1::maybe_message!($c $($c_ies)?),
            ],
        }),*];
    };
}
pub(crate) use procedures;

/// The names of the IEs of a protocol, with the types (of the module `types`) of those whose type is written down.
macro_rules! ie_names {
    ($($id:literal $name:literal $($ty:ident)?),* $(,)?) => {
        /// The IEs, in the order of their identifiers.
        pub(crate) static IES: &[$crate::asn1::Ie] = &[$($crate::asn1::Ie {
            id: $id,
            name: $name,
            ty: $crate::asn1::maybe_type!($($ty)?),
        }),*];
    };
}
pub(crate) use ie_names;

/// A type where there is one.
macro_rules! maybe_type {
    () => {
        $crate::asn1::IeType::Unlisted
    };
    ($ty:ident) => {
        $crate::asn1::IeType::One(&types::$ty)
    };
}
pub(crate) use maybe_type;

/// `OPTIONAL` → true.
macro_rules! optional {
    () => {
        false
    };
    (OPTIONAL) => {
        true
    };
}
pub(crate) use optional;

/// Types that hold no other: `"SST" SST = Shape::Octets(size(1, 1)), Meaning::Number;`.
macro_rules! leaves {
    ($($asn1:literal $name:ident = $shape:expr, $meaning:expr;)*) => {
        $(#[doc = concat!("`", $asn1, "`.")]
        pub static $name: $crate::asn1::Type = $crate::asn1::Type {
            name: $asn1,
            shape: $shape,
            meaning: $meaning,
        };)*
    };
}
pub(crate) use leaves;

/// ENUMERATED types: the names of the root, then `+` and those after the extension marker where it has one.
macro_rules! enumerations {
    ($($asn1:literal $name:ident [$($value:literal),*] $(+ [$($added:literal),*])?;)*) => {
        $(#[doc = concat!("`", $asn1, "`.")]
        pub static $name: $crate::asn1::Type = $crate::asn1::Type {
            name: $asn1,
            shape: $crate::asn1::Shape::Enumerated(
                &[$($value),*],
                $crate::asn1::added!($([$($added),*])?),
            ),
            meaning: $crate::asn1::Meaning::Plain,
        };)*
    };
}
pub(crate) use enumerations;

/// The values after an extension marker.
macro_rules! added {
    () => {
        None
    };
    ([$($added:literal),*]) => {
        Some(&[$($added),*])
    };
}
pub(crate) use added;

/// `SEQUENCE (SIZE (lower..upper)) OF` types: `"TAIListForRestart" TAIListForRestart 1..2048 TAI;`.
macro_rules! lists {
    ($($asn1:literal $name:ident $lower:literal $upper:literal $item:ident;)*) => {
        $(#[doc = concat!("`", $asn1, "`.")]
        pub static $name: $crate::asn1::Type = $crate::asn1::Type {
            name: $asn1,
            shape: $crate::asn1::Shape::List($crate::asn1::size($lower, $upper), &$item),
            meaning: $crate::asn1::Meaning::Plain,
        };)*
    };
}
pub(crate) use lists;

/// SEQUENCE types: each component with its type. `CLOSED` for one without an extension marker.
macro_rules! sequences {
    ($($asn1:literal $name:ident $($closed:ident)?
        { $($member:literal $ty:ident $($optional:ident)?),* $(,)? })*) => {
        $(#[doc = concat!("`", $asn1, "`.")]
        pub static $name: $crate::asn1::Type = $crate::asn1::Type {
            name: $asn1,
            shape: $crate::asn1::Shape::Sequence(
                &[$($crate::asn1::Member {
                    name: $member,
                    ty: &$ty,
                    optional: $crate::asn1::optional!($($optional)?),
                }),*],
                0 $(+ $crate::asn1::optional!($($optional)?) as u8)*,
                $crate::asn1::extensible!($($closed)?),
            ),
            meaning: $crate::asn1::Meaning::Plain,
        };)*
    };
}
pub(crate) use sequences;

/// `CLOSED` → false.
macro_rules! extensible {
    () => {
        true
    };
    (CLOSED) => {
        false
    };
}
pub(crate) use extensible;

/// CHOICE types: each alternative with its type.
macro_rules! choices {
    ($($asn1:literal $name:ident { $($member:literal $ty:ident),* $(,)? })*) => {
        $(#[doc = concat!("`", $asn1, "`.")]
        pub static $name: $crate::asn1::Type = $crate::asn1::Type {
            name: $asn1,
            shape: $crate::asn1::Shape::Choice(&[$($crate::asn1::Member {
                name: $member,
                ty: &$ty,
                optional: false,
            }),*]),
            meaning: $crate::asn1::Meaning::Plain,
        };)*
    };
}
pub(crate) use choices;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_have_their_alphabets() {
        assert!(Alphabet::Printable.has(b"gNB-1 (north)"));
        assert!(!Alphabet::Printable.has(b"gnb_1"));
        assert!(Alphabet::Visible.has(b"gnb_1"));
        assert!(!Alphabet::Visible.has("Bäume".as_bytes()));
        assert!(Alphabet::Utf8.has("Bäume".as_bytes()));
    }

    #[test]
    fn bounds_below_zero_keep_their_range() {
        assert!(matches!(integer(-640_000, 640_000), Shape::Integer(-640_000, 1_280_000, false)));
        assert!(matches!(integer(0, u64::MAX), Shape::Integer(0, u64::MAX, false)));
    }
}
