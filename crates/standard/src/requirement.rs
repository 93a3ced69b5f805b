//! A requirement's file: Markdown with TOML front matter between two lines `+++`, read with errors that point at the line.

use std::collections::BTreeMap;
use std::ops::Range;

use beleg_model::{Interface, Severity};
use serde::Deserialize;
use toml::Spanned;

use crate::expression::Literal;
use crate::fault::{Fault, hint};

/// What a requirement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Spying on communications.
    Spying,
    /// Obtaining secrets.
    Secrets,
    /// Attacks, and what makes them possible.
    Attack,
    /// Undeclared communication and covert channels.
    Covert,
    /// The observer itself: whether it has seen enough.
    Observer,
}

impl Group {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Spying, Self::Secrets, Self::Attack, Self::Covert, Self::Observer];

    /// The word for it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Spying => "spying",
            Self::Secrets => "secrets",
            Self::Attack => "attack",
            Self::Covert => "covert",
            Self::Observer => "observer",
        }
    }
}

/// Another document that asks for the same, or explains it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// Whose: `3GPP`, `SCAS`, `ENISA`, `FiGHT`, `RFC` …
    pub source: String,
    /// Where in it.
    pub id: String,
    /// How sure it is: `read` in the source, `known` from practice, `unsure`.
    #[serde(default = "known")]
    pub mark: String,
}

fn known() -> String {
    "known".to_owned()
}

/// Something that a requirement does not forbid, for a reason, and until a day.
#[derive(Clone, Debug)]
pub struct Exception {
    /// Entries for which this holds.
    pub condition: String,
    /// Why.
    pub reason: String,
    /// The last day on which it holds: `2027-03-31`.
    pub expires: Option<String>,
    /// Where the condition stands in the file.
    pub(crate) at: Place,
}

impl Exception {
    /// Whether a profile says it, and not the requirement's own file.
    pub fn is_of_profile(&self) -> bool {
        self.at.file.is_some()
    }
}

/// A value that a profile may set.
#[derive(Clone, Debug)]
pub struct Parameter {
    /// What it is used as.
    pub(crate) value: Literal,
    /// What the requirement itself says.
    pub(crate) default: Literal,
    /// What it means.
    pub about: String,
    /// The value as it is written.
    pub shown: String,
    /// Where the requirement's own value stands in its file.
    pub(crate) at: Range<usize>,
}

/// Where a text stands in a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// Octets of the file, quotes included.
    pub(crate) span: Range<usize>,
    /// The file, where it is not the requirement's own.
    pub(crate) file: Option<(std::sync::Arc<str>, std::sync::Arc<str>)>,
}

/// A requirement.
#[derive(Clone, Debug)]
pub struct Requirement {
    /// Its name among others: `A01`.
    pub id: String,
    /// What it asks for, in a line.
    pub title: String,
    /// The version of the catalogue in which it came.
    pub since: String,
    /// Its own version: another one where it judges otherwise.
    pub version: u64,
    /// How grave a violation would be.
    pub severity: Severity,
    /// What it is about.
    pub group: Group,
    /// The type of entries.
    pub applies_to: String,
    /// Which of them; all where it is empty.
    pub when: String,
    /// What must hold.
    pub assert: String,
    /// What a violation is, in one neutral sentence.
    pub finding: String,
    /// What a profile may set.
    pub params: BTreeMap<String, Parameter>,
    /// The interfaces on which its entries are seen.
    pub needs_interfaces: Vec<Interface>,
    /// The interfaces that must be whole for a violation to be one.
    pub needs_complete: Vec<Interface>,
    /// Whether it is about what users send in their sessions too.
    pub users: bool,
    /// The fields that its evidence may open.
    pub disclose: Vec<String>,
    /// What it does not forbid.
    pub exceptions: Vec<Exception>,
    /// Other documents.
    pub references: Vec<Reference>,
    /// The sections of the text: title and content.
    pub sections: Vec<(String, String)>,
    /// The file, as it was handed in.
    pub file: String,
    /// Its text.
    pub text: String,
    pub(crate) places: Places,
    /// Somebody has written how it is judged. Without that it is never observable.
    pub has_rule: bool,
    /// A profile has taken it over from another catalogue.
    pub inherited: bool,
    /// What a profile says of it: the value of parameters that it sets.
    pub set: Vec<String>,
}

