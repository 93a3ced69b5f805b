//! `why --json`: why a frame exists, for programs; and the schema of that document.
//!
//! The chain is a list of messages that point to each other by their places in it: one that is a reason for many stands in
//! it once.

use std::collections::HashMap;
use std::sync::Arc;

use beleg_declaration::{Flow, FlowId, Standing};
use beleg_engine::{Entry, Judged};
use beleg_ledger::{Cause, Deed, Met, Unmet};
use beleg_model::{FrameId, Status};
use beleg_procedures::relations;

use super::Why;
use crate::formats::schema::{array, closed, described, of_type, reference};
use crate::tree::{Tree, object, texts};

/// The version of the format.
const VERSION: u64 = 1;
/// How many messages of a chain are told.
const CHAIN: usize = 4_096;

impl Why {
    /// The answer as one JSON object, once the run is over.
    pub fn document(&self, judged: &Judged) -> String {
        let mut chain = Chain { judged, places: HashMap::new(), told: Vec::new() };
        let entries = self.entries.iter().map(|(entry, summary)| chain.entry(entry, summary)).collect();
        let mut members = frame(self.target);
        if let Some((known, standing)) = self.flow.and_then(|id| judged.flow(id)) {
            members.push(("flow".to_owned(), flow(judged, known, standing)));
        }
        if let Some(unmet) = &self.packet_lacks {
            members.push(("lacks".to_owned(), lack(unmet)));
        }
        members.push(("entries".to_owned(), Tree::List(entries)));
        members.push(("chain".to_owned(), Tree::List(chain.told)));
        let caused = self.caused.iter().map(|deed| message(judged, deed)).collect();
        members.push(("caused".to_owned(), Tree::List(caused)));
        members.push(("more_caused".to_owned(), Tree::Uint(self.more)));
        Tree::Object(members).document()
    }
}

/// The messages above, by their place in the list.
struct Chain<'j> {
    judged: &'j Judged,
    places: HashMap<*const Cause, usize>,
    told: Vec<Tree>,
}

impl Chain<'_> {
    fn entry(&mut self, entry: &Entry, summary: &str) -> Tree {
        let judged = self.judged;
        let status = judged.status(entry.class).unwrap_or(Status::Unexamined);
        let mut members = vec![
            ("message".to_owned(), message(judged, &entry.deed)),
            ("summary".to_owned(), summary.into()),
            ("status".to_owned(), status.word().into()),
        ];
        let class = judged.classes.get(entry.class.0 as usize).map(|(kept, _)| &kept.class);
        let went = class.and_then(|class| judged.flow(FlowId(class.flow)));
        members.extend(went.map(|(went, standing)| ("flow".to_owned(), flow(judged, went, standing))));
        let asks: Vec<Tree> = class
            .into_iter()
            .flat_map(|class| judged.asks(class))
            .map(|(asked, standing)| flow(judged, asked, standing))
            .collect();
        members.push(("asks".to_owned(), Tree::List(asks)));
        members.extend(entry.unmet.as_ref().map(|unmet| ("lacks".to_owned(), lack(unmet))));
        if let Some(cause) = &entry.cause {
            members.extend(cause.root.map(|root| ("root".to_owned(), root.into())));
            let reasons = self.reasons(&cause.met);
            members.push(("reasons".to_owned(), reasons));
        }
        Tree::Object(members)
    }

    fn reasons(&mut self, met: &[Met]) -> Tree {
        let mut all = Vec::new();
        for met in met {
            let by = self.place(&met.cause);
            let mut members = vec![
                ("relation".to_owned(), relation(met.relation)),
                ("key".to_owned(), Tree::Text(met.key.to_string())),
            ];
            members.extend(by.map(|by| ("by".to_owned(), Tree::Uint(by as u64))));
            all.push(Tree::Object(members));
        }
        Tree::List(all)
    }

    /// The place of a message of the chain, with those above it told too.
    fn place(&mut self, cause: &Arc<Cause>) -> Option<usize> {
        let identity = Arc::as_ptr(cause);
        if let Some(at) = self.places.get(&identity) {
            return Some(*at);
        }
        if self.told.len() >= CHAIN {
            return None;
        }
        let at = self.told.len();
        self.places.insert(identity, at);
        self.told.push(Tree::Bool(false));
        let mut members = vec![("message".to_owned(), message(self.judged, &cause.deed))];
        members.extend(cause.root.map(|root| ("root".to_owned(), root.into())));
        // A chain is at most as long as the ledger keeps them.
        let reasons = self.reasons(&cause.met);
        members.push(("reasons".to_owned(), reasons));
        members.push(("lacks".to_owned(), Tree::Bool(cause.lacks)));
        members.push(("cut".to_owned(), Tree::Bool(cause.cut)));
        if let Some(place) = self.told.get_mut(at) {
            *place = Tree::Object(members);
        }
        Some(at)
    }
}

