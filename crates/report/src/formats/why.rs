//! Why a frame exists: the chain of causes of each of its messages, upward to the roots, and what they caused in turn.

mod json;

use std::fmt::Write as _;
use std::sync::Arc;

use beleg_assemble::Delivery;
use beleg_capture::Taps;
use beleg_declaration::{Flow, FlowId, Standing};
use beleg_engine::{Entry, Judged, Observer};
use beleg_ledger::{Cause, Deed, Met, Unmet};
use beleg_model::{FrameId, Key, Party, Span, Status, Time};
use beleg_procedures::relations;

pub use json::schema;

use crate::escape;
use crate::numbers::counted;

/// How many things that a frame caused are listed one by one.
const CAUSED: usize = 24;
/// How deep chains are drawn.
const DEPTH: usize = 24;

/// Collects what is to be told of a frame while a run goes on.
#[derive(Debug)]
pub struct Why {
    target: FrameId,
    start: Option<Time>,
    entries: Vec<(Entry, String)>,
    caused: Vec<Deed>,
    more: u64,
    summary: Option<String>,
    flow: Option<FlowId>,
    packet_lacks: Option<Unmet>,
}

impl Why {
    /// About a frame.
    pub fn about(target: FrameId) -> Self {
        let (entries, caused) = (Vec::new(), Vec::new());
        Self { target, start: None, entries, caused, more: 0, summary: None, flow: None, packet_lacks: None }
    }

    /// The answer, once the run is over.
    pub fn answer(&self, judged: &Judged) -> String {
        let mut out = String::new();
        let tree = Tree { judged, start: self.start.unwrap_or_default() };
        let flow = self.flow.and_then(|flow| judged.flow(flow));
        let _ = writeln!(out, "Frame {}", self.target.number);
        if let Some((flow, standing)) = flow {
            let _ = writeln!(out, "  {}", tree.flow(flow, standing));
        }
        if let Some(unmet) = &self.packet_lacks {
            let _ = writeln!(out, "  {}", packet(unmet));
            tree.lacking(&mut out, unmet);
        }
        if self.entries.is_empty() {
            out.push_str("  No message ends in this frame: it is the transport's own, or a part of a message.\n");
        }
        for (entry, summary) in &self.entries {
            out.push('\n');
            tree.entry(&mut out, entry, summary);
        }
        if !self.caused.is_empty() {
            out.push_str("\nIt caused\n");
            for deed in &self.caused {
                let _ = writeln!(out, "  {}", tree.deed(deed));
            }
            if self.more > 0 {
                let _ = writeln!(out, "  and {}", counted(self.more, "further message"));
            }
        }
        out
    }
}

impl Observer for Why {
    fn start(&mut self, first: Time) {
        self.start = Some(first);
    }

    fn message(&mut self, delivery: &Delivery<'_>) {
        let all = Span::new(0, delivery.octets.len());
        let here = delivery.frame.0 == self.target
            || delivery.octets.places(all, delivery.frame).any(|place| place.frame == self.target);
        self.summary = here.then(|| {
            let mut text = String::new();
            let _ = delivery.message.summary(&mut text);
            text
        });
    }

    fn entered(&mut self, entry: &Entry) {
        if let Some(summary) = self.summary.take() {
            return self.entries.push((entry.clone(), summary));
        }
        let because = |met: &Met| met.cause.deed.frame == self.target;
        if entry.cause.as_ref().is_some_and(|cause| cause.met.iter().any(because)) {
            match self.caused.len() < CAUSED {
                true => self.caused.push(entry.deed),
                false => self.more += 1,
            }
        }
    }

    fn frame(&mut self, frame: FrameId, flow: FlowId) {
        if frame == self.target {
            self.flow = Some(flow);
        }
    }

    fn packet_lacks(&mut self, frame: FrameId, unmet: &Unmet) {
        if frame == self.target {
            self.packet_lacks = Some(*unmet);
        }
    }

    fn proceed(&mut self, _taps: &Taps) -> bool {
        true
    }
}

/// What a packet is that lacks a reason itself.
fn packet(unmet: &Unmet) -> &'static str {
    match unmet.relation {
        relations::UE_ADDRESS => "a packet from an address that no user has",
        _ => "a copy of a user's packet",
    }
}

struct Tree<'a> {
    judged: &'a Judged,
    start: Time,
}

