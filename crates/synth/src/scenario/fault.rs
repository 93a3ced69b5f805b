//! What is wrong with a scenario, and where.

use std::fmt;
use std::ops::Range;

/// A mistake in a scenario.
#[derive(Debug)]
pub struct Fault {
    /// What is wrong and what to write instead.
    pub message: String,
    /// Line and column, from 1.
    pub at: Option<(usize, usize)>,
    /// The line itself.
    pub line: String,
}

impl Fault {
    /// A mistake at a span of `text`.
    pub(super) fn new(text: &str, span: Option<Range<usize>>, message: String) -> Self {
        let Some(start) = span.map(|span| span.start.min(text.len())) else {
            return Self { message, at: None, line: String::new() };
        };
        let before = text.get(..start).unwrap_or_default();
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let shown = text.lines().nth(line).unwrap_or_default().replace('\t', " ");
        Self { message, at: Some((line + 1, column + 1)), line: shown }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((line, column)) = self.at else { return f.write_str(&self.message) };
        let margin = line.to_string();
        let (pad, before) = (" ".repeat(margin.len()), " ".repeat(column.saturating_sub(1)));
        write!(
            f,
            "line {line}, column {column}: {}\n {pad} |\n {margin} | {}\n {pad} | {before}^",
            self.message, self.line
        )
    }
}

impl std::error::Error for Fault {}

/// “; did you mean …?” where one of the known words is near, or else nothing.
pub(super) fn hint(word: &str, known: &[&str]) -> String {
    let distance = |one: &str| strsim::damerau_levenshtein(&one.to_lowercase(), &word.to_lowercase());
    let nearest = known.iter().map(|&one| (distance(one), one)).min().filter(|&(far, _)| far <= 2);
    nearest.map_or_else(String::new, |(_, near)| format!("; did you mean “{near}”?"))
}
