//! One element's account in detail: its flows, what allows them, and the entries in them that lack a reason.

use std::fmt::Write as _;

use beleg_declaration::{Flow, Standing};
use beleg_engine::Judged;
use beleg_model::Status;
use beleg_procedures::relations;

use crate::numbers::{counted, grouped};

/// The page of an element by its name or address; `None` where nobody of that name takes part.
pub fn page(judged: &Judged, name: &str) -> Option<String> {
    let mut out = String::new();
    for (heading, sends) in [("Sends", true), ("Receives", false)] {
        let end = |flow: &Flow| if sends { flow.key.from } else { flow.key.to };
        let own: Vec<(usize, &(Flow, Standing))> =
            judged.flows.iter().enumerate().filter(|(_, (flow, _))| judged.name(end(flow)) == name).collect();
        if own.is_empty() {
            continue;
        }
        let _ = writeln!(out, "{heading}");
        for (number, (flow, standing)) in own {
            line(&mut out, judged, (number, flow, standing), sends);
        }
    }
    (!out.is_empty()).then_some(out)
}

fn line(out: &mut String, judged: &Judged, (number, flow, standing): (usize, &Flow, &Standing), sends: bool) {
    let (word, other) = if sends { ("to", flow.key.to) } else { ("from", flow.key.from) };
    let spoken = if flow.protocols.is_empty() { String::new() } else { format!(" ({})", flow.protocols.join(", ")) };
    let _ = writeln!(
        out,
        "  {word} {} {}{spoken}: {}, {}; {}",
        judged.name(other),
        flow.key.service(),
        counted(flow.frames, "frame"),
        counted(flow.octets, "octet"),
        standing_word(judged, flow, standing),
    );
    let classes = judged.classes.iter().filter(|(kept, _)| kept.class.flow as usize == number && kept.messages > 0);
    for (kept, status) in classes.filter(|(_, status)| *status != Status::Vouched) {
        let lacks = kept.class.lacks.and_then(|lack| relations::describe(lack.relation));
        let lacks = lacks.map_or_else(String::new, |known| format!(", no {}", known.name));
        let _ = writeln!(out, "      {} {status}{lacks}, first in frame {}", grouped(kept.messages), kept.first.number);
    }
}

/// What the declaration says of a flow, in a few words.
fn standing_word(judged: &Judged, flow: &Flow, standing: &Standing) -> String {
    match standing {
        _ if flow.user => "users' own packets (N6)".to_owned(),
        Standing::Implied(point) => (*point).to_owned(),
        Standing::Allowed(line) => {
            let reason = judged.network.allows.get(*line).map_or("", |allow| &allow.reason);
            format!("allowed: {reason}")
        }
        Standing::Users => "users' own packets (N6)".to_owned(),
        Standing::Undeclared => "not declared".to_owned(),
        Standing::Unknown => "no declaration".to_owned(),
    }
}
