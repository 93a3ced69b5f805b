//! The language of requirements: text to predicates. docs/formats/expression.md is its grammar.
//!
//! It is small, typed against the published fields, total (no loops, no recursion, every size bounded) and three-valued: what
//! cannot be known of an entry is unknown, never a pass and never a violation.

mod ast;
mod check;
mod eval;
mod lexer;
mod parser;
mod state;
mod values;

pub(crate) use ast::{Comparison, Literal, Wrong};
pub(crate) use check::{Collected, Context, Feed, Types};
pub(crate) use eval::{Atoms, Entry, Node, Operand, Ref, Scope, Set, Test, Truth, judge, key, local, missed};
pub(crate) use state::{MachineId, Machines};

pub use parser::{DEEPEST, LONGEST, parse_only};
pub use state::REMEMBERED;
