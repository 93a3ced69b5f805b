//! Which UE's context on N2 is which subscriber's, as NAS and the authentication tell it: so that what an AMF asks about a
//! subscriber rests on what this subscriber did last; and which subscriber's a resource is that names none.
//!
//! Deliberately absent: contexts themselves. Whether one is there is the ledger's to say.

use beleg_model::{Key, Symbol};

use crate::functions::bounded::Bounded;

/// Subscribers whose context is remembered, and resources whose subscriber is.
const LIMIT: usize = 1 << 19;

/// Contexts by the names of their subscribers.
#[derive(Debug)]
pub(crate) struct Contexts {
    ues: Bounded<Symbol, Key>,
    resources: Bounded<Symbol, Symbol>,
}

impl Default for Contexts {
    fn default() -> Self {
        Self { ues: Bounded::new(LIMIT), resources: Bounded::new(LIMIT) }
    }
}

impl Contexts {
    /// The UE of a context has said that it is this subscriber.
    pub(crate) fn is(&mut self, subscriber: Key, ue: Key) {
        self.ues.insert(short(&subscriber), ue);
    }

    /// A resource was made for a subscriber.
    pub(crate) fn made(&mut self, resource: Key, subscriber: Key) {
        self.resources.insert(short(&resource), short(&subscriber));
    }

    /// A resource is gone.
    pub(crate) fn gone(&mut self, resource: &Key) {
        self.resources.remove(&short(resource));
    }

    /// Whose a resource is.
    pub(crate) fn owner(&self, resource: &Key) -> Option<Key> {
        self.resources.get(&short(resource)).copied().map(Key::Text)
    }

    /// A subscriber has another name.
    pub(crate) fn same(&mut self, one: &Key, other: Key) {
        if let Some(ue) = self.of(one) {
            self.ues.insert(short(&other), ue);
        }
    }

    /// The context of a subscriber's UE.
    pub(crate) fn of(&self, subscriber: &Key) -> Option<Key> {
        self.ues.get(&short(subscriber)).copied()
    }

    /// How many had to be forgotten.
    pub(crate) fn evicted(&self) -> u64 {
        self.ues.evicted() + self.resources.evicted()
    }
}

/// A name in few octets: there are as many as subscribers.
fn short(key: &Key) -> Symbol {
    match *key {
        Key::Text(symbol) => symbol,
        Key::TextAt(address, Symbol(symbol)) => Symbol(Symbol::of(&address.to_string()).0 ^ symbol.rotate_left(17)),
        other => Symbol::of(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subscriber_is_found_by_each_of_its_names() {
        let mut contexts = Contexts::default();
        let [suci, supi, other] = ["a", "b", "c"].map(|name| Key::Text(Symbol::of(name)));
        let ue = Key::AmfUe([192, 0, 2, 1].into(), 7);
        contexts.is(suci, ue);
        contexts.same(&suci, supi);
        contexts.same(&other, supi);
        let [one, two] = [1, 2].map(|last| Key::TextAt([192, 0, 2, last].into(), Symbol::of("x")));
        contexts.made(one, supi);
        assert_eq!((contexts.owner(&one), contexts.owner(&two)), (Some(supi), None));
        contexts.gone(&one);
        assert_eq!(contexts.owner(&one), None);
        assert_eq!((contexts.of(&supi), contexts.of(&other), contexts.evicted()), (Some(ue), None, 0));
    }
}
