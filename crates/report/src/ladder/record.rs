//! Takes every message of a run into a chart: who says it, what it is called, whose it is, what it comes from.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hash::BuildHasher as _;

use beleg_assemble::{Delivery, Endpoints, Stack};
use beleg_capture::Taps;
use beleg_declaration::FlowId;
use beleg_engine::{Entry, Observer};
use beleg_model::{FrameId, Key, Name, Party, Relation, Time};
use beleg_procedures::functions::Speakers;
use beleg_procedures::relations::{
    DECONCEALING, GTP_U_REQUEST, HANDED_ON, HANDOVER, HTTP_REQUEST, N2_TUNNEL, N4_TUNNEL, NAS_REQUEST, NG_SETUP,
    PFCP_REQUEST, SM_REQUEST, SUBSCRIBER, SUBSCRIPTION, UE_ADDRESS,
};
use beleg_wire::protocols::http;
use beleg_wire::{Decode as _, Message};
use foldhash::quality::{FixedState, RandomState};

use super::groups::Node;
use super::loose::Loose;
use super::owners::Owners;
use super::recent::Recent;
use super::told::Told;
use super::ues::Ues;
use super::{Because, Chart, DETAILS, End, Reference, STEPS, Sort, Step};
use crate::escape;
use crate::identities::Identities;

/// Requests that wait for their answer.
const PENDING: usize = 1 << 16;
/// Octets of a label.
const LABEL: usize = 240;
/// Different ends that are kept apart.
const ENDS: usize = 1 << 15;

/// The observer that fills a chart. The run must be asked for chains of causes.
#[derive(Debug)]
pub struct Recorder {
    chart: Chart,
    owners: Owners,
    identities: Identities,
    details: bool,
    places: HashMap<End, u16, RandomState>,
    words: HashMap<Box<str>, u32, RandomState>,
    /// The step being made: what it carries is still to come.
    open: Option<(Step, String)>,
    /// Requests by what their answers name.
    asked: Recent<Key, u32>,
    /// Requests that were given to a proxy, by what they say.
    given: Recent<(Key, u64), u32>,
    /// The request that a proxy made of a request, and the last answer to a request.
    passed: Recent<u32, u32>,
    answered: Recent<u32, u32>,
    /// Runs of G-PDUs by their ends and tunnel, and the last other step of each owner.
    runs: Recent<(u16, u16, u32), u32>,
    spoke: HashMap<Node, u32, RandomState>,
    loose: Loose,
}

impl Recorder {
    /// One that keeps the fields of each message where `details`; identities are pseudonyms unless `shown`.
    pub fn new(details: bool, shown: bool) -> Self {
        Self {
            chart: Chart::default(),
            owners: Owners::default(),
            identities: Identities::new(shown),
            details,
            places: HashMap::default(),
            words: HashMap::default(),
            open: None,
            asked: Recent::new(PENDING),
            given: Recent::new(PENDING),
            passed: Recent::new(PENDING),
            answered: Recent::new(PENDING),
            runs: Recent::new(PENDING),
            spoke: HashMap::default(),
            loose: Loose::default(),
        }
    }

