//! Octets that a specification says are text, as a value: what the wire holds may be something else.

use beleg_model::Value;

/// Text where the octets are UTF-8, and the octets themselves where they are not.
pub(crate) fn text(octets: &[u8]) -> Value<'_> {
    std::str::from_utf8(octets).map_or(Value::Octets(octets), Value::Text)
}
