//! What is wrong with a text, and where in it: line, column, the line itself with a mark below.

use std::fmt;

/// What is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it was handed in.
    pub file: String,
    /// What is wrong and what to write instead.
    pub message: String,
    /// Line and column, from 1.
    pub at: Option<(usize, usize)>,
    /// The line itself.
    pub line: String,
}

impl Fault {
    /// At the octet `start` of a file's text.
    pub fn at(file: &str, text: &str, start: usize, message: impl Into<String>) -> Self {
        let mut start = start.min(text.len());
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let before = text.get(..start).unwrap_or_default();
        let line = before.matches('\n').count();
        let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
        let shown = text.lines().nth(line).unwrap_or_default().replace('\t', " ");
        Self { file: file.to_owned(), message: message.into(), at: Some((line + 1, column + 1)), line: shown }
    }

    /// Of a file as a whole.
    pub fn whole(file: &str, message: impl Into<String>) -> Self {
        Self { file: file.to_owned(), message: message.into(), at: None, line: String::new() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some((line, column)) = self.at else { return write!(f, "{}: {}", self.file, self.message) };
        let margin = line.to_string();
        let (pad, before) = (" ".repeat(margin.len()), " ".repeat(column.saturating_sub(1)));
        write!(
            f,
            "{}, line {line}, column {column}: {}\n {pad} |\n {margin} | {}\n {pad} | {before}^",
            self.file, self.message, self.line
        )
    }
}

impl std::error::Error for Fault {}

/// The word that differs least, where it does not differ much.
pub(crate) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 1 + word.chars().count() / 4;
    let distance = |one: &str| strsim::damerau_levenshtein(&one.to_lowercase(), &word.to_lowercase());
    known.into_iter().map(|one| (distance(one), one)).min().filter(|&(far, _)| far <= limit).map(|(_, one)| one)
}

/// What to add to a message about a word that is not known.
pub(crate) fn hint<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    nearest(word, known).map_or_else(String::new, |near| format!("; did you mean “{near}”?"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_points_at_its_place() {
        let fault = Fault::at("a.md", "one\ntwo ö x\n", 10, "no such word");
        assert_eq!(fault.to_string(), "a.md, line 2, column 6: no such word\n   |\n 2 | two ö x\n   |      ^");
        assert_eq!(Fault::whole("a.md", "empty").to_string(), "a.md: empty");
    }

    #[test]
    fn the_nearest_word_is_near() {
        assert_eq!(nearest("from.adress", ["from.address", "to.address"]), Some("from.address"));
        assert_eq!(nearest("x", ["from.address"]), None);
    }
}
