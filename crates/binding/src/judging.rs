//! An observer that hands each entry of a run to a standard.

use std::collections::HashMap;
use std::hash::BuildHasher as _;

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_declaration::{FlowId, Network};
use beleg_engine::{Entry, Observer, Summary};
use beleg_model::{Fields, FrameId, Items, Key, Name, NoteKind, Notes, Outcome, Status, Time, Value};
use beleg_procedures::functions::{self, Speakers};
use beleg_procedures::relations;
use beleg_standard::{Judge, Message, Schema};
use beleg_wire::protocols::gtp_u::G_PDU;
use beleg_wire::{ALL, Id};
use foldhash::fast::FixedState;

use crate::capabilities::Capabilities;
use crate::challenges::Challenges;
use crate::groups::{Groups, Issue, One};
use crate::restarts::Restarts;
use crate::sbi;
use crate::sessions::Sessions;
use crate::tables::{CHALLENGE, ENTRIES, RESTART, SESSION};
use crate::tally::Tally;

/// How many frames a flow names.
const FRAMES: usize = 16;

/// What is kept of a flow beside what the engine keeps.
#[derive(Clone, Debug)]
pub(crate) struct Shown {
    pub(crate) frames: Vec<FrameId>,
    pub(crate) tally: Tally,
    pub(crate) interval: (Time, Time),
}

/// Passes everything on to another observer, and gives every entry to a standard.
pub struct Judging<'o> {
    inner: &'o mut dyn Observer,
    judge: Judge,
    schema: Schema,
    /// The type of each protocol's messages, by the protocol's number.
    types: Vec<Option<usize>>,
    entries: Option<usize>,
    network: Network,
    groups: Groups,
    flows: Option<HashMap<FlowId, Shown, FixedState>>,
    /// GTP-U messages that carry no user's packet, by their class.
    signalling: HashMap<u32, u64, FixedState>,
    /// The identifiers on N2 of the UE that the NGAP message before, or the present one, is about.
    ids: Ids,
    capabilities: Option<Capabilities>,
    sessions: Option<Sessions>,
    challenges: Option<Challenges>,
    restarts: Option<Restarts>,
    name: String,
    keys: Keys,
}

/// AMF UE NGAP ID and RAN UE NGAP ID of a message.
#[derive(Clone, Copy, Debug, Default)]
struct Ids {
    amf: Option<u64>,
    ran: Option<u64>,
}

impl Fields for Ids {
    fn value(&mut self, name: &'static str, value: Value<'_>) {
        match (name, value) {
            ("amf_ue_ngap_id", Value::Uint(number)) => self.amf = Some(number),
            ("ran_ue_ngap_id", Value::Uint(number)) => self.ran = Some(number),
            _ => {}
        }
    }

    fn list(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Items)) {}

    fn group(&mut self, _name: &'static str, _fill: &mut dyn FnMut(&mut dyn Fields)) {}

    fn wants(&self, name: &'static str) -> bool {
        matches!(name, "amf_ue_ngap_id" | "ran_ue_ngap_id")
    }
}

impl std::fmt::Debug for Judging<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Judging").field("judge", &self.judge).finish_non_exhaustive()
    }
}

impl<'o> Judging<'o> {
    /// One for a run with this declaration, which may be empty.
    pub fn new(judge: Judge, schema: Schema, network: Network, inner: &'o mut dyn Observer) -> Self {
        let mut types = Vec::new();
        for id in ALL {
            let number = *id as usize;
            if types.len() <= number {
                types.resize(number + 1, None);
            }
            if let Some(place) = types.get_mut(number) {
                *place = schema.get(id.protocol().name).map(|(of, _)| of).filter(|of| judge.wants(*of));
            }
        }
        let wanted = |name: &str| schema.get(name).map(|(of, _)| of).filter(|of| judge.wants(*of));
        let (entries, flows) = (wanted(ENTRIES), wanted("flow").or(wanted("element")).map(|_| HashMap::default()));
        let sessions = wanted(SESSION).or(wanted("pfcp")).map(|_| Sessions::default());
        let capabilities = wanted("ngap").map(|_| Capabilities::default());
        let challenges = wanted(CHALLENGE).map(|_| Challenges::default());
        let restarts = wanted(RESTART).map(|_| Restarts::default());
        Self {
            inner,
            types,
            entries,
            network,
            groups: Groups::default(),
            flows,
            signalling: HashMap::default(),
            ids: Ids::default(),
            capabilities,
            sessions,
            challenges,
            restarts,
            name: String::new(),
            keys: Keys::default(),
            judge,
            schema,
        }
    }

    /// The verdicts, now that the run is over.
    pub fn finish(self, summary: &Summary) -> Vec<Outcome> {
        let Self { mut judge, schema, groups, flows, signalling, mut sessions, mut challenges, restarts, .. } = self;
        let last = crate::ending::interval(summary).1;
        if let Some(sessions) = &mut sessions {
            sessions.finish(last);
        }
        if let Some(challenges) = &mut challenges {
            challenges.finish();
        }
        let kept = crate::ending::Seen { groups: &groups, flows: flows.as_ref(), signalling: &signalling };
        crate::ending::whole(&mut judge, &schema, summary, &kept);
        let kept = crate::histories::Seen { sessions, challenges, restarts };
        crate::histories::whole(&mut judge, &schema, summary, &kept);
        judge.finish(&crate::ending::End::new(summary))
    }
}

