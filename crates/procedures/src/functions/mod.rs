//! Who is speaking: the consumer and the producer of each request on the service-based interface, with the evidence for it;
//! which callback belongs to which subscription; and the NRF's registry as it is at each instant.
//!
//! It is fed with messages in the order of the capture and knows what came before, nothing that comes later: the same
//! messages give the same answers. All tables are bounded, and count what they had to forget.
//!
//! Deliberately absent: whether somebody may speak. A token's signature is not checked, a User-Agent not doubted; where two
//! pieces of evidence disagree, both are told.

mod agent;
pub(crate) mod bounded;
mod claims;
mod habits;
mod learn;
pub mod networks;
mod parts;
mod profile;
mod registry;
mod resources;
mod speakers;
mod subscriptions;
mod tell;
#[cfg(test)]
mod tests;
mod uri;

use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use beleg_assemble::flow::Endpoint;
use beleg_assemble::{Delivery, Transport};
use beleg_model::{FrameId, Time};
use beleg_spec::sbi::attributes::Kind;
use beleg_spec::sbi::{self, Api, Found};
use beleg_wire::protocols::http::{self, Json};
use beleg_wire::protocols::tls;
use beleg_wire::{Message, protocols};

use bounded::Bounded;
use habits::Habits;
use networks::Networks;
use speakers::{Claim, judge};
use subscriptions::{Subscription, Subscriptions};
use uri::{Uri, authority_parts};

pub(crate) use profile::text;
pub use profile::{Profile, Service};
pub use registry::{Registered, Registry, Standing};
pub use resources::Resource;
pub use speakers::{Evidence, Function, Speaker, Speakers};
pub use tell::fields;

/// Requests whose response is to come.
const PENDING: usize = 16_384;
/// Connections of which it is known who opened them.
const CONNECTIONS: usize = 65_536;
/// AMFs whose N2 is told apart.
const AMFS: usize = 256;
/// Octets of a body that is looked into.
const BODY: usize = 1 << 20;

/// Everything that is known of network functions.
#[derive(Debug)]
pub struct Functions {
    registry: Registry,
    subscriptions: Subscriptions,
    habits: Habits,
    /// As whom a connection's client spoke; of several kinds, one each.
    connections: Bounded<(Endpoint, Endpoint), Vec<Function>>,
    certificates: Bounded<Endpoint, Arc<str>>,
    pending: Bounded<(Endpoint, Endpoint, u32), Pending>,
    networks: Networks,
    /// The AMFs to which something came over N2, by their addresses there.
    n2: Vec<IpAddr>,
}

impl Default for Functions {
    fn default() -> Self {
        Self {
            registry: Registry::default(),
            subscriptions: Subscriptions::default(),
            habits: Habits::default(),
            connections: Bounded::new(CONNECTIONS),
            certificates: Bounded::new(CONNECTIONS),
            pending: Bounded::new(PENDING),
            networks: Networks::default(),
            n2: Vec::new(),
        }
    }
}

/// A request until its response comes.
#[derive(Clone, Debug)]
struct Pending {
    speakers: Arc<Speakers>,
    frame: FrameId,
    /// What it wants to register.
    profile: Option<Profile>,
}

/// A message with its place.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'a> {
    /// What it says.
    pub message: &'a http::Message<'a>,
    /// The frame that completed it.
    pub frame: FrameId,
    /// When that was captured.
    pub time: Time,
    /// Who sent it.
    pub source: Endpoint,
    /// To whom.
    pub destination: Endpoint,
    /// It has been there before.
    pub duplicate: bool,
}

impl<'a> Seen<'a> {
    /// Of what the assembler delivers. `None` for other protocols, and for what subscribers do inside their sessions.
    pub fn of(delivery: &Delivery<'a>) -> Option<Self> {
        let Message::Http(message) = delivery.message else { return None };
        let mut ends = None;
        for level in delivery.stack.endpoints() {
            if matches!(level.tunnel, Some(("gtp-u", ..))) {
                return None;
            }
            ends = Some(level);
        }
        let ends = ends?;
        let Some((Transport::Tcp, source, destination)) = ends.ports else { return None };
        Some(Self {
            message,
            frame: delivery.frame.0,
            time: delivery.time,
            source: Endpoint { address: ends.source, port: source },
            destination: Endpoint { address: ends.destination, port: destination },
            duplicate: delivery.duplicate,
        })
    }
}

