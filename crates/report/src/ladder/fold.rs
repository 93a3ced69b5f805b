//! What is folded of a chart: keep-alives, and the same again and again. Every fold tells how much it holds.

use super::Sort;
use super::view::{Row, Shape};
use crate::numbers::{counted, grouped};

/// From how many rows on the same again is folded.
const SAME: usize = 4;

/// Consecutive keep-alives become one row.
pub(super) fn beats(rows: &mut Vec<Row>) {
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    for row in rows.drain(..) {
        let beats = row.messages + u64::from(row.answer.is_some());
        match out.last_mut().filter(|last| last.sort == Sort::Beat && row.sort == Sort::Beat) {
            Some(last) => {
                if last.shape != Shape::Fold {
                    last.messages += u64::from(last.answer.is_some());
                    last.shape = Shape::Fold;
                    last.answer = None;
                }
                last.messages += beats;
                last.until = row.until;
                last.steps.extend(row.steps);
                last.label = counted(last.messages, "heartbeat");
                last.detail.clear();
            }
            None => out.push(row),
        }
    }
    *rows = out;
}

/// The same message between the same two again and again becomes one row after the first.
pub(super) fn same(rows: &mut Vec<Row>) {
    let is_same = |one: &Row, other: &Row| {
        one.shape == other.shape
            && (one.from, one.to, &one.label) == (other.from, other.to, &other.label)
            && one.shape != Shape::Fold
            && one.status == other.status
            && one.answer.as_ref().map(|answer| &answer.label) == other.answer.as_ref().map(|answer| &answer.label)
    };
    let mut out: Vec<Row> = Vec::with_capacity(rows.len());
    let mut rest = std::mem::take(rows).into_iter().peekable();
    while let Some(first) = rest.next() {
        let mut run = Vec::new();
        while let Some(next) = rest.next_if(|next| is_same(&first, next)) {
            run.push(next);
        }
        out.push(first);
        if run.len() + 1 < SAME {
            out.append(&mut run);
            continue;
        }
        let messages = run.iter().map(|row| row.messages + u64::from(row.answer.is_some())).sum();
        let until = run.last().map_or(0, |row| row.until);
        let steps: Vec<u32> = run.iter().flat_map(|row| row.steps.iter().copied()).collect();
        let octets = run.iter().map(|row| row.octets).sum();
        if let Some(second) = run.into_iter().next() {
            let label = format!("{} more of the same", grouped(messages));
            out.push(Row { shape: Shape::Fold, label, messages, until, steps, octets, answer: None, ..second });
        }
    }
    *rows = out;
}
