//! The start line and the field lines of HTTP/1.0 and HTTP/1.1 (RFC 9112 clauses 2 to 5). Where the body ends is for
//! whoever follows the connection.

use beleg_model::{NoteKind, Notes, Span};

use super::head::{Bytes, Head, Header, Kind, Request, Version, is_token, status_code};

/// Octets that a head or the trailers of a message may have here.
pub const LONGEST: usize = 64 * 1024;
/// Field lines of one message that are kept.
pub const LINES: usize = 256;
/// Field lines of most messages.
const USUAL: usize = 8;

/// Where a head ends, the empty line included, if it ends: `from` octets are known not to hold the end.
pub fn end(octets: &[u8], from: usize) -> Option<usize> {
    // The end is at most four octets long, and some of it may have been seen.
    let mut at = from.saturating_sub(4);
    loop {
        at += line(octets.get(at..)?)?;
        match octets.get(at..)? {
            [b'\n', ..] => return Some(at + 1),
            [b'\r', b'\n', ..] => return Some(at + 2),
            _ => {}
        }
    }
}

/// How long the first line is, its line feed included.
#[inline]
pub(super) fn line(octets: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', octets).map(|at| at + 1)
}

/// Reads a head; answers also with its length, the empty line included. What stands behind it is not looked at.
pub fn head(octets: &[u8], notes: &mut Notes) -> (Head, usize) {
    let mut lines = Lines { octets, at: 0, bare: false };
    let mut head = match lines.next(notes) {
        Some((line, span)) => start_line(line).unwrap_or_else(|| {
            notes.add(NoteKind::BadValue, Span { start: 0, len: span.end() }, "start line");
            Head::new(Version::Http11)
        }),
        None => {
            notes.add(NoteKind::Truncated, Span::new(0, octets.len()), "start line");
            return (Head::new(Version::Http11), octets.len());
        }
    };
    head.headers.reserve(USUAL);
    let len = fields(lines, &mut head.headers, notes);
    if let Kind::Request(request) = &mut head.kind {
        let host = head.headers.iter().find(|header| header.is("host"));
        request.authority = host.and_then(|host| host.value.clone());
    }
    (head, len)
}

/// Reads the trailers of a chunked message, up to an empty line or the end.
pub fn trailers(octets: &[u8], notes: &mut Notes) -> (Vec<Header>, usize) {
    let mut headers = Vec::new();
    let len = fields(Lines { octets, at: 0, bare: false }, &mut headers, notes);
    (headers, len)
}

/// The start line of a request or a response.
fn start_line(line: &[u8]) -> Option<Head> {
    if let Some(rest) = line.strip_prefix(b"HTTP/") {
        let (version, rest) = rest.split_at_checked(3)?;
        let (code, rest) = rest.strip_prefix(b" ")?.split_at_checked(3)?;
        let mut head = Head::new(self::version(version)?);
        head.kind = Kind::Response(Some(status_code(code)?));
        return (rest.is_empty() || rest.first() == Some(&b' ')).then_some(head);
    }
    let mut words = line.split(|&octet| octet == b' ');
    let (method, target, version) = (words.next()?, words.next()?, words.next()?);
    let mut head = Head::new(self::version(version.strip_prefix(b"HTTP/")?)?);
    let whole = !method.is_empty() && method.iter().all(|&octet| is_token(octet)) && !target.is_empty();
    head.kind = Kind::Request(Request {
        method: Some(Bytes::word(method)),
        path: Some(Bytes::shared(target)),
        ..Request::default()
    });
    (whole && words.next().is_none()).then_some(head)
}

fn version(text: &[u8]) -> Option<Version> {
    match text {
        b"1.0" => Some(Version::Http10),
        [b'1', b'.', b'0'..=b'9'] => Some(Version::Http11),
        _ => None,
    }
}

/// Reads field lines up to the empty line; answers with where it ends.
fn fields(mut lines: Lines<'_>, headers: &mut Vec<Header>, notes: &mut Notes) -> usize {
    let first = lines.at;
    loop {
        let Some((line, span)) = lines.next(notes) else {
            let rest = lines.octets.get(lines.at..).unwrap_or_default();
            notes.add(NoteKind::Truncated, Span::new(lines.at, rest.len()), "field line");
            return lines.octets.len();
        };
        if line.is_empty() {
            return lines.at;
        }
        if headers.len() == LINES || lines.at - first > LONGEST {
            let len = end(lines.octets, lines.at).unwrap_or(lines.octets.len());
            let rest = Span::new(span.start as usize, len.saturating_sub(span.start as usize));
            notes.add_number(NoteKind::Limit, rest, "field lines", LINES as u64);
            return len;
        }
        match field(line) {
            Some(header) => headers.push(header),
            None if matches!(line.first(), Some(b' ' | b'\t')) && !headers.is_empty() => {
                // Obsolete line folding (RFC 9112 clause 5.2): read as one line with a space.
                notes.add(NoteKind::Irregular, span, "obsolete line folding");
                if let Some(value) = headers.last_mut().and_then(|header| header.value.as_mut()) {
                    *value = Bytes::from([value, &b" "[..], line.trim_ascii()].concat());
                }
            }
            None => notes.add(NoteKind::BadValue, span, "field line"),
        }
    }
}

