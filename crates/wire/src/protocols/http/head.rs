//! What an HTTP message says before and after its body: the same for every version, whoever read it. A name or a value
//! that header compression hides from an observer is absent here, never guessed.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// Methods and names of fields in the spellings that are usual, by their length.
static WORDS: LazyLock<Vec<Vec<&[u8]>>> = LazyLock::new(|| {
    const NAMES: &[&str] = &[
        "Accept",
        "Accept-Encoding",
        "Authorization",
        "Cache-Control",
        "Connection",
        "Content-Encoding",
        "Content-Id",
        "Content-Length",
        "Content-Type",
        "Date",
        "ETag",
        "Expires",
        "Host",
        "Location",
        "Server",
        "Transfer-Encoding",
        "User-Agent",
        "3gpp-Sbi-Callback",
        "3gpp-Sbi-Discovery-Requester-Nf-Type",
        "3gpp-Sbi-Discovery-Target-Nf-Type",
        "3gpp-Sbi-Max-Rsp-Time",
        "3gpp-Sbi-Sender-Timestamp",
    ];
    const METHODS: [&[u8]; 5] = [b"GET", b"POST", b"PUT", b"PATCH", b"DELETE"];
    let lower: Vec<&[u8]> = NAMES.iter().map(|name| &*name.to_ascii_lowercase().leak()).map(str::as_bytes).collect();
    let words = || NAMES.iter().map(|name| name.as_bytes()).chain(METHODS).chain(lower.iter().copied());
    let longest = words().map(<[u8]>::len).max().unwrap_or_default();
    (0..=longest).map(|len| words().filter(|word| word.len() == len).collect()).collect()
});

/// Octets of a name or a value. Those of a compression table are shared by every message that refers to them.
#[derive(Clone)]
pub enum Bytes {
    /// From a table of a specification.
    Static(&'static [u8]),
    /// Read from the wire.
    Shared(Arc<[u8]>),
    /// The same, where they are few: how many, and they themselves. They take no memory of their own.
    Short(u8, [u8; SHORT]),
}

/// As many octets as stand where a pointer and a length would.
const SHORT: usize = 22;

const _: () = assert!(size_of::<Option<Bytes>>() <= 24);

impl Bytes {
    /// From the wire.
    pub fn shared(octets: &[u8]) -> Self {
        let mut short = [0; SHORT];
        match short.get_mut(..octets.len()) {
            Some(place) => {
                place.copy_from_slice(octets);
                Self::Short(octets.len() as u8, short)
            }
            None => Self::Shared(Arc::from(octets)),
        }
    }

    /// A method or the name of a field: most are known, and take no memory of their own.
    pub fn word(octets: &[u8]) -> Self {
        let fits = |known: &&&[u8]| known.first() == octets.first() && **known == octets;
        let known = WORDS.get(octets.len()).and_then(|same| same.iter().find(fits));
        known.map_or_else(|| Self::shared(octets), |known| Self::Static(known))
    }
}

impl Deref for Bytes {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match self {
            Self::Static(octets) => octets,
            Self::Shared(octets) => octets,
            Self::Short(len, octets) => octets.get(..usize::from(*len)).unwrap_or_default(),
        }
    }
}

impl PartialEq for Bytes {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Bytes {}

impl From<Vec<u8>> for Bytes {
    fn from(octets: Vec<u8>) -> Self {
        Self::shared(&octets)
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&String::from_utf8_lossy(self), f)
    }
}

/// The protocol's version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// HTTP/1.0.
    Http10,
    /// HTTP/1.1, or another minor version of it, which is read in the same way (RFC 9112 clause 2.3).
    Http11,
    /// HTTP/2.
    Http2,
}

impl Version {
    /// As in DESIGN section 8.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Http10 => "1.0",
            Self::Http11 => "1.1",
            Self::Http2 => "2",
        }
    }
}

/// A field line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Header {
    /// The name as it stands on the wire, where it is known.
    pub name: Option<Bytes>,
    /// The value, where it is known.
    pub value: Option<Bytes>,
}