impl Observer for Judging<'_> {
    fn start(&mut self, first: Time) {
        self.judge.start(first);
        self.inner.start(first);
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        self.inner.message(delivery);
    }

    fn wants_status(&self) -> bool {
        self.inner.wants_status()
    }

    fn over(&mut self, doubt: u32, status: Status) {
        self.inner.over(doubt, status);
    }

    fn entered(&mut self, entry: &Entry) {
        self.inner.entered(entry);
    }

    fn weigh(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &Entry) {
        self.inner.weigh(delivery, speakers, entry);
        // What was captured or delivered twice was said once.
        if delivery.duplicate || entry.repeated {
            return;
        }
        if let beleg_wire::Message::GtpU(message) = delivery.message
            && message.message_type != Some(G_PDU)
        {
            *self.signalling.entry(entry.class.0).or_default() += 1;
        }
        // What an NGAP message carries comes right behind it, and is about the same UE.
        if delivery.message.id() == Id::Ngap {
            self.ids = Ids::default();
            delivery.message.fields(&mut self.ids);
        } else if delivery.depth == 0 {
            self.ids = Ids::default();
        }
        let users = delivery.stack.endpoints().any(|ends| matches!(ends.tunnel, Some(("gtp-u", ..))));
        // What users say in their tunnels is about nothing of the network's.
        let session = if users { None } else { self.history(delivery, speakers, entry) };
        let of = self.types.get(delivery.message.id() as usize).copied().flatten();
        if self.entries.is_some() {
            self.groups.add(&One {
                class: entry.class.0,
                protocol: delivery.message.id().protocol().name,
                name: entry.deed.name,
                users,
                notes: delivery.notes.all(),
                partial: entry.partial,
                octets: u64::from(delivery.octets.len() as u32),
                frame: delivery.frame.0,
                time: delivery.time,
            });
        }
        if let Some(of) = of {
            self.one(of, delivery, speakers, entry, (users, session));
        }
    }

    fn posted(&mut self, frame: FrameId, time: Time, flow: FlowId) {
        if let Some(flows) = &mut self.flows {
            let shown = flows.entry(flow).or_insert_with(|| Shown {
                frames: Vec::new(),
                tally: Tally::since(time),
                interval: (time, time),
            });
            shown.tally.add(time);
            shown.interval = (shown.interval.0.min(time), shown.interval.1.max(time));
            if shown.frames.len() < FRAMES {
                shown.frames.push(frame);
            }
        }
        self.inner.posted(frame, time, flow);
    }

    fn exchange(&mut self, delivery: &Delivery<'_>, speakers: &Speakers) {
        self.inner.exchange(delivery, speakers);
    }

    fn again(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>) {
        self.inner.again(delivery, speakers);
    }

    fn proceed(&mut self, taps: &Taps) -> bool {
        self.inner.proceed(taps)
    }
}

impl Judging<'_> {
    /// Remembers what is about more than this message: the session that it is about.
    fn history(&mut self, delivery: &Delivery<'_>, speakers: Option<&Speakers>, entry: &Entry) -> Option<u32> {
        if let Some(challenges) = &mut self.challenges {
            challenges.see(delivery, speakers, entry);
        }
        if let Some(restarts) = &mut self.restarts {
            restarts.see(delivery, speakers, entry, &self.network);
        }
        self.sessions.as_mut().and_then(|sessions| sessions.see(delivery, speakers, entry))
    }

    fn one(
        &mut self,
        of: usize,
        delivery: &Delivery<'_>,
        speakers: Option<&Speakers>,
        entry: &Entry,
        (users, session): (bool, Option<u32>),
    ) {
        let (hidden, unsure) = doubt(delivery.notes, delivery.status);
        let unsure = unsure || entry.partial && !delivery.notes.is_empty();
        let name = match entry.deed.name {
            Name::Known(name) => name,
            unknown => {
                use std::fmt::Write as _;
                self.name.clear();
                // Writing to a string cannot fail.
                let _ = write!(self.name, "{unknown}");
                &self.name
            }
        };
        let message = Message {
            of,
            name,
            class: entry.class.0,
            frame: delivery.frame.0,
            time: delivery.time,
            octets: u64::from(delivery.octets.len() as u32),
            users,
            hidden,
            unsure,
        };
        let held = self.capabilities.as_mut().and_then(|own| own.see(delivery, &self.network));
        let (network, keys, ids) = (&self.network, &mut self.keys, self.ids);
        self.judge.message(&message, &mut |part, out| match part {
            0 => {
                common(delivery, entry, keys, ids, out);
                if let Some(session) = session.filter(|_| out.wants("session")) {
                    out.text("session", &session.to_string());
                }
            }
            2 => match speakers {
                Some(speakers) => {
                    functions::fields(speakers, out, &mut |out| delivery.message.fields(out));
                    if hands_on(speakers) {
                        out.group("consumer", &mut |out| out.unknown("type"));
                    }
                }
                None => delivery.message.fields(out),
            },
            3 => {
                if let Some(held) = held {
                    out.flag("capabilities_held", held);
                }
                if let beleg_wire::Message::Http(message) = delivery.message {
                    let from = delivery.stack.innermost().map(|ends| ends.source);
                    sbi::About { message, speakers, network, from, time: delivery.time }.tell(out);
                }
            }
            _ => {}
        });
    }
}

