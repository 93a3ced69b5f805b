//! The question, and the answer in one sentence.

use std::collections::BTreeMap;

use beleg_model::{Status, Verdict};

use super::visible::Sight;
use super::{Page, shapes};
use crate::numbers::grouped;

/// The interfaces of the 5G core, by the protocols that they carry.
pub(super) const OF_5G: [&str; 5] = ["ngap", "nas-5gs", "gtp-u", "pfcp", "http"];

/// Findings that the top of the page has a line for.
const GRAVEST: usize = 5;

/// The name of a verdict in classes.
const fn class(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Met => "met",
        Verdict::NotObservable => "blind",
        Verdict::Inconclusive => "open",
        Verdict::Violated => "bad",
    }
}

/// The top of the page.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.raw("<header>\n");
    page.plain("p", "brand", texts.title);
    page.plain("h1", "", texts.question);
    inputs(page);
    let (verdict, sentence, hint) = answer(page);
    let class = class(verdict);
    page.raw(&format!("<div class=\"answer {class}\" id=\"answer\" tabindex=\"-1\">"));
    page.raw(shapes::verdict(verdict));
    page.raw("<div>");
    page.plain("p", "sentence", &sentence);
    if !hint.is_empty() {
        page.paragraph("", hint);
    }
    page.raw("</div></div>\n");
    page.raw("<div class=\"first\">\n");
    gravest(page);
    page.raw("<div class=\"facts\">\n");
    counts(page);
    sight(page);
    page.raw("</div>\n</div>\n");
    let network = &page.report.summary.judged.network;
    let judged_by = if network.reviewed {
        let elements = texts.count(texts.n_element, network.elements.len() as u64, &[]);
        let allowed = texts.count(texts.n_allowed, network.allows.len() as u64, &[]);
        page.fill(texts.reviewed_hint, &[&elements, &allowed])
    } else {
        texts.learnt_hint.to_owned()
    };
    page.paragraph("soft", &judged_by);
    page.raw("</header>\n");
}

/// The gravest findings, each in a line that leads to it.
fn gravest(page: &mut Page<'_>) {
    let all = page.gravest();
    if all.is_empty() {
        return;
    }
    page.raw("<div class=\"gravest\">\n");
    page.plain("h2", "", page.texts.gravest);
    page.raw("<ol>\n");
    for (outcome, finding) in all.iter().take(GRAVEST) {
        page.raw("<li>");
        page.raw(shapes::severity(outcome.severity));
        page.raw(&format!("<span><a href=\"#{}\" lang=\"en\">", super::findings::anchor(finding)));
        page.text(&page.deed(finding));
        page.raw("</a> <span class=\"soft\">");
        let severity = page.texts.severity_word(outcome.severity);
        page.text(&format!("{severity} · {} · {}", finding.id, page.entries(finding.entries)));
        page.raw("</span></span></li>\n");
    }
    page.raw("</ol>\n");
    if all.len() > GRAVEST {
        page.raw("<p><a href=\"#findings\">");
        page.text(&page.fill(page.texts.all_findings, &[&grouped(page.findings())]));
        page.raw("</a></p>\n");
    }
    page.raw("</div>\n");
}