    /// The chart, once the run is over.
    pub fn finish(mut self) -> Chart {
        self.close();
        let mut counts: Vec<(Node, (FrameId, FrameId), u64, u64)> = Vec::new();
        let mut places: HashMap<Node, usize, RandomState> = HashMap::default();
        let sessions = self.owners.numbered();
        for step in &mut self.chart.steps {
            let session = step.session.map(|session| self.owners.sessions.root(session));
            step.number = session.and_then(|session| sessions.get(&session).copied());
            let Some(owner) = step.owner else { continue };
            let root = self.owners.groups.root(owner);
            step.owner = Some(root);
            let place = *places.entry(root).or_insert_with(|| {
                counts.push((root, (step.frame, step.frame), 0, 0));
                counts.len() - 1
            });
            if let Some((_, frames, messages, packets)) = counts.get_mut(place) {
                frames.1 = step.frame;
                *(if step.sort == Sort::Packets { packets } else { messages }) += u64::from(step.messages);
            }
        }
        let frames = |at: u32| self.chart.steps.get(at as usize).map(|step| step.frame);
        let begins = |at: &u32| at.checked_sub(1).is_none_or(|before| frames(before) != frames(*at));
        let mut by_frame: Vec<u32> = (0..self.chart.steps.len() as u32).filter(begins).collect();
        // Frames of several inputs are merged by time.
        by_frame.sort_by_key(|&at| frames(at));
        self.chart.by_frame = by_frame;
        self.chart.loose = self.loose.finish();
        self.chart.ues = Ues::of(&mut self.owners.groups, self.owners.facts, counts, &mut self.identities);
        self.chart
    }

    fn take(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        self.loose.message(delivery.frame.0);
        if is_users_own(delivery.stack) {
            // What users say in their tunnels is told by the G-PDUs that carry it.
            return;
        }
        self.owners.state(delivery, speakers);
        if delivery.depth > 0 && self.open.as_ref().is_some_and(|(step, _)| step.frame == delivery.frame.0) {
            return self.carried(delivery);
        }
        self.close();
        if self.chart.steps.len() >= STEPS {
            self.chart.beyond += 1;
            return;
        }
        let step = self.step(delivery, speakers);
        if !self.joins_run(delivery, &step) {
            let mut label = String::new();
            name(delivery, speakers, &mut label);
            self.open = Some((step, label));
        }
    }

    /// A message within another: its name stands behind that of its carrier.
    fn carried(&mut self, delivery: &Delivery<'_>) {
        let Some((mut step, mut label)) = self.open.take() else { return };
        let name = delivery.message.name().to_string();
        // A container for another message says less than what it contains.
        for container in [" · UL NAS transport", " · DL NAS transport"] {
            if let Some(short) = label.strip_suffix(container) {
                label.truncate(short.len());
            }
        }
        label.push_str(" · ");
        escape::terminal(&mut label, &name);
        step.messages += 1;
        step.owner = self.owners.owner(delivery, step.owner);
        step.session = self.owners.session(delivery, step.owner, step.session);
        step.owner = self.tell(delivery, None, step.owner, &mut step.detail);
        self.open = Some((step, label));
    }

    fn step(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) -> Step {
        let number = self.chart.steps.len() as u32;
        let (from, to) = self.ends(delivery, speakers);
        let id = delivery.message.id().protocol();
        let mut step = Step {
            frame: delivery.frame.0,
            time: delivery.time,
            until: delivery.time,
            from,
            to,
            reference: Reference::of(id.name),
            sort: sort(delivery.message, speakers),
            label: 0,
            owner: None,
            session: None,
            number: None,
            classes: [None; 2],
            request: None,
            handed_on: None,
            cause: None,
            name: delivery.message.name(),
            again: delivery.duplicate,
            messages: 1,
            octets: u64::from(delivery.octets.len() as u32),
            detail: (0, 0),
        };
        if !delivery.duplicate {
            self.pair(delivery, number, &mut step);
        }
        let before = step.request.or(step.handed_on).and_then(|at| self.chart.steps.get(at as usize));
        let (mut node, session) = before.map_or((None, None), |before| (before.owner, before.session));
        node = self.owners.owner(delivery, node);
        if let Message::Http(message) = delivery.message {
            node = self.owners.of_service(message, speakers, node);
        }
        step.session = self.owners.session(delivery, node, session);
        step.owner = self.tell(delivery, speakers, node, &mut step.detail);
        if let Some(request) = step.request.filter(|_| node.is_some()) {
            // What an answer tells of its owner is true of its request too.
            if let Some(asked) = self.chart.steps.get_mut(request as usize) {
                match (asked.owner, step.owner) {
                    (Some(own), Some(answer)) => self.owners.groups.join(own, answer),
                    (None, answer) => asked.owner = answer,
                    _ => {}
                }
                asked.session = asked.session.or(step.session);
            }
        }
        step
    }