/// Where in the file things stand that are compiled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Places {
    pub(crate) id: usize,
    pub(crate) applies_to: usize,
    pub(crate) when: Place,
    pub(crate) assert: Place,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Front {
    id: Spanned<String>,
    title: Spanned<String>,
    since: Option<String>,
    version: Option<u64>,
    severity: Spanned<String>,
    group: Spanned<String>,
    applies_to: Option<Spanned<String>>,
    when: Option<Spanned<String>>,
    assert: Option<Spanned<String>>,
    finding: Option<String>,
    #[serde(default)]
    params: BTreeMap<String, ParameterLines>,
    #[serde(default)]
    needs_interfaces: Vec<Spanned<String>>,
    #[serde(default)]
    needs_complete: Vec<Spanned<String>>,
    #[serde(default)]
    users: bool,
    #[serde(default)]
    disclose: Vec<String>,
    #[serde(default)]
    exceptions: Vec<ExceptionLines>,
    #[serde(default)]
    references: Vec<Reference>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ParameterLines {
    default: Spanned<toml::Value>,
    about: String,
}

/// As it stands in a requirement and in a profile.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExceptionLines {
    pub(crate) requirement: Option<Spanned<String>>,
    #[serde(rename = "where")]
    pub(crate) condition: Spanned<String>,
    pub(crate) reason: Spanned<String>,
    pub(crate) expires: Option<Spanned<toml::Value>>,
}

/// The interfaces by name.
const INTERFACES: [Interface; 6] =
    [Interface::Transport, Interface::N1, Interface::N2, Interface::N3, Interface::N4, Interface::Sbi];

