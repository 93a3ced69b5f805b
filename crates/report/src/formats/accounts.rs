//! The accounts as a table: a row per sender, a column per status, sums that are exact.

use std::collections::HashMap;
use std::fmt::Write as _;

use beleg_ledger::{Books, Totals};
use beleg_model::{Party, Status};

use crate::numbers::grouped;
use crate::texts::{Language, Texts, fill};

/// How many accounts a first screen shows before it folds the smaller ones.
pub const SCREEN: usize = 16;

/// What an element has sent, from all its addresses.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its name, or its address.
    pub name: String,
    /// Frames.
    pub frames: u64,
    /// Messages.
    pub messages: u64,
    /// Octets of the frames.
    pub posted: u64,
    /// The same octets by status.
    pub octets: Totals,
}

/// The table, at most `rows` accounts of it: those with most octets, the rest as one row. Accounts of one name are one.
pub fn table(books: &Books, rows: usize, name: &dyn Fn(Party) -> String) -> String {
    table_of(&rows_of(books, name), rows)
}

/// The table of these rows, at most `rows` of them.
pub fn table_of(all: &[Row], rows: usize) -> String {
    table_in(all, rows, Language::English.texts())
}

/// The same in a language.
pub(crate) fn table_in(all: &[Row], rows: usize, texts: &Texts) -> String {
    let total = sum(all, texts.sum.to_owned());
    let columns: Vec<Status> = Status::ALL.into_iter().filter(|&status| total.octets.of(status) > 0).collect();
    let mut lines = vec![heading(&columns, texts)];
    let shown = if all.len() > rows { rows.saturating_sub(1) } else { rows }.min(all.len());
    let (first, rest) = all.split_at(shown);
    lines.extend(first.iter().map(|row| cells(row, &columns)));
    if !rest.is_empty() {
        lines.push(cells(&sum(rest, fill(texts.rows_more, &[&rest.len().to_string()])), &columns));
    }
    lines.push(cells(&total, &columns));
    aligned(&lines)
}

/// The accounts by name, those with most octets first.
pub fn rows_of(books: &Books, name: &dyn Fn(Party) -> String) -> Vec<Row> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut rows: Vec<Row> = Vec::new();
    for account in books.accounts() {
        let name = name(account.party);
        let place = *places.entry(name.clone()).or_insert_with(|| {
            rows.push(Row { name, frames: 0, messages: 0, posted: 0, octets: Totals::default() });
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(place) {
            row.frames += account.frames;
            row.messages += account.messages;
            row.posted += account.posted;
            row.octets.add_all(&account.octets);
        }
    }
    rows.sort_by(|one, other| other.posted.cmp(&one.posted).then_with(|| one.name.cmp(&other.name)));
    rows
}

fn sum(rows: &[Row], name: String) -> Row {
    let mut total = Row { name, frames: 0, messages: 0, posted: 0, octets: Totals::default() };
    for row in rows {
        total.frames += row.frames;
        total.messages += row.messages;
        total.posted += row.posted;
        total.octets.add_all(&row.octets);
    }
    total
}

fn heading(columns: &[Status], texts: &Texts) -> Vec<String> {
    let fixed = [texts.sender, texts.frames, texts.messages, texts.octets];
    let mut cells: Vec<String> = fixed.map(str::to_owned).to_vec();
    cells.extend(columns.iter().map(|&status| texts.status(status).to_owned()));
    cells
}

fn cells(row: &Row, columns: &[Status]) -> Vec<String> {
    let mut cells = vec![row.name.clone(), grouped(row.frames), grouped(row.messages), grouped(row.posted)];
    cells.extend(columns.iter().map(|&status| cell(row.octets.of(status))));
    cells
}

/// A number, or a dot where there is nothing, which is easier to overlook.
fn cell(octets: u64) -> String {
    if octets == 0 { "·".to_owned() } else { grouped(octets) }
}

/// Cells in columns: the first to the left, numbers to the right, two spaces between.
fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or_default();
    let width = |column: usize| lines.iter().filter_map(|line| line.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|column| width(column).unwrap_or_default()).collect();
    let mut out = String::new();
    for line in lines {
        for (column, (cell, &width)) in line.iter().zip(&widths).enumerate() {
            let _ = if column == 0 { write!(out, "  {cell:width$}") } else { write!(out, "  {cell:>width$}") };
        }
        out.truncate(out.trim_end().len());
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_sum_and_small_accounts_fold() {
        let mut books = Books::default();
        for number in 1..=3_u8 {
            let source = books.post(Party::Link([0, 0, 0, 0, 0, number]), 1_000 * u64::from(number), 4_000);
            books.shift(source, Status::Opaque, 10);
        }
        let wanted = concat!(
            "  sender             frames  messages  octets  unexamined  opaque   lost\n",
            "  00:00:00:00:00:01       1         0   4 000         990      10  3 000\n",
            "  2 more                  2         0   8 000       4 980      20  3 000\n",
            "  sum                     3         0  12 000       5 970      30  6 000\n",
        );
        assert_eq!(table(&books, 2, &|party| party.to_string()), wanted);
    }
}
