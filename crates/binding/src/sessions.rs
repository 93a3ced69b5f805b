//! PDU sessions as N4, N2 and the service-based interface show them together: which messages are about the same one, whether
//! anybody told the rest of the network of what was set up on N4, and how the user plane was to be protected and was.
//!
//! What a message says of a session, a SEID, a tunnel's end, a UE's address, a subscriber and a number, is a fact; facts of one
//! message are facts of one session. Bounded; what is over is kept as a count of its like.
//!
//! Deliberately absent: whether any of it is in order.

use std::collections::{HashMap, VecDeque};
use std::net::{IpAddr, Ipv4Addr};

use beleg_assemble::Delivery;
use beleg_engine::Entry;
use beleg_model::{FrameId, Key, Party, Symbol, Time};
use beleg_procedures::functions::Speakers;
use beleg_wire::Message;
use beleg_wire::protocols::gtp_u::G_PDU;
use beleg_wire::protocols::http::{self, Json};
use beleg_wire::protocols::{nas_5gs, pfcp};
use foldhash::quality::RandomState;

use crate::addresses::Addresses;
use crate::transfers::{Item, Level, Transfers};
use crate::usage::{Meters, Usage};

/// How many sessions are watched at a time, and how many subscriptions are remembered.
const LIVE: usize = 1 << 18;
const SUBSCRIPTIONS: usize = 1 << 16;
/// For how long, in nanoseconds, and of how many tunnels' ends it is remembered that they were told of and nothing on N4 had them
/// yet: so far may the clocks of two taps be apart.
const EARLY: i64 = 2_000_000_000;
const EARLIEST: usize = 1 << 12;
/// How many kinds of sessions that are over are told apart, and how many frames each names.
const KINDS: usize = 1 << 12;
const FRAMES: usize = 16;
/// How long a session that is over is remembered, in nanoseconds: its release takes a while on other interfaces.
const LINGERS: i64 = 30_000_000_000;

const ESTABLISHMENT_REQUEST: u8 = 50;
const ESTABLISHMENT_RESPONSE: u8 = 51;
const DELETION_RESPONSE: u8 = 55;
const SESSION: std::ops::RangeInclusive<u8> = 50..=57;
const ACCEPTED: u8 = 1;
const F_TEID: u16 = 21;
const OUTER_HEADER_CREATION: u16 = 84;
const UE_IP_ADDRESS: u16 = 93;
const USAGE_REPORTS: std::ops::RangeInclusive<u16> = 78..=80;
const FRAMED: std::ops::RangeInclusive<u16> = 153..=155;
/// How deep grouped elements are looked into: Create FAR, Forwarding Parameters, Outer Header Creation.
const DEPTH: u8 = 4;

/// Something that only one session has at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Fact {
    /// A SEID at the address of who gave it.
    Seid(IpAddr, u64),
    /// A tunnel's end.
    Tunnel(IpAddr, u32),
    /// A UE's address.
    User(IpAddr),
    /// The UE's context on N2, and the PDU session's number.
    OnN2(Key, u8),
    /// The subscriber, and the PDU session's number.
    Of(Symbol, u8),
    /// The URI of the SM context at its SMF.
    Context(Symbol),
    /// The request that made it, or that said where news of it is wanted.
    Asked(FrameId),
}

/// Protection of the user plane: ciphering and integrity.
pub(crate) type Protection = [Option<Level>; 2];

/// What is alike of sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Row {
    /// N4 was seen to set it up.
    pub(crate) on_n4: bool,
    /// Another interface, or another session's N4, says that it exists.
    pub(crate) announced: bool,
    /// Of one of which nothing but N4 says that it exists: for how many seconds.
    pub(crate) silent: Option<u64>,
    /// What the subscription asks for, what the RAN was asked for, what the RAN did.
    pub(crate) subscribed: Protection,
    pub(crate) indicated: Protection,
    pub(crate) result: Protection,
    /// Whether N1 and N4 give its UE one address, where both do.
    pub(crate) agree: Option<bool>,
    /// What its UPF reported that it used, where it did.
    pub(crate) usage: Option<Usage>,
    /// It was forgotten while it lived.
    pub(crate) forgotten: bool,
    pub(crate) parties: (Party, Party),
}

