//! Whose a message is: the keys that it names, by what the procedures state of it and by what it says itself.

use std::collections::HashMap;

use beleg_assemble::Delivery;
use beleg_model::{Claims, Key, Relation, Symbol};
use beleg_procedures::functions::Speakers;
use beleg_procedures::relations::{
    HANDOVER, N2_ASSOCIATION, N2_SESSION, N2_TUNNEL, N4_TUNNEL, NAS_REQUEST, PFCP_SESSION, SUBSCRIBER, UE_ADDRESS,
    UE_CONTEXT,
};
use beleg_procedures::{About, Page, claims, subscriber_keys};
use beleg_wire::Message;
use beleg_wire::protocols::http;
use foldhash::quality::RandomState;

use super::groups::{Groups, Node};
use super::names;
use super::ues::{Fact, Facts};

/// How deep messages carry messages, at most.
const DEPTH: usize = 16;
/// How many numbers of PDU sessions are kept.
const LIMIT: usize = 1 << 20;
/// What a message of the service-based interface calls a PDU session's number.
const SESSION_ID: &str = "PDU session id";

/// Everything by which owners are known.
#[derive(Debug, Default)]
pub(super) struct Owners {
    pub(super) groups: Groups,
    /// The same of PDU sessions.
    pub(super) sessions: Groups,
    /// PDU sessions by number: which set, whose, which number.
    pub(super) numbers: Vec<(Node, Node, u8)>,
    pub(super) facts: Facts,
    pub(super) page: Page,
    /// The UE that the message at each depth is about.
    ues: [Option<Key>; DEPTH],
}

impl Owners {
    /// States what the procedures say of a message.
    pub(super) fn state(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        let depth = usize::from(delivery.depth).min(DEPTH - 1);
        let carrier = depth.checked_sub(1).and_then(|above| self.ues.get(above).copied().flatten());
        self.page.clear();
        if let Some(about) = About::of(delivery, carrier) {
            claims(&About { speakers, ..about }, &mut self.page);
        }
        if let Some(place) = self.ues.get_mut(depth) {
            *place = self.page.ue;
        }
    }

    /// Whose the message is of which [`Owners::state`] was just told. `node` is whose it is known to be already.
    pub(super) fn owner(&mut self, delivery: &Delivery<'_>, node: Option<Node>) -> Option<Node> {
        let mut own = Own { groups: &mut self.groups, node, is_own: is_subscribers };
        if delivery.duplicate || matches!(delivery.message, Message::GtpU(_)) {
            own.known(&self.page);
            return own.node;
        }
        own.claimed(&self.page.claims);
        if let Some(key) = self.page.ue {
            own.known_key(key);
        }
        if let Some(node) = own.node {
            for key in own.keys(&self.page.claims) {
                self.facts.key(own.groups, node, key);
            }
        }
        own.ended(&self.page.claims);
        own.node
    }

    /// Which PDU session the same message is about.
    pub(super) fn session(&mut self, delivery: &Delivery<'_>, owner: Option<Node>, node: Option<Node>) -> Option<Node> {
        let mut own = Own { groups: &mut self.sessions, node, is_own: is_sessions };
        let mut numbers: Vec<u8> = own.keys(&self.page.claims).into_iter().filter_map(number).collect();
        if let Message::Nas5gs(message) = delivery.message {
            numbers.extend(message.session.map(|(session, _)| session));
        }
        if let Message::Http(message) = delivery.message {
            names::asked(message).into_iter().for_each(|key| own.known_key(key));
            if owner.is_some() {
                let abouts = message.about_of(message.api().as_ref());
                let named = abouts.iter().filter(|about| about.kind.word() == SESSION_ID);
                numbers.extend(named.filter_map(|about| about.value.parse::<u8>().ok()));
            }
        }
        numbers.sort_unstable();
        numbers.dedup();
        // What is about several is no one's.
        if numbers.len() > 1 {
            return None;
        }
        if delivery.duplicate || matches!(delivery.message, Message::GtpU(_)) {
            own.known(&self.page);
        } else {
            own.claimed(&self.page.claims);
            own.ended(&self.page.claims);
        }
        if let (Some(number), Some(owner)) = (numbers.first(), owner) {
            own.node = own.node.or_else(|| own.groups.new_node());
            if let Some(node) = own.node.filter(|_| self.numbers.len() < LIMIT) {
                self.numbers.push((node, owner, *number));
                self.facts.add(&mut self.groups, owner, Fact::Session(*number));
            }
        }
        if let (Message::Http(message), Some(node)) = (delivery.message, own.node)
            && let Some(key) = names::made(message)
        {
            own.groups.alone(key, node);
        }
        own.node
    }

