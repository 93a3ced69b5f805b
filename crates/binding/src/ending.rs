//! What is known when a run is over: entries by class, flows, elements, the capture; and what became of each class.

use std::collections::{HashMap, HashSet};
use std::net::IpAddr;

use beleg_declaration::{Element, Flow, FlowId, Standing};
use beleg_engine::Summary;
use beleg_model::{Fields, FrameId, Interface, Key, Name, Party, Status, Time, Value};
use beleg_standard::{Ending, Judge, Schema, Whole};
use foldhash::fast::FixedState;

use crate::groups::{Group, Groups};
use crate::judging::{Shown, issues, lack, reasoned};
use crate::sbi::who;

/// A run's summary as a standard asks it.
pub(crate) struct End<'s> {
    summary: &'s Summary,
    seen: Vec<Interface>,
}

/// The interfaces of the 5G system, by the protocols that show them (TS 23.501 clause 4.2.7).
const SHOWN_BY: [(Interface, &str); 5] = [
    (Interface::N1, "nas-5gs"),
    (Interface::N2, "ngap"),
    (Interface::N3, "gtp-u"),
    (Interface::N4, "pfcp"),
    (Interface::Sbi, "http"),
];

impl<'s> End<'s> {
    pub(crate) fn new(summary: &'s Summary) -> Self {
        let spoken = |protocol: &str| summary.seen.iter().any(|seen| seen.protocol == protocol && seen.messages > 0);
        let mut seen: Vec<Interface> =
            SHOWN_BY.iter().filter(|(_, protocol)| spoken(protocol)).map(|(interface, _)| *interface).collect();
        if frames(summary) > 0 {
            seen.push(Interface::Transport);
        }
        Self { summary, seen }
    }

    fn flow(&self, class: u32) -> Option<&'s (Flow, Standing)> {
        let (kept, _) = self.summary.judged.classes.get(class as usize)?;
        self.summary.judged.flow(FlowId(kept.class.flow))
    }

    /// Who has a part in every procedure on the SBI and is not heard there: a function that a person declares, or a kind of function
    /// without which no subscriber comes (TS 23.502 clause 4.2.2.2.2). What it asks and answers is out of sight, though others are seen.
    fn unheard(&self) -> Option<String> {
        let judged = &self.summary.judged;
        let network = &judged.network;
        let heard = |address: &IpAddr| {
            let on_sbi = |(of, key, _): &&(Interface, Key, beleg_ledger::Seen)| {
                *of == Interface::Sbi && *key == Key::Address(*address)
            };
            judged.coverage.iter().any(|one| on_sbi(&one))
        };
        const PARTS: [&str; 4] = ["AMF", "SMF", "AUSF", "UDM"];
        let is = |element: &&Element, part: &str| element.roles.iter().any(|role| role == part);
        for part in PARTS {
            let mut all = network.elements.iter().filter(|element| is(element, part)).peekable();
            if all.peek().is_none() {
                return Some(format!("no {part} is known"));
            }
            if let Some(one) = all.find(|element| !element.addresses.iter().any(heard)) {
                return Some(format!("nothing of {} is in the capture", one.name));
            }
        }
        None
    }

    /// Whether what a scope stands for has a beginning that could be seen. A function's on the SBI is its registration, and an NRF
    /// registers with nobody; what users and strangers say there has none, and is no part of the network.
    fn begins(&self, interface: Interface, key: Key) -> bool {
        let network = &self.summary.judged.network;
        let known = |address: IpAddr| match network.element(address) {
            Some(element) => interface != Interface::Sbi || (element.is_function() && !element.has_only("NRF")),
            None => !network.reviewed && !network.is_users(Party::Ip(address)),
        };
        match (interface, key) {
            (Interface::N4, Key::Addresses(one, other)) => known(one) && known(other),
            (Interface::Sbi, Key::Address(address)) => known(address),
            // The others there only say that it is in the capture.
            (Interface::N4 | Interface::Sbi, _) => false,
            _ => true,
        }
    }
}

