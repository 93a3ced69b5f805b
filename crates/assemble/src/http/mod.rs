//! HTTP.

pub(crate) mod hpack;
