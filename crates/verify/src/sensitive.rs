//! Gathers what is sensitive in messages: every identity that a decoder tells as one, and every address of a user.

use std::collections::HashSet;
use std::net::IpAddr;

use beleg_assemble::Delivery;
use beleg_declaration::{Network, Pool};
use beleg_evidence::redact::{Place, Token, Values};
use beleg_model::{Fields, Items, Part, Span, Value};

/// Octets of messages that cross frames, at most.
const CROSSING: usize = 1 << 26;

/// How many bits of a user's address stay, where no pool says.
const KEPT: u8 = 16;

/// Gathers while messages pass.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    /// The ranges of users' addresses.
    pub(crate) pools: Vec<Pool>,
    tokens: HashSet<Token>,
    crossing: Vec<(Vec<u8>, Vec<Place>)>,
    octets: usize,
}

impl Collector {
    /// Takes note of a message.
    pub(crate) fn message(&mut self, delivery: &Delivery<'_>) {
        for ends in delivery.stack.endpoints() {
            self.address(ends.source);
            self.address(ends.destination);
        }
        let before = self.tokens.len();
        let mut seen = Seen { of: self, any: false };
        delivery.message.fields(&mut seen);
        let any = seen.any || self.tokens.len() > before;
        let octets = delivery.octets;
        if any && octets.is_assembled() && self.octets + octets.len() <= CROSSING {
            let places = octets.places(Span::new(0, octets.len()), delivery.frame);
            let place = |place: beleg_model::Place| Place {
                frame: (place.frame.tap, place.frame.number),
                offset: place.offset as usize,
                len: place.len as usize,
            };
            let places: Vec<Place> = places.map(place).collect();
            if places.len() > 1 {
                self.octets += octets.len();
                self.crossing.push((octets.data().to_vec(), places));
            }
        }
    }

    fn address(&mut self, address: IpAddr) {
        if let Some(pool) = self.pools.iter().find(|pool| pool.holds(address)) {
            self.tokens.insert(Token::Address { address, keep: pool.bits });
        }
    }

    fn value(&mut self, value: Value<'_>) -> bool {
        match value {
            Value::Identity(kind, text) => {
                self.tokens.extend(Token::of(kind, text));
                true
            }
            Value::Mixed(parts) => {
                for part in parts {
                    if let Part::Identity(kind, text) = part {
                        self.tokens.extend(Token::of(kind, text));
                    }
                }
                true
            }
            Value::Ip(address) => {
                self.address(address);
                false
            }
            Value::Text(text) => {
                if let Ok(address) = text.parse() {
                    self.address(address);
                }
                false
            }
            _ => false,
        }
    }

    /// All that was gathered; `users` are addresses that were given to users.
    pub(crate) fn finish(mut self, users: impl Iterator<Item = IpAddr>, network: &Network) -> Values {
        for address in users {
            let pool = network.ue_pools.iter().find(|pool| pool.holds(address));
            self.tokens.insert(Token::Address { address, keep: pool.map_or(KEPT, |pool| pool.bits) });
        }
        let elements: HashSet<IpAddr> = network.elements.iter().flat_map(|element| element.addresses.clone()).collect();
        let of_element = |token: &Token| matches!(token, Token::Address { address, .. } if elements.contains(address));
        self.tokens.retain(|token| !of_element(token));
        Values { tokens: self.tokens, elements, crossing: self.crossing }
    }
}

struct Seen<'a> {
    of: &'a mut Collector,
    any: bool,
}

impl Fields for Seen<'_> {
    fn value(&mut self, _name: &'static str, value: Value<'_>) {
        self.any |= self.of.value(value);
    }

    fn list(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Items)) {
        fill(self);
    }

    fn group(&mut self, _name: &'static str, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }

    fn detail(&self) -> bool {
        true
    }
}

impl Items for Seen<'_> {
    fn value(&mut self, value: Value<'_>) {
        self.any |= self.of.value(value);
    }

    fn group(&mut self, fill: &mut dyn FnMut(&mut dyn Fields)) {
        fill(self);
    }
}
