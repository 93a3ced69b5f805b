//! One subscriber under several spellings: what functions write differently on the way, and what the null scheme does not
//! conceal.

use std::net::IpAddr;
use std::time::Duration;

use beleg_model::{Key, Symbol};

/// Somebody who came over N2 under a name that an AMF finds out elsewhere: an older AMF, an MME (TS 23.502 clause 4.2.2.2.2).
pub(crate) const UNNAMED: Key = Key::Text(Symbol(0));

/// What somebody hears of subscribers over the service-based interface.
pub(crate) fn heard_at(address: IpAddr) -> Key {
    Key::TextAt(address, Symbol(0))
}

/// How long who was asked about a subscriber asks others on its behalf: as long as who asks waits, as a rule. What it does later
/// it does for another reason.
pub(crate) const CONCERNED: Duration = Duration::from_secs(30);

/// What somebody hears of one subscriber.
pub(crate) fn at(address: IpAddr, subscriber: Key) -> Key {
    match subscriber {
        Key::Text(symbol) => Key::TextAt(address, symbol),
        other => other,
    }
}

/// The keys under which a subscriber is known: its identity, and in place of a SUCI of the null scheme the SUPI that it does not
/// conceal (TS 33.501 annex C.2).
pub fn keys(identity: &str) -> impl Iterator<Item = Key> {
    // TS 29.571 clause 5.3.2 has a prefix before an IMSI's digits; not every function writes it.
    let plain = identity.strip_prefix("imsi-").unwrap_or(identity);
    let parts: Vec<&str> = identity.split('-').collect();
    let supi = match parts.as_slice() {
        ["suci", "0", mcc, mnc, _, "0", _, msin] => Some(format!("{mcc}{mnc}{msin}")),
        _ => None,
    };
    std::iter::once(Key::Text(Symbol::of(supi.as_deref().unwrap_or(plain))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suci_of_the_null_scheme_is_its_supi() {
        let of = |identity: &str| keys(identity).collect::<Vec<Key>>();
        let supi = of("imsi-001010000000001");
        assert_eq!(of("001010000000001"), supi);
        assert_eq!(of("suci-0-001-01-0000-0-0-0000000001"), supi);
        assert_eq!(of("suci-0-001-01-0000-1-27-a1b2").len(), 1);
    }
}
