//! What an audit is judged by: the declaration, and how much of each interface the capture shows.

use std::fmt::Write as _;

use beleg_engine::Judged;
use beleg_model::{Interface, Key};

use crate::numbers::counted;

/// The interfaces whose state is announced on them, and what one of them is called.
const INTERFACES: [(Interface, &str); 3] =
    [(Interface::N2, "association"), (Interface::N4, "pair of nodes"), (Interface::Sbi, "function")];

/// The lines.
pub fn table(judged: &Judged) -> String {
    let mut out = String::new();
    let elements = counted(judged.network.elements.len() as u64, "element");
    let _ = match judged.network.reviewed {
        true => writeln!(
            out,
            "  the declaration: {elements}, {}",
            counted(judged.network.allows.len() as u64, "allowed flow")
        ),
        false => writeln!(
            out,
            "  a declaration learnt from this capture: {elements}; a flow that no role implies cannot be judged (see `beleg learn`)"
        ),
    };
    for (interface, what) in INTERFACES {
        let wanted = |key: &Key| match interface {
            Interface::N2 => matches!(key, Key::Peers(..)),
            Interface::N4 => matches!(key, Key::Addresses(..)),
            _ => matches!(key, Key::Address(_)),
        };
        let of = || judged.coverage.iter().filter(|(of, key, _)| *of == interface && wanted(key));
        let all = of().count() as u64;
        let whole = of().filter(|(.., seen)| seen.beginning.is_some() && !seen.gaps).count() as u64;
        if all > 0 {
            let _ = writeln!(
                out,
                "  {}: {}, {} of them from the beginning and without gaps",
                interface.name(),
                plural(all, what),
                if whole == all { "all".to_owned() } else { whole.to_string() }
            );
        }
    }
    if let Some(frame) = judged.filtered {
        let _ = writeln!(
            out,
            "  THE CAPTURE WAS FILTERED (frame {} answers what it does not hold): nothing missing in it proves anything",
            frame.number
        );
    }
    for (relation, times) in &judged.evicted {
        let name = beleg_procedures::relations::describe(*relation).map_or("?", |known| known.name);
        let _ = writeln!(out, "  {} of kind {name} forgotten for want of room", counted(*times, "reason"));
    }
    folded(&mut out, judged);
    if judged.repeated > 0 {
        let _ = writeln!(out, "  {} captured more than once, and entered once", counted(judged.repeated, "datagram"));
    }
    out
}

/// What was not judged since a table was full.
fn folded(out: &mut String, judged: &Judged) {
    let folded = judged.folded;
    let told = [
        (folded.classes, "message", "not judged by what they lack: too many kinds"),
        (folded.flows, "packet", "not judged by the declaration: too many flows"),
        (folded.asked, "flow", "asked for over N4 and not judged: too many"),
        (folded.sessions, "session", "whose rules were forgotten, and its packets not held against them"),
        (folded.packets, "user packet", "forgotten before two seconds were over: copies of them were not looked for"),
        (folded.scopes, "sight", "of interfaces not kept: too many parties; nothing missing there proves anything"),
    ];
    for (count, noun, what) in told.into_iter().filter(|(count, ..)| *count > 0) {
        let _ = writeln!(out, "  {} {what}", counted(count, noun));
    }
}

/// `counted` knows only an s at the end.
fn plural(count: u64, what: &str) -> String {
    match (count, what.split_once(' ')) {
        (2.., Some((first, rest))) => format!("{count} {first}s {rest}"),
        _ => counted(count, what),
    }
}
