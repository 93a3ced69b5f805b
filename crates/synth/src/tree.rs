//! Values of ASN.1 types as trees, by the names that the specification gives their parts. What fits where is the encoder's to
//! say: [`crate::aper`].

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// A number, or a string of bits that is written as one.
    Number(u64),
    /// Bits: the number that they make, and how many.
    Bits(u64, u32),
    /// The name of an enumerated value, an address, a PLMN identity, hexadecimal digits, or text.
    Text(String),
    /// Octets as they are.
    Octets(Vec<u8>),
    /// Items of a list.
    List(Vec<Self>),
    /// Members of a SEQUENCE, the alternative of a CHOICE, IEs of a container: by name.
    Members(Members),
}

/// Parts of a value by their names.
pub type Members = Vec<(&'static str, Tree)>;

impl Tree {
    /// The members of all items of a list, one after the other: IEs are often written that way.
    pub fn flat(self) -> Members {
        match self {
            Self::Members(members) => members,
            Self::List(items) => items.into_iter().flat_map(Self::flat).collect(),
            _ => Vec::new(),
        }
    }

    /// The part at the end of a path of names; list items are named by their place.
    pub fn at(&mut self, path: &[&str]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        let next = match self {
            Self::Members(members) => members.iter_mut().find(|(name, _)| name == first).map(|(_, value)| value),
            Self::List(items) => items.get_mut(first.parse::<usize>().ok()?),
            _ => None,
        };
        next?.at(rest)
    }
}

macro_rules! from {
    ($($ty:ty => $make:expr;)*) => {
        $(impl From<$ty> for Tree {
            fn from(value: $ty) -> Self {
                let make: fn($ty) -> Self = $make;
                make(value)
            }
        })*
    };
}

from! {
    u8 => |value| Self::Number(value.into());
    u16 => |value| Self::Number(value.into());
    u32 => |value| Self::Number(value.into());
    u64 => Self::Number;
    i32 => |value| Self::Number(value.unsigned_abs().into());
    &str => |value| Self::Text(value.to_owned());
    String => Self::Text;
    Vec<u8> => Self::Octets;
    Vec<Self> => Self::List;
    &[u8] => |value| Self::Octets(value.to_vec());
    std::net::IpAddr => |value| Self::Text(value.to_string());
}

/// A tree as it would stand in JSON; an expression in parentheses is taken as the value that it has.
macro_rules! tree {
    ({ $($name:literal : $value:tt),* $(,)? }) => {
        $crate::tree::Tree::Members(vec![$(($name, $crate::tree::tree!($value))),*])
    };
    ([ $($value:tt),* $(,)? ]) => {
        $crate::tree::Tree::List(vec![$($crate::tree::tree!($value)),*])
    };
    (($value:expr)) => { $crate::tree::Tree::from($value) };
    ($value:literal) => { $crate::tree::Tree::from($value) };
}
pub(crate) use tree;