/// Sessions that are alike.
#[derive(Debug, Default)]
pub(crate) struct Alike {
    pub(crate) count: u64,
    pub(crate) interval: (Time, Time),
    pub(crate) frames: Vec<FrameId>,
}

#[derive(Debug, Default)]
struct Session {
    facts: Vec<Fact>,
    /// What it was seen by first, and between whom.
    first: Option<(FrameId, Time, (Party, Party))>,
    /// Its establishment on N4, once that was asked for.
    n4: Option<(FrameId, Time, (Party, Party))>,
    accepted: bool,
    /// It has a tunnel's end or an address by which it could be told of.
    tellable: bool,
    announced: bool,
    /// Its SM context is known, and was addressed.
    addressed: bool,
    ended: Option<Time>,
    subscriber: Option<Symbol>,
    network: Option<Symbol>,
    subscribed: Protection,
    indicated: Protection,
    result: Protection,
    addresses: Addresses,
    meter: Option<u32>,
    reported: Option<FrameId>,
    /// The frames with what is least of either.
    shown: [Option<FrameId>; 2],
    /// The frame by which the addresses do not agree.
    otherwise: Option<FrameId>,
}

impl Session {
    /// Takes note of the frame by which its addresses do not agree.
    fn check(&mut self, frame: FrameId) {
        if self.otherwise.is_none() && self.addresses.agree() == Some(false) {
            self.otherwise = Some(frame);
        }
    }
}

/// All of them.
#[derive(Debug, Default)]
pub(crate) struct Sessions {
    all: HashMap<u32, Session, RandomState>,
    next: u32,
    index: HashMap<Fact, u32, RandomState>,
    order: VecDeque<u32>,
    over: VecDeque<(Time, u32)>,
    /// Ends that were told of as those of another session, and that nothing on N4 had yet.
    early: VecDeque<(Time, Fact)>,
    /// By the subscriber and the data network.
    subscriptions: HashMap<(Symbol, Symbol), Protection, RandomState>,
    /// The session that the last request of the SBI handed on messages for.
    handed: Option<(FrameId, u32)>,
    meters: Meters,
    pub(crate) kinds: HashMap<Row, Alike, RandomState>,
    /// The interworking with EPS, where sessions are told of elsewhere.
    pub(crate) eps: bool,
    /// Sessions of which nothing could be kept.
    pub(crate) folded: u64,
}

impl Sessions {
    /// Takes a message up: the session that it is about, where it is one of which messages of other interfaces can be told.
    pub(crate) fn see(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &Entry) -> Option<u32> {
        match delivery.message {
            Message::Pfcp(message) => self.pfcp(delivery, message),
            Message::Ngap(message) => {
                let transfers = Transfers::of(message)?;
                self.ngap(delivery, entry, &transfers);
                None
            }
            Message::Http(message) => self.http(delivery, message, speakers?),
            Message::GtpU(message) => {
                if let Some(ends) = delivery.stack.innermost().filter(|_| message.message_type == Some(G_PDU)) {
                    self.meters.g_pdu(message, ends.destination, delivery.time);
                }
                None
            }
            Message::Nas5gs(message) => {
                self.nas(delivery, message, entry);
                None
            }
            Message::Gtpv2C(_) | Message::S1ap(_) => {
                self.eps = true;
                None
            }
            _ => None,
        }
    }

    /// The session with these facts, those first that are most certain; a new one where there is none.
    fn of(&mut self, facts: &[Fact]) -> Option<u32> {
        let known: Vec<u32> = facts.iter().filter_map(|fact| self.index.get(fact).copied()).collect();
        // Facts of one that is over may already be the next one's.
        let rank = |at: &&u32| match self.all.get(at) {
            Some(own) if own.ended.is_some() => 2,
            Some(own) if own.n4.is_none() => 1,
            _ => 0,
        };
        let target = known.iter().min_by_key(rank).copied();
        let target = match target {
            Some(target) => target,
            None => self.add()?,
        };
        for at in known {
            if at != target && self.all.get(&at).is_none_or(|own| own.n4.is_none()) {
                self.join(target, at);
            }
        }
        for fact in facts {
            self.say(target, *fact);
        }
        Some(target)
    }