/// What a request says, read once.
#[derive(Debug)]
struct Said<'s> {
    /// What its path asks of an API.
    found: Option<&'s Found<'s>>,
    operation: Option<http::Operation>,
    json: Option<Json<'s>>,
    abouts: &'s [http::About],
}

/// What a request is called, and by what.
#[derive(Debug, Default)]
struct Meaning {
    api: Option<&'static Api>,
    operation: Option<&'static str>,
    is_callback: bool,
    by_header: bool,
    subscription: Option<Subscription>,
}

impl Functions {
    /// The registry as it is now.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// How many entries of all tables had to be forgotten.
    pub fn evicted(&self) -> u64 {
        let tables = self.registry.evicted() + self.subscriptions.evicted() + self.habits.evicted();
        tables
            + self.networks.evicted()
            + self.connections.evicted()
            + self.certificates.evicted()
            + self.pending.evicted()
    }

    /// The next message that the assembler delivers.
    pub fn see(&mut self, delivery: &Delivery<'_>) -> Option<Arc<Speakers>> {
        if let Message::Tls(message) = delivery.message {
            self.handshake(delivery, message);
        }
        match Seen::of(delivery) {
            Some(seen) => self.message(&seen),
            None => {
                self.uplink(delivery);
                parts::learn(delivery, &mut self.habits);
                None
            }
        }
    }

    /// What a RAN node sends shows an AMF's N2: over it come the subscribers.
    fn uplink(&mut self, delivery: &Delivery<'_>) {
        let Message::Ngap(_) = delivery.message else { return };
        let Some(ends) = delivery.stack.innermost().filter(|_| delivery.depth == 0) else { return };
        let down = ends.ports.is_some_and(|(_, source, _)| source == beleg_spec::ngap::PORT);
        if !down && self.n2.len() < AMFS && !self.n2.contains(&ends.destination) {
            self.n2.push(ends.destination);
        }
    }

    /// Whether the N2 is in the capture over which subscribers come to who has this address. Those of an AMF come over its
    /// own: where it has other addresses there, all AMFs' must be seen to know that its is. Others hear of them from AMFs.
    fn sees_n2_of(&self, address: IpAddr, kind: Option<&str>) -> bool {
        if kind != Some("AMF") || self.n2.is_empty() || self.n2.contains(&address) {
            return !self.n2.is_empty();
        }
        let amfs = self.registry.all().filter(|known| known.profile.nf_type == "AMF").count();
        amfs <= self.n2.len()
    }

    /// A certificate names the NF instance of its holder as a URI (TS 33.310 clause 6.1.3c.3).
    fn handshake(&mut self, delivery: &Delivery<'_>, message: &tls::Message<'_>) {
        let Some(ends) = delivery.stack.innermost() else { return };
        let Some((Transport::Tcp, port, _)) = ends.ports else { return };
        let certificate = message.certificate();
        let mut uris = certificate.iter().flat_map(tls::Certificate::uris);
        if let Some(instance) = uris.find_map(|uri| uri.strip_prefix("urn:uuid:")) {
            self.certificate(Endpoint { address: ends.source, port }, instance);
        }
    }

    /// The end of a TLS connection has shown a certificate that names an NF instance (TS 33.310 clause 6.1.3c).
    pub fn certificate(&mut self, end: Endpoint, instance: &str) {
        self.certificates.insert(end, instance.to_ascii_lowercase().into());
    }

    /// The next message. `None` where nothing is known of who takes part.
    pub fn message(&mut self, seen: &Seen<'_>) -> Option<Arc<Speakers>> {
        match &seen.message.head.kind {
            http::Kind::Request(request) if !request.promised => Some(self.request(seen)),
            http::Kind::Response(Some(_)) => self.response(seen),
            _ => None,
        }
    }

