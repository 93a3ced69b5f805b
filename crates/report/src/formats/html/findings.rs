//! Findings as cards: what happened, why it is not explained, when it would be innocent, and the frames.

use beleg_model::{Finding, Outcome, Severity};
use beleg_procedures::relations;

use super::{Page, ladders, shapes};
use crate::numbers::grouped;

/// Findings that have a card of their own; the rest stands in a table.
const CARDS: usize = 60;
/// Frames that a card names.
const FRAMES: usize = 12;
/// Frames of a finding that its ladder starts from.
const DRAWN: usize = 3;
/// Rows of a finding's ladder.
const ROWS: usize = 48;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    if page.findings() == 0 {
        page.paragraph("closed", texts.no_findings);
        page.paragraph("", texts.no_findings_hint);
        return;
    }
    page.paragraph("lead", texts.findings_lead);
    page.raw("<form class=\"tools\" role=\"search\" hidden><label>");
    page.text(texts.filter_findings);
    page.raw(
        " <input type=\"search\" id=\"filter-findings\"></label> <output id=\"count-findings\"></output></form>\n",
    );
    let all = page.gravest();
    let (cards, rest) = all.split_at(all.len().min(CARDS));
    for (at, (outcome, finding)) in cards.iter().enumerate() {
        card(page, outcome, finding, at == 0);
    }
    if !rest.is_empty() {
        short(page, rest);
    }
}

/// The name of a finding within the page.
pub(super) fn anchor(finding: &Finding) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
    format!("f-{}", finding.id.chars().map(plain).collect::<String>())
}

fn card(page: &mut Page<'_>, outcome: &Outcome, finding: &Finding, unfolded: bool) {
    let texts = page.texts;
    let id = anchor(finding);
    let grave = if outcome.severity >= Severity::High { "" } else { " mild" };
    page.raw(&format!("<article class=\"card{grave}\" id=\"{id}\" aria-labelledby=\"{id}-h\">\n<p class=\"tags\">"));
    page.raw(shapes::severity(outcome.severity));
    page.element("b", "", texts.severity_word(outcome.severity));
    page.raw(" · ");
    page.raw(shapes::verdict(outcome.verdict));
    page.element("b", "", texts.verdict_word(outcome.verdict));
    page.raw(&format!(" · <a href=\"#{id}\">"));
    page.text(&finding.id);
    page.raw(&format!("</a></p>\n<h3 id=\"{id}-h\" lang=\"en\">"));
    page.text(&page.deed(finding));
    page.raw("</h3>\n<dl>\n");
    term(page, texts.what_happened);
    let (first, last) = (finding.interval.0.to_string(), finding.interval.1.to_string());
    let clock = |time: &str| time.get(11..23).unwrap_or_default().to_owned();
    let interval = match (clock(&first), clock(&last)) {
        (first, last) if first == last => page.fill(texts.at, &[&first]),
        (first, last) => page.fill(texts.interval, &[&first, &last]),
    };
    let count = page.fill(texts.what_it_means, &[&page.entries(finding.entries), &interval]);
    page.plain("dd", "", &count);
    let unexplained = finding.values.iter().any(|(name, _)| name == "lacks" || name == "asks for");
    term(page, if unexplained { texts.why_not_explained } else { texts.rests_on });
    why(page, finding);
    term(page, texts.requirement);
    page.raw("<dd lang=\"en\">");
    page.text(&outcome.title);
    page.raw(" <code>");
    page.text(&outcome.requirement);
    page.raw("</code>");
    let explained = (page.report.explained)(&outcome.requirement).unwrap_or_default();
    said(page, &explained.matters);
    if !explained.references.is_empty() {
        page.plain("p", "soft", &explained.references.join(" · "));
    }
    page.raw("</dd>\n");
    term(page, texts.innocent);
    match explained.innocent.trim() {
        "" => page.plain("dd", "", texts.innocent_default),
        innocent => {
            page.raw("<dd lang=\"en\">");
            said(page, innocent);
            page.raw("</dd>\n");
        }
    }
    term(page, texts.evidence);
    evidence(page, finding);
    page.raw("</dl>\n");
    drawn(page, finding, unfolded);
    page.raw("</article>\n");
}