    fn say(&mut self, at: u32, fact: Fact) {
        if self.index.insert(fact, at) != Some(at)
            && let Some(own) = self.all.get_mut(&at)
        {
            own.facts.push(fact);
        }
    }

    fn add(&mut self) -> Option<u32> {
        if self.all.len() >= LIVE {
            let oldest = self.order.pop_front()?;
            self.settle(oldest, None, true);
        }
        let at = self.next;
        self.next = self.next.checked_add(1)?;
        self.all.insert(at, Session::default());
        self.order.push_back(at);
        Some(at)
    }

    /// Two turn out to be one.
    fn join(&mut self, target: u32, other: u32) {
        let Some(mut other) = self.all.remove(&other) else { return };
        for fact in other.facts.drain(..) {
            self.say(target, fact);
        }
        let Some(own) = self.all.get_mut(&target) else { return };
        own.announced |= other.announced || other.subscriber.is_some();
        own.addressed |= other.addressed;
        own.subscriber = own.subscriber.or(other.subscriber);
        own.network = own.network.or(other.network);
        for (mine, others) in [
            (&mut own.subscribed, other.subscribed),
            (&mut own.indicated, other.indicated),
            (&mut own.result, other.result),
        ] {
            mine.iter_mut().zip(others).for_each(|(mine, other)| *mine = least(*mine, other));
        }
        own.first = own.first.or(other.first);
        own.addresses.join(other.addresses);
        own.otherwise = own.otherwise.or(other.otherwise);
        own.shown.iter_mut().zip(other.shown).for_each(|(mine, other)| *mine = mine.or(other));
    }

