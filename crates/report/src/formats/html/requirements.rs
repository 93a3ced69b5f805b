//! Requirements with their verdicts.

use beleg_model::Verdict;

use super::{Page, shapes};

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    page.paragraph("lead", texts.requirements_lead);
    let mut outcomes: Vec<_> = page.report.outcomes.iter().collect();
    outcomes.sort_by_key(|outcome| (std::cmp::Reverse(outcome.verdict), std::cmp::Reverse(outcome.severity)));
    page.wide(texts.requirements, |page| {
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
            page.raw("</td><th scope=\"row\" lang=\"en\">");
            page.text(&outcome.title);
            page.raw("<br><code>");
            page.text(&outcome.requirement);
            page.raw("</code>");
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
    });
    page.paragraph("soft", texts.meaning_of_verdicts);
}