/// The octets that may stand in a token.
const TOKEN: [bool; 256] = {
    let mut token = [false; 256];
    let mut octet = 0_u8;
    while octet < 0x80 {
        #[expect(clippy::indexing_slicing, reason = "at compile time, which checks it")]
        {
            token[octet as usize] = is_token(octet);
        }
        octet += 1;
    }
    token
};

/// RFC 9112 clause 5: no white space stands between name and colon.
fn field(line: &[u8]) -> Option<Header> {
    let name = line.iter().position(|&octet| TOKEN.get(usize::from(octet)) != Some(&true))?;
    let (name, value) = line.split_at(name);
    let (colon, value) = value.split_first()?;
    let is_name = *colon == b':' && !name.is_empty();
    is_name.then(|| Header { name: Some(Bytes::word(name)), value: Some(Bytes::shared(value.trim_ascii())) })
}

/// Lines that are whole, without their ends.
struct Lines<'a> {
    octets: &'a [u8],
    at: usize,
    /// A line without CR has been noted.
    bare: bool,
}

impl<'a> Lines<'a> {
    fn next(&mut self, notes: &mut Notes) -> Option<(&'a [u8], Span)> {
        let rest = self.octets.get(self.at..)?;
        let len = line(rest)?;
        let line = rest.get(..len - 1)?;
        let span = Span::new(self.at, len);
        self.at += len;
        // RFC 9112 clause 2.2: a recipient may take a single LF for the end of a line.
        if let Some(line) = line.strip_suffix(b"\r") {
            return Some((line, span));
        }
        if !self.bare {
            self.bare = true;
            notes.add(NoteKind::Irregular, span, "line without CR");
        }
        Some((line, span))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(octets: &[u8]) -> (Head, usize, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let (head, len) = head(octets, &mut notes);
        (head, len, notes.all().iter().map(|note| (note.kind, note.span)).collect())
    }

    #[test]
    fn a_request_and_a_response_are_read_up_to_the_empty_line() {
        let octets = b"PUT /a?b HTTP/1.1\r\nHost: x\r\nA:  b \r\n\r\nbody";
        let (head, len, notes) = read(octets);
        let request = head.request().unwrap();
        assert_eq!((request.method.as_deref(), request.path.as_deref()), (Some(&b"PUT"[..]), Some(&b"/a?b"[..])));
        assert_eq!(request.authority.as_deref(), Some(&b"x"[..]));
        assert_eq!((head.header("a"), len, notes), (Some(&b"b"[..]), 38, vec![]));
        let (head, len, notes) = read(b"HTTP/1.0 404 Not Found\r\n\r\n");
        assert_eq!((head.version, head.status(), len, notes), (Version::Http10, Some(404), 26, vec![]));
        assert_eq!(read(b"HTTP/1.1 200\r\n\r\n").0.status(), Some(200));
    }

    #[test]
    fn what_is_no_start_line_is_noted_from_the_start() {
        for line in ["GET /", "GET / HTTP/3.0", "G(T / HTTP/1.1", "HTTP/1.1 20 x", "GET  / HTTP/1.1", ""] {
            let octets = [line.as_bytes(), b"\r\na: b\r\n\r\n"].concat();
            let (head, len, notes) = read(&octets);
            assert_eq!(notes, [(NoteKind::BadValue, Span::new(0, line.len() + 2))], "{line}");
            assert_eq!((head.kind, head.headers.len(), len), (Kind::Unknown, 1, octets.len()));
        }
        assert_eq!(read(b"GET / HT").2, [(NoteKind::Truncated, Span::new(0, 8))]);
    }

    #[test]
    fn bad_lines_folds_and_bare_line_feeds_are_noted() {
        let (head, _, notes) = read(b"GET / HTTP/1.1\r\na : b\r\nc: d\r\n e\r\n\r\n");
        assert_eq!(notes, [(NoteKind::BadValue, Span::new(16, 7)), (NoteKind::Irregular, Span::new(29, 4))]);
        assert_eq!(head.header("c"), Some(&b"d e"[..]));
        let (_, len, notes) = read(b"GET / HTTP/1.1\na: b\n\nx");
        assert_eq!((len, notes), (21, vec![(NoteKind::Irregular, Span::new(0, 15))]));
    }

    #[test]
    fn the_number_of_lines_is_limited() {
        let octets = [&b"GET / HTTP/1.1\r\n"[..], &b"a: b\r\n".repeat(300), b"\r\n"].concat();
        let (head, len, notes) = read(&octets);
        assert_eq!((head.headers.len(), len), (LINES, octets.len()));
        assert_eq!(notes, [(NoteKind::Limit, Span::new(16 + 6 * LINES, 6 * 44 + 2))]);
    }

    #[test]
    fn the_end_is_found_wherever_the_search_goes_on() {
        let octets = b"a\r\nb\r\n\r\nc";
        for from in 0..octets.len() {
            assert_eq!(end(&octets[..from], 0).is_some(), from >= 8);
            if from < 8 {
                assert_eq!(end(octets, from), Some(8));
            }
        }
        assert_eq!(end(b"a\n\nb", 0), Some(3));
    }
}