impl Requirement {
    /// Reads a file. Its expressions are compiled with the catalogue.
    ///
    /// # Errors
    ///
    /// What is wrong with it, and where.
    pub fn read(file: &str, text: &str) -> Result<Self, Fault> {
        let (front, start, body) = divide(file, text)?;
        let wrong = |at: usize, message: String| Fault::at(file, text, start + at, message);
        let lines: Front = toml::from_str(front)
            .map_err(|error| wrong(error.span().map_or(0, |span| span.start), error.message().trim().to_owned()))?;
        let id = lines.id.get_ref().clone();
        if id.is_empty() || !id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')) {
            let message = "an id has letters, digits, “-” and “_”, as in \"A01\"";
            return Err(wrong(lines.id.span().start, message.to_owned()));
        }
        if lines.title.get_ref().trim().is_empty() {
            return Err(wrong(lines.title.span().start, "say in a line what is required".to_owned()));
        }
        let severity =
            one_of(&lines.severity, &Severity::ALL, Severity::word, "severity").map_err(|(at, m)| wrong(at, m))?;
        let group = one_of(&lines.group, &Group::ALL, Group::word, "group").map_err(|(at, m)| wrong(at, m))?;
        let interfaces = |names: &[Spanned<String>]| -> Result<Vec<Interface>, Fault> {
            let each = names.iter().map(|name| one_of(name, &INTERFACES, Interface::name, "interface"));
            each.collect::<Result<_, _>>().map_err(|(at, message)| wrong(at, message))
        };
        let mut params = BTreeMap::new();
        for (name, parameter) in lines.params {
            let shown = parameter.default.get_ref().to_string();
            let value = literal(parameter.default.get_ref()).map_err(|m| wrong(parameter.default.span().start, m))?;
            let own = parameter.default.span();
            let at = start + own.start..start + own.end;
            params.insert(name, Parameter { default: value.clone(), value, about: parameter.about, shown, at });
        }
        let place = |spanned: &Spanned<String>| Place {
            span: start + spanned.span().start..start + spanned.span().end,
            file: None,
        };
        let exceptions = lines.exceptions.iter().map(|exception| {
            let (reason, expires) = checked(exception).map_err(|(at, message)| wrong(at, message))?;
            let condition = exception.condition.get_ref().clone();
            Ok(Exception { condition, reason, expires, at: place(&exception.condition) })
        });
        let when = lines.when.as_ref();
        // A requirement may stand without a rule, until somebody writes one; half a rule is a mistake.
        let rule = match (&lines.applies_to, &lines.assert) {
            (Some(of), Some(assert)) => Some((of, assert)),
            (None, None) if when.is_none() => None,
            (Some(_), None) => {
                return Err(wrong(lines.id.span().start, "missing field `assert`: what must hold".to_owned()));
            }
            (None, _) => {
                let message = "missing field `applies_to`: the type of entry, as `beleg standard fields` lists them";
                return Err(wrong(lines.id.span().start, message.to_owned()));
            }
        };
        Ok(Self {
            places: Places {
                id: start + lines.id.span().start,
                applies_to: rule.map_or(0, |(of, _)| start + of.span().start),
                when: when.map(place).unwrap_or_default(),
                assert: rule.map(|(_, assert)| place(assert)).unwrap_or_default(),
            },
            has_rule: rule.is_some(),
            exceptions: exceptions.collect::<Result<_, Fault>>()?,
            needs_interfaces: interfaces(&lines.needs_interfaces)?,
            needs_complete: interfaces(&lines.needs_complete)?,
            finding: lines.finding.unwrap_or_else(|| format!("does not meet “{}”", lines.title.get_ref().trim())),
            id,
            title: lines.title.get_ref().trim().to_owned(),
            since: lines.since.unwrap_or_else(|| "1".to_owned()),
            version: lines.version.unwrap_or(1),
            severity,
            group,
            applies_to: rule.map(|(of, _)| of.get_ref().clone()).unwrap_or_default(),
            when: when.map(|when| when.get_ref().clone()).unwrap_or_default(),
            assert: rule.map(|(_, assert)| assert.get_ref().clone()).unwrap_or_default(),
            params,
            users: lines.users,
            disclose: lines.disclose,
            references: lines.references,
            sections: sections(body),
            file: file.to_owned(),
            text: text.to_owned(),
            set: Vec::new(),
            inherited: false,
        })
    }

    /// A section of its text.
    pub fn section(&self, title: &str) -> Option<&str> {
        self.sections.iter().find(|(own, _)| own == title).map(|(_, content)| content.as_str())
    }
}

/// Reason and expiry of an exception.
pub(crate) fn checked(lines: &ExceptionLines) -> Result<(String, Option<String>), (usize, String)> {
    let reason = lines.reason.get_ref().trim();
    if reason.is_empty() {
        return Err((lines.reason.span().start, "say why this is excepted".to_owned()));
    }
    let expires = lines.expires.as_ref().map(|day| {
        let text = day.get_ref().as_str().map_or_else(|| day.get_ref().to_string(), str::to_owned);
        let is_day = text.len() == 10
            && text.char_indices().all(|(at, c)| if at == 4 || at == 7 { c == '-' } else { c.is_ascii_digit() });
        if is_day {
            Ok(text)
        } else {
            Err((day.span().start, format!("“{text}” is no day; write one as in 2027-03-31")))
        }
    });
    Ok((reason.to_owned(), expires.transpose()?))
}

fn one_of<T: Copy>(
    word: &Spanned<String>,
    all: &[T],
    name: fn(T) -> &'static str,
    what: &str,
) -> Result<T, (usize, String)> {
    let own = word.get_ref();
    all.iter().copied().find(|one| name(*one) == own).ok_or_else(|| {
        let words: Vec<&str> = all.iter().map(|one| name(*one)).collect();
        let hint = hint(own, words.iter().copied());
        (word.span().start, format!("“{own}” is no {what}{hint}; there are {}", words.join(", ")))
    })
}

