//! The values of a JSON text, as far as somebody asks for them: where each stands, in one run of memory, and nothing of the
//! text copied but strings with escapes. It is built by who checks the text ([`super::json`]), so that each is read once.

use std::ops::Range;

/// Where a string's octets stand.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Text {
    pub(super) start: u32,
    pub(super) len: u32,
    /// In [`Tape::own`], without its escapes, instead of in the JSON text.
    pub(super) own: bool,
}

impl Text {
    /// Its octets.
    #[inline]
    pub(super) fn of<'m>(self, text: &'m [u8], own: &'m [u8]) -> &'m [u8] {
        let from = if self.own { own } else { text };
        let start = self.start as usize;
        from.get(start..start.saturating_add(self.len as usize)).unwrap_or_default()
    }
}

/// One value.
#[derive(Clone, Debug)]
pub(super) enum Node {
    /// `null`, `true` or `false`.
    Word(&'static str),
    Number(Text),
    String(Text),
    /// Which of the items.
    Array(Range<u32>),
    /// Which of the members.
    Object(Range<u32>),
}

/// All values of one text.
#[derive(Clone, Debug, Default)]
pub(super) struct Tape {
    /// The first is the whole.
    pub(super) nodes: Vec<Node>,
    /// Values of arrays, those of one array together.
    pub(super) items: Vec<u32>,
    /// Names and values of objects, those of one object together and sorted by name; of several with one name the last.
    pub(super) members: Vec<(Text, u32)>,
    /// Strings without their escapes.
    pub(super) own: Vec<u8>,
}

/// A JSON text with its values.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    tape: Tape,
}

impl Document {
    /// Reads a text; `None` where it is no JSON.
    pub fn read(text: impl Into<String>) -> Option<Self> {
        let text = text.into();
        let tape = super::json::check(text.as_bytes(), &mut |_| {})?;
        Some(Self { text, tape })
    }

    /// Its values.
    pub fn json(&self) -> Json<'_> {
        Json::new(&self.tape, self.text.as_bytes())
    }
}

/// A value of a JSON text.
#[derive(Clone, Copy, Debug)]
pub struct Json<'m> {
    tape: &'m Tape,
    text: &'m [u8],
    at: u32,
}

impl<'m> Json<'m> {
    /// The whole of `text`, whose values `tape` has.
    pub(super) fn new(tape: &'m Tape, text: &'m [u8]) -> Self {
        Self { tape, text, at: 0 }
    }

    fn node(self) -> Option<&'m Node> {
        self.tape.nodes.get(self.at as usize)
    }

    fn octets(self, text: Text) -> &'m [u8] {
        text.of(self.text, &self.tape.own)
    }

    fn str(self, text: Text) -> &'m str {
        std::str::from_utf8(self.octets(text)).unwrap_or_default()
    }

    /// Of an object, the value with this name; the last of several.
    pub fn get(self, name: &str) -> Option<Self> {
        let Node::Object(range) = self.node()? else { return None };
        let members = self.tape.members.get(range.start as usize..range.end as usize)?;
        let named = |&&(own, _): &&(Text, u32)| own.len as usize == name.len() && self.octets(own) == name.as_bytes();
        members.iter().find(named).map(|&(_, at)| Self { at, ..self })
    }

    /// A string.
    pub fn as_str(self) -> Option<&'m str> {
        match self.node()? {
            Node::String(text) => Some(self.str(*text)),
            _ => None,
        }
    }

    /// Whether it is a string.
    pub fn is_string(self) -> bool {
        matches!(self.node(), Some(Node::String(_)))
    }

    /// A number without a sign, a fraction and an exponent.
    pub fn as_u64(self) -> Option<u64> {
        match self.node()? {
            Node::Number(text) => self.str(*text).parse().ok(),
            _ => None,
        }
    }

    /// A number as text, in one spelling.
    pub fn number(self) -> Option<String> {
        match self.node()? {
            Node::Number(text) => Some(spelt(self.str(*text))),
            _ => None,
        }
    }

    /// `null`, `true` or `false`.
    pub fn word(self) -> Option<&'static str> {
        match self.node()? {
            Node::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        matches!(self.node(), Some(Node::Object(_)))
    }

    /// Whether it is an array.
    pub fn is_array(self) -> bool {
        matches!(self.node(), Some(Node::Array(_)))
    }

    /// The values of an array; none of anything else.
    pub fn items(self) -> impl ExactSizeIterator<Item = Self> + use<'m> {
        let range = match self.node() {
            Some(Node::Array(range)) => range.start as usize..range.end as usize,
            _ => 0..0,
        };
        self.tape.items.get(range).unwrap_or_default().iter().map(move |&at| Self { at, ..self })
    }

    /// The names and values of an object, sorted by name; none of anything else.
    pub fn members(self) -> impl Iterator<Item = (&'m str, Self)> + use<'m> {
        let range = match self.node() {
            Some(Node::Object(range)) => range.start as usize..range.end as usize,
            _ => 0..0,
        };
        let members = self.tape.members.get(range).unwrap_or_default();
        members.iter().map(move |&(name, at)| (self.str(name), Self { at, ..self }))
    }
}

/// A number in one spelling: a whole one as it stands, others as the shortest text of the nearest float.
fn spelt(text: &str) -> String {
    if text.parse::<u64>().is_ok() {
        return text.to_owned();
    }
    serde_json::from_str::<serde_json::Number>(text).map_or_else(|_| text.to_owned(), |number| number.to_string())
}

/// Whether a number is one that a float can be near to.
pub(super) fn in_range(text: &[u8]) -> bool {
    // Without an exponent it takes hundreds of digits to be too large.
    let suspect = text.len() > 300 || text.iter().any(|octet| matches!(octet, b'e' | b'E'));
    !suspect || serde_json::from_slice::<serde_json::Number>(text).is_ok()
}