/// Whether whoever asks hands on what another asks who is not known: a relay has business of its own with the NRF alone.
fn hands_on(speakers: &Speakers) -> bool {
    let own = speakers.service.is_some_and(|service| service.starts_with("Nnrf_"));
    !own && speakers.consumer.as_ref().is_some_and(|consumer| consumer.function.is_relay())
}

/// Whether a field may be there that was not told, and whether those told are not sure.
fn doubt(notes: &Notes, status: Status) -> (bool, bool) {
    let mut doubt = (false, status == Status::Undecodable || notes.dropped() > 0);
    for note in notes.all() {
        match note.kind {
            NoteKind::Truncated | NoteKind::BadLength | NoteKind::BadValue | NoteKind::Limit => doubt.1 = true,
            NoteKind::Encrypted | NoteKind::Residue => doubt.0 = true,
            NoteKind::UnknownType
            | NoteKind::UnknownValue
            | NoteKind::Missing
            | NoteKind::Repeated
            | NoteKind::Irregular => {}
        }
    }
    (doubt.0 || doubt.1, doubt.1)
}

fn common(delivery: &Delivery<'_>, entry: &Entry, keys: &mut Keys, ids: Ids, out: &mut dyn Fields) {
    out.value("name", Value::Name(entry.deed.name));
    out.text("protocol", delivery.message.id().protocol().name);
    out.flag("carried", delivery.depth > 0);
    if let Some(ends) = delivery.stack.innermost() {
        let ports = ends.ports.map(|(_, source, destination)| (source, destination));
        for (name, address, port) in
            [("from", ends.source, ports.map(|ports| ports.0)), ("to", ends.destination, ports.map(|ports| ports.1))]
        {
            out.group(name, &mut |out| {
                out.value("address", Value::Ip(address));
                out.maybe("port", port.map(u64::from));
            });
        }
    }
    if let Some(ue) = entry.ue.filter(|_| out.wants("ue")) {
        out.text("ue", keys.text(ue));
    }
    if entry.ue.is_some()
        && out.wants("ue_ids")
        && let Ids { amf: Some(amf), ran: Some(ran) } = ids
    {
        out.text("ue_ids", &format!("{amf} {ran}"));
    }
    if entry.partial && !delivery.notes.is_empty() {
        out.unknown("issues");
    } else if !delivery.notes.is_empty() && out.wants("issues") {
        let all: Vec<Issue> = delivery.notes.all().iter().map(Issue::from).collect();
        issues(&all, out);
    }
    if let Some(unmet) = entry.unmet {
        lack(unmet.relation, unmet.scope.0.name(), unmet.ended.is_some(), unmet.proven, out);
    }
}

/// The texts of keys that were written lately: a UE has several messages, and writing its key costs more than judging one.
#[derive(Debug, Default)]
struct Keys {
    last: Vec<Option<(Key, String)>>,
}

impl Keys {
    /// How many are kept.
    const KEPT: usize = 1_024;

    fn text(&mut self, key: Key) -> &str {
        self.last.resize_with(Self::KEPT, || None);
        let place = FixedState::default().hash_one(key) as usize % Self::KEPT;
        let Some(kept) = self.last.get_mut(place) else { return "" };
        if kept.as_ref().is_none_or(|(own, _)| *own != key) {
            *kept = Some((key, key.to_string()));
        }
        kept.as_ref().map_or("", |(_, text)| text)
    }
}

/// The issues of a message.
pub(crate) fn issues(all: &[Issue], out: &mut dyn Fields) {
    out.list("issues", &mut |items| {
        for issue in all {
            items.group(&mut |out| {
                out.text("kind", issue.kind.word());
                out.text("what", issue.what);
                out.maybe("number", issue.number);
                out.uint("octets", u64::from(issue.octets));
            });
        }
    });
}

/// Whether a message has its reasons: what it lacks is proven to be lacking, or is not.
pub(crate) fn reasoned(lacks: Option<bool>, out: &mut dyn Fields) {
    match lacks {
        None => out.flag("reasoned", true),
        Some(true) => out.flag("reasoned", false),
        Some(false) => out.unknown("reasoned"),
    }
}

/// The reason that a message lacks.
pub(crate) fn lack(relation: beleg_model::Relation, interface: &str, ended: bool, proven: bool, out: &mut dyn Fields) {
    out.group("lacks", &mut |out| {
        if let Some(relation) = relations::describe(relation) {
            out.text("relation", relation.name);
        }
        out.text("interface", interface);
        out.flag("ended", ended);
        out.flag("proven", proven);
    });
}