impl Header {
    /// Whether its name is known to be `name`, which is in lower case.
    #[inline]
    pub fn is(&self, name: &str) -> bool {
        let wanted = name.as_bytes();
        // Most names differ in their length or in their first letter.
        let begins = |own: &[u8]| own.first().map(|octet| octet | 0x20) == wanted.first().copied();
        self.name
            .as_deref()
            .is_some_and(|own| own.len() == wanted.len() && begins(own) && own.eq_ignore_ascii_case(wanted))
    }
}

/// What a request asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Method.
    pub method: Option<Bytes>,
    /// Target: for HTTP/1 the request target, for HTTP/2 `:path`.
    pub path: Option<Bytes>,
    /// `:authority`, or the Host of HTTP/1.
    pub authority: Option<Bytes>,
    /// `:scheme`.
    pub scheme: Option<Bytes>,
    /// The server sent it itself, to push its response (RFC 9113 clause 8.4).
    pub promised: bool,
}

/// Which of the two a message is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A request.
    Request(Request),
    /// A response, and its status code.
    Response(Option<u16>),
    /// RST_STREAM: the sender gives the stream up, with this error code (RFC 9113 clause 6.4).
    Reset(u32),
    /// GOAWAY: the sender takes no more streams (RFC 9113 clause 6.8).
    GoAway {
        /// The last stream that it may have acted upon.
        last: u32,
        /// The error code.
        code: u32,
    },
    /// The octets that would tell are missing or cannot be read.
    #[default]
    Unknown,
}

/// A message without its body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Version.
    pub version: Version,
    /// Stream identifier, for HTTP/2.
    pub stream: Option<u32>,
    /// Request or response.
    pub kind: Kind,
    /// Field lines in order, pseudo-header fields apart.
    pub headers: Vec<Header>,
    /// Field lines after the body.
    pub trailers: Vec<Header>,
    /// The request that a response answers or that is given up, where the capture shows it: method and target.
    pub answers: Option<Arc<Request>>,
}

impl Head {
    /// Nothing said yet.
    pub const fn new(version: Version) -> Self {
        Self { version, stream: None, kind: Kind::Unknown, headers: Vec::new(), trailers: Vec::new(), answers: None }
    }

    /// The value of the first header whose name is known to be `name`, which is in lower case.
    pub fn header(&self, name: &str) -> Option<&[u8]> {
        self.headers.iter().find(|header| header.is(name))?.value.as_deref()
    }

    /// Whether any header's name begins as all do that 3GPP has defined (TS 29.500 clause 5.2.3): most messages have none.
    pub fn has_sbi_headers(&self) -> bool {
        let begins = |name: &[u8]| name.get(..5).is_some_and(|first| first.eq_ignore_ascii_case(b"3gpp-"));
        self.headers.iter().any(|header| header.name.as_deref().is_some_and(begins))
    }

    /// The values of all headers whose name is known to be `name`, which is in lower case.
    pub fn all<'h>(&'h self, name: &'h str) -> impl Iterator<Item = &'h [u8]> {
        self.headers.iter().filter(move |header| header.is(name)).filter_map(|header| header.value.as_deref())
    }

    /// What it asks, where it is a request.
    pub fn request(&self) -> Option<&Request> {
        match &self.kind {
            Kind::Request(request) => Some(request),
            Kind::Response(_) | Kind::Reset(_) | Kind::GoAway { .. } | Kind::Unknown => None,
        }
    }

    /// Its status code, where it is a response.
    pub fn status(&self) -> Option<u16> {
        match self.kind {
            Kind::Response(status) => status,
            Kind::Request(_) | Kind::Reset(_) | Kind::GoAway { .. } | Kind::Unknown => None,
        }
    }

    /// Whether it is a response that another one to the same request follows (RFC 9110 clause 15.2).
    pub fn is_interim(&self) -> bool {
        matches!(self.status(), Some(100..=199))
    }

    /// The error code, where it ends a stream or a connection.
    pub fn error(&self) -> Option<u32> {
        match self.kind {
            Kind::Reset(code) | Kind::GoAway { code, .. } => Some(code),
            Kind::Request(_) | Kind::Response(_) | Kind::Unknown => None,
        }
    }