impl Ending for End<'_> {
    fn class(&self, class: u32, out: &mut dyn Fields) {
        let Some((kept, status)) = self.summary.judged.classes.get(class as usize) else { return };
        let network = &self.summary.judged.network;
        is(*status, out);
        reasoned(kept.class.lacks.map(|own| own.proven), out);
        match self.flow(class) {
            Some((flow, standing)) => {
                stands(flow, standing, out);
                out.group("from", &mut |out| who(network, flow.key.from, false, out));
                out.group("to", &mut |out| who(network, flow.key.to, false, out));
            }
            None => ["standing", "declared"].iter().for_each(|name| out.unknown(name)),
        }
    }

    fn parties(&self, class: u32) -> (Party, Party) {
        self.flow(class).map_or((Party::Others, Party::Others), |(flow, _)| (flow.key.from, flow.key.to))
    }

    fn is_users(&self, class: u32) -> bool {
        self.flow(class).is_some_and(|(flow, standing)| flow.user || *standing == Standing::Users)
    }

    fn is_seen(&self, interface: Interface) -> bool {
        self.seen.contains(&interface)
    }

    fn is_whole(&self, interface: Interface) -> Result<(), String> {
        let judged = &self.summary.judged;
        if let Some(frame) = judged.filtered {
            return Err(format!("the capture was filtered, as frame {} shows", frame.number));
        }
        if self.summary.inputs.iter().any(|input| input.damage.is_some()) {
            return Err("an input could not be read to its end".to_owned());
        }
        if self.summary.inputs.iter().any(|input| input.dropped().unwrap_or_default() > 0) {
            return Err("the capture says that it dropped frames".to_owned());
        }
        if interface == Interface::Transport {
            return match self.summary.missing.first() {
                Some(missing) => Err(format!("{} {} are missing", missing.count, missing.what)),
                None => Ok(()),
            };
        }
        if !self.is_seen(interface) {
            return Err("it is not in the capture".to_owned());
        }
        if interface == Interface::Sbi
            && let Some(missing) = self.unheard()
        {
            return Err(missing);
        }
        // NAS is whole where what carries it is.
        let of = if interface == Interface::N1 { Interface::N2 } else { interface };
        let mut any = false;
        for (_, key, seen) in judged.coverage.iter().filter(|(own, ..)| *own == of) {
            let begins = self.begins(interface, *key);
            any |= begins;
            if seen.gaps {
                return Err(format!("something of it is missing ({key})"));
            }
            if seen.beginning.is_none() && seen.settled.is_none() && begins {
                return Err(format!("it is not in the capture from its beginning on ({key})"));
            }
        }
        if any { Ok(()) } else { Err("nothing says that it is in the capture from its beginning on".to_owned()) }
    }
}

/// What the declaration says of a flow.
fn stands(flow: &Flow, standing: &Standing, out: &mut dyn Fields) {
    let (word, declared) = match standing {
        _ if flow.user => ("users", None),
        Standing::Implied(_) => ("implied", Some(true)),
        Standing::Allowed(_) => ("allowed", Some(true)),
        Standing::Users => ("users", None),
        Standing::Undeclared => ("undeclared", Some(false)),
        Standing::Unknown => {
            out.unknown("standing");
            return out.unknown("declared");
        }
    };
    out.text("standing", word);
    match declared {
        Some(declared) => out.flag("declared", declared),
        None => out.unknown("declared"),
    }
}

/// The status of an entry.
fn is(status: Status, out: &mut dyn Fields) {
    out.text("status", status.word());
    match status {
        Status::Vouched => out.flag("vouched", true),
        Status::Unvouched => out.flag("vouched", false),
        _ => out.unknown("vouched"),
    }
}

fn frames(summary: &Summary) -> u64 {
    summary.inputs.iter().map(|input| input.frames).sum()
}

pub(crate) fn interval(summary: &Summary) -> (Time, Time) {
    let first = summary.inputs.iter().filter_map(|input| input.first).min();
    let last = summary.inputs.iter().filter_map(|input| input.last).max();
    (first.unwrap_or_default(), last.unwrap_or_default())
}

/// What was kept while the run went on.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'s> {
    pub(crate) groups: &'s Groups,
    pub(crate) flows: Option<&'s HashMap<FlowId, Shown, FixedState>>,
    pub(crate) signalling: &'s HashMap<u32, u64, FixedState>,
}

/// Hands over all that is judged at the end.
pub(crate) fn whole(judge: &mut Judge, schema: &Schema, summary: &Summary, seen: &Seen<'_>) {
    let Seen { groups, flows, signalling } = *seen;
    let wanted = |judge: &Judge, name: &str| schema.get(name).map(|(of, _)| of).filter(|of| judge.wants(*of));
    if let Some(of) = wanted(judge, crate::tables::ENTRIES) {
        groups.all.iter().for_each(|group| entries(judge, of, summary, group));
    }
    if let Some(of) = wanted(judge, "flow") {
        flows_of(judge, of, summary, flows);
    }
    if let Some(of) = wanted(judge, "element") {
        elements(judge, of, summary, (signalling, flows));
    }
    if let Some(of) = wanted(judge, "capture") {
        capture(judge, of, summary, groups);
    }
}

