//! SIP (RFC 3261) over UDP, by its start line: which method, which answer. Header fields name subscribers and are not
//! told; bodies are not read.

use std::fmt;

use beleg_model::{Field, Fields, Kind, Name, NoteKind, Notes, Span, Value};

use crate::protocol::{Carrier, Decode, Protocol};
use crate::text::text;

/// SIP's description.
pub const PROTOCOL: Protocol = Protocol {
    name: "sip",
    title: "SIP",
    source: "RFC 3261",
    carriers: &[Carrier::Udp(5060)],
    probe: Some(probe),
    framing: None,
    fields: &[
        Field::new("method", Kind::Text, "Method, of a request"),
        Field::new("status", Kind::Uint, "Status-Code, of a response"),
        Field::new("cseq", Kind::Text, "CSeq header field"),
        Field::new("content_type", Kind::Text, "Content-Type header field"),
        Field::new("body_octets", Kind::Uint, "Octets after the header"),
    ],
    samples: &[
        b"OPTIONS sip:192.0.2.1 SIP/2.0\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n",
        b"SIP/2.0 200 OK\r\nCSeq: 2 MESSAGE\r\nl: 0\r\n\r\n",
        b"SIP/2.0 200 OK\r\nCSeq: 3 OPTIONS\r\nContent-Type: text/plain\r\nContent-Length: 0\r\n\r\n",
    ],
};

/// The longest header that is searched for its end.
const LONGEST_HEADER: usize = 1 << 16;

/// One SIP message.
#[derive(Debug)]
pub struct Message<'a> {
    /// The start line and the header fields, with the empty line at their end.
    header: &'a [u8],
    /// What the start line says.
    pub start: Start<'a>,
    /// Octets after the header.
    pub body: usize,
}

/// A start line (clause 7.1 and 7.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start<'a> {
    /// A Request-Line: its method.
    Request(&'a str),
    /// A Status-Line: its code.
    Response(u16),
    /// A keepalive between messages (RFC 5626 clause 3.5.1).
    Keepalive,
    /// Neither.
    Unreadable,
}

impl<'a> Decode<'a> for Message<'a> {
    fn decode(octets: &'a [u8], notes: &mut Notes) -> Self {
        let end = header_end(octets);
        let header = octets.get(..end.unwrap_or(octets.len())).unwrap_or_default();
        let body = octets.len() - header.len();
        let start = start_line(header);
        let message = Self { header, start, body };
        match (start, end) {
            (Start::Keepalive, _) => {}
            (Start::Unreadable, _) => notes.add(NoteKind::BadValue, Span::new(0, octets.len()), "start line"),
            (_, None) => {
                let last = header.iter().rposition(|&octet| octet == b'\n').map_or(0, |at| at + 1);
                notes.add(NoteKind::Truncated, Span::new(last, octets.len() - last), "SIP header");
            }
            (_, Some(end)) => {
                // Clause 18.3: without a length the body of a datagram goes on to its end.
                let len = message.content_length().unwrap_or(body);
                let held = len.min(body);
                if held > 0 {
                    notes.add(NoteKind::UnknownType, Span::new(end, held), "body");
                }
                if len > body {
                    notes.add_number(NoteKind::Truncated, Span::new(octets.len(), 0), "body", len as u64);
                } else if len < body {
                    notes.add(NoteKind::Residue, Span::new(end + len, body - len), "after SIP message");
                }
            }
        }
        message
    }

    fn name(&self) -> Name {
        match self.start {
            Start::Request(method) => Name::of(known_method(method), "method", 0),
            Start::Response(code) => Name::of(reason(code), "status", u32::from(code)),
            Start::Keepalive => Name::Known("keepalive"),
            Start::Unreadable => Name::Unknown("start line", 0),
        }
    }

    fn summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        match (self.start, self.field(b"CSeq", None).map(text)) {
            (Start::Response(code), Some(Value::Text(sequence))) => {
                write!(out, "{code} to {}", sequence.escape_debug())
            }
            (Start::Response(code), _) => write!(out, "{code}"),
            _ => Ok(()),
        }
    }

    fn fields(&self, out: &mut dyn Fields) {
        match self.start {
            Start::Request(method) => out.text("method", method),
            Start::Response(code) => out.uint("status", u64::from(code)),
            Start::Keepalive | Start::Unreadable => return,
        }
        for (name, field) in
            [("cseq", self.field(b"CSeq", None)), ("content_type", self.field(b"Content-Type", Some(b'c')))]
        {
            if let Some(value) = field {
                out.value(name, text(value));
            }
        }
        out.uint("body_octets", self.body as u64);
    }
}