    fn request(&mut self, seen: &Seen<'_>) -> Arc<Speakers> {
        let message = seen.message;
        let found = message.api();
        let json = (message.body.content().len() <= BODY).then(|| message.json()).flatten();
        let abouts = message.about_of(found.as_ref());
        let operation = message.operation_of(found.as_ref());
        let said = Said { found: found.as_ref(), operation, json, abouts: &abouts };
        let meaning = self.meaning(message, &said);
        let mark = habits::mark(method(message), path(message).as_bytes());
        let before = self.habits.before(mark, seen.source, seen.destination, seen.time).flatten();
        let shared = is_shared(seen.source.address);
        let passed = shared.then(|| self.habits.passed(mark, seen.destination, seen.time)).flatten();
        let came_to = passed.as_ref().map(|passed| passed.at);
        let (relay, passed) = passed.map(|passed| (passed.relay, passed.client)).unzip();
        let from = relay.or_else(|| self.relay(seen.source));
        let to = self.relay(seen.destination).or_else(|| self.other_sepp(seen, from.as_ref()));
        let (before, relays) = (before.or(passed.flatten()), (from, to));
        let (client, first) = self.client(seen, &said, &meaning, before.as_ref(), relays.0.as_ref());
        let server = self.server(seen, &meaning, relays.1.is_some());
        let client_function = client.as_ref().map(|client| client.function.clone());
        self.habits.arrive(mark, seen.source, seen.destination, seen.time, client_function.as_ref());

        // Who hands on is between; who speaks for itself is not.
        let own = |via: &Function| client.as_ref().is_none_or(|client| client.function.kind() != via.kind());
        let mut via: Vec<Function> = first.into_iter().filter(own).collect();
        let other = |via: &Function| server.as_ref().is_none_or(|server| server.function.kind() != via.kind());
        let relayed = (relays.0.is_some(), relays.1.is_some());
        let over_n32 = [&relays.0, &relays.1].iter().all(|relay| relay.as_ref().is_some_and(is_sepp));
        if let Some(relay) = &relays.1 {
            self.habits.pass(mark, (seen.destination, relay), seen.time, client_function.as_ref());
        }
        via.extend(relays.1.into_iter().filter(other));
        let is_callback = meaning.is_callback;
        let (consumer, producer) = if is_callback { (server, client) } else { (client, server) };
        let client_kind = client_function.and_then(|function| function.nf_type);
        let speakers = Speakers {
            consumer,
            producer,
            via,
            is_callback,
            service: meaning.api.map(|api| api.service),
            operation: meaning.operation,
            subscription: meaning.subscription.as_ref().map(|subscription| subscription.frame),
            request: None,
            relays: relayed,
            over_n32,
            networks: if over_n32 { self.networks.of(seen.source.address) } else { Vec::new() },
            came_to,
            mark,
            subscribers: subscribers(&abouts),
            names_otherwise: names_otherwise(&abouts),
            asked: Vec::new(),
            pdu_session: abouts
                .iter()
                .find(|about| about.kind == Kind::PduSession)
                .and_then(|about| about.value.parse().ok()),
            asks: found.as_ref().map(|found| (found.api, found.resource)),
            resource: found.as_ref().filter(|_| !is_callback).and_then(|found| resource(message, found)).map(Arc::new),
            subscribes: abouts.iter().any(|about| about.kind == Kind::Callback),
            n2: self.sees_n2_of(seen.source.address, client_kind.as_deref()),
        };
        self.remember(seen, &speakers);
        let profile = self.learn_request(seen, &said, &speakers);
        let key = (seen.source, seen.destination, message.head.stream.unwrap_or_default());
        let speakers = Arc::new(speakers);
        self.pending.insert(key, Pending { speakers: Arc::clone(&speakers), frame: seen.frame, profile });
        speakers
    }

