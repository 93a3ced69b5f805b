//! The entries that lack a reason: by what they lack, gravest first.

use std::collections::HashSet;
use std::fmt::Write as _;

use beleg_declaration::{Flow, FlowId, Standing};
use beleg_engine::Judged;
use beleg_ledger::Kept;
use beleg_model::{FrameId, Key, Outcome, Status};
use beleg_procedures::relations;

use crate::texts::{Texts, fill};
use crate::wrap::wrap;

/// How many lines a first screen has for entries that lack a reason.
const LINES: usize = 12;

/// The entries of a run that lack a reason, but for those that a finding is about.
pub fn table(judged: &Judged, outcomes: &[Outcome], texts: &Texts) -> String {
    let mut out = String::new();
    let found: HashSet<FrameId> = outcomes
        .iter()
        .flat_map(|outcome| &outcome.findings)
        .flat_map(|finding| finding.frames.iter().copied())
        .collect();
    let told = |kept: &Kept| {
        found.contains(&kept.first) || kept.samples.iter().any(|sample| found.contains(&sample.deed.frame))
    };
    for status in [Status::Unvouched, Status::Unseen, Status::Opening] {
        let there = |kept: &Kept| kept.messages > 0 || !kept.samples.is_empty();
        let concerns = |kept: &Kept| there(kept) && !(status == Status::Unvouched && told(kept));
        let mut classes: Vec<&(Kept, Status)> =
            judged.classes.iter().filter(|(kept, of)| *of == status && concerns(kept)).collect();
        classes.sort_by_key(|(kept, _)| (std::cmp::Reverse(kept.messages), kept.first));
        for (kept, _) in classes.iter().take(LINES) {
            line(&mut out, judged, kept, status, texts);
        }
        if classes.len() > LINES {
            let more = texts.count(texts.n_further_kinds, (classes.len() - LINES) as u64, &[]);
            let _ = writeln!(out, "  {:9}  {more}", texts.status(status));
        }
    }
    out
}

fn line(out: &mut String, judged: &Judged, kept: &Kept, status: Status, texts: &Texts) {
    let flow = judged.flow(FlowId(kept.class.flow));
    let who = flow.map_or_else(|| texts.many_flows.to_owned(), |(flow, _)| name(judged, flow));
    let flows = flow.into_iter().chain(judged.asks(&kept.class));
    let undeclared = flows.into_iter().find(|(_, standing)| *standing == Standing::Undeclared);
    let what = match (kept.class.lacks, undeclared) {
        (_, Some((flow, _))) => fill(texts.flow_undeclared, &[&name(judged, flow)]),
        (Some(lack), None) => {
            let relation = relations::describe(lack.relation).map_or("?", |known| known.name);
            let text = if lack.ended { texts.lacks_ended } else { texts.lacks_reason };
            let party = match lack.scope.1 {
                Key::Address(address) if address.is_unspecified() => texts.any_party.to_owned(),
                party => party.to_string(),
            };
            fill(text, &[relation, lack.scope.0.name(), &party])
        }
        (None, None) => texts.no_declaration.to_owned(),
    };
    let messages = match kept.messages {
        0 => texts.packets_alone.to_owned(),
        count => texts.count(texts.n_message, count, &[]),
    };
    let told = fill(texts.lacking_line, &[&who, &messages, &kept.first.number.to_string(), &what]);
    let _ = writeln!(out, "{}", wrap(&format!("  {:9}  {told}", texts.status(status)), 13));
    if let Some(sample) = kept.samples.first() {
        let mut key = sample.unmet.map_or_else(String::new, |unmet| fill(texts.for_key, &[&unmet.key.to_string()]));
        if let Some((instead, frame)) = sample.unmet.and_then(|unmet| unmet.instead) {
            let number = frame.number.to_string();
            key += &match instead {
                Key::Frame(_) => fill(texts.same_packet, &[&number]),
                instead => fill(texts.says_instead, &[&number, &instead.to_string()]),
            };
        }
        let (frame, _) = texts.in_frame.split_once('|').unwrap_or_default();
        let frame = fill(frame, &[&sample.deed.frame.number.to_string()]);
        let _ = writeln!(out, "             {frame}: {} {}{key}", sample.deed.protocol, sample.deed.name);
    }
}

/// A flow in words.
fn name(judged: &Judged, flow: &Flow) -> String {
    let of = |party| judged.name(party);
    format!("{} → {} {}", of(flow.key.from), of(flow.key.to), flow.key.service())
}