    /// Octets of memory, roughly.
    pub fn cost(&self) -> usize {
        let line = |header: &Header| {
            let len = |octets: &Option<Bytes>| octets.as_deref().map_or(0, <[u8]>::len);
            len(&header.name) + len(&header.value) + size_of::<Header>()
        };
        size_of::<Self>() + self.headers.iter().chain(&self.trailers).map(line).sum::<usize>()
    }
}

/// A status code as it stands on the wire: three digits (RFC 9110 clause 15).
pub fn status_code(digits: &[u8]) -> Option<u16> {
    match *digits {
        [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9'] => {
            Some(u16::from(a - b'0') * 100 + u16::from(b - b'0') * 10 + u16::from(c - b'0'))
        }
        _ => None,
    }
}

/// Whether an octet may stand in a token (RFC 9110 clause 5.6.2).
pub const fn is_token(octet: u8) -> bool {
    matches!(octet,
        b'!' | b'#' | b'$' | b'%' | b'&' | b'\'' | b'*' | b'+' | b'-' | b'.' | b'^' | b'_' | b'`' | b'|' | b'~'
        | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z')
}

/// A value without its parameters: the media type of Content-Type.
pub fn essence(value: &[u8]) -> &[u8] {
    value.split(|&octet| octet == b';').next().unwrap_or_default().trim_ascii()
}

/// The parameter `name` of a value, out of its quotes (RFC 9110 clause 5.6.6).
pub fn parameter(value: &[u8], name: &str) -> Option<Vec<u8>> {
    let mut rest = after(value, b';')?;
    loop {
        rest = rest.trim_ascii_start();
        let end = rest.iter().position(|octet| matches!(octet, b'=' | b';'))?;
        let (key, tail) = rest.split_at(end);
        if tail.first() == Some(&b';') {
            rest = tail.get(1..)?;
            continue;
        }
        let (text, tail) = word(tail.get(1..)?.trim_ascii_start());
        if key.trim_ascii().eq_ignore_ascii_case(name.as_bytes()) {
            return Some(text);
        }
        rest = after(tail, b';')?;
    }
}

fn after(octets: &[u8], wanted: u8) -> Option<&[u8]> {
    let at = octets.iter().position(|&octet| octet == wanted)?;
    octets.get(at + 1..)
}

/// A token or a quoted string, and what stands behind it.
fn word(octets: &[u8]) -> (Vec<u8>, &[u8]) {
    if octets.first() != Some(&b'"') {
        let end = octets.iter().position(|&octet| octet == b';').unwrap_or(octets.len());
        let (text, rest) = octets.split_at(end);
        return (text.trim_ascii().to_vec(), rest);
    }
    let mut text = Vec::with_capacity(octets.len());
    let mut at = 1;
    while let Some(&octet) = octets.get(at) {
        match octet {
            b'"' => return (text, octets.get(at + 1..).unwrap_or_default()),
            b'\\' => {
                at += 1;
                text.extend(octets.get(at));
            }
            _ => text.push(octet),
        }
        at += 1;
    }
    (text, &[])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_found_in_and_out_of_quotes() {
        let value = br#"multipart/related; boundary="a \"b;c" ; type=application/json;start=x"#;
        assert_eq!(essence(value), b"multipart/related");
        assert_eq!(parameter(value, "boundary").unwrap(), b"a \"b;c");
        assert_eq!(parameter(value, "TYPE").unwrap(), b"application/json");
        assert_eq!(parameter(value, "start").unwrap(), b"x");
        assert_eq!(parameter(value, "stop"), None);
        assert_eq!(parameter(b"a/b; flag; boundary=x y ", "boundary").unwrap(), b"x y");
        assert_eq!(parameter(b"a/b; boundary=\"open", "boundary").unwrap(), b"open");
        assert_eq!(parameter(b"a/b", "boundary"), None);
    }

    #[test]
    fn a_status_code_has_three_digits() {
        assert_eq!(status_code(b"201"), Some(201));
        assert_eq!((status_code(b"2010"), status_code(b"+20"), status_code(b"020")), (None, None, None));
    }
}