    fn pfcp(&mut self, delivery: &Delivery<'_>, message: &pfcp::Message<'_>) -> Option<u32> {
        let kind = message.message_type.filter(|kind| SESSION.contains(kind))?;
        let ends = delivery.stack.innermost()?;
        let (from, to) = (ends.source, ends.destination);
        self.expire(delivery.time);
        let here = message.seid.filter(|seid| *seid != 0).map(|seid| Fact::Seid(to, seid));
        let own = message.f_seid().map(|given| Fact::Seid(from, given.seid));
        let accepted = message.cause() == Some(ACCEPTED);
        let mut found = Found::default();
        found.walk(message.ies(), DEPTH);
        // Who is told where to send knows of the other end from elsewhere: it is told of there.
        for sending in &found.sending {
            if let Some(at) = self.index.get(sending)
                && here.and_then(|here| self.index.get(&here)) != Some(at)
                && let Some(other) = self.all.get_mut(at)
            {
                other.announced = true;
            }
        }
        let at = match kind {
            ESTABLISHMENT_REQUEST => {
                // A SEID that was another session's is given anew.
                if let Some(at) = own.and_then(|own| self.index.get(&own).copied()) {
                    self.settle(at, Some(delivery.time), false);
                }
                let told: Vec<Fact> = found.users.iter().chain(&found.receiving).copied().collect();
                let fresh = |at: &u32| self.all.get(at).is_some_and(|own| own.n4.is_none());
                let at = told.iter().filter_map(|fact| self.index.get(fact).copied()).find(fresh);
                let at = match at {
                    Some(at) => at,
                    None => self.add()?,
                };
                let announced = self.all.get(&at).is_some_and(|own| own.subscriber.is_some());
                if let Some(session) = self.all.get_mut(&at) {
                    session.n4 = Some((delivery.frame.0, delivery.time, (Party::Ip(from), Party::Ip(to))));
                    session.announced |= announced;
                }
                own.into_iter().for_each(|own| self.say(at, own));
                at
            }
            _ => {
                let at = *self.index.get(&here?)?;
                if kind == ESTABLISHMENT_RESPONSE {
                    own.into_iter().for_each(|own| self.say(at, own));
                }
                at
            }
        };
        for fact in found.users.iter().chain(&found.receiving) {
            let other = self.index.get(fact).copied().filter(|other| *other != at);
            if let Some(other) = other.filter(|other| self.all.get(other).is_some_and(|own| own.n4.is_none())) {
                self.join(at, other);
            }
            self.say(at, *fact);
        }
        for fact in &found.sending {
            let other = self.index.get(fact).copied().filter(|other| *other != at);
            match other.and_then(|other| Some((other, self.all.get(&other)?.n4.is_some()))) {
                Some((other, false)) => self.join(at, other),
                // Another session's end, as between two UPFs.
                Some((_, true)) => continue,
                None => {}
            }
            self.say(at, *fact);
        }
        let is_early = self.early.iter().any(|(_, fact)| found.receiving.contains(fact));
        let session = self.all.get_mut(&at)?;
        session.meter = self.meters.see(session.meter, kind, message, delivery.time);
        if found.reports {
            session.reported = Some(delivery.frame.0);
        }
        found.addresses.iter().for_each(|own| session.addresses.given(*own));
        session.addresses.any |= found.any;
        session.check(delivery.frame.0);
        session.announced |= is_early;
        session.tellable |= !found.users.is_empty() || !found.receiving.is_empty();
        match kind {
            ESTABLISHMENT_RESPONSE if accepted => session.accepted = true,
            ESTABLISHMENT_RESPONSE | DELETION_RESPONSE if accepted || kind == ESTABLISHMENT_RESPONSE => {
                session.ended = Some(delivery.time);
                self.over.push_back((delivery.time, at));
                self.release(at);
            }
            _ => {}
        }
        let session = self.all.get(&at)?;
        session.addressed.then_some(at)
    }

    /// The address that a UE is given with a session.
    fn nas(&mut self, delivery: &Delivery<'_>, message: &nas_5gs::Message<'_>, entry: &Entry) {
        let Some((address, (number, _))) = message.pdu_address().zip(message.session) else { return };
        let frame = delivery.frame.0;
        let at = match entry.ue {
            Some(ue) => self.index.get(&Fact::OnN2(ue, number)).copied(),
            None => self.handed.filter(|(of, _)| *of == frame).map(|(_, at)| at),
        };
        if let Some(session) = at.and_then(|at| self.all.get_mut(&at)) {
            session.addresses.told(address);
            session.check(frame);
        }
    }

    /// What a session had on N4 may be given to others.
    fn release(&mut self, at: u32) {
        let Self { all, index, .. } = self;
        let facts = all.get(&at).map_or(&[][..], |own| &own.facts);
        for fact in facts.iter().filter(|fact| matches!(fact, Fact::Seid(..) | Fact::Tunnel(..) | Fact::User(_))) {
            if index.get(fact) == Some(&at) {
                index.remove(fact);
            }
        }
    }

    fn ngap(&mut self, delivery: &Delivery<'_>, entry: &Entry, transfers: &Transfers) {
        for item in &transfers.items {
            let mut facts: Vec<Fact> =
                item.tunnels.iter().map(|(address, teid)| Fact::Tunnel(*address, *teid)).collect();
            facts.extend(item.session.and_then(|id| Some(Fact::OnN2(entry.ue?, id))));
            // What the RAN says of its own tunnels is younger than what is known of them.
            if transfers.answers {
                facts.reverse();
            }
            self.item(delivery, &facts, item);
        }
    }

