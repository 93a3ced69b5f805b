//! From a header list to a head: the pseudo-header fields of RFC 9113 clause 8.3 take their places.

use beleg_model::{Note, NoteKind, Span};
use beleg_wire::protocols::http::{Bytes, Head, Header, Kind, Request, Version, status_code};

/// The head that a header list makes. Without any pseudo-header field it is neither request nor response.
pub(super) fn head(fields: Vec<Header>, notes: &mut Vec<Note>) -> Head {
    let mut head = Head::new(Version::Http2);
    let mut faulty = |what| {
        let span = Span::default();
        notes.push(Note { kind: NoteKind::Irregular, span, bit: 0, what, number: None });
    };
    for header in fields {
        let Some(name) = header.name.as_deref().and_then(|name| name.strip_prefix(b":")) else {
            head.headers.push(header);
            continue;
        };
        let value = header.value.clone();
        let kept = match name {
            b"status" => {
                let code = value.as_deref().map(status_code);
                if code == Some(None) {
                    faulty(":status");
                }
                let free = head.kind == Kind::Unknown;
                if free {
                    head.kind = Kind::Response(code.flatten());
                }
                free
            }
            b"method" => slot(&mut head.kind, value, |request| &mut request.method),
            b"path" => slot(&mut head.kind, value, |request| &mut request.path),
            b"authority" => slot(&mut head.kind, value, |request| &mut request.authority),
            b"scheme" => slot(&mut head.kind, value, |request| &mut request.scheme),
            // `:protocol` (RFC 8441) and whatever else there will be is kept among the headers.
            _ => {
                head.headers.push(header);
                true
            }
        };
        if !kept {
            faulty("pseudo-header field");
        }
    }
    head
}

/// Puts a value in its place in a request; false where the place is taken or the message is a response.
fn slot(kind: &mut Kind, value: Option<Bytes>, place: impl FnOnce(&mut Request) -> &mut Option<Bytes>) -> bool {
    if *kind == Kind::Unknown {
        *kind = Kind::Request(Request::default());
    }
    let Kind::Request(request) = kind else {
        return false;
    };
    let place = place(request);
    let free = place.is_none();
    if free {
        *place = value;
    }
    free
}
