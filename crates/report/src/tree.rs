//! A JSON document as a tree, written for people: keys in the order in which they were put, what is short on one line.
//!
//! For documents made once. Messages are written without a tree.

use crate::escape;

/// Columns that a line keeps to, where what it holds can be divided.
const WIDTH: usize = 120;

/// A JSON value.
#[derive(Clone, Debug)]
pub(crate) enum Tree {
    /// A string.
    Text(String),
    /// A number.
    Uint(u64),
    /// A truth value.
    Bool(bool),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(String, Self)>),
}

impl From<&str> for Tree {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// An object.
pub(crate) fn object<const N: usize>(entries: [(&str, Tree); N]) -> Tree {
    Tree::Object(entries.map(|(key, value)| (key.to_owned(), value)).into())
}

/// A list of strings.
pub(crate) fn texts<'t>(texts: impl IntoIterator<Item = &'t str>) -> Tree {
    Tree::List(texts.into_iter().map(Tree::from).collect())
}

impl Tree {
    /// The object with another entry at its end.
    pub(crate) fn with(self, key: &str, value: Self) -> Self {
        match self {
            Self::Object(mut entries) => {
                entries.push((key.to_owned(), value));
                Self::Object(entries)
            }
            other => other,
        }
    }

    /// The document, with a line end.
    pub(crate) fn document(&self) -> String {
        let mut out = Vec::new();
        self.write(&mut out, 0, 0);
        out.push(b'\n');
        String::from_utf8_lossy(&out).into_owned()
    }

    /// The value on one line, without a line end.
    pub(crate) fn line(&self) -> String {
        let mut out = Vec::new();
        self.write_line(&mut out);
        String::from_utf8_lossy(&out).into_owned()
    }

    /// Appends the value, that begins `indent` levels deep after `before` columns of its line.
    fn write(&self, out: &mut Vec<u8>, indent: usize, before: usize) {
        let start = out.len();
        self.write_line(out);
        let (brackets, len) = match self {
            Self::List(items) => (*b"[]", items.len()),
            Self::Object(entries) => (*b"{}", entries.len()),
            _ => return,
        };
        // A comma may follow.
        if before.saturating_add(out.len().saturating_sub(start)) < WIDTH {
            return;
        }
        out.truncate(start);
        let [open, close] = brackets;
        out.push(open);
        let line = |out: &mut Vec<u8>, indent: usize| {
            out.push(b'\n');
            out.extend(std::iter::repeat_n(b' ', indent.saturating_mul(2)));
        };
        for at in 0..len {
            if at > 0 {
                out.push(b',');
            }
            line(out, indent + 1);
            let start = out.len();
            let value = match self {
                Self::List(items) => items.get(at),
                Self::Object(entries) => entries.get(at).map(|(key, value)| {
                    escape::json(out, key);
                    out.extend(b": ");
                    value
                }),
                _ => None,
            };
            if let Some(value) = value {
                let before = (indent + 1).saturating_mul(2).saturating_add(out.len().saturating_sub(start));
                value.write(out, indent + 1, before);
            }
        }
        line(out, indent);
        out.push(close);
    }

    /// Appends the value without line ends.
    fn write_line(&self, out: &mut Vec<u8>) {
        let mut comma = "";
        match self {
            Self::Text(text) => escape::json(out, text),
            Self::Uint(number) => out.extend(number.to_string().as_bytes()),
            Self::Bool(value) => out.extend(value.to_string().as_bytes()),
            Self::List(items) => {
                out.push(b'[');
                for item in items {
                    out.extend(comma.as_bytes());
                    comma = ", ";
                    item.write_line(out);
                }
                out.push(b']');
            }
            Self::Object(entries) => {
                out.push(b'{');
                for (key, value) in entries {
                    out.extend(comma.as_bytes());
                    comma = ", ";
                    escape::json(out, key);
                    out.extend(b": ");
                    value.write_line(out);
                }
                out.push(b'}');
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_short_stands_on_one_line() {
        let short = object([("b", Tree::Uint(1)), ("a", Tree::List(vec![Tree::Bool(true), "x".into()]))]);
        assert_eq!(short.document(), "{\"b\": 1, \"a\": [true, \"x\"]}\n");
        let long = short.with("c", "x".repeat(WIDTH).as_str().into());
        assert!(long.document().starts_with("{\n  \"b\": 1,\n  \"a\": [true, \"x\"],\n  \"c\": \"xxx"));
        assert!(long.document().ends_with("x\"\n}\n"));
    }
}