fn frame(frame: FrameId) -> Vec<(String, Tree)> {
    vec![("frame".to_owned(), Tree::Uint(frame.number)), ("tap".to_owned(), Tree::Uint(frame.tap.into()))]
}

fn message(judged: &Judged, deed: &Deed) -> Tree {
    let mut members = frame(deed.frame);
    let parts = [
        ("time", deed.time.to_string()),
        ("from", judged.name(deed.from)),
        ("to", judged.name(deed.to)),
        ("protocol", deed.protocol.to_owned()),
        ("name", deed.name.to_string()),
    ];
    members.extend(parts.map(|(name, text)| (name.to_owned(), Tree::Text(text))));
    Tree::Object(members)
}

fn relation(relation: beleg_model::Relation) -> Tree {
    relations::describe(relation).map_or("unknown", |known| known.name).into()
}

fn lack(unmet: &Unmet) -> Tree {
    let mut members = vec![
        ("relation".to_owned(), relation(unmet.relation)),
        ("key".to_owned(), Tree::Text(unmet.key.to_string())),
        ("interface".to_owned(), unmet.scope.0.name().into()),
        ("of".to_owned(), Tree::Text(unmet.scope.1.to_string())),
        ("proven".to_owned(), Tree::Bool(unmet.proven)),
    ];
    members.extend(unmet.ended.map(|ended| ("ended".to_owned(), Tree::Object(frame(ended)))));
    if let Some((instead, by)) = unmet.instead {
        let says = [("says".to_owned(), Tree::Text(instead.to_string()))];
        members.push(("contradicts".to_owned(), Tree::Object(frame(by).into_iter().chain(says).collect())));
    }
    Tree::Object(members)
}

fn flow(judged: &Judged, flow: &Flow, standing: &Standing) -> Tree {
    let (word, says) = match standing {
        _ if flow.user => ("users", None),
        Standing::Implied(point) => ("implied", Some((*point).to_owned())),
        Standing::Allowed(line) => ("allowed", judged.network.allows.get(*line).map(|allow| allow.reason.clone())),
        Standing::Users => ("users", None),
        Standing::Undeclared => ("undeclared", None),
        Standing::Unknown => ("unknown", None),
    };
    let mut members = vec![
        ("from".to_owned(), Tree::Text(judged.name(flow.key.from))),
        ("to".to_owned(), Tree::Text(judged.name(flow.key.to))),
        ("service".to_owned(), Tree::Text(flow.key.service())),
        ("standing".to_owned(), word.into()),
    ];
    members.extend(says.map(|says| ("says".to_owned(), Tree::Text(says))));
    Tree::Object(members)
}

