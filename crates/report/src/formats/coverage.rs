//! What an audit is judged by: the declaration, and how much of each interface the capture shows.

use beleg_engine::Judged;
use beleg_model::{Interface, Key};

use crate::texts::{Texts, fill};
use crate::wrap::wrap;

/// The lines.
pub fn table(judged: &Judged, texts: &Texts) -> String {
    let mut out = String::new();
    let mut line = |text: &str| {
        out.push_str(&wrap(&format!("  {text}"), 4));
        out.push('\n');
    };
    let elements = texts.count(texts.n_element, judged.network.elements.len() as u64, &[]);
    let allowed = texts.count(texts.n_allowed, judged.network.allows.len() as u64, &[]);
    line(&match judged.network.reviewed {
        true => fill(texts.judged_declared, &[&elements, &allowed]),
        false => fill(texts.judged_learnt, &[&elements]),
    });
    // The interfaces whose state is announced on them, and what one of them is called.
    for (interface, what) in [
        (Interface::N2, texts.n_association),
        (Interface::Xn, texts.n_association),
        (Interface::N4, texts.n_pair),
        (Interface::Sbi, texts.n_function),
    ] {
        let wanted = |key: &Key| match interface {
            Interface::N2 | Interface::Xn => matches!(key, Key::Peers(..)),
            Interface::N4 => matches!(key, Key::Addresses(..)),
            _ => matches!(key, Key::Address(_)),
        };
        let of = || judged.coverage.iter().filter(|(of, key, _)| *of == interface && wanted(key));
        let all = of().count() as u64;
        let whole = of().filter(|(.., seen)| seen.beginning.is_some() && !seen.gaps).count() as u64;
        if all > 0 {
            let whole = match whole {
                0 => texts.none_of_them.to_owned(),
                _ if whole == all => texts.all_of_them.to_owned(),
                _ => whole.to_string(),
            };
            line(&fill(texts.seen_whole, &[interface.name(), &texts.count(what, all, &[]), &whole]));
        }
    }
    if let Some(frame) = judged.filtered {
        line(&fill(texts.was_filtered, &[&frame.number.to_string()]));
    }
    for (relation, times) in &judged.evicted {
        let name = beleg_procedures::relations::describe(*relation).map_or("?", |known| known.name);
        line(&texts.count(texts.n_forgotten, *times, &[name]));
    }
    for offset in &judged.clocks {
        let inputs = [offset.taps.0 + 1, offset.taps.1 + 1].map(|input| input.to_string());
        let apart = format!("{:.3}", offset.nanoseconds as f64 / 1e6);
        let by = texts.count(texts.n_packet, offset.packets as u64, &[]);
        let text = if offset.disagrees() { texts.clocks_disagree } else { texts.clocks_apart };
        line(&fill(text, &[&inputs[0], &inputs[1], &apart, &by]));
    }
    let folded = judged.folded;
    // What was not judged since a table was full.
    for (count, text) in [
        (folded.classes, texts.n_folded_classes),
        (folded.flows, texts.n_folded_flows),
        (folded.asked, texts.n_folded_asked),
        (folded.sessions, texts.n_folded_sessions),
        (folded.packets, texts.n_folded_packets),
        (folded.scopes, texts.n_folded_scopes),
        (judged.repeated, texts.n_repeated),
    ] {
        if count > 0 {
            line(&texts.count(text, count, &[]));
        }
    }
    out
}