    /// Pairs an answer with its request, and what a proxy sends with what it was given.
    fn pair(&mut self, delivery: &Delivery<'_>, number: u32, step: &mut Step) {
        let claims = &self.owners.page.claims;
        let is_pairing = |relation: Relation| [HTTP_REQUEST, PFCP_REQUEST, GTP_U_REQUEST].contains(&relation);
        let content = match delivery.message {
            Message::Http(message) => FixedState::default().hash_one(message.body.content()),
            _ => 0,
        };
        for need in &claims.needs {
            for &(relation, key) in need.options.iter().flatten() {
                if is_pairing(relation) {
                    step.request = self.asked.get(&key);
                    step.sort = if step.sort == Sort::Beat { Sort::Beat } else { Sort::Answer };
                } else if relation == HANDED_ON {
                    step.handed_on = self.given.get(&(key, content));
                }
            }
        }
        for issue in &claims.issues {
            if is_pairing(issue.relation) {
                self.asked.insert(issue.key, number);
            } else if issue.relation == HANDED_ON {
                self.given.insert((issue.key, content), number);
            }
        }
        if let Some(given) = step.handed_on {
            self.passed.insert(given, number);
        }
        if let Some(request) = step.request {
            self.answered.insert(request, number);
            step.handed_on = self.passed.get(&request).and_then(|passed| self.answered.get(&passed));
            // Whether it keeps alive is known by what was asked.
            if self.chart.steps.get(request as usize).is_some_and(|asked| asked.sort == Sort::Beat) {
                step.sort = Sort::Beat;
            }
        }
    }

    /// Takes what a message's fields tell: identities, and the fields themselves where they are wanted.
    fn tell(
        &mut self,
        delivery: &Delivery<'_>,
        speakers: Option<&Speakers>,
        node: Option<Node>,
        detail: &mut (u32, u32),
    ) -> Option<Node> {
        if matches!(delivery.message, Message::GtpU(_)) && !self.details {
            return node;
        }
        let wanted = self.details && self.chart.details.len() < DETAILS;
        let mut told = Told::new(&mut self.identities, wanted);
        match speakers {
            Some(speakers) => {
                beleg_procedures::functions::fields(speakers, &mut told, &mut |out| delivery.message.fields(out))
            }
            None => delivery.message.fields(&mut told),
        }
        let named = std::mem::take(&mut told.named);
        let lines = told.lines();
        if wanted {
            let start = if detail.1 > 0 { detail.0 } else { self.chart.details.len() as u32 };
            let title = delivery.message.id().protocol().title;
            let _ = write!(self.chart.details, "{title} {}\n{lines}", delivery.message.name());
            *detail = (start, self.chart.details.len() as u32);
        }
        let gives =
            matches!(delivery.message.name().known(), Some("Registration accept" | "Configuration update command"));
        self.owners.named(&named, gives, node)
    }

    /// Counts a G-PDU to its run, unless its owner has said something else since.
    fn joins_run(&mut self, delivery: &Delivery<'_>, step: &Step) -> bool {
        let Message::GtpU(message) = delivery.message else { return false };
        let (Sort::Packets, Some(teid)) = (step.sort, message.teid) else { return false };
        let key = (step.from, step.to, teid);
        if let Some(at) = self.runs.get(&key)
            && let Some(run) = self.chart.steps.get_mut(at as usize)
        {
            let owner = run.owner.map(|owner| self.owners.groups.root(owner));
            let spoke = owner.and_then(|owner| self.spoke.get(&owner).copied());
            if spoke.is_none_or(|spoke| spoke < at) && run.messages < u32::MAX {
                run.messages += 1;
                run.octets += step.octets;
                run.until = step.time;
                return true;
            }
        }
        self.runs.insert(key, self.chart.steps.len() as u32);
        false
    }

