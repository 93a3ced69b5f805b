//! The list of rules: one line a rule.

use super::Rule;

macro_rules! rules {
    ($($module:ident,)*) => {
        $(pub(super) mod $module;)*

        /// Every rule.
        pub static ALL: &[&Rule] = &[$(&$module::RULE,)*];
    };
}

rules! {
    captures,
    changelog,
    code_map,
    crate_docs,
    decisions,
    file_docs,
    file_size,
    layers,
    links,
    lints,
    machine,
    pure,
    registered,
    unfinished,
}