/// A value of TOML as an expression has it.
pub(crate) fn literal(value: &toml::Value) -> Result<Literal, String> {
    Ok(match value {
        toml::Value::Integer(number) => {
            Literal::Number(u64::try_from(*number).map_err(|_| "a parameter is not negative".to_owned())?)
        }
        toml::Value::Boolean(flag) => Literal::Bool(*flag),
        toml::Value::String(text) => match duration(text) {
            Some(nanoseconds) => Literal::Duration(nanoseconds),
            None => Literal::Text(text.clone()),
        },
        toml::Value::Array(items) => Literal::List(items.iter().map(literal).collect::<Result<_, _>>()?),
        _ => {
            return Err(
                "a parameter is a number, text, a truth value, a duration as in \"10s\", or a list of these".to_owned()
            );
        }
    })
}

fn duration(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, unit) = text.split_at_checked(digits)?;
    let size = match unit {
        "ms" => 1_000_000,
        "s" => 1_000_000_000,
        "min" => 60_000_000_000,
        "h" => 3_600_000_000_000,
        "d" => 86_400_000_000_000,
        _ => return None,
    };
    number.parse::<u64>().ok()?.checked_mul(size)
}

/// Front matter, where it starts, and the text after it.
fn divide<'t>(file: &str, text: &'t str) -> Result<(&'t str, usize, &'t str), Fault> {
    const MARK: &str = "+++";
    let missing = || Fault::at(file, text, 0, "the file begins with a line “+++”, TOML, and another line “+++”");
    let first = text.split_inclusive('\n').next().filter(|line| line.trim_end() == MARK).ok_or_else(missing)?;
    let start = first.len();
    let mut at = start;
    for line in text.get(start..).unwrap_or_default().split_inclusive('\n') {
        if line.trim_end() == MARK {
            let body = text.get(at + line.len()..).unwrap_or_default();
            return Ok((text.get(start..at).unwrap_or_default(), start, body));
        }
        at += line.len();
    }
    Err(missing())
}

/// The sections of a text, by its headings of the second level.
fn sections(body: &str) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = Vec::new();
    let mut fenced = false;
    for line in body.lines() {
        fenced ^= line.trim_start().starts_with("```");
        match line.strip_prefix("## ").filter(|_| !fenced) {
            Some(title) => all.push((title.trim().to_owned(), String::new())),
            None => {
                if let Some((_, content)) = all.last_mut() {
                    content.push_str(line);
                    content.push('\n');
                }
            }
        }
    }
    all.iter_mut().for_each(|(_, content)| *content = content.trim_matches('\n').to_owned());
    all
}

impl Place {
    /// The octet of the file at which the octet `at` of the value stands.
    pub(crate) fn of(&self, text: &str, at: usize) -> usize {
        let raw = text.get(self.span.clone()).unwrap_or_default();
        let (quotes, escapes) = match raw {
            raw if raw.starts_with("'''") => (3, false),
            raw if raw.starts_with("\"\"\"") => (3, true),
            raw => (1, raw.starts_with('"')),
        };
        let inner = raw.get(quotes..).unwrap_or_default();
        // A line end right after three quotes is not part of the value (TOML 1.0).
        let skipped = if quotes == 3 {
            inner.len() - inner.strip_prefix("\r\n").or(inner.strip_prefix('\n')).unwrap_or(inner).len()
        } else {
            0
        };
        let mut place = self.span.start + quotes + skipped;
        if !escapes {
            return place + at;
        }
        let mut value = 0;
        let mut chars = inner.get(skipped..).unwrap_or_default().chars();
        while value < at {
            let Some(c) = chars.next() else { break };
            place += c.len_utf8();
            value += c.len_utf8();
            if c == '\\'
                && let Some(escaped) = chars.next()
            {
                place += escaped.len_utf8();
            }
        }
        place
    }
}