    /// The number of each set of what belongs to one PDU session.
    pub(super) fn numbered(&mut self) -> HashMap<Node, u8, RandomState> {
        let mut first: HashMap<(Node, u8), Node, RandomState> = HashMap::default();
        for &(node, owner, number) in &self.numbers {
            let same = *first.entry((self.groups.root(owner), number)).or_insert(node);
            self.sessions.join(same, node);
        }
        self.numbers.iter().map(|&(node, _, number)| (self.sessions.root(node), number)).collect()
    }

    /// Whose a message of the service-based interface is, by the names in it.
    pub(super) fn of_service(
        &mut self,
        message: &http::Message<'_>,
        speakers: Option<&Speakers>,
        node: Option<Node>,
    ) -> Option<Node> {
        let mut own = Own { groups: &mut self.groups, node, is_own: is_subscribers };
        let subscribers = speakers.map(|speakers| speakers.subscribers.as_slice()).unwrap_or_default();
        for identity in subscribers {
            own.subscriber(identity, &mut self.facts);
        }
        for key in names::asked(message) {
            own.known_key(key);
        }
        let made = names::made(message);
        let abouts = if subscribers.is_empty() && own.node.is_none() {
            Vec::new()
        } else {
            message.about_of(message.api().as_ref())
        };
        // What nobody is known by yet is nobody's, and need not be remembered.
        let node = own.node?;
        if let Some(key) = made {
            own.groups.alone(key, node);
        }
        for about in &abouts {
            if about.kind.word() == "callback URI"
                && let Some(key) = names::callback(&about.value)
            {
                own.groups.alone(key, node);
            }
        }
        own.node
    }

    /// Identities that a message's fields hold: a temporary one is its owner's from the message on that gives it.
    pub(super) fn named(
        &mut self,
        named: &[(&'static str, Box<str>)],
        gives: bool,
        node: Option<Node>,
    ) -> Option<Node> {
        let mut own = Own { groups: &mut self.groups, node, is_own: is_subscribers };
        for (kind, text) in named {
            match *kind {
                "5G-GUTI" | "5G-S-TMSI" => {
                    let Some(key) = temporary(text) else { continue };
                    if gives {
                        own.groups.end(key);
                    }
                    own.add(key);
                }
                "SUCI" | "SUPI" => own.subscriber(text, &mut self.facts),
                _ => {}
            }
            if let Some(node) = own.node {
                self.facts.add(own.groups, node, Fact::Identity(kind, text.clone()));
            }
        }
        own.node
    }
}

/// The keys by which messages of one subscriber are known to be.
fn is_subscribers(relation: Relation, key: Key) -> bool {
    const THOSE: [Relation; 8] =
        [HANDOVER, N2_TUNNEL, N4_TUNNEL, NAS_REQUEST, PFCP_SESSION, SUBSCRIBER, UE_ADDRESS, UE_CONTEXT];
    // An AMF that hands UEs over is nobody's own.
    THOSE.contains(&relation) && !(relation == HANDOVER && matches!(key, Key::Address(_)))
}

/// The keys by which messages of one PDU session are known to be.
fn is_sessions(relation: Relation, key: Key) -> bool {
    [N2_TUNNEL, N4_TUNNEL, PFCP_SESSION, UE_ADDRESS].contains(&relation) || number(key).is_some()
}

/// The PDU session in a key.
fn number(key: Key) -> Option<u8> {
    match key {
        Key::RanSession(.., session) | Key::UeSession(_, _, session) => Some(session),
        _ => None,
    }
}

/// The 5G-S-TMSI in a temporary identity, which is the last 12 digits of a 5G-GUTI (TS 23.003 clause 2.10.1).
fn temporary(text: &str) -> Option<Key> {
    let digits: String = text.chars().filter(char::is_ascii_hexdigit).collect();
    let last = digits.get(digits.len().checked_sub(12)?..)?;
    Some(Key::Text(Symbol::of(&format!("5G-S-TMSI {last}"))))
}

/// Whose a message is, as far as its keys have told.
struct Own<'g> {
    groups: &'g mut Groups,
    node: Option<Node>,
    is_own: fn(Relation, Key) -> bool,
}

impl Own<'_> {
    fn join(&mut self, node: Option<Node>) {
        match (self.node, node) {
            (Some(own), Some(node)) => self.groups.join(own, node),
            (None, node) => self.node = node,
            _ => {}
        }
    }

