//! For which networks a SEPP speaks, by what it says when it agrees with another one (TS 29.573 clauses 6.1.5.2.2, 6.1.5.2.3).
//!
//! Deliberately absent: whether that is so. Its certificate says it, and is not looked at here.

use std::net::IpAddr;
use std::sync::Arc;

use beleg_wire::protocols::http::Json;

use super::bounded::Bounded;
use super::profile::{list, text};

/// SEPPs that are remembered.
const SEPPS: usize = 4_096;

/// The networks of SEPPs, by the addresses that they agreed from.
#[derive(Debug)]
pub(super) struct Networks(Bounded<IpAddr, Vec<Arc<str>>>);

impl Default for Networks {
    fn default() -> Self {
        Self(Bounded::new(SEPPS))
    }
}

impl Networks {
    /// A SEPP says for which networks it speaks.
    pub(super) fn learn(&mut self, sepp: IpAddr, json: Json<'_>) {
        let named: Vec<_> = listed(json).collect();
        if !named.is_empty() {
            self.0.insert(sepp, named);
        }
    }

    /// Those for which it speaks.
    pub(super) fn of(&self, sepp: IpAddr) -> Vec<Arc<str>> {
        self.0.get(&sepp).cloned().unwrap_or_default()
    }

    pub(super) fn evicted(&self) -> u64 {
        self.0.evicted()
    }
}

/// The networks that an N32-c handshake's request or answer lists.
pub(crate) fn listed(json: Json<'_>) -> impl Iterator<Item = Arc<str>> {
    list(json, "plmnIdList").filter_map(plmn_id)
}

/// A PlmnId (TS 29.571 clause 5.4.4.3) in one form, whatever the length of its MNC.
pub fn plmn_id(json: Json<'_>) -> Option<Arc<str>> {
    plmn(text(json, "mcc")?, text(json, "mnc")?)
}

/// Likewise, of its parts.
pub fn plmn(mcc: &str, mnc: &str) -> Option<Arc<str>> {
    let digits = |text: &str, lens: &[usize]| lens.contains(&text.len()) && text.bytes().all(|c| c.is_ascii_digit());
    (digits(mcc, &[3]) && digits(mnc, &[2, 3])).then(|| format!("{mcc}-{mnc:0>3}").into())
}

/// Of a name in the domain of a network: `…mncMNC.mccMCC.3gppnetwork.org` (TS 23.003 clause 28).
pub fn plmn_in(name: &str) -> Option<Arc<str>> {
    let label = |wanted: &str| name.split(['.', ':']).find_map(|label| label.strip_prefix(wanted));
    plmn(label("mcc")?, label("mnc")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_one_form() {
        assert_eq!(plmn_in("5G:mnc070.mcc999.3gppnetwork.org").as_deref(), Some("999-070"));
        assert_eq!(plmn("999", "70").as_deref(), Some("999-070"));
        assert_eq!(plmn("310", "014").as_deref(), Some("310-014"));
        for (mcc, mnc) in [("", "01"), ("001", "1"), ("001", "0001"), ("0a1", "01")] {
            assert_eq!(plmn(mcc, mnc), None);
        }
        assert_eq!(plmn_in("192.0.2.1"), None);
    }
}