fn entries(judge: &mut Judge, of: usize, summary: &Summary, group: &Group) {
    let judged = &summary.judged;
    let Some((kept, status)) = judged.classes.get(group.key.class as usize) else { return };
    let flow = judged.flow(FlowId(kept.class.flow));
    let parties = flow.map_or((Party::Others, Party::Others), |(flow, _)| (flow.key.from, flow.key.to));
    let users = group.key.users || flow.is_some_and(|(flow, standing)| flow.user || *standing == Standing::Users);
    let name = group.key.name.to_string();
    let entry = Whole {
        of,
        name: &name,
        parties,
        count: group.count,
        frames: &group.frames,
        interval: group.interval,
        octets: group.octets,
        users,
        unsure: group.key.partial,
    };
    judge.whole(&entry, &mut |_, out| {
        out.value("name", Value::Name(group.key.name));
        out.text("protocol", group.key.protocol);
        is(*status, out);
        match flow {
            Some((flow, standing)) => {
                stands(flow, standing, out);
                out.group("from", &mut |out| who(&judged.network, flow.key.from, true, out));
                out.group("to", &mut |out| who(&judged.network, flow.key.to, true, out));
                if out.wants("service") {
                    out.text("service", &flow.key.service());
                }
            }
            None => ["standing", "declared"].iter().for_each(|name| out.unknown(name)),
        }
        out.flag("tunnelled", group.key.users);
        match group.key.partial {
            true => out.unknown("issues"),
            false if group.issues.is_empty() => {}
            false => issues(&group.issues, out),
        }
        reasoned(kept.class.lacks.map(|own| own.proven), out);
        if let Some(own) = kept.class.lacks {
            lack(own.relation, own.scope.0.name(), own.ended, own.proven, out);
        }
    });
}

fn flows_of(judge: &mut Judge, of: usize, summary: &Summary, shown: Option<&HashMap<FlowId, Shown, FixedState>>) {
    let judged = &summary.judged;
    let began = judged.flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| (flow.key, flow.first));
    let pairs: HashMap<_, _> = began.collect();
    for (number, (flow, standing)) in judged.flows.iter().enumerate() {
        // Flows that were only asked for, and never came.
        if flow.frames == 0 {
            continue;
        }
        let shown = shown.and_then(|shown| shown.get(&FlowId(number as u32)));
        let first: [FrameId; 1] = [flow.first];
        let interval = shown.map_or_else(|| interval(summary), |shown| shown.interval);
        let service = flow.key.service();
        let entry = Whole {
            of,
            name: &service,
            parties: (flow.key.from, flow.key.to),
            count: 1,
            frames: shown.map_or(&first, |shown| &shown.frames),
            interval,
            octets: flow.octets,
            users: flow.user || *standing == Standing::Users,
            unsure: false,
        };
        let mut back = flow.key;
        (back.from, back.to) = (flow.key.to, flow.key.from);
        judge.whole(&entry, &mut |_, out| {
            out.group("from", &mut |out| who(&judged.network, flow.key.from, true, out));
            out.group("to", &mut |out| who(&judged.network, flow.key.to, true, out));
            out.text("service", &service);
            out.uint("transport", u64::from(flow.key.transport));
            out.uint("port", u64::from(flow.key.port));
            out.list("protocols", &mut |items| {
                flow.protocols.iter().for_each(|protocol| items.value(Value::Text(protocol)));
            });
            stands(flow, standing, out);
            if let Standing::Implied(point) = standing {
                out.text("reference_point", point);
            }
            out.flag("asked_for", flow.announced);
            let other = pairs.get(&back);
            out.flag("initiated", other.is_none_or(|first| flow.first <= *first));
            out.flag("answered", other.is_some());
            out.uint("frames", flow.frames);
            out.uint("octets", flow.octets);
            out.uint("duration_s", seconds(interval));
        });
    }
}

fn seconds((first, last): (Time, Time)) -> u64 {
    u64::try_from(last.since(first) / 1_000_000_000).unwrap_or_default()
}

/// Frames and octets of some flows.
fn sum<'f>(flows: impl Iterator<Item = &'f Flow>) -> (u64, u64) {
    flows.fold((0, 0), |(frames, octets), flow| (frames + flow.frames, octets + flow.octets))
}

