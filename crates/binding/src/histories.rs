//! What is judged at the end and is about more than one message: PDU sessions, challenges, restarts.

use std::net::IpAddr;

use beleg_declaration::Flow;
use beleg_engine::{Judged, Summary};
use beleg_model::{Fields, FrameId, Interface, Key, Party};
use beleg_standard::{Ending as _, Judge, Schema, Whole};

use crate::challenges::{Challenge, Challenges};
use crate::ending::{End, interval, known};
use crate::restarts::{Restart, Restarts};
use crate::sessions::{Protection, Sessions};
use crate::tables::{CHALLENGE, RESTART, SESSION};
use crate::transfers::Level;
use crate::usage::Usage;

/// How far the clocks of taps may be apart, in nanoseconds, and sessions that follow each other be told apart.
const APART: u64 = 1_000_000_000;
/// Likewise, and what passed before a report be told from what passed after.
const LITTLE: u64 = 50_000_000;

/// What was kept while the run went on.
pub(crate) struct Seen {
    pub(crate) sessions: Option<Sessions>,
    pub(crate) challenges: Option<Challenges>,
    pub(crate) restarts: Option<Restarts>,
}

/// Hands over all of them.
pub(crate) fn whole(judge: &mut Judge, schema: &Schema, summary: &Summary, seen: &Seen) {
    let end = End::new(summary);
    let wanted = |judge: &Judge, name: &str| schema.get(name).map(|(of, _)| of).filter(|of| judge.wants(*of));
    if let (Some(of), Some(sessions)) = (wanted(judge, SESSION), &seen.sessions) {
        sessions_of(judge, of, &end, sessions);
        folded(judge, of, summary, sessions.folded);
    }
    if let (Some(of), Some(challenges)) = (wanted(judge, CHALLENGE), &seen.challenges) {
        if let Some((count, first)) = &challenges.usual {
            challenge(judge, of, (summary, &end), challenges, (first, *count));
        }
        challenges.odd.iter().for_each(|one| challenge(judge, of, (summary, &end), challenges, (one, 1)));
        folded(judge, of, summary, challenges.folded);
    }
    if let (Some(of), Some(restarts)) = (wanted(judge, RESTART), &seen.restarts) {
        restarts.all.iter().for_each(|one| restart(judge, of, summary, one));
        folded(judge, of, summary, restarts.folded);
    }
}

/// Whether any RAN node whose tunnels N2 has announced is seen to send users' packets to the core.
fn hears_ran(judged: &Judged) -> bool {
    let is_ran = |address: &IpAddr| judged.network.element(*address).is_some_and(|own| own.has_only("gNB"));
    // Between RAN nodes, it is Xn.
    let is_core = |party: Party| !matches!(&party, Party::Ip(address) if is_ran(address));
    let mut announced = judged.coverage.iter().filter_map(|(interface, key, _)| match key {
        Key::Address(address) if *interface == Interface::N3 => Some(*address),
        _ => None,
    });
    announced.any(|address| {
        let own = |flow: &Flow| flow.key.from == Party::Ip(address) && is_core(flow.key.to);
        is_ran(&address)
            && judged.flows.iter().any(|(flow, _)| flow.frames > 0 && flow.protocols.contains(&"gtp-u") && own(flow))
    })
}

/// Those of which nothing could be kept: nothing is known of them.
fn folded(judge: &mut Judge, of: usize, summary: &Summary, count: u64) {
    if count > 0 {
        let parties = (Party::Others, Party::Others);
        let (frames, interval) = (&[][..], interval(summary));
        let entry = Whole { of, name: "", parties, count, frames, interval, octets: 0, users: false, unsure: true };
        judge.whole(&entry, &mut |_, _| {});
    }
}

fn sessions_of(judge: &mut Judge, of: usize, end: &End<'_>, sessions: &Sessions) {
    // Where clocks are further apart than that, what was told of a session may seem to be of another.
    let apart = end.apart() >= APART;
    let told = !apart && !sessions.eps && (end.is_whole(Interface::N2).is_ok() || end.is_whole(Interface::Sbi).is_ok());
    let n4 = !apart && end.is_whole(Interface::N4).is_ok();
    // What passed before a report and what after is a matter of less; whether a session's own RAN nodes are heard, its tunnels tell.
    let n3 = end.apart() < LITTLE && end.is_whole(Interface::N3).is_ok() && hears_ran(end.judged());
    let subscriptions = end.is_whole(Interface::Sbi).is_ok();
    let mut kinds: Vec<_> = sessions.kinds.iter().collect();
    // The table's order must not show.
    kinds.sort_by_key(|(_, own)| (own.interval, own.frames.first().copied()));
    for (row, own) in kinds {
        let entry = Whole {
            of,
            name: "PDU session",
            parties: row.parties,
            count: own.count,
            frames: &own.frames,
            interval: own.interval,
            octets: 0,
            users: false,
            unsure: false,
        };
        judge.whole(&entry, &mut |_, out| {
            match row.announced {
                _ if !row.on_n4 => {}
                false if !told || row.forgotten => out.unknown("announced"),
                announced => out.flag("announced", announced),
            }
            out.maybe("silent_s", row.silent);
            let words = ["not-needed", "preferred", "required"];
            protection("indicated", row.indicated, words, out);
            // A subscription may have been changed where nobody looked.
            match subscriptions {
                true => protection("subscribed", row.subscribed, words, out),
                false if row.subscribed == [None; 2] => {}
                false => out.group("subscribed", &mut |out| {
                    ["ciphering", "integrity"].iter().for_each(|name| out.unknown(name))
                }),
            }
            protection("result", row.result, ["not-performed", "preferred", "performed"], out);
            if let Some(own) = row.usage {
                usage(out, &own, (n4 && !row.forgotten, n3));
            }
            match row.agree {
                Some(false) if row.forgotten || !n4 => out.unknown("addresses_agree"),
                Some(agree) => out.flag("addresses_agree", agree),
                None => {}
            }
        });
    }
}

