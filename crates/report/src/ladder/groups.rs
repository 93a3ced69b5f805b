//! What belongs together: keys that one message names belong to one subscriber, and so do all messages that name them.
//!
//! Keys end and are given anew: a TEID or a RAN-UE-NGAP-ID may later be another subscriber's. Two subscribers never become one,
//! whatever a message says: who is known under a SUPI is not known under another.

use std::collections::HashMap;

use beleg_model::{Key, Symbol};
use foldhash::quality::RandomState;

/// How many keys are kept; of further ones it is not known whose they are.
const LIMIT: usize = 1 << 20;

/// A set of what belongs together, by one of its members.
pub(super) type Node = u32;

/// Keys and whose they are.
#[derive(Debug, Default)]
pub(super) struct Groups {
    above: Vec<Node>,
    /// The SUPI of a set, at its root.
    supi: Vec<Option<Symbol>>,
    nodes: HashMap<Key, Node, RandomState>,
    /// The key with which a key ends.
    owners: HashMap<Key, Key, RandomState>,
    owned: HashMap<Key, Vec<Key>, RandomState>,
    /// Keys that are no key to anybody, since several have used them.
    shared: HashMap<Key, (), RandomState>,
}

impl Groups {
    /// Whose a key is; nobody's that is known yet, where it is new.
    pub(super) fn of(&mut self, key: Key) -> Option<Node> {
        if let Some(&node) = self.nodes.get(&key) {
            return Some(node);
        }
        let node = self.new_node()?;
        self.nodes.insert(key, node);
        Some(node)
    }

    /// Whose a key is, if it has been named.
    pub(super) fn known(&self, key: Key) -> Option<Node> {
        self.nodes.get(&key).copied()
    }

    /// A key is given anew: what it was before is over.
    pub(super) fn anew(&mut self, key: Key) -> Option<Node> {
        self.end(key);
        self.of(key)
    }

    /// A key is over, and those that end with it.
    pub(super) fn end(&mut self, key: Key) {
        let mut ended = vec![key];
        while let Some(key) = ended.pop() {
            self.nodes.remove(&key);
            self.owners.remove(&key);
            let owned = self.owned.remove(&key).unwrap_or_default();
            ended.extend(owned.into_iter().filter(|own| self.owners.get(own) == Some(&key)));
        }
    }

    /// A key ends with another, unless it ends with a third.
    pub(super) fn ends_with(&mut self, key: Key, owner: Key) {
        if key != owner && self.owners.len() < LIMIT && !self.owners.contains_key(&key) {
            self.owners.insert(key, owner);
            self.owned.entry(owner).or_default().push(key);
        }
    }

    /// Something that only its user names: as soon as another names it too, it says nothing.
    pub(super) fn alone(&mut self, key: Key, node: Node) {
        if self.shared.contains_key(&key) {
            return;
        }
        match self.known(key) {
            Some(other) if self.root(other) != self.root(node) => {
                self.nodes.remove(&key);
                if self.shared.len() < LIMIT {
                    self.shared.insert(key, ());
                }
            }
            Some(_) => {}
            None if self.nodes.len() < LIMIT => drop(self.nodes.insert(key, node)),
            None => {}
        }
    }

    /// A set's SUPI. False where it has another already.
    pub(super) fn is_known_as(&mut self, node: Node, supi: Symbol) -> bool {
        let root = self.root(node);
        match self.supi.get_mut(root as usize) {
            Some(known) => *known.get_or_insert(supi) == supi,
            None => false,
        }
    }

    /// Joins two sets, unless they are two subscribers'.
    pub(super) fn join(&mut self, one: Node, other: Node) {
        let (one, other) = (self.root(one), self.root(other));
        let of = |node: Node| self.supi.get(node as usize).copied().flatten();
        let (own, others) = (of(one), of(other));
        if one == other || own.is_some_and(|own| others.is_some_and(|others| own != others)) {
            return;
        }
        // The older one stays, so that the result does not depend on who is asked first.
        let (stays, goes) = (one.min(other), one.max(other));
        if let Some(above) = self.above.get_mut(goes as usize) {
            *above = stays;
        }
        if let Some(supi) = self.supi.get_mut(stays as usize) {
            *supi = own.or(others);
        }
    }

    /// The member that stands for a set.
    pub(super) fn root(&mut self, node: Node) -> Node {
        let mut at = node;
        while let Some(&above) = self.above.get(at as usize)
            && above != at
        {
            let next = self.above.get(above as usize).copied().unwrap_or(above);
            if let Some(place) = self.above.get_mut(at as usize) {
                *place = next;
            }
            at = next;
        }
        at
    }

    /// A set of nobody yet.
    pub(super) fn new_node(&mut self) -> Option<Node> {
        if self.nodes.len() >= LIMIT || self.above.len() >= 4 * LIMIT {
            return None;
        }
        let node = Node::try_from(self.above.len()).ok()?;
        self.above.push(node);
        self.supi.push(None);
        Some(node)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        Key::Text(Symbol::of(text))
    }

    #[test]
    fn what_is_joined_is_one_and_what_ends_is_free() {
        let mut groups = Groups::default();
        let [a, b, c] = ["a", "b", "c"].map(|text| groups.of(key(text)).unwrap());
        groups.join(a, b);
        groups.ends_with(key("c"), key("b"));
        groups.join(b, c);
        assert_eq!(groups.root(c), groups.root(a));
        groups.end(key("b"));
        assert_eq!((groups.known(key("b")), groups.known(key("c"))), (None, None));
        let again = groups.of(key("c")).unwrap();
        assert_ne!(groups.root(again), groups.root(a));
    }

    #[test]
    fn two_subscribers_never_become_one() {
        let mut groups = Groups::default();
        let [a, b, c] = ["a", "b", "c"].map(|text| groups.of(key(text)).unwrap());
        assert!(groups.is_known_as(a, Symbol::of("1")) && groups.is_known_as(b, Symbol::of("2")));
        groups.join(a, c);
        groups.join(b, c);
        assert_ne!(groups.root(a), groups.root(b));
        assert_eq!(groups.root(a), groups.root(c));
        assert!(!groups.is_known_as(c, Symbol::of("2")));
    }

    #[test]
    fn what_several_name_is_nobodys() {
        let mut groups = Groups::default();
        let [a, b] = ["a", "b"].map(|text| groups.of(key(text)).unwrap());
        groups.alone(key("uri"), a);
        assert_eq!(groups.known(key("uri")), Some(a));
        groups.alone(key("uri"), b);
        groups.alone(key("uri"), a);
        assert_eq!(groups.known(key("uri")), None);
    }
}
