//! What is known when a run is over: what became of each class, and entries that are judged then, a file a type.
//!
//! **What is deliberately absent:** histories of PDU sessions and the like, which have files of their own beside this folder.

mod capture;
mod elements;
mod entries;
mod flows;

use std::collections::HashMap;
use std::net::IpAddr;

use beleg_declaration::{Element, Flow, FlowId, Standing};
use beleg_engine::{Judged, Summary};
use beleg_model::{Fields, Interface, Key, Party, Status, Time};
use beleg_standard::{Ending, Judge, Schema};
use foldhash::fast::FixedState;

use crate::groups::Groups;
use crate::judging::{Shown, reasoned};
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

    /// What became of the run.
    pub(crate) fn judged(&self) -> &'s Judged {
        &self.summary.judged
    }

    /// How far the clocks of two taps are apart, in nanoseconds, at most, as far as is known.
    pub(crate) fn apart(&self) -> u64 {
        let all = self.summary.judged.clocks.iter().map(|offset| offset.nanoseconds.unsigned_abs());
        all.max().unwrap_or_default()
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

/// What is kept of each flow.
type FlowsShown = HashMap<FlowId, Shown, FixedState>;

/// What was kept while the run went on.
#[derive(Clone, Copy)]
pub(crate) struct Seen<'s> {
    pub(crate) groups: &'s Groups,
    pub(crate) flows: Option<&'s FlowsShown>,
    pub(crate) signalling: &'s HashMap<u32, u64, FixedState>,
}

/// Hands over all that is judged at the end.
pub(crate) fn whole(judge: &mut Judge, schema: &Schema, summary: &Summary, seen: &Seen<'_>) {
    let Seen { groups, flows, signalling } = *seen;
    let wanted = |judge: &Judge, name: &str| schema.get(name).map(|(of, _)| of).filter(|of| judge.wants(*of));
    if let Some(of) = wanted(judge, crate::tables::ENTRIES) {
        groups.all.iter().for_each(|group| entries::tell(judge, of, summary, group));
    }
    if let Some(of) = wanted(judge, "flow") {
        flows::tell(judge, of, summary, flows);
    }
    if let Some(of) = wanted(judge, "element") {
        elements::tell(judge, of, summary, (signalling, flows));
    }
    if let Some(of) = wanted(judge, "capture") {
        capture::tell(judge, of, summary, groups);
    }
}

fn seconds((first, last): (Time, Time)) -> u64 {
    u64::try_from(last.since(first) / 1_000_000_000).unwrap_or_default()
}

pub(crate) fn known(out: &mut dyn Fields, name: &'static str, value: Option<u64>) {
    match value {
        Some(value) => out.uint(name, value),
        None => out.unknown(name),
    }
}
