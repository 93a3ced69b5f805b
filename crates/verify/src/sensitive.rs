//! Gathers what is sensitive in messages: every identity that a decoder tells as one, and every address of a user.

use std::collections::HashSet;
use std::net::IpAddr;

use beleg_assemble::{Delivery, Layer, Transport};
use beleg_declaration::{Network, Pool};
use beleg_evidence::redact::{Kind, Place, Stretch, Token, Values};
use beleg_model::{Fields, Items, Part, Span, Value};
use beleg_wire::protocols::{Id, Message, http};

/// Octets of messages that are kept, at most, and of texts.
const KEEPS: usize = 1 << 26;
const TEXTS: usize = 1 << 22;

/// How many bits of a user's address stay, where no pool says.
const KEPT: u8 = 16;

/// Gathers while messages pass.
#[derive(Debug, Default)]
pub(crate) struct Collector {
    /// The ranges of users' addresses.
    pub(crate) pools: Vec<Pool>,
    tokens: HashSet<Token>,
    stretches: Vec<Stretch>,
    octets: usize,
    texts: HashSet<String>,
    text_octets: usize,
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
        let whole = Span::new(0, delivery.octets.len());
        let over_tcp = |layer: &Layer| matches!(layer, Layer::Transport { kind: Transport::Tcp, .. });
        let over_http = delivery.stack.layers().iter().any(over_tcp);
        let radio_side = matches!(delivery.message.id(), Id::Nas5gs | Id::Ngap);
        match delivery.message {
            // Elsewhere SCTP carries it, where identities of few octets are searched for anyway.
            _ if radio_side && any && over_http => self.keep(delivery, whole, Kind::Signalling),
            Message::Http(message) => {
                self.http(delivery, message);
                if any && delivery.octets.is_assembled() {
                    self.keep(delivery, whole, Kind::Crossing);
                }
            }
            _ if any && delivery.octets.is_assembled() => self.keep(delivery, whole, Kind::Crossing),
            _ => {}
        }
    }

    /// What stands in a request or a response under another coding: a compressed body, a token in a header field.
    fn http(&mut self, delivery: &Delivery<'_>, message: &http::Message<'_>) {
        if message.body.is_decoded() {
            self.keep(delivery, message.body.span, Kind::Packed);
        }
        for header in &message.head.headers {
            let Some(text) = header.value.as_deref().and_then(|value| std::str::from_utf8(value).ok()) else {
                continue;
            };
            for word in text.split([' ', ',', ';', '"']).filter(|word| word.starts_with("eyJ")) {
                if !self.texts.contains(word) && self.text_octets + word.len() <= TEXTS {
                    self.text_octets += word.len();
                    self.texts.insert(word.to_owned());
                }
            }
        }
    }

    /// Keeps octets of a message, with where they were captured.
    fn keep(&mut self, delivery: &Delivery<'_>, span: Span, kind: Kind) {
        let octets = delivery.octets.span(span);
        if self.octets + octets.len() > KEEPS {
            return;
        }
        let place = |place: beleg_model::Place| Place {
            frame: (place.frame.tap, place.frame.number),
            offset: place.offset as usize,
            len: place.len as usize,
        };
        let places: Vec<Place> = delivery.octets.places(span, delivery.frame).map(place).collect();
        if !places.is_empty() && (kind != Kind::Crossing || places.len() > 1) {
            self.octets += octets.len();
            self.stretches.push(Stretch { octets: octets.data().to_vec(), places, kind });
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
        Values { tokens: self.tokens, elements, stretches: self.stretches, texts: self.texts }
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