/// What is kept of each flow.
type FlowsShown = HashMap<FlowId, Shown, FixedState>;

/// How long before and after copies what came to be copied is counted, in nanoseconds.
const AROUND: std::time::Duration = std::time::Duration::from_secs(5);

fn elements(
    judge: &mut Judge,
    of: usize,
    summary: &Summary,
    (signalling, shown): (&HashMap<u32, u64, FixedState>, Option<&FlowsShown>),
) {
    let judged = &summary.judged;
    // What GTP-U says for itself, an end marker or an echo, is nobody's packet and was not received to be forwarded.
    let signals = |own: &dyn Fn(&Flow) -> bool| -> u64 {
        let of_class = |class: &u32| {
            judged.classes.get(*class as usize).and_then(|(kept, _)| judged.flow(FlowId(kept.class.flow)))
        };
        let all = signalling.iter().filter(|(class, _)| of_class(class).is_some_and(|(flow, _)| own(flow)));
        all.map(|(_, count)| count).sum()
    };
    let flows: Vec<&(Flow, Standing)> = judged.flows.iter().collect();
    let users = || flows.iter().filter(|(flow, _)| flow.user).map(|(flow, _)| flow);
    let sent_by_users = sum(users().filter(|flow| judged.network.is_users(flow.key.from))).0;
    let sent_to_users = sum(users().filter(|flow| judged.network.is_users(flow.key.to))).0;
    let users = sum(users()).0;
    // Of each of them one end is known to be a user's, and packets between two users do not hide as both.
    let both_sides = users > 0 && sent_by_users + sent_to_users == users;
    let forwards = |roles: &[String]| roles.iter().any(|role| role == "UPF");
    let pairs: HashSet<_> = flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| flow.key).collect();
    let back = |flow: &Flow| beleg_declaration::FlowKey { from: flow.key.to, to: flow.key.from, ..flow.key };
    let unanswered = flows
        .iter()
        .map(|(flow, _)| flow)
        .filter(|flow| flow.user && judged.network.is_users(flow.key.from) && !pairs.contains(&back(flow)));
    let unanswered = sum(unanswered).0;
    let forwarders = judged.network.elements.iter().filter(|element| forwards(&element.roles)).count();
    for element in &judged.network.elements {
        let own = |party: Party| matches!(party, Party::Ip(address) if element.addresses.contains(&address));
        let from = || flows.iter().filter(|(flow, _)| own(flow.key.from)).map(|(flow, _)| flow);
        let to = || flows.iter().filter(|(flow, _)| own(flow.key.to)).map(|(flow, _)| flow);
        let tunnelled = |flow: &&Flow| flow.protocols.contains(&"gtp-u") && flow.key.transport == 17;
        let (sent, received) = (sum(from()), sum(to()));
        let out_tunnels =
            sum(from().filter(tunnelled)).0.saturating_sub(signals(&|flow| own(flow.key.from) && tunnelled(&flow)));
        let in_tunnels =
            sum(to().filter(tunnelled)).0.saturating_sub(signals(&|flow| own(flow.key.to) && tunnelled(&flow)));
        let undeclared =
            flows.iter().filter(|(flow, standing)| own(flow.key.from) && *standing == Standing::Undeclared);
        let undeclared = sum(undeclared.map(|(flow, _)| flow)).1;
        let is_copy =
            |flow: &Flow| !flow.user && !matches!(flow.key.transport, 0 | 6 | 132) && !pairs.contains(&back(flow));
        let copies: Vec<&Flow> = flows
            .iter()
            .filter(|(flow, standing)| own(flow.key.from) && *standing == Standing::Undeclared && is_copy(flow))
            .map(|(flow, _)| flow)
            .collect();
        let party = element.addresses.first().map_or(Party::Nameless, |address| Party::Ip(*address));
        let mut first: Vec<FrameId> = copies.iter().map(|flow| flow.first).collect();
        if first.is_empty() {
            first.extend(from().map(|flow| flow.first).min());
        }
        first.sort_unstable();
        first.dedup();
        let entry = Whole {
            of,
            // The party says it already.
            name: "",
            parties: (party, Party::Nameless),
            count: 1,
            frames: &first,
            interval: interval(summary),
            octets: sent.1,
            users: false,
            unsure: false,
        };
        judge.whole(&entry, &mut |_, out| {
            out.text("name", &element.name);
            out.list("roles", &mut |items| element.roles.iter().for_each(|role| items.value(Value::Text(role))));
            out.list("addresses", &mut |items| {
                element.addresses.iter().for_each(|address| items.value(Value::Ip(*address)));
            });
            out.uint("frames_sent", sent.0);
            out.uint("frames_received", received.0);
            out.uint("octets_sent", sent.1);
            out.uint("octets_received", received.1);
            if judged.network.reviewed {
                out.uint("undeclared_octets_sent", undeclared);
            } else {
                out.unknown("undeclared_octets_sent");
            }
            out.uint("tunnelled_frames_sent", out_tunnels);
            out.uint("tunnelled_frames_received", in_tunnels);
            if forwards(&element.roles) {
                let came = came_meanwhile(judged, shown, &copies, &own).unwrap_or(in_tunnels).min(in_tunnels);
                let copies = sum(copies.iter().copied()).0;
                let share = copies.saturating_mul(1_000) / came.max(1);
                known(out, "copies", judged.network.reviewed.then_some(copies));
                known(out, "copies_per_mille", judged.network.reviewed.then_some(share));
            }
            let one = forwards(&element.roles) && forwarders == 1 && both_sides;
            known(out, "users_frames", one.then_some(users));
            let volume = Volume { in_tunnels, out_tunnels, sent_by_users, sent_to_users, unanswered };
            known(out, "surplus_per_mille", volume.surplus().filter(|_| one));
        });
    }
}