    /// Ends the step being made.
    fn close(&mut self) {
        let Some((mut step, mut label)) = self.open.take() else { return };
        if let Some((at, _)) = label.char_indices().nth(LABEL) {
            label.truncate(at);
            label.push('…');
        }
        if let Some(owner) = step.owner.filter(|_| step.sort != Sort::Packets) {
            let root = self.owners.groups.root(owner);
            if self.spoke.len() >= PENDING {
                self.spoke.clear();
            }
            self.spoke.insert(root, self.chart.steps.len() as u32);
        }
        let chart = &mut self.chart;
        step.label = *self.words.entry(label.into_boxed_str()).or_insert_with_key(|label| {
            chart.labels.push(label.clone());
            (chart.labels.len() - 1) as u32
        });
        chart.steps.push(step);
    }

    /// Who speaks and who is spoken to.
    fn ends(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) -> (u16, u16) {
        let (source, destination) = match (delivery.stack.innermost(), delivery.stack.link()) {
            (Some(Endpoints { source, destination, .. }), _) => (Party::Ip(source), Party::Ip(destination)),
            (None, Some((source, to))) => (Party::Link(source), to.map_or(Party::Nameless, Party::Link)),
            (None, None) => (Party::Nameless, Party::Nameless),
        };
        let (mut from, mut to) = (None, None);
        if let Some(speakers) = speakers {
            let relay = |relay: bool, via: Option<&beleg_procedures::functions::Function>| {
                relay.then(|| Box::from(via.and_then(|via| via.kind()).unwrap_or("SCP")))
            };
            let kind = |speaker: Option<&beleg_procedures::functions::Speaker>| {
                speaker.and_then(|speaker| speaker.function.kind()).map(Box::from)
            };
            let client = relay(speakers.relays.0, speakers.via.first()).or_else(|| kind(speakers.client()));
            let server = relay(speakers.relays.1, speakers.via.last()).or_else(|| kind(speakers.server()));
            (from, to) = if speakers.request.is_some() { (server, client) } else { (client, server) };
        }
        (self.end(End { party: source, kind: from }), self.end(End { party: destination, kind: to }))
    }

    fn end(&mut self, end: End) -> u16 {
        if let Some(&place) = self.places.get(&end) {
            return place;
        }
        let end = if self.chart.ends.len() < ENDS { end } else { End { party: Party::Others, kind: None } };
        let ends = &mut self.chart.ends;
        *self.places.entry(end).or_insert_with_key(|end| {
            ends.push(end.clone());
            (ends.len() - 1) as u16
        })
    }
}

impl Observer for Recorder {
    fn start(&mut self, first: Time) {
        self.chart.start = first;
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.take(delivery, None);
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.take(delivery, Some(speakers));
    }

    /// A second copy of a packet, as `any` captures it, is no second message.
    fn again(&mut self, delivery: &Delivery<'_>, _speakers: Option<&Speakers>) {
        self.loose.message(delivery.frame.0);
    }

    fn posted(&mut self, frame: FrameId, time: Time, flow: FlowId) {
        self.loose.posted(frame, time, flow);
    }

    fn entered(&mut self, entry: &Entry) {
        let Some((step, _)) = self.open.as_mut().filter(|(step, _)| step.frame == entry.deed.frame) else { return };
        match &mut step.classes {
            [first @ None, _] | [_, first @ None] => *first = Some(entry.class),
            // Of many messages in one, the first and the last.
            [_, last] => *last = Some(entry.class),
        }
        let Some(cause) = &entry.cause else { return };
        let immediate = cause.met.iter().filter(|met| is_immediate(met.relation));
        let latest = immediate
            .max_by_key(|met| (met.relation != SUBSCRIBER, met.cause.deed.time, met.cause.deed.frame))
            .filter(|met| met.cause.deed.frame != step.frame);
        if let Some(met) = latest {
            let (deed, distant) = (met.cause.deed, met.relation == SUBSCRIBER);
            step.cause = Some(Because { frame: deed.frame, name: deed.name, distant });
        }
    }

