//! Elements: what each sent and received, and whether one that forwards users' packets sends more of them than came.

use std::collections::{HashMap, HashSet};

use beleg_declaration::{Flow, FlowId, FlowKey, Standing};
use beleg_engine::{Judged, Summary};
use beleg_model::{FrameId, Interface, Party, Time, Value};
use beleg_standard::{Ending as _, Judge, Whole};
use foldhash::fast::FixedState;

use super::{End, FlowsShown, interval, known};

/// Frames and octets of some flows.
fn sum<'f>(flows: impl Iterator<Item = &'f Flow>) -> (u64, u64) {
    flows.fold((0, 0), |(frames, octets), flow| (frames + flow.frames, octets + flow.octets))
}

/// How long before and after copies what came to be copied is counted.
const AROUND: std::time::Duration = std::time::Duration::from_secs(5);

/// Hands over all of them.
pub(super) fn tell(
    judge: &mut Judge,
    of: usize,
    summary: &Summary,
    (signalling, shown): (&HashMap<u32, u64, FixedState>, Option<&FlowsShown>),
) {
    let judged = &summary.judged;
    let flows = &judged.flows;
    let pairs: HashSet<FlowKey> = flows.iter().filter(|(flow, _)| flow.frames > 0).map(|(flow, _)| flow.key).collect();
    let users = Users::of(judged, &pairs);
    // Who the users are is known from a person, or from all of N4.
    let known_users = judged.network.reviewed || End::new(summary).is_whole(Interface::N4).is_ok();
    let forwarders = judged.network.elements.iter().filter(|element| forwards(&element.roles)).count();
    for element in &judged.network.elements {
        let own = |party: Party| matches!(party, Party::Ip(address) if element.addresses.contains(&address));
        let from = || flows.iter().filter(|(flow, _)| own(flow.key.from));
        let to = || flows.iter().filter(|(flow, _)| own(flow.key.to));
        let (sent, received) = (sum(from().map(flow)), sum(to().map(flow)));
        let out_tunnels =
            tunnelled(from().map(flow)).saturating_sub(signals(judged, signalling, &|flow| own(flow.key.from)));
        let in_tunnels =
            tunnelled(to().map(flow)).saturating_sub(signals(judged, signalling, &|flow| own(flow.key.to)));
        let undeclared: Vec<&Flow> =
            from().filter(|(_, standing)| *standing == Standing::Undeclared).map(flow).collect();
        let copies: Vec<&Flow> = undeclared.iter().copied().filter(|flow| may_copy(flow, &pairs)).collect();
        let party = element.addresses.first().map_or(Party::Nameless, |address| Party::Ip(*address));
        let mut first: Vec<FrameId> = copies.iter().map(|flow| flow.first).collect();
        if first.is_empty() {
            first.extend(from().map(|(flow, _)| flow.first).min());
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
            let reviewed = |value: u64| judged.network.reviewed.then_some(value);
            known(out, "undeclared_octets_sent", reviewed(sum(undeclared.iter().copied()).1));
            out.uint("tunnelled_frames_sent", out_tunnels);
            out.uint("tunnelled_frames_received", in_tunnels);
            if forwards(&element.roles) {
                let came = came_meanwhile(judged, shown, &copies, &own).unwrap_or(in_tunnels).min(in_tunnels);
                let copies = sum(copies.iter().copied()).0;
                known(out, "copies", reviewed(copies));
                known(out, "copies_per_mille", reviewed(copies.saturating_mul(1_000) / came.max(1)));
            }
            let heard = from().all(|(flow, standing)| is_heard(flow, standing, &pairs));
            let one = forwards(&element.roles) && forwarders == 1 && known_users && users.both_sides() && heard;
            known(out, "users_frames", one.then_some(users.all));
            let Users { sent: sent_by_users, received: sent_to_users, unanswered, .. } = users;
            let volume = Volume { in_tunnels, out_tunnels, sent_by_users, sent_to_users, unanswered };
            known(out, "surplus_per_mille", volume.surplus().filter(|_| one));
        });
    }
}

fn flow((flow, _): &(Flow, Standing)) -> &Flow {
    flow
}

fn forwards(roles: &[String]) -> bool {
    roles.iter().any(|role| role == "UPF")
}

fn back(key: FlowKey) -> FlowKey {
    FlowKey { from: key.to, to: key.from, ..key }
}

fn is_tunnelled(flow: &Flow) -> bool {
    flow.protocols.contains(&"gtp-u") && flow.key.transport == 17
}

/// Frames of those flows that are tunnels.
fn tunnelled<'f>(flows: impl Iterator<Item = &'f Flow>) -> u64 {
    sum(flows.filter(|flow| is_tunnelled(flow))).0
}

/// What GTP-U says for itself in tunnels, an end marker or an echo: it is nobody's packet and was not received to be forwarded.
fn signals(judged: &Judged, signalling: &HashMap<u32, u64, FixedState>, own: &dyn Fn(&Flow) -> bool) -> u64 {
    let of_class =
        |class: &u32| judged.classes.get(*class as usize).and_then(|(kept, _)| judged.flow(FlowId(kept.class.flow)));
    let is_own = |class: &u32| of_class(class).is_some_and(|(flow, _)| own(flow) && is_tunnelled(flow));
    signalling.iter().filter(|(class, _)| is_own(class)).map(|(_, count)| count).sum()
}

/// Whether a tunnel's other end is heard, where it is one that belongs there: else what it sends is out of sight, and may be what
/// goes out elsewhere.
fn is_heard(flow: &Flow, standing: &Standing, pairs: &HashSet<FlowKey>) -> bool {
    flow.frames == 0
        || !is_tunnelled(flow)
        || matches!(standing, Standing::Undeclared)
        || pairs.contains(&back(flow.key))
}

/// Whether what an element sends may be copies of what came to it: to somebody who does not answer, and not by itself.
fn may_copy(flow: &Flow, pairs: &HashSet<FlowKey>) -> bool {
    !flow.user && !matches!(flow.key.transport, 0 | 6 | 132) && !pairs.contains(&back(flow.key))
}

/// Users' packets outside tunnels, in frames.
#[derive(Clone, Copy, Debug)]
struct Users {
    all: u64,
    sent: u64,
    received: u64,
    /// Of those that they sent: to hosts from which nothing came.
    unanswered: u64,
}

impl Users {
    fn of(judged: &Judged, pairs: &HashSet<FlowKey>) -> Self {
        let users = || judged.flows.iter().map(flow).filter(|flow| flow.user);
        let by_users = || users().filter(|flow| judged.network.is_users(flow.key.from));
        Self {
            all: sum(users()).0,
            sent: sum(by_users()).0,
            received: sum(users().filter(|flow| judged.network.is_users(flow.key.to))).0,
            unanswered: sum(by_users().filter(|flow| !pairs.contains(&back(flow.key)))).0,
        }
    }

    /// Of each of them one end is known to be a user's, and packets between two users do not hide as both.
    const fn both_sides(self) -> bool {
        self.all > 0 && self.sent + self.received == self.all
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
    judged: &Judged,
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
    let came = all().filter(|(_, (flow, _))| own(flow.key.to) && is_tunnelled(flow));
    Some(came.filter_map(|(at, _)| of(at)).map(|shown| shown.tally.between(from, to)).sum())
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
