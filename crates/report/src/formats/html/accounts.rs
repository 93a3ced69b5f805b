//! The accounts, as a picture and as a table.

use beleg_ledger::Totals;
use beleg_model::Status;

use super::{Page, shapes};
use crate::formats::accounts::{self, Row};
use crate::numbers::grouped;

/// Bars that a picture shows before it folds the smaller accounts into one.
const BARS: usize = 14;
/// Rows that a table shows.
const ROWS: usize = 2_000;
/// Rows beyond which the table is folded.
const UNFOLDED: usize = 16;
/// How wide a picture is, in its own units.
const WIDTH: u64 = 1_000;
/// What is there at all can be seen.
const HAIR: u64 = 3;

/// The section.
pub(super) fn write(page: &mut Page<'_>) {
    let (summary, texts) = (page.report.summary, page.texts);
    let judged = &summary.judged;
    let rows = accounts::rows_of(&summary.books, &|party| judged.name(party));
    let entries = entries(page);
    page.paragraph("lead", texts.accounts_lead);
    let octets: Vec<(String, u64, Totals)> =
        rows.iter().map(|row| (row.name.clone(), row.posted, row.octets)).collect();
    let (posted, sum) = (summary.books.posted(), summary.books.totals().sum());
    let closing = match summary.books.closed() {
        true => page.fill(texts.closed, &[&grouped(posted)]),
        false => page.fill(texts.not_closed, &[&grouped(posted), &grouped(sum)]),
    };
    page.paragraph(if summary.books.closed() { "closed" } else { "warning" }, &closing);
    legend(page, &[&octets, &entries]);
    page.raw("<div class=\"two\">\n");
    bars(page, texts.bar_octets, &octets);
    bars(page, texts.bar_messages, &entries);
    page.raw("</div>\n");
    page.raw(if rows.len() > UNFOLDED { "<details><summary>" } else { "<details open><summary>" });
    page.text(&format!("{} ({})", texts.table_of_accounts, grouped(rows.len() as u64)));
    page.raw("</summary>\n");
    filter(page);
    table(page, &rows);
    page.raw("</details>\n");
}

/// Messages of each element by status.
fn entries(page: &Page<'_>) -> Vec<(String, u64, Totals)> {
    let (books, judged) = (&page.report.summary.books, &page.report.summary.judged);
    let mut all: std::collections::BTreeMap<String, Totals> = std::collections::BTreeMap::new();
    for account in books.accounts() {
        all.entry(judged.name(account.party)).or_default().add_all(&account.entries);
    }
    let mut all: Vec<(String, u64, Totals)> = all.into_iter().map(|(name, of)| (name, of.sum(), of)).collect();
    all.retain(|(_, count, _)| *count > 0);
    all.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.cmp(&other.0)));
    all
}

/// What patterns mean, of those that are there.
fn legend(page: &mut Page<'_>, pictures: &[&Vec<(String, u64, Totals)>]) {
    page.raw("<ul class=\"legend\">\n");
    for status in Status::ALL {
        if pictures.iter().any(|rows| rows.iter().any(|(.., of)| of.of(status) > 0)) {
            let class = shapes::class(status);
            page.raw(&format!(
                "<li><svg class=\"key\" viewBox=\"0 0 24 14\" aria-hidden=\"true\"><rect class=\"st-{class}\" width=\"24\" \
                 height=\"14\" fill=\"url(#p-{class})\"/></svg> <b>"
            ));
            page.text(page.texts.status(status));
            page.raw("</b> ");
            page.text(page.texts.meaning(status));
            page.raw("</li>\n");
        }
    }
    page.raw("</ul>\n");
}