    fn proceed(&mut self, _taps: &Taps) -> bool {
        true
    }
}

/// Whether a message is a user's own, within a tunnel of the network.
fn is_users_own(stack: &Stack) -> bool {
    stack.endpoints().any(|level| matches!(level.tunnel, Some(("gtp-u", ..))))
}

/// Reasons that lie just before their consequence. That a context exists is a reason too, and tells nobody anything.
fn is_immediate(relation: Relation) -> bool {
    const THOSE: [Relation; 14] = [
        DECONCEALING,
        GTP_U_REQUEST,
        HANDED_ON,
        HANDOVER,
        HTTP_REQUEST,
        N2_TUNNEL,
        N4_TUNNEL,
        NAS_REQUEST,
        NG_SETUP,
        PFCP_REQUEST,
        SM_REQUEST,
        SUBSCRIBER,
        SUBSCRIPTION,
        UE_ADDRESS,
    ];
    THOSE.contains(&relation)
}

fn sort(message: &Message<'_>, speakers: Option<&Speakers>) -> Sort {
    match message {
        // TS 29.281 clause 6.1; TS 29.244 clause 7.3.
        Message::GtpU(message) if message.message_type == Some(255) => Sort::Packets,
        Message::GtpU(message) if matches!(message.message_type, Some(1 | 2)) => Sort::Beat,
        Message::Pfcp(message) if matches!(message.message_type, Some(1 | 2)) => Sort::Beat,
        // TS 29.510 clause 5.2.2.3.2: a heart-beat is an update of the profile.
        Message::Http(message) if speakers.and_then(|speakers| speakers.operation) == Some("NFUpdate") => {
            if matches!(message.head.kind, http::Kind::Request(_)) { Sort::Beat } else { Sort::Answer }
        }
        _ => Sort::Message,
    }
}

/// What an arrow is called.
fn name(delivery: &Delivery<'_>, speakers: Option<&Speakers>, out: &mut String) {
    let mut raw = String::new();
    match delivery.message {
        Message::Http(message) => service(message, speakers, &mut raw),
        message if message.is_told_by_summary() => {
            let _ = message.summary(&mut raw);
        }
        message => {
            let protocol = message.id().protocol();
            let _ = match message.name() {
                // The names of the 5G core's own messages say where they belong.
                Name::Known(name) if Reference::of(protocol.name) != Reference::Other => write!(raw, "{name}"),
                name => write!(raw, "{} {name}", protocol.title),
            };
        }
    }
    escape::terminal(out, raw.trim());
}

fn service(message: &http::Message<'_>, speakers: Option<&Speakers>, out: &mut String) {
    if let http::Kind::Response(status) = message.head.kind {
        let _ = match status {
            Some(status) => write!(out, "{status}"),
            None => write!(out, "response"),
        };
        // TS 29.500 clause 5.2.7.2: what went wrong.
        if status.is_some_and(|status| status >= 400)
            && let Some(cause) = message.json().and_then(|json| json.get("cause")?.as_str())
        {
            out.push(' ');
            let _ = http::masked(cause, out);
        }
        return;
    }
    match speakers.and_then(|speakers| Some((speakers.service?, speakers.operation))) {
        Some((service, Some(operation))) => {
            let _ = write!(out, "{service} {operation}");
        }
        Some((service, None)) => {
            let _ = write!(out, "{service} ");
            asked(message, out);
        }
        None => asked(message, out),
    }
}

/// The line that a message has, without the stream's number: what belongs together an arrow shows.
fn asked(message: &http::Message<'_>, out: &mut String) {
    let _ = message.summary(out);
    if let Some(at) = out.rfind("  stream ") {
        out.truncate(at);
    }
}
