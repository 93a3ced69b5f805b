//! Requirements with their verdicts: what calls for a reader's attention in the open, what was met or never came up folded.

use beleg_model::{Outcome, Verdict};

use super::{Page, shapes};
use crate::numbers::grouped;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.paragraph("lead", texts.requirements_lead);
    let mut outcomes: Vec<_> = page.report.outcomes.iter().collect();
    outcomes.sort_by_key(|outcome| (std::cmp::Reverse(outcome.verdict), std::cmp::Reverse(outcome.severity)));
    let (open, folded): (Vec<&Outcome>, Vec<&Outcome>) =
        outcomes.into_iter().partition(|outcome| matches!(outcome.verdict, Verdict::Violated | Verdict::Inconclusive));
    if !open.is_empty() {
        page.wide(texts.requirements, |page| table(page, &open));
    }
    for group in folded.chunk_by(|one, other| one.verdict == other.verdict) {
        let Some(verdict) = group.first().map(|outcome| outcome.verdict) else { continue };
        let title = format!("{} {}", grouped(group.len() as u64), texts.verdict_word(verdict));
        page.raw("<details class=\"group\"><summary>");
        page.raw(shapes::verdict(verdict));
        page.text(&title);
        page.raw("</summary>\n");
        page.wide(&title, |page| table(page, group));
        page.raw("</details>\n");
    }
    page.paragraph("soft", texts.meaning_of_verdicts);
}

fn table(page: &mut Page<'_>, outcomes: &[&Outcome]) {
    let texts = page.texts;
    page.raw("<table class=\"many\">\n");
    page.heads(&[
        (texts.verdict, false),
        (texts.requirement, false),
        (texts.severity, false),
        (texts.applied, true),
        (texts.contradict, true),
        (texts.unjudged, true),
    ]);
    page.raw("<tbody>\n");
    for outcome in outcomes {
        page.raw("<tr><td class=\"verdict\">");
        page.raw(shapes::verdict(outcome.verdict));
        page.element("b", "", texts.verdict_word(outcome.verdict));
        page.raw("</td><th scope=\"row\" lang=\"en\"><code>");
        page.text(&outcome.requirement);
        page.raw("</code> ");
        page.text(&outcome.title);
        for why in &outcome.why {
            page.raw("<br><span class=\"soft\">");
            page.text(why);
            page.raw("</span>");
        }
        let quiet = if outcome.verdict == Verdict::Violated { "" } else { " quiet" };
        page.raw(&format!("</th><td class=\"verdict{quiet}\">"));
        page.raw(shapes::severity(outcome.severity));
        page.text(texts.severity_word(outcome.severity));
        page.raw("</td>");
        [outcome.applied, outcome.violated, outcome.unknown].into_iter().for_each(|number| page.number(number));
        page.raw("</tr>\n");
    }
    page.raw("</tbody></table>\n");
}