    /// Remembers the ends of tunnels that nobody has yet, where the session that is told of is known to have another.
    fn note_early(&mut self, now: Time, facts: &[Fact]) {
        while self.early.front().is_some_and(|(then, _)| now.since(*then) > EARLY) || self.early.len() >= EARLIEST {
            self.early.pop_front();
        }
        let (ends, others): (Vec<Fact>, Vec<Fact>) = facts.iter().partition(|fact| matches!(fact, Fact::Tunnel(..)));
        let on_n4 = |fact: &Fact| {
            self.index.get(fact).and_then(|at| self.all.get(at)).is_some_and(|session| session.n4.is_some())
        };
        if others.iter().any(on_n4) {
            self.early.extend(ends.into_iter().filter(|end| !on_n4(end)).map(|end| (now, end)));
        }
    }

    /// What a transfer says of a session that has these facts.
    fn item(&mut self, delivery: &Delivery<'_>, facts: &[Fact], item: &Item) -> Option<u32> {
        if facts.is_empty() {
            return None;
        }
        self.note_early(delivery.time, facts);
        let at = self.of(facts)?;
        let ends = delivery.stack.innermost().map(|ends| (Party::Ip(ends.source), Party::Ip(ends.destination)));
        let session = self.all.get_mut(&at)?;
        session.announced = true;
        let parties = ends.unwrap_or((Party::Nameless, Party::Nameless));
        session.first.get_or_insert((delivery.frame.0, delivery.time, parties));
        if session.subscribed == [None; 2]
            && let Some((subscriber, network)) = session.subscriber.zip(session.network)
        {
            session.subscribed = self.subscriptions.get(&(subscriber, network)).copied().unwrap_or_default();
        }
        for (kept, said, shown) in [(&mut session.indicated, item.indicated, 0), (&mut session.result, item.result, 1)]
        {
            let before = *kept;
            kept.iter_mut().zip(said).for_each(|(kept, said)| *kept = least(*kept, said));
            if *kept != before
                && let Some(shown) = session.shown.get_mut(shown)
            {
                *shown = Some(delivery.frame.0);
            }
        }
        Some(at)
    }

    fn http(&mut self, delivery: &Delivery<'_>, message: &http::Message<'_>, speakers: &Speakers) -> Option<u32> {
        let (service, json) = (speakers.service?, message.json());
        let is_request = message.head.request().is_some();
        let subscriber =
            || speakers.subscribers.first().map(|own| Symbol::of(own.strip_prefix("imsi-").unwrap_or(own)));
        let number = |json: Option<Json<'_>>| u8::try_from(json?.get("pduSessionId")?.as_u64()?).ok();
        if let Some(subscription) = speakers.subscription.filter(|_| is_request && speakers.is_callback) {
            return self.index.get(&Fact::Asked(subscription)).copied();
        }
        match (service, is_request) {
            ("Nudm_SDM", false) => {
                if let (Some(json), Some(subscriber)) = (json, subscriber()) {
                    self.subscription(subscriber, json);
                }
                None
            }
            ("Nsmf_PDUSession", true) if speakers.operation == Some("CreateSMContext") => {
                let of = Fact::Of(subscriber()?, number(json)?);
                // A number is given anew once its session is over.
                if self.index.get(&of).and_then(|at| self.all.get(at)).is_some_and(|own| own.n4.is_some()) {
                    self.index.remove(&of);
                }
                let at = self.of(&[of, Fact::Asked(delivery.frame.0)])?;
                let session = self.all.get_mut(&at)?;
                session.subscriber = subscriber();
                session.network = json.and_then(|json| Some(network(json.get("dnn")?.as_str()?)));
                Some(at)
            }
            ("Nsmf_PDUSession", false) if speakers.operation == Some("CreateSMContext") => {
                let location = std::str::from_utf8(message.head.header("location")?).ok()?;
                self.of(&[Fact::Asked(speakers.request?), Fact::Context(context(location)?)])
            }
            ("Nsmf_PDUSession", true) => {
                let request = message.head.request()?;
                let root = message.head.header("3gpp-sbi-target-apiroot");
                let host = root.or(request.authority.as_deref()).and_then(|text| std::str::from_utf8(text).ok())?;
                let path = std::str::from_utf8(request.path.as_deref()?).ok()?;
                let own = Fact::Context(context(&format!("{host}{path}"))?);
                let at = self.of(&[own])?;
                self.all.get_mut(&at)?.addressed = true;
                self.parts(delivery, message, &[own]);
                Some(at)
            }
            ("Npcf_SMPolicyControl", true) if speakers.operation == Some("Create") => {
                let json = json?;
                let mut facts = Vec::new();
                let address = |name: &str| json.get(name)?.as_str()?.split('/').next()?.parse::<IpAddr>().ok();
                facts.extend(address("ipv4Address").map(Fact::User));
                facts.extend(address("ipv6AddressPrefix").map(|own| Fact::User(user(own))));
                // A number's last session, not one before it.
                facts.insert(0, Fact::Of(subscriber()?, number(Some(json))?));
                facts.push(Fact::Asked(delivery.frame.0));
                self.of(&facts)
            }
            ("Namf_Communication", true) if speakers.operation == Some("N1N2MessageTransfer") => {
                let of = Fact::Of(subscriber()?, number(json)?);
                self.parts(delivery, message, &[of]);
                let at = self.index.get(&of).copied();
                self.handed = at.map(|at| (delivery.frame.0, at));
                at
            }
            _ => None,
        }
    }

