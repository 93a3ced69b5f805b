//! Lists that documents repeat for their readers are the lists of the code, and their sums are right.

use beleg_model::{NoteKind, Status};

const README: &str = include_str!("../../README.md");
const MANUAL: &str = include_str!("../../docs/manual/reading-the-books.md");

/// The rows of the table whose first column has this heading, without the heading.
fn table<'a>(text: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let is_heading = |line: &&str| line.starts_with(&format!("| {heading} |"));
    text.lines()
        .skip_while(|line| !is_heading(line))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

fn first_column(rows: &[Vec<&str>]) -> Vec<String> {
    let cells = rows.iter().filter_map(|row| row.first());
    cells.map(|cell| cell.trim_matches('`').to_owned()).collect()
}

#[test]
fn readme_and_manual_list_every_status_in_its_order() {
    let statuses = Status::ALL.map(Status::word);
    assert_eq!(first_column(&table(README, "status")), statuses);
    assert_eq!(first_column(&table(MANUAL, "status")), statuses);
}

#[test]
fn the_manual_lists_every_kind_of_note_with_its_status() {
    let rows = table(MANUAL, "note");
    assert_eq!(first_column(&rows), NoteKind::ALL.map(NoteKind::word));
    for (row, kind) in rows.iter().zip(NoteKind::ALL) {
        let status = kind.status().map_or("as they were", Status::word);
        assert_eq!(row[2].trim_matches('`'), status, "{}", kind.word());
    }
}

#[test]
fn the_manual_s_example_closes() {
    let numbers = |row: &Vec<&str>| -> Vec<u32> { row[1..].iter().map(|cell| cell.parse().unwrap()).collect() };
    let rows: Vec<Vec<u32>> = table(MANUAL, "account").iter().map(numbers).collect();
    let (sum, accounts) = rows.split_last().unwrap();
    for (at, expected) in sum.iter().enumerate() {
        assert_eq!(accounts.iter().map(|row| row[at]).sum::<u32>(), *expected, "column {at}");
    }
    for row in &rows {
        assert_eq!(row[2..].iter().sum::<u32>(), row[1], "{row:?}");
    }
    let frames = table(MANUAL, "frame");
    let lengths = frames.iter().map(|row| row[3].parse::<u32>().unwrap());
    assert_eq!((frames.len() as u32, lengths.sum::<u32>()), (sum[0], sum[1]));
}
