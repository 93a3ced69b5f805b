//! Messages over time by interface, and where findings begin.

use std::fmt::Write as _;

use super::Page;
use crate::escape;
use crate::ladder::Reference;
use crate::numbers::grouped;

/// Steps of time.
const BINS: usize = 96;
const WIDTH: usize = 960;
const HEIGHT: usize = 150;
const LEFT: usize = 56;
const TOP: usize = 26;
/// Marks for findings; further ones stand at the same places as a rule.
const MARKS: usize = 200;
/// Rows of the table, which is coarser than the picture.
const ROWS: usize = 12;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let texts = page.texts;
    let (bins, step) = page.report.chart.over_time(BINS);
    let most = bins.iter().map(|bin| bin.iter().sum::<u64>()).max().unwrap_or(0);
    if most == 0 {
        return page.paragraph("", texts.answer_nothing);
    }
    page.paragraph("lead", texts.timeline_lead);
    let seconds = step as f64 * BINS as f64 / 1e9;
    let label = page.fill(texts.timeline_label, &[&format!("{seconds:.1}")]);
    page.wide(&label, |page| {
        let _ = write!(
            page.out,
            "<svg class=\"ladder chart\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"group\" aria-label=\"",
            LEFT + WIDTH + 20,
            TOP + HEIGHT + 48,
            LEFT + WIDTH + 20,
            TOP + HEIGHT + 48
        );
        page.text(&label);
        page.raw("\">\n");
        axes(page, most, seconds);
        for (at, bin) in bins.iter().enumerate() {
            column(page, at, bin, most);
        }
        marks(page, step);
        page.raw("</svg>\n");
    });
    table(page, &bins, step);
}

fn axes(page: &mut Page<'_>, most: u64, seconds: f64) {
    let bottom = TOP + HEIGHT;
    let _ = write!(
        page.out,
        "<path class=\"lane\" d=\"M{LEFT} {bottom}H{}M{LEFT} {TOP}V{bottom}\" fill=\"none\"/>\
         <text class=\"time\" x=\"{}\" y=\"{}\">{}</text><text class=\"time\" x=\"{}\" y=\"{}\">0</text>",
        LEFT + WIDTH,
        LEFT - 6,
        TOP + 10,
        grouped(most),
        LEFT - 6,
        bottom
    );
    for part in 0..=4_usize {
        let x = LEFT + WIDTH * part / 4;
        let _ = write!(
            page.out,
            "<text class=\"note\" style=\"text-anchor:{}\" x=\"{x}\" y=\"{}\">{:.1} s</text>",
            if part == 4 { "end" } else { "start" },
            bottom + 16,
            seconds * part as f64 / 4.0
        );
    }
    let mut x = LEFT;
    for reference in Reference::ALL {
        let class = reference.name().to_lowercase();
        let _ = write!(
            page.out,
            "<g class=\"row {class}\"><rect class=\"head\" x=\"{x}\" y=\"{}\" width=\"12\" height=\"12\"/></g>\
             <text class=\"note\" x=\"{}\" y=\"{}\">{}</text>",
            bottom + 28,
            x + 18,
            bottom + 38,
            page.texts.reference(reference)
        );
        x += 90;
    }
}

fn column(page: &mut Page<'_>, at: usize, bin: &[u64; 5], most: u64) {
    let (left, width) = (LEFT + at * WIDTH / BINS, WIDTH / BINS);
    let mut y = TOP + HEIGHT;
    let said: Vec<String> = Reference::ALL
        .iter()
        .zip(bin)
        .filter(|(_, count)| **count > 0)
        .map(|(reference, count)| format!("{} {}", page.texts.reference(*reference), grouped(*count)))
        .collect();
    if said.is_empty() {
        return;
    }
    let _ = write!(page.out, "<g><title>{}</title>", said.join(", "));
    for (reference, &count) in Reference::ALL.iter().zip(bin).filter(|(_, count)| **count > 0) {
        let tall = ((count as f64 / most as f64 * HEIGHT as f64) as usize).max(1);
        y = y.saturating_sub(tall);
        let class = reference.name().to_lowercase();
        let _ = write!(
            page.out,
            "<g class=\"row {class}\"><rect class=\"head\" x=\"{left}\" y=\"{y}\" width=\"{}\" height=\"{tall}\"/></g>",
            width.saturating_sub(1)
        );
    }
    page.raw("</g>\n");
}

/// Where findings begin.
fn marks(page: &mut Page<'_>, step: i64) {
    let report = page.report;
    let start = report.chart.start();
    let findings = report.outcomes.iter().flat_map(|outcome| &outcome.findings);
    for finding in findings.take(MARKS) {
        let bin = finding.interval.0.since(start) / step.max(1);
        let x = LEFT + usize::try_from(bin).unwrap_or(0).min(BINS - 1) * WIDTH / BINS + WIDTH / BINS / 2;
        let mut said = String::new();
        escape::xml(&mut said, &page.fill(page.texts.finding_here, &[&finding.id]));
        let _ = writeln!(
            page.out,
            "<a href=\"#{}\" aria-label=\"{said}\"><g class=\"row bad\"><title>{said}</title><path class=\"head\" d=\"M{} \
             {}h12l-6 10z\"/><path class=\"link\" d=\"M{x} {TOP}V{}\"/></g></a>",
            super::findings::anchor(finding),
            x - 6,
            TOP - 14,
            TOP + HEIGHT
        );
    }
}

fn table(page: &mut Page<'_>, bins: &[[u64; 5]], step: i64) {
    let texts = page.texts;
    page.raw("<details><summary>");
    page.text(texts.table_of_times);
    page.raw("</summary>\n");
    page.wide(texts.table_of_times, |page| {
        page.raw("<table>\n");
        let mut heads = vec![(texts.from_second, true)];
        heads.extend(Reference::ALL.iter().map(|reference| (texts.reference(*reference), true)));
        page.heads(&heads);
        page.raw("<tbody>\n");
        let each = BINS / ROWS;
        for (at, part) in bins.chunks(each).enumerate() {
            let from = (at * each) as f64 * step as f64 / 1e9;
            page.raw("<tr>");
            page.element("th scope=\"row\"", "n", &format!("{from:.1}"));
            for place in 0..Reference::ALL.len() {
                page.number(part.iter().filter_map(|bin| bin.get(place)).sum());
            }
            page.raw("</tr>\n");
        }
        page.raw("</tbody></table>\n");
    });
    page.raw("</details>\n");
}
