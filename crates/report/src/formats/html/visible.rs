//! What was visible, and what was not; what is missing; what could not be read.

use beleg_model::{Interface, Key};

use super::Page;
use crate::numbers::grouped;

/// Interfaces of the architecture (TS 23.501 clause 4.2.7), the protocol on each, and where its state is announced.
const INTERFACES: [(&str, &str, Option<Interface>); 6] = [
    ("N1", "nas-5gs", None),
    ("N2", "ngap", Some(Interface::N2)),
    ("Xn", "xnap", Some(Interface::Xn)),
    ("N3, N9", "gtp-u", None),
    ("N4", "pfcp", Some(Interface::N4)),
    ("SBI", "http", Some(Interface::Sbi)),
];
/// How many reasons for unread octets are listed.
const REASONS: usize = 24;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.paragraph("lead", texts.visible_lead);
    if let Some(frame) = page.report.summary.judged.filtered {
        page.paragraph("warning", &page.fill(texts.filtered, &[&page.frame(frame)]));
    }
    page.wide(texts.visible, |page| {
        page.raw("<table>\n");
        page.heads(&[
            (texts.interface, false),
            (texts.shows, false),
            (texts.seen_messages, true),
            (texts.since, false),
        ]);
        page.raw("<tbody>\n");
        for (name, protocol, state) in INTERFACES {
            // Many networks have no Xn: it is not missed.
            if name != "Xn" || page.report.summary.seen.iter().any(|seen| seen.protocol == protocol) {
                row(page, name, protocol, state);
            }
        }
        page.raw("</tbody></table>\n");
    });
    lost(page);
    unread(page);
}

/// How much of an interface the capture shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sight {
    /// All of its state is known.
    Whole,
    /// Some of it is.
    Part,
    /// It shows, and has no state of its own.
    Seen,
    /// It does not show.
    None,
}

/// Each interface, and how much of it shows.
pub(super) fn sights(page: &Page<'_>) -> Vec<(&'static str, Sight)> {
    let sight = |(name, protocol, state): (&'static str, &str, Option<Interface>)| {
        let seen = page.report.summary.seen.iter().any(|seen| seen.protocol == protocol);
        let sight = match state.map(|interface| counts(page, interface)) {
            _ if !seen => Sight::None,
            Some((whole, all)) if all > 0 && whole < all => Sight::Part,
            Some((_, 1..)) => Sight::Whole,
            _ => Sight::Seen,
        };
        (name, sight)
    };
    INTERFACES.into_iter().map(sight).filter(|(name, sight)| *name != "Xn" || *sight != Sight::None).collect()
}

fn row(page: &mut Page<'_>, name: &str, protocol: &str, state: Option<Interface>) {
    let (summary, texts) = (page.report.summary, page.texts);
    page.raw("<tr>");
    page.element("th scope=\"row\"", "", name);
    match summary.seen.iter().find(|seen| seen.protocol == protocol) {
        Some(seen) => {
            let mut note = seen.title.to_owned();
            for (count, text) in [(seen.opaque, texts.opaque_note), (seen.undecodable, texts.undecodable_note)] {
                if count > 0 {
                    note.push_str(", ");
                    note.push_str(&page.fill(text, &[&grouped(count)]));
                }
            }
            page.element("td", "", &note);
            page.number(seen.messages);
            let known = state.map_or_else(|| texts.not_counted.to_owned(), |interface| known(page, interface));
            page.element("td", "", &known);
        }
        None => {
            page.raw("<td colspan=\"3\" class=\"absent\"><span aria-hidden=\"true\">⊘ </span>");
            page.text(texts.not_seen);
            page.raw("</td>");
        }
    }
    page.raw("</tr>\n");
}

/// How much of an interface's state is known: of how many, how many from the beginning.
fn counts(page: &Page<'_>, interface: Interface) -> (u64, u64) {
    let wanted = |key: &Key| match interface {
        Interface::N2 | Interface::Xn => matches!(key, Key::Peers(..)),
        Interface::N4 => matches!(key, Key::Addresses(..)),
        _ => matches!(key, Key::Address(_)),
    };
    let coverage = &page.report.summary.judged.coverage;
    let of = || coverage.iter().filter(|(of, key, _)| *of == interface && wanted(key));
    let whole = of().filter(|(.., seen)| seen.beginning.is_some() && !seen.gaps).count() as u64;
    (whole, of().count() as u64)
}

/// The same in words.
fn known(page: &Page<'_>, interface: Interface) -> String {
    match counts(page, interface) {
        (_, 0) => page.texts.not_counted.to_owned(),
        (whole, all) if whole == all => page.fill(page.texts.all_known, &[&grouped(all)]),
        (whole, all) => page.fill(page.texts.partly_known, &[&grouped(whole), &grouped(all)]),
    }
}

fn lost(page: &mut Page<'_>) {
    let (summary, texts) = (page.report.summary, page.texts);
    let mut lines = Vec::new();
    for input in &summary.inputs {
        if let Some(dropped) = input.dropped().filter(|dropped| *dropped > 0) {
            lines.push(page.fill(texts.dropped, &[&grouped(dropped)]));
        }
    }
    for missing in &summary.missing {
        lines.push(page.fill(texts.missing, &[&grouped(missing.count), missing.what]));
    }
    if lines.is_empty() {
        return page.paragraph("", texts.nothing_lost);
    }
    page.raw("<ul>");
    lines.iter().for_each(|line| page.plain("li", "", line));
    page.raw("</ul>\n");
}

fn unread(page: &mut Page<'_>) {
    let (reasons, texts) = (&page.report.summary.reasons, page.texts);
    if reasons.is_empty() {
        return;
    }
    page.raw("<details><summary>");
    page.text(texts.unread);
    page.raw("</summary>\n");
    page.paragraph("", texts.unread_lead);
    page.raw("<ul>\n");
    for reason in reasons.iter().take(REASONS) {
        let why = reason.why;
        let number = why.number.map_or_else(String::new, |number| format!(" {number}"));
        let line = format!(
            "{} {} ({}): {} {}{number}, {} {}",
            grouped(reason.octets),
            texts.octets,
            texts.status(reason.status),
            why.layer,
            why.what,
            texts.first_frame,
            page.frame(reason.first)
        );
        page.plain("li", "", &line);
    }
    page.raw("</ul></details>\n");
}
