//! The commitment to all reasons that a capture gives, sorted by kind and key: that there is none for a key is shown by its
//! neighbours.

use std::net::IpAddr;

use beleg_model::{Key, Peer};
use serde::{Deserialize, Serialize};

use crate::digest::{Digest, hex, unhex};
use crate::frame::Hex;
use crate::merkle;
use crate::salt::{CaptureKey, Salt};

/// A reason: what it is filed under, and the index of the frame that gave it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Reason {
    /// What it is filed under.
    pub entry: Entry,
    /// The frame's index among all of the capture.
    pub frame: u64,
}

/// What a reason is filed under: its kind's name, and its key.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Entry(pub Vec<u8>);

impl std::fmt::Debug for Entry {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&hex(&self.0))
    }
}

impl Serialize for Entry {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&hex(&self.0))
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        unhex(&text).map(Self).ok_or_else(|| serde::de::Error::custom("no hexadecimal digits"))
    }
}

impl Entry {
    /// An entry under its key.
    pub fn open(relation: &str, key: &Key) -> Self {
        Self([relation.as_bytes(), &[0, 0], &key_octets(key)].concat())
    }

    /// An entry under a name that tells nothing of its key without the capture's secret.
    pub fn hidden(relation: &str, key: &Key, secret: &CaptureKey) -> Self {
        Self([relation.as_bytes(), &[0, 1], &secret.name(&key_octets(key))].concat())
    }

    /// Whether its key is hidden.
    pub fn is_hidden(&self) -> bool {
        let mut parts = self.0.splitn(2, |octet| *octet == 0);
        parts.nth(1).and_then(|rest| rest.first()) == Some(&1)
    }
}

/// Whether reasons of this kind and key are filed under hidden names: their keys may tell of a subscriber, by text, by a
/// user's address or by a connection of a user's.
pub fn hides(relation: &str, key: &Key) -> bool {
    matches!(relation, "ue-address" | "tunnel-user")
        || matches!(key, Key::Text(_) | Key::TextAt(..) | Key::Exchange(..))
}

/// A key as octets: the number of its form, then its parts, each of a fixed length but for addresses, which say theirs.
pub fn key_octets(key: &Key) -> Vec<u8> {
    let mut out = Octets(Vec::new());
    match *key {
        Key::Address(one) => out.form(0).address(one),
        Key::Addresses(one, other) => out.form(1).address(one).address(other),
        Key::Peers(one, other) => out.form(2).peer(one).peer(other),
        Key::RanUe(one, other, id) => out.form(3).peer(one).peer(other).number(id.into()),
        Key::RanSession(one, other, id, session) => out.form(4).peer(one).peer(other).number(id.into()).octet(session),
        Key::AmfUe(amf, id) => out.form(5).address(amf).number(id),
        Key::UeSession(amf, id, session) => out.form(6).address(amf).number(id).octet(session),
        Key::Tunnel(address, teid) => out.form(7).address(address).number(u64::from(teid)),
        Key::Session(node, peer, seid) => out.form(8).address(node).address(peer).number(seid),
        Key::Request(from, to, sequence) => out.form(9).address(from).address(to).number(u64::from(sequence)),
        Key::Towards(from, to) => out.form(10).address(from).address(to),
        Key::Exchange(client, server, number) => out.form(11).peer(client).peer(server).number(number.into()),
        Key::Frame(frame) => out.form(12).number(u64::from(frame.tap)).number(frame.number),
        Key::Text(symbol) => out.form(13).number(symbol.0),
        Key::TextAt(address, symbol) => out.form(14).address(address).number(symbol.0),
        Key::InTunnel(address, teid, who) => out.form(15).address(address).number(u64::from(teid)).address(who),
        Key::XnUe(node, id) => out.form(17).address(node).number(u64::from(id)),
        Key::QosFlow(address, teid, qfi) => out.form(16).address(address).number(u64::from(teid)).octet(qfi),
    };
    out.0
}