/// How many packets an element that forwards users' packets has got and sent.
#[derive(Clone, Copy, Debug)]
struct Volume {
    in_tunnels: u64,
    out_tunnels: u64,
    sent_by_users: u64,
    sent_to_users: u64,
    /// Of those that users sent: to hosts from which nothing came.
    unanswered: u64,
}

impl Volume {
    /// What a capture may have lost without a trace, as nobody acknowledges it.
    const LOST: u64 = 2;

    /// What it sent beyond what it got, in thousandths of that: what comes in a tunnel or for a user goes out once. `None` where
    /// what goes to users in tunnels may be the answers of hosts whose packets are out of sight, all of them.
    fn surplus(self) -> Option<u64> {
        let Self { in_tunnels, out_tunnels, sent_by_users, sent_to_users, unanswered } = self;
        let (came, went) = (in_tunnels + sent_to_users, out_tunnels + sent_by_users);
        let more = went.saturating_sub(came + Self::LOST);
        let answers = out_tunnels.saturating_sub(sent_to_users);
        let out_of_sight = sent_by_users <= in_tunnels && answers <= unanswered;
        (more == 0 || !out_of_sight).then(|| more.saturating_mul(1_000) / came.max(1))
    }
}

/// How many packets came to an element in tunnels in about the time in which it sent others: copies of one user's packets are
/// few of all that came in a day.
fn came_meanwhile(
    judged: &beleg_engine::Judged,
    shown: Option<&FlowsShown>,
    copies: &[&Flow],
    own: &impl Fn(Party) -> bool,
) -> Option<u64> {
    let of = |flow: usize| shown?.get(&FlowId(flow as u32));
    let all = || judged.flows.iter().enumerate();
    let sent =
        all().filter(|(_, (flow, _))| copies.iter().any(|copy| copy.key == flow.key)).filter_map(|(at, _)| of(at));
    let (mut first, mut last) = (None::<Time>, None::<Time>);
    for shown in sent {
        first = Some(first.map_or(shown.interval.0, |own| own.min(shown.interval.0)));
        last = Some(last.map_or(shown.interval.1, |own| own.max(shown.interval.1)));
    }
    let around = i64::try_from(AROUND.as_nanos()).unwrap_or(i64::MAX);
    let (from, to) = (Time::from_nanoseconds(first?.nanoseconds().saturating_sub(around)), last?.after(AROUND));
    let came = all()
        .filter(|(_, (flow, _))| own(flow.key.to) && flow.protocols.contains(&"gtp-u") && flow.key.transport == 17);
    Some(came.filter_map(|(at, _)| of(at)).map(|shown| shown.tally.between(from, to)).sum())
}

pub(crate) fn known(out: &mut dyn Fields, name: &'static str, value: Option<u64>) {
    match value {
        Some(value) => out.uint(name, value),
        None => out.unknown(name),
    }
}

