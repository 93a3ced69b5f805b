//! Bodies of several parts (RFC 2046 clause 5.1, RFC 2387): where each part stands and what it says it is. Parts within
//! parts are not divided.

use beleg_model::{NoteKind, Notes, Span};

use super::head::{Header, essence};
use super::n2::N2;
use super::parse;

/// Parts of one body that are read.
pub(super) const PARTS: usize = 64;

/// A part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its field lines.
    pub headers: Vec<Header>,
    /// Its content, within the body.
    pub content: Span,
    /// It holds only the elements of a NAS message that its receiver is to read (TS 29.502 clause 6.1.6.4.4), not the message.
    pub is_excerpt: bool,
    /// What it holds for N2, where that is said.
    pub n2: Option<N2>,
}

impl Part {
    /// The value of the first header named `name`, which is in lower case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.iter().find(|header| header.is(name))?.value.as_deref()
    }

    /// Whether its media type is JSON's.
    pub(super) fn is_json(&self) -> bool {
        self.header("content-type").is_some_and(super::is_json)
    }

    /// Whether its media type is `media`.
    pub fn is(&self, media: &[u8]) -> bool {
        self.header("content-type").is_some_and(|value| essence(value).eq_ignore_ascii_case(media))
    }
}

/// Divides `body` at its boundary. Notes have spans within it.
pub(super) fn divide(body: &[u8], boundary: &[u8], notes: &mut Notes) -> Vec<Part> {
    let mut parts = Vec::new();
    let Some(mut delimiter) = Delimiter::find(body, 0, boundary) else {
        notes.add(NoteKind::BadValue, Span::new(0, body.len()), "multipart without its boundary");
        return parts;
    };
    while !delimiter.last {
        if parts.len() == PARTS {
            let rest = Span::new(delimiter.end, body.len() - delimiter.end);
            notes.add_number(NoteKind::Limit, rest, "parts of multipart", PARTS as u64);
            return parts;
        }
        let next = Delimiter::find(body, delimiter.end, boundary);
        let end = next.as_ref().map_or(body.len(), |next| next.start);
        parts.push(part(body, delimiter.end, end, notes));
        match next {
            Some(next) => delimiter = next,
            None => {
                notes.add(NoteKind::Truncated, Span::new(body.len(), 0), "multipart");
                return parts;
            }
        }
    }
    parts
}

/// A part between two delimiters: field lines, an empty line, the content.
fn part(body: &[u8], start: usize, end: usize, notes: &mut Notes) -> Part {
    let octets = body.get(start..end).unwrap_or_default();
    let mut own = Notes::default();
    let (headers, len) = parse::trailers(octets, &mut own);
    // A part without content needs no empty line: the delimiter's own line end follows its field lines.
    for note in own.all().iter().filter(|note| note.kind != NoteKind::Truncated || note.span.len > 0) {
        let span = Span { start: note.span.start.saturating_add(start as u32), ..note.span };
        notes.push(beleg_model::Note { span, ..*note });
    }
    Part { headers, content: Span::new(start + len, octets.len().saturating_sub(len)), is_excerpt: false, n2: None }
}

/// A line that stands between parts.
struct Delimiter {
    /// Where it starts, the line end before it included.
    start: usize,
    /// Where the octets after its line start.
    end: usize,
    /// It ends the body.
    last: bool,
}

impl Delimiter {
    /// The first delimiter from `from` on, where a line starts.
    fn find(body: &[u8], from: usize, boundary: &[u8]) -> Option<Self> {
        let mut line = from;
        loop {
            if let Some((end, last)) = Self::at(body.get(line..)?, boundary) {
                let before = body.get(from..line).unwrap_or_default();
                let line_end = if before.ends_with(b"\r\n") { 2 } else { usize::from(before.ends_with(b"\n")) };
                return Some(Self { start: line - line_end, end: line + end, last });
            }
            line += parse::line(body.get(line..)?)?;
        }
    }

    /// Where the delimiter that `octets` start with ends, and whether it is the last.
    fn at(octets: &[u8], boundary: &[u8]) -> Option<(usize, bool)> {
        let rest = octets.strip_prefix(b"--")?.strip_prefix(boundary)?;
        let last = rest.starts_with(b"--");
        let rest = if last { rest.get(2..)? } else { rest };
        let padding = rest.iter().take_while(|&&octet| matches!(octet, b' ' | b'\t')).count();
        let rest = rest.get(padding..)?;
        let line_end = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\n', ..] => 1,
            [] => 0,
            _ if last => 0,
            _ => return None,
        };
        Some((octets.len() - rest.len() + line_end, last))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pairs = Vec<(String, String)>;

    fn read(body: &[u8]) -> (Pairs, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let parts = divide(body, b"x-1", &mut notes);
        let text = |octets: &[u8]| String::from_utf8_lossy(octets).into_owned();
        let of = |part: &Part| {
            let (start, end) = (part.content.start as usize, part.content.end() as usize);
            (text(part.header("content-type").unwrap_or(b"?")), text(&body[start..end]))
        };
        (parts.iter().map(of).collect(), notes.all().iter().map(|note| (note.kind, note.span)).collect())
    }

    fn pair(a: &str, b: &str) -> (String, String) {
        (a.into(), b.into())
    }

    #[test]
    fn parts_have_exact_spans() {
        let body =
            b"preamble\r\n--x-1\r\nContent-Type: a/b\r\n\r\none\r\n\r\n--x-1 \r\n\r\n--x-\r\n--x-1--\r\nepilogue";
        let (parts, notes) = read(body);
        assert_eq!(parts, [pair("a/b", "one\r\n"), pair("?", "--x-")]);
        assert_eq!(notes, []);
        for bare in [&b"--x-1\r\n\r\n--x-1--"[..], b"--x-1\r\nA: b\r\n\r\n--x-1--"] {
            assert_eq!(read(bare), (vec![pair("?", "")], vec![]));
        }
        assert_eq!(read(b"--x-1--").0, []);
        assert_eq!(read(b"--x-1\n\na\n--x-1--").0, [pair("?", "a")]);
    }

    #[test]
    fn what_is_wrong_is_noted_and_the_rest_is_read() {
        assert_eq!(read(b"no parts").1, [(NoteKind::BadValue, Span::new(0, 8))]);
        let (parts, notes) = read(b"--x-1\r\nContent-Type: a/b\r\n\r\none");
        assert_eq!(parts, [pair("a/b", "one")]);
        assert_eq!(notes, [(NoteKind::Truncated, Span::new(31, 0))]);
        let (parts, notes) = read(b"--x-1\r\nbad line\r\n\r\none\r\n--x-1--");
        assert_eq!(parts, [pair("?", "one")]);
        assert_eq!(notes, [(NoteKind::BadValue, Span::new(7, 10))]);
        let many = b"--x-1\r\n\r\n".repeat(100);
        let (parts, notes) = read(&many);
        assert_eq!((parts.len(), notes[0].0), (PARTS, NoteKind::Limit));
    }
}