    /// What a request is: by its path, by its header, or by the subscription that gave its path.
    fn meaning(&self, message: &http::Message<'_>, said: &Said<'_>) -> Meaning {
        let found = said.found;
        let named = message.callback();
        let by_path = found.and_then(|found| {
            let operation = said.operation.filter(|operation| operation.service == found.api.service)?.name?;
            // It may come from the header, and then the path says nothing.
            found.resource.map(|_| (found.api, operation))
        });
        let root = header(message, "3gpp-sbi-target-apiroot").and_then(Uri::read).map(|uri| (uri.host, Some(uri.port)));
        let request = message.head.request();
        let authority = request.and_then(|request| std::str::from_utf8(request.authority.as_deref()?).ok());
        let hosts: Vec<_> = root.into_iter().chain(authority.map(authority_parts)).collect();
        let target = path(message);
        // A URI may stand in the query of a path.
        let uri = (!target.starts_with('/')).then(|| Uri::read(target)).flatten();
        let own = uri.map_or_else(|| target.split(['?', '#']).next().unwrap_or_default(), |uri| uri.path);
        // A proxy's path has its apiRoot's prefix before it; its subscription's URI has it too.
        let subscription = self.subscriptions.find(own, &hosts).cloned();
        if let Some((api, operation)) = by_path
            && (subscription.is_none() || named.is_none())
        {
            return Meaning { api: Some(api), operation: Some(operation), ..Meaning::default() };
        }
        if let Some(named) = named {
            let api = sbi::all().find(|api| api.service == named.service);
            return Meaning { api, operation: named.name, is_callback: true, by_header: true, subscription };
        }
        match subscription {
            Some(subscription) => Meaning {
                api: Some(subscription.api),
                operation: subscription.operation,
                is_callback: true,
                by_header: false,
                subscription: Some(subscription),
            },
            None => Meaning { api: found.map(|found| found.api), ..Meaning::default() },
        }
    }

    /// Who sends a request, and who hands it on.
    fn client(
        &self,
        seen: &Seen<'_>,
        said: &Said<'_>,
        meaning: &Meaning,
        before: Option<&Function>,
        relay: Option<&Function>,
    ) -> (Option<Speaker>, Option<Function>) {
        let &Said { found, json, abouts, .. } = said;
        let mut claims = claims::of_client(seen.message, said, &self.registry);
        if let Some(id) = self.certificates.get(&seen.source) {
            claims.push(claims::instance(Evidence::Certificate, id, None, &self.registry));
        }
        if meaning.is_callback
            && let Some(api) = meaning.api
        {
            let evidence = if meaning.by_header { Evidence::CallbackHeader } else { Evidence::Callback };
            claims.push(Claim::of(evidence, &Function::of(api.producer)));
        }
        if let Some(function) = before {
            claims.push(Claim::of(Evidence::Forwarded, function));
        }
        // What is stored at a repository speaks of others.
        let stores = found.is_some_and(|found| matches!(found.api.producer, "UDR" | "UDSF"));
        if !stores && claims.iter().all(|claim| claim.nf_type.is_none()) {
            claims.extend(json.and_then(|_| self.called_back(abouts)));
        }
        let address = seen.source.address;
        let connection = self.connections.get(&(seen.source, seen.destination)).map(Vec::as_slice).unwrap_or_default();
        // Who speaks for several on one connection hands on.
        let several = || (connection.len() > 1).then(|| Function::of("SCP"));
        if let Some(relay) = relay.cloned().or_else(several) {
            // Without any word of another, it speaks for itself.
            if claims.is_empty() {
                claims.push(Claim::of(Evidence::Address, &relay));
            }
            return (judge(claims), Some(relay));
        }
        if let [one] = &self.registry.on(address)[..]
            && !is_shared(address)
        {
            claims.push(Claim::of(Evidence::Address, one));
        } else {
            claims.extend(self.one_of(address, &claims));
        }
        if let [function] = connection {
            claims.push(Claim::of(Evidence::Connection, function));
        }
        if is_shared(address) {
            return (judge(claims), None);
        }
        if let Some(part) = self.habits.part(address) {
            claims.push(Claim::of(Evidence::Interface, &Function::of(part)));
        }
        if let Some(nf_type) = self.habits.kind(address) {
            claims.push(Claim::of(Evidence::Habit, &Function::of(nf_type.clone())));
        }
        (judge(claims), None)
    }

    /// Who wants to be called back at an endpoint is who answers there.
    fn called_back(&self, abouts: &[http::About]) -> Option<Claim> {
        let uri = abouts.iter().find(|about| about.kind == Kind::Callback).and_then(|about| Uri::read(&about.value))?;
        let end = Endpoint { address: uri.address()?, port: uri.port };
        let function = match &self.registry.at(end.address, end.port)[..] {
            [one] => (*one).clone(),
            _ => Function::of(self.habits.server(end)?.clone()),
        };
        // A proxy may stand before it.
        (!function.is_relay()).then(|| Claim::of(Evidence::Callback, &function))
    }

