//! Words to an expression. Depth and size are bounded.

use super::ast::{Comparison, Kind, Literal, Part, Quantifier, Wrong};
use super::lexer::{Token, words};

/// How many octets an expression may have.
pub const LONGEST: usize = 16_384;
/// How deep parts may stand in parts.
pub const DEEPEST: usize = 32;

/// Reads an expression.
pub(crate) fn parse(text: &str) -> Result<Part, Wrong> {
    if text.len() > LONGEST {
        return Err(Wrong::new(0, format!("an expression has at most {LONGEST} octets; this one has {}", text.len())));
    }
    let mut parser = Parser { words: words(text)?, next: 0, end: text.trim_end().len(), depth: 0 };
    if parser.words.is_empty() {
        return Err(Wrong::new(0, "there is no condition here"));
    }
    let part = parser.condition()?;
    match parser.peek() {
        None => Ok(part),
        Some(token) => {
            let message =
                format!("{} does not belong here; an operator such as “and” is missing, or a parenthesis", show(token));
            Err(Wrong::new(parser.at(), message))
        }
    }
}

/// Reads an expression and forgets it: what is wrong, and at which octet. For fuzzing.
pub fn parse_only(text: &str) -> Result<(), (usize, String)> {
    parse(text).map(drop).map_err(|wrong| (wrong.at, wrong.message))
}

struct Parser {
    words: Vec<(usize, Token)>,
    next: usize,
    end: usize,
    depth: usize,
}

/// Words that are no fields.
const RESERVED: [&str; 22] = [
    "and",
    "or",
    "not",
    "implies",
    "in",
    "contains",
    "starts_with",
    "ends_with",
    "true",
    "false",
    "exists",
    "len",
    "any",
    "all",
    "count",
    "distinct",
    "within",
    "per",
    "over",
    "eq",
    "ne",
    "is",
];

impl Parser {
    fn peek(&self) -> Option<&Token> {
        self.words.get(self.next).map(|(_, token)| token)
    }

    fn at(&self) -> usize {
        self.words.get(self.next).map_or(self.end, |(at, _)| *at)
    }

    fn take(&mut self) -> Option<Token> {
        let token = self.words.get(self.next).map(|(_, token)| token.clone());
        self.next += usize::from(token.is_some());
        token
    }

    fn sign(&mut self, sign: &str) -> bool {
        let is = matches!(self.peek(), Some(Token::Sign(own)) if *own == sign);
        self.next += usize::from(is);
        is
    }

    fn word(&mut self, word: &str) -> bool {
        let is = matches!(self.peek(), Some(Token::Word(own)) if own == word);
        self.next += usize::from(is);
        is
    }

    fn expect(&mut self, sign: &str) -> Result<(), Wrong> {
        if self.sign(sign) {
            return Ok(());
        }
        let found = self.peek().map_or_else(|| "the end".to_owned(), show);
        Err(Wrong::new(self.at(), format!("here should be “{sign}”, not {found}")))
    }