    fn add(&mut self, key: Key) {
        let node = self.groups.of(key);
        self.join(node);
    }

    fn known_key(&mut self, key: Key) {
        let node = self.groups.known(key);
        self.join(node);
    }

    /// Keys of needs and issues.
    fn keys(&self, claims: &Claims) -> Vec<Key> {
        let needs = claims.needs.iter().flat_map(|need| need.options.iter().flatten().copied());
        let all = needs.chain(claims.issues.iter().map(|issue| (issue.relation, issue.key)));
        all.filter(|&(relation, key)| (self.is_own)(relation, key)).map(|(_, key)| key).collect()
    }

    /// Only keys that others have given.
    fn known(&mut self, page: &Page) {
        self.keys(&page.claims).into_iter().chain(page.ue).for_each(|key| self.known_key(key));
    }

    fn claimed(&mut self, claims: &Claims) {
        let is_own = self.is_own;
        for issue in claims.issues.iter().filter(|issue| is_own(issue.relation, issue.key)) {
            let begins = issue.relation == UE_CONTEXT && matches!(issue.parent, Some((N2_ASSOCIATION, _)));
            if begins || issue.relation == PFCP_SESSION && !issue.keep {
                let node = self.groups.anew(issue.key);
                self.join(node);
            }
        }
        for key in self.keys(claims) {
            self.add(key);
            // A stranger who names another's session is shown with it.
            if let Key::Session(address, _, seid) = key {
                let alias = Key::TextAt(address, Symbol::of(&format!("SEID {seid}")));
                self.add(alias);
                self.groups.ends_with(alias, key);
            }
        }
        for issue in &claims.issues {
            if let Some((relation, owner)) = issue.parent
                && ((self.is_own)(relation, owner) || relation == N2_SESSION)
            {
                self.groups.ends_with(issue.key, owner);
            }
        }
    }

    fn ended(&mut self, claims: &Claims) {
        for &(relation, key) in &claims.ends {
            if (self.is_own)(relation, key) || relation == N2_SESSION {
                self.groups.end(key);
            }
        }
    }

    fn subscriber(&mut self, identity: &str, facts: &mut Facts) {
        let concealed = identity.starts_with("suci-");
        for key in subscriber_keys(identity) {
            let Some(node) = self.groups.of(key) else { return };
            if let (Key::Text(symbol), false) = (key, concealed)
                && !self.groups.is_known_as(node, symbol)
            {
                return;
            }
            self.join(Some(node));
            facts.add(self.groups, node, Fact::Identity(if concealed { "SUCI" } else { "SUPI" }, identity.into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_temporary_identity_is_one_in_all_its_spellings() {
        let one = temporary("5g-guti-99970-020040-c0000009");
        assert!(one.is_some());
        assert_eq!(one, temporary("0040c0000009"));
        assert_eq!(temporary("c0000009"), None);
    }
}