    /// Of several functions at an address, the only one of the kind that is claimed.
    fn one_of(&self, address: IpAddr, claims: &[Claim]) -> Option<Claim> {
        let wanted = claims.iter().min_by_key(|claim| claim.evidence)?.nf_type.as_deref()?;
        let mut same = self.registry.on(address).into_iter().filter(|function| function.kind() == Some(wanted));
        match (same.next(), same.next()) {
            (Some(one), None) => Some(Claim::of(Evidence::Address, one)),
            _ => None,
        }
    }

    /// For whom a request is, and who is to hand it on.
    fn server(&self, seen: &Seen<'_>, meaning: &Meaning, is_relay: bool) -> Option<Speaker> {
        let message = seen.message;
        let mut claims = claims::of_target(message, &self.registry);
        let root = header(message, "3gpp-sbi-target-apiroot").and_then(Uri::read);
        if let Some(uri) = root {
            let own = match uri.address() {
                Some(address) => self.registry.at(address, uri.port),
                None => self.registry.named(uri.host),
            };
            claims.extend(only(&own, meaning).map(|one| Claim::of(Evidence::TargetApiRoot, one)));
        }
        if let Some(id) = self.certificates.get(&seen.destination) {
            claims.push(claims::instance(Evidence::Certificate, id, None, &self.registry));
        }
        if meaning.is_callback {
            let subscriber = meaning.subscription.as_ref().and_then(|subscription| subscription.subscriber.as_ref());
            claims.extend(subscriber.map(|function| Claim::of(Evidence::Callback, function)));
        } else if let Some(api) = meaning.api {
            claims.push(Claim::of(Evidence::Service, &Function::of(api.producer)));
        }
        if !is_relay {
            let request = message.head.request();
            let authority = request.and_then(|request| std::str::from_utf8(request.authority.as_deref()?).ok());
            let named =
                authority.map(|authority| self.registry.named(authority_parts(authority).0)).unwrap_or_default();
            claims.extend(only(&named, meaning).map(|one| Claim::of(Evidence::Authority, one)));
            let Endpoint { address, port } = seen.destination;
            let at = self.registry.at(address, port);
            if let Some(one) = only(&at, meaning) {
                claims.push(Claim::of(Evidence::Endpoint, one));
            } else if let [one] = &self.registry.on(address)[..] {
                claims.push(Claim::of(Evidence::Address, one));
            }
        }
        judge(claims)
    }

    /// Who stands at an endpoint only to hand on what others say: by its profile, or by what it has done.
    fn relay(&self, end: Endpoint) -> Option<Function> {
        let at = self.registry.at(end.address, end.port);
        if let Some(function) = at.first().filter(|_| at.iter().all(|function| function.is_relay())) {
            return Some((*function).clone());
        }
        if is_shared(end.address) {
            return None;
        }
        let on = self.registry.on(end.address);
        match on.first() {
            Some(function) if on.iter().all(|function| function.is_relay()) => Some((*function).clone()),
            None => {
                let kind = self.habits.kind(end.address).cloned().map(Function::of);
                // An NRF asks another network's what it was asked (TS 29.510 clause 5.3.2.2.3), and is no proxy.
                if kind.as_ref().is_some_and(|kind| kind.kind() == Some("NRF")) {
                    return None;
                }
                let known = kind.filter(Function::is_relay);
                known.or_else(|| self.habits.is_relay(end.address).then(|| Function::of("SCP")))
            }
            _ => None,
        }
    }

    /// To whom a SEPP hands a request on together with where it is meant for is the other network's SEPP (TS 29.573 clause
    /// 5.3.2, TS 29.500 clause 5.2.3.2.4): a SEPP may have addresses of its own there.
    fn other_sepp(&self, seen: &Seen<'_>, from: Option<&Function>) -> Option<Function> {
        let end = seen.destination;
        let unknown = self.registry.on(end.address).is_empty() && self.habits.kind(end.address).is_none();
        let meant_for_another = header(seen.message, "3gpp-sbi-target-apiroot").is_some();
        (from.is_some_and(is_sepp) && unknown && meant_for_another).then(|| Function::of("SEPP"))
    }