fn bars(page: &mut Page<'_>, title: &str, rows: &[(String, u64, Totals)]) {
    let most = rows.first().map_or(0, |(_, most, _)| *most).max(1);
    page.raw("<figure class=\"bars\"><figcaption>");
    page.text(title);
    page.raw("</figcaption>\n");
    let (shown, rest) = rows.split_at(rows.len().min(BARS));
    for (name, count, of) in shown {
        bar(page, name, (*count, most), of);
    }
    if !rest.is_empty() {
        let mut of = Totals::default();
        rest.iter().for_each(|(.., own)| of.add_all(own));
        let name = page.fill(page.texts.more_rows, &[&grouped(rest.len() as u64)]);
        bar(page, &name, (of.sum(), most.max(of.sum())), &of);
    }
    page.raw("</figure>\n");
}

fn bar(page: &mut Page<'_>, name: &str, (count, most): (u64, u64), of: &Totals) {
    let mut said: Vec<String> = Vec::new();
    let mut segments = String::new();
    let mut x = 0;
    for status in Status::ALL.into_iter().filter(|&status| of.of(status) > 0) {
        let own = of.of(status);
        let width = u64::try_from(u128::from(own) * u128::from(WIDTH) / u128::from(most)).unwrap_or(WIDTH).max(HAIR);
        let class = shapes::class(status);
        segments.push_str(&format!(
            "<rect class=\"st-{class}\" x=\"{x}\" width=\"{width}\" height=\"16\" fill=\"url(#p-{class})\"/>"
        ));
        x += width;
        said.push(format!("{} {}", page.texts.status(status), grouped(own)));
    }
    page.raw("<div class=\"bar\"><span class=\"who\">");
    page.text(name);
    page.raw(&format!(
        "</span><svg viewBox=\"0 0 {} 16\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"",
        WIDTH + 24
    ));
    page.text(&format!("{name}: {}", said.join(", ")));
    page.raw("\"><title>");
    page.text(&said.join(", "));
    page.raw("</title>");
    page.raw(&segments);
    page.raw("</svg>");
    page.element("span", "n", &grouped(count));
    page.raw("</div>\n");
}

fn filter(page: &mut Page<'_>) {
    page.raw("<form class=\"tools\" role=\"search\" hidden><label>");
    page.text(page.texts.filter_accounts);
    page.raw(" <input type=\"search\" id=\"filter-accounts\"></label> <label><input type=\"checkbox\" id=\"only-unvouched\"> ");
    page.text(page.texts.only_unvouched);
    page.raw("</label> <output id=\"count-accounts\"></output></form>\n");
}

fn table(page: &mut Page<'_>, rows: &[Row]) {
    let texts = page.texts;
    let total = page.report.summary.books.totals();
    let columns: Vec<Status> = Status::ALL.into_iter().filter(|&status| total.of(status) > 0).collect();
    page.wide(texts.table_of_accounts, |page| {
        page.raw("<table class=\"many\" id=\"table-accounts\">\n");
        let mut heads = vec![(texts.sender, false), (texts.frames, true), (texts.messages, true), (texts.octets, true)];
        heads.extend(columns.iter().map(|&status| (texts.status(status), true)));
        page.heads(&heads);
        page.raw("<tbody>\n");
        for row in rows.iter().take(ROWS) {
            let bad = row.octets.of(Status::Unvouched) > 0;
            page.raw(if bad { "<tr class=\"bad\" data-unvouched>" } else { "<tr>" });
            page.raw("<th scope=\"row\">");
            page.text(&row.name);
            page.raw("</th>");
            [row.frames, row.messages, row.posted].into_iter().for_each(|number| page.number(number));
            columns.iter().for_each(|&status| page.number(row.octets.of(status)));
            page.raw("</tr>\n");
        }
        page.raw("</tbody><tfoot><tr>");
        if rows.len() > ROWS {
            let more = page.fill(texts.more_rows, &[&grouped((rows.len() - ROWS) as u64)]);
            page.element("th scope=\"row\"", "", &format!("{} (+ {more})", texts.sum));
        } else {
            page.element("th scope=\"row\"", "", texts.sum);
        }
        page.number(rows.iter().map(|row| row.frames).sum());
        page.number(rows.iter().map(|row| row.messages).sum());
        page.number(total.sum());
        columns.iter().for_each(|&status| page.number(total.of(status)));
        page.raw("</tr></tfoot></table>\n");
    });
}
