//! Digests of bodies, by which both sides' are compared.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a body, as hexadecimal digits; `None` of one without octets.
pub fn of(body: &[u8]) -> Option<String> {
    if body.is_empty() {
        return None;
    }
    let mut text = String::new();
    for octet in Sha256::digest(body) {
        let _ = write!(text, "{octet:02x}");
    }
    Some(text)
}