    /// What the N2 parts of a body say of the session that it is about.
    fn parts(&mut self, delivery: &Delivery<'_>, message: &http::Message<'_>, about: &[Fact]) {
        if let Some(transfers) = Transfers::parts(message) {
            for item in &transfers.items {
                let tunnels = item.tunnels.iter().map(|(address, teid)| Fact::Tunnel(*address, *teid));
                let facts: Vec<Fact> = about.iter().copied().chain(tunnels).collect();
                self.item(delivery, &facts, item);
            }
        }
    }

    /// Session Management Subscription Data (TS 29.503 clause 6.1.6.2.8), which may stand in a list.
    fn subscription(&mut self, subscriber: Symbol, json: Json<'_>) {
        let inner = json.get("individualSmSubsData").unwrap_or(json);
        let all: Vec<Json<'_>> = if inner.is_array() { inner.items().collect() } else { vec![inner] };
        for (name, dnn) in all.iter().filter_map(|data| data.get("dnnConfigurations")).flat_map(Json::members) {
            let word = |name: &str| Level::of(dnn.get("upSecurity")?.get(name)?.as_str()?);
            let wanted = [word("upConfid"), word("upIntegr")];
            let key = (subscriber, network(name));
            if self.subscriptions.len() < SUBSCRIPTIONS || self.subscriptions.contains_key(&key) {
                self.subscriptions.insert(key, wanted);
            }
        }
    }

    /// Lets go of what is over for long.
    fn expire(&mut self, now: Time) {
        while let Some((ended, at)) = self.over.front().copied().filter(|(ended, _)| now.since(*ended) > LINGERS) {
            self.over.pop_front();
            if self.all.get(&at).is_some_and(|own| own.ended == Some(ended)) {
                self.settle(at, Some(ended), false);
            }
        }
        // Most that are over are not the oldest.
        if self.order.len() > 2 * self.all.len() + 64 {
            self.order.retain(|at| self.all.contains_key(at));
        }
    }

