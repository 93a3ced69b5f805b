//! Ladders within the page, folded, and as few of their fields as the page has room for.

use super::{LADDERS, Page};
use crate::formats::ladder::svg;
use crate::ladder::Choice;
use crate::numbers::grouped;

/// UEs whose ladder is drawn.
const UES: usize = 12;
/// Rows of a UE's ladder.
const ROWS: usize = 160;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    let ues = &page.report.chart.ues().all;
    if ues.is_empty() {
        return page.paragraph("", texts.no_ues);
    }
    page.paragraph("lead", texts.ladders_lead);
    for (at, ue) in ues.iter().take(UES).enumerate() {
        let title = format!("UE{}: {}", ue.number, ue.known_by);
        folded(page, (&title, ""), &Choice::Ue(at, None), (ROWS, false));
    }
    if ues.len() > UES {
        page.paragraph("", &page.fill(texts.more_ues, &[&grouped((ues.len() - UES) as u64)]));
    }
}

/// A ladder that unfolds. Nothing where the page has no room left, or there is nothing to draw.
pub(super) fn folded(page: &mut Page<'_>, (title, lead): (&str, &str), choice: &Choice, (rows, open): (usize, bool)) {
    let [without_fields, none] = LADDERS;
    if page.drawn > none {
        return;
    }
    let mut ladder = page.report.chart.ladder(&page.report.summary.judged, choice, true);
    if ladder.rows.is_empty() {
        return;
    }
    if page.drawn > without_fields {
        ladder.rows.iter_mut().for_each(|row| row.detail.clear());
    }
    let before = page.out.len();
    page.raw(if open { "<details class=\"drawn\" open><summary>" } else { "<details class=\"drawn\"><summary>" });
    page.text(title);
    page.raw("</summary>\n");
    if !lead.is_empty() {
        page.paragraph("soft", lead);
    }
    page.wide(title, |page| svg::figure(&mut page.out, &ladder, rows, None, page.texts));
    page.raw("</details>\n");
    page.drawn += page.out.len() - before;
}