fn capture(judge: &mut Judge, of: usize, summary: &Summary, groups: &Groups) {
    let (judged, inputs) = (&summary.judged, &summary.inputs);
    let totals = summary.books.totals();
    let all = totals.sum().max(1);
    let share = |statuses: &[Status]| {
        let octets: u64 = statuses.iter().map(|status| totals.of(*status)).sum();
        octets.saturating_mul(1_000).div_ceil(all)
    };
    let count = |of: fn(&beleg_capture::InputReport) -> u64| inputs.iter().map(of).sum::<u64>();
    let end = End::new(summary);
    let own = &judged.folded;
    let folded = own.classes + own.flows + own.asked + own.scopes;
    let pairs: HashSet<_> = judged.flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| flow.key).collect();
    let one_sided = judged.flows.iter().filter(|(flow, standing)| {
        let back = beleg_declaration::FlowKey { from: flow.key.to, to: flow.key.from, ..flow.key };
        let between_elements = matches!(standing, Standing::Implied(_) | Standing::Allowed(_));
        flow.frames > 1 && between_elements && matches!(flow.key.transport, 6 | 132) && !pairs.contains(&back)
    });
    let one_sided = one_sided.count() as u64;
    let entry = Whole {
        of,
        name: "",
        parties: (Party::Nameless, Party::Nameless),
        count: 1,
        frames: &[],
        interval: interval(summary),
        octets: totals.sum(),
        users: false,
        unsure: false,
    };
    judge.whole(&entry, &mut |_, out| {
        out.uint("frames", frames(summary));
        out.uint("octets", totals.sum());
        out.uint("inputs", inputs.len() as u64);
        out.uint("duration_s", seconds(interval(summary)));
        if inputs.iter().any(|input| input.dropped().is_some()) {
            out.uint("dropped", inputs.iter().filter_map(beleg_capture::InputReport::dropped).sum());
        }
        out.uint("cut_frames", count(|input| input.cut_frames));
        out.uint("missing", summary.missing.iter().map(|missing| missing.count).sum());
        out.uint("damaged", inputs.iter().filter(|input| input.damage.is_some()).count() as u64);
        out.uint("faults", summary.faults.len() as u64);
        out.flag("filtered", judged.filtered.is_some());
        out.uint("backward_frames", count(|input| input.backward_frames));
        out.uint("untimed_frames", count(|input| input.untimed_frames + input.clamped_times));
        out.uint("repeated", judged.repeated);
        out.uint("opaque_per_mille", share(&[Status::Opaque]));
        out.uint("undecodable_per_mille", share(&[Status::Undecodable]));
        out.uint("unexplained_per_mille", share(&[Status::Unseen, Status::Unexamined, Status::Unvouched]));
        out.uint("lost_per_mille", share(&[Status::Lost]));
        out.text("declaration", if judged.network.reviewed { "reviewed" } else { "learnt" });
        out.uint("elements", judged.network.elements.len() as u64);
        out.uint("folded", groups.folded + folded + judged.evicted.iter().map(|(_, times)| times).sum::<u64>());
        let interfaces = SHOWN_BY.map(|(interface, _)| interface);
        out.list("interfaces", &mut |items| {
            let seen = interfaces.iter().filter(|interface| end.is_seen(**interface));
            seen.for_each(|interface| items.value(Value::Name(Name::Known(interface.name()))));
        });
        out.list("whole", &mut |items| {
            let whole = interfaces.iter().filter(|interface| end.is_whole(**interface).is_ok());
            whole.for_each(|interface| items.value(Value::Name(Name::Known(interface.name()))));
        });
        out.uint("one_sided_flows", one_sided);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_out_of_sight_are_no_surplus_and_copies_are() {
        let honest = Volume { in_tunnels: 30, out_tunnels: 30, sent_by_users: 30, sent_to_users: 30, unanswered: 0 };
        assert_eq!(honest.surplus(), Some(0));
        // Ten of those for users were not captured: no host is silent, so that is what it seems, and two may be missing.
        assert_eq!(Volume { sent_to_users: 20, ..honest }.surplus(), Some(160));
        assert_eq!(Volume { sent_to_users: 28, ..honest }.surplus(), Some(0));
        // All that one host sent is missing.
        assert_eq!(Volume { sent_to_users: 20, unanswered: 10, ..honest }.surplus(), None);
        // Copies in tunnels, more than silent hosts explain; and copies to a silent host.
        assert_eq!(Volume { out_tunnels: 60, unanswered: 10, ..honest }.surplus(), Some(466));
        assert_eq!(Volume { sent_by_users: 60, unanswered: 30, ..honest }.surplus(), Some(466));
    }
}