fn protection(name: &'static str, of: Protection, words: [&'static str; 3], out: &mut dyn Fields) {
    if of == [None; 2] {
        return;
    }
    out.group(name, &mut |out| {
        for (name, level) in ["ciphering", "integrity"].into_iter().zip(of) {
            let [least, middle, full] = words;
            if let Some(level) = level {
                let word = match level {
                    Level::None => least,
                    Level::Preferred => middle,
                    Level::Full => full,
                };
                out.text(name, word);
            }
        }
    });
}

/// What a UPF reported beside what passed: more, only where all that passed was seen.
fn usage(out: &mut dyn Fields, own: &Usage, (n4, n3): (bool, bool)) {
    for (name, value, sure) in
        [("over_reported_per_mille", own.over, n3), ("under_reported_per_mille", own.under, true)]
    {
        match value {
            Some(value) if n4 && sure => out.uint(name, value),
            _ => out.unknown(name),
        }
    }
    if let Some((reported, seen)) = own.octets {
        out.uint("reported_octets", reported);
        out.uint("seen_octets", seen);
    }
}

fn challenge(
    judge: &mut Judge,
    of: usize,
    (summary, end): (&Summary, &End<'_>),
    all: &Challenges,
    (own, count): (&Challenge, u64),
) {
    let class = own.class.and_then(|(class, _)| summary.judged.classes.get(class as usize));
    let lacks = class.and_then(|(kept, _)| kept.class.lacks);
    // Which of two taps shows the first one first is nobody's doing: what counts is that all of them are there.
    let network = &summary.judged.network;
    let heard = own.class.and_then(|(_, from)| from).is_some_and(|from| all.serves(from, network));
    let is_whole = heard && end.is_whole(Interface::Sbi).is_ok();
    let entry = Whole {
        of,
        name: "RAND",
        parties: own.parties,
        count,
        frames: &own.frames,
        interval: own.interval,
        octets: own.octets,
        users: false,
        unsure: false,
    };
    judge.whole(&entry, &mut |_, out| {
        let issued = match (own.issued, lacks) {
            (Some(_), _) => Some(true),
            (None, lacks) if is_whole || lacks.is_some_and(|lacks| lacks.proven) => Some(false),
            _ => None,
        };
        flag(out, "issued", issued);
        let unused = (!own.elsewhere && end.is_whole(Interface::N1).is_ok()).then_some(false);
        flag(out, "used", if own.used { Some(true) } else { unused });
        if let Some(issued) = own.issued.filter(|_| !own.used) {
            known(out, "waited_s", u64::try_from(interval(summary).1.since(issued) / 1_000_000_000).ok());
        }
    });
}

fn flag(out: &mut dyn Fields, name: &'static str, value: Option<bool>) {
    match value {
        Some(value) => out.flag(name, value),
        None => out.unknown(name),
    }
}

fn restart(judge: &mut Judge, of: usize, summary: &Summary, own: &Restart) {
    let lacks = |class: u32| {
        summary
            .judged
            .classes
            .get(class as usize)
            .is_some_and(|(kept, _)| kept.class.lacks.is_some_and(|own| own.proven))
    };
    let suspects = own.suspects.iter().flatten().filter(|suspect| suspect.issue.is_some() || lacks(suspect.class));
    let suspect = suspects.max_by_key(|suspect| suspect.time).copied();
    let frames: Vec<FrameId> = suspect.iter().map(|suspect| suspect.frame).chain([own.frame]).collect();
    let entry = Whole {
        of,
        name: own.kind,
        parties: (Party::Ip(own.address), own.peer),
        count: 1,
        frames: &frames,
        interval: (suspect.map_or(own.time, |suspect| suspect.time), own.time),
        octets: 0,
        users: false,
        unsure: false,
    };
    judge.whole(&entry, &mut |_, out| {
        out.text("kind", own.kind);
        if let Some(element) = summary.judged.network.element(own.address) {
            out.text("element", &element.name);
        }
        if let Some(suspect) = &suspect {
            out.group("suspect", &mut |out| {
                out.maybe("seconds_before", u64::try_from(own.time.since(suspect.time) / 1_000_000_000).ok());
                out.text("protocol", suspect.protocol);
                out.value("name", beleg_model::Value::Name(suspect.name));
                if let Some(issue) = suspect.issue {
                    out.text("issue", issue);
                }
            });
        }
    });
}