/// What an author has written, a paragraph each.
fn said(page: &mut Page<'_>, text: &str) {
    for paragraph in text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        // Marks of emphasis and of lists say nothing here.
        let plain: Vec<&str> = paragraph.lines().map(|line| line.trim().trim_start_matches("- ")).collect();
        page.paragraph("", &plain.join(" ").replace("**", ""));
    }
}

fn term(page: &mut Page<'_>, term: &str) {
    page.raw("<dt>");
    page.text(term);
    page.raw("</dt>");
}

/// Why it is not explained, by the values that it rests on.
fn why(page: &mut Page<'_>, finding: &Finding) {
    let texts = page.texts;
    let value = |name: &str| finding.values.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str());
    page.raw("<dd>");
    if value("declared") == Some("no") || value("asks for").is_some() {
        page.plain("p", "", texts.undeclared_why);
    } else if let Some(lacks) = value("lacks") {
        let about = relations::ALL.iter().find(|known| known.name == lacks).map_or("", |known| texts.reason(known));
        page.plain("p", "", &page.fill(texts.lacks_why, &[lacks, about]));
    }
    page.raw("<ul class=\"values\">");
    for (name, value) in &finding.values {
        page.raw("<li><code>");
        page.text(name);
        page.raw("</code> ");
        page.text(if value.is_empty() { "–" } else { value });
        page.raw("</li>");
    }
    page.raw("</ul></dd>\n");
}

fn evidence(page: &mut Page<'_>, finding: &Finding) {
    let texts = page.texts;
    page.raw("<dd class=\"evidence\">");
    page.text(texts.evidence_frames);
    page.raw(" ");
    let shown: Vec<String> = finding.frames.iter().take(FRAMES).map(|frame| page.frame(*frame)).collect();
    page.element("b", "frames", &shown.join(", "));
    if finding.frames.len() > FRAMES {
        page.raw(" ");
        page.text(&page.fill(texts.more_frames, &[&grouped((finding.frames.len() - FRAMES) as u64)]));
    }
    if let Some(first) = shown.first() {
        page.raw("<br>");
        page.text(texts.look_closer);
        page.raw(": <code>beleg&nbsp;why&nbsp;…&nbsp;");
        page.text(first);
        page.raw("</code> · <code>beleg&nbsp;ladder&nbsp;…&nbsp;--finding&nbsp;");
        page.text(&finding.id);
        page.raw("</code>");
    }
    page.raw("</dd>\n");
}

fn drawn(page: &mut Page<'_>, finding: &Finding, open: bool) {
    let texts = page.texts;
    let choice = page.report.chart.evidence(&page.report.summary.judged, finding, DRAWN);
    ladders::folded(page, (texts.ladder, texts.ladder_cut), &choice, (ROWS, open));
}

/// Findings beyond those with cards.
fn short(page: &mut Page<'_>, rest: &[(&Outcome, &Finding)]) {
    let texts = page.texts;
    page.raw("<details class=\"more\"><summary>");
    page.text(&format!("{} ({})", texts.more_findings, grouped(rest.len() as u64)));
    page.raw("</summary>\n");
    page.wide(texts.more_findings, |page| {
        page.raw("<table class=\"many\" id=\"table-findings\">\n");
        page.heads(&[
            (texts.findings, false),
            (texts.severity, false),
            (texts.what_happened, false),
            (texts.entries, true),
            (texts.first_frame, true),
        ]);
        page.raw("<tbody>\n");
        for (outcome, finding) in rest {
            page.raw(&format!("<tr id=\"{}\">", anchor(finding)));
            page.plain("th scope=\"row\"", "", &finding.id);
            page.plain("td", "", texts.severity_word(outcome.severity));
            page.plain("td", "", &page.deed(finding));
            page.number(finding.entries);
            let first = finding.frames.first().map_or_else(String::new, |frame| page.frame(*frame));
            page.plain("td", "n", &first);
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    });
    page.raw("</details>\n");
}