impl Tree<'_> {
    fn entry(&self, out: &mut String, entry: &Entry, summary: &str) {
        let status = self.judged.status(entry.class).unwrap_or(Status::Unexamined);
        let _ = write!(out, "{} {}", entry.deed.protocol, entry.deed.name);
        if !summary.is_empty() {
            out.push_str("  ");
            escape::terminal(out, summary);
        }
        let _ = writeln!(out, "\n  {status}: {}", meaning(status));
        let class = self.judged.classes.get(entry.class.0 as usize).map(|(kept, _)| &kept.class);
        for (flow, standing) in class.into_iter().flat_map(|class| self.judged.asks(class)) {
            let _ = writeln!(out, "  asks for {}", self.flow(flow, standing));
        }
        if let Some(unmet) = &entry.unmet {
            self.lacking(out, unmet);
        }
        let Some(cause) = &entry.cause else { return };
        if let Some(root) = cause.root {
            let _ = writeln!(out, "  root: {root}");
        }
        let mut told = Vec::new();
        self.above(out, cause, "  ", &mut told);
    }

    fn lacking(&self, out: &mut String, unmet: &Unmet) {
        let _ = writeln!(out, "  lacks {}", self.lack(unmet));
        let _ = match unmet.instead {
            Some((Key::Frame(_), frame)) => {
                writeln!(out, "  contradicts frame {}: it is the same packet", frame.number)
            }
            Some((instead, frame)) => writeln!(out, "  contradicts frame {}, which says: {instead}", frame.number),
            None => Ok(()),
        };
    }

    fn lack(&self, unmet: &Unmet) -> String {
        let name = relations::describe(unmet.relation).map_or("a reason of no known kind", |known| known.name);
        let ended =
            unmet.ended.map_or_else(String::new, |frame| format!("; there was one until frame {}", frame.number));
        let seen = if unmet.proven { "all of it is in the capture" } else { "not all of it is in the capture" };
        format!("{name} for {}{ended} ({}: {seen})", unmet.key, unmet.scope.0.name())
    }

    /// The reasons of a message, each with those of the message that gave it.
    fn above(&self, out: &mut String, cause: &Cause, indent: &str, told: &mut Vec<FrameId>) {
        let count = cause.met.len();
        for (at, met) in cause.met.iter().enumerate() {
            let (branch, below) = if at + 1 == count { ("└ ", "  ") } else { ("├ ", "│ ") };
            let name = relations::describe(met.relation).map_or("?", |known| known.name);
            let _ = writeln!(out, "{indent}{branch}{name}: {}", met.key);
            let indent = format!("{indent}{below}");
            let _ = writeln!(out, "{indent}  {}", self.deed(&met.cause.deed));
            self.rest(out, &met.cause, &format!("{indent}  "), told);
        }
    }

    fn rest(&self, out: &mut String, cause: &Arc<Cause>, indent: &str, told: &mut Vec<FrameId>) {
        if let Some(root) = cause.root {
            let _ = writeln!(out, "{indent}root: {root}");
        }
        if cause.cut || indent.len() > 4 * DEPTH {
            let _ = writeln!(out, "{indent}… and so on, further back");
        } else if told.contains(&cause.deed.frame) && !cause.met.is_empty() {
            let _ = writeln!(out, "{indent}(its reasons stand above)");
        } else {
            told.push(cause.deed.frame);
            self.above(out, cause, indent, told);
        }
        if cause.lacks {
            let _ = writeln!(out, "{indent}and lacks a reason itself: see `why` of frame {}", cause.deed.frame.number);
        }
    }

    fn deed(&self, deed: &Deed) -> String {
        let after = deed.time.since(self.start) as f64 / 1e9;
        let (from, to) = (self.name(deed.from), self.name(deed.to));
        format!("frame {}  {after:.6} s  {from} → {to}  {} {}", deed.frame.number, deed.protocol, deed.name)
    }

    fn flow(&self, flow: &Flow, standing: &Standing) -> String {
        let (from, to) = (self.name(flow.key.from), self.name(flow.key.to));
        let says = match standing {
            _ if flow.user => "a user's own packets, outside tunnels (N6)".to_owned(),
            Standing::Implied(point) => format!("{point}, which the roles of both imply"),
            Standing::Allowed(line) => {
                let reason = self.judged.network.allows.get(*line).map_or("", |allow| &allow.reason);
                format!("allowed by the declaration: {reason}")
            }
            Standing::Users => "users' own packets (N6)".to_owned(),
            Standing::Undeclared => "not declared".to_owned(),
            Standing::Unknown => "no declaration says whether it should be".to_owned(),
        };
        format!("{from} → {to} {}: {says}", flow.key.service())
    }

    fn name(&self, party: Party) -> String {
        self.judged.name(party)
    }
}

/// What a status means, in half a sentence.
fn meaning(status: Status) -> &'static str {
    match status {
        Status::Vouched => "every need is met, and the chain ends in a root",
        Status::Opening => "it rests on what was there before the capture began",
        Status::Unseen => "its reason would stand where this capture does not look",
        Status::Unvouched => "no reason, and the capture shows that one would have been seen",
        Status::Opaque => "its content is encrypted",
        Status::Undecodable => "it could not be read",
        Status::Unexamined | Status::Lost => "not judged",
    }
}