    fn expect_word(&mut self, word: &str) -> Result<(), Wrong> {
        if self.word(word) {
            return Ok(());
        }
        let found = self.peek().map_or_else(|| "the end".to_owned(), show);
        Err(Wrong::new(self.at(), format!("here should be “{word}”, not {found}")))
    }

    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Wrong>) -> Result<T, Wrong> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Wrong::new(self.at(), format!("conditions stand in one another at most {DEEPEST} deep")));
        }
        let read = read(self);
        self.depth -= 1;
        read
    }

    fn condition(&mut self) -> Result<Part, Wrong> {
        self.deeper(|parser| {
            let at = parser.at();
            let first = parser.either()?;
            if !parser.word("implies") {
                return Ok(first);
            }
            let then = parser.condition()?;
            Ok(Part { at, kind: Kind::Implies(Box::new(first), Box::new(then)) })
        })
    }

    fn either(&mut self) -> Result<Part, Wrong> {
        let at = self.at();
        let mut parts = vec![self.both()?];
        while self.word("or") || self.sign("||") {
            parts.push(self.both()?);
        }
        Ok(one_or(parts, at, Kind::Or))
    }

    fn both(&mut self) -> Result<Part, Wrong> {
        let at = self.at();
        let mut parts = vec![self.negated()?];
        while self.word("and") || self.sign("&&") {
            parts.push(self.negated()?);
        }
        Ok(one_or(parts, at, Kind::And))
    }

    fn negated(&mut self) -> Result<Part, Wrong> {
        let at = self.at();
        if self.word("not") || self.sign("!") {
            let inner = self.deeper(Self::negated)?;
            return Ok(Part { at, kind: Kind::Not(Box::new(inner)) });
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Result<Part, Wrong> {
        let at = self.at();
        let left = self.operand()?;
        let operator = self.at();
        let comparison = match self.peek() {
            Some(Token::Sign("==")) => Comparison::Equal,
            Some(Token::Sign("!=")) => Comparison::Unequal,
            Some(Token::Sign("<")) => Comparison::Less,
            Some(Token::Sign("<=")) => Comparison::LessOrEqual,
            Some(Token::Sign(">")) => Comparison::Greater,
            Some(Token::Sign(">=")) => Comparison::GreaterOrEqual,
            Some(Token::Word(word)) => match word.as_str() {
                "eq" => Comparison::Equal,
                "ne" => Comparison::Unequal,
                "contains" => Comparison::Contains,
                "starts_with" => Comparison::StartsWith,
                "ends_with" => Comparison::EndsWith,
                "in" | "not" => return self.membership(at, left),
                "is" => return Err(Wrong::new(operator, "“is” is no operator; write “==”")),
                _ => return Ok(left),
            },
            _ => return Ok(left),
        };
        self.next += 1;
        let right = self.operand()?;
        Ok(Part { at: operator, kind: Kind::Compare(comparison, Box::new(left), Box::new(right)) })
    }

    fn membership(&mut self, at: usize, left: Part) -> Result<Part, Wrong> {
        let negated = self.word("not");
        let operator = self.at();
        self.expect_word("in")?;
        let right = if self.sign("{") { self.set(operator)? } else { self.operand()? };
        let inside = Part { at: operator, kind: Kind::In(Box::new(left), Box::new(right)) };
        Ok(if negated { Part { at, kind: Kind::Not(Box::new(inside)) } } else { inside })
    }

    fn set(&mut self, at: usize) -> Result<Part, Wrong> {
        let mut items = Vec::new();
        while !self.sign("}") {
            let at = self.at();
            let first = self.operand()?;
            let item = if self.sign("..") {
                let last = self.operand()?;
                Part { at, kind: Kind::Range(Box::new(first), Box::new(last)) }
            } else {
                first
            };
            items.push(item);
            if !self.sign(",") {
                self.expect("}")?;
                break;
            }
        }
        Ok(Part { at, kind: Kind::Set(items) })
    }

    fn operand(&mut self) -> Result<Part, Wrong> {
        let at = self.at();
        let kind = match self.take() {
            None => return Err(Wrong::new(at, "the expression ends where a field or a value should stand")),
            Some(Token::Number(number)) => Kind::Literal(Literal::Number(number)),
            Some(Token::Text(text)) => Kind::Literal(Literal::Text(text)),
            Some(Token::Duration(nanoseconds)) => Kind::Literal(Literal::Duration(nanoseconds)),
            Some(Token::Parameter(name)) => Kind::Parameter(name),
            Some(Token::Sign("(")) => {
                let inner = self.condition()?;
                self.expect(")")?;
                return Ok(inner);
            }
            Some(Token::Word(word)) => return self.named(at, word),
            Some(token) => {
                return Err(Wrong::new(at, format!("{} stands where a field or a value should", show(&token))));
            }
        };
        Ok(Part { at, kind })
    }

    fn named(&mut self, at: usize, word: String) -> Result<Part, Wrong> {
        let calls = matches!(self.peek(), Some(Token::Sign("(")));
        let kind = match word.as_str() {
            "true" => Kind::Literal(Literal::Bool(true)),
            "false" => Kind::Literal(Literal::Bool(false)),
            "exists" | "len" | "any" | "all" | "count" | "distinct" | "within" if !calls => {
                return Err(Wrong::new(self.at(), format!("after “{word}” stands “(”")));
            }
            "exists" | "len" | "any" | "all" | "count" | "distinct" | "within" => {
                self.next += 1;
                let kind = self.deeper(|parser| parser.call(&word))?;
                self.expect(")")?;
                kind
            }
            _ if RESERVED.contains(&word.as_str()) => {
                return Err(Wrong::new(at, format!("“{word}” stands where a field or a value should")));
            }
            _ if calls => {
                let hint = crate::fault::hint(&word, ["exists", "len", "any", "all", "count", "distinct", "within"]);
                return Err(Wrong::new(at, format!("there is no function “{word}”{hint}")));
            }
            _ => Kind::Field(word),
        };
        Ok(Part { at, kind })
    }

    fn call(&mut self, name: &str) -> Result<Kind, Wrong> {
        Ok(match name {
            "exists" => Kind::Exists(Box::new(self.operand()?)),
            "len" => Kind::Len(Box::new(self.operand()?)),
            "any" => self.quantified(Quantifier::Any)?,
            "all" => self.quantified(Quantifier::All)?,
            "count" => {
                let first = self.condition()?;
                if self.sign(",") {
                    Kind::Quantified(Quantifier::Count, Box::new(first), Box::new(self.condition()?))
                } else {
                    let (keys, over) = self.per()?;
                    Kind::Counted { condition: Box::new(first), keys, over }
                }
            }
            "distinct" => {
                let field = Box::new(self.operand()?);
                let (keys, over) = self.per()?;
                Kind::Distinct { field, keys, over }
            }
            _ => self.within()?,
        })
    }

    fn quantified(&mut self, quantifier: Quantifier) -> Result<Kind, Wrong> {
        let list = Box::new(self.operand()?);
        self.expect(",")?;
        Ok(Kind::Quantified(quantifier, list, Box::new(self.condition()?)))
    }

    fn per(&mut self) -> Result<(Vec<Part>, Box<Part>), Wrong> {
        let mut keys = Vec::new();
        if self.word("per") {
            keys.push(self.operand()?);
            while self.sign(",") {
                keys.push(self.operand()?);
            }
        }
        self.expect_word("over")?;
        Ok((keys, Box::new(self.operand()?)))
    }

    fn within(&mut self) -> Result<Kind, Wrong> {
        let over = Box::new(self.operand()?);
        self.expect(",")?;
        let at = self.at();
        let entry = match self.take() {
            Some(Token::Word(word)) if !RESERVED.contains(&word.as_str()) => (at, word),
            _ => return Err(Wrong::new(at, "here should be a type of entry, as in within(10s, http: …)")),
        };
        self.expect(":")?;
        let condition = Box::new(self.condition()?);
        let mut keys = Vec::new();
        if self.word("per") {
            loop {
                let there = self.operand()?;
                self.expect("==")?;
                keys.push((there, self.operand()?));
                if !self.sign(",") {
                    break;
                }
            }
        }
        Ok(Kind::Within { over, entry, condition, keys })
    }
}

fn one_or(mut parts: Vec<Part>, at: usize, kind: fn(Vec<Part>) -> Kind) -> Part {
    match parts.len() {
        1 => parts.pop().unwrap_or(Part { at, kind: kind(Vec::new()) }),
        _ => Part { at, kind: kind(parts) },
    }
}

fn show(token: &Token) -> String {
    match token {
        Token::Word(word) => format!("“{word}”"),
        Token::Parameter(name) => format!("“${name}”"),
        Token::Number(number) => format!("“{number}”"),
        Token::Text(text) => format!("the text “{text}”"),
        Token::Duration(_) => "a duration".to_owned(),
        Token::Sign(sign) => format!("“{sign}”"),
    }
}