impl<'a> Message<'a> {
    /// The value of the first header field of this name, or of its compact form (clause 7.3.3).
    fn field(&self, name: &[u8], compact: Option<u8>) -> Option<&'a [u8]> {
        self.header.split(|&octet| octet == b'\n').skip(1).find_map(|line| {
            let colon = line.iter().position(|&octet| octet == b':')?;
            let (field, value) = (line.get(..colon)?.trim_ascii(), line.get(colon + 1..)?.trim_ascii());
            let is_compact = compact.is_some_and(|compact| field.eq_ignore_ascii_case(&[compact]));
            (is_compact || field.eq_ignore_ascii_case(name)).then_some(value)
        })
    }

    fn content_length(&self) -> Option<usize> {
        let value = self.field(b"Content-Length", Some(b'l'))?;
        std::str::from_utf8(value).ok()?.parse().ok()
    }
}

/// Where the octets after the empty line start.
fn header_end(octets: &[u8]) -> Option<usize> {
    octets.windows(4).take(LONGEST_HEADER).position(|window| window == b"\r\n\r\n").map(|at| at + 4)
}

fn start_line(header: &[u8]) -> Start<'_> {
    let line = header.split(|&octet| octet == b'\n').next().unwrap_or_default().trim_ascii_end();
    if line.is_empty() && header.iter().all(|octet| b"\r\n\0 ".contains(octet)) {
        return Start::Keepalive;
    }
    let mut parts = line.splitn(3, |&octet| octet == b' ');
    let (first, second, third) = (parts.next(), parts.next(), parts.next());
    match (first, second.map(std::str::from_utf8), third) {
        (Some(b"SIP/2.0"), Some(Ok(code)), _) if code.len() == 3 => {
            code.parse().map_or(Start::Unreadable, Start::Response)
        }
        (Some(method), Some(Ok(_)), Some(b"SIP/2.0")) => match std::str::from_utf8(method) {
            Ok(method) if !method.is_empty() && method.bytes().all(|octet| octet.is_ascii_graphic()) => {
                Start::Request(method)
            }
            _ => Start::Unreadable,
        },
        _ => Start::Unreadable,
    }
}

fn probe(octets: &[u8]) -> bool {
    matches!(start_line(octets), Start::Request(_) | Start::Response(_))
}

/// IANA, SIP Methods.
fn known_method(method: &str) -> Option<&'static str> {
    const METHODS: [&str; 14] = [
        "ACK",
        "BYE",
        "CANCEL",
        "INFO",
        "INVITE",
        "MESSAGE",
        "NOTIFY",
        "OPTIONS",
        "PRACK",
        "PUBLISH",
        "REFER",
        "REGISTER",
        "SUBSCRIBE",
        "UPDATE",
    ];
    METHODS.into_iter().find(|&known| known == method)
}

/// IANA, SIP Response Codes: those of RFC 3261 and what IMS adds most often.
fn reason(code: u16) -> Option<&'static str> {
    Some(match code {
        100 => "Trying",
        180 => "Ringing",
        181 => "Call Is Being Forwarded",
        182 => "Queued",
        183 => "Session Progress",
        200 => "OK",
        202 => "Accepted",
        300 => "Multiple Choices",
        301 => "Moved Permanently",
        302 => "Moved Temporarily",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        407 => "Proxy Authentication Required",
        408 => "Request Timeout",
        415 => "Unsupported Media Type",
        420 => "Bad Extension",
        423 => "Interval Too Brief",
        480 => "Temporarily Unavailable",
        481 => "Call/Transaction Does Not Exist",
        486 => "Busy Here",
        487 => "Request Terminated",
        488 => "Not Acceptable Here",
        494 => "Security Agreement Required",
        500 => "Server Internal Error",
        501 => "Not Implemented",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Server Time-out",
        580 => "Precondition Failure",
        600 => "Busy Everywhere",
        603 => "Decline",
        604 => "Does Not Exist Anywhere",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(octets: &[u8]) -> (Message<'_>, Vec<(NoteKind, Span)>) {
        let mut notes = Notes::default();
        let message = Message::decode(octets, &mut notes);
        let notes = notes.all().iter().map(|n| (n.kind, n.span)).collect();
        (message, notes)
    }

    #[test]
    fn a_request_and_a_response() {
        let (request, notes) = decode(PROTOCOL.samples[0]);
        assert_eq!((request.name(), notes), (Name::Known("OPTIONS"), vec![]));
        let (response, _) = decode(b"SIP/2.0 299 Fine\r\nCSeq: 7 INVITE\r\n\r\n");
        assert_eq!(response.name(), Name::Unknown("status", 299));
        let mut text = String::new();
        response.summary(&mut text).unwrap();
        assert_eq!(text, "299 to 7 INVITE");
    }

    #[test]
    fn what_is_cut_left_over_or_foreign_is_noted() {
        assert_eq!(decode(b"hello").1, [(NoteKind::BadValue, Span::new(0, 5))]);
        let cut = b"BYE sip:192.0.2.1 SIP/2.0\r\nVia: x";
        assert_eq!(decode(cut).1, [(NoteKind::Truncated, Span::new(27, 6))]);
        let longer = [PROTOCOL.samples[0], b"x"].concat();
        assert_eq!(decode(&longer).1[0].0, NoteKind::Residue);
        assert_eq!(decode(b"\r\n\r\n").1, []);
    }
}