/// The schema of the document, as docs/formats/why.schema.json has it.
pub fn schema() -> String {
    let text = |about| described(of_type("string"), about);
    let number = |about| described(of_type("integer").with("minimum", Tree::Uint(0)), about);
    let truth = |about| described(of_type("boolean"), about);
    let word = |words: &[&'static str], about| described(object([("enum", texts(words.iter().copied()))]), about);
    let place = || [("frame", number("Its number, from 1")), ("tap", number("Index of the input, from 0"))];
    let [frame, tap] = place();
    let message = object([
        frame,
        tap,
        ("time", text("When the frame that completed it was captured")),
        ("from", text("Who sent it: the element's name, or an address")),
        ("to", text("To whom")),
        ("protocol", text("Its protocol")),
        ("name", text("Its name in its specification")),
    ]);
    let [frame, tap] = place();
    let contradicts =
        closed(object([frame, tap, ("says", text("What is in force instead"))]), &["frame", "tap", "says"]);
    let [frame, tap] = place();
    let lacks = object([
        ("relation", text("The kind of reason that was looked for")),
        ("key", text("What it would have been about")),
        ("interface", text("Where it would have been seen")),
        ("of", text("Whose interface that is")),
        ("proven", truth("All state there was known: the reason would have been seen")),
        ("ended", described(closed(object([frame, tap]), &["frame", "tap"]), "The frame that ended the reason")),
        ("contradicts", described(contradicts, "The frame that says otherwise")),
    ]);
    let standings = ["implied", "allowed", "users", "undeclared", "unknown"];
    let flow = object([
        ("from", text("Who sends")),
        ("to", text("To whom")),
        ("service", text("The kind of packets, as a declaration writes it")),
        ("standing", word(&standings, "What the declaration says of it")),
        ("says", text("The reference point that implies it, or the reason of the line that allows it")),
    ]);
    let reason = object([
        ("relation", text("The kind of reason")),
        ("key", text("What it is about")),
        ("by", number("The message that gave it, by its place in `chain`; absent where the chain was too long")),
    ]);
    let link = object([
        ("message", reference("message")),
        ("root", text("Why it needs nothing further")),
        ("reasons", array(reference("reason"))),
        ("lacks", truth("A need of it was not met")),
        ("cut", truth("The chain above it was cut for its length")),
    ]);
    let statuses = Status::ALL.map(Status::word);
    let entry = object([
        ("message", reference("message")),
        ("summary", text("What it says, in a few words")),
        ("status", word(&statuses, "The status of the entry")),
        ("flow", described(reference("flow"), "The flow that it went in")),
        ("asks", described(array(reference("flow")), "Flows that it asks elements to have")),
        ("lacks", described(reference("lacks"), "The need that was not met")),
        ("root", text("Why it needs nothing further")),
        ("reasons", described(array(reference("reason")), "What met its needs")),
    ]);
    let [frame, tap] = place();
    let properties = object([
        frame,
        tap,
        ("flow", described(reference("flow"), "The flow that the frame is posted under")),
        (
            "lacks",
            described(
                reference("lacks"),
                "What the frame's packet lacks, where it is a copy of a user's packet, or from an address that no user has",
            ),
        ),
        (
            "entries",
            described(array(reference("entry")), "The frame's messages, in order; none where it is mere transport"),
        ),
        ("chain", described(array(reference("link")), "The messages above, each once")),
        ("caused", described(array(reference("message")), "Messages for which a message of this frame was a reason")),
        ("more_caused", number("How many more there are")),
    ]);
    let definitions = object([
        ("message", closed(message, &["frame", "tap", "time", "from", "to", "protocol", "name"])),
        ("flow", closed(flow, &["from", "to", "service", "standing"])),
        ("lacks", closed(lacks, &["relation", "key", "interface", "of", "proven"])),
        ("reason", closed(reason, &["relation", "key"])),
        ("link", closed(link, &["message", "reasons", "lacks", "cut"])),
        ("entry", closed(entry, &["message", "summary", "status", "asks"])),
    ]);
    object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("$id", Tree::Text(format!("urn:beleg:why:{VERSION}"))),
        ("title", "Why a frame exists".into()),
        ("description", "The output of `beleg why --json`".into()),
        ("type", "object".into()),
        ("required", texts(["frame", "tap", "entries", "chain", "caused", "more_caused"])),
        ("properties", properties),
        ("additionalProperties", Tree::Bool(false)),
        ("$defs", definitions),
    ])
    .document()
}