    /// A session is over: it becomes one of its kind.
    fn settle(&mut self, at: u32, now: Option<Time>, forgotten: bool) {
        let Some(session) = self.all.remove(&at) else { return };
        for fact in &session.facts {
            if self.index.get(fact) == Some(&at) {
                self.index.remove(fact);
            }
        }
        // Of one whose N4 is not seen, what N2 says of it is kept.
        let first = if session.n4.is_some() { session.n4.filter(|_| session.accepted) } else { session.first };
        let Some((frame, since, parties)) = first else { return };
        let until = session.ended.or(now).unwrap_or(since);
        let silent = (!session.announced && session.tellable)
            .then(|| u64::try_from(until.since(since) / 1_000_000_000).unwrap_or_default());
        let announced = session.announced || !session.tellable;
        let Session { subscribed, indicated, result, addresses, .. } = session;
        let agree = addresses.agree();
        let usage = session.meter.and_then(|meter| self.meters.settle(meter));
        let on_n4 = session.n4.is_some();
        let row = Row { on_n4, announced, silent, subscribed, indicated, result, agree, usage, forgotten, parties };
        if self.kinds.len() >= KINDS && !self.kinds.contains_key(&row) {
            self.folded += 1;
            return;
        }
        let kind = self.kinds.entry(row).or_insert_with(|| Alike { interval: (since, until), ..Alike::default() });
        kind.count += 1;
        kind.interval = (kind.interval.0.min(since), kind.interval.1.max(until));
        for frame in std::iter::once(frame)
            .chain(session.shown.into_iter().flatten())
            .chain(session.otherwise)
            .chain(session.reported)
        {
            if kind.frames.len() < FRAMES && !kind.frames.contains(&frame) {
                kind.frames.push(frame);
            }
        }
    }

    /// The capture is over.
    pub(crate) fn finish(&mut self, now: Time) {
        let mut left: Vec<u32> = self.all.keys().copied().collect();
        left.sort_unstable();
        left.into_iter().for_each(|at| self.settle(at, Some(now), false));
    }
}

/// The lesser of two: what is weaker comes through.
fn least(one: Option<Level>, other: Option<Level>) -> Option<Level> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// A data network's name, without the operator's part (TS 23.003 clause 9.1).
fn network(name: &str) -> Symbol {
    let own = name.split(".mnc").next().unwrap_or(name);
    Symbol::of(&own.to_ascii_lowercase())
}

/// The address under which a UE is known: of IPv6 its prefix.
fn user(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V6(own) => IpAddr::V6((own.to_bits() >> 64 << 64).into()),
        address @ IpAddr::V4(_) => address,
    }
}

/// The URI of an SM context: host and path up to its name.
fn context(uri: &str) -> Option<Symbol> {
    let rest = uri.split_once("://").map_or(uri, |(_, rest)| rest);
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_suffix(":80").or(host.strip_suffix(":443")).unwrap_or(host);
    let (before, after) = path.split_once("sm-contexts/")?;
    let name = after.split(['/', '?', '#']).next()?;
    Some(Symbol::of(&format!("{host}/{before}{name}")))
}

/// What a PFCP message says of sessions.
#[derive(Debug, Default)]
struct Found {
    receiving: Vec<Fact>,
    sending: Vec<Fact>,
    users: Vec<Fact>,
    addresses: Vec<Ipv4Addr>,
    any: bool,
    reports: bool,
}

impl Found {
    fn walk(&mut self, ies: pfcp::Ies<'_>, depth: u8) {
        for ie in ies {
            match ie.ty {
                F_TEID => {
                    if let Some(given) = pfcp::FTeid::parse(ie.value)
                        && let Some(teid) = given.teid
                    {
                        let addresses = [given.ipv4.map(IpAddr::V4), given.ipv6.map(IpAddr::V6)];
                        self.receiving.extend(addresses.into_iter().flatten().map(|own| Fact::Tunnel(own, teid)));
                    }
                }
                OUTER_HEADER_CREATION => {
                    let made = pfcp::OuterHeaderCreation::parse(ie.value);
                    self.sending.extend(made.and_then(|made| Some(Fact::Tunnel(made.ip()?, made.teid?))));
                }
                UE_IP_ADDRESS => {
                    if let Some(given) = pfcp::UeIpAddress::parse(ie.value) {
                        let addresses = [given.ipv4.map(IpAddr::V4), given.ipv6.map(|own| user(IpAddr::V6(own)))];
                        self.users.extend(addresses.into_iter().flatten().map(Fact::User));
                        self.addresses.extend(given.ipv4);
                    }
                }
                report if USAGE_REPORTS.contains(&report) => self.reports = true,
                framed if FRAMED.contains(&framed) => self.any = true,
                _ if depth > 0 => self.walk(ie.children(), depth - 1),
                _ => {}
            }
        }
    }
}