struct Octets(Vec<u8>);

impl Octets {
    fn form(&mut self, number: u8) -> &mut Self {
        self.octet(number)
    }

    fn octet(&mut self, octet: u8) -> &mut Self {
        self.0.push(octet);
        self
    }

    fn number(&mut self, number: u64) -> &mut Self {
        self.0.extend(number.to_be_bytes());
        self
    }

    fn address(&mut self, address: IpAddr) -> &mut Self {
        match address {
            IpAddr::V4(address) => {
                self.0.push(4);
                self.0.extend(address.octets());
            }
            IpAddr::V6(address) => {
                self.0.push(16);
                self.0.extend(address.octets());
            }
        }
        self
    }

    fn peer(&mut self, peer: Peer) -> &mut Self {
        self.address(peer.address);
        self.0.extend(peer.port.to_be_bytes());
        self
    }
}

/// A reason as a reader sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// Its place among all, sorted.
    pub position: u64,
    /// What it is filed under.
    pub entry: Entry,
    /// The index of the frame that gave it.
    pub frame: u64,
    /// Its salt.
    pub salt: Hex<16>,
}

impl Shown {
    /// The leaf that follows from it.
    pub fn leaf(&self) -> Digest {
        leaf(&self.salt.0, &self.entry, self.frame)
    }
}

fn leaf(salt: &Salt, entry: &Entry, frame: u64) -> Digest {
    let len = u32::try_from(entry.0.len()).unwrap_or(u32::MAX);
    merkle::leaf(&[b"beleg-reason/1", salt, &len.to_be_bytes(), &entry.0, &frame.to_be_bytes()])
}

/// All reasons of a capture, sorted.
#[derive(Debug)]
pub struct Index {
    reasons: Vec<Reason>,
    leaves: Vec<Digest>,
    key: CaptureKey,
}

impl Index {
    /// The index of these reasons.
    pub fn new(mut reasons: Vec<Reason>, key: CaptureKey) -> Self {
        reasons.sort_unstable();
        let leaves =
            (0..).zip(&reasons).map(|(at, reason)| leaf(&key.reason(at), &reason.entry, reason.frame)).collect();
        Self { reasons, leaves, key }
    }

    /// How many there are.
    pub fn len(&self) -> u64 {
        self.reasons.len() as u64
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.reasons.is_empty()
    }

    /// What all of them are committed to by.
    pub fn root(&self) -> Digest {
        merkle::root(&self.leaves)
    }

    /// The frames that gave the reasons of an entry.
    pub fn frames(&self, entry: &Entry) -> impl Iterator<Item = u64> + '_ {
        self.range(entry).filter_map(|at| self.reasons.get(at)).map(|reason| reason.frame)
    }

    /// Shows all there is of these entries, with the neighbours that prove that this is all; and the proof.
    pub fn show(&self, entries: &[Entry]) -> (Vec<Shown>, Vec<Digest>) {
        let mut positions: Vec<usize> = Vec::new();
        for entry in entries {
            let range = self.range(entry);
            let end = (range.end + 1).min(self.reasons.len());
            positions.extend(range.start.saturating_sub(1)..end);
        }
        positions.sort_unstable();
        positions.dedup();
        let shown = |at: &usize| {
            let reason = self.reasons.get(*at)?;
            let position = *at as u64;
            let salt = Hex(self.key.reason(position));
            Some(Shown { position, entry: reason.entry.clone(), frame: reason.frame, salt })
        };
        let opened: Vec<u64> = positions.iter().map(|at| *at as u64).collect();
        (positions.iter().filter_map(shown).collect(), self.prove(&opened))
    }

    /// What else the root follows from where the reasons at these positions, in rising order, are shown.
    pub fn prove(&self, positions: &[u64]) -> Vec<Digest> {
        merkle::prove(&self.leaves, positions)
    }

    fn range(&self, entry: &Entry) -> std::ops::Range<usize> {
        let start = self.reasons.partition_point(|reason| reason.entry < *entry);
        let end = self.reasons.partition_point(|reason| reason.entry <= *entry);
        start..end
    }
}