    fn response(&mut self, seen: &Seen<'_>) -> Option<Arc<Speakers>> {
        let key = (seen.destination, seen.source, seen.message.head.stream.unwrap_or_default());
        let pending = if seen.message.head.is_interim() || seen.duplicate {
            self.pending.get(&key)?.clone()
        } else {
            self.pending.remove(&key)?
        };
        let Pending { speakers, frame, profile } = pending;
        let mut speakers = Arc::unwrap_or_clone(speakers);
        speakers.request = Some(frame);
        if let Some(id) = seen.message.sbi_parameter("3gpp-sbi-producer-id", "nfinst") {
            let own = claims::instance(Evidence::Peer, id, None, &self.registry);
            let before = speakers.producer.take();
            let mut all: Vec<Claim> =
                before.iter().map(|speaker| Claim::of(Evidence::Service, &speaker.function)).collect();
            all.push(own);
            speakers.producer = judge(all);
        }
        self.learn_response(seen, &speakers, profile);
        // What authenticates a subscriber answers with who it is (TS 29.509 clause 5.2.2.2, TS 29.503 clause 5.4.2.2), and so does
        // who was asked about it by another name (TS 29.518 clause 5.2.2.2.1, TS 29.503 clause 5.2.2.2.7).
        let by_another_name = speakers.names_otherwise;
        if by_another_name || speakers.service.is_some_and(|service| service.ends_with("UEAuthentication")) {
            let named = subscribers(&seen.message.about());
            speakers.asked = std::mem::replace(&mut speakers.subscribers, named);
        }
        Some(Arc::new(speakers))
    }
}

/// The resource that a request is about, at the host that it is for.
fn resource(message: &http::Message<'_>, found: &Found<'_>) -> Option<Resource> {
    let root = header(message, "3gpp-sbi-target-apiroot").and_then(Uri::read).map(|uri| uri.host);
    let own = || {
        let authority = message.head.request()?.authority.as_deref()?;
        Some(authority_parts(std::str::from_utf8(authority).ok()?).0)
    };
    Resource::of(found, method(message), root.or_else(own))
}

fn is_sepp(function: &Function) -> bool {
    function.kind() == Some("SEPP")
}

/// Whether every client of a host has this address unless it takes care: who has it says nothing.
pub(crate) const fn is_shared(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => matches!(address, Ipv4Addr::LOCALHOST),
        IpAddr::V6(address) => address.is_loopback(),
    }
}

/// The subscribers among what a message is about.
fn subscribers(abouts: &[http::About]) -> Vec<Arc<str>> {
    let of = |about: &&http::About| matches!(about.kind, Kind::Supi | Kind::Suci);
    abouts.iter().filter(of).map(|about| Arc::from(&*about.value)).collect()
}

/// Whether a message is about a subscriber whom it names otherwise than by SUPI or SUCI: who is asked finds out who it is.
fn names_otherwise(abouts: &[http::About]) -> bool {
    let is = |kinds: &[Kind]| abouts.iter().any(|about| kinds.contains(&about.kind));
    is(&[Kind::Gpsi, Kind::Pei, Kind::Guti, Kind::Ue]) && !is(&[Kind::Supi, Kind::Suci])
}

/// The only function, or the only one of the kind that offers the service.
fn only<'f>(functions: &[&'f Function], meaning: &Meaning) -> Option<&'f Function> {
    if let [one] = functions {
        return Some(one);
    }
    let wanted = meaning.api.filter(|_| !meaning.is_callback)?.producer;
    let mut same = functions.iter().copied().filter(|function| function.kind() == Some(wanted));
    match (same.next(), same.next()) {
        (Some(one), None) => Some(one),
        _ => None,
    }
}

fn method<'m>(message: &'m http::Message<'_>) -> &'m [u8] {
    message.head.request().and_then(|request| request.method.as_deref()).unwrap_or_default()
}

fn path<'m>(message: &'m http::Message<'_>) -> &'m str {
    let path = message.head.request().and_then(|request| request.path.as_deref());
    path.and_then(|path| std::str::from_utf8(path).ok()).unwrap_or_default()
}

/// The value of a header of the service-based interface.
fn header<'m>(message: &'m http::Message<'_>, name: &str) -> Option<&'m str> {
    std::str::from_utf8(message.head.header(name)?).ok()
}

/// The protocol whose messages it takes.
pub const PROTOCOL: protocols::Id = protocols::Id::Http;
