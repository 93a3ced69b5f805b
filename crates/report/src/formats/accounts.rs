//! The accounts as a table: a row per sender, a column per status, sums that are exact.

use std::fmt::Write as _;

use beleg_ledger::{Account, Books, Totals};
use beleg_model::Status;

use crate::numbers::grouped;

/// How many accounts a first screen shows before it folds the smaller ones.
pub const SCREEN: usize = 16;

/// The table, at most `rows` accounts of it: those with most octets, the rest as one row.
pub fn table(books: &Books, rows: usize) -> String {
    let mut accounts: Vec<&Account> = books.accounts().iter().collect();
    accounts.sort_by_key(|account| (std::cmp::Reverse(account.posted), account.party));
    let columns = columns(books);
    let mut lines = vec![heading(&columns)];
    let shown = if accounts.len() > rows { rows.saturating_sub(1) } else { rows };
    lines.extend(accounts.iter().take(shown).map(|account| {
        row(&account.party.to_string(), account.frames, account.messages, account.posted, &account.octets, &columns)
    }));
    let rest = accounts.get(shown.min(accounts.len())..).unwrap_or_default();
    if !rest.is_empty() {
        lines.push(folded(rest, &columns));
    }
    let (frames, messages) = accounts.iter().fold((0, 0), |(f, m), account| (f + account.frames, m + account.messages));
    lines.push(row("sum", frames, messages, books.posted(), &books.totals(), &columns));
    aligned(&lines)
}

/// The statuses that any octet has.
fn columns(books: &Books) -> Vec<Status> {
    let totals = books.totals();
    Status::ALL.into_iter().filter(|&status| totals.of(status) > 0).collect()
}

fn heading(columns: &[Status]) -> Vec<String> {
    let mut cells: Vec<String> = ["sender", "frames", "messages", "octets"].map(str::to_owned).to_vec();
    cells.extend(columns.iter().map(|status| status.word().to_owned()));
    cells
}

fn row(party: &str, frames: u64, messages: u64, posted: u64, octets: &Totals, columns: &[Status]) -> Vec<String> {
    let mut cells = vec![party.to_owned(), grouped(frames), grouped(messages), grouped(posted)];
    cells.extend(columns.iter().map(|&status| cell(octets.of(status))));
    cells
}

/// A number, or a dot where there is nothing, which is easier to overlook.
fn cell(octets: u64) -> String {
    if octets == 0 { "·".to_owned() } else { grouped(octets) }
}

fn folded(accounts: &[&Account], columns: &[Status]) -> Vec<String> {
    let sum = |of: &dyn Fn(&Account) -> u64| accounts.iter().map(|account| of(account)).sum::<u64>();
    let mut cells = vec![format!("{} more", accounts.len())];
    cells.extend([sum(&|a| a.frames), sum(&|a| a.messages), sum(&|a| a.posted)].map(grouped));
    cells.extend(columns.iter().map(|&status| cell(sum(&|account| account.octets.of(status)))));
    cells
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
    use beleg_model::Party;

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
        assert_eq!(table(&books, 2), wanted);
    }
}
