//! The question, and the answer in one sentence.

use std::collections::BTreeMap;

use beleg_model::{Status, Verdict};

use super::{Page, shapes};
use crate::numbers::grouped;

/// The interfaces of the 5G core, by the protocols that they carry.
pub(super) const OF_5G: [&str; 5] = ["ngap", "nas-5gs", "gtp-u", "pfcp", "http"];

/// The top of the page.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.raw("<header>\n");
    page.plain("p", "brand", texts.title);
    page.plain("h1", "", texts.question);
    inputs(page);
    let (verdict, sentence, hint) = answer(page);
    let class = match verdict {
        Verdict::Met => "met",
        Verdict::NotObservable => "blind",
        Verdict::Inconclusive => "open",
        Verdict::Violated => "bad",
    };
    page.raw(&format!("<div class=\"answer {class}\" id=\"answer\" tabindex=\"-1\">"));
    page.raw(shapes::verdict(verdict));
    page.raw("<div>");
    page.plain("p", "sentence", &sentence);
    if !hint.is_empty() {
        page.paragraph("", hint);
    }
    page.raw("</div></div>\n");
    let network = &page.report.summary.judged.network;
    let judged_by = if network.reviewed {
        page.fill(
            texts.reviewed_hint,
            &[&grouped(network.elements.len() as u64), &grouped(network.allows.len() as u64)],
        )
    } else {
        texts.learnt_hint.to_owned()
    };
    page.paragraph("soft", &judged_by);
    page.raw("</header>\n");
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
    let violated = page.report.outcomes.iter().any(|outcome| outcome.verdict == Verdict::Violated);
    if unvouched > 0 || violated {
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
    if unjudged > 0 {
        let sentence = page.fill(texts.answer_open, &[&grouped(unjudged), &entries(all)]);
        return (Verdict::Inconclusive, sentence, texts.answer_open_hint);
    }
    (Verdict::Met, texts.answer_yes.to_owned(), "")
}
