//! Looking at Rust and Markdown as text: lines, comments, where the tests begin.

/// The lines before the file's tests, numbered from 1.
pub(super) fn before_tests(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines: Vec<&str> = text.lines().collect();
    let end = (0..lines.len()).find(|&at| begins_tests(lines.get(at..).unwrap_or_default())).unwrap_or(lines.len());
    lines.into_iter().take(end).enumerate().map(numbered)
}

/// The lines before the file's tests that are not comments.
pub(super) fn code_before_tests(text: &str) -> impl Iterator<Item = (usize, &str)> {
    before_tests(text).filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// All lines, numbered from 1.
pub(super) fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().map(numbered)
}

/// Whether a file holds nothing but tests.
pub(super) fn is_test_file(path: &str) -> bool {
    path.contains("/tests/") || path.contains("/benches/") || path.ends_with("/tests.rs")
}

/// Where `word` stands in `line` as a word of its own.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let part_of_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|text| text.chars().next());
        !before.is_some_and(part_of_word) && !after.is_some_and(part_of_word)
    })
}

fn numbered((index, line): (usize, &str)) -> (usize, &str) {
    (index + 1, line)
}

/// Tests begin where a `#[cfg(test)]` stands before a module with a body. One before a function or before
/// `mod tests;` hides nothing of what follows it.
fn begins_tests(lines: &[&str]) -> bool {
    let mut lines = lines.iter().map(|line| line.trim());
    lines.next() == Some("#[cfg(test)]")
        && lines
            .find(|line| !line.starts_with("#[") && !line.is_empty())
            .is_some_and(|line| line.starts_with("mod ") && line.ends_with('{'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_ends_where_the_test_module_begins() {
        let text = "a\n#[cfg(test)]\nfn b() {}\n#[cfg(test)]\nmod tests;\nc\n#[cfg(test)]\nmod tests {\nd";
        assert_eq!(before_tests(text).last(), Some((6, "c")));
        assert_eq!(before_tests("a\nb").count(), 2);
    }

    #[test]
    fn comments_are_not_code() {
        let text = "//! a\nb\n    // c\nd // e";
        let code: Vec<usize> = code_before_tests(text).map(|(line, _)| line).collect();
        assert_eq!(code, [2, 4]);
    }

    #[test]
    fn a_word_is_not_found_inside_another() {
        assert!(has_word("use std::fs;", "std::fs"));
        assert!(has_word("std::fs::read", "std::fs"));
        assert!(!has_word("std::fsx", "std::fs"));
        assert!(!has_word("my_std::fs", "std::fs"));
    }
}
