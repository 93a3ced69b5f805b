//! What the parser finds: an expression as it is written, with the place of each part.

/// What is wrong, and at which octet of the expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wrong {
    pub(crate) at: usize,
    pub(crate) message: String,
}

impl Wrong {
    pub(crate) fn new(at: usize, message: impl Into<String>) -> Self {
        Self { at, message: message.into() }
    }
}

/// A value that is written out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Literal {
    Number(u64),
    Bool(bool),
    Text(String),
    /// Nanoseconds.
    Duration(u64),
    /// Of a parameter.
    List(Vec<Self>),
}

/// How two values are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    Equal,
    Unequal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Contains,
    StartsWith,
    EndsWith,
}

impl Comparison {
    /// As it is written.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Equal => "==",
            Self::Unequal => "!=",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Greater => ">",
            Self::GreaterOrEqual => ">=",
            Self::Contains => "contains",
            Self::StartsWith => "starts_with",
            Self::EndsWith => "ends_with",
        }
    }
}

/// A part of an expression with its place.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) at: usize,
    pub(crate) kind: Kind,
}

/// What is quantified.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Quantifier {
    Any,
    All,
    Count,
}

/// What a part is.
#[derive(Clone, Debug)]
pub(crate) enum Kind {
    Literal(Literal),
    Field(String),
    Parameter(String),
    Not(Box<Part>),
    And(Vec<Part>),
    Or(Vec<Part>),
    Implies(Box<Part>, Box<Part>),
    Compare(Comparison, Box<Part>, Box<Part>),
    In(Box<Part>, Box<Part>),
    Set(Vec<Part>),
    /// A range in a set: both ends are in it.
    Range(Box<Part>, Box<Part>),
    Exists(Box<Part>),
    Len(Box<Part>),
    Quantified(Quantifier, Box<Part>, Box<Part>),
    /// How many entries for which the condition holds have the same keys in the time that ends now.
    Counted {
        condition: Box<Part>,
        keys: Vec<Part>,
        over: Box<Part>,
    },
    /// How many different values the field has had in entries with the same keys.
    Distinct {
        field: Box<Part>,
        keys: Vec<Part>,
        over: Box<Part>,
    },
    /// Whether an entry of another type, for which the condition holds, came in the time that ends now.
    Within {
        over: Box<Part>,
        entry: (usize, String),
        condition: Box<Part>,
        keys: Vec<(Part, Part)>,
    },
}