/// How many requirements came to which verdict: a bar to scale, and the numbers.
fn counts(page: &mut Page<'_>) {
    let outcomes = page.report.outcomes;
    if outcomes.len() < 2 {
        return;
    }
    let of = |verdict| outcomes.iter().filter(|outcome| outcome.verdict == verdict).count();
    let there = || Verdict::ALL.into_iter().rev().filter(|verdict| of(*verdict) > 0);
    page.raw("<div class=\"fact\">\n");
    page.plain("h2", "", &page.fill(page.texts.verdict_counts, &[&grouped(outcomes.len() as u64)]));
    page.raw("<svg class=\"share\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
    let mut x = 0.0;
    for verdict in there() {
        let width = of(verdict) as f64 * 100.0 / outcomes.len() as f64;
        let class = class(verdict);
        page.raw(&format!("<rect class=\"{class}\" x=\"{x:.2}\" width=\"{width:.2}\" height=\"4\"/>"));
        x += width;
    }
    page.raw("</svg>\n<p class=\"counts\">");
    for verdict in there() {
        page.raw("<span class=\"verdict\">");
        page.raw(shapes::verdict(verdict));
        page.text(&format!("{} {}", grouped(of(verdict) as u64), page.texts.verdict_word(verdict)));
        page.raw("</span> ");
    }
    page.raw("</p></div>\n");
}

/// Which interfaces the capture shows, at a glance.
fn sight(page: &mut Page<'_>) {
    page.raw("<div class=\"fact\">\n");
    page.plain("h2", "", page.texts.sight);
    page.raw("<ul class=\"sight\">");
    for (name, sight) in super::visible::sights(page) {
        let (verdict, text) = match sight {
            Sight::Whole => (Verdict::Met, page.texts.sight_whole),
            Sight::Part => (Verdict::Inconclusive, page.texts.sight_part),
            Sight::Seen => (Verdict::Met, page.texts.sight_seen),
            Sight::None => (Verdict::NotObservable, page.texts.sight_none),
        };
        let said = page.fill(text, &[name]);
        page.raw("<li title=\"");
        page.text(&said);
        page.raw(if sight == Sight::None { "\" class=\"none\">" } else { "\">" });
        page.raw(shapes::verdict(verdict));
        page.raw("<span aria-hidden=\"true\">");
        page.text(name);
        page.raw("</span><span class=\"said\">");
        page.text(&said);
        page.raw("</span></li>");
    }
    page.raw("</ul></div>\n");
}

/// What was asked of what.
fn inputs(page: &mut Page<'_>) {
    let texts = page.texts;
    page.raw("<ul class=\"inputs\">\n");
    for input in &page.report.summary.inputs {
        page.raw("<li>");
        page.plain("strong", "", super::file_name(&input.name));
        let size =
            format!(" {} {}, {} {}", grouped(input.frames), texts.frames, grouped(input.original_octets), texts.octets);
        page.text(&size);
        if let (Some(first), Some(last)) = (input.first, input.last) {
            let (first, last) = (first.to_string(), last.to_string());
            let short = |time: &str| time.get(..19).unwrap_or_default().replace('T', " ");
            page.text(", ");
            page.text(&page.fill(texts.from_to, &[&short(&first), &short(&last)]));
        }
        if let Some(damage) = &input.damage {
            page.raw(" ");
            page.plain("strong", "bad", &page.fill(texts.damaged, &[&damage.to_string()]));
        }
        page.raw("</li>\n");
    }
    page.raw("</ul>\n");
}

/// The answer: as a verdict, in a sentence, and what to do with it.
fn answer(page: &Page<'_>) -> (Verdict, String, &'static str) {
    let (summary, texts) = (page.report.summary, page.texts);
    let count = |wanted: &[Status]| -> u64 {
        summary
            .books
            .accounts()
            .iter()
            .map(|account| wanted.iter().map(|&status| account.entries.of(status)).sum::<u64>())
            .sum()
    };
    let all = count(&Status::ALL);
    let unvouched = count(&[Status::Unvouched]);
    let unjudged = count(&[Status::Unseen, Status::Opening]);
    let entries = |number: u64| page.entries(number);
    if !summary.books.closed() {
        return (Verdict::Violated, texts.answer_fault.to_owned(), texts.answer_fault_hint);
    }
    if !summary.seen.iter().any(|seen| OF_5G.contains(&seen.protocol)) {
        return (Verdict::NotObservable, texts.answer_nothing.to_owned(), texts.answer_nothing_hint);
    }
    if unvouched > 0 {
        let judged = &summary.judged;
        let mut of_sender: BTreeMap<String, u64> = BTreeMap::new();
        for account in summary.books.accounts().iter().filter(|account| account.entries.of(Status::Unvouched) > 0) {
            *of_sender.entry(judged.name(account.party)).or_default() += account.entries.of(Status::Unvouched);
        }
        let mut senders: Vec<(String, u64)> = of_sender.into_iter().collect();
        senders.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let senders: Vec<String> = senders.into_iter().map(|(name, _)| name).collect();
        let who = match senders.as_slice() {
            [one] => one.clone(),
            [one, two] => format!("{one} {} {two}", texts.and),
            [one, rest @ ..] => format!("{one} {} {}", texts.and, page.fill(texts.others, &[&rest.len().to_string()])),
            [] => "?".to_owned(),
        };
        return (Verdict::Violated, page.fill(texts.answer_no, &[&entries(unvouched), &who]), texts.answer_no_hint);
    }
    let outcomes = page.report.outcomes;
    let violated = outcomes.iter().filter(|outcome| outcome.verdict == Verdict::Violated).count() as u64;
    if violated > 0 {
        let sentence = page.fill(texts.answer_violated, &[&grouped(violated), &grouped(outcomes.len() as u64)]);
        return (Verdict::Violated, sentence, texts.answer_violated_hint);
    }
    if unjudged > 0 {
        let sentence = page.fill(texts.answer_open, &[&grouped(unjudged), &entries(all)]);
        return (Verdict::Inconclusive, sentence, texts.answer_open_hint);
    }
    (Verdict::Met, texts.answer_yes.to_owned(), "")
}
