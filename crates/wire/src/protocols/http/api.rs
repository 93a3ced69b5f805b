//! Which operation of a 3GPP API a request means. The tables of the APIs belong to `spec`; this is where they are asked.

/// An operation of a service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Operation {
    /// The service's name in its specification: `Nausf_UEAuthentication`.
    pub service: &'static str,
    /// The operation's: `Authenticate`.
    pub name: &'static str,
}

/// The operation that a method on a path means.
pub(super) fn operation(_method: &[u8], _path: &[u8]) -> Option<Operation> {
    None
}