/// The frames of all reasons under `entry`, where what is shown proves that these are all. `shown` belongs to the root.
pub fn all_of(entry: &Entry, count: u64, shown: &[Shown]) -> Option<Vec<u64>> {
    let from = shown.partition_point(|one| one.entry < *entry);
    let to = shown.partition_point(|one| one.entry <= *entry);
    let before = from.checked_sub(1).and_then(|at| shown.get(at)).map(|one| one.position);
    let after = shown.get(to).map_or(count, |one| one.position);
    let mut next = before.map_or(0, |position| position.saturating_add(1));
    for one in shown.get(from..to)? {
        if one.position != next {
            return None;
        }
        next = next.checked_add(1)?;
    }
    (next == after).then(|| shown.get(from..to).unwrap_or_default().iter().map(|one| one.frame).collect())
}

/// Whether what is shown belongs to the root over `count` reasons, and is in order.
pub fn belongs(root: Digest, count: u64, shown: &[Shown], proof: &[Digest]) -> bool {
    let in_order = shown.windows(2).all(|pair| matches!(pair, [one, other] if one.entry <= other.entry));
    let leaves: Vec<(u64, Digest)> = shown.iter().map(|one| (one.position, one.leaf())).collect();
    in_order && merkle::root_from(count, &leaves, proof) == Some(root)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> CaptureKey {
        CaptureKey::new([5; 32])
    }

    fn entry(teid: u32) -> Entry {
        Entry::open("n4-tunnel", &Key::Tunnel([192, 0, 2, 1].into(), teid))
    }

    #[test]
    fn what_is_not_there_is_proven_and_what_is_cannot_be_denied() {
        for present in [&[][..], &[4], &[2, 4, 4, 8], &[1, 2, 3, 4, 5, 6, 7, 8, 9]] {
            let reasons = present.iter().map(|teid| Reason { entry: entry(*teid), frame: u64::from(*teid) + 10 });
            let index = Index::new(reasons.collect(), key());
            for asked in 0..11 {
                let (shown, proof) = index.show(&[entry(asked)]);
                assert!(belongs(index.root(), index.len(), &shown, &proof));
                let wanted: Vec<u64> = index.frames(&entry(asked)).collect();
                assert_eq!(all_of(&entry(asked), index.len(), &shown), Some(wanted.clone()), "{asked} of {present:?}");
                // Whoever leaves out what is there, or a neighbour, proves nothing.
                for left_out in 0..shown.len() {
                    let mut fewer = shown.clone();
                    fewer.remove(left_out);
                    assert!(!belongs(index.root(), index.len(), &fewer, &proof));
                    let positions: Vec<u64> = fewer.iter().map(|one| one.position).collect();
                    let honest_proof = merkle::prove(&index.leaves, &positions);
                    assert!(belongs(index.root(), index.len(), &fewer, &honest_proof));
                    assert_eq!(all_of(&entry(asked), index.len(), &fewer), None);
                }
            }
        }
    }

    #[test]
    fn hidden_names_are_the_secrets() {
        let subscriber = Key::Text(beleg_model::Symbol::of("imsi-001010000000001"));
        let open = Entry::open("subscriber", &subscriber);
        let hidden = Entry::hidden("subscriber", &subscriber, &key());
        assert!(!open.is_hidden() && hidden.is_hidden());
        assert_ne!(hidden, Entry::hidden("subscriber", &subscriber, &CaptureKey::new([6; 32])));
        assert!(hides("subscriber", &subscriber));
        let tunnel = Key::Tunnel([192, 0, 2, 1].into(), 1);
        assert!(!hides("n4-tunnel", &tunnel) && hides("ue-address", &Key::Address([192, 0, 2, 1].into())));
    }
}
