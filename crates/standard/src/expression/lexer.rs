//! Text to words.

use super::ast::Wrong;

/// A word of an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// A field, an operator in letters, a function: letters, digits, `_`, `-`, `.`; a leading dot for the field of an item.
    Word(String),
    /// `$name`.
    Parameter(String),
    Number(u64),
    Text(String),
    /// Nanoseconds.
    Duration(u64),
    /// One of `( ) { } , : == != < <= > >= .. && || !`.
    Sign(&'static str),
}

const SIGNS: [&str; 16] = ["==", "!=", "<=", ">=", "&&", "||", "..", "(", ")", "{", "}", ",", ":", "<", ">", "!"];

/// Units of time, in nanoseconds.
const UNITS: [(&str, u64); 5] = [
    ("ms", 1_000_000),
    ("s", 1_000_000_000),
    ("min", 60_000_000_000),
    ("h", 3_600_000_000_000),
    ("d", 86_400_000_000_000),
];

/// The words of a text with their places.
pub(crate) fn words(text: &str) -> Result<Vec<(usize, Token)>, Wrong> {
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(next) = rest(text, at).chars().next() {
        if next.is_whitespace() {
            at += next.len_utf8();
        } else if next == '#' {
            at += rest(text, at).find('\n').unwrap_or(text.len() - at);
        } else {
            let (token, len) = word(text, at, next)?;
            words.push((at, token));
            at += len;
        }
    }
    Ok(words)
}

fn rest(text: &str, at: usize) -> &str {
    text.get(at..).unwrap_or_default()
}

fn word(text: &str, at: usize, first: char) -> Result<(Token, usize), Wrong> {
    let from = rest(text, at);
    let follows_letter = from.chars().nth(1).is_some_and(|next| next.is_ascii_alphabetic());
    if first.is_ascii_alphabetic() || (first == '.' && follows_letter) {
        let word = run(from, |c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
        // Two dots are the sign of a range.
        let word = word.split("..").next().unwrap_or(word).trim_end_matches('.');
        return Ok((Token::Word(word.to_owned()), word.len()));
    }
    if first == '$' {
        let name = run(rest(from, 1), |c| c.is_ascii_alphanumeric() || c == '_');
        if name.is_empty() {
            return Err(Wrong::new(at, "after “$” stands the name of a parameter"));
        }
        return Ok((Token::Parameter(name.to_owned()), 1 + name.len()));
    }
    if first.is_ascii_digit() {
        return number(from, at);
    }
    if first == '"' || first == '\'' {
        return quoted(from, at, first);
    }
    if let Some(sign) = SIGNS.iter().find(|sign| from.starts_with(**sign)) {
        return Ok((Token::Sign(sign), sign.len()));
    }
    let hint = match first {
        '=' => "; equality is written “==”",
        '&' => "; write “and”",
        '|' => "; write “or”",
        '[' | ']' => "; a set is written { … }",
        '“' | '”' | '„' | '’' => "; text stands in straight quotes",
        _ => "",
    };
    Err(Wrong::new(at, format!("“{first}” means nothing here{hint}")))
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> &str {
    let end = text.find(|c: char| !belongs(c)).unwrap_or(text.len());
    text.get(..end).unwrap_or_default()
}

fn number(from: &str, at: usize) -> Result<(Token, usize), Wrong> {
    let whole = run(from, |c| c.is_ascii_alphanumeric() || c == '_');
    let digits = whole.replace('_', "");
    let too_large = || Wrong::new(at, format!("“{whole}” is larger than 2^64 - 1"));
    if let Some(hex) = digits.strip_prefix("0x") {
        if hex.is_empty() || !hex.chars().all(|c| c.is_ascii_hexdigit()) {
            return Err(Wrong::new(at, format!("“{whole}” is no number")));
        }
        return u64::from_str_radix(hex, 16).map(|n| (Token::Number(n), whole.len())).map_err(|_| too_large());
    }
    let count = run(&digits, |c| c.is_ascii_digit());
    let unit = rest(&digits, count.len());
    let number: u64 = count.parse().map_err(|_| too_large())?;
    if unit.is_empty() {
        return Ok((Token::Number(number), whole.len()));
    }
    let Some((_, size)) = UNITS.iter().find(|(name, _)| *name == unit) else {
        let units = UNITS.map(|(name, _)| name).join(", ");
        return Err(Wrong::new(at, format!("“{whole}” is no number and no duration; the units of time are {units}")));
    };
    let nanoseconds = number.checked_mul(*size).filter(|all| *all <= i64::MAX as u64).ok_or_else(too_large)?;
    Ok((Token::Duration(nanoseconds), whole.len()))
}

fn quoted(from: &str, at: usize, quote: char) -> Result<(Token, usize), Wrong> {
    let mut text = String::new();
    let mut chars = from.char_indices().skip(1);
    while let Some((place, c)) = chars.next() {
        match c {
            c if c == quote => return Ok((Token::Text(text), place + 1)),
            '\\' => match chars.next() {
                Some((_, c @ ('\\' | '"' | '\''))) => text.push(c),
                _ => return Err(Wrong::new(at + place, "after “\\” stands “\\” or a quote")),
            },
            '\n' => break,
            c => text.push(c),
        }
    }
    Err(Wrong::new(at, "this text has no closing quote"))
}
